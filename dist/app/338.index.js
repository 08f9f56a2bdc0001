export const id = 338;
export const ids = [338];
export const modules = {

/***/ 90338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loopsKeptAsFailing: () => (/* binding */ loopsKeptAsFailing),
/* harmony export */   trackWithoutIssues: () => (/* binding */ trackWithoutIssues)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(39297);
/* harmony import */ var _channels_given_up_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(75290);
/* harmony import */ var _planned_maintenance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
/* harmony import */ var _core_result_announcement_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(31289);
/* harmony import */ var _decide_count_earlier_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53113);
/* harmony import */ var _decide_incident_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68906);
/* harmony import */ var _decide_silence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48420);
/* harmony import */ var _decide_model_memory_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(22718);
/* harmony import */ var _decide_model_policy_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(24155);
/* harmony import */ var _decide_read_mail_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97921);
/* harmony import */ var _decide_read_whose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34016);
/* harmony import */ var _decide_model_decision_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51655);
/* harmony import */ var _channels_announce_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33228);
/* harmony import */ var _memory_issue_record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51669);
/* harmony import */ var _memory_origin_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(62072);
/* harmony import */ var _memory_read_memory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89824);
/* harmony import */ var _channels_notify_channels_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(30815);
/* harmony import */ var _memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6382);


















