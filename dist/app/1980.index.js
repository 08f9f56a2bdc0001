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
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/tls-mode.js
var tls_mode = __webpack_require__(55870);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/session/answer-ceiling.js
/** As much may come over one connection, bytes: the headers of ten thousand mails take a third of it. */
const MOST_BYTES = 32 * 1024 * 1024;
/** So many answers may come to one command, asked for or not. */
const MOST_ANSWERS = 20_000;
/**
 * Bounds what one server may say. Every answer is counted here; an error thrown ends the session, and `reached` says why for all
 * that is still waited for.
 */
class AnswerCeiling {
    #received;
    #answers = 0;
    #reached = null;
    /** @param received bytes so far */
    constructor(received) {
        this.#received = received;
    }
    /** Null: the server has kept within bounds. */
    get reached() {
        return this.#reached;
    }
    /** A command is sent: what comes is an answer to it. */
    asked() {
        this.#answers = 0;
    }
    /** Throws where this answer is one too many. */
    heard(answer) {
        this.#answers += 1;
        // RFC 7162 section 3.2.10: only for who has enabled QRESYNC; one line may name four thousand million mails.
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

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/server-words.js
var server_words = __webpack_require__(82443);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/connection.js
var session_connection = __webpack_require__(64142);
// EXTERNAL MODULE: ./lib/node_modules/imapflow/dist/esm/imap-flow.js + 56 modules
var imap_flow = __webpack_require__(7937);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/session/pipeline.js

const Library = imap_flow/* ImapFlow */._f;
/** What may be sent before the answer to the one before is in: no answer to these changes what the next one means. */
const TOGETHER = new Set('ID,NAMESPACE,LIST,SELECT,STATUS,NOOP,UID FETCH,UID STORE,UID EXPUNGE,UID SEARCH'.split(','));
/**
 * The library's client, which waits for the answer to each command before it sends the next, as one that does not where RFC 3501 section
 * 5.5 allows: commands that are asked for at the same time go out together, and are answered in their order. Far servers are a round trip
 * away; it is spared for ID and NAMESPACE, which nobody waits for, and for the password, which goes out with AUTHENTICATE where the server
 * takes it so (SASL-IR, RFC 4959).
 */
class PipelinedClient extends Library {
    /** False: one command after another. */
    together = true;
    /** Told of each line of the server, understood or not, before it is read: of its first characters. */
    onAnswer = () => undefined;
    /** What the server says of namespaces; undefined as long as it was not asked. */
    namespaced;
    /** Sent behind `currentRequest`, in this order. */
    #sent = [];
    /** How the names of folders begin that are not the user's own (RFC 2342), as far as the server has told. */
    get foreignPrefixes() {
        const { other, shared } = this.namespaces ?? { other: false, shared: false };
        return [other, shared].flatMap((list) => (list === false ? [] : list)).flatMap(({ prefix }) => (prefix === '' ? [] : [prefix]));
    }
    /** The server has begun an answer and not ended it: more of a line, or of a literal, is still to come. */
    get isAmidAnswer() {
        const { literalWaiting, inputBuffer, lineBuffer } = this.streamer;
        return literalWaiting > 0 || inputBuffer.length > 0 || lineBuffer.length > 0;
    }
    /** Lets a folder be selected that has not been listed: the library would list it for itself. */
    presume(path) {
        if (!this.folders.has(path))
            this.folders.set(path, { path });
    }
    /**
     * Marks mails of the selected folder as deleted and expunges them, in one go; false where the server refused either (RFC 4315), and where
     * another folder was selected before it could be asked: the same UIDs are other people's mail there.
     */
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
    async run(command, ...words) {
        if (command === 'ID') {
            // Once it is known to whom; servers that ask for it do so before SELECT.
            if (this.authenticated !== false)
                void super.run(command, ...words).catch(() => undefined);
            return false;
        }
        if (command !== 'NAMESPACE')
            return await super.run(command, ...words);
        this.namespaced = super.run(command, ...words);
        this.namespaced.catch(() => undefined);
        return undefined;
    }
    exec(command, attributes, options) {
        const { user = '', pass = '' } = this.options.auth ?? {};
        const words = Array.isArray(attributes) ? attributes : [];
        const plain = command === 'AUTHENTICATE' && words.length === 1 && pipeline_valueOf(words[0]) === 'PLAIN';
        if (!plain || !this.capabilities.has('SASL-IR'))
            return super.exec(command, attributes, options);
        const response = Buffer.from(`\0${user}\0${pass}`).toString('base64');
        return super.exec(command, [...words, { type: 'ATOM', value: response, sensitive: true }], options);
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
    /** Answers need not come in order: Dovecot is done with STATUS before it is with an EXPUNGE that it was asked for earlier. */
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
    /** Nor do untagged answers: Dovecot tells what FETCH finds before it says that a NOOP before it is done. */
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
        // Whose an untagged answer is must be plain; STATUS names its folder.
        const heard = new Set(this.#inFlight().flatMap(heardBy));
        return heardBy(next).every((key) => key === 'STATUS' || !heard.has(key));
    }
    #isSelecting() {
        return [...this.#inFlight(), ...this.requestQueue].some(({ command }) => command === 'SELECT' || command === 'EXAMINE');
    }
    #inFlight() {
        return this.currentRequest === false ? this.#sent : [this.currentRequest, ...this.#sent];
    }
    /** A command that was not sent is answered by nobody. */
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
/** Which fields of a header were asked for is repeated with every mail, and would take the library longer than all the rest of it. */
function withoutFields(line) {
    if (!/^\* \d+ FETCH /i.test(line.toString('latin1', 0, 24)))
        return line;
    return Buffer.from(line.toString('latin1').replace(/BODY\[HEADER\.FIELDS \([^()[\]]*\)\]/i, 'BODY[HEADER]'), 'latin1');
}
/** Nothing in it takes a literal, which the server has to be asked for. */
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
/** Whether an untagged STATUS is about the folder that the command names. */
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
/** NO or BAD: the session goes on. */
function refused(error) {
    if (typeof error === 'object' && error !== null && Reflect.get(error, 'responseStatus') !== undefined)
        return false;
    throw error;
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/session/client.js



/** The library's client as we use it: over a connection that is open, and without anything that it would do by itself. */
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
        // Listened to for the stage; the library masks passwords in it. For `trace` it would write out every mail that is listed.
        logger: {
            debug: (entry) => hearLine(entry, hearing),
            info: deaf,
            warn: (entry) => hearThrottling(entry, hearing),
            error: deaf,
        },
        disableAutoIdle: true,
        // CONDSTORE, UTF8=ACCEPT and IMAP4rev2: nothing of them is used.
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
/** Our own lines. */
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
    const reply = 'err' in entry ? (0,server_words/* serverText */.Tn)(entry.err, 'responseText') : '';
    onThrottled(reply, entry.delayResponse);
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/lost-connection.js
var lost_connection = __webpack_require__(33805);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/named-wait.js
var named_wait = __webpack_require__(5337);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/failure.js
var failure_failure = __webpack_require__(11132);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/session/session.js
// One IMAP session by imapflow: connected, logged in, its commands in turn, its end noticed.
// Called by adapters.










/** How long LOGOUT may take, ms; all is done by then. */
const FAREWELL = 300;
/** How often a FETCH is looked at, ms: one that has begun to be answered and goes on no more has a literal that is shorter than told. */
const STALL_LOOK = 1_000;
const STALLED_LOOKS = 5;
/** A server whose quickest answer takes longer is far away, ms. */
const FAR = 20;
/** How often a command is sent again that was refused because of its pace. */
const THROTTLED_TRIES = 6;
/** One IMAP connection: every command bounded in time, every foreign error mapped. Once it has broken, the session is over. */
class ImapSession {
    client;
    #task;
    /** How far the session has come before its login is through. */
    #stage = failure_failure/* CONNECTING_STAGES */.FD;
    #greeted = false;
    /** What speaks there is no IMAP server. */
    #stranger = null;
    #ceiling = new AnswerCeiling(() => this.client.stats().received);
    /** Monotonic ms until which the server has told us to be quiet. */
    #quietUntil = 0;
    /** How long the quickest answer took, ms. */
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
        // Every command that is under way listens for the end of the session.
        this.client.setMaxListeners(0);
        this.client.on('error', () => undefined);
        this.client.together = task.together;
        this.client.on('exists', ({ count, prevCount }) => task.onNews(Math.max(0, count - prevCount)));
        this.client.on('expunge', task.onGone);
    }
    /** The way to the server takes so long that a question too many costs less than a wait. */
    get far() {
        return this.client.together && this.#distance !== Infinity && this.#distance > FAR;
    }
    async login() {
        const over = new AbortController();
        const { config, clock, signal } = this.#task;
        const wrongMode = (0,tls_mode/* waitsForTls */.n)('mailbox', config, clock, AbortSignal.any([signal, over.signal]));
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
    /** Exchange lets an account in that may not be here, and says so to what comes next. Throws a FailureError then. */
    async admitted() {
        const words = (0,server_words/* serverText */.Tn)(await this.client.namespaced, 'text');
        if (!/authenticated but not connected/i.test(words))
            return;
        this.client.close();
        const refusal = Object.assign(new Error('Authentication failed'), { authenticationFailed: true, response: words });
        throw new outcome/* FailureError */.pO((0,failure_failure/* imapFailure */.W8)(this.#task.config, failure_failure/* LOGGING_IN */.mg, refusal, this.client.capabilities), refusal);
    }
    /** Runs one command that must succeed; where it does not, the session is over. */
    async command(doing, run) {
        const answer = await this.attempt(doing, run);
        if (answer.kind === 'done')
            return answer.value;
        this.client.close();
        throw new outcome/* FailureError */.pO(answer.failure);
    }
    /**
     * Runs one command that the server may refuse. A silent server costs SILENCE at most, and never more than the run's deadline; where it
     * asks to wait, that is kept, and the command is sent again.
     *
     * @param run calls `alive` with everything that the server sends
     */
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
                    this.#task.holdUps.throttledFor((0,server_words/* serverRefusal */.Wl)(error) ?? '', wait);
                    await clock.sleep(Math.max(0, this.#quietUntil - clock.monotonic(), wait), signal);
                }
            }
        }
        finally {
            if (doing !== failure_failure/* CONNECTING_STAGES */.FD)
                this.#took(doing, clock.monotonic() - begin);
        }
    }
    /** LOGOUT is sent, its answer not awaited: all is done by then, and a slow farewell changes nothing. */
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
        if (doing !== failure_failure/* CONNECTING_STAGES */.FD && (0,server_words/* isRefusal */.vu)(error))
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
                        reject(Object.assign(new Error('no answer within the time allowed'), { code: 'ETIMEDOUT' }));
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
/** Whether an answer that has begun goes on. */
class Stall {
    #client;
    #received = 0;
    #looks = 0;
    constructor(client) {
        this.#client = client;
    }
    /** To be asked every STALL_LOOK: a busy machine, which looks more seldom, finds nothing stalled. */
    isOver() {
        const { received } = this.#client.stats();
        const goesOn = received !== this.#received || !this.#client.isAmidAnswer;
        this.#received = received;
        this.#looks = goesOn ? 0 : this.#looks + 1;
        return this.#looks >= STALLED_LOOKS;
    }
}
/** How long to wait before the same command is sent again, ms; null: it was refused for another reason. */
function backoff(error) {
    const reply = (0,server_words/* isRefusal */.vu)(error) ? (0,server_words/* serverRefusal */.Wl)(error) : null;
    return reply === null ? null : (0,named_wait/* throttleWait */.c)(reply);
}


/***/ }),

/***/ 55870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ waitsForTls)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);
/* harmony import */ var _foreign_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19326);
/* harmony import */ var _tls_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9483);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37634);




