import { Worker } from 'node:worker_threads';

/**
 * Calls a function of a module in a thread of its own, and returns its result, or throws its error. node:test follows every promise of its
 * own thread (async_hooks), so thousands of cases take a fifth more there.
 *
 * @param module a file: URL
 * @param name the export: a function of `given`; that and its result can be cloned
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
