export const id = 3028;
export const ids = [3028];
export const modules = {

/***/ 6556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ HoldUps)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63602);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);


/** A command that takes longer than this is worth a word, ms. */
const NOTICEABLE = 1_000;
/** What kept us from reading a mailbox, over all of its sessions. */
class HoldUps {
    #longest = null;
    /** By the server's own word. */
    #said = null;
    #throttled = false;
    /** The server has said that it slows us down. */
    get throttled() {
        return this.#throttled;
    }
    /** A command was answered, or given up, after so long. */
    took(doing, ms) {
        if (ms <= NOTICEABLE || (this.#longest !== null && ms <= this.#longest.ms))
            return;
        this.#longest = { by: `the mailbox's server took ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)} (${doing})`, ms };
    }
    /** The server asked us to wait, in its own words. */
    throttledFor(reply, ms) {
        this.#throttled = true;
        const by = `the mailbox's server slows this login down (it said: "${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWord */ .n)(reply)}")`;
        if (this.#said === null || ms > this.#said.ms)
            this.#said = { by, ms };
    }
    /** The longest since the last call, in words that end a sentence; null: nothing worth a word. What the server says of it goes before. */
    take() {
        const said = this.#said ?? this.#longest;
        this.#longest = null;
        this.#said = null;
        return said?.by ?? null;
    }
}


/***/ }),

/***/ 9597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ Wire)
});

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/failure/failure.js
var failure = __webpack_require__(69043);
// EXTERNAL MODULE: ./lib/src/core/mail/login/token-logins.js
var token_logins = __webpack_require__(49984);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/ask/login.js


