export const id = 6424;
export const ids = [6424];
export const modules = {

/***/ 80797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ wilson)
/* harmony export */ });
const Z = 1.959963984540054;
function wilson(hits, trials) {
    if (trials <= 0)
        return null;
    const share = hits / trials;
    const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
    const centre = share + (Z * Z) / (2 * trials);
    const whole = 1 + (Z * Z) / trials;
    return {
        atLeast: hits === 0 ? 0 : Math.max(0, (centre - spread) / whole),
        atMost: hits === trials ? 1 : Math.min(1, (centre + spread) / whole),
    };
}


/***/ }),

/***/ 97980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ FOLDER_ROLES),
/* harmony export */   ax: () => (/* binding */ SUSPECT_KINDS),
/* harmony export */   hD: () => (/* binding */ LOOP_KINDS)
/* harmony export */ });
const LOOP_KINDS = ['internal', 'external', 'inbound', 'echo'];
const SUSPECT_KINDS = ['submission', 'outgoing', 'way', 'inbound', 'filter', 'store', 'access', 'runner'];
const FOLDER_ROLES = ['inbox', 'junk', 'all', 'other'];


/***/ }),

/***/ 39297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ isDeepJson),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function countOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
const DEEPEST = 200;
function parsedJson(text) {
    try {
        return text === null || isDeepJson(text) ? null : JSON.parse(text);
    }
    catch {
        return null;
    }
}
function isDeepJson(text) {
    let depth = 0;
    let isText = false;
    for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            isText = !isText;
        else if (isText)
            at += code === BACKSLASH ? 1 : 0;
        else if (code === BRACKET || code === BRACE)
            depth += 1;
        else if (code === BRACKET + 2 || code === BRACE + 2)
            depth -= 1;
    }
    return depth > DEEPEST;
}
const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b];


/***/ }),

/***/ 4258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ isNumber),
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   gT: () => (/* binding */ having),
/* harmony export */   my: () => (/* binding */ isCount),
/* harmony export */   no: () => (/* binding */ among)
/* harmony export */ });
/* harmony import */ var _foreign_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39297);

const isText = (value) => typeof value === 'string';
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount = (value) => isNumber(value) && Number.isSafeInteger(value) && value >= 0;
const isTime = (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
const isAbsent = (value) => value === undefined;
function orNull(is) {
    return (value) => value === null || is(value);
}
function among(words) {
    return (value) => words.some((word) => word === value);
}
function allOf(is) {
    return (value) => Array.isArray(value) && value.every(is);
}
function having(fields) {
    const forms = Object.entries(fields);
    return (value) => {
        const own = (0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
        return forms.every(([key, is]) => is(own[key]));
    };
}


/***/ }),

/***/ 1082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ summed),
/* harmony export */   CQ: () => (/* binding */ sketchesOf),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   _z: () => (/* binding */ countDay),
/* harmony export */   sF: () => (/* binding */ MEASURES)
/* harmony export */ });
/* unused harmony export probesOf */
/* harmony import */ var _lines_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37122);
/* harmony import */ var _sketch_sketch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17551);
/* harmony import */ var _failing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85503);



