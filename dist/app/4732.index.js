export const id = 4732;
export const ids = [4732];
export const modules = {

/***/ 84732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookForMail: () => (/* binding */ lookForMail)
});

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/text/format/moment.js
var moment = __webpack_require__(47226);
;// CONCATENATED MODULE: ./lib/src/checks/expected-mail/findings.js




const QUOTED = 3;
function judgeExpected(given) {
    const { wanted, period, candidates } = given;
    const good = candidates.filter(({ proof, at }) => proof.kind === 'good' && at !== null);
    const outside = good.filter(({ arrival }) => arrival.placement.role !== 'junk');
    const inTime = outside.find(({ at }) => period.due === null || (at ?? 0) <= period.due || isEarly(at ?? 0, period, wanted));
    if (inTime !== undefined)
        return found(given, inTime, good.length);
    const [late] = outside;
    if (late !== undefined)
        return lateMail(given, late);
    const [junk] = good;
    if (junk !== undefined)
        return inJunk(given, junk);
    return notKnown(given) ?? missing(given);
}
function unread(wanted, failure) {
    const why = failure?.message ?? `Mailbox \`${wanted.mailbox}\` was not read in the time of this run.`;
    return (0,result_finding/* findingOn */.Vv)(wanted.name)('mail-unknown', 'unknown', `Whether ${described(wanted)} came is not known: ${why}`, {
        evidence: failure?.reply ?? null,
        remedy: failure?.remedy ?? 'Run it again, or raise `timeout`.',
    });
}
function isEarly(at, { due }, { every }) {
    return due !== null && at - due > every / 2;
}
function found({ wanted, period, now }, { arrival, at }, count) {
    const more = count > 1 ? `, the newest in time of ${count}` : '';
    const next = period.next === null ? '' : ` The next is due ${dueAt(period.next, wanted.by)}.`;
    const place = arrival.placement.role === 'inbox' ? '' : ` in ${arrival.placement.folder}`;
    return (0,result_finding/* findingOn */.Vv)(wanted.name)('mail-found', 'ok', `${cap(described(wanted))} came${place} ${ago(at, now)}${more}.${next}`);
}
function lateMail({ wanted, period }, { at }) {
    const late = (0,duration/* formatDuration */.a3)((at ?? 0) - (period.due ?? 0));
    return (0,result_finding/* findingOn */.Vv)(wanted.name)('mail-late', 'warning', `${cap(described(wanted))} came ${late} too late: it was due ${dueAt(period.due ?? 0, wanted.by)}.`, {
        evidence: `came ${(0,moment/* formatMinute */.Y)(at ?? 0)}`,
        remedy: 'See why its sender was late, and look for queues on the way. If that is normal, give a later `by`.',
    });
}
function inJunk({ wanted, now }, { arrival, at }) {
    const message = `${cap(described(wanted))} came ${ago(at, now)}, but into Junk (${arrival.placement.folder}).`;
    return (0,result_finding/* findingOn */.Vv)(wanted.name)('mail-in-junk', 'warning', message, {
        remedy: 'Let the mailbox take it: a rule for this sender, or the mark "not junk". Its sender can see to SPF, DKIM and DMARC.',
    });
}
function notKnown({ wanted, candidates, seen, status }) {
    const finding = (0,result_finding/* findingOn */.Vv)(wanted.name);
    const unsure = candidates.find(({ proof, at }) => proof.kind === 'unknown' || (at === null && proof.kind !== 'bad'));
    const cannot = `Whether ${described(wanted)} came cannot be told`;
    if (unsure !== undefined) {
        const why = unsure.proof.kind === 'unknown' ? unsure.proof.why : 'neither the server nor a Received field says when it came';
        return finding('mail-unknown', 'unknown', `${cannot}: one that looks like it is there, but ${why}.`, {
            remedy: 'Name the `authserv-id` of the mailbox, or read it by IMAP.',
        });
    }
    if (seen.more > 0)
        return finding('mail-unknown', 'unknown', `${cannot}: only the newest ${seen.ceiling} mails of that time were looked at, and it is not among them.`, {
            remedy: 'Give its `from`, by which the server narrows the search, or let a rule file it into a folder that the mailbox names.',
        });
    if (status.skipped > 0)
        return finding('mail-unknown', 'unknown', `${cannot}: ${status.skipped === 1 ? 'a mail' : `${status.skipped} mails`} in mailbox \`${wanted.mailbox}\` could not be read.`, {
            remedy: 'Look at the newest mails of the mailbox, and at the log of its server.',
        });
    return null;
}
function missing({ wanted, period, candidates, status, now }) {
    const when = period.due === null
        ? `within the last ${(0,duration/* formatDuration */.a3)(wanted.every)}`
        : `by ${dueAt(period.due, wanted.by)}, nor in the ${(0,duration/* formatDuration */.a3)(now - period.due)} since`;
    const unseen = status.unread.map(({ folder }) => folder);
    const where = unseen.length === 0 ? '' : ` (${unseen.join(', ')} could not be looked into)`;
    const near = candidates
        .slice(0, QUOTED)
        .map(({ at, proof }) => `one came ${at === null ? 'at an unknown time' : (0,moment/* formatMinute */.Y)(at)}, but ${proof.why}`);
    return (0,result_finding/* findingOn */.Vv)(wanted.name)('mail-missing', 'critical', `No mail came${of(wanted)} ${when}, in mailbox \`${wanted.mailbox}\`${where}.`, {
        evidence: near.length === 0 ? `looked for what came since ${(0,moment/* formatMinute */.Y)(period.from)}` : near.join('\n'),
        remedy: near.length === 0
            ? 'Look at its sender first: did the job run, and what does the log of its mail server say? Then see that nobody moves it away.'
            : 'See who sent what came: it is not as `expect` wants it.',
    });
}
function described(wanted) {
    return `the mail${of(wanted)}`;
}
function of({ from, subject }) {
    return [from === null ? '' : ` from ${from}`, subject === null ? '' : ` with ${(0,foreign_text/* quote */.hD)(subject)} in its subject`].join('');
}
function cap(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function ago(at, now) {
    if (at === null)
        return 'at an unknown time';
    return at > now ? (0,moment/* formatMinute */.Y)(at) : `${(0,duration/* formatDuration */.a3)(now - at)} ago (${(0,moment/* formatMinute */.Y)(at)})`;
}
function dueAt(at, by) {
    if (by === null || by.zone === 'UTC')
        return (0,moment/* formatMinute */.Y)(at);
    const [hour, minute] = [by.hour, by.minute].map((part) => String(part).padStart(2, '0'));
    return `${hour}:${minute} ${by.zone} (${(0,moment/* formatMinute */.Y)(at)})`;
}

// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/mail/header/probe-header.js
var probe_header = __webpack_require__(7624);
// EXTERNAL MODULE: ./lib/src/core/mail/mime/encoded-words.js
var encoded_words = __webpack_require__(30337);
;// CONCATENATED MODULE: ./lib/src/checks/expected-mail/meant.js



function isMeant(header, { from, subject }) {
    if (from !== null && !(0,mailbox_address/* sameMailbox */.br)(authorOf(header) ?? '', from))
        return false;
    return subject === null || plain(subjectOf(header)).includes(plain(subject));
}
function authorOf(header) {
    const [from, ...more] = (0,probe_header/* fieldValues */.X)(header, 'From');
    if (from === undefined || more.length > 0)
        return null;
    return asText(/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim();
}
function subjectOf(header) {
    return (0,encoded_words/* decodeWords */.O)(asText((0,probe_header/* fieldValues */.X)(header, 'Subject')[0] ?? ''));
}
function asText(value) {
    if (!/[\x80-\xff]/.test(value))
        return value;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(value, (character) => character.charCodeAt(0)));
    }
    catch {
        return value;
    }
}
function plain(text) {
    return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

;// CONCATENATED MODULE: ./lib/src/checks/expected-mail/period.js
const DAY = 86_400_000;
function periodOf({ every, by }, now) {
    if (by === null)
        return { from: now - every, due: null, next: null };
    const clocks = clocksOf(by.zone);
    const today = new Date(clocks(now));
    const on = (day) => instantOf(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + day, by.hour, by.minute), clocks);
    const last = on(0) <= now ? 0 : -1;
    const due = on(last);
    return { from: every % DAY === 0 ? on(last - every / DAY) : due - every, due, next: on(last + 1) };
}
function clocksOf(zone) {
    const numeric = 'numeric';
    const date = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601-hc-h23', { ...date, timeZone: zone });
    return (at) => {
        const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
        const of = (type) => shown.get(type) ?? 0;
        return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    };
}
function instantOf(wanted, clocks) {
    const candidates = [wanted - DAY, wanted + DAY].map((at) => wanted - (clocks(at) - at));
    const [before = wanted] = candidates;
    const real = candidates.filter((at) => clocks(at) === wanted);
    return real.length === 0 ? before : Math.max(...real);
}

