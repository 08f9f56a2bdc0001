export const id = 8731;
export const ids = [8731];
export const modules = {

/***/ 88731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   certificateLook: () => (/* binding */ certificateLook),
/* harmony export */   peerCertificate: () => (/* binding */ peerCertificate)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71775);



/** How long one server may take, ms. */
const TIMEOUT = 15_000;
/** Looks at a server's certificate. Nothing secret is sent, so one that does not verify is read all the same and told as such. */
async function peerCertificate(target, clock, signal) {
    const timeout = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .limit */ .A)(clock, signal, TIMEOUT);
    const plain = node_net__WEBPACK_IMPORTED_MODULE_0__.connect({ host: target.host, port: target.port, autoSelectFamily: true, noDelay: true });
    plain.on('error', () => undefined);
    try {
        await happens(plain, 'connect', timeout.signal);
        if (target.protocol !== 'tls')
            await startTls(plain, target.protocol, timeout.signal);
        const servername = node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(target.name) ? undefined : target.name;
        const secured = node_tls__WEBPACK_IMPORTED_MODULE_1__.connect({
            socket: plain,
            host: target.name,
            ...(servername === undefined ? {} : { servername }),
            ...(target.ca === null ? {} : { ca: target.ca }),
            rejectUnauthorized: false,
        });
        secured.on('error', () => undefined);
        await happens(secured, 'secureConnect', timeout.signal);
        return { kind: 'seen', certificate: read(secured, target.name) };
    }
    catch (error) {
        return { kind: 'unseen', reason: error instanceof Error ? error.message : String(error) };
    }
    finally {
        timeout.release();
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
/** Looks at each server once: one whose certificate a loop has met already is not connected again. */
function certificateLook(met, clock, signal) {
    return async (target) => {
        const leaf = met.at(target);
        if (leaf === null)
            return peerCertificate(target, clock, signal);
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
