import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fieldsOf } from '../../../../src/core/text/foreign-json.ts';
import { GitObjects } from './objects.ts';

/** The fault of one request: before its effect, or in its answer. `late`: the answer shows an earlier state of the branch. */
export type GitTrouble = 'refused-502' | 'drop-before' | 'drop-after' | 'error-500-after' | 'cut-after' | 'late' | null;

export interface GitOptions {
  /** Before every REST path; GraphQL then has GitHub's usual place. */
  readonly prefix?: string;
  /** Asked for each request. */
  readonly trouble?: () => GitTrouble;
  /** ms that an answer takes. */
  readonly lag?: () => number;
  /** The token may only read. */
  readonly readOnly?: boolean;
  /** No forced push is let through. */
  readonly isProtected?: boolean;
}

/** One request as it was carried out. */
interface Call {
  readonly what: string;
  readonly bytes: number;
}

type Said = readonly [status: number, body: unknown];

const REPOSITORY = 'octo/mail';

/** The Git side of GitHub's API on loopback: objects, refs and commits of one repository, with a true compare-and-swap. */
export class GitDouble implements AsyncDisposable {
  readonly objects = new GitObjects();
  readonly refs = new Map<string, string>();
  readonly calls: Call[] = [];
  readonly #options: GitOptions;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #before = new Map<string, string>();

  constructor(options: GitOptions = {}) {
    this.#options = options;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${this.#options.prefix ?? ''}`;
  }

  listen(): Promise<this> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(this)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Makes a branch with these files; its commit. */
  branch(name: string, files: Readonly<Record<string, string | Buffer>>): string {
    const blobs = Object.entries(files).map(([path, content]) => [path, this.objects.blob(Buffer.from(content))] as const);
    const { oid } = this.objects.commit(this.objects.tree(new Map(blobs)), []);
    this.refs.set(name, oid);
    return oid;
  }

  /** The files that a branch has now. */
  filesOf(name: string): ReadonlyMap<string, Buffer> {
    const tree = this.objects.commitOf(this.refs.get(name) ?? '')?.tree ?? '';
    const files = [...(this.objects.filesOf(tree) ?? [])];
    return new Map(files.flatMap(([path, blob]) => [[path, this.objects.bytesOf(blob) ?? Buffer.alloc(0)] as const]));
  }

