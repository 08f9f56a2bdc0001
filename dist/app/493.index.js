export const id = 493;
export const ids = [493];
export const modules = {

/***/ 33228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ announcementOf)
/* harmony export */ });
/* harmony import */ var _report_facts_narrative_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34139);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);


const MOST_DETAILS = 3;
const LONGEST_DETAIL = 400;
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
        key: `${origin.stem}.${opened}`,
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

/***/ 75290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ givenUp)
/* harmony export */ });
function givenUp(channels) {
    const silent = new Map();
    return channels.map((channel) => ({
        name: channel.name,
        wants: (event) => channel.wants(event),
        send: async (announcement) => {
            const before = silent.get(channel.name);
            if (before !== undefined)
                return before;
            const sent = await channel.send(announcement);
            if (sent.kind === 'failed' && !sent.lasting)
                silent.set(channel.name, sent);
            return sent;
        },
    }));
}


/***/ }),

/***/ 30815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ unnotified),
/* harmony export */   k: () => (/* binding */ notifyChannels)
/* harmony export */ });
function unnotified(channels, { told, memory }) {
    return channels.flatMap((channel) => {
        const event = dueEvent(channel, told[channel.name] ?? 0, memory);
        return event === null ? [] : [{ channel, event }];
    });
}
function dueEvent(channel, heard, memory) {
    const { last, sequence, timeline } = memory;
    if (last === null || heard >= sequence)
        return null;
    const believesOver = heard === 0 || timeline.find((entry) => entry.sequence === heard)?.event === 'resolved';
    const isEnd = last.event === 'resolved' || last.event === 'eased';
    const wanted = isEnd && believesOver ? null : wantedAs(channel, last.event);
    return wanted ?? hiddenEvent(channel, memory, { heard, believesOver });
}
function hiddenEvent(channel, { timeline, escalated }, { heard, believesOver }) {
    const outage = timeline.slice(timeline.findLastIndex(({ event }) => event === 'resolved') + 1);
    const missed = outage.filter(({ sequence }) => sequence > heard);
    const change = outage.findLast(({ event }) => isChange(event));
    if (change !== undefined && missed.includes(change) && !(believesOver && change.event === 'eased')) {
        const wanted = wantedAs(channel, change.event);
        if (wanted !== null)
            return wanted;
    }
    if (escalated && missed.some(({ event }) => event === 'escalated') && channel.wants('escalated'))
        return 'escalated';
    if (!believesOver)
        return null;
    const begun = missed.filter(({ event }) => isChange(event) && event !== 'eased').map(({ event }) => wantedAs(channel, event));
    return begun.findLast((event) => event !== null) ?? null;
}
function wantedAs(channel, event) {
    if (channel.wants(event))
        return event;
    return event === 'reopened' && channel.wants('opened') ? 'opened' : null;
}
function isChange(event) {
    return event !== 'reminded' && event !== 'escalated';
}
async function notifyChannels(channels, record, announce) {
    const { memory } = record;
    const { last, sequence } = memory;
    if (last === null)
        return { memory, told: record.told, problems: [] };
    const results = await Promise.all(unnotified(channels, record).map(async ({ channel, event }) => ({
        name: channel.name,
        sent: await channel.send(announce({ ...last, event })),
    })));
    const heard = results.filter(({ sent }) => sent.kind === 'sent').map(({ name }) => name);
    const timeline = memory.timeline.map((entry) => (entry.sequence === sequence ? { ...entry, to: [...entry.to, ...heard] } : entry));
    return {
        memory: heard.length === 0 ? memory : { ...memory, timeline },
        told: { ...record.told, ...Object.fromEntries(heard.map((name) => [name, sequence])) },
        problems: results.flatMap(({ name, sent }) => (sent.kind === 'failed' ? [`channel ${name}: ${sent.reason}`] : [])),
    };
}


/***/ }),

/***/ 53113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aH: () => (/* binding */ wasPosture),
/* harmony export */   zL: () => (/* binding */ problemsReportedBefore)
/* harmony export */ });
/* unused harmony export reportedVerdict */
/* harmony import */ var _read_rank_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22327);

function reportedVerdict({ runs, last, openedAt }) {
    const isBad = (level) => level === 'warning' || level === 'alarm';
    const first = runs.find(({ level, at }) => isBad(level) && (openedAt === null || at >= openedAt));
    return (runs.find(({ at }) => at === last?.at) ?? first)?.verdict ?? null;
}
function wasPosture(memory) {
    const verdict = reportedVerdict(memory);
    return memory.known === null && memory.phase === 'open' && (verdict === 'posture' || verdict === 'degraded');
}
function problemsReportedBefore(memory, reading, at) {
    if (memory.phase !== 'open' && !memory.dismissed)
        return [];
    const verdict = reportedVerdict(memory);
    const isNew = verdict !== null && (0,_read_rank_js__WEBPACK_IMPORTED_MODULE_0__/* .rankOf */ .I)(verdict) < (0,_read_rank_js__WEBPACK_IMPORTED_MODULE_0__/* .rankOf */ .I)(reading.verdict);
    return reading.problems
        .filter(({ weight, hold }) => hold !== 'longer' && (memory.kind !== 'mail' || weight !== 'critical' || !isNew))
        .map(({ id, label, weight, isPath }) => {
        const since = memory.since ?? at;
        return { id, label, weight, isPath, since, firing: true, bad: 0, good: 0, signs: '', leftOut: 0 };
    });
}


/***/ }),

/***/ 3544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ flaps),
/* harmony export */   k: () => (/* binding */ signsFlap)
/* harmony export */ });
/* harmony import */ var _model_memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22718);

const ON = 0.3;
const OFF = 0.2;
function changeShare(runs) {
    const changes = runs.filter((run, index) => index > 0 && run !== runs[index - 1]).length;
    return changes / (_model_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_RUNS */ .nD - 1);
}
function flaps(runs, before) {
    const seen = runs.filter(({ level }) => level !== 'unknown').map(({ level }) => level !== 'good' && level !== 'pending');
    return changeShare(seen) >= (before ? OFF : ON);
}
function signsFlap(signs) {
    return changeShare([...signs]) >= ON;
}


/***/ }),

/***/ 68906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ nextIncident),
  s: () => (/* binding */ untouched)
});

// EXTERNAL MODULE: ./lib/src/incidents/decide/count/flapping.js
var count_flapping = __webpack_require__(3544);
// EXTERNAL MODULE: ./lib/src/incidents/decide/read/incident-key.js
var incident_key = __webpack_require__(90214);
// EXTERNAL MODULE: ./lib/src/incidents/decide/model/memory.js
var model_memory = __webpack_require__(22718);
// EXTERNAL MODULE: ./lib/src/incidents/decide/model/policy.js
var model_policy = __webpack_require__(24155);
// EXTERNAL MODULE: ./lib/src/incidents/decide/model/problem.js
var problem = __webpack_require__(42546);
;// CONCATENATED MODULE: ./lib/src/incidents/decide/count/count-problems.js