// EXTERNAL MODULE: ./lib/src/core/result/observed/learnt.js
var learnt = __webpack_require__(12051);
// EXTERNAL MODULE: ./lib/src/checks/arrival/authentication/claimed-verdict.js
var claimed_verdict = __webpack_require__(24376);
// EXTERNAL MODULE: ./lib/src/checks/arrival/authentication/own-look.js + 1 modules
var own_look = __webpack_require__(80866);
// EXTERNAL MODULE: ./lib/src/checks/arrival/findings/expectations.js
var expectations = __webpack_require__(35348);
// EXTERNAL MODULE: ./lib/src/checks/arrival/trace/trace.js + 5 modules
var trace_trace = __webpack_require__(61395);
;// CONCATENATED MODULE: ./lib/src/checks/expected-mail/proof.js






const GOOD = { kind: 'good', why: '' };
async function proofOf(arrival, { expect }, task) {
    const methods = ['dkim', 'spf', 'dmarc'].filter((method) => (expect?.[method] ?? null) !== null);
    if (methods.length === 0)
        return GOOD;
    const copy = await copyOf(arrival, task.mailbox);
    if (copy === null)
        return { kind: 'unknown', why: 'it could not be read back' };
    const at = arrival.receivedAt ?? 0;
    const read = (0,trace_trace/* readTrace */.ce)(new TextDecoder('latin1').decode(copy.source), {
        from: authorOf(arrival.header) ?? '',
        subject: subjectOf(arrival.header),
        sentAt: at,
        seenAt: at,
        senderHost: trace_trace/* UNKNOWN_SENDER */.lx,
        mailboxHost: task.config.host,
        authservIds: task.config.authservIds,
    });
    const isSaid = methods.every((method) => (read.verdict?.[method] ?? null) !== null);
    const looking = async () => (0,own_look/* ownLook */.e)(read, copy, await task.checks());
    const own = isSaid ? own_look/* NO_TIME */.w : await Promise.race([looking(), task.limit.then(() => own_look/* NO_TIME */.w)]);
    const trace = (0,claimed_verdict/* withClaim */.d)(read, own);
    const said = methods.map((method) => ({ method, said: (0,expectations/* resultOf */.U)(method, trace, own), wanted: expect?.[method] ?? [] }));
    const bad = said.find((each) => each.said !== null && !each.wanted.includes(each.said.result));
    if (bad?.said)
        return { kind: 'bad', why: `${bad.said.by} ${bad.method}=${bad.said.result}` };
    const unsaid = said.find((each) => each.said === null);
    return unsaid === undefined ? GOOD : { kind: 'unknown', why: `nobody who can be believed says anything of ${unsaid.method}` };
}
async function copyOf(arrival, mailbox) {
    if (mailbox.status().polled === 'logins')
        return { source: Uint8Array.from(`${arrival.header}\r\n\r\n`, (character) => character.charCodeAt(0)), whole: false };
    const source = await mailbox.source(arrival, learnt/* COPY_LIMIT */.eI);
    const isWhole = arrival.size === null ? (source?.length ?? 0) < learnt/* COPY_LIMIT */.eI : arrival.size <= learnt/* COPY_LIMIT */.eI;
    return source === null ? null : { source, whole: isWhole };
}

