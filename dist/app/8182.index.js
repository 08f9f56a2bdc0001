export const id = 8182;
export const ids = [8182];
export const modules = {

/***/ 31445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ folderAdvice)
/* harmony export */ });
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71276);

/** Folders that are named to somebody whose own is not among them. */
const MOST_NAMES = 12;
/** What to say to somebody whose folder is not there: the likely one, and which there are. */
function folderAdvice(folder, paths) {
    if (paths.length === 0)
        return '';
    const last = (path) => path
        .split(/[./\\]/)
        .at(-1)
        ?.toLowerCase() ?? '';
    const near = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(last(folder), paths.map(last));
    const likely = paths.find((path) => last(path) === last(folder)) ?? paths.find((path) => near !== null && last(path) === near) ?? null;
    const more = paths.length > MOST_NAMES ? ` and ${paths.length - MOST_NAMES} more` : '';
    return `${likely === null ? '' : ` Did you mean \`${likely}\`?`} The server has: ${paths.slice(0, MOST_NAMES).join(', ')}${more}.`;
}


/***/ }),

/***/ 11094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ namedUse)
/* harmony export */ });
/* harmony import */ var imapflow_lib_special_use_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11616);

/** What a folder is for by its localised name, as its mark would be (RFC 6154); null: its name does not tell. */
function namedUse(name) {
    return (0,imapflow_lib_special_use_js__WEBPACK_IMPORTED_MODULE_0__/* .specialUse */ .Zj)(false, { name, flags: new Set() }).flag;
}


/***/ }),

/***/ 34798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LE: () => (/* binding */ mayFollow),
/* harmony export */   a0: () => (/* binding */ namedTemplate),
/* harmony export */   k4: () => (/* binding */ namedAddress),
/* harmony export */   sz: () => (/* binding */ expanded)
/* harmony export */ });
/* unused harmony export mayLogIn */
/* harmony import */ var _core_address_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36339);

/**
 * Whether the login may go to `url`, which the session at `session` names: to the origin of the session; to another one over HTTPS where
 * the session itself came over HTTPS; else nowhere but on this machine.
 */
function mayLogIn(url, session) {
    if (url.origin === session.origin)
        return true;
    if (url.protocol === 'https:' && session.protocol === 'https:')
        return true;
    return isHere(url) && isHere(session) && /^https?:$/.test(url.protocol);
}
/**
 * Whether a redirect of the session's address may be followed with the login: on the same host, and never from HTTPS to HTTP. Another host
 * is one that nobody has written.
 */
function mayFollow(url, from) {
    return url.hostname === from.hostname && (url.protocol === from.protocol || url.protocol === 'https:');
}
/** An address of the session, which may be relative to the session's own (as Cyrus writes them); null where the login may not go there. */
function namedAddress(value, session) {
    if (typeof value !== 'string' || value === '' || !URL.canParse(value, session.href))
        return null;
    const url = new URL(value, session);
    url.username = '';
    url.password = '';
    return mayLogIn(url, session) ? url : null;
}
/** The same of a template; its braces stay as they are. */
function namedTemplate(value, session) {
    const url = namedAddress(value, session);
    return url === null ? null : url.href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
}
/** A template with its variables filled in (RFC 6570 section 3.2.2); what it holds besides is left alone. */
function expanded(template, values) {
    return new URL(template.replace(/\{(\w{1,40})\}/g, (whole, name) => Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole));
}
function isHere({ hostname }) {
    return (0,_core_address_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(hostname.replace(/^\[(.*)\]$/, '$1'));
}


/***/ }),

/***/ 13363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ JmapClient),
/* harmony export */   V: () => (/* binding */ TooLong)
/* harmony export */ });
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39297);
/* harmony import */ var _failure_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69043);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34798);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27142);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9597);






/** Bytes of one answer that are read. */
const LONGEST = 8 * 1024 * 1024;
/** An answer that is longer than is read: less is to be asked for at a time. */
class TooLong extends _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO {
}
/** Calls of one login at a JMAP server. All of them throw FailureErrors. */
class JmapClient {
    session;
    wire;
    constructor(wire, session) {
        this.wire = wire;
        this.session = session;
    }
    /** Logs in. */
    static async open(opening, signal) {
        const wire = new _wire_js__WEBPACK_IMPORTED_MODULE_4__/* .Wire */ ._(opening, signal);
        try {
            return new JmapClient(wire, await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionOf */ .MC)(wire));
        }
        catch (error) {
            wire.transport.close();
            throw error;
        }
    }
    /** Calls methods in one request, each with the account; what each of them answered, errors among it. `once`: never sent a second time. */
    async ask(doing, calls, once = null) {
        const { account, addresses, supports } = this.session;
        const using = [_session_js__WEBPACK_IMPORTED_MODULE_3__/* .CORE */ .M2, _session_js__WEBPACK_IMPORTED_MODULE_3__/* .MAIL */ .CD, _session_js__WEBPACK_IMPORTED_MODULE_3__/* .SUBMISSION */ .XV].filter((each) => each === _session_js__WEBPACK_IMPORTED_MODULE_3__/* .MAIL */ .CD || supports.has(each));
        const methodCalls = calls.map(([method, parameters], place) => [method, { accountId: account, ...parameters }, String(place)]);
        const headers = { accept: 'application/json', 'content-type': 'application/json' };
        const body = JSON.stringify({ using, methodCalls });
        const message = { method: 'POST', url: addresses.api, headers, body, longest: LONGEST, repeatable: once === null };
        const answer = await this.wire.send(doing, message, once ?? this.wire.signal);
        if (!answer.whole)
            throw new TooLong((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)(this.wire.opening.party, doing, 'answers with more than is read'));
        const { methodResponses } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parsedJson */ .U4)(answer.body.toString('utf8')));
        if (!Array.isArray(methodResponses))
            this.#give(doing, 'answers with something else than JMAP');
        return methodResponses.flatMap((response) => {
            const parts = Array.isArray(response) ? response : [];
            const [name, fields, of] = parts;
            return typeof name === 'string' ? [{ name, fields: (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(fields), of: Number(of) }] : [];
        });
    }
    /** The same where every call is to succeed: the answer to each. */
    async call(doing, calls) {
        const replies = await this.ask(doing, calls);
        return calls.map(([method], place) => this.answerTo(doing, method, replies.filter(({ of }) => of === place)));
    }
    /** The answer of a method among those to its call; a method that was refused is a FailureError. */
    answerTo(doing, method, replies) {
        const refused = replies.find(({ name }) => name === 'error');
        if (refused) {
            const { type, description } = refused.fields;
            const words = [type, description].map((word) => (typeof word === 'string' ? word : ''));
            throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedMethod */ .az)(this.wire.opening.party, doing, words[0] ?? '', words[1] ?? ''));
        }
        return replies.find(({ name }) => name === method)?.fields ?? this.#give(doing, `does not answer ${method}`);
    }
    /** Brings a mail to the server (RFC 8620 section 6.1); the id of its blob. */
    async upload(doing, mail) {
        const { account, addresses } = this.session;
        if (addresses.upload === null)
            this.#give(doing, 'names no address for uploads to which the login may go');
        const url = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .expanded */ .sz)(addresses.upload, { accountId: account });
        const headers = { accept: 'application/json', 'content-type': 'message/rfc822' };
        const answer = await this.wire.send(doing, { method: 'POST', url, headers, body: mail, longest: LONGEST, repeatable: true });
        const { blobId } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parsedJson */ .U4)(answer.body.toString('utf8')));
        return typeof blobId === 'string' ? blobId : this.#give(doing, 'answers an upload with no blob');
    }
    /** The begin of a blob (RFC 8620 section 6.2); null where it is not there any more. */
    async download(doing, blobId, longest) {
        const { account, addresses } = this.session;
        if (addresses.download === null)
            this.#give(doing, 'names no address for its mails to which the login may go');
        const values = { accountId: account, blobId, name: 'mail.eml', type: 'message/rfc822' };
        const url = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .expanded */ .sz)(addresses.download, values);
        try {
            return (await this.wire.send(doing, { method: 'GET', url, body: null, longest, repeatable: true })).body;
        }
        catch (error) {
            if (error instanceof _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO && error.failure.reply?.startsWith('HTTP 404 ') === true)
                return null;
            throw error;
        }
    }
    close() {
        this.wire.transport.close();
    }
    #give(doing, what) {
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)(this.wire.opening.party, doing, what));
    }
}


/***/ }),

/***/ 27142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ MAIL),
/* harmony export */   M2: () => (/* binding */ CORE),
/* harmony export */   MC: () => (/* binding */ sessionOf),
/* harmony export */   XV: () => (/* binding */ SUBMISSION)
/* harmony export */ });
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39297);
/* harmony import */ var _failure_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69043);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34798);




/** Bytes of a session that are read. */
const LONGEST = 1024 * 1024;
/** So many redirects are followed on the way to it. */
const REDIRECTS = 4;
const DISCOVERY = 'at the JMAP session';
/** What a server supports, and an account has (RFC 8620 section 2). */
const CORE = 'urn:ietf:params:jmap:core';
const MAIL = 'urn:ietf:params:jmap:mail';
const SUBMISSION = 'urn:ietf:params:jmap:submission';
/** The session of a login (RFC 8620 section 2.2). Throws a FailureError. */
async function sessionOf(wire) {
    const { party } = wire.opening;
    let url = wellKnown(party);
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
        const headers = { accept: 'application/json' };
        const answer = await wire.send(DISCOVERY, { method: 'GET', url, headers, body: null, longest: LONGEST, repeatable: true });
        if (answer.status < 300)
            return sessionIn(party, answer.whole ? answer.body.toString('utf8') : '', url);
        const location = answer.header('location');
        if (location === '' || !URL.canParse(location, url.href))
            break;
        const next = new URL(location, url);
        if (!(0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .mayFollow */ .LE)(next, url))
            throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ledAway */ .mE)(party, next.host));
        url = next;
    }
    throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)(party, DISCOVERY, 'leads from one address to the next, and to no session'));
}
function wellKnown({ config: { host, port, security } }) {
    const name = host.includes(':') ? `[${host}]` : host;
    return new URL(`${security === 'plaintext' ? 'http' : 'https'}://${name}:${port}/.well-known/jmap`);
}
function sessionIn(party, text, url) {
    const fields = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parsedJson */ .U4)(text));
    const api = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .namedAddress */ .k4)(fields['apiUrl'], url);
    if (typeof fields['apiUrl'] !== 'string')
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)(party, DISCOVERY, 'answers with something else than a session'));
    if (api === null)
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)(party, DISCOVERY, 'names an address for its API to which no login may go'));
    const account = accountIn(fields, party.config.user);
    if (account === null)
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)(party, DISCOVERY, 'has no account for mail behind this login'));
    const own = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(fields['accounts'])[account]);
    return {
        account,
        readOnly: own['isReadOnly'] === true,
        addresses: {
            api,
            upload: (0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .namedTemplate */ .a0)(fields['uploadUrl'], url),
            download: (0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .namedTemplate */ .a0)(fields['downloadUrl'], url),
            events: (0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .namedTemplate */ .a0)(fields['eventSourceUrl'], url),
        },
        supports: new Set(Object.keys((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(fields['capabilities']))),
    };
}
/** Among several the one that bears the name of the login, else the primary one. Cyrus tells no capabilities of an account. */
function accountIn(fields, user) {
    const accounts = Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(fields['accounts'])).filter(([, value]) => {
        const { accountCapabilities: capabilities } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
        return typeof capabilities !== 'object' || capabilities === null || Object.hasOwn(capabilities, MAIL);
    });
    const named = accounts.find(([, value]) => String((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value)['name']).toLowerCase() === user?.toLowerCase())?.[0];
    const primary = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(fields['primaryAccounts'])[MAIL];
    return named ?? (typeof primary === 'string' ? primary : null) ?? accounts[0]?.[0] ?? null;
}


