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
/* harmony import */ var _core_mail_knowledge_protocols_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5512);
/* harmony import */ var _core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12337);
/* harmony import */ var _socket_dial_proxy_proxy_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56904);
/* harmony import */ var _socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19326);
/* harmony import */ var _socket_network_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14152);
/* harmony import */ var _socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9483);
/* harmony import */ var _named_wait_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5337);
/* harmony import */ var _refused_login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2958);
/* harmony import */ var _server_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82443);
// What imapflow, a socket or a server threw, as a failure of the mailbox end.
// Called by adapters.










/** The phase in which nothing has been read from the server yet. */
const CONNECTING_STAGES = 'while connecting';
/** The server has been asked for TLS, and nothing but the handshake is left before the login. */
const STARTING_TLS = 'at STARTTLS';
/** From here on the server is reached: what it does not answer is not read. */
const LOGGING_IN = 'at the login';
/** Mails are being read. */
const FETCHING = 'at FETCH';
/** The first line of a server that speaks something else. */
class NoImapError extends Error {
    protocol;
    constructor(line) {
        super('it does not greet as IMAP servers do');
        this.name = 'NoImapError';
        this.protocol = (0,_core_mail_knowledge_protocols_js__WEBPACK_IMPORTED_MODULE_6__/* .greetedProtocol */ .D)(line);
    }
}
const BASE = { end: 'mailbox', temporary: false, uncertain: false };
/** Turns whatever imapflow or a socket threw into a failure of the mailbox end. */
function imapFailure(config, doing, thrown, capabilities = new Map()) {
    const plain = (0,_core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .t)(failureOf(config, doing, thrown, capabilities), config.host);
    const failure = config.oauth2 ? (0,_core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .ofToken */ .ls)(withChallenge(plain, thrown), config) : plain;
    const wait = failure.reply === null ? null : (0,_named_wait_js__WEBPACK_IMPORTED_MODULE_7__/* .namedWait */ .V)(failure.reply);
    return wait === null ? failure : { ...failure, wait };
}
/** What the server says of a refused token (RFC 7628 section 3.2.2) behind its words. */
function withChallenge(failure, thrown) {
    const challenge = (0,_server_words_js__WEBPACK_IMPORTED_MODULE_8__/* .serverField */ .i$)(thrown, 'oauthError');
    return challenge && failure.reply !== null ? { ...failure, reply: `${failure.reply} ${JSON.stringify(challenge)}` } : failure;
}
/** The failure of a folder that the server does not know. */
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
    const error = (0,_socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_9__/* .readForeignError */ .l)(thrown);
    const at = `${config.host}:${config.port}`;
    const proxy = (0,_socket_dial_proxy_proxy_error_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyFailure */ .x)('mailbox', at, thrown);
    if (proxy)
        return proxy;
    const reply = (0,_server_words_js__WEBPACK_IMPORTED_MODULE_8__/* .serverRefusal */ .Wl)(thrown);
    if (thrown instanceof NoImapError)
        return stranger(config, thrown);
    const login = (0,_refused_login_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedLogin */ .yC)(config, thrown, capabilities);
    if (login)
        return login;
    const tls = (0,_socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .tlsFailure */ .k)({ end: 'mailbox', at, implicit: config.security === 'tls' }, error.originalCode, error.message);
    if (tls)
        return tls;
    if (doing === CONNECTING_STAGES || doing === STARTING_TLS) {
        const unreached = unreachedServer(config, doing, error, reply);
        if (unreached)
            return unreached;
    }
    return {
        ...BASE,
        outcome: 'fetch_failed',
        // What a library says is not the server's word.
        message: `${at} could not be read ${doing}${reply === null ? ` (${error.message})` : ''}.`,
        reply,
        remedy: "Look into the mail server's log for this user; whether the probe arrived is not known.",
        temporary: mayPass(thrown, reply),
    };
}
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
            remedy: "Look into the server's log: a certificate or key that it cannot read, no TLS version or cipher in common, or a firewall in between that meddles with STARTTLS.",
            temporary: true,
        };
    }
    if (CLOSED_AT_ONCE.has(code)) {
        return {
            ...BASE,
            outcome: 'unreachable',
            // BYE in place of the greeting (RFC 3501 section 7.1.5) is what the server says of it.
            message: `${at} accepted the connection and closed it at once, ${reply === null ? 'without a greeting' : 'with BYE in place of a greeting'}.`,
            reply,
            remedy: 'That is a limit or a block, not a wrong password: connections per address (Courier: MAXPERIP, Dovecot: mail_max_userip_connections), fail2ban, TCP wrappers, or a service behind this port that is down. Close other clients, and look into the server’s log.',
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
    const network = (0,_socket_network_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .networkFailure */ .r)('mailbox', at, code, error.message);
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
/** Courier's words for what others answer BAD. */
const NOT_UNDERSTOOD = /\berror in imap command\b|\bsyntax error\b|\bunknown command\b|\binvalid (?:command|arguments?)\b/i;
/** Whether the same may succeed later: a command that the server does not understand never will. */
function mayPass(thrown, reply) {
    if (reply !== null && NOT_UNDERSTOOD.test(reply))
        return false;
    if ((0,_server_words_js__WEBPACK_IMPORTED_MODULE_8__/* .isRefusal */ .vu)(thrown))
        return (0,_server_words_js__WEBPACK_IMPORTED_MODULE_8__/* .serverField */ .i$)(thrown, 'responseStatus') !== 'BAD';
    return !(thrown instanceof TypeError || thrown instanceof RangeError);
}


/***/ }),

