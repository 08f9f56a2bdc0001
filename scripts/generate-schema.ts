import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { configJsonSchema } from './config-json-schema.ts';

const target = fileURLToPath(new URL('../schema/config.schema.json', import.meta.url));
const style = await resolveConfig(target);
await writeFile(target, await format(JSON.stringify(configJsonSchema()), { ...style, filepath: target }));
