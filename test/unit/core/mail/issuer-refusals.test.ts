import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ENTRA_REFUSALS } from '../../../../src/core/mail/login/entra-refusals.ts';
import { issuerKnowledge } from '../../../../src/core/mail/login/token-issuers.ts';

/**
 * Codes of Microsoft's list (learn.microsoft.com, "Microsoft Entra authentication and authorization error codes", read in November 2026)
 * that can answer an application's own request or a refresh token, by their meaning.
 */
const MEANINGS: readonly (readonly [meaning: RegExp, codes: readonly number[], temporary?: true])[] = [
  [/^The client secret is wrong/, [70_002, 7_000_215]],
  [/^The client secret has expired/, [7_000_222]],
  [/does not know this application/, [700_011, 700_016]],
  [/no such tenant/, [50_059, 50_128, 90_002, 90_019]],
  [/lives in another cloud/, [90_038, 900_382, 900_432, 90_043, 90_051, 1_000_104]],
  [/federated credentials matches/, [700_211, 700_212, 700_213]],
  [/assertion .* is not valid/, [50_012, 50_013, 500_133, 50_027, 700_024, 700_027, 900_384]],
  [/is disabled in this tenant/, [70_001, 7_000_112, 1_000_031]],
  [/does not know the service/, [50_001, 500_011, 650_052, 650_054, 650_057]],
  [/^The scope is not one/, [70_011, 700_022, 700_023]],
  [/^Nobody has consented/, [65_001, 65_004, 65_005, 650_056, 90_008, 90_093, 90_094, 90_095, 90_099]],
  [/refresh token is no longer valid/, [50_085, 50_089, 50_132, 50_133, 50_173, 70_000, 70_008, 70_043, 700_082, 700_084]],
  [/second factor/, [50_072, 50_074, 50_076, 50_078, 50_079, 50_125, 50_140, 50_158, 50_199, 700_020, 9_002_341]],
  [
    /Conditional Access/,
    [50_005, 50_097, 50_129, 50_131, 50_155, 53_000, 53_001, 53_002, 53_003, 53_004, 53_010, 53_011, 530_032, 530_034, 530_035],
  ],
  [/user account does not exist/, [50_014, 50_020, 50_034, 50_057, 50_197, 51_004, 90_072]],
  [/another kind of client/, [700_025, 7_000_218]],
  [/password of the user has expired/, [50_055, 50_135, 50_144]],
  [/account is locked/, [50_053]],
  [/not assigned to the application/, [50_105]],
  [/^Restrictions of a tenant/, [50_002, 500_021, 500_022, 500_212, 500_213]],
  [/shared name/, [50_194, 500_208, 90_027, 90_124, 90_130, 9_001_023, 9_002_332]],
  [/authorization code/, [54_005, 700_005]],
  [/cannot make sense of the request/, [90_004, 90_013, 90_014, 90_023, 90_100, 900_144, 9_002_313]],
  [/too many requests/, [50_166, 50_196, 90_055], true],
  [/could not do it just now/, [40_010, 50_033, 50_087, 70_012, 90_006, 90_012, 90_024, 90_033, 90_090], true],
];

suite('what Microsoft Entra says where it gives no token', () => {
  for (const [meaning, codes, temporary] of MEANINGS)
    test(`${codes.join(', ')}: ${meaning.source}`, () => {
      for (const code of codes) {
        const known = issuerKnowledge(`invalid_grant: AADSTS${code}: Some words of a sentence.`);
        assert.match(known?.explanation ?? `AADSTS${code} is not known`, meaning);
        assert.equal(known?.temporary, temporary, String(code));
        assert.ok((known?.remedy ?? '').length > 20);
      }
    });

  test('a code has one meaning, and one that only begins like another has none of it', () => {
    for (const code of MEANINGS.flatMap(([, codes]) => codes)) {
      const rows = ENTRA_REFUSALS.filter(({ pattern }) => pattern.test(`AADSTS${code}:`));
      assert.equal(rows.length, 1, String(code));
    }
    for (const reply of ['invalid_grant: AADSTS900021: x', 'invalid_grant: AADSTS5000219: x', 'invalid_grant: XAADSTS90002: x'])
      assert.equal(issuerKnowledge(reply)?.speaker, 'any issuer', reply);
  });
});

suite('what Google says where it gives no token', () => {
  for (const [reply, meaning] of [
    ['unauthorized_client: Unauthorized client or scope in request.', /domain-wide delegation does not name it/],
    [
      'unauthorized_client: Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
      /domain-wide delegation does not name it/,
    ],
    ['access_denied: Requested client not authorized.', /may not have this scope/],
    ['admin_policy_enforced: x', /policy of the organisation/],
    ['deleted_client: x', /deleted or disabled/],
    ['disabled_client: The OAuth client was disabled.', /deleted or disabled/],
    ['invalid_grant: Not a valid email.', /no such user/],
    [
      'invalid_grant: Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values.',
      /clock of this machine/,
    ],
    ['invalid_grant: Invalid JWT Signature.', /none of the service account/],
    ['invalid_scope: Invalid OAuth scope or ID token audience provided.', /scope is unknown/],
    ['invalid_grant: Token has been expired or revoked.', /refresh token is no longer valid/],
    ['invalid_grant: reauth related error (invalid_rapt)', /wants a login anew/],
    ['invalid_client: The OAuth client was not found.', /does not know the client/],
    ['org_internal', /policy of the organisation/],
  ] as const)
    test(reply.slice(0, 60), () => assert.match(issuerKnowledge(reply)?.explanation ?? 'not known', meaning));
});