function countProblems(run) {
    const { known, reading, maintenance, memory } = run;
    const problems = (0,problem/* seated */.J0)(reading.problems, new Set(known.map(({ id }) => id)));
    const met = new Map(problems.map((problem) => [problem.id, problem]));
    const alone = known.map((before) => ({ before, after: stepped(before, met, run) }));
    const isBesideFailure = problems.some(({ isPath }) => isPath) || alone.some(({ after }) => after?.isPath === true && after.firing);
    const isNews = ({ weight }) => weight !== 'warning' || !isBesideFailure;
    const steps = alone.map(({ before, after }) => ({
        before,
        after: before.firing || after === null || isNews(after) ? after : { ...after, firing: false },
    }));
    const kept = steps.map(({ after }) => after).filter((after) => after !== null);
    const ended = steps
        .filter(({ before, after }) => before.firing && after?.firing !== true)
        .map(({ before, after }) => ({ problem: after ?? before, isGone: after === null }));
    const fresh = maintenance ? [] : problems.filter(({ id }) => !known.some((problem) => problem.id === id));
    const counted = fresh.map((problem) => ({ problem, runs: waited(problem, memory.pending) + 1 }));
    const isBegun = ({ problem, runs }) => isNews(problem) && isBelieved(problem, runs, run);
    const believed = counted.filter(isBegun).map(({ problem, runs }) => begin(problem, runs, run));
    const returned = steps.flatMap(({ before, after }) => (!before.firing && after?.firing === true ? [after] : []));
    const pending = counted.filter((each) => !isBegun(each)).map(({ problem, runs }) => ({ mark: (0,incident_key/* fingerprint */.R)(problem.id), runs }));
    const unseen = reading.isWhole ? [] : memory.pending.filter((each) => !fresh.some((problem) => isOf(each, problem)));
    return {
        known: [...kept.filter(({ firing, good }) => firing || good < model_memory/* MOST_RUNS */.nD), ...believed],
        pending: maintenance ? memory.pending : [...pending, ...unseen],
        fired: [...believed, ...returned],
        ended,
        met: new Set(met.keys()),
        isSeenWorking: isSeenWorking(known, met, reading),
    };
}
function isSeenWorking(known, met, reading) {
    const firing = known.filter((problem) => problem.firing);
    return firing.length > 0 && firing.every(({ id }) => !met.has(id) && reading.standing(id) === 'good');
}
function stepped(before, met, run) {
    const { reading, policy, maintenance, memory } = run;
    const problem = met.get(before.id);
    const standing = problem === undefined ? reading.standing(before.id) : 'bad';
    switch (standing) {
        case 'bad': {
            if (!before.firing && maintenance)
                return before;
            const { label = before.label, weight = before.weight } = problem ?? {};
            const now = { ...before, label, weight, bad: before.bad + 1, good: 0, leftOut: 0, signs: signed(before.signs, 'x') };
            if (before.firing)
                return now;
            const since = before.bad === 0 ? run.at : before.since;
            const comesAndGoes = memory.flapping || (0,count_flapping/* signsFlap */.k)(now.signs);
            const needed = Math.max((0,model_policy/* runsNeeded */.w)(problem?.hold ?? 'none', policy), comesAndGoes ? policy.stillDownAfter : 1);
            return { ...now, since, firing: now.bad >= needed };
        }
        case 'good': {
            const now = { ...before, bad: 0, good: before.good + 1, leftOut: 0, signs: signed(before.signs, '.') };
            return before.firing && now.good >= goodNeeded(now, met, run) ? { ...now, firing: false } : now;
        }
        case 'unknown':
            return before;
        case 'left-out':
            return before.leftOut + 1 >= model_memory/* MOST_RUNS */.nD ? null : { ...before, leftOut: before.leftOut + 1 };
        case 'gone':
            return null;
    }
}
function goodNeeded(problem, met, { known, policy, memory, reading }) {
    const others = known.filter(({ id, firing, isPath }) => firing && isPath && id !== problem.id);
    const goesOn = others.some(({ id }) => met.has(id) || reading.standing(id) === 'unknown') || [...met.values()].some(({ isPath }) => isPath);
    const cameBack = memory.flapping || /x\.+x/.test(problem.signs);
    return problem.isPath && goesOn && !cameBack ? 1 : policy.closeAfter;
}
function isBelieved(problem, runs, { policy, memory }) {
    const { window } = policy;
    if (problem.hold === 'none' || window === null)
        return runs >= (0,model_policy/* runsNeeded */.w)(problem.hold, policy);
    const seen = memory.runs.filter(({ level }) => level !== 'unknown').slice(-window.of);
    return seen.filter(({ level }) => level !== 'good').length >= window.bad;
}
function begin({ id, label, weight, isPath }, runs, { memory, at }) {
    const since = runs > 1 ? (memory.since ?? at) : at;
    return { id, label, weight, isPath, since, firing: true, bad: runs, good: 0, signs: 'x'.repeat(Math.min(runs, model_memory/* MOST_RUNS */.nD)), leftOut: 0 };
}
function waited(problem, pending) {
    return Math.max(0, ...pending.filter((each) => isOf(each, problem)).map(({ runs }) => runs));
}
function isOf({ mark }, { id }) {
    return (0,incident_key/* fingerprint */.R)(id).startsWith(mark);
}
function signed(signs, sign) {
    return `${signs}${sign}`.slice(-model_memory/* MOST_RUNS */.nD);
}

// EXTERNAL MODULE: ./lib/src/incidents/decide/count/earlier-versions.js
var earlier_versions = __webpack_require__(53113);
// EXTERNAL MODULE: ./lib/src/incidents/decide/model/decision.js
var model_decision = __webpack_require__(51655);
// EXTERNAL MODULE: ./lib/src/incidents/decide/read/phrases.js
var phrases = __webpack_require__(77906);
;// CONCATENATED MODULE: ./lib/src/incidents/text/transition-text.js

function transitionText(decision, counted, reading) {
    const { known } = counted;
    const { title, summary } = reading;
    const ended = counted.ended.length === 0 ? null : endOf(counted.ended);
    const lasting = known.filter(({ firing }) => firing);
    switch (decision) {
        case 'ease': {
            if (lasting.length === 0) {
                const calm = `${ended ?? title}, but it comes and goes`;
                return { title: calm, summary: `${calm}: this stays open until it has calmed down.` };
            }
            if (reading.level === 'warning' || reading.level === 'alarm')
                return { title, summary: `${ended ?? title}. ${summary}` };
            return unfinished(ended ?? title, lasting);
        }
        case 'worsen': {
            const begun = newIn(counted, summary);
            return { title, summary: [summary, ...(begun === null ? [] : [`${begun}.`]), ...(ended === null ? [] : [`${ended}.`])].join(' ') };
        }
        case 'resolve': {
            const gone = counted.ended.filter(({ isGone }) => isGone);
            if (gone.length === 0 || gone.length < counted.ended.length) {
                if (reading.level !== 'unknown')
                    return { title, summary: counted.memory.kind === 'mail' || ended === null ? summary : `${ended}. ${summary}` };
                const over = ended ?? 'What had failed works again';
                return { title: over, summary: `${over}. ${summary}` };
            }
            const label = endOf(gone);
            return { title: label, summary: `${label}: the configuration has changed.` };
        }
        case 'open':
        case 'reopen':
        case 'escalate':
        case 'remind':
        case 'update':
        case 'nothing':
            return { title, summary };
    }
}
function unfinished(ended, lasting) {
    const unseen = lasting.filter(({ good }) => good === 0).map(({ label }) => label);
    const seen = lasting.filter(({ good }) => good > 0).map(({ label }) => label);
    return {
        title: unseen.length === 0 ? ended : `When last seen: ${(0,phrases/* formatOnce */.P)(unseen)}; ${ended}`,
        summary: [
            `${ended}.`,
            ...(unseen.length === 0 ? [] : [`When last seen: ${(0,phrases/* formatOnce */.P)(unseen)}.`]),
            ...(seen.length === 0 ? [] : [`Not met in this run, and not over until it stays so: ${(0,phrases/* formatOnce */.P)(seen)}.`]),
        ].join(' '),
    };
}
function newIn({ fired, known }, summary) {
    const goesOn = known.some(({ id, firing }) => firing && fired.every((problem) => problem.id !== id));
    const unnamed = fired.map(({ label }) => label).filter((label) => !summary.includes(label));
    return goesOn && unnamed.length > 0 ? `New: ${(0,phrases/* formatOnce */.P)(unnamed)}` : null;
}
function endOf(ended) {
    const some = (pick) => ended.filter(({ problem, isGone }) => pick(problem, isGone)).map(({ problem }) => problem);
    const paths = some(({ isPath }, isGone) => isPath && !isGone).map(({ label }) => label.replace(/ \([^()]*\)$/, ''));
    const others = some(({ isPath }, isGone) => !isPath && !isGone).map(({ label }) => label);
    const gone = some((_, isGone) => isGone).map(({ label }) => label);
    return [
        ...(paths.length === 0 ? [] : [`${(0,phrases/* formatOnce */.P)(paths)} ${paths.length === 1 ? 'works' : 'work'} again`]),
        ...(others.length === 0 ? [] : [`ended: ${(0,phrases/* formatOnce */.P)(others)}`]),
        ...(gone.length === 0 ? [] : [`no longer looked at: ${(0,phrases/* formatOnce */.P)(gone)}`]),
    ].join('; ');
}

