export const id = 5082;
export const ids = [5082];
export const modules = {

/***/ 39297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/** Foreign JSON as a mapping: what is none has no fields. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
/** A whole number that counts something; 0 where it is none. */
function countOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
/** JSON, or null where the text is none. */
function parsedJson(text) {
    try {
        return text === null ? null : JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 33228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ announcementOf)
/* harmony export */ });
/* harmony import */ var _report_facts_narrative_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34139);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);


const MOST_DETAILS = 3;
const LONGEST_DETAIL = 400;
/** The last transition of an incident as channels tell it. */
function announcementOf(memory, last, report, origin) {
    const ended = last.event === 'resolved' ? memory.outage : null;
    const since = ended?.from ?? memory.since ?? last.at;
    const until = ended?.to ?? last.at;
    const opened = (memory.openedAt ?? last.at).replace(/\D/g, '').slice(0, 14);
    const details = last.event === 'resolved'
        ? []
        : [...(0,_report_facts_narrative_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(report).map(({ message }) => message), ...(0,_report_facts_narrative_js__WEBPACK_IMPORTED_MODULE_0__/* .remediesOf */ .AJ)(report).map((remedy) => `To do: ${remedy}`)];
    return {
        event: last.event,
        incident: memory.kind,
        key: `${origin.key}.${memory.kind}.${opened}`,
        sequence: memory.sequence,
        state: last.state,
        title: last.title,
        summary: last.summary,
        details: details.slice(0, MOST_DETAILS * 2).map((line) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(line, LONGEST_DETAIL)),
        since,
        at: last.at,
        durationMs: Math.max(0, Date.parse(until) - Date.parse(since)),
        links: { run: origin.runUrl, issue: origin.issueUrl },
        source: origin.source,
    };
}


/***/ }),

/***/ 30815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ unnotified),
/* harmony export */   k: () => (/* binding */ notifyChannels)
/* harmony export */ });
/** Channels that want the last transition and have not heard of it. One that never heard of the trouble is not told of its end. */
function unnotified(channels, { told, memory }) {
    const { last, sequence } = memory;
    if (last === null)
        return [];
    return channels.filter((channel) => {
        const heard = told[channel.name] ?? 0;
        return heard < sequence && channel.wants(last.event) && (heard > 0 || last.event !== 'resolved');
    });
}
/** Tells them, all at the same time. One that fails keeps its place, so that the next run tries again. */
async function notifyChannels(channels, record, announce) {
    const { last, sequence } = record.memory;
    if (last === null)
        return { told: record.told, problems: [] };
    const announcement = announce(last);
    const results = await Promise.all(unnotified(channels, record).map(async (channel) => ({ name: channel.name, sent: await channel.send(announcement) })));
    const heard = results.flatMap(({ name, sent }) => (sent.kind === 'sent' ? [[name, sequence]] : []));
    return {
        told: { ...record.told, ...Object.fromEntries(heard) },
        problems: results.flatMap(({ name, sent }) => (sent.kind === 'failed' ? [`channel ${name}: ${sent.reason}`] : [])),
    };
}


/***/ }),

/***/ 26091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ nextIncident),
  w: () => (/* binding */ withoutMemory)
});

// EXTERNAL MODULE: ./lib/src/incidents/decide/memory.js
var decide_memory = __webpack_require__(34236);
;// CONCATENATED MODULE: ./lib/src/incidents/decide/flapping.js

/** Flapping begins at this share of changes and ends below the lower one, so that it does not flap itself. */
const ON = 0.3;
const OFF = 0.2;
/**
 * The share of changes between good and bad over the last `MOST_RUNS` runs, 0 to 1. Runs that say nothing are passed over; the share is of
 * all changes that could have been, so that the second run of a young history is no flapping.
 */
