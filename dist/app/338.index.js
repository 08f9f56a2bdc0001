export const id = 338;
export const ids = [338];
export const modules = {

/***/ 90338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trackWithoutIssues: () => (/* binding */ trackWithoutIssues)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39297);
/* harmony import */ var _planned_maintenance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
/* harmony import */ var _decide_incident_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26091);
/* harmony import */ var _decide_memory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34236);
/* harmony import */ var _channels_announce_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33228);
/* harmony import */ var _memory_issue_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51669);
/* harmony import */ var _memory_read_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47356);
/* harmony import */ var _channels_notify_channels_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30815);
/* harmony import */ var _memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40615);









const KINDS = ['mail', 'monitor'];
/** The same incidents where no issue is kept: channels are told of their transitions. Returns what could not be done. */
async function trackWithoutIssues(tracked, store) {
    const known = readStore(store.read());
    const problems = [];
    for (const kind of KINDS) {
        const name = `${kind} ${tracked.key}`;
        const before = known.get(name);
        const { decision, memory: next } = stepped(kind, before?.memory ?? (0,_decide_memory_js__WEBPACK_IMPORTED_MODULE_6__/* .noIncident */ .O)(kind), tracked, store.forgets && before === undefined);
        // Another incident counts its transitions anew.
        const told = decision === 'open' ? {} : (before?.told ?? {});
        const remembered = { memory: next, told };
        // Before anybody is told: a run that is ended meanwhile tells late rather than twice.
        known.set(name, remembered);
        problems.push(...kept(store, known));
        const { key, source, runUrl, report } = tracked;
        const telling = await (0,_channels_notify_channels_js__WEBPACK_IMPORTED_MODULE_7__/* .notifyChannels */ .k)(tracked.channels, remembered, (last) => (0,_channels_announce_js__WEBPACK_IMPORTED_MODULE_2__/* .announcementOf */ .r)(next, last, report, { key, source, runUrl, issueUrl: null }));
        problems.push(...telling.problems);
        known.set(name, { memory: next, told: telling.told });
    }
    problems.push(...kept(store, known));
    return [...new Set(problems)];
}
function stepped(kind, memory, tracked, isFirst) {
    const { incidents, report, clock } = tracked;
    const now = clock.now();
    const policy = isFirst ? (0,_decide_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutMemory */ .w)((0,_memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_5__/* .policyOf */ .US)(incidents)) : (0,_memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_5__/* .policyOf */ .US)(incidents);
    const maintenance = (0,_planned_maintenance_js__WEBPACK_IMPORTED_MODULE_0__/* .windowAt */ .MF)(incidents.maintenance, now) !== null;
    return (0,_decide_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .nextIncident */ .I)(memory, (0,_memory_tracked_run_js__WEBPACK_IMPORTED_MODULE_5__/* .readingOf */ .MU)(kind, report), policy, { now, maintenance, acknowledged: false, byHand: null });
}
function kept(store, known) {
    try {
        store.write(`${JSON.stringify({ version: 1, incidents: Object.fromEntries(known) }, null, 1)}\n`);
        return [];
    }
    catch (error) {
        return [`Incidents could not be remembered: ${error instanceof Error ? error.message : String(error)}`];
    }
}
function readStore(text) {
    const known = new Map();
    for (const [name, value] of Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_8__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_8__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parsedJson */ .U4)(text))['incidents']))) {
        const found = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_8__/* .fieldsOf */ .Pf)(value);
        const memory = (0,_memory_read_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .readMemory */ .S)(found['memory'], name.startsWith('monitor ') ? 'monitor' : 'mail');
        if (memory !== null)
            known.set(name, { memory, told: (0,_memory_issue_record_js__WEBPACK_IMPORTED_MODULE_3__/* .readTold */ .oD)(found['told']) });
    }
    return known;
}


/***/ })

};
