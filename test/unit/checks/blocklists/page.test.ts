import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { DEFAULT_ZONES, ZONE_CATALOGUE } from '../../../../src/checks/blocklists/catalogue/catalogue.ts';
import { RETIRED } from '../../../../src/checks/blocklists/catalogue/retired.ts';

const PAGE = new URL('../../../../docs/blocklists.md', import.meta.url);
const KINDS = { ip4: 'IPv4', ip6: 'IPv6', domain: 'domains' } as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

test('docs/blocklists.md names the lists of the catalogue, and those that have ended', () => {
  const known = table(
    ['zone', 'lists', 'tier', 'asked by default', 'needs'],
    ZONE_CATALOGUE.map(({ name, key, kinds, tier, needs }) => [
      `\`${key === null ? '' : 'KEY.'}${name}\``,
      kinds.map((kind) => KINDS[kind]).join(', '),
      tier,
      DEFAULT_ZONES.includes(name) ? 'yes' : '',
      needs ?? '',
    ]),
  );
  const ended = table(
    ['zone, and all below it', 'since', 'end'],
    RETIRED.map(({ name, since, end }) => [`\`${name}\``, since, end]),
  );
  const tail = `${known}\n\n## Lists that have ended\n\n${ended}\n`;
  const page = readFileSync(PAGE, 'utf8');
  const mark = 'page.test.ts. -->\n\n';
  const written = page.slice(0, page.indexOf(mark) + mark.length) + tail;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(PAGE, written);
  else assert.equal(page, written, 'UPDATE_GOLDEN=1 writes it anew');
});
