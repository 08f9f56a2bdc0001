export const id = 9083;
export const ids = [9083,8271];
export const modules = {

/***/ 49484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ buildIncidents),
/* harmony export */   RA: () => (/* binding */ DEFAULT_HISTORY),
/* harmony export */   xq: () => (/* binding */ buildHistory)
/* harmony export */ });
/* harmony import */ var _check_check_incidents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8056);
/* harmony import */ var _schema_defaults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41015);
/* harmony import */ var _schema_sections_durations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40643);



function buildIncidents(given) {
    const { escalate, maintenance, window } = given;
    const escalateAfter = given['escalate-after'];
    return {
        key: given.key ?? null,
        label: given.label ?? _schema_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY.incidentLabel,
        assignees: given.assignees ?? [],
        openAfter: Number(given['open-after'] ?? _schema_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY.openAfter),
        closeAfter: Number(given['close-after'] ?? _schema_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY.closeAfter),
        window: window === undefined ? null : (0,_check_check_incidents_js__WEBPACK_IMPORTED_MODULE_0__/* .windowOf */ .O)(window),
        confirm: String(given.confirm ?? true) === 'true',
        remindAfter: duration(given['remind-after'], _schema_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY.remindAfter),
        remindTimes: Number(given['remind-times'] ?? _schema_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY.remindTimes),
        stillDownAfter: Number(given['still-down-after'] ?? _schema_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY.stillDownAfter),
        posture: given.posture ?? 'issue',
        escalateAfter: escalateAfter === undefined ? null : duration(escalateAfter, 0),
        escalate: {
            labels: escalate?.labels ?? [_schema_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY.escalatedLabel],
            assignees: escalate?.assignees ?? [],
            channels: escalate?.channels ?? [],
        },
        maintenance: (maintenance ?? []).map((entry) => ({
            cron: entry.cron,
            zone: entry.zone ?? 'UTC',
            duration: duration(entry.duration, 0),
            reason: entry.reason ?? null,
        })),
    };
}
const DEFAULT_HISTORY = {
    branch: 'email-continuity',
    repository: null,
    retention: 90 * 24 * 3_600_000,
    details: false,
    page: false,
    every: null,
};
function buildHistory(given) {
    if (given === undefined || given === false || given === 'false')
        return null;
    if (typeof given !== 'object' || given === null)
        return DEFAULT_HISTORY;
    const { branch, repository, retention, details, page, every } = given;
    return {
        branch: branch ?? DEFAULT_HISTORY.branch,
        repository: repository ?? null,
        retention: optionalDuration(retention) ?? DEFAULT_HISTORY.retention,
        details: String(details ?? false) === 'true',
        page: String(page ?? false) === 'true',
        every: optionalDuration(every),
    };
}
function duration(text, otherwise) {
    return text === undefined ? otherwise : ((0,_schema_sections_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(text) ?? otherwise);
}
function optionalDuration(text) {
    return text === undefined ? null : (0,_schema_sections_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(text);
}


/***/ }),

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ windowOf),
/* harmony export */   i: () => (/* binding */ checkIncidents)
/* harmony export */ });
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12146);
/* harmony import */ var _core_text_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44860);
/* harmony import */ var _schema_sections_durations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40643);
/* harmony import */ var _document_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20228);
/* harmony import */ var _schema_sections_incidents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24817);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71276);
/* harmony import */ var _schema_sections_shapes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62998);







const HOUR = 3_600_000;
const SHORTEST_REMINDER = HOUR;
const LONGEST_WINDOW = 7 * 24 * HOUR;
const LONGEST_LABEL = 50;
const LONGEST_FIRST = LONGEST_LABEL - '-monitor'.length;
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/;
function checkIncidents(check, calendar) {
    const given = check.draft.incidents;
    if (given === undefined || given === null)
        return;
    const key = given.key;
    if (key !== undefined && !_schema_sections_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME */ .o_.test(key))
        check.error(['incidents', 'key'], { message: 'not usable', expected: '1 to 64 letters, digits, dots, hyphens or underscores' });
    checkLabels(check, (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(given.label, ['incidents', 'label']), LONGEST_FIRST);
    checkLabels(check, (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(given.escalate?.labels, ['incidents', 'escalate', 'labels']), LONGEST_LABEL);
    const logins = [
        ...(0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(given.assignees, ['incidents', 'assignees']),
        ...(0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(given.escalate?.assignees, ['incidents', 'escalate', 'assignees']),
    ];
    (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkTexts */ .Ri)(check, logins, (text) => (LOGIN.test(text) ? text : null), 'a login such as octocat');
    const channels = Object.keys(check.draft.channels ?? {});
    for (const { text, path } of (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(given.escalate?.channels, ['incidents', 'escalate', 'channels'])) {
        if (!channels.includes(text))
            check.error(path, { message: 'no such entry in channels', hint: (0,_document_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .au)((0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(text, channels)) ?? 'add it under channels' });
    }
    if (((0,_schema_sections_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(given['remind-after'] ?? '') ?? SHORTEST_REMINDER) < SHORTEST_REMINDER)
        check.error(['incidents', 'remind-after'], { message: 'too short', expected: `at least ${(0,_schema_sections_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .writeDuration */ .MP)(SHORTEST_REMINDER)}` });
    checkContradictions(check);
    checkWindow(check);
    checkMaintenance(check, calendar);
}
function checkLabels(check, labels, longest) {
    const label = (text) => text.trim() === text && text.length <= longest && !text.includes(',') && !(0,_core_text_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_1__/* .hasControlCharacters */ .Kg)(text) ? text : null;
    (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkTexts */ .Ri)(check, labels, label, `a label of at most ${longest} characters without a comma`);
}
function checkContradictions(check) {
    const { incidents } = check.draft;
    if (incidents?.window !== undefined && incidents['open-after'] !== undefined)
        check.error(['incidents', 'open-after'], {
            message: 'contradicts window, which stands in its place',
            on: 'key',
            hint: 'keep one of the two',
        });
    if (incidents?.escalate !== undefined && incidents['escalate-after'] === undefined)
        check.warn(['incidents', 'escalate'], { message: 'nothing ever escalates without escalate-after', on: 'key', quoting: false });
}
function checkWindow(check) {
    const given = check.draft.incidents?.window;
    if (given === undefined || !_schema_sections_incidents_js__WEBPACK_IMPORTED_MODULE_3__/* .WINDOW */ .j.test(given))
        return;
    const { bad, of } = windowOf(given);
    if (bad > of)
        check.error(['incidents', 'window'], { message: 'can never be met', expected: 'at most as many bad runs as runs' });
}
function windowOf(text) {
    const [bad = '1', of = '1'] = text.split(' of ');
    return { bad: Number(bad), of: Number(of) };
}
function checkMaintenance(check, { cronProblem, isTimeZone }) {
    (check.draft.incidents?.maintenance ?? []).forEach((entry, index) => {
        const path = ['incidents', 'maintenance', index];
        const problem = entry?.cron === undefined ? null : cronProblem(entry.cron);
        if (problem !== null)
            check.error([...path, 'cron'], {
                message: `not usable (${problem})`,
                expected: 'five fields such as 0 2 * * 0, which is Sunday at two',
            });
        if (entry?.zone !== undefined && !isTimeZone(entry.zone))
            check.error([...path, 'zone'], { message: 'no time zone that is known here', expected: 'an IANA name such as Europe/Berlin' });
        if (((0,_schema_sections_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(entry?.duration ?? '') ?? 0) > LONGEST_WINDOW)
            check.error([...path, 'duration'], { message: 'too long', expected: `at most ${(0,_schema_sections_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .writeDuration */ .MP)(LONGEST_WINDOW)}` });
    });
}


/***/ }),

/***/ 12146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ beginCheck),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Ri: () => (/* binding */ checkTexts)
/* harmony export */ });
/* harmony import */ var _document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72354);

function beginCheck(document, draft) {
    const errors = [];
    const warnings = [];
    const check = {
        document,
        draft,
        has: (path) => (0,_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(document.value, path) !== undefined,
        error: (path, complaint) => errors.push((0,_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .complain */ .cc)(document, path, complaint)),
        warn: (path, complaint) => warnings.push((0,_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .complain */ .cc)(document, path, complaint)),
    };
    return { check, errors, warnings };
}
function entriesOf(mapping) {
    return Object.entries(mapping ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}
function textsOf(value, path) {
    if (value === undefined)
        return [];
    if (typeof value === 'string')
        return [{ text: value, path }];
    return value.flatMap((text, index) => (text === undefined ? [] : [{ text, path: [...path, index] }]));
}
function checkTexts(check, texts, read, expected) {
    for (const { text, path } of texts)
        if (read(text) === null)
            check.error(path, { message: 'not usable', expected });
}


/***/ }),

/***/ 72354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   cb: () => (/* binding */ documentOfInputs),
/* harmony export */   cc: () => (/* binding */ complain),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23716);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);


