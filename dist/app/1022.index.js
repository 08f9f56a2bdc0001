export const id = 1022;
export const ids = [1022];
export const modules = {

/***/ 11022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isKnown: () => (/* binding */ isKnown),
  trackIncidents: () => (/* binding */ trackIncidents)
});

// EXTERNAL MODULE: ./lib/src/incidents/planned/maintenance.js
var maintenance = __webpack_require__(6236);
// EXTERNAL MODULE: ./lib/src/core/ports/issue-tracker.js
var issue_tracker = __webpack_require__(23069);
// EXTERNAL MODULE: ./lib/src/incidents/memory/issue-record.js
var issue_record = __webpack_require__(51669);
// EXTERNAL MODULE: ./lib/src/incidents/decide/incident.js + 1 modules
var incident = __webpack_require__(26091);
// EXTERNAL MODULE: ./lib/src/incidents/text/issue.js
var issue = __webpack_require__(971);
// EXTERNAL MODULE: ./lib/src/incidents/decide/memory.js
var decide_memory = __webpack_require__(34236);
;// CONCATENATED MODULE: ./lib/src/incidents/issue/find-incident.js


const TRUSTED = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/**
 * Whether an issue or a comment is by our own token. `login` is the account we write as; null where the tracker does not tell it, as for a
 * workflow's own token: then by a bot, or by somebody who may write to the repository, so that no stranger's text is taken for ours.
 */
function isOurs(author, login) {
    if (author.bot)
        return true;
    return login === null ? TRUSTED.has(author.association) : author.login === login;
}
/** Our open issue of the incident, or the one that was closed not long ago; null: there is none. */
function findIncident(issues, login, sought) {
    const believed = issues.filter((issue) => isOurs(issue.author, login) && isSought(issue, sought));
    // Where we write as a bot, what a person has copied out of such an issue is that person's.
    const byBots = believed.filter(({ author }) => author.bot);
    const own = byBots.length > 0 ? byBots : believed;
    const open = own.filter((issue) => issue.open).toSorted((a, b) => a.number - b.number);
    const [first, ...others] = open;
    if (first !== undefined) {
        const record = (0,issue_record/* readRecord */.aE)(first.body, sought.kind) ?? spoilt(first, sought.kind);
        // What somebody else has copied out of it is his.
        const duplicates = others.filter(({ author }) => author.login === first.author.login);
        return { issue: first, record, byHand: record.memory.phase === 'open' ? null : 'reopened', duplicates };
    }
    const closed = own.filter((issue) => !issue.open).toSorted((a, b) => time(b.closedAt) - time(a.closedAt) || b.number - a.number);
    for (const issue of closed) {
        const record = (0,issue_record/* readRecord */.aE)(issue.body, sought.kind);
        if (record === null)
            continue;
        const byHand = record.memory.phase === 'open' ? 'closed' : null;
        const recent = sought.now - time(issue.closedAt ?? record.memory.closedAt) < sought.reopenWithin;
        return byHand !== null || recent || record.memory.dismissed ? { issue, record, byHand, duplicates: [] } : null;
    }
    return null;
}
function isSought(issue, { kind, key, origin }) {
    const identity = (0,issue_record/* identityOf */.cu)(issue.body);
    if (identity === null || identity.kind !== kind)
        return false;
    if (identity.key === key)
        return true;
    return origin !== null && issue.open && (0,issue_record/* readRecord */.aE)(issue.body, kind)?.origin === origin;
}
/** Somebody has edited our hidden lines: what is sure is that the issue is open. */
function spoilt(issue, kind) {
    const since = new Date(time(issue.createdAt)).toISOString();
    const memory = { ...(0,decide_memory/* noIncident */.O)(kind), phase: 'open', since, openedAt: since, toldAt: since, sequence: 1, outages: 1 };
    return { memory, title: issue.title, commented: 1, told: {}, marks: { flapping: false, escalated: false }, origin: null };
}
function time(iso) {
    const parsed = Date.parse(iso ?? '');
    return Number.isNaN(parsed) ? 0 : parsed;
}

;// CONCATENATED MODULE: ./lib/src/incidents/memory/label-memory.js

/**
 * What is remembered while no issue is open stands in the description of the label: it needs no other permission than issues do, and
 * nobody is told of its changes. GitHub allows 100 characters.
 */
