import { mayBeRenewed } from '../../../../core/mail/login/token-logins.ts';
import type { Endpoint } from '../../../../core/request/config.ts';
import type { Failure } from '../../../../core/result/outcome.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import type { ServerAccess } from '../../socket/verification.ts';

const BEARER = 'Bearer ';

/** The login in every request: a token (RFC 6750 section 2.1), or user and password (RFC 7617). */
export class Login {
  readonly #config: Endpoint;
  readonly #access: ServerAccess;

  constructor(config: Endpoint, access: ServerAccess) {
    this.#config = config;
    this.#access = access;
  }

  /** Throws a FailureError if an issuer gave no token. */
  async header(signal: AbortSignal): Promise<string> {
    const { bearer } = this.#access;
    if (!bearer) return `Basic ${Buffer.from(`${this.#config.user ?? ''}:${this.#config.password ?? ''}`, 'utf8').toString('base64')}`;
    const given = await bearer.current(signal);
    if (!given.ok) throw new FailureError(given.failure);
    return `${BEARER}${given.token}`;
  }

  /** Whether another token may be tried in place of the refused one, which `header` held; never the same one. */
  async renewed(refused: Failure, header: string, signal: AbortSignal): Promise<boolean> {
    const { bearer } = this.#access;
    if (!bearer || !mayBeRenewed(refused)) return false;
    return (await bearer.renewed(header.slice(BEARER.length), signal)) !== null;
  }
}