;// CONCATENATED MODULE: ./lib/src/incidents/decide/transition.js





function carriedOut(counted, decided) {
    const { decision, reading, at } = decided;
    const { known } = counted;
    const firing = known.filter((problem) => problem.firing);
    const compared = comparable(counted.memory, reading);
    const memory = firing.length === 0 ? compared : { ...compared, severity: (0,problem/* heaviest */.iS)(firing) };
    const noted = withEntry(memory, counted, decided);
    switch (decision) {
        case 'open':
        case 'reopen': {
            const again = { phase: 'open', openedAt: at, closedAt: null, reminders: 0, escalated: false, dismissed: false };
            const rank = { rank: reading.rank };
            if (decision === 'reopen')
                return { ...noted, ...again, ...rank, outages: memory.outages + 1 };
            const timeline = noted.timeline.slice(-1).map((entry) => ({ ...entry, sequence: 1 }));
            return { ...noted, ...again, ...rank, sequence: 1, timeline, outages: 1 };
        }
        case 'worsen':
            return { ...noted, rank: Math.max(memory.rank, reading.rank), reminders: 0 };
        case 'ease': {
            const escalated = memory.escalated && (0,problem/* heaviest */.iS)(firing) !== 'warning';
            const rank = reading.rank === 0 ? memory.rank : reading.rank;
            const severity = firing.length === 0 ? 'warning' : memory.severity;
            const trouble = reading.level === 'unknown' ? (0,phrases/* formatOnce */.P)(firing.map(({ label }) => label)) : memory.trouble;
            return { ...noted, rank, severity, trouble, escalated };
        }
        case 'escalate':
            return { ...noted, escalated: true };
        case 'remind':
            return { ...noted, reminders: memory.reminders + 1 };
        case 'resolve': {
            const isGone = counted.ended.length > 0 && counted.ended.every((each) => each.isGone);
            const outage = isGone ? null : { from: memory.since ?? at, to: memory.recoveredAt ?? at };
            const over = { bad: 0, outage, known: [], rank: 0, flapping: false };
            return memory.dismissed
                ? { ...noted, ...over, phase: 'quiet', dismissed: false }
                : { ...noted, ...over, phase: 'closed', closedAt: at };
        }
        case 'update':
            return memory;
        case 'nothing':
            return memory.dismissed ? memory : { ...memory, known: [] };
    }
}
function comparable(memory, { rank, judged }) {
    if (rank === 0 || memory.judged === judged)
        return memory;
    return { ...memory, judged, rank: memory.judged === null ? memory.rank : rank };
}
function withEntry(memory, counted, { decision, reading, at }) {
    const event = model_decision/* EVENTS */.q[decision];
    if (event === null)
        return memory;
    const state = decision === 'resolve' ? 'ok' : stateOf(counted.known);
    const { title, summary } = transitionText(decision, { ...counted, memory }, reading);
    const sequence = memory.sequence + 1;
    const timeline = [...memory.timeline, { sequence, event, at, state, title, to: [] }].slice(-model_memory/* MOST_ENTRIES */.V0);
    return { ...memory, sequence, last: { event, at, state, title, summary }, timeline, toldAt: at };
}
function stateOf(known) {
    return (0,problem/* heaviest */.iS)(known.filter(({ firing, good }) => firing && good === 0));
}

;// CONCATENATED MODULE: ./lib/src/incidents/decide/incident.js