function changeShare(runs) {
    const bad = runs.filter(({ level }) => level !== 'unknown').map(({ level }) => level !== 'good');
    const changes = bad.filter((is, index) => index > 0 && is !== bad[index - 1]).length;
    return changes / (decide_memory/* MOST_RUNS */.n - 1);
}
/** Whether it flaps now, having flapped before or not. */
function flaps(runs, before) {
    return changeShare(runs) >= (before ? OFF : ON);
}

;// CONCATENATED MODULE: ./lib/src/incidents/decide/incident.js


const LONGEST_REMINDER = 7 * 24 * 3_600_000;
const EVENTS = {
    open: 'opened',
    reopen: 'reopened',
    worsen: 'worsened',
    escalate: 'escalated',
    remind: 'reminded',
    resolve: 'resolved',
    update: null,
    nothing: null,
};
/** The policy where nothing can be remembered between runs: a run with warnings opens it, for no earlier one can be known. */
function withoutMemory(policy) {
    return { ...policy, openAfter: 1, window: null };
}
/** Previous state, this run, now: what is to be done, and what is known afterwards. Pure. */
function nextIncident(before, reading, policy, circumstances) {
    const counted = count(afterHands(before, circumstances), reading, circumstances);
    const decision = decide(counted, reading, policy, circumstances);
    return { decision, memory: carriedOut(counted, decision, reading, policy, circumstances) };
}
/** A closing by hand while it was open, and an opening by hand after it was closed, are taken as they are. */
function afterHands(memory, { byHand, now }) {
    if (byHand === 'closed')
        return { ...memory, phase: 'closed', closedAt: iso(now), dismissed: true, flapping: false };
    if (byHand === 'reopened')
        return { ...memory, phase: 'open', closedAt: null, dismissed: false, good: 0, bad: 0, recoveredAt: null };
    return memory;
}
function count(memory, reading, { now, maintenance }) {
    const mark = { at: iso(now), level: reading.level, verdict: reading.verdict };
    const runs = [...memory.runs, mark].slice(-decide_memory/* MOST_RUNS */.n);
    const flapping = flaps(runs, memory.flapping);
    switch (reading.level) {
        case 'unknown':
            return { ...memory, runs };
        case 'good':
            return { ...memory, runs, flapping, good: memory.good + 1, bad: 0, recoveredAt: memory.good === 0 ? mark.at : memory.recoveredAt };
        case 'warning':
        case 'alarm': {
            // Trouble in planned work is no trouble: it begins when the work should be over.
            if (maintenance && memory.phase !== 'open')
                return { ...memory, runs };
            const goesOn = memory.bad > 0 || (memory.phase === 'open' && memory.since !== null);
            const since = goesOn ? memory.since : mark.at;
            return { ...memory, runs, flapping, since, trouble: reading.summary, good: 0, bad: memory.bad + 1, recoveredAt: null };
        }
    }
}
function decide(memory, reading, policy, circumstances) {
    const { maintenance, now } = circumstances;
    if (memory.phase === 'open') {
        if (memory.good >= policy.closeAfter && !memory.flapping)
            return 'resolve';
        return maintenance ? 'update' : whileOpen(memory, reading, policy, circumstances);
    }
    if (maintenance || !opens(memory, reading, policy))
        return 'nothing';
    if (memory.dismissed)
        return reading.level === 'alarm' && memory.severity === 'warning' ? 'open' : 'nothing';
    const closed = memory.closedAt === null ? null : Date.parse(memory.closedAt);
    return memory.phase === 'closed' && closed !== null && now - closed < policy.reopenWithin ? 'reopen' : 'open';
}
function opens(memory, { level }, { openAfter, window }) {
    if (level === 'alarm')
        return true;
    if (level !== 'warning')
        return false;
    if (window === null)
        return memory.bad >= openAfter;
    const known = memory.runs.filter((run) => run.level !== 'unknown').slice(-window.of);
    return known.filter((run) => run.level !== 'good').length >= window.bad;
}
function whileOpen(memory, reading, policy, { now, acknowledged }) {
    if (reading.level === 'alarm' && memory.severity === 'warning')
        return 'worsen';
    const bad = reading.level === 'warning' || reading.level === 'alarm';
    if (!bad || acknowledged)
        return 'update';
    const open = now - Date.parse(memory.openedAt ?? iso(now));
    if (policy.escalateAfter !== null && !memory.escalated && open >= policy.escalateAfter)
        return 'escalate';
    const quiet = now - Date.parse(memory.toldAt ?? iso(now));
    return quiet >= Math.min(policy.remindAfter * 2 ** memory.reminders, LONGEST_REMINDER) ? 'remind' : 'update';
}
function carriedOut(memory, decision, reading, policy, { now }) {
    const at = iso(now);
    const severity = reading.level === 'alarm' ? 'critical' : memory.severity;
    const event = EVENTS[decision];
    const state = decision === 'resolve' ? 'ok' : memory.kind === 'monitor' ? 'unknown' : severity;
    const told = event === null
        ? memory
        : {
            ...memory,
            sequence: memory.sequence + 1,
            last: { event, at, state, title: reading.title, summary: reading.summary },
            toldAt: at,
        };
    switch (decision) {
        case 'open':
        case 'reopen': {
            const again = { phase: 'open', openedAt: at, closedAt: null, reminders: 0, escalated: false, dismissed: false };
            const outages = decision === 'open' ? 1 : memory.outages + 1;
            // A new incident counts from 1: its transitions are its own.
            const sequence = decision === 'open' ? 1 : told.sequence;
            return { ...told, ...again, sequence, outages, severity: reading.level === 'alarm' ? 'critical' : 'warning' };
        }
        case 'worsen':
            return { ...told, severity, reminders: 0 };
        case 'escalate':
            return { ...told, escalated: true };
        case 'remind':
            return { ...told, reminders: memory.reminders + 1 };
        case 'resolve':
            return { ...told, phase: 'closed', closedAt: at, bad: 0, outage: { from: memory.since ?? at, to: memory.recoveredAt ?? at } };
        case 'update':
            return memory;
        case 'nothing':
            return memory.dismissed && memory.good >= policy.closeAfter ? { ...memory, phase: 'quiet', dismissed: false } : memory;
    }
}
function iso(ms) {
    return new Date(ms).toISOString();
}


