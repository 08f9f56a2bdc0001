import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { filesBelow } from './imports.ts';

/** Things with one place: their form in code, their allowed place, and code that would be a second place. */
const PLACES: Readonly<Record<string, { readonly looks: RegExp; readonly home: string; readonly second: string }>> = {
  'a finding is made': {
    looks: /\bcode: '[^']+',\s+state: '[a-z]+',\s+message\b/,
    home: 'src/core/result/finding.ts',
    second: "return {\n  check,\n  target: 'x',\n  code: 'spf-void',\n  state: 'warning',\n  message: `x`,\n};",
  },
  'a network is named': {
    looks: /['"](?:(?:\d+\.){1,3}\d*|[\da-f]*:[\da-f:]*)\/[1-9]\d*['"]/,
    home: 'src/core/address/ip-address.ts',
    second: "const INNER = ['10.0.0.0/8', 'fc00::/7'];",
  },
  'a reversed name is made': {
    looks: /\b(?:in-addr|ip6)\.arpa\b|\.arpa[`']/,
    home: 'src/core/address/',
    second: 'return `${labels}.in-addr.arpa`;',
  },
  'a domain of networks inside is named': {
    looks: /\blocaldomain\b|\bhome\\?\.arpa\b/,
    home: 'src/core/address/names.ts',
    second: String.raw`/\.(?:local|localdomain)$/i.test(name)`,
  },
  'a character that nobody sees is named': {
    looks: /\\p\{(?:C|Z|Default|Bidi|Surrogate)|\\u200|\\u\{?e00/i,
    home: 'src/core/text/',
    second: String.raw`text.replace(/[\p{Cc}\p{Cf}]/gu, '')`,
  },
  'a share becomes a percentage': {
    looks: /\$\{[^{}]*\} ?%[^{;]*`/,
    home: 'src/core/text/format/',
    second: 'return `${Math.round(share * 100)} %`;',
  },
  'a plural is made': { looks: /=== 1 \? '' : 's'/, home: 'src/core/text/format/', second: "`${count} loop${count === 1 ? '' : 's'}`" },
};

/**
 * Similar code that is allowed: samples of others' texts, a macro of SPF, a percentage in the form of the configuration or of a plugin's
 * figures.
 */
const OTHERS: readonly string[] = [
  'src/core/judge/refusal/phrases/',
  'src/config/schema/sections/percentages.ts',
  'src/report/formats/nagios.ts',
];

suite('there is one place where', () => {
  const files = filesBelow('src').map((file) => ({ file, text: readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8') }));
  for (const [what, { looks, home, second }] of Object.entries(PLACES)) {
    test(what, () => {
      assert.match(second, looks, 'a second place would be found');
      const inside = files.filter(({ file }) => file.startsWith(home));
      assert.ok(inside.length > 0, home);
      const outside = files.filter(({ file, text }) => looks.test(text) && ![home, ...OTHERS].some((place) => file.startsWith(place)));
      assert.deepEqual(
        outside.map(({ file, text }) => `${file}: ${looks.exec(text)?.[0] ?? ''}`),
        [],
      );
    });
  }
});
