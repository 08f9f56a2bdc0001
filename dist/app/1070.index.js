export const id = 1070;
export const ids = [1070,2392,2588];
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

/***/ 51070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demoCommand: () => (/* binding */ demoCommand)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./lib/sandbox/net/fault-list.js
class FaultList {
    #active = [];
    #waiting = [];
    next() {
        return new Promise((resolve) => this.#waiting.push(resolve));
    }
    set(...faults) {
        this.#active = faults.map((fault) => ({ fault, left: timesOf(fault) }));
    }
    add(fault) {
        this.#active = [...this.#active, { fault, left: timesOf(fault) }];
    }
    clear() {
        this.#active = [];
    }
    find(kind) {
        for (const { fault } of this.#active)
            if (isKind(fault, kind))
                return fault;
        return null;
    }
    some(matches) {
        return this.#active.some(({ fault }) => matches(fault));
    }
    take(matches) {
        for (const entry of this.#active) {
            const { fault } = entry;
            if (!matches(fault))
                continue;
            this.#active = this.#active
                .map((other) => (other === entry ? { fault, left: entry.left - 1 } : other))
                .filter((other) => other.left > 0);
            const waiting = this.#waiting;
            this.#waiting = [];
            for (const notify of waiting)
                notify(fault);
            return fault;
        }
        return null;
    }
}
function timesOf(fault) {
    return 'times' in fault && fault.times !== undefined ? fault.times : Infinity;
}
function isKind(fault, kind) {
    return fault.kind === kind;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/sandbox/net/listener.js

const LOOPBACK = '127.0.0.1';
function listen(serve, port = 0) {
    const sockets = new Set();
    const server = (0,external_node_net_.createServer)((socket) => {
        sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => sockets.delete(socket));
        serve(socket);
    });
    const cut = () => {
        for (const socket of sockets)
            socket.destroy();
    };
    const close = () => new Promise((resolve) => {
        server.close(() => resolve());
        cut();
    });
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, LOOPBACK, () => {
            const address = server.address();
            resolve({ port: typeof address === 'object' && address !== null ? address.port : 0, cut, close });
        });
    });
}

;// CONCATENATED MODULE: ./lib/sandbox/jmap/answers.js
async function bodyOf(request) {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
function json(response, status, value, more = {}) {
    response.writeHead(status, { 'content-type': 'application/json', ...more });
    response.end(JSON.stringify(value));
}
const PROBLEM = { 'content-type': 'application/problem+json' };
function page(response, status, title, headers = {}) {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(`<!DOCTYPE html><html><head><title>${status} ${title}</title></head><body><h1>${title}</h1><hr><address>Sandbox</address></body></html>`);
}
function download(view, url, response) {
    const [, , , , blob = ''] = url.pathname.split('/').map(decodeURIComponent);
    const raw = blob.startsWith('b') ? view.mails.get(blob.slice(1))?.mail.raw : view.blobs.get(blob);
    if (raw === undefined)
        return page(response, 404, 'Not Found');
    response.writeHead(200, { 'content-type': url.searchParams.get('type') ?? 'application/octet-stream' });
    response.end(raw);
}
function announce(view, response) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    const tell = () => {
        const changed = { [view.account.address]: { Email: view.state } };
        response.write(`event: state\ndata: ${JSON.stringify({ '@type': 'StateChange', changed })}\n\n`);
    };
    view.onChange.add(tell);
    response.once('close', () => view.onChange.delete(tell));
}

;// CONCATENATED MODULE: ./lib/sandbox/jmap/call.js
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
class MethodError extends Error {
    type;
    constructor(type, description) {
        super(description);
        this.type = type;
    }
}
function resolved(parameters, answers) {
    return Object.fromEntries(Object.entries(parameters).map(([name, value]) => {
        if (!name.startsWith('#'))
            return [name, value];
        const { resultOf, name: method, path } = fields(value);
        const answer = answers.find(([answering, , id]) => id === resultOf && answering === method);
        const found = answer === undefined || typeof path !== 'string' ? undefined : pointed(answer[1], path.split('/').slice(1));
        if (found === undefined)
            throw new MethodError('invalidResultReference', `there is no ${String(path)} of ${String(resultOf)}`);
        return [name.slice(1), found];
    }));
}
function pointed(value, [part, ...rest]) {
    if (part === undefined)
        return value;
    if (part === '*' && Array.isArray(value))
        return value.flatMap((each) => pointed(each, rest));
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    return pointed(Array.isArray(value) ? value[Number(key)] : fields(value)[key], rest);
}

;// CONCATENATED MODULE: ./lib/sandbox/jmap/reading.js

