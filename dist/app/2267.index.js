export const id = 2267;
export const ids = [2267,7155];
export const modules = {

/***/ 72267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   je: () => (/* binding */ lossOf),
/* harmony export */   l9: () => (/* binding */ codeOfCut)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);
/* harmony import */ var _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49067);
/* harmony import */ var _dial_reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87155);
/* harmony import */ var _tls_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9483);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37634);





function targetOf({ host, port, security, family, proxy }, tls) {
    return { host, port, implicitTls: security === 'tls', tls, ...(family ? { family } : {}), ...(proxy ? { proxy } : {}) };
}
async function connect(target, clock, signal, { meanwhile = () => undefined, greeting = null } = {}) {
    const secure = async (plain, over) => {
        const secured = (0,_verification_js__WEBPACK_IMPORTED_MODULE_4__/* .holdToPin */ .mM)((0,node_tls__WEBPACK_IMPORTED_MODULE_0__.connect)({ ...target.tls, socket: plain }), target.tls);
        await handshaken(secured, over);
        return secured;
    };
    const course = { secure: target.implicitTls ? secure : null, greeting, onReached: meanwhile, decides: speaksForHost };
    const begin = clock.monotonic();
    const { socket, reachedAt, openAt, tried } = await (0,_dial_reach_js__WEBPACK_IMPORTED_MODULE_2__.reachAlong)({ ...target, course }, clock, signal);
    const tlsMs = target.implicitTls ? openAt - reachedAt : null;
    const connectMs = tried.length > 1 ? clock.monotonic() - begin - (tlsMs ?? 0) : reachedAt - begin;
    return { socket, connectMs, tlsMs, addresses: tried.length > 1 ? tried : null };
}
function speaksForHost(error) {
    return (0,_tls_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .tlsFailure */ .k)({ end: 'sender', at: '', implicit: true }, error.code ?? '', error.message)?.temporary === false;
}
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
            socket.on('error', () => undefined);
            act();
        };
        const give = (error) => settle(() => {
            socket.destroy();
            reject(error);
        });
        const fail = (error) => give(Object.assign(error, { code: codeOfCut(error.code ?? '') }));
        const cut = () => fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
        const abort = () => give((0,_dial_dial_error_js__WEBPACK_IMPORTED_MODULE_1__/* .silenceOf */ .Dp)(signal));
        socket.once('error', fail).once('close', cut);
        socket.once('secureConnect', () => socket.destroyed || settle(resolve));
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    });
}
function codeOfCut(code) {
    return code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED' ? _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HANDSHAKE_CUT */ .JK : code;
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


const NO_SUCH_FAMILY = 'NO_SUCH_FAMILY';
const systemAddresses = async (host) => (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 0 ? (await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(host, { all: true, order: 'verbatim' })).map(({ address }) => address) : [host];
function ofFamily(addresses, family) {
    const wanted = family === null ? addresses : addresses.filter((address) => isOfIpv6(address) === (family === 6));
    if (wanted.length > 0 || addresses.length === 0)
        return wanted;
    throw Object.assign(new Error(`the name has no IPv${family} address`), { code: NO_SUCH_FAMILY });
}
function interleaved(addresses) {
    const [first] = addresses;
    if (first === undefined)
        return [];
    const isFirstFamily = (address) => isOfIpv6(address) === isOfIpv6(first);
    const own = addresses.filter(isFirstFamily);
    const other = addresses.filter((address) => !isFirstFamily(address));
    return own.flatMap((address, i) => [address, ...other.slice(i, i + 1)]).concat(other.slice(own.length));
}
function isOfIpv6(address) {
    return address.includes(':');
}


/***/ }),

/***/ 49067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ silenceOf),
/* harmony export */   JK: () => (/* binding */ HANDSHAKE_CUT),
/* harmony export */   PO: () => (/* binding */ NO_WORD),
/* harmony export */   g_: () => (/* binding */ became),
/* harmony export */   zm: () => (/* binding */ DialError)
/* harmony export */ });
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71775);

