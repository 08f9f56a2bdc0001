export const id = 970;
export const ids = [970];
export const modules = {

/***/ 16062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ GraphClient),
  W: () => (/* binding */ unlessGone)
});

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/wire.js + 2 modules
var wire = __webpack_require__(9597);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/failure/failure.js
var failure = __webpack_require__(69043);
// EXTERNAL MODULE: ./lib/src/core/mail/login/token-logins.js
var token_logins = __webpack_require__(49984);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/words.js
var words = __webpack_require__(87027);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/failure.js
// Mail by Microsoft Graph (learn.microsoft.com/graph/api/resources/mail-api-overview), behind the ports of core.
// Called by app.





const LONGEST = 300;
/**
 * What Graph says (learn.microsoft.com/graph/errors and /graph/resolve-auth-errors; codes of Exchange:
 * learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode). The first that matches counts.
 */
const ROWS = [
    {
        pattern: /\bErrorSendAsDenied\b/,
        explanation: 'The account may not send as the address in `from`.',
        remedy: 'Set `from` to the address of NAME, or give it the right "Send As" for this one.',
        means: 'never',
    },
    {
        pattern: /\bAccess to OData is disabled\b|\bRAOP\b|\bErrorAccessDenied\b|\bAccessDenied\b|\bAuthorization_RequestDenied\b/,
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
        pattern: /\bErrorMessageSubmissionBlocked\b|\bErrorExceededMessageLimit\b|\bErrorQuotaExceeded\b/,
        explanation: 'Exchange lets this account send no more: a limit is reached, or the account is blocked.',
        remedy: 'Look at the sending limits and the restricted users of the organisation, and send less by NAME.',
        means: 'never',
    },
    {
        pattern: /\bSyncStateNotFound\b|\bresyncRequired\b|\bSyncStateInvalid\b/i,
        explanation: 'Graph no longer knows what was read before.',
        remedy: 'The next try begins anew; nothing is to be done.',
    },
];
const GRAPH = { refusalIn, refusedRequest };
/** The error in an answer (learn.microsoft.com/graph/errors): its code and its message. */
function refusalIn(answer, now) {
    const { status, reason } = answer;
    const { code, message } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(answer.body.toString('utf8')))['error']);
    const [type, text] = [code, message].map((word) => (typeof word === 'string' ? (0,foreign_text/* plainText */.wh)(word, LONGEST) : ''));
    const said = [type, text].filter((word) => word !== '').join(': ');
    return {
        status,
        type,
        wait: (0,words/* waitAsked */.M)(answer.header('retry-after'), now),
        words: ['HTTP', String(status), reason, ...(said === '' ? [] : [`(${said})`])].join(' '),
    };
}
function refusedRequest(party, doing, refusal) {
    const { status, words, wait } = refusal;
    const { config, end } = party;
    const base = (0,failure/* basis */.Hz)(party, doing, words);
    const name = `${end} \`${config.name}\``;
    if (status === 401)
        return (0,token_logins/* ofToken */.ls)({ ...base, outcome: 'auth_failed', message: `${config.host} refused the login of ${name}.`, temporary: false }, config);
    if (status === 429 || status >= 500)
        return { ...base, ...(wait === null ? {} : { wait }) };
    const known = ROWS.find(({ pattern }) => pattern.test(words));
    const means = known?.means === 'login' || (status === 403 && known === undefined) ? 'login' : known?.means;
    return {
        ...base,
        ...(means === 'login' ? { outcome: 'auth_failed', temporary: false } : {}),
        ...(means === 'never' || (known === undefined && means === undefined) ? (0,failure/* refusedForGood */.FD)(party) : {}),
        ...(known === undefined ? {} : { message: `${base.message} ${known.explanation}`, remedy: known.remedy.replace('NAME', name) }),
    };
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/client.js





/** Bytes of one answer that are read. */
const client_LONGEST = 8 * 1024 * 1024;
/** Pages of one list that are read, and the mails on one that are asked for. */
const MOST_PAGES = 50;
const PAGE = 100;
/** An id that means the same mail for ever, wherever it is moved (learn.microsoft.com/graph/outlook-immutable-id). */
const IMMUTABLE = 'IdType="ImmutableId"';
/** Requests about one user's mail. All of them throw FailureErrors. */
class GraphClient {
    wire;
    #base;
    constructor(opening, signal) {
        this.wire = new wire/* Wire */._({ ...opening, dialect: GRAPH }, signal);
        this.#base = userOf(opening.party.config);
    }
    async get(doing, path) {
        return this.#fields(doing, await this.#read(doing, this.#urlOf(path)));
    }
    /** A list, page by page, until there are `most` items. */
    async list(doing, path, most) {
        return (await this.#pages(doing, path, most)).items;
    }
    /** A round of a delta query, to its end: one that does not come to an end is no answer. */
    async round(doing, path) {
        const { items, delta } = await this.#pages(doing, path, Infinity);
        return { items, next: delta ?? this.#give(doing, 'does not come to the end of what is new') };
    }
    /** The begin of a mail as it is (learn.microsoft.com/graph/outlook-get-mime-message); null where it is gone. */
    async source(id, longest) {
        const url = this.#urlOf(`messages/${encodeURIComponent(id)}/$value`);
        return (await unlessGone(this.#read('at the download of a mail', url, longest)))?.body ?? null;
    }
    /**
     * Removes one mail for good (learn.microsoft.com/graph/api/message-permanentdelete); in the clouds that do not have that, into what can be
     * restored for some days and is seen by no client. False: it was gone.
     */
    async remove(id) {
        const doing = 'at the removal of a mail';
        const path = `messages/${encodeURIComponent(id)}`;
        try {
            return (await unlessGone(this.post(doing, `${path}/permanentDelete`, null))) !== null;
        }
        catch (error) {
            if (!isNoSuchAction(error))
                throw error;
        }
        const headers = { prefer: IMMUTABLE };
        const message = { method: 'DELETE', url: this.#urlOf(path), headers, body: null, longest: client_LONGEST, repeatable: true };
        return (await unlessGone(this.wire.send(doing, message))) !== null;
    }
    /** @param body null: none; else a mail in base64, or JSON */
    async post(doing, path, body, signal) {
        const url = this.#urlOf(path);
        const headers = { prefer: IMMUTABLE, ...(body === null ? {} : { 'content-type': body.type }) };
        const message = { method: 'POST', url, headers, body: body?.text ?? '', longest: client_LONGEST, repeatable: false };
        return await this.wire.send(doing, message, signal ?? this.wire.signal);
    }
    close() {
        this.wire.transport.close();
    }
    async #pages(doing, path, most) {
        const items = [];
        let url = this.#urlOf(path);
        for (let page = 0; page < MOST_PAGES; page++) {
            const fields = this.#fields(doing, await this.#read(doing, url));
            const { value, '@odata.nextLink': next, '@odata.deltaLink': delta } = fields;
            if (!Array.isArray(value))
                this.#give(doing, 'answers a list with something else');
            items.push(...value.map(foreign_json/* fieldsOf */.Pf));
            if (typeof delta === 'string')
                return { items, delta };
            if (typeof next !== 'string' || items.length >= most)
                break;
            url = this.#urlOf(next);
        }
        return { items, delta: null };
    }
    async #read(doing, url, longest = client_LONGEST) {
        const headers = { accept: 'application/json, text/plain', prefer: `${IMMUTABLE}, odata.maxpagesize=${PAGE}` };
        return await this.wire.send(doing, { method: 'GET', url, headers, body: null, longest, repeatable: true });
    }
    /** A path below the user, or an address that Graph gave: never another host's. */
    #urlOf(path) {
        const url = new URL(path, this.#base);
        if (url.origin === this.#base.origin)
            return url;
        throw new outcome/* FailureError */.pO((0,failure/* ledAway */.mE)(this.wire.opening.party, url.host));
    }
    #fields(doing, { body, whole }) {
        const value = whole ? (0,foreign_json/* parsedJson */.U4)(body.toString('utf8')) : null;
        return typeof value === 'object' && value !== null ? (0,foreign_json/* fieldsOf */.Pf)(value) : this.#give(doing, 'answers with something else than Graph does');
    }
    #give(doing, what) {
        throw new outcome/* FailureError */.pO((0,failure/* unusable */._P)(this.wire.opening.party, doing, what));
    }
}
/** What comes of a request about one mail; null where that is not there any more. */
async function unlessGone(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof outcome/* FailureError */.pO && /^HTTP (?:404|410) .*\b(?:ErrorItemNotFound|itemNotFound)\b/.test(error.failure.reply ?? ''))
            return null;
        throw error;
    }
}
function isNoSuchAction(error) {
    return (error instanceof outcome/* FailureError */.pO && /^HTTP (?:400|404|405|501) .*(?:segment|BadRequest|NotImplemented)/i.test(error.failure.reply ?? ''));
}
/** A user's own consent is asked about himself; an application names whom it acts for. */
function userOf({ host, port, security, user, oauth2 }) {
    const scheme = security === 'plaintext' ? 'http' : 'https';
    const of = oauth2?.kind === 'refresh-token' ? 'me' : `users/${encodeURIComponent(user ?? '')}`;
    return new URL(`${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}/v1.0/${of}/`);
}


/***/ }),

