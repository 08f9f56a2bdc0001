export const id = 7203;
export const ids = [7203,2085];
export const modules = {

/***/ 72267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   JK: () => (/* binding */ HANDSHAKE_CUT),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   je: () => (/* binding */ lossOf),
/* harmony export */   l9: () => (/* binding */ codeOfCut)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71775);
/* harmony import */ var _dial_reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72085);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37634);
// TCP and TLS connections to mail servers, verified or pinned, and what their errors mean.
// Called by adapters and app.




/** Where and how an endpoint is connected to. */
function targetOf({ host, port, security, family, proxy }, tls) {
    return { host, port, implicitTls: security === 'tls', tls, ...(family ? { family } : {}), ...(proxy ? { proxy } : {}) };
}
/** The code of an error that means: the server closed the connection while TLS was being set up. */
const HANDSHAKE_CUT = 'HANDSHAKE_CUT';
/**
 * Opens a TCP connection, and TLS where it comes first. Rejects with a DialError, a ProxyError, or with the error of the
 * name's look-up or of TLS.
 *
 * @param meanwhile called as soon as it is the server's turn: what the processor does then costs no time
 */
async function connect(target, clock, signal, meanwhile = () => undefined) {
    const begin = clock.monotonic();
    const plain = await (0,_dial_reach_js__WEBPACK_IMPORTED_MODULE_1__.reach)(target, clock, signal);
    const connectMs = clock.monotonic() - begin;
    if (!target.implicitTls) {
        meanwhile();
        return { socket: plain, connectMs, tlsMs: null };
    }
    const secured = (0,_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .holdToPin */ .mM)((0,node_tls__WEBPACK_IMPORTED_MODULE_0__.connect)({ ...target.tls, socket: plain }), target.tls);
    meanwhile();
    await handshaken(secured, signal);
    return { socket: secured, connectMs, tlsMs: clock.monotonic() - begin - connectMs };
}
/** Why a connection is gone that was open; null as long as it is there. */
function lossOf({ socket }) {
    if (!socket.destroyed)
        return null;
    return socket.errored ?? Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' });
}
function handshaken(socket, signal) {
    return new Promise((resolve, reject) => {
        const settle = (act) => {
            socket.off('error', fail);
            socket.off('close', cut);
            signal.removeEventListener('abort', abort);
            // Until somebody takes the connection over, it may break unheard.
            socket.on('error', () => undefined);
            act();
        };
        const give = (error) => settle(() => {
            socket.destroy();
            reject(error);
        });
        const fail = (error) => give(Object.assign(error, { code: codeOfCut(error.code ?? '') }));
        const cut = () => fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
        const abort = () => give(Object.assign(new Error(`no answer ${(0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .waitEnd */ .H1)(signal)}`), { code: 'ETIMEDOUT' }));
        socket.once('error', fail).once('close', cut);
        // What the handshake found wrong has destroyed the socket by now; its error is on the way.
        socket.once('secureConnect', () => socket.destroyed || settle(resolve));
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    });
}
/** The code of a handshake's error: one of its own where the server broke it off, for that is no broken connection like any other. */
function codeOfCut(code) {
    return code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED' ? HANDSHAKE_CUT : code;
}


/***/ }),

/***/ 27696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ ofFamily),
/* harmony export */   eg: () => (/* binding */ interleaved),
/* harmony export */   fr: () => (/* binding */ NO_SUCH_FAMILY),
/* harmony export */   wl: () => (/* binding */ systemAddresses)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);


/** The code of an error that means: the name has addresses, and none of the family that is wanted. */
const NO_SUCH_FAMILY = 'NO_SUCH_FAMILY';
/** In the order of RFC 6724, which leaves families without a way out of here for the end (getaddrinfo of most systems). */
const systemAddresses = async (host) => (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 0 ? (await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(host, { all: true, order: 'verbatim' })).map(({ address }) => address) : [host];
/** Those of one family; null: all. Throws where a name has none of them. */
function ofFamily(addresses, family) {
    const wanted = family === null ? addresses : addresses.filter((address) => (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIPv6)(address) === (family === 6));
    if (wanted.length > 0 || addresses.length === 0)
        return wanted;
    throw Object.assign(new Error(`the name has no IPv${family} address`), { code: NO_SUCH_FAMILY });
}
/** The same addresses with the families in turn, the first one's first (RFC 8305 section 4). */
function interleaved(addresses) {
    const [first] = addresses;
    if (first === undefined)
        return [];
    const isFirstFamily = (address) => (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIPv6)(address) === (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIPv6)(first);
    const own = addresses.filter(isFirstFamily);
    const other = addresses.filter((address) => !isFirstFamily(address));
    return own.flatMap((address, i) => [address, ...other.slice(i, i + 1)]).concat(other.slice(own.length));
}


/***/ }),