const FORM = /^Last runs of ([\w.-]{1,24}): ([.!x?]{1,21})(?: since (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z))?$/;
const SIGNS = { good: '.', warning: '!', alarm: 'x', unknown: '?' };
const LONGEST_KEY = 24;
/** Null: nothing is worth remembering, all of it was good. */
function describeLabel(key, { runs, since, bad }) {
    if (runs.every(({ level }) => level === 'good' || level === 'unknown'))
        return null;
    const signs = runs.map(({ level }) => SIGNS[level]).join('');
    return `Last runs of ${shortKey(key)}: ${signs}${since === null || bad === 0 ? '' : ` since ${since.slice(0, 16)}Z`}`;
}
/** What a label's description remembers of this incident; nothing where it is another's, or a human's own words. */
function fromLabel(key, kind, description) {
    const [, whose, signs = '', since] = FORM.exec(description ?? '') ?? [];
    if (whose !== shortKey(key))
        return (0,decide_memory/* noIncident */.O)(kind);
    const at = since === undefined ? new Date(0).toISOString() : new Date(Date.parse(since)).toISOString();
    const runs = [...signs].map((sign) => ({ at, level: levelOf(sign), verdict: 'undetermined' })).slice(-decide_memory/* MOST_RUNS */.n);
    const told = runs.filter(({ level }) => level !== 'unknown');
    const good = told.length - 1 - told.findLastIndex(({ level }) => level !== 'good');
    const bad = told.length - 1 - told.findLastIndex(({ level }) => level === 'good');
    return { ...(0,decide_memory/* noIncident */.O)(kind), runs, good, bad, since: bad > 0 && since !== undefined ? at : null };
}
/** The label's first description, which tells people what it is for. */
function plainDescription(kind) {
    return kind === 'mail' ? 'Mail does not work as it should' : 'The monitor of mail cannot look';
}
function levelOf(sign) {
    switch (sign) {
        case '!':
            return 'warning';
        case 'x':
            return 'alarm';
        case '?':
            return 'unknown';
        default:
            return 'good';
    }
}
/** The end of a key tells keys of one beginning apart. */
function shortKey(key) {
    return key.slice(-LONGEST_KEY);
}

// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/incidents/text/strip.js
var strip = __webpack_require__(77542);
;// CONCATENATED MODULE: ./lib/src/incidents/text/comment.js




/** What is told below the issue of its last transition; null for one that the issue's own text tells. */
function transitionComment(memory, runUrl, mentions) {
    const { last } = memory;
    if (last === null || last.event === 'opened')
        return null;
    const run = runUrl === null ? '' : ` ([run](${runUrl}))`;
    const verdict = (0,foreign_text/* markdownMessage */.ju)(last.summary, 400);
    const lasts = memory.since === null ? '' : `, for ${(0,duration/* formatDuration */.a)(Date.parse(last.at) - Date.parse(memory.since))} now`;
    switch (last.event) {
        case 'reopened':
            return `**It is back**, since ${(0,strip/* shortTime */.M)(memory.since ?? last.at)}: ${verdict}${run}`;
        case 'worsened':
            return `**It has become worse**: ${verdict}${run}`;
        case 'escalated':
            return `**Escalated**: this is open since ${(0,strip/* shortTime */.M)(memory.openedAt ?? last.at)}${lasts}, and nobody has taken it. ${verdict}${run}${called(mentions)}`;
        case 'reminded':
            return `**Still so**${lasts}: ${verdict}${run}`;
        case 'resolved':
            return `**${(0,issue/* ended */.v6)(memory)}.**${run}`;
    }
}
/** Only those whom the configuration names are called. */
function called(logins) {
    return logins.length === 0 ? '' : ` ${logins.map((login) => `@${login}`).join(' ')}`;
}

// EXTERNAL MODULE: ./lib/src/incidents/channels/announce.js
var announce = __webpack_require__(33228);
// EXTERNAL MODULE: ./lib/src/incidents/channels/notify-channels.js
var notify_channels = __webpack_require__(30815);
;// CONCATENATED MODULE: ./lib/src/incidents/issue/sure-of.js

