import { CHECKS, CODES, rowOf } from '../src/core/result/catalogue.ts';

/** docs/failures.md lists the codes between these lines. */
export const INDEX_BEGIN = '<!-- index of the catalogue: written by `npm run schema` -->';
export const INDEX_END = '<!-- end of the index -->';

/** The index of docs/failures.md: the codes of each check with their possible states. */
export function codeIndex(): string {
  const lists = [...CHECKS, null].flatMap((check) => [
    `- **${check ?? 'any check'}**`,
    ...CODES.filter((code) => rowOf(code).check === check).map((code) => `  - [${code}](#${code}): ${rowOf(code).states.join(', ')}`),
  ]);
  return [INDEX_BEGIN, '', ...lists, '', INDEX_END].join('\n');
}

/** The page with a new index. */
export function withCodeIndex(page: string): string {
  const [before = '', rest = ''] = page.split(INDEX_BEGIN);
  const after = rest.split(INDEX_END)[1];
  if (after === undefined) throw new Error('docs/failures.md has lost the lines between which the index stands');
  return `${before}${codeIndex()}${after}`;
}

/** The report's schema with the checks and codes of the catalogue. */
export function withCatalogue(schema: ReportSchema): ReportSchema {
  const { code, finding } = schema.$defs;
  const check = { ...finding.properties.check, enum: CHECKS };
  return {
    ...schema,
    $defs: {
      ...schema.$defs,
      code: { ...code, anyOf: [{ ...code.anyOf[0], enum: CODES }, ...code.anyOf.slice(1)] },
      finding: { ...finding, properties: { ...finding.properties, check } },
    },
  };
}

/** The part of schema/report.schema.json that the catalogue decides. */
export interface ReportSchema {
  readonly $defs: {
    readonly code: { readonly anyOf: readonly { readonly enum?: readonly string[] }[] };
    readonly finding: { readonly properties: { readonly check: { readonly enum: readonly string[] } } };
  };
}
