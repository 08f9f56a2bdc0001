export const id = 2883;
export const ids = [2883,3531];
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

/***/ 34744:
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
 * @param tries how many are allowed in all
 * @param waits the waits after the first, second, ... try in ms; the last one repeats
 * @param leftMs what is left of the run's deadline
 * @param random a number in [0, 1)
 */
function retryDelay(tried, tries, waits, leftMs, random) {
    if (tried >= tries)
        return null;
    const base = waits[Math.min(tried, waits.length) - 1] ?? 0;
    const delay = Math.round(base * (1 - JITTER + 2 * JITTER * random));
    return delay < leftMs ? delay : null;
}


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ publishConcluded),
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60205);

/** The issue of mail comes first: it is what people want to know. */
function together({ mail, monitor }) {
    const shown = mail.issue === null ? monitor : mail;
    return {
        issue: shown.issue,
        url: shown.url,
        problems: [...new Set([...mail.problems, ...monitor.problems])],
        done: [...mail.done, ...monitor.done],
    };
}
/** Told after everything else: trouble with telling fails the step and hides nothing. */
async function publishConcluded(runner, { issue, url, problems, done }) {
    for (const line of done)
        runner.log((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(line, 500));
    runner.output('issue', issue === null ? '' : String(issue));
    if (url !== null) {
        try {
            await runner.summary(`\nIssue: ${url}\n`);
        }
        catch {
            runner.log((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(`Issue: ${url}`));
        }
    }
    const [first, ...more] = problems;
    for (const problem of more)
        runner.log((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(problem, 1_000));
    if (first !== undefined)
        runner.fail(`Not everybody could be told: ${(0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(first, 1_000)}`);
}


/***/ }),

/***/ 66645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ outreachOf),
  e: () => (/* binding */ scheduleCheck)
});

// EXTERNAL MODULE: ./lib/src/base/deadline.js
var base_deadline = __webpack_require__(8228);
// EXTERNAL MODULE: ./lib/src/base/clock.js
var base_clock = __webpack_require__(63148);
// EXTERNAL MODULE: ./lib/src/base/redact.js
var redact = __webpack_require__(38945);
;// CONCATENATED MODULE: ./lib/src/incidents/incident-key.js
/** So much of the names is shown. */
const SHOWN = 24;
/**
 * The key of a loop set: one incident for all of it, whatever fails in it. Loops of the same names between other addresses are others, as
 * of two workflows in one repository; the order does not matter. Without loops: of the domains that are looked at.
 */
function incidentKey(loops, domains) {
    const names = (loops.length > 0 ? loops.map(({ name }) => name) : domains).toSorted();
    const paths = loops.length > 0 ? loops.map(({ name, from, to }) => `${name} ${from} ${to}`).toSorted() : names;
    const shown = names
        .join('.')
        .replace(/[^\w.-]/g, '_')
        .slice(0, SHOWN);
    return `${shown === '' ? 'checks' : shown}-${fingerprint(paths.join('\n'))}`;
}
/** FNV-1a, 32 bits (draft-eastlake-fnv): tells names apart, and keeps nobody from anything. */
function fingerprint(text) {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text))
        hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
}

// EXTERNAL MODULE: ./lib/src/model/state.js
var state = __webpack_require__(98081);
// EXTERNAL MODULE: ./lib/src/model/tracker-error.js
var tracker_error = __webpack_require__(10987);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
;// CONCATENATED MODULE: ./lib/src/model/schedule.js

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
    const base = { check: 'schedule', target: repository, evidence: `last push ${facts.pushedAt}`, reference: DISABLING };
    if (quiet < WARN_FROM) {
        return {
            ...base,
            code: 'schedule-active',
            state: 'ok',
            message: `The repository was pushed to ${counted(quiet)} ago: its schedules go on.`,
            remedy: null,
        };
    }
    const when = left > 0 ? `in ${counted(left)}` : 'any day now';
    return {
        ...base,
        code: 'schedule-ending',
        state: 'warning',
        message: `Nothing was pushed to the repository for ${counted(quiet)}: GitHub switches its schedules off ${when}, and this monitor with them.`,
        remedy: 'Push a commit, or keep the workflow in a private repository; a heartbeat tells when the runs stay away.',
    };
}
/**
 * How long ago the scheduled run before this one began, against what is usual. Null where fewer than three runs are known.
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
    const base = {
        check: 'schedule',
        target: workflow,
        evidence: `the run before began ${new Date(last).toISOString()}`,
        reference: DELAYS,
    };
    if (gap < Math.max(3 * usual, usual + HOUR)) {
        return {
            ...base,
            code: 'schedule-on-time',
            state: 'ok',
            message: `The run before began ${(0,duration/* formatDuration */.a)(gap)} ago, usually ${(0,duration/* formatDuration */.a)(usual)}.`,
            remedy: null,
        };
    }
    return {
        ...base,
        code: 'schedule-gap',
        state: 'warning',
        message: `Nobody has looked at mail for ${(0,duration/* formatDuration */.a)(gap)}: scheduled runs usually begin every ${(0,duration/* formatDuration */.a)(usual)}.`,
        remedy: 'GitHub delays and drops scheduled runs under load, at full hours most: choose odd minutes. A heartbeat tells when they stay away.',
    };
}
function counted(days) {
    return `${days} day${days === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/src/outlets.js
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
const BEGIN_PATIENCE = 10_000;
const random = () => Math.random();
/** GitHub's issues, loaded when they are first needed. */
async function issueTracker(access) {
    return (await Promise.all(/* import() */[__webpack_require__.e(5833), __webpack_require__.e(4317)]).then(__webpack_require__.bind(__webpack_require__, 94317))).githubTracker(accessOf(access));
}
/** Whether the monitor itself is called as it should be; asks GitHub, which may not tell everything to every token. */
async function scheduleFindings(access, workflowFile, startedAt) {
    const { repositoryFacts, previousRuns } = await Promise.all(/* import() */[__webpack_require__.e(5833), __webpack_require__.e(6708)]).then(__webpack_require__.bind(__webpack_require__, 96708));
    const github = accessOf(access);
    const [facts, runs] = await Promise.all([repositoryFacts(github), workflowFile === '' ? null : previousRuns(github, workflowFile)]);
    const findings = [
        switchOffFinding(facts, access.repository, startedAt),
        runs === null ? null : gapFinding(runs, workflowFile, startedAt),
    ];
    return findings.filter((finding) => finding !== null);
}
/** Where people are told of incidents beside the issue. */
function channelsOf(config, deadline) {
    const escalationOnly = new Set(config.incidents.escalate.channels);
    return config.channels.map((channel) => ({
        name: channel.name,
        wants: (event) => (escalationOnly.has(channel.name) ? event === 'escalated' || event === 'resolved' : channel.on.includes(event)),
        send: async (announcement) => {
            const { sendAnnouncement } = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(3760)]).then(__webpack_require__.bind(__webpack_require__, 53760));
            return sendAnnouncement(channel, announcement, { clock: base_clock/* systemClock */.m, deadline, random });
        },
    }));
}
function heartbeatOf(config) {
    const run = (0,external_node_crypto_.randomUUID)();
    const clock = base_clock/* systemClock */.m;
    return {
        begin: async () => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const deadline = __addDisposableResource(env_1, new base_deadline/* Deadline */.B(clock, BEGIN_PATIENCE), false);
                return await (await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(8047)]).then(__webpack_require__.bind(__webpack_require__, 48047))).heartbeatStart(config, run, { clock, deadline, random });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                __disposeResources(env_1);
            }
        },
        end: async (end, deadline) => (await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(8047)]).then(__webpack_require__.bind(__webpack_require__, 48047))).heartbeatEnd(config, run, end, { clock, deadline, random }),
    };
}
function accessOf({ repository, token, apiUrl, deadline }) {
    return { repository, token, clock: base_clock/* systemClock */.m, deadline, random, ...(apiUrl === '' ? {} : { apiUrl }) };
}

// EXTERNAL MODULE: ./lib/src/report/tally.js
var tally = __webpack_require__(7851);
// EXTERNAL MODULE: ./lib/src/commands/concluded.js
var commands_concluded = __webpack_require__(8658);
;// CONCATENATED MODULE: ./lib/src/commands/outreach.js
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









/** Everything that the world is told after a run, ms. */
const PATIENCE = 120_000;
/** Whether an issue is open already; not worth more, ms. */
const SHORT_PATIENCE = 15_000;
/** Incidents, channels and the heartbeat of one run. What keeps them is loaded when somebody is to be told. */
function outreachOf(request) {
    const { config, plan, env, issues, reportDir } = request;
    const { incidents, heartbeat } = config;
    const key = incidents.key ??
        incidentKey(plan.loops, plan.domains.map(({ name }) => name));
    const tracker = (place, deadline) => issueTracker({ ...place, apiUrl: env['GITHUB_API_URL'] ?? '', deadline });
    const alarms = issues !== null || (config.channels.length > 0 && reportDir !== null);
    const beat = heartbeat === null ? null : heartbeatOf(heartbeat);
    return {
        confirm: incidents.confirm && alarms
            ? async () => {
                const env_1 = { stack: [], error: void 0, hasError: false };
                try {
                    if (issues === null)
                        return true;
                    const { isKnown } = await Promise.all(/* import() */[__webpack_require__.e(7706), __webpack_require__.e(9730)]).then(__webpack_require__.bind(__webpack_require__, 69730));
                    const deadline = outreach_addDisposableResource(env_1, new base_deadline/* Deadline */.B(base_clock/* systemClock */.m, SHORT_PATIENCE), false);
                    return !(await isKnown({ incidents, key }, await tracker(issues, deadline)));
                }
                catch (e_1) {
                    env_1.error = e_1;
                    env_1.hasError = true;
                }
                finally {
                    outreach_disposeResources(env_1);
                }
            }
            : null,
        begin: () => void beat?.begin(),
        conclude: async (report, ok) => {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const deadline = outreach_addDisposableResource(env_2, new base_deadline/* Deadline */.B(base_clock/* systemClock */.m, PATIENCE), false);
                const tracked = {
                    report,
                    incidents,
                    key,
                    origin: originOf(config, plan, env),
                    source: env['GITHUB_REPOSITORY'] ?? config.source,
                    runUrl: runUrl(env),
                    channels: channelsOf(config, deadline),
                    clock: base_clock/* systemClock */.m,
                    redact: (0,redact/* redactor */.$)(issues === null ? config.secrets : [...config.secrets, issues.token]),
                };
                const ended = beat?.end(endOf(report, ok), deadline) ?? null;
                let concluded = { issue: null, url: null, done: [], problems: [] };
                if (issues !== null) {
                    const { trackIncidents } = await Promise.all(/* import() */[__webpack_require__.e(7706), __webpack_require__.e(9730)]).then(__webpack_require__.bind(__webpack_require__, 69730));
                    concluded = (0,commands_concluded/* together */.b)(await trackIncidents(tracked, await tracker(issues, deadline)));
                }
                else if (alarms) {
                    const { trackWithoutIssues } = await Promise.all(/* import() */[__webpack_require__.e(7706), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 90338));
                    concluded = { ...concluded, problems: await trackWithoutIssues(tracked, storeOf(request)) };
                }
                const sent = await ended;
                return sent?.kind === 'failed' ? { ...concluded, problems: [...concluded.problems, sent.reason] } : concluded;
            }
            catch (e_2) {
                env_2.error = e_2;
                env_2.hasError = true;
            }
            finally {
                outreach_disposeResources(env_2);
            }
        },
    };
}
/**
 * Whether a scheduled run comes when it should, and will go on coming; null where this is none, or no token is there to ask GitHub with.
 * What GitHub does not tell is left out: it says nothing of mail.
 */
function scheduleCheck(env, token, log) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (env['GITHUB_EVENT_NAME'] !== 'schedule' || token === '' || repository === '')
        return null;
    const file = /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1] ?? '';
    return async () => {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const deadline = outreach_addDisposableResource(env_3, new base_deadline/* Deadline */.B(base_clock/* systemClock */.m, SHORT_PATIENCE), false);
            try {
                const access = { repository, token, apiUrl: env['GITHUB_API_URL'] ?? '', deadline };
                return await scheduleFindings(access, file, base_clock/* systemClock */.m.now());
            }
            catch (error) {
                if (!(error instanceof tracker_error/* TrackerError */.B))
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
function endOf(report, ok) {
    const latencies = report.loops.flatMap((loop) => loop.latencyMs ?? []);
    return {
        ok,
        exitStatus: (0,state/* exitStatus */.$u)(report.state),
        summary: report.verdict.summary,
        latencyMs: latencies.length === 0 ? null : Math.max(...latencies),
        durationMs: (0,tally/* wallTime */.Ow)(report) ?? 0,
    };
}
function storeOf({ reportDir, env, readText, writeText }) {
    const path = `${reportDir ?? '.'}/incidents.json`;
    return {
        read: () => {
            const read = readText(path);
            return read.ok ? read.text : null;
        },
        write: (text) => writeText(path, text),
        // docs.github.com, "Variables reference": such a machine is a new one each time.
        forgets: env['RUNNER_ENVIRONMENT'] === 'github-hosted',
    };
}
/**
 * The step that runs a configuration file: where it runs all loops of it, their incident is found again when a loop is added or renamed. Null
 * where the configuration is no file, for steps of a matrix differ in nothing else then.
 */
function originOf(config, plan, env) {
    const step = [env['GITHUB_WORKFLOW_REF']?.split('@')[0], env['GITHUB_JOB'], env['GITHUB_ACTION']];
    const isFile = config.source !== 'config' && config.source !== 'inputs';
    const isComplete = plan.loops.length === config.loops.length;
    if (!isFile || !isComplete || step[0] === undefined || step[0] === '')
        return null;
    return [...step.map((part) => part ?? ''), config.source].join(' ');
}
/** The page of this run (docs.github.com, "Variables reference"); null outside a workflow. */
function runUrl(env) {
    const [server, repository, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']];
    if (!/^https?:\/\/[\w.:-]+$/.test(server ?? '') || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^\d+$/.test(run ?? ''))
        return null;
    return `${server}/${repository}/actions/runs/${run}`;
}


/***/ }),

/***/ 83568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform)
});

// EXTERNAL MODULE: ./lib/src/base/deadline.js
var base_deadline = __webpack_require__(8228);
// EXTERNAL MODULE: ./lib/src/base/redact.js
var redact = __webpack_require__(38945);
// EXTERNAL MODULE: ./lib/src/ports.js + 4 modules
var src_ports = __webpack_require__(19961);
// EXTERNAL MODULE: ./lib/src/base/gate.js
var gate = __webpack_require__(44227);
// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
;// CONCATENATED MODULE: ./lib/src/model/notice.js
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
const UNTOLD = { side: 'receiver', remedy: 'Follow the notification’s words through the log of the server that made it.' };
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
    return DETAILS[`${subject}.${detail}`] ?? SUBJECTS[subject] ?? UNTOLD;
}
/** A notification in one line: status, words, and whose words they are. Foreign text. */
function noticeText(notice) {
    const { status, diagnostic, reportedBy, remote, retryUntil } = notice;
    // Most replies begin with their status code; it is not said twice.
    const code = status !== null && diagnostic?.includes(status) !== true ? `${status} ` : '';
    const words = diagnostic ?? 'no reason given';
    const from = [...(remote === null ? [] : [`said by ${remote}`]), ...(reportedBy === null ? [] : [`reported by ${reportedBy}`])].join(', ');
    return `${code}${words}${from === '' ? '' : ` (${from})`}${retryUntil === null ? '' : `; tried until ${retryUntil}`}`;
}

;// CONCATENATED MODULE: ./lib/src/model/outcome.js
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

;// CONCATENATED MODULE: ./lib/src/model/judge.js



