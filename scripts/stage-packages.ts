import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/*
 * Puts copies of packages beside our compiled code, and into each copy small stand-ins for what that package imports and this project
 * never uses of it: they are found first, for packages are looked for upwards from where the importer stands. What is left out is more
 * code than what stays, and would be downloaded, and much of it read, in every run.
 */

/** What a package imports, and the stand-in for it: its file in stand-ins/, and what stands there for which export. */
type StandIns = Readonly<Record<string, readonly [file: string, exports: string]>>;

const REQUESTS: StandIns = { undici: ['undici-requests', 'fetch, ProxyAgent'] };

const STAGED: Readonly<Record<string, StandIns>> = {
  imapflow: {
    // Its own logger; it is given none to use.
    pino: ['absent', 'absent as default'],
    // Proxies.
    socks: ['absent', 'absent as SocksClient'],
    // download(), which decodes a part of a mail on the way; mails are fetched as they are.
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
    // A text made of HTML, and HTML made of a text, with links: `readMail` skips both.
    'html-to-text': ['absent', 'absent as htmlToText'],
    'linkify-it': ['no-links', 'noLinks as default'],
    tlds: ['no-links', 'noNames as default'],
    // The header of a mail that is enclosed in HTML.
    he: ['character-references', 'characterReferences as default'],
  },
  // A DKIM key is base64: all that is asked of joi.
  mailauth: { joi: ['base64-text', 'string'] },
  '@actions/http-client': REQUESTS,
  '@actions/github': REQUESTS,
  // It imports @actions/http-client, and shall find the one copy.
  '@actions/core': {},
};

/** Taken in its CommonJS form, for mailsplit and mailauth ask in that form for what they share with it: it would be bundled in both. */
const COMMON_JS = 'mailparser';

/**
 * A package below `lib/node_modules` that is what its author wrote, and no stand-in.
 *
 * @param folder its path there
 */
export function isStaged(folder: string): boolean {
  return Object.hasOwn(STAGED, folder);
}

/** @param lib where the compiler has put `src` and `stand-ins` */
export function stagePackages(root: string, lib: string): void {
  for (const [name, standIns] of Object.entries(STAGED)) {
    const staged = join(lib, 'node_modules', name);
    // A package within is an older copy of one that is bundled anyway.
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

/** Leaves `main` to those who import the package, which is its CommonJS form. */
function withoutExports(path: string): void {
  const { exports: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
  writeFileSync(path, JSON.stringify(manifest));
}
