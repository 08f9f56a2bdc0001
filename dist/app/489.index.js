export const id = 489;
export const ids = [489,2724];
export const modules = {

/***/ 77913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ detailOf),
/* harmony export */   V: () => (/* binding */ QueryLog)
/* harmony export */ });
// What DNS was asked and said in a run, as the report lists it.
// Called by adapters and app.
/** So many are kept in a report; 30 domains with every check ask about as many. */
const MOST = 1000;
/** A longer name stands in no message of DNS as we would ask it. */
const LONGEST_NAME = 255;
/** What a run asked DNS servers, and what they said: as much of it as a report has room for, and how many questions there were. */
class QueryLog {
    #clock;
    /** A failed look says more than one that went well. */
    #odd = [];
    #plain = [];
    /** A run that ends meanwhile finds these all the same. */
    #waiting = new Set();
    #count = 0;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Asks, and writes down what came of it as `read` tells it; `asked` keeps its place in the order of asking. */
    async note(asked, ask, read) {
        const began = this.#clock.monotonic();
        // The root's name is empty, and written as a dot.
        const query = asked.name === '' ? { ...asked, name: '.' } : asked;
        const place = this.#count;
        this.#count += 1;
        const waiting = { query: { ...query, answer: 'unknown', detail: 'no answer when the run ended', ms: 0 }, place };
        this.#waiting.add(waiting);
        const answer = await ask();
        this.#waiting.delete(waiting);
        const answered = { ...query, ...read(answer), ms: Math.round(this.#clock.monotonic() - began) };
        const kept = answered.answer === 'unknown' ? this.#odd : this.#plain;
        if (kept.length < MOST)
            kept.push({ query: answered, place });
        return answer;
    }
    /** `mask` takes out of names and details what may stand in no report. */
    entries(mask) {
        const inOrder = (placed) => placed.toSorted((a, b) => a.place - b.place);
        const kept = [...inOrder([...this.#odd, ...this.#waiting]), ...inOrder(this.#plain)].slice(0, MOST);
        const queries = kept
            .toSorted((a, b) => compareText(a.query.name, b.query.name) || compareText(a.query.type, b.query.type) || a.place - b.place)
            .map(({ query }) => ({ ...query, name: mask(query.name).slice(0, LONGEST_NAME), detail: mask(query.detail) }));
        return { queries, omitted: this.#count - kept.length };
    }
}
/** What an answer comes to, in a word or two. */
function detailOf(answer) {
    switch (answer.kind) {
        case 'found': {
            const count = answer.records.length;
            return { answer: 'found', detail: count === 0 ? 'an alias only' : `${count} ${count === 1 ? 'record' : 'records'}` };
        }
        case 'absent':
            return { answer: 'absent', detail: answer.why };
        case 'unknown':
            return { answer: 'unknown', detail: answer.reason };
    }
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 37651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ splitRun),
/* harmony export */   u: () => (/* binding */ matrixJson)
/* harmony export */ });
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4527);
/* harmony import */ var _incidents_decide_read_incident_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90214);
// A run that is split into jobs: the matrix, its parts, and one report from theirs.
// Called by app.


function splitRun(config, shards) {
    const planned = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .CI)(config, shards);
    if (!planned.ok)
        return planned;
    const { parts } = planned;
    return { ok: true, split: { parts, plan: (0,_incidents_decide_read_incident_key_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .R)(JSON.stringify(parts)) } };
}
/** The matrix of a workflow (`strategy.matrix`), as JSON on one line. */
function matrixJson({ parts, plan }) {
    const include = parts.map(({ name, place, runsOn, loops, checks }) => ({
        part: name,
        place: place ?? '',
        'runs-on': runsOn,
        only: loops.join(','),
        checks: checks.join(','),
        plan,
    }));
    return JSON.stringify({ include });
}


/***/ }),

/***/ 2724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withoutRun: () => (/* binding */ withoutRun)
/* harmony export */ });
/* harmony import */ var _core_time_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49234);
/* harmony import */ var _wiring_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83289);


/** The report where nothing was looked at: in every format a document that says so, and why. */
function withoutRun(summary, loops, findings) {
    const now = new Date(_core_time_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now()).toISOString();
    return {
        schemaVersion: 1,
        version: _wiring_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x,
        part: null,
        startedAt: now,
        finishedAt: now,
        state: 'unknown',
        verdict: { code: 'undetermined', summary, causes: [], suspects: [], tellApart: [] },
        loops,
        findings,
        records: [],
        queries: [],
        queriesOmitted: 0,
        spfTrees: [],
        omitted: { findings: 0, queries: 0, evidence: 0 },
    };
}


/***/ }),

/***/ 88447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ sayMistake),
/* harmony export */   O: () => (/* binding */ unusableReport)
/* harmony export */ });
/* harmony import */ var _config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20228);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17371);
/* harmony import */ var _report_without_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2724);




function sayMistake(mistake) {
    return typeof mistake === 'string' ? mistake : (0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)(mistake);
}
/** Mistakes that a report tells of; the log has all of them. */
const MOST = 25;
/** The report of a run that could not begin because of `mistakes`: nothing was sent, and each loop that is known says so. */
function unusableReport(mistakes, scope) {
    const [first, ...others] = mistakes.map(sayMistake);
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return (0,_report_without_run_js__WEBPACK_IMPORTED_MODULE_1__.withoutRun)(`The configuration is not usable, nothing was sent: ${first ?? 'it is not readable'}${more}`, scope.loops.map((loop) => (0,_probe_findings_unseen_loop_js__WEBPACK_IMPORTED_MODULE_3__/* .skippedLoop */ .J)(loop, 'the configuration is not usable')), mistakes.slice(0, MOST).map(mistakeFinding));
}
function mistakeFinding(mistake) {
    const at = typeof mistake === 'string' || mistake.file === null
        ? 'inputs'
        : [mistake.file, mistake.line].filter((part) => part !== null).join(':');
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(at);
    if (typeof mistake === 'string')
        return finding('configuration-unusable', 'unknown', mistake);
    const message = (0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatConfigError */ .YQ)({ ...mistake, file: null, line: null, column: null, hint: null });
    return finding('configuration-unusable', 'unknown', `${message}.`, { remedy: mistake.hint });
}


/***/ }),

/***/ 61601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BJ: () => (/* binding */ calendar),
  FH: () => (/* binding */ evaluateSpfNow),
  RV: () => (/* binding */ realPorts),
  Ql: () => (/* binding */ runnerPort)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/incidents/planned/maintenance.js
var maintenance = __webpack_require__(6236);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/src/core/time/clock.js
var time_clock = __webpack_require__(49234);
// EXTERNAL MODULE: ./lib/src/checks/blocklists/judge/without-keys.js
var without_keys = __webpack_require__(70474);
// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/adapters/dns/log/query-log.js
var query_log = __webpack_require__(77913);
// EXTERNAL MODULE: ./lib/src/probe/send/runner-failure.js
var runner_failure = __webpack_require__(94617);
;// CONCATENATED MODULE: ./lib/src/probe/token/key.js

/**
 * The MAC by which a mailbox's probes are known. Its key comes from `token-secret`, or else from the mailbox's own login: anybody who has
 * that can read and remove every mail there anyway, and no state has to be kept between runs. A probe can be read by every relay on its
 * way, so the key is stretched (scrypt, RFC 7914): a weak password must not be found by guessing against a token.
 */
function tokenMac(mailbox, tokenSecret) {
    const secret = tokenSecret ?? mailbox.password ?? lastingSecret(mailbox.oauth2 ?? null);
    const salt = `email-continuity token v1\0${tokenSecret === null ? (mailbox.user ?? '').toLowerCase() : ''}`;
    return new Promise((resolve, reject) => {
        (0,external_node_crypto_.scrypt)(secret, salt, 32, { N: 2 ** 12, r: 8, p: 1 }, (error, key) => {
            if (error)
                reject(error);
            else
                resolve((data) => (0,external_node_crypto_.createHmac)('sha256', key).update(data).digest());
        });
    });
}
/**
 * What of an `oauth2` stays the same from run to run. Federation and a token as it is have no such secret: anybody who knows the mailbox
 * can make a mail there that passes for a probe of an earlier run, unless there is a `token-secret`; never for one of this run.
 */
function lastingSecret(oauth2) {
    switch (oauth2?.kind) {
        case 'client-credentials':
            return oauth2.clientSecret;
        case 'refresh-token':
            return oauth2.refreshToken;
        case 'service-account':
            return oauth2.key.privateKey;
        case 'token':
        case 'federation-entra':
        case 'federation-google':
        case undefined:
            return '';
    }
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/mail-protocols.js
/** How mail is handed over: a new protocol is a folder below adapters/mail and its row. Each is loaded when a loop needs it. */
const SENDERS = {
    smtp: async (config, { clock, access, ...names }) => (await Promise.all(/* import() */[__webpack_require__.e(7965), __webpack_require__.e(408), __webpack_require__.e(7111)]).then(__webpack_require__.bind(__webpack_require__, 17111))).smtpSender(config, names, clock, access),
};
/** How mailboxes are read; the same. */
const MAILBOXES = {
    pop3: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(7965), __webpack_require__.e(408), __webpack_require__.e(1138)]).then(__webpack_require__.bind(__webpack_require__, 11138))).pop3Mailbox(config, clock, access),
    imap: async (config, { clock, access }) => (await Promise.all(/* import() */[__webpack_require__.e(1616), __webpack_require__.e(7965), __webpack_require__.e(408), __webpack_require__.e(9928)]).then(__webpack_require__.bind(__webpack_require__, 39928))).imapMailbox(config, clock, access),
};

// EXTERNAL MODULE: ./lib/src/app/wiring/process.js
var process = __webpack_require__(45692);
;// CONCATENATED MODULE: ./lib/src/adapters/tls/met-certificates.js
/** Certificates that were found good, chain and name, while mail was sent and read: their servers need not be asked again. */
class MetCertificates {
    #met = new Map();
    add(server, certificate) {
        this.#met.set(keyOf(server), certificate);
    }
    at(server) {
        return this.#met.get(keyOf(server)) ?? null;
    }
}
function keyOf({ host, port, name, ca }) {
    return JSON.stringify([host, port, name, ca]);
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/real-ports.js













/** The real world. Every adapter is loaded when it is first needed, so that what a run does not use costs it nothing. */
function realPorts(tokenSecret, listeners) {
    const clock = time_clock/* systemClock */.m;
    const own = (0,process/* beginRun */.Te)();
    // Stretching a key takes a processor for some 50 ms; one is left to everything else that begins meanwhile.
    const stretching = new semaphore/* Semaphore */.j(Math.max(1, (0,external_node_os_.availableParallelism)() - 1));
    const log = new query_log/* QueryLog */.V(clock);
    const met = new MetCertificates();
    const onCertificate = (endpoint) => (certificate) => met.add({ ...endpoint, name: endpoint.tlsName ?? endpoint.host }, certificate);
    let tokens = null;
    const accessTo = async (endpoint, end) => {
        const { name, user, oauth2 } = endpoint;
        if (!oauth2)
            return { onCertificate: onCertificate(endpoint) };
        const { runTokens } = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(2190)]).then(__webpack_require__.bind(__webpack_require__, 12190));
        tokens ??= runTokens(clock, (0,process/* githubIdentityAccess */.oO)(), listeners.onSecret);
        return { onCertificate: onCertificate(endpoint), bearer: tokens.bearer(oauth2, { name, end }, { user: user ?? '', service: 'mail' }) };
    };
    let named = null;
    const ownName = () => (named ??= __webpack_require__.e(/* import() */ 9246).then(__webpack_require__.bind(__webpack_require__, 89246)).then(({ publicName }) => publicName((0,external_node_os_.hostname)())));
    let asked = null;
    let reached = null;
    /** One resolver for a run, so that the same question is asked once for all checks. */
    const resolverOf = (config, deadline) => (asked ??= Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842), __webpack_require__.e(6857)]).then(__webpack_require__.bind(__webpack_require__, 78842)), __webpack_require__.e(/* import() */ 5546).then(__webpack_require__.bind(__webpack_require__, 65546))]).then(([{ createResolver }, { withRecordLog }]) => withRecordLog(createResolver({ ...config.dns, clock, deadline, log }))));
    return {
        clock,
        random: () => Math.random(),
        randomId: () => (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        sender: async (config, from) => {
            const domain = from.includes('@') ? from.slice(from.lastIndexOf('@') + 1) : null;
            const world = { clock, access: await accessTo(config, 'sender'), domain, publicName: ownName };
            return (0,runner_failure/* onRunner */.o)(await SENDERS[config.protocol](config, world), config.port, (0,process/* hosted */.oI)());
        },
        online: (config, deadline) => (reached ??= isOnline(config, () => resolverOf(config, deadline), clock, deadline)),
        mailbox: async (config) => MAILBOXES[config.protocol](config, { clock, access: await accessTo(config, 'mailbox') }),
        loginFindings: () => tokens?.findings() ?? [],
        readMail: async (source) => (await Promise.all(/* import() */[__webpack_require__.e(8668), __webpack_require__.e(4549), __webpack_require__.e(8895)]).then(__webpack_require__.bind(__webpack_require__, 8895))).readMail(source),
        mac: (mailbox) => stretching.through(() => tokenMac(mailbox, tokenSecret)),
        host: (0,process/* machine */.Aq)(),
        process: own,
        alive: process/* alive */.yV,
        [Symbol.dispose]: () => (0,process/* endRun */.lb)(own),
        examine: async (examination, checks) => (await __webpack_require__.e(/* import() */ 2678).then(__webpack_require__.bind(__webpack_require__, 32678))).examine(examination, checks),
        mailChecks: async (config, deadline) => {
            const [everything, { mailChecks }, { dmarcTerms, organizationOf }, { withQuestionLimit }] = await Promise.all([
                resolverOf(config, deadline),
                __webpack_require__.e(/* import() */ 6664).then(__webpack_require__.bind(__webpack_require__, 86664)),
                __webpack_require__.e(/* import() */ 346).then(__webpack_require__.bind(__webpack_require__, 346)),
                __webpack_require__.e(/* import() */ 394).then(__webpack_require__.bind(__webpack_require__, 394)),
            ]);
            const { resolver, refused } = withQuestionLimit(everything);
            return mailChecks(resolver, clock, {
                dmarc: (author) => dmarcTerms(resolver, author),
                organization: (domain) => organizationOf(resolver, domain),
                spf: (request) => evaluator(clock)(resolver, request),
                unasked: refused,
            });
        },
        load: async ({ loops, domains, blocklists, certificates }) => {
            const asks = domains.length > 0 || blocklists;
            await Promise.all([
                ...(asks ? [Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842), __webpack_require__.e(6857)]).then(__webpack_require__.bind(__webpack_require__, 78842)), __webpack_require__.e(/* import() */ 5546).then(__webpack_require__.bind(__webpack_require__, 65546))] : []),
                ...(domains.length > 0 ? [Promise.all(/* import() */[__webpack_require__.e(8625), __webpack_require__.e(2158)]).then(__webpack_require__.bind(__webpack_require__, 72158))] : []),
                ...(blocklists ? [__webpack_require__.e(/* import() */ 803).then(__webpack_require__.bind(__webpack_require__, 60803))] : []),
                ...(certificates ? [__webpack_require__.e(/* import() */ 8707).then(__webpack_require__.bind(__webpack_require__, 18707)), __webpack_require__.e(/* import() */ 8731).then(__webpack_require__.bind(__webpack_require__, 88731))] : []),
                ...(loops.length > 0
                    ? [
                        __webpack_require__.e(/* import() */ 2678).then(__webpack_require__.bind(__webpack_require__, 32678)),
                        __webpack_require__.e(/* import() */ 6664).then(__webpack_require__.bind(__webpack_require__, 86664)),
                        __webpack_require__.e(/* import() */ 346).then(__webpack_require__.bind(__webpack_require__, 346)),
                    ]
                    : []),
            ]);
        },
        checkDomains: async (domains, config, deadline, learnt) => {
            const [resolver, rooms, { ownServers }] = await Promise.all([
                resolverOf(config, deadline),
                Promise.all(/* import() */[__webpack_require__.e(8625), __webpack_require__.e(2158)]).then(__webpack_require__.bind(__webpack_require__, 72158)),
                __webpack_require__.e(/* import() */ 2444).then(__webpack_require__.bind(__webpack_require__, 92444)),
            ]);
            const over = new AbortController();
            const timeUp = clock.sleep(LONGEST_CHECK, over.signal);
            const askAuthority = await authorityPort(config.dns, clock, deadline, log);
            const asks = { askAuthority, asksAuthorities: config.dns.authoritative };
            const world = { ...domainWorld(clock, deadline), ...asks, own: ownServers(config), timeUp };
            return await rooms.checkDomains(resolver, domains, world, learnt).finally(() => over.abort());
        },
        waitForDns: async (domains, config, wait, deadline) => {
            const [{ dnsGate }, { ownServers }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8625), __webpack_require__.e(8842), __webpack_require__.e(6865)]).then(__webpack_require__.bind(__webpack_require__, 66865)), __webpack_require__.e(/* import() */ 2444).then(__webpack_require__.bind(__webpack_require__, 92444))]);
            const onProgress = listeners.onWait ?? (() => undefined);
            return dnsGate(domains, config.dns, wait, { clock, deadline, evaluateSpf: evaluator(clock), own: ownServers(config), onProgress });
        },
        dnsRecords: async (domains, config, deadline) => {
            if (domains.length === 0)
                return { records: [], findings: [] };
            const [resolver, { baselineFindings }] = await Promise.all([
                resolverOf(config, deadline),
                __webpack_require__.e(/* import() */ 7933).then(__webpack_require__.bind(__webpack_require__, 47933)),
            ]);
            const records = await resolver.records(domains.map(({ name }) => name));
            const earlier = config.baseline === null ? null : { path: config.baseline, file: (0,process/* readText */.yR)(config.baseline) };
            return {
                records,
                findings: earlier === null ? [] : await baselineFindings(earlier, records, (name, type) => resolver.ttl(name, type)),
            };
        },
        queries: ({ blocklists }) => log.entries((0,without_keys/* keyMask */.y)([blocklists?.spamhausDqsKey ?? null, blocklists?.abusixKey ?? null])),
        checkCertificates: async (config, deadline) => {
            const [{ checkCertificates }, { certificateLook }] = await Promise.all([
                __webpack_require__.e(/* import() */ 8707).then(__webpack_require__.bind(__webpack_require__, 18707)),
                __webpack_require__.e(/* import() */ 8731).then(__webpack_require__.bind(__webpack_require__, 88731)),
            ]);
            return checkCertificates(config, clock, certificateLook(met, dialWith(clock), clock, deadline.signal));
        },
        checkBlocklists: async (lists, config, deadline, learnt) => {
            const [{ createResolver }, { checkBlocklists }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842), __webpack_require__.e(6857)]).then(__webpack_require__.bind(__webpack_require__, 78842)),
                __webpack_require__.e(/* import() */ 803).then(__webpack_require__.bind(__webpack_require__, 60803)),
            ]);
            // A resolver of its own: a silent list must cost its time-out once, not once for every try.
            const resolver = createResolver({ servers: config.dns.servers, timeout: lists.timeout, clock, deadline, log, overlapping: true });
            return checkBlocklists({ lists, config, learnt, resolver, clock });
        },
        ...listeners,
    };
}
/** Opens connections as mail does, for who only looks. */
function dialWith(clock) {
    return async (host, port, signal) => (await __webpack_require__.e(/* import() */ 3189).then(__webpack_require__.bind(__webpack_require__, 83189))).dial({ host, port }, clock, signal);
}
async function isOnline(config, resolverOf, clock, deadline) {
    const [{ online }, { reaches }, resolver] = await Promise.all([
        __webpack_require__.e(/* import() */ 9091).then(__webpack_require__.bind(__webpack_require__, 39091)),
        __webpack_require__.e(/* import() */ 9686).then(__webpack_require__.bind(__webpack_require__, 29686)),
        resolverOf(),
    ]);
    const controls = {
        connects: (host, port, signal) => reaches(host, port, clock, signal),
        isAnswered: async (name) => (await resolver.ask({ type: 'A', name })).kind !== 'unknown',
    };
    return online(config, controls, clock, deadline.signal);
}
/** All checks of the domains, ms. */
const LONGEST_CHECK = 30_000;
/** For asking the name servers of a domain themselves. */
async function authorityPort(dns, clock, deadline, log) {
    const [{ authorityAsker }, { runEnd }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(2176)]).then(__webpack_require__.bind(__webpack_require__, 92176)),
        __webpack_require__.e(/* import() */ 113).then(__webpack_require__.bind(__webpack_require__, 70113)),
    ]);
    return authorityAsker(dns.authoritativePort, { clock, timeout: dns.timeout, end: runEnd(deadline.signal) }, log);
}
/** What the checks of a domain need besides DNS; loaded only where a domain asks for it. */
function domainWorld(clock, deadline) {
    return {
        evaluateSpf: evaluator(clock),
        organizationByList: async (domain) => (await __webpack_require__.e(/* import() */ 6682).then(__webpack_require__.bind(__webpack_require__, 46682))).organizationByList(domain),
        fetchPage: async (host, path, addresses, limit) => (await __webpack_require__.e(/* import() */ 5097).then(__webpack_require__.bind(__webpack_require__, 15097))).fetchPage({ host, path, addresses, limit, port: 443, ca: null }, clock, deadline.signal),
        meet: async (host, address, key) => (0,process/* hosted */.oI)() || (0,ip_address/* isUninhabited */.Oo)(address)
            ? { kind: 'unreached', reason: (0,process/* hosted */.oI)() ? "GitHub's hosted runners cannot open port 25" : 'nobody is at an address for examples' }
            : (await __webpack_require__.e(/* import() */ 1160).then(__webpack_require__.bind(__webpack_require__, 41160))).meetMailServer({ host, address, port: 25, key }, dialWith(clock), clock, deadline.signal),
        now: () => clock.now(),
    };
}
function evaluator(clock) {
    return async (resolver, mail) => await (await __webpack_require__.e(/* import() */ 4647).then(__webpack_require__.bind(__webpack_require__, 4647))).spfEvaluator(() => clock.now())(resolver, mail);
}
/** SPF as a receiver evaluates it, for one mail, with what DNS says now. */
async function evaluateSpfNow(request, dns, deadline) {
    const { createResolver } = await Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(8842), __webpack_require__.e(6857)]).then(__webpack_require__.bind(__webpack_require__, 78842));
    return await evaluator(time_clock/* systemClock */.m)(createResolver({ ...dns, clock: time_clock/* systemClock */.m, deadline }), request);
}
/** GitHub's runner. */
async function runnerPort() {
    return (await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(143), __webpack_require__.e(4273)]).then(__webpack_require__.bind(__webpack_require__, 4273))).githubRunner();
}
/** What the configuration asks of a calendar. */
const calendar = { cronProblem: maintenance/* cronProblem */.K2, isTimeZone: maintenance/* isTimeZone */.kQ };


/***/ }),

/***/ 55392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ chooseZones),
/* harmony export */   Gt: () => (/* binding */ ownKey),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7337);
/* harmony import */ var _catalogue_spamhaus_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27205);
/* harmony import */ var _catalogue_zone_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42493);
// The questions to a blocklist: which zones, their controls, what an answer means.
// Called by checks.



/**
 * The configured zones, each once. With a key of Spamhaus its keyed zones stand in for the public ones, which refuse most shared
 * resolvers; with one of Abusix, `default` has its lists too.
 */
function chooseZones({ zones, domainZones, spamhausDqsKey, abusixKey }) {
    const keys = { 'spamhaus-dqs-key': spamhausDqsKey, 'abusix-key': abusixKey };
    const names = (zones === 'default' ? ['default'] : zones).flatMap((name) => name === 'default' ? defaultNames(abusixKey) : [plain(name)]);
    const chosen = [
        ...names.map((name) => chooseZone(name, keys)),
        ...domainZones.map((name) => plainZone((0,_catalogue_zone_js__WEBPACK_IMPORTED_MODULE_2__/* .uncataloguedZone */ .Jt)(plain(name), ['domain']))),
    ];
    return [...new Map(chosen.map((zone) => [zone.suffix, zone])).values()];
}
function defaultNames(abusixKey) {
    return abusixKey === null ? _catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ZONES */ .ub : [..._catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ZONES */ .ub, ..._catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_WITH_ABUSIX */ .cy];
}
function chooseZone(name, keys) {
    const own = ownKey(name);
    if (own !== null)
        return { zone: own.zone, suffix: name, key: own.key };
    const twin = keys['spamhaus-dqs-key'] === null ? null : (0,_catalogue_spamhaus_js__WEBPACK_IMPORTED_MODULE_1__/* .keyedTwin */ .P)(name);
    const zone = known(twin ?? name) ?? (0,_catalogue_zone_js__WEBPACK_IMPORTED_MODULE_2__/* .uncataloguedZone */ .Jt)(name, ['ip4', 'ip6']);
    const key = zone.key === null ? null : keys[zone.key];
    return key === null ? plainZone(zone) : { zone, suffix: `${key.toLowerCase()}.${zone.name}`, key };
}
function plainZone(zone) {
    return { zone, suffix: zone.name, key: null };
}
/** A keyed zone that was named with its key: `KEY.zen.dq.spamhaus.net`. */
function ownKey(name) {
    const dot = name.indexOf('.');
    const zone = known(name.slice(dot + 1));
    return zone !== undefined && zone.key !== null && dot > 0 ? { zone, key: name.slice(0, dot) } : null;
}
function known(name) {
    return _catalogue_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .ZONE_CATALOGUE */ .pQ.find((zone) => zone.name === name);
}
/** One spelling of a zone's name. */
function plain(name) {
    return name.trim().toLowerCase().replace(/\.$/, '');
}


/***/ }),

/***/ 7337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cy: () => (/* binding */ DEFAULT_WITH_ABUSIX),
  ub: () => (/* binding */ DEFAULT_ZONES),
  pQ: () => (/* binding */ ZONE_CATALOGUE)
});

// EXTERNAL MODULE: ./lib/src/checks/blocklists/catalogue/zone.js
var zone = __webpack_require__(42493);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/address-lists.js

const UCEPROTECT = 'https://www.uceprotect.net/';
const ABUSIX = { key: 'abusix-key', needs: 'a key (blocklists.abusix-key)', page: 'https://lookup.abusix.com/' };
const ABUSIX_BLACK = (0,zone/* complaints */.ZL)({
    '127.0.0.2': 'mail to a spam trap',
    '127.0.0.3': 'very low reputation, or in the neighbourhood of such',
    '127.0.0.200': 'listed by hand',
});
const ABUSIX_EXPLOIT = (0,zone/* complaints */.ZL)({ '127.0.0.4': 'an exploited machine' });
const ABUSIX_POLICY = (0,zone/* weighed */.a7)('policy', { '127.0.0.11-12': 'a network that should not send mail by itself' });
/** Lists of addresses but for those of Spamhaus. */
const ADDRESS_LISTS = [
    (0,zone/* zone */.rg)('bl.spamcop.net', 'core', 'SpamCop', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'reported by users or spam traps; ends by itself about a day after the last report' }),
        page: 'https://www.spamcop.net/bl.shtml',
    }),
    (0,zone/* zone */.rg)('b.barracudacentral.org', 'core', 'Barracuda', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'poor reputation' }),
        needs: 'registration of the address of the resolver that asks',
        page: 'https://www.barracudacentral.org/rbl/removal-request',
    }),
    (0,zone/* zone */.rg)('psbl.surriel.com', 'core', 'PSBL', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'mail to a spam trap' }),
        page: 'https://psbl.org/',
    }),
    (0,zone/* zone */.rg)('bl.mailspike.net', 'core', 'Mailspike', {
        codes: (0,zone/* complaints */.ZL)({
            '127.0.0.2': 'part of a new wave of spam',
            '127.0.0.10': 'worst reputation',
            '127.0.0.11': 'very bad reputation',
            '127.0.0.12': 'bad reputation',
        }),
        page: 'https://mailspike.io/ip_verify',
    }),
    (0,zone/* zone */.rg)('rep.mailspike.net', 'informational', 'Mailspike', {
        codes: [
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.10-12': 'bad reputation', '127.0.0.13-16': 'neither good nor bad reputation' }),
            ...(0,zone/* weighed */.a7)('praise', { '127.0.0.17-20': 'good reputation' }),
        ],
        page: 'https://mailspike.io/ip_verify',
    }),
    (0,zone/* zone */.rg)('all.spamrats.com', 'minor', 'SpamRATS', {
        codes: [
            ...(0,zone/* weighed */.a7)('policy', { '127.0.0.36': 'its name looks like that of a dynamic address' }),
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.37': 'it has no PTR record' }),
            ...(0,zone/* complaints */.ZL)({ '127.0.0.38': 'spam seen', '127.0.0.43': 'password guessing seen' }),
        ],
        page: 'https://www.spamrats.com/removal.php',
    }),
    (0,zone/* zone */.rg)('dnsbl.dronebl.org', 'minor', 'DroneBL', {
        kinds: ['ip4', 'ip6'],
        codes: [
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.1-2': 'a test or a sample', '127.0.0.255': 'for no told reason' }),
            ...(0,zone/* complaints */.ZL)({
                '127.0.0.3': 'a drone on IRC',
                '127.0.0.5-6': 'a spam bot or worm',
                '127.0.0.7': 'a drone of denial-of-service attacks',
                '127.0.0.8-9': 'an open proxy',
                '127.0.0.10-12': 'an abused machine',
                '127.0.0.13': 'password guessing seen',
                '127.0.0.14-19': 'an abused proxy, router or botnet machine',
            }),
        ],
        // Its test entry may be 127.0.0.1, which RFC 5782 keeps free; instead an address that is nobody's (RFC 5737) must not be listed.
        controls: { ip4: { listed: ['2.0.0.127', '1.0.0.127'], notListed: '0.2.0.192' } },
        page: 'https://dronebl.org/lookup',
    }),
    (0,zone/* zone */.rg)('bl.blocklist.de', 'informational', 'blocklist.de', { kinds: ['ip4', 'ip6'], page: 'https://www.blocklist.de/en/delist.html' }),
    (0,zone/* zone */.rg)('truncate.gbudb.net', 'informational', 'GBUdb', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'nearly all of its mail is spam' }),
        page: 'http://www.gbudb.com/truncate/',
    }),
    (0,zone/* zone */.rg)('hostkarma.junkemailfilter.com', 'informational', 'Junk Email Filter', {
        // 127.0.0.1 is a listing here, and a good one; the test entry of RFC 5782 is not listed as such.
        codes: [
            ...(0,zone/* weighed */.a7)('praise', { '127.0.0.1': 'trusted', '127.0.0.5': 'not to be blocked' }),
            ...(0,zone/* complaints */.ZL)({ '127.0.0.2': 'a source of spam' }),
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.3': 'spam and honest mail', '127.0.0.4': 'some spam' }),
        ],
        page: 'https://wiki.junkemailfilter.com/',
    }),
    (0,zone/* zone */.rg)('bl.score.senderscore.com', 'informational', 'Validity', {
        needs: 'registration of the address of the resolver that asks',
        errors: [{ answers: '127.255.255.255', meaning: 'it refuses this resolver, not being registered' }],
        page: 'https://senderscore.org/',
    }),
    (0,zone/* zone */.rg)('dnsbl-1.uceprotect.net', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'the address itself' }),
        page: UCEPROTECT,
    }),
    (0,zone/* zone */.rg)('dnsbl-2.uceprotect.net', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* weighed */.a7)('note', { '127.0.0.2': 'the network around it' }),
        page: UCEPROTECT,
    }),
    (0,zone/* zone */.rg)('dnsbl-3.uceprotect.net', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* weighed */.a7)('note', { '127.0.0.2': 'the whole of its provider, about which a sender can do nothing' }),
        page: UCEPROTECT,
    }),
    (0,zone/* zone */.rg)('ips.backscatterer.org', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* weighed */.a7)('note', { '127.0.0.2': 'bounces to strangers, or callouts' }),
        page: 'https://www.backscatterer.org/',
    }),
    (0,zone/* zone */.rg)('combined.mail.abusix.zone', 'minor', 'Abusix', {
        kinds: ['ip4', 'ip6'],
        codes: [...ABUSIX_BLACK, ...ABUSIX_EXPLOIT, ...ABUSIX_POLICY],
        ...ABUSIX,
    }),
    (0,zone/* zone */.rg)('black.mail.abusix.zone', 'minor', 'Abusix', { kinds: ['ip4', 'ip6'], codes: ABUSIX_BLACK, ...ABUSIX }),
    (0,zone/* zone */.rg)('exploit.mail.abusix.zone', 'minor', 'Abusix', { kinds: ['ip4', 'ip6'], codes: ABUSIX_EXPLOIT, ...ABUSIX }),
    (0,zone/* zone */.rg)('list.dnswl.org', 'allowlist', 'DNSWL', {
        kinds: ['ip4', 'ip6'],
        codes: (0,zone/* weighed */.a7)('praise', {
            '127.0.2-20.0': 'known, trust none',
            '127.0.2-20.1': 'known, trust low',
            '127.0.2-20.2': 'known, trust medium',
            '127.0.2-20.3': 'known, trust high',
        }),
        errors: [{ answers: '127.0.0.255', meaning: 'it refuses this resolver for asking too much' }],
        page: 'https://www.dnswl.org/',
    }),
];

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/domain-lists.js

