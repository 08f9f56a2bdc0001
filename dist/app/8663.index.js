export const id = 8663;
export const ids = [8663];
export const modules = {

/***/ 58663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/src/report/formats/format.js + 5 modules
var formats_format = __webpack_require__(63656);
;// CONCATENATED MODULE: ./lib/src/report/pictures/export/history-format.js
const HISTORY_FORMATS = ['text', 'json', 'openmetrics', 'otlp', 'csv', 'atom', 'badge', 'svg'];

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var plan = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
;// CONCATENATED MODULE: ./lib/src/app/commands/line/forms.js


const OPTIONS = {
    config: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    checks: { type: 'string', default: '' },
    'report-dir': { type: 'string', default: '' },
    format: { type: 'string', default: 'text' },
    fault: { type: 'string', default: '' },
    world: { type: 'string', default: '' },
    serve: { type: 'string', default: '' },
    ip: { type: 'string', default: '' },
    'mail-from': { type: 'string', default: '' },
    helo: { type: 'string', default: '' },
    'wait-for-dns': { type: 'string', default: '' },
    baseline: { type: 'string', default: '' },
    authoritative: { type: 'boolean', default: false },
    parked: { type: 'boolean', default: false },
    paths: { type: 'boolean', default: false },
    discover: { type: 'string', default: '' },
    part: { type: 'string', default: '' },
    shards: { type: 'string', default: '1' },
    history: { type: 'string', default: '' },
    compare: { type: 'string', default: '' },
    target: { type: 'string', default: '' },
    page: { type: 'string', default: '' },
    url: { type: 'string', default: '' },
    'dns-server': { type: 'string', multiple: true, default: [] },
    doh: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h', default: false },
    version: { type: 'boolean', short: 'V', default: false },
};
const SAYS = {
    config: ['FILE', 'the configuration; default: .github/email-continuity.yml'],
    only: ['LOOPS', 'the loops to run, separated by commas; default: all'],
    checks: ['CHECKS', 'of loops,expect-mail,dns,blocklists,certificates; default: all configured'],
    'report-dir': ['DIR', 'writes report.json and summary.md there; default: no files'],
    format: ['FORMAT', `one of ${formats_format/* FORMATS */.h.join(', ')}; default: text`],
    fault: ['FAULT', 'slow, junk, drop, duplicate, bounce, greylist, reject, auth, expired-cert, inbound or imap-stall; default: none'],
    world: ['WORLD', 'microsoft365: logins by OAuth2 access tokens; fastmail: JMAP with API tokens; default: passwords, SMTP and IMAP'],
    serve: ['FILE', 'writes the configuration of these servers there and keeps them up; default: one run'],
    ip: ['ADDRESS', 'the address that the mail comes from'],
    'mail-from': ['ADDRESS', 'the envelope sender; this or --helo is needed'],
    helo: ['NAME', 'the name that EHLO says; this or --mail-from is needed'],
    'wait-for-dns': ['TIME', 'waits so long, such as 10m, until DNS is as configured; default: not'],
    baseline: ['REPORT', 'an earlier report.json: DNS records changed since are told; default: none'],
    authoritative: [null, 'asks every name server of each domain too; default: resolvers alone'],
    parked: [null, 'judges domains that are to neither send nor receive mail; default: as those that do'],
    paths: [null, 'draws which way each loop goes, and what no loop can tell; logs in nowhere'],
    discover: ['ADDRESS', 'prints what the domain says of its servers as a configuration, and logs in nowhere; default: not'],
    part: ['ENTRY', "one job's share of a run, an entry of what plan prints; default: all of it"],
    shards: ['N', 'jobs at most for the loops of one place, 1 to 256; default: 1'],
    history: ['DIR', 'where runs are kept, one after another: a folder, or the branch github:OWNER/NAME[@BRANCH]; default: nowhere'],
    target: ['PERCENT', 'how many probes have to arrive, such as 99.9%; default: 99.5%'],
    compare: ['A..B', 'two days, weeks, months or ranges, as 2026-10..2026-11: whether mail became slower or lossier; default: none'],
    page: ['FILE', 'writes a page of the last 90 days there, one HTML file without a script; default: none'],
    url: ['URL', 'where the feed of --format atom will lie, which becomes its name; default: named after the history'],
    'dns-server': ['ADDRESS:PORT', "the resolver to ask, several times for several; default: this machine's"],
    doh: ['URL', 'asks a resolver by HTTPS (RFC 8484); default: not'],
};
const FORMS = {
    run: {
        does: 'Sends a probe through every loop of a configuration, finds it, judges it.',
        file: 'any',
        operands: null,
        options: ['config', 'only', 'checks', 'wait-for-dns', 'baseline', 'report-dir', 'history', 'format', 'part'],
    },
    demo: {
        does: 'The same on mail servers of its own, on this machine: no account, no network.',
        file: null,
        operands: null,
        options: ['fault', 'world', 'format', 'serve', 'report-dir'],
    },
    'check-config': {
        does: 'Says what a configuration would do, or everything that is wrong with it.',
        file: 'any',
        operands: null,
        options: ['config'],
    },
    doctor: {
        does: 'Logs in everywhere, tells what each server is like, and sends nothing.',
        file: 'any',
        operands: null,
        options: ['config', 'paths', 'discover', 'dns-server', 'doh', 'format'],
        formats: ['text', 'json'],
    },
    dns: {
        does: 'The DNS checks of any domain.',
        file: null,
        operands: 'DOMAIN...',
        options: ['dns-server', 'doh', 'authoritative', 'parked', 'baseline', 'report-dir', 'format'],
    },
    spf: {
        does: 'What a receiver makes of a sender (RFC 7208); the first word is the result.',
        file: null,
        operands: null,
        options: ['ip', 'mail-from', 'helo', 'dns-server', 'doh'],
    },
    report: {
        does: 'What the runs of a history come to: quantiles, losses, coverage; exit status 1 where mail became worse.',
        file: null,
        operands: '[DIR]',
        options: ['history', 'compare', 'page', 'format', 'target', 'url'],
        formats: HISTORY_FORMATS,
    },
    plan: {
        does: 'The jobs that a run is split into, as the matrix of a workflow.',
        file: 'any',
        operands: null,
        options: ['config', 'shards'],
    },
    merge: {
        does: 'One report and one verdict from those of the jobs.',
        file: 'yaml',
        operands: 'REPORT...',
        options: ['config', 'shards', 'report-dir', 'history', 'format'],
    },
};
const NAMES = Object.keys(FORMS);
function formOf(name) {
    return Object.hasOwn(FORMS, name) ? (FORMS[name] ?? null) : null;
}

// EXTERNAL MODULE: ./lib/src/report/terminal/columns.js
var columns = __webpack_require__(49801);
;// CONCATENATED MODULE: ./lib/src/app/commands/line/help.js


const WIDTH = 80;
const EXIT = 'Exit status: 0 ok, 1 warning, 2 critical, 3 unknown or wrong usage.';
const OVERVIEW = [
    'Usage: email-continuity COMMAND [OPTION...]',
    '',
    ...NAMES.flatMap((name) => row(name, formOf(name)?.does ?? '', 16)),
    ...row('help COMMAND', 'Tells what a command takes, as COMMAND --help does.', 16),
    '',
    ...row('-h, --help', 'this', 16),
    ...row('-V, --version', 'the version', 16),
    '',
    EXIT,
    '',
].join('\n');
function helpOf(name, { does, file, operands, options, formats }) {
    const usage = [name, '[OPTION...]', ...(file === null ? [] : ['[FILE]']), ...(operands === null ? [] : [operands])];
    const rows = options.flatMap((option) => {
        const [value, says] = SAYS[option];
        const text = option === 'format' && formats !== undefined ? `one of ${formats.join(', ')}; default: text` : says;
        return row(value === null ? `--${option}` : `--${option} ${value}`, text, 27);
    });
    const named = file === 'yaml' ? 'FILE ends in .yml or .yaml; it is the same as --config FILE.' : 'FILE is the same as --config FILE.';
    return [
        `Usage: email-continuity ${usage.join(' ')}`,
        '',
        ...(0,columns/* wrap */.LV)(does, WIDTH),
        ...(file === null ? [] : [named]),
        ...(operands === '[DIR]' ? ['DIR is the same as --history DIR.'] : []),
        '',
        ...rows,
        '',
        EXIT,
        '',
    ].join('\n');
}
function row(term, text, column) {
    const [first = '', ...rest] = (0,columns/* wrap */.LV)(text, WIDTH - 2 - column);
    return [`  ${term.padEnd(column)}${first}`, ...rest.map((line) => `  ${' '.repeat(column)}${line}`)];
}

// EXTERNAL MODULE: ./lib/src/core/text/nearest.js
var nearest = __webpack_require__(71276);
;// CONCATENATED MODULE: ./lib/src/app/commands/line/meant.js

const COMMANDS = [
    [/^(?:check|config|lint|test|validate|verify)$/i, 'check-config'],
    [/^(?:monitor|probe|send|start)$/i, 'run'],
    [/^(?:history|stats)$/i, 'report'],
    [/^version$/i, '--version'],
];
const FORMATS = [
    [/^(?:metrics|prom|prometheus)$/i, 'openmetrics'],
    [/^(?:check[_-]?mk|cmk|local)$/i, 'checkmk'],
    [/^(?:icinga2?|naemon|plugin)$/i, 'nagios'],
    [/^(?:junit-?xml|xunit)$/i, 'junit'],
    [/^(?:human|plain|term|terminal|txt)$/i, 'text'],
];
const INPUTS = {
    'dry-run': 'check-config and doctor send nothing',
    'fail-on': 'the exit status tells the state',
    'open-issue': 'issues are kept by the action alone',
    'smtp-host': 'write a configuration',
    to: 'write a configuration',
};
const SHORT = { c: '--config', f: '--format', o: '--report-dir', v: '--version' };
function meantCommand(word, known) {
    if (/\.ya?ml$/i.test(word))
        return `write run ${word}`;
    return meantWord(word, known, COMMANDS);
}
function meantFormat(word, known) {
    return meantWord(word, known, FORMATS);
}
function meantOption(word, known) {
    const long = word.length === 1 && Object.hasOwn(SHORT, word) ? SHORT[word] : undefined;
    if (long !== undefined)
        return `did you mean ${long}?`;
    if (Object.hasOwn(INPUTS, word))
        return `that is an input of the action; ${INPUTS[word]}`;
    const near = (0,nearest/* nearest */.p)(word, known);
    return near === null ? null : `did you mean --${near}?`;
}
function meantWord(word, known, words) {
    const equal = words.find(([written, to]) => written.test(word) && (to.startsWith('-') || known.includes(to)))?.[1] ?? (0,nearest/* nearest */.p)(word, known);
    return equal === null ? null : `did you mean ${equal}?`;
}

;// CONCATENATED MODULE: ./lib/src/app/commands/line/command.js









async function command(args, terminal) {
    const named = args.find((arg) => formOf(arg) !== null) ?? null;
    const usage = async (problem) => {
        terminal.complain(`${problem} Try: email-continuity ${named === null ? '' : `${named} `}--help\n`);
        const form = named === null ? null : formOf(named);
        const isReport = form === null || (form.formats === undefined && form.options.includes('format'));
        if (isReport)
            await printMisused(problem, args, terminal);
        return 3;
    };
    let parsed;
    try {
        parsed = parse(args);
    }
    catch (error) {
        return usage(explained(error instanceof Error ? error.message : String(error), named));
    }
    const { values, positionals, given } = parsed;
    if (values.version) {
        terminal.print(`email-continuity ${version/* VERSION */.x}\n`);
        return 0;
    }
    const asksHelp = values.help || positionals[0] === 'help';
    const [name, ...operands] = positionals[0] === 'help' ? positionals.slice(1) : positionals;
    if (name === undefined) {
        if (asksHelp)
            terminal.print(OVERVIEW);
        else
            terminal.complain(OVERVIEW);
        return asksHelp ? 0 : 3;
    }
    const form = formOf(name);
    if (form === null)
        return usage(`There is no command "${name}"; ${meantCommand(name, NAMES) ?? `there are ${NAMES.join(', ')}.`}`);
    if (asksHelp) {
        terminal.print(helpOf(name, form));
        return 0;
    }
    const known = form.options;
    const strange = given.find((option) => !known.some((other) => other === option));
    if (strange !== undefined)
        return usage(`${name} takes no --${strange}; it takes ${known.map((option) => `--${option}`).join(', ')}.`);
    const formats = form.formats ?? formats_format/* FORMATS */.h;
    if (!formats.includes(values.format)) {
        const hint = meantFormat(values.format, formats);
        return usage(`--format ${values.format} is not known; there are ${formats.join(', ')}${hint === null ? '.' : `; ${hint}`}`);
    }
    const format = formats_format/* FORMATS */.h.find((candidate) => candidate === values.format) ?? 'text';
    const read = withFile({ name, operands, values, format }, form);
    if (!read.ok)
        return usage(read.error);
    try {
        return await dispatch(read.invocation, terminal, usage);
    }
    catch (error) {
        const message = `a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}`;
        terminal.complain(`internal_error: ${message}\n`);
        if (known.includes('format'))
            await printBroken(message, error, { format, reportDir: '' }, terminal);
        return 3;
    }
}
async function printBroken(message, error, destination, terminal) {
    const { withoutRun } = await __webpack_require__.e(/* import() */ 2724).then(__webpack_require__.bind(__webpack_require__, 2724));
    const { printUnusable } = await __webpack_require__.e(/* import() */ 6839).then(__webpack_require__.bind(__webpack_require__, 86839));
    printUnusable(withoutRun(`Nothing is known: ${message}`, [], [(0,result_finding/* brokenCheck */.IH)('loop', error)]), plan/* NO_SCOPE */.FK, destination, terminal);
}
async function printMisused(problem, args, terminal) {
    const asked = args.flatMap((arg, index) => (arg === '--format' ? (args[index + 1] ?? '') : (/^--format=(.*)$/s.exec(arg)?.[1] ?? [])));
    const format = formats_format/* FORMATS */.h.find((candidate) => candidate === asked.at(-1)) ?? 'text';
    if (format === 'text')
        return;
    const { withoutRun } = await __webpack_require__.e(/* import() */ 2724).then(__webpack_require__.bind(__webpack_require__, 2724));
    const { printUnusable } = await __webpack_require__.e(/* import() */ 6839).then(__webpack_require__.bind(__webpack_require__, 86839));
    const finding = (0,result_finding/* findingOn */.Vv)('arguments')('configuration-unusable', 'unknown', problem);
    printUnusable(withoutRun(`Wrong usage, nothing was sent: ${problem}`, [], [finding]), plan/* NO_SCOPE */.FK, { format, reportDir: '' }, terminal);
}
function explained(message, name) {
    const sentence = (message.split(/\. |\n/)[0] ?? message).replace(/\.$/, '');
    const [, option] = /^Unknown option '--?([^']+)'/.exec(sentence) ?? [];
    const [, without] = /^Option '(--[^']+)' argument is ambiguous/.exec(sentence) ?? [];
    if (without !== undefined)
        return `${without} takes a value; write one that begins with a dash as ${without}=-...`;
    const known = (name === null ? null : formOf(name)?.options) ?? [];
    const hint = option === undefined ? null : meantOption(option, known);
    return `${sentence}${hint === null ? '.' : `; ${hint}${hint.endsWith('?') ? '' : '.'}`}`;
}
function parse(args) {
    const { values, positionals, tokens } = (0,external_node_util_.parseArgs)({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const listed = (name) => tokens.flatMap((token) => (token.kind === 'option' && token.name === name && token.value ? [token.value] : [])).join(',');
    return { values: { ...values, only: listed('only'), checks: listed('checks') }, positionals, given };
}
function withFile(invocation, { file, operands }) {
    const { name, values } = invocation;
    const isFile = (operand) => file === 'any' || (file === 'yaml' && /\.ya?ml$/i.test(operand));
    const files = invocation.operands.filter(isFile);
    const others = invocation.operands.filter((operand) => !isFile(operand));
    if (others.length > 0 && operands === null)
        return { ok: false, error: `${name} takes no operand "${others[0]}".` };
    const named = values.config === '' ? files : [values.config, ...files];
    if (named.length > 1)
        return { ok: false, error: `${name} takes one file.` };
    return { ok: true, invocation: { ...invocation, operands: others, values: { ...values, config: named[0] ?? '' } } };
}
async function dispatch({ name, operands, values, format }, terminal, usage) {
    switch (name) {
        case 'run': {
            const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(5973), __webpack_require__.e(9705), __webpack_require__.e(2392)]).then(__webpack_require__.bind(__webpack_require__, 82392));
            const { config, only, checks } = values;
            const { baseline } = values;
            return runCommand({
                config,
                only,
                checks,
                baseline,
                waitForDns: values['wait-for-dns'],
                reportDir: values['report-dir'],
                history: values.history,
                format,
                part: values.part,
            }, terminal);
        }
        case 'plan':
        case 'merge': {
            const { readShards } = await __webpack_require__.e(/* import() */ 5516).then(__webpack_require__.bind(__webpack_require__, 95516));
            const shards = readShards(values.shards);
            if (shards === null)
                return usage(`--shards ${values.shards} is no number from 1 to 256.`);
            if (name === 'plan')
                return (await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(2588)]).then(__webpack_require__.bind(__webpack_require__, 92588))).planCommand(values.config, shards, terminal);
            if (operands.length === 0)
                return usage('merge takes the reports of the parts.');
            const { mergeCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(5973), __webpack_require__.e(9705), __webpack_require__.e(2392)]).then(__webpack_require__.bind(__webpack_require__, 82392));
            return mergeCommand(operands, { config: values.config, reportDir: values['report-dir'], history: values.history, format, shards }, terminal);
        }
        case 'demo': {
            const { demoCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(4894), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(5973), __webpack_require__.e(9705), __webpack_require__.e(1070)]).then(__webpack_require__.bind(__webpack_require__, 51070));
            return demoCommand({ fault: values.fault, world: values.world, serve: values.serve, reportDir: values['report-dir'], format }, terminal);
        }
        case 'check-config': {
            const { checkConfigCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(2588)]).then(__webpack_require__.bind(__webpack_require__, 92588));
            return checkConfigCommand(values.config, terminal);
        }
        case 'doctor': {
            const read = format === 'json' ? format : 'text';
            const { discover, doh } = values;
            const servers = values['dns-server'];
            if (discover !== '') {
                if (values.config !== '' || values.paths)
                    return usage('doctor --discover takes no configuration and no --paths.');
                const { discoverCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(4773)]).then(__webpack_require__.bind(__webpack_require__, 34773));
                return discoverCommand({ address: discover, servers, doh, format: read }, terminal);
            }
            if (servers.length > 0 || doh !== '')
                return usage('doctor takes --dns-server and --doh with --discover alone.');
            if (values.paths) {
                const { pathsCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(6174)]).then(__webpack_require__.bind(__webpack_require__, 16174));
                return pathsCommand(values.config, read, terminal);
            }
            const { doctorCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(4399)]).then(__webpack_require__.bind(__webpack_require__, 64399));
            return doctorCommand(values.config, read, terminal);
        }
        case 'report': {
            const [history, ...others] = [values.history, ...operands].filter((folder) => folder !== '');
            if (history === undefined)
                return usage('report takes --history, the folder or branch that runs were kept in.');
            if (others.length > 0)
                return usage('report takes one folder.');
            const { reportCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(9083), __webpack_require__.e(5973), __webpack_require__.e(1988), __webpack_require__.e(8189)]).then(__webpack_require__.bind(__webpack_require__, 98189));
            const { DEFAULT_TARGET } = await __webpack_require__.e(/* import() */ 6424).then(__webpack_require__.bind(__webpack_require__, 76424));
            const { parsePercentage, PERCENTAGE_FORM } = await __webpack_require__.e(/* import() */ 8271).then(__webpack_require__.bind(__webpack_require__, 98271));
            const historyFormat = HISTORY_FORMATS.find((candidate) => candidate === values.format) ?? 'text';
            const target = values.target === '' ? DEFAULT_TARGET : parsePercentage(values.target);
            if (target === null)
                return usage(`--target ${values.target} is not ${PERCENTAGE_FORM}.`);
            const { compare, page, url } = values;
            if (url !== '' && !isFeedUrl(url))
                return usage(`--url ${url} is no address by http or https.`);
            return reportCommand({ history, compare, target, page, url, format: historyFormat }, terminal);
        }
        case 'spf': {
            const { ip, helo } = values;
            const mailFrom = values['mail-from'];
            if (ip === '')
                return usage('spf takes --ip, the address that the mail comes from.');
            if (mailFrom === '' && helo === '')
                return usage('spf takes --mail-from or --helo, or both.');
            const { spfCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(410)]).then(__webpack_require__.bind(__webpack_require__, 50410));
            return spfCommand({ ip, mailFrom, helo, servers: values['dns-server'], doh: values.doh }, terminal);
        }
        default: {
            if (operands.length === 0)
                return usage('dns takes at least one domain.');
            const { dnsCommand } = await Promise.all(/* import() */[__webpack_require__.e(2749), __webpack_require__.e(8815), __webpack_require__.e(9083), __webpack_require__.e(9066), __webpack_require__.e(5973), __webpack_require__.e(9705), __webpack_require__.e(3906)]).then(__webpack_require__.bind(__webpack_require__, 53906));
            const { authoritative, parked, baseline } = values;
            return dnsCommand({
                domains: operands,
                servers: values['dns-server'],
                doh: values.doh,
                authoritative,
                parked,
                baseline,
                reportDir: values['report-dir'],
                format,
            }, terminal);
        }
    }
}
function isFeedUrl(text) {
    return /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text);
}

