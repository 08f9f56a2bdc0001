export const id = 7518;
export const ids = [7518];
export const modules = {

/***/ 11132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ CONNECTING_STAGES),
/* harmony export */   LL: () => (/* binding */ NoImapError),
/* harmony export */   W8: () => (/* binding */ imapFailure),
/* harmony export */   mg: () => (/* binding */ LOGGING_IN),
/* harmony export */   tL: () => (/* binding */ STARTING_TLS),
/* harmony export */   v$: () => (/* binding */ FETCHING),
/* harmony export */   z: () => (/* binding */ missingFolder)
/* harmony export */ });
/* harmony import */ var _core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49984);
/* harmony import */ var _core_mail_knowledge_protocols_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5512);
/* harmony import */ var _core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12337);
/* harmony import */ var _socket_dial_proxy_proxy_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56904);
/* harmony import */ var _socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19326);
/* harmony import */ var _socket_network_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14152);
/* harmony import */ var _socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9483);
/* harmony import */ var _named_wait_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5337);
/* harmony import */ var _refused_login_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2958);
/* harmony import */ var _server_reply_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38606);










const CONNECTING_STAGES = 'while connecting';
const STARTING_TLS = 'at STARTTLS';
const LOGGING_IN = 'at the login';
const FETCHING = 'at FETCH';
class NoImapError extends Error {
    protocol;
    constructor(line) {
        super('it does not greet as IMAP servers do');
        this.name = 'NoImapError';
        this.protocol = (0,_core_mail_knowledge_protocols_js__WEBPACK_IMPORTED_MODULE_7__/* .greetedProtocol */ .D)(line);
    }
}
const BASE = { end: 'mailbox', temporary: false, uncertain: false };
function imapFailure(config, doing, thrown, capabilities = new Map()) {
    const plain = (0,_core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .t)(failureOf(config, doing, thrown, capabilities), config.host);
    const failure = config.oauth2 ? (0,_core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .ofToken */ .ls)(withChallenge(plain, thrown), config) : plain;
    const wait = failure.reply === null ? null : (0,_named_wait_js__WEBPACK_IMPORTED_MODULE_8__/* .namedWait */ .V)(failure.reply);
    return wait === null ? failure : { ...failure, wait };
}
function withChallenge(failure, thrown) {
    const challenge = (0,_server_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .serverField */ .i$)(thrown, 'oauthError');
    return challenge && failure.reply !== null ? { ...failure, reply: `${failure.reply} ${JSON.stringify(challenge)}` } : failure;
}
function missingFolder(config, folder, reply, advice) {
    return {
        ...BASE,
        outcome: 'fetch_failed',
        message: `${config.host}:${config.port}: there is no such folder (${folder}).${advice}`,
        reply,
        remedy: `Correct \`folder\` or \`junk\` of mailbox \`${config.name}\`; \`doctor\` lists the folders that are watched.`,
    };
}
function failureOf(config, doing, thrown, capabilities) {
    const error = (0,_socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readForeignError */ .l)(thrown);
    const at = `${config.host}:${config.port}`;
    const proxy = (0,_socket_dial_proxy_proxy_error_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyFailure */ .x)('mailbox', at, thrown);
    if (proxy)
        return proxy;
    const reply = (0,_server_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .serverRefusal */ .Wl)(thrown);
    if (thrown instanceof NoImapError)
        return stranger(config, thrown);
    const login = (0,_refused_login_js__WEBPACK_IMPORTED_MODULE_6__/* .refusedLogin */ .yC)(config, thrown, capabilities);
    if (login)
        return login;
    const tls = (0,_socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .tlsFailure */ .k)({ end: 'mailbox', at, implicit: config.security === 'tls' }, error.originalCode, error.message);
    if (tls)
        return tls;
    if (doing === CONNECTING_STAGES || doing === STARTING_TLS) {
        const unreached = unreachedServer(config, doing, error, reply);
        if (unreached)
            return unreached;
    }
    const known = BY_CODE.get((0,_server_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .serverText */ .Tn)(thrown, 'serverResponseCode'));
    return {
        ...BASE,
        outcome: 'fetch_failed',
        message: `${at} could not be read ${doing}${reply === null ? ` (${(0,_socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_3__/* .inOurWords */ .t)(error)})` : ''}.`,
        reply,
        remedy: (known?.remedy ?? "Look into the mail server's log for this user; whether the probe arrived is not known.").replace('NAME', `mailbox \`${config.name}\``),
        temporary: known?.lasts !== true && mayPass(thrown, reply),
    };
}
const BY_CODE = new Map([
    ['INUSE', { remedy: 'Close the other client that holds NAME, as a POP3 session does, or give the monitor a mailbox of its own.' }],
    ['LIMIT', { remedy: 'Close other clients of NAME, or let its server allow more of them.' }],
    ['NOPERM', { remedy: 'Give the account of NAME the right to read this folder, or set `folder` to one that it may read.', lasts: true }],
    ['OVERQUOTA', { remedy: 'Clear NAME, or give it more room.', lasts: true }],
    ['UNAVAILABLE', { remedy: "A part of that mail system is down just now: look into the mail server's log." }],
    ['CORRUPTION', { remedy: 'Let the administrator repair NAME (Dovecot: `doveadm force-resync`).', lasts: true }],
]);
const NOT_NOW = /\bmaintenance\b|\bshut(?:ting)? ?down\b|\bunavailable\b|\brestart|\bstarting\b|\bupgrad/i;
function stranger({ host, port }, { protocol }) {
    return {
        ...BASE,
        outcome: 'unreachable',
        message: `${host}:${port} ${protocol === null ? 'does not greet as IMAP servers do' : `speaks ${protocol}, not IMAP`}. The login was not sent.`,
        reply: null,
        remedy: 'Set `port` to that of IMAP: 993 with `security: tls`, or 143 with `security: starttls`; a proxy or firewall may answer in its place.',
    };
}
function unreachedServer(config, doing, error, reply) {
    const at = `${config.host}:${config.port}`;
    const code = error.originalCode;
    if (doing === STARTING_TLS && CUT.has(code)) {
        return {
            ...BASE,
            outcome: 'tls_failed',
            message: `${at}: the server agreed to STARTTLS and cut the connection during the handshake.`,
            reply,
            remedy: "Look into the server's log: a certificate or key that it cannot read, or no TLS version or cipher in common. A firewall in between may meddle with STARTTLS too.",
            temporary: true,
        };
    }
    if (CLOSED_AT_ONCE.has(code)) {
        return {
            ...BASE,
            outcome: 'unreachable',
            message: `${at} accepted the connection and closed it at once, ${reply === null ? 'without a greeting' : 'with BYE in place of a greeting'}.`,
            reply,
            remedy: reply !== null && NOT_NOW.test(reply)
                ? 'The server does not serve just now, by its own words. Look into its log, and run again later; planned work can be told by `maintenance`.'
                : 'That is a limit or a block, not a wrong password. Look for connections per address (Courier: MAXPERIP, Dovecot: mail_max_userip_connections), fail2ban, TCP wrappers, or a service behind this port that is down. Close other clients, and look into the server’s log.',
            temporary: true,
        };
    }
    if (code === 'GREETING_TIMEOUT') {
        return {
            ...BASE,
            outcome: 'unreachable',
            message: `${at} accepted the connection and sent no greeting.`,
            reply,
            remedy: config.security === 'tls'
                ? "Look into the server's log: limits per client, blocks, or a crash."
                : 'If this port speaks TLS from the first byte, set `security: tls`.',
            temporary: true,
        };
    }
    const network = (0,_socket_network_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .networkFailure */ .r)('mailbox', at, code, error.message);
    if (network)
        return { ...network, reply };
    if (!/STARTTLS/i.test(error.message))
        return null;
    return {
        ...BASE,
        outcome: 'tls_failed',
        message: `${at} does not offer STARTTLS.`,
        reply,
        remedy: 'Enable STARTTLS on this port, or set `security: tls` for a port that speaks TLS at once. The login was not sent.',
    };
}
const CUT = new Set([
    'ECONNRESET',
    'EPIPE',
    'ECONNABORTED',
    'ClosedAfterConnectText',
    'ClosedAfterConnectTLS',
    'EConnectionClosed',
    'NoConnection',
]);
const CLOSED_AT_ONCE = new Set(['ClosedAfterConnectText', 'ClosedAfterConnectTLS']);
const NOT_UNDERSTOOD = /\berror in imap command\b|\bsyntax error\b|\bunknown command\b|\binvalid (?:command|arguments?)\b/i;
function mayPass(thrown, reply) {
    if (reply !== null && NOT_UNDERSTOOD.test(reply))
        return false;
    if ((0,_server_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .isRefusal */ .vu)(thrown))
        return (0,_server_reply_js__WEBPACK_IMPORTED_MODULE_9__/* .serverField */ .i$)(thrown, 'responseStatus') !== 'BAD';
    return !(thrown instanceof TypeError || thrown instanceof RangeError);
}


/***/ }),

