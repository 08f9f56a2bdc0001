export const id = 5597;
export const ids = [5597];
export const modules = {

/***/ 45597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/src/report/formats/format.js + 5 modules
var formats_format = __webpack_require__(31925);
// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
;// CONCATENATED MODULE: ./lib/src/app/commands/command.js



const USAGE = `Usage: email-continuity COMMAND

  run            sends a probe through every loop of a configuration, finds it, judges it
                 [--config FILE] [--only LOOPS] [--checks loops,dns,blocklists,certificates]
                 [--wait-for-dns 10m] [--baseline REPORT] [--report-dir DIR]
                 [--format text|json|nagios|checkmk|openmetrics|junit]
  demo           the same on mail servers of its own, on this machine: no account, no network
                 [--fault slow|junk|drop|duplicate|bounce|greylist|reject|auth|expired-cert|imap-stall] [--format ...]
  check-config FILE
                 says what a configuration would do, or everything that is wrong with it
  doctor         logs in everywhere and sends nothing  [--config FILE]
  dns DOMAIN...  the DNS checks of any domain  [--dns-server ADDRESS:PORT] [--doh URL]
                 [--authoritative] [--baseline REPORT] [--report-dir DIR] [--format ...]
  spf            what a receiver makes of a sender (RFC 7208); the first word is the result
                 --ip ADDRESS [--mail-from ADDRESS] [--helo NAME] [--dns-server ADDRESS:PORT]
                 [--doh URL]

Exit status: 0 ok, 1 warning, 2 critical, 3 unknown or wrong usage.
`;
const OPTIONS = {
    config: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    checks: { type: 'string', default: '' },
    'report-dir': { type: 'string', default: '' },
    format: { type: 'string', default: 'text' },
    fault: { type: 'string', default: '' },
    serve: { type: 'string', default: '' },
    ip: { type: 'string', default: '' },
    'mail-from': { type: 'string', default: '' },
    helo: { type: 'string', default: '' },
    'wait-for-dns': { type: 'string', default: '' },
    baseline: { type: 'string', default: '' },
    authoritative: { type: 'boolean', default: false },
    'dns-server': { type: 'string', multiple: true, default: [] },
    doh: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h', default: false },
    version: { type: 'boolean', default: false },
};
/** What each command understands; anything else is a mistake worth telling. */
const KNOWN = {
    run: ['config', 'only', 'checks', 'wait-for-dns', 'baseline', 'report-dir', 'format'],
    demo: ['fault', 'format', 'serve', 'report-dir'],
    'check-config': ['config'],
    doctor: ['config'],
    dns: ['dns-server', 'doh', 'authoritative', 'baseline', 'report-dir', 'format'],
    spf: ['ip', 'mail-from', 'helo', 'dns-server', 'doh'],
};
/** Runs the command that the arguments name; wrong usage is reported in one line and is exit status 3. */
async function command(args, terminal) {
    const usage = (problem) => {
        terminal.complain(`${problem} Try: email-continuity --help\n`);
        return 3;
    };
    let parsed;
    try {
        parsed = parse(args);
    }
    catch (error) {
        return usage(firstSentence(error instanceof Error ? error.message : String(error)));
    }
    const { values, positionals, given } = parsed;
    if (values.version) {
        terminal.print(`email-continuity ${version/* VERSION */.x}\n`);
        return 0;
    }
    const [name, ...operands] = positionals;
    if (values.help || name === undefined) {
        if (values.help)
            terminal.print(USAGE);
        else
            terminal.complain(USAGE);
        return values.help ? 0 : 3;
    }
    const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
    if (!known)
        return usage(`There is no command "${name}"; there are ${Object.keys(KNOWN).join(', ')}.`);
    const strange = given.find((option) => !known.some((other) => other === option));
    if (strange !== undefined)
        return usage(`${name} takes no --${strange}; it takes ${known.map((option) => `--${option}`).join(', ')}.`);
    const format = formats_format/* FORMATS */.h.find((candidate) => candidate === values.format);
    if (format === undefined)
        return usage(`--format ${values.format} is not known; there are ${formats_format/* FORMATS */.h.join(', ')}.`);
    if (operands.length > 0 && name !== 'dns' && name !== 'check-config')
        return usage(`${name} takes no operand "${operands[0]}".`);
    try {
        return await dispatch(name, operands, values, format, terminal, usage);
    }
    catch (error) {
        terminal.complain(`internal_error: a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}\n`);
        return 3;
    }
}
/** Node's own complaints go on for lines about positional arguments, which nobody meant. */
function firstSentence(message) {
    return `${(message.split(/\. |\n/)[0] ?? message).replace(/\.$/, '')}.`;
}
function parse(args) {
    const { values, positionals, tokens } = (0,external_node_util_.parseArgs)({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    return { values, positionals, given };
}
async function dispatch(name, operands, values, format, terminal, usage) {
    switch (name) {
        case 'run': {
            const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(783), __webpack_require__.e(4415), __webpack_require__.e(7965), __webpack_require__.e(3326), __webpack_require__.e(2392)]).then(__webpack_require__.bind(__webpack_require__, 82392));
            const { config, only, checks } = values;
            const { baseline } = values;
            return runCommand({ config, only, checks, baseline, waitForDns: values['wait-for-dns'], reportDir: values['report-dir'], format }, terminal);
        }
        case 'demo': {
            const { demoCommand } = await Promise.all(/* import() */[__webpack_require__.e(783), __webpack_require__.e(4894), __webpack_require__.e(4415), __webpack_require__.e(7965), __webpack_require__.e(3326), __webpack_require__.e(740)]).then(__webpack_require__.bind(__webpack_require__, 90740));
            return demoCommand({ fault: values.fault, serve: values.serve, reportDir: values['report-dir'], format }, terminal);
        }
        case 'check-config': {
            const [file = values.config, ...more] = operands;
            if (file === '' || more.length > 0)
                return usage('check-config takes one file.');
            const { checkConfigCommand } = await Promise.all(/* import() */[__webpack_require__.e(783), __webpack_require__.e(4415), __webpack_require__.e(2588)]).then(__webpack_require__.bind(__webpack_require__, 92588));
            return checkConfigCommand(file, terminal);
        }
        case 'doctor': {
            const { doctorCommand } = await Promise.all(/* import() */[__webpack_require__.e(783), __webpack_require__.e(4415), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 30038));
            return doctorCommand(values.config, terminal);
        }
        case 'spf': {
            const { ip, helo } = values;
            const mailFrom = values['mail-from'];
            if (ip === '')
                return usage('spf takes --ip, the address that the mail comes from.');
            if (mailFrom === '' && helo === '')
                return usage('spf takes --mail-from or --helo, or both.');
            const { spfCommand } = await Promise.all(/* import() */[__webpack_require__.e(783), __webpack_require__.e(4415), __webpack_require__.e(9758)]).then(__webpack_require__.bind(__webpack_require__, 49758));
            return spfCommand({ ip, mailFrom, helo, servers: values['dns-server'], doh: values.doh }, terminal);
        }
        default: {
            if (operands.length === 0)
                return usage('dns takes at least one domain.');
            const { dnsCommand } = await Promise.all(/* import() */[__webpack_require__.e(783), __webpack_require__.e(4415), __webpack_require__.e(7965), __webpack_require__.e(3326), __webpack_require__.e(9454)]).then(__webpack_require__.bind(__webpack_require__, 49454));
            const { authoritative, baseline } = values;
            return dnsCommand({
                domains: operands,
                servers: values['dns-server'],
                doh: values.doh,
                authoritative,
                baseline,
                reportDir: values['report-dir'],
                format,
            }, terminal);
        }
    }
}

// EXTERNAL MODULE: ./lib/src/app/run/last-door.js
var last_door = __webpack_require__(92319);
;// CONCATENATED MODULE: ./lib/src/app/commands/terminal.js

/** The same terminal, to which no text gets that holds a secret. */
function sealedTerminal(terminal) {
    const door = new last_door/* LastDoor */.j();
    return {
        ...terminal,
        mask: (secret) => door.mask(secret),
        print: (text) => terminal.print(door.through(text)),
        complain: (text) => terminal.complain(door.through(text)),
        live: (line) => terminal.live((columns) => door.through(line(columns))),
    };
}

// EXTERNAL MODULE: ./lib/src/app/run/guard.js
var guard = __webpack_require__(4653);
// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var wiring_process = __webpack_require__(45692);
;// CONCATENATED MODULE: ./lib/src/app/cli.js




/** How often the live line is written anew, ms. */
const LIVE = 100;
/** The terminal's entry: one command, its exit status. */
async function runCli() {
    (0,wiring_process/* patientWithAddresses */.Iw)();
    // Anybody who reads may stop early (`| head`); the exit status is still the run's.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', unlessFull(stream));
    const own = sealedTerminal(terminal());
    process.on('uncaughtException', (error) => {
        if ((0,guard/* takesUncaught */.kt)(error))
            return;
        own.complain(`internal_error: a defect of this monitor, not of your mail: ${error.message}\n`);
        process.exit(3);
    });
    const status = await command(process.argv.slice(2), own);
    // What is written to a pipe must be out before the process ends; nothing else is waited for.
    await new Promise((resolve) => process.stdout.write('', resolve));
    await new Promise((resolve) => process.stderr.write('', resolve));
    process.exit(status);
}
/** A reader who has gone away is no failure of ours; a full disk is one that somebody has to hear of. */
function unlessFull(stream) {
    return (error) => {
        const gone = 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
        if (!gone && stream === process.stdout)
            process.stderr.write(`Standard output could not be written: ${error.message}\n`);
    };
}
function terminal() {
    const watched = process.stderr.isTTY;
    return {
        print: (text) => process.stdout.write(text),
        printDocument: (text) => process.stdout.write(text),
        began: performance.now(),
        complain: (text) => process.stderr.write(text),
        columns: process.stdout.isTTY ? process.stdout.columns : null,
        colour: process.stdout.isTTY && !process.env['NO_COLOR'],
        env: process.env,
        readText: wiring_process/* readText */.yR,
        writeText: wiring_process/* writeText */.x3,
        live: (line) => {
            if (!watched)
                return () => undefined;
            const show = () => process.stderr.write(`\r\u001b[2K${line(process.stderr.columns)}`);
            const timer = setInterval(show, LIVE);
            return () => {
                clearInterval(timer);
                process.stderr.write('\r\u001b[2K');
            };
        },
        onInterrupt: wiring_process/* onInterrupt */.nA,
    };
}


/***/ }),

