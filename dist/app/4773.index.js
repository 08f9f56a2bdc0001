export const id = 4773;
export const ids = [4773,2588];
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

/***/ 34773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  discoverCommand: () => (/* binding */ discoverCommand)
});

// UNUSED EXPORTS: discoverServers

// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var names = __webpack_require__(36339);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/time/deadline.js
var time_deadline = __webpack_require__(15994);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/app/wiring/real-ports.js + 4 modules
var real_ports = __webpack_require__(42322);
// EXTERNAL MODULE: ./lib/src/app/wiring/version.js
var version = __webpack_require__(83289);
// EXTERNAL MODULE: ./lib/src/app/commands/check-config.js
var check_config = __webpack_require__(92588);
// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/checks/lookups.js
var lookups = __webpack_require__(87481);
;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/discovery/offer.js
function mergedOffers(advertised) {
    const known = new Map();
    for (const offer of advertised.flatMap(({ offers }) => offers)) {
        const key = `${offer.protocol} ${offer.host} ${offer.port}`;
        const earlier = known.get(key);
        known.set(key, earlier === undefined ? offer : { ...earlier, sources: [...earlier.sources, ...offer.sources] });
    }
    return [...known.values()];
}
function chosen(offers) {
    const mailboxes = offers.filter(({ end }) => end === 'mailbox');
    const of = (wanted) => mailboxes.find(({ protocol }) => protocol === wanted);
    const [named, jmap] = [offers.find(({ end }) => end === 'sender'), of('jmap')];
    const sender = named ?? (jmap === undefined ? null : { ...jmap, end: 'sender' });
    const mailbox = of('imap') ?? jmap ?? mailboxes[0] ?? null;
    return { sender, mailbox, others: offers.filter((offer) => offer !== mailbox && offer !== (named ?? jmap)) };
}
function readPort(text) {
    const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
    return port >= 1 && port <= 65_535 ? { ok: true, port } : { ok: false };
}