/** What a round trip comes to: the observation in, outcome and state out (CONTRACT, "Outcomes"). Pure. */
function judge(loop, seen) {
    const bounce = failureOf(seen);
    const copies = bounce === null ? countedCopies(seen.sightings) : [];
    const first = copies.toSorted((a, b) => rank(a.placement) - rank(b.placement) || a.seenAt - b.seenAt)[0] ?? null;
    const earliest = copies.toSorted((a, b) => a.seenAt - b.seenAt)[0] ?? null;
    const since = seen.handOver.kind === 'accepted' || seen.handOver.kind === 'uncertain' ? seen.handOver.at : null;
    const latency = earliest === null || since === null ? null : Math.max(0, earliest.seenAt - since);
    const delivery = earliest === null || since === null ? null : Math.max(0, earliest.noticedAt - since);
    return {
        name: loop.name,
        kind: loop.kind,
        ...decide(loop, seen, copies, first, latency),
        latencyMs: rounded(latency),
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
        copies: seen.mailbox !== null && copies.length === 0 ? null : copies.length,
        attempts: seen.attempts,
        reply: seen.handOver.kind === 'accepted' ? seen.handOver.reply : seen.handOver.kind === 'refused' ? seen.handOver.trouble.words : null,
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
function decide(loop, seen, copies, first, latency) {
    const { handOver } = seen;
    if (handOver.kind === 'not-sent') {
        return judgement('skipped', 'runner', `Nothing was sent: ${handOver.reason}.`, null);
    }
    if (handOver.kind === 'refused')
        return refused(handOver.trouble, seen.attempts.length);
    const bounce = failureOf(seen);
    if (bounce !== null)
        return bounced(loop, bounce, seen);
    if (first !== null && latency !== null)
        return delivered(loop, copies, first, latency, seen.attempts.length);
    if (seen.mailbox !== null)
        return unread(seen.mailbox);
    if (seen.end === 'cancelled') {
        return judgement('skipped', 'runner', 'The run was cancelled while the probe was on its way.', null);
    }
    if (handOver.kind === 'uncertain')
        return { ...refused(handOver.trouble, seen.attempts.length), side: 'sender' };
    const waited = (0,duration/* formatDuration */.a)(seen.waitedMs);
    const early = seen.end === 'deadline' ? ", when the run's time was up" : '';
    return judgement('lost', 'network', `Accepted by \`${loop.sender}\`, but not seen in mailbox \`${loop.mailbox}\` (Inbox, Junk) within ${waited}${early}.${delay(seen)}`, `Follow the queue id of the reply through the mail logs of \`${loop.sender}\` and of the receiver of ${loop.to}: held, discarded, bounced, or delayed.`);
}
function delivered(loop, copies, first, latency, tries) {
    const after = (0,duration/* formatDuration */.a)(latency);
    const many = copies.length > 1 ? `, in ${copies.length} copies` : '';
    const slow = latency > loop.warning;
    const again = tries > 1 ? ` (taken at try ${tries})` : '';
    const late = slow ? `, slower than ${(0,duration/* formatDuration */.a)(loop.warning)}${again}` : again;
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
    const { side, remedy } = statusClass(notice.status);
    const after = seen.waitedMs === null ? '' : ` after ${(0,duration/* formatDuration */.a)(seen.waitedMs)}`;
    const known = notice.known === null ? '' : ` ${notice.known.explanation}`;
    return judgement('bounced', notice.known?.side ?? side, `Accepted by \`${loop.sender}\`, then sent back${after}: ${noticeText(notice)}.${known}`, notice.known?.remedy ?? remedy);
}
/** What a server said of the delay of a probe that did not come. */
function delay(seen) {
    const notice = seen.notices.findLast((candidate) => candidate.kind === 'delayed');
    return notice === undefined ? '' : ` It is still being tried: ${noticeText(notice)}.`;
}
/** The sending side's own failure is certain, whatever the mailbox says. */
function refused(trouble, tries) {
    const again = tries > 1 ? ` (${tries} tries)` : '';
    return judgement(trouble.outcome, trouble.outcome === 'deferred' ? 'receiver' : trouble.outcome === 'runner_blocked' ? 'runner' : 'sender', trouble.message + again, trouble.remedy);
}
/** Trouble at the mailbox leaves delivery unknown; it is never the sender's failure. */
function unread(trouble) {
    return {
        outcome: trouble.outcome,
        state: 'unknown',
        side: trouble.outcome === 'runner_blocked' ? 'runner' : 'receiver',
        message: `${trouble.message}${trouble.words === null ? '' : ` It said: ${trouble.words}`} Whether the probe arrived is not known.`,
        remedy: trouble.remedy,
    };
}
function judgement(outcome, side, message, remedy) {
    return { outcome, state: stateOf(outcome), side, message, remedy };
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

// EXTERNAL MODULE: ./lib/src/model/token.js
var model_token = __webpack_require__(81389);
;// CONCATENATED MODULE: ./lib/src/loop/bounce-findings.js


/** What came back about a probe beside its outcome: delays, and the bounce of a probe of which a copy was delivered. */
function noticeFindings(loop, seen) {
    const delayed = seen.notices.findLast((notice) => notice.kind === 'delayed');
    const failed = seen.notices.find((notice) => notice.kind === 'failed');
    const proven = countedCopies(seen.sightings).some((sighting) => sighting.by !== 'subject');
    const base = { check: 'loop', target: loop, state: 'warning' };
    return [
        ...(delayed === undefined
            ? []
            : [
                {
                    ...base,
                    code: 'delayed-notification',
                    message: `${reporter(delayed)} says that the probe is delayed and still being tried.`,
                    evidence: noticeText(delayed),
                    remedy: delayed.known?.remedy ?? 'The words name what the server waits for: greylisting, throttling, or a host that does not answer.',
                    reference: 'RFC 3464 section 2.3.3',
                },
            ]),
        ...(failed === undefined || !proven
            ? []
            : [
                {
                    ...base,
                    code: 'bounced-copy',
                    message: `The probe was delivered, and ${reporter(failed)} sent a copy of it back.`,
                    evidence: noticeText(failed),
                    remedy: 'An alias, a list or a forwarding rule has a target that does not take mail: the notification names it.',
                    reference: null,
                },
            ]),
    ];
}
/** Probes of earlier runs that came back only now, one finding a loop. */
function lateBounceFindings(loop, bounced) {
    const last = bounced.at(-1);
    if (last === undefined)
        return [];
    return [
        {
            check: 'loop',
            target: loop,
            code: 'late-bounce',
            state: 'warning',
            message: `${bounced.length === 1 ? 'A probe' : `${bounced.length} probes`} of an earlier run came back after that run had ended.`,
            evidence: bounced.map(({ sentAt, notice }) => `sent ${sentAt}: ${noticeText(notice)}`).join('; '),
            remedy: last.notice.known?.remedy ?? statusClass(last.notice.status).remedy,
            reference: null,
        },
    ];
}
/** A mailbox that could not be read for bounces: a loss may be a bounce that nobody saw. */
function unreadBounces(mailbox, loops, trouble) {
    return {
        check: 'loop',
        target: mailbox.name,
        code: 'bounces-unread',
        state: 'unknown',
        message: `Bounces of ${loops.map((loop) => loop.name).join(', ')} were not read: ${trouble.message}`,
        evidence: trouble.words,
        remedy: trouble.remedy,
        reference: null,
    };
}
function reporter(notice) {
    return notice.reportedBy ?? 'A server on the way';
}

// EXTERNAL MODULE: ./lib/src/loop/broken.js
var broken = __webpack_require__(68632);
;// CONCATENATED MODULE: ./lib/src/loop/learnt.js
const NOTHING_LEARNT = { ips: [], domains: [], signers: [], hosts: [] };
/** All that the probes of a run told, each once. */
function gather(all) {
    const signers = new Map(all.flatMap((learnt) => learnt.signers.map((signer) => [`${signer.selector}._domainkey.${signer.domain}`, signer])));
    return {
        ips: [...new Set(all.flatMap(({ ips }) => ips))],
        domains: [...new Set(all.flatMap(({ domains }) => domains))],
        signers: [...signers.values()],
        hosts: [...new Map(all.flatMap(({ hosts }) => hosts.map((host) => [`${host.ip} ${host.helo ?? ''}`, host]))).values()],
    };
}

;// CONCATENATED MODULE: ./lib/src/loop/examiner.js

/** A probe that is not there after this is not waited for with idle hands: what has arrived is looked at meanwhile, ms. */
const QUICK = 500;
/** What looking at one probe may take, ms: DNS that does not answer must not keep the run from its end. */
const LONGEST_LOOK = 10_000;
/**
 * Looks at what has arrived, for all loops of a run: as soon as a copy was read back, but not while a probe is expected any second, since
 * loading a verifier takes the processor for as long as a quick mail takes to arrive.
 */
class Examiner {
    #clock;
    #deadline;
    #checks;
    #entered = [];
    #learnt = [];
    constructor(clock, deadline, checks) {
        this.#clock = clock;
        this.#deadline = deadline;
        this.#checks = checks;
    }
    /** What all probes told of the sending side, once each has been looked at or given up; to be asked for when all have been entered. */
    get learnt() {
        return Promise.all(this.#learnt).then(gather);
    }
    /** To be called for every loop before any is begun. Gives what its probe told; null where none arrived. Never rejects. */
    enter(entered, sent) {
        this.#entered.push(entered);
        const evidence = this.#examine(entered, sent);
        this.#learnt.push(evidence.then((told) => told?.learnt ?? NOTHING_LEARNT));
        return evidence;
    }
    async #examine(entered, sent) {
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
            const { examine } = await __webpack_require__.e(/* import() */ 7528).then(__webpack_require__.bind(__webpack_require__, 17528));
            const evidence = await examine({ loop, sender, mailbox, copy, subject, sentAt, slow, ask, limit }, await this.#checks());
            done.abort();
            return evidence;
        }
        catch (error) {
            return { fields: NOTHING_READ, findings: [examiner_broken(entered.loop, error)], learnt: NOTHING_LEARNT };
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
function examiner_broken(loop, error) {
    return {
        check: 'loop',
        target: loop.name,
        code: 'evidence-broken',
        state: 'unknown',
        message: `The arrived probe could not be looked at, for a defect of this monitor: ${error instanceof Error ? error.message : String(error)}`,
        evidence: null,
        remedy: 'Please report it, with the version and report.json.',
        reference: null,
    };
}
/** A judged loop with what its probe told. Junk is no warning where it is what was expected. */
function withEvidence(report, loop, evidence) {
    const told = evidence === null ? report : { ...report, ...evidence.fields };
    return told.outcome === 'junk' && loop.expect?.junk === true ? { ...told, state: 'ok', side: null, remedy: null } : told;
}

;// CONCATENATED MODULE: ./lib/src/loop/earlier.js
/** A live run may still wait for its probe for this long after the probe's lifetime: tries at handing over come on top, ms. */
const SLACK = 180_000;
/** After this, a probe that no configured loop claims is nobody's any more, ms. */
const ORPHANED = 7 * 86_400_000;
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
    return delayMs > token.lifetime * 1000 ? { kind: 'late', delayMs } : { kind: 'remove' };
}
/** Whether the run that sent it is over for sure: its time is up, or its process on this machine is gone. */
function over(token, here) {
    if (here.now > token.sentAt + token.lifetime * 1000 + SLACK)
        return true;
    if (token.host === 0 || token.host !== here.host)
        return false;
    return !here.alive(token.process);
}

;// CONCATENATED MODULE: ./lib/src/loop/ledger.js

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
    /** Enters a probe of an earlier run; true if it is to be removed. */
    takes(token, receivedAt) {
        const { clock, host, alive } = this.#identity;
        const judged = judgeEarlier(token, receivedAt, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
        const loop = this.#loops.get(token.loop);
        if (judged.kind === 'late' && loop) {
            const entry = { sentAt: new Date(token.sentAt).toISOString(), delayMs: judged.delayMs };
            this.#late.set(loop.name, [...this.late(loop.name), entry]);
        }
        return judged.kind !== 'leave' && (loop?.delete ?? true);
    }
    /** Enters a notification about a probe of an earlier run; true if it is to be removed. */
    takesBounce(token, notice) {
        const { clock, host, alive } = this.#identity;
        const judged = judgeEarlier(token, null, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
        const loop = this.#loops.get(token.loop);
        if (judged.kind === 'leave')
            return false;
        if (loop && notice.kind === 'failed') {
            this.#bounced.set(loop.name, [...this.bounced(loop.name), { sentAt: new Date(token.sentAt).toISOString(), notice }]);
        }
        return loop?.delete ?? true;
    }
    bounced(loop) {
        return this.#bounced.get(loop) ?? [];
    }
    late(loop) {
        return this.#late.get(loop) ?? [];
    }
}

;// CONCATENATED MODULE: ./lib/src/loop/mailbox-findings.js

/** A difference of clocks that is worth telling, and one that breaks signatures and certificates, ms. */
const SKEW_TOLD = 5_000;
const SKEW_WARNED = 300_000;
/** Probes of earlier runs that turned up in this one, one finding a loop. */
function lateFindings(reports) {
    return reports
        .filter((report) => report.late.length > 0)
        .map((report) => {
        const longest = Math.max(...report.late.map((probe) => probe.delayMs));
        const many = report.late.length === 1 ? 'A probe' : `${report.late.length} probes`;
        return {
            check: 'loop',
            target: report.name,
            code: 'late',
            state: 'warning',
            message: `${many} of an earlier run came late, after ${(0,duration/* formatDuration */.a)(longest)}${report.late.length === 1 ? '' : ' at most'}.`,
            evidence: report.late.map((probe) => `sent ${probe.sentAt}, arrived ${(0,duration/* formatDuration */.a)(probe.delayMs)} later`).join('; '),
            remedy: 'Mail is delayed, not lost: look for queues, greylisting and throttling on the way. If this delay is normal, raise `critical`.',
            reference: null,
        };
    });
}
/** What the watch of a mailbox has to tell beside its loops. */
function mailboxFindings(mailbox, watched) {
    const findings = [];
    const base = { check: 'loop', target: mailbox.name, evidence: null, reference: null };
    if (watched.forged > 0) {
        findings.push({
            ...base,
            code: 'forged-token',
            state: 'warning',
            message: `${watched.forged === 1 ? 'A mail imitates' : `${watched.forged} mails imitate`} a probe in mailbox \`${mailbox.name}\`; ignored, and left where it is.`,
            remedy: 'Somebody makes mail that looks like a probe, or another monitor shares this mailbox with another `token-secret`.',
        });
    }
    if (watched.removal.marked > 0) {
        findings.push({
            ...base,
            code: 'probe-marked-only',
            state: 'ok',
            message: `Probes are only marked as deleted in mailbox \`${mailbox.name}\`: its server cannot remove single mails (no UIDPLUS).`,
            remedy: 'Let the server or a mail client expunge deleted mail from time to time.',
            reference: 'RFC 4315',
        });
    }
    if (Math.abs(watched.skewMs) >= SKEW_TOLD) {
        const ahead = watched.skewMs > 0 ? 'ahead of' : 'behind';
        findings.push({
            ...base,
            code: 'clock-skew',
            state: Math.abs(watched.skewMs) >= SKEW_WARNED ? 'warning' : 'ok',
            message: `The clock of mailbox \`${mailbox.name}\` is at least ${(0,duration/* formatDuration */.a)(Math.abs(watched.skewMs))} ${ahead} this machine's.`,
            remedy: 'Let both machines set their clocks by NTP. Latencies are not affected: they are measured on one clock.',
        });
    }
    if (watched.left > 0) {
        findings.push({
            ...base,
            code: 'probe-left',
            state: 'ok',
            message: `${watched.left === 1 ? 'A probe' : `${watched.left} probes`} could not be removed from mailbox \`${mailbox.name}\` in time; the next run removes it.`,
            remedy: null,
        });
    }
    return findings;
}

// EXTERNAL MODULE: ./lib/src/loop/header.js
var header = __webpack_require__(46688);
// EXTERNAL MODULE: ./lib/src/evidence/header-fields.js
var header_fields = __webpack_require__(93531);
;// CONCATENATED MODULE: ./lib/src/loop/template.js

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
            const text = lines(template.text);
            const end = text.indexOf('\n\n');
            const fields = (0,header_fields/* headerFields */.B)(text).filter(({ key }) => DESCRIBING.test(key));
            return { kind: 'mime', fields: fields.map(({ name, value }) => [name, value]), body: end === -1 ? '' : text.slice(end + 2) };
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

;// CONCATENATED MODULE: ./lib/src/loop/probe.js



/** The mail of one round trip: honest about what it is, and known again by its token wherever a relay leaves one standing. */
function makeProbe(loop, token, mac) {
    const written = (0,model_token/* writeToken */.tK)(token, mac);
    const sentAt = new Date(token.sentAt).toISOString();
    return {
        id: token.id,
        from: loop.from,
        to: loop.to,
        subject: `${loop.subject} ${(0,model_token/* shortToken */.Io)(token.id)}`,
        messageId: `${written}@${loop.from.slice(loop.from.lastIndexOf('@') + 1)}`,
        // The token itself: a notification that returns nothing else still proves whose it is.
        envelopeId: loop.bounces === null ? null : written,
        date: token.sentAt,
        headers: [
            [header/* PROBE_HEADER */.P, `${written}; loop=${loop.name}; sent=${sentAt}`],
            // RFC 3834 section 5: sent without a person's doing, so that no vacation notice answers it.
            ['Auto-Submitted', 'auto-generated'],
            ['X-Auto-Response-Suppress', 'All'],
        ],
        text: body(loop, sentAt, written),
        ...(loop.template === null ? {} : { content: contentOf(loop.template, written) }),
    };
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

// EXTERNAL MODULE: ./lib/src/base/retry.js
var retry = __webpack_require__(34744);
// EXTERNAL MODULE: ./lib/src/loop/sender.js
var sender = __webpack_require__(24188);
;// CONCATENATED MODULE: ./lib/src/loop/handover.js


/** How long a mailbox is waited for with the sender's session open, ms; a probe that leaves before is found by the ledger. */
const PATIENCE = 5_000;
/** How much longer the final reply is waited for when the probe has been seen in the mailbox, ms: it is on its way, or lost. */
const REPLY_PATIENCE = 2_000;
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
            reply: result.kind === 'accepted' ? result.reply : (result.trouble.words ?? result.trouble.message),
            outcome: result.kind === 'accepted' ? 'accepted' : result.trouble.outcome,
        });
        if (result.kind !== 'refused')
            return { handOver: result, attempts, phases: tried.phases, beganAt };
        // A try that the run's end cuts off tells less than what the server said at the one before.
        const last = task.deadline.signal.aborted ? (said ?? result.trouble) : result.trouble;
        said = last;
        const ended = { handOver: { kind: 'refused', trouble: last }, attempts, phases: tried.phases, beganAt };
        if (task.deadline.cancelled)
            return { ...ended, handOver: CANCELLED };
        if (!result.trouble.temporary)
            return ended;
        const delay = (0,retry/* retryDelay */.a)(attempts.length, task.attempts, task.waits, task.deadline.left(), task.random());
        if (delay === null)
            return ended;
        await task.clock.sleep(delay, task.deadline.signal);
        if (task.deadline.cancelled)
            return { ...ended, handOver: CANCELLED };
    }
}
const CANCELLED = { kind: 'not-sent', reason: 'the run was cancelled' };
async function attempt(task) {
    const session = await task.sender.open(task.deadline.signal);
    if ((0,sender/* isTrouble */.K)(session))
        return { result: { kind: 'refused', trouble: session }, phases: NO_PHASES };
    try {
        const probe = await task.probe;
        await readyWithin(task);
        if (task.deadline.cancelled)
            return { result: CANCELLED, phases: NO_PHASES };
        task.onPhase('sending');
        const { answer, at } = await answered(task, session, probe);
        return { result: resultOf(answer, at), phases: phasesOf(session, answer) };
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
        await clock.sleep(REPLY_PATIENCE, done.signal);
        enough.abort();
    });
    const answer = await session.send(probe, enough.signal);
    done.abort();
    return { answer, at: seen ? begin : clock.monotonic() };
}
async function readyWithin(task) {
    const patience = new AbortController();
    const longest = Math.min(PATIENCE, task.deadline.left() / 3);
    await Promise.race([task.ready, task.clock.sleep(longest, AbortSignal.any([task.deadline.signal, patience.signal]))]);
    patience.abort();
}
function resultOf(answer, at) {
    if (!(0,sender/* isTrouble */.K)(answer))
        return { kind: 'accepted', at: answer.at, reply: answer.reply };
    return answer.uncertain ? { kind: 'uncertain', at, trouble: answer } : { kind: 'refused', trouble: answer };
}
const NO_PHASES = { connect: null, tls: null, auth: null, accept: null };
function phasesOf(session, answer) {
    return {
        connect: session.connectMs,
        tls: session.tlsMs,
        auth: session.authMs,
        accept: (0,sender/* isTrouble */.K)(answer) ? null : answer.acceptMs,
    };
}

;// CONCATENATED MODULE: ./lib/src/loop/roundtrip.js

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
const NOT_AWAITED = { sightings: [], notices: [], mailbox: null, end: 'not-awaited', waitedMs: null };
/** A defect of ours while sending must not leave the mailbox waiting for a probe that never left. */
async function handedOver(trip) {
    try {
        return await handOver({ ...trip.task, onPhase: (phase) => trip.onProgress({ loop: trip.loop.name, phase }) });
    }
    catch (error) {
        trip.expectation.abandon();
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/loop/runner-trouble.js
var runner_trouble = __webpack_require__(66945);
// EXTERNAL MODULE: ./lib/src/model/trouble.js
var model_trouble = __webpack_require__(81031);
// EXTERNAL MODULE: ./lib/src/evidence/dsn.js + 2 modules
var dsn = __webpack_require__(33183);
// EXTERNAL MODULE: ./lib/src/evidence/provider-knowledge.js + 3 modules
var provider_knowledge = __webpack_require__(63112);
;// CONCATENATED MODULE: ./lib/src/loop/bounces.js



/** How much of a notification is read, bytes: Exchange's text for people alone has tens of kilobytes. */
const NOTICE_LIMIT = 256 * 1024;
/** Notifications read in one run at most, and of those that lay there before. */
const NOTICES = 200;
const OLD_NOTICES = 30;
/** Servers give up after some days (RFC 5321 section 4.5.4.1: at least 4 to 5); what lies there longer is not read again and again, ms. */
const OLDEST = 8 * 86_400_000;
/** Reads the notifications that come to a mailbox and gives them to the probes that they are about. Without followed loops it reads none. */
class Bounces {
    #task;
    #followed = [];
    #read = 0;
    constructor(task) {
        this.#task = task;
    }
    add(followed) {
        this.#followed.push(followed);
    }
    async take(arrival) {
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
        const { kind, status, diagnostic, reportedBy, remote, retryUntil } = read;
        const known = diagnostic === null ? null : (0,provider_knowledge/* knownReason */.yK)(diagnostic);
        const seenAt = this.#task.clock.monotonic();
        const notice = { kind, status, diagnostic, reportedBy, remote, retryUntil, seenAt, known };
        if (!expectation)
            return this.#task.earlierBounce(token, notice) ? 'remove' : 'keep';
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
    /** The token of a probe, valid under one of the keys; a mail that holds none is not ours to touch. */
    async #ownToken(texts) {
        const macs = await Promise.all(new Set(this.#followed.map(({ mac }) => mac)));
        for (const text of texts) {
            for (const candidate of (0,model_token/* findTokens */.GY)(text)) {
                for (const mac of macs) {
                    const token = (0,model_token/* readToken */.AI)(candidate, mac);
                    if (token?.kind === 'valid')
                        return token.token;
                }
            }
        }
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/src/loop/cadence.js
/** How long a probe may be on its way before IDLE takes over from polling, ms. */
const BURST = 10_000;
/**
 * Between looks in the burst, ms: a twentieth of what has passed, so that the latency is known to a twentieth, and never so long that a
 * probe is seen much more than 100 ms after it has come.
 */
const SHORTEST = 10;
const LONGEST = 150;
/** Between looks at all folders while IDLE waits, ms: the net below IDLE for Junk and for servers that forget to announce. */
const IDLE_SLICES = [2_000, 5_000, 10_000, 15_000];
/** Every so many looks of the burst goes to all folders. */
const FAR_EVERY = 4;
/** How long further copies are waited for, ms. */
const SETTLING = { shortest: 30, longest: 250 };
/** Waits before a mailbox that could not be opened is tried again, ms; when they are used up, it is given up. */
const OPEN_AGAIN = [1_000, 4_000];
/** The same for one that was open before: a server that restarts comes back. */
const REOPEN = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000];
/**
 * Dense looks right after the 250, growing rarer, then IDLE. Dovecot announces new mail to idlers half a second late by design (it
 * waits for more), while a NOOP sees it at once; a provider that takes minutes is not asked every 10 ms.
 *
 * @param elapsed ms since the youngest probe was accepted
 * @param looks how many looks were made so far
 * @param idles how many IDLE waits were made so far
 */
function pace(elapsed, looks, idles) {
    if (elapsed < BURST) {
        return { kind: 'poll', ms: Math.min(LONGEST, Math.max(SHORTEST, elapsed / 20)), far: looks % FAR_EVERY === FAR_EVERY - 1 };
    }
    return { kind: 'idle', ms: IDLE_SLICES[Math.min(idles, IDLE_SLICES.length - 1)] ?? BURST };
}
/** How long to go on looking for further copies after the first, ms: as long again as that took, for copies of one mail come together. */
function settleTime(latency) {
    return Math.min(SETTLING.longest, Math.max(SETTLING.shortest, latency));
}

;// CONCATENATED MODULE: ./lib/src/loop/expectation.js

/** One probe that a mailbox is watched for: `sending` until the server has taken it, then `awaited`, in the end `over`. */
class Expectation {
    id;
    critical;
    /** Whether our own copies are removed in the end. */
    remove;
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
    #since = null;
    #settledAt = 0;
    #end = null;
    constructor(id, critical, remove, wake) {
        this.id = id;
        this.critical = critical;
        this.remove = remove;
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
        // Whoever gave the wait up does not ask how it ended.
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
    /** Monotonic ms at which copies are no longer waited for; null as long as the probe is not both accepted and seen. */
    get settlesAt() {
        return this.#since === null || this.#sightings.length === 0 ? null : this.#settledAt;
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
        this.#tell();
    }
    /** The server has taken the probe, at `at` on the monotonic clock: the wait begins. */
    accepted(at) {
        this.#since = at;
        const [first] = this.#sightings;
        if (first)
            this.#settle(first);
        this.#wake();
        this.#tell();
    }
    /** The probe was not handed over: nothing is to be awaited. */
    abandon() {
        this.#end ??= { reason: 'not-awaited', at: 0 };
        this.#wake();
        this.#tell();
    }
    saw(sighting) {
        this.#sightings = [...this.#sightings, sighting];
        if (this.#sightings.length === 1)
            this.#settle(sighting);
        this.#pass();
    }
    /** Ends the wait where it has come to its end at `now`: seen and settled, or not seen by `critical`. */
    expire(now) {
        if (this.#since === null || this.#end !== null)
            return;
        if (this.#sightings.length > 0 && now >= this.#settledAt)
            this.#end = { reason: 'seen', at: now };
        else if (this.#sightings.length === 0 && now - this.#since >= this.critical)
            this.#end = { reason: 'critical', at: now };
        if (this.over)
            this.#tell();
    }
    /** Ends the wait for a reason that lies outside the probe. */
    stop(reason, now) {
        this.#end ??= { reason: this.#sightings.length > 0 ? 'seen' : reason, at: now };
        this.#tell();
    }
    /** Publishes what was seen; the watch calls it once, when it is done with the mailbox. A defect of ours is no word about the mail. */
    finish(trouble, defect) {
        this.#gotCopy(null);
        this.#pass();
        if (defect !== null && this.#sightings.length === 0) {
            this.#reject(defect);
            return;
        }
        const end = this.#end ?? { reason: 'mailbox-trouble', at: 0 };
        this.#resolve({
            sightings: this.#sightings,
            mailbox: trouble,
            end: end.reason,
            notices: this.#notices,
            waitedMs: this.#since === null || end.at === 0 ? null : Math.max(0, end.at - this.#since),
        });
    }
    /** The first copy was read back, or cannot be. */
    read(copy) {
        this.#gotCopy(copy);
    }
    #tell() {
        if (this.over)
            this.#pass();
        for (const changed of this.#followers)
            changed();
    }
    #settle(first) {
        this.#settledAt = first.seenAt + settleTime(Math.max(0, first.seenAt - (this.#since ?? first.seenAt)));
    }
}

;// CONCATENATED MODULE: ./lib/src/loop/arrived-copy.js
/** How much of a probe is read back, bytes: more than any that we send. */
const COPY_LIMIT = 256 * 1024;

// EXTERNAL MODULE: ./lib/src/loop/recognise.js
var recognise = __webpack_require__(90664);
;// CONCATENATED MODULE: ./lib/src/loop/skew.js
/**
 * By how much the mailbox server's clock is ahead of ours at least, ms; negative where it is behind; 0 where no difference can be told.
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

;// CONCATENATED MODULE: ./lib/src/loop/harvest.js




/** Mails of others whose body is read in one run at most, and how much of each, bytes. */
const BODIES = 50;
const BODY_LIMIT = 64 * 1024;
/** Sorts what a mailbox holds: probes that are awaited, probes of earlier runs, imitations, and mail that is none of our business. */
class Harvest {
    #task;
    #expectations;
    #bounces;
    #bodies = 0;
    #skew = 0;
    #forged = 0;
    #own = [];
    /** The first copy of each probe that has not been read back yet. */
    #unread = new Map();
    constructor(task, expectations, bounces) {
        this.#task = task;
        this.#expectations = expectations;
        this.#bounces = bounces;
    }
    /** Mails that imitate a probe. */
    get forged() {
        return this.#forged;
    }
    /** The largest difference that was seen between the server's clock and ours, ms; 0 where none was. */
    get skew() {
        return this.#skew;
    }
    /** Mails that carry our own valid token and are to be removed. */
    get own() {
        return this.#own;
    }
    removed() {
        this.#own = [];
    }
    /** New mail: read as far as it takes to know what it is. */
    async take(arrivals) {
        const mac = await this.#task.mac;
        for (const arrival of arrivals) {
            if (!(await this.#takeBounce(arrival)))
                this.#sort(arrival, await this.#recognise(arrival, mac));
        }
    }
    /** Older mail: only what its header tells, and nothing but our own. */
    async takeOlder(arrivals) {
        const mac = await this.#task.mac;
        for (const arrival of arrivals) {
            const recognised = (0,recognise/* recogniseHeader */.Zt)(arrival.header, mac);
            if (recognised.kind === 'probe')
                this.#sort(arrival, recognised);
        }
        for (const arrival of this.#bounces.candidates(arrivals))
            await this.#takeBounce(arrival);
    }
    /** Reads back the first copy of every probe that was seen: to be called when nothing is expected any second, before it is removed. */
    async readCopies() {
        const { mailbox } = this.#task;
        for (const [expectation, arrival] of this.#unread) {
            // A mail that breaks the session is not asked for twice.
            this.#unread.delete(expectation);
            const source = await mailbox.source(arrival, COPY_LIMIT);
            const labels = source === null ? [] : ((await mailbox.labels?.(arrival)) ?? []);
            const { placement, seenAt, size } = arrival;
            const whole = source !== null && (size === null ? source.length < COPY_LIMIT : size <= COPY_LIMIT);
            expectation.read(source === null ? null : { source, whole, placement, seenAt, labels });
        }
    }
    /** Whether the mail is a notification about a probe of ours. */
    async #takeBounce(arrival) {
        const returned = await this.#bounces.take(arrival);
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
        return source === null ? recognised : (0,recognise/* recogniseMail */.tY)(arrival.header, await this.#task.read(source), mac);
    }
    /** A mail whose header tells nothing may still be a probe that lost its header on the way, as long as one is missing. */
    #worthReading(arrival) {
        const missing = this.#expectations.some((expectation) => !expectation.over && expectation.sightings.length === 0);
        return missing && this.#bodies < BODIES && (arrival.size ?? 0) <= 4 * BODY_LIMIT;
    }
    #sort(arrival, recognised) {
        switch (recognised.kind) {
            case 'probe':
                this.#sawProbe(arrival, recognised.token, recognised.by);
                break;
            case 'subject': {
                const expectation = this.#expectations.find((candidate) => (0,model_token/* shortToken */.Io)(candidate.id) === recognised.short);
                if (expectation)
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
    #sawProbe(arrival, token, by) {
        const expectation = this.#expectations.find((candidate) => candidate.id === token.id);
        const removable = expectation ? expectation.remove : this.#task.earlier(token, arrival.receivedAt);
        if (removable)
            this.#own = [...this.#own, arrival];
        if (expectation)
            this.#saw(expectation, arrival, by);
    }
    #saw(expectation, arrival, by) {
        this.#measureSkew(expectation, arrival);
        if (expectation.sightings.length === 0)
            this.#unread.set(expectation, { ...arrival, seenAt: this.#task.clock.now() });
        expectation.saw({ placement: arrival.placement, by, noticedAt: arrival.noticedAt, seenAt: this.#task.clock.monotonic() });
        this.#task.onSeen(expectation.id);
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

;// CONCATENATED MODULE: ./lib/src/loop/watch.js





/** How many of the newest older mails are searched for probes of earlier runs. */
const LEDGER = 200;
/** A probe that is not there after this is not waited for with idle hands: the ledger is read meanwhile, ms. */
const watch_QUICK = 500;
/** After a cancelled run, how long to look for probes that are on their way, so that they can be removed, ms. */
const CANCEL_GRACE = 3_000;
/** What tidying up may take after the deadline or a cancel, ms. */
const TIDY_GRACE = 1_000;
/** How much longer a mailbox may take to open when no probe is left to be awaited, ms: only the ledger is to be read then. */
const NOTHING_AWAITED = 5_000;
/** How often a mailbox is looked at whose only business are bounces of what has been seen already, ms. */
const FOLLOWING = 20;
/** Most probes are handed over within this time: until then nobody is asked for them, ms. */
const SENT_BY = 1_000;
/** A session that only sends is kept alive this often, ms. */
const KEEPALIVE = 15_000;
/** One mailbox watched for all its loops: one login, opened while the senders connect, looked at until every probe is seen or given up. */
class Watch {
    /** Resolves when new mail can be told from old, or when the mailbox is given up. */
    ready;
    #task;
    /** All that the watch lasts for: its own, and those of other watches whose bounces come here. */
    #expectations = [];
    #own = [];
    #bounces;
    #harvest;
    #cut = new AbortController();
    #over = new AbortController();
    #wake = new AbortController();
    #isReady = () => undefined;
    #opened = false;
    #ledgerRead = false;
    /** Monotonic ms until which a cancelled run still looks for its probes; null as long as it is not over. */
    #graceEnd = null;
    #removal = { removed: 0, marked: 0 };
    constructor(task) {
        this.#task = task;
        this.#bounces = new Bounces(task);
        this.#harvest = new Harvest(task, this.#own, this.#bounces);
        this.ready = new Promise((resolve) => (this.#isReady = resolve));
    }
    /** To be called for every loop before `run`. */
    expect(id, critical, remove) {
        const expectation = new Expectation(id, critical, remove, () => this.#changed());
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
        let trouble = null;
        let defect = null;
        try {
            trouble = await this.#persist();
            if (trouble === null)
                await this.#tidy();
        }
        catch (error) {
            if (!(error instanceof model_trouble/* TroubleError */.W))
                defect = error ?? new Error('unknown');
        }
        finally {
            this.#isReady();
            await mailbox.close();
            this.#over.abort();
            for (const expectation of this.#own) {
                expectation.stop('mailbox-trouble', this.#task.clock.monotonic());
                expectation.finish(trouble, defect);
            }
        }
        return { forged: this.#harvest.forged, skewMs: this.#harvest.skew, removal: this.#removal, left: this.#harvest.own.length, trouble };
    }
    #changed() {
        this.#wake.abort();
        if (this.#opened || !this.#expectations.every((expectation) => expectation.over))
            return;
        void this.#task.clock.sleep(NOTHING_AWAITED, this.#over.signal).then(() => {
            if (!this.#opened)
                this.#cut.abort();
        });
    }
    /** Opens, watches, and opens again after trouble, until all is seen or the mailbox is given up. */
    async #persist() {
        const { mailbox, clock, deadline } = this.#task;
        for (let failures = 0, said = null;;) {
            try {
                await mailbox.open(this.#cut.signal);
                this.#opened = true;
                this.#isReady();
                await this.#watch(() => {
                    failures = 0;
                    said = null;
                });
                return null;
            }
            catch (error) {
                if (!(error instanceof model_trouble/* TroubleError */.W))
                    throw error;
                // A try that the run's end cuts off tells less than what the server said at the one before.
                said = this.#cut.signal.aborted ? (said ?? error.trouble) : error.trouble;
                const wait = (this.#opened ? REOPEN : OPEN_AGAIN)[failures];
                failures += 1;
                if (!said.temporary || wait === undefined || deadline.left() <= wait)
                    return said;
                await clock.sleep(wait, deadline.signal);
            }
        }
    }
    async #watch(onLook) {
        const { mailbox, clock, deadline } = this.#task;
        for (let looks = 0, idles = 0, far = false;; looks++) {
            const at = clock.monotonic();
            await this.#harvest.take(await mailbox.look(far ? 'far' : 'near'));
            onLook();
            this.#expire(at);
            if (this.#expectations.every((expectation) => expectation.over))
                return;
            const quiet = this.#quiet(at);
            if (quiet)
                await this.#harvest.readCopies();
            const ledger = quiet && !this.#ledgerRead && !deadline.signal.aborted;
            if (ledger)
                await this.#readLedger();
            const settled = this.#settled();
            if (ledger && settled === null) {
                far = true;
                continue;
            }
            const youngest = this.#youngest();
            this.#wake = new AbortController();
            const wake = AbortSignal.any(deadline.signal.aborted ? [this.#wake.signal] : [this.#wake.signal, deadline.signal]);
            if (settled !== null) {
                await this.#remove();
                await clock.sleep(Math.max(this.#shortest(), Math.ceil(settled - clock.monotonic())), wake);
                far = true;
                continue;
            }
            if (youngest === null) {
                // Where the server's reply stays away, the probe may be here before it.
                await (looks === 0 ? clock.sleep(SENT_BY, wake) : mailbox.wait(KEEPALIVE, wake));
                continue;
            }
            const step = pace(clock.monotonic() - youngest, looks, idles);
            far = step.kind === 'idle' || step.far;
            if (step.kind === 'poll')
                await clock.sleep(step.ms, wake);
            else {
                idles += 1;
                await mailbox.wait(step.ms, wake);
            }
        }
    }
    #expire(at) {
        const { clock, deadline } = this.#task;
        for (const expectation of this.#own)
            expectation.expire(at);
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
    /** Monotonic ms at which nothing is left to wait for but copies of what was seen; null while a probe is still missing. */
    #settled() {
        const times = this.#expectations.filter((expectation) => !expectation.over).map((expectation) => expectation.settlesAt);
        return times.includes(null) ? null : Math.max(...times.filter((time) => time !== null));
    }
    /** Another watch ends the waits that are followed here: it is not raced against. */
    #shortest() {
        return this.#own.every((expectation) => expectation.over) ? FOLLOWING : 0;
    }
    /** Monotonic ms of the latest acceptance that is still looked for; null while all are being sent. */
    #youngest() {
        const since = this.#expectations.filter((expectation) => !expectation.over).flatMap((expectation) => expectation.since ?? []);
        return since.length > 0 ? Math.max(...since) : null;
    }
    /** The mailbox is the ledger: what earlier runs left in it is told and cleared away. */
    async #readLedger() {
        this.#ledgerRead = true;
        await this.#harvest.takeOlder(await this.#task.mailbox.before(LEDGER));
    }
    /** Removes what carries our own token and is still there, looks once more for a copy that came meanwhile, and removes that too. */
    async #tidy() {
        await this.#harvest.readCopies();
        if (!this.#ledgerRead && !this.#task.deadline.signal.aborted)
            await this.#readLedger();
        if (this.#harvest.own.length === 0)
            return;
        await this.#remove();
        await this.#harvest.take(await this.#task.mailbox.look('near'));
        await this.#remove();
    }
    async #remove() {
        if (this.#harvest.own.length === 0)
            return;
        const { removed, marked } = await this.#task.mailbox.remove(this.#harvest.own);
        this.#harvest.removed();
        this.#removal = { removed: this.#removal.removed + removed, marked: this.#removal.marked + marked };
    }
    /** Once the run's time is up or it is cancelled, the session gets a little longer to tidy up, then it is cut. */
    async #cutWhenOver() {
        const { clock, deadline } = this.#task;
        await new Promise((resolve) => {
            if (deadline.signal.aborted)
                resolve();
            deadline.signal.addEventListener('abort', () => resolve(), { once: true });
            this.#over.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        await clock.sleep(TIDY_GRACE + (deadline.cancelled ? CANCEL_GRACE : 0), this.#over.signal);
        this.#cut.abort();
    }
}

;// CONCATENATED MODULE: ./lib/src/loop/loops.js












/** Connections to one server at a time: Postfix counts clients, providers throttle them. */
const PER_SENDER = 10;
/** Runs all loops at the same time: one watch a mailbox, one round trip a loop. */
async function runLoops(config, loops, deadline, ports, onLearnt = () => undefined) {
    const gates = new Map([...config.senders.keys()].map((name) => [name, new gate/* Gate */.i(PER_SENDER)]));
    const names = new Map();
    const onSeen = (id) => ports.onProgress({ loop: names.get(id) ?? '', phase: 'done' });
    const mailboxes = mailboxesOf(config, loops);
    const stations = new Map(await Promise.all(mailboxes.map(async (name) => [name, await station(config, required(config.mailboxes, name), loops, deadline, ports, onSeen)])));
    const examiner = new Examiner(ports.clock, deadline, () => ports.mailChecks(config, deadline));
    // Every expectation stands before the first watch begins.
    const trips = loops.map((loop) => {
        const id = ports.randomId();
        names.set(id, loop.name);
        return preparedTrip(config, loop, id, required(stations, loop.mailbox), bouncesOf(stations, loop), examiner, gates, deadline, ports);
    });
    void examiner.learnt.then(onLearnt);
    const [ended, reports] = await Promise.all([
        Promise.all([...stations.values()].map(async (at) => ({ at, watched: await at.watch.run() }))),
        Promise.all(trips.map((trip) => trip())),
    ]);
    return {
        loops: reports.map(({ report }) => report),
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
function bouncesOf(stations, loop) {
    return loop.bounces === null ? null : (stations.get(loop.bounces) ?? null);
}
async function station(config, mailbox, loops, deadline, ports, onSeen) {
    const byTag = (own) => new Map(own.map((loop) => [tagOf(config, loop), loop]));
    const ledger = new Ledger(byTag(loops.filter((loop) => loop.mailbox === mailbox.name)), ports);
    const returns = new Ledger(byTag(loops.filter((loop) => loop.bounces === mailbox.name)), ports);
    const mac = ports.mac(mailbox);
    const watch = new Watch({
        mailbox: await ports.mailbox(mailbox),
        clock: ports.clock,
        deadline,
        mac,
        read: ports.readMail,
        earlier: (token, receivedAt) => ledger.takes(token, receivedAt),
        earlierBounce: (token, notice) => returns.takesBounce(token, notice),
        onSeen,
    });
    return { config: mailbox, mac, ledger, returns, watch };
}
/** One loop's round trip, entered with the watches that it concerns; to be begun when all loops have been entered. */
function preparedTrip(config, loop, id, at, returns, examiner, gates, deadline, ports) {
    const { clock } = ports;
    const expectation = at.watch.expect(id, loop.critical, loop.delete);
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
            const sender = await ports.sender(required(config.senders, loop.sender));
            ports.onProbe(loop.mailbox, id);
            const task = {
                probe,
                sender,
                gate: required(gates, loop.sender),
                attempts: loop.attempts,
                waits: loop.retry,
                clock,
                deadline,
                random: ports.random,
                ready: Promise.all([at.watch.ready, returns?.watch.ready]).then(() => undefined),
                seen: expectation.seen,
            };
            const trip = { loop, expectation, task, late: () => at.ledger.late(loop.name), onProgress: ports.onProgress };
            const observed = await (0,runner_trouble/* blameRunner */.a)(await roundTrip(trip), () => ports.online(config, deadline));
            const told = await evidence;
            return {
                report: withEvidence(judge(expectedOf(loop), observed), loop, told),
                findings: [...noticeFindings(loop.name, observed), ...(told?.findings ?? [])],
            };
        }
        catch (error) {
            expectation.abandon();
            return { report: (0,broken/* brokenLoop */.s)(loop, error), findings: [] };
        }
    };
}
/** What came back of earlier runs' probes, and a mailbox that could not be read for bounces alone. */
function returnFindings(at, loops, watched) {
    const own = loops.filter((loop) => loop.bounces === at.config.name);
    const late = own.flatMap((loop) => lateBounceFindings(loop.name, at.returns.bounced(loop.name)));
    return watched.trouble === null || own.length === 0 ? late : [...late, unreadBounces(at.config, own, watched.trouble)];
}
function tagOf(config, loop) {
    return (0,model_token/* loopTag */.jJ)(loop.name, loop.from, loop.to, config.senders.get(loop.sender)?.host ?? '');
}
function expectedOf(loop) {
    const { name, kind, to, sender, mailbox, warning, critical } = loop;
    return { name, kind, to, sender, mailbox, warning, critical };
}
function required(map, name) {
    const value = map.get(name);
    if (value === undefined)
        throw new Error(`the configuration names ${name} and does not define it`);
    return value;
}

;// CONCATENATED MODULE: ./lib/src/loop/confirm.js

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
 * Sends a second probe through every loop that failed, before anybody is alarmed. What the first ones told stays as it is; what became of
 * the second stands beside it, and first probes that turn up meanwhile are told as late. Not done where the time does not suffice.
 */
async function confirmFailures(config, loops, first, deadline, ports) {
    const failed = new Set(first.loops.filter((loop) => loop.state === 'critical').map((loop) => loop.name));
    const again = loops.filter((loop) => failed.has(loop.name)).map(confirming);
    if (again.length === 0 || deadline.left() < confirmationTime(again))
        return first;
    // The first probes of this very run have been given up: one that turns up now is late, and is cleared away.
    const alive = (run) => run !== ports.process && ports.alive(run);
    const second = await runLoops(config, again, deadline, { ...ports, alive });
    // Cancelled meanwhile: what was not seen then says nothing.
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

;// CONCATENATED MODULE: ./lib/src/loop/head-start.js
/** How long the processor is left to mail, ms; servers that take longer leave it idle anyhow. */
const head_start_LONGEST = 300;
/** What a quick mail system needs to deliver, ms: longer is not waited for with idle hands. */
const head_start_QUICK = 50;
/**
 * The time in which mail has the processor to itself: until every probe is seen, is known not to be quick, or has to wait for its next try.
 * What is begun before would keep the probes from leaving, and the mailbox from being looked at; a mail that is seen late by 10 ms has its
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

;// CONCATENATED MODULE: ./lib/src/loop/met-certificates.js
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

// EXTERNAL MODULE: ./lib/src/model/finding.js
var finding = __webpack_require__(82673);
// EXTERNAL MODULE: ./lib/src/model/refusal-findings.js
var refusal_findings = __webpack_require__(1755);
// EXTERNAL MODULE: ./lib/src/model/verdict.js + 1 modules
var verdict = __webpack_require__(81145);
;// CONCATENATED MODULE: ./lib/src/run.js









/** Beyond the slowest loop's `critical`, ms: connecting, tries, tidying up. */
const MARGIN = 30_000;
/** A run without loops has DNS to wait for, ms. */
const WITHOUT_LOOPS = 60_000;
/** The budget of a run in ms: what was asked for, or the slowest loop's `critical` plus 30 s, after the time that DNS may take. */
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
    const waited = config.waitForDns === null || plan.domains.length === 0
        ? []
        : await told('dns', ports.waitForDns(plan.domains, config, config.waitForDns, deadline).then((finding) => [finding]));
    // Addresses and keys that arrived probes tell of are asked about in the same run.
    let onLearnt = () => undefined;
    const learnt = new Promise((resolve) => (onLearnt = resolve));
    if (request.skip !== null)
        onLearnt(NOTHING_LEARNT);
    const mailFirst = headStart(request.skip === null ? plan.loops.map(({ name }) => name) : [], ports.clock);
    void mailFirst.sent.then(() => ports.load(plan)).catch(() => undefined);
    const onProgress = (progress) => {
        mailFirst.onProgress(progress);
        ports.onProgress(progress);
    };
    const mail = request.skip === null
        ? runLoops(config, plan.loops, deadline, { ...ports, onProgress }, onLearnt)
            .finally(mailFirst.end)
            .then(async (trips) => trips.loops.some((loop) => loop.state === 'critical') && (await request.confirm?.()) === true
            ? confirmFailures(config, plan.loops, trips, deadline, ports)
            : trips)
        : { loops: plan.loops.map((loop) => (0,broken/* skippedLoop */.J)(loop, request.skip ?? '')), findings: [] };
    const blocklists = plan.blocklists ? config.blocklists : null;
    const { beside } = request;
    const [trips, domains, lists, certificates, others] = await Promise.all([
        mail,
        plan.domains.length > 0
            ? told('dns', mailFirst.over.then(() => ports.checkDomains(plan.domains, config, deadline, learnt)))
            : [],
        blocklists === null
            ? []
            : told('blocklist', mailFirst.over.then(() => ports.checkBlocklists(blocklists, config, deadline, learnt))),
        plan.certificates
            ? told('certificate', mailFirst.over.then(() => ports.checkCertificates(config, deadline)))
            : [],
        beside === null
            ? []
            : told('schedule', mailFirst.over.then(() => beside())),
    ]);
    let records = [];
    const drift = plan.domains.length === 0
        ? []
        : await told('dns', ports.dnsRecords(plan.domains, config, deadline).then((seen) => {
            records = seen.records;
            return seen.findings;
        }));
    const findings = [
        ...waited,
        ...trips.findings,
        ...(0,refusal_findings/* refusalFindings */.j)(trips.loops),
        ...domains,
        ...lists,
        ...others,
        ...asLoopsMet(certificates, trips.loops, config),
        ...drift,
    ].toSorted(finding/* compareFindings */.E);
    const { queries, omitted } = ports.queries(config);
    return {
        schemaVersion: 1,
        version: request.version,
        startedAt: new Date(startedAt).toISOString(),
        finishedAt: new Date(ports.clock.now()).toISOString(),
        state: (0,verdict/* runState */.HQ)(trips.loops, findings, config.strict),
        verdict: (0,verdict/* verdict */.WJ)(trips.loops, findings, config.strict),
        loops: trips.loops,
        findings,
        records,
        queries,
        queriesOmitted: omitted,
    };
}
/** A defect of ours in one family of checks must not hide what the others saw: it is told as what it is. */
async function told(check, findings) {
    try {
        return await findings;
    }
    catch (error) {
        return [
            {
                check,
                target: 'monitor',
                code: 'check-broken',
                state: 'unknown',
                message: `A defect of this monitor, not of your records: ${error instanceof Error ? error.message : String(error)}`,
                evidence: null,
                remedy: 'Please report it, with the version and report.json.',
                reference: null,
            },
        ];
    }
}

// EXTERNAL MODULE: ./lib/src/version.js
var version = __webpack_require__(51294);
;// CONCATENATED MODULE: ./lib/src/commands/perform.js
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
const OUR_WORDS = new Set([
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
        const { config, plan, confirm, beside = null, skip, onProbe, onStart, onWait, onProgress } = performance;
        const progress = new Map(plan.loops.map((loop) => [loop.name, 'connecting']));
        const ports = __addDisposableResource(env_1, (0,src_ports/* realPorts */.RV)(config.tokenSecret, {
            onProbe,
            ...(onWait === undefined ? {} : { onWait }),
            onProgress: ({ loop, phase }) => {
                progress.set(loop, phase);
                onProgress([...progress].map(([name, at]) => ({ name, phase: at, outcome: null })));
            },
        }), false);
        const deadline = __addDisposableResource(env_1, new base_deadline/* Deadline */.B(ports.clock, budget(config, plan, confirm !== null)), false);
        onStart(() => deadline.cancel());
        const report = await run({ config, plan, deadline, skip, confirm, beside, version: version/* VERSION */.x }, ports);
        return (0,redact/* redactDeep */.K)(report, (0,redact/* redactor */.$)(config.secrets), OUR_WORDS);
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

/***/ 33183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c0: () => (/* binding */ isReturned),
  lT: () => (/* binding */ mayBeNotice),
  di: () => (/* binding */ readNotice)
});

// UNUSED EXPORTS: enhancedStatus

// EXTERNAL MODULE: ./lib/src/evidence/header-fields.js
var header_fields = __webpack_require__(93531);
;// CONCATENATED MODULE: ./lib/src/evidence/mime-parts.js

/** Nesting and number of parts beyond which a mail is not read further: nobody's notification is made like that. */
const DEPTH = 5;
const PARTS = 50;
function takeApart(source) {
    const { fields, body } = splitHeader(source);
    const leaves = [];
    collect(fields, body, 0, leaves);
    return { fields, type: typeOf(fields), leaves };
}
/** The first value of a field; null where there is none. */
function fieldOf(fields, name) {
    return fields.find(([candidate]) => candidate === name)?.[1] ?? null;
}
/** A block of header fields. Lines that are none are skipped. */
function readFields(block) {
    return (0,header_fields/* headerFields */.B)(block).map(({ key, value }) => [key, value]);
}
function collect(fields, body, depth, leaves) {
    const type = typeOf(fields);
    const boundary = type.startsWith('multipart/') ? parameterOf(fieldOf(fields, 'content-type') ?? '', 'boundary') : null;
    if (boundary === null || boundary === '' || depth >= DEPTH) {
        leaves.push({ fields, type, text: decode(body, fields) });
        return;
    }
    for (const piece of splitAt(body, boundary)) {
        if (leaves.length >= PARTS)
            return;
        const inner = splitHeader(piece);
        collect(inner.fields, inner.body, depth + 1, leaves);
    }
}
/** A header block and what follows it; a part may begin with the empty line that ends a header of no fields. */
function splitHeader(source) {
    const bare = /^\r?\n/.exec(source);
    if (bare)
        return { fields: [], body: source.slice(bare[0].length) };
    const end = /\r?\n\r?\n/.exec(source);
    return end === null
        ? { fields: readFields(source), body: '' }
        : { fields: readFields(source.slice(0, end.index)), body: source.slice(end.index + end[0].length) };
}
/** The pieces between the boundary's lines (RFC 2046 section 5.1.1); one that is cut off counts. */
function splitAt(body, boundary) {
    const pieces = [];
    for (const line of body.split('\n')) {
        const bare = line.trimEnd();
        if (bare === `--${boundary}--`)
            break;
        if (bare === `--${boundary}`)
            pieces.push([]);
        else
            pieces.at(-1)?.push(line);
    }
    return pieces.map((lines) => lines.join('\n'));
}
function typeOf(fields) {
    const value = fieldOf(fields, 'content-type') ?? 'text/plain';
    return (value.split(';', 1)[0] ?? '').trim().toLowerCase();
}
/** No content type that is meant is longer. */
const LONGEST_VALUE = 1000;
/** A parameter of a structured field's value (RFC 2045 section 5.1), quoted or not; null where there is none. */
function parameterOf(value, name) {
    const form = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i');
    const found = form.exec(value.slice(0, LONGEST_VALUE));
    return found === null ? null : (found[1]?.replace(/\\(.)/g, '$1') ?? found[2] ?? null);
}
function decode(body, fields) {
    const charset = parameterOf(fieldOf(fields, 'content-type') ?? '', 'charset') ?? 'utf-8';
    switch ((fieldOf(fields, 'content-transfer-encoding') ?? '').trim().toLowerCase()) {
        case 'base64':
            return decodeBytes(fromBase64(body), charset);
        case 'quoted-printable':
            return fromQuotedPrintable(body, charset);
        default:
            return body;
    }
}
function fromBase64(body) {
    const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
    // A mail that was cut off may end within a group of four.
    const whole = digits.slice(0, digits.length % 4 === 1 ? -1 : undefined);
    return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
/** RFC 2045 section 6.7. */
function fromQuotedPrintable(body, charset) {
    const lines = body.split('\n').map((line) => {
        const bare = line.trimEnd();
        return bare.endsWith('=') ? bare.slice(0, -1) : `${bare}\n`;
    });
    return lines.join('').replace(/(?:=[0-9A-Fa-f]{2})+/g, (run) => {
        const bytes = Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16));
        return decodeBytes(bytes, charset);
    });
}
function decodeBytes(bytes, charset) {
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch {
        return new TextDecoder().decode(bytes);
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/plain-bounce.js

/** What says that the server has not given up yet; looked for first, since delay warnings speak of failure too. */
const DELAYED = /this is a warning message only|delivery attempts will continue|will be retried|has been delayed|delivery (?:is )?delayed|still being retried|will (?:keep|continue) (?:on )?trying|delivery incomplete/i;
const FAILED = /could(?:n't| not) (?:be )?(?:deliver|send)|(?:was|were|is)(?:n't| not) (?:able to (?:be )?)?deliver|un(?:able to deliver|deliverable|delivered)|deliver(?:y|ing)[^.\n]{0,40} fail|fail[^.\n]{0,40} deliver|failure notice|returned mail|permanent (?:fatal )?(?:error|failure)|i'm afraid i wasn't able to|has been rejected|not reach the following/i;
/** The last line of the words for people; below it stands the returned mail, whose own words are not the server's. */
const COPY = /^(?:--- ?(?:below this line|enclosed|the body of)|-{3,} ?(?:this is a copy|original message|unsent message|message header|the header of)|original message headers:)/im;
/** As much of the words for people is read, characters. */
const WORDS = 64 * 1024;
/** Reads the words of a bounce; null for mail that speaks neither of failure nor of delay. */
function readPlainBounce(parts) {
    const said = parts.leaves
        .filter(({ type }) => type.startsWith('text/') && type !== 'text/rfc822-headers')
        .map(({ type, text }) => (type === 'text/html' ? withoutTags(text) : text))
        .join('\n')
        .slice(0, WORDS);
    const words = said.slice(0, COPY.exec(said)?.index ?? said.length);
    const all = `${fieldOf(parts.fields, 'subject') ?? ''}\n${words}`;
    const kind = DELAYED.test(all) ? 'delayed' : FAILED.test(all) ? 'failed' : null;
    if (kind === null)
        return null;
    const diagnostic = replyIn(words) ?? paragraphIn(words) ?? delayIn(words);
    return {
        kind,
        status: statusIn(diagnostic ?? '') ?? statusIn(words),
        diagnostic,
        reportedBy: reporter(parts, words),
        remote: remoteIn(words),
        retryUntil: null,
    };
}
/** The first SMTP reply that is quoted, with what follows it up to the end of its paragraph (at most four lines). */
function replyIn(words) {
    return /(?:^|[\s:'"])([45]\d\d[ -](?:#?\d\.\d{1,3}\.\d{1,3}\b)?[^\n]+(?:\n[ \t]*\S[^\n]*){0,3})/.exec(words)?.[1]?.trim() ?? null;
}
/** QSBMF (cr.yp.to/proto/qsbmf.txt): a paragraph that begins with the recipient in angle brackets, then the reason. */
function paragraphIn(words) {
    return /^<[^<>\n]*>:[ \t]*\r?\n((?:[^\r\n]+\r?\n?){1,8})/m.exec(words)?.[1]?.trim() ?? null;
}
/** Exim's warnings. */
function delayIn(words) {
    return /^\s*delay reason:[ \t]*(\S[^\r\n]*)/im.exec(words)?.[1] ?? null;
}
/** Behind a reply code, or as qmail writes it: `(#5.1.1)`. */
function statusIn(text) {
    return /(?:^|[\s(#:'"-])([45]\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(text)?.[1] ?? null;
}
/** The machine that says it made the mail (QSBMF), or the one whose daemon it comes from. */
function reporter(parts, words) {
    const told = /\bprogram at ([A-Za-z0-9.-]+[A-Za-z0-9])/.exec(words)?.[1];
    return told ?? /@([A-Za-z0-9.-]+)/.exec(fieldOf(parts.fields, 'from') ?? '')?.[1] ?? null;
}
/** The server that refused, as Exim, qmail, Gmail and Exchange name it. */
function remoteIn(words) {
    return (/(?:\bhost|connected to|remote server|by the server for the recipient domain [^\s]+ by|generating server:)\s+([A-Za-z0-9-]+[.:][A-Za-z0-9.:-]*[A-Za-z0-9])/i.exec(words)?.[1] ?? null);
}
function withoutTags(html) {
    return html
        .replace(/<(?:br|\/p|\/div|\/tr|\/h\d)\b[^>]*>/gi, '\n')
        .replace(/<[^<>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#39;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&nbsp;', ' ')
        .replaceAll('&amp;', '&');
}

;// CONCATENATED MODULE: ./lib/src/evidence/dsn.js


/** The most that is kept of a server's words, characters. */
const LONGEST = 500;
/** The senders by which servers mark their own mail; a person who quotes a probe is none of them. */
const DAEMON = /\b(?:mailer-daemon|mail delivery (?:sub)?system|microsoftexchange[0-9a-f]+)\b/i;
/** Many bounces come from here (Exchange), but so may a person's mail, or a probe. */
const POSTMASTER = /\bpostmaster\b/i;
/**
 * Whether a mail, by its header alone, may be a notification: worth reading to the end. A report says so in its type (RFC 6522), other
 * bounces come from a mail system or name the failed recipients.
 */
function mayBeNotice(header) {
    const fields = readFields(header);
    return looksReturned(fields) || POSTMASTER.test(fieldOf(fields, 'from') ?? '');
}
/** The same where the header leaves no doubt: whatever token such a mail holds, it is not the probe. */
function isReturned(header) {
    return looksReturned(readFields(header));
}
function looksReturned(fields) {
    if (/^multipart\/report\b/i.test(fieldOf(fields, 'content-type') ?? ''))
        return true;
    if (fieldOf(fields, 'x-failed-recipients') !== null)
        return true;
    return DAEMON.test(fieldOf(fields, 'from') ?? '');
}
/** Reads a notification: RFC 3464 first, then the forms that are none. Null for every other mail. */
function readNotice(source) {
    const parts = takeApart(source);
    return readReport(parts) ?? (isOtherReport(parts) ? null : plain(parts));
}
/** Receipts and complaints (RFC 8098, RFC 5965) are reports, but nothing bounced. */
function isOtherReport(parts) {
    const type = parameterOf(fieldOf(parts.fields, 'content-type') ?? '', 'report-type')?.toLowerCase();
    return parts.type === 'multipart/report' && type !== undefined && !/^(?:global-)?delivery-status$/.test(type);
}
function plain(parts) {
    const bounce = readPlainBounce(parts);
    return bounce && { ...bounce, diagnostic: bounce.diagnostic === null ? null : oneLine(bounce.diagnostic), texts: textsOf(parts) };
}
function readReport(parts) {
    // RFC 3464 section 2.1, RFC 6533 section 5; some software leaves `multipart/report` out and keeps the part.
    const status = parts.leaves.find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
    if (!status)
        return null;
    const [message, ...recipients] = groupsOf(status.text);
    const acted = [...recipients, ...(message === undefined ? [] : [message])].filter((group) => fieldOf(group, 'action') !== null);
    const group = worstOf(acted);
    if (group === null)
        return null;
    const diagnostic = typedValue(fieldOf(group, 'diagnostic-code'));
    return {
        kind: kindOf(group),
        status: bestStatus(fieldOf(group, 'status'), diagnostic),
        diagnostic: diagnostic ?? reasonIn(parts),
        reportedBy: hostOf(fieldOf(message ?? [], 'reporting-mta')),
        remote: hostOf(fieldOf(group, 'remote-mta')),
        retryUntil: oneLine(fieldOf(group, 'will-retry-until')),
        texts: [...envelopeIds(message ?? []), ...textsOf(parts)],
    };
}
/** The groups of fields, the first of which is about the message (RFC 3464 section 2.1.1); empty ones do not count. */
function groupsOf(text) {
    return text
        .split(/\r?\n(?:[ \t]*\r?\n)+/)
        .map(readFields)
        .filter((fields) => fields.length > 0);
}
/** One recipient that failed says more than others that were served. */
function worstOf(groups) {
    const rank = { failed: 0, delayed: 1, other: 2 };
    return groups.toSorted((a, b) => rank[kindOf(a)] - rank[kindOf(b)])[0] ?? null;
}
function kindOf(group) {
    const action = /^\s*([a-z]+)/i.exec(fieldOf(group, 'action') ?? '')?.[1]?.toLowerCase();
    return action === 'failed' || action === 'delayed' ? action : 'other';
}
/** `Status`, or the more exact one that stands in the diagnostic: Exim and Gmail report 5.0.0 beside a reply that says 5.1.1. */
function bestStatus(field, diagnostic) {
    const told = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field ?? '')?.[0] ?? null;
    if (told !== null && !/^\d\.0\.0$/.test(told))
        return told;
    return enhancedStatus(diagnostic ?? '') ?? told;
}
/** The enhanced status code behind a reply code or `#` (RFC 2034 section 4); no part of an address such as 5.1.1.1. */
function enhancedStatus(text) {
    return /(?:^|[\s(#-])([45]\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(text)?.[1] ?? null;
}
/** `type; value` (RFC 3464 section 2.1.2), the type of which says nothing more here. */
function typedValue(field) {
    return field === null ? null : oneLine(field.replace(/^\s*[a-z0-9-]+\s*;\s*/i, ''));
}
function hostOf(field) {
    return typedValue(field)?.split(/[\s(]/, 1)[0] || null;
}
/** Where no diagnostic code is given (Exchange, Postfix for errors of its own), the text for people has the reason. */
function reasonIn(parts) {
    const text = parts.leaves.find((leaf) => leaf.type === 'text/plain')?.text ?? '';
    return oneLine(/^[ \t]*(<[^<>\s@]*@[^<>\s@]*>:(?:.+\r?\n?){1,8})/m.exec(text)?.[1] ?? null);
}
/** RFC 3461 section 4.4: `xtext`, decoded. */
function envelopeIds(message) {
    const id = fieldOf(message, 'original-envelope-id');
    return id === null ? [] : [id.replace(/\+([0-9A-F]{2})/g, (_, pair) => String.fromCharCode(Number.parseInt(pair, 16)))];
}
/** The returned message or header first, then every other text, HTML too. */
function textsOf(parts) {
    const returned = (part) => /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/(?:global|rfc822)-headers)$/.test(part.type);
    return [...parts.leaves.filter(returned), ...parts.leaves.filter((part) => !returned(part))].map((part) => part.text);
}
function oneLine(text) {
    const line = text?.replace(/\s+/g, ' ').trim() ?? '';
    return line === '' ? null : line.slice(0, LONGEST);
}


/***/ }),

/***/ 93531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ headerFields)
/* harmony export */ });
/** A header longer than this is read no further, characters: a probe's own has a few thousand. */
const LONGEST = 1024 * 1024;
const MOST_FIELDS = 2_000;
/** A field longer than this is nobody's: it is handed on without being unfolded, and its readers leave it alone, characters. */
const LONGEST_FIELD = 64 * 1024;
/** The fields of a mail's header in their order, the newest trace first. Ends at the empty line; a line that is no field is passed over. */
function headerFields(mail) {
    const fields = [];
    for (let at = 0; at < mail.length && at < LONGEST && fields.length < MOST_FIELDS;) {
        const end = fieldEnd(mail, at);
        const field = mail.slice(at, end);
        at = end;
        if (field.startsWith('\n') || field.startsWith('\r\n'))
            break;
        const colon = field.indexOf(':');
        // RFC 5322 section 3.6.8: printable characters but no colon; a space before the colon is obsolete, and seen.
        const name = colon > 0 && colon < 200 ? field.slice(0, colon).trimEnd() : '';
        if (!/^[!-9;-~]+$/.test(name))
            continue;
        const value = field.slice(colon + 1);
        fields.push({ name, key: name.toLowerCase(), value: value.length > LONGEST_FIELD ? value : value.replaceAll(/\r?\n/g, '').trim() });
    }
    return fields;
}
/** Behind the line end that no white space follows: such a line goes on with the field (folding). */
function fieldEnd(mail, at) {
    for (let end = at;;) {
        const feed = mail.indexOf('\n', end);
        if (feed === -1)
            return mail.length;
        end = feed + 1;
        const next = mail[end];
        if (next !== ' ' && next !== '\t')
            return end;
    }
}


/***/ }),

/***/ 68632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ skippedLoop),
/* harmony export */   s: () => (/* binding */ brokenLoop)
/* harmony export */ });
/** A loop that a defect of ours broke: nothing is known of its mail, and nobody who runs mail has to act. */
function brokenLoop(loop, error) {
    const words = error instanceof Error ? error.message : String(error);
    return {
        ...nothingSeen(loop),
        outcome: 'internal_error',
        message: `A defect of this monitor, not of your mail: ${words}`,
        remedy: 'Please report it, with the version and report.json.',
    };
}
/** A loop that was not run on purpose. */
function skippedLoop(loop, reason) {
    return { ...nothingSeen(loop), outcome: 'skipped', message: `Nothing was sent: ${reason}.`, remedy: null };
}
function nothingSeen(loop) {
    return {
        name: loop.name,
        kind: loop.kind,
        state: 'unknown',
        side: 'runner',
        latencyMs: null,
        phasesMs: { connect: null, tls: null, auth: null, accept: null, delivery: null, seen: null, total: null },
        placement: null,
        copies: null,
        attempts: [],
        reply: null,
        hops: null,
        egressIp: null,
        egressHelo: null,
        authentication: null,
        bounce: null,
        confirmation: null,
        late: [],
    };
}


/***/ }),

/***/ 46688:
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

/***/ 90664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zt: () => (/* binding */ recogniseHeader),
/* harmony export */   o2: () => (/* binding */ isNotification),
/* harmony export */   tY: () => (/* binding */ recogniseMail)
/* harmony export */ });
/* harmony import */ var _model_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81389);
/* harmony import */ var _evidence_dsn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33183);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46688);



/**
 * Whether a mail is a probe, by its header alone: the private header first, then the Message-ID (relays rewrite it), then the subject.
 * The text that a user chose is never looked at. Bounces and answers quote a probe without being one.
 */
function recogniseHeader(header, mac) {
    if (isNotification(header))
        return { kind: 'foreign' };
    const own = firstToken((0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldValues */ .X)(header, _header_js__WEBPACK_IMPORTED_MODULE_0__/* .PROBE_HEADER */ .P), mac);
    if (own?.kind === 'valid')
        return { kind: 'probe', by: 'header', token: own.token };
    const id = firstToken((0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldValues */ .X)(header, 'Message-ID'), mac);
    if (id?.kind === 'valid')
        return { kind: 'probe', by: 'message-id', token: id.token };
    const short = (0,_model_token_js__WEBPACK_IMPORTED_MODULE_1__/* .findShortToken */ .NU)((0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldValues */ .X)(header, 'Subject').join(' '));
    if (short !== null)
        return { kind: 'subject', short };
    return (own ?? id) ? { kind: 'forged' } : { kind: 'foreign' };
}
/** The same with the decoded subject and body, for mail whose header did not tell enough. */
function recogniseMail(header, mail, mac) {
    const byHeader = recogniseHeader(header, mac);
    if (byHeader.kind === 'probe' || isNotification(header))
        return byHeader;
    const body = firstToken([mail.text, mail.subject], mac);
    if (body?.kind === 'valid')
        return { kind: 'probe', by: 'body', token: body.token };
    const short = (0,_model_token_js__WEBPACK_IMPORTED_MODULE_1__/* .findShortToken */ .NU)(mail.subject);
    if (short !== null)
        return { kind: 'subject', short };
    return body ? { kind: 'forged' } : byHeader;
}
/** Reports (RFC 3464, RFC 8098), bounces and automatic answers (RFC 3834) carry our token without being the probe; so does a reply. */
function isNotification(header) {
    if ((0,_evidence_dsn_js__WEBPACK_IMPORTED_MODULE_2__/* .isReturned */ .c0)(header))
        return true;
    if ((0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldValues */ .X)(header, 'Auto-Submitted').some((value) => /^auto-(replied|notified)\b/i.test(value)))
        return true;
    return (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldValues */ .X)(header, 'In-Reply-To').some((value) => (0,_model_token_js__WEBPACK_IMPORTED_MODULE_1__/* .findTokens */ .GY)(value).length > 0);
}
function firstToken(texts, mac) {
    let forged = false;
    for (const text of texts) {
        for (const candidate of (0,_model_token_js__WEBPACK_IMPORTED_MODULE_1__/* .findTokens */ .GY)(text)) {
            const read = (0,_model_token_js__WEBPACK_IMPORTED_MODULE_1__/* .readToken */ .AI)(candidate, mac);
            if (read?.kind === 'valid')
                return read;
            forged ||= read?.kind === 'forged';
        }
    }
    return forged ? { kind: 'forged' } : null;
}


/***/ }),

/***/ 1755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ refusalWords),
/* harmony export */   j: () => (/* binding */ refusalFindings)
/* harmony export */ });
/* harmony import */ var _refusal_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4096);

/** Outcomes in which a server has said why. */
const REFUSED = new Set(['rejected', 'bounced', 'deferred']);
/** As much of a reply is looked at, characters: no reason stands behind more. */
const LONGEST = 2_000;
/** What servers said as they refused a loop's probe, the last word first; foreign text. */
function refusalWords(loop) {
    if (!REFUSED.has(loop.outcome))
        return [];
    const { bounce } = loop;
    const tries = loop.attempts.toReversed().flatMap(({ reply, outcome }) => (outcome === 'accepted' ? [] : [reply]));
    const status = bounce?.status ?? '';
    const diagnostic = bounce?.diagnostic ?? '';
    // Most replies hold their status code; it is not said twice.
    const notified = [diagnostic.includes(status) ? diagnostic : `${status} ${diagnostic}`.trim()];
    // The reply to a probe that came back was a 250.
    const replied = loop.outcome === 'bounced' || loop.reply === null ? [] : [loop.reply];
    return [...new Set([...notified, ...replied, ...tries].map((text) => text.slice(0, LONGEST)))].filter((text) => text !== '');
}
/** The reason that the refusing server itself gives, as a finding: one a loop, none where its words say nothing that is known. */
function refusalFindings(loops) {
    return loops.flatMap((loop) => {
        for (const words of refusalWords(loop)) {
            const reason = (0,_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalReason */ .b)(words);
            if (reason === null)
                continue;
            const list = reason.code === 'refused-for-reputation' ? listIn(words) : null;
            return [
                {
                    check: 'loop',
                    target: loop.name,
                    code: reason.code,
                    state: 'warning',
                    message: `The server that refused the probe gives a reason: ${reason.because}${list === null ? '' : ` (${list})`}.`,
                    evidence: words,
                    remedy: reason.remedy,
                    reference: reason.reference,
                },
            ];
        }
        return [];
    });
}
/** The blocklist that the words name, as Postfix, Exim and most others write it. */
function listIn(words) {
    return (/\b(?:blocked using|listed (?:in|on|at|by)|found in|see https?:\/\/(?:www\.)?)\s*([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i.exec(words)?.[1] ??
        null);
}


/***/ }),

/***/ 4096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ REFUSAL_REASONS),
/* harmony export */   b: () => (/* binding */ refusalReason)
/* harmony export */ });
const AUTHENTICATION = /^(?:dmarc|spf|dkim)-/;
/** The more exact stand first; the first that matches counts. Status codes: RFC 3463, 7372 (authentication) and what providers add. */
const REFUSAL_REASONS = [
    {
        code: 'refused-for-dmarc',
        words: /\bdmarc\b|\b5\.7\.5(?:09|15)\b/i,
        speaksFor: AUTHENTICATION,
        because: 'DMARC fails',
        remedy: 'Let SPF or DKIM pass in the name of the domain in From; a probe to a mailbox that takes it shows which of them fails.',
        reference: 'RFC 9989 section 5.3',
    },
    {
        code: 'refused-for-authentication',
        words: /\b[45]\.7\.26\b|\bunauthenticated\b|\bspf\b.*\bdkim\b|\bdkim\b.*\bspf\b/i,
        speaksFor: AUTHENTICATION,
        because: 'the mail is not authenticated',
        remedy: 'Publish SPF for the address that the mail leaves from, and sign it with DKIM.',
        reference: 'RFC 7372 section 3.3',
    },
    {
        code: 'refused-for-spf',
        words: /\bspf\b|\b[45]\.7\.2[34]\b|sender policy framework/i,
        speaksFor: /^spf-/,
        because: 'SPF does not allow the sending address',
        remedy: 'Put the address that the mail leaves from into the SPF record of its domain.',
        reference: 'RFC 7372 section 3.2',
    },
    {
        code: 'refused-for-dkim',
        words: /\bdkim\b|\b[45]\.7\.2[0-2]\b/i,
        speaksFor: /^dkim-/,
        because: 'the DKIM signature is missing or does not verify',
        remedy: 'Look at the signing server, at its key in DNS, and at what changes mail after it was signed.',
        reference: 'RFC 7372 section 3.1',
    },
    {
        code: 'refused-for-reverse-dns',
        words: /reverse[- ]?(?:dns|lookup|hostname)|\bptr\b|\br[- ]?dns\b|\b[45]\.7\.25\b|cannot find your hostname/i,
        speaksFor: /^ptr-/,
        because: 'the sending address has no reverse DNS name that leads back to it',
        remedy: 'Let the owner of the address publish a PTR record, and an address record for that name.',
        reference: 'RFC 7372 section 3.3',
    },
    {
        code: 'refused-for-relaying',
        words: /relay(?:ing)? (?:access )?(?:denied|not (?:permitted|allowed))|not permitted to relay|unable to relay|\b5\.7\.64\b/i,
        speaksFor: /^mx-/,
        because: 'it does not handle mail for this recipient (relaying denied)',
        remedy: "Look at the MX records of the recipient's domain: they lead to a server that does not know it as its own.",
        reference: 'RFC 5321 section 7.9',
    },
    {
        code: 'refused-for-reputation',
        words: /block[- ]?list|black[- ]?list|\blisted\b|\bdns[bx]l\b|\brbl\b|spamhaus|spamcop|barracudacentral|uceprotect|reputation|\bblocked\b|\bbanned\b|\(S31[45]0\)/i,
        speaksFor: /^blocklist-/,
        because: 'the sending address or domain has a bad name there',
        remedy: 'Look the address up at the list that the words name, mend the cause, then ask for removal there.',
        reference: null,
    },
    {
        code: 'refused-for-tls',
        words: /\b[45]\.7\.10\b|must issue (?:a )?starttls|\b(?:tls|encryption) (?:is )?(?:required|needed)|certificate/i,
        speaksFor: /^certificate-/,
        because: 'the connection is not encrypted as it wants',
        remedy: 'Let the sending server use TLS towards other servers.',
        reference: 'RFC 3207 section 4',
    },
    {
        code: 'refused-for-sender',
        words: /sender address rejected|\b5\.1\.[78]\b|\b5\.7\.27\b|SendAsDenied|not owned by user/i,
        speaksFor: /^mx-/,
        because: 'it does not take the sender address',
        remedy: 'Check `from`: its domain must exist and take mail, and the account must be allowed to send as it.',
        reference: 'RFC 3463 section 3.2',
    },
    {
        code: 'refused-for-quota',
        words: /\b[45]\.2\.2\b|over ?quota|quota exceeded|mailbox (?:is )?full|out of storage/i,
        speaksFor: null,
        because: "the recipient's mailbox is full",
        remedy: 'Clear the mailbox, or give it more room.',
        reference: 'RFC 3463 section 3.3',
    },
    {
        code: 'refused-for-recipient',
        words: /\b[45]\.1\.(?:[1236]|10)\b|(?:user|recipient|mailbox|account) (?:address )?(?:is )?(?:unknown|unavailable|not found|disabled|does not exist)|unknown (?:user|recipient)|no such (?:user|mailbox|recipient)|\b5\.2\.1\b/i,
        speaksFor: null,
        because: 'it does not know the recipient',
        remedy: 'Check `to`, and whether its mailbox and domain still exist.',
        reference: 'RFC 3463 section 3.2',
    },
    {
        code: 'refused-for-size',
        words: /\b5\.3\.4\b|\b5\.2\.3\b|message (?:is )?too (?:big|large)|message size exceeds|exceeds? (?:the |fixed )?(?:maximum )?(?:message )?size/i,
        speaksFor: null,
        because: 'the mail is too large',
        remedy: 'Send a smaller `template`, or raise the limit there.',
        reference: 'RFC 1870 section 6',
    },
    {
        code: 'refused-for-greylisting',
        words: /\bgr[ea]y-?list/i,
        speaksFor: null,
        because: 'mail of senders that it does not know yet is put off (greylisting)',
        remedy: 'Let the sending address pass there, or raise `attempts` and `retry` to outlast the wait.',
        reference: 'RFC 6647',
    },
    {
        code: 'refused-for-rate',
        words: /\b4\.7\.28\b|rate limit|throttl|too many|too (?:quickly|fast)|unusual rate|excessive volume/i,
        speaksFor: /^blocklist-/,
        because: 'it gets too much from this sender',
        remedy: 'Send less at a time, and find what else leaves through this address.',
        reference: null,
    },
    {
        code: 'refused-for-content',
        words: /\bspam\b|\bcontent\b|\bjunk\b|\bvirus\b|\b5\.7\.1\b.*\bpolicy\b|local policy/i,
        speaksFor: /^(?:filter-words|blocklist-)/,
        because: 'a filter there does not like the content',
        remedy: 'Look at what is sent (`template`), and at links and attachments in it.',
        reference: 'RFC 3463 section 3.8',
    },
];
/** The reason that a server's words give; null where they give none that is known. */
function refusalReason(words) {
    const line = words.replaceAll(/\s+/g, ' ');
    return REFUSAL_REASONS.find((reason) => reason.words.test(line)) ?? null;
}


/***/ }),

/***/ 81389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   GY: () => (/* binding */ findTokens),
/* harmony export */   Io: () => (/* binding */ shortToken),
/* harmony export */   NU: () => (/* binding */ findShortToken),
/* harmony export */   jJ: () => (/* binding */ loopTag),
/* harmony export */   tK: () => (/* binding */ writeToken)
/* harmony export */ });
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
/** The short form found in a subject; null if there is none. */
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

/***/ 10987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ TrackerError)
/* harmony export */ });
/** The message teaches: what was asked for, the tracker's own words, the next step. It holds no secret. */
class TrackerError extends Error {
    trouble;
    constructor(trouble, message, options) {
        super(message, options);
        this.name = 'TrackerError';
        this.trouble = trouble;
    }
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


/***/ }),