const MEASURES = ['latency', ..._lines_line_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASES */ .ZG];
const HOURS = 24;
function countDay(day, entries) {
    const loops = new Map();
    for (const entry of entries) {
        const its = loops.get(entry.loop);
        if (its === undefined)
            loops.set(entry.loop, [entry]);
        else
            its.push(entry);
    }
    return [...loops]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([loop, its]) => ({
        day,
        loop,
        kind: its.at(-1)?.kind ?? 'external',
        runs: its.length,
        states: counted(its.map(({ state }) => state)),
        outcomes: counted(its.map(({ outcome }) => outcome)),
        probes: summed(its.map(probesOf)),
        sketches: sketchesOf((measure) => (0,_sketch_sketch_js__WEBPACK_IMPORTED_MODULE_1__/* .sketchOf */ .Mn)(its.flatMap((entry) => measured(entry, measure) ?? []))),
        hours: hoursOf(its),
        ...(0,_failing_js__WEBPACK_IMPORTED_MODULE_2__/* .failingOf */ .al)(its),
        everyMs: its.findLast(({ everyMs }) => everyMs !== null)?.everyMs ?? null,
    }));
}
const ARRIVED = new Set(['delivered', 'slow', 'junk', 'duplicate']);
function probesOf({ outcome, state, probes }) {
    if (probes !== null && probes.seen + probes.lost > 0)
        return probes;
    const seen = ARRIVED.has(outcome);
    return { seen: Number(seen), lost: Number(!seen && state === 'critical') };
}
function summed(counts) {
    return counts.reduce((sum, { seen, lost }) => ({ seen: sum.seen + seen, lost: sum.lost + lost }), { seen: 0, lost: 0 });
}
function sketchesOf(make) {
    return {
        latency: make('latency'),
        connect: make('connect'),
        tls: make('tls'),
        auth: make('auth'),
        accept: make('accept'),
        delivery: make('delivery'),
        seen: make('seen'),
        total: make('total'),
    };
}
function measured({ latencyMs, phasesMs }, measure) {
    return measure === 'latency' ? latencyMs : phasesMs[measure];
}
function counted(values) {
    const counts = {};
    for (const value of values)
        counts[value] = (counts[value] ?? 0) + 1;
    return counts;
}
function hoursOf(entries) {
    const hours = Array.from({ length: HOURS }, () => []);
    for (const entry of entries)
        hours[new Date(entry.at).getUTCHours()]?.push(entry);
    return hours.map((its) => its.length === 0 ? null : { runs: its.length, medianMs: median(its.flatMap(({ latencyMs }) => latencyMs ?? [])) });
}
function median(values) {
    const sorted = values.toSorted((one, other) => one - other);
    const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
    return low === undefined || high === undefined ? null : (low + high) / 2;
}


/***/ }),

/***/ 85503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ readFailing),
/* harmony export */   al: () => (/* binding */ failingOf),
/* harmony export */   m7: () => (/* binding */ failingFields)
/* harmony export */ });
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4258);
/* harmony import */ var _lines_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64900);




const SECOND = 1_000;
const DAY_SECONDS = 24 * 3_600;
function failingOf(entries) {
    let worked = null;
    const found = [];
    for (const { at, state, outcome } of entries) {
        if (state === 'unknown')
            continue;
        const open = found.at(-1)?.ended === null ? found.at(-1) : undefined;
        const time = Math.floor(Date.parse(at) / SECOND) * SECOND;
        if (state !== 'critical') {
            worked ??= time;
            if (open !== undefined)
                open.ended = time;
        }
        else if (open !== undefined)
            open.outcomes.push(outcome);
        else
            found.push({ began: time, ended: null, outcomes: [outcome], isFirst: worked === null });
    }
    const kept = found.filter(({ ended, outcomes, isFirst }) => outcomes.length > 1 || ended === null || isFirst);
    const failing = kept.map(({ began, ended, outcomes }) => ({ began, ended, runs: outcomes.length, outcome: mostFrequent(outcomes) }));
    return { worked, failing };
}
function mostFrequent(outcomes) {
    const counts = new Map();
    for (const outcome of outcomes)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 'lost';
}
function failingFields(day, { worked, failing }) {
    const seconds = (at) => (at === null ? null : (at - (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_1__/* .beginOf */ .pv)(day)) / SECOND);
    return {
        ...(worked === null ? {} : { worked: seconds(worked) }),
        ...(failing.length === 0
            ? {}
            : { failing: failing.map(({ began, ended, runs, outcome }) => [seconds(began), seconds(ended), runs, outcome]) }),
    };
}
function readFailing(day, counts) {
    const { worked, failing } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(counts);
    const time = (value) => ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my)(value) && value < DAY_SECONDS ? (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_1__/* .beginOf */ .pv)(day) + value * SECOND : null);
    const read = (isList(failing) ? failing : []).flatMap((each) => {
        const [from, to, runs, outcome] = isList(each) ? each : [];
        const [began, its] = [time(from), _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .im.find((word) => word === outcome)];
        return began === null || its === undefined || !(0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my)(runs) ? [] : [{ began, ended: time(to), runs, outcome: its }];
    });
    return { worked: time(worked), failing: read };
}
const isList = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .allOf */ .bn)((each) => each !== undefined);


/***/ }),