// EXTERNAL MODULE: ./lib/src/app/reporting/last-door.js
var last_door = __webpack_require__(72176);
;// CONCATENATED MODULE: ./lib/src/app/commands/terminal.js

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
const USUAL = 80;
function displayOf(stream, env) {
    const isTerminal = stream.isTTY === true;
    const knows = isTerminal && env['TERM'] !== 'dumb';
    const { FORCE_COLOR: forced } = env;
    return {
        columns: isTerminal ? stream.columns || USUAL : null,
        colour: forced === undefined ? knows && !env['NO_COLOR'] : ['', '1', 'true', '2', '3'].includes(forced),
        rewrites: knows,
    };
}

// EXTERNAL MODULE: ./lib/src/app/run/guard.js
var guard = __webpack_require__(4653);
// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var wiring_process = __webpack_require__(45692);
;// CONCATENATED MODULE: ./lib/src/app/cli.js




const LIVE = 100;
async function runCli() {
    (0,wiring_process/* patientWithAddresses */.Iw)();
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', unlessFull(stream));
    const unverified = (0,wiring_process/* alwaysVerified */.oZ)(process.env);
    const own = sealedTerminal(terminal());
    if (unverified !== null)
        own.complain(`${unverified}\n`);
    process.on('uncaughtException', (error) => {
        if ((0,guard/* takesUncaught */.kt)(error))
            return;
        own.complain(`internal_error: a defect of this monitor, not of your mail: ${error.message}\n`);
        process.exit(3);
    });
    const status = await command(process.argv.slice(2), own);
    await new Promise((resolve) => process.stdout.write('', resolve));
    await new Promise((resolve) => process.stderr.write('', resolve));
    process.exit(status);
}
function unlessFull(stream) {
    return (error) => {
        const gone = 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
        if (!gone && stream === process.stdout)
            process.stderr.write(`Standard output could not be written: ${error.message}\n`);
    };
}
function terminal() {
    const { columns, colour } = displayOf(process.stdout, process.env);
    const watched = () => displayOf(process.stderr, process.env);
    return {
        print: (text) => process.stdout.write(text),
        printDocument: (text) => process.stdout.write(text),
        began: performance.now(),
        complain: (text) => process.stderr.write(text),
        columns,
        colour,
        env: process.env,
        readText: wiring_process/* readText */.yR,
        writeText: wiring_process/* writeText */.x3,
        live: (line) => {
            if (!watched().rewrites)
                return () => undefined;
            const show = () => process.stderr.write(`\r\u001b[2K${line(watched().columns ?? 0)}`);
            const timer = setInterval(show, LIVE);
            return () => {
                clearInterval(timer);
                process.stderr.write('\r\u001b[2K');
            };
        },
        onInterrupt: (stop) => (0,wiring_process/* onInterrupt */.nA)(() => {
            process.stderr.write(`${watched().rewrites ? '\r\u001b[2K' : ''}Cancelled: what is open is closed, what was sent is looked for and removed. Once more ends it at once.\n`);
            stop();
        }),
    };
}