function untouched(now, maintenance) {
    return { now, maintenance, acknowledged: false, byHand: null };
}
const LONGEST_REMINDER = 7 * 24 * 3_600_000;
function nextIncident(before, reading, policy, circumstances) {
    const started = afterHands(before, circumstances);
    const mark = { at: iso(circumstances.now), level: reading.level, verdict: reading.verdict };
    const memory = { ...started, runs: [...started.runs, mark].slice(-model_memory/* MOST_RUNS */.nD) };
    if (reading.level === 'unknown' && started.known === null)
        return { decision: started.phase === 'open' ? 'update' : 'nothing', memory };
    const counted = count(memory, reading, policy, circumstances);
    const decision = decide(counted, policy, circumstances);
    return { decision, memory: carriedOut(counted, { decision, reading, at: iso(circumstances.now) }) };
}
function afterHands(memory, { byHand, now }) {
    if (byHand === 'closed')
        return { ...memory, phase: 'closed', closedAt: iso(now), dismissed: true, flapping: false };
    if (byHand === 'reopened')
        return { ...memory, phase: 'open', closedAt: null, dismissed: false, good: 0, bad: 0, recoveredAt: null };
    return memory;
}
function count(before, reading, policy, { now, maintenance }) {
    const at = iso(now);
    const earlier = before.known ?? (0,earlier_versions/* problemsReportedBefore */.zL)(before, reading, at);
    const counted = countProblems({ memory: before, known: earlier, reading, policy, at, maintenance });
    const { met } = counted;
    const isMet = counted.known.some(({ id, firing }) => firing && met.has(id));
    const level = isMet ? reading.level : markOfOthers(reading.level, maintenance);
    const runs = [...before.runs.slice(0, -1), { at, level, verdict: reading.verdict }];
    const memory = { ...before, known: counted.known, pending: counted.pending, runs };
    const isWorse = before.phase === 'open' && !maintenance && isWorseVerdict(before, reading) && eachFiresAndIsMet(counted, met);
    const rest = { known: counted.known, fired: counted.fired, ended: counted.ended, isWorse, isMet };
    return {
        ...rest,
        memory: inARow(memory, { ...rest, level: level === 'unknown' && counted.isSeenWorking ? 'good' : level }, { summary: reading.summary, at, maintenance }),
    };
}
function markOfOthers(level, maintenance) {
    if (maintenance && level !== 'good')
        return 'unknown';
    return level === 'warning' ? 'pending' : level;
}
function inARow(memory, { level, fired, known }, { summary, at, maintenance }) {
    const flapping = (0,count_flapping/* flaps */.H)(memory.runs, memory.flapping);
    switch (level) {
        case 'unknown':
            return memory;
        case 'good':
        case 'pending': {
            const good = memory.good + 1;
            const since = memory.phase !== 'open' && level === 'pending' && !maintenance && memory.bad === 0 ? at : memory.since;
            const bad = level === 'pending' && memory.phase !== 'open' && !maintenance ? memory.bad + 1 : 0;
            return { ...memory, flapping, since, good, bad, recoveredAt: memory.good === 0 ? at : memory.recoveredAt };
        }
        case 'warning':
        case 'alarm': {
            const earliest = fired.map(({ since }) => since).toSorted()[0] ?? at;
            const goesOn = memory.phase === 'open' && known.length > fired.length;
            const since = goesOn || fired.length === 0 ? (memory.since ?? earliest) : earliest;
            return { ...memory, flapping, since, trouble: summary, good: 0, bad: memory.bad + 1, recoveredAt: null };
        }
    }
}
function isWorseVerdict({ rank, judged }, reading) {
    return rank > 0 && reading.rank > rank && (judged === null || judged === reading.judged);
}
function eachFiresAndIsMet({ known, ended }, met) {
    return ended.length === 0 && known.every(({ id, firing, isPath }) => (firing ? met.has(id) || !isPath : !met.has(id)));
}
function decide(counted, policy, circumstances) {
    const { memory, fired, ended, known, isWorse } = counted;
    const { maintenance, now } = circumstances;
    if (memory.phase === 'open') {
        if (isWorse || (fired.length > 0 && !isLighter(fired, ended)))
            return 'worsen';
        if (known.some(({ firing }) => firing))
            return ended.length > 0 ? 'ease' : whileOpen(counted, policy, circumstances);
        if (memory.flapping)
            return ended.length > 0 ? 'ease' : 'update';
        return memory.good >= policy.closeAfter || ended.length > 0 ? 'resolve' : 'update';
    }
    if (isOverAfterHand(counted, policy))
        return 'resolve';
    if (maintenance || fired.length === 0)
        return 'nothing';
    if (memory.dismissed)
        return fired.some(({ weight }) => weight === 'critical') ? 'open' : 'nothing';
    const closed = memory.closedAt === null ? null : Date.parse(memory.closedAt);
    return memory.phase === 'closed' && closed !== null && now - closed < policy.reopenWithin ? 'reopen' : 'open';
}
function isOverAfterHand({ memory, known }, { closeAfter }) {
    const { dismissed, good } = memory;
    return dismissed && good >= closeAfter && !known.some(({ firing }) => firing);
}
function isLighter(fired, ended) {
    const before = ended.map(({ problem }) => problem);
    return fired.every(({ weight }) => weight === 'warning') && before.some(({ weight }) => weight !== 'warning');
}
function whileOpen({ memory, known, isMet }, policy, circumstances) {
    const { now, acknowledged, maintenance } = circumstances;
    if (!isMet || acknowledged || maintenance)
        return 'update';
    const open = now - Date.parse(memory.openedAt ?? iso(now));
    const isWarning = (0,problem/* heaviest */.iS)(known.filter(({ firing }) => firing)) === 'warning';
    const isDue = policy.escalateAfter !== null && open >= policy.escalateAfter;
    if (isDue && !memory.escalated && !(isWarning && wasEscalated(memory)))
        return 'escalate';
    if (isWarning && memory.reminders >= policy.remindTimes)
        return 'update';
    const quiet = now - Date.parse(memory.toldAt ?? iso(now));
    return quiet >= Math.min(policy.remindAfter * 2 ** memory.reminders, LONGEST_REMINDER) ? 'remind' : 'update';
}
function wasEscalated({ timeline }) {
    return timeline.slice(timeline.findLastIndex(({ event }) => event === 'resolved') + 1).some(({ event }) => event === 'escalated');
}
function iso(ms) {
    return new Date(ms).toISOString();
}


/***/ }),

/***/ 51655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ EVENTS)
/* harmony export */ });
const EVENTS = {
    open: 'opened',
    reopen: 'reopened',
    worsen: 'worsened',
    ease: 'eased',
    escalate: 'escalated',
    remind: 'reminded',
    resolve: 'resolved',
    update: null,
    nothing: null,
};


/***/ }),

/***/ 22718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ok: () => (/* binding */ noIncident),
/* harmony export */   V0: () => (/* binding */ MOST_ENTRIES),
/* harmony export */   nD: () => (/* binding */ MOST_RUNS)
/* harmony export */ });
const MOST_RUNS = 21;
const MOST_ENTRIES = 20;
function noIncident(kind) {
    return {
        kind,
        phase: 'quiet',
        known: [],
        pending: [],
        rank: 0,
        judged: null,
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
        timeline: [],
        reminders: 0,
        toldAt: null,
        escalated: false,
        flapping: false,
        outages: 0,
        dismissed: false,
    };
}


/***/ }),

/***/ 24155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withoutMemory),
/* harmony export */   w: () => (/* binding */ runsNeeded)
/* harmony export */ });
function withoutMemory(policy) {
    return { ...policy, openAfter: 1, window: null, forgets: true };
}
function runsNeeded(hold, { openAfter, forgets }) {
    switch (hold) {
        case 'none':
            return 1;
        case 'open-after':
            return openAfter;
        case 'longer':
            return forgets ? Infinity : openAfter + 1;
    }
}


/***/ }),

/***/ 42546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ seated),
/* harmony export */   iS: () => (/* binding */ heaviest),
/* harmony export */   vy: () => (/* binding */ MOST_PROBLEMS)
/* harmony export */ });
const HEAVY = ['critical', 'unknown'];
function heaviest(problems) {
    return HEAVY.find((weight) => problems.some((problem) => problem.weight === weight)) ?? 'warning';
}
const MOST_PROBLEMS = 60;
const OTHERS = 'others';
function seated(problems, known) {
    const fresh = problems.filter(({ id }) => !known.has(id));
    const room = Math.max(0, MOST_PROBLEMS - known.size - (known.has(OTHERS) ? 0 : 1));
    if (fresh.length <= room)
        return problems;
    const rest = fresh.slice(room);
    const left = new Set(rest.map(({ id }) => id));
    const hold = HOLDS.find((each) => rest.some((problem) => problem.hold === each)) ?? 'open-after';
    const others = { id: OTHERS, weight: heaviest(rest), hold, isPath: false, label: `${rest.length} more` };
    return [...problems.filter(({ id }) => !left.has(id)), others];
}
const HOLDS = ['none', 'open-after', 'longer'];


/***/ }),

/***/ 97921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ki: () => (/* binding */ pathsThatFail),
/* harmony export */   uR: () => (/* binding */ readMailProblems),
/* harmony export */   vD: () => (/* binding */ fatesOf)
/* harmony export */ });
/* harmony import */ var _core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41730);
/* harmony import */ var _core_judge_handed_over_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3077);
/* harmony import */ var _core_judge_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25279);
/* harmony import */ var _incident_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90214);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77906);
/* harmony import */ var _rank_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22327);
/* harmony import */ var _whose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34016);
/* harmony import */ var _core_text_format_count_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46775);