/***/ 5337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ namedWait),
/* harmony export */   c: () => (/* binding */ throttleWait)
/* harmony export */ });
const THROTTLED = /\bthrottl|\btoo many (?:requests|commands)\b|\brate limit|\bslow down\b|\bsuggested back-?off\b/i;
const UNNAMED = 5_000;
const WAIT = /\b(?:wait|again|retry|back-?off|interval|delay|after|every|within)\b\D{0,40}(\d{1,9})\s*(ms|milli\w*|s|sec\w*|m|min\w*|h|hours?)\b/i;
function namedWait(reply) {
    const [, count, unit] = WAIT.exec(reply) ?? [];
    if (count === undefined || unit === undefined)
        return null;
    return Number(count) * unitOf(unit.toLowerCase());
}
function throttleWait(reply) {
    return THROTTLED.test(reply) ? (namedWait(reply) ?? UNNAMED) : null;
}
function unitOf(unit) {
    if (unit === 'ms' || unit.startsWith('milli'))
        return 1;
    if (unit.startsWith('h'))
        return 3_600_000;
    return unit.startsWith('m') ? 60_000 : 1_000;
}


/***/ }),

/***/ 2958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ mayTryLogin),
/* harmony export */   VT: () => (/* binding */ loginMethod),
/* harmony export */   yC: () => (/* binding */ refusedLogin)
/* harmony export */ });
/* harmony import */ var _core_mail_login_password_logins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18086);
/* harmony import */ var _core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49984);
/* harmony import */ var _server_reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38606);



const FOR_NOW = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'THROTTLED', 'SYS/TEMP']);
const BY_CODE = new Map([
    [
        'AUTHORIZATIONFAILED',
        [
            'the password is right, but this account may not act as that user',
            'Let the administrator give this account access to that mailbox (shared mailbox, delegation, master user), or log in as the owner of mailbox NAME.',
        ],
    ],
    ['EXPIRED', ['its password has expired', 'Set a new password for this account, and put it into the secret of mailbox NAME.']],
    [
        'PRIVACYREQUIRED',
        [
            'it takes a login over TLS alone',
            'Set `security: starttls` or `tls` for mailbox NAME. The password has been sent without TLS: change it.',
        ],
    ],
    [
        'REFERRAL',
        ['this account lives on another server, which the reply names', 'Set `host` of mailbox NAME to the server that the reply names.'],
    ],
    [
        'CONTACTADMIN',
        ['the administrator of the mail server must be asked', 'Ask the administrator of the mail server about the account of mailbox NAME.'],
    ],
]);
const SPOKEN = ['LOGIN', 'PLAIN'];
const LOGIN_ONLY = [/(?:^|\.)imap\.mail\.me\.com$/i];
const SWITCHED_OFF = /\bimap\b.{0,40}\b(?:disabled|switched off|turned off|not enabled|not allowed)\b|\b(?:disabled|enable)\b.{0,20}\bimap\b|\bnot enabled for imap\b/i;
const NO_LOGINS = /\bnologin\b|\blogins? (?:is |are )?(?:currently )?(?:disabled|not allowed|forbidden)\b|\baccount (?:is |has been )?(?:disabled|locked|suspended|inactive)\b/i;
function loginMethod(config) {
    return LOGIN_ONLY.some((pattern) => pattern.test(config.host)) ? 'LOGIN' : '';
}
function mayTryLogin(config, thrown, capabilities) {
    if (config.password === null || capabilities.has('LOGINDISABLED'))
        return false;
    if (!/^\S+ AUTHENTICATE\b/i.test((0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .serverText */ .Tn)(thrown, 'executedCommand')))
        return false;
    return (0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefusal */ .vu)(thrown) && !(0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .serverField */ .i$)(thrown, 'serverResponseCode') && !isSwitchedOff((0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .serverRefusal */ .Wl)(thrown));
}
function refusedLogin(config, thrown, capabilities) {
    const reply = (0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .serverRefusal */ .Wl)(thrown);
    const at = `${config.host}:${config.port}`;
    const refused = (message, remedy) => ({
        end: 'mailbox',
        outcome: 'auth_failed',
        message,
        reply,
        remedy,
        temporary: false,
        uncertain: false,
    });
    if (isUnspoken(thrown)) {
        const offered = [...capabilities.keys()].filter((name) => name.startsWith('AUTH=')).map((name) => name.slice(5));
        if (config.oauth2)
            return (0,_core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .takesNoToken */ .PN)(config, 'mailbox', offered);
        const list = offered.length === 0 ? '. None was sent.' : `: it offers ${(0,_core_mail_login_password_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .noCommonWay */ .CZ)({ offered, spoken: SPOKEN })}`;
        return refused(`${at} takes no password over this connection${list}`, (0,_core_mail_login_password_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .otherLogin */ .A6)({ end: 'mailbox', config, offered, spoken: SPOKEN }));
    }
    if ((0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .serverField */ .i$)(thrown, 'authenticationFailed') !== true || FOR_NOW.has((0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .serverField */ .i$)(thrown, 'serverResponseCode')))
        return null;
    const known = BY_CODE.get((0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .serverField */ .i$)(thrown, 'serverResponseCode'));
    if (known !== undefined) {
        const [fact, remedy] = known;
        return refused(`${at} refused the login of mailbox \`${config.name}\`: ${fact}.`, remedy.replace('NAME', `\`${config.name}\``));
    }
    if (reply !== null && SWITCHED_OFF.test(reply) && (0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .serverField */ .i$)(thrown, 'serverResponseCode') !== 'AUTHENTICATIONFAILED') {
        return refused(`${at} refused the login of mailbox \`${config.name}\`: IMAP is switched off for this account.`, 'Switch IMAP on for this account, in its settings or by its administrator; the password may be right.');
    }
    if (reply !== null && NO_LOGINS.test(reply)) {
        return refused(`${at} refused the login of mailbox \`${config.name}\`: logins to this account are switched off.`, 'Let the administrator of the mail server admit this account again (disabled, locked, `nologin`); the password may be right.');
    }
    const other = (reply === null ? null : (0,_core_mail_login_password_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedByWords */ .dn)(reply)) ?? ((0,_server_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .serverField */ .i$)(thrown, 'responseStatus') === 'BAD' ? _core_mail_login_password_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .NOT_TAKEN */ .ef : null);
    if (other !== null) {
        const { fact, remedy } = other;
        return refused(`${at} refused the login of mailbox \`${config.name}\`. ${fact}`, remedy.replace('NAME', `mailbox \`${config.name}\``));
    }
    return refused(`${at} refused the login of mailbox \`${config.name}\`.`, `Check \`user\` and \`password\` of mailbox \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`);
}
function isUnspoken(thrown) {
    const message = thrown instanceof Error ? thrown.message : '';
    return (message === 'Unsupported authentication mechanism' || message === 'Login is disabled' || message === 'No matching authentication method');
}
function isSwitchedOff(reply) {
    return reply !== null && (SWITCHED_OFF.test(reply) || NO_LOGINS.test(reply) || (0,_core_mail_login_password_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedByWords */ .dn)(reply) !== null);
}


/***/ }),

/***/ 38606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tn: () => (/* binding */ serverText),
/* harmony export */   Wl: () => (/* binding */ serverRefusal),
/* harmony export */   i$: () => (/* binding */ serverField),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
function serverField(thrown, field) {
    return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, field) : undefined;
}
function serverRefusal(thrown) {
    for (const field of ['responseText', 'response', 'reason']) {
        const value = serverField(thrown, field);
        if (typeof value === 'string' && value !== '')
            return value;
    }
    return null;
}
function isRefusal(thrown) {
    const status = serverField(thrown, 'responseStatus');
    return status === 'NO' || status === 'BAD';
}
function serverText(thrown, field) {
    const value = serverField(thrown, field);
    return typeof value === 'string' ? value : '';
}


/***/ }),

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

/***/ 77518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imapMailbox: () => (/* binding */ imapMailbox)
});

// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/folders/named-use.js
var named_use = __webpack_require__(11094);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/folders/folders.js

