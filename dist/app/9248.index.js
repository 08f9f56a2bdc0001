export const id = 9248;
export const ids = [9248];
export const modules = {

/***/ 19248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ GitHubApi)
});

// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
// EXTERNAL MODULE: ./lib/src/core/text/redact.js + 1 modules
var redact = __webpack_require__(27861);
// EXTERNAL MODULE: ./lib/src/core/ports/services/issue-tracker.js
var issue_tracker = __webpack_require__(35370);
// EXTERNAL MODULE: ./lib/src/adapters/github/api/request.js
var api_request = __webpack_require__(64849);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/adapters/github/api/connection.js




const REPOSITORY = /^(?<owner>[A-Za-z\d](?:[A-Za-z\d-]|_(?=[A-Za-z\d])){0,99})\/(?<repo>(?!\.{1,2}$)[\w.-]{1,100})$/;
async function connectGithub({ repository, token, apiUrl }) {
    const { owner, repo } = REPOSITORY.exec(repository)?.groups ?? {};
    if (owner === undefined || repo === undefined) {
        throw new issue_tracker/* TrackerError */.B('invalid', `"${(0,foreign_text/* plainText */.wh)(repository, 100)}" is no repository: write \`owner/name\`, as in \`octo-org/monitoring\`.`);
    }
    if (token.trim() === '') {
        throw new issue_tracker/* TrackerError */.B('unauthorized', 'There is no token for GitHub: give `github-token` the value `${{ github.token }}`.');
    }
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new issue_tracker/* TrackerError */.B('unauthorized', '`github-token` holds white space or other characters that no token has: was it copied with a line break?');
    }
    if (apiUrl !== undefined)
        refuseMalformed(apiUrl);
    const { GitHub: Client, getOctokitOptions, defaults } = await load();
    const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
    const { fetch } = defaults.request;
    const request = { ...defaults.request, fetch: boundedFetch(fetch) };
    const client = new Client(getOctokitOptions(token, { log: silent, request, ...(apiUrl === undefined ? {} : { baseUrl: withoutSlash(apiUrl) }) }));
    return { client, base: withoutSlash(client.request.endpoint.DEFAULTS.baseUrl), owner, repo };
}
async function load() {
    try {
        return await Promise.all(/* import() */[__webpack_require__.e(4804), __webpack_require__.e(4468), __webpack_require__.e(9080)]).then(__webpack_require__.bind(__webpack_require__, 74468));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new issue_tracker/* TrackerError */.B('invalid', `The client for GitHub could not be loaded (${(0,foreign_text/* plainText */.wh)(reason, 100)}). GITHUB_API_URL must be an address such as https://api.github.com, and GITHUB_EVENT_PATH, where it is set, a file of JSON.`);
    }
}
function refuseMalformed(apiUrl) {
    const url = URL.canParse(apiUrl) ? new URL(apiUrl) : null;
    const web = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (url && (url.username !== '' || url.password !== '')) {
        throw new issue_tracker/* TrackerError */.B('invalid', "The address of GitHub's API must hold no user and no password: the token is all that it takes.");
    }
    if (!web) {
        throw new issue_tracker/* TrackerError */.B('invalid', `"${(0,foreign_text/* plainText */.wh)(apiUrl, 100)}" is no address of GitHub's API: GITHUB_API_URL is such as https://api.github.com.`);
    }
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}
function nothing() { }
const LONGEST_ANSWER = 16 * 1024 * 1024;
function boundedFetch(fetch) {
    return async (url, options) => {
        const response = await fetch(url, options);
        const { status, statusText, url: from, headers, body } = response;
        const bytes = await read(body);
        const text = new TextDecoder().decode(bytes);
        return {
            status,
            statusText,
            url: from,
            headers,
            body,
            text: () => Promise.resolve((0,foreign_json/* isDeepJson */.P1)(text) ? '' : text),
            arrayBuffer: () => Promise.resolve(bytes.buffer),
        };
    };
}
async function read(body) {
    const chunks = [];
    let size = 0;
    const stream = body;
    for await (const chunk of stream ?? []) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > LONGEST_ANSWER)
            throw new api_request/* EndlessAnswer */.d6(`an answer of more than ${LONGEST_ANSWER / 1024 / 1024} MB`);
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
    }
    return whole;
}

// EXTERNAL MODULE: ./lib/src/core/time/retry.js
var retry = __webpack_require__(59270);
;// CONCATENATED MODULE: ./lib/src/adapters/github/api/next-try.js

