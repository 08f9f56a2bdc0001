export const id = 5801;
export const ids = [5801];
export const modules = {

/***/ 20169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessGone),
/* harmony export */   o: () => (/* binding */ GraphClient)
/* harmony export */ });
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39297);
/* harmony import */ var _jmap_ask_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9597);
/* harmony import */ var _jmap_failure_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69043);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88012);





const LONGEST = 8 * 1024 * 1024;
const MOST_PAGES = 50;
const PAGE = 100;
const IMMUTABLE = 'IdType="ImmutableId"';
class GraphClient {
    wire;
    serverTime = null;
    #base;
    constructor(opening, signal) {
        this.wire = new _jmap_ask_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .Wire */ ._({ ...opening, dialect: _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .GRAPH */ .b }, signal);
        this.#base = userOf(opening.party.config);
    }
    async get(doing, path) {
        return this.#fields(doing, await this.#read(doing, this.#urlOf(path)));
    }
    async list(doing, path, most) {
        return (await this.#pages(doing, path, most)).items;
    }
    async round(doing, path) {
        const { items, delta } = await this.#pages(doing, path, Infinity);
        return { items, next: delta ?? this.#give(doing, 'does not come to the end of what is new') };
    }
    async source(id, longest) {
        const url = this.#urlOf(`messages/${encodeURIComponent(id)}/$value`);
        return (await unlessGone(this.#read('at the download of a mail', url, longest)))?.body ?? null;
    }
    async remove(id) {
        const path = `messages/${encodeURIComponent(id)}`;
        try {
            return (await unlessGone(this.#remove('POST', `${path}/permanentDelete`))) !== null;
        }
        catch (error) {
            if (!isNoSuchAction(error))
                throw error;
        }
        return (await unlessGone(this.#remove('DELETE', path))) !== null;
    }
    async send(mail, signal) {
        const url = this.#urlOf('sendMail');
        const message = {
            method: 'POST',
            url,
            headers: { 'content-type': 'text/plain' },
            body: mail,
            longest: LONGEST,
            repeatable: false,
        };
        return await this.wire.send('at sendMail', message, signal);
    }
    close() {
        this.wire.transport.close();
    }
    async #remove(method, path) {
        const body = method === 'POST' ? '' : null;
        const message = { method, url: this.#urlOf(path), headers: { prefer: IMMUTABLE }, body, longest: LONGEST, repeatable: true };
        return await this.wire.send('at the removal of a mail', message);
    }
    async #pages(doing, path, most) {
        const items = [];
        let url = this.#urlOf(path);
        for (let page = 0; page < MOST_PAGES; page++) {
            const fields = this.#fields(doing, await this.#read(doing, url));
            const { value, '@odata.nextLink': next, '@odata.deltaLink': delta } = fields;
            if (!Array.isArray(value))
                this.#give(doing, 'answers a list with something else');
            items.push(...value.map(_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf));
            if (typeof delta === 'string')
                return { items, delta };
            if (typeof next !== 'string' || items.length >= most)
                break;
            url = this.#urlOf(next);
        }
        return { items, delta: null };
    }
    async #read(doing, url, longest = LONGEST) {
        const headers = { accept: 'application/json, text/plain', prefer: `${IMMUTABLE}, odata.maxpagesize=${PAGE}` };
        const answer = await this.wire.send(doing, { method: 'GET', url, headers, body: null, longest, repeatable: true });
        const at = Date.parse(answer.header('date'));
        if (!Number.isNaN(at))
            this.serverTime = at;
        return answer;
    }
    #urlOf(path) {
        const url = new URL(path, this.#base);
        if (url.origin === this.#base.origin)
            return url;
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_jmap_failure_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ledAway */ .mE)(this.wire.opening.party, url.host));
    }
    #fields(doing, { body, whole }) {
        const value = whole ? (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parsedJson */ .U4)(body.toString('utf8')) : null;
        return typeof value === 'object' && value !== null ? (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(value) : this.#give(doing, 'answers with something else than Graph does');
    }
    #give(doing, what) {
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_jmap_failure_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(this.wire.opening.party, doing, what));
    }
}
async function unlessGone(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO && /^HTTP (?:404|410) .*\b(?:ErrorItemNotFound|itemNotFound)\b/.test(error.failure.reply ?? ''))
            return null;
        throw error;
    }
}
function isNoSuchAction(error) {
    return (error instanceof _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO && /^HTTP (?:400|404|405|501) .*(?:segment|BadRequest|NotImplemented)/i.test(error.failure.reply ?? ''));
}
function userOf({ host, port, security, user, oauth2 }) {
    const scheme = security === 'plaintext' ? 'http' : 'https';
    const of = oauth2?.kind === 'refresh-token' ? 'me' : `users/${encodeURIComponent(user ?? '')}`;
    return new URL(`${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}/v1.0/${of}/`);
}


/***/ }),

