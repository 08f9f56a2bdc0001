export const id = 286;
export const ids = [286];
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

/***/ 90286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reaches: () => (/* binding */ reaches)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);

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


/***/ })

};