/***/ 81145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HQ: () => (/* binding */ runState),
  WJ: () => (/* binding */ verdict)
});

// UNUSED EXPORTS: kindState, matrix

// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/model/finding.js
var finding = __webpack_require__(82673);
// EXTERNAL MODULE: ./lib/src/model/refusal-findings.js
var refusal_findings = __webpack_require__(1755);
// EXTERNAL MODULE: ./lib/src/model/refusal-reasons.js
var refusal_reasons = __webpack_require__(4096);
;// CONCATENATED MODULE: ./lib/src/model/causes.js



/** Findings of the arrived probe itself weigh more than what stands in DNS: they are what the receiver had before it. */
const OF_THE_PROBE = /^(?:spf-probe-|dmarc-probe-|dmarc-spf-only$|dkim-(?:unsigned|body-changed|header-changed|signature-|probe-key|expired|from-unsigned|malformed)|arc-broken$|expectation-missed$)/;
/** Findings whose evidence is a notification's words. */
const NOTIFIED = new Set(['delayed-notification', 'late-bounce']);
function familyOf({ check, code }) {
    if (code.startsWith('refused-for-') || NOTIFIED.has(code))
        return 'words';
    if (code === 'dns-changed')
        return 'change';
    if (code === 'filter-words')
        return 'filter';
    if (code === 'slow-hop' || code === 'hop-clock')
        return 'way';
    if (OF_THE_PROBE.test(code))
        return 'authentication';
    if (code.startsWith('ptr-'))
        return 'names';
    if (check === 'blocklist')
        return 'reputation';
    if (check === 'spf' || check === 'dkim' || check === 'dmarc')
        return 'record';
    return check === 'certificate' ? 'transport' : 'other';
}
/**
 * What a server itself gives as its reason comes behind findings that bear it out (they tell what to mend), and before all that its words
 * do not speak of.
 */
