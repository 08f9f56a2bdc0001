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


const NOTICEABLE = 1_000;
class HoldUps {
    #longest = null;
    #said = null;
    #throttled = false;
    get throttled() {
        return this.#throttled;
    }
    took(doing, ms) {
        if (ms <= NOTICEABLE || (this.#longest !== null && ms <= this.#longest.ms))
            return;
        this.#longest = { by: `the mailbox's server took ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)} (${doing})`, ms };
    }
    throttledFor(reply, ms) {
        this.#throttled = true;
        const by = `the mailbox's server slows this login down (it said: "${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWord */ .n)(reply)}")`;
        if (this.#said === null || ms > this.#said.ms)
            this.#said = { by, ms };
    }
    take() {
        const said = this.#said ?? this.#longest;
        this.#longest = null;
        this.#said = null;
        return said?.by ?? null;
    }
}


/***/ }),

/***/ 97510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ waitAsked),
/* harmony export */   c: () => (/* binding */ refusalIn)
/* harmony export */ });
/* harmony import */ var _core_mail_header_mail_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27616);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);



const LONGEST = 16_384;
const LONGEST_WAIT = 24 * 3_600_000;
const ERRORS = 'urn:ietf:params:jmap:error:';
function refusalIn(answer, now) {
    const { status, reason } = answer;
    const text = answer.body.toString('utf8');
    const { type, title, detail, limit: exceeded } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parsedJson */ .U4)(text));
    const name = typeof type === 'string' && type.startsWith(ERRORS) ? type.slice(ERRORS.length) : '';
    const explanation = [detail, title].find((word) => typeof word === 'string');
    const said = name === '' && explanation === undefined
        ? textIn(text)
        : [name, exceeded, explanation].filter((word) => typeof word === 'string' && word !== '').join(': ');
    return {
        status,
        type: name,
        wait: waitAsked(answer, now),
        reply: ['HTTP', String(status), reason, ...(said === '' ? [] : [`(${said})`])].join(' '),
    };
}
const BLOCKS = /<(head|style|script|address)\b[^]{0,4000}?<\/\1>/gi;
const MARKS = /<!doctype\b[^>]{0,400}>|<\/?(?:html|body|title|h[1-6]|p|hr|br|div|span|b|i|em|strong|center|a|ul|li|pre|code)\b[^>]{0,400}>/gi;
function textIn(page) {
    if (/^\s*[{[]/.test(page))
        return '';
    return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(page.slice(0, LONGEST).replace(BLOCKS, ' ').replace(MARKS, ' '), LONGEST);
}
function waitAsked({ header }, now) {
    const value = header('retry-after');
    const date = (0,_core_mail_header_mail_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMailDate */ .F)(value);
    if (date === null && !/^\s*\d{1,9}\s*$/.test(value))
        return null;
    const wait = date === null ? Number(value) * 1_000 : date - ((0,_core_mail_header_mail_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMailDate */ .F)(header('date')) ?? now);
    return Math.min(LONGEST_WAIT, Math.max(0, wait));
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
class Login {
    #config;
    #access;
    constructor(config, access) {
        this.#config = config;
        this.#access = access;
    }
    async header(signal) {
        const { bearer } = this.#access;
        if (!bearer)
            return `Basic ${Buffer.from(`${this.#config.user ?? ''}:${this.#config.password ?? ''}`, 'utf8').toString('base64')}`;
        const given = await bearer.current(signal);
        if (!given.ok)
            throw new outcome/* FailureError */.pO(given.failure);
        return `${BEARER}${given.token}`;
    }
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
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/dial-error.js
var dial_error = __webpack_require__(49067);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/verification.js
var verification = __webpack_require__(37634);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/ask/transport.js






const SILENCE = 20_000;
const CONNECT_LIMIT = 20_000;
const CONNECTIONS = 3;
class Transport {
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
                throw this.#overdue(limited.signal);
            throw error instanceof Reused ? error.cause : error;
        }
        finally {
            limited.release();
        }
    }
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
            const stop = () => asked.destroy(this.#overdue(signal));
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
    #overdue(signal) {
        const error = (0,dial_error/* silenceOf */.Dp)(signal);
        return this.connectMs === null ? Object.assign(error, { code: 'ETIMEDOUT' }) : error;
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
class Reused extends Error {
    constructor(cause) {
        super(cause.message, { cause });
    }
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

// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/refusal.js
var refusal = __webpack_require__(97510);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/ask/wire.js





const LONGEST_PAUSE = 10_000;
const PAUSES = 3;
class Wire {
    transport;
    opening;
    signal;
    #login;
    #reached = false;
    constructor(opening, signal) {
        const { party, clock, access } = opening;
        this.opening = opening;
        this.signal = signal;
        this.transport = new Transport(party.config, clock, access);
        this.#login = new Login(party.config, access);
    }
    async send(doing, message, signal = this.signal) {
        const { party, clock, holdUps, dialect = { refusalIn: refusal/* refusalIn */.c, refusedRequest: failure/* refusedRequest */.sl } } = this.opening;
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
                holdUps.throttledFor(refusal.reply, pause);
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
function pauseOf({ status, type, wait }) {
    if (status === 429 || status === 509 || type === 'limit')
        return wait ?? 1_000;
    return status === 503 ? wait : null;
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
/* harmony import */ var _socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19326);
/* harmony import */ var _socket_network_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14152);
/* harmony import */ var _socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9483);







const atOf = ({ config }) => `${config.host}:${config.port}`;
function brokenOff(party, doing, thrown, reached) {
    const error = (0,_socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_4__/* .readForeignError */ .l)(thrown);
    const at = atOf(party);
    const proxy = (0,_socket_dial_proxy_proxy_error_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFailure */ .x)(party.end, at, thrown);
    if (proxy)
        return proxy;
    const tls = (0,_socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .tlsFailure */ .k)({ end: party.end, at, implicit: true }, error.originalCode, error.message);
    if (tls)
        return tls;
    if (error.originalCode.startsWith('HPE_'))
        return {
            ...basis(party, doing, null),
            message: `${at} does not speak HTTP (${doing}).`,
            remedy: `Check \`host\` and \`port\` of ${party.end} \`${party.config.name}\`: it is asked over HTTPS, as a rule on port 443.`,
            temporary: false,
        };
    const network = (0,_socket_network_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .networkFailure */ .r)(party.end, at, error.originalCode, error.message);
    if (network && !reached)
        return network;
    return { ...basis(party, doing, null), message: `${at} could not be ${asked(party)} ${doing} (${(0,_socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_4__/* .inOurWords */ .t)(error)}).` };
}
function unusable(party, doing, what) {
    return {
        ...basis(party, doing, null),
        message: `${atOf(party)} ${what} (${doing}).`,
        remedy: `Check \`host\` and \`port\` of ${party.end} \`${party.config.name}\`: what answers there is another server, or is out of order.`,
        temporary: false,
    };
}
function refusedRequest(party, doing, refusal) {
    const { status, reply, type, wait } = refusal;
    const { config, end } = party;
    const at = atOf(party);
    const base = basis(party, doing, reply);
    if (status === 401)
        return refusedLogin(party, reply);
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
function refusedLogin(party, reply) {
    const { config, end } = party;
    const plain = (0,_core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .t)({
        end,
        outcome: 'auth_failed',
        message: `${atOf(party)} refused the login of ${end} \`${config.name}\`.`,
        reply: reply,
        remedy: `Check \`user\` and \`password\` of ${end} \`${config.name}\`. The secret may have been rotated, or the provider takes API tokens alone. Then give one as \`oauth2: {token: ...}\`.`,
        temporary: false,
        uncertain: false,
    }, config.host);
    return config.oauth2 ? (0,_core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .ofToken */ .ls)(plain, config) : plain;
}
function ledAway(party, to) {
    const { config, end } = party;
    return {
        ...basis(party, '', null),
        message: `${atOf(party)} leads to ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignWord */ .n)(to)}, which nobody has written. The login was not sent there.`,
        remedy: `If that is the right server, write its name under \`host\` of ${end} \`${config.name}\`.`,
        temporary: false,
    };
}
const PASSING = new Set(['serverUnavailable', 'serverFail', 'serverPartialFail', 'rateLimit']);
function refusedMethod(party, doing, type, description) {
    const reply = description === '' ? type : `${type}: ${description}`;
    const base = { ...basis(party, doing, reply), ...(PASSING.has(type) ? {} : refusedForGood(party)) };
    if (type === 'accountNotFound' || type === 'accountNotSupportedByMethod' || type === 'accountNotSupportedByUrl')
        return {
            ...base,
            remedy: `The login of ${party.end} \`${party.config.name}\` has no mail account there that allows this: look at its account on the server.`,
        };
    if (type === 'forbidden' || type === 'accountReadOnly')
        return { ...base, remedy: `Give the login of ${party.end} \`${party.config.name}\` the right to do this on the server.` };
    return base;
}
function noSuchFolder(party, folder, advice) {
    return {
        ...basis(party, '', null),
        message: `${atOf(party)}: there is no such folder (${folder}).${advice}`,
        remedy: `Correct \`folder\` or \`junk\` of mailbox \`${party.config.name}\`; \`doctor\` lists the folders that are watched.`,
        temporary: false,
    };
}
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
function refusedForGood({ end }) {
    return { outcome: end === 'mailbox' ? 'fetch_failed' : 'rejected', temporary: false };
}
function asked({ end }) {
    return end === 'mailbox' ? 'read' : 'used';
}


/***/ }),

/***/ 56904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ProxyError),
/* harmony export */   x: () => (/* binding */ proxyFailure)
/* harmony export */ });
class ProxyError extends Error {
    fault;
    remedy;
    constructor(fault, clause, remedy) {
        super(clause);
        this.name = 'ProxyError';
        this.fault = fault;
        this.remedy = remedy;
    }
}
function proxyFailure(end, at, thrown) {
    if (!(thrown instanceof ProxyError))
        return null;
    const { fault, message, remedy } = thrown;
    const base = { end, reply: null, remedy, temporary: true, uncertain: false };
    if (fault === 'proxy')
        return { ...base, outcome: 'runner_blocked', side: 'runner', message: `${at} was not reached: ${message}.` };
    return { ...base, outcome: 'unreachable', message: `${at}: ${message}.`, ...(fault === 'silence' ? { cause: 'timed-out' } : {}) };
}


/***/ }),

