export const id = 1988;
export const ids = [1988];
export const modules = {

/***/ 20899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ badgeSvg),
/* harmony export */   m: () => (/* binding */ badgeJson)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63602);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7600);


const LABEL = 'mail';
const COLOURS = { ok: '#1a7f37', warning: '#9a6700', critical: '#c3202c', unknown: '#6e7781' };
const CHARACTER = 6.8;
function textOf({ state, loops }) {
    const slowest = Math.max(0, ...loops.map(({ latencyMs }) => latencyMs ?? 0));
    switch (state) {
        case 'ok':
            return slowest > 0 ? `works, ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(slowest)}` : 'works';
        case 'warning':
            return 'works, with a warning';
        case 'critical':
            return 'broken';
        case 'unknown':
            return 'not known';
    }
}
function badgeJson(present) {
    const badge = { schemaVersion: 1, label: LABEL, message: textOf(present), color: COLOURS[present.state].slice(1) };
    return `${JSON.stringify(badge)}\n`;
}
function badgeSvg(present) {
    const shown = textOf(present);
    const [left, right] = [LABEL, shown].map((text) => Math.round(text.length * CHARACTER + 12));
    const text = (x, content) => `<text x="${x}" y="14" fill="#fff" text-anchor="middle">${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .markupText */ ._9)(content)}</text>`;
    const title = (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .markupText */ ._9)(`${LABEL}: ${shown}`);
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${title}"><title>${title}</title>`,
        `<rect width="${left}" height="20" fill="#444c56"/><rect x="${left}" width="${right}" height="20" fill="${COLOURS[present.state]}"/>`,
        `<g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(left / 2, LABEL)}${text(left + right / 2, shown)}</g></svg>\n`,
    ].join('');
}


/***/ }),

/***/ 61218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ incidentFeed)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63602);
/* harmony import */ var _core_text_format_count_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46775);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7600);
/* harmony import */ var _past_incidents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73153);
/* harmony import */ var _past_present_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93677);





const MOST = 50;
const TAG = 'tag:email-continuity.invalid,2026:';
function incidentFeed({ history, now, url }) {
    const incidents = (0,_past_incidents_js__WEBPACK_IMPORTED_MODULE_2__/* .incidentsOf */ .D)(history).slice(0, MOST);
    const id = url ?? `${TAG}${history.id ?? 'incidents'}`;
    const times = incidents.map(({ began, ended }) => ended ?? began);
    const updated = Math.max(...times, (0,_past_present_js__WEBPACK_IMPORTED_MODULE_1__/* .presentOf */ .Z)(history, now).at ?? 0);
    return [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        `<id>${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .markupText */ ._9)(id, 2_000)}</id>`,
        '<title>Email continuity: incidents</title>',
        `<updated>${new Date(updated).toISOString()}</updated>`,
        '<author><name>email-continuity</name></author>',
        ...(url === null ? [] : [`<link rel="self" href="${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .markupText */ ._9)(url, 2_000)}"/>`]),
        ...incidents.map((incident) => entryOf(incident, id)),
        '</feed>',
        '',
    ].join('\n');
}
function entryOf({ loop, began, ended, runs, outcome }, feed) {
    const key = loop.replace(/[^\w.-]/gu, (sign) => `.${(sign.codePointAt(0) ?? 0).toString(16)}.`);
    const text = ended === null
        ? `Since ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$)(began)} ${loop} fails: ${outcome} in ${(0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B)(runs, 'run')}. It goes on.`
        : `From ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$)(began)} to ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$)(ended)} ${loop} failed: ${outcome} in ${(0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B)(runs, 'run')}, ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(ended - began)}.`;
    return [
        '<entry>',
        `<id>${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .markupText */ ._9)(`${feed}${feed.includes('#') ? '-' : '#'}${key}-${began}`, 3_000)}</id>`,
        `<title>${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .markupText */ ._9)(`${loop}: ${outcome}${ended === null ? '' : ', over'}`)}</title>`,
        `<published>${new Date(began).toISOString()}</published>`,
        `<updated>${new Date(ended ?? began).toISOString()}</updated>`,
        `<content type="text">${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .markupText */ ._9)(text, 1_000)}</content>`,
        '</entry>',
    ].join('');
}