/***/ }),

/***/ 34236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ noIncident),
/* harmony export */   n: () => (/* binding */ MOST_RUNS)
/* harmony export */ });
/** So many runs are remembered; flapping is a share of the changes among them. */
const MOST_RUNS = 21;
/** An incident of which nothing is known. */
function noIncident(kind) {
    return {
        kind,
        phase: 'quiet',
        since: null,
        recoveredAt: null,
        trouble: null,
        outage: null,
        openedAt: null,
        closedAt: null,
        severity: 'warning',
        bad: 0,
        good: 0,
        runs: [],
        sequence: 0,
        last: null,
        reminders: 0,
        toldAt: null,
        escalated: false,
        flapping: false,
        outages: 0,
        dismissed: false,
    };
}


/***/ }),

/***/ 51669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   l9: () => (/* binding */ transitionOf),
/* harmony export */   nC: () => (/* binding */ writeTransition),
/* harmony export */   oD: () => (/* binding */ readTold),
/* harmony export */   q8: () => (/* binding */ withRecord)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39297);
/* harmony import */ var _read_memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);


const IDENTITY = /^<!-- email-continuity:incident (mail|monitor) ([\w.-]{1,80}) -->/;
const RECORD = /^<!-- email-continuity:record (\{.*\}) -->\r?$/m;
const TRANSITION = /^<!-- email-continuity:told (mail|monitor) (\d{1,9}) -->/;
/** An issue's whole text: the hidden line that makes it ours, what people read, and the hidden line that keeps what is known. */
function withRecord(kind, key, record, text) {
    const { memory, title, commented, told, marks, origin } = record;
    // Nothing of it may end the comment that it stands in.
    const json = JSON.stringify({ memory, title, commented, told, marks, origin }).replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
    return `<!-- email-continuity:incident ${kind} ${key} -->\n\n${text.trimEnd()}\n\n<!-- email-continuity:record ${json} -->\n`;
}
/** Whose incident an issue says to be; null: it says nothing of that kind. */
function identityOf(body) {
    const found = IDENTITY.exec(body);
    const [, kind, key] = found ?? [];
    if ((kind !== 'mail' && kind !== 'monitor') || key === undefined)
        return null;
    return { kind, key };
}
/** What the issue kept; null where somebody has spoilt it. */
function readRecord(body, kind) {
    const json = RECORD.exec(body)?.[1];
    if (json === undefined)
        return null;
    const parsed = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parsedJson */ .U4)(json));
    const memory = (0,_read_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .readMemory */ .S)(parsed['memory'], kind);
    if (memory === null)
        return null;
    const marks = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(parsed['marks']);
    return {
        memory,
        title: typeof parsed['title'] === 'string' ? parsed['title'] : '',
        commented: (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(parsed['commented']),
        told: readTold(parsed['told']),
        marks: { flapping: marks['flapping'] === true, escalated: marks['escalated'] === true },
        origin: typeof parsed['origin'] === 'string' ? parsed['origin'] : null,
    };
}
/** The hidden line that names the transition which a comment tells. */
function writeTransition(kind, sequence) {
    return `<!-- email-continuity:told ${kind} ${sequence} -->\n`;
}
/** The transition which a comment tells; null: it is no comment of ours. */
function transitionOf(body) {
    const sequence = TRANSITION.exec(body)?.[2];
    return sequence === undefined ? null : Number(sequence);
}
/** The last transition that each channel has heard of. */
function readTold(value) {
    return Object.fromEntries(Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value)).map(([channel, sequence]) => [channel, (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(sequence)]));
}


