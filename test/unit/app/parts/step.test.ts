import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { actionMain } from '../../../../src/app/action/action.ts';
import type { Report } from '../../../../src/core/result/report.ts';
import { receiver } from '../../../doubles/notify/receiver.ts';
import { fakeRunner } from '../fake-runner.ts';

const CONFIG = `
senders: {mta: {host: smtp.example.net, user: m@example.net, password: p-of-mta}}
mailboxes: {own: {host: imap.example.net, user: probe@example.net, password: p-of-own}}
loops:
  l0: {kind: internal, sender: mta, mailbox: own, to: p0@example.net}
  l1: {kind: internal, sender: mta, mailbox: own, to: p1@example.net}
`;

interface Step {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** report.json of the parts, by path. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** One step of a workflow; nothing here reaches a mail server. */
async function step({ inputs, env = {}, parts = {} }: Step) {
  const { runner, ...told } = fakeRunner({ config: CONFIG, ...inputs });
  const written = new Map<string, string>();
  await actionMain(runner, {
    env: { GITHUB_RUN_ID: '7', ...env },
    temp: 'temp',
    readText: (path) => {
      const text = parts[path];
      return text === undefined ? { ok: false, reason: 'there is no such file' } : { ok: true, text };
    },
    writeText: (path, text) => void written.set(path, text),
    filesNamed: () => Object.keys(parts),
    onInterrupt: () => () => undefined,
  });
  const text = written.get('temp/email-continuity/report.json') ?? assert.fail(told.failures.join());
  return { ...told, text, report: JSON.parse(text) as Report };
}

suite('the steps of a run in many jobs', { concurrency: true }, () => {
  test('a merge that is a dry run tells nobody; any other tells the heartbeat that it begins and ends', async () => {
    for (const [dryRun, heard] of [
      ['true', []],
      ['false', ['/beat/start', '/beat/3']],
    ] as const) {
      await using beat = await receiver();
      const config = `${CONFIG}heartbeat: {type: healthchecks, url: "${beat.origin}/beat", reports: state}\n`;
      await step({ inputs: { config, mode: 'merge', 'dry-run': dryRun } });
      assert.deepEqual(
        beat.received.map(({ path }) => path),
        heard,
      );
    }
  });
});
