export const id = 8189;
export const ids = [8189];
export const modules = {

/***/ 98189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportCommand: () => (/* binding */ reportCommand)
});

// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
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

function differenceBounds(before, after) {
    const [one, other] = [(0,wilson/* wilson */.r)(before.hits, before.trials), (0,wilson/* wilson */.r)(after.hits, after.trials)];
    if (one === null || other === null)
        return null;
    const [p, q] = [before.hits / before.trials, after.hits / after.trials];
    return {
        atLeast: q - p - Math.hypot(q - other.atLeast, one.atMost - p),
        atMost: q - p + Math.hypot(other.atMost - q, p - one.atLeast),
    };
}

;// CONCATENATED MODULE: ./lib/src/report/history/numbers/compare.js




const FEWEST = 20;
const CHANCE = 0.001;
const SHIFT = 0.1;
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

const FORM = 'a day 2026-11-27, a week 2026-W48, a month 2026-11, or two days 2026-11-01/2026-11-14';
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
function weekOf(year, week) {
    const fourth = `${year}-01-04`;
    const from = (0,lines_day/* daysLater */.IZ)(fourth, 7 * (week - 1) - (((0,lines_day/* weekdayOf */.Up)(fourth) + 6) % 7));
    const thursday = (0,lines_day/* daysLater */.IZ)(from, 3);
    return week >= 1 && thursday.startsWith(`${year}-`) ? { from, to: (0,lines_day/* daysLater */.IZ)(from, 6) } : null;
}

;// CONCATENATED MODULE: ./lib/src/report/history/output/numbers-json.js
function numbersState({ loops, comparison }) {
    if (comparison === null)
        return loops.length === 0 ? 'unknown' : 'ok';
    const changes = comparison.loops.flatMap(({ latency, loss }) => [latency.change, loss.change]);
    if (changes.includes('worse'))
        return 'warning';
    return changes.every((change) => change === 'undetermined') ? 'unknown' : 'ok';
}
function numbersJson(numbers) {
    const { place, from, to, target, loops, comparison, problems } = numbers;
    const document = { schemaVersion: 1, state: numbersState(numbers), history: place, from, to, target, loops, comparison, problems };
    return `${JSON.stringify(document, null, 2)}\n`;
}

// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/report/terminal/columns.js
var columns = __webpack_require__(49801);
// EXTERNAL MODULE: ./lib/src/core/text/format/percent.js
var percent = __webpack_require__(40313);
;// CONCATENATED MODULE: ./lib/src/report/history/output/numbers-text.js





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
    const none = comparison === null
        ? loops.length === 0
            ? ['No run is kept of these days.']
            : []
        : comparison.loops.length === 0
            ? [`No run is kept of these days; the history goes from ${from} to ${to}.`]
            : [];
    return `${[...blocks, ...none].join('\n\n')}\n`;
}
function loopText(numbers, target) {
    const { loop, kind, runs, seen, lost, unknown, loss, allowed, coverage, burnRate, measures } = numbers;
    const due = coverage === null
        ? 'how many were due is not known'
        : `${whole(coverage.done)} of ${whole(coverage.due)} that were due (${(0,percent/* formatPercent */.l)(coverage.share)})`;
    const of = loss === null
        ? 'nothing is known'
        : `${(0,percent/* formatPercent */.l)(loss.share)}, ${(0,percent/* formatPercent */.l)(loss.atLeast)} to ${(0,percent/* formatPercent */.l)(loss.atMost)} with a confidence of 95 %`;
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
        row('lost', [`${whole(lost)} of ${whole(seen + lost)} (${of}); the target of ${(0,percent/* formatPercent */.l)(target)} allows ${whole(allowed)}`]),
        ...(unknown === 0 ? [] : [row('unknown', [`${whole(unknown)} runs could not tell`])]),
        ...(burnRate === null ? [] : [row('burn rate', [`${burnRate.toFixed(2)} (1: just as fast as the target allows)`])]),
        ...(rows.length === 0 ? [] : [`  ${' '.repeat(TERM)}${['p50', 'p95', 'p99', 'worst'].map((word) => (0,columns/* padStart */.CF)(word, CELL)).join('')}`]),
        ...rows,
    ].join('\n');
}
function comparisonText({ loop, latency, loss }) {
    return [(0,foreign_text/* plainText */.wh)(loop), row('latency', [latencyText(latency)]), row('loss', [lossText(loss)])].join('\n');
}
const LATENCY_CHANGES = { worse: 'slower', better: 'faster', same: 'the same', undetermined: 'not known' };
const LOSS_CHANGES = { worse: 'lossier', better: 'less lossy', same: 'the same', undetermined: 'not known' };
function latencyText({ change, before, after, longerShare, pValue }) {
    if (before === null || after === null || longerShare === null || pValue === null)
        return `${LATENCY_CHANGES[change]}: ${whole(before?.count ?? 0)} probes before and ${whole(after?.count ?? 0)} after were measured, and it takes 20 of each`;
    const moved = ['p50', 'p95', 'p99'].map((name) => `${name} ${(0,duration/* formatDuration */.a3)(before[name])} to ${(0,duration/* formatDuration */.a3)(after[name])}`);
    const chance = pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`;
    return `${LATENCY_CHANGES[change]}: ${moved.join(', ')}; a later probe took longer than an earlier one in ${(0,percent/* formatPercent */.l)(longerShare)} of pairs (${chance})`;
}
function lossText({ change, before, after, difference }) {
    const counts = `${whole(before.lost)} of ${whole(before.of)} before, ${whole(after.lost)} of ${whole(after.of)} after`;
    if (difference === null)
        return `${LOSS_CHANGES[change]}: ${counts}`;
    const points = (share) => (share * 100).toFixed(2);
    const { atLeast, atMost } = difference;
    const span = atMost < 0
        ? `${points(-atMost)} to ${points(-atLeast)} percentage points less`
        : `${points(atLeast)} to ${points(atMost)} percentage points more`;
    return `${LOSS_CHANGES[change]}: ${counts}; ${span}, with a confidence of 95 %`;
}
function row(term, cells) {
    const isTable = cells.length > 1;
    return `  ${(0,columns/* padEnd */.f)(term, TERM)}${cells.map((cell) => (isTable ? (0,columns/* padStart */.CF)(cell, CELL) : cell)).join('')}`;
}
function whole(count) {
    return count.toLocaleString('en');
}

// EXTERNAL MODULE: ./lib/src/report/pictures/export/badge.js
var badge = __webpack_require__(20899);
;// CONCATENATED MODULE: ./lib/src/report/pictures/export/csv.js
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
function historyCsv({ days }) {
    const rows = days.flatMap(({ entries }) => entries ?? []).map((entry) => COLUMNS.map(([, value]) => field(value(entry))).join(','));
    return [COLUMNS.map(([title]) => title).join(','), ...rows, ''].join('\r\n');
}
function field(value) {
    const text = value === null ? '' : String(value);
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// EXTERNAL MODULE: ./lib/src/report/pictures/export/feed.js
var feed = __webpack_require__(61218);
// EXTERNAL MODULE: ./lib/src/report/formats/metrics.js
var metrics = __webpack_require__(78111);
;// CONCATENATED MODULE: ./lib/src/report/pictures/export/history-metrics.js




const PREFIX = 'email_continuity_history_';
const BUCKETS = [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 900_000];
const EVER = { from: '0000-01-01', to: '9999-12-31' };
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
        return `${PREFIX}latency_quantile_seconds${labels({ loop: name, statistic: quantile })} ${ms === null ? 'NaN' : (0,metrics/* seconds */.YA)(ms)}\n`;
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

const NANO = '000000';
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

// EXTERNAL MODULE: ./lib/src/report/pictures/page/page.js + 8 modules
var page_page = __webpack_require__(89693);
// EXTERNAL MODULE: ./lib/src/report/pictures/past/shown.js
var shown = __webpack_require__(47079);
// EXTERNAL MODULE: ./lib/src/report/pictures/past/present.js
var present = __webpack_require__(93677);
// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/history-places.js + 1 modules
var history_places = __webpack_require__(5973);
// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var process = __webpack_require__(45692);
;// CONCATENATED MODULE: ./lib/src/app/commands/report.js





















const BY_RUNS = new Set(['csv']);
const MOST_PROBLEMS = 5;
async function reportCommand(options, terminal) {
    const { compare: periods, format } = options;
    const comparing = periods === '' ? null : readComparison(periods);
    if (comparing?.ok === false)
        return refuse(`--compare: ${comparing.error}.`, options, terminal);
    if (comparing !== null && format !== 'text' && format !== 'json')
        return refuse('--compare takes --format text or json.', options, terminal);
    const named = (0,history_places/* historyPlace */.sm)(options.history, terminal.env, (0,process/* folderWriter */.yv)());
    if (!named.ok)
        return refuse(`${named.error}.`, options, terminal);
    if (named.place.token !== '')
        terminal.mask(named.place.token);
    return await (0,history_places/* reading */.hF)(named.place, (store) => tell(store, comparing, options, terminal));
}
async function tell(store, comparing, options, terminal) {
    const { history: place, target, format, page, url } = options;
    const listed = await store.list();
    if (!listed.ok)
        return refuse(listed.problem, options, terminal);
    const now = clock/* systemClock */.m.now();
    const dated = [...new Set(listed.files.flatMap(({ path }) => (0,lines_day/* dayFile */.NV)(path)?.day ?? []))].toSorted();
    const days = dated.filter((day) => day <= (0,lines_day/* daysLater */.IZ)((0,lines_day/* dayOf */.kb)(now), 1));
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined)
        return refuse(`${place}: no run is kept there${dated.length > 0 ? `; ${futureDays(dated)}` : '.'}${placeHint(place)}`, options, terminal);
    const spans = comparing === null ? [{ from: first, to: last }] : [comparing.before, comparing.after];
    const linesFrom = BY_RUNS.has(format) ? first : page === '' ? last : (0,lines_day/* daysLater */.IZ)((0,lines_day/* dayOf */.kb)(now), 1 - shown/* RUN_DAYS */.Sk);
    const paths = new Set(spans.flatMap(({ from, to }) => (0,read_history/* wantedPaths */.wG)(listed.files, { from, to, linesFrom })));
    const read = await store.read([...paths]);
    if (!read.ok)
        return refuse(read.problem, options, terminal);
    const kept = (0,read_history/* readHistory */.Lu)(read.files);
    const ahead = dated.slice(days.length);
    const history = { ...kept, problems: [...(ahead.length === 0 ? [] : [futureDays(ahead)]), ...kept.problems] };
    for (const problem of history.problems.slice(0, MOST_PROBLEMS))
        terminal.complain(`${(0,foreign_text/* plainText */.wh)(problem, 1_000)}\n`);
    if (history.problems.length > MOST_PROBLEMS)
        terminal.complain(`And ${history.problems.length - MOST_PROBLEMS} more that cannot be read.\n`);
    const period = { from: first, to: last, now };
    const comparison = comparing === null ? null : { ...comparing, loops: compare(history, comparing.before, comparing.after) };
    const loops = comparing === null ? (0,loop_numbers/* numbersOf */.cZ)(history, period, target) : [];
    const numbers = { place, from: first, to: last, target, loops, problems: history.problems, comparison };
    if (page !== '') {
        const written = writePage(page, (0,page_page/* statusPage */.w)({ history, now, target }), terminal);
        if (written !== null)
            return refuse(written, options, terminal);
    }
    if (format === 'text')
        terminal.print(numbersText(numbers));
    else
        terminal.printDocument(format === 'json' ? numbersJson(numbers) : exported(format, history, { period, target, url }));
    return (0,state/* exitStatus */.$u)(numbersState(numbers));
}
function placeHint(place) {
    const [, name] = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(place) ?? [];
    return name === undefined ? '' : ` A branch is written as github:${name}.`;
}
function futureDays(days) {
    const which = days.length === 1 ? `day ${days[0] ?? ''} lies` : `${days.length} days, from ${days[0] ?? ''} on, lie`;
    return `${which} in the future by this machine's clock, and ${days.length === 1 ? 'is' : 'are'} left out.`;
}
function refuse(problem, { history: place, target, format, url }, terminal) {
    terminal.complain(`${(0,foreign_text/* plainText */.wh)(problem, 1_000)}\n`);
    const now = clock/* systemClock */.m.now();
    const period = { from: (0,lines_day/* dayOf */.kb)(now), to: (0,lines_day/* dayOf */.kb)(now), now };
    const nothing = { id: null, days: [], problems: [problem] };
    const numbers = { place, from: period.from, to: period.to, target, loops: [], problems: [problem], comparison: null };
    if (format === 'json')
        terminal.printDocument(numbersJson(numbers));
    else if (format !== 'text')
        terminal.printDocument(exported(format, nothing, { period, target, url }));
    return 3;
}
function exported(format, history, { period, target, url }) {
    switch (format) {
        case 'openmetrics':
            return historyMetrics(history, period, target);
        case 'otlp':
            return historyOtlp(history, period, { target, version: version/* VERSION */.x });
        case 'csv':
            return historyCsv(history);
        case 'atom':
            return (0,feed/* incidentFeed */.L)({ history, now: period.now, url: url === '' ? null : url });
        case 'badge':
            return (0,badge/* badgeJson */.m)((0,present/* presentOf */.Z)(history, period.now));
        case 'svg':
            return (0,badge/* badgeSvg */.g)((0,present/* presentOf */.Z)(history, period.now));
    }
}
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