/***/ }),

/***/ 47356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readMemory)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39297);
/* harmony import */ var _core_result_announcement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31289);
/* harmony import */ var _decide_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34236);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73917);




const PHASES = ['quiet', 'open', 'closed'];
const LEVELS = ['good', 'warning', 'alarm', 'unknown'];
const VERDICTS = [
    'healthy',
    'degraded',
    'deliverability',
    'local-infrastructure',
    'total-outage',
    'delivery-failure',
    'posture',
    'undetermined',
];
/** A memory that was kept as JSON, read with care: people can edit where it was kept. Null where it makes no sense. */
function readMemory(json, kind) {
    const value = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(json);
    const phase = PHASES.find((known) => known === value['phase']);
    if (phase === undefined)
        return null;
    return {
        ...(0,_decide_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .noIncident */ .O)(kind),
        phase,
        since: time(value['since']),
        recoveredAt: time(value['recoveredAt']),
        trouble: typeof value['trouble'] === 'string' ? value['trouble'] : null,
        outage: outage(value['outage']),
        openedAt: time(value['openedAt']),
        closedAt: time(value['closedAt']),
        severity: value['severity'] === 'critical' ? 'critical' : 'warning',
        bad: (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(value['bad']),
        good: (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(value['good']),
        runs: marks(value['runs']),
        sequence: (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(value['sequence']),
        last: transition(value['last']),
        reminders: (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(value['reminders']),
        toldAt: time(value['toldAt']),
        escalated: value['escalated'] === true,
        flapping: value['flapping'] === true,
        outages: (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(value['outages']),
        dismissed: value['dismissed'] === true,
    };
}
function outage(json) {
    const value = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(json);
    const [from, to] = [time(value['from']), time(value['to'])];
    return from === null || to === null ? null : { from, to };
}
function marks(value) {
    if (!Array.isArray(value))
        return [];
    return value
        .flatMap((item) => {
        const fields = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(item);
        const at = time(fields['at']);
        const level = LEVELS.find((known) => known === fields['level']);
        const verdict = VERDICTS.find((known) => known === fields['verdict']);
        return at === null || level === undefined ? [] : [{ at, level, verdict: verdict ?? 'undetermined' }];
    })
        .slice(-_decide_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_RUNS */ .n);
}
function transition(json) {
    const value = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(json);
    const event = _core_result_announcement_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOUNCED_EVENTS */ .Y.find((known) => known === value['event']);
    const state = _core_result_state_js__WEBPACK_IMPORTED_MODULE_0__/* .STATES */ .xj.find((known) => known === value['state']);
    const at = time(value['at']);
    const { title, summary } = value;
    if (event === undefined || state === undefined || at === null || typeof title !== 'string' || typeof summary !== 'string')
        return null;
    return { event, at, state, title, summary };
}
/** ISO 8601 UTC as we write it, so that nothing else gets into a text by this way. */
function time(value) {
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
        ? value
        : null;
}


/***/ }),

/***/ 40615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wy: () => (/* binding */ labelOf),
  US: () => (/* binding */ policyOf),
  MU: () => (/* binding */ readingOf)
});

;// CONCATENATED MODULE: ./lib/src/incidents/decide/reading.js
/** What a run says of mail. An `unknown` says nothing of it: it never opens, and never closes, an incident of mail. */
function mailLevel({ loops, findings, state }) {
    const failing = loops.filter((loop) => loop.state === 'critical');
    if (failing.some((loop) => !isSingleLoss(loop)) || findings.some((finding) => finding.state === 'critical'))
        return 'alarm';
    if (failing.length > 0 || [...loops, ...findings].some((each) => each.state === 'warning'))
        return 'warning';
    if (state === 'unknown' || loops.some((loop) => loop.state === 'unknown'))
        return 'unknown';
    return 'good';
}
/** What a run says of this monitor: whether it could look. A loop that was skipped on purpose says nothing. */
function monitorLevel({ loops, state }) {
    const asked = loops.filter((loop) => loop.outcome !== 'skipped');
    if (loops.length > 0 && asked.length === 0)
        return 'unknown';
    return state === 'unknown' || asked.some((loop) => loop.state === 'unknown') ? 'warning' : 'good';
}
/** A failure that a second probe in the same run did not meet again: one lost mail is not an outage. */
function isSingleLoss({ confirmation }) {
    return confirmation !== null && (confirmation.state === 'ok' || confirmation.state === 'warning');
}

// EXTERNAL MODULE: ./lib/src/incidents/text/issue.js
var issue = __webpack_require__(971);
;// CONCATENATED MODULE: ./lib/src/incidents/memory/tracked-run.js


/** How long after its end an incident is opened again instead of a new one, ms. */
const REOPEN_WITHIN = 24 * 3_600_000;
/** The labels by which our issues are found; the monitor's own have one more, so that people can tell them apart. */
function labelOf(kind, { label }) {
    return kind === 'mail' ? label : `${label}-monitor`;
}
function policyOf({ openAfter, closeAfter, window, remindAfter, escalateAfter }) {
    return { openAfter, closeAfter, window, remindAfter, escalateAfter, reopenWithin: REOPEN_WITHIN };
}
function readingOf(kind, report) {
    const level = kind === 'mail' ? mailLevel(report) : monitorLevel(report);
    const summary = kind === 'mail' ? report.verdict.summary : (0,issue/* monitorSummary */.j6)(report);
    return { level, verdict: report.verdict.code, summary, title: (0,issue/* issueTitle */.al)(kind, summary, level === 'alarm' ? 'critical' : 'warning') };
}


/***/ }),

