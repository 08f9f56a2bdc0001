export const id = 9066;
export const ids = [9066];
export const modules = {

/***/ 77913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ detailOf),
/* harmony export */   V: () => (/* binding */ QueryLog)
/* harmony export */ });
/* harmony import */ var _core_text_format_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46775);

const MOST = 1000;
const LONGEST_NAME = 255;
const MANY = 2_000;
class QueryLog {
    #clock;
    #onMany;
    #odd = [];
    #plain = [];
    #waiting = new Set();
    #count = 0;
    constructor(clock, onMany = () => undefined) {
        this.#clock = clock;
        this.#onMany = onMany;
    }
    async note(asked, ask, read) {
        const began = this.#clock.monotonic();
        const query = asked.name === '' ? { ...asked, name: '.' } : asked;
        const place = this.#count;
        this.#count += 1;
        if (this.#count === MANY)
            this.#onMany();
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
    entries(mask) {
        const inOrder = (placed) => placed.toSorted((a, b) => a.place - b.place);
        const kept = [...inOrder([...this.#odd, ...this.#waiting]), ...inOrder(this.#plain)].slice(0, MOST);
        const queries = kept
            .toSorted((a, b) => compareText(a.query.name, b.query.name) || compareText(a.query.type, b.query.type) || a.place - b.place)
            .map(({ query }) => ({ ...query, name: mask(query.name).slice(0, LONGEST_NAME), detail: mask(query.detail) }));
        return { queries, omitted: this.#count - kept.length };
    }
}
function detailOf(answer) {
    switch (answer.kind) {
        case 'found': {
            const count = answer.records.length;
            return { answer: 'found', detail: count === 0 ? 'an alias only' : (0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(count, 'record') };
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


function splitRun(config, shards) {
    const planned = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .CI)(config, shards);
    if (!planned.ok)
        return planned;
    const { parts } = planned;
    return { ok: true, split: { parts, plan: (0,_incidents_decide_read_incident_key_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .R)(JSON.stringify(parts)) } };
}
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
/* harmony import */ var _core_judge_ceilings_within_ceilings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41034);
/* harmony import */ var _core_text_format_count_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46775);
/* harmony import */ var _core_judge_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25279);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39053);
/* harmony import */ var _probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17371);
/* harmony import */ var _report_history_numbers_slower_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86157);






function mergeParts({ config, split, run, version, now, age, past }, files) {
    const problems = [];
    const found = new Map();
    const last = Math.max(...files.map(({ report }) => (strangeness(report, split, run) === null ? endOf(report) : 0)));
    for (const { path, report, unread } of files) {
        const problem = unread ?? strangeness(report, split, run) ?? (run === '' && last - endOf(report) > age ? OLD : null);
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
        problems.push(`Part ${part.name} left no report: ${unjudged(part.loops.length)}.`);
    }
    for (const { part, report } of shares)
        if (report !== null && isUnusable(report))
            problems.push(unusableMessage(part, report));
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
function mergedScope(scope, { loops }, { parts }) {
    const named = loops.flatMap((loop) => parts.filter((part) => part.loops.includes(loop.name)).map((part) => ({ ...loop, name: nameIn(loop, part) })));
    return { ...scope, loops: named };
}
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
        ...(0,_probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_4__/* .brokenLoop */ .su)(loop, ''),
        outcome: 'runner_blocked',
        message: `Part ${name}, which runs this loop, left no report: whether mail arrives is not known.`,
        remedy: 'Look at its job: it was cancelled, failed before it could report, waits for a runner, or its artifact was not uploaded.',
    };
}
function isUnusable({ findings }) {
    return findings.some(({ code }) => code === 'configuration-unusable');
}
function unusable(loop, part, report) {
    return {
        ...(0,_probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_4__/* .brokenLoop */ .su)(loop, ''),
        outcome: 'runner_blocked',
        message: unusableMessage(part, report),
        remedy: 'Correct what configuration-unusable names: the job of this part may lack a variable that others have.',
    };
}
function unusableMessage({ name }, { verdict: { summary } }) {
    return `Part ${name} could not begin. ${summary}`;
}
function placed(finding, part, { loops }) {
    const loop = loops.find(({ name }) => name === finding.target);
    return loop === undefined ? finding : { ...finding, target: nameIn(loop, part) };
}
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
function unjudged(loops) {
    return loops === 0 ? 'its checks were not made' : `${(0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B)(loops, 'loop')} ${loops === 1 ? 'is' : 'are'} unknown`;
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
// EXTERNAL MODULE: ./lib/src/config/load.js + 45 modules
var load = __webpack_require__(54226);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/app/wiring/perform.js
var perform = __webpack_require__(1056);
// EXTERNAL MODULE: ./lib/src/app/run/run.js + 46 modules
var run = __webpack_require__(71708);
// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
// EXTERNAL MODULE: ./lib/src/app/action/parts/matrix.js
var matrix = __webpack_require__(37651);
// EXTERNAL MODULE: ./lib/src/app/action/parts/merge.js
var parts_merge = __webpack_require__(8892);
// EXTERNAL MODULE: ./lib/src/core/result/catalogue.js + 7 modules
var catalogue = __webpack_require__(17667);
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






function readReport(text, version) {
    const value = (0,foreign_json/* parsedJson */.U4)(text);
    return isReport(value) && value.version === version ? value : null;
}
const isMaybeText = (0,foreign_shape/* orNull */.Xd)(foreign_shape/* isText */.KH);
const isMaybeNumber = (0,foreign_shape/* orNull */.Xd)(foreign_shape/* isNumber */.Et);
const isState = (0,foreign_shape/* among */.no)(state/* STATES */.xj);
const isOutcome = (0,foreign_shape/* among */.no)(outcome/* OUTCOMES */.im);
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
const isTried = (0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({ address: foreign_shape/* isText */.KH, became: foreign_shape/* isText */.KH }));
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
    attempts: (0,foreign_shape/* allOf */.bn)((0,foreign_shape/* having */.gT)({ at: foreign_shape/* isText */.KH, reply: foreign_shape/* isText */.KH, outcome: foreign_shape/* isText */.KH, stage: foreign_shape/* isAbsent */.W0, addresses: (0,foreign_shape/* orNull */.Xd)(isTried) })),
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










const SHOWN = 3;
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
function asPart(report, part, env) {
    if (part === null)
        return report;
    const { name, place, plan } = part;
    return { ...report, part: { name, place, plan, run: env['GITHUB_RUN_ID'] ?? '' } };
}
function partsConfirm({ incidents }) {
    return incidents.confirm ? (failed) => Promise.resolve(failed) : null;
}
function partsFolder({ reports, reportDir }, temp) {
    return reports === '' ? `${reportDir === '' ? `${temp}/email-continuity` : reportDir}/parts` : reports;
}
function mergedFiles(paths, { config, shards, past, env, readText }) {
    const planned = (0,matrix/* splitRun */.E)(config, shards);
    if (!planned.ok)
        return planned;
    const { split } = planned;
    const files = paths.map((path) => {
        const file = readText(path);
        return file.ok ? { path, report: readReport(file.text, version/* VERSION */.x) } : { path, report: null, unread: file.reason };
    });
    const now = new Date(clock/* systemClock */.m.now()).toISOString();
    const planning = (0,plan/* planOf */.XC)(config, load/* EVERYTHING */.Qz);
    const age = planning.ok ? split.parts.length * (0,run/* budget */.g)(config, planning.plan, config.incidents.confirm) : 0;
    const merge = { config, split, run: env['GITHUB_RUN_ID'] ?? '', version: version/* VERSION */.x, now, age, past };
    const { report, problems } = (0,parts_merge/* mergeParts */.N)(merge, files);
    return { ok: true, split, report: (0,perform/* redactedReport */.d)(report, config.secrets), problems };
}
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
const MOST = 25;
function unusableReport(mistakes, scope) {
    const [first, ...others] = mistakes;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return (0,_report_without_run_js__WEBPACK_IMPORTED_MODULE_1__.withoutRun)(`The configuration is not usable, nothing was sent: ${first === undefined ? 'it is not readable' : inShort(first)}${more}`, scope.loops.map((loop) => (0,_probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_3__/* .skippedLoop */ .Jo)(loop, 'the configuration is not usable')), mistakes.slice(0, MOST).map(mistakeFinding));
}
const LONGEST = 160;
function inShort(mistake) {
    const whole = sayMistake(mistake);
    return typeof mistake === 'string' || whole.length <= LONGEST ? whole : (0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)({ ...mistake, hint: null });
}
function mistakeFinding(mistake) {
    const at = typeof mistake === 'string' || mistake.file === null
        ? 'inputs'
        : [mistake.file, mistake.line].filter((part) => part !== null).join(':');
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(at);
    if (typeof mistake === 'string')
        return finding('configuration-unusable', 'unknown', mistake);
    const message = (0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)({ ...mistake, file: null, line: null, column: null, hint: null });
    const { hint, path } = mistake;
    return finding('configuration-unusable', 'unknown', `${message}.`, { remedy: hint === null || path === '' ? hint : `${path}: ${hint}` });
}


/***/ }),

/***/ 93189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ guardedPorts),
/* harmony export */   z: () => (/* binding */ apart)
/* harmony export */ });
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4653);

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
function apart(run) {
    return async (...args) => await new _guard_js__WEBPACK_IMPORTED_MODULE_0__/* .Guard */ .wM().run(() => run(...args));
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

/***/ 71708:
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
function statusClass(status) {
    const [, subject = '', detail = ''] = /^[245]\.(\d{1,3})\.(\d{1,3})$/.exec(status ?? '') ?? [];
    return DETAILS[`${subject}.${detail}`] ?? SUBJECTS[subject] ?? NO_CLASS;
}
function noticeText(notice) {
    const { status, diagnostic, reportedBy, remote, retryUntil } = notice;
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
;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/lost-advice.js
function lostAdvice(loop, reply) {
    return `${whatItDid(reply)}Follow the queue id of the reply through the mail logs of \`${loop.sender}\` and of the receiver of ${loop.to}: held, discarded, bounced, or delayed.${loop.kind === 'echo' ? ' Then see whether the responder answers every mail, and where its answer went.' : louder(loop)}`;
}
function whatItDid(reply) {
    const did = [
        [/\b(?:discard|black-?hol)\w*|\bdropped\b/i, 'discarded it'],
        [/\bquarantin\w*/i, 'put it into quarantine'],
        [/\b(?:message|mail) (?:is |was |has been )?(?:held|on hold)\b|\bheld (?:for|by|in)\b/i, 'holds it back'],
    ];
    const found = did.find(([says]) => says.test(reply))?.[1];
    return found === undefined
        ? ''
        : `The server that accepted it ${found}, by its own reply: look at the rules and the log of the filter there. `;
}
function louder({ bouncesProbe }) {
    return bouncesProbe === 'quiet'
        ? ' No notification came; Exim and Amavis send none for a probe that says it is automatic: `bounces-probe: loud` leaves that out.'
        : '';
}

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var result_outcome = __webpack_require__(42148);
;// CONCATENATED MODULE: ./lib/src/core/judge/loop.js






function judge(loop, seen) {
    const bounce = failureOf(seen);
    const copies = bounce === null ? countedCopies(seen.sightings) : [];
    const first = copies.toSorted((a, b) => RANK[a.placement.role] - RANK[b.placement.role] || a.seenAt - b.seenAt)[0] ?? null;
    const earliest = copies.toSorted((a, b) => a.seenAt - b.seenAt)[0] ?? null;
    const since = seen.submission.kind === 'accepted' || seen.submission.kind === 'uncertain' ? seen.submission.at : null;
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
        reply: seen.submission.kind === 'accepted'
            ? seen.submission.reply
            : seen.submission.kind === 'refused'
                ? seen.submission.failure.reply
                : null,
        hops: null,
        egressIp: null,
        egressHelo: null,
        authentication: null,
        bounce: bounce === null ? null : bounceOf(bounce),
        confirmation: null,
        late: seen.late,
    };
}
function countedCopies(sightings) {
    const proven = sightings.filter((sighting) => sighting.by !== 'subject');
    const counted = proven.length > 0 ? proven : sightings;
    const placed = counted.filter((sighting) => sighting.placement.role !== 'all');
    return placed.length > 0 ? placed : counted;
}
function decide(loop, seen, arrival) {
    const { submission } = seen;
    if (submission.kind === 'not-sent') {
        return judgement('skipped', 'runner', `Nothing was sent: ${submission.reason}.`, null);
    }
    if (submission.kind === 'refused')
        return refused(submission.failure, seen.attempts.length, countedCopies(seen.sightings));
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
    if (submission.kind === 'uncertain')
        return { ...refused(submission.failure, seen.attempts.length, []), side: 'sender' };
    const waited = (0,duration/* formatDuration */.a3)(seen.waitedMs);
    if (isCutOff(loop, seen)) {
        const said = `Accepted by \`${loop.sender}\` ${waited} before the run's time was up, and not seen in mailbox \`${loop.mailbox}\` by then: whether it arrived is not known.`;
        return judgement('fetch_failed', 'runner', said, RAISE_TIMEOUT);
    }
    const early = seen.end === 'deadline' ? ", when the run's time was up" : '';
    const lost = `Accepted by \`${loop.sender}\`, but ${loop.kind === 'echo' ? `no answer of ${loop.to} was seen` : 'not seen'} in mailbox \`${loop.mailbox}\` (${loop.inboxAlone === true ? 'the Inbox alone: POP3 does not show Junk' : 'Inbox, Junk'}) within ${waited}${early}.${delay(seen)}`;
    if (seen.taken > 0) {
        return judgement('lost', 'receiver', `${lost} ${seen.taken === 1 ? 'A mail' : `${seen.taken} mails`} came into the Inbox meanwhile and ${seen.taken === 1 ? 'was' : 'were'} gone before ${seen.taken === 1 ? 'it' : 'they'} could be read. Another client empties this mailbox.`, 'Give the monitor a mailbox of its own, or stop the other client: a POP3 collector that deletes, a rule, another monitor.');
    }
    return judgement('lost', 'network', lost, lostAdvice(loop, submission.reply));
}
const RAISE_TIMEOUT = "Raise `timeout` of the run: by default it is the slowest loop's `critical` and 30 s. Tries at handing over (`attempts`, `retry`) take of the same time.";
const LONG_ENOUGH = 10_000;
function isCutOff({ warning }, { end, submission, waitedMs }) {
    return end === 'deadline' && submission.kind === 'accepted' && (waitedMs ?? 0) < Math.min(warning, LONG_ENOUGH);
}
const JUNK_ANSWER = 'Your own filter takes the answer for spam. Let mail of the responder pass there: the way to it is proven all the same.';
function delivered(loop, { copies, first, latency }, tries) {
    const after = `${(0,duration/* formatInterval */.vy)(latency.atLeast, latency.atMost)}${loop.kind === 'echo' ? ' there and back' : ''}`;
    const came = loop.kind === 'echo' ? `Answered by ${loop.to}: delivered` : 'Delivered';
    const many = copies.length > 1 ? `, in ${copies.length} ${loop.kind === 'echo' ? 'answers' : 'copies'}` : '';
    const slow = latency.atLeast > loop.warning;
    const again = tries > 1 ? ` (taken at try ${tries})` : '';
    const late = slow ? `, slower than ${(0,duration/* formatDuration */.a3)(loop.warning)}${again}` : again;
    const where = first.placement.role === 'all' ? `${first.placement.folder} (it skipped the Inbox)` : first.placement.folder;
    if (copies.every((copy) => copy.placement.role === 'junk')) {
        return judgement('junk', 'sender', `${came} into Junk (${first.placement.folder}) after ${after}${many}${late}.`, loop.kind === 'echo'
            ? JUNK_ANSWER
            : "The receiver takes this mail for spam: look at SPF, DKIM, DMARC and blocklists of the sending side, and at the mail's content.");
    }
    if (copies.length > 1) {
        return judgement('duplicate', 'network', `${came} to ${where} after ${after}${many}${late}.`, `${loop.kind === 'echo' ? 'The responder answers more than once, or something' : 'Something'} on the way delivers twice. It may be an alias with two targets, a forwarding rule beside the delivery, or a relay that repeats after a broken reply.`);
    }
    if (slow) {
        return judgement('slow', 'network', `${came} to ${where} after ${after}${late}.`, 'Compare the times of the Received headers: the hop that took longest is the one to look at (queue, content filter, greylisting).');
    }
    const isFiled = first.placement.role === 'other' && (0,duration/* isWide */.EW)(latency.atLeast, latency.atMost);
    const remedy = isFiled
        ? `A rule files the probe there, where it is looked for at \`critical\` alone. Set \`folder: ${where}\` of mailbox \`${loop.mailbox}\` to see it at once.`
        : null;
    return judgement('delivered', null, `${came} to ${where} after ${after}${late}.`, remedy);
}
function failureOf(seen) {
    if (countedCopies(seen.sightings).some((sighting) => sighting.by !== 'subject'))
        return null;
    return seen.notices.find((notice) => notice.kind === 'failed') ?? null;
}
function bounceOf({ status, diagnostic, reportedBy, remote }) {
    return { status, diagnostic, reportingMta: reportedBy, remoteMta: remote };
}
function bounced(loop, notice, seen) {
    const { side, remedy } = bounceAdvice(notice);
    const after = seen.waitedMs === null ? '' : ` after ${(0,duration/* formatDuration */.a3)(seen.waitedMs)}`;
    const known = notice.known === null ? '' : ` ${notice.known.explanation}`;
    return judgement('bounced', side, `Accepted by \`${loop.sender}\`, then sent back${after}: ${noticeText(notice)}.${known}`, remedy);
}
function delay(seen) {
    const notice = seen.notices.findLast((candidate) => candidate.kind === 'delayed');
    return notice === undefined ? '' : ` It is still being tried: ${noticeText(notice)}.`;
}
function refused(failure, tries, copies) {
    const again = tries > 1 ? ` (${tries} tries)` : '';
    const [first] = copies;
    const there = copies.length === 1 ? 'it is' : `${copies.length} copies of it are`;
    const yet = first === undefined
        ? ''
        : ` Yet ${there} in ${first.placement.folder}: the server delivers what it refuses, and a sender that tries again makes copies.`;
    return judgement(failure.outcome, failure.side ?? (failure.outcome === 'deferred' ? 'receiver' : failure.outcome === 'runner_blocked' ? 'runner' : 'sender'), failure.message + again + yet, failure.remedy);
}
function unread(failure) {
    return {
        outcome: failure.outcome,
        state: 'unknown',
        side: failure.outcome === 'runner_blocked' ? 'runner' : 'receiver',
        message: `${failure.message}${failure.reply === null ? '' : ` It said: ${failure.reply.replace(/\.$/, '')}.`} Whether the probe arrived is not known.`,
        remedy: failure.remedy,
    };
}
function judgement(outcome, side, message, remedy) {
    return { outcome, state: (0,result_outcome/* stateOf */.L4)(outcome), side, message, remedy };
}
const RANK = { inbox: 0, other: 1, all: 2, junk: 3 };
function rounded(ms) {
    return ms === null ? null : Math.round(ms * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/src/probe/findings/bounce-findings.js




function noticeFindings(loop, seen) {
    const delayed = seen.notices.findLast((notice) => notice.kind === 'delayed');
    const failed = seen.notices.find((notice) => notice.kind === 'failed');
    const proven = countedCopies(seen.sightings).some((sighting) => sighting.by !== 'subject');
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    return [
        ...(delayed === undefined || (failed !== undefined && !proven)
            ? []
            : [
                finding('delayed-notification', 'warning', proven
                    ? `${reporter(delayed)} said that the probe was delayed; it has arrived since.`
                    : `${reporter(delayed)} says that the probe is delayed and still being tried.`, {
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
function unreadBounces(mailbox, loops, failure) {
    return (0,result_finding/* findingOn */.Vv)(mailbox.name)('bounces-unread', 'unknown', `Bounces of ${loops.map((loop) => loop.name).join(', ')} were not read: ${failure.message}`, { evidence: failure.reply, remedy: failure.remedy });
}
function reporter(notice) {
    return notice.reportedBy ?? 'A server on the way';
}

// EXTERNAL MODULE: ./lib/src/core/result/observed/learnt.js
var observed_learnt = __webpack_require__(12051);
;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/examiner.js


const QUICK = 500;
const LONGEST_LOOK = 10_000;
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
    get learnt() {
        return Promise.all(this.#learnt).then(observed_learnt/* gather */.kg);
    }
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
const SLACK = 180_000;
const ORPHANED = 7 * 86_400_000;
const UNSURE = 1_000;
function judgeEarlier(token, receivedAt, here) {
    const orphan = !here.tags.has(token.loop);
    if (orphan)
        return here.now - token.sentAt > ORPHANED ? { kind: 'remove' } : { kind: 'leave' };
    if (!over(token, here))
        return { kind: 'leave' };
    const delayMs = Math.max(0, (receivedAt ?? here.now) - token.sentAt);
    return delayMs > token.lifetime * 1000 - UNSURE ? { kind: 'late', delayMs } : { kind: 'remove' };
}
function over(token, here) {
    if (here.now > token.sentAt + token.lifetime * 1000 + SLACK)
        return true;
    if (token.host === 0 || token.host !== here.host)
        return false;
    return !here.alive(token.process);
}

;// CONCATENATED MODULE: ./lib/src/probe/earlier/ledger.js

class Ledger {
    #loops;
    #identity;
    #late = new Map();
    #bounced = new Map();
    constructor(loops, identity) {
        this.#loops = loops;
        this.#identity = identity;
    }
    takes(token, { receivedAt, lasting, lastRunAt }) {
        const { clock, host, alive } = this.#identity;
        const judged = judgeEarlier(token, receivedAt, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
        const loop = this.#loops.get(token.loop);
        const stays = lasting || loop?.delete === false;
        const isReported = stays && receivedAt !== null && lastRunAt !== null && receivedAt < lastRunAt;
        if (judged.kind === 'late' && loop && !isReported) {
            const entry = { sentAt: new Date(token.sentAt).toISOString(), delayMs: judged.delayMs };
            this.#late.set(loop.name, [...this.late(loop.name), entry]);
        }
        return judged.kind !== 'leave' && (loop?.delete ?? true);
    }
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

// EXTERNAL MODULE: ./lib/src/core/request/config.js
var config = __webpack_require__(58054);
;// CONCATENATED MODULE: ./lib/src/probe/findings/mailbox-findings.js




const REPORTED_SKEW = 5_000;
const SKEW_WARNED = 300_000;
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
    const { unread, skipped } = watched.status;
    if (unread.length > 0) {
        findings.push(finding('folder-unread', 'ok', unreadMessage(mailbox, unread.length), {
            evidence: unread.map(({ folder, reason }) => `${folder}: ${reason}`).join('; '),
            remedy: unreadRemedy(mailbox),
        }));
    }
    if (skipped > 0) {
        findings.push(finding('mail-skipped', 'ok', `${skipped === 1 ? 'A mail' : `${skipped} mails`} in mailbox \`${mailbox.name}\` could not be read and ${skipped === 1 ? 'was' : 'were'} stepped over.`, {
            remedy: 'Look at it with a mail client: a broken index, or a header without an end. If a probe is missing, it may be this mail.',
        }));
    }
    return findings;
}
const MOST_NOTICES = 3;
function leftFinding({ name }, watched) {
    const { left, leftAgain, removal, unmarked, answers, lasting: notices, status } = watched;
    const deleted = watched.deleted === 0 ? 0 : watched.deleted + removal.marked;
    const count = left + removal.kept + unmarked + answers + deleted;
    if (count === 0)
        return null;
    const why = status.readOnly
        ? 'cannot be removed, since the mailbox is read only for this login'
        : 'the server keeps though it was asked to remove them';
    const reasons = [
        ...(left > leftAgain ? [`${left - leftAgain} could not be removed in time, which the next run makes good`] : []),
        ...(leftAgain > 0 ? [`${leftAgain} could be removed neither by an earlier run nor by this one`] : []),
        ...(removal.kept > 0 ? [`${removal.kept} ${why}`] : []),
        ...(unmarked > 0
            ? [`${unmarked} lost every mark that proves whose ${unmarked === 1 ? 'it is, and is' : 'they are, and are'} not touched`]
            : []),
        ...(answers > 0
            ? [
                answers === 1
                    ? '1 answers a probe, may be more than that, and is not touched'
                    : `${answers} answer a probe, may be more than that, and are not touched`,
            ]
            : []),
        ...(deleted > 0 ? [`${deleted} ${deleted === 1 ? 'is' : 'are'} marked as deleted and not expunged`] : []),
    ];
    const what = answers > 0 ? 'A mail of ours' : 'A probe';
    const lasting = removal.kept + unmarked + answers + leftAgain > 0;
    return (0,result_finding/* findingOn */.Vv)(name)('probe-left', lasting ? 'warning' : 'ok', `${count === 1 ? `${what} lies` : `${count} ${what === 'A probe' ? 'probes' : 'mails of ours'} lie`} in mailbox \`${name}\`: ${reasons.join('; ')}.`, {
        evidence: notices.length === 0 ? null : notices.slice(-MOST_NOTICES).map(noticeText).join('\n'),
        remedy: lasting
            ? 'Give this login the right to delete and expunge (IMAP ACL: te), or remove them by hand or by a rule. Each run leaves more.'
            : null,
    });
}
function unreadMessage({ name, protocol }, count) {
    if (config/* INBOX_ALONE */.x$.has(protocol))
        return `Junk of mailbox \`${name}\` cannot be looked into; its Inbox is watched.`;
    return `${count === 1 ? 'A folder' : `${count} folders`} of mailbox \`${name}\` could not be looked into; the others are watched.`;
}
function unreadRemedy({ protocol }) {
    if (config/* INBOX_ALONE */.x$.has(protocol))
        return `Read this mailbox by IMAP, if the provider has that: ${protocol.toUpperCase()} has no folders.`;
    const right = protocol === 'imap' ? ' (IMAP ACL: lr)' : '';
    return `Give this account the right to read it${right}, or set \`junk\` to the folder that counts.`;
}

// EXTERNAL MODULE: ./lib/src/core/mail/header/probe-header.js
var probe_header = __webpack_require__(7624);
// EXTERNAL MODULE: ./lib/src/core/mail/mime/seven-bit.js
var seven_bit = __webpack_require__(75980);
;// CONCATENATED MODULE: ./lib/src/probe/send/template.js

const DESCRIBING = /^content-/;
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



function makeProbe(loop, token, mac) {
    const written = (0,token_token/* writeToken */.tK)(token, mac);
    const sentAt = new Date(token.sentAt).toISOString();
    return {
        id: token.id,
        from: loop.from,
        to: loop.to,
        subject: `${loop.subject} ${(0,token_token/* shortToken */.Io)(token.id)}`,
        messageId: `${written}@${loop.from.slice(loop.from.lastIndexOf('@') + 1)}`,
        envelopeId: loop.bounces === null ? null : written,
        date: token.sentAt,
        headers: [[probe_header/* PROBE_HEADER */.P, `${written}; loop=${loop.name}; sent=${sentAt}`], ...automatic(loop)],
        text: body(loop, sentAt, written),
        ...(loop.template === null ? {} : { content: contentOf(loop.template, written) }),
    };
}
function ownMail(loop, token, mac) {
    if (loop === undefined)
        return null;
    const { from, text, content } = makeProbe(loop, token, mac);
    if (content === undefined)
        return { from, text };
    return content.kind === 'single' ? { from, text: content.text } : null;
}
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
function percentile(values, share, of) {
    return values.toSorted((a, b) => of(a) - of(b))[Math.ceil(share * values.length) - 1];
}

;// CONCATENATED MODULE: ./lib/src/core/judge/burst/reordered.js

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








const HALF = 0.5;
const NEARLY_ALL = 0.95;
function judgeBurst(loop, burst, seen) {
    const trips = sorted(seen.map((each) => judge(loop, each)));
    const probes = probesOf(trips, seen);
    const loss = (0,burst_loss/* lossState */.zU)({ seen: trips.seen.length, lost: trips.lost.length, refused: trips.refused.length, unknown: trips.unknown.length }, burst);
    const median = percentile(trips.seen, HALF, latencyOf);
    if (median === undefined)
        return { ...nothingArrived(trips, loss, burst), probes };
    const [blind] = trips.unknown;
    const isBlind = loss === 'unknown' && blind !== undefined;
    const outcome = isBlind ? blind.outcome : outcomeOf(loop, trips.seen);
    const base = outcome === 'junk' && burst.isJunkExpected ? 'ok' : (0,result_outcome/* stateOf */.L4)(outcome);
    const missing = trips.lost.find(({ bounce }) => bounce !== null) ?? trips.lost[0] ?? trips.refused[0] ?? blind;
    const decisive = (isBlind ? blind : missing) ?? median;
    const typical = trips.seen.find((trip) => trip.outcome === outcome) ?? median;
    return {
        ...median,
        outcome,
        state: (0,state/* worst */.QZ)([base, loss]),
        side: loss !== 'ok' ? decisive.side : base === 'ok' ? null : typical.side,
        message: message(trips, probes, burst.probes),
        remedy: loss !== 'ok' ? decisive.remedy : base === 'ok' ? null : typical.remedy,
        placement: outcome === 'junk' ? typical.placement : median.placement,
        copies: Math.max(...trips.seen.map(({ copies }) => copies ?? 0)),
        heldUpBy: trips.seen.find(({ heldUpBy }) => heldUpBy !== null)?.heldUpBy ?? null,
        attempts: decisive.attempts,
        reply: decisive.reply,
        bounce: decisive.bounce,
        probes,
    };
}
function sorted(trips) {
    const by = (is) => trips.filter(is);
    const isSeen = ({ outcome }) => ARRIVED.has(outcome);
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
        sent: observations.filter(({ submission: { kind } }) => kind === 'accepted' || kind === 'uncertain').length,
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
function nothingArrived({ lost, refused, unknown }, loss, { probes }) {
    const clearest = lost.find(({ bounce }) => bounce !== null) ?? lost[0] ?? refused[0];
    const first = (loss === 'critical' ? clearest : unknown[0]) ?? clearest ?? unknown[0];
    if (first === undefined)
        throw new Error('a burst without a probe was judged');
    if (lost.length === 0)
        return first;
    const others = refused.length + unknown.length;
    const rest = others === 0 ? '' : ` (${lost.length} lost, ${others} not sent or not looked at)`;
    return { ...first, message: `None of ${probes} probes arrived${rest}. ${first.message}` };
}
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
        findings.push(finding('mailbox-emptied', 'warning', `${mails} came into the Inbox of mailbox \`${loop.mailbox}\` while the probe was awaited, and ${were} gone before ${they} could be read. Another client empties this mailbox.`, {
            remedy: 'Give the monitor a mailbox of its own, or stop the other client: a POP3 collector that deletes, a rule, another monitor.',
        }));
    }
    return findings;
}

// EXTERNAL MODULE: ./lib/src/probe/findings/unseen-loop.js
var unseen_loop = __webpack_require__(17371);
;// CONCATENATED MODULE: ./lib/src/probe/findings/junk-remedy.js
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
// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
// EXTERNAL MODULE: ./lib/src/core/time/retry.js
var retry = __webpack_require__(59270);
;// CONCATENATED MODULE: ./lib/src/probe/send/submit-probe.js


const TIMEOUT = 5_000;
const TIME_TO_ANSWER = 1_000;
const REPLY_TIMEOUT = 2_000;
async function submitProbe(task) {
    const attempts = [];
    let said = null;
    const beganAt = task.clock.monotonic();
    for (;;) {
        const at = new Date(task.clock.now()).toISOString();
        task.onPhase(attempts.length === 0 ? 'connecting' : 'retrying');
        const tried = await task.gate.through(() => attempt(task));
        const result = tried.result;
        if (result.kind === 'not-sent')
            return { submission: result, attempts, phases: tried.phases, beganAt };
        attempts.push({
            at,
            reply: result.kind === 'accepted' ? result.reply : (result.failure.reply ?? result.failure.message),
            outcome: result.kind === 'accepted' ? 'accepted' : result.failure.outcome,
            ...(result.kind === 'accepted' || result.failure.stage === undefined ? {} : { stage: result.failure.stage }),
            ...(tried.addresses === null ? {} : { addresses: tried.addresses }),
        });
        if (result.kind !== 'refused')
            return { submission: result, attempts, phases: tried.phases, beganAt };
        const last = task.deadline.signal.aborted ? (said ?? result.failure) : result.failure;
        said = last;
        const ended = { submission: { kind: 'refused', failure: last }, attempts, phases: tried.phases, beganAt };
        if (task.deadline.cancelled)
            return { ...ended, submission: CANCELLED };
        if (!result.failure.temporary)
            return ended;
        const delay = (0,retry/* retryDelay */.a)(attempts.length, task.retries, task.deadline.left(), task.random());
        if (delay === null)
            return ended;
        await task.clock.sleep(delay, task.deadline.signal);
        if (task.deadline.cancelled)
            return { ...ended, submission: CANCELLED };
    }
}
const CANCELLED = { kind: 'not-sent', reason: 'the run was cancelled' };
async function attempt(task) {
    const { signal } = task.deadline;
    const begin = task.clock.monotonic();
    const opened = signal.aborted ? { ok: false, failure: unbegun(signal) } : await task.sender.open(signal);
    if (!opened.ok) {
        const cutOff = signal.aborted && opened.failure.outcome === 'unreachable' && task.clock.monotonic() - begin < TIME_TO_ANSWER;
        return { result: { kind: 'refused', failure: cutOff ? unbegun(signal) : opened.failure }, phases: NO_PHASES, addresses: null };
    }
    const { session } = opened;
    const addresses = session.addresses ?? null;
    try {
        const probe = await task.probe;
        if (task.deadline.cancelled)
            return { result: CANCELLED, phases: NO_PHASES, addresses };
        task.onPhase('sending');
        const { sent, at } = await answered(task, session, probe);
        return { result: resultOf(sent, at), phases: phasesOf(session, sent), addresses };
    }
    finally {
        session.close();
    }
}
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
    const ready = readyWithin(task).then(() => !task.deadline.cancelled);
    const sent = await session.send(probe, { ready, onLeft: task.onLeft, enough: enough.signal });
    done.abort();
    return { sent, at: seen ? begin : clock.monotonic() };
}
function unbegun(signal) {
    return {
        end: 'sender',
        outcome: 'runner_blocked',
        side: 'runner',
        message: `There was no time to connect to the sender's server ${(0,limit/* waitEnd */.H1)(signal)}: nothing is known of it.`,
        reply: null,
        remedy: "Raise `timeout` of the run, or give this machine less to do: reading the configuration and other loops have taken the run's time.",
        temporary: false,
        uncertain: false,
    };
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

async function roundTrip(trip) {
    return await awaited(trip, await submitted(trip));
}
function isSubmitted({ submission: { kind } }) {
    return kind === 'accepted' || kind === 'uncertain';
}
async function awaited(trip, attempted) {
    const { loop, expectation, onProgress } = trip;
    const { submission: result } = attempted;
    const sent = result.kind === 'accepted' || result.kind === 'uncertain';
    if (sent) {
        expectation.accepted(result.at);
        onProgress({ loop: loop.name, phase: 'waiting' });
    }
    else {
        expectation.abandon();
    }
    const seen = await (sent ? expectation.result : expectation.result.catch(() => NOT_AWAITED));
    return { ...attempted, ...seen, late: trip.late() };
}
const NOT_AWAITED = { sightings: [], notices: [], mailbox: null, heldUpBy: null, taken: 0, end: 'not-awaited', waitedMs: null };
async function submitted(trip) {
    try {
        return await submitProbe({
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
function hasEnded({ outcome, reply, uncertain }) {
    return !uncertain && (outcome === 'unreachable' || reply?.startsWith('421') === true);
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/burst-trip.js



async function burstTrip({ expectations, tripOf, sender, gate, pace, gap, over }) {
    const seen = [];
    try {
        await gate.through(async () => {
            const kept = keptOpen(sender);
            const alone = new semaphore/* Semaphore */.j(1);
            try {
                for (const [index, expectation] of expectations.entries()) {
                    await pace.turn(gap, over);
                    if (index > 0 && (over.aborted || expectation.over))
                        return;
                    const trip = tripOf(expectation);
                    const task = { ...trip.task, sender: kept.sender, gate: alone };
                    const attempted = over.aborted && !task.deadline.cancelled ? tooLate(trip) : await submitted({ ...trip, task });
                    if (index > 0 && attempted.submission.kind === 'not-sent')
                        return;
                    const result = awaited(trip, attempted);
                    result.catch(() => undefined);
                    seen.push(result);
                    if (!isSubmitted(attempted))
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
        submission: { kind: 'not-sent', reason: "the run's time was up before its turn came" },
        attempts: [],
        phases: { connect: null, tls: null, auth: null, accept: null },
        beganAt: task.clock.monotonic(),
    };
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/examined.js
class Examined {
    copy;
    sent;
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
    get since() {
        return this.#first?.since ?? null;
    }
    made(expectation, probe) {
        this.#made.set(expectation, probe);
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/pace.js
class Pace {
    #clock;
    #next = 0;
    constructor(clock) {
        this.#clock = clock;
    }
    async turn(gap, signal) {
        const now = this.#clock.monotonic();
        const at = Math.max(now, this.#next);
        this.#next = at + gap;
        if (at > now)
            await this.#clock.sleep(at - now, signal);
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/stage.js


const PER_SENDER = { single: 10, bursts: 4 };
function gatesTo(clock) {
    return { single: new semaphore/* Semaphore */.j(PER_SENDER.single), bursts: new semaphore/* Semaphore */.j(PER_SENDER.bursts), pace: new Pace(clock) };
}
function required(map, name) {
    const value = map.get(name);
    if (value === undefined)
        throw new Error(`the configuration names ${name} and does not define it`);
    return value;
}

;// CONCATENATED MODULE: ./lib/src/probe/trip/prepared-trip.js















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
            let asked = null;
            const online = () => (asked ??= ports.online(config, deadline));
            const observed = await Promise.all(seen.map((each) => (0,runner_failure/* blameRunner */.a)(each, online)));
            const reported = await evidence;
            const found = observed.flatMap((each) => [...noticeFindings(loop.name, each), ...readingFindings(loop, each)]);
            return {
                report: withEvidence(judged(loop, expectedOf(loop, from, at.config), observed), loop, reported),
                findings: [
                    ...found.filter(({ code }, index) => found.findIndex((other) => other.code === code) === index),
                    ...(reported?.findings ?? []),
                ],
            };
        }
        catch (error) {
            for (const expectation of expectations)
                expectation.abandon();
            return { report: (0,unseen_loop/* brokenLoop */.su)(loop, error), findings: [] };
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
        inboxAlone: config/* INBOX_ALONE */.x$.has(at.protocol),
    };
    return { name, kind, from: author, to, sender, mailbox, ...servers, warning, critical, ...(bounces === null ? {} : { bouncesProbe }) };
}

// EXTERNAL MODULE: ./lib/src/probe/watch/mail/recognise.js
var recognise = __webpack_require__(20170);
;// CONCATENATED MODULE: ./lib/src/probe/watch/sent-copies.js


function sendsFrom(loop, sender, mailbox) {
    return loop.delete && mailbox.user !== null && mailbox.user.toLowerCase() === sender.user?.toLowerCase();
}
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




const NOTICE_LIMIT = 256 * 1024;
const NOTICES = 200;
const OLD_NOTICES = 30;
const OLDEST = 8 * 86_400_000;
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
    get lasting() {
        return this.#lasting;
    }
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
        if (read.kind === 'other')
            return expectation?.remove === true ? 'remove' : 'keep';
        const { kind, status, diagnostic, reportedBy, remote, retryUntil, expired } = read;
        const known = diagnostic === null ? null : (0,provider_knowledge/* knownReason */.yK)(diagnostic);
        const seenAt = this.#task.clock.monotonic();
        const notice = { kind, status, diagnostic, reportedBy, remote, retryUntil, expired, seenAt, known };
        if (!expectation) {
            const lasting = old && this.#task.mailbox.status().readOnly;
            const remove = this.#task.earlierBounce(token, notice, lasting);
            if (lasting && remove)
                this.#lasting = [...this.#lasting, notice];
            return remove ? 'remove' : 'keep';
        }
        expectation.noticed(notice);
        return expectation.remove ? 'remove' : 'keep';
    }
    candidates(older) {
        if (this.#followed.length === 0)
            return [];
        const since = this.#task.clock.now() - OLDEST;
        return older.filter(({ receivedAt, header }) => (receivedAt ?? since) >= since && (0,dsn/* mayBeNotice */.lT)(header)).slice(-OLD_NOTICES);
    }
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
function clockSkew(receivedAt, acceptedAt, noticedAt) {
    if (receivedAt > noticedAt)
        return receivedAt - noticedAt;
    return Math.min(0, receivedAt + 1_000 - acceptedAt);
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/recogniser.js



const BODIES = 50;
const BODY_LIMIT = 64 * 1024;
class Recogniser {
    #task;
    #expectations;
    #bodies = 0;
    constructor(task, expectations) {
        this.#task = task;
        this.#expectations = expectations;
    }
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
    #awaited(answer) {
        if (answer?.kind !== 'subject')
            return answer;
        return this.#expectations.some(({ kind, id }) => kind === 'echo' && (0,token_token/* shortToken */.Io)(id) === answer.short) ? answer : null;
    }
    #isWorthReading({ size }) {
        return this.#expectations.some(isMissing) && this.#bodies < BODIES && (size ?? 0) <= 4 * BODY_LIMIT;
    }
}
function isMissing({ over, sightings }) {
    return !over && sightings.length === 0;
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/collection.js





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
    #earlier = new Set();
    #lying = [];
    #marked = [];
    #unread = new Map();
    #readBack = new Set();
    constructor(task, expectations, bounces) {
        this.#task = task;
        this.#expectations = expectations;
        this.#bounces = bounces;
        this.#recogniser = new Recogniser(task, expectations);
    }
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
    get deleted() {
        return this.#marked;
    }
    get own() {
        return this.#own;
    }
    async ownAmong(arrivals) {
        const mac = await this.#task.mac;
        return arrivals.filter(({ header }) => this.#recogniser.known(header, mac).kind === 'probe');
    }
    removing(arrivals) {
        this.#own = this.#own.filter((arrival) => !arrivals.includes(arrival));
    }
    left(arrivals) {
        this.#own = [...this.#own, ...arrivals];
    }
    expunged(count) {
        this.#marked = [];
        this.#deleted -= count;
    }
    #unproven() {
        const lone = this.#expectations.filter(({ remove, sightings }) => remove && sightings.every(({ by }) => by === 'subject'));
        return lone.reduce((sum, { sightings }) => sum + sightings.length, 0);
    }
    async take(arrivals) {
        const mac = await this.#task.mac;
        for (const arrival of arrivals) {
            if (await this.#takeCopy(arrival, (0,recognise/* recogniseHeader */.Zt)(arrival.header, mac)))
                continue;
            if (!(await this.#takeBounce(arrival, false)))
                this.#sort(arrival, await this.#recogniser.recognise(arrival, mac));
        }
    }
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
    async readCopies() {
        const { mailbox } = this.#task;
        for (const [expectation, arrival] of this.#unread) {
            if (!expectation.proven && !expectation.over)
                continue;
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
    async #takeCopy(arrival, recognised) {
        if (recognised.kind === 'probe' && this.#expectations.some(({ id }) => id === recognised.token.id))
            return false;
        const copy = await this.#bounces.copy(arrival);
        if (copy === 'remove')
            this.#own = [...this.#own, arrival];
        return copy !== 'foreign';
    }
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
            const found = { receivedAt: arrival.receivedAt, lasting: this.#task.mailbox.status().readOnly, lastRunAt: this.#lastRunAt(token) };
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
            if (whole && expectation.remove)
                this.#own = [...this.#own, arrival];
            return;
        }
        if (!this.#saw(expectation, arrival, by) || !expectation.remove)
            return;
        if (whole)
            this.#own = [...this.#own, arrival];
        else
            this.#unmarked += 1;
    }
    #sawAnswer(expectation, arrival, whole) {
        if (!this.#saw(expectation, arrival, 'answer') || !expectation.remove)
            return;
        if (whole)
            this.#own = [...this.#own, arrival];
        else
            this.#answers += 1;
    }
    #lastRunAt({ id, loop }) {
        const times = this.#lying.filter((other) => other.loop === loop && other.id !== id).map(({ sentAt }) => sentAt);
        return times.length === 0 ? null : Math.max(...times);
    }
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

const NOTICEABLE = 1_000;
class Delays {
    #delays = [];
    #readAt;
    constructor(now) {
        this.#readAt = now;
    }
    looked(from, to, by) {
        this.#note(from, to, by ?? `the mailbox's server took ${(0,duration/* formatDuration */.a3)(to - from)} to show its mail`);
        this.#readAt = to;
    }
    waited(ms, now) {
        const due = this.#readAt + ms;
        if (now > due)
            this.#note(due, now, `this machine was held up for ${(0,duration/* formatDuration */.a3)(now - due)}`);
        this.#readAt = Math.max(this.#readAt, now);
    }
    opened(now, by) {
        const took = `opening the mailbox took ${(0,duration/* formatDuration */.a3)(now - this.#readAt)}`;
        this.#note(this.#readAt, now, by === null ? took : `${took}: ${by}`);
        this.#readAt = now;
    }
    reopened(now, { message, reply }) {
        const by = message.replace(/\.$/, '');
        this.#note(this.#readAt, now, reply === null ? by : `${by} (it said: ${reply})`);
        this.#readAt = now;
    }
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
const BURST = { internal: 30_000, external: 10_000, inbound: 30_000, echo: 30_000 };
const SHORTEST = 10;
const LONGEST = { internal: 90, external: 150, inbound: 90, echo: 90 };
const FAR_EVERY = { burst: 4, later: 2 };
const OWN_SERVER = 1_000;
const OTHERS = { until: 60_000, early: 2_000, late: 5_000 };
const DEEP = { until: 30_000, early: 5_000, late: 15_000 };
const POLLS = [5_000, 15_000, 30_000];
const LATER_POLLS = { from: 30_000, every: 60_000 };
const REQUESTS = { soon: [2, 12, 30, 75, 200, 450], until: 30_000, early: 1_000, late: 5_000 };
const SETTLING = { shortest: 30, longest: 250 };
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
function untilPoll(elapsed) {
    const early = POLLS.find((at) => at > elapsed);
    if (early !== undefined)
        return early - elapsed;
    const { from, every } = LATER_POLLS;
    return every - ((elapsed - from) % every);
}
function untilRequest(elapsed) {
    const soon = REQUESTS.soon.find((at) => at > elapsed);
    if (soon !== undefined)
        return soon - elapsed;
    const every = elapsed < REQUESTS.until ? REQUESTS.early : REQUESTS.late;
    return every - (elapsed % every);
}
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
function reachOf(elapsed, { made, sinceDeep }, farEvery) {
    if (sinceDeep >= (elapsed < DEEP.until ? DEEP.early : DEEP.late))
        return 'deep';
    return made % farEvery === farEvery - 1 ? 'far' : 'near';
}
function settleTime(latency) {
    return Math.min(SETTLING.longest, Math.max(SETTLING.shortest, latency));
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/mail/expectation.js

class Expectation {
    id;
    name;
    kind;
    critical;
    remove;
    from;
    result;
    copy;
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
        this.result.catch(() => undefined);
    }
    get seen() {
        return this.passed.then(() => (this.#sightings.length > 0 ? undefined : new Promise(() => undefined)));
    }
    get sightings() {
        return this.#sightings;
    }
    get sending() {
        return this.#since === null && this.#end === null;
    }
    get awaited() {
        return this.#since !== null && this.#end === null && this.#sightings.length === 0;
    }
    get over() {
        return this.#end !== null;
    }
    get proven() {
        return this.#sightings.some(isProven);
    }
    get settlesAt() {
        return this.#since === null || !this.proven ? null : this.#settledAt;
    }
    get since() {
        return this.#since;
    }
    follow(changed) {
        this.#followers.push(changed);
    }
    noticed(notice) {
        this.#notices = [...this.#notices, notice];
        if (notice.kind === 'failed' && this.#sightings.length === 0)
            this.#end ??= { reason: 'bounced', at: notice.seenAt };
        this.#wake();
        this.#notify();
    }
    get leftAt() {
        return this.#leftAt;
    }
    left(at) {
        this.#leftAt = at;
        this.#wake();
    }
    accepted(at) {
        this.#since = at;
        const first = this.#sightings.find(isProven);
        if (first)
            this.#settle(first);
        this.#wake();
        this.#notify();
    }
    abandon() {
        this.#end ??= { reason: 'not-awaited', at: 0 };
        this.#wake();
        this.#notify();
    }
    get unread() {
        return this.#unread !== null;
    }
    get until() {
        return this.#since === null ? null : this.#since + this.critical;
    }
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
    settle(now) {
        if (this.#since === null || this.#end !== null || this.#sightings.length === 0)
            return;
        if (now < (this.proven ? this.#settledAt : this.#since + this.critical))
            return;
        this.#end = { reason: 'seen', at: now };
        this.#notify();
    }
    giveUp(taken) {
        if (this.#since === null || !this.awaited)
            return;
        this.#taken = taken;
        this.#end = { reason: 'critical', at: this.#since + this.critical };
        this.#notify();
    }
    couldNotLook(failure, heldUpBy) {
        if (this.#since === null || !this.awaited)
            return;
        this.#unread = failure;
        this.#heldUpBy = heldUpBy;
        this.#end = { reason: 'mailbox-failed', at: this.#since + this.critical };
        this.#wake();
        this.#notify();
    }
    stop(reason, now) {
        this.#end ??= { reason: this.#sightings.length > 0 ? 'seen' : reason, at: now };
        this.#notify();
    }
    finish(failure, defect) {
        this.#gotCopy(null);
        this.#pass();
        if (defect !== null && this.#sightings.length === 0) {
            this.#reject(defect);
            return;
        }
        const end = this.#end ?? { reason: 'mailbox-failed', at: 0 };
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

const GRACE = 3_000;
const ELSEWHERE = 10_000;
const NEWEST = 50;
class LastLook {
    #task;
    #own;
    #over;
    #guarded = new Set();
    #searched = new Set();
    #inflow = new Map();
    #failure = null;
    constructor(task, own, over) {
        this.#task = task;
        this.#own = own;
        this.#over = over;
    }
    isDue(at) {
        return this.#due(at).length > 0;
    }
    failed(failure) {
        this.#failure = failure;
    }
    async note() {
        this.#failure = null;
        for (const expectation of this.#own)
            if (expectation.awaited && !this.#inflow.has(expectation))
                this.#inflow.set(expectation, await this.#task.mailbox.inflow());
    }
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
function taken(before, now) {
    if (before === null || now === null)
        return 0;
    return Math.max(0, now.came - now.read - (before.came - before.read));
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/next-look.js

const AHEAD = 40;
const REPLIED_BY = 2_000;
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
function tooEarly(expectations, far, now) {
    const left = expectations.flatMap(({ since, leftAt, over }) => (since === null && leftAt !== null && !over ? [leftAt] : []));
    return far && left.length > 0 ? Math.max(0, Math.min(...left) + AHEAD - now) : 0;
}

;// CONCATENATED MODULE: ./lib/src/probe/watch/pace/open-again.js
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000];
const IDLE_TRIES = 2;
const IN_TIME = 500;
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


const LEDGER = 200;
class Tidying {
    #task;
    #collect;
    #ledgerRead = false;
    #isVisited = false;
    #failure = null;
    #begun = Promise.resolve();
    #removal = { removed: 0, marked: 0, kept: 0, moved: [] };
    constructor(task, collect) {
        this.#task = task;
        this.#collect = collect;
    }
    get removal() {
        return this.#removal;
    }
    async readLedger() {
        if (this.#ledgerRead)
            return false;
        this.#ledgerRead = true;
        await this.#collect.takeOlder(await this.#task.mailbox.before(LEDGER));
        return true;
    }
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










const watch_QUICK = 500;
const CANCEL_GRACE = 3_000;
const TIDY_GRACE = 1_000;
const NOTHING_AWAITED = { opening: 5_000, open: 15_000 };
const FOLLOWING = 20;
const SENT_BY = { near: 1_000, far: 5_000 };
const KEEPALIVE = 15_000;
class Watch {
    ready;
    #task;
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
    #graceEnd = null;
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
    expect(expected) {
        const expectation = new Expectation(expected, () => this.#changed());
        this.#expectations.push(expectation);
        this.#own.push(expectation);
        return expectation;
    }
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
                expectation.stop('mailbox-failed', this.#task.clock.monotonic());
                expectation.finish(failure, defect);
            }
        }
        return { ...this.#collect.sums, removal: this.#tidying.removal, status: mailbox.status(), failure };
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
    #missingUntil() {
        const missing = this.#expectations.filter(({ sending, awaited }) => sending || awaited);
        return missing.length === 0 ? null : Math.max(...missing.map(({ until }) => until ?? Infinity));
    }
    async #watch(onLook) {
        const { mailbox, clock, deadline } = this.#task;
        const early = mailbox.status().far && this.#expectations.every(({ leftAt, sending }) => sending && leftAt === null);
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
                const shortest = this.#own.every(({ over }) => over) ? FOLLOWING : 0;
                await clock.sleep(Math.max(shortest, Math.ceil(settled - clock.monotonic())), wake);
                continue;
            }
            const step = this.#step(looks);
            if (step === null) {
                reach = 'near';
                const { far } = mailbox.status();
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
        return nextLook(this.#expectations, this.#own, this.#task.mailbox.status(), at);
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
    #quiet(at) {
        return this.#expectations.every((expectation) => !expectation.sending && (!expectation.awaited || at - (expectation.since ?? at) > watch_QUICK));
    }
    #settled() {
        const times = this.#expectations.filter((expectation) => !expectation.over).map((expectation) => expectation.settlesAt);
        return times.includes(null) ? null : Math.max(...times.filter((time) => time !== null));
    }
    async #cutWhenOver() {
        const { clock, deadline } = this.#task;
        const ended = AbortSignal.any([deadline.signal, this.#over.signal]);
        await new Promise((resolve) => (ended.aborted ? resolve(null) : ended.addEventListener('abort', resolve, { once: true })));
        await clock.sleep(TIDY_GRACE + (deadline.cancelled ? CANCEL_GRACE : 0), this.#over.signal);
        (0,limit/* endWait */.pD)(this.#cut, deadline.signal.reason);
    }
}

;// CONCATENATED MODULE: ./lib/src/probe/loops.js











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
        const status = ended.find(({ at }) => at.config.name === name)?.watched.status;
        return status?.skippedFresh ?? status?.skipped ?? 0;
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
function returnFindings(at, loops, watched) {
    const own = loops.filter((loop) => loop.bounces === at.config.name);
    const late = own.flatMap((loop) => lateBounceFindings(loop.name, at.returns.bounced(loop.name)));
    return watched.failure === null || own.length === 0 ? late : [...late, unreadBounces(at.config, own, watched.failure)];
}

;// CONCATENATED MODULE: ./lib/src/probe/confirm.js

const confirm_SHORTEST = 30_000;
function confirming(loop) {
    return { ...loop, burst: null, attempts: 1, critical: Math.min(loop.critical, Math.max(loop.warning, confirm_SHORTEST)) };
}
function isWorthConfirming({ state, probes }) {
    return state === 'critical' && (probes?.sent ?? 1) < 2;
}
function confirmationTime(loops) {
    return Math.max(0, ...loops.map((loop) => confirming(loop).critical));
}
async function confirmFailures({ config, loops, deadline }, first, ports) {
    const failed = new Set(first.loops.filter(isWorthConfirming).map((loop) => loop.name));
    const again = loops.filter((loop) => failed.has(loop.name)).map(confirming);
    if (again.length === 0 || deadline.left() < confirmationTime(again))
        return first;
    const alive = (run) => run !== ports.process && ports.alive(run);
    const second = await runLoops({ config, loops: again, deadline }, { ...ports, alive });
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
            const giveUp = () => visits.forEach(({ visitor }) => visitor.turnedAway(null));
            void watched.then(giveUp, giveUp);
            const alone = names.filter((name) => !opened.has(name)).map((name) => look(name, { kind: 'alone' }));
            return (await Promise.all([...visits.map(({ seen }) => seen), ...alone])).flat();
        },
    };
}
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
const head_start_LONGEST = 300;
const head_start_QUICK = 50;
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
const overdue_GRACE = 1_500;
const MAIL_GRACE = 4_500;
const LEAST = 200;
const STEP = 100;
const MOST_TIMES = 4;
const BUSY = 0.2;
async function beforeLong(looking, { deadline, clock, cancelGrace = overdue_GRACE }, late) {
    const done = new AbortController();
    const timeUp = async () => {
        await deadline.over;
        const whole = deadline.cancelled ? cancelGrace : overdue_GRACE;
        const grace = Math.max(LEAST, whole - (clock.monotonic() - (deadline.overAt ?? clock.monotonic())));
        const began = clock.monotonic();
        const passed = () => clock.monotonic() - began;
        for (let had = 0; had < grace && passed() < grace * MOST_TIMES && !done.signal.aborted; had += STEP)
            await clock.sleep(Math.min(STEP, grace - had), done.signal);
        const kept = passed() - grace;
        return late(kept > grace * BUSY ? kept : 0);
    };
    try {
        return await Promise.race([looking, timeUp()]);
    }
    finally {
        done.abort('over');
    }
}

;// CONCATENATED MODULE: ./lib/src/app/run/one-verdict-per-certificate.js
function asLoopsMet(findings, loops, config) {
    const stopped = new Set(loops.filter((loop) => loop.outcome === 'tls_failed' && loop.state === 'unknown').map((loop) => loop.name));
    const mailboxes = config.loops.flatMap((loop) => (stopped.has(loop.name) ? (config.mailboxes.get(loop.mailbox) ?? []) : []));
    const met = new Set(mailboxes.map(({ host, port }) => `${host}:${port}`));
    return findings.map((finding) => (finding.state === 'critical' && met.has(finding.target) ? { ...finding, state: 'unknown' } : finding));
}

// EXTERNAL MODULE: ./lib/src/core/judge/refusal/refusal-findings.js
var refusal_findings = __webpack_require__(29590);
// EXTERNAL MODULE: ./lib/src/core/judge/ceilings/within-ceilings.js + 1 modules
var within_ceilings = __webpack_require__(41034);
// EXTERNAL MODULE: ./lib/src/core/judge/verdict/verdict.js + 8 modules
var verdict = __webpack_require__(25279);
// EXTERNAL MODULE: ./lib/src/report/history/numbers/slower.js
var slower = __webpack_require__(86157);
;// CONCATENATED MODULE: ./lib/src/app/run/run.js














const MARGIN = 30_000;
const WITHOUT_LOOPS = 60_000;
function budget(config, plan, confirm) {
    if (config.timeout !== null)
        return config.timeout;
    const work = plan.loops.length === 0 ? WITHOUT_LOOPS : Math.max(...plan.loops.map((loop) => loop.critical)) + (0,request_plan/* sendingTime */.OC)(plan.loops) + MARGIN;
    const again = confirm ? confirmationTime(plan.loops) : 0;
    return work + again + (plan.domains.length === 0 ? 0 : (config.waitForDns ?? 0));
}
async function run(request, ports) {
    const { config, plan, deadline } = request;
    const startedAt = ports.clock.now();
    const began = ports.clock.monotonic();
    const waiting = { deadline, clock: ports.clock };
    const reported = (check, findings) => beforeLong(orBroken(check, findings), waiting, () => [overdue(check, deadline.cancelled)]);
    const waited = config.waitForDns === null || plan.domains.length === 0
        ? []
        : await reported('dns', ports.waitForDns(plan.domains, config, config.waitForDns, deadline).then((finding) => [finding]));
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
            .catch((error) => ({ loops: plan.loops.map((loop) => (0,unseen_loop/* brokenLoop */.su)(loop, error)), findings: [] }))
            .finally(mailFirst.end)
            .then(async (trips) => {
            const failed = trips.loops.filter(isWorthConfirming).map(({ name }) => name);
            const names = new Set(failed.length === 0 ? [] : await request.confirm?.(failed));
            const again = plan.loops.filter(({ name }) => names.has(name));
            return await confirmFailures({ config, loops: again, deadline }, trips, ports).catch(() => trips);
        })
        : { loops: plan.loops.map((loop) => (0,unseen_loop/* skippedLoop */.Jo)(loop, request.skip ?? '')), findings: [] };
    const blocklists = plan.blocklists ? config.blocklists : null;
    const { beside, past = null } = request;
    const looked = Promise.all([
        beforeLong(Promise.resolve(mail), { ...waiting, cancelGrace: MAIL_GRACE }, (keptMs) => ({
            loops: plan.loops.map((loop) => (0,unseen_loop/* overdueLoop */.No)(loop, keptMs)),
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
    const judged = (0,verdict/* verdict */.WJ)(trips.loops, findings, config.strict);
    return (0,within_ceilings/* withinCeilings */.g)({
        schemaVersion: 1,
        version: request.version,
        part: null,
        startedAt: new Date(startedAt).toISOString(),
        finishedAt: new Date(startedAt + (ports.clock.monotonic() - began)).toISOString(),
        state: (0,verdict/* runState */.HQ)(trips.loops, findings, config.strict),
        verdict: deadline.cancelled ? (0,verdict/* ofCancelledRun */._y)(judged) : judged,
        loops: trips.loops,
        findings,
        records,
        queries,
        queriesOmitted: omitted,
    });
}
async function orBroken(check, findings) {
    try {
        return await findings;
    }
    catch (error) {
        return [(0,result_finding/* brokenCheck */.IH)(check, error)];
    }
}
function overdue(check, isCancelled) {
    const end = isCancelled ? 'This run was cancelled before this check was over' : 'The time of this run was over before this check was';
    return (0,result_finding/* commonFinding */.bl)({ check, target: 'monitor' }, 'check-overdue', `${end}: what it would have found is not known.`, {
        remedy: isCancelled ? 'Run it again.' : 'Raise `timeout`, or ask for less in one run.',
    });
}


/***/ }),

/***/ 1056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ redactedReport),
/* harmony export */   y: () => (/* binding */ perform)
/* harmony export */ });
/* harmony import */ var _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15994);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27861);
/* harmony import */ var _real_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42322);
/* harmony import */ var _run_guard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4653);
/* harmony import */ var _run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93189);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71708);
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
function redactedReport(report, secrets) {
    return (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactDeep */ .K)(report, (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$)(secrets), OWN_TEXTS);
}
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
        const deadline = __addDisposableResource(env_1, new _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .Deadline */ .B(ports.clock, Math.max(0, time - spent), config.timeout === null ? 'critical' : 'timeout', time), false);
        onStart(() => deadline.cancel());
        const request = {
            config,
            plan,
            deadline,
            skip,
            confirm: confirm && ((failed) => (0,_run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .apart */ .z)(confirm)(failed).catch(() => [])),
            beside: beside && (0,_run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .apart */ .z)(beside),
            past: past && (0,_run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .apart */ .z)(past),
            version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x,
        };
        const report = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .e)(request, (0,_run_guarded_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .guardedPorts */ .t)(ports, guarded.strays));
        return redactedReport(report, [...config.secrets, ...learnt]);
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

/***/ 42322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BJ: () => (/* binding */ calendar),
  l9: () => (/* binding */ discoveryWorld),
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
// EXTERNAL MODULE: ./lib/src/core/time/run-end.js
var run_end = __webpack_require__(70113);
// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/adapters/dns/log/query-log.js
var query_log = __webpack_require__(77913);
// EXTERNAL MODULE: ./lib/src/probe/send/runner-failure.js
var runner_failure = __webpack_require__(94617);
// EXTERNAL MODULE: ./lib/src/probe/token/key.js
var key = __webpack_require__(23190);
;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/looking.js
function dialWith(clock) {
    return async (place, signal) => (await __webpack_require__.e(/* import() */ 7155).then(__webpack_require__.bind(__webpack_require__, 87155))).reach(place, clock, signal);
}
async function isOnline(config, resolverOf, clock, deadline) {
    const [{ online }, { reaches }, resolver] = await Promise.all([
        __webpack_require__.e(/* import() */ 9091).then(__webpack_require__.bind(__webpack_require__, 39091)),
        Promise.all(/* import() */[__webpack_require__.e(2267), __webpack_require__.e(9686)]).then(__webpack_require__.bind(__webpack_require__, 29686)),
        resolverOf(),
    ]);
    const controls = {
        connects: (host, port, signal) => reaches(host, port, clock, signal),
        isAnswered: async (name) => (await resolver.ask({ type: 'A', name })).kind !== 'unknown',
    };
    return online(config, controls, clock, deadline.signal);
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/collect-soon.js

function collectSoon() {
    (0,external_node_v8_.setFlagsFromString)('--optimize-for-size');
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/mail-protocols.js
function exchangeLookups(clock, log) {
    return async (dns, signal) => (await Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842), __webpack_require__.e(2228)]).then(__webpack_require__.bind(__webpack_require__, 32228))).exchangeLookup(dns, { clock, log }, signal);
}
async function bySmtp(config, { clock, access, domain, publicName }) {
    return (await Promise.all(/* import() */[__webpack_require__.e(2267), __webpack_require__.e(7111)]).then(__webpack_require__.bind(__webpack_require__, 17111))).smtpSender(config, { domain, publicName }, clock, access);
}
const SENDERS = {
    smtp: bySmtp,
    lmtp: bySmtp,
    mx: async (config, { clock, lookup, domain, publicName }) => {
        const [{ mxSender }, dns] = [await Promise.all(/* import() */[__webpack_require__.e(2267), __webpack_require__.e(7604)]).then(__webpack_require__.bind(__webpack_require__, 57604)), config.dns];
        if (dns === undefined)
            throw new Error(`sender ${config.name} has nobody to ask for mail servers`);
        return mxSender(config, {
            own: { domain, publicName },
            clock,
            lookup: async (signal) => await lookup(dns, signal),
            random: () => Math.random(),
        });
    },
    jmap: async (config, { clock, access, from }) => (await Promise.all(/* import() */[__webpack_require__.e(1616), __webpack_require__.e(2267), __webpack_require__.e(3028), __webpack_require__.e(5569)]).then(__webpack_require__.bind(__webpack_require__, 15569))).jmapSender(config, from, clock, access),
    graph: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(2267), __webpack_require__.e(3028), __webpack_require__.e(6683)]).then(__webpack_require__.bind(__webpack_require__, 6683))).graphSender(config, clock, access),
};
const MAILBOXES = {
    pop3: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(2267), __webpack_require__.e(5115)]).then(__webpack_require__.bind(__webpack_require__, 5115))).pop3Mailbox(config, clock, access),
    jmap: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(1616), __webpack_require__.e(2267), __webpack_require__.e(3028), __webpack_require__.e(2061)]).then(__webpack_require__.bind(__webpack_require__, 42061))).jmapMailbox(config, clock, access),
    graph: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(2267), __webpack_require__.e(3028), __webpack_require__.e(5801)]).then(__webpack_require__.bind(__webpack_require__, 25801))).graphMailbox(config, clock, access),
    imap: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(1616), __webpack_require__.e(2267), __webpack_require__.e(7518)]).then(__webpack_require__.bind(__webpack_require__, 77518))).imapMailbox(config, clock, access),
};
function tokenPurpose({ user, protocol }) {
    return { user: user ?? '', service: protocol === 'graph' ? 'graph' : 'mail' };
}

// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var process = __webpack_require__(45692);
;// CONCATENATED MODULE: ./lib/src/adapters/tls/met-certificates.js
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
















function realPorts(tokenSecret, listeners) {
    const clock = time_clock/* systemClock */.m;
    const own = (0,process/* beginRun */.Te)();
    const stretching = new semaphore/* Semaphore */.j(Math.max(1, (0,external_node_os_.availableParallelism)() - 1));
    const log = new query_log/* QueryLog */.V(clock, collectSoon);
    const met = new MetCertificates();
    const onCertificate = (endpoint) => (certificate) => met.add({ ...endpoint, name: endpoint.tlsName ?? endpoint.host }, certificate);
    let tokens = null;
    const accessTo = async (endpoint, end) => {
        const { name, oauth2 } = endpoint;
        if (!oauth2)
            return { onCertificate: onCertificate(endpoint) };
        const { runTokens } = await Promise.all(/* import() */[__webpack_require__.e(4804), __webpack_require__.e(5546)]).then(__webpack_require__.bind(__webpack_require__, 32863));
        tokens ??= runTokens(clock, (0,process/* githubIdentityAccess */.oO)(), listeners.onSecret);
        return { onCertificate: onCertificate(endpoint), bearer: tokens.bearer(oauth2, { name, end }, tokenPurpose(endpoint)) };
    };
    let named = null;
    const ownName = () => (named ??= __webpack_require__.e(/* import() */ 9246).then(__webpack_require__.bind(__webpack_require__, 89246)).then(({ publicName }) => publicName((0,external_node_os_.hostname)())));
    let asked = null;
    let reached = null;
    const resolverOf = (config, deadline) => (asked ??= Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842)]).then(__webpack_require__.bind(__webpack_require__, 78842)), __webpack_require__.e(/* import() */ 3165).then(__webpack_require__.bind(__webpack_require__, 65546))]).then(([{ createResolver }, { withRecordLog }]) => withRecordLog(createResolver({ ...config.dns, clock, deadline, log }))));
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
        readMail: async (source) => (await Promise.all(/* import() */[__webpack_require__.e(1307), __webpack_require__.e(2315), __webpack_require__.e(1227), __webpack_require__.e(8756)]).then(__webpack_require__.bind(__webpack_require__, 26727))).readMail(source),
        mac: (mailbox) => stretching.through(() => (0,key/* tokenMac */.B)(mailbox, tokenSecret)),
        host: (0,process/* machine */.Aq)(),
        process: own,
        alive: process/* alive */.yV,
        [Symbol.dispose]: () => (0,process/* endRun */.lb)(own),
        examine: async (examination, checks) => (await Promise.all(/* import() */[__webpack_require__.e(4700), __webpack_require__.e(3880)]).then(__webpack_require__.bind(__webpack_require__, 13880))).examine(examination, checks),
        mailChecks: async (config, deadline) => {
            const [everything, { mailChecks }, { dmarcTerms, organizationOf }, { withQuestionLimit }] = await Promise.all([
                resolverOf(config, deadline),
                __webpack_require__.e(/* import() */ 3120).then(__webpack_require__.bind(__webpack_require__, 83120)),
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
                ...(asks ? [Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842)]).then(__webpack_require__.bind(__webpack_require__, 78842)), __webpack_require__.e(/* import() */ 3165).then(__webpack_require__.bind(__webpack_require__, 65546))] : []),
                ...(domains.length > 0 ? [Promise.all(/* import() */[__webpack_require__.e(4009), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 10053))] : []),
                ...(blocklists ? [__webpack_require__.e(/* import() */ 1346).then(__webpack_require__.bind(__webpack_require__, 1346))] : []),
                ...(certificates ? [__webpack_require__.e(/* import() */ 8707).then(__webpack_require__.bind(__webpack_require__, 18707)), __webpack_require__.e(/* import() */ 8731).then(__webpack_require__.bind(__webpack_require__, 88731))] : []),
                ...(loops.length > 0
                    ? [
                        Promise.all(/* import() */[__webpack_require__.e(4700), __webpack_require__.e(3880)]).then(__webpack_require__.bind(__webpack_require__, 13880)),
                        __webpack_require__.e(/* import() */ 3120).then(__webpack_require__.bind(__webpack_require__, 83120)),
                        __webpack_require__.e(/* import() */ 346).then(__webpack_require__.bind(__webpack_require__, 346)),
                    ]
                    : []),
            ]);
        },
        checkDomains: async (domains, config, deadline, learnt) => {
            const [resolver, rooms, { ownServers }] = await Promise.all([
                resolverOf(config, deadline),
                Promise.all(/* import() */[__webpack_require__.e(4009), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 10053)),
                __webpack_require__.e(/* import() */ 2444).then(__webpack_require__.bind(__webpack_require__, 92444)),
            ]);
            const over = new AbortController();
            const timeUp = clock.sleep(LONGEST_CHECK, over.signal);
            const askAuthority = await authorityPort(config.dns, clock, deadline, log);
            const asks = { askAuthority, asksAuthorities: config.dns.authoritative };
            const world = { ...domainWorld(clock, deadline), ...asks, own: ownServers(config), timeUp, end: (0,run_end/* runEnd */.l)(deadline.signal) };
            return await rooms.checkDomains(resolver, domains, world, learnt).finally(() => over.abort());
        },
        waitForDns: async (domains, config, wait, deadline) => {
            const [{ dnsGate }, { ownServers }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842), __webpack_require__.e(4009), __webpack_require__.e(6865)]).then(__webpack_require__.bind(__webpack_require__, 66865)), __webpack_require__.e(/* import() */ 2444).then(__webpack_require__.bind(__webpack_require__, 92444))]);
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
                __webpack_require__.e(/* import() */ 1346).then(__webpack_require__.bind(__webpack_require__, 1346)),
            ]);
            const resolver = createResolver({ servers: config.dns.servers, timeout: lists.timeout, clock, deadline, log, overlapping: true });
            return checkBlocklists({ lists, config, learnt, resolver, clock, end: (0,run_end/* runEnd */.l)(deadline.signal) });
        },
        ...listeners,
    };
    return ports;
}
const LONGEST_CHECK = 30_000;
async function authorityPort(dns, clock, deadline, log) {
    const { authorityAsker } = await Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(2176)]).then(__webpack_require__.bind(__webpack_require__, 92176));
    return authorityAsker(dns.authoritativePort, { clock, timeout: dns.timeout, end: (0,run_end/* runEnd */.l)(deadline.signal) }, log);
}
function domainWorld(clock, deadline) {
    return {
        evaluateSpf: evaluator(clock),
        organizationByList: async (domain) => (await __webpack_require__.e(/* import() */ 4818).then(__webpack_require__.bind(__webpack_require__, 64818))).organizationByList(domain),
        fetchPage: pageFetcher(clock, deadline),
        meet: async (host, address, key) => (0,process/* hosted */.oI)()
            ? { kind: 'unreached', reason: "GitHub's hosted runners cannot open port 25", by: 'place' }
            : (0,ip_address/* isUninhabited */.Oo)(address)
                ? { kind: 'unreached', reason: 'nobody is at an address for examples' }
                : (await __webpack_require__.e(/* import() */ 1160).then(__webpack_require__.bind(__webpack_require__, 41160))).meetMailServer({ host, address, port: 25, key }, dialWith(clock), clock, deadline.signal),
        now: () => clock.now(),
    };
}
function pageFetcher(clock, deadline) {
    return async (host, path, addresses, limit) => (await __webpack_require__.e(/* import() */ 5097).then(__webpack_require__.bind(__webpack_require__, 15097))).fetchPage({ host, path, addresses, limit, port: 443, ca: null }, clock, deadline.signal);
}
function evaluator(clock) {
    return async (resolver, mail) => await (await __webpack_require__.e(/* import() */ 4647).then(__webpack_require__.bind(__webpack_require__, 4647))).spfEvaluator(() => clock.now())(resolver, mail);
}
async function evaluateSpfNow(request, dns, deadline) {
    const { createResolver } = await Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842)]).then(__webpack_require__.bind(__webpack_require__, 78842));
    return await evaluator(time_clock/* systemClock */.m)(createResolver({ ...dns, clock: time_clock/* systemClock */.m, deadline }), request);
}
async function discoveryWorld(dns, deadline) {
    const { createResolver } = await Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842)]).then(__webpack_require__.bind(__webpack_require__, 78842));
    const resolver = createResolver({ ...dns, clock: time_clock/* systemClock */.m, deadline });
    return { resolver, fetchPage: pageFetcher(time_clock/* systemClock */.m, deadline) };
}
async function runnerPort() {
    return (await Promise.all(/* import() */[__webpack_require__.e(4804), __webpack_require__.e(1775), __webpack_require__.e(2440)]).then(__webpack_require__.bind(__webpack_require__, 4273))).githubRunner();
}
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
function ownKey(name) {
    const dot = name.indexOf('.');
    const zone = known(name.slice(dot + 1));
    return zone !== undefined && zone.key !== null && dot > 0 ? { zone, key: name.slice(0, dot) } : null;
}
function known(name) {
    return _catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .ZONE_CATALOGUE */ .pQ.find((zone) => zone.name === name);
}
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
        controls: { ip4: { listed: ['2.0.0.127', '1.0.0.127'], notListed: '0.2.0.192' } },
        page: 'https://dronebl.org/lookup',
    }),
    (0,zone/* zone */.rg)('bl.blocklist.de', 'informational', 'blocklist.de', { kinds: ['ip4', 'ip6'], page: 'https://www.blocklist.de/en/delist.html' }),
    (0,zone/* zone */.rg)('truncate.gbudb.net', 'informational', 'GBUdb', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'nearly all of its mail is spam' }),
        page: 'http://www.gbudb.com/truncate/',
    }),
    (0,zone/* zone */.rg)('hostkarma.junkemailfilter.com', 'informational', 'Junk Email Filter', {
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



const ZONE_CATALOGUE = [...spamhaus/* SPAMHAUS */.L, ...ADDRESS_LISTS, ...DOMAIN_LISTS];
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
const DEFAULT_WITH_ABUSIX = ['combined.mail.abusix.zone', 'dblack.mail.abusix.zone'];


/***/ }),

