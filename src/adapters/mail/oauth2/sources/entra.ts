import type { ClientCredentials, FederationAtEntra } from '../../../../core/mail/login/oauth2.ts';
import { requestToken } from '../ask/token-endpoint.ts';
import type { TokenSource, TokenWorld } from '../ask/world.ts';
import { githubIdentity } from './github-identity.ts';

/** The audience of a federated credential of Microsoft Entra (learn.microsoft.com, "Workload identity federation"). */
const AUDIENCE = 'api://AzureADTokenExchange';
const JWT_ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** An application's own token: by its secret, or by GitHub's token for the workflow (RFC 7523 section 2.2). */
export function entraToken(config: ClientCredentials | FederationAtEntra, scope: string, world: TokenWorld): TokenSource {
  const { tenant, clientId, cloud } = config;
  const endpoint = `${cloud.authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
  const grant = 'client_credentials';
  return async (signal) => {
    if (config.kind === 'client-credentials') {
      const client = { id: clientId, secret: config.clientSecret, method: 'post' } as const;
      return await requestToken({ endpoint, grant, client, parameters: { scope } }, world, signal);
    }
    const assertion = await githubIdentity(AUDIENCE, world, signal);
    const parameters = { client_id: clientId, client_assertion_type: JWT_ASSERTION, client_assertion: assertion, scope };
    return await requestToken({ endpoint, grant, client: null, parameters }, world, signal);
  };
}
