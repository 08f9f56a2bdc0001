export const id = 6424;
export const ids = [6424];
export const modules = {

/***/ 80797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ wilson)
/* harmony export */ });
/** The quantile of the normal distribution for a confidence of 95 % on two sides. */
const Z = 1.959963984540054;
/**
 * The score interval of a share at 95 % confidence (Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference").
 * Unlike the share plus or minus its error it never leaves 0 to 1, and has a width where nothing, or all, was hit.
 *
 * @param hits at most `trials`
 * @returns null without trials
 */
function wilson(hits, trials) {
    if (trials <= 0)
        return null;
    const share = hits / trials;
    const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
    const centre = share + (Z * Z) / (2 * trials);
    const whole = 1 + (Z * Z) / trials;
    // Rounding must not leave a billionth where there is nothing.
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
/**
 * `internal`: own MTA and own mailbox. `external`: through the outside world to a sentinel mailbox. `inbound`: an account outside sends to
 * an own mailbox.
 */
const LOOP_KINDS = ['internal', 'external', 'inbound', 'echo'];
/** Where on a path a fault can lie. `filter`: what the receiver makes of mail, of all of it or of one sender's. `runner`: this monitor's own network. */
const SUSPECT_KINDS = ['submission', 'outgoing', 'way', 'inbound', 'filter', 'store', 'access', 'runner'];
const FOLDER_ROLES = ['inbox', 'junk', 'all', 'other'];


/***/ }),

/***/ 39297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
// Text of others and of ours: neutralised, redacted, compared.
// Called by every room.
/** Foreign JSON as a mapping: other values have no fields. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
/** A whole number that counts something; 0 where it is not one. */
function countOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
/** JSON, or null where the text is not one. */
function parsedJson(text) {
    try {
        return text === null ? null : JSON.parse(text);
    }
    catch {
        return null;
    }
}


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
// Forms of foreign JSON, put together from small ones: what has such a form can be used as that type.

const isText = (value) => typeof value === 'string';
/** JSON can write a number that is too large to be one. */
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount = (value) => isNumber(value) && Number.isSafeInteger(value) && value >= 0;
/** A time in UTC as `toISOString` writes it (ISO 8601). */
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
/** A mapping with all of these fields; further ones are left alone. */
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
// A day of one loop in counts and sketches, which are merged to those of any number of days.
// Called by report, app.


