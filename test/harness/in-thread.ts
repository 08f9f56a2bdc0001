import { Worker } from 'node:worker_threads';

/**
 * Calls a function of a module in a thread of its own, and gives what it gives, or throws what it throws. node:test follows every promise of its own
 * thread (async_hooks), so that thousands of cases take a fifth more there than in a thread that knows nothing of it.
 *
 * @param module a file: URL
 * @param name what is exported: a function of `given`; that and its result can be cloned
 */
export async function inThread(module: URL, name: string, given?: unknown): Promise<unknown> {
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: { module: module.href, name, given } });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread of ${name} ended with ${code} and gave nothing`)));
    });
  } finally {
    await worker.terminate();
  }
}
