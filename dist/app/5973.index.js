export const id = 5973;
export const ids = [5973];
export const modules = {

/***/ 5973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q$: () => (/* binding */ branchStore),
  bT: () => (/* binding */ diskStore),
  om: () => (/* binding */ historyOf),
  sm: () => (/* binding */ historyPlace),
  hF: () => (/* binding */ reading)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/core/time/deadline.js
var time_deadline = __webpack_require__(15994);
// EXTERNAL MODULE: ./lib/src/config/build/build-incidents.js
var build_incidents = __webpack_require__(49484);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
// EXTERNAL MODULE: ./node_modules/croner/dist/croner.js
var croner = __webpack_require__(55814);
;// CONCATENATED MODULE: ./lib/src/incidents/planned/schedule-gap.js

const DAY = 24 * 3_600_000;
const EVEN = 2;
function scheduleGap(fields, now) {
    try {
        const cron = new croner/* Cron */.l4(fields, { mode: '5-part', timezone: 'UTC' });
        const end = now + repetition(fields);
        let [first, last, gaps, shortest, longest] = [null, now, 0, Infinity, 0];
        for (let next = cron.nextRun(new Date(now)); next !== null && (last <= end || gaps < 2); next = cron.nextRun(next)) {
            if (first !== null) {
                const gap = next.getTime() - last;
                [gaps, shortest, longest] = [gaps + 1, Math.min(shortest, gap), Math.max(longest, gap)];
                if (longest > EVEN * shortest)
                    return null;
            }
            last = next.getTime();
            first ??= last;
        }
        return gaps > 0 && first !== null ? (last - first) / gaps : null;
    }
    catch {
        return null;
    }
}
function repetition(fields) {
    const [, , dayOfMonth, month, dayOfWeek] = fields.trim().split(/\s+/);
    if (month !== '*')
        return 366 * DAY;
    if (dayOfMonth !== '*')
        return 62 * DAY;
    return dayOfWeek === '*' ? DAY : 7 * DAY;
}

// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/run-history.js + 7 modules
var run_history = __webpack_require__(87849);
;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/history/history-places.js
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







const SHORT_TIMEOUT = 15_000;
const GRACE = 1_000;
async function diskStore(folder, owner) {
    const { diskHistory } = await __webpack_require__.e(/* import() */ 6688).then(__webpack_require__.bind(__webpack_require__, 66688));
    return diskHistory(folder, { clock: clock/* systemClock */.m, random: () => Math.random(), owner });
}
async function branchStore({ repository, branch, token, apiUrl }, deadline) {
    const { branchHistory } = await Promise.all(/* import() */[__webpack_require__.e(9248), __webpack_require__.e(3217)]).then(__webpack_require__.bind(__webpack_require__, 783));
    const access = { repository, token, clock: clock/* systemClock */.m, deadline, random: () => Math.random() };
    return branchHistory(apiUrl === '' ? access : { ...access, apiUrl }, branch);
}
const BRANCH = 'github:';
const BRANCH_FORM = /^github:([\w-]+\/[\w.-]+)(?:@([\w][\w./-]{0,99}))?$/;
function historyPlace(text, env, owner) {
    if (!text.startsWith(BRANCH))
        return { ok: true, place: { open: () => diskStore(text, owner), token: '' } };
    const [, repository, branch = build_incidents/* DEFAULT_HISTORY */.RA.branch] = BRANCH_FORM.exec(text) ?? [];
    if (repository === undefined)
        return { ok: false, error: `--history ${text} is no branch: write github:OWNER/NAME or github:OWNER/NAME@BRANCH` };
    const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'] || '';
    if (token === '')
        return { ok: false, error: `--history ${text} takes a token that may read that repository, in the environment variable GITHUB_TOKEN` };
    const place = { repository, branch, token, apiUrl: env['GITHUB_API_URL'] ?? '' };
    return { ok: true, place: { open: (deadline) => branchStore(place, deadline), token } };
}
const READING = 120_000;
async function reading(place, act) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const deadline = __addDisposableResource(env_1, new time_deadline/* Deadline */.B(clock/* systemClock */.m, READING), false);
        return await act(await place.open(deadline));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function historyOf({ details, retention, page, every }, { env, readText, log, seal, redact, open }) {
    return (0,run_history/* runHistory */.O)({
        details,
        retention,
        page,
        everyMs: every ?? scheduledGap(env, readText),
        open,
        seal,
        shortDeadline: (over) => {
            const deadline = new time_deadline/* Deadline */.B(clock/* systemClock */.m, SHORT_TIMEOUT);
            void over.then(() => clock/* systemClock */.m.sleep(GRACE, deadline.signal)).then(() => deadline.cancel());
            return deadline;
        },
        now: () => clock/* systemClock */.m.now(),
        nameRun: (report) => nameOf(report, env['GITHUB_RUN_ID'] ?? ''),
        log,
        redact,
    });
}
function scheduledGap(env, readText) {
    const path = env['GITHUB_EVENT_PATH'] ?? '';
    if (env['GITHUB_EVENT_NAME'] !== 'schedule' || path === '')
        return null;
    const event = readText(path);
    const { schedule } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(event.ok ? event.text : null));
    return typeof schedule === 'string' ? scheduleGap(schedule, clock/* systemClock */.m.now()) : null;
}
function nameOf({ startedAt, finishedAt, loops }, run) {
    const facts = loops.map(({ name, outcome, latencyMs, phasesMs }) => [name, outcome, latencyMs, phasesMs]);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([run, startedAt, finishedAt, facts]))
        .digest('hex')
        .slice(0, 12);
}


