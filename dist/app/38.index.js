export const id = 38;
export const ids = [38,2588];
export const modules = {

/***/ 92588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkConfigCommand: () => (/* binding */ checkConfigCommand),
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   t: () => (/* binding */ configured)
/* harmony export */ });
/* harmony import */ var _config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20228);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71335);
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4527);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19305);




/** `check-config F`: says what a configuration would do, or everything that is wrong with it; asks no server. */
function checkConfigCommand(file, terminal) {
    const config = configured({ config: file }, terminal);
    if (config === null)
        return 3;
    terminal.print(`${file}: fine. ${describe(config)}\n`);
    return 0;
}
function describe(config) {
    const loops = config.loops.map(({ name, kind, sender, mailbox, bounces }) => {
        const back = bounces === null ? '' : `, bounces from ${bounces}`;
        return `${name} (${kind}, ${sender} -> ${mailbox}${back})`;
    });
    const parts = [
        loops.length > 0 ? `Loops: ${loops.join(', ')}.` : 'No loops.',
        config.domains.length > 0 ? `Domains: ${config.domains.map((domain) => domain.name).join(', ')}.` : '',
        config.blocklists === null ? '' : `Blocklists for ${config.blocklists.ips.join(', ') || 'no address yet'}.`,
    ];
    return parts.filter((part) => part !== '').join(' ');
}
/** The configuration that a command works with; null when it has errors, all of which have been told. */
function configured(inputs, terminal) {
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z)({ get: (name) => inputs[name] ?? '', env: terminal.env, readText: terminal.readText, readZone: _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .readZone */ .Xg, calendar: _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .calendar */ .BJ });
    if (!loaded.ok) {
        for (const error of loaded.errors)
            terminal.complain(`${(0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)(error)}\n`);
        return null;
    }
    for (const warning of loaded.warnings)
        terminal.complain(`warning: ${(0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)(warning)}\n`);
    return loaded.config;
}
/** What of it is to be run; null when that makes no sense, which has been told. */
function planned(config, selection, terminal) {
    const planning = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planOf */ .XC)(config, selection);
    if ('plan' in planning)
        return planning.plan;
    for (const error of planning.errors)
        terminal.complain(`${error}\n`);
    return null;
}


/***/ }),

