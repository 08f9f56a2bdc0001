import { relative } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

/*
 * Runs the named test files one after the other in this process: common modules are loaded once. No test begins before all files are
 * loaded, as in a process of its own; a file that cannot be loaded fails alone.
 */
let resolve: () => void = () => undefined;
const loaded = new Promise<void>((done) => (resolve = done));
before(() => loaded);
for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    void test(relative(process.cwd(), file), () => {
      throw error;
    });
  }
}
resolve();
