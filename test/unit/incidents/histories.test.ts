import test from 'node:test';
import { inThread } from '../../harness/in-thread.ts';

/** All of them if time does not matter. */
const HISTORIES = process.env['CI'] === 'true' ? 200 : 40;

test(`random histories: never two open issues of one incident, none after enough good runs, every outage told once`, async () => {
  await inThread(new URL('random-histories.ts', import.meta.url), 'randomHistories', HISTORIES);
});