/***/ 56904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ProxyError),
/* harmony export */   x: () => (/* binding */ proxyFailure)
/* harmony export */ });
/** No connection came about through a proxy. */
class ProxyError extends Error {
    trouble;
    remedy;
    /** @param clause a sentence without its end, whose subject is the proxy; no secret stands in it */
    constructor(trouble, clause, remedy) {
        super(clause);
        this.name = 'ProxyError';
        this.trouble = trouble;
        this.remedy = remedy;
    }
}
/** The failure that a proxy's error means; null for other errors. Whoever runs the proxy has to act, unless it speaks of the server. */
function proxyFailure(end, at, thrown) {
    if (!(thrown instanceof ProxyError))
        return null;
    const { trouble, message, remedy } = thrown;
    const base = { end, reply: null, remedy, temporary: true, uncertain: false };
    if (trouble === 'proxy')
        return { ...base, outcome: 'runner_blocked', side: 'runner', message: `${at} was not reached: ${message}.` };
    return { ...base, outcome: 'unreachable', message: `${at}: ${message}.`, ...(trouble === 'silence' ? { cause: 'timed-out' } : {}) };
}


/***/ }),

/***/ 72085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reach: () => (/* binding */ reach)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/addresses.js
var dial_addresses = __webpack_require__(27696);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/socket/dial/dial-error.js
/** No connection came about. The message names each address and what became of it, in our words; `code` is the system's for the whole. */
class DialError extends Error {
    code;
    /** @param timeUp what is reported of addresses that were still silent at the end */
    constructor(host, attempts, timeUp = 'no answer') {
        const meaning = ({ code }) => (code === null ? timeUp : (MEANINGS[code] ?? code));
        super(attempts.map((each) => (each.address === host ? meaning(each) : `${each.address}: ${meaning(each)}`)).join('; '));
        this.name = 'DialError';
        this.code = codeOf(attempts);
    }
}
const MEANINGS = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'cut off',
    ETIMEDOUT: 'no answer',
    EHOSTUNREACH: 'the host cannot be reached',
    ENETUNREACH: 'no route from here',
    ENETDOWN: 'no network',
    EADDRNOTAVAIL: 'no address here for that family',
    EACCES: 'forbidden by a firewall here',
    EPERM: 'forbidden by a firewall here',
};
/** A family that this machine does not have says nothing about the server, where another address tells more. */
const NO_WAY = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);
function codeOf(attempts) {
    const telling = attempts.filter(({ code }) => !NO_WAY.has(code));
    // Silence of one address is silence, whatever the others say: it might have been the one.
    if (telling.some(({ code }) => code === null))
        return 'ETIMEDOUT';
    return telling[0]?.code ?? attempts[0]?.code ?? 'ENOTFOUND';
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/socket/dial/dial.js
// A TCP connection to the first address of a host that takes one (RFC 8305).
// Called by adapters and app.




/** The head start of each address over the next, ms (RFC 8305 section 5, "Connection Attempt Delay"). */
const HEAD_START = 250;
/**
 * Opens a TCP connection to the first address of a host that takes one (RFC 8305): families in turn, the next address begun when the one
 * before has failed or is slow, none given up for being slow. Rejects with a DialError, or with the resolver's own error.
 */
async function dial({ host, port, family = null, addresses: known = null }, clock, signal, addressesOf = dial_addresses/* systemAddresses */.wl) {
    const addresses = (0,dial_addresses/* interleaved */.eg)((0,dial_addresses/* ofFamily */.AT)(known ?? (await unlessOver(addressesOf(host), signal)), family));
    return new Promise((resolve, reject) => {
        const attempts = addresses.map((address) => ({ address, code: null }));
        const sockets = new Set();
        let [begun, failed] = [0, 0];
        let waiting = new AbortController();
        const settle = (act, winner = null) => {
            signal.removeEventListener('abort', giveUp);
            (0,limit/* endWait */.pD)(waiting);
            for (const socket of sockets)
                if (socket !== winner)
                    socket.destroy();
            act();
        };
        const giveUp = () => settle(() => reject(new DialError(host, attempts.slice(0, begun), `no answer ${(0,limit/* waitEnd */.H1)(signal)}`)));
        const begin = () => {
            (0,limit/* endWait */.pD)(waiting);
            const place = begun;
            const address = addresses[place];
            if (address === undefined)
                return;
            begun += 1;
            const socket = external_node_net_.connect({ host: address, port, noDelay: true });
            sockets.add(socket);
            // Until somebody takes the connection over, it may break unheard.
            socket.on('error', () => undefined);
            socket.once('connect', () => {
                socket.off('error', lose);
                settle(() => resolve(socket), socket);
            });
            const lose = (error) => {
                sockets.delete(socket);
                attempts[place] = { address, code: error.code ?? error.message };
                failed += 1;
                if (failed === addresses.length)
                    settle(() => reject(new DialError(host, attempts)));
                else if (begun === place + 1)
                    begin();
            };
            socket.once('error', lose);
            const wait = new AbortController();
            waiting = wait;
            void clock.sleep(HEAD_START, wait.signal).then(() => {
                if (!wait.signal.aborted)
                    begin();
            });
        };
        if (signal.aborted)
            giveUp();
        else {
            signal.addEventListener('abort', giveUp, { once: true });
            begin();
            if (addresses.length === 0)
                settle(() => reject(new DialError(host, [])));
        }
    });
}
/** A resolver that says nothing must not outlast the time allowed; what it says later is not heard. */
function unlessOver(answer, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => reject(Object.assign(new Error(`the resolver gave no answer ${(0,limit/* waitEnd */.H1)(signal)}`), { code: 'EAI_AGAIN' }));
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
        answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/socket/dial/reach.js

/** Opens a TCP connection to a server, through its proxy where it has one, and then in no other way. Rejects as `dial` does, or with a ProxyError. */
async function reach(target, clock, signal) {
    const { host, port, family, proxy } = target;
    if (!proxy)
        return await dial(target, clock, signal);
    const { throughProxy } = await __webpack_require__.e(/* import() */ 4113).then(__webpack_require__.bind(__webpack_require__, 94113));
    const dialProxy = async () => await dial({ host: proxy.host, port: proxy.port, ...(family ? { family } : {}) }, clock, signal);
    return await throughProxy({ host, port, proxy }, dialProxy, signal);
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
/* harmony import */ var _dial_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27696);

/**
 * The failure that a network error means; null when the code is not one of the network's. Nothing in it is the server's own word.
 *
 * @param text the error's message: what became of each address (DialError), what ended a wait, or the system's own text
 */
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
        case _dial_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_SUCH_FAMILY */ .fr:
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
            return failure(end, `${at}: the server cut the connection.`, "Look into the server's log for the reason: limits, blocks, or a crash.");
        default:
            return null;
    }
}
/** What became of each address, where there is more to tell than the code does; the system's own text has its call in front. */
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

