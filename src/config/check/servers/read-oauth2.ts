import { parseAddress } from '../../../core/address/mailbox-address.ts';
import { domainName, isLoopback } from '../../../core/address/names.ts';
import type { EntraCloud } from '../../../core/mail/login/entra-cloud.ts';
import { ENTRA_CLOUD_NAMES, ENTRA_CLOUDS } from '../../../core/mail/login/entra-cloud.ts';
import type { OAuth2Config, ServiceAccountKey } from '../../../core/mail/login/oauth2.ts';
import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';
import type { Complaint } from '../../document/document.ts';
import type { ConfigDraft } from '../../schema/shape.ts';
import { webUrl } from '../../../core/text/secrets.ts';

export type OAuth2Draft = NonNullable<NonNullable<NonNullable<ConfigDraft['senders']>[string]>['oauth2']>;
type Key = keyof OAuth2Draft;
type Kind = OAuth2Config['kind'];

/** One fault; `key` null: of the section as a whole. */
export interface OAuth2Problem extends Complaint {
  readonly key: Key | null;
}

export type ReadOAuth2 =
  { readonly ok: true; readonly config: OAuth2Config } | { readonly ok: false; readonly problems: readonly OAuth2Problem[] };

/** The keys of each kind: first the required ones, then the optional ones. */
const KEYS: Readonly<Record<Kind, { readonly needs: readonly Key[]; readonly may: readonly Key[] }>> = {
  token: { needs: ['token'], may: [] },
  'client-credentials': { needs: ['tenant', 'client-id', 'client-secret'], may: ['cloud', 'scope'] },
  'refresh-token': { needs: ['issuer', 'client-id', 'refresh-token'], may: ['client-secret', 'scope'] },
  'service-account': { needs: ['service-account'], may: ['subject', 'scope'] },
  'federation-entra': { needs: ['federation', 'tenant', 'client-id'], may: ['cloud', 'scope'] },
  'federation-google': { needs: ['federation', 'provider', 'service-account'], may: ['subject', 'scope'] },
};

const PROVIDER =
  /^(?:(?:https:)?\/\/iam\.googleapis\.com\/)?(projects\/[0-9]+\/locations\/global\/workloadIdentityPools\/[a-z0-9-]+\/providers\/[a-z0-9-]+)$/;
const TENANT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Microsoft's shared names: an application's own token comes from one tenant (AADSTS9001023, AADSTS90130). */
const SHARED_TENANTS = new Set(['common', 'organizations', 'consumers']);

/** Ids that belong to no organisation. */
const NO_TENANTS: ReadonlyMap<string, string> = new Map([
  ['00000000-0000-0000-0000-000000000000', 'an id of zeros alone is nobody’s'],
  // learn.microsoft.com, "ID token claims reference" (tid).
  ['9188040d-6c67-4c5b-b112-36a304b66dad', 'it is that of personal accounts, for which no application gets a token by itself'],
]);

/** The settings of a section without faults; else all its faults. `draft`: a service account's key is already its text. */
export function readOAuth2(draft: OAuth2Draft): ReadOAuth2 {
  const kind = kindOf(draft);
  if (kind === null) {
    const expected =
      'token; or tenant, client-id and client-secret; or issuer, client-id and refresh-token; or service-account; or federation';
    return {
      ok: false,
      problems: [{ key: null, message: 'says nothing of where a token comes from', expected, on: 'key', quoting: false }],
    };
  }
  const { needs, may } = KEYS[kind];
  const name = kind === 'federation-entra' || kind === 'federation-google' ? `federation: github` : (needs.at(-1) ?? kind);
  // A key is not needed with itself.
  const partner = (key: Key) => (key === name ? (needs.findLast((other) => draft[other] !== undefined) ?? kind) : name);
  const given = (Object.keys(draft) as Key[]).filter((key) => draft[key] !== undefined);
  const shapes: OAuth2Problem[] = [
    ...needs
      .filter((key) => draft[key] === undefined)
      .map((key) => ({ key, message: `is missing: needed with ${partner(key)}`, on: 'key' as const, quoting: false })),
    ...given
      .filter((key) => !needs.includes(key) && !may.includes(key))
      .map((key) => ({ key, message: `does not go with ${name}`, on: 'key' as const, quoting: false, hint: 'leave out one of them' })),
  ];
  const problems = [
    ...shapes,
    ...given.filter((key) => needs.includes(key) || may.includes(key)).flatMap((key) => problemsOf(key, draft, kind)),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: configOf(kind, draft) };
}

function kindOf(draft: OAuth2Draft): Kind | null {
  if (draft.token !== undefined) return 'token';
  if (draft.federation !== undefined)
    return draft.provider !== undefined || draft['service-account'] !== undefined ? 'federation-google' : 'federation-entra';
  if (draft['refresh-token'] !== undefined || draft.issuer !== undefined) return 'refresh-token';
  if (draft['service-account'] !== undefined) return 'service-account';
  return draft.tenant !== undefined || draft['client-secret'] !== undefined || draft['client-id'] !== undefined
    ? 'client-credentials'
    : null;
}

