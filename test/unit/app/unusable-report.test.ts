import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unusableReport } from '../../../src/app/reporting/unusable-report.ts';
import { NO_SCOPE } from '../../../src/core/request/plan.ts';
import { summary } from '../../../src/report/summary/summary.ts';
import { errorsOf, load } from '../config/loading.ts';

const SERVERS = { 'smtp-host': 'smtp.example.net', 'imap-host': 'imap.example.net', to: 'box@example.net', 'smtp-user': 'm@example.net' };

const said = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  unusableReport(errorsOf(load({ inputs, env })), NO_SCOPE);

suite('the report of a configuration that cannot be used', () => {
  test('what to do says which input it is for', () => {
    const wrong = { ...SERVERS, 'smtp-host': 'smtp.example.net:587', kind: 'outgoing', 'smtp-password': 'x', 'imap-password': 'y' };
    assert.match(summary(said(wrong)), /\*\*What to do:\*\*\n\n- kind: that is external\n- smtp-host: write the port under port\n/);
  });

  test('a secret that does not exist is told for what it is', () => {
    const report = said({ ...SERVERS, 'smtp-password': 'x', 'imap-password': '' });
    assert.equal(
      report.verdict.summary,
      'The configuration is not usable, nothing was sent: input imap-password: is missing: needed to read the mailbox; ' +
        'a secret that does not exist is empty: check its name',
    );
  });

  test('a headline has the fix where there is room for it, and not in place of itself', () => {
    const report = said({}, { GITHUB_ACTIONS: 'true' });
    assert.equal(
      report.verdict.summary,
      'The configuration is not usable, nothing was sent: .github/email-continuity.yml: cannot be read: no such file',
    );
    const text = summary(report);
    assert.equal(text.split('actions/checkout').length, 2, text);
  });
});