/***/ 27205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ SPAMHAUS),
/* harmony export */   P: () => (/* binding */ keyedTwin)
/* harmony export */ });
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42493);

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
function complaints(meanings) {
    return weighed('complaint', meanings);
}
function weighed(weight, meanings) {
    return Object.entries(meanings).map(([answers, meaning]) => ({ answers, meaning, weight }));
}
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

function withoutKeys(findings, keys) {
    if (keys.every((key) => key === null))
        return findings;
    const mask = keyMask(keys);
    const maskAny = (text) => (text === null ? null : mask(text));
    const masked = new Map();
    for (const finding of new Set(findings)) {
        masked.set(finding, {
            ...finding,
            target: mask(finding.target),
            message: mask(finding.message),
            evidence: maskAny(finding.evidence),
            remedy: maskAny(finding.remedy),
        });
    }
    return findings.map((finding) => masked.get(finding) ?? finding);
}
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
const MISSPELT = 2;
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
    const meant = catalogue/* ZONE_CATALOGUE */.pQ.find(({ name: other }) => isMisspelt(name, other) || body(name) === body(other));
    return meant === undefined ? null : { message: `${shown} is not known`, hint: `did you mean ${meant.name}?` };
}
function isMisspelt(name, other) {
    return Math.abs(name.length - other.length) <= MISSPELT && (0,nearest/* editDistance */.Y)(name, other) <= MISSPELT;
}
function body(name) {
    return name.replace(/\.[^.]+$/, '');
}
function withoutKey(name) {
    return name.replace(/^[a-z\d]{16,}(?=\.|$)/, '***').slice(0, 80);
}