/** The waits before something is written again that is not there, ms. */
const WAITS = [1_000, 4_000];
/**
 * Writes something that must not be there twice. Where the tracker's answer was lost, it is looked for before it is written again. Rejects
 * with the tracker's own error where that does not help.
 */
async function sureOf(clock, write, find) {
    for (const wait of [...WAITS, null]) {
        try {
            return await write();
        }
        catch (error) {
            if (!(error instanceof issue_tracker/* TrackerError */.B) || error.kind !== 'unavailable')
                throw error;
            const found = await find();
            if (found !== null)
                return found;
            if (wait === null)
                throw error;
            await clock.sleep(wait);
        }
    }
    throw new Error('every try returns or throws');
}

;// CONCATENATED MODULE: ./lib/src/incidents/issue/notify-in-comments.js



/** Clocks differ: a comment may seem older than the transition that it tells of, ms. */
const SKEW = 10 * 60_000;
/** Tells a transition below the issue. `again`: somebody may have done so already, since a run was ended before it could note it. */
async function notifyInComments(tracker, telling, again) {
    const { issue, kind, sequence, text, clock } = telling;
    if (again && (await toldAlready(tracker, telling)).length > 0)
        return;
    const body = `${(0,issue_record/* writeTransition */.nC)(kind, sequence)}${text}`;
    const own = await sureOf(clock, () => tracker.comment(issue, body), async () => (await toldAlready(tracker, telling))[0] ?? null);
    // Another run of ours may have told the same in the same moment: the first comment stays, and each takes back its own alone.
    const first = (await toldAlready(tracker, telling)).find(({ author }) => author.login === own.author.login);
    if (first !== undefined && first.id < own.id)
        await tracker.deleteComment(own.id);
}
async function toldAlready(tracker, { issue, sequence, at, login }) {
    const comments = await tracker.comments(issue, new Date(Date.parse(at) - SKEW).toISOString());
    return comments.filter(({ body, author }) => (0,issue_record/* transitionOf */.l9)(body) === sequence && isOurs(author, login)).toSorted((a, b) => a.id - b.id);
}

;// CONCATENATED MODULE: ./lib/src/incidents/issue/effects.js




const FLAPPING_LABEL = 'flapping';
/**
 * What follows from a transition that the issue's text holds already: a comment, labels, assignees, channels. Returns the record with what
 * is done by now; the same record where nothing was left to do. What fails is left to the next run.
 */
async function carryOut(issue, record, again, world) {
    const commented = await withComment(issue, record, again, world);
    return withChannels(issue, await withLabels(issue, commented, world), world);
}
async function withComment(issue, record, again, { kind, tracked, tracker, login, attempts }) {
    const { last, sequence } = record.memory;
    if (last === null || record.commented >= sequence)
        return record;
    const mentions = last.event === 'escalated' ? tracked.incidents.escalate.assignees : [];
    const text = transitionComment(record.memory, tracked.runUrl, mentions);
    const telling = { issue: issue.number, kind, sequence, at: last.at, login, clock: tracked.clock };
    const told = text === null || (await attempts.did(() => notifyInComments(tracker, { ...telling, text: tracked.redact(text) }, again)));
    return told ? { ...record, commented: sequence } : record;
}
/** Labels are put on and taken off when something changes, and not otherwise: one that somebody took off stays off. */
async function withLabels(issue, record, { tracked, tracker, attempts }) {
    const { flapping, escalated } = record.memory;
    const { labels, assignees } = tracked.incidents.escalate;
    let { marks } = record;
    const flap = () => (flapping ? tracker.addLabels(issue.number, [FLAPPING_LABEL]) : tracker.removeLabel(issue.number, FLAPPING_LABEL));
    if (flapping !== marks.flapping && (await attempts.did(flap)))
        marks = { ...marks, flapping };
    const escalate = async () => {
        if (escalated && labels.length > 0)
            await tracker.addLabels(issue.number, labels);
        if (!escalated)
            for (const label of labels)
                await tracker.removeLabel(issue.number, label);
        if (escalated && assignees.length > 0)
            await tracker.assign(issue.number, assignees);
    };
    if (escalated !== marks.escalated && (await attempts.did(escalate)))
        marks = { ...marks, escalated };
    return marks === record.marks ? record : { ...record, marks };
}
async function withChannels(issue, record, { tracked, attempts }) {
    if ((0,notify_channels/* unnotified */.g)(tracked.channels, record).length === 0)
        return record;
    const { key, source, runUrl, report } = tracked;
    const { told, problems } = await (0,notify_channels/* notifyChannels */.k)(tracked.channels, record, (last) => (0,announce/* announcementOf */.r)(record.memory, last, report, { key, source, runUrl, issueUrl: issue.url }));
    attempts.note(problems);
    return Object.entries(told).every(([name, sequence]) => record.told[name] === sequence) ? record : { ...record, told };
}

