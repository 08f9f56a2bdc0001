export const id = 5569;
export const ids = [5569];
export const modules = {

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

/***/ 67360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ mayNotSend),
/* harmony export */   Qi: () => (/* binding */ noDrafts),
/* harmony export */   Vy: () => (/* binding */ refusedSend),
/* harmony export */   kk: () => (/* binding */ refusedOrUnanswered),
/* harmony export */   xF: () => (/* binding */ notSentAnyMore)
/* harmony export */ });
/* harmony import */ var _core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12337);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);



const NOT_FROM = {
    stage: 'mail',
    what: 'this login may not send as `from`',
    remedy: 'Set `from` to an address of the account (an identity of it), or let its administrator allow this one.',
};
const NO_RECIPIENT = {
    stage: 'rcpt',
    what: 'it does not take the recipient',
    remedy: 'Check `to`: the server, or the one behind it, does not know this address or does not send there.',
};
const NO_MAIL = {
    stage: 'data',
    what: 'it does not take the mail as it is',
    remedy: 'The words name the reason; with a `template`, try without it.',
};
const MEANINGS = {
    forbiddenFrom: NOT_FROM,
    forbiddenMailFrom: NOT_FROM,
    notPermittedFrom: NOT_FROM,
    invalidRecipients: NO_RECIPIENT,
    noRecipients: NO_RECIPIENT,
    tooManyRecipients: NO_RECIPIENT,
    forbiddenToSend: {
        stage: 'data',
        what: 'this login may not send, or not this mail',
        remedy: 'The words name the reason: a limit of the account, a policy, or a refusal of the server behind it.',
    },
    smtpProtocolError: {
        stage: 'data',
        what: 'the server behind it does not take the mail',
        remedy: 'The words are that server’s; they name the reason.',
    },
    tooLarge: {
        stage: 'data',
        what: 'it takes no message of this size',
        remedy: 'Send a shorter `template`, or raise the limit of the server.',
    },
    overQuota: { stage: 'data', what: 'the sending account is full', remedy: 'Clear the account: a mail is stored there before it is sent.' },
    maxQuotaReached: {
        stage: 'data',
        what: 'the sending account is full',
        remedy: 'Clear the account: a mail is stored there before it is sent.',
    },
    invalidEmail: NO_MAIL,
    invalidProperties: NO_MAIL,
};
const PASSING = new Set(['rateLimit', 'serverFail', 'serverUnavailable', 'smtpProtocolError']);
function refusedSend({ end, config }, setError) {
    const { type, description, invalidRecipients, properties, maxSize } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(setError);
    const name = typeof type === 'string' ? type : 'unknown';
    const text = typeof description === 'string' ? description : '';
    const details = [invalidRecipients, properties].flatMap((list) => Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []);
    const more = [text, (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignWords */ .Km)(details), typeof maxSize === 'number' ? `at most ${maxSize} bytes` : ''].filter((part) => part !== '');
    const status = /^(?:([45])\d\d[ -])?(?:([45])\.\d{1,3}\.\d{1,3}\b)?/.exec(text);
    const digit = status?.[1] ?? status?.[2] ?? null;
    const passes = digit === null ? PASSING.has(name) : digit === '4';
    const meaning = MEANINGS[name] ?? NO_MAIL;
    const reply = status?.[1] === undefined ? [name, ...more].join(': ') : text;
    const at = `${config.host}:${config.port}`;
    const base = { end, reply, uncertain: false, stage: meaning.stage };
    if (passes)
        return (0,_core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .t)({
            ...base,
            outcome: 'deferred',
            message: `${at} put the probe off.`,
            remedy: 'A temporary refusal: greylisting, a rate limit, or a server behind it that is out of order. The words name the reason.',
            temporary: true,
        });
    return (0,_core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .t)({
        ...base,
        outcome: 'rejected',
        message: `${at} rejected the probe: ${meaning.what}.`,
        remedy: meaning.remedy,
        temporary: false,
    });
}
function mayNotSend({ end, config }) {
    return {
        end,
        outcome: 'auth_failed',
        message: `${config.host}:${config.port} lets the login of sender \`${config.name}\` send no mail by JMAP: the account has no EmailSubmission.`,
        reply: null,
        remedy: 'Give the token the scope for sending (Fastmail: "Email submission"), or let the server offer it (Cyrus: `smtp_host` must answer).',
        temporary: false,
        uncertain: false,
    };
}
function noDrafts({ end, config }) {
    return {
        end,
        outcome: 'rejected',
        message: `${config.host}:${config.port}: the account of sender \`${config.name}\` has no Drafts folder, and nothing was put into another one.`,
        reply: null,
        remedy: 'Make a folder `Drafts` in that account: a mail is stored for a moment before it is sent, and goes when it is.',
        temporary: false,
        uncertain: false,
    };
}
function notSentAnyMore({ end, config }) {
    return {
        end,
        outcome: 'unreachable',
        message: `${config.host}:${config.port}: the probe was not sent any more.`,
        reply: null,
        remedy: 'Give the run more time.',
        temporary: false,
        uncertain: false,
    };
}
const OF_A_GATEWAY = /^HTTP 50[24] /;
function refusedOrUnanswered(failure, { config }) {
    if (failure.reply !== null && !OF_A_GATEWAY.test(failure.reply))
        return failure;
    return {
        ...failure,
        message: `${config.host}:${config.port} took the message and gave no final reply: it may or may not have been accepted.`,
        temporary: false,
        uncertain: true,
    };
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


/***/ }),

