export const id = 6865;
export const ids = [6865];
export const modules = {

/***/ 92176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   authorityAsker: () => (/* binding */ authorityAsker)
/* harmony export */ });
/* harmony import */ var _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39316);
/* harmony import */ var _in_flight_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54077);
/* harmony import */ var _log_query_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77913);
/* harmony import */ var _questions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17980);
/* harmony import */ var _message_server_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62921);
/* harmony import */ var _message_wire_query_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67839);






const TRIES = 2;
const RCODES = { 1: 'FORMERR', 2: 'SERVFAIL', 4: 'NOTIMP', 5: 'REFUSED', 9: 'NOTAUTH' };
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
    if (reply.referral)
        return { kind: 'answer', records: ['delegated to other servers'], exists: true, referral: true, delegation: reply.delegation };
    if (!reply.authoritative)
        return { kind: 'lame', reason: 'without authority (no AA)', recursive };
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
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/spf.js + 6 modules
var spf = __webpack_require__(76703);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/evaluate/expectations.js
var expectations = __webpack_require__(40864);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/core/text/format/list.js
var list = __webpack_require__(98390);
;// CONCATENATED MODULE: ./lib/src/checks/domain/zone/wait-for-dns.js





const PAUSES = [2_000, 5_000, 10_000, 20_000];
const AT_ONCE = 50;
const MOST_NAMED = 5;
const EXPECTED = new Set(['dmarc-weak', 'dmarc-subdomains', 'dns-stale']);
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
        const waiting = (0,list/* formatSome */.w)(open, MOST_NAMED, '; ');
        onProgress(`Waiting for DNS, ${(0,duration/* formatDuration */.a3)(waited)} of ${(0,duration/* formatDuration */.a3)(wait)}: ${waiting}`);
        if (signal.aborted || waited + pause >= wait) {
            const message = `DNS is not as the configuration expects it after ${(0,duration/* formatDuration */.a3)(waited)}: ${waiting}.`;
            return (0,finding/* findingOn */.Vv)(target)('dns-unsettled', 'critical', message, {
                evidence: open.join('\n'),
                remedy: 'Compare the change with the evidence. If it is right, wait for the time to live of the old records; if not, take it back.',
            });
        }
        await clock.sleep(pause, signal);
    }
}
async function look({ domains, views }) {
    const all = views();
    const open = await (0,semaphore/* eachOf */.p)(domains, AT_ONCE, async (domain) => {
        const seen = all.flatMap(({ name, resolver, checks }) => {
            const limited = (0,question_limit.withQuestionLimit)(resolver).resolver;
            return checks.map(async (check) => (await check(limited, domain)).filter(isOpen).map((finding) => `${finding.code} of ${finding.target} at ${name}`));
        });
        return (await Promise.all(seen)).flat();
    });
    return [...new Set(open.flat())].toSorted();
}
function isOpen({ state, code }) {
    return state === 'critical' || state === 'unknown' || EXPECTED.has(code);
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/dns-gate.js













async function dnsGate(domains, dns, wait, world) {
    const { clock, deadline, evaluateSpf, own, onProgress } = world;
    const doh = dns.doh === null ? [] : [dns.doh];
    const servers = dns.servers.length > 0 || doh.length > 0 ? dns.servers : (0,external_node_dns_.getServers)();
    const timeLimit = { clock, timeout: dns.timeout, end: (0,run_end/* runEnd */.l)(deadline.signal) };
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
