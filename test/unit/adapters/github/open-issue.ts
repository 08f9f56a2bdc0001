import { systemClock } from '../../../../src/core/time/clock.ts';
import { Deadline } from '../../../../src/core/time/deadline.ts';
import { githubTracker } from '../../../../src/adapters/github/tracker.ts';

/* A program for environment.test.ts: the client reads the environment at load time, so each case needs a process of its own. */
using deadline = new Deadline(systemClock, 30_000);
const access = { repository: 'octo/mail', token: 'ghs_theWorkflowsOwnToken0123456789', clock: systemClock, deadline, random: Math.random };
const tracker = githubTracker(access);
const said = await tracker.create({ title: 'x', body: '', labels: [], assignees: [] }).then(
  ({ number }) => `opened #${number}`,
  (error: unknown) => String(error),
);
process.stdout.write(`${said}\n`);