/***/ 30038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15994);
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63602);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27861);
/* harmony import */ var _core_ports_sender_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83970);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73917);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42148);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19305);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64384);
/* harmony import */ var _check_config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92588);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/** All logins at once must be through by then, ms. */
const BUDGET = 60_000;
/** `doctor`: logs in everywhere and sends nothing. Critical where a sender fails, unknown where only a mailbox does. */
async function doctorCommand(file, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const config = (0,_check_config_js__WEBPACK_IMPORTED_MODULE_6__/* .configured */ .t)({ config: file }, terminal);
        if (config === null)
            return 3;
        const ports = __addDisposableResource(env_1, (0,_wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_4__/* .realPorts */ .RV)(config.tokenSecret, { onProgress: () => undefined, onProbe: () => undefined }), false);
        const deadline = __addDisposableResource(env_1, new _core_time_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .Deadline */ .B(ports.clock, config.timeout ?? BUDGET), false);
        const letGo = terminal.onInterrupt(() => deadline.cancel());
        const examinations = await Promise.all([
            ...[...config.senders.values()].map((sender) => examineSender(sender, ports, deadline.signal)),
            ...[...config.mailboxes.values()].map((mailbox) => examineMailbox(mailbox, ports, deadline.signal)),
        ]);
        letGo();
        const redact = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$)(config.secrets);
        for (const { text } of examinations)
            terminal.print(`${redact(text)}\n`);
        if (examinations.length === 0)
            terminal.print('There is no sender and no mailbox to log in to.\n');
        return (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .exitStatus */ .$u)((0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .worst */ .QZ)(examinations.map(({ state }) => state)));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function examineSender(config, ports, signal) {
    const title = `sender ${config.name} (${config.host}:${config.port}, ${config.security})`;
    const session = await (await ports.sender(config)).open(signal);
    if ((0,_core_ports_sender_js__WEBPACK_IMPORTED_MODULE_7__/* .isFailure */ .N)(session))
        return { state: session.outcome === 'runner_blocked' ? 'unknown' : 'critical', text: reported(title, session) };
    session.close();
    const times = [
        `connected in ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(session.connectMs)}`,
        ...(session.tlsMs === null ? [] : [`TLS in ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(session.tlsMs)}`]),
        session.authMs === null ? 'no login' : `login in ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(session.authMs)}`,
    ];
    return { state: 'ok', text: `✓ ${title}: ${times.join(', ')}` };
}
async function examineMailbox(config, ports, signal) {
    const title = `mailbox ${config.name} (${config.host}:${config.port}, ${config.security})`;
    const mailbox = await ports.mailbox(config);
    const began = ports.clock.monotonic();
    try {
        const { watched, unread, readOnly } = await mailbox.open(signal);
        const took = (0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_8__/* .formatDuration */ .a)(ports.clock.monotonic() - began);
        // A mailbox that opens may not be readable all the same.
        await mailbox.look('deep');
        await mailbox.before(1);
        const names = watched.map(({ folder, role }) => `${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(folder)} (${role})`).join(', ');
        const notes = [
            ...(watched.some(({ role }) => role === 'junk') ? [] : ['no Junk folder was found: set `junk` to its name if there is one']),
            ...unread.map(({ folder, reason }) => `${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(folder)} cannot be looked into (${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(reason)})`),
            ...(readOnly ? ['nothing can be removed from it: probes would pile up (read only for this login)'] : []),
        ];
        const text = `${title}: open in ${took}, watching ${names}${notes.map((note) => `; ${note}`).join('')}`;
        return readOnly ? { state: 'warning', text: `! ${text}` } : { state: 'ok', text: `✓ ${text}` };
    }
    catch (error) {
        if (!(error instanceof _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .FailureError */ .pO))
            throw error;
        return { state: 'unknown', text: reported(title, error.failure) };
    }
    finally {
        await mailbox.close();
    }
}
function reported(title, failure) {
    const words = failure.words === null ? '' : `\n    ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(failure.words)}`;
    return `✗ ${title}: ${failure.outcome}. ${failure.message}${words}\n    ${failure.remedy}`;
}


/***/ }),

/***/ 42148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   pO: () => (/* binding */ FailureError)
/* harmony export */ });
/* unused harmony export OUTCOMES */
const OUTCOMES = (/* unused pure expression or super */ null && ([
    'delivered',
    'slow',
    'junk',
    'duplicate',
    'lost',
    'bounced',
    'deferred',
    'rejected',
    'auth_failed',
    'tls_failed',
    'unreachable',
    'runner_blocked',
    'fetch_failed',
    'skipped',
    'internal_error',
]));
/**
 * The state that an outcome stands for when it was met at the sending side. `auth_failed`, `tls_failed` and `unreachable`
 * met at the mailbox leave delivery unknown and become `unknown` there: see judge.ts.
 */
function stateOf(outcome) {
    switch (outcome) {
        case 'delivered':
            return 'ok';
        case 'slow':
        case 'junk':
        case 'duplicate':
            return 'warning';
        case 'lost':
        case 'bounced':
        case 'deferred':
        case 'rejected':
        case 'auth_failed':
        case 'tls_failed':
        case 'unreachable':
            return 'critical';
        case 'runner_blocked':
        case 'fetch_failed':
        case 'skipped':
        case 'internal_error':
            return 'unknown';
    }
}
/** Carries a Trouble through code that cannot go on without what failed. */
class FailureError extends Error {
    failure;
    constructor(failure, cause) {
        super(failure.message, { cause });
        this.name = 'TroubleError';
        this.failure = failure;
    }
}


/***/ }),

/***/ 27861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ redactDeep),
  $: () => (/* binding */ redactor)
});

// EXTERNAL MODULE: ./lib/src/core/text/unseen/invisible.js
var invisible = __webpack_require__(44860);
;// CONCATENATED MODULE: ./lib/src/core/text/unseen/reading.js

