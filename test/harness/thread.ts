import { parentPort, workerData } from 'node:worker_threads';

// The code that `inThread` starts: one function of one module, whose result goes back.
const { module, name, given } = workerData as { readonly module: string; readonly name: string; readonly given: unknown };
const called = ((await import(module)) as Readonly<Record<string, (given: unknown) => Promise<unknown>>>)[name];
if (called === undefined) throw new Error(`${module} exports no ${name}`);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread knows no origin
parentPort?.postMessage(await called(given));
