export const id = 6342;
export const ids = [6342];
export const modules = {

/***/ 8228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/**
 * One budget for everything that a run does. Each phase takes what is left of it, so a silent server costs no more than the run may
 * take in all. `signal` aborts when the time is up, or as soon as the run is cancelled.
 */
class Deadline {
    signal;
    #clock;
    #at;
    #abort = new AbortController();
    #cancelTimer = new AbortController();
    #cancelled = false;
    constructor(clock, budgetMs) {
        this.#clock = clock;
        this.#at = clock.monotonic() + budgetMs;
        this.signal = this.#abort.signal;
        void clock.sleep(budgetMs, this.#cancelTimer.signal).then(() => this.#abort.abort());
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

/***/ 38945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor),
/* harmony export */   K: () => (/* binding */ redactDeep)
/* harmony export */ });
/** What stands in the place of a secret. */
const MASK = '***';
/** Characters that a reader does not see, and that a hostile server may split a secret with: controls, zero-width, bidi, soft hyphen. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** A function that masks every one of `secrets` in a text; the longest first, so that no part of a longer one is left standing. */
function redactor(secrets) {
    const forms = [...new Set(secrets)].filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
    const mask = (text) => forms.reduce((masked, form) => masked.replaceAll(form, MASK), text);
    return (text) => {
        const masked = mask(text);
        // Printing takes such characters out: a secret that they split would be whole again there.
        const visible = masked.replace(UNSEEN, '');
        return forms.some((form) => visible.includes(form)) ? mask(visible) : masked;
    };
}
/** The same value with every string in it masked, but for those under a key of `keep`; numbers, keys and shape stay as they are. */
function redactDeep(value, redact, keep = new Set()) {
    return walk(value, redact, keep);
}
function walk(value, redact, keep) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => walk(item, redact, keep));
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [
            key,
            typeof item === 'string' && keep.has(key) ? item : walk(item, redact, keep),
        ]));
    }
    return value;
}


/***/ }),

/***/ 66613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   t: () => (/* binding */ configured)
/* harmony export */ });
/* harmony import */ var _config_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78422);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49050);
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34626);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19961);




/** The configuration that a command works with; null when it has errors, all of which have been told. */
function configured(inputs, terminal) {
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z)({ get: (name) => inputs[name] ?? '', env: terminal.env, readText: terminal.readText, readZone: _ports_js__WEBPACK_IMPORTED_MODULE_1__/* .readZone */ .Xg });
    if (!loaded.ok) {
        for (const error of loaded.errors)
            terminal.complain(`${(0,_config_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)(error)}\n`);
        return null;
    }
    for (const warning of loaded.warnings)
        terminal.complain(`warning: ${(0,_config_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)(warning)}\n`);
    return loaded.config;
}
/** What of it is to be run; null when that makes no sense, which has been told. */
function planned(config, selection, terminal) {
    const planning = (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planOf */ .XC)(config, selection);
    if ('plan' in planning)
        return planning.plan;
    for (const error of planning.errors)
        terminal.complain(`${error}\n`);
    return null;
}


/***/ }),

/***/ 6342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _base_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8228);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56620);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38945);
/* harmony import */ var _loop_sender_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24188);
/* harmony import */ var _model_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98081);
/* harmony import */ var _model_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81031);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19961);
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60205);
/* harmony import */ var _configured_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66613);
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
        const config = (0,_configured_js__WEBPACK_IMPORTED_MODULE_4__/* .configured */ .t)({ config: file }, terminal);
        if (config === null)
            return 3;
        const ports = __addDisposableResource(env_1, (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .realPorts */ .RV)(config.tokenSecret, { onProgress: () => undefined, onProbe: () => undefined }), false);
        const deadline = __addDisposableResource(env_1, new _base_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .Deadline */ .B(ports.clock, config.timeout ?? BUDGET), false);
        const letGo = terminal.onInterrupt(() => deadline.cancel());
        const examinations = await Promise.all([
            ...[...config.senders.values()].map((sender) => examineSender(sender, ports, deadline.signal)),
            ...[...config.mailboxes.values()].map((mailbox) => examineMailbox(mailbox, ports, deadline.signal)),
        ]);
        letGo();
        const redact = (0,_base_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redactor */ .$)(config.secrets);
        for (const { text } of examinations)
            terminal.print(`${redact(text)}\n`);
        if (examinations.length === 0)
            terminal.print('There is no sender and no mailbox to log in to.\n');
        return (0,_model_state_js__WEBPACK_IMPORTED_MODULE_6__/* .exitStatus */ .$u)((0,_model_state_js__WEBPACK_IMPORTED_MODULE_6__/* .worst */ .QZ)(examinations.map(({ state }) => state)));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function examineSender(config, ports, signal) {
    const title = `sender ${config.name} (${config.host}:${config.port}, ${config.security})`;
    const session = await (await ports.sender(config)).open(signal);
    if ((0,_loop_sender_js__WEBPACK_IMPORTED_MODULE_7__/* .isTrouble */ .K)(session))
        return { state: session.outcome === 'runner_blocked' ? 'unknown' : 'critical', text: told(title, session) };
    session.close();
    const times = [
        `connected in ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(session.connectMs)}`,
        ...(session.tlsMs === null ? [] : [`TLS in ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(session.tlsMs)}`]),
        session.authMs === null ? 'no login' : `login in ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(session.authMs)}`,
    ];
    return { state: 'ok', text: `✓ ${title}: ${times.join(', ')}` };
}
async function examineMailbox(config, ports, signal) {
    const title = `mailbox ${config.name} (${config.host}:${config.port}, ${config.security})`;
    const mailbox = await ports.mailbox(config);
    const began = ports.clock.monotonic();
    try {
        const folders = await mailbox.open(signal);
        const took = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(ports.clock.monotonic() - began);
        const names = folders.map(({ folder, role }) => `${(0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(folder)} (${role})`).join(', ');
        const junk = folders.some(({ role }) => role === 'junk') ? '' : '; no Junk folder was found: set `junk` to its name if there is one';
        return { state: 'ok', text: `✓ ${title}: open in ${took}, watching ${names}${junk}` };
    }
    catch (error) {
        if (!(error instanceof _model_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .TroubleError */ .W))
            throw error;
        return { state: 'unknown', text: told(title, error.trouble) };
    }
    finally {
        await mailbox.close();
    }
}
function told(title, trouble) {
    const words = trouble.words === null ? '' : `\n    ${(0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(trouble.words)}`;
    return `✗ ${title}: ${trouble.outcome}. ${trouble.message}${words}\n    ${trouble.remedy}`;
}


/***/ }),

/***/ 81031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ TroubleError)
/* harmony export */ });
/** Carries a Trouble through code that cannot go on without what failed. */
class TroubleError extends Error {
    trouble;
    constructor(trouble, cause) {
        super(trouble.message, { cause });
        this.name = 'TroubleError';
        this.trouble = trouble;
    }
}


/***/ })

};