const MOST_OBJECTS = 500;
function getFolders(view, { ids }, noDrafts) {
    const wanted = ids === undefined || ids === null ? null : list(ids);
    const shown = view.folders.filter(({ role }) => !noDrafts || role !== 'drafts');
    const all = shown.map(({ id, folder, role }) => ({
        id,
        name: folder.name === 'INBOX' ? 'Inbox' : folder.name,
        parentId: null,
        role,
        sortOrder: 0,
        totalEmails: folder.mails.length,
        myRights: { mayReadItems: true, mayAddItems: true, mayRemoveItems: true },
    }));
    return { state: view.state, list: wanted === null ? all : all.filter(({ id }) => wanted.includes(id)), notFound: [] };
}
const QUOTA = 1024 ** 3;
function getQuotas({ account: { folders } }) {
    const mails = [...folders.values()].flatMap((folder) => folder.mails);
    const used = mails.reduce((sum, { raw }) => sum + raw.length, 0);
    const quota = (id, resourceType, of) => ({ id, name: id, resourceType, scope: 'account', ...of });
    const quotas = [
        quota('mails', 'count', { used: mails.length, hardLimit: 2_000, types: ['Email'] }),
        quota('storage', 'octets', { used, hardLimit: QUOTA, types: ['Email'] }),
        quota('files', 'octets', { used: 99, hardLimit: 100, types: ['FileNode'] }),
    ];
    return { state: '0', list: quotas, notFound: [] };
}
function getMails(view, { ids, properties }, hidden) {
    const wanted = list(ids).map(String);
    if (wanted.length > MOST_OBJECTS)
        throw new MethodError('requestTooLarge', `at most ${MOST_OBJECTS} ids`);
    const { mails } = view;
    const found = wanted.flatMap((id) => (hidden ? [] : (mails.get(id) ?? [])));
    const asked = properties === undefined ? ['id', 'blobId', 'mailboxIds', 'keywords', 'size', 'receivedAt', 'subject'] : list(properties).map(String);
    return {
        state: view.state,
        list: found.map((lying) => Object.fromEntries(['id', ...asked].map((name) => [name, property(view, lying, name)]))),
        notFound: wanted.filter((id) => !found.some((lying) => lying.id === id)),
    };
}
function property(view, { id, folder, mail }, name) {
    switch (name) {
        case 'id':
        case 'threadId':
            return name === 'id' ? id : `t${id}`;
        case 'blobId':
            return `b${id}`;
        case 'mailboxIds':
            return { [view.idOf(folder)]: true };
        case 'keywords':
            return Object.fromEntries([...mail.flags].map((flag) => [flag.toLowerCase().replace('\\', '$'), true]));
        case 'size':
            return mail.raw.length;
        case 'receivedAt':
            return `${mail.internalDate.toISOString().slice(0, 19)}Z`;
        case 'subject':
            return headerValues(mail.raw, 'subject').at(-1)?.trim() ?? null;
        default: {
            const [, field = '', all] = /^header:([\x21-\x39\x3b-\x7e]+?)(?::asRaw)?(:all)?$/.exec(name) ?? [];
            if (field === '')
                throw new MethodError('invalidArguments', `unknown property ${name}`);
            const values = headerValues(mail.raw, field.toLowerCase());
            return all === undefined ? (values.at(-1) ?? null) : values;
        }
    }
}
function headerValues(raw, field) {
    const text = raw.toString('latin1');
    const end = text.search(/\r?\n\r?\n/);
    const lines = text.slice(0, end === -1 ? undefined : end).split(/\r?\n(?![ \t])/);
    return lines.filter((line) => line.toLowerCase().startsWith(`${field}:`)).map((line) => line.slice(field.length + 1));
}
function changesOf(view, { sinceState, maxChanges }, unlisted) {
    const most = typeof maxChanges === 'number' ? maxChanges : MOST_OBJECTS;
    const changes = view.changes(sinceState, most);
    if (changes === null)
        throw new MethodError('cannotCalculateChanges', 'that state is not known');
    const { created, destroyed, newState, more } = changes;
    return { oldState: sinceState, newState, hasMoreChanges: more, created: unlisted ? [] : created, updated: [], destroyed };
}
function queryMails(view, { filter, sort, limit, position, calculateTotal }, unlisted) {
    const fits = Object.entries(fields(filter)).map(([name, value]) => condition(view, name, value));
    const [{ property: by, isAscending } = { property: 'receivedAt', isAscending: true }] = list(sort).map(fields);
    if (by !== 'receivedAt')
        throw new MethodError('unsupportedSort', String(by));
    const found = unlisted ? [] : [...view.mails.values()].filter((lying) => fits.every((fit) => fit(lying)));
    const sorted = found.toSorted((a, b) => a.mail.internalDate.getTime() - b.mail.internalDate.getTime());
    const ids = (isAscending === false ? sorted.toReversed() : sorted).map(({ id }) => id);
    const from = typeof position === 'number' ? position : 0;
    const most = typeof limit === 'number' ? limit : MOST_OBJECTS;
    const total = calculateTotal === true ? { total: ids.length } : {};
    return { queryState: view.state, canCalculateChanges: false, position: from, ids: ids.slice(from, from + most), ...total };
}
function condition(view, name, value) {
    switch (name) {
        case 'inMailbox':
            return ({ folder }) => view.idOf(folder) === value;
        case 'inMailboxOtherThan':
            return ({ folder }) => !list(value).includes(view.idOf(folder));
        case 'header': {
            const [field, text] = list(value).map(String);
            return ({ mail }) => headerValues(mail.raw, (field ?? '').toLowerCase()).some((each) => text === undefined || each.includes(text));
        }
        default:
            throw new MethodError('unsupportedFilter', name);
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/jmap/writing.js

function destroyMails(view, { destroy }, refuse) {
    const oldState = view.state;
    const refused = refuse('Email/set');
    const notDestroyed = {};
    const destroyed = [];
    for (const id of list(destroy).map(String)) {
        const lying = view.mails.get(id);
        if (refused !== null)
            notDestroyed[id] = refused;
        else if (lying === undefined)
            notDestroyed[id] = { type: 'notFound' };
        else {
            lying.folder.remove(new Set([lying.mail.uid]));
            destroyed.push(id);
        }
    }
    return { oldState, newState: view.state, created: {}, updated: {}, destroyed, notDestroyed };
}
function importMails(view, { emails }, refuse) {
    const created = {};
    const notCreated = {};
    for (const [key, value] of Object.entries(fields(emails))) {
        const { blobId, mailboxIds, keywords } = fields(value);
        const raw = view.blobs.get(String(blobId));
        const [place] = Object.keys(fields(mailboxIds));
        const target = view.folders.find(({ id }) => id === place)?.folder;
        const refused = refuse('Email/import');
        if (refused !== null)
            notCreated[key] = refused;
        else if (raw === undefined)
            notCreated[key] = { type: 'blobNotFound', notFound: [blobId] };
        else if (target === undefined)
            notCreated[key] = { type: 'invalidProperties', properties: ['mailboxIds'] };
        else {
            const flags = Object.keys(fields(keywords)).map((keyword) => keyword.replace('$', '\\'));
            const { uid } = target.add(raw, { flags });
            const id = [...view.mails.values()].find(({ folder, mail }) => folder === target && mail.uid === uid)?.id ?? '';
            created[key] = { id, blobId: `b${id}`, threadId: `t${id}`, size: raw.length };
        }
    }
    return { oldState: null, newState: view.state, created, notCreated };
}
function getIdentities(view) {
    const { address } = view.account;
    return { state: '0', list: [{ id: 'i1', name: '', email: address, replyTo: null, bcc: null, mayDelete: false }], notFound: [] };
}
let submissions = 0;
function createSubmissions(view, parameters, submit, refuse) {
    const created = {};
    const notCreated = {};
    const sent = new Map();
    for (const [key, value] of Object.entries(fields(parameters['create']))) {
        const { emailId, identityId, envelope } = fields(value);
        const lying = view.mails.get(String(emailId));
        const from = String(fields(fields(envelope)['mailFrom'])['email']);
        const recipients = list(fields(envelope)['rcptTo']).map(fields);
        const to = recipients.map(({ email }) => String(email));
        const asked = fields(fields(fields(envelope)['mailFrom'])['parameters']);
        const isStrange = Object.keys(asked).some((name) => !['ENVID', 'RET'].includes(name)) ||
            recipients.some((each) => Object.keys(fields(each['parameters'])).some((name) => !['NOTIFY', 'ORCPT'].includes(name)));
        const error = refuse('EmailSubmission/set') ??
            (identityId === 'i1' ? null : { type: 'invalidProperties', properties: ['identityId'] }) ??
            (lying === undefined ? { type: 'emailNotFound' } : null) ??
            (from.toLowerCase() === view.account.address ? null : { type: 'forbiddenMailFrom', description: `${from} is not yours` }) ??
            (to.length > 0 ? null : { type: 'noRecipients' }) ??
            (isStrange ? { type: 'invalidProperties', properties: ['envelope'] } : null) ??
            submit({
                from,
                to,
                raw: lying?.mail.raw ?? Buffer.alloc(0),
                ...(typeof asked['ENVID'] === 'string' ? { envid: asked['ENVID'] } : {}),
            });
        if (error !== null) {
            notCreated[key] = error;
            continue;
        }
        submissions += 1;
        const id = `S${submissions}`;
        created[key] = { id, threadId: `t${String(emailId)}`, sendAt: new Date().toISOString(), undoStatus: 'final' };
        sent.set(id, String(emailId)).set(`#${key}`, String(emailId));
    }
    const done = ['EmailSubmission/set', { oldState: null, newState: '0', created, notCreated }, ''];
    const destroy = list(parameters['onSuccessDestroyEmail']).flatMap((id) => sent.get(String(id)) ?? []);
    return destroy.length === 0 ? [done] : [done, ['Email/set', destroyMails(view, { destroy }, () => null), '']];
}

;// CONCATENATED MODULE: ./lib/sandbox/jmap/methods.js



const CAPABILITIES = [
    'urn:ietf:params:jmap:core',
    'urn:ietf:params:jmap:mail',
    'urn:ietf:params:jmap:submission',
    'urn:ietf:params:jmap:quota',
];
const MOST_CALLS = 16;
function carriedOut(view, body, world) {
    const request = parsed(body);
    if (request === null)
        return { kind: 'problem', type: 'notJSON', detail: 'the body is no JSON' };
    const { using, methodCalls } = fields(request);
    if (!Array.isArray(using) || !Array.isArray(methodCalls))
        return { kind: 'problem', type: 'notRequest', detail: 'using and methodCalls' };
    const unknown = list(using).find((each) => !CAPABILITIES.some((known) => known === each));
    if (unknown !== undefined)
        return { kind: 'problem', type: 'unknownCapability', detail: JSON.stringify(unknown) };
    if (methodCalls.length > MOST_CALLS)
        return { kind: 'problem', type: 'limit', detail: 'maxCallsInRequest' };
    const answers = [];
    for (const call of methodCalls) {
        const [name, parameters, id] = list(call);
        answers.push(...answered(view, [String(name), fields(parameters), String(id)], answers, world));
    }
    return { kind: 'answers', answers };
}
function answered(view, [name, given, id], before, world) {
    world.called.push(name);
    try {
        const fault = world.faults.take((each) => each.kind === 'method' && each.method === name);
        if (fault !== null)
            throw new MethodError(fault.type, fault.description ?? '');
        const parameters = resolved(given, before);
        if (parameters['accountId'] !== view.account.address)
            throw new MethodError('accountNotFound', '');
        return answersOf(view, name, parameters, world).map(([answering, answer]) => [
            answering,
            { accountId: view.account.address, ...answer },
            id,
        ]);
    }
    catch (error) {
        if (!(error instanceof MethodError))
            throw error;
        return [['error', { type: error.type, ...(error.message === '' ? {} : { description: error.message }) }, id]];
    }
}
function answersOf(view, name, parameters, { faults, submit }) {
    const refuse = (method) => {
        if (faults.find('read-only') !== null)
            throw new MethodError('accountReadOnly', '');
        return faults.take((each) => each.kind === 'set' && each.method === method)?.error ?? null;
    };
    switch (name) {
        case 'Mailbox/get':
            return [[name, getFolders(view, parameters, faults.find('no-drafts') !== null)]];
        case 'Email/get': {
            const hidden = list(parameters['ids']).length > 0 &&
                faults.take((each) => each.kind === 'unfound') !== null;
            return [[name, getMails(view, parameters, hidden)]];
        }
        case 'Email/query':
            return [[name, queryMails(view, parameters, faults.find('unlisted') !== null)]];
        case 'Email/changes':
            return [[name, changesOf(view, parameters, faults.find('unlisted') !== null)]];
        case 'Email/set':
            return [[name, destroyMails(view, parameters, refuse)]];
        case 'Email/import':
            return [[name, importMails(view, parameters, refuse)]];
        case 'Quota/get':
            return [[name, getQuotas(view)]];
        case 'Identity/get':
            return [[name, getIdentities(view)]];
        case 'EmailSubmission/set':
            return createSubmissions(view, faults.find('keeps-drafts') === null ? parameters : { ...parameters, onSuccessDestroyEmail: [] }, submit, refuse);
        default:
            throw new MethodError('unknownMethod', '');
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/delivery/mailstore.js
let lastUidValidity = Math.floor(Date.now() / 1000);
class mailstore_Folder {
    name;
    specialUse;
    uidNext = 1;
    uidValidity = ++lastUidValidity;
    #mails = [];
    #watchers = new Set();
    constructor(name, specialUse = null) {
        this.name = name;
        this.specialUse = specialUse;
    }
    get mails() {
        return this.#mails;
    }
    add(raw, options = {}) {
        const bytes = typeof raw === 'string' ? Buffer.from(raw, 'utf8') : raw;
        const mail = {
            uid: this.uidNext++,
            raw: bytes,
            internalDate: options.internalDate ?? new Date(),
            flags: new Set(options.flags),
        };
        this.#mails = [...this.#mails, mail];
        this.#notify();
        return mail;
    }
    fill(raws, internalDate = new Date()) {
        const added = [];
        for (const raw of raws)
            added.push({ uid: this.uidNext++, raw, internalDate, flags: new Set() });
        this.#mails = [...this.#mails, ...added];
        this.#notify();
    }
    setFlags(uid, flags) {
        this.#mails = this.#mails.map((mail) => (mail.uid === uid ? { ...mail, flags: new Set(flags) } : mail));
        this.#notify();
    }
    remove(uids) {
        this.#mails = this.#mails.filter((mail) => !uids.has(mail.uid));
        this.#notify();
    }
    renumber() {
        this.uidValidity = ++lastUidValidity;
        this.uidNext = 1;
        this.#mails = this.#mails.map((mail) => ({ ...mail, uid: this.uidNext++ }));
        this.#notify();
    }
    watch(watcher) {
        this.#watchers.add(watcher);
        return () => void this.#watchers.delete(watcher);
    }
    until(condition) {
        if (condition(this.#mails))
            return Promise.resolve();
        return new Promise((resolve) => {
            const stop = this.watch(() => {
                if (!condition(this.#mails))
                    return;
                stop();
                resolve();
            });
        });
    }
    #notify() {
        const watchers = Array.from(this.#watchers);
        for (const watcher of watchers)
            watcher();
    }
}
function createAccount(address, password, junk = 'Junk') {
    const folders = [new mailstore_Folder('INBOX'), new mailstore_Folder('Sent', '\\Sent'), new mailstore_Folder('Trash', '\\Trash'), new mailstore_Folder(junk, '\\Junk')];
    return { address, password, junk, folders: new Map(folders.map((folder) => [folder.name, folder])) };
}
function findFolder(account, name) {
    return account.folders.get(name.toUpperCase() === 'INBOX' ? 'INBOX' : name) ?? null;
}

;// CONCATENATED MODULE: ./lib/sandbox/jmap/view.js

const ROLES = {
    '\\Junk': 'junk',
    '\\Sent': 'sent',
    '\\Trash': 'trash',
    '\\Drafts': 'drafts',
    '\\All': 'all',
    '\\Archive': 'archive',
};
class AccountView {
    account;
    onChange = new Set();
    blobs = new Map();
    #state = 0;
    #mails = new Map();
    #ids = new Map();
    #folderIds = new Map();
    #log = [];
    constructor(account) {
        this.account = account;
        if (![...account.folders.values()].some(({ specialUse }) => specialUse === '\\Drafts'))
            account.folders.set('Drafts', new mailstore_Folder('Drafts', '\\Drafts'));
        this.#refresh();
        this.#log.length = 0;
    }
    get folders() {
        return [...this.account.folders.values()].map((folder) => {
            const role = folder.name === 'INBOX' ? 'inbox' : folder.specialUse === null ? null : ROLES[folder.specialUse];
            return { id: this.idOf(folder), folder, role };
        });
    }
    idOf(folder) {
        const known = this.#folderIds.get(folder);
        if (known !== undefined)
            return known;
        const id = `f${this.#folderIds.size + 1}`;
        this.#folderIds.set(folder, id);
        folder.watch(() => this.#refresh());
        return id;
    }
    get mails() {
        this.#refresh();
        return this.#mails;
    }
    get state() {
        this.#refresh();
        return String(this.#state);
    }
    changes(since, most) {
        this.#refresh();
        const from = typeof since === 'string' && /^\d{1,9}$/.test(since) ? Number(since) : Number.NaN;
        if (Number.isNaN(from) || from > this.#state)
            return null;
        const created = new Set();
        const destroyed = new Set();
        let newState = from;
        for (const change of this.#log.filter(({ state }) => state > from)) {
            if (created.size + destroyed.size + change.created.length + change.destroyed.length > most && newState > from)
                break;
            for (const id of change.created)
                created.add(id);
            for (const id of change.destroyed)
                if (!created.delete(id))
                    destroyed.add(id);
            newState = change.state;
        }
        return { created: [...created], destroyed: [...destroyed], newState: String(newState), more: newState < this.#state };
    }
    #refresh() {
        const now = new Map();
        for (const folder of this.account.folders.values()) {
            this.idOf(folder);
            for (const mail of folder.mails) {
                const place = `${folder.name}/${folder.uidValidity}/${mail.uid}`;
                const id = this.#ids.get(place) ?? `m${this.#ids.size + 1}`;
                this.#ids.set(place, id);
                now.set(id, { id, folder, mail });
            }
        }
        const created = [...now.keys()].filter((id) => !this.#mails.has(id));
        const destroyed = [...this.#mails.keys()].filter((id) => !now.has(id));
        this.#mails = now;
        if (created.length + destroyed.length === 0)
            return;
        this.#state += 1;
        this.#log.push({ state: this.#state, created, destroyed });
        for (const tell of this.onChange)
            tell();
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/jmap/server.js








const POINTS = [
    ['/.well-known/jmap', 'session'],
    ['/jmap/session', 'session'],
    ['/jmap/api/', 'api'],
    ['/jmap/upload/', 'upload'],
    ['/jmap/download/', 'download'],
    ['/jmap/event/', 'events'],
];
class JmapServer {
    host = LOOPBACK;
    faults = new FaultList();
    logins = [];
    asked = [];
    called = [];
    defects = [];
    heard;
    #isHeard = () => undefined;
    #options;
    #views = new Map();
    #servers = [];
    constructor(options) {
        this.#options = options;
        this.heard = new Promise((resolve) => (this.#isHeard = resolve));
    }
    async start() {
        const { authority, name } = this.#options;
        const identity = authority.issue({ names: [name, 'localhost'], addresses: [LOOPBACK] }, null);
        const answer = (secure) => (request, response) => {
            this.#answer(request, response, secure).catch((error) => {
                this.defects.push(error);
                response.destroy();
            });
        };
        const secured = (0,external_node_https_.createServer)({ cert: identity.certificate, key: identity.key }, answer(true));
        this.#servers = [secured, (0,external_node_http_.createServer)(answer(false))];
        await Promise.all(this.#servers.map((server) => new Promise((resolve) => server.listen(0, LOOPBACK, resolve))));
    }
    get ports() {
        const [tls = 0, plaintext = 0] = this.#servers.map((server) => {
            const address = server.address();
            return typeof address === 'object' && address !== null ? address.port : 0;
        });
        return { tls, plaintext };
    }
    async close() {
        await Promise.all(this.#servers.map((server) => {
            server.closeAllConnections();
            return new Promise((resolve) => server.close(resolve));
        }));
    }
    async [Symbol.asyncDispose]() {
        await this.close();
    }
    async #answer(request, response, secure) {
        const url = new URL(request.url ?? '/', `${secure ? 'https' : 'http'}://${request.headers.host ?? LOOPBACK}`);
        const point = POINTS.find(([path]) => url.pathname === path || (path.endsWith('/') && url.pathname.startsWith(path)))?.[1];
        const body = await bodyOf(request);
        if (point === undefined)
            return page(response, 404, 'Not Found');
        this.asked.push(point);
        if (this.#strikes(point, response))
            return undefined;
        const account = this.#accountOf(request.headers.authorization ?? '', secure);
        if (account === null)
            return page(response, 401, 'Unauthorized', { 'www-authenticate': 'Basic realm="jmap", Bearer realm="jmap"' });
        const view = this.#views.get(account) ?? new AccountView(account);
        this.#views.set(account, view);
        switch (point) {
            case 'session':
                if (url.pathname !== '/jmap/session')
                    return page(response, 301, 'Moved Permanently', { location: '/jmap/session' });
                return json(response, 200, this.#session(account, url.origin));
            case 'api':
                return this.#call(view, body.toString('utf8'), response);
            case 'upload': {
                const blobId = `u${view.blobs.size + 1}`;
                view.blobs.set(blobId, body);
                return json(response, 201, { accountId: account.address, blobId, type: request.headers['content-type'] ?? '', size: body.length });
            }
            case 'download':
                return download(view, url, response);
            case 'events':
                announce(view, response);
                return this.#isHeard();
        }
    }
    #call(view, body, response) {
        const outcome = carriedOut(view, body, { faults: this.faults, submit: this.#options.submit, called: this.called });
        if (outcome.kind === 'answers')
            return json(response, 200, { methodResponses: outcome.answers, sessionState: '0' });
        const problem = { type: `urn:ietf:params:jmap:error:${outcome.type}`, status: 400, detail: outcome.detail };
        return json(response, 400, problem, PROBLEM);
    }
    #session({ address }, origin) {
        const readOnly = this.faults.find('read-only') !== null;
        const limits = { maxSizeUpload: 50_000_000, maxConcurrentUpload: 4, maxSizeRequest: 10_000_000, maxConcurrentRequests: 4 };
        const core = {
            ...limits,
            maxCallsInRequest: MOST_CALLS,
            maxObjectsInGet: MOST_OBJECTS,
            maxObjectsInSet: MOST_OBJECTS,
            collationAlgorithms: [],
        };
        const [coreName, mail, submission, quota] = CAPABILITIES;
        const SUBMISSION = { maxDelayedSend: 0, submissionExtensions: { DSN: [], SIZE: ['50000000'] } };
        return {
            username: address,
            apiUrl: `${origin}/jmap/api/`,
            downloadUrl: `${origin}/jmap/download/{accountId}/{blobId}/{name}?type={type}`,
            uploadUrl: `${origin}/jmap/upload/{accountId}/`,
            eventSourceUrl: `${origin}/jmap/event/?types={types}&closeafter={closeafter}&ping={ping}`,
            state: '0',
            capabilities: { [coreName]: core, [mail]: {}, [submission]: {}, [quota]: {} },
            accounts: {
                [address]: {
                    name: address,
                    isPersonal: true,
                    isReadOnly: readOnly,
                    accountCapabilities: { [mail]: {}, [submission]: SUBMISSION, [quota]: {} },
                },
            },
            primaryAccounts: { [mail]: address, [submission]: address, [quota]: address },
            ...this.faults.find('session')?.of,
        };
    }
    #accountOf(authorization, secure) {
        const { accounts, checkToken } = this.#options;
        const token = /^Bearer ([!-~]+)$/.exec(authorization)?.[1];
        const [user = '', ...rest] = Buffer.from(/^Basic (\S+)$/.exec(authorization)?.[1] ?? '', 'base64')
            .toString('utf8')
            .split(':');
        const account = accounts.find((each) => token === undefined ? each.address === user && each.password === rest.join(':') : checkToken?.(each.address, token) === null);
        this.logins.push({ user: account?.address ?? user, secure, ok: account !== undefined });
        return account ?? null;
    }
    #strikes(point, response) {
        const fault = this.faults.take((each) => 'at' in each && each.at === point);
        switch (fault?.kind) {
            case undefined:
                return false;
            case 'cut':
                response.destroy();
                return true;
            case 'stall':
                return true;
            case 'status': {
                const { status, headers = {}, body } = fault;
                if (body?.startsWith('{') === true)
                    json(response, status, JSON.parse(body), { ...PROBLEM, ...headers });
                else
                    page(response, status, body ?? 'Error', headers);
                return true;
            }
        }
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/demo/jmap-world.js

const OF_MAIL = new Set(['mail', 'rcpt', 'data', 'accept']);
const NOT_BY_JMAP = new Set(['auth', 'expired-cert', 'imap-stall']);
const JMAP_NAME = 'api.example.org';
function apiToken(address) {
    return `sandbox-token-of-${address}`;
}
async function startJmap({ authority, monitor, internal, sentinel, smtp }, checkToken = (user, token) => (token === apiToken(user) ? null : '{}')) {
    const server = new JmapServer({
        name: JMAP_NAME,
        authority,
        accounts: [monitor, internal, sentinel],
        checkToken,
        submit: ({ from, to, raw, envid }) => {
            const fault = smtp.faults.take((each) => each.kind === 'reply' && OF_MAIL.has(each.at) && (each.to === undefined || to.includes(each.to)));
            if (fault !== null)
                return { type: 'forbiddenToSend', description: fault.reply };
            const refused = to.filter((address) => smtp.options.checkRecipient(address) !== null);
            if (refused.length > 0)
                return { type: 'invalidRecipients', invalidRecipients: refused };
            smtp.accept({ from, to, raw, user: from, helo: JMAP_NAME, tls: null, ...(envid === undefined ? {} : { envid }) });
            return null;
        },
    });
    await server.start();
    return server;
}
function withJmap(config, { ports }) {
    const value = JSON.parse(config);
    const server = { preset: 'fastmail', protocol: 'jmap', port: ports.tls, security: 'tls', 'tls-name': JMAP_NAME, password: undefined };
    const inPlace = (servers, isOurs) => Object.fromEntries(Object.entries({ ...servers }).map(([name, given]) => [
        name,
        isOurs(name) ? { ...given, ...server, oauth2: { token: apiToken(given.user) } } : given,
    ]));
    const senders = inPlace(value['senders'], (name) => name === 'mta');
    return `${JSON.stringify({ ...value, senders, mailboxes: inPlace(value['mailboxes'], () => true) }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/sandbox/demo/token-world.js
const DEMO_WORLDS = ['microsoft365', 'fastmail'];
function withTokens(config, { state, urls }) {
    const value = JSON.parse(config);
    const oauth2 = { tenant: state.tenant, 'client-id': state.clientId, 'client-secret': state.clientSecret, cloud: urls.entra };
    const inPlace = (servers, isOurs) => Object.fromEntries(Object.entries({ ...servers }).map(([name, server]) => [
        name,
        isOurs(name) ? { ...server, password: undefined, oauth2 } : server,
    ]));
    const senders = inPlace(value['senders'], (name) => name === 'mta');
    return `${JSON.stringify({ ...value, senders, mailboxes: inPlace(value['mailboxes'], () => true) }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/sandbox/tokens/endpoint.js
function refusal(error, description, status = 400) {
    return { status, body: { error, error_description: description } };
}
function clientOf({ authorization, form }) {
    const basic = /^Basic (.+)$/.exec(authorization)?.[1];
    if (basic === undefined)
        return { id: form.get('client_id') ?? '', secret: form.get('client_secret') };
    const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':').map(decodeURIComponent);
    return { id, secret };
}
function formProblem({ method, contentType, form }, needs) {
    if (method !== 'POST')
        return refusal('invalid_request', 'The endpoint only accepts POST requests.', 405);
    if (!contentType.startsWith('application/x-www-form-urlencoded'))
        return refusal('invalid_request', 'The body must be a form.');
    const twice = [...new Set(form.keys())].find((name) => form.getAll(name).length > 1);
    if (twice !== undefined)
        return refusal('invalid_request', `The parameter ${twice} comes twice.`);
    const missing = needs.find((name) => !form.get(name));
    return missing === undefined ? null : refusal('invalid_request', `The request body must contain the following parameter: '${missing}'.`);
}
async function readCall(request) {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', 'http://localhost');
    const contentType = request.headers['content-type'] ?? '';
    return {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        authorization: request.headers.authorization ?? '',
        contentType,
        text,
        form: new URLSearchParams(contentType.startsWith('application/x-www-form-urlencoded') ? text : ''),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/sandbox/tokens/jwt.js

function writeJwt(claims, privateKey, kid) {
    const signed = [{ alg: 'RS256', typ: 'JWT', kid }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
    return `${signed}.${(0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}
function readJwt(text) {
    const parts = text.split('.');
    const [header = '', claims = '', signature = ''] = parts;
    if (parts.length !== 3)
        return null;
    try {
        return {
            header: objectOf(header),
            claims: objectOf(claims),
            signed: `${header}.${claims}`,
            signature: Buffer.from(signature, 'base64url'),
        };
    }
    catch {
        return null;
    }
}
function isSignedBy({ header, signed, signature }, publicKey) {
    return header['alg'] === 'RS256' && (0,external_node_crypto_.createVerify)('RSA-SHA256').update(signed).verify(publicKey, signature);
}
function opaqueToken(length) {
    const seed = (0,external_node_crypto_.randomBytes)(32);
    let text = '';
    for (let i = 0; text.length < length; i += 1)
        text += (0,external_node_crypto_.createHmac)('sha256', seed).update(String(i)).digest('base64url');
    return text.slice(0, length);
}
function objectOf(part) {
    const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (typeof value !== 'object' || value === null)
        throw new Error('a part of the token is no object');
    return { ...value };
}

;// CONCATENATED MODULE: ./lib/sandbox/tokens/entra.js


const JWT_ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
function entraToken(call, tenant, state) {
    const problem = formProblem(call, ['grant_type', 'client_id']);
    if (problem !== null)
        return entra_refusal('invalid_request', `AADSTS900144: ${descriptionOf(problem)}`);
    if (tenant !== state.tenant)
        return entra_refusal('invalid_request', `AADSTS90002: Tenant '${tenant}' not found.`);
    const client = clientOf(call);
    if (client.id !== state.clientId)
        return entra_refusal('unauthorized_client', `AADSTS700016: Application with identifier '${client.id}' was not found in the directory.`);
    const unproven = call.form.has('client_assertion') ? assertionProblem(call, state) : secretProblem(client.secret, state);
    if (unproven !== null)
        return unproven;
    const scope = call.form.get('scope') ?? '';
    switch (call.form.get('grant_type') ?? '') {
        case 'client_credentials':
            if (!scope.endsWith('/.default') || scope.includes(' '))
                return entra_refusal('invalid_scope', `AADSTS1002012: The provided value for scope ${scope} is not valid.`);
            return state.issue({ user: null, scope });
        case 'refresh_token':
            if (!state.takesRefreshToken(call.form.get('refresh_token') ?? ''))
                return entra_refusal('invalid_grant', `AADSTS700082: The refresh token has expired due to inactivity.`);
            return state.issue({ user: state.user, scope, refreshed: true });
        default:
            return entra_refusal('unsupported_grant_type', `AADSTS70003: The app requested an unsupported grant type.`);
    }
}
function entraDocument(tenant, authority, state) {
    if (tenant !== state.tenant)
        return entra_refusal('invalid_tenant', `AADSTS90002: Tenant '${tenant}' not found.`);
    return {
        status: 200,
        body: {
            issuer: `${authority}/${tenant}/v2.0`,
            token_endpoint: `${authority}/${tenant}/oauth2/v2.0/token`,
            token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
        },
    };
}
const TRACE = '0000aaaa-11bb-cccc-dd22-eeeeee333333';
const CORRELATION = 'aaaa0000-bb11-2222-33cc-444444dddddd';
const TIMESTAMP = '2026-01-09 02:02:12Z';
function entra_refusal(error, description, status = 400) {
    const lines = [description, `Trace ID: ${TRACE}`, `Correlation ID: ${CORRELATION}`, `Timestamp: ${TIMESTAMP}`];
    const codes = [...description.matchAll(/AADSTS(\d+)/g)].map(([, code]) => Number(code));
    const more = { error_codes: codes, timestamp: TIMESTAMP, trace_id: TRACE, correlation_id: CORRELATION };
    return { status, body: { error, error_description: lines.join('\r\n'), ...more } };
}
function descriptionOf({ body }) {
    return typeof body === 'string' ? body : String(body['error_description']);
}
function secretProblem(secret, { clientSecret }) {
    if (secret === null)
        return entra_refusal('invalid_client', `AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.`, 401);
    if (secret === clientSecret)
        return null;
    return entra_refusal('invalid_client', `AADSTS7000215: Invalid client secret provided.`, 401);
}
function assertionProblem({ form }, state) {
    const jwt = readJwt(form.get('client_assertion') ?? '');
    if (form.get('client_assertion_type') !== JWT_ASSERTION || jwt === null || !isSignedBy(jwt, state.github.publicKey))
        return entra_refusal('invalid_client', `AADSTS700027: The client assertion failed signature validation.`, 401);
    const { iss, sub, aud, exp } = jwt.claims;
    if (iss !== state.github.issuer || sub !== state.credential || aud !== 'api://AzureADTokenExchange')
        return entra_refusal('invalid_client', `AADSTS700213: No matching federated identity record found for presented assertion subject '${String(sub)}'.`, 401);
    if (typeof exp !== 'number' || exp * 1_000 < state.now())
        return entra_refusal('invalid_client', `AADSTS700024: Client assertion is not within its valid time range.`, 401);
    return null;
}

;// CONCATENATED MODULE: ./lib/sandbox/tokens/google.js


const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const MAIL = 'https://mail.google.com/';
function googleToken(call, state) {
    const problem = formProblem(call, ['grant_type']);
    if (problem !== null)
        return problem;
    switch (call.form.get('grant_type') ?? '') {
        case 'refresh_token': {
            const client = clientOf(call);
            if (client.id !== state.clientId || client.secret !== state.clientSecret)
                return refusal('invalid_client', 'The OAuth client was not found.', 401);
            if (!state.takesRefreshToken(call.form.get('refresh_token') ?? ''))
                return refusal('invalid_grant', 'Token has been expired or revoked.');
            return state.issue({ user: state.user, scope: MAIL, refreshed: true });
        }
        case JWT_BEARER:
            return serviceAccountToken(call.form.get('assertion') ?? '', state);
        default:
            return refusal('unsupported_grant_type', `Invalid grant_type: ${call.form.get('grant_type') ?? ''}`);
    }
}
function serviceAccountToken(assertion, state) {
    const jwt = readJwt(assertion);
    if (jwt === null)
        return refusal('invalid_grant', 'Bad Request');
    const { iss, sub, aud, scope, iat, exp } = jwt.claims;
    if (iss !== state.serviceAccount)
        return refusal('invalid_grant', 'Invalid grant: account not found');
    if (!isSignedBy(jwt, state.publicKey))
        return refusal('invalid_grant', 'Invalid JWT Signature.');
    const now = Math.floor(state.now() / 1_000);
    const isTimely = typeof iat === 'number' && typeof exp === 'number' && Math.abs(iat - now) < 300 && exp > now && exp - iat <= 3_900;
    if (!isTimely)
        return refusal('invalid_grant', 'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.');
    if (aud !== state.googleTokenUri)
        return refusal('invalid_grant', 'Invalid JWT: Failed audience check.');
    if (scope !== MAIL || sub !== state.user)
        return refusal('unauthorized_client', 'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.', 401);
    return state.issue({ user: state.user, scope: MAIL });
}
function googleExchange(call, state) {
    const problem = formProblem(call, ['grant_type', 'audience', 'requested_token_type', 'subject_token', 'subject_token_type', 'scope']);
    if (problem !== null)
        return problem;
    const { form } = call;
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:token-exchange')
        return refusal('unsupported_grant_type', 'Invalid grant type.');
    if (form.get('audience') !== `//iam.googleapis.com/${state.provider}`)
        return refusal('invalid_target', 'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.');
    const jwt = readJwt(form.get('subject_token') ?? '');
    const expected = `https://iam.googleapis.com/${state.provider}`;
    if (jwt === null || !isSignedBy(jwt, state.github.publicKey) || jwt.claims['iss'] !== state.github.issuer)
        return refusal('invalid_grant', 'The issuer in ID Token does not match the expected issuer.');
    if (jwt.claims['sub'] !== state.credential)
        return refusal('unauthorized_client', 'The given credential is rejected by the attribute condition.');
    if (jwt.claims['aud'] !== expected)
        return refusal('invalid_grant', `The audience in ID Token [${String(jwt.claims['aud'])}] does not match the expected audience.`);
    return state.issueWith({ issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' }, { user: null, scope: form.get('scope') ?? '' });
}
function googleSignature(call, account, state) {
    const token = /^Bearer (.+)$/.exec(call.authorization)?.[1] ?? '';
    if (state.scopeOf(token) !== 'https://www.googleapis.com/auth/cloud-platform')
        return {
            status: 401,
            body: { error: { code: 401, message: 'Request had invalid authentication credentials.', status: 'UNAUTHENTICATED' } },
        };
    if (account !== state.serviceAccount)
        return {
            status: 404,
            body: { error: { code: 404, message: `Not found; Gaia id not found for email ${account}`, status: 'NOT_FOUND' } },
        };
    if (state.denies.has('signJwt'))
        return {
            status: 403,
            body: {
                error: {
                    code: 403,
                    message: "Permission 'iam.serviceAccounts.signJwt' denied on resource (or it may not exist).",
                    status: 'PERMISSION_DENIED',
                },
            },
        };
    const { payload } = JSON.parse(call.text);
    const claims = typeof payload === 'string' ? JSON.parse(payload) : {};
    const left = Number(claims.exp) - Math.floor(state.now() / 1_000);
    if (!Number.isInteger(claims.exp) || left < 0 || left > 12 * 3_600)
        return { status: 400, body: { error: { code: 400, message: 'Invalid payload.', status: 'INVALID_ARGUMENT' } } };
    return { status: 200, body: { keyId: 'k1', signedJwt: writeJwt({ ...claims }, state.privateKey, 'k1') } };
}

;// CONCATENATED MODULE: ./lib/sandbox/tokens/state.js


const LIFETIME = 3_600;
const SUBJECT = 'repo:example@1001/mail@2002:ref:refs/heads/main';
let pairs = null;
class IssuerState {
    tenant = 'example.test';
    clientId = '11112222-bbbb-3333-cccc-4444dddd5555';
    clientSecret = `client-secret~${opaqueToken(24)}`;
    serviceAccount = 'monitor@project.iam.gserviceaccount.test';
    provider = 'projects/123456/locations/global/workloadIdentityPools/github/providers/actions';
    user;
    publicKey;
    privateKey;
    github;
    now;
    denies = new Set();
    credential = SUBJECT;
    rotates = false;
    tokenLength = 1_500;
    lifetime = LIFETIME;
    googleTokenUri = '';
    refreshToken = `refresh-${opaqueToken(60)}`;
    #granted = new Map();
    constructor(user, now) {
        this.user = user;
        this.now = now;
        pairs ??= [keyPair(), keyPair()];
        const [own, github] = pairs;
        this.publicKey = own.publicKey;
        this.privateKey = own.privateKey;
        const requestToken = `request-${opaqueToken(40)}`;
        this.github = { issuer: 'https://token.actions.githubusercontent.com', subject: SUBJECT, requestToken, ...github };
    }
    issue(grant) {
        return this.issueWith({}, grant);
    }
    issueWith(more, grant) {
        const token = opaqueToken(this.tokenLength);
        this.#granted.set(token, { ...grant, ends: this.now() + this.lifetime * 1_000 });
        if (grant.refreshed && this.rotates)
            this.refreshToken = `refresh-${opaqueToken(60)}`;
        const next = grant.refreshed && this.rotates ? { refresh_token: this.refreshToken } : {};
        return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: this.lifetime, ...next, ...more } };
    }
    takesRefreshToken(token) {
        return token === this.refreshToken;
    }
    scopeOf(token) {
        const grant = this.#granted.get(token);
        return grant === undefined || grant.ends <= this.now() ? null : grant.scope;
    }
    check(user, token) {
        const grant = this.#granted.get(token);
        const isGood = grant !== undefined && grant.ends > this.now() && (grant.user === null || grant.user === user);
        return isGood ? null : JSON.stringify({ status: '401', schemes: 'bearer', scope: 'mail' });
    }
    revoke() {
        this.#granted.clear();
    }
    introspect(token) {
        const grant = this.#granted.get(token);
        if (grant === undefined || grant.ends <= this.now())
            return { active: false };
        return { active: true, username: grant.user ?? this.user, scope: grant.scope, exp: Math.floor(grant.ends / 1_000) };
    }
}
function keyPair() {
    return (0,external_node_crypto_.generateKeyPairSync)('rsa', {
        modulusLength: 2_048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
}

;// CONCATENATED MODULE: ./lib/sandbox/tokens/issuer.js







const NOT_FOUND = { status: 404, body: '<html><body>Not Found</body></html>' };
class TokenIssuer {
    state;
    asked = [];
    #server;
    #onExchange;
    #answers = new Map();
    #fault = [];
    #port = 0;
    constructor(user, now = () => Date.now(), onExchange = () => undefined) {
        this.#onExchange = onExchange;
        this.state = new IssuerState(user, now);
        this.#server = (0,external_node_http_.createServer)((request, response) => {
            void readCall(request).then((call) => this.#answer(call, response));
        });
    }
    async start() {
        await new Promise((resolve) => this.#server.listen(0, LOOPBACK, resolve));
        const address = this.#server.address();
        this.#port = typeof address === 'object' && address !== null ? address.port : 0;
        this.state.googleTokenUri = this.urls.googleToken;
    }
    get urls() {
        const origin = `http://${LOOPBACK}:${this.#port}`;
        return {
            entra: `${origin}/entra`,
            google: `${origin}/google`,
            googleToken: `${origin}/google/token`,
            sts: `${origin}/sts/v1/token`,
            credentials: `${origin}/iam/v1`,
            github: `${origin}/github/idtoken?api-version=2.0`,
            introspection: `${origin}/introspect`,
        };
    }
    answerNext(reply) {
        this.#fault.push(reply);
    }
    answerAt(path, reply) {
        this.#answers.set(path, reply);
    }
    async close() {
        this.#server.closeAllConnections();
        await new Promise((resolve) => this.#server.close(resolve));
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
    #answer(call, response) {
        this.asked.push(`${call.method} ${call.path}`);
        const fault = this.#fault.shift() ?? [...this.#answers].find(([path]) => call.path.startsWith(path))?.[1];
        const usual = fault === undefined ? this.#reply(call) : null;
        this.#onExchange(call, usual);
        const { status, body } = fault ?? usual ?? NOT_FOUND;
        const isText = typeof body === 'string';
        const challenge = status === 401 ? { 'www-authenticate': 'Basic realm="issuer"' } : {};
        response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json; charset=utf-8', ...challenge });
        response.end(isText ? body : JSON.stringify(body));
    }
    #reply(call) {
        const { state } = this;
        const tenant = /^\/entra\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(call.path)?.[1];
        if (tenant !== undefined)
            return entraToken(call, decodeURIComponent(tenant), state);
        const issuing = /^\/entra\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/.exec(call.path)?.[1];
        if (issuing !== undefined)
            return entraDocument(decodeURIComponent(issuing), this.urls.entra, state);
        const account = /^\/iam\/v1\/projects\/-\/serviceAccounts\/([^/:]+):signJwt$/.exec(call.path)?.[1];
        if (account !== undefined)
            return googleSignature(call, decodeURIComponent(account), state);
        switch (call.path) {
            case '/google/.well-known/openid-configuration':
                return {
                    status: 200,
                    body: {
                        issuer: this.urls.google,
                        token_endpoint: this.urls.googleToken,
                        token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
                    },
                };
            case '/google/token':
                return googleToken(call, state);
            case '/sts/v1/token':
                return googleExchange(call, state);
            case '/github/idtoken':
                return githubIdentity(call, state);
            case '/introspect':
                return { status: 200, body: state.introspect(call.form.get('token') ?? '') };
            default:
                return NOT_FOUND;
        }
    }
}
function githubIdentity({ method, authorization, query }, { github, now }) {
    if (method !== 'GET' || authorization !== `Bearer ${github.requestToken}`)
        return { status: 401, body: { message: 'The request token is not valid.' } };
    const seconds = Math.floor(now() / 1_000);
    const claims = {
        iss: github.issuer,
        sub: github.subject,
        aud: query.get('audience') ?? 'https://github.com/example',
        iat: seconds,
        nbf: seconds,
        exp: seconds + 300,
    };
    return { status: 200, body: { count: 1, value: writeJwt(claims, github.privateKey, 'gh1') } };
}
async function startIssuer(user = 'sentinel@example.org') {
    const issuer = new TokenIssuer(user);
    await issuer.start();
    return issuer;
}

;// CONCATENATED MODULE: ./lib/sandbox/tls/der.js
function tlv(tag, ...parts) {
    const content = Buffer.concat(parts);
    return Buffer.concat([Buffer.from([tag]), der_length(content.length), content]);
}
function der_length(size) {
    if (size < 0x80)
        return Buffer.from([size]);
    const digits = [];
    for (let rest = size; rest > 0; rest = Math.floor(rest / 256))
        digits.unshift(rest % 256);
    return Buffer.from([0x80 | digits.length, ...digits]);
}
const sequence = (...parts) => tlv(0x30, ...parts);
const set = (...parts) => tlv(0x31, ...parts);
const octets = (content) => tlv(0x04, content);
const utf8 = (text) => tlv(0x0c, Buffer.from(text, 'utf8'));
const truth = () => tlv(0x01, Buffer.from([0xff]));
const explicit = (n, ...parts) => tlv(0xa0 | n, ...parts);
const implicit = (n, content) => tlv(0x80 | n, content);
function integer(bytes) {
    const first = bytes[0] ?? 0;
    return first >= 0x80 ? tlv(0x02, Buffer.from([0]), bytes) : tlv(0x02, bytes);
}
const bits = (content, unused = 0) => tlv(0x03, Buffer.from([unused]), content);
function oid(dotted) {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    const bytes = [first * 40 + second];
    for (const arc of rest) {
        const groups = [arc & 0x7f];
        for (let left = arc >>> 7; left > 0; left >>>= 7)
            groups.unshift((left & 0x7f) | 0x80);
        bytes.push(...groups);
    }
    return tlv(0x06, Buffer.from(bytes));
}
function time(date) {
    const digits = date.toISOString().replace(/[-:T]|\.\d+/g, '');
    return date.getUTCFullYear() < 2050 ? tlv(0x17, Buffer.from(digits.slice(2))) : tlv(0x18, Buffer.from(digits));
}

;// CONCATENATED MODULE: ./lib/sandbox/tls/certificates.js


const DAY = 86_400_000;
const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const WRONG_NAME = { names: ['elsewhere.example.net'], addresses: [] };
function createAuthority(name) {
    const root = newIssuer(name);
    return { certificate: pem(authorityCertificate(root, root)), issue: (server, flaw, key) => issue(root, server, { flaw, key }) };
}
function issue(root, server, { flaw, key }) {
    const name = server.names[0] ?? server.addresses[0] ?? 'nameless';
    const own = key === undefined ? newIssuer(name) : { name, key: (0,external_node_crypto_.createPrivateKey)(key), publicKey: (0,external_node_crypto_.createPublicKey)(key) };
    const now = Date.now();
    const begin = flaw === 'not-yet-valid' ? now + DAY : now - (flaw === 'expired' ? 31 : 1) * DAY;
    const signer = signerFor(flaw, root, own);
    const der = certificate({
        issuer: signer,
        subject: own,
        begin: new Date(begin),
        end: new Date(begin + 30 * DAY),
        extensions: [
            extension('2.5.29.19', true, sequence()),
            extension('2.5.29.15', true, bits(Buffer.from([0x80]), 7)),
            extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.1'), oid('1.3.6.1.5.5.7.3.2'))),
            extension('2.5.29.17', false, alternativeNames(flaw === 'wrong-name' ? WRONG_NAME : server)),
        ],
    });
    return { certificate: pem(der), key: own.key.export({ type: 'pkcs8', format: 'pem' }).toString() };
}
function signerFor(flaw, root, own) {
    switch (flaw) {
        case 'self-signed':
            return own;
        case 'unknown-ca':
            return newIssuer('Unknown Sandbox CA');
        case 'short-chain':
            return newIssuer(`${root.name} Intermediate`);
        case 'expired':
        case 'not-yet-valid':
        case 'wrong-name':
        case null:
            return root;
    }
}
function newIssuer(name) {
    const pair = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
    return { name, key: (0,external_node_crypto_.createPrivateKey)(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })), publicKey: pair.publicKey };
}
function authorityCertificate(subject, issuer) {
    const now = Date.now();
    return certificate({
        issuer,
        subject,
        begin: new Date(now - 60 * DAY),
        end: new Date(now + 60 * DAY),
        extensions: [extension('2.5.29.19', true, sequence(truth())), extension('2.5.29.15', true, bits(Buffer.from([0x06]), 1))],
    });
}
function certificate(body) {
    const serial = (0,external_node_crypto_.randomBytes)(16);
    serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
    const toBeSigned = sequence(explicit(0, integer(Buffer.from([2]))), integer(serial), ECDSA_WITH_SHA256, distinguishedName(body.issuer.name), sequence(time(body.begin), time(body.end)), distinguishedName(body.subject.name), publicKeyInfo(body.subject), explicit(3, sequence(...body.extensions, extension('2.5.29.14', false, octets(keyIdentifier(body.subject))), extension('2.5.29.35', false, sequence(implicit(0, keyIdentifier(body.issuer)))))));
    return sequence(toBeSigned, ECDSA_WITH_SHA256, bits((0,external_node_crypto_.sign)('sha256', toBeSigned, body.issuer.key)));
}
const distinguishedName = (name) => sequence(set(sequence(oid('2.5.4.3'), utf8(name))));
const publicKeyInfo = (owner) => owner.publicKey.export({ type: 'spki', format: 'der' });
const keyIdentifier = (owner) => (0,external_node_crypto_.createHash)('sha1').update(publicKeyInfo(owner)).digest();
function extension(id, critical, value) {
    return critical ? sequence(oid(id), truth(), octets(value)) : sequence(oid(id), octets(value));
}
function alternativeNames(server) {
    return sequence(...server.names.map((name) => tlv(0x82, Buffer.from(name))), ...server.addresses.map((address) => tlv(0x87, Buffer.from(address.split('.').map(Number)))));
}
function pem(der) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

;// CONCATENATED MODULE: ./lib/sandbox/delivery/mail-date.js
function rfc5322Date(date) {
    return date.toUTCString().replace('GMT', '+0000');
}

;// CONCATENATED MODULE: ./lib/sandbox/delivery/bounce.js

function notification(mail, to, relay, bouncing) {
    const text = mail.raw.toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    const header = bouncing.returnsHeader ? text.slice(0, end < 0 ? undefined : end) : 'Subject: not returned';
    const lines = [
        'Return-Path: <>',
        `Date: ${rfc5322Date(mail.at)}`,
        `From: MAILER-DAEMON@${relay} (Mail Delivery System)`,
        `To: ${mail.from}`,
        ...(bouncing.form === 'report' ? report(mail, { to, relay, header }, bouncing) : words(to, relay, header, bouncing)),
        '',
    ];
    return Buffer.from(lines.join('\r\n'), 'latin1');
}
function report(mail, { to, relay, header }, { action, status, diagnostic }) {
    const boundary = `${mail.queueId}/${relay}`;
    return [
        `Subject: ${action === 'failed' ? 'Undelivered Mail Returned to Sender' : 'Delayed Mail (still being retried)'}`,
        'Auto-Submitted: auto-replied',
        'MIME-Version: 1.0',
        `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
        '',
        `--${boundary}`,
        'Content-Type: text/plain; charset=us-ascii',
        '',
        `This is the mail system at host ${relay}.`,
        '',
        `<${to}>: host said: ${diagnostic}`,
        '',
        `--${boundary}`,
        'Content-Type: message/delivery-status',
        '',
        `Reporting-MTA: dns; ${relay}`,
        ...(mail.envid === undefined ? [] : [`Original-Envelope-Id: ${mail.envid}`]),
        '',
        `Final-Recipient: rfc822; ${to}`,
        `Action: ${action}`,
        `Status: ${status}`,
        `Remote-MTA: dns; mx.${to.slice(to.lastIndexOf('@') + 1)}`,
        `Diagnostic-Code: smtp; ${diagnostic}`,
        ...(action === 'delayed' ? [`Will-Retry-Until: ${rfc5322Date(new Date(mail.at.getTime() + 5 * 86_400_000))}`] : []),
        '',
        `--${boundary}`,
        'Content-Type: text/rfc822-headers',
        '',
        header,
        '',
        `--${boundary}--`,
    ];
}
function words(to, relay, header, { action, diagnostic }) {
    return [
        `Subject: ${action === 'failed' ? 'failure notice' : 'delay notice'}`,
        '',
        `Hi. This is the qmail-send program at ${relay}.`,
        action === 'failed'
            ? "I'm afraid I wasn't able to deliver your message to the following addresses."
            : 'Your message has been delayed; delivery attempts will continue.',
        '',
        `<${to}>:`,
        `Remote host said: ${diagnostic}`,
        '',
        '--- Below this line is a copy of the message.',
        '',
        header,
    ];
}

;// CONCATENATED MODULE: ./lib/sandbox/delivery/headers.js


function rewrite(raw, faults) {
    const text = raw.toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    const head = end < 0 ? text : text.slice(0, end + 2);
    const changed = faults.reduce(rewriteFields, splitFields(head));
    const footers = faults.flatMap((fault) => (fault.kind === 'footer' ? [`${fault.text}\r\n`] : []));
    return Buffer.from(changed.join('') + (end < 0 ? '' : text.slice(end + 2)) + footers.join(''), 'latin1');
}
function splitFields(head) {
    return head.match(/[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*/g) ?? [];
}
function rewriteFields(fields, fault) {
    switch (fault.kind) {
        case 'subject-prefix':
            return fields.map((field) => field.replace(/^(subject:\s*)/i, `$1${fault.prefix.replaceAll('$', '$$$$')}`));
        case 'subject-replace':
            return fields.map((field) => (/^subject:/i.test(field) ? `Subject: ${fault.subject}\r\n` : field));
        case 'strip-private-headers':
            return fields.filter((field) => !/^x-/i.test(field));
        case 'rewrite-message-id':
            return fields.map((field) => /^message-id:/i.test(field) ? `Message-ID: <${(0,external_node_crypto_.randomBytes)(12).toString('hex')}@relay.example.net>\r\n` : field);
        case 'slow':
        case 'junk':
        case 'drop':
        case 'duplicate':
        case 'reorder':
        case 'bounce':
        case 'unsigned':
        case 'footer':
        case 'wrong-key':
            return fields;
    }
}
function prependTrace(raw, trace) {
    const { mail, to, relay, egressIp, dkim } = trace;
    const senderDomain = domainOf(mail.from);
    const external = domainOf(to) !== domainOf(mail.user ?? mail.from);
    const receiver = external ? `mx.${domainOf(to)}` : relay;
    const fields = [`Return-Path: <${mail.from}>\r\n`];
    if (external) {
        const results = [receiver, `spf=pass smtp.mailfrom=${senderDomain}`, dkim, `dmarc=pass header.from=${senderDomain}`];
        fields.push(`Authentication-Results: ${results.join(';\r\n\t')}\r\n`);
        fields.push(`Received: from ${relay} (${relay} [${egressIp}])\r\n` +
            `\tby ${receiver} (Sandbox) with ESMTPS id ${(0,external_node_crypto_.randomBytes)(5).toString('hex').toUpperCase()}\r\n` +
            `\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\r\n` +
            `\tfor <${to}>; ${rfc5322Date(new Date())}\r\n`);
    }
    else {
        fields.push(`Authentication-Results: ${receiver};\r\n\tauth=pass smtp.auth=${mail.user ?? 'none'} smtp.mailfrom=${mail.from}\r\n`);
    }
    fields.push(submissionField(mail, relay, external ? null : to));
    return Buffer.concat([Buffer.from(fields.join(''), 'latin1'), raw]);
}
function submissionField(mail, relay, to) {
    const tls = mail.tls === null ? '' : `\t(using ${mail.tls.protocol} with cipher ${mail.tls.cipher})\r\n`;
    return (`Received: from ${mail.helo} (localhost [127.0.0.1])\r\n${tls}` +
        `\t(Authenticated sender: ${mail.user ?? 'nobody'})\r\n` +
        `\tby ${relay} (Sandbox) with ${mail.tls === null ? 'ESMTPA' : 'ESMTPSA'} id ${mail.queueId}` +
        `${to === null ? '' : `\r\n\tfor <${to}>`}; ${rfc5322Date(mail.at)}\r\n`);
}
function domainOf(address) {
    return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

;// CONCATENATED MODULE: ./lib/sandbox/delivery/dkim.js

const SIGNED = ['from', 'to', 'subject', 'date'];
function createSigner(domain, selector) {
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ed25519');
    const bare = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    return {
        domain,
        selector,
        record: `v=DKIM1; k=ed25519; p=${bare.toString('base64')}`,
        sign: (raw) => {
            const text = raw.toString('latin1');
            const end = text.indexOf('\r\n\r\n');
            const fields = text.slice(0, end + 2).match(/[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*/g) ?? [];
            const signed = SIGNED.flatMap((name) => fields.findLast((field) => field.toLowerCase().startsWith(`${name}:`)) ?? []);
            const names = signed.map((field) => field.slice(0, field.indexOf(':')).toLowerCase());
            const hash = sha256(relaxedBody(text.slice(end + 4))).toString('base64');
            const tags = `v=1; a=ed25519-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};\r\n\th=${names.join(':')};\r\n\tbh=${hash};\r\n\tb=`;
            const data = [...signed.map(relaxedField), relaxedField(`DKIM-Signature: ${tags}`).replace(/\r\n$/, '')].join('');
            const signature = (0,external_node_crypto_.sign)(null, sha256(data), privateKey).toString('base64');
            return Buffer.concat([Buffer.from(`DKIM-Signature: ${tags}${signature}\r\n`), raw]);
        },
    };
}
function relaxedField(field) {
    const colon = field.indexOf(':');
    const value = field
        .slice(colon + 1)
        .replaceAll(/\r\n/g, '')
        .replaceAll(/[ \t]+/g, ' ')
        .trim();
    return `${field.slice(0, colon).trim().toLowerCase()}:${value}\r\n`;
}
function relaxedBody(body) {
    const text = body
        .replaceAll(/[ \t]+/g, ' ')
        .replaceAll(/ (?=\r\n)/g, '')
        .replace(/(?:\r\n)+$/, '');
    return text === '' ? '' : `${text}\r\n`;
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text, 'latin1').digest();
}

;// CONCATENATED MODULE: ./lib/sandbox/delivery/delivery.js





const USER_UNKNOWN = {
    action: 'failed',
    status: '5.1.1',
    diagnostic: '550 5.1.1 User unknown',
    form: 'report',
    returnsHeader: true,
};
class Delivery {
    faults = new FaultList();
    #options;
    #timers = new Set();
    #held = [];
    constructor(options) {
        this.#options = options;
    }
    accept(mail) {
        for (const to of mail.to)
            this.#route(mail, to);
    }
    close() {
        for (const timer of this.#timers)
            clearTimeout(timer);
        this.#timers.clear();
        this.#held = [];
    }
    #route(mail, to) {
        const account = this.#options.accounts.find((candidate) => candidate.address === to.toLowerCase());
        const faults = this.#faultsFor(to);
        if (account === undefined || faults.some((fault) => fault.kind === 'drop'))
            return;
        const bounce = faults.find((fault) => fault.kind === 'bounce');
        if (bounce)
            this.#later(this.#options.latency, () => this.#bounce(mail, to, bounce));
        if (bounce && bounce.action !== 'delayed')
            return;
        const slow = faults.find((fault) => fault.kind === 'slow');
        const reorder = faults.find((fault) => fault.kind === 'reorder');
        const deliver = () => this.#deliver(account, mail, to, faults);
        if (reorder)
            this.#hold(to, reorder.ms, deliver);
        else
            this.#later(this.#options.latency + (slow?.ms ?? 0), deliver);
    }
    #deliver(account, mail, to, faults) {
        const { relay, egressIp, signer } = this.#options;
        const copies = faults.find((fault) => fault.kind === 'duplicate')?.copies ?? 1;
        const folder = findFolder(account, faults.some((fault) => fault.kind === 'junk') ? account.junk : 'INBOX');
        const raw = prependTrace(rewrite(signed(mail, to, signer, faults), faults), {
            mail,
            to,
            relay,
            egressIp,
            dkim: dkimResult(signer, faults),
        });
        for (let copy = 0; copy < copies; copy += 1)
            folder?.add(raw);
        const waiting = this.#held.filter((held) => held.to === to);
        this.#held = this.#held.filter((held) => held.to !== to);
        for (const held of waiting)
            held.release();
    }
    #bounce(mail, to, bouncing) {
        const sender = this.#options.accounts.find((candidate) => candidate.address === mail.from.toLowerCase());
        if (sender)
            findFolder(sender, 'INBOX')?.add(notification(mail, to, this.#options.relay, { ...USER_UNKNOWN, ...bouncing }));
    }
    #hold(to, ms, deliver) {
        let waiting = true;
        const release = () => {
            if (waiting) {
                waiting = false;
                this.#held = this.#held.filter((held) => held.release !== release);
                deliver();
            }
        };
        this.#held = [...this.#held, { to, release }];
        this.#later(ms, release);
    }
    #faultsFor(to) {
        const met = [];
        for (;;) {
            const fault = this.faults.take((candidate) => !met.includes(candidate) && (candidate.to === undefined || candidate.to === to));
            if (fault === null)
                return met;
            met.push(fault);
        }
    }
    #later(ms, action) {
        const timer = setTimeout(() => {
            this.#timers.delete(timer);
            action();
        }, ms);
        this.#timers.add(timer);
    }
}
function signed(mail, to, signer, faults) {
    if (to.toLowerCase().endsWith(`@${signer.domain}`) || faults.some(({ kind }) => kind === 'unsigned'))
        return mail.raw;
    return faults.some(({ kind }) => kind === 'wrong-key')
        ? createSigner(signer.domain, signer.selector).sign(mail.raw)
        : signer.sign(mail.raw);
}
function dkimResult(signer, faults) {
    if (faults.some(({ kind }) => kind === 'unsigned'))
        return 'dkim=none';
    const broken = faults.some(({ kind }) => kind === 'footer' || kind === 'wrong-key');
    return `dkim=${broken ? 'fail' : 'pass'} header.d=${signer.domain} header.s=${signer.selector}`;
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
// EXTERNAL MODULE: ./node_modules/dns-packet/index.js
var dns_packet = __webpack_require__(14894);
;// CONCATENATED MODULE: ./lib/sandbox/dns/faults.js
const RCODES = { SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5, NOTAUTH: 9 };
function rcodeNumber(rcode) {
    return RCODES[rcode];
}
function concerns(fault, name) {
    const lower = name.toLowerCase();
    const scope = fault.name?.toLowerCase();
    return scope === undefined || lower === scope || lower.endsWith(`.${scope}`);
}

;// CONCATENATED MODULE: ./lib/sandbox/dns/zone.js
function parseZone(text) {
    const zone = new Map();
    for (const line of text.split('\n').map((each) => each.trim())) {
        if (line === '' || line.startsWith(';'))
            continue;
        const [, owner = '', type = '', data = ''] = /^(\S+)\s+(\S+)\s*(.*)$/.exec(line) ?? [];
        const name = owner.toLowerCase().replace(/\.$/, '');
        zone.set(name, [...(zone.get(name) ?? []), parseRecord(name, type.toUpperCase(), data)]);
    }
    return zone;
}
function parseRecord(name, type, data) {
    const words = data.split(/\s+/).map((word) => word.replace(/(.)\.$/, '$1'));
    const [first = '', second = '', third = '', fourth = ''] = words;
    switch (type) {
        case 'A':
        case 'AAAA':
        case 'CNAME':
        case 'NS':
        case 'PTR':
            return { name, type, ttl: TTL, data: first };
        case 'MX':
            return { name, type, ttl: TTL, data: { preference: Number(first), exchange: second } };
        case 'TXT':
            return { name, type, ttl: TTL, data: parseStrings(data) };
        case 'SRV':
            return { name, type, ttl: TTL, data: { priority: Number(first), weight: Number(second), port: Number(third), target: fourth } };
        case 'CAA':
            return { name, type, ttl: TTL, data: { flags: Number(first), tag: caaTag(second), value: parseStrings(third).join('') } };
        case 'TLSA':
            return {
                name,
                type,
                ttl: TTL,
                data: {
                    usage: Number(first),
                    selector: Number(second),
                    matchingType: Number(third),
                    certificate: Buffer.from(words.slice(3).join(''), 'hex'),
                },
            };
        default:
            throw new Error(`zone data of ${name}: type ${type} is not known`);
    }
}
const TTL = 60;
function parseStrings(data) {
    const quoted = [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => (match[1] ?? '').replace(/\\(.)/g, '$1'));
    return (quoted.length > 0 ? quoted : [data]).flatMap((text) => (text === '' ? [''] : (text.match(/[^]{1,255}/g) ?? [])));
}
function caaTag(text) {
    return text === 'issuewild' || text === 'iodef' ? text : 'issue';
}
function answer(zone, name, type) {
    const found = [];
    let owner = name.toLowerCase();
    for (let hops = 0; hops < 16; hops += 1) {
        const records = recordsOf(zone, owner);
        if (records === null)
            return { records: found, nxdomain: !hasBelow(zone, owner) };
        const wanted = records.filter((record) => record.type === type);
        const alias = records.find((record) => record.type === 'CNAME');
        found.push(...(wanted.length > 0 ? wanted : alias ? [alias] : []));
        if (wanted.length > 0 || alias?.type !== 'CNAME')
            break;
        owner = alias.data.toLowerCase();
    }
    return { records: found, nxdomain: false };
}
function recordsOf(zone, name) {
    const own = zone.get(name);
    if (own !== undefined)
        return own;
    if (hasBelow(zone, name))
        return null;
    for (let rest = name; rest.includes('.');) {
        rest = rest.slice(rest.indexOf('.') + 1);
        const wild = zone.get(`*.${rest}`);
        if (wild !== undefined)
            return wild.map((record) => ({ ...record, name }));
        if (zone.has(rest))
            return null;
    }
    return null;
}
function hasBelow(zone, name) {
    for (const owner of zone.keys())
        if (owner.endsWith(`.${name}`))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/sandbox/dns/server.js






const NXDOMAIN = 3;
class DnsServer {
    host = LOOPBACK;
    faults = new FaultList();
    zone;
    questions = [];
    #udp = null;
    #tcp = null;
    #timers = new Set();
    constructor(zone) {
        this.zone = zone;
    }
    get port() {
        return this.#tcp?.port ?? 0;
    }
    get address() {
        return `${this.host}:${this.port}`;
    }
    async start() {
        for (let attempt = 1; this.#udp === null; attempt += 1) {
            const tcp = await listen((socket) => this.#serveTcp(socket));
            const udp = await bindUdp(tcp.port);
            if (udp !== null) {
                this.#tcp = tcp;
                this.#udp = udp;
                udp.on('message', (message, peer) => this.#serve(message, 'udp', (bytes) => udp.send(bytes, peer.port, peer.address)));
                udp.on('error', () => undefined);
            }
            else {
                await tcp.close();
                if (attempt === 20)
                    throw new Error('found no port that is free for both UDP and TCP');
            }
        }
    }
    async close() {
        for (const timer of this.#timers)
            clearTimeout(timer);
        const udp = this.#udp;
        this.#udp = null;
        if (udp)
            await new Promise((resolve) => udp.close(() => resolve()));
        await this.#tcp?.close();
    }
    #serveTcp(socket) {
        let input = Buffer.alloc(0);
        socket.on('data', (chunk) => {
            input = Buffer.concat([input, chunk]);
            while (input.length >= 2 && input.length >= 2 + input.readUInt16BE(0)) {
                const end = 2 + input.readUInt16BE(0);
                const hangUp = () => void socket.destroy();
                this.#serve(input.subarray(2, end), 'tcp', (bytes) => socket.writable && socket.write(framed(bytes)), hangUp);
                input = input.subarray(end);
            }
        });
    }
    #serve(message, channel, send, hangUp = () => undefined) {
        const query = decode(message);
        const question = query?.questions?.[0];
        if (query === null || query.flag_qr || question === undefined)
            return;
        this.questions.push(`${channel} ${question.name} ${question.type}`);
        const fault = this.faults.take((candidate) => concerns(candidate, question.name));
        const respond = () => {
            const response = this.#response(query, question, channel, fault);
            if (response === 'hang-up')
                hangUp();
            else if (response !== 'nothing' && this.#udp !== null)
                send(response);
        };
        if (fault?.kind === 'delay')
            this.#later(fault.ms, respond);
        else
            respond();
    }
    #response(query, question, channel, fault) {
        switch (fault?.kind) {
            case 'timeout':
                return 'nothing';
            case 'garbage':
                return Buffer.from('this is no DNS message');
            case 'rcode':
                return encode(query, question, { rcode: rcodeNumber(fault.rcode) });
            case 'truncated':
                return channel === 'udp' ? encode(query, question, { truncated: true }) : this.#answer(query, question, channel);
            case 'truncated-no-tcp':
                return channel === 'udp' ? encode(query, question, { truncated: true }) : 'hang-up';
            case 'address':
                return question.type === 'A'
                    ? encode(query, question, { answers: [{ name: question.name, type: 'A', ttl: 60, data: fault.address }] })
                    : this.#answer(query, question, channel);
            case 'delay':
            case undefined:
                return this.#answer(query, question, channel);
        }
    }
    #answer(query, question, channel) {
        const { records, nxdomain } = answer(this.zone, question.name, question.type);
        const whole = encode(query, question, { answers: [...records], rcode: nxdomain ? NXDOMAIN : 0 });
        const limit = query.additionals?.find((record) => record.type === 'OPT')?.udpPayloadSize ?? 512;
        return channel === 'udp' && whole.length > Math.max(512, limit) ? encode(query, question, { truncated: true }) : whole;
    }
    #later(ms, action) {
        const timer = setTimeout(() => {
            this.#timers.delete(timer);
            action();
        }, ms);
        this.#timers.add(timer);
    }
}
function encode(query, question, content) {
    const flags = dns_packet.RECURSION_AVAILABLE | (query.flag_rd ? dns_packet.RECURSION_DESIRED : 0) | (content.truncated ? dns_packet.TRUNCATED_RESPONSE : 0);
    const answers = content.answers ?? [];
    const authorities = answers.length === 0 && content.truncated !== true ? [startOfAuthority(question.name)] : [];
    const encoded = dns_packet.encode({
        type: 'response',
        id: query.id ?? 0,
        flags: flags | (content.rcode ?? 0),
        questions: [question],
        answers,
        authorities,
    });
    return encoded;
}
function startOfAuthority(name) {
    const zone = name.split('.').slice(-2).join('.');
    const data = { mname: 'ns.example.test', rname: 'hostmaster.example.test', serial: 1, refresh: 60, retry: 60, expire: 60, minimum: 60 };
    return { name: zone, type: 'SOA', ttl: 60, data };
}
function decode(message) {
    try {
        return dns_packet.decode(message);
    }
    catch {
        return null;
    }
}
function framed(bytes) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
}
function bindUdp(port) {
    const socket = (0,external_node_dgram_.createSocket)('udp4');
    return new Promise((resolve) => {
        socket.once('error', () => {
            socket.close();
            resolve(null);
        });
        socket.bind(port, LOOPBACK, () => {
            socket.removeAllListeners('error');
            resolve(socket);
        });
    });
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/sandbox/net/wire.js

const LINE_LIMIT = 65_536;
const TOO_LONG = Symbol('line too long');
class Wire {
    #socket;
    #input = Buffer.alloc(0);
    #output = '';
    #wake = null;
    #tls = null;
    #released;
    #release = () => undefined;
    #onInput = () => this.#wake?.();
    #onClose = () => {
        this.#release();
        this.#wake?.();
    };
    constructor(socket) {
        this.#released = new Promise((resolve) => {
            this.#release = resolve;
        });
        this.#socket = socket;
        socket.setNoDelay(true);
        this.#listen();
    }
    get tls() {
        return this.#tls;
    }
    get remoteAddress() {
        return this.#socket.remoteAddress ?? '127.0.0.1';
    }
    write(text) {
        this.#output += text;
        if (this.#output.length > LINE_LIMIT)
            this.flush();
    }
    flush() {
        if (this.#output !== '' && this.#socket.writable)
            this.#socket.write(this.#output, 'latin1');
        this.#output = '';
    }
    async drained() {
        if (!this.#socket.writableNeedDrain)
            return;
        const socket = this.#socket;
        await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), this.#released]);
    }
    async line() {
        let searched = 0;
        for (;;) {
            const end = this.#input.indexOf(0x0a, searched);
            if (end >= 0)
                return this.#take(end + 1)
                    .toString('latin1')
                    .replace(/\r?\n$/, '');
            if (this.#input.length > LINE_LIMIT)
                return TOO_LONG;
            searched = this.#input.length;
            if (!(await this.#more()))
                return null;
        }
    }
    async bytes(size) {
        const parts = [];
        for (let missing = size; missing > 0;) {
            if (this.#input.length === 0 && !(await this.#more()))
                return null;
            const part = this.#take(Math.min(missing, this.#input.length));
            parts.push(part);
            missing -= part.length;
        }
        return Buffer.concat(parts).toString('latin1');
    }
    secure(context) {
        this.flush();
        const plain = this.#socket;
        plain.off('readable', this.#onInput).off('end', this.#onInput).off('close', this.#onClose);
        this.#input = Buffer.alloc(0);
        const socket = new external_node_tls_.TLSSocket(plain, { isServer: true, secureContext: context });
        this.#socket = socket;
        return new Promise((resolve) => {
            this.#listen();
            socket.once('secure', () => {
                this.#tls = { protocol: socket.getProtocol() ?? 'TLS', cipher: socket.getCipher().name };
                resolve(true);
            });
            socket.once('_tlsError', () => socket.destroy());
            socket.once('close', () => resolve(false));
        });
    }
    stall() {
        this.flush();
        this.#socket.off('readable', this.#onInput);
        this.#socket.resume();
        return this.#released;
    }
    end() {
        this.flush();
        this.#socket.off('readable', this.#onInput);
        this.#socket.resume();
        this.#socket.end();
    }
    cut() {
        this.flush();
        this.#socket.destroySoon();
    }
    #listen() {
        this.#socket.on('readable', this.#onInput).on('end', this.#onInput).on('error', this.#onInput).on('close', this.#onClose);
    }
    #take(size) {
        const part = this.#input.subarray(0, size);
        this.#input = this.#input.subarray(size);
        return part;
    }
    async #more() {
        this.flush();
        for (;;) {
            const chunk = this.#socket.read();
            if (Buffer.isBuffer(chunk)) {
                this.#input = this.#input.length === 0 ? chunk : Buffer.concat([this.#input, chunk]);
                return true;
            }
            if (this.#socket.readableEnded || this.#socket.destroyed)
                return false;
            await new Promise((resolve) => {
                this.#wake = resolve;
            });
            this.#wake = null;
        }
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/net/ports.js


async function openMailPorts(converse, onDefect) {
    const lead = async (wire, socket, transport) => {
        try {
            await converse(wire, transport);
            wire.end();
        }
        catch (error) {
            onDefect(error);
            socket.destroy();
        }
    };
    const open = (transport) => listen((socket) => void lead(new Wire(socket), socket, transport));
    const listeners = await Promise.all([open('starttls'), open('tls'), open('plaintext')]);
    const [starttls, tls, plaintext] = listeners;
    return {
        ports: { starttls: starttls.port, tls: tls.port, plaintext: plaintext.port },
        cut: () => {
            for (const listener of listeners)
                listener.cut();
        },
        close: async () => {
            await Promise.all(listeners.map((listener) => listener.close()));
        },
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/tls/server-context.js


function secureContexts(authority, name) {
    const made = new Map();
    return (flaw) => {
        const known = made.get(flaw);
        if (known)
            return known;
        const identity = authority.issue({ names: [name, 'localhost'], addresses: [LOOPBACK] }, flaw);
        const context = (0,external_node_tls_.createSecureContext)({ cert: identity.certificate, key: identity.key });
        made.set(flaw, context);
        return context;
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/command.js
const ok = (text) => ({ status: 'OK', text });
const no = (text) => ({ status: 'NO', text });
const bad = (text) => ({ status: 'BAD', text });

;// CONCATENATED MODULE: ./lib/sandbox/imap/strings.js
function encodeString(text) {
    return /^[\x20-\x7e]*$/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : encodeLiteral(text);
}
function encodeLiteral(text) {
    return `{${text.length}}\r\n${text}`;
}
function encodeNullable(text) {
    return text === null ? 'NIL' : encodeString(text);
}
function encodeFolderName(name) {
    return name.replace(/&|[^\x20-\x7e]+/g, (run) => {
        if (run === '&')
            return '&-';
        const units = Buffer.from(run, 'utf16le').swap16();
        return `&${units.toString('base64').replace(/=+$/, '').replaceAll('/', ',')}-`;
    });
}
function decodeFolderName(encoded) {
    return encoded.replace(/&([A-Za-z0-9+,]*)-/g, (_, base64) => {
        if (base64 === '')
            return '&';
        const units = Buffer.from(base64.replaceAll(',', '/'), 'base64');
        return Buffer.from(units.subarray(0, units.length - (units.length % 2)))
            .swap16()
            .toString('utf16le');
    });
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function encodeDateTime(date) {
    const day = String(date.getUTCDate()).padStart(2, ' ');
    const clock = date.toISOString().slice(11, 19);
    return `"${day}-${MONTHS[date.getUTCMonth()] ?? 'Jan'}-${date.getUTCFullYear()} ${clock} +0000"`;
}
function decodeDate(text) {
    const match = /^\s?(\d{1,2})-([A-Za-z]{3})-(\d{4})(?: (\d\d:\d\d:\d\d) ([+-]\d{4}))?$/.exec(text);
    if (match === null)
        return null;
    const [, day = '', name = '', year = '', clock = '00:00:00', zone = '+0000'] = match;
    const month = MONTHS.findIndex((candidate) => candidate.toLowerCase() === name.toLowerCase()) + 1;
    const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${clock}${zone.slice(0, 3)}:${zone.slice(3)}`;
    const date = new Date(iso);
    return month === 0 || Number.isNaN(date.getTime()) ? null : date;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/tokens.js
const MAX_DEPTH = 20;
function announcedLiteral(line) {
    const match = /\{(\d{1,15})(\+?)\}$/.exec(line);
    return match ? { size: Number(match[1]), waits: match[2] === '' } : null;
}
function parseTokens(text) {
    const reader = new TokenReader(text);
    const items = reader.list(0, '');
    return items;
}
class TokenReader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    list(depth, close) {
        const items = [];
        if (depth > MAX_DEPTH)
            return null;
        for (;;) {
            while (this.#peek() === ' ')
                this.#at += 1;
            const next = this.#peek();
            if (next === close) {
                this.#at += 1;
                return items;
            }
            const token = next === '' ? null : this.#token(next, depth);
            if (token === null)
                return null;
            items.push(token);
        }
    }
    #peek() {
        return this.#text.charAt(this.#at);
    }
    #token(first, depth) {
        if (first === '(') {
            this.#at += 1;
            const items = this.list(depth + 1, ')');
            return items && { kind: 'list', items };
        }
        if (first === '"')
            return this.#quoted();
        if (first === '{')
            return this.#literal();
        return this.#atom();
    }
    #quoted() {
        const match = /"((?:[^"\\\r\n]|\\["\\])*)"/y;
        match.lastIndex = this.#at;
        const found = match.exec(this.#text);
        if (found === null)
            return null;
        this.#at = match.lastIndex;
        return { kind: 'string', text: (found[1] ?? '').replace(/\\(["\\])/g, '$1') };
    }
    #literal() {
        const match = /\{(\d{1,15})\+?\}\r\n/y;
        match.lastIndex = this.#at;
        const found = match.exec(this.#text);
        if (found === null)
            return null;
        const begin = match.lastIndex;
        const end = begin + Number(found[1]);
        if (end > this.#text.length)
            return null;
        this.#at = end;
        return { kind: 'string', text: this.#text.slice(begin, end) };
    }
    #atom() {
        const match = /(?:[^\x00-\x20(){"[\x7f]|\[[^\]\r\n\x00]*\])+/y;
        match.lastIndex = this.#at;
        const found = match.exec(this.#text);
        if (found === null)
            return null;
        this.#at = match.lastIndex;
        return { kind: 'atom', text: found[0] };
    }
}
function textOf(token) {
    return token === undefined || token.kind === 'list' ? null : token.text;
}
function textsOf(token) {
    if (token === undefined)
        return null;
    const texts = [];
    for (const item of token.kind === 'list' ? token.items : [token]) {
        if (item.kind === 'list')
            return null;
        texts.push(item.text);
    }
    return texts;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/sets.js
function parseSet(text, last) {
    const ranges = [];
    for (const part of text.split(',')) {
        const match = /^(\d{1,10}|\*)(?::(\d{1,10}|\*))?$/.exec(part);
        if (match === null)
            return null;
        const a = match[1] === '*' ? last : Number(match[1]);
        const b = match[2] === undefined ? a : match[2] === '*' ? last : Number(match[2]);
        if (match[1] === '0' || match[2] === '0')
            return null;
        ranges.push({ from: Math.min(a, b), to: Math.max(a, b) });
    }
    return ranges;
}
function inSet(set, value) {
    return set.some((range) => value >= range.from && value <= range.to);
}
function formatSet(values) {
    const ranges = [];
    for (const value of values) {
        const open = ranges.at(-1);
        if (open?.to === value - 1)
            open.to = value;
        else
            ranges.push({ from: value, to: value });
    }
    return ranges.map((range) => (range.from === range.to ? `${range.from}` : `${range.from}:${range.to}`)).join(',');
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/view.js

class FolderView {
    folder;
    readOnly;
    uidValidity;
    uidNext;
    #known;
    #synced;
    #lastAnnounced;
    constructor(folder, readOnly) {
        this.folder = folder;
        this.readOnly = readOnly;
        this.uidValidity = folder.uidValidity;
        this.uidNext = folder.uidNext;
        this.#known = folder.mails;
        this.#synced = folder.mails;
        this.#lastAnnounced = folder.mails.at(-1)?.uid ?? 0;
    }
    get isLost() {
        return this.folder.uidValidity !== this.uidValidity;
    }
    get count() {
        return this.#known.length;
    }
    pick(set, byUid) {
        const last = byUid ? (this.#known.at(-1)?.uid ?? 0) : this.#known.length;
        const ranges = parseSet(set, last);
        if (ranges === null || (!byUid && ranges.some((range) => range.to > last || range.from < 1)))
            return null;
        return this.all().filter(({ number, mail }) => inSet(ranges, byUid ? mail.uid : number));
    }
    all() {
        return this.#known.map((mail, index) => ({ number: index + 1, mail }));
    }
    update(mayExpunge) {
        const current = this.folder.mails;
        if (current === this.#synced)
            return '';
        const byUid = new Map(current.map((mail) => [mail.uid, mail]));
        const lines = [];
        const kept = [];
        let pending = false;
        for (const mail of this.#known) {
            const now = byUid.get(mail.uid);
            if (now === undefined && mayExpunge) {
                lines.push(`* ${kept.length + 1} EXPUNGE\r\n`);
                continue;
            }
            kept.push(now ?? mail);
            pending ||= now === undefined;
            if (now !== undefined && !sameFlags(now, mail))
                lines.push(`* ${kept.length} FETCH (UID ${now.uid} FLAGS ${formatFlags(now)})\r\n`);
        }
        const arrived = current.filter((mail) => mail.uid > this.#lastAnnounced);
        if (arrived.length > 0)
            lines.push(`* ${kept.length + arrived.length} EXISTS\r\n* 0 RECENT\r\n`);
        this.#known = [...kept, ...arrived];
        this.#lastAnnounced = arrived.at(-1)?.uid ?? this.#lastAnnounced;
        this.#synced = pending ? this.#known : current;
        return lines.join('');
    }
    setFlags(uid, flags) {
        this.folder.setFlags(uid, flags);
        const now = this.folder.mails.find((mail) => mail.uid === uid) ?? null;
        if (now !== null)
            this.#known = this.#known.map((mail) => (mail.uid === uid ? now : mail));
        return now;
    }
}
function formatFlags(mail) {
    return `(${[...mail.flags].join(' ')})`;
}
function sameFlags(a, b) {
    return a === b || (a.flags.size === b.flags.size && [...a.flags].every((flag) => b.flags.has(flag)));
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/folders.js





const MISSING = '[NONEXISTENT] Mailbox does not exist';
function folderOf(account, token) {
    const name = textOf(token);
    return name === null ? null : findFolder(account, decodeFolderName(name));
}
const SYSTEM_FLAGS = '\\Answered \\Flagged \\Deleted \\Seen \\Draft';
function selectFolder(call, readOnly) {
    const { session, account, args } = call;
    if (args.length < 1 || textOf(args[0]) === null)
        return bad('A mailbox is needed');
    session.select(null);
    const folder = folderOf(account, args[0]);
    if (folder === null)
        return no(MISSING);
    const view = new FolderView(folder, readOnly);
    session.select(view);
    const unseen = folder.mails.findIndex((mail) => !mail.flags.has('\\Seen'));
    session.untagged(`FLAGS (${SYSTEM_FLAGS})`);
    session.untagged(`OK [PERMANENTFLAGS (${readOnly ? '' : `${SYSTEM_FLAGS} \\*`})] Flags`);
    session.untagged(`${view.count} EXISTS`);
    session.untagged('0 RECENT');
    if (unseen >= 0)
        session.untagged(`OK [UNSEEN ${unseen + 1}] First unseen`);
    session.untagged(`OK [UIDVALIDITY ${view.uidValidity}] UIDs valid`);
    session.untagged(`OK [UIDNEXT ${view.uidNext}] Predicted next UID`);
    return ok(readOnly ? '[READ-ONLY] Examine completed' : '[READ-WRITE] Select completed');
}
function leaveFolder(call, expunge) {
    const { folder, readOnly } = call.view;
    if (expunge && !readOnly)
        folder.remove(new Set(folder.mails.filter((mail) => mail.flags.has('\\Deleted')).map((mail) => mail.uid)));
    call.session.select(null);
    return ok(expunge ? 'Close completed' : 'Unselect completed');
}
function createFolder(call) {
    const name = textOf(call.args[0]);
    if (name === null || name === '')
        return bad('A mailbox name is needed');
    if (folderOf(call.account, call.args[0]) !== null)
        return no('[ALREADYEXISTS] Mailbox already exists');
    const decoded = decodeFolderName(name).replace(/\/$/, '');
    const use = textsOf(call.args[1])?.[1];
    call.account.folders.set(decoded, new mailstore_Folder(decoded, SPECIAL_USES.find((known) => known === use) ?? null));
    return ok('Create completed');
}
function deleteFolder(call) {
    const folder = folderOf(call.account, call.args[0]);
    if (folder === null)
        return no(MISSING);
    if (folder.name === 'INBOX')
        return no('[CANNOT] INBOX cannot be deleted');
    call.account.folders.delete(folder.name);
    return ok('Delete completed');
}
function folders_status(call) {
    const folder = folderOf(call.account, call.args[0]);
    const items = textsOf(call.args[1]);
    if (items === null || call.args.length !== 2)
        return bad('STATUS needs a mailbox and a list of items');
    if (folder === null)
        return no(MISSING);
    const line = statusLine(folder, items);
    if (line === null)
        return bad('Unknown status item');
    call.session.untagged(line);
    return ok('Status completed');
}
function statusLine(folder, items) {
    const values = [];
    for (const item of items) {
        const value = statusValue(folder, item.toUpperCase());
        if (value === null)
            return null;
        values.push(`${item.toUpperCase()} ${value}`);
    }
    return `STATUS ${encodeString(encodeFolderName(folder.name))} (${values.join(' ')})`;
}
function statusValue(folder, item) {
    switch (item) {
        case 'MESSAGES':
            return folder.mails.length;
        case 'RECENT':
            return 0;
        case 'UIDNEXT':
            return folder.uidNext;
        case 'UIDVALIDITY':
            return folder.uidValidity;
        case 'UNSEEN':
            return folder.mails.filter((mail) => !mail.flags.has('\\Seen')).length;
        default:
            return null;
    }
}
const SPECIAL_USES = ['\\Junk', '\\Sent', '\\Trash', '\\Drafts', '\\All', '\\Archive'];

;// CONCATENATED MODULE: ./lib/sandbox/imap/change.js






const TRY_CREATE = '[TRYCREATE] Mailbox does not exist';
const OVER_QUOTA = '[OVERQUOTA] Quota exceeded (mailbox for user is full)';
const READ_ONLY = '[READ-ONLY] Mailbox is read-only';
const SYSTEM = ['\\Answered', '\\Flagged', '\\Deleted', '\\Seen', '\\Draft'];
function store(call) {
    const { session, view, args } = call;
    const match = /^([+-]?)FLAGS(\.SILENT)?$/i.exec(textOf(args[1]) ?? '');
    const given = args.length === 3 ? textsOf(args[2]) : args.slice(2).map((arg) => textOf(arg) ?? '');
    const picked = view.pick(textOf(args[0]) ?? '', call.byUid);
    if (match === null || given === null || picked === null || args.length < 3)
        return bad('STORE arguments are malformed');
    if (view.readOnly)
        return no(READ_ONLY);
    const flags = given.map((flag) => SYSTEM.find((known) => known.toLowerCase() === flag.toLowerCase()) ?? flag);
    for (const { number, mail } of picked) {
        const now = view.setFlags(mail.uid, changed(mail.flags, match[1] ?? '', flags));
        if (now !== null && match[2] === undefined)
            session.untagged(`${number} FETCH (${call.byUid ? `UID ${now.uid} ` : ''}FLAGS ${formatFlags(now)})`);
    }
    return ok('Store completed');
}
function changed(before, sign, flags) {
    if (sign === '+')
        return new Set([...before, ...flags]);
    return new Set(sign === '-' ? [...before].filter((flag) => !flags.includes(flag)) : flags);
}
function expunge(call) {
    const { view, args } = call;
    if (call.byUid && call.session.hidden('UIDPLUS'))
        return bad('Unknown command');
    if (args.length !== (call.byUid ? 1 : 0))
        return bad('EXPUNGE arguments are malformed');
    if (view.readOnly)
        return no(READ_ONLY);
    const candidates = call.byUid ? view.pick(textOf(args[0]) ?? '', true) : view.all();
    if (candidates === null)
        return bad('Invalid message set');
    view.folder.remove(new Set(candidates.filter(({ mail }) => mail.flags.has('\\Deleted')).map(({ mail }) => mail.uid)));
    return ok('Expunge completed');
}
function copy(call, move) {
    const { session, view, account, args } = call;
    const picked = view.pick(textOf(args[0]) ?? '', call.byUid);
    if (picked === null || args.length !== 2)
        return bad('Arguments are malformed');
    const target = folderOf(account, args[1]);
    if (target === null)
        return no(TRY_CREATE);
    if (move && view.readOnly)
        return no(READ_ONLY);
    if (session.has('over-quota'))
        return no(OVER_QUOTA);
    const copies = picked.map(({ mail }) => target.add(mail.raw, { internalDate: mail.internalDate, flags: mail.flags }).uid);
    const sources = picked.map(({ mail }) => mail.uid);
    const showsUids = copies.length > 0 && !session.hidden('UIDPLUS');
    const code = showsUids ? `[COPYUID ${target.uidValidity} ${formatSet(sources)} ${formatSet(copies)}] ` : '';
    if (!move)
        return ok(`${code}Copy completed`);
    if (showsUids)
        session.untagged(`OK ${code.trimEnd()} Moved UIDs`);
    view.folder.remove(new Set(sources));
    return ok('Move completed');
}
function append(call) {
    const { session, args } = call;
    const raw = args.at(-1);
    const options = args.slice(1, -1);
    const flags = options[0]?.kind === 'list' ? textsOf(options[0]) : [];
    const dateText = textOf(options.find((option) => option.kind !== 'list'));
    const internalDate = dateText === null ? new Date() : decodeDate(dateText);
    if (raw?.kind !== 'string' || args.length < 2 || flags === null || internalDate === null)
        return bad('APPEND arguments are malformed');
    const folder = folderOf(call.account, args[0]);
    if (folder === null)
        return no(TRY_CREATE);
    if (session.has('over-quota'))
        return no(OVER_QUOTA);
    const { uid } = folder.add(Buffer.from(raw.text, 'latin1'), { internalDate, flags });
    return ok(session.hidden('UIDPLUS') ? 'Append completed' : `[APPENDUID ${folder.uidValidity} ${uid}] Append completed`);
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/mime.js
const mime_MAX_DEPTH = 20;
function parseEntity(text, depth = 0) {
    const { head, body } = splitHead(text);
    const content = parseContentType(fieldOf(head, 'content-type') ?? 'text/plain; charset=us-ascii');
    const boundary = content.parameters.get('boundary');
    const parts = content.type === 'multipart' && boundary !== undefined && depth < mime_MAX_DEPTH
        ? splitParts(body, boundary).map((part) => parseEntity(part, depth + 1))
        : [];
    const isMessage = content.type === 'message' && content.subtype === 'rfc822' && depth < mime_MAX_DEPTH;
    return { head, body, ...content, parts, enclosed: isMessage ? parseEntity(body, depth + 1) : null };
}
function splitHead(text) {
    if (text.startsWith('\r\n'))
        return { head: '\r\n', body: text.slice(2) };
    const match = /\r?\n\r?\n/.exec(text);
    if (match === null)
        return { head: text, body: '' };
    const end = match.index + match[0].length;
    return { head: text.slice(0, end), body: text.slice(end) };
}
function fieldOf(head, name) {
    return fieldsOf(head).find((field) => field.name === name.toLowerCase())?.value ?? null;
}
function fieldsOf(head) {
    const fields = [];
    for (const raw of head.match(/[^\r\n]+\r?\n?(?:[ \t][^\r\n]*\r?\n?)*/g) ?? []) {
        const colon = raw.indexOf(':');
        if (colon <= 0)
            continue;
        const value = raw.slice(colon + 1).replace(/\r?\n(?=[ \t])/g, '');
        fields.push({ name: raw.slice(0, colon).trim().toLowerCase(), value: value.trim(), raw });
    }
    return fields;
}
function parseContentType(value) {
    const match = /^\s*([^\s/;]+)\/([^\s;]+)/.exec(value);
    const [, type = 'text', subtype = 'plain'] = match ?? [];
    return { type: type.toLowerCase(), subtype: subtype.toLowerCase(), parameters: parseParameters(value) };
}
function parseParameters(value) {
    const parameters = new Map();
    for (const match of value.matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g)) {
        const [, name = '', quoted, plain = ''] = match;
        parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain);
    }
    return parameters;
}
function splitParts(body, boundary) {
    const parts = [];
    const delimiter = `--${boundary}`;
    let begin = null;
    for (let at = 0; at < body.length;) {
        const newline = body.indexOf('\n', at);
        const next = newline < 0 ? body.length : newline + 1;
        const line = body.slice(at, next).trimEnd();
        if (line === delimiter || line === `${delimiter}--`) {
            if (begin !== null)
                parts.push(body.slice(begin, at).replace(/\r?\n$/, ''));
            if (line !== delimiter)
                return parts;
            begin = next;
        }
        at = next;
    }
    if (begin !== null)
        parts.push(body.slice(begin));
    return parts;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/envelope.js


function encodeEnvelope(head) {
    const text = (name) => encodeNullable(fieldOf(head, name));
    const from = addressList(fieldOf(head, 'from'));
    const orFrom = (name) => {
        const value = addressList(fieldOf(head, name));
        return value === 'NIL' ? from : value;
    };
    const others = ['to', 'cc', 'bcc'].map((name) => addressList(fieldOf(head, name)));
    return `(${[text('date'), text('subject'), from, orFrom('sender'), orFrom('reply-to'), ...others, text('in-reply-to'), text('message-id')].join(' ')})`;
}
function addressList(value) {
    const addresses = splitAddresses(value ?? '')
        .map(encodeAddress)
        .filter((encoded) => encoded !== '');
    return addresses.length === 0 ? 'NIL' : `(${addresses.join('')})`;
}
function splitAddresses(value) {
    const parts = value.match(/(?:"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)|<[^>]*>|[^,;])+/g) ?? [];
    return parts.map((part) => part.replace(/^[^"<@(]*:/, '').trim()).filter((part) => part !== '');
}
function encodeAddress(text) {
    const angled = /^(.*)<([^<>]*)>/s.exec(text);
    const comment = /\(((?:[^()\\]|\\.)*)\)\s*$/.exec(text);
    const address = (angled?.[2] ?? text.replace(/\([^()]*\)/g, '')).trim();
    const name = (angled?.[1] ?? comment?.[1] ?? '')
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .replace(/\\(.)/g, '$1');
    if (address === '')
        return '';
    const at = address.lastIndexOf('@');
    const local = at < 0 ? address : address.slice(0, at);
    const host = at < 0 ? '' : address.slice(at + 1);
    return `(${encodeNullable(name === '' ? null : name)} NIL ${encodeNullable(local)} ${encodeNullable(host)})`;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/bodystructure.js



function encodeStructure(entity, extended) {
    if (entity.parts.length > 0) {
        const parts = entity.parts.map((part) => encodeStructure(part, extended)).join('');
        const extension = extended ? ` ${encodeParameters(entity.parameters)} ${dispositionOf(entity)} ${languageOf(entity)} NIL` : '';
        return `(${parts} ${encodeString(entity.subtype)}${extension})`;
    }
    const fields = [
        encodeString(entity.type),
        encodeString(entity.subtype),
        encodeParameters(entity.parameters),
        encodeNullable(fieldOf(entity.head, 'content-id')),
        encodeNullable(fieldOf(entity.head, 'content-description')),
        encodeString((fieldOf(entity.head, 'content-transfer-encoding') ?? '7bit').toLowerCase()),
        String(entity.body.length),
    ];
    if (entity.enclosed)
        fields.push(encodeEnvelope(entity.enclosed.head), encodeStructure(entity.enclosed, extended));
    if (entity.enclosed || entity.type === 'text')
        fields.push(String(countLines(entity.body)));
    if (extended)
        fields.push(encodeNullable(fieldOf(entity.head, 'content-md5')), dispositionOf(entity), languageOf(entity), 'NIL');
    return `(${fields.join(' ')})`;
}
function encodeParameters(parameters) {
    const pairs = [...parameters].map(([name, value]) => `${encodeString(name)} ${encodeString(value)}`);
    return pairs.length === 0 ? 'NIL' : `(${pairs.join(' ')})`;
}
function dispositionOf(entity) {
    const value = fieldOf(entity.head, 'content-disposition');
    if (value === null)
        return 'NIL';
    return `(${encodeString((value.split(';')[0] ?? '').trim().toLowerCase())} ${encodeParameters(parseParameters(value))})`;
}
function languageOf(entity) {
    return encodeNullable(fieldOf(entity.head, 'content-language'));
}
function countLines(body) {
    return body.split('\n').length - 1;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/gmail.js

const ALL_MAIL = '[Gmail]/All Mail';
function likeGmail(account) {
    const all = new Folder(ALL_MAIL, '\\All');
    account.folders.set(all.name, all);
    const labels = [...account.folders.values()];
    const inbox = labels.find(({ name }) => name === 'INBOX');
    const trash = labels.find(({ specialUse }) => specialUse === '\\Trash');
    const keep = () => {
        for (const { raw, internalDate } of inbox?.mails ?? [])
            if (!all.mails.some((mail) => mail.raw === raw))
                all.add(raw, { internalDate });
    };
    keep();
    inbox?.watch(keep);
    trash?.watch(() => {
        const trashed = new Set(trash.mails.map(({ raw }) => raw));
        for (const folder of labels) {
            const gone = new Set(folder.mails.filter(({ raw }) => folder !== trash && trashed.has(raw)).map(({ uid }) => uid));
            if (gone.size > 0)
                folder.remove(gone);
        }
    });
}
const ids = new WeakMap();
let lastId = 1_278_455_344;
function messageId(raw) {
    const id = ids.get(raw) ?? ++lastId;
    ids.set(raw, id);
    return id;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/section.js

const SYNTAX = /^BODY(\.PEEK)?\[((?:\d{1,5}\.)*\d{1,5})?\.?(HEADER\.FIELDS\.NOT|HEADER\.FIELDS|HEADER|TEXT|MIME)?(?:\s*\(([^()]*)\))?\](?:<(\d{1,10})\.(\d{1,10})>)?$/i;
function parseSection(text) {
    const match = SYNTAX.exec(text);
    if (match === null)
        return null;
    const [, peek, path, part = 'ALL', names, offset, count] = match;
    const upper = part.toUpperCase();
    const known = PARTS.find((candidate) => candidate === upper);
    const needsNames = upper.startsWith('HEADER.FIELDS');
    if (known === undefined || needsNames !== (names !== undefined) || (known === 'MIME' && path === undefined))
        return null;
    const section = text.slice(text.indexOf('['), text.lastIndexOf(']') + 1);
    return {
        label: `BODY${section}${offset === undefined ? '' : `<${offset}>`}`,
        peek: peek !== undefined,
        path: path?.split('.').map(Number) ?? [],
        part: known,
        names: (names ?? '')
            .split(/\s+/)
            .filter((name) => name !== '')
            .map((name) => name.replace(/^"(.*)"$/, '$1').toLowerCase()),
        partial: offset === undefined ? null : { offset: Number(offset), count: Number(count) },
    };
}
const PARTS = ['ALL', 'HEADER', 'HEADER.FIELDS', 'HEADER.FIELDS.NOT', 'TEXT', 'MIME'];
function readSection(section, raw, root) {
    const text = section.part === 'ALL' && section.path.length === 0 ? raw : wholeSection(root(), section);
    if (text === null || section.partial === null)
        return text;
    return text.slice(section.partial.offset, section.partial.offset + section.partial.count);
}
function wholeSection(root, section) {
    const entity = descend(root, section.path);
    if (entity === null)
        return null;
    if (section.part === 'ALL')
        return entity.body;
    if (section.part === 'MIME')
        return entity.head;
    const mail = section.path.length === 0 ? entity : entity.enclosed;
    if (mail === null)
        return null;
    switch (section.part) {
        case 'HEADER':
            return mail.head;
        case 'TEXT':
            return mail.body;
        case 'HEADER.FIELDS':
            return pickFields(mail.head, (name) => section.names.includes(name));
        case 'HEADER.FIELDS.NOT':
            return pickFields(mail.head, (name) => !section.names.includes(name));
    }
}
function descend(root, path) {
    let entity = root;
    for (const [depth, number] of path.entries()) {
        const container = depth > 0 && entity.enclosed !== null ? entity.enclosed : entity;
        const part = container.parts[number - 1];
        if (part !== undefined)
            entity = part;
        else if (container.parts.length > 0 || number !== 1 || (depth > 0 && container === entity))
            return null;
        else
            entity = container;
    }
    return entity;
}
function pickFields(head, wanted) {
    const fields = fieldsOf(head).filter((field) => wanted(field.name));
    return `${fields.map((field) => field.raw).join('')}\r\n`;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/fetch.js









async function fetch(call) {
    const set = textOf(call.args[0]);
    const names = textsOf(call.args[1]);
    if (set === null || names === null || call.args.length !== 2)
        return bad('FETCH needs a set and a list of items');
    const items = parseItems(names, call.byUid, call.session.gmailTab !== null);
    if (items === null)
        return bad('Unknown FETCH item');
    const picked = call.view.pick(set, call.byUid);
    if (picked === null)
        return bad('Invalid message set');
    for (const numbered of picked) {
        const over = await respond(call, numbered, items);
        if (over !== null)
            return over;
        await call.session.drained();
    }
    return ok('Fetch completed');
}
async function respond(call, numbered, items) {
    const sees = items.some((item) => item.kind === 'section' && !item.section.peek);
    const marks = sees && !call.view.readOnly && !numbered.mail.flags.has('\\Seen');
    const mail = marks
        ? (call.view.setFlags(numbered.mail.uid, new Set([...numbered.mail.flags, '\\Seen'])) ?? numbered.mail)
        : numbered.mail;
    const answered = marks && !items.some(isFlags) ? [...items, { kind: 'plain', name: 'FLAGS' }] : items;
    const response = encodeResponse({ number: numbered.number, mail }, answered);
    const literal = /\{(\d+)\}\r\n/.exec(response);
    if (literal !== null) {
        const middle = literal.index + literal[0].length + Math.floor(Number(literal[1]) / 2);
        call.session.write(response.slice(0, middle));
        const struck = await call.session.strike('literal');
        if (struck !== 'no')
            return struck;
        call.session.write(response.slice(middle));
    }
    else {
        call.session.write(response);
    }
    return null;
}
function isFlags(item) {
    return item.kind === 'plain' && item.name === 'FLAGS';
}
function encodeResponse({ number, mail }, items) {
    const raw = mail.raw.toString('latin1');
    let parsed = null;
    const entity = () => (parsed ??= parseEntity(raw));
    const values = items.map((item) => {
        if (item.kind === 'section') {
            const text = readSection(item.section, raw, entity);
            return `${item.section.label} ${text === null ? 'NIL' : encodeLiteral(text)}`;
        }
        switch (item.name) {
            case 'UID':
                return `UID ${mail.uid}`;
            case 'FLAGS':
                return `FLAGS ${formatFlags(mail)}`;
            case 'INTERNALDATE':
                return `INTERNALDATE ${encodeDateTime(mail.internalDate)}`;
            case 'RFC822.SIZE':
                return `RFC822.SIZE ${mail.raw.length}`;
            case 'ENVELOPE':
                return `ENVELOPE ${encodeEnvelope(entity().head)}`;
            case 'X-GM-MSGID':
                return `X-GM-MSGID ${messageId(mail.raw)}`;
            case 'X-GM-LABELS':
                return String.raw `X-GM-LABELS ("\\Important")`;
            case 'BODYSTRUCTURE':
            case 'BODY':
                return `${item.name} ${encodeStructure(entity(), item.name === 'BODYSTRUCTURE')}`;
        }
    });
    return `* ${number} FETCH (${values.join(' ')})\r\n`;
}
const FAST = ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'];
const MACROS = new Map([
    ['FAST', FAST],
    ['ALL', [...FAST, 'ENVELOPE']],
    ['FULL', [...FAST, 'ENVELOPE', 'BODY']],
]);
const LEGACY = new Map([
    ['RFC822', 'BODY[]'],
    ['RFC822.HEADER', 'BODY.PEEK[HEADER]'],
    ['RFC822.TEXT', 'BODY[TEXT]'],
]);
const GMAIL = ['X-GM-MSGID', 'X-GM-LABELS'];
const PLAIN = ['UID', 'FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODYSTRUCTURE', 'BODY'];
function parseItems(names, byUid, gmail) {
    const first = names[0]?.toUpperCase() ?? '';
    const expanded = (names.length === 1 && MACROS.get(first)) || names;
    const items = byUid && !expanded.some((name) => name.toUpperCase() === 'UID') ? [{ kind: 'plain', name: 'UID' }] : [];
    for (const name of expanded) {
        const upper = name.toUpperCase();
        const plain = [...PLAIN, ...(gmail ? GMAIL : [])].find((known) => known === upper);
        const section = parseSection(LEGACY.get(upper) ?? name);
        if (plain !== undefined)
            items.push({ kind: 'plain', name: plain });
        else if (section !== null)
            items.push({ kind: 'section', section: LEGACY.has(upper) ? { ...section, label: upper } : section });
        else
            return null;
    }
    return items.length === 0 ? null : items;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/list.js




function list_list(call, word) {
    const request = parse(call.args);
    if (request === null)
        return bad(`${word} arguments are malformed`);
    const { session, account } = call;
    if (request.extended && session.hidden('LIST-EXTENDED'))
        return bad(`${word} takes a reference and a pattern`);
    if (request.patterns.length === 1 && request.patterns[0] === '') {
        session.untagged(`${word} (\\Noselect) "/" ""`);
        return ok(`${word} completed`);
    }
    const folders = [...account.folders.values()];
    const showsUse = !session.hidden('SPECIAL-USE');
    for (const folder of folders) {
        const name = encodeFolderName(folder.name);
        if (!request.patterns.some((pattern) => matches(pattern, name)))
            continue;
        if (request.onlySpecial && folder.specialUse === null)
            continue;
        session.untagged(`${word} (${attributes(folder, folders, showsUse).join(' ')}) "/" ${encodeString(name)}`);
        const line = request.status && statusLine(folder, request.status);
        if (line !== null)
            session.untagged(line);
    }
    return ok(`${word} completed`);
}
function attributes(folder, all, showsUse) {
    const parent = all.some((other) => other.name.startsWith(`${folder.name}/`));
    return [parent ? '\\HasChildren' : '\\HasNoChildren', ...(showsUse && folder.specialUse !== null ? [folder.specialUse] : [])];
}
function parse(args) {
    const selection = args[0]?.kind === 'list' ? textsOf(args[0]) : [];
    const [reference, pattern, word, options, ...more] = args[0]?.kind === 'list' ? args.slice(1) : args;
    const prefix = textOf(reference);
    const patterns = textsOf(pattern);
    if (selection === null || prefix === null || patterns === null || more.length > 0)
        return null;
    let wanted = null;
    if (word !== undefined) {
        if (textOf(word)?.toUpperCase() !== 'RETURN' || options?.kind !== 'list')
            return null;
        const at = options.items.findIndex((item) => textOf(item)?.toUpperCase() === 'STATUS');
        if (at >= 0)
            wanted = textsOf(options.items[at + 1]);
    }
    return {
        extended: args.length > 2 || pattern?.kind === 'list',
        patterns: patterns.map((text) => (text === '' ? '' : prefix + text)),
        onlySpecial: selection.some((option) => option.toUpperCase() === 'SPECIAL-USE'),
        status: wanted,
    };
}
function matches(pattern, name) {
    const wanted = /^inbox$/i.test(pattern) ? 'INBOX' : pattern;
    let reachable = new Set([0]);
    for (const char of wanted) {
        const next = new Set();
        for (const at of reachable) {
            if (char !== '*' && char !== '%') {
                if (name.charAt(at) === char && at < name.length)
                    next.add(at + 1);
                continue;
            }
            for (let end = at; end <= name.length; end += 1) {
                next.add(end);
                if (char === '%' && name.charAt(end) === '/')
                    break;
            }
        }
        reachable = next;
    }
    return reachable.has(name.length);
}

;// CONCATENATED MODULE: ./lib/sandbox/tokens/bearer.js
const MECHANISMS = ['OAUTHBEARER', 'XOAUTH2'];
function tokenMechanism(name) {
    return MECHANISMS.find((known) => known === name.toUpperCase()) ?? null;
}
function decodeBearer(mechanism, response) {
    const text = Buffer.from(response, 'base64').toString('utf8');
    const form = mechanism === 'XOAUTH2'
        ? /^user=([^\x01]+)\x01auth=Bearer ([!-~]+)\x01\x01$/
        : /^n,a=([^\x01,]+),\x01(?:host=[^\x01]+\x01)?(?:port=[0-9]+\x01)?auth=Bearer ([!-~]+)\x01\x01$/;
    const [, user, token] = form.exec(text) ?? [];
    if (user === undefined || token === undefined)
        return 'malformed';
    return { user: mechanism === 'XOAUTH2' ? user : user.replaceAll('=2C', ',').replaceAll('=3D', '='), token };
}

;// CONCATENATED MODULE: ./lib/sandbox/smtp/auth.js


async function readCredentials(wire, argument) {
    const [mechanism = '', initial] = argument.trim().split(/\s+/);
    const bearer = tokenMechanism(mechanism);
    if (bearer !== null) {
        const response = initial ?? (await ask(wire, ''));
        if (response === null)
            return 'gone';
        const given = response === '*' ? 'aborted' : decodeBearer(bearer, response);
        return typeof given === 'string' ? given : { ...given, mechanism: bearer };
    }
    switch (mechanism.toUpperCase()) {
        case 'PLAIN': {
            const response = initial ?? (await ask(wire, ''));
            if (response === null)
                return 'gone';
            return response === '*' ? 'aborted' : decodePlain(response);
        }
        case 'LOGIN': {
            const user = initial ?? (await ask(wire, 'Username:'));
            if (user === null)
                return 'gone';
            if (user === '*')
                return 'aborted';
            const password = await ask(wire, 'Password:');
            if (password === null)
                return 'gone';
            return password === '*' ? 'aborted' : { user: auth_decode(user), password: auth_decode(password) };
        }
        default:
            return 'unknown-mechanism';
    }
}
function decodePlain(response) {
    const [, user, password, ...more] = auth_decode(response).split('\0');
    return user === undefined || password === undefined || more.length > 0 ? 'malformed' : { user, password };
}
function auth_decode(base64) {
    return Buffer.from(base64, 'base64').toString('utf8');
}
async function ask(wire, prompt) {
    wire.write(`334 ${Buffer.from(prompt).toString('base64')}\r\n`);
    const line = await wire.line();
    return line === TOO_LONG ? '*' : line;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/login.js




function login(call) {
    const user = textOf(call.args[0]);
    const password = textOf(call.args[1]);
    if (user === null || password === null || call.args.length !== 2)
        return bad('LOGIN needs a user and a password');
    return admit(call, Buffer.from(user, 'latin1').toString('utf8'), Buffer.from(password, 'latin1').toString('utf8'));
}
async function authenticate(call) {
    const mechanism = textOf(call.args[0])?.toUpperCase() ?? '';
    const bearer = call.session.takesTokens ? tokenMechanism(mechanism) : null;
    if (mechanism !== 'PLAIN' && bearer === null)
        return no('[CANNOT] Unsupported authentication mechanism');
    if (call.session.mustSecure)
        return no('[PRIVACYREQUIRED] Issue STARTTLS first');
    const response = textOf(call.args[1]) ?? (await call.session.ask(''));
    if (response === null)
        return 'over';
    if (response === '*')
        return bad('Authentication cancelled');
    if (bearer !== null) {
        const given = decodeBearer(bearer, response);
        return given === 'malformed' ? bad('Malformed response') : admitToken(call, given.user, given.token);
    }
    const given = decodePlain(response);
    return given === 'malformed' ? bad('Malformed response') : admit(call, given.user, given.password);
}
async function admitToken(call, user, token) {
    const { session } = call;
    const struck = await session.strike('LOGIN');
    if (struck !== 'no') {
        session.noteLogin(user, false);
        return struck;
    }
    const wrong = session.loginWithToken(user, token);
    if (wrong === null)
        return ok(`[CAPABILITY ${session.capabilities()}] Logged in`);
    if ((await session.ask(Buffer.from(wrong).toString('base64'))) === null)
        return 'over';
    return no('[AUTHENTICATIONFAILED] Authentication failed.');
}
async function admit(call, user, password) {
    const { session } = call;
    if (session.account !== null)
        return bad('Already logged in');
    if (session.mustSecure)
        return no('[PRIVACYREQUIRED] Issue STARTTLS first');
    const struck = await session.strike('LOGIN');
    if (struck !== 'no') {
        session.noteLogin(user, false);
        return struck;
    }
    if (session.login(user, password) === null)
        return no('[AUTHENTICATIONFAILED] Authentication failed.');
    return ok(`[CAPABILITY ${session.capabilities()}] Logged in`);
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/search.js
var _a;




function search(call) {
    const { session, view } = call;
    const args = textOf(call.args[0])?.toUpperCase() === 'CHARSET' ? call.args.slice(2) : call.args;
    const test = new KeyReader(args, view, session.gmailTab).all();
    if (test === null || args.length === 0)
        return bad('Unknown or malformed search key');
    const stale = session.has('stale-search');
    const found = view.all().filter((numbered) => !(stale && numbered.mail.uid >= view.uidNext) && test(numbered));
    session.untagged(['SEARCH', ...found.map(({ number, mail }) => (call.byUid ? mail.uid : number))].join(' '));
    return ok('Search completed');
}
const FLAG_KEYS = new Map(['Answered', 'Deleted', 'Draft', 'Flagged', 'Seen'].flatMap((name) => [
    [name.toUpperCase(), { flag: `\\${name}`, set: true }],
    [`UN${name.toUpperCase()}`, { flag: `\\${name}`, set: false }],
]));
class KeyReader {
    #tokens;
    #view;
    #tab;
    #at = 0;
    constructor(tokens, view, tab) {
        this.#tab = tab;
        this.#tokens = tokens;
        this.#view = view;
    }
    all() {
        const tests = [];
        while (this.#at < this.#tokens.length) {
            const test = this.#key();
            if (test === null)
                return null;
            tests.push(test);
        }
        return (numbered) => tests.every((test) => test(numbered));
    }
    #key() {
        const token = this.#tokens[this.#at++];
        if (token?.kind === 'list')
            return token.items.length === 0 ? null : new _a(token.items, this.#view, this.#tab).all();
        if (token?.kind !== 'atom')
            return null;
        const name = token.text.toUpperCase();
        const flag = FLAG_KEYS.get(name);
        if (flag)
            return ({ mail }) => mail.flags.has(flag.flag) === flag.set;
        return this.#logical(name) ?? this.#textual(name) ?? this.#measured(name) ?? this.#numbers(token.text, false);
    }
    #logical(name) {
        switch (name) {
            case 'ALL':
            case 'OLD':
                return () => true;
            case 'NEW':
            case 'RECENT':
                return () => false;
            case 'NOT': {
                const test = this.#key();
                return test && ((numbered) => !test(numbered));
            }
            case 'OR': {
                const left = this.#key();
                const right = left && this.#key();
                return left && right && ((numbered) => left(numbered) || right(numbered));
            }
            case 'UID': {
                const set = this.#text();
                return set === null ? null : this.#numbers(set, true);
            }
            default:
                return null;
        }
    }
    #textual(name) {
        switch (name) {
            case 'FROM':
            case 'TO':
            case 'CC':
            case 'BCC':
            case 'SUBJECT':
                return this.#header(name);
            case 'HEADER':
                return this.#header(this.#text());
            case 'BODY':
                return this.#containing((raw) => raw.slice(raw.indexOf('\r\n\r\n') + 4));
            case 'TEXT':
                return this.#containing((raw) => raw);
            case 'X-GM-RAW': {
                const query = this.#text();
                return this.#tab === null || query === null ? null : () => query === `category:${this.#tab}`;
            }
            case 'KEYWORD':
            case 'UNKEYWORD': {
                const flag = this.#text();
                return flag === null ? null : ({ mail }) => mail.flags.has(flag) === (name === 'KEYWORD');
            }
            default:
                return null;
        }
    }
    #measured(name) {
        const match = /^(SENT)?(BEFORE|ON|SINCE)$/.exec(name);
        if (match !== null)
            return this.#date(match[2] ?? '', match[1] !== undefined);
        if (name !== 'LARGER' && name !== 'SMALLER')
            return null;
        const size = Number(this.#text() ?? NaN);
        if (Number.isNaN(size))
            return null;
        return ({ mail }) => (name === 'LARGER' ? mail.raw.length > size : mail.raw.length < size);
    }
    #header(name) {
        const wanted = this.#text()?.toLowerCase();
        if (name === null || wanted === undefined)
            return null;
        const lower = name.toLowerCase();
        return ({ mail }) => fieldsOf(headOf(mail)).some((field) => field.name === lower && field.value.toLowerCase().includes(wanted));
    }
    #containing(part) {
        const wanted = this.#text()?.toLowerCase();
        return wanted === undefined ? null : ({ mail }) => part(mail.raw.toString('latin1')).toLowerCase().includes(wanted);
    }
    #date(relation, sent) {
        const date = decodeDate(this.#text() ?? '');
        if (date === null)
            return null;
        const wanted = dayOf(date);
        return ({ mail }) => {
            const day = dayOf(sent ? new Date(fieldsOf(headOf(mail)).find((field) => field.name === 'date')?.value ?? '') : mail.internalDate);
            return relation === 'BEFORE' ? day < wanted : relation === 'ON' ? day === wanted : day >= wanted;
        };
    }
    #numbers(set, byUid) {
        const picked = this.#view.pick(set, byUid);
        if (picked === null)
            return null;
        const uids = new Set(picked.map(({ mail }) => mail.uid));
        return ({ mail }) => uids.has(mail.uid);
    }
    #text() {
        return textOf(this.#tokens[this.#at++]);
    }
}
_a = KeyReader;
function headOf(mail) {
    const end = mail.raw.indexOf('\r\n\r\n');
    return mail.raw.toString('latin1', 0, end < 0 ? mail.raw.length : end + 2);
}
function dayOf(date) {
    return Math.floor(date.getTime() / 86_400_000);
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/commands.js








const COMMANDS = new Map([
    ['CAPABILITY', { needs: 'nothing', run: capability }],
    ['NOOP', { needs: 'nothing', run: () => ok('NOOP completed') }],
    ['LOGOUT', { needs: 'nothing', run: () => ok('Logout completed') }],
    ['ID', { needs: 'nothing', run: id }],
    ['STARTTLS', { needs: 'nothing', run: startTls }],
    ['LOGIN', { needs: 'nothing', run: login }],
    ['AUTHENTICATE', { needs: 'nothing', run: authenticate }],
    ['ENABLE', { needs: 'login', run: enable }],
    ['NAMESPACE', { needs: 'login', run: namespace }],
    ['LIST', { needs: 'login', run: (call) => list_list(call, 'LIST') }],
    ['LSUB', { needs: 'login', run: (call) => list_list(call, 'LSUB') }],
    ['STATUS', { needs: 'login', run: folders_status }],
    ['SELECT', { needs: 'login', run: (call) => selectFolder(call, false) }],
    ['EXAMINE', { needs: 'login', run: (call) => selectFolder(call, true) }],
    ['CREATE', { needs: 'login', run: createFolder }],
    ['DELETE', { needs: 'login', run: deleteFolder }],
    ['SUBSCRIBE', { needs: 'login', run: (call) => (folderOf(call.account, call.args[0]) ? ok('Subscribe completed') : no(MISSING)) }],
    ['UNSUBSCRIBE', { needs: 'login', run: () => no('[CANNOT] Every mailbox stays subscribed') }],
    ['APPEND', { needs: 'login', run: append }],
    ['IDLE', { needs: 'login', run: (call) => call.session.idle() }],
    ['CHECK', { needs: 'folder', run: () => ok('Check completed') }],
    ['CLOSE', { needs: 'folder', run: (call) => leaveFolder(call, true) }],
    ['UNSELECT', { needs: 'folder', run: (call) => leaveFolder(call, false) }],
    ['EXPUNGE', { needs: 'folder', run: expunge }],
    ['SEARCH', { needs: 'folder', run: search }],
    ['FETCH', { needs: 'folder', run: fetch }],
    ['STORE', { needs: 'folder', run: store }],
    ['COPY', { needs: 'folder', run: (call) => copy(call, false) }],
    ['MOVE', { needs: 'folder', run: (call) => copy(call, true) }],
]);
const UID_COMMANDS = ['FETCH', 'STORE', 'SEARCH', 'COPY', 'MOVE', 'EXPUNGE'];
const REQUIRES = new Map([
    ['ID', 'ID'],
    ['ENABLE', 'ENABLE'],
    ['NAMESPACE', 'NAMESPACE'],
    ['IDLE', 'IDLE'],
    ['UNSELECT', 'UNSELECT'],
    ['MOVE', 'MOVE'],
    ['STARTTLS', 'STARTTLS'],
]);
function capability({ session }) {
    session.untagged(`CAPABILITY ${session.capabilities()}`);
    return ok('Capability completed');
}
function id({ session }) {
    session.untagged('ID ("name" "Sandbox")');
    return ok('ID completed');
}
function enable({ session }) {
    session.untagged('ENABLED');
    return ok('Enable completed');
}
function namespace({ session }) {
    session.untagged('NAMESPACE (("" "/")) NIL NIL');
    return ok('Namespace completed');
}
async function startTls({ session, tag, args }) {
    if (args.length > 0)
        return bad(`STARTTLS takes no argument, not ${textOf(args[0]) ?? 'a list'}`);
    if (!session.mustSecure)
        return bad('STARTTLS is not available');
    return (await session.startTls(tag)) ? ok('') : 'over';
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/reading.js


const COMMAND_LIMIT = 10_485_760;
async function readCommand(wire) {
    let text = '';
    for (;;) {
        const line = await wire.line();
        if (line === null)
            return null;
        if (line === TOO_LONG || text.length + line.length > COMMAND_LIMIT)
            return { bye: 'Command line too long' };
        text += line;
        const literal = announcedLiteral(line);
        if (literal === null)
            return { text };
        if (literal.size + text.length > COMMAND_LIMIT) {
            if (!literal.waits)
                return { bye: 'Literal too big' };
            wire.write(`${/^[^\s(){%*"\\+]+/.exec(text)?.[0] ?? '*'} NO [TOOBIG] Literal too big\r\n`);
            return 'refused';
        }
        if (literal.waits)
            wire.write('+ OK\r\n');
        const bytes = await wire.bytes(literal.size);
        if (bytes === null)
            return null;
        text += `\r\n${bytes}`;
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/dialogue.js




async function converse(session, wire) {
    if (!(await session.begin()))
        return;
    for (;;) {
        const command = await readCommand(wire);
        if (command === null)
            return;
        if (command === 'refused')
            continue;
        if ('bye' in command)
            return session.bye(command.bye);
        if ((await dialogue_answer(session, command.text)) === 'over')
            return;
    }
}
async function dialogue_answer(session, text) {
    const request = split(text);
    if (request === null) {
        session.untagged('BAD Invalid tag or command');
        return 'on';
    }
    session.note(`${request.byUid ? 'UID ' : ''}${request.name}`);
    const result = await run(session, request);
    if (result === 'over')
        return 'over';
    await session.wait();
    if (session.view?.isLost === true) {
        session.bye('The mailbox changed its UIDVALIDITY');
        return 'over';
    }
    session.announceChanges(!KEEP_NUMBERS.has(request.name));
    const leaves = request.name === 'LOGOUT' && result.status === 'OK';
    if (leaves)
        session.untagged('BYE Logging out');
    if (result.text !== '')
        session.write(`${request.tag} ${result.status} ${result.text}\r\n`);
    if (leaves)
        session.end();
    if (leaves)
        return 'over';
    const after = result.status === 'OK' ? await session.strike(`after ${pointOf(request.name)}`) : 'no';
    return after === 'over' ? 'over' : 'on';
}
const KEEP_NUMBERS = new Set(['FETCH', 'STORE', 'SEARCH']);
async function run(session, request) {
    const { name, byUid } = request;
    const command = COMMANDS.get(name);
    const capability = REQUIRES.get(name);
    const known = command !== undefined && (!byUid || UID_COMMANDS.includes(name));
    if (!known || (capability !== undefined && session.hidden(capability)))
        return bad(`Unknown command ${byUid ? 'UID ' : ''}${name}`);
    const args = parseTokens(request.rest);
    if (args === null)
        return bad(`Malformed arguments of ${name}`);
    const { account, view } = session;
    const call = { session, tag: request.tag, args, byUid };
    if (command.needs === 'nothing')
        return (await struck(session, name)) ?? command.run(call);
    if (account === null)
        return bad('Log in first');
    if (command.needs === 'login')
        return (await struck(session, name)) ?? command.run({ ...call, account });
    if (view === null)
        return bad('No mailbox selected');
    return (await struck(session, name)) ?? command.run({ ...call, account, view });
}
async function struck(session, name) {
    const result = pointOf(name) === 'LOGIN' ? 'no' : await session.strike(pointOf(name));
    return result === 'no' ? null : result;
}
function pointOf(name) {
    return name === 'AUTHENTICATE' ? 'LOGIN' : name === 'EXAMINE' ? 'SELECT' : name;
}
function split(text) {
    const match = /^([^\s(){%*"\\+\x00-\x1f\x7f-\xff]{1,100}) +([A-Za-z]{1,30})(?: ([^]*))?$/.exec(text);
    if (match === null)
        return null;
    const [, tag = '', word = '', rest = ''] = match;
    if (word.toUpperCase() !== 'UID')
        return { tag, name: word.toUpperCase(), rest, byUid: false };
    const inner = /^([A-Za-z]{1,30})(?: ([^]*))?$/.exec(rest);
    return { tag, name: (inner?.[1] ?? '').toUpperCase(), rest: inner?.[2] ?? '', byUid: true };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/sandbox/imap/capabilities.js
const EVERYWHERE = ['LITERAL+', 'SASL-IR', 'ID', 'ENABLE', 'IDLE'];
const LOGGED_IN = ['NAMESPACE', 'UIDPLUS', 'MOVE', 'UNSELECT', 'CHILDREN', 'LIST-EXTENDED', 'LIST-STATUS', 'SPECIAL-USE'];
function capabilitiesOf(state) {
    const own = state.loggedIn
        ? [...LOGGED_IN, ...(state.gmail ? ['X-GM-EXT-1'] : [])]
        : state.mustSecure
            ? ['STARTTLS', 'LOGINDISABLED']
            : ['AUTH=PLAIN', ...(state.tokens ? ['AUTH=XOAUTH2', 'AUTH=OAUTHBEARER'] : [])];
    return ['IMAP4rev1', ...[...EVERYWHERE, ...own].filter((capability) => !state.hidden(capability))].join(' ');
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/session.js




class ImapSession {
    #account = null;
    #view = null;
    #wire;
    #server;
    #transport;
    constructor(wire, server, transport) {
        this.#wire = wire;
        this.#server = server;
        this.#transport = transport;
    }
    get account() {
        return this.#account;
    }
    get view() {
        return this.#view;
    }
    get mustSecure() {
        return this.#transport === 'starttls' && this.#wire.tls === null && !this.hidden('STARTTLS');
    }
    async begin() {
        if (this.#transport === 'tls' && !(await this.#secure()))
            return false;
        const struck = await this.strike('connect');
        if (struck === 'no')
            this.untagged(`OK [CAPABILITY ${this.capabilities()}] ${this.#server.name} ready.`);
        return struck !== 'over';
    }
    async startTls(tag) {
        this.write(`${tag} OK Begin TLS negotiation now\r\n`);
        return this.#secure();
    }
    async #secure() {
        return (await this.strike('tls')) === 'no' && (await this.#wire.secure(this.#server.context()));
    }
    login(user, password) {
        const account = this.#server.options.accounts.find((candidate) => candidate.address === user && candidate.password === password);
        this.noteLogin(user, account !== undefined);
        this.#account = account ?? null;
        return this.#account;
    }
    get takesTokens() {
        return this.#server.options.checkToken !== undefined;
    }
    loginWithToken(user, token) {
        const { accounts, checkToken } = this.#server.options;
        const account = accounts.find(({ address }) => address === user);
        const wrong = account === undefined || checkToken === undefined ? '{"status":"invalid_request"}' : checkToken(user, token);
        this.noteLogin(user, wrong === null);
        if (wrong === null)
            this.#account = account ?? null;
        return wrong;
    }
    noteLogin(user, admitted) {
        this.#server.logins.push({ user, secure: this.#wire.tls !== null, ok: admitted });
    }
    select(view) {
        this.#view = view;
    }
    capabilities() {
        const hidden = (capability) => this.hidden(capability);
        return capabilitiesOf({
            loggedIn: this.#account !== null,
            mustSecure: this.mustSecure,
            hidden,
            gmail: this.gmailTab !== null,
            tokens: this.takesTokens,
        });
    }
    hidden(capability) {
        return this.#server.faults.some((fault) => fault.kind === 'hide' && fault.capability === capability);
    }
    has(kind) {
        return this.#server.faults.find(kind) !== null;
    }
    get gmailTab() {
        return this.#server.faults.find('gmail')?.category ?? null;
    }
    note(command) {
        this.#server.commands.push(command);
    }
    untagged(text) {
        this.write(`* ${text}\r\n`);
    }
    write(text) {
        this.#wire.write(text);
    }
    async drained() {
        await this.#wire.drained();
    }
    async ask(prompt) {
        this.write(`+ ${prompt}\r\n`);
        const line = await this.#wire.line();
        return line === TOO_LONG ? '*' : line;
    }
    announceChanges(mayExpunge) {
        this.write(this.#view?.update(mayExpunge) ?? '');
    }
    async idle() {
        const silent = this.#server.faults.find('idle-silent') !== null;
        this.write('+ idling\r\n');
        if ((await this.strike('idling')) === 'over')
            return 'over';
        const stop = silent ? () => undefined : this.#announceAsItComes();
        const line = await this.#wire.line();
        stop();
        if (line === null)
            return 'over';
        return line !== TOO_LONG && line.toUpperCase() === 'DONE' ? ok('Idle completed') : bad('Expected DONE');
    }
    #announceAsItComes() {
        const late = this.#server.faults.find('idle-late')?.ms ?? 0;
        const timers = new Set();
        const notify = () => {
            this.announceChanges(true);
            this.#wire.flush();
        };
        notify();
        const stop = this.#view?.folder.watch(() => timers.add(setTimeout(notify, late)));
        return () => {
            stop?.();
            for (const timer of timers)
                clearTimeout(timer);
        };
    }
    async wait() {
        const slow = this.#server.faults.find('slow');
        if (slow)
            await (0,promises_.setTimeout)(slow.ms, undefined, { ref: false });
    }
    async strike(point) {
        const fault = this.#server.faults.take((candidate) => 'at' in candidate && candidate.at === point);
        switch (fault?.kind) {
            case undefined:
                return 'no';
            case 'delay':
                this.#wire.flush();
                await (0,promises_.setTimeout)(fault.ms, undefined, { ref: false });
                return 'no';
            case 'stall':
                await this.#wire.stall();
                return 'over';
            case 'cut':
                this.#wire.cut();
                return 'over';
            case 'bye':
                this.bye(fault.text);
                return 'over';
            case 'no':
                return no(fault.text);
            case 'raw':
                this.write(fault.text);
                return ok('');
        }
    }
    bye(reason) {
        this.untagged(`BYE ${reason}`);
        this.end();
    }
    end() {
        this.#wire.end();
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/server.js






class ImapServer {
    name;
    host = LOOPBACK;
    faults = new FaultList();
    logins = [];
    commands = [];
    defects = [];
    options;
    #contexts;
    #open = null;
    constructor(options) {
        this.options = options;
        this.name = options.name;
        this.#contexts = secureContexts(options.authority, options.name);
    }
    async start() {
        this.#open = await openMailPorts((wire, transport) => converse(new ImapSession(wire, this, transport), wire), (error) => this.defects.push(error));
    }
    get ports() {
        return this.#open?.ports ?? { starttls: 0, tls: 0, plaintext: 0 };
    }
    context() {
        return this.#contexts(this.faults.find('certificate')?.flaw ?? null);
    }
    cutConnections() {
        this.#open?.cut();
    }
    async close() {
        await this.#open?.close();
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/smtp/receive.js

async function readMail(wire, limit, interrupt) {
    const lines = [];
    let size = 0;
    for (let first = true;; first = false) {
        const line = await wire.line();
        if (line === null || line === TOO_LONG)
            return 'gone';
        if (first && (await interrupt()))
            return 'gone';
        if (line === '.')
            break;
        const text = line.startsWith('.') ? line.slice(1) : line;
        size += text.length + 2;
        if (size <= limit)
            lines.push(text);
    }
    return size > limit ? 'too-large' : Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1');
}

;// CONCATENATED MODULE: ./lib/sandbox/smtp/session.js




const DEFAULT_SIZE_LIMIT = 10_485_760;
class SmtpSession {
    #wire;
    #server;
    #transport;
    #helo = null;
    #user = null;
    #envelope = null;
    constructor(wire, server, transport) {
        this.#wire = wire;
        this.#server = server;
        this.#transport = transport;
    }
    async run() {
        if (this.#transport === 'tls' && (await this.#secure()) === 'over')
            return;
        const struck = await this.#strike('connect');
        if (struck === 'over')
            return;
        if (struck === 'no')
            this.#reply(`220 ${this.#server.name} ESMTP Sandbox`);
        for (;;) {
            const line = await this.#wire.line();
            if (line === null)
                return;
            if (line === TOO_LONG) {
                this.#reply('500 5.5.2 Line too long');
                return this.#wire.end();
            }
            if ((await this.#command(line)) === 'over')
                return;
        }
    }
    async #command(line) {
        const [, verb = '', rest = ''] = /^(\w*) ?(.*)$/s.exec(line) ?? [];
        switch (verb.toUpperCase()) {
            case 'EHLO':
            case 'HELO':
                return this.#hello(verb.toUpperCase() === 'EHLO', rest.trim());
            case 'STARTTLS':
                return this.#startTls();
            case 'AUTH':
                return this.#authenticate(rest);
            case 'MAIL':
                return this.#from(rest);
            case 'RCPT':
                return this.#to(rest);
            case 'DATA':
                return this.#data();
            case 'RSET':
                this.#envelope = null;
                return this.#reply('250 2.0.0 Ok');
            case 'NOOP':
                return this.#reply('250 2.0.0 Ok');
            case 'VRFY':
                return this.#reply('252 2.0.0 Cannot VRFY user');
            case 'QUIT':
                this.#reply('221 2.0.0 Bye');
                this.#wire.end();
                return 'over';
            default:
                return this.#reply('500 5.5.2 Error: command not recognized');
        }
    }
    async #hello(extended, name) {
        const struck = await this.#strike('ehlo');
        if (struck !== 'no')
            return after(struck);
        if (name === '')
            return this.#reply('501 5.5.4 Syntax: EHLO hostname');
        this.#helo = name;
        this.#envelope = null;
        if (!extended)
            return this.#reply(`250 ${this.#server.name}`);
        const offers = [this.#server.name, 'PIPELINING', `SIZE ${this.#sizeLimit()}`, '8BITMIME', 'SMTPUTF8', 'ENHANCEDSTATUSCODES', 'DSN'];
        if (this.#offersStartTls())
            offers.push('STARTTLS');
        if (!this.#mustSecure())
            offers.push(`AUTH PLAIN LOGIN${this.#server.options.checkToken ? ' XOAUTH2 OAUTHBEARER' : ''}`);
        const last = offers.length - 1;
        return this.#reply(offers.map((offer, index) => `250${index === last ? ' ' : '-'}${offer}`).join('\r\n'));
    }
    async #startTls() {
        if (!this.#offersStartTls())
            return this.#reply('502 5.5.1 Error: command not implemented');
        const struck = await this.#strike('starttls');
        if (struck !== 'no')
            return after(struck);
        this.#reply('220 2.0.0 Ready to start TLS');
        this.#helo = null;
        this.#envelope = null;
        return this.#secure();
    }
    async #secure() {
        if ((await this.#strike('tls')) !== 'no')
            return 'over';
        return (await this.#wire.secure(this.#server.context())) ? 'on' : 'over';
    }
    async #authenticate(rest) {
        if (this.#mustSecure())
            return this.#reply('530 5.7.0 Must issue a STARTTLS command first');
        if (this.#helo === null)
            return this.#reply('503 5.5.1 Error: send EHLO first');
        if (this.#user !== null)
            return this.#reply('503 5.5.1 Error: already authenticated');
        const given = await readCredentials(this.#wire, rest);
        if (given === 'gone')
            return 'over';
        if (given === 'aborted')
            return this.#reply('501 5.7.0 Authentication aborted');
        if (given === 'unknown-mechanism')
            return this.#reply('504 5.5.4 Unrecognized authentication type');
        if (given === 'malformed')
            return this.#reply('501 5.5.2 Malformed authentication data');
        const struck = await this.#strike('auth');
        const ok = struck === 'no' && (await this.#admits(given));
        this.#server.logins.push({ user: given.user, secure: this.#wire.tls !== null, ok });
        if (struck !== 'no')
            return after(struck);
        if (!ok)
            return this.#reply('535 5.7.8 Error: authentication failed: authentication failure');
        this.#user = given.user;
        return this.#reply('235 2.7.0 Authentication successful');
    }
    async #admits(given) {
        const { checkPassword, checkToken } = this.#server.options;
        if ('password' in given)
            return checkPassword(given.user, given.password);
        const wrong = checkToken === undefined ? '{}' : checkToken(given.user, given.token);
        if (wrong !== null)
            await ask(this.#wire, wrong);
        return wrong === null;
    }
    async #from(rest) {
        const struck = await this.#strike('mail');
        if (struck !== 'no')
            return after(struck);
        if (this.#mustSecure())
            return this.#reply('530 5.7.0 Must issue a STARTTLS command first');
        if (this.#user === null)
            return this.#reply('530 5.7.0 Authentication required');
        if (this.#envelope !== null)
            return this.#reply('503 5.5.1 Error: nested MAIL command');
        const address = readPath('FROM', rest);
        if (address === null)
            return this.#reply('501 5.5.4 Syntax: MAIL FROM:<address>');
        const size = Number(/\sSIZE=(\d+)/i.exec(rest)?.[1] ?? 0);
        if (size > this.#sizeLimit())
            return this.#reply('552 5.3.4 Message size exceeds fixed limit');
        const envid = /\sENVID=(\S{1,100})/i.exec(rest)?.[1];
        this.#envelope = { from: address, to: [], ...(envid === undefined ? {} : { envid }) };
        return this.#reply('250 2.1.0 Ok');
    }
    async #to(rest) {
        const envelope = this.#envelope;
        if (envelope === null)
            return this.#reply('503 5.5.1 Error: need MAIL command');
        const address = readPath('TO', rest);
        if (address === null || address === '')
            return this.#reply('501 5.5.4 Syntax: RCPT TO:<address>');
        const struck = await this.#strike('rcpt', [address]);
        if (struck !== 'no')
            return after(struck);
        const failure = this.#server.options.checkRecipient(address);
        if (failure !== null)
            return this.#reply(failure);
        if (envelope.to.length >= 100)
            return this.#reply('452 4.5.3 Error: too many recipients');
        this.#envelope = { ...envelope, to: [...envelope.to, address] };
        return this.#reply('250 2.1.5 Ok');
    }
    async #data() {
        const envelope = this.#envelope;
        if (envelope === null)
            return this.#reply('503 5.5.1 Error: need RCPT command');
        if (envelope.to.length === 0)
            return this.#reply('554 5.5.1 Error: no valid recipients');
        const refused = await this.#strike('data', envelope.to);
        if (refused !== 'no')
            return after(refused);
        this.#reply('354 End data with <CR><LF>.<CR><LF>');
        const raw = await readMail(this.#wire, this.#sizeLimit(), async () => (await this.#strike('body', envelope.to)) !== 'no');
        if (raw === 'gone')
            return 'over';
        this.#envelope = null;
        if (raw === 'too-large')
            return this.#reply('552 5.3.4 Error: message file too big');
        const rejected = await this.#strike('accept', envelope.to);
        if (rejected !== 'no')
            return after(rejected);
        const mail = this.#server.accept({ ...envelope, raw, user: this.#user, helo: this.#helo ?? 'unknown', tls: this.#wire.tls });
        const lostReply = await this.#strike('accepted', envelope.to);
        return lostReply === 'no' ? this.#reply(`250 2.0.0 Ok: queued as ${mail.queueId}`) : after(lostReply);
    }
    async #strike(point, recipients = []) {
        const fault = this.#server.faults.take((candidate) => 'at' in candidate && candidate.at === point && (candidate.to === undefined || recipients.includes(candidate.to)));
        switch (fault?.kind) {
            case undefined:
                return 'no';
            case 'delay':
                this.#wire.flush();
                await (0,promises_.setTimeout)(fault.ms, undefined, { ref: false });
                return 'no';
            case 'stall':
                await this.#wire.stall();
                return 'over';
            case 'cut':
                this.#wire.cut();
                return 'over';
            case 'reply':
                this.#reply(fault.reply);
                if (!fault.reply.startsWith('421') && !(point === 'connect' && /^[45]/.test(fault.reply)))
                    return 'answered';
                this.#wire.end();
                return 'over';
        }
    }
    #sizeLimit() {
        return this.#server.faults.find('size-limit')?.bytes ?? DEFAULT_SIZE_LIMIT;
    }
    #offersStartTls() {
        return this.#transport === 'starttls' && this.#wire.tls === null && this.#server.faults.find('no-starttls') === null;
    }
    #mustSecure() {
        return this.#offersStartTls();
    }
    #reply(text) {
        this.#wire.write(`${text}\r\n`);
        return 'on';
    }
}
function after(struck) {
    return struck === 'over' ? 'over' : 'on';
}
function readPath(keyword, text) {
    const match = new RegExp(`^${keyword}:\\s*<(?:@[^:>]*:)?([^<>\\s]*)>`, 'i').exec(text.trim());
    return match?.[1] ?? null;
}

;// CONCATENATED MODULE: ./lib/sandbox/smtp/server.js






class SmtpServer {
    name;
    host = LOOPBACK;
    faults = new FaultList();
    accepted = [];
    logins = [];
    defects = [];
    options;
    #contexts;
    #open = null;
    constructor(options) {
        this.options = options;
        this.name = options.name;
        this.#contexts = secureContexts(options.authority, options.name);
    }
    async start() {
        this.#open = await openMailPorts((wire, transport) => new SmtpSession(wire, this, transport).run(), (error) => this.defects.push(error));
    }
    get ports() {
        return this.#open?.ports ?? { starttls: 0, tls: 0, plaintext: 0 };
    }
    context() {
        return this.#contexts(this.faults.find('certificate')?.flaw ?? null);
    }
    accept(mail) {
        const accepted = { ...mail, queueId: (0,external_node_crypto_.randomBytes)(5).toString('hex').toUpperCase(), at: new Date() };
        this.accepted.push(accepted);
        this.options.onAccepted(accepted);
        return accepted;
    }
    cutConnections() {
        this.#open?.cut();
    }
    async close() {
        await this.#open?.close();
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/pop3/session.js




class Pop3Session {
    #wire;
    #server;
    #transport;
    #user = '';
    #account = null;
    #mails = [];
    #marked = new Set();
    constructor(wire, server, transport) {
        this.#wire = wire;
        this.#server = server;
        this.#transport = transport;
    }
    async run() {
        if (this.#transport === 'tls' && !(await this.#wire.secure(this.#server.context())))
            return;
        if (this.#struck('greeting'))
            return;
        this.#say('+OK Sandbox ready.');
        for (;;) {
            const line = await this.#wire.line();
            if (line === null || line === TOO_LONG)
                return;
            const [word = '', ...args] = line.split(' ');
            const command = word.toUpperCase();
            this.#server.commands.push(command);
            if (this.#struck(command))
                continue;
            if (command === 'QUIT')
                return this.#quit();
            await (this.#account === null ? this.#authorise(command, args, line) : this.#transact(command, args));
        }
    }
    async #authorise(command, args, line) {
        const mustSecure = this.#transport === 'starttls' && this.#wire.tls === null;
        switch (command) {
            case 'CAPA':
                return this.#capabilities(mustSecure);
            case 'STLS':
                if (!mustSecure)
                    return this.#say('-ERR Command not permitted when TLS active');
                this.#say('+OK Begin TLS negotiation now.');
                if (!(await this.#wire.secure(this.#server.context())))
                    this.#wire.cut();
                return;
            case 'USER':
                if (mustSecure)
                    return this.#say('-ERR Plaintext authentication disallowed on non-secure connections.');
                this.#user = args.join(' ');
                return this.#say('+OK');
            case 'PASS':
                return this.#admit(this.#user, line.slice(5));
            case 'AUTH':
                return mustSecure ? this.#say('-ERR Use STLS first.') : await this.#authenticate(args);
            default:
                return this.#say('-ERR Unknown command.');
        }
    }
    #capabilities(mustSecure) {
        const { checkToken } = this.#server.options;
        const delay = this.#server.faults.find('login-delay');
        const logins = mustSecure ? ['STLS'] : ['USER', `SASL PLAIN${checkToken === undefined ? '' : ' XOAUTH2 OAUTHBEARER'}`];
        this.#say([
            '+OK',
            'TOP',
            'UIDL',
            'RESP-CODES',
            'AUTH-RESP-CODE',
            ...logins,
            ...(delay === null ? [] : [`LOGIN-DELAY ${delay.seconds}`]),
            '.',
        ].join('\r\n'));
    }
    async #authenticate([name = '', initial]) {
        const mechanism = tokenMechanism(name);
        if (name.toUpperCase() !== 'PLAIN' && (mechanism === null || this.#server.options.checkToken === undefined))
            return this.#say('-ERR Unsupported authentication mechanism.');
        const response = initial ?? (await this.#ask(''));
        if (response === null)
            return;
        if (mechanism !== null)
            return await this.#admitToken(mechanism, response);
        const given = decodePlain(response);
        if (given === 'malformed')
            return this.#say('-ERR Invalid base64 data in continued response');
        this.#admit(given.user, given.password);
    }
    async #admitToken(mechanism, response) {
        const given = decodeBearer(mechanism, response);
        if (given === 'malformed')
            return this.#say('-ERR Invalid response');
        const account = this.#server.options.accounts.find(({ address }) => address === given.user);
        const wrong = account === undefined ? '{}' : (this.#server.options.checkToken?.(given.user, given.token) ?? null);
        if (wrong !== null && (await this.#ask(Buffer.from(wrong).toString('base64'))) === null)
            return;
        this.#enter(given.user, wrong === null ? (account ?? null) : null);
    }
    #admit(user, password) {
        const name = Buffer.from(user, 'latin1').toString('utf8');
        const account = this.#server.options.accounts.find((each) => each.address === name || each.address === user);
        this.#enter(name, account !== undefined && [password, Buffer.from(password, 'latin1').toString('utf8')].includes(account.password) ? account : null);
    }
    #enter(user, account) {
        const { faults, lastLogins, logins } = this.#server;
        const delay = (faults.find('login-delay')?.seconds ?? 0) * 1_000;
        const isTooSoon = account !== null && performance.now() - (lastLogins.get(user) ?? -Infinity) < delay;
        logins.push({ user, secure: this.#wire.tls !== null, ok: account !== null && !isTooSoon });
        if (account === null)
            return this.#say('-ERR [AUTH] Authentication failed.');
        if (isTooSoon)
            return this.#say('-ERR [LOGIN-DELAY] Logins must be at least a while apart');
        lastLogins.set(user, performance.now());
        this.#account = account;
        this.#mails = findFolder(account, 'INBOX')?.mails ?? [];
        this.#say('+OK Logged in.');
    }
    async #transact(command, [first = '', second = '']) {
        const listed = this.#mails.map((mail, index) => ({ mail, number: index + 1 })).filter(({ number }) => !this.#marked.has(number));
        switch (command) {
            case 'CAPA':
                return this.#capabilities(false);
            case 'STAT':
                return this.#say(`+OK ${listed.length} ${listed.reduce((sum, { mail }) => sum + mail.raw.length, 0)}`);
            case 'LIST':
                return this.#say(['+OK', ...listed.map(({ mail, number }) => `${number} ${mail.raw.length}`), '.'].join('\r\n'));
            case 'UIDL':
                return this.#say(['+OK', ...listed.map(({ mail, number }) => `${number} u${mail.uid}`), '.'].join('\r\n'));
            case 'RSET':
                this.#marked.clear();
                return this.#say('+OK');
            case 'NOOP':
                return this.#say('+OK');
        }
        const found = listed.find(({ number }) => String(number) === first);
        if (found === undefined)
            return this.#say("-ERR There's no such message.");
        const raw = found.mail.raw.toString('latin1').replace(/\r?\n/g, '\r\n');
        switch (command) {
            case 'RETR':
                return this.#message(raw);
            case 'TOP': {
                const end = raw.indexOf('\r\n\r\n');
                const body = raw
                    .slice(end + 4)
                    .split('\r\n')
                    .slice(0, Number(second));
                return this.#message([raw.slice(0, end), '', ...body, ''].join('\r\n'));
            }
            case 'DELE':
                this.#marked.add(found.number);
                return this.#say('+OK Marked to be deleted.');
            default:
                return this.#say('-ERR Unknown command.');
        }
    }
    #quit() {
        const uids = new Set([...this.#marked].map((number) => this.#mails[number - 1]?.uid ?? 0));
        if (this.#account !== null)
            findFolder(this.#account, 'INBOX')?.remove(uids);
        this.#say('+OK Logging out.');
        this.#wire.end();
    }
    #message(text) {
        const stuffed = text.replace(/\r\n$/, '').replace(/^\./gm, '..');
        this.#say(`+OK\r\n${stuffed}\r\n.`);
    }
    #struck(at) {
        const { faults } = this.#server;
        if (faults.some((fault) => fault.kind === 'unknown' && fault.command === at)) {
            this.#say('-ERR Unknown command.');
            return true;
        }
        const fault = faults.take((each) => 'at' in each && each.at === at);
        if (fault === null)
            return false;
        if (fault.kind === 'cut')
            this.#wire.cut();
        else
            this.#say(fault.text);
        return true;
    }
    async #ask(prompt) {
        this.#say(`+ ${prompt}`);
        const line = await this.#wire.line();
        return line === TOO_LONG ? null : line;
    }
    #say(text) {
        this.#wire.write(`${text}\r\n`);
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/pop3/server.js





class Pop3Server {
    host = LOOPBACK;
    faults = new FaultList();
    logins = [];
    lastLogins = new Map();
    commands = [];
    defects = [];
    options;
    #contexts;
    #open = null;
    constructor(options) {
        this.options = options;
        this.#contexts = secureContexts(options.authority, options.name);
    }
    async start() {
        this.#open = await openMailPorts((wire, transport) => new Pop3Session(wire, this, transport).run(), (error) => this.defects.push(error));
    }
    get ports() {
        return this.#open?.ports ?? { starttls: 0, tls: 0, plaintext: 0 };
    }
    context() {
        return this.#contexts(this.faults.find('certificate')?.flaw ?? null);
    }
    async close() {
        await this.#open?.close();
    }
}

;// CONCATENATED MODULE: ./lib/sandbox/world.js









const EGRESS_IP = '192.0.2.10';
const SMTP_NAME = 'smtp.example.test';
const SELECTOR = 'sandbox';
const EXTERNAL_AUTHSERV_ID = 'mx.example.org';
const ZONE = `
example.test A 192.0.2.10
example.test MX 10 ${SMTP_NAME}
example.test TXT "v=spf1 ip4:${EGRESS_IP} ip4:127.0.0.1 -all"
_dmarc.example.test TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.test"
${SMTP_NAME} A ${EGRESS_IP}
imap.example.test A 192.0.2.11
10.2.0.192.in-addr.arpa PTR ${SMTP_NAME}
example.org MX 10 ${EXTERNAL_AUTHSERV_ID}
example.org TXT "v=spf1 ip4:192.0.2.20 -all"
_dmarc.example.org TXT "v=DMARC1; p=quarantine"
${EXTERNAL_AUTHSERV_ID} A 192.0.2.20
imap.example.org A 192.0.2.21
2.0.0.127.bl.example.net A 127.0.0.2
2.0.0.127.bl.example.net TXT "Listed: test point"
`;
async function startWorld(options = {}) {
    const authority = createAuthority('Sandbox CA');
    const account = (address) => createAccount(address, `${address.split('@')[0] ?? ''}-secret`, options.junk ?? 'Junk');
    const monitor = account('monitor@example.test');
    const internal = account('internal@example.test');
    const sentinel = account('sentinel@example.org');
    const accounts = [monitor, internal, sentinel];
    const signer = createSigner('example.test', SELECTOR);
    const delivery = new Delivery({ accounts, relay: SMTP_NAME, egressIp: EGRESS_IP, signer, latency: options.latency ?? 5 });
    const tokens = options.checkToken === undefined ? {} : { checkToken: options.checkToken };
    const smtp = new SmtpServer({
        ...tokens,
        name: SMTP_NAME,
        authority,
        checkPassword: (user, password) => user === monitor.address && password === monitor.password,
        checkRecipient: (address) => world_refusal(address, accounts),
        onAccepted: (mail) => delivery.accept(mail),
    });
    const internalImap = new ImapServer({ name: 'imap.example.test', authority, accounts: [monitor, internal], ...tokens });
    const externalImap = new ImapServer({ name: 'imap.example.org', authority, accounts: [sentinel], ...tokens });
    const externalPop3 = new Pop3Server({ name: 'pop.example.org', authority, accounts: [sentinel], ...tokens });
    const dns = new DnsServer(parseZone(`${ZONE}${SELECTOR}._domainkey.example.test TXT "${signer.record}"\n${options.zone ?? ''}`));
    const servers = [smtp, internalImap, externalImap, externalPop3, dns];
    await Promise.all(servers.map((server) => server.start()));
    const close = async () => {
        delivery.close();
        await Promise.all(servers.map((server) => server.close()));
    };
    return {
        ca: authority.certificate,
        authority,
        smtp,
        internalImap,
        externalImap,
        externalPop3,
        dns,
        delivery,
        monitor,
        internal,
        sentinel,
        close,
        [Symbol.asyncDispose]: close,
    };
}
function world_refusal(address, accounts) {
    const lower = address.toLowerCase();
    if (accounts.some((account) => account.address === lower))
        return null;
    const local = accounts.some((account) => account.address.endsWith(lower.slice(lower.lastIndexOf('@'))));
    return local
        ? `550 5.1.1 <${address}>: Recipient address rejected: User unknown in local recipient table`
        : `554 5.7.1 <${address}>: Relay access denied`;
}

;// CONCATENATED MODULE: ./lib/sandbox/imap/faults.js
const imapFaults = {
    authRefused: () => ({ kind: 'no', at: 'LOGIN', text: '[AUTHENTICATIONFAILED] Authentication failed.' }),
    throttled: () => ({ kind: 'no', at: 'LOGIN', text: '[UNAVAILABLE] Too many simultaneous connections.' }),
    loginDelayed: (ms) => ({ kind: 'delay', at: 'LOGIN', ms }),
    stall: (at) => ({ kind: 'stall', at }),
    cut: (at, times) => (times === undefined ? { kind: 'cut', at } : { kind: 'cut', at, times }),
    bye: (at) => ({ kind: 'bye', at, text: 'Server shutting down.' }),
    staleSearch: () => ({ kind: 'stale-search' }),
    hide: (capability) => ({ kind: 'hide', capability }),
    noIdle: () => ({ kind: 'hide', capability: 'IDLE' }),
    noUidplus: () => ({ kind: 'hide', capability: 'UIDPLUS' }),
    noSpecialUse: () => ({ kind: 'hide', capability: 'SPECIAL-USE' }),
    slow: (ms) => ({ kind: 'slow', ms }),
    idleLate: (ms = 500) => ({ kind: 'idle-late', ms }),
    idleSilent: () => ({ kind: 'idle-silent' }),
    gmail: (category = 'primary') => ({ kind: 'gmail', category }),
    overQuota: () => ({ kind: 'over-quota' }),
    certificate: (flaw) => ({ kind: 'certificate', flaw }),
};

;// CONCATENATED MODULE: ./lib/sandbox/smtp/faults.js
const smtpFaults = {
    greylist: (times, to) => strike({ kind: 'reply', at: 'rcpt', times, reply: '451 4.7.1 Greylisted, please try again in 1 seconds' }, to),
    deferred: (to) => strike({ kind: 'reply', at: 'rcpt', reply: '450 4.2.1 The user is receiving mail too quickly' }, to),
    reject: (at, to) => strike({ kind: 'reply', at, reply: '550 5.7.1 Message rejected by local policy' }, to),
    authRefused: () => ({ kind: 'reply', at: 'auth', reply: '535 5.7.8 Error: authentication failed: authentication failure' }),
    tooLarge: (bytes) => ({ kind: 'size-limit', bytes }),
    noStarttls: () => ({ kind: 'no-starttls' }),
    starttlsRefused: () => ({ kind: 'reply', at: 'starttls', reply: '454 4.7.0 TLS not available due to local problem' }),
    shutdown: (at) => ({ kind: 'reply', at, reply: '421 4.3.2 Service shutting down' }),
    stall: (at) => ({ kind: 'stall', at }),
    cut: (at, times) => (times === undefined ? { kind: 'cut', at } : { kind: 'cut', at, times }),
    certificate: (flaw) => ({ kind: 'certificate', flaw }),
};
function strike(fault, to) {
    return to === undefined ? fault : { ...fault, to };
}

;// CONCATENATED MODULE: ./lib/sandbox/demo/demo-fault.js


const FAULTS = {
    slow: (world, slowness) => world.delivery.faults.add({ kind: 'slow', ms: 900 * slowness, to: world.sentinel.address }),
    junk: (world) => world.delivery.faults.add({ kind: 'junk', to: world.sentinel.address }),
    drop: (world) => world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address }),
    duplicate: (world) => world.delivery.faults.add({ kind: 'duplicate', copies: 2, to: world.sentinel.address }),
    bounce: (world) => world.delivery.faults.add({ kind: 'bounce', to: world.sentinel.address }),
    greylist: (world) => world.smtp.faults.add(smtpFaults.greylist(2, world.sentinel.address)),
    reject: (world) => world.smtp.faults.add(smtpFaults.reject('rcpt', world.sentinel.address)),
    auth: (world) => world.smtp.faults.add(smtpFaults.authRefused()),
    'expired-cert': (world) => world.smtp.faults.add(smtpFaults.certificate('expired')),
    inbound: (_world, _slowness, outside) => outside.delivery.faults.add({ kind: 'drop' }),
    'imap-stall': (world) => world.externalImap.faults.add(imapFaults.stall('SELECT')),
};
function setFault(world, name, slowness, outside) {
    const set = Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
    if (!set)
        return `--fault ${name} is not known; there are ${Object.keys(FAULTS).join(', ')}.`;
    set(world, slowness, outside);
    return null;
}

;// CONCATENATED MODULE: ./lib/sandbox/demo/outside.js



const OUTSIDE_NAME = 'smtp.example.org';
const OUTSIDE_IP = '192.0.2.20';
async function startOutside({ authority, sentinel, internal }) {
    const signer = createSigner('example.org', 'sandbox');
    const delivery = new Delivery({ accounts: [internal], relay: OUTSIDE_NAME, egressIp: OUTSIDE_IP, signer, latency: 5 });
    const smtp = new SmtpServer({
        name: OUTSIDE_NAME,
        authority,
        checkPassword: (user, password) => user === sentinel.address && password === sentinel.password,
        checkRecipient: (address) => address.toLowerCase() === internal.address ? null : `550 5.1.1 <${address}>: Recipient address rejected: User unknown`,
        onAccepted: (mail) => delivery.accept(mail),
    });
    await smtp.start();
    return {
        smtp,
        delivery,
        [Symbol.asyncDispose]: async () => {
            delivery.close();
            await smtp.close();
        },
    };
}

;// CONCATENATED MODULE: ./lib/sandbox/demo/demo-config.js


function demoConfig(world, bounces = false, slowness = 1, outside = null) {
    const time = (ms) => `${Math.round(ms * slowness)}ms`;
    const host = '127.0.0.1';
    const mailbox = (port, name, user) => ({
        protocol: 'imap',
        host,
        port,
        security: 'tls',
        user: user.address,
        password: user.password,
        ca: world.ca,
        'tls-name': name,
    });
    const sender = (port, name, user) => ({
        protocol: 'smtp',
        host,
        port,
        security: 'starttls',
        user: user.address,
        password: user.password,
        ca: world.ca,
        'tls-name': name,
    });
    const times = { warning: time(500), critical: time(2_000), retry: ['200ms', '500ms', '1s'] };
    const loop = { sender: 'mta', from: world.monitor.address, ...times };
    const config = {
        senders: {
            mta: sender(world.smtp.ports.starttls, 'smtp.example.test', world.monitor),
            ...(outside === null ? {} : { outside: sender(outside.smtp.ports.starttls, OUTSIDE_NAME, world.sentinel) }),
        },
        mailboxes: {
            own: mailbox(world.internalImap.ports.tls, 'imap.example.test', world.internal),
            sentinel: { ...mailbox(world.externalImap.ports.tls, 'imap.example.org', world.sentinel), 'authserv-id': EXTERNAL_AUTHSERV_ID },
            ...(bounces ? { returns: mailbox(world.internalImap.ports.tls, 'imap.example.test', world.monitor) } : {}),
        },
        loops: {
            internal: { ...loop, kind: 'internal', mailbox: 'own', to: world.internal.address },
            external: { ...loop, kind: 'external', mailbox: 'sentinel', to: world.sentinel.address, ...(bounces ? { bounces: 'returns' } : {}) },
            ...(outside === null
                ? {}
                : {
                    inbound: {
                        ...times,
                        kind: 'inbound',
                        sender: 'outside',
                        mailbox: 'own',
                        from: world.sentinel.address,
                        to: world.internal.address,
                    },
                }),
        },
        domains: { 'example.test': {} },
        dns: { servers: [`${host}:${world.dns.port}`], timeout: time(1_000) },
        timeout: time(5_000),
    };
    return `${JSON.stringify(config, null, 2)}\n`;
}

// EXTERNAL MODULE: ./lib/src/app/commands/check-config.js
var check_config = __webpack_require__(92588);
// EXTERNAL MODULE: ./lib/src/app/reporting/print-report.js
var print_report = __webpack_require__(86839);
// EXTERNAL MODULE: ./lib/src/app/commands/run.js + 1 modules
var commands_run = __webpack_require__(82392);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
;// CONCATENATED MODULE: ./lib/src/app/commands/demo.js
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












const QUICK_START = 150;
async function demoCommand(options, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const began = clock/* systemClock */.m.monotonic();
        if (options.world !== '' && !DEMO_WORLDS.includes(options.world)) {
            terminal.complain(`--world ${options.world} is not known; there are ${DEMO_WORLDS.join(', ')}.\n`);
            return 3;
        }
        const issuer = __addDisposableResource(env_1, options.world === 'microsoft365' ? await startIssuer() : null, true);
        const world = __addDisposableResource(env_1, await startWorld(issuer === null ? {} : { checkToken: (user, token) => issuer.state.check(user, token) }), true);
        const outside = __addDisposableResource(env_1, await startOutside(world), true);
        const jmap = __addDisposableResource(env_1, options.world === 'fastmail' ? await startJmap(world) : null, true);
        const slowness = Math.max(1, (clock/* systemClock */.m.monotonic() - began) / QUICK_START);
        if (options.fault !== '') {
            const isUnseen = jmap !== null && NOT_BY_JMAP.has(options.fault);
            const problem = isUnseen
                ? `--fault ${options.fault} strikes SMTP and IMAP, which --world ${options.world} does not speak.`
                : setFault(world, options.fault, slowness, outside);
            if (problem !== null) {
                terminal.complain(`${problem}\n`);
                return 3;
            }
        }
        const passwords = demoConfig(world, options.fault === 'bounce', slowness, outside);
        const yaml = issuer !== null ? withTokens(passwords, issuer) : jmap !== null ? withJmap(passwords, jmap) : passwords;
        if (options.serve !== '') {
            try {
                terminal.writeText(options.serve, yaml);
            }
            catch (error) {
                terminal.complain(`--serve ${options.serve}: it could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
                return 3;
            }
            terminal.print(`The sandbox is up; its configuration is ${options.serve}. End it with Ctrl+C.\n`);
            await new Promise((resolve) => terminal.onInterrupt(resolve));
            return 0;
        }
        const destination = { format: options.format, reportDir: options.reportDir };
        const config = (0,check_config.configured)({ config: yaml }, terminal, { destination });
        const plan = config && (0,check_config.planned)(config, { only: null, checks: null }, terminal, destination);
        if (config === null || plan === null)
            return 3;
        const report = await (0,commands_run/* performAndPrint */.K)({ config, plan, confirm: null }, options.format, terminal);
        if (options.reportDir !== '')
            (0,print_report/* keepReport */.k)(report, options.reportDir, terminal);
        return (0,state/* exitStatus */.$u)(report.state);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

/***/ 82392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeCommand: () => (/* binding */ mergeCommand),
  K: () => (/* binding */ performAndPrint),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var request_plan = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/report/terminal/columns.js
var columns = __webpack_require__(49801);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
;// CONCATENATED MODULE: ./lib/src/report/terminal/live-line.js



function liveLine(elapsedMs, loops, width) {
    const done = loops.filter((loop) => loop.phase === 'done').length;
    const open = loops.toSorted((a, b) => Number(a.phase === 'done') - Number(b.phase === 'done'));
    const states = open.map((loop) => `${(0,foreign_text/* plainText */.wh)(loop.name, 30)} ${loop.phase === 'done' ? (loop.outcome ?? 'done') : loop.phase}`);
    return (0,columns/* fit */.Uj)([(0,duration/* formatDuration */.a3)(elapsedMs), `${done}/${loops.length} done`, states.join(' · ')].join('  ').trimEnd(), width);
}

// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/config/build/build-incidents.js
var build_incidents = __webpack_require__(49484);
// EXTERNAL MODULE: ./lib/src/config/settings.js
var settings = __webpack_require__(95516);
// EXTERNAL MODULE: ./lib/src/app/action/parts/merge.js
var merge = __webpack_require__(8892);
// EXTERNAL MODULE: ./lib/src/app/action/parts/step.js + 1 modules
var step = __webpack_require__(27488);
// EXTERNAL MODULE: ./lib/src/app/commands/check-config.js
var check_config = __webpack_require__(92588);
// EXTERNAL MODULE: ./lib/src/config/load.js + 45 modules
var load = __webpack_require__(54226);
// EXTERNAL MODULE: ./lib/src/app/reporting/keep-past.js
var keep_past = __webpack_require__(12107);
// EXTERNAL MODULE: ./lib/src/app/reporting/last-door.js
var last_door = __webpack_require__(72176);
// EXTERNAL MODULE: ./lib/src/app/reporting/print-report.js
var print_report = __webpack_require__(86839);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/run-history.js + 7 modules
var run_history = __webpack_require__(87849);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/history-places.js + 1 modules
var history_places = __webpack_require__(5973);
// EXTERNAL MODULE: ./lib/src/app/wiring/ports/history/seal.js
var seal = __webpack_require__(7564);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach.js + 2 modules
var outreach = __webpack_require__(65486);
// EXTERNAL MODULE: ./lib/src/app/wiring/outreach-result.js + 1 modules
var outreach_result = __webpack_require__(88779);
// EXTERNAL MODULE: ./lib/src/app/wiring/perform.js
var perform = __webpack_require__(1056);
// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var process = __webpack_require__(45692);
;// CONCATENATED MODULE: ./lib/src/app/commands/run.js





















async function runCommand(options, terminal) {
    const part = options.part === '' ? null : (0,settings/* readPart */.o)(options.part);
    const destination = { format: options.format, reportDir: options.reportDir, part };
    if (options.part !== '' && part === null) {
        (0,check_config.refuse)(['--part is no entry of what plan prints.'], request_plan/* NO_SCOPE */.FK, destination, terminal);
        return 3;
    }
    const place = placeOf(options.history, terminal);
    if (!place.ok) {
        (0,check_config.refuse)([place.error], request_plan/* NO_SCOPE */.FK, destination, terminal);
        return 3;
    }
    const chosen = (0,request_plan/* readChecks */.wf)(part?.checks ?? options.checks);
    if (!chosen.ok) {
        (0,check_config.refuse)([chosen.error], request_plan/* NO_SCOPE */.FK, destination, terminal);
        return 3;
    }
    const only = (0,request_plan/* commaList */.od)(part?.only ?? options.only);
    const selection = { only: only.length > 0 ? only : null, checks: chosen.checks };
    const inputs = { config: options.config, 'wait-for-dns': options.waitForDns, baseline: options.baseline };
    const config = (0,check_config.configured)(inputs, terminal, { selection, destination, notifies: part === null });
    if (config === null)
        return 3;
    const plan = (0,check_config.planned)(config, selection, terminal, destination);
    if (plan === null)
        return 3;
    const history = part === null ? historyFor(config, place.place, terminal) : null;
    const outreach = part === null ? outreachFor({ config, plan, history }, options.reportDir, terminal) : null;
    outreach?.begin();
    const report = await performAndPrint({ config, plan, confirm: part === null ? (outreach?.confirm ?? null) : (0,step/* partsConfirm */.hP)(config), past: history?.past ?? null }, options.format, terminal);
    if (options.reportDir !== '')
        (0,print_report/* keepReport */.k)((0,step/* asPart */.sB)(report, part, terminal.env), options.reportDir, terminal);
    if (outreach !== null && !report.loops.some(({ outcome }) => outcome === 'skipped')) {
        concluded(await (0,outreach_result/* conclusion */.q$)(() => outreach.conclude(report)), options.reportDir, terminal);
    }
    return (0,state/* exitStatus */.$u)(report.state);
}
async function mergeCommand(files, options, terminal) {
    const destination = { format: options.format, reportDir: options.reportDir };
    const place = placeOf(options.history, terminal);
    if (!place.ok) {
        (0,check_config.refuse)([place.error], request_plan/* NO_SCOPE */.FK, destination, terminal);
        return 3;
    }
    const config = (0,check_config.configured)({ config: options.config }, terminal, { selection: load/* WITHOUT_LOGINS */.Ie, destination });
    const plan = config && (0,check_config.planned)(config, { only: null, checks: null }, terminal, destination);
    if (config === null || plan === null)
        return 3;
    const { env, readText } = terminal;
    const history = historyFor(config, place.place, terminal);
    const past = (await history?.past(run_history/* UNENDED */.g).catch(() => null)) ?? null;
    const merged = (0,step/* mergedFiles */.CG)(files, { config, shards: options.shards, past, env, readText });
    if (!merged.ok) {
        (0,check_config.refuse)([merged.error], (0,request_plan/* scopeOf */.Od)(config, plan), destination, terminal);
        return 3;
    }
    const { report, problems, split } = merged;
    for (const problem of problems)
        terminal.complain(`${(0,foreign_text/* plainText */.wh)(problem, 500)}\n`);
    const outreach = outreachFor({ config, plan, history }, options.reportDir, terminal);
    outreach.begin();
    (0,print_report/* printReport */.Y)(report, { scope: (0,merge/* mergedScope */.T)((0,request_plan/* scopeOf */.Od)(config, plan), config, split) }, options.format, terminal);
    if (options.reportDir !== '')
        (0,print_report/* keepReport */.k)(report, options.reportDir, terminal);
    concluded(await (0,outreach_result/* conclusion */.q$)(() => outreach.conclude(report)), options.reportDir, terminal);
    return (0,state/* exitStatus */.$u)(report.state);
}
function historyFor(config, place, terminal) {
    const { env, readText } = terminal;
    if (place === null) {
        if (config.history)
            terminal.complain('This run is not kept: history means the branch of a workflow; on the command line it takes --history DIR, or github:OWNER/NAME.\n');
        return null;
    }
    if (place.token !== '')
        terminal.mask(place.token);
    const log = (line) => terminal.complain(`${(0,foreign_text/* plainText */.wh)(line, 1_000)}\n`);
    const redact = (0,last_door/* doorOf */.a)([...config.secrets, place.token]);
    return (0,history_places/* historyOf */.om)(config.history ?? build_incidents/* DEFAULT_HISTORY */.RA, { env, readText, log, seal: (0,seal/* sealOf */.R)(config), redact, open: place.open });
}
function placeOf(history, terminal) {
    return history === '' ? { ok: true, place: null } : (0,history_places/* historyPlace */.sm)(history, terminal.env, (0,process/* folderWriter */.yv)());
}
function concluded({ problems, history }, reportDir, terminal) {
    if (history !== null && reportDir !== '') {
        try {
            (0,keep_past/* keepPast */.U)(history, reportDir, terminal);
        }
        catch (error) {
            terminal.complain(`The status page could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
        }
    }
    const unreported = [...problems, ...(history?.notes ?? []), ...(history?.problem ? [history.problem] : [])];
    for (const problem of unreported)
        terminal.complain(`${(0,foreign_text/* plainText */.wh)(problem, 1_000)}\n`);
}
function outreachFor({ config, plan, history }, reportDir, terminal) {
    if (config.channels.length > 0 && reportDir === '' && history === null)
        terminal.complain('The channels are told of nothing: without --report-dir or --history nothing is known of the run before.\n');
    const writeText = (path, text) => terminal.writeText(path, text);
    const { env, readText } = terminal;
    const folder = reportDir === '' ? null : reportDir;
    const memory = { reportDir: folder, forgets: false, needsMemory: false, matrixLeg: null, history };
    return (0,outreach/* outreachOf */.l)({ config, plan, env, issues: null, ...memory, readText, writeText });
}
async function performAndPrint({ config, plan, confirm, past = null, found = false }, format, terminal) {
    const began = clock/* systemClock */.m.monotonic();
    let progress = plan.loops.map((loop) => ({ name: loop.name, phase: 'connecting', outcome: null }));
    const stopLive = terminal.live((columns) => liveLine(clock/* systemClock */.m.monotonic() - began, progress, columns));
    let letGo = () => undefined;
    const report = await (0,perform/* perform */.y)({
        config,
        plan,
        confirm,
        past,
        skip: null,
        began: terminal.began,
        onProbes: () => undefined,
        onSecret: (form) => terminal.mask(form),
        onStart: (cancel) => (letGo = terminal.onInterrupt(cancel)),
        onWait: (line) => terminal.complain(`${(0,foreign_text/* plainText */.wh)(line, 500)}\n`),
        onProgress: (loops) => (progress = loops),
    });
    letGo();
    stopLive();
    (0,print_report/* printReport */.Y)(report, { scope: (0,request_plan/* scopeOf */.Od)(config, plan), found }, format, terminal);
    return report;
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
