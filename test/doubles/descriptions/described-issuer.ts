import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TokenCall, TokenReply } from '../../../sandbox/tokens/endpoint.ts';
import { TokenIssuer } from '../../../sandbox/tokens/issuer.ts';
import { describedBy } from './description.ts';

const FORM = 'application/x-www-form-urlencoded';
const describe = (name: string) => describedBy(join(import.meta.dirname, 'fixtures', name));
const google = describe('google.json');
/** The place of each vendor's part of the issuer. */
const VENDORS = [
  { at: '/entra', find: describe('entra.json') },
  { at: '/google', find: google },
  { at: '/sts', find: google },
  { at: '/iam', find: google },
  { at: '/github', find: describe('github-oidc.json') },
] as const;

/**
 * The issuers of the sandbox, compared with their vendors' descriptions: every request, and every answer except injected faults. A
 * difference is a violation, and disposal of an issuer with untaken violations throws.
 */
export class DescribedIssuer extends TokenIssuer {
  readonly violations: string[] = [];

  constructor(user: string, now?: () => number) {
    super(user, now, (call, reply) => this.violations.push(...violationsOf(call, reply)));
  }

  /** For a test that provokes them. */
  takeViolations(): readonly string[] {
    return this.violations.splice(0);
  }

  override async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
    assert.deepEqual(this.violations, [], 'requests that the vendor does not describe');
  }
}

/** @param reply null: not the vendor's, and not checked */
function violationsOf(call: TokenCall, reply: TokenReply | null): readonly string[] {
  const vendor = VENDORS.find(({ at }) => call.path.startsWith(`${at}/`));
  if (vendor === undefined) return [];
  const path = call.path.slice(vendor.at.length);
  const found = vendor.find(call.method, path);
  if (found === null) return [`${call.method} ${call.path}: the vendor describes no such operation`];
  const { operation, parameters } = found;
  const type = call.contentType.split(';')[0] ?? '';
  const body = type === FORM ? Object.fromEntries(call.form) : call.text === '' ? undefined : (JSON.parse(call.text) as unknown);
  const wrong = [
    ...operation.checkPath(parameters),
    ...operation.checkQuery(call.query),
    ...operation.checkBody(body, type),
    // sts.token: "do not send the Authorization HTTP header".
    ...(operation.id === 'sts.token' && call.authorization !== '' ? ['header: Authorization is not to be sent'] : []),
    ...(/^(?:idtoken|iamcredentials)/.test(operation.id) && !/^bearer \S+$/i.test(call.authorization) ? ['header: no bearer'] : []),
    ...(reply === null ? [] : operation.checkAnswer(reply.status, reply.body)),
  ];
  return wrong.map((each) => `${call.method} ${call.path} (${operation.id}): ${each}`);
}

/** The faults of a vendor's answer, by the path of the request. */
export function misdescribed(method: string, path: string, { status, body }: TokenReply): readonly string[] {
  const vendor = VENDORS.find(({ at }) => path.startsWith(`${at}/`));
  const found = vendor?.find(method, path.slice(vendor.at.length)) ?? null;
  return found === null ? [`${path} is not described`] : found.operation.checkAnswer(status, body);
}
