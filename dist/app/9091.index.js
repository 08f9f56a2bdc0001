export const id = 9091;
export const ids = [9091];
export const modules = {

/***/ 39091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   online: () => (/* binding */ online)
/* harmony export */ });
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71775);
/* harmony import */ var _core_address_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36339);


const TIMEOUT = 3_000;
const MOST = 8;
async function online(config, controls, clock, signal) {
    const ends = [...config.senders.values(), ...config.mailboxes.values()].filter(({ host }) => !(0,_core_address_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(host));
    if (ends.length === 0 || signal.aborted)
        return null;
    const timeout = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .limit */ .AB)(clock, signal, TIMEOUT);
    const givenUp = new Promise((resolve) => {
        timeout.signal.addEventListener('abort', () => resolve(false), { once: true });
    });
    const tries = [
        ...places(ends).map(({ host, port }) => controls.connects(host, port, timeout.signal)),
        ...names(ends).map((name) => controls.isAnswered(name)),
    ];
    try {
        const reached = await Promise.race([givenUp, firstSuccess(tries)]);
        return !reached && signal.aborted ? null : reached;
    }
    finally {
        timeout.release();
    }
}
async function firstSuccess(tries) {
    try {
        return await Promise.any(tries.map(async (attempt) => ((await attempt) ? true : Promise.reject(new Error('not reached')))));
    }
    catch {
        return false;
    }
}
function places(ends) {
    const met = ends.map(({ host, port, proxy }) => (proxy ? { host: proxy.host, port: proxy.port } : { host, port }));
    return [...new Map(met.map((place) => [`${place.host} ${place.port}`, place])).values()].slice(0, MOST);
}
function names(ends) {
    return [...new Set(ends.map(({ host, proxy }) => proxy?.host ?? host))].filter((host) => !/^[0-9.]+$|:/.test(host)).slice(0, MOST);
}


/***/ })

};