/** Lists of domains but for those of Spamhaus. */
const DOMAIN_LISTS = [
    (0,zone/* zone */.rg)('multi.surbl.org', 'core', 'SURBL', {
        kinds: ['domain'],
        bits: [
            { bit: 4, meaning: 'DM, a disposable mail service', weight: 'note' },
            { bit: 8, meaning: 'PH, phishing', weight: 'complaint' },
            { bit: 16, meaning: 'MW, malware', weight: 'complaint' },
            { bit: 32, meaning: 'CT, a click tracker that spammers use', weight: 'complaint' },
            { bit: 64, meaning: 'ABUSE, spam', weight: 'complaint' },
            { bit: 128, meaning: 'CR, a site that was broken into', weight: 'complaint' },
        ],
        errors: [{ answers: '127.0.0.1', meaning: 'it refuses this resolver' }],
        controls: { domain: { listed: 'surbl-org-permanent-test-point.com', notListed: 'example.com' } },
        parents: true,
        needs: 'few questions, and no public resolver',
        page: 'https://surbl.org/surbl-analysis',
    }),
    (0,zone/* zone */.rg)('multi.uribl.com', 'core', 'URIBL', {
        kinds: ['domain'],
        bits: [
            { bit: 2, meaning: 'black, seen in spam', weight: 'complaint' },
            { bit: 4, meaning: 'grey, bulk mail that not everybody asked for', weight: 'note' },
            { bit: 8, meaning: 'red, new or suspicious', weight: 'policy' },
        ],
        errors: [{ answers: '127.0.0.1', meaning: 'it refuses this resolver' }],
        controls: { domain: { listed: 'test.uribl.com', notListed: 'example.com' } },
        parents: true,
        needs: 'few questions, and no public resolver',
        page: 'https://admin.uribl.com/',
    }),
    (0,zone/* zone */.rg)('dblack.mail.abusix.zone', 'minor', 'Abusix', {
        kinds: ['domain'],
        codes: (0,zone/* complaints */.ZL)({
            '127.0.1.1': 'named in spam to a trap',
            '127.0.1.2': 'newly seen in spam',
            '127.0.1.3': 'behind a short link in spam',
        }),
        controls: { domain: { listed: 'test', notListed: 'example.com' } },
        key: 'abusix-key',
        needs: 'a key (blocklists.abusix-key)',
        page: 'https://lookup.abusix.com/',
    }),
];

// EXTERNAL MODULE: ./lib/src/checks/blocklists/catalogue/spamhaus.js
var spamhaus = __webpack_require__(27205);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/catalogue.js
// The blocklists that are known: what each lists, by which codes, under which terms.
// Called by checks.



/** The blocklists that we know, compiled from their operators' pages as of November 2026. */
const ZONE_CATALOGUE = [...spamhaus/* SPAMHAUS */.L, ...ADDRESS_LISTS, ...DOMAIN_LISTS];
/** What `zones: default` stands for: the core lists that answer without a key. */
const DEFAULT_ZONES = [
    'zen.spamhaus.org',
    'bl.spamcop.net',
    'b.barracudacentral.org',
    'psbl.surriel.com',
    'bl.mailspike.net',
    'dbl.spamhaus.org',
    'multi.surbl.org',
    'multi.uribl.com',
];
/** What `default` stands for beyond those once its key is there. */
const DEFAULT_WITH_ABUSIX = ['combined.mail.abusix.zone', 'dblack.mail.abusix.zone'];


/***/ }),

/***/ 27205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ SPAMHAUS),
/* harmony export */   P: () => (/* binding */ keyedTwin)
/* harmony export */ });
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42493);

// One operator, one set of codes, two ways in: the public mirrors, which refuse public and hosted resolvers, and the same data by key.
const PAGE = 'https://check.spamhaus.org/';
const NEEDS = 'a resolver of your own, or a key (blocklists.spamhaus-dqs-key, free of charge)';
const SBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.2': 'SBL, a known source of spam', '127.0.0.9': 'DROP, a network run by criminals' });
const CSS = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.3': 'CSS, low reputation or snowshoe spam' });
const XBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.4-7': 'XBL, an exploited or infected machine' });
const BCL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.30': 'BCL, a controller of a botnet' });
const PBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .weighed */ .a7)('policy', {
    '127.0.0.10': 'PBL, a network that should not send mail by itself (its provider says so)',
    '127.0.0.11': 'PBL, a network that should not send mail by itself (Spamhaus says so)',
});
const ZEN = [...SBL, ...CSS, ...XBL, ...BCL, ...PBL];
const DBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({
    '127.0.1.2': 'DBL, spam or low reputation',
    '127.0.1.4': 'DBL, phishing',
    '127.0.1.5': 'DBL, malware',
    '127.0.1.6': 'DBL, a controller of a botnet',
    '127.0.1.102': 'DBL, an honest site that spammers abuse',
    '127.0.1.103': 'DBL, an honest redirector that spammers abuse',
    '127.0.1.104': 'DBL, an honest site that was broken into for phishing',
    '127.0.1.105': 'DBL, an honest site that was broken into for malware',
    '127.0.1.106': 'DBL, an honest site that was broken into for a botnet',
});
const ZRD = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .weighed */ .a7)('note', { '127.0.2.2-24': 'ZRD, a domain that was first seen within the last day' });
const addresses = (codes) => ({ kinds: ['ip4', 'ip6'], codes });
const DOMAINS = {
    kinds: ['domain'],
    codes: DBL,
    errors: [{ answers: '127.0.1.255', meaning: 'it was asked about an address and lists domains' }],
    controls: { domain: { listed: 'dbltest.com', notListed: 'example.com' } },
};
/** Parts of one list that exist in public and by key: `sbl.spamhaus.org` and `sbl.dq.spamhaus.net`. */
const TWINS = {
    zen: addresses(ZEN),
    sbl: addresses([...SBL, ...CSS]),
    'sbl-xbl': addresses([...SBL, ...CSS, ...XBL]),
    xbl: addresses(XBL),
    pbl: addresses(PBL),
    dbl: DOMAINS,
};
function spamhaus(name, tier, facts) {
    return (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .zone */ .rg)(name, tier, 'Spamhaus', { page: PAGE, ...facts });
}
function keyed(label, tier, facts) {
    return spamhaus(`${label}.dq.spamhaus.net`, tier, { ...facts, key: 'spamhaus-dqs-key', needs: 'a key (blocklists.spamhaus-dqs-key)' });
}
const SPAMHAUS = [
    ...Object.entries(TWINS).flatMap(([label, facts]) => [
        spamhaus(`${label}.spamhaus.org`, 'core', { ...facts, needs: NEEDS }),
        keyed(label, 'core', facts),
    ]),
    keyed('zrd', 'informational', {
        kinds: ['domain'],
        codes: ZRD,
        errors: [{ answers: '127.0.2.255', meaning: 'it was asked about an address and lists domains' }],
        controls: { domain: { listed: 'test', notListed: 'example.com' } },
    }),
    keyed('authbl', 'minor', addresses((0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.20': 'AuthBL, password guessing seen' }))),
];
/** The keyed zone with the same data as a public one; null without one. */
function keyedTwin(name) {
    const label = /^([a-z-]+)\.spamhaus\.org$/.exec(name)?.[1];
    return label !== undefined && label in TWINS ? `${label}.dq.spamhaus.net` : null;
}


/***/ }),

/***/ 42493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ uncataloguedZone),
/* harmony export */   ZL: () => (/* binding */ complaints),
/* harmony export */   a7: () => (/* binding */ weighed),
/* harmony export */   rg: () => (/* binding */ zone)
/* harmony export */ });
/** A zone of addresses; a row says only the unusual. */
function zone(name, tier, operator, facts) {
    return {
        name,
        operator,
        kinds: ['ip4'],
        tier,
        codes: null,
        bits: null,
        errors: [],
        controls: {},
        parents: false,
        key: null,
        needs: null,
        page: null,
        ...facts,
    };
}
/** Codes that are complaints, by answer. */
function complaints(meanings) {
    return weighed('complaint', meanings);
}
function weighed(weight, meanings) {
    return Object.entries(meanings).map(([answers, meaning]) => ({ answers, meaning, weight }));
}
/** A zone that was named in the configuration and is in no catalogue: judged by RFC 5782 alone, a minor one. */
function uncataloguedZone(name, kinds) {
    return zone(name, 'minor', name, { kinds });
}


/***/ }),

/***/ 70474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withoutKeys),
/* harmony export */   y: () => (/* binding */ keyMask)
/* harmony export */ });
/* harmony import */ var _core_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33775);

/**
 * Takes every key out of everything that findings say, in all its forms and in any case: keys are part of the names asked, and foreign
 * texts may repeat those.
 */
function withoutKeys(findings, keys) {
    const mask = keyMask(keys);
    const maskAny = (text) => (text === null ? null : mask(text));
    return findings.map((finding) => ({
        ...finding,
        target: mask(finding.target),
        message: mask(finding.message),
        evidence: maskAny(finding.evidence),
        remedy: maskAny(finding.remedy),
    }));
}
/** Takes every key out of a text. */
function keyMask(keys) {
    const forms = keys.flatMap((key) => (key === null ? [] : [...(0,_core_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .eo)(null, key), ...(0,_core_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .eo)(null, key.toLowerCase())]));
    if (forms.length === 0)
        return (text) => text;
    const longestFirst = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map((form) => form.replaceAll(/\W/g, String.raw `\$&`)).join('|'), 'gi');
    return (text) => text.replace(pattern, '***');
}


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readZone)
});

// EXTERNAL MODULE: ./lib/src/core/text/nearest.js
var nearest = __webpack_require__(71276);
// EXTERNAL MODULE: ./lib/src/checks/blocklists/catalogue/catalogue.js + 2 modules
var catalogue = __webpack_require__(7337);
// EXTERNAL MODULE: ./lib/src/checks/blocklists/ask/choose-zones.js
var choose_zones = __webpack_require__(55392);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/retired.js
const RETIRED = [
    { name: 'sorbs.net', since: '2024-06-05', end: 'it was emptied' },
    { name: 'ix.dnsbl.manitu.net', since: '2025-01-16', end: 'it was emptied' },
    { name: 'cbl.abuseat.org', since: '2021', end: 'it became a part of zen.spamhaus.org' },
    { name: 'bl.spamcannibal.org', since: '2018-05-30', end: 'its domain lapsed and every address looked listed' },
    { name: 'dnsbl.ahbl.org', since: '2015-01', end: 'it listed the world' },
    { name: 'relays.ordb.org', since: '2006-12', end: 'it listed the world from 2008-03 on' },
    { name: 'list.dsbl.org', since: '2008-05', end: 'it listed the world in 2012' },
    { name: 'dnsbl.njabl.org', since: '2013-03', end: 'it was emptied' },
    { name: 'rfc-ignorant.org', since: '2012-11', end: 'it is gone' },
    { name: 'msrbl.net', since: 'years ago', end: 'it is gone' },
    { name: 'blackholes.five-ten-sg.com', since: 'years ago', end: 'it is gone' },
    { name: 'dnsbl.inps.de', since: '2020-05-25', end: 'it was emptied' },
    { name: 'bl.emailbasura.org', since: '2021-01', end: 'it is gone' },
    { name: 'dnsbl.cyberlogic.net', since: '2018-05', end: 'it is gone' },
    { name: 'rbl.megarbl.net', since: '2019-11', end: 'it is gone' },
    { name: 'dynip.rothen.com', since: '2020-09', end: 'it listed the innocent' },
    { name: 'rbl.suresupport.com', since: '2019-12', end: 'it is gone' },
    { name: 'ubl.unsubscore.com', since: '2024', end: 'it is offline' },
    { name: 'ubl.lashback.com', since: '2024', end: 'it is offline' },
    { name: 'dnsbl.burnt-tech.com', since: '2020-09-19', end: 'its domain lapsed and every address looked listed' },
    { name: 'spam.dnsbl.anonmails.de', since: '2024-11-12', end: 'its answers are bogus' },
    { name: 'dnsbl.madavi.de', since: '2025-03', end: 'it is gone' },
    { name: 'bl.spamdown.org', since: '2026-03', end: 'it is gone' },
    { name: 'cidr.bl.mcafee.com', since: '2024-11', end: 'it is gone' },
    { name: 'vouch.dwl.spamhaus.org', since: '2018-12', end: 'it is no longer kept' },
    { name: 'swl.spamhaus.org', since: '2018-12', end: 'it is no longer kept' },
];

// EXTERNAL MODULE: ./lib/src/checks/blocklists/catalogue/spamhaus.js
var spamhaus = __webpack_require__(27205);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/read-zone.js





const LABEL = '[a-z\\d_](?:[a-z\\d_-]{0,61}[a-z\\d_])?';
const ZONE_NAME = new RegExp(`^(?=.{3,200}$)${LABEL}(?:\\.${LABEL})+$`);
// Two slips of the finger; more, and it is another list.
const MISSPELT = 2;
/** What the catalogue knows of a zone that the configuration names. */
const readZone = (text, keys) => {
    const name = (0,choose_zones/* plain */.pj)(text);
    if (name === 'default') {
        const all = [...catalogue/* DEFAULT_ZONES */.ub, ...(keys.has('abusix-key') ? catalogue/* DEFAULT_WITH_ABUSIX */.cy : [])];
        return { problem: null, key: null, known: true, kinds: ['ip4', 'ip6', 'domain'], names: all.flatMap(namesOf) };
    }
    const own = (0,choose_zones/* ownKey */.Gt)(name);
    const zone = own?.zone ?? (0,choose_zones/* known */.eO)(name);
    return {
        problem: problemOf(name, keys),
        key: own?.key ?? null,
        known: zone !== undefined,
        kinds: zone?.kinds ?? ['ip4', 'ip6'],
        names: namesOf(zone?.name ?? name),
    };
};
function namesOf(name) {
    const twin = (0,spamhaus/* keyedTwin */.P)(name);
    return twin === null ? [name] : [name, twin];
}
function problemOf(name, keys) {
    const shown = withoutKey(name);
    if (!ZONE_NAME.test(name) || /^[\d.]+$/.test(name)) {
        return { message: `${JSON.stringify(shown)} is not the name of a DNS zone`, hint: 'write a name such as zen.spamhaus.org' };
    }
    const retired = RETIRED.find((zone) => name === zone.name || name.endsWith(`.${zone.name}`));
    if (retired !== undefined)
        return { message: `${shown} has ended (${retired.since}): ${retired.end}`, hint: 'leave it out' };
    if ((0,choose_zones/* ownKey */.Gt)(name) !== null)
        return null;
    const zone = (0,choose_zones/* known */.eO)(name);
    if (zone !== undefined) {
        if (zone.key === null || keys.has(zone.key))
            return null;
        return { message: `${name} is asked with a key, and there is none`, hint: `set blocklists.${zone.key}` };
    }
    const meant = catalogue/* ZONE_CATALOGUE */.pQ.find(({ name: other }) => (0,nearest/* editDistance */.Y)(name, other) <= MISSPELT || body(name) === body(other));
    return meant === undefined ? null : { message: `${shown} is not known`, hint: `did you mean ${meant.name}?` };
}
/** All but the last label: `bl.spamcop` of `bl.spamcop.com`. */
function body(name) {
    return name.replace(/\.[^.]+$/, '');
}
/** A first label that looks like a key may be one, in front of a misspelt zone. */
function withoutKey(name) {
    return name.replace(/^[a-z\d]{16,}(?=\.|$)/, '***').slice(0, 80);
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
/** `file:line:column path: message (expected ..., got ...); hint`. */
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
/** In the order of the file, inputs last; equal places keep the order in which they were found. */
function compareErrors(a, b) {
    return (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? Infinity) - (b.column ?? Infinity) || 0;
}
function didYouMean(word) {
    return word === null ? null : `did you mean ${word}?`;
}
/**
 * `errors` without those that only follow from another one: a key that is missing because it stands there under another word (`meant`: its
 * path), what refers to it, and what would have followed from it.
 */
function withoutConsequences(errors, meant) {
    const wrong = new Set(errors.map(({ path }) => path));
    const isConsequence = ({ path, message }) => {
        const section = /^no such entry in (\w+)/.exec(message)?.[1];
        if (section !== undefined)
            return meant.has(section) || wrong.has(section);
        if (!message.startsWith('is missing'))
            return false;
        const [, parent = '', key = ''] = /^(.*)\.([^.]+)$/.exec(path) ?? [];
        if (meant.has(path))
            return true;
        const referred = key === 'sender' ? 'senders' : key === 'mailbox' ? 'mailboxes' : '';
        if (meant.has(referred) || wrong.has(referred))
            return true;
        if (key === 'from')
            return wrong.has(`${parent}.sender`) || [...meant].some((other) => /^senders\b.*\.user$/.test(other));
        return key === 'user' && (meant.has('loops') || [...wrong].some((other) => /^loops\b.*\.(?:to|mailbox)$/.test(other)));
    };
    return errors.filter((error) => !isConsequence(error));
}


/***/ }),

/***/ 11713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ EVERYTHING),
  Z: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/config/document/path.js

/** `senders.mta.port`, `dns.servers[0]`, `domains["example.net"].mx`. */
function formatPath(path) {
    let text = '';
    for (const segment of path) {
        if (typeof segment === 'number')
            text += `[${segment}]`;
        else if (/^[A-Za-z_][\w-]{0,63}$/.test(segment))
            text += text === '' ? segment : `.${segment}`;
        else
            text += `[${(0,foreign_text/* quote */.hD)(segment)}]`;
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/src/config/document/document.js
// A configuration as values that know where they came from: YAML, inputs, variables, errors.
// Called by config and app.


/** The error that says `complaint` of what stands at `path`. */
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
/** What stands at `path`, in words. A secret is not shown, nor is the value of a variable: its name is. */
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
        return written.length > 60 ? 'a text with variables' : `the value of ${(0,foreign_text/* quote */.hD)(written)}`;
    return typeof value === 'string' ? (0,foreign_text/* quote */.hD)(value) : `the ${kindOf(value)} ${JSON.stringify(value)}`;
}
const SECRET_KEYS = new Set([
    'password',
    'oauth2',
    'spamhaus-dqs-key',
    'abusix-key',
    'token-secret',
    'url',
    'token',
    'routing-key',
    'secret',
    'headers',
]);
/** Whether the value at `path` is a secret. That of an unknown key might be one too, so none of those is ever quoted. */
function holdsSecret(path) {
    return path.some((segment) => SECRET_KEYS.has(segment));
}
function kindOf(value) {
    return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'truth value' : typeof value;
}
/** The value at `path`; undefined where none exists. */
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
/** A document of action inputs: `names` tells which input stands for which path (dotted); it has no lines. */
function documentOfInputs(value, names) {
    return {
        value,
        place: (path) => ({ file: null, line: null, column: null, label: inputNameOf(names, path) }),
        written: () => null,
    };
}
function inputNameOf(names, path) {
    for (let length = path.length; length > 0; length--) {
        const name = names.get(formatPath(path.slice(0, length)));
        if (name !== undefined)
            return name;
    }
    return formatPath(path);
}

;// CONCATENATED MODULE: ./lib/src/config/check/check.js
// Mistakes in the meaning of a configuration whose form is right.
// Called by config.

function beginCheck(document, draft) {
    const errors = [];
    const warnings = [];
    const check = {
        document,
        draft,
        has: (path) => valueAt(document.value, path) !== undefined,
        error: (path, complaint) => errors.push(complain(document, path, complaint)),
        warn: (path, complaint) => warnings.push(complain(document, path, complaint)),
    };
    return { check, errors, warnings };
}
/** The entries of a mapping that have the right form. */
function entriesOf(mapping) {
    return Object.entries(mapping ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}
/** The texts of a list, or the one text that stands in its place, each with its path. */
function textsOf(value, path) {
    if (value === undefined)
        return [];
    if (typeof value === 'string')
        return [{ text: value, path }];
    return value.flatMap((text, index) => (text === undefined ? [] : [{ text, path: [...path, index] }]));
}
/** Complains of every text that `read` cannot make sense of. */
function checkTexts(check, texts, read, expected) {
    for (const { text, path } of texts)
        if (read(text) === null)
            check.error(path, { message: 'not usable', expected });
}

;// CONCATENATED MODULE: ./lib/src/config/files/authorities.js
// The files that a configuration names: CAs and templates.
// Called by config.


/** The private CAs of all servers. `base` is the configuration's path: files are relative to its folder; null: to the working directory. */
function readAuthorities(check, readText, base) {
    const found = new Map();
    const servers = [
        ...entriesOf(check.draft.senders).map(([name, { ca }]) => ({ server: ['senders', name], key: 'ca', ca })),
        ...entriesOf(check.draft.mailboxes).map(([name, { ca }]) => ({ server: ['mailboxes', name], key: 'ca', ca })),
        { server: ['dns'], key: 'doh-ca', ca: check.draft.dns?.['doh-ca'] },
        ...entriesOf(check.draft.channels).map(([name, { ca }]) => ({ server: ['channels', name], key: 'ca', ca })),
        { server: ['heartbeat'], key: 'ca', ca: check.draft.heartbeat?.ca },
    ];
    for (const { server, key, ca } of servers) {
        const pem = ca === undefined ? null : readPem(check, ca, [...server, key], { readText, base });
        if (pem !== null)
            found.set(server.join('.'), pem);
    }
    return found;
}
function readPem(check, given, path, { readText, base }) {
    if (given.includes('-----BEGIN'))
        return checkPem(check, given, path, 'the text');
    if (given.includes('\n')) {
        check.error(path, { message: 'not usable', expected: 'a file or PEM text', quoting: false });
        return null;
    }
    const file = readText(base === null || (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.join)((0,external_node_path_.dirname)(base), given));
    if (!file.ok) {
        const hint = base === null ? null : `it is looked for relative to ${base}`;
        check.error(path, { message: `cannot be read: ${file.reason}`, hint });
        return null;
    }
    return checkPem(check, file.text, path, 'the file');
}
function checkPem(check, text, path, what) {
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    const wrong = blocks.length === 0 ? 'holds no PEM certificate' : blocks.every(isCertificate) ? null : 'holds a certificate that cannot be read';
    if (wrong === null)
        return text;
    const hint = /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)
        ? 'it holds a private key: what is wanted is the certificate of the CA'
        : null;
    check.error(path, { message: `${what} ${wrong}`, expected: '-----BEGIN CERTIFICATE-----', quoting: false, hint });
    return null;
}
/** Whether the block holds one whole DER SEQUENCE (X.690 section 8.1), as every certificate is: cut and pasted ones often are not. */
function isCertificate(pem) {
    const der = Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ''), 'base64');
    const short = der[1] ?? 0;
    const lengthBytes = short < 0x80 ? 0 : short - 0x80;
    if (der[0] !== 0x30 || lengthBytes > 4 || der.length < 2 + lengthBytes)
        return false;
    const content = lengthBytes === 0 ? short : der.readUIntBE(2, lengthBytes);
    return der.length === 2 + lengthBytes + content;
}

// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var address_names = __webpack_require__(36339);
;// CONCATENATED MODULE: ./lib/src/core/mail/login/entra-cloud.js
const ENTRA_CLOUD_NAMES = ['global', 'us-government', 'us-dod', 'china'];
/**
 * Microsoft's clouds: learn.microsoft.com/entra/identity-platform/authentication-national-cloud has the authorities,
 * learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges and its pages of GCC High, DoD and 21Vianet the mail servers.
 */
const ENTRA_CLOUDS = {
    global: {
        authority: 'https://login.microsoftonline.com',
        mailScope: 'https://outlook.office365.com/.default',
        graphScope: 'https://graph.microsoft.com/.default',
    },
    'us-government': {
        authority: 'https://login.microsoftonline.us',
        mailScope: 'https://outlook.office365.us/.default',
        graphScope: 'https://graph.microsoft.us/.default',
    },
    'us-dod': {
        authority: 'https://login.microsoftonline.us',
        mailScope: 'https://outlook-dod.office365.us/.default',
        graphScope: 'https://dod-graph.microsoft.us/.default',
    },
    china: {
        authority: 'https://login.partner.microsoftonline.cn',
        mailScope: 'https://partner.outlook.cn/.default',
        graphScope: 'https://microsoftgraph.chinacloudapi.cn/.default',
    },
};

// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
;// CONCATENATED MODULE: ./lib/src/config/check/servers/read-oauth2.js




/** The keys of each kind: those that it needs, then those that it may have. */
const KEYS = {
    token: { needs: ['token'], may: [] },
    'client-credentials': { needs: ['tenant', 'client-id', 'client-secret'], may: ['cloud', 'scope'] },
    'refresh-token': { needs: ['issuer', 'client-id', 'refresh-token'], may: ['client-secret', 'scope'] },
    'service-account': { needs: ['service-account'], may: ['subject', 'scope'] },
    'federation-entra': { needs: ['federation', 'tenant', 'client-id'], may: ['cloud', 'scope'] },
    'federation-google': { needs: ['federation', 'provider', 'service-account'], may: ['subject', 'scope'] },
};
const PROVIDER = /^(?:(?:https:)?\/\/iam\.googleapis\.com\/)?(projects\/[0-9]+\/locations\/global\/workloadIdentityPools\/[a-z0-9-]+\/providers\/[a-z0-9-]+)$/;
const TENANT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Microsoft's shared names: an application's own token comes from one tenant (AADSTS9001023, AADSTS90130). */
const SHARED_TENANTS = new Set(['common', 'organizations', 'consumers']);
/** What a section says, once it is sure; all that is wrong with it otherwise. `draft`: a service account's key is its text by now. */
function readOAuth2(draft) {
    const kind = read_oauth2_kindOf(draft);
    if (kind === null) {
        const expected = 'token; or tenant, client-id and client-secret; or issuer, client-id and refresh-token; or service-account; or federation';
        return {
            ok: false,
            problems: [{ key: null, message: 'says nothing of where a token comes from', expected, on: 'key', quoting: false }],
        };
    }
    const { needs, may } = KEYS[kind];
    const name = kind === 'federation-entra' || kind === 'federation-google' ? `federation: github` : (needs.at(-1) ?? kind);
    const given = Object.keys(draft).filter((key) => draft[key] !== undefined);
    const shapes = [
        ...needs
            .filter((key) => draft[key] === undefined)
            .map((key) => ({ key, message: `is missing: needed with ${name}`, on: 'key', quoting: false })),
        ...given
            .filter((key) => !needs.includes(key) && !may.includes(key))
            .map((key) => ({ key, message: `does not go with ${name}`, on: 'key', quoting: false, hint: 'leave out one of them' })),
    ];
    const problems = [
        ...shapes,
        ...given.filter((key) => needs.includes(key) || may.includes(key)).flatMap((key) => problemsOf(key, draft, kind)),
    ];
    return problems.length > 0 ? { ok: false, problems } : { ok: true, config: configOf(kind, draft) };
}
function read_oauth2_kindOf(draft) {
    if (draft.token !== undefined)
        return 'token';
    if (draft.federation !== undefined)
        return draft.provider !== undefined || draft['service-account'] !== undefined ? 'federation-google' : 'federation-entra';
    if (draft['refresh-token'] !== undefined || draft.issuer !== undefined)
        return 'refresh-token';
    if (draft['service-account'] !== undefined)
        return 'service-account';
    return draft.tenant !== undefined || draft['client-secret'] !== undefined || draft['client-id'] !== undefined
        ? 'client-credentials'
        : null;
}
function problemsOf(key, draft, kind) {
    const text = draft[key] ?? '';
    const wrong = (expected, hint = null) => [
        { key, message: 'not usable', expected, hint, quoting: false },
    ];
    switch (key) {
        case 'token':
        case 'refresh-token':
            return /^[\x21-\x7e]+$/.test(bareToken(text)) ? [] : wrong('a token of one line in ASCII');
        case 'client-id':
        case 'client-secret':
        case 'scope':
            return /^[\x20-\x7e]+$/.test(text.trim()) ? [] : wrong('a text of one line in ASCII');
        case 'tenant':
            if (SHARED_TENANTS.has(text.toLowerCase()))
                return wrong('the id of a tenant, or one of its domains', `${text} stands for many tenants, and an application has one`);
            return TENANT_ID.test(text) || (0,address_names/* domainName */.AU)(text) !== null
                ? []
                : wrong('the id of a tenant such as 72f988bf-86f1-41af-91ab-2d7cd011db47, or one of its domains');
        case 'cloud':
            return cloudOf(text) === null ? wrong(`${ENTRA_CLOUD_NAMES.join(', ')}, or an https:// URL`) : [];
        case 'issuer':
            return safeUrl(text) === null ? wrong('an https:// URL such as https://accounts.google.com') : [];
        case 'provider':
            return PROVIDER.test(text) ? [] : wrong('projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER');
        case 'subject':
            return (0,mailbox_address/* parseAddress */.or)(text) === null ? wrong('a mail address') : [];
        case 'service-account':
            if (kind === 'federation-google')
                return (0,mailbox_address/* parseAddress */.or)(text) === null ? wrong('the mail address of a service account') : [];
            return keyOf(text) === null ? wrong('the JSON file of a key of a service account (type, client_email, private_key, token_uri)') : [];
        case 'federation':
            return [];
    }
}
function configOf(kind, draft) {
    const text = (key) => (draft[key] ?? '').trim();
    const orNull = (key) => draft[key]?.trim() ?? null;
    const scope = orNull('scope');
    const entra = {
        tenant: text('tenant'),
        clientId: text('client-id'),
        cloud: cloudOf(draft.cloud ?? 'global') ?? ENTRA_CLOUDS.global,
        scope,
    };
    switch (kind) {
        case 'token':
            return { kind, token: bareToken(text('token')) };
        case 'client-credentials':
            return { kind, ...entra, clientSecret: text('client-secret') };
        case 'federation-entra':
            return { kind, ...entra };
        case 'refresh-token': {
            const client = { clientId: text('client-id'), clientSecret: orNull('client-secret') };
            return { kind, issuer: safeUrl(text('issuer')) ?? text('issuer'), ...client, refreshToken: bareToken(text('refresh-token')), scope };
        }
        case 'service-account':
            return {
                kind,
                key: keyOf(text('service-account')) ?? { clientEmail: '', privateKey: '', privateKeyId: null, tokenUri: '' },
                subject: orNull('subject'),
                scope,
            };
        case 'federation-google':
            return {
                kind,
                provider: PROVIDER.exec(text('provider'))?.[1] ?? text('provider'),
                serviceAccount: text('service-account'),
                subject: orNull('subject'),
                scope,
            };
    }
}
/** As people copy it out of a header. */
function bareToken(text) {
    return text.trim().replace(/^Bearer\s+/i, '');
}
function cloudOf(text) {
    const name = ENTRA_CLOUD_NAMES.find((known) => known === text);
    if (name !== undefined)
        return ENTRA_CLOUDS[name];
    const authority = safeUrl(text);
    return authority === null ? null : { ...ENTRA_CLOUDS.global, authority };
}
/** An https URL without a slash at its end; http only to this machine, for what goes there is a secret. */
function safeUrl(text) {
    const trimmed = text.trim();
    if (/[\s\p{Cc}]/u.test(trimmed) || !URL.canParse(trimmed))
        return null;
    const { protocol, hostname, username, password, search, hash, href } = new URL(trimmed);
    const safe = protocol === 'https:' || (protocol === 'http:' && (0,address_names/* isLoopback */.U9)(hostname.replace(/^\[(.*)\]$/, '$1')));
    return safe && `${username}${password}${search}${hash}` === ''
        ? href.replace(/\/$/, '').replace(/\/\.well-known\/openid-configuration$/, '')
        : null;
}
function keyOf(text) {
    const { type, client_email: email, private_key: key, private_key_id: id, token_uri: uri } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(text));
    if (type !== 'service_account' || typeof email !== 'string' || typeof key !== 'string')
        return null;
    if (!key.includes('-----BEGIN PRIVATE KEY-----'))
        return null;
    const tokenUri = safeUrl(typeof uri === 'string' ? uri : 'https://oauth2.googleapis.com/token');
    return tokenUri === null ? null : { clientEmail: email, privateKey: key, privateKeyId: typeof id === 'string' ? id : null, tokenUri };
}

;// CONCATENATED MODULE: ./lib/src/config/files/logins.js



/** Every `oauth2` of senders and mailboxes, with the keys of service accounts that stand in files beside the configuration. */
function readLogins(check, readText, base) {
    const found = new Map();
    const servers = [
        ...entriesOf(check.draft.senders).map(([name, { oauth2 }]) => ({ server: ['senders', name], oauth2 })),
        ...entriesOf(check.draft.mailboxes).map(([name, { oauth2 }]) => ({ server: ['mailboxes', name], oauth2 })),
    ];
    for (const { server, oauth2 } of servers) {
        if (oauth2 === undefined)
            continue;
        const path = [...server, 'oauth2'];
        const draft = withKeyText(check, oauth2, path, { readText, base });
        if (draft === null)
            continue;
        const read = readOAuth2(draft);
        if (read.ok)
            found.set(server.join('.'), read.config);
        else
            for (const { key, ...complaint } of read.problems) {
                const at = key === null ? path : [...path, key];
                // What has not the right form is not missing too.
                if (key === null || draft[key] !== undefined || !check.has(at))
                    check.error(at, complaint);
            }
    }
    return found;
}
/** The key of a service account as text, where a file is named; null where that cannot be read. */
function withKeyText(check, draft, path, { readText, base }) {
    const given = draft['service-account'];
    if (given === undefined || draft.federation !== undefined || given.trimStart().startsWith('{') || given.includes('\n'))
        return draft;
    const file = readText(base === null || (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.join)((0,external_node_path_.dirname)(base), given));
    if (file.ok)
        return { ...draft, 'service-account': file.text };
    check.error([...path, 'service-account'], {
        message: `cannot be read: ${file.reason}`,
        quoting: false,
        hint: 'give the JSON text of the key by a variable, or a file relative to this one',
    });
    return null;
}

// EXTERNAL MODULE: ./lib/src/core/mail/mime/seven-bit.js
var seven_bit = __webpack_require__(75980);
;// CONCATENATED MODULE: ./lib/src/config/files/templates.js



