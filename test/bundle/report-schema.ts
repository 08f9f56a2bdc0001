import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnySchemaObject } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Report } from '../../src/core/result/report.ts';
import { ROOT } from './dist.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'schema', 'report.schema.json'), 'utf8')) as AnySchemaObject);

/** A report as written or printed, which must match the published schema. */
export function readReport(text: string): Report {
  const parsed: unknown = JSON.parse(text);
  assert.ok(validate(parsed), JSON.stringify(validate.errors));
  return parsed as Report;
}