/***/ 10970:
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
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/failure/failure.js
var failure = __webpack_require__(69043);
// EXTERNAL MODULE: ./lib/src/adapters/mail/graph/client.js + 1 modules
var graph_client = __webpack_require__(16062);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/mails.js

/** The fields by which mails are distinguished, as in other protocols. */
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
/** As much is kept of one header, characters. */
const LONGEST_HEADER = 64 * 1024;
/** What is asked for of a mail (learn.microsoft.com/graph/api/resources/message); its header comes only where it is asked for by name. */
const MAIL_SELECT = '$select=id,parentFolderId,receivedDateTime,internetMessageId,subject,internetMessageHeaders';
/** A mail in an answer; null where it is none. */
function mailIn(fields) {
    const { id, parentFolderId, receivedDateTime } = fields;
    if (typeof id !== 'string' || '@removed' in fields)
        return null;
    const came = typeof receivedDateTime === 'string' ? Date.parse(receivedDateTime) : Number.NaN;
    return { id, folder: String(parentFolderId), header: headerIn(fields), receivedAt: Number.isNaN(came) ? null : came };
}
/** Mails that have never been sent have no header of their own; what is known of them stands in its place. */
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

;// CONCATENATED MODULE: ./lib/src/adapters/mail/graph/mailbox.js