  /** How many commits lie behind a branch, its own among them. */
  depth(name: string): number {
    let count = 0;
    for (let oid = this.refs.get(name); oid !== undefined; oid = this.objects.commitOf(oid)?.parents[0]) count += 1;
    return count;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const trouble = this.#options.trouble?.() ?? null;
    await new Promise((resolve) => setTimeout(resolve, this.#options.lag?.() ?? 0));
    if (trouble === 'drop-before') return void request.socket.destroy();
    const path = new URL(request.url ?? '/', this.url).pathname;
    const refused: Said = [502, 'Bad gateway'];
    const [status, body] = trouble === 'refused-502' ? refused : this.#answer(request.method ?? '', path, text, trouble === 'late');
    if (trouble === 'drop-after') return void request.socket.destroy();
    const whole = JSON.stringify(body);
    this.calls.push({ what: whatOf(path, text), bytes: text.length + whole.length });
    response.writeHead(trouble === 'error-500-after' ? 500 : status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(
      trouble === 'cut-after' ? whole.slice(0, whole.length / 2) : trouble === 'error-500-after' ? '{"message":"Server Error"}' : whole,
    );
  }

  #answer(method: string, path: string, text: string, isLate: boolean): Said {
    const body = fieldsOf(text === '' ? {} : JSON.parse(text));
    const prefix = this.#options.prefix ?? '';
    if (path === `${prefix.replace(/\/api\/v3$/, '/api')}/graphql`)
      return [200, this.#graphql(String(body['query']), fieldsOf(body['variables']), isLate)];
    const rest = path.startsWith(`${prefix}/repos/${REPOSITORY}/git/`) ? path.slice(`${prefix}/repos/${REPOSITORY}/git/`.length) : '';
    if (method === 'GET' && rest.startsWith('blobs/')) {
      const bytes = this.objects.bytesOf(rest.slice('blobs/'.length));
      return bytes === null
        ? [404, { message: 'Not Found' }]
        : [200, { sha: rest.slice(6), encoding: 'base64', content: bytes.toString('base64') }];
    }
    if (method !== 'POST' || !['trees', 'commits', 'refs'].includes(rest)) return [404, { message: 'Not Found' }];
    if (this.#options.readOnly === true) return [403, { message: 'Resource not accessible by integration' }];
    return this.#create(rest, body);
  }

  #create(what: string, body: Readonly<Record<string, unknown>>): Said {
    if (what === 'trees') {
      const entries = (body['tree'] as readonly { readonly path: string; readonly content: string }[]).map(
        ({ path, content }) => [path, this.objects.blob(Buffer.from(content, 'utf8'))] as const,
      );
      return [201, { sha: this.objects.tree(new Map(entries)) }];
    }
    if (what === 'commits') {
      const { tree, parents } = body as { readonly tree: string; readonly parents: readonly string[] };
      return this.objects.filesOf(tree) === null
        ? [422, { message: 'Tree SHA does not exist' }]
        : [201, { sha: this.objects.commit(tree, parents).oid }];
    }
    const { ref, sha } = body as { readonly ref: string; readonly sha: string };
    const name = ref.replace('refs/heads/', '');
    if (this.refs.has(name)) return [422, { message: 'Reference already exists' }];
    this.refs.set(name, sha);
    return [201, { ref, object: { sha } }];
  }

  #graphql(query: string, variables: Readonly<Record<string, unknown>>, isLate: boolean): unknown {
    if (query.includes('createCommitOnBranch')) return this.#commitOnBranch(fieldsOf(variables['input']));
    if (query.includes('updateRefs')) return this.#updateRefs(fieldsOf(variables['input']));
    if (`${String(variables['owner'])}/${String(variables['name'])}` !== REPOSITORY)
      return failed('repository', 'NOT_FOUND', 'Could not resolve to a Repository with the name.');
    const repository: Record<string, unknown> = { id: 'R_1' };
    if (query.includes('ref(qualifiedName')) {
      const name = String(variables['ref']).replace('refs/heads/', '');
      const oid = (isLate ? this.#before.get(name) : undefined) ?? this.refs.get(name);
      repository['ref'] = oid === undefined ? null : { target: { oid } };
    }
    if (query.includes('entries')) repository['object'] = this.#tree(String(variables['root']).split(':')[0] ?? '');
    for (const [, alias = '', variable = ''] of query.matchAll(/(\w+): object\(expression: \$(\w+)\)/g)) {
      const [oid = '', path = ''] = String(variables[variable]).split(':');
      const blob = this.objects.filesOf(this.objects.commitOf(oid)?.tree ?? '')?.get(path);
      const bytes = blob === undefined ? null : this.objects.bytesOf(blob);
      const isText = bytes !== null && Buffer.compare(Buffer.from(bytes.toString('utf8'), 'utf8'), bytes) === 0;
      repository[alias] =
        bytes === null ? null : { oid: blob, ...(query.includes('text') ? { text: isText ? bytes.toString('utf8') : null } : {}) };
    }
    return { data: { repository } };
  }

  #tree(oid: string): unknown {
    const files = [...(this.objects.filesOf(this.objects.commitOf(oid)?.tree ?? '') ?? [])];
    const size = (blob: string) => ({ byteSize: this.objects.bytesOf(blob)?.length ?? 0 });
    const folders = [...new Set(files.flatMap(([path]) => (path.includes('/') ? [path.split('/')[0] ?? ''] : [])))];
    return {
      entries: [
        ...files.filter(([path]) => !path.includes('/')).map(([name, blob]) => ({ name, object: size(blob) })),
        ...folders.map((folder) => ({
          name: folder,
          object: {
            entries: files.flatMap(([path, blob]) =>
              path.startsWith(`${folder}/`) ? [{ name: path.slice(folder.length + 1), object: size(blob) }] : [],
            ),
          },
        })),
      ],
    };
  }

  #commitOnBranch(input: Readonly<Record<string, unknown>>): unknown {
    if (this.#options.readOnly === true) return failed('createCommitOnBranch', 'FORBIDDEN', 'Resource not accessible by integration');
    const { branchName } = input['branch'] as { readonly branchName: string };
    const head = this.refs.get(branchName);
    const expected = String(input['expectedHeadOid']);
    // In GitHub's words.
    if (head !== expected)
      return failed('createCommitOnBranch', 'STALE_DATA', `Expected branch to point to "${expected}" but it did not.  Pull and try again.`);
    const { additions, deletions } = input['fileChanges'] as {
      readonly additions: readonly { readonly path: string; readonly contents: string }[];
      readonly deletions: readonly { readonly path: string }[];
    };
    const files = new Map(this.objects.filesOf(this.objects.commitOf(head)?.tree ?? '') ?? []);
    for (const { path } of deletions)
      if (!files.delete(path))
        return failed('createCommitOnBranch', 'UNPROCESSABLE', `A path was requested for deletion which does not exist: ${path}`);
    for (const { path, contents } of additions) files.set(path, this.objects.blob(Buffer.from(contents, 'base64')));
    const { oid, tree } = this.objects.commit(this.objects.tree(files), [head]);
    this.#move(branchName, oid);
    return { data: { createCommitOnBranch: { commit: { oid, tree: { oid: tree } } } } };
  }

  #updateRefs(input: Readonly<Record<string, unknown>>): unknown {
    const [update] = input['refUpdates'] as readonly { readonly name: string; readonly beforeOid: string; readonly afterOid: string }[];
    const name = update?.name.replace('refs/heads/', '') ?? '';
    if (this.#options.isProtected === true) return failed('updateRefs', 'UNPROCESSABLE', 'Cannot force-push to this branch');
    if (update === undefined || this.refs.get(name) !== update.beforeOid)
      return failed('updateRefs', 'STALE_DATA', 'The reference has moved.');
    this.#move(name, update.afterOid);
    return { data: { updateRefs: { clientMutationId: null } } };
  }

  #move(name: string, oid: string): void {
    this.#before = new Map(this.refs);
    this.refs.set(name, oid);
  }
}

function failed(at: string, type: string, message: string): unknown {
  return { data: { [at]: null }, errors: [{ type, path: [at], locations: [{ line: 1, column: 1 }], message }] };
}

function whatOf(path: string, text: string): string {
  if (!path.endsWith('/graphql')) return path.slice(path.lastIndexOf('/git/') + 5).split('/')[0] ?? '';
  return ['createCommitOnBranch', 'updateRefs', 'entries', 'ref('].find((word) => text.includes(word)) ?? 'objects';
}
