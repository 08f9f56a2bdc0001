import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

test('the lock file knows the binaries of every platform, or `npm ci` refuses it', () => {
  // npm drops an optional package that its registry does not serve at that moment; the next `npm ci` then misses it.
  const optional = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  assert.notEqual(optional.length, 0);
  assert.deepEqual(
    optional.filter((name) => lock.packages[`node_modules/${name}`]?.version === undefined),
    [],
  );
});

test('the lock file names no registry, so that each machine uses its own', () => {
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
  assert.deepEqual(
    named.map(([path]) => path),
    [],
  );
});

test('the lock file knows the digest of every package', () => {
  const without = Object.entries(lock.packages).filter(([path, { integrity = '' }]) => path !== '' && !integrity.startsWith('sha512-'));
  assert.deepEqual(
    without.map(([path]) => path),
    [],
  );
});
