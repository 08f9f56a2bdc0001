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

/**
 * What EHLO says (RFC 5321 section 4.1.1.1), in this order: what is configured; this machine's name where everybody can look it up; a name in
 * the sender's own domain. Never a private address or a bare name, which relays refuse: on a machine behind a NAT both mean nothing outside.
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

/***/ 62498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ smtpFailure)
});

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/about-client.js
/** A refused name; not the reminder of those that want to be greeted first (503). Google names the command in brackets at the end. */
const EHLO = [
    /\((?:EHLO|HELO)\)/i,
    /\b(?:HELO|EHLO)\b.{0,120}\b(?:reject|refus|invalid|illegal|denied|not (?:found|allowed|accepted|valid|permitted|resolv)|(?:does|can) ?not|cannot|fully[- ]qualified|need|forged|fake|mismatch|bogus|blocked)/i,
    /\b(?:invalid|illegal|bad|bogus|fake|forged|unacceptable|unqualified)\b.{0,40}\b(?:HELO|EHLO)\b/i,
    /\b(?:reject|refus|denied).{0,60}\b(?:HELO|EHLO)\b/i,
];
/** A domain on a list is the mail's, not the machine's. */
const DOMAIN = /\b(?:sender (?:address|domain)|recipient address|domain)\b.{0,80}\b(?:block|list)|\bdbl\.spamhaus|\b(?:surbl|uribl)\b/i;
const ADDRESS = [
    /\bclient host \[[^\]]*\] blocked/i,
    /spamhaus\.org\/(?:lookup\/|query\/)*(?:ip|pbl|sbl|xbl|css|zen)\b|\b(?:zen|pbl|sbl|xbl)\.spamhaus\.org|spamcop\.net\/(?:bl|w3m)|barracuda(?:central|networks)/i,
    /ipcheck\.proofpoint|\bS31[45]0\b|part of their network is on our block list/i,
    /\b(?:ip|client|host|address|connection|network)\b.{0,80}\b(?:block(?:ed|-?list(?:ed)?)|black-?list(?:ed)?|deny-?list(?:ed)?|(?<!\bnot )listed|banned|bad reputation|poor reputation)\b/i,
    /\b(?:block(?:ed|-?list(?:ed)?)|black-?list(?:ed)?|listed|banned|reputation)\b.{0,80}\b(?:ip|client host|ip address)\b/i,
    /\bip=\S+ - .{0,40}reputation/i,
    /\b(?:dynamic|dial-?up|residential|transient)\b.{0,30}\bip\b/i,
];
/** Sendmail and others answer EHLO itself so, without naming the command. */
const NAME = /^5\d\d.*\b(?:domain|host)? ?name\b/i;
/**
 * What a reply says of the client rather than of the mail; null: nothing. For replies to a connection, EHLO, MAIL and RCPT only.
 *
 * @param command what it is the reply to
 */
function aboutClient(words, command = '') {
    const line = words.replaceAll(/\s+/g, ' ').slice(0, 2_000);
    if (!line.startsWith('503') && EHLO.some((pattern) => pattern.test(line)))
        return 'ehlo';
    if (/^(?:EHLO|HELO)$/.test(command) && NAME.test(line))
        return 'ehlo';
    return !DOMAIN.test(line) && ADDRESS.some((pattern) => pattern.test(line)) ? 'address' : null;
}

// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/explain-failure.js
var explain_failure = __webpack_require__(12337);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/connect.js
var connect = __webpack_require__(72267);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/foreign-error.js
var foreign_error = __webpack_require__(19326);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/network-failure.js
var network_failure = __webpack_require__(14152);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/tls-failure.js
var tls_failure = __webpack_require__(9483);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/failure/refusal.js
/** A reply decides by its first digit (RFC 5321 section 4.2.1); what it was the reply to decides who has to act. */
function refused(config, stage, { words, code, command }) {
    const at = `${config.host}:${config.port}`;
    const base = {
        end: 'sender',
        words: words.trim(),
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
        remedy: 'A permanent refusal: the reply names the reason. Check sender address, recipient address and what the server allows this login to send.',
    };
}
function stageOf(stage, command) {
    if (stage === 'auth')
        return 'auth';
    if (/^MAIL\b/.test(command))
        return 'mail';
    if (/^RCPT\b/.test(command))
        return 'rcpt';
    if (/^(?:EHLO|HELO|STARTTLS)\b/.test(command) || stage === 'secured')
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

;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/failure/failure.js







/** Turns whatever nodemailer or a socket threw into a Failure of the sending end. */
function smtpFailure(config, stage, thrown) {
    const { cause, ...failure } = failureOf(config, stage, thrown);
    const { command } = (0,foreign_error/* readForeignError */.l)(thrown);
    const about = failure.words === null || stage === 'auth' || stage === 'reply' || command === 'DATA' ? null : aboutClient(failure.words, command);
    if (about === 'address')
        return ofListedAddress(failure);
    if (about === 'ehlo')
        return ofRefusedName(failure);
    // Once connected, silence is the server's own.
    return (0,explain_failure/* explained */.t)(stage === 'connect' && cause !== undefined ? { ...failure, cause } : failure);
}
function failureOf(config, stage, thrown) {
    const read = withSystemCode((0,foreign_error/* readForeignError */.l)(thrown));
    const error = stage === 'handshake' ? { ...read, originalCode: (0,connect/* codeOfCut */.l9)(read.originalCode) } : read;
    const at = `${config.host}:${config.port}`;
    const base = { end: 'sender', temporary: false, uncertain: false };
    if (error.response !== null && error.responseCode !== null)
        return refused(config, stage, { words: error.response, code: error.responseCode, command: error.command });
    const tls = (0,tls_failure/* tlsFailure */.k)('sender', at, error.originalCode, error.message, config.security === 'tls');
    if (tls)
        return tls;
    // By the SIZE that the server told at EHLO (RFC 1870): the message was not even offered.
    if (error.code === 'EMESSAGE') {
        return {
            ...base,
            outcome: 'rejected',
            message: `${at} takes no message of this size (by the SIZE that it names at EHLO).`,
            words: null,
            remedy: "Raise the server's size limit (Postfix: message_size_limit): it is below that of a short plain text.",
        };
    }
    const network = (0,network_failure/* networkFailure */.r)('sender', at, error.originalCode, error.message);
    const broken = network ?? {
        ...base,
        outcome: 'unreachable',
        message: `${at} broke the conversation off (our SMTP library: ${(0,tls_failure/* opensslReason */.j)(error.message)}).`,
        words: null,
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
/** The blocklist entry is the machine's that this monitor runs on; a mail server that submits for others is met on its own address alone. */
function ofListedAddress(failure) {
    return {
        ...failure,
        about: 'address',
        side: 'runner',
        message: `${failure.message} It refuses the address that this runner comes from: a blocklist names it, or it has a bad name there.`,
        remedy: 'Send through the submission port (587 or 465) with a login, from where the address does not matter; if this runner is the mail server itself, look its address up at the list that the reply names.',
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   smtpSender: () => (/* binding */ smtpSender)
/* harmony export */ });
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71775);
/* harmony import */ var _core_ports_sender_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83970);
/* harmony import */ var _socket_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);
/* harmony import */ var _socket_verification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37634);
/* harmony import */ var _ehlo_ehlo_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31949);
/* harmony import */ var _failure_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62498);
/* harmony import */ var _socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55870);







