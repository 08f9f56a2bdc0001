export const id = 1878;
export const ids = [1878];
export const modules = {

/***/ 67497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limit)
/* harmony export */ });
/** A signal that aborts with `signal`, and after `ms` at the latest; `release` lets go of the timer. */
function limit(clock, signal, ms) {
    const own = new AbortController();
    const timer = new AbortController();
    const abort = () => own.abort();
    const release = () => {
        signal.removeEventListener('abort', abort);
        timer.abort();
    };
    if (signal.aborted)
        abort();
    else {
        signal.addEventListener('abort', abort, { once: true });
        void clock.sleep(ms, timer.signal).then(() => {
            if (!timer.signal.aborted)
                abort();
        });
    }
    return { signal: own.signal, release };
}


/***/ }),

/***/ 93926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect),
/* harmony export */   Y: () => (/* binding */ tlsOptions)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);


/** The options for node:tls by which an endpoint is verified; verification itself is never off. */
function tlsOptions(endpoint) {
    const name = endpoint.tlsName ?? endpoint.host;
    return {
        host: endpoint.host,
        minVersion: 'TLSv1.2',
        ...(node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(name) ? {} : { servername: name }),
        ...(endpoint.ca === null ? {} : { ca: endpoint.ca }),
    };
}
/** Opens a TCP connection, and TLS where it comes first. Rejects with the network's own error, or an AbortError. */
async function connect(target, clock, signal) {
    const begin = clock.monotonic();
    const plain = node_net__WEBPACK_IMPORTED_MODULE_0__.connect({ host: target.host, port: target.port, noDelay: true, autoSelectFamily: true });
    await opened(plain, 'connect', signal);
    const connectMs = clock.monotonic() - begin;
    if (!target.implicitTls)
        return { socket: plain, connectMs, tlsMs: null };
    const secured = node_tls__WEBPACK_IMPORTED_MODULE_1__.connect({ ...target.tls, socket: plain });
    await opened(secured, 'secureConnect', signal);
    return { socket: secured, connectMs, tlsMs: clock.monotonic() - begin - connectMs };
}
function opened(socket, event, signal) {
    return new Promise((resolve, reject) => {
        const settle = (act) => {
            socket.off('error', fail);
            socket.off('close', cut);
            signal.removeEventListener('abort', abort);
            act();
        };
        const fail = (error) => settle(() => {
            socket.on('error', () => undefined).destroy();
            reject(error);
        });
        const cut = () => fail(Object.assign(new Error('the connection was closed before it was ready'), { code: 'ECONNRESET' }));
        const abort = () => fail(Object.assign(new Error('no answer within the time allowed'), { code: 'ETIMEDOUT' }));
        socket.once('error', fail).once('close', cut);
        socket.once(event, () => settle(resolve));
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    });
}


/***/ }),

/***/ 52978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _evidence_provider_knowledge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63112);

/** The same trouble with what is known of the server's words: what they mean there, and what to do. */
function explained(trouble) {
    const known = trouble.words === null ? null : (0,_evidence_provider_knowledge_js__WEBPACK_IMPORTED_MODULE_0__/* .knowledgeOf */ .a$)(trouble.words);
    if (known === null)
        return trouble;
    const outcome = known.outcome ?? trouble.outcome;
    return {
        ...trouble,
        outcome,
        message: `${trouble.message} ${known.explanation}`,
        remedy: known.remedy,
        // Trying a login again that was refused for good only makes matters worse.
        temporary: known.outcome === 'auth_failed' ? false : trouble.temporary,
    };
}


/***/ }),

/***/ 64887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readForeignError)
/* harmony export */ });
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
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 51878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imapMailbox: () => (/* binding */ imapMailbox)
});

// EXTERNAL MODULE: ./lib/src/model/trouble.js
var model_trouble = __webpack_require__(81031);
;// CONCATENATED MODULE: ./lib/src/mail/gmail-labels.js
/** The tabs of the Inbox besides Primary, by the word that Gmail's search has for each. */
const CATEGORIES = [
    ['promotions', 'Promotions'],
    ['social', 'Social'],
    ['updates', 'Updates'],
    ['forums', 'Forums'],
];
/**
 * Gmail's labels of a mail in the selected folder, and the tab under which it files it: X-GM-LABELS tells the former, only a search by
 * X-GM-RAW the latter (developers.google.com/workspace/gmail/imap/imap-extensions). Empty at servers that are not Gmail.
 */