/***/ 19326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readForeignError),
/* harmony export */   t: () => (/* binding */ inOurWords)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

function readForeignError(error) {
    const fields = typeof error === 'object' && error !== null ? { ...error } : {};
    return {
        code: text(fields['code']),
        originalCode: text(fields['originalCode']) || text(fields['code']),
        message: error instanceof Error ? error.message : String(error),
        response: text(fields['response']) || null,
        responseCode: typeof fields['responseCode'] === 'number' ? fields['responseCode'] : null,
        command: text(fields['command']),
    };
}
function inOurWords({ originalCode, message }) {
    if (/^(?:read|write|shutdown) (?:ECONNRESET|EPIPE|ECONNABORTED)$|^socket hang up$/.test(message))
        return 'the server cut the connection';
    if (/^(?:read|write|shutdown|connect) E[A-Z]+/.test(message))
        return `the operating system says ${originalCode}`;
    if (/error:[0-9A-F]+:/i.test(message))
        return `OpenSSL: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .opensslReason */ .jv)(message)}`;
    return message;
}
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 14152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49067);
/* harmony import */ var _dial_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27696);


function networkFailure(end, at, code, text) {
    switch (code) {
        case 'ECONNREFUSED':
            return failure(end, `${at}: connection refused${inDetail(text)}.`, 'Is the server running and listening on this port? Does a firewall reject it?');
        case 'ETIMEDOUT':
        case 'CONNECT_TIMEOUT':
        case 'ERR_SOCKET_CONNECTION_TIMEOUT':
        case 'UPGRADE_TIMEOUT':
            return {
                ...failure(end, `${at}: ${silence(text)}.`, 'Is the host up? Does a firewall drop packets to this port?'),
                cause: 'timed-out',
            };
        case _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_WORD */ .PO:
            return failure(end, text.startsWith('no answer') ? `${at}: ${text}.` : `${at}: the server takes the connection and says nothing (${text}).`, "Look into the server's log: a service behind this port that hangs, a limit per client, or a firewall that answers in its place.");
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'ENETDOWN':
        case 'EADDRNOTAVAIL':
        case 'EAFNOSUPPORT':
            return {
                ...failure(end, `${at}: no route to the host${inDetail(text)}.`, "Check the address, and this machine's network."),
                cause: 'no-route',
            };
        case 'ENOTFOUND':
            return failure(end, `${at}: the name does not exist.`, 'Check the spelling of `host` and its A and AAAA records.');
        case _dial_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_SUCH_FAMILY */ .fr:
            return failure(end, `${at}: ${text}, and \`family\` wants one.`, 'Publish such an address, or set `family: auto`.');
        case 'EAI_AGAIN':
        case 'EDNS':
            return {
                ...failure(end, `${at}: the name could not be looked up.`, "This machine's resolver did not answer; try again, then check its DNS."),
                cause: 'no-resolver',
            };
        case 'ECONNRESET':
        case 'EPIPE':
        case 'ECONNABORTED':
            return failure(end, `${at}: the server cut the connection${inDetail(text)}.`, "Look into the server's log for the reason: limits, blocks, or a crash.");
        default:
            return null;
    }
}
function inDetail(text) {
    return text.includes(': ') ? ` (${text})` : '';
}
function silence(text) {
    if (text.startsWith('no answer'))
        return text;
    return text.includes(': ') ? `no connection came about (${text})` : 'no answer within the time allowed';
}
function failure(end, message, remedy) {
    return { end, outcome: 'unreachable', message, reply: null, remedy, temporary: true, uncertain: false };
}


