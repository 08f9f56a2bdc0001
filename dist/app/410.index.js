export const id = 410;
export const ids = [410,2588];
export const modules = {

/***/ 92588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkConfigCommand: () => (/* binding */ checkConfigCommand),
/* harmony export */   configured: () => (/* binding */ configured),
/* harmony export */   dnsArgument: () => (/* binding */ dnsArgument),
/* harmony export */   planCommand: () => (/* binding */ planCommand),
/* harmony export */   planned: () => (/* binding */ planned),
/* harmony export */   refuse: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _action_parts_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37651);
/* harmony import */ var _action_parts_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27488);
/* harmony import */ var _config_document_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20228);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57354);
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4527);
/* harmony import */ var _reporting_print_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86839);
/* harmony import */ var _reporting_unusable_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88447);
/* harmony import */ var _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9786);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14982);
// The commands of the terminal, one a file.
// Called by app.









/** `check-config F`: says what a configuration would do, or everything that is wrong with it; asks no server. */
function checkConfigCommand(file, terminal) {
    const config = configured({ config: file }, terminal);
    if (config === null)
        return 3;
    terminal.print(`${file}: fine. ${describe(config)}\n`);
    return 0;
}
function describe(config) {
    const loops = config.loops.map(({ name, kind, sender, mailbox, bounces, burst }) => {
        const back = bounces === null ? '' : `, bounces from ${bounces}`;
        const many = burst ? `, ${burst.probes} probes` : '';
        return `${name} (${kind}, ${sender} -> ${mailbox}${back}${many})`;
    });
    const parts = [
        loops.length > 0 ? `Loops: ${loops.join(', ')}.` : 'No loops.',
        config.expectedMail.length > 0
            ? `Expected mail: ${config.expectedMail.map(({ name, mailbox }) => `${name} (${mailbox})`).join(', ')}.`
            : '',
        config.domains.length > 0 ? `Domains: ${config.domains.map((domain) => domain.name).join(', ')}.` : '',
        config.blocklists === null ? '' : `Blocklists for ${config.blocklists.ips.join(', ') || 'no address yet'}.`,
    ];
    return parts.filter((part) => part !== '').join(' ');
}
/** `plan`: the jobs that a run is split into, as the matrix of a workflow; asks no server and needs no password. */
function planCommand(file, shards, terminal) {
    const config = configured({ config: file }, terminal, { selection: _config_load_js__WEBPACK_IMPORTED_MODULE_2__/* .WITHOUT_LOGINS */ .Ie, tells: false });
    if (config === null)
        return 3;
    const splitting = (0,_action_parts_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .splitRun */ .E)(config, shards);
    if (splitting.ok)
        terminal.printDocument(`${(0,_action_parts_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixJson */ .u)(splitting.split)}\n`);
    else
        terminal.complain(`${splitting.error}\n`);
    return splitting.ok ? 0 : 3;
}
/** The configuration that a command works with; null when it has errors, all of which have been reported. */
function configured(inputs, terminal, use = {}) {
    const { env, readText } = terminal;
    const { selection = _config_load_js__WEBPACK_IMPORTED_MODULE_2__/* .EVERYTHING */ .Qz, tells = true, argumentOf = () => null, destination = null } = use;
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadConfig */ .Z9)({ get: (name) => inputs[name] ?? '', env, readText, readZone: _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_6__/* .readZone */ .X, calendar: _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_7__/* .calendar */ .BJ, selection, tells });
    if (!loaded.ok) {
        const problems = loaded.errors.map((error) => {
            const argument = argumentOf(error.path);
            return argument === null ? error : (0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .formatConfigError */ .YQ)({ ...error, file: argument, line: null, column: null, path: '' });
        });
        refuse(problems, loaded.scope, destination, terminal);
        return null;
    }
    for (const secret of loaded.config.secrets)
        terminal.mask(secret);
    for (const warning of loaded.warnings)
        terminal.complain(`warning: ${(0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .formatConfigError */ .YQ)(warning)}\n`);
    return loaded.config;
}
/** The arguments of the commands that ask DNS without a configuration. */
function dnsArgument(path) {
    if (path.startsWith('dns.servers'))
        return '--dns-server';
    if (path.startsWith('domains'))
        return 'DOMAIN';
    return path === 'dns.doh' ? '--doh' : path === 'baseline' ? '--baseline' : null;
}
/** What of it is to be run; null when that makes no sense, which has been reported. */
function planned(config, selection, terminal, destination) {
    const planning = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planOf */ .XC)(config, selection);
    if (planning.ok)
        return planning.plan;
    const whole = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planOf */ .XC)(config, _config_load_js__WEBPACK_IMPORTED_MODULE_2__/* .EVERYTHING */ .Qz);
    refuse(planning.errors, whole.ok ? (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(config, whole.plan) : _core_request_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_SCOPE */ .FK, destination, terminal);
    return null;
}
/** Every mistake on standard error; where a report was asked for, one that says that nothing is known. */
function refuse(problems, scope, destination, terminal) {
    for (const problem of problems)
        terminal.complain(`${(0,_reporting_unusable_report_js__WEBPACK_IMPORTED_MODULE_5__/* .sayMistake */ .G)(problem)}\n`);
    if (destination === null)
        return;
    (0,_reporting_print_report_js__WEBPACK_IMPORTED_MODULE_4__.printUnusable)((0,_action_parts_step_js__WEBPACK_IMPORTED_MODULE_1__/* .asPart */ .sB)((0,_reporting_unusable_report_js__WEBPACK_IMPORTED_MODULE_5__/* .unusableReport */ .O)(problems, scope), destination.part ?? null, terminal.env), scope, destination, terminal);
}


/***/ }),