const NO_WORD = 'NO_WORD';
function silenceOf(signal) {
    return Object.assign(new Error(`no answer ${(0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .waitEnd */ .H1)(signal)}`), { code: NO_WORD });
}
const HANDSHAKE_CUT = 'HANDSHAKE_CUT';
class DialError extends Error {
    code;
    constructor(host, attempts, timeUp = 'no answer') {
        super(attempts.map((each) => (each.address === host ? became(each, timeUp) : `${each.address}: ${became(each, timeUp)}`)).join('; '));
        this.name = 'DialError';
        this.code = codeOf(attempts);
    }
}
function became({ code, reached }, timeUp) {
    const meaning = code === null ? timeUp : (MEANINGS[code] ?? code);
    return reached ? `connected, then ${meaning}` : meaning;
}
const MEANINGS = {
    [HANDSHAKE_CUT]: 'cut off at the TLS handshake',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'cut off',
    EPIPE: 'cut off',
    ETIMEDOUT: 'no answer',
    EHOSTUNREACH: 'the host cannot be reached',
    ENETUNREACH: 'no route from here',
    ENETDOWN: 'no network',
    EADDRNOTAVAIL: 'no address here for that family',
    EACCES: 'forbidden by a firewall here',
    EPERM: 'forbidden by a firewall here',
};
const NO_WAY = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);
function codeOf(attempts) {
    const relevant = attempts.filter(({ code }) => !NO_WAY.has(code));
    const silent = relevant.filter(({ code }) => code === null);
    if (silent.length > 0)
        return silent.some(({ reached }) => reached) ? NO_WORD : 'ETIMEDOUT';
    return relevant[0]?.code ?? attempts[0]?.code ?? 'ENOTFOUND';
}


/***/ }),

/***/ 87155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reach: () => (/* binding */ reach),
  reachAlong: () => (/* binding */ reachAlong)
});

// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/addresses.js
var dial_addresses = __webpack_require__(27696);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/dial-error.js
var dial_error = __webpack_require__(49067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/socket/dial/contender.js

function start(place, address, port) {
    const plain = external_node_net_.connect({ host: address, port, noDelay: true });
    plain.on('error', () => undefined);
    return { place, address, plain, open: null, reachedAt: 0, openAt: 0 };
}
function leave({ plain, open }) {
    if (open === null)
        plain.destroy();
    else
        open
            .on('error', () => undefined)
            .resume()
            .destroySoon();
}
function whenHeard(socket, heard, ended, over) {
    let failure = null;
    const stop = () => {
        socket.off('readable', look).off('error', fail).off('close', close);
        over.removeEventListener('abort', stop);
    };
    const look = () => {
        if (socket.readableLength > 0)
            heard();
        else
            socket.read();
    };
    const fail = (error) => (failure = error);
    const close = () => {
        stop();
        ended(failure ?? Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' }));
    };
    socket.on('readable', look).once('error', fail).once('close', close);
    over.addEventListener('abort', stop, { once: true });
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/socket/dial/race.js



const HEAD_START = 250;
const SILENCE_TIMEOUT = 2_000;
function race(field, course, clock, signal) {
    return new Promise((resolve, reject) => new Race(field, course, clock, { resolve, reject }).run(signal));
}
class Race {
    #field;
    #course;
    #clock;
    #end;
    #attempts = [];
    #running = [];
    #over = new AbortController();
    #waiting = new AbortController();
    constructor(field, course, clock, end) {
        this.#field = field;
        this.#course = course;
        this.#clock = clock;
        this.#end = end;
    }
    run(signal) {
        const timeUp = () => this.#timeUp(signal);
        this.#over.signal.addEventListener('abort', () => signal.removeEventListener('abort', timeUp), { once: true });
        if (signal.aborted)
            timeUp();
        else {
            signal.addEventListener('abort', timeUp, { once: true });
            this.#begin();
            this.#lastLeft();
        }
    }
    #begin() {
        (0,limit/* endWait */.pD)(this.#waiting);
        const place = this.#attempts.length;
        const address = this.#field.addresses[place];
        if (address === undefined || this.#over.signal.aborted)
            return;
        this.#attempts.push({ address, code: null, reached: false });
        const contender = start(place, address, this.#field.port);
        this.#running = [...this.#running, contender];
        const fail = (error) => this.#lose(contender, error);
        contender.plain.once('error', fail);
        contender.plain.once('connect', () => {
            contender.plain.off('error', fail);
            this.#reached(contender, fail);
        });
        this.#follow(place, HEAD_START);
    }
    #reached(contender, fail) {
        const { place, address, plain } = contender;
        const { secure, onReached } = this.#course;
        const isFirst = this.#attempts.every(({ reached }) => !reached);
        this.#attempts[place] = { address, code: null, reached: true };
        contender.reachedAt = this.#clock.monotonic();
        const securing = secure?.(plain, this.#over.signal);
        if (isFirst)
            onReached();
        this.#follow(place, SILENCE_TIMEOUT);
        if (securing === undefined)
            this.#open(contender, plain);
        else
            securing.then((socket) => this.#open(contender, socket), fail);
    }
    #open(contender, socket) {
        contender.open = socket;
        contender.openAt = this.#clock.monotonic();
        if (this.#course.greeting === null)
            this.#win(contender, 'connected');
        else {
            this.#lastLeft();
            const fail = (error) => this.#lose(contender, error);
            if (!this.#over.signal.aborted)
                whenHeard(socket, () => this.#win(contender, 'greeted'), fail, this.#over.signal);
        }
    }
    #follow(place, ms) {
        if (this.#attempts.length > place + 1)
            return;
        (0,limit/* endWait */.pD)(this.#waiting);
        const wait = new AbortController();
        this.#waiting = wait;
        void this.#clock.sleep(ms, wait.signal).then(() => {
            if (!wait.signal.aborted)
                this.#begin();
        });
    }
    #lose(contender, error) {
        if (this.#over.signal.aborted)
            return;
        const { place, address } = contender;
        this.#running = this.#running.filter((each) => each !== contender);
        this.#attempts[place] = { address, code: error.code ?? error.message, reached: this.#attempts[place]?.reached === true };
        if (this.#course.decides(error))
            this.#settle(() => this.#end.reject(error));
        else {
            if (this.#attempts.length === place + 1)
                this.#begin();
            this.#lastLeft();
        }
    }
    #lastLeft() {
        const { host, addresses } = this.#field;
        const [only, ...others] = this.#running;
        if (this.#attempts.length < addresses.length || others.length > 0)
            return;
        if (only === undefined)
            this.#settle(() => this.#end.reject(new dial_error/* DialError */.zm(host, this.#attempts)));
        else
            this.#win(only, 'connected');
    }
    #win(contender, what) {
        const { open: socket, reachedAt, openAt, place } = contender;
        if (socket === null)
            return;
        const tried = this.#attempts.map((each, i) => ({ address: each.address, became: i === place ? what : (0,dial_error/* became */.g_)(each, 'no answer yet') }));
        this.#running = this.#running.filter((each) => each !== contender);
        this.#settle(() => this.#end.resolve({ socket, reachedAt, openAt, tried }));
    }
    #timeUp(signal) {
        const { greeting } = this.#course;
        const open = this.#running.filter((contender) => contender.open !== null);
        if (greeting === null || open.length === 0 || greeting.signal.aborted) {
            this.#giveUp(signal);
            return;
        }
        (0,limit/* endWait */.pD)(this.#waiting);
        for (const contender of this.#running)
            if (contender.open === null)
                leave(contender);
        this.#running = open;
        const [first, ...others] = open;
        if (first !== undefined && others.length === 0)
            this.#win(first, 'connected');
        const longer = (0,limit/* limit */.AB)(this.#clock, greeting.signal, greeting.ms);
        this.#over.signal.addEventListener('abort', longer.release, { once: true });
        longer.signal.addEventListener('abort', () => this.#giveUp(longer.signal), { once: true });
    }
    #giveUp(signal) {
        this.#settle(() => this.#end.reject(new dial_error/* DialError */.zm(this.#field.host, this.#attempts, `no answer ${(0,limit/* waitEnd */.H1)(signal)}`)));
    }
    #settle(act) {
        if (this.#over.signal.aborted)
            return;
        for (const contender of this.#running)
            leave(contender);
        for (const wait of [this.#waiting, this.#over])
            (0,limit/* endWait */.pD)(wait);
        act();
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/socket/dial/dial.js



const TCP = { secure: null, greeting: null, onReached: () => undefined, decides: () => false };
async function dial(target, clock, signal, addressesOf) {
    return (await dialAlong({ ...target, course: TCP }, clock, signal, addressesOf)).socket;
}
async function dialAlong({ host, port, family = null, addresses: known = null, course }, clock, signal, addressesOf = dial_addresses/* systemAddresses */.wl) {
    const addresses = (0,dial_addresses/* interleaved */.eg)((0,dial_addresses/* ofFamily */.AT)(known ?? (await unlessOver(addressesOf(host), signal)), family));
    return await race({ host, port, addresses }, course, clock, signal);
}
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

async function reach(target, clock, signal) {
    return (await reachAlong({ ...target, course: TCP }, clock, signal)).socket;
}
async function reachAlong(target, clock, signal) {
    const { host, port, family, proxy, course } = target;
    if (!proxy)
        return await dialAlong(target, clock, signal);
    const { throughProxy } = await __webpack_require__.e(/* import() */ 4113).then(__webpack_require__.bind(__webpack_require__, 94113));
    const dialProxy = async () => await dial({ host: proxy.host, port: proxy.port, ...(family ? { family } : {}) }, clock, signal);
    const plain = await throughProxy({ host, port, proxy }, dialProxy, signal);
    const reachedAt = clock.monotonic();
    const securing = course.secure?.(plain, signal);
    course.onReached();
    const socket = securing === undefined ? plain : await securing;
    return { socket, reachedAt, openAt: clock.monotonic(), tried: [] };
}


/***/ }),

/***/ 9483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tlsFailure)
/* harmony export */ });
/* harmony import */ var _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49067);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37634);



const CERTIFICATE = {
    CERT_HAS_EXPIRED: {
        message: 'the certificate has expired',
        remedy: "Renew the certificate and reload the server; if it is in date, set this machine's clock.",
    },
    CERT_NOT_YET_VALID: {
        message: 'the certificate is not valid yet',
        remedy: "Check this machine's clock; if it is right, wait until the certificate's start date.",
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
function tlsFailure({ end, at, implicit }, code, text) {
    if (code === _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_0__/* .HANDSHAKE_CUT */ .JK) {
        const remedy = "Look into the server's TLS log: a limit of connections or TLS sessions, a certificate that it cannot load, a crash.";
        const each = text.includes(': ') ? ` (${text})` : '';
        return { ...failure(end, `${at}: the server broke the TLS handshake off${each}.`, remedy), temporary: true };
    }
    if (code === _verification_js__WEBPACK_IMPORTED_MODULE_2__/* .PIN_MISMATCH */ .BE) {
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
    return failure(end, `${at}: the TLS handshake failed (OpenSSL: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .opensslReason */ .jv)(text)}).`, "Look into the server's TLS log: certificate, key and allowed versions.");
}
function inDetail(code, text) {
    const names = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? /cert's (?:altnames|list): (.{1,200})/.exec(text)?.[1] : undefined;
    return names === undefined ? '' : ` (it names ${names.replaceAll(/\s+/g, ' ')})`;
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



const PIN_MISMATCH = 'PIN_MISMATCH';
function tlsOptions(endpoint, onCertificate = () => undefined) {
    const { pin = null, identity = null } = endpoint;
    const name = endpoint.tlsName ?? endpoint.host;
    return {
        host: endpoint.host,
        minVersion: 'TLSv1.2',
        ...((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(name) ? {} : { servername: name }),
        ...(endpoint.ca === null ? {} : { ca: endpoint.ca }),
        ...(identity === null ? {} : { cert: identity.cert, key: identity.key }),
        ...(pin === null ? { rejectUnauthorized: true } : { pin, rejectUnauthorized: false }),
        checkServerIdentity: (_, certificate) => {
            if (pin !== null)
                return undefined;
            const mismatch = (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.checkServerIdentity)(name, certificate);
            if (mismatch === undefined)
                onCertificate(certificate);
            return mismatch;
        },
    };
}
function pinMismatch(socket, { pin }) {
    if (pin === undefined)
        return null;
    const shown = pinOf(socket.getPeerCertificate().raw);
    return shown === pin ? null : Object.assign(new Error(`the key shown is sha256/${shown}`), { code: PIN_MISMATCH });
}
function holdToPin(socket, verify) {
    return socket.prependOnceListener('secureConnect', () => {
        const mismatch = pinMismatch(socket, verify);
        if (mismatch)
            socket.destroy(mismatch);
    });
}
function pinOf(certificate) {
    const key = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('base64');
}


/***/ })

};
