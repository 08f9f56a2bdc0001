import type { End, Failure } from '../../../core/result/outcome.ts';
import { NO_WORD } from './dial/dial-error.ts';
import { NO_SUCH_FAMILY } from './dial/addresses.ts';

/**
 * The failure of a network error; null for other codes. It holds no words of the server.
 *
 * @param text the error's message: the result of each address (DialError), the end of a wait, or the system's own text
 */
export function networkFailure(end: End, at: string, code: string, text: string): Failure | null {
  switch (code) {
    case 'ECONNREFUSED':
      return failure(
        end,
        `${at}: connection refused${inDetail(text)}.`,
        'Is the server running and listening on this port? Does a firewall reject it?',
      );
    case 'ETIMEDOUT':
    case 'CONNECT_TIMEOUT':
    case 'ERR_SOCKET_CONNECTION_TIMEOUT':
    case 'UPGRADE_TIMEOUT':
      return {
        ...failure(end, `${at}: ${silence(text)}.`, 'Is the host up? Does a firewall drop packets to this port?'),
        cause: 'timed-out',
      };
    case NO_WORD:
      return failure(
        end,
        text.startsWith('no answer') ? `${at}: ${text}.` : `${at}: the server takes the connection and says nothing (${text}).`,
        "Look into the server's log: a service behind this port that hangs, a limit per client, or a firewall that answers in its place.",
      );
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      return {
        ...failure(end, `${at}: no route to the host${inDetail(text)}.`, "Check the address, and this machine's network."),
        cause: 'no-route',
      };
    case 'ENOTFOUND':
      return failure(end, `${at}: the name does not exist.`, 'Check the spelling of `host` and its A and AAAA records.');
    case NO_SUCH_FAMILY:
      return failure(end, `${at}: ${text}, and \`family\` wants one.`, 'Publish such an address, or set `family: auto`.');
    case 'EAI_AGAIN':
    case 'EDNS':
      return {
        ...failure(
          end,
          `${at}: the name could not be looked up.`,
          "This machine's resolver did not answer; try again, then check its DNS.",
        ),
        cause: 'no-resolver',
      };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
      return failure(
        end,
        `${at}: the server cut the connection${inDetail(text)}.`,
        "Look into the server's log for the reason: limits, blocks, or a crash.",
      );
    default:
      return null;
  }
}

/** The result of each address, if it says more than the code; the system's own text begins with its call. */
function inDetail(text: string): string {
  return text.includes(': ') ? ` (${text})` : '';
}

function silence(text: string): string {
  if (text.startsWith('no answer')) return text;
  return text.includes(': ') ? `no connection came about (${text})` : 'no answer within the time allowed';
}

function failure(end: End, message: string, remedy: string): Failure {
  return { end, outcome: 'unreachable', message, reply: null, remedy, temporary: true, uncertain: false };
}