/***/ }),

/***/ 87849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ UNENDED),
  O: () => (/* binding */ runHistory)
});

// EXTERNAL MODULE: ./lib/src/core/ports/services/history-store.js
var history_store = __webpack_require__(29004);
// EXTERNAL MODULE: ./lib/src/report/history/lines/day-lines.js
var day_lines = __webpack_require__(68326);
// EXTERNAL MODULE: ./lib/src/report/history/lines/day.js
var lines_day = __webpack_require__(64900);
// EXTERNAL MODULE: ./lib/src/report/history/lines/line.js
var line = __webpack_require__(37122);
// EXTERNAL MODULE: ./lib/src/report/history/counts/counts-lines.js
var counts_lines = __webpack_require__(90693);
// EXTERNAL MODULE: ./lib/src/report/history/counts/day-counts.js
var day_counts = __webpack_require__(1082);
// EXTERNAL MODULE: ./lib/src/report/history/counts/history.js
var counts_history = __webpack_require__(77067);
;// CONCATENATED MODULE: ./lib/src/report/history/keep/fold.js





function foldedFile(day, before, lines) {
    const known = (0,counts_lines/* readCounts */.Z)(day, before);
    const note = (0,counts_history/* unreadLines */.Zu)((0,lines_day/* countsPath */.Uw)(day), known) ?? (lines === null ? null : (0,counts_history/* unreadLines */.Zu)((0,lines_day/* linesPath */.fs)(day), lines));
    const isReadable = known.newer === 0 && known.damaged === 0;
    if (lines === null)
        return { bytes: null, isWhole: isReadable && known.unread === 0, note };
    const left = lines.newer + lines.damaged;
    if (known.newer > 0)
        return { bytes: null, isWhole: false, note };
    const loops = (0,counts_history/* unitedCounts */.wi)((0,day_counts/* countDay */._z)(day, lines.entries), known.loops);
    const posture = lines.postures.at(-1)?.posture ?? known.posture;
    const text = new TextEncoder().encode((0,counts_lines/* countsText */.W)({ day, loops, posture, unread: left }));
    const unread = (0,day_lines/* textLines */.Fy)(before).filter((line) => (0,counts_lines/* readCounts */.Z)(day, new TextEncoder().encode(line)).damaged > 0);
    return { bytes: (0,day_lines/* withLines */.Gy)(text, unread), isWhole: isReadable && left === 0, note };
}

// EXTERNAL MODULE: ./lib/src/report/history/keep/manifest.js
var keep_manifest = __webpack_require__(34821);
;// CONCATENATED MODULE: ./lib/src/report/history/keep/append.js






