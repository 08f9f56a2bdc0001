export const id = 7111;
export const ids = [7111];
export const modules = {

/***/ 56374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ smtpFailure)
/* harmony export */ });
/* harmony import */ var _core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12337);
/* harmony import */ var _socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19326);
/* harmony import */ var _socket_network_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14152);
/* harmony import */ var _socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9483);




/** Turns whatever nodemailer or a socket threw into a Trouble of the sending end. */
function smtpFailure(config, stage, thrown) {
    const { cause, ...failure } = failureOf(config, stage, thrown);
    // Once connected, silence is the server's own.
    return (0,_core_mail_knowledge_explain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .t)(stage === 'connect' && cause !== undefined ? { ...failure, cause } : failure);
}
function failureOf(config, stage, thrown) {
    const error = (0,_socket_foreign_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readForeignError */ .l)(thrown);
    const at = `${config.host}:${config.port}`;
    const base = { end: 'sender', temporary: false, uncertain: false };
    if (error.code === 'ENOAUTH') {
        return {
            ...base,
            outcome: 'auth_failed',
            message: `${at} offers no login (AUTH) here.`,
            words: null,
            remedy: config.security === 'plaintext'
                ? 'Most servers offer AUTH only over TLS: use `security: starttls` or `tls`; or leave `user` out if no login is wanted.'
                : 'Use the submission port (587 or 465), or leave `user` out if no login is wanted.',
        };
    }
    const tls = (0,_socket_tls_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsFailure */ .k)('sender', at, error.originalCode, error.message, config.security === 'tls');
    if (tls)
        return tls;
    // Silence is no word about TLS: it is told alike wherever the server falls silent before the login.
    if ((stage === 'starttls' || error.code === 'ETLS') && error.originalCode !== 'ETIMEDOUT') {
        return {
            ...base,
            outcome: 'tls_failed',
            message: error.response ? `${at} refused STARTTLS.` : `${at}: the TLS handshake after STARTTLS failed.`,
            words: error.response ?? error.message,
            remedy: 'Enable STARTTLS on this port, or set `security: tls` for a port that speaks TLS at once. The login was not sent.',
        };
    }
    // By the SIZE that the server told at EHLO (RFC 1870): the message was not even offered.
    if (error.code === 'EMESSAGE' && error.response === null) {
        return {
            ...base,
            outcome: 'rejected',
            message: `${at} takes no message of this size.`,
            words: error.message,
            remedy: "Raise the server's size limit (Postfix: message_size_limit): it is below that of a short plain text.",
        };
    }
    if (error.response !== null && error.responseCode !== null)
        return refused(config, stage, at, error.response, error.responseCode, error.command);
    const network = (0,_socket_network_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .networkFailure */ .r)('sender', at, error.originalCode, error.message);
    const broken = network ?? {
        ...base,
        outcome: 'unreachable',
        message: `${at} broke the conversation off ${WHERE[stage]}.`,
        words: error.message,
        remedy: "Look into the server's log for the reason.",
        temporary: true,
    };
    if (stage === 'greeting')
        return { ...broken, message: `${broken.message.slice(0, -1)} (before or at its greeting).`, remedy: greetingRemedy(config) };
    if (stage === 'reply') {
        return {
            ...broken,
            message: `${at} took the message and gave no final reply: it may or may not have been accepted.`,
            temporary: false,
            uncertain: true,
        };
    }
    return { ...broken, message: stage === 'connect' ? broken.message : `${broken.message.slice(0, -1)} (${WHERE[stage]}).` };
}
const WHERE = {
    connect: 'while connecting',
    greeting: 'at its greeting',
    starttls: 'at STARTTLS',
    auth: 'at the login',
    envelope: 'at MAIL, RCPT or DATA',
    reply: 'after the message was sent',
    done: 'after the message was accepted',
};
function greetingRemedy(config) {
    return config.security === 'tls'
        ? "Look into the server's log: limits per client, blocks, or a crash."
        : "If this port speaks TLS from the first byte, set `security: tls`; else look into the server's log.";
}
/** A reply decides by its first digit (RFC 5321 section 4.2.1); what it was the reply to decides who has to act. */
function refused(config, stage, at, words, code, command) {
    const base = { end: 'sender', words: words.trim(), temporary: code < 500, uncertain: false };
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
            message: `${at} put the probe off${whereIn(command)}.`,
            remedy: 'A temporary refusal: greylisting, a rate limit, or a full queue. The reply names the reason.',
        };
    }
    return {
        ...base,
        outcome: 'rejected',
        message: `${at} rejected the probe${whereIn(command)}.`,
        remedy: 'A permanent refusal: the reply names the reason. Check sender address, recipient address and what the server allows this login to send.',
    };
}
/** The command that was refused; `CONN` is the library's word for none. */
function whereIn(command) {
    return command === '' || command === 'CONN' ? '' : ` at ${command}`;
}