const BEARER = 'Bearer ';
/** What a server is shown with every request: a token (RFC 6750 section 2.1), or user and password (RFC 7617). */
class Login {
    #config;
    #access;
    constructor(config, access) {
        this.#config = config;
        this.#access = access;
    }
    /** Throws a FailureError where an issuer gave no token. */
    async header(signal) {
        const { bearer } = this.#access;
        if (!bearer)
            return `Basic ${Buffer.from(`${this.#config.user ?? ''}:${this.#config.password ?? ''}`, 'utf8').toString('base64')}`;
        const given = await bearer.current(signal);
        if (!given.ok)
            throw new outcome/* FailureError */.pO(given.failure);
        return `${BEARER}${given.token}`;
    }
    /** Whether another token may be tried in place of the one that was refused, by the header that showed it; never the same. */
    async renewed(refused, header, signal) {
        const { bearer } = this.#access;
        if (!bearer || !(0,token_logins/* mayBeRenewed */.DJ)(refused))
            return false;
        return (await bearer.renewed(header.slice(BEARER.length), signal)) !== null;
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/connect.js
var connect = __webpack_require__(72267);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/verification.js
var verification = __webpack_require__(37634);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/ask/transport.js
// HTTP requests to a JMAP server, its session, and what is called there.
// Called by adapters.





/** One answer may take so long, ms. */
const SILENCE = 20_000;
/** A connection, with its TLS, may take so long, ms. */
const CONNECT_LIMIT = 20_000;
/** Connections to one server at a time: one for what is asked, one for what it announces, and one to spare. */
const CONNECTIONS = 3;
/** Connections to the hosts of one JMAP server, verified as it is configured, kept open between requests. */
class Transport {
    /** How long the first connection took, ms; null before it, and where there is no TLS. */
    connectMs = null;
    tlsMs = null;
    #config;
    #clock;
    #access;
    #agents = new Map();
    constructor(config, clock, access) {
        this.#config = config;
        this.#clock = clock;
        this.#access = access;
    }
    /** Sends one request and reads its answer. Rejects where none came; redirects are not followed. */
    async exchange(message, signal) {
        const limited = (0,limit/* limit */.AB)(this.#clock, signal, SILENCE);
        try {
            const answer = await this.#respond(message, limited.signal).catch(async (error) => {
                if (message.repeatable && error instanceof Reused && !limited.signal.aborted)
                    return await this.#respond(message, limited.signal);
                throw error;
            });
            return await read(answer, message.longest);
        }
        catch (error) {
            if (limited.signal.aborted)
                throw overdue(limited.signal);
            throw error instanceof Reused ? error.cause : error;
        }
        finally {
            limited.release();
        }
    }
    /** Sends one request, and gives the answer to be read as it comes. It ends with `signal`. */
    async stream(message, signal) {
        return await this.#respond(message, signal);
    }
    close() {
        for (const agent of this.#agents.values())
            agent.destroy();
    }
    async #respond({ method, url, headers, body }, signal) {
        return await new Promise((resolve, reject) => {
            const asked = (0,external_node_http_.request)({
                agent: this.#agentOf(url),
                method,
                host: hostOf(url),
                port: portOf(url),
                path: `${url.pathname}${url.search}`,
                headers: {
                    'user-agent': 'email-continuity',
                    host: url.host,
                    ...headers,
                    ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
                },
            });
            const stop = () => asked.destroy(overdue(signal));
            if (signal.aborted)
                stop();
            else
                signal.addEventListener('abort', stop, { once: true });
            asked.once('close', () => signal.removeEventListener('abort', stop));
            asked.on('error', (error) => reject(asked.reusedSocket && isCut(error) ? new Reused(error) : error));
            asked.once('response', resolve);
            asked.end(body ?? undefined);
        });
    }
    #agentOf(url) {
        const known = this.#agents.get(url.origin);
        if (known !== undefined)
            return known;
        const agent = new external_node_http_.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
        agent.createConnection = (_, give) => {
            this.#connect(url).then((socket) => give?.(null, socket), (error) => give?.(error, new external_node_stream_.Duplex()));
            return undefined;
        };
        this.#agents.set(url.origin, agent);
        return agent;
    }
    async #connect(url) {
        const host = hostOf(url);
        // Another name than the configured one, which the session named, proves itself by its own certificate.
        const own = host === this.#config.host.toLowerCase();
        const verified = own ? this.#config : { host, ca: this.#config.ca, tlsName: null };
        const tls = (0,verification/* tlsOptions */.YF)(verified, own ? this.#access.onCertificate : undefined);
        const connecting = (0,limit/* limit */.AB)(this.#clock, new AbortController().signal, CONNECT_LIMIT);
        try {
            const { family, proxy } = this.#config;
            const way = { ...(family ? { family } : {}), ...(proxy ? { proxy } : {}) };
            const target = { host, port: portOf(url), implicitTls: url.protocol === 'https:', tls, ...way };
            const { socket, connectMs, tlsMs } = await (0,connect/* connect */.Ng)(target, this.#clock, connecting.signal);
            this.connectMs ??= connectMs;
            this.tlsMs ??= tlsMs;
            return socket;
        }
        finally {
            connecting.release();
        }
    }
}
/** A connection that was kept open was gone when it was used again. */
class Reused extends Error {
    constructor(cause) {
        super(cause.message, { cause });
    }
}
function overdue(signal) {
    return Object.assign(new Error(`no answer ${(0,limit/* waitEnd */.H1)(signal)}`), { code: 'ETIMEDOUT' });
}
function isCut(error) {
    return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}
function hostOf({ hostname }) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
function portOf({ port, protocol }) {
    if (port !== '')
        return Number(port);
    return protocol === 'https:' ? 443 : 80;
}
async function read(response, longest) {
    const chunks = [];
    let size = 0;
    let whole = true;
    for await (const chunk of response) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > longest) {
            whole = false;
            break;
        }
    }
    return {
        status: response.statusCode ?? 0,
        reason: response.statusMessage ?? '',
        header: (name) => {
            const value = response.headers[name];
            return (Array.isArray(value) ? value[0] : value) ?? '';
        },
        body: Buffer.concat(chunks).subarray(0, longest),
        whole,
    };
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/words.js
var words = __webpack_require__(87027);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/ask/wire.js





/** A server that asks for a pause is asked again by the same call as long as the pause is no longer than this, ms, and so often. */
const LONGEST_PAUSE = 10_000;
const PAUSES = 3;
/** Requests with the login of one end: renewed once where a token is refused, and put off where the server asks for it. */
class Wire {
    transport;
    opening;
    signal;
    #login;
    /** An answer has been read: from here on the server is reached. */
    #reached = false;
    constructor(opening, signal) {
        const { party, clock, access } = opening;
        this.opening = opening;
        this.signal = signal;
        this.transport = new Transport(party.config, clock, access);
        this.#login = new Login(party.config, access);
    }
    /** Sends one request; 2xx and 3xx are answers, all else is a FailureError. */
    async send(doing, message, signal = this.signal) {
        const { party, clock, holdUps, dialect = { refusalIn: words/* refusalIn */.c, refusedRequest: failure/* refusedRequest */.sl } } = this.opening;
        for (let renewed = false, pauses = 0;;) {
            const begun = clock.monotonic();
            const authorization = await this.#login.header(signal);
            const answer = await this.#exchange(doing, { ...message, headers: { ...message.headers, authorization } }, signal);
            holdUps.took(doing, clock.monotonic() - begun);
            if (answer.status >= 200 && answer.status < 400)
                return answer;
            const refusal = dialect.refusalIn(answer, clock.now());
            const failure = dialect.refusedRequest(party, doing, refusal);
            const pause = pauseOf(refusal);
            if (pause !== null)
                holdUps.throttledFor(refusal.words, pause);
            if (!renewed && answer.status === 401 && (await this.#login.renewed(failure, authorization, signal)))
                renewed = true;
            else if (pause !== null && pause <= LONGEST_PAUSE && pauses < PAUSES && message.repeatable && !signal.aborted) {
                pauses += 1;
                await clock.sleep(pause, signal);
            }
            else
                throw new outcome/* FailureError */.pO(failure);
        }
    }
    /** The answer to a request, to be read as it comes; null where it is no 200. Rejects where none came. */
    async stream(message, signal) {
        const authorization = await this.#login.header(signal);
        const response = await this.transport.stream({ ...message, headers: { ...message.headers, authorization } }, signal);
        if (response.statusCode === 200)
            return response;
        response.destroy();
        return null;
    }
    async #exchange(doing, message, signal) {
        try {
            const answer = await this.transport.exchange(message, signal);
            this.#reached = true;
            return answer;
        }
        catch (error) {
            throw new outcome/* FailureError */.pO((0,failure/* brokenOff */.H1)(this.opening.party, doing, error, this.#reached), error);
        }
    }
}
/** How long a server that slows us down wants a pause, ms; null: it does not slow us down. */
function pauseOf({ status, type, wait }) {
    if (status === 429 || type === 'limit')
        return wait ?? 1_000;
    return status === 503 ? wait : null;
}


/***/ }),

/***/ 87027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ waitAsked),
/* harmony export */   c: () => (/* binding */ refusalIn)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);


/** Characters of a page that are read. What is quoted of it is cut where it is shown, and not before: half a secret would not be masked. */
const LONGEST = 16_384;
/** The longest that a server is taken at its word, ms: beyond that nobody waits. */
const LONGEST_WAIT = 24 * 3_600_000;
const ERRORS = 'urn:ietf:params:jmap:error:';
/** What an answer without 2xx says: a problem in JSON (RFC 7807), a page of HTML, or a text. */
function refusalIn(answer, now) {
    const { status, reason } = answer;
    const text = answer.body.toString('utf8');
    const { type, title, detail, limit: exceeded } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parsedJson */ .U4)(text));
    const name = typeof type === 'string' && type.startsWith(ERRORS) ? type.slice(ERRORS.length) : '';
    const told = [detail, title].find((word) => typeof word === 'string');
    const said = name === '' && told === undefined
        ? textIn(text)
        : [name, exceeded, told].filter((word) => typeof word === 'string' && word !== '').join(': ');
    return {
        status,
        type: name,
        wait: waitAsked(answer.header('retry-after'), now),
        words: ['HTTP', String(status), reason, ...(said === '' ? [] : [`(${said})`])].join(' '),
    };
}
/** Blocks of a page that say nothing of the refusal, and the marks of pages of errors; nothing else that stands in angle brackets. */
const BLOCKS = /<(head|style|script|address)\b[^]{0,4000}?<\/\1>/gi;
const MARKS = /<!doctype\b[^>]{0,400}>|<\/?(?:html|body|title|h[1-6]|p|hr|br|div|span|b|i|em|strong|center|a|ul|li|pre|code)\b[^>]{0,400}>/gi;
/** The words of a page, without its marks, its head and its signature. */
function textIn(page) {
    if (/^\s*[{[]/.test(page))
        return '';
    return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(page.slice(0, LONGEST).replace(BLOCKS, ' ').replace(MARKS, ' '), LONGEST);
}
/** Seconds, or a date (RFC 9110 section 10.2.3). */
function waitAsked(value, now) {
    const wait = /^\s*\d{1,9}\s*$/.test(value) ? Number(value) * 1_000 : /[a-z]/i.test(value) ? Date.parse(value) - now : Number.NaN;
    return Number.isNaN(wait) ? null : Math.min(LONGEST_WAIT, Math.max(0, wait));
}


/***/ }),

