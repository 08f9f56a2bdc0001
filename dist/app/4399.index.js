export const id = 4399;
export const ids = [4399,2588];
export const modules = {

/***/ 92588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkConfigCommand: () => (/* binding */ checkConfigCommand),
/* harmony export */   configured: () => (/* binding */ configured),
/* harmony export */   dnsArgument: () => (/* binding */ dnsArgument),
/* harmony export */   planCommand: () => (/* binding */ planCommand),
/* harmony export */   planned: () => (/* binding */ planned),
/* harmony export */   refuse: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _action_parts_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37651);
/* harmony import */ var _action_parts_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27488);
/* harmony import */ var _config_document_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20228);
/* harmony import */ var _config_schema_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41015);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54226);
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4527);
/* harmony import */ var _reporting_print_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86839);
/* harmony import */ var _reporting_unusable_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88447);
/* harmony import */ var _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9786);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42322);










function checkConfigCommand(file, terminal) {
    const config = configured({ config: file }, terminal);
    if (config === null)
        return 3;
    terminal.print(`${file === '' ? _config_schema_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG_PATH */ .Bi : file}: fine. ${describe(config)}\n`);
    return 0;
}
function describe(config) {
    const loops = config.loops.map(({ name, kind, sender, mailbox, bounces, burst }) => {
        const back = bounces === null ? '' : `, bounces from ${bounces}`;
        const many = burst ? `, ${burst.probes} probes` : '';
        return `${name} (${kind}, ${sender} -> ${mailbox}${back}${many})`;
    });
    const parts = [
        loops.length > 0 ? `Loops: ${loops.join(', ')}.` : 'No loops.',
        config.expectedMail.length > 0
            ? `Expected mail: ${config.expectedMail.map(({ name, mailbox }) => `${name} (${mailbox})`).join(', ')}.`
            : '',
        config.domains.length > 0 ? `Domains: ${config.domains.map((domain) => domain.name).join(', ')}.` : '',
        config.blocklists === null ? '' : `Blocklists for ${config.blocklists.ips.join(', ') || 'no address yet'}.`,
    ];
    return parts.filter((part) => part !== '').join(' ');
}
function planCommand(file, shards, terminal) {
    const config = configured({ config: file }, terminal, { selection: _config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .WITHOUT_LOGINS */ .Ie, notifies: false });
    if (config === null)
        return 3;
    const splitting = (0,_action_parts_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .splitRun */ .E)(config, shards);
    if (splitting.ok)
        terminal.printDocument(`${(0,_action_parts_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixJson */ .u)(splitting.split)}\n`);
    else
        terminal.complain(`${splitting.error}\n`);
    return splitting.ok ? 0 : 3;
}
function configured(inputs, terminal, use = {}) {
    const { env, readText } = terminal;
    const { selection = _config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .EVERYTHING */ .Qz, notifies = true, argumentOf = () => null, destination = null } = use;
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadConfig */ .Z9)({ get: (name) => inputs[name] ?? '', env, readText, readZone: _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_7__/* .readZone */ .X, calendar: _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_8__/* .calendar */ .BJ, selection, notifies });
    if (!loaded.ok) {
        const problems = loaded.errors.map((error) => {
            const argument = argumentOf(error.path);
            return argument === null ? error : (0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .formatConfigError */ .YQ)({ ...error, file: argument, line: null, column: null, path: '' });
        });
        refuse(problems, loaded.scope, destination, terminal);
        return null;
    }
    for (const secret of loaded.config.secrets)
        terminal.mask(secret);
    for (const warning of loaded.warnings)
        terminal.complain(`warning: ${(0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .formatConfigError */ .YQ)(warning)}\n`);
    return loaded.config;
}
function dnsArgument(path) {
    if (path.startsWith('dns.servers'))
        return '--dns-server';
    if (path.startsWith('domains'))
        return 'DOMAIN';
    return path === 'dns.doh' ? '--doh' : path === 'baseline' ? '--baseline' : null;
}
function planned(config, selection, terminal, destination) {
    const planning = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planOf */ .XC)(config, selection);
    if (planning.ok)
        return planning.plan;
    const whole = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planOf */ .XC)(config, _config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .EVERYTHING */ .Qz);
    refuse(planning.errors, whole.ok ? (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeOf */ .Od)(config, whole.plan) : _core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_SCOPE */ .FK, destination, terminal);
    return null;
}
function refuse(problems, scope, destination, terminal) {
    for (const problem of problems)
        terminal.complain(`${(0,_reporting_unusable_report_js__WEBPACK_IMPORTED_MODULE_6__/* .sayMistake */ .G)(problem)}\n`);
    if (destination === null)
        return;
    (0,_reporting_print_report_js__WEBPACK_IMPORTED_MODULE_5__.printUnusable)((0,_action_parts_step_js__WEBPACK_IMPORTED_MODULE_1__/* .asPart */ .sB)((0,_reporting_unusable_report_js__WEBPACK_IMPORTED_MODULE_6__/* .unusableReport */ .O)(problems, scope), destination.part ?? null, terminal.env), scope, destination, terminal);
}


