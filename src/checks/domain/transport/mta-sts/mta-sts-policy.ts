import { isNameSized } from '../../../../core/address/name-size.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';

/** A policy as senders read it (RFC 8461 section 3.2). */
export interface StsPolicy {
  readonly mode: 'enforce' | 'testing' | 'none';
  /** Names, or `*.` and a name, in lower case. */
  readonly mx: readonly string[];
  /** Seconds. */
  readonly maxAge: number;
}

export type StsParse = { readonly kind: 'policy'; readonly policy: StsPolicy } | { readonly kind: 'invalid'; readonly problem: string };

/** Largest policy that senders must read, bytes (section 3.3), and longest `max_age`, s (section 3.2). */
export const LARGEST_POLICY = 65_536;
const LONGEST_AGE = 31_557_600;

/** Parses the text of a policy. The first of equal keys counts, except for `mx`. Never throws. */
export function parseStsPolicy(text: string): StsParse {
  if (text.length > LARGEST_POLICY) return invalid(`it is longer than ${LARGEST_POLICY} bytes`);
  const fields = new Map<string, string>();
  const mx: string[] = [];
  for (const line of text.split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const field = /^([A-Za-z\d][\w.-]{0,31}):([\t\x20-\x7e\x80-\uffff]*)$/.exec(line);
    if (field?.[1] === undefined) return invalid(`"${foreignWord(line)}" is no line of a policy`);
    if (field[1] === 'mx') mx.push((field[2] ?? '').trim().toLowerCase());
    else if (!fields.has(field[1])) fields.set(field[1], (field[2] ?? '').trim());
  }
  if (fields.get('version') !== 'STSv1') return invalid('it has no "version: STSv1"');
  const mode = (['enforce', 'testing', 'none'] as const).find((each) => each === fields.get('mode'));
  if (mode === undefined) return invalid('its "mode" is none of enforce, testing, none');
  const age = fields.get('max_age') ?? '';
  if (!/^\d{1,10}$/.test(age) || Number(age) > LONGEST_AGE) return invalid(`its "max_age" is no number up to ${LONGEST_AGE}`);
  const wrong = mx.find((pattern) => !isNameSized(pattern) || !/^(?:\*\.)?(?:[a-z\d_](?:[a-z\d_-]*[a-z\d])?\.)+[a-z\d-]+$/.test(pattern));
  if (wrong !== undefined) return invalid(`"mx: ${foreignWord(wrong)}" is neither a name nor "*." and a name`);
  if (mode !== 'none' && mx.length === 0) return invalid('it names no mail server ("mx")');
  return { kind: 'policy', policy: { mode, mx, maxAge: Number(age) } };
}

function invalid(problem: string): StsParse {
  return { kind: 'invalid', problem };
}

/** Whether a policy covers a mail server; the asterisk means exactly one label (section 4.1). */
export function covers(policy: StsPolicy, host: string): boolean {
  const name = host.toLowerCase();
  return policy.mx.some((pattern) =>
    pattern.startsWith('*.') ? pattern.slice(2) === name.slice(name.indexOf('.') + 1) : pattern === name,
  );
}
