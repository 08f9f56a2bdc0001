import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import type { MailboxConfig } from '../../../../../src/core/request/config.ts';
import { mailboxConfig } from '../../../../doubles/request/configs.ts';

/** A server's answer to a command; null: the usual one. `CUT`: it hangs up. Lines without a tag are sent unchanged. */
export type Script = (command: string, line: string, connection: number) => string | null;

export const CUT = '\0cut';

/** An IMAP server with scripted answers, and else the usual ones for an Inbox with one old mail. */
export interface ScriptedServer extends AsyncDisposable {
  readonly config: MailboxConfig;
  /** The commands of all connections, without their tags. */
  readonly commands: readonly string[];
  readonly connections: () => number;
}

export async function scriptedServer(
  script: Script,
  greeting: string | null = '* OK [CAPABILITY IMAP4rev1 UIDPLUS AUTH=PLAIN] ready',
): Promise<ScriptedServer> {
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket.on('error', () => undefined));
    if (greeting === null) {
      socket.destroy();
      return;
    }
    socket.write(`${greeting}\r\n`);
    converse(socket, connections, script, commands);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const config = mailboxConfig({ name: 'box', host: '127.0.0.1', port, security: 'plaintext', user: 'user', password: 'a password' });
  return {
    config,
    commands,
    connections: () => connections,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function converse(socket: Socket, connection: number, script: Script, commands: string[]): void {
  let rest = '';
  let authenticating: string | null = null;
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (authenticating !== null) {
        socket.write(`${authenticating}\r\n`);
        authenticating = null;
        continue;
      }
      const [tag = '*', ...words] = line.split(' ');
      const command = (/^UID /i.test(words.join(' ')) ? words.slice(0, 2).join(' ') : (words[0] ?? '')).toUpperCase();
      commands.push(words.join(' '));
      const said = script(command, words.join(' '), connection) ?? usual(command, words.join(' '));
      if (said === CUT) {
        socket.destroy();
        return;
      }
      const answer = said.replaceAll('TAG', tag);
      // The answer to AUTHENTICATE follows the password.
      if (command === 'AUTHENTICATE') {
        authenticating = answer;
        socket.write('+ \r\n');
      } else socket.write(`${answer}\r\n`);
    }
  });
}

function usual(command: string, line: string): string {
  switch (command) {
    case 'CAPABILITY':
      return '* CAPABILITY IMAP4rev1 UIDPLUS AUTH=PLAIN\r\nTAG OK done';
    case 'LIST':
      // Asked for the delimiter alone (RFC 3501 section 6.3.8).
      return line.endsWith('"" ""') ? '* LIST (\\Noselect) "/" ""\r\nTAG OK done' : '* LIST () "/" INBOX\r\nTAG OK done';
    case 'SELECT':
      return '* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 2] ok\r\nTAG OK [READ-WRITE] done';
    case 'STATUS':
      return '* STATUS INBOX (UIDNEXT 2 UIDVALIDITY 7 MESSAGES 1)\r\nTAG OK done';
    default:
      return 'TAG OK done';
  }
}