const SAID = 95;
/** How much a family of findings explains an outcome: 0, not at all. A table, to be read as one. */
const WEIGHT = {
    junk: { authentication: 6, filter: 5, reputation: 5, names: 3, record: 3, change: 6, other: 1 },
    rejected: { authentication: 6, reputation: 6, names: 4, record: 4, change: 6, transport: 2, other: 1 },
    bounced: { authentication: 6, reputation: 6, names: 4, record: 4, change: 6, transport: 2, other: 1 },
    deferred: { reputation: 5, names: 4, authentication: 4, record: 3, change: 5, transport: 2, other: 1 },
    lost: { reputation: 5, authentication: 4, record: 4, names: 3, change: 6, other: 1 },
    slow: { way: 6, reputation: 3, names: 3, record: 1, change: 4 },
    duplicate: { way: 1 },
    tls_failed: { transport: 6, change: 2 },
    unreachable: { transport: 2, change: 3 },
};
/**
 * Findings that may explain why mail fails or lands in Junk, likeliest first, one code each. What the words of the receiver speak of comes
 * first, then these words themselves, then what the probe shows, then what is known of the address it left from, then what stands in DNS.
 * An internal loop is explained by the words of its server alone.
 */
function rankCauses(loops, findings) {
    const troubled = loops
        .filter(({ state }) => state !== 'ok' && state !== 'unknown')
        .map((loop) => ({ loop, words: [...(0,refusal_findings/* refusalWords */.W)(loop), ...noticed(loop, findings)] }));
    const names = new Set(loops.map(({ name }) => name));
    const scored = findings
        .filter((finding) => finding.state === 'critical' || finding.state === 'warning')
        .map((finding) => {
        // What is told of another loop's probe explains nothing here.
        const concerned = troubled.filter(({ loop }) => !names.has(finding.target) || finding.target === loop.name);
        return { finding, score: Math.max(0, ...concerned.map(({ loop, words }) => scoreOf(finding, loop, words))) };
    })
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score || (0,finding/* compareFindings */.E)(a.finding, b.finding));
    return [...new Set(scored.map(({ finding }) => finding.code))];
}
/** Whether causes of the loop's outcome are looked for among the findings at all. */
function isExplainable(loop) {
    return EXPLAINABLE.has(loop.outcome);
}
const EXPLAINABLE = new Set(['junk', 'rejected', 'bounced', 'deferred', 'lost']);
/** The words of notifications about a probe that is neither here nor given up, or about those of earlier runs. */
function noticed(loop, findings) {
    return findings.flatMap(({ code, target, evidence }) => NOTIFIED.has(code) && target === loop.name && evidence !== null ? [evidence] : []);
}
function scoreOf(finding, loop, words) {
    const family = familyOf(finding);
    if (family === 'words')
        return finding.target === loop.name && EXPLAINABLE.has(loop.outcome) && loop.outcome !== 'junk' ? SAID : 0;
    const weight = loop.kind === 'external' ? (WEIGHT[loop.outcome]?.[family] ?? 0) : 0;
    if (weight === 0)
        return 0;
    const hinted = refusal_reasons/* REFUSAL_REASONS */.N.some((reason) => reason.speaksFor?.test(finding.code) === true && words.some((text) => reason.words.test(text)));
    const own = finding.target === loop.name || (loop.egressIp !== null && finding.target === loop.egressIp);
    return weight * 10 + (finding.state === 'critical' ? 25 : 0) + (hinted ? 60 : 0) + (own ? 5 : 0);
}

