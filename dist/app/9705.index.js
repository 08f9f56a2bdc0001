export const id = 9705;
export const ids = [9705];
export const modules = {

/***/ 12107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ keepPast)
/* harmony export */ });
/* harmony import */ var _report_pictures_past_shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47079);

function keepPast({ before, page }, folder, files) {
    const path = `${folder}/summary.md`;
    const summary = before === '' ? null : files.readText(path);
    if (summary?.ok === true)
        files.writeText(path, `${summary.text}\n${before}`);
    for (const [name, text] of page)
        files.writeText(`${folder}/${_report_pictures_past_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_FOLDER */ .zE}/${name}`, text);
    return page.size === 0 ? null : `${folder}/${_report_pictures_past_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_FOLDER */ .zE}`;
}


/***/ }),

/***/ 88779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q$: () => (/* binding */ conclusion),
  ne: () => (/* binding */ failByTransition),
  NB: () => (/* binding */ publishConcluded),
  bs: () => (/* binding */ together)
});

// EXTERNAL MODULE: ./lib/src/core/result/announcement.js
var announcement = __webpack_require__(31289);
// EXTERNAL MODULE: ./lib/src/report/action/fail-on.js
var fail_on = __webpack_require__(36166);
;// CONCATENATED MODULE: ./lib/src/report/action/silence.js
const KNOWN = 'is known, and an earlier run has reported it';
const PASSES = 'the step passes (fail-on: transition).';
function whyItPasses(silences) {
    const isKnown = silences.some(({ kind }) => kind === 'known');
    const others = [...new Set(silences.flatMap((silence) => (silence.kind === 'known' ? [] : [sentence(silence)])))];
    if (others.length === 0)
        return `${isKnown ? `This ${KNOWN}` : 'Nothing has begun, become worse or come back'}, so ${PASSES}`;
    return [...(isKnown ? [`Some of this ${KNOWN}.`] : []), ...others, `So ${PASSES}`].join(' ');
}
function sentence(silence) {
    switch (silence.kind) {
        case 'planned':
            return 'Planned work goes on: what still fails when it is over is reported then.';
        case 'summary':
            return 'Posture is told by the summary alone (incidents.posture: summary).';
        case 'waiting':
            return `Nobody has been told of ${silence.what} yet: ${condition(silence)}. The run that reports it fails the step.`;
    }
}
function condition({ runs, until }) {
    return until.key === 'window'
        ? `it takes ${until.bad} bad ones of the last ${until.of} runs (incidents.window)`
        : `it takes ${until.runs} runs in a row that meet it (incidents.${until.key}), and this is run ${runs} of them`;
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/app/run/guarded-ports.js
var guarded_ports = __webpack_require__(93189);
;// CONCATENATED MODULE: ./lib/src/app/wiring/outreach-result.js





async function conclusion(tell) {
    try {
        return await (0,guarded_ports/* apart */.z)(tell)();
    }
    catch (error) {
        const problem = `a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}`;
        return { issue: null, url: null, events: [], silences: [], isRemembered: false, problems: [problem], done: [], history: null };
    }
}
function together(kept) {
    const all = announcement/* INCIDENT_KINDS */.p.map((kind) => kept[kind]);
    const shown = all.find(({ issue }) => issue !== null);
    return {
        issue: shown?.issue ?? null,
        url: shown?.url ?? null,
        events: all.flatMap(({ event }) => event ?? []),
        silences: all.flatMap(({ silences }) => silences),
        isRemembered: all.every(({ isRemembered }) => isRemembered),
        problems: [...new Set(all.flatMap(({ problems }) => problems))],
        done: all.flatMap(({ done }) => done),
        history: null,
    };
}
async function publishConcluded(runner, { issue, url, problems, done, history }) {
    await publishKept(runner, history);
    for (const line of done)
        runner.log((0,foreign_text/* plainText */.wh)(line, 500));
    runner.output('issue', issue === null ? '' : String(issue));
    if (url !== null && url !== '') {
        try {
            await runner.summary(`\nIssue: ${url}\n`);
        }
        catch {
            runner.log((0,foreign_text/* plainText */.wh)(`Issue: ${url}`));
        }
    }
    const [first, ...more] = problems;
    for (const problem of more)
        runner.log((0,foreign_text/* plainText */.wh)(problem, 1_000));
    if (first !== undefined)
        runner.fail(`Not everybody could be told: ${(0,foreign_text/* plainText */.wh)(first, 1_000)}`);
}
async function publishKept(runner, history) {
    for (const note of history?.notes ?? [])
        runner.log((0,foreign_text/* plainText */.wh)(`History: ${note}`, 1_000));
    if (history === null)
        return;
    if (history.before !== '')
        await runner.summary(`\n${history.before}`).catch(() => undefined);
    if (history.problem === null)
        return;
    const message = (0,foreign_text/* plainText */.wh)(history.problem, 1_000);
    runner.annotate({ level: 'warning', title: 'History', message }, null);
    try {
        await runner.summary(`\n⚠️ ${(0,foreign_text/* markdownMessage */.ju)(history.problem, 1_000)}\n`);
    }
    catch {
        runner.log(message);
    }
}
function failByTransition(runner, report, concluded) {
    if ((0,fail_on/* failsOnTransition */.W)(report, concluded))
        runner.fail((0,foreign_text/* plainText */.wh)(report.verdict.summary));
    else if ((0,fail_on/* fails */.c)(report, 'critical'))
        runner.log((0,foreign_text/* plainText */.wh)(whyItPasses(concluded.silences), 1_000));
    if (concluded.isRemembered)
        return;
    runner.log(concluded.problems.length > 0
        ? 'fail-on: transition could not learn what the run before knew, and fails as critical does.'
        : 'fail-on: transition knows nothing of the run before, and fails as critical does. It takes open-issue, a history, or a report-dir that is kept between runs.');
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
// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var request_plan = __webpack_require__(4527);
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
// EXTERNAL MODULE: ./lib/src/core/text/format/count.js
var count = __webpack_require__(46775);
;// CONCATENATED MODULE: ./lib/src/core/judge/schedule.js



const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;
const SWITCHED_OFF = 60;
const WARN_FROM = 45;
const DISABLING = 'docs.github.com, "Disabling and enabling a workflow"';
const DELAYS = 'docs.github.com, "Events that trigger workflows", schedule';
function switchOffFinding(facts, repository, now) {
    if (facts.isPrivate || facts.pushedAt === null)
        return null;
    const quiet = Math.max(0, Math.floor((now - Date.parse(facts.pushedAt)) / DAY));
    if (!Number.isFinite(quiet))
        return null;
    const left = SWITCHED_OFF - quiet;
    const finding = (0,result_finding/* findingOn */.Vv)(repository);
    const seen = { evidence: `last push ${facts.pushedAt}`, reference: DISABLING };
    if (quiet < WARN_FROM) {
        return finding('schedule-active', 'ok', `The repository was pushed to ${(0,count/* formatCount */.B)(quiet, 'day')} ago: its schedules go on.`, seen);
    }
    const when = left > 0 ? `in ${(0,count/* formatCount */.B)(left, 'day')}` : 'any day now';
    return finding('schedule-ending', 'warning', `Nothing was pushed to the repository for ${(0,count/* formatCount */.B)(quiet, 'day')}: GitHub switches its schedules off ${when}, and this monitor with them.`, { ...seen, remedy: 'Push a commit, or keep the workflow in a private repository; a heartbeat tells when the runs stay away.' });
}
const OWN = 10 * 60_000;
function gapFinding(runs, workflow, own) {
    const known = Date.parse(runs.find(({ id }) => id === own.id)?.startedAt ?? '');
    const [startedAt, end] = Number.isNaN(known) ? [own.startedAt, own.startedAt - OWN] : [known, known];
    const times = runs.map((run) => Date.parse(run.startedAt)).filter((time) => Number.isFinite(time) && time < end);
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

;// CONCATENATED MODULE: ./lib/src/app/wiring/outlets.js
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




const BEGIN_TIMEOUT = 10_000;
const random = () => Math.random();
async function issueTracker(access) {
    return (await Promise.all(/* import() */[__webpack_require__.e(9248), __webpack_require__.e(5221)]).then(__webpack_require__.bind(__webpack_require__, 55221))).githubTracker(accessOf(access));
}
async function scheduleFindings(access, workflowFile, own) {
    const { repositoryFacts, previousRuns } = await Promise.all(/* import() */[__webpack_require__.e(9248), __webpack_require__.e(3609)]).then(__webpack_require__.bind(__webpack_require__, 3609));
    const github = { ...accessOf(access), tries: 1 };
    const [facts, runs] = await Promise.all([repositoryFacts(github), workflowFile === '' ? null : previousRuns(github, workflowFile)]);
    const findings = [switchOffFinding(facts, access.repository, own.startedAt), runs === null ? null : gapFinding(runs, workflowFile, own)];
    return findings.filter((finding) => finding !== null);
}
function channelsOf(config, deadline) {
    const escalationOnly = new Set(config.incidents.escalate.channels);
    return config.channels.map((channel) => ({
        name: channel.name,
        wants: (event) => (escalationOnly.has(channel.name) ? event === 'escalated' || event === 'resolved' : channel.on.includes(event)),
        send: async (announcement) => {
            const { sendAnnouncement } = await Promise.all(/* import() */[__webpack_require__.e(4804), __webpack_require__.e(401)]).then(__webpack_require__.bind(__webpack_require__, 24698));
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
                return await (await Promise.all(/* import() */[__webpack_require__.e(4804), __webpack_require__.e(2573)]).then(__webpack_require__.bind(__webpack_require__, 18294))).heartbeatStart(config, run, { clock, deadline, random });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                __disposeResources(env_1);
            }
        },
        end: async (end, deadline) => (await Promise.all(/* import() */[__webpack_require__.e(4804), __webpack_require__.e(2573)]).then(__webpack_require__.bind(__webpack_require__, 18294))).heartbeatEnd(config, run, end, { clock, deadline, random }),
    };
}
function accessOf({ repository, token, apiUrl, deadline }) {
    return { repository, token, clock: time_clock/* systemClock */.m, deadline, random, ...(apiUrl === '' ? {} : { apiUrl }) };
}

// EXTERNAL MODULE: ./lib/src/report/facts/tally.js
var tally = __webpack_require__(16899);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach-result.js + 1 modules
var outreach_result = __webpack_require__(88779);
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










const TIMEOUT = 120_000;
const SHORT_TIMEOUT = 15_000;
const GRACE = 1_000;
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
                    isComplete: (0,request_plan/* isWholePlan */.pb)(plan, config),
                    incidents,
                    key,
                    origin,
                    source: env['GITHUB_REPOSITORY'] ?? config.source,
                    runUrl: runUrl(env),
                    before: (part) => request.history?.before(part) ?? '',
                    channels: channelsOf(config, deadline),
                    clock: time_clock/* systemClock */.m,
                    redact: (0,redact/* redactor */.$)(issues === null ? config.secrets : [...config.secrets, issues.token]),
                };
                const isAlarmedElsewhere = issues !== null || (config.channels.length > 0 && hasMemory);
                const reports = heartbeat?.reports ?? (isAlarmedElsewhere ? 'alive' : 'state');
                const ended = beat?.end(endOf(report, reports), deadline) ?? null;
                const keeping = request.history?.keep(report, deadline).catch(notKept) ?? null;
                let concluded = {
                    issue: null,
                    url: null,
                    events: [],
                    silences: [],
                    isRemembered: false,
                    done: [],
                    problems: [],
                    history: null,
                };
                if (issues !== null) {
                    const { trackIncidents } = await Promise.all(/* import() */[__webpack_require__.e(493), __webpack_require__.e(8196)]).then(__webpack_require__.bind(__webpack_require__, 18196));
                    concluded = (0,outreach_result/* together */.bs)(await trackIncidents(tracked, await tracker(issues, deadline)));
                }
                else if (isRemembered) {
                    const { trackWithoutIssues } = await Promise.all(/* import() */[__webpack_require__.e(493), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 90338));
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
                const { loopsKeptAsFailing } = await Promise.all(/* import() */[__webpack_require__.e(493), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 90338));
                return await loopsKeptAsFailing(storeOf(request, deadline), key);
            }
            const { loopsKnownToFail } = await Promise.all(/* import() */[__webpack_require__.e(493), __webpack_require__.e(8196)]).then(__webpack_require__.bind(__webpack_require__, 18196));
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
                return await scheduleFindings(access, file, { id: env['GITHUB_RUN_ID'] ?? '', startedAt: time_clock/* systemClock */.m.now() });
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
function notKept(error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
        notes: [],
        before: '',
        page: new Map(),
        problem: `The run was not added to the history: a defect of this monitor, not of your mail: ${message}`,
    };
}
function endOf(report, reports) {
    const latencies = report.loops.flatMap((loop) => loop.latencyMs ?? []);
    const { summary } = report.verdict;
    return {
        ok: reports === 'alive' || report.state === 'ok' || report.state === 'warning',
        exitStatus: (0,state/* exitStatus */.$u)(report.state),
        summary: reports === 'alive' ? `${report.state}: ${summary}` : summary,
        latencyMs: latencies.length === 0 ? null : Math.max(...latencies),
        durationMs: (0,tally/* wallTime */.O)(report) ?? 0,
    };
}
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
function originOf({ config, plan, env, matrixLeg, readText }) {
    if (plan.loops.length !== config.loops.length)
        return null;
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@')[0] ?? '';
    const leg = matrixLeg === null ? [] : [`leg-${(0,incident_key/* fingerprint */.R)(matrixLeg)}`];
    const step = workflow === '' ? ['program'] : [workflow, env['GITHUB_JOB'] ?? '', env['GITHUB_ACTION'] ?? '', ...leg];
    const isFile = (source) => source !== 'config' && source !== 'inputs';
    return { step: step.join(' '), source: config.source, isGone: (source) => !isFile(source) || !readText(source).ok };
}
function runUrl(env) {
    const [server, repository, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']];
    if (!/^https?:\/\/[\w.:-]+$/.test(server ?? '') || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^\d+$/.test(run ?? ''))
        return null;
    return `${server}/${repository}/actions/runs/${run}`;
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sealOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _report_history_lines_day_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64900);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39297);
/* harmony import */ var _probe_token_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23190);




const SALT = 'email-continuity history v1';
const COST = 2 ** 14;
function sealOf({ tokenSecret, secrets, loops, domains }) {
    const names = [...domains.map(({ name }) => name), ...loops.flatMap(({ from, to }) => [from, to])];
    const known = tokenSecret === null ? (secrets.length > 0 ? secrets : names).toSorted() : [tokenSecret];
    const keyOf = () => (0,_probe_token_key_js__WEBPACK_IMPORTED_MODULE_1__/* .stretched */ .R)(JSON.stringify(known), SALT, COST);
    return {
        close: async (text, others, today) => {
            const key = await keyOf();
            const { incidents, ...rest } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parsedJson */ .U4)(text));
            const own = Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(incidents)).map(([name, value]) => [sealedName(key, name), { day: today, sealed: sealed(key, JSON.stringify({ name, value })) }]);
            return stateText(rest, { ...recent(others, today), ...Object.fromEntries(own) });
        },
        beside: (text, others, today) => {
            const { incidents, ...rest } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parsedJson */ .U4)(text));
            return stateText(rest, { ...recent(others, today), ...(0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(incidents) });
        },
        open: async (text) => {
            const key = await keyOf();
            const { incidents, ...rest } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parsedJson */ .U4)(text));
            const read = Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(incidents)).map(([name, value]) => {
                const { sealed: hidden } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value);
                return { name, value, opened: typeof hidden === 'string' ? opening(key, hidden) : [name, value] };
            });
            const own = Object.fromEntries(read.flatMap(({ opened }) => (opened === null ? [] : [opened])));
            const others = read.filter(({ opened }) => opened === null).map(({ name, value }) => [name, value]);
            return { text: JSON.stringify({ ...rest, incidents: own }), others: Object.fromEntries(others) };
        },
    };
}
const FORGOTTEN = 90;
function recent(others, today) {
    const since = (0,_report_history_lines_day_js__WEBPACK_IMPORTED_MODULE_3__/* .daysLater */ .IZ)(today, -FORGOTTEN);
    return Object.fromEntries(Object.entries(others).filter(([, value]) => String((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value)['day']) >= since));
}
function stateText(rest, incidents) {
    return `${JSON.stringify({ ...rest, incidents }, null, 1)}\n`;
}
const [NONCE, TAG] = [12, 16];
function sealedName(key, name) {
    return digestOf(key, `name ${name}`).toString('hex').slice(0, 24);
}
function sealed(key, content) {
    const nonce = digestOf(key, `nonce ${content}`).subarray(0, NONCE);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', key, nonce);
    const hidden = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
}
function opening(key, text) {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length < NONCE + TAG)
        return null;
    try {
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', key, bytes.subarray(0, NONCE));
        decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        const content = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parsedJson */ .U4)(Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8'));
        const { name, value } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(content);
        return typeof name === 'string' ? [name, value] : null;
    }
    catch {
        return null;
    }
}
function digestOf(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest();
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
const MOST_SHARDS = 256;
function readPart(leg) {
    const { part, place, plan, only, checks } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parsedJson */ .U4)(leg));
    if (typeof part !== 'string' || typeof plan !== 'string' || typeof only !== 'string' || typeof checks !== 'string')
        return null;
    return { name: part, place: typeof place === 'string' && place !== '' ? place : null, plan, only, checks };
}
function readShards(text) {
    const number = Number(text.trim() === '' ? '1' : text);
    return Number.isInteger(number) && number >= 1 && number <= MOST_SHARDS ? number : null;
}
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