function complain(document, path, complaint) {
    const { file, line, column, label } = document.place(path, complaint.on ?? 'value');
    return {
        file,
        line,
        column,
        path: label,
        message: complaint.message,
        expected: complaint.expected ?? null,
        received: complaint.quoting === false ? null : received(document, path),
        hint: complaint.hint ?? null,
    };
}
function received(document, path) {
    const value = valueAt(document.value, path);
    if (value === undefined)
        return null;
    if (value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (holdsSecret(path))
        return `a ${kindOf(value)} that is not shown`;
    const written = document.written(path);
    if (written !== null)
        return written.length > 60 ? 'a text with variables' : `the value of ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(written)}`;
    return typeof value === 'string' ? (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value) : `the ${kindOf(value)} ${JSON.stringify(value)}`;
}
const SECRET_KEYS = new Set([
    'password',
    'oauth2',
    'proxy',
    'client-key',
    'spamhaus-dqs-key',
    'abusix-key',
    'token-secret',
    'url',
    'token',
    'routing-key',
    'secret',
    'headers',
]);
function holdsSecret(path) {
    return path.some((segment) => SECRET_KEYS.has(segment));
}
function kindOf(value) {
    return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'truth value' : typeof value;
}
function valueAt(root, path) {
    let value = root;
    for (const segment of path) {
        if (Array.isArray(value) && typeof segment === 'number')
            value = value[segment];
        else if (isMapping(value) && typeof segment === 'string' && Object.hasOwn(value, segment))
            value = value[segment];
        else
            return undefined;
    }
    return value;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function documentOfInputs(value, names) {
    return {
        value,
        place: (path) => ({ file: null, line: null, column: null, label: inputNameOf(names, path) }),
        written: () => null,
    };
}
function inputNameOf(names, path) {
    for (let length = path.length; length > 0; length--) {
        const name = names.get((0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPath */ .j)(path.slice(0, length)));
        if (name !== undefined)
            return name;
    }
    return (0,_path_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPath */ .j)(path);
}


/***/ }),

/***/ 20228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ro: () => (/* binding */ withoutConsequences),
/* harmony export */   YQ: () => (/* binding */ formatConfigError),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   vo: () => (/* binding */ compareErrors)
/* harmony export */ });
function formatConfigError(error) {
    const place = error.file === null ? '' : [error.file, error.line, error.column].filter((part) => part !== null).join(':');
    const subject = error.file === null && error.path !== '' ? `input ${error.path}` : error.path;
    const head = [place, subject].filter((part) => part !== '').join(' ');
    const details = [
        ...(error.expected === null ? [] : [`expected ${error.expected}`]),
        ...(error.received === null ? [] : [`got ${error.received}`]),
    ].join(', ');
    return `${head === '' ? '' : `${head}: `}${error.message}${details === '' ? '' : ` (${details})`}${error.hint === null ? '' : `; ${error.hint}`}`;
}
function compareErrors(a, b) {
    return (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? Infinity) - (b.column ?? Infinity) || 0;
}
function didYouMean(word) {
    return word === null ? null : `did you mean ${word}?`;
}
function withoutConsequences(errors, meant) {
    const wrong = new Set(errors.map(({ path }) => path));
    const isConsequence = ({ path, message }) => {
        const section = /^no such entry in (\w+)/.exec(message)?.[1];
        if (section !== undefined)
            return meant.has(section) || wrong.has(section);
        if (!message.startsWith('is missing'))
            return false;
        const [, parent = '', key = ''] = /^(.*)\.([^.]+)$/.exec(path) ?? [];
        if (meant.has(path) || (key === 'password' && meant.has(`${parent}.oauth2`)))
            return true;
        const referred = key === 'sender' ? 'senders' : key === 'mailbox' ? 'mailboxes' : '';
        if (meant.has(referred) || wrong.has(referred))
            return true;
        if (key === 'host' && wrong.has(`${parent}.preset`))
            return true;
        if (key === 'from')
            return wrong.has(`${parent}.sender`) || [...meant].some((other) => /^senders\b.*\.user$/.test(other));
        if (path === 'imap-user')
            return wrong.has('to');
        return key === 'user' && (meant.has('loops') || [...wrong].some((other) => /^loops\b.*\.(?:to|mailbox)$/.test(other)));
    };
    return errors.filter((error) => !isConsequence(error));
}