async function gmailLabels(client, uid) {
    if (!client.capabilities.has('X-GM-EXT-1'))
        return [];
    const [message, ...found] = await Promise.all([
        client.fetchOne(uid, { uid: true, labels: true }, { uid: true }),
        ...CATEGORIES.map(([word]) => client.search({ uid, gmraw: `category:${word}` }, { uid: true })),
    ]);
    const labels = message === false ? [] : [...(message.labels ?? [])];
    const category = CATEGORIES.find((_, index) => {
        const uids = found[index];
        return Array.isArray(uids) && uids.length > 0;
    });
    return [...labels, category?.[1] ?? 'Primary'];
}

;// CONCATENATED MODULE: ./lib/src/mail/gmail-trash.js
/**
 * Moves mails of the selected folder to the Trash. Expunged where it lies, a mail of Gmail loses a label only and is kept in All Mail, by
 * default (developers.google.com/workspace/gmail/api/reference/rest/v1/ImapSettings, `expungeBehavior: archive`); in the Trash it has no
 * other label left, and is deleted for good. Null: the server refused.
 */
async function moveToTrash(client, uids, trash) {
    // A mail in several folders is one mail: moved from one of them, it is gone from all.
    const there = await client.search({ uid: uids }, { uid: true });
    if (there === undefined || there === false || there.length === 0)
        return NOTHING;
    const moved = await client.messageMove(there.join(','), trash, { uid: true });
    if (moved === false)
        return null;
    return { count: there.length, uids: [...(moved.uidMap?.values() ?? [])], validity: String(moved.uidValidity ?? '') };
}
/** Deletes for good what was moved to the Trash by us, and nothing else in it. Gives the number of mails that are gone from sight. */
async function expungeTrash(client, trash, moved) {
    const told = moved.filter(({ uids }) => uids.length > 0);
    if (told.length > 0) {
        const validity = String((await client.mailboxOpen(trash)).uidValidity);
        // Under another UIDVALIDITY a UID may be somebody else's mail (RFC 3501 section 2.3.1.1); Gmail empties its Trash by itself.
        const own = told.filter((each) => each.validity === validity).flatMap(({ uids }) => uids);
        if (own.length > 0)
            await client.messageDelete(own.join(','), { uid: true });
    }
    return moved.reduce((sum, { count }) => sum + count, 0);
}
const NOTHING = { count: 0, uids: [], validity: '' };

;// CONCATENATED MODULE: ./lib/src/mail/imap-folders.js
/**
 * The folders besides the watched one in which a probe may turn up: Junk by SPECIAL-USE (RFC 6154), then by its localised names, or
 * the one that is configured; and Gmail's All Mail, where mail lies that a filter kept out of the Inbox.
 */
async function otherFolders(client, config) {
    let trash = null;
    const folders = [];
    if (config.junk !== 'auto')
        folders.push({ folder: config.junk, role: 'junk' });
    const gmail = client.capabilities.has('X-GM-EXT-1');
    if (config.junk === 'auto' || gmail) {
        for (const folder of await client.list()) {
            if (folder.flags.has('\\Noselect') || folder.path === config.folder)
                continue;
            if (folder.specialUse === '\\Junk' && config.junk === 'auto')
                folders.push({ folder: folder.path, role: 'junk' });
            if (folder.specialUse === '\\All' && gmail)
                folders.push({ folder: folder.path, role: 'all' });
            if (folder.specialUse === '\\Trash' && gmail)
                trash = folder.path;
        }
    }
    return { others: folders, trash };
}

// EXTERNAL MODULE: ./node_modules/imapflow/dist/esm/imap-flow.js + 55 modules
var imap_flow = __webpack_require__(46726);
// EXTERNAL MODULE: ./lib/src/base/limit.js
var limit = __webpack_require__(67497);
// EXTERNAL MODULE: ./lib/src/mail/connect.js
var connect = __webpack_require__(93926);
// EXTERNAL MODULE: ./lib/src/mail/explained.js
var explained = __webpack_require__(52978);
// EXTERNAL MODULE: ./lib/src/mail/foreign-error.js
var foreign_error = __webpack_require__(64887);
// EXTERNAL MODULE: ./lib/src/mail/network-trouble.js
var network_trouble = __webpack_require__(13632);
// EXTERNAL MODULE: ./lib/src/mail/tls-trouble.js
var tls_trouble = __webpack_require__(40427);
;// CONCATENATED MODULE: ./lib/src/mail/imap-trouble.js




