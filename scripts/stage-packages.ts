import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/*
 * Puts copies of packages beside our compiled code, and into each copy small stand-ins for imports that this project never uses. They are
 * found first, because packages are looked for upwards from the importer. The omitted code is larger than the rest, and every run would
 * download it and read much of it.
 */

/** A package's imports and their stand-ins: the file in stand-ins/, and its value for each export. */
type StandIns = Readonly<Record<string, readonly [file: string, exports: string]>>;

const REQUESTS: StandIns = { undici: ['undici-requests', 'fetch, ProxyAgent'] };

const STAGED: Readonly<Record<string, StandIns>> = {
  imapflow: {
    // Its own logger; it gets none.
    pino: ['absent', 'absent as default'],
    // Proxies.
    socks: ['absent', 'absent as SocksClient'],
    // download(), which decodes a part of a mail; mails are fetched unchanged.
    '@zone-eu/mailsplit': ['absent', 'absent as Headers'],
    '@zone-eu/mailsplit/lib/flowed-decoder.js': ['absent', 'absent as default'],
    libbase64: ['absent', 'absent as default'],
    libqp: ['absent', 'absent as default'],
    'encoding-japanese': ['absent', 'absent as default'],
    // Envelopes and body structures.
    libmime: ['mail-words', 'mailWords as default'],
    // Names of folders.
    'iconv-lite': ['folder-names', 'folderNames as default'],
  },
  mailparser: {
    // Conversion between HTML and text, with links: `readMail` skips both.
    'html-to-text': ['absent', 'absent as htmlToText'],
    'linkify-it': ['no-links', 'noLinks as default'],
    tlds: ['no-links', 'noNames as default'],
    // The header of an enclosed mail in HTML.
    he: ['character-references', 'characterReferences as default'],
  },
  // Whether a DKIM key is base64: the only use of joi.
  mailauth: { joi: ['base64-text', 'string'] },
  '@actions/http-client': REQUESTS,
  '@actions/github': REQUESTS,
  // It imports @actions/http-client, and should find the only copy.
  '@actions/core': {},
};

/** Used in its CommonJS form, in which mailsplit and mailauth import their common parts: otherwise it would be bundled twice. */
const COMMON_JS = 'mailparser';

/**
 * Whether a package below `lib/node_modules` is its author's code, and no stand-in.
 *
 * @param folder its path there
 */
export function isStaged(folder: string): boolean {
  return Object.hasOwn(STAGED, folder);
}

/** @param lib the compiler's output of `src` and `stand-ins` */
export function stagePackages(root: string, lib: string): void {
  for (const [name, standIns] of Object.entries(STAGED)) {
    const staged = join(lib, 'node_modules', name);
    // A nested package is an older copy of one that is bundled anyway.
    cpSync(join(root, 'node_modules', name), staged, { recursive: true, filter: (source) => basename(source) !== 'node_modules' });
    if (name === COMMON_JS) withoutExports(join(staged, 'package.json'));
    for (const [imported, [file, exports]] of Object.entries(standIns)) {
      const path = join(staged, 'node_modules', imported.endsWith('.js') ? imported : join(imported, 'index.js'));
      mkdirSync(dirname(path), { recursive: true });
      const standIn = relative(dirname(path), join(lib, 'stand-ins', `${file}.js`)).replaceAll('\\', '/');
      writeFileSync(path, `export { ${exports} } from '${standIn}';\n`);
    }
  }
}

/** Leaves importers only `main`, the CommonJS form. */
function withoutExports(path: string): void {
  const { exports: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
  writeFileSync(path, JSON.stringify(manifest));
}