const DAY_MS = 24 * 3_600_000;
const MOST_DAYS = 31;
const LONG_GAP = 30;
function keepRun(run, retention) {
    const day = (0,lines_day/* dayOf */.kb)(Date.parse(run.at));
    const own = (0,line/* linesOf */.Dx)(run);
    return (files) => {
        const missing = unseen(files, [history_store/* HISTORY_MARKER */.c, (0,lines_day/* linesPath */.fs)(day)]);
        if (missing !== null)
            return missing;
        const read = (0,keep_manifest/* readManifest */.WI)(files.get(history_store/* HISTORY_MARKER */.c) ?? null);
        const before = files.get((0,lines_day/* linesPath */.fs)(day)) ?? null;
        const lines = (0,day_lines/* withLines */.Gy)(before, withoutKnown(own, before));
        const kept = new Map([[(0,lines_day/* linesPath */.fs)(day), lines]]);
        switch (read.kind) {
            case 'newer':
                return refused(`${history_store/* HISTORY_MARKER */.c} says that a later version of this program keeps this history (schema ${read.schema}): nothing was written. Use that version, or another place.`);
            case 'damaged':
                return {
                    ...written(kept),
                    notes: [
                        `${history_store/* HISTORY_MARKER */.c} cannot be read and is left as found. The run is kept, and no day is folded until the file is put right or removed.`,
                    ],
                };
            case 'missing':
                return written(kept.set(history_store/* HISTORY_MARKER */.c, (0,keep_manifest/* manifestBytes */.T8)({ id: run.run, from: day, recent: [day] })));
            case 'ours':
                if (read.manifest.id === null)
                    kept.set(history_store/* HISTORY_MARKER */.c, (0,keep_manifest/* manifestBytes */.T8)({ ...read.manifest, id: run.run }));
                return upkeep({ day, kept, retention }, { ...read.manifest, id: read.manifest.id ?? run.run }, files);
        }
    };
}
function alongWith(step, more) {
    return (files) => {
        const done = step(files);
        return done.kind === 'write' ? { ...done, files: new Map([...done.files, ...more]) } : done;
    };
}
function withoutKnown(lines, before) {
    const postureIn = (line) => (line.includes(POSTURE) ? line.slice(line.indexOf(POSTURE)) : null);
    const last = (0,day_lines/* textLines */.Fy)(before).findLast((line) => postureIn(line) !== null) ?? '';
    return lines.filter((line) => postureIn(line) === null || postureIn(line) !== postureIn(last));
}
const POSTURE = '"posture":';
function upkeep({ day, kept, retention }, manifest, files) {
    const { from } = manifest;
    if (day < from)
        return refused(`The run is dated ${day}, and lines are kept from ${from} on: nothing was written. Is the clock of this machine right?`);
    const timely = manifest.recent.filter((each) => each <= (0,lines_day/* daysLater */.IZ)(day, 1));
    const newest = timely.at(-1) ?? (0,lines_day/* daysLater */.IZ)(day, 1);
    if (day < newest)
        return fold({ fresh: [day], old: [] }, kept, files);
    if (day === newest)
        return written(kept);
    const keptFrom = (0,lines_day/* daysLater */.IZ)(timely[0] ?? day, -Math.ceil(retention / DAY_MS));
    const old = (0,lines_day/* daysBetween */.YM)(from, (0,lines_day/* daysLater */.IZ)(keptFrom, -1)).slice(0, MOST_DAYS);
    const folding = fold({ fresh: [newest], old }, kept, files);
    if (folding.kind !== 'write')
        return folding;
    const last = old.at(-1);
    const next = { id: manifest.id, from: last === undefined ? from : (0,lines_day/* daysLater */.IZ)(last, 1), recent: [...timely, day].slice(-keep_manifest/* RECENT */.Ot) };
    kept.set(history_store/* HISTORY_MARKER */.c, (0,keep_manifest/* manifestBytes */.T8)(next));
    const gap = Math.round(((0,lines_day/* beginOf */.pv)(day) - (0,lines_day/* beginOf */.pv)(newest)) / DAY_MS);
    const note = `The run before this one is of ${newest}, ${gap} days ago. If runs were made meanwhile, a clock is wrong.`;
    const remove = old.filter((each) => folding.counted.has(each)).map(lines_day/* linesPath */.fs);
    return { ...written(kept), remove, settle: true, notes: [...folding.notes, ...(gap < LONG_GAP ? [] : [note])] };
}
function fold({ fresh, old }, kept, files) {
    const days = [...fresh, ...old];
    const uncounted = () => [...fresh, ...old.filter((day) => (files.get((0,lines_day/* countsPath */.Uw)(day)) ?? null) === null)];
    const missing = unseen(files, days.map(lines_day/* countsPath */.Uw)) ?? unseen(files, uncounted().map(lines_day/* linesPath */.fs));
    if (missing !== null)
        return missing;
    const counted = new Set();
    const notes = [];
    for (const day of days) {
        const bytes = kept.get((0,lines_day/* linesPath */.fs)(day)) ?? files.get((0,lines_day/* linesPath */.fs)(day)) ?? null;
        const folded = foldedFile(day, files.get((0,lines_day/* countsPath */.Uw)(day)) ?? null, bytes === null ? null : (0,day_lines/* readDayLines */.QZ)(bytes));
        if (folded.isWhole)
            counted.add(day);
        if (folded.bytes !== null)
            kept.set((0,lines_day/* countsPath */.Uw)(day), folded.bytes);
        if (folded.note !== null)
            notes.push(folded.note);
    }
    return { ...written(kept), notes, counted };
}
function unseen(files, paths) {
    const missing = paths.filter((path) => !files.has(path));
    return missing.length === 0 ? null : { kind: 'look', paths: missing };
}
function written(files) {
    return { kind: 'write', files, remove: [], settle: false, notes: [] };
}
function refused(problem) {
    return { kind: 'refuse', problem };
}

// EXTERNAL MODULE: ./lib/src/report/history/keep/read-history.js
var read_history = __webpack_require__(59365);
// EXTERNAL MODULE: ./lib/src/report/history/lines/entry.js
var entry = __webpack_require__(43718);
// EXTERNAL MODULE: ./lib/src/report/pictures/past/shown.js
var shown = __webpack_require__(47079);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
;// CONCATENATED MODULE: ./lib/src/report/history/keep/state.js



const STATE_PATH = 'incidents.json';
function keepState(text, base, today) {
    return (files) => {
        const missing = [history_store/* HISTORY_MARKER */.c, STATE_PATH].filter((path) => !files.has(path));
        if (missing.length > 0)
            return { kind: 'look', paths: missing };
        const marker = (0,keep_manifest/* readManifest */.WI)(files.get(history_store/* HISTORY_MARKER */.c) ?? null);
        if (marker.kind === 'newer')
            return { kind: 'refuse', problem: `a later version of this program keeps it (schema ${marker.schema}): nothing was written.` };
        const now = files.get(STATE_PATH) ?? null;
        const written = new Map([
            [STATE_PATH, new TextEncoder().encode(unitedState(base, text, now === null ? null : new TextDecoder().decode(now)))],
        ]);
        if (marker.kind === 'missing')
            written.set(history_store/* HISTORY_MARKER */.c, (0,keep_manifest/* manifestBytes */.T8)({ id: null, from: today, recent: [today] }));
        return { kind: 'write', files: written, remove: [], settle: false, notes: [] };
    };
}
function unitedState(base, ours, theirs) {
    if (theirs === null || theirs === base)
        return ours;
    const [before, mine, now] = [base, ours, theirs].map((text) => (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(text))['incidents']));
    const isChanged = (name) => JSON.stringify(before?.[name]) !== JSON.stringify(mine?.[name]);
    const names = new Set([...Object.keys(now ?? {}), ...Object.keys(mine ?? {})]);
    const incidents = [...names].flatMap((name) => {
        const value = isChanged(name) ? mine?.[name] : now?.[name];
        return value === undefined ? [] : [[name, value]];
    });
    return `${JSON.stringify({ ...(0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(ours)), incidents: Object.fromEntries(incidents) }, null, 1)}\n`;
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/history/memory.js