const TRIES = 4;
const WAITS = [1000, 3000, 9000];
const SPREAD = 1000;
function nextTry(failure, { tried, tries, leftMs, now, random, repeatable }) {
    const usual = () => (0,retry/* retryDelay */.a)(tried, { tries, waits: WAITS }, leftMs, random);
    const asked = (ms) => {
        const wait = Math.ceil(ms + SPREAD * random);
        return tried < tries && wait < leftMs ? wait : null;
    };
    switch (failure.kind) {
        case 'refused': {
            const limited = rateLimit(failure, now);
            if (limited)
                return asked(limited.waitMs);
            if (failure.status < 500)
                return null;
            const after = failure.status === 503 ? retryAfter(failure.headers, now) : null;
            if (after !== null)
                return asked(after);
            return repeatable ? usual() : null;
        }
        case 'unsent':
            return usual();
        case 'lost':
        case 'silent':
        case 'unreadable':
            return repeatable ? usual() : null;
        case 'redirected':
        case 'endless':
        case 'time-up':
            return null;
    }
}
const UNTIMED = 60_000;
function rateLimit(failure, now) {
    if (failure.kind !== 'refused' || (failure.status !== 403 && failure.status !== 429))
        return null;
    const { headers, reply, status } = failure;
    const after = retryAfter(headers, now);
    if (after !== null)
        return { kind: 'secondary', waitMs: after };
    const reset = Number(headers['x-ratelimit-reset']);
    if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0) {
        return { kind: 'primary', waitMs: Math.max(0, reset * 1000 - serverTime(headers, now)) };
    }
    return status === 429 || /secondary rate limit|abuse detection/i.test(reply) ? { kind: 'secondary', waitMs: UNTIMED } : null;
}
function retryAfter(headers, now) {
    const value = headers['retry-after'];
    if (value === undefined || value === '')
        return null;
    const seconds = Number(value);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const at = Date.parse(String(value));
    return Number.isNaN(at) ? null : Math.max(0, at - serverTime(headers, now));
}
function serverTime(headers, now) {
    const at = Date.parse(String(headers['date']));
    return Number.isNaN(at) ? now : at;
}

// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/text/format/moment.js
var moment = __webpack_require__(47226);
;// CONCATENATED MODULE: ./lib/src/adapters/github/api/refusal.js





