import type { ListZone } from '../test/real/lists/zones.ts';
import { answersAll, bind, late, LISTED, works } from '../test/real/lists/zones.ts';

/** 60 lists with the behaviour of lists on one day; `truth`: the real listings, `address zone`. */
export interface Day {
  readonly title: string;
  readonly zones: readonly ListZone[];
  readonly truth: readonly string[];
}

const COUNT = 60;
const TEST_ENTRY = '2.0.0.127 A 127.0.0.2\n';

export const DAYS: readonly Day[] = [
  { title: 'all 60 work', zones: fill('fine', []), truth: [] },
  {
    title: 'one of 60 silent',
    zones: fill(
      'one',
      many(1, (name) => late(`silent${name}`, null), 'one'),
    ),
    truth: [],
  },
  {
    title: '20 of 60 silent',
    zones: fill(
      'dead',
      many(20, (name) => late(`silent${name}`, null), 'dead'),
    ),
    truth: [],
  },
  {
    title: '2 list the address, 18 fail',
    zones: fill('bad', failing('bad')),
    truth: [`${LISTED} lists0.bad.example`, `${LISTED} lists1.bad.example`],
  },
];

/** Every way to fail except silence, beside two that list the address. */
function failing(day: string): readonly ListZone[] {
  return [
    ...many(2, (name) => works(`lists${name}`, '127.0.0.2'), day),
    ...many(3, (name) => answersAll(`world${name}`, '127.0.0.2'), day),
    ...many(3, (name) => answersAll(`parked${name}`, '198.51.100.80'), day),
    ...many(3, (name) => answersAll(`refusing${name}`, '127.255.255.254'), day),
    ...many(2, (name) => bind(`emptied${name}`, ''), day),
    ...many(3, (name) => bind(`refused${name}`, TEST_ENTRY, 'refused'), day),
    ...many(3, (name) => bind(`broken${name}`, 'this is no zone file\n', 'broken'), day),
    bind(`rewritten.${day}.example`, `${TEST_ENTRY}*.0.0.127 A 146.112.61.108\n* A 146.112.61.108\n`),
  ];
}

function fill(day: string, special: readonly ListZone[]): readonly ListZone[] {
  return [...special, ...many(COUNT - special.length, (name) => works(`works${name}`), day)];
}

function many(count: number, make: (name: string) => ListZone, day: string): readonly ListZone[] {
  return Array.from({ length: count }, (_, index) => make(`${index}.${day}.example`));
}

/** The tested address, and three more that no list knows. */
export const ADDRESSES = [LISTED, '198.51.100.7', '198.51.100.20', '198.51.100.30'] as const;
