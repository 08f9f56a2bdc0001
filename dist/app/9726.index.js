export const id = 9726;
export const ids = [9726];
export const modules = {

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
        expectedMail: apart(ports.expectedMail),
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
        return { issue: null, url: null, events: [], isRemembered: false, problems: [problem], done: [], history: null };
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
        history: null,
    };
}
/** Told after everything else: failure with telling fails the step and hides nothing. */
async function publishConcluded(runner, { issue, url, problems, done, history }) {
    await publishKept(runner, history);
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
/** A run that was not kept is told once, and fails nothing: mail was looked at all the same. */
async function publishKept(runner, history) {
    for (const note of history?.notes ?? [])
        runner.log((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(`History: ${note}`, 1_000));
    if (history === null)
        return;
    // What cannot be added to the summary stands in the history.
    if (history.before !== '')
        await runner.summary(`\n${history.before}`).catch(() => undefined);
    if (history.problem === null)
        return;
    const message = (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(history.problem, 1_000);
    runner.annotate({ level: 'warning', title: 'History', message }, null);
    try {
        await runner.summary(`\n⚠️ ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(history.problem, 1_000)}\n`);
    }
    catch {
        runner.log(message);
    }
}
/** Whether the step fails for what this run has changed; why it does not, where others would. */
function failByTransition(runner, report, concluded) {
    if ((0,_report_action_fail_on_js__WEBPACK_IMPORTED_MODULE_0__/* .failsOnTransition */ .W)(report, concluded))
        runner.fail((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(report.verdict.summary));
    else if ((0,_report_action_fail_on_js__WEBPACK_IMPORTED_MODULE_0__/* .fails */ .c)(report, 'critical'))
        runner.log('This is known and reported elsewhere, so the step passes (fail-on: transition).');
    if (!concluded.isRemembered)
        runner.log('fail-on: transition knows nothing of the run before, and fails as critical does: it takes open-issue, a history, or a report-dir that is kept between runs.');
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
// EXTERNAL MODULE: ./lib/src/core/ports/services/issue-tracker.js
var issue_tracker = __webpack_require__(35370);
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
    return (await Promise.all(/* import() */[__webpack_require__.e(9248), __webpack_require__.e(5221)]).then(__webpack_require__.bind(__webpack_require__, 55221))).githubTracker(accessOf(access));
}
/** Whether the monitor itself is called as it should be; asks GitHub, which may not tell everything to every token. */
async function scheduleFindings(access, workflowFile, startedAt) {
    const { repositoryFacts, previousRuns } = await Promise.all(/* import() */[__webpack_require__.e(9248), __webpack_require__.e(3609)]).then(__webpack_require__.bind(__webpack_require__, 3609));
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
    const hasMemory = reportDir !== null || request.history !== null;
    const isRemembered = issues !== null || ((config.channels.length > 0 || request.needsMemory) && hasMemory);
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
                const isAlarmedElsewhere = issues !== null || (config.channels.length > 0 && hasMemory);
                const reports = heartbeat?.reports ?? (isAlarmedElsewhere ? 'alive' : 'state');
                const ended = beat?.end(endOf(report, reports), deadline) ?? null;
                // Side by side: nobody is told later for it, and all of it together takes no longer than the deadline.
                const keeping = request.history?.keep(report, deadline).catch(notKept) ?? null;
                let concluded = { issue: null, url: null, events: [], isRemembered: false, done: [], problems: [], history: null };
                if (issues !== null) {
                    const { trackIncidents } = await Promise.all(/* import() */[__webpack_require__.e(1112), __webpack_require__.e(8023)]).then(__webpack_require__.bind(__webpack_require__, 28023));
                    concluded = (0,outreach_result/* together */.bs)(await trackIncidents(tracked, await tracker(issues, deadline)));
                }
                else if (isRemembered) {
                    const { trackWithoutIssues } = await Promise.all(/* import() */[__webpack_require__.e(1112), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 90338));
                    concluded = { ...concluded, ...(await trackWithoutIssues(tracked, storeOf(request, deadline))) };
                }
                const sent = await ended;
                concluded = { ...concluded, history: await keeping };
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
            const deadline = outreach_addDisposableResource(env_2, new time_deadline/* Deadline */.B(time_clock/* systemClock */.m, SHORT_TIMEOUT), false);
            if (issues === null) {
                const { loopsKeptAsFailing } = await Promise.all(/* import() */[__webpack_require__.e(1112), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 90338));
                return await loopsKeptAsFailing(storeOf(request, deadline), key);
            }
            const { loopsKnownToFail } = await Promise.all(/* import() */[__webpack_require__.e(1112), __webpack_require__.e(8023)]).then(__webpack_require__.bind(__webpack_require__, 28023));
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
/** A defect of ours in keeping a run hides nothing that others are told. */
function notKept(error) {
    const words = error instanceof Error ? error.message : String(error);
    return { notes: [], before: '', problem: `The run was not added to the history: a defect of this monitor, not of your mail: ${words}` };
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
/** A folder that is kept goes before the history: it costs nothing. */
function storeOf({ reportDir, forgets, history, readText, writeText }, deadline) {
    if (history !== null && (reportDir === null || forgets))
        return history.memory(deadline);
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

/***/ 1056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ perform)
/* harmony export */ });
/* harmony import */ var _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15994);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27861);
/* harmony import */ var _real_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14982);
/* harmony import */ var _run_guard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4653);
/* harmony import */ var _run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93189);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79651);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83289);
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
        const { config, plan, confirm, beside = null, past = null, skip, onProbes, onSecret, onStart, onWait, onProgress } = performance;
        const learnt = [];
        const progress = new Map(plan.loops.map((loop) => [loop.name, 'connecting']));
        const guarded = __addDisposableResource(env_1, (0,_run_guard_js__WEBPACK_IMPORTED_MODULE_3__/* .guardRun */ .js)(), false);
        const ports = __addDisposableResource(env_1, (0,_real_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .realPorts */ .RV)(config.tokenSecret, {
            onProbes,
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
        const time = (0,_run_run_js__WEBPACK_IMPORTED_MODULE_5__/* .budget */ .g)(config, plan, confirm !== null);
        const spent = ports.clock.monotonic() - (performance.began ?? ports.clock.monotonic());
        const deadline = __addDisposableResource(env_1, new _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .Deadline */ .B(ports.clock, Math.max(0, time - spent), config.timeout === null ? 'critical' : 'timeout'), false);
        onStart(() => deadline.cancel());
        const request = {
            config,
            plan,
            deadline,
            skip,
            // A second look that breaks counts for nothing: what the first saw stands.
            confirm: confirm && ((failed) => (0,_run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .apart */ .z)(confirm)(failed).catch(() => [])),
            beside: beside && (0,_run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .apart */ .z)(beside),
            past: past && (0,_run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .apart */ .z)(past),
            version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x,
        };
        const report = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .e)(request, (0,_run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .guardedPorts */ .t)(ports, guarded.strays));
        return (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactDeep */ .K)(report, (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$)([...config.secrets, ...learnt]), OWN_TEXTS);
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
    const history = get('history').trim();
    if (history !== '' && history !== 'true' && history !== 'false' && !/^[.~]|[/\\]/.test(history))
        errors.push(`history: "${history}" is not usable (expected true, false, or a folder such as ./history)`);
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
        history,
        matrixLeg: leg === '' || leg === 'null' ? null : leg,
        mode: mode ?? 'run',
        shards: shards ?? 1,
        reports: get('reports').trim(),
        part,
    };
    return errors.length > 0 ? { ok: false, errors } : { ok: true, settings };
}


/***/ }),

/***/ 35370:
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