/***/ 9483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ opensslReason),
/* harmony export */   k: () => (/* binding */ tlsFailure)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37634);


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
/** What else ends a handshake, by words of the code or of the text: node:tls has no code for every verdict of OpenSSL (`UNSPECIFIED`). */
const HANDSHAKE = [
    [
        /DH_KEY_TOO_SMALL|dh key too small/i,
        {
            message: 'the server offers Diffie-Hellman parameters that are too weak',
            remedy: 'Use parameters of 2048 bits or more, or ECDHE alone.',
        },
    ],
    [
        /KEY_TOO_SMALL|certificate key too weak|key too small/i,
        {
            message: "the certificate's key is too weak",
            remedy: 'Make a new key (RSA of 2048 bits or more, or ECDSA) and a certificate for it.',
        },
    ],
    [
        /MD_TOO_WEAK|digest algorithm too weak|WRONG_SIGNATURE_TYPE|no suitable signature/i,
        {
            message: 'the certificate is signed in a way that is too old (SHA-1 or MD5)',
            remedy: 'Get a certificate that is signed with SHA-256.',
        },
    ],
    [
        /CERTIFICATE_REQUIRED|certificate required/i,
        {
            message: 'the server asks for a client certificate, and got none',
            remedy: 'Give one as `client-cert` and `client-key`, or let the server take clients without a certificate on this port.',
        },
    ],
    // Alerts of RFC 8446 section 6.2 that a server has for nothing but a client's certificate.
    [
        /ALERT_(?:UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|CERTIFICATE_EXPIRED|CERTIFICATE_REVOKED|UNSUPPORTED_CERTIFICATE)/i,
        {
            message: 'the server refuses the client certificate',
            remedy: 'Let the server trust the CA of `client-cert`, and see that the certificate is meant for clients (TLS Web Client Authentication).',
        },
    ],
    [
        /HANDSHAKE_FAILURE|NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE/i,
        {
            message: 'server and client have no way of encryption in common, or the server asks for a client certificate',
            remedy: "Look into the server's TLS log: allowed versions, ciphers, key type, client certificates.",
        },
    ],
    [
        /UNRECOGNIZED_NAME/i,
        { message: 'the server has no certificate for this name', remedy: 'Set `host` or `tls-name` to a name that the server knows.' },
    ],
];
/**
 * The failure that a TLS error means; null for other errors. Nothing in it is the server's own word.
 *
 * @param code the error's code as node:tls gives it, or ours (see connect.ts, verification.ts)
 * @param text the error's own text
 */