// EXTERNAL MODULE: ./lib/src/model/state.js
var state = __webpack_require__(98081);
;// CONCATENATED MODULE: ./lib/src/model/verdict.js




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
 * The run's state: the worst of its loops and findings. An `unknown` finding is told without raising it (a hosted runner's resolver
 * is refused by some lists for ever), unless `strict`, or unless no loop was run: then DNS is what was asked for, and not having
 * seen it is no "fine"; an unknown blocklist counts there only where nothing but blocklists was asked.
 */
function runState(loops, findings, strict) {
    const onlyLists = findings.every((finding) => finding.check === 'blocklist');
    const raises = (finding) => finding.state !== 'unknown' || strict || (loops.length === 0 && (onlyLists || finding.check !== 'blocklist'));
    const nothing = loops.length === 0 && findings.length === 0;
    return nothing ? 'unknown' : (0,state/* worst */.QZ)([...loops, ...findings.filter(raises)].map(({ state }) => state));
}
/** The run in one sentence, with its code and likely causes. Pure. */
function verdict(loops, findings, strict) {
    const state = runState(loops, findings, strict);
    const code = verdictCode(loops, findings, state);
    const found = causes(code, loops, findings);
    const riddle = found.length === 0 &&
        findings.length > 0 &&
        loops.some((loop) => loop.kind === 'external' && loop.state !== 'ok' && isExplainable(loop));
    const told = summary(code, loops, findings);
    return { code, summary: riddle ? told.replace(/\.$/, '; nothing that was looked at points to a cause.') : told, causes: found };
}
function verdictCode(loops, findings, state) {
    const result = matrix(kindState(loops, 'internal'), kindState(loops, 'external'));
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
function summary(code, loops, findings) {
    const failing = loops.filter((loop) => loop.state === 'critical');
    const unknown = loops.filter((loop) => loop.state === 'unknown');
    const unlooked = unknown.length > 0 && code !== 'undetermined' ? `; ${named(unknown)} could not be judged` : '';
    switch (code) {
        case 'healthy':
            return loops.length > 0 ? `Mail works: ${speed(loops)}.` : `All ${counted(findings.length, 'check')} are fine.`;
        case 'degraded':
            return `Mail works, with ${warnings(loops, findings)}.`;
        case 'deliverability':
            return `Deliverability problem: internal mail works, ${named(failing)} ${failing.length === 1 ? 'does' : 'do'} not get it${unlooked}.`;
        case 'local-infrastructure':
            return `Local infrastructure problem: external mail works, internal mail fails at ${named(failing)}${unlooked}.`;
        case 'total-outage':
            return `Total outage: neither internal nor external mail works, ${named(failing)}${unlooked}.`;
        case 'delivery-failure':
            return `Mail is not delivered: ${named(failing)}${unlooked}.`;
        case 'posture': {
            const bad = findings.filter((finding) => finding.state === 'critical').toSorted(finding/* compareFindings */.E);
            const what = `${bad[0]?.check ?? 'check'} of ${bad[0]?.target ?? 'unknown'}${bad.length > 1 ? ` and ${bad.length - 1} more` : ''}`;
            return loops.length > 0 ? `Mail works, but ${what} is critical.` : `Mail is at risk: ${what} is critical.`;
        }
        case 'undetermined':
            return loops.length > 0
                ? `Could not look: whether mail works is not known, ${named(unknown)}.`
                : 'Could not look: the checks gave no answer to judge by.';
    }
}
/** Findings that may explain the trouble, likeliest first; where no external loop is in trouble, what is wrong, worst first. */
function causes(code, loops, findings) {
    if (code === 'healthy' || code === 'undetermined')
        return [];
    const outside = loops.some((loop) => loop.kind === 'external' && loop.state !== 'ok');
    if (outside || (code !== 'posture' && code !== 'degraded'))
        return rankCauses(loops, findings);
    const bad = findings.filter((finding) => finding.state === 'critical' || finding.state === 'warning').toSorted(finding/* compareFindings */.E);
    return [...new Set(bad.map((finding) => finding.code))];
}
function named(loops) {
    const shown = loops.slice(0, 3).map((loop) => `${loop.name} (${loop.outcome})`);
    return (loops.length > 3 ? [...shown, `${loops.length - 3} more`] : shown).join(', ');
}
function speed(loops) {
    const slowest = Math.max(...loops.map((loop) => loop.latencyMs ?? 0));
    return loops.length === 1
        ? `delivered in ${(0,duration/* formatDuration */.a)(slowest)}`
        : `${loops.length} loops delivered, the slowest in ${(0,duration/* formatDuration */.a)(slowest)}`;
}
function warnings(loops, findings) {
    const bent = loops.filter((loop) => loop.state === 'warning');
    const weak = findings.filter((finding) => finding.state === 'warning').toSorted(finding/* compareFindings */.E);
    const parts = [];
    if (bent.length > 0)
        parts.push(named(bent));
    if (weak.length > 0)
        parts.push(`${counted(weak.length, 'warning')} (${[...new Set(weak.map((finding) => finding.code))].slice(0, 3).join(', ')})`);
    return parts.join(' and ');
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 50655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   m: () => (/* binding */ fitSummary)
/* harmony export */ });
/** GitHub's limit of one step's summary, in bytes of UTF-8; above it the whole summary is dropped. */
const SUMMARY_LIMIT = 1_048_576;
const BETWEEN = '\n\n';
const LONGEST_NOTE = 80;
/**
 * The blocks as one text of at most `limit` bytes of UTF-8. Only whole rows are cut, from a block's end, with a note of how many: each block
 * gets an even share, and what one does not need goes to the others, first come first served. Where even the text without any row
 * is too long, whole blocks go, the last first.
 */