/***/ 31925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ FORMATS),
  X: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
;// CONCATENATED MODULE: ./lib/src/report/formats/metrics.js
/** ms as seconds with at most three decimals, for machines: `0.043`. */
function seconds(ms) {
    return String(Math.round(ms) / 1000);
} /** Limits of one loop in ms, from the config; the Report does not hold them. */
const NO_THRESHOLDS = new Map(); /** Names that are still distinguished after what a format does not take has been replaced: a second `a_b` becomes `a_b_2`. */
function uniqueNames(names, clean) {
    const taken = new Set();
    return names.map((name) => {
        const base = clean(name);
        let unique = base;
        for (let number = 2; taken.has(unique); number += 1)
            unique = `${base}_${number}`;
        taken.add(unique);
        return unique;
    });
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/report/facts/narrative.js
var narrative = __webpack_require__(34139);
;// CONCATENATED MODULE: ./lib/src/report/formats/checkmk.js




/**
 * Lines of a Checkmk local check: one service for the verdict, one a loop, one for each check and target. `status "name" metrics text`,
 * where the metrics of a probe that was not seen are `-` (Checkmk manual, "Local checks").
 */
function checkmk(report, thresholds = NO_THRESHOLDS) {
    const services = [
        { name: 'verdict', state: report.state, metrics: '-', text: (0,foreign_text/* plainText */.wh)(report.verdict.summary) },
        ...report.loops.map((loop) => loopService(loop, thresholds.get(loop.name))),
        ...findingServices(report),
    ];
    const names = uniqueNames(services.map((service) => service.name), serviceName);
    return services.map(({ state, metrics, text }, index) => `${(0,result_state/* exitStatus */.$u)(state)} "${names[index] ?? ''}" ${metrics} ${text}\n`).join('');
}
function loopService(loop, threshold) {
    const levels = threshold === undefined ? '' : `;${seconds(threshold.warning)};${seconds(threshold.critical)}`;
    const metrics = loop.latencyMs === null ? '-' : `latency=${seconds(loop.latencyMs)}${levels}`;
    return { name: loop.name, state: loop.state, metrics, text: (0,foreign_text/* plainText */.wh)(`${loop.outcome}: ${loop.message}`) };
}
/** Codes come and go with what is wrong, so a service of its own for each would vanish when it is mended. */
function findingServices(report) {
    const groups = new Map();
    for (const finding of (0,narrative/* findingsWorstFirst */.a0)(report)) {
        const name = `${finding.check} ${finding.target}`;
        const group = groups.get(name);
        if (group === undefined)
            groups.set(name, [finding]);
        else
            group.push(finding);
    }
    return [...groups].map(([name, findings]) => ({
        name,
        state: (0,result_state/* worst */.QZ)(findings.map((finding) => finding.state)),
        metrics: '-',
        text: (0,foreign_text/* plainText */.wh)(findings.map((finding) => finding.message).join(' ')),
    }));
}
/** What the monitoring core takes in a service description; the rest are its illegal object name characters. */
function serviceName(name) {
    return `Email ${(0,foreign_text/* plainText */.wh)(name, 100).replace(/[^\w .:@/[\]-]/g, '_')}`;
}

// EXTERNAL MODULE: ./lib/src/report/formats/json.js
var json = __webpack_require__(81646);
// EXTERNAL MODULE: ./lib/src/report/facts/tally.js
var tally = __webpack_require__(16899);
;// CONCATENATED MODULE: ./lib/src/report/formats/junit.js




const MESSAGE_LENGTH = 600;
/**
 * JUnit XML: a suite for the loops and one for the checks. Critical is a failure. A loop's `unknown` is an error, a finding's is skipped, for it
 * fails no run. JUnit knows no warnings: those pass and tell their text as system-out.
 */
function junit(report) {
    const suites = [report.loops.map(fromLoop), (0,narrative/* findingsWorstFirst */.a0)(report).map(fromFinding)].filter((cases) => cases.length > 0);
    const wall = (0,tally/* wallTime */.Ow)(report);
    const time = wall === null ? '' : ` time="${seconds(wall)}"`;
    const opening = `<testsuites name="email-continuity" ${totals(suites.flat())}${time}>`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        opening,
        ...suites.flatMap((cases) => suiteLines(cases, report.startedAt)),
        '</testsuites>',
        '',
    ].join('\n');
}
function fromLoop(loop) {
    return {
        suite: 'loops',
        name: loop.name,
        result: loopResult(loop),
        type: loop.outcome,
        message: loop.message,
        body: reported([loop.message, loop.reply === null ? null : `Server: ${loop.reply}`, loop.remedy]),
        elapsed: loop.phasesMs.total,
    };
}
function loopResult(loop) {
    if (loop.outcome === 'skipped')
        return 'skipped';
    switch (loop.state) {
        case 'ok':
        case 'warning':
            return 'passed';
        case 'unknown':
            return 'error';
        case 'critical':
            return 'failure';
    }
}
function fromFinding(finding) {
    return {
        suite: 'checks',
        name: `${finding.check} ${finding.target} ${finding.code}`,
        result: findingResult(finding),
        type: finding.code,
        message: finding.message,
        body: reported([finding.message, finding.evidence === null ? null : `Seen: ${finding.evidence}`, finding.remedy]),
        elapsed: null,
    };
}
function findingResult(finding) {
    switch (finding.state) {
        case 'ok':
        case 'warning':
            return 'passed';
        case 'unknown':
            return 'skipped';
        case 'critical':
            return 'failure';
    }
}
function reported(parts) {
    return parts.flatMap((part) => (part === null ? [] : xml(part))).join('\n');
}
function suiteLines(cases, startedAt) {
    const suite = cases[0]?.suite ?? '';
    return [`  <testsuite name="${suite}" ${totals(cases)} timestamp="${xml(startedAt)}">`, ...cases.map(caseLine), '  </testsuite>'];
}
function totals(cases) {
    const count = (result) => cases.filter((testCase) => testCase.result === result).length;
    return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}