/** How long a server may be silent before it is asked whether it waits for TLS, ms. */
const TIMEOUT = 5_000;
/** Where mail servers meet. Nobody expects TLS from the first byte there, and some keep clients waiting to see who speaks out of turn. */
const RELAY = 25;
/**
 * The failure of a client that waits for a greeting where the server waits for TLS (RFC 8314): both are silent for ever. After a while a
 * second connection asks, by a handshake and nothing more. Never resolves where that is not the reason, nor after `signal` has aborted.
 */
async function waitsForTls(end, endpoint, clock, signal) {
    if (endpoint.security !== 'tls' && endpoint.port !== RELAY) {
        await clock.sleep(TIMEOUT, signal);
        if (!signal.aborted && (await shakesHands(endpoint, clock, signal)) && !signal.aborted)
            return wrongMode(end, endpoint);
    }
    return new Promise(() => undefined);
}
/** Whether TLS is spoken from the first byte; a certificate that is refused says so as well. */
async function shakesHands(endpoint, clock, signal) {
    try {
        const target = { ...(0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$r)(endpoint, (0,_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsOptions */ .YF)(endpoint)), implicitTls: true };
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)(target, clock, signal);
        socket.destroy();
        return true;
    }
    catch (error) {
        const { originalCode, message } = (0,_foreign_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readForeignError */ .l)(error);
        // What speaks no TLS breaks it off, or answers with something else.
        return (!/^ERR_SSL_|^EPROTO$|^HANDSHAKE_CUT$/.test(originalCode) &&
            (0,_tls_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsFailure */ .k)({ end: 'sender', at: '', implicit: true }, originalCode, message) !== null);
    }
}
function wrongMode(end, { host, port, security }) {
    return {
        end,
        outcome: 'tls_failed',
        message: `${host}:${port}: the server speaks TLS from the first byte and waits for it, \`security: ${security}\` waits for its greeting.`,
        reply: null,
        remedy: 'Wrong TLS mode: set `security: tls` for this port, or use the port for STARTTLS (587 for submission, 143 for IMAP).',
        temporary: false,
        uncertain: false,
    };
}


/***/ }),

/***/ 37212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ absent)
/* harmony export */ });
/**
 * Stands for a library that imapflow uses for what this project never asks of it: its own logger, proxies, and downloads that are decoded
 * on the way. Called all the same, by a later version of imapflow, it says so.
 */
function absent() {
    throw new Error('a library that imapflow asks for is not in this bundle; scripts/stage-imapflow.ts names those that are left out');
}


/***/ }),

/***/ 41968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ folderNames)
/* harmony export */ });
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37212);

/** Stands for iconv-lite in imapflow, which asks it for the names of folders in modified UTF-7 (RFC 3501 section 5.1.3) and for downloads. */
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

/**
 * Stands for libmime in imapflow. Encoded words (RFC 2047) stay as they are: they are in envelopes and body structures, which this project
 * does not fetch, for it reads whole headers itself.
 */
const mailWords = { decodeWords: (text) => text, parseHeaderValue: _absent_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .G };


/***/ })

};