function problemsOf(key: Key, draft: OAuth2Draft, kind: Kind): readonly OAuth2Problem[] {
  const text = draft[key] ?? '';
  const wrong = (expected: string, hint: string | null | undefined = null): readonly OAuth2Problem[] => [
    { key, message: 'not usable', expected, hint: hint ?? null, quoting: false },
  ];
  switch (key) {
    case 'token':
    case 'refresh-token':
      if (/^["'{]/.test(bareToken(text))) return wrong('a token alone', 'leave out the quotes, or the JSON around it');
      return /^[\x21-\x7e]+$/.test(bareToken(text)) ? [] : wrong('a token of one line in ASCII');
    case 'client-id':
    case 'client-secret':
    case 'scope':
      return /^[\x20-\x7e]+$/.test(text.trim()) ? [] : wrong('a text of one line in ASCII');
    case 'tenant':
      if (SHARED_TENANTS.has(text.toLowerCase()))
        return wrong('the id of a tenant, or one of its domains', `${text} stands for many tenants, and an application has one`);
      if (NO_TENANTS.has(text.toLowerCase())) return wrong('the id of a tenant, or one of its domains', NO_TENANTS.get(text.toLowerCase()));
      return TENANT_ID.test(text) || domainName(text) !== null
        ? []
        : wrong(
            'the id of a tenant such as 72f988bf-86f1-41af-91ab-2d7cd011db47, or one of its domains',
            text.includes('/') ? 'the tenant is one part of that URL' : null,
          );
    case 'cloud':
      return cloudOf(text) === null ? wrong(`${ENTRA_CLOUD_NAMES.join(', ')}, or an https:// URL`) : [];
    case 'issuer':
      return safeUrl(text) === null ? wrong('an https:// URL such as https://accounts.google.com') : [];
    case 'provider':
      return PROVIDER.test(text) ? [] : wrong('projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER');
    case 'subject':
      return parseAddress(text) === null ? wrong('a mail address') : [];
    case 'service-account':
      if (kind === 'federation-google') return parseAddress(text) === null ? wrong('the mail address of a service account') : [];
      return keyOf(text) === null ? wrong('the JSON file of a key of a service account (type, client_email, private_key, token_uri)') : [];
    case 'federation':
      return [];
  }
}

function configOf(kind: Kind, draft: OAuth2Draft): OAuth2Config {
  const text = (key: Key) => (draft[key] ?? '').trim();
  const orNull = (key: Key) => draft[key]?.trim() ?? null;
  const scope = orNull('scope');
  const entra = {
    tenant: text('tenant'),
    clientId: text('client-id'),
    cloud: cloudOf(draft.cloud ?? 'global') ?? ENTRA_CLOUDS.global,
    scope,
  };
  switch (kind) {
    case 'token':
      return { kind, token: bareToken(text('token')) };
    case 'client-credentials':
      return { kind, ...entra, clientSecret: text('client-secret') };
    case 'federation-entra':
      return { kind, ...entra };
    case 'refresh-token': {
      const client = { clientId: text('client-id'), clientSecret: orNull('client-secret') };
      return { kind, issuer: safeUrl(text('issuer')) ?? text('issuer'), ...client, refreshToken: bareToken(text('refresh-token')), scope };
    }
    case 'service-account':
      return {
        kind,
        key: keyOf(text('service-account')) ?? { clientEmail: '', privateKey: '', privateKeyId: null, tokenUri: '' },
        subject: orNull('subject'),
        scope,
      };
    case 'federation-google':
      return {
        kind,
        provider: PROVIDER.exec(text('provider'))?.[1] ?? text('provider'),
        serviceAccount: text('service-account'),
        subject: orNull('subject'),
        scope,
      };
  }
}

/** Without the parts of a header that people copy with a token. */
function bareToken(text: string): string {
  return text.trim().replace(/^Bearer\s+/i, '');
}

function cloudOf(text: string): EntraCloud | null {
  const name = ENTRA_CLOUD_NAMES.find((known) => known === text);
  if (name !== undefined) return ENTRA_CLOUDS[name];
  const authority = safeUrl(text);
  return authority === null ? null : { ...ENTRA_CLOUDS.global, authority };
}

/** An https URL without a final slash; http only to this machine, because the request holds a secret. */
function safeUrl(text: string): string | null {
  const url = webUrl(text);
  if (url === null) return null;
  const { protocol, hostname, username, password, search, hash, href } = url;
  const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')));
  return safe && `${username}${password}${search}${hash}` === ''
    ? href.replace(/\/$/, '').replace(/\/\.well-known\/openid-configuration$/, '')
    : null;
}

function keyOf(text: string): ServiceAccountKey | null {
  const { type, client_email: email, private_key: key, private_key_id: id, token_uri: uri } = fieldsOf(parsedJson(text));
  if (type !== 'service_account' || typeof email !== 'string' || typeof key !== 'string') return null;
  if (!key.includes('-----BEGIN PRIVATE KEY-----')) return null;
  const tokenUri = safeUrl(typeof uri === 'string' ? uri : 'https://oauth2.googleapis.com/token');
  return tokenUri === null ? null : { clientEmail: email, privateKey: key, privateKeyId: typeof id === 'string' ? id : null, tokenUri };
}