/***/ }),

/***/ 89693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ statusPage)
});

// EXTERNAL MODULE: ./lib/src/core/text/format/count.js
var count = __webpack_require__(46775);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/report/history/lines/day.js
var lines_day = __webpack_require__(64900);
// EXTERNAL MODULE: ./lib/src/report/history/numbers/loop-numbers.js + 1 modules
var loop_numbers = __webpack_require__(76424);
// EXTERNAL MODULE: ./lib/src/report/pictures/html.js
var html = __webpack_require__(7600);
// EXTERNAL MODULE: ./lib/src/report/pictures/past/incidents.js
var incidents = __webpack_require__(73153);
// EXTERNAL MODULE: ./lib/src/report/pictures/past/present.js
var past_present = __webpack_require__(93677);
// EXTERNAL MODULE: ./lib/src/report/pictures/past/shown.js
var shown = __webpack_require__(47079);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
;// CONCATENATED MODULE: ./lib/src/report/pictures/page/incidents-section.js



const MOST = 50;
function incidentsSection(incidents, now) {
    const lines = incidents.slice(0, MOST).map(({ loop, began, ended, runs, outcome }) => {
        const length = ended === null
            ? `<strong class="critical">goes on</strong>, ${(0,duration/* formatDuration */.a3)(Math.max(0, now - began))} so far`
            : `${(0,duration/* formatDuration */.a3)(ended - began)}, over ${(0,html/* moment */.n$)(ended)}`;
        return `<li>${(0,html/* moment */.n$)(began)}: ${(0,html/* markupText */._9)(loop)} ${outcome} in ${(0,count/* formatCount */.B)(runs, 'run')}; ${length}</li>`;
    });
    const more = incidents.length > MOST ? `<li>and ${incidents.length - MOST} more</li>` : '';
    const list = lines.length === 0 ? '<p>None in the runs that are kept.</p>' : `<ul>${lines.join('')}${more}</ul>`;
    return `<section><h2>Incidents</h2><p class="dim">Two failing runs in a row or more.</p>${list}</section>`;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/past/loop-days.js


const DAY_MS = 24 * 3_600_000;
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
function stateOf(counts) {
    if (counts === null)
        return null;
    const seen = result_state/* STATES */.xj.filter((state) => (counts.states[state] ?? 0) > 0);
    return seen.findLast((state) => state !== 'unknown') ?? seen.at(-1) ?? null;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/drawing.js

const WIDTH = 720;
function svg(height, label, content) {
    return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${(0,html/* markupText */._9)(label, 400)}">${content}</svg>`;
}
function path(name, d) {
    return d === '' ? '' : `<path class="${name}" d="${d}"/>`;
}
function drawing_short(value) {
    return String(Math.round(value * 10) / 10);
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/charts.js






const STRIP = 28;
const LOWEST = 0.2;
const HEIGHT = 120;
const charts_DAY_MS = 24 * 3_600_000;
const TICK_MS = 12 * 3_600_000;
const GAP = 2.5;
function dayStrip(days, label) {
    const width = WIDTH / Math.max(1, days.length);
    const bars = new Map();
    const draw = (word, x, height) => bars.set(word, `${bars.get(word) ?? ''}M${drawing_short(x)} ${drawing_short(STRIP)}v-${drawing_short(height)}h${drawing_short(width * 0.8)}v${drawing_short(height)}z`);
    for (const [index, { state, made }] of days.entries()) {
        if (state === null || (made !== null && made < 1))
            draw('none', index * width, STRIP);
        if (state !== null)
            draw(state, index * width, STRIP * Math.max(LOWEST, made ?? 1));
    }
    const paths = ['none', ...result_state/* STATES */.xj].map((word) => path(word, bars.get(word) ?? ''));
    return svg(STRIP, label, paths.join(''));
}
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
function runChart(entries, { from, to }, label) {
    const top = niceTop(entries.flatMap(({ latencyMs }) => latencyMs ?? []));
    const x = (at) => ((at - from) / (to - from)) * WIDTH;
    const dots = entries.map(({ at, latencyMs }) => latencyMs === null ? '' : `M${drawing_short(x(Date.parse(at)))} ${drawing_short(yOf(latencyMs, top))}h0`);
    const marks = (state) => entries.map(({ at, state: its, latencyMs }) => (its === state && latencyMs === null ? lossMark(x(Date.parse(at))) : '')).join('');
    const firstTick = Math.ceil(from / TICK_MS) * TICK_MS;
    const ticks = Array.from({ length: Math.floor((to - firstTick) / TICK_MS) + 1 }, (_, index) => firstTick + index * TICK_MS).map((at) => ({
        x: x(at),
        text: new Date(at).toISOString().slice(11, 16),
    }));
    const missing = gaps(entries, { from, to }).map(([begin, end]) => `M${drawing_short(x(begin))} ${HEIGHT}v-4H${drawing_short(x(end))}v4z`);
    return chart(top, label, [path('none', missing.join('')), path('dots', dots.join('')), path('critical', marks('critical')), path('unknown', marks('unknown'))], ticks);
}
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
    const lines = [0, 0.5, 1].map((share) => `M0 ${drawing_short(yOf(share * top, top))}H${WIDTH}`).join('');
    const values = [0.5, 1].map((share) => `<text x="0" y="${drawing_short(yOf(share * top, top) + 12)}">${(0,duration/* formatDuration */.a3)(share * top)}</text>`);
    const times = ticks.map(({ x, text }) => `<text x="${drawing_short(x)}" y="${HEIGHT + 14}" text-anchor="middle">${(0,html/* markupText */._9)(text)}</text>`);
    return svg(HEIGHT + 18, label, [path('axis', lines), ...paths, ...values, ...times].join(''));
}
function polyline(points) {
    let joined = false;
    const parts = points.map((point, index) => {
        if (point === null) {
            joined = false;
            return '';
        }
        const [x, y] = point;
        const part = `${joined ? 'L' : 'M'}${drawing_short(x)} ${drawing_short(y)}${!joined && (points[index + 1] ?? null) === null ? 'h0' : ''}`;
        joined = true;
        return part;
    });
    return parts.join('');
}
function lossMark(x) {
    return `M${drawing_short(x - 4)} ${HEIGHT}l4-9 4 9z`;
}
function yOf(ms, top) {
    return HEIGHT - (Math.min(ms, top) / top) * (HEIGHT - 8);
}
const LEAST_TOP = 0.1;
function niceTop(values) {
    const most = Math.max(...values, 0);
    if (!(most > 0))
        return 1_000;
    const unit = 10 ** Math.floor(Math.log10(Math.max(LEAST_TOP, most)));
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

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/waterfall.js



const BEGIN = 190;
const ROW = 22;
const BAR = 12;
const THINNEST = 1.5;
function waterfall(parts, title) {
    const total = parts.reduce((sum, { ms }) => sum + (ms ?? 0), 0);
    if (!parts.some(({ ms }) => ms !== null))
        return '';
    const summary = parts.map(({ name, ms }) => `${name} ${ms === null ? 'not known' : (0,duration/* formatDuration */.a3)(ms)}`).join(', ');
    const scale = (WIDTH - BEGIN) / Math.max(1, total);
    let passed = 0;
    const bars = [];
    const labels = parts.map(({ name, ms }, row) => {
        const y = row * ROW;
        if (ms !== null) {
            const width = Math.max(THINNEST, ms * scale);
            const x = Math.min(BEGIN + passed * scale, WIDTH - width);
            bars.push(`M${drawing_short(x)} ${y + (ROW - BAR) / 2}h${drawing_short(width)}v${BAR}h-${drawing_short(width)}z`);
            passed += ms;
        }
        const text = (x, content, anchor) => `<text x="${x}" y="${y + 16}"${anchor}>${(0,html/* markupText */._9)(content)}</text>`;
        return `${text(0, name, '')}${text(BEGIN - 8, ms === null ? duration/* UNKNOWN_VALUE */.PC : (0,duration/* formatDuration */.a3)(ms), ' text-anchor="end"')}`;
    });
    return svg(parts.length * ROW, `${title}: ${summary}.`, `${path('part', bars.join(''))}${labels.join('')}`);
}

// EXTERNAL MODULE: ./lib/src/core/text/format/percent.js
var percent = __webpack_require__(40313);
;// CONCATENATED MODULE: ./lib/src/report/pictures/page/loop-section.js










const SPANS = [1, 7, 30, 90];
const RECENT = 48 * 3_600_000;
const MOST_DAYS = 30;
const MOST_HOPS = 15;
const PHASES = ['connect', 'tls', 'auth', 'accept', 'delivery', 'seen'];
function loopSection({ loop, days, last, entries }, period, target) {
    const shown = loopDays(days, period);
    const name = (0,html/* markupText */._9)(loop);
    const recent = { from: period.now - RECENT, to: period.now };
    const fresh = entries.filter(({ at }) => Date.parse(at) >= recent.from && Date.parse(at) <= recent.to);
    const arrived = fresh.filter(({ latencyMs }) => latencyMs !== null).length;
    const charts = [
        figure(dayStrip(shown, stripLabel(loop, shown)), `${shown.length} days, one bar each. Grey: not looked at, which is neither up nor down.`),
        figure(dayChart(shown, `Latency of ${loop} by day: median and p95.`), 'Latency a day: the line is the median, the dots are p95. Triangles: probes were lost.'),
        fresh.length === 0
            ? ''
            : figure(runChart(fresh, recent, `Latency of ${loop} in the last 48 hours: ${arrived} of ${(0,count/* formatCount */.B)(fresh.length, 'run')} arrived.`), 'The last 48 hours, run by run, UTC. Triangles: the probe did not come. Grey on the axis: no run.'),
    ];
    return `<section><h2>${nowOf(last)}${name}</h2>${charts.join('')}${numbersTable(loop, days, period, target)}${phases(loop, days, period)}${hops(loop, fresh)}${badDays(shown)}</section>`;
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
    const heads = ['', 'Lost', 'Allowed', 'p50', 'p95', 'p99', 'Worst', 'Loss at most', 'Runs', 'Made of due'];
    const head = heads.map((text) => (text === '' ? '<td></td>' : `<th scope="col">${text}</th>`)).join('');
    return `<div class="wide" role="region" tabindex="0" aria-label="Numbers of ${(0,html/* markupText */._9)(loop)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}
function numbersRow(title, numbers) {
    const { runs, seen, lost, loss, allowed, coverage, measures } = numbers;
    const { p50 = null, p95 = null, p99 = null, worst = null } = measures.latency ?? {};
    const cells = [
        loss === null ? duration/* UNKNOWN_VALUE */.PC : `${lost} of ${seen + lost}`,
        loss === null ? duration/* UNKNOWN_VALUE */.PC : String(allowed),
        ...[p50, p95, p99, worst].map((ms) => (0,duration/* formatDuration */.a3)(ms)),
        loss === null ? duration/* UNKNOWN_VALUE */.PC : (0,percent/* formatPercent */.l)(loss.atMost),
        String(runs),
        coverage === null ? duration/* UNKNOWN_VALUE */.PC : (0,percent/* formatPercent */.l)(coverage.share),
    ];
    return `<tr><th scope="row">${title}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
function phases(loop, days, { to, now }) {
    const period = { from: (0,lines_day/* daysLater */.IZ)(to, -6), to, now };
    const { measures } = (0,loop_numbers/* loopNumbers */.xx)('', days.filter(({ day }) => day >= period.from), period, 1);
    const parts = PHASES.flatMap((phase) => {
        const ms = measures[phase]?.p50 ?? null;
        return ms === null ? [] : [{ name: phase, ms }];
    });
    const picture = waterfall(parts, `Phases of ${loop}, medians of 7 days`);
    return picture === ''
        ? ''
        : figure(picture, 'Where the time goes: medians of 7 days, from the first connection to the probe in the mailbox.');
}
function hops(loop, entries) {
    const last = entries.findLast(({ hopsMs }) => hopsMs.length > 1);
    if (last === undefined)
        return '';
    const parts = last.hopsMs.slice(0, MOST_HOPS).map((ms, index) => ({ name: `hop ${index + 1}`, ms }));
    const picture = waterfall(parts, `Hops of ${loop}`);
    const caption = `Hops of the last mail, by the clocks of its servers, in whole seconds; ${(0,html/* moment */.n$)(Date.parse(last.at))}.`;
    return picture === '' ? '' : figure(picture, caption);
}
function badDays(days) {
    const eventful = days.filter(({ state }) => state !== null && state !== 'ok').toReversed();
    if (eventful.length === 0)
        return '';
    const lines = eventful.slice(0, MOST_DAYS).map(({ day, counts, state }) => {
        const outcomes = Object.entries(counts?.outcomes ?? {}).map(([outcome, count]) => `${outcome} ${count}`);
        return `<li><span class="${state ?? 'none'}">${state === null ? '' : (0,result_state/* terminalMark */.yg)(state)}</span> ${(0,html/* date */.p6)((0,lines_day/* beginOf */.pv)(day))}: ${outcomes.join(', ')}</li>`;
    });
    const more = eventful.length > MOST_DAYS ? `<li>and ${eventful.length - MOST_DAYS} more</li>` : '';
    return `<details><summary>${(0,count/* formatCount */.B)(eventful.length, 'day')} with something to tell</summary><ul>${lines.join('')}${more}</ul></details>`;
}

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/posture-section.js




const MOST_CHANGES = 20;
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
        return changed.length === 0 ? [] : [`<li>${(0,html/* date */.p6)((0,lines_day/* beginOf */.pv)(day))}: ${changed.join('; ')}</li>`];
    });
    const shown = changes.toReversed().slice(0, MOST_CHANGES).join('');
    const list = shown === '' ? '<p class="dim">Nothing of it has changed.</p>' : `<h3>Changes</h3><ul>${shown}</ul>`;
    return `<section><h2>DNS, lists and certificates</h2><p class="dim">Checks by state, on ${(0,html/* date */.p6)((0,lines_day/* beginOf */.pv)(last.day))}.</p><div class="wide" role="region" tabindex="0" aria-label="Checks by state"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${list}</section>`;
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
path.part{fill:var(--mid)}path.axis{stroke:var(--line);fill:none}
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
const STYLE_HASH = 'sha256-HYQvmy/bJbsgZzIkx9io4CxRT40z1BDzmkCId/0cmLM=';

;// CONCATENATED MODULE: ./lib/src/report/pictures/page/page.js












const MOST_LOOPS = 100;
function statusPage({ history, now, title = 'Email continuity', target = loop_numbers.DEFAULT_TARGET }) {
    const to = (0,lines_day/* dayOf */.kb)(now);
    const period = { from: (0,lines_day/* daysLater */.IZ)(to, 1 - shown/* PAGE_DAYS */.Ah), to, now };
    const present = (0,past_present/* presentOf */.Z)(history, now);
    const recent = history.days.filter(({ day }) => day >= (0,lines_day/* daysLater */.IZ)(to, 1 - shown/* RUN_DAYS */.Sk)).flatMap((day) => day.entries ?? []);
    const lastOf = new Map(present.loops.map((entry) => [entry.loop, entry]));
    const loops = [...(0,loop_numbers/* loopsOf */.FI)(history, period)];
    const ordered = [...loops.filter(([loop]) => lastOf.has(loop)), ...loops.filter(([loop]) => !lastOf.has(loop))];
    const sections = ordered.slice(0, MOST_LOOPS).map(([loop, days]) => {
        const last = lastOf.get(loop) ?? null;
        return loopSection({ loop, days, last, entries: recent.filter((entry) => entry.loop === loop) }, period, target);
    });
    const problems = history.problems.map((problem) => `<li>${(0,html/* markupText */._9)(problem, 400)}</li>`).join('');
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">`,
        '<meta name="referrer" content="no-referrer">',
        `<title>${(0,result_state/* terminalMark */.yg)(present.state)} ${(0,html/* markupText */._9)(title)}</title>`,
        `<style>${STYLE}</style></head>`,
        `<body><main><h1>${(0,html/* markupText */._9)(title)}</h1>`,
        `<p class="now ${present.state}">${(0,result_state/* terminalMark */.yg)(present.state)} ${(0,html/* markupText */._9)(present.sentence, 600)}</p>`,
        `<p class="dim">${present.at === null ? '' : `Last run: ${(0,html/* moment */.n$)(present.at)}. `}Page made: ${(0,html/* moment */.n$)(now)}.</p>`,
        ...sections,
        loops.length > MOST_LOOPS ? `<p>And ${(0,count/* formatCount */.B)(loops.length - MOST_LOOPS, 'more loop')}.</p>` : '',
        incidentsSection((0,incidents/* incidentsOf */.D)(history), now),
        postureSection(history),
        problems === '' ? '' : `<section><h2>What could not be read</h2><ul>${problems}</ul></section>`,
        '</main></body></html>',
        '',
    ].join('\n');
}


/***/ }),

