export const id = 7111;
export const ids = [7111];
export const modules = {

/***/ 31949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ownAddressLiteral),
/* harmony export */   S: () => (/* binding */ ownEhloName)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
// The name that EHLO says: chosen, looked up, or an address literal.
// Called by adapters and app.

/**
 * What EHLO says (RFC 5321 section 4.1.1.1), in this order: what is configured; this machine's name where everybody can look it up; a name
 * in the sender's own domain. Never a private address or a bare name, which relays refuse: on a machine behind a NAT both mean nothing
 * outside.
 */
async function ownEhloName(config, own) {
    if (config.ehlo !== null)
        return config.ehlo;
    const name = await own.publicName();
    if (name !== null)
        return name;
    const domain = own.domain ?? domainOf(config);
    return domain === null ? ownAddressLiteral(config.host) : `probe.${domain}`;
}
/** RFC 5321 section 4.1.3, of a socket's own address. */
function ownAddressLiteral(address) {
    const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
    return node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6(plain) ? `[IPv6:${plain}]` : `[${plain}]`;
}
/** The domain of the account, or of the server. */
function domainOf({ user, host }) {
    const own = /@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(user ?? '')?.[1];
    if (own !== undefined)
        return own;
    return node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host) === 0 && host.includes('.') ? host : null;
}


/***/ }),

/***/ 74658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ smtpFailure)
});

// EXTERNAL MODULE: ./lib/src/core/judge/refusal/find-reason.js + 9 modules
var find_reason = __webpack_require__(30664);
;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/about-client.js

/** An access list says no, as submission ports do to whoever has not logged in (Postfix's master.cf: permit_sasl_authenticated, reject). */
function refusesClient(reply, stage) {
    return (0,find_reason/* refusalReason */.b)(reply, stage) === 'refused-for-client';
}
/** A domain on a list is the mail's, not the machine's. */
const DOMAIN = /\b(?:sender (?:address|domain)|recipient address|domain)\b.{0,80}\b(?:block|list)|\bdbl\.spamhaus|\b(?:surbl|uribl)\b/i;
const ABOUT = {
    'refused-for-ehlo': 'ehlo',
    'refused-for-reputation': 'address',
    'refused-for-client': 'address',
};
/**
 * What a reply says of the client rather than of the mail, by the phrases of refusals; null: nothing, as where a login or the message was
 * refused.
 */
function aboutClient(reply, stage) {
    if (stage === 'auth' || stage === 'data')
        return null;
    const code = (0,find_reason/* refusalReason */.b)(reply, stage);
    const about = code === null ? null : (ABOUT[code] ?? null);
    return about === 'address' && DOMAIN.test(reply.slice(0, 2_000)) ? null : about;
}

// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/protocols.js
var protocols = __webpack_require__(5512);
// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/explain-failure.js
var explain_failure = __webpack_require__(12337);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/connect.js
var connect = __webpack_require__(72267);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/proxy/proxy-error.js
var proxy_error = __webpack_require__(56904);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/foreign-error.js
var foreign_error = __webpack_require__(19326);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/network-failure.js
var network_failure = __webpack_require__(14152);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/tls-failure.js
var tls_failure = __webpack_require__(9483);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/failure/refusal.js
/** A reply decides by its first digit (RFC 5321 section 4.2.1); what it was the reply to decides who has to act. */
function refused(config, stage, { reply, code, command }) {
    const at = `${config.host}:${config.port}`;
    const base = {
        end: 'sender',
        reply: reply.trim(),
        temporary: code < 500,
        uncertain: false,
        stage: stageOf(stage, command),
    };
    // A server that offers STARTTLS and cannot do it just now says 454 (RFC 3207 section 4).
    if (stage === 'starttls' && command === 'STARTTLS') {
        return {
            ...base,
            outcome: 'tls_failed',
            message: `${at} refused STARTTLS.`,
            remedy: code < 500
                ? 'The server cannot set TLS up just now: look into its TLS log (certificate and key files). The login was not sent.'
                : 'Enable STARTTLS on this port, or set `security: tls` for a port that speaks TLS at once. The login was not sent.',
        };
    }
    if (stage === 'auth') {
        return {
            ...base,
            outcome: 'auth_failed',
            message: `${at} refused the login of the sender.`,
            remedy: code < 500
                ? "The server could not check the password just now: look into its authentication backend's log."
                : `Check \`user\` and \`password\` of sender \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`,
        };
    }
    if (code < 500) {
        return {
            ...base,
            outcome: 'deferred',
            message: `${at} put the probe off${whereIn(stage, command)}.`,
            remedy: 'A temporary refusal: greylisting, a rate limit, or a full queue. The reply names the reason.',
        };
    }
    return {
        ...base,
        outcome: 'rejected',
        message: `${at} rejected the probe${whereIn(stage, command)}.`,
        remedy: base.stage === 'connect' || base.stage === 'ehlo'
            ? 'The server takes no mail from this connection, whatever the addresses: the reply names the reason, and the server’s log; a server that takes none at all says 554 here.'
            : 'A permanent refusal: the reply names the reason. Check sender address, recipient address and what the server allows this login to send.',
    };
}
function stageOf(stage, command) {
    if (stage === 'auth')
        return 'auth';
    if (/^MAIL\b/.test(command))
        return 'mail';
    if (/^RCPT\b/.test(command))
        return 'rcpt';
    if (/^(?:EHLO|HELO|LHLO|STARTTLS)\b/.test(command) || stage === 'secured')
        return 'ehlo';
    return stage === 'greeting' ? 'connect' : 'data';
}
function whereIn(stage, command) {
    if (stage === 'greeting' && (command === '' || command === 'CONN'))
        return ' at its greeting';
    if (stage === 'secured')
        return ` at ${command === '' || command === 'CONN' ? 'EHLO' : command}, when TLS was set up`;
    return command === '' || command === 'CONN' ? '' : ` at ${command}`;
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/failure/refused-login.js
/** RFC 4954 section 6 (4.7.12, 5.7.9, 5.7.11), RFC 5248 section 2.4 (5.7.13, 5.7.14), RFC 3207 section 4 (530 before STARTTLS). */
const BY_STATUS = [
    {
        pattern: /^432\b|\b4\.7\.12\b/,
        fact: 'It wants the password to be sent once by another mechanism (a password transition).',
        remedy: 'Log in once with a mail client over TLS by the mechanism PLAIN, or let the administrator set the password of NAME anew.',
    },
    {
        pattern: /\b5\.7\.9\b/,
        fact: 'The mechanism is too weak for this account.',
        remedy: 'Use an app password or OAuth2 for NAME, or let the administrator allow the mechanism; the password may be right.',
    },
    {
        pattern: /^538\b|\b5\.7\.11\b|^530\b.*\bSTARTTLS\b/i,
        fact: 'It takes a login over TLS alone.',
        remedy: 'Set `security: starttls` or `tls` for NAME.',
    },
    {
        pattern: /\b5\.7\.13\b/,
        fact: 'The account is disabled.',
        remedy: 'Let the administrator of the mail server enable the account of NAME; the password may be right.',
    },
    {
        pattern: /\b5\.7\.14\b/,
        fact: 'It wants a trust relationship first.',
        remedy: 'Ask the administrator of the mail server what it wants before NAME may log in; the password may be right.',
    },
];
/** The failure of a refused login with the meaning of the status that the server gives; unchanged where it says no more than "refused". */
function withLoginStatus(failure, sender) {
    const { reply } = failure;
    const known = reply === null || failure.outcome !== 'auth_failed' ? undefined : BY_STATUS.find(({ pattern }) => pattern.test(reply));
    if (known === undefined)
        return failure;
    return { ...failure, message: `${failure.message} ${known.fact}`, remedy: known.remedy.replace('NAME', `sender \`${sender}\``) };
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/failure/failure.js
// What nodemailer, a socket or a server threw, as a failure of the sending end.
// Called by adapters.










/** Turns whatever nodemailer or a socket threw into a Failure of the sending end. */
function smtpFailure(config, stage, thrown) {
    const { cause, ...failure } = failureOf(config, stage, thrown);
    const about = failure.reply === null || failure.stage === undefined ? null : aboutClient(failure.reply, failure.stage);
    if (about === 'address')
        return wantsLogin(config, failure) ? ofMissingLogin(failure) : ofListedAddress(failure);
    if (about === 'ehlo')
        return ofRefusedName(failure);
    // Once connected, silence is the server's own.
    const told = stage === 'connect' && cause !== undefined ? { ...failure, cause } : failure;
    const known = (0,explain_failure/* explained */.t)(told);
    // What a provider is known to mean goes before what a status means anywhere.
    return known === told ? withLoginStatus(told, config.name) : known;
}
function failureOf(config, stage, thrown) {
    const read = withSystemCode((0,foreign_error/* readForeignError */.l)(thrown));
    const error = stage === 'handshake' ? { ...read, originalCode: (0,connect/* codeOfCut */.l9)(read.originalCode) } : read;
    const at = `${config.host}:${config.port}`;
    const proxy = (0,proxy_error/* proxyFailure */.x)('sender', at, thrown);
    if (proxy)
        return proxy;
    const base = { end: 'sender', temporary: false, uncertain: false };
    if (error.response !== null && error.responseCode !== null)
        return refused(config, stage, { reply: error.response, code: error.responseCode, command: error.command });
    if (error.response !== null && stage !== 'reply')
        return noReply(config, stage, error.response.trim());
    const tls = (0,tls_failure/* tlsFailure */.k)({ end: 'sender', at, implicit: config.security === 'tls' }, error.originalCode, error.message);
    if (tls)
        return tls;
    // By the SIZE that the server told at EHLO (RFC 1870): the message was not even offered.
    if (error.code === 'EMESSAGE') {
        return {
            ...base,
            outcome: 'rejected',
            message: `${at} takes no message of this size (by the SIZE that it names at EHLO).`,
            reply: null,
            remedy: "Raise the server's size limit (Postfix: message_size_limit): it is below that of a short plain text.",
        };
    }
    const network = (0,network_failure/* networkFailure */.r)('sender', at, error.originalCode, error.message);
    const broken = network ?? {
        ...base,
        outcome: 'unreachable',
        message: `${at} broke the conversation off (our SMTP library: ${(0,tls_failure/* opensslReason */.j)(error.message)}).`,
        reply: null,
        remedy: "Look into the server's log for the reason.",
        temporary: true,
    };
    if (stage === 'reply') {
        return {
            ...broken,
            message: `${at} took the message and gave no final reply: it may or may not have been accepted.`,
            temporary: false,
            uncertain: true,
        };
    }
    if (stage === 'connect')
        return broken;
    const remedy = network?.cause === 'timed-out' ? undefined : REMEDIES[stage];
    return { ...broken, message: `${broken.message.slice(0, -1)} (${WHERE[stage]}).`, ...(remedy === undefined ? {} : { remedy }) };
}
/** The library has words of its own for a connection that the server closed. */
function withSystemCode(error) {
    return error.response === null && error.message === 'Connection closed unexpectedly' ? { ...error, originalCode: 'ECONNRESET' } : error;
}
/** What the server said is no reply of SMTP (RFC 5321 section 4.2): told as its words, and not as our library's. */
function noReply({ host, port }, stage, reply) {
    const protocol = stage === 'greeting' ? (0,protocols/* greetedProtocol */.D)(reply) : null;
    const base = { end: 'sender', outcome: 'unreachable', reply, uncertain: false };
    if (protocol === null)
        return {
            ...base,
            message: `${host}:${port} answered with something that is no reply of SMTP (${WHERE[stage]}).`,
            remedy: 'Look into what stands between: a proxy or firewall may answer for the server; else into the server’s log.',
            temporary: true,
        };
    return {
        ...base,
        message: `${host}:${port} speaks ${protocol}, not SMTP.`,
        remedy: 'Set `port` to that of submission: 465 with `security: tls`, or 587 with `security: starttls`; a proxy or firewall may answer in its place.',
        temporary: false,
    };
}
const WHERE = {
    connect: 'while connecting',
    greeting: 'before or at its greeting',
    starttls: 'at STARTTLS',
    handshake: 'at the TLS handshake',
    secured: 'when TLS was set up, at EHLO',
    auth: 'at the login',
    envelope: 'at MAIL, RCPT or DATA',
    reply: 'after the message was sent',
    done: 'after the message was accepted',
};
/** What a connection that is cut at this stage most likely means. */
const REMEDIES = {
    greeting: "The server does not want this connection: look into its log for a limit per client, a block of this machine's address, or a crash.",
    secured: "Look into the server's log: a login backend (SASL) that is down, a limit of TLS sessions per client, a client certificate that is asked for.",
};
/**
 * The blocklist entry is the machine's that this monitor runs on; a mail server that submits for others is met on its own address alone.
 */
function ofListedAddress(failure) {
    return {
        ...failure,
        about: 'address',
        side: 'runner',
        message: `${failure.message} It refuses the address that this runner comes from: a blocklist names it, or it has a bad name there.`,
        remedy: 'Send through the submission port (587 or 465) with a login: the address does not matter there. If this runner is the mail server itself, look its address up at the list that the reply names.',
    };
}
function wantsLogin({ user, oauth2 }, { reply, stage }) {
    return user === null && !oauth2 && reply !== null && stage !== undefined && refusesClient(reply, stage);
}
function ofMissingLogin(failure) {
    return {
        ...failure,
        message: `${failure.message} It takes no mail from this machine, and the sender has no login.`,
        remedy: 'Set `user` and `password` of the sender where this port wants a login; else let the server take mail from this address.',
    };
}
function ofRefusedName(failure) {
    return {
        ...failure,
        about: 'ehlo',
        message: `${failure.message} It refuses the name that this monitor gives at EHLO.`,
        remedy: 'Set `ehlo` of the sender to a name that exists in DNS and leads to the address that this machine is seen from.',
    };
}


/***/ }),