/***/ 15569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jmapSender: () => (/* binding */ jmapSender)
});

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/hold-ups.js
var hold_ups = __webpack_require__(6556);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/client.js
var ask_client = __webpack_require__(13363);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/failure/refused-send.js
var refused_send = __webpack_require__(67360);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/ask/session.js
var session = __webpack_require__(27142);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
// EXTERNAL MODULE: ./lib/src/adapters/mail/smtp/session/compose.js
var compose = __webpack_require__(48007);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/mails/folders.js
var mails_folders = __webpack_require__(75354);
// EXTERNAL MODULE: ./lib/src/adapters/mail/jmap/mails/mails.js
var mails = __webpack_require__(9015);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/send/submit.js







const CLEARING = 5_000;
const CLEARING_LATE = 700;
async function deskOf(client, from) {
    const [identities = {}, folders = {}] = await client.call('at Identity/get', [
        ['Identity/get', { ids: null }],
        ['Mailbox/get', { ids: null, properties: mails_folders/* FOLDER_PROPERTIES */.db }],
    ]);
    const identity = identityFor(identities['list'], from);
    const listed = (0,mails_folders/* foldersIn */.XL)(folders);
    const drafts = listed.find(({ role }) => role === 'drafts') ?? listed.find(({ role, named }) => role === null && named === '\\Drafts');
    const { party } = client.wire.opening;
    if (identity === null)
        throw new outcome/* FailureError */.pO((0,refused_send/* refusedSend */.Vy)(party, { type: 'forbiddenFrom', description: 'the account has no identity' }));
    if (drafts === undefined)
        throw new outcome/* FailureError */.pO((0,refused_send/* noDrafts */.Qi)(party));
    return { identity, drafts: drafts.id };
}
function identityFor(list, from) {
    const address = from.toLowerCase();
    const domain = `*${address.slice(address.lastIndexOf('@'))}`;
    const known = (Array.isArray(list) ? list : []).flatMap((value) => {
        const { id, email } = (0,foreign_json/* fieldsOf */.Pf)(value);
        return typeof id === 'string' ? [{ id, email: String(email).toLowerCase() }] : [];
    });
    const fit = known.find(({ email }) => email === address) ?? known.find(({ email }) => email === domain) ?? known[0];
    return fit?.id ?? null;
}
async function submit_submit(submission, probe, departure) {
    const { client, clock } = submission;
    const draft = await keptAsDraft(submission, (0,compose/* compose */.Z)(probe));
    try {
        if (!(await departure.ready))
            throw new outcome/* FailureError */.pO((0,refused_send/* notSentAnyMore */.xF)(client.wire.opening.party));
        const begun = clock.monotonic();
        departure.onLeft();
        const replies = await sent(submission, draft, probe, departure.enough);
        const at = clock.monotonic();
        const reply = replyIn(client, replies);
        if (!isDestroyed(replies, draft))
            await discard(submission, draft);
        return { at, reply, acceptMs: at - begun };
    }
    catch (error) {
        await discard(submission, draft);
        throw error;
    }
}
async function keptAsDraft({ client, desk }, mail) {
    const blobId = await client.upload('at the upload', mail);
    const email = { blobId, mailboxIds: { [desk.drafts]: true }, keywords: { $draft: true, $seen: true } };
    const [imported = {}] = await client.call('at Email/import', [['Email/import', { emails: { probe: email } }]]);
    const { id } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* fieldsOf */.Pf)(imported['created'])['probe']);
    if (typeof id === 'string')
        return id;
    const refused = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* fieldsOf */.Pf)(imported['notCreated'])['probe']);
    if (refused['type'] === 'alreadyExists' && typeof refused['existingId'] === 'string')
        return refused['existingId'];
    throw new outcome/* FailureError */.pO((0,refused_send/* refusedSend */.Vy)(client.wire.opening.party, refused));
}
function envelopeOf({ from, to, envelopeId }, extensions) {
    if (envelopeId === null || !extensions.has('DSN'))
        return { mailFrom: { email: from }, rcptTo: [{ email: to }] };
    return {
        mailFrom: { email: from, parameters: { ENVID: envelopeId, RET: 'HDRS' } },
        rcptTo: [{ email: to, parameters: { NOTIFY: 'FAILURE,DELAY' } }],
    };
}
async function sent({ client, desk }, draft, probe, enough) {
    const envelope = envelopeOf(probe, client.session.extensions);
    const create = { probe: { emailId: draft, identityId: desk.identity, envelope } };
    try {
        const signal = AbortSignal.any([client.wire.signal, enough]);
        return await client.ask('at EmailSubmission/set', [['EmailSubmission/set', { create, onSuccessDestroyEmail: ['#probe'] }]], signal);
    }
    catch (error) {
        if (!(error instanceof outcome/* FailureError */.pO))
            throw error;
        throw new outcome/* FailureError */.pO((0,refused_send/* refusedOrUnanswered */.kk)(error.failure, client.wire.opening.party), error);
    }
}
function replyIn(client, replies) {
    const doing = 'at EmailSubmission/set';
    const { created, notCreated } = client.answerTo(doing, 'EmailSubmission/set', replies);
    const made = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* fieldsOf */.Pf)(created)['probe']);
    const { party } = client.wire.opening;
    if (typeof made['id'] !== 'string')
        throw new outcome/* FailureError */.pO((0,refused_send/* refusedSend */.Vy)(party, (0,foreign_json/* fieldsOf */.Pf)(notCreated)['probe']));
    const [status] = Object.values((0,foreign_json/* fieldsOf */.Pf)(made['deliveryStatus']));
    const { smtpReply, delivered } = (0,foreign_json/* fieldsOf */.Pf)(status);
    if (delivered === 'no' && typeof smtpReply === 'string')
        throw new outcome/* FailureError */.pO((0,refused_send/* refusedSend */.Vy)(party, { type: 'forbiddenToSend', description: smtpReply }));
    const undo = typeof made['undoStatus'] === 'string' ? `, ${made['undoStatus']}` : '';
    return `EmailSubmission ${made['id']}${undo}${typeof smtpReply === 'string' ? `: ${smtpReply}` : ''}`;
}
function isDestroyed(replies, draft) {
    return replies.some(({ name, fields }) => name === 'Email/set' && (0,mails/* textsIn */.Ej)(fields['destroyed']).includes(draft));
}
async function discard({ client, clock }, draft) {
    const over = new AbortController();
    const endIn = (ms) => void clock.sleep(ms, over.signal).then(() => (0,limit/* endWait */.pD)(over));
    const runEnds = () => endIn(CLEARING_LATE);
    const { signal } = client.wire;
    if (signal.aborted)
        runEnds();
    else
        signal.addEventListener('abort', runEnds, { once: true });
    endIn(CLEARING);
    await client.ask('at Email/set', [['Email/set', { destroy: [draft] }]], over.signal).catch(() => undefined);
    signal.removeEventListener('abort', runEnds);
    (0,limit/* endWait */.pD)(over);
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/jmap/sender.js







function jmapSender(config, from, clock, access = {}) {
    const party = { end: 'sender', config };
    return {
        open: async (signal) => {
            const begun = clock.monotonic();
            let client = null;
            try {
                client = await ask_client/* JmapClient */.S.open({ party, clock, access, holdUps: new hold_ups/* HoldUps */.E() }, signal);
                if (!client.session.supports.has(session/* SUBMISSION */.XV))
                    throw new outcome/* FailureError */.pO((0,refused_send/* mayNotSend */.Js)(party));
                return opened(client, await deskOf(client, from), { clock, begun });
            }
            catch (error) {
                client?.close();
                if (error instanceof outcome/* FailureError */.pO)
                    return { ok: false, failure: error.failure };
                throw error;
            }
        },
    };
}
function opened(client, desk, { clock, begun }) {
    const { connectMs, tlsMs } = client.wire.transport;
    const authMs = clock.monotonic() - begun - (connectMs ?? 0) - (tlsMs ?? 0);
    const send = async (probe, departure) => {
        try {
            return { ok: true, acceptance: await submit_submit({ client, desk, clock }, probe, departure) };
        }
        catch (error) {
            if (error instanceof outcome/* FailureError */.pO)
                return { ok: false, failure: error.failure };
            throw error;
        }
    };
    const server = { offers: [...client.session.extensions].map(foreign_text/* foreignWord */.n), aheadMs: null };
    return { ok: true, session: { connectMs: connectMs ?? 0, tlsMs, authMs, server, send, close: () => client.close() } };
}


/***/ }),

