export const id = 1980;
export const ids = [1980];
export const modules = {

/***/ 5914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ImapSession: () => (/* binding */ ImapSession)
});

// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/dial-error.js
var dial_error = __webpack_require__(49067);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/tls-mode.js
var tls_mode = __webpack_require__(55870);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/session/answer-ceiling.js
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_ANSWERS = 20_000;
class AnswerCeiling {
    #received;
    #answers = 0;
    #reached = null;
    constructor(received) {
        this.#received = received;
    }
    get reached() {
        return this.#reached;
    }
    asked() {
        this.#answers = 0;
    }
    heard(answer) {
        this.#answers += 1;
        if (/^\* VANISHED\b/i.test(answer))
            this.#fail('it tells of vanished mails (VANISHED), which nobody asked for');
        if (this.#answers > MOST_ANSWERS)
            this.#fail(`it sends more than ${MOST_ANSWERS} answers to one command`);
        if (this.#received() > MOST_BYTES)
            this.#fail(`it sends more than ${MOST_BYTES / 1024 / 1024} MB in one session`);
    }
    #fail(reason) {
        this.#reached ??= new RangeError(reason);
        throw this.#reached;
    }
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/server-reply.js
var server_reply = __webpack_require__(38606);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/connection.js
var session_connection = __webpack_require__(64142);
// EXTERNAL MODULE: ./lib/node_modules/imapflow/dist/esm/imap-flow.js + 56 modules
var imap_flow = __webpack_require__(51116);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/session/pipeline.js

const Library = imap_flow/* ImapFlow */._f;
const TOGETHER = new Set('ID,NAMESPACE,LIST,SELECT,STATUS,NOOP,UID FETCH,UID STORE,UID EXPUNGE,UID SEARCH'.split(','));
class PipelinedClient extends Library {
    together = true;
    onAnswer = () => undefined;
    namespaced;
    #sent = [];
    get foreignPrefixes() {
        const { other, shared } = this.namespaces ?? { other: false, shared: false };
        return [other, shared].flatMap((list) => (list === false ? [] : list)).flatMap(({ prefix }) => (prefix === '' ? [] : [prefix]));
    }
    get isAmidAnswer() {
        const { literalWaiting, inputBuffer, lineBuffer } = this.streamer;
        return literalWaiting > 0 || inputBuffer.length > 0 || lineBuffer.length > 0;
    }
    presume(path) {
        if (!this.folders.has(path))
            this.folders.set(path, { path });
    }
    async expunge(uids) {
        const range = { type: 'SEQUENCE', value: uids };
        const deleted = [{ type: 'ATOM', value: '\\Deleted' }];
        const { mailbox } = this;
        if (this.preCheck)
            await this.preCheck();
        if (this.mailbox !== mailbox || this.#isSelecting())
            return false;
        const done = [this.exec('UID STORE', [range, { type: 'ATOM', value: '+FLAGS' }, deleted]), this.exec('UID EXPUNGE', [range])];
        const accepted = await Promise.all(done.map((completion) => completion.then(release, refused)));
        return accepted.every(Boolean);
    }
    async run(command, ...attributes) {
        if (command === 'ID') {
            if (this.authenticated !== false)
                void super.run(command, ...attributes).catch(() => undefined);
            return false;
        }
        if (command !== 'NAMESPACE')
            return await super.run(command, ...attributes);
        this.namespaced = super.run(command, ...attributes);
        this.namespaced.catch(() => undefined);
        return undefined;
    }
    exec(command, attributes, options) {
        const { user = '', pass = '' } = this.options.auth ?? {};
        const given = Array.isArray(attributes) ? attributes : [];
        const plain = command === 'AUTHENTICATE' && given.length === 1 && pipeline_valueOf(given[0]) === 'PLAIN';
        if (!plain || !this.capabilities.has('SASL-IR'))
            return super.exec(command, attributes, options);
        const response = Buffer.from(`\0${user}\0${pass}`).toString('base64');
        return super.exec(command, [...given, { type: 'ATOM', value: response, sensitive: true }], options);
    }
    async trySend() {
        if (this.currentRequest === false)
            this.currentRequest = this.#sent.shift() ?? false;
        for (;;) {
            const [next] = this.requestQueue;
            const current = this.currentRequest;
            if (next === undefined || (current !== false && !this.#mayFollow(current, next)))
                return;
            this.requestQueue.shift();
            this.currentRequest = next;
            const writing = this.send(next);
            if (current !== false) {
                this.currentRequest = current;
                this.#sent.push(next);
            }
            try {
                await writing;
            }
            catch (error) {
                this.#drop(next, error);
            }
        }
    }
    async handleResponse(data) {
        const beginning = data.payload.toString('latin1', 0, 16);
        this.onAnswer(beginning);
        const tag = /^[0-9A-F]+(?= )/.exec(beginning)?.[0];
        const at = this.#sent.findIndex((request) => request.tag === tag);
        const [answered] = at < 0 ? [] : this.#sent.splice(at, 1);
        if (answered !== undefined) {
            if (this.currentRequest !== false)
                this.#sent.unshift(this.currentRequest);
            this.currentRequest = answered;
        }
        return await super.handleResponse({ ...data, payload: withoutFields(data.payload) });
    }
    getUntaggedHandler(keyword, attributes) {
        const key = this.normalizeUntaggedCommand(keyword, attributes);
        const hears = this.#inFlight().filter((request) => heardBy(request).includes(key));
        const meant = hears.find((request) => key !== 'STATUS' || isAbout(request, attributes)) ?? hears[0];
        return meant?.options?.untagged?.[key] ?? super.getUntaggedHandler(keyword, attributes);
    }
    closeRequests() {
        this.requestQueue.unshift(...this.#sent.splice(0));
        super.closeRequests();
    }
    #mayFollow(current, next) {
        if (!this.together || this.commandParts.length > 0)
            return false;
        if (!TOGETHER.has(current.command) || !TOGETHER.has(next.command) || !isOneLine(next.attributes))
            return false;
        const heard = new Set(this.#inFlight().flatMap(heardBy));
        return heardBy(next).every((key) => key === 'STATUS' || !heard.has(key));
    }
    #isSelecting() {
        return [...this.#inFlight(), ...this.requestQueue].some(({ command }) => command === 'SELECT' || command === 'EXAMINE');
    }
    #inFlight() {
        return this.currentRequest === false ? this.#sent : [this.currentRequest, ...this.#sent];
    }
    #drop(request, error) {
        const at = this.#sent.indexOf(request);
        if (at >= 0)
            this.#sent.splice(at, 1);
        if (this.currentRequest === request)
            this.currentRequest = this.#sent.shift() ?? false;
        const entry = this.requestTagMap.get(request.tag);
        this.requestTagMap.delete(request.tag);
        entry?.reject(error);
    }
}
function withoutFields(line) {
    if (!/^\* \d+ FETCH /i.test(line.toString('latin1', 0, 24)))
        return line;
    return Buffer.from(line.toString('latin1').replace(/BODY\[HEADER\.FIELDS \([^()[\]]*\)\]/i, 'BODY[HEADER]'), 'latin1');
}
function isOneLine(attributes) {
    if (Array.isArray(attributes))
        return attributes.every(isOneLine);
    if (typeof attributes === 'string')
        return /^[\x20-\x7e]*$/.test(attributes);
    if (typeof attributes !== 'object' || attributes === null)
        return true;
    return Object.values(attributes).every(isOneLine);
}
function heardBy({ options }) {
    return Object.keys(options?.untagged ?? {});
}
function isAbout({ attributes }, answer) {
    const folder = (list) => (Array.isArray(list) ? String(pipeline_valueOf(list[0])).toLowerCase() : '');
    return folder(attributes) === folder(answer);
}
function pipeline_valueOf(attribute) {
    return typeof attribute === 'object' && attribute !== null ? Reflect.get(attribute, 'value') : undefined;
}
function release(done) {
    done.next();
    return true;
}
function refused(error) {
    if (typeof error === 'object' && error !== null && Reflect.get(error, 'responseStatus') !== undefined)
        return false;
    throw error;
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/session/client.js



function createClient(config, connection, login, hearing) {
    const deaf = () => undefined;
    const { host, port, security, user, password } = config;
    const client = new PipelinedClient({
        host,
        port,
        secure: security === 'tls',
        doSTARTTLS: security === 'starttls',
        transport: connection,
        auth: authOf(login, user ?? '', password ?? ''),
        logger: {
            debug: (entry) => hearLine(entry, hearing),
            info: deaf,
            warn: (entry) => hearThrottling(entry, hearing),
            error: deaf,
        },
        disableAutoIdle: true,
        disableAutoEnable: true,
        disableCompression: true,
        connectionTimeout: session_connection/* SILENCE */.I,
        greetingTimeout: session_connection/* SILENCE */.I,
        socketTimeout: 10 * 60_000,
        maxLineLength: 1024 * 1024,
        maxLiteralSize: 4 * 1024 * 1024,
        maxResponseSize: 8 * 1024 * 1024,
    });
    client.onAnswer = hearing.onAnswer;
    return client;
}
function authOf(login, user, pass) {
    if ('token' in login)
        return { user, accessToken: login.token };
    return login.method === '' ? { user, pass } : { user, pass, loginMethod: login.method };
}
function hearLine(entry, { onCommand, onLogin, onStartTls }) {
    if (typeof entry !== 'object' || entry === null || !('msg' in entry) || !('src' in entry) || entry.src !== 'c')
        return;
    const line = String(entry.msg);
    onCommand();
    if (/^\S+ (?:LOGIN|AUTHENTICATE)\b/.test(line))
        onLogin();
    if (/^\S+ STARTTLS\b/.test(line))
        onStartTls();
}
function hearThrottling(entry, { onThrottled }) {
    if (typeof entry !== 'object' || entry === null || !('delayResponse' in entry) || typeof entry.delayResponse !== 'number')
        return;
    const reply = 'err' in entry ? (0,server_reply/* serverText */.Tn)(entry.err, 'responseText') : '';
    onThrottled(reply, entry.delayResponse);
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/lost-connection.js
var lost_connection = __webpack_require__(33805);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/named-wait.js
var named_wait = __webpack_require__(5337);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/failure.js
var failure_failure = __webpack_require__(11132);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/session/session.js











const FAREWELL = 300;
const ADMITTED = 'at NAMESPACE';
const OWN_LIMIT = AbortSignal.abort(new limit/* TimeUp */.Lr(null, session_connection/* SILENCE */.I));
const STALL_LOOK = 1_000;
const STALLED_LOOKS = 5;
const FAR = 20;
const THROTTLED_TRIES = 6;
class ImapSession {
    client;
    #task;
    #stage = failure_failure/* CONNECTING_STAGES */.FD;
    #greeted = false;
    #stranger = null;
    #ceiling = new AnswerCeiling(() => this.client.stats().received);
    #quietUntil = 0;
    #distance = Infinity;
    constructor(task, connection, login) {
        this.#task = task;
        this.client = createClient(task.config, connection, login, {
            onCommand: () => this.#ceiling.asked(),
            onAnswer: (line) => {
                if (!this.#greeted && !line.startsWith('* '))
                    this.#stranger = new failure_failure/* NoImapError */.LL(line);
                this.#greeted = true;
                if (this.#stranger !== null)
                    throw this.#stranger;
                this.#ceiling.heard(line);
            },
            onStartTls: () => (this.#stage = failure_failure/* STARTING_TLS */.tL),
            onLogin: () => (this.#stage = failure_failure/* LOGGING_IN */.mg),
            onThrottled: (reply, ms) => {
                this.#quietUntil = task.clock.monotonic() + ms;
                task.holdUps.throttledFor(reply, ms);
            },
        });
        this.client.setMaxListeners(0);
        this.client.on('error', () => undefined);
        this.client.together = task.together;
        this.client.on('exists', ({ count, prevCount }) => task.onNews(Math.max(0, count - prevCount)));
        this.client.on('expunge', task.onGone);
    }
    get far() {
        return this.client.together && this.#distance !== Infinity && this.#distance > FAR;
    }
    async login() {
        const over = new AbortController();
        const { config, clock, signal } = this.#task;
        const wrongMode = (0,tls_mode/* waitsForTls */.nx)('mailbox', config, clock, AbortSignal.any([signal, over.signal]));
        const diagnosed = wrongMode.then((failure) => {
            this.client.close();
            throw new outcome/* FailureError */.pO(failure);
        });
        diagnosed.catch(() => undefined);
        try {
            await Promise.race([this.command(failure_failure/* CONNECTING_STAGES */.FD, () => this.client.connect()), diagnosed]);
        }
        finally {
            over.abort();
        }
    }
    async admitted() {
        const namespaced = this.client.namespaced ?? Promise.resolve();
        const answer = await this.#bounded(ADMITTED, () => namespaced).catch((error) => this.#failed(ADMITTED, error));
        const reply = (0,server_reply/* serverText */.Tn)(answer, 'text');
        if (!/authenticated but not connected/i.test(reply))
            return;
        this.client.close();
        const refusal = Object.assign(new Error('Authentication failed'), { authenticationFailed: true, response: reply });
        throw new outcome/* FailureError */.pO((0,failure_failure/* imapFailure */.W8)(this.#task.config, failure_failure/* LOGGING_IN */.mg, refusal, this.client.capabilities), refusal);
    }
    async command(doing, run) {
        const answer = await this.attempt(doing, run);
        if (answer.kind === 'done')
            return answer.value;
        this.client.close();
        throw new outcome/* FailureError */.pO(answer.failure);
    }
    async attempt(doing, run) {
        const { clock, signal } = this.#task;
        const begin = clock.monotonic();
        try {
            for (let tries = 1;; tries++) {
                try {
                    return { kind: 'done', value: await this.#bounded(doing, run) };
                }
                catch (error) {
                    const wait = doing === failure_failure/* CONNECTING_STAGES */.FD || tries === THROTTLED_TRIES || signal.aborted ? null : backoff(error);
                    if (wait === null)
                        return this.#failed(doing, error);
                    this.#task.holdUps.throttledFor((0,server_reply/* serverRefusal */.Wl)(error) ?? '', wait);
                    await clock.sleep(Math.max(0, this.#quietUntil - clock.monotonic(), wait), signal);
                }
            }
        }
        finally {
            if (doing !== failure_failure/* CONNECTING_STAGES */.FD)
                this.#took(doing, clock.monotonic() - begin);
        }
    }
    close() {
        const { client } = this;
        if (!client.usable) {
            client.close();
            return;
        }
        const left = new AbortController();
        const leave = () => left.abort();
        client.logout().then(leave, leave);
        void this.#task.clock.sleep(FAREWELL, left.signal).then(() => client.close());
    }
    #took(doing, ms) {
        this.#distance = Math.min(this.#distance, ms);
        this.#task.holdUps.took(doing, ms);
    }
    #failed(doing, thrown) {
        const error = this.#stranger ?? this.#ceiling.reached ?? thrown;
        const at = doing === failure_failure/* CONNECTING_STAGES */.FD ? this.#stage : doing;
        const failure = (0,failure_failure/* imapFailure */.W8)(this.#task.config, at, error, this.client.capabilities);
        if (doing !== failure_failure/* CONNECTING_STAGES */.FD && (0,server_reply/* isRefusal */.vu)(error))
            return { kind: 'refused', failure };
        this.client.close();
        throw new outcome/* FailureError */.pO(failure, error);
    }
    async #bounded(doing, run) {
        const { client } = this;
        const { clock, signal } = this.#task;
        let heard = clock.monotonic();
        const stall = doing === failure_failure/* FETCHING */.v$ ? new Stall(client) : null;
        let closed = () => undefined;
        let release = () => undefined;
        const broken = new Promise((_, reject) => {
            const wait = (ms) => {
                const timeout = (0,limit/* limit */.AB)(clock, signal, ms);
                release = timeout.release;
                const check = () => {
                    const now = clock.monotonic();
                    const left = signal.aborted ? 0 : Math.max(heard, this.#quietUntil) + session_connection/* SILENCE */.I - now;
                    const isStalled = stall?.isOver() === true && now >= this.#quietUntil;
                    if (left > 0 && !isStalled)
                        wait(stall === null ? left : Math.min(left, STALL_LOOK));
                    else if (left > 0)
                        reject(new Error('its answer has begun and does not go on'));
                    else
                        reject((0,dial_error/* silenceOf */.Dp)(signal.aborted ? signal : OWN_LIMIT));
                };
                if (timeout.signal.aborted)
                    check();
                else
                    timeout.signal.addEventListener('abort', check, { once: true });
            };
            wait(stall === null ? session_connection/* SILENCE */.I : STALL_LOOK);
            closed = () => reject((0,lost_connection/* lostConnection */.L)(client));
            if (doing !== failure_failure/* CONNECTING_STAGES */.FD)
                client.once('close', closed);
        });
        broken.catch(() => undefined);
        try {
            return await Promise.race([run(() => (heard = clock.monotonic())), broken]);
        }
        finally {
            release();
            client.off('close', closed);
        }
    }
}
class Stall {
    #client;
    #received = 0;
    #looks = 0;
    constructor(client) {
        this.#client = client;
    }
    isOver() {
        const { received } = this.#client.stats();
        const goesOn = received !== this.#received || !this.#client.isAmidAnswer;
        this.#received = received;
        this.#looks = goesOn ? 0 : this.#looks + 1;
        return this.#looks >= STALLED_LOOKS;
    }
}
function backoff(error) {
    const reply = (0,server_reply/* isRefusal */.vu)(error) ? (0,server_reply/* serverRefusal */.Wl)(error) : null;
    return reply === null ? null : (0,named_wait/* throttleWait */.c)(reply);
}


/***/ }),

/***/ 37212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ absent)
/* harmony export */ });
function absent() {
    throw new Error('a library was asked for that is not in this bundle; scripts/stage-packages.ts names those that are left out');
}


/***/ }),

/***/ 41968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ folderNames)
/* harmony export */ });
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37212);

const folderNames = { encode, decode, decodeStream: _absent_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .G };
function encode(name) {
    const encoded = name.replaceAll(/&|[^\u0020-\u007e]+/g, (run) => {
        if (run === '&')
            return '&-';
        return `&${Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '').replaceAll('/', ',')}-`;
    });
    return Buffer.from(encoded);
}
function decode(encoded) {
    const text = Buffer.from(encoded).toString('latin1');
    return text.replaceAll(/&([A-Za-z0-9+,]*)-/g, (_, base64) => {
        if (base64 === '')
            return '&';
        const units = Buffer.from(base64.replaceAll(',', '/'), 'base64');
        return Buffer.from(units.subarray(0, units.length - (units.length % 2)))
            .swap16()
            .toString('utf16le');
    });
}


/***/ }),

/***/ 93794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ mailWords)
/* harmony export */ });
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37212);

const mailWords = { decodeWords: (text) => text, parseHeaderValue: _absent_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .G };


/***/ })

};
