import assert from 'node:assert/strict';
import type { RepositoryOptions } from './repository.ts';
import { Repository } from './repository.ts';

/** The subject of a path. */
export interface Target {
  /** As if it had been asked for by its present name. */
  readonly path: string;
  /** The rest behind the repository. */
  readonly rest: string;
  readonly repository: Repository | null;
  /** The repository that has left this name. */
  readonly moved: Repository | null;
}

/** All repositories, by their names, former names and numbers. */
export class Directory {
  readonly #all: Repository[] = [];
  /** Former names, in lower case. */
  readonly #renamed = new Map<string, Repository>();
  readonly #now: () => number;

  constructor(repositories: Readonly<Record<string, RepositoryOptions>>, now: () => number) {
    this.#now = now;
    for (const [name, settings] of Object.entries(repositories)) this.add(name, settings);
  }

  /** By its present name; default the only one. */
  get(fullName?: string): Repository {
    const found = this.#all.find((each) => fullName === undefined || each.fullName === fullName);
    assert(found, `the double has no repository ${fullName ?? ''}`);
    return found;
  }

  add(fullName: string, settings: RepositoryOptions): Repository {
    const repository = new Repository(fullName, 700_000_001 + this.#all.length, settings, this.#now);
    this.#all.push(repository);
    return repository;
  }

  rename(repository: Repository, fullName: string): void {
    this.#renamed.set(repository.fullName.toLowerCase(), repository);
    repository.fullName = fullName;
  }

  /** Which repository a path means: by its name, a former name, or, as in redirects and `Link` headers, its number. */
  target(path: string): Target {
    const [, byName, rest = ''] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(path) ?? [];
    if (byName !== undefined) {
      const name = decodeURIComponent(byName).toLowerCase();
      const repository = this.#all.find(({ fullName }) => fullName.toLowerCase() === name) ?? null;
      return { path, rest, repository, moved: repository ? null : (this.#renamed.get(name) ?? null) };
    }
    const [, number, after = ''] = /^\/repositories\/(\d+)(.*)$/.exec(path) ?? [];
    const repository = this.#all.find(({ id }) => id === Number(number)) ?? null;
    return { path: repository ? `/repos/${repository.fullName}${after}` : path, rest: after, repository, moved: null };
  }
}
