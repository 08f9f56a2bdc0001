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
// Certificates and pages as servers show them, to be looked at and not to send mail.
// Called by app.




/** RFC 8461 section 3.3 suggests a minute; a server that takes longer than this is of no use to senders either. */
const TIMEOUT = 10_000;
/** Fetches one page over HTTPS, its certificate verified, a redirect not followed. Never rejects. */
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
        const fail = (error) => resolve(failure(error, signal.aborted));
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
/** Certificates that do not verify have codes of their own; what else fails before a reply says nothing about the page. */
function failure(error, isOver) {
    if (isOver)
        return { kind: 'unreached', reason: 'no answer within the time allowed' };
    const code = 'code' in error ? String(error.code) : '';
    const isTls = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code);
    return isTls ? { kind: 'refused', reason: error.message } : { kind: 'unreached', reason: error.message, ...(0,_unreached_by_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachedBy */ .J)(error) };
}


/***/ }),

/***/ 31450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unreachedBy)
/* harmony export */ });
/** System errors of a machine that has no way out, or is kept from it by itself: nothing has left for the server. */
const OF_THIS_PLACE = new Set(['ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EACCES', 'EPERM']);
/** What kept a connection from coming about, as far as the error tells it. */
function unreachedBy(error) {
    // node:net gathers what became of several addresses (Node 20 and newer).
    const errors = error instanceof AggregateError ? error.errors : [error];
    const codes = errors.map((each) => (each instanceof Error && 'code' in each ? each.code : null));
    if (codes.length > 0 && codes.every((code) => OF_THIS_PLACE.has(code)))
        return { by: 'place' };
    return codes.includes('ETIMEDOUT') ? { by: 'silence' } : {};
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