/***/ 64900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ daysLater),
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   NV: () => (/* binding */ dayFile),
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   Uw: () => (/* binding */ countsPath),
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   fs: () => (/* binding */ linesPath),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   pv: () => (/* binding */ beginOf)
/* harmony export */ });
const DAY_MS = 24 * 3_600_000;
function dayOf(at) {
    return new Date(at).toISOString().slice(0, 10);
}
function beginOf(day) {
    return Date.parse(`${day}T00:00:00.000Z`);
}
function daysLater(day, days) {
    return dayOf(beginOf(day) + days * DAY_MS);
}
function daysBetween(first, last, most = 4_000) {
    const count = Math.round((beginOf(last) - beginOf(first)) / DAY_MS) + 1;
    if (!(count > 0))
        return [];
    const kept = Math.min(count, most);
    return Array.from({ length: kept }, (_, index) => daysLater(last, index + 1 - kept));
}
function isDay(text) {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(beginOf(text)) && dayOf(beginOf(text)) === text;
}
function weekdayOf(day) {
    return new Date(beginOf(day)).getUTCDay();
}
function linesPath(day) {
    return `days/${day}.jsonl`;
}
function countsPath(day) {
    return `counts/${day}.jsonl`;
}
function dayFile(path) {
    const [, folder, day = ''] = /^(days|counts)\/(\d{4}-\d\d-\d\d)\.jsonl$/.exec(path) ?? [];
    return isDay(day) ? { day, holds: folder === 'days' ? 'lines' : 'counts' } : null;
}


/***/ }),

/***/ 43718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runLines),
/* harmony export */   s: () => (/* binding */ LINE_VERSION)
/* harmony export */ });
const LINE_VERSION = 1;
const MOST_HOPS = 100;
const NO_POSTURE = new Set(['loop', 'schedule', 'configuration']);
function runLines(report, run, { details, everyMs }) {
    const at = report.startedAt;
    const loops = report.loops.filter(({ outcome }) => outcome !== 'skipped');
    const posture = postureOf(report);
    return {
        run,
        at,
        entries: loops.map((loop) => ({
            at,
            run,
            loop: loop.name,
            kind: loop.kind,
            state: loop.state,
            outcome: loop.outcome,
            latencyMs: loop.latencyMs,
            latencyAtLeastMs: loop.latencyAtLeastMs,
            phasesMs: loop.phasesMs,
            hopsMs: (loop.hops ?? []).slice(0, MOST_HOPS).map(({ delayMs }) => delayMs),
            probes: loop.probes ? { seen: loop.probes.seen, lost: loop.probes.lost } : null,
            everyMs,
            details: details ? detailsOf(loop) : null,
        })),
        posture: posture === null ? null : { at, run, posture },
    };
}
function postureOf({ findings }) {
    const counts = {};
    for (const { check, state } of findings) {
        if (NO_POSTURE.has(check))
            continue;
        const ofCheck = (counts[check] ??= {});
        ofCheck[state] = (ofCheck[state] ?? 0) + 1;
    }
    return Object.keys(counts).length === 0 ? null : counts;
}
function detailsOf({ message, reply, server, mailboxServer, placement, egressIp, hops }) {
    return {
        message,
        reply,
        server,
        mailboxServer,
        folder: placement?.folder ?? null,
        egressIp,
        hops: (hops ?? []).map(({ by, delayMs }) => ({ by, delayMs })),
    };
}


/***/ }),

/***/ 37122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Xw: () => (/* binding */ readLine),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   Zf: () => (/* binding */ readPostureCounts),
/* harmony export */   n$: () => (/* binding */ isDuration),
/* harmony export */   pT: () => (/* binding */ readGap),
/* harmony export */   rs: () => (/* binding */ readStates)
/* harmony export */ });
/* harmony import */ var _core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17667);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42148);
/* harmony import */ var _core_result_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97980);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73917);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4258);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43718);