/***/ }),

/***/ 23716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ formatPath)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

function formatPath(path) {
    let text = '';
    for (const segment of path) {
        if (typeof segment === 'number')
            text += `[${segment}]`;
        else if (/^[A-Za-z_][\w-]{0,63}$/.test(segment))
            text += text === '' ? segment : `.${segment}`;
        else
            text += `[${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(segment)}]`;
    }
    return text;
}


/***/ }),

/***/ 41015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ DEFAULT_CONFIG_PATH),
/* harmony export */   Sf: () => (/* binding */ defaultThresholds),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const DEFAULT_CONFIG_PATH = '.github/email-continuity.yml';
const DEFAULTS = {
    attempts: 4,
    retry: [10 * SECOND, 30 * SECOND, 90 * SECOND],
    lossWarning: 0.05,
    lossCritical: 0.2,
    delete: true,
    bouncesProbe: 'quiet',
    dnsTimeout: 4 * SECOND,
    authoritativePort: 53,
    blocklistTimeout: 2 * SECOND,
    blocklistsInFlight: 32,
    incidentLabel: 'email-continuity',
    escalatedLabel: 'escalated',
    openAfter: 2,
    closeAfter: 2,
    remindAfter: DAY,
    remindTimes: 3,
    stillDownAfter: 3,
    certificateWarning: 21 * DAY,
    certificateCritical: 7 * DAY,
    pagerDutyUrl: 'https://events.pagerduty.com/v2/enqueue',
};
function defaultThresholds(kind) {
    switch (kind) {
        case 'internal':
            return { warning: 30 * SECOND, critical: 2 * MINUTE };
        case 'external':
        case 'inbound':
        case 'echo':
            return { warning: MINUTE, critical: 5 * MINUTE };
    }
}


/***/ }),

/***/ 40643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   MP: () => (/* binding */ writeDuration),
/* harmony export */   ec: () => (/* binding */ DURATION_FORM),
/* harmony export */   ft: () => (/* binding */ DURATION),
/* harmony export */   us: () => (/* binding */ durationHint)
/* harmony export */ });
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^0*[1-9][0-9]{0,6}(?:ms|s|m|h|d)$/;
const DURATION_FORM = 'a duration above 0 such as 500ms, 90s, 5m, 24h or 21d';
function parseDuration(text) {
    if (!DURATION.test(text))
        return null;
    const digits = Number.parseInt(text, 10);
    const unit = text.slice(text.search(/[a-z]/));
    return isUnit(unit) ? digits * UNITS[unit] : null;
}
function writeDuration(ms) {
    for (const unit of ['d', 'h', 'm', 's'])
        if (ms % UNITS[unit] === 0)
            return `${ms / UNITS[unit]}${unit}`;
    return `${ms}ms`;
}
const NAMED = { hourly: '1h', daily: '24h', weekly: '7d' };
function durationHint(text) {
    if (/^[0-9]{1,7}$/.test(text))
        return `add the unit: ${text}s for seconds, ${text}m for minutes`;
    const close = text
        .toLowerCase()
        .replace(/\s+/g, '')
        .replace(/^(\d{1,5})w(?:eeks?)?$/, (_, weeks) => `${Number(weeks) * 7}d`)
        .replace(/^(?:hourly|daily|weekly)$/, (word) => NAMED[word] ?? word)
        .replace(/(sec|min|hour|day)[a-z]*$/, (word) => word.charAt(0));
    if (close !== text && DURATION.test(close))
        return `write ${close}`;
    const sum = compound(close);
    return sum === null ? null : `write ${writeDuration(sum)}`;
}
function compound(text) {
    const parts = text.replace(/^p(?:(\d+)d)?t?/, (_, days) => (days === undefined ? '' : `${days}d`));
    if (!/^(?:\d{1,7}(?:\.\d{1,3})?(?:ms|s|m|h|d))+$/.test(parts))
        return null;
    const sum = [...parts.matchAll(/([\d.]+)(ms|s|m|h|d)/g)].reduce((ms, [, count, unit = '']) => ms + Number(count) * (isUnit(unit) ? UNITS[unit] : 0), 0);
    return Number.isSafeInteger(sum) && sum > 0 && DURATION.test(writeDuration(sum)) ? sum : null;
}
function isUnit(text) {
    return Object.hasOwn(UNITS, text);
}


/***/ }),

/***/ 24817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ incidents),
/* harmony export */   j: () => (/* binding */ WINDOW)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62998);


const WINDOW = /^(?:[1-9]|1[0-9]|2[01]) of (?:[1-9]|1[0-9]|2[01])$/;
const window = () => {
    const expected = 'such as 3 of 5';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(WINDOW, expected));
};
const maintenance = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .section */ .uW)({
    cron: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('five fields such as 0 2 * * 0'), 'When it begins: minute, hour, day, month, weekday.'),
    zone: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('an IANA time zone such as Europe/Berlin'), 'The time zone of these five fields. Default: UTC.'),
    duration: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(), 'How long it lasts.'),
    reason: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(), 'What is done then; it stands in the log.'),
});
const escalate = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .section */ .uW)({
    labels: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)('a label'), 'Labels that the issue gets. Default: escalated.'),
    assignees: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)('a login'), 'Who is assigned to it.'),
    channels: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)('a channel'), 'Channels that are told of nothing else.'),
});
const incidents = (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .section */ .uW)({
    key: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('1 to 64 letters, digits, dots, hyphens or underscores'), 'Tells the incidents of this configuration from those of others. Default: made from the names of the loops.'),
    label: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('a label'), 'The label by which our issues are found. Default: email-continuity.'),
    assignees: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)('a login'), 'Who is assigned to a new issue.'),
    'open-after': (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .few */ .H$)(), 'Runs in a row with a warning that open an issue; what fails opens it at once. Default: 2.'),
    'close-after': (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .few */ .H$)(), 'Good runs in a row that close it. Default: 2.'),
    window: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(window(), 'In place of open-after: so many bad ones of the last runs, such as 3 of 5.'),
    confirm: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .truth */ .Im)(), 'Send a second probe where the first has failed, before anybody is alarmed. Default: true.'),
    'remind-after': (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(), 'The first reminder; each further one waits twice as long, at most 7d. Default: 24h.'),
    'remind-times': (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .times */ .Hn)(), 'Reminders of what is only a warning; 0: none. Default: 3.'),
    'still-down-after': (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .few */ .H$)(), 'Failing runs in a row that are an outage also where it comes and goes. Default: 3.'),
    posture: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['issue', 'summary']), 'Where DNS, lists, certificates and Junk are reported: in an issue of their own, or in the summary of a run alone. Default: issue.'),
    'escalate-after': (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(), 'Escalate an issue that has been open for so long. Default: never.'),
    escalate: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(escalate, 'Who is told then.'),
    maintenance: (0,_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(maintenance, 'a list of entries with cron and duration'), 'Planned work: nobody is alarmed then.'),
});