/***/ 17111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   smtpSender: () => (/* binding */ smtpSender)
/* harmony export */ });
/* harmony import */ var _core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49984);
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71775);
/* harmony import */ var _socket_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72267);
/* harmony import */ var _socket_verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37634);
/* harmony import */ var _ehlo_ehlo_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31949);
/* harmony import */ var _failure_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74658);
/* harmony import */ var _socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55870);
// Submission of a probe by SMTP (RFC 5321, RFC 6409), behind core/ports/sender.ts.
// Called by adapters and app.







/** How long a connection, with its TLS where that comes first, may take, ms. */
const CONNECT_LIMIT = 30_000;
/** How long a server may take to greet, and to answer EHLO, STARTTLS and the login, ms (RFC 5321 section 4.5.3.2.1). */
const GREETING_LIMIT = 5 * 60_000;
/** Mail submission by SMTP (RFC 5321, RFC 6409), and delivery by LMTP (RFC 2033), by nodemailer's connection, one command after another. */
function smtpSender(config, own, clock, access = {}) {
    const { bearer = null, addresses = null } = access;
    const around = { config, own, clock, verify: (0,_socket_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsOptions */ .YF)(config, access.onCertificate), bearer, addresses };
    return { open: (signal) => openByName(around, signal) };
}
/**
 * With the name that is chosen for EHLO; where a refusal speaks of it, once more with the address literal, unless the name is the user's.
 */
