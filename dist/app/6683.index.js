export const id = 6683;
export const ids = [6683];
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

/***/ 6683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   graphSender: () => (/* binding */ graphSender)
/* harmony export */ });
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _imap_session_hold_ups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6556);
/* harmony import */ var _jmap_failure_refused_send_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67360);
/* harmony import */ var _smtp_session_compose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48007);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20169);





function graphSender(config, clock, access = {}) {
    const party = { end: 'sender', config };
    return {
        open: async (signal) => {
            const begun = clock.monotonic();
            const client = new _client_js__WEBPACK_IMPORTED_MODULE_3__/* .GraphClient */ .o({ party, clock, access, holdUps: new _imap_session_hold_ups_js__WEBPACK_IMPORTED_MODULE_1__/* .HoldUps */ .E() }, signal);
            const refused = await refusedLogin(client);
            if (refused !== null) {
                client.close();
                return { ok: false, failure: refused };
            }
            return opened(client, clock, begun);
        },
    };
}
async function refusedLogin(client) {
    try {
        await client.get('at the login', 'mailFolders/inbox?$select=id');
        return null;
    }
    catch (error) {
        const failure = failureIn(error);
        return failure.reply?.startsWith('HTTP 403 ') === true ? null : failure;
    }
}
function opened(client, clock, begun) {
    const { connectMs, tlsMs } = client.wire.transport;
    const authMs = clock.monotonic() - begun - (connectMs ?? 0) - (tlsMs ?? 0);
    const send = async (probe, departure) => {
        try {
            const text = (0,_smtp_session_compose_js__WEBPACK_IMPORTED_MODULE_4__/* .compose */ .Z)(probe).toString('base64');
            if (!(await departure.ready))
                throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_jmap_failure_refused_send_js__WEBPACK_IMPORTED_MODULE_2__/* .notSentAnyMore */ .xF)(client.wire.opening.party));
            const begin = clock.monotonic();
            departure.onLeft();
            const signal = AbortSignal.any([client.wire.signal, departure.enough]);
            const answer = await submitted(client, text, signal);
            const at = clock.monotonic();
            const id = answer.header('request-id');
            const reply = `HTTP ${answer.status} ${answer.reason}${id === '' ? '' : ` (request-id ${id})`}`;
            return { ok: true, acceptance: { at, reply, acceptMs: at - begin } };
        }
        catch (error) {
            return { ok: false, failure: failureIn(error) };
        }
    };
    return { ok: true, session: { connectMs: connectMs ?? 0, tlsMs, authMs, send, close: () => client.close() } };
}
async function submitted(client, text, signal) {
    try {
        return await client.send(text, signal);
    }
    catch (error) {
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO((0,_jmap_failure_refused_send_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedOrUnanswered */ .kk)(failureIn(error), client.wire.opening.party), error);
    }
}
function failureIn(error) {
    if (error instanceof _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO)
        return error.failure;
    throw error;
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
