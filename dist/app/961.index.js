export const id = 961;
export const ids = [961];
export const modules = {

/***/ 46633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ endWait)
/* harmony export */ });
/** Ends a wait that hangs on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait. */
function endWait(wait) {
    wait.abort('over');
}


/***/ }),

/***/ 67497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limit)
/* harmony export */ });
/* harmony import */ var _end_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46633);

/** A signal that aborts with `signal`, and after `ms` at the latest; `release` lets go of the timer. */
function limit(clock, signal, ms) {
    const own = new AbortController();
    const timer = new AbortController();
    const abort = () => (0,_end_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .endWait */ .p)(own);
    const release = () => {
        signal.removeEventListener('abort', abort);
        (0,_end_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .endWait */ .p)(timer);
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
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   YF: () => (/* binding */ tlsOptions),
/* harmony export */   je: () => (/* binding */ lossOf)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);


/** The options for node:tls by which an endpoint is verified; verification itself is never off. */
function tlsOptions(endpoint, onCertificate = () => undefined) {
    const name = endpoint.tlsName ?? endpoint.host;
    return {
        host: endpoint.host,
        minVersion: 'TLSv1.2',
        ...(node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(name) ? {} : { servername: name }),
        ...(endpoint.ca === null ? {} : { ca: endpoint.ca }),
        checkServerIdentity: (host, certificate) => {
            // Asked when the chain is found good.
            const mismatch = node_tls__WEBPACK_IMPORTED_MODULE_1__.checkServerIdentity(host, certificate);
            if (mismatch === undefined)
                onCertificate(certificate);
            return mismatch;
        },
    };
}
/**
 * Opens a TCP connection, and TLS where it comes first. Rejects with the network's own error, or an AbortError.
 *
 * @param meanwhile called as soon as it is the server's turn: what the processor does then costs no time
 */
async function connect(target, clock, signal, meanwhile = () => undefined) {
    const begin = clock.monotonic();
    const plain = node_net__WEBPACK_IMPORTED_MODULE_0__.connect({ host: target.host, port: target.port, noDelay: true, autoSelectFamily: true });
    await opened(plain, 'connect', signal);
    const connectMs = clock.monotonic() - begin;
    if (!target.implicitTls) {
        meanwhile();
        return { socket: plain, connectMs, tlsMs: null };
    }
    const secured = node_tls__WEBPACK_IMPORTED_MODULE_1__.connect({ ...target.tls, socket: plain });
    meanwhile();
    await opened(secured, 'secureConnect', signal);
    return { socket: secured, connectMs, tlsMs: clock.monotonic() - begin - connectMs };
}
/** Why a connection is gone that was open; null as long as it is there. */
function lossOf({ socket }) {
    if (!socket.destroyed)
        return null;
    return socket.errored ?? Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' });
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
        socket.once(event, () => settle(() => {
            // Until somebody takes the connection over, it may break unheard.
            socket.on('error', () => undefined);
            resolve();
        }));
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

/***/ 34822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ SILENCE),
/* harmony export */   f: () => (/* binding */ connectMailbox)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);
/* harmony import */ var _base_limit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67497);
/* harmony import */ var _model_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81031);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93926);
/* harmony import */ var _imap_trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83019);





/** How long a server may be silent after a command, ms: Dovecot delays refused logins up to 15 s. */
const SILENCE = 20_000;
/**
 * Connects to a mailbox's server. Throws a TroubleError.
 *
 * @param meanwhile called as soon as it is the server's turn
 */
async function connectMailbox(config, verify, clock, signal, meanwhile) {
    const patience = (0,_base_limit_js__WEBPACK_IMPORTED_MODULE_4__/* .limit */ .A)(clock, signal, SILENCE);
    const target = { host: config.host, port: config.port, implicitTls: config.security === 'tls', tls: verify };
    try {
        return transportOver(await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .Ng)(target, clock, patience.signal, meanwhile), verify);
    }
    catch (error) {
        throw new _model_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .TroubleError */ .W((0,_imap_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .imapTrouble */ .RK)(config, _imap_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .CONNECTING */ .Zt, error), error);
    }
    finally {
        patience.release();
    }
}
function transportOver(connected, verify) {
    const { socket } = connected;
    return {
        connect: (_options, onConnect) => {
            const loss = (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .lossOf */ .je)(connected);
            if (loss)
                throw loss;
            queueMicrotask(onConnect);
            return socket;
        },
        upgrade: (_plain, _options, onSecure) => node_tls__WEBPACK_IMPORTED_MODULE_0__.connect({ ...verify, socket }, onSecure),
    };
}


/***/ }),

/***/ 83019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ imapTrouble),
/* harmony export */   Zt: () => (/* binding */ CONNECTING),
/* harmony export */   mg: () => (/* binding */ LOGGING_IN)
/* harmony export */ });
/* harmony import */ var _explained_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52978);
/* harmony import */ var _foreign_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64887);
/* harmony import */ var _network_trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13632);
/* harmony import */ var _tls_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40427);