/***/ 69043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ refusedForGood),
/* harmony export */   H1: () => (/* binding */ brokenOff),
/* harmony export */   Hz: () => (/* binding */ basis),
/* harmony export */   Tv: () => (/* binding */ noSuchFolder),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   az: () => (/* binding */ refusedMethod),
/* harmony export */   mE: () => (/* binding */ ledAway),
/* harmony export */   sl: () => (/* binding */ refusedRequest)
/* harmony export */ });
/* harmony import */ var _core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12337);
/* harmony import */ var _core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49984);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64384);
/* harmony import */ var _socket_dial_proxy_proxy_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56904);
/* harmony import */ var _socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19326);
/* harmony import */ var _socket_network_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14152);
/* harmony import */ var _socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9483);
// What a JMAP server answers in place of what it was asked for, as a failure of one end of a loop.
// Called by adapters.







const atOf = ({ config }) => `${config.host}:${config.port}`;
/** The failure of what a socket, TLS or our own reading threw. */
function brokenOff(party, doing, thrown, reached) {
    const error = (0,_socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_6__/* .readForeignError */ .l)(thrown);
    const at = atOf(party);
    const proxy = (0,_socket_dial_proxy_proxy_error_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFailure */ .x)(party.end, at, thrown);
    if (proxy)
        return proxy;
    const tls = (0,_socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .tlsFailure */ .k)({ end: party.end, at, implicit: true }, error.originalCode, error.message);
    if (tls)
        return tls;
    if (error.originalCode.startsWith('HPE_'))
        return {
            ...basis(party, doing, null),
            message: `${at} does not speak HTTP (${doing}).`,
            remedy: `Check \`host\` and \`port\` of ${party.end} \`${party.config.name}\`: it is asked over HTTPS, as a rule on port 443.`,
            temporary: false,
        };
    const network = (0,_socket_network_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .networkFailure */ .r)(party.end, at, error.originalCode, error.message);
    if (network && !reached)
        return network;
    return { ...basis(party, doing, null), message: `${at} could not be ${asked(party)} ${doing} (${error.message}).` };
}
/** A server that answers, and not as JMAP says. */
function unusable(party, doing, what) {
    return {
        ...basis(party, doing, null),
        message: `${atOf(party)} ${what} (${doing}).`,
        remedy: `Check \`host\` and \`port\` of ${party.end} \`${party.config.name}\`: who answers there is no JMAP server, or is out of order.`,
        temporary: false,
    };
}
/** The failure that an answer means by its HTTP status. */
function refusedRequest(party, doing, refusal) {
    const { status, words, type, wait } = refusal;
    const { config, end } = party;
    const at = atOf(party);
    const base = basis(party, doing, words);
    if (status === 401)
        return refusedLogin(party, words);
    if (status === 403)
        return {
            ...base,
            outcome: 'auth_failed',
            message: `${at} does not allow this login to use JMAP (${doing}).`,
            remedy: `Let the account of ${end} \`${config.name}\` use JMAP, and its token have the scope for mail; the secret itself was taken.`,
            temporary: false,
        };
    if (status === 429 || type === 'limit') {
        return {
            ...base,
            message: `${at} slows this login down (${doing}).`,
            remedy: 'Run less often, and close other clients of this account: the server limits its requests.',
            ...(wait === null ? {} : { wait }),
        };
    }
    if (status === 404 || status === 405 || status === 410)
        return {
            ...base,
            outcome: end === 'mailbox' ? 'fetch_failed' : 'unreachable',
            message: `${at} has no JMAP where it was looked for (${doing}).`,
            remedy: `Check \`host\` of ${end} \`${config.name}\`: /.well-known/jmap must lead to the session (RFC 8620 section 2.2). At Cyrus, \`httpmodules\` must name jmap.`,
            temporary: false,
        };
    if (status >= 500 || status === 408 || status === 425)
        return { ...base, ...(wait === null ? {} : { wait }) };
    return { ...base, ...refusedForGood(party), remedy: 'The server does not take what was asked; its words name the reason.' };
}
/** The failure of a login that was refused. */
function refusedLogin(party, words) {
    const { config, end } = party;
    const plain = (0,_core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .t)({
        end,
        outcome: 'auth_failed',
        message: `${atOf(party)} refused the login of ${end} \`${config.name}\`.`,
        reply: words,
        remedy: `Check \`user\` and \`password\` of ${end} \`${config.name}\`; the secret may have been rotated, or the provider takes API tokens alone: give one as \`oauth2: {token: ...}\`.`,
        temporary: false,
        uncertain: false,
    }, config.host);
    return config.oauth2 ? (0,_core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .ofToken */ .ls)(plain, config) : plain;
}
/** The address to which a server sends the login on; nothing was sent there. */
function ledAway(party, to) {
    const { config, end } = party;
    return {
        ...basis(party, '', null),
        message: `${atOf(party)} leads to ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignWord */ .n)(to)}, which nobody has written. The login was not sent there.`,
        remedy: `If that is the right server, write its name under \`host\` of ${end} \`${config.name}\`.`,
        temporary: false,
    };
}
/** Types of method errors that pass (RFC 8620 section 3.6.2). */
const PASSING = new Set(['serverUnavailable', 'serverFail', 'serverPartialFail', 'rateLimit']);
/** The failure of one method; `type` and `description` are foreign text. */
function refusedMethod(party, doing, type, description) {
    const words = description === '' ? type : `${type}: ${description}`;
    const base = { ...basis(party, doing, words), ...(PASSING.has(type) ? {} : refusedForGood(party)) };
    if (type === 'accountNotFound' || type === 'accountNotSupportedByMethod' || type === 'accountNotSupportedByUrl')
        return {
            ...base,
            remedy: `The login of ${party.end} \`${party.config.name}\` has no mail account there that allows this: look at its account on the server.`,
        };
    if (type === 'forbidden' || type === 'accountReadOnly')
        return { ...base, remedy: `Give the login of ${party.end} \`${party.config.name}\` the right to do this on the server.` };
    return base;
}
/** A folder that the server does not have. */
function noSuchFolder(party, folder, advice) {
    return {
        ...basis(party, '', null),
        message: `${atOf(party)}: there is no such folder (${folder}).${advice}`,
        remedy: `Correct \`folder\` or \`junk\` of mailbox \`${party.config.name}\`; \`doctor\` lists the folders that are watched.`,
        temporary: false,
    };
}
/** Whatever a mailbox does not answer is not read; whatever a sender does not answer is put off. */
function basis(party, doing, reply) {
    const { end } = party;
    return {
        end,
        outcome: end === 'mailbox' ? 'fetch_failed' : reply === null ? 'unreachable' : 'deferred',
        message: `${atOf(party)} could not be ${asked(party)} ${doing}.`,
        reply,
        remedy: end === 'mailbox'
            ? "Look into the mail server's log for this user; whether the probe arrived is not known."
            : "Look into the mail server's log for this user: it did not take the probe.",
        temporary: true,
        uncertain: false,
    };
}
/** What no later try changes. */
function refusedForGood({ end }) {
    return { outcome: end === 'mailbox' ? 'fetch_failed' : 'rejected', temporary: false };
}
function asked({ end }) {
    return end === 'mailbox' ? 'read' : 'used';
}


/***/ })

};