/***/ }),

/***/ 54226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qz: () => (/* binding */ EVERYTHING),
  Ie: () => (/* binding */ WITHOUT_LOGINS),
  Z9: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: ./lib/src/config/check/check.js
var check_check = __webpack_require__(12146);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/src/config/files/pem.js

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


function readAuthorities(check, readText, base) {
    const found = new Map();
    const servers = [
        ...(0,check_check/* entriesOf */.Mc)(check.draft.senders).map(([name, { ca }]) => ({ server: ['senders', name], key: 'ca', ca })),
        ...(0,check_check/* entriesOf */.Mc)(check.draft.mailboxes).map(([name, { ca }]) => ({ server: ['mailboxes', name], key: 'ca', ca })),
        { server: ['dns'], key: 'doh-ca', ca: check.draft.dns?.['doh-ca'] },
        ...(0,check_check/* entriesOf */.Mc)(check.draft.channels).map(([name, { ca }]) => ({ server: ['channels', name], key: 'ca', ca })),
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
// EXTERNAL MODULE: ./lib/src/core/text/format/moment.js
var moment = __webpack_require__(47226);
;// CONCATENATED MODULE: ./lib/src/config/files/identities.js




function readIdentities(check, beside, calendar) {
    const found = new Map();
    const servers = [
        ...(0,check_check/* entriesOf */.Mc)(check.draft.senders).map(([name, server]) => ({ path: ['senders', name], server })),
        ...(0,check_check/* entriesOf */.Mc)(check.draft.mailboxes).map(([name, server]) => ({ path: ['mailboxes', name], server })),
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
    }
    check.error(path, {
        message: isLocked ? 'is locked by a passphrase' : 'holds no private key that can be read',
        expected: '-----BEGIN PRIVATE KEY-----',
        quoting: false,
        hint: isLocked ? 'unlock it with openssl pkey -in KEY -out UNLOCKED, and keep that as a secret' : null,
    });
    return null;
}
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
    const wrong = now() > to ? `expired on ${(0,moment/* formatDay */.i)(to)}` : now() < from ? `is not good before ${(0,moment/* formatDay */.i)(from)}` : null;
    if (wrong === null)
        return leaf;
    check.error(path, { message: wrong, quoting: false, hint: 'give the certificate that has replaced it' });
    return null;
}

// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var address_names = __webpack_require__(36339);
;// CONCATENATED MODULE: ./lib/src/core/mail/login/entra-cloud.js
const ENTRA_CLOUD_NAMES = ['global', 'us-government', 'us-dod', 'china'];
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
// EXTERNAL MODULE: ./lib/src/core/text/secrets.js
var secrets = __webpack_require__(33775);
;// CONCATENATED MODULE: ./lib/src/config/check/servers/read-oauth2.js





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
const SHARED_TENANTS = new Set(['common', 'organizations', 'consumers']);
const NO_TENANTS = new Map([
    ['00000000-0000-0000-0000-000000000000', 'an id of zeros alone is nobody’s'],
    ['9188040d-6c67-4c5b-b112-36a304b66dad', 'it is that of personal accounts, for which no application gets a token by itself'],
]);
function readOAuth2(draft) {
    const kind = kindOf(draft);
    if (kind === null) {
        const expected = 'token; or tenant, client-id and client-secret; or issuer, client-id and refresh-token; or service-account; or federation';
        return {
            ok: false,
            problems: [{ key: null, message: 'says nothing of where a token comes from', expected, on: 'key', quoting: false }],
        };
    }
    const { needs, may } = KEYS[kind];
    const name = kind === 'federation-entra' || kind === 'federation-google' ? `federation: github` : (needs.at(-1) ?? kind);
    const partner = (key) => (key === name ? (needs.findLast((other) => draft[other] !== undefined) ?? kind) : name);
    const given = Object.keys(draft).filter((key) => draft[key] !== undefined);
    const shapes = [
        ...needs
            .filter((key) => draft[key] === undefined)
            .map((key) => ({ key, message: `is missing: needed with ${partner(key)}`, on: 'key', quoting: false })),
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
function kindOf(draft) {
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
        { key, message: 'not usable', expected, hint: hint ?? null, quoting: false },
    ];
    switch (key) {
        case 'token':
        case 'refresh-token':
            if (/^["'{]/.test(bareToken(text)))
                return wrong('a token alone', 'leave out the quotes, or the JSON around it');
            return /^[\x21-\x7e]+$/.test(bareToken(text)) ? [] : wrong('a token of one line in ASCII');
        case 'client-id':
        case 'client-secret':
        case 'scope':
            return /^[\x20-\x7e]+$/.test(text.trim()) ? [] : wrong('a text of one line in ASCII');
        case 'tenant':
            if (SHARED_TENANTS.has(text.toLowerCase()))
                return wrong('the id of a tenant, or one of its domains', `${text} stands for many tenants, and an application has one`);
            if (NO_TENANTS.has(text.toLowerCase()))
                return wrong('the id of a tenant, or one of its domains', NO_TENANTS.get(text.toLowerCase()));
            return TENANT_ID.test(text) || (0,address_names/* domainName */.AU)(text) !== null
                ? []
                : wrong('the id of a tenant such as 72f988bf-86f1-41af-91ab-2d7cd011db47, or one of its domains', text.includes('/') ? 'the tenant is one part of that URL' : null);
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
function safeUrl(text) {
    const url = (0,secrets/* webUrl */.qP)(text);
    if (url === null)
        return null;
    const { protocol, hostname, username, password, search, hash, href } = url;
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

// EXTERNAL MODULE: ./lib/src/config/document/document.js
var document_document = __webpack_require__(72354);
;// CONCATENATED MODULE: ./lib/src/config/check/servers/check-secrets.js


const GRAPH = /(?:^|\.)(?:(?:dod-)?graph\.microsoft\.(?:com|us)|microsoftgraph\.chinacloudapi\.cn)$/i;
const MICROSOFT = /(?:^|\.)(?:office365\.(?:com|us)|partner\.outlook\.cn|outlook\.(?:com|office365\.com)|office365-net\.de)$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function isOfMicrosoft(host) {
    return MICROSOFT.test(host) || GRAPH.test(host);
}
function checkSecrets(check) {
    walk(check, check.document.value, []);
    for (const [name, { oauth2 }] of (0,check_check/* entriesOf */.Mc)(check.draft.senders))
        checkSecretId(check, oauth2, ['senders', name]);
    for (const [name, { oauth2 }] of (0,check_check/* entriesOf */.Mc)(check.draft.mailboxes))
        checkSecretId(check, oauth2, ['mailboxes', name]);
    for (const [name, { host, password }] of (0,check_check/* entriesOf */.Mc)(check.draft.senders)) {
        if (host === undefined || password === undefined || !MICROSOFT.test(host))
            continue;
        check.warn(['senders', name, 'password'], {
            message: `Microsoft ends passwords for SMTP at ${host} (550 5.7.30)`,
            quoting: false,
            hint: 'use oauth2, or a relay of your own',
        });
    }
    for (const [name, { host, password }] of (0,check_check/* entriesOf */.Mc)(check.draft.mailboxes)) {
        if (host === undefined || password === undefined || !MICROSOFT.test(host))
            continue;
        check.warn(['mailboxes', name, 'password'], {
            message: `Microsoft takes no password for IMAP and POP any more at ${host}`,
            quoting: false,
            hint: 'use oauth2',
        });
    }
}
function checkSecretId(check, oauth2, path) {
    const { tenant, 'client-secret': secret } = oauth2 ?? {};
    if (tenant === undefined || secret === undefined || !UUID.test(secret.trim()))
        return;
    check.warn([...path, 'oauth2', 'client-secret'], {
        message: 'looks like the id of a client secret',
        quoting: false,
        hint: 'Microsoft Entra takes its value, which it shows once, when it is made',
    });
}
const PLACEHOLDER = /^(?:\$\{\{[^]*\}\}|\$\([\w.]+\)|%\w+%|\{\{[^]*\}\}|ENC\[[^]*\]|<[\w -]+>)$/;
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
    if (name !== undefined && check.document.written(path) === null)
        check.warn(path, { message: `$${name} is taken as it stands`, quoting: false, hint: `write \${${name}} for the variable ${name}` });
    if ((0,document_document/* holdsSecret */.hK)(path) && PLACEHOLDER.test(text.trim()))
        check.warn(path, {
            message: 'looks like a placeholder that nothing has filled in',
            quoting: false,
            hint: 'write ${NAME} for the environment variable NAME, and see that the step that sets it knows the secret',
        });
    if (!(0,document_document/* holdsSecret */.hK)(path) || path.includes('oauth2'))
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

;// CONCATENATED MODULE: ./lib/src/config/check/servers/login-problems.js




const GOOGLE = /(?:^|\.)(?:gmail|googlemail|google)\.com$/i;
function loginProblems(config, host, now) {
    return [...ofIssuer(config, host ?? ''), ...ofProof(config, now)];
}
function ofIssuer({ kind }, host) {
    const issuer = ISSUERS[kind];
    const isWrong = issuer === 'Google' ? isOfMicrosoft(host) : issuer === 'Microsoft Entra' && GOOGLE.test(host);
    if (!isWrong)
        return [];
    const hint = issuer === 'Google'
        ? 'Microsoft takes tenant and client-id, with client-secret or federation: github'
        : 'Google takes service-account, also with federation: github and provider, or issuer with a refresh-token';
    return [{ key: null, message: `is for ${issuer}, which gives no token for ${host}`, on: 'key', quoting: false, hint }];
}
const ISSUERS = {
    token: null,
    'refresh-token': null,
    'client-credentials': 'Microsoft Entra',
    'federation-entra': 'Microsoft Entra',
    'service-account': 'Google',
    'federation-google': 'Google',
};
function ofProof(config, now) {
    switch (config.kind) {
        case 'token':
            return expired('token', config.token, now, 'it lasts an hour or so: take another source, from which a run gets its own');
        case 'refresh-token':
            return expired('refresh-token', config.refreshToken, now, 'let its user agree once more, and set the new one');
        case 'service-account':
            return isKey(config.key.privateKey)
                ? []
                : [
                    {
                        key: 'service-account',
                        message: 'holds a private key that cannot be read',
                        quoting: false,
                        hint: 'it was cut, or lost its line breaks: set the secret again from the whole file',
                    },
                ];
        case 'client-credentials':
        case 'federation-entra':
        case 'federation-google':
            return [];
    }
}
function expired(key, token, now, hint) {
    const end = endOf(token);
    return end === null || end > now ? [] : [{ key, message: `expired on ${(0,moment/* formatDay */.i)(end)}`, quoting: false, hint }];
}
function endOf(token) {
    const [header, payload, , ...rest] = token.split('.').map((part) => (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(Buffer.from(part, 'base64url').toString())));
    const { exp } = payload ?? {};
    const isJwt = typeof header?.['alg'] === 'string' && rest.length === 0;
    return isJwt && typeof exp === 'number' && exp > 0 && exp < 8.64e12 ? exp * 1_000 : null;
}
function isKey(text) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(text).type === 'private';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/src/config/files/logins.js




function readLogins(check, { readText, base }, { now }) {
    const found = new Map();
    const servers = [
        ...(0,check_check/* entriesOf */.Mc)(check.draft.senders).map(([name, { oauth2, host }]) => ({ server: ['senders', name], oauth2, host })),
        ...(0,check_check/* entriesOf */.Mc)(check.draft.mailboxes).map(([name, { oauth2, host }]) => ({ server: ['mailboxes', name], oauth2, host })),
    ];
    for (const { server, oauth2, host } of servers) {
        if (oauth2 === undefined)
            continue;
        const path = [...server, 'oauth2'];
        const draft = withKeyText(check, oauth2, path, { readText, base });
        if (draft === null)
            continue;
        const read = readOAuth2(draft);
        const problems = read.ok ? loginProblems(read.config, host, now()) : read.problems;
        if (read.ok && problems.length === 0)
            found.set(server.join('.'), read.config);
        for (const { key, ...complaint } of problems) {
            const at = key === null ? path : [...path, key];
            if (key === null || draft[key] !== undefined || !check.has(at))
                check.error(at, complaint);
        }
    }
    return found;
}
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



const LONGEST = 200 * 1024;
function readTemplates(check, readText, base) {
    const found = new Map();
    for (const [name, { template }] of (0,check_check/* entriesOf */.Mc)(check.draft.loops)) {
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
// EXTERNAL MODULE: ./lib/src/config/schema/sections/shapes.js
var shapes = __webpack_require__(62998);
;// CONCATENATED MODULE: ./lib/src/config/schema/sections/oauth2.js


const oauth2 = (0,shapes/* section */.uW)({
    token: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('an access token'), 'An access token as it is; it cannot be renewed.'),
    tenant: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('the id or a domain of a tenant'), 'Microsoft Entra: the tenant of the application, its id or one of its domains.'),
    'client-id': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('the id of a client'), 'The id of the application (client).'),
    'client-secret': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a secret'), 'Its secret; write ${NAME} and set the environment variable from a secret.'),
    cloud: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a cloud, or an https URL'), `Microsoft Entra: ${ENTRA_CLOUD_NAMES.join(', ')}, or the URL of another authority. Default: global.`),
    issuer: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('an https URL'), 'Who issued the refresh token, by the URL above its discovery document: https://accounts.google.com, https://login.microsoftonline.com/TENANT/v2.0.'),
    'refresh-token': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a refresh token'), 'What the user once agreed to; write ${NAME}.'),
    'service-account': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a key in JSON, a file, or an address'), 'Google: the JSON key of a service account, as text or as a file relative to this one; with federation, its mail address.'),
    subject: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a mail address'), 'Google: the user that the service account acts for. Default: user.'),
    federation: (0,shapes/* optional */.lq)((0,shapes/* oneOf */.yL)(['github']), 'github: the workflow proves itself (`permissions: id-token: write`), and no secret is stored.'),
    provider: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('the name of a provider'), 'Google: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.'),
    scope: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('scopes'), 'What the token is for. Default: mail, as the provider names it.'),
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
        hosts: ['*'],
        source: 'https://proton.me/support/imap-smtp-and-pop3-setup',
    },
};
const PRESET_NAMES = Object.keys(PRESETS_BY_NAME);
function presetOf(name) {
    const known = PRESET_NAMES.find((candidate) => candidate === name);
    return known === undefined ? null : PRESETS_BY_NAME[known];
}
function presetServer(preset, section, protocol) {
    if (protocol === 'jmap' || protocol === 'graph')
        return preset[protocol] ?? null;
    if (section === 'mailboxes' && protocol === 'pop3')
        return preset.pop3;
    const [, ...others] = section === 'senders' ? config/* SENDER_PROTOCOLS */.W$ : config/* MAILBOX_PROTOCOLS */.l0;
    return others.some((other) => other === protocol) ? null : preset[section];
}
function isOfPreset({ hosts }, host) {
    const name = host.toLowerCase().replace(/\.$/, '');
    return ((0,address_names/* isLoopback */.U9)(name) || hosts.some((known) => known === '*' || known === name || (known.startsWith('*.') && name.endsWith(known.slice(1)))));
}

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/servers.js






const spoken = ([usual, ...others]) => `this version speaks ${[usual, ...others].join(', ')}. Default: ${usual}.`;
const security = (0,shapes/* oneOf */.yL)(['starttls', 'tls', 'plaintext']);
const SECURITY = 'starttls: STARTTLS that must succeed; tls: TLS from the first byte; plaintext: none at all. Default: by the port.';
const TLS_NAME = 'The name that the certificate must carry, where `host` is an address or another name. Default: host.';
const PIN = 'sha256/ and the SHA-256 of the key (SubjectPublicKeyInfo) in base64, in place of ca: chain, name and begin are not judged then.';
const sender = (0,shapes/* section */.uW)({
    preset: (0,shapes/* optional */.lq)((0,shapes/* oneOf */.yL)(PRESET_NAMES), 'A provider whose host, port and security are known; what is given goes before it.'),
    protocol: (0,shapes/* described */.WY)((0,shapes/* oneOf */.yL)(config/* SENDER_PROTOCOLS */.W$), `How the probe is handed over; ${spoken(config/* SENDER_PROTOCOLS */.W$)}`),
    host: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)('a host name or an address'), 'Name or address of the server; by mx: the domain whose mail servers take the mail. Default there: that of the to of its loops.'),
    port: (0,shapes/* optional */.lq)((0,shapes/* port */.Oh)(), 'Default, by protocol and security: 587 with starttls, 465 with tls, 25 with plaintext. lmtp: 24. mx: 25. jmap and graph: 443 with tls, 80 with plaintext.'),
    security: (0,shapes/* optional */.lq)(security, SECURITY),
    user: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), 'Login name; without it no login is made.'),
    password: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), 'Password; write ${NAME} and set the environment variable from a secret.'),
    oauth2: (0,shapes/* optional */.lq)(oauth2, 'Where the access token of a login comes from, in place of a password.'),
    ehlo: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a host name or an address literal'), 'What EHLO says: a name or an address literal such as [192.0.2.1]. Default: chosen by the action.'),
    via: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a name such as outbound-relay'), 'A way out that it shares with other senders and that nobody can see from outside, such as a relay. Give each of them the same name.'),
    ca: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a file or PEM text'), shapes.CA),
    'tls-name': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a host name or an address'), TLS_NAME),
    pin: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('sha256/ and a base64 text'), PIN),
    ...shapes/* WAY */.Ku,
});
const mailbox = (0,shapes/* section */.uW)({
    preset: (0,shapes/* optional */.lq)((0,shapes/* oneOf */.yL)(PRESET_NAMES), 'A provider whose host, port and security are known; what is given goes before it.'),
    protocol: (0,shapes/* described */.WY)((0,shapes/* oneOf */.yL)(config/* MAILBOX_PROTOCOLS */.l0), `How the mailbox is read; ${spoken(config/* MAILBOX_PROTOCOLS */.l0)}`),
    host: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)('a host name or an address'), 'Name or address of the server.'),
    port: (0,shapes/* optional */.lq)((0,shapes/* port */.Oh)(), 'Default, by protocol and security: 993 with tls, 143 with starttls or plaintext. pop3: 995 and 110. jmap and graph: 443 with tls, 80 with plaintext.'),
    security: (0,shapes/* optional */.lq)(security, SECURITY),
    user: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)(), 'Login name. Default: the to of the loops that read it.'),
    password: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), 'Password; write ${NAME} and set the environment variable from a secret.'),
    oauth2: (0,shapes/* optional */.lq)(oauth2, 'Where the access token of a login comes from, in place of a password.'),
    folder: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)("a folder's name"), 'Where probes are expected. Default: INBOX.'),
    junk: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)("auto or a folder's name"), 'auto: found by SPECIAL-USE, then by localised names; or the name of the junk folder. Default: auto.'),
    'authserv-id': (0,shapes/* optional */.lq)((0,shapes/* textOrList */.dn)('an authserv-id'), 'Whose Authentication-Results to believe (RFC 8601); one or several.'),
    ca: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a file or PEM text'), shapes.CA),
    'tls-name': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a host name or an address'), TLS_NAME),
    pin: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('sha256/ and a base64 text'), PIN),
    ...shapes/* WAY */.Ku,
});
const oneLine = (value) => (0,invisible/* hasControlCharacters */.Kg)(value) ? { message: 'not usable', expected: 'a text of one line without control characters' } : null;
const ehlo = (value) => (0,address_names/* ehloName */.gi)(value) === null
    ? { message: 'not usable', expected: 'a host name or an address literal such as [192.0.2.1], not localhost' }
    : null;