/***/ }),

/***/ 64399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./lib/src/core/time/deadline.js
var time_deadline = __webpack_require__(15994);
// EXTERNAL MODULE: ./lib/src/core/text/redact.js + 1 modules
var text_redact = __webpack_require__(27861);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/app/wiring/real-ports.js + 4 modules
var real_ports = __webpack_require__(42322);
// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
// EXTERNAL MODULE: ./lib/src/app/commands/check-config.js
var check_config = __webpack_require__(92588);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/report/terminal/columns.js
var columns = __webpack_require__(49801);
// EXTERNAL MODULE: ./lib/src/core/text/format/list.js
var list = __webpack_require__(98390);
// EXTERNAL MODULE: ./lib/src/core/text/format/percent.js
var percent = __webpack_require__(40313);
;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/draw.js





const SENTENCES = 1_000;
const MOST = 12;
const MARKS = { ok: '✓', warning: '!', unknown: '?', critical: '✗' };
function drawn(checkUp) {
    const { end, name, server, security, failure, state, times } = checkUp;
    const title = `${end} ${name} (${server}, ${security})`;
    if (failure !== null) {
        const said = failure.reply === null ? '' : `\n    The server said: ${(0,foreign_text/* plainText */.wh)(failure.reply)}`;
        return `✗ ${title}: ${failure.outcome}. ${(0,foreign_text/* plainText */.wh)(failure.message, SENTENCES)}${said}\n    ${(0,foreign_text/* plainText */.wh)(failure.remedy, SENTENCES)}`;
    }
    const how = end === 'sender' ? ofSender(times) : ofMailbox(checkUp);
    const rows = rowsOf(checkUp);
    const width = Math.max(0, ...rows.map(([key]) => key.length));
    return [`${MARKS[state]} ${title}: ${how}`, ...rows.map(([key, value]) => `    ${(0,columns/* padEnd */.f)(key, width)}  ${value}`)].join('\n');
}
function ofSender({ connect, tls, login }) {
    return [
        ...(connect === null ? [] : [`connected in ${(0,duration/* formatDuration */.a3)(connect)}`]),
        ...(tls === null ? [] : [`TLS in ${(0,duration/* formatDuration */.a3)(tls)}`]),
        login === null ? 'no login' : `login in ${(0,duration/* formatDuration */.a3)(login)}`,
    ].join(', ');
}
function ofMailbox({ times, folders }) {
    const watched = (folders ?? []).filter((each) => each.watched).map(({ folder, use }) => `${folder}${use === null ? '' : ` (${use})`}`);
    return `open in ${(0,duration/* formatDuration */.a3)(times.open ?? 0)}, watching ${watched.join(', ')}`;
}
function rowsOf({ end, offers, lacks, folders, mails, quota, certificate, aheadMs, notes, }) {
    const others = (folders ?? []).filter(({ watched }) => !watched);
    const names = others.map(({ folder, use }) => (use === null ? folder : `${folder} (${use})`));
    return [
        ...(offers === null || offers.length === 0 ? [] : [['offers', offers.join(', ')]]),
        ...(lacks === null || lacks.length === 0 ? [] : [['does not offer', lacks.join(', ')]]),
        ...(names.length === 0 ? [] : [['other folders', (0,list/* formatSome */.w)(names, MOST)]]),
        ...(mails === null ? [] : [['mails', String(mails)]]),
        ...(quota === null
            ? []
            : [['quota', `${size(quota.used)} of ${size(quota.limit)} (${(0,percent/* formatPercent */.l)(quota.used / quota.limit)})`]]),
        ...(certificate === null ? [] : [['certificate', certificate.message]]),
        ...(end === 'sender' ? [['clock', clockText(aheadMs)]] : []),
        ...notes.map((note) => ['note', note]),
    ];
}
function clockText(aheadMs) {
    if (aheadMs === null)
        return 'not known: the server does not tell its time';
    if (Math.abs(aheadMs) < 2_000)
        return 'as here';
    return `${(0,duration/* formatDuration */.a3)(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine`;
}
function size(bytes) {
    if (bytes < 1024)
        return `${bytes} B`;
    const [unit, of] = bytes >= 1024 ** 3 ? ['GiB', 1024 ** 3] : bytes >= 1024 ** 2 ? ['MiB', 1024 ** 2] : ['KiB', 1024];
    return `${(bytes / of).toFixed(1)} ${unit}`;
}

