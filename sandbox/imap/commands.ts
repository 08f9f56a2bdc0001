import { append, copy, expunge, store } from './change.ts';
import type { Answer, Call, Command } from './command.ts';
import { bad, no, ok } from './command.ts';
import { fetch } from './fetch.ts';
import { createFolder, deleteFolder, folderOf, leaveFolder, MISSING, selectFolder, status } from './folders.ts';
import { list } from './list.ts';
import { authenticate, login } from './login.ts';
import { search } from './search.ts';
import { textOf } from './tokens.ts';

/** Every command by name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['CAPABILITY', { needs: 'nothing', run: capability }],
  ['NOOP', { needs: 'nothing', run: () => ok('NOOP completed') }],
  ['LOGOUT', { needs: 'nothing', run: () => ok('Logout completed') }],
  ['ID', { needs: 'nothing', run: id }],
  ['STARTTLS', { needs: 'nothing', run: startTls }],
  ['LOGIN', { needs: 'nothing', run: login }],
  ['AUTHENTICATE', { needs: 'nothing', run: authenticate }],
  ['ENABLE', { needs: 'login', run: enable }],
  ['NAMESPACE', { needs: 'login', run: namespace }],
  ['LIST', { needs: 'login', run: (call) => list(call, 'LIST') }],
  ['LSUB', { needs: 'login', run: (call) => list(call, 'LSUB') }],
  ['STATUS', { needs: 'login', run: status }],
  ['SELECT', { needs: 'login', run: (call) => selectFolder(call, false) }],
  ['EXAMINE', { needs: 'login', run: (call) => selectFolder(call, true) }],
  ['CREATE', { needs: 'login', run: createFolder }],
  ['DELETE', { needs: 'login', run: deleteFolder }],
  ['SUBSCRIBE', { needs: 'login', run: (call) => (folderOf(call.account, call.args[0]) ? ok('Subscribe completed') : no(MISSING)) }],
  ['UNSUBSCRIBE', { needs: 'login', run: () => no('[CANNOT] Every mailbox stays subscribed') }],
  ['APPEND', { needs: 'login', run: append }],
  ['IDLE', { needs: 'login', run: (call) => call.session.idle() }],
  ['CHECK', { needs: 'folder', run: () => ok('Check completed') }],
  ['CLOSE', { needs: 'folder', run: (call) => leaveFolder(call, true) }],
  ['UNSELECT', { needs: 'folder', run: (call) => leaveFolder(call, false) }],
  ['EXPUNGE', { needs: 'folder', run: expunge }],
  ['SEARCH', { needs: 'folder', run: search }],
  ['FETCH', { needs: 'folder', run: fetch }],
  ['STORE', { needs: 'folder', run: store }],
  ['COPY', { needs: 'folder', run: (call) => copy(call, false) }],
  ['MOVE', { needs: 'folder', run: (call) => copy(call, true) }],
]);

/** The commands that UID may precede. */
export const UID_COMMANDS: readonly string[] = ['FETCH', 'STORE', 'SEARCH', 'COPY', 'MOVE', 'EXPUNGE'];

/** The capability without which a command is unknown. */
export const REQUIRES: ReadonlyMap<string, string> = new Map([
  ['ID', 'ID'],
  ['ENABLE', 'ENABLE'],
  ['NAMESPACE', 'NAMESPACE'],
  ['IDLE', 'IDLE'],
  ['UNSELECT', 'UNSELECT'],
  ['MOVE', 'MOVE'],
  ['STARTTLS', 'STARTTLS'],
]);

function capability({ session }: Call): Answer {
  session.untagged(`CAPABILITY ${session.capabilities()}`);
  return ok('Capability completed');
}

function id({ session }: Call): Answer {
  session.untagged('ID ("name" "Sandbox")');
  return ok('ID completed');
}

function enable({ session }: Call): Answer {
  session.untagged('ENABLED');
  return ok('Enable completed');
}

function namespace({ session }: Call): Answer {
  session.untagged('NAMESPACE (("" "/")) NIL NIL');
  return ok('Namespace completed');
}

async function startTls({ session, tag, args }: Call): Promise<Answer> {
  if (args.length > 0) return bad(`STARTTLS takes no argument, not ${textOf(args[0]) ?? 'a list'}`);
  if (!session.mustSecure) return bad('STARTTLS is not available');
  return (await session.startTls(tag)) ? ok('') : 'over';
}
