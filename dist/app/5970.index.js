export const id = 5970;
export const ids = [5970];
export const modules = {

/***/ 95970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportCommand: () => (/* binding */ reportCommand)
});

// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/report/history/keep/read-history.js
var read_history = __webpack_require__(59365);
// EXTERNAL MODULE: ./lib/src/report/history/lines/day.js
var lines_day = __webpack_require__(64900);
// EXTERNAL MODULE: ./lib/src/report/history/counts/day-counts.js
var day_counts = __webpack_require__(1082);
// EXTERNAL MODULE: ./lib/src/report/history/sketch/sketch.js
var sketch_sketch = __webpack_require__(17551);
// EXTERNAL MODULE: ./lib/src/report/history/numbers/loop-numbers.js + 1 modules
var loop_numbers = __webpack_require__(76424);
// EXTERNAL MODULE: ./lib/src/core/judge/burst/wilson.js
var wilson = __webpack_require__(80797);
;// CONCATENATED MODULE: ./lib/src/report/history/numbers/share.js

/** Between which two numbers the difference of two shares lies at 95 % confidence. */
function differenceBounds(before, after) {
    const [one, other] = [(0,wilson/* wilson */.r)(before.hits, before.trials), (0,wilson/* wilson */.r)(after.hits, after.trials)];
    if (one === null || other === null)
        return null;
    const [p, q] = [before.hits / before.trials, after.hits / after.trials];
    // Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10.
    return {
        atLeast: q - p - Math.hypot(q - other.atLeast, one.atMost - p),
        atMost: q - p + Math.hypot(other.atMost - q, p - one.atLeast),
    };
}

;// CONCATENATED MODULE: ./lib/src/report/history/numbers/compare.js