;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/check-up.js

function blank(end, { name, protocol, host, port, security }) {
    return {
        end,
        name,
        protocol,
        server: `${host}:${port}`,
        security: protocol === 'mx' ? 'TLS where it is offered' : security,
        state: 'ok',
        failure: null,
        times: { connect: null, tls: null, login: null, open: null },
        offers: null,
        lacks: null,
        folders: null,
        mails: null,
        quota: null,
        certificate: null,
        aheadMs: null,
        notes: [],
    };
}
function withCertificate(checkUp, findings) {
    const found = findings.find(({ target }) => target === checkUp.server);
    if (found === undefined)
        return checkUp;
    const { state, message, measures } = found;
    const expiresAt = typeof measures?.expiresAt === 'string' ? measures.expiresAt : null;
    return {
        ...checkUp,
        certificate: { state, message, expiresAt },
        state: state === 'unknown' ? checkUp.state : (0,result_state/* worst */.QZ)([checkUp.state, state]),
    };
}
function sorted(said, matter) {
    const nameOf = (offer) => offer.toUpperCase().split(/[ =]/, 1)[0] ?? '';
    const names = new Set(said.map(nameOf));
    return {
        offers: said
            .filter((offer) => matter.includes(nameOf(offer)))
            .toSorted((a, b) => matter.indexOf(nameOf(a)) - matter.indexOf(nameOf(b))),
        lacks: matter.filter((name) => !names.has(name)),
    };
}

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/examine.js



const OF_SMTP = ['SIZE', 'STARTTLS', 'AUTH', 'PIPELINING', 'DSN', '8BITMIME', 'SMTPUTF8', 'CHUNKING'];
const OF_JMAP = ['SIZE', 'DSN', 'SMTPUTF8'];
const OF_MAILBOXES = {
    imap: ['IDLE', 'UIDPLUS', 'MOVE', 'SPECIAL-USE', 'QUOTA', 'AUTH'],
    jmap: ['PUSH', 'SUBMISSION', 'QUOTA'],
    pop3: ['UIDL', 'TOP', 'SASL', 'STLS', 'LOGIN-DELAY'],
};
async function examineSender(config, from, ports, signal) {
    const about = blank('sender', config);
    const opened = await (await ports.sender(config, from)).open(signal);
    if (!opened.ok) {
        const { failure } = opened;
        return { ...about, state: failure.outcome === 'runner_blocked' ? 'unknown' : 'critical', failure: failureFacts(failure) };
    }
    const { session } = opened;
    session.close();
    const { connectMs: connect, tlsMs: tls, authMs: login, server } = session;
    const times = { connect, tls, login, open: null };
    if (server === undefined)
        return { ...about, times };
    const offers = sorted(server.offers, config.protocol === 'jmap' ? OF_JMAP : OF_SMTP);
    const lacks = tls === null ? offers.lacks : (offers.lacks ?? []).filter((name) => name !== 'STARTTLS');
    const notes = [
        ...(lacks?.includes('DSN') ? ['no DSN: nobody is told of delays, and bounces may return less'] : []),
        ...(tls === null && offers.offers?.some((offer) => /^STARTTLS/i.test(offer)) ? ['it offers STARTTLS, and TLS is not spoken'] : []),
    ];
    return { ...about, times, offers: offers.offers, lacks, aheadMs: server.aheadMs, notes };
}
async function examineMailbox(config, ports, signal) {
    const about = blank('mailbox', config);
    const mailbox = await ports.mailbox(config);
    const began = ports.clock.monotonic();
    try {
        const { watched, unread, readOnly } = await mailbox.open(signal);
        const times = { ...about.times, open: ports.clock.monotonic() - began };
        await mailbox.look('deep');
        await mailbox.before(1);
        const facts = await factsOf(mailbox);
        const { offers = null, lacks: missing = null } = facts === null ? {} : sorted(facts.offers, OF_MAILBOXES[config.protocol] ?? []);
        const lacks = missing?.filter((name) => name !== 'AUTH') ?? null;
        const isWatched = (folder) => watched.some((each) => each.folder === folder);
        const listed = (facts?.folders ?? []).map(({ folder, use }) => ({
            folder,
            use: use?.slice(1).toLowerCase() ?? null,
            watched: isWatched(folder),
        }));
        const unlisted = watched.filter(({ folder }) => !listed.some((each) => each.folder === folder));
        const folders = [...unlisted.map(({ folder, role }) => ({ folder: (0,foreign_text/* plainText */.wh)(folder), use: role, watched: true })), ...listed].map((each) => ({
            ...each,
            use: watched.find(({ folder }) => folder === each.folder)?.role ?? each.use,
        }));
        const notes = [
            ...(watched.some(({ role }) => role === 'junk') ? [] : ['no Junk folder was found: set `junk` to its name if there is one']),
            ...unread.map(({ folder, reason }) => `${(0,foreign_text/* plainText */.wh)(folder)} cannot be looked into (${(0,foreign_text/* plainText */.wh)(reason)})`),
            ...(readOnly || facts?.mayDelete === false
                ? ['nothing can be removed from it: probes would pile up (read only for this login)']
                : []),
            ...(lacks?.includes('IDLE') ? ['no IDLE: it announces nothing, and is asked for new mail every 2 s'] : []),
            ...(lacks?.includes('UIDPLUS') ? ['no UIDPLUS: probes are marked as deleted, and go when somebody expunges the folder'] : []),
        ];
        const state = readOnly || facts?.mayDelete === false ? 'warning' : 'ok';
        return { ...about, state, times, offers, lacks, folders, mails: facts?.mails ?? null, quota: facts?.quota ?? null, notes };
    }
    catch (error) {
        if (!(error instanceof outcome/* FailureError */.pO))
            throw error;
        return { ...about, state: 'unknown', failure: failureFacts(error.failure) };
    }
    finally {
        await mailbox.close();
    }
}
async function factsOf(mailbox) {
    return (await mailbox.facts?.()) ?? null;
}
function failureFacts({ outcome, message, reply, remedy }) {
    return { outcome, message, reply, remedy };
}

