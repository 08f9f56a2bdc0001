import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { actionMain } from '../../../../src/app/action/action.ts';
import { command } from '../../../../src/app/commands/line/command.ts';
import type { Report } from '../../../../src/core/result/report.ts';
import { receiver } from '../../../doubles/notify/receiver.ts';
import { fakeTerminal } from '../fake-terminal.ts';
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

const RUN = { GITHUB_RUN_ID: '7' };

const NOWHERE = {
  temp: 'temp',
  readText: () => ({ ok: false, reason: 'there is no such file' }) as const,
  writeText: () => undefined,
  filesNamed: () => [],
  onInterrupt: () => () => undefined,
};

/** One step of a workflow; nothing here reaches a mail server. */
async function step({ inputs, env = {}, parts = {} }: Step) {
  const { runner, ...told } = fakeRunner({ config: CONFIG, ...inputs });
  const written = new Map<string, string>();
  await actionMain(runner, {
    ...NOWHERE,
    env: { ...RUN, ...env },
    readText: (path) => {
      const text = parts[path];
      return text === undefined ? { ok: false, reason: 'there is no such file' } : { ok: true, text };
    },
    writeText: (path, text) => void written.set(path, text),
    filesNamed: () => Object.keys(parts),
  });
  const text = written.get('temp/email-continuity/report.json') ?? assert.fail(told.failures.join());
  return { ...told, text, report: JSON.parse(text) as Report };
}

/** The first job of the plan, as a workflow gives it to a step. */
async function plannedLeg(config: string): Promise<string> {
  const { runner, outputs } = fakeRunner({ config, mode: 'plan' });
  await actionMain(runner, { ...NOWHERE, env: RUN });
  const { include } = JSON.parse(outputs.get('matrix') ?? '') as { readonly include: readonly unknown[] };
  return JSON.stringify(include[0]);
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

  test('a merge keeps to itself what the report of a part has let through, in every form', async () => {
    const secret = 'fjord-of-own';
    const config = CONFIG.replace('p-of-own', secret);
    const { text } = await step({ inputs: { config, 'matrix-leg': await plannedLeg(config), 'fail-on': 'never ever' } });
    const forms = [secret, Array.from(secret).join('\u200b'), Array.from(secret).join(' '), Buffer.from(secret).toString('base64')];
    const part = JSON.parse(text) as Report;
    const said = { ...part, findings: part.findings.map((each) => ({ ...each, message: `It said: ${forms.join(' and ')}.` })) };
    const merged = await step({ inputs: { config, mode: 'merge' }, parts: { 'main/report.json': JSON.stringify(said) } });
    assert.deepEqual(
      merged.report.findings.map(({ message }) => message),
      ['It said: *** and *** and *** and ***.'],
    );
    assert.ok(forms.every((form) => !merged.text.includes(form) && !merged.summary().includes(form)));
  });

  test('a part whose configuration cannot be used is told as that: by the job of a workflow and by the command line', async () => {
    const config = CONFIG.replace('p-of-mta', '"${MTA_PASSWORD}"');
    const leg = await plannedLeg(config);
    const broken = await step({ inputs: { config, 'matrix-leg': leg } });
    assert.equal(broken.failures.length, 1);
    assert.deepEqual([broken.report.part?.name, broken.report.part?.run], ['main', '7']);
    const wrongInput = await step({ inputs: { config, 'matrix-leg': leg, 'fail-on': 'never ever' } });
    assert.equal(wrongInput.report.part?.name, 'main');
    const merged = await step({ inputs: { config, mode: 'merge' }, parts: { 'main/report.json': broken.text } });
    for (const { outcome, state, message } of merged.report.loops) {
      assert.deepEqual([outcome, state], ['runner_blocked', 'unknown']);
      assert.match(message, /^Part main could not begin\. The configuration is not usable, nothing was sent: .*MTA_PASSWORD is not set/);
    }
    assert.deepEqual(
      merged.report.findings.map(({ code, state }) => [code, state]),
      [['configuration-unusable', 'unknown']],
    );
    assert.deepEqual(
      merged.annotations.filter(({ title }) => title === 'Merge').map(({ message }) => message.split(':')[0]),
      ['Part main could not begin. The configuration is not usable, nothing was sent'],
    );
    assert.deepEqual([merged.report.state, merged.report.verdict.code], ['unknown', 'undetermined']);

    const { terminal, files } = fakeTerminal((path) =>
      path === 'c.yml' ? { ok: true, text: config } : { ok: false, reason: 'there is no such file' },
    );
    assert.equal(await command(['run', 'c.yml', '--part', leg, '--report-dir', 'out'], terminal), 3);
    const kept = JSON.parse(files.get('out/report.json') ?? '') as Report;
    assert.deepEqual([kept.part?.name, kept.part?.run, kept.findings[0]?.code], ['main', '', 'configuration-unusable']);
  });

  test('who tells nobody needs nothing of channels and heartbeat; a merge does', async () => {
    const config = `${CONFIG}channels:
  chat: {type: slack, url: "\${SLACK_URL}"}
  pager: {type: pagerduty, routing-key: "\${PAGER_KEY}"}
  own: {type: webhook, url: "\${HOOK_URL}", secret: "\${HOOK_SECRET}", headers: {Authorization: "\${HOOK_LOGIN}"}}
heartbeat: {type: gatus, url: "\${BEAT_URL}", token: "\${BEAT_TOKEN}"}
`;
    const planning = fakeRunner({ config, mode: 'plan' });
    await actionMain(planning.runner, { ...NOWHERE, env: RUN });
    assert.deepEqual(planning.failures, []);
    const { include } = JSON.parse(planning.outputs.get('matrix') ?? '') as { readonly include: readonly unknown[] };
    const leg = JSON.stringify(include[0]);
    const part = await step({ inputs: { config, 'matrix-leg': leg, 'dry-run': 'true' } });
    assert.deepEqual([part.failures, part.report.loops.map(({ outcome }) => outcome)], [[], ['skipped', 'skipped']]);
    const merged = await step({ inputs: { config, mode: 'merge' } });
    const missing = merged.report.findings.flatMap(({ message }) => /variable (\w+) is not set/.exec(message)?.[1] ?? []);
    const names = ['BEAT_TOKEN', 'BEAT_URL', 'HOOK_LOGIN', 'HOOK_SECRET', 'HOOK_URL', 'PAGER_KEY', 'SLACK_URL'];
    assert.deepEqual([merged.failures.length, missing.toSorted()], [1, names]);
    const { terminal, out } = fakeTerminal((path) =>
      path === 'c.yml' ? { ok: true, text: config } : { ok: false, reason: 'there is no such file' },
    );
    assert.equal(await command(['plan', 'c.yml'], terminal), 0);
    assert.deepEqual(JSON.parse(out()), { include });
  });
});
