export const id = 650;
export const ids = [650];
export const modules = {

/***/ 46633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ endWait)
/* harmony export */ });
/** Ends a wait that hangs on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait. */
function endWait(wait) {
    wait.abort('over');
}


/***/ }),

/***/ 67497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limit)
/* harmony export */ });
/* harmony import */ var _end_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46633);

/** A signal that aborts with `signal`, and after `ms` at the latest; `release` lets go of the timer. */
function limit(clock, signal, ms) {
    const own = new AbortController();
    const timer = new AbortController();
    const abort = () => (0,_end_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .endWait */ .p)(own);
    const release = () => {
        signal.removeEventListener('abort', abort);
        (0,_end_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .endWait */ .p)(timer);
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


/***/ }),

/***/ 90650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkCertificates: () => (/* binding */ checkCertificates),
/* harmony export */   judgeCertificate: () => (/* binding */ judgeCertificate)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56620);
/* harmony import */ var _met_certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17175);
/* harmony import */ var _peer_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54376);



/**
 * Every certificate of the configured mail servers; one without TLS has none. A server whose certificate was met already is not connected
 * again, the others are, once each.
 */
async function checkCertificates(config, clock, signal, met = new _met_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .MetCertificates */ .l()) {
    const targets = new Map();
    for (const [endpoints, starttls] of [
        [config.senders, 'smtp-starttls'],
        [config.mailboxes, 'imap-starttls'],
    ]) {
        for (const endpoint of endpoints.values()) {
            if (endpoint.security !== 'plaintext')
                targets.set(`${endpoint.host}:${endpoint.port}`, targetOf(endpoint, starttls));
        }
    }
    return Promise.all([...targets].map(async ([target, where]) => judgeCertificate(target, metAt(where, met) ?? (await (0,_peer_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .peerCertificate */ .a)(where, clock, signal)), config.certificates, clock.now())));
}
function metAt(where, met) {
    const leaf = met.at(where);
    return leaf === null ? null : { kind: 'seen', certificate: { ...(0,_peer_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .leafFacts */ .k)(leaf), chain: [leaf.raw], problem: null } };
}
function targetOf(endpoint, starttls) {
    const { host, port, security, tlsName, ca } = endpoint;
    return { host, port, protocol: security === 'tls' ? 'tls' : starttls, name: tlsName ?? host, ca };
}
/** What a certificate comes to at `now`. Pure. */
function judgeCertificate(target, seen, thresholds, now) {
    const base = { check: 'certificate', target, reference: null };
    if (seen.kind === 'unseen') {
        return {
            ...base,
            code: 'certificate-unknown',
            state: 'unknown',
            message: `The certificate of ${target} could not be looked at.`,
            evidence: seen.reason,
            remedy: 'Where a loop uses this server, its outcome tells more.',
        };
    }
    const { validFrom, validTo, issuer, problem } = seen.certificate;
    const evidence = `valid from ${day(validFrom)} to ${day(validTo)}, issued by ${issuer}`;
    const left = validTo - now;
    if (left <= 0) {
        return {
            ...base,
            code: 'certificate-expired',
            state: 'critical',
            message: `The certificate of ${target} expired ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(-left)} ago.`,
            evidence,
            remedy: 'Renew the certificate and reload the server.',
        };
    }
    if (problem !== null) {
        return {
            ...base,
            code: 'certificate-untrusted',
            state: 'critical',
            message: `The certificate of ${target} does not verify (${problem}).`,
            evidence,
            remedy: 'Let the server send its full chain for the name that is asked for; a private CA is given as `ca`, another name as `tls-name`.',
        };
    }
    const message = `${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(left)} left on the certificate of ${target}.`;
    if (left <= thresholds.critical || left <= thresholds.warning) {
        const state = left <= thresholds.critical ? 'critical' : 'warning';
        return {
            ...base,
            code: 'certificate-expires',
            state,
            message,
            evidence,
            remedy: 'Renew the certificate, and see why that did not happen by itself.',
        };
    }
    return { ...base, code: 'certificate-ok', state: 'ok', message, evidence, remedy: null };
}
function day(ms) {
    return Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : 'unknown';
}


/***/ }),

/***/ 54376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ peerCertificate),
/* harmony export */   k: () => (/* binding */ leafFacts)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var _base_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67497);



/** How long one server may take, ms. */
const PATIENCE = 15_000;
/** Looks at a server's certificate. Nothing secret is sent, so one that does not verify is read all the same and told as such. */
async function peerCertificate(target, clock, signal) {
    const patience = (0,_base_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .limit */ .A)(clock, signal, PATIENCE);
    const plain = node_net__WEBPACK_IMPORTED_MODULE_0__.connect({ host: target.host, port: target.port, autoSelectFamily: true, noDelay: true });
    plain.on('error', () => undefined);
    try {
        await happens(plain, 'connect', patience.signal);
        if (target.protocol !== 'tls')
            await startTls(plain, target.protocol, patience.signal);
        const servername = node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(target.name) ? undefined : target.name;
        const secured = node_tls__WEBPACK_IMPORTED_MODULE_1__.connect({
            socket: plain,
            host: target.name,
            ...(servername === undefined ? {} : { servername }),
            ...(target.ca === null ? {} : { ca: target.ca }),
            rejectUnauthorized: false,
        });
        secured.on('error', () => undefined);
        await happens(secured, 'secureConnect', patience.signal);
        return { kind: 'seen', certificate: read(secured, target.name) };
    }
    catch (error) {
        return { kind: 'unseen', reason: error instanceof Error ? error.message : String(error) };
    }
    finally {
        patience.release();
        plain.destroy();
    }
}
function read(socket, name) {
    const leaf = socket.getPeerCertificate(true);
    const chain = [];
    for (let at = leaf; at && chain.length < 10; at = at.issuerCertificate === at ? undefined : at.issuerCertificate) {
        chain.push(at.raw);
    }
    const mismatch = socket.authorized ? node_tls__WEBPACK_IMPORTED_MODULE_1__.checkServerIdentity(name, leaf) : undefined;
    return {
        ...leafFacts(leaf),
        chain,
        problem: socket.authorized ? (mismatch ? 'ERR_TLS_CERT_ALTNAME_INVALID' : null) : String(socket.authorizationError),
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
/** The few lines until TLS may begin. The answer must be a whole line that says yes; more than 8 KiB of talk is none. */
async function startTls(socket, protocol, signal) {
    const ask = async (line, end) => {
        if (line !== null)
            socket.write(`${line}\r\n`);
        const answer = await lines(socket, end, signal);
        if (!/^(?:2\d\d|\* OK|\* PREAUTH|a1 OK)/i.test(answer))
            throw new Error(`STARTTLS is not possible: ${answer}`);
    };
    if (protocol === 'smtp-starttls') {
        await ask(null, /^\d{3} /);
        await ask('EHLO [127.0.0.1]', /^\d{3} /);
        await ask('STARTTLS', /^\d{3} /);
    }
    else {
        await ask(null, /^\* /);
        await ask('a1 STARTTLS', /^a1 /i);
    }
}
/** The first line that matches `end`; those before it are passed over. */
function lines(socket, end, signal) {
    return new Promise((resolve, reject) => {
        let heard = '';
        const hear = (chunk) => {
            heard += chunk.toString('latin1');
            const found = heard
                .split(/\r?\n/)
                .slice(0, -1)
                .find((line) => end.test(line));
            if (found !== undefined)
                settle(() => resolve(found));
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


/***/ })

};