function fitSummary(blocks, limit = SUMMARY_LIMIT) {
    const present = blocks.filter((block) => block.kind === 'text' || block.rows.length > 0);
    while (present.length > 0 && fixedBytes(present) > limit)
        present.pop();
    const kept = share(present, limit - fixedBytes(present));
    return present.length === 0 ? '' : `${present.map((block, index) => print(block, kept[index] ?? 0)).join(BETWEEN)}\n`;
}
function fixedBytes(blocks) {
    return blocks.reduce((total, block) => total + BETWEEN.length + (block.kind === 'text' ? bytes(block.text) : frameBytes(block)), 1);
}
function frameBytes(block) {
    return bytes(block.opening) + bytes(block.closing) + 2 * BETWEEN.length + LONGEST_NOTE;
}
/** How many rows of each block are kept, `room` bytes being left for all rows. */
function share(blocks, room) {
    const lengths = blocks.map((block) => (block.kind === 'rows' ? block.rows.map((row) => bytes(row) + 1) : []));
    const even = Math.floor(room / Math.max(1, lengths.filter((rows) => rows.length > 0).length));
    const first = lengths.map((rows) => take(rows, 0, even));
    let left = first.reduce((rest, taken) => rest - taken.used, room);
    return first.map((taken, index) => {
        const more = take(lengths[index] ?? [], taken.count, left);
        left -= more.used;
        return more.count;
    });
}
function take(lengths, from, room) {
    let used = 0;
    let count = from;
    for (const length of lengths.slice(from)) {
        if (used + length > room)
            break;
        used += length;
        count += 1;
    }
    return { count, used };
}
function print(block, kept) {
    if (block.kind === 'text')
        return block.text;
    const left = block.rows.length - kept;
    const note = left === 0 ? '' : `${BETWEEN}_${left} more ${block.noun}${left === 1 ? '' : 's'} left out; report.json holds all._`;
    const closing = block.closing === '' ? '' : `${BETWEEN}${block.closing}`;
    return [block.opening, ...block.rows.slice(0, kept)].join('\n') + note + closing;
}
const encoder = new TextEncoder();
function bytes(text) {
    return encoder.encode(text).length;
}