/***/ }),

/***/ 98271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ PERCENTAGE),
/* harmony export */   PERCENTAGE_FORM: () => (/* binding */ PERCENTAGE_FORM),
/* harmony export */   _y: () => (/* binding */ writePercentage),
/* harmony export */   parsePercentage: () => (/* binding */ parsePercentage),
/* harmony export */   sb: () => (/* binding */ percentageHint)
/* harmony export */ });
const PERCENTAGE = /^(?:0*(?:100(?:\.0*)?|[1-9]?[0-9](?:\.[0-9]{1,4})?) ?%|100(?:\.0*)?|[1-9][0-9]?(?:\.[0-9]{1,4})?|0)$/;
const PERCENTAGE_FORM = 'a percentage from 0% to 100% such as 5%';
function parsePercentage(given) {
    const text = String(given);
    return PERCENTAGE.test(text) ? Number.parseFloat(text) / 100 : null;
}
function writePercentage(share) {
    return `${Number((share * 100).toFixed(4))}%`;
}
function percentageHint(text) {
    return /^0?\.[0-9]{1,4}$/.test(text) ? `write ${Number(text)}% or ${writePercentage(Number(text))}, whichever is meant` : null;
}


/***/ }),

/***/ 62998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ CA),
/* harmony export */   El: () => (/* binding */ HEADER),
/* harmony export */   H$: () => (/* binding */ few),
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   IY: () => (/* binding */ ntfyPriority),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Kn: () => (/* binding */ probes),
/* harmony export */   Ku: () => (/* binding */ WAY),
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   SB: () => (/* binding */ durations),
/* harmony export */   SE: () => (/* binding */ ONLY_WITH),
/* harmony export */   Ue: () => (/* binding */ emptiable),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dn: () => (/* binding */ textOrList),
/* harmony export */   hV: () => (/* binding */ questionsInFlight),
/* harmony export */   j$: () => (/* binding */ switchable),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oZ: () => (/* binding */ PLAINTEXT),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   r2: () => (/* binding */ attempts),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony export family */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _core_request_channels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94556);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40643);
/* harmony import */ var _percentages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98271);




const NAME = /^[A-Za-z0-9._-]{1,64}$/;
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const PORT = /^(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$/;
const text = (expected = 'a text') => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, expected));
const duration = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION */ .ft, _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec));
const durations = () => {
    const expected = 'a list of 1 to 10 durations such as [10s, 30s, 90s]';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(duration(), expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(10, expected));
};
const oneOf = (options) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(options, `one of ${options.join(', ')}`);
const listOf = (item) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text(item), `a list of ${item.replace(/^an? /, '')}s`);
const textOrList = (item) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([text(item), listOf(item)], `${item}, or a list of them`);
const truth = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['true', 'false'])], 'true or false');
const port = () => {
    const expected = 'a port from 1 to 65535';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(65535, expected)), digits(PORT, expected)], expected);
};
const attempts = () => {
    const expected = 'a whole number from 1 to 10';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(10, expected)),
        digits(/^(?:[1-9]|10)$/, expected),
    ], expected);
};
const times = () => {
    const expected = 'a whole number from 0 to 20';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0, expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(20, expected)),
        digits(/^(?:[0-9]|1[0-9]|20)$/, expected),
    ], expected);
};
const few = () => {
    const expected = 'a whole number from 1 to 20';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(20, expected)),
        digits(/^(?:[1-9]|1[0-9]|20)$/, expected),
    ], expected);
};
const probes = () => {
    const expected = 'a whole number from 1 to 100';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(100, expected)),
        digits(/^(?:[1-9][0-9]?|100)$/, expected),
    ], expected);
};
const percentage = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(_percentages_js__WEBPACK_IMPORTED_MODULE_2__.PERCENTAGE_FORM), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, _percentages_js__WEBPACK_IMPORTED_MODULE_2__.PERCENTAGE_FORM), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(100, _percentages_js__WEBPACK_IMPORTED_MODULE_2__.PERCENTAGE_FORM)),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(0, _percentages_js__WEBPACK_IMPORTED_MODULE_2__.PERCENTAGE_FORM),
    digits(_percentages_js__WEBPACK_IMPORTED_MODULE_2__/* .PERCENTAGE */ .LN, _percentages_js__WEBPACK_IMPORTED_MODULE_2__.PERCENTAGE_FORM),
], _percentages_js__WEBPACK_IMPORTED_MODULE_2__.PERCENTAGE_FORM);
const questionsInFlight = () => {
    const expected = 'a whole number from 1 to 999';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(999, expected)),
        digits(/^[1-9][0-9]{0,2}$/, expected),
    ], expected);
};
const ntfyPriority = () => {
    const expected = 'a priority from 1 to 5, or one of min, low, default, high, max';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(5, expected)),
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['1', '2', '3', '4', '5', ..._core_request_channels_js__WEBPACK_IMPORTED_MODULE_3__/* .NTFY_PRIORITIES */ .v], expected),
    ], expected);
};
const family = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['auto', '4', '6']), valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(4), valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(6)], 'auto, 4 or 6');
const digits = (form, expected) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(form, expected));
function section(entries) {
    return notList(valibot__WEBPACK_IMPORTED_MODULE_1__/* .objectWithRest */ .U1j(entries, valibot__WEBPACK_IMPORTED_MODULE_1__/* .never */ .ZmZ(Object.keys(entries).join(' ')), 'a mapping'));
}
function named(value, form, expected) {
    return notList(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(expected), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(form, expected)), value, 'a mapping'));
}
function switchable(entries) {
    const choice = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([truth(), entries], 'true, false, or a mapping');
    const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
    return { ...choice, '~run': (dataset, config) => (isMapping(dataset.value) ? entries : choice)['~run'](dataset, config) };
}
function notList(schema) {
    const refusal = valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY(() => false, 'a mapping');
    return { ...schema, '~run': (dataset, config) => (Array.isArray(dataset.value) ? refusal : schema)['~run'](dataset, config) };
}
function described(schema, description) {
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_(description));
}
function optional(schema, description) {
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(described(schema, description));
}
function emptiable(schema, description) {
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(described(schema, description));
}
const WAY = {
    proxy: optional(text('socks5:// or http://, a host and a port'), 'The only way to this server: socks5://[user:password@]host:port, or http:// for CONNECT. Nothing goes past it.'),
    family: optional(family(), 'Of the addresses that are connected to: 4, 6, or auto for either. Default: auto.'),
    'client-cert': optional(text('a file or PEM text'), 'PEM text, or a file relative to this one: the certificate, with its chain, that is shown to a server that asks for one.'),
    'client-key': optional(text('a file or PEM text'), 'Its private key in the same form, without a passphrase.'),
};
const CA = 'PEM text, or a file relative to this one: the private CA that signed the certificate. Certificates are always verified.';
const PLAINTEXT = 'true: an http:// URL to another machine is accepted, though everything crosses the network readable. Default: false.';
const ONLY_WITH = (type, meaning) => `${meaning} Only with type: ${type}.`;