/** So many probes on both sides before anything is said of their latency. */
const FEWEST = 20;
/** A chance that is smaller than this is taken for none. */
const CHANCE = 0.001;
/** The middle of it moved by this share at least: of thousands of probes even a difference that nobody feels is no chance. */
const SHIFT = 0.1;
/** Every loop that either of the two knows, by name. */
function compare(history, before, after) {
    const [one, other] = [(0,loop_numbers/* loopsOf */.FI)(history, before), (0,loop_numbers/* loopsOf */.FI)(history, after)];
    const names = [...new Set([...one.keys(), ...other.keys()])].toSorted();
    return names.map((loop) => {
        const [earlier, later] = [one.get(loop) ?? [], other.get(loop) ?? []];
        return { loop, latency: latencyChange(sketchOfDays(earlier), sketchOfDays(later)), loss: lossChange(earlier, later) };
    });
}
function sketchOfDays(days) {
    return (0,sketch_sketch/* mergedSketch */.Tp)(days.map(({ sketches }) => sketches.latency));
}
function latencyChange(earlier, later) {
    const [before, after] = [(0,loop_numbers/* quantiles */.tI)(earlier), (0,loop_numbers/* quantiles */.tI)(later)];
    if (before === null || after === null || before.count < FEWEST || after.count < FEWEST)
        return { change: 'undetermined', before, after, longerShare: null, pValue: null };
    const { longerShare, pValue } = rankTest(earlier, later);
    const isMoved = Math.abs(after.p50 - before.p50) > SHIFT * before.p50;
    const change = pValue >= CHANCE || !isMoved ? 'same' : after.p50 > before.p50 ? 'worse' : 'better';
    return { change, before, after, longerShare, pValue };
}
/** The rank sum test (Mann and Whitney 1947) with its correction for ties, on the bins of two sketches: it asks nothing of how latencies are spread. */
function rankTest(earlier, later) {
    const one = new Map([[-Infinity, earlier.zeros], ...(0,sketch_sketch/* inOrder */.al)(earlier)]);
    const other = new Map([[-Infinity, later.zeros], ...(0,sketch_sketch/* inOrder */.al)(later)]);
    const bins = [...new Set([...one.keys(), ...other.keys()])].toSorted((a, b) => (a < b ? -1 : 1));
    let [below, longer, ties, m, n] = [0, 0, 0, 0, 0];
    for (const bin of bins) {
        const [a, b] = [one.get(bin) ?? 0, other.get(bin) ?? 0];
        longer += b * (below + a / 2);
        below += a;
        ties += (a + b) ** 3 - (a + b);
        m += a;
        n += b;
    }
    const total = m + n;
    const variance = ((m * n) / 12) * (total + 1 - ties / (total * (total - 1)));
    const z = variance <= 0 ? 0 : Math.max(0, Math.abs(longer - (m * n) / 2) - 0.5) / Math.sqrt(variance);
    return { longerShare: longer / (m * n), pValue: Math.min(1, 2 * upperTail(z)) };
}
/** The normal distribution above z, of at least 0, within 7.5e-8 (Abramowitz and Stegun 1964, 26.2.17). */
function upperTail(z) {
    const t = 1 / (1 + 0.2316419 * z);
    const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
function lossChange(earlier, later) {
    const [one, other] = [earlier, later].map((days) => (0,day_counts/* summed */.Ay)(days.map(({ probes }) => probes)));
    const before = { lost: one?.lost ?? 0, of: (one?.seen ?? 0) + (one?.lost ?? 0) };
    const after = { lost: other?.lost ?? 0, of: (other?.seen ?? 0) + (other?.lost ?? 0) };
    const difference = differenceBounds({ hits: before.lost, trials: before.of }, { hits: after.lost, trials: after.of });
    const change = difference === null ? 'undetermined' : difference.atLeast > 0 ? 'worse' : difference.atMost < 0 ? 'better' : 'same';
    return { change, before, after, difference };
}

;// CONCATENATED MODULE: ./lib/src/report/history/numbers/periods.js

/** How to say it in an error. */
const FORM = 'a day 2026-11-27, a week 2026-W48, a month 2026-11, or two days 2026-11-01/2026-11-14';
/** Two periods such as `2026-10..2026-11`, each as `readPeriod` takes it. */
function readComparison(text) {
    const [one, other, ...more] = text.split('..');
    if (one === undefined || other === undefined || more.length > 0)
        return { ok: false, error: `"${text}" is no comparison: write two periods as in 2026-10..2026-11` };
    const [before, after] = [readPeriod(one), readPeriod(other)];
    if (before === null || after === null)
        return { ok: false, error: `"${before === null ? one : other}" is no period: write ${FORM}` };
    if (before.from <= after.to && after.from <= before.to)
        return { ok: false, error: `${one} and ${other} overlap` };
    return { ok: true, before, after };
}
/** A day, a month, a week or a range of days, as ISO 8601 writes them; null: it is none. */
function readPeriod(text) {
    const [from = '', to, ...more] = text.trim().split('/');
    if (more.length > 0)
        return null;
    if (to !== undefined)
        return (0,lines_day/* isDay */.N)(from) && (0,lines_day/* isDay */.N)(to) && from <= to ? { from, to } : null;
    if ((0,lines_day/* isDay */.N)(from))
        return { from, to: from };
    if (/^\d{4}-\d\d$/.test(from) && (0,lines_day/* isDay */.N)(`${from}-01`))
        return { from: `${from}-01`, to: lastOfMonth(from) };
    const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(from) ?? [];
    return year === undefined || week === undefined ? null : weekOf(year, Number(week));
}
function lastOfMonth(month) {
    return (0,lines_day/* daysLater */.IZ)(`${(0,lines_day/* dayOf */.kb)((0,lines_day/* beginOf */.pv)(`${month}-01`) + 31 * 24 * 3_600_000).slice(0, 7)}-01`, -1);
}
/** The week that holds the 4th of January is the first one, and begins on a Monday (ISO 8601). */
function weekOf(year, week) {
    const fourth = `${year}-01-04`;
    const from = (0,lines_day/* daysLater */.IZ)(fourth, 7 * (week - 1) - (((0,lines_day/* weekdayOf */.Up)(fourth) + 6) % 7));
    const thursday = (0,lines_day/* daysLater */.IZ)(from, 3);
    return week >= 1 && thursday.startsWith(`${year}-`) ? { from, to: (0,lines_day/* daysLater */.IZ)(from, 6) } : null;
}

;// CONCATENATED MODULE: ./lib/src/report/history/told/numbers-json.js
/** `warning`: something became worse. `unknown`: no run is kept, or nothing of one side is known. */
function numbersState({ loops, comparison }) {
    if (comparison === null)
        return loops.length === 0 ? 'unknown' : 'ok';
    const changes = comparison.loops.flatMap(({ latency, loss }) => [latency.change, loss.change]);
    if (changes.includes('worse'))
        return 'warning';
    return changes.every((change) => change === 'undetermined') ? 'unknown' : 'ok';
}
/** One JSON document; durations are ms, shares 0 to 1, what is not known is null. */
function numbersJson(numbers) {
    const { place, from, to, target, loops, comparison, problems } = numbers;
    const document = { schemaVersion: 1, state: numbersState(numbers), history: place, from, to, target, loops, comparison, problems };
    return `${JSON.stringify(document, null, 2)}\n`;
}

// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/report/terminal/columns.js
var columns = __webpack_require__(49801);
;// CONCATENATED MODULE: ./lib/src/report/history/told/numbers-text.js
// What a history comes to, for people and for programs.
// Called by app.




/** Loops shown at most. */
const MOST = 500;
const TERM = 11;
const CELL = 11;
function numbersText({ place, from, to, target, loops, comparison }) {
    const blocks = comparison === null
        ? [`History in ${(0,foreign_text/* plainText */.wh)(place)}, ${from} to ${to}.`, ...loops.slice(0, MOST).map((loop) => loopText(loop, target))]
        : [
            `History in ${(0,foreign_text/* plainText */.wh)(place)}: ${comparison.before.from} to ${comparison.before.to} against ${comparison.after.from} to ${comparison.after.to}.`,
            ...comparison.loops.slice(0, MOST).map(comparisonText),
        ];
    const none = comparison === null && loops.length === 0 ? ['No run is kept of these days.'] : [];
    return `${[...blocks, ...none].join('\n\n')}\n`;
}
function loopText(numbers, target) {
    const { loop, kind, runs, seen, lost, unknown, loss, allowed, coverage, burnRate, measures } = numbers;
    const due = coverage === null
        ? 'how many were due is not known'
        : `${whole(coverage.done)} of ${whole(coverage.due)} that were due (${percent(coverage.share)})`;
    const of = loss === null
        ? 'nothing is known'
        : `${percent(loss.share)}, ${percent(loss.atLeast)} to ${percent(loss.atMost)} with a confidence of 95 %`;
    const rows = day_counts/* MEASURES */.sF.flatMap((measure) => {
        const found = measures[measure];
        return found === null
            ? []
            : [
                row(measure, [found.p50, found.p95, found.p99, found.worst].map((ms) => (0,duration/* formatDuration */.a3)(ms))),
            ];
    });
    return [
        `${(0,foreign_text/* plainText */.wh)(loop)} (${kind})`,
        row('runs', [`${whole(runs)}; ${due}`]),
        row('lost', [`${whole(lost)} of ${whole(seen + lost)} (${of}); the target of ${percent(target)} allows ${whole(allowed)}`]),
        ...(unknown === 0 ? [] : [row('unknown', [`${whole(unknown)} runs could not tell`])]),
        ...(burnRate === null ? [] : [row('burn rate', [`${burnRate.toFixed(2)} (1: just as fast as the target allows)`])]),
        ...(rows.length === 0 ? [] : [`  ${' '.repeat(TERM)}${['p50', 'p95', 'p99', 'worst'].map((word) => (0,columns/* padStart */.CF)(word, CELL)).join('')}`]),
        ...rows,
    ].join('\n');
}
function comparisonText({ loop, latency, loss }) {
    return [(0,foreign_text/* plainText */.wh)(loop), row('latency', [latencyText(latency)]), row('loss', [lossText(loss)])].join('\n');
}
const WORDS = { worse: 'slower', better: 'faster', same: 'the same', undetermined: 'not known' };
const LOSS_WORDS = { worse: 'lossier', better: 'less lossy', same: 'the same', undetermined: 'not known' };
function latencyText({ change, before, after, longerShare, pValue }) {
    if (before === null || after === null || longerShare === null || pValue === null)
        return `${WORDS[change]}: ${whole(before?.count ?? 0)} probes before and ${whole(after?.count ?? 0)} after were measured, and it takes 20 of each`;
    const moved = ['p50', 'p95', 'p99'].map((name) => `${name} ${(0,duration/* formatDuration */.a3)(before[name])} to ${(0,duration/* formatDuration */.a3)(after[name])}`);
    const chance = pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`;
    return `${WORDS[change]}: ${moved.join(', ')}; a later probe took longer than an earlier one in ${percent(longerShare)} of pairs (${chance})`;
}
function lossText({ change, before, after, difference }) {
    const counts = `${whole(before.lost)} of ${whole(before.of)} before, ${whole(after.lost)} of ${whole(after.of)} after`;
    if (difference === null)
        return `${LOSS_WORDS[change]}: ${counts}`;
    const points = (share) => (share * 100).toFixed(2);
    return `${LOSS_WORDS[change]}: ${counts}; ${points(difference.atLeast)} to ${points(difference.atMost)} percentage points more, with a confidence of 95 %`;
}
function row(term, cells) {
    const isTable = cells.length > 1;
    return `  ${(0,columns/* padEnd */.f)(term, TERM)}${cells.map((cell) => (isTable ? (0,columns/* padStart */.CF)(cell, CELL) : cell)).join('')}`;
}
function whole(count) {
    return count.toLocaleString('en');
}
/** A share as a percentage with as many decimals as it takes to tell it from none and from all. */
function percent(share) {
    return `${Number((share * 100).toFixed(2))} %`;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/html.js
// What a history looks like: a page, badges, a feed, small pictures of text.
// Called by report, app.

/** As much of one foreign text is shown, characters. */
const LENGTH = 200;
/** Foreign text as the content of an element or an attribute of HTML, SVG or XML: cut, without what cannot be seen, no syntax left in it. */
function markupText(text, max = LENGTH) {
    return (0,foreign_text/* plainText */.wh)(text, max).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
/** A moment for people, UTC: `27 Nov 2026, 21:40 UTC`. */
function moment(at) {
    return `${date(at)}, ${new Date(at).toISOString().slice(11, 16)} UTC`;
}
/** A day for people, UTC: `27 Nov 2026`. */
function date(at) {
    return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);
}
/** A share for people: `99.79 %`; never 100 % for less than all. */
function sharePercent(share) {
    const shown = share === 1 ? 100 : Math.min(99.99, Math.floor(share * 10_000) / 100);
    return `${shown.toFixed(shown === 100 || shown === 0 ? 0 : 2)} %`;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/export/badge.js


const LABEL = 'mail';
const COLOURS = { ok: '#1a7f37', warning: '#9a6700', critical: '#c3202c', unknown: '#6e7781' };
/** About what a character takes in 11 px Verdana, px. */
const CHARACTER = 6.8;
/** What a badge says: a few words. */
function wordsOf({ state, loops }) {
    const slowest = Math.max(0, ...loops.map(({ latencyMs }) => latencyMs ?? 0));
    switch (state) {
        case 'ok':
            return slowest > 0 ? `works, ${(0,duration/* formatDuration */.a3)(slowest)}` : 'works';
        case 'warning':
            return 'works, with a warning';
        case 'critical':
            return 'broken';
        case 'unknown':
            return 'not known';
    }
}
/** The answer of an endpoint of shields.io (https://shields.io/badges/endpoint-badge, schema 1). */
function badgeJson(present) {
    const badge = { schemaVersion: 1, label: LABEL, message: wordsOf(present), color: COLOURS[present.state].slice(1) };
    return `${JSON.stringify(badge)}\n`;
}
/** The same as a picture of its own (SVG 1.1), which needs no service. */
function badgeSvg(present) {
    const words = wordsOf(present);
    const [left, right] = [LABEL, words].map((text) => Math.round(text.length * CHARACTER + 12));
    const text = (x, content) => `<text x="${x}" y="14" fill="#fff" text-anchor="middle">${markupText(content)}</text>`;
    const title = markupText(`${LABEL}: ${words}`);
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${title}"><title>${title}</title>`,
        `<rect width="${left}" height="20" fill="#444c56"/><rect x="${left}" width="${right}" height="20" fill="${COLOURS[present.state]}"/>`,
        `<g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(left / 2, LABEL)}${text(left + right / 2, words)}</g></svg>\n`,
    ].join('');
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/export/csv.js
// A history in the forms that other programs read.
// Called by report, app.
const COLUMNS = [
    ['at', ({ at }) => at],
    ['run', ({ run }) => run],
    ['loop', ({ loop }) => loop],
    ['kind', ({ kind }) => kind],
    ['state', ({ state }) => state],
    ['outcome', ({ outcome }) => outcome],
    ['latency_ms', ({ latencyMs }) => latencyMs],
    ['latency_at_least_ms', ({ latencyAtLeastMs }) => latencyAtLeastMs],
    ['connect_ms', ({ phasesMs }) => phasesMs.connect],
    ['tls_ms', ({ phasesMs }) => phasesMs.tls],
    ['auth_ms', ({ phasesMs }) => phasesMs.auth],
    ['accept_ms', ({ phasesMs }) => phasesMs.accept],
    ['delivery_ms', ({ phasesMs }) => phasesMs.delivery],
    ['seen_ms', ({ phasesMs }) => phasesMs.seen],
    ['total_ms', ({ phasesMs }) => phasesMs.total],
];
/** Every run that is kept, one line a loop (RFC 4180): times in UTC, durations in ms, empty where nothing is known. */
function historyCsv({ days }) {
    const rows = days.flatMap(({ entries }) => entries ?? []).map((entry) => COLUMNS.map(([, value]) => field(value(entry))).join(','));
    return [COLUMNS.map(([title]) => title).join(','), ...rows, ''].join('\r\n');
}
function field(value) {
    const text = value === null ? '' : String(value);
    // A spreadsheet takes what begins like this for a formula.
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// EXTERNAL MODULE: ./lib/src/report/facts/tally.js
var tally = __webpack_require__(16899);
;// CONCATENATED MODULE: ./lib/src/report/pictures/past/incidents.js
/** One lost mail is no outage: so many runs in a row have to fail. */
const LEAST = 2;
/**
 * What the kept runs tell of incidents, the latest first. A run that could not look neither begins nor ends one. Days whose runs are no
 * longer kept tell of none.
 */
function incidentsOf({ days }) {
    const open = new Map();
    const found = [];
    const close = (loop, ended) => {
        const incident = open.get(loop);
        open.delete(loop);
        if (incident === undefined || incident.outcomes.length < LEAST)
            return;
        const { began, outcomes } = incident;
        found.push({ loop, began, ended, runs: outcomes.length, outcome: mostFrequent(outcomes) });
    };
    for (const { loop, at, state, outcome } of days.flatMap(({ entries }) => entries ?? [])) {
        if (state === 'unknown')
            continue;
        const time = Date.parse(at);
        if (state !== 'critical')
            close(loop, time);
        else {
            const incident = open.get(loop);
            if (incident === undefined)
                open.set(loop, { began: time, outcomes: [outcome] });
            else
                incident.outcomes.push(outcome);
        }
    }
    for (const loop of open.keys())
        close(loop, null);
    return found.toSorted((one, other) => other.began - one.began || (one.loop < other.loop ? -1 : 1));
}
function mostFrequent(outcomes) {
    const counts = new Map();
    for (const outcome of outcomes)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 'lost';
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/past/present.js



/** Where it is not known how far apart runs are due, the last one is true for so long, ms. */
const FRESH = 24 * 3_600_000;
/** So many runs may be missing before the last one says nothing of the present. */
const MISSED = 3;
/** @param now ms since the epoch */
function presentOf({ days }, now) {
    const entries = days.at(-1)?.entries ?? days.findLast((day) => day.entries !== null)?.entries ?? [];
    const last = entries.at(-1);
    if (last === undefined)
        return { state: 'unknown', sentence: 'No run is kept whose mail could be told about.', loops: [], at: null };
    const at = Date.parse(last.at);
    const loops = entries.filter(({ run }) => run === last.run).toSorted((one, other) => (one.loop < other.loop ? -1 : 1));
    const age = now - at;
    if (age > (last.everyMs === null ? FRESH : MISSED * last.everyMs))
        return {
            state: 'unknown',
            sentence: `Whether mail works is not known: the last run is ${(0,duration/* formatDuration */.a3)(age)} old.`,
            loops,
            at,
        };
    return { state: (0,result_state/* worst */.QZ)(loops.map(({ state }) => state)), sentence: sentenceOf(loops), loops, at };
}
function sentenceOf(loops) {
    const named = (state) => loops.filter((loop) => loop.state === state).map(({ loop, outcome }) => `${loop} (${outcome})`);
    const [critical, unknown, warning] = [named('critical'), named('unknown'), named('warning')];
    if (critical.length > 0)
        return `Mail is broken: ${listed(critical)}.`;
    if (unknown.length > 0)
        return `Not everything could be looked at: ${listed(unknown)}.`;
    if (warning.length > 0)
        return `Mail arrives, with something to look at: ${listed(warning)}.`;
    const slowest = Math.max(...loops.map(({ latencyMs }) => latencyMs ?? 0));
    return `Mail works: ${(0,tally/* counted */.hS)(loops.length, 'loop')} delivered, the slowest in ${(0,duration/* formatDuration */.a3)(slowest)}.`;
}
/** As many names are told in one sentence. */
const NAMED = 4;
function listed(names) {
    return `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/export/feed.js





/** Incidents that the feed holds. */
const feed_MOST = 50;
/** Names the feed where it has no address (RFC 4151). */
const NAMELESS = 'tag:email-continuity.invalid,2026:incidents';
/** The incidents of a history as an Atom feed (RFC 4287), the latest first. An entry stays the same one when its incident ends. */
function incidentFeed({ history, now, url }) {
    const incidents = incidentsOf(history).slice(0, feed_MOST);
    const id = url ?? NAMELESS;
    const times = incidents.map(({ began, ended }) => ended ?? began);
    const updated = Math.max(...times, presentOf(history, now).at ?? 0);
    return [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        `<id>${markupText(id, 2_000)}</id>`,
        '<title>Email continuity: incidents</title>',
        `<updated>${new Date(updated).toISOString()}</updated>`,
        '<author><name>email-continuity</name></author>',
        ...(url === null ? [] : [`<link rel="self" href="${markupText(url, 2_000)}"/>`]),
        ...incidents.map((incident) => entryOf(incident, id)),
        '</feed>',
        '',
    ].join('\n');
}
function entryOf({ loop, began, ended, runs, outcome }, feed) {
    const key = loop.replace(/[^\w.-]/gu, (sign) => `.${(sign.codePointAt(0) ?? 0).toString(16)}.`);
    const text = ended === null
        ? `Since ${moment(began)} ${loop} fails: ${outcome} in ${(0,tally/* counted */.hS)(runs, 'run')}. It goes on.`
        : `From ${moment(began)} to ${moment(ended)} ${loop} failed: ${outcome} in ${(0,tally/* counted */.hS)(runs, 'run')}, ${(0,duration/* formatDuration */.a3)(ended - began)}.`;
    return [
        '<entry>',
        `<id>${markupText(`${feed}${feed.includes('#') ? '-' : '#'}${key}-${began}`, 3_000)}</id>`,
        `<title>${markupText(`${loop}: ${outcome}${ended === null ? '' : ', over'}`)}</title>`,
        `<published>${new Date(began).toISOString()}</published>`,
        `<updated>${new Date(ended ?? began).toISOString()}</updated>`,
        `<content type="text">${markupText(text, 1_000)}</content>`,
        '</entry>',
    ].join('');
}

// EXTERNAL MODULE: ./lib/src/report/formats/metrics.js
var metrics = __webpack_require__(78111);
;// CONCATENATED MODULE: ./lib/src/report/pictures/export/history-metrics.js




const PREFIX = 'email_continuity_history_';
/** Upper ends of the buckets, ms. */
const BUCKETS = [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 900_000];
/** All days that there can be. */
const EVER = { from: '0000-01-01', to: '9999-12-31' };
/**
 * What a period comes to, as OpenMetrics 1.0 text that the older Prometheus format takes too: gauges, and a histogram of all latencies of the
 * history that was read, which never falls. Seconds; what is not known is NaN. The series of a run keep their names: these come beside them.
 */
function historyMetrics(history, period, target) {
    const ever = [...(0,loop_numbers/* loopsOf */.FI)(history, EVER)];
    const names = (0,metrics/* uniqueNames */.uZ)(ever.map(([loop]) => loop), (name) => (0,foreign_text/* plainText */.wh)(name, 100));
    const loops = ever.map(([loop, days], index) => {
        const within = days.filter(({ day }) => day >= period.from && day <= period.to);
        return { name: names[index] ?? '', days, numbers: (0,loop_numbers/* loopNumbers */.xx)(loop, within, period, target) };
    });
    const gauge = (name, help, value) => family(name, 'gauge', help, loops.map((loop) => sample(name, { loop: loop.name }, value(loop.numbers))));
    const quantiles = ['p50', 'p95', 'p99', 'worst'].flatMap((quantile) => loops.map(({ name, numbers }) => {
        const ms = numbers.measures.latency?.[quantile] ?? null;
        return `${PREFIX}latency_quantile_seconds${labels({ loop: name, quantile })} ${ms === null ? 'NaN' : (0,metrics/* seconds */.YA)(ms)}\n`;
    }));
    return [
        gauge('runs', 'Runs in the period.', ({ runs }) => runs),
        gauge('probes_seen', 'Probes that arrived.', ({ seen }) => seen),
        gauge('probes_lost', 'Probes that are known not to have arrived.', ({ lost }) => lost),
        gauge('probes_allowed', 'Whole probes that may be lost within the target.', ({ allowed }) => allowed),
        gauge('coverage_ratio', 'Runs that were made, of those that were due.', ({ coverage }) => coverage?.share ?? null),
        gauge('burn_rate_ratio', 'Share that was lost over the share that the target allows.', ({ burnRate }) => burnRate),
        family('latency_quantile_seconds', 'gauge', 'Latency of the probes that arrived, within 1 %.', quantiles),
        family('latency_seconds', 'histogram', 'Latency of all probes of the history that arrived, within 1 %.', loops.map(({ name, days }) => histogram(name, days))),
        '# EOF\n',
    ].join('');
}
/** By the middles of the sketch's bins: a value is within 1 % of that. */
function histogram(loop, days) {
    const sketch = (0,sketch_sketch/* mergedSketch */.Tp)(days.map(({ sketches }) => sketches.latency));
    const bins = (0,sketch_sketch/* inOrder */.al)(sketch);
    const lines = BUCKETS.map((le) => {
        const count = bins.filter(([bin]) => (0,sketch_sketch/* middleOf */.XV)(bin) <= le).reduce((sum, [, each]) => sum + each, sketch.zeros);
        return sample('latency_seconds_bucket', { loop, le: (0,metrics/* seconds */.YA)(le) }, count);
    });
    const [count, sum] = [(0,sketch_sketch/* countIn */.ry)(sketch), bins.reduce((total, [bin, each]) => total + (each * (0,sketch_sketch/* middleOf */.XV)(bin)) / 1_000, 0)];
    return [
        ...lines,
        sample('latency_seconds_bucket', { loop, le: '+Inf' }, count),
        sample('latency_seconds_count', { loop }, count),
        sample('latency_seconds_sum', { loop }, sum),
    ].join('');
}
function family(name, type, help, samples) {
    if (samples.length === 0)
        return '';
    const unit = name.endsWith('_seconds')
        ? `# UNIT ${PREFIX}${name} seconds\n`
        : name.endsWith('_ratio')
            ? `# UNIT ${PREFIX}${name} ratio\n`
            : '';
    return `# TYPE ${PREFIX}${name} ${type}\n${unit}# HELP ${PREFIX}${name} ${help}\n${samples.join('')}`;
}
function sample(name, its, value) {
    return `${PREFIX}${name}${labels(its)} ${value === null ? 'NaN' : String(Math.round(value * 1e6) / 1e6)}\n`;
}
function labels(its) {
    const parts = Object.entries(its).map(([key, value]) => `${key}="${value.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`);
    return `{${parts.join(',')}}`;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/export/otlp.js

/** ms to ns. */
const NANO = '000000';
/**
 * The numbers of a period as the body of an OTLP/HTTP request in JSON (opentelemetry.io/docs/specs/otlp, `ExportMetricsServiceRequest`):
 * gauges, one point a loop, at the period's end. What is not known is left out. Latencies are seconds.
 */
function historyOtlp(history, period, { target, version }) {
    const loops = (0,loop_numbers/* numbersOf */.cZ)(history, period, target);
    const gauge = (name, unit, value) => {
        const dataPoints = loops.flatMap((loop) => {
            const asDouble = value(loop);
            const attributes = [{ key: 'loop', value: { stringValue: loop.loop } }];
            return asDouble === null ? [] : [{ attributes, timeUnixNano: `${period.now}${NANO}`, asDouble }];
        });
        return { name: `email_continuity.history.${name}`, unit, gauge: { dataPoints } };
    };
    const metrics = [
        gauge('runs', '{run}', ({ runs }) => runs),
        gauge('probes.seen', '{probe}', ({ seen }) => seen),
        gauge('probes.lost', '{probe}', ({ lost }) => lost),
        gauge('coverage', '1', ({ coverage }) => coverage?.share ?? null),
        gauge('burn_rate', '1', ({ burnRate }) => burnRate),
        ...['p50', 'p95', 'p99', 'worst'].map((name) => gauge(`latency.${name}`, 's', ({ measures }) => (measures.latency === null ? null : measures.latency[name] / 1_000))),
    ].filter((metric) => metric.gauge.dataPoints.length > 0);
    const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'email-continuity' } }] };
    const scope = { name: 'email-continuity', version };
    return `${JSON.stringify({ resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics }] }] })}\n`;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/incidents-section.js



/** Incidents that are told. */
const incidents_section_MOST = 50;
function incidentsSection(incidents, now) {
    const lines = incidents.slice(0, incidents_section_MOST).map(({ loop, began, ended, runs, outcome }) => {
        const length = ended === null
            ? `<strong class="critical">goes on</strong>, ${(0,duration/* formatDuration */.a3)(Math.max(0, now - began))} so far`
            : `${(0,duration/* formatDuration */.a3)(ended - began)}, over ${moment(ended)}`;
        return `<li>${moment(began)}: ${markupText(loop)} ${outcome} in ${(0,tally/* counted */.hS)(runs, 'run')}; ${length}</li>`;
    });
    const more = incidents.length > incidents_section_MOST ? `<li>and ${incidents.length - incidents_section_MOST} more</li>` : '';
    const list = lines.length === 0 ? '<p>None in the runs that are kept.</p>' : `<ul>${lines.join('')}${more}</ul>`;
    return `<section><h2>Incidents</h2><p class="dim">Two failing runs in a row or more.</p>${list}</section>`;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/past/loop-days.js
// What a history was like: days, incidents and the state now, as all pictures of it take them.
// Called by report, app.


const DAY_MS = 24 * 3_600_000;
/** Every day of the period for one loop, those without a run among them. */
function loopDays(loop, { from, to, now }) {
    const byDay = new Map(loop.map((counts) => [counts.day, counts]));
    let everyMs = null;
    return (0,lines_day/* daysBetween */.YM)(from, to).map((day) => {
        const counts = byDay.get(day) ?? null;
        everyMs = counts?.everyMs ?? everyMs;
        const due = everyMs === null ? null : Math.floor(Math.min(DAY_MS, Math.max(0, now - (0,lines_day/* beginOf */.pv)(day))) / everyMs);
        return { day, counts, state: stateOf(counts), made: due === null || due === 0 ? null : Math.min(1, (counts?.runs ?? 0) / due) };
    });
}
/** What could not be looked at says nothing where something else was seen. */
function stateOf(counts) {
    if (counts === null)
        return null;
    const seen = result_state/* STATES */.xj.filter((state) => (counts.states[state] ?? 0) > 0);
    return seen.findLast((state) => state !== 'unknown') ?? seen.at(-1) ?? null;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/charts.js





const WIDTH = 720;
const STRIP = 28;
/** A day on which few of the runs were made has a low bar, never one that cannot be seen. */
const LOWEST = 0.2;
const HEIGHT = 120;
const charts_DAY_MS = 24 * 3_600_000;
/** Between two marks of time where runs are shown one by one, ms. */
const TICK_MS = 12 * 3_600_000;
/** Without runs for so many times as long as usual, nothing is known of the time between. */
const GAP = 2.5;
/** One bar a day: its colour is the worst of that day, its height the share of the due runs that were made; what is grey was not looked at. */
function dayStrip(days, label) {
    const width = WIDTH / Math.max(1, days.length);
    const bars = new Map();
    const draw = (word, x, height) => bars.set(word, `${bars.get(word) ?? ''}M${charts_short(x)} ${charts_short(STRIP)}v-${charts_short(height)}h${charts_short(width * 0.8)}v${charts_short(height)}z`);
    for (const [index, { state, made }] of days.entries()) {
        if (state === null || (made !== null && made < 1))
            draw('none', index * width, STRIP);
        if (state !== null)
            draw(state, index * width, STRIP * Math.max(LOWEST, made ?? 1));
    }
    const paths = ['none', ...result_state/* STATES */.xj].map((word) => path(word, bars.get(word) ?? ''));
    return svg(STRIP, label, paths.join(''));
}
/** The median and p95 of each day, and the days on which probes were lost; a line ends where a day has no probe. */
function dayChart(days, label) {
    const width = WIDTH / Math.max(1, days.length);
    const measured = days.map(({ counts }) => (counts === null ? null : (0,loop_numbers/* quantiles */.tI)(counts.sketches.latency)));
    const top = niceTop(measured.flatMap((each) => each?.p95 ?? []));
    const at = (index) => (index + 0.5) * width;
    const line = (pick) => polyline(measured.map((each, index) => (each === null ? null : [at(index), yOf(pick(each), top)])));
    const lost = days.map(({ counts }, index) => ((counts?.probes.lost ?? 0) > 0 ? lossMark(at(index)) : '')).join('');
    const first = days[0];
    const ticks = first === undefined ? [] : weekTicks((0,lines_day/* beginOf */.pv)(first.day), days.length, at);
    return chart(top, label, [
        path('half', line(({ p50 }) => p50)),
        path('most', line(({ p95 }) => p95)),
        path('critical', lost),
    ], ticks);
}
/** Every run of a time on its true place: dots for the probes that came, marks for those that did not. */
function runChart(entries, { from, to }, label) {
    const top = niceTop(entries.flatMap(({ latencyMs }) => latencyMs ?? []));
    const x = (at) => ((at - from) / (to - from)) * WIDTH;
    const dots = entries.map(({ at, latencyMs }) => latencyMs === null ? '' : `M${charts_short(x(Date.parse(at)))} ${charts_short(yOf(latencyMs, top))}h0`);
    const marks = (state) => entries.map(({ at, state: its, latencyMs }) => (its === state && latencyMs === null ? lossMark(x(Date.parse(at))) : '')).join('');
    const firstTick = Math.ceil(from / TICK_MS) * TICK_MS;
    const ticks = Array.from({ length: Math.floor((to - firstTick) / TICK_MS) + 1 }, (_, index) => firstTick + index * TICK_MS).map((at) => ({
        x: x(at),
        text: new Date(at).toISOString().slice(11, 16),
    }));
    const missing = gaps(entries, { from, to }).map(([begin, end]) => `M${charts_short(x(begin))} ${HEIGHT}v-4H${charts_short(x(end))}v4z`);
    return chart(top, label, [path('none', missing.join('')), path('dots', dots.join('')), path('critical', marks('critical')), path('unknown', marks('unknown'))], ticks);
}
/** Times without a run that was due. */
function gaps(entries, { from, to }) {
    const times = entries.map(({ at }) => Date.parse(at));
    const every = entries.findLast(({ everyMs }) => everyMs !== null)?.everyMs ?? null;
    if (every === null)
        return [];
    const ends = [from, ...times, to];
    return ends.slice(1).flatMap((end, index) => {
        const begin = ends[index] ?? from;
        return end - begin > GAP * every ? [[begin, end]] : [];
    });
}
function chart(top, label, paths, ticks) {
    const lines = [0, 0.5, 1].map((share) => `M0 ${charts_short(yOf(share * top, top))}H${WIDTH}`).join('');
    const values = [0.5, 1].map((share) => `<text x="0" y="${charts_short(yOf(share * top, top) + 12)}">${(0,duration/* formatDuration */.a3)(share * top)}</text>`);
    const times = ticks.map(({ x, text }) => `<text x="${charts_short(x)}" y="${HEIGHT + 14}" text-anchor="middle">${markupText(text)}</text>`);
    return svg(HEIGHT + 18, label, [path('axis', lines), ...paths, ...values, ...times].join(''));
}
function svg(height, label, content) {
    return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${markupText(label, 400)}">${content}</svg>`;
}
function path(name, d) {
    return d === '' ? '' : `<path class="${name}" d="${d}"/>`;
}
/** Points in a row are joined; null: the line ends here. A point alone is a dot. */
function polyline(points) {
    let joined = false;
    const parts = points.map((point, index) => {
        if (point === null) {
            joined = false;
            return '';
        }
        const [x, y] = point;
        const part = `${joined ? 'L' : 'M'}${charts_short(x)} ${charts_short(y)}${!joined && (points[index + 1] ?? null) === null ? 'h0' : ''}`;
        joined = true;
        return part;
    });
    return parts.join('');
}
/** A triangle on the axis of time. */
function lossMark(x) {
    return `M${charts_short(x - 4)} ${HEIGHT}l4-9 4 9z`;
}
function yOf(ms, top) {
    return HEIGHT - (Math.min(ms, top) / top) * (HEIGHT - 8);
}
/** The next 1, 2 or 5 times a power of ten, ms; 1,000 without a value. */
function niceTop(values) {
    const most = Math.max(...values, 0);
    if (!(most > 0))
        return 1_000;
    const unit = 10 ** Math.floor(Math.log10(most));
    return ([1, 2, 5, 10].find((factor) => factor * unit >= most) ?? 10) * unit;
}
function weekTicks(begin, days, at) {
    const step = Math.max(7, Math.ceil(days / 7));
    const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
    return Array.from({ length: Math.floor(days / step) }, (_, index) => {
        const day = Math.floor((index + 0.5) * step);
        return { x: at(day), text: format.format(begin + day * charts_DAY_MS) };
    });
}
function charts_short(value) {
    return String(Math.round(value * 10) / 10);
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/loop-section.js








/** Spans of time that are told in numbers, days. */
const SPANS = [1, 7, 30, 90];
/** How far back runs are shown one by one, ms. */
const RECENT = 48 * 3_600_000;
/** Days that are told one by one. */
const MOST_DAYS = 30;
/** Phases in the order in which they happen, of the time from a probe's acceptance to its being seen. */
const PHASES = ['connect', 'tls', 'auth', 'accept', 'delivery', 'seen'];
/** The part of the page that tells of one loop. */
function loopSection({ loop, days, last, entries }, period, target) {
    const shown = loopDays(days, period);
    const name = markupText(loop);
    const recent = { from: period.now - RECENT, to: period.now };
    const fresh = entries.filter(({ at }) => Date.parse(at) >= recent.from && Date.parse(at) <= recent.to);
    const arrived = fresh.filter(({ latencyMs }) => latencyMs !== null).length;
    const charts = [
        figure(dayStrip(shown, stripLabel(loop, shown)), `${shown.length} days, one bar each. Grey: not looked at, which is neither up nor down.`),
        figure(dayChart(shown, `Latency of ${loop} by day: median and p95.`), 'Latency a day: the line is the median, the dots are p95. Triangles: probes were lost.'),
        fresh.length === 0
            ? ''
            : figure(runChart(fresh, recent, `Latency of ${loop} in the last 48 hours: ${arrived} of ${(0,tally/* counted */.hS)(fresh.length, 'run')} arrived.`), 'The last 48 hours, run by run, UTC. Triangles: the probe did not come. Grey on the axis: no run.'),
    ];
    return `<section><h2>${nowOf(last)}${name}</h2>${charts.join('')}${numbersTable(loop, days, period, target)}${phases(days, period)}${badDays(shown)}</section>`;
}
function nowOf(last) {
    return last === null ? '' : `<span class="${last.state}">${(0,result_state/* terminalMark */.yg)(last.state)} ${last.outcome}</span> `;
}
function figure(picture, caption) {
    return `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
}
function stripLabel(loop, days) {
    const count = (state) => days.filter((each) => each.state === state).length;
    return `${loop}, ${days.length} days: ${count('ok')} good, ${count('warning')} with a warning, ${count('critical')} with a failure, ${count('unknown')} that could not be looked at, ${count(null)} without a run.`;
}
function numbersTable(loop, days, { to, now }, target) {
    const rows = SPANS.map((span) => {
        const period = { from: (0,lines_day/* daysLater */.IZ)(to, 1 - span), to, now };
        const within = days.filter(({ day }) => day >= period.from && day <= to);
        return numbersRow(span === 1 ? 'Today' : `${span} days`, (0,loop_numbers/* loopNumbers */.xx)(loop, within, period, target));
    });
    const heads = ['', 'Lost', 'p50', 'p95', 'p99', 'Worst', 'Loss at most', 'Runs', 'Made of due'];
    const head = heads.map((text) => (text === '' ? '<td></td>' : `<th scope="col">${text}</th>`)).join('');
    return `<div class="wide" role="region" tabindex="0" aria-label="Numbers of ${markupText(loop)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}
function numbersRow(title, numbers) {
    const { runs, seen, lost, loss, coverage, measures } = numbers;
    const { p50 = null, p95 = null, p99 = null, worst = null } = measures.latency ?? {};
    const cells = [
        loss === null ? duration/* UNKNOWN_VALUE */.PC : `${lost} of ${seen + lost}`,
        ...[p50, p95, p99, worst].map((ms) => (0,duration/* formatDuration */.a3)(ms)),
        loss === null ? duration/* UNKNOWN_VALUE */.PC : sharePercent(loss.atMost),
        String(runs),
        coverage === null ? duration/* UNKNOWN_VALUE */.PC : sharePercent(coverage.share),
    ];
    return `<tr><th scope="row">${title}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
/** Where the time goes, by the medians of the last seven days. */
function phases(days, { to, now }) {
    const period = { from: (0,lines_day/* daysLater */.IZ)(to, -6), to, now };
    const { measures } = (0,loop_numbers/* loopNumbers */.xx)('', days.filter(({ day }) => day >= period.from), period, 1);
    const known = PHASES.flatMap((phase) => {
        const ms = measures[phase]?.p50 ?? null;
        return ms === null ? [] : [`${phase} ${(0,duration/* formatDuration */.a3)(ms)}`];
    });
    return known.length === 0 ? '' : `<p class="dim">Phases, medians of 7 days: ${known.join(' · ')}</p>`;
}
/** What a bar cannot say to somebody who does not see it. */
function badDays(days) {
    const told = days.filter(({ state }) => state !== null && state !== 'ok').toReversed();
    if (told.length === 0)
        return '';
    const lines = told.slice(0, MOST_DAYS).map(({ day, counts, state }) => {
        const outcomes = Object.entries(counts?.outcomes ?? {}).map(([outcome, count]) => `${outcome} ${count}`);
        return `<li><span class="${state ?? 'none'}">${state === null ? '' : (0,result_state/* terminalMark */.yg)(state)}</span> ${date((0,lines_day/* beginOf */.pv)(day))}: ${outcomes.join(', ')}</li>`;
    });
    const more = told.length > MOST_DAYS ? `<li>and ${told.length - MOST_DAYS} more</li>` : '';
    return `<details><summary>${(0,tally/* counted */.hS)(told.length, 'day')} with something to tell</summary><ul>${lines.join('')}${more}</ul></details>`;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/posture-section.js




/** Changes that are told. */
const MOST_CHANGES = 20;
/** What the checks of DNS, lists and certificates found last, and on which days that changed. Empty where none was made. */
function postureSection({ days }) {
    const known = days.flatMap(({ day, posture }) => (posture === null ? [] : [{ day, posture }]));
    const last = known.at(-1);
    if (last === undefined)
        return '';
    const rows = Object.entries(last.posture).map(([check, counts]) => `<tr><th scope="row">${mark(counts)} ${check}</th>${result_state/* STATES */.xj.map((state) => `<td>${counts[state] ?? duration/* UNKNOWN_VALUE */.PC}</td>`).join('')}</tr>`);
    const head = `<td></td>${result_state/* STATES */.xj.map((state) => `<th scope="col">${state}</th>`).join('')}`;
    const changes = known.flatMap(({ day, posture }, index) => {
        const before = known[index - 1]?.posture;
        const changed = before === undefined ? [] : changesOf(before, posture);
        return changed.length === 0 ? [] : [`<li>${date((0,lines_day/* beginOf */.pv)(day))}: ${changed.join('; ')}</li>`];
    });
    const shown = changes.toReversed().slice(0, MOST_CHANGES).join('');
    const list = shown === '' ? '<p class="dim">Nothing of it has changed.</p>' : `<h3>Changes</h3><ul>${shown}</ul>`;
    return `<section><h2>DNS, lists and certificates</h2><p class="dim">Checks by state, on ${date((0,lines_day/* beginOf */.pv)(last.day))}.</p><div class="wide" role="region" tabindex="0" aria-label="Checks by state"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${list}</section>`;
}
function mark(counts) {
    const state = (0,result_state/* worst */.QZ)(result_state/* STATES */.xj.filter((each) => (counts[each] ?? 0) > 0));
    return `<span class="${state}">${(0,result_state/* terminalMark */.yg)(state)}</span>`;
}
function changesOf(before, after) {
    const checks = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return checks.flatMap((check) => {
        const [one, other] = [before[check] ?? {}, after[check] ?? {}];
        const changed = result_state/* STATES */.xj.flatMap((state) => state === 'ok' || (one[state] ?? 0) === (other[state] ?? 0) ? [] : [`${state} ${one[state] ?? 0} → ${other[state] ?? 0}`]);
        return changed.length === 0 ? [] : [`${check}: ${changed.join(', ')}`];
    });
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/style.js
/** The style of the page. Its hash stands in the page's content security policy, so nothing else styles it. */
const STYLE = `:root{color-scheme:light dark;--bg:#fff;--fg:#1c2128;--dim:#57606a;--line:#d0d7de;--none:#d8dee4;--ok:#1a7f37;--warning:#9a6700;--critical:#c3202c;--unknown:#6639ba;--mid:#0550ae}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--dim:#9da7b3;--line:#30363d;--none:#30363d;--ok:#3fb950;--warning:#d29922;--critical:#ff7b72;--unknown:#a371f7;--mid:#79c0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.4rem;margin:.5rem 0}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-top:1px solid var(--line);padding-top:1rem}
h3{font-size:1rem;margin:1rem 0 .3rem}
p,ul{margin:.3rem 0}
ul{padding-left:1.2rem}
.now{font-size:1.1rem;border-left:.4rem solid;padding:.3rem .8rem}
.dim,figcaption{color:var(--dim);font-size:.875rem}
.ok{color:var(--ok)}.warning{color:var(--warning)}.critical{color:var(--critical)}.unknown{color:var(--unknown)}
svg{display:block;width:100%;height:auto}
figure{margin:.5rem 0}
path.none{fill:var(--none)}path.ok{fill:var(--ok)}path.warning{fill:var(--warning)}path.critical{fill:var(--critical)}path.unknown{fill:var(--unknown)}
path.axis{stroke:var(--line);fill:none}
path.half,path.most,path.dots{fill:none;stroke:var(--mid);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
path.most{stroke-dasharray:2 4;stroke-width:1.5}
path.dots{stroke-width:3}
svg text{fill:var(--dim);font:11px system-ui,sans-serif;paint-order:stroke;stroke:var(--bg);stroke-width:3px}
@media (max-width:480px){svg text{font-size:18px}}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem}
th,td{padding:.2rem .6rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
th:first-child,td:first-child{text-align:left;padding-left:0}
summary{cursor:pointer}
:focus-visible{outline:2px solid var(--mid);outline-offset:2px}
@media print{body{background:#fff;color:#000}h2{break-after:avoid}figure,table{break-inside:avoid}}
`;
/** SHA-256 of STYLE, base64, as a source of CSP (W3C Content Security Policy Level 3, section 2.3.1). */
const STYLE_HASH = 'sha256-V6k6X+m7wnitCXYP7QdfI+lAl2uyidL/HGxLk881AG8=';

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/page.js
// A page of a history: one HTML file without a script, which asks for no other.
// Called by report, app.










/** Days that the page shows. */
const PAGE_DAYS = 90;
/**
 * The status page: one HTML document (UTF-8) without a script, which asks for no other file. It holds names of loops, times and counts, and
 * nothing of addresses, hosts or servers' words.
 */
function statusPage({ history, now, title = 'Email continuity', target = loop_numbers.DEFAULT_TARGET }) {
    const to = (0,lines_day/* dayOf */.kb)(now);
    const period = { from: (0,lines_day/* daysLater */.IZ)(to, 1 - PAGE_DAYS), to, now };
    const present = presentOf(history, now);
    const recent = history.days.filter(({ day }) => day >= (0,lines_day/* daysLater */.IZ)(to, -2)).flatMap((day) => day.entries ?? []);
    const sections = [...(0,loop_numbers/* loopsOf */.FI)(history, period)].map(([loop, days]) => {
        const last = present.loops.find((entry) => entry.loop === loop) ?? null;
        return loopSection({ loop, days, last, entries: recent.filter((entry) => entry.loop === loop) }, period, target);
    });
    const problems = history.problems.map((problem) => `<li>${markupText(problem, 400)}</li>`).join('');
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">`,
        '<meta name="referrer" content="no-referrer">',
        `<title>${(0,result_state/* terminalMark */.yg)(present.state)} ${markupText(title)}</title>`,
        `<style>${STYLE}</style></head>`,
        `<body><main><h1>${markupText(title)}</h1>`,
        `<p class="now ${present.state}">${(0,result_state/* terminalMark */.yg)(present.state)} ${markupText(present.sentence, 600)}</p>`,
        `<p class="dim">${present.at === null ? '' : `Last run: ${moment(present.at)}. `}Page made: ${moment(now)}.</p>`,
        ...sections,
        incidentsSection(incidentsOf(history), now),
        postureSection(history),
        problems === '' ? '' : `<section><h2>What could not be read</h2><ul>${problems}</ul></section>`,
        '</main></body></html>',
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history-places.js + 1 modules
var history_places = __webpack_require__(3730);
// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var process = __webpack_require__(45692);
;// CONCATENATED MODULE: ./lib/src/app/commands/report.js




















/** What is told run by run: all of it is read. */
const BY_RUNS = new Set(['csv', 'atom']);
/** Problems that are told; of more, how many there are. */
const TOLD = 5;
/** `report`: what a history comes to, or whether mail became slower or lossier; 1: it did, 3: nothing is known. */
async function reportCommand({ history: folder, compare: periods, target, format, page }, terminal) {
    const comparing = periods === '' ? null : readComparison(periods);
    const refuse = (problem) => {
        terminal.complain(`${(0,foreign_text/* plainText */.wh)(problem, 1_000)}\n`);
        return 3;
    };
    if (comparing?.ok === false)
        return refuse(`--compare: ${comparing.error}.`);
    if (comparing !== null && format !== 'text' && format !== 'json')
        return refuse('--compare takes --format text or json.');
    const store = await (0,history_places/* diskStore */.bT)(folder, (0,process/* folderWriter */.yv)());
    const listed = await store.list();
    if (!listed.ok)
        return refuse(listed.problem);
    const now = clock/* systemClock */.m.now();
    // The day after today has begun for those whose clock is ahead of this one.
    const days = listed.files.flatMap(({ path }) => (0,lines_day/* dayFile */.NV)(path)?.day ?? []).filter((day) => day <= (0,lines_day/* daysLater */.IZ)((0,lines_day/* dayOf */.kb)(now), 1));
    const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
    if (first === undefined || last === undefined)
        return refuse(`${folder}: no run is kept there.`);
    const spans = comparing === null ? [{ from: first, to: last }] : [comparing.before, comparing.after];
    const linesFrom = BY_RUNS.has(format) ? first : page === '' ? last : (0,lines_day/* daysLater */.IZ)((0,lines_day/* dayOf */.kb)(now), 1 - PAGE_DAYS);
    const paths = new Set(spans.flatMap(({ from, to }) => (0,read_history/* wantedPaths */.w)(listed.files, { from, to, linesFrom })));
    const read = await store.read([...paths]);
    if (!read.ok)
        return refuse(read.problem);
    const history = (0,read_history/* readHistory */.L)(read.files);
    for (const problem of history.problems.slice(0, TOLD))
        terminal.complain(`${(0,foreign_text/* plainText */.wh)(problem, 1_000)}\n`);
    if (history.problems.length > TOLD)
        terminal.complain(`And ${history.problems.length - TOLD} more that cannot be read.\n`);
    const numbers = {
        place: folder,
        from: first,
        to: last,
        target,
        loops: comparing === null ? (0,loop_numbers/* numbersOf */.cZ)(history, { from: first, to: last, now }, target) : [],
        problems: history.problems,
        comparison: comparing === null
            ? null
            : { before: comparing.before, after: comparing.after, loops: compare(history, comparing.before, comparing.after) },
    };
    if (page !== '') {
        const written = writePage(page, statusPage({ history, now, target }), terminal);
        if (written !== null)
            return refuse(written);
    }
    if (format === 'text')
        terminal.print(numbersText(numbers));
    else
        terminal.printDocument(format === 'json' ? numbersJson(numbers) : exported(format, history, { period: { from: first, to: last, now }, target }));
    return (0,result_state/* exitStatus */.$u)(numbersState(numbers));
}
function exported(format, history, { period, target }) {
    switch (format) {
        case 'openmetrics':
            return historyMetrics(history, period, target);
        case 'otlp':
            return historyOtlp(history, period, { target, version: version/* VERSION */.x });
        case 'csv':
            return historyCsv(history);
        case 'atom':
            return incidentFeed({ history, now: period.now, url: null });
        case 'badge':
            return badgeJson(presentOf(history, period.now));
        case 'svg':
            return badgeSvg(presentOf(history, period.now));
    }
}
/** Why the page could not be written; null: it is. */
function writePage(file, html, terminal) {
    try {
        terminal.writeText(file, html);
        return null;
    }
    catch (error) {
        return `${file}: the page could not be written: ${error instanceof Error ? error.message : String(error)}`;
    }
}


/***/ })

};
