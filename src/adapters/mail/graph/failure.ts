// Mail by Microsoft Graph (learn.microsoft.com/graph/api/resources/mail-api-overview), behind the ports of core.
// Called by app.

import { ofToken } from '../../../core/mail/login/token-logins.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import type { JmapAnswer } from '../jmap/ask/transport.ts';
import { waitAsked } from '../jmap/ask/refusal.ts';
import type { Dialect } from '../jmap/ask/wire.ts';
import type { HttpRefusal, Party } from '../jmap/failure/failure.ts';
import { basis, refusedForGood } from '../jmap/failure/failure.ts';
import { MEANINGS, RESYNC } from './meanings.ts';

const LONGEST = 300;

/** The start of the round is no longer known there (learn.microsoft.com/graph/delta-query-overview, "Synchronization reset"). */
export function beginsAnew(reply: string | null): boolean {
  return reply !== null && (reply.startsWith('HTTP 410 ') || (reply.startsWith('HTTP 4') && RESYNC.test(reply)));
}

/** 4xx statuses that are temporary (learn.microsoft.com/graph/errors). */
const PASSING: ReadonlySet<number> = new Set([408, 409, 423, 425]);

export const GRAPH: Dialect = { refusalIn, refusedRequest };

/** The most nested errors that are read; each is more specific. */
const DEEPEST = 4;

/** The error in an answer (learn.microsoft.com/graph/errors): its codes, the most specific last, and its message. */
function refusalIn(answer: JmapAnswer, now: number): HttpRefusal {
  const { status, reason } = answer;
  const { error } = fieldsOf(parsedJson(answer.body.toString('utf8')));
  const codes = [...new Set(codesIn(error, DEEPEST))];
  const message = wordOf(fieldsOf(error)['message']);
  const said = [codes.join(', '), message].filter((word) => word !== '').join(': ');
  return {
    status,
    type: codes[0] ?? '',
    wait: waitAsked(answer, now),
    reply: ['HTTP', String(status), reason, ...(said === '' ? [] : [`(${said})`])].join(' '),
  };
}

function codesIn(error: unknown, deep: number): readonly string[] {
  const { code, innerError, innererror } = fieldsOf(error);
  const own = wordOf(code);
  const inner = innerError ?? innererror;
  return [...(own === '' ? [] : [own]), ...(deep === 0 || inner === undefined ? [] : codesIn(inner, deep - 1))];
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? plainText(value, LONGEST) : '';
}

function refusedRequest(party: Party, doing: string, refusal: HttpRefusal): Failure {
  const { status, reply, wait } = refusal;
  const { config, end } = party;
  const base = { ...basis(party, doing, reply), ...(wait === null ? {} : { wait }) };
  const name = `${end} \`${config.name}\``;
  if (status === 401)
    return ofToken({ ...base, outcome: 'auth_failed', message: `${config.host} refused the login of ${name}.`, temporary: false }, config);
  if (status === 429 || status === 509)
    return { ...base, remedy: `Run less often, or give ${name} an application of its own: Graph limits what one asks of a mailbox.` };
  const known = MEANINGS.find(({ pattern }) => pattern.test(reply));
  const meaning =
    known === undefined ? {} : { message: `${base.message} ${known.explanation}`, remedy: known.remedy.replace('NAME', name) };
  switch (known?.means ?? meaningOf(status)) {
    case 'login':
      return { ...base, ...meaning, outcome: 'auth_failed', temporary: false };
    case 'never':
      return { ...base, ...meaning, ...refusedForGood(party) };
    case 'later':
      return { ...base, remedy: outage(party), ...meaning };
  }
}

function outage({ end }: Party): string {
  const rest = end === 'mailbox' ? 'whether the probe arrived is not known' : 'it did not take the probe';
  return `Look at the service health of Microsoft 365; ${rest}.`;
}

function meaningOf(status: number): 'login' | 'never' | 'later' {
  if (status === 403) return 'login';
  return status >= 500 || PASSING.has(status) ? 'later' : 'never';
}