;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/doctor.js
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









const OWN_WORDS = new Set(['end', 'protocol', 'security', 'state', 'outcome', 'expiresAt']);
const BUDGET = 60_000;
async function doctorCommand(file, format, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const config = (0,check_config.configured)({ config: file }, terminal);
        if (config === null) {
            if (format === 'json')
                terminal.printDocument(documentOf([], 'unknown'));
            return 3;
        }
        const learnt = [];
        const ports = __addDisposableResource(env_1, (0,real_ports/* realPorts */.RV)(config.tokenSecret, {
            onProgress: () => undefined,
            onProbes: () => undefined,
            onSecret: (form) => {
                learnt.push(form);
                terminal.mask(form);
            },
        }), false);
        const deadline = __addDisposableResource(env_1, new time_deadline/* Deadline */.B(ports.clock, config.timeout ?? BUDGET), false);
        const letGo = terminal.onInterrupt(() => deadline.cancel());
        const seen = await Promise.all([
            ...[...config.senders.values()].map((sender) => examineSender(sender, fromOf(config, sender), ports, deadline.signal)),
            ...[...config.mailboxes.values()].map((mailbox) => examineMailbox(mailbox, ports, deadline.signal)),
        ]);
        const certificates = await ports.checkCertificates(reachedOf(config, seen), deadline);
        letGo();
        const redact = (0,text_redact/* redactor */.$)([...config.secrets, ...learnt]);
        const checkUps = seen.map((checkUp) => (0,text_redact/* redactDeep */.K)(withCertificate(checkUp, certificates), redact, OWN_WORDS));
        const state = (0,result_state/* worst */.QZ)(checkUps.map((checkUp) => checkUp.state));
        if (format === 'json')
            terminal.printDocument(documentOf(checkUps, state));
        else {
            for (const checkUp of checkUps)
                terminal.print(`${drawn(checkUp)}\n`);
            if (checkUps.length === 0)
                terminal.print('There is no sender and no mailbox to log in to.\n');
        }
        return (0,result_state/* exitStatus */.$u)(state);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function reachedOf(config, seen) {
    const lost = new Set(seen.filter(({ failure }) => failure !== null && failure.outcome !== 'auth_failed').map(({ server }) => server));
    const reached = (servers) => new Map([...servers].filter(([, { host, port }]) => !lost.has(`${host}:${port}`)));
    return { ...config, senders: reached(config.senders), mailboxes: reached(config.mailboxes) };
}
function documentOf(checkUps, state) {
    return `${JSON.stringify({ schemaVersion: 1, version: version/* VERSION */.x, state, servers: checkUps }, null, 2)}\n`;
}
function fromOf({ loops }, { name, user }) {
    return loops.find(({ sender }) => sender === name)?.from ?? user ?? '';
}


/***/ }),

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


/***/ })

};