/***/ }),

/***/ 96309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ storyBlocks)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60205);
/* harmony import */ var _narrative_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40275);


/** How many of a kind are told in words; the tables hold the rest. */
const TOLD = 3;
const MESSAGE_LENGTH = 600;
const QUOTE_LENGTH = 500;
/** What happened, the likeliest cause, what to do; nothing when nothing is wrong. */
function storyBlocks(report) {
    const loops = (0,_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .troubledLoops */ .Tg)(report);
    const causes = (0,_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(report).slice(0, TOLD);
    const happened = loops.length > 0 ? loops.slice(0, TOLD).map(loopStory) : (0,_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .decidingFindings */ .yy)(report).slice(0, TOLD).map(findingStory);
    const more = loops.length > TOLD ? [`${loops.length - TOLD} more in the table below.`] : [];
    const paragraphs = [...happened, ...more, ...causeStory(causes), ...remedyStory((0,_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .remediesOf */ .AJ)(report).slice(0, TOLD))];
    return paragraphs.map((text) => ({ kind: 'text', text }));
}
function loopStory(loop) {
    const side = loop.side === null ? '' : ` (to act: ${loop.side})`;
    const told = `**${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(loop.name, 80)}** · ${loop.outcome}${side}: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)((0,_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .loopMessage */ .SN)(loop), MESSAGE_LENGTH)}`;
    return loop.reply === null || loop.reply === '' ? told : `${told}\n> ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(loop.reply, QUOTE_LENGTH)}`;
}
function findingStory(finding) {
    const told = `**${finding.check} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(finding.target, 120)}**: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(finding.message, MESSAGE_LENGTH)}`;
    return finding.evidence === null ? told : `${told}\n> ${quoted(finding.evidence)}`;
}
/** One line as it is, several below each other. */
function quoted(evidence) {
    return evidence.trim().includes('\n') ? (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownLines */ .zQ)(evidence, QUOTE_LENGTH) : (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(evidence, QUOTE_LENGTH);
}
function causeStory(causes) {
    const [likeliest, ...others] = causes.map(causeText);
    if (likeliest === undefined)
        return [];
    return [`**Likeliest cause:** ${likeliest}`, ...(others.length === 0 ? [] : [bullets('**Also possible:**', others)])];
}
function causeText(cause) {
    const message = (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(cause.message, MESSAGE_LENGTH);
    return cause.evidence === null ? message : `${message} Seen: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(cause.evidence, QUOTE_LENGTH)}`;
}
function remedyStory(remedies) {
    const texts = remedies.map((remedy) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(remedy, MESSAGE_LENGTH));
    const [only] = texts;
    if (only === undefined)
        return [];
    return [texts.length === 1 ? `**What to do:** ${only}` : bullets('**What to do:**', texts)];
}
function bullets(title, texts) {
    return [title, '', ...texts.map((text) => `- ${text}`)].join('\n');
}


/***/ }),

/***/ 30955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ loopTable),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aJ: () => (/* binding */ troubledFindings),
/* harmony export */   fW: () => (/* binding */ fineFindings),
/* harmony export */   jD: () => (/* binding */ tableRow)
/* harmony export */ });
/* unused harmony export tableHead */
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56620);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60205);
/* harmony import */ var _narrative_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40275);
/* harmony import */ var _state_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41224);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7851);