const tokenAlone = () => ({
    message: 'Graph takes an access token alone',
    on: 'key',
    quoting: false,
    hint: 'give `oauth2` in its place',
});
const oneCommand = (value) => /[\r\n]/.test(value)
    ? { message: 'holds a line break, which POP3 cannot send', quoting: false, hint: 'set the secret again without it' }
    : null;
const HTTPS = { tls: 443, starttls: 443, plaintext: 80 };
const folders = (shape) => ({
    folder: shape.folder ?? 'INBOX',
    junk: shape.junk ?? 'auto',
    authservIds: [shape['authserv-id'] ?? []].flat(),
});
const ownName = ({ ehlo: said }) => (said === undefined ? null : ((0,address_names/* ehloName */.gi)(said) ?? said));
const SENDER_FORMS = {
    smtp: {
        ports: { starttls: 587, tls: 465, plaintext: 25 },
        security: 'starttls',
        keys: { ehlo },
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'smtp', ehlo: ownName(shape) }),
    },
    lmtp: {
        ports: { starttls: 24, tls: 24, plaintext: 24 },
        security: 'plaintext',
        keys: { ehlo },
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'lmtp', ehlo: ownName(shape) }),
    },
    mx: {
        ports: { starttls: 25, tls: 25, plaintext: 25 },
        security: 'starttls',
        keys: { ehlo },
        without: ['preset', 'security', 'user', 'password', 'oauth2', 'ca', 'tls-name', 'pin', 'client-cert', 'client-key'],
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'mx', ehlo: ownName(shape) }),
    },
    jmap: {
        ports: HTTPS,
        security: 'tls',
        overHttps: 'JMAP',
        keys: {},
        built: (endpoint) => ({ ...endpoint, protocol: 'jmap', ehlo: null }),
    },
    graph: {
        ports: HTTPS,
        security: 'tls',
        overHttps: 'Graph',
        keys: { password: tokenAlone },
        built: (endpoint) => ({ ...endpoint, protocol: 'graph', ehlo: null }),
    },
};
const MAILBOX_FORMS = {
    imap: {
        ports: { tls: 993, starttls: 143, plaintext: 143 },
        security: 'tls',
        keys: { folder: oneLine, junk: oneLine },
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'imap', ...folders(shape) }),
    },
    pop3: {
        ports: { tls: 995, starttls: 110, plaintext: 110 },
        security: 'tls',
        keys: { password: oneCommand },
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'pop3', ...folders(shape), folder: 'INBOX', junk: 'auto' }),
    },
    jmap: {
        ports: HTTPS,
        security: 'tls',
        overHttps: 'JMAP',
        keys: { folder: oneLine, junk: oneLine },
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'jmap', ...folders(shape) }),
    },
    graph: {
        ports: HTTPS,
        security: 'tls',
        overHttps: 'Graph',
        keys: { password: tokenAlone, folder: oneLine, junk: oneLine },
        built: (endpoint, shape) => ({ ...endpoint, protocol: 'graph', ...folders(shape) }),
    },
};
function senderForm(protocol = config/* SENDER_PROTOCOLS */.W$[0]) {
    const known = config/* SENDER_PROTOCOLS */.W$.find((candidate) => candidate === protocol);
    return known === undefined ? null : SENDER_FORMS[known];
}
function mailboxForm(protocol = config/* MAILBOX_PROTOCOLS */.l0[0]) {
    const known = config/* MAILBOX_PROTOCOLS */.l0.find((candidate) => candidate === protocol);
    return known === undefined ? null : MAILBOX_FORMS[known];
}
function connection({ ports, security: usual }, given, asked) {
    const byPort = ['tls', 'starttls'].find((each) => ports[each] === given && ports[each] !== ports[usual]);
    const assumed = asked ?? byPort ?? usual;
    return { port: given ?? ports[assumed], security: assumed };
}

// EXTERNAL MODULE: ./lib/src/config/schema/defaults.js
var schema_defaults = __webpack_require__(41015);
// EXTERNAL MODULE: ./lib/src/config/schema/sections/percentages.js
var percentages = __webpack_require__(98271);
;// CONCATENATED MODULE: ./lib/src/config/build/build-burst.js


function buildBurst({ probes = 1, 'loss-warning': warning, 'loss-critical': critical }) {
    const share = (given, otherwise) => given === undefined ? otherwise : ((0,percentages.parsePercentage)(given) ?? otherwise);
    if (Number(probes) === 1)
        return null;
    return {
        probes: Number(probes),
        lossWarning: share(warning, schema_defaults/* DEFAULTS */.zY.lossWarning),
        lossCritical: share(critical, schema_defaults/* DEFAULTS */.zY.lossCritical),
    };
}

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var plan = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/src/config/schema/sections/durations.js
var durations = __webpack_require__(40643);
;// CONCATENATED MODULE: ./lib/src/config/build/draft-scope.js







function draftScope(draft, { only, checks }) {
    const wanted = new Set(checks ?? plan/* CHECK_FAMILIES */.iY);
    const loops = (0,check_check/* entriesOf */.Mc)(draft.loops);
    const domains = Object.keys(draft.domains ?? {}).map((name) => (0,address_names/* domainName */.AU)(name) ?? name);
    const from = loops.flatMap(([, loop]) => loop.from?.split('@').slice(1) ?? []);
    const listed = draft.blocklists === undefined || !wanted.has('blocklists') ? [] : [...(draft.blocklists?.ips ?? []), ...from, ...domains];
    const servers = [...(0,check_check/* entriesOf */.Mc)(draft.senders).map(draft_scope_endOf(senderForm)), ...(0,check_check/* entriesOf */.Mc)(draft.mailboxes).map(draft_scope_endOf(mailboxForm))].flat();
    return {
        loops: loops
            .filter(([name]) => wanted.has('loops') && (only === null || only.includes(name)))
            .map(([name, { kind = 'external', sender = '', mailbox = '', warning, critical, ...more }]) => ({
            name,
            kind,
            sender,
            mailbox,
            warning: (0,durations/* parseDuration */.E9)(warning ?? '') ?? (0,schema_defaults/* defaultThresholds */.Sf)(kind).warning,
            critical: (0,durations/* parseDuration */.E9)(critical ?? '') ?? (0,schema_defaults/* defaultThresholds */.Sf)(kind).critical,
            burst: buildBurst(more),
        })),
        expectedMail: wanted.has('expect-mail') ? Object.keys(draft['expect-mail'] ?? {}) : [],
        domains: wanted.has('dns') ? domains : [],
        listed: [...new Set(listed.filter((target) => target !== undefined))],
        servers: wanted.has('certificates') ? [...new Set(servers)] : [],
    };
}
function draft_scope_endOf(formOf) {
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
const KUMA = /\/api\/push\/[^/]+\/?$/;
const GATUS = /\/api\/v1\/endpoints\/[^/]+\/external\/?$/;
function heartbeatTypeOf(pathname) {
    if (KUMA.test(pathname))
        return 'uptime-kuma';
    return GATUS.test(pathname) ? 'gatus' : 'healthchecks';
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/src/core/request/channels.js
var channels = __webpack_require__(94556);
;// CONCATENATED MODULE: ./lib/src/config/schema/sections/channels.js





const OWN_KEYS = {
    slack: {},
    teams: {},
    discord: {},
    ntfy: {
        token: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), (0,shapes/* ONLY_WITH */.SE)('ntfy', 'Access token.')),
        priority: (0,shapes/* optional */.lq)((0,shapes/* ntfyPriority */.IY)(), (0,shapes/* ONLY_WITH */.SE)('ntfy', 'Always this priority. Default: by event and state.')),
    },
    pagerduty: { 'routing-key': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), (0,shapes/* ONLY_WITH */.SE)('pagerduty', 'Integration key of an Events API v2 integration.')) },
    webhook: {
        secret: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), (0,shapes/* ONLY_WITH */.SE)('webhook', 'Key of the HMAC-SHA256 signature. Default: not signed.')),
        headers: (0,shapes/* optional */.lq)((0,shapes/* named */.KT)((0,shapes/* text */.Qq)(), shapes/* HEADER */.El, 'the name of a header'), (0,shapes/* ONLY_WITH */.SE)('webhook', 'Further headers.')),
    },
};
const channel = (0,shapes/* section */.uW)({
    type: (0,shapes/* described */.WY)((0,shapes/* oneOf */.yL)(channels/* CHANNEL_TYPES */.s), 'Which service; webhook is your own receiver of JSON.'),
    url: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a URL'), 'Where it is posted to. Nearly always a secret: write ${NAME}. Default: only pagerduty has one.'),
    ...OWN_KEYS.ntfy,
    ...OWN_KEYS.pagerduty,
    ...OWN_KEYS.webhook,
    on: (0,shapes/* optional */.lq)(dist/* array */.YOg((0,shapes/* oneOf */.yL)(announcement/* ANNOUNCED_EVENTS */.Y), `a list of ${announcement/* ANNOUNCED_EVENTS */.Y.join(', ')}`), 'What is told. Default: everything.'),
    ca: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a file or PEM text'), shapes.CA),
    plaintext: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), shapes/* PLAINTEXT */.oZ),
});
const USUAL = { needs: ['url'], staysOpen: false };
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
        needs: ['routing-key'],
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
function typeOfKey(key) {
    return channels/* CHANNEL_TYPES */.s.find((type) => Object.hasOwn(OWN_KEYS[type], key)) ?? null;
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
const WORKFLOW_HOSTS = /\.(?:logic\.azure\.(?:com|us|cn)|api\.powerplatform\.(?:com|us|cn)|powerplatform\.microsoft\.us|powerplatform\.partner\.microsoftonline\.cn)$/;
const RETIRED_HOSTS = /(?:^|\.)webhook\.office(?:365)?\.com$|^outlook\.office(?:365)?\.com$/;
function topicOf(url) {
    return /\/([-_A-Za-z0-9]{1,64})\/?$/.exec(url.pathname)?.[1] ?? null;
}
function level(given) {
    const place = channels/* NTFY_PRIORITIES */.v.findIndex((name) => name === given);
    const number = place === -1 ? Number(given) : place + 1;
    return [1, 2, 3, 4, 5].find((known) => known === number) ?? 3;
}

;// CONCATENATED MODULE: ./lib/src/config/build/build-channels.js





function buildChannel(name, channel, authorities) {
    const url = (0,secrets/* webUrl */.qP)(channel.url ?? schema_defaults/* DEFAULTS */.zY.pagerDutyUrl);
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
function headerSecrets(name, value) {
    if (!/auth|token|key|secret|cookie|signature|pass/i.test(name))
        return [];
    const credentials = /^[A-Za-z]+ +(\S.*)$/.exec(value)?.[1];
    return credentials === undefined ? [value] : [value, credentials];
}

;// CONCATENATED MODULE: ./lib/src/config/schema/expected-mail.js


const TIME = /^(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])(?: (?<zone>[A-Za-z][A-Za-z0-9._+/-]{0,63}))?$/;
const TIME_FORM = 'a time of day and its time zone, such as 07:00 Europe/Berlin';
const results = (method) => (0,shapes/* optional */.lq)((0,shapes/* textOrList */.dn)('a result such as pass'), `Result of ${method} that is good; several are allowed. A mail with another is not the one.`);
function parseTimeOfDay(given) {
    const { hour, minute, zone } = TIME.exec(given)?.groups ?? {};
    return hour === undefined || minute === undefined ? null : { hour: Number(hour), minute: Number(minute), zone: zone ?? 'UTC' };
}
function timeHint(given) {
    const [, hours, minutes = '00', half = '', zone = ''] = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]m)?(?:\s+(\S+))?\s*$/i.exec(given) ?? [];
    if (hours === undefined)
        return null;
    const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
    const time = `${String(hour).padStart(2, '0')}:${minutes}${zone === '' ? '' : ` ${zone}`}`;
    return parseTimeOfDay(time) === null ? null : `write ${time}`;
}
const expectedMail = (0,shapes/* section */.uW)({
    mailbox: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)('the name of a mailbox'), 'Key in mailboxes: where it comes. Default: the only one.'),
    from: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a mail address'), 'The address of its author. Default: anybody.'),
    subject: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), 'Plain text that its subject holds, never a pattern; letter case does not matter. Default: any subject.'),
    every: (0,shapes/* described */.WY)((0,shapes/* duration */.p0)(), 'One must have come within so long, from 1m to 400d.'),
    by: (0,shapes/* optional */.lq)(dist/* pipe */.FsL(dist/* string */.YjP(TIME_FORM), dist/* regex */.yGV(TIME, TIME_FORM)), 'When it must be there, each day; without a time zone in UTC. Default: at no particular time.'),
    expect: (0,shapes/* optional */.lq)((0,shapes/* section */.uW)({ spf: results('SPF'), dkim: results('DKIM'), dmarc: results('DMARC') }), 'Results of its authentication, as the receiver gives them, else by our own look.'),
});

;// CONCATENATED MODULE: ./lib/src/config/build/build-expected.js




function buildExpectedMail(name, { mailbox, from, subject, every, by, expect }) {
    return {
        name,
        mailbox,
        from: from === undefined ? null : ((0,mailbox_address/* parseAddress */.or)(from)?.address ?? from),
        subject: subject ?? null,
        every: (0,durations/* parseDuration */.E9)(every) ?? 0,
        by: by === undefined ? null : parseTimeOfDay(by),
        expect: expect === undefined ? null : buildResults(expect),
    };
}
function buildResults({ spf, dkim, dmarc }) {
    const results = (text) => text === undefined ? null : [text].flat().map((word) => word.toLowerCase());
    return { spf: results(spf), dkim: results(dkim), dmarc: results(dmarc) };
}
function buildExpected(given) {
    const { tls, junk, via } = given;
    return {
        ...buildResults(given),
        tls: tls === undefined ? null : `${tls}` === 'true',
        junk: junk === undefined ? null : `${junk}` === 'true',
        via: (via ?? []).map((text) => (0,address_names/* hostName */.Sm)(text) ?? text),
    };
}

// EXTERNAL MODULE: ./lib/src/config/build/build-incidents.js
var build_incidents = __webpack_require__(49484);
// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
;// CONCATENATED MODULE: ./lib/src/config/check/servers/read-proxy.js

const KINDS = { socks5: 'socks5', http: 'http' };
const FORM = 'socks5://[user:password@]host:port, or http:// in place of socks5://';
const HINTS = {
    socks5h: 'write socks5://, which looks names up at the proxy as socks5h:// does elsewhere',
    socks: 'write socks5://',
    socks4: 'SOCKS 4 is not spoken',
    socks4a: 'SOCKS 4 is not spoken',
    https: 'TLS to the proxy itself is not spoken: write http:// where it takes CONNECT in plain text',
};
const read_proxy_LONGEST = 255;
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

function endpointSecrets({ user, password, oauth2, identity, proxy }) {
    return [
        ...(0,secrets/* secretForms */.eo)(user, password ?? ''),
        ...(oauth2 ? oauth2Secrets(oauth2).flatMap((secret) => (0,secrets/* tokenForms */.py)(user, secret)) : []),
        ...(0,secrets/* secretForms */.eo)(null, identity?.key ?? ''),
        ...(proxy?.password ? [...(0,secrets/* secretForms */.eo)(null, proxy.password), ...(0,secrets/* secretForms */.eo)(null, `${proxy.user ?? ''}:${proxy.password}`)] : []),
    ];
}
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