/***/ }),

/***/ 17111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   smtpSender: () => (/* binding */ smtpSender)
/* harmony export */ });
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71775);
/* harmony import */ var _socket_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56374);
/* harmony import */ var _socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55870);




/** How long a server may take from the first packet to the end of the login, ms: greet delays and slow refusals included. */
const OPENING_LIMIT = 30_000;
/** Mail submission by SMTP (RFC 5321, RFC 6409), by nodemailer's connection, one command after another. */
function smtpSender(config, clock, onCertificate) {
    return { open: (signal) => open(config, (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsOptions */ .YF)(config, onCertificate), clock, signal) };
}
async function open(config, verify, clock, signal) {
    const opening = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .limit */ .A)(clock, signal, OPENING_LIMIT);
    try {
        return await openWithin(config, verify, clock, opening.signal, signal);
    }
    finally {
        opening.release();
    }
}
async function openWithin(config, verify, clock, opening, signal) {
    const target = { host: config.host, port: config.port, implicitTls: config.security === 'tls', tls: verify };
    const library = () => Promise.all(/* import() */[__webpack_require__.e(1025), __webpack_require__.e(2060)]).then(__webpack_require__.bind(__webpack_require__, 62060));
    let connected;
    try {
        connected = await (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)(target, clock, opening, () => void library().catch(() => undefined));
    }
    catch (error) {
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .smtpFailure */ .H)(config, 'connect', error);
    }
    const loaded = await library();
    const loss = (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .lossOf */ .je)(connected);
    if (loss)
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .smtpFailure */ .H)(config, 'greeting', loss);
    const conversation = new loaded.Conversation(config, connected, verify, clock, OPENING_LIMIT);
    const greeted = await greet(conversation, config, clock, opening);
    if (greeted)
        return greeted;
    const refused = config.user === null ? null : await conversation.login(config.user, config.password ?? '', opening);
    if (refused)
        return refused;
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
    const wrongMode = (0,_socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .waitsForTls */ .n)('sender', config, clock, AbortSignal.any([opening, answered.signal]));
    const failure = await Promise.race([conversation.greet(opening), wrongMode]);
    answered.abort();
    if (failure)
        conversation.close();
    return failure;
}


/***/ }),

/***/ 72267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   YF: () => (/* binding */ tlsOptions),
/* harmony export */   je: () => (/* binding */ lossOf)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);


/** The options for node:tls by which an endpoint is verified; verification itself is never off. */
function tlsOptions(endpoint, onCertificate = () => undefined) {
    const name = endpoint.tlsName ?? endpoint.host;
    return {
        host: endpoint.host,
        minVersion: 'TLSv1.2',
        ...(node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(name) ? {} : { servername: name }),
        ...(endpoint.ca === null ? {} : { ca: endpoint.ca }),
        checkServerIdentity: (host, certificate) => {
            // Asked when the chain is found good.
            const mismatch = node_tls__WEBPACK_IMPORTED_MODULE_1__.checkServerIdentity(host, certificate);
            if (mismatch === undefined)
                onCertificate(certificate);
            return mismatch;
        },
    };
}
/**
 * Opens a TCP connection, and TLS where it comes first. Rejects with the network's own error, or an AbortError.
 *
 * @param meanwhile called as soon as it is the server's turn: what the processor does then costs no time
 */
async function connect(target, clock, signal, meanwhile = () => undefined) {
    const begin = clock.monotonic();
    const plain = node_net__WEBPACK_IMPORTED_MODULE_0__.connect({ host: target.host, port: target.port, noDelay: true, autoSelectFamily: true });
    await opened(plain, 'connect', signal);
    const connectMs = clock.monotonic() - begin;
    if (!target.implicitTls) {
        meanwhile();
        return { socket: plain, connectMs, tlsMs: null };
    }
    const secured = node_tls__WEBPACK_IMPORTED_MODULE_1__.connect({ ...target.tls, socket: plain });
    meanwhile();
    await opened(secured, 'secureConnect', signal);
    return { socket: secured, connectMs, tlsMs: clock.monotonic() - begin - connectMs };
}
/** Why a connection is gone that was open; null as long as it is there. */
function lossOf({ socket }) {
    if (!socket.destroyed)
        return null;
    return socket.errored ?? Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' });
}
function opened(socket, event, signal) {
    return new Promise((resolve, reject) => {
        const settle = (act) => {
            socket.off('error', fail);
            socket.off('close', cut);
            signal.removeEventListener('abort', abort);
            act();
        };
        const fail = (error) => settle(() => {
            socket.on('error', () => undefined).destroy();
            reject(error);
        });
        const cut = () => fail(Object.assign(new Error('the connection was closed before it was ready'), { code: 'ECONNRESET' }));
        const abort = () => fail(Object.assign(new Error('no answer within the time allowed'), { code: 'ETIMEDOUT' }));
        socket.once('error', fail).once('close', cut);
        socket.once(event, () => settle(() => {
            // Until somebody takes the connection over, it may break unheard.
            socket.on('error', () => undefined);
            resolve();
        }));
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    });
}


