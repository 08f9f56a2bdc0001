import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import { silent, TokenError } from '../ask/token-error.ts';
import type { TokenWorld } from '../ask/world.ts';
import { issuerHost } from '../ask/world.ts';

const REMEDY = 'Give the job `permissions: id-token: write`; a pull request from a fork never gets it.';

/**
 * GitHub's token for the running workflow, made for one audience (docs.github.com, "OpenID Connect reference":
 * ACTIONS_ID_TOKEN_REQUEST_URL). Throws a TokenError.
 */
export async function githubIdentity(audience: string, { github, ask, onSecret }: TokenWorld, signal: AbortSignal): Promise<string> {
  if (github === null)
    throw new TokenError('GitHub', 'unasked', { reason: 'the job may not ask for an identity', remedy: REMEDY, side: 'runner' });
  onSecret(github.token);
  const url = new URL(github.url);
  url.searchParams.set('audience', audience);
  const headers = { authorization: `Bearer ${github.token}`, accept: 'application/json' };
  const asked = await ask({ method: 'GET', url: url.href, headers, body: '' }, signal);
  const host = issuerHost(github.url);
  if (!asked.ok) throw silent(host, asked.silence);
  const { answer } = asked;
  const { value } = fieldsOf(parsedJson(answer.text));
  if (answer.status === 200 && typeof value === 'string') {
    onSecret(value);
    return value;
  }
  const temporary = answer.status === 429 || answer.status >= 500;
  throw new TokenError(host, 'refused', {
    reason: `it answered HTTP ${answer.status} and no identity`,
    temporary,
    remedy: REMEDY,
    side: 'runner',
  });
}