/***/ 5337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ namedWait),
/* harmony export */   c: () => (/* binding */ throttleWait)
/* harmony export */ });
/** Words by which servers slow a client down; each is one that a server has in its source or that users report. */
const THROTTLED = /\bthrottl|\btoo many (?:requests|commands)\b|\brate limit|\bslow down\b|\bsuggested back-?off\b/i;
/** How much is waited where a server slows us down and does not say for how long, ms. */
const UNNAMED = 5_000;
const WAIT = /\b(?:wait|again|retry|back-?off|interval|delay|after|every|within)\b\D{0,40}(\d{1,9})\s*(ms|milli\w*|s|sec\w*|m|min\w*|h|hours?)\b/i;
/** The time that a server asks a client to wait, ms; null: it names none. */
function namedWait(reply) {
    const [, count, unit] = WAIT.exec(reply) ?? [];
    if (count === undefined || unit === undefined)
        return null;
    return Number(count) * unitOf(unit.toLowerCase());
}
/** How long to wait before the same command is sent again, ms; null where the words do not speak of throttling. */
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
/* harmony import */ var _core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49984);
/* harmony import */ var _server_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82443);


/** Response codes of a login that is refused for now (RFC 5530, RFC 3501): no wrong password. */
const FOR_NOW = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'THROTTLED', 'SYS/TEMP']);
/** What a response code says of a refused login beside a wrong password (RFC 5530 section 3): the fact, and the next step for `NAME`. */
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
        'CONTACTADMIN',
        ['the administrator of the mail server must be asked', 'Ask the administrator of the mail server about the account of mailbox NAME.'],
    ],
]);
/** Providers that take LOGIN and refuse AUTHENTICATE for the same password; there LOGIN is sent at once. */
const LOGIN_ONLY = [/(?:^|\.)imap\.mail\.me\.com$/i];
/** What servers say of accounts that may not log in, whatever the password: Dovecot's `nologin`, Exchange, Zimbra, Zoho and their like. */
const SWITCHED_OFF = /\bimap\b.{0,40}\b(?:disabled|switched off|turned off|not enabled|not allowed)\b|\b(?:disabled|enable)\b.{0,20}\bimap\b|\bnot enabled for imap\b/i;
const NO_LOGINS = /\bnologin\b|\blogins? (?:is |are )?(?:currently )?(?:disabled|not allowed|forbidden)\b|\baccount (?:is |has been )?(?:disabled|locked|suspended|inactive)\b/i;
/** How a login is begun: as the server offers it, or by the LOGIN command. */
function loginMethod(config) {
    return LOGIN_ONLY.some((pattern) => pattern.test(config.host)) ? 'LOGIN' : '';
}
/**
 * Whether LOGIN is worth a try after a refused AUTHENTICATE: the server gave no reason, and takes LOGIN. A second failed login is not
 * free, so never where the server said that the password is wrong.
 */
