import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/*
 * Puts a copy of imapflow, unchanged, beside our compiled code, and beside the copy small stand-ins for what it imports and this project
 * never uses of it: they are found first, for packages are looked for upwards from where the importer stands. What is left out is twice
 * as much code as imapflow itself, and would be read anew in every run.
 */

/** What imapflow imports, and the stand-in for it: its file in stand-ins/, and what stands there for which export. */
const STAND_INS: Readonly<Record<string, readonly [file: string, exports: string]>> = {
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
};

/** @param lib where the compiler has put `src` and `stand-ins` */
export function stageImapflow(root: string, lib: string): void {
  const packages = join(lib, 'node_modules');
  cpSync(join(root, 'node_modules', 'imapflow'), join(packages, 'imapflow'), { recursive: true });
  for (const [name, [file, exports]] of Object.entries(STAND_INS)) {
    const path = join(packages, name.endsWith('.js') ? name : join(name, 'index.js'));
    mkdirSync(dirname(path), { recursive: true });
    const standIn = relative(dirname(path), join(lib, 'stand-ins', `${file}.js`)).replaceAll('\\', '/');
    writeFileSync(path, `export { ${exports} } from '${standIn}';\n`);
  }
}