/***/ }),

/***/ 63656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ FORMATS),
  X: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var plan = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/src/core/judge/burst/loss.js
var burst_loss = __webpack_require__(41730);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/report/formats/metrics.js
var formats_metrics = __webpack_require__(78111);
// EXTERNAL MODULE: ./lib/src/core/result/catalogue.js + 7 modules
var catalogue = __webpack_require__(17667);
// EXTERNAL MODULE: ./lib/src/core/result/codes/host-codes.js
var host_codes = __webpack_require__(10880);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
;// CONCATENATED MODULE: ./lib/src/report/facts/roster.js




function rosterOf(scope) {
    return [
        ...scope.loops.map(({ name }) => ({ check: 'loop', target: name })),
        ...scope.expectedMail.map((target) => ({ check: 'expect-mail', target })),
        ...scope.domains.flatMap((target) => host_codes/* DOMAIN_CHECKS */.J.map((check) => ({ check, target }))),
        ...scope.listed.map((target) => ({ check: 'blocklist', target })),
        ...scope.servers.map((target) => ({ check: 'certificate', target })),
        { check: 'other', target: null },
    ];
}
function rosterEntries(report, scope) {
    const roster = rosterOf(scope);
    const found = new Map(roster.map((subject) => [keyOf(subject), []]));
    const owners = ownersOf(report, scope.domains);
    for (const finding of report.findings.toSorted(result_finding/* compareFindings */.Eg)) {
        const subject = subjectsFor(finding, scope, owners).find((candidate) => found.has(keyOf(candidate)));
        found.get(keyOf(subject ?? OTHER))?.push(finding);
    }
    const isRun = !report.findings.some(({ check }) => check === 'configuration');
    return roster.map((subject) => {
        const findings = found.get(keyOf(subject)) ?? [];
        const isUnseen = findings.length === 0 && !(isRun && wasLookedAt(subject, report, owners));
        return { ...subject, findings, isUnseen, state: isUnseen ? 'unknown' : (0,result_state/* worst */.QZ)(findings.map(({ state }) => state)) };
    });
}
const OTHER = { check: 'other', target: null };
function keyOf({ check, target }) {
    return `${check} ${target ?? ''}`;
}
function subjectsFor({ check, target }, scope, owners) {
    const loop = { check: 'loop', target };
    const owner = owners(target);
    return [
        ...(scope.loops.some(({ name }) => name === target) ? [loop] : []),
        { check, target },
        ...(owner === null ? [] : [{ check, target: owner }]),
    ];
}
function wasLookedAt({ check, target }, report, owners) {
    if (check === 'other')
        return true;
    const own = report.findings.filter((finding) => finding.check === check);
    if (own.some(({ code }) => code === 'findings-omitted'))
        return false;
    if (check === 'loop')
        return report.loops.some(({ name, state }) => name === target && state !== 'unknown');
    if (check === 'certificate' || check === 'expect-mail')
        return false;
    if (check === 'blocklist')
        return own.length > 0 && own.every(({ state }) => state !== 'unknown');
    const findings = report.findings.filter((finding) => owners(finding.target) === target);
    return findings.some(isLookAtDomain) && findings.every(({ code }) => code !== 'dns-slow');
}
const NO_LOOK = new Set(['check-broken', 'check-overdue', 'findings-omitted']);
function isLookAtDomain({ check, code }) {
    return check !== 'dns' && host_codes/* DOMAIN_CHECKS */.J.some((each) => each === check) && !NO_LOOK.has(code) && !(0,catalogue/* isOfArrival */.tE)(code);
}
function ownersOf({ records }, domains) {
    const values = (name, types) => records.filter((record) => record.name === name && types.includes(record.type)).flatMap((record) => record.values);
    const servers = new Map();
    for (const domain of domains) {
        for (const exchange of values(domain, ['MX'])) {
            const host = exchange.split(' ').at(-1)?.replace(/\.$/, '') ?? '';
            for (const name of [host, ...values(host, ['A', 'AAAA'])])
                if (!servers.has(name))
                    servers.set(name, domain);
        }
    }
    const [only, ...others] = domains;
    return (target) => {
        const above = domains.filter((domain) => target === domain || target.endsWith(`.${domain}`)).toSorted((a, b) => b.length - a.length)[0];
        return above ?? servers.get(target) ?? (others.length === 0 ? (only ?? null) : null);
    };
}

