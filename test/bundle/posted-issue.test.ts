import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { secretForms } from '../../src/core/text/secrets.ts';
import { wrongWith } from '../doubles/hostile/verdict.ts';
import { startGitHub } from '../doubles/github/double.ts';
import { asBytes, PASSWORDS, startHostileWorld } from './hostile-world.ts';
import { Job } from './job.ts';

/** A server's text that tries to steer GitHub, or a reader of the issue. */
const STEERING =
  '@octocat @octo-org/team fixes #1 GH-2 octo/mail#3 <!-- x --> --> <img src=x> [x](https://evil.example) | cell | `code` ::error::owned https://evil.example/x';

const spread = (secret: string) => Array.from(secret).join('\u200b');

suite('an issue that is posted', () => {
  test('holds a hostile reply as a quotation: no secret, no mention, no reference, no link, no HTML', async () => {
    await using hostile = await startHostileWorld();
    await using github = await startGitHub();
    using job = new Job();
    const forms = hostile.logins.flatMap(({ user, password }) => secretForms(user, password)).filter((form) => form.length >= 6);
    const said = [STEERING, spread(PASSWORDS.smtp), spread(PASSWORDS.imap), `\u001b[${PASSWORDS.smtp}`, ...forms].join(' ');
    hostile.world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply: asBytes(`550-5.7.1 ${said}\r\n550 5.7.1 ${said}`) });
    job.commit('mail.yml', hostile.config);
    const env = {
      ...hostile.env,
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: 'octo/mail',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_RUN_ID: '42',
      GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/continuity.yml@refs/heads/main',
      GITHUB_JOB: 'probe',
    };
    const step = await job.main({ config: 'mail.yml', 'open-issue': 'true' }, { env });
    const { issues, comments } = github.repository();
    const [issue] = issues;
    assert.ok(issue, step.stdout);
    const body = issue.body ?? '';
    assert.match(body, /550/);
    const posted = [issue.title, body, ...[...comments.values()].map((comment) => comment.body)];
    const texts = { log: step.stdout, issue: posted.join('\n') };
    assert.deepEqual(wrongWith({ texts, markdown: posted, report: null }, { secrets: Object.values(PASSWORDS), forms }), []);
    // Texts that GitHub would make a mention, a reference or a link of.
    const bare = posted.join('\n').replaceAll(/`[^`\n]*`/g, '');
    assert.doesNotMatch(
      bare,
      /(?<![\w\\`>;])@octo|(?<![\w\\&;])#[123]\b|\bGH-2|octo\/mail#3|\]\(https:\/\/evil|<img|https:\/\/evil\.example\/x/,
    );
    assert.deepEqual(
      github.repository().notifications.filter(({ kind }) => kind === 'mentioned'),
      [],
    );
    assert.match(body, /\*\*\*|\\\*\\\*\\\*/);
  });
});