/***/ 50410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   spfCommand: () => (/* binding */ spfCommand)
/* harmony export */ });
/* harmony import */ var _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15994);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14982);
/* harmony import */ var _core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84527);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64384);
/* harmony import */ var _core_time_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49234);
/* harmony import */ var _check_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92588);
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






/** The evaluation's own limit is 20 s (RFC 7208 section 4.6.4); the rest is for loading and tidying up. */
const BUDGET = 30_000;
/**
 * `spf`: what a receiver makes of one address, sender and HELO. Its first word is the result of RFC 7208 section 2.6, which is that of the
 * sender where there is one; a line of its own tells that of the EHLO name then.
 */
async function spfCommand({ ip, mailFrom, helo, servers, doh }, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if ((0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_2__/* .ipAddress */ .M1)(ip) === null) {
            terminal.complain(`--ip ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(ip)} is no IPv4 or IPv6 address.\n`);
            return 3;
        }
        // The configuration checks the servers and knows the defaults; a domain must stand in it, and none is asked.
        const dns = { servers, ...(doh === '' ? {} : { doh }) };
        const yaml = JSON.stringify({ domains: { 'example.net': {} }, dns }, null, 1);
        const config = (0,_check_config_js__WEBPACK_IMPORTED_MODULE_5__.configured)({ config: yaml }, terminal, { argumentOf: _check_config_js__WEBPACK_IMPORTED_MODULE_5__.dnsArgument });
        if (config === null)
            return 3;
        const deadline = __addDisposableResource(env_1, new _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .Deadline */ .B(_core_time_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m, BUDGET), false);
        const letGo = terminal.onInterrupt(() => deadline.cancel());
        // Receivers check the EHLO name for itself too (RFC 7208 section 2.3); without a sender it is what is evaluated in any case.
        const [evaluation, ofHelo] = await Promise.all([
            (0,_wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluateSpfNow */ .FH)({ ip, mailFrom, helo }, config.dns, deadline),
            mailFrom === '' || helo === '' ? null : (0,_wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluateSpfNow */ .FH)({ ip, mailFrom: '', helo }, config.dns, deadline),
        ]);
        letGo();
        terminal.print(`${evaluation.result}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(evaluation.reason)}\n`);
        if (evaluation.explanation !== null)
            terminal.print(`explanation of the domain: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(evaluation.explanation)}\n`);
        if (ofHelo !== null) {
            terminal.print(`EHLO ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(helo)} by itself: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(`${ofHelo.result}: ${ofHelo.reason}`)}\n`);
        }
        switch (evaluation.result) {
            case 'pass':
                return 0;
            case 'softfail':
            case 'neutral':
            case 'none':
                return 1;
            case 'fail':
            case 'permerror':
                return 2;
            case 'temperror':
                return 3;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}


/***/ }),

/***/ 86839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ printReport),
/* harmony export */   k: () => (/* binding */ keepReport),
/* harmony export */   printUnusable: () => (/* binding */ printUnusable)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73917);
/* harmony import */ var _report_formats_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63656);
/* harmony import */ var _report_formats_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81646);
/* harmony import */ var _report_summary_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92440);
// What a run, or a run that could not begin, leaves behind: its report on standard output and in files.
// Called by app.





/** The report on standard output. */
function printReport(report, { scope, found = false }, format, terminal) {
    const rendered = (0,_report_formats_format_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .X)(report, format, { scope, text: { colour: terminal.colour, width: terminal.columns ?? 100, found } });
    if (format === 'text')
        terminal.print(rendered);
    else
        terminal.printDocument(rendered);
}
/** A report of mistakes that stand on standard error already: people get its verdict, programs all of it. */
function printUnusable(report, scope, { format, reportDir }, terminal) {
    if (format === 'text')
        terminal.print(`${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalMark */ .yg)(report.state)} ${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .pluginWord */ .Mw)(report.state)}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(report.verdict.summary, 1_000)}\n`);
    else
        printReport(report, { scope }, format, terminal);
    if (reportDir !== '')
        keepReport(report, reportDir, terminal);
}
/** Writes report.json and the job summary into a folder. */
function keepReport(report, directory, terminal) {
    try {
        terminal.writeText(`${directory}/report.json`, (0,_report_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .reportJson */ .l)(report));
        terminal.writeText(`${directory}/summary.md`, (0,_report_summary_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summary */ .z)(report));
    }
    catch (error) {
        terminal.complain(`${directory}: the report could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
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
 * One budget for everything that a run does. Each phase takes the rest of it, so a silent server costs no more than the run may
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
    #overAt = null;
    /** @param key what of the configuration the budget comes from */
    constructor(clock, budgetMs, key = 'timeout') {
        this.#clock = clock;
        this.#at = clock.monotonic() + budgetMs;
        this.signal = this.#abort.signal;
        this.over = new Promise((resolve) => this.signal.addEventListener('abort', () => {
            this.#overAt = clock.monotonic();
            resolve();
        }, { once: true }));
        void clock.sleep(budgetMs, this.#cancelTimer.signal).then(() => this.#abort.abort(new _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeUp */ .Lr(key, budgetMs)));
    }
    /** Milliseconds left; 0 when time is up or the run is cancelled. */
    left() {
        return this.#abort.signal.aborted ? 0 : Math.max(0, this.#at - this.#clock.monotonic());
    }
    get cancelled() {
        return this.#cancelled;
    }
    /** Monotonic ms at which it was over; null: it is not. */
    get overAt() {
        return this.#overAt;
    }
    /** Ends the run now: someone asked for it (SIGINT, SIGTERM). */
    cancel() {
        this.#cancelled = true;
        this.#abort.abort(_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .CANCELLED */ .gD);
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