/***/ }),

/***/ 80797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ wilson)
/* harmony export */ });
const Z = 1.959963984540054;
function wilson(hits, trials) {
    if (trials <= 0)
        return null;
    const share = hits / trials;
    const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
    const centre = share + (Z * Z) / (2 * trials);
    const whole = 1 + (Z * Z) / trials;
    return {
        atLeast: hits === 0 ? 0 : Math.max(0, (centre - spread) / whole),
        atMost: hits === trials ? 1 : Math.min(1, (centre + spread) / whole),
    };
}


/***/ }),

/***/ 94556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ CHANNEL_TYPES),
/* harmony export */   v: () => (/* binding */ NTFY_PRIORITIES)
/* harmony export */ });
const CHANNEL_TYPES = ['slack', 'teams', 'discord', 'ntfy', 'pagerduty', 'webhook'];
const NTFY_PRIORITIES = ['min', 'low', 'default', 'high', 'max'];


/***/ }),

/***/ 97980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ FOLDER_ROLES),
/* harmony export */   ax: () => (/* binding */ SUSPECT_KINDS),
/* harmony export */   hD: () => (/* binding */ LOOP_KINDS)
/* harmony export */ });
const LOOP_KINDS = ['internal', 'external', 'inbound', 'echo'];
const SUSPECT_KINDS = ['submission', 'outgoing', 'way', 'inbound', 'filter', 'store', 'access', 'runner'];
const FOLDER_ROLES = ['inbox', 'junk', 'all', 'other'];


/***/ }),

/***/ 39297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ isDeepJson),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function countOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
const DEEPEST = 200;
function parsedJson(text) {
    try {
        return text === null || isDeepJson(text) ? null : JSON.parse(text);
    }
    catch {
        return null;
    }
}
function isDeepJson(text) {
    let depth = 0;
    let isText = false;
    for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            isText = !isText;
        else if (isText)
            at += code === BACKSLASH ? 1 : 0;
        else if (code === BRACKET || code === BRACE)
            depth += 1;
        else if (code === BRACKET + 2 || code === BRACE + 2)
            depth -= 1;
    }
    return depth > DEEPEST;
}
const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b];


/***/ }),

/***/ 4258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ isNumber),
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   gT: () => (/* binding */ having),
/* harmony export */   my: () => (/* binding */ isCount),
/* harmony export */   no: () => (/* binding */ among)
/* harmony export */ });
/* harmony import */ var _foreign_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39297);

const isText = (value) => typeof value === 'string';
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount = (value) => isNumber(value) && Number.isSafeInteger(value) && value >= 0;
const isTime = (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
const isAbsent = (value) => value === undefined;
function orNull(is) {
    return (value) => value === null || is(value);
}
function among(words) {
    return (value) => words.some((word) => word === value);
}
function allOf(is) {
    return (value) => Array.isArray(value) && value.every(is);
}
function having(fields) {
    const forms = Object.entries(fields);
    return (value) => {
        const own = (0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
        return forms.every(([key, is]) => is(own[key]));
    };
}


/***/ }),

/***/ 49234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted) {
            resolve();
            return;
        }
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, Math.max(0, ms));
        signal?.addEventListener('abort', done, { once: true });
    }),
};


/***/ }),

/***/ 15994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71775);

class Deadline {
    signal;
    over;
    #clock;
    #at;
    #abort = new AbortController();
    #cancelTimer = new AbortController();
    #cancelled = false;
    #overAt = null;
    constructor(clock, budgetMs, key = 'timeout', whole = budgetMs) {
        this.#clock = clock;
        this.#at = clock.monotonic() + budgetMs;
        this.signal = this.#abort.signal;
        this.over = new Promise((resolve) => this.signal.addEventListener('abort', () => {
            this.#overAt = clock.monotonic();
            resolve();
        }, { once: true }));
        if (budgetMs <= 0)
            this.#abort.abort(new _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeUp */ .Lr(key, whole));
        void clock.sleep(budgetMs, this.#cancelTimer.signal).then(() => this.#abort.abort(new _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeUp */ .Lr(key, whole)));
    }
    left() {
        return this.#abort.signal.aborted ? 0 : Math.max(0, this.#at - this.#clock.monotonic());
    }
    get cancelled() {
        return this.#cancelled;
    }
    get overAt() {
        return this.#overAt;
    }
    cancel() {
        this.#cancelled = true;
        this.#abort.abort(_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .CANCELLED */ .gD);
    }
    [Symbol.dispose]() {
        this.#cancelTimer.abort();
    }
}


/***/ }),

/***/ 71775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   H1: () => (/* binding */ waitEnd),
/* harmony export */   Lr: () => (/* binding */ TimeUp),
/* harmony export */   gD: () => (/* binding */ CANCELLED),
/* harmony export */   pD: () => (/* binding */ endWait)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63602);