/***/ }),

/***/ 18182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jmapMailbox: () => (/* binding */ jmapMailbox)
});

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/hold-ups.js
var hold_ups = __webpack_require__(6556);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/client.js
var ask_client = __webpack_require__(13363);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/addresses.js
var addresses = __webpack_require__(34798);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/ask/push.js

/** The server is asked to say that it is still there so often, s. */
const PING = 30;
/** A push that broke off is asked for again so often, and not before, ms. */
const TRIES = 3;
const AGAIN_AFTER = 5_000;
/** Looks that announcements ask for come no closer than this, ms, however often a server announces. */
const CLOSEST = 50;
/** Characters of an event that are kept: nothing but its name is read. */
const LONGEST = 4_096;
/** What a server announces by itself (RFC 8620 section 7.3, EventSource). Where it does not, nothing is said: looks go on. */
class Push {
    #client;
    #clock;
    #over = new AbortController();
    #onNews = () => undefined;
    /** Monotonic ms of the first announcement that nobody has looked after. */
    #announcedAt = null;
    /** Monotonic ms at which the last wait ended. */
    #wokenAt = -CLOSEST;
    /** It has announced a change at least once. */
    #announces = false;
    constructor(client, clock) {
        this.#client = client;
        this.#clock = clock;
        void this.#listen();
    }
    get announces() {
        return this.#announces;
    }
    /** When the news were announced that the coming look will show; null: there was no word of any. */
    takeAnnouncedAt() {
        const at = this.#announcedAt;
        this.#announcedAt = null;
        return at;
    }
    /** Waits `ms`, or for a word of news; one that was not looked after ends it at once. */
    async wait(ms, signal) {
        if (this.#announcedAt === null) {
            const news = new AbortController();
            this.#onNews = () => news.abort();
            await this.#clock.sleep(ms, AbortSignal.any([signal, news.signal]));
            this.#onNews = () => undefined;
        }
        const tooSoon = this.#announcedAt === null ? 0 : this.#wokenAt + CLOSEST - this.#clock.monotonic();
        if (tooSoon > 0)
            await this.#clock.sleep(Math.min(ms, tooSoon), signal);
        this.#wokenAt = this.#clock.monotonic();
    }
    close() {
        this.#over.abort();
    }
    async #listen() {
        const { events } = this.#client.session.addresses;
        if (events === null)
            return;
        const url = (0,addresses/* expanded */.sz)(events, { types: 'Email', closeafter: 'no', ping: String(PING) });
        const signal = AbortSignal.any([this.#over.signal, this.#client.wire.signal]);
        for (let tries = 0; tries < TRIES && !signal.aborted; tries++) {
            try {
                const headers = { accept: 'text/event-stream' };
                const message = { method: 'GET', url, headers, body: null, longest: 0, repeatable: true };
                const stream = await this.#client.wire.stream(message, signal);
                // Cyrus answers 204: it has nothing to announce, now or ever (HTML, "Server-sent events").
                if (stream === null)
                    return;
                let line = '';
                for await (const chunk of stream) {
                    const lines = `${line}${chunk.toString('latin1')}`.split(/\r\n|\r|\n/);
                    line = (lines.pop() ?? '').slice(0, LONGEST);
                    if (lines.some((each) => /^event: ?state$/.test(each)))
                        this.#announce();
                }
            }
            catch {
                // Whatever ended it: looks go on without it.
            }
            await this.#clock.sleep(AGAIN_AFTER, signal);
        }
    }
    #announce() {
        this.#announces = true;
        this.#announcedAt ??= this.#clock.monotonic();
        this.#onNews();
    }
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/failure/failure.js
var failure = __webpack_require__(69043);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/folders/advice.js
var advice = __webpack_require__(31445);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/mails/folders.js
var mails_folders = __webpack_require__(75354);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/mails/mails.js
var mails_mails = __webpack_require__(9015);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mails/account.js






/** Mails that are asked for in one call. */
const AT_ONCE = 100;
/** Changes that are told of in one answer, and answers that are read in one look. */
const CHANGES_AT_ONCE = 100;
const MOST_ANSWERS = 5;
const NEWEST_FIRST = [{ property: 'receivedAt', isAscending: false }];
/** The mail account behind one login: its folders, and its mails from a state on (RFC 8620 section 5.2). Outlives a broken connection. */
class Account {
    folders = [];
    /** The folders in which probes are awaited, the Inbox first. */
    watched = [];
    /** Mails that were longer than is read. */
    tooLong = new Set();
    #config;
    #state = null;
    constructor(config) {
        this.#config = config;
    }
    /** Learns the folders; and at the first time where the changes begin. */
    async open(client) {
        const [folders = {}, mails = {}] = await client.call('while listing its folders', [
            ['Mailbox/get', { ids: null, properties: mails_folders/* FOLDER_PROPERTIES */.db }],
            ['Email/get', { ids: [], properties: ['id'] }],
        ]);
        this.#learn(client, folders);
        this.#state ??= String(mails['state']);
    }
    async listFolders(client) {
        const [folders = {}] = await client.call('while listing its folders', [['Mailbox/get', { ids: null, properties: mails_folders/* FOLDER_PROPERTIES */.db }]]);
        this.#learn(client, folders);
    }
    #learn(client, answer) {
        const { folder, junk } = this.#config;
        this.folders = (0,mails_folders/* foldersIn */.XL)(answer);
        const inbox = this.#named(client, folder);
        this.watched = [inbox, ...(junk === 'auto' ? (0,mails_folders/* junkAmong */.zd)(this.folders, inbox) : [this.#named(client, junk)])];
    }
    #named(client, name) {
        const found = (0,mails_folders/* folderNamed */.Aq)(this.folders, name);
        if (found !== null)
            return found;
        const paths = this.folders.map(({ path }) => path);
        throw new outcome/* FailureError */.pO((0,failure/* noSuchFolder */.Tv)(client.wire.opening.party, name, (0,advice/* folderAdvice */.h)(name, paths)));
    }
    /** Where a mail lies, of the watched folders; null: in none of them. */
    placement({ folders }) {
        const [inbox] = this.watched;
        const found = this.watched.find(({ id }) => folders.includes(id));
        if (found === undefined)
            return null;
        return found.id === inbox?.id ? this.inbox() : { folder: found.path, role: 'junk' };
    }
    inbox() {
        return { folder: this.#config.folder, role: 'inbox' };
    }
    /** Where a mail lies besides: none where its owner keeps what he has sent, or where no folder is known. */
    elsewhere({ folders }) {
        const found = this.folders.find((folder) => folders.includes(folder.id) && !(0,mails_folders/* isOwn */.NP)(folder));
        return found === undefined ? null : (0,mails_folders/* placementOf */.xc)(found);
    }
    /** Where a mail lies, whatever the folder. */
    anywhere({ folders }) {
        const found = this.folders.find(({ id }) => folders.includes(id));
        return found === undefined ? { folder: 'unknown', role: 'other' } : (0,mails_folders/* placementOf */.xc)(found);
    }
    sent() {
        return this.folders.filter(mails_folders/* isSent */.xb);
    }
    /** Folders into which nothing is looked for that arrived: watched by themselves, or the owner's own. */
    apart() {
        return [...this.watched, ...this.folders.filter(mails_folders/* isOwn */.NP)].map(({ id }) => id);
    }
    /** All that came or changed since the last call, in any folder. */
    async changes(client) {
        const sum = { mails: new Map(), missing: new Set(), destroyed: new Set() };
        let whole = false;
        for (let answers = 0; answers < MOST_ANSWERS && !whole; answers++) {
            const { told, mails } = await this.#nextChanges(client);
            if (told === null)
                return { mails: [], missing: [], destroyed: [], whole: true };
            const read = new Set(mails.map(({ id }) => id));
            for (const mail of mails)
                sum.mails.set(mail.id, mail);
            for (const id of [...(0,mails_mails/* textsIn */.Ej)(told['created']), ...(0,mails_mails/* textsIn */.Ej)(told['updated'])])
                if (!read.has(id))
                    sum.missing.add(id);
            for (const id of (0,mails_mails/* textsIn */.Ej)(told['destroyed']))
                sum.destroyed.add(id);
            this.#state = String(told['newState']);
            whole = told['hasMoreChanges'] !== true;
        }
        for (const id of [...sum.mails.keys(), ...sum.destroyed])
            sum.missing.delete(id);
        return { mails: [...sum.mails.values()], missing: [...sum.missing], destroyed: [...sum.destroyed], whole };
    }
    async #nextChanges(client) {
        const doing = 'at Email/changes';
        const since = ['Email/changes', { sinceState: this.#state, maxChanges: CHANGES_AT_ONCE }];
        const named = (path) => [
            'Email/get',
            { '#ids': { resultOf: '0', name: 'Email/changes', path }, properties: mails_mails/* MAIL_PROPERTIES */.Sl },
        ];
        try {
            const replies = await client.ask(doing, [since, named('/created'), named('/updated')]);
            const changes = replies.filter(({ of }) => of === 0);
            // A server forgets (RFC 8620 section 5.2): what came is found by the looks into the folders.
            if (changes.some(({ name, fields }) => name === 'error' && fields['type'] === 'cannotCalculateChanges')) {
                await this.#beginAnew(client);
                return { told: null, mails: [] };
            }
            const told = client.answerTo(doing, 'Email/changes', changes);
            const mails = [1, 2].flatMap((place) => (0,mails_mails/* mailsIn */.Ky)(client.answerTo(doing, 'Email/get', replies.filter(({ of }) => of === place))));
            return { told, mails };
        }
        catch (error) {
            if (!(error instanceof ask_client/* TooLong */.V))
                throw error;
            const [told = {}] = await client.call(doing, [since]);
            return { told, mails: await this.mails(client, [...(0,mails_mails/* textsIn */.Ej)(told['created']), ...(0,mails_mails/* textsIn */.Ej)(told['updated'])]) };
        }
    }
    async #beginAnew(client) {
        const [mails = {}] = await client.call('at Email/get', [['Email/get', { ids: [], properties: ['id'] }]]);
        this.#state = String(mails['state']);
    }
    /** The mails with these ids that are there; one that is longer than is read is left out and noted. */
    async mails(client, ids) {
        const found = [];
        for (let at = 0; at < ids.length; at += AT_ONCE)
            found.push(...(await this.#some(client, ids.slice(at, at + AT_ONCE))));
        return found;
    }
    async #some(client, ids) {
        try {
            const [answer = {}] = await client.call('at Email/get', [['Email/get', { ids, properties: mails_mails/* MAIL_PROPERTIES */.Sl }]]);
            return (0,mails_mails/* mailsIn */.Ky)(answer);
        }
        catch (error) {
            if (!(error instanceof ask_client/* TooLong */.V))
                throw error;
            const half = Math.ceil(ids.length / 2);
            if (ids.length > 1)
                return [...(await this.#some(client, ids.slice(0, half))), ...(await this.#some(client, ids.slice(half)))];
            for (const id of ids)
                this.tooLong.add(id);
            return [];
        }
    }
    /** Ids of the newest mails that fit each filter (RFC 8621 section 4.4), by filter; null where the server does not know the filter. */
    async newest(client, filters, limit) {
        const calls = filters.map((filter) => ['Email/query', { filter, sort: NEWEST_FIRST, limit }]);
        const replies = await client.ask('at Email/query', calls);
        return filters.map((_, place) => {
            const own = replies.filter(({ of }) => of === place);
            const isUnknown = own.some(({ name, fields }) => name === 'error' && REFUSED_FILTERS.has(String(fields['type'])));
            return isUnknown ? null : (0,mails_mails/* textsIn */.Ej)(client.answerTo('at Email/query', 'Email/query', own)['ids']);
        });
    }
}
/** Cyrus without an index says `serverFail` to some filters. */
const REFUSED_FILTERS = new Set(['unsupportedFilter', 'invalidArguments', 'serverFail']);

;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mails/unshown.js
/** A mail that was named is asked for so many times. */
const ASKED = 4;
/** Mails that a server has named and not shown: it may know a mail a little later than its id, or not any more. */
class Unshown {
    /** Mails that came and were gone before they could be read. */
    vanished = 0;
    #times = new Map();
    /** Their ids: to be asked for again. */
    get ids() {
        return [...this.#times.keys()];
    }
    /** The server has told that these are gone. */
    gone(ids) {
        for (const id of ids)
            if (this.#times.delete(id))
                this.vanished += 1;
    }
    /** These were asked for just now, and are not there. */
    note(ids) {
        const times = new Map(ids.map((id) => [id, (this.#times.get(id) ?? 0) + 1]));
        this.#times.clear();
        for (const [id, time] of times) {
            if (time < ASKED)
                this.#times.set(id, time);
            else
                this.vanished += 1;
        }
    }
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mails/destroy.js

/**
 * Destroys mails by their ids, each only where it still has the header that was read; and asks for them in the same breath, for a server's
 * word is not believed.
 */
async function destroyMails(client, account, arrivals) {
    const ids = [...new Set(arrivals.map(({ id }) => id))];
    const there = await account.mails(client, ids);
    const same = there.filter(({ id, header }) => arrivals.some((arrival) => arrival.id === id && arrival.header === header));
    const left = same.length === 0
        ? 0
        : await leftOf(client, same.map(({ id }) => id));
    const kept = there.length - same.length + left;
    return { removed: ids.length - kept, marked: 0, kept, moved: [] };
}
/** How many of them are there all the same. */
async function leftOf(client, ids) {
    const [, left = {}] = await client.call('at Email/set', [
        ['Email/set', { destroy: ids }],
        ['Email/get', { ids, properties: ['id'] }],
    ]);
    const lying = Array.isArray(left['list']) ? left['list'] : [];
    return lying.filter((mail) => ids.includes(String((0,foreign_json/* fieldsOf */.Pf)(mail)['id']))).length;
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mails/search.js


/** A search gives so many mails at most, the newest. */
const SEARCHED = 500;
/** Where there is no search, so many of the newest mails of a folder are looked through. */
const LOOKED_THROUGH = 200;
/** The mails of these folders that have a header field: by the server's search, or by looking through where it has none for header fields. */
async function withField(client, account, folders, name) {
    if (folders.length === 0)
        return [];
    const places = folders.map(({ id }) => ({ inMailbox: id }));
    const searched = await account.newest(client, places.map((place) => ({ ...place, header: [name] })), SEARCHED);
    const unsearched = places.filter((_, at) => searched[at] === null);
    const newest = unsearched.length === 0 ? [] : await account.newest(client, unsearched, LOOKED_THROUGH);
    const ids = new Set([...searched, ...newest].flatMap((each) => each ?? []));
    const field = new RegExp(`^${name}:`, 'im');
    return (await account.mails(client, [...ids])).filter(({ header }) => field.test(header));
}
/**
 * The mails of the watched folders that came since a moment (RFC 8621 section 4.4.1: `after`), newest first. Where there are more than
 * `limit`, the server narrows them down by their author.
 */
async function since(client, account, { since: moment, from, limit }) {
    const ids = new Set();
    let more = 0;
    // A UTCDate has no fraction of a second where that is zero (RFC 8620 section 1.4).
    const after = new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
    for (const { id } of account.watched) {
        const place = { inMailbox: id, after };
        const all = await query(client, place, limit);
        const narrowed = all?.isAll === false && from !== null ? await query(client, { ...place, from }, limit) : all;
        // Where the server does not search by date, the newest are all that is seen.
        const { ids: found, isAll } = narrowed ?? (await query(client, { inMailbox: id }, limit)) ?? { ids: [], isAll: false };
        if (!isAll)
            more += 1;
        for (const each of found)
            ids.add(each);
    }
    return { mails: await account.mails(client, [...ids]), more };
}
/** The newest mails of a filter, and whether there are no others: a server may give fewer than it was asked for. Null: it refuses the filter. */
async function query(client, filter, limit) {
    const doing = 'at Email/query';
    const replies = await client.ask(doing, [['Email/query', { filter, sort: NEWEST_FIRST, limit: limit + 1 }]]);
    if (replies.some(({ name, fields }) => name === 'error' && REFUSED_FILTERS.has(String(fields['type']))))
        return null;
    const answer = client.answerTo(doing, 'Email/query', replies);
    const ids = (0,mails_mails/* textsIn */.Ej)(answer['ids']);
    const most = typeof answer['limit'] === 'number' ? Math.min(answer['limit'], limit + 1) : limit + 1;
    return { ids: ids.slice(0, limit), isAll: ids.length < most };
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mailbox.js
// A mailbox read by JMAP (RFC 8620, RFC 8621), behind core/ports/mailbox.ts.
// Called by app.










/** Of what lay in a watched folder before, so many of the newest mails are known. */
const OLD = 200;
/** A look that relies on no word of the server's goes through so many of the newest mails of each watched folder. */
const DEEP = 50;
/** Of all other folders together, so many times the asked number is looked at. */
const FOLDERS = 4;
/** A mailbox read by JMAP: one login, one request a look. */
function jmapMailbox(config, clock, access = {}) {
    return new JmapMailbox(config, clock, access);
}
class JmapMailbox {
    #config;
    #clock;
    #access;
    #account;
    #holdUps = new hold_ups/* HoldUps */.E();
    #turn = new semaphore/* Semaphore */.j(1);
    #client = null;
    #push = null;
    #readOnly = false;
    /** Ids of what lay in each watched folder before this run, the newest first. */
    #old = null;
    /** Ids that were reported, or lay there before. */
    #known = new Set();
    #unshown = new Unshown();
    /** What the server told of in other folders, by id, and the ids of what was reported of them. */
    #others = new Map();
    #reported = new Set();
    #blobs = new Map();
    #lookedAt = null;
    /** The last look has read all that there was. */
    #whole = true;
    constructor(config, clock, access) {
        this.#config = config;
        this.#clock = clock;
        this.#access = access;
        this.#account = new Account(config);
    }
    async open(signal) {
        this.#leave();
        const begun = this.#clock.monotonic();
        const party = { end: 'mailbox', config: this.#config };
        const client = await ask_client/* JmapClient */.S.open({ party, clock: this.#clock, access: this.#access, holdUps: this.#holdUps }, signal);
        this.#client = client;
        await this.#account.open(client);
        if (this.#old === null) {
            const newest = await this.#account.newest(client, this.#inWatched(), OLD);
            this.#old = newest.map((ids) => ids ?? []);
            for (const id of this.#old.flat())
                this.#known.add(id);
            this.#lookedAt = begun;
        }
        const [inbox] = this.#account.watched;
        this.#readOnly = client.session.readOnly || inbox?.mayRemove === false;
        const others = this.#account.watched.slice(1).map(({ path }) => ({ folder: path, role: 'junk' }));
        return { watched: [this.#account.inbox(), ...others], unread: [], readOnly: this.#readOnly };
    }
    async look(reach) {
        return await this.#turn.through(() => this.#look(reach));
    }
    async #look(reach) {
        const client = this.#opened();
        // Listened to before the first probe leaves: until that is set up, nothing is announced.
        this.#push ??= new Push(client, this.#clock);
        const asked = this.#clock.monotonic();
        const announcedAt = this.#push.takeAnnouncedAt();
        const { mails, missing, destroyed, whole } = await this.#account.changes(client);
        this.#unshown.gone(destroyed);
        const deep = reach === 'deep' ? (await this.#account.newest(client, this.#inWatched(), DEEP)).flatMap((ids) => ids ?? []) : [];
        const read = new Set(mails.map(({ id }) => id));
        const unread = [...new Set([...this.#unshown.ids, ...missing, ...deep])].filter((id) => !read.has(id) && !this.#known.has(id));
        const found = [...mails, ...(await this.#account.mails(client, unread))];
        this.#unshown.note(unread.filter((id) => !found.some((mail) => mail.id === id) && !this.#account.tooLong.has(id)));
        // The first spam may be what makes a Junk folder.
        const isStrange = (id) => !this.#account.folders.some((folder) => folder.id === id);
        if (found.some(({ folders }) => folders.some(isStrange)))
            await this.#account.listFolders(client);
        const arrivals = found.flatMap((mail) => {
            if (this.#known.has(mail.id))
                return [];
            const placement = this.#account.placement(mail);
            if (placement === null) {
                if (!this.#others.has(mail.id))
                    this.#others.set(mail.id, this.#times(announcedAt));
                return [];
            }
            this.#known.add(mail.id);
            return [this.#arrival(mail, placement, this.#times(announcedAt))];
        });
        this.#whole = whole;
        if (whole)
            this.#lookedAt = asked;
        return arrivals;
    }
    async before(count) {
        const client = this.#opened();
        const ids = (this.#old ?? []).flatMap((old) => old.slice(0, count));
        return this.#arrivals(await this.#account.mails(client, [...new Set(ids)]));
    }
    /** All folders at once, since one question goes through all of them; and what the server told of since the run began. */
    async elsewhere(count) {
        const client = this.#opened();
        await this.#account.listFolders(client);
        const [ids] = await this.#account.newest(client, [{ inMailboxOtherThan: this.#account.apart() }], count * FOLDERS);
        const told = [...this.#others.keys()].slice(-OLD);
        const wanted = [...new Set([...(ids ?? []), ...told])].filter((id) => !this.#known.has(id) && !this.#reported.has(id));
        const mails = await this.#account.mails(client, wanted);
        return mails.flatMap((mail) => {
            const placement = this.#account.placement(mail) ?? this.#account.elsewhere(mail);
            if (placement === null)
                return [];
            this.#reported.add(mail.id);
            return [this.#arrival(mail, placement, this.#others.get(mail.id) ?? { noticedAt: this.#clock.monotonic(), unseenAt: null })];
        });
    }
    async withHeader(name) {
        return this.#arrivals(await withField(this.#opened(), this.#account, this.#account.watched, name));
    }
    async search(wanted) {
        const { mails, more } = await since(this.#opened(), this.#account, wanted);
        return { mails: this.#arrivals(mails), more };
    }
    async sent(name) {
        return this.#arrivals(await withField(this.#opened(), this.#account, this.#account.sent(), name));
    }
    async wait(ms, signal) {
        this.#push ??= new Push(this.#opened(), this.#clock);
        await this.#push.wait(ms, signal);
    }
    async source(arrival, limit) {
        const blob = this.#blobs.get(arrival.id);
        return blob === undefined ? null : await this.#opened().download('at the download of a mail', blob, limit);
    }
    async remove(arrivals) {
        if (arrivals.length === 0 || this.#readOnly)
            return { removed: 0, marked: 0, kept: arrivals.length, moved: [] };
        return await destroyMails(this.#opened(), this.#account, arrivals);
    }
    inflow() {
        return Promise.resolve({ came: this.#known.size + this.#unshown.vanished, read: this.#known.size });
    }
    heldUp() {
        return this.#holdUps.take();
    }
    telling() {
        const old = new Set(this.#old?.flat());
        const { tooLong } = this.#account;
        const unshown = this.#unshown.ids.length + (this.#whole ? 0 : 1);
        return {
            unread: [],
            readOnly: this.#readOnly,
            skipped: unshown + tooLong.size,
            skippedFresh: unshown + [...tooLong].filter((id) => !old.has(id)).length,
            announces: this.#push?.announces ?? false,
            throttled: this.#holdUps.throttled,
            polled: 'requests',
            far: false,
        };
    }
    /** There is no logging out: what is open is closed. */
    close() {
        this.#leave();
        return Promise.resolve();
    }
    #leave() {
        this.#push?.close();
        this.#push = null;
        this.#client?.close();
        this.#client = null;
    }
    #opened() {
        if (this.#client !== null)
            return this.#client;
        throw new outcome/* FailureError */.pO((0,failure/* brokenOff */.H1)({ end: 'mailbox', config: this.#config }, 'any more', new Error('the session is over'), true));
    }
    #inWatched() {
        return this.#account.watched.map(({ id }) => ({ inMailbox: id }));
    }
    #arrivals(mails) {
        return mails.map((mail) => this.#arrival(mail, this.#account.placement(mail) ?? this.#account.anywhere(mail), this.#times(null)));
    }
    #times(announcedAt) {
        return { noticedAt: announcedAt ?? this.#clock.monotonic(), unseenAt: this.#lookedAt };
    }
    #arrival(mail, placement, times) {
        const { id, header, size, receivedAt, blobId } = mail;
        this.#blobs.set(id, blobId);
        return { id, placement, header, size, receivedAt, deleted: false, ...times };
    }
}


/***/ }),

/***/ 75354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ folderNamed),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   XL: () => (/* binding */ foldersIn),
/* harmony export */   db: () => (/* binding */ FOLDER_PROPERTIES),
/* harmony export */   xb: () => (/* binding */ isSent),
/* harmony export */   xc: () => (/* binding */ placementOf),
/* harmony export */   zd: () => (/* binding */ junkAmong)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39297);
/* harmony import */ var _imap_folders_named_use_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11094);


/** Where no folder has the role of Junk, so many are watched that are called so. */
const MOST_BY_NAME = 2;
/** A folder that lies deeper than that is in a circle. */
const DEEPEST = 30;
/** Roles of folders that hold what their owner has sent, or is writing. */
const OWN = new Set(['sent', 'drafts', 'scheduled', 'templates']);
const FOLDER_PROPERTIES = ['id', 'name', 'parentId', 'role', 'myRights'];
/** The folders in an answer to Mailbox/get. */
function foldersIn({ list }) {
    const raw = new Map((Array.isArray(list) ? list : []).map((value) => [String((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value)['id']), (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value)]));
    const namesOf = (id, depth = 0) => {
        const own = typeof id === 'string' && depth < DEEPEST ? raw.get(id) : undefined;
        return own === undefined ? [] : [...namesOf(own['parentId'], depth + 1), String(own['name'])];
    };
    return [...raw].map(([id, { role, name, myRights }]) => {
        const names = namesOf(id);
        return {
            id,
            path: names.join('/'),
            depth: names.length - 1,
            role: typeof role === 'string' ? role.toLowerCase() : null,
            named: (0,_imap_folders_named_use_js__WEBPACK_IMPORTED_MODULE_0__/* .namedUse */ .l)(String(name)),
            mayRemove: (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(myRights)['mayRemoveItems'] !== false,
        };
    });
}
/** The folder that a configuration names; null where there is none. `INBOX` is that with the role, whatever it is called. */
function folderNamed(folders, name) {
    const isInbox = name.toUpperCase() === 'INBOX';
    const byRole = isInbox ? folders.find(({ role }) => role === 'inbox') : undefined;
    const exact = folders.find(({ path }) => path === name) ?? folders.find(({ path }) => path.toLowerCase() === name.toLowerCase());
    return byRole ?? exact ?? null;
}
/** The Junk folders besides the watched one: by their role, else by their names. */
function junkAmong(folders, watched) {
    const besides = folders.filter(({ id }) => id !== watched.id);
    const marked = besides.filter(({ role }) => role === 'junk');
    if (marked.length > 0)
        return marked;
    const called = besides.filter(({ role, named }) => role === null && named === '\\Junk');
    return called.toSorted((a, b) => a.depth - b.depth).slice(0, MOST_BY_NAME);
}
/** Whether a folder holds what its owner has sent, or is writing: nothing arrives there. */
function isOwn({ role, named }) {
    return role === null ? named === '\\Sent' || named === '\\Drafts' : OWN.has(role);
}
function isSent({ role, named }) {
    return role === 'sent' || (role === null && named === '\\Sent');
}
/** How a folder is told of that is not watched by itself. */
function placementOf({ path, role, named }) {
    if (role === 'junk' || (role === null && named === '\\Junk'))
        return { folder: path, role: 'junk' };
    if (role === 'inbox')
        return { folder: 'INBOX', role: 'inbox' };
    return { folder: path, role: role === 'all' ? 'all' : 'other' };
}


/***/ }),

/***/ 9015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Ky: () => (/* binding */ mailsIn),
/* harmony export */   Sl: () => (/* binding */ MAIL_PROPERTIES)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39297);
// Folders of a JMAP account, which of them are watched, and what mails lie in them (RFC 8621).
// Called by adapters.

/** The fields by which mails are distinguished; nothing else of a header is asked for, since it may be as long as its sender likes. */
const HEADER_FIELDS = [
    'X-Email-Continuity',
    'Message-ID',
    'Subject',
    'From',
    'Sender',
    'To',
    'Return-Path',
    'Date',
    'Content-Type',
    'In-Reply-To',
    'References',
    'Auto-Submitted',
    'Precedence',
    'X-Failed-Recipients',
    'X-Autoreply',
    'X-Auto-Response-Suppress',
    'List-Id',
];
/** As much is kept of one header, characters. */
const LONGEST_HEADER = 64 * 1024;
/** Values of one field that are kept. */
const MOST_VALUES = 20;
/** What is asked for of a mail (RFC 8621 section 4.1). */
const MAIL_PROPERTIES = ['id', 'blobId', 'mailboxIds', 'size', 'receivedAt', ...HEADER_FIELDS.map((name) => `header:${name}:all`)];
/** The mails in an answer to Email/get. */
function mailsIn({ list }) {
    return (Array.isArray(list) ? list : []).map((value) => {
        const fields = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
        const { id, blobId, mailboxIds, size, receivedAt } = fields;
        const came = typeof receivedAt === 'string' ? Date.parse(receivedAt) : Number.NaN;
        return {
            id: String(id),
            blobId: String(blobId),
            folders: Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(mailboxIds)).flatMap(([folder, lies]) => (lies === true ? [folder] : [])),
            header: headerIn(fields),
            size: typeof size === 'number' && Number.isFinite(size) ? size : null,
            receivedAt: Number.isNaN(came) ? null : came,
        };
    });
}
/** Texts of a list in an answer, such as ids. */
function textsIn(value) {
    return (Array.isArray(value) ? value : []).filter((each) => typeof each === 'string');
}
/** The header again as it was, of its raw values (RFC 8621 section 4.1.2.1); a line break inside of one begins no field. */
function headerIn(fields) {
    const lines = HEADER_FIELDS.flatMap((name) => textsIn(fields[`header:${name}:all`])
        .slice(0, MOST_VALUES)
        .map((value) => `${name}:${value
        .trimEnd()
        .replace(/\r\n|\r|\n/g, '\r\n')
        .replace(/\r\n(?![ \t])/g, ' ')}\r\n`));
    return lines.join('').slice(0, LONGEST_HEADER);
}


/***/ })

};
