import type { SMTPConnectionCustomAuthContext, SMTPConnectionCustomAuthHandlers } from 'nodemailer/lib/smtp-connection';
import { ofToken } from '../../../../core/mail/login/token-logins.ts';
import type { SenderConfig } from '../../../../core/request/config.ts';
import type { Failure } from '../../../../core/result/outcome.ts';
import type { TokenResponse } from '../../oauth2/login/bearer-login.ts';
import { tokenChallenge, tokenResponse } from '../../oauth2/login/bearer-login.ts';

/** The library's name of the mechanism: for XOAUTH2 it has its own code. */
export const TOKEN_LOGIN = 'TOKEN';

/**
 * Octets of a command line with its end (RFC 5321 section 4.5.3.1.4). Postfix cuts an AUTH line at 2,048, and calls the rest invalid
 * base64.
 */
const LONGEST_LINE = 512;

/** One login with an access token, carried out by the library. */
export class TokenLogin {
  readonly handlers: SMTPConnectionCustomAuthHandlers = {
    [TOKEN_LOGIN]: async (context) => {
      if (this.#response !== null) await this.#logIn(context, this.#response);
    },
  };
  #response: TokenResponse | null = null;
  /** The server's challenge for a refused token. */
  #challenge: string | null = null;

  /** Whether one of the server's mechanisms accepts a token. */
  prepare(offered: readonly string[], config: SenderConfig, user: string, token: string): boolean {
    this.#response = tokenResponse(offered, { user, token, host: config.host, port: config.port });
    return this.#response !== null;
  }

  /** The failure of such a login, with the server's reason for the token behind its reply. */
  refused(failure: Failure, config: SenderConfig): Failure {
    const { reply } = failure;
    return ofToken(reply === null || this.#challenge === null ? failure : { ...failure, reply: `${reply} ${this.#challenge}` }, config);
  }

  /** RFC 4954 section 4, RFC 7628 section 3.2. */
  async #logIn(context: SMTPConnectionCustomAuthContext, { mechanism, initial, farewell }: TokenResponse): Promise<void> {
    const line = `AUTH ${mechanism} ${initial}`;
    const fits = line.length + 2 <= LONGEST_LINE;
    let reply = await context.sendCommand(fits ? line : `AUTH ${mechanism}`);
    if (!fits && reply.status === 334) reply = await context.sendCommand(initial);
    if (reply.status === 334) {
      this.#challenge = tokenChallenge(reply.text);
      reply = await context.sendCommand(farewell);
    }
    if (reply.status === 235) context.resolve();
    else context.reject('the token is refused');
  }
}