class TimeUp {
    key;
    ms;
    constructor(key, ms) {
        this.key = key;
        this.ms = ms;
    }
}
const CANCELLED = 'cancelled';
function endWait(wait, reason = 'over') {
    wait.abort(reason);
}
function limit(clock, signal, ms) {
    const own = new AbortController();
    const timer = new AbortController();
    const abort = () => endWait(own, signal.reason);
    const release = () => {
        signal.removeEventListener('abort', abort);
        endWait(timer);
    };
    if (signal.aborted)
        abort();
    else {
        signal.addEventListener('abort', abort, { once: true });
        void clock.sleep(ms, timer.signal).then(() => {
            if (!timer.signal.aborted)
                endWait(own, new TimeUp(null, ms));
        });
    }
    return { signal: own.signal, release };
}
function waitEnd(signal) {
    const reason = signal.reason;
    if (!(reason instanceof TimeUp))
        return `until the run was ${reason === CANCELLED ? CANCELLED : 'ended'}`;
    const time = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(reason.ms);
    switch (reason.key) {
        case null:
            return `within ${time}, which is this monitor's own limit`;
        case 'timeout':
            return `until the run's time was up (\`timeout: ${time}\`)`;
        case 'critical':
            return `until the run's time was up (${time}: the slowest loop's \`critical\`, and the time to send)`;
    }
}


/***/ }),

/***/ 1082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ summed),
/* harmony export */   CQ: () => (/* binding */ sketchesOf),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   _z: () => (/* binding */ countDay),
/* harmony export */   sF: () => (/* binding */ MEASURES)
/* harmony export */ });
/* unused harmony export probesOf */
/* harmony import */ var _lines_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37122);
/* harmony import */ var _sketch_sketch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17551);
/* harmony import */ var _failing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85503);



const MEASURES = ['latency', ..._lines_line_js__WEBPACK_IMPORTED_MODULE_0__/* .PHASES */ .ZG];
const HOURS = 24;
function countDay(day, entries) {
    const loops = new Map();
    for (const entry of entries) {
        const its = loops.get(entry.loop);
        if (its === undefined)
            loops.set(entry.loop, [entry]);
        else
            its.push(entry);
    }
    return [...loops]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([loop, its]) => ({
        day,
        loop,
        kind: its.at(-1)?.kind ?? 'external',
        runs: its.length,
        states: counted(its.map(({ state }) => state)),
        outcomes: counted(its.map(({ outcome }) => outcome)),
        probes: summed(its.map(probesOf)),
        sketches: sketchesOf((measure) => (0,_sketch_sketch_js__WEBPACK_IMPORTED_MODULE_1__/* .sketchOf */ .Mn)(its.flatMap((entry) => measured(entry, measure) ?? []))),
        hours: hoursOf(its),
        ...(0,_failing_js__WEBPACK_IMPORTED_MODULE_2__/* .failingOf */ .al)(its),
        everyMs: its.findLast(({ everyMs }) => everyMs !== null)?.everyMs ?? null,
    }));
}
const ARRIVED = new Set(['delivered', 'slow', 'junk', 'duplicate']);
function probesOf({ outcome, state, probes }) {
    if (probes !== null && probes.seen + probes.lost > 0)
        return probes;
    const seen = ARRIVED.has(outcome);
    return { seen: Number(seen), lost: Number(!seen && state === 'critical') };
}
function summed(counts) {
    return counts.reduce((sum, { seen, lost }) => ({ seen: sum.seen + seen, lost: sum.lost + lost }), { seen: 0, lost: 0 });
}
function sketchesOf(make) {
    return {
        latency: make('latency'),
        connect: make('connect'),
        tls: make('tls'),
        auth: make('auth'),
        accept: make('accept'),
        delivery: make('delivery'),
        seen: make('seen'),
        total: make('total'),
    };
}
function measured({ latencyMs, phasesMs }, measure) {
    return measure === 'latency' ? latencyMs : phasesMs[measure];
}
function counted(values) {
    const counts = {};
    for (const value of values)
        counts[value] = (counts[value] ?? 0) + 1;
    return counts;
}
function hoursOf(entries) {
    const hours = Array.from({ length: HOURS }, () => []);
    for (const entry of entries)
        hours[new Date(entry.at).getUTCHours()]?.push(entry);
    return hours.map((its) => its.length === 0 ? null : { runs: its.length, medianMs: median(its.flatMap(({ latencyMs }) => latencyMs ?? [])) });
}
function median(values) {
    const sorted = values.toSorted((one, other) => one - other);
    const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
    return low === undefined || high === undefined ? null : (low + high) / 2;
}


/***/ }),

/***/ 85503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ readFailing),
/* harmony export */   al: () => (/* binding */ failingOf),
/* harmony export */   m7: () => (/* binding */ failingFields)
/* harmony export */ });
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4258);
/* harmony import */ var _lines_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64900);




const SECOND = 1_000;
const DAY_SECONDS = 24 * 3_600;
function failingOf(entries) {
    let worked = null;
    const found = [];
    for (const { at, state, outcome } of entries) {
        if (state === 'unknown')
            continue;
        const open = found.at(-1)?.ended === null ? found.at(-1) : undefined;
        const time = Math.floor(Date.parse(at) / SECOND) * SECOND;
        if (state !== 'critical') {
            worked ??= time;
            if (open !== undefined)
                open.ended = time;
        }
        else if (open !== undefined)
            open.outcomes.push(outcome);
        else
            found.push({ began: time, ended: null, outcomes: [outcome], isFirst: worked === null });
    }
    const kept = found.filter(({ ended, outcomes, isFirst }) => outcomes.length > 1 || ended === null || isFirst);
    const failing = kept.map(({ began, ended, outcomes }) => ({ began, ended, runs: outcomes.length, outcome: mostFrequent(outcomes) }));
    return { worked, failing };
}
function mostFrequent(outcomes) {
    const counts = new Map();
    for (const outcome of outcomes)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 'lost';
}
function failingFields(day, { worked, failing }) {
    const seconds = (at) => (at === null ? null : (at - (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_1__/* .beginOf */ .pv)(day)) / SECOND);
    return {
        ...(worked === null ? {} : { worked: seconds(worked) }),
        ...(failing.length === 0
            ? {}
            : { failing: failing.map(({ began, ended, runs, outcome }) => [seconds(began), seconds(ended), runs, outcome]) }),
    };
}
function readFailing(day, counts) {
    const { worked, failing } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(counts);
    const time = (value) => ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my)(value) && value < DAY_SECONDS ? (0,_lines_day_js__WEBPACK_IMPORTED_MODULE_1__/* .beginOf */ .pv)(day) + value * SECOND : null);
    const read = (isList(failing) ? failing : []).flatMap((each) => {
        const [from, to, runs, outcome] = isList(each) ? each : [];
        const [began, its] = [time(from), _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .im.find((word) => word === outcome)];
        return began === null || its === undefined || !(0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isCount */ .my)(runs) ? [] : [{ began, ended: time(to), runs, outcome: its }];
    });
    return { worked: time(worked), failing: read };
}
const isList = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .allOf */ .bn)((each) => each !== undefined);