/***/ }),

/***/ 12337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _judge_refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30664);
/* harmony import */ var _judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45010);
/* harmony import */ var _time_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63602);
/* harmony import */ var _provider_knowledge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2623);




function explained(failure, host = null) {
    const { reply } = failure;
    const known = reply === null ? null : (0,_provider_knowledge_js__WEBPACK_IMPORTED_MODULE_2__/* .knowledgeOf */ .a$)(reply, host);
    if (reply === null || known === null)
        return byReason(failure);
    const outcome = known.outcome ?? failure.outcome;
    const wait = outcome === 'deferred' ? (0,_judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .waitIn */ .N)(reply) : null;
    return {
        ...failure,
        outcome,
        message: `${failure.message}${failure.message.endsWith(known.explanation) ? '' : ` ${known.explanation}`}${wait === null ? '' : ` It asks to wait ${(0,_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(wait)}.`}`,
        remedy: known.remedy,
        temporary: known.outcome === 'auth_failed' ? false : failure.temporary,
    };
}
function byReason(failure) {
    const { reply, outcome, stage } = failure;
    if (reply === null || (outcome !== 'rejected' && outcome !== 'deferred') || !/^[45]\d\d[ -]/.test(reply))
        return failure;
    const code = (0,_judge_refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalReason */ .b)(reply, stage ?? null);
    if (code === null)
        return failure;
    return { ...failure, remedy: _judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .REASONS */ .e[code].remedy({ refused: 'run', template: false, wait: (0,_judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .waitIn */ .N)(reply) }) };
}


/***/ }),