async function trackWithoutIssues(tracked, store) {
    const text = await store.read();
    const found = formOf(text);
    if (found === 'later')
        return { events: [], silences: [], problems: [LATER], isRemembered: false };
    const known = readStore(text);
    const problems = found === 'spoilt' ? [SPOILT] : [];
    const events = [];
    const silences = [];
    const isRemembered = found !== 'spoilt' && (!store.forgets || known.size > 0);
    const { key, origin, source, runUrl, report } = tracked;
    const channels = (0,_channels_given_up_js__WEBPACK_IMPORTED_MODULE_11__/* .givenUp */ .b)(tracked.channels);
    handOverKept(known, tracked);
    const notifiedOf = async (kind, remembered) => {
        const { memory, stem } = remembered;
        const part = (0,_decide_read_whose_js__WEBPACK_IMPORTED_MODULE_5__/* .partOf */ .BU)(kind, report, memory.last?.summary ?? '');
        const notified = await (0,_channels_notify_channels_js__WEBPACK_IMPORTED_MODULE_12__/* .notifyChannels */ .k)(channels, remembered, (last) => (0,_channels_announce_js__WEBPACK_IMPORTED_MODULE_7__/* .announcementOf */ .r)(memory, last, part, { stem, source, runUrl, issueUrl: null }));
        problems.push(...notified.problems);
        return { ...remembered, memory: notified.memory, told: notified.told };
    };
    for (const kind of _core_result_announcement_js__WEBPACK_IMPORTED_MODULE_13__/* .INCIDENT_KINDS */ .p) {
        const name = nameOf(kind, key);
        const kept = takenOver(known, kind, tracked);
        const before = kept === undefined ? undefined : await notifiedOf(kind, kept);
        const isFirst = store.forgets && before === undefined;
        const { decision, memory: next, hushed } = stepped(kind, before?.memory ?? (0,_decide_model_memory_js__WEBPACK_IMPORTED_MODULE_14__/* .noIncident */ .Ok)(kind), tracked, isFirst);
        silences.push(...hushed, ...(0,_memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_10__/* .summaryAlone */ .KT)(kind, tracked));
        const isNew = decision === 'open' || before === undefined;
        const place = origin === null ? (before?.origin ?? null) : (0,_memory_origin_js__WEBPACK_IMPORTED_MODULE_15__/* .originText */ .C)(origin);
        const remembered = { memory: next, told: isNew ? {} : before.told, origin: place, stem: isNew ? (0,_memory_issue_record_js__WEBPACK_IMPORTED_MODULE_8__/* .stemOf */ .Vc)(key, kind) : before.stem };
        known.set(name, remembered);
        problems.push(...(await written(store, known)));
        const event = _decide_model_decision_js__WEBPACK_IMPORTED_MODULE_6__/* .EVENTS */ .q[decision];
        if (event !== null)
            events.push(event);
        known.set(name, await notifiedOf(kind, remembered));
    }
    problems.push(...(await written(store, known)));
    return { events, silences, problems: [...new Set(problems)], isRemembered };
}
async function loopsKeptAsFailing(store, key) {
    const found = readStore(await store.read()).get(nameOf('mail', key));
    return found === undefined ? [] : (0,_decide_read_mail_js__WEBPACK_IMPORTED_MODULE_4__/* .pathsThatFail */ .ki)(found.memory);
}
function takenOver(known, kind, { key, origin }) {
    const own = known.get(nameOf(kind, key));
    if (own !== undefined || origin === null)
        return own;
    const earlier = [...known].find(([name, { memory, origin: place }]) => name.startsWith(`${kind} `) && memory.phase === 'open' && (0,_memory_origin_js__WEBPACK_IMPORTED_MODULE_15__/* .isSamePlace */ .O)(place, origin));
    if (earlier === undefined)
        return undefined;
    known.delete(earlier[0]);
    return earlier[1];
}
function handOverKept(known, tracked) {
    const [mail, posture] = [nameOf('mail', tracked.key), nameOf('posture', tracked.key)];
    const found = known.get(mail);
    if (found === undefined || known.has(posture) || !(0,_decide_count_earlier_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .wasPosture */ .aH)(found.memory))
        return;
    if ((0,_memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_10__/* .readingOf */ .MU)('posture', tracked).problems.length === 0)
        return;
    known.delete(mail);
    known.set(posture, { ...found, memory: { ...found.memory, kind: 'posture' } });
}
function nameOf(kind, key) {
    return `${kind} ${key}`;
}
function stepped(kind, memory, tracked, isFirst) {
    const { incidents, clock } = tracked;
    const now = clock.now();
    const policy = isFirst ? (0,_decide_model_policy_js__WEBPACK_IMPORTED_MODULE_16__/* .withoutMemory */ .d)((0,_memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_10__/* .policyOf */ .US)(incidents)) : (0,_memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_10__/* .policyOf */ .US)(incidents);
    const isPlanned = (0,_planned_maintenance_js__WEBPACK_IMPORTED_MODULE_0__/* .windowAt */ .MF)(incidents.maintenance, now) !== null;
    const reading = (0,_memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_10__/* .readingOf */ .MU)(kind, tracked);
    const step = (0,_decide_incident_js__WEBPACK_IMPORTED_MODULE_2__/* .nextIncident */ .I)(memory, reading, policy, (0,_decide_incident_js__WEBPACK_IMPORTED_MODULE_2__/* .untouched */ .s)(now, isPlanned));
    return { ...step, hushed: (0,_decide_silence_js__WEBPACK_IMPORTED_MODULE_3__/* .silencesOf */ .c)(step.memory, reading, policy, isPlanned) };
}
async function written(store, known) {
    try {
        await store.write(`${JSON.stringify({ version: VERSION, incidents: Object.fromEntries(known) }, null, 1)}\n`);
        return [];
    }
    catch (error) {
        return [`Incidents could not be remembered: ${error instanceof Error ? error.message : String(error)}`];
    }
}
const VERSION = 1;
const LATER = 'A later version of this program remembers the incidents: nobody was notified and nothing was written, so that nothing of it is lost. Use that version, or another report-dir.';
const SPOILT = 'What was remembered of incidents could not be read (incidents.json was changed, or cut off): this run counts as the first one.';
function formOf(text) {
    if (text === null || text.trim() === '')
        return 'own';
    const { version, incidents } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_17__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_17__/* .parsedJson */ .U4)(text));
    if (typeof version === 'number' && version > VERSION)
        return 'later';
    return typeof incidents === 'object' && incidents !== null && !Array.isArray(incidents) ? 'own' : 'spoilt';
}
function readStore(text) {
    const known = new Map();
    for (const [name, value] of Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_17__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_17__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_17__/* .parsedJson */ .U4)(text))['incidents']))) {
        const found = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_17__/* .fieldsOf */ .Pf)(value);
        const kind = _core_result_announcement_js__WEBPACK_IMPORTED_MODULE_13__/* .INCIDENT_KINDS */ .p.find((each) => name.startsWith(`${each} `)) ?? 'mail';
        const memory = (0,_memory_read_memory_js__WEBPACK_IMPORTED_MODULE_9__/* .readMemory */ .S)(found['memory'], kind);
        const origin = typeof found['origin'] === 'string' ? found['origin'] : null;
        const stem = (0,_memory_issue_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readStem */ .qm)(found['stem']) ?? (0,_memory_issue_record_js__WEBPACK_IMPORTED_MODULE_8__/* .stemOf */ .Vc)(name.replace(/^\S+ /, ''), kind);
        if (memory !== null)
            known.set(name, { memory, told: (0,_memory_issue_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readNotified */ .LB)(found['told']), origin, stem });
    }
    return known;
}


/***/ })

};