/** How long a connection, with its TLS where that comes first, may take, ms. */
const CONNECT_LIMIT = 30_000;
/** How long a server may take to greet, and to answer EHLO, STARTTLS and the login, ms (RFC 5321 section 4.5.3.2.1). */
const GREETING_LIMIT = 5 * 60_000;
/** Mail submission by SMTP (RFC 5321, RFC 6409), by nodemailer's connection, one command after another. */
function smtpSender(config, own, clock, onCertificate) {
    const around = { config, own, clock, verify: (0,_socket_verification_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsOptions */ .YF)(config, onCertificate) };
    return { open: (signal) => openByName(around, signal) };
}
/** With the name that is chosen for EHLO; where a refusal speaks of it, once more with the address literal, unless the name is the user's. */
async function openByName(around, signal) {
    const name = (0,_ehlo_ehlo_name_js__WEBPACK_IMPORTED_MODULE_2__/* .ownEhloName */ .S)(around.config, around.own);
    const isOurs = (answer) => (0,_core_ports_sender_js__WEBPACK_IMPORTED_MODULE_5__/* .isFailure */ .N)(answer) && answer.about === 'ehlo' && around.config.ehlo === null;
    const again = () => open(around, Promise.resolve(null), signal);
    const first = await open(around, name, signal);
    if (isOurs(first))
        return await again();
    if ((0,_core_ports_sender_js__WEBPACK_IMPORTED_MODULE_5__/* .isFailure */ .N)(first))
        return first;
    let session = first;
    return {
        ...first,
        send: async (probe, enough) => {
            const answer = await first.send(probe, enough);
            if (!isOurs(answer))
                return answer;
            first.close();
            const second = await again();
            if ((0,_core_ports_sender_js__WEBPACK_IMPORTED_MODULE_5__/* .isFailure */ .N)(second))
                return second;
            session = second;
            return await second.send(probe, enough);
        },
        close: () => session.close(),
    };
}
/** @param name what EHLO says; null: the address literal */
async function open(around, name, signal) {
    const { config, clock, verify } = around;
    const target = { host: config.host, port: config.port, implicitTls: config.security === 'tls', tls: verify };
    const library = () => Promise.all(/* import() */[__webpack_require__.e(1025), __webpack_require__.e(8433)]).then(__webpack_require__.bind(__webpack_require__, 8433));
    let connected;
    const connecting = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .limit */ .AB)(clock, signal, CONNECT_LIMIT);
    try {
        connected = await (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)(target, clock, connecting.signal, () => void library().catch(() => undefined));
    }
    catch (error) {
        return (0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .smtpFailure */ .H)(config, 'connect', error);
    }
    finally {
        connecting.release();
    }
    const [loaded, called] = await Promise.all([library(), name]);
    const loss = (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .lossOf */ .je)(connected);
    if (loss)
        return (0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .smtpFailure */ .H)(config, 'greeting', loss);
    const conversation = new loaded.Conversation(config, connected, verify, clock, called);
    const opening = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .limit */ .AB)(clock, signal, GREETING_LIMIT);
    try {
        const greeted = await greet(conversation, config, clock, opening.signal);
        if (greeted)
            return greeted;
        const refused = config.user === null ? null : await conversation.login(config.user, config.password ?? '', opening.signal);
        if (refused)
            return refused;
    }
    finally {
        opening.release();
    }
    return {
        connectMs: conversation.connectMs,
        tlsMs: conversation.tlsMs,
        authMs: conversation.authMs,
        send: (probe, enough) => conversation.send(probe, AbortSignal.any([signal, enough])),
        close: () => conversation.close(),
    };
}
/** Up to the end of EHLO, or of STARTTLS; or until it is clear that the server waits for us to begin. */
async function greet(conversation, config, clock, opening) {
    const answered = new AbortController();
    const wrongMode = (0,_socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .waitsForTls */ .n)('sender', config, clock, AbortSignal.any([opening, answered.signal]));
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
    const { host, port } = endpoint;
    try {
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)({ host, port, implicitTls: true, tls: (0,_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsOptions */ .YF)(endpoint) }, clock, signal);
        socket.destroy();
        return true;
    }
    catch (error) {
        const { originalCode, message } = (0,_foreign_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readForeignError */ .l)(error);
        // What speaks no TLS breaks it off, or answers with something else.
        return !/^ERR_SSL_|^EPROTO$|^HANDSHAKE_CUT$/.test(originalCode) && (0,_tls_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsFailure */ .k)('sender', '', originalCode, message, true) !== null;
    }
}
function wrongMode(end, { host, port, security }) {
    return {
        end,
        outcome: 'tls_failed',
        message: `${host}:${port}: the server speaks TLS from the first byte and waits for it, \`security: ${security}\` waits for its greeting.`,
        words: null,
        remedy: 'Wrong TLS mode: set `security: tls` for this port, or use the port for STARTTLS (587 for submission, 143 for IMAP).',
        temporary: false,
        uncertain: false,
    };
}


/***/ })

};
