import type { End, Failure } from '../../../core/result/outcome.ts';

/** The trouble that a network error means; null when the code is not one of the network's. */
export function networkFailure(end: End, at: string, code: string, words: string): Failure | null {
  switch (code) {
    case 'ECONNREFUSED':
      return failure(
        end,
        `${at}: connection refused.`,
        words,
        'Is the server running and listening on this port? Does a firewall reject it?',
      );
    case 'ETIMEDOUT':
    case 'CONNECT_TIMEOUT':
    case 'ERR_SOCKET_CONNECTION_TIMEOUT':
    case 'UPGRADE_TIMEOUT':
      return {
        ...failure(end, `${at}: no answer within the time allowed.`, words, 'Is the host up? Does a firewall drop packets to this port?'),
        cause: 'timed-out',
      };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
      return {
        ...failure(end, `${at}: no route to the host.`, words, "Check the address, and this machine's network."),
        cause: 'no-route',
      };
    case 'ENOTFOUND':
      return failure(end, `${at}: the name does not exist.`, words, 'Check the spelling of `host` and its A and AAAA records.');
    case 'EAI_AGAIN':
    case 'EDNS':
      return {
        ...failure(
          end,
          `${at}: the name could not be looked up.`,
          words,
          "This machine's resolver did not answer; try again, then check its DNS.",
        ),
        cause: 'no-resolver',
      };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
      return failure(
        end,
        `${at}: the server cut the connection.`,
        words,
        "Look into the server's log for the reason: limits, blocks, or a crash.",
      );
    default:
      return null;
  }
}

function failure(end: End, message: string, words: string, remedy: string): Failure {
  return { end, outcome: 'unreachable', message, words, remedy, temporary: true, uncertain: false };
}
