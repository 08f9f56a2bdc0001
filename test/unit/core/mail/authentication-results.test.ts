import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import type { AuthenticationResults } from '../../../../src/core/mail/header/authentication-results.ts';
import { parseAuthenticationResults } from '../../../../src/core/mail/header/authentication-results.ts';
import { dataOf, withoutData } from '../../../harness/conformance.ts';

function brief(parsed: AuthenticationResults) {
  return parsed.results.map(({ method, result, properties }) =>
    [`${method}=${result}`, ...properties.map(({ name, value }) => `${name}=${value}`)].join(' '),
  );
}

test('the comment-heavy example of RFC 8601 appendix B.7', () => {
  const parsed = parseAuthenticationResults(
    `foo.example.net (foobar) 1 (baz);
        dkim (Because I like it) / 1 (One yay) = (wait for it) fail
          policy (A dot can go here) . (like that) expired
          (this surprised me) = (as I wasn't expecting it) 1362471462`,
  );
  assert.deepEqual([parsed.authservId, parsed.version, parsed.comments], ['foo.example.net', '1', ['foobar', 'baz']]);
  assert.deepEqual(brief(parsed), ['dkim=fail policy.expired=1362471462']);
  assert.equal(parsed.results[0]?.methodVersion, '1');
  assert.equal(parsed.results[0]?.comments.length, 7);
});

const CASES: readonly [name: string, text: string, authservId: string | null, results: readonly string[]][] = [
  ['none', 'example.com; (Nothing here) none', 'example.com', []],
  [
    'a verdict in a comment',
    'mx.example.org; spf=fail (dkim=pass; dmarc=pass) smtp.mailfrom=a.example',
    'mx.example.org',
    ['spf=fail smtp.mailfrom=a.example'],
  ],
  ['a verdict in a nested comment', 'mx.example.org; spf=fail (a (b; dkim=pass) c; dmarc=pass)', 'mx.example.org', ['spf=fail']],
  ['a verdict in a comment that is never closed', 'mx.example.org; spf=fail (oops; dkim=pass', 'mx.example.org', ['spf=fail']],
  ['an escaped parenthesis', 'mx.example.org; spf=fail (a \\) ; dkim=pass) x.y=z', 'mx.example.org', ['spf=fail x.y=z']],
  [
    'a verdict in a quoted string',
    'mx.example.org; spf=fail reason="x; dkim=pass" smtp.helo=b',
    'mx.example.org',
    ['spf=fail reason=x; dkim=pass smtp.helo=b'],
  ],
  ['a quoted result is none', 'mx.example.org; spf="pass"', 'mx.example.org', ['spf=null']],
  [
    'Microsoft 365, without an authserv-id',
    'spf=pass (sender IP is 203.0.113.7) smtp.mailfrom=example.net; dkim=pass (signature was verified) header.d=example.net;dmarc=pass action=none header.from=example.net;compauth=pass reason=100',
    null,
    [
      'spf=pass smtp.mailfrom=example.net',
      'dkim=pass header.d=example.net',
      'dmarc=pass action=none header.from=example.net',
      'compauth=pass reason=100',
    ],
  ],
  [
    'a value with signs of its own',
    'example.com; dkim=pass address=thisisa=test@example.com header.b=oF80QtY/',
    'example.com',
    ['dkim=pass address=thisisa=test@example.com header.b=oF80QtY/'],
  ],
  [
    'a quoted local part',
    'example.com; spf=pass smtp.mailfrom="a b"@example.net',
    'example.com',
    ['spf=pass smtp.mailfrom=a b@example.net'],
  ],
  ['upper case', 'Example.Com; SPF=Pass SMTP.MailFrom=Example.Net', 'Example.Com', ['spf=pass smtp.mailfrom=Example.Net']],
  ['empty', '', null, []],
];

for (const [name, text, authservId, results] of CASES) {
  test(name, () => {
    const parsed = parseAuthenticationResults(text);
    assert.equal(parsed.authservId, authservId);
    assert.deepEqual(brief(parsed), results);
  });
}

/** Everything that was read, in one bag, to be compared with everything that was written. */
function bag(parsed: AuthenticationResults): string {
  const parts = [
    parsed.authservId,
    parsed.version,
    ...parsed.comments,
    ...parsed.stray,
    parsed.none ? 'none' : '',
    ...parsed.results.flatMap((result) => [
      result.method,
      result.methodVersion,
      result.written,
      ...result.comments,
      ...result.properties.flatMap(({ name, value }) => [name, value]),
    ]),
  ];
  return letters(parts.join(''));
}

function letters(text: string): string {
  return [...text.toLowerCase().replaceAll(/[\s;=/().,"\\]/g, '')].toSorted().join('');
}

const NAME = 'authentication-results/mail-authenticationresults-headers.json';

test('the fields of real receivers are read without a loss', { skip: withoutData(NAME) }, () => {
  const samples = JSON.parse(dataOf(NAME).toString('utf8')) as readonly { file: string; header: string }[];
  assert.equal(samples.length, 40);
  for (const { header } of samples) {
    const value = header.replace(/^authentication-results:/i, '').replaceAll('\n#', '\n');
    const parsed = parseAuthenticationResults(value);
    assert.equal(bag(parsed), letters(value), header);
    const verdicts = value.match(/(?<![\w.-])(?:spf|dkim|dmarc|arc|iprev)\s*=\s*[a-z]+/gi) ?? [];
    const comments = value.match(/\([^()]*\b(?:spf|dkim|dmarc)=[^()]*\)/g) ?? [];
    const found = parsed.results.filter(({ method }) => /^(?:spf|dkim|dmarc|arc|iprev)$/.test(method));
    assert.equal(found.length, verdicts.length - comments.length + (/dkim \(Because/.test(value) ? 1 : 0), header);
  }
});

test('no text crashes it, and every verdict stands in the text outside of comments and quotes', () => {
  const piece = fc.oneof(
    fc.constantFrom('spf', 'dkim', '=', 'pass', 'fail', ';', '(', ')', '"', '\\', ' ', '.', '/', 'mx.example.org', 'header.d', '\r\n '),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const text = pieces.join('');
      const top = topLevel(text).toLowerCase();
      for (const { method, result } of parseAuthenticationResults(text).results) {
        if (result === null) continue;
        assert.ok(top.includes(result), `${result} is not in ${top}`);
        for (const word of method.split(/[./]/)) assert.ok(text.toLowerCase().includes(word));
      }
    }),
    { numRuns: 2000 },
  );
});

test('a field of any length is read as far as a receiver writes', () => {
  const { authservId, results } = parseAuthenticationResults(`mx.example.org; spf=pass; ${') '.repeat(500_000)} dkim=pass`);
  assert.equal(authservId, 'mx.example.org');
  assert.deepEqual(
    results.map(({ method, result }) => [method, result]),
    [['spf', 'pass']],
  );
});

/** The text without its comments and quoted strings, by a reader that shares nothing with the tested one. */
function topLevel(text: string): string {
  let out = '';
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === '\\' && (depth > 0 || quoted)) i += 1;
    else if (quoted) quoted = character !== '"';
    else if (depth > 0) depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    else if (character === '(') depth = 1;
    else if (character === '"') quoted = true;
    else out += character;
  }
  return out;
}