/***/ }),

/***/ 64900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ daysLater),
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   NV: () => (/* binding */ dayFile),
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   Uw: () => (/* binding */ countsPath),
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   fs: () => (/* binding */ linesPath),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   pv: () => (/* binding */ beginOf)
/* harmony export */ });
const DAY_MS = 24 * 3_600_000;
function dayOf(at) {
    return new Date(at).toISOString().slice(0, 10);
}
function beginOf(day) {
    return Date.parse(`${day}T00:00:00.000Z`);
}
function daysLater(day, days) {
    return dayOf(beginOf(day) + days * DAY_MS);
}
function daysBetween(first, last, most = 4_000) {
    const count = Math.round((beginOf(last) - beginOf(first)) / DAY_MS) + 1;
    if (!(count > 0))
        return [];
    const kept = Math.min(count, most);
    return Array.from({ length: kept }, (_, index) => daysLater(last, index + 1 - kept));
}
function isDay(text) {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(beginOf(text)) && dayOf(beginOf(text)) === text;
}
function weekdayOf(day) {
    return new Date(beginOf(day)).getUTCDay();
}
function linesPath(day) {
    return `days/${day}.jsonl`;
}
function countsPath(day) {
    return `counts/${day}.jsonl`;
}
function dayFile(path) {
    const [, folder, day = ''] = /^(days|counts)\/(\d{4}-\d\d-\d\d)\.jsonl$/.exec(path) ?? [];
    return isDay(day) ? { day, holds: folder === 'days' ? 'lines' : 'counts' } : null;
}


/***/ }),

/***/ 43718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runLines),
/* harmony export */   s: () => (/* binding */ LINE_VERSION)
/* harmony export */ });
const LINE_VERSION = 1;
const MOST_HOPS = 100;
const NO_POSTURE = new Set(['loop', 'schedule', 'configuration']);
function runLines(report, run, { details, everyMs }) {
    const at = report.startedAt;
    const loops = report.loops.filter(({ outcome }) => outcome !== 'skipped');
    const posture = postureOf(report);
    return {
        run,
        at,
        entries: loops.map((loop) => ({
            at,
            run,
            loop: loop.name,
            kind: loop.kind,
            state: loop.state,
            outcome: loop.outcome,
            latencyMs: loop.latencyMs,
            latencyAtLeastMs: loop.latencyAtLeastMs,
            phasesMs: loop.phasesMs,
            hopsMs: (loop.hops ?? []).slice(0, MOST_HOPS).map(({ delayMs }) => delayMs),
            probes: loop.probes ? { seen: loop.probes.seen, lost: loop.probes.lost } : null,
            everyMs,
            details: details ? detailsOf(loop) : null,
        })),
        posture: posture === null ? null : { at, run, posture },
    };
}
function postureOf({ findings }) {
    const counts = {};
    for (const { check, state } of findings) {
        if (NO_POSTURE.has(check))
            continue;
        const ofCheck = (counts[check] ??= {});
        ofCheck[state] = (ofCheck[state] ?? 0) + 1;
    }
    return Object.keys(counts).length === 0 ? null : counts;
}
function detailsOf({ message, reply, server, mailboxServer, placement, egressIp, hops }) {
    return {
        message,
        reply,
        server,
        mailboxServer,
        folder: placement?.folder ?? null,
        egressIp,
        hops: (hops ?? []).map(({ by, delayMs }) => ({ by, delayMs })),
    };
}


/***/ }),

/***/ 37122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Xw: () => (/* binding */ readLine),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   Zf: () => (/* binding */ readPostureCounts),
/* harmony export */   n$: () => (/* binding */ isDuration),
/* harmony export */   pT: () => (/* binding */ readGap),
/* harmony export */   rs: () => (/* binding */ readStates)
/* harmony export */ });
/* harmony import */ var _core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17667);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42148);
/* harmony import */ var _core_result_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97980);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73917);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39297);
/* harmony import */ var _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4258);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43718);







const PHASES = ['connect', 'tls', 'auth', 'accept', 'delivery', 'seen', 'total'];
function linesOf({ entries, posture }) {
    return [...entries.map(entryLine), ...(posture === null ? [] : [postureLine(posture)])];
}
function entryLine(entry) {
    const { at, run, loop, kind, state, outcome, latencyMs, latencyAtLeastMs, phasesMs, hopsMs, probes, everyMs, details } = entry;
    const known = PHASES.filter((phase) => phasesMs[phase] !== null);
    return JSON.stringify({
        v: _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_VERSION */ .s,
        at,
        run,
        loop,
        kind,
        state,
        outcome,
        latencyMs: rounded(latencyMs),
        latencyAtLeastMs: rounded(latencyAtLeastMs),
        phasesMs: Object.fromEntries(known.map((phase) => [phase, rounded(phasesMs[phase])])),
        ...(hopsMs.length === 0 ? {} : { hopsMs: hopsMs.map(rounded) }),
        ...(probes === null ? {} : { probes }),
        ...(everyMs === null ? {} : { everyMs }),
        ...(details === null ? {} : { details }),
    });
}
function postureLine({ at, run, posture }) {
    return JSON.stringify({ v: _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_VERSION */ .s, at, run, posture });
}
function rounded(ms) {
    if (ms === null)
        return null;
    return ms < 100 ? Math.round(ms * 10) / 10 : Math.round(ms);
}
const LONGEST = 2_000;
const isHead = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({ at: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isTime */ .K8, run: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH });
const isEntry = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({
    at: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isTime */ .K8,
    run: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH,
    loop: (value) => (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH)(value) && value.length > 0 && value.length <= LONGEST,
    kind: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .among */ .no)(_core_result_report_js__WEBPACK_IMPORTED_MODULE_5__/* .LOOP_KINDS */ .hD),
    state: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .among */ .no)(_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj),
    outcome: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .among */ .no)(_core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im),
    latencyMs: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(isDuration),
    latencyAtLeastMs: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(isDuration),
});
const areHops = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .allOf */ .bn)((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(isDuration));
const isProbeCounts = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({ seen: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isCount */ .my, lost: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isCount */ .my });
const isDetails = (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({
    message: _core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH,
    reply: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    server: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    mailboxServer: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    folder: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    egressIp: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH),
    hops: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .allOf */ .bn)((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .having */ .gT)({ by: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isText */ .KH), delayMs: (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumber */ .Et) })),
});
function readLine(line) {
    const value = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parsedJson */ .U4)(line);
    const fields = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(value);
    if ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumber */ .Et)(fields['v']) && fields['v'] > _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_VERSION */ .s)
        return { kind: 'newer' };
    if (fields['v'] !== _entry_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE_VERSION */ .s || !isHead(value))
        return { kind: 'damaged' };
    const { at, run } = value;
    const posture = readPostureCounts(fields['posture']);
    if (posture !== null)
        return { kind: 'posture', posture: { at, run, posture } };
    if (!isEntry(value))
        return { kind: 'damaged' };
    const { loop, kind, state, outcome, latencyMs, latencyAtLeastMs } = value;
    const { hopsMs, probes, everyMs, details } = fields;
    const entry = {
        at,
        run,
        loop,
        kind,
        state,
        outcome,
        latencyMs,
        latencyAtLeastMs,
        phasesMs: readPhases((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(fields['phasesMs'])),
        hopsMs: areHops(hopsMs) ? hopsMs : [],
        probes: isProbeCounts(probes) ? { seen: probes.seen, lost: probes.lost } : null,
        everyMs: readGap(everyMs),
        details: isDetails(details) ? details : null,
    };
    return { kind: 'entry', entry };
}
function readPostureCounts(value) {
    const checks = Object.entries((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(value)).flatMap(([check, counts]) => {
        const known = _core_result_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.find((each) => each === check);
        return known === undefined ? [] : [[known, readStates(counts)]];
    });
    return checks.length === 0 ? null : Object.fromEntries(checks);
}
function readStates(value) {
    const counts = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(value);
    return Object.fromEntries(_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .STATES */ .xj.flatMap((state) => ((0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isCount */ .my)(counts[state]) ? [[state, counts[state]]] : [])));
}
function readPhases(fields) {
    const duration = (phase) => (isDuration(fields[phase]) ? fields[phase] : null);
    const [connect, tls, auth, accept] = [duration('connect'), duration('tls'), duration('auth'), duration('accept')];
    return { connect, tls, auth, accept, delivery: duration('delivery'), seen: duration('seen'), total: duration('total') };
}
function readGap(everyMs) {
    return isDuration(everyMs) && everyMs >= SHORTEST_GAP ? everyMs : null;
}
const SHORTEST_GAP = 1_000;
const LONGEST_DURATION = 1e12;
function isDuration(value) {
    return (0,_core_text_foreign_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumber */ .Et)(value) && value >= 0 && value <= LONGEST_DURATION;
}


/***/ }),