/***/ 88012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ GRAPH),
  w: () => (/* binding */ beginsAnew)
});

// EXTERNAL MODULE: ./lib/src/core/mail/login/token-logins.js
var token_logins = __webpack_require__(49984);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/refusal.js
var refusal = __webpack_require__(97510);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/failure/failure.js
var failure = __webpack_require__(69043);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/meanings.js
const RESYNC = /\b(?:syncStateNotFound|syncStateInvalid|resyncRequired)\b/i;
const MEANINGS = [
    {
        pattern: /\bErrorSendAsDenied\b/,
        explanation: 'The account may not send as the address in `from`.',
        remedy: 'Set `from` to the address of NAME, or give it the right "Send As" for this one.',
        means: 'never',
    },
    {
        pattern: /\binsufficient_claims\b/,
        explanation: 'The token is good, but a Conditional Access policy asks for more than an application can show.',
        remedy: 'Leave NAME, or its application, out of that policy of the organisation.',
        means: 'login',
    },
    {
        pattern: /\bextensionError\b/,
        explanation: 'The mailbox lies on a server of your own that Graph does not reach, or a policy keeps the application out of it.',
        remedy: 'Check that the mailbox of NAME is in Exchange Online, and that no application access policy leaves it out.',
        means: 'never',
    },
    {
        pattern: /\bAccess to OData is disabled\b|\bRAOP\b|\bErrorAccessDenied\b|\baccessDenied\b|\bAuthorization_RequestDenied\b|\baccessRestricted\b/i,
        explanation: 'The token is good, but its application may not use this mailbox.',
        remedy: 'Give the application Mail.ReadWrite (to read) and Mail.Send (to send), with the consent of an administrator. No application access policy and no role of Exchange may leave NAME out.',
        means: 'login',
    },
    {
        pattern: /\bMailboxNotEnabledForRESTAPI\b|\bMailboxNotSupportedForRESTAPI\b/,
        explanation: 'This user has no mailbox that Graph reaches: it is inactive, has no licence, or lies on a server of your own.',
        remedy: 'Check `user` of NAME, and that its mailbox is in Exchange Online.',
        means: 'never',
    },
    {
        pattern: /\bErrorInvalidUser\b|\bRequest_ResourceNotFound\b|\bResourceNotFound\b/,
        explanation: 'There is no such user in this organisation.',
        remedy: 'Check `user` of NAME (its address, or its id in Entra), and `tenant` of the token.',
        means: 'never',
    },
    {
        pattern: /\bErrorInvalidRecipients\b/,
        explanation: 'Exchange takes the recipient’s address for none.',
        remedy: 'Check `to` of the loops that NAME sends.',
        means: 'never',
    },
    {
        pattern: /\bErrorQuotaExceeded\b|\bquotaLimitReached\b/,
        explanation: 'The mailbox is full.',
        remedy: 'Clear the mailbox of NAME: what is sent is kept there too, and what arrives finds no room.',
        means: 'never',
    },
    {
        pattern: /\bErrorMessageSubmissionBlocked\b|\bErrorExceededMessageLimit\b/,
        explanation: 'Exchange lets this account send no more: a limit is reached, or the account is blocked.',
        remedy: 'Look at the sending limits and the restricted users of the organisation, and send less by NAME.',
        means: 'never',
    },
    {
        pattern: RESYNC,
        explanation: 'Graph no longer knows what was read before.',
        remedy: 'The next try begins anew; nothing is to be done.',
        means: 'later',
    },
];

;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/failure.js






