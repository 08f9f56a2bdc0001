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
/* harmony import */ var _config_document_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20228);
/* harmony import */ var _config_schema_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41015);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54226);
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4527);
/* harmony import */ var _reporting_print_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86839);
/* harmony import */ var _reporting_unusable_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88447);
/* harmony import */ var _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9786);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42322);










function checkConfigCommand(file, terminal) {
    const config = configured({ config: file }, terminal);
    if (config === null)
        return 3;
    terminal.print(`${file === '' ? _config_schema_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG_PATH */ .Bi : file}: fine. ${describe(config)}\n`);
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
function planCommand(file, shards, terminal) {
    const config = configured({ config: file }, terminal, { selection: _config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .WITHOUT_LOGINS */ .Ie, notifies: false });
    if (config === null)
        return 3;
    const splitting = (0,_action_parts_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .splitRun */ .E)(config, shards);
    if (splitting.ok)
        terminal.printDocument(`${(0,_action_parts_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixJson */ .u)(splitting.split)}\n`);
    else
        terminal.complain(`${splitting.error}\n`);
    return splitting.ok ? 0 : 3;
}
function configured(inputs, terminal, use = {}) {
    const { env, readText } = terminal;
    const { selection = _config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .EVERYTHING */ .Qz, notifies = true, argumentOf = () => null, destination = null } = use;
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadConfig */ .Z9)({ get: (name) => inputs[name] ?? '', env, readText, readZone: _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_7__/* .readZone */ .X, calendar: _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_8__/* .calendar */ .BJ, selection, notifies });
    if (!loaded.ok) {
        const problems = loaded.errors.map((error) => {
            const argument = argumentOf(error.path);
            return argument === null ? error : (0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .formatConfigError */ .YQ)({ ...error, file: argument, line: null, column: null, path: '' });
        });
        refuse(problems, loaded.scope, destination, terminal);
        return null;
    }
    for (const secret of loaded.config.secrets)
        terminal.mask(secret);
    for (const warning of loaded.warnings)
        terminal.complain(`warning: ${(0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .formatConfigError */ .YQ)(warning)}\n`);
    return loaded.config;
}
function dnsArgument(path) {
    if (path.startsWith('dns.servers'))
        return '--dns-server';
    if (path.startsWith('domains'))
        return 'DOMAIN';
    return path === 'dns.doh' ? '--doh' : path === 'baseline' ? '--baseline' : null;
}
function planned(config, selection, terminal, destination) {
    const planning = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planOf */ .XC)(config, selection);
    if (planning.ok)
        return planning.plan;
    const whole = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planOf */ .XC)(config, _config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .EVERYTHING */ .Qz);
    refuse(planning.errors, whole.ok ? (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeOf */ .Od)(config, whole.plan) : _core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_SCOPE */ .FK, destination, terminal);
    return null;
}
function refuse(problems, scope, destination, terminal) {
    for (const problem of problems)
        terminal.complain(`${(0,_reporting_unusable_report_js__WEBPACK_IMPORTED_MODULE_6__/* .sayMistake */ .G)(problem)}\n`);
    if (destination === null)
        return;
    (0,_reporting_print_report_js__WEBPACK_IMPORTED_MODULE_5__.printUnusable)((0,_action_parts_step_js__WEBPACK_IMPORTED_MODULE_1__/* .asPart */ .sB)((0,_reporting_unusable_report_js__WEBPACK_IMPORTED_MODULE_6__/* .unusableReport */ .O)(problems, scope), destination.part ?? null, terminal.env), scope, destination, terminal);
}


/***/ }),

/***/ 50410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   spfCommand: () => (/* binding */ spfCommand)
/* harmony export */ });
/* harmony import */ var _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15994);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42322);
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






const BUDGET = 30_000;
async function spfCommand({ ip, mailFrom: written, helo, servers, doh }, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if ((0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_2__/* .ipAddress */ .M1)(ip) === null) {
            const bare = ip.replace(/\/.*$/, '');
            const hint = bare === ip || (0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_2__/* .ipAddress */ .M1)(bare) === null ? '' : `: mail comes from one address, such as ${bare}`;
            terminal.complain(`--ip ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(ip)} is no IPv4 or IPv6 address${hint}.\n`);
            return 3;
        }
        const mailFrom = /^<(.*)>$/.exec(written.trim())?.[1] ?? written;
        if (mailFrom === '' && helo === '') {
            terminal.complain('--mail-from <> is evaluated by the EHLO name: give --helo too.\n');
            return 3;
        }
        const dns = { servers, ...(doh === '' ? {} : { doh }) };
        const yaml = JSON.stringify({ domains: { 'example.net': {} }, dns }, null, 1);
        const config = (0,_check_config_js__WEBPACK_IMPORTED_MODULE_5__.configured)({ config: yaml }, terminal, { argumentOf: _check_config_js__WEBPACK_IMPORTED_MODULE_5__.dnsArgument });
        if (config === null)
            return 3;
        const deadline = __addDisposableResource(env_1, new _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .Deadline */ .B(_core_time_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m, BUDGET), false);
        const letGo = terminal.onInterrupt(() => deadline.cancel());
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





function printReport(report, { scope, found = false }, format, terminal) {
    const rendered = (0,_report_formats_format_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .X)(report, format, { scope, text: { colour: terminal.colour, width: terminal.columns ?? 100, found } });
    if (format === 'text')
        terminal.print(rendered);
    else
        terminal.printDocument(rendered);
}
function printUnusable(report, scope, { format, reportDir }, terminal) {
    if (format === 'text')
        terminal.print(`${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalMark */ .yg)(report.state)} ${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .pluginWord */ .Mw)(report.state)}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(report.verdict.summary, 1_000)}\n`);
    else
        printReport(report, { scope }, format, terminal);
    if (reportDir !== '')
        keepReport(report, reportDir, terminal);
}
function keepReport(report, directory, terminal) {
    try {
        terminal.writeText(`${directory}/report.json`, (0,_report_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .reportJson */ .l)(report));
        terminal.writeText(`${directory}/summary.md`, (0,_report_summary_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summary */ .z)(report));
    }
    catch (error) {
        terminal.complain(`${directory}: the report could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
    }
}


/***/ })

};