/** What is measured of a round trip: its latency, and its phases. */
const MEASURES = ['latency', ..._lines_line_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASES */ .ZG];
const HOURS = 24;
/** The counts of a day by the lines of all its runs, one for each loop, by name. */
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
        everyMs: its.findLast(({ everyMs }) => everyMs !== null)?.everyMs ?? null,
    }));
}
/** Outcomes of a probe that was seen. */
const ARRIVED = new Set(['delivered', 'slow', 'junk', 'duplicate']);
/** What became of the probes of one entry: whatever is critical has not let mail through. */
function probesOf({ outcome, state, probes }) {
    if (probes !== null && probes.seen + probes.lost > 0)
        return probes;
    const seen = ARRIVED.has(outcome);
    return { seen: Number(seen), lost: Number(!seen && state === 'critical') };
}
function summed(counts) {
    return counts.reduce((sum, { seen, lost }) => ({ seen: sum.seen + seen, lost: sum.lost + lost }), { seen: 0, lost: 0 });
}
/** One sketch of each measure. */
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
function counted(words) {
    const counts = {};
    for (const word of words)
        counts[word] = (counts[word] ?? 0) + 1;
    return counts;
}
function hoursOf(entries) {
    const hours = Array.from({ length: HOURS }, () => []);
    for (const entry of entries)
        hours[new Date(entry.at).getUTCHours()]?.push(entry);
    return hours.map((its) => its.length === 0 ? null : { runs: its.length, medianMs: median(its.flatMap(({ latencyMs }) => latencyMs ?? [])) });
}
/** The middle one, of two the mean; null without any. */
function median(values) {
    const sorted = values.toSorted((one, other) => one - other);
    const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
    return low === undefined || high === undefined ? null : (low + high) / 2;
}


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
/** @param at ms since the epoch */
function dayOf(at) {
    return new Date(at).toISOString().slice(0, 10);
}
/** When a day begins, ms since the epoch. */
function beginOf(day) {
    return Date.parse(`${day}T00:00:00.000Z`);
}
/** The day that is so many later; negative: before. */
function daysLater(day, days) {
    return dayOf(beginOf(day) + days * DAY_MS);
}
/** All days from one to another, both among them; none where it comes before. At most `most`: the latest. */
function daysBetween(first, last, most = 4_000) {
    const count = Math.round((beginOf(last) - beginOf(first)) / DAY_MS) + 1;
    if (!(count > 0))
        return [];
    const kept = Math.min(count, most);
    return Array.from({ length: kept }, (_, index) => daysLater(last, index + 1 - kept));
}
/** Whether this is a day that there is. */
function isDay(text) {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(beginOf(text)) && dayOf(beginOf(text)) === text;
}
/** 0: Sunday. */
function weekdayOf(day) {
    return new Date(beginOf(day)).getUTCDay();
}
/** The file of a day's lines. */
function linesPath(day) {
    return `days/${day}.jsonl`;
}
/** The file of a day's counts and sketches. */
function countsPath(day) {
    return `counts/${day}.jsonl`;
}
/** Of which day a file of a history is, and what it holds; null: it is no file of a day. */
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
// What is kept of every run: one line of JSON a loop, in a file a day.
// Called by report, app.
/** Of the form of a line; a reader skips lines of a later one. */
const LINE_VERSION = 1;
/** Checks that say nothing of DNS, lists and certificates. */
const NO_POSTURE = new Set(['loop', 'schedule', 'configuration']);
/** @param run names the run: the same report has always the same */
function runLines(report, run, { details, everyMs }) {
    const at = report.startedAt;
    // Who was not asked to run has no past of that.
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
/* harmony export */   rs: () => (/* binding */ readStates)
/* harmony export */ });
/* harmony import */ var _core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65588);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42148);
/* harmony import */ var _core_result_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97980);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73917);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4258);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43718);