const LONGEST = 300;
function beginsAnew(reply) {
    return reply !== null && (reply.startsWith('HTTP 410 ') || (reply.startsWith('HTTP 4') && RESYNC.test(reply)));
}
const PASSING = new Set([408, 409, 423, 425]);
const GRAPH = { refusalIn, refusedRequest };
const DEEPEST = 4;
function refusalIn(answer, now) {
    const { status, reason } = answer;
    const { error } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(answer.body.toString('utf8')));
    const codes = [...new Set(codesIn(error, DEEPEST))];
    const message = wordOf((0,foreign_json/* fieldsOf */.Pf)(error)['message']);
    const said = [codes.join(', '), message].filter((word) => word !== '').join(': ');
    return {
        status,
        type: codes[0] ?? '',
        wait: (0,refusal/* waitAsked */.M)(answer, now),
        reply: ['HTTP', String(status), reason, ...(said === '' ? [] : [`(${said})`])].join(' '),
    };
}
function codesIn(error, deep) {
    const { code, innerError, innererror } = (0,foreign_json/* fieldsOf */.Pf)(error);
    const own = wordOf(code);
    const inner = innerError ?? innererror;
    return [...(own === '' ? [] : [own]), ...(deep === 0 || inner === undefined ? [] : codesIn(inner, deep - 1))];
}
function wordOf(value) {
    return typeof value === 'string' ? (0,foreign_text/* plainText */.wh)(value, LONGEST) : '';
}
function refusedRequest(party, doing, refusal) {
    const { status, reply, wait } = refusal;
    const { config, end } = party;
    const base = { ...(0,failure/* basis */.Hz)(party, doing, reply), ...(wait === null ? {} : { wait }) };
    const name = `${end} \`${config.name}\``;
    if (status === 401)
        return (0,token_logins/* ofToken */.ls)({ ...base, outcome: 'auth_failed', message: `${config.host} refused the login of ${name}.`, temporary: false }, config);
    if (status === 429 || status === 509)
        return { ...base, remedy: `Run less often, or give ${name} an application of its own: Graph limits what one asks of a mailbox.` };
    const known = MEANINGS.find(({ pattern }) => pattern.test(reply));
    const meaning = known === undefined ? {} : { message: `${base.message} ${known.explanation}`, remedy: known.remedy.replace('NAME', name) };
    switch (known?.means ?? meaningOf(status)) {
        case 'login':
            return { ...base, ...meaning, outcome: 'auth_failed', temporary: false };
        case 'never':
            return { ...base, ...meaning, ...(0,failure/* refusedForGood */.FD)(party) };
        case 'later':
            return { ...base, remedy: outage(party), ...meaning };
    }
}
function outage({ end }) {
    const rest = end === 'mailbox' ? 'whether the probe arrived is not known' : 'it did not take the probe';
    return `Look at the service health of Microsoft 365; ${rest}.`;
}
function meaningOf(status) {
    if (status === 403)
        return 'login';
    return status >= 500 || PASSING.has(status) ? 'later' : 'never';
}


/***/ }),

/***/ 25801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  graphMailbox: () => (/* binding */ graphMailbox)
});

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/hold-ups.js
var hold_ups = __webpack_require__(6556);
// EXTERNAL MODULE: ./lib/src/adapters/mail/graph/client.js
var graph_client = __webpack_require__(20169);
// EXTERNAL MODULE: ./lib/src/adapters/mail/graph/failure.js + 1 modules
var failure = __webpack_require__(88012);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/mails.js