const LONGEST_QUOTE = 200;
function refusal(failure, situation) {
    const { request, host, tried } = situation;
    const could = `GitHub could not ${request.action}`;
    const tries = tried > 1 ? ` after ${tried} tries` : '';
    const unknown = request.repeatable ? '' : ' Whether it was carried out is not known.';
    switch (failure.kind) {
        case 'refused':
            return refused(failure, situation);
        case 'unreadable':
            return new issue_tracker/* TrackerError */.B('unavailable', `${could}: ${host} answered ${failure.status} with something that is not GitHub's${tries}. Is there a proxy in between, or is GITHUB_API_URL no address of an API?${unknown}`);
        case 'redirected':
            return new issue_tracker/* TrackerError */.B('unavailable', `${could}: ${host} answered ${failure.status} with a redirect to ${quoted(failure.to)}, which is not followed, for the token is meant for ${host} alone. Does GITHUB_API_URL name the right address?`);
        case 'unsent':
            return new issue_tracker/* TrackerError */.B('unavailable', `${could}: no connection to ${host} came about${tries} (${quoted(failure.reason)}).`);
        case 'lost':
            return new issue_tracker/* TrackerError */.B('unavailable', `${could}: the connection to ${host} broke${tries} (${quoted(failure.reason)}).${unknown}`);
        case 'endless':
            return new issue_tracker/* TrackerError */.B('unavailable', `${could}: ${host} gave ${failure.reason}, which is no answer of GitHub's. Is there a proxy in between, or is GITHUB_API_URL no address of an API?${unknown}`);
        case 'silent':
            return new issue_tracker/* TrackerError */.B('unavailable', `${could}: ${host} did not answer in time${tries}.${unknown}`);
        case 'time-up':
            return new issue_tracker/* TrackerError */.B('unavailable', `${could}: the time for it was over before ${host} answered.${tried > 0 ? unknown : ''}`);
    }
}
function refused(failure, situation) {
    const { request, repository, tried, now } = situation;
    const { status, reply, headers } = failure;
    const said = `${status} ${quoted(reply)}`;
    const could = `GitHub could not ${request.action}`;
    const limited = rateLimit(failure, now);
    if (limited) {
        const ends = `${(0,duration/* formatDuration */.a3)(limited.waitMs)} from now, at ${(0,moment/* formatMinute */.Y)(now + limited.waitMs)}`;
        const what = limited.kind === 'primary' ? 'this hour has no request left for the token' : 'too much was asked in a short time';
        return new issue_tracker/* TrackerError */.B('rate-limited', `${could}: ${what} (${said}). The limit ends ${ends}; the next run tries again.`);
    }
    switch (status) {
        case 401:
            return new issue_tracker/* TrackerError */.B('unauthorized', `${could}: it does not take the token (${said}). It has expired, was revoked, or belongs to another server; give \`github-token\` the workflow's own, \`\${{ github.token }}\`, or a new one.`);
        case 403:
            return new issue_tracker/* TrackerError */.B('forbidden', `${could} (${said}). ${remedy403(failure, situation)}`);
        case 404:
            return new issue_tracker/* TrackerError */.B('not-found', `${could}: there is no such thing, or the token cannot see it (${said}). Check the spelling of ${quoted(repository)} (${settingOf(request)} names another one), and that the token may see that repository. A workflow's own token reaches its own repository only.`);
        case 410:
            return /deleted/i.test(reply)
                ? new issue_tracker/* TrackerError */.B('not-found', `${could}: it was deleted (${said}).`)
                : new issue_tracker/* TrackerError */.B('forbidden', `${could}: issues are switched off there (${said}). Switch them on under Settings, General, Features, or name another repository with \`issue-repository\`.`);
        case 422:
            return new issue_tracker/* TrackerError */.B('invalid', `${could}: it finds the request invalid (${said}).`);
        default: {
            if (status < 500)
                return new issue_tracker/* TrackerError */.B('invalid', `${could} (${said}).`);
            const tries = tried > 1 ? ` after ${tried} tries` : '';
            const unknown = request.repeatable || headers['retry-after'] !== undefined ? '' : ' Whether it was carried out is not known.';
            return new issue_tracker/* TrackerError */.B('unavailable', `${could}: it is in trouble itself (${said})${tries}.${unknown}`);
        }
    }
}
function remedy403({ reply, headers }, { request, repository }) {
    if (/archived/i.test(reply))
        return `${repository} is archived: unarchive it, or name another one with ${settingOf(request)}.`;
    if (/locked/i.test(reply))
        return 'Unlock its conversation, or close it: a new one is opened then.';
    if (/\bSAML\b/.test(reply))
        return "Authorize the token for the organization's single sign-on, under Settings, Developer settings.";
    const accepted = headers['x-accepted-github-permissions'];
    const by = accepted === undefined ? '' : ` (GitHub accepts ${quoted(String(accepted))})`;
    const lacks = `The token lacks the permission \`${request.permission}\`${by}:`;
    if (/personal access token/i.test(reply))
        return `${lacks} give it that for ${repository} under Settings, Developer settings.`;
    const missing = request.permission === 'contents: write'
        ? '`contents: write` among the `permissions` of the workflow'
        : `\`permissions: { contents: read, ${request.permission} }\` into the workflow`;
    return `${lacks} write ${missing}. A workflow's own token reaches its own repository only, and a pull request's from a fork may write nothing.`;
}
function settingOf({ permission }) {
    return permission === 'contents: write' ? '`history.repository`' : '`issue-repository`';
}
function quoted(foreign) {
    return `"${(0,foreign_text/* plainText */.wh)(foreign, LONGEST_QUOTE).replaceAll('"', "'")}"`;
}

// EXTERNAL MODULE: ./lib/src/adapters/github/api/json.js
var json = __webpack_require__(67444);
;// CONCATENATED MODULE: ./lib/src/adapters/github/api/send.js


