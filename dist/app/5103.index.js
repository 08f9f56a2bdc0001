export const id = 5103;
export const ids = [5103,8271];
export const modules = {

/***/ 77913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ detailOf),
/* harmony export */   V: () => (/* binding */ QueryLog)
/* harmony export */ });
// What DNS was asked and said in a run, as the report lists it.
// Called by adapters and app.
/** So many are kept in a report; 30 domains with every check ask about as many. */
const MOST = 1000;
/** A longer name stands in no message of DNS as we would ask it. */
const LONGEST_NAME = 255;
/** What a run asked DNS servers, and what they said: as much of it as a report has room for, and how many questions there were. */
class QueryLog {
    #clock;
    /** A failed look says more than one that went well. */
    #odd = [];
    #plain = [];
    /** A run that ends meanwhile finds these all the same. */
    #waiting = new Set();
    #count = 0;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Asks, and writes down what came of it as `read` tells it; `asked` keeps its place in the order of asking. */
    async note(asked, ask, read) {
        const began = this.#clock.monotonic();
        // The root's name is empty, and written as a dot.
        const query = asked.name === '' ? { ...asked, name: '.' } : asked;
        const place = this.#count;
        this.#count += 1;
        const waiting = { query: { ...query, answer: 'unknown', detail: 'no answer when the run ended', ms: 0 }, place };
        this.#waiting.add(waiting);
        const answer = await ask();
        this.#waiting.delete(waiting);
        const answered = { ...query, ...read(answer), ms: Math.round(this.#clock.monotonic() - began) };
        const kept = answered.answer === 'unknown' ? this.#odd : this.#plain;
        if (kept.length < MOST)
            kept.push({ query: answered, place });
        return answer;
    }
    /** `mask` takes out of names and details what may stand in no report. */
    entries(mask) {
        const inOrder = (placed) => placed.toSorted((a, b) => a.place - b.place);
        const kept = [...inOrder([...this.#odd, ...this.#waiting]), ...inOrder(this.#plain)].slice(0, MOST);
        const queries = kept
            .toSorted((a, b) => compareText(a.query.name, b.query.name) || compareText(a.query.type, b.query.type) || a.place - b.place)
            .map(({ query }) => ({ ...query, name: mask(query.name).slice(0, LONGEST_NAME), detail: mask(query.detail) }));
        return { queries, omitted: this.#count - kept.length };
    }
}
/** What an answer comes to, in a word or two. */
function detailOf(answer) {
    switch (answer.kind) {
        case 'found': {
            const count = answer.records.length;
            return { answer: 'found', detail: count === 0 ? 'an alias only' : `${count} ${count === 1 ? 'record' : 'records'}` };
        }
        case 'absent':
            return { answer: 'absent', detail: answer.why };
        case 'unknown':
            return { answer: 'unknown', detail: answer.reason };
    }
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 37651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ splitRun),
/* harmony export */   u: () => (/* binding */ matrixJson)
/* harmony export */ });
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4527);
/* harmony import */ var _incidents_decide_read_incident_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90214);
// A run that is split into jobs: the matrix, its parts, and one report from theirs.
// Called by app.


function splitRun(config, shards) {
    const planned = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .CI)(config, shards);
    if (!planned.ok)
        return planned;
    const { parts } = planned;
    return { ok: true, split: { parts, plan: (0,_incidents_decide_read_incident_key_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .R)(JSON.stringify(parts)) } };
}
/** The matrix of a workflow (`strategy.matrix`), as JSON on one line. */
function matrixJson({ parts, plan }) {
    const include = parts.map(({ name, place, runsOn, loops, checks }) => ({
        part: name,
        place: place ?? '',
        'runs-on': runsOn,
        only: loops.join(','),
        checks: checks.join(','),
        plan,
    }));
    return JSON.stringify({ include });
}


/***/ }),

/***/ 8892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ mergeParts),
/* harmony export */   T: () => (/* binding */ mergedScope)
/* harmony export */ });
/* harmony import */ var _core_judge_ceilings_within_ceilings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74570);
/* harmony import */ var _core_judge_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25279);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39053);
/* harmony import */ var _probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17371);
/* harmony import */ var _report_history_numbers_slower_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86157);





/**
 * One report from those of the parts: one verdict over all loops. What is missing is unknown for its own loops; what belongs to another run
 * or another plan is left out and told. Pure.
 */
function mergeParts({ config, split, run, version, now, age, past }, files) {
    const problems = [];
    const found = new Map();
    const last = Math.max(...files.map(({ report }) => (strangeness(report, split, run) === null ? endOf(report) : 0)));
    for (const { path, report } of files) {
        const problem = strangeness(report, split, run) ?? (run === '' && last - endOf(report) > age ? OLD : null);
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
    for (const { part, report } of shares)
        if (report !== null && isUnusable(report))
            problems.push(unusableWords(part, report));
    const loops = config.loops.flatMap((loop) => shares.flatMap(({ part, report }) => (part.loops.includes(loop.name) ? [loopOf(loop, part, report)] : [])));
    const present = shares.flatMap(({ part, report }) => (report === null ? [] : [{ part, report }]));
    const reports = present.map(({ report }) => report);
    const times = (key) => reports.map((report) => report[key]).toSorted();
    const startedAt = times('startedAt')[0] ?? now;
    const findings = distinct([
        ...present.flatMap(({ part, report }) => report.findings.map((finding) => placed(finding, part, config))),
        ...(past === null ? [] : (0,_report_history_numbers_slower_js__WEBPACK_IMPORTED_MODULE_3__/* .slowerThanUsual */ .M)(loops, past, Date.parse(startedAt))),
    ]).toSorted(_core_result_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .compareFindings */ .Eg);
    const merged = (0,_core_judge_ceilings_within_ceilings_js__WEBPACK_IMPORTED_MODULE_0__/* .withinCeilings */ .g)({
        schemaVersion: 1,
        version,
        part: null,
        startedAt,
        finishedAt: times('finishedAt').at(-1) ?? now,
        state: (0,_core_judge_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .runState */ .HQ)(loops, findings, config.strict),
        verdict: (0,_core_judge_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .WJ)(loops, findings, config.strict),
        loops,
        findings,
        records: distinct(reports.flatMap(({ records }) => records)),
        queries: reports.flatMap(({ queries }) => queries),
        queriesOmitted: reports.reduce((sum, { queriesOmitted }) => sum + queriesOmitted, 0),
        spfTrees: reports.flatMap(({ spfTrees }) => spfTrees),
    });
    const omitted = (key) => merged.omitted[key] + (key === 'queries' ? 0 : reports.reduce((sum, report) => sum + report.omitted[key], 0));
    return {
        report: {
            ...merged,
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
const OLD = 'it is from a run before: it ended too long before the last part';
function endOf(report) {
    return report === null ? 0 : Date.parse(report.finishedAt);
}
/** What is looked at, as the merged report names it. */
function mergedScope(scope, { loops }, { parts }) {
    const named = loops.flatMap((loop) => parts.filter((part) => part.loops.includes(loop.name)).map((part) => ({ ...loop, name: nameIn(loop, part) })));
    return { ...scope, loops: named };
}
/** A loop that runs in several places is one in each. */
function nameIn(loop, { place }) {
    return place !== null && (loop.places ?? []).length > 1 ? `${loop.name}@${place}` : loop.name;
}
function loopOf(loop, part, report) {
    const { kind, sender, mailbox } = loop;
    const seen = report !== null && isUnusable(report) ? unusable(loop, part, report) : report?.loops.find(({ name }) => name === loop.name);
    return { ...(seen ?? missing(loop, part)), name: nameIn(loop, part), kind, place: part.place, sender, mailbox };
}
function missing(loop, { name }) {
    return {
        ...(0,_probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_4__/* .brokenLoop */ .s)(loop, ''),
        outcome: 'runner_blocked',
        message: `Part ${name}, which runs this loop, left no report: whether mail arrives is not known.`,
        remedy: 'Look at its job: it was cancelled, failed before it could report, waits for a runner, or its artifact was not uploaded.',
    };
}
/** A part that could not begin looked at nothing: its loops were not skipped on purpose. */
function isUnusable({ findings }) {
    return findings.some(({ code }) => code === 'configuration-unusable');
}
function unusable(loop, part, report) {
    return {
        ...(0,_probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_4__/* .brokenLoop */ .s)(loop, ''),
        outcome: 'runner_blocked',
        message: unusableWords(part, report),
        remedy: 'Correct what configuration-unusable names: the job of this part may lack a variable that others have.',
    };
}
function unusableWords({ name }, { verdict: { summary } }) {
    return `Part ${name} could not begin. ${summary}`;
}
/** A finding about a loop names it as the loop is named here. */
function placed(finding, part, { loops }) {
    const loop = loops.find(({ name }) => name === finding.target);
    return loop === undefined ? finding : { ...finding, target: nameIn(loop, part) };
}
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}


/***/ }),

/***/ 27488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sB: () => (/* binding */ asPart),
  CG: () => (/* binding */ mergedFiles),
  vy: () => (/* binding */ mergedReport),
  hP: () => (/* binding */ partsConfirm),
  Hb: () => (/* binding */ partsFolder),
  pw: () => (/* binding */ publishMatrix)
});

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var plan = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/src/config/load.js + 52 modules
var load = __webpack_require__(57354);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/app/run/run.js + 45 modules
var run = __webpack_require__(79651);
// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
// EXTERNAL MODULE: ./lib/src/app/action/parts/matrix.js
var matrix = __webpack_require__(37651);
// EXTERNAL MODULE: ./lib/src/app/action/parts/merge.js
var parts_merge = __webpack_require__(8892);
// EXTERNAL MODULE: ./lib/src/core/result/catalogue.js + 8 modules
var catalogue = __webpack_require__(65588);
// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/core/result/report.js
var report = __webpack_require__(97980);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-shape.js
var foreign_shape = __webpack_require__(4258);
;// CONCATENATED MODULE: ./lib/src/app/action/parts/read-report.js






/**
 * The text of a report.json that this version wrote; null: it is none. Artifacts come from other jobs of the same workflow: all of it is
 * looked at, for what prints a report takes our own words as they are.
 */
function readReport(text, version) {
    const value = (0,foreign_json/* parsedJson */.U4)(text);
    return isReport(value) && value.version === version ? value : null;
}
const isMaybeText = (0,foreign_shape/* orNull */.Xd)(foreign_shape/* isText */.KH);
const isMaybeNumber = (0,foreign_shape/* orNull */.Xd)(foreign_shape/* isNumber */.Et);
const isState = (0,foreign_shape/* among */.no)(state/* STATES */.xj);
const isOutcome = (0,foreign_shape/* among */.no)(outcome/* OUTCOMES */.im);
/** As DNS names its types (RFC 1035 section 3.2.2). */
const isRecordType = (value) => (0,foreign_shape/* isText */.KH)(value) && /^[A-Z][A-Z0-9]{0,15}$/.test(value);
const isVerdict = (0,foreign_shape/* having */.gT)({
    code: (0,foreign_shape/* among */.no)(outcome/* VERDICT_CODES */.VV),
    summary: foreign_shape/* isText */.KH,
    causes: (0,foreign_shape/* allOf */.bn)((0,foreign_shape/* among */.no)(catalogue/* CODES */.Lp)),
    suspects: (0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({
        component: foreign_shape/* isText */.KH,
        kind: (0,foreign_shape/* among */.no)(report/* SUSPECT_KINDS */.ax),
        accusedBy: (0,foreign_shape/* allOf */.bn)(foreign_shape/* isText */.KH),
        clearedBy: (0,foreign_shape/* allOf */.bn)(foreign_shape/* isText */.KH),
        alternatives: foreign_shape/* isCount */.my,
    })),
    tellApart: (0,foreign_shape/* allOf */.bn)(foreign_shape/* isText */.KH),
});
const isPhases = (0,foreign_shape/* having */.gT)({
    connect: isMaybeNumber,
    tls: isMaybeNumber,
    auth: isMaybeNumber,
    accept: isMaybeNumber,
    delivery: isMaybeNumber,
    seen: isMaybeNumber,
    total: isMaybeNumber,
});
const isAuthentication = (0,foreign_shape/* having */.gT)({
    spf: isMaybeText,
    dkim: isMaybeText,
    dmarc: isMaybeText,
    arc: isMaybeText,
    by: isMaybeText,
    verified: (0,foreign_shape/* orNull */.Xd)((0,foreign_shape/* having */.gT)({ dkim: (0,foreign_shape/* allOf */.bn)(foreign_shape/* isText */.KH), dmarc: isMaybeText, spf: isMaybeText, arc: isMaybeText })),
});
const isProbes = (0,foreign_shape/* having */.gT)({
    sent: foreign_shape/* isCount */.my,
    seen: foreign_shape/* isCount */.my,
    lost: foreign_shape/* isCount */.my,
    lossAtLeast: isMaybeNumber,
    lossAtMost: isMaybeNumber,
    reordered: foreign_shape/* isCount */.my,
    p50Ms: isMaybeNumber,
    p95Ms: isMaybeNumber,
});
const isLoop = (0,foreign_shape/* having */.gT)({
    name: foreign_shape/* isText */.KH,
    kind: (0,foreign_shape/* among */.no)(report/* LOOP_KINDS */.hD),
    place: isMaybeText,
    sender: foreign_shape/* isText */.KH,
    server: isMaybeText,
    via: isMaybeText,
    author: isMaybeText,
    mailbox: foreign_shape/* isText */.KH,
    mailboxServer: isMaybeText,
    receiver: isMaybeText,
    state: isState,
    outcome: isOutcome,
    side: (0,foreign_shape/* orNull */.Xd)((0,foreign_shape/* among */.no)(outcome/* SIDES */.BV)),
    message: foreign_shape/* isText */.KH,
    remedy: isMaybeText,
    latencyMs: isMaybeNumber,
    latencyAtLeastMs: isMaybeNumber,
    heldUpBy: isMaybeText,
    phasesMs: isPhases,
    placement: (0,foreign_shape/* orNull */.Xd)((0,foreign_shape/* having */.gT)({ folder: foreign_shape/* isText */.KH, role: (0,foreign_shape/* among */.no)(report/* FOLDER_ROLES */.Nf) })),
    copies: (0,foreign_shape/* orNull */.Xd)(foreign_shape/* isCount */.my),
    attempts: (0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({ at: foreign_shape/* isText */.KH, reply: foreign_shape/* isText */.KH, outcome: foreign_shape/* isText */.KH, stage: foreign_shape/* isAbsent */.W0 })),
    reply: isMaybeText,
    hops: (0,foreign_shape/* orNull */.Xd)((0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({
        from: isMaybeText,
        by: isMaybeText,
        with: isMaybeText,
        tls: isMaybeText,
        at: isMaybeText,
        delayMs: isMaybeNumber,
        skewMs: isMaybeNumber,
    }))),
    egressIp: isMaybeText,
    egressHelo: isMaybeText,
    authentication: (0,foreign_shape/* orNull */.Xd)(isAuthentication),
    bounce: (0,foreign_shape/* orNull */.Xd)((0,foreign_shape/* having */.gT)({ status: isMaybeText, diagnostic: isMaybeText, reportingMta: isMaybeText, remoteMta: isMaybeText })),
    confirmation: (0,foreign_shape/* orNull */.Xd)((0,foreign_shape/* having */.gT)({ outcome: isOutcome, state: isState, message: foreign_shape/* isText */.KH, latencyMs: isMaybeNumber })),
    late: (0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({ sentAt: foreign_shape/* isText */.KH, delayMs: foreign_shape/* isNumber */.Et })),
    probes: (0,foreign_shape/* orNull */.Xd)(isProbes),
});
const isMeasures = (0,foreign_shape/* having */.gT)({
    expiresAt: isMaybeText,
    lists: (0,foreign_shape/* orNull */.Xd)((0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({ target: foreign_shape/* isText */.KH, zone: foreign_shape/* isText */.KH, listed: (0,foreign_shape/* among */.no)([true, false, null]) }))),
});
const isFinding = (0,foreign_shape/* having */.gT)({
    check: (0,foreign_shape/* among */.no)(catalogue/* CHECKS */.ui),
    target: foreign_shape/* isText */.KH,
    code: (0,foreign_shape/* among */.no)(catalogue/* CODES */.Lp),
    state: isState,
    message: foreign_shape/* isText */.KH,
    evidence: isMaybeText,
    remedy: isMaybeText,
    reference: isMaybeText,
    measures: (0,foreign_shape/* orNull */.Xd)(isMeasures),
    side: (0,foreign_shape/* orNull */.Xd)((0,foreign_shape/* among */.no)(['runner'])),
});
const isReport = (0,foreign_shape/* having */.gT)({
    schemaVersion: (0,foreign_shape/* among */.no)([1]),
    version: foreign_shape/* isText */.KH,
    part: (0,foreign_shape/* orNull */.Xd)((0,foreign_shape/* having */.gT)({ name: foreign_shape/* isText */.KH, place: isMaybeText, plan: foreign_shape/* isText */.KH, run: foreign_shape/* isText */.KH })),
    startedAt: foreign_shape/* isTime */.K8,
    finishedAt: foreign_shape/* isTime */.K8,
    state: isState,
    verdict: isVerdict,
    loops: (0,foreign_shape/* allOf */.bn)(isLoop),
    findings: (0,foreign_shape/* allOf */.bn)(isFinding),
    records: (0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({ name: foreign_shape/* isText */.KH, type: isRecordType, values: (0,foreign_shape/* allOf */.bn)(foreign_shape/* isText */.KH), digest: foreign_shape/* isText */.KH })),
    queries: (0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({
        name: foreign_shape/* isText */.KH,
        type: isRecordType,
        server: foreign_shape/* isText */.KH,
        answer: (0,foreign_shape/* among */.no)(['found', 'absent', 'unknown']),
        detail: foreign_shape/* isText */.KH,
        ms: foreign_shape/* isNumber */.Et,
    })),
    queriesOmitted: foreign_shape/* isCount */.my,
    spfTrees: (0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({ domain: foreign_shape/* isText */.KH, lines: (0,foreign_shape/* allOf */.bn)(foreign_shape/* isText */.KH), omitted: foreign_shape/* isCount */.my })),
    omitted: (0,foreign_shape/* having */.gT)({ findings: foreign_shape/* isCount */.my, queries: foreign_shape/* isCount */.my, evidence: foreign_shape/* isCount */.my }),
});

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
/** A part knows of no run before: all of its loops that failed get a second probe. Null: the configuration wants none. */
function partsConfirm({ incidents }) {
    return incidents.confirm ? (failed) => Promise.resolve(failed) : null;
}
/** Where the reports of the parts lie. */
function partsFolder({ reports, reportDir }, temp) {
    return reports === '' ? `${reportDir === '' ? `${temp}/email-continuity` : reportDir}/parts` : reports;
}
/** One report from those in the files. */
function mergedFiles(paths, { config, shards, past, env, readText }) {
    const planned = (0,matrix/* splitRun */.E)(config, shards);
    if (!planned.ok)
        return planned;
    const { split } = planned;
    const files = paths.map((path) => {
        const file = readText(path);
        return { path, report: file.ok ? readReport(file.text, version/* VERSION */.x) : null };
    });
    const now = new Date(clock/* systemClock */.m.now()).toISOString();
    const planning = (0,plan/* planOf */.XC)(config, load/* EVERYTHING */.Qz);
    // One after another the parts may take as long as so many runs.
    const age = planning.ok ? split.parts.length * (0,run/* budget */.g)(config, planning.plan, config.incidents.confirm) : 0;
    const merge = { config, split, run: env['GITHUB_RUN_ID'] ?? '', version: version/* VERSION */.x, now, age, past };
    return { ok: true, split, ...(0,parts_merge/* mergeParts */.N)(merge, files) };
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

/***/ 2724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withoutRun: () => (/* binding */ withoutRun)
/* harmony export */ });
/* harmony import */ var _core_time_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49234);
/* harmony import */ var _wiring_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83289);


/** The report where nothing was looked at: in every format a document that says so, and why. */
function withoutRun(summary, loops, findings) {
    const now = new Date(_core_time_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now()).toISOString();
    return {
        schemaVersion: 1,
        version: _wiring_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x,
        part: null,
        startedAt: now,
        finishedAt: now,
        state: 'unknown',
        verdict: { code: 'undetermined', summary, causes: [], suspects: [], tellApart: [] },
        loops,
        findings,
        records: [],
        queries: [],
        queriesOmitted: 0,
        spfTrees: [],
        omitted: { findings: 0, queries: 0, evidence: 0 },
    };
}


/***/ }),

/***/ 88447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ sayMistake),
/* harmony export */   O: () => (/* binding */ unusableReport)
/* harmony export */ });
/* harmony import */ var _config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20228);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17371);
/* harmony import */ var _report_without_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2724);




function sayMistake(mistake) {
    return typeof mistake === 'string' ? mistake : (0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)(mistake);
}
/** Mistakes that a report tells of; the log has all of them. */
const MOST = 25;
/** The report of a run that could not begin because of `mistakes`: nothing was sent, and each loop that is known says so. */
function unusableReport(mistakes, scope) {
    const [first, ...others] = mistakes.map(sayMistake);
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return (0,_report_without_run_js__WEBPACK_IMPORTED_MODULE_1__.withoutRun)(`The configuration is not usable, nothing was sent: ${first ?? 'it is not readable'}${more}`, scope.loops.map((loop) => (0,_probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_3__/* .skippedLoop */ .J)(loop, 'the configuration is not usable')), mistakes.slice(0, MOST).map(mistakeFinding));
}
function mistakeFinding(mistake) {
    const at = typeof mistake === 'string' || mistake.file === null
        ? 'inputs'
        : [mistake.file, mistake.line].filter((part) => part !== null).join(':');
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(at);
    if (typeof mistake === 'string')
        return finding('configuration-unusable', 'unknown', mistake);
    const message = (0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)({ ...mistake, file: null, line: null, column: null, hint: null });
    return finding('configuration-unusable', 'unknown', `${message}.`, { remedy: mistake.hint });
}


/***/ }),

/***/ 79651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ budget),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var request_plan = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/src/probe/token/token.js
var token_token = __webpack_require__(55896);
;// CONCATENATED MODULE: ./lib/src/probe/token/tag.js

/** The tag of a loop as it stands in its tokens: by its name, its path and the server that it leaves from. */
function tagOf(config, loop) {
    return (0,token_token/* loopTag */.jJ)(loop.name, loop.from, loop.to, config.senders.get(loop.sender)?.host ?? '');
}

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
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
        ? `${host} remembers that earlier mail could not be delivered, and returned this one without waiting. Look into its queue and log for the first failure, mend that, then let it try again.`
        : `${host} gave up after it had tried for as long as it may: look into its queue and log for what kept it waiting. \`attempts\` of this loop change nothing there.`;
}

// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var result_outcome = __webpack_require__(42148);
;// CONCATENATED MODULE: ./lib/src/core/judge/loop.js
// What a loop and a schedule come to: observations to outcomes. Pure.
// Called by every room.





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
    const lost = `Accepted by \`${loop.sender}\`, but ${loop.kind === 'echo' ? `no answer of ${loop.to} was seen` : 'not seen'} in mailbox \`${loop.mailbox}\` (${loop.inboxAlone === true ? 'the Inbox alone: POP3 does not show Junk' : 'Inbox, Junk'}) within ${waited}${early}.${delay(seen)}`;
    if (seen.taken > 0) {
        return judgement('lost', 'receiver', `${lost} ${seen.taken === 1 ? 'A mail' : `${seen.taken} mails`} came into the Inbox meanwhile and ${seen.taken === 1 ? 'was' : 'were'} gone before ${seen.taken === 1 ? 'it' : 'they'} could be read: another client empties this mailbox.`, 'Give the monitor a mailbox of its own, or stop the other client: a POP3 collector that deletes, a rule, another monitor.');
    }
    return judgement('lost', 'network', lost, `Follow the queue id of the reply through the mail logs of \`${loop.sender}\` and of the receiver of ${loop.to}: held, discarded, bounced, or delayed.${loop.kind === 'echo' ? ' Then see whether the responder answers every mail, and where its answer went.' : louder(loop)}`);
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
    const after = `${(0,duration/* formatInterval */.vy)(latency.atLeast, latency.atMost)}${loop.kind === 'echo' ? ' there and back' : ''}`;
    const came = loop.kind === 'echo' ? `Answered by ${loop.to}: delivered` : 'Delivered';
    const many = copies.length > 1 ? `, in ${copies.length} copies` : '';
    // What we did not see in time for reasons of our own is not the mail's delay.
    const slow = latency.atLeast > loop.warning;
    const again = tries > 1 ? ` (taken at try ${tries})` : '';
    const late = slow ? `, slower than ${(0,duration/* formatDuration */.a3)(loop.warning)}${again}` : again;
    const where = first.placement.role === 'all' ? `${first.placement.folder} (it skipped the Inbox)` : first.placement.folder;
    if (copies.every((copy) => copy.placement.role === 'junk')) {
        return judgement('junk', 'sender', `${came} into Junk (${first.placement.folder}) after ${after}${many}${late}.`, "The receiver takes this mail for spam: look at SPF, DKIM, DMARC and blocklists of the sending side, and at the mail's content.");
    }
    if (copies.length > 1) {
        return judgement('duplicate', 'network', `${came} to ${where} after ${after}${many}${late}.`, 'Something on the way delivers twice: an alias with two targets, a forwarding rule beside the delivery, or a relay that repeats after a broken reply.');
    }
    if (slow) {
        return judgement('slow', 'network', `${came} to ${where} after ${after}${late}.`, 'Compare the times of the Received headers: the hop that took longest is the one to look at (queue, content filter, greylisting).');
    }
    return judgement('delivered', null, `${came} to ${where} after ${after}${late}.`, null);
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

// EXTERNAL MODULE: ./lib/src/core/result/observed/learnt.js
var observed_learnt = __webpack_require__(12051);
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

;// CONCATENATED MODULE: ./lib/src/probe/findings/unread-mail.js
/** A probe that was not seen is not lost while a mail in its mailbox could not be read: that mail may be the probe. */
function unlessUnread(report, skipped) {
    const isPartlyLost = (report.probes?.lost ?? 0) > 0 && report.bounce === null;
    const unseen = report.outcome === 'lost' || isPartlyLost || (report.outcome === 'fetch_failed' && report.side === 'runner');
    if (!unseen || skipped === 0)
        return report;
    return {
        ...report,
        state: 'unknown',
        outcome: 'fetch_failed',
        side: 'receiver',
        copies: null,
        message: `Mailbox \`${report.mailbox}\` holds new mail that could not be read. Whether ${isPartlyLost ? 'all probes' : 'the probe'} arrived is not known.`,
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
function leftFinding({ name }, watched) {
    const { left, leftAgain, removal, unmarked, answers, lasting: notices, telling } = watched;
    // What this run has only marked lies there too.
    const deleted = watched.deleted === 0 ? 0 : watched.deleted + removal.marked;
    const count = left + removal.kept + unmarked + answers + deleted;
    if (count === 0)
        return null;
    const why = telling.readOnly
        ? 'cannot be removed, since the mailbox is read only for this login'
        : 'the server keeps though it was asked to remove them';
    const reasons = [
        ...(left > leftAgain ? [`${left - leftAgain} could not be removed in time, which the next run makes good`] : []),
        ...(leftAgain > 0 ? [`${leftAgain} could be removed neither by an earlier run nor by this one`] : []),
        ...(removal.kept > 0 ? [`${removal.kept} ${why}`] : []),
        ...(unmarked > 0 ? [`${unmarked} lost every mark that proves whose they are, and are not touched`] : []),
        ...(answers > 0 ? [`${answers} answer a probe, may be more than that, and are not touched`] : []),
        ...(deleted > 0 ? [`${deleted} are marked as deleted and not expunged`] : []),
    ];
    const what = answers > 0 ? 'A mail of ours' : 'A probe';
    const lasting = removal.kept + unmarked + answers + leftAgain > 0;
    return (0,result_finding/* findingOn */.Vv)(name)('probe-left', lasting ? 'warning' : 'ok', `${count === 1 ? `${what} lies` : `${count} ${what === 'A probe' ? 'probes' : 'mails of ours'} lie`} in mailbox \`${name}\`: ${reasons.join('; ')}.`, {
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
 * answers. The probe to a responder asks for its answer.
 */
function automatic({ kind, bouncesProbe }) {
    if (kind === 'echo')
        return [['X-Auto-Response-Suppress', 'DR, RN, NRN']];
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

// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/judge/burst/loss.js
var burst_loss = __webpack_require__(41730);
;// CONCATENATED MODULE: ./lib/src/core/judge/burst/percentile.js
/**
 * The value that a share of all values does not exceed, by nearest rank: always one of them.
 *
 * @param share above 0, at most 1
 * @returns undefined without values
 */
function percentile(values, share, of) {
    return values.toSorted((a, b) => of(a) - of(b))[Math.ceil(share * values.length) - 1];
}

;// CONCATENATED MODULE: ./lib/src/core/judge/burst/reordered.js

/**
 * How many probes came after one that was sent later (RFC 4737 section 3.3: the sequence number is smaller than one that has come already).
 * Of a duplicate the first copy counts. Only what is certain: a folder is filled in the order in which its mails stand there, and of two
 * folders one may have been looked into later than the other.
 *
 * @param observations in the order in which they were sent
 */
function reordered(observations) {
    const firsts = observations.map(({ sightings }) => countedCopies(sightings).toSorted((a, b) => a.seenAt - b.seenAt)[0] ?? null);
    return firsts.filter((one, index) => one !== null && firsts.slice(index + 1).some((later) => later !== null && cameBefore(later, one)))
        .length;
}
function cameBefore(a, b) {
    if (a.placement.folder === b.placement.folder)
        return a.seenAt < b.seenAt;
    return b.unseenAt !== null && a.noticedAt <= b.unseenAt;
}

// EXTERNAL MODULE: ./lib/src/core/judge/burst/wilson.js
var wilson = __webpack_require__(80797);
;// CONCATENATED MODULE: ./lib/src/core/judge/burst/burst.js
// Several probes of one loop judged together: loss with its interval, order, latencies. Pure.
// Called by core, probe, report and incidents.








const HALF = 0.5;
const NEARLY_ALL = 0.95;
/**
 * What the probes of one loop come to together. None arrived: the outcome of the first, as if it were the only one. Else what became of
 * those that did, and the loss decides about the state: the loop's own probes are spread over its way as mail is.
 *
 * @param seen of those that were sent, or tried to be, in this order; at least one
 */
function judgeBurst(loop, burst, seen) {
    const trips = sorted(seen.map((each) => judge(loop, each)));
    const probes = probesOf(trips, seen);
    const loss = (0,burst_loss/* lossState */.zU)({ seen: trips.seen.length, lost: trips.lost.length, refused: trips.refused.length, unknown: trips.unknown.length }, burst);
    const median = percentile(trips.seen, HALF, latencyOf);
    if (median === undefined)
        return { ...nothingArrived(trips, loss, burst), probes };
    const [blind] = trips.unknown;
    // Where it hangs on those that could not be looked at, that is what became of the loop.
    const isBlind = loss === 'unknown' && blind !== undefined;
    const outcome = isBlind ? blind.outcome : outcomeOf(loop, trips.seen);
    const base = outcome === 'junk' && burst.isJunkExpected ? 'ok' : (0,result_outcome/* stateOf */.L4)(outcome);
    // Those that did not arrive tell more than those that did.
    const missing = trips.lost.find(({ bounce }) => bounce !== null) ?? trips.lost[0] ?? trips.refused[0] ?? blind;
    const telling = (isBlind ? blind : missing) ?? median;
    const typical = trips.seen.find((trip) => trip.outcome === outcome) ?? median;
    return {
        ...median,
        outcome,
        state: (0,state/* worst */.QZ)([base, loss]),
        side: loss !== 'ok' ? telling.side : base === 'ok' ? null : typical.side,
        message: message(trips, probes, burst.probes),
        remedy: loss !== 'ok' ? telling.remedy : base === 'ok' ? null : typical.remedy,
        placement: outcome === 'junk' ? typical.placement : median.placement,
        copies: Math.max(...trips.seen.map(({ copies }) => copies ?? 0)),
        heldUpBy: trips.seen.find(({ heldUpBy }) => heldUpBy !== null)?.heldUpBy ?? null,
        attempts: telling.attempts,
        reply: telling.reply,
        bounce: telling.bounce,
        probes,
    };
}
function sorted(trips) {
    const by = (is) => trips.filter(is);
    const isSeen = ({ outcome, latencyMs }) => latencyMs !== null && ARRIVED.has(outcome);
    const isUnknown = ({ state }) => state === 'unknown';
    const isLost = ({ outcome }) => outcome === 'lost' || outcome === 'bounced';
    return {
        seen: by(isSeen),
        lost: by(isLost),
        refused: by((trip) => !isSeen(trip) && !isLost(trip) && !isUnknown(trip)),
        unknown: by(isUnknown),
    };
}
const ARRIVED = new Set(['delivered', 'slow', 'junk', 'duplicate']);
function probesOf(trips, observations) {
    const interval = (0,wilson/* wilson */.r)(trips.lost.length, trips.seen.length + trips.lost.length);
    return {
        sent: observations.filter(({ handOver: { kind } }) => kind === 'accepted' || kind === 'uncertain').length,
        seen: trips.seen.length,
        lost: trips.lost.length,
        lossAtLeast: interval && burst_rounded(interval.atLeast),
        lossAtMost: interval && burst_rounded(interval.atMost),
        reordered: reordered(observations),
        p50Ms: percentile(trips.seen, HALF, latencyOf)?.latencyMs ?? null,
        p95Ms: percentile(trips.seen, NEARLY_ALL, latencyOf)?.latencyMs ?? null,
    };
}
function burst_rounded(share) {
    return Math.round(share * 10_000) / 10_000;
}
function latencyOf({ latencyMs }) {
    return latencyMs ?? 0;
}
/** Where too many could not be looked at to say that mail is lost, that is what is told. */
function nothingArrived({ lost, refused, unknown }, loss, { probes }) {
    const told = lost.find(({ bounce }) => bounce !== null) ?? lost[0] ?? refused[0];
    const first = (loss === 'critical' ? told : unknown[0]) ?? told ?? unknown[0];
    if (first === undefined)
        throw new Error('a burst without a probe was judged');
    if (lost.length === 0)
        return first;
    const others = refused.length + unknown.length;
    const rest = others === 0 ? '' : ` (${lost.length} lost, ${others} not sent or not looked at)`;
    return { ...first, message: `None of ${probes} probes arrived${rest}. ${first.message}` };
}
/** Junk comes before duplicate before slow, as for one probe; slow is what nearly all keep below `warning`. */
function outcomeOf({ warning }, seen) {
    for (const outcome of ['junk', 'duplicate'])
        if (seen.some((trip) => trip.outcome === outcome))
            return outcome;
    const atLeast = ({ latencyAtLeastMs }) => latencyAtLeastMs ?? 0;
    const late = percentile(seen, NEARLY_ALL, atLeast);
    return late !== undefined && atLeast(late) > warning ? 'slow' : 'delivered';
}
function message({ seen, lost, refused, unknown }, probes, planned) {
    const all = seen.length === planned;
    const folders = [...new Set(seen.map(({ placement }) => placement?.folder ?? ''))];
    const [half, nearly] = [(0,duration/* formatDuration */.a3)(probes.p50Ms), (0,duration/* formatDuration */.a3)(probes.p95Ms)];
    const count = (outcome) => seen.filter((trip) => trip.outcome === outcome).length;
    const [junk, copied] = [count('junk'), seen.filter(({ copies }) => (copies ?? 0) > 1).length];
    const unsent = planned - seen.length - lost.length - refused.length - unknown.length;
    const [first] = refused.length > 0 ? refused : unknown;
    const returned = lost.find(({ bounce }) => bounce !== null);
    return [
        `${all ? 'All' : `${seen.length} of`} ${planned} probes were delivered to ${folders.join(', ')}, half of them after ${half} at most, 95 % after ${nearly}; ${(0,burst_loss/* lossText */.Tj)(probes)}.`,
        ...(junk === 0 || junk === seen.length ? [] : [`${junk} lay in Junk.`]),
        ...(copied === 0 ? [] : [`${copied} came more than once.`]),
        ...(probes.reordered === 0 ? [] : [`${probes.reordered} came after one that was sent later.`]),
        ...(refused.length === 0 ? [] : [`${refused.length} ${refused.length === 1 ? 'was' : 'were'} not taken.`]),
        ...(unknown.length === 0 ? [] : [`What became of ${unknown.length} is not known.`]),
        ...(first === undefined ? [] : [first.message]),
        ...(unsent <= 0 ? [] : [`${unsent} ${unsent === 1 ? 'was' : 'were'} not sent any more.`]),
        ...(returned === undefined ? [] : [returned.message]),
    ].join(' ');
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

// EXTERNAL MODULE: ./lib/src/probe/findings/unseen-loop.js
var unseen_loop = __webpack_require__(17371);
;// CONCATENATED MODULE: ./lib/src/probe/findings/junk-remedy.js
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

;// CONCATENATED MODULE: ./lib/src/probe/findings/with-evidence.js


/** A judged loop with what its probe showed. Junk is no warning where it is what was expected; a burst has been judged so already. */
function withEvidence(report, loop, evidence) {
    const reported = evidence === null ? report : { ...report, ...evidence.fields };
    if (reported.outcome !== 'junk' || (0,burst_loss/* isLossy */.d0)(reported))
        return reported;
    if (loop.expect?.junk === true)
        return (loop.burst ?? null) === null ? { ...reported, state: 'ok', side: null, remedy: null } : reported;
    return { ...reported, remedy: junkRemedy(reported.authentication, evidence?.findings ?? []) ?? reported.remedy };
}

// EXTERNAL MODULE: ./lib/src/probe/send/runner-failure.js
var runner_failure = __webpack_require__(94617);
// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
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

;// CONCATENATED MODULE: ./lib/src/probe/trip/round-trip.js
// One mail's round trip, or that of several: sent and awaited. Nothing is judged here.
// Called by probe.

/** One probe sent and awaited. */
async function roundTrip(trip) {
    return await awaited(trip, await handedOver(trip));
}
/** Whether the server has taken the probe, or perhaps so. */
function isHandedOver({ handOver: { kind } }) {
    return kind === 'accepted' || kind === 'uncertain';
}
/** What becomes of a probe after it was handed over; its wait has begun when this returns. */
async function awaited(trip, handed) {
    const { loop, expectation, onProgress } = trip;
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
    const seen = await (sent ? expectation.result : expectation.result.catch(() => NOT_AWAITED));
    return { ...handed, ...seen, late: trip.late() };
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

;// CONCATENATED MODULE: ./lib/src/probe/trip/kept-open.js
/**
 * A sender whose session is kept from one probe to the next: one login for all. A session that a server has ended meanwhile, as it may at
 * any time (421, RFC 5321 section 3.8), is opened again at once: that is no failure of the probe.
 */
function keptOpen(sender) {
    let kept = null;
    const drop = () => {
        kept?.close();
        kept = null;
    };
    const open = async (signal) => {
        const opened = await sender.open(signal);
        if (opened.ok)
            kept = opened.session;
        return opened;
    };
    const lent = (session, signal, isUsed) => ({
        ...session,
        send: async (probe, departure) => {
            const sent = await session.send(probe, departure);
            if (sent.ok)
                return sent;
            drop();
            if (!isUsed || !hasEnded(sent.failure))
                return sent;
            const again = await open(signal);
            return again.ok ? await lent(again.session, signal, false).send(probe, departure) : again;
        },
        close: () => undefined,
    });
    return {
        sender: {
            open: async (signal) => {
                if (kept !== null)
                    return { ok: true, session: lent(kept, signal, true) };
                const opened = await open(signal);
                return opened.ok ? { ok: true, session: lent(opened.session, signal, false) } : opened;
            },
        },
        close: drop,
    };
}
/** The session itself was over, and the probe is not on its way. */
function hasEnded({ outcome, reply, uncertain }) {
    return !uncertain && (outcome === 'unreachable' || reply?.startsWith('421') === true);
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/burst-trip.js



/**
 * Several probes sent one after the other in one session, each awaited from its own acceptance on. The first that the server will not take
 * ends the burst: who refuses is not pressed. What would leave after the end of the run, or come into a mailbox that nobody reads, stays.
 *
 * @returns what was seen of those that were sent, or tried to be, in this order; at least one
 */
async function burstTrip({ expectations, tripOf, sender, gate, pace, gap, over }) {
    const seen = [];
    try {
        await gate.through(async () => {
            const kept = keptOpen(sender);
            // The session is this burst's alone.
            const alone = new semaphore/* Semaphore */.j(1);
            try {
                for (const [index, expectation] of expectations.entries()) {
                    await pace.turn(gap, over);
                    // Where the mailbox has been given up, what would come there could neither be seen nor removed.
                    if (index > 0 && (over.aborted || expectation.over))
                        return;
                    const trip = tripOf(expectation);
                    const task = { ...trip.task, sender: kept.sender, gate: alone };
                    const handed = over.aborted && !task.deadline.cancelled ? tooLate(trip) : await handedOver({ ...trip, task });
                    if (index > 0 && handed.handOver.kind === 'not-sent')
                        return;
                    const result = awaited(trip, handed);
                    result.catch(() => undefined);
                    seen.push(result);
                    if (!isHandedOver(handed))
                        return;
                }
            }
            finally {
                kept.close();
            }
        });
    }
    finally {
        for (const expectation of expectations.slice(seen.length))
            expectation.abandon();
    }
    return await Promise.all(seen);
}
function tooLate({ task }) {
    return {
        handOver: { kind: 'not-sent', reason: "the run's time was up before its turn came" },
        attempts: [],
        phases: { connect: null, tls: null, auth: null, accept: null },
        beganAt: task.clock.monotonic(),
    };
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/examined.js
/** The probes of one loop as far as looking at what has arrived goes: the first that is read back stands for all. */
class Examined {
    /** Null where none came, or none could be read back. */
    copy;
    /** What was sent of the one that was read back; never where none was. */
    sent;
    /** Resolves when none of them is expected for the first time any more. */
    passed;
    #made = new Map();
    #first = null;
    constructor(expectations) {
        this.passed = Promise.all(expectations.map(({ passed }) => passed)).then(() => undefined);
        this.copy = new Promise((resolve) => {
            void Promise.all(expectations.map(async (expectation) => {
                const copy = await expectation.copy;
                if (copy === null)
                    return;
                this.#first ??= expectation;
                resolve(copy);
            })).then(() => resolve(null));
        });
        this.sent = this.copy.then(() => {
            const made = this.#first === null ? undefined : this.#made.get(this.#first);
            return made ?? new Promise(() => undefined);
        });
    }
    /** Monotonic ms of the acceptance of the one that was read back; null before. */
    get since() {
        return this.#first?.since ?? null;
    }
    /** A probe was made, and is about to be sent. */
    made(expectation, probe) {
        this.#made.set(expectation, probe);
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/pace.js
/** Keeps the probes of all bursts of one sender apart, in the order in which they ask. */
class Pace {
    #clock;
    /** Monotonic ms before which none leaves. */
    #next = 0;
    constructor(clock) {
        this.#clock = clock;
    }
    /**
     * Resolves when the next may leave, or when `signal` aborts.
     *
     * @param gap until the one after it, ms
     */
    async turn(gap, signal) {
        const now = this.#clock.monotonic();
        const at = Math.max(now, this.#next);
        this.#next = at + gap;
        if (at > now)
            await this.#clock.sleep(at - now, signal);
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/stage.js


/** Connections to one server at a time: Postfix counts clients, providers throttle them. Those of bursts stay open, and wait in a line of their own. */
const PER_SENDER = { single: 10, bursts: 4 };
function gatesTo(clock) {
    return { single: new semaphore/* Semaphore */.j(PER_SENDER.single), bursts: new semaphore/* Semaphore */.j(PER_SENDER.bursts), pace: new Pace(clock) };
}
/** What a checked configuration must hold. */
function required(map, name) {
    const value = map.get(name);
    if (value === undefined)
        throw new Error(`the configuration names ${name} and does not define it`);
    return value;
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/prepared-trip.js














/**
 * One loop's round trip, entered with the watches that it concerns; to be begun when all loops have been entered.
 *
 * @param ids of its probes
 */
function preparedTrip(loop, ids, stage) {
    const { config, deadline, ports, examiner } = stage;
    const { clock } = ports;
    const at = required(stage.watchedMailboxes, loop.mailbox);
    const returns = loop.bounces === null ? null : (stage.watchedMailboxes.get(loop.bounces) ?? null);
    const expectations = ids.map((id) => at.watch.expect({ ...loop, id, remove: loop.delete }));
    for (const expectation of expectations)
        returns?.watch.follow({ expectation, mac: at.mac });
    const examined = new Examined(expectations);
    const from = required(config.senders, loop.sender);
    const evidence = examiner.enter({ loop, sender: from, mailbox: at.config, expectation: examined }, examined.sent);
    const { single, bursts, pace } = required(stage.gates, loop.sender);
    const made = (expectation) => {
        const token = {
            id: expectation.id,
            sentAt: clock.now(),
            loop: tagOf(config, loop),
            lifetime: Math.ceil(loop.critical / 1000),
            host: ports.host,
            process: ports.process,
        };
        // The key takes its time: the server is connected meanwhile.
        const probe = at.mac.then((mac) => makeProbe(loop, token, mac));
        probe.then(({ subject, date }) => examined.made(expectation, { subject, sentAt: date })).catch(() => undefined);
        return probe;
    };
    const ready = Promise.all([at.watch.ready, returns?.watch.ready]).then(() => undefined);
    const tripOf = (expectation, probe, sender) => ({
        loop,
        expectation,
        task: {
            probe,
            sender,
            gate: single,
            retries: { tries: loop.attempts, waits: loop.retry },
            clock,
            deadline,
            random: ports.random,
            ready,
            seen: expectation.seen,
        },
        late: () => at.ledger.late(loop.name),
        onProgress: ports.onProgress,
    });
    const [first] = expectations;
    if (first === undefined)
        throw new Error('a loop without a probe was entered');
    return async () => {
        try {
            const probe = (loop.burst ?? null) === null ? made(first) : null;
            const sender = await ports.sender(from, loop.from);
            ports.onProbes(loop.mailbox, ids);
            const seen = probe !== null
                ? [await roundTrip(tripOf(first, probe, sender))]
                : await burstTrip({
                    expectations,
                    tripOf: (expectation) => tripOf(expectation, made(expectation), sender),
                    sender,
                    gate: bursts,
                    pace,
                    gap: (0,request_plan/* paceOf */.x3)(loop),
                    over: deadline.signal,
                });
            // Asked once, whatever the number of probes.
            let asked = null;
            const online = () => (asked ??= ports.online(config, deadline));
            const observed = await Promise.all(seen.map((each) => (0,runner_failure/* blameRunner */.a)(each, online)));
            const reported = await evidence;
            const found = observed.flatMap((each) => [...noticeFindings(loop.name, each), ...readingFindings(loop, each)]);
            return {
                report: withEvidence(judged(loop, expectedOf(loop, from, at.config), observed), loop, reported),
                // What several probes met is told once.
                findings: [
                    ...found.filter(({ code }, index) => found.findIndex((other) => other.code === code) === index),
                    ...(reported?.findings ?? []),
                ],
            };
        }
        catch (error) {
            for (const expectation of expectations)
                expectation.abandon();
            return { report: (0,unseen_loop/* brokenLoop */.s)(loop, error), findings: [] };
        }
    };
}
function judged(loop, expected, observed) {
    const [only] = observed;
    if (only === undefined)
        throw new Error('a loop that was not run was judged');
    const burst = loop.burst ?? null;
    if (burst === null)
        return judge(expected, only);
    return judgeBurst(expected, { ...burst, isJunkExpected: loop.expect?.junk === true }, observed);
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

// EXTERNAL MODULE: ./lib/src/core/mail/bounce/dsn.js + 6 modules
var dsn = __webpack_require__(51407);
// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/provider-knowledge.js + 3 modules
var provider_knowledge = __webpack_require__(2623);
;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/bounces.js
// What a watched mailbox shows: which mail is which probe, bounces, copies.
// Called by probe and app.




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

;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/recogniser.js



/** Mails of others whose body is read in one run at most, and how much of each, bytes. */
const BODIES = 50;
const BODY_LIMIT = 64 * 1024;
/** Knows what a mail is to us; reads its body where its header tells too little. */
class Recogniser {
    #task;
    #expectations;
    #bodies = 0;
    constructor(task, expectations) {
        this.#task = task;
        this.#expectations = expectations;
    }
    /** By its header alone; of answers to probes those that are nothing else. */
    known(header, mac) {
        const recognised = (0,recognise/* recogniseHeader */.Zt)(header, mac);
        const { answeredBy } = this.#task;
        if (recognised.kind === 'probe' || answeredBy === null)
            return recognised;
        const answer = (0,recognise/* recogniseAnswer */.s9)(header, mac, answeredBy);
        return answer?.kind === 'probe' && answer.whole ? answer : recognised;
    }
    async recognise(arrival, mac) {
        const { header } = arrival;
        const recognised = (0,recognise/* recogniseHeader */.Zt)(header, mac);
        if (recognised.kind === 'probe')
            return recognised;
        const answeredBy = (0,dsn/* isReturned */.c0)(header) ? null : this.#task.answeredBy;
        const answer = answeredBy === null ? null : this.#awaited((0,recognise/* recogniseAnswer */.s9)(header, mac, answeredBy));
        if (answer !== null)
            return answer;
        const mayAnswer = answeredBy !== null && this.#expectations.some((each) => each.kind === 'echo' && isMissing(each));
        if (((0,recognise/* isNotification */.o2)(header) && !mayAnswer) || !this.#isWorthReading(arrival))
            return recognised;
        this.#bodies += 1;
        const source = await this.#task.mailbox.source(arrival, BODY_LIMIT);
        if (source === null)
            return recognised;
        const mail = await this.#task.read(source);
        const quoted = answeredBy === null ? null : this.#awaited((0,recognise/* recogniseQuoted */.we)(mail, mac, answeredBy));
        return quoted ?? (0,recognise/* recogniseMail */.tY)(header, mail, mac, this.#task.ownMail);
    }
    /** A short token says something of a probe that is to be answered, and of no other. */
    #awaited(answer) {
        if (answer?.kind !== 'subject')
            return answer;
        return this.#expectations.some(({ kind, id }) => kind === 'echo' && (0,token_token/* shortToken */.Io)(id) === answer.short) ? answer : null;
    }
    /** A mail whose header tells nothing may still be a probe that lost its header on the way, as long as one is missing. */
    #isWorthReading({ size }) {
        return this.#expectations.some(isMissing) && this.#bodies < BODIES && (size ?? 0) <= 4 * BODY_LIMIT;
    }
}
function isMissing({ over, sightings }) {
    return !over && sightings.length === 0;
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/collection.js





/** Sorts what a mailbox holds: probes that are awaited, probes of earlier runs, imitations, and other mail. */
class Collection {
    #task;
    #expectations;
    #bounces;
    #recogniser;
    #skew = 0;
    #forged = 0;
    #unmarked = 0;
    #deleted = 0;
    #answers = 0;
    #own = [];
    /** Those of them that earlier runs left. */
    #earlier = new Set();
    /** Probes of earlier runs that lay there before this one. */
    #lying = [];
    #marked = [];
    /** The first copy of each probe that has not been read back yet. */
    #unread = new Map();
    /** Loops of which a probe was read back: of a burst one is enough. */
    #readBack = new Set();
    constructor(task, expectations, bounces) {
        this.#task = task;
        this.#expectations = expectations;
        this.#bounces = bounces;
        this.#recogniser = new Recogniser(task, expectations);
    }
    /** How many mails of which kind there were. */
    get sums() {
        return {
            forged: this.#forged,
            skewMs: this.#skew,
            left: this.#own.length,
            leftAgain: this.#own.filter((arrival) => this.#earlier.has(arrival)).length,
            unmarked: this.#unmarked + this.#unproven(),
            answers: this.#answers,
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
        return arrivals.filter(({ header }) => this.#recogniser.known(header, mac).kind === 'probe');
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
                this.#sort(arrival, await this.#recogniser.recognise(arrival, mac));
        }
    }
    /** Older mail: only what its header tells, and nothing but our own. */
    async takeOlder(arrivals) {
        const mac = await this.#task.mac;
        const older = arrivals.map((arrival) => ({ arrival, recognised: this.#recogniser.known(arrival.header, mac) }));
        const [deleted, present] = [older.filter(({ arrival }) => arrival.deleted), older.filter(({ arrival }) => !arrival.deleted)];
        for (const { recognised } of present)
            if (recognised.kind === 'probe')
                this.#lying.push(recognised.token);
        this.#unmarked += present.filter(({ arrival, recognised }) => (0,recognise/* lostItsMarks */.VB)(arrival.header, recognised, this.#expectations)).length;
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
            if (this.#readBack.has(expectation.name))
                continue;
            const source = await mailbox.source(arrival, observed_learnt/* COPY_LIMIT */.eI);
            const labels = source === null ? [] : ((await mailbox.labels?.(arrival)) ?? []);
            const { placement, seenAt, size } = arrival;
            const whole = source !== null && (size === null ? source.length < observed_learnt/* COPY_LIMIT */.eI : size <= observed_learnt/* COPY_LIMIT */.eI);
            if (source !== null)
                this.#readBack.add(expectation.name);
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
    #sort(arrival, recognised) {
        switch (recognised.kind) {
            case 'probe':
                this.#sawProbe(arrival, recognised);
                break;
            case 'subject': {
                const expectation = this.#expectations.find((candidate) => (0,token_token/* shortToken */.Io)(candidate.id) === recognised.short);
                if (expectation?.kind === 'echo')
                    this.#sawAnswer(expectation, arrival, false);
                // Whoever forwards or answers a probe has its subject as well.
                else if (expectation && (0,recognise/* isFrom */.L$)(arrival.header, expectation.from))
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
            if (!whole || !this.#task.earlier(token, found))
                return;
            this.#own = [...this.#own, arrival];
            this.#earlier.add(arrival);
            return;
        }
        if (by === 'answer') {
            this.#sawAnswer(expectation, arrival, whole);
            return;
        }
        if (expectation.kind === 'echo') {
            // The probe itself, which a server keeps of what was sent, or which was passed back: nobody has answered by that.
            if (whole && expectation.remove)
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
    /** @param whole the mail is nothing but the answer */
    #sawAnswer(expectation, arrival, whole) {
        if (!this.#saw(expectation, arrival, 'answer') || !expectation.remove)
            return;
        if (whole)
            this.#own = [...this.#own, arrival];
        else
            this.#answers += 1;
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
    /**
     * The mailbox is open for the first time: nobody could look before.
     *
     * @param by what the mailbox says that held it up; null: nothing
     */
    opened(now, by) {
        const took = `opening the mailbox took ${(0,duration/* formatDuration */.a3)(now - this.#readAt)}`;
        this.#note(this.#readAt, now, by === null ? took : `${took}: ${by}`);
        this.#readAt = now;
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
const BURST = { internal: 30_000, external: 10_000, inbound: 30_000, echo: 30_000 };
/**
 * Between looks in the burst, ms: a twentieth of the time so far, so that the latency is known to a twentieth. Never so long that a probe
 * is seen much more than 100 ms late.
 */
const SHORTEST = 10;
const LONGEST = { internal: 90, external: 150, inbound: 90, echo: 90 };
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
/** Where every look is a request of its own: how often one is made, ms, for half a minute, then on. */
const REQUESTS = { until: 30_000, early: 1_000, late: 5_000 };
/** How long further copies are waited for, ms. */
const SETTLING = { shortest: 30, longest: 250 };
/**
 * Dense looks right after the 250, growing rarer. Dovecot announces new mail to idlers half a second late by design (it waits for more),
 * Cyrus without idled and Courier not for a minute, and no server announces Junk: so looks go on while IDLE waits. A server of one's own
 * is not idled at, unless it has shown that it announces: IDLE and DONE cost as much as a look.
 */
function pace({ kind, elapsed }, looks, server) {
    if (server.polled === 'logins')
        return { ms: untilPoll(elapsed), reach: 'deep', idle: true };
    const inBurst = elapsed < BURST[kind];
    const idle = !inBurst && (kind === 'external' || server.announces);
    const slower = server.throttled ? 2 : 1;
    if (server.polled === 'requests')
        return { ms: slower * untilRequest(elapsed), reach: reachOf(elapsed, looks, 1), idle: true };
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
function untilRequest(elapsed) {
    const every = elapsed < REQUESTS.until ? REQUESTS.early : REQUESTS.late;
    return every - (elapsed % every);
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
    /** Of its loop, which may await several. */
    name;
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
    constructor({ id, name, kind, critical, remove, from }, wake) {
        this.id = id;
        this.name = name;
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
        // The watch itself waits for the mailbox's answer.
        this.#wake();
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
        await this.#task.collect.take(await this.#task.mailbox.elsewhere(NEWEST, ELSEWHERE - GRACE));
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
    #isVisited = false;
    /** What ended the tidying. */
    #failure = null;
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
    /**
     * Removes what carries our own token and is still there, looks once more for a copy that came meanwhile, and removes that too. Then others
     * may read the mailbox.
     */
    async finish() {
        const { visitor, mailbox, deadline } = this.#task;
        try {
            await this.#finish();
        }
        catch (error) {
            this.#failure = error instanceof result_outcome/* FailureError */.pO ? error.failure : null;
            throw error;
        }
        if (deadline.signal.aborted)
            return;
        this.#isVisited = true;
        await visitor?.visit(mailbox);
    }
    /** The watch is over, ended by `failure`: who wanted to read the mailbox too and did not come to it is told. */
    leave(failure) {
        if (!this.#isVisited)
            this.#task.visitor?.turnedAway(failure ?? this.#failure);
    }
    async #finish() {
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
            this.#tidying.leave(failure);
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
                this.#deepAt = clock.monotonic();
                if (said !== null)
                    this.#delays.reopened(clock.monotonic(), said);
                else if (!this.#opened)
                    this.#delays.opened(clock.monotonic(), mailbox.heldUp());
                this.#opened = true;
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











/** Runs all loops at the same time: one watch a mailbox, one round trip a loop. */
async function runLoops(task, ports, onLearnt = () => undefined) {
    const { config, loops, deadline } = task;
    const gates = new Map([...config.senders.keys()].map((name) => [name, gatesTo(ports.clock)]));
    const missing = new Map();
    const onSeen = (id) => {
        const own = missing.get(id);
        own?.ids.delete(id);
        if (own?.ids.size === 0)
            ports.onProgress({ loop: own.loop, phase: 'done' });
    };
    const mailboxes = mailboxesOf(config, loops);
    const watchedMailboxes = new Map(await Promise.all(mailboxes.map(async (name) => [name, await watchMailbox(required(config.mailboxes, name), task, ports, onSeen)])));
    const examiner = new Examiner(ports.clock, deadline, ports.examine, () => ports.mailChecks(config, deadline));
    const stage = { ...task, ports, watchedMailboxes, examiner, gates };
    // Every expectation stands before the first watch begins.
    const trips = loops.map((loop) => {
        const ids = Array.from({ length: loop.burst?.probes ?? 1 }, () => ports.randomId());
        const own = { loop: loop.name, ids: new Set(ids) };
        for (const id of ids)
            missing.set(id, own);
        return preparedTrip(loop, ids, stage);
    });
    void examiner.learnt.then(onLearnt);
    const [ended, reports] = await Promise.all([
        Promise.all([...watchedMailboxes.values()].map(async (at) => ({ at, watched: await at.watch.run() }))),
        Promise.all(trips.map((trip) => trip())),
    ]);
    const skipped = (name) => {
        const telling = ended.find(({ at }) => at.config.name === name)?.watched.telling;
        return telling?.skippedFresh ?? telling?.skipped ?? 0;
    };
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
async function watchMailbox(mailbox, { config, loops, deadline, visitors }, ports, onSeen) {
    const byTag = (own) => new Map(own.map((loop) => [tagOf(config, loop), loop]));
    const ledger = new Ledger(byTag(loops.filter((loop) => loop.mailbox === mailbox.name)), ports);
    const returns = new Ledger(byTag(loops.filter((loop) => loop.bounces === mailbox.name)), ports);
    const answering = byTag(loops.filter((loop) => loop.mailbox === mailbox.name && loop.kind === 'echo'));
    const mac = ports.mac(mailbox);
    const watch = new Watch({
        name: mailbox.name,
        mailbox: await ports.mailbox(mailbox),
        clock: ports.clock,
        deadline,
        visitor: visitors?.get(mailbox.name) ?? null,
        mac,
        read: ports.readMail,
        earlier: (token, found) => ledger.takes(token, found),
        earlierMarked: (token) => ledger.clears(token),
        earlierBounce: (token, notice, lasting) => returns.takesBounce(token, notice, lasting),
        earlierCopy: (token) => returns.clears(token),
        ownMail: (token, made) => ownMail(byTag(loops).get(token.loop), token, made),
        answeredBy: answering.size === 0 ? null : (token) => answering.get(token.loop)?.to ?? null,
        sent: loops
            .filter((loop) => sendsFrom(loop, required(config.senders, loop.sender), mailbox))
            .map((loop) => ({ tag: tagOf(config, loop), mac: () => ports.mac(required(config.mailboxes, loop.mailbox)) })),
        onSeen,
    });
    return { config: mailbox, mac, ledger, returns, watch };
}
/** What came back of earlier runs' probes, and a mailbox that could not be read for bounces alone. */
function returnFindings(at, loops, watched) {
    const own = loops.filter((loop) => loop.bounces === at.config.name);
    const late = own.flatMap((loop) => lateBounceFindings(loop.name, at.returns.bounced(loop.name)));
    return watched.failure === null || own.length === 0 ? late : [...late, unreadBounces(at.config, own, watched.failure)];
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
    return { ...loop, burst: null, attempts: 1, critical: Math.min(loop.critical, Math.max(loop.warning, confirm_SHORTEST)) };
}
/** A loop that failed, unless it was by several probes: one more says nothing then. */
function isWorthConfirming({ state, probes }) {
    return state === 'critical' && (probes?.sent ?? 1) < 2;
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
    const failed = new Set(first.loops.filter(isWorthConfirming).map((loop) => loop.name));
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

;// CONCATENATED MODULE: ./lib/src/app/run/expected-mail.js

function mailLooks({ wanted, loops, config, deadline }, ports) {
    const names = [...new Set(wanted.map(({ mailbox }) => mailbox))];
    const opened = new Set(mailboxesOf(config, loops));
    const look = (name, access) => ports.expectedMail(wanted.filter(({ mailbox }) => mailbox === name), config, deadline, access);
    const visits = names.filter((name) => opened.has(name)).map((name) => visitTo((access) => look(name, access), name));
    return {
        visitors: new Map(visits.map(({ name, visitor }) => [name, visitor])),
        findings: async (watched) => {
            // Where a watch never came about, nobody was turned away.
            const giveUp = () => visits.forEach(({ visitor }) => visitor.turnedAway(null));
            void watched.then(giveUp, giveUp);
            const alone = names.filter((name) => !opened.has(name)).map((name) => look(name, { kind: 'alone' }));
            return (await Promise.all([...visits.map(({ seen }) => seen), ...alone])).flat();
        },
    };
}
/** What a visitor of a watched mailbox sees; only the first call to it counts. */
function visitTo(look, name) {
    let onSeen = null;
    const seen = new Promise((resolve) => (onSeen = resolve));
    const once = async (access) => {
        const tell = onSeen;
        onSeen = null;
        if (tell === null)
            return;
        const looking = look(access);
        tell(looking);
        await looking.catch(() => undefined);
    };
    const visitor = {
        visit: (mailbox) => once({ kind: 'opened', mailbox }),
        turnedAway: (failure) => void once({ kind: 'unread', failure }),
    };
    return { name, visitor, seen };
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
// EXTERNAL MODULE: ./lib/src/core/judge/verdict/verdict.js + 8 modules
var verdict = __webpack_require__(25279);
// EXTERNAL MODULE: ./lib/src/report/history/numbers/slower.js
var slower = __webpack_require__(86157);
;// CONCATENATED MODULE: ./lib/src/app/run/run.js
// The order of a run: what begins when, what ends it, and the report that comes of it.
// Called by app.














/** Beyond the slowest loop's `critical`, ms: connecting, tries, tidying up. */
const MARGIN = 30_000;
/** A run without loops has DNS to wait for, ms. */
const WITHOUT_LOOPS = 60_000;
/** The budget of a run in ms: the configured one, or the slowest loop's `critical` plus 30 s, after the time that DNS and bursts may take. */
function budget(config, plan, confirm) {
    if (config.timeout !== null)
        return config.timeout;
    const work = plan.loops.length === 0 ? WITHOUT_LOOPS : Math.max(...plan.loops.map((loop) => loop.critical)) + (0,request_plan/* sendingTime */.OC)(plan.loops) + MARGIN;
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
    const looks = mailLooks({ wanted: plan.expectedMail, loops: request.skip === null ? plan.loops : [], config, deadline }, ports);
    const mail = request.skip === null
        ? runLoops({ config, loops: plan.loops, deadline, visitors: looks.visitors }, { ...ports, onProgress }, onLearnt)
            .catch((error) => ({ loops: plan.loops.map((loop) => (0,unseen_loop/* brokenLoop */.s)(loop, error)), findings: [] }))
            .finally(mailFirst.end)
            .then(async (trips) => {
            const failed = trips.loops.filter(isWorthConfirming).map(({ name }) => name);
            const names = new Set(failed.length === 0 ? [] : await request.confirm?.(failed));
            const again = plan.loops.filter(({ name }) => names.has(name));
            // A second look that breaks counts for nothing: what the first saw stands.
            return await confirmFailures({ config, loops: again, deadline }, trips, ports).catch(() => trips);
        })
        : { loops: plan.loops.map((loop) => (0,unseen_loop/* skippedLoop */.J)(loop, request.skip ?? '')), findings: [] };
    const blocklists = plan.blocklists ? config.blocklists : null;
    const { beside, past = null } = request;
    const looked = Promise.all([
        beforeLong(Promise.resolve(mail), { ...waiting, cancelGrace: MAIL_GRACE }, () => ({
            loops: plan.loops.map((loop) => (0,unseen_loop/* brokenLoop */.s)(loop, OVERDUE)),
            findings: [],
        })),
        plan.expectedMail.length > 0
            ? reported('expect-mail', mailFirst.over.then(() => looks.findings(Promise.resolve(mail))))
            : [],
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
    const before = past === null
        ? null
        : beforeLong(mailFirst.over.then(() => past(over)).catch(() => null), waiting, () => null);
    const [trips, expected, domains, lists, certificates] = await looked;
    const history = await before;
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
        ...(history === null ? [] : (0,slower/* slowerThanUsual */.M)(trips.loops, history, startedAt)),
        ...(0,refusal_findings/* refusalFindings */.j)(trips.loops, new Set(config.loops.flatMap(({ name, template }) => (template === null ? [] : [name])))),
        ...expected,
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


/***/ }),

/***/ 14982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BJ: () => (/* binding */ calendar),
  FH: () => (/* binding */ evaluateSpfNow),
  RV: () => (/* binding */ realPorts),
  Ql: () => (/* binding */ runnerPort)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/incidents/planned/maintenance.js
var maintenance = __webpack_require__(6236);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var time_clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/checks/blocklists/judge/without-keys.js
var without_keys = __webpack_require__(70474);
// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/adapters/dns/log/query-log.js
var query_log = __webpack_require__(77913);
// EXTERNAL MODULE: ./lib/src/probe/send/runner-failure.js
var runner_failure = __webpack_require__(94617);
;// CONCATENATED MODULE: ./lib/src/probe/token/key.js

/**
 * The MAC by which a mailbox's probes are known. Its key comes from `token-secret`, or else from the mailbox's own login: anybody who has
 * that can read and remove every mail there anyway, and no state has to be kept between runs. A probe can be read by every relay on its
 * way, so the key is stretched (scrypt, RFC 7914): a weak password must not be found by guessing against a token.
 */
function tokenMac(mailbox, tokenSecret) {
    const secret = tokenSecret ?? mailbox.password ?? lastingSecret(mailbox.oauth2 ?? null);
    const salt = `email-continuity token v1\0${tokenSecret === null ? (mailbox.user ?? '').toLowerCase() : ''}`;
    return new Promise((resolve, reject) => {
        (0,external_node_crypto_.scrypt)(secret, salt, 32, { N: 2 ** 12, r: 8, p: 1 }, (error, key) => {
            if (error)
                reject(error);
            else
                resolve((data) => (0,external_node_crypto_.createHmac)('sha256', key).update(data).digest());
        });
    });
}
/**
 * What of an `oauth2` stays the same from run to run. Federation and a token as it is have no such secret: anybody who knows the mailbox
 * can make a mail there that passes for a probe of an earlier run, unless there is a `token-secret`; never for one of this run.
 */
function lastingSecret(oauth2) {
    switch (oauth2?.kind) {
        case 'client-credentials':
            return oauth2.clientSecret;
        case 'refresh-token':
            return oauth2.refreshToken;
        case 'service-account':
            return oauth2.key.privateKey;
        case 'token':
        case 'federation-entra':
        case 'federation-google':
        case undefined:
            return '';
    }
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/looking.js
/** Opens connections as mail does, for who only looks. */
function dialWith(clock) {
    return async (place, signal) => (await __webpack_require__.e(/* import() */ 2085).then(__webpack_require__.bind(__webpack_require__, 72085))).reach(place, clock, signal);
}
/** See probe/send/online.ts. */
async function isOnline(config, resolverOf, clock, deadline) {
    const [{ online }, { reaches }, resolver] = await Promise.all([
        __webpack_require__.e(/* import() */ 9091).then(__webpack_require__.bind(__webpack_require__, 39091)),
        __webpack_require__.e(/* import() */ 9686).then(__webpack_require__.bind(__webpack_require__, 29686)),
        resolverOf(),
    ]);
    const controls = {
        connects: (host, port, signal) => reaches(host, port, clock, signal),
        isAnswered: async (name) => (await resolver.ask({ type: 'A', name })).kind !== 'unknown',
    };
    return online(config, controls, clock, deadline.signal);
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/mail-protocols.js
/** DNS as `mx` asks it, loaded when it does. */
function exchangeLookups(clock, log) {
    return async (dns, signal) => (await Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842), __webpack_require__.e(2228)]).then(__webpack_require__.bind(__webpack_require__, 32228))).exchangeLookup(dns, { clock, log }, signal);
}
async function bySmtp(config, { clock, access, domain, publicName }) {
    return (await Promise.all(/* import() */[__webpack_require__.e(7203), __webpack_require__.e(7111)]).then(__webpack_require__.bind(__webpack_require__, 17111))).smtpSender(config, { domain, publicName }, clock, access);
}
/** How mail is handed over: a new protocol is a folder below adapters/mail and its row. Each is loaded when a loop needs it. */
const SENDERS = {
    smtp: bySmtp,
    lmtp: bySmtp,
    mx: async (config, { clock, lookup, domain, publicName }) => {
        const [{ mxSender }, dns] = [await Promise.all(/* import() */[__webpack_require__.e(7203), __webpack_require__.e(7604)]).then(__webpack_require__.bind(__webpack_require__, 57604)), config.dns];
        if (dns === undefined)
            throw new Error(`sender ${config.name} has nobody to ask for mail servers`);
        return mxSender(config, {
            own: { domain, publicName },
            clock,
            lookup: async (signal) => await lookup(dns, signal),
            random: () => Math.random(),
        });
    },
    jmap: async (config, { clock, access, from }) => (await Promise.all(/* import() */[__webpack_require__.e(1616), __webpack_require__.e(7203), __webpack_require__.e(3028), __webpack_require__.e(5569)]).then(__webpack_require__.bind(__webpack_require__, 15569))).jmapSender(config, from, clock, access),
    graph: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(7203), __webpack_require__.e(3028), __webpack_require__.e(6683)]).then(__webpack_require__.bind(__webpack_require__, 6683))).graphSender(config, clock, access),
};
/** How mailboxes are read; the same. */
const MAILBOXES = {
    pop3: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(7203), __webpack_require__.e(5115)]).then(__webpack_require__.bind(__webpack_require__, 5115))).pop3Mailbox(config, clock, access),
    jmap: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(1616), __webpack_require__.e(7203), __webpack_require__.e(3028), __webpack_require__.e(8182)]).then(__webpack_require__.bind(__webpack_require__, 18182))).jmapMailbox(config, clock, access),
    graph: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(7203), __webpack_require__.e(3028), __webpack_require__.e(970)]).then(__webpack_require__.bind(__webpack_require__, 10970))).graphMailbox(config, clock, access),
    imap: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(1616), __webpack_require__.e(7203), __webpack_require__.e(7518)]).then(__webpack_require__.bind(__webpack_require__, 77518))).imapMailbox(config, clock, access),
};
/** What the token of a login is for: Microsoft has two services with tokens of their own. */
function tokenPurpose({ user, protocol }) {
    return { user: user ?? '', service: protocol === 'graph' ? 'graph' : 'mail' };
}

// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var process = __webpack_require__(45692);
;// CONCATENATED MODULE: ./lib/src/adapters/tls/met-certificates.js
/** Certificates that were found good, chain and name, while mail was sent and read: their servers need not be asked again. */
class MetCertificates {
    #met = new Map();
    add(server, certificate) {
        this.#met.set(keyOf(server), certificate);
    }
    at(server) {
        return this.#met.get(keyOf(server)) ?? null;
    }
}
function keyOf({ host, port, name, ca }) {
    return JSON.stringify([host, port, name, ca]);
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/real-ports.js














/** The real world. Every adapter is loaded when it is first needed, so that what a run does not use costs it nothing. */
function realPorts(tokenSecret, listeners) {
    const clock = time_clock/* systemClock */.m;
    const own = (0,process/* beginRun */.Te)();
    // Stretching a key takes a processor for some 50 ms; one is left to everything else that begins meanwhile.
    const stretching = new semaphore/* Semaphore */.j(Math.max(1, (0,external_node_os_.availableParallelism)() - 1));
    const log = new query_log/* QueryLog */.V(clock);
    const met = new MetCertificates();
    const onCertificate = (endpoint) => (certificate) => met.add({ ...endpoint, name: endpoint.tlsName ?? endpoint.host }, certificate);
    let tokens = null;
    const accessTo = async (endpoint, end) => {
        const { name, oauth2 } = endpoint;
        if (!oauth2)
            return { onCertificate: onCertificate(endpoint) };
        const { runTokens } = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(2190)]).then(__webpack_require__.bind(__webpack_require__, 12190));
        tokens ??= runTokens(clock, (0,process/* githubIdentityAccess */.oO)(), listeners.onSecret);
        return { onCertificate: onCertificate(endpoint), bearer: tokens.bearer(oauth2, { name, end }, tokenPurpose(endpoint)) };
    };
    let named = null;
    const ownName = () => (named ??= __webpack_require__.e(/* import() */ 9246).then(__webpack_require__.bind(__webpack_require__, 89246)).then(({ publicName }) => publicName((0,external_node_os_.hostname)())));
    let asked = null;
    let reached = null;
    /** One resolver for a run, so that the same question is asked once for all checks. */
    const resolverOf = (config, deadline) => (asked ??= Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842)]).then(__webpack_require__.bind(__webpack_require__, 78842)), __webpack_require__.e(/* import() */ 5546).then(__webpack_require__.bind(__webpack_require__, 65546))]).then(([{ createResolver }, { withRecordLog }]) => withRecordLog(createResolver({ ...config.dns, clock, deadline, log }))));
    const ports = {
        clock,
        random: () => Math.random(),
        randomId: () => (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        sender: async (config, from) => {
            const domain = from.includes('@') ? from.slice(from.lastIndexOf('@') + 1) : null;
            const world = {
                clock,
                access: await accessTo(config, 'sender'),
                from,
                domain,
                publicName: ownName,
                lookup: exchangeLookups(clock, log),
            };
            return (0,runner_failure/* onRunner */.o)(await SENDERS[config.protocol](config, world), config.port, (0,process/* hosted */.oI)());
        },
        online: (config, deadline) => (reached ??= isOnline(config, () => resolverOf(config, deadline), clock, deadline)),
        mailbox: async (config) => MAILBOXES[config.protocol](config, { clock, access: await accessTo(config, 'mailbox') }),
        loginFindings: () => tokens?.findings() ?? [],
        readMail: async (source) => (await Promise.all(/* import() */[__webpack_require__.e(8668), __webpack_require__.e(4549), __webpack_require__.e(8895)]).then(__webpack_require__.bind(__webpack_require__, 8895))).readMail(source),
        mac: (mailbox) => stretching.through(() => tokenMac(mailbox, tokenSecret)),
        host: (0,process/* machine */.Aq)(),
        process: own,
        alive: process/* alive */.yV,
        [Symbol.dispose]: () => (0,process/* endRun */.lb)(own),
        examine: async (examination, checks) => (await Promise.all(/* import() */[__webpack_require__.e(4700), __webpack_require__.e(3880)]).then(__webpack_require__.bind(__webpack_require__, 13880))).examine(examination, checks),
        mailChecks: async (config, deadline) => {
            const [everything, { mailChecks }, { dmarcTerms, organizationOf }, { withQuestionLimit }] = await Promise.all([
                resolverOf(config, deadline),
                __webpack_require__.e(/* import() */ 6664).then(__webpack_require__.bind(__webpack_require__, 86664)),
                __webpack_require__.e(/* import() */ 346).then(__webpack_require__.bind(__webpack_require__, 346)),
                __webpack_require__.e(/* import() */ 394).then(__webpack_require__.bind(__webpack_require__, 394)),
            ]);
            const { resolver, refused } = withQuestionLimit(everything);
            return mailChecks(resolver, clock, {
                dmarc: (author) => dmarcTerms(resolver, author),
                organization: (domain) => organizationOf(resolver, domain),
                spf: (request) => evaluator(clock)(resolver, request),
                unasked: refused,
            });
        },
        expectedMail: async (wanted, config, deadline, access) => {
            const { lookForMail } = await Promise.all(/* import() */[__webpack_require__.e(4700), __webpack_require__.e(4732)]).then(__webpack_require__.bind(__webpack_require__, 84732));
            return lookForMail(access, { wanted, config, open: ports.mailbox, checks: ports.mailChecks, clock, deadline });
        },
        load: async ({ loops, domains, blocklists, certificates }) => {
            const asks = domains.length > 0 || blocklists;
            await Promise.all([
                ...(asks ? [Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842)]).then(__webpack_require__.bind(__webpack_require__, 78842)), __webpack_require__.e(/* import() */ 5546).then(__webpack_require__.bind(__webpack_require__, 65546))] : []),
                ...(domains.length > 0 ? [Promise.all(/* import() */[__webpack_require__.e(8510), __webpack_require__.e(5622), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 10053))] : []),
                ...(blocklists ? [__webpack_require__.e(/* import() */ 803).then(__webpack_require__.bind(__webpack_require__, 60803))] : []),
                ...(certificates ? [__webpack_require__.e(/* import() */ 8707).then(__webpack_require__.bind(__webpack_require__, 18707)), __webpack_require__.e(/* import() */ 8731).then(__webpack_require__.bind(__webpack_require__, 88731))] : []),
                ...(loops.length > 0
                    ? [
                        Promise.all(/* import() */[__webpack_require__.e(4700), __webpack_require__.e(3880)]).then(__webpack_require__.bind(__webpack_require__, 13880)),
                        __webpack_require__.e(/* import() */ 6664).then(__webpack_require__.bind(__webpack_require__, 86664)),
                        __webpack_require__.e(/* import() */ 346).then(__webpack_require__.bind(__webpack_require__, 346)),
                    ]
                    : []),
            ]);
        },
        checkDomains: async (domains, config, deadline, learnt) => {
            const [resolver, rooms, { ownServers }] = await Promise.all([
                resolverOf(config, deadline),
                Promise.all(/* import() */[__webpack_require__.e(8510), __webpack_require__.e(5622), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 10053)),
                __webpack_require__.e(/* import() */ 2444).then(__webpack_require__.bind(__webpack_require__, 92444)),
            ]);
            const over = new AbortController();
            const timeUp = clock.sleep(LONGEST_CHECK, over.signal);
            const askAuthority = await authorityPort(config.dns, clock, deadline, log);
            const asks = { askAuthority, asksAuthorities: config.dns.authoritative };
            const world = { ...domainWorld(clock, deadline), ...asks, own: ownServers(config), timeUp };
            return await rooms.checkDomains(resolver, domains, world, learnt).finally(() => over.abort());
        },
        waitForDns: async (domains, config, wait, deadline) => {
            const [{ dnsGate }, { ownServers }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842), __webpack_require__.e(8510), __webpack_require__.e(5622), __webpack_require__.e(6865)]).then(__webpack_require__.bind(__webpack_require__, 66865)), __webpack_require__.e(/* import() */ 2444).then(__webpack_require__.bind(__webpack_require__, 92444))]);
            const onProgress = listeners.onWait ?? (() => undefined);
            return dnsGate(domains, config.dns, wait, { clock, deadline, evaluateSpf: evaluator(clock), own: ownServers(config), onProgress });
        },
        dnsRecords: async (domains, config, deadline) => {
            if (domains.length === 0)
                return { records: [], findings: [] };
            const [resolver, { baselineFindings }] = await Promise.all([
                resolverOf(config, deadline),
                __webpack_require__.e(/* import() */ 7933).then(__webpack_require__.bind(__webpack_require__, 47933)),
            ]);
            const records = await resolver.records(domains.map(({ name }) => name));
            const earlier = config.baseline === null ? null : { path: config.baseline, file: (0,process/* readText */.yR)(config.baseline) };
            return {
                records,
                findings: earlier === null ? [] : await baselineFindings(earlier, records, (name, type) => resolver.ttl(name, type)),
            };
        },
        queries: ({ blocklists }) => log.entries((0,without_keys/* keyMask */.y)([blocklists?.spamhausDqsKey ?? null, blocklists?.abusixKey ?? null])),
        checkCertificates: async (config, deadline) => {
            const [{ checkCertificates }, { certificateLook }] = await Promise.all([
                __webpack_require__.e(/* import() */ 8707).then(__webpack_require__.bind(__webpack_require__, 18707)),
                __webpack_require__.e(/* import() */ 8731).then(__webpack_require__.bind(__webpack_require__, 88731)),
            ]);
            return checkCertificates(config, clock, certificateLook(met, dialWith(clock), clock, deadline.signal));
        },
        checkBlocklists: async (lists, config, deadline, learnt) => {
            const [{ createResolver }, { checkBlocklists }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842)]).then(__webpack_require__.bind(__webpack_require__, 78842)),
                __webpack_require__.e(/* import() */ 803).then(__webpack_require__.bind(__webpack_require__, 60803)),
            ]);
            // A resolver of its own: a silent list must cost its time-out once, not once for every try.
            const resolver = createResolver({ servers: config.dns.servers, timeout: lists.timeout, clock, deadline, log, overlapping: true });
            return checkBlocklists({ lists, config, learnt, resolver, clock });
        },
        ...listeners,
    };
    return ports;
}
/** All checks of the domains, ms. */
const LONGEST_CHECK = 30_000;
/** For asking the name servers of a domain themselves. */
async function authorityPort(dns, clock, deadline, log) {
    const [{ authorityAsker }, { runEnd }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(2176)]).then(__webpack_require__.bind(__webpack_require__, 92176)),
        __webpack_require__.e(/* import() */ 113).then(__webpack_require__.bind(__webpack_require__, 70113)),
    ]);
    return authorityAsker(dns.authoritativePort, { clock, timeout: dns.timeout, end: runEnd(deadline.signal) }, log);
}
/** What the checks of a domain need besides DNS; loaded only where a domain asks for it. */
function domainWorld(clock, deadline) {
    return {
        evaluateSpf: evaluator(clock),
        organizationByList: async (domain) => (await __webpack_require__.e(/* import() */ 6682).then(__webpack_require__.bind(__webpack_require__, 46682))).organizationByList(domain),
        fetchPage: async (host, path, addresses, limit) => (await __webpack_require__.e(/* import() */ 5097).then(__webpack_require__.bind(__webpack_require__, 15097))).fetchPage({ host, path, addresses, limit, port: 443, ca: null }, clock, deadline.signal),
        meet: async (host, address, key) => (0,process/* hosted */.oI)()
            ? { kind: 'unreached', reason: "GitHub's hosted runners cannot open port 25", by: 'place' }
            : (0,ip_address/* isUninhabited */.Oo)(address)
                ? { kind: 'unreached', reason: 'nobody is at an address for examples' }
                : (await __webpack_require__.e(/* import() */ 1160).then(__webpack_require__.bind(__webpack_require__, 41160))).meetMailServer({ host, address, port: 25, key }, dialWith(clock), clock, deadline.signal),
        now: () => clock.now(),
    };
}
function evaluator(clock) {
    return async (resolver, mail) => await (await Promise.all(/* import() */[__webpack_require__.e(8510), __webpack_require__.e(4647)]).then(__webpack_require__.bind(__webpack_require__, 4647))).spfEvaluator(() => clock.now())(resolver, mail);
}
/** SPF as a receiver evaluates it, for one mail, with what DNS says now. */
async function evaluateSpfNow(request, dns, deadline) {
    const { createResolver } = await Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842)]).then(__webpack_require__.bind(__webpack_require__, 78842));
    return await evaluator(time_clock/* systemClock */.m)(createResolver({ ...dns, clock: time_clock/* systemClock */.m, deadline }), request);
}
/** GitHub's runner. */
async function runnerPort() {
    return (await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(143), __webpack_require__.e(4273)]).then(__webpack_require__.bind(__webpack_require__, 4273))).githubRunner();
}
/** What the configuration asks of a calendar. */
const calendar = { cronProblem: maintenance/* cronProblem */.K2, isTimeZone: maintenance/* isTimeZone */.kQ, now: () => time_clock/* systemClock */.m.now() };


/***/ }),

/***/ 55392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ chooseZones),
/* harmony export */   Gt: () => (/* binding */ ownKey),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7337);
/* harmony import */ var _catalogue_spamhaus_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27205);
/* harmony import */ var _catalogue_zone_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42493);
// The questions to a blocklist: which zones, their controls, what an answer means.
// Called by checks.



/**
 * The configured zones, each once. With a key of Spamhaus its keyed zones stand in for the public ones, which refuse most shared
 * resolvers; with one of Abusix, `default` has its lists too.
 */
function chooseZones({ zones, domainZones, spamhausDqsKey, abusixKey }) {
    const keys = { 'spamhaus-dqs-key': spamhausDqsKey, 'abusix-key': abusixKey };
    const names = (zones === 'default' ? ['default'] : zones).flatMap((name) => name === 'default' ? defaultNames(abusixKey) : [plain(name)]);
    const chosen = [
        ...names.map((name) => chooseZone(name, keys)),
        ...domainZones.map((name) => plainZone((0,_catalogue_zone_js__WEBPACK_IMPORTED_MODULE_2__/* .uncataloguedZone */ .Jt)(plain(name), ['domain']))),
    ];
    return [...new Map(chosen.map((zone) => [zone.suffix, zone])).values()];
}
function defaultNames(abusixKey) {
    return abusixKey === null ? _catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ZONES */ .ub : [..._catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ZONES */ .ub, ..._catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_WITH_ABUSIX */ .cy];
}
function chooseZone(name, keys) {
    const own = ownKey(name);
    if (own !== null)
        return { zone: own.zone, suffix: name, key: own.key };
    const twin = keys['spamhaus-dqs-key'] === null ? null : (0,_catalogue_spamhaus_js__WEBPACK_IMPORTED_MODULE_1__/* .keyedTwin */ .P)(name);
    const zone = known(twin ?? name) ?? (0,_catalogue_zone_js__WEBPACK_IMPORTED_MODULE_2__/* .uncataloguedZone */ .Jt)(name, ['ip4', 'ip6']);
    const key = zone.key === null ? null : keys[zone.key];
    return key === null ? plainZone(zone) : { zone, suffix: `${key.toLowerCase()}.${zone.name}`, key };
}
function plainZone(zone) {
    return { zone, suffix: zone.name, key: null };
}
/** A keyed zone that was named with its key: `KEY.zen.dq.spamhaus.net`. */
function ownKey(name) {
    const dot = name.indexOf('.');
    const zone = known(name.slice(dot + 1));
    return zone !== undefined && zone.key !== null && dot > 0 ? { zone, key: name.slice(0, dot) } : null;
}
function known(name) {
    return _catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .ZONE_CATALOGUE */ .pQ.find((zone) => zone.name === name);
}
/** One spelling of a zone's name. */
function plain(name) {
    return name.trim().toLowerCase().replace(/\.$/, '');
}


/***/ }),

/***/ 7337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cy: () => (/* binding */ DEFAULT_WITH_ABUSIX),
  ub: () => (/* binding */ DEFAULT_ZONES),
  pQ: () => (/* binding */ ZONE_CATALOGUE)
});

// EXTERNAL MODULE: ./lib/src/checks/blocklists/catalogue/zone.js
var zone = __webpack_require__(42493);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/address-lists.js

const UCEPROTECT = 'https://www.uceprotect.net/';
const ABUSIX = { key: 'abusix-key', needs: 'a key (blocklists.abusix-key)', page: 'https://lookup.abusix.com/' };
const ABUSIX_BLACK = (0,zone/* complaints */.ZL)({
    '127.0.0.2': 'mail to a spam trap',
    '127.0.0.3': 'very low reputation, or in the neighbourhood of such',
    '127.0.0.200': 'listed by hand',
});
const ABUSIX_EXPLOIT = (0,zone/* complaints */.ZL)({ '127.0.0.4': 'an exploited machine' });
const ABUSIX_POLICY = (0,zone/* weighed */.a7)('policy', { '127.0.0.11-12': 'a network that should not send mail by itself' });
/** Lists of addresses but for those of Spamhaus. */
const ADDRESS_LISTS = [
    (0,zone/* zone */.rg)('bl.spamcop.net', 'core', 'SpamCop', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'reported by users or spam traps; ends by itself about a day after the last report' }),
        page: 'https://www.spamcop.net/bl.shtml',
    }),
    (0,zone/* zone */.rg)('b.barracudacentral.org', 'core', 'Barracuda', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'poor reputation' }),
        needs: 'registration of the address of the resolver that asks',
        page: 'https://www.barracudacentral.org/rbl/removal-request',
    }),
    (0,zone/* zone */.rg)('psbl.surriel.com', 'core', 'PSBL', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'mail to a spam trap' }),
        page: 'https://psbl.org/',
    }),
    (0,zone/* zone */.rg)('bl.mailspike.net', 'core', 'Mailspike', {
        codes: (0,zone/* complaints */.ZL)({
            '127.0.0.2': 'part of a new wave of spam',
            '127.0.0.10': 'worst reputation',
            '127.0.0.11': 'very bad reputation',
            '127.0.0.12': 'bad reputation',
        }),
        page: 'https://mailspike.io/ip_verify',
    }),
    (0,zone/* zone */.rg)('rep.mailspike.net', 'informational', 'Mailspike', {
        codes: [
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.10-12': 'bad reputation', '127.0.0.13-16': 'neither good nor bad reputation' }),
            ...(0,zone/* weighed */.a7)('praise', { '127.0.0.17-20': 'good reputation' }),
        ],
        page: 'https://mailspike.io/ip_verify',
    }),
    (0,zone/* zone */.rg)('all.spamrats.com', 'minor', 'SpamRATS', {
        codes: [
            ...(0,zone/* weighed */.a7)('policy', { '127.0.0.36': 'its name looks like that of a dynamic address' }),
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.37': 'it has no PTR record' }),
            ...(0,zone/* complaints */.ZL)({ '127.0.0.38': 'spam seen', '127.0.0.43': 'password guessing seen' }),
        ],
        page: 'https://www.spamrats.com/removal.php',
    }),
    (0,zone/* zone */.rg)('dnsbl.dronebl.org', 'minor', 'DroneBL', {
        kinds: ['ip4', 'ip6'],
        codes: [
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.1-2': 'a test or a sample', '127.0.0.255': 'for no told reason' }),
            ...(0,zone/* complaints */.ZL)({
                '127.0.0.3': 'a drone on IRC',
                '127.0.0.5-6': 'a spam bot or worm',
                '127.0.0.7': 'a drone of denial-of-service attacks',
                '127.0.0.8-9': 'an open proxy',
                '127.0.0.10-12': 'an abused machine',
                '127.0.0.13': 'password guessing seen',
                '127.0.0.14-19': 'an abused proxy, router or botnet machine',
            }),
        ],
        // Its test entry may be 127.0.0.1, which RFC 5782 keeps free; instead an address that is nobody's (RFC 5737) must not be listed.
        controls: { ip4: { listed: ['2.0.0.127', '1.0.0.127'], notListed: '0.2.0.192' } },
        page: 'https://dronebl.org/lookup',
    }),
    (0,zone/* zone */.rg)('bl.blocklist.de', 'informational', 'blocklist.de', { kinds: ['ip4', 'ip6'], page: 'https://www.blocklist.de/en/delist.html' }),
    (0,zone/* zone */.rg)('truncate.gbudb.net', 'informational', 'GBUdb', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'nearly all of its mail is spam' }),
        page: 'http://www.gbudb.com/truncate/',
    }),
    (0,zone/* zone */.rg)('hostkarma.junkemailfilter.com', 'informational', 'Junk Email Filter', {
        // 127.0.0.1 is a listing here, and a good one; the test entry of RFC 5782 is not listed as such.
        codes: [
            ...(0,zone/* weighed */.a7)('praise', { '127.0.0.1': 'trusted', '127.0.0.5': 'not to be blocked' }),
            ...(0,zone/* complaints */.ZL)({ '127.0.0.2': 'a source of spam' }),
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.3': 'spam and honest mail', '127.0.0.4': 'some spam' }),
        ],
        page: 'https://wiki.junkemailfilter.com/',
    }),
    (0,zone/* zone */.rg)('bl.score.senderscore.com', 'informational', 'Validity', {
        needs: 'registration of the address of the resolver that asks',
        errors: [{ answers: '127.255.255.255', meaning: 'it refuses this resolver, not being registered' }],
        page: 'https://senderscore.org/',
    }),
    (0,zone/* zone */.rg)('dnsbl-1.uceprotect.net', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'the address itself' }),
        page: UCEPROTECT,
    }),
    (0,zone/* zone */.rg)('dnsbl-2.uceprotect.net', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* weighed */.a7)('note', { '127.0.0.2': 'the network around it' }),
        page: UCEPROTECT,
    }),
    (0,zone/* zone */.rg)('dnsbl-3.uceprotect.net', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* weighed */.a7)('note', { '127.0.0.2': 'the whole of its provider, about which a sender can do nothing' }),
        page: UCEPROTECT,
    }),
    (0,zone/* zone */.rg)('ips.backscatterer.org', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* weighed */.a7)('note', { '127.0.0.2': 'bounces to strangers, or callouts' }),
        page: 'https://www.backscatterer.org/',
    }),
    (0,zone/* zone */.rg)('combined.mail.abusix.zone', 'minor', 'Abusix', {
        kinds: ['ip4', 'ip6'],
        codes: [...ABUSIX_BLACK, ...ABUSIX_EXPLOIT, ...ABUSIX_POLICY],
        ...ABUSIX,
    }),
    (0,zone/* zone */.rg)('black.mail.abusix.zone', 'minor', 'Abusix', { kinds: ['ip4', 'ip6'], codes: ABUSIX_BLACK, ...ABUSIX }),
    (0,zone/* zone */.rg)('exploit.mail.abusix.zone', 'minor', 'Abusix', { kinds: ['ip4', 'ip6'], codes: ABUSIX_EXPLOIT, ...ABUSIX }),
    (0,zone/* zone */.rg)('list.dnswl.org', 'allowlist', 'DNSWL', {
        kinds: ['ip4', 'ip6'],
        codes: (0,zone/* weighed */.a7)('praise', {
            '127.0.2-20.0': 'known, trust none',
            '127.0.2-20.1': 'known, trust low',
            '127.0.2-20.2': 'known, trust medium',
            '127.0.2-20.3': 'known, trust high',
        }),
        errors: [{ answers: '127.0.0.255', meaning: 'it refuses this resolver for asking too much' }],
        page: 'https://www.dnswl.org/',
    }),
];

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/domain-lists.js

/** Lists of domains but for those of Spamhaus. */
const DOMAIN_LISTS = [
    (0,zone/* zone */.rg)('multi.surbl.org', 'core', 'SURBL', {
        kinds: ['domain'],
        bits: [
            { bit: 4, meaning: 'DM, a disposable mail service', weight: 'note' },
            { bit: 8, meaning: 'PH, phishing', weight: 'complaint' },
            { bit: 16, meaning: 'MW, malware', weight: 'complaint' },
            { bit: 32, meaning: 'CT, a click tracker that spammers use', weight: 'complaint' },
            { bit: 64, meaning: 'ABUSE, spam', weight: 'complaint' },
            { bit: 128, meaning: 'CR, a site that was broken into', weight: 'complaint' },
        ],
        errors: [{ answers: '127.0.0.1', meaning: 'it refuses this resolver' }],
        controls: { domain: { listed: 'surbl-org-permanent-test-point.com', notListed: 'example.com' } },
        parents: true,
        needs: 'few questions, and no public resolver',
        page: 'https://surbl.org/surbl-analysis',
    }),
    (0,zone/* zone */.rg)('multi.uribl.com', 'core', 'URIBL', {
        kinds: ['domain'],
        bits: [
            { bit: 2, meaning: 'black, seen in spam', weight: 'complaint' },
            { bit: 4, meaning: 'grey, bulk mail that not everybody asked for', weight: 'note' },
            { bit: 8, meaning: 'red, new or suspicious', weight: 'policy' },
        ],
        errors: [{ answers: '127.0.0.1', meaning: 'it refuses this resolver' }],
        controls: { domain: { listed: 'test.uribl.com', notListed: 'example.com' } },
        parents: true,
        needs: 'few questions, and no public resolver',
        page: 'https://admin.uribl.com/',
    }),
    (0,zone/* zone */.rg)('dblack.mail.abusix.zone', 'minor', 'Abusix', {
        kinds: ['domain'],
        codes: (0,zone/* complaints */.ZL)({
            '127.0.1.1': 'named in spam to a trap',
            '127.0.1.2': 'newly seen in spam',
            '127.0.1.3': 'behind a short link in spam',
        }),
        controls: { domain: { listed: 'test', notListed: 'example.com' } },
        key: 'abusix-key',
        needs: 'a key (blocklists.abusix-key)',
        page: 'https://lookup.abusix.com/',
    }),
];

// EXTERNAL MODULE: ./lib/src/checks/blocklists/catalogue/spamhaus.js
var spamhaus = __webpack_require__(27205);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/catalogue.js
// The blocklists that are known: what each lists, by which codes, under which terms.
// Called by checks.



/** The blocklists that we know, compiled from their operators' pages as of November 2026. */
const ZONE_CATALOGUE = [...spamhaus/* SPAMHAUS */.L, ...ADDRESS_LISTS, ...DOMAIN_LISTS];
/** What `zones: default` stands for: the core lists that answer without a key. */
const DEFAULT_ZONES = [
    'zen.spamhaus.org',
    'bl.spamcop.net',
    'b.barracudacentral.org',
    'psbl.surriel.com',
    'bl.mailspike.net',
    'dbl.spamhaus.org',
    'multi.surbl.org',
    'multi.uribl.com',
];
/** What `default` stands for beyond those once its key is there. */
const DEFAULT_WITH_ABUSIX = ['combined.mail.abusix.zone', 'dblack.mail.abusix.zone'];


/***/ }),

/***/ 27205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ SPAMHAUS),
/* harmony export */   P: () => (/* binding */ keyedTwin)
/* harmony export */ });
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42493);

// One operator, one set of codes, two ways in: the public mirrors, which refuse public and hosted resolvers, and the same data by key.
const PAGE = 'https://check.spamhaus.org/';
const NEEDS = 'a resolver of your own, or a key (blocklists.spamhaus-dqs-key, free of charge)';
const SBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.2': 'SBL, a known source of spam', '127.0.0.9': 'DROP, a network run by criminals' });
const CSS = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.3': 'CSS, low reputation or snowshoe spam' });
const XBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.4-7': 'XBL, an exploited or infected machine' });
const BCL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.30': 'BCL, a controller of a botnet' });
const PBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .weighed */ .a7)('policy', {
    '127.0.0.10': 'PBL, a network that should not send mail by itself (its provider says so)',
    '127.0.0.11': 'PBL, a network that should not send mail by itself (Spamhaus says so)',
});
const ZEN = [...SBL, ...CSS, ...XBL, ...BCL, ...PBL];
const DBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({
    '127.0.1.2': 'DBL, spam or low reputation',
    '127.0.1.4': 'DBL, phishing',
    '127.0.1.5': 'DBL, malware',
    '127.0.1.6': 'DBL, a controller of a botnet',
    '127.0.1.102': 'DBL, an honest site that spammers abuse',
    '127.0.1.103': 'DBL, an honest redirector that spammers abuse',
    '127.0.1.104': 'DBL, an honest site that was broken into for phishing',
    '127.0.1.105': 'DBL, an honest site that was broken into for malware',
    '127.0.1.106': 'DBL, an honest site that was broken into for a botnet',
});
const ZRD = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .weighed */ .a7)('note', { '127.0.2.2-24': 'ZRD, a domain that was first seen within the last day' });
const addresses = (codes) => ({ kinds: ['ip4', 'ip6'], codes });
const DOMAINS = {
    kinds: ['domain'],
    codes: DBL,
    errors: [{ answers: '127.0.1.255', meaning: 'it was asked about an address and lists domains' }],
    controls: { domain: { listed: 'dbltest.com', notListed: 'example.com' } },
};
/** Parts of one list that exist in public and by key: `sbl.spamhaus.org` and `sbl.dq.spamhaus.net`. */
const TWINS = {
    zen: addresses(ZEN),
    sbl: addresses([...SBL, ...CSS]),
    'sbl-xbl': addresses([...SBL, ...CSS, ...XBL]),
    xbl: addresses(XBL),
    pbl: addresses(PBL),
    dbl: DOMAINS,
};
function spamhaus(name, tier, facts) {
    return (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .zone */ .rg)(name, tier, 'Spamhaus', { page: PAGE, ...facts });
}
function keyed(label, tier, facts) {
    return spamhaus(`${label}.dq.spamhaus.net`, tier, { ...facts, key: 'spamhaus-dqs-key', needs: 'a key (blocklists.spamhaus-dqs-key)' });
}
const SPAMHAUS = [
    ...Object.entries(TWINS).flatMap(([label, facts]) => [
        spamhaus(`${label}.spamhaus.org`, 'core', { ...facts, needs: NEEDS }),
        keyed(label, 'core', facts),
    ]),
    keyed('zrd', 'informational', {
        kinds: ['domain'],
        codes: ZRD,
        errors: [{ answers: '127.0.2.255', meaning: 'it was asked about an address and lists domains' }],
        controls: { domain: { listed: 'test', notListed: 'example.com' } },
    }),
    keyed('authbl', 'minor', addresses((0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.20': 'AuthBL, password guessing seen' }))),
];
/** The keyed zone with the same data as a public one; null without one. */
function keyedTwin(name) {
    const label = /^([a-z-]+)\.spamhaus\.org$/.exec(name)?.[1];
    return label !== undefined && label in TWINS ? `${label}.dq.spamhaus.net` : null;
}


/***/ }),

/***/ 42493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ uncataloguedZone),
/* harmony export */   ZL: () => (/* binding */ complaints),
/* harmony export */   a7: () => (/* binding */ weighed),
/* harmony export */   rg: () => (/* binding */ zone)
/* harmony export */ });
/** A zone of addresses; a row says only the unusual. */
function zone(name, tier, operator, facts) {
    return {
        name,
        operator,
        kinds: ['ip4'],
        tier,
        codes: null,
        bits: null,
        errors: [],
        controls: {},
        parents: false,
        key: null,
        needs: null,
        page: null,
        ...facts,
    };
}
/** Codes that are complaints, by answer. */
function complaints(meanings) {
    return weighed('complaint', meanings);
}
function weighed(weight, meanings) {
    return Object.entries(meanings).map(([answers, meaning]) => ({ answers, meaning, weight }));
}
/** A zone that was named in the configuration and is in no catalogue: judged by RFC 5782 alone, a minor one. */
function uncataloguedZone(name, kinds) {
    return zone(name, 'minor', name, { kinds });
}


/***/ }),

/***/ 70474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withoutKeys),
/* harmony export */   y: () => (/* binding */ keyMask)
/* harmony export */ });
/* harmony import */ var _core_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33775);

/**
 * Takes every key out of everything that findings say, in all its forms and in any case: keys are part of the names asked, and foreign
 * texts may repeat those.
 */
function withoutKeys(findings, keys) {
    const mask = keyMask(keys);
    const maskAny = (text) => (text === null ? null : mask(text));
    return findings.map((finding) => ({
        ...finding,
        target: mask(finding.target),
        message: mask(finding.message),
        evidence: maskAny(finding.evidence),
        remedy: maskAny(finding.remedy),
    }));
}
/** Takes every key out of a text. */
function keyMask(keys) {
    const forms = keys.flatMap((key) => (key === null ? [] : [...(0,_core_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .eo)(null, key), ...(0,_core_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .eo)(null, key.toLowerCase())]));
    if (forms.length === 0)
        return (text) => text;
    const longestFirst = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map((form) => form.replaceAll(/\W/g, String.raw `\$&`)).join('|'), 'gi');
    return (text) => text.replace(pattern, '***');
}


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readZone)
});

// EXTERNAL MODULE: ./lib/src/core/text/nearest.js
var nearest = __webpack_require__(71276);
// EXTERNAL MODULE: ./lib/src/checks/blocklists/catalogue/catalogue.js + 2 modules
var catalogue = __webpack_require__(7337);
// EXTERNAL MODULE: ./lib/src/checks/blocklists/ask/choose-zones.js
var choose_zones = __webpack_require__(55392);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/retired.js
const RETIRED = [
    { name: 'sorbs.net', since: '2024-06-05', end: 'it was emptied' },
    { name: 'ix.dnsbl.manitu.net', since: '2025-01-16', end: 'it was emptied' },
    { name: 'cbl.abuseat.org', since: '2021', end: 'it became a part of zen.spamhaus.org' },
    { name: 'bl.spamcannibal.org', since: '2018-05-30', end: 'its domain lapsed and every address looked listed' },
    { name: 'dnsbl.ahbl.org', since: '2015-01', end: 'it listed the world' },
    { name: 'relays.ordb.org', since: '2006-12', end: 'it listed the world from 2008-03 on' },
    { name: 'list.dsbl.org', since: '2008-05', end: 'it listed the world in 2012' },
    { name: 'dnsbl.njabl.org', since: '2013-03', end: 'it was emptied' },
    { name: 'rfc-ignorant.org', since: '2012-11', end: 'it is gone' },
    { name: 'msrbl.net', since: 'years ago', end: 'it is gone' },
    { name: 'blackholes.five-ten-sg.com', since: 'years ago', end: 'it is gone' },
    { name: 'dnsbl.inps.de', since: '2020-05-25', end: 'it was emptied' },
    { name: 'bl.emailbasura.org', since: '2021-01', end: 'it is gone' },
    { name: 'dnsbl.cyberlogic.net', since: '2018-05', end: 'it is gone' },
    { name: 'rbl.megarbl.net', since: '2019-11', end: 'it is gone' },
    { name: 'dynip.rothen.com', since: '2020-09', end: 'it listed the innocent' },
    { name: 'rbl.suresupport.com', since: '2019-12', end: 'it is gone' },
    { name: 'ubl.unsubscore.com', since: '2024', end: 'it is offline' },
    { name: 'ubl.lashback.com', since: '2024', end: 'it is offline' },
    { name: 'dnsbl.burnt-tech.com', since: '2020-09-19', end: 'its domain lapsed and every address looked listed' },
    { name: 'spam.dnsbl.anonmails.de', since: '2024-11-12', end: 'its answers are bogus' },
    { name: 'dnsbl.madavi.de', since: '2025-03', end: 'it is gone' },
    { name: 'bl.spamdown.org', since: '2026-03', end: 'it is gone' },
    { name: 'cidr.bl.mcafee.com', since: '2024-11', end: 'it is gone' },
    { name: 'vouch.dwl.spamhaus.org', since: '2018-12', end: 'it is no longer kept' },
    { name: 'swl.spamhaus.org', since: '2018-12', end: 'it is no longer kept' },
];

// EXTERNAL MODULE: ./lib/src/checks/blocklists/catalogue/spamhaus.js
var spamhaus = __webpack_require__(27205);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/read-zone.js





const LABEL = '[a-z\\d_](?:[a-z\\d_-]{0,61}[a-z\\d_])?';
const ZONE_NAME = new RegExp(`^(?=.{3,200}$)${LABEL}(?:\\.${LABEL})+$`);
// Two slips of the finger; more, and it is another list.
const MISSPELT = 2;
/** What the catalogue knows of a zone that the configuration names. */
const readZone = (text, keys) => {
    const name = (0,choose_zones/* plain */.pj)(text);
    if (name === 'default') {
        const all = [...catalogue/* DEFAULT_ZONES */.ub, ...(keys.has('abusix-key') ? catalogue/* DEFAULT_WITH_ABUSIX */.cy : [])];
        return { problem: null, key: null, known: true, kinds: ['ip4', 'ip6', 'domain'], names: all.flatMap(namesOf) };
    }
    const own = (0,choose_zones/* ownKey */.Gt)(name);
    const zone = own?.zone ?? (0,choose_zones/* known */.eO)(name);
    return {
        problem: problemOf(name, keys),
        key: own?.key ?? null,
        known: zone !== undefined,
        kinds: zone?.kinds ?? ['ip4', 'ip6'],
        names: namesOf(zone?.name ?? name),
    };
};
function namesOf(name) {
    const twin = (0,spamhaus/* keyedTwin */.P)(name);
    return twin === null ? [name] : [name, twin];
}
function problemOf(name, keys) {
    const shown = withoutKey(name);
    if (!ZONE_NAME.test(name) || /^[\d.]+$/.test(name)) {
        return { message: `${JSON.stringify(shown)} is not the name of a DNS zone`, hint: 'write a name such as zen.spamhaus.org' };
    }
    const retired = RETIRED.find((zone) => name === zone.name || name.endsWith(`.${zone.name}`));
    if (retired !== undefined)
        return { message: `${shown} has ended (${retired.since}): ${retired.end}`, hint: 'leave it out' };
    if ((0,choose_zones/* ownKey */.Gt)(name) !== null)
        return null;
    const zone = (0,choose_zones/* known */.eO)(name);
    if (zone !== undefined) {
        if (zone.key === null || keys.has(zone.key))
            return null;
        return { message: `${name} is asked with a key, and there is none`, hint: `set blocklists.${zone.key}` };
    }
    const meant = catalogue/* ZONE_CATALOGUE */.pQ.find(({ name: other }) => (0,nearest/* editDistance */.Y)(name, other) <= MISSPELT || body(name) === body(other));
    return meant === undefined ? null : { message: `${shown} is not known`, hint: `did you mean ${meant.name}?` };
}
/** All but the last label: `bl.spamcop` of `bl.spamcop.com`. */
function body(name) {
    return name.replace(/\.[^.]+$/, '');
}
/** A first label that looks like a key may be one, in front of a misspelt zone. */
function withoutKey(name) {
    return name.replace(/^[a-z\d]{16,}(?=\.|$)/, '***').slice(0, 80);
}


/***/ }),

/***/ 20228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ro: () => (/* binding */ withoutConsequences),
/* harmony export */   YQ: () => (/* binding */ formatConfigError),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   vo: () => (/* binding */ compareErrors)
/* harmony export */ });
/** `file:line:column path: message (expected ..., got ...); hint`. */
function formatConfigError(error) {
    const place = error.file === null ? '' : [error.file, error.line, error.column].filter((part) => part !== null).join(':');
    const subject = error.file === null && error.path !== '' ? `input ${error.path}` : error.path;
    const head = [place, subject].filter((part) => part !== '').join(' ');
    const details = [
        ...(error.expected === null ? [] : [`expected ${error.expected}`]),
        ...(error.received === null ? [] : [`got ${error.received}`]),
    ].join(', ');
    return `${head === '' ? '' : `${head}: `}${error.message}${details === '' ? '' : ` (${details})`}${error.hint === null ? '' : `; ${error.hint}`}`;
}
/** In the order of the file, inputs last; equal places keep the order in which they were found. */
function compareErrors(a, b) {
    return (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? Infinity) - (b.column ?? Infinity) || 0;
}
function didYouMean(word) {
    return word === null ? null : `did you mean ${word}?`;
}
/**
 * `errors` without those that only follow from another one: a key that is missing because it stands there under another word (`meant`: its
 * path), what refers to it, and what would have followed from it.
 */
function withoutConsequences(errors, meant) {
    const wrong = new Set(errors.map(({ path }) => path));
    const isConsequence = ({ path, message }) => {
        const section = /^no such entry in (\w+)/.exec(message)?.[1];
        if (section !== undefined)
            return meant.has(section) || wrong.has(section);
        if (!message.startsWith('is missing'))
            return false;
        const [, parent = '', key = ''] = /^(.*)\.([^.]+)$/.exec(path) ?? [];
        if (meant.has(path))
            return true;
        const referred = key === 'sender' ? 'senders' : key === 'mailbox' ? 'mailboxes' : '';
        if (meant.has(referred) || wrong.has(referred))
            return true;
        if (key === 'from')
            return wrong.has(`${parent}.sender`) || [...meant].some((other) => /^senders\b.*\.user$/.test(other));
        return key === 'user' && (meant.has('loops') || [...wrong].some((other) => /^loops\b.*\.(?:to|mailbox)$/.test(other)));
    };
    return errors.filter((error) => !isConsequence(error));
}


/***/ }),

/***/ 57354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qz: () => (/* binding */ EVERYTHING),
  Ie: () => (/* binding */ WITHOUT_LOGINS),
  Z9: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/config/document/path.js

/** `senders.mta.port`, `dns.servers[0]`, `domains["example.net"].mx`. */
function formatPath(path) {
    let text = '';
    for (const segment of path) {
        if (typeof segment === 'number')
            text += `[${segment}]`;
        else if (/^[A-Za-z_][\w-]{0,63}$/.test(segment))
            text += text === '' ? segment : `.${segment}`;
        else
            text += `[${(0,foreign_text/* quote */.hD)(segment)}]`;
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/src/config/document/document.js
// A configuration as values that know where they came from: YAML, inputs, variables, errors.
// Called by config and app.


/** The error that says `complaint` of what stands at `path`. */
function complain(document, path, complaint) {
    const { file, line, column, label } = document.place(path, complaint.on ?? 'value');
    return {
        file,
        line,
        column,
        path: label,
        message: complaint.message,
        expected: complaint.expected ?? null,
        received: complaint.quoting === false ? null : received(document, path),
        hint: complaint.hint ?? null,
    };
}
/** What stands at `path`, in words. A secret is not shown, nor is the value of a variable: its name is. */
function received(document, path) {
    const value = valueAt(document.value, path);
    if (value === undefined)
        return null;
    if (value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (holdsSecret(path))
        return `a ${kindOf(value)} that is not shown`;
    const written = document.written(path);
    if (written !== null)
        return written.length > 60 ? 'a text with variables' : `the value of ${(0,foreign_text/* quote */.hD)(written)}`;
    return typeof value === 'string' ? (0,foreign_text/* quote */.hD)(value) : `the ${kindOf(value)} ${JSON.stringify(value)}`;
}
const SECRET_KEYS = new Set([
    'password',
    'oauth2',
    'proxy',
    'client-key',
    'spamhaus-dqs-key',
    'abusix-key',
    'token-secret',
    'url',
    'token',
    'routing-key',
    'secret',
    'headers',
]);
/** Whether the value at `path` is a secret. That of an unknown key might be one too, so none of those is ever quoted. */
function holdsSecret(path) {
    return path.some((segment) => SECRET_KEYS.has(segment));
}
function kindOf(value) {
    return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'truth value' : typeof value;
}
/** The value at `path`; undefined where none exists. */
function valueAt(root, path) {
    let value = root;
    for (const segment of path) {
        if (Array.isArray(value) && typeof segment === 'number')
            value = value[segment];
        else if (isMapping(value) && typeof segment === 'string' && Object.hasOwn(value, segment))
            value = value[segment];
        else
            return undefined;
    }
    return value;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A document of action inputs: `names` tells which input stands for which path (dotted); it has no lines. */
function documentOfInputs(value, names) {
    return {
        value,
        place: (path) => ({ file: null, line: null, column: null, label: inputNameOf(names, path) }),
        written: () => null,
    };
}
function inputNameOf(names, path) {
    for (let length = path.length; length > 0; length--) {
        const name = names.get(formatPath(path.slice(0, length)));
        if (name !== undefined)
            return name;
    }
    return formatPath(path);
}

;// CONCATENATED MODULE: ./lib/src/config/check/check.js
// Mistakes in the meaning of a configuration whose form is right.
// Called by config.

function beginCheck(document, draft) {
    const errors = [];
    const warnings = [];
    const check = {
        document,
        draft,
        has: (path) => valueAt(document.value, path) !== undefined,
        error: (path, complaint) => errors.push(complain(document, path, complaint)),
        warn: (path, complaint) => warnings.push(complain(document, path, complaint)),
    };
    return { check, errors, warnings };
}
/** The entries of a mapping that have the right form. */
function entriesOf(mapping) {
    return Object.entries(mapping ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}
/** The texts of a list, or the one text that stands in its place, each with its path. */
function textsOf(value, path) {
    if (value === undefined)
        return [];
    if (typeof value === 'string')
        return [{ text: value, path }];
    return value.flatMap((text, index) => (text === undefined ? [] : [{ text, path: [...path, index] }]));
}
/** Complains of every text that `read` cannot make sense of. */
function checkTexts(check, texts, read, expected) {
    for (const { text, path } of texts)
        if (read(text) === null)
            check.error(path, { message: 'not usable', expected });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/src/config/files/pem.js

/** PEM that stands in the configuration or in a file beside it; null where it cannot be read, which has been told. */
function pemText(check, given, path, { readText, base }) {
    if (given.includes('-----BEGIN'))
        return { text: given, what: 'the text' };
    if (given.includes('\n')) {
        check.error(path, { message: 'not usable', expected: 'a file or PEM text', quoting: false });
        return null;
    }
    const file = readText(base === null || (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.join)((0,external_node_path_.dirname)(base), given));
    if (file.ok)
        return { text: file.text, what: 'the file' };
    const hint = base === null ? null : `it is looked for relative to ${base}`;
    check.error(path, { message: `cannot be read: ${file.reason}`, hint });
    return null;
}
/** The same for certificates: each is whole. */
function certificates(check, given, path, beside) {
    const read = pemText(check, given, path, beside);
    if (read === null)
        return null;
    const { text, what } = read;
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    const wrong = blocks.length === 0 ? 'holds no PEM certificate' : blocks.every(isCertificate) ? null : 'holds a certificate that cannot be read';
    if (wrong === null)
        return text;
    const hint = /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)
        ? `it holds a private key: what is wanted is the certificate${ofWhom(path)}`
        : null;
    check.error(path, { message: `${what} ${wrong}`, expected: '-----BEGIN CERTIFICATE-----', quoting: false, hint });
    return null;
}
function ofWhom(path) {
    return path.at(-1) === 'client-cert' ? ' of this client' : ' of the CA';
}
/** Whether the block holds one whole DER SEQUENCE (X.690 section 8.1), as every certificate is: cut and pasted ones often are not. */
function isCertificate(pem) {
    const der = Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ''), 'base64');
    const short = der[1] ?? 0;
    const lengthBytes = short < 0x80 ? 0 : short - 0x80;
    if (der[0] !== 0x30 || lengthBytes > 4 || der.length < 2 + lengthBytes)
        return false;
    const content = lengthBytes === 0 ? short : der.readUIntBE(2, lengthBytes);
    return der.length === 2 + lengthBytes + content;
}

;// CONCATENATED MODULE: ./lib/src/config/files/authorities.js
// The files that a configuration names: CAs and templates.
// Called by config.


/** The private CAs of all servers. `base` is the configuration's path: files are relative to its folder; null: to the working directory. */
function readAuthorities(check, readText, base) {
    const found = new Map();
    const servers = [
        ...entriesOf(check.draft.senders).map(([name, { ca }]) => ({ server: ['senders', name], key: 'ca', ca })),
        ...entriesOf(check.draft.mailboxes).map(([name, { ca }]) => ({ server: ['mailboxes', name], key: 'ca', ca })),
        { server: ['dns'], key: 'doh-ca', ca: check.draft.dns?.['doh-ca'] },
        ...entriesOf(check.draft.channels).map(([name, { ca }]) => ({ server: ['channels', name], key: 'ca', ca })),
        { server: ['heartbeat'], key: 'ca', ca: check.draft.heartbeat?.ca },
    ];
    for (const { server, key, ca } of servers) {
        const pem = ca === undefined ? null : certificates(check, ca, [...server, key], { readText, base });
        if (pem !== null)
            found.set(server.join('.'), pem);
    }
    return found;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/config/files/identities.js



/** Every `client-cert` with its `client-key`: that they fit each other, and that the certificate is good today. */
function readIdentities(check, beside, calendar) {
    const found = new Map();
    const servers = [
        ...entriesOf(check.draft.senders).map(([name, server]) => ({ path: ['senders', name], server })),
        ...entriesOf(check.draft.mailboxes).map(([name, server]) => ({ path: ['mailboxes', name], server })),
    ];
    for (const { path, server } of servers) {
        const [givenCert, givenKey] = [server['client-cert'], server['client-key']];
        const cert = givenCert === undefined ? null : certificates(check, givenCert, [...path, 'client-cert'], beside);
        const read = givenKey === undefined ? null : pemText(check, givenKey, [...path, 'client-key'], beside);
        const key = read === null ? null : privateKey(check, read.text, [...path, 'client-key']);
        const leaf = cert === null ? null : leafOf(check, cert, [...path, 'client-cert'], calendar);
        if (cert === null || read === null || key === null || leaf === null)
            continue;
        if (leaf.checkPrivateKey(key))
            found.set(path.join('.'), { cert, key: read.text });
        else
            check.error([...path, 'client-key'], {
                message: 'is not the key of client-cert',
                quoting: false,
                hint: 'the certificate of this client comes first in client-cert, its CA behind it',
            });
    }
    return found;
}
function privateKey(check, text, path) {
    const isLocked = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(text);
    try {
        if (!isLocked)
            return (0,external_node_crypto_.createPrivateKey)(text);
    }
    catch {
        // Said below, without the words of OpenSSL.
    }
    check.error(path, {
        message: isLocked ? 'is locked by a passphrase' : 'holds no private key that can be read',
        expected: '-----BEGIN PRIVATE KEY-----',
        quoting: false,
        hint: isLocked ? 'unlock it with openssl pkey -in KEY -out UNLOCKED, and keep that as a secret' : null,
    });
    return null;
}
/** The first certificate, which is this client's own. */
function leafOf(check, text, path, { now }) {
    let leaf;
    try {
        leaf = new external_node_crypto_.X509Certificate(text);
    }
    catch {
        check.error(path, { message: 'holds a certificate that cannot be read', expected: '-----BEGIN CERTIFICATE-----', quoting: false });
        return null;
    }
    const [from, to] = [Date.parse(leaf.validFrom), Date.parse(leaf.validTo)];
    const wrong = now() > to ? `expired on ${day(to)}` : now() < from ? `is not good before ${day(from)}` : null;
    if (wrong === null)
        return leaf;
    check.error(path, { message: wrong, quoting: false, hint: 'give the certificate that has replaced it' });
    return null;
}
function day(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}

// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var address_names = __webpack_require__(36339);
;// CONCATENATED MODULE: ./lib/src/core/mail/login/entra-cloud.js
const ENTRA_CLOUD_NAMES = ['global', 'us-government', 'us-dod', 'china'];
/**
 * Microsoft's clouds: learn.microsoft.com/entra/identity-platform/authentication-national-cloud has the authorities,
 * learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges and its pages of GCC High, DoD and 21Vianet the mail servers.
 */
const ENTRA_CLOUDS = {
    global: {
        authority: 'https://login.microsoftonline.com',
        mailScope: 'https://outlook.office365.com/.default',
        graphScope: 'https://graph.microsoft.com/.default',
    },
    'us-government': {
        authority: 'https://login.microsoftonline.us',
        mailScope: 'https://outlook.office365.us/.default',
        graphScope: 'https://graph.microsoft.us/.default',
    },
    'us-dod': {
        authority: 'https://login.microsoftonline.us',
        mailScope: 'https://outlook-dod.office365.us/.default',
        graphScope: 'https://dod-graph.microsoft.us/.default',
    },
    china: {
        authority: 'https://login.partner.microsoftonline.cn',
        mailScope: 'https://partner.outlook.cn/.default',
        graphScope: 'https://microsoftgraph.chinacloudapi.cn/.default',
    },
};

// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
;// CONCATENATED MODULE: ./lib/src/config/check/servers/read-oauth2.js




/** The keys of each kind: those that it needs, then those that it may have. */
const KEYS = {
    token: { needs: ['token'], may: [] },
    'client-credentials': { needs: ['tenant', 'client-id', 'client-secret'], may: ['cloud', 'scope'] },
    'refresh-token': { needs: ['issuer', 'client-id', 'refresh-token'], may: ['client-secret', 'scope'] },
    'service-account': { needs: ['service-account'], may: ['subject', 'scope'] },
    'federation-entra': { needs: ['federation', 'tenant', 'client-id'], may: ['cloud', 'scope'] },
    'federation-google': { needs: ['federation', 'provider', 'service-account'], may: ['subject', 'scope'] },
};
const PROVIDER = /^(?:(?:https:)?\/\/iam\.googleapis\.com\/)?(projects\/[0-9]+\/locations\/global\/workloadIdentityPools\/[a-z0-9-]+\/providers\/[a-z0-9-]+)$/;
const TENANT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Microsoft's shared names: an application's own token comes from one tenant (AADSTS9001023, AADSTS90130). */
const SHARED_TENANTS = new Set(['common', 'organizations', 'consumers']);
/** What a section says, once it is sure; all that is wrong with it otherwise. `draft`: a service account's key is its text by now. */
function readOAuth2(draft) {
    const kind = read_oauth2_kindOf(draft);
    if (kind === null) {
        const expected = 'token; or tenant, client-id and client-secret; or issuer, client-id and refresh-token; or service-account; or federation';
        return {
            ok: false,
            problems: [{ key: null, message: 'says nothing of where a token comes from', expected, on: 'key', quoting: false }],
        };
    }
    const { needs, may } = KEYS[kind];
    const name = kind === 'federation-entra' || kind === 'federation-google' ? `federation: github` : (needs.at(-1) ?? kind);
    const given = Object.keys(draft).filter((key) => draft[key] !== undefined);
    const shapes = [
        ...needs
            .filter((key) => draft[key] === undefined)
            .map((key) => ({ key, message: `is missing: needed with ${name}`, on: 'key', quoting: false })),
        ...given
            .filter((key) => !needs.includes(key) && !may.includes(key))
            .map((key) => ({ key, message: `does not go with ${name}`, on: 'key', quoting: false, hint: 'leave out one of them' })),
    ];
    const problems = [
        ...shapes,
        ...given.filter((key) => needs.includes(key) || may.includes(key)).flatMap((key) => problemsOf(key, draft, kind)),
    ];
    return problems.length > 0 ? { ok: false, problems } : { ok: true, config: configOf(kind, draft) };
}
function read_oauth2_kindOf(draft) {
    if (draft.token !== undefined)
        return 'token';
    if (draft.federation !== undefined)
        return draft.provider !== undefined || draft['service-account'] !== undefined ? 'federation-google' : 'federation-entra';
    if (draft['refresh-token'] !== undefined || draft.issuer !== undefined)
        return 'refresh-token';
    if (draft['service-account'] !== undefined)
        return 'service-account';
    return draft.tenant !== undefined || draft['client-secret'] !== undefined || draft['client-id'] !== undefined
        ? 'client-credentials'
        : null;
}
function problemsOf(key, draft, kind) {
    const text = draft[key] ?? '';
    const wrong = (expected, hint = null) => [
        { key, message: 'not usable', expected, hint, quoting: false },
    ];
    switch (key) {
        case 'token':
        case 'refresh-token':
            return /^[\x21-\x7e]+$/.test(bareToken(text)) ? [] : wrong('a token of one line in ASCII');
        case 'client-id':
        case 'client-secret':
        case 'scope':
            return /^[\x20-\x7e]+$/.test(text.trim()) ? [] : wrong('a text of one line in ASCII');
        case 'tenant':
            if (SHARED_TENANTS.has(text.toLowerCase()))
                return wrong('the id of a tenant, or one of its domains', `${text} stands for many tenants, and an application has one`);
            return TENANT_ID.test(text) || (0,address_names/* domainName */.AU)(text) !== null
                ? []
                : wrong('the id of a tenant such as 72f988bf-86f1-41af-91ab-2d7cd011db47, or one of its domains');
        case 'cloud':
            return cloudOf(text) === null ? wrong(`${ENTRA_CLOUD_NAMES.join(', ')}, or an https:// URL`) : [];
        case 'issuer':
            return safeUrl(text) === null ? wrong('an https:// URL such as https://accounts.google.com') : [];
        case 'provider':
            return PROVIDER.test(text) ? [] : wrong('projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER');
        case 'subject':
            return (0,mailbox_address/* parseAddress */.or)(text) === null ? wrong('a mail address') : [];
        case 'service-account':
            if (kind === 'federation-google')
                return (0,mailbox_address/* parseAddress */.or)(text) === null ? wrong('the mail address of a service account') : [];
            return keyOf(text) === null ? wrong('the JSON file of a key of a service account (type, client_email, private_key, token_uri)') : [];
        case 'federation':
            return [];
    }
}
function configOf(kind, draft) {
    const text = (key) => (draft[key] ?? '').trim();
    const orNull = (key) => draft[key]?.trim() ?? null;
    const scope = orNull('scope');
    const entra = {
        tenant: text('tenant'),
        clientId: text('client-id'),
        cloud: cloudOf(draft.cloud ?? 'global') ?? ENTRA_CLOUDS.global,
        scope,
    };
    switch (kind) {
        case 'token':
            return { kind, token: bareToken(text('token')) };
        case 'client-credentials':
            return { kind, ...entra, clientSecret: text('client-secret') };
        case 'federation-entra':
            return { kind, ...entra };
        case 'refresh-token': {
            const client = { clientId: text('client-id'), clientSecret: orNull('client-secret') };
            return { kind, issuer: safeUrl(text('issuer')) ?? text('issuer'), ...client, refreshToken: bareToken(text('refresh-token')), scope };
        }
        case 'service-account':
            return {
                kind,
                key: keyOf(text('service-account')) ?? { clientEmail: '', privateKey: '', privateKeyId: null, tokenUri: '' },
                subject: orNull('subject'),
                scope,
            };
        case 'federation-google':
            return {
                kind,
                provider: PROVIDER.exec(text('provider'))?.[1] ?? text('provider'),
                serviceAccount: text('service-account'),
                subject: orNull('subject'),
                scope,
            };
    }
}
/** As people copy it out of a header. */
function bareToken(text) {
    return text.trim().replace(/^Bearer\s+/i, '');
}
function cloudOf(text) {
    const name = ENTRA_CLOUD_NAMES.find((known) => known === text);
    if (name !== undefined)
        return ENTRA_CLOUDS[name];
    const authority = safeUrl(text);
    return authority === null ? null : { ...ENTRA_CLOUDS.global, authority };
}
/** An https URL without a slash at its end; http only to this machine, for what goes there is a secret. */
function safeUrl(text) {
    const trimmed = text.trim();
    if (/[\s\p{Cc}]/u.test(trimmed) || !URL.canParse(trimmed))
        return null;
    const { protocol, hostname, username, password, search, hash, href } = new URL(trimmed);
    const safe = protocol === 'https:' || (protocol === 'http:' && (0,address_names/* isLoopback */.U9)(hostname.replace(/^\[(.*)\]$/, '$1')));
    return safe && `${username}${password}${search}${hash}` === ''
        ? href.replace(/\/$/, '').replace(/\/\.well-known\/openid-configuration$/, '')
        : null;
}
function keyOf(text) {
    const { type, client_email: email, private_key: key, private_key_id: id, token_uri: uri } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(text));
    if (type !== 'service_account' || typeof email !== 'string' || typeof key !== 'string')
        return null;
    if (!key.includes('-----BEGIN PRIVATE KEY-----'))
        return null;
    const tokenUri = safeUrl(typeof uri === 'string' ? uri : 'https://oauth2.googleapis.com/token');
    return tokenUri === null ? null : { clientEmail: email, privateKey: key, privateKeyId: typeof id === 'string' ? id : null, tokenUri };
}

;// CONCATENATED MODULE: ./lib/src/config/files/logins.js



/** Every `oauth2` of senders and mailboxes, with the keys of service accounts that stand in files beside the configuration. */
function readLogins(check, readText, base) {
    const found = new Map();
    const servers = [
        ...entriesOf(check.draft.senders).map(([name, { oauth2 }]) => ({ server: ['senders', name], oauth2 })),
        ...entriesOf(check.draft.mailboxes).map(([name, { oauth2 }]) => ({ server: ['mailboxes', name], oauth2 })),
    ];
    for (const { server, oauth2 } of servers) {
        if (oauth2 === undefined)
            continue;
        const path = [...server, 'oauth2'];
        const draft = withKeyText(check, oauth2, path, { readText, base });
        if (draft === null)
            continue;
        const read = readOAuth2(draft);
        if (read.ok)
            found.set(server.join('.'), read.config);
        else
            for (const { key, ...complaint } of read.problems) {
                const at = key === null ? path : [...path, key];
                // What has not the right form is not missing too.
                if (key === null || draft[key] !== undefined || !check.has(at))
                    check.error(at, complaint);
            }
    }
    return found;
}
/** The key of a service account as text, where a file is named; null where that cannot be read. */
function withKeyText(check, draft, path, { readText, base }) {
    const given = draft['service-account'];
    if (given === undefined || draft.federation !== undefined || given.trimStart().startsWith('{') || given.includes('\n'))
        return draft;
    const file = readText(base === null || (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.join)((0,external_node_path_.dirname)(base), given));
    if (file.ok)
        return { ...draft, 'service-account': file.text };
    check.error([...path, 'service-account'], {
        message: `cannot be read: ${file.reason}`,
        quoting: false,
        hint: 'give the JSON text of the key by a variable, or a file relative to this one',
    });
    return null;
}

// EXTERNAL MODULE: ./lib/src/core/mail/mime/seven-bit.js
var seven_bit = __webpack_require__(75980);
;// CONCATENATED MODULE: ./lib/src/config/files/templates.js



/** A probe is read back whole to be verified: 256 KiB, of which the header takes a part. */
const LONGEST = 200 * 1024;
/** The mail that a loop's probe is made of, by loop. Files are relative to the configuration's folder. */
function readTemplates(check, readText, base) {
    const found = new Map();
    for (const [name, { template }] of entriesOf(check.draft.loops)) {
        if (template === undefined)
            continue;
        const path = ['loops', name, 'template'];
        const kind = templates_kindOf(template);
        if (kind === null) {
            check.error(path, { message: 'not usable', expected: 'a file that ends in .txt, .html or .eml' });
            continue;
        }
        const file = readText(base === null || (0,external_node_path_.isAbsolute)(template) ? template : (0,external_node_path_.join)((0,external_node_path_.dirname)(base), template));
        if (!file.ok) {
            const hint = base === null ? null : `it is looked for relative to ${base}`;
            check.error(path, { message: `cannot be read: ${file.reason}`, hint });
        }
        else if (file.text.length > LONGEST)
            check.error(path, { message: `longer than ${LONGEST / 1024} KiB`, quoting: false });
        else if (kind === 'eml' && !/^(?:[!-9;-~]+:.*\r?\n(?:[ \t].*\r?\n)*)+\r?\n/.test(file.text))
            check.error(path, { message: 'is no mail', expected: 'header fields, an empty line, and a body', quoting: false });
        else if (kind === 'eml' && !isUsable(check, path, file.text))
            continue;
        else
            found.set(name, { kind, text: file.text });
    }
    return found;
}
/** Fields by which a mail is signed as a whole: the probe has another Date and Message-ID, so none of them could hold. */
const SIGNATURE = /^(?:dkim-signature|x-google-dkim-signature|domainkey-signature|arc-(?:seal|message-signature|authentication-results)):/i;
function isUsable(check, path, text) {
    const mail = text.replaceAll('\r\n', '\n');
    const header = mail.slice(0, mail.indexOf('\n\n')).split('\n');
    const signed = header.findIndex((line) => SIGNATURE.test(line));
    if (signed !== -1) {
        const field = (header[signed] ?? '').split(':', 1)[0] ?? '';
        const message = `line ${signed + 1} of the mail is a ${field}, which cannot hold for a probe`;
        check.error(path, { message, quoting: false, hint: 'take the field out; your server signs the probe as it signs any mail' });
        return false;
    }
    const made = (0,seven_bit/* sevenBit */.v)(mail);
    if (!made.ok)
        check.error(path, { message: `line ${made.line} of the mail cannot be sent: ${made.problem}`, quoting: false });
    return made.ok;
}
function templates_kindOf(path) {
    const end = /\.(txt|html?|eml)$/i.exec(path)?.[1]?.toLowerCase();
    return end === undefined ? null : end === 'txt' ? 'text' : end === 'eml' ? 'eml' : 'html';
}

// EXTERNAL MODULE: ./lib/src/core/request/config.js
var config = __webpack_require__(58054);
// EXTERNAL MODULE: ./lib/src/core/text/unseen/invisible.js
var invisible = __webpack_require__(44860);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/src/core/request/channels.js
const CHANNEL_TYPES = ['slack', 'teams', 'discord', 'ntfy', 'pagerduty', 'webhook'];
/** ntfy's own names of its priorities 1 to 5 (docs.ntfy.sh, "Message priority"). */
const NTFY_PRIORITIES = ['min', 'low', 'default', 'high', 'max'];

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/durations.js
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** What a duration looks like: a whole number above 0 and its unit. Seven digits of days still fit a safe integer of ms. */
const DURATION = /^0*[1-9][0-9]{0,6}(?:ms|s|m|h|d)$/;
/** How to say it in an error. */
const DURATION_FORM = 'a duration above 0 such as 500ms, 90s, 5m, 24h or 21d';
/** The length of `text` in ms; null if it is no duration. */
function parseDuration(text) {
    if (!DURATION.test(text))
        return null;
    const digits = Number.parseInt(text, 10);
    const unit = text.slice(text.search(/[a-z]/));
    return isUnit(unit) ? digits * UNITS[unit] : null;
}
/** `ms` in the largest unit that divides it, so that `parseDuration` gives the same number back. */
function writeDuration(ms) {
    for (const unit of ['d', 'h', 'm', 's'])
        if (ms % UNITS[unit] === 0)
            return `${ms / UNITS[unit]}${unit}`;
    return `${ms}ms`;
}
/** The fix to offer for a text that is no duration; null where none is evident. */
function durationHint(text) {
    if (/^[0-9]{1,7}$/.test(text))
        return `add the unit: ${text}s for seconds, ${text}m for minutes`;
    const close = text
        .toLowerCase()
        .replace(/\s+/g, '')
        .replace(/(sec|min|hour|day)[a-z]*$/, (word) => word.charAt(0));
    return close !== text && DURATION.test(close) ? `write ${close}` : null;
}
function isUnit(text) {
    return Object.hasOwn(UNITS, text);
}

// EXTERNAL MODULE: ./lib/src/config/schema/sections/percentages.js
var percentages = __webpack_require__(98271);
;// CONCATENATED MODULE: ./lib/src/config/schema/sections/shapes.js




/** Names of senders, mailboxes and loops: they go into headers, file names and metrics. */
const NAME = /^[A-Za-z0-9._-]{1,64}$/;
/** Names of HTTP header fields (RFC 9110 section 5.6.2: token). */
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const PORT = /^(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$/;
// Every message below says the expectation in words: shape.ts makes the sentence. Nothing here transforms, so that the JSON Schema
// generated from it accepts exactly what this accepts. Numbers and truth values may be text as well, because `${NAME}` gives text.
const shapes_text = (expected = 'a text') => dist/* pipe */.FsL(dist/* string */.YjP(expected), dist/* minLength */.BpQ(1, expected));
const duration = () => dist/* pipe */.FsL(dist/* string */.YjP(DURATION_FORM), dist/* regex */.yGV(DURATION, DURATION_FORM));
const durations = () => {
    const expected = 'a list of 1 to 10 durations such as [10s, 30s, 90s]';
    return dist/* pipe */.FsL(dist/* array */.YOg(duration(), expected), dist/* minLength */.BpQ(1, expected), dist/* maxLength */.Ru6(10, expected));
};
const oneOf = (options) => dist/* picklist */.KIO(options, `one of ${options.join(', ')}`);
const listOf = (item) => dist/* array */.YOg(shapes_text(item), `a list of ${item.replace(/^an? /, '')}s`);
const textOrList = (item) => dist/* union */.KCZ([shapes_text(item), listOf(item)], `${item}, or a list of them`);
const truth = () => dist/* union */.KCZ([dist/* boolean */.zMY(), dist/* picklist */.KIO(['true', 'false'])], 'true or false');
const port = () => {
    const expected = 'a port from 1 to 65535';
    return dist/* union */.KCZ([dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(65535, expected)), digits(PORT, expected)], expected);
};
const attempts = () => {
    const expected = 'a whole number from 1 to 10';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(10, expected)),
        digits(/^(?:[1-9]|10)$/, expected),
    ], expected);
};
/** Of runs: as many as are remembered, or fewer. */
const times = () => {
    const expected = 'a whole number from 0 to 20';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(0, expected), dist/* maxValue */.cGV(20, expected)),
        digits(/^(?:[0-9]|1[0-9]|20)$/, expected),
    ], expected);
};
const few = () => {
    const expected = 'a whole number from 1 to 20';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(20, expected)),
        digits(/^(?:[1-9]|1[0-9]|20)$/, expected),
    ], expected);
};
const probes = () => {
    const expected = 'a whole number from 1 to 100';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(100, expected)),
        digits(/^(?:[1-9][0-9]?|100)$/, expected),
    ], expected);
};
const percentage = () => dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* number */.aig(percentages.PERCENTAGE_FORM), dist/* minValue */.Wwf(1, percentages.PERCENTAGE_FORM), dist/* maxValue */.cGV(100, percentages.PERCENTAGE_FORM)),
    dist/* literal */.euz(0, percentages.PERCENTAGE_FORM),
    digits(percentages/* PERCENTAGE */.LN, percentages.PERCENTAGE_FORM),
], percentages.PERCENTAGE_FORM);
const questionsInFlight = () => {
    const expected = 'a whole number from 1 to 999';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(999, expected)),
        digits(/^[1-9][0-9]{0,2}$/, expected),
    ], expected);
};
const ntfyPriority = () => {
    const expected = 'a priority from 1 to 5, or one of min, low, default, high, max';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(5, expected)),
        dist/* picklist */.KIO(['1', '2', '3', '4', '5', ...NTFY_PRIORITIES], expected),
    ], expected);
};
const family = () => dist/* union */.KCZ([dist/* picklist */.KIO(['auto', '4', '6']), dist/* literal */.euz(4), dist/* literal */.euz(6)], 'auto, 4 or 6');
const digits = (form, expected) => dist/* pipe */.FsL(dist/* string */.YjP(expected), dist/* regex */.yGV(form, expected));
/** A mapping with these keys and no others. The message of an unknown key is the list of the known ones, separated by spaces. */
function section(entries) {
    return notList(dist/* objectWithRest */.U1j(entries, dist/* never */.ZmZ(Object.keys(entries).join(' ')), 'a mapping'));
}
/** A mapping from names that the user chooses. */
function named(value, form, expected) {
    return notList(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(expected), dist/* regex */.yGV(form, expected)), value, 'a mapping'));
}
/** A section, or `true` for all of its defaults; `false` for none of it. What is a mapping is judged as the section. */
function switchable(entries) {
    const choice = dist/* union */.KCZ([truth(), entries], 'true, false, or a mapping');
    const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
    return { ...choice, '~run': (dataset, config) => (isMapping(dataset.value) ? entries : choice)['~run'](dataset, config) };
}
/** valibot takes a list for an object whose keys are its indices. */
function notList(schema) {
    const refusal = dist/* custom */.IeY(() => false, 'a mapping');
    return { ...schema, '~run': (dataset, config) => (Array.isArray(dataset.value) ? refusal : schema)['~run'](dataset, config) };
}
function described(schema, description) {
    return dist/* pipe */.FsL(schema, dist/* description */.h_(description));
}
/** An entry that may be left out. */
function optional(schema, description) {
    return dist/* optional */.lqM(described(schema, description));
}
/** A section that may be left out, or left empty (YAML reads that as null). */
function emptiable(schema, description) {
    return dist/* nullish */.cl6(described(schema, description));
}
/** How a server is reached, and by what this client proves itself there. */
const WAY = {
    proxy: optional(shapes_text('socks5:// or http://, a host and a port'), 'The only way to this server: socks5://[user:password@]host:port, or http:// for CONNECT. Nothing goes past it.'),
    family: optional(family(), 'Of the addresses that are connected to: 4, 6, or auto for either. Default: auto.'),
    'client-cert': optional(shapes_text('a file or PEM text'), 'PEM text, or a file relative to this one: the certificate, with its chain, that is shown to a server that asks for one.'),
    'client-key': optional(shapes_text('a file or PEM text'), 'Its private key in the same form, without a passphrase.'),
};
/** What several sections say of the same key. */
const CA = 'PEM text, or a file relative to this one: the private CA that signed the certificate. Certificates are always verified.';
const PLAINTEXT = 'true: an http:// URL to another machine is accepted, though everything crosses the network readable. Default: false.';
const ONLY_WITH = (type, meaning) => `${meaning} Only with type: ${type}.`;

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/oauth2.js


/** Where the access token of a login comes from; which keys go together is for check-oauth2.ts. */
const oauth2 = section({
    token: optional(shapes_text('an access token'), 'An access token as it is; it cannot be renewed.'),
    tenant: optional(shapes_text('the id or a domain of a tenant'), 'Microsoft Entra: the tenant of the application, its id or one of its domains.'),
    'client-id': optional(shapes_text('the id of a client'), 'The id of the application (client).'),
    'client-secret': optional(shapes_text('a secret'), 'Its secret; write ${NAME} and set the environment variable from a secret.'),
    cloud: optional(shapes_text('a cloud, or an https URL'), `Microsoft Entra: ${ENTRA_CLOUD_NAMES.join(', ')}, or the URL of another authority. Default: global.`),
    issuer: optional(shapes_text('an https URL'), 'Who issued the refresh token, by the URL above its discovery document: https://accounts.google.com, https://login.microsoftonline.com/TENANT/v2.0.'),
    'refresh-token': optional(shapes_text('a refresh token'), 'What the user once agreed to; write ${NAME}.'),
    'service-account': optional(shapes_text('a key in JSON, a file, or an address'), 'Google: the JSON key of a service account, as text or as a file relative to this one; with federation, its mail address.'),
    subject: optional(shapes_text('a mail address'), 'Google: the user that the service account acts for. Default: user.'),
    federation: optional(oneOf(['github']), 'github: the workflow proves itself (`permissions: id-token: write`), and no secret is stored.'),
    provider: optional(shapes_text('the name of a provider'), 'Google: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.'),
    scope: optional(shapes_text('scopes'), 'What the token is for. Default: mail, as the provider names it.'),
});

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/presets.js

const starttls = (host) => ({ host, port: 587, security: 'starttls' });
const submissions = (host) => ({ host, port: 465, security: 'tls' });
const imaps = (host) => ({ host, port: 993, security: 'tls' });
const pop3s = (host) => ({ host, port: 995, security: 'tls' });
const PRESETS_BY_NAME = {
    gmail: {
        senders: submissions('smtp.gmail.com'),
        mailboxes: imaps('imap.gmail.com'),
        pop3: pop3s('pop.gmail.com'),
        hosts: ['*.gmail.com', '*.googlemail.com'],
        source: 'https://support.google.com/mail/answer/7126229',
    },
    'google-workspace': {
        senders: submissions('smtp.gmail.com'),
        mailboxes: imaps('imap.gmail.com'),
        pop3: pop3s('pop.gmail.com'),
        hosts: ['*.gmail.com', '*.googlemail.com', 'smtp-relay.gmail.com'],
        source: 'https://support.google.com/a/answer/105694',
    },
    microsoft365: {
        senders: starttls('smtp.office365.com'),
        mailboxes: imaps('outlook.office365.com'),
        pop3: pop3s('outlook.office365.com'),
        // https://learn.microsoft.com/graph/deployments: the national clouds have hosts of their own.
        graph: { host: 'graph.microsoft.com', port: 443, security: 'tls' },
        hosts: [
            '*.office365.com',
            '*.office365.us',
            'partner.outlook.cn',
            '*.partner.outlook.cn',
            'graph.microsoft.com',
            'graph.microsoft.us',
            'dod-graph.microsoft.us',
            'microsoftgraph.chinacloudapi.cn',
        ],
        source: 'https://support.microsoft.com/office/8361e398-8af4-4e97-b147-6c6c4ac95353',
    },
    outlook: {
        senders: starttls('smtp-mail.outlook.com'),
        mailboxes: imaps('outlook.office365.com'),
        pop3: pop3s('outlook.office365.com'),
        graph: { host: 'graph.microsoft.com', port: 443, security: 'tls' },
        hosts: ['*.outlook.com', '*.office365.com', 'graph.microsoft.com'],
        source: 'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040',
    },
    fastmail: {
        senders: submissions('smtp.fastmail.com'),
        mailboxes: imaps('imap.fastmail.com'),
        pop3: pop3s('pop.fastmail.com'),
        // https://www.fastmail.com/dev/: /.well-known/jmap leads to the session on the same host.
        jmap: { host: 'api.fastmail.com', port: 443, security: 'tls' },
        hosts: ['*.fastmail.com'],
        source: 'https://www.fastmail.help/hc/en-us/articles/1500000278342',
    },
    icloud: {
        senders: starttls('smtp.mail.me.com'),
        mailboxes: imaps('imap.mail.me.com'),
        pop3: null,
        hosts: ['*.mail.me.com'],
        source: 'https://support.apple.com/102525',
    },
    yahoo: {
        senders: submissions('smtp.mail.yahoo.com'),
        mailboxes: imaps('imap.mail.yahoo.com'),
        pop3: pop3s('pop.mail.yahoo.com'),
        hosts: ['*.mail.yahoo.com'],
        source: 'https://help.yahoo.com/kb/SLN4075.html',
    },
    zoho: {
        senders: submissions('smtp.zoho.com'),
        mailboxes: imaps('imap.zoho.com'),
        pop3: pop3s('pop.zoho.com'),
        hosts: ['*.zoho.com', '*.zoho.eu', '*.zoho.in', '*.zoho.com.au', '*.zoho.jp', '*.zohocloud.ca'],
        source: 'https://www.zoho.com/mail/help/imap-access.html',
    },
    'mailbox-org': {
        senders: submissions('smtp.mailbox.org'),
        mailboxes: imaps('imap.mailbox.org'),
        pop3: pop3s('pop3.mailbox.org'),
        hosts: ['*.mailbox.org'],
        source: 'https://kb.mailbox.org/en/private/e-mail/e-mail-configuration',
    },
    posteo: {
        senders: submissions('posteo.de'),
        mailboxes: imaps('posteo.de'),
        pop3: pop3s('posteo.de'),
        hosts: ['posteo.de'],
        source: 'https://posteo.de/en/help/how-do-i-set-up-posteo-in-an-email-client-pop3-imap-and-smtp',
    },
    gmx: {
        senders: starttls('mail.gmx.net'),
        mailboxes: imaps('imap.gmx.net'),
        pop3: pop3s('pop.gmx.net'),
        hosts: ['*.gmx.net', '*.gmx.com'],
        source: 'https://hilfe.gmx.net/pop-imap/imap/imap-serverdaten.html',
    },
    ses: {
        senders: starttls(null),
        mailboxes: null,
        pop3: null,
        hosts: ['*.amazonaws.com', '*.amazonaws.com.cn'],
        source: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html',
    },
    mailgun: {
        senders: starttls('smtp.mailgun.org'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.mailgun.org'],
        source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp',
    },
    postmark: {
        senders: starttls('smtp.postmarkapp.com'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.postmarkapp.com'],
        source: 'https://postmarkapp.com/developer/user-guide/send-email-with-smtp',
    },
    sendgrid: {
        senders: starttls('smtp.sendgrid.net'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.sendgrid.net'],
        source: 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api',
    },
    brevo: {
        senders: starttls('smtp-relay.brevo.com'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.brevo.com'],
        source: 'https://developers.brevo.com/docs/smtp-integration',
    },
    mailjet: {
        senders: starttls('in-v3.mailjet.com'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.mailjet.com'],
        source: 'https://dev.mailjet.com/smtp-relay/configuration/',
    },
    'protonmail-bridge': {
        senders: { host: '127.0.0.1', port: 1025, security: 'starttls' },
        mailboxes: { host: '127.0.0.1', port: 1143, security: 'starttls' },
        pop3: null,
        // It runs wherever its user has put it.
        hosts: ['*'],
        source: 'https://proton.me/support/imap-smtp-and-pop3-setup',
    },
};
const PRESET_NAMES = Object.keys(PRESETS_BY_NAME);
/** The preset of this name; null without one. */
function presetOf(name) {
    const known = PRESET_NAMES.find((candidate) => candidate === name);
    return known === undefined ? null : PRESETS_BY_NAME[known];
}
/** The server of one end, by its protocol where that is said; null: the provider has none. */
function presetServer(preset, section, protocol) {
    if (protocol === 'jmap' || protocol === 'graph')
        return preset[protocol] ?? null;
    return section === 'mailboxes' && protocol === 'pop3' ? preset.pop3 : preset[section];
}
/** Whether a host is one of the provider's, or this machine, on which anything may stand for it. */
function isOfPreset({ hosts }, host) {
    const name = host.toLowerCase().replace(/\.$/, '');
    return ((0,address_names/* isLoopback */.U9)(name) || hosts.some((known) => known === '*' || known === name || (known.startsWith('*.') && name.endsWith(known.slice(1)))));
}

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/servers.js






const spoken = ([usual, ...others]) => `this version speaks ${[usual, ...others].join(', ')}. Default: ${usual}.`;
const security = oneOf(['starttls', 'tls', 'plaintext']);
const SECURITY = 'starttls: STARTTLS that must succeed; tls: TLS from the first byte; plaintext: none at all. Default: by the port.';
const TLS_NAME = 'The name that the certificate must carry, where `host` is an address or another name. Default: host.';
const PIN = 'sha256/ and the SHA-256 of the key (SubjectPublicKeyInfo) in base64, in place of ca: chain, name and begin are not judged then.';
const sender = section({
    preset: optional(oneOf(PRESET_NAMES), 'A provider whose host, port and security are known; what is given goes before it.'),
    protocol: described(oneOf(config/* SENDER_PROTOCOLS */.W$), `How the probe is handed over; ${spoken(config/* SENDER_PROTOCOLS */.W$)}`),
    host: described(shapes_text('a host name or an address'), 'Name or address of the server; by mx: the domain whose mail servers take the mail. Default there: that of the to of its loops.'),
    port: optional(port(), 'Default: by protocol and security: 587 with starttls, 465 with tls, 25 with plaintext; lmtp: 24; mx: 25; jmap and graph: 443 with tls, 80 with plaintext.'),
    security: optional(security, SECURITY),
    user: optional(shapes_text(), 'Login name; without it no login is made.'),
    password: optional(shapes_text(), 'Password; write ${NAME} and set the environment variable from a secret.'),
    oauth2: optional(oauth2, 'Where the access token of a login comes from, in place of a password.'),
    ehlo: optional(shapes_text('a host name or an address literal'), 'What EHLO says: a name or an address literal such as [192.0.2.1]. Default: chosen by the action.'),
    via: optional(shapes_text('a name such as outbound-relay'), 'A way out that it shares with other senders and that nobody can see from outside, such as a relay: give each of them the same name.'),
    ca: optional(shapes_text('a file or PEM text'), CA),
    'tls-name': optional(shapes_text('a host name or an address'), TLS_NAME),
    pin: optional(shapes_text('sha256/ and a base64 text'), PIN),
    ...WAY,
});
const mailbox = section({
    preset: optional(oneOf(PRESET_NAMES), 'A provider whose host, port and security are known; what is given goes before it.'),
    protocol: described(oneOf(config/* MAILBOX_PROTOCOLS */.l0), `How the mailbox is read; ${spoken(config/* MAILBOX_PROTOCOLS */.l0)}`),
    host: described(shapes_text('a host name or an address'), 'Name or address of the server.'),
    port: optional(port(), 'Default: by protocol and security: 993 (pop3: 995, jmap and graph: 443) with tls, 143 (pop3: 110) with starttls or plaintext (jmap and graph: 80).'),
    security: optional(security, SECURITY),
    user: described(shapes_text(), 'Login name. Default: the to of the loops that read it.'),
    password: optional(shapes_text(), 'Password; write ${NAME} and set the environment variable from a secret.'),
    oauth2: optional(oauth2, 'Where the access token of a login comes from, in place of a password.'),
    folder: optional(shapes_text("a folder's name"), 'Where probes are expected. Default: INBOX.'),
    junk: optional(shapes_text("auto or a folder's name"), 'auto: found by SPECIAL-USE, then by localised names; or the name of the junk folder. Default: auto.'),
    'authserv-id': optional(textOrList('an authserv-id'), 'Whose Authentication-Results to believe (RFC 8601); one or several.'),
    ca: optional(shapes_text('a file or PEM text'), CA),
    'tls-name': optional(shapes_text('a host name or an address'), TLS_NAME),
    pin: optional(shapes_text('sha256/ and a base64 text'), PIN),
    ...WAY,
});
const oneLine = (value) => (0,invisible/* hasControlCharacters */.Kg)(value) ? { message: 'not usable', expected: 'a text of one line without control characters' } : null;
const ehlo = (value) => (0,address_names/* ehloName */.gi)(value) === null
    ? { message: 'not usable', expected: 'a host name or an address literal such as [192.0.2.1], not localhost' }
    : null;
/** JMAP is spoken over HTTPS (RFC 8620 section 1.7), as Graph is. There is no STARTTLS: the configuration's check refuses it. */
const HTTPS = { tls: 443, starttls: 443, plaintext: 80 };
const ownName = ({ ehlo: said }) => (said === undefined ? null : ((0,address_names/* ehloName */.gi)(said) ?? said));
/** One row a protocol. Default ports: RFC 6409 section 3.1, RFC 8314 section 3.3, RFC 5321 section 4.5.4.2. */
const SENDER_FORMS = {
    smtp: {
        ports: { starttls: 587, tls: 465, plaintext: 25 },
        security: 'starttls',
        keys: { ehlo },
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'smtp', ehlo: ownName(shape) }),
    },
    // RFC 2033 section 5: never port 25. Where delivery listens on the network at all, port 24 is usual, and TLS is not.
    lmtp: {
        ports: { starttls: 24, tls: 24, plaintext: 24 },
        security: 'plaintext',
        keys: { ehlo },
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'lmtp', ehlo: ownName(shape) }),
    },
    // RFC 5321 section 5.1. The host is a domain. TLS is what its servers offer, without a certificate that is looked at (RFC 7435).
    mx: {
        ports: { starttls: 25, tls: 25, plaintext: 25 },
        security: 'starttls',
        keys: { ehlo },
        without: ['preset', 'security', 'user', 'password', 'oauth2', 'ca', 'tls-name', 'pin', 'client-cert', 'client-key'],
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'mx', ehlo: ownName(shape) }),
    },
    jmap: { ports: HTTPS, security: 'tls', keys: {}, built: (endpoint) => ({ ...endpoint, protocol: 'jmap', ehlo: null }) },
    graph: { ports: HTTPS, security: 'tls', keys: {}, built: (endpoint) => ({ ...endpoint, protocol: 'graph', ehlo: null }) },
};
/** One row a protocol. Default ports: RFC 8314 section 3.2, RFC 3501 section 2.1. */
const MAILBOX_FORMS = {
    imap: {
        ports: { tls: 993, starttls: 143, plaintext: 143 },
        security: 'tls',
        keys: { folder: oneLine, junk: oneLine },
        built: (endpoint, shape) => ({
            ...endpoint,
            protocol: 'imap',
            folder: shape.folder ?? 'INBOX',
            junk: shape.junk ?? 'auto',
            authservIds: [shape['authserv-id'] ?? []].flat(),
        }),
    },
    // RFC 2595 section 5, RFC 8314 section 3.3. There are no folders: nothing but the Inbox is shown.
    pop3: {
        ports: { tls: 995, starttls: 110, plaintext: 110 },
        security: 'tls',
        keys: {},
        built: (endpoint, shape) => ({
            ...endpoint,
            protocol: 'pop3',
            folder: 'INBOX',
            junk: 'auto',
            authservIds: [shape['authserv-id'] ?? []].flat(),
        }),
    },
    jmap: {
        ports: HTTPS,
        security: 'tls',
        keys: { folder: oneLine, junk: oneLine },
        built: (endpoint, shape) => ({
            ...endpoint,
            protocol: 'jmap',
            folder: shape.folder ?? 'INBOX',
            junk: shape.junk ?? 'auto',
            authservIds: [shape['authserv-id'] ?? []].flat(),
        }),
    },
    graph: {
        ports: HTTPS,
        security: 'tls',
        keys: { folder: oneLine, junk: oneLine },
        built: (endpoint, shape) => ({
            ...endpoint,
            protocol: 'graph',
            folder: shape.folder ?? 'INBOX',
            junk: shape.junk ?? 'auto',
            authservIds: [shape['authserv-id'] ?? []].flat(),
        }),
    },
};
/** The row of a protocol; null where this version does not speak it. */
function senderForm(protocol = config/* SENDER_PROTOCOLS */.W$[0]) {
    const known = config/* SENDER_PROTOCOLS */.W$.find((candidate) => candidate === protocol);
    return known === undefined ? null : SENDER_FORMS[known];
}
function mailboxForm(protocol = config/* MAILBOX_PROTOCOLS */.l0[0]) {
    const known = config/* MAILBOX_PROTOCOLS */.l0.find((candidate) => candidate === protocol);
    return known === undefined ? null : MAILBOX_FORMS[known];
}
/** Port and security of a server where one or both are not said (RFC 8314 section 3: TLS from the first byte where the port has it). */
function connection({ ports, security: usual }, given, asked) {
    const byPort = ['tls', 'starttls'].find((each) => ports[each] === given && ports[each] !== ports[usual]);
    const assumed = asked ?? byPort ?? usual;
    return { port: given ?? ports[assumed], security: assumed };
}

;// CONCATENATED MODULE: ./lib/src/config/schema/defaults.js
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const DEFAULT_CONFIG_PATH = '.github/email-continuity.yml';
/** What stands where the configuration says nothing; durations in ms. */
const DEFAULTS = {
    attempts: 4,
    retry: [10 * SECOND, 30 * SECOND, 90 * SECOND],
    lossWarning: 0.05,
    lossCritical: 0.2,
    delete: true,
    bouncesProbe: 'quiet',
    dnsTimeout: 4 * SECOND,
    authoritativePort: 53,
    blocklistTimeout: 2 * SECOND,
    blocklistsInFlight: 32,
    incidentLabel: 'email-continuity',
    escalatedLabel: 'escalated',
    openAfter: 2,
    closeAfter: 2,
    remindAfter: DAY,
    remindTimes: 3,
    stillDownAfter: 3,
    certificateWarning: 21 * DAY,
    certificateCritical: 7 * DAY,
    pagerDutyUrl: 'https://events.pagerduty.com/v2/enqueue',
};
/** Thresholds of a loop in ms: mail that stays at home has less excuse to be late. */
function defaultThresholds(kind) {
    switch (kind) {
        case 'internal':
            return { warning: 30 * SECOND, critical: 2 * MINUTE };
        case 'external':
        case 'inbound':
        case 'echo':
            return { warning: MINUTE, critical: 5 * MINUTE };
    }
}

;// CONCATENATED MODULE: ./lib/src/config/build/build-burst.js


/** The burst of a loop; null: it sends one probe. */
function buildBurst({ probes = 1, 'loss-warning': warning, 'loss-critical': critical }) {
    const share = (given, otherwise) => given === undefined ? otherwise : ((0,percentages.parsePercentage)(given) ?? otherwise);
    if (Number(probes) === 1)
        return null;
    return {
        probes: Number(probes),
        lossWarning: share(warning, DEFAULTS.lossWarning),
        lossCritical: share(critical, DEFAULTS.lossCritical),
    };
}

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var plan = __webpack_require__(4527);
;// CONCATENATED MODULE: ./lib/src/config/build/draft-scope.js







/** What a configuration names, as far as that can be read although it cannot be used. */
function draftScope(draft, { only, checks }) {
    const wanted = new Set(checks ?? plan/* CHECK_FAMILIES */.iY);
    const loops = entriesOf(draft.loops);
    const domains = Object.keys(draft.domains ?? {}).map((name) => (0,address_names/* domainName */.AU)(name) ?? name);
    const from = loops.flatMap(([, loop]) => loop.from?.split('@').slice(1) ?? []);
    const listed = draft.blocklists === undefined || !wanted.has('blocklists') ? [] : [...(draft.blocklists?.ips ?? []), ...from, ...domains];
    const servers = [...entriesOf(draft.senders).map(endOf(senderForm)), ...entriesOf(draft.mailboxes).map(endOf(mailboxForm))].flat();
    return {
        loops: loops
            .filter(([name]) => wanted.has('loops') && (only === null || only.includes(name)))
            .map(([name, { kind = 'external', sender = '', mailbox = '', warning, critical, ...more }]) => ({
            name,
            kind,
            sender,
            mailbox,
            warning: parseDuration(warning ?? '') ?? defaultThresholds(kind).warning,
            critical: parseDuration(critical ?? '') ?? defaultThresholds(kind).critical,
            burst: buildBurst(more),
        })),
        expectedMail: wanted.has('expect-mail') ? Object.keys(draft['expect-mail'] ?? {}) : [],
        domains: wanted.has('dns') ? domains : [],
        listed: [...new Set(listed.filter((target) => target !== undefined))],
        servers: wanted.has('certificates') ? [...new Set(servers)] : [],
    };
}
function endOf(formOf) {
    return ([, { protocol, host, port: given, security: asked }]) => {
        const form = formOf(protocol);
        if (form === null || host === undefined)
            return [];
        const { port, security } = connection(form, given === undefined ? undefined : Number(given), asked);
        return security === 'plaintext' ? [] : [`${host}:${port}`];
    };
}

// EXTERNAL MODULE: ./lib/src/core/result/announcement.js
var announcement = __webpack_require__(31289);
;// CONCATENATED MODULE: ./lib/src/core/request/heartbeat.js
const HEARTBEAT_TYPES = ['healthchecks', 'uptime-kuma', 'gatus'];
const HEARTBEAT_REPORTS = ['alive', 'state'];
/** Uptime Kuma's route (server/routers/api-router.js), possibly below a proxy's path. */
const KUMA = /\/api\/push\/[^/]+\/?$/;
/** Gatus's route (README, "External Endpoints"). */
const GATUS = /\/api\/v1\/endpoints\/[^/]+\/external\/?$/;
/** What a URL with this path speaks; anything else is taken for a ping URL of healthchecks.io or one that does the same. */
function heartbeatTypeOf(pathname) {
    if (KUMA.test(pathname))
        return 'uptime-kuma';
    return GATUS.test(pathname) ? 'gatus' : 'healthchecks';
}

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/channels.js
// The larger sections with their tables: servers and channels, a row a protocol or type.
// Called by config and app.





/** The keys that the channels of one type have alone. */
const OWN_KEYS = {
    slack: {},
    teams: {},
    discord: {},
    ntfy: {
        token: optional(shapes_text(), ONLY_WITH('ntfy', 'Access token.')),
        priority: optional(ntfyPriority(), ONLY_WITH('ntfy', 'Always this priority. Default: by event and state.')),
    },
    pagerduty: { 'routing-key': optional(shapes_text(), ONLY_WITH('pagerduty', 'Integration key of an Events API v2 integration.')) },
    webhook: {
        secret: optional(shapes_text(), ONLY_WITH('webhook', 'Key of the HMAC-SHA256 signature. Default: not signed.')),
        headers: optional(named(shapes_text(), HEADER, 'the name of a header'), ONLY_WITH('webhook', 'Further headers.')),
    },
};
const channel = section({
    type: described(oneOf(CHANNEL_TYPES), 'Which service; webhook is your own receiver of JSON.'),
    url: optional(shapes_text('a URL'), 'Where it is posted to. Nearly always a secret: write ${NAME}. Default: only pagerduty has one.'),
    ...OWN_KEYS.ntfy,
    ...OWN_KEYS.pagerduty,
    ...OWN_KEYS.webhook,
    on: optional(dist/* array */.YOg(oneOf(announcement/* ANNOUNCED_EVENTS */.Y), `a list of ${announcement/* ANNOUNCED_EVENTS */.Y.join(', ')}`), 'What is told. Default: everything.'),
    ca: optional(shapes_text('a file or PEM text'), CA),
    plaintext: optional(truth(), PLAINTEXT),
});
const USUAL = { needs: 'url', staysOpen: false };
/** One row a type of channel: all that the configuration knows of it. */
const CHANNEL_FORMS = {
    slack: { ...USUAL, fault: (url) => error(slackComplaint(url)), built: (common) => ({ ...common, type: 'slack' }) },
    teams: {
        ...USUAL,
        fault: (url) => error(teamsComplaint(url)) ?? unknownWorkflow(url),
        built: (common) => ({ ...common, type: 'teams' }),
    },
    discord: { ...USUAL, fault: (url) => error(discordComplaint(url)), built: (common) => ({ ...common, type: 'discord' }) },
    ntfy: {
        ...USUAL,
        fault: (url) => error(topicOf(url) === null
            ? { message: 'names no topic', expected: 'https://server/topic, the topic being 1 to 64 letters, digits, hyphens or underscores' }
            : null),
        built: (common, { token, priority }, url) => ({
            ...common,
            type: 'ntfy',
            topic: (url === null ? null : topicOf(url)) ?? '',
            token: token?.trim() ?? null,
            priority: priority === undefined ? null : level(priority),
        }),
    },
    pagerduty: {
        needs: 'routing-key',
        staysOpen: true,
        fault: (url) => error(url.pathname.endsWith('/enqueue')
            ? null
            : {
                message: 'is not the address of the Events API v2',
                expected: 'https://events.pagerduty.com/v2/enqueue or, in the EU region, https://events.eu.pagerduty.com/v2/enqueue',
            }),
        built: (common, shape) => ({ ...common, type: 'pagerduty', routingKey: shape['routing-key']?.trim() ?? '' }),
    },
    webhook: {
        ...USUAL,
        fault: () => null,
        built: (common, { secret, headers }) => ({
            ...common,
            type: 'webhook',
            secret: secret ?? null,
            headers: new Map(Object.entries(headers ?? {})),
        }),
    },
};
/** The type whose own key this is; null where it belongs to none alone. */
function typeOfKey(key) {
    return CHANNEL_TYPES.find((type) => Object.hasOwn(OWN_KEYS[type], key)) ?? null;
}
function error(complaint) {
    return complaint === null ? null : { level: 'error', complaint };
}
function slackComplaint({ hostname, pathname }) {
    if (!/^hooks\.slack(?:-gov)?\.com$/.test(hostname) || pathname.startsWith('/services/'))
        return null;
    const builder = /^\/(?:triggers|workflows)\//.test(pathname);
    return {
        message: builder ? 'starts a workflow of Slack, which takes other fields than a message' : 'is no incoming webhook of Slack',
        expected: 'https://hooks.slack.com/services/...',
        hint: 'add an incoming webhook to the channel and take its URL',
    };
}
function teamsComplaint({ hostname }) {
    if (!RETIRED_HOSTS.test(hostname))
        return null;
    return {
        message: `${hostname} is an Office 365 connector, which Microsoft has retired: what is sent there is lost`,
        hint: 'in Teams, open the channel\'s "Workflows", take "Send webhook alerts to a channel" and use the URL that it gives',
    };
}
function discordComplaint({ hostname, pathname }) {
    if (!/(?:^|\.)discord(?:app)?\.com$/.test(hostname))
        return null;
    if (/^\/api(?:\/v[0-9]+)?\/webhooks\/[^/]+\/[^/]+\/?$/.test(pathname))
        return null;
    const foreign = /\/(slack|github)\/?$/.exec(pathname)?.[1];
    return {
        message: 'is no webhook of Discord',
        expected: 'https://discord.com/api/webhooks/...',
        hint: foreign === undefined ? null : `leave out the final /${foreign}: Discord's own form is sent`,
    };
}
function unknownWorkflow({ hostname }) {
    if ((0,address_names/* isLoopback */.U9)(hostname) || WORKFLOW_HOSTS.test(hostname))
        return null;
    const message = `${hostname} is not known as a host of Teams Workflows`;
    return { level: 'warning', complaint: { message, expected: '*.logic.azure.com or *.environment.api.powerplatform.com' } };
}
/**
 * Hosts of "When a Teams webhook request is received" (learn.microsoft.com, "Changes to HTTP or Teams webhook trigger flows"): the first
 * since ever, moved to the second from November 2025 on; then those of the government clouds and of China.
 */
const WORKFLOW_HOSTS = /\.(?:logic\.azure\.(?:com|us|cn)|api\.powerplatform\.(?:com|us|cn)|powerplatform\.microsoft\.us|powerplatform\.partner\.microsoftonline\.cn)$/;
/** Office 365 connectors (devblogs.microsoft.com, "Retirement of Office 365 connectors within Microsoft Teams"). */
const RETIRED_HOSTS = /(?:^|\.)webhook\.office(?:365)?\.com$|^outlook\.office(?:365)?\.com$/;
/** The topic that a URL of ntfy ends in (ntfy's server: `^[-_A-Za-z0-9]{1,64}$`); null without one. */
function topicOf(url) {
    return /\/([-_A-Za-z0-9]{1,64})\/?$/.exec(url.pathname)?.[1] ?? null;
}
function level(given) {
    const place = NTFY_PRIORITIES.findIndex((name) => name === given);
    const number = place === -1 ? Number(given) : place + 1;
    return [1, 2, 3, 4, 5].find((known) => known === number) ?? 3;
}

// EXTERNAL MODULE: ./lib/src/core/text/secrets.js
var secrets = __webpack_require__(33775);
;// CONCATENATED MODULE: ./lib/src/config/build/build-channels.js





function buildChannel(name, channel, authorities) {
    const url = (0,secrets/* webUrl */.qP)(channel.url ?? DEFAULTS.pagerDutyUrl);
    const common = {
        name,
        url: url?.href ?? '',
        ca: authorities.get(`channels.${name}`) ?? null,
        on: announcement/* ANNOUNCED_EVENTS */.Y.filter((event) => channel.on === undefined || channel.on.includes(event)),
    };
    return CHANNEL_FORMS[channel.type].built(common, channel, url);
}
function buildHeartbeat(heartbeat, authorities) {
    const url = (0,secrets/* webUrl */.qP)(heartbeat.url);
    const type = heartbeat.type === undefined || heartbeat.type === 'auto' ? heartbeatTypeOf(url?.pathname ?? '') : heartbeat.type;
    return {
        type,
        url: url?.href ?? '',
        token: heartbeat.token?.trim() ?? null,
        reports: heartbeat.reports ?? null,
        ca: authorities.get('heartbeat') ?? null,
    };
}
/** Everything of these that must not be seen, before it is put into its many forms. */
function notifySecrets(channels, heartbeat) {
    return [
        ...Object.values(channels).flatMap((channel) => [
            ...(channel.url === undefined ? [] : (0,secrets/* urlSecrets */.Fn)(channel.url)),
            channel.token?.trim(),
            channel['routing-key']?.trim(),
            channel.secret,
            ...Object.entries(channel.headers ?? {}).flatMap(([name, value]) => headerSecrets(name, value)),
        ]),
        ...(heartbeat === null ? [] : [...(0,secrets/* urlSecrets */.Fn)(heartbeat.url), heartbeat.token?.trim()]),
    ];
}
/** The value of a header that is there to prove who is asking; with a scheme before it, what follows that too. */
function headerSecrets(name, value) {
    if (!/auth|token|key|secret|cookie|signature|pass/i.test(name))
        return [];
    const credentials = /^[A-Za-z]+ +(\S.*)$/.exec(value)?.[1];
    return credentials === undefined ? [value] : [value, credentials];
}

;// CONCATENATED MODULE: ./lib/src/config/schema/expected-mail.js


const TIME = /^(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])(?: (?<zone>[A-Za-z][A-Za-z0-9._+/-]{0,63}))?$/;
const TIME_FORM = 'a time of day and its time zone, such as 07:00 Europe/Berlin';
const words = (method) => optional(textOrList('a result such as pass'), `Result of ${method} that is good; several are allowed. A mail with another is not the one.`);
/** The time of day in `text`; null if there is none. Without a time zone it is UTC. */
function parseTimeOfDay(given) {
    const { hour, minute, zone } = TIME.exec(given)?.groups ?? {};
    return hour === undefined || minute === undefined ? null : { hour: Number(hour), minute: Number(minute), zone: zone ?? 'UTC' };
}
/** A mail of somebody else that must come. */
const expectedMail = section({
    mailbox: described(shapes_text('the name of a mailbox'), 'Key in mailboxes: where it comes. Default: the only one.'),
    from: optional(shapes_text('a mail address'), 'The address of its author. Default: anybody.'),
    subject: optional(shapes_text(), 'Plain text that its subject holds, never a pattern; letter case does not matter. Default: any subject.'),
    every: described(duration(), 'One must have come within so long, from 1m to 400d.'),
    by: optional(dist/* pipe */.FsL(dist/* string */.YjP(TIME_FORM), dist/* regex */.yGV(TIME, TIME_FORM)), 'When it must be there, each day; without a time zone in UTC. Default: at no particular time.'),
    expect: optional(section({ spf: words('SPF'), dkim: words('DKIM'), dmarc: words('DMARC') }), 'Results of its authentication, as the receiver gives them, else by our own look.'),
});

;// CONCATENATED MODULE: ./lib/src/config/build/build-expected.js




/** A mail of somebody else that must come. */
function buildExpectedMail(name, { mailbox, from, subject, every, by, expect }) {
    return {
        name,
        mailbox,
        from: from === undefined ? null : ((0,mailbox_address/* parseAddress */.or)(from)?.address ?? from),
        subject: subject ?? null,
        every: parseDuration(every) ?? 0,
        by: by === undefined ? null : parseTimeOfDay(by),
        expect: expect === undefined ? null : buildResults(expect),
    };
}
function buildResults({ spf, dkim, dmarc }) {
    const words = (text) => text === undefined ? null : [text].flat().map((word) => word.toLowerCase());
    return { spf: words(spf), dkim: words(dkim), dmarc: words(dmarc) };
}
/** What a loop's probe must look like. */
function buildExpected(given) {
    const { tls, junk, via } = given;
    return {
        ...buildResults(given),
        tls: tls === undefined ? null : `${tls}` === 'true',
        junk: junk === undefined ? null : `${junk}` === 'true',
        via: (via ?? []).map((text) => (0,address_names/* hostName */.Sm)(text) ?? text),
    };
}

// EXTERNAL MODULE: ./lib/src/config/document/errors.js
var document_errors = __webpack_require__(20228);
;// CONCATENATED MODULE: ./lib/src/config/schema/sections/incidents.js


/** So many bad ones of the last runs: as many as are remembered at most. */
const WINDOW = /^(?:[1-9]|1[0-9]|2[01]) of (?:[1-9]|1[0-9]|2[01])$/;
const incidents_window = () => {
    const expected = 'such as 3 of 5';
    return dist/* pipe */.FsL(dist/* string */.YjP(expected), dist/* regex */.yGV(WINDOW, expected));
};
const maintenance = section({
    cron: described(shapes_text('five fields such as 0 2 * * 0'), 'When it begins: minute, hour, day, month, weekday.'),
    zone: optional(shapes_text('an IANA time zone such as Europe/Berlin'), 'The time zone of these five fields. Default: UTC.'),
    duration: described(duration(), 'How long it lasts.'),
    reason: optional(shapes_text(), 'What is done then; it stands in the log.'),
});
const escalate = section({
    labels: optional(listOf('a label'), 'Labels that the issue gets. Default: escalated.'),
    assignees: optional(listOf('a login'), 'Who is assigned to it.'),
    channels: optional(listOf('a channel'), 'Channels that are told of nothing else.'),
});
/** When an incident opens, reminds, escalates and closes, and what its issue looks like. */
const incidents = section({
    key: optional(shapes_text('1 to 64 letters, digits, dots, hyphens or underscores'), 'Tells the incidents of this configuration from those of others. Default: made from the names of the loops.'),
    label: optional(shapes_text('a label'), 'The label by which our issues are found. Default: email-continuity.'),
    assignees: optional(listOf('a login'), 'Who is assigned to a new issue.'),
    'open-after': optional(few(), 'Runs in a row with a warning that open an issue; what fails opens it at once. Default: 2.'),
    'close-after': optional(few(), 'Good runs in a row that close it. Default: 2.'),
    window: optional(incidents_window(), 'In place of open-after: so many bad ones of the last runs, such as 3 of 5.'),
    confirm: optional(truth(), 'Send a second probe where the first has failed, before anybody is alarmed. Default: true.'),
    'remind-after': optional(duration(), 'The first reminder; each further one waits twice as long, at most 7d. Default: 24h.'),
    'remind-times': optional(times(), 'Reminders of what is only a warning; 0: none. Default: 3.'),
    'still-down-after': optional(few(), 'Failing runs in a row that are an outage also where it comes and goes. Default: 3.'),
    posture: optional(oneOf(['issue', 'summary']), 'Where DNS, lists, certificates and Junk are reported: in an issue of their own, or in the summary of a run alone. Default: issue.'),
    'escalate-after': optional(duration(), 'Escalate an issue that has been open for so long. Default: never.'),
    escalate: optional(escalate, 'Who is told then.'),
    maintenance: optional(dist/* array */.YOg(maintenance, 'a list of entries with cron and duration'), 'Planned work: nobody is alarmed then.'),
});

// EXTERNAL MODULE: ./lib/src/core/text/nearest.js
var nearest = __webpack_require__(71276);
;// CONCATENATED MODULE: ./lib/src/config/check/check-incidents.js







const HOUR = 3_600_000;
const SHORTEST_REMINDER = HOUR;
const LONGEST_WINDOW = 7 * 24 * HOUR;
/** GitHub's own limit is 50; the labels of posture and monitor have eight characters more. */
const LONGEST_LABEL = 50;
const LONGEST_FIRST = LONGEST_LABEL - '-monitor'.length;
/** GitHub: letters, digits and single hyphens; an app's login ends in [bot]. */
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/;
/** When incidents open and close, and what their issue looks like. */
function checkIncidents(check, calendar) {
    const given = check.draft.incidents;
    if (given === undefined || given === null)
        return;
    const key = given.key;
    if (key !== undefined && !NAME.test(key))
        check.error(['incidents', 'key'], { message: 'not usable', expected: '1 to 64 letters, digits, dots, hyphens or underscores' });
    checkLabels(check, textsOf(given.label, ['incidents', 'label']), LONGEST_FIRST);
    checkLabels(check, textsOf(given.escalate?.labels, ['incidents', 'escalate', 'labels']), LONGEST_LABEL);
    const logins = [
        ...textsOf(given.assignees, ['incidents', 'assignees']),
        ...textsOf(given.escalate?.assignees, ['incidents', 'escalate', 'assignees']),
    ];
    checkTexts(check, logins, (text) => (LOGIN.test(text) ? text : null), 'a login such as octocat');
    const channels = Object.keys(check.draft.channels ?? {});
    for (const { text, path } of textsOf(given.escalate?.channels, ['incidents', 'escalate', 'channels'])) {
        if (!channels.includes(text))
            check.error(path, { message: 'no such entry in channels', hint: (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(text, channels)) ?? 'add it under channels' });
    }
    if ((parseDuration(given['remind-after'] ?? '') ?? SHORTEST_REMINDER) < SHORTEST_REMINDER)
        check.error(['incidents', 'remind-after'], { message: 'too short', expected: `at least ${writeDuration(SHORTEST_REMINDER)}` });
    checkContradictions(check);
    checkWindow(check);
    checkMaintenance(check, calendar);
}
function checkLabels(check, labels, longest) {
    const label = (text) => text.trim() === text && text.length <= longest && !text.includes(',') && !(0,invisible/* hasControlCharacters */.Kg)(text) ? text : null;
    checkTexts(check, labels, label, `a label of at most ${longest} characters without a comma`);
}
/** Keys that say two different things, or that nothing could ever come of. */
function checkContradictions(check) {
    const { incidents } = check.draft;
    if (incidents?.window !== undefined && incidents['open-after'] !== undefined)
        check.error(['incidents', 'open-after'], {
            message: 'contradicts window, which stands in its place',
            on: 'key',
            hint: 'keep one of the two',
        });
    if (incidents?.escalate !== undefined && incidents['escalate-after'] === undefined)
        check.warn(['incidents', 'escalate'], { message: 'nothing ever escalates without escalate-after', on: 'key', quoting: false });
}
function checkWindow(check) {
    const given = check.draft.incidents?.window;
    if (given === undefined || !WINDOW.test(given))
        return;
    const { bad, of } = windowOf(given);
    if (bad > of)
        check.error(['incidents', 'window'], { message: 'can never be met', expected: 'at most as many bad runs as runs' });
}
/** The numbers of a text that `WINDOW` takes. */
function windowOf(text) {
    const [bad = '1', of = '1'] = text.split(' of ');
    return { bad: Number(bad), of: Number(of) };
}
function checkMaintenance(check, { cronProblem, isTimeZone }) {
    (check.draft.incidents?.maintenance ?? []).forEach((entry, index) => {
        const path = ['incidents', 'maintenance', index];
        const problem = entry?.cron === undefined ? null : cronProblem(entry.cron);
        if (problem !== null)
            check.error([...path, 'cron'], {
                message: `not usable (${problem})`,
                expected: 'five fields such as 0 2 * * 0, which is Sunday at two',
            });
        if (entry?.zone !== undefined && !isTimeZone(entry.zone))
            check.error([...path, 'zone'], { message: 'no time zone that is known here', expected: 'an IANA name such as Europe/Berlin' });
        if ((parseDuration(entry?.duration ?? '') ?? 0) > LONGEST_WINDOW)
            check.error([...path, 'duration'], { message: 'too long', expected: `at most ${writeDuration(LONGEST_WINDOW)}` });
    });
}

;// CONCATENATED MODULE: ./lib/src/config/build/build-incidents.js




/** Incidents as they are configured, defaults filled in. */
function buildIncidents(given) {
    const { escalate, maintenance, window } = given;
    const escalateAfter = given['escalate-after'];
    return {
        key: given.key ?? null,
        label: given.label ?? DEFAULTS.incidentLabel,
        assignees: given.assignees ?? [],
        openAfter: Number(given['open-after'] ?? DEFAULTS.openAfter),
        closeAfter: Number(given['close-after'] ?? DEFAULTS.closeAfter),
        window: window === undefined ? null : windowOf(window),
        confirm: String(given.confirm ?? true) === 'true',
        remindAfter: build_incidents_duration(given['remind-after'], DEFAULTS.remindAfter),
        remindTimes: Number(given['remind-times'] ?? DEFAULTS.remindTimes),
        stillDownAfter: Number(given['still-down-after'] ?? DEFAULTS.stillDownAfter),
        posture: given.posture ?? 'issue',
        escalateAfter: escalateAfter === undefined ? null : build_incidents_duration(escalateAfter, 0),
        escalate: {
            labels: escalate?.labels ?? [DEFAULTS.escalatedLabel],
            assignees: escalate?.assignees ?? [],
            channels: escalate?.channels ?? [],
        },
        maintenance: (maintenance ?? []).map((entry) => ({
            cron: entry.cron,
            zone: entry.zone ?? 'UTC',
            duration: build_incidents_duration(entry.duration, 0),
            reason: entry.reason ?? null,
        })),
    };
}
/** The history as it is configured, defaults filled in; null: none is kept. A section that was left empty asks for one. */
function buildHistory(given) {
    if (given === undefined || given === false || given === 'false')
        return null;
    if (typeof given !== 'object' || given === null)
        return config/* DEFAULT_HISTORY */.RA;
    const { branch, repository, retention, details, every } = given;
    return {
        branch: branch ?? config/* DEFAULT_HISTORY */.RA.branch,
        repository: repository ?? null,
        retention: optionalDuration(retention) ?? config/* DEFAULT_HISTORY */.RA.retention,
        details: String(details ?? false) === 'true',
        every: optionalDuration(every),
    };
}
function build_incidents_duration(text, otherwise) {
    return text === undefined ? otherwise : (parseDuration(text) ?? otherwise);
}
function optionalDuration(text) {
    return text === undefined ? null : parseDuration(text);
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
;// CONCATENATED MODULE: ./lib/src/config/check/servers/read-proxy.js

const KINDS = { socks5: 'socks5', http: 'http' };
const FORM = 'socks5://[user:password@]host:port, or http:// in place of socks5://';
/** What curl and others call a proxy that we do not speak to, or that is another word for one of ours. */
const HINTS = {
    socks5h: 'write socks5://, which looks names up at the proxy as socks5h:// does elsewhere',
    socks: 'write socks5://',
    socks4: 'SOCKS 4 is not spoken',
    socks4a: 'SOCKS 4 is not spoken',
    https: 'TLS to the proxy itself is not spoken: write http:// where it takes CONNECT in plain text',
};
/** Octets of a user or a password (RFC 1929 section 2). */
const read_proxy_LONGEST = 255;
/** A proxy as it is written, user and password with percent signs decoded; else what is wrong with it, in which no part of it stands. */
function readProxy(text) {
    const [, scheme = '', login, name = '', port] = /^([a-z0-9+.-]+):\/\/(?:(.*)@)?(\[[^\]]*\]|[^@:/]*)(?::([0-9]+))?\/?$/i.exec(text.trim()) ?? [];
    const kind = KINDS[scheme.toLowerCase()];
    if (kind === undefined)
        return wrong('is no proxy that can be used', HINTS[scheme.toLowerCase()]);
    const known = (0,address_names/* host */.Hc)(name) ?? (name.toLowerCase() === 'localhost' ? 'localhost' : null);
    if (known === null)
        return wrong('has no host name and no address');
    if (port === undefined)
        return wrong('has no port', `${kind === 'socks5' ? '1080' : '3128'} is usual`);
    if (Number(port) < 1 || Number(port) > 65_535)
        return wrong('has no port from 1 to 65535');
    if (login === undefined)
        return { ok: true, proxy: { kind, host: known, port: Number(port), user: null, password: null } };
    const [user, password] = userInfo(login);
    if (user === '' || password === '')
        return wrong('names a user without a password, or a password without a user');
    if ([user, password].some((part) => Buffer.byteLength(part) > read_proxy_LONGEST))
        return wrong('has a user or a password of more than 255 bytes');
    return { ok: true, proxy: { kind, host: known, port: Number(port), user, password } };
}
function userInfo(login) {
    const colon = login.indexOf(':');
    return colon < 0 ? [decoded(login), ''] : [decoded(login.slice(0, colon)), decoded(login.slice(colon + 1))];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function wrong(message, hint = null) {
    return { ok: false, complaint: { message, expected: FORM, quoting: false, hint } };
}

;// CONCATENATED MODULE: ./lib/src/config/build/endpoint-secrets.js

/** Every form of what of a server nobody may read. */
function endpointSecrets({ user, password, oauth2, identity, proxy }) {
    return [
        ...(0,secrets/* secretForms */.eo)(user, password ?? ''),
        ...(oauth2 ? oauth2Secrets(oauth2).flatMap((secret) => (0,secrets/* tokenForms */.py)(user, secret)) : []),
        ...(0,secrets/* secretForms */.eo)(null, identity?.key ?? ''),
        // Basic (RFC 7617 section 2) joins them by a colon.
        ...(proxy?.password ? [...(0,secrets/* secretForms */.eo)(null, proxy.password), ...(0,secrets/* secretForms */.eo)(null, `${proxy.user ?? ''}:${proxy.password}`)] : []),
    ];
}
/** What of an `oauth2` nobody may read. */
function oauth2Secrets(config) {
    switch (config.kind) {
        case 'token':
            return [config.token];
        case 'client-credentials':
            return [config.clientSecret];
        case 'refresh-token':
            return [config.refreshToken, config.clientSecret ?? ''];
        case 'service-account':
            return [config.key.privateKey];
        case 'federation-entra':
        case 'federation-google':
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/src/config/build/build.js
// A checked configuration to what a run takes: names in wire form, defaults filled in, secrets gathered.
// Called by config.













/** The finished configuration: texts read, names in the form in which they go over the wire, defaults filled in. */
function buildConfig({ shape, source, authorities, logins, identities, templates, secretParts }) {
    const dns = buildDns(shape.dns, authorities.get('dns') ?? null);
    const beside = { authorities, logins, identities };
    const senders = Object.entries(shape.senders ?? {}).map(([name, sender]) => buildSender(name, sender, beside, dns));
    const mailboxes = Object.entries(shape.mailboxes ?? {}).map(([name, mailbox]) => buildMailbox(name, mailbox, beside));
    const blocklists = shape.blocklists === undefined ? null : buildBlocklists(shape.blocklists ?? {}, shape.dns?.timeout);
    const tokenSecret = shape['token-secret'] ?? null;
    const history = buildHistory(shape.history);
    return {
        source,
        senders: new Map(senders.map((sender) => [sender.name, sender])),
        mailboxes: new Map(mailboxes.map((mailbox) => [mailbox.name, mailbox])),
        loops: Object.entries(shape.loops ?? {}).map(([name, loop]) => buildLoop(name, loop, Object.keys(shape.mailboxes ?? {}), templates.get(name) ?? null)),
        expectedMail: Object.entries(shape['expect-mail'] ?? {}).map(([name, mail]) => buildExpectedMail(name, mail)),
        ...(shape.places === undefined ? {} : { places: new Map(Object.entries(shape.places)) }),
        domains: Object.entries(shape.domains ?? {}).map(([name, domain]) => buildDomain(name, domain)),
        blocklists,
        dns,
        certificates: {
            warning: build_duration(shape.certificates?.warning, DEFAULTS.certificateWarning),
            critical: build_duration(shape.certificates?.critical, DEFAULTS.certificateCritical),
        },
        incidents: buildIncidents(shape.incidents ?? {}),
        channels: Object.entries(shape.channels ?? {}).map(([name, channel]) => buildChannel(name, channel, authorities)),
        heartbeat: shape.heartbeat ? buildHeartbeat(shape.heartbeat, authorities) : null,
        ...(history === null ? {} : { history }),
        strict: build_truth(shape.strict, false),
        waitForDns: build_duration(shape['wait-for-dns'], null),
        baseline: shape.baseline ?? null,
        timeout: build_duration(shape.timeout, null),
        tokenSecret,
        secrets: secretsOf([...senders, ...mailboxes], [
            blocklists?.spamhausDqsKey,
            blocklists?.abusixKey,
            tokenSecret,
            ...notifySecrets(shape.channels ?? {}, shape.heartbeat ?? null),
            ...secretParts,
        ]),
    };
}
function buildDns(given, ca) {
    return {
        doh: given?.doh === undefined ? null : { url: (0,address_names/* dohAddress */.em)(given.doh) ?? given.doh, ca },
        servers: (given?.servers ?? []).map((text) => (0,address_names/* serverAddress */.aD)(text) ?? text),
        timeout: build_duration(given?.timeout, DEFAULTS.dnsTimeout),
        authoritative: build_truth(given?.authoritative, false),
        authoritativePort: Number(given?.['authoritative-port'] ?? DEFAULTS.authoritativePort),
    };
}
function buildEndpoint(key, server, form, beside) {
    const { authorities, logins, identities } = beside;
    const [oauth2, identity] = [logins.get(key), identities.get(key)];
    const tlsName = server['tls-name'];
    return {
        name: key.slice(key.indexOf('.') + 1),
        host: (0,address_names/* host */.Hc)(server.host) ?? server.host,
        ...connection(form, server.port === undefined ? undefined : Number(server.port), server.security),
        user: server.user ?? null,
        password: server.password ?? null,
        ca: authorities.get(key) ?? null,
        ...(oauth2 === undefined ? {} : { oauth2 }),
        tlsName: tlsName === undefined ? null : ((0,address_names/* host */.Hc)(tlsName) ?? tlsName),
        ...(server.pin === undefined ? {} : { pin: (0,address_names/* keyPin */.Zf)(server.pin) }),
        ...(identity === undefined ? {} : { identity }),
        ...wayOf(server),
    };
}
function wayOf({ proxy, family = 'auto' }) {
    const read = proxy === undefined ? null : readProxy(proxy);
    return {
        ...(read?.ok === true ? { proxy: read.proxy } : {}),
        ...(family === 'auto' ? {} : { family: String(family) === '4' ? 4 : 6 }),
    };
}
function buildSender(name, sender, beside, dns) {
    const form = checked(senderForm(sender.protocol));
    const built = form.built(buildEndpoint(`senders.${name}`, sender, form, beside), sender);
    return { ...built, ...(sender.via === undefined ? {} : { via: sender.via }), ...(built.protocol === 'mx' ? { dns } : {}) };
}
function buildMailbox(name, mailbox, beside) {
    const form = checked(mailboxForm(mailbox.protocol));
    return form.built(buildEndpoint(`mailboxes.${name}`, mailbox, form, beside), mailbox);
}
/** A protocol that is not spoken was refused before. */
function checked(form) {
    if (form === null)
        throw new Error('a protocol that is not spoken was taken');
    return form;
}
function buildLoop(name, loop, mailboxes, template) {
    const from = (0,mailbox_address/* parseAddress */.or)(loop.from);
    const thresholds = defaultThresholds(loop.kind);
    return {
        name,
        kind: loop.kind,
        sender: loop.sender,
        mailbox: loop.mailbox,
        ...(loop.places === undefined ? {} : { places: [...new Set(loop.places)] }),
        from: from?.address ?? loop.from,
        to: (0,mailbox_address/* parseAddress */.or)(loop.to)?.address ?? loop.to,
        subject: loop.subject ?? `[continuity] ${from?.domain ?? loop.from}`,
        warning: build_duration(loop.warning, thresholds.warning),
        critical: build_duration(loop.critical, thresholds.critical),
        attempts: Number(loop.attempts ?? DEFAULTS.attempts),
        retry: loop.retry?.map((text) => build_duration(text, 0)) ?? DEFAULTS.retry,
        delete: build_truth(loop.delete, DEFAULTS.delete),
        // One that is not defined was warned of.
        bounces: mailboxes.find((mailbox) => mailbox === loop.bounces) ?? (loop.kind === 'echo' ? loop.mailbox : null),
        bouncesProbe: loop['bounces-probe'] ?? (loop.kind === 'echo' ? 'loud' : DEFAULTS.bouncesProbe),
        template,
        burst: buildBurst(loop),
        expect: loop.expect === undefined ? null : buildExpected(loop.expect),
    };
}
function buildDomain(name, domain) {
    const addresses = (list) => (list ?? []).map((text) => (0,ip_address/* ipAddress */.M1)(text) ?? text);
    return {
        name: (0,address_names/* domainName */.AU)(name) ?? name,
        dkimSelectors: (domain?.dkim?.selectors ?? []).map((text) => (0,address_names/* selector */.gD)(text) ?? text),
        spfPass: addresses(domain?.spf?.pass),
        spfFail: addresses(domain?.spf?.fail),
        mx: domain?.mx?.map((text) => (0,address_names/* hostName */.Sm)(text) ?? text) ?? null,
        dmarcPolicy: domain?.dmarc?.policy ?? null,
        internal: build_truth(domain?.internal, false),
        ...(build_truth(domain?.parked, false) ? { parked: true } : {}),
    };
}
function buildBlocklists(given, dnsTimeout) {
    const zones = [given.zones ?? 'default'].flat();
    const name = (text) => (0,address_names/* dnsName */.Tu)(text) ?? text;
    return {
        ips: (given.ips ?? []).map((text) => (0,ip_address/* ipAddress */.M1)(text) ?? text),
        domains: (given.domains ?? []).map((text) => (0,address_names/* domainName */.AU)(text) ?? text),
        zones: zones.every((text) => text === 'default') ? 'default' : zones.map(name),
        domainZones: (given['domain-zones'] ?? []).map(name),
        severity: new Map(Object.entries(given.severity ?? {}).map(([zone, state]) => [name(zone), state])),
        ignore: (given.ignore ?? []).map(({ target, zone, reason, until }) => ({
            target: target === undefined ? null : ((0,ip_address/* ipAddress */.M1)(target) ?? (0,address_names/* domainName */.AU)(target) ?? target),
            zone: zone === undefined ? null : name(zone),
            reason,
            until,
        })),
        spamhausDqsKey: given['spamhaus-dqs-key'] ?? null,
        abusixKey: given['abusix-key'] ?? null,
        // Lists answer fast or not at all; a time-out that is set for DNS holds for lists too.
        timeout: build_duration(given.timeout ?? dnsTimeout, DEFAULTS.blocklistTimeout),
        inFlight: Number(given['in-flight'] ?? DEFAULTS.blocklistsInFlight),
    };
}
function secretsOf(endpoints, others) {
    const forms = new Set(endpoints.flatMap(endpointSecrets));
    for (const other of others) {
        // Lower case too: the Spamhaus key is asked for as part of a DNS name.
        for (const form of [...(0,secrets/* secretForms */.eo)(null, other ?? ''), ...(0,secrets/* secretForms */.eo)(null, (other ?? '').toLowerCase())])
            forms.add(form);
    }
    return [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
function build_duration(text, otherwise) {
    return text === undefined ? otherwise : (parseDuration(text) ?? otherwise);
}
function build_truth(value, otherwise) {
    return value === undefined ? otherwise : value === true || value === 'true';
}

;// CONCATENATED MODULE: ./lib/src/config/check/check-blocklists.js







const LONGEST_QUESTION = 60_000;
const check_blocklists_KEYS = ['spamhaus-dqs-key', 'abusix-key'];
const ZONES = ['blocklists', 'zones'];
/** The questions at each blocklist. Returns the keys that names of zones hold. */
function checkBlocklistKeys(check, readZone) {
    const given = check.draft.blocklists;
    if (given === undefined || given === null)
        return [];
    checkTargets(check);
    // A key becomes a label of the name that is asked for (RFC 1035 section 2.3.4).
    for (const name of check_blocklists_KEYS) {
        const key = given[name];
        if (key !== undefined && !/^[A-Za-z0-9]{1,63}$/.test(key))
            check.error(['blocklists', name], { message: 'not usable', expected: 'a key of letters and digits' });
    }
    const keys = new Set(check_blocklists_KEYS.filter((name) => given[name] !== undefined));
    const zones = checkZones(check, (name) => readZone(name, keys));
    checkExceptions(check, zones);
    if ((parseDuration(given.timeout ?? '') ?? 0) > LONGEST_QUESTION)
        check.error(['blocklists', 'timeout'], { message: 'too long', expected: 'at most 60s' });
    return zones.flatMap(({ key }) => key ?? []);
}
/** Addresses among addresses, domains among domains. */
function checkTargets(check) {
    const given = check.draft.blocklists;
    for (const { text, path } of textsOf(given?.ips, ['blocklists', 'ips'])) {
        if ((0,ip_address/* ipAddress */.M1)(text) !== null)
            continue;
        const hint = (0,address_names/* domainName */.AU)(text) === null ? null : 'domains belong into blocklists.domains';
        check.error(path, { message: 'not usable', expected: 'an IPv4 or IPv6 address', hint });
    }
    for (const { text, path } of textsOf(given?.domains, ['blocklists', 'domains'])) {
        if ((0,address_names/* domainName */.AU)(text) !== null)
            continue;
        const hint = (0,ip_address/* ipAddress */.M1)(text) === null ? null : 'addresses belong into blocklists.ips';
        check.error(path, { message: 'not usable', expected: 'a domain name such as example.net', hint });
    }
}
/** Each zone can be asked, and each kind of target finds a zone that lists its kind. */
function checkZones(check, read) {
    const given = check.draft.blocklists;
    const named = textsOf(given?.zones, [...ZONES]).map(({ text, path }) => {
        const ascii = (0,address_names/* dnsName */.Tu)(text);
        const facts = read(text === 'default' ? text : (ascii ?? text));
        // The name may hold a key, so it is shown by who knows which part of it that would be.
        if (facts.problem !== null)
            check.error(path, { ...facts.problem, quoting: false });
        return facts;
    });
    if (Array.isArray(given?.zones) && given.zones.length === 0) {
        check.error(['blocklists', 'zones'], { message: 'has no zone', quoting: false, hint: 'leave it out to ask the default ones' });
        return [];
    }
    const domainZones = textsOf(given?.['domain-zones'], ['blocklists', 'domain-zones']);
    checkTexts(check, domainZones, (text) => ((0,address_names/* dnsName */.Tu)(text)?.includes('.') === true ? text : null), 'a zone such as dbl.example.net');
    const own = domainZones.map(({ text }) => ({
        problem: null,
        key: null,
        known: false,
        kinds: ['domain'],
        names: [(0,address_names/* dnsName */.Tu)(text) ?? text],
    }));
    const zones = [...(named.length > 0 ? named : [read('default')]), ...own];
    warnOfStrangers(check, named);
    if (zones.every(({ problem }) => problem === null))
        checkKinds(check, zones);
    return zones;
}
/** A name that nobody knows is asked all the same: it may be a list of one's own. Setting its severity says that it is meant. */
function warnOfStrangers(check, zones) {
    const meant = new Set(Object.keys(check.draft.blocklists?.severity ?? {}).map((name) => (0,address_names/* dnsName */.Tu)(name) ?? name));
    const strange = zones.filter(({ problem, known, names }) => problem === null && !known && !names.some((name) => meant.has(name)));
    const [first] = strange.flatMap(({ names }) => names);
    if (first === undefined)
        return;
    const message = `${first}${strange.length > 1 ? ` and ${strange.length - 1} more are` : ' is'} in no catalogue`;
    const hint = 'such a list is judged by its test entries alone, as a minor one; set its severity if that is meant';
    check.warn([...ZONES], { message, quoting: false, hint });
}
function checkKinds(check, zones) {
    const given = check.draft.blocklists;
    const kinds = new Set(zones.flatMap((zone) => zone.kinds));
    for (const { text, path } of textsOf(given?.ips, ['blocklists', 'ips'])) {
        const kind = text.includes(':') ? 'ip6' : 'ip4';
        if ((0,ip_address/* ipAddress */.M1)(text) === null || kinds.has(kind))
            continue;
        const message = `no zone that is asked lists ${kind === 'ip6' ? 'IPv6' : 'IPv4'} addresses`;
        check.error(path, { message, hint: kind === 'ip6' ? 'add zen.spamhaus.org, which does' : 'add a list of addresses, or default' });
    }
    for (const { text, path } of textsOf(given?.domains, ['blocklists', 'domains'])) {
        if ((0,address_names/* domainName */.AU)(text) === null || kinds.has('domain'))
            continue;
        check.error(path, { message: 'no zone that is asked lists domains', hint: 'add dbl.spamhaus.org, or default' });
    }
}
/** `severity` and `ignore` mean zones that are asked, and every ignored listing has an end. */
function checkExceptions(check, zones) {
    const given = check.draft.blocklists;
    const known = zones.flatMap(({ names }) => names);
    const checkZone = (name, path, on) => {
        const ascii = (0,address_names/* dnsName */.Tu)(name) ?? name.toLowerCase();
        if (known.includes(ascii))
            return;
        check.error(path, { message: 'not one of the zones that are asked', on, hint: (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(ascii, known)) });
    };
    for (const [name] of entriesOf(given?.severity))
        checkZone(name, ['blocklists', 'severity', name], 'key');
    for (const [index, entry] of (given?.ignore ?? []).entries()) {
        const path = ['blocklists', 'ignore', index];
        if (entry === undefined)
            continue;
        const { target, zone, reason, until } = entry;
        if (target === undefined && zone === undefined && !check.has([...path, 'target']) && !check.has([...path, 'zone']))
            check.error(path, { message: 'would ignore everything', quoting: false, hint: 'name a target, a zone, or both' });
        if (target !== undefined && (0,ip_address/* ipAddress */.M1)(target) === null && (0,address_names/* domainName */.AU)(target) === null)
            check.error([...path, 'target'], { message: 'not usable', expected: 'an address or a domain name' });
        if (zone !== undefined)
            checkZone(zone, [...path, 'zone'], 'value');
        if (reason !== undefined && (reason.trim() === '' || reason.length > 200 || (0,invisible/* hasControlCharacters */.Kg)(reason)))
            check.error([...path, 'reason'], { message: 'not usable', expected: 'one line of at most 200 characters' });
        if (until !== undefined && !isDate(until))
            check.error([...path, 'until'], { message: 'not usable', expected: 'a date such as 2026-12-31' });
    }
}
function isDate(text) {
    if (!/^20\d\d-\d\d-\d\d$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./lib/src/config/check/web-url.js




/** The heartbeat: that its URL is of the form that its service has, and that Gatus gets its token. */
function checkHeartbeat(check) {
    const { heartbeat } = check.draft;
    if (heartbeat === undefined || heartbeat === null)
        return;
    const path = ['heartbeat'];
    const url = checkWebUrl(check, heartbeat, path);
    if (url === null)
        return;
    const seen = heartbeatTypeOf(url.pathname);
    const type = heartbeat.type === undefined || heartbeat.type === 'auto' ? seen : heartbeat.type;
    if (type !== 'healthchecks' && seen !== type) {
        const expected = type === 'gatus' ? 'https://.../api/v1/endpoints/<group>_<name>/external' : 'https://.../api/push/<token>';
        check.error([...path, 'url'], { message: `is no URL of type: ${type}`, expected, quoting: false });
    }
    const signal = /\/(start|fail|log|[0-9]{1,3})\/?$/.exec(url.pathname)?.[1];
    if (type === 'healthchecks' && signal !== undefined) {
        check.error([...path, 'url'], {
            message: `ends in /${signal}, which is one of the signals that are sent to it`,
            quoting: false,
            hint: `leave out the /${signal}`,
        });
    }
    if (type === 'gatus' && !check.has([...path, 'token']))
        check.error([...path, 'token'], { message: 'is missing: needed with type: gatus', on: 'key', quoting: false });
    if (type !== 'gatus' && heartbeat.token !== undefined)
        check.error([...path, 'token'], { message: `belongs to type: gatus, not to ${type}`, on: 'key', quoting: false });
    if (heartbeat.token !== undefined && ((0,invisible/* hasControlCharacters */.Kg)(heartbeat.token) || !/^[\x21-\x7e]+$/.test(heartbeat.token.trim())))
        check.error([...path, 'token'], { message: 'not usable', expected: 'a token of one line in ASCII', quoting: false });
}
/** The URL that stands at `url` below `path`, once all is reported that is wrong with it; null where there is nothing usable. */
function checkWebUrl(check, given, path) {
    if (given.url === undefined)
        return null;
    const url = (0,secrets/* webUrl */.qP)(given.url);
    if (url === null) {
        check.error([...path, 'url'], { message: 'not usable', expected: 'an https:// URL', quoting: false, hint: urlHint(given.url) });
        return null;
    }
    if (url.protocol === 'https:')
        return url;
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    if (!(0,address_names/* isLoopback */.U9)(host) && String(given.plaintext ?? false) !== 'true') {
        check.error([...path, 'url'], {
            message: 'http:// would send the secrets in it, and what is told, readable across the network',
            expected: 'https://',
            quoting: false,
            hint: 'where that network is your own, accept it with plaintext: true',
        });
    }
    if (given.ca !== undefined) {
        check.error([...path, 'ca'], { message: 'there is no certificate to verify with an http:// URL', quoting: false });
    }
    return url;
}
function urlHint(text) {
    const trimmed = text.trim();
    if (/\s/.test(trimmed))
        return 'there is white space or a line break in it';
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? null : 'it begins with https://';
}

;// CONCATENATED MODULE: ./lib/src/config/check/check-channels.js




/** Headers that the request has anyway: by HTTP, by CloudEvents (`ce-`) and by Standard Webhooks (`webhook-`). */
const RESERVED = /^(?:content-.*|host|connection|transfer-encoding|expect|upgrade|te|trailer|user-agent|ce-.*|webhook-.*)$/i;
/** Standard Webhooks ("Signature scheme"): 24 to 64 bytes; shorter ones could be found by trying. */
const SHORTEST_SECRET = 24;
/** Channels: that each has what its type needs, nothing of another type, and a URL that can be posted to. */
function checkChannels(check) {
    for (const [name, channel] of entriesOf(check.draft.channels)) {
        const path = ['channels', name];
        const url = checkWebUrl(check, channel, path);
        if (channel.type === undefined)
            continue;
        checkKeys(check, channel, channel.type, path);
        if (url !== null)
            checkUrl(check, channel.type, url, path);
        checkSecrets(check, channel, path);
        checkHeaders(check, channel, path);
        checkEvents(check, channel, path);
    }
}
function checkUrl(check, type, url, path) {
    const fault = CHANNEL_FORMS[type].fault(url);
    if (fault === null)
        return;
    const complaint = { ...fault.complaint, quoting: false };
    if (fault.level === 'error')
        check.error([...path, 'url'], complaint);
    else
        check.warn([...path, 'url'], complaint);
}
function checkKeys(check, channel, type, path) {
    for (const key of Object.keys(channel)) {
        const owner = typeOfKey(key);
        if (owner !== null && owner !== type)
            check.error([...path, key], { message: `belongs to type: ${owner}, not to ${type}`, on: 'key', quoting: false });
    }
    const needed = CHANNEL_FORMS[type].needs;
    if (!check.has([...path, needed]))
        check.error([...path, needed], { message: `is missing: needed with type: ${type}`, on: 'key', quoting: false });
}
function checkSecrets(check, channel, path) {
    const { 'routing-key': routingKey, secret, token } = channel;
    // PagerDuty's own refusal: "Length of 'routing_key' is incorrect (should be 32 characters)".
    if (routingKey !== undefined && !/^[A-Za-z0-9]{32}$/.test(routingKey.trim())) {
        check.error([...path, 'routing-key'], {
            message: 'not usable',
            expected: 'the 32 letters and digits of the integration key of an Events API v2 integration',
            quoting: false,
        });
    }
    if (secret !== undefined && secret.length < SHORTEST_SECRET)
        check.error([...path, 'secret'], { message: 'too short', expected: `at least ${SHORTEST_SECRET} characters`, quoting: false });
    if (token !== undefined && !isFieldValue(token.trim()))
        check.error([...path, 'token'], { message: 'not usable', expected: 'a token of one line in ASCII', quoting: false });
}
function checkHeaders(check, channel, path) {
    for (const [name, value] of entriesOf(channel.headers)) {
        const at = [...path, 'headers', name];
        if (RESERVED.test(name))
            check.error(at, { message: 'this header is set by the action itself', on: 'key', quoting: false });
        else if (!isFieldValue(value))
            check.error(at, { message: 'not usable', expected: 'a text of one line in ASCII', quoting: false });
    }
}
function checkEvents(check, channel, path) {
    if (channel.on === undefined)
        return;
    const { on } = channel;
    if (on.length === 0)
        check.error([...path, 'on'], { message: 'nothing would ever be told', hint: 'name an event, or leave on out' });
    else if (channel.type !== undefined && CHANNEL_FORMS[channel.type].staysOpen && !on.includes('resolved')) {
        check.warn([...path, 'on'], { message: 'without resolved, alerts in PagerDuty stay open for ever', quoting: false });
    }
}
/** RFC 9110 section 5.5, kept to ASCII. */
function isFieldValue(text) {
    return !(0,invisible/* hasControlCharacters */.Kg)(text) && /^[\x20-\x7e]*$/.test(text);
}

;// CONCATENATED MODULE: ./lib/src/config/check/check-run.js







const check_run_LONGEST_QUESTION = 60_000;
/** Domains and how DNS is asked. */
function checkDns(check) {
    const { domains, dns } = check.draft;
    const names = new Map();
    for (const [given, domain] of entriesOf(domains)) {
        const path = ['domains', given];
        const name = (0,address_names/* domainName */.AU)(given);
        const twin = name === null ? undefined : names.get(name);
        if (name === null)
            check.error(path, {
                message: `${(0,foreign_text/* quote */.hD)(given)} is no domain name`,
                on: 'key',
                quoting: false,
                expected: 'a name such as example.net',
            });
        else if (twin !== undefined)
            check.error(path, { message: `${(0,foreign_text/* quote */.hD)(given)} is the same domain as ${(0,foreign_text/* quote */.hD)(twin)}`, on: 'key', quoting: false });
        else
            names.set(name, given);
        checkTexts(check, textsOf(domain?.dkim?.selectors, [...path, 'dkim', 'selectors']), address_names/* selector */.gD, 'a DKIM selector');
        for (const key of ['pass', 'fail']) {
            checkTexts(check, textsOf(domain?.spf?.[key], [...path, 'spf', key]), ip_address/* ipAddress */.M1, 'an IPv4 or IPv6 address');
        }
        const fail = new Set(textsOf(domain?.spf?.fail, []).map(({ text }) => (0,ip_address/* ipAddress */.M1)(text) ?? text));
        for (const { text, path: at } of textsOf(domain?.spf?.pass, [...path, 'spf', 'pass'])) {
            if (fail.has((0,ip_address/* ipAddress */.M1)(text) ?? text))
                check.error(at, { message: 'must both pass and fail' });
        }
        checkTexts(check, textsOf(domain?.mx, [...path, 'mx']), address_names/* hostName */.Sm, 'a host name');
        const used = domain?.mx?.length !== 0 && domain?.mx !== undefined ? 'mx' : (domain?.spf?.pass?.length ?? 0) > 0 ? 'spf.pass' : null;
        if (`${domain?.parked ?? false}` === 'true' && used !== null)
            check.error([...path, 'parked'], { message: `a domain with ${used} has mail and is not parked`, quoting: false });
    }
    for (const { text, path } of textsOf(dns?.servers, ['dns', 'servers'])) {
        if ((0,address_names/* serverAddress */.aD)(text) !== null)
            continue;
        const expected = 'address:port such as 192.0.2.53:53 or [2001:db8::53]:53';
        const hint = text.includes('%') ? 'an address with a zone ("%") leads nowhere beyond its link: name one that needs none' : null;
        check.error(path, { message: 'not usable', expected, ...(hint === null ? {} : { hint }) });
    }
    if (dns?.doh !== undefined && (0,address_names/* dohAddress */.em)(dns.doh) === null) {
        const expected = 'an https address without a login, such as https://dns.example.net/dns-query';
        check.error(['dns', 'doh'], { message: 'not usable', expected });
    }
    if (dns?.['doh-ca'] !== undefined && !check.has(['dns', 'doh']))
        check.error(['dns', 'doh-ca'], { message: 'there is no certificate to verify without doh', quoting: false });
    if ((parseDuration(dns?.timeout ?? '') ?? 0) > check_run_LONGEST_QUESTION)
        check.error(['dns', 'timeout'], { message: 'too long', expected: 'at most 60s' });
}
const LONGEST_RUN = 24 * 3_600_000;
/** An HMAC key shorter than that could be found by trying. */
const check_run_SHORTEST_SECRET = 16;
/** What concerns the run as a whole. */
function checkRun(check) {
    const { draft } = check;
    if ((parseDuration(draft.timeout ?? '') ?? 0) > LONGEST_RUN) {
        check.error(['timeout'], { message: 'too long', expected: `at most ${writeDuration(LONGEST_RUN)}` });
    }
    if (draft['token-secret'] !== undefined && draft['token-secret'].length < check_run_SHORTEST_SECRET) {
        check.error(['token-secret'], { message: 'too short', expected: `at least ${check_run_SHORTEST_SECRET} characters` });
    }
    checkCertificates(check);
    checkHistory(check);
}
const check_run_DAY = 24 * 3_600_000;
const LONGEST_RETENTION = 3_650 * check_run_DAY;
const LONGEST_GAP = 31 * check_run_DAY;
const SHORTEST_GAP = 60_000;
/** What git takes for the name of a branch (git-check-ref-format(1)), and our own of them cannot be mistaken for something else. */
function branchName(text) {
    const isName = /^[A-Za-z0-9_][A-Za-z0-9._/-]{0,99}$/.test(text) && !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(text);
    return isName && !text.startsWith('refs/') ? text : null;
}
function checkHistory(check) {
    const { history } = check.draft;
    if (typeof history !== 'object' || history === null)
        return;
    const { branch, repository, retention, every } = history;
    checkTexts(check, textsOf(branch, ['history', 'branch']), branchName, 'a name such as email-continuity, without refs/heads/');
    const named = (text) => (/^[\w-]+\/[\w.-]+$/.test(text) ? text : null);
    checkTexts(check, textsOf(repository, ['history', 'repository']), named, 'a repository as owner/name');
    const days = parseDuration(retention ?? '') ?? check_run_DAY;
    if (days < check_run_DAY || days > LONGEST_RETENTION)
        check.error(['history', 'retention'], { message: 'not usable', expected: `from 1d to ${writeDuration(LONGEST_RETENTION)}` });
    const gap = parseDuration(every ?? '') ?? SHORTEST_GAP;
    if (gap < SHORTEST_GAP || gap > LONGEST_GAP)
        check.error(['history', 'every'], { message: 'not usable', expected: `from 1m to ${writeDuration(LONGEST_GAP)}` });
}
/** Whether there is anything to do at all; asked last, because a misspelt `loops` is no empty configuration. */
function checkPurpose(check) {
    const filled = (key) => {
        const section = valueAt(check.document.value, [key]);
        return section !== undefined && section !== null && !(isMapping(section) && Object.keys(section).length === 0);
    };
    if (!filled('loops') && !filled('expect-mail') && !filled('domains') && !check.has(['blocklists'])) {
        const message = 'nothing to do: there are neither loops nor domains nor blocklists, and no mail is expected';
        check.error([], { message, quoting: false, hint: 'add a loop' });
    }
    const asked = filled('loops') || filled('domains') || check.has(['blocklists', 'ips']) || check.has(['blocklists', 'domains']);
    if (check.has(['blocklists']) && !asked) {
        check.error(['blocklists', 'ips'], { message: 'is missing: without a loop no address is known to look up', on: 'key', quoting: false });
    }
}
/** The warning comes earlier, so with more time left. */
function checkCertificates(check) {
    const given = check.draft.certificates;
    if (given === undefined || given === null)
        return;
    const warning = parseDuration(given.warning ?? '') ?? DEFAULTS.certificateWarning;
    const critical = parseDuration(given.critical ?? '') ?? DEFAULTS.certificateCritical;
    const key = given.critical !== undefined ? 'critical' : given.warning !== undefined ? 'warning' : null;
    if (critical < warning || key === null)
        return;
    const expected = key === 'critical'
        ? `less than warning, which is ${writeDuration(warning)}`
        : `more than critical, which is ${writeDuration(critical)}`;
    check.error(['certificates', key], { message: 'critical must be closer to expiry than warning', expected });
}

;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-bursts.js





/** Probes that the bursts of a run send in all: what a later step has to clean up after a killed run must fit a variable of its. */
const MOST_PROBES = 1_000;
/** Bursts: their thresholds, their number in all, and whether the run has the time for them. */
function checkBursts(check) {
    let sum = 0;
    for (const [name, loop] of entriesOf(check.draft.loops)) {
        checkLosses(check, name, loop);
        const probes = probesOf(loop);
        if (probes === 1)
            continue;
        if (loop.kind === 'echo') {
            const message = 'a responder is asked once a run: many answer one sender once in a while';
            check.error(['loops', name, 'probes'], { message, quoting: false, hint: 'leave it out' });
            continue;
        }
        sum += probes;
        if (sum > MOST_PROBES && sum - probes <= MOST_PROBES) {
            check.error(['loops', name, 'probes'], {
                message: `more than the ${MOST_PROBES} probes that all bursts of a run may send together`,
                quoting: false,
                hint: 'send fewer, or write a configuration for each part',
            });
        }
    }
    checkTime(check);
}
const LOSSES = ['loss-warning', 'loss-critical'];
function checkLosses(check, name, loop) {
    const given = LOSSES.find((key) => loop[key] !== undefined);
    if (given === undefined)
        return;
    const path = ['loops', name, given];
    if (!check.has(['loops', name, 'probes']) || (loop.probes !== undefined && probesOf(loop) === 1)) {
        check.error(path, { message: 'a loop with one probe has no loss rate', quoting: false, hint: 'add probes: 20, or leave it out' });
        return;
    }
    if (LOSSES.some((key) => loop[key] === undefined && check.has(['loops', name, key])))
        return;
    const warning = (0,percentages.parsePercentage)(loop['loss-warning'] ?? '') ?? DEFAULTS.lossWarning;
    const critical = (0,percentages.parsePercentage)(loop['loss-critical'] ?? '') ?? DEFAULTS.lossCritical;
    if (warning < critical)
        return;
    const expected = given === 'loss-warning'
        ? `below loss-critical, which is ${(0,percentages/* writePercentage */._y)(critical)}`
        : `above loss-warning, which is ${(0,percentages/* writePercentage */._y)(warning)}`;
    check.error(path, { message: 'loss-warning must come before loss-critical', expected });
}
/** A run whose time is up before its probes have left would judge none of the rest. */
function checkTime(check) {
    const timeout = parseDuration(check.draft.timeout ?? '');
    if (timeout === null)
        return;
    const needed = (0,plan/* sendingTime */.OC)(entriesOf(check.draft.loops).flatMap(([, loop]) => {
        const probes = probesOf(loop);
        const burst = probes === 1 ? {} : { burst: { probes, lossWarning: 0, lossCritical: 0 } };
        return loop.kind === undefined ? [] : [{ kind: loop.kind, sender: loop.sender ?? '', ...burst }];
    }));
    if (needed < timeout)
        return;
    check.error(['timeout'], {
        message: 'shorter than it takes to send all probes',
        expected: `more than ${writeDuration(needed)} (a probe a second to the outside, ten a second at home)`,
    });
}
function probesOf({ probes }) {
    return Number(probes ?? 1);
}

// EXTERNAL MODULE: ./lib/src/core/request/expected-arrival.js
var expected_arrival = __webpack_require__(47144);
;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-loops.js
// Loops: names, addresses, times, and what contradicts the kind of a loop.
// Called by config.










const LONGEST_WAIT = 24 * 3_600_000;
const LONGEST_PAUSE = 3_600_000;
const LONGEST_SUBJECT = 400;
/** Loops: what they refer to, their addresses, subject and thresholds. */
function checkLoops(check) {
    for (const [name, loop] of entriesOf(check.draft.loops)) {
        const path = ['loops', name];
        checkReference(check, loop.sender, [...path, 'sender'], 'senders');
        checkReference(check, loop.mailbox, [...path, 'mailbox'], 'mailboxes');
        for (const key of ['from', 'to'])
            checkAddress(check, loop[key], [...path, key]);
        checkNotItself(check, loop, path);
        checkExchange(check, loop, path);
        checkSubject(check, loop.subject, [...path, 'subject']);
        checkThresholds(check, loop, path);
        for (const { text, path: at } of textsOf(loop.places, [...path, 'places']))
            checkReference(check, text, at, 'places');
        checkBounces(check, loop.bounces, [...path, 'bounces']);
        checkResults(check, loop.expect, [...path, 'expect']);
    }
}
/** A word that no result has would be missed by every mail. */
function checkResults(check, given, path) {
    for (const method of ['spf', 'dkim', 'dmarc']) {
        const words = expected_arrival/* RESULT_WORDS */.k[method];
        const known = (text) => (words.includes(text.toLowerCase()) ? text : null);
        const said = given?.[method] ?? [];
        const texts = typeof said === 'string' ? [{ text: said, path: [...path, method] }] : textsOf(said, [...path, method]);
        checkTexts(check, texts, known, `one of ${words.join(', ')}`);
    }
}
/** A mailbox for bounces is a help, not a need: a name that is not defined does not keep the loop from running. */
function checkBounces(check, name, path) {
    const known = namesIn(check, 'mailboxes');
    if (name === undefined || known.includes(name))
        return;
    const hint = (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(name, known)) ?? 'add it under mailboxes';
    check.warn(path, { message: 'no such entry in mailboxes, bounces are not read', hint });
}
function namesIn(check, section) {
    const value = valueAt(check.document.value, [section]);
    return isMapping(value) ? Object.keys(value) : [];
}
/** Whether what a key names is defined. */
function checkReference(check, name, path, section) {
    if (name === undefined)
        return;
    const known = namesIn(check, section);
    if (known.includes(name))
        return;
    const hint = (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(name, known)) ?? (known.length === 0 ? `add it under ${section}` : `there are: ${known.slice(0, 10).join(', ')}`);
    check.error(path, { message: `no such entry in ${section}`, hint });
}
function checkAddress(check, text, path) {
    if (text === undefined || (0,mailbox_address/* parseAddress */.or)(text) !== null)
        return;
    check.error(path, { message: 'not usable', expected: 'a mail address such as monitor@example.net', hint: (0,mailbox_address/* addressHint */._d)(text) });
}
/** Providers keep one copy of a mail that a mailbox sends to itself, the one in Sent, and the probe never shows up as arrived. */
function checkNotItself(check, loop, path) {
    const { from, to } = loop;
    if (to === undefined)
        return;
    const reason = 'providers file a mail to oneself as sent and never deliver it';
    if (from !== undefined && (0,mailbox_address/* parseAddress */.or)(to) !== null && (0,mailbox_address/* sameMailbox */.br)(from, to)) {
        check.error([...path, 'to'], { message: `the same mailbox as from: ${reason}`, quoting: false, hint: 'send to another mailbox' });
        return;
    }
    const sender = loop.sender === undefined ? undefined : check.draft.senders?.[loop.sender]?.user;
    const mailbox = loop.mailbox === undefined ? undefined : check.draft.mailboxes?.[loop.mailbox]?.user;
    if (loop.kind !== 'echo' && sender !== undefined && mailbox !== undefined && (0,mailbox_address/* sameMailbox */.br)(sender, to) && (0,mailbox_address/* sameMailbox */.br)(sender, mailbox)) {
        check.error([...path, 'to'], {
            message: `the mailbox that the sender logs in as: ${reason}`,
            quoting: false,
            hint: 'send with another account',
        });
    }
}
/** By `mx`, a sender is the way to one domain. */
function checkExchange(check, { sender, to }, path) {
    const { protocol, host: domain } = (sender === undefined ? undefined : check.draft.senders?.[sender]) ?? {};
    const own = to === undefined ? undefined : (0,mailbox_address/* parseAddress */.or)(to)?.domain;
    if (protocol !== 'mx' || domain === undefined || own === undefined || own === (0,address_names/* domainName */.AU)(domain))
        return;
    check.error([...path, 'to'], {
        message: `is not in ${domain}, to whose mail servers ${sender} delivers`,
        hint: 'give each domain a sender of its own',
    });
}
function checkSubject(check, text, path) {
    if (text === undefined)
        return;
    if ((0,invisible/* hasControlCharacters */.Kg)(text))
        check.error(path, { message: 'not usable', expected: 'a subject of one line without control characters' });
    else if (text.length > LONGEST_SUBJECT)
        check.error(path, { message: `longer than ${LONGEST_SUBJECT} characters`, quoting: false });
}
function checkThresholds(check, loop, path) {
    for (const { text, path: at } of textsOf(loop.retry, [...path, 'retry'])) {
        if ((parseDuration(text) ?? 0) > LONGEST_PAUSE)
            check.error(at, { message: 'too long', expected: `at most ${writeDuration(LONGEST_PAUSE)}` });
    }
    for (const key of ['warning', 'critical']) {
        if ((parseDuration(loop[key] ?? '') ?? 0) > LONGEST_WAIT) {
            check.error([...path, key], { message: 'too long', expected: `at most ${writeDuration(LONGEST_WAIT)}` });
            return;
        }
    }
    if (loop.kind === undefined)
        return;
    const defaults = defaultThresholds(loop.kind);
    // A default is no excuse: with `critical: 20s` alone, a warning after 60 s could never be given.
    const warning = parseDuration(loop.warning ?? '') ?? defaults.warning;
    const critical = parseDuration(loop.critical ?? '') ?? defaults.critical;
    const given = loop.warning !== undefined ? 'warning' : loop.critical !== undefined ? 'critical' : null;
    const judgeable = ['warning', 'critical'].every((key) => loop[key] !== undefined || !check.has([...path, key]));
    if (warning < critical || given === null || !judgeable)
        return;
    const other = given === 'warning' ? `below critical, which is ${writeDuration(critical)}` : `above warning, which is ${writeDuration(warning)}`;
    check.error([...path, given], { message: 'warning must come before critical', expected: other });
}

;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-expected-mail.js






const SHORTEST = 60_000;
const check_expected_mail_LONGEST = 400 * 86_400_000;
const check_expected_mail_LONGEST_SUBJECT = 400;
/** Mail of others that must come: where, of whom, and when. */
function checkExpectedMail(check, { isTimeZone }) {
    for (const [name, mail] of entriesOf(check.draft['expect-mail'])) {
        const path = ['expect-mail', name];
        if (check.has(['loops', name]))
            check.error(path, {
                message: 'a loop is called so too',
                on: 'key',
                quoting: false,
                hint: 'give it a name of its own, by which findings tell it',
            });
        checkReference(check, mail.mailbox, [...path, 'mailbox'], 'mailboxes');
        checkResults(check, mail.expect, [...path, 'expect']);
        if (mail.from !== undefined && (0,mailbox_address/* parseAddress */.or)(mail.from) === null) {
            const hint = (0,mailbox_address/* addressHint */._d)(mail.from);
            check.error([...path, 'from'], { message: 'not usable', expected: 'a mail address such as backup@example.net', hint });
        }
        if (mail.subject !== undefined && ((0,invisible/* hasControlCharacters */.Kg)(mail.subject) || mail.subject.trim() === ''))
            check.error([...path, 'subject'], { message: 'not usable', expected: 'text of one line without control characters' });
        else if ((mail.subject?.length ?? 0) > check_expected_mail_LONGEST_SUBJECT)
            check.error([...path, 'subject'], { message: `longer than ${check_expected_mail_LONGEST_SUBJECT} characters`, quoting: false });
        if (!check.has([...path, 'from']) && !check.has([...path, 'subject']))
            check.error(path, { message: 'would be met by any mail', on: 'key', quoting: false, hint: 'give from, subject, or both' });
        const every = mail.every === undefined ? null : parseDuration(mail.every);
        if (every !== null && (every < SHORTEST || every > check_expected_mail_LONGEST)) {
            const expected = `from ${writeDuration(SHORTEST)} to ${writeDuration(check_expected_mail_LONGEST)}`;
            check.error([...path, 'every'], { message: every < SHORTEST ? 'too short' : 'too long', expected });
        }
        const by = mail.by === undefined ? null : parseTimeOfDay(mail.by);
        if (by !== null && !isTimeZone(by.zone))
            check.error([...path, 'by'], { message: 'no time zone that is known here', expected: 'an IANA name such as 07:00 Europe/Berlin' });
    }
}

;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-kinds.js


/**
 * Whether the loops agree about what is yours and what is outside: the verdict says at which end a fault lies, and would name the wrong
 * one. What stands under two names is told too, for it would be judged as two.
 */
function check_kinds_checkKinds(check) {
    const loops = entriesOf(check.draft.loops);
    const of = (kind) => loops.filter(([, loop]) => (loop.kind ?? 'external') === kind);
    for (const [name, { sender, mailbox }] of of('inbound')) {
        const own = of('internal').find(([, loop]) => isOneServer(check, loop.sender, sender));
        if (own !== undefined) {
            check.error(['loops', name, 'sender'], {
                message: `your own server, by which loop ${own[0]} sends too: an inbound loop begins outside`,
                hint: 'send with an account elsewhere, or make it kind: internal',
            });
        }
        const outside = of('external').find(([, loop]) => mailbox !== undefined && loop.mailbox === mailbox);
        if (outside !== undefined)
            warnOfBoth(check, name, mailbox ?? '', outside[0]);
    }
    for (const [name, loop] of of('echo')) {
        if (loop['bounces-probe'] === 'quiet')
            check.error(['loops', name, 'bounces-probe'], {
                message: 'no responder answers mail that says it was sent automatically (RFC 3834)',
                quoting: false,
                hint: 'leave it out',
            });
    }
    for (const [name, { sender, mailbox }] of of('internal')) {
        const outside = of('external').find(([, loop]) => mailbox !== undefined && loop.mailbox === mailbox && loop.sender === sender);
        if (outside !== undefined)
            warnOfBoth(check, name, mailbox ?? '', outside[0]);
    }
    checkNames(check);
}
function warnOfBoth(check, name, mailbox, outside) {
    check.warn(['loops', name, 'mailbox'], {
        message: `mailbox ${mailbox} is your own here, and outside for loop ${outside}`,
        quoting: false,
        hint: 'one of the two kinds is wrong, and the verdict would name the wrong end',
    });
}
/** At a provider, accounts of several domains have one server: there the domain tells whose it is. */
function isOneServer(check, one, other) {
    if (one === undefined || other === undefined)
        return false;
    const [a, b] = [check.draft.senders?.[one], check.draft.senders?.[other]];
    if (one === other)
        return true;
    const isOnePlace = a !== undefined &&
        b !== undefined &&
        placeOf(a, senderForm(a.protocol)) !== null &&
        placeOf(a, senderForm(a.protocol)) === placeOf(b, senderForm(b.protocol));
    return isOnePlace && domainOf(a.user) === domainOf(b.user);
}
function domainOf(user) {
    return user?.slice(user.lastIndexOf('@') + 1).toLowerCase() ?? '';
}
function checkNames(check) {
    const seen = new Map();
    for (const [name, mailbox] of entriesOf(check.draft.mailboxes)) {
        const place = placeOf(mailbox, mailboxForm(mailbox.protocol));
        if (place === null || mailbox.user === undefined)
            continue;
        const key = `${place} ${mailbox.user.toLowerCase()} ${mailbox.folder ?? ''}`;
        const first = seen.get(key);
        if (first !== undefined) {
            check.warn(['mailboxes', name], {
                message: `the same mailbox as ${first}: two names are judged as two receivers, and each logs in`,
                quoting: false,
                hint: `let its loops name ${first}`,
            });
        }
        seen.set(key, first ?? name);
    }
}
/** `host:port`, null: not known. */
function placeOf({ host, port, security }, form) {
    if (host === undefined || form === null)
        return null;
    const { port: at } = connection(form, port === undefined ? undefined : Number(port), security);
    return `${host.toLowerCase()}:${at}`;
}

;// CONCATENATED MODULE: ./lib/src/config/check/servers/check-secrets.js
// Senders and mailboxes: names, logins, security, secrets.
// Called by config.


/** Exchange Online and Outlook.com, and the national clouds. */
const MICROSOFT = /(?:^|\.)(?:office365\.(?:com|us)|partner\.outlook\.cn|outlook\.(?:com|office365\.com)|office365-net\.de)$/i;
/** Secrets as they are pasted by mistake, and passwords that their server takes no more. Warnings: each might be meant. */
function check_secrets_checkSecrets(check) {
    walk(check, check.document.value, []);
    for (const [name, { host, password }] of entriesOf(check.draft.senders)) {
        if (host === undefined || password === undefined || !MICROSOFT.test(host))
            continue;
        check.warn(['senders', name, 'password'], {
            message: `Microsoft ends passwords for SMTP at ${host} (550 5.7.30)`,
            quoting: false,
            hint: 'use oauth2, or a relay of your own',
        });
    }
    for (const [name, { host, password }] of entriesOf(check.draft.mailboxes)) {
        if (host === undefined || password === undefined || !MICROSOFT.test(host))
            continue;
        check.warn(['mailboxes', name, 'password'], {
            message: `Microsoft takes no password for IMAP and POP any more at ${host}`,
            quoting: false,
            hint: 'use oauth2',
        });
    }
}
function walk(check, value, path) {
    if (Array.isArray(value))
        for (const [index, item] of value.entries())
            walk(check, item, [...path, index]);
    else if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value))
            walk(check, item, [...path, key]);
    else if (typeof value === 'string')
        checkText(check, value, path);
}
function checkText(check, text, path) {
    const name = /^\$([A-Za-z_]\w*)$/.exec(text)?.[1];
    // What a variable held is its own text.
    if (name !== undefined && check.document.written(path) === null)
        check.warn(path, { message: `$${name} is taken as it stands`, quoting: false, hint: `write \${${name}} for the variable ${name}` });
    // What stands in `oauth2` is trimmed.
    if (!holdsSecret(path) || path.includes('oauth2'))
        return;
    if (/[\r\n]$/.test(text))
        check.warn(path, {
            message: 'ends with a line break, which is sent as a part of it',
            quoting: false,
            hint: 'set the secret again without it',
        });
    else if (/^\s|\s$/.test(text))
        check.warn(path, {
            message: 'begins or ends with a blank, which is sent as a part of it',
            quoting: false,
            hint: 'set the secret again without it',
        });
}

;// CONCATENATED MODULE: ./lib/src/config/check/servers/check-way.js



/** How a server is reached, and by what we prove ourselves there. */
function checkWay(check, server, security, path) {
    const read = server.proxy === undefined ? null : readProxy(server.proxy);
    if (read?.ok === false)
        check.error([...path, 'proxy'], read.complaint);
    // The family is that of the address which this machine connects to.
    checkFamily(check, server, read?.ok === true ? read.proxy.host : server.host, path);
    for (const [key, other] of [
        ['client-cert', 'client-key'],
        ['client-key', 'client-cert'],
    ]) {
        if (server[key] === undefined)
            continue;
        if (security === 'plaintext')
            check.error([...path, key], { message: 'there is no TLS to show it in with security: plaintext', on: 'key', quoting: false });
        if (!check.has([...path, other]))
            check.error([...path, other], { message: `is missing: needed with ${key}`, on: 'key', quoting: false });
    }
}
function checkFamily(check, { family = 'auto' }, named, path) {
    const address = named === undefined ? null : (0,address_names/* host */.Hc)(named);
    if (family === 'auto' || address === null)
        return;
    const other = String(family) === '4' ? (0,ip_address/* isIpv6 */.sX)(address) : (0,ip_address/* isIpv4 */.eH)(address);
    if (other)
        check.error([...path, 'family'], { message: `goes not with the address ${address}`, hint: 'leave out family, or name the host' });
}

;// CONCATENATED MODULE: ./lib/src/config/check/servers/check-servers.js






/** Senders and mailboxes: names, logins and how the connection is secured. */
function checkServers(check) {
    for (const [name, sender] of entriesOf(check.draft.senders)) {
        const path = ['senders', name];
        const form = senderForm(sender.protocol);
        if (form === null)
            continue;
        checkServer(check, sender, path, form);
        refuseSmtpKeys(check, sender, path);
        if (sender.user !== undefined && !hasPassword(check, path))
            missing(check, [...path, 'password'], 'needed to log in as user');
        if (sender.user === undefined && sender.password !== undefined && !check.has([...path, 'user'])) {
            missing(check, [...path, 'user'], 'needed where a password is given');
        }
    }
    for (const [name, mailbox] of entriesOf(check.draft.mailboxes)) {
        const path = ['mailboxes', name];
        const form = mailboxForm(mailbox.protocol);
        if (form === null)
            continue;
        checkServer(check, mailbox, path, form);
        refuseFolders(check, mailbox, path);
        refuseLines(check, mailbox, path);
        if (!hasPassword(check, path))
            missing(check, [...path, 'password'], 'needed to read the mailbox');
    }
}
/** Protocols over HTTPS: nobody sends by them without a login, and nobody is greeted. */
const BY_HTTPS = { jmap: 'JMAP', graph: 'Graph' };
function refuseSmtpKeys(check, { protocol, user }, path) {
    const word = BY_HTTPS[protocol ?? ''];
    if (word === undefined)
        return;
    if (check.has([...path, 'ehlo']))
        check.error([...path, 'ehlo'], { message: `${word} has no EHLO`, on: 'key', quoting: false, hint: 'leave it out' });
    if (user === undefined && !check.has([...path, 'user']))
        missing(check, [...path, 'user'], `nobody sends by ${word} without a login`);
}
/** Graph knows no passwords. */
function refusePassword(check, { protocol, password }, path) {
    if (protocol !== 'graph' || password === undefined)
        return;
    const hint = 'give `oauth2` in its place';
    check.error([...path, 'password'], { message: 'Graph takes an access token alone', on: 'key', quoting: false, hint });
}
/** POP3 has no folders: what would be looked for in one cannot be seen. */
function refuseFolders(check, { protocol }, path) {
    if (protocol !== 'pop3')
        return;
    for (const key of ['folder', 'junk'])
        if (check.has([...path, key]))
            check.error([...path, key], {
                message: 'POP3 shows the Inbox alone, and no other folder',
                on: 'key',
                quoting: false,
                hint: 'leave it out, or use protocol: imap',
            });
}
/** POP3 ends a command with its line (RFC 1939 section 3): what stands behind a line break in PASS would be a command of its own. */
function refuseLines(check, { protocol, password = '' }, path) {
    if (protocol === 'pop3' && /[\r\n]/.test(password))
        check.error([...path, 'password'], {
            message: 'holds a line break, which POP3 cannot send',
            quoting: false,
            hint: 'set the secret again without it',
        });
}
function checkServer(check, server, path, form) {
    for (const key of form.without ?? []) {
        if (check.has([...path, key]))
            check.error([...path, key], {
                message: `means nothing with protocol: ${server.protocol}`,
                on: 'key',
                quoting: false,
                hint: 'leave it out',
            });
    }
    for (const [key, value] of Object.entries(server)) {
        const complaint = typeof value === 'string' && Object.hasOwn(form.keys, key) ? form.keys[key]?.(value) : null;
        if (complaint)
            check.error([...path, key], complaint);
    }
    if (server.host !== undefined && (0,address_names/* host */.Hc)(server.host) === null) {
        check.error([...path, 'host'], { message: 'not usable', expected: 'a host name or an IP address', hint: hostHint(server.host) });
    }
    checkPreset(check, server, path);
    refusePassword(check, server, path);
    const port = server.port === undefined ? undefined : Number(server.port);
    const { security } = connection(form, port, server.security);
    const overHttps = BY_HTTPS[server.protocol ?? ''];
    if (overHttps !== undefined && security === 'starttls')
        check.error([...path, 'security'], {
            message: `${overHttps} is spoken over HTTPS, which has no STARTTLS`,
            expected: 'tls',
            quoting: false,
        });
    if (server['tls-name'] !== undefined) {
        if (security === 'plaintext')
            check.error([...path, 'tls-name'], { message: 'there is no certificate to verify with security: plaintext', quoting: false });
        else if ((0,address_names/* host */.Hc)(server['tls-name']) === null)
            check.error([...path, 'tls-name'], { message: 'not usable', expected: 'a host name or an IP address' });
    }
    checkPin(check, server, security, [...path, 'pin']);
    checkWay(check, server, security, path);
    if (server.ca !== undefined && security === 'plaintext') {
        check.error([...path, 'ca'], { message: 'there is no certificate to verify with security: plaintext', quoting: false });
    }
    refuseControls(check, server.user, [...path, 'user']);
    // NUL ends the fields of AUTH PLAIN (RFC 4616 section 2).
    if (server.password?.includes('\0') === true)
        check.error([...path, 'password'], { message: 'not usable', expected: 'a text without NUL' });
    checkToken(check, server, security, path);
    if (security === 'plaintext' && server.password !== undefined && server.host !== undefined && !(0,address_names/* isLoopback */.U9)(server.host)) {
        check.warn([...path, 'security'], {
            message: `the password for ${server.host} crosses the network unencrypted`,
            quoting: false,
            hint: 'use starttls or tls',
        });
    }
}
function checkPin(check, { pin, ca }, security, path) {
    if (pin === undefined)
        return;
    if (security === 'plaintext')
        check.error(path, { message: 'there is no key to verify with security: plaintext', quoting: false });
    else if (ca !== undefined)
        check.error(path, { message: 'stands in place of ca: give one of them', on: 'key', quoting: false });
    else if ((0,address_names/* keyPin */.Zf)(pin) === null) {
        check.error(path, {
            message: 'not usable',
            expected: 'sha256/ and 44 characters of base64, as openssl makes them (docs/configuration.md)',
        });
    }
}
/** A host that is not the provider's is a mistake in one of the two. */
function checkPreset(check, { preset, host: given }, path) {
    const known = presetOf(preset);
    if (known === null || given === undefined || isOfPreset(known, given))
        return;
    check.error([...path, 'host'], { message: `is none of ${preset}`, hint: 'leave out host, or preset' });
}
/** A token is worth a password: it goes over TLS, or nowhere. */
function checkToken(check, server, security, path) {
    if (!check.has([...path, 'oauth2']))
        return;
    if (check.has([...path, 'password']))
        check.error([...path, 'oauth2'], { message: 'stands in place of password: give one of them', on: 'key', quoting: false });
    if (!check.has([...path, 'user']))
        missing(check, [...path, 'user'], 'needed where a token is used');
    if (security === 'plaintext' && server.host !== undefined && !(0,address_names/* isLoopback */.U9)(server.host))
        check.error([...path, 'security'], {
            message: 'a token is never sent without TLS',
            expected: 'starttls or tls',
        });
}
function hostHint(text) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return 'write the name only, without scheme and path';
    return /^[^:]+:[0-9]+$/.test(text) ? 'write the port under port' : null;
}
function hasPassword(check, path) {
    return check.has([...path, 'password']) || check.has([...path, 'oauth2']);
}
function missing(check, path, why) {
    check.error(path, { message: `is missing: ${why}`, on: 'key', quoting: false });
}
function refuseControls(check, text, path) {
    if (text !== undefined && (0,invisible/* hasControlCharacters */.Kg)(text))
        check.error(path, { message: 'not usable', expected: 'a text of one line without control characters' });
}

;// CONCATENATED MODULE: ./lib/src/config/document/inputs.js



/** The inputs that describe one loop without a file. They must have no defaults in action.yml: a default would look like a given value. */
const LOOP_INPUTS = [
    'preset',
    'smtp-host',
    'smtp-port',
    'smtp-security',
    'smtp-user',
    'smtp-password',
    'ehlo',
    'from',
    'to',
    'imap-host',
    'imap-port',
    'imap-security',
    'imap-user',
    'imap-password',
    'folder',
    'subject',
    'kind',
    'warning',
    'critical',
];
/** Names of the loop inputs that are given. */
function givenLoopInputs(get) {
    return LOOP_INPUTS.filter((name) => get(name) !== '');
}
/**
 * The configuration that the inputs alone describe: one loop if any of its inputs is given, and the domains. Variables are not replaced.
 */
function documentFromInputs(get) {
    const names = new Map();
    const value = { ...(givenLoopInputs(get).length > 0 ? loopFromInputs(get, names) : {}), ...extrasFromInputs(get, names) };
    return documentOfInputs(value, names);
}
/** Inputs that replace the file's value of the same name. */
const REPLACING = ['timeout', 'wait-for-dns', 'baseline'];
/**
 * `document` with what inputs may add to a file: `domains` (those that it does not name), `heartbeat-url`, and those that replace its own.
 */
function withExtraInputs(document, get) {
    const names = new Map();
    const { domains, heartbeat, ...replaced } = extrasFromInputs(get, names);
    const file = document.value;
    if (!isMapping(file) || ['domains', 'heartbeat'].some((section) => !isSection(file[section])))
        return document;
    const own = isMapping(file['domains']) ? file['domains'] : {};
    const value = {
        ...file,
        ...(domains === undefined ? {} : { domains: { ...domains, ...own } }),
        ...(heartbeat === undefined ? {} : { heartbeat: { ...(isMapping(file['heartbeat']) ? file['heartbeat'] : {}), ...heartbeat } }),
        ...replaced,
    };
    const added = documentOfInputs(value, names);
    const isAdded = ([section, name]) => (typeof section === 'string' && Object.hasOwn(replaced, section)) ||
        (section === 'heartbeat' && name === 'url' && heartbeat !== undefined) ||
        (section === 'domains' &&
            typeof name === 'string' &&
            domains !== undefined &&
            Object.hasOwn(domains, name) &&
            !Object.hasOwn(own, name));
    return {
        value,
        place: (path, part) => (isAdded(path) ? added : document).place(path, part),
        written: (path) => (isAdded(path) ? null : document.written(path)),
    };
}
/** Something that can be added to: a mapping, or nothing at all. */
function isSection(value) {
    return value === undefined || value === null || isMapping(value);
}
function extrasFromInputs(get, names) {
    const listed = get('domains')
        .split(/[,\n]/)
        .map((text) => text.trim())
        .filter((text) => text !== '');
    const domains = Object.fromEntries(listed.map((name) => [name, null]));
    for (const name of ['domains', ...REPLACING])
        names.set(name, name);
    const given = REPLACING.filter((name) => get(name) !== '').map((name) => [name, get(name)]);
    const url = get('heartbeat-url');
    names.set('heartbeat', 'heartbeat-url');
    return {
        ...(listed.length > 0 ? { domains } : {}),
        ...(url.trim() === '' ? {} : { heartbeat: { url } }),
        ...Object.fromEntries(given),
    };
}
function loopFromInputs(get, names) {
    const kind = get('kind') === '' ? 'external' : get('kind');
    const loop = kind === 'internal' || kind === 'inbound' || kind === 'echo' ? kind : 'external';
    /** The value of the first input that is given; a complaint names that one, or the first where none is. */
    const take = (path, ...inputs) => {
        const given = inputs.find((name) => get(name) !== '');
        names.set(formatPath(path), given ?? inputs[0]);
        return given === undefined ? {} : { [String(path.at(-1))]: get(given) };
    };
    return {
        senders: {
            smtp: {
                protocol: config/* SENDER_PROTOCOLS */.W$[0],
                ...(get('smtp-host') === '' ? take(['senders', 'smtp', 'preset'], 'preset') : {}),
                ...take(['senders', 'smtp', 'host'], 'smtp-host'),
                ...take(['senders', 'smtp', 'port'], 'smtp-port'),
                ...take(['senders', 'smtp', 'security'], 'smtp-security'),
                ...take(['senders', 'smtp', 'user'], 'smtp-user'),
                ...take(['senders', 'smtp', 'password'], 'smtp-password'),
                ...take(['senders', 'smtp', 'ehlo'], 'ehlo'),
            },
        },
        mailboxes: {
            imap: {
                protocol: config/* MAILBOX_PROTOCOLS */.l0[0],
                ...(get('imap-host') === '' ? take(['mailboxes', 'imap', 'preset'], 'preset') : {}),
                ...take(['mailboxes', 'imap', 'host'], 'imap-host'),
                ...take(['mailboxes', 'imap', 'port'], 'imap-port'),
                ...take(['mailboxes', 'imap', 'security'], 'imap-security'),
                ...(kind === 'echo'
                    ? take(['mailboxes', 'imap', 'user'], 'imap-user', 'from', 'smtp-user')
                    : take(['mailboxes', 'imap', 'user'], 'imap-user', 'to')),
                ...take(['mailboxes', 'imap', 'password'], 'imap-password'),
                ...take(['mailboxes', 'imap', 'folder'], 'folder'),
            },
        },
        loops: {
            [loop]: {
                sender: 'smtp',
                mailbox: 'imap',
                kind,
                ...take(['loops', loop, 'kind'], 'kind'),
                ...take(['loops', loop, 'from'], 'from', 'smtp-user'),
                ...take(['loops', loop, 'to'], 'to'),
                ...take(['loops', loop, 'subject'], 'subject'),
                ...take(['loops', loop, 'warning'], 'warning'),
                ...take(['loops', loop, 'critical'], 'critical'),
            },
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/config/document/variables.js



// `$${` stands for a literal `${`; anything else behind `${` up to the brace is a variable's name, or a mistake to be reported.
const REFERENCE = /\$\$\{|\$\{([^}]*)(\}?)/g;
/**
 * Puts the variables of `env` in place of every `${NAME}` in `text`; `$${` gives `${`. The inserted value is text and never looked at
 * again: neither for further variables nor as YAML. An empty variable is a fault too, because a GitHub secret that does not exist is empty.
 */
function interpolate(text, env) {
    const inserted = [];
    const faults = [];
    const result = text.replace(REFERENCE, (whole, inner, brace) => {
        if (inner === undefined)
            return '${';
        if (inner.startsWith('{'))
            faults.push({ kind: 'expression' });
        else if (brace === '' || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(inner))
            faults.push({ kind: 'malformed' });
        else {
            const value = Object.hasOwn(env, inner) ? env[inner] : undefined;
            if (value === undefined)
                faults.push({ kind: 'unset', name: inner });
            else if (value === '')
                faults.push({ kind: 'empty', name: inner });
            else {
                inserted.push(value);
                return value;
            }
        }
        return whole;
    });
    return { text: result, inserted, faults };
}
/**
 * `tree` with every `${NAME}` in its values replaced from `env`. Keys stay as they are. A variable that is missing where nobody looks
 * (`isUsed`) is no error: its value is left out or, where the form needs one, stays as it is written.
 */
function fillVariables(tree, env, file, isUsed) {
    const errors = [];
    const unfilled = [];
    const fill = (node, path) => {
        switch (node.kind) {
            case 'list':
                return { ...node, items: node.items.flatMap((item, index) => fill(item, [...path, index]) ?? []) };
            case 'mapping':
                return {
                    ...node,
                    entries: node.entries.flatMap((entry) => {
                        const value = fill(entry.value, [...path, entry.key]);
                        return value === null ? [] : [{ ...entry, value }];
                    }),
                };
            case 'scalar':
                return fillScalar(node, path);
        }
    };
    const fillScalar = (node, path) => {
        if (typeof node.value !== 'string' || !node.value.includes('${'))
            return node;
        const { text, inserted, faults } = interpolate(node.value, env);
        const ignored = faults.length > 0 && faults.every(isMissing) && !isUsed(path);
        for (const fault of ignored ? [] : faults)
            errors.push({ file, ...node.at, path: formatPath(path), expected: null, received: null, ...explain(fault, env) });
        if (faults.length > 0)
            unfilled.push(path);
        if (ignored && !NEEDED_TEXTS.has(path.at(-1)))
            return null;
        return { ...node, value: text, written: inserted.length > 0 ? node.value : null, inserted };
    };
    return { tree: fill(tree, []) ?? tree, errors, unfilled };
}
/** Keys that the form needs, with any text in them. */
const NEEDED_TEXTS = new Set([
    'host',
    'user',
    'password',
    'sender',
    'mailbox',
    'from',
    'to',
    'url',
    'routing-key',
    'token',
]);
function isMissing({ kind }) {
    return kind === 'unset' || kind === 'empty';
}
function explain(fault, env) {
    switch (fault.kind) {
        case 'unset': {
            const near = misspelling(fault.name, env);
            return {
                message: `environment variable ${fault.name} is not set`,
                hint: (0,document_errors/* didYouMean */.au)(near) ?? `in a workflow, set it under the step's env, such as ${fault.name}: \${{ secrets.${fault.name} }}`,
            };
        }
        case 'empty':
            return {
                message: `environment variable ${fault.name} is empty`,
                hint: 'a GitHub secret that does not exist, or that a pull request from a fork may not read, is empty',
            };
        case 'expression':
            return {
                message: 'GitHub expressions ${{ ... }} are not evaluated in this file',
                hint: "set an environment variable under the step's env and write ${NAME} here",
            };
        case 'malformed':
            return { message: '${ begins a variable, but no name and } follow', hint: 'write ${NAME}, or $${ for a literal ${' };
    }
}
/** Words that name no account: only in these may a slip be meant. */
const COMMON_WORDS = new Set('PASSWORD PASSWD SECRET TOKEN USER USERNAME HOST PORT URL KEY ID CLIENT TENANT SMTP IMAP POP3 JMAP'.split(' '));
/** The variable whose name is `name` with a slip in a common word: what differs in another word is another account's. */
function misspelling(name, env) {
    const words = name.split('_');
    const candidates = Object.keys(env).filter((other) => {
        const others = other.split('_');
        return others.length === words.length && others.every((word, index) => isMeant(words[index] ?? '', word));
    });
    return (0,nearest/* nearest */.p)(name, candidates);
}
function isMeant(word, known) {
    const isCommon = [word, known].some((text) => COMMON_WORDS.has(text.toUpperCase()));
    return word.toUpperCase() === known.toUpperCase() || (isCommon && (0,nearest/* nearest */.p)(word, [known]) !== null);
}

;// CONCATENATED MODULE: ./lib/src/config/build/secret-parts.js


/** The values of the variables that secrets were put together from: each may be a secret of its own. */
function secretParts(document, inserted) {
    return [
        ...secretPaths(document).flatMap(inserted),
        ...urlPaths(document).flatMap((path) => inserted(path).filter((part) => !isPublic(part, valueAt(document.value, path)))),
        ...proxyPaths(document).flatMap((path) => inserted(path).filter((part) => !isOfProxy(part, valueAt(document.value, path)))),
        ...keysPutIntoZones(document, inserted),
    ];
}
function secretPaths(document) {
    const below = (section, keys) => secret_parts_namesIn(document, [section]).flatMap((name) => keys.map((key) => [section, name, key]));
    const headers = secret_parts_namesIn(document, ['channels']).flatMap((name) => secret_parts_namesIn(document, ['channels', name, 'headers']).map((header) => ['channels', name, 'headers', header]));
    return [
        ...oauth2Paths(document),
        ...below('senders', ['password', 'client-key']),
        ...below('mailboxes', ['password', 'client-key']),
        ...below('channels', ['token', 'routing-key', 'secret']),
        ...headers,
        ['heartbeat', 'token'],
        ['blocklists', 'spamhaus-dqs-key'],
        ['blocklists', 'abusix-key'],
        ['token-secret'],
    ];
}
/** A service account that is named by its address is no secret. */
function oauth2Paths(document) {
    return ['senders', 'mailboxes'].flatMap((section) => secret_parts_namesIn(document, [section]).flatMap((name) => ['token', 'client-secret', 'refresh-token', 'service-account']
        .map((key) => [section, name, 'oauth2', key])
        .filter((path) => path.at(-1) !== 'service-account' || valueAt(document.value, [section, name, 'oauth2', 'federation']) === undefined)));
}
function urlPaths(document) {
    return [...secret_parts_namesIn(document, ['channels']).map((name) => ['channels', name, 'url']), ['heartbeat', 'url']];
}
function proxyPaths(document) {
    return ['senders', 'mailboxes'].flatMap((section) => secret_parts_namesIn(document, [section]).map((name) => [section, name, 'proxy']));
}
/** Whether it says no more than where the proxy is. */
function isOfProxy(part, proxy) {
    return typeof proxy === 'string' && (proxy.split('@').at(-1) ?? '').includes(part.replace(/^\w+:\/\//, ''));
}
/** Whether it says no more than where the URL leads. */
function isPublic(part, url) {
    return (typeof url === 'string' ? ((0,secrets/* webUrl */.qP)(url)?.origin ?? '') : '').includes(part);
}
function secret_parts_namesIn(document, path) {
    const section = valueAt(document.value, path);
    return isMapping(section) ? Object.keys(section) : [];
}
/** A variable in the name of a zone is its key, as long as it is one label. */
function keysPutIntoZones(document, inserted) {
    const path = ['blocklists', 'zones'];
    const zones = valueAt(document.value, path);
    const paths = Array.isArray(zones) ? zones.map((_, index) => [...path, index]) : [path];
    return paths.flatMap(inserted).filter((part) => !part.includes('.'));
}

;// CONCATENATED MODULE: ./lib/src/config/schema/completed.js





/** Keys that the form needs and the file may leave out, wherever one value is sensible. */
const DERIVED = {
    senders: ['protocol', 'host', 'port', 'security'],
    mailboxes: ['protocol', 'host', 'port', 'security', 'user'],
    loops: ['sender', 'mailbox', 'kind', 'from'],
    'expect-mail': ['mailbox'],
};
/** Keys that a preset stands for. */
const OF_PRESETS = new Set(['host', 'port', 'security']);
/** Protocols by which few providers can be reached. */
const BY_PROTOCOL = { pop3: ' by POP3', jmap: ' by JMAP', graph: ' by Graph' };
/** `document` with every left-out key added that follows from the others; what does not follow stays missing. */
function completed(document) {
    const added = new Map();
    const sources = [];
    let root = document.value;
    // Mailboxes last: their user follows from the loops that read them.
    for (const section of ['senders', 'loops', 'expect-mail', 'mailboxes']) {
        for (const name of completed_namesIn(root, section)) {
            if (!isMapping(valueAt(root, [section, name])))
                continue;
            for (const key of DERIVED[section]) {
                const path = [section, name, key];
                const derived = valueAt(root, path) === undefined ? derive(root, section, name, key) : null;
                if (derived === null)
                    continue;
                root = put(root, path, derived.value);
                added.set(formatPath(path), derived);
                if (derived.from !== null)
                    sources.push({ path, from: derived.from });
            }
        }
    }
    return {
        document: {
            value: root,
            place: (path, part) => document.place(path, part),
            written: (path) => document.written(added.get(formatPath(path))?.from ?? path),
        },
        sources,
    };
}
/** Why a left-out key does not follow from the others, and what to do; null for a key that never does. */
function whyMissing(root, path) {
    const [section, name, key] = path;
    if ((section === 'loops' || section === 'expect-mail') && (key === 'sender' || key === 'mailbox')) {
        const list = key === 'sender' ? 'senders' : 'mailboxes';
        const known = completed_namesIn(root, list);
        return known.length === 0 ? `add one under ${list}` : `name one of ${known.slice(0, 10).join(', ')}`;
    }
    if (section === 'loops' && key === 'from')
        return 'it is left out only where the sender has a user that is a mail address';
    if (key === 'host' && section === 'senders' && isBy(root, String(name), 'mx'))
        return 'it is left out only where the loops of this sender have to in one domain';
    if (key === 'host' && (section === 'senders' || section === 'mailboxes')) {
        const preset = valueAt(root, [section, String(name), 'preset']);
        const known = presetOf(preset);
        const protocol = valueAt(root, [section, String(name), 'protocol']);
        if (known !== null && presetServer(known, section, protocol) === null)
            return `${String(preset)} has no ${section}${BY_PROTOCOL[String(protocol)] ?? ''}`;
        if (known !== null)
            return `it is another one for each region of ${String(preset)}`;
    }
    if (section === 'mailboxes' && key === 'user')
        return `it is left out only where the loops that read ${String(name)} have one to`;
    return null;
}
function derive(root, section, name, key) {
    if (key === 'protocol')
        return { value: section === 'senders' ? config/* SENDER_PROTOCOLS */.W$[0] : byPort(valueAt(root, [section, name, 'port'])), from: null };
    if (key === 'host' && section === 'senders' && isBy(root, name, 'mx'))
        return domainOfLoops(root, name);
    if (OF_PRESETS.has(key) && (section === 'senders' || section === 'mailboxes'))
        return ofPreset(root, section, name, key);
    if (key === 'kind')
        return { value: usualKind(root, valueAt(root, ['loops', name, 'sender'])), from: null };
    if (key === 'sender')
        return theOnly(root, 'senders');
    if (key === 'mailbox')
        return theOnly(root, 'mailboxes');
    return key === 'from' ? senderOf(root, name) : readerOf(root, name);
}
/** The ports of RFC 1939 and RFC 8314 leave no doubt. */
function byPort(port) {
    return String(port) === '995' || String(port) === '110' ? 'pop3' : config/* MAILBOX_PROTOCOLS */.l0[0];
}
/** What the preset of a server knows; a port or security that stands there decides about the other. */
function ofPreset(root, section, name, key) {
    const preset = presetOf(valueAt(root, [section, name, 'preset']));
    const server = preset === null ? null : presetServer(preset, section, valueAt(root, [section, name, 'protocol']));
    if (server === null)
        return null;
    if (key === 'host')
        return server.host === null ? null : { value: server.host, from: null };
    const isSaid = ['port', 'security'].some((other) => valueAt(root, [section, name, other]) !== undefined);
    // Both come together, the port first.
    if (key === 'port')
        return isSaid ? null : { value: server.port, from: null };
    const isOurs = valueAt(root, [section, name, 'port']) === server.port;
    return isOurs ? { value: server.security, from: null } : null;
}
function isBy(root, sender, protocol) {
    return valueAt(root, ['senders', sender, 'protocol']) === protocol;
}
/** Who hands mail to the delivery itself is at home; who comes to the MX as strangers do, comes from outside. */
function usualKind(root, sender) {
    if (typeof sender !== 'string')
        return 'external';
    return isBy(root, sender, 'lmtp') ? 'internal' : isBy(root, sender, 'mx') ? 'inbound' : 'external';
}
/** The one domain that the loops through a sender send to. */
function domainOfLoops(root, sender) {
    const only = theOnly(root, 'senders')?.value;
    const addresses = completed_namesIn(root, 'loops')
        .filter((loop) => (valueAt(root, ['loops', loop, 'sender']) ?? only) === sender)
        .map((loop) => ({ from: ['loops', loop, 'to'], value: valueAt(root, ['loops', loop, 'to']) }));
    const domains = addresses.map(({ from, value }) => ({
        from,
        value: typeof value === 'string' ? ((0,mailbox_address/* parseAddress */.or)(value)?.domain ?? null) : null,
    }));
    const [first, ...others] = domains;
    return first === undefined || first.value === null || others.some(({ value }) => value !== first.value) ? null : first;
}
function theOnly(root, section) {
    const [only, ...others] = completed_namesIn(root, section);
    return only === undefined || others.length > 0 ? null : { value: only, from: null };
}
/** Who logs in to send is who sends, where that is an address; a variable that is not set has said so itself. */
function senderOf(root, loop) {
    const sender = valueAt(root, ['loops', loop, 'sender']);
    if (typeof sender !== 'string')
        return null;
    const from = ['senders', sender, 'user'];
    const user = valueAt(root, from);
    return typeof user === 'string' && (user.includes('${') || (0,mailbox_address/* parseAddress */.or)(user) !== null) ? { value: user, from } : null;
}
/** The one address whose mail a mailbox holds: that of its loops' probes or, where it is read for bounces alone, of their senders. */
function readerOf(root, mailbox) {
    const addresses = (key, address) => completed_namesIn(root, 'loops')
        .filter((loop) => valueAt(root, ['loops', loop, key]) === mailbox)
        .map((loop) => ({ from: ['loops', loop, address(loop)], value: valueAt(root, ['loops', loop, address(loop)]) }));
    // An answer comes to whoever asked.
    const awaited = addresses('mailbox', (loop) => (valueAt(root, ['loops', loop, 'kind']) === 'echo' ? 'from' : 'to'));
    const [first, ...others] = awaited.length > 0 ? awaited : addresses('bounces', () => 'from');
    return first === undefined || typeof first.value !== 'string' || others.some(({ value }) => value !== first.value) ? null : first;
}
function completed_namesIn(root, section) {
    const entries = valueAt(root, [section]);
    return isMapping(entries) ? Object.keys(entries) : [];
}
/** `root` with `value` below the mappings of `path`. */
function put(root, path, value) {
    const [key, ...rest] = path;
    if (key === undefined)
        return value;
    if (!isMapping(root))
        return root;
    return { ...root, [key]: put(root[key], rest, value) };
}

;// CONCATENATED MODULE: ./lib/src/config/schema/known-words.js


/**
 * What other tools call a key of ours: check_email_delivery (Debian's monitoring-plugins-contrib), Checkmk's check_mail_loop, and what mail
 * programs write in their settings.
 */
const WORDS = {
    warn: ['warning'],
    crit: ['critical'],
    server: ['host'],
    hostname: ['host'],
    address: ['host', 'to'],
    username: ['user'],
    login: ['user'],
    pass: ['password'],
    passwd: ['password'],
    ssl: ['security'],
    tls: ['security'],
    starttls: ['security'],
    encryption: ['security'],
    recipient: ['to'],
    mailto: ['to'],
    'mail-to': ['to'],
    mailfrom: ['from'],
    'mail-from': ['from'],
    'smtp-server': ['senders'],
    'fetch-server': ['mailboxes'],
    'imap-server': ['mailboxes'],
    smtp: ['senders'],
    imap: ['mailboxes'],
    'fetch-ssl': ['security'],
    'delete-messages': ['delete'],
    'cleanup-messages': ['delete'],
    'fetch-timeout': ['critical'],
    timeout: ['critical'],
    interval: ['critical'],
    retries: ['attempts'],
    spam: ['junk'],
    mailbox: ['mailboxes', 'folder'],
    rbl: ['blocklists'],
    dnsbl: ['blocklists'],
    blacklists: ['blocklists'],
    resolvers: ['dns', 'servers'],
    nameservers: ['servers', 'dns'],
};
/** What to say to an unknown key: the known one that it is in other tools, or that it is nearest to; null without one. */
function meantKey(name, known) {
    return wordOf(name, known) ?? (0,nearest/* nearest */.p)(name, known);
}
/** The hint for an unknown key; `ssl: true` is a value of another key too. */
function keyHint(name, known) {
    const word = wordOf(name, known);
    if (word === null)
        return (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(name, known));
    return word === 'security' ? 'it is called security here: tls, starttls or plaintext' : `it is called ${word} here`;
}
function wordOf(name, known) {
    const plain = name.toLowerCase().replaceAll('_', '-');
    return (Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined)?.find((word) => known.includes(word)) ?? null;
}
/** One entry of each section that is a mapping of names. */
const FORMS = {
    senders: 'senders: {mta: {host: smtp.example.net}}',
    mailboxes: 'mailboxes: {own: {host: imap.example.net}}',
    loops: 'loops: {internal: {to: probe@example.net}}',
    'expect-mail': 'expect-mail: {nightly-backup: {from: backup@example.net, every: 24h}}',
    domains: 'domains: {example.net: }',
    channels: 'channels: {team: {type: slack}}',
};
/** The right form of a section that was written as a list. */
function mappingHint(path) {
    const form = path.length === 1 ? FORMS[String(path[0])] : undefined;
    return form === undefined ? 'write its keys below it, without the hyphens of a list' : `each has a name: ${form}`;
}

// EXTERNAL MODULE: ./lib/src/core/result/report.js
var report = __webpack_require__(97980);
;// CONCATENATED MODULE: ./lib/src/config/schema/schema.js
// The keys of a configuration, the form of their values, and what follows where one is left out.
// Called by config.








const NAMES = 'a name of 1 to 64 letters, digits, dots, hyphens or underscores';
const expected = section({
    spf: optional(textOrList('a result such as pass'), 'Result of SPF: the word of the receiver, else our own; several are allowed.'),
    dkim: optional(textOrList('a result such as pass'), 'The same for DKIM.'),
    dmarc: optional(textOrList('a result such as pass'), 'The same for DMARC.'),
    tls: optional(truth(), 'true: every hop between two hosts tells TLS; false: none does.'),
    junk: optional(truth(), 'false: the probe must not lie in Junk; true: it must.'),
    via: optional(listOf('a host name'), 'Hosts that the probe must have come by.'),
});
const loop = section({
    kind: described(oneOf(report/* LOOP_KINDS */.hD), 'internal: own MTA and own mailbox; external: through the outside world to a sentinel mailbox; inbound: an account outside sends to your own mailbox; echo: a responder outside answers, and the answer is awaited. Default: external.'),
    places: optional(listOf('the name of a place'), 'Keys in places, in each of which the loop runs (see mode: plan). Default: wherever the run is.'),
    sender: described(shapes_text('the name of a sender'), 'Key in senders. Default: the only one.'),
    mailbox: described(shapes_text('the name of a mailbox'), 'Key in mailboxes. Default: the only one.'),
    from: described(shapes_text('a mail address'), 'Envelope sender and From of the probe. Default: the user of the sender.'),
    to: described(shapes_text('a mail address'), 'Recipient of the probe: an address whose mail arrives in the mailbox; with kind: echo, a responder, and the answer to from arrives there.'),
    subject: optional(shapes_text(), 'Plain text, never a pattern; a token is appended. Default: [continuity] and the domain of from.'),
    warning: optional(duration(), 'A probe delivered after this is slow. Default: 30s (internal), 60s (all others).'),
    critical: optional(duration(), 'A probe not seen by then is lost in this run. Default: 120s (internal), 300s (all others).'),
    attempts: optional(attempts(), 'Tries to hand the probe over; only 4xx replies and connection errors are tried again. Default: 4.'),
    retry: optional(durations(), 'The waits between these tries; the last one repeats. Default: [10s, 30s, 90s].'),
    probes: optional(probes(), 'How many probes are sent, one after the other: at most one a second to the outside, ten a second at home. From 2 on the loop has a loss rate. Default: 1.'),
    'loss-warning': optional(percentage(), 'Of several probes: a loss above this is a warning. Default: 5%.'),
    'loss-critical': optional(percentage(), 'Of several probes: a loss above this is critical. Default: 20%.'),
    delete: optional(truth(), 'Delete our own probes after the run. Default: true.'),
    bounces: optional(shapes_text('the name of a mailbox'), 'A mailbox in which bounces to from come back: a bounced probe is told at once, with its reason.'),
    'bounces-probe': optional(oneOf(['quiet', 'loud']), 'quiet: the probe says that it was sent automatically (Auto-Submitted), which keeps vacation notices and ticket systems from answering, and Exim and Amavis from reporting a delay or a refusal; loud: it does not say so. Default: quiet.'),
    template: optional(shapes_text('a file that ends in .txt, .html or .eml'), 'Your own mail to be sent as the probe: a text, a page, or a whole mail with its attachments; the token is added.'),
    expect: optional(expected, 'What the arrived probe must look like; what differs is critical.'),
});
const domain = section({
    dkim: optional(section({ selectors: optional(listOf('a selector'), 'Selectors to check; those seen in the arrived probe are added.') }), 'DKIM keys (RFC 6376).'),
    spf: optional(section({
        pass: optional(listOf('an IP address'), 'Addresses that must pass SPF.'),
        fail: optional(listOf('an IP address'), 'Addresses that must not pass SPF.'),
    }), 'Expectations of the SPF record (RFC 7208).'),
    mx: optional(listOf('a host name'), 'The domain must have exactly this set of mail exchangers.'),
    dmarc: optional(section({ policy: optional(oneOf(['none', 'quarantine', 'reject']), 'The policy must be at least this strict.') }), 'Expectations of the DMARC record (RFC 9989).'),
    parked: optional(truth(), 'true: it is to neither send nor receive mail; what is open is told (parked-open). Default: false.'),
    internal: optional(truth(), 'true: its hosts may have private addresses, and are connected to there; else nothing that only a DNS record names is connected to inside a network. Default: false.'),
});
const ignored = section({
    target: optional(shapes_text('an address or a domain'), 'Whose listing is ignored. Default: anybody on that zone.'),
    zone: optional(shapes_text('a zone'), 'On which list. Default: on any.'),
    reason: described(shapes_text(), 'Why; it stands in the report.'),
    until: described(shapes_text('a date such as 2026-12-31'), 'The last day (UTC) on which it is ignored.'),
});
const blocklists = section({
    ips: optional(listOf('an IP address'), 'Addresses to look up; the egress address read from the arrived probe and the MX addresses of domains are added.'),
    domains: optional(listOf('a domain name'), 'Domains to look up, such as those of links in the mail; the From domains of loops and the names in domains are added.'),
    zones: optional(textOrList('default or a zone'), 'default, or a list of zone names, which may hold default. Default: default.'),
    'domain-zones': optional(listOf('a zone'), 'Further lists of domains that are in no catalogue and keep the test entries of RFC 5782.'),
    severity: optional(named(oneOf(['critical', 'warning', 'ok']), /^.+$/, 'a zone'), 'What a listing in a zone comes to. Default: critical on a core list or on two minor ones, warning on one minor list.'),
    ignore: optional(dist/* array */.YOg(ignored, 'a list of entries with reason and until'), 'Listings that are known and accepted for a while.'),
    'spamhaus-dqs-key': optional(shapes_text(), 'Key of the Spamhaus Data Query Service; masked everywhere.'),
    'abusix-key': optional(shapes_text(), 'Key of Abusix Mail Intelligence; masked everywhere.'),
    timeout: optional(duration(), 'For one question. Default: dns.timeout where that is set, else 2s.'),
    'in-flight': optional(questionsInFlight(), 'Questions that may wait for an answer at a time; overdue ones do not count. Default: 32.'),
});
const dns = section({
    servers: optional(listOf('an address:port'), "DNS servers as address:port. Default: the machine's resolver."),
    doh: optional(shapes_text('an https address such as https://dns.example.net/dns-query'), "A DNS server over HTTPS (RFC 8484), asked before servers, or instead of the machine's resolver; never for blocklists."),
    'doh-ca': optional(shapes_text('a file or PEM text'), 'PEM text, or a file relative to this one: the private CA that signed its certificate.'),
    timeout: optional(duration(), 'For one question to one server. Default: 4s.'),
    authoritative: optional(truth(), 'Ask every name server of each domain too, and name the one that differs or is stale. Default: false.'),
    'authoritative-port': optional(port(), 'Where these name servers listen; for a laboratory. Default: 53.'),
});
const schema_certificates = section({
    warning: optional(duration(), 'Warn when a certificate expires within this. Default: 21d.'),
    critical: optional(duration(), 'Critical when a certificate expires within this. Default: 7d.'),
});
const heartbeat = section({
    url: described(shapes_text('a URL'), 'The ping or push URL as the service shows it. A secret: write ${NAME}.'),
    type: optional(oneOf(['auto', ...HEARTBEAT_TYPES]), "auto: by the URL's path. Default: auto."),
    token: optional(shapes_text(), ONLY_WITH('gatus', 'Token of the external endpoint.')),
    reports: optional(oneOf(HEARTBEAT_REPORTS), 'alive: that a run came to its end, its state in the text; state: a failure is down, a warning is up. Default: state where neither an issue nor a channel is configured.'),
    ca: optional(shapes_text('a file or PEM text'), CA),
    plaintext: optional(truth(), PLAINTEXT),
});
const schema_history = section({
    branch: optional(shapes_text('the name of a branch'), 'The branch that it is kept on, which is for nothing else. Default: email-continuity.'),
    repository: optional(shapes_text('owner/name'), 'The repository of that branch; another one needs a token of its own. Default: that of the workflow.'),
    retention: optional(duration(), 'How long each run is kept; of older days only counts and sketches are. Default: 90d.'),
    details: optional(truth(), "Keep addresses, hosts and servers' words too. Default: false."),
    every: optional(duration(), 'How far apart runs are due, so that a missing one is told. Default: as the schedule of the workflow says.'),
});
/** The configuration file: the one truth of which keys there are and what form their values have. */
const ConfigFile = section({
    senders: emptiable(named(sender, NAME, NAMES), 'Where probes leave from, by name.'),
    mailboxes: emptiable(named(mailbox, NAME, NAMES), 'Where probes are awaited, by name.'),
    loops: emptiable(named(loop, NAME, NAMES), 'Paths to prove, by name: sender -> from/to -> mailbox.'),
    'expect-mail': emptiable(named(expectedMail, NAME, NAMES), 'Mail of others that must come, by name; nothing is sent for it.'),
    places: optional(named(textOrList('a label of a runner'), NAME, NAMES), 'Where loops run when a run is split into jobs, by name: labels of runners, as runs-on takes them.'),
    domains: emptiable(named(emptiable(domain, 'Expectations of this domain; may be left empty.'), /^.+$/, 'a domain name'), 'Domains whose DNS is checked.'),
    blocklists: emptiable(blocklists, 'DNS blocklists to ask (RFC 5782).'),
    dns: emptiable(dns, 'How DNS is asked.'),
    certificates: emptiable(schema_certificates, 'How close to expiry a certificate may be.'),
    incidents: emptiable(incidents, 'When an issue is opened, reminded of and closed; see the input open-issue.'),
    channels: emptiable(named(channel, NAME, NAMES), 'Who is told of incidents beside the issue, by name.'),
    heartbeat: emptiable(heartbeat, 'Who is told at the end of each run that this monitor lives, and alarms when it no longer hears of it.'),
    history: emptiable(switchable(schema_history), 'What is kept of every run: true for a branch of the repository (contents: write), or its settings; see the input history.'),
    strict: optional(truth(), 'An unknown finding of DNS, blocklists or certificates raises the state of the run. Default: false.'),
    'wait-for-dns': optional(duration(), 'Before anything is sent, wait so long until every name server and resolver agrees with what domains expects.'),
    baseline: optional(shapes_text('a file'), 'The report.json of an earlier run: records that have changed since are told.'),
    timeout: optional(duration(), "For the whole run. Default: the slowest loop's critical and 30 s more, and the time that it takes to send probes."),
    'token-secret': optional(shapes_text(), "Key of the HMAC in the token of each probe, at least 16 characters. Default: derived from the mailbox's password."),
});

;// CONCATENATED MODULE: ./lib/src/config/schema/shape.js









/** Every place where `document` has not the form of a configuration; none at all if it has. */
function checkShape(document) {
    const result = dist/* safeParse */.xLC(ConfigFile, document.value);
    return result.success ? [] : result.issues.map((issue) => shape_explain(document, issue));
}
/** The configuration as its form says; only for a document without faults. */
function shapeOf(document) {
    return dist/* parse */.qgA(ConfigFile, document.value);
}
/** The document without what stands at `paths`, so that the rest can be judged all the same. */
function draftOf(document, paths) {
    const root = copy(document.value);
    for (const path of paths) {
        const last = path.at(-1);
        if (last === undefined)
            return {};
        const parent = valueAt(root, path.slice(0, -1));
        if (Array.isArray(parent) && typeof last === 'number')
            parent[last] = undefined;
        else if (isMapping(parent) && typeof last === 'string')
            delete parent[last];
    }
    return isMapping(root) ? root : {};
}
function copy(value) {
    if (Array.isArray(value))
        return value.map(copy);
    return isMapping(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)])) : value;
}
function shape_explain(document, issue) {
    const items = issue.path ?? [];
    const path = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const name = String(path.at(-1) ?? '');
    const onKey = items.at(-1)?.origin === 'key';
    if (issue.type === 'never') {
        const known = issue.message.split(' ');
        const near = keyHint(name, known);
        const expected = near === null ? `one of ${known.join(', ')}` : null;
        const meant = meantKey(name, known);
        return {
            path,
            spoils: false,
            meant: meant === null ? null : [...path.slice(0, -1), meant],
            error: complain(document, path, { message: 'unknown key', on: 'key', quoting: false, expected, hint: near }),
        };
    }
    if (issue.type === 'object_with_rest' && onKey) {
        const hint = whyMissing(document.value, path);
        return {
            path,
            spoils: false,
            meant: null,
            error: complain(document, path, { message: 'is missing', on: 'key', quoting: false, hint }),
        };
    }
    if (onKey) {
        return {
            path,
            spoils: false,
            meant: null,
            error: complain(document, path, { message: 'not a usable name', on: 'key', quoting: false, expected: issue.message }),
        };
    }
    const isList = issue.message === 'a mapping' && Array.isArray(issue.input);
    const empty = issue.input === null || issue.input === '';
    const error = complain(document, path, {
        message: empty ? 'has no value' : 'not usable',
        expected: issue.message,
        quoting: !empty,
        hint: isList ? mappingHint(path) : empty ? null : hintFor(issue),
    });
    // Where a whole section should stand, only the kind of the wrong value is reported: it may be anything, a misplaced secret too.
    const section = issue.message === 'a mapping' && !empty && typeof issue.input !== 'object';
    return { path, spoils: true, meant: null, error: section ? { ...error, received: `a ${kindOf(issue.input)}` } : error };
}
function hintFor(issue) {
    const { input, message } = issue;
    if (message === DURATION_FORM)
        return typeof input === 'string' || typeof input === 'number' ? durationHint(String(input)) : null;
    if (message === percentages.PERCENTAGE_FORM)
        return typeof input === 'string' || typeof input === 'number' ? (0,percentages/* percentageHint */.sb)(String(input)) : null;
    if (message.startsWith('one of ') && typeof input === 'string')
        return (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(input, message.slice('one of '.length).split(', ')));
    const wantsText = issue.type === 'string' || issue.type === 'union';
    if (wantsText && (typeof input === 'number' || typeof input === 'boolean') && !/number|port|true/.test(message)) {
        return 'put it in quotes';
    }
    if (message === 'true or false' && typeof input === 'string')
        return /^(?:yes|on)$/i.test(input) ? 'write true' : /^(?:no|off)$/i.test(input) ? 'write false' : null;
    if (issue.type === 'array' && typeof input === 'string')
        return 'write it as a list: [...]';
    return null;
}

;// CONCATENATED MODULE: ./lib/src/config/document/tree.js

/** `tree` as a document of the file named `file`. */
function documentOfTree(tree, file) {
    return {
        value: plain(tree),
        place: (path, part) => ({ file, ...position(tree, path, part), label: formatPath(path) }),
        written: (path) => {
            const found = find(tree, path);
            return found !== null && found.node.kind === 'scalar' ? found.node.written : null;
        },
    };
}
/** The values of variables that were put in below `path`. */
function insertedAt(tree, path) {
    const found = find(tree, path);
    return found !== null && found.node.kind === 'scalar' ? found.node.inserted : [];
}
function plain(node) {
    switch (node.kind) {
        case 'scalar':
            return node.value;
        case 'list':
            return node.items.map(plain);
        case 'mapping':
            return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
    }
}
function position(tree, path, part) {
    for (let length = path.length; length >= 0; length--) {
        const found = find(tree, path.slice(0, length));
        if (found === null)
            continue;
        // An empty value has no place of its own: its key has.
        const byKey = part === 'key' || (found.node.kind === 'scalar' && found.node.value === null);
        return byKey ? (found.keyAt ?? found.node.at) : found.node.at;
    }
    return tree.at;
}
function find(tree, path) {
    let node = tree;
    let keyAt = null;
    for (const segment of path) {
        if (node.kind === 'list' && typeof segment === 'number') {
            node = node.items[segment];
            keyAt = null;
        }
        else if (node.kind === 'mapping') {
            const entry = node.entries.find((candidate) => candidate.key === segment);
            node = entry?.value;
            keyAt = entry?.keyAt ?? null;
        }
        else
            return null;
        if (node === undefined)
            return null;
    }
    return { node, keyAt };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/src/config/document/work.js
/** A real configuration of a thousand loops has half of each of these. */
const MOST_LINES = 20_000;
const MOST_SIGNS = 20_000;
const MOST_INDICATORS = 40_000;
const DEEPEST = 64;
/**
 * Why a text would take the parser longer than any configuration does; null where it would not. The size of a file says little of that: a
 * character a token is work a hundred times as much as a character of a text. Looked at in one pass, before the parser sees it.
 */
function tooMuchWork(text) {
    let lines = 1;
    let signs = 0;
    let indicators = 0;
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        switch (text.charAt(at)) {
            case '\n':
            case '\r':
                lines += 1;
                // Directives belong before the first line.
                if (text.charAt(at + 1) === '%')
                    indicators += 1_000;
                break;
            case '[':
            case '{':
                depth += 1;
                signs += 1;
                if (depth > DEEPEST)
                    return 'nested too deeply';
                break;
            case ']':
            case '}':
                depth = Math.max(0, depth - 1);
                signs += 1;
                break;
            case ',':
                signs += 1;
                break;
            case ':':
            case '-':
            case '?':
            case '!':
            case '&':
            case '*':
                indicators += 1;
                break;
        }
        if (lines > MOST_LINES)
            return 'more lines than any configuration has';
        if (signs > MOST_SIGNS || indicators > MOST_INDICATORS)
            return 'more entries than any configuration has';
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/src/config/document/yaml.js



/**
 * Tells the place of an offset in `text`; offsets beyond its end stand for the end. (The parser's own counter is off after some multi-line
 * texts.)
 */
function positionsIn(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (offset) => {
        const target = Math.min(Math.max(0, offset), text.length);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= target)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: target - (starts[low] ?? 0) + 1 };
    };
}
/** Larger files are refused before they are parsed. */
const MAX_CHARACTERS = 256 * 1024;
// Limits for what aliases can blow up; a real configuration has some hundred nodes at a depth of 5.
const MAX_NODES = 10_000;
const MAX_DEPTH = 32;
const MAX_SYNTAX_ERRORS = 10;
/** Reads YAML. `tree` is null where the text is too broken to go on with; otherwise the errors stand beside a usable tree. */
function readYaml(given, file) {
    const fail = (at, message, hint = null, path = []) => {
        return { file, ...at, path: formatPath(path), message, expected: null, received: null, hint };
    };
    const start = { line: 1, column: 1 };
    const text = given.replace(/^\ufeff/, '');
    if (text.length > MAX_CHARACTERS)
        return { tree: null, errors: [fail(start, `the file is larger than ${MAX_CHARACTERS / 1024} KiB`)] };
    const work = tooMuchWork(text);
    if (work !== null)
        return { tree: null, errors: [fail(start, work)] };
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, {
        // The pretty form quotes source lines, which may hold a password.
        prettyErrors: false,
        stringKeys: true,
        // Found below, with the path, and without comparing every key with every other.
        uniqueKeys: false,
        resolveKnownTags: false,
        logLevel: 'error',
    });
    const positionOf = positionsIn(text);
    const errors = [];
    let fatal = false;
    const reported = new Set();
    for (const { code, pos } of [...document.errors, ...document.warnings]) {
        const at = positionOf(pos[0]);
        fatal ||= code !== 'TAG_RESOLVE_FAILED';
        // One mistake makes the parser stumble several times in a row: the first of a line is the one to mend.
        if (reported.has(at.line) || errors.length >= MAX_SYNTAX_ERRORS)
            continue;
        reported.add(at.line);
        const source = text.split(/\r?\n/, at.line)[at.line - 1] ?? '';
        errors.push(fail(at, describe(code), yaml_hintFor(source)));
    }
    if (fatal)
        return { tree: null, errors };
    let nodes = 0;
    const convert = (input, path, fallback) => {
        const node = (0,yaml_dist/* isAlias */.Vj)(input) ? input.resolve(document) : input;
        if ((0,yaml_dist/* isAlias */.Vj)(input) && node === undefined) {
            errors.push(fail(positionOf(input.range?.[0] ?? 0), describe('BAD_ALIAS'), null, path));
            fatal = true;
        }
        const at = (0,yaml_dist/* isScalar */.jn)(node) || (0,yaml_dist/* isMap */.jh)(node) || (0,yaml_dist/* isSeq */.oP)(node) ? positionOf(node.range?.[0] ?? 0) : fallback;
        const empty = { kind: 'scalar', at, value: null, written: null, inserted: [] };
        if (++nodes > MAX_NODES || path.length > MAX_DEPTH) {
            if (!fatal)
                errors.push(fail(fallback, 'too much nesting or too many aliases', null, path));
            fatal = true;
            return empty;
        }
        if ((0,yaml_dist/* isSeq */.oP)(node))
            return { kind: 'list', at, items: node.items.map((item, index) => convert(item, [...path, index], at)) };
        if ((0,yaml_dist/* isMap */.jh)(node)) {
            const entries = [];
            const seen = new Set();
            for (const pair of node.items) {
                const key = (0,yaml_dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
                const keyAt = (0,yaml_dist/* isScalar */.jn)(pair.key) ? positionOf(pair.key.range?.[0] ?? 0) : at;
                const inner = [...path, key];
                if (['__proto__', 'constructor', 'prototype'].includes(key))
                    errors.push(fail(keyAt, 'this name cannot be used', null, inner));
                else if (seen.has(key))
                    errors.push(fail(keyAt, describe('DUPLICATE_KEY'), 'remove one, or rename it', inner));
                else
                    entries.push({ key, keyAt, value: convert(pair.value, inner, keyAt) });
                seen.add(key);
                if (fatal)
                    break;
            }
            return { kind: 'mapping', at, entries };
        }
        if (!(0,yaml_dist/* isScalar */.jn)(node))
            return empty;
        const { value } = node;
        return { ...empty, value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null };
    };
    const tree = convert(document.contents, [], start);
    return { tree: fatal ? null : tree, errors };
}
/** In our own words: the parser's may quote what the file says. */
function describe(code) {
    switch (code) {
        case 'DUPLICATE_KEY':
            return 'this key stands twice in the same mapping';
        case 'TAB_AS_INDENT':
            return 'a tab is used as indentation; YAML wants spaces';
        case 'MULTIPLE_DOCS':
            return 'a second YAML document begins here; one file holds one configuration';
        case 'TAG_RESOLVE_FAILED':
            return 'YAML tags (!...) are not supported';
        case 'BAD_ALIAS':
            return 'this alias (*...) has no anchor (&...) before it';
        case 'NON_STRING_KEY':
            return 'a key must be a plain text';
        case 'BAD_INDENT':
            return 'the indentation does not fit the lines before';
        case 'BAD_DQ_ESCAPE':
            return 'no such escape in a double-quoted text';
        case 'BAD_SCALAR_START':
            return 'a value that begins with this character needs quotes';
        case 'BLOCK_AS_IMPLICIT_KEY':
        case 'MULTILINE_IMPLICIT_KEY':
            return 'a mapping cannot begin inside this value: the indentation is wrong, or the value needs quotes because of its colon';
        case 'MISSING_CHAR':
            return 'a quote, bracket, comma or colon is missing here';
        case 'RESOURCE_EXHAUSTION':
            return 'nested too deeply';
        case 'BAD_DIRECTIVE':
            return 'this YAML directive (%...) is not supported';
        case 'UNEXPECTED_TOKEN':
        case 'ALIAS_PROPS':
        case 'BAD_PROP_ORDER':
        case 'BLOCK_IN_FLOW':
        case 'IMPOSSIBLE':
        case 'KEY_OVER_1024_CHARS':
        case 'MULTIPLE_ANCHORS':
        case 'MULTIPLE_TAGS':
        case 'BAD_COLLECTION_TYPE':
            return 'this is not valid YAML';
    }
}
function yaml_hintFor(line) {
    return /[[{].*\$\{/.test(line) ? 'inside [...] or {...} put quotes around "${NAME}"' : null;
}

;// CONCATENATED MODULE: ./lib/src/config/used.js


/** What of a server only a loop needs: its certificate is seen without a login. */
const FOR_LOOPS = new Set(['user', 'password', 'oauth2', 'ehlo', 'folder', 'junk', 'authserv-id']);
/**
 * Tells of every path of a configuration whether a run of `selection` looks at what stands there. Where everything is run, everything is
 * looked at, but for whom it would tell where it tells nobody.
 */
function usedBy(root, { only, checks }, tells) {
    const isTold = ([section]) => tells || (section !== 'channels' && section !== 'heartbeat');
    if (only === null && checks === null)
        return isTold;
    const wanted = new Set(checks ?? plan/* CHECK_FAMILIES */.iY);
    const loops = wanted.has('loops') ? (only ?? Object.keys(sectionOf(root, 'loops'))) : [];
    const mentioned = (...keys) => new Set(loops.flatMap((loop) => keys.map((key) => valueAt(root, ['loops', loop, key]))));
    const expected = wanted.has('expect-mail') ? Object.keys(sectionOf(root, 'expect-mail')) : [];
    const senders = mentioned('sender');
    const mailboxes = new Set([
        ...mentioned('mailbox', 'bounces'),
        ...expected.map((name) => valueAt(root, ['expect-mail', name, 'mailbox'])),
    ]);
    return (path) => {
        const [section, name, key] = path;
        switch (String(section)) {
            case 'senders':
                return senders.has(name) || (wanted.has('certificates') && !FOR_LOOPS.has(key));
            case 'mailboxes':
                return mailboxes.has(name) || (wanted.has('certificates') && !FOR_LOOPS.has(key));
            case 'loops':
                // Blocklists of domains are asked about the sender's.
                return loops.some((loop) => loop === name) || (wanted.has('blocklists') && key === 'from');
            case 'expect-mail':
                return wanted.has('expect-mail');
            case 'domains':
                return wanted.has('dns') || wanted.has('blocklists');
            case 'blocklists':
                return wanted.has('blocklists');
            case 'token-secret':
                return loops.length > 0;
            default:
                return isTold(path);
        }
    };
}
function sectionOf(root, name) {
    const section = valueAt(root, [name]);
    return isMapping(section) ? section : {};
}

;// CONCATENATED MODULE: ./lib/src/config/load.js
// A configuration from its file or its inputs: complete and checked, or every error at once.
// Called by app.































/** All of a configuration. */
const EVERYTHING = { only: null, checks: null };
/** Who logs in nowhere needs no password. */
const WITHOUT_LOGINS = { only: null, checks: ['certificates'] };
/** The configuration of a run from its file or its inputs: complete and checked, or everything that is wrong with it at once. */
function loadConfig(request) {
    const { get, readText } = request;
    const given = get('config');
    const flat = givenLoopInputs(get);
    if (given.trim() !== '') {
        if (flat.length > 0)
            return refuse(inputError('config', `cannot be combined with ${flat.join(', ')}`, 'describe the loop in one place only'));
        if (isYaml(given))
            return fromYaml(given, 'config', null, request);
        const file = readText(given);
        if (!file.ok)
            return refuse(fileError(given, file.reason, checkoutHint(request.env)));
        return fromYaml(file.text, given, given, request);
    }
    if (flat.length > 0)
        return fromInputs(request);
    const file = readText(DEFAULT_CONFIG_PATH);
    if (file.ok)
        return fromYaml(file.text, DEFAULT_CONFIG_PATH, DEFAULT_CONFIG_PATH, request);
    if (get('domains').trim() !== '')
        return fromInputs(request);
    return refuse(fileError(DEFAULT_CONFIG_PATH, file.reason, ['create it, name another file with config, or give smtp-host, imap-host and the other inputs of one loop', checkoutHint(request.env)]
        .filter((hint) => hint !== null)
        .join('; ')));
}
/** On a runner there is no file of the repository before it was checked out. */
function checkoutHint(env) {
    if (env['GITHUB_ACTIONS'] !== 'true')
        return null;
    return 'a job begins without the files of its repository: the step `uses: actions/checkout@...` must come before this one, with `contents: read` among the permissions';
}
/** YAML text, of which JSON is a part, rather than a path: no path has a line break, a colon before a space, or a brace at its begin. */
function isYaml(given) {
    return given.includes('\n') || given.includes(': ') || given.trimStart().startsWith('{');
}
function fromInputs({ get, readText, readZone, calendar, selection }) {
    return judge({
        document: documentFromInputs(get),
        source: 'inputs',
        base: null,
        readText,
        readZone,
        calendar,
        selection,
        errors: [],
        unjudgeable: [],
        inserted: () => [],
    });
}
function fromYaml(text, source, base, request) {
    const { get, env, readText, readZone, calendar, selection, tells = true } = request;
    const read = readYaml(text, source);
    if (read.tree === null)
        return refuse(...read.errors);
    const tree = orEmpty(read.tree);
    const isUsed = usedBy(completed(documentOfTree(tree, source)).document.value, selection, tells);
    const filled = fillVariables(tree, env, source, isUsed);
    return judge({
        document: withExtraInputs(documentOfTree(filled.tree, source), get),
        source,
        base,
        readText,
        readZone,
        calendar,
        selection,
        errors: [...read.errors, ...filled.errors],
        unjudgeable: filled.unfilled,
        inserted: (path) => insertedAt(filled.tree, path),
    });
}
/** A file without content is a configuration that says nothing. */
function orEmpty(tree) {
    return tree.kind === 'scalar' && tree.value === null ? { kind: 'mapping', at: tree.at, entries: [] } : tree;
}
function judge(asked) {
    const { document: given, source, base, readText, readZone, calendar, selection, errors, unjudgeable: unfilled, inserted } = asked;
    const { document, sources } = completed(given);
    const isUnfilled = (path) => unfilled.some((other) => samePath(path, other));
    const unjudgeable = [...unfilled, ...sources.filter(({ from }) => isUnfilled(from)).map(({ path }) => path)];
    const faults = checkShape(document).filter(({ path }) => !unjudgeable.some((other) => samePath(path, other)));
    const { check, ...found } = beginCheck(document, draftOf(document, [...unjudgeable, ...faults.filter(({ spoils }) => spoils).map(({ path }) => path)]));
    checkServers(check);
    check_secrets_checkSecrets(check);
    checkLoops(check);
    checkBursts(check);
    check_kinds_checkKinds(check);
    checkExpectedMail(check, calendar);
    checkDns(check);
    checkIncidents(check, calendar);
    const zoneKeys = checkBlocklistKeys(check, readZone);
    checkRun(check);
    checkChannels(check);
    checkHeartbeat(check);
    const authorities = readAuthorities(check, readText, base);
    const logins = readLogins(check, readText, base);
    const identities = readIdentities(check, { readText, base }, calendar);
    const templates = readTemplates(check, readText, base);
    const all = [...errors, ...faults.filter(({ path }) => !isUnavailable(check, path)).map(({ error }) => error), ...found.errors];
    const meant = new Set(faults.flatMap((fault) => (fault.meant === null ? [] : formatPath(fault.meant))));
    const scope = draftScope(check.draft, selection);
    if (all.length > 0)
        return { ...refuse(...(0,document_errors/* withoutConsequences */.Ro)(all, meant)), scope };
    checkPurpose(check);
    if (found.errors.length > 0)
        return { ...refuse(...found.errors), scope };
    return {
        ok: true,
        config: buildConfig({
            shape: shapeOf(document),
            source,
            authorities,
            logins,
            identities,
            templates,
            secretParts: [...secretParts(document, inserted), ...zoneKeys],
        }),
        warnings: inOrder(found.warnings),
    };
}
/** Whether `path` belongs to a server that is refused for its protocol: what else it lacks depends on that. */
function isUnavailable(check, [section, name]) {
    if ((section !== 'senders' && section !== 'mailboxes') || typeof name !== 'string')
        return false;
    return section === 'senders'
        ? senderForm(check.draft.senders?.[name]?.protocol) === null
        : mailboxForm(check.draft.mailboxes?.[name]?.protocol) === null;
}
function samePath(a, b) {
    return a.length === b.length && a.every((segment, index) => segment === b[index]);
}
function inputError(path, message, hint) {
    return { file: null, line: null, column: null, path, message, expected: null, received: null, hint };
}
function fileError(file, reason, hint) {
    return { file, line: null, column: null, path: '', message: `cannot be read: ${reason}`, expected: null, received: null, hint };
}
function refuse(...errors) {
    return { ok: false, errors: inOrder(errors), scope: plan/* NO_SCOPE */.FK };
}
/** In the order of the file, each once: one input may stand for several keys. */
function inOrder(errors) {
    return [...new Map(errors.map((error) => [(0,document_errors/* formatConfigError */.YQ)(error), error])).values()].toSorted(document_errors/* compareErrors */.vo);
}


/***/ }),

/***/ 98271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ PERCENTAGE),
/* harmony export */   PERCENTAGE_FORM: () => (/* binding */ PERCENTAGE_FORM),
/* harmony export */   _y: () => (/* binding */ writePercentage),
/* harmony export */   parsePercentage: () => (/* binding */ parsePercentage),
/* harmony export */   sb: () => (/* binding */ percentageHint)
/* harmony export */ });
/** What a percentage looks like as text: the sign may be left out from 1 on, where nobody can mean a share. */
const PERCENTAGE = /^(?:0*(?:100(?:\.0*)?|[1-9]?[0-9](?:\.[0-9]{1,4})?) ?%|100(?:\.0*)?|[1-9][0-9]?(?:\.[0-9]{1,4})?|0)$/;
/** How to say it in an error. */
const PERCENTAGE_FORM = 'a percentage from 0% to 100% such as 5%';
/** The share, 0 to 1, that a percentage is; null if it is none. */
function parsePercentage(given) {
    const text = String(given);
    return PERCENTAGE.test(text) ? Number.parseFloat(text) / 100 : null;
}
/** A share so that `parsePercentage` gives it back. */
function writePercentage(share) {
    return `${Number((share * 100).toFixed(4))}%`;
}
/** The fix to offer for a number that may be a share or a percentage; null where none is evident. */
function percentageHint(text) {
    return /^0?\.[0-9]{1,4}$/.test(text) ? `write ${Number(text)}% or ${writePercentage(Number(text))}, whichever is meant` : null;
}


/***/ }),

/***/ 84527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ reverseName),
/* harmony export */   Ao: () => (/* binding */ isUnlistable),
/* harmony export */   C0: () => (/* binding */ isPrivateAddress),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Lb: () => (/* binding */ sameForm),
/* harmony export */   M1: () => (/* binding */ ipAddress),
/* harmony export */   MJ: () => (/* binding */ isLocalAddress),
/* harmony export */   Oo: () => (/* binding */ isUninhabited),
/* harmony export */   bJ: () => (/* binding */ reversedAddress),
/* harmony export */   eH: () => (/* binding */ isIpv4),
/* harmony export */   n6: () => (/* binding */ ipAddressIn),
/* harmony export */   sX: () => (/* binding */ isIpv6)
/* harmony export */ });
// What IP addresses, host names and mail addresses are: how they are written, and which ones nobody outside can reach.
// Called by every room.
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const DOTTED = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const GROUP = /^[\da-f]{1,4}$/i;
/** Whether `text` is an IPv4 address in four decimal octets without leading zeros, as inet_pton has it. */
function isIpv4(text) {
    return DOTTED.test(text);
}
/** Whether `text` is an IPv6 address (RFC 4291 section 2.2) without a zone. */
function isIpv6(text) {
    return groupsOf(text) !== null;
}
/** `text` in lower case if it is an IPv4 or IPv6 address without a zone; null otherwise. */
function ipAddress(text) {
    return isIpv4(text) || isIpv6(text) ? text.toLowerCase() : null;
}
/**
 * An IPv4 address, or an IPv6 address in lower case, found in a text such as `[203.0.113.7]`, `IPv6:2001:db8::1` or `user@192.0.2.1`; else
 * null.
 */
function ipAddressIn(text) {
    if (text.length > 120)
        return null;
    const bare = text
        .replace(/^.*@/, '')
        .replace(/^\[/, '')
        .replace(/\](?::\d+)?[,.]?$/, '')
        .replace(/^ipv6:/i, '')
        .replace(/%[\w.-]{1,20}$/, '');
    const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
    return ipAddress(mapped ?? bare);
}
/** One spelling of an address, to compare by; a text that is no address is left as it is. */
function sameForm(text) {
    const octets = octetsOf(text);
    return octets === null ? text : octets.join('.');
}
/** Null where `text` is no address. An IPv4 address written in IPv6 (`::ffff:192.0.2.1`) is taken as the IPv4 address that it is. */
function reversedAddress(text) {
    const octets = text.includes('%') ? null : octetsOf(text);
    if (octets === null)
        return null;
    if (octets.length === 4)
        return { family: 'ip4', labels: octets.toReversed().join('.') };
    const nibbles = octets.flatMap((octet) => [octet >> 4, octet & 15]);
    const labels = nibbles
        .toReversed()
        .map((nibble) => nibble.toString(16))
        .join('.');
    return { family: 'ip6', labels };
}
/** The name at which the PTR record of an address stands (RFC 1035 section 3.5, RFC 3596 section 2.5); null where `text` is no address. */
function reverseName(text) {
    const reversed = reversedAddress(text);
    return reversed === null ? null : `${reversed.labels}.${reversed.family === 'ip4' ? 'in-addr' : 'ip6'}.arpa`;
}
/** Loopback, private, link-local and shared networks (RFC 6890): no two hosts of the Internet talk over them. */
const LOCAL = [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '::/127',
    'fc00::/7',
    'fe80::/10',
].map(network);
/**
 * Multicast and what is reserved above it (RFC 5771, RFC 1112 section 4, RFC 4291 section 2.7): nothing is sent from there, nor to one
 * host.
 */
const MANY = ['224.0.0.0/3', 'ff00::/8'].map(network);
/** What no blocklist is asked about. 127.0.0.2 and above stay askable, for they are the test entries of the lists (RFC 5782 section 5). */
const UNLISTABLE = [
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.1/32',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '::1/128',
    'fc00::/7',
    'fe80::/10',
].map(network);
/** Networks in which nobody answers: for documentation (RFC 5737, RFC 3849) and for measuring in a laboratory (RFC 2544). */
const UNINHABITED = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15', '2001:db8::/32'].map(network);
/**
 * Where a foreign record must not lead this machine: its own networks and services. Beside the networks above, what clouds serve their
 * machines' keys from (Azure 168.63.129.16, Oracle in 192.0.0.0/24, RFC 6890; 169.254.169.254 and fd00:ec2::254 are local anyhow),
 * site-local IPv6 (RFC 3879), translation prefixes of one's own (RFC 8215) and Teredo (RFC 4380).
 */
const INSIDE = ['168.63.129.16/32', '192.0.0.0/24', 'fec0::/10', '64:ff9b:1::/48', '2001::/32'].map(network);
/**
 * IPv6 that is taken to an IPv4 address in it, and the octet at which that stands: NAT64 (RFC 6052), 6to4 (RFC 3056), compatible (RFC
 * 4291).
 */
const CARRIERS = [
    { carrier: network('64:ff9b::/96'), at: 12 },
    { carrier: network('2002::/16'), at: 2 },
    { carrier: network('::/96'), at: 12 },
];
/** Whether a hop with this address is one inside somebody's own network. */
function isLocalAddress(text) {
    return isWithin(text, LOCAL);
}
/** Whether mail from the outside can never come to this address; those for documentation are left out, for examples are built with them. */
function isPrivateAddress(text) {
    return isWithin(text, LOCAL) || isWithin(text, MANY);
}
/** Whether no public blocklist can know this address. */
function isUnlistable(text) {
    return isWithin(text, UNLISTABLE);
}
/** Whether nobody is at this address, by the rules of the Internet: to connect to it is a waste of time. */
function isUninhabited(text) {
    return isWithin(text, UNINHABITED);
}
/** Whether an address belongs to the machine itself, to a network that it is in or to what serves its keys, also behind a translation. */
function isInside(text) {
    if (isPrivateOrInside(text))
        return true;
    const octets = octetsOf(text) ?? [];
    return CARRIERS.some(({ carrier, at }) => isWithin(text, [carrier]) && isPrivateOrInside(octets.slice(at, at + 4).join('.')));
}
function isPrivateOrInside(text) {
    return isPrivateAddress(text) || isWithin(text, INSIDE);
}
function network(text) {
    const [address = '', prefix] = text.split('/');
    return { octets: octetsOf(address) ?? [], prefix: Number(prefix) };
}
function isWithin(text, networks) {
    const octets = octetsOf(text);
    return (octets !== null &&
        networks.some((each) => each.octets.length === octets.length && bits(octets, each.prefix) === bits(each.octets, each.prefix)));
}
function bits(octets, count) {
    return octets
        .map((octet) => octet.toString(2).padStart(8, '0'))
        .join('')
        .slice(0, count);
}
/** Four octets, or sixteen; an IPv4 address written in IPv6 has four, and a zone is left out. Null: no address. */
function octetsOf(text) {
    if (isIpv4(text))
        return text.split('.').map(Number);
    const groups = groupsOf(text.replace(/%.*$/s, ''));
    if (groups === null)
        return null;
    const octets = groups.flatMap((group) => [group >> 8, group & 255]);
    const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
    return isMapped ? octets.slice(12) : octets;
}
/** The eight groups of an IPv6 address; null where `text` is not one. */
function groupsOf(text) {
    if (text.length > 45)
        return null;
    const halves = text.replace(/(?<=:)\d+(?:\.\d+){3}$/, hexadecimal).split('::');
    if (halves.length > 2)
        return null;
    const [before = [], after] = halves.map((half) => (half === '' ? [] : half.split(':')));
    const given = before.length + (after?.length ?? 0);
    if (after === undefined ? given !== 8 : given > 7)
        return null;
    const groups = [...before, ...Array.from({ length: 8 - given }, () => '0'), ...(after ?? [])];
    return groups.every((group) => GROUP.test(group)) ? groups.map((group) => Number.parseInt(group, 16)) : null;
}
/** The last two groups, where they are written as an IPv4 address (RFC 4291 section 2.2). */
function hexadecimal(dotted) {
    if (!isIpv4(dotted))
        return dotted;
    const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}


/***/ }),

/***/ 45122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ addressHint),
/* harmony export */   br: () => (/* binding */ sameMailbox),
/* harmony export */   n8: () => (/* binding */ addressDomain),
/* harmony export */   or: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36339);

// RFC 5321 section 4.1.2: Dot-string or Quoted-string, in ASCII; in quotes no angle brackets, which our SMTP library does not send.
const DOT_STRING = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const QUOTED_STRING = /^"(?:[\x20\x21\x23-\x3b=\x3f-\x5b\x5d-\x7e]|\\[\x20-\x3b=\x3f-\x7e])*"$/;
/** Reads a bare address (RFC 5321 addr-spec, IDN allowed in the domain); null if `text` is not one. */
function parseAddress(text) {
    const cut = text.lastIndexOf('@');
    const local = text.slice(0, Math.max(0, cut));
    if (local.length > 64 || !(DOT_STRING.test(local) || QUOTED_STRING.test(local)))
        return null;
    const given = text.slice(cut + 1);
    // A final dot belongs to DNS, not to mail: RFC 5321 has no place for it.
    const domain = given.endsWith('.') ? null : ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .addressLiteral */ .SV)(given) ?? (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .hostName */ .Sm)(given));
    if (domain === null)
        return null;
    const address = `${local}@${domain}`;
    return address.length > 254 ? null : { address, local, domain };
}
/** The fix to offer for a text that is no address; null where none is evident. */
function addressHint(text) {
    if (!text.includes('@'))
        return 'the @ and a domain are missing';
    const inner = /<([^<>]+)>\s*$/.exec(text)?.[1];
    if (inner !== undefined && parseAddress(inner) !== null)
        return `write the bare address: ${inner}`;
    const local = text.slice(0, text.lastIndexOf('@'));
    if (local.startsWith('"') && /[<>]/.test(local))
        return 'angle brackets cannot be sent, not even in quotes';
    return /[^\x00-\x7f]/.test(local) ? 'the part before the @ must be ASCII (SMTPUTF8 is not spoken)' : null;
}
/** Whether both are the same mailbox to any provider that matters: letter case makes no difference in practice, even before the @. */
function sameMailbox(a, b) {
    return (parseAddress(a)?.address ?? a).toLowerCase() === (parseAddress(b)?.address ?? b).toLowerCase();
}
/** What stands behind the last `@`, in lower case: names are compared so (RFC 4343 section 3). */
function addressDomain(address) {
    return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}


/***/ }),

/***/ 36339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ domainName),
/* harmony export */   Hc: () => (/* binding */ host),
/* harmony export */   SV: () => (/* binding */ addressLiteral),
/* harmony export */   Sm: () => (/* binding */ hostName),
/* harmony export */   Tu: () => (/* binding */ dnsName),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Zf: () => (/* binding */ keyPin),
/* harmony export */   aD: () => (/* binding */ serverAddress),
/* harmony export */   em: () => (/* binding */ dohAddress),
/* harmony export */   gD: () => (/* binding */ selector),
/* harmony export */   gi: () => (/* binding */ ehloName)
/* harmony export */ });
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84527);

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
/** `text` as a DNS name of A-labels in lower case without the final dot; null if it is not one. Underscores are allowed (RFC 8552). */
function dnsName(text) {
    const bare = text.endsWith('.') ? text.slice(0, -1) : text;
    // Only what may be part of a name reaches the converter: it would decode %-escapes and turn odd numbers into addresses.
    if (bare.length > 253 || !/^[A-Za-z0-9._\-\u0080-\u{10ffff}]+$/u.test(bare))
        return null;
    const ascii = /^[\x21-\x7e]*$/.test(bare) ? bare.toLowerCase() : aLabels(bare);
    // A name whose last label is a number would be taken for an address (RFC 1123 section 2.1).
    return ascii.length <= 253 && NAME.test(ascii) && !/(?:^|\.)[0-9]+$/.test(ascii) ? ascii : null;
}
/** The name in A-labels, as the URL Standard converts it (UTS 46); empty where it cannot be converted. */
function aLabels(name) {
    return URL.canParse(`ws://${name}`) ? new URL(`ws://${name}`).hostname : '';
}
/** `text` as a host name (RFC 952, 1123): a DNS name without underscores; null if it is not one. */
function hostName(text) {
    const name = dnsName(text);
    return name === null || name.includes('_') ? null : name;
}
/** `text` as a domain with at least two labels; null if it is not one. */
function domainName(text) {
    const name = hostName(text);
    return name !== null && name.includes('.') ? name : null;
}
/** `text` as a host name or an IP address (IPv6 without brackets); null if it is neither. */
function host(text) {
    return (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .ipAddress */ .M1)(text.replace(/^\[(.*)\]$/, '$1')) ?? hostName(text);
}
/** Whether `text` is the machine itself: what goes there never leaves it. */
function isLoopback(text) {
    return text === 'localhost' || text.endsWith('.localhost') || text === '::1' || ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv4 */ .eH)(text) && text.startsWith('127.'));
}
/** `address:port` or `[v6]:port`, port 53 where none is given; null if it is neither. */
function serverAddress(text) {
    const found = /^(?:\[([^\]]*)\]|([^:]*))(?::([0-9]{1,5}))?$/.exec(text);
    const bare = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv6 */ .sX)(text);
    const address = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .ipAddress */ .M1)(bare ? text : (found?.[1] ?? found?.[2] ?? ''));
    const port = Number(bare ? 53 : (found?.[3] ?? 53));
    const bracketed = bare || found?.[1] !== undefined;
    if (address === null || port < 1 || port > 65535 || bracketed !== (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv6 */ .sX)(address))
        return null;
    return bracketed ? `[${address}]:${port}` : `${address}:${port}`;
}
/** The address of a DoH server (RFC 8484 section 3: a template without variables, or with `{?dns}` at its end); null if it is not one. */
function dohAddress(text) {
    const plain = text.replace(/\{\?dns\}$/, '');
    if (!URL.canParse(plain) || /[{}\s]/.test(plain))
        return null;
    const url = new URL(plain);
    const named = host(url.hostname) !== null || url.hostname === 'localhost';
    return url.protocol === 'https:' && named && url.username === '' && url.password === '' && url.hash === '' ? url.href : null;
}
/** An address literal as EHLO and a mailbox's domain may have it (RFC 5321 section 4.1.3), or null. */
function addressLiteral(text) {
    const inner = /^\[(.*)\]$/.exec(text)?.[1];
    if (inner === undefined)
        return null;
    if ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv4 */ .eH)(inner))
        return `[${inner}]`;
    const v6 = /^ipv6:(.*)$/i.exec(inner)?.[1] ?? '';
    return (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv6 */ .sX)(v6) ? `[IPv6:${v6.toLowerCase()}]` : null;
}
/** What EHLO may say (RFC 5321 section 4.1.1.1): a host name that is not localhost, or an address literal; null for anything else. */
function ehloName(text) {
    const name = hostName(text);
    if (name === null)
        return addressLiteral(text);
    return /^(?:.*\.)?localhost(?:\.localdomain)?$/.test(name) ? null : name;
}
/** A DKIM selector (RFC 6376 section 3.1) in lower case; null if it is not one. */
function selector(text) {
    return text.length <= 180 && NAME.test(text.toLowerCase()) ? text.toLowerCase() : null;
}
/** The base64 of a pinned key, written `sha256/BASE64` with 32 bytes in it; null where `text` is not one. */
function keyPin(text) {
    // The last of the 43 characters has two bits to spare, which must be 0 (RFC 4648 section 3.5).
    return /^sha256\/([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$/.exec(text)?.[1] ?? null;
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
        if (!trees.has(finding.target))
            trees.set(finding.target, { domain: finding.target, lines: drawing.split('\n'), omitted: 0 });
        return { ...finding, evidence: record };
    });
    return { findings: bare, trees: [...trees.values()] };
}
/** One tree a domain, by domain, each cut. */
function keepTrees(trees) {
    const kept = new Map();
    for (const tree of trees)
        if (!kept.has(tree.domain) && kept.size < MOST_TREES)
            kept.set(tree.domain, cutTree(tree));
    return [...kept.values()].toSorted((a, b) => (a.domain < b.domain ? -1 : 1));
}
function partsOf(evidence) {
    const gap = evidence.indexOf('\n\n');
    return gap === -1 ? [null, null] : [evidence.slice(0, gap), evidence.slice(gap + 2)];
}
function cutTree({ domain, lines, omitted }) {
    return {
        domain: (0,texts/* cutBytes */.Uw)(domain, texts/* MOST_TEXT */.iu),
        lines: lines.slice(0, MOST_NODES).map((line) => (0,texts/* cutBytes */.Uw)(line, MOST_LINE)),
        omitted: omitted + Math.max(0, lines.length - MOST_NODES),
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
    const spfTrees = purse.take(keepTrees([...(report.spfTrees ?? []), ...bare.trees]));
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

/***/ 51407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c0: () => (/* binding */ isReturned),
  lT: () => (/* binding */ mayBeNotice),
  di: () => (/* binding */ readNotice)
});

// EXTERNAL MODULE: ./lib/src/core/mail/mime/mime-parts.js
var mime_parts = __webpack_require__(37652);
// EXTERNAL MODULE: ./lib/src/core/mail/mime/encoded-words.js
var encoded_words = __webpack_require__(30337);
;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/delivery-status.js
// Notifications of failed or delayed mail (RFC 3464, and other forms) to what they say.
// Called by every room.

/** As much of a report is read, characters. */
const LONGEST = 64 * 1024;
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
        .slice(0, LONGEST)
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
    const sender = (0,encoded_words/* decodeWords */.O)(from ?? '');
    const type = (0,mime_parts/* fieldOf */._F)(fields, 'content-type') ?? '';
    const subject = (0,encoded_words/* decodeWords */.O)((0,mime_parts/* fieldOf */._F)(fields, 'subject') ?? '')
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
const NEXT = /^\s*(?:<<<|>>>|\.\.\.|[-*=#|]{2,}|[a-z-]+(?:mta|recipient|date|action|status):|(?:status|action|subject|from|to|date):|<?\S{1,255}@\S{1,255}>?(?::|$)|(?:in|out):\s|giving up on \S+$|.{0,60}(?:-->|<--)\s)/i;
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
// EXTERNAL MODULE: ./lib/src/core/mail/header/received.js + 1 modules
var received = __webpack_require__(66352);
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
const notice_text_EXPIRED = /(?:envelope|message|mail) (?:has )?expired|queue\.expired|\bmessage too old\b|retry timeout exceeded|too many failures|delivery time expired|giving up(?! on )|gave up|(?:not|unable to) (?:be )?deliver(?:ed|y)? (?:this message )?(?:within|for the last|after|in) \d|for the last \d+ seconds|allowed queue period|failing for a long time|(?:retry )?time-?out (?:has been )?exceeded|delivery failed \d+ attempts|aborted after [\d.]+ hour|maximum (?:retry|queue) (?:time|period)|(?:queue|message) lifetime|in the queue too long/i;
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
    const subject = (0,encoded_words/* decodeWords */.O)((0,mime_parts/* fieldOf */._F)(parts.fields, 'subject') ?? '');
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

/***/ 72103:
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

/***/ 27616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseMailDate)
/* harmony export */ });
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

/***/ 66352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ parseReceived)
});

// EXTERNAL MODULE: ./lib/src/core/mail/header/lexer.js
var lexer = __webpack_require__(16704);
// EXTERNAL MODULE: ./lib/src/core/mail/header/mail-date.js
var mail_date = __webpack_require__(27616);
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
        at: last === -1 ? trailingDate(body) : (0,mail_date/* parseMailDate */.F)(date),
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
        // qmail with TLS writes the cipher first: `with (TLS_AES_256_GCM_SHA384 encrypted) ESMTP`.
        if (part.kind === 'comment' && words.length === 0)
            continue;
        if (part.kind !== 'word' || /^(?:tls|cipher)$/i.test(part.text))
            break;
        words.push(part.text);
        if (words.length === 4)
            break;
    }
    const text = words.join(' ').replace(/,$/, '');
    return text === '' ? null : text;
}
const VERSION = /\b(?:TLS|SSL)(?:v)?[_ -]?(\d)(?:[._](\d))?\b/i;
/** chasquid's word for a version that it has no name for (RFC 8446 section 4.1.2: 0x0304 is TLS 1.3). */
const NUMBERED = /\bTLS-0x030([1-4])\b/g;
const ENCRYPTED = /^([A-Z][A-Z0-9]{1,20}[-_][A-Z0-9_-]{2,60}) encrypted$/;
const CIPHER = /\b((?:TLS|ECDHE|DHE|AES|AECDH|ADH|RSA|CHACHA)[A-Z0-9]*[-_][A-Z0-9_-]{4,60})\b/;
/** `(using TLSv1.3 with cipher ...)`, `(version=TLS1_3 cipher=...)`, `(TLS1.3) tls TLS_...`, `(TLSv1.2:ECDHE-...:256)`. */
function tlsOf(parts) {
    for (const [index, part] of parts.entries()) {
        if (part.kind !== 'comment')
            continue;
        const text = part.text.slice(0, received_LONGEST_COMMENT).replace(NUMBERED, (_, minor) => `TLS-1.${Number(minor) - 1}`);
        const only = ENCRYPTED.exec(text)?.[1];
        if (only !== undefined)
            return only;
        const version = VERSION.exec(text);
        if (!version || /no tls/i.test(text))
            continue;
        const name = `${/ssl/i.test(version[0]) ? 'SSLv' : 'TLSv'}${version[1]}${version[2] === undefined ? '' : `.${version[2]}`}`;
        const rest = text.slice(version.index + version[0].length);
        const [before, behind] = [parts.slice(Math.max(0, index - 2), index), parts.slice(index + 1, index + 3)].map(cipherIn);
        const cipher = CIPHER.exec(rest)?.[1] ?? behind ?? before;
        return cipher === undefined ? name : `${name} ${cipher}`;
    }
    return null;
}
/** `tls TLS_AES_128_GCM_SHA256`, which Exim writes behind the version, and chasquid before it. */
function cipherIn(parts) {
    const [first, second] = parts.flatMap((part) => (part.kind === 'word' ? [part.text] : []));
    return first === 'tls' ? second : undefined;
}
/** A date that no semicolon stands before; some servers forget it. */
function trailingDate(parts) {
    const words = wordsOf(parts);
    const match = /(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}:\d{2}(?: [+-]\d{4}| [A-Z]{3})?$/.exec(words.slice(-60));
    return match ? (0,mail_date/* parseMailDate */.F)(match[0]) : null;
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

/***/ 2623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a$: () => (/* binding */ knowledgeOf),
  yK: () => (/* binding */ knownReason)
});

// UNUSED EXPORTS: KNOWLEDGE, plainReply

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/filters.js
const GREYLISTED = 'Greylisting: the first try of a sender that is not known is put off on purpose.';
const LET_PASS = 'Later tries pass. Let the sending address pass there, or let the run outlast the wait: a longer `timeout` of the run, with `attempts` and `retry` to match.';
/** Blocklists by the words of those who use them, and the filters that come with mail servers. */
const FILTERS = [
    {
        speaker: 'Spamhaus',
        pattern: /spamhaus\.org\/(?:lookup\/)?(?:query\/)?(?:pbl|dbl|zen|sbl|xbl)|blocked using \S*spamhaus|spamhaus\.(?:org|net)/i,
        explanation: 'The receiver refuses the sending address or domain because Spamhaus lists it.',
        remedy: 'Look it up at https://check.spamhaus.org: a PBL entry means "send through your provider’s server"; for others mend the cause, then ask for removal.',
        side: 'sender',
        source: 'https://www.spamhaus.org/faqs/spamhaus-blocklist/',
    },
    {
        speaker: 'Spamcop',
        pattern: /spamcop\.net\/(?:bl|w3m)|blocked using bl\.spamcop\.net/i,
        explanation: 'The receiver refuses the sending address because SpamCop lists it.',
        remedy: 'Find what it sent; the entry ends by itself a day after the last report.',
        side: 'sender',
        source: 'https://www.spamcop.net/fom-serve/cache/298.html',
    },
    {
        speaker: 'Proofpoint',
        pattern: /(?:support|ipcheck)\.proofpoint\.com/i,
        explanation: 'The receiver refuses the sending address because Proofpoint’s reputation list names it.',
        remedy: 'Look it up and ask for removal at https://ipcheck.proofpoint.com.',
        side: 'sender',
        source: 'https://ipcheck.proofpoint.com',
    },
    {
        speaker: 'Postfix',
        pattern: /Service unavailable; (?:Client host|client|Sender address|Helo command|Recipient address) \[[^\]]*\] blocked using/i,
        explanation: 'The receiver refuses the sending address because a blocklist names it; the reply tells which.',
        remedy: 'Look the address up at that list, mend the cause, then ask for removal there.',
        side: 'sender',
        source: 'https://www.postfix.org/postconf.5.html#default_rbl_reply',
    },
    {
        speaker: 'Postfix postscreen',
        pattern: /^450 4\.3\.2 Service currently unavailable/i,
        explanation: 'Postfix’s postscreen puts off the first session of a client that it does not know, after its deep protocol tests.',
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'https://www.postfix.org/POSTSCREEN_README.html',
    },
    {
        speaker: 'Postgrey',
        pattern: /Greylisted, see \S*postgrey/i,
        explanation: `${GREYLISTED} (Postgrey, 5 minutes unless set otherwise.)`,
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'https://postgrey.schweikert.ch/',
    },
    {
        speaker: 'Rspamd',
        pattern: /^451 4\.7\.1 Try again later\b/i,
        explanation: `${GREYLISTED} (Rspamd, for mail whose score is above its greylisting threshold.)`,
        remedy: `${LET_PASS} The score tells that the mail looks doubtful: SPF and DKIM lower it.`,
        session: true,
        side: 'receiver',
        source: 'https://rspamd.com/doc/modules/greylisting.html',
    },
    {
        speaker: 'milter-greylist',
        pattern: /Greylisting in action, please come back/i,
        explanation: `${GREYLISTED} (milter-greylist; the reply may name the wait.)`,
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'milter-greylist, milter-greylist.c: mlfi_envrcpt',
    },
    {
        speaker: 'Exim with greylistd',
        pattern: /is not yet authorized to deliver mail from .* Please try later/i,
        explanation: `${GREYLISTED} (Exim with greylistd.)`,
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'greylistd, greylistd-setup-exim4: the ACL that it installs',
    },
    {
        speaker: 'greylisting',
        pattern: /\bgr[ea]y-?list(?:ed|ing)\b/i,
        explanation: GREYLISTED,
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'RFC 6647',
    },
    {
        speaker: 'Postfix',
        pattern: /too many AUTH commands/i,
        explanation: 'The server takes only so many logins from one address in a minute; the password was not looked at.',
        remedy: 'Run less often, or let the server take more (Postfix: `smtpd_client_auth_rate_limit`).',
        outcome: 'deferred',
        side: 'sender',
        session: true,
        source: 'https://www.postfix.org/postconf.5.html#smtpd_client_auth_rate_limit',
    },
    {
        speaker: 'Dovecot',
        pattern: /Maximum number of connections from user\+IP exceeded/i,
        explanation: 'Dovecot allows no more connections of this user from this address.',
        remedy: 'Close other clients of this mailbox, or raise `mail_max_userip_connections`.',
        source: 'Dovecot, src/login-common/sasl-server.c: ERR_TOO_MANY_USERIP_CONNECTIONS',
    },
    {
        speaker: 'Postfix',
        pattern: /Relay access denied/i,
        explanation: 'The server takes mail for its own domains and for users who have logged in; this was neither.',
        remedy: 'Set `user` and `password` of the sender and use its submission port (587 or 465).',
        session: true,
        source: 'https://www.postfix.org/SMTPD_ACCESS_README.html',
    },
    {
        speaker: 'Postfix',
        pattern: /Sender address rejected: not owned by user/i,
        explanation: 'The account that logs in may not send as the address in `from`.',
        remedy: 'Set `from` to the account’s own address, or let `smtpd_sender_login_maps` allow this one.',
        side: 'sender',
        source: 'https://www.postfix.org/postconf.5.html#reject_sender_login_mismatch',
    },
    {
        speaker: 'Postfix',
        pattern: /Client host rejected: cannot find your (?:reverse )?hostname/i,
        explanation: 'The sending address has no reverse DNS name that leads back to it.',
        remedy: 'Let the owner of the address publish a PTR record, and an address record for that name.',
        side: 'sender',
        source: 'https://www.postfix.org/postconf.5.html#reject_unknown_client_hostname',
    },
    {
        speaker: 'any server (RFC 4954)',
        pattern: /^530 (?:5\.7\.\d )?.*authentication required/i,
        explanation: 'The server wants a login before it takes mail.',
        remedy: 'Set `user` and `password` of the sender.',
        outcome: 'auth_failed',
        side: 'sender',
        source: 'RFC 4954 section 6',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/mailbox-providers.js
const GMAIL = 'https://support.google.com/a/answer/3726730';
const GMAIL_ALERT = 'https://support.google.com/mail/answer/7126229';
const SES = 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html';
const SES_ERRORS = 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html';
const YAHOO = 'https://senders.yahooinc.com/smtp-error-codes/';
const ICLOUD = 'https://support.apple.com/102322';
const T_ONLINE = 'https://postmaster.t-online.de/index.en.html';
const GMX = 'https://postmaster.gmx.net/en/error-messages';
const GOOGLE_HOSTS = /(?:^|\.)(?:gmail|google|googlemail)\.com$/i;
/** Gmail, Amazon SES, Yahoo, iCloud, T-Online, GMX and WEB.DE. */
const MAILBOX_PROVIDERS = [
    {
        speaker: 'Gmail',
        pattern: /application-specific password required/i,
        explanation: 'The account has 2-Step Verification: Google takes no account password here.',
        remedy: 'Make an app password for this monitor (https://support.google.com/accounts/answer/185833) and give that, or use OAuth2.',
        outcome: 'auth_failed',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /please log in (?:via|with) your web browser|web login required/i,
        explanation: 'Google holds this login for suspicious, as it does with logins from a new place such as a hosted runner.',
        remedy: 'Log in once by browser and confirm the attempt; lasting: an app password or OAuth2, and fewer, steadier logins.',
        outcome: 'auth_failed',
        side: 'sender',
        source: GMAIL_ALERT,
    },
    {
        speaker: 'Gmail',
        pattern: /\b5\.7\.8\b.*username and password not accepted|BadCredentials|^(?:\[\w+\] )?Invalid credentials \(Failure\)/i,
        explanation: 'Google refuses the password; the account’s own password is refused here too.',
        remedy: 'Give an app password (https://support.google.com/accounts/answer/185833) or use OAuth2.',
        outcome: 'auth_failed',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /account is not enabled for IMAP use/i,
        explanation: 'IMAP is switched off for this account.',
        remedy: 'Switch IMAP on in Gmail’s settings, or for the organisation in the Google Admin console.',
        source: GMAIL_ALERT,
    },
    {
        speaker: 'Gmail',
        hosts: GOOGLE_HOSTS,
        pattern: /too many simultaneous connections|account exceeded command or bandwidth limits/i,
        explanation: 'Google limits connections and traffic of one account by IMAP.',
        remedy: 'Close other clients of this account, and run less often.',
        source: 'https://support.google.com/a/answer/1071518',
    },
    {
        speaker: 'Gmail',
        pattern: /\b[45]\.7\.26\b.*unauthenticated|\b5\.7\.26\b/i,
        explanation: 'The mail was refused because it is not authenticated: SPF or DKIM must pass, and DMARC with them.',
        remedy: 'Publish SPF for the sending address and sign with DKIM; the findings on this domain’s DNS tell what is missing.',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /\b[45]\.7\.25\b|does not have a PTR record|PTR record setup/i,
        explanation: 'The sending address has no reverse DNS name that leads back to it.',
        remedy: 'Let the owner of the address publish a PTR record, and an address record for that name.',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /unusual rate of unsolicited mail originating from your IP/i,
        explanation: 'Google slows this address down: too much of what it sends is taken for spam.',
        remedy: 'Find what else leaves through this address; the block ends by itself when that does.',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /not in whitelist for RCPT domain/i,
        explanation: 'The recipient’s domain takes mail from listed addresses only.',
        remedy: 'Let the administrator of the recipient’s domain add the sending address to the inbound gateway.',
        side: 'receiver',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /TLS required for RCPT domain/i,
        explanation: 'The recipient’s domain takes mail over TLS only.',
        remedy: 'Let the sending server use TLS towards other servers (Postfix: `smtp_tls_security_level = may`).',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /^421 4\.7\.0 Try again later, closing connection|too many login attempts.*\bgsmtp\b/i,
        explanation: 'Google refuses further sessions for now; repeated logins or connections are throttled.',
        remedy: 'Wait, and run less often; do not retry at once.',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /receiving mail (?:too quickly|at a rate that prevents)/i,
        explanation: 'The recipient gets more mail than Google takes for one mailbox at a time.',
        remedy: 'Run less often, or use a sentinel mailbox that gets nothing else.',
        side: 'receiver',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /inbox is out of storage space|over quota/i,
        explanation: 'The recipient’s mailbox is full.',
        remedy: 'Clear the mailbox, or give it more storage.',
        side: 'receiver',
        source: GMAIL,
    },
    {
        speaker: 'Amazon SES',
        pattern: /email address is not verified/i,
        explanation: 'SES knows neither this sender nor, as long as the account is in the sandbox, this recipient in this region.',
        remedy: 'Verify `from` or its domain in the region of `host`; in the sandbox verify `to` too, or ask for production access.',
        side: 'sender',
        source: SES_ERRORS,
    },
    {
        speaker: 'Amazon SES',
        hosts: /(?:^|\.)amazonaws\.com(?:\.cn)?$/i,
        pattern: /^535 .*authentication credentials invalid/i,
        explanation: 'SES refuses the login: its SMTP password is not the secret key of AWS, and belongs to one region.',
        remedy: 'Make SMTP credentials in the SES console, in the region of `host`.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SES,
    },
    {
        speaker: 'Amazon SES',
        pattern: /^454 .*throttling failure|daily message quota exceeded/i,
        explanation: 'The account has used up its sending rate or its daily quota.',
        remedy: 'Send less, or ask for a higher quota in the SES console; the sandbox allows 200 messages a day.',
        side: 'sender',
        source: SES,
    },
    {
        speaker: 'Amazon SES',
        pattern: /^554 .*access denied: user .* is not authorized to perform/i,
        explanation: 'The SMTP credentials may not send as this address (IAM policy).',
        remedy: 'Allow `ses:SendRawEmail` for this identity in the policy of the user that the credentials belong to.',
        side: 'sender',
        source: SES,
    },
    {
        speaker: 'Amazon SES',
        pattern: /sending (?:paused|suspended) for this account/i,
        explanation: 'SES has paused the account.',
        remedy: 'Read the notice in the account’s reputation dashboard, mend the cause, ask for review.',
        side: 'sender',
        source: SES_ERRORS,
    },
    {
        speaker: 'Yahoo',
        pattern: /\[TSS?\d\d\]/,
        explanation: 'Yahoo slows this address down because of its volume or its users’ complaints.',
        remedy: 'Wait some hours; if it stays, look at what else leaves through this address, and at SPF, DKIM and DMARC.',
        side: 'sender',
        source: YAHOO,
    },
    {
        speaker: 'Yahoo',
        hosts: /(?:^|\.)(?:yahoo|aol)\.[a-z.]+$/i,
        pattern: /^\S*\s*(?:\[AUTHENTICATIONFAILED\] )?(?:LOGIN|AUTHENTICATE) Invalid credentials/i,
        explanation: 'Yahoo and AOL take app passwords only; the account’s own password is refused too.',
        remedy: 'Make an app password in the account’s security settings and give that.',
        outcome: 'auth_failed',
        source: 'https://help.yahoo.com/kb/SLN15241.html',
    },
    {
        speaker: 'Yandex',
        hosts: /(?:^|\.)yandex\.[a-z.]+$/i,
        pattern: /\bLOGIN invalid credentials or IMAP is disabled/i,
        explanation: 'Yandex refuses the login: it takes app passwords only, and only where mail clients are admitted in its settings.',
        remedy: 'Admit mail clients (IMAP) in the settings of the Yandex mailbox, make an app password there and give that.',
        outcome: 'auth_failed',
        source: 'https://yandex.com/support/mail/mail-clients/others.html',
    },
    {
        speaker: 'iCloud',
        pattern: /\[(?:CS|HM|HC|HT|HV|HL)\d\d\].*(?:local policy|support\.apple\.com)/i,
        explanation: 'iCloud refuses the mail by its own judgement of content and sender.',
        remedy: 'Look at SPF, DKIM, DMARC and reverse DNS of the sending side, then write to iCloud’s postmaster with the whole reply.',
        side: 'sender',
        source: ICLOUD,
    },
    {
        speaker: 'iCloud',
        pattern: /deferred due to excessive volume.*support\.apple\.com/i,
        explanation: 'iCloud takes no more mail for this recipient just now.',
        remedy: 'Run less often.',
        side: 'receiver',
        source: ICLOUD,
    },
    {
        speaker: 'T-Online',
        pattern: /^554 IP=\S+ - (?:A problem occurred|None\/bad reputation)|(?:tosa|postmaster)@rx\.t-online\.de/i,
        explanation: 'T-Online takes no mail from addresses that it does not know, or has blocked.',
        remedy: 'Ask for the address to be admitted at the contact in the reply; T-Online wants a host name with an imprint page.',
        side: 'sender',
        source: T_ONLINE,
    },
    {
        speaker: 'T-Online',
        pattern: /Dialup\/transient IP not allowed/i,
        explanation: 'T-Online takes the sending address for a dial-up line.',
        remedy: 'Send through a mail server with a fixed address and a host name of its own.',
        side: 'sender',
        source: T_ONLINE,
    },
    {
        speaker: 'GMX and WEB.DE',
        pattern: /No SMTP service.*Bad DNS PTR resource record/i,
        explanation: 'GMX and WEB.DE refuse addresses whose reverse DNS name is missing or looks generated.',
        remedy: 'Publish a PTR record with a name of your own for the sending address.',
        side: 'sender',
        source: GMX,
    },
    {
        speaker: 'GMX and WEB.DE',
        pattern: /No SMTP service.*bl(?:ock|ack) ?listed/i,
        explanation: 'GMX and WEB.DE refuse the sending address; the page in the reply names the reason.',
        remedy: 'Open the page that the reply names, mend the cause, and ask for release there.',
        side: 'sender',
        source: GMX,
    },
];

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/microsoft.js
const NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const SUBMISSION = 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission';
const BASIC = 'https://techcommunity.microsoft.com/t5/exchange-team-blog/exchange-online-to-retire-basic-auth-for-client-submission-smtp/ba-p/4114750';
/** Exchange Online, Outlook.com and Exchange Server. */
const MICROSOFT = [
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.30\b.*basic authentication is not supported/i,
        explanation: 'Exchange Online takes no password for SMTP submission any more.',
        remedy: 'Send with OAuth2 (client credentials), or through High Volume Email, Azure Communication Services or a relay connector.',
        outcome: 'auth_failed',
        side: 'sender',
        source: BASIC,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.139\b.*SmtpClientAuthentication is disabled/i,
        explanation: 'SMTP AUTH is switched off for this mailbox or for the whole tenant; the password is not what is wrong.',
        remedy: 'Switch it on for this mailbox: `Set-CASMailbox -SmtpClientAuthenticationDisabled $false`; security defaults must allow it too.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SUBMISSION,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.139\b.*basic authentication is disabled/i,
        explanation: 'Password logins (basic authentication) are switched off for this account.',
        remedy: 'Use OAuth2, or let an authentication policy allow basic authentication for SMTP as long as Microsoft still has it.',
        outcome: 'auth_failed',
        side: 'sender',
        source: BASIC,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.139\b.*(?:security defaults|locked by your organization|did not meet the criteria|conditional access)/i,
        explanation: 'A policy of the organisation (security defaults, Conditional Access) refuses this login.',
        remedy: 'Exempt the account in Microsoft Entra, or use OAuth2; the sign-in log there names the policy.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SUBMISSION,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.139\b/,
        explanation: 'Exchange Online refuses the login: the password is wrong, or password logins are not allowed for this account.',
        remedy: 'Check the password by a login in the browser; then SMTP AUTH of the mailbox, and multi-factor authentication, which rules passwords out.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SUBMISSION,
    },
    {
        speaker: 'Exchange',
        pattern: /^535 5\.7\.3\b/,
        explanation: 'Exchange refuses the login: the password is wrong, or password logins are not allowed for this account.',
        remedy: 'Check the password by a login in the browser; then whether SMTP AUTH is on for this mailbox, or use OAuth2.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SUBMISSION,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.57\b/,
        explanation: 'Exchange was to send without a login.',
        remedy: 'Set `user` and `password` of the sender, and check that SMTP AUTH is on for this mailbox.',
        outcome: 'auth_failed',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /SendAsDenied|\b5\.7\.60\b/,
        explanation: 'The account that logs in may not send as the address in `from`.',
        remedy: 'Set `from` to the account’s own address, or give it the right "Send As" for this one.',
        side: 'sender',
        source: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.708\b/,
        explanation: 'Exchange Online takes no mail from this address: its reputation is low, as with new or trial tenants.',
        remedy: 'Ask Microsoft’s support to release the tenant, or send through an address with a history.',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.6(?:0[6-9]|[1-4]\d)\b/,
        explanation: 'Microsoft has banned the sending address.',
        remedy: 'Find what it sent, end it, then ask for release at https://sender.office.com.',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Outlook.com',
        pattern: /\(S3140\)|\(S3150\)|part of their network is on our block list/i,
        explanation: 'Outlook.com blocks the sending address, or the network around it.',
        remedy: 'Look the address up in SNDS and ask for mitigation at Outlook.com’s postmaster page.',
        side: 'sender',
        source: 'https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx',
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.(?:509|515)\b/,
        explanation: 'The mail failed the authentication that the domain’s DMARC policy, or Microsoft’s rule for large senders, asks for.',
        remedy: 'Let SPF and DKIM pass and agree with the domain of From (DMARC alignment).',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.4\.1\b.*Recipient address rejected: Access denied/i,
        explanation: 'The recipient does not exist in that organisation (its directory refuses unknown recipients at the edge).',
        remedy: 'Check `to`; if the mailbox is new or moved, wait for the directory to be synchronised, or look at the accepted domain’s type.',
        side: 'receiver',
        source: NDR,
    },
    {
        speaker: 'Exchange',
        pattern: /RESOLVER\.ADR\.(?:RecipientNotFound|RecipNotFound|ExRecipNotFound)|\b5\.1\.10\b.*recipient\S* .*not found/i,
        explanation: 'Exchange knows no such recipient.',
        remedy: 'Check `to`, and whether its mailbox still exists.',
        side: 'receiver',
        source: NDR,
    },
    {
        speaker: 'Exchange',
        pattern: /\b[45]\.4\.(?:6|14)\b.*hop count exceeded|routing loop detected/i,
        explanation: 'The mail goes in circles.',
        remedy: 'Look at the MX record and connectors of the recipient’s domain: they lead back to where the mail came from.',
        side: 'receiver',
        source: NDR,
    },
    {
        speaker: 'Exchange',
        pattern: /STOREDRV\.Deliver[^;]*; (?:mailbox full|.*quota)|\b5\.2\.2\b.*mailbox full/i,
        explanation: 'The recipient’s mailbox is full.',
        remedy: 'Clear the mailbox; probes of earlier runs are removed by the next run that can read it.',
        side: 'receiver',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b4\.7\.[56]\d\d\b/,
        explanation: 'Microsoft slows this address down because of its reputation or its volume.',
        remedy: 'Wait and send less; if it stays, look at what else leaves through this address.',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b4\.3\.2\b.*(?:recipient thread limit exceeded|concurrent connections limit exceeded)/i,
        explanation: 'The recipient’s mailbox, or the login, is served too many messages at a time.',
        remedy: 'Run loops through this account less often, or through different accounts.',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /User is authenticated but not connected/i,
        explanation: 'The login was right, but the mailbox cannot be opened by IMAP: IMAP is switched off for it, or it is no mailbox of this login.',
        remedy: 'Switch IMAP on for this mailbox (`Set-CASMailbox -ImapEnabled $true`), and check that `user` is its own address.',
        source: 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/pop3-and-imap4/enable-or-disable-pop3-or-imap4-access',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/provider-knowledge.js



/** The first entry that matches counts: the more exact stand first. */
const KNOWLEDGE = [...MICROSOFT, ...MAILBOX_PROVIDERS, ...FILTERS];
/**
 * The knowledge of a reply; null: none is recorded.
 *
 * @param host who said it; null: that is not known, as with a notification
 */
function knowledgeOf(given, host = null) {
    const reply = plainReply(given);
    return (KNOWLEDGE.find(({ pattern, hosts }) => pattern.test(reply) && (hosts === undefined || (host !== null && hosts.test(host)))) ?? null);
}
/** The same as a notification about a mail has it. */
function knownReason(reply) {
    const known = knowledgeOf(reply);
    if (known === null || known.outcome === 'auth_failed')
        return null;
    return { explanation: known.explanation, remedy: known.session === true ? null : known.remedy, side: known.side ?? null };
}
/** As much of a reply is looked at, characters. */
const LONGEST = 2_000;
/** A reply of one or more lines as one: the codes that repeat in front of every further line are left out (RFC 5321 section 4.2.1). */
function plainReply(reply) {
    return reply
        .slice(0, LONGEST)
        .replace(/\s*\r?\n(?:[245]\d\d[ -])?(?:[245]\.\d{1,3}\.\d{1,3}[ ]*)?/g, ' ')
        .replace(/^([245]\d\d)-/, '$1 ')
        .trim();
}


/***/ }),

/***/ 30337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ decodeWords)
/* harmony export */ });
/* harmony import */ var _transfer_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99956);
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
        .replace(WORD, (_, charset, encoding, text) => (0,_transfer_encoding_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBytes */ .yj)(bytes(encoding, text), charset.replace(/\*.*$/, '')));
}
function bytes(encoding, text) {
    if (encoding.toLowerCase() === 'b')
        return (0,_transfer_encoding_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(text);
    const plain = text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_, pair) => String.fromCharCode(Number.parseInt(pair, 16)));
    return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}


/***/ }),

/***/ 37652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ takeApart),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   lS: () => (/* binding */ parameterOf),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72103);
/* harmony import */ var _transfer_encoding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99956);


/** Nesting and number of parts beyond which a mail is not read further: nobody's notification is made like that. */
const DEPTH = 5;
const PARTS = 50;
/** As much of a mail is read, characters. */
const LONGEST = 1024 * 1024;
function takeApart(source) {
    const whole = splitHeader(source.slice(0, LONGEST));
    const leaves = [];
    collect(whole, 0, leaves);
    return { fields: whole.fields, type: typeOf(whole.fields), leaves };
}
/** The first value of a field; null where none exists. */
function fieldOf(fields, name) {
    return fields.find(([candidate]) => candidate === name)?.[1] ?? null;
}
/** A block of header fields. Other lines are skipped. */
function readFields(block) {
    return (0,_header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerFields */ .B)(block).map(({ key, value }) => [key, value]);
}
function collect({ head, fields, body }, depth, leaves) {
    const type = typeOf(fields);
    const pieces = type.startsWith('multipart/') && depth < DEPTH ? piecesOf(body, parameterOf(fieldOf(fields, 'content-type') ?? '', 'boundary')) : [];
    if (pieces.length === 0) {
        const charset = parameterOf(fieldOf(fields, 'content-type') ?? '', 'charset') ?? 'utf-8';
        const text = (0,_transfer_encoding_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeBody */ .Vj)(body, fieldOf(fields, 'content-transfer-encoding') ?? '', charset);
        // A boundary that never comes bounds nothing: the body is one text.
        leaves.push({ fields, head, type: type.startsWith('multipart/') ? 'text/plain' : type, text });
        return;
    }
    for (const piece of pieces) {
        if (leaves.length >= PARTS)
            return;
        collect(splitHeader(piece), depth + 1, leaves);
    }
}
/** By the boundary that is named, or, where it never comes, by the first line that looks like one. */
function piecesOf(body, boundary) {
    const pieces = boundary === null || boundary === '' ? [] : splitAt(body, boundary);
    if (pieces.length > 0)
        return pieces;
    const guessed = /^--(\S[^\r\n]{0,200}?)[ \t]*\r?\ncontent-/im.exec(body)?.[1];
    return guessed === undefined ? [] : splitAt(body, guessed);
}
/** A header block and what follows it; a part may begin with the empty line that ends a header of no fields. */
function splitHeader(source) {
    const bare = /^\r?\n/.exec(source);
    if (bare)
        return { head: '', fields: [], body: source.slice(bare[0].length) };
    const end = /\r?\n\r?\n/.exec(source);
    const head = end === null ? source : source.slice(0, end.index);
    return { head, fields: readFields(head), body: end === null ? '' : source.slice(end.index + end[0].length) };
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
    // Some forget the semicolon before the first parameter.
    return (value.trim().split(/[;\s]/, 1)[0] ?? '').toLowerCase();
}
/** No content type that is meant is longer. */
const LONGEST_VALUE = 1000;
/** A parameter of a structured field's value (RFC 2045 section 5.1), quoted or not; null where none exists. */
function parameterOf(value, name) {
    const form = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i');
    const found = form.exec(value.slice(0, LONGEST_VALUE));
    return found === null ? null : (found[1]?.replace(/\\(.)/g, '$1') ?? found[2] ?? null);
}


/***/ }),

/***/ 75980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sevenBit)
/* harmony export */ });
/* harmony import */ var _header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72103);
/* harmony import */ var _mime_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37652);


/** RFC 5321 section 4.5.3.1.6, without the line's end: a longer line may be refused, octets. */
const LONGEST_LINE = 998;
/** Characters of base64 in one line (RFC 2045 section 6.8). */
const LINE = 76;
/** Nesting beyond which nobody's mail is made. */
const DEPTH = 10;
/**
 * A mail whose lines end in LF, with every part in seven bits and lines of at most 998 octets: what is not becomes base64 (RFC 2045
 * section 6.8), text as UTF-8. What cannot be changed without breaking it is a problem: a signed part, malformed quoted-printable.
 */
function sevenBit(mail) {
    try {
        const { head, body } = encoded(mail.split('\n'), 1, 0);
        return { ok: true, fields: (0,_header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerFields */ .B)(`${head.join('\n')}\n\n`).map(({ name, value }) => [name, value]), body: body.join('\n') };
    }
    catch (error) {
        if (error instanceof Unusable)
            return { ok: false, line: error.line, problem: error.message };
        throw error;
    }
}
class Unusable extends Error {
    line;
    constructor(line, problem) {
        super(problem);
        this.name = 'Unusable';
        this.line = line;
    }
}
function encoded(lines, first, depth) {
    const empty = lines.indexOf('');
    const head = empty === -1 ? lines : lines.slice(0, empty);
    const body = empty === -1 ? [] : lines.slice(empty + 1);
    const bad = head.findIndex((line) => !isSafe(line));
    if (bad !== -1)
        throw new Unusable(first + bad, 'a header field with characters beyond ASCII, or a line over 998: use encoded words');
    if (body.every(isSafe))
        return { head, body };
    if (depth > DEPTH)
        throw new Unusable(first, 'its parts are nested too deeply');
    const contentType = valueOf(head, 'content-type') ?? 'text/plain';
    const type = (contentType.split(/[;\s]/, 1)[0] ?? '').toLowerCase();
    const start = first + head.length + 1;
    if (type === 'multipart/signed')
        throw new Unusable(start, 'a signed part with long or eight-bit lines: encoding it would break its signature');
    if (type.startsWith('multipart/'))
        return { head: without(head), body: parts(contentType, body, start, depth) };
    if (type === 'message/rfc822') {
        const inner = encoded(body, start, depth + 1);
        return { head: without(head), body: [...inner.head, '', ...inner.body] };
    }
    return leaf(head, body, { contentType, type, start });
}
/** Each part by itself; what stands around the parts is no part of the mail (RFC 2046 section 5.1.1). */
function parts(contentType, body, start, depth) {
    const boundary = (0,_mime_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterOf */ .lS)(contentType, 'boundary');
    if (boundary === null)
        throw new Unusable(start, 'a multipart body without a boundary');
    const written = [];
    let begin = -1;
    for (const [index, line] of body.entries()) {
        const bare = line.trimEnd();
        if (bare !== `--${boundary}` && bare !== `--${boundary}--`)
            continue;
        if (begin !== -1) {
            const inner = encoded(body.slice(begin, index), start + begin, depth + 1);
            written.push(inner.head, [''], inner.body);
        }
        written.push([bare]);
        if (bare === `--${boundary}--`)
            return [...written.flat(), ''];
        begin = index + 1;
    }
    throw new Unusable(start, 'a multipart body whose last boundary is missing');
}
function leaf(head, body, { contentType, type, start }) {
    const bad = start + body.findIndex((line) => !isSafe(line));
    const encoding = (valueOf(head, 'content-transfer-encoding') ?? '7bit').trim().toLowerCase();
    if (encoding === 'base64') {
        const digits = body.join('').replaceAll(/\s/g, '');
        if (!/^[A-Za-z0-9+/]*=*$/.test(digits))
            throw new Unusable(bad, 'base64 with other characters in it');
        return { head, body: wrapped(digits) };
    }
    if (!['7bit', '8bit', 'binary'].includes(encoding))
        throw new Unusable(bad, `a line that ${encoding} cannot have`);
    const isText = type.startsWith('text/');
    const charset = (0,_mime_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterOf */ .lS)(contentType, 'charset')?.toLowerCase() ?? null;
    const known = charset === null || charset === 'us-ascii' || charset === 'utf-8' || charset === 'utf8';
    const foreign = body.some((line) => /[^\u0000-\u007f]/.test(line));
    if (isText && foreign && !known)
        throw new Unusable(bad, `text said to be ${charset}: write the file in UTF-8 and say so`);
    const typed = isText && foreign ? [...without(head, 'content-type'), `Content-Type: ${withCharset(contentType)}`] : head;
    const bytes = new TextEncoder().encode(body.join('\r\n'));
    return { head: [...without(typed), 'Content-Transfer-Encoding: base64'], body: wrapped(base64(bytes)) };
}
function withCharset(contentType) {
    const others = contentType.replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]+)/i, '');
    return `${others}; charset=utf-8`;
}
function base64(bytes) {
    const pieces = [];
    for (let at = 0; at < bytes.length; at += 8_192)
        pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
    return btoa(pieces.join(''));
}
function wrapped(digits) {
    const lines = [];
    for (let at = 0; at < digits.length; at += LINE)
        lines.push(digits.slice(at, at + LINE));
    return [...lines, ''];
}
function isSafe(line) {
    return line.length <= LONGEST_LINE && /^[\t\u0020-\u007e]*$/.test(line);
}
function valueOf(head, key) {
    return (0,_header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerFields */ .B)(`${head.join('\n')}\n\n`).find((field) => field.key === key)?.value ?? null;
}
/** The head without a field, with the lines that go on with it. */
function without(head, key = 'content-transfer-encoding') {
    const kept = [];
    let dropping = false;
    for (const line of head) {
        if (!/^[ \t]/.test(line))
            dropping = line.toLowerCase().startsWith(`${key}:`);
        if (!dropping)
            kept.push(line);
    }
    return kept;
}


/***/ }),

/***/ 99956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Vj: () => (/* binding */ decodeBody),
/* harmony export */   yj: () => (/* binding */ decodeBytes)
/* harmony export */ });
/**
 * A body's text: its transfer encoding undone (RFC 2045 section 6), its characters read. A mail that was cut off is read as far as it goes.
 */
function decodeBody(body, encoding, charset) {
    switch (encoding.trim().toLowerCase()) {
        case 'base64':
            return decodeBytes(fromBase64(body), charset);
        case 'quoted-printable':
            return fromQuotedPrintable(body, charset);
        default:
            // Characters in seven bits (ISO-2022-JP, by escapes) are still to be read; all others were when the source became text.
            return /^iso-2022-/i.test(charset) && body.includes('\u001b') ? decodeBytes(bytesOf(body), charset) : body;
    }
}
function fromBase64(body) {
    const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
    // A mail that was cut off may end within a group of four.
    const whole = digits.slice(0, digits.length % 4 === 1 ? -1 : undefined);
    return bytesOf(atob(whole));
}
/** A charset that nobody knows is read as UTF-8. */
function decodeBytes(bytes, charset) {
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch {
        return new TextDecoder().decode(bytes);
    }
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
function bytesOf(text) {
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
}


/***/ }),

/***/ 58054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ DEFAULT_HISTORY),
/* harmony export */   W$: () => (/* binding */ SENDER_PROTOCOLS),
/* harmony export */   l0: () => (/* binding */ MAILBOX_PROTOCOLS)
/* harmony export */ });
/** The protocols by which this version hands mail over; the first is the default. */
const SENDER_PROTOCOLS = ['smtp', 'lmtp', 'mx', 'jmap', 'graph'];
/** The protocols by which this version reads mailboxes; the first is the default. */
const MAILBOX_PROTOCOLS = ['imap', 'pop3', 'jmap', 'graph'];
/** What is kept where a history is asked for and nothing more is said of it. */
const DEFAULT_HISTORY = {
    branch: 'email-continuity',
    repository: null,
    retention: 90 * 24 * 3_600_000,
    details: false,
    every: null,
};


/***/ }),

/***/ 47144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ RESULT_WORDS)
/* harmony export */ });
/** The results that each method may have (RFC 8601 sections 2.7.1 and 2.7.2; RFC 7489 section 11.2). */
const RESULT_WORDS = {
    spf: ['none', 'pass', 'fail', 'softfail', 'neutral', 'policy', 'temperror', 'permerror'],
    dkim: ['none', 'pass', 'fail', 'policy', 'neutral', 'temperror', 'permerror'],
    dmarc: ['none', 'pass', 'fail', 'temperror', 'permerror'],
};


/***/ }),

/***/ 31289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ANNOUNCED_EVENTS),
/* harmony export */   p: () => (/* binding */ INCIDENT_KINDS)
/* harmony export */ });
// What a run finds: outcomes, findings, states, the report.
// Called by every room.
/**
 * What an incident is about: mail itself; what stands around it and may stay so for months (DNS, lists, certificates, Junk); or this
 * monitor that cannot look, which never says that mail is down.
 */
const INCIDENT_KINDS = ['mail', 'posture', 'monitor'];
/** The moments of an incident that people are notified of; between them there is silence. */
const ANNOUNCED_EVENTS = ['opened', 'reopened', 'worsened', 'eased', 'escalated', 'reminded', 'resolved'];


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

/***/ 33775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ urlSecrets),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   py: () => (/* binding */ tokenForms),
/* harmony export */   qP: () => (/* binding */ webUrl)
/* harmony export */ });
/**
 * Every form in which `secret` goes over the wire or into a log, longest first, so that replacing them in this order leaves no remains.
 * `user` is the login that it belongs to; null for a secret without one. The runner's own masking knows only the plain text, line by line.
 */
function secretForms(user, secret) {
    // Lone surrogates cannot be encoded; the bytes that a socket would carry can.
    const plain = Buffer.from(secret, 'utf8').toString('utf8');
    if (plain === '')
        return [];
    const logins = user === null ? [] : [plainLogin('', user, plain), plainLogin(user, user, plain), xoauth2(user, plain), `${user}:${plain}`];
    const percent = encodeURIComponent(plain);
    const strict = percent.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    const json = JSON.stringify(plain).slice(1, -1);
    const forms = new Set([
        secret,
        plain,
        ...[plain, ...logins].flatMap(base64Forms),
        ...insideBase64(plain),
        percent,
        ...[strict, strict.replaceAll('%20', '+')].flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())]),
        plain.replaceAll(' ', '+'),
        quotedPrintable(plain),
        // What became of it where its bytes were taken for Latin-1.
        Buffer.from(plain, 'utf8').toString('latin1'),
        json,
        json.replaceAll('/', '\\/'),
        plain.replace(/["\\]/g, '\\$&'),
        // A line of two or three letters is in every log: masking it would hide the log, not the secret.
        ...plain.split(/\r\n|\r|\n/).filter((line) => line.trim().length >= 4),
    ]);
    forms.delete('');
    return [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
/**
 * The same for an access token or an assertion. Of a JWT (RFC 7519), the part behind the header alone is secret too, and its signature:
 * logs quote them apart.
 */
function tokenForms(user, token) {
    const [header = '', ...rest] = token.split('.');
    const parts = header.startsWith('ey') && rest.length === 2 ? [rest.join('.'), ...rest] : [];
    return [...new Set([...secretForms(user, token), ...parts.filter((part) => part.length >= SHORTEST)])];
}
/** RFC 4616. */
function plainLogin(authorisation, user, password) {
    return `${authorisation}\0${user}\0${password}`;
}
function xoauth2(user, token) {
    return `user=${user}\x01auth=Bearer ${token}\x01\x01`;
}
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const padded = bytes.toString('base64');
    return [padded, padded.replace(/=+$/, ''), bytes.toString('base64url')];
}
/** A shorter one may as well be a part of something else. */
const SHORTEST_INSIDE = 6;
/** What is left of a text in the Base64 of any text around it, by how many bytes stand before it: each character that it alone decides. */
function insideBase64(text) {
    const bytes = Buffer.from(text, 'utf8');
    const forms = [0, 1, 2].flatMap((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]);
        const from = Math.ceil((before * 8) / 6);
        const to = Math.floor((encoded.length * 8) / 6);
        return [encoded.toString('base64').slice(from, to), encoded.toString('base64url').slice(from, to)];
    });
    return forms.filter((form) => form.length >= SHORTEST_INSIDE);
}
/** RFC 2045 section 6.7, its lines not broken: breaks are read over. */
function quotedPrintable(text) {
    const bytes = Buffer.from(text, 'utf8').toString('latin1');
    return bytes.replace(/[^!-<>-~ ]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
/** A path segment or a parameter shorter than that is a word of the service, not a secret; masking it would hide the log. */
const SHORTEST = 8;
/** Longer than any word of a path. */
const SURELY_RANDOM = 24;
/**
 * The secret parts of a URL: itself, all behind its host, its login, and each part of its path and query that does not look like a word or
 * a date. Services hide their keys in any of these places (Slack in the path, Teams in `sig`, ntfy in the login), and errors quote any of
 * them.
 */
function urlSecrets(text) {
    const url = webUrl(text);
    if (url === null)
        return [];
    const { pathname, search, username, password, host } = url;
    const rest = `${pathname}${search}`;
    const login = username === '' && password === '' ? [] : [password, `${username}:${password}`, password === '' ? username : ''];
    const parts = [...pathname.split('/'), ...url.searchParams.values(), ...search.slice(1).split(/[&=]/)];
    return [
        text.trim(),
        url.href,
        ...(rest.length > SHORTEST ? [rest, `${host}${rest}`] : []),
        ...login.flatMap((part) => [part, decoded(part)]),
        ...parts.flatMap((part) => [part, decoded(part)]).filter(isTelling),
    ].filter((secret) => secret !== '');
}
function isTelling(part) {
    if (part.length < SHORTEST || /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(part))
        return false;
    return part.length >= SURELY_RANDOM || !/^[a-z]+(?:[-_.][a-z]+)*$/.test(part);
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
/** `text` as an http or https URL; null if it is not one. White space around it, as pasted secrets have it, does not matter. */
function webUrl(text) {
    const trimmed = text.trim();
    // URL drops line breaks and tabs silently: two pasted URLs would become one.
    if (/[\s\p{Cc}]/u.test(trimmed) || !URL.canParse(trimmed))
        return null;
    const url = new URL(trimmed);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' ? url : null;
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

/***/ 83474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Semaphore)
/* harmony export */ });
/** Lets `width` tasks through at a time; the others wait their turn in the order in which they came. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(width) {
        this.#free = width;
    }
    async through(task) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}


/***/ }),

/***/ 90214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ incidentKey),
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
// A report read for incidents: which problems it shows, how bad, whose they are.
// Called by incidents and app.
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
/** FNV-1a, 32 bits as 8 hexadecimal digits (draft-eastlake-fnv): tells names apart, and keeps nobody from anything. */
function fingerprint(text) {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text))
        hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
}


/***/ }),

/***/ 6236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ cronProblem),
/* harmony export */   MF: () => (/* binding */ windowAt),
/* harmony export */   kQ: () => (/* binding */ isTimeZone)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55814);
// Planned work: times and issues in which problems are no incident.
// Called by incidents and app.

/** Whether these are five fields of cron; what is wrong with them, or null. */
function cronProblem(fields) {
    try {
        return new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(fields, { mode: '5-part', paused: true }).nextRun(new Date(0)) === null ? 'it never comes' : null;
    }
    catch (error) {
        return (error instanceof Error ? error.message : String(error)).replace(/^CronPattern: /, '');
    }
}
/** Whether this is a time zone that this machine knows (IANA time zone database). */
function isTimeZone(name) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}
/** The window that `now` (ms since the epoch) lies in; null: none. The hour that a change to summer time leaves out begins when it ends. */
function windowAt(windows, now) {
    return windows.find(({ cron, zone, duration }) => isWithin(cron, zone, duration, now)) ?? null;
}
/** Whether the last beginning is no longer ago than the window lasts: the first one after that moment has come already. */
function isWithin(cron, zone, duration, now) {
    const begin = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, { mode: '5-part', timezone: zone, paused: true }).nextRun(new Date(now - duration));
    return begin !== null && begin.getTime() <= now;
}


/***/ }),

/***/ 17371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ skippedLoop),
/* harmony export */   s: () => (/* binding */ brokenLoop)
/* harmony export */ });
/** A loop that a defect of ours broke: nothing is known of its mail, and nobody who runs mail has to act. */
function brokenLoop(loop, error) {
    const text = error instanceof Error ? error.message : String(error);
    return {
        ...nothingSeen(loop),
        outcome: 'internal_error',
        message: `A defect of this monitor, not of your mail: ${text}`,
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
        place: null,
        sender: loop.sender,
        server: null,
        via: null,
        author: null,
        mailbox: loop.mailbox,
        mailboxServer: null,
        receiver: null,
        state: 'unknown',
        side: 'runner',
        latencyMs: null,
        latencyAtLeastMs: null,
        heldUpBy: null,
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

/***/ 94617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ blameRunner),
/* harmony export */   o: () => (/* binding */ onRunner)
/* harmony export */ });
/** The port between mail servers (RFC 5321 section 4.5.4.2), which hosted runners are not let out to. */
const RELAY_PORT = 25;
/**
 * A sender on one of GitHub's own machines, which tells what is theirs from what is the server's: port 25, to which they are not let out,
 * and the addresses that they share, which stand on blocklists. Not tried again: the next try would end like the first.
 *
 * @param hosted whether this is one of GitHub's own runners
 */
function onRunner(sender, port, hosted) {
    if (!hosted)
        return sender;
    const blamed = (failure) => {
        if (failure.about === 'address')
            return listedAddress(failure);
        return port === RELAY_PORT && (failure.cause === 'timed-out' || failure.cause === 'no-route') ? blockedPort(failure) : failure;
    };
    return {
        open: async (signal) => {
            const opened = await sender.open(signal);
            if (!opened.ok)
                return { ok: false, failure: blamed(opened.failure) };
            const { session } = opened;
            const send = async (probe, departure) => {
                const sent = await session.send(probe, departure);
                return sent.ok ? sent : { ok: false, failure: blamed(sent.failure) };
            };
            return { ok: true, session: { ...session, send } };
        },
    };
}
function listedAddress(failure) {
    return {
        ...failure,
        outcome: 'runner_blocked',
        remedy: "The addresses of GitHub's hosted runners are shared, and many lists name them. Send through the submission port of a server (587 or 465) with a login, or from a runner of your own.",
        temporary: false,
    };
}
function blockedPort(failure) {
    return {
        ...failure,
        outcome: 'runner_blocked',
        message: `${failure.message} GitHub's hosted runners are not let out to port 25.`,
        remedy: 'Use the submission port of the server (587 or 465) with a login, or a runner of your own.',
        temporary: false,
    };
}
/**
 * Where an end could not even be connected to, asks whether this machine has a network at all: if not, that is what is reported, and the
 * end is not blamed.
 *
 * @param online whether anything else can be reached; null: cannot be known
 */
async function blameRunner(seen, online) {
    const { handOver, mailbox } = seen;
    const sender = handOver.kind === 'refused' ? handOver.failure : null;
    const doubtful = [sender, mailbox].some((failure) => failure?.cause !== undefined && failure.outcome === 'unreachable');
    // Where one end was reached, there is a network.
    if (!doubtful || handOver.kind === 'accepted' || handOver.kind === 'uncertain' || seen.sightings.length > 0)
        return seen;
    if ((await online()) !== false)
        return seen;
    return {
        ...seen,
        handOver: handOver.kind === 'refused' ? { ...handOver, failure: cutOff(handOver.failure) } : handOver,
        mailbox: mailbox && cutOff(mailbox),
    };
}
function cutOff(failure) {
    if (failure.cause === undefined || failure.outcome !== 'unreachable')
        return failure;
    return {
        ...failure,
        outcome: 'runner_blocked',
        message: `${failure.message} Nothing else can be reached from here either: this machine has no network.`,
        remedy: "Look at this machine's network, resolver and firewall; the mail servers are not to blame.",
    };
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
/* harmony export */   VB: () => (/* binding */ lostItsMarks),
/* harmony export */   Zt: () => (/* binding */ recogniseHeader),
/* harmony export */   o2: () => (/* binding */ isNotification),
/* harmony export */   s9: () => (/* binding */ recogniseAnswer),
/* harmony export */   tY: () => (/* binding */ recogniseMail),
/* harmony export */   we: () => (/* binding */ recogniseQuoted)
/* harmony export */ });
/* harmony import */ var _token_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55896);
/* harmony import */ var _core_mail_bounce_dsn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51407);
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
/** Whether nothing but its subject and its author speak for a mail: neither its own field nor its Message-ID holds a token, of whatever key. */
function lostItsMarks(header, { kind }, probes) {
    if (kind !== 'subject' || !probes.some(({ from, remove }) => remove && isFrom(header, from)))
        return false;
    return [_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .PROBE_HEADER */ .P, 'Message-ID'].every((name) => (0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, name).every((value) => (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findTokens */ .GY)(value).length === 0));
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
/**
 * Whether a mail is a responder's answer to a probe, by its header alone: a valid token in In-Reply-To or References, else its short form in
 * the subject. What a mail system returns is none. It is `whole`, nothing but that answer, where the responder says that it answers by
 * itself (RFC 3834), this very probe, in one text: anything else may be a person's.
 */
function recogniseAnswer(header, mac, answeredBy) {
    if ((0,_core_mail_bounce_dsn_js__WEBPACK_IMPORTED_MODULE_0__/* .isReturned */ .c0)(header))
        return null;
    for (const field of ['In-Reply-To', 'References']) {
        const read = firstToken((0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, field), mac);
        const responder = read?.kind === 'valid' ? answeredBy(read.token) : null;
        if (read?.kind !== 'valid' || responder === null)
            continue;
        const automatic = (0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'Auto-Submitted').some((value) => /^auto-replied\b/i.test(value));
        const whole = field === 'In-Reply-To' && automatic && isFrom(header, responder) && isText(header);
        return { kind: 'probe', by: 'answer', token: read.token, whole };
    }
    const short = (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findShortToken */ .NU)((0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'Subject').join(' '));
    return short === null ? null : { kind: 'subject', short };
}
/** The same by the decoded subject and text, which may quote the probe. */
function recogniseQuoted(mail, mac, answeredBy) {
    const read = firstToken([mail.text, mail.subject], mac);
    if (read?.kind === 'valid' && answeredBy(read.token) !== null)
        return { kind: 'probe', by: 'answer', token: read.token, whole: false };
    const short = (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findShortToken */ .NU)(mail.subject);
    return short === null ? null : { kind: 'subject', short };
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

/***/ 81745:
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
 * The blocks as one text of at most `limit` bytes of UTF-8. Only whole rows are cut, from a block's end, with a note of how many: each
 * block gets an even share, and what one does not need goes to the others, first come first served. Where even the text without any row is
 * too long, whole blocks go, the last first.
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

/***/ 69491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ SHOWN),
/* harmony export */   o: () => (/* binding */ storyBlocks)
/* harmony export */ });
/* harmony import */ var _core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41730);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);
/* harmony import */ var _facts_suspicions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26397);
/* harmony import */ var _facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34139);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37199);





/** How many of a kind are reported in words; the tables hold the rest. */
const SHOWN = 3;
const MESSAGE_LENGTH = 600;
const QUOTE_LENGTH = 500;
const MOST_NAMES = 8;
/** What happened, the likeliest cause, what to do; nothing when nothing is wrong. */
function storyBlocks(report, docs) {
    const loops = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .failingTogether */ .fv)(report);
    const causes = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(report).slice(0, SHOWN);
    const happened = loops.length > 0
        ? loops.slice(0, SHOWN).map((together) => loopStory(together, docs))
        : (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .decidingFindings */ .yy)(report)
            .slice(0, SHOWN)
            .map((finding) => findingStory(finding, docs));
    const left = loops.slice(SHOWN).flat().length;
    const more = left > 0 ? [`${left} more in the table below.`] : [];
    const paragraphs = [
        ...happened,
        ...more,
        ...((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnexplained */ .ec)(report) ? [_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_CAUSE */ .CP] : causeStory(causes)),
        ...suspicionStory(report),
        ...remedyStory((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .remediesOf */ .AJ)(report).slice(0, SHOWN)),
    ];
    return paragraphs.map((text) => ({ kind: 'text', text }));
}
/** Loops that one reason keeps from working, in one paragraph. */
function loopStory(loops, docs) {
    const [first] = loops;
    if (first === undefined)
        return '';
    const { side, reply } = first;
    const names = loops.slice(0, MOST_NAMES).map(({ name }) => `**${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(name, 80)}**`);
    const others = loops.length > MOST_NAMES ? [`${loops.length - MOST_NAMES} more`] : [];
    const acts = side === null ? '' : ` (to act: ${(0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .whoActs */ .Q_)(side)})`;
    const reported = `${[...names, ...others].join(', ')} · ${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .linkToDocs */ .z)((0,_core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_3__/* .troubleOf */ .LH)(first), docs, (0,_core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_3__/* .fateOf */ ._L)(first))}${acts}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .loopMessage */ .SN)(first), MESSAGE_LENGTH)}`;
    return reply === null || reply === '' ? reported : `${reported}\n> ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(reply, QUOTE_LENGTH)}`;
}
function findingStory(finding, docs) {
    const { check, target, code, message, evidence } = finding;
    const reported = `**${check} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(target, 120)}**: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(message, MESSAGE_LENGTH)} (${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .linkToDocs */ .z)(code, docs)})`;
    return evidence === null ? reported : `${reported}\n> ${quoted(evidence)}`;
}
/** One line as it is, several below each other. */
function quoted(evidence) {
    return evidence.trim().includes('\n') ? (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownLines */ .zQ)(evidence, QUOTE_LENGTH) : (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(evidence, QUOTE_LENGTH);
}
function causeStory(causes) {
    const [likeliest, ...others] = causes.map(causeText);
    if (likeliest === undefined)
        return [];
    return [`**Likeliest cause:** ${likeliest}`, ...(others.length === 0 ? [] : [bullets('**Also possible:**', others)])];
}
function causeText(cause) {
    const message = (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(cause.message, MESSAGE_LENGTH);
    return cause.evidence === null ? message : `${message} Seen: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(cause.evidence, QUOTE_LENGTH)}`;
}
/** Where the fault lies, and which loop would tell more. */
function suspicionStory(report) {
    const texts = (0,_facts_suspicions_js__WEBPACK_IMPORTED_MODULE_4__/* .suspicionsOf */ .QD)(report)
        .slice(0, SHOWN)
        .map((suspicion) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)((0,_facts_suspicions_js__WEBPACK_IMPORTED_MODULE_4__/* .suspicionText */ .tX)(suspicion), MESSAGE_LENGTH));
    const more = (0,_facts_suspicions_js__WEBPACK_IMPORTED_MODULE_4__/* .furtherLoops */ .SK)(report);
    const [only, ...others] = texts;
    if (only === undefined)
        return [];
    const where = others.length === 0 ? `**Where it may lie:** ${only}` : bullets('**Where it may lie:**', texts);
    return [where, ...(more === null ? [] : [(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(more, MESSAGE_LENGTH)])];
}
function remedyStory(remedies) {
    const texts = remedies.map((remedy) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(remedy, MESSAGE_LENGTH));
    const [only] = texts;
    if (only === undefined)
        return [];
    return [texts.length === 1 ? `**What to do:** ${only}` : bullets('**What to do:**', texts)];
}
function bullets(title, texts) {
    return [title, '', ...texts.map((text) => `- ${text}`)].join('\n');
}


/***/ }),

/***/ 92440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ summary)
});

// EXTERNAL MODULE: ./lib/src/report/summary/fit.js
var fit = __webpack_require__(81745);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/judge/burst/loss.js
var burst_loss = __webpack_require__(41730);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/report/summary/links.js
var links = __webpack_require__(37199);
// EXTERNAL MODULE: ./lib/src/report/facts/narrative.js
var narrative = __webpack_require__(34139);
// EXTERNAL MODULE: ./lib/src/report/summary/tables.js
var tables = __webpack_require__(75409);
;// CONCATENATED MODULE: ./lib/src/report/summary/details.js






const NAME_LENGTH = 80;
const REPLY_LENGTH = 300;
const TIME_LENGTH = 40;
const BURSTS = [
    'Loop',
    ['Sent', 'right'],
    ['Seen', 'right'],
    ['Lost', 'right'],
    ['Loss, 95 % confidence', 'right'],
    ['Overtaken', 'right'],
    ['Half within', 'right'],
    ['95 % within', 'right'],
];
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
        (0,tables/* folded */.TM)('How many probes arrived', BURSTS, loops.flatMap(burstRows), 'loop'),
        (0,tables/* folded */.TM)('How long each phase took', PHASES, loops.filter(hasPhase).map(phaseRow), 'loop'),
        (0,tables/* folded */.TM)('Attempts to hand over, with the servers’ replies', ['Loop', 'At', 'Outcome', 'Reply'], loops.flatMap(attemptRows), 'attempt'),
        (0,tables/* folded */.TM)('How the mail travelled', ['Loop', '#', 'From → by', 'Protocol', ['Delay', 'right'], ''], loops.flatMap(hopRows), 'hop'),
        (0,tables/* folded */.TM)('Late probes of earlier runs', ['Loop', 'Sent', ['On its way', 'right']], loops.flatMap(lateRows), 'late probe'),
        (0,tables/* folded */.TM)('DNS questions that a server did not answer, and what the others said', ['Name', 'Type', 'Server', 'Answer', ['Took', 'right']], queryRows(report.queries), 'DNS question'),
        (0,tables/* folded */.TM)('SPF records, and where they lead', ['Domain', 'Records'], treeRows(report), 'domain'),
        (0,tables/* folded */.TM)('What the findings rest on', ['Code', 'Target', 'Seen', 'Reference'], evidenceRows(report), 'finding'),
    ];
}
function hasPhase(loop) {
    return Object.values(loop.phasesMs).some((duration) => duration !== null);
}
function phaseRow(loop) {
    const { connect, tls, auth, accept, delivery, seen, total } = loop.phasesMs;
    return (0,tables/* tableRow */.jD)([details_name(loop), ...[connect, tls, auth, accept, delivery, seen, total].map(duration/* formatDuration */.a3)]);
}
function burstRows(loop) {
    const { probes } = loop;
    if (!probes)
        return [];
    const { sent, seen, lost, lossAtLeast, lossAtMost, reordered, p50Ms, p95Ms } = probes;
    const loss = lossAtLeast === null || lossAtMost === null ? duration/* UNKNOWN_VALUE */.PC : `${(0,burst_loss/* percent */.KN)(lossAtLeast)} to ${(0,burst_loss/* percent */.KN)(lossAtMost)}`;
    return [(0,tables/* tableRow */.jD)([details_name(loop), `${sent}`, `${seen}`, `${lost}`, loss, `${reordered}`, (0,duration/* formatDuration */.a3)(p50Ms), (0,duration/* formatDuration */.a3)(p95Ms)])];
}
function attemptRows(loop) {
    return loop.attempts.map(({ at, outcome, reply }) => (0,tables/* tableRow */.jD)([details_name(loop), (0,foreign_text/* markdownText */.p7)(at, TIME_LENGTH), (0,foreign_text/* markdownText */.p7)(outcome, TIME_LENGTH), (0,foreign_text/* markdownText */.p7)(reply, REPLY_LENGTH)]));
}
function hopRows(loop) {
    const hops = loop.hops ?? [];
    const slowest = slowestDelay(hops);
    return hops.map((hop, index) => (0,tables/* tableRow */.jD)([
        details_name(loop),
        String(index + 1),
        `${foreign(hop.from)} → ${foreign(hop.by)}`,
        [hop.with, hop.tls].flatMap((part) => (part === null ? [] : (0,foreign_text/* markdownText */.p7)(part, NAME_LENGTH))).join(', ') || duration/* UNKNOWN_VALUE */.PC,
        (0,duration/* formatDuration */.a3)(hop.delayMs),
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
    return loop.late.map(({ sentAt, delayMs }) => (0,tables/* tableRow */.jD)([details_name(loop), (0,foreign_text/* markdownText */.p7)(sentAt, TIME_LENGTH), (0,duration/* formatDuration */.a3)(delayMs)]));
}
function evidenceRows(report) {
    return (0,narrative/* findingsWorstFirst */.a0)(report)
        .filter((finding) => finding.evidence !== null || finding.reference !== null)
        .map(({ code, target, evidence, reference }) => (0,tables/* tableRow */.jD)([
        (0,foreign_text/* markdownText */.p7)(code, NAME_LENGTH),
        (0,foreign_text/* markdownText */.p7)(target, 120),
        evidence === null || evidence === '' ? duration/* UNKNOWN_VALUE */.PC : (0,foreign_text/* markdownLines */.zQ)(evidence, 500),
        reference === null ? duration/* UNKNOWN_VALUE */.PC : (0,links/* referenceLink */.M)(reference),
    ]));
}
function treeRows({ spfTrees }) {
    return spfTrees.map(({ domain, lines, omitted }) => (0,tables/* tableRow */.jD)([
        (0,foreign_text/* markdownText */.p7)(domain, 120),
        [(0,foreign_text/* markdownLines */.zQ)(lines.join('\n'), 200), ...(omitted === 0 ? [] : [`and ${omitted} more`])].join('<br>'),
    ]));
}
/** All answers to each question that at least one server left open. */
function queryRows(queries) {
    const open = new Set(queries.filter(({ answer }) => answer === 'unknown').map(questionOf));
    return queries
        .filter((query) => open.has(questionOf(query)))
        .map(({ name: asked, type, server, detail, ms }) => (0,tables/* tableRow */.jD)([(0,foreign_text/* markdownText */.p7)(asked, 120), type, (0,foreign_text/* markdownText */.p7)(server, NAME_LENGTH), (0,foreign_text/* markdownText */.p7)(detail, REPLY_LENGTH), (0,duration/* formatDuration */.a3)(ms)]));
}
function questionOf({ name: asked, type }) {
    return `${type} ${asked}`;
}
function details_name(loop) {
    return (0,foreign_text/* markdownText */.p7)(loop.name, NAME_LENGTH);
}
function foreign(value) {
    return value === null ? duration/* UNKNOWN_VALUE */.PC : (0,foreign_text/* markdownText */.p7)(value, 120);
}

// EXTERNAL MODULE: ./lib/src/report/summary/story.js
var story = __webpack_require__(69491);
// EXTERNAL MODULE: ./lib/src/report/facts/tally.js
var tally = __webpack_require__(16899);
;// CONCATENATED MODULE: ./lib/src/report/summary/summary.js
// The job summary: a report as Markdown, within its size.
// Called by incidents, report and app.








const HEADLINE_LENGTH = 400;
/** The job summary as GitHub Markdown: the verdict first, then what to do, then the facts; never longer than GitHub takes. */
function summary(report, { limit = fit/* SUMMARY_LIMIT */.J, docs = null } = {}) {
    const blocks = [
        { kind: 'text', text: headline(report) },
        ...(0,story/* storyBlocks */.o)(report, docs),
        (0,tables/* loopTable */.Rk)(report),
        (0,tables/* failingFindings */.v9)(report, (0,narrative/* toldFindings */.mr)(report, story/* SHOWN */.k), docs),
        ...(0,tables/* fineFindings */.fW)(report, docs),
        ...detailBlocks(report),
        { kind: 'text', text: footer(report) },
    ];
    return (0,fit/* fitSummary */.m)(blocks, limit);
}
function headline(report) {
    const sentence = (0,foreign_text/* markdownMessage */.ju)(report.verdict.summary, HEADLINE_LENGTH).replace(/\.$/, '');
    return `## ${(0,state/* headlineMark */.ys)(report.state)} ${sentence}`;
}
function footer(report) {
    const version = (0,foreign_text/* markdownText */.p7)(report.version, 40);
    return `<sub>${(0,tally/* tally */.N4)(report)} · started ${(0,foreign_text/* markdownText */.p7)(report.startedAt, 40)} · email-continuity ${version} · all of it in report.json</sub>`;
}


/***/ })

};