function readMailProblems(report, isComplete) {
    const { loops, findings } = report;
    const passing = findings
        .filter((finding) => (0,_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .whoseFinding */ .MJ)(finding) === 'mail')
        .map(({ code, target }) => ({ ...MINOR, id: `${code} ${target}`, hold: 'longer', label: `${target} (${code})` }));
    const problems = [...loops.flatMap(problemOf), ...passing];
    const level = problems.some(({ weight }) => weight === 'critical') ? 'alarm' : problems.length > 0 ? 'warning' : levelOf(loops);
    const isOnce = loops.some(_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .isSingleLoss */ .Uc);
    const judged = isOnce ? (0,_core_judge_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdict */ .WJ)(loops.map(asArrived), findings, false) : report.verdict;
    const summary = level === 'alarm' ? judged.summary : sentence(level, report, problems);
    return {
        level,
        verdict: level === 'alarm' ? judged.code : report.verdict.code,
        rank: level === 'alarm' && !loops.some(_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .isBlind */ .iE) ? (0,_rank_js__WEBPACK_IMPORTED_MODULE_4__/* .rankOf */ .I)(judged.code) : 0,
        judged: (0,_incident_key_js__WEBPACK_IMPORTED_MODULE_6__/* .fingerprint */ .R)(loops
            .filter(({ state }) => state !== 'unknown')
            .map(({ name }) => name)
            .toSorted()
            .join('\n')),
        problems,
        isWhole: level !== 'unknown' && !loops.some(_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .isBlind */ .iE),
        standing: (id) => standing(id, loops, isComplete),
        title: (0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .G)(summary),
        summary,
    };
}
function pathsThatFail({ phase, known }) {
    if (phase !== 'open')
        return [];
    return (known ?? []).filter(({ firing, isPath }) => firing && isPath).map(({ id }) => id.replace(LOOP, ''));
}
function fatesOf({ known }) {
    const paths = (known ?? []).filter(({ firing, isPath }) => firing && isPath);
    return paths.map(({ label }) => label.replace(/\d+/g, '#')).join('\n');
}
const LOOP = /^loop /;
const MINOR = { weight: 'warning', hold: 'open-after', isPath: false };
function problemOf(loop) {
    const { name, state, outcome } = loop;
    const label = `${name} (${(0,_core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_0__/* .fateOf */ ._L)(loop)})`;
    if ((0,_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .isSingleLoss */ .Uc)(loop))
        return [{ ...MINOR, id: `once ${name}`, label: `${name} (${outcome} once)` }];
    if (state === 'critical')
        return [{ id: `loop ${name}`, weight: 'critical', hold: 'none', isPath: true, label }];
    if (state !== 'warning' || outcome === 'junk')
        return [];
    const what = (0,_core_judge_burst_loss_js__WEBPACK_IMPORTED_MODULE_0__/* .isLossy */ .d0)(loop) ? 'loss' : outcome;
    return [{ ...MINOR, id: `${what} ${name}`, hold: outcome === 'slow' ? 'longer' : 'open-after', label }];
}
function levelOf(loops) {
    const asked = loops.filter(({ outcome }) => outcome !== 'skipped');
    return asked.length === 0 || asked.some(_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .isBlind */ .iE) ? 'unknown' : 'good';
}
function asArrived(loop) {
    return (0,_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .isSingleLoss */ .Uc)(loop) ? { ...loop, state: 'warning' } : loop;
}
function standing(id, loops, isComplete) {
    const space = id.indexOf(' ');
    const loop = loops.find(({ name }) => name === id.slice(space + 1));
    if (space === -1)
        return loops.some(_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .isBlind */ .iE) ? 'unknown' : 'good';
    if (loop === undefined)
        return isComplete ? 'gone' : 'left-out';
    return (0,_core_judge_handed_over_js__WEBPACK_IMPORTED_MODULE_1__/* .hasArrived */ .iU)(loop) ? 'good' : 'unknown';
}
function sentence(level, { loops, verdict: overall }, problems) {
    switch (level) {
        case 'warning':
        case 'alarm':
            return `Mail works, with ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOnce */ .P)(problems.map(({ label }) => label))}.`;
        case 'unknown':
            if (overall.code === 'undetermined' || loops.length === 0)
                return overall.summary;
            return `Could not look: whether mail works is not known for ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOnce */ .P)(loops.filter(_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .isBlind */ .iE).map(({ name, outcome }) => `${name} (${outcome})`))}.`;
        case 'good':
            return overall.code === 'healthy'
                ? overall.summary
                : `Mail works: ${(0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(loops.filter(_core_judge_handed_over_js__WEBPACK_IMPORTED_MODULE_1__/* .hasArrived */ .iU).length, 'loop')} delivered.`;
    }
}


/***/ }),

/***/ 77906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   P: () => (/* binding */ formatOnce)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);
/* harmony import */ var _core_text_format_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98390);


const LONGEST_TITLE = 200;
function formatOnce(label) {
    return (0,_core_text_format_list_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSome */ .w)([...new Set(label)]);
}
function titleOf(summary) {
    return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(summary, LONGEST_TITLE).replace(/\.$/, ''), LONGEST_TITLE);
}


/***/ }),

/***/ 22327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rankOf),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
const RANKS = {
    healthy: 0,
    degraded: 0,
    undetermined: 0,
    posture: 1,
    deliverability: 2,
    inbound: 2,
    'local-infrastructure': 2,
    'delivery-failure': 3,
    submission: 4,
    'total-outage': 5,
};
function rankOf(verdict) {
    return RANKS[verdict];
}
function verdictOf(value) {
    return VERDICTS.find((code) => code === value) ?? null;
}
const VERDICTS = Object.keys(RANKS);


/***/ }),

/***/ 34016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   MJ: () => (/* binding */ whoseFinding),
/* harmony export */   Uc: () => (/* binding */ isSingleLoss),
/* harmony export */   iE: () => (/* binding */ isBlind)
/* harmony export */ });
/* harmony import */ var _core_judge_handed_over_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3077);
/* harmony import */ var _core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17667);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73917);



const OF_THE_WAY = new Set(['late', 'late-bounce', 'delayed-notification', 'slow-hop']);
const OF_THE_MONITOR = new Set(['forged-token', 'check-broken', 'evidence-broken']);
const OF_A_REFUSAL = new Set(_core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .Lp.filter((code) => (0,_core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOf */ .OB)(code).family === 'refusal'));
function whoseFinding({ check, code }) {
    if (check === 'schedule' || OF_THE_MONITOR.has(code))
        return 'monitor';
    if (OF_THE_WAY.has(code))
        return 'mail';
    return OF_A_REFUSAL.has(code) ? null : 'posture';
}
function isBlind({ state, outcome }) {
    return state === 'unknown' && outcome !== 'skipped';
}
function isSingleLoss({ state, confirmation }) {
    return state === 'critical' && confirmation !== null && (0,_core_judge_handed_over_js__WEBPACK_IMPORTED_MODULE_0__/* .hasArrived */ .iU)(confirmation);
}
function partOf(kind, report, summary) {
    if (kind === 'mail')
        return report;
    const findings = report.findings.filter((finding) => whoseFinding(finding) === kind);
    const loops = report.loops.filter((loop) => (kind === 'monitor' ? isBlind(loop) : loop.outcome === 'junk'));
    const { code, causes, suspects, tellApart } = report.verdict;
    return {
        ...report,
        loops,
        findings,
        state: (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .worst */ .QZ)([...loops, ...findings].map(({ state }) => state)),
        verdict: { code, summary, causes, suspects, tellApart },
    };
}


/***/ }),

/***/ 48420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ silencesOf)
/* harmony export */ });
/* harmony import */ var _count_flapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3544);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24155);
/* harmony import */ var _read_incident_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90214);
/* harmony import */ var _read_phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77906);




