export const id = 7202;
export const ids = [7202];
export const modules = {

/***/ 38238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sB: () => (/* binding */ asPart),
  CG: () => (/* binding */ mergedFiles),
  vy: () => (/* binding */ mergedReport),
  Hb: () => (/* binding */ partsFolder),
  pw: () => (/* binding */ publishMatrix)
});

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
// EXTERNAL MODULE: ./lib/src/app/action/parts/matrix.js
var matrix = __webpack_require__(37651);
// EXTERNAL MODULE: ./lib/src/core/judge/ceilings/within-ceilings.js + 2 modules
var within_ceilings = __webpack_require__(74570);
// EXTERNAL MODULE: ./lib/src/core/judge/verdict/verdict.js + 7 modules
var verdict = __webpack_require__(25990);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/probe/findings/unseen-loop.js
var unseen_loop = __webpack_require__(17371);
;// CONCATENATED MODULE: ./lib/src/app/action/parts/merge.js




/**
 * One report from those of the parts: one verdict over all loops. What is missing is unknown for its own loops; what belongs to another run
 * or another plan is left out and told. Pure.
 */
function mergeParts({ config, split, run, version, now }, files) {
    const problems = [];
    const found = new Map();
    for (const { path, report } of files) {
        const problem = strangeness(report, split, run);
        const name = report?.part?.name ?? '';
        const twin = found.get(name);
        if (problem !== null || report === null)
            problems.push(`${path}: ${problem ?? ''}; it is left out.`);
        else if (twin === undefined || twin.finishedAt < report.finishedAt)
            found.set(name, report);
        if (problem === null && twin !== undefined)
            problems.push(`${path}: part ${name} is there twice; the later report counts.`);
    }
    const shares = split.parts.map((part) => ({ part, report: found.get(part.name) ?? null }));
    for (const { part } of shares.filter(({ report }) => report === null)) {
        problems.push(`Part ${part.name} left no report: ${part.loops.length === 0 ? 'its checks were not made' : `${part.loops.length} of the loops are unknown`}.`);
    }
    const loops = config.loops.flatMap((loop) => shares.flatMap(({ part, report }) => (part.loops.includes(loop.name) ? [loopOf(loop, part, report)] : [])));
    const present = shares.flatMap(({ part, report }) => (report === null ? [] : [{ part, report }]));
    const reports = present.map(({ report }) => report);
    const findings = distinct(present.flatMap(({ part, report }) => report.findings.map((finding) => placed(finding, part, config)))).toSorted(finding/* compareFindings */.Eg);
    const times = (key) => reports.map((report) => report[key]).toSorted();
    const merged = (0,within_ceilings/* withinCeilings */.g)({
        schemaVersion: 1,
        version,
        part: null,
        startedAt: times('startedAt')[0] ?? now,
        finishedAt: times('finishedAt').at(-1) ?? now,
        state: (0,verdict/* runState */.HQ)(loops, findings, config.strict),
        verdict: (0,verdict/* verdict */.WJ)(loops, findings, config.strict),
        loops,
        findings,
        records: distinct(reports.flatMap(({ records }) => records)),
        queries: reports.flatMap(({ queries }) => queries),
        queriesOmitted: reports.reduce((sum, { queriesOmitted }) => sum + queriesOmitted, 0),
    });
    const omitted = (key) => merged.omitted[key] + (key === 'queries' ? 0 : reports.reduce((sum, report) => sum + report.omitted[key], 0));
    return {
        // Records of SPF were taken out of the findings by the part that looked at them.
        report: {
            ...merged,
            spfTrees: distinct(reports.flatMap(({ spfTrees }) => spfTrees)),
            omitted: { findings: omitted('findings'), queries: omitted('queries'), evidence: omitted('evidence') },
        },
        problems,
    };
}
function strangeness(report, split, run) {
    if (report === null)
        return 'it is no report of this version';
    const { part } = report;
    if (part === null)
        return 'it is the report of a whole run, not of a part';
    if (part.run !== run)
        return `it is a part of another run (${part.run === '' ? 'without a number' : part.run})`;
    if (part.plan !== split.plan || !split.parts.some(({ name }) => name === part.name))
        return 'it is a part of another plan: `mode: plan` and `mode: merge` need the same configuration and `shards`';
    return null;
}
/** A loop that runs in several places is one in each. */
function nameIn(loop, { place }) {
    return place !== null && (loop.places ?? []).length > 1 ? `${loop.name}@${place}` : loop.name;
}
function loopOf(loop, part, report) {
    const seen = report?.loops.find(({ name }) => name === loop.name);
    return { ...(seen ?? missing(loop, part)), name: nameIn(loop, part), place: part.place };
}
function missing(loop, { name }) {
    return {
        ...(0,unseen_loop/* brokenLoop */.s)(loop, ''),
        outcome: 'runner_blocked',
        message: `Part ${name}, which runs this loop, left no report: whether mail arrives is not known.`,
        remedy: 'Look at its job: it was cancelled, failed before it could report, waits for a runner, or its artifact was not uploaded.',
    };
}
/** A finding about a loop names it as the loop is named here. */
function placed(finding, part, { loops }) {
    const loop = loops.find(({ name }) => name === finding.target);
    return loop === undefined ? finding : { ...finding, target: nameIn(loop, part) };
}
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

// EXTERNAL MODULE: ./lib/src/core/result/catalogue.js + 7 modules
var catalogue = __webpack_require__(52063);
// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var result_outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
;// CONCATENATED MODULE: ./lib/src/app/action/parts/read-report.js




/**
 * The text of a report.json that this version wrote; null: it is none. Artifacts come from other jobs of the same workflow: what decides
 * the verdict is looked at, word by word.
 */
function readReport(text, version) {
    const value = (0,foreign_json/* parsedJson */.U4)(text);
    const { schemaVersion, version: writer, part, startedAt, finishedAt, loops, findings, ...others } = (0,foreign_json/* fieldsOf */.Pf)(value);
    const lists = ['records', 'queries', 'spfTrees'].every((key) => Array.isArray(others[key]));
    const isOurs = schemaVersion === 1 && writer === version && lists && [startedAt, finishedAt].every((time) => !Number.isNaN(Date.parse(String(time))));
    if (!isOurs || !isPart(part) || !Array.isArray(loops) || !Array.isArray(findings))
        return null;
    return loops.every(isLoop) && findings.every(isFinding) ? value : null;
}
function isPart(value) {
    const { name, plan, run, place } = (0,foreign_json/* fieldsOf */.Pf)(value);
    return value === null || ([name, plan, run].every((text) => typeof text === 'string') && (place === null || typeof place === 'string'));
}
function isLoop(value) {
    const { name, sender, mailbox, message, state, outcome, attempts, late, phasesMs } = (0,foreign_json/* fieldsOf */.Pf)(value);
    const texts = [name, sender, mailbox, message].every((text) => typeof text === 'string');
    return (texts &&
        isOneOf(result_state/* STATES */.xj, state) &&
        isOneOf(result_outcome/* OUTCOMES */.im, outcome) &&
        Array.isArray(attempts) &&
        Array.isArray(late) &&
        typeof phasesMs === 'object');
}
function isFinding(value) {
    const { check, target, code, state, message } = (0,foreign_json/* fieldsOf */.Pf)(value);
    return [check, target, message].every((text) => typeof text === 'string') && isOneOf(result_state/* STATES */.xj, state) && isOneOf(catalogue/* CODES */.Lp, code);
}
function isOneOf(words, word) {
    return words.some((known) => known === word);
}

;// CONCATENATED MODULE: ./lib/src/app/action/parts/step.js






/** Problems that are annotated; the log holds the rest. */
const SHOWN = 3;
/** `mode: plan`: the jobs of a run, as the output `matrix`. */
function publishMatrix(runner, config, shards) {
    const planned = (0,matrix/* splitRun */.E)(config, shards);
    if (!planned.ok) {
        runner.fail(planned.error);
        return;
    }
    const { parts } = planned.split;
    runner.output('matrix', (0,matrix/* matrixJson */.u)(planned.split));
    runner.output('summary', `Planned: ${config.loops.length} loops in ${parts.length} jobs.`);
    for (const { name, loops } of parts)
        runner.log((0,foreign_text/* disarmCommands */.T7)(`${name}: ${loops.length === 0 ? 'no loops' : loops.join(', ')}`));
}
/** The report, marked as the share of a run that it is. */
function asPart(report, part, env) {
    if (part === null)
        return report;
    const { name, place, plan } = part;
    return { ...report, part: { name, place, plan, run: env['GITHUB_RUN_ID'] ?? '' } };
}
/** Where the reports of the parts lie. */
function partsFolder({ reports, reportDir }, temp) {
    return reports === '' ? `${reportDir === '' ? `${temp}/email-continuity` : reportDir}/parts` : reports;
}
/** One report from those in the files. */
function mergedFiles(paths, { config, shards, env, readText }) {
    const planned = (0,matrix/* splitRun */.E)(config, shards);
    if (!planned.ok)
        return planned;
    const files = paths.map((path) => {
        const file = readText(path);
        return { path, report: file.ok ? readReport(file.text, version/* VERSION */.x) : null };
    });
    const now = new Date(clock/* systemClock */.m.now()).toISOString();
    const merge = { config, split: planned.split, run: env['GITHUB_RUN_ID'] ?? '', version: version/* VERSION */.x, now };
    return { ok: true, ...mergeParts(merge, files) };
}
/** `mode: merge`: one report from those that lie below a folder; null where that cannot be, which has failed the step. */
function mergedReport(runner, workplace, what) {
    const { env, readText } = workplace;
    const merged = mergedFiles(workplace.filesNamed(what.folder, 'report.json'), { ...what, env, readText });
    if (!merged.ok) {
        runner.fail(merged.error);
        return null;
    }
    for (const [index, problem] of merged.problems.entries()) {
        if (index < SHOWN)
            runner.annotate({ level: 'warning', title: 'Merge', message: (0,foreign_text/* plainText */.wh)(problem, 500) }, null);
        else
            runner.log((0,foreign_text/* disarmCommands */.T7)((0,foreign_text/* plainText */.wh)(problem, 500)));
    }
    return merged.report;
}


/***/ }),

/***/ 93189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ guardedPorts),
/* harmony export */   z: () => (/* binding */ apart)
/* harmony export */ });
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4653);

/**
 * The same world, every part of it guarded: a defect of ours in a callback of one mailbox, sender or family of checks fails what waits for
 * that one. `strays` are those that nobody waited for.
 */
function guardedPorts(ports, strays) {
    return {
        ...ports,
        sender: async (config, from) => guardedSender(await ports.sender(config, from)),
        mailbox: async (config) => new _guard_js__WEBPACK_IMPORTED_MODULE_0__/* .Guard */ .wM().over(await ports.mailbox(config)),
        readMail: apart(ports.readMail),
        mailChecks: apart(ports.mailChecks),
        examine: apart(ports.examine),
        online: apart(ports.online),
        waitForDns: apart(ports.waitForDns),
        checkDomains: apart(ports.checkDomains),
        checkCertificates: apart(ports.checkCertificates),
        checkBlocklists: apart(ports.checkBlocklists),
        dnsRecords: apart(ports.dnsRecords),
        defects: () => strays,
    };
}
/** The same function, each call of it a part of its own. */
function apart(run) {
    return async (...words) => await new _guard_js__WEBPACK_IMPORTED_MODULE_0__/* .Guard */ .wM().run(() => run(...words));
}
function guardedSender(sender) {
    const guard = new _guard_js__WEBPACK_IMPORTED_MODULE_0__/* .Guard */ .wM();
    return {
        open: async (signal) => {
            const opened = await guard.run(() => sender.open(signal));
            return opened.ok ? { ok: true, session: guard.over(opened.session) } : opened;
        },
    };
}


/***/ }),

/***/ 57322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ publishConcluded),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   ne: () => (/* binding */ failByTransition),
/* harmony export */   q$: () => (/* binding */ conclusion)
/* harmony export */ });
/* harmony import */ var _core_result_announcement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31289);
/* harmony import */ var _report_action_fail_on_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36166);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);
/* harmony import */ var _run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93189);




/** Everybody told; a defect of ours while telling is a problem like another, and hides nothing that is published already. */
async function conclusion(tell) {
    try {
        return await (0,_run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .apart */ .z)(tell)();
    }
    catch (error) {
        const problem = `a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}`;
        return { issue: null, url: null, events: [], isRemembered: false, problems: [problem], done: [] };
    }
}
/** The issue of mail comes first: it is what people want to know; then that of posture. */
function together(kept) {
    const all = _core_result_announcement_js__WEBPACK_IMPORTED_MODULE_3__/* .INCIDENT_KINDS */ .p.map((kind) => kept[kind]);
    const shown = all.find(({ issue }) => issue !== null);
    return {
        issue: shown?.issue ?? null,
        url: shown?.url ?? null,
        events: all.flatMap(({ event }) => event ?? []),
        isRemembered: true,
        problems: [...new Set(all.flatMap(({ problems }) => problems))],
        done: all.flatMap(({ done }) => done),
    };
}
/** Told after everything else: failure with telling fails the step and hides nothing. */
async function publishConcluded(runner, { issue, url, problems, done }) {
    for (const line of done)
        runner.log((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(line, 500));
    runner.output('issue', issue === null ? '' : String(issue));
    if (url !== null) {
        try {
            await runner.summary(`\nIssue: ${url}\n`);
        }
        catch {
            runner.log((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(`Issue: ${url}`));
        }
    }
    const [first, ...more] = problems;
    for (const problem of more)
        runner.log((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(problem, 1_000));
    if (first !== undefined)
        runner.fail(`Not everybody could be told: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(first, 1_000)}`);
}
/** Whether the step fails for what this run has changed; why it does not, where others would. */
function failByTransition(runner, report, concluded) {
    if ((0,_report_action_fail_on_js__WEBPACK_IMPORTED_MODULE_0__/* .failsOnTransition */ .W)(report, concluded))
        runner.fail((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(report.verdict.summary));
    else if ((0,_report_action_fail_on_js__WEBPACK_IMPORTED_MODULE_0__/* .fails */ .c)(report, 'critical'))
        runner.log('This is known and reported elsewhere, so the step passes (fail-on: transition).');
    if (!concluded.isRemembered)
        runner.log('fail-on: transition knows nothing of the run before, and fails as critical does: it takes open-issue, or a report-dir that is kept between runs.');
}


/***/ }),

/***/ 65486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ outreachOf),
  e: () => (/* binding */ scheduleCheck)
});

// EXTERNAL MODULE: ./lib/src/core/time/deadline.js
var time_deadline = __webpack_require__(15994);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var time_clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/core/text/redact.js + 1 modules
var redact = __webpack_require__(27861);
// EXTERNAL MODULE: ./lib/src/incidents/decide/read/incident-key.js
var incident_key = __webpack_require__(90214);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/ports/issue-tracker.js
var issue_tracker = __webpack_require__(23069);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
;// CONCATENATED MODULE: ./lib/src/core/judge/schedule.js


const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;
/** GitHub switches off schedules of a public repository without activity after so many days ("Disabling and enabling a workflow"). */
const SWITCHED_OFF = 60;
const WARN_FROM = 45;
const DISABLING = 'docs.github.com, "Disabling and enabling a workflow"';
const DELAYS = 'docs.github.com, "Events that trigger workflows", schedule';
/** Whether the schedules of a repository will go on. Null where that is no question: a private one is never switched off. */
function switchOffFinding(facts, repository, now) {
    if (facts.isPrivate || facts.pushedAt === null)
        return null;
    const quiet = Math.floor((now - Date.parse(facts.pushedAt)) / DAY);
    if (!Number.isFinite(quiet))
        return null;
    const left = SWITCHED_OFF - quiet;
    const finding = (0,result_finding/* findingOn */.Vv)(repository);
    const seen = { evidence: `last push ${facts.pushedAt}`, reference: DISABLING };
    if (quiet < WARN_FROM) {
        return finding('schedule-active', 'ok', `The repository was pushed to ${counted(quiet)} ago: its schedules go on.`, seen);
    }
    const when = left > 0 ? `in ${counted(left)}` : 'any day now';
    return finding('schedule-ending', 'warning', `Nothing was pushed to the repository for ${counted(quiet)}: GitHub switches its schedules off ${when}, and this monitor with them.`, { ...seen, remedy: 'Push a commit, or keep the workflow in a private repository; a heartbeat tells when the runs stay away.' });
}
/**
 * How long ago the scheduled run before this one began, against the usual gap. Null where fewer than three runs are known.
 *
 * @param starts of scheduled runs, ISO 8601 UTC, the latest first; this one may be among them
 * @param startedAt when this run began, ms since the epoch
 */
function gapFinding(starts, workflow, startedAt) {
    // This run is in the list as well, begun some moments before us.
    const times = starts.map((start) => Date.parse(start)).filter((time) => Number.isFinite(time) && time < startedAt - 10 * 60_000);
    const [last] = times;
    const gaps = times.slice(1).map((time, index) => (times[index] ?? time) - time);
    const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
    if (last === undefined || usual === undefined || gaps.length < 2)
        return null;
    const gap = startedAt - last;
    const finding = (0,result_finding/* findingOn */.Vv)(workflow);
    const seen = { evidence: `the run before began ${new Date(last).toISOString()}`, reference: DELAYS };
    if (gap < Math.max(3 * usual, usual + HOUR)) {
        return finding('schedule-on-time', 'ok', `The run before began ${(0,duration/* formatDuration */.a3)(gap)} ago, usually ${(0,duration/* formatDuration */.a3)(usual)}.`, seen);
    }
    return finding('schedule-gap', 'warning', `Nobody has looked at mail for ${(0,duration/* formatDuration */.a3)(gap)}: scheduled runs usually begin every ${(0,duration/* formatDuration */.a3)(usual)}.`, {
        ...seen,
        remedy: 'GitHub delays and drops scheduled runs under load, at full hours most: choose odd minutes. A heartbeat tells when they stay away.',
    });
}
function counted(days) {
    return `${days} day${days === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/outlets.js
// The real world for a run: clock, environment, files, adapters, put together.
// Called by app.
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




/** For the sign that a run begins, ms. */
const BEGIN_TIMEOUT = 10_000;
const random = () => Math.random();
/** GitHub's issues, loaded when they are first needed. */
async function issueTracker(access) {
    return (await Promise.all(/* import() */[__webpack_require__.e(6200), __webpack_require__.e(5221)]).then(__webpack_require__.bind(__webpack_require__, 55221))).githubTracker(accessOf(access));
}
/** Whether the monitor itself is called as it should be; asks GitHub, which may not tell everything to every token. */
async function scheduleFindings(access, workflowFile, startedAt) {
    const { repositoryFacts, previousRuns } = await Promise.all(/* import() */[__webpack_require__.e(6200), __webpack_require__.e(3609)]).then(__webpack_require__.bind(__webpack_require__, 3609));
    const github = { ...accessOf(access), tries: 1 };
    const [facts, runs] = await Promise.all([repositoryFacts(github), workflowFile === '' ? null : previousRuns(github, workflowFile)]);
    const findings = [
        switchOffFinding(facts, access.repository, startedAt),
        runs === null ? null : gapFinding(runs, workflowFile, startedAt),
    ];
    return findings.filter((finding) => finding !== null);
}
/** Where people are notified of incidents beside the issue. */
function channelsOf(config, deadline) {
    const escalationOnly = new Set(config.incidents.escalate.channels);
    return config.channels.map((channel) => ({
        name: channel.name,
        wants: (event) => (escalationOnly.has(channel.name) ? event === 'escalated' || event === 'resolved' : channel.on.includes(event)),
        send: async (announcement) => {
            const { sendAnnouncement } = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(4698)]).then(__webpack_require__.bind(__webpack_require__, 24698));
            return sendAnnouncement(channel, announcement, { clock: time_clock/* systemClock */.m, deadline, random });
        },
    }));
}
function heartbeatOf(config) {
    const run = (0,external_node_crypto_.randomUUID)();
    const clock = time_clock/* systemClock */.m;
    return {
        begin: async () => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const deadline = __addDisposableResource(env_1, new time_deadline/* Deadline */.B(clock, BEGIN_TIMEOUT), false);
                return await (await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(8294)]).then(__webpack_require__.bind(__webpack_require__, 18294))).heartbeatStart(config, run, { clock, deadline, random });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                __disposeResources(env_1);
            }
        },
        end: async (end, deadline) => (await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(8294)]).then(__webpack_require__.bind(__webpack_require__, 18294))).heartbeatEnd(config, run, end, { clock, deadline, random }),
    };
}
function accessOf({ repository, token, apiUrl, deadline }) {
    return { repository, token, clock: time_clock/* systemClock */.m, deadline, random, ...(apiUrl === '' ? {} : { apiUrl }) };
}

// EXTERNAL MODULE: ./lib/src/report/facts/tally.js
var tally = __webpack_require__(16899);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach-result.js
var outreach_result = __webpack_require__(57322);
;// CONCATENATED MODULE: ./lib/src/app/wiring/outreach.js
var outreach_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var outreach_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** Everything that the world is notified after a run, ms. */
const TIMEOUT = 120_000;
/** Whether an issue is open already; not worth more, ms. */
const SHORT_TIMEOUT = 15_000;
/** How long GitHub's answer about the schedule is waited for when everything else is done, ms. */
const GRACE = 1_000;
/** Incidents, channels and the heartbeat of one run. What keeps them is loaded when somebody is to be notified. */
function outreachOf(request) {
    const { config, plan, env, issues, reportDir } = request;
    const { incidents, heartbeat } = config;
    const key = incidents.key ??
        (0,incident_key/* incidentKey */.Q)(plan.loops, plan.domains.map(({ name }) => name));
    const tracker = (place, deadline) => issueTracker({ ...place, apiUrl: env['GITHUB_API_URL'] ?? '', deadline });
    const isRemembered = issues !== null || ((config.channels.length > 0 || request.needsMemory) && reportDir !== null);
    const beat = heartbeat === null ? null : heartbeatOf(heartbeat);
    const origin = originOf(request);
    return {
        confirm: incidents.confirm && isRemembered
            ? async (failed) => {
                const known = new Set(await knownFailures());
                return failed.filter((name) => !known.has(name));
            }
            : null,
        begin: () => void beat?.begin(),
        conclude: async (report) => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const deadline = outreach_addDisposableResource(env_1, new time_deadline/* Deadline */.B(time_clock/* systemClock */.m, TIMEOUT), false);
                const tracked = {
                    report,
                    isComplete: isComplete(config, plan),
                    incidents,
                    key,
                    origin,
                    source: env['GITHUB_REPOSITORY'] ?? config.source,
                    runUrl: runUrl(env),
                    channels: channelsOf(config, deadline),
                    clock: time_clock/* systemClock */.m,
                    redact: (0,redact/* redactor */.$)(issues === null ? config.secrets : [...config.secrets, issues.token]),
                };
                const isAlarmedElsewhere = issues !== null || (config.channels.length > 0 && reportDir !== null);
                const reports = heartbeat?.reports ?? (isAlarmedElsewhere ? 'alive' : 'state');
                const ended = beat?.end(endOf(report, reports), deadline) ?? null;
                let concluded = { issue: null, url: null, events: [], isRemembered: false, done: [], problems: [] };
                if (issues !== null) {
                    const { trackIncidents } = await Promise.all(/* import() */[__webpack_require__.e(3435), __webpack_require__.e(8382)]).then(__webpack_require__.bind(__webpack_require__, 38382));
                    concluded = (0,outreach_result/* together */.bs)(await trackIncidents(tracked, await tracker(issues, deadline)));
                }
                else if (isRemembered) {
                    const { trackWithoutIssues } = await Promise.all(/* import() */[__webpack_require__.e(3435), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 90338));
                    concluded = { ...concluded, ...(await trackWithoutIssues(tracked, storeOf(request))) };
                }
                const sent = await ended;
                return sent?.kind === 'failed' ? { ...concluded, problems: [...concluded.problems, sent.reason] } : concluded;
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                outreach_disposeResources(env_1);
            }
        },
    };
    async function knownFailures() {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            if (issues === null)
                return (await Promise.all(/* import() */[__webpack_require__.e(3435), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 90338))).loopsKeptAsFailing(storeOf(request), key);
            const { loopsKnownToFail } = await Promise.all(/* import() */[__webpack_require__.e(3435), __webpack_require__.e(8382)]).then(__webpack_require__.bind(__webpack_require__, 38382));
            const deadline = outreach_addDisposableResource(env_2, new time_deadline/* Deadline */.B(time_clock/* systemClock */.m, SHORT_TIMEOUT), false);
            return await loopsKnownToFail({ incidents, key, origin }, await tracker(issues, deadline), time_clock/* systemClock */.m.now());
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            outreach_disposeResources(env_2);
        }
    }
}
/**
 * Whether a scheduled run comes when it should, and will go on coming; null where this is not one, or no token is there to ask GitHub with.
 * What GitHub does not tell is left out: it says nothing of mail. It is asked once, and holds up no run that is over (`over`).
 */
function scheduleCheck(env, token, log) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (env['GITHUB_EVENT_NAME'] !== 'schedule' || token === '' || repository === '')
        return null;
    const file = /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1] ?? '';
    return async (over) => {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const deadline = outreach_addDisposableResource(env_3, new time_deadline/* Deadline */.B(time_clock/* systemClock */.m, SHORT_TIMEOUT), false);
            void over.then(() => time_clock/* systemClock */.m.sleep(GRACE, deadline.signal)).then(() => deadline.cancel());
            try {
                const access = { repository, token, apiUrl: env['GITHUB_API_URL'] ?? '', deadline };
                return await scheduleFindings(access, file, time_clock/* systemClock */.m.now());
            }
            catch (error) {
                if (!(error instanceof issue_tracker/* TrackerError */.B))
                    throw error;
                log(`Whether the schedule goes on is not known. ${error.message}`);
                return [];
            }
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            outreach_disposeResources(env_3);
        }
    };
}
/** `alive` says that the run came to its end, whatever it found; `state` that mail works, with warnings or without. */
function endOf(report, reports) {
    const latencies = report.loops.flatMap((loop) => loop.latencyMs ?? []);
    const { summary } = report.verdict;
    return {
        ok: reports === 'alive' || report.state === 'ok' || report.state === 'warning',
        exitStatus: (0,state/* exitStatus */.$u)(report.state),
        summary: reports === 'alive' ? `${report.state}: ${summary}` : summary,
        latencyMs: latencies.length === 0 ? null : Math.max(...latencies),
        durationMs: (0,tally/* wallTime */.Ow)(report) ?? 0,
    };
}
function storeOf({ reportDir, forgets, readText, writeText }) {
    const path = `${reportDir ?? '.'}/incidents.json`;
    return {
        read: () => {
            const read = readText(path);
            return read.ok ? read.text : null;
        },
        write: (text) => writeText(path, text),
        forgets,
    };
}
/** Everything that is configured is run. */
function isComplete(config, plan) {
    return (plan.loops.length === config.loops.length &&
        plan.domains.length === config.domains.length &&
        plan.blocklists === (config.blocklists !== null));
}
/**
 * The step, or the program, that runs this: where it runs all loops, their incident is found again when one is added, renamed or corrected.
 * A step has one configuration; the legs of a matrix are distinguished.
 */
function originOf({ config, plan, env, matrixLeg, readText }) {
    if (plan.loops.length !== config.loops.length)
        return null;
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@')[0] ?? '';
    const leg = matrixLeg === null ? [] : [`leg-${(0,incident_key/* fingerprint */.R)(matrixLeg)}`];
    const step = workflow === '' ? ['program'] : [workflow, env['GITHUB_JOB'] ?? '', env['GITHUB_ACTION'] ?? '', ...leg];
    const isFile = (source) => source !== 'config' && source !== 'inputs';
    return { step: step.join(' '), source: config.source, isGone: (source) => !isFile(source) || !readText(source).ok };
}
/** The page of this run (docs.github.com, "Variables reference"); null outside a workflow. */
function runUrl(env) {
    const [server, repository, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']];
    if (!/^https?:\/\/[\w.:-]+$/.test(server ?? '') || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^\d+$/.test(run ?? ''))
        return null;
    return `${server}/${repository}/actions/runs/${run}`;
}


/***/ }),

/***/ 32787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform)
});

// EXTERNAL MODULE: ./lib/src/core/time/deadline.js
var time_deadline = __webpack_require__(15994);
// EXTERNAL MODULE: ./lib/src/core/text/redact.js + 1 modules
var redact = __webpack_require__(27861);
// EXTERNAL MODULE: ./lib/src/app/wiring/real-ports.js + 3 modules
var real_ports = __webpack_require__(61601);
// EXTERNAL MODULE: ./lib/src/app/run/guard.js
var guard = __webpack_require__(4653);
// EXTERNAL MODULE: ./lib/src/app/run/guarded-ports.js
var guarded_ports = __webpack_require__(93189);
// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
;// CONCATENATED MODULE: ./lib/src/core/result/observed/notice.js
const RECIPIENT = {
    side: 'receiver',
    remedy: 'The receiving side does not know this recipient: check `to`, and whether its mailbox and domain still exist.',
};
const SENDER_ADDRESS = {
    side: 'sender',
    remedy: 'The sender address is refused: check `from`, and that its domain exists and takes mail.',
};
const MAILBOX = {
    side: 'receiver',
    remedy: 'The recipient’s mailbox does not take mail: full, disabled or moved. Clear or enable it at the receiver.',
};
const SYSTEM = {
    side: 'receiver',
    remedy: 'The receiving system does not take this mail now: look at its queue, disk space and configuration.',
};
const ROUTE = {
    side: 'network',
    remedy: 'The mail could not be carried on: look at the MX records of the recipient’s domain, and at the connection to its servers.',
};
const PROTOCOL = {
    side: 'sender',
    remedy: 'Two servers did not understand each other: look into the log of the reporting server for the command that was refused.',
};
const CONTENT = {
    side: 'sender',
    remedy: 'The form of the mail was refused: look at what the sending side does to it (encoding, conversion, footers).',
};
const POLICY = {
    side: 'sender',
    remedy: 'The mail was refused by policy: look at SPF, DKIM, DMARC, reverse DNS and blocklists of the sending side.',
};
const MAILBOX_OWNER = {
    side: 'receiver',
    remedy: 'The receiver says that the mailbox or domain has another owner now: check `to`.',
};
const NO_CLASS = { side: 'receiver', remedy: 'Follow the notification’s words through the log of the server that made it.' };
/** Details that do not follow their subject (RFC 3463 section 3, RFC 7293, RFC 7372, RFC 7505), by the status without its class. */
const DETAILS = {
    '1.7': SENDER_ADDRESS,
    '1.8': SENDER_ADDRESS,
    '4.6': {
        side: 'network',
        remedy: 'The mail goes in circles: look at the forwarding rules and MX records that lead back to where it came from.',
    },
    '4.7': {
        side: 'network',
        remedy: 'The server gave up after trying for too long: look into its queue for the reason of the first refusal.',
    },
    '7.13': MAILBOX,
    '7.17': MAILBOX_OWNER,
    '7.18': MAILBOX_OWNER,
    '7.27': SENDER_ADDRESS,
};
const SUBJECTS = {
    '1': RECIPIENT,
    '2': MAILBOX,
    '3': SYSTEM,
    '4': ROUTE,
    '5': PROTOCOL,
    '6': CONTENT,
    '7': POLICY,
};
/** Who has to act on an enhanced status code (RFC 3463), and what to look at. */
function statusClass(status) {
    const [, subject = '', detail = ''] = /^[245]\.(\d{1,3})\.(\d{1,3})$/.exec(status ?? '') ?? [];
    return DETAILS[`${subject}.${detail}`] ?? SUBJECTS[subject] ?? NO_CLASS;
}
/** A notification in one line: status, words, and whose words they are. Foreign text. */
function noticeText(notice) {
    const { status, diagnostic, reportedBy, remote, retryUntil } = notice;
    // Most replies begin with their status code; it is not said twice.
    const code = status !== null && diagnostic?.includes(status) !== true ? `${status} ` : '';
    const reason = diagnostic ?? 'no reason given';
    const from = [...(remote === null ? [] : [`said by ${remote}`]), ...(reportedBy === null ? [] : [`reported by ${reportedBy}`])].join(', ');
    return `${code}${reason}${from === '' ? '' : ` (${from})`}${retryUntil === null ? '' : `; tried until ${retryUntil}`}`;
}

// EXTERNAL MODULE: ./lib/src/core/judge/refusal/find-reason.js + 9 modules
var find_reason = __webpack_require__(30664);
// EXTERNAL MODULE: ./lib/src/core/judge/refusal/reasons.js
var reasons = __webpack_require__(45010);
;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/bounce-advice.js
// A server's refusal to the reason that it gives, and to what to do about it.
// Called by every room.



/**
 * Knowledge about the server's text comes first, then the reason that it gives, then its status code. Where the reporting server gave up
 * because of the time, its queue is the place to look at: the loop's own `attempts` end where it took the probe over.
 */
function bounceAdvice(notice) {
    const { known, status, diagnostic, expired } = notice;
    const said = `${status === null || diagnostic?.includes(status) === true ? '' : `${status} `}${diagnostic ?? ''}`;
    const code = (0,find_reason/* refusalReason */.b)(said);
    const reason = code === null ? null : reasons/* REASONS */.e[code];
    const byStatus = statusClass(status);
    const side = known?.side ?? reason?.side ?? byStatus.side;
    if (notice.kind === 'failed' && expired)
        return { side, remedy: givenUp(notice) };
    const remedy = reason?.remedy({ refused: 'relay', template: false, wait: (0,reasons/* waitIn */.N)(said) });
    return { side, remedy: known?.remedy ?? remedy ?? byStatus.remedy };
}
/** Exim keeps what failed before (retry database), and returns later mail at once. */
const REMEMBERED = /retry time-?out exceeded|failing for a long time/i;
function givenUp({ diagnostic, reportedBy }) {
    const host = reportedBy ?? 'The reporting server';
    return REMEMBERED.test(diagnostic ?? '')
        ? `${host} remembers that earlier mail could not be delivered, and returned this one without waiting: look into its queue and log for the first failure, mend that, then let it try again.`
        : `${host} gave up after it had tried for as long as it may: look into its queue and log for what kept it waiting. \`attempts\` of this loop change nothing there.`;
}

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var result_outcome = __webpack_require__(42148);
;// CONCATENATED MODULE: ./lib/src/core/judge/loop.js