function mayTryLogin(config, thrown, capabilities) {
    if (config.password === null || capabilities.has('LOGINDISABLED'))
        return false;
    if (!/^\S+ AUTHENTICATE\b/i.test((0,_server_words_js__WEBPACK_IMPORTED_MODULE_1__/* .serverText */ .Tn)(thrown, 'executedCommand')))
        return false;
    // BAD: the mechanism is not taken, and no password was looked at.
    return (0,_server_words_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefusal */ .vu)(thrown) && !(0,_server_words_js__WEBPACK_IMPORTED_MODULE_1__/* .serverField */ .i$)(thrown, 'serverResponseCode') && !isSwitchedOff((0,_server_words_js__WEBPACK_IMPORTED_MODULE_1__/* .serverRefusal */ .Wl)(thrown));
}
/** The failure of a login that was refused for good; null where it was refused for now, or not refused. */
function refusedLogin(config, thrown, capabilities) {
    const reply = (0,_server_words_js__WEBPACK_IMPORTED_MODULE_1__/* .serverRefusal */ .Wl)(thrown);
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
            return (0,_core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .takesNoToken */ .PN)(config, 'mailbox', offered);
        return refused(`${at} takes no password over this connection${offered.length === 0 ? '' : `: it offers ${offered.join(', ')}`}.`, `Not the password of mailbox \`${config.name}\` is wrong: the server wants another way to log in. Use OAuth2 where it offers XOAUTH2 or OAUTHBEARER, TLS where \`security\` is plaintext, or let it offer PLAIN.`);
    }
    if ((0,_server_words_js__WEBPACK_IMPORTED_MODULE_1__/* .serverField */ .i$)(thrown, 'authenticationFailed') !== true || FOR_NOW.has((0,_server_words_js__WEBPACK_IMPORTED_MODULE_1__/* .serverField */ .i$)(thrown, 'serverResponseCode')))
        return null;
    const known = BY_CODE.get((0,_server_words_js__WEBPACK_IMPORTED_MODULE_1__/* .serverField */ .i$)(thrown, 'serverResponseCode'));
    if (known !== undefined) {
        const [fact, remedy] = known;
        return refused(`${at} refused the login of mailbox \`${config.name}\`: ${fact}.`, remedy.replace('NAME', `\`${config.name}\``));
    }
    if (reply !== null && SWITCHED_OFF.test(reply) && (0,_server_words_js__WEBPACK_IMPORTED_MODULE_1__/* .serverField */ .i$)(thrown, 'serverResponseCode') !== 'AUTHENTICATIONFAILED') {
        return refused(`${at} refused the login of mailbox \`${config.name}\`: IMAP is switched off for this account.`, 'Switch IMAP on for this account, in its settings or by its administrator; the password may be right.');
    }
    if (reply !== null && NO_LOGINS.test(reply)) {
        return refused(`${at} refused the login of mailbox \`${config.name}\`: logins to this account are switched off.`, 'Let the administrator of the mail server admit this account again (disabled, locked, `nologin`); the password may be right.');
    }
    return refused(`${at} refused the login of mailbox \`${config.name}\`.`, `Check \`user\` and \`password\` of mailbox \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`);
}
/** The server offers no way to log in that we speak. */
function isUnspoken(thrown) {
    const message = thrown instanceof Error ? thrown.message : '';
    return (message === 'Unsupported authentication mechanism' || message === 'Login is disabled' || message === 'No matching authentication method');
}
function isSwitchedOff(reply) {
    return reply !== null && (SWITCHED_OFF.test(reply) || NO_LOGINS.test(reply));
}


/***/ }),

/***/ 82443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tn: () => (/* binding */ serverText),
/* harmony export */   Wl: () => (/* binding */ serverRefusal),
/* harmony export */   i$: () => (/* binding */ serverField),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/** A field of whatever was thrown; undefined without one. */
function serverField(thrown, field) {
    return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, field) : undefined;
}
/** What the server itself said, where imapflow kept it; null: what was thrown has only a library's or the network's words. */
function serverRefusal(thrown) {
    for (const field of ['responseText', 'response', 'reason']) {
        const value = serverField(thrown, field);
        if (typeof value === 'string' && value !== '')
            return value;
    }
    return null;
}
/** Whether the server answered NO or BAD (RFC 3501 section 7.1): the session goes on. */
function isRefusal(thrown) {
    const status = serverField(thrown, 'responseStatus');
    return status === 'NO' || status === 'BAD';
}
/** The same field where it holds text; empty where it does not. */
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
// Which folders of a mailbox are watched, and how far each has been read.
// Called by adapters.