function tlsFailure({ end, at, implicit }, code, text) {
    if (code === _connect_js__WEBPACK_IMPORTED_MODULE_0__/* .HANDSHAKE_CUT */ .JK) {
        const remedy = "Look into the server's TLS log: a limit of connections or TLS sessions, a certificate that it cannot load, a crash.";
        return { ...failure(end, `${at}: the server broke the TLS handshake off.`, remedy), temporary: true };
    }
    if (code === _verification_js__WEBPACK_IMPORTED_MODULE_1__/* .PIN_MISMATCH */ .BE) {
        return failure(end, `${at}: the server has another key than the one that is pinned (${text}).`, 'If the key was changed on purpose, set `pin` to what is shown here; if not, somebody stands between.');
    }
    const certificate = CERTIFICATE[code];
    if (certificate)
        return failure(end, `${at}: ${certificate.message}${inDetail(code, text)}.`, certificate.remedy);
    if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
        return failure(end, `${at}: the server does not speak TLS ${implicit ? 'from the first byte' : 'after STARTTLS'}.`, implicit
            ? 'Wrong TLS mode: try `security: starttls` for this port, or the port for implicit TLS (465 for submission, 993 for IMAP).'
            : 'Look into what stands between: a proxy or firewall may answer for the server.');
    }
    if (code === 'ERR_SSL_UNSUPPORTED_PROTOCOL' || code === 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION') {
        return failure(end, `${at}: the server offers only TLS versions that are too old.`, 'Enable TLS 1.2 or 1.3 on the server (RFC 8996).');
    }
    if (!code.startsWith('ERR_SSL_') && !code.startsWith('ERR_TLS_') && code !== 'EPROTO' && code !== 'UNSPECIFIED')
        return null;
    const known = HANDSHAKE.find(([pattern]) => pattern.test(code) || pattern.test(text))?.[1];
    if (known)
        return failure(end, `${at}: ${known.message}.`, known.remedy);
    return failure(end, `${at}: the TLS handshake failed (OpenSSL: ${opensslReason(text)}).`, "Look into the server's TLS log: certificate, key and allowed versions.");
}
/** Which names a certificate has that has not the right one; node:tls tells them behind this word. */
function inDetail(code, text) {
    const names = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? /cert's (?:altnames|list): (.{1,200})/.exec(text)?.[1] : undefined;
    return names === undefined ? '' : ` (it names ${names.replaceAll(/\s+/g, ' ')})`;
}
/** The reason in an error of OpenSSL's queue, `address:error:code:library:function:reason:file:line`: the rest says nothing to anybody. */
function opensslReason(text) {
    const reason = /error:[0-9A-F]+:[^:]*:[^:]*:([^:\n]+)/i.exec(text)?.[1] ?? text;
    return reason.replaceAll(/\s+/g, ' ').trim();
}
function failure(end, message, remedy) {
    return { end, outcome: 'tls_failed', message, reply: null, remedy, temporary: false, uncertain: false };
}


/***/ }),

