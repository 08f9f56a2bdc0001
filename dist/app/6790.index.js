export const id = 6790;
export const ids = [6790];
export const modules = {

/***/ 6790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./lib/src/config/build/build-incidents.js
var build_incidents = __webpack_require__(49484);
// EXTERNAL MODULE: ./lib/src/config/load.js + 45 modules
var load = __webpack_require__(54226);
// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var plan = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/src/config/settings.js
var settings = __webpack_require__(95516);
// EXTERNAL MODULE: ./lib/src/checks/blocklists/read-zone.js + 1 modules
var read_zone = __webpack_require__(9786);
// EXTERNAL MODULE: ./lib/src/app/wiring/real-ports.js + 4 modules
var real_ports = __webpack_require__(42322);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach-result.js + 1 modules
var outreach_result = __webpack_require__(88779);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/run-history.js + 7 modules
var run_history = __webpack_require__(87849);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/history-places.js + 1 modules
var history_places = __webpack_require__(5973);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach.js + 2 modules
var wiring_outreach = __webpack_require__(65486);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/seal.js
var seal = __webpack_require__(7564);
// EXTERNAL MODULE: ./lib/src/app/wiring/perform.js
var perform = __webpack_require__(1056);
// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var wiring_process = __webpack_require__(45692);
// EXTERNAL MODULE: ./lib/src/app/reporting/unusable-report.js
var unusable_report = __webpack_require__(88447);
;// CONCATENATED MODULE: ./lib/src/app/action/annotate-config.js


function annotateConfig(runner, level, mistakes, most) {
    for (const mistake of mistakes.slice(0, most)) {
        const place = typeof mistake === 'string' || mistake.file === null ? null : { file: mistake.file, line: mistake.line, column: mistake.column };
        runner.annotate({ level, title: 'Configuration', message: (0,unusable_report/* sayMistake */.G)(mistake) }, place);
    }
    for (const mistake of mistakes.slice(most))
        runner.log((0,foreign_text/* plainText */.wh)(`${level}: ${(0,unusable_report/* sayMistake */.G)(mistake)}`));
    return Math.min(most, mistakes.length);
}

// EXTERNAL MODULE: ./lib/src/probe/findings/unseen-loop.js
var unseen_loop = __webpack_require__(17371);
// EXTERNAL MODULE: ./lib/src/app/reporting/report-without-run.js
var report_without_run = __webpack_require__(2724);
;// CONCATENATED MODULE: ./lib/src/app/reporting/skipped-report.js


function skippedReport(loops, reason) {
    const skipped = loops.map((loop) => (0,unseen_loop/* skippedLoop */.Jo)(loop, reason));
    return (0,report_without_run.withoutRun)(`Skipped: ${reason}, so nothing was sent.`, skipped, []);
}

// EXTERNAL MODULE: ./lib/src/app/reporting/last-door.js
var last_door = __webpack_require__(72176);
// EXTERNAL MODULE: ./lib/src/app/action/parts/step.js + 1 modules
var step = __webpack_require__(27488);
// EXTERNAL MODULE: ./lib/src/core/judge/burst/loss.js
var loss = __webpack_require__(41730);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/text/format/count.js
var count = __webpack_require__(46775);
;// CONCATENATED MODULE: ./lib/src/report/action/annotations.js




const MOST = 10;
const TITLE_LENGTH = 100;
const MESSAGE_LENGTH = 1000;
function annotations(report, taken = 0) {
    const most = Math.max(1, MOST - taken);
    const failures = [...report.loops.map(fromLoop), ...report.findings.map(fromFinding)]
        .filter((failure) => failure.state !== 'ok')
        .toSorted((a, b) => (0,state/* compareStates */.CD)(b.state, a.state));
    if (failures.length <= most)
        return failures.map((failure) => failure.annotation);
    const shown = failures.slice(0, most - 1);
    const rest = failures.slice(most - 1);
    return [
        ...shown.map((failure) => failure.annotation),
        {
            level: levelOf((0,state/* worst */.QZ)(rest.map((failure) => failure.state))),
            title: (0,count/* formatCount */.B)(rest.length, 'more problem'),
            message: 'The job summary and report.json list all of them.',
        },
    ];
}
function fromLoop(loop) {
    const level = loop.outcome === 'skipped' ? 'notice' : levelOf(loop.state);
    return { state: loop.state, annotation: annotation(level, `${loop.name}: ${(0,loss/* fateOf */._L)(loop)}`, loop.message, loop.remedy) };
}
function fromFinding(finding) {
    return {
        state: finding.state,
        annotation: annotation(levelOf(finding.state), `${finding.check} ${finding.target}: ${finding.code}`, finding.message, finding.remedy),
    };
}
function annotation(level, title, message, remedy) {
    const text = remedy === null ? message : `${message} What to do: ${remedy}`;
    return { level, title: (0,foreign_text/* plainText */.wh)(title, TITLE_LENGTH), message: (0,foreign_text/* plainText */.wh)(text, MESSAGE_LENGTH) };
}
function levelOf(state) {
    switch (state) {
        case 'critical':
            return 'error';
        case 'warning':
        case 'unknown':
            return 'warning';
        case 'ok':
            return 'notice';
    }
}

// EXTERNAL MODULE: ./lib/src/report/action/fail-on.js
var fail_on = __webpack_require__(36166);
// EXTERNAL MODULE: ./lib/src/report/formats/json.js
var json = __webpack_require__(81646);
;// CONCATENATED MODULE: ./lib/src/report/action/outputs.js


const SUMMARY_LENGTH = 500;
const LIST_LENGTH = 200_000;
function outputs(report, files, issue) {
    const latencies = report.loops.flatMap((loop) => loop.latencyMs ?? []);
    return {
        state: report.state,
        verdict: report.verdict.code,
        summary: (0,foreign_text/* plainText */.wh)(report.verdict.summary, SUMMARY_LENGTH),
        'latency-ms': latencies.length === 0 ? '' : String(Math.round(Math.max(...latencies))),
        report: files.report ?? '',
        issue: issue === null ? '' : String(issue),
        ...(0,json/* listsJson */.u)(report, LIST_LENGTH),
        'summary-path': files.summary ?? '',
    };
}

// EXTERNAL MODULE: ./lib/src/report/summary/summary.js + 1 modules
var summary = __webpack_require__(92440);
// EXTERNAL MODULE: ./lib/src/report/terminal/text.js + 2 modules
var terminal_text = __webpack_require__(49556);
// EXTERNAL MODULE: ./lib/src/app/reporting/keep-past.js
var keep_past = __webpack_require__(12107);
;// CONCATENATED MODULE: ./lib/src/app/action/publish.js








async function publish(runner, workplace, report, { settings, reported }) {
    for (const line of (0,terminal_text/* terminalText */.e)(report).split('\n'))
        runner.log((0,foreign_text/* disarmCommands */.T7)(line));
    const unwritten = await writeReport(runner, workplace, report, settings.reportDir);
    const failing = (0,fail_on/* fails */.c)(report, settings.failOn);
    const taken = reported + unwritten + Number(failing);
    for (const annotation of annotations(report, taken))
        runner.annotate(annotation, null);
    if (failing)
        runner.fail((0,foreign_text/* plainText */.wh)(report.verdict.summary));
}
async function writeReport(runner, workplace, report, reportDir) {
    const folder = folderFor({ reportDir }, workplace.temp);
    const [path, summaryPath] = [`${folder}/report.json`, `${folder}/summary.md`];
    const text = (0,summary/* summary */.z)(report, { docs: docsUrl(workplace.env) });
    const done = [
        await attempt(runner, 'report.json', () => workplace.writeText(path, (0,json/* reportJson */.l)(report))),
        await attempt(runner, 'job summary', () => runner.summary(text)),
        await attempt(runner, 'summary.md', () => workplace.writeText(summaryPath, text)),
    ];
    const [isWritten, , isSummaryWritten] = done;
    const files = { report: isWritten === true ? path : null, summary: isSummaryWritten === true ? summaryPath : null };
    publishOutputs(runner, { ...outputs(report, files, null) });
    return done.filter((each) => !each).length;
}
async function publishPast(runner, workplace, history, reportDir) {
    if (history === null)
        return;
    await attempt(runner, 'status page', () => {
        runner.output('page', (0,keep_past/* keepPast */.U)(history, folderFor({ reportDir }, workplace.temp), workplace) ?? '');
    });
}
function docsUrl(env) {
    const [server = 'https://github.com', repository = '', ref = ''] = ['SERVER_URL', 'ACTION_REPOSITORY', 'ACTION_REF'].map((name) => env[`GITHUB_${name}`]);
    const isPlain = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref) && /^https:\/\/[\w.:-]+$/.test(server);
    return isPlain ? `${server}/${repository}/blob/${ref}/docs` : null;
}
function folderFor({ reportDir }, temp) {
    return reportDir === '' ? `${temp}/email-continuity` : reportDir;
}
async function attempt(runner, what, act) {
    try {
        await act();
        return true;
    }
    catch (error) {
        runner.annotate({ level: 'warning', title: what, message: `It could not be written: ${messageOf(error)}` }, null);
        return false;
    }
}
function publishOutputs(runner, values) {
    for (const [name, value] of Object.entries(values))
        runner.output(name, value);
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./lib/src/core/time/deadline.js
var time_deadline = __webpack_require__(15994);
// EXTERNAL MODULE: ./lib/src/probe/watch/mail/recognise.js
var recognise = __webpack_require__(20170);
// EXTERNAL MODULE: ./lib/src/core/mail/header/probe-header.js
var probe_header = __webpack_require__(7624);
;// CONCATENATED MODULE: ./lib/src/probe/earlier/clear.js


async function clear(mailbox, mac, ids, signal) {
    try {
        await mailbox.open(signal);
        const own = (await mailbox.withHeader(probe_header/* PROBE_HEADER */.P)).filter((arrival) => {
            const recognised = (0,recognise/* recogniseHeader */.Zt)(arrival.header, mac);
            return recognised.kind === 'probe' && ids.has(recognised.token.id);
        });
        return own.length === 0 ? 0 : (await mailbox.remove(own)).removed;
    }
    finally {
        await mailbox.close();
    }
}

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
;// CONCATENATED MODULE: ./lib/src/app/action/remove-leftovers.js
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




const BUDGET = 20_000;
async function removeLeftovers(config, probes, onSecret) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const ports = __addDisposableResource(env_1, (0,real_ports/* realPorts */.RV)(config.tokenSecret, { onProgress: () => undefined, onProbes: () => undefined, onSecret }), false);
        const deadline = __addDisposableResource(env_1, new time_deadline/* Deadline */.B(ports.clock, BUDGET), false);
        const removed = await Promise.all([...new Set(probes.map(([name]) => name))].map(async (name) => {
            const mailbox = config.mailboxes.get(name);
            if (!mailbox)
                return 0;
            const ids = new Set(probes.flatMap(([other, id]) => (other === name ? [id] : [])));
            try {
                return await clear(await ports.mailbox(mailbox), await ports.mac(mailbox), ids, deadline.signal);
            }
            catch (error) {
                if (error instanceof outcome/* FailureError */.pO)
                    return 0;
                throw error;
            }
        }));
        return removed.reduce((sum, count) => sum + count, 0);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function readProbes(remembered) {
    const parsed = JSON.parse(remembered);
    if (!Array.isArray(parsed))
        return [];
    return parsed.flatMap((pair) => {
        const parts = Array.isArray(pair) ? pair : [];
        const [mailbox, id] = parts;
        return typeof mailbox === 'string' && typeof id === 'string' ? [[mailbox, id]] : [];
    });
}

;// CONCATENATED MODULE: ./lib/src/app/action/withheld-secrets.js

const EVENTS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);
function withholding(env, readText) {
    if (!EVENTS.has(env['GITHUB_EVENT_NAME'] ?? ''))
        return null;
    if (isFork(eventOf(env['GITHUB_EVENT_PATH'] ?? '', readText)))
        return 'a pull request from a fork gets no secrets';
    return env['GITHUB_ACTOR'] === 'dependabot[bot]' ? 'a pull request of Dependabot gets no secrets of Actions' : null;
}
function isFork(event) {
    const pull = member(event, 'pull_request');
    const base = member(member(member(pull, 'base'), 'repo'), 'full_name');
    if (typeof base !== 'string')
        return false;
    return member(member(member(pull, 'head'), 'repo'), 'full_name') !== base;
}
function eventOf(path, readText) {
    const file = path === '' ? null : readText(path);
    if (file?.ok !== true)
        return null;
    try {
        return JSON.parse(file.text);
    }
    catch {
        return null;
    }
}
function member(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
const STAND_IN = 'withheld-from-this-pull-request';
const FORMS = {
    url: `https://withheld.invalid/${STAND_IN}`,
    'routing-key': 'withheld'.repeat(4),
};
const INPUTS = {
    'smtp-host': 'withheld.invalid',
    'smtp-user': 'sender@withheld.invalid',
    'smtp-password': STAND_IN,
    to: 'recipient@withheld.invalid',
    'imap-host': 'withheld.invalid',
    'imap-user': 'recipient@withheld.invalid',
    'imap-password': STAND_IN,
};
function withoutSecrets(request, failed) {
    const texts = [request.get('config')];
    const readText = (path) => {
        const read = request.readText(path);
        if (read.ok)
            texts.push(read.text);
        return read;
    };
    const seen = (0,load/* loadConfig */.Z9)({ ...request, readText });
    if (seen.ok)
        return null;
    const names = texts.flatMap((text) => [...text.matchAll(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g)].map((match) => match[1] ?? ''));
    const standIns = names.filter((name) => !request.env[name]).map((name) => [name, standInFor(name, texts)]);
    const env = { ...request.env, ...Object.fromEntries(standIns) };
    const flat = request.get('config').trim() === '' && texts.length === 1;
    const get = (name) => request.get(name) || (flat ? (INPUTS[name] ?? '') : '');
    const loaded = (0,load/* loadConfig */.Z9)({ ...request, env, get });
    if (loaded.ok)
        return { config: loaded.config, errors: [] };
    return loaded.errors.length < failed.errors.length ? { config: null, errors: loaded.errors } : null;
}
function standInFor(name, texts) {
    const forms = Object.entries(FORMS).find(([key]) => {
        const written = new RegExp(`(?:^|[\\s{,"'])${key}["']?\\s*:\\s*["']?\\$\\{${name}\\}`);
        return texts.some((text) => written.test(text));
    });
    return forms?.[1] ?? STAND_IN;
}

;// CONCATENATED MODULE: ./lib/src/app/action/action.js























async function actionMain(runner, workplace) {
    publishOutputs(runner, {
        state: 'unknown',
        verdict: 'undetermined',
        summary: 'The run did not come to an end.',
        'latency-ms': '',
        report: '',
        issue: '',
        loops: '[]',
        findings: '[]',
        'summary-path': '',
        page: '',
    });
    if (await skippedForSecrets(runner, workplace))
        return;
    const prepared = await prepare(runner, workplace);
    if (prepared === null)
        return;
    const { config, plan, settings } = prepared;
    if (settings.mode === 'plan')
        return (0,step/* publishMatrix */.pw)(runner, config, settings.shards);
    const isPart = settings.part !== null;
    const history = settings.dryRun || isPart ? null : historyFor(prepared, workplace, (line) => runner.log((0,foreign_text/* plainText */.wh)(line, 1_000)));
    const outreach = settings.dryRun || isPart ? null : outreachFor(prepared, workplace, history);
    outreach?.begin();
    if (settings.mode === 'merge') {
        const past = (await history?.past(run_history/* UNENDED */.g).catch(() => null)) ?? null;
        const folder = (0,step/* partsFolder */.Hb)(settings, workplace.temp);
        const report = (0,step/* mergedReport */.vy)(runner, workplace, { config, shards: settings.shards, past, folder });
        return report === null ? undefined : finish(runner, workplace, { prepared, report, outreach });
    }
    const probes = [];
    let letGo = () => undefined;
    let cancelled = false;
    const report = await (0,perform/* perform */.y)({
        config,
        plan,
        confirm: settings.part === null ? (outreach?.confirm ?? null) : (0,step/* partsConfirm */.hP)(config),
        beside: settings.part === null ? (0,wiring_outreach/* scheduleCheck */.e)(workplace.env, settings.githubToken, (line) => runner.log((0,foreign_text/* plainText */.wh)(line, 1_000))) : null,
        past: history?.past ?? null,
        skip: settings.dryRun ? 'a dry run' : null,
        ...(workplace.began === undefined ? {} : { began: workplace.began }),
        onSecret: (form) => runner.mask(form),
        onProbes: (mailbox, ids) => {
            for (const id of ids)
                probes.push([mailbox, id]);
            runner.remember('probes', JSON.stringify(probes));
        },
        onStart: (cancel) => (letGo = workplace.onInterrupt(() => {
            cancelled = true;
            cancel();
        })),
        onWait: (line) => runner.log((0,foreign_text/* disarmCommands */.T7)(line)),
        onProgress: () => undefined,
    });
    letGo();
    await finish(runner, workplace, {
        prepared,
        report: (0,step/* asPart */.sB)(report, settings.part, workplace.env),
        outreach: cancelled ? null : outreach,
    });
    if (!report.loops.some((loop) => loop.outcome === 'skipped' && loop.attempts.length > 0))
        runner.remember('probes', '');
}
async function finish(runner, workplace, { prepared, report, outreach }) {
    const { settings, reported } = prepared;
    const byTransition = outreach !== null && settings.failOn === 'transition';
    const isQuiet = byTransition || settings.part !== null;
    const later = { settings: { ...settings, failOn: 'never' }, reported: reported + 1 };
    await publish(runner, workplace, report, isQuiet ? later : prepared);
    if (outreach === null)
        return;
    const ended = await (0,outreach_result/* conclusion */.q$)(() => outreach.conclude(report));
    if (byTransition)
        (0,outreach_result/* failByTransition */.ne)(runner, report, ended);
    await publishPast(runner, workplace, ended.history, settings.reportDir);
    await (0,outreach_result/* publishConcluded */.NB)(runner, ended);
}
function outreachFor({ config, plan, settings }, workplace, history) {
    const { env, temp, readText } = workplace;
    const writeText = (path, content) => workplace.writeText(path, content);
    const repository = settings.issueRepository === '' ? (env['GITHUB_REPOSITORY'] ?? '') : settings.issueRepository;
    const issues = settings.openIssue ? { repository, token: settings.githubToken } : null;
    const forgets = env['RUNNER_ENVIRONMENT'] === 'github-hosted' || settings.reportDir === '';
    const needsMemory = settings.failOn === 'transition';
    const memory = { reportDir: folderFor(settings, temp), forgets, needsMemory, matrixLeg: settings.matrixLeg, history };
    return (0,wiring_outreach/* outreachOf */.l)({ config, plan, env, issues, ...memory, readText, writeText });
}
function historyFor({ config, settings }, { env, readText }, log) {
    const { history: asked, githubToken: token } = settings;
    const configured = asked === 'false' ? null : (config.history ?? (asked === '' ? null : build_incidents/* DEFAULT_HISTORY */.RA));
    if (configured === null)
        return null;
    const { branch, repository } = configured;
    const place = { branch, repository: repository ?? env['GITHUB_REPOSITORY'] ?? '', token, apiUrl: env['GITHUB_API_URL'] ?? '' };
    const isFolder = asked !== '' && asked !== 'true';
    return (0,history_places/* historyOf */.om)(configured, {
        env,
        readText,
        log,
        seal: (0,seal/* sealOf */.R)(config),
        redact: (0,last_door/* doorOf */.a)([...config.secrets, token]),
        open: (deadline) => (isFolder ? (0,history_places/* diskStore */.bT)(asked, (0,wiring_process/* folderWriter */.yv)()) : (0,history_places/* branchStore */.q$)(place, deadline)),
    });
}
function loadRequest(runner, { env, readText }) {
    const get = (name) => runner.input(name);
    const read = (0,settings/* readSettings */.s)(get);
    const selection = !read.ok ? load/* EVERYTHING */.Qz : read.settings.mode === 'run' ? read.settings : load/* WITHOUT_LOGINS */.Ie;
    const notifies = !read.ok || (read.settings.mode !== 'plan' && read.settings.part === null);
    return { get, env, readText, readZone: read_zone/* readZone */.X, calendar: real_ports/* calendar */.BJ, selection, notifies };
}
async function actionPost(runner, workplace) {
    const remembered = runner.recall('probes');
    if (remembered === '')
        return;
    const loaded = (0,load/* loadConfig */.Z9)(loadRequest(runner, workplace));
    if (!loaded.ok) {
        runner.log('The configuration cannot be read any more: probes that the step had left are for the next run to remove.');
        return;
    }
    for (const secret of loaded.config.secrets)
        runner.mask(secret);
    const removed = await removeLeftovers(loaded.config, readProbes(remembered), (form) => runner.mask(form));
    runner.log(`Removed ${(0,count/* formatCount */.B)(removed, 'probe')} that the step had left.`);
}
const MOST_ERRORS = 9;
const MOST_WARNINGS = 4;
async function prepare(runner, workplace) {
    const read = (0,settings/* readSettings */.s)((name) => runner.input(name));
    const loaded = (0,load/* loadConfig */.Z9)(loadRequest(runner, workplace));
    if (loaded.ok)
        for (const secret of loaded.config.secrets)
            runner.mask(secret);
    const planning = loaded.ok && read.ok ? (0,plan/* planOf */.XC)(loaded.config, read.settings) : null;
    const problems = [
        ...(read.ok ? [] : read.errors.map((error) => `input ${error}`)),
        ...(loaded.ok ? [] : loaded.errors),
        ...(planning?.ok === false ? planning.errors.map((error) => `input ${error}`) : []),
    ];
    if (loaded.ok && read.ok && planning?.ok === true) {
        const warned = annotateConfig(runner, 'warning', loaded.warnings, MOST_WARNINGS);
        if (read.settings.githubToken !== '')
            runner.mask(read.settings.githubToken);
        return { config: loaded.config, plan: planning.plan, settings: read.settings, reported: warned + Number(read.settings.openIssue) };
    }
    annotateConfig(runner, 'error', problems, MOST_ERRORS);
    const part = read.ok ? read.settings.part : (0,settings/* readPart */.o)(runner.input('matrix-leg'));
    const report = (0,step/* asPart */.sB)((0,unusable_report/* unusableReport */.O)(problems, loaded.ok ? plan/* NO_SCOPE */.FK : loaded.scope), part, workplace.env);
    await writeReport(runner, workplace, report, runner.input('report-dir').trim());
    runner.fail((0,foreign_text/* plainText */.wh)(report.verdict.summary, 1_000));
    return null;
}
async function skippedForSecrets(runner, workplace) {
    const reason = withholding(workplace.env, workplace.readText);
    if (reason === null)
        return false;
    const request = loadRequest(runner, workplace);
    const loaded = (0,load/* loadConfig */.Z9)(request);
    const secretless = loaded.ok ? null : withoutSecrets(request, loaded);
    if (secretless === null)
        return false;
    const read = (0,settings/* readSettings */.s)(request.get);
    const reportDir = read.ok ? read.settings.reportDir : '';
    const planning = secretless.config !== null && read.ok ? (0,plan/* planOf */.XC)(secretless.config, read.settings) : null;
    const loops = planning?.ok === true ? planning.plan.loops : (secretless.config?.loops ?? []);
    const report = (0,step/* asPart */.sB)(skippedReport(loops, reason), read.ok ? read.settings.part : null, workplace.env);
    const reported = annotateConfig(runner, 'warning', secretless.errors, MOST_WARNINGS);
    if (loops.length === 0)
        runner.annotate({ level: 'notice', title: 'Skipped', message: report.verdict.summary }, null);
    await publish(runner, workplace, report, { settings: { reportDir, failOn: 'never' }, reported: reported + 1 });
    return true;
}

// EXTERNAL MODULE: ./lib/src/app/run/guard.js
var guard = __webpack_require__(4653);
;// CONCATENATED MODULE: ./lib/src/app/action/sealed-runner.js

function sealedRunner(runner, env) {
    const door = new last_door/* LastDoor */.j();
    const reported = new Set();
    const attempt = (what, variable, act) => {
        try {
            act();
        }
        catch (error) {
            if (reported.has(what))
                return;
            reported.add(what);
            const text = error instanceof Error ? error.message : String(error);
            const path = env[variable] ?? '';
            runner.annotate({ level: 'warning', title: what, message: door.through(`${variable} (${path}) could not be written: ${text}`) }, null);
        }
    };
    return {
        input: (name) => runner.input(name),
        mask: (secret) => {
            door.mask(secret);
            runner.mask(secret);
        },
        output: (name, value) => attempt('Outputs', 'GITHUB_OUTPUT', () => runner.output(name, door.through(value))),
        annotate: ({ level, title, message }, place) => runner.annotate({ level, title: door.through(title), message: door.through(message) }, place),
        summary: async (markdown) => {
            try {
                await runner.summary(door.through(markdown));
            }
            catch (error) {
                const text = error instanceof Error ? error.message : String(error);
                throw new Error(`GITHUB_STEP_SUMMARY (${env['GITHUB_STEP_SUMMARY'] ?? ''}): ${text}`, { cause: error });
            }
        },
        remember: (name, value) => attempt('State', 'GITHUB_STATE', () => runner.remember(name, value)),
        recall: (name) => runner.recall(name),
        log: (line) => runner.log(door.through(line)),
        fail: (reason) => runner.fail(door.through(reason)),
    };
}

;// CONCATENATED MODULE: ./lib/src/app/index.js





async function runStep(step) {
    (0,wiring_process/* patientWithAddresses */.Iw)();
    const began = performance.now();
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    const unverified = (0,wiring_process/* alwaysVerified */.oZ)(process.env);
    const runner = sealedRunner(await (0,real_ports/* runnerPort */.Ql)(), process.env);
    if (unverified !== null && step === 'main')
        runner.annotate({ level: 'warning', title: 'certificates', message: unverified }, null);
    const workplace = { env: process.env, temp: process.env['RUNNER_TEMP'] ?? '.', readText: wiring_process/* readText */.yR, writeText: wiring_process/* writeText */.x3, filesNamed: wiring_process/* filesNamed */.hK, onInterrupt: wiring_process/* onInterrupt */.nA, began };
    const defect = (error) => runner.fail(`internal_error: a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}`);
    process.on('uncaughtException', (error) => {
        if ((0,guard/* takesUncaught */.kt)(error))
            return;
        defect(error);
        process.exit();
    });
    try {
        await (step === 'main' ? actionMain(runner, workplace) : actionPost(runner, workplace));
    }
    catch (error) {
        defect(error);
    }
    await new Promise((resolve) => process.stdout.write('', resolve));
    process.exit();
}


/***/ })

};