;// CONCATENATED MODULE: ./lib/src/report/formats/checkmk.js






function checkmk(report, scope = plan/* NO_SCOPE */.FK) {
    const services = [
        { name: 'verdict', state: report.state, metrics: '-', text: (0,foreign_text/* plainText */.wh)(report.verdict.summary) },
        ...report.loops.map((loop) => loopService(loop, scope.loops.find(({ name }) => name === loop.name))),
        ...rosterEntries(report, scope).map(entryService),
    ];
    const names = (0,formats_metrics/* uniqueNames */.uZ)(services.map((service) => service.name), serviceName);
    return services.map(({ state, metrics, text }, index) => `${(0,result_state/* exitStatus */.$u)(state)} "${names[index] ?? ''}" ${metrics} ${text}\n`).join('');
}
function loopService(loop, named) {
    const limits = [named?.warning ?? null, named?.critical ?? null];
    const levels = limits.map((limit) => (limit === null ? '' : `;${(0,formats_metrics/* seconds */.YA)(limit)}`)).join('');
    const latency = loop.latencyMs === null ? [] : [`latency=${(0,formats_metrics/* seconds */.YA)(loop.latencyMs)}${levels}`];
    const loss = (0,formats_metrics/* measuredLoss */.sq)(loop, named);
    const metrics = [...latency, ...(loss === null ? [] : [`loss=${loss.join(';')}`])].join('|');
    return {
        name: loop.name,
        state: loop.state,
        metrics: metrics === '' ? '-' : metrics,
        text: (0,foreign_text/* plainText */.wh)(`${(0,burst_loss/* fateOf */._L)(loop)}: ${loop.message}`),
    };
}
function entryService({ check, target, state, findings, isUnseen }) {
    const name = target === null ? check : `${check} ${target}`;
    const text = isUnseen ? 'Not looked at in this run.' : 'Nothing to report.';
    return { name, state, metrics: '-', text: findings.length === 0 ? text : (0,foreign_text/* plainText */.wh)(findings.map(({ message }) => message).join(' ')) };
}
function serviceName(name) {
    return `Email ${(0,foreign_text/* plainText */.wh)(name, 100).replace(/[^\w .:@/[\]-]/g, '_')}`;
}