/***/ 37634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ PIN_MISMATCH),
/* harmony export */   YF: () => (/* binding */ tlsOptions),
/* harmony export */   mM: () => (/* binding */ holdToPin),
/* harmony export */   sb: () => (/* binding */ pinMismatch)
/* harmony export */ });
/* unused harmony export pinOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);



/** The code of an error that means: the server has another key than the pinned one. */
const PIN_MISMATCH = 'PIN_MISMATCH';
/** How an endpoint is verified: by its pin, or by chain and name; and what is shown to one that verifies us. PeerVerification itself is never off. */
function tlsOptions(endpoint, onCertificate = () => undefined) {
    const { pin = null, identity = null } = endpoint;
    const name = endpoint.tlsName ?? endpoint.host;
    return {
        host: endpoint.host,
        minVersion: 'TLSv1.2',
        ...((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(name) ? {} : { servername: name }),
        ...(endpoint.ca === null ? {} : { ca: endpoint.ca }),
        ...(identity === null ? {} : { cert: identity.cert, key: identity.key }),
        // The key is looked at then: see holdToPin.
        ...(pin === null ? {} : { pin, rejectUnauthorized: false }),
        checkServerIdentity: (_, certificate) => {
            // Asked when the chain is found good. The name may be an address, which is no `servername` (RFC 6066 section 3).
            const mismatch = pin === null ? (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.checkServerIdentity)(name, certificate) : undefined;
            if (mismatch === undefined)
                onCertificate(certificate);
            return mismatch;
        },
    };
}
/** Why a TLS connection is not with the pinned key; null where it is, or where none is pinned. */
function pinMismatch(socket, { pin }) {
    if (pin === undefined)
        return null;
    const shown = pinOf(socket.getPeerCertificate().raw);
    return shown === pin ? null : Object.assign(new Error(`the key shown is sha256/${shown}`), { code: PIN_MISMATCH });
}
/** Breaks a TLS connection off as soon as it shows another key than the pinned one, before anybody can write to it. */
function holdToPin(socket, verify) {
    return socket.prependOnceListener('secureConnect', () => {
        const mismatch = pinMismatch(socket, verify);
        if (mismatch)
            socket.destroy(mismatch);
    });
}
/** The pin of a certificate in DER (RFC 7469 section 2.4 says how it is made). */
function pinOf(certificate) {
    const key = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('base64');
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




/** The same failure with the knowledge of the server's reply: what it means there, and what to do. */
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
        message: `${failure.message} ${known.explanation}${wait === null ? '' : ` It asks to wait ${(0,_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(wait)}.`}`,
        remedy: known.remedy,
        // Trying a login again that was refused for good only makes matters worse.
        temporary: known.outcome === 'auth_failed' ? false : failure.temporary,
    };
}
/** The next step by the reason that a refusing server gives; unchanged where it gives no reason. */
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
/** What mail servers say of a token, where the same words mean something else after a password. */
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
/** Replies that speak of the account and not of the token: another token changes nothing. */
const OF_THE_ACCOUNT = /\b5\.7\.139\b|\b(?:disabled|switched off|not enabled|not allowed|locked|suspended|nologin)\b|authenticated but not connected/i;
/** Whether another token may be taken where this one was refused. */
function mayBeRenewed({ outcome, temporary, reply }) {
    return outcome === 'auth_failed' && !temporary && reply !== null && !OF_THE_ACCOUNT.test(reply);
}
/** The same failure of a login with a token, in the words that fit one: a password was never asked for. */
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
/** A server that takes no token: none was sent. */
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


/***/ }),

/***/ 71775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   H1: () => (/* binding */ waitEnd),
/* harmony export */   Lr: () => (/* binding */ TimeUp),
/* harmony export */   gD: () => (/* binding */ CANCELLED),
/* harmony export */   pD: () => (/* binding */ endWait)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63602);

/** What ended a wait: a limit of our own, or the time of the whole run, which a key of the configuration sets. */
class TimeUp {
    /** Null: our own limit. */
    key;
    ms;
    constructor(key, ms) {
        this.key = key;
        this.ms = ms;
    }
}
/** What ended a wait that somebody ended. */
const CANCELLED = 'cancelled';
/**
 * Ends a wait that hangs on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait.
 */
function endWait(wait, reason = 'over') {
    wait.abort(reason);
}
/** A signal that aborts with `signal`, and after `ms` at the latest; `release` lets go of the timer. */
function limit(clock, signal, ms) {
    const own = new AbortController();
    const timer = new AbortController();
    const abort = () => endWait(own, signal.reason);
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
                endWait(own, new TimeUp(null, ms));
        });
    }
    return { signal: own.signal, release };
}
/** What ended the wait of a signal, as it completes "no answer ...". */
function waitEnd(signal) {
    const reason = signal.reason;
    if (!(reason instanceof TimeUp))
        return `until the run was ${reason === CANCELLED ? CANCELLED : 'ended'}`;
    const time = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(reason.ms);
    switch (reason.key) {
        case null:
            return `within ${time}, which is this monitor's own limit`;
        case 'timeout':
            return `until the run's time was up (\`timeout: ${time}\`)`;
        case 'critical':
            return `until the run's time was up (${time}: the slowest loop's \`critical\`, and the time to send)`;
    }
}


/***/ })

};
