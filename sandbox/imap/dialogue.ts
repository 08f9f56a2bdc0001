import type { Wire } from '../net/wire.ts';
import type { Answer } from './command.ts';
import { bad } from './command.ts';
import { COMMANDS, REQUIRES, UID_COMMANDS } from './commands.ts';
import { readCommand } from './reading.ts';
import type { ImapSession } from './session.ts';
import { parseTokens } from './tokens.ts';

/** A command line taken apart; arguments are still text. */
interface Request {
  readonly tag: string;
  readonly name: string;
  readonly rest: string;
  readonly byUid: boolean;
}

/** Leads a conversation from the banner to its end. */
export async function converse(session: ImapSession, wire: Wire): Promise<void> {
  if (!(await session.begin())) return;
  for (;;) {
    const command = await readCommand(wire);
    if (command === null) return;
    if (command === 'refused') continue;
    if ('bye' in command) return session.bye(command.bye);
    if ((await answer(session, command.text)) === 'over') return;
  }
}

async function answer(session: ImapSession, text: string): Promise<'on' | 'over'> {
  const request = split(text);
  if (request === null) {
    session.untagged('BAD Invalid tag or command');
    return 'on';
  }
  session.note(`${request.byUid ? 'UID ' : ''}${request.name}`);
  const result = await run(session, request);
  if (result === 'over') return 'over';
  await session.wait();
  if (session.view?.isLost === true) {
    session.bye('The mailbox changed its UIDVALIDITY');
    return 'over';
  }
  session.announceChanges(!KEEP_NUMBERS.has(request.name));
  const leaves = request.name === 'LOGOUT' && result.status === 'OK';
  if (leaves) session.untagged('BYE Logging out');
  if (result.text !== '') session.write(`${request.tag} ${result.status} ${result.text}\r\n`);
  if (leaves) session.end();
  if (leaves) return 'over';
  const after = result.status === 'OK' ? await session.strike(`after ${pointOf(request.name)}`) : 'no';
  return after === 'over' ? 'over' : 'on';
}

/** During these no EXPUNGE may be reported (RFC 3501 section 7.4.1). */
const KEEP_NUMBERS: ReadonlySet<string> = new Set(['FETCH', 'STORE', 'SEARCH']);

async function run(session: ImapSession, request: Request): Promise<Answer> {
  const { name, byUid } = request;
  const command = COMMANDS.get(name);
  const capability = REQUIRES.get(name);
  const known = command !== undefined && (!byUid || UID_COMMANDS.includes(name));
  if (!known || (capability !== undefined && session.hidden(capability))) return bad(`Unknown command ${byUid ? 'UID ' : ''}${name}`);
  const args = parseTokens(request.rest);
  if (args === null) return bad(`Malformed arguments of ${name}`);
  const { account, view } = session;
  const call = { session, tag: request.tag, args, byUid };
  if (command.needs === 'nothing') return (await struck(session, name)) ?? command.run(call);
  if (account === null) return bad('Log in first');
  if (command.needs === 'login') return (await struck(session, name)) ?? command.run({ ...call, account });
  if (view === null) return bad('No mailbox selected');
  return (await struck(session, name)) ?? command.run({ ...call, account, view });
}

/** A fault's answer in place of the command; a login meets its fault after the password. */
async function struck(session: ImapSession, name: string): Promise<Answer | null> {
  const result = pointOf(name) === 'LOGIN' ? 'no' : await session.strike(pointOf(name));
  return result === 'no' ? null : result;
}

function pointOf(name: string): string {
  return name === 'AUTHENTICATE' ? 'LOGIN' : name === 'EXAMINE' ? 'SELECT' : name;
}

function split(text: string): Request | null {
  const match = /^([^\s(){%*"\\+\x00-\x1f\x7f-\xff]{1,100}) +([A-Za-z]{1,30})(?: ([^]*))?$/.exec(text);
  if (match === null) return null;
  const [, tag = '', word = '', rest = ''] = match;
  if (word.toUpperCase() !== 'UID') return { tag, name: word.toUpperCase(), rest, byUid: false };
  const inner = /^([A-Za-z]{1,30})(?: ([^]*))?$/.exec(rest);
  return { tag, name: (inner?.[1] ?? '').toUpperCase(), rest: inner?.[2] ?? '', byUid: true };
}