;// CONCATENATED MODULE: ./lib/src/incidents/issue/open-issue.js


/** Closes an issue that came about twice. Its hidden lines go, so that it is no incident of ours any more. */
async function closeDuplicate(tracker, twin, kept) {
    const body = `Two runs opened an issue for the same incident at the same moment. It goes on in #${kept}.`;
    await tracker.change(twin.number, { state: 'not_planned', body });
}
/** A tracker's list may lag behind: so often it is asked for the issue that was made a moment ago, with these waits between, ms. */
const LOOKS = [0, 500, 1_000, 2_000];
/**
 * Opens an issue, and looks whether another run has done the same in the same moment: the lowest number stays, whoever made it. An answer
 * that was lost is looked for before anything else is made.
 */
async function openIssue(tracker, issue, opening) {
    const made = await created(tracker, issue, opening);
    for (const wait of LOOKS) {
        await opening.clock.sleep(wait);
        const found = await look(tracker, opening);
        if (found === null || found.issue.number > made.number)
            continue;
        const { issue: first, duplicates } = found;
        for (const twin of duplicates)
            await closeDuplicate(tracker, twin, first.number);
        const own = first.number === made.number;
        // Ours may not be listed yet, or be closed already by the run that opened the other.
        if (!own && !duplicates.some(({ number }) => number === made.number))
            await closeDuplicate(tracker, made, first.number);
        return { issue: first, own };
    }
    // The next run will merge what this one cannot see.
    return { issue: made, own: true };
}
async function created(tracker, issue, opening) {
    return sureOf(opening.clock, () => tracker.create(issue), async () => (await look(tracker, opening))?.issue ?? null);
}
async function look(tracker, { label, login, sought }) {
    return findIncident(await tracker.list({ label, state: 'open' }), login, sought);
}

;// CONCATENATED MODULE: ./lib/src/incidents/issue/attempts.js

/** Calls of the tracker of which one that fails must not keep the others from being made. */
class Attempts {
    #problems = [];
    /** What went wrong, in words for people. */
    get problems() {
        return this.#problems;
    }
    /** Undefined where the tracker failed; that is noted. */
    async of(act) {
        try {
            return await act();
        }
        catch (error) {
            if (!(error instanceof issue_tracker/* TrackerError */.B))
                throw error;
            this.note([error.message]);
            return undefined;
        }
    }
    /** Whether it was done. */
    async did(act) {
        const done = await this.of(async () => {
            await act();
            return true;
        });
        return done === true;
    }
    note(problems) {
        this.#problems.push(...problems);
    }
}

// EXTERNAL MODULE: ./lib/src/incidents/memory/tracked-run.js + 1 modules
var tracked_run = __webpack_require__(40615);
;// CONCATENATED MODULE: ./lib/src/incidents/issue/keep-issue.js










const ACKNOWLEDGED_LABEL = 'acknowledged';
/**
 * Makes one incident's issue match what is known now. What is about to be told is written into the issue first, so that a run that is
 * ended half-way, or that the tracker fails, is made good by the next one.
 */
