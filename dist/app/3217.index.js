export const id = 3217;
export const ids = [3217];
export const modules = {

/***/ 783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  branchHistory: () => (/* binding */ branchHistory)
});

// EXTERNAL MODULE: ./lib/src/core/ports/services/history-store.js
var history_store = __webpack_require__(29004);
// EXTERNAL MODULE: ./lib/src/core/ports/services/issue-tracker.js
var issue_tracker = __webpack_require__(35370);
// EXTERNAL MODULE: ./lib/src/adapters/github/api/api.js + 4 modules
var api_api = __webpack_require__(19248);
// EXTERNAL MODULE: ./lib/src/adapters/github/api/json.js
var json = __webpack_require__(67444);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/adapters/github/api/request.js
var request = __webpack_require__(64849);
;// CONCATENATED MODULE: ./lib/src/adapters/github/branch/git-objects.js



function git_objects_request(action, rest) {
    return { repeatable: true, permission: 'contents: write', action, ...rest };
}
function graphql(action, query, variables) {
    return git_objects_request(action, { method: 'POST', url: request/* GRAPHQL */.w0, body: { query, variables } });
}
const HEAD = `query ($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { id ref(qualifiedName: $ref) { target { oid } } }
}`;
async function headOf(api, branch) {
    const asked = graphql(`look at the branch ${branch} of ${api.repository}`, HEAD, { ...nameOf(api), ref: `refs/heads/${branch}` });
    return await api.call(asked, ({ data }) => {
        const repository = (0,json/* record */.g1)((0,json/* record */.g1)((0,json/* record */.g1)(data)['data'])['repository']);
        const repositoryId = (0,json/* jsonText */.s$)(repository['id']);
        if (repositoryId === null)
            return null;
        if (repository['ref'] === null)
            return { head: null };
        const oid = (0,json/* jsonText */.s$)((0,json/* record */.g1)((0,json/* record */.g1)(repository['ref'])['target'])['oid']);
        return oid === null ? null : { head: { oid, repositoryId } };
    });
}
const AT_ONCE = 40;
async function filesOf(api, { oid }, paths) {
    const files = new Map();
    for (let from = 0; from < paths.length; from += AT_ONCE) {
        const some = paths.slice(from, from + AT_ONCE);
        const found = await blobsOf(api, oid, some, 'text');
        for (const [path, blob] of found)
            files.set(path, blob === null ? null : (exactBytes(blob) ?? (await rawBlob(api, blob.oid))));
    }
    return files;
}
async function presentIn(api, { oid }, paths) {
    if (paths.length === 0)
        return [];
    return [...(await blobsOf(api, oid, paths, ''))].flatMap(([path, blob]) => (blob === null ? [] : [path]));
}
async function blobsOf(api, oid, paths, more) {
    const names = paths.map((_, index) => `e${index}`);
    const query = `query ($owner: String!, $name: String!, ${names.map((name) => `$${name}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${names.map((name) => `${name}: object(expression: $${name}) { ... on Blob { oid ${more} } }`).join('\n    ')}
  }
}`;
    const expressions = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${oid}:${path}`]));
    return await api.call(graphql(`read the history in ${api.repository}`, query, { ...nameOf(api), ...expressions }), ({ data }) => {
        const { repository } = (0,json/* record */.g1)((0,json/* record */.g1)(data)['data']);
        if (typeof repository !== 'object' || repository === null)
            return null;
        const found = (0,json/* record */.g1)(repository);
        return new Map(paths.map((path, index) => {
            const blob = (0,json/* record */.g1)(found[`e${index}`]);
            const its = (0,json/* jsonText */.s$)(blob['oid']);
            return [path, its === null ? null : { oid: its, text: (0,json/* jsonText */.s$)(blob['text']) }];
        }));
    });
}
function exactBytes({ oid, text }) {
    if (text === null)
        return null;
    const bytes = Buffer.from(text, 'utf8');
    const digest = (0,external_node_crypto_.createHash)(oid.length === 64 ? 'sha256' : 'sha1')
        .update(`blob ${bytes.length}\0`)
        .update(bytes)
        .digest('hex');
    return digest === oid ? bytes : null;
}
async function rawBlob(api, oid) {
    const url = '/repos/{owner}/{repo}/git/blobs/{file_sha}';
    return await api.call(git_objects_request(`read the history in ${api.repository}`, { method: 'GET', url, path: { file_sha: oid } }), ({ data }) => {
        const { content, encoding } = (0,json/* record */.g1)(data);
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
async function treeOf(api, { oid }) {
    const asked = graphql(`read the history in ${api.repository}`, TREE, { ...nameOf(api), root: `${oid}:` });
    return await api.call(asked, ({ data }) => {
        const root = (0,json/* record */.g1)((0,json/* record */.g1)((0,json/* record */.g1)(data)['data'])['repository'])['object'];
        return root === null || root === undefined ? null : sized(root, '');
    });
}
function sized(tree, below) {
    return (0,json/* list */.p_)((0,json/* record */.g1)(tree)['entries']).flatMap((entry) => {
        const { name, object } = (0,json/* record */.g1)(entry);
        const { byteSize: size, entries } = (0,json/* record */.g1)(object);
        if (typeof name !== 'string')
            return [];
        if (typeof size === 'number')
            return [{ path: `${below}${name}`, size }];
        return entries === undefined || below !== '' ? [] : sized(object, `${name}/`);
    });
}
function nameOf({ repository }) {
    const [owner = '', name = ''] = repository.split('/');
    return { owner, name };
}

;// CONCATENATED MODULE: ./lib/src/adapters/github/branch/commit.js



const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid tree { oid } } }
}`;
async function commitOn(api, branch, { oid }, { files, remove }) {
    const input = {
        branch: { repositoryNameWithOwner: api.repository, branchName: branch },
        message: { headline: 'Keep a run' },
        expectedHeadOid: oid,
        fileChanges: {
            additions: [...files].map(([path, bytes]) => ({ path, contents: Buffer.from(bytes).toString('base64') })),
            deletions: remove.map((path) => ({ path })),
        },
    };
    return await api.call(graphql(`add a run to the branch ${branch} of ${api.repository}`, COMMIT, { input }), ({ data }) => {
        const commit = (0,json/* record */.g1)((0,json/* record */.g1)((0,json/* record */.g1)((0,json/* record */.g1)(data)['data'])['createCommitOnBranch'])['commit']);
        const [made, tree] = [(0,json/* jsonText */.s$)(commit['oid']), (0,json/* jsonText */.s$)((0,json/* record */.g1)(commit['tree'])['oid'])];
        return made === null || tree === null ? null : { oid: made, tree };
    }, ({ status }) => (status === 409 ? 'stale' : null));
}
async function beginBranch(api, branch, { files }) {
    const action = `make the branch ${branch} in ${api.repository}`;
    const tree = [...files].map(([path, bytes]) => ({ path, mode: '100644', type: 'blob', content: Buffer.from(bytes).toString('utf8') }));
    const made = await shaOf(api, action, '/repos/{owner}/{repo}/git/trees', { tree });
    const sha = await shaOf(api, action, '/repos/{owner}/{repo}/git/commits', { message: 'Begin a history', tree: made, parents: [] });
    return await api.call(git_objects_request(action, { method: 'POST', url: '/repos/{owner}/{repo}/git/refs', body: { ref: `refs/heads/${branch}`, sha } }), ({ data }) => ((0,json/* jsonText */.s$)((0,json/* record */.g1)(data)['ref']) === null ? null : 'done'), ({ status, reply }) => (status === 422 && /already exists/i.test(reply) ? 'stale' : null));
}
const UPDATE = `mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }`;
async function forgetPast(api, branch, { oid, tree }, repositoryId) {
    const action = `let go of the past of the branch ${branch} in ${api.repository}`;
    try {
        const sha = await shaOf(api, action, '/repos/{owner}/{repo}/git/commits', { message: 'Keep runs', tree, parents: [] });
        const refUpdates = [{ name: `refs/heads/${branch}`, beforeOid: oid, afterOid: sha, force: true }];
        await api.call(graphql(action, UPDATE, { input: { repositoryId, refUpdates } }), ({ data }) => (0,json/* record */.g1)((0,json/* record */.g1)(data)['data'])['updateRefs'] === undefined ? null : true);
        return null;
    }
    catch (error) {
        if (!(error instanceof issue_tracker/* TrackerError */.B))
            throw error;
        const { head } = await headOf(api, branch).catch(() => ({ head: null }));
        return head?.oid === oid ? `The runs are kept, and the branch grows: ${error.message}` : null;
    }
}
async function shaOf(api, action, url, body) {
    return await api.call(git_objects_request(action, { method: 'POST', url, body }), ({ data }) => (0,json/* jsonText */.s$)((0,json/* record */.g1)(data)['sha']));
}

;// CONCATENATED MODULE: ./lib/src/adapters/github/branch/branch-history.js





const LONGEST_WAIT = 3_000;
function branchHistory(access, branch) {
    const api = new api_api/* GitHubApi */.y(access);
    const place = `the branch ${branch} of ${api.repository}`;
    return {
        place,
        update: (step) => orProblem('The run was not added to the history', () => update({ access, api, branch, place }, step)),
        read: (paths) => orProblem('The history could not be read', async () => {
            const { head } = await headOf(api, branch);
            const files = head === null ? new Map() : await filesOf(api, head, paths);
            return { ok: true, files: new Map([...files].flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes]]))) };
        }),
        list: () => orProblem('The history could not be read', async () => {
            const { head } = await headOf(api, branch);
            return { ok: true, files: head === null ? [] : await treeOf(api, head) };
        }),
    };
}
async function orProblem(what, act) {
    try {
        return await act();
    }
    catch (error) {
        if (!(error instanceof issue_tracker/* TrackerError */.B))
            throw error;
        return { ok: false, problem: `${what}. ${error.message}` };
    }
}
async function update(at, step) {
    const { clock, deadline, random } = at.access;
    for (let tried = 1;; tried++) {
        const { head } = await headOf(at.api, at.branch);
        const taken = await take(at, head, step);
        if (taken.kind === 'refuse')
            return { ok: false, problem: `The run was not added to the history on ${at.place}: ${taken.problem}` };
        const kept = await write(at, head, taken);
        if (kept !== 'stale')
            return kept;
        const wait = random() * Math.min(LONGEST_WAIT, (LONGEST_WAIT / 10) * 2 ** (tried - 1));
        if (deadline.left() <= wait)
            return {
                ok: false,
                problem: `The run was not added to the history on ${at.place}: others wrote to it each of ${tried} times that it was tried.`,
            };
        await clock.sleep(wait, deadline.signal);
    }
}
async function take({ api, place }, head, step) {
    const seen = new Map();
    for (;;) {
        const done = step(seen);
        if (done.kind !== 'look')
            return done.kind === 'write' ? { ...done, before: seen } : done;
        const found = head === null ? new Map(done.paths.map((path) => [path, null])) : await filesOf(api, head, done.paths);
        for (const [path, bytes] of found)
            seen.set(path, bytes);
        if (head !== null && seen.has(history_store/* HISTORY_MARKER */.c) && !isOurs(seen.get(history_store/* HISTORY_MARKER */.c) ?? null)) {
            return {
                kind: 'refuse',
                problem: `${place} holds no history of ours, for there is no ${history_store/* HISTORY_MARKER */.c} of ours in it: nothing was written. Name another branch (history.branch), or remove that one.`,
            };
        }
    }
}
function isOurs(marker) {
    const text = marker === null ? '' : new TextDecoder().decode(marker);
    return /"schema"\s*:\s*\d/.test(text) && text.includes('email-continuity');
}
async function write({ api, branch }, head, { files, remove, settle, notes, before }) {
    const fresh = new Map([...files].filter(([path, bytes]) => !isSame(before.get(path) ?? null, bytes)));
    if (head === null) {
        const begun = await beginBranch(api, branch, { files: fresh });
        return begun === 'stale' ? begun : { ok: true, notes };
    }
    const gone = await presentIn(api, head, remove);
    if (fresh.size === 0 && gone.length === 0)
        return { ok: true, notes };
    const committed = await commitOn(api, branch, head, { files: fresh, remove: gone });
    if (committed === 'stale')
        return committed;
    const refused = settle ? await forgetPast(api, branch, committed, head.repositoryId) : null;
    return { ok: true, notes: refused === null ? notes : [...notes, refused] };
}
function isSame(one, other) {
    return one !== null && Buffer.compare(one, other) === 0;
}


/***/ }),

/***/ 35370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ TrackerError)
/* harmony export */ });
class TrackerError extends Error {
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.name = 'TrackerError';
        this.kind = kind;
    }
}


/***/ }),

/***/ 47226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ formatMinute),
/* harmony export */   i: () => (/* binding */ formatDay)
/* harmony export */ });
function formatDay(at) {
    return textOf(at)?.slice(0, 10) ?? 'unknown';
}
function formatMinute(at) {
    const text = textOf(at);
    return text === null ? 'unknown' : `${text.slice(0, 16).replace('T', ' ')} UTC`;
}
const LAST = 8.64e15;
function textOf(at) {
    return Math.abs(at) <= LAST ? new Date(at).toISOString() : null;
}


/***/ }),

/***/ 59270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ retryDelay)
/* harmony export */ });
const JITTER = 0.2;
function retryDelay(tried, { tries, waits }, leftMs, random) {
    if (tried >= tries)
        return null;
    const base = waits[Math.min(tried, waits.length) - 1] ?? 0;
    const delay = Math.round(base * (1 - JITTER + 2 * JITTER * random));
    return delay < leftMs ? delay : null;
}


/***/ })

};