const USES = ['\\Junk', '\\All', '\\Trash', '\\Sent', '\\Drafts'];
const MOST_BY_NAME = 2;
async function listFolders(client) {
    const listed = await client.list({ listOnly: true });
    return listed
        .filter(({ path, flags }) => path !== '' && !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
        .map(({ path, name, flags, parent }) => ({
        path,
        depth: parent.length,
        marked: USES.find((use) => flags.has(use)) ?? null,
        named: parent.some((above) => (0,named_use/* namedUse */.l)(above) === '\\Junk') ? '\\Junk' : (0,named_use/* namedUse */.l)(name),
    }));
}
function otherFolders(listed, config, gmail) {
    const besides = listed.filter(({ path }) => path !== config.folder);
    const marked = (use) => besides.filter((folder) => folder.marked === use).map(({ path }) => path);
    const junk = config.junk === 'auto' ? junkOf(besides) : [config.junk];
    const all = gmail ? marked('\\All') : [];
    return {
        others: [...junk.map((folder) => ({ folder, role: 'junk' })), ...all.map((folder) => ({ folder, role: 'all' }))],
        trash: (gmail ? marked('\\Trash')[0] : null) ?? null,
    };
}
function junkOf(folders) {
    const marked = folders.filter((folder) => folder.marked === '\\Junk');
    const called = folders.filter((folder) => folder.named === '\\Junk').toSorted((a, b) => a.depth - b.depth);
    return (marked.length > 0 ? marked : called.slice(0, MOST_BY_NAME)).map(({ path }) => path);
}
function furtherFolders(listed, watched) {
    return listed
        .filter(({ path, marked, named }) => !watched.some(({ folder }) => folder === path) && !OWN.has(marked ?? named ?? ''))
        .map(({ path, marked, named }) => ({ folder: path, role: roleOf(marked ?? named) }));
}
function keepersOf(listed) {
    return listed
        .filter(({ path, marked, named }) => (marked ?? named) === '\\Trash' || KEEPER.test(path))
        .map(({ path }) => ({ folder: path, role: 'other' }));
}
const KEEPER = /(?:expunged?|(?:^|[./\\])(?:deleted(?:[ _-]?(?:messages|items|mails?))?|undelete|recoverable items))(?:[./\\]INBOX)?$/i;
function sentOf(listed) {
    return listed.filter(({ marked, named }) => (marked ?? named) === '\\Sent').map(({ path }) => ({ folder: path, role: 'other' }));
}
const OWN = new Set(['\\Sent', '\\Drafts']);
function roleOf(use) {
    if (use === '\\Junk')
        return 'junk';
    return use === '\\All' ? 'all' : 'other';
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/facts.js


const MOST = 500;
async function accountFacts(session, folder) {
    const { client } = session;
    const [listed, quota] = await Promise.all([
        session.attempt('while listing its folders', () => listFolders(client)),
        client.capabilities.has('QUOTA') ? session.attempt('at its quota', () => client.getQuota(folder)) : null,
    ]);
    const storage = quota?.kind === 'done' && quota.value !== false ? quota.value.storage : undefined;
    const { usage, limit } = storage ?? {};
    const { mailbox } = client;
    return {
        offers: [...client.capabilities].map(([name, value]) => (0,foreign_text/* foreignWord */.n)(typeof value === 'number' ? `${name}=${value}` : name)).toSorted(),
        folders: listed.kind === 'done'
            ? listed.value.slice(0, MOST).map(({ path, marked, named }) => ({ folder: (0,foreign_text/* foreignWord */.n)(path), use: marked ?? named }))
            : null,
        quota: usage === undefined || !limit ? null : { used: usage, limit },
        mayDelete: mailbox === false ? null : mailbox.readOnly !== true && mayMark(mailbox.permanentFlags),
        mails: mailbox === false ? null : mailbox.exists,
    };
}
function mayMark(flags) {
    return flags === undefined || flags.size === 0 || flags.has('\\Deleted');
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/folders/gmail.js
const CATEGORIES = [
    ['promotions', 'Promotions'],
    ['social', 'Social'],
    ['updates', 'Updates'],
    ['forums', 'Forums'],
];
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
async function moveToTrash(client, uids, trash) {
    const there = await client.search({ uid: uids }, { uid: true });
    if (there === undefined || there === false)
        return null;
    if (there.length === 0)
        return NOTHING;
    const moved = await client.messageMove(there.join(','), trash, { uid: true });
    if (moved === false)
        return null;
    return { count: there.length, uids: [...(moved.uidMap?.values() ?? [])], validity: String(moved.uidValidity ?? '') };
}
async function expungeTrash(client, trash, moved) {
    const reported = moved.filter(({ uids }) => uids.length > 0);
    if (reported.length > 0) {
        const validity = String((await client.mailboxOpen(trash)).uidValidity);
        const own = reported.filter((each) => each.validity === validity).flatMap(({ uids }) => uids);
        if (own.length > 0)
            await client.messageDelete(own.join(','), { uid: true });
    }
    return moved.reduce((sum, { count }) => sum + count, 0);
}
const NOTHING = { count: 0, uids: [], validity: '' };

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/folders/watched.js
const NEWEST = 1_000;
function watchFrom({ folder, role }, first, validity, lookedAt) {
    return { folder, role, next: first, first, validity, lookedAt, read: 0, careful: false, strange: new Map() };
}
function isRenumbered(folder, validity) {
    return folder.validity !== '' && folder.validity !== validity;
}
function renumber(folder, uidNext, validity) {
    folder.validity = validity;
    folder.next = Math.max(1, uidNext - NEWEST);
    folder.strange.clear();
}
function uidOf(arrival) {
    return Number(arrival.id.slice(arrival.id.indexOf('/') + 1));
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/server-reply.js
var server_reply = __webpack_require__(38606);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/folders/status.js

async function statusOf(session, folder) {
    const query = { uidNext: true, uidValidity: true, messages: true, recent: true };
    const answer = await session.attempt(`at STATUS ${folder}`, () => session.client.status(folder, query).catch(missing));
    if (answer.kind === 'refused')
        return { kind: 'refused', reply: answer.failure.reply ?? answer.failure.message };
    if (answer.value === 'missing')
        return { kind: 'missing' };
    if (answer.value === false || answer.value.uidNext === undefined)
        return { kind: 'refused', reply: 'STATUS was not answered' };
    const { uidNext, uidValidity, messages, recent } = answer.value;
    return { kind: 'known', uidNext, validity: String(uidValidity), messages: messages ?? 1, recent: recent ?? 0 };
}
function missing(error) {
    if ((0,server_reply/* serverField */.i$)(error, 'code') === 'NotFound')
        return 'missing';
    throw error;
}
async function uidNextOf(session, folder, { uidNext, exists }) {
    if (uidNext !== undefined)
        return uidNext;
    const status = await statusOf(session, folder);
    if (status.kind === 'known')
        return status.uidNext;
    if (exists === 0)
        return 1;
    const last = await session.command('at FETCH', () => session.client.fetchOne('*', { uid: true }));
    return last === false ? 1 : last.uid + 1;
}
const BREAKS = 2;
class FragileFolders {
    #breaks = new Map();
    async statuses(session, places) {
        const ask = async (place) => ({ place, status: await this.#status(session, place.folder) });
        if (session.client.together)
            return await Promise.all(places.map(ask));
        const answers = [];
        for (const place of places)
            answers.push(await ask(place));
        return answers;
    }
    async #status(session, folder) {
        const breaks = this.#breaks.get(folder) ?? 0;
        if (breaks >= BREAKS)
            return { kind: 'avoided', reply: 'whoever asks for its state loses the connection' };
        this.#breaks.set(folder, breaks + 1);
        const status = await statusOf(session, folder);
        this.#breaks.delete(folder);
        return status;
    }
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/failure.js
var failure = __webpack_require__(11132);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/read.js

const FIELDS = 'X-Email-Continuity Message-ID Subject From Sender To Return-Path Date Content-Type In-Reply-To References Auto-Submitted Precedence X-Failed-Recipients X-Autoreply X-Auto-Response-Suppress List-Id'.split(' ');
const LONGEST_HEADER = 64 * 1024;
const ALL_HEADERS = 16 * 1024 * 1024;
const read_BREAKS = 2;
async function readMails(session, folder, range, bytes = 0) {
    if (!folder.careful) {
        folder.careful = true;
        const what = { headers: FIELDS, ...(bytes === 0 ? {} : { source: { start: 0, maxLength: bytes } }) };
        const answer = await session.attempt(failure/* FETCHING */.v$, (alive) => listed(session, folder, { range, ...what }, alive));
        if (answer.kind === 'done') {
            folder.careful = false;
            return answer.value;
        }
    }
    const uids = await session.command('at SEARCH', async () => {
        const found = await session.client.search({ uid: range }, { uid: true });
        if (!Array.isArray(found))
            throw new Error('the server refuses to list the mails one by one');
        return found;
    });
    const mails = [];
    for (const uid of uids) {
        const breaks = folder.strange.get(uid) ?? 0;
        if (breaks >= read_BREAKS)
            continue;
        folder.strange.set(uid, breaks + 1);
        const header = { bodyParts: [{ key: 'HEADER', start: 0, maxLength: LONGEST_HEADER }] };
        const answer = await session.attempt(failure/* FETCHING */.v$, (alive) => listed(session, folder, { range: String(uid), ...header }, alive));
        if (answer.kind === 'refused')
            folder.strange.set(uid, read_BREAKS);
        else {
            folder.strange.delete(uid);
            mails.push(...answer.value);
        }
    }
    return mails;
}
function skippedIn({ strange }, from = 1) {
    return [...strange].filter(([uid, breaks]) => uid >= from && breaks >= read_BREAKS).length;
}
async function listed({ client }, folder, { range, ...what }, alive) {
    const mails = new Map();
    let kept = 0;
    for await (const message of client.fetch(range, { uid: true, flags: true, internalDate: true, size: true, ...what }, { uid: true })) {
        alive();
        if (message.size === undefined && message.headers === undefined && message.bodyParts === undefined)
            continue;
        const header = headerOf(message);
        kept += header.length;
        if (kept > ALL_HEADERS)
            folder.strange.set(message.uid, read_BREAKS);
        else
            mails.set(message.uid, listedMail(message, header));
    }
    return [...mails.values()];
}
function headerOf({ headers }) {
    return Buffer.isBuffer(headers) ? headers.subarray(0, LONGEST_HEADER).toString('latin1') : '';
}
function mailBytes(source) {
    return Buffer.isBuffer(source) ? source : null;
}
function dateOf(date) {
    const time = date === undefined ? NaN : new Date(date).getTime();
    return Number.isFinite(time) ? time : null;
}
function listedMail({ uid, internalDate, size, flags, source }, header) {
    return {
        uid,
        header,
        receivedAt: dateOf(internalDate),
        size: size ?? null,
        deleted: flags?.has('\\Deleted') ?? false,
        source: mailBytes(source),
    };
}

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/elsewhere.js


const AT_ONCE = 50;
const MOST_BREAKS = 3;
async function readElsewhere(reading, { count, clock, until, reopen }) {
    let breaks = 0;
    const left = () => until - clock.monotonic();
    const unlessBroken = async ({ folder }, run) => {
        try {
            return await run();
        }
        catch (error) {
            if (!(error instanceof outcome/* FailureError */.pO) || ++breaks > MOST_BREAKS)
                throw error;
            reading.folders.refused({ folder }, error.failure.reply ?? error.failure.message);
            await reopen();
            return null;
        }
    };
    const asked = [];
    const ask = async (placement) => ({ placement, status: await statusOf(reading.opened(), placement.folder) });
    const placements = await reading.folders.further(reading.opened());
    for (let at = 0; at < placements.length && left() > 0; at += AT_ONCE) {
        const some = placements.slice(at, at + AT_ONCE);
        const answers = await Promise.all(some.map(ask)).catch(async (error) => {
            if (!(error instanceof outcome/* FailureError */.pO))
                throw error;
            await reopen();
            return null;
        });
        if (answers !== null)
            asked.push(...answers);
        else
            for (const placement of some) {
                const answer = await unlessBroken(placement, () => ask(placement));
                if (answer !== null)
                    asked.push(answer);
            }
    }
    const folders = reading.folders.filled(asked, count);
    const found = [];
    let read = 0;
    for (const folder of folders) {
        if (left() <= 0)
            break;
        read += 1;
        const mails = await unlessBroken(folder, async () => {
            const begun = clock.monotonic();
            return (await reading.select(folder)) ? await reading.fetchNew(folder, begun) : [];
        });
        found.push(...(mails ?? []));
    }
    const unread = placements.length - asked.length + folders.length - read;
    if (left() <= 0 && unread > 0)
        reading.folders.refused({ folder: `${unread} more` }, 'there was no time to look through all folders for the probe');
    return found;
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/can-delete.js
function canDelete({ readOnly, permanentFlags }) {
    return readOnly !== true && (permanentFlags === undefined || permanentFlags.has('\\Deleted'));
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/remove.js




async function removeMails(reading, arrivals, turn) {
    const { trash } = reading.folders;
    const [place, ...others] = new Set(arrivals.map(({ placement }) => placement.folder));
    if (place === undefined)
        return { removed: 0, marked: 0, kept: 0, moved: [] };
    const asked = await turn.through(async () => {
        const inOneGo = trash === null && others.length === 0 && reading.selected === place && isExact(reading.opened().client);
        if (!inOneGo)
            return { removal: await removeEverywhere(reading, arrivals) };
        const uids = arrivals.filter((arrival) => reading.isSame(arrival)).map(uidOf);
        const keepers = await reading.folders.keepers(reading.opened());
        const removing = removeHere(reading, uids);
        removing.catch(() => undefined);
        return { removing, uids, keepers };
    });
    if ('removal' in asked)
        return asked.removal;
    const removal = await asked.removing;
    const filled = await grownAmong(reading, asked.keepers);
    return await turn.through(async () => {
        const { removed, marked, kept } = removal ?? (await leftOf(reading, place, asked.uids));
        return { removed, marked, kept: kept + arrivals.length - asked.uids.length, moved: await movedInto(reading, filled) };
    });
}
async function removeEverywhere(reading, arrivals) {
    const { trash } = reading.folders;
    const trashed = [];
    const sum = { removed: 0, marked: 0, kept: 0 };
    const keepers = await reading.folders.keepers(reading.opened());
    for (const folder of new Set(arrivals.map(({ placement }) => placement.folder))) {
        const here = arrivals.filter(({ placement }) => placement.folder === folder);
        if (!(await reading.reach({ folder, role: 'other' }))) {
            sum.kept += here.length;
            continue;
        }
        const uids = here.filter((arrival) => reading.isSame(arrival)).map(uidOf);
        sum.kept += here.length - uids.length;
        if (uids.length === 0)
            continue;
        const moved = trash === null ? null : await reading.command('at MOVE', (client) => moveToTrash(client, uids.join(','), trash));
        if (moved !== null) {
            trashed.push(moved);
            continue;
        }
        const { removed, marked, kept } = (await removeHere(reading, uids)) ?? (await leftOf(reading, folder, uids));
        sum.removed += removed;
        sum.marked += marked;
        sum.kept += kept;
    }
    if (trash !== null) {
        reading.selected = null;
        sum.removed += await reading.command('at UID EXPUNGE', (client) => expungeTrash(client, trash, trashed));
    }
    return { ...sum, moved: await movedInto(reading, await grownAmong(reading, keepers)) };
}
async function grownAmong(reading, keepers) {
    const session = reading.opened();
    const grown = await Promise.all(keepers.map(async (keeper) => {
        const status = await statusOf(session, keeper.folder);
        return status.kind === 'known' && status.uidNext > keeper.next ? [keeper] : [];
    }));
    return grown.flat();
}
async function movedInto(reading, keepers) {
    const moved = [];
    for (const folder of keepers)
        if (await reading.select(folder))
            moved.push(...(await reading.fetchNew(folder, 0)));
    return moved;
}
function isExact({ capabilities, enabled }) {
    return capabilities.has('UIDPLUS') || enabled.has('IMAP4REV2');
}
async function removeHere(reading, uids) {
    const { client } = reading.opened();
    if (uids.length === 0)
        return { removed: 0, marked: 0, kept: 0 };
    if (client.mailbox === false || !canDelete(client.mailbox))
        return { removed: 0, marked: 0, kept: uids.length };
    const range = uids.join(',');
    if (!isExact(client)) {
        const marked = await reading.command('at STORE', () => client.messageFlagsAdd(range, ['\\Deleted'], { uid: true }));
        return marked ? { removed: 0, marked: uids.length, kept: 0 } : { removed: 0, marked: 0, kept: uids.length };
    }
    const { gone } = reading;
    const accepted = await reading.command('at UID EXPUNGE', () => client.expunge(range));
    return accepted && reading.gone - gone >= uids.length ? { removed: uids.length, marked: 0, kept: 0 } : null;
}
async function leftOf(reading, folder, uids) {
    if (!(await reading.reach({ folder, role: 'other' })))
        return { removed: 0, marked: 0, kept: uids.length };
    const left = await reading.command('at SEARCH', (client) => client.search({ uid: uids.join(',') }, { uid: true }));
    const kept = Array.isArray(left) ? left.length : uids.length;
    return { removed: uids.length - kept, marked: 0, kept };
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/folders/advice.js
var advice = __webpack_require__(31445);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/folders/folder-set.js






const MOST_FURTHER = 2_000;
class FolderSet {
    watched = [];
    unread = [];
    fragile = new FragileFolders();
    #config;
    #clock;
    #further = [];
    #keepers = [];
    #listed = [];
    #listedAt = 0;
    #trash = null;
    constructor(config, clock) {
        this.#config = config;
        this.#clock = clock;
    }
    get trash() {
        return this.#trash;
    }
    async list(session) {
        const at = this.#clock.monotonic();
        const answer = await session.attempt('while listing its folders', () => listFolders(session.client));
        if (answer.kind === 'done') {
            [this.#listed, this.#listedAt] = [answer.value, at];
            return;
        }
        this.refused({ folder: 'all others' }, `LIST: ${answer.failure.reply ?? answer.failure.message}`);
        session.client.presume(this.#config.folder);
    }
    async watchOthers(session) {
        const at = this.#clock.monotonic();
        const unwatched = this.#unwatched(session);
        const [statuses] = await Promise.all([this.fragile.statuses(session, unwatched), this.keepers(session)]);
        for (const { place: placement, status } of statuses) {
            if (status.kind === 'known')
                this.watched.push(watchFrom(placement, status.uidNext, status.validity, at));
            else if (status.kind !== 'missing')
                this.refused(placement, status.reply);
            else if (placement.folder === this.#config.junk)
                throw this.missing(placement.folder);
        }
    }
    async discover(session) {
        const before = this.#listedAt;
        await this.list(session);
        const fresh = this.#unwatched(session).map((placement) => watchFrom(placement, 1, '', before));
        this.watched.push(...fresh);
        return fresh;
    }
    async further(session) {
        await this.list(session);
        const { foreignPrefixes } = session.client;
        const isForeign = ({ folder }) => foreignPrefixes.some((prefix) => folder.startsWith(prefix));
        const further = furtherFolders(this.#listed, this.watched);
        return [...further.filter((each) => !isForeign(each)), ...further.filter(isForeign)].slice(0, MOST_FURTHER);
    }
    filled(asked, count) {
        const filled = asked.flatMap(({ placement, status }) => {
            if (status.kind === 'refused')
                this.refused(placement, status.reply);
            if (status.kind !== 'known' || status.messages === 0)
                return [];
            const folder = this.#furtherFolder(placement, status, count);
            return status.uidNext > folder.next ? [{ folder, recent: status.recent }] : [];
        });
        return filled.toSorted((a, b) => Math.sign(b.recent) - Math.sign(a.recent)).map(({ folder }) => folder);
    }
    sent() {
        return sentOf(this.#listed).map((placement) => watchFrom(placement, 1, '', null));
    }
    async keepers(session) {
        if (this.#trash !== null)
            return [];
        const unknown = keepersOf(this.#listed).filter(({ folder }) => !this.#keepers.some((keeper) => keeper.folder === folder));
        for (const { place, status } of await this.fragile.statuses(session, unknown))
            if (status.kind === 'known')
                this.#keepers.push(watchFrom(place, status.uidNext, status.validity, null));
        return this.#keepers;
    }
    refused({ folder }, reason) {
        if (!this.unread.some((unread) => unread.folder === folder))
            this.unread.push({ folder, reason });
    }
    missing(folder) {
        return new outcome/* FailureError */.pO((0,failure/* missingFolder */.z)(this.#config, folder, null, (0,advice/* folderAdvice */.h)(folder, this.#listed.map(({ path }) => path))));
    }
    isListed(folder) {
        return this.#listed.length === 0 || folder.toUpperCase() === 'INBOX' || this.#listed.some(({ path }) => path === folder);
    }
    #furtherFolder(placement, { uidNext, validity }, count) {
        const known = this.#further.find(({ folder }) => folder === placement.folder);
        if (known === undefined) {
            const begun = watchFrom(placement, Math.max(1, uidNext - count), validity, null);
            this.#further.push(begun);
            return begun;
        }
        if (isRenumbered(known, validity))
            renumber(known, uidNext, validity);
        return known;
    }
    #unwatched(session) {
        const { others, trash } = otherFolders(this.#listed, this.#config, session.client.capabilities.has('X-GM-EXT-1'));
        this.#trash = trash;
        const isKnown = (known, folder) => known.some((each) => each.folder === folder);
        return others.filter(({ folder }) => !isKnown(this.watched, folder) && !isKnown(this.unread, folder));
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/folders/select.js

async function selectFolder(session, placement, { inbox, folders, readOnly }) {
    const { folder } = placement;
    const doing = `at ${readOnly ? 'EXAMINE' : 'SELECT'} ${folder}`;
    const answer = await session.attempt(doing, () => session.client.mailboxOpen(folder, { readOnly }));
    if (answer.kind === 'done')
        return answer.value;
    if (folder === inbox) {
        if (!folders.isListed(folder))
            return null;
        session.client.close();
        throw new outcome/* FailureError */.pO(answer.failure);
    }
    folders.refused(placement, answer.failure.reply ?? answer.failure.message);
    return null;
}

// EXTERNAL MODULE: ./lib/src/core/mail/header/probe-header.js
var probe_header = __webpack_require__(7624);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/invented.js

function isInvented(header) {
    const has = (name, value) => (0,probe_header/* fieldValues */.X)(header, name)[0] === value;
    return (has('Subject', 'message unavailable') &&
        has('From', 'System Administrator <root@localhost>') &&
        (0,probe_header/* fieldValues */.X)(header, 'Message-ID').length === 0);
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/hold-ups.js
var hold_ups = __webpack_require__(6556);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/lost-connection.js
var lost_connection = __webpack_require__(33805);
// EXTERNAL MODULE: ./lib/src/core/mail/login/token-logins.js
var token_logins = __webpack_require__(49984);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/verification.js
var verification = __webpack_require__(37634);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/refused-login.js
var refused_login = __webpack_require__(2958);
// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/session/connection.js
var connection = __webpack_require__(64142);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/session/open.js





async function openSession(task, access) {
    if (access.bearer)
        return await openWithToken(task, access, access.bearer);
    const method = (0,refused_login/* loginMethod */.VT)(task.config);
    const session = await connected(task, access, { method });
    try {
        await session.login();
        return session;
    }
    catch (error) {
        const refusal = error instanceof outcome/* FailureError */.pO ? error.cause : null;
        if (method !== '' || !(0,refused_login/* mayTryLogin */.GA)(task.config, refusal, session.client.capabilities))
            throw error;
    }
    const again = await connected(task, access, { method: 'LOGIN' });
    await again.login();
    return again;
}
async function openWithToken(task, access, bearer) {
    const asked = bearer.current(task.signal);
    const connecting = connect(task, access);
    connecting.catch(() => undefined);
    const given = await asked;
    if (!given.ok) {
        void connecting.then(({ close }) => close()).catch(() => undefined);
        throw new outcome/* FailureError */.pO(given.failure);
    }
    const { token } = given;
    const session = await sessionOver(await connecting, task, { token });
    try {
        await session.login();
        return session;
    }
    catch (error) {
        const renewed = error instanceof outcome/* FailureError */.pO && (0,token_logins/* mayBeRenewed */.DJ)(error.failure) ? await bearer.renewed(token, task.signal) : null;
        if (renewed === null)
            throw error;
        const again = await connected(task, access, { token: renewed });
        await again.login();
        return again;
    }
}
async function connected(task, access, login) {
    return await sessionOver(await connect(task, access), task, login);
}
async function connect(task, { onCertificate }) {
    const meanwhile = () => void task.clock
        .sleep(0)
        .then(library)
        .catch(() => undefined);
    return await (0,connection/* connectMailbox */.f)(task, (0,verification/* tlsOptions */.YF)(task.config, onCertificate), meanwhile);
}
async function sessionOver(connection, task, login) {
    const { ImapSession: Session } = await library();
    return new Session(task, connection, login);
}
function library() {
    return Promise.all(/* import() */[__webpack_require__.e(1116), __webpack_require__.e(1980)]).then(__webpack_require__.bind(__webpack_require__, 5914));
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/reading.js












const AHEAD = 16 * 1024;
const LAST_UID = 4_294_967_295;
class MailboxReading {
    folders;
    holdUps = new hold_ups/* HoldUps */.E();
    stale = false;
    announces = false;
    idled = false;
    mayIdle = true;
    readOnly = false;
    gone = 0;
    onNews = () => undefined;
    #config;
    #clock;
    #access;
    #session = null;
    selected = null;
    #examines = false;
    #announced = 0;
    #noticedAt = null;
    #ahead = new Map();
    constructor(config, clock, access) {
        this.#config = config;
        this.#clock = clock;
        this.#access = access;
        this.folders = new FolderSet(config, clock);
    }
    async open(signal, readOnly) {
        this.#examines = readOnly;
        const { holdUps } = this;
        const config = this.#config;
        const together = this.#session === null;
        this.#session?.client.close();
        this.mayIdle &&= !this.idled;
        this.idled = false;
        this.announces = false;
        this.selected = null;
        const onNews = (count) => {
            this.stale = true;
            this.#announced += count;
            this.#noticedAt ??= this.#clock.monotonic();
            this.onNews();
        };
        const onGone = () => (this.gone += 1);
        const session = await openSession({ config, clock: this.#clock, signal, holdUps, together, onNews, onGone }, this.#access);
        this.#session = session;
        const opening = this.#openFolders(session);
        opening.catch(() => undefined);
        await session.admitted();
        await opening;
        await this.folders.watchOthers(session);
    }
    get far() {
        return this.#session?.far ?? false;
    }
    opened() {
        const session = this.#session;
        if (session?.client.usable)
            return session;
        throw this.#failure('any more', (0,lost_connection/* lostConnection */.L)(session?.client));
    }
    command(doing, run) {
        const session = this.opened();
        return session.command(doing, () => run(session.client));
    }
    async select(folder) {
        const session = this.opened();
        const selected = await this.#select(session, folder);
        if (selected === null)
            return false;
        const validity = String(selected.uidValidity);
        if (isRenumbered(folder, validity))
            renumber(folder, await uidNextOf(session, folder.folder, selected), validity);
        folder.validity = validity;
        if (folder === this.folders.watched[0])
            this.stale = true;
        return true;
    }
    async examine(folder) {
        const isOpen = (await this.#select(this.opened(), folder, true)) !== null;
        this.selected = null;
        return isOpen;
    }
    async reach({ folder }) {
        const session = this.opened();
        if (this.selected === folder)
            return true;
        const watched = this.folders.watched.find((each) => each.folder === folder);
        return watched === undefined ? (await this.#select(session, { folder, role: 'other' })) !== null : this.select(watched);
    }
    isSame(arrival) {
        return arrival.id.startsWith(`${this.#validity()}/`);
    }
    async fetchNew(folder, askedAt, ahead = false) {
        const near = folder === this.folders.watched[0];
        if (near)
            [this.stale, this.#announced] = [false, 0];
        const since = folder.next;
        const fresh = (await this.fetch(folder, ahead ? `${since}:${LAST_UID}` : `${since}:*`, ahead)).filter((arrival) => uidOf(arrival) >= since);
        if (near)
            this.stale = this.#announced > (ahead ? fresh.length : 0);
        folder.next = Math.max(since, ...fresh.map((arrival) => uidOf(arrival) + 1));
        folder.lookedAt = askedAt;
        const real = fresh.filter(({ header }) => !isInvented(header));
        folder.read += real.length;
        return real;
    }
    async fetchAhead(folder) {
        const news = this.command('at NOOP', (client) => client.noop());
        const [fresh] = await Promise.all([this.fetchNew(folder, this.#clock.monotonic(), true), news]);
        this.idled = false;
        return fresh;
    }
    takeAhead({ id, size }, bytes) {
        const source = this.#ahead.get(id);
        return source === undefined || size === null || size > Math.min(bytes, AHEAD) ? null : source;
    }
    async source(uid, bytes) {
        const query = { uid: true, source: { start: 0, maxLength: bytes } };
        const session = this.opened();
        const answer = await session.attempt(failure/* FETCHING */.v$, () => session.client.fetchOne(String(uid), query, { uid: true }));
        return answer.kind === 'refused' || answer.value === false ? null : mailBytes(answer.value.source);
    }
    async fetch(folder, range, ahead = false) {
        const begunAt = this.#clock.monotonic();
        const validity = this.#validity();
        const unseenAt = folder.lookedAt;
        const placement = { folder: folder.folder, role: folder.role };
        const mails = await readMails(this.opened(), folder, range, ahead ? AHEAD : 0);
        const noticedAt = this.#noticedAt ?? begunAt;
        this.#noticedAt = null;
        this.#ahead.clear();
        return mails.map(({ uid, source, ...mail }) => {
            const id = `${validity}/${uid}`;
            if (source !== null)
                this.#ahead.set(id, source);
            return { placement, id, noticedAt, unseenAt, ...mail };
        });
    }
    close() {
        const session = this.#session;
        this.#session = null;
        session?.close();
    }
    async #openFolders(session) {
        const listing = this.folders.list(session);
        if (this.#config.folder.toUpperCase() === 'INBOX')
            session.client.presume('INBOX');
        else
            await listing;
        await Promise.all([listing, this.#openInbox(session)]);
    }
    async #openInbox(session) {
        const { folder } = this.#config;
        const [known] = this.folders.watched;
        const placement = known ?? { folder, role: folder.toUpperCase() === 'INBOX' ? 'inbox' : 'other' };
        const asked = this.#clock.monotonic();
        const selected = await this.#select(session, placement);
        if (selected === null)
            throw this.folders.missing(folder);
        this.readOnly = !canDelete(selected);
        const validity = String(selected.uidValidity);
        if (known === undefined) {
            const next = await uidNextOf(session, folder, selected);
            this.folders.watched.push(watchFrom(placement, next, validity, asked));
            return;
        }
        if (isRenumbered(known, validity))
            renumber(known, await uidNextOf(session, folder, selected), validity);
        this.stale = true;
    }
    async #select(session, placement, readOnly = this.#examines) {
        this.selected = null;
        const selected = await selectFolder(session, placement, { inbox: this.#config.folder, folders: this.folders, readOnly });
        if (selected !== null)
            this.selected = placement.folder;
        return selected;
    }
    #failure(doing, error) {
        return new outcome/* FailureError */.pO((0,failure/* imapFailure */.W8)(this.#config, doing, error));
    }
    #validity() {
        const { mailbox } = this.opened().client;
        return mailbox === false ? '' : String(mailbox.uidValidity);
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/search.js
const DAY = 86_400_000;
async function searchMails(reading, folders, { since, from, limit }) {
    const mails = [];
    let more = 0;
    for (const folder of folders) {
        if (!(await reading.examine(folder)))
            continue;
        const after = { since: new Date(since - DAY) };
        let uids = await found(reading, after);
        if (uids.length > limit && from !== null)
            uids = await found(reading, { ...after, from });
        more += Math.max(0, uids.length - limit);
        if (uids.length > 0)
            mails.push(...(await reading.fetch(folder, uids.slice(-limit).join(','))));
    }
    return { mails, more };
}
async function found(reading, query) {
    return await reading.command('at SEARCH', async (client) => {
        const uids = await client.search(query, { uid: true });
        if (!Array.isArray(uids))
            throw new Error('the server refuses to search by date');
        return uids.toSorted((a, b) => a - b);
    });
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mailbox.js










const WITHOUT_IDLE = 2_000;
const MOST_SENT = 200;
function imapMailbox(config, clock, access = {}) {
    return new ImapMailbox(config, clock, access);
}
class ImapMailbox {
    #clock;
    #reading;
    #turn = new semaphore/* Semaphore */.j(1);
    #signal = new AbortController().signal;
    constructor(config, clock, access) {
        this.#clock = clock;
        this.#reading = new MailboxReading(config, clock, access);
    }
    async open(signal, reads = false) {
        this.#signal = signal;
        await this.#reading.open(signal, reads);
        const { folders, readOnly } = this.#reading;
        const { watched, unread } = folders;
        return { watched: watched.map(({ folder, role }) => ({ folder, role })), unread, readOnly };
    }
    async look(reach) {
        return await this.#turn.through(() => this.#look(reach));
    }
    async #look(reach) {
        const reading = this.#reading;
        const [near, ...others] = reading.folders.watched;
        if (!near)
            return [];
        const found = [];
        const lacksJunk = !others.some(({ role }) => role === 'junk');
        if (reach === 'deep' || (reach === 'far' && lacksJunk))
            found.push(...(await this.#newFolders()));
        const looked = this.#lookAround(reach === 'near' ? [] : others);
        const ahead = reach !== 'deep' && reading.selected === near.folder ? this.#lookInto(near) : null;
        ahead?.catch(() => undefined);
        for (const { folder, asked, status } of await looked) {
            const grown = status.kind === 'known' && status.uidNext > folder.next;
            if (status.kind === 'avoided')
                this.#reading.folders.refused(folder, status.reply);
            else if (reach === 'deep' || grown) {
                await ahead;
                if (await reading.select(folder))
                    found.push(...(await reading.fetchNew(folder, asked)));
            }
            else if (status.kind === 'known')
                folder.lookedAt = asked;
        }
        if (ahead !== null)
            return [...found, ...(await ahead)];
        if (reach === 'deep')
            await reading.select(near);
        else
            await reading.reach(near);
        return [...found, ...(await this.#lookInto(near, reach === 'deep'))];
    }
    async #lookAround(folders) {
        const asked = this.#clock.monotonic();
        const session = this.#reading.opened();
        const answers = await this.#reading.folders.fragile.statuses(session, folders);
        return answers.map(({ place, status }) => ({ folder: place, asked, status }));
    }
    async #lookInto(near, always = false) {
        const reading = this.#reading;
        if (reading.opened().far)
            return await reading.fetchAhead(near);
        const asked = this.#clock.monotonic();
        await reading.command('at NOOP', (client) => client.noop());
        reading.idled = false;
        if (reading.stale || always)
            return await reading.fetchNew(near, asked);
        near.lookedAt = asked;
        return [];
    }
    async #newFolders() {
        const found = [];
        const { folders } = this.#reading;
        for (const folder of await folders.discover(this.#reading.opened()))
            if (await this.#reading.select(folder))
                found.push(...(await this.#reading.fetchNew(folder, this.#clock.monotonic())));
        return found;
    }
    async before(count) {
        const filled = this.#reading.folders.watched.filter((folder) => folder.first > 1);
        const older = await this.#each(filled, (folder) => this.#reading.fetch(folder, `${Math.max(1, folder.first - count)}:${folder.first - 1}`));
        return older.map((arrival) => ({ ...arrival, unseenAt: null }));
    }
    async elsewhere(count, ms) {
        const clock = this.#clock;
        const until = clock.monotonic() + ms;
        const reopen = () => this.#reading.open(this.#signal, false);
        return await this.#turn.through(() => readElsewhere(this.#reading, { count, clock, until, reopen }));
    }
    async withHeader(name) {
        return await this.#each(this.#reading.folders.watched, (folder) => this.#found(folder, name));
    }
    async search(wanted) {
        return await this.#turn.through(() => searchMails(this.#reading, this.#reading.folders.watched, wanted));
    }
    async sent(name) {
        return await this.#each(this.#reading.folders.sent(), (folder) => this.#found(folder, name, MOST_SENT));
    }
    async #found(folder, name, most = Infinity) {
        const reading = this.#reading;
        const uids = await reading.command('at SEARCH', (client) => client.search({ header: { [name]: true } }, { uid: true }));
        return uids && uids.length > 0 ? reading.fetch(folder, uids.slice(-most).join(',')) : [];
    }
    async wait(ms, signal) {
        const reading = this.#reading;
        const { client } = reading.opened();
        if (reading.stale || signal.aborted)
            return;
        const news = new AbortController();
        const wake = () => news.abort();
        signal.addEventListener('abort', wake, { once: true });
        client.once('close', wake);
        reading.onNews = wake;
        const idles = reading.mayIdle && client.capabilities.has('IDLE');
        if (idles) {
            reading.idled = true;
            void client.idle().catch(() => undefined);
        }
        await this.#clock.sleep(idles ? ms : Math.min(ms, WITHOUT_IDLE), news.signal);
        if (idles && reading.stale)
            reading.announces = true;
        signal.removeEventListener('abort', wake);
        client.off('close', wake);
        reading.onNews = () => undefined;
    }
    async source(arrival, bytes) {
        const reading = this.#reading;
        return (reading.takeAhead(arrival, bytes) ??
            (await this.#turn.through(async () => ((await this.#reachMail(arrival)) ? await reading.source(uidOf(arrival), bytes) : null))));
    }
    async labels(arrival) {
        const { client } = this.#reading.opened();
        if (arrival.placement.role !== 'inbox' || !client.capabilities.has('X-GM-EXT-1'))
            return [];
        return await this.#turn.through(async () => {
            if (!(await this.#reachMail(arrival)))
                return [];
            return await this.#reading.command("at Gmail's labels", () => gmailLabels(client, String(uidOf(arrival))));
        });
    }
    async facts() {
        const [near] = this.#reading.folders.watched;
        return await this.#turn.through(() => accountFacts(this.#reading.opened(), near?.folder ?? 'INBOX'));
    }
    async remove(arrivals) {
        return await removeMails(this.#reading, arrivals, this.#turn);
    }
    async inflow() {
        const [near] = this.#reading.folders.watched;
        if (!near)
            return null;
        const status = await statusOf(this.#reading.opened(), near.folder);
        if (status.kind !== 'known' || isRenumbered(near, status.validity))
            return null;
        return { came: status.uidNext - near.first, read: near.read + skippedIn(near, near.first) };
    }
    heldUp() {
        return this.#reading.holdUps.take();
    }
    status() {
        const { folders, readOnly, announces, holdUps } = this.#reading;
        const { unread, watched } = folders;
        const sum = (count) => watched.reduce((total, folder) => total + count(folder), 0);
        const skipped = sum((folder) => skippedIn(folder));
        const skippedFresh = sum((folder) => skippedIn(folder, folder.first));
        return { unread, readOnly, skipped, skippedFresh, announces, throttled: holdUps.throttled, far: this.#reading.far };
    }
    async close() {
        this.#reading.close();
    }
    async #reachMail(arrival) {
        return (await this.#reading.reach(arrival.placement)) && this.#reading.isSame(arrival);
    }
    async #each(folders, read) {
        return await this.#turn.through(async () => {
            const found = [];
            for (const folder of folders.toReversed()) {
                if (await this.#reading.reach(folder))
                    found.push(...(await read(folder)));
            }
            return found;
        });
    }
}


/***/ }),

/***/ 64142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ SILENCE),
/* harmony export */   f: () => (/* binding */ connectMailbox)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42148);
/* harmony import */ var _socket_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72267);
/* harmony import */ var _socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55870);
/* harmony import */ var _socket_verification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37634);
/* harmony import */ var _failure_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11132);






const SILENCE = 20_000;
async function connectMailbox({ config, clock, signal }, verify, meanwhile) {
    const meeting = { verify, connectMs: SILENCE, greetingMs: SILENCE, meanwhile };
    try {
        return transportOver(await (0,_socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .meet */ .A0)({ end: 'mailbox', endpoint: config }, meeting, clock, signal), verify);
    }
    catch (error) {
        throw error instanceof _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .FailureError */ .pO ? error : new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .imapFailure */ .W8)(config, _failure_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .CONNECTING_STAGES */ .FD, error), error);
    }
}
function transportOver(connected, verify) {
    const { socket } = connected;
    return {
        close: () => socket.destroy(),
        connect: (_options, onConnect) => {
            const loss = (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .lossOf */ .je)(connected);
            if (loss)
                throw loss;
            queueMicrotask(onConnect);
            return socket;
        },
        upgrade: (_plain, _options, onSecure) => (0,_socket_verification_js__WEBPACK_IMPORTED_MODULE_4__/* .holdToPin */ .mM)(node_tls__WEBPACK_IMPORTED_MODULE_0__.connect({ ...verify, socket }, onSecure), verify),
    };
}


/***/ }),

/***/ 6556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ HoldUps)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63602);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);


const NOTICEABLE = 1_000;
class HoldUps {
    #longest = null;
    #said = null;
    #throttled = false;
    get throttled() {
        return this.#throttled;
    }
    took(doing, ms) {
        if (ms <= NOTICEABLE || (this.#longest !== null && ms <= this.#longest.ms))
            return;
        this.#longest = { by: `the mailbox's server took ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)} (${doing})`, ms };
    }
    throttledFor(reply, ms) {
        this.#throttled = true;
        const by = `the mailbox's server slows this login down (it said: "${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWord */ .n)(reply)}")`;
        if (this.#said === null || ms > this.#said.ms)
            this.#said = { by, ms };
    }
    take() {
        const said = this.#said ?? this.#longest;
        this.#longest = null;
        this.#said = null;
        return said?.by ?? null;
    }
}


/***/ }),

/***/ 33805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lostConnection)
/* harmony export */ });
function lostConnection(client) {
    const reply = client?.byeReason === undefined || client.byeReason === '' ? {} : { responseText: client.byeReason };
    return Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET', ...reply });
}


/***/ }),

/***/ 56904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ProxyError),
/* harmony export */   x: () => (/* binding */ proxyFailure)
/* harmony export */ });
class ProxyError extends Error {
    fault;
    remedy;
    constructor(fault, clause, remedy) {
        super(clause);
        this.name = 'ProxyError';
        this.fault = fault;
        this.remedy = remedy;
    }
}
function proxyFailure(end, at, thrown) {
    if (!(thrown instanceof ProxyError))
        return null;
    const { fault, message, remedy } = thrown;
    const base = { end, reply: null, remedy, temporary: true, uncertain: false };
    if (fault === 'proxy')
        return { ...base, outcome: 'runner_blocked', side: 'runner', message: `${at} was not reached: ${message}.` };
    return { ...base, outcome: 'unreachable', message: `${at}: ${message}.`, ...(fault === 'silence' ? { cause: 'timed-out' } : {}) };
}


/***/ }),

/***/ 19326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readForeignError),
/* harmony export */   t: () => (/* binding */ inOurWords)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

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
function inOurWords({ originalCode, message }) {
    if (/^(?:read|write|shutdown) (?:ECONNRESET|EPIPE|ECONNABORTED)$|^socket hang up$/.test(message))
        return 'the server cut the connection';
    if (/^(?:read|write|shutdown|connect) E[A-Z]+/.test(message))
        return `the operating system says ${originalCode}`;
    if (/error:[0-9A-F]+:/i.test(message))
        return `OpenSSL: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .opensslReason */ .jv)(message)}`;
    return message;
}
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 14152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49067);
/* harmony import */ var _dial_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27696);


function networkFailure(end, at, code, text) {
    switch (code) {
        case 'ECONNREFUSED':
            return failure(end, `${at}: connection refused${inDetail(text)}.`, 'Is the server running and listening on this port? Does a firewall reject it?');
        case 'ETIMEDOUT':
        case 'CONNECT_TIMEOUT':
        case 'ERR_SOCKET_CONNECTION_TIMEOUT':
        case 'UPGRADE_TIMEOUT':
            return {
                ...failure(end, `${at}: ${silence(text)}.`, 'Is the host up? Does a firewall drop packets to this port?'),
                cause: 'timed-out',
            };
        case _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_WORD */ .PO:
            return failure(end, text.startsWith('no answer') ? `${at}: ${text}.` : `${at}: the server takes the connection and says nothing (${text}).`, "Look into the server's log: a service behind this port that hangs, a limit per client, or a firewall that answers in its place.");
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'ENETDOWN':
        case 'EADDRNOTAVAIL':
        case 'EAFNOSUPPORT':
            return {
                ...failure(end, `${at}: no route to the host${inDetail(text)}.`, "Check the address, and this machine's network."),
                cause: 'no-route',
            };
        case 'ENOTFOUND':
            return failure(end, `${at}: the name does not exist.`, 'Check the spelling of `host` and its A and AAAA records.');
        case _dial_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_SUCH_FAMILY */ .fr:
            return failure(end, `${at}: ${text}, and \`family\` wants one.`, 'Publish such an address, or set `family: auto`.');
        case 'EAI_AGAIN':
        case 'EDNS':
            return {
                ...failure(end, `${at}: the name could not be looked up.`, "This machine's resolver did not answer; try again, then check its DNS."),
                cause: 'no-resolver',
            };
        case 'ECONNRESET':
        case 'EPIPE':
        case 'ECONNABORTED':
            return failure(end, `${at}: the server cut the connection${inDetail(text)}.`, "Look into the server's log for the reason: limits, blocks, or a crash.");
        default:
            return null;
    }
}
function inDetail(text) {
    return text.includes(': ') ? ` (${text})` : '';
}
function silence(text) {
    if (text.startsWith('no answer'))
        return text;
    return text.includes(': ') ? `no connection came about (${text})` : 'no answer within the time allowed';
}
function failure(end, message, remedy) {
    return { end, outcome: 'unreachable', message, reply: null, remedy, temporary: true, uncertain: false };
}


/***/ }),

/***/ 55870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ meet),
/* harmony export */   nx: () => (/* binding */ waitsForTls),
/* harmony export */   tt: () => (/* binding */ unlessForTls)
/* harmony export */ });
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71775);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72267);
/* harmony import */ var _foreign_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19326);
/* harmony import */ var _tls_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9483);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37634);






const TIMEOUT = 5_000;
const RELAY = 25;
async function waitsForTls(end, endpoint, clock, signal) {
    if (endpoint.security !== 'tls' && endpoint.port !== RELAY) {
        await clock.sleep(TIMEOUT, signal);
        if (!signal.aborted && (await shakesHands(endpoint, clock, signal)) && !signal.aborted)
            return wrongMode(end, endpoint);
    }
    return new Promise(() => undefined);
}
async function meet(speaker, meeting, clock, signal) {
    const { verify, addresses = null, connectMs, greetingMs, meanwhile } = meeting;
    const over = new AbortController();
    const whole = AbortSignal.any([signal, over.signal]);
    const connecting = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .limit */ .AB)(clock, whole, connectMs);
    let turn = () => undefined;
    const reached = new Promise((resolve) => (turn = resolve));
    const connected = (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)({ ...(0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(speaker.endpoint, verify), addresses }, clock, connecting.signal, {
        meanwhile: () => {
            turn();
            meanwhile?.();
        },
        greeting: { ms: greetingMs, signal: whole },
    });
    try {
        return await Promise.race([connected, reached.then(() => unlessForTls(speaker, clock, signal, connected))]);
    }
    finally {
        connected.catch(() => undefined);
        (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .endWait */ .pD)(over);
        connecting.release();
    }
}
async function unlessForTls({ end, endpoint }, clock, signal, greeting) {
    const over = new AbortController();
    const mistaken = waitsForTls(end, endpoint, clock, AbortSignal.any([signal, over.signal])).then((failure) => {
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO(failure);
    });
    mistaken.catch(() => undefined);
    try {
        return await Promise.race([greeting, mistaken]);
    }
    finally {
        (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .endWait */ .pD)(over);
    }
}
async function shakesHands(endpoint, clock, signal) {
    try {
        const target = { ...(0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(endpoint, (0,_verification_js__WEBPACK_IMPORTED_MODULE_4__/* .tlsOptions */ .YF)(endpoint)), implicitTls: true };
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(target, clock, signal);
        socket.destroy();
        return true;
    }
    catch (error) {
        const { originalCode, message } = (0,_foreign_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readForeignError */ .l)(error);
        return (!/^ERR_SSL_|^EPROTO$|^HANDSHAKE_CUT$/.test(originalCode) &&
            (0,_tls_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .tlsFailure */ .k)({ end: 'sender', at: '', implicit: true }, originalCode, message) !== null);
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

/***/ 12337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _judge_refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30664);
/* harmony import */ var _judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45010);
/* harmony import */ var _time_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63602);
/* harmony import */ var _provider_knowledge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2623);




function explained(failure, host = null) {
    const { reply } = failure;
    const known = reply === null ? null : (0,_provider_knowledge_js__WEBPACK_IMPORTED_MODULE_2__/* .knowledgeOf */ .a$)(reply, host);
    if (reply === null || known === null)
        return byReason(failure);
    const outcome = known.outcome ?? failure.outcome;
    const wait = outcome === 'deferred' ? (0,_judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .waitIn */ .N)(reply) : null;
    return {
        ...failure,
        outcome,
        message: `${failure.message}${failure.message.endsWith(known.explanation) ? '' : ` ${known.explanation}`}${wait === null ? '' : ` It asks to wait ${(0,_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(wait)}.`}`,
        remedy: known.remedy,
        temporary: known.outcome === 'auth_failed' ? false : failure.temporary,
    };
}
function byReason(failure) {
    const { reply, outcome, stage } = failure;
    if (reply === null || (outcome !== 'rejected' && outcome !== 'deferred') || !/^[45]\d\d[ -]/.test(reply))
        return failure;
    const code = (0,_judge_refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalReason */ .b)(reply, stage ?? null);
    if (code === null)
        return failure;
    return { ...failure, remedy: _judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .REASONS */ .e[code].remedy({ refused: 'run', template: false, wait: (0,_judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .waitIn */ .N)(reply) }) };
}


/***/ }),

/***/ 5512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ greetedProtocol)
/* harmony export */ });
const GREETINGS = [
    [/^(?:220|421|554)[ -]/, 'SMTP'],
    [/^\* (?:OK|BYE|PREAUTH)\b/i, 'IMAP'],
    [/^(?:\+OK|-ERR)(?: |$)/, 'POP3'],
    [/^HTTP\//, 'HTTP'],
    [/^SSH-/, 'SSH'],
];
function greetedProtocol(line) {
    return GREETINGS.find(([beginning]) => beginning.test(line))?.[1] ?? null;
}


/***/ }),

