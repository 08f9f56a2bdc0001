export const id = 38;
export const ids = [38,2588];
export const modules = {

/***/ 92588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkConfigCommand: () => (/* binding */ checkConfigCommand),
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   t: () => (/* binding */ configured)
/* harmony export */ });
/* harmony import */ var _config_document_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20228);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7828);
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4527);
/* harmony import */ var _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9786);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83267);





/** `check-config F`: says what a configuration would do, or everything that is wrong with it; asks no server. */
function checkConfigCommand(file, terminal) {
    const config = configured({ config: file }, terminal);
    if (config === null)
        return 3;
    terminal.print(`${file}: fine. ${describe(config)}\n`);
    return 0;
}
function describe(config) {
    const loops = config.loops.map(({ name, kind, sender, mailbox, bounces }) => {
        const back = bounces === null ? '' : `, bounces from ${bounces}`;
        return `${name} (${kind}, ${sender} -> ${mailbox}${back})`;
    });
    const parts = [
        loops.length > 0 ? `Loops: ${loops.join(', ')}.` : 'No loops.',
        config.domains.length > 0 ? `Domains: ${config.domains.map((domain) => domain.name).join(', ')}.` : '',
        config.blocklists === null ? '' : `Blocklists for ${config.blocklists.ips.join(', ') || 'no address yet'}.`,
    ];
    return parts.filter((part) => part !== '').join(' ');
}
/** The configuration that a command works with; null when it has errors, all of which have been reported. */
function configured(inputs, terminal) {
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z)({ get: (name) => inputs[name] ?? '', env: terminal.env, readText: terminal.readText, readZone: _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .readZone */ .X, calendar: _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .calendar */ .BJ });
    if (!loaded.ok) {
        for (const error of loaded.errors)
            terminal.complain(`${(0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .formatConfigError */ .YQ)(error)}\n`);
        return null;
    }
    for (const secret of loaded.config.secrets)
        terminal.mask(secret);
    for (const warning of loaded.warnings)
        terminal.complain(`warning: ${(0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .formatConfigError */ .YQ)(warning)}\n`);
    return loaded.config;
}
/** What of it is to be run; null when that makes no sense, which has been notified. */
function planned(config, selection, terminal) {
    const planning = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planOf */ .XC)(config, selection);
    if ('plan' in planning)
        return planning.plan;
    for (const error of planning.errors)
        terminal.complain(`${error}\n`);
    return null;
}


/***/ }),

/***/ 30038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15994);
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63602);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27861);
/* harmony import */ var _core_ports_sender_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83970);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73917);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42148);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83267);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64384);
/* harmony import */ var _check_config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92588);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/** All logins at once must be through by then, ms. */
const BUDGET = 60_000;
/** `doctor`: logs in everywhere and sends nothing. Critical where a sender fails, unknown where only a mailbox does. */
async function doctorCommand(file, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const config = (0,_check_config_js__WEBPACK_IMPORTED_MODULE_6__/* .configured */ .t)({ config: file }, terminal);
        if (config === null)
            return 3;
        const ports = __addDisposableResource(env_1, (0,_wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .realPorts */ .RV)(config.tokenSecret, { onProgress: () => undefined, onProbe: () => undefined }), false);
        const deadline = __addDisposableResource(env_1, new _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .Deadline */ .B(ports.clock, config.timeout ?? BUDGET), false);
        const letGo = terminal.onInterrupt(() => deadline.cancel());
        const examinations = await Promise.all([
            ...[...config.senders.values()].map((sender) => examineSender(sender, fromOf(config, sender), ports, deadline.signal)),
            ...[...config.mailboxes.values()].map((mailbox) => examineMailbox(mailbox, ports, deadline.signal)),
        ]);
        letGo();
        const redact = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$)(config.secrets);
        for (const { text } of examinations)
            terminal.print(`${redact(text)}\n`);
        if (examinations.length === 0)
            terminal.print('There is no sender and no mailbox to log in to.\n');
        return (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .exitStatus */ .$u)((0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .worst */ .QZ)(examinations.map(({ state }) => state)));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** What the first loop through a sender sends from. */
