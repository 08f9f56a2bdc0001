import { createHash } from 'node:crypto';
import type { GitHubApi } from '../api/api.ts';
import { jsonText, list, record } from '../api/json.ts';
import type { ApiRequest } from '../api/request.ts';
import { GRAPHQL } from '../api/request.ts';

/** The commit that a branch points to. */
export interface Head {
  /** Of the commit. */
  readonly oid: string;
  /** GitHub's own id of the repository. */
  readonly repositoryId: string;
}

/** The common part of all requests about a branch. Each may be repeated: it takes effect only while the branch has not moved. */
export function request(action: string, rest: Pick<ApiRequest, 'method' | 'url'> & Partial<ApiRequest>): ApiRequest {
  return { repeatable: true, permission: 'contents: write', action, ...rest };
}

export function graphql(action: string, query: string, variables: Readonly<Record<string, unknown>>): ApiRequest {
  return request(action, { method: 'POST', url: GRAPHQL, body: { query, variables } });
}

const HEAD = `query ($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { id ref(qualifiedName: $ref) { target { oid } } }
}`;

/** `branch`: its commit; null: the branch does not exist. */
export async function headOf(api: GitHubApi, branch: string): Promise<{ readonly head: Head | null }> {
  const asked = graphql(`look at the branch ${branch} of ${api.repository}`, HEAD, { ...nameOf(api), ref: `refs/heads/${branch}` });
  return await api.call(asked, ({ data }) => {
    const repository = record(record(record(data)['data'])['repository']);
    const repositoryId = jsonText(repository['id']);
    if (repositoryId === null) return null;
    if (repository['ref'] === null) return { head: null };
    const oid = jsonText(record(record(repository['ref'])['target'])['oid']);
    return oid === null ? null : { head: { oid, repositoryId } };
  });
}

/** The most files of one request: the answer has to stay below the limit. */
const AT_ONCE = 40;

/** The files of a commit, byte for byte; null: missing. */
export async function filesOf(
  api: GitHubApi,
  { oid }: Pick<Head, 'oid'>,
  paths: readonly string[],
): Promise<Map<string, Uint8Array | null>> {
  const files = new Map<string, Uint8Array | null>();
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const some = paths.slice(from, from + AT_ONCE);
    const found = await blobsOf(api, oid, some, 'text');
    for (const [path, blob] of found) files.set(path, blob === null ? null : (exactBytes(blob) ?? (await rawBlob(api, blob.oid))));
  }
  return files;
}

/** Those of the paths that a commit has. */
export async function presentIn(api: GitHubApi, { oid }: Pick<Head, 'oid'>, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  return [...(await blobsOf(api, oid, paths, ''))].flatMap(([path, blob]) => (blob === null ? [] : [path]));
}

interface Blob {
  readonly oid: string;
  readonly text: string | null;
}

async function blobsOf(
  api: GitHubApi,
  oid: string,
  paths: readonly string[],
  more: 'text' | '',
): Promise<ReadonlyMap<string, Blob | null>> {
  const names = paths.map((_, index) => `e${index}`);
  const query = `query ($owner: String!, $name: String!, ${names.map((name) => `$${name}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${names.map((name) => `${name}: object(expression: $${name}) { ... on Blob { oid ${more} } }`).join('\n    ')}
  }
}`;
  const expressions = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${oid}:${path}`]));
  return await api.call(graphql(`read the history in ${api.repository}`, query, { ...nameOf(api), ...expressions }), ({ data }) => {
    const { repository } = record(record(data)['data']);
    if (typeof repository !== 'object' || repository === null) return null;
    const found = record(repository);
    return new Map(
      paths.map((path, index) => {
        const blob = record(found[`e${index}`]);
        const its = jsonText(blob['oid']);
        return [path, its === null ? null : { oid: its, text: jsonText(blob['text']) }] as const;
      }),
    );
  });
}

/** The bytes of a text, if it is complete and unchanged: its id is the digest of its bytes (git-hash-object(1)). */
function exactBytes({ oid, text }: Blob): Uint8Array | null {
  if (text === null) return null;
  const bytes = Buffer.from(text, 'utf8');
  const digest = createHash(oid.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
  return digest === oid ? bytes : null;
}

async function rawBlob(api: GitHubApi, oid: string): Promise<Uint8Array> {
  const url = '/repos/{owner}/{repo}/git/blobs/{file_sha}';
  return await api.call(request(`read the history in ${api.repository}`, { method: 'GET', url, path: { file_sha: oid } }), ({ data }) => {
    const { content, encoding } = record(data);
    return typeof content === 'string' && encoding === 'base64' ? Buffer.from(content, 'base64') : null;
  });
}

const TREE = `query ($owner: String!, $name: String!, $root: String!) {
  repository(owner: $owner, name: $name) {
    object(expression: $root) {
      ... on Tree { entries { name object { ... on Blob { byteSize } ... on Tree { entries { name object { ... on Blob { byteSize } } } } } } }
    }
  }
}`;

/** The files of a commit at its root and one folder below, each with its size in bytes. */
export async function treeOf(
  api: GitHubApi,
  { oid }: Pick<Head, 'oid'>,
): Promise<readonly { readonly path: string; readonly size: number }[]> {
  const asked = graphql(`read the history in ${api.repository}`, TREE, { ...nameOf(api), root: `${oid}:` });
  return await api.call(asked, ({ data }) => {
    const root = record(record(record(data)['data'])['repository'])['object'];
    return root === null || root === undefined ? null : sized(root, '');
  });
}

function sized(tree: unknown, below: string): readonly { readonly path: string; readonly size: number }[] {
  return list(record(tree)['entries']).flatMap((entry) => {
    const { name, object } = record(entry);
    const { byteSize: size, entries } = record(object);
    if (typeof name !== 'string') return [];
    if (typeof size === 'number') return [{ path: `${below}${name}`, size }];
    return entries === undefined || below !== '' ? [] : sized(object, `${name}/`);
  });
}

export function nameOf({ repository }: GitHubApi): { readonly owner: string; readonly name: string } {
  const [owner = '', name = ''] = repository.split('/');
  return { owner, name };
}