/***/ 18086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ otherLogin),
/* harmony export */   CZ: () => (/* binding */ noCommonWay),
/* harmony export */   dn: () => (/* binding */ refusedByWords),
/* harmony export */   ef: () => (/* binding */ NOT_TAKEN)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

function noCommonWay({ offered, spoken }) {
    return `${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWords */ .Km)(offered)}; this monitor speaks ${spoken.join(', ')}. No password was sent.`;
}
function otherLogin({ end, config, offered, spoken }) {
    const owner = `${end} \`${config.name}\``;
    if (config.security === 'plaintext')
        return `Most servers take a password over TLS alone: set \`security: starttls\` or \`tls\` of ${owner}.`;
    if (offered.some((name) => /^(?:XOAUTH2|OAUTHBEARER)$/i.test(name)))
        return `It wants an access token: give \`oauth2\` in place of \`password\` for ${owner}.`;
    return `The password of ${owner} may be right: let the server offer ${spoken.join(' or ')} over TLS for this account, or use another account or server.`;
}
const BY_WORDS = [
    {
        says: /too many (?:\w+ )?(?:connections|sessions)|(?:connections?|sessions?) (?:limit|exceeded)/i,
        fact: 'It allows no more connections of this user or address.',
        remedy: 'Close other clients of NAME, or let the server allow more connections; the password may be right.',
    },
    {
        says: /too (?:many|often)|\blogin (?:rate|attempts?)\b.{0,30}\b(?:limit|exceed)|rate limit/i,
        fact: 'It has had too many logins, or too many that failed.',
        remedy: 'Wait: each further try may prolong the block. Then check `user` and `password` of NAME, and what else logs in with them.',
    },
    {
        says: /\b(?:account|user|mailbox)\b.{0,60}\b(?:locked|suspended|disabled|blocked|deactivated|frozen)\b|\blocked account\b/i,
        fact: 'The account is disabled or locked.',
        remedy: 'Let the administrator of the mail server enable the account of NAME; the password may be right.',
    },
    {
        says: /\b(?:country|region|geo\w*)\b|\b(?:ip(?: address)?|network|location)\b.{0,40}\b(?:not (?:allowed|authorized|permitted)|blocked|denied|banned)|\b(?:blocked|denied|banned|not allowed)\b.{0,40}\b(?:ip|network|location)\b/i,
        fact: 'It takes no login from the address that this runner comes from.',
        remedy: 'Let the server allow logins from this address. A hosted runner has another one each time: a machine of your own may be needed. The password may be right.',
    },
];
const NOT_TAKEN = {
    fact: 'It does not take a login as it was sent.',
    remedy: 'Look at which logins the server allows on this port, and whether it wants TLS first (`security` of NAME). The password may be right.',
};
function refusedByWords(reply) {
    return BY_WORDS.find(({ says }) => says.test(reply)) ?? null;
}


