export const id = 5097;
export const ids = [5097];
export const modules = {

/***/ 15097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchPage: () => (/* binding */ fetchPage)
/* harmony export */ });
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71775);
/* harmony import */ var _unreached_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31450);




const TIMEOUT = 10_000;
async function fetchPage(target, clock, signal) {
    const timeout = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .limit */ .AB)(clock, signal, TIMEOUT);
    try {
        return await get(target, timeout.signal);
    }
    finally {
        timeout.release();
    }
}
function get({ host, path, addresses, port, ca, limit: most }, signal) {
    return new Promise((resolve) => {
        const fail = (error) => resolve(failure(error, signal));
        const asked = (0,node_https__WEBPACK_IMPORTED_MODULE_0__.request)({
            host,
            servername: host,
            port,
            path,
            signal,
            agent: false,
            lookup: lookupAmong(addresses),
            headers: { 'user-agent': 'email-continuity', accept: '*/*' },
            ...(ca === null ? {} : { ca }),
        });
        asked.on('error', fail);
        asked.on('response', (response) => {
            const chunks = [];
            let size = 0;
            const done = (isWhole) => resolve({
                kind: 'page',
                status: response.statusCode ?? 0,
                contentType: response.headers['content-type'] ?? '',
                location: response.headers.location ?? null,
                text: Buffer.concat(chunks).subarray(0, most).toString('utf8'),
                isWhole,
            });
            response.on('error', fail);
            response.on('data', (chunk) => {
                chunks.push(chunk);
                size += chunk.length;
                if (size <= most)
                    return;
                done(false);
                asked.destroy();
            });
            response.on('end', () => done(true));
        });
        asked.end();
    });
}
function lookupAmong(addresses) {
    return (_, options, callback) => {
        const all = addresses.map((address) => ({ address, family: (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIPv4)(address) ? 4 : 6 }));
        const [first] = all;
        if (first === undefined)
            callback(new Error('there is no address'), '', 4);
        else if (options.all === true)
            callback(null, all);
        else
            callback(null, first.address, first.family);
    };
}
function failure(error, signal) {
    if (signal.aborted)
        return { kind: 'unreached', reason: `no answer ${(0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .waitEnd */ .H1)(signal)}` };
    const code = 'code' in error ? String(error.code) : '';
    const isTls = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code);
    return isTls ? { kind: 'refused', reason: (0,_unreached_by_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z)(error) } : { kind: 'unreached', reason: (0,_unreached_by_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z)(error), ...(0,_unreached_by_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachedBy */ .J)(error) };
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