/** A probe is read back whole to be verified: 256 KiB, of which the header takes a part. */
const LONGEST = 200 * 1024;
/** The mail that a loop's probe is made of, by loop. Files are relative to the configuration's folder. */
function readTemplates(check, readText, base) {
    const found = new Map();
    for (const [name, { template }] of entriesOf(check.draft.loops)) {
        if (template === undefined)
            continue;
        const path = ['loops', name, 'template'];
        const kind = templates_kindOf(template);
        if (kind === null) {
            check.error(path, { message: 'not usable', expected: 'a file that ends in .txt, .html or .eml' });
            continue;
        }
        const file = readText(base === null || (0,external_node_path_.isAbsolute)(template) ? template : (0,external_node_path_.join)((0,external_node_path_.dirname)(base), template));
        if (!file.ok) {
            const hint = base === null ? null : `it is looked for relative to ${base}`;
            check.error(path, { message: `cannot be read: ${file.reason}`, hint });
        }
        else if (file.text.length > LONGEST)
            check.error(path, { message: `longer than ${LONGEST / 1024} KiB`, quoting: false });
        else if (kind === 'eml' && !/^(?:[!-9;-~]+:.*\r?\n(?:[ \t].*\r?\n)*)+\r?\n/.test(file.text))
            check.error(path, { message: 'is no mail', expected: 'header fields, an empty line, and a body', quoting: false });
        else if (kind === 'eml' && !isUsable(check, path, file.text))
            continue;
        else
            found.set(name, { kind, text: file.text });
    }
    return found;
}
/** Fields by which a mail is signed as a whole: the probe has another Date and Message-ID, so none of them could hold. */
const SIGNATURE = /^(?:dkim-signature|x-google-dkim-signature|domainkey-signature|arc-(?:seal|message-signature|authentication-results)):/i;
function isUsable(check, path, text) {
    const mail = text.replaceAll('\r\n', '\n');
    const header = mail.slice(0, mail.indexOf('\n\n')).split('\n');
    const signed = header.findIndex((line) => SIGNATURE.test(line));
    if (signed !== -1) {
        const field = (header[signed] ?? '').split(':', 1)[0] ?? '';
        const message = `line ${signed + 1} of the mail is a ${field}, which cannot hold for a probe`;
        check.error(path, { message, quoting: false, hint: 'take the field out; your server signs the probe as it signs any mail' });
        return false;
    }
    const made = (0,seven_bit/* sevenBit */.v)(mail);
    if (!made.ok)
        check.error(path, { message: `line ${made.line} of the mail cannot be sent: ${made.problem}`, quoting: false });
    return made.ok;
}
function templates_kindOf(path) {
    const end = /\.(txt|html?|eml)$/i.exec(path)?.[1]?.toLowerCase();
    return end === undefined ? null : end === 'txt' ? 'text' : end === 'eml' ? 'eml' : 'html';
}

;// CONCATENATED MODULE: ./lib/src/core/request/config.js
/** The protocols by which this version hands mail over; the first is the default. */
const SENDER_PROTOCOLS = ['smtp'];
/** The protocols by which this version reads mailboxes; the first is the default. */
const MAILBOX_PROTOCOLS = ['imap', 'pop3'];

// EXTERNAL MODULE: ./lib/src/core/text/unseen/invisible.js
var invisible = __webpack_require__(44860);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/src/core/request/channels.js
const CHANNEL_TYPES = ['slack', 'teams', 'discord', 'ntfy', 'pagerduty', 'webhook'];
/** ntfy's own names of its priorities 1 to 5 (docs.ntfy.sh, "Message priority"). */
const NTFY_PRIORITIES = ['min', 'low', 'default', 'high', 'max'];

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/durations.js
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** What a duration looks like: a whole number above 0 and its unit. Seven digits of days still fit a safe integer of ms. */
const DURATION = /^0*[1-9][0-9]{0,6}(?:ms|s|m|h|d)$/;
/** How to say it in an error. */
const DURATION_FORM = 'a duration above 0 such as 500ms, 90s, 5m, 24h or 21d';
/** The length of `text` in ms; null if it is no duration. */
function parseDuration(text) {
    if (!DURATION.test(text))
        return null;
    const digits = Number.parseInt(text, 10);
    const unit = text.slice(text.search(/[a-z]/));
    return isUnit(unit) ? digits * UNITS[unit] : null;
}
/** `ms` in the largest unit that divides it, so that `parseDuration` gives the same number back. */
function writeDuration(ms) {
    for (const unit of ['d', 'h', 'm', 's'])
        if (ms % UNITS[unit] === 0)
            return `${ms / UNITS[unit]}${unit}`;
    return `${ms}ms`;
}
/** The fix to offer for a text that is no duration; null where none is evident. */
function durationHint(text) {
    if (/^[0-9]{1,7}$/.test(text))
        return `add the unit: ${text}s for seconds, ${text}m for minutes`;
    const close = text
        .toLowerCase()
        .replace(/\s+/g, '')
        .replace(/(sec|min|hour|day)[a-z]*$/, (word) => word.charAt(0));
    return close !== text && DURATION.test(close) ? `write ${close}` : null;
}
function isUnit(text) {
    return Object.hasOwn(UNITS, text);
}

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/shapes.js



/** Names of senders, mailboxes and loops: they go into headers, file names and metrics. */
const NAME = /^[A-Za-z0-9._-]{1,64}$/;
/** Names of HTTP header fields (RFC 9110 section 5.6.2: token). */
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const PORT = /^(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$/;
// Every message below says the expectation in words: shape.ts makes the sentence. Nothing here transforms, so that the JSON Schema
// generated from it accepts exactly what this accepts. Numbers and truth values may be text as well, because `${NAME}` gives text.
const shapes_text = (expected = 'a text') => dist/* pipe */.FsL(dist/* string */.YjP(expected), dist/* minLength */.BpQ(1, expected));
const duration = () => dist/* pipe */.FsL(dist/* string */.YjP(DURATION_FORM), dist/* regex */.yGV(DURATION, DURATION_FORM));
const durations = () => {
    const expected = 'a list of 1 to 10 durations such as [10s, 30s, 90s]';
    return dist/* pipe */.FsL(dist/* array */.YOg(duration(), expected), dist/* minLength */.BpQ(1, expected), dist/* maxLength */.Ru6(10, expected));
};
const oneOf = (options) => dist/* picklist */.KIO(options, `one of ${options.join(', ')}`);
const listOf = (item) => dist/* array */.YOg(shapes_text(item), `a list of ${item.replace(/^an? /, '')}s`);
const textOrList = (item) => dist/* union */.KCZ([shapes_text(item), listOf(item)], `${item}, or a list of them`);
const truth = () => dist/* union */.KCZ([dist/* boolean */.zMY(), dist/* picklist */.KIO(['true', 'false'])], 'true or false');
const port = () => {
    const expected = 'a port from 1 to 65535';
    return dist/* union */.KCZ([dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(65535, expected)), digits(PORT, expected)], expected);
};
const attempts = () => {
    const expected = 'a whole number from 1 to 10';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(10, expected)),
        digits(/^(?:[1-9]|10)$/, expected),
    ], expected);
};
/** Of runs: as many as are remembered, or fewer. */
const times = () => {
    const expected = 'a whole number from 0 to 20';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(0, expected), dist/* maxValue */.cGV(20, expected)),
        digits(/^(?:[0-9]|1[0-9]|20)$/, expected),
    ], expected);
};
const few = () => {
    const expected = 'a whole number from 1 to 20';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(20, expected)),
        digits(/^(?:[1-9]|1[0-9]|20)$/, expected),
    ], expected);
};
const questionsInFlight = () => {
    const expected = 'a whole number from 1 to 999';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(999, expected)),
        digits(/^[1-9][0-9]{0,2}$/, expected),
    ], expected);
};
const ntfyPriority = () => {
    const expected = 'a priority from 1 to 5, or one of min, low, default, high, max';
    return dist/* union */.KCZ([
        dist/* pipe */.FsL(dist/* number */.aig(expected), dist/* integer */.ndf(expected), dist/* minValue */.Wwf(1, expected), dist/* maxValue */.cGV(5, expected)),
        dist/* picklist */.KIO(['1', '2', '3', '4', '5', ...NTFY_PRIORITIES], expected),
    ], expected);
};
const digits = (form, expected) => dist/* pipe */.FsL(dist/* string */.YjP(expected), dist/* regex */.yGV(form, expected));
/** A mapping with these keys and no others. The message of an unknown key is the list of the known ones, separated by spaces. */
function section(entries) {
    return notList(dist/* objectWithRest */.U1j(entries, dist/* never */.ZmZ(Object.keys(entries).join(' ')), 'a mapping'));
}
/** A mapping from names that the user chooses. */
function named(value, form, expected) {
    return notList(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(expected), dist/* regex */.yGV(form, expected)), value, 'a mapping'));
}
/** valibot takes a list for an object whose keys are its indices. */
function notList(schema) {
    const refusal = dist/* custom */.IeY(() => false, 'a mapping');
    return { ...schema, '~run': (dataset, config) => (Array.isArray(dataset.value) ? refusal : schema)['~run'](dataset, config) };
}
function described(schema, description) {
    return dist/* pipe */.FsL(schema, dist/* description */.h_(description));
}
/** An entry that may be left out. */
function optional(schema, description) {
    return dist/* optional */.lqM(described(schema, description));
}
/** A section that may be left out, or left empty (YAML reads that as null). */
function emptiable(schema, description) {
    return dist/* nullish */.cl6(described(schema, description));
}
/** What several sections say of the same key. */
const CA = 'PEM text, or a file relative to this one: the private CA that signed the certificate. Certificates are always verified.';
const PLAINTEXT = 'true: an http:// URL to another machine is accepted, though everything crosses the network readable. Default: false.';
const ONLY_WITH = (type, meaning) => `${meaning} Only with type: ${type}.`;

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/oauth2.js


/** Where the access token of a login comes from; which keys go together is for check-oauth2.ts. */
const oauth2 = section({
    token: optional(shapes_text('an access token'), 'An access token as it is; it cannot be renewed.'),
    tenant: optional(shapes_text('the id or a domain of a tenant'), 'Microsoft Entra: the tenant of the application, its id or one of its domains.'),
    'client-id': optional(shapes_text('the id of a client'), 'The id of the application (client).'),
    'client-secret': optional(shapes_text('a secret'), 'Its secret; write ${NAME} and set the environment variable from a secret.'),
    cloud: optional(shapes_text('a cloud, or an https URL'), `Microsoft Entra: ${ENTRA_CLOUD_NAMES.join(', ')}, or the URL of another authority. Default: global.`),
    issuer: optional(shapes_text('an https URL'), 'Who issued the refresh token, by the URL above its discovery document: https://accounts.google.com, https://login.microsoftonline.com/TENANT/v2.0.'),
    'refresh-token': optional(shapes_text('a refresh token'), 'What the user once agreed to; write ${NAME}.'),
    'service-account': optional(shapes_text('a key in JSON, a file, or an address'), 'Google: the JSON key of a service account, as text or as a file relative to this one; with federation, its mail address.'),
    subject: optional(shapes_text('a mail address'), 'Google: the user that the service account acts for. Default: user.'),
    federation: optional(oneOf(['github']), 'github: the workflow proves itself (`permissions: id-token: write`), and no secret is stored.'),
    provider: optional(shapes_text('the name of a provider'), 'Google: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.'),
    scope: optional(shapes_text('scopes'), 'What the token is for. Default: mail, as the provider names it.'),
});

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/presets.js