/** The text without what is not seen: controls, blanks, terminal sequences, marks. */
function plainReading(text) {
    return read(text, null, false);
}
/** The same, its blanks kept. */
function blankReading(text) {
    return read(text, null, true);
}
/** The same with percent, quoted-printable, JSON, Markdown and HTML escapes undone, without the tags that our Markdown is made of; null: there is nothing of it. */
function decodedReading(text) {
    return /[%=\\&<]/.test(text) ? read(text, ESCAPES, false) : null;
}
/** The same without the codes that stand before each line of a reply (RFC 5321 section 4.2, RFC 2034, RFC 9051 section 7.1). */
function replyReading(text) {
    return /\d{3}[- ]|\* [A-Z]/.test(text) ? read(text, REPLY_CODES, false) : null;
}
const ESC = 0x1b;
const CSI = 0x9b;
const BLANK = 0x20;
function read(text, way, blanks) {
    // Whatever is decoded is no longer than what it was decoded from.
    const units = new Uint16Array(text.length);
    const from = new Uint32Array(text.length);
    const to = new Uint32Array(text.length);
    let length = 0;
    for (let at = 0; at < text.length;) {
        const code = text.charCodeAt(at);
        const isPlain = (code > BLANK && code < 0x7f) || (blanks && code === BLANK);
        const decoded = way !== null && way.begins.has(code) ? way.at(text, at) : null;
        if (decoded === null && isPlain) {
            units[length] = code;
            from[length] = at;
            at += 1;
            to[length] = at;
            length += 1;
            continue;
        }
        const sequence = decoded === null && (code === ESC || code === CSI) ? matchAt(SEQUENCE, text, at) : null;
        const width = decoded?.length ?? sequence?.[0].length ?? ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
        const says = decoded?.says ?? (sequence !== null || code <= BLANK ? '' : text.slice(at, at + width));
        for (const character of says) {
            if (isSilent(character))
                continue;
            for (let unit = 0; unit < character.length; unit += 1) {
                units[length] = character.charCodeAt(unit);
                from[length] = at;
                to[length] = at + width;
                length += 1;
            }
        }
        at += width;
    }
    return { units: units.subarray(0, length), from, to };
}
/** What has been asked of each character of the basic plane: 1 it is silent, 2 it is not. */
const known = new Uint8Array(0x10000);
function isSilent(character) {
    const code = character.charCodeAt(0);
    if (character.length > 1)
        return invisible/* SILENT */.qY.test(character);
    if (known[code] === 0)
        known[code] = invisible/* SILENT */.qY.test(character) ? 1 : 2;
    return known[code] === 1;
}
const SEQUENCE = new RegExp(invisible/* ANSI */.mh.source, 'y');
const PERCENT = 0x25;
const EQUALS = 0x3d;
const SOFT_BREAK = /=[ \t]{0,76}\r?\n/y;
const UNICODE = /\\u([dD][89ABab][0-9A-Fa-f]{2})\\u([dD][C-Fc-f][0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})/y;
const LETTER_ESCAPE = /\\[bfnrt]/y;
const BACKSLASHED = /\\([!-/:-@[-`{-~])/y;
const TAG = /<\/?(?:span|code|br|sub|details|summary)>/y;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/y;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
function decode(text, at) {
    switch (text.charAt(at)) {
        case '%':
            return bytesAt(text, at);
        case '=': {
            const soft = matchAt(SOFT_BREAK, text, at);
            return soft === null ? bytesAt(text, at) : { length: soft[0].length, says: '' };
        }
        case '\\': {
            const unicode = matchAt(UNICODE, text, at);
            if (unicode !== null)
                return { length: unicode[0].length, says: unitsOf(unicode.slice(1)) };
            const backslashed = matchAt(BACKSLASHED, text, at);
            if (backslashed !== null)
                return { length: 2, says: backslashed[1] ?? '' };
            return matchAt(LETTER_ESCAPE, text, at) === null ? null : { length: 2, says: ' ' };
        }
        case '<': {
            const tag = matchAt(TAG, text, at);
            return tag === null ? null : { length: tag[0].length, says: '' };
        }
        case '&': {
            const entity = matchAt(ENTITY, text, at);
            return entity === null ? null : { length: entity[0].length, says: entityOf(entity) };
        }
        default:
            return null;
    }
}
/** As many encoded bytes as make a character (UTF-8), soft line breaks between them; a byte that makes none stands for itself. */
function bytesAt(text, at) {
    const first = byteAt(text, at);
    if (first === null)
        return null;
    const alone = { length: 3, says: String.fromCharCode(first) };
    const count = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const bytes = [first];
    let place = at + 3;
    while (bytes.length < count) {
        place += matchAt(SOFT_BREAK, text, place)?.[0].length ?? 0;
        const byte = byteAt(text, place);
        if (byte === null)
            return alone;
        bytes.push(byte);
        place += 3;
    }
    const whole = count === 1 ? alone.says : new TextDecoder().decode(Uint8Array.from(bytes));
    return whole.includes('\ufffd') ? alone : { length: place - at, says: whole };
}
/** The byte that `%41` or `=41` stands for. */
function byteAt(text, at) {
    const sign = text.charCodeAt(at);
    const high = digitOf(text.charCodeAt(at + 1));
    const low = digitOf(text.charCodeAt(at + 2));
    return (sign === PERCENT || sign === EQUALS) && high >= 0 && low >= 0 ? high * 16 + low : null;
}
function digitOf(code) {
    if (code >= 0x30 && code <= 0x39)
        return code - 0x30;
    const letter = code | 0x20;
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}
function unitsOf(hexadecimal) {
    return String.fromCharCode(...hexadecimal.flatMap((digits) => (digits === undefined ? [] : parseInt(digits, 16))));
}
function entityOf([, decimal, hexadecimal, name]) {
    if (name !== undefined)
        return NAMED[name] ?? '';
    const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
const REPLY_CODE = /(?:\d{3}[- ](?:\d\.\d{1,3}\.\d{1,3}(?=\s)[ ]?)?|\* (?:OK|NO|BAD|BYE|PREAUTH) )/y;
function replyCode(text, at) {
    const before = text[at - 1];
    if (before !== undefined && before !== ' ' && before !== '\n' && before !== '\r')
        return null;
    const code = matchAt(REPLY_CODE, text, at);
    return code === null ? null : { length: code[0].length, says: '' };
}
const REPLY_CODES = { begins: new Set(codesOf('0123456789*')), at: replyCode };
const ESCAPES = { begins: new Set(codesOf('%=\\&<')), at: decode };
function codesOf(characters) {
    return Array.from(characters, (character) => character.charCodeAt(0));
}
function matchAt(form, text, at) {
    form.lastIndex = at;
    return form.exec(text);
}

;// CONCATENATED MODULE: ./lib/src/core/text/redact.js

/** What stands in the place of a secret. */
const MASK = '***';
/** UTF-16 units by which a secret is looked for; one that is shorter is found only as it is written. */
const KEY = 4;
/** What is cut off with an ellipsis may end within a secret: so much of one is masked, units. */
const LEAST_REST = 4;
const ELLIPSIS = '…'.charCodeAt(0);
/** A text may have been cut without a sign of it: so much of a secret at its end is no chance, units. */
const LEAST_END = 8;
/**
 * A function that masks every one of `secrets` in a text as it will be read: whatever is not seen may stand between the letters, and they
 * may be escaped for a URL, JSON, HTML, Markdown or quoted-printable. It takes time in proportion to the text, however many secrets there are.
 */
function redactor(secrets) {
    const forms = [...new Set(secrets)].filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
    const patterns = new Patterns(forms.flatMap(readingsOf).map(({ units }) => units));
    const short = forms.filter((form) => plainReading(form).units.length < KEY);
    return (text) => {
        if (text === '')
            return text;
        const masked = masking(text, readingsOf(text).flatMap((reading) => patterns.in(reading)));
        return short.length === 0 ? masked : maskShort(masked, short);
    };
}
function readingsOf(text) {
    return [plainReading(text), decodedReading(text), replyReading(text)].filter((reading) => reading !== null);
}
/** A secret of a letter or two is found where it stands as it is: blanks between letters are in every text. */
function maskShort(text, short) {
    const reading = blankReading(text);
    const spans = short.flatMap((form) => {
        const { units } = blankReading(form);
        const found = [];
        for (let at = 0; units.length > 0 && at + units.length <= reading.units.length; at += 1)
            if (isAt(units, reading.units, at))
                found.push(spanOf(reading, at, units.length));
        return found;
    });
    return masking(text, spans);
}
/** What is looked for, as the readings show it, found by its first units. */
class Patterns {
    #byKey = new Map();
    /** Which keys there may be, by their lower bits: most positions of a text are passed over by this alone. */
    #maybe = new Uint8Array(0x10000);
    constructor(patterns) {
        for (const pattern of patterns.toSorted((a, b) => b.length - a.length)) {
            if (pattern.length < KEY)
                continue;
            const key = keyAt(pattern, 0);
            this.#maybe[key & 0xffff] = 1;
            const known = this.#byKey.get(key);
            if (known === undefined)
                this.#byKey.set(key, [pattern]);
            else
                known.push(pattern);
        }
    }
    in(reading) {
        const spans = [];
        const isCut = reading.units.at(-1) === ELLIPSIS;
        const units = isCut ? reading.units.subarray(0, -1) : reading.units;
        for (let at = 0; at + KEY <= units.length; at += 1) {
            const key = keyAt(units, at);
            if (this.#maybe[key & 0xffff] === 0)
                continue;
            const length = longestAt(this.#byKey.get(key) ?? [], units, at, isCut);
            if (length > 0)
                spans.push(spanOf(reading, at, length));
        }
        return spans;
    }
}
function spanOf({ from, to }, at, length) {
    return { from: from[at] ?? 0, to: to[at + length - 1] ?? 0 };
}
/** How much of the text from `at` on is one of the patterns, or the beginning of one that the text's end cuts off; 0: nothing. */
function longestAt(patterns, units, at, isCut) {
    const whole = patterns.find((pattern) => isAt(pattern, units, at));
    if (whole !== undefined)
        return whole.length;
    const left = units.length - at;
    const isCutOff = patterns.some((pattern) => left < pattern.length && left >= leastOf(pattern, isCut) && isAt(pattern.subarray(0, left), units, at));
    return isCutOff ? left : 0;
}
function isAt(pattern, units, at) {
    if (at + pattern.length > units.length)
        return false;
    for (let index = 0; index < pattern.length; index += 1)
        if (pattern[index] !== units[at + index])
            return false;
    return true;
}
/** The beginning of a URL is no secret yet. */
function leastOf(pattern, isCut) {
    const isUrl = String.fromCharCode(...pattern.subarray(0, 4)) === 'http';
    return isCut && !isUrl ? LEAST_REST : Math.max(Math.ceil(pattern.length / 2), LEAST_END);
}
function keyAt(units, at) {
    const first = (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16);
    const second = (units[at + 2] ?? 0) | ((units[at + 3] ?? 0) << 16);
    return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 8;
}
function masking(text, spans) {
    const parts = [];
    let end = 0;
    for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
        // Those that overlap are one.
        if (from >= end)
            parts.push(text.slice(end, from), MASK);
        end = Math.max(end, to);
    }
    return parts.length === 0 ? text : `${parts.join('')}${text.slice(end)}`;
}
/** The same value with every string in it masked, but for those under a key of `keep`; numbers, keys and shape stay as they are. */
function redactDeep(value, redact, keep = new Set()) {
    return walk(value, redact, keep);
}
function walk(value, redact, keep) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => walk(item, redact, keep));
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [
            key,
            typeof item === 'string' && keep.has(key) ? item : walk(item, redact, keep),
        ]));
    }
    return value;
}


/***/ }),

/***/ 15994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/**
 * One budget for everything that a run does. Each phase takes what is left of it, so a silent server costs no more than the run may
 * take in all. `signal` aborts when the time is up, or as soon as the run is cancelled.
 */
class Deadline {
    signal;
    #clock;
    #at;
    #abort = new AbortController();
    #cancelTimer = new AbortController();
    #cancelled = false;
    constructor(clock, budgetMs) {
        this.#clock = clock;
        this.#at = clock.monotonic() + budgetMs;
        this.signal = this.#abort.signal;
        void clock.sleep(budgetMs, this.#cancelTimer.signal).then(() => this.#abort.abort());
    }
    /** Milliseconds left; 0 when time is up or the run is cancelled. */
    left() {
        return this.#abort.signal.aborted ? 0 : Math.max(0, this.#at - this.#clock.monotonic());
    }
    get cancelled() {
        return this.#cancelled;
    }
    /** Ends the run now: someone asked for it (SIGINT, SIGTERM). */
    cancel() {
        this.#cancelled = true;
        this.#abort.abort();
    }
    /** Lets go of the timer; call it when the run is over, or the process stays alive until the deadline. */
    [Symbol.dispose]() {
        this.#cancelTimer.abort();
    }
}


/***/ })

};
