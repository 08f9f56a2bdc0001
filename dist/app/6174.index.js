export const id = 6174;
export const ids = [6174,2588];
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

/***/ 16174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pathsCommand: () => (/* binding */ pathsCommand)
});

// EXTERNAL MODULE: ./lib/src/config/load.js + 45 modules
var load = __webpack_require__(54226);
// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/judge/suspects/components.js
var components = __webpack_require__(25735);
// EXTERNAL MODULE: ./lib/src/core/judge/suspects/tell-apart.js
var tell_apart = __webpack_require__(79915);
;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/coverage.js



const ELSEWHERE = 'an account elsewhere';
function coverageOf(routes, senders, mailboxes) {
    const paths = (0,components/* pathsOf */.w)(routes);
    return {
        paths: [...paths].map(([route, path]) => ({ route, components: namesOf(path) })),
        uncovered: [
            ...senders.flatMap((name) => uncoveredSender(name, routes)),
            ...mailboxes.flatMap((name) => uncoveredMailbox(name, routes)),
        ],
        inseparable: groupsOf(paths).flatMap(({ parts, users }) => parts.length < 2
            ? []
            : [{ components: parts.map(({ name }) => name), loops: users.map(({ name }) => name), tellApart: (0,tell_apart/* tellApart */.u)(parts, users, routes) }]),
    };
}
function routesOf({ loops, senders, mailboxes }) {
    return loops.map(({ name, kind, sender, mailbox, from, to }) => {
        const [out, at] = [senders.get(sender), mailboxes.get(mailbox)];
        return {
            name,
            kind,
            place: null,
            sender,
            server: out === undefined ? null : `${out.host}:${out.port}`,
            via: out?.via ?? null,
            author: (0,mailbox_address/* addressDomain */.n8)(from),
            mailbox,
            mailboxServer: at === undefined ? null : `${at.host}:${at.port}`,
            receiver: (0,mailbox_address/* addressDomain */.n8)(to),
            egressIp: null,
        };
    });
}
const ORDER = [
    'runner',
    'submission',
    'queue',
    'outgoing',
    'way',
    'inbound',
    'host-inbound',
    'standing',
    'host-standing',
    'filter',
    'host-filter',
    'store',
    'host-store',
    'access',
];
function namesOf(path) {
    return ORDER.flatMap((role) => path.get(role)?.name ?? []);
}
function uncoveredSender(name, routes) {
    const own = routes.filter(({ sender }) => sender === name);
    if (own.length === 0)
        return [{ component: `submission at ${name}`, loop: `${name} -> ${routes[0]?.mailbox ?? 'a mailbox'}` }];
    if (own.some(({ kind }) => kind !== 'internal'))
        return [];
    const outside = routes.find(({ kind }) => kind === 'external');
    return [{ component: `outgoing way of ${name}`, loop: `${name} -> ${outside?.mailbox ?? 'a mailbox elsewhere'}` }];
}
function uncoveredMailbox(name, routes) {
    const own = routes.filter(({ mailbox }) => mailbox === name);
    if (own.length === 0)
        return [{ component: `store of ${name}`, loop: `${routes[0]?.sender ?? 'a sender'} -> ${name}` }];
    if (own.some(({ kind }) => kind !== 'internal'))
        return [];
    const inside = new Set(routes.filter(({ kind }) => kind === 'internal').map(({ sender }) => sender));
    const outside = routes.find(({ kind, sender }) => kind === 'inbound' && !inside.has(sender));
    return [{ component: `inbound way of ${name}`, loop: `${outside?.sender ?? ELSEWHERE} -> ${name}` }];
}
function groupsOf(paths) {
    const users = new Map();
    for (const [route, path] of paths) {
        for (const role of ORDER) {
            const part = path.get(role);
            if (part === undefined || role === 'runner' || role === 'access' || role === 'submission')
                continue;
            const entry = users.get(part.key) ?? { part, by: [] };
            entry.by.push(route);
            users.set(part.key, entry);
        }
    }
    const groups = new Map();
    for (const { part, by } of users.values()) {
        const key = by.map(({ name }) => name).join(' ');
        const group = groups.get(key) ?? { parts: [], users: by };
        group.parts.push(part);
        groups.set(key, group);
    }
    return [...groups.values()];
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/report/mesh/draw.js

function coverageText(coverage) {
    return [...linesOf(coverage), '```mermaid', mermaidOf(coverage), '```', ''].join('\n');
}
function coverageJson(coverage) {
    const paths = coverage.paths.map(({ route, components }) => {
        const { name, kind, sender, mailbox } = route;
        return { loop: name, kind, sender, mailbox, components };
    });
    return `${JSON.stringify({ ...coverage, paths, mermaid: mermaidOf(coverage) }, null, 2)}\n`;
}
function linesOf({ paths, uncovered, inseparable }) {
    const lines = (title, items) => items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  ${item}`), ''];
    return [
        ...lines('Paths', paths.map(({ route, components }) => `${route.name} (${route.kind}): ${components.map((name) => (0,foreign_text/* plainText */.wh)(name)).join(' > ')}`)),
        ...lines('Used by no loop', uncovered.map(({ component, loop }) => `${component}; a loop that uses it: ${loop}`)),
        ...lines('Not to be told apart by any outcome', inseparable.map(({ components, loops, tellApart }) => {
            const more = tellApart === null ? '' : `; a loop that would tell more: ${tellApart}`;
            return `${components.join(', ')} (used by ${loops.join(', ')} alone)${more}`;
        })),
    ];
}
function mermaidOf({ paths }) {
    const ids = new Map();
    const nodes = [];
    const node = (key, label) => {
        const known = ids.get(key);
        if (known !== undefined)
            return known;
        const id = `n${ids.size + 1}`;
        ids.set(key, id);
        nodes.push(`  ${id}["${label}"]`);
        return id;
    };
    const edges = new Set();
    for (const { route } of paths) {
        const { name, kind, sender, server, via, author, mailbox, receiver } = route;
        const start = node(`s ${sender}`, `${sender}<br>${escaped(server ?? '')}`);
        const end = node(`m ${mailbox}`, `mailbox ${mailbox}`);
        if (kind === 'internal') {
            edges.add(`  ${start} -- "${name}" --> ${end}`);
            continue;
        }
        const out = via === null ? node(`o of ${sender}`, `outgoing way of ${sender}`) : node(`o via ${via}`, `outgoing way ${escaped(via)}`);
        const border = node(`d ${receiver ?? mailbox}`, `MX of ${escaped(receiver ?? mailbox)}`);
        edges.add(`  ${start} --> ${out}`);
        edges.add(`  ${out} -- "${name}" --> ${border}`);
        if (kind === 'echo') {
            const back = node(`d ${author ?? mailbox}`, `MX of ${escaped(author ?? mailbox)}`);
            edges.add(`  ${border} -- "answer" --> ${back}`);
            edges.add(`  ${back} --> ${end}`);
            continue;
        }
        edges.add(`  ${border} --> ${end}`);
    }
    return ['flowchart LR', ...nodes, ...edges].join('\n');
}
function escaped(text) {
    return (0,foreign_text/* plainText */.wh)(text, 120).replace(/[^\w.:@ -]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
}

// EXTERNAL MODULE: ./lib/src/app/commands/check-config.js
var check_config = __webpack_require__(92588);
;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/paths.js




function pathsCommand(file, format, terminal) {
    const config = (0,check_config.configured)({ config: file }, terminal, { selection: load/* WITHOUT_LOGINS */.Ie, notifies: false });
    if (config === null)
        return 3;
    const coverage = coverageOf(routesOf(config), [...config.senders.keys()], [...config.mailboxes.keys()]);
    terminal.printDocument(format === 'json' ? coverageJson(coverage) : coverageText(coverage));
    return 0;
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
