export const id = 9686;
export const ids = [9686,2085];
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

/***/ 29686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reaches: () => (/* binding */ reaches)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);
// Whether a server can be reached at all, with nothing said to it.
// Called by app.

/** Whether a connection to this host and port comes about before `signal` aborts; nothing is said over it. */
async function reaches(host, port, clock, signal) {
    try {
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)({ host, port, implicitTls: false, tls: {} }, clock, signal);
        socket.on('error', () => undefined).destroy();
        return true;
    }
    catch {
        return false;
    }
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