async function openByName(around, signal) {
    const name = (0,_ehlo_ehlo_name_js__WEBPACK_IMPORTED_MODULE_3__/* .ownEhloName */ .S)(around.config, around.own);
    const isOurs = (failure) => failure.about === 'ehlo' && around.config.ehlo === null;
    const again = () => openLoggedIn(around, Promise.resolve(null), signal);
    const opened = await openLoggedIn(around, name, signal);
    if (!opened.ok)
        return isOurs(opened.failure) ? await again() : opened;
    const first = opened.session;
    let session = first;
    const send = async (probe, departure) => {
        const sent = await first.send(probe, departure);
        if (sent.ok || !isOurs(sent.failure))
            return sent;
        first.close();
        const second = await again();
        if (!second.ok)
            return second;
        session = second.session;
        return await session.send(probe, departure);
    };
    return { ok: true, session: { ...first, send, close: () => session.close() } };
}
/** With an access token where there is one: a token that is refused is renewed once, and the login tried once more. */
async function openLoggedIn(around, name, signal) {
    const { bearer } = around;
    if (bearer === null)
        return await open(around, { name, token: null }, signal);
    const asked = bearer.current(signal);
    const first = await open(around, { name, token: asked }, signal);
    const given = await asked;
    if (first.ok || !given.ok || !(0,_core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeRenewed */ .DJ)(first.failure))
        return first;
    const token = await bearer.renewed(given.token, signal);
    return token === null ? first : await open(around, { name, token: Promise.resolve({ ok: true, token }) }, signal);
}
async function open(around, { name, token }, signal) {
    const { config, clock, verify, addresses } = around;
    const target = { ...(0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(config, verify), addresses };
    const library = () => Promise.all(/* import() */[__webpack_require__.e(1025), __webpack_require__.e(8813)]).then(__webpack_require__.bind(__webpack_require__, 58813));
    let connected;
    const connecting = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .limit */ .AB)(clock, signal, CONNECT_LIMIT);
    try {
        connected = await (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(target, clock, connecting.signal, () => void library().catch(() => undefined));
    }
    catch (error) {
        return failed((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .smtpFailure */ .H)(config, 'connect', error));
    }
    finally {
        connecting.release();
    }
    const [loaded, called] = await Promise.all([library(), name]);
    const loss = (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .lossOf */ .je)(connected);
    if (loss)
        return failed((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .smtpFailure */ .H)(config, 'greeting', loss));
    const conversation = new loaded.Conversation(around, connected, called);
    const opening = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .limit */ .AB)(clock, signal, GREETING_LIMIT);
    try {
        const greeted = await greet(conversation, config, clock, opening.signal);
        if (greeted)
            return failed(greeted);
        const refused = await logIn(conversation, config, token, opening.signal);
        if (refused)
            return failed(refused);
    }
    finally {
        opening.release();
    }
    const { connectMs, tlsMs, authMs, server } = conversation;
    const send = (probe, departure) => conversation.send(probe, { ...departure, enough: AbortSignal.any([signal, departure.enough]) });
    return { ok: true, session: { connectMs, tlsMs, authMs, server, send, close: () => conversation.close() } };
}
function failed(failure) {
    return { ok: false, failure };
}
async function logIn(conversation, config, token, signal) {
    const { user, password } = config;
    if (user === null)
        return null;
    if (token === null)
        return await conversation.login(user, password ?? '', signal);
    const given = await token;
    if (given.ok)
        return await conversation.loginWithToken(user, given.token, signal);
    conversation.close();
    return given.failure;
}
/** Up to the end of EHLO, or of STARTTLS; or until it is clear that the server waits for us to begin. */
async function greet(conversation, config, clock, opening) {
    const answered = new AbortController();
    const wrongMode = (0,_socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_5__/* .waitsForTls */ .n)('sender', config, clock, AbortSignal.any([opening, answered.signal]));
    const failure = await Promise.race([conversation.greet(opening), wrongMode]);
    answered.abort();
    if (failure)
        conversation.close();
    return failure;
}


