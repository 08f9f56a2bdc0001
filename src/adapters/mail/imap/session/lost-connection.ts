import type { ImapFlow } from 'imapflow';

/** The error of a lost connection, with the server's farewell if it sent one. */
export function lostConnection(client: Pick<ImapFlow, 'byeReason'> | undefined): Error {
  const reply = client?.byeReason === undefined || client.byeReason === '' ? {} : { responseText: client.byeReason };
  return Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET', ...reply });
}