function memoryIn({ open, today, seal, details }) {
    let base = null;
    let others = {};
    let broken = null;
    return {
        read: async () => {
            const read = await (await open()).read([STATE_PATH]);
            broken = read.ok ? null : read.problem;
            const bytes = read.ok ? read.files.get(STATE_PATH) : undefined;
            base = bytes === undefined ? null : new TextDecoder().decode(bytes);
            if (base === null)
                return null;
            if ((0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(base))['version'] !== 1) {
                broken = `${STATE_PATH} cannot be read, or a later version of this program has written it. It is left as found: put it right, or remove it.`;
                return null;
            }
            const opened = await seal.open(base);
            others = opened.others;
            return opened.text;
        },
        write: async (text) => {
            if (broken !== null)
                throw new Error(broken);
            const next = details ? seal.beside(text, others, today()) : await seal.close(text, others, today());
            if (next === base)
                return;
            const kept = await (await open()).update(keepState(next, base, today()));
            if (!kept.ok)
                throw new Error(kept.problem);
            base = next;
        },
        forgets: false,
    };
}

// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/report/history/numbers/loop-numbers.js + 1 modules
var loop_numbers = __webpack_require__(76424);
// EXTERNAL MODULE: ./lib/src/report/summary/tables.js
var tables = __webpack_require__(75409);
;// CONCATENATED MODULE: ./lib/src/report/pictures/sparkline.js
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const LOST = '×';
const UNKNOWN = '?';
const SQUARES = { ok: '🟩', warning: '🟨', critical: '🟥', unknown: '⬜' };
const STRIP = 30;
function sparkline(entries) {
    const shown = entries.slice(-STRIP);
    const most = Math.max(...shown.map(({ latencyMs }) => latencyMs ?? 0));
    return shown
        .map(({ latencyMs, state }) => {
        if (latencyMs === null)
            return state === 'critical' ? LOST : UNKNOWN;
        return BARS[Math.min(BARS.length - 1, Math.floor((latencyMs / Math.max(1, most)) * BARS.length))] ?? UNKNOWN;
    })
        .join('');
}
function stateStrip(entries) {
    return entries.map(({ state }) => SQUARES[state]).join('');
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/latency-chart.js

const LEAST_TOP = 0.1;
function latencyChart(loop, entries) {
    const shown = entries.slice(-STRIP);
    const measured = shown.flatMap(({ latencyMs }) => latencyMs ?? []);
    if (shown.length < 2 || measured.length === 0)
        return null;
    const top = Math.max(LEAST_TOP, ...measured.map((ms) => ms / 1_000)) * 1.1;
    let last = measured[0] ?? 0;
    const line = shown.map(({ latencyMs }) => decimal((last = latencyMs ?? last) / 1_000));
    const lost = shown.map(({ latencyMs, state }) => decimal(latencyMs === null && state === 'critical' ? top : 0));
    return [
        'xychart-beta',
        `  title "${named(loop)}: latency of the last ${shown.length} runs"`,
        `  x-axis "runs, the latest at the right; a bar is a lost probe" 1 --> ${shown.length}`,
        `  y-axis "seconds" 0 --> ${decimal(top)}`,
        ...(lost.some((value) => Number(value) > 0) ? [`  bar [${lost.join(', ')}]`] : []),
        `  line [${line.join(', ')}]`,
    ].join('\n');
}
const MOST = 1e9;
function decimal(value) {
    return Math.min(value, MOST).toFixed(3);
}
function named(loop) {
    const signs = Array.from(loop.replace(/[^\p{L}\p{N} ._@-]+/gu, ' ').trim());
    const plain = signs.slice(0, 60).join('').trim();
    return plain === '' ? 'a loop' : plain;
}

// EXTERNAL MODULE: ./lib/src/report/pictures/html.js
var html = __webpack_require__(7600);
;// CONCATENATED MODULE: ./lib/src/report/pictures/past-section.js










const WEEK = 7 * 24 * 3_600_000;
const past_section_MOST = 40;
const MOST_STRIPS = 10;
const NAME_LENGTH = 80;
function pastSection(report, history) {
    const { shown, entriesOf } = pastOf(report, history);
    if (shown.length === 0)
        return '';
    const [first] = shown.toSorted((one, other) => (0,state/* compareStates */.CD)(other.state, one.state) || (other.latencyMs ?? 0) - (one.latencyMs ?? 0));
    const chart = first === undefined ? null : latencyChart(first.name, entriesOf(first.name));
    const drawn = chart === null ? [] : ['', '<details><summary>Latency</summary>', '', '```mermaid', chart, '```', '', '</details>'];
    return `${['### What was before', '', pastTable(report, history), ...drawn].join('\n')}\n`;
}
function pastOf(report, history) {
    const startedAt = Date.parse(report.startedAt);
    const today = (0,lines_day/* dayOf */.kb)(startedAt);
    const period = { from: (0,lines_day/* daysLater */.IZ)(today, -29), to: today, now: startedAt };
    const counted = (0,loop_numbers/* loopsOf */.FI)(history, period);
    const before = history.days.flatMap(({ entries }) => entries ?? []);
    const its = (0,entry/* runLines */.r)(report, 'this one', { details: false, everyMs: null }).entries;
    const shown = report.loops.filter(({ name, outcome }) => outcome !== 'skipped' && counted.has(name)).slice(0, past_section_MOST);
    const entriesOf = (name) => [...before, ...its].filter(({ loop }) => loop === name);
    return { startedAt, shown, before, entriesOf, period, counted };
}
function pastTable(report, history) {
    const { startedAt, shown, before, entriesOf, period, counted } = pastOf(report, history);
    if (shown.length === 0)
        return '';
    const rows = shown.map((loop) => {
        const past = before.filter((entry) => entry.loop === loop.name);
        const { measures, seen, lost } = (0,loop_numbers/* loopNumbers */.xx)(loop.name, counted.get(loop.name) ?? [], period, loop_numbers.DEFAULT_TARGET);
        return (0,tables/* tableRow */.jD)([
            (0,foreign_text/* markdownText */.p7)(loop.name, NAME_LENGTH),
            sparkline(entriesOf(loop.name)),
            difference(loop, past.at(-1)?.latencyMs ?? null),
            difference(loop, aWeekAgo(counted.get(loop.name) ?? [], startedAt)),
            (0,duration/* formatDuration */.a3)(measures.latency?.p50 ?? null),
            `${lost} of ${seen + lost}`,
        ]);
    });
    const head = (0,tables/* tableHead */.PP)([
        'Loop',
        'Last 30 runs',
        ['Last run', 'right'],
        ['A week ago', 'right'],
        ['p50, 30 days', 'right'],
        ['Lost, 30 days', 'right'],
    ]);
    const strips = shown.flatMap(({ name }) => strip(name, entriesOf(name)) ?? []).slice(0, MOST_STRIPS);
    const legend = 'Bars begin at 0 ms; `×` is a lost probe, `?` one that could not be looked for.';
    return [head, ...rows, '', legend, ...strips.flatMap((line) => ['', line])].join('\n');
}
function strip(loop, entries) {
    const last = entries.slice(-STRIP);
    const [from, to] = [last[0], last.at(-1)];
    if (from === undefined || to === undefined || last.every(({ state }) => state === 'ok'))
        return null;
    return `**${(0,foreign_text/* markdownText */.p7)(loop, NAME_LENGTH)}** ${stateStrip(last)} <sub>${(0,html/* moment */.n$)(Date.parse(from.at))} to ${(0,html/* moment */.n$)(Date.parse(to.at))}</sub>`;
}
function aWeekAgo(days, startedAt) {
    const at = startedAt - WEEK;
    return days.find(({ day }) => day === (0,lines_day/* dayOf */.kb)(at))?.hours[new Date(at).getUTCHours()]?.medianMs ?? null;
}
function difference({ latencyMs }, before) {
    if (latencyMs === null || before === null)
        return duration/* UNKNOWN_VALUE */.PC;
    const ms = Math.round(latencyMs - before);
    return ms === 0 ? 'the same' : `${ms > 0 ? '+' : '−'}${(0,duration/* formatDuration */.a3)(Math.abs(ms))}`;
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/history/run-history.js
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











const UNENDED = new Promise(() => undefined);
function runHistory({ open, shortDeadline, now, nameRun, retention, page: isPageKept, seal, log, redact, ...keeping }) {
    let files = null;
    let known = null;
    return {
        past: async (over) => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const deadline = __addDisposableResource(env_1, shortDeadline(over), false);
                const today = (0,lines_day/* dayOf */.kb)(now());
                const counts = (0,lines_day/* daysBetween */.YM)((0,lines_day/* daysLater */.IZ)(today, 1 - shown/* PAGE_DAYS */.Ah), (0,lines_day/* daysLater */.IZ)(today, -1)).map(lines_day/* countsPath */.Uw);
                const lines = (0,lines_day/* daysBetween */.YM)((0,lines_day/* daysLater */.IZ)(today, 1 - shown/* RUN_DAYS */.Sk), today).map(lines_day/* linesPath */.fs);
                const store = await open(deadline);
                const read = await store.read([history_store/* HISTORY_MARKER */.c, ...counts, ...lines]);
                if (!read.ok)
                    log(`Whether mail is slower than usual is not known. ${read.problem}`);
                files = read.ok ? await withOlderRuns(store, read.files) : null;
                known = files === null ? null : (0,read_history/* readHistory */.Lu)(files);
                for (const problem of known?.problems ?? [])
                    log(`History: ${problem}`);
                return known;
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                __disposeResources(env_1);
            }
        },
        keep: async (report, deadline) => {
            const lines = (0,entry/* runLines */.r)(report, nameRun(report), keeping);
            const isEmpty = lines.entries.length === 0 && lines.posture === null;
            const shown = files === null ? [] : await pageOf((0,read_history/* readHistory */.Lu)(withRun(files, lines)), now());
            const page = new Map([...shown].map(([name, text]) => [name, redact(text)]));
            const step = keepRun(lines, retention);
            const both = isPageKept ? alongWith(step, inFolder(page)) : step;
            const kept = isEmpty ? { ok: true, notes: [] } : await (await open(deadline)).update(both);
            const past = { before: known === null ? '' : redact(pastSection(report, known)), page };
            return kept.ok ? { notes: kept.notes, problem: null, ...past } : { notes: [], problem: kept.problem, ...past };
        },
        before: (report) => (known === null ? '' : redact(pastTable(report, known))),
        memory: (deadline) => memoryIn({ open: () => open(deadline), today: () => (0,lines_day/* dayOf */.kb)(now()), seal, details: keeping.details }),
    };
}
async function pageOf(history, now) {
    const { pageFiles } = await Promise.all(/* import() */[__webpack_require__.e(1988), __webpack_require__.e(847)]).then(__webpack_require__.bind(__webpack_require__, 90847));
    return pageFiles(history, now);
}
async function withOlderRuns(store, files) {
    const paths = (0,read_history/* daysOfLastRuns */.Nq)((0,read_history/* readHistory */.Lu)(files), STRIP).map(lines_day/* linesPath */.fs);
    const more = paths.length === 0 ? null : await store.read(paths);
    return more?.ok === true ? new Map([...files, ...more.files]) : files;
}
function withRun(files, run) {
    const path = (0,lines_day/* linesPath */.fs)((0,lines_day/* dayOf */.kb)(Date.parse(run.at)));
    return new Map([...files, [path, (0,day_lines/* withLines */.Gy)(files.get(path) ?? null, (0,line/* linesOf */.Dx)(run))]]);
}
function inFolder(files) {
    return new Map([...files].map(([name, text]) => [`${shown/* PAGE_FOLDER */.zE}/${name}`, new TextEncoder().encode(text)]));
}