/** Turns whatever imapflow or a socket threw into a Trouble of the mailbox end. */
function imapTrouble(config, doing, thrown) {
    return (0,_explained_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .t)(troubleOf(config, doing, thrown));
}
function troubleOf(config, doing, thrown) {
    const error = (0,_foreign_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readForeignError */ .l)(thrown);
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
    const tls = (0,_tls_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsTrouble */ .R)('mailbox', at, error.originalCode, error.message, config.security === 'tls');
    if (tls)
        return tls;
    if (doing === CONNECTING) {
        const network = (0,_network_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .networkTrouble */ .a)('mailbox', at, error.originalCode, error.message);
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


/***/ }),

/***/ 30961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imapMailbox: () => (/* binding */ imapMailbox)
});

// EXTERNAL MODULE: ./lib/src/model/trouble.js
var trouble = __webpack_require__(81031);
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
        for (const { path, use } of await usesOf(client)) {
            if (path === config.folder)
                continue;
            if (use === '\\Junk' && config.junk === 'auto')
                folders.push({ folder: path, role: 'junk' });
            if (use === '\\All' && gmail)
                folders.push({ folder: path, role: 'all' });
            if (use === '\\Trash' && gmail)
                trash = path;
        }
    }
    return { others: folders, trash };
}
const USES = ['\\Junk', '\\All', '\\Trash'];
/** What the folders are for: by the server's word where it has one for Junk, else by their names as well. */
async function usesOf(client) {
    // Neither subscriptions are asked for nor an order, which takes the rules of the locale.
    const listed = (await client.list({ listOnly: true })).filter(selectable);
    if (listed.some(({ flags }) => flags.has('\\Junk')))
        return listed.flatMap(({ path, flags }) => USES.filter((use) => flags.has(use)).map((use) => ({ path, use })));
    return (await client.list()).filter(selectable).flatMap(({ path, specialUse }) => (specialUse ? [{ path, use: specialUse }] : []));
}
function selectable({ flags }) {
    return !flags.has('\\Noselect');
}

// EXTERNAL MODULE: ./lib/src/mail/connect.js
var connect = __webpack_require__(93926);
// EXTERNAL MODULE: ./lib/src/mail/imap-connection.js
var imap_connection = __webpack_require__(34822);
;// CONCATENATED MODULE: ./lib/src/mail/imap-open.js


/**
 * Connects to a mailbox's server and logs in. Throws a TroubleError.
 *
 * @param onNews called when the server announces mail in the selected folder
 */
async function openSession(config, onCertificate, clock, signal, onNews) {
    const library = () => Promise.all(/* import() */[__webpack_require__.e(1788), __webpack_require__.e(6782)]).then(__webpack_require__.bind(__webpack_require__, 20360));
    // Other connections begin first: the library takes the processor for longer than they do.
    const meanwhile = () => void clock
        .sleep(0)
        .then(library)
        .catch(() => undefined);
    const connection = await (0,imap_connection/* connectMailbox */.f)(config, (0,connect/* tlsOptions */.YF)(config, onCertificate), clock, signal, meanwhile);
    const { ImapSession: Session } = await library();
    const session = new Session(config, connection, clock, signal, onNews);
    await session.login();
    return session;
}

// EXTERNAL MODULE: ./lib/src/mail/imap-trouble.js
var imap_trouble = __webpack_require__(83019);
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
/** The UID in an arrival's id, which is its UIDVALIDITY and its UID. */
function uidOf(arrival) {
    return Number(arrival.id.slice(arrival.id.indexOf('/') + 1));
}

;// CONCATENATED MODULE: ./lib/src/mail/imap.js







/** After so many looks at all folders each one is selected anew: some servers answer STATUS from a cache. */
const SELECT_EVERY = 4;
/** A server without IDLE is asked this often, ms. */
const WITHOUT_IDLE = 2_000;
/** A mailbox read by IMAP (RFC 3501, RFC 9051), by imapflow. */
function imapMailbox(config, clock, onCertificate) {
    return new ImapMailbox(config, clock, onCertificate);
}
class ImapMailbox {
    #config;
    #clock;
    #onCertificate;
    #watched = [];
    #session = null;
    #stale = false;
    /** Monotonic ms of the first announcement since the last fetch. */
    #noticedAt = null;
    #farLooks = 0;
    #trash = null;
    #news = () => undefined;
    constructor(config, clock, onCertificate) {
        this.#config = config;
        this.#onCertificate = onCertificate;
        this.#clock = clock;
    }
    async open(signal) {
        this.#session?.client.close();
        const session = await openSession(this.#config, this.#onCertificate, this.#clock, signal, () => {
            this.#stale = true;
            this.#noticedAt ??= this.#clock.monotonic();
            this.#news();
        });
        this.#session = session;
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
        session?.close();
    }
    /** The session, as long as it is usable. */
    #opened() {
        const session = this.#session;
        if (session?.client.usable)
            return session;
        throw new trouble/* TroubleError */.W((0,imap_trouble/* imapTrouble */.RK)(this.#config, 'any more', new Error(session?.client.byeReason ?? 'the connection is gone')));
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
            throw new trouble/* TroubleError */.W((0,imap_trouble/* imapTrouble */.RK)(this.#config, `at STATUS ${placement.folder}`, new Error('the folder could not be looked into')));
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