class IssueKeeper {
    #kind;
    #tracked;
    #looked;
    #reading;
    #now;
    #attempts = new Attempts();
    #done = [];
    constructor(kind, tracked, looked) {
        this.#kind = kind;
        this.#tracked = tracked;
        this.#looked = looked;
        const { title, summary, ...reading } = (0,tracked_run/* readingOf */.MU)(kind, tracked.report);
        // A title that differs from what was kept is a human's: both have to be the same text.
        this.#reading = { ...reading, title: tracked.redact(title), summary: tracked.redact(summary) };
        this.#now = tracked.clock.now();
    }
    async keep() {
        const { incidents, key, origin } = this.#tracked;
        const policy = (0,tracked_run/* policyOf */.US)(incidents);
        const sought = { kind: this.#kind, key, origin, now: this.#now, reopenWithin: policy.reopenWithin };
        const found = findIncident(this.#looked.issues, this.#looked.login, sought);
        return found === null ? this.#withoutIssue() : this.#withIssue(found);
    }
    async #withIssue(found) {
        const { tracker, login } = this.#looked;
        for (const twin of found.duplicates)
            await this.#attempts.of(() => closeDuplicate(tracker, twin, found.issue.number));
        // What an earlier run wanted to tell and could not comes before what this one has to tell.
        const record = await this.#madeGood(found.issue, found.record);
        const circumstances = this.#circumstances(found);
        const { decision, memory } = (0,incident/* nextIncident */.I)(record.memory, this.#reading, (0,tracked_run/* policyOf */.US)(this.#tracked.incidents), circumstances);
        if (decision === 'open')
            return this.#open(memory);
        const renamed = found.issue.title !== record.title;
        const retitled = !renamed && (decision === 'reopen' || decision === 'worsen' || this.#hasNewVerdict(record.memory, memory));
        const noted = { ...record, memory, title: retitled ? this.#reading.title : record.title, origin: this.#tracked.origin };
        await tracker.change(found.issue.number, {
            body: this.#body(noted, circumstances.acknowledged),
            ...(retitled ? { title: noted.title } : {}),
            ...(decision === 'resolve' ? { state: 'completed' } : decision === 'reopen' ? { state: 'open' } : {}),
        });
        this.#notify(decision, found.issue.number);
        await this.#effects(found.issue, noted, circumstances.acknowledged, false, login);
        const shown = memory.phase === 'open' || decision === 'resolve';
        return this.#kept(shown ? found.issue : null);
    }
    async #withoutIssue() {
        const { tracker } = this.#looked;
        const { key, incidents } = this.#tracked;
        const label = (0,tracked_run/* labelOf */.Wy)(this.#kind, incidents);
        const described = await this.#attempts.of(() => tracker.labelDescription(label));
        const before = fromLabel(key, this.#kind, described ?? null);
        const circumstances = { ...this.#noHands(), acknowledged: false };
        const step = (0,incident/* nextIncident */.I)(before, this.#reading, (0,tracked_run/* policyOf */.US)(incidents), circumstances);
        if (step.decision === 'open')
            return this.#open(step.memory);
        const remembered = await this.#remember(label, described, step.memory);
        if (remembered)
            return this.#kept(null);
        const alone = (0,incident/* nextIncident */.I)(before, this.#reading, (0,incident/* withoutMemory */.w)((0,tracked_run/* policyOf */.US)(incidents)), circumstances);
        return alone.decision === 'open' ? this.#open(alone.memory) : this.#kept(null);
    }
    /**
     * Whether the next run will know of this one. The label is made by the first run, so that a missing permission is told then and not in the
     * first outage.
     */
    async #remember(label, described, memory) {
        if (described === undefined)
            return true;
        const { key } = this.#tracked;
        const plain = plainDescription(this.#kind);
        const isStale = fromLabel(key, this.#kind, described).runs.length > 0;
        const text = describeLabel(key, memory) ?? (described === null || isStale ? plain : described);
        if (text === described)
            return true;
        try {
            await this.#looked.tracker.describeLabel(label, text);
            return true;
        }
        catch (error) {
            // A tracker whose labels cannot be described has issues all the same.
            if (error instanceof issue_tracker/* TrackerError */.B && (error.kind === 'not-found' || error.kind === 'invalid'))
                return false;
            throw error;
        }
    }
    async #open(memory) {
        const { tracker, login } = this.#looked;
        const { incidents, key, origin, clock } = this.#tracked;
        const { title } = this.#reading;
        const marks = { flapping: memory.flapping, escalated: false };
        const record = { memory, title, commented: memory.sequence, told: {}, marks, origin };
        const labels = [...new Set([incidents.label, (0,tracked_run/* labelOf */.Wy)(this.#kind, incidents), ...(memory.flapping ? [FLAPPING_LABEL] : [])])];
        const issue = { title, body: this.#body(record, false), labels, assignees: incidents.assignees };
        const sought = { kind: this.#kind, key, origin: null, now: this.#now, reopenWithin: 0 };
        const opened = await openIssue(tracker, issue, { label: incidents.label, login, sought, clock });
        this.#done.push(opened.own ? `Opened issue #${opened.issue.number}.` : `Issue #${opened.issue.number} was opened by another run.`);
        if (opened.own)
            await this.#effects(opened.issue, record, false, false, login);
        return this.#kept(opened.issue);
    }
    /** Comments, labels, assignees and channels of a transition that the issue's text holds already; noted there when all of it is done. */
    async #effects(issue, record, acknowledged, again, login) {
        const after = await carryOut(issue, record, again, this.#effect(login));
        if (after === record)
            return record;
        await this.#attempts.of(() => this.#looked.tracker.change(issue.number, { body: this.#body(after, acknowledged) }));
        return after;
    }
    /** The same for what an earlier run has left undone; noted together with what this run has to write anyway. */
    async #madeGood(issue, record) {
        return carryOut(issue, record, true, this.#effect(this.#looked.login));
    }
    #circumstances({ issue, byHand }) {
        const { incidents } = this.#tracked;
        const ours = new Set([...incidents.assignees, ...incidents.escalate.assignees].map((login) => login.toLowerCase()));
        const taken = issue.assignees.some((login) => !ours.has(login.toLowerCase()));
        const acknowledged = issue.open && (taken || issue.labels.some((name) => name.toLowerCase() === ACKNOWLEDGED_LABEL));
        return { ...this.#noHands(), acknowledged, byHand };
    }
    #noHands() {
        return { now: this.#now, maintenance: this.#looked.maintenance !== null, byHand: null };
    }
    /** Only a bad run has a verdict worth a new title. */
    #hasNewVerdict(before, after) {
        if (this.#kind === 'monitor' || after.phase !== 'open')
            return false;
        const bad = before.runs.findLast(({ level }) => level === 'warning' || level === 'alarm');
        return (this.#reading.level === 'warning' || this.#reading.level === 'alarm') && bad?.verdict !== this.#reading.verdict;
    }
    #body(record, acknowledged) {
        const { report, runUrl, incidents, redact, key } = this.#tracked;
        const view = {
            kind: this.#kind,
            memory: record.memory,
            level: this.#reading.level,
            report,
            now: this.#now,
            closeAfter: incidents.closeAfter,
            runUrl,
            acknowledged,
            maintenance: this.#looked.maintenance,
        };
        return (0,issue_record/* withRecord */.q8)(this.#kind, key, record, redact((0,issue/* issueBody */.y6)(view)));
    }
    #notify(decision, issue) {
        const words = {
            reopen: 'Reopened',
            worsen: 'Told that it became worse in',
            escalate: 'Escalated',
            remind: 'Reminded in',
            resolve: 'Closed',
        };
        const word = words[decision];
        if (word !== undefined)
            this.#done.push(`${word} issue #${issue}.`);
    }
    #effect(login) {
        return { kind: this.#kind, tracked: this.#tracked, tracker: this.#looked.tracker, login, attempts: this.#attempts };
    }
    #kept(issue) {
        return { issue: issue?.number ?? null, url: issue?.url ?? null, problems: this.#attempts.problems, done: this.#done };
    }
}

;// CONCATENATED MODULE: ./lib/src/incidents/planned/planned-work.js
/** The label of issues that announce planned work. */
const MAINTENANCE_LABEL = 'maintenance';
/** A moment with its offset from UTC (RFC 3339), minutes are enough; without one it would be somebody's local time. */
const MOMENT = String.raw `(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?) ?(Z|UTC|[+-]\d{2}:\d{2})`;
/** `start: 2026-11-24T20:00Z` and `end: ...`, each on a line of its own, with or without list marks and emphasis. */
const START = new RegExp(String.raw `^[-*\s]*(?:start|from|begin)\W*${MOMENT}`, 'im');
const END = new RegExp(String.raw `^[-*\s]*(?:end|to|until)\W*${MOMENT}`, 'im');
/** Planned work that is announced by open issues. A label takes somebody who may triage the repository, so it is believed. */
function plannedWork(issues, now) {
    const read = issues.map((issue) => ({ issue, start: moment(START, issue.body), end: moment(END, issue.body) }));
    return {
        now: read.find(({ start, end }) => start !== null && end !== null && start <= now && now < end)?.issue ?? null,
        unclear: read.filter(({ start, end }) => start === null || end === null).map(({ issue }) => issue),
    };
}
function moment(form, body) {
    const [, day, time, offset] = form.exec(body) ?? [];
    if (day === undefined || time === undefined || offset === undefined)
        return null;
    const parsed = Date.parse(`${day}T${time}${offset === 'UTC' ? 'Z' : offset}`);
    return Number.isNaN(parsed) ? null : parsed;
}

;// CONCATENATED MODULE: ./lib/src/incidents/track.js






/** Closed issues that were changed since then may still be an incident's, ms: those that were closed by hand are kept up to date. */
const CLOSED_SINCE = 8 * 24 * 3_600_000;
const KINDS = ['mail', 'monitor'];
/** Makes the tracker's issues match what this run has found: that of mail, and that of the monitor itself. */
async function trackIncidents(tracked, tracker) {
    const nothing = { issue: null, url: null, problems: [], done: [] };
    const kept = { mail: nothing, monitor: nothing };
    let looked;
    try {
        looked = await track_look(tracked, tracker);
    }
    catch (error) {
        return { ...kept, mail: { ...nothing, problems: [explained(error)] } };
    }
    kept.mail = { ...nothing, done: looked.notes };
    for (const kind of KINDS) {
        try {
            const { issue, url, problems, done } = await new IssueKeeper(kind, tracked, looked).keep();
            kept[kind] = { issue, url, problems, done: [...kept[kind].done, ...done] };
        }
        catch (error) {
            kept[kind] = { ...kept[kind], problems: [explained(error)] };
        }
    }
    return kept;
}
/** Whether there is an open issue of mail that fails: then everybody knows already, and nothing needs to be confirmed. */
async function isKnown(tracked, tracker) {
    try {
        const open = await tracker.list({ label: tracked.incidents.label, state: 'open' });
        return open.some(({ body }) => {
            const identity = (0,issue_record/* identityOf */.cu)(body);
            return identity?.kind === 'mail' && identity.key === tracked.key;
        });
    }
    catch (error) {
        if (error instanceof issue_tracker/* TrackerError */.B)
            return false;
        throw error;
    }
}
async function track_look(tracked, tracker) {
    const { incidents, clock } = tracked;
    const { label } = incidents;
    const now = clock.now();
    const since = new Date(now - CLOSED_SINCE).toISOString();
    const [open, closed] = await Promise.all([tracker.list({ label, state: 'open' }), tracker.list({ label, state: 'closed', since })]);
    const issues = [...open, ...closed];
    // Whose issues they are matters only where there is one that says to be ours.
    const login = issues.some(({ body }) => (0,issue_record/* identityOf */.cu)(body) !== null) ? await tracker.login() : null;
    return { tracker, login, issues, ...(await maintenanceOf(tracked, tracker, now)) };
}
async function maintenanceOf(tracked, tracker, now) {
    const window = (0,maintenance/* windowAt */.MF)(tracked.incidents.maintenance, now);
    if (window !== null)
        return { maintenance: window.reason ?? `planned work (${window.cron}, ${window.zone})`, notes: [] };
    const bad = KINDS.some((kind) => ['warning', 'alarm'].includes((0,tracked_run/* readingOf */.MU)(kind, tracked.report).level));
    if (!bad)
        return { maintenance: null, notes: [] };
    const { now: going, unclear } = plannedWork(await tracker.list({ label: MAINTENANCE_LABEL, state: 'open' }), now);
    return { maintenance: going === null ? null : `planned work, ${reference(going)}`, notes: unclear.map(unclearNote) };
}
function reference({ number, title }) {
    return `issue ${number}: ${title}`;
}
function unclearNote({ number }) {
    return `Issue #${number} is labelled ${MAINTENANCE_LABEL} and silences nothing: it needs a line "start: 2026-11-24T20:00Z" and a line "end: 2026-11-24T22:00Z".`;
}
function explained(error) {
    if (error instanceof issue_tracker/* TrackerError */.B)
        return error.message;
    throw error;
}


/***/ })

};