const PHASES = ['connect', 'tls', 'auth', 'accept', 'delivery', 'seen', 'total'];
function linesOf({ entries, posture }) {
    return [...entries.map(entryLine), ...(posture === null ? [] : [postureLine(posture)])];
}
function entryLine(entry) {
    const { at, run, loop, kind, state, outcome, latencyMs, latencyAtLeastMs, phasesMs, hopsMs, probes, everyMs, details } = entry;
    const known = PHASES.filter((phase) => phasesMs[phase] !== null);
    return JSON.stringify({
        v: _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_VERSION */ .s,
        at,
        run,
        loop,
        kind,
        state,
        outcome,
        latencyMs: rounded(latencyMs),
        latencyAtLeastMs: rounded(latencyAtLeastMs),
        phasesMs: Object.fromEntries(known.map((phase) => [phase, rounded(phasesMs[phase])])),
        ...(hopsMs.length === 0 ? {} : { hopsMs: hopsMs.map(rounded) }),
        ...(probes === null ? {} : { probes }),
        ...(everyMs === null ? {} : { everyMs }),
        ...(details === null ? {} : { details }),
    });
}
function postureLine({ at, run, posture }) {
    return JSON.stringify({ v: _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_VERSION */ .s, at, run, posture });
}
function rounded(ms) {
    if (ms === null)
        return null;
    return ms < 100 ? Math.round(ms * 10) / 10 : Math.round(ms);
}
const LONGEST = 2_000;
const isHead = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({ at: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isTime */ .K8, run: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH });
const isEntry = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({
    at: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isTime */ .K8,
    run: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH,
    loop: (value) => (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(value) && value.length > 0 && value.length <= LONGEST,
    kind: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .among */ .no)(_core_result_report_js__WEBPACK_IMPORTED_MODULE_5__/* .LOOP_KINDS */ .hD),
    state: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .among */ .no)(_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj),
    outcome: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .among */ .no)(_core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im),
    latencyMs: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(isDuration),
    latencyAtLeastMs: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(isDuration),
});
const areHops = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .allOf */ .bn)((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(isDuration));
const isProbeCounts = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({ seen: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isCount */ .my, lost: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isCount */ .my });
const isDetails = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({
    message: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH,
    reply: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    server: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    mailboxServer: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    folder: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    egressIp: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    hops: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .allOf */ .bn)((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({ by: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH), delayMs: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumber */ .Et) })),
});
function readLine(line) {
    const value = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parsedJson */ .U4)(line);
    const fields = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(value);
    if ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumber */ .Et)(fields['v']) && fields['v'] > _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_VERSION */ .s)
        return { kind: 'newer' };
    if (fields['v'] !== _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_VERSION */ .s || !isHead(value))
        return { kind: 'damaged' };
    const { at, run } = value;
    const posture = readPostureCounts(fields['posture']);
    if (posture !== null)
        return { kind: 'posture', posture: { at, run, posture } };
    if (!isEntry(value))
        return { kind: 'damaged' };
    const { loop, kind, state, outcome, latencyMs, latencyAtLeastMs } = value;
    const { hopsMs, probes, everyMs, details } = fields;
    const entry = {
        at,
        run,
        loop,
        kind,
        state,
        outcome,
        latencyMs,
        latencyAtLeastMs,
        phasesMs: readPhases((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(fields['phasesMs'])),
        hopsMs: areHops(hopsMs) ? hopsMs : [],
        probes: isProbeCounts(probes) ? { seen: probes.seen, lost: probes.lost } : null,
        everyMs: readGap(everyMs),
        details: isDetails(details) ? details : null,
    };
    return { kind: 'entry', entry };
}
function readPostureCounts(value) {
    const checks = Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(value)).flatMap(([check, counts]) => {
        const known = _core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.find((each) => each === check);
        return known === undefined ? [] : [[known, readStates(counts)]];
    });
    return checks.length === 0 ? null : Object.fromEntries(checks);
}
function readStates(value) {
    const counts = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(value);
    return Object.fromEntries(_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj.flatMap((state) => ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isCount */ .my)(counts[state]) ? [[state, counts[state]]] : [])));
}
function readPhases(fields) {
    const duration = (phase) => (isDuration(fields[phase]) ? fields[phase] : null);
    const [connect, tls, auth, accept] = [duration('connect'), duration('tls'), duration('auth'), duration('accept')];
    return { connect, tls, auth, accept, delivery: duration('delivery'), seen: duration('seen'), total: duration('total') };
}
function readGap(everyMs) {
    return isDuration(everyMs) && everyMs >= SHORTEST_GAP ? everyMs : null;
}
const SHORTEST_GAP = 1_000;
const LONGEST_DURATION = 1e12;
function isDuration(value) {
    return (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumber */ .Et)(value) && value >= 0 && value <= LONGEST_DURATION;
}


/***/ }),

