export const id = 6614;
export const ids = [6614];
export const modules = {

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

/***/ 76614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   greeting: () => (/* binding */ greeting)
/* harmony export */ });
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71775);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);


/** For connection and first line together, ms: a machine that may not open port 25 must not hold up the rest. */
const TIMEOUT = 3_000;
const LONGEST_LINE = 2_000;
/** The name in the greeting of the mail server at an address (port 25 in the real world); nothing is said but QUIT. Never rejects. */
async function greeting(address, port, clock, signal) {
    const timeout = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .limit */ .A)(clock, signal, TIMEOUT);
    try {
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)({ host: address, port, implicitTls: false, tls: {} }, clock, timeout.signal);
        try {
            const line = await firstLine(socket, timeout.signal);
            const name = /^220[ -](\S+)/.exec(line)?.[1];
            return name === undefined
                ? { kind: 'unreached', reason: `it says "${line.slice(0, 100)}" on port ${port}` }
                : { kind: 'named', name };
        }
        finally {
            socket.on('error', () => undefined).end('QUIT\r\n');
            socket.destroySoon();
        }
    }
    catch (error) {
        return { kind: 'unreached', reason: `port ${port}: ${error instanceof Error ? error.message : String(error)}` };
    }
    finally {
        timeout.release();
    }
}
/** The first line that comes, of a greeting of several too: some servers take their time with the last on purpose. */
function firstLine(socket, signal) {
    return new Promise((resolve, reject) => {
        let heard = '';
        const hear = (chunk) => {
            heard += chunk.toString('latin1');
            const end = heard.search(/\r?\n/);
            if (end >= 0)
                settle(() => resolve(heard.slice(0, end)));
            else if (heard.length > LONGEST_LINE)
                settle(() => reject(new Error('the server talks without an end')));
        };
        const fail = (error) => settle(() => reject(error));
        const close = () => fail(new Error('the server closed the connection without a word'));
        const abort = () => fail(new Error('no greeting within the time allowed'));
        const settle = (act) => {
            socket.off('data', hear).off('error', fail).off('close', close);
            signal.removeEventListener('abort', abort);
            act();
        };
        socket.on('data', hear).once('error', fail).once('close', close);
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
