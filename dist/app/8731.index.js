export const id = 8731;
export const ids = [8731];
export const modules = {

/***/ 88731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   certificateLook: () => (/* binding */ certificateLook),
/* harmony export */   chainOf: () => (/* binding */ chainOf),
/* harmony export */   happens: () => (/* binding */ happens),
/* harmony export */   lines: () => (/* binding */ lines),
/* harmony export */   peerCertificate: () => (/* binding */ peerCertificate),
/* harmony export */   problemOf: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71775);




/** How long one server may take, ms. */
const TIMEOUT = 15_000;
/** Looks at a server's certificate. Nothing secret is sent, so one that does not verify is read all the same and reported as such. */
async function peerCertificate(target, dial, clock, signal) {
    const timeout = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .limit */ .AB)(clock, signal, TIMEOUT);
    let plain = null;
    try {
        plain = await dial(target, timeout.signal);
        if (target.protocol !== 'tls')
            await startTls(plain, target.protocol, timeout.signal);
        const servername = node_net__WEBPACK_IMPORTED_MODULE_1__.isIP(target.name) ? undefined : target.name;
        const secured = node_tls__WEBPACK_IMPORTED_MODULE_2__.connect({
            socket: plain,
            host: target.name,
            ...(servername === undefined ? {} : { servername }),
            ...(target.ca === null ? {} : { ca: target.ca }),
            ...(target.identity ? { cert: target.identity.cert, key: target.identity.key } : {}),
            rejectUnauthorized: false,
        });
        secured.on('error', () => undefined);
        await happens(secured, 'secureConnect', timeout.signal);
        return { kind: 'seen', certificate: read(secured, target) };
    }
    catch (error) {
        return { kind: 'unseen', reason: error instanceof Error ? error.message : String(error) };
    }
    finally {
        timeout.release();
        plain?.destroy();
    }
}
function read(socket, { name, pin = null }) {
    const leaf = socket.getPeerCertificate(true);
    const pinned = pin === null ? null : pinOf(leaf.raw) === pin ? 'yes' : 'no';
    const problem = pinned === null ? problemOf(socket, name, leaf) : pinned === 'yes' ? null : 'the key is not the pinned one';
    return { ...leafFacts(leaf), chain: chainOf(leaf), problem };
}
/** The certificates in DER, the server's own first. */
function chainOf(leaf) {
    const chain = [];
    for (let at = leaf; at && chain.length < 10; at = at.issuerCertificate === at ? undefined : at.issuerCertificate) {
        chain.push(at.raw);
    }
    return chain;
}
/** Why a certificate is not to be trusted for a name, as node:tls names it; null where it verifies. */
function problemOf(socket, name, leaf) {
    if (!socket.authorized)
        return named(String(socket.authorizationError), leaf.raw);
    return node_tls__WEBPACK_IMPORTED_MODULE_2__.checkServerIdentity(name, leaf) === undefined ? null : 'ERR_TLS_CERT_ALTNAME_INVALID';
}
/** node:tls has no name for what OpenSSL thinks of keys and signatures. */
function named(code, certificate) {
    if (code !== 'UNSPECIFIED')
        return code;
    const { asymmetricKeyType, asymmetricKeyDetails } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).publicKey;
    const bits = asymmetricKeyDetails?.modulusLength ?? Infinity;
    return bits < 2048
        ? `a key that is too weak: ${asymmetricKeyType} of ${bits} bits`
        : 'a key or a signature in its chain that is too weak or too old';
}
/** SHA-256 of the SubjectPublicKeyInfo in base64, as RFC 7469 section 2.4 makes it. */
function pinOf(certificate) {
    const key = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('base64');
}
/** Looks at each server once: one whose certificate a loop has met already is not connected again. */
function certificateLook(met, dial, clock, signal) {
    return async (target) => {
        const leaf = met.at(target);
        if (leaf === null)
            return peerCertificate(target, dial, clock, signal);
        return { kind: 'seen', certificate: { ...leafFacts(leaf), chain: [leaf.raw], problem: null } };
    };
}
/** What a server's own certificate says. */
function leafFacts(leaf) {
    return { validFrom: Date.parse(leaf.valid_from), validTo: Date.parse(leaf.valid_to), issuer: issuerOf(leaf) };
}
function issuerOf({ issuer }) {
    const name = issuer.O ?? issuer.CN;
    return Array.isArray(name) ? name.join(', ') : (name ?? 'unknown');
}
/** The few lines until TLS may begin. The answer must be a whole line that says yes; more than 8 KiB of talk does not count. */
async function startTls(socket, protocol, signal) {
    const ask = async (line, end) => {
        if (line !== null)
            socket.write(`${line}\r\n`);
        const answer = await lines(socket, end, signal);
        if (!/^(?:2\d\d|\* OK|\* PREAUTH|a1 OK|\+OK)/i.test(answer))
            throw new Error(`STARTTLS is not possible: ${answer}`);
    };
    if (protocol === 'smtp-starttls' || protocol === 'lmtp-starttls') {
        await ask(null, /^\d{3} /);
        // A name that is nobody's (RFC 2606 section 2): relays refuse private addresses.
        await ask(`${protocol === 'lmtp-starttls' ? 'LHLO' : 'EHLO'} probe.email-continuity.invalid`, /^\d{3} /);
        await ask('STARTTLS', /^\d{3} /);
    }
    else if (protocol === 'pop3-starttls') {
        await ask(null, /^[+-]/);
        await ask('STLS', /^[+-]/);
    }
    else {
        await ask(null, /^\* /);
        await ask('a1 STARTTLS', /^a1 /i);
    }
}
/** The first line that matches `end`; those before it are passed over, and what came with it goes to `rest`. */
function lines(socket, end, signal, rest = () => undefined) {
    return new Promise((resolve, reject) => {
        let heard = '';
        const hear = (chunk) => {
            heard += chunk.toString('latin1');
            const whole = heard.split(/\r?\n/).slice(0, -1);
            const found = whole.find((line) => end.test(line));
            if (found !== undefined) {
                settle(() => resolve(found));
                const behind = heard.slice(heard.indexOf(found) + found.length).replace(/^\r?\n/, '');
                if (behind !== '')
                    rest(Buffer.from(behind, 'latin1'));
            }
            else if (heard.length > 8 * 1024)
                settle(() => reject(new Error('the server talks and does not come to the point')));
        };
        const close = () => settle(() => reject(new Error('the server closed the connection')));
        const abort = () => settle(() => reject(new Error('no answer within the time allowed')));
        const settle = (act) => {
            socket.off('data', hear).off('close', close).pause();
            signal.removeEventListener('abort', abort);
            act();
        };
        socket.on('data', hear).once('close', close).resume();
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    });
}
function happens(socket, event, signal) {
    return new Promise((resolve, reject) => {
        const fail = (error) => settle(() => reject(error));
        const close = () => fail(new Error('the server closed the connection'));
        const abort = () => fail(new Error('no answer within the time allowed'));
        const done = () => settle(resolve);
        const settle = (act) => {
            socket.off(event, done).off('error', fail).off('close', close);
            signal.removeEventListener('abort', abort);
            act();
        };
        socket.once(event, done).once('error', fail).once('close', close);
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    });
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