/***/ }),

/***/ 29004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ HISTORY_MARKER)
/* harmony export */ });
const HISTORY_MARKER = 'history.json';


/***/ }),

/***/ 90693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ countsText),
/* harmony export */   Z: () => (/* binding */ readCounts)
/* harmony export */ });
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _core_result_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97980);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4258);
/* harmony import */ var _lines_day_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68326);
/* harmony import */ var _lines_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43718);
/* harmony import */ var _lines_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37122);
/* harmony import */ var _sketch_sketch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17551);
/* harmony import */ var _day_counts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1082);
/* harmony import */ var _failing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85503);










function countsText({ day, loops, posture, unread }) {
    const lines = loops.map((counts) => JSON.stringify({ v: _lines_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_VERSION */ .s, ...written(counts) }));
    if (posture !== null)
        lines.push(JSON.stringify({ v: _lines_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_VERSION */ .s, day, posture }));
    if (unread > 0)
        lines.push(JSON.stringify({ v: _lines_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_VERSION */ .s, day, unread }));
    return lines.map((line) => `${line}\n`).join('');
}
function written({ day, loop, kind, runs, states, outcomes, probes, sketches, hours, everyMs, worked, failing }) {
    const kept = _day_counts_js__WEBPACK_IMPORTED_MODULE_5__/* .MEASURES */ .sF.filter((measure) => sketches[measure].worst !== null);
    return {
        day,
        loop,
        kind,
        runs,
        states,
        outcomes,
        probes,
        ms: Object.fromEntries(kept.map((measure) => [measure, (0,_sketch_sketch_js__WEBPACK_IMPORTED_MODULE_4__/* .sketchNumbers */ .bL)(sketches[measure])])),
        hours: hours.map((hour) => (hour === null ? 0 : [hour.runs, hour.medianMs === null ? null : Math.round(hour.medianMs)])),
        ...(0,_failing_js__WEBPACK_IMPORTED_MODULE_6__/* .failingFields */ .m7)(day, { worked, failing }),
        ...(everyMs === null ? {} : { everyMs }),
    };
}
function readCounts(day, bytes) {
    const loops = new Map();
    let posture = null;
    let [damaged, newer, unread] = [0, 0, 0];
    for (const line of (0,_lines_day_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .textLines */ .Fy)(bytes)) {
        const value = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_7__/* .parsedJson */ .U4)(line);
        const { v, posture: counted, unread: left } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .Pf)(value);
        const counts = v === _lines_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_VERSION */ .s ? readLoop(day, value) : null;
        const its = v === _lines_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_VERSION */ .s ? (0,_lines_line_js__WEBPACK_IMPORTED_MODULE_3__/* .readPostureCounts */ .Zf)(counted) : null;
        if (counts !== null)
            loops.set(counts.loop, counts);
        else if (its !== null)
            posture = its;
        else if (v === _lines_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_VERSION */ .s && (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .isCount */ .my)(left))
            unread = left;
        else if ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .isNumber */ .Et)(v) && v > _lines_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .LINE_VERSION */ .s)
            newer += 1;
        else
            damaged += 1;
    }
    return { day, loops: [...loops.values()], posture, unread, damaged, newer };
}
const isHead = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .having */ .gT)({
    loop: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .isText */ .KH,
    kind: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .among */ .no)(_core_result_report_js__WEBPACK_IMPORTED_MODULE_9__/* .LOOP_KINDS */ .hD),
    runs: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .isCount */ .my,
    probes: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .having */ .gT)({ seen: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .isCount */ .my, lost: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .isCount */ .my }),
});
function readLoop(day, value) {
    if (!isHead(value))
        return null;
    const { loop, kind, runs, probes } = value;
    const { day: its, states, outcomes, ms, hours, everyMs } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .Pf)(value);
    const numbers = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .Pf)(ms);
    const isWhole = its === day && Object.values(numbers).every((each) => (0,_sketch_sketch_js__WEBPACK_IMPORTED_MODULE_4__/* .readSketch */ .F6)(each) !== null);
    if (!isWhole || !Array.isArray(hours) || hours.length !== 24)
        return null;
    return {
        day,
        loop,
        kind,
        runs,
        states: (0,_lines_line_js__WEBPACK_IMPORTED_MODULE_3__/* .readStates */ .rs)(states),
        outcomes: readOutcomes(outcomes),
        probes,
        sketches: (0,_day_counts_js__WEBPACK_IMPORTED_MODULE_5__/* .sketchesOf */ .CQ)((measure) => (0,_sketch_sketch_js__WEBPACK_IMPORTED_MODULE_4__/* .readSketch */ .F6)(numbers[measure]) ?? _sketch_sketch_js__WEBPACK_IMPORTED_MODULE_4__/* .EMPTY_SKETCH */ .tn),
        hours: hours.map(readHour),
        ...(0,_failing_js__WEBPACK_IMPORTED_MODULE_6__/* .readFailing */ .FN)(day, value),
        everyMs: (0,_lines_line_js__WEBPACK_IMPORTED_MODULE_3__/* .readGap */ .pT)(everyMs),
    };
}
function readOutcomes(value) {
    const counts = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .Pf)(value);
    return Object.fromEntries(_core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .im.flatMap((outcome) => ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .isCount */ .my)(counts[outcome]) ? [[outcome, counts[outcome]]] : [])));
}
const isList = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .allOf */ .bn)((each) => each !== undefined);
function readHour(value) {
    if (!isList(value))
        return null;
    const [runs, medianMs] = value;
    return (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .isCount */ .my)(runs) && runs > 0 ? { runs, medianMs: (0,_lines_line_js__WEBPACK_IMPORTED_MODULE_3__/* .isDuration */ .n$)(medianMs) ? medianMs : null } : null;
}