function buildConfig({ shape, source, authorities, logins, identities, templates, secretParts }) {
    const dns = buildDns(shape.dns, authorities.get('dns') ?? null);
    const beside = { authorities, logins, identities };
    const senders = Object.entries(shape.senders ?? {}).map(([name, sender]) => buildSender(name, sender, beside, dns));
    const mailboxes = Object.entries(shape.mailboxes ?? {}).map(([name, mailbox]) => buildMailbox(name, mailbox, beside));
    const blocklists = shape.blocklists === undefined ? null : buildBlocklists(shape.blocklists ?? {}, shape.dns?.timeout);
    const tokenSecret = shape['token-secret'] ?? null;
    const history = (0,build_incidents/* buildHistory */.xq)(shape.history);
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
            warning: duration(shape.certificates?.warning, schema_defaults/* DEFAULTS */.zY.certificateWarning),
            critical: duration(shape.certificates?.critical, schema_defaults/* DEFAULTS */.zY.certificateCritical),
        },
        incidents: (0,build_incidents/* buildIncidents */.A8)(shape.incidents ?? {}),
        channels: Object.entries(shape.channels ?? {}).map(([name, channel]) => buildChannel(name, channel, authorities)),
        heartbeat: shape.heartbeat ? buildHeartbeat(shape.heartbeat, authorities) : null,
        ...(history === null ? {} : { history }),
        strict: truth(shape.strict, false),
        waitForDns: duration(shape['wait-for-dns'], null),
        baseline: shape.baseline ?? null,
        timeout: duration(shape.timeout, null),
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
        timeout: duration(given?.timeout, schema_defaults/* DEFAULTS */.zY.dnsTimeout),
        authoritative: truth(given?.authoritative, false),
        authoritativePort: Number(given?.['authoritative-port'] ?? schema_defaults/* DEFAULTS */.zY.authoritativePort),
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
function checked(form) {
    if (form === null)
        throw new Error('a protocol that is not spoken was taken');
    return form;
}
function buildLoop(name, loop, mailboxes, template) {
    const from = (0,mailbox_address/* parseAddress */.or)(loop.from);
    const thresholds = (0,schema_defaults/* defaultThresholds */.Sf)(loop.kind);
    return {
        name,
        kind: loop.kind,
        sender: loop.sender,
        mailbox: loop.mailbox,
        ...(loop.places === undefined ? {} : { places: [...new Set(loop.places)] }),
        from: from?.address ?? loop.from,
        to: (0,mailbox_address/* parseAddress */.or)(loop.to)?.address ?? loop.to,
        subject: loop.subject ?? `[continuity] ${from?.domain ?? loop.from}`,
        warning: duration(loop.warning, thresholds.warning),
        critical: duration(loop.critical, thresholds.critical),
        attempts: Number(loop.attempts ?? schema_defaults/* DEFAULTS */.zY.attempts),
        retry: loop.retry?.map((text) => duration(text, 0)) ?? schema_defaults/* DEFAULTS */.zY.retry,
        delete: truth(loop.delete, schema_defaults/* DEFAULTS */.zY.delete),
        bounces: mailboxes.find((mailbox) => mailbox === loop.bounces) ?? (loop.kind === 'echo' ? loop.mailbox : null),
        bouncesProbe: loop['bounces-probe'] ?? (loop.kind === 'echo' ? 'loud' : schema_defaults/* DEFAULTS */.zY.bouncesProbe),
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
        internal: truth(domain?.internal, false),
        ...(truth(domain?.parked, false) ? { parked: true } : {}),
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
        timeout: duration(given.timeout ?? dnsTimeout, schema_defaults/* DEFAULTS */.zY.blocklistTimeout),
        inFlight: Number(given['in-flight'] ?? schema_defaults/* DEFAULTS */.zY.blocklistsInFlight),
    };
}
function secretsOf(endpoints, others) {
    const forms = new Set(endpoints.flatMap(endpointSecrets));
    for (const other of others) {
        for (const form of [...(0,secrets/* secretForms */.eo)(null, other ?? ''), ...(0,secrets/* secretForms */.eo)(null, (other ?? '').toLowerCase())])
            forms.add(form);
    }
    return [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
function duration(text, otherwise) {
    return text === undefined ? otherwise : ((0,durations/* parseDuration */.E9)(text) ?? otherwise);
}
function truth(value, otherwise) {
    return value === undefined ? otherwise : value === true || value === 'true';
}

// EXTERNAL MODULE: ./lib/src/config/document/errors.js
var document_errors = __webpack_require__(20228);
// EXTERNAL MODULE: ./lib/src/core/text/nearest.js
var nearest = __webpack_require__(71276);
;// CONCATENATED MODULE: ./lib/src/config/check/check-blocklists.js







const LONGEST_QUESTION = 60_000;
const check_blocklists_KEYS = ['spamhaus-dqs-key', 'abusix-key'];
const ZONES = ['blocklists', 'zones'];
function checkBlocklistKeys(check, readZone) {
    const given = check.draft.blocklists;
    if (given === undefined || given === null)
        return [];
    checkTargets(check);
    for (const name of check_blocklists_KEYS) {
        const key = given[name];
        if (key !== undefined && !/^[A-Za-z0-9]{1,63}$/.test(key))
            check.error(['blocklists', name], { message: 'not usable', expected: 'a key of letters and digits' });
    }
    const keys = new Set(check_blocklists_KEYS.filter((name) => given[name] !== undefined));
    const zones = checkZones(check, (name) => readZone(name, keys));
    checkExceptions(check, zones);
    if (((0,durations/* parseDuration */.E9)(given.timeout ?? '') ?? 0) > LONGEST_QUESTION)
        check.error(['blocklists', 'timeout'], { message: 'too long', expected: 'at most 60s' });
    return zones.flatMap(({ key }) => key ?? []);
}
function checkTargets(check) {
    const given = check.draft.blocklists;
    for (const { text, path } of (0,check_check/* textsOf */.CB)(given?.ips, ['blocklists', 'ips'])) {
        if ((0,ip_address/* ipAddress */.M1)(text) !== null)
            continue;
        const hint = (0,address_names/* domainName */.AU)(text) === null ? null : 'domains belong into blocklists.domains';
        check.error(path, { message: 'not usable', expected: 'an IPv4 or IPv6 address', hint });
    }
    for (const { text, path } of (0,check_check/* textsOf */.CB)(given?.domains, ['blocklists', 'domains'])) {
        if ((0,address_names/* domainName */.AU)(text) !== null)
            continue;
        const hint = (0,ip_address/* ipAddress */.M1)(text) === null ? null : 'addresses belong into blocklists.ips';
        check.error(path, { message: 'not usable', expected: 'a domain name such as example.net', hint });
    }
}
function checkZones(check, read) {
    const given = check.draft.blocklists;
    const named = (0,check_check/* textsOf */.CB)(given?.zones, [...ZONES]).map(({ text, path }) => {
        const ascii = (0,address_names/* dnsName */.Tu)(text);
        const facts = read(text === 'default' ? text : (ascii ?? text));
        if (facts.problem !== null)
            check.error(path, { ...facts.problem, quoting: false });
        return facts;
    });
    if (Array.isArray(given?.zones) && given.zones.length === 0) {
        check.error(['blocklists', 'zones'], { message: 'has no zone', quoting: false, hint: 'leave it out to ask the default ones' });
        return [];
    }
    const domainZones = (0,check_check/* textsOf */.CB)(given?.['domain-zones'], ['blocklists', 'domain-zones']);
    (0,check_check/* checkTexts */.Ri)(check, domainZones, (text) => ((0,address_names/* dnsName */.Tu)(text)?.includes('.') === true ? text : null), 'a zone such as dbl.example.net');
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
    for (const { text, path } of (0,check_check/* textsOf */.CB)(given?.ips, ['blocklists', 'ips'])) {
        const kind = text.includes(':') ? 'ip6' : 'ip4';
        if ((0,ip_address/* ipAddress */.M1)(text) === null || kinds.has(kind))
            continue;
        const message = `no zone that is asked lists ${kind === 'ip6' ? 'IPv6' : 'IPv4'} addresses`;
        check.error(path, { message, hint: kind === 'ip6' ? 'add zen.spamhaus.org, which does' : 'add a list of addresses, or default' });
    }
    for (const { text, path } of (0,check_check/* textsOf */.CB)(given?.domains, ['blocklists', 'domains'])) {
        if ((0,address_names/* domainName */.AU)(text) === null || kinds.has('domain'))
            continue;
        check.error(path, { message: 'no zone that is asked lists domains', hint: 'add dbl.spamhaus.org, or default' });
    }
}
function checkExceptions(check, zones) {
    const given = check.draft.blocklists;
    const known = zones.flatMap(({ names }) => names);
    const checkZone = (name, path, on) => {
        const ascii = (0,address_names/* dnsName */.Tu)(name) ?? name.toLowerCase();
        if (known.includes(ascii))
            return;
        check.error(path, { message: 'not one of the zones that are asked', on, hint: (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(ascii, known)) });
    };
    for (const [name] of (0,check_check/* entriesOf */.Mc)(given?.severity))
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




const RESERVED = /^(?:content-.*|host|connection|transfer-encoding|expect|upgrade|te|trailer|user-agent|ce-.*|webhook-.*)$/i;
const SHORTEST_SECRET = 24;
function checkChannels(check) {
    for (const [name, channel] of (0,check_check/* entriesOf */.Mc)(check.draft.channels)) {
        const path = ['channels', name];
        const url = checkWebUrl(check, channel, path);
        if (channel.type === undefined)
            continue;
        checkKeys(check, channel, channel.type, path);
        if (url !== null)
            checkUrl(check, channel.type, url, path);
        check_channels_checkSecrets(check, channel, path);
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
    for (const needed of CHANNEL_FORMS[type].needs) {
        if (!check.has([...path, needed]))
            check.error([...path, needed], { message: `is missing: needed with type: ${type}`, on: 'key', quoting: false });
    }
}
function check_channels_checkSecrets(check, channel, path) {
    const { 'routing-key': routingKey, secret, token } = channel;
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
    for (const [name, value] of (0,check_check/* entriesOf */.Mc)(channel.headers)) {
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
function isFieldValue(text) {
    return !(0,invisible/* hasControlCharacters */.Kg)(text) && /^[\x20-\x7e]*$/.test(text);
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/config/check/check-run.js







const check_run_LONGEST_QUESTION = 60_000;
function checkDns(check) {
    const { domains, dns } = check.draft;
    const names = new Map();
    for (const [given, domain] of (0,check_check/* entriesOf */.Mc)(domains)) {
        const path = ['domains', given];
        const name = (0,address_names/* domainName */.AU)(given);
        const twin = name === null ? undefined : names.get(name);
        if (name === null)
            check.error(path, {
                message: `${(0,foreign_text/* quote */.hD)(given)} is no domain name`,
                on: 'key',
                quoting: false,
                expected: 'a name such as example.net',
                hint: domainHint(given),
            });
        else if (twin !== undefined)
            check.error(path, { message: `${(0,foreign_text/* quote */.hD)(given)} is the same domain as ${(0,foreign_text/* quote */.hD)(twin)}`, on: 'key', quoting: false });
        else
            names.set(name, given);
        (0,check_check/* checkTexts */.Ri)(check, (0,check_check/* textsOf */.CB)(domain?.dkim?.selectors, [...path, 'dkim', 'selectors']), address_names/* selector */.gD, 'a DKIM selector');
        for (const key of ['pass', 'fail']) {
            (0,check_check/* checkTexts */.Ri)(check, (0,check_check/* textsOf */.CB)(domain?.spf?.[key], [...path, 'spf', key]), ip_address/* ipAddress */.M1, 'an IPv4 or IPv6 address');
        }
        const fail = new Set((0,check_check/* textsOf */.CB)(domain?.spf?.fail, []).map(({ text }) => (0,ip_address/* ipAddress */.M1)(text) ?? text));
        for (const { text, path: at } of (0,check_check/* textsOf */.CB)(domain?.spf?.pass, [...path, 'spf', 'pass'])) {
            if (fail.has((0,ip_address/* ipAddress */.M1)(text) ?? text))
                check.error(at, { message: 'must both pass and fail' });
        }
        (0,check_check/* checkTexts */.Ri)(check, (0,check_check/* textsOf */.CB)(domain?.mx, [...path, 'mx']), address_names/* hostName */.Sm, 'a host name');
        const used = domain?.mx?.length !== 0 && domain?.mx !== undefined ? 'mx' : (domain?.spf?.pass?.length ?? 0) > 0 ? 'spf.pass' : null;
        if (`${domain?.parked ?? false}` === 'true' && used !== null)
            check.error([...path, 'parked'], { message: `a domain with ${used} has mail and is not parked`, quoting: false });
    }
    for (const { text, path } of (0,check_check/* textsOf */.CB)(dns?.servers, ['dns', 'servers'])) {
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
    if (((0,durations/* parseDuration */.E9)(dns?.timeout ?? '') ?? 0) > check_run_LONGEST_QUESTION)
        check.error(['dns', 'timeout'], { message: 'too long', expected: 'at most 60s' });
}
function domainHint(given) {
    if (/[,;\s]/.test(given.trim()))
        return 'write each domain by itself';
    const bare = given
        .trim()
        .replace(/^[a-z]+:\/\//i, '')
        .replace(/[/?#:].*$/, '')
        .replace(/^.*@/, '')
        .replace(/^(?:\*|_[^.]*)(?:\.(?:\*|_[^.]*))*\./, '');
    return bare !== given && (0,address_names/* domainName */.AU)(bare) !== null && bare.includes('.') ? `write ${bare}` : null;
}
const LONGEST_RUN = 24 * 3_600_000;
const check_run_SHORTEST_SECRET = 16;
function checkRun(check) {
    const { draft } = check;
    if (((0,durations/* parseDuration */.E9)(draft.timeout ?? '') ?? 0) > LONGEST_RUN) {
        check.error(['timeout'], { message: 'too long', expected: `at most ${(0,durations/* writeDuration */.MP)(LONGEST_RUN)}` });
    }
    if (draft['token-secret'] !== undefined && draft['token-secret'].length < check_run_SHORTEST_SECRET) {
        check.error(['token-secret'], { message: 'too short', expected: `at least ${check_run_SHORTEST_SECRET} characters` });
    }
    checkCertificates(check);
    checkHistory(check);
}
const DAY = 24 * 3_600_000;
const LONGEST_RETENTION = 3_650 * DAY;
const LONGEST_GAP = 31 * DAY;
const SHORTEST_GAP = 60_000;
function branchName(text) {
    const isName = /^[A-Za-z0-9_][A-Za-z0-9._/-]{0,99}$/.test(text) && !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(text);
    return isName && !text.startsWith('refs/') ? text : null;
}
function checkHistory(check) {
    const { history } = check.draft;
    if (typeof history !== 'object' || history === null)
        return;
    const { branch, repository, retention, every } = history;
    (0,check_check/* checkTexts */.Ri)(check, (0,check_check/* textsOf */.CB)(branch, ['history', 'branch']), branchName, 'a name such as email-continuity, without refs/heads/');
    const named = (text) => (/^[\w-]+\/[\w.-]+$/.test(text) ? text : null);
    (0,check_check/* checkTexts */.Ri)(check, (0,check_check/* textsOf */.CB)(repository, ['history', 'repository']), named, 'a repository as owner/name');
    const days = (0,durations/* parseDuration */.E9)(retention ?? '') ?? DAY;
    if (days < DAY || days > LONGEST_RETENTION)
        check.error(['history', 'retention'], { message: 'not usable', expected: `from 1d to ${(0,durations/* writeDuration */.MP)(LONGEST_RETENTION)}` });
    const gap = (0,durations/* parseDuration */.E9)(every ?? '') ?? SHORTEST_GAP;
    if (gap < SHORTEST_GAP || gap > LONGEST_GAP)
        check.error(['history', 'every'], { message: 'not usable', expected: `from 1m to ${(0,durations/* writeDuration */.MP)(LONGEST_GAP)}` });
}
function checkPurpose(check) {
    const filled = (key) => {
        const section = (0,document_document/* valueAt */.fK)(check.document.value, [key]);
        return section !== undefined && section !== null && !((0,document_document/* isMapping */.pi)(section) && Object.keys(section).length === 0);
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
function checkCertificates(check) {
    const given = check.draft.certificates;
    if (given === undefined || given === null)
        return;
    const warning = (0,durations/* parseDuration */.E9)(given.warning ?? '') ?? schema_defaults/* DEFAULTS */.zY.certificateWarning;
    const critical = (0,durations/* parseDuration */.E9)(given.critical ?? '') ?? schema_defaults/* DEFAULTS */.zY.certificateCritical;
    const key = given.critical !== undefined ? 'critical' : given.warning !== undefined ? 'warning' : null;
    if (critical < warning || key === null)
        return;
    const expected = key === 'critical'
        ? `less than warning, which is ${(0,durations/* writeDuration */.MP)(warning)}`
        : `more than critical, which is ${(0,durations/* writeDuration */.MP)(critical)}`;
    check.error(['certificates', key], { message: 'critical must be closer to expiry than warning', expected });
}

// EXTERNAL MODULE: ./lib/src/config/check/check-incidents.js
var check_incidents = __webpack_require__(8056);
;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-bursts.js





const MOST_PROBES = 1_000;
function checkBursts(check) {
    let sum = 0;
    for (const [name, loop] of (0,check_check/* entriesOf */.Mc)(check.draft.loops)) {
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
    const warning = (0,percentages.parsePercentage)(loop['loss-warning'] ?? '') ?? schema_defaults/* DEFAULTS */.zY.lossWarning;
    const critical = (0,percentages.parsePercentage)(loop['loss-critical'] ?? '') ?? schema_defaults/* DEFAULTS */.zY.lossCritical;
    if (warning < critical)
        return;
    const expected = given === 'loss-warning'
        ? `below loss-critical, which is ${(0,percentages/* writePercentage */._y)(critical)}`
        : `above loss-warning, which is ${(0,percentages/* writePercentage */._y)(warning)}`;
    check.error(path, { message: 'loss-warning must come before loss-critical', expected });
}
function checkTime(check) {
    const timeout = (0,durations/* parseDuration */.E9)(check.draft.timeout ?? '');
    if (timeout === null)
        return;
    const needed = (0,plan/* sendingTime */.OC)((0,check_check/* entriesOf */.Mc)(check.draft.loops).flatMap(([, loop]) => {
        const probes = probesOf(loop);
        const burst = probes === 1 ? {} : { burst: { probes, lossWarning: 0, lossCritical: 0 } };
        return loop.kind === undefined ? [] : [{ kind: loop.kind, sender: loop.sender ?? '', ...burst }];
    }));
    if (needed < timeout)
        return;
    check.error(['timeout'], {
        message: 'shorter than it takes to send all probes',
        expected: `more than ${(0,durations/* writeDuration */.MP)(needed)} (a probe a second to the outside, ten a second at home)`,
    });
}
function probesOf({ probes }) {
    return Number(probes ?? 1);
}

// EXTERNAL MODULE: ./lib/src/core/request/expected-arrival.js
var expected_arrival = __webpack_require__(47144);
;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-loops.js










const LONGEST_WAIT = 24 * 3_600_000;
const LONGEST_PAUSE = 3_600_000;
const LONGEST_SUBJECT = 400;
function checkLoops(check) {
    for (const [name, loop] of (0,check_check/* entriesOf */.Mc)(check.draft.loops)) {
        const path = ['loops', name];
        checkReference(check, loop.sender, [...path, 'sender'], 'senders');
        checkReference(check, loop.mailbox, [...path, 'mailbox'], 'mailboxes');
        for (const key of ['from', 'to'])
            checkAddress(check, loop[key], [...path, key]);
        checkNotItself(check, loop, path);
        checkExchange(check, loop, path);
        checkSubject(check, loop.subject, [...path, 'subject']);
        checkThresholds(check, loop, path);
        for (const { text, path: at } of (0,check_check/* textsOf */.CB)(loop.places, [...path, 'places']))
            checkReference(check, text, at, 'places');
        checkBounces(check, loop.bounces, [...path, 'bounces']);
        checkResults(check, loop.expect, [...path, 'expect']);
    }
}
function checkResults(check, given, path) {
    for (const method of ['spf', 'dkim', 'dmarc']) {
        const words = expected_arrival/* RESULT_WORDS */.k[method];
        const known = (text) => (words.includes(text.toLowerCase()) ? text : null);
        const said = given?.[method] ?? [];
        const texts = typeof said === 'string' ? [{ text: said, path: [...path, method] }] : (0,check_check/* textsOf */.CB)(said, [...path, method]);
        (0,check_check/* checkTexts */.Ri)(check, texts, known, `one of ${words.join(', ')}`);
    }
}
function checkBounces(check, name, path) {
    const known = namesIn(check, 'mailboxes');
    if (name === undefined || known.includes(name))
        return;
    const hint = (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(name, known)) ?? 'add it under mailboxes';
    check.warn(path, { message: 'no such entry in mailboxes, bounces are not read', hint });
}
function namesIn(check, section) {
    const value = (0,document_document/* valueAt */.fK)(check.document.value, [section]);
    return (0,document_document/* isMapping */.pi)(value) ? Object.keys(value) : [];
}
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
    for (const { text, path: at } of (0,check_check/* textsOf */.CB)(loop.retry, [...path, 'retry'])) {
        if (((0,durations/* parseDuration */.E9)(text) ?? 0) > LONGEST_PAUSE)
            check.error(at, { message: 'too long', expected: `at most ${(0,durations/* writeDuration */.MP)(LONGEST_PAUSE)}` });
    }
    for (const key of ['warning', 'critical']) {
        if (((0,durations/* parseDuration */.E9)(loop[key] ?? '') ?? 0) > LONGEST_WAIT) {
            check.error([...path, key], { message: 'too long', expected: `at most ${(0,durations/* writeDuration */.MP)(LONGEST_WAIT)}` });
            return;
        }
    }
    if (loop.kind === undefined)
        return;
    const defaults = (0,schema_defaults/* defaultThresholds */.Sf)(loop.kind);
    const warning = (0,durations/* parseDuration */.E9)(loop.warning ?? '') ?? defaults.warning;
    const critical = (0,durations/* parseDuration */.E9)(loop.critical ?? '') ?? defaults.critical;
    const given = loop.warning !== undefined ? 'warning' : loop.critical !== undefined ? 'critical' : null;
    const judgeable = ['warning', 'critical'].every((key) => loop[key] !== undefined || !check.has([...path, key]));
    if (warning < critical || given === null || !judgeable)
        return;
    const other = given === 'warning' ? `below critical, which is ${(0,durations/* writeDuration */.MP)(critical)}` : `above warning, which is ${(0,durations/* writeDuration */.MP)(warning)}`;
    check.error([...path, given], { message: 'warning must come before critical', expected: other });
}

;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-expected-mail.js






const SHORTEST = 60_000;
const check_expected_mail_LONGEST = 400 * 86_400_000;
const check_expected_mail_LONGEST_SUBJECT = 400;
function checkExpectedMail(check, { isTimeZone }) {
    for (const [name, mail] of (0,check_check/* entriesOf */.Mc)(check.draft['expect-mail'])) {
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
        else if (mail.subject !== undefined && /[.][*+]|\\[dws]|^[*^]|[*$]$/.test(mail.subject))
            check.warn([...path, 'subject'], {
                message: 'is compared as it stands, never as a pattern',
                hint: 'write the part that is always the same',
            });
        if (!check.has([...path, 'from']) && !check.has([...path, 'subject']))
            check.error(path, { message: 'would be met by any mail', on: 'key', quoting: false, hint: 'give from, subject, or both' });
        const every = mail.every === undefined ? null : (0,durations/* parseDuration */.E9)(mail.every);
        if (every !== null && (every < SHORTEST || every > check_expected_mail_LONGEST)) {
            const expected = `from ${(0,durations/* writeDuration */.MP)(SHORTEST)} to ${(0,durations/* writeDuration */.MP)(check_expected_mail_LONGEST)}`;
            check.error([...path, 'every'], { message: every < SHORTEST ? 'too short' : 'too long', expected });
        }
        const by = mail.by === undefined ? null : parseTimeOfDay(mail.by);
        if (by !== null && !isTimeZone(by.zone))
            check.error([...path, 'by'], { message: 'no time zone that is known here', expected: 'an IANA name such as 07:00 Europe/Berlin' });
    }
}

;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-kinds.js


function check_kinds_checkKinds(check) {
    const loops = (0,check_check/* entriesOf */.Mc)(check.draft.loops);
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
    for (const [name, mailbox] of (0,check_check/* entriesOf */.Mc)(check.draft.mailboxes)) {
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
function placeOf({ host, port, security }, form) {
    if (host === undefined || form === null)
        return null;
    const { port: at } = connection(form, port === undefined ? undefined : Number(port), security);
    return `${host.toLowerCase()}:${at}`;
}

;// CONCATENATED MODULE: ./lib/src/config/check/servers/check-way.js



function checkWay(check, server, security, path) {
    const read = server.proxy === undefined ? null : readProxy(server.proxy);
    if (read?.ok === false)
        check.error([...path, 'proxy'], read.complaint);
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







function checkServers(check) {
    for (const [name, sender] of (0,check_check/* entriesOf */.Mc)(check.draft.senders)) {
        const path = ['senders', name];
        const form = senderForm(sender.protocol);
        if (form === null)
            continue;
        checkServer(check, sender, path, form);
        refuseSmtpKeys(check, form, sender, path);
        if (sender.user !== undefined && !hasPassword(check, path))
            missing(check, [...path, 'password'], 'needed to log in as user');
        if (sender.user === undefined && sender.password !== undefined && !check.has([...path, 'user'])) {
            missing(check, [...path, 'user'], 'needed where a password is given');
        }
    }
    for (const [name, mailbox] of (0,check_check/* entriesOf */.Mc)(check.draft.mailboxes)) {
        const path = ['mailboxes', name];
        const form = mailboxForm(mailbox.protocol);
        if (form === null)
            continue;
        checkServer(check, mailbox, path, form);
        refuseFolders(check, mailbox, path);
        if (!hasPassword(check, path))
            missing(check, [...path, 'password'], 'needed to read the mailbox');
    }
}
function refuseSmtpKeys(check, { overHttps }, { user }, path) {
    if (overHttps === undefined)
        return;
    if (check.has([...path, 'ehlo']))
        check.error([...path, 'ehlo'], { message: `${overHttps} has no EHLO`, on: 'key', quoting: false, hint: 'leave it out' });
    if (user === undefined && !check.has([...path, 'user']))
        missing(check, [...path, 'user'], `nobody sends by ${overHttps} without a login`);
}
function refuseFolders(check, { protocol }, path) {
    if (protocol === undefined || !config/* INBOX_ALONE */.x$.has(protocol))
        return;
    for (const key of ['folder', 'junk'])
        if (check.has([...path, key]))
            check.error([...path, key], {
                message: `${protocol.toUpperCase()} shows the Inbox alone, and no other folder`,
                on: 'key',
                quoting: false,
                hint: 'leave it out, or use protocol: imap',
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
    if (form.without?.includes('preset') !== true)
        checkPreset(check, server, path);
    const port = server.port === undefined ? undefined : Number(server.port);
    const { security } = connection(form, port, server.security);
    if (form.overHttps !== undefined && security === 'starttls')
        check.error([...path, 'security'], {
            message: `${form.overHttps} is spoken over HTTPS, which has no STARTTLS`,
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
            hint: pinHint(pin),
        });
    }
}
function pinHint(pin) {
    const usable = (text) => (0,address_names/* keyPin */.Zf)(text) !== null;
    const plain = pin.trim();
    const body = plain.replace(/^(?:pin-)?sha-?256(?:\/\/|[/:=-])"?/i, '').replace(/"$/, '');
    if (/^(?:[0-9a-f]{2}:?){32}$/i.test(body))
        return 'that is hexadecimal, as fingerprints of a whole certificate are; a pin is that of the key, which stays when the certificate is renewed';
    if (/^sha-?1\b|^md5\b/i.test(plain))
        return 'SHA-256 alone is taken';
    const url = body.replaceAll('-', '+').replaceAll('_', '/');
    const whole = [body, `${body}=`, url, `${url}=`].map((text) => `sha256/${text}`).find(usable);
    return whole === undefined ? null : `did you mean ${whole}?`;
}
function checkPreset(check, { preset, host: given }, path) {
    const known = presetOf(preset);
    if (known === null || given === undefined || isOfPreset(known, given))
        return;
    check.error([...path, 'host'], { message: `is none of ${preset}`, hint: 'leave out host, or preset' });
}
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
    if (text.trim() !== text)
        return 'leave out the spaces around it';
    if (/^fe80:.*%/i.test(text))
        return 'an address of the local link cannot be used: write a name, or another address of that host';
    return /^(?:[^:]+|\[[0-9a-f:.]+\]):[0-9]+$/i.test(text) ? 'write the port under port' : null;
}
function hasPassword(check, path) {
    return check.has([...path, 'password']) || check.has([...path, 'oauth2']);
}
function missing(check, path, why) {
    const isInput = check.document.place(path, 'key').file === null;
    const hint = isInput && path.at(-1) === 'password' ? 'a secret that does not exist is empty: check its name' : null;
    check.error(path, { message: `is missing: ${why}`, on: 'key', quoting: false, hint });
}
function refuseControls(check, text, path) {
    if (text !== undefined && (0,invisible/* hasControlCharacters */.Kg)(text))
        check.error(path, { message: 'not usable', expected: 'a text of one line without control characters' });
}

// EXTERNAL MODULE: ./lib/src/config/document/path.js
var document_path = __webpack_require__(23716);
;// CONCATENATED MODULE: ./lib/src/config/document/inputs.js



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
function givenLoopInputs(get) {
    return LOOP_INPUTS.filter((name) => get(name) !== '');
}
function documentFromInputs(get) {
    const names = new Map();
    const value = { ...(givenLoopInputs(get).length > 0 ? loopFromInputs(get, names) : {}), ...extrasFromInputs(get, names) };
    return (0,document_document/* documentOfInputs */.cb)(value, names);
}
const REPLACING = ['timeout', 'wait-for-dns', 'baseline'];
function withExtraInputs(document, get) {
    const names = new Map();
    const { domains, heartbeat, ...replaced } = extrasFromInputs(get, names);
    const file = document.value;
    if (!(0,document_document/* isMapping */.pi)(file) || ['domains', 'heartbeat'].some((section) => !isSection(file[section])))
        return document;
    const own = (0,document_document/* isMapping */.pi)(file['domains']) ? file['domains'] : {};
    const value = {
        ...file,
        ...(domains === undefined ? {} : { domains: { ...domains, ...own } }),
        ...(heartbeat === undefined ? {} : { heartbeat: { ...((0,document_document/* isMapping */.pi)(file['heartbeat']) ? file['heartbeat'] : {}), ...heartbeat } }),
        ...replaced,
    };
    const added = (0,document_document/* documentOfInputs */.cb)(value, names);
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
function isSection(value) {
    return value === undefined || value === null || (0,document_document/* isMapping */.pi)(value);
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
    const take = (path, ...inputs) => {
        const given = inputs.find((name) => get(name) !== '');
        names.set((0,document_path/* formatPath */.j)(path), given ?? inputs[0]);
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

;// CONCATENATED MODULE: ./lib/src/config/files/absent-file.js
function absentHint({ path, advice }, readText, env) {
    if (/^[a-z]+:\/\//i.test(path))
        return 'a file is read here, never an address';
    if (path === '-')
        return 'standard input is /dev/stdin';
    const twin = /\.ya?ml$/.test(path) ? path.replace(/\.ya?ml$/, (end) => (end === '.yml' ? '.yaml' : '.yml')) : null;
    if (twin !== null && readText(twin).ok)
        return `did you mean ${twin}?`;
    const hints = [advice, checkoutHint(env)].filter((hint) => hint !== null);
    return hints.length === 0 ? null : hints.join('; ');
}
function withoutFile(env) {
    return isOnRunner(env)
        ? 'create it, name another file with config, or give smtp-host, imap-host and the other inputs of one loop'
        : 'create it, or name another file';
}
function checkoutHint(env) {
    if (!isOnRunner(env))
        return null;
    return 'a job begins without the files of its repository: the step `uses: actions/checkout@...` must come before this one, with `contents: read` among the permissions';
}
function isOnRunner(env) {
    return env['GITHUB_ACTIONS'] === 'true';
}

;// CONCATENATED MODULE: ./lib/src/config/document/variables.js



const REFERENCE = /\$\$\{|\$\{([^}]*)(\}?)/g;
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
            errors.push({ file, ...node.at, path: (0,document_path/* formatPath */.j)(path), expected: null, received: null, ...explain(fault, env) });
        if (faults.length > 0)
            unfilled.push(path);
        if (ignored && !NEEDED_TEXTS.has(path.at(-1)))
            return null;
        return { ...node, value: text, written: inserted.length > 0 ? node.value : null, inserted };
    };
    return { tree: fill(tree, []) ?? tree, errors, unfilled };
}
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
const COMMON_WORDS = new Set('PASSWORD PASSWD SECRET TOKEN USER USERNAME HOST PORT URL KEY ID CLIENT TENANT SMTP IMAP POP3 JMAP'.split(' '));
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


function secretParts(document, inserted) {
    return [
        ...secretPaths(document).flatMap(inserted),
        ...urlPaths(document).flatMap((path) => inserted(path).filter((part) => !isPublic(part, (0,document_document/* valueAt */.fK)(document.value, path)))),
        ...proxyPaths(document).flatMap((path) => inserted(path).filter((part) => !isOfProxy(part, (0,document_document/* valueAt */.fK)(document.value, path)))),
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
function oauth2Paths(document) {
    return ['senders', 'mailboxes'].flatMap((section) => secret_parts_namesIn(document, [section]).flatMap((name) => ['token', 'client-secret', 'refresh-token', 'service-account']
        .map((key) => [section, name, 'oauth2', key])
        .filter((path) => path.at(-1) !== 'service-account' || (0,document_document/* valueAt */.fK)(document.value, [section, name, 'oauth2', 'federation']) === undefined)));
}
function urlPaths(document) {
    return [...secret_parts_namesIn(document, ['channels']).map((name) => ['channels', name, 'url']), ['heartbeat', 'url']];
}
function proxyPaths(document) {
    return ['senders', 'mailboxes'].flatMap((section) => secret_parts_namesIn(document, [section]).map((name) => [section, name, 'proxy']));
}
function isOfProxy(part, proxy) {
    return typeof proxy === 'string' && (proxy.split('@').at(-1) ?? '').includes(part.replace(/^\w+:\/\//, ''));
}
function isPublic(part, url) {
    return (typeof url === 'string' ? ((0,secrets/* webUrl */.qP)(url)?.origin ?? '') : '').includes(part);
}
function secret_parts_namesIn(document, path) {
    const section = (0,document_document/* valueAt */.fK)(document.value, path);
    return (0,document_document/* isMapping */.pi)(section) ? Object.keys(section) : [];
}
function keysPutIntoZones(document, inserted) {
    const path = ['blocklists', 'zones'];
    const zones = (0,document_document/* valueAt */.fK)(document.value, path);
    const paths = Array.isArray(zones) ? zones.map((_, index) => [...path, index]) : [path];
    return paths.flatMap(inserted).filter((part) => !part.includes('.'));
}

;// CONCATENATED MODULE: ./lib/src/config/schema/completed.js





const DERIVED = {
    senders: ['protocol', 'host', 'port', 'security'],
    mailboxes: ['protocol', 'host', 'port', 'security', 'user'],
    loops: ['sender', 'mailbox', 'kind', 'from', 'to'],
    'expect-mail': ['mailbox'],
};
const OF_PRESETS = new Set(['host', 'port', 'security']);
const BY_PROTOCOL = { pop3: ' by POP3', jmap: ' by JMAP', graph: ' by Graph', lmtp: ' by LMTP' };
function completed(document) {
    const added = new Map();
    const sources = [];
    let root = document.value;
    for (const section of ['senders', 'loops', 'expect-mail', 'mailboxes']) {
        for (const name of completed_namesIn(root, section)) {
            if (!(0,document_document/* isMapping */.pi)((0,document_document/* valueAt */.fK)(root, [section, name])))
                continue;
            for (const key of DERIVED[section]) {
                const path = [section, name, key];
                const derived = (0,document_document/* valueAt */.fK)(root, path) === undefined ? derive(root, section, name, key) : null;
                if (derived === null)
                    continue;
                root = put(root, path, derived.value);
                added.set((0,document_path/* formatPath */.j)(path), derived);
                if (derived.from !== null)
                    sources.push({ path, from: derived.from });
            }
        }
    }
    return {
        document: {
            value: root,
            place: (path, part) => document.place(path, part),
            written: (path) => document.written(added.get((0,document_path/* formatPath */.j)(path))?.from ?? path),
        },
        sources,
    };
}
function whyMissing(root, path) {
    const [section, name, key] = path;
    if ((section === 'loops' || section === 'expect-mail') && (key === 'sender' || key === 'mailbox')) {
        const list = key === 'sender' ? 'senders' : 'mailboxes';
        const known = completed_namesIn(root, list);
        return known.length === 0 ? `add one under ${list}` : `name one of ${known.slice(0, 10).join(', ')}`;
    }
    if (section === 'loops' && key === 'to' && !isEcho(root, String(name)))
        return 'give it: it is left out only where the mailbox has a user that is a mail address';
    if (section === 'loops' && key === 'from')
        return 'give it: it is left out only where the sender has a user that is a mail address';
    if (key === 'host' && section === 'senders' && isBy(root, String(name), 'mx'))
        return 'give it: it is left out only where the loops of this sender have to in one domain';
    if (key === 'host' && (section === 'senders' || section === 'mailboxes')) {
        const preset = (0,document_document/* valueAt */.fK)(root, [section, String(name), 'preset']);
        if (presetOf(preset) !== null)
            return `it is another one for each region of ${String(preset)}`;
        if ((0,document_document/* valueAt */.fK)(root, [section, String(name), 'protocol']) === 'graph')
            return 'preset: microsoft365 knows it';
    }
    if (section === 'mailboxes' && key === 'user')
        return `give it: it is left out only where the loops that read ${String(name)} have one to`;
    return null;
}
function unfitPreset(root, path) {
    const [section, name, key] = path;
    if (key !== 'host' || (section !== 'senders' && section !== 'mailboxes'))
        return null;
    const [preset, protocol] = ['preset', 'protocol'].map((each) => (0,document_document/* valueAt */.fK)(root, [section, String(name), each]));
    const known = presetOf(preset);
    if (known === null || presetServer(known, section, protocol) !== null)
        return null;
    const by = BY_PROTOCOL[String(protocol)];
    return by === undefined || presetServer(known, section, undefined) === null
        ? { at: [section, String(name), 'preset'], message: `${String(preset)} has no ${section}`, hint: 'take another provider, or give host' }
        : {
            at: [section, String(name), 'protocol'],
            message: `${String(preset)} has no ${section}${by}`,
            hint: 'leave out protocol, or give host in place of preset',
        };
}
function derive(root, section, name, key) {
    if (key === 'protocol')
        return { value: section === 'senders' ? config/* SENDER_PROTOCOLS */.W$[0] : byPort((0,document_document/* valueAt */.fK)(root, [section, name, 'port'])), from: null };
    if (key === 'host' && section === 'senders' && isBy(root, name, 'mx'))
        return domainOfLoops(root, name);
    if (OF_PRESETS.has(key) && (section === 'senders' || section === 'mailboxes'))
        return ofPreset(root, section, name, key);
    if (key === 'kind')
        return { value: usualKind(root, (0,document_document/* valueAt */.fK)(root, ['loops', name, 'sender'])), from: null };
    if (key === 'sender')
        return theOnly(root, 'senders');
    if (key === 'mailbox')
        return theOnly(root, 'mailboxes');
    if (key === 'to')
        return recipientOf(root, name);
    return key === 'from' ? senderOf(root, name) : readerOf(root, name);
}
function byPort(port) {
    return String(port) === '995' || String(port) === '110' ? 'pop3' : config/* MAILBOX_PROTOCOLS */.l0[0];
}
function ofPreset(root, section, name, key) {
    const preset = presetOf((0,document_document/* valueAt */.fK)(root, [section, name, 'preset']));
    const server = preset === null ? null : presetServer(preset, section, (0,document_document/* valueAt */.fK)(root, [section, name, 'protocol']));
    if (server === null)
        return null;
    if (key === 'host')
        return server.host === null ? null : { value: server.host, from: null };
    const isSaid = ['port', 'security'].some((other) => (0,document_document/* valueAt */.fK)(root, [section, name, other]) !== undefined);
    if (key === 'port')
        return isSaid ? null : { value: server.port, from: null };
    const isOurs = (0,document_document/* valueAt */.fK)(root, [section, name, 'port']) === server.port;
    return isOurs ? { value: server.security, from: null } : null;
}
function isBy(root, sender, protocol) {
    return (0,document_document/* valueAt */.fK)(root, ['senders', sender, 'protocol']) === protocol;
}
function usualKind(root, sender) {
    if (typeof sender !== 'string')
        return 'external';
    return isBy(root, sender, 'lmtp') ? 'internal' : isBy(root, sender, 'mx') ? 'inbound' : 'external';
}
function domainOfLoops(root, sender) {
    const only = theOnly(root, 'senders')?.value;
    const addresses = completed_namesIn(root, 'loops')
        .filter((loop) => ((0,document_document/* valueAt */.fK)(root, ['loops', loop, 'sender']) ?? only) === sender)
        .map((loop) => ({ from: ['loops', loop, 'to'], value: (0,document_document/* valueAt */.fK)(root, ['loops', loop, 'to']) }));
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
function senderOf(root, loop) {
    const sender = (0,document_document/* valueAt */.fK)(root, ['loops', loop, 'sender']);
    return typeof sender === 'string' ? addressOf(root, ['senders', sender, 'user']) : null;
}
function recipientOf(root, loop) {
    const mailbox = (0,document_document/* valueAt */.fK)(root, ['loops', loop, 'mailbox']);
    return typeof mailbox === 'string' && !isEcho(root, loop) ? addressOf(root, ['mailboxes', mailbox, 'user']) : null;
}
function isEcho(root, loop) {
    return (0,document_document/* valueAt */.fK)(root, ['loops', loop, 'kind']) === 'echo';
}
function addressOf(root, from) {
    const user = (0,document_document/* valueAt */.fK)(root, from);
    return typeof user === 'string' && (user.includes('${') || (0,mailbox_address/* parseAddress */.or)(user) !== null) ? { value: user, from } : null;
}
function readerOf(root, mailbox) {
    const addresses = (key, address) => completed_namesIn(root, 'loops')
        .filter((loop) => (0,document_document/* valueAt */.fK)(root, ['loops', loop, key]) === mailbox)
        .map((loop) => ({ from: ['loops', loop, address(loop)], value: (0,document_document/* valueAt */.fK)(root, ['loops', loop, address(loop)]) }));
    const awaited = addresses('mailbox', (loop) => (isEcho(root, loop) ? 'from' : 'to'));
    const [first, ...others] = awaited.length > 0 ? awaited : addresses('bounces', () => 'from');
    return first === undefined || typeof first.value !== 'string' || others.some(({ value }) => value !== first.value) ? null : first;
}
function completed_namesIn(root, section) {
    const entries = (0,document_document/* valueAt */.fK)(root, [section]);
    return (0,document_document/* isMapping */.pi)(entries) ? Object.keys(entries) : [];
}
function put(root, path, value) {
    const [key, ...rest] = path;
    if (key === undefined)
        return value;
    if (!(0,document_document/* isMapping */.pi)(root))
        return root;
    return { ...root, [key]: put(root[key], rest, value) };
}

;// CONCATENATED MODULE: ./lib/src/config/schema/known-words.js


const WORDS = {
    warn: ['warning'],
    w: ['warning'],
    threshold: ['warning'],
    crit: ['critical'],
    c: ['critical'],
    server: ['host', 'servers'],
    hostname: ['host'],
    address: ['host', 'to'],
    username: ['user'],
    login: ['user'],
    account: ['user'],
    email: ['user'],
    pass: ['password'],
    passwd: ['password'],
    passphrase: ['password'],
    secret: ['password'],
    ssl: ['security'],
    tls: ['security'],
    starttls: ['security'],
    encryption: ['security'],
    secure: ['security'],
    type: ['protocol', 'kind'],
    recipient: ['to'],
    rcpt: ['to'],
    mailto: ['to'],
    mailfrom: ['from'],
    'sender-address': ['from'],
    'smtp-server': ['senders', 'host'],
    'mail-server': ['senders', 'host'],
    'fetch-server': ['mailboxes', 'host'],
    'imap-server': ['mailboxes', 'host'],
    'pop3-server': ['mailboxes', 'host'],
    smtp: ['senders'],
    mta: ['senders'],
    relay: ['senders'],
    imap: ['mailboxes'],
    pop3: ['mailboxes'],
    accounts: ['mailboxes'],
    inbox: ['folder'],
    spam: ['junk'],
    mailbox: ['mailboxes', 'folder'],
    message: ['delete'],
    messages: ['delete'],
    'delete-messages': ['delete'],
    'cleanup-messages': ['delete'],
    cleanup: ['delete'],
    keep: ['delete'],
    'fetch-timeout': ['critical'],
    timeout: ['critical'],
    wait: ['critical'],
    'max-age': ['critical'],
    retries: ['attempts'],
    tries: ['attempts'],
    'retry-count': ['attempts'],
    'max-retries': ['attempts'],
    body: ['template'],
    header: ['subject'],
    title: ['subject'],
    period: ['every'],
    before: ['by'],
    deadline: ['by'],
    until: ['by'],
    selector: ['dkim'],
    selectors: ['dkim'],
    rbl: ['blocklists', 'zones'],
    dnsbl: ['blocklists', 'zones'],
    blacklist: ['blocklists'],
    lists: ['zones'],
    addresses: ['ips'],
    resolver: ['servers', 'dns'],
    resolvers: ['servers', 'dns'],
    nameserver: ['servers', 'dns'],
    'dns-server': ['dns'],
    'dns-servers': ['dns'],
    alert: ['channels'],
    alerts: ['channels'],
    notification: ['channels'],
    notifications: ['channels'],
    notify: ['channels'],
    webhook: ['url', 'channels'],
    'webhook-url': ['url'],
};
const VERIFIED = 'certificates are always verified: ca names a private authority, pin one key, tls-name another name';
const OAUTH2 = 'it belongs below oauth2';
const TOKEN = 'it is given as oauth2: {token: ...}';
const MECHANISM = 'how to log in follows from what the server offers; an access token is given as oauth2: {token: ...}';
const OPTION = 'it is an input of the action and an option of the commands, no key of this file';
const SCHEDULE = 'when it runs is said by the workflow (on: schedule) or the timer that starts it';
const ELSEWHERE = {
    every: alike('it is a key of the mailbox', ['folder', 'junk', 'user', 'password', 'host']),
    ca: alike(VERIFIED, [
        'insecure',
        'verify',
        'no-verify',
        'skip-verify',
        'insecure-skip-verify',
        'tls-verify',
        'ssl-verify',
        'verify-tls',
        'verify-ssl',
        'verify-certificate',
        'check-certificate',
        'disable-cert-validation',
        'self-signed',
        'reject-unauthorized',
    ]),
    oauth2: {
        ...alike(OAUTH2, ['tenant', 'tenant-id', 'client-id', 'client-secret', 'refresh-token', 'issuer', 'service-account', 'cloud']),
        ...alike(TOKEN, ['token', 'access-token', 'api-token', 'api-key', 'bearer']),
        ...alike(MECHANISM, ['auth', 'auth-type', 'auth-method', 'auth-mechanism', 'authentication', 'mechanism']),
    },
    senders: {
        ...alike(OPTION, ['checks', 'only', 'fail-on', 'open-issue', 'report-dir', 'dry-run', 'github-token', 'format', 'mode', 'shards']),
        ...alike(SCHEDULE, ['schedule', 'cron', 'interval', 'every', 'monitoring-interval']),
    },
    attempts: alike(SCHEDULE, ['schedule', 'cron', 'interval', 'every', 'monitoring-interval']),
};
function alike(sentence, words) {
    return Object.fromEntries(words.map((word) => [word, sentence]));
}
function meantKey(name, known) {
    const hint = elsewhere(name, known);
    return wordOf(name, known) ?? (hint === null ? (0,nearest/* nearest */.p)(name, known) : hint === OAUTH2 || hint === TOKEN ? 'oauth2' : null);
}
function keyHint(name, known) {
    if (name === '<<')
        return 'merge keys are not read: write the keys out here';
    const word = wordOf(name, known);
    if (word === null)
        return elsewhere(name, known) ?? (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(name, known));
    return word === 'security' ? 'it is called security here: tls, starttls or plaintext' : `it is called ${word} here`;
}
function wordOf(name, known) {
    for (const form of formsOf(name)) {
        const word = (Object.hasOwn(WORDS, form) ? WORDS[form] : undefined)?.find((each) => known.includes(each));
        if (word !== undefined)
            return word;
        if (form !== folded(name) && known.includes(form))
            return form;
    }
    return null;
}
function elsewhere(name, known) {
    const word = folded(name);
    const hints = known.flatMap((key) => (Object.hasOwn(ELSEWHERE, key) ? (ELSEWHERE[key]?.[word] ?? []) : []));
    return hints[0] ?? null;
}
function formsOf(name) {
    const word = folded(name);
    const bare = word.replace(/^(?:smtp|imap|pop3?|send|fetch|mail|use|enable)-?(?=.)/, '');
    const short = [word, bare].flatMap((form) => [
        form,
        form.replace(/-(?:name|address|addr|time|after|seconds|threshold|enabled|messages?|ssl|tls)$/, ''),
    ]);
    return [...new Set(short.flatMap((form) => [form, form.replace(/(?<=.)s$/, '')]))];
}
function folded(name) {
    return name
        .slice(0, 64)
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .replace(/[_\s]/g, '-')
        .toLowerCase();
}

;// CONCATENATED MODULE: ./lib/src/config/schema/right-forms.js
const SECTIONS = {
    senders: 'senders: {mta: {host: smtp.example.net}}',
    mailboxes: 'mailboxes: {own: {host: imap.example.net}}',
    loops: 'loops: {internal: {to: probe@example.net}}',
    'expect-mail': 'expect-mail: {nightly-backup: {from: backup@example.net, every: 24h}}',
    domains: 'domains: {example.net: }',
    channels: 'channels: {team: {type: slack}}',
};
const right_forms_KEYS = {
    blocklists: 'blocklists: {zones: [bl.example.net]}',
    dns: 'dns: {servers: ["192.0.2.53:53"]}',
    certificates: 'certificates: {warning: 21d}',
    heartbeat: 'heartbeat: {url: "${HEARTBEAT_URL}"}',
    incidents: 'incidents: {open-after: 2}',
};
const ENTRIES = {
    senders: '{host: smtp.example.net}',
    mailboxes: '{host: imap.example.net}',
    loops: '{to: probe@example.net}',
    'expect-mail': '{from: backup@example.net, every: 24h}',
    domains: '{dkim: {selectors: [mail2026]}}',
    channels: '{type: slack, url: "${SLACK_URL}"}',
};
function mappingHint(path, isList) {
    const [section, , ...deeper] = path.map(String);
    if (section !== undefined && deeper.length === 0) {
        const named = path.length === 1 ? SECTIONS[section] : undefined;
        if (named !== undefined)
            return `each has a name: ${named}`;
        const form = path.length === 1 ? right_forms_KEYS[section] : ENTRIES[section];
        if (form !== undefined)
            return `write it as ${form}`;
    }
    return isList ? 'write its keys below it, without the hyphens of a list' : null;
}
const VALUES = {
    security: [
        [
            /^(?:true|yes|on|1|auto|ssl|ssl\/tls|tls\/ssl|implicit|explicit|required?|mandatory|encrypted|smtps|imaps|pop3s|tls ?v?1(?:\.[0-3])?)$/i,
            'tls is TLS from the first byte (ports 465, 993, 995), starttls is STARTTLS (587, 143, 110)',
        ],
        [/^(?:false|no|off|0|none|plain|clear|insecure|disabled?)$/i, 'without encryption it is plaintext'],
    ],
    protocol: [
        [/^(?:smtp)s$/i, 'write protocol: smtp and security: tls'],
        [/^(?:imap)s$/i, 'write protocol: imap and security: tls'],
        [/^(?:pop3?)s$/i, 'write protocol: pop3 and security: tls'],
        [/^(?:esmtp|submission|starttls)$/i, 'that is smtp'],
        [/^(?:imap4?(?:rev[12])?)$/i, 'that is imap'],
        [/^(?:ews|exchange|graphapi|ms-?graph|office365|microsoft365)$/i, 'that is graph'],
    ],
    preset: [
        [/^(?:(?:ms-?|office-?|o|m)365|exchange(?:-?online)?|entra|microsoft)$/i, 'that is microsoft365'],
        [/^(?:hotmail|live|msn|outlook\.com|hotmail\.com)$/i, 'that is outlook'],
        [/^(?:google-?mail|g-?mail\.com)$/i, 'that is gmail'],
        [/^google$/i, 'gmail is for accounts at gmail.com, google-workspace for those of a domain of your own'],
        [/^(?:g-?suite|workspace|google-?apps)$/i, 'that is google-workspace'],
        [/^(?:apple|me|mac|icloud\.com)$/i, 'that is icloud'],
        [/^(?:proton|proton-?mail)$/i, 'that is protonmail-bridge'],
        [/^(?:aws|amazon|amazon-?ses|aws-?ses)$/i, 'that is ses'],
        [/^(?:mailbox|mailbox\.org)$/i, 'that is mailbox-org'],
        [/^(?:sendinblue)$/i, 'that is brevo'],
    ],
    family: [
        [/^(?:ip-?v?4|inet)$/i, 'write 4'],
        [/^(?:ip-?v?6|inet6)$/i, 'write 6'],
        [/^(?:any|both|all|dual)$/i, 'write auto'],
    ],
    junk: [[/^(?:false|true)$/, 'a mailbox is always searched for Junk; leave this out, or name the folder']],
    kind: [
        [/^(?:outbound|outgoing|outside|remote|out)$/i, 'that is external'],
        [/^(?:incoming|in)$/i, 'that is inbound'],
        [/^(?:local|inside|int|intern)$/i, 'that is internal'],
        [/^(?:responder|reply|auto-?reply|autoresponder)$/i, 'that is echo'],
    ],
};
function valueHint(path, value) {
    const key = String(path.at(-1));
    if (!Object.hasOwn(VALUES, key) || (typeof value !== 'string' && typeof value !== 'boolean' && typeof value !== 'number'))
        return null;
    return VALUES[key]?.find(([written]) => written.test(String(value)))?.[1] ?? null;
}
function listHint(path, list) {
    const key = String(path.at(-1));
    if (list.length === 0)
        return null;
    if (list.length === 1)
        return 'write the one value, without brackets or hyphen';
    if (key === 'to' || key === 'sender' || key === 'mailbox')
        return 'a loop is one path: write a loop for each';
    return 'write one value';
}

// EXTERNAL MODULE: ./lib/src/core/result/report.js
var report = __webpack_require__(97980);
// EXTERNAL MODULE: ./lib/src/config/schema/sections/incidents.js
var incidents = __webpack_require__(24817);
;// CONCATENATED MODULE: ./lib/src/config/schema/schema.js








const NAMES = 'a name of 1 to 64 letters, digits, dots, hyphens or underscores';
const expected = (0,shapes/* section */.uW)({
    spf: (0,shapes/* optional */.lq)((0,shapes/* textOrList */.dn)('a result such as pass'), 'Result of SPF: the word of the receiver, else our own; several are allowed.'),
    dkim: (0,shapes/* optional */.lq)((0,shapes/* textOrList */.dn)('a result such as pass'), 'The same for DKIM.'),
    dmarc: (0,shapes/* optional */.lq)((0,shapes/* textOrList */.dn)('a result such as pass'), 'The same for DMARC.'),
    tls: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), 'true: every hop between two hosts tells TLS; false: none does.'),
    junk: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), 'false: the probe must not lie in Junk; true: it must.'),
    via: (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('a host name'), 'Hosts that the probe must have come by.'),
});
const loop = (0,shapes/* section */.uW)({
    kind: (0,shapes/* described */.WY)((0,shapes/* oneOf */.yL)(report/* LOOP_KINDS */.hD), 'internal: own MTA and own mailbox. external: through the outside world to a sentinel mailbox. inbound: an account outside sends to your own mailbox. echo: a responder outside answers, and the answer is awaited. Default: external.'),
    places: (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('the name of a place'), 'Keys in places, in each of which the loop runs (see mode: plan). Default: wherever the run is.'),
    sender: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)('the name of a sender'), 'Key in senders. Default: the only one.'),
    mailbox: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)('the name of a mailbox'), 'Key in mailboxes. Default: the only one.'),
    from: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)('a mail address'), 'Envelope sender and From of the probe. Default: the user of the sender.'),
    to: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)('a mail address'), 'Recipient of the probe: an address whose mail arrives in the mailbox. Default: the user of the mailbox. With kind: echo, a responder, whose answer to from arrives there.'),
    subject: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), 'Plain text, never a pattern; a token is appended. Default: [continuity] and the domain of from.'),
    warning: (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), 'A probe delivered after this is slow. Default: 30s (internal), 60s (all others).'),
    critical: (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), 'A probe not seen by then is lost in this run. Default: 120s (internal), 300s (all others).'),
    attempts: (0,shapes/* optional */.lq)((0,shapes/* attempts */.r2)(), 'Tries to hand the probe over; only 4xx replies and connection errors are tried again. Default: 4.'),
    retry: (0,shapes/* optional */.lq)((0,shapes/* durations */.SB)(), 'The waits between these tries; the last one repeats. Default: [10s, 30s, 90s].'),
    probes: (0,shapes/* optional */.lq)((0,shapes/* probes */.Kn)(), 'How many probes are sent, one after the other: at most one a second to the outside, ten a second at home. From 2 on the loop has a loss rate. Default: 1.'),
    'loss-warning': (0,shapes/* optional */.lq)((0,shapes/* percentage */.X1)(), 'Of several probes: a loss above this is a warning. Default: 5%.'),
    'loss-critical': (0,shapes/* optional */.lq)((0,shapes/* percentage */.X1)(), 'Of several probes: a loss above this is critical. Default: 20%.'),
    delete: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), 'Delete our own probes after the run. Default: true.'),
    bounces: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('the name of a mailbox'), 'A mailbox in which bounces to from come back: a bounced probe is told at once, with its reason.'),
    'bounces-probe': (0,shapes/* optional */.lq)((0,shapes/* oneOf */.yL)(['quiet', 'loud']), 'quiet: the probe says that it was sent automatically (Auto-Submitted). That keeps vacation notices and ticket systems from answering, and Exim and Amavis from reporting a delay or a refusal. loud: it does not say so. Default: quiet.'),
    template: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a file that ends in .txt, .html or .eml'), 'Your own mail to be sent as the probe: a text, a page, or a whole mail with its attachments; the token is added.'),
    expect: (0,shapes/* optional */.lq)(expected, 'What the arrived probe must look like; what differs is critical.'),
});
const domain = (0,shapes/* section */.uW)({
    dkim: (0,shapes/* optional */.lq)((0,shapes/* section */.uW)({ selectors: (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('a selector'), 'Selectors to check; those seen in the arrived probe are added.') }), 'DKIM keys (RFC 6376).'),
    spf: (0,shapes/* optional */.lq)((0,shapes/* section */.uW)({
        pass: (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('an IP address'), 'Addresses that must pass SPF.'),
        fail: (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('an IP address'), 'Addresses that must not pass SPF.'),
    }), 'Expectations of the SPF record (RFC 7208).'),
    mx: (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('a host name'), 'The domain must have exactly this set of mail exchangers.'),
    dmarc: (0,shapes/* optional */.lq)((0,shapes/* section */.uW)({ policy: (0,shapes/* optional */.lq)((0,shapes/* oneOf */.yL)(['none', 'quarantine', 'reject']), 'The policy must be at least this strict.') }), 'Expectations of the DMARC record (RFC 9989).'),
    parked: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), 'true: it is to neither send nor receive mail; what is open is told (parked-open). Default: false.'),
    internal: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), 'true: its hosts may have private addresses, and are connected to there. Else nothing that only a DNS record names is connected to inside a network. Default: false.'),
});
const ignored = (0,shapes/* section */.uW)({
    target: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('an address or a domain'), 'Whose listing is ignored. Default: anybody on that zone.'),
    zone: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a zone'), 'On which list. Default: on any.'),
    reason: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)(), 'Why; it stands in the report.'),
    until: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)('a date such as 2026-12-31'), 'The last day (UTC) on which it is ignored.'),
});
const blocklists = (0,shapes/* section */.uW)({
    ips: (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('an IP address'), 'Addresses to look up; the egress address read from the arrived probe and the MX addresses of domains are added.'),
    domains: (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('a domain name'), 'Domains to look up, such as those of links in the mail; the From domains of loops and the names in domains are added.'),
    zones: (0,shapes/* optional */.lq)((0,shapes/* textOrList */.dn)('default or a zone'), 'default, or a list of zone names, which may hold default. Default: default.'),
    'domain-zones': (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('a zone'), 'Further lists of domains that are in no catalogue and keep the test entries of RFC 5782.'),
    severity: (0,shapes/* optional */.lq)((0,shapes/* named */.KT)((0,shapes/* oneOf */.yL)(['critical', 'warning', 'ok']), /^.+$/, 'a zone'), 'What a listing in a zone comes to. Default: critical on a core list or on two minor ones, warning on one minor list.'),
    ignore: (0,shapes/* optional */.lq)(dist/* array */.YOg(ignored, 'a list of entries with reason and until'), 'Listings that are known and accepted for a while.'),
    'spamhaus-dqs-key': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), 'Key of the Spamhaus Data Query Service; masked everywhere.'),
    'abusix-key': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), 'Key of Abusix Mail Intelligence; masked everywhere.'),
    timeout: (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), 'For one question. Default: dns.timeout where that is set, else 2s.'),
    'in-flight': (0,shapes/* optional */.lq)((0,shapes/* questionsInFlight */.hV)(), 'Questions that may wait for an answer at a time; overdue ones do not count. Default: 32.'),
});
const dns = (0,shapes/* section */.uW)({
    servers: (0,shapes/* optional */.lq)((0,shapes/* listOf */.c3)('an address:port'), "DNS servers as address:port. Default: the machine's resolver."),
    doh: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('an https address such as https://dns.example.net/dns-query'), "A DNS server over HTTPS (RFC 8484), asked before servers, or instead of the machine's resolver; never for blocklists."),
    'doh-ca': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a file or PEM text'), 'PEM text, or a file relative to this one: the private CA that signed its certificate.'),
    timeout: (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), 'For one question to one server. Default: 4s.'),
    authoritative: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), 'Ask every name server of each domain too, and name the one that differs or is stale. Default: false.'),
    'authoritative-port': (0,shapes/* optional */.lq)((0,shapes/* port */.Oh)(), 'Where these name servers listen; for a laboratory. Default: 53.'),
});
const schema_certificates = (0,shapes/* section */.uW)({
    warning: (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), 'Warn when a certificate expires within this. Default: 21d.'),
    critical: (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), 'Critical when a certificate expires within this. Default: 7d.'),
});
const heartbeat = (0,shapes/* section */.uW)({
    url: (0,shapes/* described */.WY)((0,shapes/* text */.Qq)('a URL'), 'The ping or push URL as the service shows it. A secret: write ${NAME}.'),
    type: (0,shapes/* optional */.lq)((0,shapes/* oneOf */.yL)(['auto', ...HEARTBEAT_TYPES]), "auto: by the URL's path. Default: auto."),
    token: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), (0,shapes/* ONLY_WITH */.SE)('gatus', 'Token of the external endpoint.')),
    reports: (0,shapes/* optional */.lq)((0,shapes/* oneOf */.yL)(HEARTBEAT_REPORTS), 'alive: that a run came to its end, its state in the text; state: a failure is down, a warning is up. Default: state where neither an issue nor a channel is configured.'),
    ca: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a file or PEM text'), shapes.CA),
    plaintext: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), shapes/* PLAINTEXT */.oZ),
});
const schema_history = (0,shapes/* section */.uW)({
    branch: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('the name of a branch'), 'The branch that it is kept on, which is for nothing else. Default: email-continuity.'),
    repository: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('owner/name'), 'The repository of that branch; another one needs a token of its own. Default: that of the workflow.'),
    retention: (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), 'How long each run is kept; of older days only counts and sketches are. Default: 90d.'),
    details: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), "Keep addresses, hosts and servers' words too. Default: false."),
    page: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), 'Keep the status page, its badge and the feed of incidents beside the runs, in page/. Default: false.'),
    every: (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), 'How far apart runs are due, so that a missing one is told. Default: as the schedule of the workflow says.'),
});
const ConfigFile = (0,shapes/* section */.uW)({
    senders: (0,shapes/* emptiable */.Ue)((0,shapes/* named */.KT)(sender, shapes/* NAME */.o_, NAMES), 'Where probes leave from, by name.'),
    mailboxes: (0,shapes/* emptiable */.Ue)((0,shapes/* named */.KT)(mailbox, shapes/* NAME */.o_, NAMES), 'Where probes are awaited, by name.'),
    loops: (0,shapes/* emptiable */.Ue)((0,shapes/* named */.KT)(loop, shapes/* NAME */.o_, NAMES), 'Paths to prove, by name: sender -> from/to -> mailbox.'),
    'expect-mail': (0,shapes/* emptiable */.Ue)((0,shapes/* named */.KT)(expectedMail, shapes/* NAME */.o_, NAMES), 'Mail of others that must come, by name; nothing is sent for it.'),
    places: (0,shapes/* optional */.lq)((0,shapes/* named */.KT)((0,shapes/* textOrList */.dn)('a label of a runner'), shapes/* NAME */.o_, NAMES), 'Where loops run when a run is split into jobs, by name: labels of runners, as runs-on takes them.'),
    domains: (0,shapes/* emptiable */.Ue)((0,shapes/* named */.KT)((0,shapes/* emptiable */.Ue)(domain, 'Expectations of this domain; may be left empty.'), /^.+$/, 'a domain name'), 'Domains whose DNS is checked.'),
    blocklists: (0,shapes/* emptiable */.Ue)(blocklists, 'DNS blocklists to ask (RFC 5782).'),
    dns: (0,shapes/* emptiable */.Ue)(dns, 'How DNS is asked.'),
    certificates: (0,shapes/* emptiable */.Ue)(schema_certificates, 'How close to expiry a certificate may be.'),
    incidents: (0,shapes/* emptiable */.Ue)(incidents/* incidents */.M, 'When an issue is opened, reminded of and closed; see the input open-issue.'),
    channels: (0,shapes/* emptiable */.Ue)((0,shapes/* named */.KT)(channel, shapes/* NAME */.o_, NAMES), 'Who is told of incidents beside the issue, by name.'),
    heartbeat: (0,shapes/* emptiable */.Ue)(heartbeat, 'Who is told at the end of each run that this monitor lives, and alarms when it no longer hears of it.'),
    history: (0,shapes/* emptiable */.Ue)((0,shapes/* switchable */.j$)(schema_history), 'What is kept of every run: true for a branch of the repository (contents: write), or its settings; see the input history.'),
    strict: (0,shapes/* optional */.lq)((0,shapes/* truth */.Im)(), 'An unknown finding of DNS, blocklists or certificates raises the state of the run. Default: false.'),
    'wait-for-dns': (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), 'Before anything is sent, wait so long until every name server and resolver agrees with what domains expects.'),
    baseline: (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)('a file'), 'The report.json of an earlier run: records that have changed since are told.'),
    timeout: (0,shapes/* optional */.lq)((0,shapes/* duration */.p0)(), "For the whole run. Default: the slowest loop's critical and 30 s more, and the time that it takes to send probes."),
    'token-secret': (0,shapes/* optional */.lq)((0,shapes/* text */.Qq)(), "Key of the HMAC in the token of each probe, at least 16 characters. Default: derived from the mailbox's password."),
});