/***/ 73153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ incidentsOf)
/* harmony export */ });
const LEAST = 2;
function incidentsOf({ days }) {
    const open = new Map();
    const found = [];
    const close = (loop, ended) => {
        const incident = open.get(loop);
        open.delete(loop);
        if (incident === undefined || incident.runs < LEAST)
            return;
        const { began, runs, outcome } = incident;
        found.push({ loop, began, ended, runs, outcome });
    };
    for (const { loop, worked, failing } of days.flatMap(({ loops }) => loops)) {
        if (worked !== null && worked < (failing[0]?.began ?? Infinity))
            close(loop, worked);
        for (const { began, ended, runs, outcome } of failing) {
            const incident = open.get(loop);
            if (incident === undefined)
                open.set(loop, { began, runs, outcome, most: runs });
            else {
                incident.runs += runs;
                if (runs > incident.most)
                    [incident.outcome, incident.most] = [outcome, runs];
            }
            if (ended !== null)
                close(loop, ended);
        }
    }
    for (const loop of open.keys())
        close(loop, null);
    return found.toSorted((one, other) => other.began - one.began || (one.loop < other.loop ? -1 : 1));
}


/***/ }),

/***/ 93677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ presentOf)
/* harmony export */ });
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73917);
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63602);
/* harmony import */ var _core_text_format_count_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46775);
/* harmony import */ var _core_text_format_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98390);