function redirect(from, location, base) {
    const target = URL.canParse(location, from) ? new URL(location, from) : null;
    const api = new URL(base);
    const root = api.pathname.replace(/\/$/, '');
    if (target === null || target.origin !== api.origin || !target.pathname.startsWith(`${root}/`))
        return { kind: 'foreign' };
    const path = target.pathname.slice(root.length);
    if (withinRepository(path) !== withinRepository(new URL(from).pathname.slice(root.length)))
        return { kind: 'elsewhere' };
    if (target.search === '')
        target.search = new URL(from).search;
    return { kind: 'follow', url: target.href, number: /^\/repositories\/(\d+)\/issues\/\d/.exec(path)?.[1] ?? null };
}
function withinRepository(path) {
    return path.replace(/^\/repos\/[^/]+\/[^/]+|^\/repositories\/\d+/, '').replace(/\/$/, '');
}
function numberOf(location, id) {
    const moved = /\/repositories\/(\d+)$/.exec(location ?? '')?.[1];
    return moved ?? (typeof id === 'number' ? String(id) : null);
}
const HOPS = 3;
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
async function send(connection, request, signal) {
    const { base, owner, repo } = connection;
    let url = request.url === api_request/* GRAPHQL */.w0 ? (0,api_request/* graphqlAddress */.Mi)(base) : request.url;
    for (let hop = 0;; hop++) {
        const names = url.includes('{owner}') ? { owner, repo } : {};
        const parameters = /^https?:/.test(url) ? {} : { ...names, ...request.path, ...request.query };
        const body = request.body === undefined ? {} : { data: request.body };
        const result = await answerTo(connection, { method: request.method, url, ...parameters, ...body }, signal);
        if (!result.ok)
            return result;
        const { answer } = result;
        const { status, headers, data } = answer;
        const refused = status < 300 && request.url === api_request/* GRAPHQL */.w0 ? (0,api_request/* graphqlRefusal */.KP)(answer) : null;
        if (refused !== null)
            return { ok: false, failure: refused };
        if (status < 300)
            return { ok: true, answer: { data, headers } };
        const location = headers['location'];
        if (status >= 400 || location === undefined)
            return { ok: false, failure: refusedBy(answer) };
        const moved = redirect(answer.url, String(location), base);
        if (moved.kind === 'foreign' || hop === HOPS)
            return { ok: false, failure: { kind: 'redirected', status, to: String(location) } };
        const own = moved.kind === 'follow' && moved.number !== null ? await ownNumber(connection, signal) : NO_NUMBER;
        if (!own.ok)
            return own;
        if (moved.kind === 'elsewhere' || moved.number !== own.number)
            return { ok: false, failure: { ...refusedBy(answer), status: 404, reply: 'Moved to another repository' } };
        url = moved.url;
    }
}
const NO_NUMBER = { ok: true, number: null };
async function ownNumber(connection, signal) {
    const { owner, repo } = connection;
    const result = await answerTo(connection, { method: 'GET', url: '/repos/{owner}/{repo}', owner, repo }, signal);
    if (!result.ok)
        return result;
    const { answer } = result;
    if (answer.status >= 400)
        return { ok: false, failure: refusedBy(answer) };
    return { ok: true, number: numberOf((0,json/* jsonText */.s$)(answer.headers['location']), (0,json/* record */.g1)(answer.data)['id']) };
}
async function answerTo({ client, base }, options, signal) {
    try {
        const answer = await client.request({ ...options, baseUrl: base, headers: HEADERS, request: { signal, redirect: 'manual' } });
        return { ok: true, answer };
    }
    catch (error) {
        const answer = refusedAnswer(error);
        return answer === null ? { ok: false, failure: (0,api_request/* connectionFailure */.Dx)(error) } : { ok: true, answer };
    }
}
function refusedAnswer(error) {
    if (!(error instanceof Error) || !('response' in error) || error.response === undefined)
        return null;
    return error.response;
}
function refusedBy({ status, headers, data }) {
    return { kind: 'refused', status, headers, reply: replyText(data) };
}
function replyText(data) {
    if (typeof data !== 'object' || data === null || !('message' in data))
        return 'no word of explanation';
    const errors = 'errors' in data && Array.isArray(data.errors) ? data.errors : [];
    return [String(data.message), ...errors.map(errorText)].join('; ');
}
function errorText(error) {
    if (typeof error !== 'object' || error === null)
        return String(error);
    if ('message' in error && typeof error.message === 'string')
        return error.message;
    return Object.values(error).map(String).join(' ');
}

;// CONCATENATED MODULE: ./lib/src/adapters/github/api/api.js