const HEADER_FIELDS = new Set([
    'x-email-continuity',
    'message-id',
    'subject',
    'from',
    'sender',
    'to',
    'return-path',
    'date',
    'content-type',
    'in-reply-to',
    'references',
    'auto-submitted',
    'precedence',
    'x-failed-recipients',
    'x-autoreply',
    'x-auto-response-suppress',
    'list-id',
]);
const LONGEST_HEADER = 64 * 1024;
const MAIL_SELECT = '$select=id,parentFolderId,receivedDateTime,internetMessageId,subject,internetMessageHeaders';
function mailIn(fields) {
    const { id, parentFolderId, receivedDateTime } = fields;
    if (typeof id !== 'string' || '@removed' in fields)
        return null;
    const came = typeof receivedDateTime === 'string' ? Date.parse(receivedDateTime) : Number.NaN;
    return { id, folder: String(parentFolderId), header: headerIn(fields), receivedAt: Number.isNaN(came) ? null : came };
}
function headerIn({ internetMessageHeaders, internetMessageId, subject }) {
    const given = (Array.isArray(internetMessageHeaders) ? internetMessageHeaders : []).flatMap((each) => {
        const { name, value } = (0,foreign_json/* fieldsOf */.Pf)(each);
        return typeof name === 'string' && typeof value === 'string' && HEADER_FIELDS.has(name.toLowerCase()) ? [[name, value]] : [];
    });
    const known = given.length > 0
        ? given
        : [
            ['Message-ID', internetMessageId],
            ['Subject', subject],
        ];
    const lines = known.flatMap(([name, value]) => typeof value === 'string' ? [`${name}: ${value.replace(/\s*[\r\n]+\s*/g, ' ')}\r\n`] : []);
    return lines.join('').slice(0, LONGEST_HEADER);
}
function whereIs({ folder, role }) {
    return { folder, role };
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/failure/failure.js
var failure_failure = __webpack_require__(69043);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/folders.js




const MOST_FOLDERS = 200;
const SHOWN = 12;
async function wellKnownFolder(client, name, placement) {
    const { id, displayName } = await client.get('while listing its folders', `mailFolders/${name}?$select=id,displayName`);
    return { id: String(id), ...(placement ?? { folder: String(displayName), role: 'junk' }) };
}
async function namedFolder(client, config, name) {
    const top = await graphFolders(client);
    const found = called(top, name) ?? (await within(client, name.split('/'), top));
    if (found !== null)
        return { ...found, folder: name.includes('/') ? name : found.folder };
    const names = top.slice(0, SHOWN).map(({ folder }) => folder);
    throw new outcome/* FailureError */.pO((0,failure_failure/* noSuchFolder */.Tv)({ end: 'mailbox', config }, name, ` The server has: ${names.join(', ')}.`));
}
async function within(client, [first = '', ...rest], top) {
    let found = first.toUpperCase() === 'INBOX' ? await wellKnownFolder(client, 'inbox', null) : called(top, first);
    for (const name of rest) {
        if (found === null)
            return null;
        found = called(await graphFolders(client, `mailFolders/${encodeURIComponent(found.id)}/childFolders`), name);
    }
    return found;
}
function called(folders, name) {
    const same = (each) => each.folder.toLowerCase() === name.toLowerCase();
    return folders.find(({ folder }) => folder === name) ?? folders.find(same) ?? null;
}
async function graphFolders(client, path = 'mailFolders') {
    const items = await client.list('while listing its folders', `${path}?$top=100&$select=id,displayName`, MOST_FOLDERS);
    return items.map(({ id, displayName }) => ({ id: String(id), folder: String(displayName), role: 'other' }));
}
async function folderName(client, id) {
    const path = `mailFolders/${encodeURIComponent(id)}?$select=displayName`;
    const found = await (0,graph_client/* unlessGone */.W)(client.get('while listing its folders', path));
    return typeof found?.['displayName'] === 'string' ? found['displayName'] : null;
}
async function graphFacts(client, watched) {
    const [inbox] = watched;
    const path = `mailFolders/${encodeURIComponent(inbox?.id ?? 'inbox')}?$select=id,totalItemCount`;
    const [folders, { totalItemCount: mails }] = await Promise.all([graphFolders(client), client.get('while listing its folders', path)]);
    return {
        offers: [],
        folders: folders.map(({ id, folder }) => ({
            folder: (0,foreign_text/* plainText */.wh)(watched.find((each) => each.id === id)?.folder ?? folder),
            use: null,
        })),
        quota: null,
        mayDelete: null,
        mails: typeof mails === 'number' ? mails : null,
    };
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/search.js


const PAGE = 50;
const TOO_MUCH = /^HTTP (?:400|501) .*\b(?:InefficientFilter|ErrorInvalidRestriction)\b/;
async function newest(client, path, limit, filter = '') {
    const narrowed = filter === '' ? '' : `$filter=${encodeURIComponent(filter)}&`;
    const query = `$top=${Math.min(PAGE, limit)}&${narrowed}$orderby=receivedDateTime+desc&${MAIL_SELECT}`;
    const items = await client.list('at the reading of mails', `${path}?${query}`, limit);
    return items.slice(0, limit).flatMap((item) => mailIn(item) ?? []);
}
async function mailsOfTime(client, folders, { since: moment, from, limit }) {
    const found = [];
    let more = 0;
    const came = `receivedDateTime ge ${new Date(moment).toISOString()}`;
    for (const { id } of folders) {
        const path = `mailFolders/${encodeURIComponent(id)}/messages`;
        const all = await newest(client, path, limit + 1, came);
        const narrowed = all.length > limit && from !== null ? await byAuthor(client, path, { limit, came, from }) : null;
        const mails = narrowed ?? all;
        if (mails.length > limit)
            more += 1;
        found.push(...mails.slice(0, limit));
    }
    return { mails: found, more };
}
async function byAuthor(client, path, { limit, came, from }) {
    try {
        return await newest(client, path, limit + 1, `${came} and from/emailAddress/address eq '${from.replaceAll("'", "''")}'`);
    }
    catch (error) {
        if (error instanceof outcome/* FailureError */.pO && TOO_MUCH.test(error.failure.reply ?? ''))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/mailbox.js








const SEARCHED = 200;
const BEFORE = 3_600_000;
const FOLDERS = 4;
const OWN_FOLDERS = ['sentitems', 'drafts', 'outbox'];
function graphMailbox(config, clock, access = {}) {
    return new GraphMailbox(config, clock, access);
}
class GraphMailbox {
    #config;
    #clock;
    #access;
    #holdUps = new hold_ups/* HoldUps */.E();
    #turn = new semaphore/* Semaphore */.j(1);
    #client = null;
    #watched = [];
    #rounds = new Map();
    #known = new Set();
    #old = new Set();
    #unread = new Set();
    #elsewhere = new Set();
    #since = null;
    #lookedAt = null;
    constructor(config, clock, access) {
        this.#config = config;
        this.#clock = clock;
        this.#access = access;
    }
    async open(signal) {
        this.#client?.close();
        const begun = this.#clock.monotonic();
        const party = { end: 'mailbox', config: this.#config };
        const client = new graph_client/* GraphClient */.o({ party, clock: this.#clock, access: this.#access, holdUps: this.#holdUps }, signal);
        this.#client = client;
        const { folder, junk } = this.#config;
        const isInbox = folder.toUpperCase() === 'INBOX';
        const [inbox, junkFolder] = await Promise.all([
            isInbox ? wellKnownFolder(client, 'inbox', { folder: 'INBOX', role: 'inbox' }) : namedFolder(client, this.#config, folder),
            junk === 'auto' ? wellKnownFolder(client, 'junkemail', null) : namedFolder(client, this.#config, junk),
        ]);
        const others = junkFolder.id === inbox.id ? [] : [{ ...junkFolder, role: 'junk' }];
        this.#watched = [isInbox ? inbox : { ...inbox, role: 'other' }, ...others];
        this.#since ??= (client.serverTime ?? this.#clock.now()) - BEFORE;
        for (const ids of await Promise.all(this.#watched.filter(({ id }) => !this.#rounds.has(id)).map((each) => this.#begin(each))))
            for (const id of ids) {
                this.#old.add(id);
                this.#known.add(id);
            }
        this.#lookedAt ??= begun;
        return { watched: this.#watched.map(whereIs), unread: [], readOnly: false };
    }
    async look() {
        return await this.#turn.through(async () => {
            const asked = this.#clock.monotonic();
            await Promise.all(this.#watched.map(async (folder) => {
                for (const id of await this.#round(folder))
                    if (!this.#known.has(id))
                        this.#unread.add(id);
            }));
            const arrivals = (await this.#mails([...this.#unread])).flatMap((mail) => this.#arrival(mail) ?? []);
            for (const { id } of arrivals)
                this.#known.add(id);
            this.#unread.clear();
            this.#lookedAt = asked;
            return arrivals;
        });
    }
    async before(limit) {
        const found = await Promise.all(this.#watched.map(({ id }) => newest(this.#opened(), `mailFolders/${encodeURIComponent(id)}/messages`, limit)));
        return found.flat().flatMap((mail) => (this.#isOld(mail) ? (this.#arrival(mail) ?? []) : []));
    }
    async elsewhere(limit) {
        const client = this.#opened();
        const [mails, own] = await Promise.all([
            newest(client, 'messages', limit * FOLDERS),
            Promise.all(OWN_FOLDERS.map((name) => (0,graph_client/* unlessGone */.W)(client.get('while listing its folders', `mailFolders/${name}?$select=id`)))),
        ]);
        const apart = new Set([...own.flatMap((each) => (each === null ? [] : [String(each['id'])])), ...this.#watched.map(({ id }) => id)]);
        const fresh = mails.filter(({ id, folder }) => !apart.has(folder) && !this.#elsewhere.has(id));
        const ids = [...new Set(fresh.map(({ folder }) => folder))];
        const names = new Map(await Promise.all(ids.map(async (id) => [id, await folderName(client, id)])));
        for (const { id } of fresh)
            this.#elsewhere.add(id);
        return fresh.map((mail) => this.#arrivalIn(mail, { folder: names.get(mail.folder) ?? 'another folder', role: 'other' }, null));
    }
    async search(wanted) {
        const { mails, more } = await mailsOfTime(this.#opened(), this.#watched, wanted);
        return { mails: mails.flatMap((mail) => this.#arrival(mail) ?? []), more };
    }
    async facts() {
        return await graphFacts(this.#opened(), this.#watched);
    }
    async withHeader(name) {
        const field = new RegExp(`^${name}:`, 'im');
        return (await this.before(SEARCHED)).filter(({ header }) => field.test(header));
    }
    async sent(name) {
        const field = new RegExp(`^${name}:`, 'im');
        const mails = await newest(this.#opened(), 'mailFolders/sentitems/messages', SEARCHED);
        return mails.flatMap((mail) => (field.test(mail.header) ? [this.#arrivalIn(mail, { folder: 'Sent Items', role: 'other' }, null)] : []));
    }
    async wait(ms, signal) {
        await this.#clock.sleep(ms, signal);
    }
    async source(arrival, limit) {
        return await this.#opened().source(arrival.id, limit);
    }
    async remove(arrivals) {
        const client = this.#opened();
        let removed = 0;
        for (const { id } of arrivals) {
            await client.remove(id);
            removed += 1;
        }
        return { removed, marked: 0, kept: arrivals.length - removed, moved: [] };
    }
    inflow() {
        return Promise.resolve(null);
    }
    heldUp() {
        return this.#holdUps.take();
    }
    status() {
        const { throttled } = this.#holdUps;
        return { unread: [], readOnly: false, skipped: 0, announces: false, throttled, polled: 'requests', far: false };
    }
    close() {
        this.#client?.close();
        this.#client = null;
        return Promise.resolve();
    }
    #opened() {
        if (this.#client === null)
            throw new Error('the mailbox is not open');
        return this.#client;
    }
    async #begin({ id }) {
        const since = new Date(this.#since ?? 0).toISOString();
        const path = `mailFolders/${encodeURIComponent(id)}/messages/delta?$filter=receivedDateTime+ge+${since}&$select=id`;
        const { items, next } = await this.#opened().round('at the first delta query', path);
        this.#rounds.set(id, next);
        return items.map(({ id: mail }) => String(mail));
    }
    async #round(folder) {
        const round = this.#rounds.get(folder.id);
        if (round === undefined)
            return [];
        try {
            const { items, next } = await this.#opened().round('at a delta query', round);
            this.#rounds.set(folder.id, next);
            return items.flatMap((item) => mailIn(item)?.id ?? []);
        }
        catch (error) {
            if (!(error instanceof outcome/* FailureError */.pO) || !(0,failure/* beginsAnew */.w)(error.failure.reply))
                throw error;
            return await this.#begin(folder);
        }
    }
    async #mails(ids) {
        const mails = [];
        for (const id of ids) {
            const fields = await (0,graph_client/* unlessGone */.W)(this.#opened().get('at the reading of a mail', `messages/${encodeURIComponent(id)}?${MAIL_SELECT}`));
            const mail = fields === null ? null : mailIn(fields);
            if (mail !== null)
                mails.push(mail);
        }
        return mails;
    }
    #isOld({ id, receivedAt }) {
        if (this.#old.has(id))
            return true;
        return receivedAt !== null && this.#since !== null && receivedAt < this.#since;
    }
    #arrival(mail) {
        const folder = this.#watched.find(({ id }) => id === mail.folder);
        return folder === undefined ? null : this.#arrivalIn(mail, whereIs(folder), this.#lookedAt);
    }
    #arrivalIn({ id, header, receivedAt }, placement, unseenAt) {
        const times = { noticedAt: this.#clock.monotonic(), unseenAt };
        return { id, placement, header, size: null, receivedAt, deleted: false, ...times };
    }
}


/***/ })

};
