import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runState } from '../../../../src/core/judge/verdict/verdict.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import { brokenCheck } from '../../../../src/core/result/finding.ts';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import { checkmk } from '../../../../src/report/formats/checkmk.ts';
import { FORMATS, render } from '../../../../src/report/formats/format.ts';
import { junit } from '../../../../src/report/formats/junit.ts';
import { nagios } from '../../../../src/report/formats/nagios.ts';
import { openmetrics } from '../../../../src/report/formats/openmetrics.ts';
import { hostile } from '../../../doubles/reports/hostile-sample.ts';
import { finding, loop, report } from '../../../doubles/reports/sample-parts.ts';
import { deliverability, dnsOnly, healthy, SAMPLES, SCOPE, undetermined } from '../../../doubles/reports/samples.ts';

const lines = (printed: string) => printed.trimEnd().split('\n');

describe('render', () => {
  for (const format of FORMATS) {
    test(`${format} ends with exactly one newline and holds no other control character, whatever the report`, () => {
      for (const sample of Object.values(SAMPLES)) {
        const printed = render(sample, format);
        assert.match(printed, /[^\n]\n$/);
        assert.doesNotMatch(printed.replaceAll('\n', ''), /\p{Cc}/u);
        for (const line of lines(printed)) assert.doesNotMatch(line, /^\s*::|##\[/);
      }
    });
  }

  test('formats differ from each other', () => {
    assert.equal(new Set(FORMATS.map((format) => render(healthy, format))).size, FORMATS.length);
  });
});

describe('nagios', () => {
  test('one line: state, text, performance data with its limits', () => {
    assert.equal(
      nagios(healthy, SCOPE),
      'EMAIL OK - Mail works: 2 loops delivered, the slowest in 2.6 s. | loop_internal=0.043s;30;120 loop_outside=2.605s;60;300\n',
    );
  });

  test('without limits, loops or a latency', () => {
    assert.match(nagios(healthy), /\| loop_internal=0\.043s loop_outside=2\.605s\n$/);
    assert.equal(nagios(dnsOnly), 'EMAIL WARNING - The checks have 1 warning.\n');
    assert.match(nagios(deliverability, SCOPE), /^EMAIL CRITICAL - .* loop_outside=U;60;300 loop_partner=3\.201s\n$/);
    assert.match(nagios(undetermined), /^EMAIL UNKNOWN - /);
  });

  test('hostile text adds no performance data', () => {
    const [, data, ...rest] = nagios(hostile).trimEnd().split('|');
    assert.deepEqual(rest, []);
    for (const value of data?.trim().split(' ') ?? []) assert.match(value, /^loop_[\w.-]+=U$/);
  });

  test('names that become equal are told apart', () => {
    assert.match(nagios(report({ loops: [loop({ name: 'a b' }), loop({ name: 'a_b' })] })), /loop_a_b=\S+ loop_a_b_2=/);
  });
});

describe('checkmk', () => {
  test('a service for the verdict, each loop and each check of what the configuration names', () => {
    const printed = lines(checkmk(deliverability, SCOPE));
    assert.ok(printed.includes('0 "Email internal" latency=0.043;30;120 delivered: Delivered to INBOX after 43 ms.'));
    assert.ok(printed.includes('2 "Email outside" - rejected: Server `mta` refused the mail after DATA (550).'));
    assert.equal(printed[0]?.startsWith('2 "Email verdict" - '), true);
    assert.equal(printed.filter((line) => line.includes('"Email blocklist 203.0.113.7"')).length, 1);
  });

  test('findings of one target share a service, which is as bad as the worst', () => {
    assert.match(
      checkmk(deliverability, SCOPE),
      /^2 "Email blocklist 203\.0\.113\.7" - 203\.0\.113\.7 is listed in bl\.example\.com\. bl\.example\.org refuses this resolver\.$/m,
    );
    assert.match(checkmk(undetermined), /^3 "Email outside" - auth_failed: /m);
  });

  test('hostile names stay within their quotes and one line each', () => {
    for (const line of lines(checkmk(hostile))) assert.match(line, /^[0-3] "Email [^"|=;]+" (?:-|latency=\S+) \S/);
  });
});

describe('openmetrics', () => {
  const SAMPLE = /^[a-z_]+(?:\{[a-z]+="(?:[^"\\]|\\["\\])*"(?:,[a-z]+="(?:[^"\\]|\\["\\])*")*\})? (?:-?\d+(?:\.\d+)?|NaN)$/;

  for (const [name, sample] of Object.entries(SAMPLES)) {
    test(`of ${name}: each family once, typed, helped; every sample well formed and single; # EOF last`, () => {
      const printed = lines(openmetrics(sample, SCOPE));
      assert.equal(printed.at(-1), '# EOF');
      const families = new Set<string>();
      const series = new Set<string>();
      let family = '';
      for (const line of printed.slice(0, -1)) {
        const type = /^# TYPE (\S+) gauge$/.exec(line)?.[1];
        if (type !== undefined) {
          assert.ok(!families.has(type), line);
          families.add(type);
          family = type;
        } else if (line.startsWith('#')) {
          assert.match(line, new RegExp(`^# (?:HELP|UNIT) ${family} \\S`));
        } else {
          assert.match(line, SAMPLE);
          assert.equal(/^[a-z_]+/.exec(line)?.[0], family);
          const labelled = line.replace(/ \S+$/, '');
          assert.ok(!series.has(labelled), line);
          series.add(labelled);
        }
      }
      assert.ok(families.size >= 5);
    });
  }

  test('tells latencies in seconds, and NaN where nothing was seen', () => {
    const printed = lines(openmetrics(deliverability, SCOPE));
    assert.ok(printed.includes('email_continuity_loop_latency_seconds{loop="partner"} 3.201'));
    assert.ok(printed.includes('email_continuity_loop_latency_seconds{loop="outside"} NaN'));
    assert.ok(printed.includes('email_continuity_loop_threshold_seconds{loop="outside",level="critical"} 300'));
    assert.ok(printed.includes('email_continuity_loop_state{loop="outside",state="critical"} 1'));
    assert.ok(printed.includes('email_continuity_loop_state{loop="outside",state="ok"} 0'));
    assert.ok(printed.includes('email_continuity_findings{check="blocklist",state="critical"} 1'));
  });

  test('escapes quotes and backslashes in labels', () => {
    assert.match(openmetrics(report({ loops: [loop({ name: 'a"b\\c\nd' })] })), /\{loop="a\\"b\\\\c d",state="ok"\} 1/);
  });
});

describe('junit', () => {
  test('critical is a failure, a loop’s unknown an error, a skipped loop is skipped, warnings pass', () => {
    assert.match(junit(deliverability), /<testsuite name="loops" tests="3" failures="1" errors="0" skipped="0"/);
    assert.match(junit(deliverability), /<testsuite name="checks" tests="5" failures="2" errors="0" skipped="1"/);
    assert.match(
      junit(undetermined),
      /<testsuite name="loops" tests="3" failures="0" errors="1" skipped="1" time="5\.21" timestamp="2026-11-24T02:37:01" hostname="localhost"/,
    );
    assert.match(junit(undetermined), /name="outside" time="0"><error type="auth_failed" message="Mailbox `sentinel` refused/);
    assert.doesNotMatch(junit(dnsOnly), /<failure|<error|name="loops"/);
  });

  const totals = (loops: readonly LoopReport[], findings: readonly Finding[], strict = false) => {
    const printed = junit(report({ loops, findings, state: runState(loops, findings, strict) }));
    return Array.from(
      printed.matchAll(/<testsuite name="(\w+)" tests="\d+" (failures="\d+" errors="\d+" skipped="\d+")/g),
      ([, name, counts]) => `${name} ${counts}`.replaceAll(/="|"/g, ' ').trim(),
    );
  };
  const dead = finding({ code: 'spf-unknown', state: 'unknown', message: 'No answer.' });
  const refused = finding({ check: 'blocklist', target: '203.0.113.7', code: 'blocklist-unknown', state: 'unknown' });

  test('an unknown finding is an error where it makes the run unknown', () => {
    assert.deepEqual(totals([], [dead, refused]), ['checks failures 0  errors 1  skipped 1']);
    assert.deepEqual(totals([], [refused]), ['checks failures 0  errors 1  skipped 0']);
    assert.deepEqual(totals([loop({})], [dead, refused], true), [
      'loops failures 0  errors 0  skipped 0',
      'checks failures 0  errors 2  skipped 0',
    ]);
    assert.deepEqual(totals([loop({})], [dead, brokenCheck('loop', new Error('of ours'))]), [
      'loops failures 0  errors 0  skipped 0',
      'checks failures 0  errors 1  skipped 1',
    ]);
    assert.deepEqual(totals([], []), ['checks failures 0  errors 1  skipped 0']);
  });

  test('an unknown finding beside loops fails no run, and is skipped', () => {
    assert.deepEqual(totals([loop({})], [dead, refused]), [
      'loops failures 0  errors 0  skipped 0',
      'checks failures 0  errors 0  skipped 2',
    ]);
  });

  test('hostile text neither opens nor closes an element and holds only characters that XML 1.0 allows', () => {
    const printed = junit(hostile);
    assert.doesNotMatch(printed, /[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    const elements = new Set(Array.from(printed.matchAll(/<[?/]?([a-zA-Z-]+)/g), (match) => match[1]));
    assert.deepEqual(
      elements,
      new Set(['xml', 'testsuites', 'testsuite', 'properties', 'testcase', 'failure', 'system-out', 'system-err']),
    );
    assert.doesNotMatch(printed, /&(?!(?:amp|lt|gt|quot|apos);)/);
  });

  test('every element is closed', () => {
    for (const sample of Object.values(SAMPLES)) {
      const open: string[] = [];
      for (const [, closing, name, rest] of junit(sample).matchAll(/<(\/?)([a-z-]+)((?:\s[\w]+="[^"<>]*")*\/?)>/g)) {
        if (closing === '/') assert.equal(open.pop(), name);
        else if (rest?.endsWith('/') !== true) open.push(name ?? '');
      }
      assert.deepEqual(open, []);
    }
  });
});
