export const id = 6865;
export const ids = [6865];
export const modules = {

/***/ 92176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   authorityAsker: () => (/* binding */ authorityAsker)
/* harmony export */ });
/* harmony import */ var _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39316);
/* harmony import */ var _in_flight_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54077);
/* harmony import */ var _log_query_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77913);
/* harmony import */ var _questions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17980);
/* harmony import */ var _message_server_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62921);
/* harmony import */ var _message_wire_query_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67839);
// One question to one name server or several: by node:dns, by a message of our own, each once at a time.
// Called by adapters and app.






/** A packet may be lost; a server that is silent twice is silent. */
const TRIES = 2;
const RCODES = { 1: 'FORMERR', 2: 'SERVFAIL', 4: 'NOTIMP', 5: 'REFUSED', 9: 'NOTAUTH' };
/** Asks name servers for what they know themselves, at `port` (53 in the real world); every answer is written down in `log`. */
function authorityAsker(port, timeLimit, log = null) {
    const flight = (0,_in_flight_js__WEBPACK_IMPORTED_MODULE_4__/* .inFlight */ .C)(timeLimit.clock);
    return async (address, name, type) => {
        const server = (0,_message_server_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseServerAddress */ .R)(address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);
        if (server === null || !(0,_message_wire_query_js__WEBPACK_IMPORTED_MODULE_3__/* .fitsWire */ .qy)(name))
            return { kind: 'silent' };
        const ask = () => askTwice(server, name, type, timeLimit);
        const noted = () => (log === null ? ask() : log.note({ name, type, server: server.text }, ask, (answer) => (0,_log_query_log_js__WEBPACK_IMPORTED_MODULE_5__/* .detailOf */ .R)(asAnswer(answer))));
        return await flight(noted);
    };
}
async function askTwice(server, name, type, timeLimit) {
    for (let tried = 0; tried < TRIES && !timeLimit.end.over; tried += 1) {
        const message = await (0,_message_wire_query_js__WEBPACK_IMPORTED_MODULE_3__/* .askWire */ .BB)(server, { type, name }, timeLimit, { recursion: false });
        if (message.kind === 'reply')
            return read(message.reply, type, name);
        if (_message_wire_query_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_WAY */ .wI.some((way) => message.reason.startsWith(way)))
            return { kind: 'silent', here: true };
    }
    return { kind: 'silent' };
}
function asAnswer(answer) {
    switch (answer.kind) {
        case 'answer':
            if (answer.referral === true)
                return (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('other servers are named instead of an answer');
            return answer.records.length > 0 ? (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(answer.records) : answer.exists ? _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .nodata */ .Qw : _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .nxdomain */ .DW;
        case 'lame':
            return (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(answer.reason);
        case 'silent':
            return (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('no answer');
    }
}
const READERS = {
    A: _questions_js__WEBPACK_IMPORTED_MODULE_1__.A.read,
    AAAA: _questions_js__WEBPACK_IMPORTED_MODULE_1__/* .AAAA */ .$b.read,
    NS: _questions_js__WEBPACK_IMPORTED_MODULE_1__.NS.read,
    PTR: _questions_js__WEBPACK_IMPORTED_MODULE_1__/* .PTR */ .xM.read,
    MX: (record) => {
        const mx = _questions_js__WEBPACK_IMPORTED_MODULE_1__.MX.read(record);
        return mx === null ? null : `${mx.preference} ${mx.exchange.toLowerCase()}.`;
    },
    SOA: (record) => _questions_js__WEBPACK_IMPORTED_MODULE_1__/* .SOA */ .Ov.read(record)?.serial.toString() ?? null,
    TXT: _questions_js__WEBPACK_IMPORTED_MODULE_1__/* .TXT */ .X6.read,
};
function read(reply, type, name) {
    const { recursive } = reply;
    if (reply.rcode !== 0 && reply.rcode !== 3)
        return { kind: 'lame', reason: RCODES[reply.rcode] ?? `rcode ${reply.rcode}`, recursive };
    if (reply.astray)
        return { kind: 'lame', reason: 'about other names alone', recursive };
    // A name below a cut belongs to another zone, whose servers are asked by their own domain.
    if (reply.referral)
        return { kind: 'answer', records: ['delegated to other servers'], exists: true, referral: true, delegation: reply.delegation };
    if (!reply.authoritative)
        return { kind: 'lame', reason: 'without authority (no AA)', recursive };
    // Some servers add what an alias leads to, others leave that to the asker (RFC 1034 section 4.3.2): what stands at the name itself counts.
    const own = reply.answers.filter((record) => record.name.toLowerCase().replace(/\.$/, '') === name.toLowerCase());
    const records = own.flatMap((record) => {
        const alias = _questions_js__WEBPACK_IMPORTED_MODULE_1__/* .CNAME */ .Lz.read(record);
        const text = alias === null ? READERS[type](record) : `CNAME ${alias.toLowerCase()}.`;
        return text === null ? [] : [text];
    });
    return { kind: 'answer', records: records.toSorted(), exists: reply.rcode === 0 };
}


/***/ }),

/***/ 66865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dnsGate: () => (/* binding */ dnsGate)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: ./lib/src/adapters/dns/ask/ask-authority.js
var ask_authority = __webpack_require__(92176);
// EXTERNAL MODULE: ./lib/src/checks/domain/zone/servers/authoritative.js
var authoritative = __webpack_require__(77566);
// EXTERNAL MODULE: ./lib/src/checks/domain/dkim/dkim.js + 1 modules
var dkim = __webpack_require__(74890);
// EXTERNAL MODULE: ./lib/src/checks/domain/dmarc/dmarc.js
var dmarc = __webpack_require__(67040);
// EXTERNAL MODULE: ./lib/src/checks/domain/hosts/mx.js + 1 modules
var mx = __webpack_require__(84641);
// EXTERNAL MODULE: ./lib/src/adapters/dns/resolver.js + 8 modules
var resolver = __webpack_require__(78842);
// EXTERNAL MODULE: ./lib/src/core/time/run-end.js
var run_end = __webpack_require__(70113);
// EXTERNAL MODULE: ./lib/src/checks/inside.js
var inside = __webpack_require__(92444);
// EXTERNAL MODULE: ./lib/src/checks/question-limit.js
var question_limit = __webpack_require__(394);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/spf.js + 5 modules
var spf = __webpack_require__(64260);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/evaluate/expectations.js
var expectations = __webpack_require__(40864);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var finding = __webpack_require__(39053);
;// CONCATENATED MODULE: ./lib/src/checks/domain/zone/wait-for-dns.js



/** Between two looks, ms; the last one repeats. Caches hold what they hold: asking them more often changes nothing. */
const PAUSES = [2_000, 5_000, 10_000, 20_000];
/** What is said of the rest. */
const MOST_NAMED = 5;
/** Warnings that are expectations of the configuration, or traces of a change that is under way. */
const EXPECTED = new Set(['dmarc-weak', 'dmarc-subdomains', 'dns-stale']);
/**
 * Looks again and again until every name server and every resolver agrees with what the configuration expects, or the time is up. One
 * finding says which; a name that could not be looked up counts as not yet there.
 */
async function waitForDns(request) {
    const { clock, domains, wait, signal, onProgress } = request;
    const began = clock.monotonic();
    const target = domains.map(({ name }) => name).join(', ');
    for (let looks = 0;; looks += 1) {
        const open = await look(request);
        const waited = clock.monotonic() - began;
        if (open.length === 0) {
            const names = request.views().map(({ name }) => name);
            return (0,finding/* findingOn */.Vv)(target)('dns-settled', 'ok', `DNS is as the configuration expects it after ${(0,duration/* formatDuration */.a3)(waited)}: ${names.join(', ')}.`, {});
        }
        const pause = PAUSES[Math.min(looks, PAUSES.length - 1)] ?? 0;
        const more = open.length > MOST_NAMED ? `, and ${open.length - MOST_NAMED} more` : '';
        onProgress(`Waiting for DNS, ${(0,duration/* formatDuration */.a3)(waited)} of ${(0,duration/* formatDuration */.a3)(wait)}: ${open.slice(0, MOST_NAMED).join('; ')}${more}`);
        if (signal.aborted || waited + pause >= wait) {
            const message = `DNS is not as the configuration expects it after ${(0,duration/* formatDuration */.a3)(waited)}: ${open.slice(0, MOST_NAMED).join('; ')}${more}.`;
            return (0,finding/* findingOn */.Vv)(target)('dns-unsettled', 'critical', message, {
                evidence: open.join('\n'),
                remedy: 'Compare the change with the evidence. If it is right, wait for the time to live of the old records; if not, take it back.',
            });
        }
        await clock.sleep(pause, signal);
    }
}
/** The checks that are not content yet, each as `code at view`. */
async function look({ domains, views }) {
    const open = views().flatMap(({ name, resolver, checks }) => domains.flatMap((domain) => {
        const limited = (0,question_limit.withQuestionLimit)(resolver).resolver;
        return checks.map(async (check) => (await check(limited, domain)).filter(isOpen).map((finding) => `${finding.code} of ${finding.target} at ${name}`));
    }));
    return [...new Set((await Promise.all(open)).flat())].toSorted();
}
function isOpen({ state, code }) {
    return state === 'critical' || state === 'unknown' || EXPECTED.has(code);
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/dns-gate.js
// The parts of the real ports: the wait for DNS, and the table of mail protocols.
// Called by app.













/** The gate over real resolvers: each configured one by itself, and every name server of the zones. */
async function dnsGate(domains, dns, wait, world) {
    const { clock, deadline, evaluateSpf, own, onProgress } = world;
    // A DoH server is a view of its own; it stands in the place of the machine's resolver, and beside those that are named.
    const doh = dns.doh === null ? [] : [dns.doh];
    const servers = dns.servers.length > 0 || doh.length > 0 ? dns.servers : (0,external_node_dns_.getServers)();
    const timeLimit = { clock, timeout: dns.timeout, end: (0,run_end.runEnd)(deadline.signal) };
    const authority = (0,ask_authority.authorityAsker)(dns.authoritativePort, timeLimit);
    const checks = (ask) => {
        const asking = (check) => async (resolver, domain) => await check(ask(domain))(resolver, domain);
        const records = [
            spf/* checkSpf */.y,
            (0,expectations/* checkSpfExpectations */.V)(evaluateSpf),
            async (resolver, { name, dkimSelectors }) => await (0,dkim/* checkDkim */.W)(resolver, name, dkimSelectors),
            dmarc/* checkDmarc */.U,
            asking(mx/* checkMx */.k),
        ];
        return { records, authoritative: [asking(authoritative/* checkAuthoritative */.i)] };
    };
    const resolverOf = (names, secured = null) => (0,resolver.createResolver)({ servers: names, doh: secured, timeout: dns.timeout, clock, deadline });
    return await waitForDns({
        domains,
        clock,
        wait,
        signal: deadline.signal,
        onProgress,
        views: () => {
            const { records, authoritative } = checks(outsideOf(authority, own));
            return [
                ...doh.map((server) => ({ name: new URL(server.url).origin, resolver: resolverOf([], server), checks: records })),
                ...servers.map((server) => ({ name: server, resolver: resolverOf([server]), checks: records })),
                { name: 'the name servers', resolver: resolverOf(servers, dns.doh), checks: authoritative },
            ];
        },
    });
}
/** For one look: every check of a domain asks name servers within one limit, and none inside on the word of a record. */
function outsideOf(authority, own) {
    const known = new Map();
    return (domain) => {
        const ask = known.get(domain) ?? (0,inside.askingOutside)((0,question_limit.withAuthorityLimit)(authority).ask, domain, own);
        known.set(domain, ask);
        return ask;
    };
}


/***/ })

};
