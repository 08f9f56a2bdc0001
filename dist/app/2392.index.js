export const id = 2392;
export const ids = [2392,2588];
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

/***/ 82392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeCommand: () => (/* binding */ mergeCommand),
  K: () => (/* binding */ performAndPrint),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var request_plan = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/report/terminal/columns.js
var columns = __webpack_require__(49801);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
;// CONCATENATED MODULE: ./lib/src/report/terminal/live-line.js



function liveLine(elapsedMs, loops, width) {
    const done = loops.filter((loop) => loop.phase === 'done').length;
    const open = loops.toSorted((a, b) => Number(a.phase === 'done') - Number(b.phase === 'done'));
    const states = open.map((loop) => `${(0,foreign_text/* plainText */.wh)(loop.name, 30)} ${loop.phase === 'done' ? (loop.outcome ?? 'done') : loop.phase}`);
    return (0,columns/* fit */.Uj)([(0,duration/* formatDuration */.a3)(elapsedMs), `${done}/${loops.length} done`, states.join(' · ')].join('  ').trimEnd(), width);
}

// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/config/build/build-incidents.js
var build_incidents = __webpack_require__(49484);
// EXTERNAL MODULE: ./lib/src/config/settings.js
var settings = __webpack_require__(95516);
// EXTERNAL MODULE: ./lib/src/app/action/parts/merge.js
var merge = __webpack_require__(8892);
// EXTERNAL MODULE: ./lib/src/app/action/parts/step.js + 1 modules
var step = __webpack_require__(27488);
// EXTERNAL MODULE: ./lib/src/app/commands/check-config.js
var check_config = __webpack_require__(92588);
// EXTERNAL MODULE: ./lib/src/config/load.js + 45 modules
var load = __webpack_require__(54226);
// EXTERNAL MODULE: ./lib/src/app/reporting/keep-past.js
var keep_past = __webpack_require__(12107);
// EXTERNAL MODULE: ./lib/src/app/reporting/last-door.js
var last_door = __webpack_require__(72176);
// EXTERNAL MODULE: ./lib/src/app/reporting/print-report.js
var print_report = __webpack_require__(86839);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/run-history.js + 7 modules
var run_history = __webpack_require__(87849);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/history-places.js + 1 modules
var history_places = __webpack_require__(5973);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/seal.js
var seal = __webpack_require__(7564);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach.js + 2 modules
var outreach = __webpack_require__(65486);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach-result.js + 1 modules
var outreach_result = __webpack_require__(88779);
// EXTERNAL MODULE: ./lib/src/app/wiring/perform.js
var perform = __webpack_require__(1056);
// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var process = __webpack_require__(45692);
;// CONCATENATED MODULE: ./lib/src/app/commands/run.js





