/***/ }),

/***/ 19326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readForeignError)
/* harmony export */ });
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
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 14152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/** The trouble that a network error means; null when the code is not one of the network's. */
function networkFailure(end, at, code, words) {
    switch (code) {
        case 'ECONNREFUSED':
            return failure(end, `${at}: connection refused.`, words, 'Is the server running and listening on this port? Does a firewall reject it?');
        case 'ETIMEDOUT':
        case 'CONNECT_TIMEOUT':
        case 'ERR_SOCKET_CONNECTION_TIMEOUT':
        case 'UPGRADE_TIMEOUT':
            return {
                ...failure(end, `${at}: no answer within the time allowed.`, words, 'Is the host up? Does a firewall drop packets to this port?'),
                cause: 'timed-out',
            };
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'ENETDOWN':
        case 'EADDRNOTAVAIL':
            return {
                ...failure(end, `${at}: no route to the host.`, words, "Check the address, and this machine's network."),
                cause: 'no-route',
            };
        case 'ENOTFOUND':
            return failure(end, `${at}: the name does not exist.`, words, 'Check the spelling of `host` and its A and AAAA records.');
        case 'EAI_AGAIN':
        case 'EDNS':
            return {
                ...failure(end, `${at}: the name could not be looked up.`, words, "This machine's resolver did not answer; try again, then check its DNS."),
                cause: 'no-resolver',
            };
        case 'ECONNRESET':
        case 'EPIPE':
        case 'ECONNABORTED':
            return failure(end, `${at}: the server cut the connection.`, words, "Look into the server's log for the reason: limits, blocks, or a crash.");
        default:
            return null;
    }
}
function failure(end, message, words, remedy) {
    return { end, outcome: 'unreachable', message, words, remedy, temporary: true, uncertain: false };
}


/***/ }),

/***/ 9483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tlsFailure)
/* harmony export */ });
/** What the codes of OpenSSL and node:tls mean to somebody who runs mail (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const CERTIFICATE = {
    CERT_HAS_EXPIRED: { message: 'the certificate has expired', remedy: 'Renew the certificate and reload the server.' },
    CERT_NOT_YET_VALID: {
        message: 'the certificate is not valid yet',
        remedy: "Check the server's clock, or wait until the certificate's start date.",
    },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        message: 'the certificate is for another name',
        remedy: 'Set `host` to a name in the certificate, or `tls-name` to the name that it must carry.',
    },
    DEPTH_ZERO_SELF_SIGNED_CERT: {
        message: 'the certificate is self-signed',
        remedy: 'Install a certificate of a CA, or give this certificate as `ca`.',
    },
    SELF_SIGNED_CERT_IN_CHAIN: {
        message: 'the certificate comes from a CA that this machine does not know',
        remedy: 'Give the CA certificate as `ca`.',
    },
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
        message: 'the certificate comes from a CA that this machine does not know, or the server does not send its intermediate certificate',
        remedy: 'Let the server send its full chain; if the CA is private, give it as `ca`.',
    },
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
        message: 'the certificate chain is too short: an intermediate certificate is missing, or the CA is private',
        remedy: 'Let the server send its full chain; if the CA is private, give it as `ca`.',
    },
    UNABLE_TO_GET_ISSUER_CERT: {
        message: 'the certificate chain is too short: an issuer is missing',
        remedy: 'Let the server send its full chain.',
    },
    CERT_REVOKED: { message: 'the certificate is revoked', remedy: 'Install a new certificate.' },
    CERT_SIGNATURE_FAILURE: {
        message: "the certificate's signature is wrong",
        remedy: 'The `ca` is not the one that signed it: compare their names and keys.',
    },
};
/**
 * The trouble that a TLS error means; null when it is none.
 *
 * @param code the error's code as node:tls gives it
 * @param words the error's own text
 * @param implicit TLS was spoken from the first byte
 */
