import { createHash } from 'node:crypto';

/** A commit of a repository in memory: its files whole, by path. */
export interface GitCommit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

/** The objects of one repository, named as git names blobs; trees and commits have names of their own kind. */
export class GitObjects {
  readonly #blobs = new Map<string, Buffer>();
  readonly #trees = new Map<string, ReadonlyMap<string, string>>();
  readonly #commits = new Map<string, GitCommit>();
  #made = 0;

  blob(bytes: Buffer): string {
    const oid = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    this.#blobs.set(oid, bytes);
    return oid;
  }

  bytesOf(oid: string): Buffer | null {
    return this.#blobs.get(oid) ?? null;
  }

  tree(files: ReadonlyMap<string, string>): string {
    const oid = createHash('sha1')
      .update(
        [...files]
          .map((entry) => entry.join('\0'))
          .toSorted()
          .join('\n'),
      )
      .digest('hex');
    this.#trees.set(oid, new Map(files));
    return oid;
  }

  /** Blobs by path; null: there is no such tree. */
  filesOf(tree: string): ReadonlyMap<string, string> | null {
    return this.#trees.get(tree) ?? null;
  }

  commit(tree: string, parents: readonly string[]): GitCommit {
    const oid = createHash('sha1').update(`${tree} ${parents.join()} ${++this.#made}`).digest('hex');
    const commit = { oid, tree, parents };
    this.#commits.set(oid, commit);
    return commit;
  }

  commitOf(oid: string): GitCommit | null {
    return this.#commits.get(oid) ?? null;
  }
}
