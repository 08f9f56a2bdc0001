export const id = 9091;
export const ids = [9091];
export const modules = {

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


/***/ }),

/***/ 39091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   online: () => (/* binding */ online)
/* harmony export */ });
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71775);
/* harmony import */ var _core_address_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36339);


/** How long the controls may take, ms; they run at the same time. */
const TIMEOUT = 3_000;
/** Ends that are tried at most. */
const MOST = 8;
/**
 * Whether this machine has a network: whether one of the configured servers takes a connection, or one of their names is answered by
 * DNS. Nobody is asked whom the configuration does not name. Null where there is nothing to ask, since every server is on this machine
 * itself, and where the run's time is up.
 */
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
    // Behind a proxy nothing is connected to from here but the proxy.
    const met = ends.map(({ host, port, proxy }) => (proxy ? { host: proxy.host, port: proxy.port } : { host, port }));
    return [...new Map(met.map((place) => [`${place.host} ${place.port}`, place])).values()].slice(0, MOST);
}
function names(ends) {
    return [...new Set(ends.map(({ host, proxy }) => proxy?.host ?? host))].filter((host) => !/^[0-9.]+$|:/.test(host)).slice(0, MOST);
}


/***/ })

};