const starttls = (host) => ({ host, port: 587, security: 'starttls' });
const submissions = (host) => ({ host, port: 465, security: 'tls' });
const imaps = (host) => ({ host, port: 993, security: 'tls' });
const pop3s = (host) => ({ host, port: 995, security: 'tls' });
const PRESETS_BY_NAME = {
    gmail: {
        senders: submissions('smtp.gmail.com'),
        mailboxes: imaps('imap.gmail.com'),
        pop3: pop3s('pop.gmail.com'),
        hosts: ['*.gmail.com', '*.googlemail.com'],
        source: 'https://support.google.com/mail/answer/7126229',
    },
    'google-workspace': {
        senders: submissions('smtp.gmail.com'),
        mailboxes: imaps('imap.gmail.com'),
        pop3: pop3s('pop.gmail.com'),
        hosts: ['*.gmail.com', '*.googlemail.com', 'smtp-relay.gmail.com'],
        source: 'https://support.google.com/a/answer/105694',
    },
    microsoft365: {
        senders: starttls('smtp.office365.com'),
        mailboxes: imaps('outlook.office365.com'),
        pop3: pop3s('outlook.office365.com'),
        hosts: ['*.office365.com', '*.office365.us', 'partner.outlook.cn', '*.partner.outlook.cn'],
        source: 'https://support.microsoft.com/office/8361e398-8af4-4e97-b147-6c6c4ac95353',
    },
    outlook: {
        senders: starttls('smtp-mail.outlook.com'),
        mailboxes: imaps('outlook.office365.com'),
        pop3: pop3s('outlook.office365.com'),
        hosts: ['*.outlook.com', '*.office365.com'],
        source: 'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040',
    },
    fastmail: {
        senders: submissions('smtp.fastmail.com'),
        mailboxes: imaps('imap.fastmail.com'),
        pop3: pop3s('pop.fastmail.com'),
        hosts: ['*.fastmail.com'],
        source: 'https://www.fastmail.help/hc/en-us/articles/1500000278342',
    },
    icloud: {
        senders: starttls('smtp.mail.me.com'),
        mailboxes: imaps('imap.mail.me.com'),
        pop3: null,
        hosts: ['*.mail.me.com'],
        source: 'https://support.apple.com/102525',
    },
    yahoo: {
        senders: submissions('smtp.mail.yahoo.com'),
        mailboxes: imaps('imap.mail.yahoo.com'),
        pop3: pop3s('pop.mail.yahoo.com'),
        hosts: ['*.mail.yahoo.com'],
        source: 'https://help.yahoo.com/kb/SLN4075.html',
    },
    zoho: {
        senders: submissions('smtp.zoho.com'),
        mailboxes: imaps('imap.zoho.com'),
        pop3: pop3s('pop.zoho.com'),
        hosts: ['*.zoho.com', '*.zoho.eu', '*.zoho.in', '*.zoho.com.au', '*.zoho.jp', '*.zohocloud.ca'],
        source: 'https://www.zoho.com/mail/help/imap-access.html',
    },
    'mailbox-org': {
        senders: submissions('smtp.mailbox.org'),
        mailboxes: imaps('imap.mailbox.org'),
        pop3: pop3s('pop3.mailbox.org'),
        hosts: ['*.mailbox.org'],
        source: 'https://kb.mailbox.org/en/private/e-mail/e-mail-configuration',
    },
    posteo: {
        senders: submissions('posteo.de'),
        mailboxes: imaps('posteo.de'),
        pop3: pop3s('posteo.de'),
        hosts: ['posteo.de'],
        source: 'https://posteo.de/en/help/how-do-i-set-up-posteo-in-an-email-client-pop3-imap-and-smtp',
    },
    gmx: {
        senders: starttls('mail.gmx.net'),
        mailboxes: imaps('imap.gmx.net'),
        pop3: pop3s('pop.gmx.net'),
        hosts: ['*.gmx.net', '*.gmx.com'],
        source: 'https://hilfe.gmx.net/pop-imap/imap/imap-serverdaten.html',
    },
    ses: {
        senders: starttls(null),
        mailboxes: null,
        pop3: null,
        hosts: ['*.amazonaws.com', '*.amazonaws.com.cn'],
        source: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html',
    },
    mailgun: {
        senders: starttls('smtp.mailgun.org'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.mailgun.org'],
        source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp',
    },
    postmark: {
        senders: starttls('smtp.postmarkapp.com'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.postmarkapp.com'],
        source: 'https://postmarkapp.com/developer/user-guide/send-email-with-smtp',
    },
    sendgrid: {
        senders: starttls('smtp.sendgrid.net'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.sendgrid.net'],
        source: 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api',
    },
    brevo: {
        senders: starttls('smtp-relay.brevo.com'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.brevo.com'],
        source: 'https://developers.brevo.com/docs/smtp-integration',
    },
    mailjet: {
        senders: starttls('in-v3.mailjet.com'),
        mailboxes: null,
        pop3: null,
        hosts: ['*.mailjet.com'],
        source: 'https://dev.mailjet.com/smtp-relay/configuration/',
    },
    'protonmail-bridge': {
        senders: { host: '127.0.0.1', port: 1025, security: 'starttls' },
        mailboxes: { host: '127.0.0.1', port: 1143, security: 'starttls' },
        pop3: null,
        // It runs wherever its user has put it.
        hosts: ['*'],
        source: 'https://proton.me/support/imap-smtp-and-pop3-setup',
    },
};
const PRESET_NAMES = Object.keys(PRESETS_BY_NAME);
/** The preset of this name; null without one. */
function presetOf(name) {
    const known = PRESET_NAMES.find((candidate) => candidate === name);
    return known === undefined ? null : PRESETS_BY_NAME[known];
}
/** The server of one end, by its protocol where that is said; null: the provider has none. */
function presetServer(preset, section, protocol) {
    return section === 'mailboxes' && protocol === 'pop3' ? preset.pop3 : preset[section];
}
/** Whether a host is one of the provider's, or this machine, on which anything may stand for it. */
function isOfPreset({ hosts }, host) {
    const name = host.toLowerCase().replace(/\.$/, '');
    return ((0,address_names/* isLoopback */.U9)(name) || hosts.some((known) => known === '*' || known === name || (known.startsWith('*.') && name.endsWith(known.slice(1)))));
}

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/servers.js






/** Words of the interface that this version knows and does not speak. */
const NOT_SPOKEN = { senders: ['graph', 'jmap'], mailboxes: ['graph', 'jmap'] };
const spoken = ([usual, ...others]) => `this version speaks ${[usual, ...others].join(', ')}. Default: ${usual}.`;
const security = oneOf(['starttls', 'tls', 'plaintext']);
const SECURITY = 'starttls: STARTTLS that must succeed; tls: TLS from the first byte; plaintext: none at all. Default: by the port.';
const TLS_NAME = 'The name that the certificate must carry, where `host` is an address or another name. Default: host.';
const PIN = 'sha256/ and the SHA-256 of the key (SubjectPublicKeyInfo) in base64, in place of ca: chain, name and begin are not judged then.';
const sender = section({
    preset: optional(oneOf(PRESET_NAMES), 'A provider whose host, port and security are known; what is given goes before it.'),
    protocol: described(oneOf([...SENDER_PROTOCOLS, ...NOT_SPOKEN.senders]), `How the probe is handed over; ${spoken(SENDER_PROTOCOLS)}`),
    host: described(shapes_text('a host name or an address'), 'Name or address of the server.'),
    port: optional(port(), 'Default: by security: 587 with starttls, 465 with tls, 25 with plaintext.'),
    security: optional(security, SECURITY),
    user: optional(shapes_text(), 'Login name; without it no login is made.'),
    password: optional(shapes_text(), 'Password; write ${NAME} and set the environment variable from a secret.'),
    oauth2: optional(oauth2, 'Where the access token of a login comes from, in place of a password.'),
    ehlo: optional(shapes_text('a host name or an address literal'), 'What EHLO says: a name or an address literal such as [192.0.2.1]. Default: chosen by the action.'),
    via: optional(shapes_text('a name such as outbound-relay'), 'A way out that it shares with other senders and that nobody can see from outside, such as a relay: give each of them the same name.'),
    ca: optional(shapes_text('a file or PEM text'), CA),
    'tls-name': optional(shapes_text('a host name or an address'), TLS_NAME),
    pin: optional(shapes_text('sha256/ and a base64 text'), PIN),
});
const mailbox = section({
    preset: optional(oneOf(PRESET_NAMES), 'A provider whose host, port and security are known; what is given goes before it.'),
    protocol: described(oneOf([...MAILBOX_PROTOCOLS, ...NOT_SPOKEN.mailboxes]), `How the mailbox is read; ${spoken(MAILBOX_PROTOCOLS)}`),
    host: described(shapes_text('a host name or an address'), 'Name or address of the server.'),
    port: optional(port(), 'Default: by protocol and security: 993 (pop3: 995) with tls, 143 (pop3: 110) with starttls or plaintext.'),
    security: optional(security, SECURITY),
    user: described(shapes_text(), 'Login name. Default: the to of the loops that read it.'),
    password: optional(shapes_text(), 'Password; write ${NAME} and set the environment variable from a secret.'),
    oauth2: optional(oauth2, 'Where the access token of a login comes from, in place of a password.'),
    folder: optional(shapes_text("a folder's name"), 'Where probes are expected. Default: INBOX.'),
    junk: optional(shapes_text("auto or a folder's name"), 'auto: found by SPECIAL-USE, then by localised names; or the name of the junk folder. Default: auto.'),
    'authserv-id': optional(textOrList('an authserv-id'), 'Whose Authentication-Results to believe (RFC 8601); one or several.'),
    ca: optional(shapes_text('a file or PEM text'), CA),
    'tls-name': optional(shapes_text('a host name or an address'), TLS_NAME),
    pin: optional(shapes_text('sha256/ and a base64 text'), PIN),
});
const oneLine = (value) => (0,invisible/* hasControlCharacters */.Kg)(value) ? { message: 'not usable', expected: 'a text of one line without control characters' } : null;
const ehlo = (value) => (0,address_names/* ehloName */.gi)(value) === null
    ? { message: 'not usable', expected: 'a host name or an address literal such as [192.0.2.1], not localhost' }
    : null;
/** One row a protocol. Default ports: RFC 6409 section 3.1, RFC 8314 section 3.3, RFC 5321 section 4.5.4.2. */
const SENDER_FORMS = {
    smtp: {
        ports: { starttls: 587, tls: 465, plaintext: 25 },
        security: 'starttls',
        keys: { ehlo },
        built: (endpoint, shape) => ({
            ...endpoint,
            protocol: 'smtp',
            ehlo: shape.ehlo === undefined ? null : ((0,address_names/* ehloName */.gi)(shape.ehlo) ?? shape.ehlo),
        }),
    },
};
/** One row a protocol. Default ports: RFC 8314 section 3.2, RFC 3501 section 2.1. */
const MAILBOX_FORMS = {
    imap: {
        ports: { tls: 993, starttls: 143, plaintext: 143 },
        security: 'tls',
        keys: { folder: oneLine, junk: oneLine },
        built: (endpoint, shape) => ({
            ...endpoint,
            protocol: 'imap',
            folder: shape.folder ?? 'INBOX',
            junk: shape.junk ?? 'auto',
            authservIds: [shape['authserv-id'] ?? []].flat(),
        }),
    },
    // RFC 2595 section 5, RFC 8314 section 3.3. There are no folders: nothing but the Inbox is shown.
    pop3: {
        ports: { tls: 995, starttls: 110, plaintext: 110 },
        security: 'tls',
        keys: {},
        built: (endpoint, shape) => ({
            ...endpoint,
            protocol: 'pop3',
            folder: 'INBOX',
            junk: 'auto',
            authservIds: [shape['authserv-id'] ?? []].flat(),
        }),
    },
};
/** The row of a protocol; null where this version does not speak it. */
function senderForm(protocol = SENDER_PROTOCOLS[0]) {
    const known = SENDER_PROTOCOLS.find((candidate) => candidate === protocol);
    return known === undefined ? null : SENDER_FORMS[known];
}
function mailboxForm(protocol = MAILBOX_PROTOCOLS[0]) {
    const known = MAILBOX_PROTOCOLS.find((candidate) => candidate === protocol);
    return known === undefined ? null : MAILBOX_FORMS[known];
}
/** Port and security of a server where one or both are not said (RFC 8314 section 3: TLS from the first byte where the port has it). */
function connection({ ports, security: usual }, given, asked) {
    const byPort = ['tls', 'starttls'].find((each) => ports[each] === given);
    const assumed = asked ?? byPort ?? usual;
    return { port: given ?? ports[assumed], security: assumed };
}

// EXTERNAL MODULE: ./lib/src/core/request/plan.js
var plan = __webpack_require__(4527);
;// CONCATENATED MODULE: ./lib/src/config/schema/defaults.js
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const DEFAULT_CONFIG_PATH = '.github/email-continuity.yml';
/** What stands where the configuration says nothing; durations in ms. */
const DEFAULTS = {
    attempts: 4,
    retry: [10 * SECOND, 30 * SECOND, 90 * SECOND],
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
/** Thresholds of a loop in ms: mail that stays at home has less excuse to be late. */
function defaultThresholds(kind) {
    switch (kind) {
        case 'internal':
            return { warning: 30 * SECOND, critical: 2 * MINUTE };
        case 'external':
        case 'inbound':
            return { warning: MINUTE, critical: 5 * MINUTE };
    }
}

;// CONCATENATED MODULE: ./lib/src/config/build/draft-scope.js






/** What a configuration names, as far as that can be read although it cannot be used. */
function draftScope(draft, { only, checks }) {
    const wanted = new Set(checks ?? plan/* CHECK_FAMILIES */.iY);
    const loops = entriesOf(draft.loops);
    const domains = Object.keys(draft.domains ?? {}).map((name) => (0,address_names/* domainName */.AU)(name) ?? name);
    const from = loops.flatMap(([, loop]) => loop.from?.split('@').slice(1) ?? []);
    const listed = draft.blocklists === undefined || !wanted.has('blocklists') ? [] : [...(draft.blocklists?.ips ?? []), ...from, ...domains];
    const servers = [...entriesOf(draft.senders).map(endOf(senderForm)), ...entriesOf(draft.mailboxes).map(endOf(mailboxForm))].flat();
    return {
        loops: loops
            .filter(([name]) => wanted.has('loops') && (only === null || only.includes(name)))
            .map(([name, { kind = 'external', sender = '', mailbox = '', warning, critical }]) => ({
            name,
            kind,
            sender,
            mailbox,
            warning: parseDuration(warning ?? '') ?? defaultThresholds(kind).warning,
            critical: parseDuration(critical ?? '') ?? defaultThresholds(kind).critical,
        })),
        domains: wanted.has('dns') ? domains : [],
        listed: [...new Set(listed.filter((target) => target !== undefined))],
        servers: wanted.has('certificates') ? [...new Set(servers)] : [],
    };
}
function endOf(formOf) {
    return ([, { protocol, host, port: given, security: asked }]) => {
        const form = formOf(protocol);
        if (form === null || host === undefined)
            return [];
        const { port, security } = connection(form, given === undefined ? undefined : Number(given), asked);
        return security === 'plaintext' ? [] : [`${host}:${port}`];
    };
}

// EXTERNAL MODULE: ./lib/src/core/result/announcement.js
var announcement = __webpack_require__(31289);
;// CONCATENATED MODULE: ./lib/src/core/request/heartbeat.js
const HEARTBEAT_TYPES = ['healthchecks', 'uptime-kuma', 'gatus'];
const HEARTBEAT_REPORTS = ['alive', 'state'];
/** Uptime Kuma's route (server/routers/api-router.js), possibly below a proxy's path. */
const KUMA = /\/api\/push\/[^/]+\/?$/;
/** Gatus's route (README, "External Endpoints"). */
const GATUS = /\/api\/v1\/endpoints\/[^/]+\/external\/?$/;
/** What a URL with this path speaks; anything else is taken for a ping URL of healthchecks.io or one that does the same. */
function heartbeatTypeOf(pathname) {
    if (KUMA.test(pathname))
        return 'uptime-kuma';
    return GATUS.test(pathname) ? 'gatus' : 'healthchecks';
}

;// CONCATENATED MODULE: ./lib/src/config/schema/sections/channels.js
// The larger sections with their tables: servers and channels, a row a protocol or type.
// Called by config.





/** The keys that the channels of one type have alone. */
const OWN_KEYS = {
    slack: {},
    teams: {},
    discord: {},
    ntfy: {
        token: optional(shapes_text(), ONLY_WITH('ntfy', 'Access token.')),
        priority: optional(ntfyPriority(), ONLY_WITH('ntfy', 'Always this priority. Default: by event and state.')),
    },
    pagerduty: { 'routing-key': optional(shapes_text(), ONLY_WITH('pagerduty', 'Integration key of an Events API v2 integration.')) },
    webhook: {
        secret: optional(shapes_text(), ONLY_WITH('webhook', 'Key of the HMAC-SHA256 signature. Default: not signed.')),
        headers: optional(named(shapes_text(), HEADER, 'the name of a header'), ONLY_WITH('webhook', 'Further headers.')),
    },
};
const channel = section({
    type: described(oneOf(CHANNEL_TYPES), 'Which service; webhook is your own receiver of JSON.'),
    url: optional(shapes_text('a URL'), 'Where it is posted to. Nearly always a secret: write ${NAME}. Default: only pagerduty has one.'),
    ...OWN_KEYS.ntfy,
    ...OWN_KEYS.pagerduty,
    ...OWN_KEYS.webhook,
    on: optional(dist/* array */.YOg(oneOf(announcement/* ANNOUNCED_EVENTS */.Y), `a list of ${announcement/* ANNOUNCED_EVENTS */.Y.join(', ')}`), 'What is told. Default: everything.'),
    ca: optional(shapes_text('a file or PEM text'), CA),
    plaintext: optional(truth(), PLAINTEXT),
});
const USUAL = { needs: 'url', staysOpen: false };
/** One row a type of channel: all that the configuration knows of it. */
const CHANNEL_FORMS = {
    slack: { ...USUAL, fault: (url) => error(slackComplaint(url)), built: (common) => ({ ...common, type: 'slack' }) },
    teams: {
        ...USUAL,
        fault: (url) => error(teamsComplaint(url)) ?? unknownWorkflow(url),
        built: (common) => ({ ...common, type: 'teams' }),
    },
    discord: { ...USUAL, fault: (url) => error(discordComplaint(url)), built: (common) => ({ ...common, type: 'discord' }) },
    ntfy: {
        ...USUAL,
        fault: (url) => error(topicOf(url) === null
            ? { message: 'names no topic', expected: 'https://server/topic, the topic being 1 to 64 letters, digits, hyphens or underscores' }
            : null),
        built: (common, { token, priority }, url) => ({
            ...common,
            type: 'ntfy',
            topic: (url === null ? null : topicOf(url)) ?? '',
            token: token?.trim() ?? null,
            priority: priority === undefined ? null : level(priority),
        }),
    },
    pagerduty: {
        needs: 'routing-key',
        staysOpen: true,
        fault: (url) => error(url.pathname.endsWith('/enqueue')
            ? null
            : {
                message: 'is not the address of the Events API v2',
                expected: 'https://events.pagerduty.com/v2/enqueue or, in the EU region, https://events.eu.pagerduty.com/v2/enqueue',
            }),
        built: (common, shape) => ({ ...common, type: 'pagerduty', routingKey: shape['routing-key']?.trim() ?? '' }),
    },
    webhook: {
        ...USUAL,
        fault: () => null,
        built: (common, { secret, headers }) => ({
            ...common,
            type: 'webhook',
            secret: secret ?? null,
            headers: new Map(Object.entries(headers ?? {})),
        }),
    },
};
/** The type whose own key this is; null where it belongs to none alone. */
function typeOfKey(key) {
    return CHANNEL_TYPES.find((type) => Object.hasOwn(OWN_KEYS[type], key)) ?? null;
}
function error(complaint) {
    return complaint === null ? null : { level: 'error', complaint };
}
function slackComplaint({ hostname, pathname }) {
    if (!/^hooks\.slack(?:-gov)?\.com$/.test(hostname) || pathname.startsWith('/services/'))
        return null;
    const builder = /^\/(?:triggers|workflows)\//.test(pathname);
    return {
        message: builder ? 'starts a workflow of Slack, which takes other fields than a message' : 'is no incoming webhook of Slack',
        expected: 'https://hooks.slack.com/services/...',
        hint: 'add an incoming webhook to the channel and take its URL',
    };
}
function teamsComplaint({ hostname }) {
    if (!RETIRED_HOSTS.test(hostname))
        return null;
    return {
        message: `${hostname} is an Office 365 connector, which Microsoft has retired: what is sent there is lost`,
        hint: 'in Teams, open the channel\'s "Workflows", take "Send webhook alerts to a channel" and use the URL that it gives',
    };
}
function discordComplaint({ hostname, pathname }) {
    if (!/(?:^|\.)discord(?:app)?\.com$/.test(hostname))
        return null;
    if (/^\/api(?:\/v[0-9]+)?\/webhooks\/[^/]+\/[^/]+\/?$/.test(pathname))
        return null;
    const foreign = /\/(slack|github)\/?$/.exec(pathname)?.[1];
    return {
        message: 'is no webhook of Discord',
        expected: 'https://discord.com/api/webhooks/...',
        hint: foreign === undefined ? null : `leave out the final /${foreign}: Discord's own form is sent`,
    };
}
function unknownWorkflow({ hostname }) {
    if ((0,address_names/* isLoopback */.U9)(hostname) || WORKFLOW_HOSTS.test(hostname))
        return null;
    const message = `${hostname} is not known as a host of Teams Workflows`;
    return { level: 'warning', complaint: { message, expected: '*.logic.azure.com or *.environment.api.powerplatform.com' } };
}
/**
 * Hosts of "When a Teams webhook request is received" (learn.microsoft.com, "Changes to HTTP or Teams webhook trigger flows"): the first
 * since ever, moved to the second from November 2025 on; then those of the government clouds and of China.
 */
const WORKFLOW_HOSTS = /\.(?:logic\.azure\.(?:com|us|cn)|api\.powerplatform\.(?:com|us|cn)|powerplatform\.microsoft\.us|powerplatform\.partner\.microsoftonline\.cn)$/;
/** Office 365 connectors (devblogs.microsoft.com, "Retirement of Office 365 connectors within Microsoft Teams"). */
const RETIRED_HOSTS = /(?:^|\.)webhook\.office(?:365)?\.com$|^outlook\.office(?:365)?\.com$/;
/** The topic that a URL of ntfy ends in (ntfy's server: `^[-_A-Za-z0-9]{1,64}$`); null without one. */
function topicOf(url) {
    return /\/([-_A-Za-z0-9]{1,64})\/?$/.exec(url.pathname)?.[1] ?? null;
}
function level(given) {
    const place = NTFY_PRIORITIES.findIndex((name) => name === given);
    const number = place === -1 ? Number(given) : place + 1;
    return [1, 2, 3, 4, 5].find((known) => known === number) ?? 3;
}

// EXTERNAL MODULE: ./lib/src/core/text/secrets.js
var secrets = __webpack_require__(33775);
;// CONCATENATED MODULE: ./lib/src/config/build/build-channels.js





function buildChannel(name, channel, authorities) {
    const url = (0,secrets/* webUrl */.qP)(channel.url ?? DEFAULTS.pagerDutyUrl);
    const common = {
        name,
        url: url?.href ?? '',
        ca: authorities.get(`channels.${name}`) ?? null,
        on: announcement/* ANNOUNCED_EVENTS */.Y.filter((event) => channel.on === undefined || channel.on.includes(event)),
    };
    return CHANNEL_FORMS[channel.type].built(common, channel, url);
}
function buildHeartbeat(heartbeat, authorities) {
    const url = (0,secrets/* webUrl */.qP)(heartbeat.url);
    const type = heartbeat.type === undefined || heartbeat.type === 'auto' ? heartbeatTypeOf(url?.pathname ?? '') : heartbeat.type;
    return {
        type,
        url: url?.href ?? '',
        token: heartbeat.token?.trim() ?? null,
        reports: heartbeat.reports ?? null,
        ca: authorities.get('heartbeat') ?? null,
    };
}
/** Everything of these that must not be seen, before it is put into its many forms. */
function notifySecrets(channels, heartbeat) {
    return [
        ...Object.values(channels).flatMap((channel) => [
            ...(channel.url === undefined ? [] : (0,secrets/* urlSecrets */.Fn)(channel.url)),
            channel.token?.trim(),
            channel['routing-key']?.trim(),
            channel.secret,
            ...Object.entries(channel.headers ?? {}).flatMap(([name, value]) => headerSecrets(name, value)),
        ]),
        ...(heartbeat === null ? [] : [...(0,secrets/* urlSecrets */.Fn)(heartbeat.url), heartbeat.token?.trim()]),
    ];
}
/** The value of a header that is there to prove who is asking; with a scheme before it, what follows that too. */
function headerSecrets(name, value) {
    if (!/auth|token|key|secret|cookie|signature|pass/i.test(name))
        return [];
    const credentials = /^[A-Za-z]+ +(\S.*)$/.exec(value)?.[1];
    return credentials === undefined ? [value] : [value, credentials];
}

// EXTERNAL MODULE: ./lib/src/config/document/errors.js
var document_errors = __webpack_require__(20228);
;// CONCATENATED MODULE: ./lib/src/config/schema/sections/incidents.js


/** So many bad ones of the last runs: as many as are remembered at most. */
const WINDOW = /^(?:[1-9]|1[0-9]|2[01]) of (?:[1-9]|1[0-9]|2[01])$/;
const incidents_window = () => {
    const expected = 'such as 3 of 5';
    return dist/* pipe */.FsL(dist/* string */.YjP(expected), dist/* regex */.yGV(WINDOW, expected));
};
const maintenance = section({
    cron: described(shapes_text('five fields such as 0 2 * * 0'), 'When it begins: minute, hour, day, month, weekday.'),
    zone: optional(shapes_text('an IANA time zone such as Europe/Berlin'), 'The time zone of these five fields. Default: UTC.'),
    duration: described(duration(), 'How long it lasts.'),
    reason: optional(shapes_text(), 'What is done then; it stands in the log.'),
});
const escalate = section({
    labels: optional(listOf('a label'), 'Labels that the issue gets. Default: escalated.'),
    assignees: optional(listOf('a login'), 'Who is assigned to it.'),
    channels: optional(listOf('a channel'), 'Channels that are told of nothing else.'),
});
/** When an incident opens, reminds, escalates and closes, and what its issue looks like. */
const incidents = section({
    key: optional(shapes_text('1 to 64 letters, digits, dots, hyphens or underscores'), 'Tells the incidents of this configuration from those of others. Default: made from the names of the loops.'),
    label: optional(shapes_text('a label'), 'The label by which our issues are found. Default: email-continuity.'),
    assignees: optional(listOf('a login'), 'Who is assigned to a new issue.'),
    'open-after': optional(few(), 'Runs in a row with a warning that open an issue; what fails opens it at once. Default: 2.'),
    'close-after': optional(few(), 'Good runs in a row that close it. Default: 2.'),
    window: optional(incidents_window(), 'In place of open-after: so many bad ones of the last runs, such as 3 of 5.'),
    confirm: optional(truth(), 'Send a second probe where the first has failed, before anybody is alarmed. Default: true.'),
    'remind-after': optional(duration(), 'The first reminder; each further one waits twice as long, at most 7d. Default: 24h.'),
    'remind-times': optional(times(), 'Reminders of what is only a warning; 0: none. Default: 3.'),
    'still-down-after': optional(few(), 'Failing runs in a row that are an outage also where it comes and goes. Default: 3.'),
    posture: optional(oneOf(['issue', 'summary']), 'Where DNS, lists, certificates and Junk are reported: in an issue of their own, or in the summary of a run alone. Default: issue.'),
    'escalate-after': optional(duration(), 'Escalate an issue that has been open for so long. Default: never.'),
    escalate: optional(escalate, 'Who is told then.'),
    maintenance: optional(dist/* array */.YOg(maintenance, 'a list of entries with cron and duration'), 'Planned work: nobody is alarmed then.'),
});

// EXTERNAL MODULE: ./lib/src/core/text/nearest.js
var nearest = __webpack_require__(71276);
;// CONCATENATED MODULE: ./lib/src/config/check/check-incidents.js







const HOUR = 3_600_000;
const SHORTEST_REMINDER = HOUR;
const LONGEST_WINDOW = 7 * 24 * HOUR;
/** GitHub's own limit is 50; the labels of posture and monitor have eight characters more. */
const LONGEST_LABEL = 50;
const LONGEST_FIRST = LONGEST_LABEL - '-monitor'.length;
/** GitHub: letters, digits and single hyphens; an app's login ends in [bot]. */
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/;
/** When incidents open and close, and what their issue looks like. */
function checkIncidents(check, calendar) {
    const given = check.draft.incidents;
    if (given === undefined || given === null)
        return;
    const key = given.key;
    if (key !== undefined && !NAME.test(key))
        check.error(['incidents', 'key'], { message: 'not usable', expected: '1 to 64 letters, digits, dots, hyphens or underscores' });
    checkLabels(check, textsOf(given.label, ['incidents', 'label']), LONGEST_FIRST);
    checkLabels(check, textsOf(given.escalate?.labels, ['incidents', 'escalate', 'labels']), LONGEST_LABEL);
    const logins = [
        ...textsOf(given.assignees, ['incidents', 'assignees']),
        ...textsOf(given.escalate?.assignees, ['incidents', 'escalate', 'assignees']),
    ];
    checkTexts(check, logins, (text) => (LOGIN.test(text) ? text : null), 'a login such as octocat');
    const channels = Object.keys(check.draft.channels ?? {});
    for (const { text, path } of textsOf(given.escalate?.channels, ['incidents', 'escalate', 'channels'])) {
        if (!channels.includes(text))
            check.error(path, { message: 'no such entry in channels', hint: (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(text, channels)) ?? 'add it under channels' });
    }
    if ((parseDuration(given['remind-after'] ?? '') ?? SHORTEST_REMINDER) < SHORTEST_REMINDER)
        check.error(['incidents', 'remind-after'], { message: 'too short', expected: `at least ${writeDuration(SHORTEST_REMINDER)}` });
    checkContradictions(check);
    checkWindow(check);
    checkMaintenance(check, calendar);
}
function checkLabels(check, labels, longest) {
    const label = (text) => text.trim() === text && text.length <= longest && !text.includes(',') && !(0,invisible/* hasControlCharacters */.Kg)(text) ? text : null;
    checkTexts(check, labels, label, `a label of at most ${longest} characters without a comma`);
}
/** Keys that say two different things, or that nothing could ever come of. */
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
    if (given === undefined || !WINDOW.test(given))
        return;
    const { bad, of } = windowOf(given);
    if (bad > of)
        check.error(['incidents', 'window'], { message: 'can never be met', expected: 'at most as many bad runs as runs' });
}
/** The numbers of a text that `WINDOW` takes. */
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
        if ((parseDuration(entry?.duration ?? '') ?? 0) > LONGEST_WINDOW)
            check.error([...path, 'duration'], { message: 'too long', expected: `at most ${writeDuration(LONGEST_WINDOW)}` });
    });
}

;// CONCATENATED MODULE: ./lib/src/config/build/build-incidents.js



/** Incidents as they are configured, defaults filled in. */
function buildIncidents(given) {
    const { escalate, maintenance, window } = given;
    const escalateAfter = given['escalate-after'];
    return {
        key: given.key ?? null,
        label: given.label ?? DEFAULTS.incidentLabel,
        assignees: given.assignees ?? [],
        openAfter: Number(given['open-after'] ?? DEFAULTS.openAfter),
        closeAfter: Number(given['close-after'] ?? DEFAULTS.closeAfter),
        window: window === undefined ? null : windowOf(window),
        confirm: String(given.confirm ?? true) === 'true',
        remindAfter: build_incidents_duration(given['remind-after'], DEFAULTS.remindAfter),
        remindTimes: Number(given['remind-times'] ?? DEFAULTS.remindTimes),
        stillDownAfter: Number(given['still-down-after'] ?? DEFAULTS.stillDownAfter),
        posture: given.posture ?? 'issue',
        escalateAfter: escalateAfter === undefined ? null : build_incidents_duration(escalateAfter, 0),
        escalate: {
            labels: escalate?.labels ?? [DEFAULTS.escalatedLabel],
            assignees: escalate?.assignees ?? [],
            channels: escalate?.channels ?? [],
        },
        maintenance: (maintenance ?? []).map((entry) => ({
            cron: entry.cron,
            zone: entry.zone ?? 'UTC',
            duration: build_incidents_duration(entry.duration, 0),
            reason: entry.reason ?? null,
        })),
    };
}
function build_incidents_duration(text, otherwise) {
    return text === undefined ? otherwise : (parseDuration(text) ?? otherwise);
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
;// CONCATENATED MODULE: ./lib/src/config/build/oauth2-secrets.js
/** What of an `oauth2` nobody may read. */
function oauth2Secrets(config) {
    switch (config.kind) {
        case 'token':
            return [config.token];
        case 'client-credentials':
            return [config.clientSecret];
        case 'refresh-token':
            return [config.refreshToken, config.clientSecret ?? ''];
        case 'service-account':
            return [config.key.privateKey];
        case 'federation-entra':
        case 'federation-google':
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/src/config/build/build.js
// A checked configuration to what a run takes: names in wire form, defaults filled in, secrets gathered.
// Called by config.










/** The finished configuration: texts read, names in the form in which they go over the wire, defaults filled in. */
function buildConfig({ shape, source, authorities, logins, templates, secretParts }) {
    const senders = Object.entries(shape.senders ?? {}).map(([name, sender]) => buildSender(name, sender, { authorities, logins }));
    const mailboxes = Object.entries(shape.mailboxes ?? {}).map(([name, mailbox]) => buildMailbox(name, mailbox, { authorities, logins }));
    const blocklists = shape.blocklists === undefined ? null : buildBlocklists(shape.blocklists ?? {}, shape.dns?.timeout);
    const tokenSecret = shape['token-secret'] ?? null;
    return {
        source,
        senders: new Map(senders.map((sender) => [sender.name, sender])),
        mailboxes: new Map(mailboxes.map((mailbox) => [mailbox.name, mailbox])),
        loops: Object.entries(shape.loops ?? {}).map(([name, loop]) => buildLoop(name, loop, Object.keys(shape.mailboxes ?? {}), templates.get(name) ?? null)),
        ...(shape.places === undefined ? {} : { places: new Map(Object.entries(shape.places)) }),
        domains: Object.entries(shape.domains ?? {}).map(([name, domain]) => buildDomain(name, domain)),
        blocklists,
        dns: {
            doh: shape.dns?.doh === undefined ? null : { url: (0,address_names/* dohAddress */.em)(shape.dns.doh) ?? shape.dns.doh, ca: authorities.get('dns') ?? null },
            servers: (shape.dns?.servers ?? []).map((text) => (0,address_names/* serverAddress */.aD)(text) ?? text),
            timeout: build_duration(shape.dns?.timeout, DEFAULTS.dnsTimeout),
            authoritative: build_truth(shape.dns?.authoritative, false),
            authoritativePort: Number(shape.dns?.['authoritative-port'] ?? DEFAULTS.authoritativePort),
        },
        certificates: {
            warning: build_duration(shape.certificates?.warning, DEFAULTS.certificateWarning),
            critical: build_duration(shape.certificates?.critical, DEFAULTS.certificateCritical),
        },
        incidents: buildIncidents(shape.incidents ?? {}),
        channels: Object.entries(shape.channels ?? {}).map(([name, channel]) => buildChannel(name, channel, authorities)),
        heartbeat: shape.heartbeat ? buildHeartbeat(shape.heartbeat, authorities) : null,
        strict: build_truth(shape.strict, false),
        waitForDns: build_duration(shape['wait-for-dns'], null),
        baseline: shape.baseline ?? null,
        timeout: build_duration(shape.timeout, null),
        tokenSecret,
        secrets: secretsOf([...senders, ...mailboxes], [
            blocklists?.spamhausDqsKey,
            blocklists?.abusixKey,
            tokenSecret,
            ...notifySecrets(shape.channels ?? {}, shape.heartbeat ?? null),
            ...secretParts,
        ]),
    };
}
function buildEndpoint(key, server, form, { authorities, logins }) {
    const oauth2 = logins.get(key);
    const tlsName = server['tls-name'];
    return {
        name: key.slice(key.indexOf('.') + 1),
        host: (0,address_names/* host */.Hc)(server.host) ?? server.host,
        ...connection(form, server.port === undefined ? undefined : Number(server.port), server.security),
        user: server.user ?? null,
        password: server.password ?? null,
        ca: authorities.get(key) ?? null,
        ...(oauth2 === undefined ? {} : { oauth2 }),
        tlsName: tlsName === undefined ? null : ((0,address_names/* host */.Hc)(tlsName) ?? tlsName),
        ...(server.pin === undefined ? {} : { pin: (0,address_names/* keyPin */.Zf)(server.pin) }),
    };
}
function buildSender(name, sender, beside) {
    const form = checked(senderForm(sender.protocol));
    const built = form.built(buildEndpoint(`senders.${name}`, sender, form, beside), sender);
    return sender.via === undefined ? built : { ...built, via: sender.via };
}
function buildMailbox(name, mailbox, beside) {
    const form = checked(mailboxForm(mailbox.protocol));
    return form.built(buildEndpoint(`mailboxes.${name}`, mailbox, form, beside), mailbox);
}
/** A protocol that is not spoken was refused before. */
function checked(form) {
    if (form === null)
        throw new Error('a protocol that is not spoken was taken');
    return form;
}
function buildLoop(name, loop, mailboxes, template) {
    const from = (0,mailbox_address/* parseAddress */.or)(loop.from);
    const thresholds = defaultThresholds(loop.kind);
    return {
        name,
        kind: loop.kind,
        sender: loop.sender,
        mailbox: loop.mailbox,
        ...(loop.places === undefined ? {} : { places: [...new Set(loop.places)] }),
        from: from?.address ?? loop.from,
        to: (0,mailbox_address/* parseAddress */.or)(loop.to)?.address ?? loop.to,
        subject: loop.subject ?? `[continuity] ${from?.domain ?? loop.from}`,
        warning: build_duration(loop.warning, thresholds.warning),
        critical: build_duration(loop.critical, thresholds.critical),
        attempts: Number(loop.attempts ?? DEFAULTS.attempts),
        retry: loop.retry?.map((text) => build_duration(text, 0)) ?? DEFAULTS.retry,
        delete: build_truth(loop.delete, DEFAULTS.delete),
        // One that is not defined was warned of.
        bounces: mailboxes.find((mailbox) => mailbox === loop.bounces) ?? null,
        bouncesProbe: loop['bounces-probe'] ?? DEFAULTS.bouncesProbe,
        template,
        expect: loop.expect === undefined ? null : buildExpected(loop.expect),
    };
}
function buildExpected(given) {
    const words = (text) => text === undefined ? null : [text].flat().map((word) => word.toLowerCase());
    const { spf, dkim, dmarc, tls, junk, via } = given;
    return {
        spf: words(spf),
        dkim: words(dkim),
        dmarc: words(dmarc),
        tls: tls === undefined ? null : build_truth(tls, false),
        junk: junk === undefined ? null : build_truth(junk, false),
        via: (via ?? []).map((text) => (0,address_names/* hostName */.Sm)(text) ?? text),
    };
}
function buildDomain(name, domain) {
    const addresses = (list) => (list ?? []).map((text) => (0,ip_address/* ipAddress */.M1)(text) ?? text);
    return {
        name: (0,address_names/* domainName */.AU)(name) ?? name,
        dkimSelectors: (domain?.dkim?.selectors ?? []).map((text) => (0,address_names/* selector */.gD)(text) ?? text),
        spfPass: addresses(domain?.spf?.pass),
        spfFail: addresses(domain?.spf?.fail),
        mx: domain?.mx?.map((text) => (0,address_names/* hostName */.Sm)(text) ?? text) ?? null,
        dmarcPolicy: domain?.dmarc?.policy ?? null,
        internal: build_truth(domain?.internal, false),
        ...(build_truth(domain?.parked, false) ? { parked: true } : {}),
    };
}
function buildBlocklists(given, dnsTimeout) {
    const zones = [given.zones ?? 'default'].flat();
    const name = (text) => (0,address_names/* dnsName */.Tu)(text) ?? text;
    return {
        ips: (given.ips ?? []).map((text) => (0,ip_address/* ipAddress */.M1)(text) ?? text),
        domains: (given.domains ?? []).map((text) => (0,address_names/* domainName */.AU)(text) ?? text),
        zones: zones.every((text) => text === 'default') ? 'default' : zones.map(name),
        domainZones: (given['domain-zones'] ?? []).map(name),
        severity: new Map(Object.entries(given.severity ?? {}).map(([zone, state]) => [name(zone), state])),
        ignore: (given.ignore ?? []).map(({ target, zone, reason, until }) => ({
            target: target === undefined ? null : ((0,ip_address/* ipAddress */.M1)(target) ?? (0,address_names/* domainName */.AU)(target) ?? target),
            zone: zone === undefined ? null : name(zone),
            reason,
            until,
        })),
        spamhausDqsKey: given['spamhaus-dqs-key'] ?? null,
        abusixKey: given['abusix-key'] ?? null,
        // Lists answer fast or not at all; a time-out that is set for DNS holds for lists too.
        timeout: build_duration(given.timeout ?? dnsTimeout, DEFAULTS.blocklistTimeout),
        inFlight: Number(given['in-flight'] ?? DEFAULTS.blocklistsInFlight),
    };
}
function secretsOf(endpoints, others) {
    const forms = new Set(endpoints.flatMap(({ user, password, oauth2 }) => [
        ...(0,secrets/* secretForms */.eo)(user, password ?? ''),
        ...(oauth2 ? oauth2Secrets(oauth2).flatMap((secret) => (0,secrets/* tokenForms */.py)(user, secret)) : []),
    ]));
    for (const other of others) {
        // Lower case too: the Spamhaus key is asked for as part of a DNS name.
        for (const form of [...(0,secrets/* secretForms */.eo)(null, other ?? ''), ...(0,secrets/* secretForms */.eo)(null, (other ?? '').toLowerCase())])
            forms.add(form);
    }
    return [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
function build_duration(text, otherwise) {
    return text === undefined ? otherwise : (parseDuration(text) ?? otherwise);
}
function build_truth(value, otherwise) {
    return value === undefined ? otherwise : value === true || value === 'true';
}

;// CONCATENATED MODULE: ./lib/src/config/check/check-blocklists.js







const LONGEST_QUESTION = 60_000;
const check_blocklists_KEYS = ['spamhaus-dqs-key', 'abusix-key'];
const ZONES = ['blocklists', 'zones'];
/** The questions at each blocklist. Returns the keys that names of zones hold. */
function checkBlocklistKeys(check, readZone) {
    const given = check.draft.blocklists;
    if (given === undefined || given === null)
        return [];
    checkTargets(check);
    // A key becomes a label of the name that is asked for (RFC 1035 section 2.3.4).
    for (const name of check_blocklists_KEYS) {
        const key = given[name];
        if (key !== undefined && !/^[A-Za-z0-9]{1,63}$/.test(key))
            check.error(['blocklists', name], { message: 'not usable', expected: 'a key of letters and digits' });
    }
    const keys = new Set(check_blocklists_KEYS.filter((name) => given[name] !== undefined));
    const zones = checkZones(check, (name) => readZone(name, keys));
    checkExceptions(check, zones);
    if ((parseDuration(given.timeout ?? '') ?? 0) > LONGEST_QUESTION)
        check.error(['blocklists', 'timeout'], { message: 'too long', expected: 'at most 60s' });
    return zones.flatMap(({ key }) => key ?? []);
}
/** Addresses among addresses, domains among domains. */
function checkTargets(check) {
    const given = check.draft.blocklists;
    for (const { text, path } of textsOf(given?.ips, ['blocklists', 'ips'])) {
        if ((0,ip_address/* ipAddress */.M1)(text) !== null)
            continue;
        const hint = (0,address_names/* domainName */.AU)(text) === null ? null : 'domains belong into blocklists.domains';
        check.error(path, { message: 'not usable', expected: 'an IPv4 or IPv6 address', hint });
    }
    for (const { text, path } of textsOf(given?.domains, ['blocklists', 'domains'])) {
        if ((0,address_names/* domainName */.AU)(text) !== null)
            continue;
        const hint = (0,ip_address/* ipAddress */.M1)(text) === null ? null : 'addresses belong into blocklists.ips';
        check.error(path, { message: 'not usable', expected: 'a domain name such as example.net', hint });
    }
}
/** Each zone can be asked, and each kind of target finds a zone that lists its kind. */
function checkZones(check, read) {
    const given = check.draft.blocklists;
    const named = textsOf(given?.zones, [...ZONES]).map(({ text, path }) => {
        const ascii = (0,address_names/* dnsName */.Tu)(text);
        const facts = read(text === 'default' ? text : (ascii ?? text));
        // The name may hold a key, so it is shown by who knows which part of it that would be.
        if (facts.problem !== null)
            check.error(path, { ...facts.problem, quoting: false });
        return facts;
    });
    if (Array.isArray(given?.zones) && given.zones.length === 0) {
        check.error(['blocklists', 'zones'], { message: 'has no zone', quoting: false, hint: 'leave it out to ask the default ones' });
        return [];
    }
    const domainZones = textsOf(given?.['domain-zones'], ['blocklists', 'domain-zones']);
    checkTexts(check, domainZones, (text) => ((0,address_names/* dnsName */.Tu)(text)?.includes('.') === true ? text : null), 'a zone such as dbl.example.net');
    const own = domainZones.map(({ text }) => ({
        problem: null,
        key: null,
        known: false,
        kinds: ['domain'],
        names: [(0,address_names/* dnsName */.Tu)(text) ?? text],
    }));
    const zones = [...(named.length > 0 ? named : [read('default')]), ...own];
    warnOfStrangers(check, named);
    if (zones.every(({ problem }) => problem === null))
        checkKinds(check, zones);
    return zones;
}
/** A name that nobody knows is asked all the same: it may be a list of one's own. Setting its severity says that it is meant. */
function warnOfStrangers(check, zones) {
    const meant = new Set(Object.keys(check.draft.blocklists?.severity ?? {}).map((name) => (0,address_names/* dnsName */.Tu)(name) ?? name));
    const strange = zones.filter(({ problem, known, names }) => problem === null && !known && !names.some((name) => meant.has(name)));
    const [first] = strange.flatMap(({ names }) => names);
    if (first === undefined)
        return;
    const message = `${first}${strange.length > 1 ? ` and ${strange.length - 1} more are` : ' is'} in no catalogue`;
    const hint = 'such a list is judged by its test entries alone, as a minor one; set its severity if that is meant';
    check.warn([...ZONES], { message, quoting: false, hint });
}
function checkKinds(check, zones) {
    const given = check.draft.blocklists;
    const kinds = new Set(zones.flatMap((zone) => zone.kinds));
    for (const { text, path } of textsOf(given?.ips, ['blocklists', 'ips'])) {
        const kind = text.includes(':') ? 'ip6' : 'ip4';
        if ((0,ip_address/* ipAddress */.M1)(text) === null || kinds.has(kind))
            continue;
        const message = `no zone that is asked lists ${kind === 'ip6' ? 'IPv6' : 'IPv4'} addresses`;
        check.error(path, { message, hint: kind === 'ip6' ? 'add zen.spamhaus.org, which does' : 'add a list of addresses, or default' });
    }
    for (const { text, path } of textsOf(given?.domains, ['blocklists', 'domains'])) {
        if ((0,address_names/* domainName */.AU)(text) === null || kinds.has('domain'))
            continue;
        check.error(path, { message: 'no zone that is asked lists domains', hint: 'add dbl.spamhaus.org, or default' });
    }
}
/** `severity` and `ignore` mean zones that are asked, and every ignored listing has an end. */
function checkExceptions(check, zones) {
    const given = check.draft.blocklists;
    const known = zones.flatMap(({ names }) => names);
    const checkZone = (name, path, on) => {
        const ascii = (0,address_names/* dnsName */.Tu)(name) ?? name.toLowerCase();
        if (known.includes(ascii))
            return;
        check.error(path, { message: 'not one of the zones that are asked', on, hint: (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(ascii, known)) });
    };
    for (const [name] of entriesOf(given?.severity))
        checkZone(name, ['blocklists', 'severity', name], 'key');
    for (const [index, entry] of (given?.ignore ?? []).entries()) {
        const path = ['blocklists', 'ignore', index];
        if (entry === undefined)
            continue;
        const { target, zone, reason, until } = entry;
        if (target === undefined && zone === undefined && !check.has([...path, 'target']) && !check.has([...path, 'zone']))
            check.error(path, { message: 'would ignore everything', quoting: false, hint: 'name a target, a zone, or both' });
        if (target !== undefined && (0,ip_address/* ipAddress */.M1)(target) === null && (0,address_names/* domainName */.AU)(target) === null)
            check.error([...path, 'target'], { message: 'not usable', expected: 'an address or a domain name' });
        if (zone !== undefined)
            checkZone(zone, [...path, 'zone'], 'value');
        if (reason !== undefined && (reason.trim() === '' || reason.length > 200 || (0,invisible/* hasControlCharacters */.Kg)(reason)))
            check.error([...path, 'reason'], { message: 'not usable', expected: 'one line of at most 200 characters' });
        if (until !== undefined && !isDate(until))
            check.error([...path, 'until'], { message: 'not usable', expected: 'a date such as 2026-12-31' });
    }
}
function isDate(text) {
    if (!/^20\d\d-\d\d-\d\d$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./lib/src/config/check/web-url.js




/** The heartbeat: that its URL is of the form that its service has, and that Gatus gets its token. */
function checkHeartbeat(check) {
    const { heartbeat } = check.draft;
    if (heartbeat === undefined || heartbeat === null)
        return;
    const path = ['heartbeat'];
    const url = checkWebUrl(check, heartbeat, path);
    if (url === null)
        return;
    const seen = heartbeatTypeOf(url.pathname);
    const type = heartbeat.type === undefined || heartbeat.type === 'auto' ? seen : heartbeat.type;
    if (type !== 'healthchecks' && seen !== type) {
        const expected = type === 'gatus' ? 'https://.../api/v1/endpoints/<group>_<name>/external' : 'https://.../api/push/<token>';
        check.error([...path, 'url'], { message: `is no URL of type: ${type}`, expected, quoting: false });
    }
    const signal = /\/(start|fail|log|[0-9]{1,3})\/?$/.exec(url.pathname)?.[1];
    if (type === 'healthchecks' && signal !== undefined) {
        check.error([...path, 'url'], {
            message: `ends in /${signal}, which is one of the signals that are sent to it`,
            quoting: false,
            hint: `leave out the /${signal}`,
        });
    }
    if (type === 'gatus' && !check.has([...path, 'token']))
        check.error([...path, 'token'], { message: 'is missing: needed with type: gatus', on: 'key', quoting: false });
    if (type !== 'gatus' && heartbeat.token !== undefined)
        check.error([...path, 'token'], { message: `belongs to type: gatus, not to ${type}`, on: 'key', quoting: false });
    if (heartbeat.token !== undefined && ((0,invisible/* hasControlCharacters */.Kg)(heartbeat.token) || !/^[\x21-\x7e]+$/.test(heartbeat.token.trim())))
        check.error([...path, 'token'], { message: 'not usable', expected: 'a token of one line in ASCII', quoting: false });
}
/** The URL that stands at `url` below `path`, once all is reported that is wrong with it; null where there is nothing usable. */
function checkWebUrl(check, given, path) {
    if (given.url === undefined)
        return null;
    const url = (0,secrets/* webUrl */.qP)(given.url);
    if (url === null) {
        check.error([...path, 'url'], { message: 'not usable', expected: 'an https:// URL', quoting: false, hint: urlHint(given.url) });
        return null;
    }
    if (url.protocol === 'https:')
        return url;
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    if (!(0,address_names/* isLoopback */.U9)(host) && String(given.plaintext ?? false) !== 'true') {
        check.error([...path, 'url'], {
            message: 'http:// would send the secrets in it, and what is told, readable across the network',
            expected: 'https://',
            quoting: false,
            hint: 'where that network is your own, accept it with plaintext: true',
        });
    }
    if (given.ca !== undefined) {
        check.error([...path, 'ca'], { message: 'there is no certificate to verify with an http:// URL', quoting: false });
    }
    return url;
}
function urlHint(text) {
    const trimmed = text.trim();
    if (/\s/.test(trimmed))
        return 'there is white space or a line break in it';
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? null : 'it begins with https://';
}

;// CONCATENATED MODULE: ./lib/src/config/check/check-channels.js




/** Headers that the request has anyway: by HTTP, by CloudEvents (`ce-`) and by Standard Webhooks (`webhook-`). */
const RESERVED = /^(?:content-.*|host|connection|transfer-encoding|expect|upgrade|te|trailer|user-agent|ce-.*|webhook-.*)$/i;
/** Standard Webhooks ("Signature scheme"): 24 to 64 bytes; shorter ones could be found by trying. */
const SHORTEST_SECRET = 24;
/** Channels: that each has what its type needs, nothing of another type, and a URL that can be posted to. */
function checkChannels(check) {
    for (const [name, channel] of entriesOf(check.draft.channels)) {
        const path = ['channels', name];
        const url = checkWebUrl(check, channel, path);
        if (channel.type === undefined)
            continue;
        checkKeys(check, channel, channel.type, path);
        if (url !== null)
            checkUrl(check, channel.type, url, path);
        checkSecrets(check, channel, path);
        checkHeaders(check, channel, path);
        checkEvents(check, channel, path);
    }
}
function checkUrl(check, type, url, path) {
    const fault = CHANNEL_FORMS[type].fault(url);
    if (fault === null)
        return;
    const complaint = { ...fault.complaint, quoting: false };
    if (fault.level === 'error')
        check.error([...path, 'url'], complaint);
    else
        check.warn([...path, 'url'], complaint);
}
function checkKeys(check, channel, type, path) {
    for (const key of Object.keys(channel)) {
        const owner = typeOfKey(key);
        if (owner !== null && owner !== type)
            check.error([...path, key], { message: `belongs to type: ${owner}, not to ${type}`, on: 'key', quoting: false });
    }
    const needed = CHANNEL_FORMS[type].needs;
    if (!check.has([...path, needed]))
        check.error([...path, needed], { message: `is missing: needed with type: ${type}`, on: 'key', quoting: false });
}
function checkSecrets(check, channel, path) {
    const { 'routing-key': routingKey, secret, token } = channel;
    // PagerDuty's own refusal: "Length of 'routing_key' is incorrect (should be 32 characters)".
    if (routingKey !== undefined && !/^[A-Za-z0-9]{32}$/.test(routingKey.trim())) {
        check.error([...path, 'routing-key'], {
            message: 'not usable',
            expected: 'the 32 letters and digits of the integration key of an Events API v2 integration',
            quoting: false,
        });
    }
    if (secret !== undefined && secret.length < SHORTEST_SECRET)
        check.error([...path, 'secret'], { message: 'too short', expected: `at least ${SHORTEST_SECRET} characters`, quoting: false });
    if (token !== undefined && !isFieldValue(token.trim()))
        check.error([...path, 'token'], { message: 'not usable', expected: 'a token of one line in ASCII', quoting: false });
}
function checkHeaders(check, channel, path) {
    for (const [name, value] of entriesOf(channel.headers)) {
        const at = [...path, 'headers', name];
        if (RESERVED.test(name))
            check.error(at, { message: 'this header is set by the action itself', on: 'key', quoting: false });
        else if (!isFieldValue(value))
            check.error(at, { message: 'not usable', expected: 'a text of one line in ASCII', quoting: false });
    }
}
function checkEvents(check, channel, path) {
    if (channel.on === undefined)
        return;
    const { on } = channel;
    if (on.length === 0)
        check.error([...path, 'on'], { message: 'nothing would ever be told', hint: 'name an event, or leave on out' });
    else if (channel.type !== undefined && CHANNEL_FORMS[channel.type].staysOpen && !on.includes('resolved')) {
        check.warn([...path, 'on'], { message: 'without resolved, alerts in PagerDuty stay open for ever', quoting: false });
    }
}
/** RFC 9110 section 5.5, kept to ASCII. */
function isFieldValue(text) {
    return !(0,invisible/* hasControlCharacters */.Kg)(text) && /^[\x20-\x7e]*$/.test(text);
}

;// CONCATENATED MODULE: ./lib/src/config/check/check-run.js







const check_run_LONGEST_QUESTION = 60_000;
/** Domains and how DNS is asked. */
function checkDns(check) {
    const { domains, dns } = check.draft;
    const names = new Map();
    for (const [given, domain] of entriesOf(domains)) {
        const path = ['domains', given];
        const name = (0,address_names/* domainName */.AU)(given);
        const twin = name === null ? undefined : names.get(name);
        if (name === null)
            check.error(path, {
                message: `${(0,foreign_text/* quote */.hD)(given)} is no domain name`,
                on: 'key',
                quoting: false,
                expected: 'a name such as example.net',
            });
        else if (twin !== undefined)
            check.error(path, { message: `${(0,foreign_text/* quote */.hD)(given)} is the same domain as ${(0,foreign_text/* quote */.hD)(twin)}`, on: 'key', quoting: false });
        else
            names.set(name, given);
        checkTexts(check, textsOf(domain?.dkim?.selectors, [...path, 'dkim', 'selectors']), address_names/* selector */.gD, 'a DKIM selector');
        for (const key of ['pass', 'fail']) {
            checkTexts(check, textsOf(domain?.spf?.[key], [...path, 'spf', key]), ip_address/* ipAddress */.M1, 'an IPv4 or IPv6 address');
        }
        const fail = new Set(textsOf(domain?.spf?.fail, []).map(({ text }) => (0,ip_address/* ipAddress */.M1)(text) ?? text));
        for (const { text, path: at } of textsOf(domain?.spf?.pass, [...path, 'spf', 'pass'])) {
            if (fail.has((0,ip_address/* ipAddress */.M1)(text) ?? text))
                check.error(at, { message: 'must both pass and fail' });
        }
        checkTexts(check, textsOf(domain?.mx, [...path, 'mx']), address_names/* hostName */.Sm, 'a host name');
        const used = domain?.mx?.length !== 0 && domain?.mx !== undefined ? 'mx' : (domain?.spf?.pass?.length ?? 0) > 0 ? 'spf.pass' : null;
        if (`${domain?.parked ?? false}` === 'true' && used !== null)
            check.error([...path, 'parked'], { message: `a domain with ${used} has mail and is not parked`, quoting: false });
    }
    for (const { text, path } of textsOf(dns?.servers, ['dns', 'servers'])) {
        if ((0,address_names/* serverAddress */.aD)(text) !== null)
            continue;
        const expected = 'address:port such as 192.0.2.53:53 or [2001:db8::53]:53';
        const hint = text.includes('%') ? 'an address with a zone ("%") leads nowhere beyond its link: name one that needs none' : null;
        check.error(path, { message: 'not usable', expected, ...(hint === null ? {} : { hint }) });
    }
    if (dns?.doh !== undefined && (0,address_names/* dohAddress */.em)(dns.doh) === null) {
        const expected = 'an https address without a login, such as https://dns.example.net/dns-query';
        check.error(['dns', 'doh'], { message: 'not usable', expected });
    }
    if (dns?.['doh-ca'] !== undefined && !check.has(['dns', 'doh']))
        check.error(['dns', 'doh-ca'], { message: 'there is no certificate to verify without doh', quoting: false });
    if ((parseDuration(dns?.timeout ?? '') ?? 0) > check_run_LONGEST_QUESTION)
        check.error(['dns', 'timeout'], { message: 'too long', expected: 'at most 60s' });
}
const LONGEST_RUN = 24 * 3_600_000;
/** An HMAC key shorter than that could be found by trying. */
const check_run_SHORTEST_SECRET = 16;
/** What concerns the run as a whole. */
function checkRun(check) {
    const { draft } = check;
    if ((parseDuration(draft.timeout ?? '') ?? 0) > LONGEST_RUN) {
        check.error(['timeout'], { message: 'too long', expected: `at most ${writeDuration(LONGEST_RUN)}` });
    }
    if (draft['token-secret'] !== undefined && draft['token-secret'].length < check_run_SHORTEST_SECRET) {
        check.error(['token-secret'], { message: 'too short', expected: `at least ${check_run_SHORTEST_SECRET} characters` });
    }
    checkCertificates(check);
}
/** Whether there is anything to do at all; asked last, because a misspelt `loops` is no empty configuration. */
function checkPurpose(check) {
    const filled = (key) => {
        const section = valueAt(check.document.value, [key]);
        return section !== undefined && section !== null && !(isMapping(section) && Object.keys(section).length === 0);
    };
    if (!filled('loops') && !filled('domains') && !check.has(['blocklists'])) {
        check.error([], { message: 'nothing to do: there are neither loops nor domains nor blocklists', quoting: false, hint: 'add a loop' });
    }
    const asked = filled('loops') || filled('domains') || check.has(['blocklists', 'ips']) || check.has(['blocklists', 'domains']);
    if (check.has(['blocklists']) && !asked) {
        check.error(['blocklists', 'ips'], { message: 'is missing: without a loop no address is known to look up', on: 'key', quoting: false });
    }
}
/** The warning comes earlier, so with more time left. */
function checkCertificates(check) {
    const given = check.draft.certificates;
    if (given === undefined || given === null)
        return;
    const warning = parseDuration(given.warning ?? '') ?? DEFAULTS.certificateWarning;
    const critical = parseDuration(given.critical ?? '') ?? DEFAULTS.certificateCritical;
    const key = given.critical !== undefined ? 'critical' : given.warning !== undefined ? 'warning' : null;
    if (critical < warning || key === null)
        return;
    const expected = key === 'critical'
        ? `less than warning, which is ${writeDuration(warning)}`
        : `more than critical, which is ${writeDuration(critical)}`;
    check.error(['certificates', key], { message: 'critical must be closer to expiry than warning', expected });
}

// EXTERNAL MODULE: ./lib/src/core/request/expected-arrival.js
var expected_arrival = __webpack_require__(47144);
;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-loops.js
// Loops: names, addresses, times, and what contradicts the kind of a loop.
// Called by config.









const LONGEST_WAIT = 24 * 3_600_000;
const LONGEST_PAUSE = 3_600_000;
const LONGEST_SUBJECT = 400;
/** Loops: what they refer to, their addresses, subject and thresholds. */
function checkLoops(check) {
    for (const [name, loop] of entriesOf(check.draft.loops)) {
        const path = ['loops', name];
        checkReference(check, loop.sender, [...path, 'sender'], 'senders');
        checkReference(check, loop.mailbox, [...path, 'mailbox'], 'mailboxes');
        for (const key of ['from', 'to'])
            checkAddress(check, loop[key], [...path, key]);
        checkNotItself(check, loop, path);
        checkSubject(check, loop.subject, [...path, 'subject']);
        checkThresholds(check, loop, path);
        for (const { text, path: at } of textsOf(loop.places, [...path, 'places']))
            checkReference(check, text, at, 'places');
        checkBounces(check, loop.bounces, [...path, 'bounces']);
        checkExpected(check, loop.expect, [...path, 'expect']);
    }
}
/** A word that no result has would be missed by every probe. */
function checkExpected(check, given, path) {
    for (const method of ['spf', 'dkim', 'dmarc']) {
        const words = expected_arrival/* RESULT_WORDS */.k[method];
        const known = (text) => (words.includes(text.toLowerCase()) ? text : null);
        const said = given?.[method] ?? [];
        const texts = typeof said === 'string' ? [{ text: said, path: [...path, method] }] : textsOf(said, [...path, method]);
        checkTexts(check, texts, known, `one of ${words.join(', ')}`);
    }
}
/** A mailbox for bounces is a help, not a need: a name that is not defined does not keep the loop from running. */
function checkBounces(check, name, path) {
    const known = namesIn(check, 'mailboxes');
    if (name === undefined || known.includes(name))
        return;
    const hint = (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(name, known)) ?? 'add it under mailboxes';
    check.warn(path, { message: 'no such entry in mailboxes, bounces are not read', hint });
}
function namesIn(check, section) {
    const value = valueAt(check.document.value, [section]);
    return isMapping(value) ? Object.keys(value) : [];
}
function checkReference(check, name, path, section) {
    if (name === undefined)
        return;
    const known = namesIn(check, section);
    if (known.includes(name))
        return;
    const hint = (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(name, known)) ?? (known.length === 0 ? `add it under ${section}` : `there are: ${known.slice(0, 10).join(', ')}`);
    check.error(path, { message: `no such entry in ${section}`, hint });
}
function checkAddress(check, text, path) {
    if (text === undefined || (0,mailbox_address/* parseAddress */.or)(text) !== null)
        return;
    check.error(path, { message: 'not usable', expected: 'a mail address such as monitor@example.net', hint: (0,mailbox_address/* addressHint */._d)(text) });
}
/** Providers keep one copy of a mail that a mailbox sends to itself, the one in Sent, and the probe never shows up as arrived. */
function checkNotItself(check, loop, path) {
    const { from, to } = loop;
    if (to === undefined)
        return;
    const reason = 'providers file a mail to oneself as sent and never deliver it';
    if (from !== undefined && (0,mailbox_address/* parseAddress */.or)(to) !== null && (0,mailbox_address/* sameMailbox */.br)(from, to)) {
        check.error([...path, 'to'], { message: `the same mailbox as from: ${reason}`, quoting: false, hint: 'send to another mailbox' });
        return;
    }
    const sender = loop.sender === undefined ? undefined : check.draft.senders?.[loop.sender]?.user;
    const mailbox = loop.mailbox === undefined ? undefined : check.draft.mailboxes?.[loop.mailbox]?.user;
    if (sender !== undefined && mailbox !== undefined && (0,mailbox_address/* sameMailbox */.br)(sender, to) && (0,mailbox_address/* sameMailbox */.br)(sender, mailbox)) {
        check.error([...path, 'to'], {
            message: `the mailbox that the sender logs in as: ${reason}`,
            quoting: false,
            hint: 'send with another account',
        });
    }
}
function checkSubject(check, text, path) {
    if (text === undefined)
        return;
    if ((0,invisible/* hasControlCharacters */.Kg)(text))
        check.error(path, { message: 'not usable', expected: 'a subject of one line without control characters' });
    else if (text.length > LONGEST_SUBJECT)
        check.error(path, { message: `longer than ${LONGEST_SUBJECT} characters`, quoting: false });
}
function checkThresholds(check, loop, path) {
    for (const { text, path: at } of textsOf(loop.retry, [...path, 'retry'])) {
        if ((parseDuration(text) ?? 0) > LONGEST_PAUSE)
            check.error(at, { message: 'too long', expected: `at most ${writeDuration(LONGEST_PAUSE)}` });
    }
    for (const key of ['warning', 'critical']) {
        if ((parseDuration(loop[key] ?? '') ?? 0) > LONGEST_WAIT) {
            check.error([...path, key], { message: 'too long', expected: `at most ${writeDuration(LONGEST_WAIT)}` });
            return;
        }
    }
    if (loop.kind === undefined)
        return;
    const defaults = defaultThresholds(loop.kind);
    // A default is no excuse: with `critical: 20s` alone, a warning after 60 s could never be given.
    const warning = parseDuration(loop.warning ?? '') ?? defaults.warning;
    const critical = parseDuration(loop.critical ?? '') ?? defaults.critical;
    const given = loop.warning !== undefined ? 'warning' : loop.critical !== undefined ? 'critical' : null;
    const judgeable = ['warning', 'critical'].every((key) => loop[key] !== undefined || !check.has([...path, key]));
    if (warning < critical || given === null || !judgeable)
        return;
    const other = given === 'warning' ? `below critical, which is ${writeDuration(critical)}` : `above warning, which is ${writeDuration(warning)}`;
    check.error([...path, given], { message: 'warning must come before critical', expected: other });
}

;// CONCATENATED MODULE: ./lib/src/config/check/loops/check-kinds.js


/**
 * Whether the loops agree about what is yours and what is outside: the verdict says at which end a fault lies, and would name the wrong
 * one. What stands under two names is told too, for it would be judged as two.
 */
function check_kinds_checkKinds(check) {
    const loops = entriesOf(check.draft.loops);
    const of = (kind) => loops.filter(([, loop]) => (loop.kind ?? 'external') === kind);
    for (const [name, { sender, mailbox }] of of('inbound')) {
        const own = of('internal').find(([, loop]) => isOneServer(check, loop.sender, sender));
        if (own !== undefined) {
            check.error(['loops', name, 'sender'], {
                message: `your own server, by which loop ${own[0]} sends too: an inbound loop begins outside`,
                hint: 'send with an account elsewhere, or make it kind: internal',
            });
        }
        const outside = of('external').find(([, loop]) => mailbox !== undefined && loop.mailbox === mailbox);
        if (outside !== undefined)
            warnOfBoth(check, name, mailbox ?? '', outside[0]);
    }
    for (const [name, { sender, mailbox }] of of('internal')) {
        const outside = of('external').find(([, loop]) => mailbox !== undefined && loop.mailbox === mailbox && loop.sender === sender);
        if (outside !== undefined)
            warnOfBoth(check, name, mailbox ?? '', outside[0]);
    }
    checkNames(check);
}
function warnOfBoth(check, name, mailbox, outside) {
    check.warn(['loops', name, 'mailbox'], {
        message: `mailbox ${mailbox} is your own here, and outside for loop ${outside}`,
        quoting: false,
        hint: 'one of the two kinds is wrong, and the verdict would name the wrong end',
    });
}
/** At a provider, accounts of several domains have one server: there the domain tells whose it is. */
function isOneServer(check, one, other) {
    if (one === undefined || other === undefined)
        return false;
    const [a, b] = [check.draft.senders?.[one], check.draft.senders?.[other]];
    if (one === other)
        return true;
    const isOnePlace = a !== undefined &&
        b !== undefined &&
        placeOf(a, senderForm(a.protocol)) !== null &&
        placeOf(a, senderForm(a.protocol)) === placeOf(b, senderForm(b.protocol));
    return isOnePlace && domainOf(a.user) === domainOf(b.user);
}
function domainOf(user) {
    return user?.slice(user.lastIndexOf('@') + 1).toLowerCase() ?? '';
}
function checkNames(check) {
    const seen = new Map();
    for (const [name, mailbox] of entriesOf(check.draft.mailboxes)) {
        const place = placeOf(mailbox, mailboxForm(mailbox.protocol));
        if (place === null || mailbox.user === undefined)
            continue;
        const key = `${place} ${mailbox.user.toLowerCase()} ${mailbox.folder ?? ''}`;
        const first = seen.get(key);
        if (first !== undefined) {
            check.warn(['mailboxes', name], {
                message: `the same mailbox as ${first}: two names are judged as two receivers, and each logs in`,
                quoting: false,
                hint: `let its loops name ${first}`,
            });
        }
        seen.set(key, first ?? name);
    }
}
/** `host:port`, null: not known. */
function placeOf({ host, port, security }, form) {
    if (host === undefined || form === null)
        return null;
    const { port: at } = connection(form, port === undefined ? undefined : Number(port), security);
    return `${host.toLowerCase()}:${at}`;
}

;// CONCATENATED MODULE: ./lib/src/config/check/servers/check-secrets.js
// Senders and mailboxes: names, logins, security, secrets.
// Called by config.


/** Exchange Online and Outlook.com, and the national clouds. */
const MICROSOFT = /(?:^|\.)(?:office365\.(?:com|us)|partner\.outlook\.cn|outlook\.(?:com|office365\.com)|office365-net\.de)$/i;
/** Secrets as they are pasted by mistake, and passwords that their server takes no more. Warnings: each might be meant. */
function check_secrets_checkSecrets(check) {
    walk(check, check.document.value, []);
    for (const [name, { host, password }] of entriesOf(check.draft.senders)) {
        if (host === undefined || password === undefined || !MICROSOFT.test(host))
            continue;
        check.warn(['senders', name, 'password'], {
            message: `Microsoft ends passwords for SMTP at ${host} (550 5.7.30)`,
            quoting: false,
            hint: 'use oauth2, or a relay of your own',
        });
    }
    for (const [name, { host, password }] of entriesOf(check.draft.mailboxes)) {
        if (host === undefined || password === undefined || !MICROSOFT.test(host))
            continue;
        check.warn(['mailboxes', name, 'password'], {
            message: `Microsoft takes no password for IMAP and POP any more at ${host}`,
            quoting: false,
            hint: 'use oauth2',
        });
    }
}
function walk(check, value, path) {
    if (Array.isArray(value))
        for (const [index, item] of value.entries())
            walk(check, item, [...path, index]);
    else if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value))
            walk(check, item, [...path, key]);
    else if (typeof value === 'string')
        checkText(check, value, path);
}
function checkText(check, text, path) {
    const name = /^\$([A-Za-z_]\w*)$/.exec(text)?.[1];
    // What a variable held is its own text.
    if (name !== undefined && check.document.written(path) === null)
        check.warn(path, { message: `$${name} is taken as it stands`, quoting: false, hint: `write \${${name}} for the variable ${name}` });
    // What stands in `oauth2` is trimmed.
    if (!holdsSecret(path) || path.includes('oauth2'))
        return;
    if (/[\r\n]$/.test(text))
        check.warn(path, {
            message: 'ends with a line break, which is sent as a part of it',
            quoting: false,
            hint: 'set the secret again without it',
        });
    else if (/^\s|\s$/.test(text))
        check.warn(path, {
            message: 'begins or ends with a blank, which is sent as a part of it',
            quoting: false,
            hint: 'set the secret again without it',
        });
}

;// CONCATENATED MODULE: ./lib/src/config/check/servers/check-servers.js






/** Senders and mailboxes: names, logins and how the connection is secured. */
function checkServers(check) {
    for (const [name, sender] of entriesOf(check.draft.senders)) {
        const path = ['senders', name];
        const form = senderForm(sender.protocol);
        if (form === null) {
            notSpoken(check, path, SENDER_PROTOCOLS);
            continue;
        }
        checkServer(check, sender, path, form);
        if (sender.user !== undefined && !hasPassword(check, path))
            missing(check, [...path, 'password'], 'needed to log in as user');
        if (sender.user === undefined && sender.password !== undefined && !check.has([...path, 'user'])) {
            missing(check, [...path, 'user'], 'needed where a password is given');
        }
    }
    for (const [name, mailbox] of entriesOf(check.draft.mailboxes)) {
        const path = ['mailboxes', name];
        const form = mailboxForm(mailbox.protocol);
        if (form === null) {
            notSpoken(check, path, MAILBOX_PROTOCOLS);
            continue;
        }
        checkServer(check, mailbox, path, form);
        refuseFolders(check, mailbox, path);
        if (!hasPassword(check, path))
            missing(check, [...path, 'password'], 'needed to read the mailbox');
    }
}
/** POP3 has no folders: what would be looked for in one cannot be seen. */
function refuseFolders(check, { protocol }, path) {
    if (protocol !== 'pop3')
        return;
    for (const key of ['folder', 'junk'])
        if (check.has([...path, key]))
            check.error([...path, key], {
                message: 'POP3 shows the Inbox alone, and no other folder',
                on: 'key',
                quoting: false,
                hint: 'leave it out, or use protocol: imap',
            });
}
/** A word that is known but not spoken yet; where one stands, nothing else can be said of the entry. */
function notSpoken(check, path, protocols) {
    check.error([...path, 'protocol'], { message: 'not available in this version', expected: protocols.join(', ') });
}
function checkServer(check, server, path, form) {
    for (const [key, value] of Object.entries(server)) {
        const complaint = typeof value === 'string' && Object.hasOwn(form.keys, key) ? form.keys[key]?.(value) : null;
        if (complaint)
            check.error([...path, key], complaint);
    }
    if (server.host !== undefined && (0,address_names/* host */.Hc)(server.host) === null) {
        check.error([...path, 'host'], { message: 'not usable', expected: 'a host name or an IP address', hint: hostHint(server.host) });
    }
    checkPreset(check, server, path);
    const port = server.port === undefined ? undefined : Number(server.port);
    const { security } = connection(form, port, server.security);
    if (server['tls-name'] !== undefined) {
        if (security === 'plaintext')
            check.error([...path, 'tls-name'], { message: 'there is no certificate to verify with security: plaintext', quoting: false });
        else if ((0,address_names/* host */.Hc)(server['tls-name']) === null)
            check.error([...path, 'tls-name'], { message: 'not usable', expected: 'a host name or an IP address' });
    }
    checkPin(check, server, security, [...path, 'pin']);
    if (server.ca !== undefined && security === 'plaintext') {
        check.error([...path, 'ca'], { message: 'there is no certificate to verify with security: plaintext', quoting: false });
    }
    refuseControls(check, server.user, [...path, 'user']);
    // NUL ends the fields of AUTH PLAIN (RFC 4616 section 2).
    if (server.password?.includes('\0') === true)
        check.error([...path, 'password'], { message: 'not usable', expected: 'a text without NUL' });
    checkToken(check, server, security, path);
    if (security === 'plaintext' && server.password !== undefined && server.host !== undefined && !(0,address_names/* isLoopback */.U9)(server.host)) {
        check.warn([...path, 'security'], {
            message: `the password for ${server.host} crosses the network unencrypted`,
            quoting: false,
            hint: 'use starttls or tls',
        });
    }
}
function checkPin(check, { pin, ca }, security, path) {
    if (pin === undefined)
        return;
    if (security === 'plaintext')
        check.error(path, { message: 'there is no key to verify with security: plaintext', quoting: false });
    else if (ca !== undefined)
        check.error(path, { message: 'stands in place of ca: give one of them', on: 'key', quoting: false });
    else if ((0,address_names/* keyPin */.Zf)(pin) === null) {
        check.error(path, {
            message: 'not usable',
            expected: 'sha256/ and 44 characters of base64, as openssl makes them (docs/configuration.md)',
        });
    }
}
/** A host that is not the provider's is a mistake in one of the two. */
function checkPreset(check, { preset, host: given }, path) {
    const known = presetOf(preset);
    if (known === null || given === undefined || isOfPreset(known, given))
        return;
    check.error([...path, 'host'], { message: `is none of ${preset}`, hint: 'leave out host, or preset' });
}
/** A token is worth a password: it goes over TLS, or nowhere. */
function checkToken(check, server, security, path) {
    if (!check.has([...path, 'oauth2']))
        return;
    if (check.has([...path, 'password']))
        check.error([...path, 'oauth2'], { message: 'stands in place of password: give one of them', on: 'key', quoting: false });
    if (!check.has([...path, 'user']))
        missing(check, [...path, 'user'], 'needed where a token is used');
    if (security === 'plaintext' && server.host !== undefined && !(0,address_names/* isLoopback */.U9)(server.host))
        check.error([...path, 'security'], {
            message: 'a token is never sent without TLS',
            expected: 'starttls or tls',
        });
}
function hostHint(text) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
        return 'write the name only, without scheme and path';
    return /^[^:]+:[0-9]+$/.test(text) ? 'write the port under port' : null;
}
function hasPassword(check, path) {
    return check.has([...path, 'password']) || check.has([...path, 'oauth2']);
}
function missing(check, path, why) {
    check.error(path, { message: `is missing: ${why}`, on: 'key', quoting: false });
}
function refuseControls(check, text, path) {
    if (text !== undefined && (0,invisible/* hasControlCharacters */.Kg)(text))
        check.error(path, { message: 'not usable', expected: 'a text of one line without control characters' });
}

;// CONCATENATED MODULE: ./lib/src/config/document/inputs.js



/** The inputs that describe one loop without a file. They must have no defaults in action.yml: a default would look like a given value. */
const LOOP_INPUTS = [
    'preset',
    'smtp-host',
    'smtp-port',
    'smtp-security',
    'smtp-user',
    'smtp-password',
    'ehlo',
    'from',
    'to',
    'imap-host',
    'imap-port',
    'imap-security',
    'imap-user',
    'imap-password',
    'folder',
    'subject',
    'kind',
    'warning',
    'critical',
];
/** Names of the loop inputs that are given. */
function givenLoopInputs(get) {
    return LOOP_INPUTS.filter((name) => get(name) !== '');
}
/**
 * The configuration that the inputs alone describe: one loop if any of its inputs is given, and the domains. Variables are not replaced.
 */
function documentFromInputs(get) {
    const names = new Map();
    const value = { ...(givenLoopInputs(get).length > 0 ? loopFromInputs(get, names) : {}), ...extrasFromInputs(get, names) };
    return documentOfInputs(value, names);
}
/** Inputs that replace the file's value of the same name. */
const REPLACING = ['timeout', 'wait-for-dns', 'baseline'];
/**
 * `document` with what inputs may add to a file: `domains` (those that it does not name), `heartbeat-url`, and those that replace its own.
 */
function withExtraInputs(document, get) {
    const names = new Map();
    const { domains, heartbeat, ...replaced } = extrasFromInputs(get, names);
    const file = document.value;
    if (!isMapping(file) || ['domains', 'heartbeat'].some((section) => !isSection(file[section])))
        return document;
    const own = isMapping(file['domains']) ? file['domains'] : {};
    const value = {
        ...file,
        ...(domains === undefined ? {} : { domains: { ...domains, ...own } }),
        ...(heartbeat === undefined ? {} : { heartbeat: { ...(isMapping(file['heartbeat']) ? file['heartbeat'] : {}), ...heartbeat } }),
        ...replaced,
    };
    const added = documentOfInputs(value, names);
    const isAdded = ([section, name]) => (typeof section === 'string' && Object.hasOwn(replaced, section)) ||
        (section === 'heartbeat' && name === 'url' && heartbeat !== undefined) ||
        (section === 'domains' &&
            typeof name === 'string' &&
            domains !== undefined &&
            Object.hasOwn(domains, name) &&
            !Object.hasOwn(own, name));
    return {
        value,
        place: (path, part) => (isAdded(path) ? added : document).place(path, part),
        written: (path) => (isAdded(path) ? null : document.written(path)),
    };
}
/** Something that can be added to: a mapping, or nothing at all. */
function isSection(value) {
    return value === undefined || value === null || isMapping(value);
}
function extrasFromInputs(get, names) {
    const listed = get('domains')
        .split(/[,\n]/)
        .map((text) => text.trim())
        .filter((text) => text !== '');
    const domains = Object.fromEntries(listed.map((name) => [name, null]));
    for (const name of ['domains', ...REPLACING])
        names.set(name, name);
    const given = REPLACING.filter((name) => get(name) !== '').map((name) => [name, get(name)]);
    const url = get('heartbeat-url');
    names.set('heartbeat', 'heartbeat-url');
    return {
        ...(listed.length > 0 ? { domains } : {}),
        ...(url.trim() === '' ? {} : { heartbeat: { url } }),
        ...Object.fromEntries(given),
    };
}
function loopFromInputs(get, names) {
    const kind = get('kind') === '' ? 'external' : get('kind');
    const loop = kind === 'internal' || kind === 'inbound' ? kind : 'external';
    /** The value of the first input that is given; a complaint names that one, or the first where none is. */
    const take = (path, ...inputs) => {
        const given = inputs.find((name) => get(name) !== '');
        names.set(formatPath(path), given ?? inputs[0]);
        return given === undefined ? {} : { [String(path.at(-1))]: get(given) };
    };
    return {
        senders: {
            smtp: {
                protocol: SENDER_PROTOCOLS[0],
                ...(get('smtp-host') === '' ? take(['senders', 'smtp', 'preset'], 'preset') : {}),
                ...take(['senders', 'smtp', 'host'], 'smtp-host'),
                ...take(['senders', 'smtp', 'port'], 'smtp-port'),
                ...take(['senders', 'smtp', 'security'], 'smtp-security'),
                ...take(['senders', 'smtp', 'user'], 'smtp-user'),
                ...take(['senders', 'smtp', 'password'], 'smtp-password'),
                ...take(['senders', 'smtp', 'ehlo'], 'ehlo'),
            },
        },
        mailboxes: {
            imap: {
                protocol: MAILBOX_PROTOCOLS[0],
                ...(get('imap-host') === '' ? take(['mailboxes', 'imap', 'preset'], 'preset') : {}),
                ...take(['mailboxes', 'imap', 'host'], 'imap-host'),
                ...take(['mailboxes', 'imap', 'port'], 'imap-port'),
                ...take(['mailboxes', 'imap', 'security'], 'imap-security'),
                ...take(['mailboxes', 'imap', 'user'], 'imap-user', 'to'),
                ...take(['mailboxes', 'imap', 'password'], 'imap-password'),
                ...take(['mailboxes', 'imap', 'folder'], 'folder'),
            },
        },
        loops: {
            [loop]: {
                sender: 'smtp',
                mailbox: 'imap',
                kind,
                ...take(['loops', loop, 'kind'], 'kind'),
                ...take(['loops', loop, 'from'], 'from', 'smtp-user'),
                ...take(['loops', loop, 'to'], 'to'),
                ...take(['loops', loop, 'subject'], 'subject'),
                ...take(['loops', loop, 'warning'], 'warning'),
                ...take(['loops', loop, 'critical'], 'critical'),
            },
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/config/document/variables.js



// `$${` stands for a literal `${`; anything else behind `${` up to the brace is a variable's name, or a mistake to be reported.
const REFERENCE = /\$\$\{|\$\{([^}]*)(\}?)/g;
/**
 * Puts the variables of `env` in place of every `${NAME}` in `text`; `$${` gives `${`. The inserted value is text and never looked at
 * again: neither for further variables nor as YAML. An empty variable is a fault too, because a GitHub secret that does not exist is empty.
 */
function interpolate(text, env) {
    const inserted = [];
    const faults = [];
    const result = text.replace(REFERENCE, (whole, inner, brace) => {
        if (inner === undefined)
            return '${';
        if (inner.startsWith('{'))
            faults.push({ kind: 'expression' });
        else if (brace === '' || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(inner))
            faults.push({ kind: 'malformed' });
        else {
            const value = Object.hasOwn(env, inner) ? env[inner] : undefined;
            if (value === undefined)
                faults.push({ kind: 'unset', name: inner });
            else if (value === '')
                faults.push({ kind: 'empty', name: inner });
            else {
                inserted.push(value);
                return value;
            }
        }
        return whole;
    });
    return { text: result, inserted, faults };
}
/**
 * `tree` with every `${NAME}` in its values replaced from `env`. Keys stay as they are. A variable that is missing where nobody looks
 * (`isUsed`) is no error: its value is left out or, where the form needs one, stays as it is written.
 */
function fillVariables(tree, env, file, isUsed) {
    const errors = [];
    const unfilled = [];
    const fill = (node, path) => {
        switch (node.kind) {
            case 'list':
                return { ...node, items: node.items.flatMap((item, index) => fill(item, [...path, index]) ?? []) };
            case 'mapping':
                return {
                    ...node,
                    entries: node.entries.flatMap((entry) => {
                        const value = fill(entry.value, [...path, entry.key]);
                        return value === null ? [] : [{ ...entry, value }];
                    }),
                };
            case 'scalar':
                return fillScalar(node, path);
        }
    };
    const fillScalar = (node, path) => {
        if (typeof node.value !== 'string' || !node.value.includes('${'))
            return node;
        const { text, inserted, faults } = interpolate(node.value, env);
        const ignored = faults.length > 0 && faults.every(isMissing) && !isUsed(path);
        for (const fault of ignored ? [] : faults)
            errors.push({ file, ...node.at, path: formatPath(path), expected: null, received: null, ...explain(fault, env) });
        if (faults.length > 0)
            unfilled.push(path);
        if (ignored && !NEEDED_TEXTS.has(path.at(-1)))
            return null;
        return { ...node, value: text, written: inserted.length > 0 ? node.value : null, inserted };
    };
    return { tree: fill(tree, []) ?? tree, errors, unfilled };
}
/** Keys that the form needs, with any text in them. */
const NEEDED_TEXTS = new Set(['host', 'user', 'password', 'sender', 'mailbox', 'from', 'to']);
function isMissing({ kind }) {
    return kind === 'unset' || kind === 'empty';
}
function explain(fault, env) {
    switch (fault.kind) {
        case 'unset': {
            const near = misspelling(fault.name, env);
            return {
                message: `environment variable ${fault.name} is not set`,
                hint: (0,document_errors/* didYouMean */.au)(near) ?? `in a workflow, set it under the step's env, such as ${fault.name}: \${{ secrets.${fault.name} }}`,
            };
        }
        case 'empty':
            return {
                message: `environment variable ${fault.name} is empty`,
                hint: 'a GitHub secret that does not exist, or that a pull request from a fork may not read, is empty',
            };
        case 'expression':
            return {
                message: 'GitHub expressions ${{ ... }} are not evaluated in this file',
                hint: "set an environment variable under the step's env and write ${NAME} here",
            };
        case 'malformed':
            return { message: '${ begins a variable, but no name and } follow', hint: 'write ${NAME}, or $${ for a literal ${' };
    }
}
/** Words that name no account: only in these may a slip be meant. */
const COMMON_WORDS = new Set('PASSWORD PASSWD SECRET TOKEN USER USERNAME HOST PORT URL KEY ID CLIENT TENANT SMTP IMAP POP3 JMAP'.split(' '));
/** The variable whose name is `name` with a slip in a common word: what differs in another word is another account's. */
function misspelling(name, env) {
    const words = name.split('_');
    const candidates = Object.keys(env).filter((other) => {
        const others = other.split('_');
        return others.length === words.length && others.every((word, index) => isMeant(words[index] ?? '', word));
    });
    return (0,nearest/* nearest */.p)(name, candidates);
}
function isMeant(word, known) {
    const isCommon = [word, known].some((text) => COMMON_WORDS.has(text.toUpperCase()));
    return word.toUpperCase() === known.toUpperCase() || (isCommon && (0,nearest/* nearest */.p)(word, [known]) !== null);
}

;// CONCATENATED MODULE: ./lib/src/config/build/secret-parts.js


/** The values of the variables that secrets were put together from: each may be a secret of its own. */
function secretParts(document, inserted) {
    return [
        ...secretPaths(document).flatMap(inserted),
        ...urlPaths(document).flatMap((path) => inserted(path).filter((part) => !isPublic(part, valueAt(document.value, path)))),
        ...keysPutIntoZones(document, inserted),
    ];
}
function secretPaths(document) {
    const below = (section, keys) => secret_parts_namesIn(document, [section]).flatMap((name) => keys.map((key) => [section, name, key]));
    const headers = secret_parts_namesIn(document, ['channels']).flatMap((name) => secret_parts_namesIn(document, ['channels', name, 'headers']).map((header) => ['channels', name, 'headers', header]));
    return [
        ...oauth2Paths(document),
        ...below('senders', ['password']),
        ...below('mailboxes', ['password']),
        ...below('channels', ['token', 'routing-key', 'secret']),
        ...headers,
        ['heartbeat', 'token'],
        ['blocklists', 'spamhaus-dqs-key'],
        ['blocklists', 'abusix-key'],
        ['token-secret'],
    ];
}
/** A service account that is named by its address is no secret. */
function oauth2Paths(document) {
    return ['senders', 'mailboxes'].flatMap((section) => secret_parts_namesIn(document, [section]).flatMap((name) => ['token', 'client-secret', 'refresh-token', 'service-account']
        .map((key) => [section, name, 'oauth2', key])
        .filter((path) => path.at(-1) !== 'service-account' || valueAt(document.value, [section, name, 'oauth2', 'federation']) === undefined)));
}
function urlPaths(document) {
    return [...secret_parts_namesIn(document, ['channels']).map((name) => ['channels', name, 'url']), ['heartbeat', 'url']];
}
/** Whether it says no more than where the URL leads. */
function isPublic(part, url) {
    return (typeof url === 'string' ? ((0,secrets/* webUrl */.qP)(url)?.origin ?? '') : '').includes(part);
}
function secret_parts_namesIn(document, path) {
    const section = valueAt(document.value, path);
    return isMapping(section) ? Object.keys(section) : [];
}
/** A variable in the name of a zone is its key, as long as it is one label. */
function keysPutIntoZones(document, inserted) {
    const path = ['blocklists', 'zones'];
    const zones = valueAt(document.value, path);
    const paths = Array.isArray(zones) ? zones.map((_, index) => [...path, index]) : [path];
    return paths.flatMap(inserted).filter((part) => !part.includes('.'));
}

;// CONCATENATED MODULE: ./lib/src/config/schema/completed.js





/** Keys that the form needs and the file may leave out, wherever one value is sensible. */
const DERIVED = {
    senders: ['protocol', 'host', 'port', 'security'],
    mailboxes: ['protocol', 'host', 'port', 'security', 'user'],
    loops: ['kind', 'sender', 'mailbox', 'from'],
};
/** Keys that a preset stands for. */
const OF_PRESETS = new Set(['host', 'port', 'security']);
/** `document` with every left-out key added that follows from the others; what does not follow stays missing. */
function completed(document) {
    const added = new Map();
    const sources = [];
    let root = document.value;
    // Mailboxes last: their user follows from the loops that read them.
    for (const section of ['senders', 'loops', 'mailboxes']) {
        for (const name of completed_namesIn(root, section)) {
            if (!isMapping(valueAt(root, [section, name])))
                continue;
            for (const key of DERIVED[section]) {
                const path = [section, name, key];
                const derived = valueAt(root, path) === undefined ? derive(root, section, name, key) : null;
                if (derived === null)
                    continue;
                root = put(root, path, derived.value);
                added.set(formatPath(path), derived);
                if (derived.from !== null)
                    sources.push({ path, from: derived.from });
            }
        }
    }
    return {
        document: {
            value: root,
            place: (path, part) => document.place(path, part),
            written: (path) => document.written(added.get(formatPath(path))?.from ?? path),
        },
        sources,
    };
}
/** Why a left-out key does not follow from the others, and what to do; null for a key that never does. */
function whyMissing(root, path) {
    const [section, name, key] = path;
    if (section === 'loops' && (key === 'sender' || key === 'mailbox')) {
        const list = key === 'sender' ? 'senders' : 'mailboxes';
        const known = completed_namesIn(root, list);
        return known.length === 0 ? `add one under ${list}` : `name one of ${known.slice(0, 10).join(', ')}`;
    }
    if (section === 'loops' && key === 'from')
        return 'it is left out only where the sender has a user that is a mail address';
    if (key === 'host' && (section === 'senders' || section === 'mailboxes')) {
        const preset = valueAt(root, [section, String(name), 'preset']);
        const known = presetOf(preset);
        const protocol = valueAt(root, [section, String(name), 'protocol']);
        if (known !== null && presetServer(known, section, protocol) === null)
            return `${String(preset)} has no ${section}${protocol === 'pop3' ? ' by POP3' : ''}`;
        if (known !== null)
            return `it is another one for each region of ${String(preset)}`;
    }
    if (section === 'mailboxes' && key === 'user')
        return `it is left out only where the loops that read ${String(name)} have one to`;
    return null;
}
function derive(root, section, name, key) {
    if (key === 'protocol')
        return { value: section === 'senders' ? SENDER_PROTOCOLS[0] : byPort(valueAt(root, [section, name, 'port'])), from: null };
    if (OF_PRESETS.has(key) && section !== 'loops')
        return ofPreset(root, section, name, key);
    if (key === 'kind')
        return { value: 'external', from: null };
    if (key === 'sender')
        return theOnly(root, 'senders');
    if (key === 'mailbox')
        return theOnly(root, 'mailboxes');
    return key === 'from' ? senderOf(root, name) : readerOf(root, name);
}
/** The ports of RFC 1939 and RFC 8314 leave no doubt. */
function byPort(port) {
    return String(port) === '995' || String(port) === '110' ? 'pop3' : MAILBOX_PROTOCOLS[0];
}
/** What the preset of a server knows; a port or security that stands there decides about the other. */
function ofPreset(root, section, name, key) {
    const preset = presetOf(valueAt(root, [section, name, 'preset']));
    const server = preset === null ? null : presetServer(preset, section, valueAt(root, [section, name, 'protocol']));
    if (server === null)
        return null;
    if (key === 'host')
        return server.host === null ? null : { value: server.host, from: null };
    const isSaid = ['port', 'security'].some((other) => valueAt(root, [section, name, other]) !== undefined);
    // Both come together, the port first.
    if (key === 'port')
        return isSaid ? null : { value: server.port, from: null };
    const isOurs = valueAt(root, [section, name, 'port']) === server.port;
    return isOurs ? { value: server.security, from: null } : null;
}
function theOnly(root, section) {
    const [only, ...others] = completed_namesIn(root, section);
    return only === undefined || others.length > 0 ? null : { value: only, from: null };
}
/** Who logs in to send is who sends, where that is an address; a variable that is not set has said so itself. */
function senderOf(root, loop) {
    const sender = valueAt(root, ['loops', loop, 'sender']);
    if (typeof sender !== 'string')
        return null;
    const from = ['senders', sender, 'user'];
    const user = valueAt(root, from);
    return typeof user === 'string' && (user.includes('${') || (0,mailbox_address/* parseAddress */.or)(user) !== null) ? { value: user, from } : null;
}
/** The one address whose mail a mailbox holds: that of its loops' probes or, where it is read for bounces alone, of their senders. */
function readerOf(root, mailbox) {
    const addresses = (key, address) => completed_namesIn(root, 'loops')
        .filter((loop) => valueAt(root, ['loops', loop, key]) === mailbox)
        .map((loop) => ({ from: ['loops', loop, address], value: valueAt(root, ['loops', loop, address]) }));
    const awaited = addresses('mailbox', 'to');
    const [first, ...others] = awaited.length > 0 ? awaited : addresses('bounces', 'from');
    return first === undefined || typeof first.value !== 'string' || others.some(({ value }) => value !== first.value) ? null : first;
}
function completed_namesIn(root, section) {
    const entries = valueAt(root, [section]);
    return isMapping(entries) ? Object.keys(entries) : [];
}
/** `root` with `value` below the mappings of `path`. */
function put(root, path, value) {
    const [key, ...rest] = path;
    if (key === undefined)
        return value;
    if (!isMapping(root))
        return root;
    return { ...root, [key]: put(root[key], rest, value) };
}

;// CONCATENATED MODULE: ./lib/src/config/schema/known-words.js


/**
 * What other tools call a key of ours: check_email_delivery (Debian's monitoring-plugins-contrib), Checkmk's check_mail_loop, and what mail
 * programs write in their settings.
 */
const WORDS = {
    warn: ['warning'],
    crit: ['critical'],
    server: ['host'],
    hostname: ['host'],
    address: ['host', 'to'],
    username: ['user'],
    login: ['user'],
    pass: ['password'],
    passwd: ['password'],
    ssl: ['security'],
    tls: ['security'],
    starttls: ['security'],
    encryption: ['security'],
    recipient: ['to'],
    mailto: ['to'],
    'mail-to': ['to'],
    mailfrom: ['from'],
    'mail-from': ['from'],
    'smtp-server': ['senders'],
    'fetch-server': ['mailboxes'],
    'imap-server': ['mailboxes'],
    smtp: ['senders'],
    imap: ['mailboxes'],
    'fetch-ssl': ['security'],
    'delete-messages': ['delete'],
    'cleanup-messages': ['delete'],
    'fetch-timeout': ['critical'],
    timeout: ['critical'],
    interval: ['critical'],
    retries: ['attempts'],
    spam: ['junk'],
    mailbox: ['mailboxes', 'folder'],
    rbl: ['blocklists'],
    dnsbl: ['blocklists'],
    blacklists: ['blocklists'],
    resolvers: ['dns', 'servers'],
    nameservers: ['servers', 'dns'],
};
/** What to say to an unknown key: the known one that it is in other tools, or that it is nearest to; null without one. */
function meantKey(name, known) {
    return wordOf(name, known) ?? (0,nearest/* nearest */.p)(name, known);
}
/** The hint for an unknown key; `ssl: true` is a value of another key too. */
function keyHint(name, known) {
    const word = wordOf(name, known);
    if (word === null)
        return (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(name, known));
    return word === 'security' ? 'it is called security here: tls, starttls or plaintext' : `it is called ${word} here`;
}
function wordOf(name, known) {
    const plain = name.toLowerCase().replaceAll('_', '-');
    return (Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined)?.find((word) => known.includes(word)) ?? null;
}
/** One entry of each section that is a mapping of names. */
const FORMS = {
    senders: 'senders: {mta: {host: smtp.example.net}}',
    mailboxes: 'mailboxes: {own: {host: imap.example.net}}',
    loops: 'loops: {internal: {to: probe@example.net}}',
    domains: 'domains: {example.net: }',
    channels: 'channels: {team: {type: slack}}',
};
/** The right form of a section that was written as a list. */
function mappingHint(path) {
    const form = path.length === 1 ? FORMS[String(path[0])] : undefined;
    return form === undefined ? 'write its keys below it, without the hyphens of a list' : `each has a name: ${form}`;
}

;// CONCATENATED MODULE: ./lib/src/config/schema/schema.js
// The keys of a configuration, the form of their values, and what follows where one is left out.
// Called by config.






const NAMES = 'a name of 1 to 64 letters, digits, dots, hyphens or underscores';
const expected = section({
    spf: optional(textOrList('a result such as pass'), 'Result of SPF: the word of the receiver, else our own; several are allowed.'),
    dkim: optional(textOrList('a result such as pass'), 'The same for DKIM.'),
    dmarc: optional(textOrList('a result such as pass'), 'The same for DMARC.'),
    tls: optional(truth(), 'true: every hop between two hosts tells TLS; false: none does.'),
    junk: optional(truth(), 'false: the probe must not lie in Junk; true: it must.'),
    via: optional(listOf('a host name'), 'Hosts that the probe must have come by.'),
});
const loop = section({
    kind: described(oneOf(['internal', 'external', 'inbound']), 'internal: own MTA and own mailbox; external: through the outside world to a sentinel mailbox; inbound: an account outside sends to your own mailbox. Default: external.'),
    places: optional(listOf('the name of a place'), 'Keys in places, in each of which the loop runs (see mode: plan). Default: wherever the run is.'),
    sender: described(shapes_text('the name of a sender'), 'Key in senders. Default: the only one.'),
    mailbox: described(shapes_text('the name of a mailbox'), 'Key in mailboxes. Default: the only one.'),
    from: described(shapes_text('a mail address'), 'Envelope sender and From of the probe. Default: the user of the sender.'),
    to: described(shapes_text('a mail address'), 'Recipient of the probe: an address whose mail arrives in the mailbox.'),
    subject: optional(shapes_text(), 'Plain text, never a pattern; a token is appended. Default: [continuity] and the domain of from.'),
    warning: optional(duration(), 'A probe delivered after this is slow. Default: 30s (internal), 60s (external, inbound).'),
    critical: optional(duration(), 'A probe not seen by then is lost in this run. Default: 120s (internal), 300s (external, inbound).'),
    attempts: optional(attempts(), 'Tries to hand the probe over; only 4xx replies and connection errors are tried again. Default: 4.'),
    retry: optional(durations(), 'The waits between these tries; the last one repeats. Default: [10s, 30s, 90s].'),
    delete: optional(truth(), 'Delete our own probes after the run. Default: true.'),
    bounces: optional(shapes_text('the name of a mailbox'), 'A mailbox in which bounces to from come back: a bounced probe is told at once, with its reason.'),
    'bounces-probe': optional(oneOf(['quiet', 'loud']), 'quiet: the probe says that it was sent automatically (Auto-Submitted), which keeps vacation notices and ticket systems from answering, and Exim and Amavis from reporting a delay or a refusal; loud: it does not say so. Default: quiet.'),
    template: optional(shapes_text('a file that ends in .txt, .html or .eml'), 'Your own mail to be sent as the probe: a text, a page, or a whole mail with its attachments; the token is added.'),
    expect: optional(expected, 'What the arrived probe must look like; what differs is critical.'),
});
const domain = section({
    dkim: optional(section({ selectors: optional(listOf('a selector'), 'Selectors to check; those seen in the arrived probe are added.') }), 'DKIM keys (RFC 6376).'),
    spf: optional(section({
        pass: optional(listOf('an IP address'), 'Addresses that must pass SPF.'),
        fail: optional(listOf('an IP address'), 'Addresses that must not pass SPF.'),
    }), 'Expectations of the SPF record (RFC 7208).'),
    mx: optional(listOf('a host name'), 'The domain must have exactly this set of mail exchangers.'),
    dmarc: optional(section({ policy: optional(oneOf(['none', 'quarantine', 'reject']), 'The policy must be at least this strict.') }), 'Expectations of the DMARC record (RFC 9989).'),
    parked: optional(truth(), 'true: it is to neither send nor receive mail; what is open is told (parked-open). Default: false.'),
    internal: optional(truth(), 'true: its hosts may have private addresses, and are connected to there; else nothing that only a DNS record names is connected to inside a network. Default: false.'),
});
const ignored = section({
    target: optional(shapes_text('an address or a domain'), 'Whose listing is ignored. Default: anybody on that zone.'),
    zone: optional(shapes_text('a zone'), 'On which list. Default: on any.'),
    reason: described(shapes_text(), 'Why; it stands in the report.'),
    until: described(shapes_text('a date such as 2026-12-31'), 'The last day (UTC) on which it is ignored.'),
});
const blocklists = section({
    ips: optional(listOf('an IP address'), 'Addresses to look up; the egress address read from the arrived probe and the MX addresses of domains are added.'),
    domains: optional(listOf('a domain name'), 'Domains to look up, such as those of links in the mail; the From domains of loops and the names in domains are added.'),
    zones: optional(textOrList('default or a zone'), 'default, or a list of zone names, which may hold default. Default: default.'),
    'domain-zones': optional(listOf('a zone'), 'Further lists of domains that are in no catalogue and keep the test entries of RFC 5782.'),
    severity: optional(named(oneOf(['critical', 'warning', 'ok']), /^.+$/, 'a zone'), 'What a listing in a zone comes to. Default: critical on a core list or on two minor ones, warning on one minor list.'),
    ignore: optional(dist/* array */.YOg(ignored, 'a list of entries with reason and until'), 'Listings that are known and accepted for a while.'),
    'spamhaus-dqs-key': optional(shapes_text(), 'Key of the Spamhaus Data Query Service; masked everywhere.'),
    'abusix-key': optional(shapes_text(), 'Key of Abusix Mail Intelligence; masked everywhere.'),
    timeout: optional(duration(), 'For one question. Default: dns.timeout where that is set, else 2s.'),
    'in-flight': optional(questionsInFlight(), 'Questions that may wait for an answer at a time; overdue ones do not count. Default: 32.'),
});
const dns = section({
    servers: optional(listOf('an address:port'), "DNS servers as address:port. Default: the machine's resolver."),
    doh: optional(shapes_text('an https address such as https://dns.example.net/dns-query'), "A DNS server over HTTPS (RFC 8484), asked before servers, or instead of the machine's resolver; never for blocklists."),
    'doh-ca': optional(shapes_text('a file or PEM text'), 'PEM text, or a file relative to this one: the private CA that signed its certificate.'),
    timeout: optional(duration(), 'For one question to one server. Default: 4s.'),
    authoritative: optional(truth(), 'Ask every name server of each domain too, and name the one that differs or is stale. Default: false.'),
    'authoritative-port': optional(port(), 'Where these name servers listen; for a laboratory. Default: 53.'),
});
const certificates = section({
    warning: optional(duration(), 'Warn when a certificate expires within this. Default: 21d.'),
    critical: optional(duration(), 'Critical when a certificate expires within this. Default: 7d.'),
});
const heartbeat = section({
    url: described(shapes_text('a URL'), 'The ping or push URL as the service shows it. A secret: write ${NAME}.'),
    type: optional(oneOf(['auto', ...HEARTBEAT_TYPES]), "auto: by the URL's path. Default: auto."),
    token: optional(shapes_text(), ONLY_WITH('gatus', 'Token of the external endpoint.')),
    reports: optional(oneOf(HEARTBEAT_REPORTS), 'alive: that a run came to its end, its state in the text; state: a failure is down, a warning is up. Default: state where neither an issue nor a channel is configured.'),
    ca: optional(shapes_text('a file or PEM text'), CA),
    plaintext: optional(truth(), PLAINTEXT),
});
/** The configuration file: the one truth of which keys there are and what form their values have. */
const ConfigFile = section({
    senders: emptiable(named(sender, NAME, NAMES), 'Where probes leave from, by name.'),
    mailboxes: emptiable(named(mailbox, NAME, NAMES), 'Where probes are awaited, by name.'),
    loops: emptiable(named(loop, NAME, NAMES), 'Paths to prove, by name: sender -> from/to -> mailbox.'),
    places: optional(named(textOrList('a label of a runner'), NAME, NAMES), 'Where loops run when a run is split into jobs, by name: labels of runners, as runs-on takes them.'),
    domains: emptiable(named(emptiable(domain, 'Expectations of this domain; may be left empty.'), /^.+$/, 'a domain name'), 'Domains whose DNS is checked.'),
    blocklists: emptiable(blocklists, 'DNS blocklists to ask (RFC 5782).'),
    dns: emptiable(dns, 'How DNS is asked.'),
    certificates: emptiable(certificates, 'How close to expiry a certificate may be.'),
    incidents: emptiable(incidents, 'When an issue is opened, reminded of and closed; see the input open-issue.'),
    channels: emptiable(named(channel, NAME, NAMES), 'Who is told of incidents beside the issue, by name.'),
    heartbeat: emptiable(heartbeat, 'Who is told at the end of each run that this monitor lives, and alarms when it no longer hears of it.'),
    strict: optional(truth(), 'An unknown finding of DNS, blocklists or certificates raises the state of the run. Default: false.'),
    'wait-for-dns': optional(duration(), 'Before anything is sent, wait so long until every name server and resolver agrees with what domains expects.'),
    baseline: optional(shapes_text('a file'), 'The report.json of an earlier run: records that have changed since are told.'),
    timeout: optional(duration(), "For the whole run. Default: the slowest loop's critical and 30 s more."),
    'token-secret': optional(shapes_text(), "Key of the HMAC in the token of each probe, at least 16 characters. Default: derived from the mailbox's password."),
});

;// CONCATENATED MODULE: ./lib/src/config/schema/shape.js








/** Every place where `document` has not the form of a configuration; none at all if it has. */
function checkShape(document) {
    const result = dist/* safeParse */.xLC(ConfigFile, document.value);
    return result.success ? [] : result.issues.map((issue) => shape_explain(document, issue));
}
/** The configuration as its form says; only for a document without faults. */
function shapeOf(document) {
    return dist/* parse */.qgA(ConfigFile, document.value);
}
/** The document without what stands at `paths`, so that the rest can be judged all the same. */
function draftOf(document, paths) {
    const root = copy(document.value);
    for (const path of paths) {
        const last = path.at(-1);
        if (last === undefined)
            return {};
        const parent = valueAt(root, path.slice(0, -1));
        if (Array.isArray(parent) && typeof last === 'number')
            parent[last] = undefined;
        else if (isMapping(parent) && typeof last === 'string')
            delete parent[last];
    }
    return isMapping(root) ? root : {};
}
function copy(value) {
    if (Array.isArray(value))
        return value.map(copy);
    return isMapping(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)])) : value;
}
function shape_explain(document, issue) {
    const items = issue.path ?? [];
    const path = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const name = String(path.at(-1) ?? '');
    const onKey = items.at(-1)?.origin === 'key';
    if (issue.type === 'never') {
        const known = issue.message.split(' ');
        const near = keyHint(name, known);
        const expected = near === null ? `one of ${known.join(', ')}` : null;
        const meant = meantKey(name, known);
        return {
            path,
            spoils: false,
            meant: meant === null ? null : [...path.slice(0, -1), meant],
            error: complain(document, path, { message: 'unknown key', on: 'key', quoting: false, expected, hint: near }),
        };
    }
    if (issue.type === 'object_with_rest' && onKey) {
        const hint = whyMissing(document.value, path);
        return {
            path,
            spoils: false,
            meant: null,
            error: complain(document, path, { message: 'is missing', on: 'key', quoting: false, hint }),
        };
    }
    if (onKey) {
        return {
            path,
            spoils: false,
            meant: null,
            error: complain(document, path, { message: 'not a usable name', on: 'key', quoting: false, expected: issue.message }),
        };
    }
    const isList = issue.message === 'a mapping' && Array.isArray(issue.input);
    const empty = issue.input === null || issue.input === '';
    const error = complain(document, path, {
        message: empty ? 'has no value' : 'not usable',
        expected: issue.message,
        quoting: !empty,
        hint: isList ? mappingHint(path) : empty ? null : hintFor(issue),
    });
    // Where a whole section should stand, only the kind of the wrong value is reported: it may be anything, a misplaced secret too.
    const section = issue.message === 'a mapping' && !empty && typeof issue.input !== 'object';
    return { path, spoils: true, meant: null, error: section ? { ...error, received: `a ${kindOf(issue.input)}` } : error };
}
function hintFor(issue) {
    const { input, message } = issue;
    if (message === DURATION_FORM)
        return typeof input === 'string' || typeof input === 'number' ? durationHint(String(input)) : null;
    if (message.startsWith('one of ') && typeof input === 'string')
        return (0,document_errors/* didYouMean */.au)((0,nearest/* nearest */.p)(input, message.slice('one of '.length).split(', ')));
    const wantsText = issue.type === 'string' || issue.type === 'union';
    if (wantsText && (typeof input === 'number' || typeof input === 'boolean') && !/number|port|true/.test(message)) {
        return 'put it in quotes';
    }
    if (message === 'true or false' && typeof input === 'string')
        return /^(?:yes|on)$/i.test(input) ? 'write true' : /^(?:no|off)$/i.test(input) ? 'write false' : null;
    if (issue.type === 'array' && typeof input === 'string')
        return 'write it as a list: [...]';
    return null;
}

;// CONCATENATED MODULE: ./lib/src/config/document/tree.js

/** `tree` as a document of the file named `file`. */
function documentOfTree(tree, file) {
    return {
        value: plain(tree),
        place: (path, part) => ({ file, ...position(tree, path, part), label: formatPath(path) }),
        written: (path) => {
            const found = find(tree, path);
            return found !== null && found.node.kind === 'scalar' ? found.node.written : null;
        },
    };
}
/** The values of variables that were put in below `path`. */
function insertedAt(tree, path) {
    const found = find(tree, path);
    return found !== null && found.node.kind === 'scalar' ? found.node.inserted : [];
}
function plain(node) {
    switch (node.kind) {
        case 'scalar':
            return node.value;
        case 'list':
            return node.items.map(plain);
        case 'mapping':
            return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
    }
}
function position(tree, path, part) {
    for (let length = path.length; length >= 0; length--) {
        const found = find(tree, path.slice(0, length));
        if (found === null)
            continue;
        // An empty value has no place of its own: its key has.
        const byKey = part === 'key' || (found.node.kind === 'scalar' && found.node.value === null);
        return byKey ? (found.keyAt ?? found.node.at) : found.node.at;
    }
    return tree.at;
}
function find(tree, path) {
    let node = tree;
    let keyAt = null;
    for (const segment of path) {
        if (node.kind === 'list' && typeof segment === 'number') {
            node = node.items[segment];
            keyAt = null;
        }
        else if (node.kind === 'mapping') {
            const entry = node.entries.find((candidate) => candidate.key === segment);
            node = entry?.value;
            keyAt = entry?.keyAt ?? null;
        }
        else
            return null;
        if (node === undefined)
            return null;
    }
    return { node, keyAt };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/src/config/document/work.js
/** A real configuration of a thousand loops has half of each of these. */
const MOST_LINES = 20_000;
const MOST_SIGNS = 20_000;
const MOST_INDICATORS = 40_000;
const DEEPEST = 64;
/**
 * Why a text would take the parser longer than any configuration does; null where it would not. The size of a file says little of that: a
 * character a token is work a hundred times as much as a character of a text. Looked at in one pass, before the parser sees it.
 */
function tooMuchWork(text) {
    let lines = 1;
    let signs = 0;
    let indicators = 0;
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        switch (text.charAt(at)) {
            case '\n':
            case '\r':
                lines += 1;
                // Directives belong before the first line.
                if (text.charAt(at + 1) === '%')
                    indicators += 1_000;
                break;
            case '[':
            case '{':
                depth += 1;
                signs += 1;
                if (depth > DEEPEST)
                    return 'nested too deeply';
                break;
            case ']':
            case '}':
                depth = Math.max(0, depth - 1);
                signs += 1;
                break;
            case ',':
                signs += 1;
                break;
            case ':':
            case '-':
            case '?':
            case '!':
            case '&':
            case '*':
                indicators += 1;
                break;
        }
        if (lines > MOST_LINES)
            return 'more lines than any configuration has';
        if (signs > MOST_SIGNS || indicators > MOST_INDICATORS)
            return 'more entries than any configuration has';
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/src/config/document/yaml.js



/**
 * Tells the place of an offset in `text`; offsets beyond its end stand for the end. (The parser's own counter is off after some multi-line
 * texts.)
 */
function positionsIn(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (offset) => {
        const target = Math.min(Math.max(0, offset), text.length);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= target)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: target - (starts[low] ?? 0) + 1 };
    };
}
/** Larger files are refused before they are parsed. */
const MAX_CHARACTERS = 256 * 1024;
// Limits for what aliases can blow up; a real configuration has some hundred nodes at a depth of 5.
const MAX_NODES = 10_000;
const MAX_DEPTH = 32;
const MAX_SYNTAX_ERRORS = 10;
/** Reads YAML. `tree` is null where the text is too broken to go on with; otherwise the errors stand beside a usable tree. */
function readYaml(given, file) {
    const fail = (at, message, hint = null, path = []) => {
        return { file, ...at, path: formatPath(path), message, expected: null, received: null, hint };
    };
    const start = { line: 1, column: 1 };
    const text = given.replace(/^\ufeff/, '');
    if (text.length > MAX_CHARACTERS)
        return { tree: null, errors: [fail(start, `the file is larger than ${MAX_CHARACTERS / 1024} KiB`)] };
    const work = tooMuchWork(text);
    if (work !== null)
        return { tree: null, errors: [fail(start, work)] };
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, {
        // The pretty form quotes source lines, which may hold a password.
        prettyErrors: false,
        stringKeys: true,
        // Found below, with the path, and without comparing every key with every other.
        uniqueKeys: false,
        resolveKnownTags: false,
        logLevel: 'error',
    });
    const positionOf = positionsIn(text);
    const errors = [];
    let fatal = false;
    const reported = new Set();
    for (const { code, pos } of [...document.errors, ...document.warnings]) {
        const at = positionOf(pos[0]);
        fatal ||= code !== 'TAG_RESOLVE_FAILED';
        // One mistake makes the parser stumble several times in a row: the first of a line is the one to mend.
        if (reported.has(at.line) || errors.length >= MAX_SYNTAX_ERRORS)
            continue;
        reported.add(at.line);
        const source = text.split(/\r?\n/, at.line)[at.line - 1] ?? '';
        errors.push(fail(at, describe(code), yaml_hintFor(source)));
    }
    if (fatal)
        return { tree: null, errors };
    let nodes = 0;
    const convert = (input, path, fallback) => {
        const node = (0,yaml_dist/* isAlias */.Vj)(input) ? input.resolve(document) : input;
        if ((0,yaml_dist/* isAlias */.Vj)(input) && node === undefined) {
            errors.push(fail(positionOf(input.range?.[0] ?? 0), describe('BAD_ALIAS'), null, path));
            fatal = true;
        }
        const at = (0,yaml_dist/* isScalar */.jn)(node) || (0,yaml_dist/* isMap */.jh)(node) || (0,yaml_dist/* isSeq */.oP)(node) ? positionOf(node.range?.[0] ?? 0) : fallback;
        const empty = { kind: 'scalar', at, value: null, written: null, inserted: [] };
        if (++nodes > MAX_NODES || path.length > MAX_DEPTH) {
            if (!fatal)
                errors.push(fail(fallback, 'too much nesting or too many aliases', null, path));
            fatal = true;
            return empty;
        }
        if ((0,yaml_dist/* isSeq */.oP)(node))
            return { kind: 'list', at, items: node.items.map((item, index) => convert(item, [...path, index], at)) };
        if ((0,yaml_dist/* isMap */.jh)(node)) {
            const entries = [];
            const seen = new Set();
            for (const pair of node.items) {
                const key = (0,yaml_dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
                const keyAt = (0,yaml_dist/* isScalar */.jn)(pair.key) ? positionOf(pair.key.range?.[0] ?? 0) : at;
                const inner = [...path, key];
                if (['__proto__', 'constructor', 'prototype'].includes(key))
                    errors.push(fail(keyAt, 'this name cannot be used', null, inner));
                else if (seen.has(key))
                    errors.push(fail(keyAt, describe('DUPLICATE_KEY'), 'remove one, or rename it', inner));
                else
                    entries.push({ key, keyAt, value: convert(pair.value, inner, keyAt) });
                seen.add(key);
                if (fatal)
                    break;
            }
            return { kind: 'mapping', at, entries };
        }
        if (!(0,yaml_dist/* isScalar */.jn)(node))
            return empty;
        const { value } = node;
        return { ...empty, value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null };
    };
    const tree = convert(document.contents, [], start);
    return { tree: fatal ? null : tree, errors };
}
/** In our own words: the parser's may quote what the file says. */
function describe(code) {
    switch (code) {
        case 'DUPLICATE_KEY':
            return 'this key stands twice in the same mapping';
        case 'TAB_AS_INDENT':
            return 'a tab is used as indentation; YAML wants spaces';
        case 'MULTIPLE_DOCS':
            return 'a second YAML document begins here; one file holds one configuration';
        case 'TAG_RESOLVE_FAILED':
            return 'YAML tags (!...) are not supported';
        case 'BAD_ALIAS':
            return 'this alias (*...) has no anchor (&...) before it';
        case 'NON_STRING_KEY':
            return 'a key must be a plain text';
        case 'BAD_INDENT':
            return 'the indentation does not fit the lines before';
        case 'BAD_DQ_ESCAPE':
            return 'no such escape in a double-quoted text';
        case 'BAD_SCALAR_START':
            return 'a value that begins with this character needs quotes';
        case 'BLOCK_AS_IMPLICIT_KEY':
        case 'MULTILINE_IMPLICIT_KEY':
            return 'a mapping cannot begin inside this value: the indentation is wrong, or the value needs quotes because of its colon';
        case 'MISSING_CHAR':
            return 'a quote, bracket, comma or colon is missing here';
        case 'RESOURCE_EXHAUSTION':
            return 'nested too deeply';
        case 'BAD_DIRECTIVE':
            return 'this YAML directive (%...) is not supported';
        case 'UNEXPECTED_TOKEN':
        case 'ALIAS_PROPS':
        case 'BAD_PROP_ORDER':
        case 'BLOCK_IN_FLOW':
        case 'IMPOSSIBLE':
        case 'KEY_OVER_1024_CHARS':
        case 'MULTIPLE_ANCHORS':
        case 'MULTIPLE_TAGS':
        case 'BAD_COLLECTION_TYPE':
            return 'this is not valid YAML';
    }
}
function yaml_hintFor(line) {
    return /[[{].*\$\{/.test(line) ? 'inside [...] or {...} put quotes around "${NAME}"' : null;
}

;// CONCATENATED MODULE: ./lib/src/config/used.js


/** What of a server only a loop needs: its certificate is seen without a login. */
const FOR_LOOPS = new Set(['user', 'password', 'oauth2', 'ehlo', 'folder', 'junk', 'authserv-id']);
/**
 * Tells of every path of a configuration whether a run of `selection` looks at what stands there. Where everything is run, everything is
 * looked at.
 */
function usedBy(root, { only, checks }) {
    if (only === null && checks === null)
        return () => true;
    const wanted = new Set(checks ?? plan/* CHECK_FAMILIES */.iY);
    const loops = wanted.has('loops') ? (only ?? Object.keys(sectionOf(root, 'loops'))) : [];
    const mentioned = (...keys) => new Set(loops.flatMap((loop) => keys.map((key) => valueAt(root, ['loops', loop, key]))));
    const [senders, mailboxes] = [mentioned('sender'), mentioned('mailbox', 'bounces')];
    return ([section, name, key]) => {
        switch (String(section)) {
            case 'senders':
                return senders.has(name) || (wanted.has('certificates') && !FOR_LOOPS.has(key));
            case 'mailboxes':
                return mailboxes.has(name) || (wanted.has('certificates') && !FOR_LOOPS.has(key));
            case 'loops':
                // Blocklists of domains are asked about the sender's.
                return loops.some((loop) => loop === name) || (wanted.has('blocklists') && key === 'from');
            case 'domains':
                return wanted.has('dns') || wanted.has('blocklists');
            case 'blocklists':
                return wanted.has('blocklists');
            case 'token-secret':
                return loops.length > 0;
            default:
                return true;
        }
    };
}
function sectionOf(root, name) {
    const section = valueAt(root, [name]);
    return isMapping(section) ? section : {};
}

;// CONCATENATED MODULE: ./lib/src/config/load.js
// A configuration from its file or its inputs: complete and checked, or every error at once.
// Called by app.




























/** All of a configuration. */
const EVERYTHING = { only: null, checks: null };
/** The configuration of a run from its file or its inputs: complete and checked, or everything that is wrong with it at once. */
function loadConfig(request) {
    const { get, readText } = request;
    const given = get('config');
    const flat = givenLoopInputs(get);
    if (given.trim() !== '') {
        if (flat.length > 0)
            return refuse(inputError('config', `cannot be combined with ${flat.join(', ')}`, 'describe the loop in one place only'));
        if (isYaml(given))
            return fromYaml(given, 'config', null, request);
        const file = readText(given);
        if (!file.ok)
            return refuse(fileError(given, file.reason, checkoutHint(request.env)));
        return fromYaml(file.text, given, given, request);
    }
    if (flat.length > 0)
        return fromInputs(request);
    const file = readText(DEFAULT_CONFIG_PATH);
    if (file.ok)
        return fromYaml(file.text, DEFAULT_CONFIG_PATH, DEFAULT_CONFIG_PATH, request);
    if (get('domains').trim() !== '')
        return fromInputs(request);
    return refuse(fileError(DEFAULT_CONFIG_PATH, file.reason, ['create it, name another file with config, or give smtp-host, imap-host and the other inputs of one loop', checkoutHint(request.env)]
        .filter((hint) => hint !== null)
        .join('; ')));
}
/** On a runner there is no file of the repository before it was checked out. */
function checkoutHint(env) {
    if (env['GITHUB_ACTIONS'] !== 'true')
        return null;
    return 'a job begins without the files of its repository: the step `uses: actions/checkout@...` must come before this one, with `contents: read` among the permissions';
}
/** YAML text, of which JSON is a part, rather than a path: no path has a line break, a colon before a space, or a brace at its begin. */
function isYaml(given) {
    return given.includes('\n') || given.includes(': ') || given.trimStart().startsWith('{');
}
function fromInputs({ get, readText, readZone, calendar, selection }) {
    return judge({
        document: documentFromInputs(get),
        source: 'inputs',
        base: null,
        readText,
        readZone,
        calendar,
        selection,
        errors: [],
        unjudgeable: [],
        inserted: () => [],
    });
}
function fromYaml(text, source, base, request) {
    const { get, env, readText, readZone, calendar, selection } = request;
    const read = readYaml(text, source);
    if (read.tree === null)
        return refuse(...read.errors);
    const tree = orEmpty(read.tree);
    const filled = fillVariables(tree, env, source, usedBy(completed(documentOfTree(tree, source)).document.value, selection));
    return judge({
        document: withExtraInputs(documentOfTree(filled.tree, source), get),
        source,
        base,
        readText,
        readZone,
        calendar,
        selection,
        errors: [...read.errors, ...filled.errors],
        unjudgeable: filled.unfilled,
        inserted: (path) => insertedAt(filled.tree, path),
    });
}
/** A file without content is a configuration that says nothing. */
function orEmpty(tree) {
    return tree.kind === 'scalar' && tree.value === null ? { kind: 'mapping', at: tree.at, entries: [] } : tree;
}
function judge(asked) {
    const { document: given, source, base, readText, readZone, calendar, selection, errors, unjudgeable: unfilled, inserted } = asked;
    const { document, sources } = completed(given);
    const isUnfilled = (path) => unfilled.some((other) => samePath(path, other));
    const unjudgeable = [...unfilled, ...sources.filter(({ from }) => isUnfilled(from)).map(({ path }) => path)];
    const faults = checkShape(document).filter(({ path }) => !unjudgeable.some((other) => samePath(path, other)));
    const { check, ...found } = beginCheck(document, draftOf(document, [...unjudgeable, ...faults.filter(({ spoils }) => spoils).map(({ path }) => path)]));
    checkServers(check);
    check_secrets_checkSecrets(check);
    checkLoops(check);
    check_kinds_checkKinds(check);
    checkDns(check);
    checkIncidents(check, calendar);
    const zoneKeys = checkBlocklistKeys(check, readZone);
    checkRun(check);
    checkChannels(check);
    checkHeartbeat(check);
    const authorities = readAuthorities(check, readText, base);
    const logins = readLogins(check, readText, base);
    const templates = readTemplates(check, readText, base);
    const all = [...errors, ...faults.filter(({ path }) => !isUnavailable(check, path)).map(({ error }) => error), ...found.errors];
    const meant = new Set(faults.flatMap((fault) => (fault.meant === null ? [] : formatPath(fault.meant))));
    const scope = draftScope(check.draft, selection);
    if (all.length > 0)
        return { ...refuse(...(0,document_errors/* withoutConsequences */.Ro)(all, meant)), scope };
    checkPurpose(check);
    if (found.errors.length > 0)
        return { ...refuse(...found.errors), scope };
    return {
        ok: true,
        config: buildConfig({
            shape: shapeOf(document),
            source,
            authorities,
            logins,
            templates,
            secretParts: [...secretParts(document, inserted), ...zoneKeys],
        }),
        warnings: inOrder(found.warnings),
    };
}
/** Whether `path` belongs to a server that is refused for its protocol: what else it lacks depends on that. */
function isUnavailable(check, [section, name]) {
    if ((section !== 'senders' && section !== 'mailboxes') || typeof name !== 'string')
        return false;
    return section === 'senders'
        ? senderForm(check.draft.senders?.[name]?.protocol) === null
        : mailboxForm(check.draft.mailboxes?.[name]?.protocol) === null;
}
function samePath(a, b) {
    return a.length === b.length && a.every((segment, index) => segment === b[index]);
}
function inputError(path, message, hint) {
    return { file: null, line: null, column: null, path, message, expected: null, received: null, hint };
}
function fileError(file, reason, hint) {
    return { file, line: null, column: null, path: '', message: `cannot be read: ${reason}`, expected: null, received: null, hint };
}
function refuse(...errors) {
    return { ok: false, errors: inOrder(errors), scope: plan/* NO_SCOPE */.FK };
}
/** In the order of the file, each once: one input may stand for several keys. */
function inOrder(errors) {
    return [...new Map(errors.map((error) => [(0,document_errors/* formatConfigError */.YQ)(error), error])).values()].toSorted(document_errors/* compareErrors */.vo);
}


/***/ }),

/***/ 84527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ reverseName),
/* harmony export */   Ao: () => (/* binding */ isUnlistable),
/* harmony export */   C0: () => (/* binding */ isPrivateAddress),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Lb: () => (/* binding */ sameForm),
/* harmony export */   M1: () => (/* binding */ ipAddress),
/* harmony export */   MJ: () => (/* binding */ isLocalAddress),
/* harmony export */   Oo: () => (/* binding */ isUninhabited),
/* harmony export */   bJ: () => (/* binding */ reversedAddress),
/* harmony export */   eH: () => (/* binding */ isIpv4),
/* harmony export */   n6: () => (/* binding */ ipAddressIn),
/* harmony export */   sX: () => (/* binding */ isIpv6)
/* harmony export */ });
// What IP addresses, host names and mail addresses are: how they are written, and which ones nobody outside can reach.
// Called by every room.
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const DOTTED = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const GROUP = /^[\da-f]{1,4}$/i;
/** Whether `text` is an IPv4 address in four decimal octets without leading zeros, as inet_pton has it. */
function isIpv4(text) {
    return DOTTED.test(text);
}
/** Whether `text` is an IPv6 address (RFC 4291 section 2.2) without a zone. */
function isIpv6(text) {
    return groupsOf(text) !== null;
}
/** `text` in lower case if it is an IPv4 or IPv6 address without a zone; null otherwise. */
function ipAddress(text) {
    return isIpv4(text) || isIpv6(text) ? text.toLowerCase() : null;
}
/**
 * An IPv4 address, or an IPv6 address in lower case, found in a text such as `[203.0.113.7]`, `IPv6:2001:db8::1` or `user@192.0.2.1`; else
 * null.
 */
function ipAddressIn(text) {
    if (text.length > 120)
        return null;
    const bare = text
        .replace(/^.*@/, '')
        .replace(/^\[/, '')
        .replace(/\](?::\d+)?[,.]?$/, '')
        .replace(/^ipv6:/i, '')
        .replace(/%[\w.-]{1,20}$/, '');
    const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
    return ipAddress(mapped ?? bare);
}
/** One spelling of an address, to compare by; a text that is no address is left as it is. */
function sameForm(text) {
    const octets = octetsOf(text);
    return octets === null ? text : octets.join('.');
}
/** Null where `text` is no address. An IPv4 address written in IPv6 (`::ffff:192.0.2.1`) is taken as the IPv4 address that it is. */
function reversedAddress(text) {
    const octets = text.includes('%') ? null : octetsOf(text);
    if (octets === null)
        return null;
    if (octets.length === 4)
        return { family: 'ip4', labels: octets.toReversed().join('.') };
    const nibbles = octets.flatMap((octet) => [octet >> 4, octet & 15]);
    const labels = nibbles
        .toReversed()
        .map((nibble) => nibble.toString(16))
        .join('.');
    return { family: 'ip6', labels };
}
/** The name at which the PTR record of an address stands (RFC 1035 section 3.5, RFC 3596 section 2.5); null where `text` is no address. */
function reverseName(text) {
    const reversed = reversedAddress(text);
    return reversed === null ? null : `${reversed.labels}.${reversed.family === 'ip4' ? 'in-addr' : 'ip6'}.arpa`;
}
/** Loopback, private, link-local and shared networks (RFC 6890): no two hosts of the Internet talk over them. */
const LOCAL = [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '::/127',
    'fc00::/7',
    'fe80::/10',
].map(network);
/**
 * Multicast and what is reserved above it (RFC 5771, RFC 1112 section 4, RFC 4291 section 2.7): nothing is sent from there, nor to one
 * host.
 */
const MANY = ['224.0.0.0/3', 'ff00::/8'].map(network);
/** What no blocklist is asked about. 127.0.0.2 and above stay askable, for they are the test entries of the lists (RFC 5782 section 5). */
const UNLISTABLE = [
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.1/32',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '::1/128',
    'fc00::/7',
    'fe80::/10',
].map(network);
/** Networks in which nobody answers: for documentation (RFC 5737, RFC 3849) and for measuring in a laboratory (RFC 2544). */
const UNINHABITED = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15', '2001:db8::/32'].map(network);
/**
 * Where a foreign record must not lead this machine: its own networks and services. Beside the networks above, what clouds serve their
 * machines' keys from (Azure 168.63.129.16, Oracle in 192.0.0.0/24, RFC 6890; 169.254.169.254 and fd00:ec2::254 are local anyhow),
 * site-local IPv6 (RFC 3879), translation prefixes of one's own (RFC 8215) and Teredo (RFC 4380).
 */
const INSIDE = ['168.63.129.16/32', '192.0.0.0/24', 'fec0::/10', '64:ff9b:1::/48', '2001::/32'].map(network);
/**
 * IPv6 that is taken to an IPv4 address in it, and the octet at which that stands: NAT64 (RFC 6052), 6to4 (RFC 3056), compatible (RFC
 * 4291).
 */
const CARRIERS = [
    { carrier: network('64:ff9b::/96'), at: 12 },
    { carrier: network('2002::/16'), at: 2 },
    { carrier: network('::/96'), at: 12 },
];
/** Whether a hop with this address is one inside somebody's own network. */
function isLocalAddress(text) {
    return isWithin(text, LOCAL);
}
/** Whether mail from the outside can never come to this address; those for documentation are left out, for examples are built with them. */
function isPrivateAddress(text) {
    return isWithin(text, LOCAL) || isWithin(text, MANY);
}
/** Whether no public blocklist can know this address. */
function isUnlistable(text) {
    return isWithin(text, UNLISTABLE);
}
/** Whether nobody is at this address, by the rules of the Internet: to connect to it is a waste of time. */
function isUninhabited(text) {
    return isWithin(text, UNINHABITED);
}
/** Whether an address belongs to the machine itself, to a network that it is in or to what serves its keys, also behind a translation. */
function isInside(text) {
    if (isPrivateOrInside(text))
        return true;
    const octets = octetsOf(text) ?? [];
    return CARRIERS.some(({ carrier, at }) => isWithin(text, [carrier]) && isPrivateOrInside(octets.slice(at, at + 4).join('.')));
}
function isPrivateOrInside(text) {
    return isPrivateAddress(text) || isWithin(text, INSIDE);
}
function network(text) {
    const [address = '', prefix] = text.split('/');
    return { octets: octetsOf(address) ?? [], prefix: Number(prefix) };
}
function isWithin(text, networks) {
    const octets = octetsOf(text);
    return (octets !== null &&
        networks.some((each) => each.octets.length === octets.length && bits(octets, each.prefix) === bits(each.octets, each.prefix)));
}
function bits(octets, count) {
    return octets
        .map((octet) => octet.toString(2).padStart(8, '0'))
        .join('')
        .slice(0, count);
}
/** Four octets, or sixteen; an IPv4 address written in IPv6 has four, and a zone is left out. Null: no address. */
function octetsOf(text) {
    if (isIpv4(text))
        return text.split('.').map(Number);
    const groups = groupsOf(text.replace(/%.*$/s, ''));
    if (groups === null)
        return null;
    const octets = groups.flatMap((group) => [group >> 8, group & 255]);
    const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
    return isMapped ? octets.slice(12) : octets;
}
/** The eight groups of an IPv6 address; null where `text` is not one. */
function groupsOf(text) {
    if (text.length > 45)
        return null;
    const halves = text.replace(/(?<=:)\d+(?:\.\d+){3}$/, hexadecimal).split('::');
    if (halves.length > 2)
        return null;
    const [before = [], after] = halves.map((half) => (half === '' ? [] : half.split(':')));
    const given = before.length + (after?.length ?? 0);
    if (after === undefined ? given !== 8 : given > 7)
        return null;
    const groups = [...before, ...Array.from({ length: 8 - given }, () => '0'), ...(after ?? [])];
    return groups.every((group) => GROUP.test(group)) ? groups.map((group) => Number.parseInt(group, 16)) : null;
}
/** The last two groups, where they are written as an IPv4 address (RFC 4291 section 2.2). */
function hexadecimal(dotted) {
    if (!isIpv4(dotted))
        return dotted;
    const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}


/***/ }),

/***/ 45122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ addressHint),
/* harmony export */   br: () => (/* binding */ sameMailbox),
/* harmony export */   n8: () => (/* binding */ addressDomain),
/* harmony export */   or: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36339);