// EXTERNAL MODULE: ./lib/src/core/mail/header/received.js + 1 modules
var received = __webpack_require__(66352);
;// CONCATENATED MODULE: ./lib/src/checks/expected-mail/search.js


const MOST = { searched: 1_000, listed: 500, polled: 200 };
async function mailsSince(mailbox, since, from) {
    if (mailbox.search !== undefined) {
        const found = await mailbox.search({ since, from, limit: MOST.searched });
        return { ...seen(found, since), ceiling: MOST.searched };
    }
    const ceiling = mailbox.status().polled === 'logins' ? MOST.polled : MOST.listed;
    const mails = await mailbox.before(ceiling);
    const oldest = mails.map(cameAt).reduce((least, at) => (at === null ? least : Math.min(at, least ?? at)), null);
    const isAll = mails.length < ceiling || (oldest !== null && oldest < since);
    return { ...seen({ mails, more: isAll ? 0 : 1 }, since), ceiling };
}
function seen({ mails, more }, since) {
    const came = mails.map((arrival) => ({ arrival, at: cameAt(arrival) }));
    return { came: came.filter(({ at }) => at === null || at >= since), more };
}
function cameAt(arrival) {
    if (arrival.receivedAt !== null)
        return arrival.receivedAt;
    const [top] = (0,probe_header/* fieldValues */.X)(arrival.header, 'Received');
    return top === undefined ? null : ((0,received/* parseReceived */.$)(top)?.at ?? null);
}

