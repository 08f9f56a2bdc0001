import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStaged } from './stage-packages.ts';

/** ncc's facts about one module, and about those merged with it. */
interface Module {
  readonly identifier?: string;
  readonly modules?: readonly Module[];
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** A package's folder below node_modules, also within a package; `lib/` before it comes from `stagePackages`. */
const FOLDER = /(lib\/)?node_modules\/((?:@[^/]+\/)?[^/!|]+(?:\/node_modules\/(?:@[^/]+\/)?[^/!|]+)*)\//g;

/** Its own loader, which leaves nothing in the bundle. */
const BUNDLER = '@vercel/ncc';

/**
 * The software bill of materials of the bundle (CycloneDX 1.6): the packages with modules in it, by the lockfile. The same bundle gives the
 * same text, without time or serial number.
 *
 * @param stats path of ncc's `--stats-out`
 */
export function billOfMaterials(root: string, stats: string): string {
  const lock = read(join(root, 'package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
  const own = read(join(root, 'package.json')) as { readonly name: string; readonly version: string; readonly license: string };
  const folders = new Set((read(stats) as { readonly modules: readonly Module[] }).modules.flatMap(foldersOf));
  folders.delete(BUNDLER);
  const components = [...folders].toSorted().map((folder) => {
    const locked = lock.packages[`node_modules/${folder}`];
    if (locked === undefined) throw new Error(`${folder} is bundled, and the lockfile does not know it`);
    return component(folder.replace(/^.*node_modules\//, ''), folder, locked);
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': own.name, name: own.name, version: own.version, licenses: licences(own.license) },
    },
    components,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component(name: string, folder: string, { version, license, integrity }: Locked) {
  const [algorithm = '', digest = ''] = (integrity ?? '').split('-', 2);
  return {
    type: 'library',
    'bom-ref': folder,
    name,
    version,
    // package-url: the scope's @ is percent-encoded.
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license === undefined ? {} : { licenses: licences(license) }),
    ...(algorithm === 'sha512' ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] } : {}),
  };
}

function licences(text: string) {
  return /[ ()]/.test(text) ? [{ expression: text }] : [{ license: { id: text } }];
}

function foldersOf({ identifier = '', modules = [] }: Module): readonly string[] {
  const named = [...identifier.matchAll(FOLDER)].flatMap(([, staged, folder = '']) =>
    staged === undefined || isStaged(folder) ? folder : [],
  );
  return [...named, ...modules.flatMap(foldersOf)];
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