/** Turns whatever imapflow or a socket threw into a Trouble of the mailbox end. */
function imapTrouble(config, doing, thrown) {
    return (0,explained/* explained */.t)(troubleOf(config, doing, thrown));
}
function troubleOf(config, doing, thrown) {
    const error = (0,foreign_error/* readForeignError */.l)(thrown);
    const at = `${config.host}:${config.port}`;
    const said = serverWords(thrown);
    const base = { end: 'mailbox', temporary: false, uncertain: false };
    if (refusedLogin(thrown)) {
        return {
            ...base,
            outcome: 'auth_failed',
            message: `${at} refused the login of mailbox \`${config.name}\`.`,
            words: said ?? error.message,
            remedy: `Check \`user\` and \`password\` of mailbox \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`,
        };
    }
    if (missingFolder(thrown)) {
        return {
            ...base,
            outcome: 'fetch_failed',
            message: `${at}: there is no such folder (${doing}).`,
            words: said ?? error.message,
            remedy: `Correct \`folder\` or \`junk\` of mailbox \`${config.name}\`; \`doctor\` lists the folders that are watched.`,
        };
    }
    const tls = (0,tls_trouble/* tlsTrouble */.R)('mailbox', at, error.originalCode, error.message, config.security === 'tls');
    if (tls)
        return tls;
    if (doing === CONNECTING) {
        const network = (0,network_trouble/* networkTrouble */.a)('mailbox', at, error.originalCode, error.message);
        if (network)
            return network;
        if (error.originalCode === 'GREETING_TIMEOUT' || error.originalCode === 'ClosedAfterConnectText') {
            return {
                ...base,
                outcome: 'unreachable',
                message: `${at} accepted the connection and sent no greeting.`,
                words: error.message,
                remedy: config.security === 'tls'
                    ? "Look into the server's log: limits per client, blocks, or a crash."
                    : 'If this port speaks TLS from the first byte, set `security: tls`.',
                temporary: true,
            };
        }
        if (/STARTTLS/i.test(error.message)) {
            return {
                ...base,
                outcome: 'tls_failed',
                message: `${at} does not offer STARTTLS.`,
                words: said ?? error.message,
                remedy: 'Enable STARTTLS on this port, or set `security: tls` for a port that speaks TLS at once. The login was not sent.',
            };
        }
    }
    return {
        ...base,
        outcome: 'fetch_failed',
        message: `${at} could not be read ${doing}.`,
        words: said ?? error.message,
        remedy: "Look into the mail server's log for this user; whether the probe arrived is not known.",
        temporary: true,
    };
}
/** The phase in which nothing has been read from the server yet. */
const CONNECTING = 'while connecting';
/** From here on the server is reached: what it does not answer is not read. */
const LOGGING_IN = 'at the login';
function refusedLogin(thrown) {
    if (typeof thrown !== 'object' || thrown === null || !('authenticationFailed' in thrown) || thrown.authenticationFailed !== true)
        return false;
    const code = 'serverResponseCode' in thrown ? thrown.serverResponseCode : undefined;
    return code !== 'UNAVAILABLE' && code !== 'INUSE' && code !== 'LIMIT' && code !== 'SERVERBUG';
}
function missingFolder(thrown) {
    if (typeof thrown !== 'object' || thrown === null)
        return false;
    return ('mailboxMissing' in thrown && thrown.mailboxMissing === true) || ('code' in thrown && thrown.code === 'NotFound');
}
/** What the server said, where imapflow kept it. */
function serverWords(thrown) {
    if (typeof thrown !== 'object' || thrown === null)
        return null;
    for (const key of ['responseText', 'response', 'reason']) {
        const value = key in thrown ? Reflect.get(thrown, key) : undefined;
        if (typeof value === 'string' && value !== '')
            return value;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/src/mail/tls-mode.js
var tls_mode = __webpack_require__(17385);
;// CONCATENATED MODULE: ./lib/src/mail/imap-session.js






/** How long a server may be silent after a command, ms: Dovecot delays refused logins up to 15 s. */
const SILENCE = 20_000;
/** How long LOGOUT may take, ms; all is done by then. */
const FAREWELL = 300;
/** One IMAP connection: every command bounded in time, every foreign error mapped. Once a command has failed, the session is over. */
class ImapSession {
    client;
    #config;
    #clock;
    #signal;
    /** The server has been asked to let us in: from then on it is reached. */
    #asked = false;
    /** @param onNews called when the server announces mail in the selected folder */
    constructor(config, clock, signal, onNews) {
        this.#config = config;
        this.#clock = clock;
        this.#signal = signal;
        this.client = createClient(config, () => (this.#asked = true));
        this.client.on('error', () => undefined);
        this.client.on('exists', onNews);
    }
    async login() {
        const over = new AbortController();
        const wrongMode = (0,tls_mode/* waitsForTls */.n)('mailbox', this.#config, this.#clock, AbortSignal.any([this.#signal, over.signal]));
        const told = wrongMode.then((trouble) => {
            this.client.close();
            throw new model_trouble/* TroubleError */.W(trouble);
        });
        told.catch(() => undefined);
        try {
            await Promise.race([this.command(CONNECTING, () => this.client.connect()), told]);
        }
        finally {
            over.abort();
        }
    }
    /** Runs one command; a silent server costs SILENCE at most, and never more than the run's deadline. */
    async command(doing, run) {
        const { client } = this;
        const patience = (0,limit/* limit */.A)(this.#clock, this.#signal, SILENCE);
        let closed = () => undefined;
        const broken = new Promise((_, reject) => {
            const silent = () => reject(Object.assign(new Error('no answer within the time allowed'), { code: 'ETIMEDOUT' }));
            closed = () => reject(Object.assign(new Error(client.byeReason ?? 'the server closed the connection'), { code: 'ECONNRESET' }));
            if (patience.signal.aborted)
                silent();
            patience.signal.addEventListener('abort', silent, { once: true });
            if (doing !== CONNECTING)
                client.once('close', closed);
        });
        broken.catch(() => undefined);
        try {
            return await Promise.race([run(), broken]);
        }
        catch (error) {
            client.close();
            const at = doing === CONNECTING && this.#asked ? LOGGING_IN : doing;
            throw new model_trouble/* TroubleError */.W(imapTrouble(this.#config, at, error), error);
        }
        finally {
            patience.release();
            client.off('close', closed);
        }
    }
    async close() {
        const { client } = this;
        if (client.usable) {
            const left = new AbortController();
            const farewell = client.logout().then(() => left.abort(), () => left.abort());
            await Promise.race([farewell, this.#clock.sleep(FAREWELL, left.signal)]);
        }
        client.close();
    }
}
/** @param onLogin called when the login is sent */
function createClient(config, onLogin) {
    const hear = (entry) => {
        if (typeof entry !== 'object' || entry === null || !('msg' in entry) || !('src' in entry))
            return;
        if (entry.src === 'c' && /^\S+ (?:LOGIN|AUTHENTICATE)\b/.test(String(entry.msg)))
            onLogin();
    };
    const deaf = () => undefined;
    const { host, port, security, user, password } = config;
    const { servername, ...verify } = (0,connect/* tlsOptions */.Y)(config);
    return new imap_flow/* ImapFlow */._f({
        host,
        port,
        secure: security === 'tls',
        doSTARTTLS: security === 'starttls',
        ...(servername === undefined ? {} : { servername }),
        tls: verify,
        auth: { user: user ?? '', pass: password ?? '' },
        // Listened to for the stage alone; the library masks passwords in it.
        logger: { trace: deaf, debug: hear, info: deaf, warn: deaf, error: deaf },
        disableAutoIdle: true,
        disableCompression: true,
        connectionTimeout: SILENCE,
        greetingTimeout: SILENCE,
        socketTimeout: 10 * 60_000,
        maxLineLength: 1024 * 1024,
        maxLiteralSize: 4 * 1024 * 1024,
        maxResponseSize: 8 * 1024 * 1024,
    });
}

;// CONCATENATED MODULE: ./lib/src/mail/imap-watched.js
/** Where a new UIDVALIDITY has made every UID worthless, so many of the newest mails are taken for new ones. */
const NEWEST = 1_000;
/**
 * Notes what a server says of a folder: what is in it at the first look is old, and a new UIDVALIDITY makes it new (RFC 3501 section
 * 2.3.1.1). True if the folder was known before.
 */
function remember(folders, placement, uidNext, validity) {
    const known = folders.find((watched) => watched.folder === placement.folder);
    if (!known) {
        folders.push({ ...placement, next: uidNext, first: uidNext, validity });
        return false;
    }
    if (known.validity !== validity) {
        known.validity = validity;
        known.next = Math.max(1, uidNext - NEWEST);
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/src/mail/imap.js







/** After so many looks at all folders each one is selected anew: some servers answer STATUS from a cache. */
const SELECT_EVERY = 4;
/** A server without IDLE is asked this often, ms. */
const WITHOUT_IDLE = 2_000;
/** A mailbox read by IMAP (RFC 3501, RFC 9051), by imapflow. */
function imapMailbox(config, clock) {
    return new ImapMailbox(config, clock);
}
class ImapMailbox {
    #config;
    #clock;
    #watched = [];
    #session = null;
    #stale = false;
    /** Monotonic ms of the first announcement since the last fetch. */
    #noticedAt = null;
    #farLooks = 0;
    #trash = null;
    #news = () => undefined;
    constructor(config, clock) {
        this.#config = config;
        this.#clock = clock;
    }
    async open(signal) {
        this.#session?.client.close();
        const session = new ImapSession(this.#config, this.#clock, signal, () => {
            this.#stale = true;
            this.#noticedAt ??= this.#clock.monotonic();
            this.#news();
        });
        this.#session = session;
        await session.login();
        const inbox = { folder: this.#config.folder, role: this.#config.folder.toUpperCase() === 'INBOX' ? 'inbox' : 'other' };
        // Before SELECT: imapflow would list the folder that it selects if it did not know it by then.
        const { others, trash } = await this.#command('while listing its folders', () => otherFolders(session.client, this.#config));
        this.#trash = trash;
        await this.#select(inbox);
        for (const folder of others)
            if (!this.#watched.some((known) => known.folder === folder.folder))
                await this.#mark(folder);
        return this.#watched.map(({ folder, role }) => ({ folder, role }));
    }
    async look(reach) {
        const { client } = this.#opened();
        const [near, ...others] = this.#watched;
        if (!near)
            return [];
        const found = [];
        if (reach === 'far') {
            this.#farLooks += 1;
            for (const folder of others) {
                const status = await this.#command('at STATUS', () => client.status(folder.folder, { uidNext: true, uidValidity: true }));
                const grown = status !== false && (status.uidNext ?? 0) > folder.next;
                if (grown || this.#farLooks % SELECT_EVERY === 0) {
                    await this.#select(folder);
                    found.push(...(await this.#fetchNew(folder)));
                }
            }
            if (this.#farLooks % SELECT_EVERY === 0)
                await this.#select(near);
        }
        await this.#reach(near);
        await this.#command('at NOOP', () => client.noop());
        if (this.#stale || reach === 'far')
            found.push(...(await this.#fetchNew(near)));
        return found;
    }
    async before(count) {
        const filled = this.#watched.filter((folder) => folder.first > 1);
        return this.#each(filled, (folder) => this.#fetch(folder, `${Math.max(1, folder.first - count)}:${folder.first - 1}`));
    }
    async withHeader(name) {
        const { client } = this.#opened();
        return this.#each(this.#watched, async (folder) => {
            const uids = await this.#command('at SEARCH', () => client.search({ header: { [name]: true } }, { uid: true }));
            return uids && uids.length > 0 ? this.#fetch(folder, uids.join(',')) : [];
        });
    }
    async wait(ms, signal) {
        const { client } = this.#opened();
        if (this.#stale || signal.aborted)
            return;
        const news = new AbortController();
        const wake = () => news.abort();
        signal.addEventListener('abort', wake, { once: true });
        client.once('close', wake);
        this.#news = wake;
        const idles = client.capabilities.has('IDLE');
        if (idles)
            void client.idle().catch(() => undefined);
        await this.#clock.sleep(idles ? ms : Math.min(ms, WITHOUT_IDLE), news.signal);
        signal.removeEventListener('abort', wake);
        client.off('close', wake);
        this.#news = () => undefined;
    }
    async source(arrival, bytes) {
        const { client } = this.#opened();
        await this.#reach(arrival.placement);
        if (!this.#isSame(arrival))
            return null;
        const message = await this.#command('at FETCH', () => client.fetchOne(String(uidOf(arrival)), { uid: true, source: { start: 0, maxLength: bytes } }, { uid: true }));
        return message === false ? null : (message.source ?? null);
    }
    async labels(arrival) {
        const { client } = this.#opened();
        // Tabs are of the Inbox alone.
        if (arrival.placement.role !== 'inbox' || !client.capabilities.has('X-GM-EXT-1'))
            return [];
        await this.#reach(arrival.placement);
        return await this.#command("at Gmail's labels", () => gmailLabels(client, String(uidOf(arrival))));
    }
    async remove(arrivals) {
        const { client } = this.#opened();
        const exact = client.capabilities.has('UIDPLUS') || client.enabled.has('IMAP4REV2');
        const trash = this.#trash;
        const trashed = [];
        let removed = 0;
        let marked = 0;
        for (const folder of this.#watched) {
            const here = arrivals.filter((arrival) => arrival.placement.folder === folder.folder);
            if (here.length === 0)
                continue;
            await this.#reach(folder);
            const uids = here.filter((arrival) => this.#isSame(arrival)).map(uidOf);
            if (uids.length === 0)
                continue;
            const range = uids.join(',');
            const moved = trash === null ? null : await this.#command('at MOVE', () => moveToTrash(client, range, trash));
            if (moved !== null)
                trashed.push(moved);
            else if (exact) {
                if (await this.#command('at UID EXPUNGE', () => client.messageDelete(range, { uid: true })))
                    removed += uids.length;
            }
            else if (await this.#command('at STORE', () => client.messageFlagsAdd(range, ['\\Deleted'], { uid: true }))) {
                marked += uids.length;
            }
        }
        if (trash !== null)
            removed += await this.#command('at UID EXPUNGE', () => expungeTrash(client, trash, trashed));
        return { removed, marked };
    }
    async close() {
        const session = this.#session;
        this.#session = null;
        await session?.close();
    }
    /** The session, as long as it is usable. */
    #opened() {
        const session = this.#session;
        if (session?.client.usable)
            return session;
        throw new model_trouble/* TroubleError */.W(imapTrouble(this.#config, 'any more', new Error(session?.client.byeReason ?? 'the connection is gone')));
    }
    #command(doing, run) {
        return this.#opened().command(doing, run);
    }
    /** Selects a folder. The first time, what is in it is remembered as old; a new UIDVALIDITY makes everything new (RFC 3501 2.3.1.1). */
    async #select(placement) {
        const { client } = this.#opened();
        const opened = await this.#command(`at SELECT ${placement.folder}`, () => client.mailboxOpen(placement.folder));
        // What is in a folder at the first look into it is old: there is nothing to fetch.
        if (remember(this.#watched, placement, opened.uidNext, String(opened.uidValidity)))
            this.#stale = true;
    }
    async #mark(placement) {
        const { client } = this.#opened();
        const status = await this.#command(`at STATUS ${placement.folder}`, () => client.status(placement.folder, { uidNext: true, uidValidity: true }));
        if (status === false)
            throw new model_trouble/* TroubleError */.W(imapTrouble(this.#config, `at STATUS ${placement.folder}`, new Error('the folder could not be looked into')));
        remember(this.#watched, placement, status.uidNext ?? 1, String(status.uidValidity));
    }
    /** The UIDVALIDITY of the selected folder. */
    #validity() {
        const { mailbox } = this.#opened().client;
        return mailbox === false ? '' : String(mailbox.uidValidity);
    }
    /** Whether a UID still means the same mail in the selected folder: under a new UIDVALIDITY it may be somebody else's. */
    #isSame(arrival) {
        return arrival.id.startsWith(`${this.#validity()}/`);
    }
    async #reach(placement) {
        const { mailbox } = this.#opened().client;
        if (mailbox === false || mailbox.path !== placement.folder)
            await this.#select(placement);
    }
    async #each(folders, read) {
        const found = [];
        for (const folder of folders.toReversed()) {
            await this.#reach(folder);
            found.push(...(await read(folder)));
        }
        return found;
    }
    async #fetchNew(folder) {
        if (folder === this.#watched[0])
            this.#stale = false;
        const since = folder.next;
        const arrivals = await this.#fetch(folder, `${since}:*`);
        const fresh = arrivals.filter((arrival) => uidOf(arrival) >= since);
        folder.next = Math.max(since, ...fresh.map((arrival) => uidOf(arrival) + 1));
        return fresh;
    }
    /** The header of each mail, without marking it as read. */
    async #fetch(folder, range) {
        const { client } = this.#opened();
        const noticedAt = this.#noticedAt ?? this.#clock.monotonic();
        const validity = this.#validity();
        this.#noticedAt = null;
        const messages = await this.#command('at FETCH', () => client.fetchAll(range, { uid: true, headers: true, internalDate: true, size: true }, { uid: true }));
        return messages.map((message) => ({
            placement: { folder: folder.folder, role: folder.role },
            id: `${validity}/${message.uid}`,
            header: message.headers?.toString('latin1') ?? '',
            receivedAt: message.internalDate === undefined ? null : new Date(message.internalDate).getTime(),
            size: message.size ?? null,
            noticedAt,
        }));
    }
}
function uidOf(arrival) {
    return Number(arrival.id.slice(arrival.id.indexOf('/') + 1));
}


/***/ }),

/***/ 13632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ networkTrouble)
/* harmony export */ });
/** The trouble that a network error means; null when the code is not one of the network's. */
function networkTrouble(end, at, code, words) {
    switch (code) {
        case 'ECONNREFUSED':
            return trouble(end, `${at}: connection refused.`, words, 'Is the server running and listening on this port? Does a firewall reject it?');
        case 'ETIMEDOUT':
        case 'CONNECT_TIMEOUT':
        case 'ERR_SOCKET_CONNECTION_TIMEOUT':
        case 'UPGRADE_TIMEOUT':
            return {
                ...trouble(end, `${at}: no answer within the time allowed.`, words, 'Is the host up? Does a firewall drop packets to this port?'),
                cause: 'timed-out',
            };
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'ENETDOWN':
        case 'EADDRNOTAVAIL':
            return {
                ...trouble(end, `${at}: no route to the host.`, words, "Check the address, and this machine's network."),
                cause: 'no-route',
            };
        case 'ENOTFOUND':
            return trouble(end, `${at}: the name does not exist.`, words, 'Check the spelling of `host` and its A and AAAA records.');
        case 'EAI_AGAIN':
        case 'EDNS':
            return {
                ...trouble(end, `${at}: the name could not be looked up.`, words, "This machine's resolver did not answer; try again, then check its DNS."),
                cause: 'no-resolver',
            };
        case 'ECONNRESET':
        case 'EPIPE':
        case 'ECONNABORTED':
            return trouble(end, `${at}: the server cut the connection.`, words, "Look into the server's log for the reason: limits, blocks, or a crash.");
        default:
            return null;
    }
}
function trouble(end, message, words, remedy) {
    return { end, outcome: 'unreachable', message, words, remedy, temporary: true, uncertain: false };
}


/***/ }),

/***/ 17385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ waitsForTls)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93926);
/* harmony import */ var _foreign_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64887);
/* harmony import */ var _tls_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40427);



/** How long a server may be silent before it is asked whether it waits for TLS, ms. */
const PATIENCE = 5_000;
/** Where mail servers meet. Nobody expects TLS from the first byte there, and some keep clients waiting to see who speaks out of turn. */
const RELAY = 25;
/**
 * The trouble of a client that waits for a greeting where the server waits for TLS (RFC 8314): both are silent for ever. After a while a
 * second connection asks, by a handshake and nothing more. Never resolves where that is not the reason, nor after `signal` has aborted.
 */
async function waitsForTls(end, endpoint, clock, signal) {
    if (endpoint.security !== 'tls' && endpoint.port !== RELAY) {
        await clock.sleep(PATIENCE, signal);
        if (!signal.aborted && (await shakesHands(endpoint, clock, signal)) && !signal.aborted)
            return wrongMode(end, endpoint);
    }
    return new Promise(() => undefined);
}
/** Whether TLS is spoken from the first byte; a certificate that is refused says so as well. */
async function shakesHands(endpoint, clock, signal) {
    const { host, port } = endpoint;
    try {
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)({ host, port, implicitTls: true, tls: (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsOptions */ .Y)(endpoint) }, clock, signal);
        socket.destroy();
        return true;
    }
    catch (error) {
        const { originalCode, message } = (0,_foreign_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readForeignError */ .l)(error);
        return !/^ERR_SSL_|^EPROTO$/.test(originalCode) && (0,_tls_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsTrouble */ .R)('sender', '', originalCode, message, true) !== null;
    }
}
function wrongMode(end, { host, port, security }) {
    return {
        end,
        outcome: 'tls_failed',
        message: `${host}:${port}: the server speaks TLS from the first byte and waits for it, \`security: ${security}\` waits for its greeting.`,
        words: null,
        remedy: 'Wrong TLS mode: set `security: tls` for this port, or use the port for STARTTLS (587 for submission, 143 for IMAP).',
        temporary: false,
        uncertain: false,
    };
}


/***/ }),

/***/ 40427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ tlsTrouble)
/* harmony export */ });
/** What the codes of OpenSSL and node:tls mean to somebody who runs mail (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const CERTIFICATE = {
    CERT_HAS_EXPIRED: { message: 'the certificate has expired', remedy: 'Renew the certificate and reload the server.' },
    CERT_NOT_YET_VALID: {
        message: 'the certificate is not valid yet',
        remedy: "Check the server's clock, or wait until the certificate's start date.",
    },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        message: 'the certificate is for another name',
        remedy: 'Set `host` to a name in the certificate, or `tls-name` to the name that it must carry.',
    },
    DEPTH_ZERO_SELF_SIGNED_CERT: {
        message: 'the certificate is self-signed',
        remedy: 'Install a certificate of a CA, or give this certificate as `ca`.',
    },
    SELF_SIGNED_CERT_IN_CHAIN: {
        message: 'the certificate comes from a CA that this machine does not know',
        remedy: 'Give the CA certificate as `ca`.',
    },
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
        message: 'the certificate comes from a CA that this machine does not know, or the server does not send its intermediate certificate',
        remedy: 'Let the server send its full chain; if the CA is private, give it as `ca`.',
    },
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
        message: 'the certificate chain is too short: an intermediate certificate is missing, or the CA is private',
        remedy: 'Let the server send its full chain; if the CA is private, give it as `ca`.',
    },
    UNABLE_TO_GET_ISSUER_CERT: {
        message: 'the certificate chain is too short: an issuer is missing',
        remedy: 'Let the server send its full chain.',
    },
    CERT_REVOKED: { message: 'the certificate is revoked', remedy: 'Install a new certificate.' },
    CERT_SIGNATURE_FAILURE: {
        message: "the certificate's signature is wrong",
        remedy: 'The `ca` is not the one that signed it: compare their names and keys.',
    },
};
/**
 * The trouble that a TLS error means; null when it is none.
 *
 * @param code the error's code as node:tls gives it
 * @param words the error's own text
 * @param implicit TLS was spoken from the first byte
 */
function tlsTrouble(end, at, code, words, implicit) {
    const certificate = CERTIFICATE[code];
    if (certificate)
        return trouble(end, `${at}: ${certificate.message}.`, words, certificate.remedy);
    if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
        return trouble(end, `${at}: the server does not speak TLS ${implicit ? 'from the first byte' : 'after STARTTLS'}.`, words, implicit
            ? 'Wrong TLS mode: try `security: starttls` for this port, or the port for implicit TLS (465 for submission, 993 for IMAP).'
            : 'Look into what stands between: a proxy or firewall may answer for the server.');
    }
    if (code === 'ERR_SSL_UNSUPPORTED_PROTOCOL' || code === 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION') {
        return trouble(end, `${at}: the server offers only TLS versions that are too old.`, words, 'Enable TLS 1.2 or 1.3 on the server (RFC 8996).');
    }
    if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO') {
        return trouble(end, `${at}: the TLS handshake failed.`, words, "Look into the server's TLS log: certificate, key and allowed versions.");
    }
    return null;
}
function trouble(end, message, words, remedy) {
    return { end, outcome: 'tls_failed', message, words, remedy, temporary: false, uncertain: false };
}


/***/ }),

/***/ 81031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ TroubleError)
/* harmony export */ });
/** Carries a Trouble through code that cannot go on without what failed. */
class TroubleError extends Error {
    trouble;
    constructor(trouble, cause) {
        super(trouble.message, { cause });
        this.name = 'TroubleError';
        this.trouble = trouble;
    }
}


/***/ })

};