// RFC 5321 section 4.1.2: Dot-string or Quoted-string, in ASCII; in quotes no angle brackets, which our SMTP library does not send.
const DOT_STRING = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const QUOTED_STRING = /^"(?:[\x20\x21\x23-\x3b=\x3f-\x5b\x5d-\x7e]|\\[\x20-\x3b=\x3f-\x7e])*"$/;
/** Reads a bare address (RFC 5321 addr-spec, IDN allowed in the domain); null if `text` is not one. */
function parseAddress(text) {
    const cut = text.lastIndexOf('@');
    const local = text.slice(0, Math.max(0, cut));
    if (local.length > 64 || !(DOT_STRING.test(local) || QUOTED_STRING.test(local)))
        return null;
    const given = text.slice(cut + 1);
    // A final dot belongs to DNS, not to mail: RFC 5321 has no place for it.
    const domain = given.endsWith('.') ? null : ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .addressLiteral */ .SV)(given) ?? (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .hostName */ .Sm)(given));
    if (domain === null)
        return null;
    const address = `${local}@${domain}`;
    return address.length > 254 ? null : { address, local, domain };
}
/** The fix to offer for a text that is no address; null where none is evident. */
function addressHint(text) {
    if (!text.includes('@'))
        return 'the @ and a domain are missing';
    const inner = /<([^<>]+)>\s*$/.exec(text)?.[1];
    if (inner !== undefined && parseAddress(inner) !== null)
        return `write the bare address: ${inner}`;
    const local = text.slice(0, text.lastIndexOf('@'));
    if (local.startsWith('"') && /[<>]/.test(local))
        return 'angle brackets cannot be sent, not even in quotes';
    return /[^\x00-\x7f]/.test(local) ? 'the part before the @ must be ASCII (SMTPUTF8 is not spoken)' : null;
}
/** Whether both are the same mailbox to any provider that matters: letter case makes no difference in practice, even before the @. */
function sameMailbox(a, b) {
    return (parseAddress(a)?.address ?? a).toLowerCase() === (parseAddress(b)?.address ?? b).toLowerCase();
}
/** What stands behind the last `@`, in lower case: names are compared so (RFC 4343 section 3). */
function addressDomain(address) {
    return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}