const TIMEOUT = 15_000;
class GitHubApi {
    repository;
    #access;
    #redact;
    #connection = null;
    #isDown = false;
    constructor(access) {
        this.repository = access.repository;
        this.#access = access;
        this.#redact = (0,redact/* redactor */.$)([access.token, access.token.trim()]);
    }
    async call(request, read, accept = () => null) {
        const { clock, deadline, random, tries = TRIES } = this.#access;
        const connection = await (this.#connection ??= connectGithub(this.#access));
        for (let tried = 1;; tried++) {
            const result = await this.#try(connection, request);
            const why = result.ok ? { kind: 'unreadable', status: 200 } : result.failure;
            const value = result.ok ? read(result.answer) : why.kind === 'refused' ? accept(why) : null;
            if (value !== null) {
                this.#isDown = false;
                return value;
            }
            const wait = nextTry(why, {
                tried,
                tries: this.#isDown ? 1 : tries,
                leftMs: deadline.left(),
                now: clock.now(),
                random: random(),
                repeatable: request.repeatable,
            });
            if (wait === null) {
                if (tried === tries)
                    this.#isDown = true;
                throw this.#error(why, connection, request, tried);
            }
            await clock.sleep(wait, deadline.signal);
        }
    }
    async #try(connection, request) {
        const { clock, deadline } = this.#access;
        if (deadline.signal.aborted)
            return { ok: false, failure: { kind: 'time-up' } };
        const timeout = (0,limit/* limit */.AB)(clock, deadline.signal, TIMEOUT);
        const result = await send(connection, request, timeout.signal);
        timeout.release();
        if (!timeout.signal.aborted)
            return result;
        return { ok: false, failure: { kind: deadline.signal.aborted ? 'time-up' : 'silent' } };
    }
    #error(failure, { base }, request, tried) {
        const situation = { request, repository: this.repository, host: new URL(base).host, tried, now: this.#access.clock.now() };
        const { kind, message } = refusal(failure, situation);
        return new issue_tracker/* TrackerError */.B(kind, this.#redact(message));
    }
}


/***/ }),

/***/ 67444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   IE: () => (/* binding */ ordinal),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   yw: () => (/* binding */ readAll)
/* harmony export */ });
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function jsonText(value) {
    return typeof value === 'string' ? value : null;
}
function ordinal(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : null;
}
function instant(value) {
    return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}
const LONGEST_ADDRESS = 500;
function webAddress(value) {
    if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !URL.canParse(value))
        return null;
    const { protocol, username, password, href } = new URL(value);
    return /^https?:$/.test(protocol) && username === '' && password === '' ? href : null;
}
function readAll(value, read) {
    if (!Array.isArray(value))
        return null;
    const items = value.map((item) => read(item));
    return items.every((item) => item !== null) ? items : null;
}


/***/ }),

/***/ 64849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ connectionFailure),
/* harmony export */   KP: () => (/* binding */ graphqlRefusal),
/* harmony export */   Mi: () => (/* binding */ graphqlAddress),
/* harmony export */   d6: () => (/* binding */ EndlessAnswer),
/* harmony export */   w0: () => (/* binding */ GRAPHQL)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67444);

const BEFORE_SENDING = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENETDOWN',
    'EADDRNOTAVAIL',
    'UND_ERR_CONNECT_TIMEOUT',
]);
class EndlessAnswer extends Error {
}
function connectionFailure(error) {
    const all = causes(error);
    const endless = all.find((each) => each instanceof EndlessAnswer);
    if (endless !== undefined)
        return { kind: 'endless', reason: endless.message };
    const innermost = all.at(-1);
    const code = innermost instanceof Error && 'code' in innermost && typeof innermost.code === 'string' ? innermost.code : null;
    const message = innermost instanceof Error ? innermost.message : String(innermost);
    const reason = code === null || message.includes(code) ? message : `${code}: ${message}`;
    const unsent = code !== null && (BEFORE_SENDING.has(code) || /^ERR_TLS|^ERR_SSL|CERT|SELF_SIGNED|VERIFY/.test(code));
    return { kind: unsent ? 'unsent' : 'lost', reason };
}
function causes(error) {
    const found = [error];
    for (let inner = error; found.length < 8; found.push(inner)) {
        if (inner instanceof AggregateError && inner.errors.length > 0)
            inner = inner.errors[0];
        else if (inner instanceof Error && inner.cause !== undefined)
            inner = inner.cause;
        else
            break;
    }
    return found;
}
const GRAPHQL = '/graphql';
function graphqlAddress(base) {
    return `${base.replace(/\/api\/v3$/, '/api')}${GRAPHQL}`;
}
const STATUSES = {
    FORBIDDEN: 403,
    INSUFFICIENT_SCOPES: 403,
    RATE_LIMITED: 403,
    NOT_FOUND: 404,
    STALE_DATA: 409,
};
function graphqlRefusal({ data, headers, }) {
    const errors = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data)['errors']).map(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1);
    const [first] = errors;
    if (first === undefined)
        return null;
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(first['type']);
    const reply = errors.map(({ message }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(message) ?? 'no word of explanation').join('; ');
    return { kind: 'refused', status: type === null ? 502 : (STATUSES[type] ?? 422), headers, reply };
}


/***/ })

};