const NAME_LENGTH = 80;
const MESSAGE_LENGTH = 400;
/** The head of a table: two lines. */
function tableHead(columns) {
    const titles = columns.map((column) => (typeof column === 'string' ? column : column[0]));
    const rules = columns.map((column) => (typeof column === 'string' || column[1] === 'left' ? '---' : '---:'));
    return `${tableRow(titles)}\n${tableRow(rules)}`;
}
/** Cells are Markdown already. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** Rows under a title that is folded away until it is asked for. */
function folded(title, columns, rows, noun) {
    return { kind: 'rows', opening: `<details><summary>${title}</summary>\n\n${tableHead(columns)}`, rows, closing: '</details>', noun };
}
function loopTable(report) {
    const opening = tableHead(['Loop', 'Kind', 'State', 'Outcome', ['Latency', 'right'], 'Where', 'Authentication']);
    return { kind: 'rows', opening, rows: (0,_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .loopsWorstFirst */ .PU)(report).map(loopRow), closing: '', noun: 'loop' };
}
function loopRow(loop) {
    const copies = loop.copies !== null && loop.copies > 1 ? ` ×${loop.copies}` : '';
    return tableRow([
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(loop.name, NAME_LENGTH),
        loop.kind,
        (0,_state_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .stateBadge */ .NG)(loop.state),
        loop.outcome,
        (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a)(loop.latencyMs),
        placement(loop.placement) + copies,
        authentication(loop.authentication),
    ]);
}
function placement(found) {
    if (found === null)
        return _base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_VALUE */ .P;
    const folder = (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(found.folder, NAME_LENGTH);
    return found.role === 'other' || found.folder.toLowerCase().includes(found.role) ? folder : `${folder} (${found.role})`;
}
function authentication(seen) {
    if (seen === null)
        return _base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_VALUE */ .P;
    const results = [
        ['spf', seen.spf, seen.verified?.spf],
        ['dkim', seen.dkim, ownDkim(seen)],
        ['dmarc', seen.dmarc, seen.verified?.dmarc],
    ];
    // The receiver's own word comes first; where it gave none, ours stands with a mark.
    const told = results.flatMap(([method, theirs, ours]) => theirs !== null ? `${method} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(theirs, 20)}` : ours ? `${method} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(ours, 20)} (own check)` : []);
    return told.length === 0 ? _base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN_VALUE */ .P : told.join(' · ');
}
/** One good signature is enough (RFC 6376 section 6.1). */
function ownDkim({ verified }) {
    const results = verified?.dkim.map((entry) => entry.slice(entry.lastIndexOf(' ') + 1)) ?? [];
    return results.includes('pass') ? 'pass' : (results[0] ?? null);
}
const FINDING_COLUMNS = ['Check', 'Target', 'State', 'Finding'];
function troubledFindings(report) {
    const findings = (0,_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state !== 'ok');
    return { kind: 'rows', opening: tableHead(FINDING_COLUMNS), rows: findings.map(findingRow), closing: '', noun: 'finding' };
}
function fineFindings(report) {
    const findings = (0,_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state === 'ok');
    return folded(`✅ ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(findings.length, 'check')} without a complaint`, FINDING_COLUMNS, findings.map(findingRow), 'finding');
}
function findingRow(finding) {
    return tableRow([
        finding.check,
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(finding.target, 120),
        (0,_state_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .stateBadge */ .NG)(finding.state),
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(finding.message, MESSAGE_LENGTH) +
            (finding.remedy === null ? '' : `<br>→ ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(finding.remedy, MESSAGE_LENGTH)}`),
    ]);
}


/***/ }),

/***/ 72460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ summary)
});

// EXTERNAL MODULE: ./lib/src/report/fit-summary.js
var fit_summary = __webpack_require__(50655);
// EXTERNAL MODULE: ./lib/src/report/foreign-text.js
var foreign_text = __webpack_require__(60205);
// EXTERNAL MODULE: ./lib/src/report/state-mark.js
var state_mark = __webpack_require__(41224);
// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/report/narrative.js
var narrative = __webpack_require__(40275);
// EXTERNAL MODULE: ./lib/src/report/summary-tables.js
var summary_tables = __webpack_require__(30955);
;// CONCATENATED MODULE: ./lib/src/report/summary-details.js




const NAME_LENGTH = 80;
const REPLY_LENGTH = 300;
const TIME_LENGTH = 40;
const PHASES = [
    'Loop',
    ['Connect', 'right'],
    ['TLS', 'right'],
    ['Login', 'right'],
    ['Accept', 'right'],
    ['Delivery', 'right'],
    ['Seen', 'right'],
    ['Total', 'right'],
];
/** What one wants to see once one looks closer, each part folded; parts without anything to show are left out by `fitSummary`. */
function detailBlocks(report) {
    const loops = (0,narrative/* loopsWorstFirst */.PU)(report);
    return [
        (0,summary_tables/* folded */.TM)('How long each phase took', PHASES, loops.filter(hasPhase).map(phaseRow), 'loop'),
        (0,summary_tables/* folded */.TM)('Attempts to hand over, with the servers’ replies', ['Loop', 'At', 'Outcome', 'Reply'], loops.flatMap(attemptRows), 'attempt'),
        (0,summary_tables/* folded */.TM)('How the mail travelled', ['Loop', '#', 'From → by', 'Protocol', ['Delay', 'right'], ''], loops.flatMap(hopRows), 'hop'),
        (0,summary_tables/* folded */.TM)('Late probes of earlier runs', ['Loop', 'Sent', ['On its way', 'right']], loops.flatMap(lateRows), 'late probe'),
        (0,summary_tables/* folded */.TM)('DNS questions that a server did not answer, and what the others said', ['Name', 'Type', 'Server', 'Answer', ['Took', 'right']], queryRows(report.queries), 'DNS question'),
        (0,summary_tables/* folded */.TM)('What the findings rest on', ['Code', 'Target', 'Seen', 'Reference'], evidenceRows(report), 'finding'),
    ];
}
function hasPhase(loop) {
    return Object.values(loop.phasesMs).some((duration) => duration !== null);
}
function phaseRow(loop) {
    const { connect, tls, auth, accept, delivery, seen, total } = loop.phasesMs;
    return (0,summary_tables/* tableRow */.jD)([summary_details_name(loop), ...[connect, tls, auth, accept, delivery, seen, total].map(duration/* formatDuration */.a)]);
}
function attemptRows(loop) {
    return loop.attempts.map(({ at, outcome, reply }) => (0,summary_tables/* tableRow */.jD)([summary_details_name(loop), (0,foreign_text/* markdownText */.p7)(at, TIME_LENGTH), (0,foreign_text/* markdownText */.p7)(outcome, TIME_LENGTH), (0,foreign_text/* markdownText */.p7)(reply, REPLY_LENGTH)]));
}
function hopRows(loop) {
    const hops = loop.hops ?? [];
    const slowest = slowestDelay(hops);
    return hops.map((hop, index) => (0,summary_tables/* tableRow */.jD)([
        summary_details_name(loop),
        String(index + 1),
        `${foreign(hop.from)} → ${foreign(hop.by)}`,
        [hop.with, hop.tls].flatMap((part) => (part === null ? [] : (0,foreign_text/* markdownText */.p7)(part, NAME_LENGTH))).join(', ') || duration/* UNKNOWN_VALUE */.P,
        (0,duration/* formatDuration */.a)(hop.delayMs),
        hop.delayMs !== null && hop.delayMs === slowest ? '◀ slowest' : '',
    ]));
}
/** Null where fewer than two hops can be compared, or none took time. */
function slowestDelay(hops) {
    const delays = hops.flatMap((hop) => hop.delayMs ?? []);
    const longest = delays.reduce((most, delay) => Math.max(most, delay), 0);
    return delays.length > 1 && longest > 0 ? longest : null;
}
function lateRows(loop) {
    return loop.late.map(({ sentAt, delayMs }) => (0,summary_tables/* tableRow */.jD)([summary_details_name(loop), (0,foreign_text/* markdownText */.p7)(sentAt, TIME_LENGTH), (0,duration/* formatDuration */.a)(delayMs)]));
}
function evidenceRows(report) {
    return (0,narrative/* findingsWorstFirst */.a0)(report)
        .filter((finding) => finding.evidence !== null || finding.reference !== null)
        .map(({ code, target, evidence, reference }) => (0,summary_tables/* tableRow */.jD)([
        (0,foreign_text/* markdownText */.p7)(code, NAME_LENGTH),
        (0,foreign_text/* markdownText */.p7)(target, 120),
        evidence === null || evidence === '' ? duration/* UNKNOWN_VALUE */.P : (0,foreign_text/* markdownLines */.zQ)(evidence, 500),
        reference === null ? duration/* UNKNOWN_VALUE */.P : referenceLink(reference),
    ]));
}
/** All answers to each question that at least one server left open. */
function queryRows(queries) {
    const open = new Set(queries.filter(({ answer }) => answer === 'unknown').map(questionOf));
    return queries
        .filter((query) => open.has(questionOf(query)))
        .map(({ name: asked, type, server, detail, ms }) => (0,summary_tables/* tableRow */.jD)([(0,foreign_text/* markdownText */.p7)(asked, 120), type, (0,foreign_text/* markdownText */.p7)(server, NAME_LENGTH), (0,foreign_text/* markdownText */.p7)(detail, REPLY_LENGTH), (0,duration/* formatDuration */.a)(ms)]));
}
function questionOf({ name: asked, type }) {
    return `${type} ${asked}`;
}
/** References are our own words; they are a link only where nothing but a plain https address can be meant. */
function referenceLink(reference) {
    return /^https:\/\/[\w./#-]{1,200}$/.test(reference) ? `<${reference}>` : (0,foreign_text/* markdownText */.p7)(reference, 200);
}
function summary_details_name(loop) {
    return (0,foreign_text/* markdownText */.p7)(loop.name, NAME_LENGTH);
}
function foreign(value) {
    return value === null ? duration/* UNKNOWN_VALUE */.P : (0,foreign_text/* markdownText */.p7)(value, 120);
}

// EXTERNAL MODULE: ./lib/src/report/summary-story.js
var summary_story = __webpack_require__(96309);
// EXTERNAL MODULE: ./lib/src/report/tally.js
var tally = __webpack_require__(7851);
;// CONCATENATED MODULE: ./lib/src/report/summary.js







const HEADLINE_LENGTH = 400;
/** The job summary as GitHub Markdown: the verdict first, then what to do, then the facts; never longer than GitHub takes. */
function summary(report, limit = fit_summary/* SUMMARY_LIMIT */.J) {
    const blocks = [
        { kind: 'text', text: headline(report) },
        ...(0,summary_story/* storyBlocks */.o)(report),
        (0,summary_tables/* loopTable */.Rk)(report),
        (0,summary_tables/* troubledFindings */.aJ)(report),
        (0,summary_tables/* fineFindings */.fW)(report),
        ...detailBlocks(report),
        { kind: 'text', text: footer(report) },
    ];
    return (0,fit_summary/* fitSummary */.m)(blocks, limit);
}
function headline(report) {
    const sentence = (0,foreign_text/* markdownMessage */.ju)(report.verdict.summary, HEADLINE_LENGTH).replace(/\.$/, '');
    return `## ${(0,state_mark/* headlineMark */.ys)(report.state)} ${sentence}`;
}
function footer(report) {
    const version = (0,foreign_text/* markdownText */.p7)(report.version, 40);
    return `<sub>${(0,tally/* tally */.N4)(report)} · started ${(0,foreign_text/* markdownText */.p7)(report.startedAt, 40)} · email-continuity ${version} · all of it in report.json</sub>`;
}


/***/ })

};
