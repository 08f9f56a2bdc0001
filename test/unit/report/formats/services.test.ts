import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Scope } from '../../../../src/core/request/plan.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import { brokenCheck } from '../../../../src/core/result/finding.ts';
import { leftOut } from '../../../../src/core/judge/ceilings/findings.ts';
import { checkmk } from '../../../../src/report/formats/checkmk.ts';
import { openmetrics } from '../../../../src/report/formats/openmetrics.ts';
import { finding, loop, report } from '../../../doubles/reports/sample-parts.ts';

const SCOPE: Scope = {
  loops: [],
  expectedMail: [],
  domains: ['example.net', 'example.org'],
  listed: ['203.0.113.7', 'example.net'],
  servers: ['smtp.example.net:587', 'imap.example.net:993'],
};
const ALONE: Scope = { ...SCOPE, domains: ['example.net'] };

/** The status of each of these services. */
function statuses(findings: readonly Finding[], scope: Scope, ...names: readonly string[]): readonly number[] {
  const printed = checkmk(report({ findings }), scope);
  const metrics = openmetrics(report({ findings }), scope);
  return names.map((name) => {
    const status = Number(new RegExp(`^(\\d) "Email ${name}"`, 'm').exec(printed)?.[1]);
    const [check, target] = name.split(' ');
    const state = ['ok', 'warning', 'critical', 'unknown'][status] ?? '';
    assert.ok(metrics.includes(`check_state{check="${check}",target="${target}",state="${state}"} 1\n`), `${name} is ${state} in both`);
    return status;
  });
}

const overdue = (check: Finding['check']) => finding({ check, target: 'monitor', code: 'check-overdue', state: 'unknown' });
const unsigned = finding({ check: 'dkim', code: 'dkim-unsigned', state: 'warning' });

describe('a service of which nothing was found', () => {
  test('is fine where its domain was looked at, and that one alone', () => {
    const mx = finding({ check: 'mx', code: 'mx-ok' });
    assert.deepEqual(
      statuses([mx], SCOPE, 'mx example.net', 'caa example.net', 'mx example.org', 'caa example.org', 'dns example.org'),
      [0, 0, 3, 3, 3],
    );
  });

  test('is unknown where its check broke, or did not end with the run', () => {
    for (const scope of [SCOPE, ALONE]) {
      for (const told of [overdue('dns'), brokenCheck('dns', new Error('of ours')), brokenCheck('spf', new Error('of ours'))]) {
        assert.deepEqual(statuses([told], scope, 'mx example.net', 'caa example.net', 'dane example.net'), [3, 3, 3]);
      }
      for (const check of ['blocklist', 'certificate'] as const) {
        const subject = check === 'blocklist' ? '203.0.113.7' : 'imap.example.net:993';
        for (const told of [overdue(check), brokenCheck(check, new Error('of ours'))]) {
          assert.deepEqual(statuses([told], scope, `${check} ${subject}`), [3]);
        }
      }
    }
  });

  test('is unknown where only an arrived probe told of the domain, which asks DNS nothing', () => {
    const spf = finding({ code: 'spf-probe-failed', state: 'critical' });
    assert.deepEqual(
      statuses([unsigned, spf], SCOPE, 'dkim example.net', 'spf example.net', 'mx example.net', 'caa example.net', 'mx example.org'),
      [1, 2, 3, 3, 3],
    );
    assert.deepEqual(statuses([unsigned], ALONE, 'dkim example.net', 'dane example.net'), [1, 3]);
  });

  test('is unknown where DNS was only waited for, or held against a baseline', () => {
    const settled = finding({ check: 'dns', code: 'dns-settled' });
    const changed = finding({ check: 'dns', code: 'dns-changed', state: 'warning' });
    assert.deepEqual(statuses([settled, changed, overdue('dns')], ALONE, 'mx example.net', 'dns example.net'), [3, 3]);
  });

  test('is unknown where a check of its domain was given up, or a report had no room for what it found', () => {
    const mx = finding({ check: 'mx', code: 'mx-ok' });
    const slow = finding({ check: 'dns', code: 'dns-slow', state: 'unknown' });
    assert.deepEqual(statuses([mx, slow], SCOPE, 'mx example.net', 'caa example.net'), [0, 3]);
    assert.deepEqual(statuses([mx, leftOut('caa', 3)], SCOPE, 'caa example.net', 'dane example.net'), [3, 0]);
  });

  test('is unknown where no list gave a verdict, and fine where no list takes its kind', () => {
    const clean = finding({ check: 'blocklist', target: '203.0.113.7', code: 'blocklist-clean' });
    const refused = finding({ check: 'blocklist', target: 'bl.example.com', code: 'blocklist-unknown', state: 'unknown' });
    assert.deepEqual(statuses([clean], SCOPE, 'blocklist 203.0.113.7', 'blocklist example.net'), [0, 0]);
    assert.deepEqual(statuses([clean, refused], SCOPE, 'blocklist 203.0.113.7', 'blocklist example.net'), [0, 3]);
  });

  test('is unknown where another server’s certificate was seen, but not this one', () => {
    const seen = finding({ check: 'certificate', target: 'smtp.example.net:587', code: 'certificate-ok' });
    assert.deepEqual(statuses([seen], SCOPE, 'certificate smtp.example.net:587', 'certificate imap.example.net:993'), [0, 3]);
  });

  test('is unknown where another expected mail was looked for, but not this one', () => {
    const scope = { ...SCOPE, expectedMail: ['backup', 'report'] };
    const found = finding({ check: 'expect-mail', target: 'backup', code: 'mail-found' });
    assert.deepEqual(statuses([found], scope, 'expect-mail backup', 'expect-mail report'), [0, 3]);
    const missing = finding({ check: 'expect-mail', target: 'report', code: 'mail-missing', state: 'critical' });
    assert.deepEqual(statuses([found, missing], scope, 'expect-mail backup', 'expect-mail report'), [0, 2]);
  });

  test('is unknown beside a loop whose mailbox could not be read', () => {
    const scope = { ...SCOPE, loops: [{ name: 'own', kind: 'internal', sender: 'mta', mailbox: 'own', warning: 1, critical: 2 }] } as const;
    const service = (state: 'critical' | 'unknown', outcome: 'lost' | 'fetch_failed') =>
      /^(\d) "Email loop own"/m.exec(checkmk(report({ loops: [loop({ name: 'own', state, outcome })] }), scope))?.[1];
    assert.deepEqual([service('critical', 'lost'), service('unknown', 'fetch_failed')], ['0', '3']);
  });
});
