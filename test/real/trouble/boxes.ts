import { INSIDE } from '../world/world.ts';
import type { BoxKnob } from './scene.ts';

/** How many mailboxes of each kind there are. */
const SUPPLY: Readonly<Record<BoxKnob, number>> = { box: 220, slow: 40, hold: 30 };

const KINDS = Object.entries(SUPPLY).map(([knob, count]) => [knob, Array.from({ length: count }, (_, i) => `${knob}-${i + 1}`)] as const);

/** Local parts for the world's option of that name. */
export const BOXES: readonly string[] = KINDS.flatMap(([, boxes]) => boxes);

const unused = new Map(KINDS.map(([knob, boxes]) => [knob, boxes.values()]));

/** The address of an unused mailbox. */
export function boxFor(knob: BoxKnob): string {
  const next = unused.get(knob)?.next();
  if (next === undefined || next.done === true) throw new Error(`no mailbox is left of kind ${knob}`);
  return `${next.value}@${INSIDE}`;
}