/***/ }),

/***/ 55870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ waitsForTls)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);
/* harmony import */ var _foreign_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19326);
/* harmony import */ var _tls_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9483);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37634);




/** How long a server may be silent before it is asked whether it waits for TLS, ms. */
const TIMEOUT = 5_000;
/** Where mail servers meet. Nobody expects TLS from the first byte there, and some keep clients waiting to see who speaks out of turn. */
const RELAY = 25;
/**
 * The failure of a client that waits for a greeting where the server waits for TLS (RFC 8314): both are silent for ever. After a while a
 * second connection asks, by a handshake and nothing more. Never resolves where that is not the reason, nor after `signal` has aborted.
 */
async function waitsForTls(end, endpoint, clock, signal) {
    if (endpoint.security !== 'tls' && endpoint.port !== RELAY) {
        await clock.sleep(TIMEOUT, signal);
        if (!signal.aborted && (await shakesHands(endpoint, clock, signal)) && !signal.aborted)
            return wrongMode(end, endpoint);
    }
    return new Promise(() => undefined);
}
/** Whether TLS is spoken from the first byte; a certificate that is refused says so as well. */
async function shakesHands(endpoint, clock, signal) {
    try {
        const target = { ...(0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$r)(endpoint, (0,_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsOptions */ .YF)(endpoint)), implicitTls: true };
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)(target, clock, signal);
        socket.destroy();
        return true;
    }
    catch (error) {
        const { originalCode, message } = (0,_foreign_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readForeignError */ .l)(error);
        // What speaks no TLS breaks it off, or answers with something else.
        return (!/^ERR_SSL_|^EPROTO$|^HANDSHAKE_CUT$/.test(originalCode) &&
            (0,_tls_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsFailure */ .k)({ end: 'sender', at: '', implicit: true }, originalCode, message) !== null);
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