/***/ }),

/***/ 77067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zu: () => (/* binding */ unreadLines),
/* harmony export */   wi: () => (/* binding */ unitedCounts),
/* harmony export */   zK: () => (/* binding */ historyDay)
/* harmony export */ });
/* harmony import */ var _day_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1082);

function historyDay(day, lines, counts) {
    const posture = lines?.postures.at(-1)?.posture ?? counts?.posture ?? null;
    if (lines === null || lines.entries.length === 0)
        return { day, loops: counts?.loops ?? [], posture, entries: null };
    return { day, loops: unitedCounts((0,_day_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countDay */ ._z)(day, lines.entries), counts?.loops ?? []), posture, entries: lines.entries };
}
function unitedCounts(fresh, before) {
    const loops = new Map(fresh.map((counts) => [counts.loop, counts]));
    for (const counts of before)
        if ((loops.get(counts.loop)?.runs ?? 0) < counts.runs)
            loops.set(counts.loop, counts);
    return [...loops.values()].toSorted((one, other) => (one.loop < other.loop ? -1 : 1));
}
function unreadLines(path, { damaged, newer }) {
    const parts = [
        ...(damaged > 0 ? [`${damaged === 1 ? '1 line is' : `${damaged} lines are`} damaged`] : []),
        ...(newer > 0 ? [`${newer === 1 ? '1 line is' : `${newer} lines are`} of a later version of this program`] : []),
    ];
    return parts.length === 0 ? null : `${path}: ${parts.join(', ')}: skipped, and left as found.`;
}