;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/discovery/xml.js
const DEEPEST = 32;
const MOST = 2_000;
const NAME = '[A-Za-z_][\\w.:-]*';
const TOKEN = new RegExp([
    '<!--(?:(?!--)[^])*-->',
    '<\\?[^>]*\\?>',
    '<!\\[CDATA\\[(?<verbatim>[^]*?)\\]\\]>',
    `</(?<closed>${NAME})\\s*>`,
    `<(?<opened>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
].join('|'), 'y');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const ENTITIES = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"],
]);
function readXml(document) {
    const text = document.replace(/^\ufeff/, '');
    const open = [];
    let root = null;
    let count = 0;
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
        const groups = TOKEN.exec(text)?.groups;
        if (groups === undefined)
            return null;
        const { verbatim, closed, opened, attributes = '', empty, text: plain } = groups;
        const at = open.at(-1);
        if (opened !== undefined) {
            const read = readAttributes(attributes);
            count += 1;
            if (read === null || count > MOST || open.length >= DEEPEST || (at === undefined && root !== null))
                return null;
            open.push({ name: opened, attributes: read, children: [], text: '' });
        }
        else if (plain !== undefined || verbatim !== undefined) {
            const said = verbatim ?? decoded(plain ?? '');
            if (said === null || (at === undefined && said.trim() !== ''))
                return null;
            if (at !== undefined)
                at.text += said;
        }
        if (closed === undefined && empty !== '/')
            continue;
        const ended = open.pop();
        if (ended === undefined || (closed !== undefined && closed !== ended.name))
            return null;
        const element = { ...ended, text: ended.text.trim() };
        const parent = open.at(-1);
        if (parent === undefined)
            root = element;
        else
            parent.children.push(element);
    }
    return open.length === 0 ? root : null;
}
function childTexts({ children }, name) {
    return children.filter((child) => child.name === name).map(({ text }) => text);
}
function readAttributes(text) {
    const read = new Map();
    for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
        const value = decoded(double ?? single ?? '');
        if (value === null || read.has(name))
            return null;
        read.set(name, value);
    }
    return read;
}
function decoded(text) {
    let isKnown = true;
    const result = text.replace(/&([^;]{0,10};?)/g, (_, inner) => {
        const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(inner) ?? [];
        const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
        const named = inner.endsWith(';') ? ENTITIES.get(inner.slice(0, -1)) : undefined;
        const character = named ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined);
        if (character === undefined)
            isKnown = false;
        return character ?? '';
    });
    return isKnown ? result : null;
}

;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/discovery/autoconfig.js






const LARGEST = 64 * 1024;
const MOST_REDIRECTS = 3;
const MOST_SERVERS = 20;
async function askAutoconfig(address, world) {
    const { domain } = address;
    const places = [
        { host: `autoconfig.${domain}`, path: '/mail/config-v1.1.xml' },
        { host: domain, path: '/.well-known/autoconfig/mail/config-v1.1.xml' },
    ];
    const pages = await Promise.all(places.map((place) => readAt(place, world)));
    const advertised = pages.map((page) => (page.kind === 'text' ? offersIn(page.text, page.url, address) : page));
    const first = advertised.find((each) => each.kind === 'found');
    if (first !== undefined)
        return { ...first, isWhole: true };
    const notes = advertised.flatMap((each) => (each.kind === 'nothing' || each.kind === 'unknown' ? each.notes : []));
    return { offers: [], notes, isWhole: advertised.every(({ kind }) => kind !== 'unknown') };
}
async function readAt(place, world, redirects = 0) {
    const url = `https://${place.host}${place.path}`;
    const because = (kind, why) => ({ kind, notes: [`${(0,foreign_text/* foreignWord */.n)(url)} ${why}.`] });
    const addresses = await (0,lookups/* addressesOf */.sO)(world.resolver, place.host);
    if (addresses.kind === 'unknown')
        return because('unknown', `could not be looked up: ${(0,foreign_text/* plainText */.wh)(addresses.reason)}`);
    if (addresses.kind === 'absent')
        return { kind: 'nothing', notes: [] };
    const outside = addresses.records.filter((each) => !(0,ip_address/* isInside */.FK)(each));
    if (outside.length === 0)
        return because('nothing', 'was not asked: its address is a private one, and nothing is connected to there');
    const page = await world.fetchPage(place.host, place.path, outside, LARGEST);
    if (page.kind === 'refused')
        return because('unknown', `was not read, for TLS to it fails: ${(0,foreign_text/* plainText */.wh)(page.reason)}`);
    if (page.kind === 'unreached')
        return because('unknown', `was not reached: ${(0,foreign_text/* plainText */.wh)(page.reason)}`);
    if (page.status >= 300 && page.status < 400) {
        const next = redirects < MOST_REDIRECTS ? placeOf(page.location, url) : null;
        return next === null
            ? because('nothing', `leads to where it is not followed: ${(0,foreign_text/* foreignWord */.n)(page.location ?? 'nowhere')}`)
            : await readAt(next, world, redirects + 1);
    }
    if (page.status === 404 || page.status === 410)
        return { kind: 'nothing', notes: [] };
    if (page.status !== 200)
        return because(page.status >= 500 ? 'unknown' : 'nothing', `is answered with ${page.status}`);
    return page.isWhole ? { kind: 'text', text: page.text, url } : because('nothing', `has more than ${LARGEST / 1024} KiB`);
}
function placeOf(location, from) {
    if (location === null || !URL.canParse(location, from))
        return null;
    const { protocol, hostname, port, username, password, pathname, search } = new URL(location, from);
    const host = (0,names/* domainName */.AU)(hostname);
    return protocol !== 'https:' || port !== '' || `${username}${password}` !== '' || host === null || (0,names/* isLoopback */.U9)(host)
        ? null
        : { host, path: `${pathname}${search}` };
}
function offersIn(text, url, address) {
    const root = readXml(text);
    if (root?.name !== 'clientConfig')
        return { kind: 'nothing', notes: [`${(0,foreign_text/* foreignWord */.n)(url)} holds no configuration for mail programs.`] };
    const servers = root.children
        .filter(({ name }) => name === 'emailProvider')
        .flatMap(({ children }) => children)
        .filter((child) => kindOf(child) !== null)
        .slice(0, MOST_SERVERS);
    const read = servers.map((server) => offerOf(server, url, address)).filter((each) => each !== null);
    return { kind: 'found', offers: read.flatMap(({ offer }) => offer ?? []), notes: read.flatMap(({ note }) => note ?? []) };
}
function offerOf(server, url, address) {
    const kind = kindOf(server);
    if (kind === null)
        return null;
    const [named = '', port = '', socket = '', said = null] = ['hostname', 'port', 'socketType', 'username'].map((key) => childTexts(server, key)[0]);
    const host = (0,names/* domainName */.AU)(filled(named, address));
    const read = readPort(port);
    if (host === null || (0,names/* isLoopback */.U9)(host) || !read.ok)
        return { offer: null, note: `${(0,foreign_text/* foreignWord */.n)(url)} names ${(0,foreign_text/* foreignWord */.n)(`${named}:${port}`)}, where no mail server can be.` };
    const security = { ssl: 'tls', tls: 'tls', starttls: 'starttls' }[socket.toLowerCase()];
    if (security !== 'tls' && security !== 'starttls')
        return {
            offer: null,
            note: `${(0,foreign_text/* foreignWord */.n)(url)} names ${host}:${read.port} without TLS: a password would cross the network in the clear.`,
        };
    const user = said === null ? null : filled(said, address);
    const isUser = user === null || (/^[\x21-\x7e]{1,254}$/.test(user) && !/%[A-Z]+%/.test(user));
    const methods = childTexts(server, 'authentication');
    const login = methods.length > 0 && methods.every((method) => /^OAuth2$/i.test(method)) ? 'oauth2' : 'password';
    return {
        offer: { ...kind, host, port: read.port, security, user: isUser ? user : null, login, sources: [url] },
        note: isUser ? null : `${(0,foreign_text/* foreignWord */.n)(url)} names a user that cannot be used: ${(0,foreign_text/* foreignWord */.n)(user ?? '')}.`,
    };
}
function kindOf({ name, attributes }) {
    const type = attributes.get('type')?.toLowerCase();
    if (name === 'incomingServer' && (type === 'imap' || type === 'pop3'))
        return { end: 'mailbox', protocol: type };
    return name === 'outgoingServer' && type === 'smtp' ? { end: 'sender', protocol: type } : null;
}
function filled(text, { address, local, domain }) {
    return text
        .replaceAll('%EMAILADDRESS%', () => address)
        .replaceAll('%EMAILLOCALPART%', () => local)
        .replaceAll('%EMAILDOMAIN%', () => domain);
}

;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/discovery/services.js


const SERVICES = [
    { label: '_submissions', end: 'sender', protocol: 'smtp', security: 'tls' },
    { label: '_submission', end: 'sender', protocol: 'smtp', security: 'starttls' },
    { label: '_imaps', end: 'mailbox', protocol: 'imap', security: 'tls' },
    { label: '_imap', end: 'mailbox', protocol: 'imap', security: 'starttls' },
    { label: '_pop3s', end: 'mailbox', protocol: 'pop3', security: 'tls' },
    { label: '_pop3', end: 'mailbox', protocol: 'pop3', security: 'starttls' },
    { label: '_jmap', end: 'mailbox', protocol: 'jmap', security: 'tls' },
];
const TLS_PORTS = new Set([465, 993, 995]);
const services_MOST = 20;
async function askServices(domain, resolver) {
    const answers = await Promise.all(SERVICES.map(async (service, order) => {
        const name = `${service.label}._tcp.${domain}`;
        return { ...service, order, name, answer: await resolver.ask({ type: 'SRV', name }) };
    }));
    const notes = [];
    const ranked = [];
    for (const { end, protocol, security, order, name, answer } of answers) {
        if (answer.kind === 'unknown')
            notes.push(`${name} could not be looked up: ${(0,foreign_text/* plainText */.wh)(answer.reason)}.`);
        if (answer.kind !== 'found')
            continue;
        const records = answer.records.slice(0, services_MOST);
        if (records.length > 0 && records.every(({ target }) => target === ''))
            notes.push(`${name} says that it is not offered (RFC 6186 section 3.4).`);
        for (const record of records.filter(({ target }) => target !== '')) {
            const host = hostOf(record);
            if (host === null)
                notes.push(`${name} names ${(0,foreign_text/* foreignWord */.n)(record.target)}:${record.port}, where no mail server can be.`);
            else
                ranked.push({
                    offer: {
                        end,
                        protocol,
                        host,
                        port: record.port,
                        security: TLS_PORTS.has(record.port) ? 'tls' : security,
                        user: null,
                        login: 'password',
                        sources: [`SRV ${name}`],
                    },
                    rank: [end === 'sender' ? 0 : 1, record.priority, order, -record.weight],
                });
        }
    }
    const offers = ranked.toSorted((a, b) => compared(a.rank, b.rank) || (a.offer.host < b.offer.host ? -1 : 1)).map(({ offer }) => offer);
    return { offers, notes, isWhole: answers.every(({ answer }) => answer.kind !== 'unknown') };
}
function hostOf({ target, port }) {
    const host = (0,names/* domainName */.AU)(target);
    return host === null || (0,names/* isLoopback */.U9)(host) || port === 0 ? null : host;
}
function compared(a, b) {
    return a.reduce((difference, value, index) => difference || value - (b[index] ?? 0), 0);
}

;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/discovery/suggestion.js

const SECRETS = { password: 'password: ${MAIL_PASSWORD}', oauth2: 'oauth2: { token: "${MAIL_TOKEN}" }' };
const NOTE = 500;
function suggestion(address, choice, { notes, isWhole }) {
    const { sender, mailbox, others } = choice;
    const chosen = [sender, mailbox].filter((offer) => offer !== null);
    if (chosen.length === 0)
        return comments([
            isWhole
                ? `${address.domain} names no server for its mail, neither by SRV records nor by autoconfig.`
                : `Which servers ${address.domain} has for its mail could not be learnt.`,
            ...notes,
        ]);
    const foreign = [...new Set(chosen.map(({ host }) => host))].filter((host) => host !== address.domain && !host.endsWith(`.${address.domain}`));
    return [
        comments([
            `What ${address.domain} says of its servers. Nobody has logged in to them: look at the hosts, then set the secret.`,
            ...foreign.map((host) => `${host} is not below ${address.domain}: make sure that it is your provider's (RFC 6186 section 6).`),
            ...(chosen.some(({ login }) => login === 'oauth2')
                ? ['A server takes OAuth2 alone: see docs/oauth2.md for where tokens come from.']
                : []),
        ]),
        ...(sender === null ? [] : ['senders:\n', entry('mta', sender, address)]),
        ...(mailbox === null ? [] : ['mailboxes:\n', entry('own', mailbox, address)]),
        `domains:\n  ${scalar(address.domain)}: {}\n`,
        comments([
            'A loop needs a second account, elsewhere: see docs/configuration.md.',
            ...(sender === null ? ['No server that takes mail is named: add one under senders.'] : []),
            ...(mailbox === null ? ['No server that shows the mailbox is named: add one under mailboxes.'] : []),
            ...others.map((offer) => `There is also ${offer.protocol} at ${offer.host}:${offer.port} (${offer.security}; ${sourcesOf(offer)}).`),
            ...notes,
        ]),
    ].join('');
}
function entry(name, offer, { address }) {
    const { protocol, host, port, security, user, login } = offer;
    const lines = [
        `# ${sourcesOf(offer)}`,
        ...(protocol === 'pop3' || protocol === 'jmap' ? [`protocol: ${protocol}`] : []),
        `host: ${scalar(host)}`,
        `port: ${port}`,
        `security: ${security}`,
        `user: ${scalar(user ?? address)}`,
        SECRETS[login],
    ];
    return `  ${name}:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}
function sourcesOf({ sources }) {
    return sources.map(foreign_text/* foreignWord */.n).join(', ');
}
function scalar(text) {
    return JSON.stringify(text.replaceAll('${', () => '$${'));
}
function comments(lines) {
    return lines.map((line) => `# ${(0,foreign_text/* plainText */.wh)(line, NOTE)}\n`).join('');
}

;// CONCATENATED MODULE: ./lib/src/app/commands/doctor/discovery/discovery.js
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













const BUDGET = 30_000;
async function discoverCommand({ address: text, servers, doh, format }, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const address = (0,mailbox_address/* parseAddress */.or)(text);
        if (address === null || (0,names/* domainName */.AU)(address.domain) === null) {
            terminal.complain(`--discover ${(0,foreign_text/* plainText */.wh)(text)} is no mail address of a domain, such as probe@example.net.\n`);
            return 3;
        }
        const yaml = JSON.stringify({ domains: { 'example.net': {} }, dns: { servers, ...(doh === '' ? {} : { doh }) } }, null, 1);
        const config = (0,check_config.configured)({ config: yaml }, terminal, { argumentOf: check_config.dnsArgument });
        if (config === null)
            return 3;
        const deadline = __addDisposableResource(env_1, new time_deadline/* Deadline */.B(clock/* systemClock */.m, BUDGET), false);
        const letGo = terminal.onInterrupt(() => deadline.cancel());
        const found = await discoverServers(address, await (0,real_ports/* discoveryWorld */.l9)(config.dns, deadline));
        letGo();
        terminal.printDocument(format === 'json' ? documentOf(address, found) : found.configuration);
        return (0,state/* exitStatus */.$u)(found.state);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function discoverServers(address, world) {
    const advertised = await Promise.all([askAutoconfig(address, world), askServices(address.domain, world.resolver)]);
    const choice = chosen(mergedOffers(advertised));
    const said = { notes: advertised.flatMap((each) => each.notes), isWhole: advertised.every(({ isWhole }) => isWhole) };
    const ends = [choice.sender, choice.mailbox].filter((offer) => offer !== null).length;
    return {
        state: ends === 2 ? 'ok' : ends === 1 || said.isWhole ? 'warning' : 'unknown',
        choice,
        notes: said.notes,
        configuration: suggestion(address, choice, said),
    };
}
function documentOf({ address }, { state, choice, notes, configuration }) {
    const { sender, mailbox, others } = choice;
    return `${JSON.stringify({ schemaVersion: 1, version: version/* VERSION */.x, state, address, sender, mailbox, others, notes, configuration }, null, 2)}\n`;
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


/***/ }),

/***/ 87481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F_: () => (/* binding */ mailHosts),
/* harmony export */   LV: () => (/* binding */ ASK_AGAIN),
/* harmony export */   VF: () => (/* binding */ existence),
/* harmony export */   gj: () => (/* binding */ receivingHosts),
/* harmony export */   sO: () => (/* binding */ addressesOf)
/* harmony export */ });
const ASK_AGAIN = 'Run again; if it stays, ask the name servers of the domain, or set dns.servers to a resolver that answers.';
async function addressesOf(resolver, name) {
    const [a, aaaa] = await Promise.all([resolver.ask({ type: 'A', name }), resolver.ask({ type: 'AAAA', name })]);
    const records = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
    if (records.length > 0)
        return { kind: 'found', records };
    return a.kind === 'unknown' ? a : aaaa.kind === 'unknown' ? aaaa : a;
}
async function existence(resolver, name) {
    const address = await resolver.ask({ type: 'A', name });
    if (address.kind === 'unknown')
        return address;
    if (address.kind === 'found' || address.why === 'NODATA')
        return { kind: 'exists' };
    const alias = await resolver.ask({ type: 'CNAME', name });
    if (alias.kind === 'unknown')
        return alias;
    return { kind: alias.kind === 'found' && alias.records.length > 0 ? 'exists' : 'missing' };
}
async function mailHosts(resolver, name) {
    const mx = await resolver.ask({ type: 'MX', name });
    if (mx.kind === 'unknown')
        return mx;
    const exchanges = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()) : [];
    return { kind: 'found', records: [...new Set(exchanges)].filter((host) => host !== '') };
}
async function receivingHosts(resolver, name) {
    const mx = await resolver.ask({ type: 'MX', name });
    if (mx.kind !== 'absent' || mx.why === 'NXDOMAIN')
        return await mailHosts(resolver, name);
    const own = await addressesOf(resolver, name);
    return own.kind === 'unknown' ? own : { kind: 'found', records: own.kind === 'found' ? [name] : [] };
}


/***/ })

};
