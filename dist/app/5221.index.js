export const id = 5221;
export const ids = [5221];
export const modules = {

/***/ 55221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubTracker: () => (/* binding */ githubTracker)
});

// EXTERNAL MODULE: ./lib/src/core/ports/services/issue-tracker.js
var issue_tracker = __webpack_require__(35370);
// EXTERNAL MODULE: ./lib/src/adapters/github/api/json.js
var json = __webpack_require__(67444);
;// CONCATENATED MODULE: ./lib/src/adapters/github/api/all-pages.js

const PAGE = 100;
const MOST_PAGES = 100;
const MOST_CHARACTERS = 16 * 1024 * 1024;
async function allPages(api, request, { read, idOf, isLeftOut = () => false, pages = MOST_PAGES }) {
    const items = new Map();
    let characters = 0;
    let query = { ...request.query, per_page: PAGE };
    for (let page = 0; query !== null && page < pages && characters < MOST_CHARACTERS; page++) {
        const asked = { ...request, query };
        const found = await api.call(asked, ({ data, headers }) => {
            const whole = Array.isArray(data) ? data : null;
            const its = (0,json/* readAll */.yw)(whole?.filter((item) => !isLeftOut(item)) ?? null, read);
            return its === null ? null : { its, isEmpty: whole?.length === 0, next: nextQuery(headers['link']) };
        });
        const before = items.size;
        for (const item of found.its) {
            items.set(idOf(item), item);
            characters += lengthOf(item);
        }
        const isDone = found.isEmpty || (found.its.length > 0 && items.size === before);
        query = isDone ? null : found.next;
    }
    return items;
}
function lengthOf(item) {
    return Object.values(item).reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}
function nextQuery(header) {
    const [, address = ''] = /<([^<>]+)>\s*;[^,]*\brel="?next"?/.exec(String(header ?? '')) ?? [];
    return URL.canParse(address) ? Object.fromEntries(new URL(address).searchParams) : null;
}

// EXTERNAL MODULE: ./lib/src/adapters/github/api/api.js + 4 modules
var api_api = __webpack_require__(19248);
;// CONCATENATED MODULE: ./lib/src/adapters/github/labels.js


const LONGEST_DESCRIPTION = 100;
const COLOUR = 'd73a4a';
function githubLabels(api) {
    const { repository } = api;
    const one = '/repos/{owner}/{repo}/labels/{name}';
    const writing = { permission: 'issues: write', action: `describe a label in ${repository}` };
    return {
        labelDescription: (name) => {
            const request = {
                method: 'GET',
                url: one,
                path: { name },
                repeatable: true,
                permission: 'issues: write',
                action: `read a label in ${repository}`,
            };
            return absentAsNull(api
                .call(request, ({ data }) => (0,json/* jsonText */.s$)((0,json/* record */.g1)(data)['name']) === null ? null : { found: (0,json/* jsonText */.s$)((0,json/* record */.g1)(data)['description']) ?? '' })
                .then(({ found }) => found));
        },
        describeLabel: async (name, description) => {
            const body = { description: Array.from(description).slice(0, LONGEST_DESCRIPTION).join('') };
            const change = { ...writing, method: 'PATCH', url: one, path: { name }, body, repeatable: true };
            const changed = await absentAsNull(api.call(change, isLabel));
            if (changed !== null)
                return;
            const make = {
                ...writing,
                method: 'POST',
                url: '/repos/{owner}/{repo}/labels',
                body: { name, color: COLOUR, ...body },
                repeatable: true,
            };
            await api.call(make, isLabel, ({ status, reply }) => (status === 422 && /already_exists|already exists/i.test(reply) ? true : null));
        },
    };
}
const isLabel = ({ data }) => ((0,json/* jsonText */.s$)((0,json/* record */.g1)(data)['name']) === null ? null : true);
async function absentAsNull(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof issue_tracker/* TrackerError */.B && error.kind === 'not-found')
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/github/read-issue.js

function readIssue(data) {
    const issue = (0,json/* record */.g1)(data);
    const number = (0,json/* ordinal */.IE)(issue['number']);
    const createdAt = (0,json/* instant */.uR)(issue['created_at']);
    const title = (0,json/* jsonText */.s$)(issue['title']);
    if (number === null || createdAt === null || title === null)
        return null;
    return {
        number,
        url: (0,json/* webAddress */.Dy)(issue['html_url']) ?? '',
        title,
        body: (0,json/* jsonText */.s$)(issue['body']) ?? '',
        open: issue['state'] === 'open',
        labels: (0,json/* list */.p_)(issue['labels']).flatMap((label) => (0,json/* jsonText */.s$)(label) ?? (0,json/* jsonText */.s$)((0,json/* record */.g1)(label)['name']) ?? []),
        assignees: (0,json/* list */.p_)(issue['assignees']).flatMap((assignee) => (0,json/* jsonText */.s$)((0,json/* record */.g1)(assignee)['login']) ?? []),
        author: readAuthor(issue),
        createdAt,
        closedAt: (0,json/* instant */.uR)(issue['closed_at']),
    };
}
function isPullRequest(data) {
    return ((0,json/* record */.g1)(data)['pull_request'] ?? null) !== null;
}
function readComment(data) {
    const comment = (0,json/* record */.g1)(data);
    const id = (0,json/* ordinal */.IE)(comment['id']);
    const createdAt = (0,json/* instant */.uR)(comment['created_at']);
    if (id === null || createdAt === null)
        return null;
    return { id, body: (0,json/* jsonText */.s$)(comment['body']) ?? '', author: readAuthor(comment), createdAt };
}
function readAuthor(data) {
    const user = (0,json/* record */.g1)(data['user']);
    const login = (0,json/* jsonText */.s$)(user['login']) ?? '';
    return { login, bot: user['type'] === 'Bot' || login.endsWith('[bot]'), association: (0,json/* jsonText */.s$)(data['author_association']) ?? 'NONE' };
}