function fromOf({ loops }, { name, user }) {
    return loops.find(({ sender }) => sender === name)?.from ?? user ?? '';
}
async function examineSender(config, from, ports, signal) {
    const title = `sender ${config.name} (${config.host}:${config.port}, ${config.security})`;
    const session = await (await ports.sender(config, from)).open(signal);
    if ((0,_core_ports_sender_js__WEBPACK_IMPORTED_MODULE_7__/* .isFailure */ .N)(session))
        return { state: session.outcome === 'runner_blocked' ? 'unknown' : 'critical', text: reported(title, session) };
    session.close();
    const times = [
        `connected in ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(session.connectMs)}`,
        ...(session.tlsMs === null ? [] : [`TLS in ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(session.tlsMs)}`]),
        session.authMs === null ? 'no login' : `login in ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(session.authMs)}`,
    ];
    return { state: 'ok', text: `✓ ${title}: ${times.join(', ')}` };
}
async function examineMailbox(config, ports, signal) {
    const title = `mailbox ${config.name} (${config.host}:${config.port}, ${config.security})`;
    const mailbox = await ports.mailbox(config);
    const began = ports.clock.monotonic();
    try {
        const { watched, unread, readOnly } = await mailbox.open(signal);
        const took = (0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(ports.clock.monotonic() - began);
        // A mailbox that opens may not be readable all the same.
        await mailbox.look('deep');
        await mailbox.before(1);
        const names = watched.map(({ folder, role }) => `${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(folder)} (${role})`).join(', ');
        const notes = [
            ...(watched.some(({ role }) => role === 'junk') ? [] : ['no Junk folder was found: set `junk` to its name if there is one']),
            ...unread.map(({ folder, reason }) => `${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(folder)} cannot be looked into (${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(reason)})`),
            ...(readOnly ? ['nothing can be removed from it: probes would pile up (read only for this login)'] : []),
        ];
        const text = `${title}: open in ${took}, watching ${names}${notes.map((note) => `; ${note}`).join('')}`;
        return readOnly ? { state: 'warning', text: `! ${text}` } : { state: 'ok', text: `✓ ${text}` };
    }
    catch (error) {
        if (!(error instanceof _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .FailureError */ .pO))
            throw error;
        return { state: 'unknown', text: reported(title, error.failure) };
    }
    finally {
        await mailbox.close();
    }
}
function reported(title, failure) {
    const words = failure.words === null ? '' : `\n    The server said: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(failure.words)}`;
    return `✗ ${title}: ${failure.outcome}. ${failure.message}${words}\n    ${failure.remedy}`;
}


/***/ }),

/***/ 42148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   pO: () => (/* binding */ FailureError)
/* harmony export */ });
/* unused harmony export OUTCOMES */
const OUTCOMES = (/* unused pure expression or super */ null && ([
    'delivered',
    'slow',
    'junk',
    'duplicate',
    'lost',
    'bounced',
    'deferred',
    'rejected',
    'auth_failed',
    'tls_failed',
    'unreachable',
    'runner_blocked',
    'fetch_failed',
    'skipped',
    'internal_error',
]));
/**
 * The state that an outcome stands for when it was met at the sending side. `auth_failed`, `tls_failed` and `unreachable`
 * met at the mailbox leave delivery unknown and become `unknown` there: see judge.ts.
 */
function stateOf(outcome) {
    switch (outcome) {
        case 'delivered':
            return 'ok';
        case 'slow':
        case 'junk':
        case 'duplicate':
            return 'warning';
        case 'lost':
        case 'bounced':
        case 'deferred':
        case 'rejected':
        case 'auth_failed':
        case 'tls_failed':
        case 'unreachable':
            return 'critical';
        case 'runner_blocked':
        case 'fetch_failed':
        case 'skipped':
        case 'internal_error':
            return 'unknown';
    }
}
/** Carries a Failure through code that cannot go on without what failed. */
class FailureError extends Error {
    failure;
    constructor(failure, cause) {
        super(failure.message, { cause });
        this.name = 'FailureError';
        this.failure = failure;
    }
}


/***/ }),

/***/ 15994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71775);

/**
 * One budget for everything that a run does. Each phase takes what is left of it, so a silent server costs no more than the run may
 * take in all. `signal` aborts when the time is up, or as soon as the run is cancelled.
 */
class Deadline {
    signal;
    /** Resolves when `signal` aborts. */
    over;
    #clock;
    #at;
    #abort = new AbortController();
    #cancelTimer = new AbortController();
    #cancelled = false;
    /** @param key what of the configuration the budget comes from */
    constructor(clock, budgetMs, key = 'timeout') {
        this.#clock = clock;
        this.#at = clock.monotonic() + budgetMs;
        this.signal = this.#abort.signal;
        this.over = new Promise((resolve) => this.signal.addEventListener('abort', () => resolve(), { once: true }));
        void clock.sleep(budgetMs, this.#cancelTimer.signal).then(() => this.#abort.abort(new _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeUp */ .Lr(key, budgetMs)));
    }
    /** Milliseconds left; 0 when time is up or the run is cancelled. */
    left() {
        return this.#abort.signal.aborted ? 0 : Math.max(0, this.#at - this.#clock.monotonic());
    }
    get cancelled() {
        return this.#cancelled;
    }
    /** Ends the run now: someone asked for it (SIGINT, SIGTERM). */
    cancel() {
        this.#cancelled = true;
        this.#abort.abort();
    }
    /** Lets go of the timer; call it when the run is over, or the process stays alive until the deadline. */
    [Symbol.dispose]() {
        this.#cancelTimer.abort();
    }
}


/***/ }),

/***/ 71775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   H1: () => (/* binding */ waitEnd),
/* harmony export */   Lr: () => (/* binding */ TimeUp),
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
/** Ends a wait that hangs on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait. */
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
        return 'until the run was ended';
    const time = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(reason.ms);
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