/***/ 76424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_TARGET: () => (/* binding */ DEFAULT_TARGET),
  xx: () => (/* binding */ loopNumbers),
  FI: () => (/* binding */ loopsOf),
  cZ: () => (/* binding */ numbersOf),
  tI: () => (/* binding */ quantiles)
});

// EXTERNAL MODULE: ./lib/src/core/judge/burst/wilson.js
var wilson = __webpack_require__(80797);
// EXTERNAL MODULE: ./lib/src/report/history/counts/day-counts.js
var day_counts = __webpack_require__(1082);
// EXTERNAL MODULE: ./lib/src/report/history/sketch/sketch.js
var sketch_sketch = __webpack_require__(17551);
// EXTERNAL MODULE: ./lib/src/report/history/lines/day.js
var lines_day = __webpack_require__(64900);
;// CONCATENATED MODULE: ./lib/src/report/history/numbers/run-coverage.js

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
function runCoverage(days, { from, to, now }) {
    const byDay = new Map(days.map((counts) => [counts.day, counts]));
    const first = days.map(({ day }) => day).toSorted()[0];
    if (first === undefined)
        return null;
    let everyMs = days.find((counts) => counts.everyMs !== null)?.everyMs ?? null;
    let [done, due] = [0, 0];
    for (const day of (0,lines_day/* daysBetween */.YM)(first > from ? first : from, to)) {
        const counts = byDay.get(day);
        everyMs = counts?.everyMs ?? everyMs;
        if (everyMs === null)
            return null;
        const begun = day === first ? Math.max(0, counts?.hours.findIndex((hour) => hour !== null) ?? 0) * HOUR_MS : 0;
        const ofDay = Math.max(0, Math.min(DAY_MS, now - (0,lines_day/* beginOf */.pv)(day)) - begun) / everyMs;
        due += ofDay;
        done += Math.min(counts?.runs ?? 0, Math.ceil(ofDay));
    }
    const whole = Math.max(Math.floor(due), Math.min(done, 1));
    return whole === 0 ? null : { done: Math.min(done, whole), due: whole, share: Math.min(done, whole) / whole };
}

;// CONCATENATED MODULE: ./lib/src/report/history/numbers/loop-numbers.js




const DEFAULT_TARGET = 0.995;
const ENOUGH = 0.8;
function loopsOf({ days }, { from, to }) {
    const loops = new Map();
    for (const counts of days.filter(({ day }) => day >= from && day <= to).flatMap((day) => day.loops)) {
        const its = loops.get(counts.loop);
        if (its === undefined)
            loops.set(counts.loop, [counts]);
        else
            its.push(counts);
    }
    return new Map([...loops].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
function numbersOf(history, period, target = DEFAULT_TARGET) {
    return [...loopsOf(history, period)].map(([loop, days]) => loopNumbers(loop, days, period, target));
}
function loopNumbers(loop, days, period, target) {
    const { seen, lost } = (0,day_counts/* summed */.Ay)(days.map(({ probes }) => probes));
    const known = seen + lost;
    const bounds = (0,wilson/* wilson */.r)(lost, known);
    const coverage = runCoverage(days, period);
    const isCovered = coverage !== null && coverage.share >= ENOUGH && known > 0 && target < 1;
    return {
        loop,
        kind: days.at(-1)?.kind ?? 'external',
        runs: days.reduce((sum, { runs }) => sum + runs, 0),
        seen,
        lost,
        unknown: days.reduce((sum, { states }) => sum + (states.unknown ?? 0), 0),
        loss: bounds === null ? null : { share: lost / known, ...bounds },
        allowed: Math.floor((1 - target) * known + 1e-9),
        coverage,
        burnRate: isCovered ? lost / known / (1 - target) : null,
        measures: quantilesOf(days),
    };
}
function quantilesOf(days) {
    const entries = day_counts/* MEASURES */.sF.map((measure) => [measure, quantiles((0,sketch_sketch/* mergedSketch */.Tp)(days.map(({ sketches }) => sketches[measure])))]);
    return Object.fromEntries(entries);
}
function quantiles(sketch) {
    const [p50, p95, p99] = [(0,sketch_sketch/* quantile */.YV)(sketch, 0.5), (0,sketch_sketch/* quantile */.YV)(sketch, 0.95), (0,sketch_sketch/* quantile */.YV)(sketch, 0.99)];
    if (p50 === null || p95 === null || p99 === null || sketch.worst === null)
        return null;
    return { count: (0,sketch_sketch/* countIn */.ry)(sketch), p50, p95, p99, worst: sketch.worst };
}


/***/ }),