;// CONCATENATED MODULE: ./lib/src/config/schema/shape.js











function checkShape(document) {
    const result = dist/* safeParse */.xLC(ConfigFile, document.value);
    return result.success ? [] : result.issues.map((issue) => shape_explain(document, issue));
}
function shapeOf(document) {
    return dist/* parse */.qgA(ConfigFile, document.value);
}
function draftOf(document, paths) {
    const root = copy(document.value);
    for (const path of paths) {
        const last = path.at(-1);
        if (last === undefined)
            return {};
        const parent = (0,document_document/* valueAt */.fK)(root, path.slice(0, -1));
        if (Array.isArray(parent) && typeof last === 'number')
            parent[last] = undefined;
        else if ((0,document_document/* isMapping */.pi)(parent) && typeof last === 'string')
            delete parent[last];
    }
    return (0,document_document/* isMapping */.pi)(root) ? root : {};
}
function copy(value) {
    if (Array.isArray(value))
        return value.map(copy);
    return (0,document_document/* isMapping */.pi)(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)])) : value;
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
            error: (0,document_document/* complain */.cc)(document, path, { message: 'unknown key', on: 'key', quoting: false, expected, hint: near }),
        };
    }
    if (issue.type === 'object_with_rest' && onKey) {
        const unfit = unfitPreset(document.value, path);
        if (unfit !== null) {
            const { at, ...complaint } = unfit;
            return { path, spoils: false, meant: null, error: (0,document_document/* complain */.cc)(document, at, { ...complaint, on: 'key', quoting: false }) };
        }
        const hint = whyMissing(document.value, path);
        return {
            path,
            spoils: false,
            meant: null,
            error: (0,document_document/* complain */.cc)(document, path, { message: 'is missing', on: 'key', quoting: false, hint }),
        };
    }
    if (onKey) {
        return {
            path,
            spoils: false,
            meant: null,
            error: (0,document_document/* complain */.cc)(document, path, {
                message: 'not a usable name',
                on: 'key',
                quoting: false,
                expected: issue.message,
                hint: issue.message.startsWith('a name of') ? nameHint(name) : null,
            }),
        };
    }
    const wantsMapping = issue.message === 'a mapping';
    const empty = issue.input === null || issue.input === '';
    const error = (0,document_document/* complain */.cc)(document, path, {
        message: empty ? 'has no value' : 'not usable',
        expected: issue.message,
        quoting: !empty,
        hint: wantsMapping ? mappingHint(path, Array.isArray(issue.input)) : empty ? null : hintFor(issue, path),
    });
    const section = wantsMapping && !empty && typeof issue.input !== 'object';
    return { path, spoils: true, meant: null, error: section ? { ...error, received: `a ${(0,document_document/* kindOf */.I)(issue.input)}` } : error };
}
function nameHint(name) {
    const bare = name
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .replaceAll(/[^A-Za-z\d._-]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, 64);
    return bare === '' ? null : `such as ${bare}`;
}
function hintFor(issue, path) {
    const { input, message } = issue;
    if (message === durations/* DURATION_FORM */.ec)
        return typeof input === 'string' || typeof input === 'number' ? (0,durations/* durationHint */.us)(String(input)) : null;
    if (message === TIME_FORM)
        return timeHint(String(input));
    if (message.startsWith('a result such as pass') && input === true)
        return 'write pass';
    if (message === percentages.PERCENTAGE_FORM)
        return typeof input === 'string' || typeof input === 'number' ? (0,percentages/* percentageHint */.sb)(String(input)) : null;
    if (issue.type === 'string' && Array.isArray(input))
        return listHint(path, input);
    const word = valueHint(path, input);
    if (word !== null)
        return word;
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

function documentOfTree(tree, file) {
    return {
        value: plain(tree),
        place: (path, part) => ({ file, ...position(tree, path, part), label: (0,document_path/* formatPath */.j)(path) }),
        written: (path) => {
            const found = find(tree, path);
            return found !== null && found.node.kind === 'scalar' ? found.node.written : null;
        },
    };
}
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
const MOST_LINES = 20_000;
const MOST_SIGNS = 20_000;
const MOST_INDICATORS = 40_000;
const DEEPEST = 64;
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
const MAX_CHARACTERS = 256 * 1024;
const MAX_NODES = 10_000;
const MAX_DEPTH = 32;
const MAX_SYNTAX_ERRORS = 10;
function readYaml(given, file) {
    const fail = (at, message, hint = null, path = []) => {
        return { file, ...at, path: (0,document_path/* formatPath */.j)(path), message, expected: null, received: null, hint };
    };
    const start = { line: 1, column: 1 };
    const text = given.replace(/^\ufeff/, '');
    if (text.length > MAX_CHARACTERS)
        return { tree: null, errors: [fail(start, `the file is larger than ${MAX_CHARACTERS / 1024} KiB`)] };
    const nul = text.indexOf('\0');
    if (nul !== -1)
        return { tree: null, errors: [fail(positionsIn(text)(nul), NOT_UTF8, SAVE)] };
    const work = tooMuchWork(text);
    if (work !== null)
        return { tree: null, errors: [fail(start, work)] };
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, {
        prettyErrors: false,
        stringKeys: true,
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
        if (reported.has(at.line) || errors.length >= MAX_SYNTAX_ERRORS)
            continue;
        reported.add(at.line);
        const source = text.split(/\r?\n/, at.line)[at.line - 1] ?? '';
        const [message, hint] = [describe(code), yaml_hintFor(source)];
        if (message !== INVALID || hint !== null || errors.length === 0)
            errors.push(fail(at, message, hint));
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
        const tooMuch = path.length > MAX_DEPTH
            ? 'nested too deeply, or an alias that leads back to itself'
            : ++nodes > MAX_NODES
                ? `more than ${MAX_NODES} values, where those behind an alias count each time`
                : null;
        if (tooMuch !== null) {
            if (!fatal)
                errors.push(fail(fallback, tooMuch, null, path));
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
                else if (key.includes('\ufffd'))
                    errors.push(fail(keyAt, NOT_UTF8, SAVE, path));
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
        if (typeof value === 'string' && value.includes('\ufffd'))
            errors.push(fail(at, NOT_UTF8, SAVE, path));
        return { ...empty, value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null };
    };
    const tree = convert(document.contents, [], start);
    return { tree: fatal ? null : tree, errors };
}
const NOT_UTF8 = 'the file holds a character that is not UTF-8';
const SAVE = 'save it as UTF-8';
const INVALID = 'this is not valid YAML';
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
            return INVALID;
    }
}
function yaml_hintFor(line) {
    return /[[{].*\$\{/.test(line.replaceAll(/'[^']*'|"[^"]*"/g, '')) ? 'inside [...] or {...} put quotes around "${NAME}"' : null;
}

;// CONCATENATED MODULE: ./lib/src/config/used.js


const FOR_LOOPS = new Set(['user', 'password', 'oauth2', 'ehlo', 'folder', 'junk', 'authserv-id']);
function usedBy(root, { only, checks }, notifies) {
    const isReported = ([section]) => notifies || (section !== 'channels' && section !== 'heartbeat');
    if (only === null && checks === null)
        return isReported;
    const wanted = new Set(checks ?? plan/* CHECK_FAMILIES */.iY);
    const loops = wanted.has('loops') ? (only ?? Object.keys(sectionOf(root, 'loops'))) : [];
    const mentioned = (...keys) => new Set(loops.flatMap((loop) => keys.map((key) => (0,document_document/* valueAt */.fK)(root, ['loops', loop, key]))));
    const expected = wanted.has('expect-mail') ? Object.keys(sectionOf(root, 'expect-mail')) : [];
    const senders = mentioned('sender');
    const mailboxes = new Set([
        ...mentioned('mailbox', 'bounces'),
        ...expected.map((name) => (0,document_document/* valueAt */.fK)(root, ['expect-mail', name, 'mailbox'])),
    ]);
    return (path) => {
        const [section, name, key] = path;
        switch (String(section)) {
            case 'senders':
                return senders.has(name) || (wanted.has('certificates') && !FOR_LOOPS.has(key));
            case 'mailboxes':
                return mailboxes.has(name) || (wanted.has('certificates') && !FOR_LOOPS.has(key));
            case 'loops':
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
                return isReported(path);
        }
    };
}
function sectionOf(root, name) {
    const section = (0,document_document/* valueAt */.fK)(root, [name]);
    return (0,document_document/* isMapping */.pi)(section) ? section : {};
}

;// CONCATENATED MODULE: ./lib/src/config/load.js
































const EVERYTHING = { only: null, checks: null };
const WITHOUT_LOGINS = { only: null, checks: ['certificates'] };
function loadConfig(request) {
    const { get, env, readText } = request;
    const given = get('config');
    const flat = givenLoopInputs(get);
    if (given.trim() !== '') {
        if (flat.length > 0)
            return refuse(inputError('config', `cannot be combined with ${flat.join(', ')}`, 'describe the loop in one place only'));
        if (isYaml(given))
            return fromYaml(given, 'config', null, request);
        const file = readText(given);
        if (!file.ok)
            return refuse(fileError(given, file.reason, absentHint({ path: given, advice: null }, readText, env)));
        return fromYaml(file.text, given, given, request);
    }
    if (flat.length > 0)
        return fromInputs(request);
    const file = readText(schema_defaults/* DEFAULT_CONFIG_PATH */.Bi);
    if (file.ok)
        return fromYaml(file.text, schema_defaults/* DEFAULT_CONFIG_PATH */.Bi, schema_defaults/* DEFAULT_CONFIG_PATH */.Bi, request);
    if (get('domains').trim() !== '')
        return fromInputs(request);
    const absence = { path: schema_defaults/* DEFAULT_CONFIG_PATH */.Bi, advice: withoutFile(env) };
    return refuse(fileError(schema_defaults/* DEFAULT_CONFIG_PATH */.Bi, file.reason, absentHint(absence, readText, env)));
}
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
    const { get, env, readText, readZone, calendar, selection, notifies = true } = request;
    const read = readYaml(text, source);
    if (read.tree === null)
        return refuse(...read.errors);
    const tree = orEmpty(read.tree);
    const isUsed = usedBy(completed(documentOfTree(tree, source)).document.value, selection, notifies);
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
function orEmpty(tree) {
    return tree.kind === 'scalar' && tree.value === null ? { kind: 'mapping', at: tree.at, entries: [] } : tree;
}
function judge(asked) {
    const { document: given, source, base, readText, readZone, calendar, selection, errors, unjudgeable: unfilled, inserted } = asked;
    const { document, sources } = completed(given);
    const isUnfilled = (path) => unfilled.some((other) => samePath(path, other));
    const unjudgeable = [...unfilled, ...sources.filter(({ from }) => isUnfilled(from)).map(({ path }) => path)];
    const faults = checkShape(document).filter(({ path }) => !unjudgeable.some((other) => samePath(path, other)));
    const { check, ...found } = (0,check_check/* beginCheck */.Aq)(document, draftOf(document, [...unjudgeable, ...faults.filter(({ spoils }) => spoils).map(({ path }) => path)]));
    checkServers(check);
    checkSecrets(check);
    checkLoops(check);
    checkBursts(check);
    check_kinds_checkKinds(check);
    checkExpectedMail(check, calendar);
    checkDns(check);
    (0,check_incidents/* checkIncidents */.i)(check, calendar);
    const zoneKeys = checkBlocklistKeys(check, readZone);
    checkRun(check);
    checkChannels(check);
    checkHeartbeat(check);
    const authorities = readAuthorities(check, readText, base);
    const logins = readLogins(check, { readText, base }, calendar);
    const identities = readIdentities(check, { readText, base }, calendar);
    const templates = readTemplates(check, readText, base);
    const all = [...errors, ...faults.filter(({ path }) => !isUnavailable(check, path)).map(({ error }) => error), ...found.errors];
    const meant = new Set(faults.flatMap((fault) => (fault.meant === null ? [] : (0,document_path/* formatPath */.j)(fault.meant))));
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
function inOrder(errors) {
    return [...new Map(errors.map((error) => [(0,document_errors/* formatConfigError */.YQ)(error), error])).values()].toSorted(document_errors/* compareErrors */.vo);
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
/* harmony export */   VD: () => (/* binding */ OWN_NETWORKS),
/* harmony export */   bJ: () => (/* binding */ reversedAddress),
/* harmony export */   eH: () => (/* binding */ isIpv4),
/* harmony export */   n6: () => (/* binding */ ipAddressIn),
/* harmony export */   sX: () => (/* binding */ isIpv6)
/* harmony export */ });
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const DOTTED = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const GROUP = /^[\da-f]{1,4}$/i;
function isIpv4(text) {
    return DOTTED.test(text);
}
function isIpv6(text) {
    return groupsOf(text) !== null;
}
function ipAddress(text) {
    return isIpv4(text) || isIpv6(text) ? text.toLowerCase() : null;
}
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
function sameForm(text) {
    const octets = octetsOf(text);
    return octets === null ? text : octets.join('.');
}
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
function reverseName(text) {
    const reversed = reversedAddress(text);
    return reversed === null ? null : `${reversed.labels}.${reversed.family === 'ip4' ? 'in-addr' : 'ip6'}.arpa`;
}
const OWN_NETWORKS = [
    '10.0.0.0/8',
    '100.64.0.0/10',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    'fc00::/7',
    'fe80::/10',
];
const LOCAL = [...OWN_NETWORKS, '0.0.0.0/8', '127.0.0.0/8', '::/127'].map(network);
const MANY = ['224.0.0.0/3', 'ff00::/8'].map(network);
const UNLISTABLE = [...OWN_NETWORKS, '127.0.0.1/32', '::1/128'].map(network);
const UNINHABITED = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15', '2001:db8::/32'].map(network);
const INSIDE = ['168.63.129.16/32', '192.0.0.0/24', 'fec0::/10', '64:ff9b:1::/48', '2001::/32'].map(network);
const CARRIERS = [
    { carrier: network('64:ff9b::/96'), at: 12 },
    { carrier: network('2002::/16'), at: 2 },
    { carrier: network('::/96'), at: 12 },
];
function isLocalAddress(text) {
    return isWithin(text, LOCAL);
}
function isPrivateAddress(text) {
    return isWithin(text, LOCAL) || isWithin(text, MANY);
}
function isUnlistable(text) {
    return isWithin(text, UNLISTABLE);
}
function isUninhabited(text) {
    return isWithin(text, UNINHABITED);
}
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

const DOT_STRING = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const QUOTED_STRING = /^"(?:[\x20\x21\x23-\x3b=\x3f-\x5b\x5d-\x7e]|\\[\x20-\x3b=\x3f-\x7e])*"$/;
function parseAddress(text) {
    const cut = text.lastIndexOf('@');
    const local = text.slice(0, Math.max(0, cut));
    if (local.length > 64 || !(DOT_STRING.test(local) || QUOTED_STRING.test(local)))
        return null;
    const given = text.slice(cut + 1);
    const domain = given.endsWith('.') ? null : ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .addressLiteral */ .SV)(given) ?? (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .hostName */ .Sm)(given));
    if (domain === null)
        return null;
    const address = `${local}@${domain}`;
    return address.length > 254 ? null : { address, local, domain };
}
function addressHint(text) {
    if (!text.includes('@'))
        return 'the @ and a domain are missing';
    const inner = /<([^<>]+)>\s*$/.exec(text)?.[1];
    if (inner !== undefined && parseAddress(inner) !== null)
        return `write the bare address: ${inner}`;
    const bare = text.trim().replace(/^mailto:/i, '');
    if (bare !== text && parseAddress(bare) !== null)
        return `write the bare address: ${bare}`;
    if (/[,;]/.test(text) && text.split(/[,;]/).every((each) => parseAddress(each.trim()) !== null))
        return 'one address stands here: write a loop for each';
    const local = text.slice(0, text.lastIndexOf('@'));
    if (local.startsWith('"') && /[<>]/.test(local))
        return 'angle brackets cannot be sent, not even in quotes';
    return /[^\x00-\x7f]/.test(local) ? 'the part before the @ must be ASCII (SMTPUTF8 is not spoken)' : null;
}
function sameMailbox(a, b) {
    return (parseAddress(a)?.address ?? a).toLowerCase() === (parseAddress(b)?.address ?? b).toLowerCase();
}
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
/* harmony export */   as: () => (/* binding */ isInnerName),
/* harmony export */   em: () => (/* binding */ dohAddress),
/* harmony export */   gD: () => (/* binding */ selector),
/* harmony export */   gi: () => (/* binding */ ehloName)
/* harmony export */ });
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84527);

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
function dnsName(text) {
    const bare = text.endsWith('.') ? text.slice(0, -1) : text;
    if (bare.length > 253 || !/^[A-Za-z0-9._\-\u0080-\u{10ffff}]+$/u.test(bare))
        return null;
    const ascii = /^[\x21-\x7e]*$/.test(bare) ? bare.toLowerCase() : aLabels(bare);
    return ascii.length <= 253 && NAME.test(ascii) && !/(?:^|\.)[0-9]+$/.test(ascii) ? ascii : null;
}
function aLabels(name) {
    return URL.canParse(`ws://${name}`) ? new URL(`ws://${name}`).hostname : '';
}
function hostName(text) {
    const name = dnsName(text);
    return name === null || name.includes('_') ? null : name;
}
function domainName(text) {
    const name = hostName(text);
    return name !== null && name.includes('.') ? name : null;
}
function host(text) {
    return (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .ipAddress */ .M1)(text.replace(/^\[(.*)\]$/, '$1')) ?? hostName(text);
}
const INNER = /(?:^|\.)(?:corp|home|home\.arpa|internal|intranet|lan|local|localdomain|localhost|private)$/i;
function isInnerName(name) {
    const bare = name.replace(/\.$/, '');
    return !bare.includes('.') || INNER.test(bare);
}
function isLoopback(text) {
    return text === 'localhost' || text.endsWith('.localhost') || text === '::1' || ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv4 */ .eH)(text) && text.startsWith('127.'));
}
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
function dohAddress(text) {
    const plain = text.replace(/\{\?dns\}$/, '');
    if (!URL.canParse(plain) || /[{}\s]/.test(plain))
        return null;
    const url = new URL(plain);
    const named = host(url.hostname) !== null || url.hostname === 'localhost';
    return url.protocol === 'https:' && named && url.username === '' && url.password === '' && url.hash === '' ? url.href : null;
}
function addressLiteral(text) {
    const inner = /^\[(.*)\]$/.exec(text)?.[1];
    if (inner === undefined)
        return null;
    if ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv4 */ .eH)(inner))
        return `[${inner}]`;
    const v6 = /^ipv6:(.*)$/i.exec(inner)?.[1] ?? '';
    return (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv6 */ .sX)(v6) ? `[IPv6:${v6.toLowerCase()}]` : null;
}
function ehloName(text) {
    const name = hostName(text);
    if (name === null)
        return addressLiteral(text);
    return /^(?:.*\.)?localhost(?:\.localdomain)?$/.test(name) ? null : name;
}
function selector(text) {
    return text.length <= 180 && NAME.test(text.toLowerCase()) ? text.toLowerCase() : null;
}
function keyPin(text) {
    return /^sha256\/([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$/.exec(text)?.[1] ?? null;
}


/***/ }),

