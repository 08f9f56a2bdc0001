export const id = 2061;
export const ids = [2061];
export const modules = {

/***/ 31445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ folderAdvice)
/* harmony export */ });
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71276);
/* harmony import */ var _core_text_format_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98390);


const MOST_NAMES = 12;
function folderAdvice(folder, paths) {
    if (paths.length === 0)
        return '';
    const last = (path) => path
        .split(/[./\\]/)
        .at(-1)
        ?.toLowerCase() ?? '';
    const near = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(last(folder), paths.map(last));
    const likely = paths.find((path) => last(path) === last(folder)) ?? paths.find((path) => near !== null && last(path) === near) ?? null;
    return `${likely === null ? '' : ` Did you mean \`${likely}\`?`} The server has: ${(0,_core_text_format_list_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSome */ .w)(paths, MOST_NAMES)}.`;
}


/***/ }),

/***/ 11094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ namedUse)
/* harmony export */ });
/* harmony import */ var imapflow_lib_special_use_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11616);

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

function mayLogIn(url, session) {
    if (url.origin === session.origin)
        return true;
    if (url.protocol === 'https:' && session.protocol === 'https:')
        return true;
    return isHere(url) && isHere(session) && /^https?:$/.test(url.protocol);
}
function mayFollow(url, from) {
    return url.hostname === from.hostname && (url.protocol === from.protocol || url.protocol === 'https:');
}
function namedAddress(value, session) {
    if (typeof value !== 'string' || value === '' || !URL.canParse(value, session.href))
        return null;
    const url = new URL(value, session);
    url.username = '';
    url.password = '';
    return mayLogIn(url, session) ? url : null;
}
function namedTemplate(value, session) {
    const url = namedAddress(value, session);
    return url === null ? null : url.href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
}
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






const LONGEST = 8 * 1024 * 1024;
class TooLong extends _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO {
}
class JmapClient {
    session;
    wire;
    constructor(wire, session) {
        this.wire = wire;
        this.session = session;
    }
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
    async ask(doing, calls, once = null) {
        const { account, addresses, supports } = this.session;
        const using = [_session_js__WEBPACK_IMPORTED_MODULE_3__/* .CORE */ .M2, _session_js__WEBPACK_IMPORTED_MODULE_3__/* .MAIL */ .CD, _session_js__WEBPACK_IMPORTED_MODULE_3__/* .SUBMISSION */ .XV, _session_js__WEBPACK_IMPORTED_MODULE_3__/* .QUOTA */ .ju].filter((each) => each === _session_js__WEBPACK_IMPORTED_MODULE_3__/* .MAIL */ .CD || supports.has(each));
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
    async call(doing, calls) {
        const replies = await this.ask(doing, calls);
        return calls.map(([method], place) => this.answerTo(doing, method, replies.filter(({ of }) => of === place)));
    }
    answerTo(doing, method, replies) {
        const refused = replies.find(({ name }) => name === 'error');
        if (refused) {
            const { type, description } = refused.fields;
            const texts = [type, description].map((word) => (typeof word === 'string' ? word : ''));
            throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedMethod */ .az)(this.wire.opening.party, doing, texts[0] ?? '', texts[1] ?? ''));
        }
        return replies.find(({ name }) => name === method)?.fields ?? this.#give(doing, `does not answer ${method}`);
    }
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
/* harmony export */   XV: () => (/* binding */ SUBMISSION),
/* harmony export */   ju: () => (/* binding */ QUOTA)
/* harmony export */ });
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39297);
/* harmony import */ var _failure_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69043);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34798);




const LONGEST = 1024 * 1024;
const REDIRECTS = 4;
const DISCOVERY = 'at the JMAP session';
const CORE = 'urn:ietf:params:jmap:core';
const MAIL = 'urn:ietf:params:jmap:mail';
const SUBMISSION = 'urn:ietf:params:jmap:submission';
const QUOTA = 'urn:ietf:params:jmap:quota';
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
        extensions: new Set([own['accountCapabilities'], fields['capabilities']].flatMap(extensionsIn)),
    };
}
function extensionsIn(capabilities) {
    const { submissionExtensions: extensions } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(capabilities)[SUBMISSION]);
    return Object.keys((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(extensions)).map((name) => name.toUpperCase());
}
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

/***/ 42061:
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

const PING = 30;
const TRIES = 3;
const AGAIN_AFTER = 5_000;
const CLOSEST = 50;
const LONGEST = 4_096;
class Push {
    #client;
    #clock;
    #over = new AbortController();
    #onNews = () => undefined;
    #announcedAt = null;
    #wokenAt = -CLOSEST;
    #announces = false;
    constructor(client, clock) {
        this.#client = client;
        this.#clock = clock;
        void this.#listen();
    }
    get announces() {
        return this.#announces;
    }
    takeAnnouncedAt() {
        const at = this.#announcedAt;
        this.#announcedAt = null;
        return at;
    }
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






const AT_ONCE = 100;
const CHANGES_AT_ONCE = 100;
const MOST_ANSWERS = 5;
const NEWEST_FIRST = [{ property: 'receivedAt', isAscending: false }];
class Account {
    folders = [];
    watched = [];
    tooLong = new Set();
    #config;
    #state = null;
    constructor(config) {
        this.#config = config;
    }
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
    elsewhere({ folders }) {
        const found = this.folders.find((folder) => folders.includes(folder.id) && !(0,mails_folders/* isOwn */.NP)(folder));
        return found === undefined ? null : (0,mails_folders/* placementOf */.xc)(found);
    }
    anywhere({ folders }) {
        const found = this.folders.find(({ id }) => folders.includes(id));
        return found === undefined ? { folder: 'unknown', role: 'other' } : (0,mails_folders/* placementOf */.xc)(found);
    }
    sent() {
        return this.folders.filter(mails_folders/* isSent */.xb);
    }
    apart() {
        return [...this.watched, ...this.folders.filter(mails_folders/* isOwn */.NP)].map(({ id }) => id);
    }
    async changes(client) {
        const sum = { mails: new Map(), missing: new Set(), destroyed: new Set() };
        let whole = false;
        for (let answers = 0; answers < MOST_ANSWERS && !whole; answers++) {
            const { changed, mails } = await this.#nextChanges(client);
            if (changed === null)
                return { mails: [], missing: [], destroyed: [], whole: true };
            const read = new Set(mails.map(({ id }) => id));
            for (const mail of mails)
                sum.mails.set(mail.id, mail);
            for (const id of [...(0,mails_mails/* textsIn */.Ej)(changed['created']), ...(0,mails_mails/* textsIn */.Ej)(changed['updated'])])
                if (!read.has(id))
                    sum.missing.add(id);
            for (const id of (0,mails_mails/* textsIn */.Ej)(changed['destroyed']))
                sum.destroyed.add(id);
            this.#state = String(changed['newState']);
            whole = changed['hasMoreChanges'] !== true;
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
            if (changes.some(({ name, fields }) => name === 'error' && fields['type'] === 'cannotCalculateChanges')) {
                await this.#beginAnew(client);
                return { changed: null, mails: [] };
            }
            const changed = client.answerTo(doing, 'Email/changes', changes);
            const mails = [1, 2].flatMap((place) => (0,mails_mails/* mailsIn */.Ky)(client.answerTo(doing, 'Email/get', replies.filter(({ of }) => of === place))));
            return { changed, mails };
        }
        catch (error) {
            if (!(error instanceof ask_client/* TooLong */.V))
                throw error;
            const [changed = {}] = await client.call(doing, [since]);
            return { changed, mails: await this.mails(client, [...(0,mails_mails/* textsIn */.Ej)(changed['created']), ...(0,mails_mails/* textsIn */.Ej)(changed['updated'])]) };
        }
    }
    async #beginAnew(client) {
        const [mails = {}] = await client.call('at Email/get', [['Email/get', { ids: [], properties: ['id'] }]]);
        this.#state = String(mails['state']);
    }
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
const REFUSED_FILTERS = new Set(['unsupportedFilter', 'invalidArguments', 'serverFail']);

;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mails/unshown.js
const ASKED = 4;
class Unshown {
    vanished = 0;
    #times = new Map();
    #listed = new Set();
    #unlisted = null;
    get ids() {
        return [...this.#times].flatMap(([id, time]) => (time < ASKED ? [id] : []));
    }
    get count() {
        return this.#times.size + Math.max(0, (this.#unlisted?.last ?? 0) - (this.#unlisted?.first ?? 0));
    }
    gone(ids) {
        for (const id of ids)
            if (this.#times.delete(id))
                this.vanished += 1;
    }
    listed(ids, unlisted) {
        this.#listed = new Set(ids);
        this.#unlisted = { first: this.#unlisted?.first ?? unlisted, last: unlisted };
        this.gone([...this.#times].flatMap(([id, time]) => (time >= ASKED && !this.#listed.has(id) ? [id] : [])));
    }
    asked(ids, missing) {
        const times = new Map(missing.map((id) => [id, (this.#times.get(id) ?? 0) + 1]));
        for (const id of ids)
            this.#times.delete(id);
        for (const [id, time] of times) {
            if (time < ASKED || this.#listed.has(id))
                this.#times.set(id, time);
            else
                this.vanished += 1;
        }
    }
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mails/destroy.js

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
async function leftOf(client, ids) {
    const [, left = {}] = await client.call('at Email/set', [
        ['Email/set', { destroy: ids }],
        ['Email/get', { ids, properties: ['id'] }],
    ]);
    const lying = Array.isArray(left['list']) ? left['list'] : [];
    return lying.filter((mail) => ids.includes(String((0,foreign_json/* fieldsOf */.Pf)(mail)['id']))).length;
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/session.js
var session = __webpack_require__(27142);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mails/facts.js



const JMAP = /^urn:ietf:params:jmap:/;
async function jmapFacts(client, { folders, watched }) {
    const [inbox] = watched;
    const ids = inbox === undefined ? [] : [inbox.id];
    const [[answer = {}], quota] = await Promise.all([
        client.call('while listing its folders', [['Mailbox/get', { ids, properties: ['id', 'totalEmails'] }]]),
        client.session.supports.has(session/* QUOTA */.ju) ? quotaOf(client) : null,
    ]);
    const list = Array.isArray(answer['list']) ? answer['list'] : [];
    const { totalEmails } = (0,foreign_json/* fieldsOf */.Pf)(list[0]);
    const { addresses, supports } = client.session;
    const push = addresses.events === null ? [] : ['PUSH'];
    return {
        offers: [...push, ...[...supports].filter((name) => JMAP.test(name)).map((name) => (0,foreign_text/* foreignWord */.n)(name.replace(JMAP, '').toUpperCase()))],
        folders: folders.map(({ path, role, named }) => ({
            folder: role === 'inbox' ? 'INBOX' : (0,foreign_text/* plainText */.wh)(path),
            use: role === null ? named : role === 'inbox' ? null : `\\${(0,foreign_text/* plainText */.wh)(role)}`,
        })),
        quota,
        mayDelete: client.session.readOnly ? false : (inbox?.mayRemove ?? null),
        mails: typeof totalEmails === 'number' ? totalEmails : null,
    };
}
async function quotaOf(client) {
    const replies = await client.ask('at its quota', [['Quota/get', { ids: null }]]);
    const list = replies.find(({ name }) => name === 'Quota/get')?.fields['list'];
    const quotas = (Array.isArray(list) ? list : []).flatMap((value) => {
        const { resourceType, used, hardLimit: limit, types } = (0,foreign_json/* fieldsOf */.Pf)(value);
        const isOfMail = resourceType === 'octets' && Array.isArray(types) && types.some((type) => type === 'Email' || type === 'Mail');
        return isOfMail && typeof used === 'number' && typeof limit === 'number' && limit > 0 ? [{ used, limit }] : [];
    });
    return quotas.toSorted((one, other) => one.limit - one.used - (other.limit - other.used))[0] ?? null;
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mails/lying.js



async function lyingIn(client, folders, limit) {
    const doing = 'at Email/query';
    const counting = ['Mailbox/get', { ids: folders.map(({ id }) => id), properties: ['id', 'totalEmails'] }];
    const listing = folders.map(({ id }) => [
        'Email/query',
        { filter: { inMailbox: id }, sort: NEWEST_FIRST, limit, calculateTotal: true },
    ]);
    const replies = await client.ask(doing, [counting, ...listing]);
    const list = replies.find(({ name, of }) => of === 0 && name === 'Mailbox/get')?.fields['list'];
    const counted = new Map((Array.isArray(list) ? list : []).map((each) => [(0,foreign_json/* fieldsOf */.Pf)(each)['id'], (0,foreign_json/* fieldsOf */.Pf)(each)['totalEmails']]));
    let unlisted = 0;
    const ids = folders.map(({ id }, place) => {
        const own = replies.filter(({ of }) => of === place + 1);
        const refused = own.some(({ name, fields }) => name === 'error' && REFUSED_FILTERS.has(String(fields['type'])));
        const { ids: named, total } = refused ? { ids: [], total: 0 } : client.answerTo(doing, 'Email/query', own);
        const count = counted.get(id);
        if (typeof count === 'number' && typeof total === 'number')
            unlisted += Math.max(0, count - total);
        return (0,mails_mails/* textsIn */.Ej)(named);
    });
    return { ids, unlisted };
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/mails/search.js


const SEARCHED = 500;
const LOOKED_THROUGH = 200;
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
async function since(client, account, { since: moment, from, limit }) {
    const ids = new Set();
    let more = 0;
    const after = new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
    for (const { id } of account.watched) {
        const place = { inMailbox: id, after };
        const all = await query(client, place, limit);
        const narrowed = all?.isAll === false && from !== null ? await query(client, { ...place, from }, limit) : all;
        const { ids: found, isAll } = narrowed ?? (await query(client, { inMailbox: id }, limit)) ?? { ids: [], isAll: false };
        if (!isAll)
            more += 1;
        for (const each of found)
            ids.add(each);
    }
    return { mails: await account.mails(client, [...ids]), more };
}
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












const OLD = 200;
const DEEP = 50;
const FOLDERS = 4;
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
    #old = null;
    #known = new Set();
    #unshown = new Unshown();
    #others = new Map();
    #reported = new Set();
    #blobs = new Map();
    #lookedAt = null;
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
            const { ids, unlisted } = await lyingIn(client, this.#account.watched, OLD);
            this.#old = ids;
            for (const id of ids.flat())
                this.#known.add(id);
            this.#unshown.listed(ids.flat(), unlisted);
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
        this.#push ??= new Push(client, this.#clock);
        const asked = this.#clock.monotonic();
        const announcedAt = this.#push.takeAnnouncedAt();
        const { mails, missing, destroyed, whole } = await this.#account.changes(client);
        this.#unshown.gone(destroyed);
        const lying = reach === 'deep' ? await lyingIn(client, this.#account.watched, DEEP) : null;
        const deep = lying?.ids.flat() ?? [];
        if (lying !== null)
            this.#unshown.listed(deep, lying.unlisted);
        const read = new Set(mails.map(({ id }) => id));
        const unread = [...new Set([...this.#unshown.ids, ...missing, ...deep])].filter((id) => !read.has(id) && !this.#known.has(id));
        const found = [...mails, ...(await this.#account.mails(client, unread))];
        const missed = unread.filter((id) => !found.some((mail) => mail.id === id) && !this.#account.tooLong.has(id));
        this.#unshown.asked(unread, missed);
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
    async elsewhere(count) {
        const client = this.#opened();
        await this.#account.listFolders(client);
        const [ids] = await this.#account.newest(client, [{ inMailboxOtherThan: this.#account.apart() }], count * FOLDERS);
        const older = [...this.#others.keys()].slice(-OLD);
        const wanted = [...new Set([...(ids ?? []), ...older])].filter((id) => !this.#known.has(id) && !this.#reported.has(id));
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
    async facts() {
        return await jmapFacts(this.#opened(), this.#account);
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
    status() {
        const old = new Set(this.#old?.flat());
        const { tooLong } = this.#account;
        const unshown = this.#unshown.count + (this.#whole ? 0 : 1);
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


const MOST_BY_NAME = 2;
const DEEPEST = 30;
const OWN = new Set(['sent', 'drafts', 'scheduled', 'templates']);
const FOLDER_PROPERTIES = ['id', 'name', 'parentId', 'role', 'myRights'];
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
function folderNamed(folders, name) {
    const isInbox = name.toUpperCase() === 'INBOX';
    const byRole = isInbox ? folders.find(({ role }) => role === 'inbox') : undefined;
    const exact = folders.find(({ path }) => path === name) ?? folders.find(({ path }) => path.toLowerCase() === name.toLowerCase());
    return byRole ?? exact ?? null;
}
function junkAmong(folders, watched) {
    const besides = folders.filter(({ id }) => id !== watched.id);
    const marked = besides.filter(({ role }) => role === 'junk');
    if (marked.length > 0)
        return marked;
    const called = besides.filter(({ role, named }) => role === null && named === '\\Junk');
    return called.toSorted((a, b) => a.depth - b.depth).slice(0, MOST_BY_NAME);
}
function isOwn({ role, named }) {
    return role === null ? named === '\\Sent' || named === '\\Drafts' : OWN.has(role);
}
function isSent({ role, named }) {
    return role === 'sent' || (role === null && named === '\\Sent');
}
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
const LONGEST_HEADER = 64 * 1024;
const MOST_VALUES = 20;
const MAIL_PROPERTIES = ['id', 'blobId', 'mailboxIds', 'size', 'receivedAt', ...HEADER_FIELDS.map((name) => `header:${name}:all`)];
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
function textsIn(value) {
    return (Array.isArray(value) ? value : []).filter((each) => typeof each === 'string');
}
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
