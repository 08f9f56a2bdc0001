export const id = 8196;
export const ids = [8196];
export const modules = {

/***/ 18196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loopsKnownToFail: () => (/* binding */ loopsKnownToFail),
  trackIncidents: () => (/* binding */ trackIncidents)
});

// EXTERNAL MODULE: ./lib/src/incidents/channels/given-up.js
var given_up = __webpack_require__(75290);
// EXTERNAL MODULE: ./lib/src/incidents/decide/incident.js + 3 modules
var incident = __webpack_require__(68906);
// EXTERNAL MODULE: ./lib/src/incidents/decide/model/memory.js
var model_memory = __webpack_require__(22718);
// EXTERNAL MODULE: ./lib/src/incidents/decide/model/policy.js
var policy = __webpack_require__(24155);
// EXTERNAL MODULE: ./lib/src/incidents/decide/read/whose.js
var whose = __webpack_require__(34016);
// EXTERNAL MODULE: ./lib/src/incidents/memory/issue-record.js
var issue_record = __webpack_require__(51669);
// EXTERNAL MODULE: ./lib/src/incidents/memory/tracked-run.js + 2 modules
var tracked_run = __webpack_require__(6382);
// EXTERNAL MODULE: ./lib/src/incidents/planned/maintenance.js
var maintenance = __webpack_require__(6236);
// EXTERNAL MODULE: ./lib/src/incidents/channels/announce.js
var announce = __webpack_require__(33228);
// EXTERNAL MODULE: ./lib/src/incidents/channels/notify-channels.js
var notify_channels = __webpack_require__(30815);
;// CONCATENATED MODULE: ./lib/src/incidents/channels/notify-unkept.js