const FRESH = 24 * 3_600_000;
const MISSED = 3;
const AHEAD = 10 * 60_000;
function presentOf({ days }, now) {
    const isPast = ({ at }) => Date.parse(at) <= now + AHEAD;
    const entries = days.findLast((day) => day.entries?.some(isPast))?.entries ?? [];
    const last = entries.findLast(isPast);
    if (last === undefined)
        return { state: 'unknown', sentence: 'No run is kept whose mail could be told about.', loops: [], at: null };
    const at = Date.parse(last.at);
    const loops = entries.filter(({ run }) => run === last.run).toSorted((one, other) => (one.loop < other.loop ? -1 : 1));
    const age = now - at;
    if (age > (last.everyMs === null ? FRESH : MISSED * last.everyMs))
        return {
            state: 'unknown',
            sentence: `Whether mail works is not known: the last run is ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(age)} old.`,
            loops,
            at,
        };
    return { state: (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_0__/* .worst */ .QZ)(loops.map(({ state }) => state)), sentence: sentenceOf(loops), loops, at };
}
function sentenceOf(loops) {
    const named = (state) => loops.filter((loop) => loop.state === state).map(({ loop, outcome }) => `${loop} (${outcome})`);
    const [critical, unknown, warning] = [named('critical'), named('unknown'), named('warning')];
    if (critical.length > 0)
        return `Mail is broken: ${(0,_core_text_format_list_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSome */ .w)(critical, NAMED)}.`;
    if (unknown.length > 0)
        return `Not everything could be looked at: ${(0,_core_text_format_list_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSome */ .w)(unknown, NAMED)}.`;
    if (warning.length > 0)
        return `Mail arrives, with something to look at: ${(0,_core_text_format_list_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSome */ .w)(warning, NAMED)}.`;
    const slowest = Math.max(...loops.map(({ latencyMs }) => latencyMs ?? 0));
    return `Mail works: ${(0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B)(loops.length, 'loop')} delivered, the slowest in ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(slowest)}.`;
}
const NAMED = 4;


/***/ })

};