/** What a round trip comes to: the observation in, outcome and state out (CONTRACT, "Outcomes"). Pure. */
function judge(loop, seen) {
    const bounce = failureOf(seen);
    const copies = bounce === null ? countedCopies(seen.sightings) : [];
    const first = copies.toSorted((a, b) => rank(a.placement) - rank(b.placement) || a.seenAt - b.seenAt)[0] ?? null;
    const earliest = copies.toSorted((a, b) => a.seenAt - b.seenAt)[0] ?? null;
    const since = seen.handOver.kind === 'accepted' || seen.handOver.kind === 'uncertain' ? seen.handOver.at : null;
    const latency = earliest === null || since === null ? null : Math.max(0, earliest.seenAt - since);
    const atLeast = earliest === null || since === null ? null : Math.max(0, (earliest.unseenAt ?? since) - since);
    const delivery = earliest === null || since === null ? null : Math.max(0, earliest.noticedAt - since);
    return {
        name: loop.name,
        kind: loop.kind,
        place: null,
        sender: loop.sender,
        server: loop.server,
        via: loop.via,
        author: (0,mailbox_address/* addressDomain */.n8)(loop.from),
        mailbox: loop.mailbox,
        mailboxServer: loop.mailboxServer,
        receiver: (0,mailbox_address/* addressDomain */.n8)(loop.to),
        ...decide(loop, seen, first === null || atLeast === null || latency === null ? null : { copies, first, latency: { atLeast, atMost: latency } }),
        latencyMs: rounded(latency),
        latencyAtLeastMs: rounded(atLeast),
        heldUpBy: seen.heldUpBy ?? earliest?.heldUpBy ?? null,
        phasesMs: {
            connect: rounded(seen.phases.connect),
            tls: rounded(seen.phases.tls),
            auth: rounded(seen.phases.auth),
            accept: rounded(seen.phases.accept),
            delivery: rounded(delivery),
            seen: rounded(latency === null || delivery === null ? null : latency - delivery),
            total: rounded(earliest === null ? null : earliest.seenAt - seen.beganAt),
        },
        placement: first?.placement ?? null,
        copies: copies.length === 0 && (seen.mailbox !== null || isCutOff(loop, seen)) ? null : copies.length,
        attempts: seen.attempts,
        reply: seen.handOver.kind === 'accepted' ? seen.handOver.reply : seen.handOver.kind === 'refused' ? seen.handOver.failure.reply : null,
        hops: null,
        egressIp: null,
        egressHelo: null,
        authentication: null,
        bounce: bounce === null ? null : bounceOf(bounce),
        confirmation: null,
        late: seen.late,
    };
}
/** Copies known by their subject alone count only where no copy was known by a token. */
function countedCopies(sightings) {
    const proven = sightings.filter((sighting) => sighting.by !== 'subject');
    const counted = proven.length > 0 ? proven : sightings;
    // All Mail holds every mail once more: it counts only for mail that lies nowhere else.
    const placed = counted.filter((sighting) => sighting.placement.role !== 'all');
    return placed.length > 0 ? placed : counted;
}
function decide(loop, seen, arrival) {
    const { handOver } = seen;
    if (handOver.kind === 'not-sent') {
        return judgement('skipped', 'runner', `Nothing was sent: ${handOver.reason}.`, null);
    }
    if (handOver.kind === 'refused')
        return refused(handOver.failure, seen.attempts.length);
    const bounce = failureOf(seen);
    if (bounce !== null)
        return bounced(loop, bounce, seen);
    if (arrival !== null)
        return delivered(loop, arrival, seen.attempts.length);
    if (seen.mailbox !== null)
        return unread(seen.mailbox);
    if (seen.end === 'cancelled') {
        return judgement('skipped', 'runner', 'The run was cancelled while the probe was on its way.', null);
    }
    if (handOver.kind === 'uncertain')
        return { ...refused(handOver.failure, seen.attempts.length), side: 'sender' };
    const waited = (0,duration/* formatDuration */.a3)(seen.waitedMs);
    if (isCutOff(loop, seen)) {
        const said = `Accepted by \`${loop.sender}\` ${waited} before the run's time was up, and not seen in mailbox \`${loop.mailbox}\` by then: whether it arrived is not known.`;
        return judgement('fetch_failed', 'runner', said, RAISE_TIMEOUT);
    }
    const early = seen.end === 'deadline' ? ", when the run's time was up" : '';
    const lost = `Accepted by \`${loop.sender}\`, but not seen in mailbox \`${loop.mailbox}\` (${loop.inboxAlone === true ? 'the Inbox alone: POP3 does not show Junk' : 'Inbox, Junk'}) within ${waited}${early}.${delay(seen)}`;
    if (seen.taken > 0) {
        return judgement('lost', 'receiver', `${lost} ${seen.taken === 1 ? 'A mail' : `${seen.taken} mails`} came into the Inbox meanwhile and ${seen.taken === 1 ? 'was' : 'were'} gone before ${seen.taken === 1 ? 'it' : 'they'} could be read: another client empties this mailbox.`, 'Give the monitor a mailbox of its own, or stop the other client: a POP3 collector that deletes, a rule, another monitor.');
    }
    return judgement('lost', 'network', lost, `Follow the queue id of the reply through the mail logs of \`${loop.sender}\` and of the receiver of ${loop.to}: held, discarded, bounced, or delayed.${louder(loop)}`);
}
const RAISE_TIMEOUT = "Raise `timeout` of the run: by default it is the slowest loop's `critical` and 30 s. Tries at handing over (`attempts`, `retry`) take of the same time.";
/** Mail that is waited for so long, and not seen, is missing, whatever ends the wait, ms. */
const LONG_ENOUGH = 10_000;
/** What would not even be slow by now is not lost: the run ended too soon after the acceptance to know. */
function isCutOff({ warning }, { end, handOver, waitedMs }) {
    return end === 'deadline' && handOver.kind === 'accepted' && (waitedMs ?? 0) < Math.min(warning, LONG_ENOUGH);
}
/** Some servers report nothing of mail that says it was sent automatically. */
function louder({ bouncesProbe }) {
    return bouncesProbe === 'quiet'
        ? ' No notification came; Exim and Amavis send none for a probe that says it is automatic: `bounces-probe: loud` leaves that out.'
        : '';
}
function delivered(loop, { copies, first, latency }, tries) {
    const after = (0,duration/* formatInterval */.vy)(latency.atLeast, latency.atMost);
    const many = copies.length > 1 ? `, in ${copies.length} copies` : '';
    // What we did not see in time for reasons of our own is not the mail's delay.
    const slow = latency.atLeast > loop.warning;
    const again = tries > 1 ? ` (taken at try ${tries})` : '';
    const late = slow ? `, slower than ${(0,duration/* formatDuration */.a3)(loop.warning)}${again}` : again;
    const where = first.placement.role === 'all' ? `${first.placement.folder} (it skipped the Inbox)` : first.placement.folder;
    if (copies.every((copy) => copy.placement.role === 'junk')) {
        return judgement('junk', 'sender', `Delivered into Junk (${first.placement.folder}) after ${after}${many}${late}.`, "The receiver takes this mail for spam: look at SPF, DKIM, DMARC and blocklists of the sending side, and at the mail's content.");
    }
    if (copies.length > 1) {
        return judgement('duplicate', 'network', `Delivered to ${where} after ${after}${many}${late}.`, 'Something on the way delivers twice: an alias with two targets, a forwarding rule beside the delivery, or a relay that repeats after a broken reply.');
    }
    if (slow) {
        return judgement('slow', 'network', `Delivered to ${where} after ${after}${late}.`, 'Compare the times of the Received headers: the hop that took longest is the one to look at (queue, content filter, greylisting).');
    }
    return judgement('delivered', null, `Delivered to ${where} after ${after}${late}.`, null);
}
/** The notification that the probe failed; null where none came, or where a proven copy arrived all the same. */
function failureOf(seen) {
    if (countedCopies(seen.sightings).some((sighting) => sighting.by !== 'subject'))
        return null;
    return seen.notices.find((notice) => notice.kind === 'failed') ?? null;
}
function bounceOf({ status, diagnostic, reportedBy, remote }) {
    return { status, diagnostic, reportingMta: reportedBy, remoteMta: remote };
}
/** A notification is certain, whatever the mailbox says: who has to act stands in its status code. */
function bounced(loop, notice, seen) {
    const { side, remedy } = bounceAdvice(notice);
    const after = seen.waitedMs === null ? '' : ` after ${(0,duration/* formatDuration */.a3)(seen.waitedMs)}`;
    const known = notice.known === null ? '' : ` ${notice.known.explanation}`;
    return judgement('bounced', side, `Accepted by \`${loop.sender}\`, then sent back${after}: ${noticeText(notice)}.${known}`, remedy);
}
/** What a server said of the delay of a probe that did not come. */
function delay(seen) {
    const notice = seen.notices.findLast((candidate) => candidate.kind === 'delayed');
    return notice === undefined ? '' : ` It is still being tried: ${noticeText(notice)}.`;
}
/** The sending side's own failure is certain, whatever the mailbox says. */
function refused(failure, tries) {
    const again = tries > 1 ? ` (${tries} tries)` : '';
    return judgement(failure.outcome, failure.side ?? (failure.outcome === 'deferred' ? 'receiver' : failure.outcome === 'runner_blocked' ? 'runner' : 'sender'), failure.message + again, failure.remedy);
}
/** Failure at the mailbox leaves delivery unknown; it is never the sender's failure. */
function unread(failure) {
    return {
        outcome: failure.outcome,
        state: 'unknown',
        side: failure.outcome === 'runner_blocked' ? 'runner' : 'receiver',
        message: `${failure.message}${failure.reply === null ? '' : ` It said: ${failure.reply}`} Whether the probe arrived is not known.`,
        remedy: failure.remedy,
    };
}
function judgement(outcome, side, message, remedy) {
    return { outcome, state: (0,result_outcome/* stateOf */.L4)(outcome), side, message, remedy };
}
/** A copy that a person would see first comes first. */
function rank(placement) {
    switch (placement.role) {
        case 'inbox':
            return 0;
        case 'other':
            return 1;
        case 'all':
            return 2;
        case 'junk':
            return 3;
    }
}
function rounded(ms) {
    return ms === null ? null : Math.round(ms * 10) / 10;
}

// EXTERNAL MODULE: ./lib/src/probe/token/token.js
var token_token = __webpack_require__(55896);
;// CONCATENATED MODULE: ./lib/src/probe/token/tag.js

/** The tag of a loop as it stands in its tokens: by its name, its path and the server that it leaves from. */
function tagOf(config, loop) {
    return (0,token_token/* loopTag */.jJ)(loop.name, loop.from, loop.to, config.senders.get(loop.sender)?.host ?? '');
}

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
;// CONCATENATED MODULE: ./lib/src/probe/findings/bounce-findings.js
// The findings about loops and mailboxes beside their outcome.
// Called by probe and app.




/** What came back about a probe beside its outcome: delays, and the bounce of a probe of which a copy was delivered. */
function noticeFindings(loop, seen) {
    const delayed = seen.notices.findLast((notice) => notice.kind === 'delayed');
    const failed = seen.notices.find((notice) => notice.kind === 'failed');
    const proven = countedCopies(seen.sightings).some((sighting) => sighting.by !== 'subject');
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    return [
        ...(delayed === undefined
            ? []
            : [
                finding('delayed-notification', 'warning', `${reporter(delayed)} says that the probe is delayed and still being tried.`, {
                    evidence: noticeText(delayed),
                    remedy: delayed.diagnostic === null
                        ? 'Look into the queue of that server: it names what the mail waits for.'
                        : bounceAdvice(delayed).remedy,
                    reference: 'RFC 3464 section 2.3.3',
                }),
            ]),
        ...(failed === undefined || !proven
            ? []
            : [
                finding('bounced-copy', 'warning', `The probe was delivered, and ${reporter(failed)} sent a copy of it back.`, {
                    evidence: noticeText(failed),
                    remedy: 'An alias, a list or a forwarding rule has a target that does not take mail: the notification names it.',
                }),
            ]),
    ];
}
/** Probes of earlier runs that came back only now, one finding a loop. */
function lateBounceFindings(loop, bounced) {
    const last = bounced.at(-1);
    if (last === undefined)
        return [];
    return [
        (0,result_finding/* findingOn */.Vv)(loop)('late-bounce', 'warning', `${bounced.length === 1 ? 'A probe' : `${bounced.length} probes`} of an earlier run came back after that run had ended.`, {
            evidence: bounced.map(({ sentAt, notice }) => `sent ${sentAt}: ${noticeText(notice)}`).join('; '),
            remedy: bounceAdvice(last.notice).remedy,
        }),
    ];
}
/** A mailbox that could not be read for bounces: a loss may be a bounce that nobody saw. */
function unreadBounces(mailbox, loops, failure) {
    return (0,result_finding/* findingOn */.Vv)(mailbox.name)('bounces-unread', 'unknown', `Bounces of ${loops.map((loop) => loop.name).join(', ')} were not read: ${failure.message}`, { evidence: failure.reply, remedy: failure.remedy });
}
function reporter(notice) {
    return notice.reportedBy ?? 'A server on the way';
}

// EXTERNAL MODULE: ./lib/src/probe/findings/unseen-loop.js
var unseen_loop = __webpack_require__(17371);
// EXTERNAL MODULE: ./lib/src/core/result/observed/learnt.js
var observed_learnt = __webpack_require__(12051);
;// CONCATENATED MODULE: ./lib/src/core/judge/junk-remedy.js
// What a loop and a schedule come to: observations to outcomes. Pure.
// Called by every room.
/**
 * What to do about a probe that was taken for spam, from what the receiver and our own look say of it. Null: neither said anything, so
 * nothing better is known than the outcome's own remedy.
 */