const URGENT = new Set(['opened', 'reopened', 'worsened']);
const ONCE_MORE = 'No issue could be kept of this, so it is not known what was reported before. Each run that meets it reports it again, and none reports its end, until an issue can be kept.';
function unkeptOutage(tracked) {
    const { incidents, clock, key } = tracked;
    const now = clock.now();
    const circumstances = (0,incident/* untouched */.s)(now, (0,maintenance/* windowAt */.MF)(incidents.maintenance, now) !== null);
    const { memory } = (0,incident/* nextIncident */.I)((0,model_memory/* noIncident */.Ok)('mail'), (0,tracked_run/* redactedReading */.dt)('mail', tracked), (0,policy/* withoutMemory */.d)((0,tracked_run/* policyOf */.US)(incidents)), circumstances);
    return { memory, told: {}, stem: (0,issue_record/* stemOf */.Vc)(key, 'mail') };
}
async function notifyUnkept(unkept, tracked) {
    const { kind, last } = unkept.memory;
    if (kind !== 'mail' || last?.state !== 'critical' || !URGENT.has(last.event))
        return [];
    const { report, source, runUrl, channels } = tracked;
    const part = (0,whose/* partOf */.BU)(kind, report, last.summary);
    const { problems } = await (0,notify_channels/* notifyChannels */.k)(channels, unkept, (transition) => {
        const announcement = (0,announce/* announcementOf */.r)(unkept.memory, transition, part, { stem: unkept.stem, source, runUrl, issueUrl: null });
        const key = last.event === 'opened' ? `${unkept.stem}.unkept` : announcement.key;
        return { ...announcement, key, details: [...announcement.details, ONCE_MORE] };
    });
    return problems;
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/text/format/moment.js
var moment = __webpack_require__(47226);
;// CONCATENATED MODULE: ./lib/src/incidents/text/strip.js


const SQUARES = { good: '🟩', pending: '🟨', warning: '🟨', alarm: '🟥', unknown: '⬜' };
const DRAWN = 20;
function runStrip(runs) {
    const drawn = runs.slice(-DRAWN);
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (first === undefined || last === undefined)
        return '';
    const squares = drawn.map(({ level }) => SQUARES[level]).join('');
    const span = drawn.length === 1 ? shortTime(last.at) : `${shortTime(first.at)} to ${shortTime(last.at)}`;
    return `**Last ${drawn.length === 1 ? 'run' : `${drawn.length} runs`}:** ${squares} <sub>${span}</sub>`;
}
function shortTime(iso) {
    const at = Date.parse(iso);
    return Number.isNaN(at) ? (0,foreign_text/* markdownText */.p7)(iso, 40) : (0,moment/* formatMinute */.Y)(at);
}

// EXTERNAL MODULE: ./lib/src/core/result/announcement.js
var announcement = __webpack_require__(31289);
// EXTERNAL MODULE: ./lib/src/core/ports/services/issue-tracker.js
var issue_tracker = __webpack_require__(35370);
// EXTERNAL MODULE: ./lib/src/incidents/decide/silence.js
var silence = __webpack_require__(48420);
// EXTERNAL MODULE: ./lib/src/incidents/decide/model/decision.js
var model_decision = __webpack_require__(51655);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/report/summary/fit.js
var fit = __webpack_require__(81745);
// EXTERNAL MODULE: ./lib/src/incidents/decide/read/phrases.js
var phrases = __webpack_require__(77906);
;// CONCATENATED MODULE: ./lib/src/incidents/text/timeline.js




const LONGEST_TITLE = 120;
function timeline(entries, until, withReaders) {
    if (entries.length === 0)
        return '';
    const lines = entries.map((entry, index) => {
        const { event, at, state, title, to } = entry;
        const lasted = Date.parse(entries[index + 1]?.at ?? until) - Date.parse(at);
        const length = event === 'resolved' || !(lasted > 0) ? '' : `, for ${(0,duration/* formatDuration */.a3)(lasted)}`;
        const readers = withReaders && to.length > 0 ? `; sent to ${to.map((name) => (0,foreign_text/* markdownText */.p7)(name, 64)).join(', ')}` : '';
        return `- ${shortTime(at)} **${event}** ${(0,result_state/* headlineMark */.ys)(event === 'resolved' ? 'ok' : state)} ${(0,foreign_text/* markdownMessage */.ju)(title, LONGEST_TITLE)}${length}${readers}`;
    });
    return lines.join('\n');
}

// EXTERNAL MODULE: ./lib/src/report/facts/narrative.js
var narrative = __webpack_require__(34139);
// EXTERNAL MODULE: ./lib/src/report/summary/story.js
var story = __webpack_require__(69491);
// EXTERNAL MODULE: ./lib/src/report/summary/tables.js
var tables = __webpack_require__(75409);
// EXTERNAL MODULE: ./lib/src/report/facts/tally.js
var tally = __webpack_require__(16899);
// EXTERNAL MODULE: ./lib/src/core/text/format/count.js
var count = __webpack_require__(46775);
;// CONCATENATED MODULE: ./lib/src/incidents/text/issue.js












const LONGEST_BODY = 64_500;
const LONGEST_TEXT = 56_000;
const issue_LONGEST_TITLE = 200;
const MINUTE = 60_000;
function issueTitle(title, severity) {
    return `${(0,result_state/* headlineMark */.ys)(severity)} ${(0,foreign_text/* cut */.Jj)(title, issue_LONGEST_TITLE)}`;
}
function issueBody(view, taken) {
    const { report, memory } = view;
    const blocks = [
        issue_text(headline(view)),
        issue_text(facts(view)),
        ...issue_story(view),
        report.loops.length === 0 ? null : (0,tables/* loopTable */.Rk)(report),
        (0,tables/* failingFindings */.v9)(report, view.level === 'good' ? new Set() : (0,narrative/* storyFindings */.S6)(report, story/* SHOWN */.k), null),
        ...(0,tables/* fineFindings */.fW)(report, null),
        issue_text(runStrip(memory.runs)),
        issue_text(issue_history(view)),
        issue_text(view.before),
        issue_text(guide(view)),
    ];
    return (0,fit/* fitSummary */.m)(blocks.filter((block) => block !== null), Math.min(LONGEST_TEXT, LONGEST_BODY - taken));
}
function issue_history({ memory, now }) {
    const entries = memory.timeline.length > 1 ? timeline(memory.timeline, new Date(now).toISOString(), false) : '';
    return entries === '' ? '' : `**Timeline**\n\n${entries}`;
}
function issue_text(content) {
    return content === '' ? null : { kind: 'text', text: content };
}
function headline(view) {
    const { memory } = view;
    const sentence = memory.phase === 'closed' && !memory.dismissed ? ended(memory) : present(view);
    return `## ${(0,result_state/* headlineMark */.ys)(stateNow(view))} ${sentence}`;
}
function stateNow({ memory, level, kind }) {
    if (memory.phase === 'closed' && !memory.dismissed)
        return isGone(memory) ? 'unknown' : 'ok';
    switch (level) {
        case 'good':
            return lastingUnseen(memory).length > 0 ? memory.severity : 'ok';
        case 'unknown':
            return 'unknown';
        case 'alarm':
            return 'critical';
        case 'warning':
        case 'pending':
            return kind === 'monitor' ? memory.severity : 'warning';
    }
}
function lastingUnseen({ known }) {
    return (known ?? []).filter(({ firing, good }) => firing && good === 0).map(({ label }) => label);
}
function present({ kind, level, memory, report, summary }) {
    switch (level) {
        case 'good': {
            const unseen = lastingUnseen(memory);
            if (unseen.length > 0)
                return `This run could not look everywhere. When last seen: ${(0,foreign_text/* markdownMessage */.ju)((0,phrases/* formatOnce */.P)(unseen), 300)}`;
            const works = WORKS[kind];
            return memory.flapping
                ? `${works}, but it comes and goes: this stays open until it has calmed down`
                : `${works}, since ${shortTime(memory.recoveredAt ?? report.startedAt)}`;
        }
        case 'unknown':
            return `This run could not look. Last known: ${(0,foreign_text/* markdownMessage */.ju)(memory.trouble ?? 'nothing', 300)}`;
        case 'warning':
        case 'pending':
        case 'alarm':
            return (0,foreign_text/* markdownMessage */.ju)(summary, 400);
    }
}
const WORKS = {
    mail: 'Mail works again',
    posture: 'DNS, lists and certificates are in order again',
    monitor: 'The monitor can look again',
};
function isGone({ outage, last }) {
    return outage === null && last?.event === 'resolved';
}
function ended(memory) {
    if (memory.outage === null)
        return isGone(memory) ? 'Not recovered: nobody looks at it any more' : 'Over';
    const { from, to } = memory.outage;
    return `Over: it lasted ${(0,duration/* formatDuration */.a3)(Math.max(0, Date.parse(to) - Date.parse(from)))}, from ${shortTime(from)} to ${shortTime(to)}`;
}
function facts({ memory, now, runUrl, acknowledged, maintenance, report }) {
    const lasted = memory.since === null ? 0 : now - Date.parse(memory.since);
    const lasts = lasted < MINUTE ? '' : ` (${(0,duration/* formatDuration */.a3)(lasted)})`;
    const parts = [
        memory.since === null || memory.recoveredAt !== null ? null : `**Since** ${shortTime(memory.since)}${lasts}`,
        `**Seen** ${shortTime(report.finishedAt)}${runUrl === null ? '' : ` in [this run](${runUrl})`}`,
        memory.outages > 1 ? `**Outages** ${memory.outages} in this issue` : null,
        memory.flapping ? '**Flapping**: it comes and goes' : null,
        acknowledged ? '**Acknowledged**: no reminders' : null,
        memory.dismissed ? '**Closed by hand** while it lasts' : null,
        maintenance === null ? null : `**Maintenance**: ${(0,foreign_text/* markdownText */.p7)(maintenance, 200)}`,
    ];
    return parts.filter((part) => part !== null).join(' · ');
}
function issue_story(view) {
    const lasting = view.level === 'good' ? [] : (0,story/* storyBlocks */.o)(view.report, null);
    const unsure = view.kind === 'monitor' && view.level !== 'good' && view.memory.severity === 'unknown'
        ? [issue_text('This says nothing of mail: it may well work. What failed is looking at it, from where this monitor runs.')]
        : [];
    const was = view.level === 'good' && view.memory.trouble !== null ? [issue_text(`**It was:** ${(0,foreign_text/* markdownMessage */.ju)(view.memory.trouble, 400)}`)] : [];
    return [...unsure, ...was, ...lasting];
}
function guide({ memory, closeAfter, report }) {
    const left = Math.max(1, closeAfter - memory.good);
    const taking = 'Assign somebody, or add the label <code>acknowledged</code>, to stop reminders; a closing by hand is respected.';
    const closing = memory.phase === 'open'
        ? `Closes by itself after ${(0,count/* formatCount */.B)(left, 'more good run')}. ${taking} `
        : memory.phase === 'closed' && !memory.dismissed
            ? 'Closed by itself; it is opened again should the trouble come back soon. '
            : '';
    return `<sub>${closing}${(0,tally/* tally */.N)(report)} · email-continuity ${(0,foreign_text/* markdownText */.p7)(report.version, 40)}</sub>`;
}

// EXTERNAL MODULE: ./lib/src/incidents/decide/read/mail.js
var mail = __webpack_require__(97921);
;// CONCATENATED MODULE: ./lib/src/incidents/text/new-title.js



function newTitle(kind, reading, decision, { before: record, after }) {
    const { memory: before, title } = record;
    const { level, rank } = reading;
    const isSent = model_decision/* EVENTS */.q[decision] !== null;
    const isMet = level !== 'good' && level !== 'unknown';
    if (after.phase !== 'open' || !(isSent || isMet))
        return null;
    const last = after.runs.at(-1);
    const bad = before.runs.findLast((run) => run.level === 'warning' || run.level === 'alarm');
    const isConclusive = kind !== 'mail' || level === 'warning' || rank > 0;
    const isOther = bad?.verdict !== last?.verdict || before.severity !== after.severity || (0,mail/* fatesOf */.vD)(before) !== (0,mail/* fatesOf */.vD)(after);
    const isNew = kind !== 'mail' || isOther;
    if (!isSent && (last?.level === 'pending' || !isConclusive || !isNew))
        return null;
    if (level === 'good' && after.known?.some(({ firing, good }) => firing && good > 0) === true)
        return null;
    const now = issueTitle(isSent ? (after.last?.title ?? reading.title) : reading.title, after.severity);
    return now === title ? null : now;
}

// EXTERNAL MODULE: ./lib/src/incidents/memory/origin.js
var memory_origin = __webpack_require__(62072);
;// CONCATENATED MODULE: ./lib/src/incidents/issue/find-incident.js



const TRUSTED = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
function isOurs(author, login) {
    return author.bot || author.login === login || TRUSTED.has(author.association);
}
function findIncident(issues, login, sought) {
    const own = ownIssues(issues, login, sought);
    const hasKey = ({ body }) => (0,issue_record/* identityOf */.cu)(body)?.key === sought.key;
    const open = own.filter((issue) => issue.open).toSorted((a, b) => Number(hasKey(b)) - Number(hasKey(a)) || a.number - b.number);
    const [first, ...others] = open;
    if (first !== undefined) {
        const record = (0,issue_record/* readRecord */.aE)(first.body, sought.kind) ?? spoilt(first, sought.kind);
        const ours = others.filter(({ author, body }) => author.login === first.author.login && (0,issue_record/* textAbove */.Lu)(body) === '');
        const [duplicates, outdated] = [
            ours.filter((issue) => hasKey(issue) === hasKey(first)),
            ours.filter((issue) => hasKey(issue) !== hasKey(first)),
        ];
        return { issue: first, record, byHand: record.memory.phase === 'open' ? null : 'reopened', duplicates, outdated };
    }
    const closed = own.filter((issue) => !issue.open).toSorted((a, b) => time(b.closedAt) - time(a.closedAt) || b.number - a.number);
    for (const issue of closed) {
        const record = (0,issue_record/* readRecord */.aE)(issue.body, sought.kind);
        if (record === null)
            continue;
        const byHand = record.memory.phase === 'open' ? 'closed' : null;
        const recent = sought.now - time(issue.closedAt ?? record.memory.closedAt) < sought.reopenWithin;
        return byHand !== null || recent || record.memory.dismissed ? { issue, record, byHand, duplicates: [], outdated: [] } : null;
    }
    return null;
}
function earlierIssues(issues, login, { sought, found }) {
    const closed = ownIssues(issues, login, sought).filter(({ open, number }) => !open && number !== found?.issue.number);
    return closed.flatMap((issue) => {
        const record = (0,issue_record/* readRecord */.aE)(issue.body, sought.kind);
        return record === null ? [] : [{ issue, record }];
    });
}
function ownIssues(issues, login, sought) {
    const believed = issues.filter((issue) => isOurs(issue.author, login) && isSought(issue, sought));
    const byBots = believed.filter(({ author }) => author.bot);
    const byUs = believed.filter(({ author }) => author.login === login);
    const byColleagues = login === null ? believed : believed.filter((issue) => issue.title === (0,issue_record/* readRecord */.aE)(issue.body, sought.kind)?.title);
    const own = [byBots, byUs].find(({ length }) => length > 0) ?? byColleagues;
    return own.filter((issue) => !isCopy(issue, own, sought.kind));
}
function isCopy({ number, author, body }, own, kind) {
    const opened = (0,issue_record/* readRecord */.aE)(body, kind)?.memory.openedAt ?? null;
    const isFirst = (other) => other.number < number && (0,issue_record/* readRecord */.aE)(other.body, kind)?.memory.openedAt === opened;
    return opened !== null && own.some((other) => isFirst(other) && ((0,issue_record/* textAbove */.Lu)(body) !== '' || other.author.login !== author.login));
}
function isSought(issue, { kind, key, origin }) {
    const identity = (0,issue_record/* identityOf */.cu)(issue.body);
    if (identity === null || identity.kind !== kind)
        return false;
    if (identity.key === key)
        return true;
    return origin !== null && issue.open && (0,memory_origin/* isSamePlace */.O)((0,issue_record/* readRecord */.aE)(issue.body, kind)?.origin ?? null, origin);
}
function spoilt(issue, kind) {
    const since = new Date(time(issue.createdAt)).toISOString();
    const opened = { phase: 'open', since, openedAt: since, toldAt: since, sequence: 1, outages: 1 };
    const memory = { ...(0,model_memory/* noIncident */.Ok)(kind), ...opened, known: null };
    const marks = { flapping: false, escalated: false };
    return {
        memory,
        title: issue.title,
        commented: 1,
        told: {},
        marks,
        origin: null,
        stem: (0,issue_record/* stemOf */.Vc)((0,issue_record/* identityOf */.cu)(issue.body)?.key ?? 'incident', kind),
    };
}
function time(iso) {
    const parsed = Date.parse(iso ?? '');
    return Number.isNaN(parsed) ? 0 : parsed;
}

// EXTERNAL MODULE: ./lib/src/incidents/decide/read/incident-key.js
var incident_key = __webpack_require__(90214);
;// CONCATENATED MODULE: ./lib/src/incidents/memory/label-memory.js

const FORM = /^Last runs of ([\w.-]{1,24}): ([.,!x?]{1,21})(?: since (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z))?(?: ~((?:[0-9a-f]{2}[1-9a-z]){1,4}|[0-9a-z]))?$/;
const SIGNS = { good: '.', pending: ',', warning: '!', alarm: 'x', unknown: '?' };
const LONGEST_KEY = 24;
const MOST_PENDING = 4;
const LONGEST_ROW = 35;
function describeLabel(key, { runs, since, pending }) {
    if (pending.length === 0 && runs.every(({ level }) => level === 'good' || level === 'unknown'))
        return null;
    const signs = runs.map(({ level }) => SIGNS[level]).join('');
    const began = since === null || pending.length === 0 ? '' : ` since ${since.slice(0, 16)}Z`;
    return `Last runs of ${shortKey(key)}: ${signs}${began}${written(pending)}`;
}
function fromLabel(key, kind, description) {
    const [, whose, signs = '', since, marks] = FORM.exec(description ?? '') ?? [];
    if (whose !== shortKey(key))
        return (0,model_memory/* noIncident */.Ok)(kind);
    const at = since === undefined ? new Date(0).toISOString() : new Date(Date.parse(since)).toISOString();
    const runs = [...signs].map((sign) => ({ at, level: levelOf(sign), verdict: 'undetermined' })).slice(-model_memory/* MOST_RUNS */.nD);
    const seen = runs.filter(({ level }) => level !== 'unknown');
    const bad = seen.length - 1 - seen.findLastIndex(({ level }) => level === 'good');
    const pending = marks === undefined ? pendingBefore(bad) : readMarks(marks);
    return { ...(0,model_memory/* noIncident */.Ok)(kind), runs, bad, pending, since: bad > 0 && since !== undefined ? at : null };
}
function isOfAnother(key, description) {
    const whose = FORM.exec(description ?? '')?.[1];
    return whose !== undefined && whose !== shortKey(key);
}
function plainDescription(kind) {
    switch (kind) {
        case 'mail':
            return 'Mail does not work as it should';
        case 'posture':
            return 'DNS, lists, certificates or Junk: what stands around mail is not as it should be';
        case 'monitor':
            return 'The monitor of mail cannot look';
    }
}
function written(pending) {
    if (pending.length === 0)
        return ' ~0';
    const count = (runs) => Math.min(LONGEST_ROW, runs).toString(36);
    if (pending.length > MOST_PENDING || pending.some(({ mark }) => mark.length < 2))
        return ` ~${count(Math.max(...pending.map(({ runs }) => runs)))}`;
    return ` ~${pending.map(({ mark, runs }) => `${mark.slice(0, 2)}${count(runs)}`).join('')}`;
}
function readMarks(marks) {
    if (marks === '0')
        return [];
    if (marks.length === 1)
        return [{ mark: '', runs: parseInt(marks, 36) }];
    return (marks.match(/.{3}/g) ?? []).map((part) => ({ mark: part.slice(0, 2), runs: parseInt(part.slice(2), 36) }));
}
function pendingBefore(bad) {
    return bad > 0 ? [{ mark: '', runs: bad }] : [];
}
function levelOf(sign) {
    switch (sign) {
        case '!':
            return 'warning';
        case ',':
            return 'pending';
        case 'x':
            return 'alarm';
        case '?':
            return 'unknown';
        default:
            return 'good';
    }
}
function shortKey(key) {
    return key.slice(-LONGEST_KEY);
}

;// CONCATENATED MODULE: ./lib/src/incidents/memory/label-place.js



const LONGEST_LABEL = 50;
const STALE = 8 * 24 * 3_600_000;
async function recalled({ key, kind, shared }, now, describe) {
    const described = await describe(shared);
    if (!isOfAnother(key, described ?? null))
        return { label: shared, described, memory: fromLabel(key, kind, described ?? null) };
    const suffix = `-${(0,incident_key/* fingerprint */.R)(key)}`;
    const label = `${shared.slice(0, LONGEST_LABEL - suffix.length)}${suffix}`;
    const own = await describe(label);
    const memory = fromLabel(key, kind, own ?? null);
    const isStale = memory.since !== null && now - Date.parse(memory.since) > STALE;
    return { label, described: own, memory: isStale ? (0,model_memory/* noIncident */.Ok)(kind) : memory };
}
function descriptionFor({ key, kind, shared }, { label, described }, memory) {
    const plain = plainDescription(kind);
    const kept = describeLabel(key, memory);
    if (kept === null && described === null)
        return label === shared ? plain : null;
    const isStale = fromLabel(key, kind, described ?? null).runs.length > 0;
    const text = kept ?? (isStale ? plain : described);
    return text === described ? null : (text ?? null);
}

;// CONCATENATED MODULE: ./lib/src/incidents/text/comment.js





function transitionComment(memory, runUrl, mentions) {
    const { last } = memory;
    if (last === null || last.event === 'opened')
        return null;
    const run = runUrl === null ? '' : ` ([run](${runUrl}))`;
    const verdict = (0,foreign_text/* markdownMessage */.ju)(last.summary, 400);
    const lasts = memory.since === null ? '' : `, for ${(0,duration/* formatDuration */.a3)(Date.parse(last.at) - Date.parse(memory.since))} now`;
    switch (last.event) {
        case 'reopened':
            return `**It is back**, since ${shortTime(memory.since ?? last.at)}: ${verdict}${run}`;
        case 'worsened':
            return `**It has become worse**: ${verdict}${run}`;
        case 'eased':
            return `**It has become better**: ${verdict}${run}`;
        case 'escalated':
            return `**Escalated**: this is open since ${shortTime(memory.openedAt ?? last.at)}${lasts}, and nobody has taken it. ${verdict}${run}${called(mentions)}`;
        case 'reminded':
            return `**Still so**${lasts}: ${verdict}${run}`;
        case 'resolved': {
            const story = timeline(memory.timeline, last.at, true);
            return `**${ended(memory)}.** ${verdict}${run}${story === '' ? '' : `\n\n${story}`}`;
        }
    }
}
function called(logins) {
    return logins.length === 0 ? '' : ` ${logins.map((login) => `@${login}`).join(' ')}`;
}

;// CONCATENATED MODULE: ./lib/src/incidents/issue/sure-of.js

const WAITS = [1_000, 4_000];
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



const SKEW = 10 * 60_000;
async function notifyInComments(tracker, comment, again) {
    const { issue, kind, sequence, text, clock } = comment;
    if (again && (await ownComments(tracker, comment)).length > 0)
        return;
    const body = `${(0,issue_record/* writeTransition */.nC)(kind, sequence)}${text}`;
    const own = await sureOf(clock, () => tracker.comment(issue, body), async () => (await ownComments(tracker, comment))[0] ?? null);
    const first = (await ownComments(tracker, comment)).find(({ author }) => author.login === own.author.login);
    if (first !== undefined && first.id < own.id)
        await tracker.deleteComment(own.id);
}
async function ownComments(tracker, { issue, sequence, at, login }) {
    const comments = await tracker.comments(issue, new Date(Date.parse(at) - SKEW).toISOString());
    return comments.filter(({ body, author }) => (0,issue_record/* transitionOf */.l9)(body) === sequence && isOurs(author, login)).toSorted((a, b) => a.id - b.id);
}

;// CONCATENATED MODULE: ./lib/src/incidents/issue/effects.js






const FLAPPING_LABEL = 'flapping';
async function carryOut(issue, record, again, world) {
    const notified = await withChannels(issue, await withLabels(issue, record, world), world);
    return withComment(issue, notified, again, world);
}
async function notifyEnd(issue, record, step, world) {
    const { tracked, tracker } = world;
    const { last, sequence } = record.memory;
    const isLeft = last?.event === 'resolved' && (record.commented < sequence || (0,notify_channels/* unnotified */.g)(tracked.channels, record).length > 0);
    const made = isLeft ? await carryOut(issue, record, true, world) : record;
    const stepped = made.memory.dismissed && step !== null ? step(made.memory) : null;
    if (made === record && stepped === null)
        return false;
    const noted = stepped === null ? made : { ...made, memory: stepped.memory };
    await tracker.change(issue.number, { body: (0,issue_record/* withMemory */.QY)(issue.body, noted) });
    if (stepped?.decision !== 'resolve')
        return false;
    const after = await carryOut(issue, noted, false, world);
    await tracker.change(issue.number, { body: (0,issue_record/* withMemory */.QY)(issue.body, after) });
    return true;
}
async function withComment(issue, record, again, { kind, tracked, tracker, login, attempts }) {
    const { last, sequence } = record.memory;
    if (last === null || record.commented >= sequence)
        return record;
    const mentions = last.event === 'escalated' ? tracked.incidents.escalate.assignees : [];
    const text = transitionComment(record.memory, tracked.runUrl, mentions);
    const comment = { issue: issue.number, kind, sequence, at: last.at, login, clock: tracked.clock };
    const done = text === null || (await attempts.did(() => notifyInComments(tracker, { ...comment, text: tracked.redact(text) }, again)));
    return done ? { ...record, commented: sequence } : record;
}
async function withLabels(issue, record, { tracked, tracker, attempts }) {
    const { flapping, escalated } = record.memory;
    const { labels, assignees } = tracked.incidents.escalate;
    let { marks } = record;
    const flap = () => (flapping ? tracker.addLabels(issue.number, [FLAPPING_LABEL]) : tracker.removeLabel(issue.number, FLAPPING_LABEL));
    if (flapping !== marks.flapping && (await attempts.did(flap)))
        marks = { ...marks, flapping };
    const escalate = async () => {
        const label = (name) => (escalated ? tracker.addLabels(issue.number, [name]) : tracker.removeLabel(issue.number, name));
        const set = [
            ...labels.map((name) => () => label(name)),
            ...(escalated ? assignees.map((login) => () => tracker.assign(issue.number, [login])) : []),
        ];
        const done = [];
        for (const act of set)
            done.push(await attempts.did(act));
        return done.every(Boolean);
    };
    if (escalated !== marks.escalated && (await escalate()))
        marks = { ...marks, escalated };
    return marks === record.marks ? record : { ...record, marks };
}
async function withChannels(issue, record, { kind, tracked, attempts }) {
    if ((0,notify_channels/* unnotified */.g)(tracked.channels, record).length === 0)
        return record;
    const { source, runUrl, report } = tracked;
    const part = (0,whose/* partOf */.BU)(kind, report, record.memory.last?.summary ?? '');
    const { memory, told, problems } = await (0,notify_channels/* notifyChannels */.k)(tracked.channels, record, (last) => (0,announce/* announcementOf */.r)(record.memory, last, part, { stem: record.stem, source, runUrl, issueUrl: issue.url }));
    attempts.note(problems);
    return memory === record.memory ? record : { ...record, memory, told };
}

;// CONCATENATED MODULE: ./lib/src/incidents/issue/open-issue.js



async function closeDuplicate(tracker, twin, kept) {
    const body = `Two runs opened an issue for the same incident at the same moment. It goes on in #${kept}.`;
    await tracker.change(twin.number, { state: 'not_planned', body });
}
async function closeOutdated(tracker, issue, kept) {
    const body = `The configuration of this step has changed, and nobody looks at what this issue was about any more. It goes on in #${kept}.`;
    await tracker.change(issue.number, { state: 'not_planned', body });
}
const LOOKS = [0, 500, 1_000, 2_000];
async function openIssue(tracker, issue, opening) {
    const { clock, attempts } = opening;
    const made = await created(tracker, issue, opening);
    for (const wait of LOOKS) {
        await clock.sleep(wait);
        const found = await attempts.of(() => look(tracker, opening));
        if (found === undefined)
            break;
        if (found === null || found.issue.number > made.number)
            continue;
        const { issue: first, duplicates } = found;
        const own = first.number === made.number;
        const twins = own || duplicates.some(({ number }) => number === made.number) ? duplicates : [...duplicates, made];
        for (const twin of twins)
            await attempts.of(() => closeDuplicate(tracker, twin, first.number));
        return { issue: first, own };
    }
    return { issue: made, own: true };
}
async function created(tracker, issue, opening) {
    const { clock, attempts } = opening;
    const create = (wanted) => sureOf(clock, () => tracker.create(wanted), async () => (await look(tracker, opening))?.issue ?? null);
    try {
        return await create(issue);
    }
    catch (error) {
        if (!(error instanceof issue_tracker/* TrackerError */.B) || error.kind !== 'invalid' || issue.assignees.length === 0)
            throw error;
        const made = await create({ ...issue, assignees: [] });
        for (const login of issue.assignees)
            await attempts.of(() => tracker.assign(made.number, [login]));
        return made;
    }
}
async function look(tracker, { label, login, sought }) {
    return findIncident(await tracker.list({ label, state: 'open' }), login, sought);
}

;// CONCATENATED MODULE: ./lib/src/incidents/issue/attempts.js

class Attempts {
    #problems = [];
    get problems() {
        return this.#problems;
    }
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

;// CONCATENATED MODULE: ./lib/src/incidents/issue/keep-issue.js
















const ACKNOWLEDGED_LABEL = 'acknowledged';
class IssueKeeper {
    #kind;
    #tracked;
    #looked;
    #reading;
    #now;
    #attempts = new Attempts();
    #done = [];
    #silences = [];
    unkept = null;
    constructor(kind, tracked, looked) {
        this.#kind = kind;
        this.#tracked = tracked;
        this.#looked = looked;
        this.#reading = (0,tracked_run/* redactedReading */.dt)(kind, tracked);
        this.#now = tracked.clock.now();
    }
    async keep() {
        const { incidents, key, origin } = this.#tracked;
        const policy = (0,tracked_run/* policyOf */.US)(incidents);
        const sought = { kind: this.#kind, key, origin, now: this.#now, reopenWithin: policy.reopenWithin };
        const found = findIncident(this.#looked.issues, this.#looked.login, sought);
        for (const { issue, record } of earlierIssues(this.#looked.issues, this.#looked.login, { sought, found }))
            await this.#attempts.of(() => this.#notifyEnd(issue, record));
        if (found !== null)
            return this.#withIssue(found);
        if (!this.#looked.knowsClosed)
            return this.#kept(null, 'nothing');
        return (0,tracked_run/* isKept */.t8)(this.#kind, incidents) ? this.#withoutIssue() : this.#kept(null, 'nothing');
    }
    async #withIssue(found) {
        const { tracker, login, handedOver } = this.#looked;
        const { number } = found.issue;
        for (const twin of found.duplicates)
            await this.#attempts.of(() => closeDuplicate(tracker, twin, number));
        for (const issue of found.outdated)
            await this.#attempts.of(() => closeOutdated(tracker, issue, number));
        if (number === handedOver)
            await this.#attempts.of(() => tracker.addLabels(number, [(0,tracked_run/* labelOf */.Wy)(this.#kind, this.#tracked.incidents)]));
        const record = await this.#madeGood(found.issue, found.record);
        const circumstances = this.#circumstances(found);
        const { decision, memory } = (0,incident/* nextIncident */.I)(record.memory, this.#reading, (0,tracked_run/* policyOf */.US)(this.#tracked.incidents), circumstances);
        if (decision === 'open')
            return this.#open(memory);
        this.#hushed(memory);
        const isRenamed = found.issue.title !== record.title;
        const title = isRenamed ? null : newTitle(this.#kind, this.#reading, decision, { before: record, after: memory });
        const noted = { ...record, memory, title: title ?? record.title, origin: this.#origin };
        this.unkept = model_decision/* EVENTS */.q[decision] === null ? null : noted;
        await tracker.change(number, {
            body: this.#body(noted, circumstances.acknowledged, (0,issue_record/* keptAbove */.mD)(found.issue.body)),
            ...(title === null ? {} : { title }),
            ...(decision === 'resolve' && found.issue.open ? { state: 'completed' } : decision === 'reopen' ? { state: 'open' } : {}),
        });
        this.unkept = null;
        this.#log(decision, found.issue);
        await this.#effects(found.issue, noted, circumstances.acknowledged, login);
        const isShown = memory.phase === 'open' || decision === 'resolve';
        return this.#kept(isShown ? found.issue : null, decision);
    }
    async #notifyEnd(issue, record) {
        const end = (memory) => (0,incident/* nextIncident */.I)(memory, this.#reading, (0,tracked_run/* policyOf */.US)(this.#tracked.incidents), this.#untouched);
        const isOver = await notifyEnd(issue, record, this.#reading.level === 'good' ? end : null, this.#effect(this.#looked.login));
        if (isOver)
            this.#log('resolve', issue);
    }
    async #withoutIssue() {
        const { tracker } = this.#looked;
        const { key, incidents } = this.#tracked;
        const keeper = { key, kind: this.#kind, shared: (0,tracked_run/* labelOf */.Wy)(this.#kind, incidents) };
        const place = await recalled(keeper, this.#now, (label) => this.#attempts.of(() => tracker.labelDescription(label)));
        const circumstances = this.#untouched;
        const step = (0,incident/* nextIncident */.I)(place.memory, this.#reading, (0,tracked_run/* policyOf */.US)(incidents), circumstances);
        if (step.decision === 'open')
            return this.#open(step.memory);
        this.#hushed(step.memory);
        const text = place.described === undefined ? null : descriptionFor(keeper, place, step.memory);
        if (await this.#remember(place.label, text))
            return { ...this.#kept(null, 'nothing'), isRemembered: place.described !== undefined };
        const alone = (0,incident/* nextIncident */.I)(place.memory, this.#reading, (0,policy/* withoutMemory */.d)((0,tracked_run/* policyOf */.US)(incidents)), circumstances);
        return alone.decision === 'open' ? this.#open(alone.memory) : this.#kept(null, 'nothing');
    }
    async #remember(label, text) {
        if (text === null)
            return true;
        try {
            await this.#looked.tracker.describeLabel(label, text);
            return true;
        }
        catch (error) {
            if (error instanceof issue_tracker/* TrackerError */.B && (error.kind === 'not-found' || error.kind === 'invalid'))
                return false;
            throw error;
        }
    }
    async #open(memory) {
        const { tracker, login } = this.#looked;
        const { incidents, key, clock } = this.#tracked;
        const title = issueTitle(memory.last?.title ?? this.#reading.title, memory.severity);
        const marks = { flapping: memory.flapping, escalated: false };
        const stem = (0,issue_record/* stemOf */.Vc)(key, this.#kind);
        const record = { memory, title, commented: memory.sequence, told: {}, marks, origin: this.#origin, stem };
        const labels = [...new Set([incidents.label, (0,tracked_run/* labelOf */.Wy)(this.#kind, incidents), ...(memory.flapping ? [FLAPPING_LABEL] : [])])];
        const issue = { title, body: this.#body(record, false, ''), labels, assignees: incidents.assignees };
        const sought = { kind: this.#kind, key, origin: null, now: this.#now, reopenWithin: 0 };
        this.unkept = record;
        const opened = await openIssue(tracker, issue, { label: incidents.label, login, sought, clock, attempts: this.#attempts });
        this.unkept = null;
        this.#done.push(opened.own ? `Opened issue #${opened.issue.number}.` : `Issue #${opened.issue.number} was opened by another run.`);
        if (opened.own)
            await this.#effects(opened.issue, record, false, login);
        return this.#kept(opened.issue, 'open');
    }
    async #effects(issue, record, acknowledged, login) {
        const after = await carryOut(issue, record, false, this.#effect(login));
        if (after === record)
            return record;
        const body = this.#body(after, acknowledged, (0,issue_record/* keptAbove */.mD)(issue.body));
        await this.#attempts.of(() => this.#looked.tracker.change(issue.number, { body }));
        return after;
    }
    async #madeGood(issue, record) {
        return carryOut(issue, record, true, this.#effect(this.#looked.login));
    }
    #circumstances({ issue, byHand }) {
        const { incidents } = this.#tracked;
        const ours = new Set([...incidents.assignees, ...incidents.escalate.assignees].map((login) => login.toLowerCase()));
        const taken = issue.assignees.some((login) => !ours.has(login.toLowerCase()));
        const acknowledged = issue.open && (taken || issue.labels.some((name) => name.toLowerCase() === ACKNOWLEDGED_LABEL));
        return { ...this.#untouched, acknowledged, byHand };
    }
    #hushed(memory) {
        this.#silences = (0,silence/* silencesOf */.c)(memory, this.#reading, (0,tracked_run/* policyOf */.US)(this.#tracked.incidents), this.#looked.maintenance !== null);
    }
    get #untouched() {
        return (0,incident/* untouched */.s)(this.#now, this.#looked.maintenance !== null);
    }
    get #origin() {
        return this.#tracked.origin === null ? null : (0,memory_origin/* originText */.C)(this.#tracked.origin);
    }
    #body(record, acknowledged, above) {
        const { report, runUrl, before, incidents, redact, key } = this.#tracked;
        const { summary } = this.#reading;
        const part = (0,whose/* partOf */.BU)(this.#kind, report, summary);
        const view = {
            kind: this.#kind,
            memory: record.memory,
            level: record.memory.runs.at(-1)?.level === 'pending' ? 'pending' : this.#reading.level,
            report: part,
            summary,
            now: this.#now,
            closeAfter: incidents.closeAfter,
            runUrl,
            before: before(part),
            acknowledged,
            maintenance: this.#looked.maintenance,
        };
        const taken = above.length + (0,issue_record/* withRecord */.q8)(this.#kind, key, record, '').length;
        return above + (0,issue_record/* withRecord */.q8)(this.#kind, key, record, redact(issueBody(view, taken)));
    }
    #log(decision, { number, open }) {
        const events = {
            reopen: 'Reopened',
            worsen: 'Told that it became worse in',
            ease: 'Told that it became better in',
            escalate: 'Escalated',
            remind: 'Reminded in',
            resolve: open ? 'Closed' : 'Told the end in',
        };
        const word = events[decision];
        if (word !== undefined)
            this.#done.push(`${word} issue #${number}.`);
    }
    #effect(login) {
        return { kind: this.#kind, tracked: this.#tracked, tracker: this.#looked.tracker, login, attempts: this.#attempts };
    }
    #kept(issue, decision) {
        const { problems } = this.#attempts;
        const [number, url, event] = [issue?.number ?? null, issue?.url ?? null, model_decision/* EVENTS */.q[decision]];
        const isRemembered = issue !== null || this.#looked.knowsClosed;
        const silences = [...this.#silences, ...(0,tracked_run/* summaryAlone */.KT)(this.#kind, this.#tracked)];
        return { issue: number, url, event, silences, isRemembered, problems, done: this.#done };
    }
}

;// CONCATENATED MODULE: ./lib/src/incidents/planned/planned-work.js
const MAINTENANCE_LABEL = 'maintenance';
const MOMENT = String.raw `(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?) ?(Z|UTC|[+-]\d{2}:\d{2})`;
const START = new RegExp(String.raw `^[-*\s]*(?:start|from|begin)\W*${MOMENT}`, 'im');
const END = new RegExp(String.raw `^[-*\s]*(?:end|to|until)\W*${MOMENT}`, 'im');
function plannedWork(issues, now) {
    const read = issues.map((issue) => ({ issue, start: planned_work_moment(START, issue.body), end: planned_work_moment(END, issue.body) }));
    const going = read.find(({ start, end }) => start !== null && end !== null && start <= now && now < end);
    return {
        now: going?.issue ?? null,
        until: going?.end ?? null,
        unclear: read.filter(({ start, end }) => start === null || end === null || end <= start).map(({ issue }) => issue),
    };
}
function planned_work_moment(form, body) {
    const [, day = '', time = '', offset = ''] = form.exec(body) ?? [];
    const parsed = Date.parse(`${day}T${time}${offset === 'UTC' ? 'Z' : offset}`);
    return Number.isNaN(parsed) ? null : parsed;
}

// EXTERNAL MODULE: ./lib/src/incidents/decide/count/earlier-versions.js
var earlier_versions = __webpack_require__(53113);
;// CONCATENATED MODULE: ./lib/src/incidents/issue/hand-over.js



function handOverIssue(issues, login, sought, hasPosture) {
    const mail = findIncident(issues, login, { ...sought, kind: 'mail' });
    const posture = findIncident(issues, login, { ...sought, kind: 'posture' });
    if (!hasPosture || mail === null || !mail.issue.open || !(0,earlier_versions/* wasPosture */.aH)(mail.record.memory) || posture?.issue.open === true)
        return { issues, handedOver: null };
    const { record, issue } = mail;
    const memory = { ...record.memory, kind: 'posture' };
    const body = (0,issue_record/* withRecord */.q8)('posture', sought.key, { ...record, memory }, '');
    return { issues: issues.map((each) => (each.number === issue.number ? { ...each, body } : each)), handedOver: issue.number };
}

;// CONCATENATED MODULE: ./lib/src/incidents/track.js














const CLOSED_SINCE = 8 * 24 * 3_600_000;
async function trackIncidents(tracked, tracker) {
    const nothing = { issue: null, url: null, event: null, silences: [], isRemembered: true, problems: [], done: [] };
    const kept = { mail: nothing, posture: nothing, monitor: nothing };
    const run = { ...tracked, channels: (0,given_up/* givenUp */.b)(tracked.channels) };
    let looked;
    try {
        looked = await track_look(tracked, tracker);
    }
    catch (error) {
        const problem = explained(error);
        return { ...kept, mail: { ...nothing, isRemembered: false, problems: [problem, ...(await notifyUnkept(unkeptOutage(run), run))] } };
    }
    kept.mail = { ...nothing, done: looked.notes, problems: looked.problems };
    const kinds = looked.handedOver === null ? announcement/* INCIDENT_KINDS */.p : announcement/* INCIDENT_KINDS */.p.toSorted((a, b) => Number(b === 'posture') - Number(a === 'posture'));
    for (const kind of kinds) {
        const before = kept[kind];
        const keeper = new IssueKeeper(kind, run, looked);
        try {
            const { problems, done, ...result } = await keeper.keep();
            kept[kind] = { ...result, problems: [...before.problems, ...problems], done: [...before.done, ...done] };
        }
        catch (error) {
            const problem = explained(error);
            const unsent = keeper.unkept === null ? [] : await notifyUnkept(keeper.unkept, run);
            const event = keeper.unkept?.memory.last?.event ?? null;
            kept[kind] = { ...before, event, problems: [...before.problems, problem, ...unsent] };
        }
    }
    return kept;
}
async function loopsKnownToFail({ incidents, key, origin }, tracker, now) {
    try {
        const issues = await tracker.list({ label: incidents.label, state: 'open' });
        const login = issues.some(({ body }) => (0,issue_record/* identityOf */.cu)(body) !== null) ? await tracker.login() : null;
        const found = findIncident(issues, login, { kind: 'mail', key, origin, now, reopenWithin: 0 });
        return found === null ? [] : (0,mail/* pathsThatFail */.ki)(found.record.memory);
    }
    catch (error) {
        if (error instanceof issue_tracker/* TrackerError */.B)
            return [];
        throw error;
    }
}
async function track_look(tracked, tracker) {
    const { incidents, clock, key, origin } = tracked;
    const { label } = incidents;
    const now = clock.now();
    const since = new Date(now - CLOSED_SINCE).toISOString();
    const attempts = new Attempts();
    const [open, closed] = await Promise.all([
        tracker.list({ label, state: 'open' }),
        closedIssues(tracker, { label, state: 'closed', since }, attempts),
    ]);
    const latest = await attempts.of(() => tracker.list({ label: null, state: 'open', since }));
    const known = new Set(open.map(({ number }) => number));
    const stray = (latest ?? []).filter(({ number, body }) => !known.has(number) && (0,issue_record/* identityOf */.cu)(body) !== null);
    const listed = [...open, ...stray, ...(closed ?? [])];
    const login = listed.some(({ body }) => (0,issue_record/* identityOf */.cu)(body) !== null) ? ((await attempts.of(() => tracker.login())) ?? null) : null;
    await labelAgain(stray, { tracked, tracker, login, attempts });
    const hasPosture = (0,tracked_run/* readingOf */.MU)('posture', tracked).problems.length > 0;
    const { reopenWithin } = (0,tracked_run/* policyOf */.US)(incidents);
    const handed = handOverIssue(listed, login, { key, origin, now, reopenWithin }, hasPosture);
    const planned = await attempts.of(() => maintenanceOf(tracked, tracker, now));
    const { maintenance = null, notes = [] } = planned ?? {};
    return { tracker, login, ...handed, knowsClosed: closed !== undefined, maintenance, notes, problems: attempts.problems };
}
async function labelAgain(stray, { tracked, tracker, login, attempts }) {
    const { incidents, key, origin, clock } = tracked;
    for (const kind of announcement/* INCIDENT_KINDS */.p) {
        const found = findIncident(stray, login, { kind, key, origin, now: clock.now(), reopenWithin: 0 });
        if (found === null)
            continue;
        const labels = [...new Set([incidents.label, (0,tracked_run/* labelOf */.Wy)(kind, incidents)])];
        await attempts.of(() => tracker.addLabels(found.issue.number, labels));
    }
}
async function closedIssues(tracker, listing, attempts) {
    let isForNow = false;
    const closed = await attempts.of(async () => {
        try {
            return await tracker.list(listing);
        }
        catch (error) {
            isForNow = error instanceof issue_tracker/* TrackerError */.B && (error.kind === 'unavailable' || error.kind === 'rate-limited');
            throw error;
        }
    });
    if (isForNow)
        attempts.note(['No issue is opened without the list of closed ones, for one of them may go on: that is left to the next run.']);
    return isForNow ? undefined : (closed ?? []);
}
async function maintenanceOf(tracked, tracker, now) {
    const window = (0,maintenance/* windowAt */.MF)(tracked.incidents.maintenance, now);
    const bad = announcement/* INCIDENT_KINDS */.p.some((kind) => (0,tracked_run/* readingOf */.MU)(kind, tracked).problems.length > 0);
    if (window !== null) {
        const which = `${window.cron}, ${window.zone}`;
        return { maintenance: window.reason ?? `planned work (${which})`, notes: bad ? [silencedNote(which)] : [] };
    }
    if (!bad)
        return { maintenance: null, notes: [] };
    const { now: going, until, unclear } = plannedWork(await tracker.list({ label: MAINTENANCE_LABEL, state: 'open' }), now);
    const notes = unclear.map(unclearNote);
    if (going === null || until === null)
        return { maintenance: null, notes };
    const which = `issue #${going.number}, until ${shortTime(new Date(until).toISOString())}`;
    return { maintenance: `planned work, ${reference(going)}`, notes: [silencedNote(which), ...notes] };
}
function silencedNote(which) {
    return `Planned work (${which}) silences the alarms of this run.`;
}
function reference({ number, title }) {
    return `issue ${number}: ${title}`;
}
function unclearNote({ number }) {
    return `Issue #${number} is labelled ${MAINTENANCE_LABEL} and silences nothing: it needs a line "start: 2026-11-24T20:00Z" and a later one "end: 2026-11-24T22:00Z".`;
}
function explained(error) {
    if (error instanceof issue_tracker/* TrackerError */.B)
        return error.message;
    throw error;
}


/***/ })

};