/***/ 971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   al: () => (/* binding */ issueTitle),
/* harmony export */   j6: () => (/* binding */ monitorSummary),
/* harmony export */   v6: () => (/* binding */ ended),
/* harmony export */   y6: () => (/* binding */ issueBody)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63602);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73917);
/* harmony import */ var _report_summary_fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81745);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64384);
/* harmony import */ var _strip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77542);
/* harmony import */ var _report_summary_story_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69491);
/* harmony import */ var _report_summary_tables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75409);
/* harmony import */ var _report_facts_tally_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16899);








/** GitHub's limit of a body is 65,536 characters; bytes are never fewer, and the hidden marks need room too. */
const LONGEST_BODY = 56_000;
const LONGEST_TITLE = 200;
/** The verdict as a title: one line of plain text. */
function issueTitle(kind, summary, severity) {
    const mark = (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_0__/* .headlineMark */ .ys)(kind === 'monitor' ? 'unknown' : severity);
    return `${mark} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(summary, LONGEST_TITLE).replace(/\.$/, ''), LONGEST_TITLE)}`;
}
/** What a run that could not look comes to, in one sentence that never says that mail is down. */
function monitorSummary(report) {
    const blind = report.loops.filter((loop) => loop.state === 'unknown' && loop.outcome !== 'skipped');
    if (blind.length === 0)
        return 'The monitor cannot look: the checks gave no answer to judge by';
    const shown = blind.slice(0, 3).map((loop) => `${loop.name} (${loop.outcome})`);
    const more = blind.length > 3 ? [`${blind.length - 3} more`] : [];
    return `The monitor cannot look: whether mail arrives is not known for ${[...shown, ...more].join(', ')}`;
}
/** The issue's text as GitHub Markdown: the verdict, since when, what to do, the facts, the last runs. */
function issueBody(view) {
    const { report, memory } = view;
    const blocks = [
        text(headline(view)),
        text(facts(view)),
        ...story(view),
        report.loops.length === 0 ? null : (0,_report_summary_tables_js__WEBPACK_IMPORTED_MODULE_5__/* .loopTable */ .Rk)(report),
        (0,_report_summary_tables_js__WEBPACK_IMPORTED_MODULE_5__/* .troubledFindings */ .aJ)(report),
        (0,_report_summary_tables_js__WEBPACK_IMPORTED_MODULE_5__/* .fineFindings */ .fW)(report),
        text((0,_strip_js__WEBPACK_IMPORTED_MODULE_3__/* .runStrip */ .i)(memory.runs)),
        text(guide(view)),
    ];
    return (0,_report_summary_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitSummary */ .m)(blocks.filter((block) => block !== null), LONGEST_BODY);
}
function text(content) {
    return content === '' ? null : { kind: 'text', text: content };
}
function headline({ memory, level, kind, report }) {
    const sentence = memory.phase === 'closed' && !memory.dismissed ? ended(memory) : present(kind, level, memory, report);
    return `### ${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_0__/* .headlineMark */ .ys)(stateNow(memory, level, kind))} ${sentence}`;
}
function stateNow(memory, level, kind) {
    if ((memory.phase === 'closed' && !memory.dismissed) || level === 'good')
        return 'ok';
    if (kind === 'monitor' || level === 'unknown')
        return 'unknown';
    return level === 'alarm' ? 'critical' : 'warning';
}
function present(kind, level, memory, report) {
    switch (level) {
        case 'good': {
            const works = kind === 'mail' ? 'Mail works again' : 'The monitor can look again';
            return memory.flapping
                ? `${works}, but it comes and goes: this stays open until it has calmed down`
                : `${works}, since ${(0,_strip_js__WEBPACK_IMPORTED_MODULE_3__/* .shortTime */ .M)(memory.recoveredAt ?? report.startedAt)}`;
        }
        case 'unknown':
            return `This run could not look. Last known: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownMessage */ .ju)(memory.trouble ?? 'nothing', 300)}`;
        case 'warning':
        case 'alarm':
            return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownMessage */ .ju)(kind === 'mail' ? report.verdict.summary : monitorSummary(report), 400);
    }
}
/** The end in words: how long it lasted. */
function ended(memory) {
    if (memory.outage === null)
        return 'Over';
    const { from, to } = memory.outage;
    return `Over: it lasted ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(Math.max(0, Date.parse(to) - Date.parse(from)))}, from ${(0,_strip_js__WEBPACK_IMPORTED_MODULE_3__/* .shortTime */ .M)(from)} to ${(0,_strip_js__WEBPACK_IMPORTED_MODULE_3__/* .shortTime */ .M)(to)}`;
}
function facts({ memory, now, runUrl, acknowledged, maintenance, report }) {
    const lasts = memory.since === null ? null : now - Date.parse(memory.since);
    const parts = [
        memory.since === null || memory.recoveredAt !== null ? null : `**Since** ${(0,_strip_js__WEBPACK_IMPORTED_MODULE_3__/* .shortTime */ .M)(memory.since)} (${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a)(lasts)})`,
        `**Seen** ${(0,_strip_js__WEBPACK_IMPORTED_MODULE_3__/* .shortTime */ .M)(report.finishedAt)}${runUrl === null ? '' : ` in [this run](${runUrl})`}`,
        memory.outages > 1 ? `**Outages** ${memory.outages} in this issue` : null,
        memory.flapping ? '**Flapping**: it comes and goes' : null,
        acknowledged ? '**Acknowledged**: no reminders' : null,
        memory.dismissed ? '**Closed by hand** while it lasts' : null,
        maintenance === null ? null : `**Maintenance**: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(maintenance, 200)}`,
    ];
    return parts.filter((part) => part !== null).join(' · ');
}
function story(view) {
    const told = view.level === 'good' ? [] : (0,_report_summary_story_js__WEBPACK_IMPORTED_MODULE_4__/* .storyBlocks */ .o)(view.report);
    const unsure = view.kind === 'monitor' && view.level !== 'good'
        ? [text('This says nothing of mail: it may well work. What failed is looking at it, from where this monitor runs.')]
        : [];
    const was = view.level === 'good' && view.memory.trouble !== null ? [text(`**It was:** ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownMessage */ .ju)(view.memory.trouble, 400)}`)] : [];
    return [...unsure, ...was, ...told];
}
function guide({ memory, closeAfter, report }) {
    const left = Math.max(1, closeAfter - memory.good);
    const taking = 'Assign somebody, or add the label <code>acknowledged</code>, to stop reminders; a closing by hand is respected.';
    const told = memory.phase === 'open'
        ? `Closes by itself after ${left} more good run${left === 1 ? '' : 's'}. ${taking} `
        : memory.phase === 'closed' && !memory.dismissed
            ? 'Closed by itself; it is opened again should the trouble come back soon. '
            : '';
    return `<sub>${told}${(0,_report_facts_tally_js__WEBPACK_IMPORTED_MODULE_7__/* .tally */ .N4)(report)} · email-continuity ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(report.version, 40)}</sub>`;
}


/***/ }),

/***/ 77542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ shortTime),
/* harmony export */   i: () => (/* binding */ runStrip)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

const SQUARES = { good: '🟩', warning: '🟨', alarm: '🟥', unknown: '⬜' };
/** So many runs are drawn. */
const DRAWN = 20;
/** The last runs as squares, oldest first, with when they began and ended; empty without a run. */
function runStrip(runs) {
    const drawn = runs.slice(-DRAWN);
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (first === undefined || last === undefined)
        return '';
    const squares = drawn.map(({ level }) => SQUARES[level]).join('');
    const span = drawn.length === 1 ? shortTime(last.at) : `${shortTime(first.at)} to ${shortTime(last.at)}`;
    return `**Last ${drawn.length === 1 ? 'run' : `${drawn.length} runs`}:** ${squares} <sub>${span}</sub>`;
}
/** `2026-11-24 08:05 UTC`; foreign text where it is no time. */
function shortTime(iso) {
    const time = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(iso);
    return time === null ? (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(iso, 40) : `${time[1]} ${time[2]} UTC`;
}


/***/ })

};