/***/ }),

/***/ 36339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ domainName),
/* harmony export */   Hc: () => (/* binding */ host),
/* harmony export */   SV: () => (/* binding */ addressLiteral),
/* harmony export */   Sm: () => (/* binding */ hostName),
/* harmony export */   Tu: () => (/* binding */ dnsName),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Zf: () => (/* binding */ keyPin),
/* harmony export */   aD: () => (/* binding */ serverAddress),
/* harmony export */   em: () => (/* binding */ dohAddress),
/* harmony export */   gD: () => (/* binding */ selector),
/* harmony export */   gi: () => (/* binding */ ehloName)
/* harmony export */ });
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84527);

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
/** `text` as a DNS name of A-labels in lower case without the final dot; null if it is not one. Underscores are allowed (RFC 8552). */
function dnsName(text) {
    const bare = text.endsWith('.') ? text.slice(0, -1) : text;
    // Only what may be part of a name reaches the converter: it would decode %-escapes and turn odd numbers into addresses.
    if (bare.length > 253 || !/^[A-Za-z0-9._\-\u0080-\u{10ffff}]+$/u.test(bare))
        return null;
    const ascii = /^[\x21-\x7e]*$/.test(bare) ? bare.toLowerCase() : aLabels(bare);
    // A name whose last label is a number would be taken for an address (RFC 1123 section 2.1).
    return ascii.length <= 253 && NAME.test(ascii) && !/(?:^|\.)[0-9]+$/.test(ascii) ? ascii : null;
}
/** The name in A-labels, as the URL Standard converts it (UTS 46); empty where it cannot be converted. */
function aLabels(name) {
    return URL.canParse(`ws://${name}`) ? new URL(`ws://${name}`).hostname : '';
}
/** `text` as a host name (RFC 952, 1123): a DNS name without underscores; null if it is not one. */
function hostName(text) {
    const name = dnsName(text);
    return name === null || name.includes('_') ? null : name;
}
/** `text` as a domain with at least two labels; null if it is not one. */
function domainName(text) {
    const name = hostName(text);
    return name !== null && name.includes('.') ? name : null;
}
/** `text` as a host name or an IP address (IPv6 without brackets); null if it is neither. */
function host(text) {
    return (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .ipAddress */ .M1)(text.replace(/^\[(.*)\]$/, '$1')) ?? hostName(text);
}
/** Whether `text` is the machine itself: what goes there never leaves it. */
function isLoopback(text) {
    return text === 'localhost' || text.endsWith('.localhost') || text === '::1' || ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv4 */ .eH)(text) && text.startsWith('127.'));
}
/** `address:port` or `[v6]:port`, port 53 where none is given; null if it is neither. */
function serverAddress(text) {
    const found = /^(?:\[([^\]]*)\]|([^:]*))(?::([0-9]{1,5}))?$/.exec(text);
    const bare = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv6 */ .sX)(text);
    const address = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .ipAddress */ .M1)(bare ? text : (found?.[1] ?? found?.[2] ?? ''));
    const port = Number(bare ? 53 : (found?.[3] ?? 53));
    const bracketed = bare || found?.[1] !== undefined;
    if (address === null || port < 1 || port > 65535 || bracketed !== (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv6 */ .sX)(address))
        return null;
    return bracketed ? `[${address}]:${port}` : `${address}:${port}`;
}
/** The address of a DoH server (RFC 8484 section 3: a template without variables, or with `{?dns}` at its end); null if it is not one. */
function dohAddress(text) {
    const plain = text.replace(/\{\?dns\}$/, '');
    if (!URL.canParse(plain) || /[{}\s]/.test(plain))
        return null;
    const url = new URL(plain);
    const named = host(url.hostname) !== null || url.hostname === 'localhost';
    return url.protocol === 'https:' && named && url.username === '' && url.password === '' && url.hash === '' ? url.href : null;
}
/** An address literal as EHLO and a mailbox's domain may have it (RFC 5321 section 4.1.3), or null. */
function addressLiteral(text) {
    const inner = /^\[(.*)\]$/.exec(text)?.[1];
    if (inner === undefined)
        return null;
    if ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv4 */ .eH)(inner))
        return `[${inner}]`;
    const v6 = /^ipv6:(.*)$/i.exec(inner)?.[1] ?? '';
    return (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv6 */ .sX)(v6) ? `[IPv6:${v6.toLowerCase()}]` : null;
}
/** What EHLO may say (RFC 5321 section 4.1.1.1): a host name that is not localhost, or an address literal; null for anything else. */
function ehloName(text) {
    const name = hostName(text);
    if (name === null)
        return addressLiteral(text);
    return /^(?:.*\.)?localhost(?:\.localdomain)?$/.test(name) ? null : name;
}
/** A DKIM selector (RFC 6376 section 3.1) in lower case; null if it is not one. */
function selector(text) {
    return text.length <= 180 && NAME.test(text.toLowerCase()) ? text.toLowerCase() : null;
}
/** The base64 of a pinned key, written `sha256/BASE64` with 32 bytes in it; null where `text` is not one. */
function keyPin(text) {
    // The last of the 43 characters has two bits to spare, which must be 0 (RFC 4648 section 3.5).
    return /^sha256\/([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$/.exec(text)?.[1] ?? null;
}


/***/ }),

