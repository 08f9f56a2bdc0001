import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columns } from '../../../../src/report/terminal/columns.ts';
import { PLAIN, terminalText } from '../../../../src/report/terminal/text.ts';
import { anyText } from '../../../doubles/reports/any-text.ts';
import { finding, report } from '../../../doubles/reports/sample-parts.ts';
import { fc } from '../../../harness/random.ts';

const found = (over: Parameters<typeof report>[0], width = 100) => terminalText(report(over), { ...PLAIN, width, found: true });

const TREE = ['example.net: 2 of 10 look-ups', '├─ include:_spf.example.net  (2)', '│ └─ a:out.example.net  (1)', '└─ -all'];

test('what was found in DNS is told: the SPF tree with its costs, the tags of DMARC, mail servers with their addresses, keys', () => {
  const printed = found({
    loops: [],
    findings: [
      finding({
        check: 'dmarc',
        code: 'dmarc-ok',
        message: 'p=reject, inherited from example.net.',
        evidence: 'v=DMARC1; p=reject; adkim=s',
      }),
      finding({
        check: 'dkim',
        code: 'dkim-ok',
        target: 'mail._domainkey.example.net',
        message: 'A good RSA key of 2048 bits.',
        evidence: 'k=rsa',
      }),
      finding({ evidence: 'v=spf1 include:_spf.example.net -all' }),
      finding({ check: 'mx', code: 'mx-ok', message: 'Mail goes to mx.', evidence: 'example.net MX 10 mx.\nmx A, AAAA: 192.0.2.25' }),
    ],
    spfTrees: [{ domain: 'example.net', lines: TREE, omitted: 0 }],
  });
  const section = printed.slice(printed.indexOf('mx        '), printed.indexOf('\n0 loops'));
  assert.equal(
    section,
    `mx        Mail goes to mx.
          example.net MX 10 mx.
          mx A, AAAA: 192.0.2.25
spf       One SPF record, 2 of 10 look-ups used.
          v=spf1 include:_spf.example.net -all
          example.net: 2 of 10 look-ups
          ├─ include:_spf.example.net (2)
          │ └─ a:out.example.net (1)
          └─ -all
dkim      mail._domainkey.example.net: A good RSA key of 2048 bits.
          k=rsa
dmarc     p=reject, inherited from example.net.
          v=DMARC1
          p=reject
          adkim=s
`,
  );
});

test('what is wrong is told once, above; what it rests on stands here, and once for all findings that share it', () => {
  const over = { state: 'critical', code: 'spf-lookups', message: 'Eleven look-ups.' } as const;
  const printed = found({ loops: [], findings: [finding(over), finding({ ...over, code: 'spf-include' })] });
  assert.match(printed, /^spf {7}spf-include, see above\n {10}v=spf1 ip4/m);
  assert.equal(printed.split('Eleven look-ups.').length, 3);
  assert.equal(printed.split('v=spf1 ip4').length, 2);
});

test('nothing of it stands in the text of other commands', () => {
  assert.doesNotMatch(terminalText(report({ findings: [finding({})] })), /v=spf1/);
});

test('whatever stands in a record: one line each, no command, no wider than the terminal, and not without an end', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 20, max: 120 }), (text, width) => {
      const printed = found({ loops: [], findings: [finding({ evidence: text.repeat(50), message: text })] }, width);
      for (const line of printed.split('\n')) {
        assert.doesNotMatch(line, /^\s*::|##\[|\p{Cc}/u);
        assert.ok(columns(line) <= width, JSON.stringify(line));
      }
    }),
  );
  const long = found({ loops: [], findings: [finding({ evidence: 'line\n'.repeat(5_000) })] });
  assert.ok(long.split('\n').length < 100);
});