function silencesOf(memory, { problems }, policy, isPlanned) {
    const known = new Map((memory.known ?? []).map((problem) => [problem.id, problem]));
    const isKnown = problems.some(({ id }) => known.get(id)?.firing === true);
    const rest = problems.filter(({ id }) => known.get(id)?.firing !== true);
    const waiting = isPlanned ? [] : together(rest.flatMap((problem) => waitingOf(problem, memory, policy)));
    return [
        ...(isKnown ? [{ kind: 'known' }] : []),
        ...(isPlanned && rest.length > 0 ? [{ kind: 'planned' }] : []),
        ...waiting,
    ];
}
function waitingOf({ id, label, hold }, memory, policy) {
    const before = memory.known?.find((problem) => problem.id === id);
    const common = { kind: 'waiting', what: label };
    if (before !== undefined) {
        const comesAndGoes = memory.flapping || (0,_count_flapping_js__WEBPACK_IMPORTED_MODULE_1__/* .signsFlap */ .k)(before.signs);
        const runs = Math.max((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .runsNeeded */ .w)(hold, policy), comesAndGoes ? policy.stillDownAfter : 1);
        const key = comesAndGoes && policy.stillDownAfter === runs ? 'still-down-after' : 'open-after';
        return before.bad < runs ? [{ ...common, runs: before.bad, until: { key, runs } }] : [];
    }
    const runs = memory.pending.find(({ mark }) => (0,_read_incident_key_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprint */ .R)(id).startsWith(mark))?.runs;
    if (runs === undefined)
        return [];
    if (policy.window !== null)
        return [{ ...common, runs, until: { key: 'window', ...policy.window } }];
    const needed = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .runsNeeded */ .w)(hold, policy);
    return runs < needed && Number.isFinite(needed) ? [{ ...common, runs, until: { key: 'open-after', runs: needed } }] : [];
}
function together(all) {
    const groups = new Map();
    for (const each of all) {
        const same = JSON.stringify([each.runs, each.until]);
        groups.set(same, [...(groups.get(same) ?? []), each]);
    }
    return [...groups.values()].flatMap(([first, ...more]) => first === undefined ? [] : [{ ...first, what: (0,_read_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOnce */ .P)([first, ...more].map(({ what }) => what)) }]);
}


/***/ }),

/***/ 51669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ readNotified),
/* harmony export */   Lu: () => (/* binding */ textAbove),
/* harmony export */   QY: () => (/* binding */ withMemory),
/* harmony export */   Vc: () => (/* binding */ stemOf),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   l9: () => (/* binding */ transitionOf),
/* harmony export */   mD: () => (/* binding */ keptAbove),
/* harmony export */   nC: () => (/* binding */ writeTransition),
/* harmony export */   q8: () => (/* binding */ withRecord),
/* harmony export */   qm: () => (/* binding */ readStem)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39297);
/* harmony import */ var _core_result_announcement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31289);
/* harmony import */ var _read_memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89824);



const IDENTITY = /<!-- email-continuity:incident (mail|posture|monitor) ([\w.-]{1,80}) -->/;
const RECORD = /^<!-- email-continuity:record (\{.*\}) -->\r?$/m;
const MOST_ABOVE = 10_000;
const TRANSITION = /^<!-- email-continuity:told (mail|posture|monitor) (\d{1,9}) -->/;
function withRecord(kind, key, record, text) {
    return `<!-- email-continuity:incident ${kind} ${key} -->\n\n${text.trimEnd()}\n\n${hiddenLine(record)}\n`;
}
function withMemory(body, record) {
    const above = textAbove(body);
    return above + body.slice(above.length).replace(RECORD, () => hiddenLine(record));
}
function textAbove(body) {
    return body.slice(0, IDENTITY.exec(body)?.index ?? 0);
}
function hiddenLine({ memory, title, commented, told, marks, origin, stem }) {
    const json = JSON.stringify({ memory, title, commented, told, marks, origin, stem }).replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
    return `<!-- email-continuity:record ${json} -->`;
}
function keptAbove(body) {
    return textAbove(body).slice(0, MOST_ABOVE);
}
function identityOf(body) {
    const found = /(?:^|\n)[ \t]*>[^\n]*$/.test(textAbove(body)) ? null : IDENTITY.exec(body);
    const kind = _core_result_announcement_js__WEBPACK_IMPORTED_MODULE_1__/* .INCIDENT_KINDS */ .p.find((known) => known === found?.[1]);
    const key = found?.[2];
    return kind === undefined || key === undefined ? null : { kind, key };
}
function readRecord(body, kind) {
    const json = RECORD.exec(body.slice(textAbove(body).length))?.[1];
    if (json === undefined)
        return null;
    const parsed = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parsedJson */ .U4)(json));
    const memory = (0,_read_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .readMemory */ .S)(parsed['memory'], kind);
    if (memory === null)
        return null;
    const marks = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(parsed['marks']);
    return {
        memory,
        title: typeof parsed['title'] === 'string' ? parsed['title'] : '',
        commented: (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(parsed['commented']),
        told: readNotified(parsed['told']),
        marks: { flapping: marks['flapping'] === true, escalated: marks['escalated'] === true },
        origin: typeof parsed['origin'] === 'string' ? parsed['origin'] : null,
        stem: readStem(parsed['stem']) ?? stemOf(identityOf(body)?.key ?? 'incident', kind),
    };
}
function writeTransition(kind, sequence) {
    return `<!-- email-continuity:told ${kind} ${sequence} -->\n`;
}
function transitionOf(body) {
    const sequence = TRANSITION.exec(body)?.[2];
    return sequence === undefined ? null : Number(sequence);
}
function readNotified(value) {
    return Object.fromEntries(Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value)).map(([channel, sequence]) => [channel, (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(sequence)]));
}
function stemOf(key, kind) {
    return `${key}.${kind}`;
}
function readStem(value) {
    return typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : null;
}


/***/ }),

/***/ 62072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ originText),
/* harmony export */   O: () => (/* binding */ isSamePlace)
/* harmony export */ });
function originText({ step, source }) {
    return `${step} ${source}`;
}
function isSamePlace(text, origin) {
    if (text === null || !text.startsWith(`${origin.step} `))
        return false;
    const source = text.slice(origin.step.length + 1);
    return source === origin.source || origin.isGone(source);
}


/***/ }),

/***/ 89824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ readMemory)
});

// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
// EXTERNAL MODULE: ./lib/src/core/result/announcement.js
var announcement = __webpack_require__(31289);
// EXTERNAL MODULE: ./lib/src/incidents/decide/model/memory.js
var memory = __webpack_require__(22718);
// EXTERNAL MODULE: ./lib/src/incidents/decide/read/rank.js
var rank = __webpack_require__(22327);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/incidents/decide/model/problem.js
var problem = __webpack_require__(42546);
;// CONCATENATED MODULE: ./lib/src/incidents/memory/kept-fields.js
function keptList(value, read) {
    return Array.isArray(value) ? value.flatMap((item) => [read(item)].filter((found) => found !== null)) : [];
}
function timeOf(value) {
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
        ? value
        : null;
}
function keptText(value) {
    return typeof value === 'string' && value.length <= 300 ? value : null;
}
function weightOf(value) {
    return value === 'critical' || value === 'unknown' ? value : 'warning';
}

;// CONCATENATED MODULE: ./lib/src/incidents/memory/read-problems.js




function readKnown(value) {
    return Array.isArray(value) ? keptList(value, known).slice(0, problem/* MOST_PROBLEMS */.vy) : null;
}
function readPending(value) {
    return keptList(value, pending).slice(0, problem/* MOST_PROBLEMS */.vy);
}
function known(item) {
    const fields = (0,foreign_json/* fieldsOf */.Pf)(item);
    const [id, label, since] = [keptText(fields['id']), keptText(fields['label']), timeOf(fields['since'])];
    const { signs } = fields;
    if (id === null || label === null || since === null)
        return null;
    return {
        id,
        label,
        weight: weightOf(fields['weight']),
        isPath: fields['isPath'] === true,
        since,
        firing: fields['firing'] === true,
        bad: (0,foreign_json/* countOf */.pq)(fields['bad']),
        good: (0,foreign_json/* countOf */.pq)(fields['good']),
        signs: typeof signs === 'string' && /^[x.]*$/.test(signs) ? signs.slice(-memory/* MOST_RUNS */.nD) : '',
        leftOut: (0,foreign_json/* countOf */.pq)(fields['leftOut']),
    };
}
function pending(item) {
    const fields = (0,foreign_json/* fieldsOf */.Pf)(item);
    const { mark } = fields;
    const runs = (0,foreign_json/* countOf */.pq)(fields['runs']);
    return typeof mark === 'string' && /^[0-9a-f]{0,8}$/.test(mark) && runs > 0 ? { mark, runs } : null;
}