;// CONCATENATED MODULE: ./lib/src/adapters/github/tracker.js






const ISSUES = '/repos/{owner}/{repo}/issues';
const ISSUE = `${ISSUES}/{issue_number}`;
function githubTracker(access) {
    const api = new api_api/* GitHubApi */.y(access);
    const { repository } = api;
    let login = null;
    const reading = (action) => ({
        method: 'GET',
        repeatable: true,
        permission: 'issues: write',
        action: `${action} in ${repository}`,
    });
    const writing = (method, action, repeatable) => ({ method, repeatable, permission: 'issues: write', action: `${action} in ${repository}` });
    return {
        repository,
        ...githubLabels(api),
        login: () => (login ??= ownLogin(api).catch((error) => {
            login = null;
            throw error;
        })),
        async list(listing) {
            if (listing.label?.includes(',') === true)
                throw new issue_tracker/* TrackerError */.B('invalid', `GitHub finds no issues by the label "${listing.label}": take one without a comma.`);
            const order = listing.label === null ? { sort: 'updated', direction: 'desc' } : { sort: 'created', direction: 'asc' };
            const labelled = listing.label === null ? {} : { labels: listing.label };
            const since = 'since' in listing ? { since: listing.since } : {};
            const request = { ...reading('list the issues'), url: ISSUES, query: { state: listing.state, ...order, ...labelled, ...since } };
            const byNumber = await allPages(api, request, {
                read: readIssue,
                idOf: ({ number }) => number,
                isLeftOut: isPullRequest,
                pages: listing.label === null ? 1 : undefined,
            });
            return [...byNumber.values()].toSorted((one, other) => one.number - other.number);
        },
        async get(number) {
            try {
                return await api.call({ ...reading(`read issue #${number}`), url: ISSUE, path: { issue_number: number } }, ({ data }) => readIssue(data));
            }
            catch (error) {
                if (error instanceof issue_tracker/* TrackerError */.B && error.kind === 'not-found')
                    return null;
                throw error;
            }
        },
        create: ({ title, body, labels, assignees }) => api.call({ ...writing('POST', 'open an issue', false), url: ISSUES, body: { title, body, labels, assignees } }, ({ data }) => readIssue(data)),
        async change(number, { state, ...texts }) {
            const closing = state === 'open' ? { state } : state === undefined ? {} : { state: 'closed', state_reason: state };
            const request = {
                ...writing('PATCH', `change issue #${number}`, true),
                url: ISSUE,
                path: { issue_number: number },
                body: { ...texts, ...closing },
            };
            await api.call(request, ({ data }) => readIssue(data));
        },
        async comments(number, since) {
            const request = {
                ...reading(`read the comments of issue #${number}`),
                url: `${ISSUE}/comments`,
                path: { issue_number: number },
                query: { since },
            };
            const byId = await allPages(api, request, { read: readComment, idOf: ({ id }) => id });
            return [...byId.values()].toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt) || one.id - other.id);
        },
        comment: (number, body) => api.call({
            ...writing('POST', `comment on issue #${number}`, false),
            url: `${ISSUE}/comments`,
            path: { issue_number: number },
            body: { body },
        }, ({ data }) => readComment(data)),
        async deleteComment(id) {
            const request = {
                ...writing('DELETE', `delete comment ${id}`, true),
                url: `${ISSUES}/comments/{comment_id}`,
                path: { comment_id: id },
            };
            await api.call(request, done, ({ status }) => (status === 404 ? true : null));
        },
        async addLabels(number, labels) {
            if (labels.length === 0)
                return;
            const request = {
                ...writing('POST', `label issue #${number}`, true),
                url: `${ISSUE}/labels`,
                path: { issue_number: number },
                body: { labels },
            };
            await api.call(request, isList);
        },
        async removeLabel(number, label) {
            const path = { issue_number: number, name: label };
            const request = { ...writing('DELETE', `take a label from issue #${number}`, true), url: `${ISSUE}/labels/{name}`, path };
            await api.call(request, isList, ({ status, reply }) => (status === 404 && /label does not exist/i.test(reply) ? true : null));
        },
        async assign(number, assignees) {
            if (assignees.length === 0)
                return;
            const request = {
                ...writing('POST', `assign issue #${number}`, true),
                url: `${ISSUE}/assignees`,
                path: { issue_number: number },
                body: { assignees },
            };
            await api.call(request, ({ data }) => readIssue(data));
        },
    };
}
async function ownLogin(api) {
    const request = {
        method: 'GET',
        url: '/user',
        repeatable: true,
        permission: 'issues: write',
        action: 'tell whose token this is',
    };
    try {
        return await api.call(request, ({ data }) => (0,json/* jsonText */.s$)((0,json/* record */.g1)(data)['login']));
    }
    catch (error) {
        if (error instanceof issue_tracker/* TrackerError */.B && (error.kind === 'forbidden' || error.kind === 'not-found'))
            return null;
        throw error;
    }
}
const done = ({ data }) => (data === '' ? true : null);
const isList = ({ data }) => (Array.isArray(data) ? true : null);


/***/ })

};