/***/ 43915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ MOST_OF_TARGET),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   qr: () => (/* binding */ keepFindings)
/* harmony export */ });
/* harmony import */ var _result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _text_format_count_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46775);



const MOST_OF_TARGET = 25;
const MOST_OF_CHECK = 400;
function keepFindings(findings) {
    const sorted = findings.toSorted(_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg);
    const counts = new Map();
    const left = new Map();
    const kept = [];
    for (const finding of sorted) {
        const target = `${finding.check} ${finding.target.slice(0, _texts_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_TEXT */ .iu)}`;
        const ofTarget = counts.get(target) ?? 0;
        const ofCheck = counts.get(finding.check) ?? 0;
        if (ofTarget >= MOST_OF_TARGET || ofCheck >= MOST_OF_CHECK)
            left.set(finding.check, (left.get(finding.check) ?? 0) + 1);
        else {
            counts.set(target, ofTarget + 1).set(finding.check, ofCheck + 1);
            kept.push(finding);
        }
    }
    const cut = kept.filter(({ evidence }) => evidence !== null && (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(evidence.slice(0, _texts_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_EVIDENCE */ .QA + 1)) > _texts_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_EVIDENCE */ .QA);
    return {
        findings: [...kept.map(cutFinding), ...Array.from(left, ([check, count]) => leftOut(check, count))].toSorted(_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg),
        omitted: [...left.values()].reduce((sum, count) => sum + count, 0),
        cutEvidence: cut.length,
    };
}
function cutFinding(finding) {
    const { target, message, evidence, remedy } = finding;
    return {
        ...finding,
        target: (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .cutBytes */ .Uw)(target, _texts_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_TEXT */ .iu),
        message: (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .cutBytes */ .Uw)(message, _texts_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_TEXT */ .iu),
        evidence: evidence === null ? null : (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .cutBytes */ .Uw)(evidence, _texts_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_EVIDENCE */ .QA),
        remedy: remedy === null ? null : (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .cutBytes */ .Uw)(remedy, _texts_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_TEXT */ .iu),
    };
}
function leftOut(check, count) {
    const message = `${(0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B)(count, 'more finding')} of ${check} than a report has room for: the worst are told, these are not.`;
    return (0,_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .commonFinding */ .bl)({ check, target: 'report' }, 'findings-omitted', message, { remedy: 'Mend what is told first; then run again.' });
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
const MOST_EVIDENCE = 2_048;
const MOST_TEXT = 1_024;
const ELLIPSIS = '…';
function cutBytes(text, most) {
    if (text.length * 3 <= most)
        return text;
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

/***/ 41034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ withinCeilings)
});

// EXTERNAL MODULE: ./lib/src/core/judge/ceilings/findings.js
var ceilings_findings = __webpack_require__(43915);
// EXTERNAL MODULE: ./lib/src/core/judge/ceilings/texts.js
var texts = __webpack_require__(6589);
;// CONCATENATED MODULE: ./lib/src/core/judge/ceilings/spf-trees.js

const MOST_NODES = 64;
const MOST_TREES = 100;
const MOST_LINE = 200;
function takeTrees(findings) {
    const trees = new Map();
    const bare = findings.map((finding) => {
        const parts = finding.check === 'spf' ? partsOf(finding.evidence ?? '') : null;
        if (parts === null)
            return finding;
        const [record, drawing] = parts;
        if (!trees.has(finding.target))
            trees.set(finding.target, { domain: finding.target, lines: drawing.split('\n'), omitted: 0 });
        return { ...finding, evidence: record };
    });
    return { findings: bare, trees: [...trees.values()] };
}
function keepTrees(trees) {
    const kept = new Map();
    for (const tree of trees)
        if (!kept.has(tree.domain) && kept.size < MOST_TREES)
            kept.set(tree.domain, cutTree(tree));
    return [...kept.values()].toSorted((a, b) => (a.domain < b.domain ? -1 : 1));
}
function partsOf(evidence) {
    const gap = evidence.indexOf('\n\n');
    return gap === -1 ? null : [evidence.slice(0, gap), evidence.slice(gap + 2)];
}
function cutTree({ domain, lines, omitted }) {
    return {
        domain: (0,texts/* cutBytes */.Uw)(domain, texts/* MOST_TEXT */.iu),
        lines: lines.slice(0, MOST_NODES).map((line) => (0,texts/* cutBytes */.Uw)(line, MOST_LINE)),
        omitted: omitted + Math.max(0, lines.length - MOST_NODES),
    };
}

;// CONCATENATED MODULE: ./lib/src/core/judge/ceilings/within-ceilings.js



const MOST_BYTES = 2 * 1024 * 1024;
const MOST_BYTES_OF_LOOP = 4 * 1024;
const LOOPS = 0.9;
const TIERS = [
    [texts/* MOST_TEXT */.iu, 50],
    [200, 8],
];
const LEAST = [40, 1];
const MOST_CAUSES = 20;
const MOST_RECORD_SETS = 1_000;
const MOST_VALUES = 50;
function withinCeilings(report) {
    const bare = takeTrees(report.findings);
    const kept = (0,ceilings_findings/* keepFindings */.qr)(bare.findings);
    const room = MOST_BYTES + MOST_BYTES_OF_LOOP * report.loops.length;
    const loops = loopsWithin(report.loops, room * LOOPS);
    const purse = new Purse(room - costOf(loops) - costOf(report.verdict));
    const findings = purse.take(kept.findings);
    const spfTrees = purse.take(keepTrees([...(report.spfTrees ?? []), ...bare.trees]));
    const records = purse.take(report.records.slice(0, MOST_RECORD_SETS).map((set) => (0,texts/* cutDeep */.hO)(set, texts/* MOST_TEXT */.iu, MOST_VALUES)));
    const queries = purse.take((0,texts/* cutDeep */.hO)(report.queries, texts/* MOST_TEXT */.iu, report.queries.length));
    const queriesOmitted = report.queriesOmitted + report.queries.length - queries.length;
    const unaffordable = kept.findings.slice(findings.length);
    const notes = [...new Set(unaffordable.map(({ check }) => check))].map((check) => (0,ceilings_findings/* leftOut */.ig)(check, unaffordable.filter((finding) => finding.check === check).length));
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
class Purse {
    #left;
    constructor(bytes) {
        this.#left = bytes;
    }
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
const FRAME = 24;
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

const LONGEST = 64 * 1024;
const MOST_GROUPS = 200;
function deliveryStatusOf(parts, noticeText) {
    const own = parts.leaves.filter(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
    const read = own.map(({ text, head }) => worst(groupsOf(FIELD.test(head) ? `${head}\n${text}` : text)));
    const found = read.find((status) => status !== null && status.action !== null) ?? read.find((status) => status !== null);
    if (found)
        return found;
    const at = own.length > 0 ? -1 : noticeText.search(FIELD);
    const quoted = at === -1 ? null : worst(groupsOf(noticeText.slice(at)));
    return quoted && { ...quoted, quoted: true };
}
const FIELD = /^(?:reporting-mta|(?:final|original)-recipient|action):/im;
function groupsOf(text) {
    return text
        .slice(0, LONGEST)
        .split(/\n[ \t\r]*\n/, MOST_GROUPS)
        .map((group) => (0,mime_parts/* readFields */.qU)(group.trimStart()))
        .filter((fields) => fields.length > 0);
}
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
function typedValue(field) {
    return field === null ? null : field.replace(/^\s*[a-z0-9-]{1,40}\s*;\s*/i, '').trim();
}
function hostOf(field) {
    return typedValue(field)?.split(/[\s(]/, 1)[0] || null;
}
function decodedId(id) {
    return id?.replace(/\+([0-9A-F]{2})/g, (_, pair) => String.fromCharCode(Number.parseInt(pair, 16))) ?? null;
}

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/origin.js


const DAEMON = /\bmailer[-_. ]?daemon\b|\bmail[-. ]deliver(?:y|er)?[-. ](?:sub-?)?(?:system|service)\b|\bmail administrator\b|\bmicrosoftexchange[0-9a-f]+\b|\bmdaemon@|\bsmtp[-_ ]?gateways?@|\bvirus ?wall\b|\bsmtp_mail_service@/i;
const SYSTEM = /\bpost[-_]?master\b|\bmail[-_]?admin\b|\bno-?reply@sns\.amazonaws\.com\b|\bimss@/i;
const SYSTEM_NAME = /\b(?:system|ndr) administrator\b/i;
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
    const rejected = /^\s*auto-replied\s*\(\s*rejected\b/i.test((0,mime_parts/* fieldOf */._F)(fields, 'auto-submitted') ?? '');
    const daemon = DAEMON.test(sender) || /<\s*>\s*$/.test(sender.trim()) || /\bmailer-daemon\b/i.test(returnPath);
    return {
        report: rejected || (0,mime_parts/* fieldOf */._F)(fields, 'x-failed-recipients') !== null || (/^multipart\/report\b/i.test(type) && isDeliveryReport(reports)),
        rejected,
        daemon,
        system: SYSTEM.test(addressIn(sender)) || SYSTEM_NAME.test(sender) || returnPath === '<>' || from === null,
        subject: bounced,
        other: answersItself(fields) ||
            (/^multipart\/report\b/i.test(type) && !isDeliveryReport(reports) && !rejected) ||
            (OTHER.test(subject) && !bounced && !daemon) ||
            isDigest(type),
    };
}
function isDeliveryReport(type) {
    return type === undefined || /^(?:global-)?delivery-status$/.test(type);
}
function isDigest(type) {
    return /^multipart\/digest\b/i.test(type);
}
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
function addressIn(sender) {
    return /<([^<>]{1,320})>/.exec(sender)?.[1] ?? sender;
}

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/reason.js
const LONGEST_LINE = 1_000;
const MOST_LINES = 400;
const FOLDED = 4;
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
const REPLY = /(?:^|[\s:'"[(<>])([45][0-5]\d(?:[ -]|: )(?! ?(?:seconds?|minutes?|hours?|days?|times|attempts|[kmg]?i?b(?:ytes)?|messages|recipients|characters?)\b)['"<#[(]{0,2}(?=[\p{L}\d]).*)/iu;
const AFTERMATH = /^5\d\d[ -](?:\d\.\d\.\d )?(?:error: )?(?:no valid recipients|need rcpt|need mail|bad sequence|valid rcpt)/i;
function replies(lines) {
    for (const [index, written] of lines.entries()) {
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
function unwrapped(reply, before) {
    const opened = /(['"])$|([[(])[^\])]*$/.exec(before)?.[0]?.[0];
    const closed = opened === undefined ? undefined : CLOSING[opened];
    const end = reply.trimEnd();
    if (opened === undefined || closed === undefined || !end.endsWith(closed))
        return reply;
    const inside = end.slice(0, -1);
    return opened !== closed && inside.lastIndexOf(opened) > inside.lastIndexOf(closed) ? reply : inside;
}
const CLOSING = { '(': ')', '[': ']', "'": "'", '"': '"' };
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
const NEXT = /^\s*(?:<<<|>>>|\.\.\.|[-*=#|]{2,}|[a-z-]+(?:mta|recipient|date|action|status):|(?:status|action|subject|from|to|date):|<?\S{1,255}@\S{1,255}>?(?::|$)|(?:in|out):\s|giving up on \S+$|.{0,60}(?:-->|<--)\s)/i;
function coded(lines) {
    for (const [index, line] of lines.entries()) {
        const text = /^\s*(?:--\s*)?(#?[45]\.\d{1,3}\.\d{1,3}\b.*\p{L}{3}.*)/u.exec(line)?.[1] ?? /^(.*\p{L}{3}.*\(#[45]\.\d\.\d\).*)$/u.exec(line)?.[1];
        if (text !== undefined)
            return [{ text: [text.trim(), ...following(lines, index)].join(' '), weight: 8 }];
    }
    return [];
}
const LABEL = /^[\s*-]*(?:(?:failure|reject|delay|bounce|error) )?(?:reasons?|cause|error(?: message)?|explanation|because|errmsg|(?:the )?problem appears to be|(?:(?:this|your|the) (?:message|mail|e-?mail) (?:was|is) un-?deliver(?:able|ed) )?(?:for|due to) the following reasons?|the following reason was given|technical details of \w+ failure|the error that the other server returned was|(?:the )?response (?:from the remote server )?was|(?:remote host|the remote server) said|error detail[^:]{0,30}|server message|additional information follows|last attempt failed because|routing|message log follows)[\s-]*[:=|-]+\s*(.*)$/i;
const ADDRESS = String.raw `<?"?[^\s<>"()[\]]{1,200}@[^\s<>"()[\]:]{1,255}"?>?`;
const BEHIND = new RegExp(String.raw `^[\s*-]*(${ADDRESS})(?:\s*(?::|\.\.\.| - )\s*|\s+(?=[([]))(.*\p{L}{3}.*)$`, 'u');
const ALONE = new RegExp(String.raw `^[\s*-]*${ADDRESS}:?$`);
const BEFORE = new RegExp(String.raw `^\s*(\p{L}[^:@]{5,120}:\s*${ADDRESS})$`, 'u');
function anchored(lines) {
    const found = [];
    for (const [index, line] of lines.entries()) {
        const label = LABEL.exec(line);
        if (label) {
            const [, said = ''] = label;
            push(found, [said, ...below(lines, index, said !== '' && (CAUSE.test(said) || /[.!]$/.test(said)))], 6);
        }
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
const PLACE = /^\s*(?:\(?(?:ultimately )?(?:generated|expanded) (?:from|by)\b|\(was addressed to|host:? \S+(?: \[[^\]]*\])?:?$|smtp error from remote|generated by|original address|recipient address:|the mts-id|on \w{3},? \d|action: |;l=|un;l=|c=[a-z]{2};)/i;
const CAUSE = /quota|\bfull\b|storage|unknown|unavailable|no such|not? (?:found|exist|recogni[sz]ed|listed|known|reachable|available|responding|valid|accept|allowed|permitted|match)|not been collected|does(?: not|n't) (?:exist|accept|have)|not in\b|invalid|illegal|malformed|could(?: not|n't) be found|too (?:large|big|many|old|long)|exceed|denied|reject|refused|block|blacklist|spam|unsolicited|banned|virus|infected|time-?d? ?out|expired|time-?out|giving up|unable to connect|connect to|hop|loop|disabled|inactive|suspended|not accepting|lookup|look-up|dns|\bmx\b|host|domain|permission|error|failed \d+ attempts|mailbox|account|forwarded more than|allowed queue period|did not (?:accept|respond|exactly match)|no longer|not a? ?member|misconfigured|full mailbox|不明|一杯|存在しない|リストにありません|権限がない|n'existe pas/iu;
const BOILERPLATE = /^(?:there was an error (?:delivering|sending)|recipients\. this is|this is the (?:mail|postfix|dragonfly)|the original message was|from \S+(?: \[|$)|https?:\S+$|(?:this is|i'm) (?:a permanent error|afraid|sorry|an? automat)|this (?:message|e-?mail|report) (?:was created|is an auto|relates)|a message that you sent|an error (?:has )?occurred while|one or more of|its recipients|the following (?:address|recipient)|below|please|if you|for (?:further|more|other)|no action|you (?:do not|can|may)|delivery attempts|will continue|message (?:will|headers)|your (?:message|mail)$|hi\b|hello|we will|in email|the (?:message identifier|subject|date) |to the following|-- ?\S+@\S+$|recipients?\b[^:]{0,20}:)/i;
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
const STRANGE = /^(?![*-]|\s*\p{L}+:\s|.*:\s*$|.*@)(?=.*[^\x00-\x7f]).{20,}/su;

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/status.js
const BEHIND_REPLY = /\b[45]\d\d[ :-]{1,3}['"#(]{0,2}([45]\.\d{1,3}\.\d{1,3})(?![.\d])/g;
const EXPIRED = /^[45]\.4\.7$/;
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
function enhancedStatus(text) {
    return /(?:^|[\s(#:'"[<-])([45]\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(text)?.[1] ?? null;
}
function isVague(status) {
    return status.endsWith('.0.0');
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/core/mail/header/received.js + 1 modules
var received = __webpack_require__(66352);
;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/reporter.js



const HOST = /^(?:\[?[0-9a-f:.]{3,45}\]?|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?)$/i;
const NOWHERE = /^(?:unknown|localhost(?:\.local\w*)?|local|host|mail|none|mailer-daemon)$/i;
function reporterOf(reported, fields, text) {
    return (named((0,ip_address/* isLocalAddress */.MJ)(reported ?? '') ? null : reported) ??
        named(inText(text)) ??
        inTrace(fields) ??
        named(/@([A-Za-z0-9.-]+)/.exec((0,mime_parts/* fieldOf */._F)(fields, 'from') ?? '')?.[1] ?? null) ??
        hostOnly(reported));
}
function named(host) {
    const name = (host ?? '').replace(/[.,:;]+$/, '');
    return name !== '' && HOST.test(name) && !NOWHERE.test(name) && name.includes('.') ? name : null;
}
function hostOnly(reported) {
    return reported !== null && HOST.test(reported) && !NOWHERE.test(reported) ? reported : null;
}
function inText(text) {
    return (/\b(?:program|mail system|mail agent(?: v\S{1,20})?|mail server|generating server)(?::| at(?: host)?)\s+([A-Za-z0-9.-]+)/i.exec(text)?.[1] ?? null);
}
function inTrace(fields) {
    const hops = fields.flatMap(([name, value]) => (name === 'received' ? ((0,received/* parseReceived */.$)(value) ?? []) : []));
    for (const { from, by } of hops.slice(-10).toReversed()) {
        const host = [from?.rdns, from?.helo, by].map(named).find((name) => name !== null && (0,ip_address/* ipAddressIn */.n6)(name) === null);
        if (host)
            return host;
    }
    return null;
}
function remoteIn(text) {
    const found = /(?:(?<!\bat )\bhost:?|connected to|while talking to|remote server|by the server for the recipient domain \S{1,255} by|smtp server)\s+[<[]?([A-Za-z0-9-]+[.:][A-Za-z0-9.:-]*[A-Za-z0-9])/i.exec(text)?.[1] ?? /^[ \t]*([A-Za-z0-9.:-]{3,255}) (?:\[[0-9a-fA-F.:]+\] )?(?:did not like our|does not like recipient)/m.exec(text)?.[1];
    return named(found ?? null);
}

;// CONCATENATED MODULE: ./lib/src/core/mail/bounce/notice-text.js

const notice_text_LONGEST = 64 * 1024;
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
function readable(text) {
    return /^\s*\{\s*\\?"/.test(text) ? text.replace(/\\{0,8}"\s*[,}\]:]+\s*(?:[{[]\s*)*(?:\\{0,8}")?/g, '\n\n') : text;
}
function isNoticeText(part, { leaves }) {
    if (!/^text\/(?!rfc822)/.test(part.type))
        return false;
    if (/^\s*attachment\b/i.test((0,mime_parts/* fieldOf */._F)(part.fields, 'content-disposition') ?? ''))
        return false;
    const returned = leaves.findIndex(mime_parts/* isReturnedPart */.pj);
    return returned === -1 || leaves.indexOf(part) < returned;
}
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
const HEADER = /^(?:return-path|received|delivered-to|dkim-signature|x-received|envelope-to):[ \t]?\S/im;
const DELAYED = /this is a warning message only|this is (?:only|just) a (?:notification about a delay|warning)|warning only|advisory-only|delivery attempts will continue|(?:will be|still being) retried|(?:has|have) (?:been )?(?:delayed|postponed)|delivery (?:of \S+ )?(?:is )?delayed|is (?:currently )?delayed for|not (?:yet )?been delivered (?:yet|after|to (?:all|one or more))|has not yet been|still (?:undelivered|awaiting)|will (?:keep|continue)(?: on| to)? (?:try|attempt|deliver)|(?:continue|keep) trying|delivery incomplete|enqueued and undeliverable|^warning\b.{0,40}could not send/im;
const FAILED = /could(?:n't| not) (?:be )?(?:deliver|send|sent|reached|accept)|can(?:not|'t) (?:be )?deliver|(?:was|were|is|has|been)(?:n't| not)(?: been)? (?:able to (?:be )?)?deliver|not delivered|un(?:able to (?:deliver|send)|deliverable|delivered)|deliver(?:y|ing)[^.\n]{0,60} (?:fail|aborted|error)|fail[^.\n]{0,60} deliver|error (?:while|has occurred|occurred|delivering|sending|was given)[^.\n]{0,40}|failure notice|returned mail|mail failed|permanent (?:fatal |delivery )?(?:error|failure)|(?:delivery|permanent|fatal|had) (?:errors|problems)|trouble delivering|i'm afraid i wasn't able to|(?:has been|was) (?:rejected|returned)|rejected recipient|(?:did )?not reach the following|no valid recipients?|incorrectly constructed|invalid (?:user )?address|failed addresses|failed recipients?|failure reasons?|no such user|user (?:is )?unknown|unknown (?:user|recipient)|delivery of the email was stopped|failed permanently|"notificationType" ?: ?"Bounce"/i;
const SUCCEEDED = /success(?:ful(?:ly)?)?\b|has been (?:delivered|read|displayed|relayed|expanded)|was (?:delivered|read|displayed)/i;
const CHALLENGE = /(?:click|follow|visit|reply)[^.\n]{0,60}(?:link|message|below)[^.\n]{0,60}(?:to )?(?:deliver|release|confirm|verif)|(?:confirm|verify) (?:that you|your(?:self| message| e-?mail| address)?)|held (?:until|for)|one-time (?:verification|confirmation)/i;
function kindOfText(subject, text) {
    const own = text.replace(/^[ \t]*>.*$/gm, '');
    if (CHALLENGE.test(own))
        return 'challenge';
    const all = `${subject}\n${own}`;
    return DELAYED.test(all) ? 'delayed' : FAILED.test(all) ? 'failed' : null;
}
function saysSuccess(text) {
    return SUCCEEDED.test(text);
}
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








const dsn_LONGEST = 500;
const BEGIN = 4_000;
function mayBeNotice(header) {
    const { other, report, daemon, system, subject } = originOf((0,mime_parts/* readFields */.qU)(header));
    return !other && (report || daemon || system || subject);
}
function isReturned(header) {
    const fields = (0,mime_parts/* readFields */.qU)(header);
    const { report, daemon } = originOf(fields);
    return report || daemon || /^multipart\/report\b/i.test((0,mime_parts/* fieldOf */._F)(fields, 'content-type') ?? '');
}
function readNotice(source) {
    const parts = (0,mime_parts/* takeApart */.YF)(source);
    const origin = originOf(parts.fields);
    if (origin.other || (!origin.rejected && parts.leaves.some(({ type }) => OTHER_REPORT.test(type))))
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
function goesOn({ retryUntil }, text) {
    return retryUntil !== null || /will (?:keep|continue)|be retried/i.test(text);
}
const OTHER_REPORT = /^message\/(?:(?:global-)?disposition-notification|feedback-report)$/;
function kindWithoutReport(origin, parts, subject, text) {
    if (origin.rejected)
        return 'failed';
    const from = isFromSystem(origin, '');
    const said = kindOfText(from ? subject : '', text);
    if (said === 'challenge')
        return null;
    const returns = parts.leaves.some(mime_parts/* isReturnedPart */.pj) || REPLY_LINE.test(text);
    if (said !== null)
        return from || (isFromSystem(origin, subject) && (returns || RECIPIENT_LINE.test(text))) ? said : null;
    if (saysSuccess(text) || saysSuccess(subject))
        return null;
    return (origin.report && origin.daemon) || (origin.daemon && returns) || (from && origin.subject) ? 'failed' : null;
}
function isFromSystem({ report, daemon, system, subject }, text) {
    return report || daemon || system || (text !== '' && subject && !ANSWERED.test(text));
}
const REPLY_LINE = /^[ \t]*(?:<<<[ \t]*|<?[^\s<>@]{1,200}@[^\s<>@:]{1,255}>?:[ \t]+)?[45]\d\d[ -]/m;
const RECIPIENT_LINE = /^[ \t]*(?:[-*] |failed recipient: )?<?[^\s<>@]{1,200}@[^\s<>@]{1,255}>?(?:[ \t]*$|:| - )/im;
const ANSWERED = /^\s*(?:re|aw|sv|antw|fwd?|wg|tr|rv)\s*:/i;
function textsOf(parts) {
    const inner = parts.leaves.filter(({ fields }) => fields !== parts.fields);
    return [
        ...parts.leaves.filter(mime_parts/* isReturnedPart */.pj).flatMap(({ head, text }) => (text.trim() === '' ? [head, text] : [text])),
        ...parts.leaves.filter((part) => !(0,mime_parts/* isReturnedPart */.pj)(part)).map(({ text }) => text),
        ...inner.map(({ head }) => head),
        ...['in-reply-to', 'references'].map((name) => (0,mime_parts/* fieldOf */._F)(parts.fields, name) ?? ''),
    ];
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
const LONGEST = 1024 * 1024;
const MOST_FIELDS = 2_000;
const LONGEST_FIELD = 64 * 1024;
function headerFields(mail) {
    const fields = [];
    for (let at = 0; at < mail.length && at < LONGEST && fields.length < MOST_FIELDS;) {
        const end = fieldEnd(mail, at);
        const field = mail.slice(at, end);
        at = end;
        if (field.startsWith('\n') || field.startsWith('\r\n'))
            break;
        const colon = field.indexOf(':');
        const name = colon > 0 && colon < 200 ? field.slice(0, colon).trimEnd() : '';
        if (!/^[!-9;-~]+$/.test(name))
            continue;
        const value = field.slice(colon + 1);
        fields.push({ name, key: name.toLowerCase(), value: value.length > LONGEST_FIELD ? value : value.replaceAll(/\r?\n/g, '').trim() });
    }
    return fields;
}
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
const ZONES = { est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 };
const FORM = /^(?:[a-z]{3,9}(?:,\s*|\s+))?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s*([+-]\d{4}|[a-z]{1,5})?(?: [A-Z]{3,5})?$/i;
const CTIME = /^(?:[a-z]{3},? )?([a-z]{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}) (\d{4})(?: ([+-]\d{4}|[a-z]{1,5}))?$/i;
function parseMailDate(text) {
    if (text.length > 200)
        return null;
    const match = FORM.exec(text.replaceAll(/\s+/g, ' ').trim().replace(CTIME, '$2 $1 $4 $3 $5').trim());
    if (!match)
        return null;
    const [, day, name = '', year = '', hour, minute, second, zone = '+0000'] = match;
    const month = MONTHS.indexOf(name.toLowerCase());
    if (month === -1)
        return null;
    const fields = [Number(day), Number(hour), Number(minute), Number(second ?? 0)];
    if (fields[0] < 1 || fields[0] > 31 || fields[1] > 23 || fields[2] > 59 || fields[3] > 60)
        return null;
    const utc = Date.UTC(fullYear(year), month, ...fields);
    return utc - zoneMinutes(zone) * 60_000;
}
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
const PROBE_HEADER = 'X-Email-Continuity';
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

const LONGEST_COMMENT = 500;
const MOST_COMMENTS = 8;
const LONGEST_ADDRESS = 80;
const LONGEST_NAME = 255;
const MOST_PARTS = 24;
const ASIDE = /^(?:envelope-|using |no client |client |authenticated|auth[:=]|version=|tls|ssl|cipher|uid |user |sasl|single-drop|multi-drop)/i;
const NO_CLIENT = /^(?:imaps?|pop[23]?s?|apop|etrn|odmr|uucp|bsmtp|qmail-scanner\S*|spamassassin|local)\b/i;
const BY_WEB = /^http(?:u|rest)?\b|\bvia http\b/i;
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
const UNCONFIRMED = /\b(?:OpenSMTPD|Haraka|Courier|MDaemon|Merak|IceWarp|MailEnable|hMailServer|XMail|Stalwart)\b|^\[[^\]]*\] via tcp|\bvia tcp$|^envelope-sender </i;
function namesOf({ first, stated, greeting, place, comments, loose }, { software, protocol, qmailDate }) {
    const exim = /\bexim\b/i.test(software);
    const name = stated === null ? clientHostName(first) : null;
    const qualified = name !== null && name !== 'unknown' ? name : null;
    if (place.name !== null && place.bracketed)
        return { helo: clientHostName(greeting) ?? clientHostName(first), rdns: place.name, confirmed: !UNCONFIRMED.test(software) };
    if (greeting !== null)
        return { helo: clientHostName(greeting), rdns: qualified, confirmed: exim && place.bracketed };
    if (exim && loose && place.name !== null)
        return { helo: place.name, rdns: qualified, confirmed: true };
    const bare = first !== null && stated !== null && !first.startsWith('[');
    const unsaid = BY_WEB.test(protocol ?? '') || BY_WEB.test(software) || comments.some((comment) => /^account /i.test(comment)) || bare;
    const helo = unsaid ? null : clientHostName(first);
    if (place.bracketed && (exim || /\bverified\b/.test(place.rest)))
        return { helo, rdns: /\.|^localhost$/.test(qualified ?? '') ? qualified : null, confirmed: true };
    if (/^smtpd(?!\S* \[)/i.test(software))
        return { helo: null, rdns: qualified, confirmed: false };
    if (place.ident || (qmailDate && place.ip !== null && !place.bracketed))
        return { helo, rdns: qualified, confirmed: false };
    return { helo, rdns: null, confirmed: false };
}
const NOWHERE = { ip: null, name: null, bracketed: false, ident: false, rest: '' };
function placeIn(comment) {
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
    const words = comment
        .replace(/ with (?:plain|login|cram-md5)$/i, '')
        .split(/[\s()]+/)
        .filter((word) => word !== '');
    const [word = ''] = words;
    if (words.length !== 1)
        return NOWHERE;
    const at = word.lastIndexOf('@');
    const ip = addressIn(word.slice(at + 1));
    return { ip, name: ip === null && isName(word) ? word : null, bracketed: false, ident: ip !== null && at > 0, rest: '' };
}
const GREETING = /(?:^|(?<=[\s(]))(?:[ehl](?:elo|hlo))(?:=|\s+|$)(\S*)/i;
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
function clientHostName(text) {
    if (text === null || text.length > LONGEST_NAME)
        return null;
    const name = text.replace(/^\[(.*)\]$/, '$1').replace(/[.,]+$/, '');
    return name === '' || name.includes('@') ? null : name;
}

;// CONCATENATED MODULE: ./lib/src/core/mail/header/received.js



const CLAUSES = ['from', 'by', 'via', 'with', 'id', 'for'];
const LONGEST = 3_000;
const received_LONGEST_COMMENT = 500;
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
    const date = last === -1 ? '' : wordsOf(parts.slice(last + 1)).replace(/ id \S+$/, '');
    const software = [...(id !== null && id.startsWith('smtpd') ? [id] : []), ...commentsOf(clauses)].join(' ');
    return {
        from: from.length === 0 ? null : clientOf(from, { software, protocol, qmailDate: /^\d.* -0000$/.test(date) }),
        by: by0 === null ? null : clientHostName(by0),
        with: protocol,
        id,
        tls: tlsOf(body),
        at: last === -1 ? (trailingDate(body) ?? dateBehindComment(value)) : (0,mail_date/* parseMailDate */.F)(date),
    };
}
function unwrapped(parts) {
    const [first, ...rest] = parts;
    return first?.kind === 'comment' && /^from\s/i.test(first.text) ? [...(0,lexer/* lexemes */.kD)(first.text), ...rest] : parts;
}
function commentsOf(clauses) {
    const comments = ['by', 'with', 'via', 'id'].flatMap((name) => (clauses.get(name) ?? []).flatMap((part) => (part.kind === 'comment' ? [part.text.slice(0, received_LONGEST_COMMENT)] : [])));
    const via = firstWord(clauses.get('via') ?? []);
    return via === null ? comments : [...comments, `via ${via}`];
}
function clausesOf(parts) {
    const clauses = new Map();
    let current = [];
    for (const part of parts) {
        const word = part.kind === 'word' ? part.text.toLowerCase() : null;
        const clause = CLAUSES.find((name) => name === word);
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
const NUMBERED = /\bTLS-0x030([1-4])\b/g;
const ENCRYPTED = /^([A-Z][A-Z0-9]{1,20}[-_][A-Z0-9_-]{2,60}) encrypted$/;
const CIPHER = /\b((?:TLS|ECDHE|DHE|AES|AECDH|ADH|RSA|CHACHA)[A-Z0-9]*[-_][A-Z0-9_-]{4,60})\b/;
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
function cipherIn(parts) {
    const [first, second] = parts.flatMap((part) => (part.kind === 'word' ? [part.text] : []));
    return first === 'tls' ? second : undefined;
}
function trailingDate(parts) {
    const words = wordsOf(parts);
    const match = /(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}:\d{2}(?: [+-]\d{4}| [A-Z]{3})?$/.exec(words.slice(-60));
    return match ? (0,mail_date/* parseMailDate */.F)(match[0]) : null;
}
function dateBehindComment(value) {
    const semicolon = value.lastIndexOf(';');
    return semicolon === -1 ? null : (0,mail_date/* parseMailDate */.F)(value.slice(semicolon + 1).replace(/\([^()]{0,40}\)\s*$/, ''));
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
const LET_PASS = 'Later tries pass. Let the sending address pass there, or let the run outlast the wait. That takes a longer `timeout`, with `attempts` and `retry` to match.';
const FILTERS = [
    {
        speaker: 'a blocklist that refuses the receiver',
        pattern: /\bopen resolver\b|spamhaus\.org\/returnc\/|excessive number of queries|uribl\.com\/refused/i,
        explanation: 'The receiver asks a blocklist by a resolver that the list does not answer. It takes that error for a listing: nothing is said of the sending address.',
        remedy: 'Tell the administrator of that server: its filter needs a resolver of its own, or a key. An answer 127.255.255.254 is no listing.',
        side: 'receiver',
        source: 'https://www.spamhaus.org/faqs/dnsbl-usage/',
    },
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
        pattern: /^450 4\.3\.2 Service currently unavailable\b(?!\s*[:,;(-]\s*(?!in reply)\w)/i,
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
    {
        speaker: 'any server that says so by another code',
        pattern: /^5\d\d (?:5\.\d\.\d )?(?!.*(?:RESOLVER\.|\bdkim\b|\bspf\b|\bdmarc\b)).{0,120}\b(?:authentication (?:is )?required|requires authentication|must (?:first )?(?:authenticate|log ?in)|please (?:authenticate|log ?in) first|auth(?:enticate)? first)\b/i,
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
        explanation: 'The login was right, but the mailbox cannot be opened by IMAP. IMAP is switched off for it, or it is no mailbox of this login.',
        remedy: 'Switch IMAP on for this mailbox (`Set-CASMailbox -ImapEnabled $true`), and check that `user` is its own address.',
        source: 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/pop3-and-imap4/enable-or-disable-pop3-or-imap4-access',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/provider-knowledge.js



const KNOWLEDGE = [...MICROSOFT, ...MAILBOX_PROVIDERS, ...FILTERS];
function knowledgeOf(given, host = null) {
    const reply = plainReply(given);
    return (KNOWLEDGE.find(({ pattern, hosts }) => pattern.test(reply) && (hosts === undefined || (host !== null && hosts.test(host)))) ?? null);
}
function knownReason(reply) {
    const known = knowledgeOf(reply);
    if (known === null || known.outcome === 'auth_failed')
        return null;
    return { explanation: known.explanation, remedy: known.session === true ? null : known.remedy, side: known.side ?? null };
}
const LONGEST = 2_000;
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

const WORD = /=\?([^?\s]{1,40})\?([bq])\?([^?]{0,500})\?=/gi;
const LONGEST = 2_000;
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
/* harmony export */   pj: () => (/* binding */ isReturnedPart),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72103);
/* harmony import */ var _transfer_encoding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99956);


const DEPTH = 5;
const PARTS = 50;
const LONGEST = 1024 * 1024;
function takeApart(source) {
    const whole = splitHeader(source.slice(0, LONGEST));
    const leaves = [];
    collect(whole, 0, leaves);
    return { fields: whole.fields, type: typeOf(whole.fields), leaves };
}
function isReturnedPart({ type }) {
    return /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/(?:global|rfc822)-headers)$/.test(type);
}
function fieldOf(fields, name) {
    return fields.find(([candidate]) => candidate === name)?.[1] ?? null;
}
function readFields(block) {
    return (0,_header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerFields */ .B)(block).map(({ key, value }) => [key, value]);
}
function collect({ head, fields, body }, depth, leaves) {
    const type = typeOf(fields);
    const pieces = type.startsWith('multipart/') && depth < DEPTH ? piecesOf(body, parameterOf(fieldOf(fields, 'content-type') ?? '', 'boundary')) : [];
    if (pieces.length === 0) {
        const charset = parameterOf(fieldOf(fields, 'content-type') ?? '', 'charset') ?? 'utf-8';
        const text = (0,_transfer_encoding_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeBody */ .Vj)(body, fieldOf(fields, 'content-transfer-encoding') ?? '', charset);
        leaves.push({ fields, head, type: type.startsWith('multipart/') ? 'text/plain' : type, text });
        return;
    }
    for (const piece of pieces) {
        if (leaves.length >= PARTS)
            return;
        collect(splitHeader(piece), depth + 1, leaves);
    }
}
function piecesOf(body, boundary) {
    const pieces = boundary === null || boundary === '' ? [] : splitAt(body, boundary);
    if (pieces.length > 0)
        return pieces;
    const guessed = /^--(\S[^\r\n]{0,200}?)[ \t]*\r?\ncontent-/im.exec(body)?.[1];
    return guessed === undefined ? [] : splitAt(body, guessed);
}
function splitHeader(source) {
    const bare = /^\r?\n/.exec(source);
    if (bare)
        return { head: '', fields: [], body: source.slice(bare[0].length) };
    const end = /\r?\n\r?\n/.exec(source);
    const head = end === null ? source : source.slice(0, end.index);
    return { head, fields: readFields(head), body: end === null ? '' : source.slice(end.index + end[0].length) };
}
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
    return (value.trim().split(/[;\s]/, 1)[0] ?? '').toLowerCase();
}
const LONGEST_VALUE = 1000;
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


const LONGEST_LINE = 998;
const LINE = 76;
const DEPTH = 10;
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
function decodeBody(body, encoding, charset) {
    switch (encoding.trim().toLowerCase()) {
        case 'base64':
            return decodeBytes(fromBase64(body), charset);
        case 'quoted-printable':
            return fromQuotedPrintable(body, charset);
        default:
            return /^iso-2022-/i.test(charset) && body.includes('\u001b') ? decodeBytes(bytesOf(body), charset) : body;
    }
}
function fromBase64(body) {
    const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
    const whole = digits.slice(0, digits.length % 4 === 1 ? -1 : undefined);
    return bytesOf(atob(whole));
}
function decodeBytes(bytes, charset) {
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch {
        return new TextDecoder().decode(bytes);
    }
}
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
/* harmony export */   W$: () => (/* binding */ SENDER_PROTOCOLS),
/* harmony export */   l0: () => (/* binding */ MAILBOX_PROTOCOLS),
/* harmony export */   x$: () => (/* binding */ INBOX_ALONE)
/* harmony export */ });
const SENDER_PROTOCOLS = ['smtp', 'lmtp', 'mx', 'jmap', 'graph'];
const MAILBOX_PROTOCOLS = ['imap', 'pop3', 'jmap', 'graph'];
const INBOX_ALONE = new Set(['pop3']);


/***/ }),

/***/ 47144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ RESULT_WORDS)
/* harmony export */ });
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
const INCIDENT_KINDS = ['mail', 'posture', 'monitor'];
const ANNOUNCED_EVENTS = ['opened', 'reopened', 'worsened', 'eased', 'escalated', 'reminded', 'resolved'];


/***/ }),

/***/ 12051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eI: () => (/* binding */ COPY_LIMIT),
/* harmony export */   hG: () => (/* binding */ NOTHING_LEARNT),
/* harmony export */   kg: () => (/* binding */ gather)
/* harmony export */ });
const COPY_LIMIT = 256 * 1024;
const NOTHING_LEARNT = { ips: [], domains: [], signers: [], hosts: [] };
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

/***/ 47226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ formatMinute),
/* harmony export */   i: () => (/* binding */ formatDay)
/* harmony export */ });
function formatDay(at) {
    return textOf(at)?.slice(0, 10) ?? 'unknown';
}
function formatMinute(at) {
    const text = textOf(at);
    return text === null ? 'unknown' : `${text.slice(0, 16).replace('T', ' ')} UTC`;
}
const LAST = 8.64e15;
function textOf(at) {
    return Math.abs(at) <= LAST ? new Date(at).toISOString() : null;
}


/***/ }),

/***/ 33775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ urlSecrets),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   oF: () => (/* binding */ percentDecoded),
/* harmony export */   py: () => (/* binding */ tokenForms),
/* harmony export */   qP: () => (/* binding */ webUrl)
/* harmony export */ });
function secretForms(user, secret) {
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
        Buffer.from(plain, 'utf8').toString('latin1'),
        json,
        json.replaceAll('/', '\\/'),
        plain.replace(/["\\]/g, '\\$&'),
        ...plain.split(/\r\n|\r|\n/).filter((line) => line.trim().length >= 4),
    ]);
    forms.delete('');
    return [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
function tokenForms(user, token) {
    const [header = '', ...rest] = token.split('.');
    const parts = header.startsWith('ey') && rest.length === 2 ? [rest.join('.'), ...rest] : [];
    return [...new Set([...secretForms(user, token), ...parts.filter((part) => part.length >= SHORTEST)])];
}
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
const SHORTEST_INSIDE = 6;
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
function quotedPrintable(text) {
    const bytes = Buffer.from(text, 'utf8').toString('latin1');
    return bytes.replace(/[^!-<>-~ ]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
const SHORTEST = 8;
const SURELY_RANDOM = 24;
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
        ...login.flatMap((part) => [part, percentDecoded(part)]),
        ...parts.flatMap((part) => [part, percentDecoded(part)]).filter(isSecretPart),
    ].filter((secret) => secret !== '');
}
function isSecretPart(part) {
    if (part.length < SHORTEST || /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(part))
        return false;
    return part.length >= SURELY_RANDOM || !/^[a-z]+(?:[-_.][a-z]+)*$/.test(part);
}
function percentDecoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
function webUrl(text) {
    const trimmed = text.trim();
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
const JITTER = 0.2;
function retryDelay(tried, { tries, waits }, leftMs, random) {
    if (tried >= tries)
        return null;
    const base = waits[Math.min(tried, waits.length) - 1] ?? 0;
    const delay = Math.round(base * (1 - JITTER + 2 * JITTER * random));
    return delay < leftMs ? delay : null;
}


/***/ }),

/***/ 70113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ runEnd)
/* harmony export */ });
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71775);

function runEnd(signal) {
    const waits = new Set();
    signal.addEventListener('abort', () => waits.forEach((stop) => stop()), { once: true });
    return {
        get over() {
            return signal.aborted;
        },
        get cancelled() {
            return signal.reason === _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .CANCELLED */ .gD;
        },
        get reason() {
            return `${signal.reason === _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .CANCELLED */ .gD ? 'the run was cancelled' : 'the time of this run was over'} before the answer came`;
        },
        listen(stop) {
            if (signal.aborted)
                stop();
            else
                waits.add(stop);
            return () => waits.delete(stop);
        },
    };
}


/***/ }),

/***/ 83474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Semaphore),
/* harmony export */   p: () => (/* binding */ eachOf)
/* harmony export */ });
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
async function eachOf(items, width, task) {
    const results = [];
    const left = items.entries();
    const inTurn = async () => {
        for (const [index, item] of left)
            results[index] = await task(item);
    };
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, inTurn));
    return results;
}


/***/ }),

/***/ 90214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ incidentKey),
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
const SHOWN = 24;
function incidentKey(loops, domains) {
    const names = (loops.length > 0 ? loops.map(({ name }) => name) : domains).toSorted();
    const paths = loops.length > 0 ? loops.map(({ name, from, to }) => `${name} ${from} ${to}`).toSorted() : names;
    const shown = names
        .join('.')
        .replace(/[^\w.-]/g, '_')
        .slice(0, SHOWN);
    return `${shown === '' ? 'checks' : shown}-${fingerprint(paths.join('\n'))}`;
}
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