/***/ }),

/***/ 34821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ RECENT),
/* harmony export */   T8: () => (/* binding */ manifestBytes),
/* harmony export */   WI: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4258);
/* harmony import */ var _lines_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64900);



const SCHEMA = 1;
const RECENT = 3;
function readManifest(bytes) {
    if (bytes === null)
        return { kind: 'missing' };
    const { schema, id, from, recent } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsedJson */ .U4)(new TextDecoder().decode(bytes)));
    if ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumber */ .Et)(schema) && schema > SCHEMA)
        return { kind: 'newer', schema };
    if (schema !== SCHEMA || !(0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(from) || !(0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .isDay */ .N)(from) || !Array.isArray(recent))
        return { kind: 'damaged' };
    const days = recent.filter((day) => (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(day) && (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_2__/* .isDay */ .N)(day)).toSorted();
    return days.length === 0 ? { kind: 'damaged' } : { kind: 'ours', manifest: { id: isId(id) ? id : null, from, recent: days } };
}
function isId(value) {
    return (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(value) && /^[\w.:-]{1,64}$/.test(value);
}
function manifestBytes({ id, from, recent }) {
    const about = 'History of email-continuity: days/ holds a line a loop and run, counts/ what is left of older days. Kept by the program.';
    return new TextEncoder().encode(`${JSON.stringify({ schema: SCHEMA, about, ...(id === null ? {} : { id }), from, recent }, null, 1)}\n`);
}


/***/ }),

/***/ 59365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Nq: () => (/* binding */ daysOfLastRuns),
/* harmony export */   wG: () => (/* binding */ wantedPaths)
/* harmony export */ });
/* harmony import */ var _core_ports_services_history_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29004);
/* harmony import */ var _counts_counts_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90693);
/* harmony import */ var _counts_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77067);
/* harmony import */ var _lines_day_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68326);
/* harmony import */ var _lines_day_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64900);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34821);