function caseLine({ suite, name, result, type, message, body, elapsed }) {
    const time = elapsed === null ? '' : ` time="${seconds(elapsed)}"`;
    return `    <testcase classname="email-continuity.${suite}" name="${xml(name)}"${time}>${content(result, type, message, body)}</testcase>`;
}
function content(result, type, message, body) {
    switch (result) {
        case 'passed':
            return `<system-out>${body}</system-out>`;
        case 'skipped':
            return `<skipped message="${xml(message)}"/>`;
        case 'failure':
        case 'error':
            return `<${result} type="${xml(type)}" message="${xml(message)}">${body}</${result}>`;
    }
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** XML 1.0 (sections 2.2, 2.4): `plainText` leaves no character that XML forbids, so escaping is all there is to do. */
function xml(text) {
    return (0,foreign_text/* plainText */.wh)(text, MESSAGE_LENGTH).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

;// CONCATENATED MODULE: ./lib/src/report/formats/nagios.js



/**
 * One line of plugin output with performance data: `EMAIL OK - text | loop_internal=0.043s;30;120`. A probe that was not seen has the value
 * `U` (Monitoring Plugins Development Guidelines, "Performance data").
 */
function nagios(report, thresholds = NO_THRESHOLDS) {
    const names = uniqueNames(report.loops.map((loop) => loop.name), (name) => `loop_${name.replace(/[^\w.-]/g, '_')}`);
    const data = report.loops.map((loop, index) => `${names[index] ?? ''}=${value(loop, thresholds.get(loop.name))}`);
    const line = `EMAIL ${(0,result_state/* pluginWord */.Mw)(report.state)} - ${withoutBar(report.verdict.summary)}`;
    return `${data.length === 0 ? line : `${line} | ${data.join(' ')}`}\n`;
}
function value(loop, threshold) {
    const measured = loop.latencyMs === null ? 'U' : `${seconds(loop.latencyMs)}s`;
    return threshold === undefined ? measured : `${measured};${seconds(threshold.warning)};${seconds(threshold.critical)}`;
}
/** The first bar ends the text and begins the performance data. */
function withoutBar(text) {
    return (0,foreign_text/* plainText */.wh)(text).replaceAll('|', '/');
}

;// CONCATENATED MODULE: ./lib/src/report/formats/openmetrics.js




const PREFIX = 'email_continuity_';
/**
 * OpenMetrics 1.0 text. Gauges only, so that the node exporter's textfile collector, which reads the older Prometheus format, takes it too: that
 * one knows neither `info` nor `stateset`. What is not known has no sample, rather than a 0.
 */
function openmetrics(report, thresholds = NO_THRESHOLDS) {
    const names = uniqueNames(report.loops.map((loop) => loop.name), (name) => (0,foreign_text/* plainText */.wh)(name, 100));
    const loops = report.loops.map((loop, index) => ({ loop, name: names[index] ?? '' }));
    const families = [...runFamilies(report), ...loopFamilies(loops), thresholdFamily(loops, thresholds), findingFamily(report)];
    return `${families
        .filter((family) => family.samples.length > 0)
        .map(print)
        .join('')}# EOF\n`;
}
function runFamilies(report) {
    const finished = Date.parse(report.finishedAt);
    const wall = (0,tally/* wallTime */.Ow)(report);
    return [
        { name: 'build', help: 'Version that made this report.', samples: [{ labels: { version: report.version }, value: '1' }] },
        { name: 'state', help: 'State of the run: 1 for the one that it is in.', samples: stateSamples(report.state, {}) },
        { name: 'verdict', help: 'Verdict of the run.', samples: [{ labels: { code: report.verdict.code }, value: '1' }] },
        {
            name: 'finished_timestamp_seconds',
            help: 'When the run ended, seconds since the epoch.',
            samples: Number.isFinite(finished) ? [{ labels: {}, value: seconds(finished) }] : [],
        },
        { name: 'run_seconds', help: 'How long the run took.', samples: wall === null ? [] : [{ labels: {}, value: seconds(wall) }] },
    ];
}
function loopFamilies(loops) {
    const each = (samples) => loops.flatMap(({ loop, name }) => samples(loop, { loop: name }));
    return [
        {
            name: 'loop_state',
            help: 'State of the loop: 1 for the one that it is in.',
            samples: each((loop, labels) => stateSamples(loop.state, labels)),
        },
        {
            name: 'loop_outcome',
            help: 'What became of the probe.',
            samples: each((loop, labels) => [
                { labels: { ...labels, kind: loop.kind, outcome: loop.outcome, side: loop.side ?? '' }, value: '1' },
            ]),
        },
        {
            name: 'loop_latency_seconds',
            help: 'From accepted to seen in the mailbox.',
            samples: each((loop, labels) => measured(loop.latencyMs, labels)),
        },
        {
            name: 'loop_phase_seconds',
            help: 'Duration of each phase of the round trip.',
            samples: each((loop, labels) => Object.entries(loop.phasesMs).flatMap(([phase, ms]) => measured(ms, { ...labels, phase }))),
        },
        {
            name: 'loop_copies',
            help: 'Copies of the probe that were seen.',
            samples: each((loop, labels) => (loop.copies === null ? [] : [{ labels, value: String(loop.copies) }])),
        },
        {
            name: 'loop_attempts',
            help: 'Tries to hand the probe over.',
            samples: each((loop, labels) => [{ labels, value: String(loop.attempts.length) }]),
        },
        {
            name: 'loop_late_probes',
            help: 'Probes of earlier runs that turned up.',
            samples: each((loop, labels) => [{ labels, value: String(loop.late.length) }]),
        },
    ];
}
function thresholdFamily(loops, thresholds) {
    const samples = loops.flatMap(({ loop, name }) => {
        const threshold = thresholds.get(loop.name);
        if (threshold === undefined)
            return [];
        return ['warning', 'critical'].flatMap((level) => measured(threshold[level], { loop: name, level }));
    });
    return { name: 'loop_threshold_seconds', help: 'Latency from which the loop is in this state.', samples };
}
function findingFamily(report) {
    const checks = [...new Set(report.findings.map((finding) => finding.check))];
    const samples = checks.flatMap((check) => result_state/* STATES */.xj.map((state) => ({
        labels: { check, state },
        value: String(report.findings.filter((finding) => finding.check === check && finding.state === state).length),
    })));
    return { name: 'findings', help: 'Findings of each check by state.', samples };
}
function stateSamples(actual, labels) {
    return result_state/* STATES */.xj.map((state) => ({ labels: { ...labels, state }, value: state === actual ? '1' : '0' }));
}
function measured(ms, labels) {
    return ms === null ? [] : [{ labels, value: seconds(ms) }];
}
function print({ name, help, samples }) {
    const full = PREFIX + name;
    const unit = name.endsWith('_seconds') ? `# UNIT ${full} seconds\n` : '';
    return `# TYPE ${full} gauge\n${unit}# HELP ${full} ${help}\n${samples.map((sample) => `${full}${printLabels(sample.labels)} ${sample.value}\n`).join('')}`;
}
function printLabels(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel((0,foreign_text/* plainText */.wh)(value, 200))}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
/** OpenMetrics 1.0, "escaped-string": line feed, quote and backslash; the line feed is gone by then. */
function escapeLabel(value) {
    return value.replace(/[\\"]/g, '\\$&');
}

// EXTERNAL MODULE: ./lib/src/report/terminal/text.js
var terminal_text = __webpack_require__(80547);
;// CONCATENATED MODULE: ./lib/src/report/formats/format.js







/** One row a format: a new one is a file beside this one and its row. */
const RENDERERS = {
    text: (report, { text = terminal_text/* PLAIN */.t }) => (0,terminal_text/* terminalText */.e)(report, text),
    json: json/* reportJson */.l,
    nagios: (report, { thresholds = NO_THRESHOLDS }) => nagios(report, thresholds),
    checkmk: (report, { thresholds = NO_THRESHOLDS }) => checkmk(report, thresholds),
    openmetrics: (report, { thresholds = NO_THRESHOLDS }) => openmetrics(report, thresholds),
    junit: junit,
};
const FORMATS = Object.keys(RENDERERS);
/** The report in one of the formats of the command line, ended by a newline. */
function render(report, format, options = {}) {
    return RENDERERS[format](report, options);
}


/***/ })

};
