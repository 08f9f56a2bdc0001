import type { JmapFault, JmapPoint } from '../../../sandbox/jmap/faults.ts';
import type { GraphAnswer, GraphAsked } from '../mailbox/graph/answer.ts';
import { refusal } from '../mailbox/graph/answer.ts';
import type { Dice } from './dice.ts';

type Say = () => string;

const POINTS = ['session', 'api', 'upload', 'download', 'events'] as const satisfies readonly JmapPoint[];
const METHODS = ['Email/get', 'Email/query', 'Email/changes', 'Email/set', 'Mailbox/get', 'Identity/get', 'EmailSubmission/set'] as const;
const STATUSES = [200, 301, 400, 401, 403, 404, 413, 429, 500, 503] as const;
/** Whereto a server may lead a client that it has just seen the login of. */
const ELSEWHERE = [
  'http://127.0.0.1:9/',
  'http://169.254.169.254/latest/',
  'https://evil.example/',
  '//evil.example/',
  'javascript:1',
] as const;

/** The same, and in circles. */
const REDIRECTS = [...ELSEWHERE, '/jmap/session', '/.well-known/jmap'] as const;

/** A hostile JMAP server: texts in every place of RFC 8620 that has one, and a session with foreign addresses. */
export function jmapFault(dice: Dice, say: Say): JmapFault {
  const at = dice.pick(POINTS);
  const times = dice.chance(40) ? { times: 1 } : {};
  switch (dice.below(8)) {
    case 0:
      return { kind: 'cut', at, ...times };
    case 1:
      return { kind: 'stall', at, ...times };
    case 2:
      return {
        kind: 'status',
        at,
        status: dice.pick(STATUSES),
        headers: { location: dice.pick(REDIRECTS) },
        body: body(dice, say),
        ...times,
      };
    case 3:
      return { kind: 'method', method: dice.pick(METHODS), type: dice.chance(50) ? 'serverFail' : say(), description: say(), ...times };
    case 4:
      return { kind: 'set', method: dice.pick(['Email/set', 'EmailSubmission/set']), error: { type: say(), description: say() }, ...times };
    case 5: {
      const url = dice.pick(ELSEWHERE);
      return { kind: 'session', of: { apiUrl: url, downloadUrl: url, uploadUrl: url, eventSourceUrl: url, username: say(), state: say() } };
    }
    case 6:
      return { kind: 'unfound', ...times };
    default:
      return { kind: dice.pick(['keeps-drafts', 'no-drafts', 'read-only']) };
  }
}

/** The replacements for Graph's usual answers: refusals in its form, redirects, and text that is not JSON. */
export function graphFault(dice: Dice, say: Say, elsewhere: string): (asked: GraphAsked) => GraphAnswer | null {
  const places = [...ELSEWHERE, elsewhere] as const;
  const about = dice.pick([/^sendMail$/, /delta$/, /\/messages$/, /^mailFolders/, /^messages\//, /./]);
  let left = dice.chance(40) ? 1 : Infinity;
  const value = Array.from({ length: 1 + dice.below(50) }, () => ({
    id: say(),
    subject: say(),
    parentFolderId: say(),
    receivedDateTime: dice.pick(['2026-11-28T00:00:00Z', 'never', '9999-99-99']),
    internetMessageHeaders: [{ name: say(), value: say() }],
  }));
  const answer = dice.pick<GraphAnswer>([
    refusal(dice.pick(STATUSES), dice.chance(50) ? 'ErrorItemNotFound' : say(), say(), {
      'retry-after': dice.pick(['1', '9999999', say().replaceAll(/[^ -~]/g, '?')]),
    }),
    { status: dice.pick(STATUSES), body: body(dice, say) },
    { status: 200, body: { value, '@odata.nextLink': dice.pick(places) } },
    { status: 200, body: { value: say(), '@odata.deltaLink': dice.pick(places) } },
    { status: 302, headers: { location: dice.pick(places) }, body: say() },
  ]);
  return ({ path }) => (about.test(path) && left-- > 0 ? answer : null);
}

function body(dice: Dice, say: Say): string {
  return dice.pick([
    say(),
    `<html><script>${say()}</script></html>`,
    JSON.stringify({ type: say(), title: say(), detail: say(), status: 400 }),
    `${'{"a":'.repeat(20_000)}1`,
    '['.repeat(3_000_000),
  ]);
}