function junkRemedy(authentication, findings) {
    if (authentication === null)
        return null;
    const results = {
        SPF: authentication.spf ?? authentication.verified?.spf ?? null,
        DKIM: authentication.dkim ?? dkimOf(authentication),
        DMARC: authentication.dmarc ?? authentication.verified?.dmarc ?? null,
    };
    const known = Object.entries(results).filter(([, result]) => result !== null);
    if (known.length === 0)
        return null;
    const failed = known.filter(([, result]) => result !== 'pass').map(([method, result]) => `${method} (${result ?? 'unknown'})`);
    const filter = findings.some(({ code }) => code === 'filter-words') ? ' The filter says why: see its finding.' : '';
    if (results.DMARC === 'pass' || failed.length === 0) {
        const passed = known.filter(([, result]) => result === 'pass').map(([method]) => method);
        return `${passed.join(', ')} ${passed.length === 1 ? 'passes' : 'pass'}, so it is content or reputation: look at the blocklists, the postmaster tools of the receiver, and the text of the mail.${filter}`;
    }
    return `Mend the authentication first: ${failed.join(', ')} does not pass. Then look at content and reputation.${filter}`;
}
function dkimOf({ verified }) {
    const results = verified?.dkim.map((text) => text.replace(/^.*: /, '')) ?? [];
    return results.includes('pass') ? 'pass' : (results[0] ?? null);
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/examiner.js



/** A probe that is not there after this is not waited for with idle hands: what has arrived is looked at meanwhile, ms. */
const QUICK = 500;
/** What looking at one probe may take, ms: DNS that does not answer must not keep the run from its end. */
const LONGEST_LOOK = 10_000;
/**
 * Looks at what has arrived, for all loops of a run: as soon as a copy was read back, but not while a probe is expected any second. Loading
 * a verifier takes the processor as long as a quick mail takes to arrive.
 */
class Examiner {
    #clock;
    #deadline;
    #examine;
    #checks;
    #entered = [];
    #learnt = [];
    constructor(clock, deadline, examine, checks) {
        this.#clock = clock;
        this.#deadline = deadline;
        this.#examine = examine;
        this.#checks = checks;
    }
    /** What all probes showed of the sending side, once each has been looked at or given up; to be asked for when all have been entered. */
    get learnt() {
        return Promise.all(this.#learnt).then(observed_learnt/* gather */.kg);
    }
    /** To be called for every loop before any is begun. Gives what its probe showed; null where none arrived. Never rejects. */
    enter(entered, sent) {
        this.#entered.push(entered);
        const evidence = this.#evidence(entered, sent);
        this.#learnt.push(evidence.then((reported) => reported?.learnt ?? observed_learnt/* NOTHING_LEARNT */.hG));
        return evidence;
    }
    async #evidence(entered, sent) {
        const copy = await entered.expectation.copy;
        if (copy === null)
            return null;
        try {
            const { subject, sentAt } = await sent;
            await this.#calm();
            const { loop, sender, mailbox } = entered;
            const ask = !this.#deadline.signal.aborted;
            const slow = this.#isSlow(entered, copy);
            const done = new AbortController();
            const limit = this.#clock.sleep(LONGEST_LOOK, AbortSignal.any([this.#deadline.signal, done.signal]));
            const evidence = await this.#examine({ loop, sender, mailbox, copy, subject, sentAt, slow, ask, limit }, await this.#checks());
            done.abort();
            return evidence;
        }
        catch (error) {
            return { fields: NOTHING_READ, findings: [broken(entered.loop, error)], learnt: observed_learnt/* NOTHING_LEARNT */.hG };
        }
    }
    async #calm() {
        const enough = new AbortController();
        const passed = Promise.all(this.#entered.map(({ expectation }) => expectation.passed));
        await Promise.race([passed, this.#clock.sleep(QUICK, AbortSignal.any([this.#deadline.signal, enough.signal]))]);
        enough.abort();
    }
    #isSlow({ loop, expectation }, copy) {
        if (expectation.since === null)
            return false;
        const acceptedAt = this.#clock.now() - (this.#clock.monotonic() - expectation.since);
        return copy.seenAt - acceptedAt > loop.warning;
    }
}
const NOTHING_READ = { hops: null, egressIp: null, egressHelo: null, authentication: null };
function broken(loop, error) {
    return (0,result_finding/* findingOn */.Vv)(loop.name)('evidence-broken', 'unknown', `The arrived probe could not be looked at, for a defect of this monitor: ${error instanceof Error ? error.message : String(error)}`, { remedy: 'Please report it, with the version and report.json.' });
}
/** A judged loop with what its probe showed. Junk is no warning where it is what was expected. */
function withEvidence(report, loop, evidence) {
    const reported = evidence === null ? report : { ...report, ...evidence.fields };
    if (reported.outcome !== 'junk')
        return reported;
    if (loop.expect?.junk === true)
        return { ...reported, state: 'ok', side: null, remedy: null };
    return { ...reported, remedy: junkRemedy(reported.authentication, evidence?.findings ?? []) ?? reported.remedy };
}

;// CONCATENATED MODULE: ./lib/src/probe/earlier/earlier.js
// Probes of earlier runs in a mailbox: late ones are told, all are cleared away.
// Called by probe and app.
/** A live run may still wait for its probe for this long after the probe's lifetime: tries at handing over come on top, ms. */
const SLACK = 180_000;
/** After this, a probe that no configured loop claims is nobody's any more, ms. */
const ORPHANED = 7 * 86_400_000;
/** Servers tell whole seconds: what seems to have come just in time may have come too late, and must not be cleared away untold, ms. */
const UNSURE = 1_000;
/**
 * Judges a probe of an earlier run. Late is one that came after its own run had given it up; a probe that came in time, but whose run
 * died before it could remove it, is only cleared away.
 *
 * @param receivedAt when the server says that it came, ms since the epoch; null where it does not tell, then now is taken
 */
function judgeEarlier(token, receivedAt, here) {
    const orphan = !here.tags.has(token.loop);
    if (orphan)
        return here.now - token.sentAt > ORPHANED ? { kind: 'remove' } : { kind: 'leave' };
    if (!over(token, here))
        return { kind: 'leave' };
    const delayMs = Math.max(0, (receivedAt ?? here.now) - token.sentAt);
    return delayMs > token.lifetime * 1000 - UNSURE ? { kind: 'late', delayMs } : { kind: 'remove' };
}
/** Whether the run that sent it is over for sure: its time is up, or its process on this machine is gone. */
function over(token, here) {
    if (here.now > token.sentAt + token.lifetime * 1000 + SLACK)
        return true;
    if (token.host === 0 || token.host !== here.host)
        return false;
    return !here.alive(token.process);
}

;// CONCATENATED MODULE: ./lib/src/probe/earlier/ledger.js

/** What a mailbox tells of earlier runs, kept for the loops that are awaited in it. */
class Ledger {
    #loops;
    #identity;
    #late = new Map();
    #bounced = new Map();
    /** @param loops the loops by their tag */
    constructor(loops, identity) {
        this.#loops = loops;
        this.#identity = identity;
    }
    /** Enters a probe of an earlier run; true if it is to be removed. One that stays is told once, not by every run. */
    takes(token, { receivedAt, lasting, lastRunAt }) {
        const { clock, host, alive } = this.#identity;
        const judged = judgeEarlier(token, receivedAt, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
        const loop = this.#loops.get(token.loop);
        const stays = lasting || loop?.delete === false;
        const told = stays && receivedAt !== null && lastRunAt !== null && receivedAt < lastRunAt;
        if (judged.kind === 'late' && loop && !told) {
            const entry = { sentAt: new Date(token.sentAt).toISOString(), delayMs: judged.delayMs };
            this.#late.set(loop.name, [...this.late(loop.name), entry]);
        }
        return judged.kind !== 'leave' && (loop?.delete ?? true);
    }
    /**
     * Enters a notification about a probe of an earlier run; true if it is to be removed.
     *
     * @param lasting it lies there for ever, and lay there before this run began: it is told with what is left, not by every run anew
     */
    takesBounce(token, notice, lasting) {
        const { clock, host, alive } = this.#identity;
        const judged = judgeEarlier(token, null, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
        const loop = this.#loops.get(token.loop);
        if (judged.kind === 'leave')
            return false;
        if (loop && notice.kind === 'failed' && !lasting) {
            this.#bounced.set(loop.name, [...this.bounced(loop.name), { sentAt: new Date(token.sentAt).toISOString(), notice }]);
        }
        return loop?.delete ?? true;
    }
    /** Whether a copy of a probe of an earlier run is to be removed from where nobody awaits it. */
    clears(token) {
        const { clock, host, alive } = this.#identity;
        const judged = judgeEarlier(token, null, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
        return judged.kind !== 'leave' && this.#loops.has(token.loop) && (this.#loops.get(token.loop)?.delete ?? false);
    }
    bounced(loop) {
        return this.#bounced.get(loop) ?? [];
    }
    late(loop) {
        return this.#late.get(loop) ?? [];
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/findings/reading-findings.js


/** What the reading of the mailbox has to do with what became of a probe: that it was held up, or that somebody else was quicker. */
function readingFindings(loop, seen) {
    const earliest = countedCopies(seen.sightings).toSorted((a, b) => a.seenAt - b.seenAt)[0];
    const heldUpBy = seen.heldUpBy ?? earliest?.heldUpBy ?? null;
    const finding = (0,result_finding/* findingOn */.Vv)(loop.name);
    const findings = [];
    if (heldUpBy !== null) {
        const dated = earliest?.receivedAt ?? null;
        findings.push(finding('reading-held-up', 'ok', `Mailbox \`${loop.mailbox}\` could not be read all the time: ${heldUpBy}. The probe may have been there before it was seen.`, {
            evidence: dated === null ? null : `dated ${new Date(dated).toISOString()} by the mailbox's server`,
            remedy: 'This delay is the mailbox server’s or this machine’s, not the mail’s: look at limits of the account, and at the load of either.',
        }));
    }
    if (seen.end === 'critical' && seen.taken > 0) {
        const [mails, were, they] = seen.taken === 1 ? ['A mail', 'was', 'it'] : [`${seen.taken} mails`, 'were', 'they'];
        findings.push(finding('mailbox-emptied', 'warning', `${mails} came into the Inbox of mailbox \`${loop.mailbox}\` while the probe was awaited, and ${were} gone before ${they} could be read: another client empties this mailbox.`, {
            remedy: 'Give the monitor a mailbox of its own, or stop the other client: a POP3 collector that deletes, a rule, another monitor.',
        }));
    }
    return findings;
}

;// CONCATENATED MODULE: ./lib/src/probe/findings/unread-mail.js
/** A probe that was not seen is not lost while a mail in its mailbox could not be read: that mail may be the probe. */
function unlessUnread(report, skipped) {
    const unseen = report.outcome === 'lost' || (report.outcome === 'fetch_failed' && report.side === 'runner');
    if (!unseen || skipped === 0)
        return report;
    return {
        ...report,
        state: 'unknown',
        outcome: 'fetch_failed',
        side: 'receiver',
        copies: null,
        message: `Mailbox \`${report.mailbox}\` holds new mail that could not be read. Whether the probe arrived is not known.`,
        remedy: 'Look at the newest mails of the mailbox, and at the log of its server.',
    };
}

;// CONCATENATED MODULE: ./lib/src/probe/findings/mailbox-findings.js



/** A difference of clocks that is worth telling, and one that breaks signatures and certificates, ms. */
const REPORTED_SKEW = 5_000;
const SKEW_WARNED = 300_000;
/** Probes of earlier runs that turned up in this one, one finding a loop. */
function lateFindings(reports) {
    return reports
        .filter((report) => report.late.length > 0)
        .map((report) => {
        const longest = Math.max(...report.late.map((probe) => probe.delayMs));
        const many = report.late.length === 1 ? 'A probe' : `${report.late.length} probes`;
        return (0,result_finding/* findingOn */.Vv)(report.name)('late', 'warning', `${many} of an earlier run came late, after ${(0,duration/* formatDuration */.a3)(longest)}${report.late.length === 1 ? '' : ' at most'}.`, {
            evidence: report.late.map((probe) => `sent ${probe.sentAt}, arrived ${(0,duration/* formatDuration */.a3)(probe.delayMs)} later`).join('; '),
            remedy: 'Mail is delayed, not lost: look for queues, greylisting and throttling on the way. If this delay is normal, raise `critical`.',
        });
    });
}
/** What the watch of a mailbox has to tell beside its loops. */
function mailboxFindings(mailbox, watched) {
    const findings = [];
    const finding = (0,result_finding/* findingOn */.Vv)(mailbox.name);
    if (watched.forged > 0) {
        findings.push(finding('forged-token', 'warning', `${watched.forged === 1 ? 'A mail imitates' : `${watched.forged} mails imitate`} a probe in mailbox \`${mailbox.name}\`; ignored, and left where it is.`, {
            remedy: 'Somebody makes mail that looks like a probe, or another monitor shares this mailbox with another `token-secret`.',
        }));
    }
    if (watched.removal.marked > 0) {
        findings.push(finding('probe-marked-only', 'ok', `Probes are only marked as deleted in mailbox \`${mailbox.name}\`: its server cannot remove single mails (no UIDPLUS).`, { remedy: 'Let the server or a mail client expunge deleted mail from time to time.', reference: 'RFC 4315' }));
    }
    if (Math.abs(watched.skewMs) >= REPORTED_SKEW) {
        const ahead = watched.skewMs > 0 ? 'ahead of' : 'behind';
        findings.push(finding('clock-skew', Math.abs(watched.skewMs) >= SKEW_WARNED ? 'warning' : 'ok', `The clock of mailbox \`${mailbox.name}\` is at least ${(0,duration/* formatDuration */.a3)(Math.abs(watched.skewMs))} ${ahead} this machine's.`, { remedy: 'Let both machines set their clocks by NTP. Latencies are not affected: they are measured on one clock.' }));
    }
    const left = leftFinding(mailbox, watched);
    if (left !== null)
        findings.push(left);
    const { unread, skipped } = watched.telling;
    if (unread.length > 0) {
        findings.push(finding('folder-unread', 'ok', `${unread.length === 1 ? 'A folder' : `${unread.length} folders`} of mailbox \`${mailbox.name}\` could not be looked into; the others are watched.`, {
            evidence: unread.map(({ folder, reason }) => `${folder}: ${reason}`).join('; '),
            remedy: 'Give this account the right to read it (IMAP ACL: lr), or set `junk` to the folder that counts.',
        }));
    }
    if (skipped > 0) {
        findings.push(finding('mail-skipped', 'ok', `${skipped === 1 ? 'A mail' : `${skipped} mails`} in mailbox \`${mailbox.name}\` could not be read and ${skipped === 1 ? 'was' : 'were'} stepped over.`, {
            remedy: 'Look at it with a mail client: a broken index, or a header without an end. If a probe is missing, it may be this mail.',
        }));
    }
    return findings;
}
/** Notifications that lie there for ever: so many of the newest are quoted. */
const MOST_NOTICES = 3;
/** What of ours lies in the mailbox at the end, and why; null: nothing. */
function leftFinding({ name }, { left, removal, unmarked, deleted, lasting: notices, telling }) {
    const count = left + removal.kept + unmarked + deleted;
    if (count === 0)
        return null;
    const why = telling.readOnly
        ? 'cannot be removed, since the mailbox is read only for this login'
        : 'the server keeps though it was asked to remove them';
    const reasons = [
        ...(left > 0 ? [`${left} could not be removed in time, which the next run makes good`] : []),
        ...(removal.kept > 0 ? [`${removal.kept} ${why}`] : []),
        ...(unmarked > 0 ? [`${unmarked} lost every mark that proves whose they are, and are not touched`] : []),
        ...(deleted > 0 ? [`${deleted} are marked as deleted and not expunged`] : []),
    ];
    const lasting = removal.kept + unmarked > 0;
    return (0,result_finding/* findingOn */.Vv)(name)('probe-left', lasting ? 'warning' : 'ok', `${count === 1 ? 'A probe lies' : `${count} probes lie`} in mailbox \`${name}\`: ${reasons.join('; ')}.`, {
        evidence: notices.length === 0 ? null : notices.slice(-MOST_NOTICES).map(noticeText).join('\n'),
        remedy: lasting
            ? 'Give this login the right to delete and expunge (IMAP ACL: te), or remove them by hand or by a rule; each run leaves more.'
            : null,
    });
}

// EXTERNAL MODULE: ./lib/src/core/mail/header/probe-header.js
var probe_header = __webpack_require__(7624);
// EXTERNAL MODULE: ./lib/src/core/mail/mime/seven-bit.js
var seven_bit = __webpack_require__(75980);
;// CONCATENATED MODULE: ./lib/src/probe/send/template.js

/** Fields of a mail that describe its body (RFC 2045); all others are the probe's own. */
const DESCRIBING = /^content-/;
/** A user's own mail as a probe: the token is added where a reader does not mind; a whole mail keeps its body as it is. */
function contentOf(template, token) {
    switch (template.kind) {
        case 'text':
            return { kind: 'single', type: 'text/plain', text: `${lines(template.text).trimEnd()}\n\nReference: ${token}\n` };
        case 'html':
            return { kind: 'single', type: 'text/html', text: withReference(lines(template.text), token) };
        case 'eml': {
            const mail = (0,seven_bit/* sevenBit */.v)(lines(template.text));
            if (!mail.ok)
                throw new Error(`the configuration took a template that cannot be sent: ${mail.problem}`);
            return { kind: 'mime', fields: mail.fields.filter(([name]) => DESCRIBING.test(name.toLowerCase())), body: mail.body };
        }
    }
}
function withReference(page, token) {
    const line = `<p style="font-size:small">Reference: ${token}</p>\n`;
    const end = page.toLowerCase().lastIndexOf('</body>');
    return end === -1 ? `${page.trimEnd()}\n${line}` : page.slice(0, end) + line + page.slice(end);
}
function lines(text) {
    return text.replaceAll('\r\n', '\n');
}

;// CONCATENATED MODULE: ./lib/src/probe/send/make-probe.js



/** The mail of one round trip: honest about what it is, and known again by its token wherever a relay leaves one standing. */
function makeProbe(loop, token, mac) {
    const written = (0,token_token/* writeToken */.tK)(token, mac);
    const sentAt = new Date(token.sentAt).toISOString();
    return {
        id: token.id,
        from: loop.from,
        to: loop.to,
        subject: `${loop.subject} ${(0,token_token/* shortToken */.Io)(token.id)}`,
        messageId: `${written}@${loop.from.slice(loop.from.lastIndexOf('@') + 1)}`,
        // The token itself: a notification that returns nothing else still proves whose it is.
        envelopeId: loop.bounces === null ? null : written,
        date: token.sentAt,
        headers: [[probe_header/* PROBE_HEADER */.P, `${written}; loop=${loop.name}; sent=${sentAt}`], ...automatic(loop)],
        text: body(loop, sentAt, written),
        ...(loop.template === null ? {} : { content: contentOf(loop.template, written) }),
    };
}
/** What the probe with this token was made of; null: its loop is not known, or its body holds no token. */
function ownMail(loop, token, mac) {
    if (loop === undefined)
        return null;
    const { from, text, content } = makeProbe(loop, token, mac);
    if (content === undefined)
        return { from, text };
    return content.kind === 'single' ? { from, text: content.text } : null;
}
/**
 * RFC 3834 section 5: sent without a person's doing, so that no vacation notice answers it. Exim reports no delay of such mail, Amavis no
 * refusal; Exchange reports neither where `All` is suppressed (MS-OXCMAIL section 2.1.3.2.20). A loud probe has no such field but for
 * answers.
 */
function automatic({ bouncesProbe }) {
    return bouncesProbe === 'loud'
        ? [['X-Auto-Response-Suppress', 'DR, RN, NRN, OOF, AutoReply']]
        : [
            ['Auto-Submitted', 'auto-generated'],
            ['X-Auto-Response-Suppress', 'All'],
        ];
}
function body(loop, sentAt, token) {
    return [
        `This is a test mail from ${loop.from} to ${loop.to}.`,
        '',
        `It was sent at ${sentAt} to see whether mail arrives, and how long it takes (loop "${loop.name}").`,
        'The monitor that sent it removes it from the mailbox once it has been found. There is nothing for you to do.',
        '',
        `Reference: ${token}`,
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/src/core/time/retry.js
var retry = __webpack_require__(59270);
;// CONCATENATED MODULE: ./lib/src/probe/send/hand-over.js
// A probe made and handed over.
// Called by probe and app.

/** How long a mailbox is waited for with the sender's session open, ms; a probe that leaves before is found by the ledger. */
const TIMEOUT = 5_000;
/** How much longer the final reply is waited for when the probe has been seen in the mailbox, ms: it is on its way, or lost. */
const REPLY_TIMEOUT = 2_000;
/** Hands the probe over. The server is connected while the mailbox is being opened; 4xx replies and broken connections are tried again. */
async function handOver(task) {
    const attempts = [];
    let said = null;
    const beganAt = task.clock.monotonic();
    for (;;) {
        const at = new Date(task.clock.now()).toISOString();
        task.onPhase(attempts.length === 0 ? 'connecting' : 'retrying');
        const tried = await task.gate.through(() => attempt(task));
        const result = tried.result;
        if (result.kind === 'not-sent')
            return { handOver: result, attempts, phases: tried.phases, beganAt };
        attempts.push({
            at,
            reply: result.kind === 'accepted' ? result.reply : (result.failure.reply ?? result.failure.message),
            outcome: result.kind === 'accepted' ? 'accepted' : result.failure.outcome,
            ...(result.kind === 'accepted' || result.failure.stage === undefined ? {} : { stage: result.failure.stage }),
        });
        if (result.kind !== 'refused')
            return { handOver: result, attempts, phases: tried.phases, beganAt };
        // A try that the run's end cuts off tells less than what the server said at the one before.
        const last = task.deadline.signal.aborted ? (said ?? result.failure) : result.failure;
        said = last;
        const ended = { handOver: { kind: 'refused', failure: last }, attempts, phases: tried.phases, beganAt };
        if (task.deadline.cancelled)
            return { ...ended, handOver: CANCELLED };
        if (!result.failure.temporary)
            return ended;
        const delay = (0,retry/* retryDelay */.a)(attempts.length, task.retries, task.deadline.left(), task.random());
        if (delay === null)
            return ended;
        await task.clock.sleep(delay, task.deadline.signal);
        if (task.deadline.cancelled)
            return { ...ended, handOver: CANCELLED };
    }
}
const CANCELLED = { kind: 'not-sent', reason: 'the run was cancelled' };
async function attempt(task) {
    const opened = await task.sender.open(task.deadline.signal);
    if (!opened.ok)
        return { result: { kind: 'refused', failure: opened.failure }, phases: NO_PHASES };
    const { session } = opened;
    try {
        const probe = await task.probe;
        if (task.deadline.cancelled)
            return { result: CANCELLED, phases: NO_PHASES };
        task.onPhase('sending');
        const { sent, at } = await answered(task, session, probe);
        return { result: resultOf(sent, at), phases: phasesOf(session, sent) };
    }
    finally {
        session.close();
    }
}
/**
 * The server's answer, not waited for much longer once the probe itself has been seen; and from when on the probe counts as accepted where
 * there is none: from the break, or from the begin of the sending where it was seen before the break, so that it is not called quicker
 * than it was.
 */
async function answered(task, session, probe) {
    const { clock } = task;
    const [enough, done] = [new AbortController(), new AbortController()];
    const begin = clock.monotonic();
    let seen = false;
    void task.seen.then(async () => {
        seen = true;
        await clock.sleep(REPLY_TIMEOUT, done.signal);
        enough.abort();
    });
    // The server is asked for the message while the mailbox's last answer is on its way.
    const ready = readyWithin(task).then(() => !task.deadline.cancelled);
    const sent = await session.send(probe, { ready, onLeft: task.onLeft, enough: enough.signal });
    done.abort();
    return { sent, at: seen ? begin : clock.monotonic() };
}
async function readyWithin(task) {
    const timeout = new AbortController();
    const longest = Math.min(TIMEOUT, task.deadline.left() / 3);
    await Promise.race([task.ready, task.clock.sleep(longest, AbortSignal.any([task.deadline.signal, timeout.signal]))]);
    timeout.abort();
}
function resultOf(sent, at) {
    if (sent.ok)
        return { kind: 'accepted', at: sent.acceptance.at, reply: sent.acceptance.reply };
    const { failure } = sent;
    return failure.uncertain ? { kind: 'uncertain', at, failure } : { kind: 'refused', failure };
}
const NO_PHASES = { connect: null, tls: null, auth: null, accept: null };
function phasesOf(session, sent) {
    return {
        connect: session.connectMs,
        tls: session.tlsMs,
        auth: session.authMs,
        accept: sent.ok ? sent.acceptance.acceptMs : null,
    };
}

;// CONCATENATED MODULE: ./lib/src/probe/round-trip.js

/** One probe sent and awaited. Nothing is judged here. */
async function roundTrip(trip) {
    const { loop, expectation, onProgress } = trip;
    const handed = await handedOver(trip);
    const { handOver: result } = handed;
    const sent = result.kind === 'accepted' || result.kind === 'uncertain';
    if (sent) {
        expectation.accepted(result.at);
        onProgress({ loop: loop.name, phase: 'waiting' });
    }
    else {
        expectation.abandon();
    }
    // What became of the mailbox is no matter to a probe that never left.
    const awaited = await (sent ? expectation.result : expectation.result.catch(() => NOT_AWAITED));
    return { ...handed, ...awaited, late: trip.late() };
}
const NOT_AWAITED = { sightings: [], notices: [], mailbox: null, heldUpBy: null, taken: 0, end: 'not-awaited', waitedMs: null };
/** A defect of ours while sending must not leave the mailbox waiting for a probe that never left. */
async function handedOver(trip) {
    try {
        return await handOver({
            ...trip.task,
            onLeft: () => trip.expectation.left(trip.task.clock.monotonic()),
            onPhase: (phase) => trip.onProgress({ loop: trip.loop.name, phase }),
        });
    }
    catch (error) {
        trip.expectation.abandon();
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/probe/send/runner-failure.js
var runner_failure = __webpack_require__(94617);
// EXTERNAL MODULE: ./lib/src/probe/watch/mail/recognise.js
var recognise = __webpack_require__(20170);
;// CONCATENATED MODULE: ./lib/src/probe/watch/sent-copies.js


/** Whether copies of a loop's probe in the Sent folder of this mailbox are ours to remove: its login must be the sender's own. */
function sendsFrom(loop, sender, mailbox) {
    return loop.delete && mailbox.user !== null && mailbox.user.toLowerCase() === sender.user?.toLowerCase();
}
/** The copies that some servers keep of all that is sent (Gmail, Exchange): those alone whose header holds a valid token of these loops. */
async function sentCopies(mailbox, loops) {
    const found = loops.length === 0 ? [] : ((await mailbox.sent?.(probe_header/* PROBE_HEADER */.P)) ?? []);
    if (found.length === 0)
        return [];
    const keys = await Promise.all(loops.map(async ({ tag, mac }) => ({ tag, mac: await mac() })));
    return found.filter(({ header }) => keys.some(({ tag, mac }) => {
        const recognised = (0,recognise/* recogniseHeader */.Zt)(header, mac);
        return recognised.kind === 'probe' && recognised.by === 'header' && recognised.token.loop === tag;
    }));
}

// EXTERNAL MODULE: ./lib/src/core/mail/bounce/dsn.js + 7 modules
var dsn = __webpack_require__(64079);
// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/provider-knowledge.js + 3 modules
var provider_knowledge = __webpack_require__(2623);
;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/bounces.js
// What a watched mailbox shows: which mail is which probe, bounces, copies.
// Called by probe.




/** How much of a notification is read, bytes: Exchange's text for people alone has tens of kilobytes. */
const NOTICE_LIMIT = 256 * 1024;
/** Notifications read in one run at most, and of those that lay there before. */
const NOTICES = 200;
const OLD_NOTICES = 30;
/** Servers give up after some days (RFC 5321 section 4.5.4.1: at least 4 to 5); what lies there longer is not read again and again, ms. */
const OLDEST = 8 * 86_400_000;
/**
 * Reads the notifications that come to a mailbox and gives them to the probes that they are about. Without followed loops it reads none.
 */
class Bounces {
    #task;
    #followed = [];
    #read = 0;
    #lasting = [];
    constructor(task) {
        this.#task = task;
    }
    add(followed) {
        this.#followed.push(followed);
    }
    /** What a mail is that may be a probe itself, sent here as well by a Bcc or a second target. */
    async copy({ header }) {
        for (const mac of await this.#macs()) {
            const recognised = (0,recognise/* recogniseHeader */.Zt)(header, mac);
            if (recognised.kind !== 'probe')
                continue;
            const { token } = recognised;
            const followed = this.#followed.find(({ expectation }) => expectation.id === token.id);
            const remove = followed === undefined ? this.#task.earlierCopy(token) : followed.expectation.remove;
            return remove ? 'remove' : 'foreign';
        }
        return 'foreign';
    }
    /** Notifications about probes of earlier runs that nobody can remove. */
    get lasting() {
        return this.#lasting;
    }
    /** @param old it lay there before this run began */
    async take(arrival, old) {
        if (this.#followed.length === 0 || this.#read >= NOTICES || !(0,dsn/* mayBeNotice */.lT)(arrival.header))
            return 'foreign';
        this.#read += 1;
        const source = await this.#task.mailbox.source(arrival, NOTICE_LIMIT);
        const read = source && (0,dsn/* readNotice */.di)(new TextDecoder().decode(source));
        const token = read && (await this.#ownToken(read.texts));
        if (!read || !token)
            return 'foreign';
        const expectation = this.#followed.find((followed) => followed.expectation.id === token.id)?.expectation;
        // Delivered, relayed: nothing that the mailbox does not tell better.
        if (read.kind === 'other')
            return expectation?.remove === true ? 'remove' : 'keep';
        const { kind, status, diagnostic, reportedBy, remote, retryUntil, expired } = read;
        const known = diagnostic === null ? null : (0,provider_knowledge/* knownReason */.yK)(diagnostic);
        const seenAt = this.#task.clock.monotonic();
        const notice = { kind, status, diagnostic, reportedBy, remote, retryUntil, expired, seenAt, known };
        if (!expectation) {
            const lasting = old && this.#task.mailbox.telling().readOnly;
            const remove = this.#task.earlierBounce(token, notice, lasting);
            if (lasting && remove)
                this.#lasting = [...this.#lasting, notice];
            return remove ? 'remove' : 'keep';
        }
        expectation.noticed(notice);
        return expectation.remove ? 'remove' : 'keep';
    }
    /** The newest notifications among mails that lay there before. */
    candidates(older) {
        if (this.#followed.length === 0)
            return [];
        const since = this.#task.clock.now() - OLDEST;
        return older.filter(({ receivedAt, header }) => (receivedAt ?? since) >= since && (0,dsn/* mayBeNotice */.lT)(header)).slice(-OLD_NOTICES);
    }
    /** The token of a probe, valid under one of the keys; a mail without a token is not ours to touch. */
    async #ownToken(texts) {
        const macs = await this.#macs();
        for (const text of texts) {
            for (const candidate of (0,token_token/* findTokens */.GY)(text)) {
                for (const mac of macs) {
                    const token = (0,token_token/* readToken */.AI)(candidate, mac);
                    if (token?.kind === 'valid')
                        return token.token;
                }
            }
        }
        return null;
    }
    #macs() {
        return Promise.all(new Set(this.#followed.map(({ mac }) => mac)));
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/clock-skew.js
/**
 * By how much the mailbox server's clock is ahead of ours at least, ms; negative where it is behind; 0 where no difference can be known.
 * The mail came between our seeing the 250 and our noticing it, so a time outside of that is the clock's doing. The server tells whole
 * seconds (RFC 3501 section 2.3.3), hence up to a second less.
 *
 * @param receivedAt what the server says, ms since the epoch
 * @param acceptedAt when we saw the 250, on our clock
 * @param noticedAt when we noticed the mail, on our clock
 */
function clockSkew(receivedAt, acceptedAt, noticedAt) {
    if (receivedAt > noticedAt)
        return receivedAt - noticedAt;
    return Math.min(0, receivedAt + 1_000 - acceptedAt);
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/collection.js




/** Mails of others whose body is read in one run at most, and how much of each, bytes. */
const BODIES = 50;
const BODY_LIMIT = 64 * 1024;
/** Sorts what a mailbox holds: probes that are awaited, probes of earlier runs, imitations, and other mail. */
class Collection {
    #task;
    #expectations;
    #bounces;
    #bodies = 0;
    #skew = 0;
    #forged = 0;
    #unmarked = 0;
    #deleted = 0;
    #own = [];
    /** Probes of earlier runs that lay there before this one. */
    #lying = [];
    #marked = [];
    /** The first copy of each probe that has not been read back yet. */
    #unread = new Map();
    constructor(task, expectations, bounces) {
        this.#task = task;
        this.#expectations = expectations;
        this.#bounces = bounces;
    }
    /** How many mails of which kind there were. */
    get sums() {
        return {
            forged: this.#forged,
            skewMs: this.#skew,
            left: this.#own.length,
            unmarked: this.#unmarked + this.#unproven(),
            deleted: this.#deleted,
            lasting: this.#bounces.lasting,
        };
    }
    /** Probes that were marked as deleted and not expunged, by an earlier run or another client. */
    get deleted() {
        return this.#marked;
    }
    /** Mails that carry our own valid token and are to be removed. */
    get own() {
        return this.#own;
    }
    /** Which of these mails are probes, by their header. */
    async ownAmong(arrivals) {
        const mac = await this.#task.mac;
        return arrivals.filter(({ header }) => (0,recognise/* recogniseHeader */.Zt)(header, mac).kind === 'probe');
    }
    /** These are being removed. */
    removing(arrivals) {
        this.#own = this.#own.filter((arrival) => !arrivals.includes(arrival));
    }
    /** These could not be removed: their mailbox failed. */
    left(arrivals) {
        this.#own = [...this.#own, ...arrivals];
    }
    /** So many of the mails that were only marked as deleted are gone now. */
    expunged(count) {
        this.#marked = [];
        this.#deleted -= count;
    }
    /** Mails that are known by the subject alone, where the probe itself was not seen: it was then what lost its marks. */
    #unproven() {
        const lone = this.#expectations.filter(({ remove, sightings }) => remove && sightings.every(({ by }) => by === 'subject'));
        return lone.reduce((sum, { sightings }) => sum + sightings.length, 0);
    }
    /** New mail: read as far as it takes to know what it is. */
    async take(arrivals) {
        const mac = await this.#task.mac;
        for (const arrival of arrivals) {
            if (await this.#takeCopy(arrival, (0,recognise/* recogniseHeader */.Zt)(arrival.header, mac)))
                continue;
            if (!(await this.#takeBounce(arrival, false)))
                this.#sort(arrival, await this.#recognise(arrival, mac));
        }
    }
    /** Older mail: only what its header tells, and nothing but our own. */
    async takeOlder(arrivals) {
        const mac = await this.#task.mac;
        const older = arrivals.map((arrival) => ({ arrival, recognised: (0,recognise/* recogniseHeader */.Zt)(arrival.header, mac) }));
        const [deleted, present] = [older.filter(({ arrival }) => arrival.deleted), older.filter(({ arrival }) => !arrival.deleted)];
        for (const { recognised } of present)
            if (recognised.kind === 'probe')
                this.#lying.push(recognised.token);
        for (const { arrival, recognised } of present)
            if (!(await this.#takeCopy(arrival, recognised)) && recognised.kind === 'probe')
                this.#sort(arrival, recognised);
        for (const { arrival, recognised } of deleted) {
            if (recognised.kind !== 'probe')
                continue;
            this.#deleted += 1;
            if (this.#task.earlierMarked(recognised.token))
                this.#marked = [...this.#marked, arrival];
        }
        for (const arrival of this.#bounces.candidates(present.map((each) => each.arrival)))
            await this.#takeBounce(arrival, true);
    }
    /** Reads back the first copy of every probe that was seen: to be called when nothing is expected any second, before it is removed. */
    async readCopies() {
        const { mailbox } = this.#task;
        for (const [expectation, arrival] of this.#unread) {
            // As long as the probe itself may come, a mail with its subject tells nothing of it.
            if (!expectation.proven && !expectation.over)
                continue;
            // A mail that breaks the session is not asked for twice.
            this.#unread.delete(expectation);
            const source = await mailbox.source(arrival, observed_learnt/* COPY_LIMIT */.eI);
            const labels = source === null ? [] : ((await mailbox.labels?.(arrival)) ?? []);
            const { placement, seenAt, size } = arrival;
            const whole = source !== null && (size === null ? source.length < observed_learnt/* COPY_LIMIT */.eI : size <= observed_learnt/* COPY_LIMIT */.eI);
            expectation.read(source === null ? null : { source, whole, placement, seenAt, labels });
        }
    }
    /** Whether the mail is a probe that is awaited elsewhere: one of several copies, in the mailbox to which its bounces come. */
    async #takeCopy(arrival, recognised) {
        if (recognised.kind === 'probe' && this.#expectations.some(({ id }) => id === recognised.token.id))
            return false;
        const copy = await this.#bounces.copy(arrival);
        if (copy === 'remove')
            this.#own = [...this.#own, arrival];
        return copy !== 'foreign';
    }
    /** Whether the mail is a notification about a probe of ours. */
    async #takeBounce(arrival, old) {
        const returned = await this.#bounces.take(arrival, old);
        if (returned === 'remove')
            this.#own = [...this.#own, arrival];
        return returned !== 'foreign';
    }
    async #recognise(arrival, mac) {
        const recognised = (0,recognise/* recogniseHeader */.Zt)(arrival.header, mac);
        if (recognised.kind === 'probe' || (0,recognise/* isNotification */.o2)(arrival.header) || !this.#worthReading(arrival))
            return recognised;
        this.#bodies += 1;
        const source = await this.#task.mailbox.source(arrival, BODY_LIMIT);
        return source === null ? recognised : (0,recognise/* recogniseMail */.tY)(arrival.header, await this.#task.read(source), mac, this.#task.ownMail);
    }
    /** A mail whose header tells nothing may still be a probe that lost its header on the way, as long as one is missing. */
    #worthReading(arrival) {
        const missing = this.#expectations.some((expectation) => !expectation.over && expectation.sightings.length === 0);
        return missing && this.#bodies < BODIES && (arrival.size ?? 0) <= 4 * BODY_LIMIT;
    }
    #sort(arrival, recognised) {
        switch (recognised.kind) {
            case 'probe':
                this.#sawProbe(arrival, recognised);
                break;
            case 'subject': {
                const expectation = this.#expectations.find((candidate) => (0,token_token/* shortToken */.Io)(candidate.id) === recognised.short);
                // Whoever forwards or answers a probe has its subject as well.
                if (expectation && (0,recognise/* isFrom */.L$)(arrival.header, expectation.from))
                    this.#saw(expectation, arrival, 'subject');
                break;
            }
            case 'forged':
                this.#forged += 1;
                break;
            case 'foreign':
                break;
        }
    }
    #sawProbe(arrival, { token, by, whole }) {
        const expectation = this.#expectations.find((candidate) => candidate.id === token.id);
        if (expectation === undefined) {
            const found = { receivedAt: arrival.receivedAt, lasting: this.#task.mailbox.telling().readOnly, lastRunAt: this.#lastRunAt(token) };
            if (whole && this.#task.earlier(token, found))
                this.#own = [...this.#own, arrival];
            return;
        }
        // What comes after its probe was given up is left for the next run, which tells how late it was.
        if (!this.#saw(expectation, arrival, by) || !expectation.remove)
            return;
        if (whole)
            this.#own = [...this.#own, arrival];
        else
            this.#unmarked += 1;
    }
    /** When the latest other probe of the same loop that lies there was sent, ms since the epoch; null without one. */
    #lastRunAt({ id, loop }) {
        const times = this.#lying.filter((other) => other.loop === loop && other.id !== id).map(({ sentAt }) => sentAt);
        return times.length === 0 ? null : Math.max(...times);
    }
    /** False where the probe was given up before. */
    #saw(expectation, arrival, by) {
        const { placement, noticedAt, unseenAt, receivedAt } = arrival;
        const seenAt = this.#task.clock.monotonic();
        const first = expectation.sightings.length === 0 || (!expectation.proven && by !== 'subject');
        const heldUpBy = this.#task.heldUp(Math.max(unseenAt ?? 0, expectation.since ?? 0), seenAt);
        if (!expectation.saw({ placement, by, noticedAt, seenAt, unseenAt, heldUpBy, receivedAt }))
            return false;
        this.#measureSkew(expectation, arrival);
        if (first)
            this.#unread.set(expectation, { ...arrival, seenAt: this.#task.clock.now() });
        this.#task.onSeen(expectation.id);
        return true;
    }
    #measureSkew({ since }, { receivedAt, noticedAt }) {
        if (since === null || receivedAt === null)
            return;
        const ours = this.#task.clock.now() - this.#task.clock.monotonic();
        const skew = clockSkew(receivedAt, ours + since, ours + noticedAt);
        if (Math.abs(skew) > Math.abs(this.#skew))
            this.#skew = skew;
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/pace/delays.js

/** A stretch of time in which a mailbox was not read is worth a word from here on, ms. */
const NOTICEABLE = 1_000;
/** What kept us from reading a mailbox, and when: a delay that is ours is not the mail's. All times are monotonic ms. */
class Delays {
    #delays = [];
    /** The end of the last look. */
    #readAt;
    constructor(now) {
        this.#readAt = now;
    }
    /**
     * A look was made.
     *
     * @param by what the mailbox says that held it up; null: nothing
     */
    looked(from, to, by) {
        this.#note(from, to, by ?? `the mailbox's server took ${(0,duration/* formatDuration */.a3)(to - from)} to show its mail`);
        this.#readAt = to;
    }
    /** A wait of `ms` was over only at `now`. */
    waited(ms, now) {
        const due = this.#readAt + ms;
        if (now > due)
            this.#note(due, now, `this machine was held up for ${(0,duration/* formatDuration */.a3)(now - due)}`);
        this.#readAt = Math.max(this.#readAt, now);
    }
    /** The mailbox could not be read since the last look, and is open again. */
    reopened(now, { message, reply }) {
        const by = message.replace(/\.$/, '');
        this.#note(this.#readAt, now, reply === null ? by : `${by} (it said: ${reply})`);
        this.#readAt = now;
    }
    /** The longest delay between two moments, in words that end a sentence; null: none that is worth a word. */
    between(from, to) {
        const overlap = (delay) => Math.min(delay.to, to) - Math.max(delay.from, from);
        const longest = this.#delays.toSorted((a, b) => overlap(b) - overlap(a))[0];
        return longest !== undefined && overlap(longest) > NOTICEABLE ? longest.by : null;
    }
    #note(from, to, by) {
        if (to - from > NOTICEABLE)
            this.#delays = [...this.#delays, { from, to, by }];
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/pace/cadence.js
// How often a mailbox is looked at, and when one that failed is opened again.
// Called by probe.
/** How long a probe may be on its way before looks grow rare, ms. A server of one's own is asked densely for longer. */
const BURST = { internal: 30_000, external: 10_000, inbound: 30_000 };
/**
 * Between looks in the burst, ms: a twentieth of the time so far, so that the latency is known to a twentieth. Never so long that a probe
 * is seen much more than 100 ms late.
 */
const SHORTEST = 10;
const LONGEST = { internal: 90, external: 150, inbound: 90 };
/** Every so many looks goes to all folders: in the burst, and after it. */
const FAR_EVERY = { burst: 4, later: 2 };
/** Between looks at one's own server after the burst, ms. */
const OWN_SERVER = 1_000;
/** Between looks at another's after the burst, ms: for a minute, then on. */
const OTHERS = { until: 60_000, early: 2_000, late: 5_000 };
/** Between looks that do not rely on what a server announced, ms: in the first half minute, then on. */
const DEEP = { until: 30_000, early: 5_000, late: 15_000 };
/** Where every look is a login: when it is made after the probe was accepted, ms, beside the one at once; then every so often. */
const POLLS = [5_000, 15_000, 30_000];
const LATER_POLLS = { from: 30_000, every: 60_000 };
/** How long further copies are waited for, ms. */
const SETTLING = { shortest: 30, longest: 250 };
/**
 * Dense looks right after the 250, growing rarer. Dovecot announces new mail to idlers half a second late by design (it waits for more),
 * Cyrus without idled and Courier not for a minute, and no server announces Junk: so looks go on while IDLE waits. A server of one's own
 * is not idled at, unless it has shown that it announces: IDLE and DONE cost as much as a look.
 */
function pace({ kind, elapsed }, looks, server) {
    if (server.polled === true)
        return { ms: untilPoll(elapsed), reach: 'deep', idle: true };
    const inBurst = elapsed < BURST[kind];
    const idle = !inBurst && (kind === 'external' || server.announces);
    const slower = server.throttled ? 2 : 1;
    const every = inBurst ? FAR_EVERY.burst : FAR_EVERY.later;
    return { ms: slower * wait(kind, elapsed, idle), reach: reachOf(elapsed, looks, idle ? 1 : every), idle };
}
/** Until the next look at a mailbox that takes a login for each, ms. */
function untilPoll(elapsed) {
    const early = POLLS.find((at) => at > elapsed);
    if (early !== undefined)
        return early - elapsed;
    const { from, every } = LATER_POLLS;
    return every - ((elapsed - from) % every);
}
/** The step of the probe that is to be looked for soonest; null where none is missing. */
function soonestStep(missing, looks, server) {
    const steps = missing.map((each) => pace(each, looks, server));
    return steps.toSorted((a, b) => a.ms - b.ms)[0] ?? null;
}
function wait(kind, elapsed, idle) {
    if (elapsed < BURST[kind])
        return Math.min(LONGEST[kind], Math.max(SHORTEST, elapsed / 20));
    if (kind === 'internal')
        return idle ? 2 * OWN_SERVER : OWN_SERVER;
    return elapsed < OTHERS.until ? OTHERS.early : OTHERS.late;
}
/** @param farEvery every so many looks goes to all folders */
function reachOf(elapsed, { made, sinceDeep }, farEvery) {
    if (sinceDeep >= (elapsed < DEEP.until ? DEEP.early : DEEP.late))
        return 'deep';
    return made % farEvery === farEvery - 1 ? 'far' : 'near';
}
/** How long to go on looking for further copies after the first, ms: as long again as that took, for copies of one mail come together. */
function settleTime(latency) {
    return Math.min(SETTLING.longest, Math.max(SETTLING.shortest, latency));
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/expectation.js

/** One probe that a mailbox is watched for: `sending` until the server has taken it, then `awaited`, in the end `over`. */
class Expectation {
    id;
    kind;
    /** ms */
    critical;
    /** Whether our own copies are removed in the end. */
    remove;
    /** The probe's author. */
    from;
    result;
    /** The first copy as it lies in the mailbox; null where none came, or could not be read back. */
    copy;
    /** Resolves when no copy is expected for the first time any more: one was seen, or the wait is over. */
    passed;
    #wake;
    #followers = [];
    #resolve;
    #reject;
    #gotCopy;
    #pass;
    #sightings = [];
    #notices = [];
    #leftAt = null;
    #since = null;
    #settledAt = 0;
    #end = null;
    /** Why the mailbox could not be read for this probe. */
    #unread = null;
    #heldUpBy = null;
    #taken = 0;
    constructor({ id, kind, critical, remove, from }, wake) {
        this.id = id;
        this.kind = kind;
        this.critical = critical;
        this.remove = remove;
        this.from = from;
        this.#wake = wake;
        let resolve = () => undefined;
        let reject = () => undefined;
        this.result = new Promise((done, fail) => {
            resolve = done;
            reject = fail;
        });
        let gotCopy = () => undefined;
        this.copy = new Promise((done) => (gotCopy = done));
        this.#gotCopy = gotCopy;
        let pass = () => undefined;
        this.passed = new Promise((done) => (pass = done));
        this.#pass = pass;
        this.#resolve = resolve;
        this.#reject = reject;
        // Anybody who gave the wait up does not ask how it ended.
        this.result.catch(() => undefined);
    }
    /** Resolves when the first copy is seen; never where none is. */
    get seen() {
        return this.passed.then(() => (this.#sightings.length > 0 ? undefined : new Promise(() => undefined)));
    }
    get sightings() {
        return this.#sightings;
    }
    get sending() {
        return this.#since === null && this.#end === null;
    }
    /** Accepted (or perhaps so) and not seen yet. */
    get awaited() {
        return this.#since !== null && this.#end === null && this.#sightings.length === 0;
    }
    get over() {
        return this.#end !== null;
    }
    /** A copy was seen that a token proves. A subject alone can be copied by anybody who saw the probe pass. */
    get proven() {
        return this.#sightings.some(isProven);
    }
    /** Monotonic ms at which copies are no longer waited for; null as long as the probe is not both accepted and seen beyond doubt. */
    get settlesAt() {
        return this.#since === null || !this.proven ? null : this.#settledAt;
    }
    /** Monotonic ms of the acceptance; null before. */
    get since() {
        return this.#since;
    }
    /** Calls `changed` whenever the wait begins or ends: for a watch of another mailbox, to which the probe's bounces come. */
    follow(changed) {
        this.#followers.push(changed);
    }
    /** A notification about the probe came back; one of failure ends the wait, unless a copy was seen. */
    noticed(notice) {
        this.#notices = [...this.#notices, notice];
        if (notice.kind === 'failed' && this.#sightings.length === 0)
            this.#end ??= { reason: 'bounced', at: notice.seenAt };
        this.#wake();
        this.#notify();
    }
    /** Monotonic ms at which the probe went out to the server; null before. */
    get leftAt() {
        return this.#leftAt;
    }
    /** The probe is on its way to the server, from `at` on the monotonic clock: it may be here before the server's reply. */
    left(at) {
        this.#leftAt = at;
        this.#wake();
    }
    /** The server has taken the probe, at `at` on the monotonic clock: the wait begins. */
    accepted(at) {
        this.#since = at;
        const first = this.#sightings.find(isProven);
        if (first)
            this.#settle(first);
        this.#wake();
        this.#notify();
    }
    /** The probe was not handed over: nothing is to be awaited. */
    abandon() {
        this.#end ??= { reason: 'not-awaited', at: 0 };
        this.#wake();
        this.#notify();
    }
    /** The mailbox could not be read when the probe was to be given up. */
    get unread() {
        return this.#unread !== null;
    }
    /** Monotonic ms at which the probe is given up; null as long as it is not accepted. */
    get until() {
        return this.#since === null ? null : this.#since + this.critical;
    }
    /** A copy was seen. One that comes after the probe was given up does not belong to this run: false then. */
    saw(sighting) {
        if (this.#end?.reason === 'critical' || this.#unread !== null)
            return false;
        const first = !this.proven && isProven(sighting);
        this.#sightings = [...this.#sightings, sighting];
        if (!first)
            return true;
        this.#settle(sighting);
        this.#pass();
        return true;
    }
    /** Ends the wait where the probe is seen and settled at `now`; one that is known by its subject alone is believed at `critical`. */
    settle(now) {
        if (this.#since === null || this.#end !== null || this.#sightings.length === 0)
            return;
        if (now < (this.proven ? this.#settledAt : this.#since + this.critical))
            return;
        this.#end = { reason: 'seen', at: now };
        this.#notify();
    }
    /**
     * Gives the probe up: a look that began at `critical` or later has not shown it, in any folder.
     *
     * @param taken how many mails came into the Inbox and were gone before they could be read
     */
    giveUp(taken) {
        if (this.#since === null || !this.awaited)
            return;
        this.#taken = taken;
        this.#end = { reason: 'critical', at: this.#since + this.critical };
        this.#notify();
    }
    /** The mailbox could not be read when the probe was to be given up: what became of it is not known. */
    couldNotLook(failure, heldUpBy) {
        if (this.#since === null || !this.awaited)
            return;
        this.#unread = failure;
        this.#heldUpBy = heldUpBy;
        this.#end = { reason: 'mailbox-trouble', at: this.#since + this.critical };
        this.#notify();
    }
    /** Ends the wait for a reason that lies outside the probe. */
    stop(reason, now) {
        this.#end ??= { reason: this.#sightings.length > 0 ? 'seen' : reason, at: now };
        this.#notify();
    }
    /** Publishes the copies; the watch calls it once, when it is done with the mailbox. A defect of ours is no word about the mail. */
    finish(failure, defect) {
        this.#gotCopy(null);
        this.#pass();
        if (defect !== null && this.#sightings.length === 0) {
            this.#reject(defect);
            return;
        }
        const end = this.#end ?? { reason: 'mailbox-trouble', at: 0 };
        this.#resolve({
            sightings: this.#sightings,
            mailbox: this.#unread ?? failure,
            heldUpBy: this.#heldUpBy,
            taken: this.#taken,
            end: end.reason,
            notices: this.#notices,
            waitedMs: this.#since === null || end.at === 0 ? null : Math.max(0, end.at - this.#since),
        });
    }
    /** The first copy was read back, or cannot be. */
    read(copy) {
        this.#gotCopy(copy);
    }
    #notify() {
        if (this.over)
            this.#pass();
        for (const changed of this.#followers)
            changed();
    }
    #settle(first) {
        this.#settledAt = first.seenAt + settleTime(Math.max(0, first.seenAt - (this.#since ?? first.seenAt)));
    }
}
function isProven({ by }) {
    return by !== 'subject';
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/last-look.js

/** A look that begins at `critical` may take so long, ms; a mailbox that does not answer by then could not be looked into. */
const GRACE = 3_000;
/** What the look through all other folders may take on top, ms. */
const ELSEWHERE = 10_000;
/** Of each other folder, so many of the newest mails are looked at. */
const NEWEST = 50;
/**
 * The end of a wait, exact and honest: a probe is lost when a look that began at `critical` did not show it, in no folder at all; where no
 * such look came about, nothing is known.
 */
class LastLook {
    #task;
    #own;
    #over;
    #guarded = new Set();
    /** Probes that the last look has not shown: only the other folders are left. */
    #searched = new Set();
    /** What had come into the Inbox when each probe was accepted. */
    #inflow = new Map();
    #failure = null;
    constructor(task, own, over) {
        this.#task = task;
        this.#own = own;
        this.#over = over;
    }
    /** Whether a look that begins now is the last for some probe. */
    isDue(at) {
        return this.#due(at).length > 0;
    }
    /** The mailbox has failed: what it said is reported where no look comes about by `critical`. */
    failed(failure) {
        this.#failure = failure;
    }
    /** A look has been made that did not show some probe: from here on what comes into the Inbox is counted. */
    async note() {
        this.#failure = null;
        for (const expectation of this.#own)
            if (expectation.awaited && !this.#inflow.has(expectation))
                this.#inflow.set(expectation, await this.#task.mailbox.inflow());
    }
    /** A look into all watched folders has been made that began at `at`: gives up the probes that are due, unless it lies somewhere else. */
    async made(at) {
        await this.note();
        const due = this.#due(at);
        if (due.length === 0)
            return;
        for (const expectation of due)
            this.#searched.add(expectation);
        await this.#task.collect.take(await this.#task.mailbox.elsewhere(NEWEST));
        const missing = due.filter(({ awaited }) => awaited);
        if (missing.length === 0)
            return;
        const inflow = await this.#task.mailbox.inflow();
        for (const expectation of missing)
            expectation.giveUp(taken(this.#inflow.get(expectation) ?? null, inflow));
    }
    /** Sees to it that no wait outlasts `critical` by more than a look may take, whatever the mailbox does. */
    guard() {
        for (const expectation of this.#own) {
            if (!expectation.awaited || this.#guarded.has(expectation))
                continue;
            this.#guarded.add(expectation);
            void this.#guardOne(expectation);
        }
    }
    async #guardOne(expectation) {
        const { clock, mailbox, name, delays } = this.#task;
        const { until } = expectation;
        if (until === null)
            return;
        await clock.sleep(until + GRACE - clock.monotonic(), this.#over);
        if (this.#searched.has(expectation))
            await clock.sleep(ELSEWHERE, this.#over);
        if (this.#over.aborted || !expectation.awaited)
            return;
        if (this.#searched.has(expectation)) {
            expectation.giveUp(0);
            return;
        }
        const by = delays.between(expectation.since ?? 0, until) ?? mailbox.heldUp() ?? 'it did not answer';
        expectation.couldNotLook(this.#failure ?? last_look_unread(name, expectation, by), by);
    }
    #due(at) {
        return this.#own.filter((expectation) => expectation.awaited && expectation.until !== null && at >= expectation.until);
    }
}
function last_look_unread(name, { critical }, by) {
    return {
        end: 'mailbox',
        outcome: 'fetch_failed',
        message: `Mailbox \`${name}\` could not be read when the probe's time was up (${(0,duration/* formatDuration */.a3)(critical)} after it was accepted): ${by}.`,
        reply: null,
        remedy: "Look into the mail server's log for this user, and at its load; whether the probe arrived is not known.",
        temporary: true,
        uncertain: false,
    };
}
/** How many mails came and were gone before they could be read; 0 where that cannot be known. */
function taken(before, now) {
    if (before === null || now === null)
        return 0;
    return Math.max(0, now.came - now.read - (before.came - before.read));
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/next-look.js

/** A far mailbox is asked for a probe so long after it went out, ms: the look and the mail are on their way at the same time. */
const AHEAD = 40;
/**
 * A probe whose reply stays away for longer is not looked for any more often than one that is being sent, ms: it may be tried again by now.
 */
const REPLIED_BY = 2_000;
/** The wait for the next look, cut where a probe of this mailbox is to be given up; null while all are being sent. */
function nextLook(expectations, own, server, { now, looks, deepAt }) {
    const begun = ({ since, leftAt }) => since ?? (server.far && leftAt !== null && now - leftAt < REPLIED_BY ? leftAt : null);
    const missing = expectations
        .filter((expectation) => begun(expectation) !== null && !expectation.over)
        .map((expectation) => ({ kind: expectation.kind, elapsed: now - (begun(expectation) ?? now) }));
    const soonest = soonestStep(missing, { made: looks, sinceDeep: now - deepAt }, server);
    if (soonest === null)
        return null;
    const unsettled = own.filter(({ over, settlesAt }) => !over && settlesAt === null);
    const until = unsettled.map((expectation) => (expectation.until ?? Infinity) - now);
    return { ...soonest, ms: Math.max(0, Math.min(Math.max(soonest.ms, tooEarly(expectations, server.far, now)), ...until)) };
}
/** How long a look into a far mailbox is too early to show what has just left, ms. */
function tooEarly(expectations, far, now) {
    const left = expectations.flatMap(({ since, leftAt, over }) => (since === null && leftAt !== null && !over ? [leftAt] : []));
    return far && left.length > 0 ? Math.max(0, Math.min(...left) + AHEAD - now) : 0;
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/pace/open-again.js
/** Waits before a mailbox that could not be read is opened again, ms; the last repeats, as long as a probe is missing. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** So many tries are made where no probe is missing, and only what lies there is to be read and cleared. */
const IDLE_TRIES = 2;
/** A last try comes so long before the probe is given up, ms. */
const IN_TIME = 500;
/**
 * How long to wait before a mailbox that has failed is opened again, ms; null: it is given up. Reading is not given up while there is time,
 * and a time that the server names is kept.
 *
 * @param failures how often it has failed since it was last read
 * @param left ms until the last missing probe is given up; Infinity while one is being sent; null: none is missing
 * @param budget ms left of the whole run
 */
function openAgain(failure, failures, left, budget) {
    if (!failure.temporary)
        return null;
    const wait = failure.wait ?? WAITS[Math.min(failures, WAITS.length - 1)] ?? 0;
    if (left === null)
        return failures < IDLE_TRIES && budget > wait ? wait : null;
    const time = Math.min(left, budget);
    if (failure.wait !== undefined)
        return time > wait ? wait : null;
    return time > IN_TIME ? Math.min(wait, Math.max(IN_TIME, time - IN_TIME)) : null;
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/tidying.js


/** How many of the newest older mails are searched for probes of earlier runs. */
const LEDGER = 200;
/** Reads what earlier runs left in a mailbox, and removes our probes. */
class Tidying {
    #task;
    #collect;
    #ledgerRead = false;
    /** Work that was begun and not waited for; rejects where a defect of ours ended it, for a mailbox that failed is opened again. */
    #begun = Promise.resolve();
    #removal = { removed: 0, marked: 0, kept: 0, moved: [] };
    constructor(task, collect) {
        this.#task = task;
        this.#collect = collect;
    }
    /** What became of all that was to be removed. */
    get removal() {
        return this.#removal;
    }
    /** The mailbox is the ledger: what earlier runs left in it is reported and cleared away. False where that was done before. */
    async readLedger() {
        if (this.#ledgerRead)
            return false;
        this.#ledgerRead = true;
        await this.#collect.takeOlder(await this.#task.mailbox.before(LEDGER));
        return true;
    }
    /** Removes what carries our own token and is still there, looks once more for a copy that came meanwhile, and removes that too. */
    async finish() {
        await this.#begun;
        await this.#collect.readCopies();
        if (!this.#task.deadline.signal.aborted)
            await this.readLedger();
        await this.#expungeMarked();
        await this.#removeSent();
        if (this.#collect.own.length === 0)
            return;
        await this.remove();
        await this.#collect.take(await this.#task.mailbox.look('near'));
        await this.remove();
    }
    /**
     * A run that was killed between STORE and EXPUNGE leaves its probe marked only; a server that can expunge single mails removes it now.
     */
    async #expungeMarked() {
        const { deleted } = this.#collect;
        if (deleted.length === 0 || this.#task.deadline.signal.aborted)
            return;
        const { removed, moved } = await this.#task.mailbox.remove(deleted);
        this.#collect.expunged(removed);
        await this.#add({ removed: 0, marked: 0, kept: 0, moved });
    }
    async #removeSent() {
        if (this.#task.deadline.signal.aborted)
            return;
        const copies = await sentCopies(this.#task.mailbox, this.#task.sent);
        if (copies.length > 0)
            await this.#add(await this.#task.mailbox.remove(copies));
    }
    async remove() {
        const { own } = this.#collect;
        if (own.length === 0)
            return;
        this.#collect.removing(own);
        try {
            await this.#add(await this.#task.mailbox.remove(own));
        }
        catch (error) {
            this.#collect.left(own);
            throw error;
        }
    }
    /** Begins to remove what there is: the next look does not wait for it. */
    beginToRemove() {
        const before = this.#begun;
        this.#begun = this.remove()
            .catch((error) => {
            if (!(error instanceof result_outcome/* FailureError */.pO))
                throw error;
        })
            .then(() => before);
        this.#begun.catch(() => undefined);
    }
    /** Some servers move expunged mail into a Trash of theirs; there it is removed once more. */
    async #add({ removed, marked, kept, moved }) {
        const left = await this.#collect.ownAmong(moved);
        const again = left.length === 0 ? NOTHING : await this.#task.mailbox.remove(left);
        const still = await this.#collect.ownAmong(again.moved);
        this.#removal = {
            removed: this.#removal.removed + removed,
            marked: this.#removal.marked + marked + again.marked,
            kept: this.#removal.kept + kept + again.kept + still.length,
            moved: [],
        };
    }
}
const NOTHING = { removed: 0, marked: 0, kept: 0, moved: [] };

;// CONCATENATED MODULE: ./lib/src/probe/watch/watch.js
// A mailbox watched for all its loops, until every probe is seen or given up.
// Called by probe.









/** A probe that is not there after this is not waited for with idle hands: the ledger is read meanwhile, ms. */
const watch_QUICK = 500;
/** After a cancelled run, how long to look for probes that are on their way, so that they can be removed, ms. */
const CANCEL_GRACE = 3_000;
/** What tidying up may take after the deadline or a cancel, ms. */
const TIDY_GRACE = 1_000;
/** How much longer a mailbox may take when no probe is left to be awaited, ms: to open, for only the ledger is to be read then; to tidy up. */
const NOTHING_AWAITED = { opening: 5_000, open: 15_000 };
/** How often a mailbox is looked at whose only business are bounces of what has been seen already, ms. */
const FOLLOWING = 20;
/** Most probes are handed over within this time: until then nobody is asked for them, ms. */
const SENT_BY = { near: 1_000, far: 5_000 };
/** A session that only sends is kept alive this often, ms. */
const KEEPALIVE = 15_000;
/** One mailbox watched for all its loops: one login, opened while the senders connect, looked at until every probe is seen or given up. */
class Watch {
    /** Resolves when new mail can be known from old, or when the mailbox is given up. */
    ready;
    #task;
    /** All that the watch lasts for: its own, and those of other watches whose bounces come here. */
    #expectations = [];
    #own = [];
    #bounces;
    #collect;
    #delays;
    #lastLook;
    #tidying;
    #cut = new AbortController();
    #over = new AbortController();
    #wake = new AbortController();
    #isReady = () => undefined;
    #opened = false;
    /** Monotonic ms until which a cancelled run still looks for its probes; null as long as it is not over. */
    #graceEnd = null;
    /** Monotonic ms of the last look that relied on no announcement. */
    #deepAt = 0;
    constructor(task) {
        this.#task = task;
        this.#delays = new Delays(task.clock.monotonic());
        this.#bounces = new Bounces(task);
        this.#collect = new Collection({ ...task, heldUp: (from, to) => this.#delays.between(from, to) }, this.#own, this.#bounces);
        this.#lastLook = new LastLook({ ...task, collect: this.#collect, delays: this.#delays }, this.#own, this.#over.signal);
        this.#tidying = new Tidying(task, this.#collect);
        this.ready = new Promise((resolve) => (this.#isReady = resolve));
    }
    /** To be called for every loop before `run`. */
    expect(expected) {
        const expectation = new Expectation(expected, () => this.#changed());
        this.#expectations.push(expectation);
        this.#own.push(expectation);
        return expectation;
    }
    /** To be called before `run` for every loop whose bounces come to this mailbox, wherever its probe is awaited. */
    follow(followed) {
        const { expectation } = followed;
        this.#bounces.add(followed);
        if (this.#own.includes(expectation))
            return;
        this.#expectations.push(expectation);
        expectation.follow(() => this.#changed());
    }
    async run() {
        const { mailbox } = this.#task;
        void this.#cutWhenOver();
        let failure = null;
        let defect = null;
        try {
            failure = await this.#persist();
            if (failure === null)
                await this.#tidying.finish();
        }
        catch (error) {
            if (!(error instanceof result_outcome/* FailureError */.pO))
                defect = error ?? new Error('unknown');
        }
        finally {
            this.#isReady();
            await mailbox.close();
            this.#over.abort();
            for (const expectation of this.#own) {
                expectation.stop('mailbox-trouble', this.#task.clock.monotonic());
                expectation.finish(failure, defect);
            }
        }
        return { ...this.#collect.sums, removal: this.#tidying.removal, telling: mailbox.telling(), failure };
    }
    #changed() {
        this.#wake.abort();
        this.#lastLook.guard();
        if (!this.#expectations.every((expectation) => expectation.over))
            return;
        const opened = this.#opened;
        const idle = opened ? NOTHING_AWAITED.open : NOTHING_AWAITED.opening;
        const wait = this.#own.some(({ unread }) => unread) ? TIDY_GRACE : idle;
        void this.#task.clock.sleep(wait, this.#over.signal).then(() => {
            if (this.#opened === opened)
                this.#cut.abort();
        });
    }
    /** Opens, watches, and opens again after a failure, until all is seen or no look would be of use any more. */
    async #persist() {
        const { mailbox, clock, deadline } = this.#task;
        for (let failures = 0, said = null;;) {
            try {
                await mailbox.open(this.#cut.signal);
                this.#opened = true;
                this.#deepAt = clock.monotonic();
                if (said !== null)
                    this.#delays.reopened(clock.monotonic(), said);
                this.#isReady();
                await this.#watch(() => {
                    failures = 0;
                    said = null;
                });
                return null;
            }
            catch (error) {
                if (!(error instanceof result_outcome/* FailureError */.pO))
                    throw error;
                // A try that the run's end cuts off tells less than what the server said at the one before.
                said = this.#cut.signal.aborted ? (said ?? error.failure) : error.failure;
                this.#lastLook.failed(said);
                const until = this.#missingUntil();
                const left = until === null ? null : until - clock.monotonic();
                const wait = this.#cut.signal.aborted ? null : openAgain(said, failures++, left, deadline.left());
                if (wait === null)
                    return said;
                await clock.sleep(wait, AbortSignal.any([this.#cut.signal, deadline.signal]));
            }
        }
    }
    /** Monotonic ms until a look is of use to some probe that is missing; Infinity while one is being sent; null: none is missing. */
    #missingUntil() {
        const missing = this.#expectations.filter(({ sending, awaited }) => sending || awaited);
        return missing.length === 0 ? null : Math.max(...missing.map(({ until }) => until ?? Infinity));
    }
    async #watch(onLook) {
        const { mailbox, clock, deadline } = this.#task;
        // A far mailbox has just said where its new mail begins: what it held before is read while the probes leave.
        const early = mailbox.telling().far && this.#expectations.every(({ leftAt, sending }) => sending && leftAt === null);
        if (early && !deadline.signal.aborted)
            await this.#tidying.readLedger();
        let reach = 'near';
        for (let looks = 0;; looks++) {
            const at = clock.monotonic();
            if (this.#lastLook.isDue(at))
                reach = 'deep';
            const arrivals = await mailbox.look(reach);
            if (reach === 'deep')
                this.#deepAt = at;
            this.#delays.looked(at, clock.monotonic(), mailbox.heldUp());
            await this.#collect.take(arrivals);
            onLook();
            if (reach === 'deep')
                await this.#lastLook.made(at);
            else
                await this.#lastLook.note();
            this.#expire(at);
            if (this.#expectations.every((expectation) => expectation.over))
                return;
            const quiet = this.#quiet(at);
            if (quiet)
                await this.#collect.readCopies();
            const ledger = quiet && !deadline.signal.aborted && (await this.#tidying.readLedger());
            const settled = this.#settled();
            reach = 'far';
            if (ledger && settled === null)
                continue;
            this.#wake = new AbortController();
            const wake = deadline.signal.aborted ? this.#wake.signal : AbortSignal.any([this.#wake.signal, deadline.signal]);
            if (settled !== null) {
                this.#tidying.beginToRemove();
                // Another watch ends the waits that are followed here: it is not raced against.
                const shortest = this.#own.every(({ over }) => over) ? FOLLOWING : 0;
                await clock.sleep(Math.max(shortest, Math.ceil(settled - clock.monotonic())), wake);
                continue;
            }
            const step = this.#step(looks);
            if (step === null) {
                // Where the server's reply stays away, the probe may be here before it.
                reach = 'near';
                const { far } = mailbox.telling();
                await (looks === 0 ? clock.sleep(far ? SENT_BY.far : SENT_BY.near, wake) : mailbox.wait(KEEPALIVE, wake));
                await clock.sleep(tooEarly(this.#expectations, far, clock.monotonic()), deadline.signal);
                continue;
            }
            reach = step.reach;
            if (step.idle)
                await mailbox.wait(step.ms, wake);
            else
                await clock.sleep(step.ms, wake);
            this.#delays.waited(step.ms, clock.monotonic());
        }
    }
    #step(looks) {
        const at = { now: this.#task.clock.monotonic(), looks, deepAt: this.#deepAt };
        return nextLook(this.#expectations, this.#own, this.#task.mailbox.telling(), at);
    }
    #expire(at) {
        const { clock, deadline } = this.#task;
        for (const expectation of this.#own)
            expectation.settle(at);
        if (!deadline.signal.aborted)
            return;
        const waiting = this.#own.filter((expectation) => !expectation.over);
        const missing = waiting.some((expectation) => expectation.awaited || expectation.sending);
        this.#graceEnd ??= at + CANCEL_GRACE;
        if (deadline.cancelled && missing && at < this.#graceEnd)
            return;
        for (const expectation of waiting)
            expectation.stop(deadline.cancelled ? 'cancelled' : 'deadline', clock.monotonic());
    }
    /** A moment in which no probe is expected any second: everything is seen, or slow. */
    #quiet(at) {
        return this.#expectations.every((expectation) => !expectation.sending && (!expectation.awaited || at - (expectation.since ?? at) > watch_QUICK));
    }
    /** Monotonic ms at which nothing is left to wait for but further copies; null while a probe is still missing. */
    #settled() {
        const times = this.#expectations.filter((expectation) => !expectation.over).map((expectation) => expectation.settlesAt);
        return times.includes(null) ? null : Math.max(...times.filter((time) => time !== null));
    }
    /** Once the run's time is up or it is cancelled, the session gets a little longer to tidy up, then it is cut. */
    async #cutWhenOver() {
        const { clock, deadline } = this.#task;
        const ended = AbortSignal.any([deadline.signal, this.#over.signal]);
        await new Promise((resolve) => (ended.aborted ? resolve(null) : ended.addEventListener('abort', resolve, { once: true })));
        await clock.sleep(TIDY_GRACE + (deadline.cancelled ? CANCEL_GRACE : 0), this.#over.signal);
        this.#cut.abort();
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/loops.js















/** Connections to one server at a time: Postfix counts clients, providers throttle them. */
const PER_SENDER = 10;
/** Runs all loops at the same time: one watch a mailbox, one round trip a loop. */
async function runLoops(task, ports, onLearnt = () => undefined) {
    const { config, loops, deadline } = task;
    const semaphores = new Map([...config.senders.keys()].map((name) => [name, new semaphore/* Semaphore */.j(PER_SENDER)]));
    const names = new Map();
    const onSeen = (id) => ports.onProgress({ loop: names.get(id) ?? '', phase: 'done' });
    const mailboxes = mailboxesOf(config, loops);
    const watchedMailboxes = new Map(await Promise.all(mailboxes.map(async (name) => [name, await watchMailbox(required(config.mailboxes, name), task, ports, onSeen)])));
    const examiner = new Examiner(ports.clock, deadline, ports.examine, () => ports.mailChecks(config, deadline));
    const stage = { ...task, ports, watchedMailboxes, examiner, semaphores };
    // Every expectation stands before the first watch begins.
    const trips = loops.map((loop) => {
        const id = ports.randomId();
        names.set(id, loop.name);
        return preparedTrip(loop, id, stage);
    });
    void examiner.learnt.then(onLearnt);
    const [ended, reports] = await Promise.all([
        Promise.all([...watchedMailboxes.values()].map(async (at) => ({ at, watched: await at.watch.run() }))),
        Promise.all(trips.map((trip) => trip())),
    ]);
    const skipped = (name) => ended.find(({ at }) => at.config.name === name)?.watched.telling.skipped ?? 0;
    return {
        loops: reports.map(({ report }) => unlessUnread(report, skipped(report.mailbox))),
        findings: [
            ...lateFindings(reports.map(({ report }) => report)),
            ...reports.flatMap(({ findings }) => findings),
            ...ended.flatMap(({ at, watched }) => [...mailboxFindings(at.config, watched), ...returnFindings(at, loops, watched)]),
        ],
    };
}
/** The mailboxes to be opened, each once: those in which probes are awaited, and those to which bounces come. */
function mailboxesOf(config, loops) {
    return [...new Set([...loops.map((loop) => loop.mailbox), ...loops.flatMap((loop) => loop.bounces ?? [])])].filter((name) => config.mailboxes.has(name));
}
async function watchMailbox(mailbox, { config, loops, deadline }, ports, onSeen) {
    const byTag = (own) => new Map(own.map((loop) => [tagOf(config, loop), loop]));
    const ledger = new Ledger(byTag(loops.filter((loop) => loop.mailbox === mailbox.name)), ports);
    const returns = new Ledger(byTag(loops.filter((loop) => loop.bounces === mailbox.name)), ports);
    const mac = ports.mac(mailbox);
    const watch = new Watch({
        name: mailbox.name,
        mailbox: await ports.mailbox(mailbox),
        clock: ports.clock,
        deadline,
        mac,
        read: ports.readMail,
        earlier: (token, found) => ledger.takes(token, found),
        earlierMarked: (token) => ledger.clears(token),
        earlierBounce: (token, notice, lasting) => returns.takesBounce(token, notice, lasting),
        earlierCopy: (token) => returns.clears(token),
        ownMail: (token, made) => ownMail(byTag(loops).get(token.loop), token, made),
        sent: loops
            .filter((loop) => sendsFrom(loop, required(config.senders, loop.sender), mailbox))
            .map((loop) => ({ tag: tagOf(config, loop), mac: () => ports.mac(required(config.mailboxes, loop.mailbox)) })),
        onSeen,
    });
    return { config: mailbox, mac, ledger, returns, watch };
}
/** One loop's round trip, entered with the watches that it concerns; to be begun when all loops have been entered. */
function preparedTrip(loop, id, stage) {
    const { config, deadline, ports, examiner, semaphores } = stage;
    const { clock } = ports;
    const at = required(stage.watchedMailboxes, loop.mailbox);
    const returns = loop.bounces === null ? null : (stage.watchedMailboxes.get(loop.bounces) ?? null);
    const expectation = at.watch.expect({ ...loop, id, remove: loop.delete });
    returns?.watch.follow({ expectation, mac: at.mac });
    let onSent = () => undefined;
    const sent = new Promise((resolve) => (onSent = resolve));
    const entered = { loop, sender: required(config.senders, loop.sender), mailbox: at.config, expectation };
    const evidence = examiner.enter(entered, sent);
    return async () => {
        const token = {
            id,
            sentAt: clock.now(),
            loop: tagOf(config, loop),
            lifetime: Math.ceil(loop.critical / 1000),
            host: ports.host,
            process: ports.process,
        };
        try {
            // The key takes its time: the server is connected meanwhile.
            const probe = at.mac.then((made) => makeProbe(loop, token, made));
            probe.then(({ subject, date }) => onSent({ subject, sentAt: date })).catch(() => undefined);
            const sender = await ports.sender(required(config.senders, loop.sender), loop.from);
            ports.onProbe(loop.mailbox, id);
            const task = {
                probe,
                sender,
                gate: required(semaphores, loop.sender),
                retries: { tries: loop.attempts, waits: loop.retry },
                clock,
                deadline,
                random: ports.random,
                ready: Promise.all([at.watch.ready, returns?.watch.ready]).then(() => undefined),
                seen: expectation.seen,
            };
            const trip = { loop, expectation, task, late: () => at.ledger.late(loop.name), onProgress: ports.onProgress };
            const observed = await (0,runner_failure/* blameRunner */.a)(await roundTrip(trip), () => ports.online(config, deadline));
            const reported = await evidence;
            return {
                report: withEvidence(judge(expectedOf(loop, required(config.senders, loop.sender), at.config), observed), loop, reported),
                findings: [...noticeFindings(loop.name, observed), ...readingFindings(loop, observed), ...(reported?.findings ?? [])],
            };
        }
        catch (error) {
            expectation.abandon();
            return { report: (0,unseen_loop/* brokenLoop */.s)(loop, error), findings: [] };
        }
    };
}
/** What came back of earlier runs' probes, and a mailbox that could not be read for bounces alone. */
function returnFindings(at, loops, watched) {
    const own = loops.filter((loop) => loop.bounces === at.config.name);
    const late = own.flatMap((loop) => lateBounceFindings(loop.name, at.returns.bounced(loop.name)));
    return watched.failure === null || own.length === 0 ? late : [...late, unreadBounces(at.config, own, watched.failure)];
}
function expectedOf(loop, from, at) {
    const { name, kind, from: author, to, sender, mailbox, warning, critical, bounces, bouncesProbe } = loop;
    const servers = {
        server: `${from.host}:${from.port}`,
        via: from.via ?? null,
        mailboxServer: `${at.host}:${at.port}`,
        inboxAlone: at.protocol === 'pop3',
    };
    return { name, kind, from: author, to, sender, mailbox, ...servers, warning, critical, ...(bounces === null ? {} : { bouncesProbe }) };
}
function required(map, name) {
    const value = map.get(name);
    if (value === undefined)
        throw new Error(`the configuration names ${name} and does not define it`);
    return value;
}

;// CONCATENATED MODULE: ./lib/src/probe/confirm.js
// One mail's round trip: sent, awaited, confirmed; all loops of a run together.
// Called by app.

/** A second probe is awaited at least so long, ms. */
const confirm_SHORTEST = 30_000;
/**
 * A loop as a second probe takes it. One try, awaited as long as `warning` allows: where a single mail was lost, the next one is there in
 * its usual time; where mail does not work, waiting longer tells nothing new.
 */
function confirming(loop) {
    return { ...loop, attempts: 1, critical: Math.min(loop.critical, Math.max(loop.warning, confirm_SHORTEST)) };
}
/** How long second probes may take at most, ms; 0 without loops. */
function confirmationTime(loops) {
    return Math.max(0, ...loops.map((loop) => confirming(loop).critical));
}
/**
 * Sends a second probe through these loops as far as they failed, before anybody is alarmed. What the first ones found stays as it is; the
 * result of the second stands beside it, and first probes that turn up meanwhile are late. Not done where the time does not suffice.
 */
async function confirmFailures({ config, loops, deadline }, first, ports) {
    const failed = new Set(first.loops.filter((loop) => loop.state === 'critical').map((loop) => loop.name));
    const again = loops.filter((loop) => failed.has(loop.name)).map(confirming);
    if (again.length === 0 || deadline.left() < confirmationTime(again))
        return first;
    // The first probes of this very run have been given up: one that turns up now is late, and is cleared away.
    const alive = (run) => run !== ports.process && ports.alive(run);
    const second = await runLoops({ config, loops: again, deadline }, { ...ports, alive });
    // Cancelled meanwhile: a probe not seen then says nothing.
    if (deadline.cancelled)
        return first;
    const confirmations = new Map(second.loops.map((loop) => [loop.name, loop]));
    return {
        loops: first.loops.map((loop) => {
            const repeated = confirmations.get(loop.name);
            return repeated === undefined ? loop : { ...loop, confirmation: confirmationOf(repeated), late: [...loop.late, ...repeated.late] };
        }),
        findings: [...first.findings, ...second.findings.filter((finding) => !first.findings.some((other) => isSame(finding, other)))],
    };
}
function confirmationOf({ outcome, state, message, latencyMs }) {
    return { outcome, state, message, latencyMs };
}
function isSame(a, b) {
    return a.code === b.code && a.target === b.target;
}

;// CONCATENATED MODULE: ./lib/src/app/run/head-start.js
/** How long the processor is left to mail, ms; servers that take longer leave it idle anyhow. */
const head_start_LONGEST = 300;
/** What a quick mail system needs to deliver, ms: longer is not waited for with idle hands. */
const head_start_QUICK = 50;
/**
 * The time in which mail has the processor to itself: until every probe is seen, is known not to be quick, or has to wait for its next try.
 * Work begun before would keep the probes from leaving, and the mailbox from being looked at; a mail that is seen late by 10 ms has its
 * further copies waited for 10 ms longer as well (see cadence.ts).
 *
 * @param loops their names
 */
function headStart(loops, clock) {
    const sending = new Set(loops);
    const unseen = new Set(loops);
    const passed = new AbortController();
    const end = () => passed.abort();
    let onSent = () => undefined;
    const sent = new Promise((resolve) => (onSent = resolve));
    if (unseen.size === 0)
        end();
    return {
        onProgress: ({ loop, phase }) => {
            if (phase === 'connecting' || phase === 'sending')
                return;
            if (phase !== 'waiting')
                unseen.delete(loop);
            if (unseen.size === 0)
                end();
            if (!sending.delete(loop) || sending.size > 0)
                return;
            onSent();
            void clock.sleep(head_start_QUICK, passed.signal).then(end);
        },
        end,
        over: clock.sleep(head_start_LONGEST, passed.signal),
        sent,
    };
}

;// CONCATENATED MODULE: ./lib/src/app/run/overdue.js
/** How long after the deadline a look is still waited for, ms: its connections are being closed. */
const overdue_GRACE = 1_500;
/** The same for mail in a cancelled run, ms: probes that are on their way are still looked for, so that they can be removed. */
const MAIL_GRACE = 4_500;
/** What each of several looks in a row gets at least, ms, however much of the grace the ones before it have taken. */
const LEAST = 200;
/** A wait that took so many times longer means that the process stood still; and how often that is made good. */
const STALLED = 1.3;
const ROUNDS = 4;
/**
 * What `looking` comes to, or `late()` where it is not there soon after the deadline: a look that does not heed its deadline must not keep
 * what the others saw from being told.
 */
async function beforeLong(looking, { deadline, clock, cancelGrace = overdue_GRACE }, late) {
    const done = new AbortController();
    const timeUp = async () => {
        await deadline.over;
        const whole = deadline.cancelled ? cancelGrace : overdue_GRACE;
        // Looks that come one after the other share it.
        const grace = Math.max(LEAST, whole - (clock.monotonic() - (deadline.overAt ?? clock.monotonic())));
        // Where this process itself stood still meanwhile, the look had no time to end either: it gets the same again.
        for (let round = 0, stalled = true; round < ROUNDS && stalled && !done.signal.aborted; round += 1) {
            const began = clock.monotonic();
            await clock.sleep(grace, done.signal);
            stalled = clock.monotonic() - began > grace * STALLED;
        }
        return late();
    };
    try {
        return await Promise.race([looking, timeUp()]);
    }
    finally {
        done.abort('over');
    }
}

;// CONCATENATED MODULE: ./lib/src/app/run/one-verdict-per-certificate.js
/**
 * One fact, one judgement: a mailbox whose certificate stopped a loop leaves delivery unknown (CONTRACT, "Outcomes"), so the finding that
 * tells the same of its certificate is no worse than the loop that met it.
 */
function asLoopsMet(findings, loops, config) {
    const stopped = new Set(loops.filter((loop) => loop.outcome === 'tls_failed' && loop.state === 'unknown').map((loop) => loop.name));
    const mailboxes = config.loops.flatMap((loop) => (stopped.has(loop.name) ? (config.mailboxes.get(loop.mailbox) ?? []) : []));
    const met = new Set(mailboxes.map(({ host, port }) => `${host}:${port}`));
    return findings.map((finding) => (finding.state === 'critical' && met.has(finding.target) ? { ...finding, state: 'unknown' } : finding));
}

// EXTERNAL MODULE: ./lib/src/core/judge/refusal/refusal-findings.js
var refusal_findings = __webpack_require__(29590);
// EXTERNAL MODULE: ./lib/src/core/judge/ceilings/within-ceilings.js + 2 modules
var within_ceilings = __webpack_require__(74570);
// EXTERNAL MODULE: ./lib/src/core/judge/verdict/verdict.js + 7 modules
var verdict = __webpack_require__(25990);
;// CONCATENATED MODULE: ./lib/src/app/run/run.js
// The order of a run: what begins when, what ends it, and the report that comes of it.
// Called by app.











/** Beyond the slowest loop's `critical`, ms: connecting, tries, tidying up. */
const MARGIN = 30_000;
/** A run without loops has DNS to wait for, ms. */
const WITHOUT_LOOPS = 60_000;
/** The budget of a run in ms: the configured one, or the slowest loop's `critical` plus 30 s, after the time that DNS may take. */
function budget(config, plan, confirm) {
    if (config.timeout !== null)
        return config.timeout;
    const work = plan.loops.length === 0 ? WITHOUT_LOOPS : Math.max(...plan.loops.map((loop) => loop.critical)) + MARGIN;
    const again = confirm ? confirmationTime(plan.loops) : 0;
    return work + again + (plan.domains.length === 0 ? 0 : (config.waitForDns ?? 0));
}
/** One run: everything at the same time, then one judgement over all of it. */
async function run(request, ports) {
    const { config, plan, deadline } = request;
    const startedAt = ports.clock.now();
    const began = ports.clock.monotonic();
    const waiting = { deadline, clock: ports.clock };
    const reported = (check, findings) => beforeLong(orBroken(check, findings), waiting, () => [overdue(check, deadline.cancelled)]);
    const waited = config.waitForDns === null || plan.domains.length === 0
        ? []
        : await reported('dns', ports.waitForDns(plan.domains, config, config.waitForDns, deadline).then((finding) => [finding]));
    // Addresses and keys that arrived probes tell of are asked about in the same run.
    let onLearnt = () => undefined;
    const learnt = new Promise((resolve) => (onLearnt = resolve));
    if (request.skip !== null)
        onLearnt(observed_learnt/* NOTHING_LEARNT */.hG);
    const mailFirst = headStart(request.skip === null ? plan.loops.map(({ name }) => name) : [], ports.clock);
    void mailFirst.sent.then(() => ports.load(plan)).catch(() => undefined);
    const onProgress = (progress) => {
        mailFirst.onProgress(progress);
        ports.onProgress(progress);
    };
    const mail = request.skip === null
        ? runLoops({ config, loops: plan.loops, deadline }, { ...ports, onProgress }, onLearnt)
            .catch((error) => ({ loops: plan.loops.map((loop) => (0,unseen_loop/* brokenLoop */.s)(loop, error)), findings: [] }))
            .finally(mailFirst.end)
            .then(async (trips) => {
            const failed = trips.loops.filter((loop) => loop.state === 'critical').map(({ name }) => name);
            const names = new Set(failed.length === 0 ? [] : await request.confirm?.(failed));
            const again = plan.loops.filter(({ name }) => names.has(name));
            // A second look that breaks counts for nothing: what the first saw stands.
            return await confirmFailures({ config, loops: again, deadline }, trips, ports).catch(() => trips);
        })
        : { loops: plan.loops.map((loop) => (0,unseen_loop/* skippedLoop */.J)(loop, request.skip ?? '')), findings: [] };
    const blocklists = plan.blocklists ? config.blocklists : null;
    const { beside } = request;
    const looked = Promise.all([
        beforeLong(Promise.resolve(mail), { ...waiting, cancelGrace: MAIL_GRACE }, () => ({
            loops: plan.loops.map((loop) => (0,unseen_loop/* brokenLoop */.s)(loop, OVERDUE)),
            findings: [],
        })),
        plan.domains.length > 0
            ? reported('dns', mailFirst.over.then(() => ports.checkDomains(plan.domains, config, deadline, learnt)))
            : [],
        blocklists === null
            ? []
            : reported('blocklist', mailFirst.over.then(() => ports.checkBlocklists(blocklists, config, deadline, learnt))),
        plan.certificates
            ? reported('certificate', mailFirst.over.then(() => ports.checkCertificates(config, deadline)))
            : [],
    ]);
    const over = looked.then(() => undefined, () => undefined);
    const others = beside === null
        ? []
        : reported('schedule', mailFirst.over.then(() => beside(over)));
    const [trips, domains, lists, certificates] = await looked;
    let records = [];
    const drift = plan.domains.length === 0
        ? []
        : await reported('dns', ports.dnsRecords(plan.domains, config, deadline).then((seen) => {
            records = seen.records;
            return seen.findings;
        }));
    const findings = [
        ...waited,
        ...(ports.defects?.() ?? []).map((error) => (0,result_finding/* brokenCheck */.IH)('loop', error)),
        ...trips.findings,
        ...(ports.loginFindings?.() ?? []),
        ...(0,refusal_findings/* refusalFindings */.j)(trips.loops, new Set(config.loops.flatMap(({ name, template }) => (template === null ? [] : [name])))),
        ...domains,
        ...lists,
        ...(await others),
        ...asLoopsMet(certificates, trips.loops, config),
        ...drift,
    ].toSorted(result_finding/* compareFindings */.Eg);
    const { queries, omitted } = ports.queries(config);
    return (0,within_ceilings/* withinCeilings */.g)({
        schemaVersion: 1,
        version: request.version,
        part: null,
        startedAt: new Date(startedAt).toISOString(),
        // The wall clock may be set back meanwhile.
        finishedAt: new Date(startedAt + (ports.clock.monotonic() - began)).toISOString(),
        state: (0,verdict/* runState */.HQ)(trips.loops, findings, config.strict),
        verdict: (0,verdict/* verdict */.WJ)(trips.loops, findings, config.strict),
        loops: trips.loops,
        findings,
        records,
        queries,
        queriesOmitted: omitted,
    });
}
/** A defect of ours in one family of checks must not hide what the others saw: it is reported as what it is. */
async function orBroken(check, findings) {
    try {
        return await findings;
    }
    catch (error) {
        return [(0,result_finding/* brokenCheck */.IH)(check, error)];
    }
}
const OVERDUE = 'it did not end when the time of the run was over.';
function overdue(check, isCancelled) {
    const end = isCancelled ? 'This run was cancelled' : 'The time of this run was over';
    return {
        check,
        target: 'monitor',
        code: 'check-overdue',
        state: 'unknown',
        message: `${end} before this check was: what it would have found is not known.`,
        evidence: null,
        remedy: isCancelled ? 'Run it again.' : 'Raise `timeout`, or ask for less in one run.',
        reference: null,
    };
}

// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
;// CONCATENATED MODULE: ./lib/src/app/wiring/perform.js
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







/** Keys of the report whose values are words of our own making: a password that is such a word must not spoil them. */
const OWN_TEXTS = new Set([
    'version',
    'startedAt',
    'finishedAt',
    'state',
    'code',
    'kind',
    'outcome',
    'side',
    'role',
    'check',
    'sentAt',
    'at',
    'type',
    'answer',
]);
/** One run in the real world. The Report that comes back holds no secret: everything is printed from it. */
async function perform(performance) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, plan, confirm, beside = null, skip, onProbe, onSecret, onStart, onWait, onProgress } = performance;
        const learnt = [];
        const progress = new Map(plan.loops.map((loop) => [loop.name, 'connecting']));
        const guarded = __addDisposableResource(env_1, (0,guard/* guardRun */.js)(), false);
        const ports = __addDisposableResource(env_1, (0,real_ports/* realPorts */.RV)(config.tokenSecret, {
            onProbe,
            onSecret: (form) => {
                learnt.push(form);
                onSecret(form);
            },
            ...(onWait === undefined ? {} : { onWait }),
            onProgress: ({ loop, phase }) => {
                progress.set(loop, phase);
                onProgress([...progress].map(([name, at]) => ({ name, phase: at, outcome: null })));
            },
        }), false);
        const time = budget(config, plan, confirm !== null);
        const spent = ports.clock.monotonic() - (performance.began ?? ports.clock.monotonic());
        const deadline = __addDisposableResource(env_1, new time_deadline/* Deadline */.B(ports.clock, Math.max(0, time - spent), config.timeout === null ? 'critical' : 'timeout'), false);
        onStart(() => deadline.cancel());
        const request = {
            config,
            plan,
            deadline,
            skip,
            // A second look that breaks counts for nothing: what the first saw stands.
            confirm: confirm && ((failed) => (0,guarded_ports/* apart */.z)(confirm)(failed).catch(() => [])),
            beside: beside && (0,guarded_ports/* apart */.z)(beside),
            version: version/* VERSION */.x,
        };
        const report = await run(request, (0,guarded_ports/* guardedPorts */.t)(ports, guarded.strays));
        return (0,redact/* redactDeep */.K)(report, (0,redact/* redactor */.$)([...config.secrets, ...learnt]), OWN_TEXTS);
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

/***/ 95516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPart),
/* harmony export */   readShards: () => (/* binding */ readShards),
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4527);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39297);


const MODES = ['run', 'plan', 'merge'];
/** A matrix has so many jobs at most. */
const MOST_SHARDS = 256;
/** The entry of a plan, as JSON; null: the text is none. */
function readPart(leg) {
    const { part, place, plan, only, checks } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parsedJson */ .U4)(leg));
    if (typeof part !== 'string' || typeof plan !== 'string' || typeof only !== 'string' || typeof checks !== 'string')
        return null;
    return { name: part, place: typeof place === 'string' && place !== '' ? place : null, plan, only, checks };
}
/** A number of shards; null: the text is none. */
function readShards(text) {
    const number = Number(text.trim() === '' ? '1' : text);
    return Number.isInteger(number) && number >= 1 && number <= MOST_SHARDS ? number : null;
}
/** The settings, or everything that is wrong with them. */
function readSettings(get) {
    const errors = [];
    const flag = (name) => {
        const value = get(name).trim().toLowerCase();
        if (value !== '' && value !== 'true' && value !== 'false')
            errors.push(`${name}: "${value}" is neither true nor false`);
        return value === 'true';
    };
    const leg = get('matrix-leg').trim();
    const mode = MODES.find((known) => known === (get('mode').trim() || 'run'));
    if (mode === undefined)
        errors.push(`mode: "${get('mode').trim()}" is not known (expected run, plan or merge)`);
    const shards = readShards(get('shards'));
    if (shards === null)
        errors.push(`shards: "${get('shards').trim()}" is no number from 1 to ${MOST_SHARDS}`);
    const part = mode === 'run' ? readPart(leg) : null;
    const chosen = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .readChecks */ .wf)(part?.checks ?? get('checks'));
    if (!chosen.ok)
        errors.push(chosen.error);
    const failOn = ['critical', 'warning', 'transition', 'never'].find((known) => known === (get('fail-on').trim() || 'critical'));
    if (failOn === undefined)
        errors.push(`fail-on: "${get('fail-on').trim()}" is not known (expected critical, warning, transition or never)`);
    const openIssue = flag('open-issue');
    const githubToken = get('github-token').trim();
    if (openIssue && githubToken === '') {
        errors.push('github-token is missing, which open-issue needs: write github-token: ${{ github.token }}, and permissions: issues: write');
    }
    const issueRepository = get('issue-repository').trim();
    if (issueRepository !== '' && !/^[\w-]+\/[\w.-]+$/.test(issueRepository)) {
        errors.push(`issue-repository: "${issueRepository}" is no repository (expected owner/name)`);
    }
    const only = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .commaList */ .od)(part?.only ?? get('only'));
    const settings = {
        failOn: failOn ?? 'critical',
        only: only.length > 0 ? only : null,
        checks: chosen.ok ? chosen.checks : null,
        dryRun: flag('dry-run'),
        openIssue,
        githubToken,
        issueRepository,
        reportDir: get('report-dir').trim(),
        matrixLeg: leg === '' || leg === 'null' ? null : leg,
        mode: mode ?? 'run',
        shards: shards ?? 1,
        reports: get('reports').trim(),
        part,
    };
    return errors.length > 0 ? { ok: false, errors } : { ok: true, settings };
}


/***/ }),

/***/ 6589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   QA: () => (/* binding */ MOST_EVIDENCE),
/* harmony export */   Uw: () => (/* binding */ cutBytes),
/* harmony export */   hO: () => (/* binding */ cutDeep),
/* harmony export */   iu: () => (/* binding */ MOST_TEXT)
/* harmony export */ });
/** Most bytes of one finding's evidence, in UTF-8. */
const MOST_EVIDENCE = 2_048;
/** Most bytes of any other text of a report. */
const MOST_TEXT = 1_024;
const ELLIPSIS = '…';
/** A text of at most `most` bytes of UTF-8, an ellipsis in the place of the rest; no character is cut in two. */
function cutBytes(text, most) {
    // A character takes three bytes at most for each of its UTF-16 units.
    if (text.length * 3 <= most)
        return text;
    // No more than that can fit: the text behind it is never looked at.
    const near = text.slice(0, most);
    if (near.length === text.length && bytesOf(text) <= most)
        return text;
    let bytes = 0;
    let end = 0;
    for (const character of near) {
        bytes += bytesOf(character);
        if (bytes > most - 3)
            break;
        end += character.length;
    }
    return `${text.slice(0, end)}${ELLIPSIS}`;
}
/** How many bytes of UTF-8 a text takes; half a surrogate pair counts as what replaces it. */
function bytesOf(text) {
    let bytes = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code < 0x80)
            bytes += 1;
        else if (code < 0x800)
            bytes += 2;
        else if (code >= 0xd800 && code < 0xdc00 && isTrail(text.charCodeAt(at + 1))) {
            bytes += 4;
            at += 1;
        }
        else
            bytes += 3;
    }
    return bytes;
}
function isTrail(code) {
    return code >= 0xdc00 && code < 0xe000;
}
/** The same value with each of its texts cut, and each of its lists: those of a report are foreign in length as well as in words. */
function cutDeep(value, mostBytes, mostItems) {
    return cutValue(value, mostBytes, mostItems);
}
function cutValue(value, mostBytes, mostItems) {
    if (typeof value === 'string')
        return cutBytes(value, mostBytes);
    if (Array.isArray(value))
        return value.slice(0, mostItems).map((item) => cutValue(item, mostBytes, mostItems));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cutValue(item, mostBytes, mostItems)]));
}


/***/ }),

/***/ 74570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ withinCeilings)
});

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/core/judge/ceilings/texts.js
var texts = __webpack_require__(6589);
;// CONCATENATED MODULE: ./lib/src/core/judge/ceilings/findings.js
// The limits on the sum of a report, and the entries that are counted instead of listed.
// Called by every room.


/** Findings of one check about one target. */
const MOST_OF_TARGET = 25;
/** Findings of one check. */
const MOST_OF_CHECK = 400;
/**
 * The worst of each check's findings, texts cut; a finding of its own says how many of a check are left out: a hidden one is not known to
 * be fine.
 */
function keepFindings(findings) {
    const sorted = findings.toSorted(finding/* compareFindings */.Eg);
    const counts = new Map();
    const left = new Map();
    const kept = [];
    for (const finding of sorted) {
        const target = `${finding.check} ${finding.target.slice(0, texts/* MOST_TEXT */.iu)}`;
        const ofTarget = counts.get(target) ?? 0;
        const ofCheck = counts.get(finding.check) ?? 0;
        if (ofTarget >= MOST_OF_TARGET || ofCheck >= MOST_OF_CHECK)
            left.set(finding.check, (left.get(finding.check) ?? 0) + 1);
        else {
            counts.set(target, ofTarget + 1).set(finding.check, ofCheck + 1);
            kept.push(finding);
        }
    }
    const cut = kept.filter(({ evidence }) => evidence !== null && (0,texts/* bytesOf */.$$)(evidence.slice(0, texts/* MOST_EVIDENCE */.QA + 1)) > texts/* MOST_EVIDENCE */.QA);
    return {
        findings: [...kept.map(cutFinding), ...Array.from(left, ([check, count]) => leftOut(check, count))].toSorted(finding/* compareFindings */.Eg),
        omitted: [...left.values()].reduce((sum, count) => sum + count, 0),
        cutEvidence: cut.length,
    };
}
function cutFinding(finding) {
    const { target, message, evidence, remedy } = finding;
    return {
        ...finding,
        target: (0,texts/* cutBytes */.Uw)(target, texts/* MOST_TEXT */.iu),
        message: (0,texts/* cutBytes */.Uw)(message, texts/* MOST_TEXT */.iu),
        evidence: evidence === null ? null : (0,texts/* cutBytes */.Uw)(evidence, texts/* MOST_EVIDENCE */.QA),
        remedy: remedy === null ? null : (0,texts/* cutBytes */.Uw)(remedy, texts/* MOST_TEXT */.iu),
    };
}
/** Says of a check that not all it found is reported. */
function leftOut(check, count) {
    return {
        check,
        target: 'report',
        code: 'findings-omitted',
        state: 'unknown',
        message: `${count} more ${count === 1 ? 'finding' : 'findings'} of ${check} than a report has room for: the worst are told, these are not.`,
        evidence: null,
        remedy: 'Mend what is told first; then run again.',
        reference: null,
    };
}

;// CONCATENATED MODULE: ./lib/src/core/judge/ceilings/spf-trees.js

/** Lines of one tree: its records and terms. */
const MOST_NODES = 64;
/** Trees of one report. */
const MOST_TREES = 100;
/** Bytes of one line. */
const MOST_LINE = 200;
/**
 * Takes the drawing of a domain's SPF records out of the evidence of all findings that rest on it, and keeps it once. Evidence of the SPF
 * checks is the record, an empty line, and the drawing.
 */
function takeTrees(findings) {
    const trees = new Map();
    const bare = findings.map((finding) => {
        const [record, drawing] = finding.check === 'spf' ? partsOf(finding.evidence ?? '') : [null, null];
        if (record === null || drawing === null)
            return finding;
        if (!trees.has(finding.target) && trees.size < MOST_TREES)
            trees.set(finding.target, treeOf(finding.target, drawing));
        return { ...finding, evidence: record };
    });
    return { findings: bare, trees: [...trees.values()].toSorted((a, b) => (a.domain < b.domain ? -1 : 1)) };
}
function partsOf(evidence) {
    const gap = evidence.indexOf('\n\n');
    return gap === -1 ? [null, null] : [evidence.slice(0, gap), evidence.slice(gap + 2)];
}
function treeOf(domain, drawing) {
    const lines = drawing.split('\n');
    return {
        domain,
        lines: lines.slice(0, MOST_NODES).map((line) => (0,texts/* cutBytes */.Uw)(line, MOST_LINE)),
        omitted: Math.max(0, lines.length - MOST_NODES),
    };
}

;// CONCATENATED MODULE: ./lib/src/core/judge/ceilings/within-ceilings.js



/** Bytes of report.json, and how many more for each loop. */
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_BYTES_OF_LOOP = 4 * 1024;
/** The part of the room that loops may take. */
const LOOPS = 0.9;
/** What a loop keeps, the first for which there is room: bytes of each text, and items of each list (hops, tries, late probes). */
const TIERS = [
    [texts/* MOST_TEXT */.iu, 50],
    [200, 8],
];
const LEAST = [40, 1];
const MOST_CAUSES = 20;
const MOST_RECORD_SETS = 1_000;
const MOST_VALUES = 50;
/**
 * The report with every text, every list and all of it within their ceilings. What foreign servers, records and mails said decides how long
 * a report would be; it does not decide how long it gets. Everything left out is counted in `omitted`, and where that is findings, told by
 * one.
 */
function withinCeilings(report) {
    const bare = takeTrees(report.findings);
    const kept = keepFindings(bare.findings);
    const room = MOST_BYTES + MOST_BYTES_OF_LOOP * report.loops.length;
    const loops = loopsWithin(report.loops, room * LOOPS);
    const purse = new Purse(room - costOf(loops) - costOf(report.verdict));
    const findings = purse.take(kept.findings);
    const spfTrees = purse.take(bare.trees);
    const records = purse.take((0,texts/* cutDeep */.hO)(report.records.slice(0, MOST_RECORD_SETS), texts/* MOST_TEXT */.iu, MOST_VALUES));
    const queries = purse.take((0,texts/* cutDeep */.hO)(report.queries, texts/* MOST_TEXT */.iu, report.queries.length));
    const queriesOmitted = report.queriesOmitted + report.queries.length - queries.length;
    const unaffordable = kept.findings.slice(findings.length);
    const notes = [...new Set(unaffordable.map(({ check }) => check))].map((check) => leftOut(check, unaffordable.filter((finding) => finding.check === check).length));
    return {
        ...report,
        verdict: { ...(0,texts/* cutDeep */.hO)(report.verdict, texts/* MOST_TEXT */.iu, MOST_CAUSES) },
        loops,
        findings: [...findings, ...notes],
        spfTrees,
        records,
        queries,
        queriesOmitted,
        omitted: { findings: kept.omitted + unaffordable.length, queries: queriesOmitted, evidence: kept.cutEvidence },
    };
}
/** Each loop as whole as its share of the room allows. */
function loopsWithin(loops, room) {
    const share = room / Math.max(1, loops.length);
    return loops.map((loop) => {
        for (const [bytes, items] of TIERS) {
            const cut = (0,texts/* cutDeep */.hO)(loop, bytes, items);
            if (costOf(cut) <= share)
                return cut;
        }
        return (0,texts/* cutDeep */.hO)(loop, ...LEAST);
    });
}
/** The room that is left. */
class Purse {
    #left;
    constructor(bytes) {
        this.#left = bytes;
    }
    /** As many as there is room for, the first ones first. */
    take(items) {
        let count = 0;
        for (const item of items) {
            const cost = costOf(item);
            if (cost > this.#left)
                break;
            this.#left -= cost;
            count += 1;
        }
        return count === items.length ? items : items.slice(0, count);
    }
}
/** Indentation, quotes, comma and line end of a property or an item, at most. */
const FRAME = 24;
/** Bytes that a value takes in report.json at most: a character that is escaped there takes six for each of its UTF-16 units. */
function costOf(value) {
    if (typeof value === 'string')
        return FRAME + textCost(value);
    if (Array.isArray(value))
        return FRAME + value.reduce((sum, item) => sum + costOf(item), 0);
    if (typeof value !== 'object' || value === null)
        return FRAME + 8;
    return Object.entries(value).reduce((sum, [key, item]) => sum + key.length + costOf(item), 2 * FRAME);
}
function textCost(text) {
    let cost = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        cost += code < 0x20 || code > 0x7e ? 6 : code === 0x22 || code === 0x5c ? 2 : 1;
    }
    return cost;
}


/***/ }),

/***/ 25735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ suspectKind),
/* harmony export */   w: () => (/* binding */ pathsOf)
/* harmony export */ });
/** One kind a role. */
function suspectKind(role) {
    switch (role) {
        case 'queue':
            return 'outgoing';
        case 'standing':
            return 'filter';
        case 'submission':
        case 'outgoing':
        case 'way':
        case 'inbound':
        case 'filter':
        case 'store':
        case 'access':
        case 'runner':
            return role;
    }
}
/**
 * The parts of every loop's path, derived from what is configured and was seen: servers by their host, ways out by `via` or by the address
 * that arrived probes left from, receivers by the domain of the address. An internal loop uses no way out and no exchange.
 */
function pathsOf(loops) {
    const egress = egressOf(loops);
    const own = new Set(loops.filter(({ kind }) => kind === 'internal').map(({ sender }) => sender));
    const outside = new Set(loops.filter(({ kind, sender }) => kind === 'inbound' && !own.has(sender)).map(({ sender }) => sender));
    return new Map(loops.map((loop) => [loop, pathOf(loop, egress, outside.has(loop.sender))]));
}
function pathOf(loop, egress, isSentFromOutside) {
    const { kind, place, sender, mailbox, via, author } = loop;
    const [host, receiver] = [hostOf(loop), loop.receiver ?? mailbox];
    const isReceivedOutside = kind === 'external';
    const sent = (role, key, name) => [role, { key: `${role} ${key}`, role, name, isForeign: isSentFromOutside }];
    const received = (role, key, name) => [role, { key: `${role} ${key}`, role, name, isForeign: isReceivedOutside }];
    const between = (role, key, name) => [role, { key: `${role} ${key}`, role, name, isForeign: false }];
    return new Map([
        between('runner', place ?? '', place === null ? 'network of the runner' : `network of the runner in ${place}`),
        sent('submission', loop.server ?? sender, `submission at ${sender}`),
        sent('queue', host, `queue of ${sender}`),
        ...(kind === 'internal'
            ? []
            : [
                sent('outgoing', via ?? egress.get(host) ?? host, via === null ? `outgoing way of ${sender}` : `outgoing way ${via}`),
                received('inbound', receiver, `inbound way of ${mailbox}`),
            ]),
        between('way', `${host} ${mailbox}`, `way from ${sender} to ${mailbox}`),
        between('standing', `${host} ${author ?? ''} ${receiver}`, `standing of ${sender} at ${mailbox}`),
        received('filter', receiver, `filter of ${mailbox}`),
        received('store', mailbox, `store of ${mailbox}`),
        received('access', mailbox, `access to ${mailbox}`),
    ]);
}
/** The one address that a server's arrived probes left from; where there are several, none stands for it. */
function egressOf(loops) {
    const seen = new Map();
    for (const loop of loops) {
        if (loop.egressIp === null || loop.kind === 'internal')
            continue;
        seen.set(hostOf(loop), (seen.get(hostOf(loop)) ?? new Set()).add(loop.egressIp));
    }
    return new Map([...seen].flatMap(([host, [only, ...more]]) => (only === undefined || more.length > 0 ? [] : [[host, only]])));
}
/** The ports of submission (RFC 6409, RFC 8314) lead to one server; behind any other stands one of its own. */
function hostOf({ server, sender }) {
    return server?.replace(/:(?:25|465|587|2525)$/, '') ?? sender;
}


/***/ }),

/***/ 79915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ tellApart)
/* harmony export */ });
/* harmony import */ var _mail_knowledge_receivers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33011);

const LMTP = 'an LMTP sender';
const SECOND_WAY = 'a second relay of yours';
const SOMEBODY = 'an account elsewhere';
/**
 * The further loop that would tell apart what these loops leave open, as `sender -> mailbox`: another sender to the same mailbox, one that
 * is configured first of all, then an account at another mailbox's provider. Null: there is nothing to tell apart, or no loop would.
 *
 * @param parts all of which explain the same loops
 * @param accusers the loops that they explain, at least one
 * @param loops all that there are
 */
function tellApart(parts, accusers, loops) {
    const [first] = accusers;
    if (first === undefined)
        return null;
    const roles = new Set(parts.map(({ role }) => role));
    const atSender = parts.filter(({ role }) => role === 'queue' || role === 'outgoing');
    const atReceiver = parts.filter(({ role }) => role === 'inbound' || role === 'filter' || role === 'store');
    if (roles.has('submission') || roles.has('access') || roles.has('runner'))
        return null;
    // A way out may be the relay, the address or the name of the domain: a second one tells.
    if (parts.length === atSender.length) {
        return parts.some(({ isForeign }) => isForeign)
            ? null
            : `${SECOND_WAY} -> ${(accusers.find(({ kind }) => kind === 'external') ?? first).mailbox}`;
    }
    if (parts.length === atReceiver.length) {
        if (parts.length === 1)
            return null;
        const isAtHome = first.kind !== 'external';
        return isAtHome && roles.has('inbound')
            ? `${ownSender(first, loops)} -> ${first.mailbox}`
            : isAtHome
                ? `${LMTP} -> ${first.mailbox}`
                : null;
    }
    if (atReceiver.length > 0)
        return otherwise(first, loops);
    return atSender.length > 0 ? elsewhere(first, loops) : null;
}
/** Somebody else who sends to the same mailbox: not its own account, and nobody of a provider that sends to it already. */
function otherwise({ mailbox, mailboxServer, receiver, kind }, loops) {
    const there = loops.filter((loop) => loop.mailbox === mailbox);
    const inside = new Set(loops.filter((loop) => loop.kind === 'internal').map((loop) => loop.sender));
    const isNew = (server, domain) => domain !== receiver &&
        !isOneProvider(server, mailboxServer) &&
        !there.some((loop) => loop.author === domain || isOneProvider(server, loop.server));
    const sender = loops.find((loop) => there.every((other) => other.sender !== loop.sender) &&
        isNew(loop.server, loop.author) &&
        !(kind === 'inbound' && inside.has(loop.sender)));
    const account = loops.find((loop) => loop.kind === 'external' && loop.mailbox !== mailbox && isNew(loop.mailboxServer, loop.receiver));
    return `${sender?.sender ?? account?.mailbox ?? SOMEBODY} -> ${mailbox}`;
}
/** A loop at home passes no MX. */
function ownSender({ receiver }, loops) {
    const own = loops.find((loop) => loop.kind === 'internal') ?? loops.find((loop) => loop.kind === 'external' && loop.author === receiver);
    return own?.sender ?? 'a sender of your own';
}
/** The same sender to another receiver outside. */
function elsewhere({ sender, server, author }, loops) {
    const there = loops.filter((loop) => loop.sender === sender);
    const other = loops.find((loop) => loop.kind === 'external' &&
        loop.receiver !== author &&
        !isOneProvider(server, loop.mailboxServer) &&
        there.every((known) => known.receiver !== loop.receiver));
    return `${sender} -> ${other?.mailbox ?? 'a mailbox elsewhere'}`;
}
function isOneProvider(one, other) {
    const provider = (0,_mail_knowledge_receivers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .l)(one);
    return provider !== null && provider === (0,_mail_knowledge_receivers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .l)(other);
}


/***/ }),

/***/ 25990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HQ: () => (/* binding */ runState),
  WJ: () => (/* binding */ verdict)
});

// UNUSED EXPORTS: kindState, matrix, withInbound

// EXTERNAL MODULE: ./lib/src/core/judge/verdict/causes.js
var causes = __webpack_require__(48612);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/core/judge/verdict/mesh-sentence.js
var mesh_sentence = __webpack_require__(15291);
// EXTERNAL MODULE: ./lib/src/core/judge/handed-over.js
var handed_over = __webpack_require__(3077);
;// CONCATENATED MODULE: ./lib/src/core/judge/verdict/submission.js

/**
 * The failing loops where every one of them ended at one sender before anything was accepted, and that sender took no other loop's probe.
 * Empty: some failing loop got further, or the failing loops have several senders.
 */
function submissionFailures(loops) {
    const failing = loops.filter((loop) => loop.state === 'critical');
    const servers = new Set(failing.map(serverOf));
    const [server] = servers;
    if (server === undefined || servers.size > 1 || !failing.every(handed_over/* endedAtSubmission */.y))
        return [];
    return loops.some((loop) => serverOf(loop) === server && (0,handed_over/* wasAccepted */.f)(loop)) ? [] : failing;
}
/** What happened at the sender, as the end of a sentence. `failing` is not empty. */
function submissionStory(failing) {
    const host = hostOf(failing[0]);
    const outcomes = new Set(failing.map(({ outcome }) => outcome));
    if (outcomes.size > 1)
        return `${host} fails before it takes mail (${[...outcomes].join(', ')})`;
    if (outcomes.has('auth_failed'))
        return `${host} refuses the monitor's login`;
    if (outcomes.has('tls_failed'))
        return `no TLS connection to ${host} could be made`;
    return `${host} cannot be reached`;
}
function hostOf(loop) {
    return loop?.server?.replace(/:\d+$/, '') ?? loop?.sender ?? 'the sender';
}
function serverOf({ sender, server }) {
    return server ?? sender;
}

;// CONCATENATED MODULE: ./lib/src/core/judge/verdict/headline.js




/** How many loops or checks a sentence names; the rest is counted. */
const NAMED = 3;
/**
 * The verdict as one sentence: the observation, and with more than the two loops of the table at which end the fault lies; never a cause.
 * Pure.
 *
 * @param where where the faults lie, as far as the loops can tell
 */
function headline(code, loops, findings, where) {
    const plain = tableSentence(code, loops, findings);
    return (0,mesh_sentence/* isMesh */.u)(loops) ? (0,mesh_sentence/* meshSentence */.D)(code, plain, loops, where) : plain;
}
function tableSentence(code, loops, findings) {
    const failing = loops.filter((loop) => loop.state === 'critical');
    const unknown = loops.filter((loop) => loop.state === 'unknown');
    const unlooked = unknown.length > 0 && code !== 'undetermined' ? `; ${named(unknown)} could not be judged` : '';
    switch (code) {
        case 'healthy':
            return loops.length > 0 ? `Mail works: ${speed(loops)}.` : `All ${counted(findings.length, 'check')} are fine.`;
        case 'degraded':
            return loops.length > 0
                ? `${arrival(loops)}${weak(loops, findings)}.`
                : `${checksOf(findings, 'warning', 'has a warning', 'have warnings')}.`;
        case 'submission':
            return `${submission(loops)}${unlooked}.`;
        case 'deliverability':
            return `Deliverability problem: internal mail works, ${missing(failing)}${unlooked}.`;
        case 'inbound':
            return `Inbound problem: ${named(failing)} ${failing.length === 1 ? 'does' : 'do'} not reach you from outside, the other loops work${unlooked}.`;
        case 'local-infrastructure':
            return `Local infrastructure problem: external mail works, internal mail fails at ${named(failing)}${unlooked}.`;
        case 'total-outage':
            return `Total outage: neither internal nor external mail works, ${named(failing)}${unlooked}.`;
        case 'delivery-failure':
            return `Mail is not delivered: ${named(failing)}${unlooked}.`;
        case 'posture': {
            const bad = checksOf(findings, 'critical', 'is critical', 'are critical');
            return loops.length > 0 ? `${arrival(loops) === WORKS ? 'Mail arrives' : arrival(loops)}, but ${bad}.` : `Mail is at risk: ${bad}.`;
        }
        case 'undetermined':
            if (loops.length === 0)
                return `${halfLooked(findings)}.`;
            return unknown.length === 0
                ? `${arrival(loops)}, but ${checksOf(findings, 'unknown', 'could not be made', 'could not be made')}.`
                : `${notKnown(loops, unknown)}.`;
    }
}
const WORKS = 'Mail works';
/** Who does not get mail outside, and which mail from outside does not get here. */
function missing(failing) {
    const parts = [failing.filter(({ kind }) => kind !== 'inbound'), failing.filter(({ kind }) => kind === 'inbound')];
    const [out, back] = parts.map((loops) => `${named(loops)} ${loops.length === 1 ? 'does' : 'do'} not`);
    return `${out ?? ''} get it${parts[1].length === 0 ? '' : `, ${back ?? ''} reach you from outside`}`;
}
/** How mail arrives where no loop fails: the worst that was seen first. */
function arrival(loops) {
    const bent = (outcome) => loops.filter((loop) => loop.state === 'warning' && loop.outcome === outcome);
    const parts = [
        part('lands in Junk', bent('junk')),
        part('arrives more than once', bent('duplicate')),
        part('is slow', bent('slow'), ({ latencyMs }) => (latencyMs === null ? '' : ` took ${(0,duration/* formatDuration */.a3)(latencyMs)}`)),
    ].flatMap((text) => text ?? []);
    return parts.length === 0 ? WORKS : `Mail ${parts.join('; it ')}`;
}
function part(what, loops, more = () => '') {
    if (loops.length === 0)
        return null;
    const shown = loops.slice(0, NAMED).map((loop) => `${loop.name}${more(loop)}`);
    return `${what}: ${[...shown, ...rest(loops.length)].join(', ')}`;
}
/** Warnings beside loops that work. */
function weak(loops, findings) {
    const warnings = findings.filter((finding) => finding.state === 'warning');
    if (warnings.length === 0)
        return '';
    const text = `${counted(warnings.length, 'warning')} (${places(warnings)})`;
    return arrival(loops) === WORKS ? `, with ${text}` : `; ${text}`;
}
function submission(loops) {
    const failing = submissionFailures(loops);
    const working = loops.filter((loop) => loop.state === 'ok' || loop.state === 'warning');
    const others = working.length === 0 ? '' : `; ${namesOf(working)} ${working.length === 1 ? 'works' : 'work'} through another server`;
    const who = working.length === 0 ? '' : ` by ${failing[0]?.sender ?? 'the sender'}`;
    return `No mail could be sent${who}: ${submissionStory(failing)}${others}`;
}
function notKnown(loops, unknown) {
    if (loops.every(({ outcome }) => outcome === 'skipped'))
        return `Nothing was sent: ${named(loops)}`;
    const working = loops.filter((loop) => loop.state === 'ok' || loop.state === 'warning');
    const works = working.length === 0 ? '' : `; ${namesOf(working)} ${working.length === 1 ? 'works' : 'work'}`;
    return `Could not look: whether mail works is not known, ${named(unknown)}${works}`;
}
/** Checks without loops, some of which gave no answer: the seen stands beside the unseen. */
function halfLooked(findings) {
    const unknown = findings.filter((finding) => finding.state === 'unknown');
    if (findings.length === 0)
        return 'Could not look: no check was made';
    if (unknown.length === findings.length)
        return `Could not look: none of ${counted(findings.length, 'check')} gave an answer`;
    const warnings = findings.filter((finding) => finding.state === 'warning');
    const fine = findings.length - unknown.length - warnings.length;
    return [
        checksOf(findings, 'unknown', 'could not be made', 'could not be made'),
        ...(warnings.length === 0 ? [] : [checksOf(findings, 'warning', 'has a warning', 'have warnings')]),
        ...(fine === 0 ? [] : [`${counted(fine, 'check')} ${fine === 1 ? 'is' : 'are'} fine`]),
    ].join('; ');
}
function checksOf(findings, state, one, several) {
    const those = findings.filter((finding) => finding.state === state);
    return `${counted(those.length, 'check')} ${those.length === 1 ? one : several}: ${places(those)}`;
}
/** What the findings are about, worst first, each once. */
function places(findings) {
    const all = [...new Set(findings.toSorted(finding/* compareFindings */.Eg).map(({ check, target }) => `${check} of ${target}`))];
    return [...all.slice(0, NAMED), ...rest(all.length)].join(', ');
}
function named(loops) {
    return [...loops.slice(0, NAMED).map((loop) => `${loop.name} (${loop.outcome})`), ...rest(loops.length)].join(', ');
}
function namesOf(loops) {
    return [...loops.slice(0, NAMED).map(({ name }) => name), ...rest(loops.length)].join(', ');
}
function rest(count) {
    return count > NAMED ? [`${count - NAMED} more`] : [];
}
function speed(loops) {
    const slowest = Math.max(...loops.map((loop) => loop.latencyMs ?? 0));
    return loops.length === 1
        ? `delivered in ${(0,duration/* formatDuration */.a3)(slowest)}`
        : `${loops.length} loops delivered, the slowest in ${(0,duration/* formatDuration */.a3)(slowest)}`;
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./lib/src/core/judge/suspects/components.js
var components = __webpack_require__(25735);
;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/explain.js
/** Steps of the search for one trouble; beyond it a good explanation stands in place of all the smallest. */
const MOST_STEPS = 2_000;
const MOST_EXPLANATIONS = 50;
/**
 * The smallest sets of parts that explain every troubled loop (minimal hitting sets; Duffield 2006, "Network Tomography of Binary Network
 * Performance Characteristics"). Pure: of parts it knows nothing but which loops they may explain.
 *
 * @param candidates for each troubled loop the parts that may explain it, none of which is cleared; loops without any are left out
 */
function explain(candidates) {
    const groups = groupsOf(candidates);
    return joined(candidates.length, groups).map(({ loops, groups: own }) => ({ loops, explanations: smallest(loops, own) }));
}
function groupsOf(candidates) {
    const accusers = new Map();
    candidates.forEach((parts, loop) => {
        for (const part of new Set(parts))
            accusers.set(part, [...(accusers.get(part) ?? []), loop]);
    });
    const groups = new Map();
    for (const [part, accusedBy] of accusers) {
        const key = accusedBy.join(' ');
        const group = groups.get(key) ?? { members: [], accusedBy };
        group.members.push(part);
        groups.set(key, group);
    }
    return [...groups.values()];
}
/** Loops that are linked by a common group belong together; the rest is a matter of its own. */
function joined(count, groups) {
    const root = Array.from({ length: count }, (_, index) => index);
    const find = (loop) => {
        let at = loop;
        while (root[at] !== at)
            at = root[at] ?? at;
        return at;
    };
    for (const { accusedBy } of groups)
        for (const loop of accusedBy)
            root[find(loop)] = find(accusedBy[0] ?? loop);
    const byLoop = new Map();
    for (const group of groups) {
        const of = find(group.accusedBy[0] ?? 0);
        byLoop.set(of, [...(byLoop.get(of) ?? []), group]);
    }
    return [...byLoop].map(([of, own]) => ({
        loops: root.flatMap((_, loop) => (find(loop) === of && own.some(({ accusedBy }) => accusedBy.includes(loop)) ? [loop] : [])),
        groups: own,
    }));
}
function smallest(loops, groups) {
    const search = new Search(loops, groups);
    for (let size = search.atLeast(); size <= loops.length; size += 1) {
        const found = search.ofSize(size);
        if (found.length > 0)
            return found;
        if (search.isSpent)
            break;
    }
    return [search.greedy()];
}
/** Looks for sets of groups that cover all loops, those with the fewest choices first. */
class Search {
    #groups;
    /** For each loop the indexes of the groups that explain it, the largest first. */
    #choices;
    /** For each group the positions of its loops. */
    #reach;
    /** For each loop how many of the chosen groups explain it. */
    #covered;
    #used;
    #stamp = 0;
    #steps = 0;
    constructor(loops, groups) {
        this.#groups = groups.toSorted((a, b) => b.accusedBy.length - a.accusedBy.length);
        const choices = new Map(loops.map((loop) => [loop, []]));
        this.#groups.forEach(({ accusedBy }, index) => accusedBy.forEach((loop) => choices.get(loop)?.push(index)));
        const ordered = [...choices].toSorted(([, a], [, b]) => a.length - b.length);
        const position = new Map(ordered.map(([loop], at) => [loop, at]));
        this.#choices = ordered.map(([, own]) => own);
        this.#reach = this.#groups.map(({ accusedBy }) => accusedBy.flatMap((loop) => position.get(loop) ?? []));
        this.#covered = new Uint16Array(ordered.length);
        this.#used = new Uint32Array(groups.length);
    }
    get isSpent() {
        return this.#steps >= MOST_STEPS;
    }
    /** Loops that have no group in common need a group each. */
    atLeast() {
        this.#stamp += 1;
        let count = 0;
        this.#choices.forEach((own, loop) => {
            if (this.#covered[loop] !== 0 || own.some((group) => this.#used[group] === this.#stamp))
                return;
            count += 1;
            for (const group of own)
                this.#used[group] = this.#stamp;
        });
        return count;
    }
    /** Every set of so many groups, as far as the steps reach. */
    ofSize(size) {
        const found = new Map();
        const chosen = [];
        const go = () => {
            const open = this.#covered.indexOf(0);
            if (open === -1) {
                const set = chosen.toSorted((a, b) => a - b);
                found.set(set.join(' '), this.#groupsAt(set));
                return;
            }
            if (chosen.length + this.atLeast() > size)
                return;
            for (const group of this.#choices[open] ?? []) {
                this.#steps += 1;
                if (this.isSpent || found.size >= MOST_EXPLANATIONS)
                    return;
                this.#cover(group, 1);
                chosen.push(group);
                go();
                chosen.pop();
                this.#cover(group, -1);
            }
        };
        go();
        return [...found.values()];
    }
    /** Always the group that explains most of the rest. */
    greedy() {
        const chosen = [];
        for (let open = this.#covered.indexOf(0); open !== -1; open = this.#covered.indexOf(0)) {
            const gain = (group) => (this.#reach[group] ?? []).filter((loop) => this.#covered[loop] === 0).length;
            const [best] = (this.#choices[open] ?? []).toSorted((a, b) => gain(b) - gain(a));
            if (best === undefined)
                break;
            this.#cover(best, 1);
            chosen.push(best);
        }
        return this.#groupsAt(chosen);
    }
    #groupsAt(indexes) {
        return indexes.flatMap((index) => this.#groups[index] ?? []);
    }
    #cover(group, by) {
        for (const loop of this.#reach[group] ?? [])
            this.#covered[loop] = (this.#covered[loop] ?? 0) + by;
    }
}

// EXTERNAL MODULE: ./lib/src/core/result/catalogue.js + 7 modules
var catalogue = __webpack_require__(52063);
;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/likelihood.js

/** How often a part is what fails, where nothing else is known of it. Only the order matters. */
const USUAL = {
    fails: { submission: 8, runner: 3, outgoing: 6, inbound: 6, queue: 5, standing: 5, way: 4, filter: 4, store: 4 },
    junk: { standing: 6, outgoing: 5, filter: 4 },
    slow: { queue: 6, filter: 5, inbound: 4, way: 4, outgoing: 4, store: 3 },
};
/** A provider's own parts seldom fail for everybody. */
const FOREIGN = -2.5;
/** What a server's own words, or the code of its notification, say; worth more than what is usual and more than any record. */
const SAID = 12;
/** The findings about a part in the same run. */
const FOUND = 6;
/** Found, and only warned of. */
const NOTED = 2;
/** Where the reasons that refusing servers give point to. */
const REASONS = {
    'refused-for-dmarc': ['standing', 'outgoing'],
    'refused-for-authentication': ['standing', 'outgoing'],
    'refused-for-spf': ['standing', 'outgoing'],
    'refused-for-dkim': ['standing', 'outgoing'],
    'refused-for-reverse-dns': ['outgoing', 'standing'],
    'refused-for-relaying': ['way', 'inbound'],
    'refused-for-reputation': ['standing', 'outgoing'],
    'refused-for-client': ['outgoing', 'standing'],
    'refused-for-ehlo': ['outgoing', 'submission'],
    'refused-for-tls': ['way', 'inbound'],
    'refused-for-sender': ['standing'],
    'refused-for-quota': ['store'],
    'refused-for-recipient': ['store', 'way'],
    'refused-for-size': ['filter', 'way'],
    'refused-for-greylisting': ['standing'],
    'refused-for-rate': ['standing', 'outgoing'],
    'refused-for-system': ['store', 'inbound'],
    'refused-for-content': ['filter', 'standing'],
    'refused-for-policy': ['filter', 'standing'],
};
/** Where the subject and detail of a status code point to (RFC 3463 section 3), the longest match first. */
const STATUS = [
    [/^\d\.1\.[78]$/, ['standing']],
    [/^\d\.1\./, ['store', 'way']],
    [/^\d\.2\./, ['store']],
    [/^\d\.3\./, ['store', 'inbound']],
    [/^\d\.4\./, ['inbound', 'way', 'outgoing']],
    [/^\d\.7\./, ['standing', 'outgoing']],
];
/**
 * How likely a part is to be what fails in these loops, from what is usual and what this run found; higher is likelier.
 *
 * @param findings critical ones and warnings
 */
function likelihood(part, fault, accusers, findings) {
    const usual = (USUAL[fault][part.role] ?? 0) + (part.isForeign ? FOREIGN : 0);
    return (usual +
        Math.max(0, ...accusers.map((loop) => said(part.role, loop))) +
        Math.max(0, ...findings.map((finding) => found(part.role, finding, accusers))));
}
/** A notification says more the more exact its code is; its first role is the one that it speaks of. */
function said(role, { bounce }) {
    const roles = STATUS.find(([pattern]) => pattern.test(bounce?.status ?? ''))?.[1] ?? [];
    return pointed(roles, role, SAID);
}
function found(role, { check, code, state, target }, accusers) {
    const weight = state === 'critical' ? FOUND : NOTED;
    const { family } = (0,catalogue/* rowOf */.OB)(code);
    if (family === 'refusal')
        return accusers.some(({ name }) => name === target) ? pointed(REASONS[code] ?? [], role, SAID) : 0;
    if (check === 'mx')
        return accusers.some(({ receiver }) => receiver === target) ? pointed(['inbound'], role, weight) : 0;
    if (check === 'certificate')
        return accusers.some(({ server }) => server === target) ? pointed(['submission'], role, weight) : 0;
    // What is found of the sending domain and address concerns mail that we send outside.
    if (!accusers.some(({ kind }) => kind === 'external'))
        return 0;
    if (family === 'reputation')
        return pointed(['standing', 'outgoing'], role, weight);
    if (family === 'authentication' || family === 'record' || family === 'names')
        return pointed(['standing', 'outgoing'], role, weight);
    return family === 'filter' ? pointed(['standing', 'filter'], role, weight) : 0;
}
function pointed(roles, role, weight) {
    const at = roles.indexOf(role);
    return at === -1 ? 0 : weight - at;
}

;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/signs.js

const FAULTS = ['fails', 'junk', 'slow'];
const BEHIND = ['queue', 'outgoing', 'way', 'inbound', 'standing', 'filter', 'store'];
const ON_THE_WAY = ['queue', 'outgoing', 'way', 'inbound', 'filter', 'store'];
/**
 * The roles on a loop's path that may bear the fault; none where the loop does not show it. An `unknown` blames nobody: what cannot be
 * looked at says nothing of mail.
 */
function accusedRoles(loop, fault) {
    switch (fault) {
        case 'fails':
            return loop.state === 'critical' ? failedRoles(loop) : [];
        case 'junk':
            return loop.outcome === 'junk' && loop.state === 'warning' ? ['standing', 'filter', 'outgoing'] : [];
        case 'slow':
            return loop.outcome === 'slow' && loop.state === 'warning' ? ON_THE_WAY : [];
    }
}
/** The roles on a loop's path that cannot have the fault, for this loop's probe came by them without it. */
function clearedRoles(loop, fault, path) {
    if (loop.state === 'unknown')
        return [];
    if (isGood(loop, fault))
        return [...path.keys()].filter((role) => role !== 'access');
    return fault === 'fails' && (0,handed_over/* wasAccepted */.f)(loop) ? ['submission', 'runner'] : [];
}
function failedRoles(loop) {
    if ((0,handed_over/* endedAtSubmission */.y)(loop))
        return loop.outcome === 'auth_failed' ? ['submission'] : ['submission', 'runner'];
    if ((0,handed_over/* wasAccepted */.f)(loop))
        return BEHIND;
    // Refused by the first server itself, which at home may speak for what stands behind it.
    return loop.kind === 'internal' ? ['submission', 'way', 'standing', 'filter', 'store'] : ['submission', 'way', 'standing'];
}
function isGood({ state, outcome, confirmation }, fault) {
    const arrived = state === 'ok' || state === 'warning';
    switch (fault) {
        case 'fails':
            // A second probe that came through shows that the way is open.
            return arrived || confirmation?.state === 'ok' || confirmation?.state === 'warning';
        case 'junk':
            return arrived && outcome !== 'junk';
        case 'slow':
            return arrived && (outcome === 'delivered' || outcome === 'duplicate');
    }
}

;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/one-fault.js



/** So much more than the others' has the weight of a part that findings or a server's words point to. */
const POINTED = 5;
/** What each doubling of the loops that a suspicion explains is worth: one loop may have lost a mail by chance, many have not. */
const WITNESSES = 3;
/** Explanations of one trouble that are told. */
const one_fault_MOST_EXPLANATIONS = 5;
const OF_SENDER = new Set(['submission', 'queue', 'outgoing', 'way', 'standing', 'runner']);
const OF_RECEIVER = new Set(['way', 'standing', 'inbound', 'filter', 'store', 'access']);
/** One kind of fault: where it lies, and which loops show it though all of their way works. */
function ofFault(fault, paths, findings) {
    const { cleared, fine } = clearedBy(fault, paths);
    const parts = new Map();
    const failing = [...paths].flatMap(([loop, path]) => {
        const roles = accusedRoles(loop, fault);
        if (roles.length === 0)
            return [];
        const open = roles.flatMap((role) => path.get(role) ?? []).filter(({ key }) => !cleared.has(key));
        for (const part of open)
            if (!parts.has(part.key))
                parts.set(part.key, part);
        return [{ loop, keys: open.map(({ key }) => key) }];
    });
    const weigh = (group) => {
        const accusedBy = group.accusedBy.flatMap((index) => failing[index]?.loop ?? []);
        const members = group.members
            .flatMap((key) => parts.get(key) ?? [])
            .map((part) => ({ part, weight: likelihood(part, fault, accusedBy, findings) }))
            .toSorted((a, b) => b.weight - a.weight);
        const [first, second] = members;
        return {
            fault,
            parts: members.map(({ part }) => part),
            isPointed: first !== undefined && second !== undefined && first.weight - second.weight >= POINTED,
            accusedBy,
            clearedBy: near(members, accusedBy, fine),
            weight: (first?.weight ?? 0) + WITNESSES * Math.log2(accusedBy.length),
        };
    };
    const known = new Map();
    const weighed = (group) => {
        const suspicion = known.get(group) ?? weigh(group);
        known.set(group, suspicion);
        return suspicion;
    };
    const faultGroups = explain(failing.map(({ keys }) => keys)).map(({ loops, explanations }) => ({
        loops: loops.flatMap((index) => failing[index]?.loop ?? []),
        explanations: explanations
            .map((groups) => groups.map(weighed).toSorted((a, b) => b.weight - a.weight))
            .toSorted((a, b) => sum(b) - sum(a))
            .slice(0, one_fault_MOST_EXPLANATIONS),
    }));
    const heaviest = ({ explanations }) => explanations[0]?.[0]?.weight ?? 0;
    return {
        faultGroups: faultGroups.toSorted((a, b) => heaviest(b) - heaviest(a)),
        unexplained: failing.filter(({ keys }) => keys.length === 0).map(({ loop }) => loop),
    };
}
function sum(suspicions) {
    return suspicions.reduce((total, { weight }) => total + weight, 0);
}
function clearedBy(fault, paths) {
    const cleared = new Set();
    const fine = [];
    for (const [loop, path] of paths) {
        const roles = clearedRoles(loop, fault, path);
        for (const role of roles)
            cleared.add(path.get(role)?.key ?? '');
        if (roles.includes('store'))
            fine.push(loop);
    }
    return { cleared, fine };
}
/** Loops without the fault at the same end as one of the parts. */
function near(members, accusedBy, fine) {
    const roles = members.map(({ part }) => part.role);
    const senders = new Set(roles.some((role) => OF_SENDER.has(role)) ? accusedBy.map(({ sender }) => sender) : []);
    const mailboxes = new Set(roles.some((role) => OF_RECEIVER.has(role)) ? accusedBy.map(({ mailbox }) => mailbox) : []);
    return fine.filter((loop) => senders.has(loop.sender) || mailboxes.has(loop.mailbox));
}

// EXTERNAL MODULE: ./lib/src/core/judge/suspects/tell-apart.js
var tell_apart = __webpack_require__(79915);
;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/localise.js
// Which part of the paths is at fault: what the loops that fail share and those that work do not.
// Called by every room.




/**
 * Whose fault it is, from all loops at once: the smallest sets of parts that explain every loop in trouble, of which no part is used by a
 * loop that works. What is cleared so is never blamed, whatever findings say; they only order the other parts. An `unknown` clears and
 * blames nobody. Pure.
 */
function localise(loops, findings) {
    const paths = (0,components/* pathsOf */.w)(loops);
    const told = findings.filter(({ state }) => state === 'critical' || state === 'warning');
    const rounds = FAULTS.map((fault) => ofFault(fault, paths, told));
    const faultGroups = [...rounds.flatMap(({ faultGroups: found }) => found), ...unseen(paths)];
    return {
        faultGroups,
        unexplained: rounds.flatMap(({ unexplained }) => unexplained),
        suspects: suspectsOf(faultGroups),
        tellApart: [
            ...new Set(faultGroups.flatMap(({ explanations: [likeliest = []] }) => likeliest.flatMap(({ parts, accusedBy }) => (0,tell_apart/* tellApart */.u)(parts, accusedBy, loops) ?? []))),
        ],
    };
}
/** What could not be looked at: a mailbox that could not be read, a runner that may not connect. Mail itself is not blamed. */
function unseen(paths) {
    const blind = [...paths].flatMap(([loop, path]) => {
        const role = blindRole(loop);
        const part = role === null ? undefined : path.get(role);
        return part === undefined ? [] : [{ loop, part }];
    });
    return [...new Map(blind.map(({ part }) => [part.key, part])).values()].map((part) => {
        const accusedBy = blind.filter((each) => each.part.key === part.key).map(({ loop }) => loop);
        const clearedBy = [...paths].flatMap(([loop, path]) => loop.placement !== null && path.get(part.role)?.key === part.key ? [loop] : []);
        return { loops: accusedBy, explanations: [[{ fault: 'unseen', parts: [part], isPointed: false, accusedBy, clearedBy }]] };
    });
}
function blindRole({ state, outcome }) {
    if (state !== 'unknown' || outcome === 'skipped' || outcome === 'internal_error')
        return null;
    return outcome === 'runner_blocked' ? 'runner' : 'access';
}
function suspectsOf(faultGroups) {
    return faultGroups.flatMap(({ explanations }) => {
        const told = new Map();
        for (const suspicion of explanations.flat())
            for (const part of suspicion.parts)
                if (!told.has(part.key))
                    told.set(part.key, { part, suspicion });
        return [...told.values()].map(({ part, suspicion }) => ({
            component: part.name,
            kind: (0,components/* suspectKind */.W)(part.role),
            accusedBy: suspicion.accusedBy.map(({ name }) => name),
            clearedBy: suspicion.clearedBy.map(({ name }) => name),
            alternatives: [...told.values()].filter((other) => other.part.key !== part.key && other.suspicion.accusedBy.some((loop) => suspicion.accusedBy.includes(loop))).length,
        }));
    });
}

// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
;// CONCATENATED MODULE: ./lib/src/core/judge/verdict/verdict.js
// All findings and outcomes of a run to one verdict, with its likeliest causes.
// Called by every room.






/**
 * Internal against external. An `unknown` is never taken for the other's fault: beside it a failure is only a failure, since which
 * kind of failure it is depends on what could not be seen.
 */
function matrix(internal, external) {
    if (internal === 'absent' && external === 'absent')
        return 'no-loops';
    if (internal === 'fails' && external === 'fails')
        return 'total-outage';
    if (internal === 'works' && external === 'fails')
        return 'deliverability';
    if (internal === 'fails' && external === 'works')
        return 'local-infrastructure';
    if (internal === 'fails' || external === 'fails')
        return 'delivery-failure';
    if (internal === 'unknown' || external === 'unknown')
        return 'undetermined';
    return 'fine';
}
/**
 * What inbound loops add to the table: they are heard where the others do not fail already, for what fails at home or outside says more
 * than that it fails from outside too. Where it is not known whether the others work, a failure is only a failure.
 */
function withInbound(others, inbound) {
    const isQuiet = others === 'fine' || others === 'no-loops' || others === 'undetermined';
    if (!isQuiet)
        return others;
    if (inbound === 'fails')
        return others === 'fine' ? 'inbound' : 'delivery-failure';
    return inbound === 'unknown' ? 'undetermined' : others === 'no-loops' && inbound === 'works' ? 'fine' : others;
}
/** All loops of a kind: one that fails makes the kind fail, else one that could not be looked at makes it unknown. */
function kindState(loops, kind) {
    const states = loops.filter((loop) => loop.kind === kind).map((loop) => loop.state);
    if (states.length === 0)
        return 'absent';
    if (states.includes('critical'))
        return 'fails';
    return states.includes('unknown') ? 'unknown' : 'works';
}
/**
 * The run's state: the worst of its loops and findings. An `unknown` finding is reported without raising it (a hosted runner's resolver
 * is refused by some lists for ever), unless `strict`, or unless no loop was run: then DNS is what was asked for, and not having
 * seen it is no "fine"; an unknown blocklist counts there only where nothing but blocklists was asked. A defect of ours that belongs to
 * no check raises it too: nobody knows what it kept from being seen.
 */
function runState(loops, findings, strict) {
    const onlyLists = findings.every((finding) => finding.check === 'blocklist');
    const raises = (finding) => finding.state !== 'unknown' || strict || isStrayDefect(finding) || (loops.length === 0 && (onlyLists || finding.check !== 'blocklist'));
    const nothing = loops.length === 0 && findings.length === 0;
    return nothing ? 'unknown' : (0,state/* worst */.QZ)([...loops, ...findings.filter(raises)].map(({ state }) => state));
}
function isStrayDefect({ code, check }) {
    return code === 'check-broken' && check === 'loop';
}
/** The run in one sentence, with its code and likely causes. Pure. */
function verdict(loops, findings, strict) {
    const code = verdictCode(loops, findings, runState(loops, findings, strict));
    const where = localise(loops, findings);
    return {
        code,
        summary: headline(code, loops, findings, where),
        causes: verdict_causes(code, loops, findings),
        suspects: where.suspects,
        tellApart: where.tellApart,
    };
}
function verdictCode(loops, findings, state) {
    if (submissionFailures(loops).length > 0)
        return 'submission';
    const result = withInbound(matrix(kindState(loops, 'internal'), kindState(loops, 'external')), kindState(loops, 'inbound'));
    if (result !== 'fine' && result !== 'no-loops')
        return result;
    if (findings.some((finding) => finding.state === 'critical'))
        return 'posture';
    switch (state) {
        case 'ok':
            return 'healthy';
        case 'warning':
            return 'degraded';
        case 'critical':
            return 'posture';
        case 'unknown':
            return 'undetermined';
    }
}
/** Findings that may explain the failure, likeliest first; where no external loop fails, what is wrong, worst first. */
function verdict_causes(code, loops, findings) {
    if (code === 'healthy' || code === 'undetermined')
        return [];
    const outside = loops.some((loop) => loop.kind === 'external' && loop.state !== 'ok');
    if (outside || (code !== 'posture' && code !== 'degraded'))
        return (0,causes/* rankCauses */.F)(loops, findings);
    const bad = findings.filter((finding) => finding.state === 'critical' || finding.state === 'warning').toSorted(finding/* compareFindings */.Eg);
    return [...new Set(bad.map((finding) => finding.code))];
}


/***/ }),

/***/ 64079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c0: () => (/* binding */ isReturned),
  lT: () => (/* binding */ mayBeNotice),
  di: () => (/* binding */ readNotice)
});

// EXTERNAL MODULE: ./lib/src/core/mail/mime/mime-parts.js
var mime_parts = __webpack_require__(37652);
// EXTERNAL MODULE: ./lib/src/core/mail/mime/transfer-encoding.js
var transfer_encoding = __webpack_require__(99956);
;// CONCATENATED MODULE: ./lib/src/core/mail/mime/encoded-words.js
// The parts of a mail and their encodings (RFC 2045 to 2047), read and written.
// Called by every room.

const WORD = /=\?([^?\s]{1,40})\?([bq])\?([^?]{0,500})\?=/gi;
/** No subject that is meant is longer, characters. */
const LONGEST = 2_000;
/**
 * A field's value with its encoded words read (RFC 2047 section 2); white space between two of them is not part of the text (section 6.2).
 */
function decodeWords(value) {
    return value
        .slice(0, LONGEST)
        .replace(/\?=\s+=\?/g, '?==?')
        .replace(WORD, (_, charset, encoding, text) => (0,transfer_encoding/* decodeBytes */.yj)(bytes(encoding, text), charset.replace(/\*.*$/, '')));
}
function bytes(encoding, text) {
    if (encoding.toLowerCase() === 'b')
        return (0,transfer_encoding/* fromBase64 */.Ey)(text);
    const plain = text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_, pair) => String.fromCharCode(Number.parseInt(pair, 16)));
    return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/delivery-status.js
// Notifications of failed or delayed mail (RFC 3464, and other forms) to what they say.
// Called by every room.

/** As much of a report is read, characters. */
const delivery_status_LONGEST = 64 * 1024;
const MOST_GROUPS = 200;
/**
 * The report of a notification: in a part of its own (RFC 3464 section 2.1, RFC 6533 section 5), or among the text for people, where
 * WorkMail and others put it. Null where none exists.
 *
 * @param noticeText the text for people, up to the returned mail
 */
function deliveryStatusOf(parts, noticeText) {
    const own = parts.leaves.filter(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
    // Where the empty line below the part's header is missing, the first group stands in it.
    const read = own.map(({ text, head }) => worst(groupsOf(FIELD.test(head) ? `${head}\n${text}` : text)));
    const found = read.find((status) => status !== null && status.action !== null) ?? read.find((status) => status !== null);
    if (found)
        return found;
    const at = own.length > 0 ? -1 : noticeText.search(FIELD);
    const quoted = at === -1 ? null : worst(groupsOf(noticeText.slice(at)));
    return quoted && { ...quoted, quoted: true };
}
const FIELD = /^(?:reporting-mta|(?:final|original)-recipient|action):/im;
/** The groups of fields, the first of which is about the message (RFC 3464 section 2.1.1); empty ones do not count. */
function groupsOf(text) {
    return text
        .slice(0, delivery_status_LONGEST)
        .split(/\n[ \t\r]*\n/, MOST_GROUPS)
        .map((group) => (0,mime_parts/* readFields */.qU)(group.trimStart()))
        .filter((fields) => fields.length > 0);
}
/** One recipient that failed says more than others that were served. */
function worst(groups) {
    const rank = { failed: 0, delayed: 1, other: 2 };
    const acted = groups.map((fields) => ({ fields, action: actionOf(fields) }));
    const place = (action) => (action === null ? 3 : rank[action]);
    const [group] = acted.toSorted((a, b) => place(a.action) - place(b.action));
    if (group === undefined)
        return null;
    const anywhere = (name) => groups.map((fields) => (0,mime_parts/* fieldOf */._F)(fields, name)).find((value) => value !== null) ?? null;
    const field = (name) => (0,mime_parts/* fieldOf */._F)(group.fields, name);
    return {
        action: group.action,
        status: field('status'),
        diagnostic: typedValue(field('diagnostic-code')),
        reportedBy: hostOf(anywhere('reporting-mta')),
        remote: hostOf(field('remote-mta')),
        retryUntil: field('will-retry-until'),
        envelopeId: decodedId(anywhere('original-envelope-id')),
        quoted: false,
    };
}
/** RFC 3464 section 2.3.3; `expired` is SendGrid's. Where only a status code is reported, its class decides (RFC 3463 section 2). */
function actionOf(fields) {
    const action = (0,mime_parts/* fieldOf */._F)(fields, 'action');
    if (action === null) {
        if ((0,mime_parts/* fieldOf */._F)(fields, 'final-recipient') === null)
            return null;
        const digit = /^\s*([245])\.\d/.exec((0,mime_parts/* fieldOf */._F)(fields, 'status') ?? '')?.[1];
        return digit === '5' ? 'failed' : digit === '4' ? 'delayed' : digit === '2' ? 'other' : null;
    }
    const word = /^\s*([a-z]+)/i.exec(action)?.[1]?.toLowerCase();
    if (word === 'failed' || word === 'failure' || word === 'expired' || word === 'error')
        return 'failed';
    return word === 'delayed' ? 'delayed' : 'other';
}
/** `type; value` (RFC 3464 section 2.1.2), the type of which says nothing more here; some software leaves it out. */
function typedValue(field) {
    return field === null ? null : field.replace(/^\s*[a-z0-9-]{1,40}\s*;\s*/i, '').trim();
}
function hostOf(field) {
    return typedValue(field)?.split(/[\s(]/, 1)[0] || null;
}
/** RFC 3461 section 4: `xtext`. */
function decodedId(id) {
    return id?.replace(/\+([0-9A-F]{2})/g, (_, pair) => String.fromCharCode(Number.parseInt(pair, 16))) ?? null;
}

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/origin.js


/** The senders by which servers mark their own mail; a person who quotes a probe is not one of them. */
const DAEMON = /\bmailer[-_. ]?daemon\b|\bmail[-. ]deliver(?:y|er)?[-. ](?:sub-?)?(?:system|service)\b|\bmail administrator\b|\bmicrosoftexchange[0-9a-f]+\b|\bmdaemon@|\bsmtp[-_ ]?gateways?@|\bvirus ?wall\b|\bsmtp_mail_service@/i;
/** Addresses that mail systems share with people, and names that only systems bear. */
const SYSTEM = /\bpost[-_]?master\b|\bmail[-_]?admin\b|\bno-?reply@sns\.amazonaws\.com\b|\bimss@/i;
const SYSTEM_NAME = /\b(?:system|ndr) administrator\b/i;
/** Subjects of notifications, in the languages that servers write them in. */
const SUBJECT = new RegExp([
    'undeliver',
    'un-?deliverable',
    'non-?deliver',
    'not (?:be |been )?deliver',
    'returned? (?:to sender|mail|message|e-?mail)',
    'returning (?:message |mail )?to sender',
    'deliver\\w*[^.]{0,30}(?:fail|problem|error|delay|status|notification|report|warning|incomplete|temporarily)',
    'fail\\w*[^.]{0,30}(?:deliver|mail|notice)',
    'fail(?:ed|ure) (?:mail|notice)',
    'mail (?:system )?(?:error|fail|delay|bounce)',
    'bounce notification',
    'error sending (?:your )?mail',
    'message (?:[\\w-]+ )?delayed',
    'delayed mail',
    'could(?: not|n.t) (?:be )?(?:send|sent|deliver)',
    'user unknown',
    'nondelivery',
    'unzustellbar|nicht zugestellt|zustellung',
    'non remis|n.a pu [eê]tre (?:remis|d[eé]livr)|[eé]chec de (?:la )?(?:remise|distribution)',
    'non recapitat|mancato recapito|impossibile recapitare',
    'no se (?:puede|pudo|ha podido) entregar|error en la entrega',
    'n[aã]o (?:p[oô]de ser )?entregue|falha na entrega',
    'onbestelbaar|niet (?:afgeleverd|bezorgd)',
    'не доставлен|недоставлен|невозможно доставить',
    'nie (?:mo[zż]na )?dostarczon|kan (?:inte|ikke) lever',
    '配信(?:不能|できません|失敗)|送信(?:できません|エラー)|メールエラー|エラー通知',
    '退信|投递失败|退回|无法投递',
].join('|'), 'i');
/** Subjects of automatic answers, receipts, digests and tickets, after RFC 3834 section 3.1.5 and what programs write. */
const OTHER = new RegExp([
    '^(?:re: )?auto(?:matic|mated)?[- ]?(?:re(?:ply|sponse|sponder)|answer)',
    '^(?:re: )?out of (?:the |my )?office',
    '^(?:re: )?(?:away (?:from|until)|on (?:vacation|holiday|leave))',
    'abwesenheits?(?:notiz|nachricht)|automatische antwort|r[eé]ponse automatique|risposta automatica|respuesta autom[aá]tica|resposta autom[aá]tica|automatisch antwoord|automatisk svar|автоответ|自動(?:返信|応答)|自动回复',
    '\\bdigest\\b.{0,30}\\b(?:vol|issue|#|\\d)',
    '^(?:read|not read|gelesen|lu|le[ií]do|letto): |return receipt|read receipt|delivery confirmation',
    '\\[[^\\]]{0,30}(?:ticket|case|request|incident|issue)[^\\]]{0,30}\\]|\\b(?:ticket|case|request) ?(?:id |no\\.? ?)?#? ?\\d{2,}',
    '(?:confirm|verify) your (?:e-?mail|message|address)|awaits moderator approval',
    '^(?:complaint|abuse report|spam report|feedback report)\\b',
].join('|'), 'i');
function originOf(fields) {
    const from = (0,mime_parts/* fieldOf */._F)(fields, 'from');
    const sender = decodeWords(from ?? '');
    const type = (0,mime_parts/* fieldOf */._F)(fields, 'content-type') ?? '';
    const subject = decodeWords((0,mime_parts/* fieldOf */._F)(fields, 'subject') ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    const reports = (0,mime_parts/* parameterOf */.lS)(type, 'report-type')?.toLowerCase();
    const returnPath = ((0,mime_parts/* fieldOf */._F)(fields, 'return-path') ?? '').trim();
    const bounced = SUBJECT.test(subject);
    // What names its ticket or its digest may still be a bounce of one: only a mail system's own subject says.
    const daemon = DAEMON.test(sender) || /<\s*>\s*$/.test(sender.trim()) || /\bmailer-daemon\b/i.test(returnPath);
    return {
        report: (0,mime_parts/* fieldOf */._F)(fields, 'x-failed-recipients') !== null || (/^multipart\/report\b/i.test(type) && isDeliveryReport(reports)),
        daemon,
        system: SYSTEM.test(addressIn(sender)) || SYSTEM_NAME.test(sender) || returnPath === '<>' || from === null,
        subject: bounced,
        other: answersItself(fields) ||
            (/^multipart\/report\b/i.test(type) && !isDeliveryReport(reports)) ||
            (OTHER.test(subject) && !bounced && !daemon) ||
            isDigest(type),
    };
}
/** The type is left out by some; another one is a receipt or a complaint (RFC 8098, RFC 5965). */
function isDeliveryReport(type) {
    return type === undefined || /^(?:global-)?delivery-status$/.test(type);
}
function isDigest(type) {
    return /^multipart\/digest\b/i.test(type);
}
/** Fields of programs that answer for people, and of those that keep tickets or ask who is there. */
const ANSWERING = [
    'x-autoreply',
    'x-autorespond',
    'x-vacation',
    'x-apple-action',
    'x-ticket-id',
    'x-rt-ticket',
    'rt-ticket',
    'x-otrs-loop',
    'x-zendesk-from-account-id',
    'x-tmda-confirm',
    'x-challenge',
];
function answersItself(fields) {
    if (/\bauto_reply\b/i.test((0,mime_parts/* fieldOf */._F)(fields, 'precedence') ?? ''))
        return true;
    if (/^\s*auto-(?:replied|generated)\s*[;(]\s*(?:vacation|.*autoresponder)/i.test((0,mime_parts/* fieldOf */._F)(fields, 'auto-submitted') ?? ''))
        return true;
    return ANSWERING.some((name) => (0,mime_parts/* fieldOf */._F)(fields, name) !== null);
}
/** What stands in angle brackets; the whole where nothing does. */
function addressIn(sender) {
    return /<([^<>]{1,320})>/.exec(sender)?.[1] ?? sender;
}

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/reason.js
/** A line longer than this is not looked at to its end, characters; nor are more lines than these. */
const LONGEST_LINE = 1_000;
const MOST_LINES = 400;
/** A reply of several lines, or a reason that was folded, has no more. */
const FOLDED = 4;
/**
 * The reason of a notification: the best that stands anywhere in it, not the first. A server's own reply comes first, then an enhanced
 * status code with its text. Then the text behind a label or the failed recipient, then a sentence about a cause.
 *
 * @param diagnostic the report's own (RFC 3464 section 2.3.6); null without one
 * @param notice the text for people, up to the returned mail
 */
function reasonOf(diagnostic, notice) {
    const lines = notice.split('\n', MOST_LINES).map((line) => line.slice(0, LONGEST_LINE).trimEnd());
    const own = diagnostic === null ? [] : [{ text: diagnostic, weight: weightOf(diagnostic) }];
    const found = [...own, ...replies(lines), ...coded(lines), ...anchored(lines), ...sentences(lines)];
    const [best] = found.filter(({ text }) => /\p{L}{2}|\d/u.test(text)).toSorted((a, b) => b.weight - a.weight);
    return best?.text ?? null;
}
function weightOf(diagnostic) {
    if (REPLY.test(diagnostic))
        return 10;
    return /\p{L}{3}.*\s.*\p{L}{2}/su.test(diagnostic) || /\p{L}{8}/u.test(diagnostic) ? 7 : 1;
}
/** RFC 5321 section 4.2: three digits, then words; no count of anything. */
const REPLY = /(?:^|[\s:'"[(<>])([45][0-5]\d(?:[ -]|: )(?! ?(?:seconds?|minutes?|hours?|days?|times|attempts|[kmg]?i?b(?:ytes)?|messages?|recipients?|characters?)\b)['"<#[(]{0,2}(?=[\p{L}\d]).*)/iu;
/** Said of the rest of the session, not of the refusal. */
const AFTERMATH = /^5\d\d[ -](?:\d\.\d\.\d )?(?:error: )?(?:no valid recipients|need rcpt|need mail|bad sequence|valid rcpt)/i;
function replies(lines) {
    for (const [index, written] of lines.entries()) {
        // Folded right behind the code.
        const folded = /\b[45]\d\d(?: [45]\.\d{1,3}\.\d{1,3})?$/.test(written);
        const line = (folded ? `${written} ${(lines[index + 1] ?? '').trim()}` : written)
            .replace(/,?\s*(?:ERROR_CODE :|ResponseCode )\s*/g, ' ')
            .replace(/\b([45]\d\d) ?, ,? ?(?=\S)/, '$1 ');
        const reply = REPLY.exec(line)?.[1];
        if (reply === undefined || AFTERMATH.test(reply))
            continue;
        const whole = [reply, ...following(lines, folded ? index + 1 : index)].join(' ');
        return [{ text: unwrapped(whole, line.slice(0, line.length - reply.length)), weight: 9 }];
    }
    return [];
}
/** Without the sign that closes what was opened before the reply: `(reason: 550 no)`, `(host: 550 no)`, `'550 no'`. */
function unwrapped(reply, before) {
    const opened = /(['"])$|([[(])[^\])]*$/.exec(before)?.[0]?.[0];
    const closed = opened === undefined ? undefined : CLOSING[opened];
    const end = reply.trimEnd();
    if (opened === undefined || closed === undefined || !end.endsWith(closed))
        return reply;
    const inside = end.slice(0, -1);
    // What the reply itself opens, it closes.
    return opened !== closed && inside.lastIndexOf(opened) > inside.lastIndexOf(closed) ? reply : inside;
}
const CLOSING = { '(': ')', '[': ']', "'": "'", '"': '"' };
/** Lines that go on with what stands before them. */
function following(lines, index) {
    const more = [];
    const margin = indent(lines[index] ?? '');
    for (const line of lines.slice(index + 1, index + FOLDED)) {
        if (line.trim() === '' || (NEXT.test(line) && indent(line) <= margin))
            break;
        more.push(line.trim());
    }
    return more;
}
/** What begins something of its own: a command, a ruled line, a field, another recipient. */
const NEXT = /^\s*(?:<<<|>>>|\.\.\.|[-*=#|]{2,}|[a-z-]+(?:mta|recipient|date|action|status):|(?:status|action|subject|from|to|date):|<?\S{1,255}@\S{1,255}>?(?::|$)|(?:in|out):\s|.{0,60}(?:-->|<--)\s)/i;
function coded(lines) {
    for (const [index, line] of lines.entries()) {
        const text = /^\s*(?:--\s*)?(#?[45]\.\d{1,3}\.\d{1,3}\b.*\p{L}{3}.*)/u.exec(line)?.[1] ?? /^(.*\p{L}{3}.*\(#[45]\.\d\.\d\).*)$/u.exec(line)?.[1];
        if (text !== undefined)
            return [{ text: [text.trim(), ...following(lines, index)].join(' '), weight: 8 }];
    }
    return [];
}
const LABEL = /^[\s*-]*(?:(?:failure|reject|delay|bounce|error) )?(?:reasons?|cause|error(?: message)?|explanation|because|errmsg|(?:the )?problem appears to be|(?:for|due to) the following reasons?|technical details of \w+ failure|the error that the other server returned was|(?:the )?response (?:from the remote server )?was|(?:remote host|the remote server) said|error detail[^:]{0,30}|server message|additional information follows|last attempt failed because|routing|message log follows)[\s-]*[:=|-]+\s*(.*)$/i;
const ADDRESS = String.raw `<?"?[^\s<>"()[\]]{1,200}@[^\s<>"()[\]:]{1,255}"?>?`;
/** `<a@b>: reason`, `a@b ... reason`, `a@b - reason`, `<a@b> (reason)`, `a@b [reason]`. */
const BEHIND = new RegExp(String.raw `^[\s*-]*(${ADDRESS})(?:\s*(?::|\.\.\.| - )\s*|\s+(?=[([]))(.*\p{L}{3}.*)$`, 'u');
/** The recipient alone; the reason stands below. */
const ALONE = new RegExp(String.raw `^[\s*-]*${ADDRESS}:?$`);
/** `Unknown user: a@b` */
const BEFORE = new RegExp(String.raw `^\s*(\p{L}[^:@]{5,120}:\s*${ADDRESS})$`, 'u');
function anchored(lines) {
    const found = [];
    for (const [index, line] of lines.entries()) {
        const label = LABEL.exec(line);
        if (label)
            push(found, [label[1] ?? '', ...below(lines, index, (label[1] ?? '') !== '')], 6);
        const behind = label === null ? BEHIND.exec(line)?.[2] : undefined;
        if (behind !== undefined && !PLACE.test(behind))
            push(found, [behind.replace(/^[([](.*)[)\]]$/, '$1'), ...below(lines, index, true)], 6);
        if (ALONE.test(line))
            push(found, below(lines, index), 5);
        const before = BEFORE.exec(line)?.[1];
        if (before !== undefined && CAUSE.test(before))
            push(found, [before], 6);
        if (found.length > 20)
            break;
    }
    return found;
}
function push(found, lines, weight) {
    const text = lines.join(' ').trim();
    if (/\p{L}{3}/u.test(text) && !BOILERPLATE.test(text))
        found.push({ text, weight: CAUSE.test(text) ? weight + 0.5 : weight });
}
/**
 * Lines below a recipient or a label up to the next gap, without those that only say where. An empty line right below counts for nothing.
 *
 * @param folded the reason has begun already: only lines that are indented further go on with it
 */
function below(lines, index, folded = false) {
    const start = lines[index + 1]?.trim() === '' && !folded ? index + 2 : index + 1;
    const margin = folded ? indent(lines[index] ?? '') : -1;
    const more = [];
    for (const line of lines.slice(start, start + 2 * FOLDED)) {
        if (line.trim() === '' || NEXT.test(line) || more.length === FOLDED || indent(line) <= margin)
            break;
        if (!PLACE.test(line))
            more.push(line.trim().replace(/^-- /, ''));
    }
    return more;
}
function indent(line) {
    return line.length - line.trimStart().length;
}
/** Where, to whom, by which way: no reason. */
const PLACE = /^\s*(?:\(?(?:ultimately )?(?:generated|expanded) (?:from|by)\b|\(was addressed to|host:? \S+(?: \[[^\]]*\])?:?$|smtp error from remote|generated by|original address|recipient address:|the mts-id|on \w{3},? \d|action: |;l=|un;l=|c=[a-z]{2};)/i;
/** What a cause is reported by, in plain words. */
const CAUSE = /quota|\bfull\b|storage|unknown|no such|not? (?:found|exist|recogni[sz]ed|listed|known|reachable|available|responding|valid|accept|allowed|permitted|match)|not been collected|does(?: not|n't) (?:exist|accept|have)|not in\b|invalid|illegal|malformed|could(?: not|n't) be found|too (?:large|big|many|old|long)|exceed|denied|reject|refused|block|blacklist|spam|unsolicited|banned|virus|infected|time-?d? ?out|expired|time-?out|giving up|unable to connect|connect to|hop|loop|disabled|inactive|suspended|not accepting|lookup|look-up|dns|\bmx\b|host|domain|permission|error|failed \d+ attempts|mailbox|account|forwarded more than|allowed queue period|did not (?:accept|respond|exactly match)|no longer|not a? ?member|misconfigured|full mailbox|不明|一杯|存在しない|リストにありません|権限がない|n'existe pas/iu;
/** Words that every notification of a kind has, whatever the reason. */
const BOILERPLATE = /^(?:there was an error (?:delivering|sending)|recipients\. this is|this is the (?:mail|postfix|dragonfly)|the original message was|from \S+(?: \[|$)|https?:\S+$|(?:this is|i'm) (?:a permanent error|afraid|sorry|an? automat)|this (?:message|e-?mail|report) (?:was created|is an auto|relates)|a message that you sent|an error (?:has )?occurred while|one or more of|its recipients|the following address|below|please|if you|for (?:further|more|other)|no action|you (?:do not|can|may)|delivery attempts|will continue|message (?:will|headers)|your (?:message|mail)$|hi\b|hello|we will|in email|the (?:message identifier|subject|date) |to the following|-- ?\S+@\S+$|recipients?\b[^:]{0,20}:)/i;
/** A sentence like these says that it failed, not why. */
const BARE = /^(?:[^.]{0,80}(?:could not be|cannot be|was not|were not|has not been|not yet been|did not reach|failed permanently|has been delayed|unable to deliver|error delivering|not delivered|problem when trying)[^.]{0,100}|subject:.*|(?:to|from|date|sent|cc):.*)$/i;
function sentences(lines) {
    for (const [index, line] of lines.entries()) {
        const text = line.trim().replace(/^[-*\s"]+|[-*\s"]+$/g, '');
        if (!CAUSE.test(text) || BOILERPLATE.test(text) || NEXT.test(line) || PLACE.test(line))
            continue;
        if (BARE.test(text) && !/because|due to|since|giving up|expired|quota|unknown user|attempts?:/i.test(text))
            continue;
        const goes = /[.!\]]$/.test(text) ? [] : below(lines, index).slice(0, 2);
        return [{ text: [text, ...goes].join(' '), weight: 3 }];
    }
    const strange = lines.find((line) => STRANGE.test(line));
    return strange === undefined ? [] : [{ text: strange.trim(), weight: 2 }];
}
/** A sentence in a language that is not read here: better quoted than none. */
const STRANGE = /^(?![*-]|.*:\s*$|.*@)(?=.*[^\x00-\x7f]).{20,}/su;

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/status.js
/**
 * An enhanced status code right behind a reply code (RFC 2034 section 4), quoted as relays quote it: `550 5.1.1`, `554-5.7.0`,
 * `550-'5.7.1`.
 */
const BEHIND_REPLY = /\b[45]\d\d[ :-]{1,3}['"#(]{0,2}([45]\.\d{1,3}\.\d{1,3})(?![.\d])/g;
/** Given up for its age (RFC 3463 section 3.5): the replies before say more. */
const EXPIRED = /^[45]\.4\.7$/;
/**
 * The status code that says most. The reply of the refusing server comes first. Relays fill the field `Status` with little (Exim and Gmail
 * 5.0.0, Sendmail its own reason), and a code in the text comes last.
 *
 * @param field the value of `Status`, with its comment; null where none exists
 * @param text the reason, as it was read
 */
function bestStatus(field, text) {
    const reported = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field ?? '')?.[0] ?? null;
    const replied = [...text.matchAll(BEHIND_REPLY)].map((match) => match[1] ?? '');
    const said = replied.find((status) => !EXPIRED.test(status) && !isVague(status)) ?? replied.find((status) => !isVague(status));
    if (said !== undefined)
        return said;
    if (reported !== null && !isVague(reported))
        return reported;
    return enhancedStatus(text) ?? reported ?? replied[0] ?? null;
}
/**
 * The enhanced status code at the begin, behind a reply code or `#`, or as some write it, `(#5.1.1)`; no part of an address such as
 * 5.1.1.1.
 */
function enhancedStatus(text) {
    return /(?:^|[\s(#:'"[<-])([45]\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(text)?.[1] ?? null;
}
/** `x.0.0`: undefined (RFC 3463 section 3.1). */
function isVague(status) {
    return status.endsWith('.0.0');
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/core/mail/header/received.js + 2 modules
var received = __webpack_require__(91712);
;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/reporter.js



const HOST = /^(?:\[?[0-9a-f:.]{3,45}\]?|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?)$/i;
/** Names that say nothing about where a machine is. */
const NOWHERE = /^(?:unknown|localhost|local|host|mail|none|mailer-daemon)$/i;
/**
 * The server that made a notification: the one that its report names, or that says so in text; else the first that had it in hand, by the
 * notification's own trace; else the host of its sender.
 *
 * @param reported Reporting-MTA; null without one
 */
function reporterOf(reported, fields, text) {
    return (named(reported) ??
        named(inWords(text)) ??
        inTrace(fields) ??
        named(/@([A-Za-z0-9.-]+)/.exec((0,mime_parts/* fieldOf */._F)(fields, 'from') ?? '')?.[1] ?? null) ??
        hostOnly(reported));
}
function named(host) {
    const name = (host ?? '').replace(/[.,:;]+$/, '');
    return name !== '' && HOST.test(name) && !NOWHERE.test(name) && name.includes('.') ? name : null;
}
/** A report may name a machine without its domain; that is better than nothing. */
function hostOnly(reported) {
    return reported !== null && HOST.test(reported) && !NOWHERE.test(reported) ? reported : null;
}
/** `program at HOST` (QSBMF, cr.yp.to/proto/qsbmf.txt), `mail system at host HOST` by Postfix, `Mail Agent v0.13 at HOST` by DragonFly. */
function inWords(text) {
    return (/\b(?:program|mail system|mail agent(?: v\S{1,20})?|mail server|generating server)(?::| at(?: host)?)\s+([A-Za-z0-9.-]+)/i.exec(text)?.[1] ?? null);
}
/** RFC 5321 section 4.4: the oldest trace is that of the server which sent the notification off, or of the next one, which names it. */
function inTrace(fields) {
    const hops = fields.flatMap(([name, value]) => (name === 'received' ? ((0,received/* parseReceived */.$)(value) ?? []) : []));
    for (const { from, by } of hops.slice(-10).toReversed()) {
        const host = [from?.rdns, from?.helo, by].map(named).find((name) => name !== null && (0,ip_address/* ipAddressIn */.n6)(name) === null);
        if (host)
            return host;
    }
    return null;
}
/** The server that refused, as Exim, qmail, Gmail, Exchange, Sendmail and DragonFly name it. */
function remoteIn(text) {
    const found = /(?:(?<!\bat )\bhost:?|connected to|while talking to|remote server|by the server for the recipient domain \S{1,255} by|smtp server)\s+[<[]?([A-Za-z0-9-]+[.:][A-Za-z0-9.:-]*[A-Za-z0-9])/i.exec(text)?.[1] ?? /^[ \t]*([A-Za-z0-9.:-]{3,255}) (?:\[[0-9a-fA-F.:]+\] )?(?:did not like our|does not like recipient)/m.exec(text)?.[1];
    return named(found ?? null);
}

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/notice-text.js

/** As much of the text for people is read, characters. */
const notice_text_LONGEST = 64 * 1024;
/**
 * What a notification says to people, up to the returned mail, whose own text is nobody's reason. Plain text where there is some, else
 * the text of HTML.
 */
function noticeTextOf(parts) {
    const reported = parts.leaves.filter((part) => isNoticeText(part, parts));
    const plain = cut(reported.filter(({ type }) => type === 'text/plain').map(({ text }) => text));
    return /\p{L}{3}/u.test(plain)
        ? plain
        : cut(reported.filter(({ type }) => type === 'text/html').map(({ text }) => withoutTags(text.slice(0, notice_text_LONGEST))));
}
function cut(texts) {
    const said = texts.join('\n').slice(0, notice_text_LONGEST).replaceAll('\r', '');
    const ends = [COPY, HEADER].map((form) => form.exec(said)?.index ?? said.length);
    return readable(said.slice(0, Math.min(...ends)));
}
/** Amazon SNS sends its notification as JSON, each value of which becomes a line. */
function readable(text) {
    return /^\s*\{\s*\\?"/.test(text) ? text.replace(/\\{0,8}"\s*[,}\]:]+\s*(?:[{[]\s*)*(?:\\{0,8}")?/g, '\n\n') : text;
}
/** Text that is neither attached nor the returned mail. Behind a returned mail nobody says anything more. */
function isNoticeText(part, { leaves }) {
    if (!/^text\/(?!rfc822)/.test(part.type))
        return false;
    if (/^\s*attachment\b/i.test((0,mime_parts/* fieldOf */._F)(part.fields, 'content-disposition') ?? ''))
        return false;
    const returned = leaves.findIndex(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers');
    return returned === -1 || leaves.indexOf(part) < returned;
}
/** The line by which servers end their own text. */
const COPY = new RegExp('^[ \\t>]*(?:[-*=|_#]{2,}[ \\t]*)?(?:' +
    [
        'below this line is a copy',
        'enclosed (?:is|are)',
        '(?:this|attachment|here) is a copy of',
        'below is a copy of',
        '(?:start of )?(?:the )?(?:original|returned|unsent|undelivered) (?:message|mail|e-?mail)(?: (?:header|headers|info|follows|attached|text|below))?[ \\t]*(?:$|[-:|*.(])',
        'original mail ',
        '(?:the )?(?:message )?headers? (?:of|follows?|and top)',
        'message headers? follow',
        'message text follows',
        'message details:',
        'the (?:header|first \\d+ lines) ',
        'your message reads',
        'a summary of the undelivered',
        'header of the source mail',
        'bounced e-?mail:',
        'begin forwarded',
    ].join('|') +
    ')', 'im');
/** `----- Non-delivered information -----` goes on with the reason; a header that begins at the margin is the returned one. */
const HEADER = /^(?:return-path|received|delivered-to|dkim-signature|x-received|envelope-to):[ \t]?\S/im;
/** The server has not given up yet; looked for first, since warnings speak of failure too. */
const DELAYED = /this is a warning message only|this is (?:only|just) a (?:notification about a delay|warning)|warning only|advisory-only|delivery attempts will continue|(?:will be|still being) retried|(?:has|have) (?:been )?(?:delayed|postponed)|delivery (?:of \S+ )?(?:is )?delayed|is (?:currently )?delayed for|not (?:yet )?been delivered (?:yet|after|to (?:all|one or more))|has not yet been|still (?:undelivered|awaiting)|will (?:keep|continue)(?: on| to)? (?:try|attempt|deliver)|(?:continue|keep) trying|delivery incomplete|enqueued and undeliverable|^warning\b.{0,40}could not send/im;
const FAILED = /could(?:n't| not) (?:be )?(?:deliver|send|sent|reached|accept)|can(?:not|'t) (?:be )?deliver|(?:was|were|is|has|been)(?:n't| not)(?: been)? (?:able to (?:be )?)?deliver|not delivered|un(?:able to (?:deliver|send)|deliverable|delivered)|deliver(?:y|ing)[^.\n]{0,60} (?:fail|aborted|error)|fail[^.\n]{0,60} deliver|error (?:while|has occurred|occurred|delivering|sending|was given)[^.\n]{0,40}|failure notice|returned mail|mail failed|permanent (?:fatal |delivery )?(?:error|failure)|(?:delivery|permanent|fatal|had) (?:errors|problems)|trouble delivering|i'm afraid i wasn't able to|(?:has been|was) (?:rejected|returned)|rejected recipient|(?:did )?not reach the following|no valid recipients?|incorrectly constructed|invalid (?:user )?address|failed addresses|failed recipients?|failure reasons?|no such user|user (?:is )?unknown|unknown (?:user|recipient)|delivery of the email was stopped|failed permanently|"notificationType" ?: ?"Bounce"/i;
/** Nobody failed, whatever is attached. */
const SUCCEEDED = /success(?:ful(?:ly)?)?\b|has been (?:delivered|read|displayed|relayed|expanded)|was (?:delivered|read|displayed)/i;
/** Somebody wants to know who is there before he takes it. */
const CHALLENGE = /(?:click|follow|visit|reply)[^.\n]{0,60}(?:link|message|below)[^.\n]{0,60}(?:to )?(?:deliver|release|confirm|verif)|(?:confirm|verify) (?:that you|your(?:self| message| e-?mail| address)?)|held (?:until|for)|one-time (?:verification|confirmation)/i;
/** What the text alone say; null where they speak neither of failure nor of delay. */
function kindOfText(subject, text) {
    // An answer quotes what it answers.
    const own = text.replace(/^[ \t]*>.*$/gm, '');
    if (CHALLENGE.test(own))
        return 'challenge';
    const all = `${subject}\n${own}`;
    return DELAYED.test(all) ? 'delayed' : FAILED.test(all) ? 'failed' : null;
}
function saysSuccess(text) {
    return SUCCEEDED.test(text);
}
/** The reporting server gave up because the mail had waited too long, or because it remembers that earlier mails had. */
function hasExpired(text) {
    return notice_text_EXPIRED.test(text);
}
const notice_text_EXPIRED = /(?:envelope|message|mail) (?:has )?expired|queue\.expired|\bmessage too old\b|retry timeout exceeded|too many failures|delivery time expired|giving up|gave up|(?:not|unable to) (?:be )?deliver(?:ed|y)? (?:this message )?(?:within|for the last|after|in) \d|for the last \d+ seconds|allowed queue period|failing for a long time|(?:retry )?time-?out (?:has been )?exceeded|delivery failed \d+ attempts|aborted after [\d.]+ hour|maximum (?:retry|queue) (?:time|period)|(?:queue|message) lifetime|in the queue too long/i;
function withoutTags(html) {
    return html
        .replace(/<(style|script|head)\b[^>]{0,200}>[^<]*(?:<(?!\/\1)[^<]*)*/gi, '')
        .replace(/<(?:br|\/p|\/div|\/tr|\/h\d|\/td)\b[^<>]{0,500}>/gi, '\n')
        .replace(/<[^<>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#39;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&nbsp;', ' ')
        .replaceAll('&amp;', '&');
}

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/dsn.js








/** The most that is kept of a server's text, characters. */
const dsn_LONGEST = 500;
/** As much of the text is searched for a long wait, characters. */
const BEGIN = 4_000;
/**
 * Whether a mail, by its header alone, may be a notification: worth reading to the end. A report says so in its type (RFC 6522), other
 * bounces come from a mail system, have the null reverse-path, name the failed recipients, or say so in their subject.
 */
function mayBeNotice(header) {
    const { other, report, daemon, system, subject } = originOf((0,mime_parts/* readFields */.qU)(header));
    return !other && (report || daemon || system || subject);
}
/** The same where the header leaves no doubt: whatever token such a mail holds, it is not the probe. */
function isReturned(header) {
    const fields = (0,mime_parts/* readFields */.qU)(header);
    const { report, daemon } = originOf(fields);
    return report || daemon || /^multipart\/report\b/i.test((0,mime_parts/* fieldOf */._F)(fields, 'content-type') ?? '');
}
/** Reads a notification: RFC 3464's fields and the text for people, each fact from its best source. Null for every other mail. */
function readNotice(source) {
    const parts = (0,mime_parts/* takeApart */.YF)(source);
    const origin = originOf(parts.fields);
    if (origin.other || parts.leaves.some(({ type }) => OTHER_REPORT.test(type)))
        return null;
    const text = noticeTextOf(parts);
    const report = deliveryStatusOf(parts, text);
    const subject = decodeWords((0,mime_parts/* fieldOf */._F)(parts.fields, 'subject') ?? '');
    const reported = report === null || (report.quoted && !isFromSystem(origin, subject)) ? null : report.action;
    const kind = reported ?? kindWithoutReport(origin, parts, subject, text);
    if (kind === null)
        return null;
    const reason = oneLine(reasonOf(report?.diagnostic ?? null, text));
    const expired = hasExpired(`${reason ?? ''}\n${text.slice(0, BEGIN)}`);
    return {
        kind: kind === 'delayed' && report !== null && expired && !goesOn(report, text) ? 'failed' : kind,
        status: bestStatus(report?.status ?? null, reason ?? '') ?? enhancedStatus(text),
        diagnostic: reason,
        reportedBy: reporterOf(report?.reportedBy ?? null, parts.fields, text),
        remote: report?.remote ?? remoteIn(text),
        retryUntil: oneLine(report?.retryUntil ?? null),
        expired: expired || (kind === 'failed' && (/^[45]\.4\.7/.test(report?.status?.trim() ?? '') || /^4\d\d[ -]/.test(reason ?? ''))),
        texts: [...(report === null || report.envelopeId === null ? [] : [report.envelopeId]), ...textsOf(parts)],
    };
}
/** A `delayed` that names an end of its tries goes on; one that has expired does not (OpenSMTPD's last notice is called `delayed`). */
function goesOn({ retryUntil }, text) {
    return retryUntil !== null || /will (?:keep|continue)|be retried/i.test(text);
}
/** Receipts and complaints (RFC 8098, RFC 5965). */
const OTHER_REPORT = /^message\/(?:(?:global-)?disposition-notification|feedback-report)$/;
/**
 * What the text says, as far as a mail system says it. In a language that is not known, the sender and what it returns decide. A person
 * may choose any subject: without a mail system's name, the text itself has to speak of failure and to have a notification's form.
 */
function kindWithoutReport(origin, parts, subject, text) {
    const from = isFromSystem(origin, '');
    const said = kindOfText(from ? subject : '', text);
    if (said === 'challenge')
        return null;
    const returns = parts.leaves.some(isReturnedPart) || REPLY_LINE.test(text);
    if (said !== null)
        return from || (isFromSystem(origin, subject) && (returns || RECIPIENT_LINE.test(text))) ? said : null;
    if (saysSuccess(text) || saysSuccess(subject))
        return null;
    return (origin.report && origin.daemon) || (origin.daemon && returns) || (from && origin.subject) ? 'failed' : null;
}
/** By its sender or its type; by its subject where that is no answer. */
function isFromSystem({ report, daemon, system, subject }, text) {
    return report || daemon || system || (text !== '' && subject && !ANSWERED.test(text));
}
const REPLY_LINE = /^[ \t]*(?:<<<[ \t]*|<?[^\s<>@]{1,200}@[^\s<>@:]{1,255}>?:[ \t]+)?[45]\d\d[ -]/m;
/** An address alone in its line, or with the reason behind it. */
const RECIPIENT_LINE = /^[ \t]*(?:[-*] |failed recipient: )?<?[^\s<>@]{1,200}@[^\s<>@]{1,255}>?(?:[ \t]*$|:| - )/im;
/** A person answers, or passes it on. */
const ANSWERED = /^\s*(?:re|aw|sv|antw|fwd?|wg|tr|rv)\s*:/i;
/** The returned message or header first, then every other text, HTML too; and what stands in a part's own header by mistake. */
function textsOf(parts) {
    const inner = parts.leaves.filter(({ fields }) => fields !== parts.fields);
    return [
        ...parts.leaves.filter(isReturnedPart).flatMap(({ head, text }) => (text.trim() === '' ? [head, text] : [text])),
        ...parts.leaves.filter((part) => !isReturnedPart(part)).map(({ text }) => text),
        ...inner.map(({ head }) => head),
    ];
}
function isReturnedPart({ type }) {
    return /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/(?:global|rfc822)-headers)$/.test(type);
}
function oneLine(text) {
    const line = text
        ?.slice(0, 4 * dsn_LONGEST)
        .replace(/\s+/g, ' ')
        .trim() ?? '';
    return line === '' ? null : line.slice(0, dsn_LONGEST);
}


/***/ }),

/***/ 16704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ commentEnd),
/* harmony export */   kD: () => (/* binding */ lexemes),
/* harmony export */   xC: () => (/* binding */ isSpace),
/* harmony export */   zt: () => (/* binding */ readQuoted)
/* harmony export */ });
/**
 * Cuts a structured field (RFC 5322 section 3.2) into its parts, in one pass: nested comments, quoted strings and escapes are read for
 * what they are, so that nothing written inside of them is taken for more. A piece without its end reaches to the end of the text.
 */
function lexemes(text) {
    const found = [];
    let at = 0;
    while (at < text.length) {
        const character = text[at] ?? '';
        if (isSpace(character)) {
            at += 1;
        }
        else if (character === '(') {
            const end = commentEnd(text, at);
            found.push({ kind: 'comment', text: text.slice(at + 1, text[end - 1] === ')' && end - 1 > at ? end - 1 : end) });
            at = end;
        }
        else if (character === ';') {
            found.push({ kind: 'semicolon' });
            at += 1;
        }
        else if (character === '"') {
            const quoted = readQuoted(text, at);
            found.push({ kind: 'quoted', text: quoted.text });
            at = quoted.end;
        }
        else {
            const end = wordEnd(text, at);
            found.push({ kind: 'word', text: text.slice(at, end) });
            at = end;
        }
    }
    return found;
}
/** Behind the parenthesis that closes the comment which begins at `at`; the end of the text where none does. */
function commentEnd(text, at) {
    let depth = 0;
    for (let i = at; i < text.length; i++) {
        const character = text[i];
        if (character === '\\')
            i += 1;
        else if (character === '(')
            depth += 1;
        else if (character === ')' && --depth === 0)
            return i + 1;
    }
    return text.length;
}
/** The quoted string that begins at `at`, and where it ends. */
function readQuoted(text, at) {
    const parts = [];
    let from = at + 1;
    for (let i = from; i < text.length; i++) {
        const character = text[i];
        if (character === '\\') {
            parts.push(text.slice(from, i));
            from = i + 1;
            i += 1;
        }
        else if (character === '"') {
            parts.push(text.slice(from, i));
            return { text: parts.join(''), end: i + 1 };
        }
    }
    parts.push(text.slice(from));
    return { text: parts.join(''), end: text.length };
}
function isSpace(character) {
    return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}
const WORD = /[^ \t\r\n(;"]+/y;
function wordEnd(text, at) {
    WORD.lastIndex = at;
    return WORD.test(text) ? WORD.lastIndex : at + 1;
}


/***/ }),

/***/ 7624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ PROBE_HEADER),
/* harmony export */   X: () => (/* binding */ fieldValues)
/* harmony export */ });
/** The private header that carries the token. */
const PROBE_HEADER = 'X-Email-Continuity';
/** The values of one header field in a raw header block, unfolded (RFC 5322 section 2.2.3), in order. Names compare without case. */
function fieldValues(header, name) {
    const values = [];
    const wanted = `${name.toLowerCase()}:`;
    for (const line of header.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
        if (line.slice(0, wanted.length).toLowerCase() === wanted)
            values.push(line.slice(wanted.length).trim());
    }
    return values;
}


/***/ }),

/***/ 91712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ parseReceived)
});

// EXTERNAL MODULE: ./lib/src/core/mail/header/lexer.js
var lexer = __webpack_require__(16704);
;// CONCATENATED MODULE: ./lib/src/core/mail/header/mail-date.js
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 section 4.3; every other name of a zone counts as +0000 there. */
const ZONES = { est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 };
const FORM = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s*([+-]\d{4}|[a-z]{1,5})?$/i;
/**
 * A mail's date (RFC 5322 section 3.3, with its obsolete forms) in ms since the epoch; null where it is not one. Comments are gone before.
 */
function parseMailDate(text) {
    if (text.length > 200)
        return null;
    const match = FORM.exec(text.replaceAll(/\s+/g, ' ').trim());
    if (!match)
        return null;
    const [, day, name = '', year = '', hour, minute, second, zone = '+0000'] = match;
    const month = MONTHS.indexOf(name.toLowerCase());
    if (month === -1)
        return null;
    const fields = [Number(day), Number(hour), Number(minute), Number(second ?? 0)];
    // A leap second is the next minute's first.
    if (fields[0] < 1 || fields[0] > 31 || fields[1] > 23 || fields[2] > 59 || fields[3] > 60)
        return null;
    const utc = Date.UTC(fullYear(year), month, ...fields);
    return utc - zoneMinutes(zone) * 60_000;
}
/** RFC 5322 section 4.3: two digits below 50 are of this century, three and the others count from 1900. */
function fullYear(text) {
    const year = Number(text);
    if (text.length === 2)
        return year < 50 ? 2000 + year : 1900 + year;
    return text.length === 3 ? 1900 + year : year;
}
function zoneMinutes(zone) {
    if (!/^[+-]/.test(zone))
        return ZONES[zone.toLowerCase()] ?? 0;
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
    return zone.startsWith('-') ? -minutes : minutes;
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
;// CONCATENATED MODULE: ./lib/src/core/mail/header/received-client.js

/** What servers put into one comment is shorter than this by far, characters. */
const LONGEST_COMMENT = 500;
const MOST_COMMENTS = 8;
const LONGEST_ADDRESS = 80;
const LONGEST_NAME = 255;
/** The report of a client has fewer parts, and stands first. */
const MOST_PARTS = 24;
/** Comments that tell of something else than the client. */
const ASIDE = /^(?:envelope-|using |no client |client |authenticated|auth[:=]|version=|tls|ssl|cipher|uid |user |sasl|single-drop|multi-drop)/i;
/** Ways in which a mail is fetched or passed on within a machine: what stands behind `from` shook no hand. */
const NO_CLIENT = /^(?:imaps?|pop[23]?s?|apop|etrn|odmr|uucp|bsmtp|qmail-scanner\S*|spamassassin|local)\b/i;
/** A browser says no EHLO. */
const BY_WEB = /^httpu?\b|\bvia http\b/i;
/**
 * Reads what stands behind `from`: `helo (rdns [ip])` by Postfix and Sendmail, `rdns ([ip] helo=helo)` by Exim, `rdns (HELO helo) (ip)` by
 * qmail, `ip (EHLO helo)` by Yahoo, `[ip] (account u HELO helo)` by CommuniGate, `helo (ip)` by Exchange. A name that stands alone before
 * `([ip])` is what the client said, except with Exim, which leaves the EHLO name out where both are the same.
 */
function clientOf(clause, writer) {
    const parts = clause.slice(0, MOST_PARTS);
    const first = firstName(parts);
    const comments = parts
        .flatMap((part) => (part.kind === 'comment' ? [part.text.slice(0, LONGEST_COMMENT).trim()] : []))
        .filter((comment) => !ASIDE.test(comment))
        .slice(0, MOST_COMMENTS);
    const greeting = greetingIn(parts, comments);
    const places = comments.map((comment) => placeIn(comment.replace(GREETING, ' ').trim()));
    const place = places.find(({ ip }) => ip !== null) ?? places.find(({ name }) => name !== null) ?? NOWHERE;
    const loose = parts.flatMap((part, index) => (index > 0 && part.kind === 'word' ? [addressIn(part.text)] : [])).find((ip) => ip !== null);
    const stated = first === null ? null : addressIn(first);
    const fetched = NO_CLIENT.test(writer.protocol ?? '');
    const names = namesOf({ first, stated, greeting, place, comments, loose: loose !== undefined }, writer);
    const said = comments.join(' ');
    const doubted = /may be forged|\bunknown\b|unverified|softdnserr|rdns failed/i.test(said) || first === 'unknown';
    const looked = place.name !== null || names.rdns !== null || /\[[^\]]*\]/.test(said) || (first ?? '').startsWith('[');
    return {
        helo: names.helo,
        rdns: doubted ? null : names.rdns,
        confirmed: !doubted && names.rdns !== null && names.confirmed,
        unverified: doubted || (greeting !== null && stated !== null) || (names.rdns === null && !looked),
        ip: fetched ? null : (place.ip ?? loose ?? stated),
    };
}
/** Software that looks a name up and does not look whether it leads back (OpenSMTPD smtp_session.c, Haraka connection.js). */
const UNCONFIRMED = /\b(?:OpenSMTPD|Haraka|Courier|MDaemon|Merak|IceWarp|MailEnable|hMailServer|XMail)\b/i;
function namesOf({ first, stated, greeting, place, comments, loose }, { software, protocol, qmailDate }) {
    const exim = /\bexim\b/i.test(software);
    const name = stated === null ? clientHostName(first) : null;
    const qualified = name !== null && name !== 'unknown' ? name : null;
    // `helo (rdns [ip])`
    if (place.name !== null && place.bracketed)
        return { helo: clientHostName(greeting) ?? clientHostName(first), rdns: place.name, confirmed: !UNCONFIRMED.test(software) };
    if (greeting !== null)
        return { helo: clientHostName(greeting), rdns: qualified, confirmed: exim && place.bracketed };
    // Exim 3: `rdns (helo) [ip]`
    if (exim && loose && place.name !== null)
        return { helo: place.name, rdns: qualified, confirmed: true };
    const bare = first !== null && stated !== null && !first.startsWith('[');
    const unsaid = BY_WEB.test(protocol ?? '') || BY_WEB.test(software) || comments.some((comment) => /^account /i.test(comment)) || bare;
    const helo = unsaid ? null : clientHostName(first);
    if (place.bracketed && (exim || /\bverified\b/.test(place.rest)))
        return { helo, rdns: /\.|^localhost$/.test(qualified ?? '') ? qualified : null, confirmed: true };
    // qmail leaves out what was said where it is the name itself; smtpd of Obtuse never tells it without "claiming to be".
    if (/^smtpd/i.test(software))
        return { helo: null, rdns: qualified, confirmed: false };
    if (place.ident || (qmailDate && place.ip !== null && !place.bracketed))
        return { helo, rdns: qualified, confirmed: false };
    return { helo, rdns: null, confirmed: false };
}
const NOWHERE = { ip: null, name: null, bracketed: false, ident: false, rest: '' };
/** `rdns [ip]`, `user@rdns [ip]:port`, `[ip.port]`, `user@ip`, `ip:port`. */
function placeIn(comment) {
    // Gmail writes `[UNAVAILABLE]. [192.0.2.1]` where it could not look the name up.
    const brackets = [...comment.matchAll(/\[([^[\]]{0,80})\]/g)].slice(0, MOST_COMMENTS);
    const bracket = brackets.find(([, text = '']) => addressIn(text) !== null) ?? brackets[0];
    if (bracket !== undefined) {
        const [open, close] = [bracket.index, bracket.index + bracket[0].length - 1];
        const before = comment.slice(0, open).trim().split(/\s+/);
        const word = (before.at(-1) ?? '').replace(/^.*@/, '').replace(/\.$/, '');
        return {
            ip: addressIn(comment.slice(open + 1, close)),
            name: isName(word) ? word : null,
            bracketed: true,
            ident: false,
            rest: comment.slice(close + 1),
        };
    }
    const words = comment.split(/[\s()]+/).filter((word) => word !== '');
    const [word = ''] = words;
    if (words.length !== 1)
        return NOWHERE;
    const at = word.lastIndexOf('@');
    const ip = addressIn(word.slice(at + 1));
    return { ip, name: ip === null && isName(word) ? word : null, bracketed: false, ident: ip !== null && at > 0, rest: '' };
}
const GREETING = /(?:^|(?<=[\s(]))(?:[ehl](?:elo|hlo))(?:=|\s+|$)(\S*)/i;
/** What the client said; empty where the hop tells that it said nothing, null where the hop does not tell. */
function greetingIn(parts, comments) {
    const stated = comments.map((comment) => GREETING.exec(comment)).find((found) => found !== null);
    if (stated)
        return (stated[1] ?? '').replace(/\)$/, '');
    const claim = parts.findIndex((part) => part.kind === 'word' && part.text === 'claiming');
    const quoted = claim === -1 ? undefined : parts.slice(claim, claim + 5).find((part) => part.kind === 'quoted');
    return quoted !== undefined && 'text' in quoted ? quoted.text : null;
}
function firstName(parts) {
    const [first] = parts;
    return first?.kind === 'word' || first?.kind === 'quoted' ? first.text : null;
}
/** An address with or without its port: `192.0.2.1:25`, `192.0.2.1.63559`, `[2001:db8::1]:25`. */
function addressIn(text) {
    if (text.length > LONGEST_ADDRESS)
        return null;
    const bare = text.replace(/^\[/, '').replace(/\](?::\d{1,5})?,?$/, '');
    if (bare.includes('@'))
        return null;
    const port = /^(\d{1,3}(?:\.\d{1,3}){3})[:.]\d{1,5}$/.exec(bare)?.[1];
    const found = (0,ip_address/* ipAddressIn */.n6)(port ?? bare);
    const mapped = found === null ? null : (0,ip_address/* sameForm */.Lb)(found);
    return mapped !== null && (0,ip_address/* isIpv4 */.eH)(mapped) ? mapped : found;
}
function isName(word) {
    return (/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/i.test(word) || word === 'localhost') && (0,ip_address/* ipAddressIn */.n6)(word) === null;
}
/** A host's name, or an address literal without its brackets; null for other texts, such as a user's address. */
function clientHostName(text) {
    if (text === null || text.length > LONGEST_NAME)
        return null;
    const name = text.replace(/^\[(.*)\]$/, '$1').replace(/[.,]+$/, '');
    return name === '' || name.includes('@') ? null : name;
}

;// CONCATENATED MODULE: ./lib/src/core/mail/header/received.js



const CLAUSES = ['from', 'by', 'via', 'with', 'id', 'for'];
/** A longer field is no trace of a server, characters. */
const LONGEST = 3_000;
/** What servers put into one comment is shorter than this by far. */
const received_LONGEST_COMMENT = 500;
/** Reads one field's value. Null for a field without a hop: neither from nor by, such as qmail's `(qmail 1234 invoked by uid 0)`. */
function parseReceived(value) {
    if (value.length > LONGEST)
        return null;
    const parts = unwrapped((0,lexer/* lexemes */.kD)(value));
    const last = parts.findLastIndex((part) => part.kind === 'semicolon');
    const body = last === -1 ? parts : parts.slice(0, last);
    const clauses = clausesOf(body);
    const from = clauses.get('from') ?? [];
    const by = clauses.get('by') ?? [];
    const by0 = firstWord(by);
    if (by0 === null && from.length === 0)
        return null;
    const protocol = protocolOf(clauses.get('with') ?? []);
    const id = firstWord(clauses.get('id') ?? []);
    const date = last === -1 ? '' : wordsOf(parts.slice(last + 1));
    const software = [...(id !== null && id.startsWith('smtpd') ? [id] : []), ...commentsOf(clauses)].join(' ');
    return {
        from: from.length === 0 ? null : clientOf(from, { software, protocol, qmailDate: /^\d.* -0000$/.test(date) }),
        by: by0 === null ? null : clientHostName(by0),
        with: protocol,
        id,
        tls: tlsOf(body),
        at: last === -1 ? trailingDate(body) : parseMailDate(date),
    };
}
/** Some gateways put the first clause into parentheses: `(from client [192.0.2.1]) by host ...`. */
function unwrapped(parts) {
    const [first, ...rest] = parts;
    return first?.kind === 'comment' && /^from\s/i.test(first.text) ? [...(0,lexer/* lexemes */.kD)(first.text), ...rest] : parts;
}
/** What the writer says of itself. */
function commentsOf(clauses) {
    return ['by', 'with', 'via', 'id'].flatMap((name) => (clauses.get(name) ?? []).flatMap((part) => (part.kind === 'comment' ? [part.text.slice(0, received_LONGEST_COMMENT)] : [])));
}
/** Words and comments by the clause that they belong to; the first of each kind counts, but `with` may come twice (Mimecast). */
function clausesOf(parts) {
    const clauses = new Map();
    let current = [];
    for (const part of parts) {
        const word = part.kind === 'word' ? part.text.toLowerCase() : null;
        const clause = CLAUSES.find((name) => name === word);
        // `from from.example.net`: a clause always has a word of its own before the next begins.
        const open = current.length === 0 && clauses.size > 0;
        if (clause === undefined || open) {
            current.push(part);
        }
        else if (clauses.has(clause)) {
            current = clause === 'with' ? [...(clauses.get(clause) ?? [])] : [];
            if (clause === 'with')
                clauses.set(clause, current);
        }
        else {
            current = [];
            clauses.set(clause, current);
        }
    }
    return clauses;
}
function protocolOf(parts) {
    const words = [];
    for (const part of parts) {
        if (part.kind !== 'word' || /^(?:tls|cipher)$/i.test(part.text))
            break;
        words.push(part.text);
        if (words.length === 4)
            break;
    }
    const text = words.join(' ').replace(/,$/, '');
    return text === '' ? null : text;
}
const VERSION = /\b(?:TLS|SSL)(?:v)?[_ ]?(\d)(?:[._](\d))?\b/i;
const CIPHER = /\b((?:TLS|ECDHE|DHE|AES|AECDH|ADH|RSA|CHACHA)[A-Z0-9]*[-_][A-Z0-9_-]{4,60})\b/;
/** `(using TLSv1.3 with cipher ...)`, `(version=TLS1_3 cipher=...)`, `(TLS1.3) tls TLS_...`, `(TLSv1.2:ECDHE-...:256)`. */
function tlsOf(parts) {
    for (const [index, part] of parts.entries()) {
        if (part.kind !== 'comment')
            continue;
        const text = part.text.slice(0, received_LONGEST_COMMENT);
        const version = VERSION.exec(text);
        if (!version || /no tls/i.test(text))
            continue;
        const name = `${/ssl/i.test(version[0]) ? 'SSLv' : 'TLSv'}${version[1]}${version[2] === undefined ? '' : `.${version[2]}`}`;
        const rest = text.slice(version.index + version[0].length);
        const following = parts.slice(index + 1, index + 3).flatMap((next) => (next.kind === 'word' ? [next.text] : []));
        const cipher = CIPHER.exec(rest)?.[1] ?? (following[0] === 'tls' ? following[1] : undefined);
        return cipher === undefined ? name : `${name} ${cipher}`;
    }
    return null;
}
/** A date that no semicolon stands before; some servers forget it. */
function trailingDate(parts) {
    const words = wordsOf(parts);
    const match = /(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}:\d{2}(?: [+-]\d{4}| [A-Z]{3})?$/.exec(words.slice(-60));
    return match ? parseMailDate(match[0]) : null;
}
function wordsOf(parts) {
    return parts
        .flatMap((part) => (part.kind === 'word' ? [part.text] : []))
        .slice(-40)
        .join(' ');
}
function firstWord(parts) {
    const first = parts.find((part) => part.kind === 'word' || part.kind === 'quoted');
    return first !== undefined && 'text' in first ? first.text : null;
}


/***/ }),

/***/ 23069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ TrackerError)
/* harmony export */ });
/** The message teaches: the request, the tracker's own words, the next step. It holds no secret. */
class TrackerError extends Error {
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.name = 'TrackerError';
        this.kind = kind;
    }
}


/***/ }),

/***/ 12051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eI: () => (/* binding */ COPY_LIMIT),
/* harmony export */   hG: () => (/* binding */ NOTHING_LEARNT),
/* harmony export */   kg: () => (/* binding */ gather)
/* harmony export */ });
// Observations before anything is judged: copies, notices, what probes show of the sending side.
// Called by every room.
/** How much of a probe is read back, bytes: more than any that we send. */
const COPY_LIMIT = 256 * 1024;
const NOTHING_LEARNT = { ips: [], domains: [], signers: [], hosts: [] };
/** All that the probes of a run showed, each once. */
function gather(all) {
    const signers = new Map(all.flatMap((learnt) => learnt.signers.map((signer) => [`${signer.selector}._domainkey.${signer.domain}`, signer])));
    return {
        ips: [...new Set(all.flatMap(({ ips }) => ips))],
        domains: [...new Set(all.flatMap(({ domains }) => domains))],
        signers: [...signers.values()],
        hosts: [...new Map(all.flatMap(({ hosts }) => hosts.map((host) => [`${host.ip} ${host.helo ?? ''}`, host]))).values()],
    };
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

/***/ 59270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ retryDelay)
/* harmony export */ });
/** The share of a wait by which chance may shorten or lengthen it. */
const JITTER = 0.2;
/**
 * How long to wait before the next try, in ms; null when no try is left or the time would not suffice for it.
 *
 * Every wait is spread by ±20 %, so that many runs that failed together do not come back together.
 *
 * @param tried how many tries were made, at least 1
 * @param leftMs the rest of the run's deadline
 * @param random a number in [0, 1)
 */
function retryDelay(tried, { tries, waits }, leftMs, random) {
    if (tried >= tries)
        return null;
    const base = waits[Math.min(tried, waits.length) - 1] ?? 0;
    const delay = Math.round(base * (1 - JITTER + 2 * JITTER * random));
    return delay < leftMs ? delay : null;
}


/***/ }),

/***/ 55896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   GY: () => (/* binding */ findTokens),
/* harmony export */   Io: () => (/* binding */ shortToken),
/* harmony export */   NU: () => (/* binding */ findShortToken),
/* harmony export */   jJ: () => (/* binding */ loopTag),
/* harmony export */   tK: () => (/* binding */ writeToken)
/* harmony export */ });
// The token that proves a probe: its form, its MAC, its key.
// Called by probe and app.
const PREFIX = 'ec1.';
const VERSION = 1;
const BODY = 38;
const MAC = 16;
const TEXT = /ec1\.[A-Za-z0-9_-]{72}(?![A-Za-z0-9_-])/g;
const SHORT = /ec1\.[0-9a-f]{20}(?![0-9a-f])/;
function writeToken(token, mac) {
    const bytes = new Uint8Array(BODY + MAC);
    const view = new DataView(bytes.buffer);
    bytes[0] = VERSION;
    for (let i = 0; i < 16; i++)
        bytes[1 + i] = Number.parseInt(token.id.slice(2 * i, 2 * i + 2), 16);
    view.setUint16(17, Math.floor(token.sentAt / 2 ** 32));
    view.setUint32(19, token.sentAt % 2 ** 32);
    view.setUint32(23, token.loop);
    view.setUint8(27, (token.lifetime >>> 16) & 0xff);
    view.setUint16(28, token.lifetime & 0xffff);
    view.setUint32(30, token.host);
    view.setUint32(34, token.process);
    bytes.set(mac(bytes.subarray(0, BODY)).subarray(0, MAC), BODY);
    return PREFIX + toBase64Url(bytes);
}
/** Reads one token text, MAC first: nothing of a forged token is believed. */
function readToken(text, mac) {
    if (!text.startsWith(PREFIX))
        return null;
    const bytes = fromBase64Url(text.slice(PREFIX.length));
    if (bytes === null || bytes.length !== BODY + MAC || bytes[0] !== VERSION)
        return null;
    const expected = mac(bytes.subarray(0, BODY));
    let difference = 0;
    for (let i = 0; i < MAC; i++)
        difference |= (bytes[BODY + i] ?? 0) ^ (expected[i] ?? 0);
    if (difference !== 0)
        return { kind: 'forged' };
    const view = new DataView(bytes.buffer);
    let id = '';
    for (const byte of bytes.subarray(1, 17))
        id += byte.toString(16).padStart(2, '0');
    return {
        kind: 'valid',
        token: {
            id,
            sentAt: view.getUint16(17) * 2 ** 32 + view.getUint32(19),
            loop: view.getUint32(23),
            lifetime: view.getUint8(27) * 2 ** 16 + view.getUint16(28),
            host: view.getUint32(30),
            process: view.getUint32(34),
        },
    };
}
/** Every token-like text in `text`, in order, at most 20: a mail that is full of them is not ours to read to the end. */
function findTokens(text) {
    const found = [];
    for (const match of text.matchAll(TEXT)) {
        found.push(match[0]);
        if (found.length === 20)
            break;
    }
    return found;
}
/** The short form for the subject: enough to be unique (80 random bits), short enough to be read. It proves nothing by itself. */
function shortToken(id) {
    return PREFIX + id.slice(0, 20);
}
/** The short form found in a subject; null without one. */
function findShortToken(subject) {
    return SHORT.exec(subject)?.[0] ?? null;
}
/**
 * The 32-bit tag of a loop: FNV-1a over its name and path. Two configurations that share a mailbox get different tags unless
 * they mean the same loop; the MAC, not the tag, is what protects.
 */
function loopTag(name, from, to, sender) {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode([name, from, to, sender].join('\0'))) {
        hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    }
    return hash;
}
function toBase64Url(bytes) {
    return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
}
function fromBase64Url(text) {
    if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1)
        return null;
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}


/***/ }),

/***/ 20170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L$: () => (/* binding */ isFrom),
/* harmony export */   Zt: () => (/* binding */ recogniseHeader),
/* harmony export */   o2: () => (/* binding */ isNotification),
/* harmony export */   tY: () => (/* binding */ recogniseMail)
/* harmony export */ });
/* harmony import */ var _token_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55896);
/* harmony import */ var _core_mail_bounce_dsn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64079);
/* harmony import */ var _core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7624);



/**
 * Whether a mail is a probe, by its header alone: the private header first, then the Message-ID (relays rewrite it), then the subject.
 * The text that a user chose is never looked at. Bounces and answers quote a probe without being one.
 */
function recogniseHeader(header, mac) {
    const recognised = byMarks(header, mac);
    // Asked last: hundreds of old mails have no mark at all.
    return recognised.kind === 'foreign' || isNotification(header) ? { kind: 'foreign' } : recognised;
}
function byMarks(header, mac) {
    const own = firstToken((0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, _core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .PROBE_HEADER */ .P), mac);
    if (own?.kind === 'valid')
        return { kind: 'probe', by: 'header', token: own.token, whole: true };
    const id = firstToken((0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'Message-ID'), mac);
    if (id?.kind === 'valid')
        return { kind: 'probe', by: 'message-id', token: id.token, whole: true };
    const short = (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findShortToken */ .NU)((0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'Subject').join(' '));
    if (short !== null)
        return { kind: 'subject', short };
    return (own ?? id) ? { kind: 'forged' } : { kind: 'foreign' };
}
/**
 * The same with the decoded subject and body, for mail whose header did not tell enough. A mail that holds a probe's text is not the probe:
 * people forward and quote it. It must come from our address and begin with our text; where that is not all of it, as with a list's
 * footer, it counts as a copy and is left alone.
 *
 * @param ownMail what the probe with this token was made of; null: that is not known
 */
function recogniseMail(header, mail, mac, ownMail) {
    const byHeader = recogniseHeader(header, mac);
    if (byHeader.kind === 'probe' || isNotification(header))
        return byHeader;
    const body = firstToken([mail.text, mail.subject], mac);
    const own = body?.kind === 'valid' ? ownMail(body.token, mac) : null;
    if (body?.kind === 'valid' && own !== null && isFrom(header, own.from)) {
        const [text, ours] = [plain(mail.text), plain(own.text)];
        if (text.startsWith(ours))
            return { kind: 'probe', by: 'body', token: body.token, whole: text === ours && isText(header) };
    }
    const short = (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findShortToken */ .NU)(mail.subject);
    if (short !== null)
        return { kind: 'subject', short };
    return body?.kind === 'forged' ? { kind: 'forged' } : byHeader;
}
/** Relays wrap and pad lines; that makes no other text. */
function plain(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** Whether a mail has one author, and which. */
function isFrom(header, address) {
    const [from, ...more] = (0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'From');
    return (from !== undefined && more.length === 0 && (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim().toLowerCase() === address.toLowerCase());
}
/** No attachment can hang on it. */
function isText(header) {
    return (0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'Content-Type').every((value) => /^text\/(?:plain|html)\b/i.test(value));
}
/** Reports (RFC 3464, RFC 8098), bounces and automatic answers (RFC 3834) carry our token without being the probe; so does a reply. */
function isNotification(header) {
    if ((0,_core_mail_bounce_dsn_js__WEBPACK_IMPORTED_MODULE_0__/* .isReturned */ .c0)(header))
        return true;
    if ((0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'Auto-Submitted').some((value) => /^auto-(replied|notified)\b/i.test(value)))
        return true;
    return (0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'In-Reply-To').some((value) => (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findTokens */ .GY)(value).length > 0);
}
function firstToken(texts, mac) {
    let forged = false;
    for (const text of texts) {
        for (const candidate of (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findTokens */ .GY)(text)) {
            const read = (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .AI)(candidate, mac);
            if (read?.kind === 'valid')
                return read;
            forged ||= read?.kind === 'forged';
        }
    }
    return forged ? { kind: 'forged' } : null;
}


/***/ }),

/***/ 36166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ failsOnTransition),
/* harmony export */   c: () => (/* binding */ fails)
/* harmony export */ });
/**
 * Whether the run is to fail, by what it found alone. `critical`, and `transition` where nothing is known of the run before: on critical,
 * and where a loop or the whole run could not look, for that is no pass. `warning`: on warnings too. A skipped loop never fails a run, and
 * an unknown finding does only where it made the whole run unknown.
 */
function fails(report, failOn) {
    switch (failOn) {
        case 'never':
            return false;
        case 'critical':
        case 'transition':
            return report.state === 'critical' || couldNotLook(report);
        case 'warning':
            return report.state === 'critical' || couldNotLook(report) || hasWarning(report);
    }
}
/**
 * Whether a run fails with `transition`: where something began, became worse or came back, and not while it is known and reported
 * elsewhere.
 */
function failsOnTransition(report, { events, isRemembered }) {
    return isRemembered ? events.some((event) => FAILING.has(event)) : fails(report, 'critical');
}
const FAILING = new Set(['opened', 'reopened', 'worsened']);
function couldNotLook(report) {
    const skipped = report.loops.some((loop) => loop.outcome === 'skipped');
    return report.loops.some((loop) => loop.state === 'unknown' && loop.outcome !== 'skipped') || (report.state === 'unknown' && !skipped);
}
function hasWarning(report) {
    return report.state === 'warning' || [...report.loops, ...report.findings].some((judged) => judged.state === 'warning');
}


/***/ })

};