/***/ 17551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ readSketch),
/* harmony export */   Mn: () => (/* binding */ sketchOf),
/* harmony export */   Tp: () => (/* binding */ mergedSketch),
/* harmony export */   XV: () => (/* binding */ middleOf),
/* harmony export */   YV: () => (/* binding */ quantile),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   bL: () => (/* binding */ sketchNumbers),
/* harmony export */   ry: () => (/* binding */ countIn),
/* harmony export */   tn: () => (/* binding */ EMPTY_SKETCH)
/* harmony export */ });
/* unused harmony export RELATIVE_ERROR */
/* harmony import */ var _lines_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37122);

const RELATIVE_ERROR = 0.01;
const GAMMA = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
const LOG_GAMMA = Math.log(GAMMA);
const LEAST = 0.01;
const FIRST_BIN = -300;
const LAST_BIN = 2_000;
const EMPTY_SKETCH = { zeros: 0, bins: new Map(), worst: null };
function sketchOf(values) {
    const known = values.filter((value) => Number.isFinite(value) && value >= 0);
    const bins = new Map();
    let zeros = 0;
    let worst = null;
    for (const value of known) {
        if (value < LEAST)
            zeros += 1;
        else
            bins.set(binOf(value), (bins.get(binOf(value)) ?? 0) + 1);
        worst = Math.max(worst ?? value, value);
    }
    return { zeros, bins, worst };
}
function mergedSketch(sketches) {
    const bins = new Map();
    for (const sketch of sketches)
        for (const [bin, count] of sketch.bins)
            bins.set(bin, (bins.get(bin) ?? 0) + count);
    const worsts = sketches.flatMap(({ worst }) => worst ?? []);
    return {
        zeros: sketches.reduce((sum, { zeros }) => sum + zeros, 0),
        bins,
        worst: worsts.length === 0 ? null : worsts.reduce((most, each) => Math.max(most, each)),
    };
}
function countIn({ zeros, bins }) {
    return [...bins.values()].reduce((sum, count) => sum + count, zeros);
}
function quantile(sketch, share) {
    const total = countIn(sketch);
    if (total === 0)
        return null;
    let left = Math.max(1, Math.ceil(share * total)) - sketch.zeros;
    if (left <= 0)
        return 0;
    for (const [bin, count] of inOrder(sketch)) {
        left -= count;
        if (left <= 0)
            return Math.min(middleOf(bin), sketch.worst ?? Infinity);
    }
    return sketch.worst;
}
function inOrder({ bins }) {
    return [...bins].toSorted(([one], [other]) => one - other);
}
function sketchNumbers(sketch) {
    if (sketch.worst === null)
        return [];
    const ordered = inOrder(sketch);
    const [first] = ordered;
    const numbers = [sketch.worst, sketch.zeros, first?.[0] ?? 0];
    let next = first?.[0] ?? 0;
    for (const [bin, count] of ordered) {
        if (bin > next)
            numbers.push(next - bin);
        numbers.push(count);
        next = bin + 1;
    }
    return numbers;
}
function readSketch(value) {
    if (!Array.isArray(value) || !value.every((each) => typeof each === 'number' && Number.isFinite(each)))
        return null;
    if (value.length === 0)
        return EMPTY_SKETCH;
    const [worst, zeros, first, ...counts] = value;
    if (worst === undefined || zeros === undefined || first === undefined)
        return null;
    if (!(0,_lines_line_js__WEBPACK_IMPORTED_MODULE_0__/* .isDuration */ .n$)(worst) || zeros < 0 || ![zeros, first, ...counts].every(Number.isSafeInteger))
        return null;
    const bins = new Map();
    let bin = first;
    for (const count of counts) {
        if (count > 0)
            bins.set(bin, count);
        bin += count < 0 ? -count : 1;
    }
    return [...bins.keys()].every((each) => each >= FIRST_BIN && each <= LAST_BIN) ? { zeros, bins, worst } : null;
}
function binOf(value) {
    return Math.min(LAST_BIN, Math.ceil(Math.log(value) / LOG_GAMMA));
}
function middleOf(bin) {
    return (2 * GAMMA ** bin) / (GAMMA + 1);
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