function wantedPaths(files, { from, to, linesFrom }) {
    const there = new Set(files.map(({ path }) => path));
    const days = files.flatMap(({ path }) => {
        const file = (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_3__/* .dayFile */ .NV)(path);
        return file !== null && file.day >= from && file.day <= to ? [file.day] : [];
    });
    const paths = [...new Set(days)].toSorted().flatMap((day) => {
        const [lines, counts] = [(0,_lines_day_js__WEBPACK_IMPORTED_MODULE_3__/* .linesPath */ .fs)(day), (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_3__/* .countsPath */ .Uw)(day)].map((path) => (there.has(path) ? [path] : []));
        return day >= linesFrom || counts?.length === 0 ? [...(lines ?? []), ...(counts ?? [])] : (counts ?? []);
    });
    return [...(there.has(_core_ports_services_history_store_js__WEBPACK_IMPORTED_MODULE_4__/* .HISTORY_MARKER */ .c) ? [_core_ports_services_history_store_js__WEBPACK_IMPORTED_MODULE_4__/* .HISTORY_MARKER */ .c] : []), ...paths];
}
function daysOfLastRuns({ days }, count) {
    const runs = new Map();
    const wanted = [];
    for (const { day, loops, entries } of days.toReversed()) {
        const short = loops.filter(({ loop }) => (runs.get(loop) ?? 0) < count);
        if (entries === null && short.length > 0)
            wanted.push(day);
        for (const { loop, runs: its } of loops)
            runs.set(loop, (runs.get(loop) ?? 0) + its);
    }
    return wanted.slice(0, count);
}
function readHistory(files) {
    const days = new Set([...files.keys()].flatMap((path) => (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_3__/* .dayFile */ .NV)(path)?.day ?? []));
    const problems = [];
    const marker = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(files.get(_core_ports_services_history_store_js__WEBPACK_IMPORTED_MODULE_4__/* .HISTORY_MARKER */ .c) ?? null);
    if (marker.kind === 'newer')
        problems.push(`${_core_ports_services_history_store_js__WEBPACK_IMPORTED_MODULE_4__/* .HISTORY_MARKER */ .c}: a later version of this program keeps this history (schema ${marker.schema}): what is known of it may be missing.`);
    if (marker.kind === 'damaged')
        problems.push(`${_core_ports_services_history_store_js__WEBPACK_IMPORTED_MODULE_4__/* .HISTORY_MARKER */ .c}: it cannot be read, and is left as found.`);
    const read = [...days].toSorted().map((day) => {
        const [lines, counts] = [files.get((0,_lines_day_js__WEBPACK_IMPORTED_MODULE_3__/* .linesPath */ .fs)(day)), files.get((0,_lines_day_js__WEBPACK_IMPORTED_MODULE_3__/* .countsPath */ .Uw)(day))];
        const [dayLines, dayCounts] = [lines === undefined ? null : (0,_lines_day_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .readDayLines */ .QZ)(lines), counts === undefined ? null : (0,_counts_counts_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .readCounts */ .Z)(day, counts)];
        for (const note of [dayLines && (0,_counts_history_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadLines */ .Zu)((0,_lines_day_js__WEBPACK_IMPORTED_MODULE_3__/* .linesPath */ .fs)(day), dayLines), dayCounts && (0,_counts_history_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadLines */ .Zu)((0,_lines_day_js__WEBPACK_IMPORTED_MODULE_3__/* .countsPath */ .Uw)(day), dayCounts)]) {
            if (note !== null)
                problems.push(note);
        }
        return (0,_counts_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyDay */ .zK)(day, dayLines, dayCounts);
    });
    const id = marker.kind === 'ours' ? marker.manifest.id : null;
    return { id, days: read.filter(({ loops, posture }) => loops.length > 0 || posture !== null), problems };
}


/***/ }),

/***/ 68326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ textLines),
/* harmony export */   Gy: () => (/* binding */ withLines),
/* harmony export */   QZ: () => (/* binding */ readDayLines)
/* harmony export */ });
/* unused harmony export NO_LINES */
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37122);

const NO_LINES = { entries: [], postures: [], damaged: 0, newer: 0 };
function readDayLines(bytes) {
    const entries = new Map();
    const postures = new Map();
    let [damaged, newer] = [0, 0];
    for (const line of textLines(bytes)) {
        const read = (0,_line_js__WEBPACK_IMPORTED_MODULE_0__/* .readLine */ .Xw)(line);
        switch (read.kind) {
            case 'entry':
                keepFirst(entries, `${read.entry.run}\0${read.entry.loop}`, read.entry);
                break;
            case 'posture':
                keepFirst(postures, read.posture.run, read.posture);
                break;
            case 'newer':
                newer += 1;
                break;
            case 'damaged':
                damaged += 1;
                break;
        }
    }
    return { entries: [...entries.values()].toSorted(byTime), postures: [...postures.values()].toSorted(byTime), damaged, newer };
}
function textLines(bytes) {
    if (bytes === null)
        return [];
    return new TextDecoder()
        .decode(bytes)
        .split('\n')
        .filter((line) => line.trim() !== '');
}
function withLines(bytes, lines) {
    const known = new Set(textLines(bytes));
    const added = lines.filter((line) => !known.has(line));
    const before = bytes ?? new Uint8Array();
    if (added.length === 0)
        return before;
    const isCut = before.length > 0 && before.at(-1) !== 10;
    const more = new TextEncoder().encode(`${isCut ? '\n' : ''}${added.map((line) => `${line}\n`).join('')}`);
    const whole = new Uint8Array(before.length + more.length);
    whole.set(before);
    whole.set(more, before.length);
    return whole;
}
function keepFirst(map, key, value) {
    if (!map.has(key))
        map.set(key, value);
}
function byTime(one, other) {
    const [a, b] = [`${one.at}\0${one.loop ?? ''}`, `${other.at}\0${other.loop ?? ''}`];
    return a < b ? -1 : a > b ? 1 : 0;
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

/***/ 7600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _9: () => (/* binding */ markupText),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   p6: () => (/* binding */ date)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

const LENGTH = 200;
function markupText(text, max = LENGTH) {
    return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text, max).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
function moment(at) {
    return `${date(at)}, ${new Date(at).toISOString().slice(11, 16)} UTC`;
}
function date(at) {
    return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);
}


/***/ }),

/***/ 47079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ PAGE_DAYS),
/* harmony export */   Sk: () => (/* binding */ RUN_DAYS),
/* harmony export */   zE: () => (/* binding */ PAGE_FOLDER)
/* harmony export */ });
const PAGE_DAYS = 90;
const RUN_DAYS = 3;
const PAGE_FOLDER = 'page';


/***/ })

};