function tlsFailure(end, at, code, words, implicit) {
    const certificate = CERTIFICATE[code];
    if (certificate)
        return failure(end, `${at}: ${certificate.message}.`, words, certificate.remedy);
    if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
        return failure(end, `${at}: the server does not speak TLS ${implicit ? 'from the first byte' : 'after STARTTLS'}.`, words, implicit
            ? 'Wrong TLS mode: try `security: starttls` for this port, or the port for implicit TLS (465 for submission, 993 for IMAP).'
            : 'Look into what stands between: a proxy or firewall may answer for the server.');
    }
    if (code === 'ERR_SSL_UNSUPPORTED_PROTOCOL' || code === 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION') {
        return failure(end, `${at}: the server offers only TLS versions that are too old.`, words, 'Enable TLS 1.2 or 1.3 on the server (RFC 8996).');
    }
    if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO') {
        return failure(end, `${at}: the TLS handshake failed.`, words, "Look into the server's TLS log: certificate, key and allowed versions.");
    }
    return null;
}
function failure(end, message, words, remedy) {
    return { end, outcome: 'tls_failed', message, words, remedy, temporary: false, uncertain: false };
}


/***/ }),

/***/ 55870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ waitsForTls)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);
/* harmony import */ var _foreign_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19326);
/* harmony import */ var _tls_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9483);



/** How long a server may be silent before it is asked whether it waits for TLS, ms. */
const TIMEOUT = 5_000;
/** Where mail servers meet. Nobody expects TLS from the first byte there, and some keep clients waiting to see who speaks out of turn. */
const RELAY = 25;
/**
 * The trouble of a client that waits for a greeting where the server waits for TLS (RFC 8314): both are silent for ever. After a while a
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
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)({ host, port, implicitTls: true, tls: (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsOptions */ .YF)(endpoint) }, clock, signal);
        socket.destroy();
        return true;
    }
    catch (error) {
        const { originalCode, message } = (0,_foreign_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readForeignError */ .l)(error);
        return !/^ERR_SSL_|^EPROTO$/.test(originalCode) && (0,_tls_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsFailure */ .k)('sender', '', originalCode, message, true) !== null;
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


/***/ }),

/***/ 12337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _judge_refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29994);
/* harmony import */ var _judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45010);
/* harmony import */ var _time_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63602);
/* harmony import */ var _provider_knowledge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2623);




/** The same failure with what is known of the server's reply: what it means there, and what to do. */
function explained(failure) {
    const { words } = failure;
    const known = words === null ? null : (0,_provider_knowledge_js__WEBPACK_IMPORTED_MODULE_2__/* .knowledgeOf */ .a$)(words);
    if (words === null || known === null)
        return byReason(failure);
    const outcome = known.outcome ?? failure.outcome;
    const wait = outcome === 'deferred' ? (0,_judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .waitIn */ .N)(words) : null;
    return {
        ...failure,
        outcome,
        message: `${failure.message} ${known.explanation}${wait === null ? '' : ` It asks to wait ${(0,_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a)(wait)}.`}`,
        remedy: known.remedy,
        // Trying a login again that was refused for good only makes matters worse.
        temporary: known.outcome === 'auth_failed' ? false : failure.temporary,
    };
}
/** The next step by the reason that a refusing server gives; as it was where it gives none. */
function byReason(failure) {
    const { words, outcome, stage } = failure;
    if (words === null || (outcome !== 'rejected' && outcome !== 'deferred') || !/^[45]\d\d[ -]/.test(words))
        return failure;
    const code = (0,_judge_refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalReason */ .b)(words, stage ?? null);
    if (code === null)
        return failure;
    return { ...failure, remedy: _judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .REASONS */ .e[code].remedy({ refused: 'run', template: false, wait: (0,_judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .waitIn */ .N)(words) }) };
}


/***/ }),

/***/ 71775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limit),
/* harmony export */   p: () => (/* binding */ endWait)
/* harmony export */ });
/** Ends a wait that hangs on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait. */
function endWait(wait) {
    wait.abort('over');
}
/** A signal that aborts with `signal`, and after `ms` at the latest; `release` lets go of the timer. */
function limit(clock, signal, ms) {
    const own = new AbortController();
    const timer = new AbortController();
    const abort = () => endWait(own);
    const release = () => {
        signal.removeEventListener('abort', abort);
        endWait(timer);
    };
    if (signal.aborted)
        abort();
    else {
        signal.addEventListener('abort', abort, { once: true });
        void clock.sleep(ms, timer.signal).then(() => {
            if (!timer.signal.aborted)
                abort();
        });
    }
    return { signal: own.signal, release };
}


/***/ })

};
