import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { ReportSchema } from './code-index.ts';
import { withCatalogue, withCodeIndex } from './code-index.ts';
import { configJsonSchema } from './config-json-schema.ts';
import { WRITTEN_PAGES, withRegions } from './written-regions.ts';

const report = pathOf('schema/report.schema.json');
await write(pathOf('schema/config.schema.json'), JSON.stringify(configJsonSchema()));
await write(report, JSON.stringify(withCatalogue(JSON.parse(await readFile(report, 'utf8')) as ReportSchema), null, 2));
await write(pathOf('docs/failures.md'), withCodeIndex(await readFile(pathOf('docs/failures.md'), 'utf8')));
for (const page of WRITTEN_PAGES) await write(pathOf(page), withRegions(await readFile(pathOf(page), 'utf8')));

function pathOf(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

async function write(target: string, text: string): Promise<void> {
  await writeFile(target, await format(text, { ...(await resolveConfig(target)), filepath: target }));
}