/***/ 72103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ headerFields)
/* harmony export */ });
/** A header longer than this is read no further, characters: a probe's own has a few thousand. */
const LONGEST = 1024 * 1024;
const MOST_FIELDS = 2_000;
/** A field longer than this is nobody's: it is handed on without being unfolded, and its readers leave it alone, characters. */
const LONGEST_FIELD = 64 * 1024;
/** The fields of a mail's header in their order, the newest trace first. Ends at the empty line; a line that is no field is passed over. */
function headerFields(mail) {
    const fields = [];
    for (let at = 0; at < mail.length && at < LONGEST && fields.length < MOST_FIELDS;) {
        const end = fieldEnd(mail, at);
        const field = mail.slice(at, end);
        at = end;
        if (field.startsWith('\n') || field.startsWith('\r\n'))
            break;
        const colon = field.indexOf(':');
        // RFC 5322 section 3.6.8: printable characters but no colon; a space before the colon is obsolete, and seen.
        const name = colon > 0 && colon < 200 ? field.slice(0, colon).trimEnd() : '';
        if (!/^[!-9;-~]+$/.test(name))
            continue;
        const value = field.slice(colon + 1);
        fields.push({ name, key: name.toLowerCase(), value: value.length > LONGEST_FIELD ? value : value.replaceAll(/\r?\n/g, '').trim() });
    }
    return fields;
}
/** Behind the line end that no white space follows: such a line goes on with the field (folding). */
function fieldEnd(mail, at) {
    for (let end = at;;) {
        const feed = mail.indexOf('\n', end);
        if (feed === -1)
            return mail.length;
        end = feed + 1;
        const next = mail[end];
        if (next !== ' ' && next !== '\t')
            return end;
    }
}


/***/ }),

/***/ 37652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ takeApart),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   lS: () => (/* binding */ parameterOf),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72103);
/* harmony import */ var _transfer_encoding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99956);


/** Nesting and number of parts beyond which a mail is not read further: nobody's notification is made like that. */
const DEPTH = 5;
const PARTS = 50;
/** As much of a mail is read, characters. */
const LONGEST = 1024 * 1024;
function takeApart(source) {
    const whole = splitHeader(source.slice(0, LONGEST));
    const leaves = [];
    collect(whole, 0, leaves);
    return { fields: whole.fields, type: typeOf(whole.fields), leaves };
}
/** The first value of a field; null where none exists. */
function fieldOf(fields, name) {
    return fields.find(([candidate]) => candidate === name)?.[1] ?? null;
}
/** A block of header fields. Other lines are skipped. */
function readFields(block) {
    return (0,_header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerFields */ .B)(block).map(({ key, value }) => [key, value]);
}
function collect({ head, fields, body }, depth, leaves) {
    const type = typeOf(fields);
    const pieces = type.startsWith('multipart/') && depth < DEPTH ? piecesOf(body, parameterOf(fieldOf(fields, 'content-type') ?? '', 'boundary')) : [];
    if (pieces.length === 0) {
        const charset = parameterOf(fieldOf(fields, 'content-type') ?? '', 'charset') ?? 'utf-8';
        const text = (0,_transfer_encoding_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeBody */ .Vj)(body, fieldOf(fields, 'content-transfer-encoding') ?? '', charset);
        // A boundary that never comes bounds nothing: the body is one text.
        leaves.push({ fields, head, type: type.startsWith('multipart/') ? 'text/plain' : type, text });
        return;
    }
    for (const piece of pieces) {
        if (leaves.length >= PARTS)
            return;
        collect(splitHeader(piece), depth + 1, leaves);
    }
}
/** By the boundary that is named, or, where it never comes, by the first line that looks like one. */
function piecesOf(body, boundary) {
    const pieces = boundary === null || boundary === '' ? [] : splitAt(body, boundary);
    if (pieces.length > 0)
        return pieces;
    const guessed = /^--(\S[^\r\n]{0,200}?)[ \t]*\r?\ncontent-/im.exec(body)?.[1];
    return guessed === undefined ? [] : splitAt(body, guessed);
}
/** A header block and what follows it; a part may begin with the empty line that ends a header of no fields. */
function splitHeader(source) {
    const bare = /^\r?\n/.exec(source);
    if (bare)
        return { head: '', fields: [], body: source.slice(bare[0].length) };
    const end = /\r?\n\r?\n/.exec(source);
    const head = end === null ? source : source.slice(0, end.index);
    return { head, fields: readFields(head), body: end === null ? '' : source.slice(end.index + end[0].length) };
}
/** The pieces between the boundary's lines (RFC 2046 section 5.1.1); one that is cut off counts. */
function splitAt(body, boundary) {
    const pieces = [];
    for (const line of body.split('\n')) {
        const bare = line.trimEnd();
        if (bare === `--${boundary}--`)
            break;
        if (bare === `--${boundary}`)
            pieces.push([]);
        else
            pieces.at(-1)?.push(line);
    }
    return pieces.map((lines) => lines.join('\n'));
}
function typeOf(fields) {
    const value = fieldOf(fields, 'content-type') ?? 'text/plain';
    // Some forget the semicolon before the first parameter.
    return (value.trim().split(/[;\s]/, 1)[0] ?? '').toLowerCase();
}
/** No content type that is meant is longer. */
const LONGEST_VALUE = 1000;
/** A parameter of a structured field's value (RFC 2045 section 5.1), quoted or not; null where none exists. */
function parameterOf(value, name) {
    const form = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i');
    const found = form.exec(value.slice(0, LONGEST_VALUE));
    return found === null ? null : (found[1]?.replace(/\\(.)/g, '$1') ?? found[2] ?? null);
}


/***/ }),

/***/ 75980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sevenBit)
/* harmony export */ });
/* harmony import */ var _header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72103);
/* harmony import */ var _mime_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37652);


/** RFC 5321 section 4.5.3.1.6, without the line's end: a longer line may be refused, octets. */
const LONGEST_LINE = 998;
/** Characters of base64 in one line (RFC 2045 section 6.8). */
const LINE = 76;
/** Nesting beyond which nobody's mail is made. */
const DEPTH = 10;
/**
 * A mail whose lines end in LF, with every part in seven bits and lines of at most 998 octets: what is not becomes base64 (RFC 2045
 * section 6.8), text as UTF-8. What cannot be changed without breaking it is a problem: a signed part, malformed quoted-printable.
 */
function sevenBit(mail) {
    try {
        const { head, body } = encoded(mail.split('\n'), 1, 0);
        return { ok: true, fields: (0,_header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerFields */ .B)(`${head.join('\n')}\n\n`).map(({ name, value }) => [name, value]), body: body.join('\n') };
    }
    catch (error) {
        if (error instanceof Unusable)
            return { ok: false, line: error.line, problem: error.message };
        throw error;
    }
}
class Unusable extends Error {
    line;
    constructor(line, problem) {
        super(problem);
        this.name = 'Unusable';
        this.line = line;
    }
}
function encoded(lines, first, depth) {
    const empty = lines.indexOf('');
    const head = empty === -1 ? lines : lines.slice(0, empty);
    const body = empty === -1 ? [] : lines.slice(empty + 1);
    const bad = head.findIndex((line) => !isSafe(line));
    if (bad !== -1)
        throw new Unusable(first + bad, 'a header field with characters beyond ASCII, or a line over 998: use encoded words');
    if (body.every(isSafe))
        return { head, body };
    if (depth > DEPTH)
        throw new Unusable(first, 'its parts are nested too deeply');
    const contentType = valueOf(head, 'content-type') ?? 'text/plain';
    const type = (contentType.split(/[;\s]/, 1)[0] ?? '').toLowerCase();
    const start = first + head.length + 1;
    if (type === 'multipart/signed')
        throw new Unusable(start, 'a signed part with long or eight-bit lines: encoding it would break its signature');
    if (type.startsWith('multipart/'))
        return { head: without(head), body: parts(contentType, body, start, depth) };
    if (type === 'message/rfc822') {
        const inner = encoded(body, start, depth + 1);
        return { head: without(head), body: [...inner.head, '', ...inner.body] };
    }
    return leaf(head, body, { contentType, type, start });
}
/** Each part by itself; what stands around the parts is no part of the mail (RFC 2046 section 5.1.1). */
function parts(contentType, body, start, depth) {
    const boundary = (0,_mime_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterOf */ .lS)(contentType, 'boundary');
    if (boundary === null)
        throw new Unusable(start, 'a multipart body without a boundary');
    const written = [];
    let begin = -1;
    for (const [index, line] of body.entries()) {
        const bare = line.trimEnd();
        if (bare !== `--${boundary}` && bare !== `--${boundary}--`)
            continue;
        if (begin !== -1) {
            const inner = encoded(body.slice(begin, index), start + begin, depth + 1);
            written.push(inner.head, [''], inner.body);
        }
        written.push([bare]);
        if (bare === `--${boundary}--`)
            return [...written.flat(), ''];
        begin = index + 1;
    }
    throw new Unusable(start, 'a multipart body whose last boundary is missing');
}
function leaf(head, body, { contentType, type, start }) {
    const bad = start + body.findIndex((line) => !isSafe(line));
    const encoding = (valueOf(head, 'content-transfer-encoding') ?? '7bit').trim().toLowerCase();
    if (encoding === 'base64') {
        const digits = body.join('').replaceAll(/\s/g, '');
        if (!/^[A-Za-z0-9+/]*=*$/.test(digits))
            throw new Unusable(bad, 'base64 with other characters in it');
        return { head, body: wrapped(digits) };
    }
    if (!['7bit', '8bit', 'binary'].includes(encoding))
        throw new Unusable(bad, `a line that ${encoding} cannot have`);
    const isText = type.startsWith('text/');
    const charset = (0,_mime_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterOf */ .lS)(contentType, 'charset')?.toLowerCase() ?? null;
    const known = charset === null || charset === 'us-ascii' || charset === 'utf-8' || charset === 'utf8';
    const foreign = body.some((line) => /[^\u0000-\u007f]/.test(line));
    if (isText && foreign && !known)
        throw new Unusable(bad, `text said to be ${charset}: write the file in UTF-8 and say so`);
    const typed = isText && foreign ? [...without(head, 'content-type'), `Content-Type: ${withCharset(contentType)}`] : head;
    const bytes = new TextEncoder().encode(body.join('\r\n'));
    return { head: [...without(typed), 'Content-Transfer-Encoding: base64'], body: wrapped(base64(bytes)) };
}
function withCharset(contentType) {
    const others = contentType.replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]+)/i, '');
    return `${others}; charset=utf-8`;
}
function base64(bytes) {
    const pieces = [];
    for (let at = 0; at < bytes.length; at += 8_192)
        pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
    return btoa(pieces.join(''));
}
function wrapped(digits) {
    const lines = [];
    for (let at = 0; at < digits.length; at += LINE)
        lines.push(digits.slice(at, at + LINE));
    return [...lines, ''];
}
function isSafe(line) {
    return line.length <= LONGEST_LINE && /^[\t\u0020-\u007e]*$/.test(line);
}
function valueOf(head, key) {
    return (0,_header_header_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerFields */ .B)(`${head.join('\n')}\n\n`).find((field) => field.key === key)?.value ?? null;
}
/** The head without a field, with the lines that go on with it. */
function without(head, key = 'content-transfer-encoding') {
    const kept = [];
    let dropping = false;
    for (const line of head) {
        if (!/^[ \t]/.test(line))
            dropping = line.toLowerCase().startsWith(`${key}:`);
        if (!dropping)
            kept.push(line);
    }
    return kept;
}


/***/ }),

/***/ 99956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Vj: () => (/* binding */ decodeBody),
/* harmony export */   yj: () => (/* binding */ decodeBytes)
/* harmony export */ });
/**
 * A body's text: its transfer encoding undone (RFC 2045 section 6), its characters read. A mail that was cut off is read as far as it goes.
 */
function decodeBody(body, encoding, charset) {
    switch (encoding.trim().toLowerCase()) {
        case 'base64':
            return decodeBytes(fromBase64(body), charset);
        case 'quoted-printable':
            return fromQuotedPrintable(body, charset);
        default:
            // Characters in seven bits (ISO-2022-JP, by escapes) are still to be read; all others were when the source became text.
            return /^iso-2022-/i.test(charset) && body.includes('\u001b') ? decodeBytes(bytesOf(body), charset) : body;
    }
}
function fromBase64(body) {
    const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
    // A mail that was cut off may end within a group of four.
    const whole = digits.slice(0, digits.length % 4 === 1 ? -1 : undefined);
    return bytesOf(atob(whole));
}
/** A charset that nobody knows is read as UTF-8. */
function decodeBytes(bytes, charset) {
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch {
        return new TextDecoder().decode(bytes);
    }
}
/** RFC 2045 section 6.7. */
function fromQuotedPrintable(body, charset) {
    const lines = body.split('\n').map((line) => {
        const bare = line.trimEnd();
        return bare.endsWith('=') ? bare.slice(0, -1) : `${bare}\n`;
    });
    return lines.join('').replace(/(?:=[0-9A-Fa-f]{2})+/g, (run) => {
        const bytes = Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16));
        return decodeBytes(bytes, charset);
    });
}
function bytesOf(text) {
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
}


/***/ }),

/***/ 47144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ RESULT_WORDS)
/* harmony export */ });
/** The results that each method may have (RFC 8601 sections 2.7.1 and 2.7.2; RFC 7489 section 11.2). */
const RESULT_WORDS = {
    spf: ['none', 'pass', 'fail', 'softfail', 'neutral', 'policy', 'temperror', 'permerror'],
    dkim: ['none', 'pass', 'fail', 'policy', 'neutral', 'temperror', 'permerror'],
    dmarc: ['none', 'pass', 'fail', 'temperror', 'permerror'],
};


/***/ }),

/***/ 31289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ANNOUNCED_EVENTS),
/* harmony export */   p: () => (/* binding */ INCIDENT_KINDS)
/* harmony export */ });
// What a run finds: outcomes, findings, states, the report.
// Called by every room.
/**
 * What an incident is about: mail itself; what stands around it and may stay so for months (DNS, lists, certificates, Junk); or this
 * monitor that cannot look, which never says that mail is down.
 */
const INCIDENT_KINDS = ['mail', 'posture', 'monitor'];
/** The moments of an incident that people are notified of; between them there is silence. */
const ANNOUNCED_EVENTS = ['opened', 'reopened', 'worsened', 'eased', 'escalated', 'reminded', 'resolved'];