function cronProblem(fields) {
    try {
        return new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(fields, { mode: '5-part' }).nextRun(new Date(0)) === null ? 'it never comes' : null;
    }
    catch (error) {
        return (error instanceof Error ? error.message : String(error)).replace(/^CronPattern: /, '');
    }
}
function isTimeZone(name) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}
function windowAt(windows, now) {
    return windows.find(({ cron, zone, duration }) => isWithin(cron, zone, duration, now)) ?? null;
}
function isWithin(cron, zone, duration, now) {
    const begin = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, { mode: '5-part', timezone: zone }).nextRun(new Date(now - duration));
    return begin !== null && begin.getTime() <= now;
}


/***/ }),

/***/ 17371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ skippedLoop),
/* harmony export */   No: () => (/* binding */ overdueLoop),
/* harmony export */   su: () => (/* binding */ brokenLoop)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63602);

function brokenLoop(loop, error) {
    const text = error instanceof Error ? error.message : String(error);
    return {
        ...nothingSeen(loop),
        outcome: 'internal_error',
        message: `A defect of this monitor, not of your mail: ${text}`,
        remedy: 'Please report it, with the version and report.json.',
    };
}
function overdueLoop(loop, keptMs) {
    if (keptMs === 0)
        return brokenLoop(loop, 'it did not end when the time of the run was over.');
    const kept = (0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(keptMs);
    return {
        ...brokenLoop(loop, ''),
        message: `What became of the probe is not known. This machine was too busy to end the look in time: other work held it up for ${kept}.`,
        remedy: 'Run it where less runs beside it, or raise `timeout`.',
    };
}
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
const RELAY_PORT = 25;
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
async function blameRunner(seen, online) {
    const { submission, mailbox } = seen;
    const sender = submission.kind === 'refused' ? submission.failure : null;
    const doubtful = [sender, mailbox].some((failure) => failure?.cause !== undefined && failure.outcome === 'unreachable');
    if (!doubtful || submission.kind === 'accepted' || submission.kind === 'uncertain' || seen.sightings.length > 0)
        return seen;
    if ((await online()) !== false)
        return seen;
    return {
        ...seen,
        submission: submission.kind === 'refused' ? { ...submission, failure: cutOff(submission.failure) } : submission,
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

/***/ 23190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tokenMac),
/* harmony export */   R: () => (/* binding */ stretched)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

async function tokenMac(mailbox, tokenSecret) {
    const secret = tokenSecret ?? mailbox.password ?? lastingSecret(mailbox.oauth2 ?? null);
    const salt = `email-continuity token v1\0${tokenSecret === null ? (mailbox.user ?? '').toLowerCase() : ''}`;
    const key = await stretched(secret, salt, 2 ** 12);
    return (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(data).digest();
}
const known = new Map();
function stretched(secret, salt, cost) {
    const madeOf = JSON.stringify([secret, salt, cost]);
    const made = known.get(madeOf) ?? stretch(secret, salt, cost);
    known.set(madeOf, made);
    return made;
}
function stretch(secret, salt, cost) {
    return new Promise((resolve, reject) => {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt)(secret, salt, 32, { N: cost, r: 8, p: 1 }, (error, key) => {
            if (error)
                reject(error);
            else
                resolve(key);
        });
    });
}
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
function findTokens(text) {
    const found = [];
    for (const match of text.matchAll(TEXT)) {
        found.push(match[0]);
        if (found.length === 20)
            break;
    }
    return found;
}
function shortToken(id) {
    return PREFIX + id.slice(0, 20);
}
function findShortToken(subject) {
    return SHORT.exec(subject)?.[0] ?? null;
}
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



function recogniseHeader(header, mac) {
    const recognised = byMarks(header, mac);
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
function lostItsMarks(header, { kind }, probes) {
    if (kind !== 'subject' || !probes.some(({ from, remove }) => remove && isFrom(header, from)))
        return false;
    return [_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .PROBE_HEADER */ .P, 'Message-ID'].every((name) => (0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, name).every((value) => (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findTokens */ .GY)(value).length === 0));
}
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
function recogniseQuoted(mail, mac, answeredBy) {
    const read = firstToken([mail.text, mail.subject], mac);
    if (read?.kind === 'valid' && answeredBy(read.token) !== null)
        return { kind: 'probe', by: 'answer', token: read.token, whole: false };
    const short = (0,_token_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findShortToken */ .NU)(mail.subject);
    return short === null ? null : { kind: 'subject', short };
}
function plain(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function isFrom(header, address) {
    const [from, ...more] = (0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'From');
    return (from !== undefined && more.length === 0 && (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim().toLowerCase() === address.toLowerCase());
}
function isText(header) {
    return (0,_core_mail_header_probe_header_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldValues */ .X)(header, 'Content-Type').every((value) => /^text\/(?:plain|html)\b/i.test(value));
}
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

/***/ 86157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ slowerThanUsual)
/* harmony export */ });
/* unused harmony export USUAL_DAYS */
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63602);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _counts_day_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1082);
/* harmony import */ var _lines_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64900);




const USUAL_DAYS = 35;
const RUNS = 3;
const RECENT_MS = 12 * 3_600_000;
const HOUR_MS = 3_600_000;
const LEAST_MS = 1_000;
const TIMES = 2;
const DEVIATIONS = 5;
const MAD_SCALE = 1.4826;
const ALIKE = [
    { label: (day) => `on a ${weekdayName(day)} at this hour`, isAlike: (day, other) => (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .weekdayOf */ .Up)(day) === (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .weekdayOf */ .Up)(other), days: 3 },
    {
        label: (day) => `at this hour of a ${isWeekend(day) ? 'weekend' : 'working day'}`,
        isAlike: (day, other) => isWeekend(day) === isWeekend(other),
        days: 4,
    },
];
function slowerThanUsual(loops, history, startedAt) {
    return loops.flatMap((loop) => slower(loop, history, startedAt) ?? []);
}
function slower({ name, latencyMs }, history, startedAt) {
    if (latencyMs === null)
        return null;
    const since = startedAt - RECENT_MS;
    const before = history.days
        .flatMap(({ entries }) => entries ?? [])
        .filter(({ loop, at, latencyMs: its }) => loop === name && its !== null && Date.parse(at) >= since && Date.parse(at) < startedAt)
        .flatMap(({ latencyMs: its }) => its ?? [])
        .slice(1 - RUNS);
    if (before.length < RUNS - 1)
        return null;
    const now = (0,_counts_day_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)([...before, latencyMs]);
    const usual = usualOf(name, history, startedAt);
    if (now === null || usual === null || latencyMs < usual.medianMs * TIMES)
        return null;
    const { medianMs, deviationMs, hours, days, label } = usual;
    if (now < Math.max(medianMs * TIMES, medianMs + DEVIATIONS * deviationMs, medianMs + LEAST_MS))
        return null;
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name)('slower-than-usual', 'warning', `${name} takes ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(now)}, the middle one of the last ${RUNS} runs; usually it takes ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(medianMs)} ${label}, give or take ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(deviationMs)}.`, {
        evidence: `the last ${RUNS}: ${[...before, latencyMs].map(_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3).join(', ')}; the usual: medians of ${hours} hours on ${days} days within ${USUAL_DAYS} days`,
        remedy: 'Compare the phases and hops of this run with those of an earlier one: they say where the time goes.',
    });
}
function usualOf(loop, { days }, startedAt) {
    const today = (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb)(startedAt);
    const hour = new Date(startedAt).getUTCHours();
    const past = new Map(days.filter(({ day }) => day < today).map(({ day, loops }) => [day, loops.find((each) => each.loop === loop)?.hours]));
    const medianAt = (at) => past.get((0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb)(at))?.[new Date(at).getUTCHours()]?.medianMs ?? [];
    for (const { label, isAlike, days: wanted } of ALIKE) {
        const alike = (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .daysBetween */ .YM)((0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .daysLater */ .IZ)(today, -USUAL_DAYS), (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .daysLater */ .IZ)(today, -1)).filter((day) => isAlike(day, today));
        const found = alike.map((day) => [hour - 1, hour, hour + 1].flatMap((each) => medianAt((0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .beginOf */ .pv)(day) + each * HOUR_MS)));
        const known = found.filter((each) => each.length > 0);
        const medians = known.flat();
        const medianMs = (0,_counts_day_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(medians);
        if (known.length < wanted || medianMs === null)
            continue;
        const deviation = (0,_counts_day_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(medians.map((each) => Math.abs(each - medianMs))) ?? 0;
        return { medianMs, deviationMs: MAD_SCALE * deviation, hours: medians.length, days: known.length, label: label(today) };
    }
    return null;
}
function isWeekend(day) {
    return (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .weekdayOf */ .Up)(day) === 0 || (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .weekdayOf */ .Up)(day) === 6;
}
function weekdayName(day) {
    return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format((0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .beginOf */ .pv)(day));
}


/***/ }),

/***/ 81745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   m: () => (/* binding */ fitSummary)
/* harmony export */ });
/* harmony import */ var _core_text_format_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46775);

const SUMMARY_LIMIT = 1_048_576;
const BETWEEN = '\n\n';
const LONGEST_NOTE = 80;
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
    const note = left === 0 ? '' : `${BETWEEN}_${(0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(left, `more ${block.noun}`)} left out; report.json holds all._`;
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
/* harmony import */ var _core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41730);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);
/* harmony import */ var _facts_suspicions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26397);
/* harmony import */ var _facts_narrative_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34139);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37199);





const SHOWN = 3;
const MESSAGE_LENGTH = 600;
const QUOTE_LENGTH = 500;
const MOST_NAMES = 8;
function storyBlocks(report, docs) {
    const loops = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_3__/* .failingTogether */ .fv)(report);
    const causes = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_3__/* .causesOf */ .cZ)(report).slice(0, SHOWN);
    const happened = loops.length > 0
        ? loops.slice(0, SHOWN).map((together) => loopStory(together, docs))
        : (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_3__/* .decidingFindings */ .yy)(report)
            .slice(0, SHOWN)
            .map((finding) => findingStory(finding, docs));
    const left = loops.slice(SHOWN).flat().length;
    const more = left > 0 ? [`${left} more in the table below.`] : [];
    const paragraphs = [
        ...happened,
        ...more,
        ...((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnexplained */ .ec)(report) ? [_facts_narrative_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_CAUSE */ .CP] : causeStory(causes)),
        ...suspicionStory(report),
        ...remedyStory((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_3__/* .remediesOf */ .AJ)(report).slice(0, SHOWN)),
    ];
    return paragraphs.map((text) => ({ kind: 'text', text }));
}
function loopStory(loops, docs) {
    const [first] = loops;
    if (first === undefined)
        return '';
    const { side, reply } = first;
    const names = loops.slice(0, MOST_NAMES).map(({ name }) => `**${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(name, 80)}**`);
    const others = loops.length > MOST_NAMES ? [`${loops.length - MOST_NAMES} more`] : [];
    const acts = side === null ? '' : ` (to act: ${(0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_3__/* .whoActs */ .Q_)(side)})`;
    const reported = `${[...names, ...others].join(', ')} · ${(0,_links_js__WEBPACK_IMPORTED_MODULE_4__/* .linkToDocs */ .z)((0,_core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_0__/* .explainingOutcome */ .We)(first), docs, (0,_core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_0__/* .fateOf */ ._L)(first))}${acts}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_3__/* .loopMessage */ .SN)(first), MESSAGE_LENGTH)}`;
    return reply === null || reply === '' ? reported : `${reported}\n> ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(reply, QUOTE_LENGTH)}`;
}
function findingStory(finding, docs) {
    const { check, target, code, message, evidence } = finding;
    const reported = `**${check} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(target, 120)}**: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(message, MESSAGE_LENGTH)} (${(0,_links_js__WEBPACK_IMPORTED_MODULE_4__/* .linkToDocs */ .z)(code, docs)})`;
    return evidence === null ? reported : `${reported}\n> ${quoted(evidence)}`;
}
function quoted(evidence) {
    return evidence.trim().includes('\n') ? (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLines */ .zQ)(evidence, QUOTE_LENGTH) : (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(evidence, QUOTE_LENGTH);
}
function causeStory(causes) {
    const [likeliest, ...others] = causes.map(causeText);
    if (likeliest === undefined)
        return [];
    return [`**Likeliest cause:** ${likeliest}`, ...(others.length === 0 ? [] : [bullets('**Also possible:**', others)])];
}
function causeText(cause) {
    const message = (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(cause.message, MESSAGE_LENGTH);
    return cause.evidence === null ? message : `${message} Seen: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(cause.evidence, QUOTE_LENGTH)}`;
}
function suspicionStory(report) {
    const texts = (0,_facts_suspicions_js__WEBPACK_IMPORTED_MODULE_2__/* .suspicionsOf */ .QD)(report)
        .slice(0, SHOWN)
        .map((suspicion) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)((0,_facts_suspicions_js__WEBPACK_IMPORTED_MODULE_2__/* .suspicionText */ .tX)(suspicion), MESSAGE_LENGTH));
    const more = (0,_facts_suspicions_js__WEBPACK_IMPORTED_MODULE_2__/* .furtherLoops */ .SK)(report);
    const [only, ...others] = texts;
    if (only === undefined)
        return [];
    const where = others.length === 0 ? `**Where it may lie:** ${only}` : bullets('**Where it may lie:**', texts);
    return [where, ...(more === null ? [] : [(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(more, MESSAGE_LENGTH)])];
}
function remedyStory(remedies) {
    const texts = remedies.map((remedy) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(remedy, MESSAGE_LENGTH));
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
// EXTERNAL MODULE: ./lib/src/core/text/format/percent.js
var percent = __webpack_require__(40313);
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
function detailBlocks(report) {
    const loops = (0,narrative/* loopsWorstFirst */.PU)(report);
    return [
        (0,tables/* folded */.TM)('How many probes arrived', BURSTS, loops.flatMap(burstRows), 'loop'),
        (0,tables/* folded */.TM)('How long each phase took', PHASES, loops.filter(hasPhase).map(phaseRow), 'loop'),
        (0,tables/* folded */.TM)('Attempts to hand over, with the servers’ replies', ['Loop', 'At', 'Outcome', 'Reply'], loops.flatMap(attemptRows), 'attempt'),
        (0,tables/* folded */.TM)('How the mail travelled', ['Loop', '#', 'From → by', 'Protocol', ['Delay', 'right'], 'Note'], loops.flatMap(hopRows), 'hop'),
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
    const loss = lossAtLeast === null || lossAtMost === null ? duration/* UNKNOWN_VALUE */.PC : `${(0,percent/* formatPercent */.l)(lossAtLeast)} to ${(0,percent/* formatPercent */.l)(lossAtMost)}`;
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








const HEADLINE_LENGTH = 400;
function summary(report, { limit = fit/* SUMMARY_LIMIT */.J, docs = null } = {}) {
    const blocks = [
        { kind: 'text', text: headline(report) },
        ...(0,story/* storyBlocks */.o)(report, docs),
        (0,tables/* loopTable */.Rk)(report),
        (0,tables/* failingFindings */.v9)(report, (0,narrative/* storyFindings */.S6)(report, story/* SHOWN */.k), docs),
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
    return `<sub>${(0,tally/* tally */.N)(report)} · started ${(0,foreign_text/* markdownText */.p7)(report.startedAt, 40)} · email-continuity ${version} · all of it in report.json</sub>`;
}


/***/ })

};