const USES = ['\\Junk', '\\All', '\\Trash', '\\Sent', '\\Drafts'];
/** Where no folder is marked as Junk, so many are watched that are called so. */
const MOST_BY_NAME = 2;
/** All folders that can hold mail. Neither subscriptions are asked for nor an order, which takes the rules of the locale. */
async function listFolders(client) {
    const listed = await client.list({ listOnly: true });
    return listed
        .filter(({ path, flags }) => path !== '' && !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
        .map(({ path, name, flags, parent }) => ({
        path,
        depth: parent.length,
        marked: USES.find((use) => flags.has(use)) ?? null,
        // What lies below Junk is Junk: filters sort by their scores there.
        named: parent.some((above) => (0,named_use/* namedUse */.l)(above) === '\\Junk') ? '\\Junk' : (0,named_use/* namedUse */.l)(name),
    }));
}
/**
 * The folders besides the watched one in which a probe may turn up: Junk, by its mark, else by its name, or the one that is configured; and
 * Gmail's All Mail, where mail lies that a filter kept out of the Inbox.
 */
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
/** Every other folder into which a rule may file arrived mail; none that holds what its owner has sent or is writing. */
function furtherFolders(listed, watched) {
    return listed
        .filter(({ path, marked, named }) => !watched.some(({ folder }) => folder === path) && !OWN.has(marked ?? named ?? ''))
        .map(({ path, marked, named }) => ({ folder: path, role: roleOf(marked ?? named) }));
}
/** Folders into which servers move mail expunged elsewhere: a Trash, and those that Dovecot's documentation of lazy_expunge names. */
function keepersOf(listed) {
    return listed
        .filter(({ path, marked, named }) => (marked ?? named) === '\\Trash' || KEEPER.test(path))
        .map(({ path }) => ({ folder: path, role: 'other' }));
}
const KEEPER = /(?:expunged?|(?:^|[./\\])(?:deleted(?:[ _-]?(?:messages|items|mails?))?|undelete|recoverable items))(?:[./\\]INBOX)?$/i;
/** Where copies of sent mail lie. */
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


/** Folders that are told of at most. */
const MOST = 500;
/** What this login is shown by the server (RFC 3501 section 7.2.1, RFC 9208), with `folder` selected. */
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
/** RFC 3501 section 7.1: where PERMANENTFLAGS is left out, all flags can be changed. */
function mayMark(flags) {
    return flags === undefined || flags.size === 0 || flags.has('\\Deleted');
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/folders/gmail.js
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
/**
 * Moves mails of the selected folder to the Trash. Expunged where it lies, a mail of Gmail loses a label only and is kept in All Mail, by
 * default (developers.google.com/workspace/gmail/api/reference/rest/v1/ImapSettings, `expungeBehavior: archive`); in the Trash it has no
 * other label left, and is deleted for good. Null: the server refused.
 */
async function moveToTrash(client, uids, trash) {
    // A mail in several folders is one mail: moved from one of them, it is gone from all.
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
/** Deletes for good the mail that we moved to the Trash, and nothing else in it. Gives the number of mails that are gone from sight. */
async function expungeTrash(client, trash, moved) {
    const reported = moved.filter(({ uids }) => uids.length > 0);
    if (reported.length > 0) {
        const validity = String((await client.mailboxOpen(trash)).uidValidity);
        // Under another UIDVALIDITY a UID may be somebody else's mail (RFC 3501 section 2.3.1.1); Gmail empties its Trash by itself.
        const own = reported.filter((each) => each.validity === validity).flatMap(({ uids }) => uids);
        if (own.length > 0)
            await client.messageDelete(own.join(','), { uid: true });
    }
    return moved.reduce((sum, { count }) => sum + count, 0);
}
const NOTHING = { count: 0, uids: [], validity: '' };

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/folders/watched.js
/** Where a new UIDVALIDITY has made every UID worthless, so many of the newest mails are taken for new ones. */
const NEWEST = 1_000;
/** A folder from now on: what lies in it is old from `first` down. */
function watchFrom({ folder, role }, first, validity, lookedAt) {
    return { folder, role, next: first, first, validity, lookedAt, read: 0, careful: false, strange: new Map() };
}
/** Whether a folder's UIDs mean other mails than before: then all of it is new (RFC 3501 section 2.3.1.1). */
function isRenumbered(folder, validity) {
    return folder.validity !== '' && folder.validity !== validity;
}
function renumber(folder, uidNext, validity) {
    folder.validity = validity;
    folder.next = Math.max(1, uidNext - NEWEST);
    folder.strange.clear();
}
/** The UID in an arrival's id, which is its UIDVALIDITY and its UID. */
function uidOf(arrival) {
    return Number(arrival.id.slice(arrival.id.indexOf('/') + 1));
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/failure/server-words.js
var server_words = __webpack_require__(82443);
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
    if ((0,server_words/* serverField */.i$)(error, 'code') === 'NotFound')
        return 'missing';
    throw error;
}
/**
 * The UID of the next mail of the selected folder. RFC 3501 section 6.3.1 lets SELECT leave UIDNEXT out, as Courier does: then STATUS tells
 * it, or else the last mail that is there.
 */
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
/** A folder that has ended so many sessions is asked for no more. */
const BREAKS = 2;
/**
 * Asks for the state of folders, and remembers which ended the session over that: one that does not matter must not keep the Inbox from being
 * watched. Outlives a broken connection.
 */
class FragileFolders {
    #breaks = new Map();
    /** All at once; where a session has broken before, one after another, so that it is plain which folder breaks it. */
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

/** The fields by which mails are distinguished; nothing else of a header is asked for, since it may be as long as its sender likes. */
const FIELDS = 'X-Email-Continuity Message-ID Subject From Sender To Return-Path Date Content-Type In-Reply-To References Auto-Submitted Precedence X-Failed-Recipients X-Autoreply X-Auto-Response-Suppress List-Id'.split(' ');
/** As much is kept of one header, bytes. */
const LONGEST_HEADER = 64 * 1024;
/** As much is kept of all headers of one answer, bytes: what comes beyond is stepped over. */
const ALL_HEADERS = 16 * 1024 * 1024;
/** A mail that has broken so many sessions is asked for no more. */
const read_BREAKS = 2;
/**
 * The mails of a range of UIDs in the selected folder, in the server's order, without marking them as read. One that cannot be read is
 * stepped over and noted in the folder. Where one breaks the session, that is remembered as well: after the next login each is asked for
 * by itself, and the one that breaks it again no more.
 *
 * @param bytes so much of each mail as it is is read too; 0: nothing
 */
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
        // Refused: what is there is not known, and no word that nothing is.
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
/** How many mails of a folder were stepped over, from a UID on. */
function skippedIn({ strange }, from = 1) {
    return [...strange].filter(([uid, breaks]) => uid >= from && breaks >= read_BREAKS).length;
}
async function listed({ client }, folder, { range, ...what }, alive) {
    // A server may tell of a mail twice in one answer (RFC 3501 section 7.4.2): it is one mail.
    const mails = new Map();
    let kept = 0;
    for await (const message of client.fetch(range, { uid: true, flags: true, internalDate: true, size: true, ...what }, { uid: true })) {
        alive();
        // A change of flags that the server tells of meanwhile is no mail.
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
/** NIL where the server has none (RFC 3501 section 9, nstring), whatever the library's types say. */
function headerOf({ headers }) {
    return Buffer.isBuffer(headers) ? headers.subarray(0, LONGEST_HEADER).toString('latin1') : '';
}
/** A date that nobody can read is none. */
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
        source: source ?? null,
    };
}

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/elsewhere.js


/** Folders are asked for their state so many at a time. */
const AT_ONCE = 50;
/** So many folders may break the session before the look through them is given up. */
const MOST_BREAKS = 3;
/**
 * The newest mails of every folder that is not watched; those that came since the last call. First those in which the server counts mail
 * that nobody has seen, then one's own, then what others share. A folder that cannot be read is noted, even where it breaks the session.
 */
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
        // One of them has broken the session: which, they are asked one by one.
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
// Single mails of a folder: listed, read, removed.
// Called by adapters.
/** Whether mails of a selected folder can be marked as deleted (RFC 3501 section 7.1: READ-ONLY, PERMANENTFLAGS). */
function canDelete({ readOnly, permanentFlags }) {
    return readOnly !== true && (permanentFlags === undefined || permanentFlags.has('\\Deleted'));
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/remove.js




/**
 * Removes exactly these mails, wherever they lie.
 *
 * @param turn what is done in one selected folder; it is given back as soon as all is asked that needs no other
 */
async function removeMails(reading, arrivals, turn) {
    const { trash } = reading.folders;
    const [place, ...others] = new Set(arrivals.map(({ placement }) => placement.folder));
    if (place === undefined)
        return { removed: 0, marked: 0, kept: 0, moved: [] };
    const asked = await turn.through(async () => {
        // Whoever had the turn before may have selected another folder; and what is only marked may be sent again after a while.
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
        // Under another UIDVALIDITY nobody knows which they are.
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
    // The Trash is selected for it: whoever comes next selects what is wanted.
    if (trash !== null) {
        reading.selected = null;
        sum.removed += await reading.command('at UID EXPUNGE', (client) => expungeTrash(client, trash, trashed));
    }
    return { ...sum, moved: await movedInto(reading, await grownAmong(reading, keepers)) };
}
/**
 * Into which of the folders that may keep mail expunged elsewhere something came: a Trash of the server's own, or Dovecot's lazy_expunge. To
 * be asked when the expunging is over: Dovecot answers STATUS before it is done with an EXPUNGE that it was sent earlier.
 */
async function grownAmong(reading, keepers) {
    const session = reading.opened();
    const grown = await Promise.all(keepers.map(async (keeper) => {
        const status = await statusOf(session, keeper.folder);
        return status.kind === 'known' && status.uidNext > keeper.next ? [keeper] : [];
    }));
    return grown.flat();
}
/** What came into these folders. */
async function movedInto(reading, keepers) {
    const moved = [];
    for (const folder of keepers)
        if (await reading.select(folder))
            moved.push(...(await reading.fetchNew(folder, 0)));
    return moved;
}
/** Whether mails can be expunged by their UIDs, and no others with them (RFC 4315, RFC 9051). */
function isExact({ capabilities, enabled }) {
    return capabilities.has('UIDPLUS') || enabled.has('IMAP4REV2');
}
/** Removes mails of the selected folder; null where it is not sure that they are gone. */
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
/**
 * What a server says is not believed: one that ignores EXPUNGE answers OK, so where it did not announce every mail as gone it is asked for
 * the rest.
 */
async function leftOf(reading, folder, uids) {
    if (!(await reading.reach({ folder, role: 'other' })))
        return { removed: 0, marked: 0, kept: uids.length };
    const left = await reading.command('at SEARCH', (client) => client.search({ uid: uids.join(',') }, { uid: true }));
    // A server that refuses to look has said nothing of them.
    const kept = Array.isArray(left) ? left.length : uids.length;
    return { removed: uids.length - kept, marked: 0, kept };
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/imap/folders/advice.js
var advice = __webpack_require__(31445);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/folders/folder-set.js






/** So many further folders are asked for their state at most. */
const MOST_FURTHER = 2_000;
/** A mailbox's folders: those that are watched, and the others. Outlives a broken connection. */
class FolderSet {
    /** The Inbox first. */
    watched = [];
    unread = [];
    fragile = new FragileFolders();
    #config;
    #clock;
    #further = [];
    #keepers = [];
    #listed = [];
    /** Monotonic ms of the last LIST. */
    #listedAt = 0;
    #trash = null;
    constructor(config, clock) {
        this.#config = config;
        this.#clock = clock;
    }
    /** Gmail's Trash. */
    get trash() {
        return this.#trash;
    }
    /** Where the server refuses to list them, those that are known are watched all the same. */
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
    /** Begins to watch the folders besides the Inbox: mail in them is old. */
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
    /** Folders that have come into being since the last look, and in which probes are awaited too: all that is in them is new. */
    async discover(session) {
        const before = this.#listedAt;
        await this.list(session);
        const fresh = this.#unwatched(session).map((placement) => watchFrom(placement, 1, '', before));
        this.watched.push(...fresh);
        return fresh;
    }
    /** The folders besides the watched ones, one's own first. */
    async further(session) {
        await this.list(session);
        const { foreignPrefixes } = session.client;
        const isForeign = ({ folder }) => foreignPrefixes.some((prefix) => folder.startsWith(prefix));
        const further = furtherFolders(this.#listed, this.watched);
        return [...further.filter((each) => !isForeign(each)), ...further.filter(isForeign)].slice(0, MOST_FURTHER);
    }
    /** Those of them in which there is mail that has not been looked at, of old mail the newest `count`; unseen mail first. */
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
    /** The folders of what the owner has sent, from their first mail on. */
    sent() {
        return sentOf(this.#listed).map((placement) => watchFrom(placement, 1, '', null));
    }
    /**
     * Where this server may put mail expunged from other folders, and from where on that would be new; none at Gmail, whose Trash is known.
     */
    async keepers(session) {
        if (this.#trash !== null)
            return [];
        const unknown = keepersOf(this.#listed).filter(({ folder }) => !this.#keepers.some((keeper) => keeper.folder === folder));
        for (const { place, status } of await this.fragile.statuses(session, unknown))
            if (status.kind === 'known')
                this.#keepers.push(watchFrom(place, status.uidNext, status.validity, null));
        return this.#keepers;
    }
    /** Notes a folder that could not be looked into. */
    refused({ folder }, reason) {
        if (!this.unread.some((unread) => unread.folder === folder))
            this.unread.push({ folder, reason });
    }
    missing(folder) {
        return new outcome/* FailureError */.pO((0,failure/* missingFolder */.z)(this.#config, folder, null, (0,advice/* folderAdvice */.h)(folder, this.#listed.map(({ path }) => path))));
    }
    /** Whether there is such a folder, as far as the server tells. */
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

/** Opens a folder. Null where the server refuses, which is noted; the Inbox itself must open, unless it does not exist. */
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

/**
 * Whether a server made this mail up in place of one that is gone: Courier answers a FETCH for a mail that another client has removed
 * with one of its own (courier-imap, imap/fetch.c: `unavailable`).
 */
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





/** Connects to a mailbox's server and logs in; by LOGIN where AUTHENTICATE is refused without a reason. Throws a FailureError. */
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
/** The token is asked for while the connection is made. One that the server refuses is renewed once, and the login tried once more. */
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
    // Other connections begin first: the library takes the processor for longer than they do.
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
    return Promise.all(/* import() */[__webpack_require__.e(7937), __webpack_require__.e(1980)]).then(__webpack_require__.bind(__webpack_require__, 5914));
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/reading.js












/** As much of a mail is asked for ahead, bytes: more than a probe has without a template, and little of any other mail. */
const AHEAD = 16 * 1024;
/** The highest UID that there can be (RFC 3501 section 9, nz-number). */
const LAST_UID = 4_294_967_295;
/** The session of a mailbox with the folder that is selected in it, and all that outlives a broken connection. */
class MailboxReading {
    folders;
    holdUps = new hold_ups/* HoldUps */.E();
    /** The server has announced mail in the Inbox that has not been fetched yet. */
    stale = false;
    /** IDLE has announced mail in this session. */
    announces = false;
    /** A session has idled, and no command has succeeded since. */
    idled = false;
    /** IDLE has never been the end of a session: some servers do not come back from it, and some end the connection. */
    mayIdle = true;
    /** Nothing can be removed from the Inbox. */
    readOnly = false;
    /** How many mails the server has announced as gone. */
    gone = 0;
    onNews = () => undefined;
    #config;
    #clock;
    #access;
    #session = null;
    /** The folder that is selected; null: none is for sure. */
    selected = null;
    #examines = false;
    /** How many mails the server has announced in the Inbox since the last fetch began. */
    #announced = 0;
    /** Monotonic ms of the first announcement since the last fetch. */
    #noticedAt = null;
    /** The mails of the last look that were asked for ahead, by their ids. */
    #ahead = new Map();
    constructor(config, clock, access) {
        this.#config = config;
        this.#clock = clock;
        this.#access = access;
        this.folders = new FolderSet(config, clock);
    }
    /** @param readOnly the Inbox is opened by EXAMINE (RFC 3501 section 6.3.2) */
    async open(signal, readOnly) {
        this.#examines = readOnly;
        const { holdUps } = this;
        const config = this.#config;
        // Where a session has broken, the next does one thing after another: not every server bears more.
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
    /** The way to the server is long. */
    get far() {
        return this.#session?.far ?? false;
    }
    /** The session, as long as it is usable. */
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
    /** Selects a folder that is watched; false where the server refuses, which is noted. */
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
    /** Opens a folder for reading only, in which nothing can be changed from now on until it is selected; false where the server refuses. */
    async examine(folder) {
        const isOpen = (await this.#select(this.opened(), folder, true)) !== null;
        this.selected = null;
        return isOpen;
    }
    /** Selects a folder unless it is selected; false where the server refuses. */
    async reach({ folder }) {
        const session = this.opened();
        if (this.selected === folder)
            return true;
        const watched = this.folders.watched.find((each) => each.folder === folder);
        return watched === undefined ? (await this.#select(session, { folder, role: 'other' })) !== null : this.select(watched);
    }
    /** Whether a UID still means the same mail in the selected folder: under a new UIDVALIDITY it may be somebody else's. */
    isSame(arrival) {
        return arrival.id.startsWith(`${this.#validity()}/`);
    }
    /** @param askedAt monotonic ms at which the server was asked for news of the folder */
    async fetchNew(folder, askedAt, ahead = false) {
        const near = folder === this.folders.watched[0];
        if (near)
            [this.stale, this.#announced] = [false, 0];
        const since = folder.next;
        // Nothing is answered where no mail is new; `*` would be the last that there is.
        const fresh = (await this.fetch(folder, ahead ? `${since}:${LAST_UID}` : `${since}:*`, ahead)).filter((arrival) => uidOf(arrival) >= since);
        // A mail that was announced meanwhile may be too new to be among them, whatever their number, and is announced once only. Where the
        // server is far away, the next look asks for mail without a word of it.
        if (near)
            this.stale = this.#announced > (ahead ? fresh.length : 0);
        folder.next = Math.max(since, ...fresh.map((arrival) => uidOf(arrival) + 1));
        folder.lookedAt = askedAt;
        const real = fresh.filter(({ header }) => !isInvented(header));
        folder.read += real.length;
        return real;
    }
    /** Asks for news of the selected Inbox and for the mails themselves, as they are, at the same time. */
    async fetchAhead(folder) {
        const news = this.command('at NOOP', (client) => client.noop());
        const [fresh] = await Promise.all([this.fetchNew(folder, this.#clock.monotonic(), true), news]);
        this.idled = false;
        return fresh;
    }
    /** The mail as it is, where it was asked for ahead and is here as far as `bytes`. */
    takeAhead({ id, size }, bytes) {
        const source = this.#ahead.get(id);
        return source === undefined || size === null || size > Math.min(bytes, AHEAD) ? null : source;
    }
    /** The first `bytes` of a mail of the selected folder as it is; null if it is gone. */
    async source(uid, bytes) {
        const query = { uid: true, source: { start: 0, maxLength: bytes } };
        const session = this.opened();
        const answer = await session.attempt(failure/* FETCHING */.v$, () => session.client.fetchOne(String(uid), query, { uid: true }));
        return answer.kind === 'refused' || answer.value === false ? null : (answer.value.source ?? null);
    }
    /** @param ahead whether the mails are fetched as they are as well, as far as AHEAD goes */
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
    /** INBOX is called so at every server (RFC 3501 section 5.1); what another folder is called takes the server's own word. */
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
        // Mail in a folder at the first look into it is old: there is nothing to fetch.
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
    /** The UIDVALIDITY of the selected folder. */
    #validity() {
        const { mailbox } = this.opened().client;
        return mailbox === false ? '' : String(mailbox.uidValidity);
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mails/search.js
const DAY = 86_400_000;
/**
 * The mails of some folders since a moment, newest last, without a change to them: each folder is opened by EXAMINE. SINCE knows days alone
 * and takes them as the server writes them (RFC 3501 section 6.4.4), so a day more is asked for.
 */
async function searchMails(reading, folders, { since, from, limit }) {
    const mails = [];
    let more = 0;
    for (const folder of folders) {
        if (!(await reading.examine(folder)))
            continue;
        const after = { since: new Date(since - DAY) };
        let uids = await found(reading, after);
        // Servers differ in what they find by words, so that is asked only where it must be.
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
        // Refused: what is there is not known, and no word that nothing is.
        if (!Array.isArray(uids))
            throw new Error('the server refuses to search by date');
        return uids.toSorted((a, b) => a - b);
    });
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/imap/mailbox.js
// A mailbox read by IMAP (RFC 3501, RFC 9051), behind core/ports/mailbox.ts.
// Called by app.










/** A server without IDLE is asked this often, ms. */
const WITHOUT_IDLE = 2_000;
/** So many copies of sent mail are looked at in one run. */
const MOST_SENT = 200;
/** A mailbox read by IMAP (RFC 3501, RFC 9051), by imapflow. */
function imapMailbox(config, clock, access = {}) {
    return new ImapMailbox(config, clock, access);
}
class ImapMailbox {
    #clock;
    #reading;
    /** Work in a selected folder is done before another is selected. */
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
        // The first spam may be what makes a Junk folder.
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
        // Selected anew, a folder shows what the server forgot to announce.
        if (reach === 'deep')
            await reading.select(near);
        else
            await reading.reach(near);
        return [...found, ...(await this.#lookInto(near, reach === 'deep'))];
    }
    /** What has changed in folders that are not selected. */
    async #lookAround(folders) {
        const asked = this.#clock.monotonic();
        const session = this.#reading.opened();
        const answers = await this.#reading.folders.fragile.statuses(session, folders);
        return answers.map(({ place, status }) => ({ folder: place, asked, status }));
    }
    /** New mail in the selected Inbox; where the server is far away, it is asked for before there is a word of it. */
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
    /** What lies in folders that have come into being: all of it is new. */
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
        // Nobody has looked before it was there: the mailbox may have been opened late.
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
    /** The mails of the selected folder that have a header field, the newest where there are more than `most`. */
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
        // Tabs are of the Inbox alone.
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
    telling() {
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
    /** Selects the folder of a mail; false where its UID means another mail by now. */
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
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71775);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42148);
/* harmony import */ var _socket_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72267);
/* harmony import */ var _socket_verification_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37634);
/* harmony import */ var _failure_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11132);






/** How long a server may be silent after a command, ms: Dovecot delays refused logins up to 15 s. */
const SILENCE = 20_000;
/**
 * Connects to a mailbox's server. Throws a FailureError.
 *
 * @param meanwhile called as soon as it is the server's turn
 */
async function connectMailbox({ config, clock, signal }, verify, meanwhile) {
    const timeout = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .limit */ .AB)(clock, signal, SILENCE);
    const target = (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .targetOf */ .$r)(config, verify);
    try {
        return transportOver(await (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .Ng)(target, clock, timeout.signal, meanwhile), verify);
    }
    catch (error) {
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .FailureError */ .pO((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .imapFailure */ .W8)(config, _failure_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .CONNECTING_STAGES */ .FD, error), error);
    }
    finally {
        timeout.release();
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
        upgrade: (_plain, _options, onSecure) => (0,_socket_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .holdToPin */ .mM)(node_tls__WEBPACK_IMPORTED_MODULE_0__.connect({ ...verify, socket }, onSecure), verify),
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


/** A command that takes longer than this is worth a word, ms. */
const NOTICEABLE = 1_000;
/** What kept us from reading a mailbox, over all of its sessions. */
class HoldUps {
    #longest = null;
    /** By the server's own word. */
    #said = null;
    #throttled = false;
    /** The server has said that it slows us down. */
    get throttled() {
        return this.#throttled;
    }
    /** A command was answered, or given up, after so long. */
    took(doing, ms) {
        if (ms <= NOTICEABLE || (this.#longest !== null && ms <= this.#longest.ms))
            return;
        this.#longest = { by: `the mailbox's server took ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)} (${doing})`, ms };
    }
    /** The server asked us to wait, in its own words. */
    throttledFor(reply, ms) {
        this.#throttled = true;
        const by = `the mailbox's server slows this login down (it said: "${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWord */ .n)(reply)}")`;
        if (this.#said === null || ms > this.#said.ms)
            this.#said = { by, ms };
    }
    /** The longest since the last call, in words that end a sentence; null: nothing worth a word. What the server says of it goes before. */
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
/** The error of a connection that is gone, with the server's farewell where it said one. */
function lostConnection(client) {
    const reply = client?.byeReason === undefined || client.byeReason === '' ? {} : { responseText: client.byeReason };
    return Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET', ...reply });
}


/***/ }),

/***/ 5512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ greetedProtocol)
/* harmony export */ });
/** Who answers where another server was awaited, by the begin of its first line (RFC 5321, RFC 3501, RFC 1939, RFC 9112, RFC 4253). */
const GREETINGS = [
    [/^(?:220|421|554)[ -]/, 'SMTP'],
    [/^\* (?:OK|BYE|PREAUTH)\b/i, 'IMAP'],
    [/^(?:\+OK|-ERR)(?: |$)/, 'POP3'],
    [/^HTTP\//, 'HTTP'],
    [/^SSH-/, 'SSH'],
];
/** Which protocol a server greets by; null: none that is known. */
function greetedProtocol(line) {
    return GREETINGS.find(([beginning]) => beginning.test(line))?.[1] ?? null;
}


/***/ })

};
