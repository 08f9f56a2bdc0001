export const id = 6839;
export const ids = [6839];
export const modules = {

/***/ 86839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ printReport),
/* harmony export */   k: () => (/* binding */ keepReport),
/* harmony export */   printUnusable: () => (/* binding */ printUnusable)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73917);
/* harmony import */ var _report_formats_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63656);
/* harmony import */ var _report_formats_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81646);
/* harmony import */ var _report_summary_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92440);





function printReport(report, { scope, found = false }, format, terminal) {
    const rendered = (0,_report_formats_format_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .X)(report, format, { scope, text: { colour: terminal.colour, width: terminal.columns ?? 100, found } });
    if (format === 'text')
        terminal.print(rendered);
    else
        terminal.printDocument(rendered);
}
function printUnusable(report, scope, { format, reportDir }, terminal) {
    if (format === 'text')
        terminal.print(`${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalMark */ .yg)(report.state)} ${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .pluginWord */ .Mw)(report.state)}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(report.verdict.summary, 1_000)}\n`);
    else
        printReport(report, { scope }, format, terminal);
    if (reportDir !== '')
        keepReport(report, reportDir, terminal);
}
function keepReport(report, directory, terminal) {
    try {
        terminal.writeText(`${directory}/report.json`, (0,_report_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .reportJson */ .l)(report));
        terminal.writeText(`${directory}/summary.md`, (0,_report_summary_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summary */ .z)(report));
    }
    catch (error) {
        terminal.complain(`${directory}: the report could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
    }
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

/***/ 37199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ referenceLink),
/* harmony export */   z: () => (/* binding */ linkToDocs)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

function linkToDocs(word, docs, shown = word) {
    if (!/^[a-z0-9_-]+$/.test(word))
        return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(word, 80);
    return docs === null ? shown : `[${shown}](${docs}/failures.md#${word})`;
}
function referenceLink(reference) {
    if (/^https:\/\/[\w./#-]{1,200}$/.test(reference))
        return `<${reference}>`;
    const [, number, section] = /^RFC ([0-9]{3,5})(?: section ([0-9]+(?:\.[0-9]+)*))?$/.exec(reference) ?? [];
    if (number === undefined)
        return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(reference, 200);
    return `[${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(reference, 200)}](https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`})`;
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
/* harmony import */ var _core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41730);
/* harmony import */ var _core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17667);
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63602);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37199);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64384);
/* harmony import */ var _facts_narrative_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34139);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73917);
/* harmony import */ var _core_text_format_count_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46775);








const NAME_LENGTH = 80;
const MESSAGE_LENGTH = 400;
function tableHead(columns) {
    const titles = columns.map((column) => (typeof column === 'string' ? column : column[0]));
    const rules = columns.map((column) => (typeof column === 'string' || column[1] === 'left' ? '---' : '---:'));
    return `${tableRow(titles)}\n${tableRow(rules)}`;
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function folded(title, columns, rows, noun) {
    return { kind: 'rows', opening: `<details><summary>${title}</summary>\n\n${tableHead(columns)}`, rows, closing: '</details>', noun };
}
function loopTable(report) {
    const opening = tableHead(['Loop', 'Outcome', ['Latency', 'right'], 'Where', 'Authentication', 'Kind']);
    return { kind: 'rows', opening, rows: (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_4__/* .loopsWorstFirst */ .PU)(report).map(loopRow), closing: '', noun: 'loop' };
}
function loopRow(loop) {
    const copies = loop.copies !== null && loop.copies > 1 ? ` ×${loop.copies}` : '';
    return tableRow([
        `${loop.outcome === 'skipped' ? NEUTRAL : (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateMark */ .B3)(loop.state)} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(loop.name, NAME_LENGTH)}`,
        (0,_core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_0__/* .fateOf */ ._L)(loop),
        (0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(loop.latencyMs),
        placement(loop.placement) + copies,
        authentication(loop.authentication),
        loop.kind,
    ]);
}
function placement(found) {
    if (found === null)
        return _core_time_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .UNKNOWN_VALUE */ .PC;
    const folder = (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(found.folder, NAME_LENGTH);
    return found.role === 'other' || found.folder.toLowerCase().includes(found.role) ? folder : `${folder} (${found.role})`;
}
function authentication(seen) {
    if (seen === null)
        return _core_time_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .UNKNOWN_VALUE */ .PC;
    const results = [
        ['spf', seen.spf, seen.verified?.spf],
        ['dkim', seen.dkim, ownDkim(seen)],
        ['dmarc', seen.dmarc, seen.verified?.dmarc],
    ];
    const reported = results.flatMap(([method, theirs, ours]) => theirs !== null ? `${method} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(theirs, 20)}` : ours ? `${method} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(ours, 20)} (own check)` : []);
    return reported.length === 0 ? _core_time_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .UNKNOWN_VALUE */ .PC : reported.join(' · ');
}
function ownDkim({ verified }) {
    const results = verified?.dkim.map((entry) => entry.slice(entry.lastIndexOf(' ') + 1)) ?? [];
    return results.includes('pass') ? 'pass' : (results[0] ?? null);
}
function failingFindings(report, reported, docs) {
    const findings = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state !== 'ok' && !reported.has(finding));
    const opening = reported.size === 0 ? '**Found:**\n' : '**Also found:**\n';
    return { kind: 'rows', opening, rows: findings.map((finding) => findingLine(finding, docs)), closing: '', noun: 'finding' };
}
function fineFindings(report, docs) {
    const fine = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state === 'ok');
    const [passed, optional] = [fine.filter((finding) => !isOptional(finding)), fine.filter(isOptional)];
    return [
        foldedLines(`✅ ${(0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(passed.length, 'check')} passed`, passed, docs),
        foldedLines(`${NEUTRAL} ${optional.length} not used, or could be better`, optional, docs),
    ];
}
const NEUTRAL = '➖';
function isOptional({ code, remedy }) {
    return remedy !== null || (0,_core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOf */ .OB)(code).isUnused === true;
}
function foldedLines(title, findings, docs) {
    const rows = findings.map((finding) => findingLine(finding, docs));
    return { kind: 'rows', opening: `<details><summary>${title}</summary>\n`, rows, closing: '</details>', noun: 'finding' };
}
function findingLine(finding, docs) {
    const { check, target, code, state, message, remedy, reference } = finding;
    const mark = state === 'ok' && isOptional(finding) ? NEUTRAL : (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateMark */ .B3)(state);
    const more = [(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .linkToDocs */ .z)(code, docs), ...(reference === null || state === 'ok' ? [] : [(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .referenceLink */ .M)(reference)])].join(', ');
    const line = `- ${mark} **${check} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(target, 120)}**: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownMessage */ .ju)(message, MESSAGE_LENGTH)} (${more})`;
    return remedy === null ? line : `${line}<br>→ ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownMessage */ .ju)(remedy, MESSAGE_LENGTH)}`;
}


/***/ })

};
