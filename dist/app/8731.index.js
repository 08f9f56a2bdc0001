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
/* harmony import */ var _unreached_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31450);
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71775);





const TIMEOUT = 15_000;
async function peerCertificate(target, dial, clock, signal) {
    const timeout = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_4__/* .limit */ .AB)(clock, signal, TIMEOUT);
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
        return { kind: 'unseen', reason: (0,_unreached_by_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z)(error) };
    }
    finally {
        timeout.release();
        plain?.destroy();
    }
}
function read(socket, { name, pin = null }) {
    const leaf = socket.getPeerCertificate(true);
    const facts = { ...leafFacts(leaf), chain: chainOf(leaf) };
    if (pin === null)
        return { ...facts, problem: problemOf(socket, name, leaf) };
    const shown = pinOf(leaf.raw);
    return shown === pin ? { ...facts, problem: null } : { ...facts, problem: 'the key is not the pinned one', otherKey: `sha256/${shown}` };
}
function chainOf(leaf) {
    const chain = [];
    for (let at = leaf; at && chain.length < 10; at = at.issuerCertificate === at ? undefined : at.issuerCertificate) {
        chain.push(at.raw);
    }
    return chain;
}
function problemOf(socket, name, leaf) {
    if (!socket.authorized)
        return named(String(socket.authorizationError), leaf.raw);
    return node_tls__WEBPACK_IMPORTED_MODULE_2__.checkServerIdentity(name, leaf) === undefined ? null : 'ERR_TLS_CERT_ALTNAME_INVALID';
}
function named(code, certificate) {
    if (code !== 'UNSPECIFIED')
        return code;
    const { asymmetricKeyType, asymmetricKeyDetails } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).publicKey;
    const bits = asymmetricKeyDetails?.modulusLength ?? Infinity;
    return bits < 2048
        ? `a key that is too weak: ${asymmetricKeyType} of ${bits} bits`
        : 'a key or a signature in its chain that is too weak or too old';
}
function pinOf(certificate) {
    const key = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('base64');
}
function certificateLook(met, dial, clock, signal) {
    return async (target) => {
        const leaf = target.pin ? null : met.at(target);
        if (leaf === null)
            return peerCertificate(target, dial, clock, signal);
        return { kind: 'seen', certificate: { ...leafFacts(leaf), chain: [leaf.raw], problem: null } };
    };
}
function leafFacts(leaf) {
    return { validFrom: Date.parse(leaf.valid_from), validTo: Date.parse(leaf.valid_to), issuer: issuerOf(leaf) };
}
function issuerOf({ issuer }) {
    const name = issuer.O ?? issuer.CN;
    return Array.isArray(name) ? name.join(', ') : (name ?? 'unknown');
}
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
        const abort = () => settle(() => reject(new Error(`no answer ${(0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_4__/* .waitEnd */ .H1)(signal)}`)));
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
        const abort = () => fail(new Error(`no answer ${(0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_4__/* .waitEnd */ .H1)(signal)}`));
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

/***/ 31450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unreachedBy),
/* harmony export */   Z: () => (/* binding */ wordsOf)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

const OF_THIS_PLACE = new Set(['ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EACCES', 'EPERM']);
function unreachedBy(error) {
    const errors = error instanceof AggregateError ? error.errors : [error];
    const codes = errors.map((each) => (each instanceof Error && 'code' in each ? each.code : null));
    if (codes.length > 0 && codes.every((code) => OF_THIS_PLACE.has(code)))
        return { by: 'place' };
    return codes.includes('ETIMEDOUT') ? { by: 'silence' } : {};
}
function wordsOf(error) {
    const text = error instanceof Error ? error.message : String(error);
    return /error:[0-9A-F]+:/i.test(text) ? (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .opensslReason */ .jv)(text) : text;
}


/***/ })

};
