export const id = 4774;
export const ids = [4774];
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

/***/ 49234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
// Clocks, deadlines, waits and limits.
// Called by every room.
const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted) {
            resolve();
            return;
        }
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, Math.max(0, ms));
        signal?.addEventListener('abort', done, { once: true });
    }),
};


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

/***/ 86157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ USUAL_DAYS),
/* harmony export */   M: () => (/* binding */ slowerThanUsual)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63602);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _counts_day_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1082);
/* harmony import */ var _lines_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64900);




/** How far back the usual is looked for, days. */
const USUAL_DAYS = 35;
/** Runs, this one among them, of which the middle one must be slower: a single slow mail is none of the system's. */
const RUNS = 3;
/** How long ago the first of them may have begun, in hours; of a loop that runs more rarely, this one alone says nothing. */
const RECENT_MS = 12 * 3_600_000;
/** Slower by less than this, ms, is no news. */
const LEAST_MS = 1_000;
/** So many times the usual at least, and so many times its usual deviation above it. */
const TIMES = 2;
const DEVIATIONS = 5;
/** Of a normal distribution, the standard deviation over the median of absolute deviations (Rousseeuw and Croux 1993). */
const MAD_SCALE = 1.4826;
/** Hours of the past that are alike, by how much, and how many of how many days it takes. */
const ALIKE = [
    { words: (day) => `on a ${weekdayName(day)} at this hour`, isAlike: (day, other) => (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .weekdayOf */ .Up)(day) === (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .weekdayOf */ .Up)(other), days: 3 },
    {
        words: (day) => `at this hour of a ${isWeekend(day) ? 'weekend' : 'working day'}`,
        isAlike: (day, other) => isWeekend(day) === isWeekend(other),
        days: 4,
    },
];
/** The loops of a run that are slower than their own past. `history`: without this run. */
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
    const { medianMs, deviationMs, hours, days, words } = usual;
    if (now < Math.max(medianMs * TIMES, medianMs + DEVIATIONS * deviationMs, medianMs + LEAST_MS))
        return null;
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name)('slower-than-usual', 'warning', `${name} takes ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(now)}, the middle one of the last ${RUNS} runs; usually it takes ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(medianMs)} ${words}, give or take ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(deviationMs)}.`, {
        evidence: `the last ${RUNS}: ${[...before, latencyMs].map(_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3).join(', ')}; the usual: medians of ${hours} hours on ${days} days within ${USUAL_DAYS} days`,
        remedy: 'Compare the phases and hops of this run with those of an earlier one: they say where the time goes.',
    });
}
function usualOf(loop, { days }, startedAt) {
    const today = (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOf */ .kb)(startedAt);
    const hour = new Date(startedAt).getUTCHours();
    const past = days
        .filter(({ day }) => day >= (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .daysLater */ .IZ)(today, -USUAL_DAYS) && day < today)
        .flatMap(({ day, loops }) => loops.filter((counts) => counts.loop === loop).map((counts) => ({ day, hours: counts.hours })));
    for (const { words, isAlike, days: wanted } of ALIKE) {
        const alike = past.filter(({ day }) => isAlike(day, today));
        const found = alike.map(({ hours }) => [hour - 1, hour, hour + 1].flatMap((each) => hours[each]?.medianMs ?? []));
        const known = found.filter((each) => each.length > 0);
        const medians = known.flat();
        const medianMs = (0,_counts_day_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(medians);
        if (known.length < wanted || medianMs === null)
            continue;
        const deviation = (0,_counts_day_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(medians.map((each) => Math.abs(each - medianMs))) ?? 0;
        return { medianMs, deviationMs: MAD_SCALE * deviation, hours: medians.length, days: known.length, words: words(today) };
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


/***/ }),

/***/ 37199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ referenceLink),
/* harmony export */   z: () => (/* binding */ linkToDocs)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

/**
 * A code or an outcome as a link to what explains it.
 *
 * @param shown our own words for it
 */
function linkToDocs(word, docs, shown = word) {
    // Our own words need no escaping.
    if (!/^[a-z0-9_-]+$/.test(word))
        return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(word, 80);
    return docs === null ? shown : `[${shown}](${docs}/failures.md#${word})`;
}
/** A reference as a link: an RFC and its section, or a plain https address. References are our own words. */
function referenceLink(reference) {
    if (/^https:\/\/[\w./#-]{1,200}$/.test(reference))
        return `<${reference}>`;
    const [, number, section] = /^RFC ([0-9]{3,5})(?: section ([0-9]+(?:\.[0-9]+)*))?$/.exec(reference) ?? [];
    if (number === undefined)
        return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(reference, 200);
    return `[${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(reference, 200)}](https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`})`;
}


/***/ }),

/***/ 75409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   Rk: () => (/* binding */ loopTable),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   fW: () => (/* binding */ fineFindings),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   v9: () => (/* binding */ failingFindings)
/* harmony export */ });
/* unused harmony export findingLine */
/* harmony import */ var _core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41730);
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63602);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37199);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);
/* harmony import */ var _facts_narrative_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34139);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73917);
/* harmony import */ var _facts_tally_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16899);







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
    // A phone shows the first three columns: the state as a mark, the loop, its outcome and its latency.
    const opening = tableHead(['Loop', 'Outcome', ['Latency', 'right'], 'Where', 'Authentication', 'Kind']);
    return { kind: 'rows', opening, rows: (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .loopsWorstFirst */ .PU)(report).map(loopRow), closing: '', noun: 'loop' };
}
function loopRow(loop) {
    const copies = loop.copies !== null && loop.copies > 1 ? ` ×${loop.copies}` : '';
    return tableRow([
        `${loop.outcome === 'skipped' ? NEUTRAL : (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateMark */ .B3)(loop.state)} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(loop.name, NAME_LENGTH)}`,
        (0,_core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_4__/* .fateOf */ ._L)(loop),
        (0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(loop.latencyMs),
        placement(loop.placement) + copies,
        authentication(loop.authentication),
        loop.kind,
    ]);
}
function placement(found) {
    if (found === null)
        return _core_time_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_VALUE */ .PC;
    const folder = (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(found.folder, NAME_LENGTH);
    return found.role === 'other' || found.folder.toLowerCase().includes(found.role) ? folder : `${folder} (${found.role})`;
}
function authentication(seen) {
    if (seen === null)
        return _core_time_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_VALUE */ .PC;
    const results = [
        ['spf', seen.spf, seen.verified?.spf],
        ['dkim', seen.dkim, ownDkim(seen)],
        ['dmarc', seen.dmarc, seen.verified?.dmarc],
    ];
    // The receiver's own word comes first; where it gave none, ours stands with a mark.
    const reported = results.flatMap(([method, theirs, ours]) => theirs !== null ? `${method} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(theirs, 20)}` : ours ? `${method} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(ours, 20)} (own check)` : []);
    return reported.length === 0 ? _core_time_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_VALUE */ .PC : reported.join(' · ');
}
/** One good signature is enough (RFC 6376 section 6.1). */
function ownDkim({ verified }) {
    const results = verified?.dkim.map((entry) => entry.slice(entry.lastIndexOf(' ') + 1)) ?? [];
    return results.includes('pass') ? 'pass' : (results[0] ?? null);
}
/** What is not ok, a line each, without what stands in words above. */
function failingFindings(report, told, docs) {
    const findings = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state !== 'ok' && !told.has(finding));
    const opening = told.size === 0 ? '**Found:**\n' : '**Also found:**\n';
    return { kind: 'rows', opening, rows: findings.map((finding) => findingLine(finding, docs)), closing: '', noun: 'finding' };
}
/** What passed, and what is fine though it is not used or could be better: no tick for that. */
function fineFindings(report, docs) {
    const fine = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state === 'ok');
    const [passed, optional] = [fine.filter((finding) => !isOptional(finding)), fine.filter(isOptional)];
    return [
        foldedLines(`✅ ${(0,_facts_tally_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(passed.length, 'check')} passed`, passed, docs),
        foldedLines(`${NEUTRAL} ${optional.length} not used, or could be better`, optional, docs),
    ];
}
/** Neither good nor bad. */
const NEUTRAL = '➖';
/** What a domain may do without. */
const NOT_USED = new Set([
    'dnssec-none',
    'spf-helo-none',
    'bimi-none',
    'mta-sts-none',
    'tls-rpt-none',
    'dane-none',
    'caa-none',
]);
function isOptional({ code, remedy }) {
    return remedy !== null || NOT_USED.has(code);
}
function foldedLines(title, findings, docs) {
    const rows = findings.map((finding) => findingLine(finding, docs));
    return { kind: 'rows', opening: `<details><summary>${title}</summary>\n`, rows, closing: '</details>', noun: 'finding' };
}
/** One finding as an item of a list: its mark, whom it is about, what is so, and the step below it. */
function findingLine(finding, docs) {
    const { check, target, code, state, message, remedy, reference } = finding;
    const mark = state === 'ok' && isOptional(finding) ? NEUTRAL : (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateMark */ .B3)(state);
    const more = [(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .linkToDocs */ .z)(code, docs), ...(reference === null || state === 'ok' ? [] : [(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceLink */ .M)(reference)])].join(', ');
    const line = `- ${mark} **${check} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(target, 120)}**: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(message, MESSAGE_LENGTH)} (${more})`;
    return remedy === null ? line : `${line}<br>→ ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(remedy, MESSAGE_LENGTH)}`;
}


/***/ })

};