/***/ 17551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ readSketch),
/* harmony export */   Mn: () => (/* binding */ sketchOf),
/* harmony export */   Tp: () => (/* binding */ mergedSketch),
/* harmony export */   XV: () => (/* binding */ middleOf),
/* harmony export */   YV: () => (/* binding */ quantile),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   bL: () => (/* binding */ sketchNumbers),
/* harmony export */   ry: () => (/* binding */ countIn),
/* harmony export */   tn: () => (/* binding */ EMPTY_SKETCH)
/* harmony export */ });
/* unused harmony export RELATIVE_ERROR */
/* harmony import */ var _lines_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37122);

const RELATIVE_ERROR = 0.01;
const GAMMA = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
const LOG_GAMMA = Math.log(GAMMA);
const LEAST = 0.01;
const FIRST_BIN = -300;
const LAST_BIN = 2_000;
const EMPTY_SKETCH = { zeros: 0, bins: new Map(), worst: null };
function sketchOf(values) {
    const known = values.filter((value) => Number.isFinite(value) && value >= 0);
    const bins = new Map();
    let zeros = 0;
    let worst = null;
    for (const value of known) {
        if (value < LEAST)
            zeros += 1;
        else
            bins.set(binOf(value), (bins.get(binOf(value)) ?? 0) + 1);
        worst = Math.max(worst ?? value, value);
    }
    return { zeros, bins, worst };
}
function mergedSketch(sketches) {
    const bins = new Map();
    for (const sketch of sketches)
        for (const [bin, count] of sketch.bins)
            bins.set(bin, (bins.get(bin) ?? 0) + count);
    const worsts = sketches.flatMap(({ worst }) => worst ?? []);
    return {
        zeros: sketches.reduce((sum, { zeros }) => sum + zeros, 0),
        bins,
        worst: worsts.length === 0 ? null : worsts.reduce((most, each) => Math.max(most, each)),
    };
}
function countIn({ zeros, bins }) {
    return [...bins.values()].reduce((sum, count) => sum + count, zeros);
}
function quantile(sketch, share) {
    const total = countIn(sketch);
    if (total === 0)
        return null;
    let left = Math.max(1, Math.ceil(share * total)) - sketch.zeros;
    if (left <= 0)
        return 0;
    for (const [bin, count] of inOrder(sketch)) {
        left -= count;
        if (left <= 0)
            return Math.min(middleOf(bin), sketch.worst ?? Infinity);
    }
    return sketch.worst;
}
function inOrder({ bins }) {
    return [...bins].toSorted(([one], [other]) => one - other);
}
function sketchNumbers(sketch) {
    if (sketch.worst === null)
        return [];
    const ordered = inOrder(sketch);
    const [first] = ordered;
    const numbers = [sketch.worst, sketch.zeros, first?.[0] ?? 0];
    let next = first?.[0] ?? 0;
    for (const [bin, count] of ordered) {
        if (bin > next)
            numbers.push(next - bin);
        numbers.push(count);
        next = bin + 1;
    }
    return numbers;
}
function readSketch(value) {
    if (!Array.isArray(value) || !value.every((each) => typeof each === 'number' && Number.isFinite(each)))
        return null;
    if (value.length === 0)
        return EMPTY_SKETCH;
    const [worst, zeros, first, ...counts] = value;
    if (worst === undefined || zeros === undefined || first === undefined)
        return null;
    if (!(0,_lines_line_js__WEBPACK_IMPORTED_MODULE_0__/* .isDuration */ .n$)(worst) || zeros < 0 || ![zeros, first, ...counts].every(Number.isSafeInteger))
        return null;
    const bins = new Map();
    let bin = first;
    for (const count of counts) {
        if (count > 0)
            bins.set(bin, count);
        bin += count < 0 ? -count : 1;
    }
    return [...bins.keys()].every((each) => each >= FIRST_BIN && each <= LAST_BIN) ? { zeros, bins, worst } : null;
}
function binOf(value) {
    return Math.min(LAST_BIN, Math.ceil(Math.log(value) / LOG_GAMMA));
}
function middleOf(bin) {
    return (2 * GAMMA ** bin) / (GAMMA + 1);
}


/***/ })

};