async function runCommand(options, terminal) {
    const part = options.part === '' ? null : (0,settings/* readPart */.o)(options.part);
    const destination = { format: options.format, reportDir: options.reportDir, part };
    if (options.part !== '' && part === null) {
        (0,check_config.refuse)(['--part is no entry of what plan prints.'], request_plan/* NO_SCOPE */.FK, destination, terminal);
        return 3;
    }
    const place = placeOf(options.history, terminal);
    if (!place.ok) {
        (0,check_config.refuse)([place.error], request_plan/* NO_SCOPE */.FK, destination, terminal);
        return 3;
    }
    const chosen = (0,request_plan/* readChecks */.wf)(part?.checks ?? options.checks);
    if (!chosen.ok) {
        (0,check_config.refuse)([chosen.error], request_plan/* NO_SCOPE */.FK, destination, terminal);
        return 3;
    }
    const only = (0,request_plan/* commaList */.od)(part?.only ?? options.only);
    const selection = { only: only.length > 0 ? only : null, checks: chosen.checks };
    const inputs = { config: options.config, 'wait-for-dns': options.waitForDns, baseline: options.baseline };
    const config = (0,check_config.configured)(inputs, terminal, { selection, destination, notifies: part === null });
    if (config === null)
        return 3;
    const plan = (0,check_config.planned)(config, selection, terminal, destination);
    if (plan === null)
        return 3;
    const history = part === null ? historyFor(config, place.place, terminal) : null;
    const outreach = part === null ? outreachFor({ config, plan, history }, options.reportDir, terminal) : null;
    outreach?.begin();
    const report = await performAndPrint({ config, plan, confirm: part === null ? (outreach?.confirm ?? null) : (0,step/* partsConfirm */.hP)(config), past: history?.past ?? null }, options.format, terminal);
    if (options.reportDir !== '')
        (0,print_report/* keepReport */.k)((0,step/* asPart */.sB)(report, part, terminal.env), options.reportDir, terminal);
    if (outreach !== null && !report.loops.some(({ outcome }) => outcome === 'skipped')) {
        concluded(await (0,outreach_result/* conclusion */.q$)(() => outreach.conclude(report)), options.reportDir, terminal);
    }
    return (0,state/* exitStatus */.$u)(report.state);
}
async function mergeCommand(files, options, terminal) {
    const destination = { format: options.format, reportDir: options.reportDir };
    const place = placeOf(options.history, terminal);
    if (!place.ok) {
        (0,check_config.refuse)([place.error], request_plan/* NO_SCOPE */.FK, destination, terminal);
        return 3;
    }
    const config = (0,check_config.configured)({ config: options.config }, terminal, { selection: load/* WITHOUT_LOGINS */.Ie, destination });
    const plan = config && (0,check_config.planned)(config, { only: null, checks: null }, terminal, destination);
    if (config === null || plan === null)
        return 3;
    const { env, readText } = terminal;
    const history = historyFor(config, place.place, terminal);
    const past = (await history?.past(run_history/* UNENDED */.g).catch(() => null)) ?? null;
    const merged = (0,step/* mergedFiles */.CG)(files, { config, shards: options.shards, past, env, readText });
    if (!merged.ok) {
        (0,check_config.refuse)([merged.error], (0,request_plan/* scopeOf */.Od)(config, plan), destination, terminal);
        return 3;
    }
    const { report, problems, split } = merged;
    for (const problem of problems)
        terminal.complain(`${(0,foreign_text/* plainText */.wh)(problem, 500)}\n`);
    const outreach = outreachFor({ config, plan, history }, options.reportDir, terminal);
    outreach.begin();
    (0,print_report/* printReport */.Y)(report, { scope: (0,merge/* mergedScope */.T)((0,request_plan/* scopeOf */.Od)(config, plan), config, split) }, options.format, terminal);
    if (options.reportDir !== '')
        (0,print_report/* keepReport */.k)(report, options.reportDir, terminal);
    concluded(await (0,outreach_result/* conclusion */.q$)(() => outreach.conclude(report)), options.reportDir, terminal);
    return (0,state/* exitStatus */.$u)(report.state);
}
function historyFor(config, place, terminal) {
    const { env, readText } = terminal;
    if (place === null) {
        if (config.history)
            terminal.complain('This run is not kept: history means the branch of a workflow; on the command line it takes --history DIR, or github:OWNER/NAME.\n');
        return null;
    }
    if (place.token !== '')
        terminal.mask(place.token);
    const log = (line) => terminal.complain(`${(0,foreign_text/* plainText */.wh)(line, 1_000)}\n`);
    const redact = (0,last_door/* doorOf */.a)([...config.secrets, place.token]);
    return (0,history_places/* historyOf */.om)(config.history ?? build_incidents/* DEFAULT_HISTORY */.RA, { env, readText, log, seal: (0,seal/* sealOf */.R)(config), redact, open: place.open });
}
function placeOf(history, terminal) {
    return history === '' ? { ok: true, place: null } : (0,history_places/* historyPlace */.sm)(history, terminal.env, (0,process/* folderWriter */.yv)());
}
function concluded({ problems, history }, reportDir, terminal) {
    if (history !== null && reportDir !== '') {
        try {
            (0,keep_past/* keepPast */.U)(history, reportDir, terminal);
        }
        catch (error) {
            terminal.complain(`The status page could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
        }
    }
    const unreported = [...problems, ...(history?.notes ?? []), ...(history?.problem ? [history.problem] : [])];
    for (const problem of unreported)
        terminal.complain(`${(0,foreign_text/* plainText */.wh)(problem, 1_000)}\n`);
}
function outreachFor({ config, plan, history }, reportDir, terminal) {
    if (config.channels.length > 0 && reportDir === '' && history === null)
        terminal.complain('The channels are told of nothing: without --report-dir or --history nothing is known of the run before.\n');
    const writeText = (path, text) => terminal.writeText(path, text);
    const { env, readText } = terminal;
    const folder = reportDir === '' ? null : reportDir;
    const memory = { reportDir: folder, forgets: false, needsMemory: false, matrixLeg: null, history };
    return (0,outreach/* outreachOf */.l)({ config, plan, env, issues: null, ...memory, readText, writeText });
}
async function performAndPrint({ config, plan, confirm, past = null, found = false }, format, terminal) {
    const began = clock/* systemClock */.m.monotonic();
    let progress = plan.loops.map((loop) => ({ name: loop.name, phase: 'connecting', outcome: null }));
    const stopLive = terminal.live((columns) => liveLine(clock/* systemClock */.m.monotonic() - began, progress, columns));
    let letGo = () => undefined;
    const report = await (0,perform/* perform */.y)({
        config,
        plan,
        confirm,
        past,
        skip: null,
        began: terminal.began,
        onProbes: () => undefined,
        onSecret: (form) => terminal.mask(form),
        onStart: (cancel) => (letGo = terminal.onInterrupt(cancel)),
        onWait: (line) => terminal.complain(`${(0,foreign_text/* plainText */.wh)(line, 500)}\n`),
        onProgress: (loops) => (progress = loops),
    });
    letGo();
    stopLive();
    (0,print_report/* printReport */.Y)(report, { scope: (0,request_plan/* scopeOf */.Od)(config, plan), found }, format, terminal);
    return report;
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