/***/ 48007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compose),
/* harmony export */   q: () => (/* binding */ heldBack)
/* harmony export */ });
const WORD = 45;
const LINE = 78;
function compose(probe) {
    const fields = [
        ['From', probe.from],
        ['To', probe.to],
        ['Subject', encodedText(probe.subject)],
        ['Message-ID', `<${probe.messageId}>`],
        ['Date', new Date(probe.date).toUTCString().replace('GMT', '+0000')],
        ...probe.headers,
        ['MIME-Version', '1.0'],
    ];
    const content = contentOf(probe.content ?? { kind: 'single', type: 'text/plain', text: probe.text });
    const header = [...fields, ...content.fields].map(([name, value]) => `${folded(`${name}: ${value}`)}\r\n`).join('');
    return Buffer.concat([Buffer.from(`${header}\r\n`, 'latin1'), content.body]);
}
function contentOf(content) {
    if (content.kind === 'mime')
        return { fields: content.fields, body: Buffer.from(content.body.replaceAll('\n', '\r\n')) };
    const { type, text } = content;
    const plain = /^[\n\u0020-\u007e]*$/.test(text) && !/[^\n]{999}/.test(text);
    const body = text.replaceAll('\n', '\r\n');
    return {
        fields: [
            ['Content-Type', `${type}; charset=utf-8`],
            ['Content-Transfer-Encoding', plain ? '7bit' : 'base64'],
        ],
        body: Buffer.from(plain ? body : base64Lines(body), 'latin1'),
    };
}
function encodedText(text) {
    if (/^[\u0020-\u007e]{0,900}$/.test(text) && !text.includes('=?'))
        return text;
    const parts = [''];
    for (const character of text) {
        const grown = `${parts.at(-1) ?? ''}${character}`;
        if (Buffer.byteLength(grown) > WORD)
            parts.push(character);
        else
            parts[parts.length - 1] = grown;
    }
    return parts.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join(' ');
}
function folded(field) {
    const lines = [];
    let line = '';
    for (const piece of field.split(/(?= )/)) {
        if (line.length + piece.length > LINE && line.trim() !== '' && !line.endsWith(':')) {
            lines.push(line);
            line = piece;
        }
        else
            line += piece;
    }
    return [...lines, line].join('\r\n');
}
function base64Lines(text) {
    return `${(Buffer.from(text)
        .toString('base64')
        .match(/.{1,76}/g) ?? []).join('\r\n')}\r\n`;
}
async function* heldBack(message, { ready, onLeft }, clock, onLeaving) {
    const asked = clock.monotonic();
    if (!(await ready))
        throw new Error('it was not to leave any more');
    onLeaving(clock.monotonic() - asked);
    onLeft();
    yield message;
}


/***/ })

};
