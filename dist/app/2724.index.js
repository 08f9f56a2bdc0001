export const id = 2724;
export const ids = [2724];
export const modules = {

/***/ 2724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withoutRun: () => (/* binding */ withoutRun)
/* harmony export */ });
/* harmony import */ var _core_time_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49234);
/* harmony import */ var _wiring_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83289);


function withoutRun(summary, loops, findings) {
    const now = new Date(_core_time_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now()).toISOString();
    return {
        schemaVersion: 1,
        version: _wiring_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x,
        part: null,
        startedAt: now,
        finishedAt: now,
        state: 'unknown',
        verdict: { code: 'undetermined', summary, causes: [], suspects: [], tellApart: [] },
        loops,
        findings,
        records: [],
        queries: [],
        queriesOmitted: 0,
        spfTrees: [],
        omitted: { findings: 0, queries: 0, evidence: 0 },
    };
}


/***/ }),

/***/ 49234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted) {
            resolve();
            return;
        }
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, Math.max(0, ms));
        signal?.addEventListener('abort', done, { once: true });
    }),
};


/***/ })

};