/** The phases of a round trip, in their order. */
const PHASES = ['connect', 'tls', 'auth', 'accept', 'delivery', 'seen', 'total'];
/** The lines of a run, each without its line break. */
function linesOf({ entries, posture }) {
    return [...entries.map(entryLine), ...(posture === null ? [] : [postureLine(posture)])];
}
function entryLine(entry) {
    const { at, run, loop, kind, state, outcome, latencyMs, latencyAtLeastMs, phasesMs, probes, everyMs, details } = entry;
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
        ...(probes === null ? {} : { probes }),
        ...(everyMs === null ? {} : { everyMs }),
        ...(details === null ? {} : { details }),
    });
}
function postureLine({ at, run, posture }) {
    return JSON.stringify({ v: _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_VERSION */ .s, at, run, posture });
}
/** A tenth of a millisecond counts where there are few of them. */
function rounded(ms) {
    if (ms === null)
        return null;
    return ms < 100 ? Math.round(ms * 10) / 10 : Math.round(ms);
}
/** A name is no longer than this, in characters: what is, is none of ours. */
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
    const { probes, everyMs, details } = fields;
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
        probes: isProbeCounts(probes) ? { seen: probes.seen, lost: probes.lost } : null,
        everyMs: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumber */ .Et)(everyMs) && everyMs > 0 ? everyMs : null,
        details: isDetails(details) ? details : null,
    };
    return { kind: 'entry', entry };
}
/** Null: it is none. */
function readPostureCounts(value) {
    const checks = Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(value)).flatMap(([check, counts]) => {
        const known = _core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.find((each) => each === check);
        return known === undefined ? [] : [[known, readStates(counts)]];
    });
    return checks.length === 0 ? null : Object.fromEntries(checks);
}
/** How many there are of each state. */
function readStates(value) {
    const counts = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(value);
    return Object.fromEntries(_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj.flatMap((state) => ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isCount */ .my)(counts[state]) ? [[state, counts[state]]] : [])));
}
function readPhases(fields) {
    const duration = (phase) => (isDuration(fields[phase]) ? fields[phase] : null);
    const [connect, tls, auth, accept] = [duration('connect'), duration('tls'), duration('auth'), duration('accept')];
    return { connect, tls, auth, accept, delivery: duration('delivery'), seen: duration('seen'), total: duration('total') };
}
function isDuration(value) {
    return (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumber */ .Et)(value) && value >= 0;
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
/**
 * The coverage of one loop from its first run in the period on. More runs than are due on a day make up for none of another. Null where it is
 * not known how far apart runs are due.
 *
 * @param days of one loop
 */
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
// What a history comes to: quantiles, losses, coverage, and what is out of the ordinary.
// Called by report, app.




/** Of the probes, 0 to 1: how many have to arrive unless the configuration says otherwise. */
const DEFAULT_TARGET = 0.995;
/** Below this share of the runs that are due, nothing is said of how fast the allowance is used up. */
const ENOUGH = 0.8;
/** The counts of a history's days in a period, by loop, by name. */
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
/** Every loop of a period, by name. */
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
        // A share such as 0.005 has no exact double: a whole number must not be missed for that.
        allowed: Math.floor((1 - target) * known + 1e-9),
        coverage,
        burnRate: isCovered ? lost / known / (1 - target) : null,
        measures: quantilesOf(days),
    };
}
/** The quantiles of each measure over all of these days. */
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
// Durations of many probes in a few numbers: quantiles with a proven bound of their error.
// Called by report, app.
/**
 * DDSketch (Masson, Rim, Lee: "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees", PVLDB 12 (2019),
 * sections 2.1 and 2.2): a value x is counted in the bin ceil(log_gamma x), gamma = (1 + a) / (1 - a). Every quantile is within the share
 * a of the exact one, of any number of values; sketches are merged by adding their bins, and nothing is lost by that.
 */
const RELATIVE_ERROR = 0.01;
const GAMMA = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
const LOG_GAMMA = Math.log(GAMMA);
/** Durations below this are counted as none at all, ms. */
const LEAST = 0.01;
/** Bins that a duration can be in: those of LEAST and of a thousand years. */
const FIRST_BIN = -300;
const LAST_BIN = 2_000;
const EMPTY_SKETCH = { zeros: 0, bins: new Map(), worst: null };
/** Of durations in ms; what is none, as a negative one, is left out. */
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
/** The sketch of all the values that these are sketches of. */
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
/** How many values it is of. */
function countIn({ zeros, bins }) {
    return [...bins.values()].reduce((sum, count) => sum + count, zeros);
}
/**
 * The value of the nearest rank, ms: of n values in order the one at ceil(share * n), within RELATIVE_ERROR of it. Null without values.
 *
 * @param share from 0 to 1; 0.95 for p95
 */
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
/** Its bins from the least, each with how many values are in it. */
function inOrder({ bins }) {
    return [...bins].toSorted(([one], [other]) => one - other);
}
/** As numbers in a row: the largest value, the zeros, the first bin, then the counts of the bins from there; negative: so many are empty. */
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
/** What `sketchNumbers` wrote; null: these are no such numbers. */
function readSketch(value) {
    if (!Array.isArray(value) || !value.every((each) => typeof each === 'number' && Number.isFinite(each)))
        return null;
    if (value.length === 0)
        return EMPTY_SKETCH;
    const [worst, zeros, first, ...counts] = value;
    if (worst === undefined || zeros === undefined || first === undefined)
        return null;
    if (worst < 0 || zeros < 0 || ![zeros, first, ...counts].every(Number.isSafeInteger))
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
/** The value that is as far from either end of the bin, in shares of it. */
function middleOf(bin) {
    return (2 * GAMMA ** bin) / (GAMMA + 1);
}


/***/ })

};