/***/ 49984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ mayBeRenewed),
/* harmony export */   PN: () => (/* binding */ takesNoToken),
/* harmony export */   ls: () => (/* binding */ ofToken)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

const MICROSOFT = 'https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth';
const GMAIL = 'https://developers.google.com/workspace/gmail/imap/xoauth2-protocol';
const RFC_7628 = 'https://www.rfc-editor.org/rfc/rfc7628#section-3.2.2';
const TOKEN_REPLIES = [
    {
        speaker: 'any server',
        pattern: /insufficient_scope/,
        explanation: 'The token is valid, but not for mail.',
        remedy: 'Ask for the scope of this service (`scope`), and let the administrator consent to it.',
        source: RFC_7628,
    },
    {
        speaker: 'Exchange Online',
        pattern: /User is authenticated but not connected/i,
        explanation: 'The token is good, but its application may not open this mailbox, or IMAP is switched off for it.',
        remedy: 'Register the application in Exchange (`New-ServicePrincipal`, with the object id of "Enterprise applications") and give it the mailbox (`Add-MailboxPermission`). Check `Set-CASMailbox -ImapEnabled $true`, and that `user` is the mailbox’s own address.',
        source: MICROSOFT,
    },
    {
        speaker: 'Exchange Online',
        pattern: /^535 5\.7\.3\b|^(?:\[\w+\] )?AUTHENTICATE failed\b/i,
        explanation: 'Exchange takes this application’s token for no login to this mailbox.',
        remedy: 'Check the permissions of the application (IMAP.AccessAsApp, POP.AccessAsApp, SMTP.SendAsApp, with consent). Exchange must know it (`New-ServicePrincipal`), and it must be allowed to open the mailbox (`Add-MailboxPermission`).',
        source: MICROSOFT,
    },
    {
        speaker: 'Gmail',
        pattern: /Invalid credentials \(Failure\)|\b5\.7\.8\b.*username and password not accepted|BadCredentials|"scope":"https:\/\/mail\.google\.com/i,
        explanation: 'Google takes the token for no login of this user: it has ended, was revoked, is another user’s, or lacks the scope for mail.',
        remedy: 'Check that `user` is who agreed (or `subject`), that the scope is https://mail.google.com/, and that IMAP is on.',
        source: GMAIL,
    },
];
const OF_THE_ACCOUNT = /\b5\.7\.139\b|\b(?:disabled|switched off|not enabled|not allowed|locked|suspended|nologin)\b|authenticated but not connected/i;
function mayBeRenewed({ outcome, temporary, reply }) {
    return outcome === 'auth_failed' && !temporary && reply !== null && !OF_THE_ACCOUNT.test(reply);
}
function ofToken(failure, { name, host, port }) {
    const { outcome, reply, end, temporary } = failure;
    if (outcome !== 'auth_failed' || reply === null)
        return failure;
    const known = TOKEN_REPLIES.find(({ pattern }) => pattern.test(reply));
    if (known === undefined && OF_THE_ACCOUNT.test(reply))
        return failure;
    const message = `${host}:${port} refused the access token of ${end} \`${name}\`.`;
    if (known !== undefined)
        return { ...failure, message: `${message} ${known.explanation}`, remedy: known.remedy };
    return {
        ...failure,
        message,
        remedy: temporary
            ? 'The server could not check the token just now: look at its token check (introspection endpoint, keys of the issuer).'
            : 'Check that the token is for this server (scope, audience), that `user` is whom it is for, and the clocks of server and issuer. Some servers (Postfix) say the same while their token check is out of order: look into the log.',
    };
}
function takesNoToken(config, end, offered) {
    const at = `${config.host}:${config.port}`;
    return {
        end,
        outcome: 'auth_failed',
        message: `${at} takes no access token${offered.length === 0 ? ' here' : `: it offers ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWords */ .Km)(offered)}`}; a token goes by OAUTHBEARER or XOAUTH2. None was sent.`,
        reply: null,
        remedy: 'Use a password here, or let the server offer OAUTHBEARER or XOAUTH2 over TLS.',
        temporary: false,
        uncertain: false,
    };
}


/***/ })

};
