export const id = 2392;
export const ids = [2392,2588];
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

/***/ 82392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ keepReport),
  K: () => (/* binding */ performAndPrint),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var request_plan = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/report/formats/format.js + 5 modules
var formats_format = __webpack_require__(31925);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/report/formats/json.js
var json = __webpack_require__(81646);
// EXTERNAL MODULE: ./lib/src/report/terminal/columns.js
var columns = __webpack_require__(49801);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
;// CONCATENATED MODULE: ./lib/src/report/terminal/live-line.js



/** The one line that is shown, and written over, while the run waits: `3.2 s  1/2 done  internal delivered · gmail waiting`, at most `width` columns. */
function liveLine(elapsedMs, loops, width) {
    const done = loops.filter((loop) => loop.phase === 'done').length;
    const open = loops.toSorted((a, b) => Number(a.phase === 'done') - Number(b.phase === 'done'));
    const states = open.map((loop) => `${(0,foreign_text/* plainText */.wh)(loop.name, 30)} ${loop.phase === 'done' ? (loop.outcome ?? 'done') : loop.phase}`);
    return (0,columns/* fit */.Uj)([(0,duration/* formatDuration */.a)(elapsedMs), `${done}/${loops.length} done`, states.join(' · ')].join('  ').trimEnd(), width);
}

// EXTERNAL MODULE: ./lib/src/report/summary/summary.js + 1 modules
var summary = __webpack_require__(92440);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/app/commands/check-config.js
var check_config = __webpack_require__(92588);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach.js + 2 modules
var outreach = __webpack_require__(65486);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach-result.js
var outreach_result = __webpack_require__(57322);
// EXTERNAL MODULE: ./lib/src/app/wiring/perform.js + 34 modules
var perform = __webpack_require__(30638);
;// CONCATENATED MODULE: ./lib/src/app/commands/run.js












/** `run`: one run of a configuration, its report printed; the exit status is that of a monitoring plugin. */
async function runCommand(options, terminal) {
    const chosen = (0,request_plan/* readChecks */.wf)(options.checks);
    if ('error' in chosen) {
        terminal.complain(`${chosen.error}\n`);
        return 3;
    }
    const config = (0,check_config/* configured */.t)({ config: options.config, 'wait-for-dns': options.waitForDns, baseline: options.baseline }, terminal);
    if (config === null)
        return 3;
    const only = (0,request_plan/* commaList */.od)(options.only);
    const plan = (0,check_config/* planned */.l)(config, { only: only.length > 0 ? only : null, checks: chosen.checks }, terminal);
    if (plan === null)
        return 3;
    const outreach = outreachFor(config, plan, options.reportDir, terminal);
    outreach.begin();
    const report = await performAndPrint(config, plan, options.format, terminal, outreach.confirm);
    if (options.reportDir !== '')
        keepReport(report, options.reportDir, terminal);
    // A run that somebody ended says nothing that others should be notified.
    if (!report.loops.some(({ outcome }) => outcome === 'skipped')) {
        const { problems } = await (0,outreach_result/* toldAll */.ZN)(() => outreach.conclude(report));
        for (const problem of problems)
            terminal.complain(`${(0,foreign_text/* plainText */.wh)(problem, 1_000)}\n`);
    }
    return (0,state/* exitStatus */.$u)(report.state);
}
/** Channels are notified of what has changed since the last run, which takes a folder to remember it in. */
function outreachFor(config, plan, reportDir, terminal) {
    if (config.channels.length > 0 && reportDir === '')
        terminal.complain('The channels are told of nothing: without --report-dir nothing is known of the run before.\n');
    const writeText = (path, text) => terminal.writeText(path, text);
    const { env, readText } = terminal;
    const folder = reportDir === '' ? null : reportDir;
    const memory = { reportDir: folder, forgets: false, needsMemory: false, matrixLeg: null };
    return (0,outreach/* outreachOf */.l)({ config, plan, env, issues: null, ...memory, readText, writeText });
}
/** Runs it with a live line while it waits, and prints the report. */
async function performAndPrint(config, plan, format, terminal, confirm = null) {
    const began = clock/* systemClock */.m.monotonic();
    let progress = plan.loops.map((loop) => ({ name: loop.name, phase: 'connecting', outcome: null }));
    const stopLive = terminal.live((columns) => liveLine(clock/* systemClock */.m.monotonic() - began, progress, columns));
    let letGo = () => undefined;
    const report = await (0,perform/* perform */.y)({
        config,
        plan,
        confirm,
        skip: null,
        began: terminal.began,
        onProbe: () => undefined,
        onStart: (cancel) => (letGo = terminal.onInterrupt(cancel)),
        onWait: (line) => terminal.complain(`${(0,foreign_text/* plainText */.wh)(line, 500)}\n`),
        onProgress: (loops) => (progress = loops),
    });
    letGo();
    stopLive();
    const thresholds = new Map(plan.loops.map(({ name, warning, critical }) => [name, { warning, critical }]));
    const rendered = (0,formats_format/* render */.X)(report, format, { thresholds, text: { colour: terminal.colour, width: terminal.columns ?? 100 } });
    if (format === 'text')
        terminal.print(rendered);
    else
        terminal.printDocument(rendered);
    return report;
}
/** Writes report.json and the job summary into a folder. */
function keepReport(report, directory, terminal) {
    try {
        terminal.writeText(`${directory}/report.json`, (0,json/* reportJson */.l)(report));
        terminal.writeText(`${directory}/summary.md`, (0,summary/* summary */.z)(report));
    }
    catch (error) {
        terminal.complain(`${directory}: the report could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
    }
}


/***/ })

};
