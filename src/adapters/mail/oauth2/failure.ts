import { issuerKnowledge } from '../../../core/mail/login/token-issuers.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import type { End, Failure } from '../../../core/result/outcome.ts';
import type { TokenError } from './ask/token-error.ts';

/** The login that waits for a token. */
export interface TokenHolder {
  /** Its key in the configuration. */
  readonly name: string;
  readonly end: End;
}

/** The failure of a login without a token: the issuer is its reason. The mail server was not asked. */
export function tokenFailure({ name, end }: TokenHolder, error: TokenError): Failure {
  const { host, kind, reply, temporary, remedy, side } = error;
  const known = reply === null ? null : issuerKnowledge(reply);
  const whose = `${end} \`${name}\``;
  const base = { end, reply, temporary, uncertain: false, ...(side === null ? {} : { side }) } as const;
  if (side === 'runner') {
    return {
      ...base,
      outcome: 'runner_blocked',
      message: `GitHub gave no identity for ${whose}: ${error.message}.`,
      remedy: remedy ?? `Look at GitHub's status; ${host} was asked.`,
    };
  }
  switch (kind) {
    case 'unasked':
      return {
        ...base,
        outcome: 'auth_failed',
        message: `No access token for ${whose} could be asked for: ${error.message}. The mail server was not asked.`,
        remedy: remedy ?? 'Check `oauth2`.',
      };
    case 'network':
      return {
        ...base,
        outcome: 'unreachable',
        message: `${host}, which issues the access token of ${whose}, was not reached: ${error.message}. The mail server was not asked.`,
        remedy: remedy ?? 'Check the way from this machine to that host: DNS, proxy, firewall. The mail server may be well.',
      };
    case 'refused':
      return {
        ...base,
        outcome: 'auth_failed',
        message: `${host} issued no access token for ${whose}.${known === null ? '' : ` ${known.explanation}`} The mail server was not asked.`,
        remedy:
          remedy ??
          known?.remedy ??
          (temporary ? 'Try again later: the issuer could not do it just now.' : 'Check `oauth2`; the reply names the reason.'),
      };
    case 'useless':
      return {
        ...base,
        outcome: 'auth_failed',
        message: `${host} answered without an access token for ${whose}: ${plainText(error.message, 200)}. The mail server was not asked.`,
        remedy: remedy ?? 'Check the addresses in `oauth2`: who answers there is no issuer of tokens, or is broken just now.',
      };
  }
}