/***/ }),

/***/ 39297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
// Text of others and of ours: neutralised, redacted, compared.
// Called by every room.
/** Foreign JSON as a mapping: other values have no fields. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
/** A whole number that counts something; 0 where it is not one. */
function countOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
/** JSON, or null where the text is not one. */
function parsedJson(text) {
    try {
        return text === null ? null : JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 33775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ urlSecrets),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   py: () => (/* binding */ tokenForms),
/* harmony export */   qP: () => (/* binding */ webUrl)
/* harmony export */ });
/**
 * Every form in which `secret` goes over the wire or into a log, longest first, so that replacing them in this order leaves no remains.
 * `user` is the login that it belongs to; null for a secret without one. The runner's own masking knows only the plain text, line by line.
 */
function secretForms(user, secret) {
    // Lone surrogates cannot be encoded; the bytes that a socket would carry can.
    const plain = Buffer.from(secret, 'utf8').toString('utf8');
    if (plain === '')
        return [];
    const logins = user === null ? [] : [plainLogin('', user, plain), plainLogin(user, user, plain), xoauth2(user, plain)];
    const percent = encodeURIComponent(plain);
    const strict = percent.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    const json = JSON.stringify(plain).slice(1, -1);
    const forms = new Set([
        secret,
        plain,
        ...[plain, ...logins].flatMap(base64Forms),
        ...insideBase64(plain),
        percent,
        ...[strict, strict.replaceAll('%20', '+')].flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())]),
        plain.replaceAll(' ', '+'),
        quotedPrintable(plain),
        // What became of it where its bytes were taken for Latin-1.
        Buffer.from(plain, 'utf8').toString('latin1'),
        json,
        json.replaceAll('/', '\\/'),
        plain.replace(/["\\]/g, '\\$&'),
        // A line of two or three letters is in every log: masking it would hide the log, not the secret.
        ...plain.split(/\r\n|\r|\n/).filter((line) => line.trim().length >= 4),
    ]);
    forms.delete('');
    return [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
/**
 * The same for an access token or an assertion. Of a JWT (RFC 7519), the part behind the header alone is secret too, and its signature:
 * logs quote them apart.
 */
function tokenForms(user, token) {
    const [header = '', ...rest] = token.split('.');
    const parts = header.startsWith('ey') && rest.length === 2 ? [rest.join('.'), ...rest] : [];
    return [...new Set([...secretForms(user, token), ...parts.filter((part) => part.length >= SHORTEST)])];
}
/** RFC 4616. */
function plainLogin(authorisation, user, password) {
    return `${authorisation}\0${user}\0${password}`;
}
function xoauth2(user, token) {
    return `user=${user}\x01auth=Bearer ${token}\x01\x01`;
}
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const padded = bytes.toString('base64');
    return [padded, padded.replace(/=+$/, ''), bytes.toString('base64url')];
}
/** A shorter one may as well be a part of something else. */
const SHORTEST_INSIDE = 6;
/** What is left of a text in the Base64 of any text around it, by how many bytes stand before it: each character that it alone decides. */
function insideBase64(text) {
    const bytes = Buffer.from(text, 'utf8');
    const forms = [0, 1, 2].flatMap((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]);
        const from = Math.ceil((before * 8) / 6);
        const to = Math.floor((encoded.length * 8) / 6);
        return [encoded.toString('base64').slice(from, to), encoded.toString('base64url').slice(from, to)];
    });
    return forms.filter((form) => form.length >= SHORTEST_INSIDE);
}
/** RFC 2045 section 6.7, its lines not broken: breaks are read over. */
function quotedPrintable(text) {
    const bytes = Buffer.from(text, 'utf8').toString('latin1');
    return bytes.replace(/[^!-<>-~ ]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
/** A path segment or a parameter shorter than that is a word of the service, not a secret; masking it would hide the log. */
const SHORTEST = 8;
/** Longer than any word of a path. */
const SURELY_RANDOM = 24;
/**
 * The secret parts of a URL: itself, all behind its host, its login, and each part of its path and query that does not look like a word or
 * a date. Services hide their keys in any of these places (Slack in the path, Teams in `sig`, ntfy in the login), and errors quote any of
 * them.
 */
function urlSecrets(text) {
    const url = webUrl(text);
    if (url === null)
        return [];
    const { pathname, search, username, password, host } = url;
    const rest = `${pathname}${search}`;
    const login = username === '' && password === '' ? [] : [password, `${username}:${password}`, password === '' ? username : ''];
    const parts = [...pathname.split('/'), ...url.searchParams.values(), ...search.slice(1).split(/[&=]/)];
    return [
        text.trim(),
        url.href,
        ...(rest.length > SHORTEST ? [rest, `${host}${rest}`] : []),
        ...login.flatMap((part) => [part, decoded(part)]),
        ...parts.flatMap((part) => [part, decoded(part)]).filter(isTelling),
    ].filter((secret) => secret !== '');
}
function isTelling(part) {
    if (part.length < SHORTEST || /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(part))
        return false;
    return part.length >= SURELY_RANDOM || !/^[a-z]+(?:[-_.][a-z]+)*$/.test(part);
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
/** `text` as an http or https URL; null if it is not one. White space around it, as pasted secrets have it, does not matter. */
function webUrl(text) {
    const trimmed = text.trim();
    // URL drops line breaks and tabs silently: two pasted URLs would become one.
    if (/[\s\p{Cc}]/u.test(trimmed) || !URL.canParse(trimmed))
        return null;
    const url = new URL(trimmed);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' ? url : null;
}


/***/ }),

/***/ 49234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
// Clocks, deadlines, waits and limits.
// Called by every room.
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

/***/ 83474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Semaphore)
/* harmony export */ });
/** Lets `width` tasks through at a time; the others wait their turn in the order in which they came. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(width) {
        this.#free = width;
    }
    async through(task) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}


/***/ }),

/***/ 90214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ incidentKey),
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
// A report read for incidents: which problems it shows, how bad, whose they are.
// Called by incidents and app.
/** So much of the names is shown. */
const SHOWN = 24;
/**
 * The key of a loop set: one incident for all of it, whatever fails in it. Loops of the same names between other addresses are others, as
 * of two workflows in one repository; the order does not matter. Without loops: of the domains that are looked at.
 */
function incidentKey(loops, domains) {
    const names = (loops.length > 0 ? loops.map(({ name }) => name) : domains).toSorted();
    const paths = loops.length > 0 ? loops.map(({ name, from, to }) => `${name} ${from} ${to}`).toSorted() : names;
    const shown = names
        .join('.')
        .replace(/[^\w.-]/g, '_')
        .slice(0, SHOWN);
    return `${shown === '' ? 'checks' : shown}-${fingerprint(paths.join('\n'))}`;
}
/** FNV-1a, 32 bits as 8 hexadecimal digits (draft-eastlake-fnv): tells names apart, and keeps nobody from anything. */
function fingerprint(text) {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text))
        hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
}


/***/ }),

/***/ 6236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ cronProblem),
/* harmony export */   MF: () => (/* binding */ windowAt),
/* harmony export */   kQ: () => (/* binding */ isTimeZone)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55814);
// Planned work: times and issues in which problems are no incident.
// Called by incidents and app.

/** Whether these are five fields of cron; what is wrong with them, or null. */
function cronProblem(fields) {
    try {
        return new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(fields, { mode: '5-part', paused: true }).nextRun(new Date(0)) === null ? 'it never comes' : null;
    }
    catch (error) {
        return (error instanceof Error ? error.message : String(error)).replace(/^CronPattern: /, '');
    }
}
/** Whether this is a time zone that this machine knows (IANA time zone database). */
function isTimeZone(name) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}
/** The window that `now` (ms since the epoch) lies in; null: none. The hour that a change to summer time leaves out begins when it ends. */
function windowAt(windows, now) {
    return windows.find(({ cron, zone, duration }) => isWithin(cron, zone, duration, now)) ?? null;
}
/** Whether the last beginning is no longer ago than the window lasts: the first one after that moment has come already. */
function isWithin(cron, zone, duration, now) {
    const begin = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, { mode: '5-part', timezone: zone, paused: true }).nextRun(new Date(now - duration));
    return begin !== null && begin.getTime() <= now;
}


/***/ }),

/***/ 17371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ skippedLoop),
/* harmony export */   s: () => (/* binding */ brokenLoop)
/* harmony export */ });
/** A loop that a defect of ours broke: nothing is known of its mail, and nobody who runs mail has to act. */
function brokenLoop(loop, error) {
    const text = error instanceof Error ? error.message : String(error);
    return {
        ...nothingSeen(loop),
        outcome: 'internal_error',
        message: `A defect of this monitor, not of your mail: ${text}`,
        remedy: 'Please report it, with the version and report.json.',
    };
}
/** A loop that was not run on purpose. */
function skippedLoop(loop, reason) {
    return { ...nothingSeen(loop), outcome: 'skipped', message: `Nothing was sent: ${reason}.`, remedy: null };
}
function nothingSeen(loop) {
    return {
        name: loop.name,
        kind: loop.kind,
        place: null,
        sender: loop.sender,
        server: null,
        via: null,
        author: null,
        mailbox: loop.mailbox,
        mailboxServer: null,
        receiver: null,
        state: 'unknown',
        side: 'runner',
        latencyMs: null,
        latencyAtLeastMs: null,
        heldUpBy: null,
        phasesMs: { connect: null, tls: null, auth: null, accept: null, delivery: null, seen: null, total: null },
        placement: null,
        copies: null,
        attempts: [],
        reply: null,
        hops: null,
        egressIp: null,
        egressHelo: null,
        authentication: null,
        bounce: null,
        confirmation: null,
        late: [],
    };
}


/***/ }),

/***/ 94617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ blameRunner),
/* harmony export */   o: () => (/* binding */ onRunner)
/* harmony export */ });
/** The port between mail servers (RFC 5321 section 4.5.4.2), which hosted runners are not let out to. */
const RELAY_PORT = 25;
/**
 * A sender on one of GitHub's own machines, which tells what is theirs from what is the server's: port 25, to which they are not let out,
 * and the addresses that they share, which stand on blocklists. Not tried again: the next try would end like the first.
 *
 * @param hosted whether this is one of GitHub's own runners
 */
function onRunner(sender, port, hosted) {
    if (!hosted)
        return sender;
    const blamed = (failure) => {
        if (failure.about === 'address')
            return listedAddress(failure);
        return port === RELAY_PORT && (failure.cause === 'timed-out' || failure.cause === 'no-route') ? blockedPort(failure) : failure;
    };
    return {
        open: async (signal) => {
            const opened = await sender.open(signal);
            if (!opened.ok)
                return { ok: false, failure: blamed(opened.failure) };
            const { session } = opened;
            const send = async (probe, departure) => {
                const sent = await session.send(probe, departure);
                return sent.ok ? sent : { ok: false, failure: blamed(sent.failure) };
            };
            return { ok: true, session: { ...session, send } };
        },
    };
}
function listedAddress(failure) {
    return {
        ...failure,
        outcome: 'runner_blocked',
        remedy: "The addresses of GitHub's hosted runners are shared, and many lists name them: send through the submission port of a server (587 or 465) with a login, or from a runner of your own.",
        temporary: false,
    };
}
function blockedPort(failure) {
    return {
        ...failure,
        outcome: 'runner_blocked',
        message: `${failure.message} GitHub's hosted runners are not let out to port 25.`,
        remedy: 'Use the submission port of the server (587 or 465) with a login, or a runner of your own.',
        temporary: false,
    };
}
/**
 * Where an end could not even be connected to, asks whether this machine has a network at all: if not, that is what is reported, and the
 * end is not blamed.
 *
 * @param online whether anything else can be reached; null: cannot be known
 */
async function blameRunner(seen, online) {
    const { handOver, mailbox } = seen;
    const sender = handOver.kind === 'refused' ? handOver.failure : null;
    const doubtful = [sender, mailbox].some((failure) => failure?.cause !== undefined && failure.outcome === 'unreachable');
    // Where one end was reached, there is a network.
    if (!doubtful || handOver.kind === 'accepted' || handOver.kind === 'uncertain' || seen.sightings.length > 0)
        return seen;
    if ((await online()) !== false)
        return seen;
    return {
        ...seen,
        handOver: handOver.kind === 'refused' ? { ...handOver, failure: cutOff(handOver.failure) } : handOver,
        mailbox: mailbox && cutOff(mailbox),
    };
}
function cutOff(failure) {
    if (failure.cause === undefined || failure.outcome !== 'unreachable')
        return failure;
    return {
        ...failure,
        outcome: 'runner_blocked',
        message: `${failure.message} Nothing else can be reached from here either: this machine has no network.`,
        remedy: "Look at this machine's network, resolver and firewall; the mail servers are not to blame.",
    };
}


/***/ }),

/***/ 81745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   m: () => (/* binding */ fitSummary)
/* harmony export */ });
/** GitHub's limit of one step's summary, in bytes of UTF-8; above it the whole summary is dropped. */
const SUMMARY_LIMIT = 1_048_576;
const BETWEEN = '\n\n';
const LONGEST_NOTE = 80;
/**
 * The blocks as one text of at most `limit` bytes of UTF-8. Only whole rows are cut, from a block's end, with a note of how many: each
 * block gets an even share, and what one does not need goes to the others, first come first served. Where even the text without any row is
 * too long, whole blocks go, the last first.
 */
function fitSummary(blocks, limit = SUMMARY_LIMIT) {
    const present = blocks.filter((block) => block.kind === 'text' || block.rows.length > 0);
    while (present.length > 0 && fixedBytes(present) > limit)
        present.pop();
    const kept = share(present, limit - fixedBytes(present));
    return present.length === 0 ? '' : `${present.map((block, index) => print(block, kept[index] ?? 0)).join(BETWEEN)}\n`;
}
function fixedBytes(blocks) {
    return blocks.reduce((total, block) => total + BETWEEN.length + (block.kind === 'text' ? bytes(block.text) : frameBytes(block)), 1);
}
function frameBytes(block) {
    return bytes(block.opening) + bytes(block.closing) + 2 * BETWEEN.length + LONGEST_NOTE;
}
/** How many rows of each block are kept, `room` bytes being left for all rows. */
function share(blocks, room) {
    const lengths = blocks.map((block) => (block.kind === 'rows' ? block.rows.map((row) => bytes(row) + 1) : []));
    const even = Math.floor(room / Math.max(1, lengths.filter((rows) => rows.length > 0).length));
    const first = lengths.map((rows) => take(rows, 0, even));
    let left = first.reduce((rest, taken) => rest - taken.used, room);
    return first.map((taken, index) => {
        const more = take(lengths[index] ?? [], taken.count, left);
        left -= more.used;
        return more.count;
    });
}
function take(lengths, from, room) {
    let used = 0;
    let count = from;
    for (const length of lengths.slice(from)) {
        if (used + length > room)
            break;
        used += length;
        count += 1;
    }
    return { count, used };
}
function print(block, kept) {
    if (block.kind === 'text')
        return block.text;
    const left = block.rows.length - kept;
    const note = left === 0 ? '' : `${BETWEEN}_${left} more ${block.noun}${left === 1 ? '' : 's'} left out; report.json holds all._`;
    const closing = block.closing === '' ? '' : `${BETWEEN}${block.closing}`;
    return [block.opening, ...block.rows.slice(0, kept)].join('\n') + note + closing;
}
const encoder = new TextEncoder();
function bytes(text) {
    return encoder.encode(text).length;
}


/***/ }),

/***/ 37199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ referenceLink),
/* harmony export */   z: () => (/* binding */ linkToDocs)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

/** A code or an outcome as a link to what explains it. */
function linkToDocs(word, docs) {
    // Our own words need no escaping.
    if (!/^[a-z0-9_-]+$/.test(word))
        return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(word, 80);
    return docs === null ? word : `[${word}](${docs}/failures.md#${word})`;
}
/** A reference as a link: an RFC and its section, or a plain https address. References are our own words. */
function referenceLink(reference) {
    if (/^https:\/\/[\w./#-]{1,200}$/.test(reference))
        return `<${reference}>`;
    const [, number, section] = /^RFC ([0-9]{3,5})(?: section ([0-9]+(?:\.[0-9]+)*))?$/.exec(reference) ?? [];
    if (number === undefined)
        return (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(reference, 200);
    return `[${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(reference, 200)}](https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`})`;
}


/***/ }),

/***/ 69491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ SHOWN),
/* harmony export */   o: () => (/* binding */ storyBlocks)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);
/* harmony import */ var _facts_suspicions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26397);
/* harmony import */ var _facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34139);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37199);




/** How many of a kind are reported in words; the tables hold the rest. */
const SHOWN = 3;
const MESSAGE_LENGTH = 600;
const QUOTE_LENGTH = 500;
const MOST_NAMES = 8;
/** What happened, the likeliest cause, what to do; nothing when nothing is wrong. */
function storyBlocks(report, docs) {
    const loops = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .failingTogether */ .fv)(report);
    const causes = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(report).slice(0, SHOWN);
    const happened = loops.length > 0
        ? loops.slice(0, SHOWN).map((together) => loopStory(together, docs))
        : (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .decidingFindings */ .yy)(report)
            .slice(0, SHOWN)
            .map((finding) => findingStory(finding, docs));
    const left = loops.slice(SHOWN).flat().length;
    const more = left > 0 ? [`${left} more in the table below.`] : [];
    const paragraphs = [
        ...happened,
        ...more,
        ...((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnexplained */ .ec)(report) ? [_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_CAUSE */ .CP] : causeStory(causes)),
        ...suspicionStory(report),
        ...remedyStory((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .remediesOf */ .AJ)(report).slice(0, SHOWN)),
    ];
    return paragraphs.map((text) => ({ kind: 'text', text }));
}
/** Loops that one reason keeps from working, in one paragraph. */
function loopStory(loops, docs) {
    const [first] = loops;
    if (first === undefined)
        return '';
    const { outcome, side, reply } = first;
    const names = loops.slice(0, MOST_NAMES).map(({ name }) => `**${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(name, 80)}**`);
    const others = loops.length > MOST_NAMES ? [`${loops.length - MOST_NAMES} more`] : [];
    const acts = side === null ? '' : ` (to act: ${(0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .whoActs */ .Q_)(side)})`;
    const reported = `${[...names, ...others].join(', ')} · ${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .linkToDocs */ .z)(outcome, docs)}${acts}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .loopMessage */ .SN)(first), MESSAGE_LENGTH)}`;
    return reply === null || reply === '' ? reported : `${reported}\n> ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(reply, QUOTE_LENGTH)}`;
}
function findingStory(finding, docs) {
    const { check, target, code, message, evidence } = finding;
    const reported = `**${check} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(target, 120)}**: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(message, MESSAGE_LENGTH)} (${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .linkToDocs */ .z)(code, docs)})`;
    return evidence === null ? reported : `${reported}\n> ${quoted(evidence)}`;
}
/** One line as it is, several below each other. */
function quoted(evidence) {
    return evidence.trim().includes('\n') ? (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownLines */ .zQ)(evidence, QUOTE_LENGTH) : (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(evidence, QUOTE_LENGTH);
}
function causeStory(causes) {
    const [likeliest, ...others] = causes.map(causeText);
    if (likeliest === undefined)
        return [];
    return [`**Likeliest cause:** ${likeliest}`, ...(others.length === 0 ? [] : [bullets('**Also possible:**', others)])];
}
function causeText(cause) {
    const message = (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(cause.message, MESSAGE_LENGTH);
    return cause.evidence === null ? message : `${message} Seen: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(cause.evidence, QUOTE_LENGTH)}`;
}
/** Where the fault lies, and which loop would tell more. */
function suspicionStory(report) {
    const texts = (0,_facts_suspicions_js__WEBPACK_IMPORTED_MODULE_3__/* .suspicionsOf */ .QD)(report)
        .slice(0, SHOWN)
        .map((suspicion) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)((0,_facts_suspicions_js__WEBPACK_IMPORTED_MODULE_3__/* .suspicionText */ .tX)(suspicion), MESSAGE_LENGTH));
    const more = (0,_facts_suspicions_js__WEBPACK_IMPORTED_MODULE_3__/* .furtherLoops */ .SK)(report);
    const [only, ...others] = texts;
    if (only === undefined)
        return [];
    const where = others.length === 0 ? `**Where it may lie:** ${only}` : bullets('**Where it may lie:**', texts);
    return [where, ...(more === null ? [] : [(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(more, MESSAGE_LENGTH)])];
}
function remedyStory(remedies) {
    const texts = remedies.map((remedy) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(remedy, MESSAGE_LENGTH));
    const [only] = texts;
    if (only === undefined)
        return [];
    return [texts.length === 1 ? `**What to do:** ${only}` : bullets('**What to do:**', texts)];
}
function bullets(title, texts) {
    return [title, '', ...texts.map((text) => `- ${text}`)].join('\n');
}


/***/ }),

/***/ 92440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ summary)
});

// EXTERNAL MODULE: ./lib/src/report/summary/fit.js
var fit = __webpack_require__(81745);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/report/summary/links.js
var links = __webpack_require__(37199);
// EXTERNAL MODULE: ./lib/src/report/facts/narrative.js
var narrative = __webpack_require__(34139);
// EXTERNAL MODULE: ./lib/src/report/summary/tables.js
var tables = __webpack_require__(75409);
;// CONCATENATED MODULE: ./lib/src/report/summary/details.js





const NAME_LENGTH = 80;
const REPLY_LENGTH = 300;
const TIME_LENGTH = 40;
const PHASES = [
    'Loop',
    ['Connect', 'right'],
    ['TLS', 'right'],
    ['Login', 'right'],
    ['Accept', 'right'],
    ['Delivery', 'right'],
    ['Seen', 'right'],
    ['Total', 'right'],
];
/** What one wants to see once one looks closer, each part folded; parts without anything to show are left out by `fitSummary`. */
function detailBlocks(report) {
    const loops = (0,narrative/* loopsWorstFirst */.PU)(report);
    return [
        (0,tables/* folded */.TM)('How long each phase took', PHASES, loops.filter(hasPhase).map(phaseRow), 'loop'),
        (0,tables/* folded */.TM)('Attempts to hand over, with the servers’ replies', ['Loop', 'At', 'Outcome', 'Reply'], loops.flatMap(attemptRows), 'attempt'),
        (0,tables/* folded */.TM)('How the mail travelled', ['Loop', '#', 'From → by', 'Protocol', ['Delay', 'right'], ''], loops.flatMap(hopRows), 'hop'),
        (0,tables/* folded */.TM)('Late probes of earlier runs', ['Loop', 'Sent', ['On its way', 'right']], loops.flatMap(lateRows), 'late probe'),
        (0,tables/* folded */.TM)('DNS questions that a server did not answer, and what the others said', ['Name', 'Type', 'Server', 'Answer', ['Took', 'right']], queryRows(report.queries), 'DNS question'),
        (0,tables/* folded */.TM)('SPF records, and where they lead', ['Domain', 'Records'], treeRows(report), 'domain'),
        (0,tables/* folded */.TM)('What the findings rest on', ['Code', 'Target', 'Seen', 'Reference'], evidenceRows(report), 'finding'),
    ];
}
function hasPhase(loop) {
    return Object.values(loop.phasesMs).some((duration) => duration !== null);
}
function phaseRow(loop) {
    const { connect, tls, auth, accept, delivery, seen, total } = loop.phasesMs;
    return (0,tables/* tableRow */.jD)([details_name(loop), ...[connect, tls, auth, accept, delivery, seen, total].map(duration/* formatDuration */.a3)]);
}
function attemptRows(loop) {
    return loop.attempts.map(({ at, outcome, reply }) => (0,tables/* tableRow */.jD)([details_name(loop), (0,foreign_text/* markdownText */.p7)(at, TIME_LENGTH), (0,foreign_text/* markdownText */.p7)(outcome, TIME_LENGTH), (0,foreign_text/* markdownText */.p7)(reply, REPLY_LENGTH)]));
}
function hopRows(loop) {
    const hops = loop.hops ?? [];
    const slowest = slowestDelay(hops);
    return hops.map((hop, index) => (0,tables/* tableRow */.jD)([
        details_name(loop),
        String(index + 1),
        `${foreign(hop.from)} → ${foreign(hop.by)}`,
        [hop.with, hop.tls].flatMap((part) => (part === null ? [] : (0,foreign_text/* markdownText */.p7)(part, NAME_LENGTH))).join(', ') || duration/* UNKNOWN_VALUE */.PC,
        (0,duration/* formatDuration */.a3)(hop.delayMs),
        hop.delayMs !== null && hop.delayMs === slowest ? '◀ slowest' : '',
    ]));
}
/** Null where fewer than two hops can be compared, or none took time. */
function slowestDelay(hops) {
    const delays = hops.flatMap((hop) => hop.delayMs ?? []);
    const longest = delays.reduce((most, delay) => Math.max(most, delay), 0);
    return delays.length > 1 && longest > 0 ? longest : null;
}
function lateRows(loop) {
    return loop.late.map(({ sentAt, delayMs }) => (0,tables/* tableRow */.jD)([details_name(loop), (0,foreign_text/* markdownText */.p7)(sentAt, TIME_LENGTH), (0,duration/* formatDuration */.a3)(delayMs)]));
}
function evidenceRows(report) {
    return (0,narrative/* findingsWorstFirst */.a0)(report)
        .filter((finding) => finding.evidence !== null || finding.reference !== null)
        .map(({ code, target, evidence, reference }) => (0,tables/* tableRow */.jD)([
        (0,foreign_text/* markdownText */.p7)(code, NAME_LENGTH),
        (0,foreign_text/* markdownText */.p7)(target, 120),
        evidence === null || evidence === '' ? duration/* UNKNOWN_VALUE */.PC : (0,foreign_text/* markdownLines */.zQ)(evidence, 500),
        reference === null ? duration/* UNKNOWN_VALUE */.PC : (0,links/* referenceLink */.M)(reference),
    ]));
}
function treeRows({ spfTrees }) {
    return spfTrees.map(({ domain, lines, omitted }) => (0,tables/* tableRow */.jD)([
        (0,foreign_text/* markdownText */.p7)(domain, 120),
        [(0,foreign_text/* markdownLines */.zQ)(lines.join('\n'), 200), ...(omitted === 0 ? [] : [`and ${omitted} more`])].join('<br>'),
    ]));
}
/** All answers to each question that at least one server left open. */
function queryRows(queries) {
    const open = new Set(queries.filter(({ answer }) => answer === 'unknown').map(questionOf));
    return queries
        .filter((query) => open.has(questionOf(query)))
        .map(({ name: asked, type, server, detail, ms }) => (0,tables/* tableRow */.jD)([(0,foreign_text/* markdownText */.p7)(asked, 120), type, (0,foreign_text/* markdownText */.p7)(server, NAME_LENGTH), (0,foreign_text/* markdownText */.p7)(detail, REPLY_LENGTH), (0,duration/* formatDuration */.a3)(ms)]));
}
function questionOf({ name: asked, type }) {
    return `${type} ${asked}`;
}
function details_name(loop) {
    return (0,foreign_text/* markdownText */.p7)(loop.name, NAME_LENGTH);
}
function foreign(value) {
    return value === null ? duration/* UNKNOWN_VALUE */.PC : (0,foreign_text/* markdownText */.p7)(value, 120);
}

// EXTERNAL MODULE: ./lib/src/report/summary/story.js
var story = __webpack_require__(69491);
// EXTERNAL MODULE: ./lib/src/report/facts/tally.js
var tally = __webpack_require__(16899);
;// CONCATENATED MODULE: ./lib/src/report/summary/summary.js
// The job summary: a report as Markdown, within its size.
// Called by incidents and app.








const HEADLINE_LENGTH = 400;
/** The job summary as GitHub Markdown: the verdict first, then what to do, then the facts; never longer than GitHub takes. */
function summary(report, { limit = fit/* SUMMARY_LIMIT */.J, docs = null } = {}) {
    const blocks = [
        { kind: 'text', text: headline(report) },
        ...(0,story/* storyBlocks */.o)(report, docs),
        (0,tables/* loopTable */.Rk)(report),
        (0,tables/* failingFindings */.v9)(report, (0,narrative/* toldFindings */.mr)(report, story/* SHOWN */.k), docs),
        ...(0,tables/* fineFindings */.fW)(report, docs),
        ...detailBlocks(report),
        { kind: 'text', text: footer(report) },
    ];
    return (0,fit/* fitSummary */.m)(blocks, limit);
}
function headline(report) {
    const sentence = (0,foreign_text/* markdownMessage */.ju)(report.verdict.summary, HEADLINE_LENGTH).replace(/\.$/, '');
    return `## ${(0,state/* headlineMark */.ys)(report.state)} ${sentence}`;
}
function footer(report) {
    const version = (0,foreign_text/* markdownText */.p7)(report.version, 40);
    return `<sub>${(0,tally/* tally */.N4)(report)} · started ${(0,foreign_text/* markdownText */.p7)(report.startedAt, 40)} · email-continuity ${version} · all of it in report.json</sub>`;
}


/***/ }),

/***/ 75409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ loopTable),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   fW: () => (/* binding */ fineFindings),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   v9: () => (/* binding */ failingFindings)
/* harmony export */ });
/* unused harmony exports tableHead, findingLine */
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63602);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37199);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);
/* harmony import */ var _facts_narrative_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34139);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73917);
/* harmony import */ var _facts_tally_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16899);






const NAME_LENGTH = 80;
const MESSAGE_LENGTH = 400;
/** The head of a table: two lines. */
function tableHead(columns) {
    const titles = columns.map((column) => (typeof column === 'string' ? column : column[0]));
    const rules = columns.map((column) => (typeof column === 'string' || column[1] === 'left' ? '---' : '---:'));
    return `${tableRow(titles)}\n${tableRow(rules)}`;
}
/** Cells are Markdown already. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** Rows under a title that is folded away until it is asked for. */
function folded(title, columns, rows, noun) {
    return { kind: 'rows', opening: `<details><summary>${title}</summary>\n\n${tableHead(columns)}`, rows, closing: '</details>', noun };
}
function loopTable(report) {
    // A phone shows the first three columns: the state as a mark, the loop, its outcome and its latency.
    const opening = tableHead(['Loop', 'Outcome', ['Latency', 'right'], 'Where', 'Authentication', 'Kind']);
    return { kind: 'rows', opening, rows: (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .loopsWorstFirst */ .PU)(report).map(loopRow), closing: '', noun: 'loop' };
}
function loopRow(loop) {
    const copies = loop.copies !== null && loop.copies > 1 ? ` ×${loop.copies}` : '';
    return tableRow([
        `${loop.outcome === 'skipped' ? NEUTRAL : (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateMark */ .B3)(loop.state)} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(loop.name, NAME_LENGTH)}`,
        loop.outcome,
        (0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(loop.latencyMs),
        placement(loop.placement) + copies,
        authentication(loop.authentication),
        loop.kind,
    ]);
}
function placement(found) {
    if (found === null)
        return _core_time_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_VALUE */ .PC;
    const folder = (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(found.folder, NAME_LENGTH);
    return found.role === 'other' || found.folder.toLowerCase().includes(found.role) ? folder : `${folder} (${found.role})`;
}
function authentication(seen) {
    if (seen === null)
        return _core_time_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_VALUE */ .PC;
    const results = [
        ['spf', seen.spf, seen.verified?.spf],
        ['dkim', seen.dkim, ownDkim(seen)],
        ['dmarc', seen.dmarc, seen.verified?.dmarc],
    ];
    // The receiver's own word comes first; where it gave none, ours stands with a mark.
    const reported = results.flatMap(([method, theirs, ours]) => theirs !== null ? `${method} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(theirs, 20)}` : ours ? `${method} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(ours, 20)} (own check)` : []);
    return reported.length === 0 ? _core_time_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_VALUE */ .PC : reported.join(' · ');
}
/** One good signature is enough (RFC 6376 section 6.1). */
function ownDkim({ verified }) {
    const results = verified?.dkim.map((entry) => entry.slice(entry.lastIndexOf(' ') + 1)) ?? [];
    return results.includes('pass') ? 'pass' : (results[0] ?? null);
}
/** What is not ok, a line each, without what stands in words above. */
function failingFindings(report, told, docs) {
    const findings = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state !== 'ok' && !told.has(finding));
    const opening = told.size === 0 ? '**Found:**\n' : '**Also found:**\n';
    return { kind: 'rows', opening, rows: findings.map((finding) => findingLine(finding, docs)), closing: '', noun: 'finding' };
}
/** What passed, and what is fine though it is not used or could be better: no tick for that. */
function fineFindings(report, docs) {
    const fine = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state === 'ok');
    const [passed, optional] = [fine.filter((finding) => !isOptional(finding)), fine.filter(isOptional)];
    return [
        foldedLines(`✅ ${(0,_facts_tally_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(passed.length, 'check')} passed`, passed, docs),
        foldedLines(`${NEUTRAL} ${optional.length} not used, or could be better`, optional, docs),
    ];
}
/** Neither good nor bad. */
const NEUTRAL = '➖';
/** What a domain may do without. */
const NOT_USED = new Set([
    'dnssec-none',
    'spf-helo-none',
    'bimi-none',
    'mta-sts-none',
    'tls-rpt-none',
    'dane-none',
    'caa-none',
]);
function isOptional({ code, remedy }) {
    return remedy !== null || NOT_USED.has(code);
}
function foldedLines(title, findings, docs) {
    const rows = findings.map((finding) => findingLine(finding, docs));
    return { kind: 'rows', opening: `<details><summary>${title}</summary>\n`, rows, closing: '</details>', noun: 'finding' };
}
/** One finding as an item of a list: its mark, whom it is about, what is so, and the step below it. */
function findingLine(finding, docs) {
    const { check, target, code, state, message, remedy, reference } = finding;
    const mark = state === 'ok' && isOptional(finding) ? NEUTRAL : (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateMark */ .B3)(state);
    const more = [(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .linkToDocs */ .z)(code, docs), ...(reference === null || state === 'ok' ? [] : [(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceLink */ .M)(reference)])].join(', ');
    const line = `- ${mark} **${check} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(target, 120)}**: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(message, MESSAGE_LENGTH)} (${more})`;
    return remedy === null ? line : `${line}<br>→ ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownMessage */ .ju)(remedy, MESSAGE_LENGTH)}`;
}


/***/ })

};