;// CONCATENATED MODULE: ./lib/src/incidents/memory/read-memory.js







const PHASES = ['quiet', 'open', 'closed'];
const LEVELS = ['good', 'pending', 'warning', 'alarm', 'unknown'];
function readMemory(json, kind) {
    const value = (0,foreign_json/* fieldsOf */.Pf)(json);
    const phase = PHASES.find((known) => known === value['phase']);
    if (phase === undefined)
        return null;
    return {
        ...(0,memory/* noIncident */.Ok)(kind),
        phase,
        known: readKnown(value['known']),
        pending: Array.isArray(value['pending']) ? readPending(value['pending']) : pendingBefore(phase, (0,foreign_json/* countOf */.pq)(value['bad'])),
        rank: (0,foreign_json/* countOf */.pq)(value['rank']),
        judged: keptText(value['judged']),
        since: timeOf(value['since']),
        recoveredAt: timeOf(value['recoveredAt']),
        trouble: typeof value['trouble'] === 'string' ? value['trouble'] : null,
        outage: outage(value['outage']),
        openedAt: timeOf(value['openedAt']),
        closedAt: timeOf(value['closedAt']),
        severity: weightOf(value['severity']),
        bad: (0,foreign_json/* countOf */.pq)(value['bad']),
        good: (0,foreign_json/* countOf */.pq)(value['good']),
        runs: keptList(value['runs'], mark).slice(-memory/* MOST_RUNS */.nD),
        sequence: (0,foreign_json/* countOf */.pq)(value['sequence']),
        last: transition(value['last']),
        timeline: keptList(value['timeline'], entryOf).slice(-memory/* MOST_ENTRIES */.V0),
        reminders: (0,foreign_json/* countOf */.pq)(value['reminders']),
        toldAt: timeOf(value['toldAt']),
        escalated: value['escalated'] === true,
        flapping: value['flapping'] === true,
        outages: (0,foreign_json/* countOf */.pq)(value['outages']),
        dismissed: value['dismissed'] === true,
    };
}
function pendingBefore(phase, bad) {
    return phase === 'open' || bad === 0 ? [] : [{ mark: '', runs: bad }];
}
function outage(json) {
    const value = (0,foreign_json/* fieldsOf */.Pf)(json);
    const [from, to] = [timeOf(value['from']), timeOf(value['to'])];
    return from === null || to === null ? null : { from, to };
}
function mark(item) {
    const fields = (0,foreign_json/* fieldsOf */.Pf)(item);
    const at = timeOf(fields['at']);
    const level = LEVELS.find((known) => known === fields['level']);
    return at === null || level === undefined ? null : { at, level, verdict: (0,rank/* verdictOf */.V)(fields['verdict']) ?? 'undetermined' };
}
function happened(value) {
    const event = announcement/* ANNOUNCED_EVENTS */.Y.find((known) => known === value['event']);
    const state = result_state/* STATES */.xj.find((known) => known === value['state']);
    const at = timeOf(value['at']);
    const { title } = value;
    return event === undefined || state === undefined || at === null || typeof title !== 'string' ? null : { event, at, state, title };
}
function transition(json) {
    const value = (0,foreign_json/* fieldsOf */.Pf)(json);
    const found = happened(value);
    const { summary } = value;
    return found === null || typeof summary !== 'string' ? null : { ...found, summary };
}
function entryOf(json) {
    const value = (0,foreign_json/* fieldsOf */.Pf)(json);
    const found = happened(value);
    return found === null ? null : { sequence: (0,foreign_json/* countOf */.pq)(value['sequence']), ...found, to: keptList(value['to'], keptText) };
}


/***/ }),

/***/ 6382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t8: () => (/* binding */ isKept),
  Wy: () => (/* binding */ labelOf),
  US: () => (/* binding */ policyOf),
  MU: () => (/* binding */ readingOf),
  dt: () => (/* binding */ redactedReading),
  KT: () => (/* binding */ summaryAlone)
});

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/incidents/decide/read/mail.js
var mail = __webpack_require__(97921);
// EXTERNAL MODULE: ./lib/src/incidents/decide/read/phrases.js
var phrases = __webpack_require__(77906);
// EXTERNAL MODULE: ./lib/src/incidents/decide/read/whose.js
var whose = __webpack_require__(34016);
;// CONCATENATED MODULE: ./lib/src/incidents/decide/read/monitor.js


const BLIND = 'blind';
const CHECKS = `${BLIND} checks`;
function readMonitor(report, isComplete) {
    const { loops, state } = report;
    const asked = loops.filter(({ outcome }) => outcome !== 'skipped');
    const blind = asked.filter(whose/* isBlind */.iE);
    const warned = report.findings.filter((finding) => (0,whose/* whoseFinding */.MJ)(finding) === 'monitor' && (finding.state === 'warning' || finding.state === 'critical'));
    const isNothing = loops.length > 0 && asked.length === 0;
    const isBlindAtAll = state === 'unknown' && loops.every((loop) => loop.state !== 'unknown');
    const problems = [
        ...blind.map((loop) => ({ ...UNSEEN, id: `${BLIND} ${loop.name}`, label: loopLabel(loop) })),
        ...(isBlindAtAll ? [{ ...UNSEEN, id: CHECKS, label: 'the checks' }] : []),
        ...warned.map(problemOf),
    ];
    const summary = sentence(blind, isBlindAtAll, warned);
    return {
        level: problems.length > 0 ? 'warning' : isNothing ? 'unknown' : 'good',
        verdict: report.verdict.code,
        rank: 0,
        judged: '',
        problems,
        isWhole: !isNothing,
        standing: (id) => standing(id, report, isComplete),
        title: (0,phrases/* titleOf */.G)(summary),
        summary,
    };
}
const UNSEEN = { weight: 'unknown', hold: 'open-after', isPath: false };
function problemOf({ check, target, code }) {
    return { id: `${check} ${target} ${code}`, weight: 'warning', hold: 'open-after', isPath: false, label: code };
}
function loopLabel({ name, outcome }) {
    return `${name} (${outcome})`;
}
function standing(id, report, isComplete) {
    const [what, target] = id.split(' ');
    if (what === BLIND && id !== CHECKS) {
        const loop = report.loops.find(({ name }) => name === target);
        if (loop === undefined)
            return isComplete ? 'gone' : 'left-out';
        return loop.outcome === 'skipped' ? 'unknown' : 'good';
    }
    if (what === 'schedule')
        return report.findings.some(({ check }) => check === 'schedule') ? 'good' : 'unknown';
    const isHidden = report.state === 'critical' || report.state === 'unknown';
    if (id === CHECKS && isHidden && report.findings.some(({ state }) => state === 'unknown'))
        return 'unknown';
    if (report.loops.some((loop) => loop.name === target && (0,whose/* isBlind */.iE)(loop)))
        return 'unknown';
    return report.loops.some(({ outcome }) => outcome !== 'skipped') || report.loops.length === 0 ? 'good' : 'unknown';
}
function sentence(blind, isBlindAtAll, warned) {
    if (blind.length > 0)
        return `The monitor cannot look: whether mail arrives is not known for ${(0,phrases/* formatOnce */.P)(blind.map(loopLabel))}`;
    if (isBlindAtAll)
        return 'The monitor cannot look: the checks gave no answer to judge by';
    const [first, ...more] = warned;
    if (first === undefined)
        return 'The monitor looks, and its runs come as they should';
    return `The monitor itself: ${first.message.replace(/\.$/, '')}${more.length > 0 ? `, and ${more.length} more` : ''}`;
}