// EXTERNAL MODULE: ./lib/src/report/formats/json.js
var json = __webpack_require__(81646);
// EXTERNAL MODULE: ./lib/src/core/judge/verdict/verdict.js + 8 modules
var verdict = __webpack_require__(25279);
// EXTERNAL MODULE: ./lib/src/report/facts/narrative.js
var narrative = __webpack_require__(34139);
// EXTERNAL MODULE: ./lib/src/report/facts/tally.js
var tally = __webpack_require__(16899);
;// CONCATENATED MODULE: ./lib/src/report/formats/junit.js






const MESSAGE_LENGTH = 600;
function junit(report) {
    const errors = errorsOf(report);
    const findings = (0,narrative/* findingsWorstFirst */.a0)(report).map((finding) => fromFinding(finding, errors.has(finding)));
    const filled = [report.loops.map(fromLoop), findings].filter((suite) => suite.length > 0);
    const suites = filled.length > 0 ? filled : [[nothingRun(report)]];
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites>',
        ...suites.flatMap((cases, index) => suiteLines(cases, index, report)),
        '</testsuites>',
        '',
    ].join('\n');
}
function fromLoop(loop) {
    return {
        suite: 'loops',
        name: loop.name,
        result: loopResult(loop),
        type: (0,burst_loss/* explainingOutcome */.We)(loop),
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
function errorsOf({ loops, findings, state }) {
    if (state !== 'unknown' && state !== 'critical')
        return new Set();
    const isStrict = state === 'unknown' && (0,verdict/* runState */.HQ)(loops, findings, false) !== 'unknown';
    return new Set((0,verdict/* raising */._C)(loops, findings, isStrict).filter((finding) => finding.state === 'unknown'));
}
function nothingRun({ verdict: { code, summary } }) {
    return { suite: 'checks', name: 'run', result: 'error', type: code, message: summary, body: xml(summary), elapsed: null };
}
function fromFinding(finding, isError) {
    return {
        suite: 'checks',
        name: `${finding.check} ${finding.target} ${finding.code}`,
        result: findingResult(finding, isError),
        type: finding.code,
        message: finding.message,
        body: reported([finding.message, finding.evidence === null ? null : `Seen: ${finding.evidence}`, finding.remedy]),
        elapsed: null,
    };
}
function findingResult(finding, isError) {
    switch (finding.state) {
        case 'ok':
        case 'warning':
            return 'passed';
        case 'unknown':
            return isError || finding.check === 'configuration' ? 'error' : 'skipped';
        case 'critical':
            return 'failure';
    }
}
function reported(parts) {
    return parts.flatMap((part) => (part === null ? [] : xml(part))).join('\n');
}
function suiteLines(cases, index, report) {
    const suite = cases[0]?.suite ?? '';
    const time = (0,formats_metrics/* seconds */.YA)((0,tally/* wallTime */.O)(report) ?? 0);
    const where = `timestamp="${xml(report.startedAt.slice(0, 19))}" hostname="localhost" package="email-continuity" id="${index}"`;
    const passed = cases.flatMap(({ result, name, body }) => (result === 'passed' && body !== '' ? [`${xml(name)}: ${body}`] : []));
    return [
        `  <testsuite name="${suite}" ${totals(cases)} time="${time}" ${where}>`,
        '    <properties/>',
        ...cases.map(caseLine),
        `    <system-out>${passed.join('\n')}</system-out>`,
        '    <system-err/>',
        '  </testsuite>',
    ];
}
function totals(cases) {
    const count = (result) => cases.filter((testCase) => testCase.result === result).length;
    return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}
function caseLine({ suite, name, result, type, message, body, elapsed }) {
    const opening = `<testcase classname="email-continuity.${suite}" name="${xml(name)}" time="${(0,formats_metrics/* seconds */.YA)(elapsed ?? 0)}"`;
    switch (result) {
        case 'passed':
            return `    ${opening}/>`;
        case 'skipped':
            return `    ${opening}><skipped message="${xml(message)}"/></testcase>`;
        case 'failure':
        case 'error':
            return `    ${opening}><${result} type="${xml(type)}" message="${xml(message)}">${body}</${result}></testcase>`;
    }
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
function xml(text) {
    return (0,foreign_text/* plainText */.wh)(text, MESSAGE_LENGTH).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

;// CONCATENATED MODULE: ./lib/src/report/formats/nagios.js




function nagios(report, scope = plan/* NO_SCOPE */.FK) {
    const names = (0,formats_metrics/* uniqueNames */.uZ)(report.loops.map((loop) => loop.name), (name) => `loop_${name.replace(/[^\w.-]/g, '_')}`);
    const data = report.loops.flatMap((loop, index) => {
        const named = scope.loops.find(({ name }) => name === loop.name);
        const [key, loss] = [names[index] ?? '', lossData(loop, named)];
        return [`${key}=${value(loop, named)}`, ...(loss === null ? [] : [`${key}_loss=${loss}`])];
    });
    const line = `EMAIL ${(0,result_state/* pluginWord */.Mw)(report.state)} - ${withoutBar(report.verdict.summary)}`;
    return `${data.length === 0 ? line : `${line} | ${data.join(' ')}`}\n`;
}
function value(loop, named) {
    const measured = loop.latencyMs === null ? 'U' : `${(0,formats_metrics/* seconds */.YA)(loop.latencyMs)}s`;
    const limits = [named?.warning ?? null, named?.critical ?? null].map((limit) => (limit === null ? '' : (0,formats_metrics/* seconds */.YA)(limit)));
    return [measured, ...limits].join(';').replace(/;+$/, '');
}
function lossData(loop, named) {
    if ((named?.burst ?? null) === null && !loop.probes)
        return null;
    const [loss, ...limits] = (0,formats_metrics/* measuredLoss */.sq)(loop, named) ?? [];
    return [loss === undefined ? 'U' : `${loss}%`, ...limits].join(';');
}
function withoutBar(text) {
    return (0,foreign_text/* plainText */.wh)(text).replaceAll('|', '/');
}

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
;// CONCATENATED MODULE: ./lib/src/report/formats/openmetrics.js









const PREFIX = 'email_continuity_';
function openmetrics(report, scope = plan/* NO_SCOPE */.FK) {
    const names = (0,formats_metrics/* uniqueNames */.uZ)(report.loops.map((loop) => loop.name), (name) => (0,foreign_text/* plainText */.wh)(name, 100));
    const loops = report.loops.map((loop, index) => ({ loop, name: names[index] ?? '' }));
    const families = [
        ...runFamilies(report),
        ...loopFamilies(loops),
        thresholdFamily(loops, scope),
        ...burstFamilies(loops, scope),
        ...findingFamilies(report, scope),
    ];
    return `${families
        .filter((family) => family.samples.length > 0)
        .map(print)
        .join('')}# EOF\n`;
}
function runFamilies(report) {
    const finished = Date.parse(report.finishedAt);
    const wall = (0,tally/* wallTime */.O)(report);
    return [
        { name: 'build', help: 'Version that made this report.', samples: [{ labels: { version: report.version }, value: '1' }] },
        { name: 'state', help: 'State of the run: 1 for the one that it is in.', samples: stateSamples(report.state, {}) },
        {
            name: 'verdict',
            help: 'Verdict of the run: 1 for the one that it came to.',
            samples: oneOf('code', outcome/* VERDICT_CODES */.VV, report.verdict.code, {}),
        },
        {
            name: 'finished_timestamp_seconds',
            help: 'When the run ended, seconds since the epoch.',
            samples: [{ labels: {}, value: Number.isFinite(finished) ? (0,formats_metrics/* seconds */.YA)(finished) : 'NaN' }],
        },
        { name: 'run_seconds', help: 'How long the run took.', samples: measured(wall, {}) },
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
            help: 'What became of the probe: 1 for the outcome that it had.',
            samples: each((loop, labels) => oneOf('outcome', outcome/* OUTCOMES */.im, loop.outcome, { ...labels, kind: loop.kind })),
        },
        {
            name: 'loop_side',
            help: 'Who has to act: 1 for the side that does; all 0 where nobody has to.',
            samples: each((loop, labels) => oneOf('side', outcome/* SIDES */.BV, loop.side, labels)),
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
            samples: each((loop, labels) => [{ labels, value: loop.copies === null ? 'NaN' : String(loop.copies) }]),
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
function thresholdFamily(loops, scope) {
    const samples = loops.flatMap(({ loop, name }) => {
        const named = scope.loops.find((candidate) => candidate.name === loop.name);
        return named === undefined ? [] : ['warning', 'critical'].flatMap((level) => measured(named[level], { loop: name, level }));
    });
    return { name: 'loop_threshold_seconds', help: 'Latency from which the loop is in this state.', samples };
}
function burstFamilies(loops, scope) {
    const bursts = loops.flatMap(({ loop, name }) => {
        const named = scope.loops.find((candidate) => candidate.name === loop.name);
        const burst = named?.burst ?? null;
        return burst === null && !loop.probes ? [] : [{ loop, labels: { loop: name }, burst, named }];
    });
    const number = (value) => (value === null || value === undefined ? 'NaN' : String(value));
    const ratio = (percentage) => (percentage === undefined ? 'NaN' : String(percentage / 100));
    return [
        {
            name: 'loop_probes',
            help: 'Probes of a burst by what became of them.',
            samples: bursts.flatMap(({ loop: { probes }, labels }) => ['sent', 'seen', 'lost', 'reordered'].map((fate) => ({ labels: { ...labels, fate }, value: number(probes?.[fate]) }))),
        },
        {
            name: 'loop_loss_ratio',
            help: 'Share of the probes of a burst that was lost.',
            samples: bursts.map(({ loop, labels, named }) => ({ labels, value: ratio((0,formats_metrics/* measuredLoss */.sq)(loop, named)?.[0]) })),
        },
        {
            name: 'loop_loss_threshold_ratio',
            help: 'Loss above which the loop is in this state.',
            samples: bursts.flatMap(({ labels, burst }) => burst === null
                ? []
                : [
                    { labels: { ...labels, level: 'warning' }, value: number(burst.lossWarning) },
                    { labels: { ...labels, level: 'critical' }, value: number(burst.lossCritical) },
                ]),
        },
        {
            name: 'loop_latency_quantile_seconds',
            help: 'Latency that this share of the probes of a burst did not exceed.',
            samples: bursts.flatMap(({ loop: { probes }, labels }) => [
                ...measured(probes?.p50Ms ?? null, { ...labels, quantile: '0.5' }),
                ...measured(probes?.p95Ms ?? null, { ...labels, quantile: '0.95' }),
            ]),
        },
    ];
}
function findingFamilies(report, scope) {
    const counts = catalogue/* CHECKS */.ui.flatMap((check) => result_state/* STATES */.xj.map((state) => ({
        labels: { check, state },
        value: String(report.findings.filter((finding) => finding.check === check && finding.state === state).length),
    })));
    const entries = rosterEntries(report, scope);
    const subjects = entries.flatMap(({ check, target, state }) => stateSamples(state, { check, target: target ?? '' }));
    const ends = scope.servers.map((target) => {
        const end = report.findings.find((finding) => finding.target === target && finding.measures?.expiresAt)?.measures?.expiresAt ?? null;
        return { labels: { target }, value: end === null ? 'NaN' : (0,formats_metrics/* seconds */.YA)(Date.parse(end)) };
    });
    const lists = report.findings.flatMap(({ measures }) => measures?.lists ?? []);
    const listings = new Map(lists.map(({ target, zone, listed }) => [
        `${target} ${zone}`,
        { labels: { target, zone }, value: listed === null ? 'NaN' : listed ? '1' : '0' },
    ]));
    return [
        { name: 'findings', help: 'Findings of each check by state.', samples: counts },
        { name: 'check_state', help: 'State of each check of what the configuration names: 1 for the one that it is in.', samples: subjects },
        { name: 'certificate_expiry_timestamp_seconds', help: 'When a certificate ends, seconds since the epoch.', samples: ends },
        {
            name: 'blocklist_listed',
            help: 'Whether a list has an address or a domain: 1 it does, NaN it gave no verdict.',
            samples: [...listings.values()],
        },
    ];
}
function oneOf(label, all, actual, labels) {
    return all.map((value) => ({ labels: { ...labels, [label]: value }, value: value === actual ? '1' : '0' }));
}
function stateSamples(actual, labels) {
    return result_state/* STATES */.xj.map((state) => ({ labels: { ...labels, state }, value: state === actual ? '1' : '0' }));
}
function measured(ms, labels) {
    return [{ labels, value: ms === null ? 'NaN' : (0,formats_metrics/* seconds */.YA)(ms) }];
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
function escapeLabel(value) {
    return value.replace(/[\\"]/g, '\\$&');
}

// EXTERNAL MODULE: ./lib/src/report/terminal/text.js + 2 modules
var terminal_text = __webpack_require__(49556);
;// CONCATENATED MODULE: ./lib/src/report/formats/format.js







const RENDERERS = {
    text: (report, { text = terminal_text/* PLAIN */.t }) => (0,terminal_text/* terminalText */.e)(report, text),
    json: json/* reportJson */.l,
    nagios: (report, { scope = plan/* NO_SCOPE */.FK }) => nagios(report, scope),
    checkmk: (report, { scope = plan/* NO_SCOPE */.FK }) => checkmk(report, scope),
    openmetrics: (report, { scope = plan/* NO_SCOPE */.FK }) => openmetrics(report, scope),
    junit: junit,
};
const FORMATS = Object.keys(RENDERERS);
function render(report, format, options = {}) {
    return RENDERERS[format](report, options);
}


/***/ }),

/***/ 78111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   sq: () => (/* binding */ measuredLoss),
/* harmony export */   uZ: () => (/* binding */ uniqueNames)
/* harmony export */ });
function seconds(ms) {
    return String(Math.round(ms) / 1000);
}
function measuredLoss({ probes }, named) {
    const known = probes ? probes.seen + probes.lost : 0;
    if (!probes || known === 0)
        return null;
    const percentage = (share) => Math.round(share * 10_000) / 100;
    const { burst = null } = named ?? {};
    return [probes.lost / known, ...(burst === null ? [] : [burst.lossWarning, burst.lossCritical])].map(percentage);
}
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


/***/ })

};