;// CONCATENATED MODULE: ./lib/src/checks/expected-mail/expected-mail.js






const MOST_PROVEN = 10;
const UNPROVEN = { kind: 'unknown', why: `the authentication of the newest ${MOST_PROVEN} alone was looked at` };
const LONGEST_LOOK = 10_000;
const AGAIN = 2_000;
async function lookForMail(access, task) {
    const { wanted, open } = task;
    const config = task.config.mailboxes.get(wanted[0]?.mailbox ?? '');
    if (config === undefined)
        return [];
    if (access.kind === 'unread')
        return wanted.map((mail) => unread(mail, access.failure));
    try {
        return access.kind === 'opened' ? await look(access.mailbox, config, task) : await lookAlone(await open(config), config, task);
    }
    catch (error) {
        if (!(error instanceof outcome/* FailureError */.pO))
            throw error;
        return wanted.map((mail) => unread(mail, error.failure));
    }
}
async function lookAlone(mailbox, config, task) {
    const { clock, deadline } = task;
    try {
        for (let tries = 1;; tries++) {
            try {
                await mailbox.open(deadline.signal, true);
                return await look(mailbox, config, task);
            }
            catch (error) {
                const wait = error instanceof outcome/* FailureError */.pO && error.failure.temporary ? (error.failure.wait ?? AGAIN) : null;
                if (wait === null || tries > 1 || deadline.left() <= wait)
                    throw error;
                await clock.sleep(wait, deadline.signal);
            }
        }
    }
    finally {
        await mailbox.close();
    }
}
async function look(mailbox, config, { wanted, clock, deadline, ...task }) {
    const checks = () => task.checks(task.config, deadline);
    const now = clock.now();
    const done = new AbortController();
    const limit = clock.sleep(LONGEST_LOOK, AbortSignal.any([deadline.signal, done.signal]));
    const findings = [];
    for (const mail of wanted) {
        const period = periodOf(mail, now);
        const seen = await mailsSince(mailbox, period.from, mail.from);
        const meant = seen.came.filter(({ arrival }) => isMeant(arrival.header, mail));
        const newest = meant.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
        const candidates = [];
        for (const [index, came] of newest.entries()) {
            const isLookedAt = mail.expect === null || index < MOST_PROVEN;
            const proof = isLookedAt ? await proofOf(came.arrival, mail, { mailbox, config, checks, limit }) : UNPROVEN;
            candidates.push({ ...came, proof });
        }
        findings.push(judgeExpected({ wanted: mail, period, now, candidates, seen, status: mailbox.status() }));
    }
    done.abort();
    return findings;
}


/***/ })

};