/***/ }),

/***/ 49984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ mayBeRenewed),
/* harmony export */   PN: () => (/* binding */ takesNoToken),
/* harmony export */   ls: () => (/* binding */ ofToken)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

const MICROSOFT = 'https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth';
const GMAIL = 'https://developers.google.com/workspace/gmail/imap/xoauth2-protocol';
const RFC_7628 = 'https://www.rfc-editor.org/rfc/rfc7628#section-3.2.2';
const TOKEN_REPLIES = [
    {
        speaker: 'any server',
        pattern: /insufficient_scope/,
        explanation: 'The token is valid, but not for mail.',
        remedy: 'Ask for the scope of this service (`scope`), and let the administrator consent to it.',
        source: RFC_7628,
    },
    {
        speaker: 'Exchange Online',
        pattern: /User is authenticated but not connected/i,
        explanation: 'The token is good, but its application may not open this mailbox, or IMAP is switched off for it.',
        remedy: 'Register the application in Exchange (`New-ServicePrincipal`, with the object id of "Enterprise applications") and give it the mailbox (`Add-MailboxPermission`). Check `Set-CASMailbox -ImapEnabled $true`, and that `user` is the mailbox’s own address.',
        source: MICROSOFT,
    },
    {
        speaker: 'Exchange Online',
        pattern: /^535 5\.7\.3\b|^(?:\[\w+\] )?AUTHENTICATE failed\b/i,
        explanation: 'Exchange takes this application’s token for no login to this mailbox.',
        remedy: 'Check the permissions of the application (IMAP.AccessAsApp, POP.AccessAsApp, SMTP.SendAsApp, with consent). Exchange must know it (`New-ServicePrincipal`), and it must be allowed to open the mailbox (`Add-MailboxPermission`).',
        source: MICROSOFT,
    },
    {
        speaker: 'Gmail',
        pattern: /Invalid credentials \(Failure\)|\b5\.7\.8\b.*username and password not accepted|BadCredentials|"scope":"https:\/\/mail\.google\.com/i,
        explanation: 'Google takes the token for no login of this user: it has ended, was revoked, is another user’s, or lacks the scope for mail.',
        remedy: 'Check that `user` is who agreed (or `subject`), that the scope is https://mail.google.com/, and that IMAP is on.',
        source: GMAIL,
    },
];
const OF_THE_ACCOUNT = /\b5\.7\.139\b|\b(?:disabled|switched off|not enabled|not allowed|locked|suspended|nologin)\b|authenticated but not connected/i;
function mayBeRenewed({ outcome, temporary, reply }) {
    return outcome === 'auth_failed' && !temporary && reply !== null && !OF_THE_ACCOUNT.test(reply);
}
function ofToken(failure, { name, host, port }) {
    const { outcome, reply, end, temporary } = failure;
    if (outcome !== 'auth_failed' || reply === null)
        return failure;
    const known = TOKEN_REPLIES.find(({ pattern }) => pattern.test(reply));
    if (known === undefined && OF_THE_ACCOUNT.test(reply))
        return failure;
    const message = `${host}:${port} refused the access token of ${end} \`${name}\`.`;
    if (known !== undefined)
        return { ...failure, message: `${message} ${known.explanation}`, remedy: known.remedy };
    return {
        ...failure,
        message,
        remedy: temporary
            ? 'The server could not check the token just now: look at its token check (introspection endpoint, keys of the issuer).'
            : 'Check that the token is for this server (scope, audience), that `user` is whom it is for, and the clocks of server and issuer. Some servers (Postfix) say the same while their token check is out of order: look into the log.',
    };
}
function takesNoToken(config, end, offered) {
    const at = `${config.host}:${config.port}`;
    return {
        end,
        outcome: 'auth_failed',
        message: `${at} takes no access token${offered.length === 0 ? ' here' : `: it offers ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWords */ .Km)(offered)}`}; a token goes by OAUTHBEARER or XOAUTH2. None was sent.`,
        reply: null,
        remedy: 'Use a password here, or let the server offer OAUTHBEARER or XOAUTH2 over TLS.',
        temporary: false,
        uncertain: false,
    };
}


/***/ })

};