// EXTERNAL MODULE: ./lib/src/incidents/decide/read/incident-key.js
var incident_key = __webpack_require__(90214);
// EXTERNAL MODULE: ./lib/src/core/judge/handed-over.js
var handed_over = __webpack_require__(3077);
// EXTERNAL MODULE: ./lib/src/core/text/format/count.js
var format_count = __webpack_require__(46775);
;// CONCATENATED MODULE: ./lib/src/incidents/decide/read/posture.js





function readPosture(report, isComplete) {
    const findings = report.findings.filter((finding) => (0,whose/* whoseFinding */.MJ)(finding) === 'posture');
    const junk = report.loops
        .filter(({ outcome, state }) => outcome === 'junk' && state === 'warning')
        .map(({ name }) => ({ ...MINOR, id: `junk ${name}`, label: `${name} (junk)` }));
    const problems = [...junk, ...findings.flatMap(problemsOf)];
    const isSeen = findings.some(({ state }) => state !== 'unknown') || report.loops.some(handed_over/* hasArrived */.iU);
    const isCritical = findings.some(({ state }) => state === 'critical');
    const level = isCritical ? 'alarm' : problems.length > 0 ? 'warning' : isSeen ? 'good' : 'unknown';
    const summary = posture_sentence(level, report, findings, junk);
    return {
        level,
        verdict: report.verdict.code,
        rank: 0,
        judged: '',
        problems,
        isWhole: level !== 'unknown' && report.loops.every(handed_over/* hasArrived */.iU),
        standing: (id) => posture_standing(id, report, isComplete),
        title: (0,phrases/* titleOf */.G)(summary),
        summary,
    };
}
const MINOR = { weight: 'warning', hold: 'open-after', isPath: false };
const CRITICAL = 'critical ';
function problemsOf({ check, target, code, state }) {
    const id = `${check} ${placeOf(target)} ${code}`;
    const label = `${check} of ${target} (${code})`;
    switch (state) {
        case 'critical':
            return [
                { id: `${CRITICAL}${id}`, weight: 'critical', hold: 'none', isPath: false, label },
                { ...MINOR, id, hold: 'none', label },
            ];
        case 'warning':
            return [{ ...MINOR, id, label }];
        case 'ok':
        case 'unknown':
            return [];
    }
}
function placeOf(target) {
    return target.length > 60 || /\s/.test(target) ? `#${(0,incident_key/* fingerprint */.R)(target)}` : target;
}
const FAMILIES = { blocklist: 'own', certificate: 'own', loop: 'own', 'expect-mail': 'own' };
function posture_standing(id, report, isComplete) {
    const [check = '', place = ''] = id.replace(CRITICAL, '').split(' ');
    const isWhole = report.loops.every(handed_over/* hasArrived */.iU);
    if (place === '')
        return isWhole ? 'good' : 'unknown';
    const loop = report.loops.find(({ name }) => placeOf(name) === place);
    if (loop !== undefined && !(0,handed_over/* hasArrived */.iU)(loop))
        return 'unknown';
    if (check === 'junk')
        return loop === undefined ? (isComplete ? 'gone' : 'left-out') : 'good';
    const own = report.findings.filter((finding) => finding.check === check);
    if (own.some(({ target, state }) => state === 'unknown' && (placeOf(target) === place || target === 'monitor')))
        return 'unknown';
    if (own.some(({ target }) => placeOf(target) === place) || loop !== undefined)
        return 'good';
    const family = familyOf(check);
    const wasLookedAt = family === 'loop' ? report.loops.length > 0 : report.findings.some((finding) => familyOf(finding.check) === family);
    if (!isWhole)
        return 'unknown';
    return wasLookedAt ? 'good' : isComplete ? 'gone' : 'left-out';
}
function familyOf(check) {
    return FAMILIES[check] === 'own' ? check : 'dns';
}
function posture_sentence(level, { loops }, findings, junk) {
    const works = loops.length > 0 && loops.every(handed_over/* hasArrived */.iU);
    const of = (state) => findings.filter((finding) => finding.state === state);
    switch (level) {
        case 'alarm': {
            const [first = '', ...more] = of('critical').map(({ check, target }) => `${check} of ${target}`);
            const what = more.length > 0 ? `${first} and ${more.length} more` : first;
            return `${works ? 'Mail works, but' : 'Mail is at risk:'} ${what} ${more.length > 0 ? 'are' : 'is'} critical.`;
        }
        case 'warning': {
            const weak = of('warning');
            const codes = (0,phrases/* formatOnce */.P)(weak.map(({ code }) => code));
            const count = `${(0,format_count/* formatCount */.B)(weak.length, 'warning')} (${codes})`;
            const parts = [...(junk.length > 0 ? [(0,phrases/* formatOnce */.P)(junk.map(({ label }) => label))] : []), ...(weak.length > 0 ? [count] : [])];
            return `${works ? 'Mail works, with' : 'Around mail:'} ${parts.join(' and ')}.`;
        }
        case 'good':
            return 'DNS, lists and certificates are in order.';
        case 'unknown':
            return 'DNS, lists and certificates could not be judged.';
    }
}

;// CONCATENATED MODULE: ./lib/src/incidents/memory/tracked-run.js




const LONGEST_LABEL = 120;
const REOPEN_WITHIN = 24 * 3_600_000;
function labelOf(kind, { label }) {
    return kind === 'mail' ? label : `${label}-${kind}`;
}
function policyOf(incidents) {
    const { openAfter, closeAfter, window, remindAfter, remindTimes, escalateAfter, stillDownAfter } = incidents;
    const common = { openAfter, closeAfter, window, remindAfter, remindTimes, escalateAfter, stillDownAfter };
    return { ...common, reopenWithin: REOPEN_WITHIN, forgets: false };
}
function isKept(kind, { posture }) {
    return kind !== 'posture' || posture === 'issue';
}
function readingOf(kind, { report, isComplete, incidents }) {
    if (!isKept(kind, incidents))
        return { ...NOTHING_KEPT, verdict: report.verdict.code };
    switch (kind) {
        case 'mail':
            return (0,mail/* readMailProblems */.uR)(report, isComplete);
        case 'posture':
            return readPosture(report, isComplete);
        case 'monitor':
            return readMonitor(report, isComplete);
    }
}
function summaryAlone(kind, { report, isComplete, incidents }) {
    return !isKept(kind, incidents) && readPosture(report, isComplete).problems.length > 0 ? [{ kind: 'summary' }] : [];
}
function redactedReading(kind, tracked) {
    const { redact } = tracked;
    const { title, summary, problems, ...reading } = readingOf(kind, tracked);
    const clean = problems.map((problem) => ({ ...problem, label: (0,foreign_text/* cut */.Jj)(redact(problem.label), LONGEST_LABEL) }));
    return { ...reading, problems: clean, title: redact(title), summary: redact(summary) };
}
const NOTHING_KEPT = {
    level: 'good',
    rank: 0,
    judged: '',
    problems: [],
    isWhole: true,
    standing: () => 'gone',
    title: 'Only the summary of a run tells of this from now on',
    summary: 'Only the summary of a run tells of this from now on (incidents.posture).',
};


/***/ })

};