/** Without a search for header fields, the newest mails of each watched folder are looked through for one. */
const SEARCHED = 200;
/** Mail that came so long before the mailbox was opened may still be told as new, ms: clocks differ. */
const BEFORE = 3_600_000;
/** Of all other folders together, so many times the asked number is looked at. */
const FOLDERS = 4;
/** Folders that are listed. */
const MOST_FOLDERS = 200;
/** Names by which every mailbox has these folders, in whatever language it is (learn.microsoft.com/graph/api/resources/mailfolder). */
const OWN_FOLDERS = ['sentitems', 'drafts', 'outbox'];
/** A mailbox of Exchange Online read by Microsoft Graph: delta queries over Inbox and Junk, one request a folder and look. */
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
    /** Where each watched folder's next round of changes begins, by its id. */
    #rounds = new Map();
    /** Ids that were reported, or lay there before. */
    #known = new Set();
    /** Ids of what lay there when the mailbox was first opened, as far as its first rounds tell. */
    #old = new Set();
    /** Ids of what is new and has not been read: a round tells of it once, and the reading may fail. */
    #unread = new Set();
    #elsewhere = new Set();
    /** When the mailbox was first opened, by the server's clock as far as it tells, ms since the epoch. */
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
            isInbox ? this.#wellKnown('inbox', { folder: 'INBOX', role: 'inbox' }) : this.#named(folder),
            junk === 'auto' ? this.#wellKnown('junkemail', null) : this.#named(junk),
        ]);
        const others = junkFolder.id === inbox.id ? [] : [{ ...junkFolder, role: 'junk' }];
        this.#watched = [isInbox ? inbox : { ...inbox, role: 'other' }, ...others];
        this.#since ??= this.#clock.now() - BEFORE;
        // What the first round tells of lay there before, or came in the moment before the probe leaves, when none is awaited yet.
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
        const found = await Promise.all(this.#watched.map(({ id }) => this.#newest(`mailFolders/${encodeURIComponent(id)}/messages`, limit)));
        return found.flat().flatMap((mail) => (this.#isOld(mail) ? (this.#arrival(mail) ?? []) : []));
    }
    async elsewhere(limit) {
        const client = this.#opened();
        const [mails, own, folders] = await Promise.all([
            this.#newest('messages', limit * FOLDERS),
            Promise.all(OWN_FOLDERS.map((name) => (0,graph_client/* unlessGone */.W)(client.get('while listing its folders', `mailFolders/${name}?$select=id`)))),
            this.#folders(),
        ]);
        const apart = new Set([...own.flatMap((each) => (each === null ? [] : [String(each['id'])])), ...this.#watched.map(({ id }) => id)]);
        return mails.flatMap((mail) => {
            if (apart.has(mail.folder) || this.#elsewhere.has(mail.id))
                return [];
            this.#elsewhere.add(mail.id);
            const folder = folders.find(({ id }) => id === mail.folder)?.folder ?? 'another folder';
            return [this.#arrivalIn(mail, { folder, role: 'other' }, null)];
        });
    }
    async withHeader(name) {
        const field = new RegExp(`^${name}:`, 'im');
        return (await this.before(SEARCHED)).filter(({ header }) => field.test(header));
    }
    async sent(name) {
        const field = new RegExp(`^${name}:`, 'im');
        const mails = await this.#newest('mailFolders/sentitems/messages', SEARCHED);
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
        // One after the other: Exchange takes four requests of an application to one mailbox at a time.
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
    telling() {
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
    async #wellKnown(name, placement) {
        const { id, displayName } = await this.#opened().get('while listing its folders', `mailFolders/${name}?$select=id,displayName`);
        return { id: String(id), ...(placement ?? { folder: String(displayName), role: 'junk' }) };
    }
    async #named(name) {
        const folders = await this.#folders();
        const found = folders.find(({ folder }) => folder === name) ?? folders.find(({ folder }) => folder.toLowerCase() === name.toLowerCase());
        if (found !== undefined)
            return found;
        const advice = ` The server has: ${folders
            .slice(0, 12)
            .map(({ folder }) => folder)
            .join(', ')}.`;
        throw new outcome/* FailureError */.pO((0,failure/* noSuchFolder */.Tv)({ end: 'mailbox', config: this.#config }, name, advice));
    }
    async #folders() {
        const path = `mailFolders?$top=100&includeHiddenFolders=false&$select=id,displayName`;
        const items = await this.#opened().list('while listing its folders', path, MOST_FOLDERS);
        return items.map(({ id, displayName }) => ({ id: String(id), folder: String(displayName), role: 'other' }));
    }
    /** Begins the rounds of a folder; the ids of what lies in it. */
    async #begin({ id }) {
        const since = new Date(this.#since ?? 0).toISOString();
        const path = `mailFolders/${encodeURIComponent(id)}/messages/delta?$filter=receivedDateTime+ge+${since}&$select=id`;
        const { items, next } = await this.#opened().round('at the first delta query', path);
        this.#rounds.set(id, next);
        return items.map(({ id: mail }) => String(mail));
    }
    /** Ids of what has come into a folder since the last round. */
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
            // 410: what was read before is no longer known there; what has come since lies among the newest.
            if (!(error instanceof outcome/* FailureError */.pO) || error.failure.reply?.startsWith('HTTP 410 ') !== true)
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
    async #newest(path, limit) {
        const query = `$top=${Math.min(50, limit)}&$orderby=receivedDateTime+desc&${MAIL_SELECT}`;
        const items = await this.#opened().list('at the reading of mails', `${path}?${query}`, limit);
        return items.slice(0, limit).flatMap((item) => mailIn(item) ?? []);
    }
    #isOld({ id, receivedAt }) {
        if (this.#old.has(id))
            return true;
        return receivedAt !== null && this.#since !== null && receivedAt < this.#since;
    }
    /** Null where it has left the watched folders meanwhile. */
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
