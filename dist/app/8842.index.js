export const id = 8842;
export const ids = [8842];
export const modules = {

/***/ 54077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ inFlight)
/* harmony export */ });
/* harmony import */ var _core_time_paced_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54961);

const MOST = 100;
const OVERDUE = 500;
function inFlight(clock) {
    return (0,_core_time_paced_js__WEBPACK_IMPORTED_MODULE_0__/* .paced */ .y)(MOST, OVERDUE, clock);
}


/***/ }),

/***/ 17980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ AAAA),
/* harmony export */   A: () => (/* binding */ A),
/* harmony export */   Lz: () => (/* binding */ CNAME),
/* harmony export */   MX: () => (/* binding */ MX),
/* harmony export */   NS: () => (/* binding */ NS),
/* harmony export */   Ov: () => (/* binding */ SOA),
/* harmony export */   X6: () => (/* binding */ TXT),
/* harmony export */   o5: () => (/* binding */ everyType),
/* harmony export */   xM: () => (/* binding */ PTR)
/* harmony export */ });
/* unused harmony exports DS, SRV, CAA, TLSA */
function plain(name) {
    return name.toLowerCase().replace(/\.$/, '');
}
function wireText(data) {
    const parts = Array.isArray(data) ? data : [data];
    return Buffer.concat(parts.map((part) => (part instanceof Uint8Array ? part : Buffer.from(String(part))))).toString('utf8');
}
const nameOf = (type) => (record) => (record.type === type ? record.data.replace(/\.$/, '') : null);
const TXT = {
    type: 'TXT',
    read: (record) => (record.type === 'TXT' ? wireText(record.data) : null),
};
const MX = {
    type: 'MX',
    read: (record) => record.type === 'MX' ? { preference: record.data.preference ?? 0, exchange: record.data.exchange.replace(/\.$/, '') } : null,
};
const A = {
    type: 'A',
    read: (record) => (record.type === 'A' ? record.data : null),
};
const AAAA = {
    type: 'AAAA',
    read: (record) => (record.type === 'AAAA' ? record.data : null),
};
const CNAME = {
    type: 'CNAME',
    read: nameOf('CNAME'),
};
const DS = {
    type: 'DS',
    read: (record) => (record.type === 'DS' ? `${record.data.keyTag} ${record.data.algorithm} ${record.data.digestType}` : null),
};
const PTR = {
    type: 'PTR',
    signed: true,
    read: nameOf('PTR'),
};
const NS = {
    type: 'NS',
    read: nameOf('NS'),
};
const SOA = {
    type: 'SOA',
    read: (record) => {
        if (record.type !== 'SOA')
            return null;
        const { mname, serial = 0, refresh = 0, retry = 0, expire = 0, minimum = 0 } = record.data;
        return { primary: plain(mname), serial, zone: plain(record.name), refresh, retry, expire, minimum };
    },
};
const SRV = {
    type: 'SRV',
    read: (record) => {
        if (record.type !== 'SRV')
            return null;
        const { priority = 0, weight = 0, port, target } = record.data;
        return { priority, weight, port, target: plain(target) };
    },
};
const CAA = {
    type: 'CAA',
    read: (record) => record.type === 'CAA'
        ? { critical: ((record.data.flags ?? 0) & 128) !== 0, tag: record.data.tag.toLowerCase(), value: record.data.value }
        : null,
};
const TLSA = {
    type: 'TLSA',
    read: (record) => record.type === 'TLSA'
        ? {
            usage: record.data.usage,
            selector: record.data.selector,
            matchingType: record.data.matchingType,
            data: Buffer.from(record.data.certificate).toString('hex'),
        }
        : null,
};
function everyType(make) {
    return {
        A: make(A),
        AAAA: make(AAAA),
        CAA: make(CAA),
        CNAME: make(CNAME),
        DS: make(DS),
        MX: make(MX),
        NS: make(NS),
        PTR: make(PTR),
        SOA: make(SOA),
        SRV: make(SRV),
        TLSA: make(TLSA),
        TXT: make(TXT),
    };
}


/***/ }),

/***/ 62921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseServerAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

function parseServerAddress(text) {
    const bracketed = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text);
    const dotted = /^([\d.]+)(?::(\d{1,5}))?$/.exec(text);
    const address = bracketed?.[1] ?? dotted?.[1] ?? text;
    const port = Number(bracketed?.[2] ?? dotted?.[2] ?? 53);
    if (port < 1 || port > 65535)
        return null;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) && bracketed === null)
        return { address, port, text: `${address}:${port}` };
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) ? { address, port, text: `[${address}]:${port}` } : null;
}


/***/ }),

/***/ 67839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ askWire),
/* harmony export */   qy: () => (/* binding */ fitsWire),
/* harmony export */   wI: () => (/* binding */ NO_WAY)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_dgram__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41314);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var dns_packet__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14894);
/* harmony import */ var _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39316);
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71775);
/* harmony import */ var _wire_reply_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6908);







function fitsWire(name) {
    const labels = name === '' ? [] : name.split('.');
    return Buffer.byteLength(name) <= 253 && labels.every((label) => label !== '' && Buffer.byteLength(label) <= 63);
}
async function askWire(server, { name, type }, timeLimit, { recursion = true, unchecked = false, signed = false } = {}) {
    const { clock, timeout, end } = timeLimit;
    const over = new AbortController();
    const forget = end.listen(() => (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .endWait */ .pD)(over));
    const limit = clock.sleep(timeout, over.signal).then(() => null);
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(0x1_0000);
    const flags = dns_packet__WEBPACK_IMPORTED_MODULE_3__.AUTHENTIC_DATA | (recursion ? dns_packet__WEBPACK_IMPORTED_MODULE_3__.RECURSION_DESIRED : 0) | (unchecked ? dns_packet__WEBPACK_IMPORTED_MODULE_3__.CHECKING_DISABLED : 0);
    const question = { type, name: name === '' ? '.' : name };
    const fits = (packet) => packet.id === id && packet.flag_qr && isAbout(packet, question);
    const ask = async (additionals) => {
        if (over.signal.aborted)
            return null;
        const message = (0,dns_packet__WEBPACK_IMPORTED_MODULE_3__.encode)({ type: 'query', id, flags, questions: [question], additionals: [...additionals] });
        const short = await Promise.race([overUdp(server, message, fits, over.signal), limit]);
        if (short === null || typeof short === 'string' || !short.flag_tc)
            return short;
        if (over.signal.aborted)
            return null;
        const whole = await Promise.race([overTcp(server, message, over.signal), limit]);
        return whole === null || typeof whole === 'string' || fits(whole) ? whole : MALFORMED;
    };
    try {
        let heard = await ask([{ ...EDNS, flags: signed ? dns_packet__WEBPACK_IMPORTED_MODULE_3__.DNSSEC_OK : 0 }]);
        if (heard !== null && typeof heard === 'object' && [1, 4].includes((0,_wire_reply_js__WEBPACK_IMPORTED_MODULE_5__/* .rcodeOf */ .tI)(heard)))
            heard = await ask([]);
        if (heard === null)
            return { kind: 'failed', reason: `${_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_ANSWER */ .Dn} ${timeout / 1000} s from ${server.text}` };
        return typeof heard === 'string'
            ? { kind: 'failed', reason: `${heard} ${server.text}` }
            : { kind: 'reply', reply: (0,_wire_reply_js__WEBPACK_IMPORTED_MODULE_5__/* .readReply */ .Xw)(heard, name) };
    }
    finally {
        forget();
        (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .endWait */ .pD)(over);
    }
}
const EDNS = {
    type: 'OPT',
    name: '.',
    udpPayloadSize: 1232,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options: [],
};
const MALFORMED = (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedBy */ .x5)('').trim();
const NO_WAY = ['no route from here to', 'no address here for the family of'];
const FAILURES = {
    ECONNREFUSED: 'connection refused by',
    ECONNRESET: 'connection cut off by',
    ENETUNREACH: NO_WAY[0],
    EHOSTUNREACH: 'no way to',
    EADDRNOTAVAIL: NO_WAY[1],
    EINVAL: 'no way to',
};
function failureOf({ code = 'failure' }) {
    return FAILURES[code] ?? `${code} at`;
}
function isAbout({ questions }, { type, name }) {
    const [asked] = questions ?? [];
    return asked === undefined || (asked.type === type && asked.name.toLowerCase() === name.toLowerCase());
}
async function overUdp(server, message, fits, signal) {
    if (signal.aborted)
        return null;
    const socket = (0,node_dgram__WEBPACK_IMPORTED_MODULE_1__.createSocket)(server.address.includes(':') ? 'udp6' : 'udp4');
    return await new Promise((resolve) => {
        let finished = false;
        const finish = (heard) => {
            if (finished)
                return;
            finished = true;
            resolve(heard);
            signal.removeEventListener('abort', stop);
            socket.close();
        };
        const stop = () => finish(null);
        const fail = (error) => finish(failureOf(error));
        signal.addEventListener('abort', stop, { once: true });
        socket.on('error', fail);
        socket.on('message', (bytes) => {
            if (bytes.length < 2 || bytes.readUInt16BE(0) !== message.readUInt16BE(0))
                return;
            const isCut = bytes.length >= 12 && (bytes.readUInt16BE(2) & 0x8200) === 0x8200;
            const packet = (0,_wire_reply_js__WEBPACK_IMPORTED_MODULE_5__/* .readPacket */ .di)(bytes) ?? (isCut ? (0,_wire_reply_js__WEBPACK_IMPORTED_MODULE_5__/* .readPacket */ .di)(headerOf(bytes)) : null);
            if (packet === null)
                finish(MALFORMED);
            else if (fits(packet))
                finish(packet);
        });
        socket.connect(server.port, server.address, (error) => {
            if (error)
                fail(error);
            else if (!signal.aborted)
                socket.send(message, (unsent) => unsent && fail(unsent));
        });
    });
}
function headerOf(bytes) {
    const header = Buffer.alloc(12);
    bytes.copy(header, 0, 0, 4);
    return header;
}
async function overTcp(server, message, signal) {
    if (signal.aborted)
        return null;
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)(server.port, server.address);
    return await new Promise((resolve) => {
        let input = Buffer.alloc(0);
        const finish = (heard) => {
            resolve(heard);
            signal.removeEventListener('abort', stop);
            socket.destroy();
        };
        const stop = () => finish(null);
        signal.addEventListener('abort', stop, { once: true });
        socket.on('error', (error) => finish(failureOf(error))).on('end', () => finish('connection cut off by'));
        socket.on('data', (chunk) => {
            input = Buffer.concat([input, chunk]);
            if (input.length >= 2 && input.length >= 2 + input.readUInt16BE(0))
                finish((0,_wire_reply_js__WEBPACK_IMPORTED_MODULE_5__/* .readPacket */ .di)(input.subarray(2, 2 + input.readUInt16BE(0))) ?? MALFORMED);
        });
        socket.write(Buffer.concat([Buffer.from([message.length >> 8, message.length & 255]), message]));
    });
}


/***/ }),

/***/ 6908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ readReply),
/* harmony export */   di: () => (/* binding */ readPacket),
/* harmony export */   tI: () => (/* binding */ rcodeOf)
/* harmony export */ });
/* harmony import */ var dns_packet__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14894);

function askedFor(answers, name) {
    const owners = new Set([spelt(name)]);
    const aliases = new Map(answers.flatMap((record) => (record.type === 'CNAME' ? [[spelt(record.name), spelt(record.data)]] : [])));
    for (let at = aliases.get(spelt(name)); at !== undefined && !owners.has(at); at = aliases.get(at))
        owners.add(at);
    return answers.filter((record) => owners.has(spelt(record.name)));
}
function spelt(name) {
    return name.toLowerCase().replace(/\.$/, '');
}
function readPacket(bytes) {
    try {
        return (0,dns_packet__WEBPACK_IMPORTED_MODULE_0__.decode)(bytes);
    }
    catch {
        return null;
    }
}
function rcodeOf({ flags = 0 }) {
    return flags & 0x000f;
}
function delegationOf({ authorities = [], additionals = [] }, name) {
    return authorities.flatMap((record) => {
        if (record.type !== 'NS' || spelt(record.name) !== spelt(name))
            return [];
        const glue = additionals.flatMap((each) => (each.type === 'A' || each.type === 'AAAA') && spelt(each.name) === spelt(record.data) ? [each.data] : []);
        return [{ name: spelt(record.data), glue }];
    });
}
function readReply(packet, name) {
    const answers = askedFor(packet.answers ?? [], name);
    const authority = new Set((packet.authorities ?? []).map((record) => record.type));
    return {
        rcode: rcodeOf(packet),
        authoritative: packet.flag_aa,
        recursive: packet.flag_ra,
        authenticated: packet.flag_ad,
        referral: (packet.answers ?? []).length === 0 && !packet.flag_aa && authority.has('NS') && !authority.has('SOA'),
        delegation: delegationOf(packet, name),
        astray: answers.length === 0 && (packet.answers ?? []).length > 0,
        hasSoa: authority.has('SOA'),
        answers,
        ttls: answers.flatMap((record) => ('ttl' in record && typeof record.ttl === 'number' ? [record.ttl] : [])),
    };
}


/***/ }),

/***/ 78842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createResolver: () => (/* binding */ createResolver)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/src/core/ports/dns.js
var dns = __webpack_require__(39316);
// EXTERNAL MODULE: ./lib/src/core/address/name-size.js
var name_size = __webpack_require__(14508);
// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
// EXTERNAL MODULE: ./node_modules/dns-packet/index.js
var dns_packet = __webpack_require__(14894);
// EXTERNAL MODULE: ./lib/src/adapters/dns/message/wire-query.js
var wire_query = __webpack_require__(67839);
// EXTERNAL MODULE: ./lib/src/adapters/dns/message/wire-reply.js
var wire_reply = __webpack_require__(6908);
;// CONCATENATED MODULE: ./lib/src/adapters/dns/message/ask-message.js





async function askMessage(server, question, timeLimit, options = {}) {
    if (isDoh(server))
        return await askDoh(server, question, timeLimit, options);
    return await (0,wire_query/* askWire */.BB)(server, question, timeLimit, options);
}
function isDoh(server) {
    return 'post' in server;
}
async function askDoh(server, { name, type }, timeLimit, { unchecked = false }) {
    const { clock, timeout, end } = timeLimit;
    const over = new AbortController();
    const forget = end.listen(() => (0,limit/* endWait */.pD)(over));
    void clock.sleep(timeout, over.signal).then(() => (0,limit/* endWait */.pD)(over));
    const question = { type, name: name === '' ? '.' : name };
    const message = (0,dns_packet.encode)({
        type: 'query',
        id: 0,
        flags: dns_packet.AUTHENTIC_DATA | dns_packet.RECURSION_DESIRED | (unchecked ? dns_packet.CHECKING_DISABLED : 0),
        questions: [question],
    });
    const posted = await server.post(message, over.signal);
    forget();
    (0,limit/* endWait */.pD)(over);
    if (!posted.ok && posted.reason === null)
        return noAnswer(server, timeLimit);
    if (!posted.ok)
        return { kind: 'failed', reason: `${posted.reason} from ${server.text}` };
    const packet = (0,wire_reply/* readPacket */.di)(posted.body);
    const [asked] = packet?.questions ?? [];
    const fits = packet?.flag_qr === true && asked?.type === type && asked.name.toLowerCase() === question.name;
    return packet !== null && fits ? { kind: 'reply', reply: (0,wire_reply/* readReply */.Xw)(packet, name) } : { kind: 'failed', reason: (0,dns/* malformedBy */.x5)(server.text) };
}
function noAnswer({ text }, { timeout }) {
    return { kind: 'failed', reason: `${dns/* NO_ANSWER */.Dn} ${timeout / 1000} s from ${text}` };
}

;// CONCATENATED MODULE: ./lib/src/adapters/dns/ask/answering.js

const HEAD_START = 400;
class Answering {
    #heard = new Set();
    #silent = new Set();
    #waiting = new Map();
    heard(server) {
        this.#heard.add(server);
        this.#silent.delete(server);
        this.#wake(server);
    }
    silent(server) {
        this.#silent.add(server);
        this.#wake(server);
    }
    isKnown(server) {
        return this.#heard.has(server) || this.#silent.has(server);
    }
    isHeard(server) {
        return this.#heard.has(server);
    }
    isSilent(server) {
        return this.#silent.has(server);
    }
    order(servers) {
        return servers.toSorted((a, b) => Number(this.#silent.has(a)) - Number(this.#silent.has(b)));
    }
    headStart(timeout) {
        return Math.min(HEAD_START, timeout / 4);
    }
    async known(server, clock, timeout) {
        if (this.isKnown(server))
            return;
        const over = new AbortController();
        const waiting = this.#waiting.get(server) ?? new Set();
        this.#waiting.set(server, waiting.add(() => (0,limit/* endWait */.pD)(over)));
        await clock.sleep(2 * this.headStart(timeout), over.signal);
    }
    #wake(server) {
        for (const wake of this.#waiting.get(server) ?? [])
            wake();
        this.#waiting.delete(server);
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/dns/ask/ask-in-turn.js



function askInTurn(answering) {
    return async (servers, form, name, asking) => {
        const { end } = asking.timeLimit;
        const ask = async (server) => {
            const answer = await asking.askOne(server, form, name, asking.timeLimit);
            if (answer.kind !== 'unknown' || !answer.reason.startsWith(dns/* NO_ANSWER */.Dn))
                answering.heard(server);
            else if (!end.over)
                answering.silent(server);
            return { server, answer };
        };
        const reasons = new Set();
        const left = [...answering.order(servers)];
        while (left.length > 0 && !end.over) {
            const [server, next] = left;
            if (server === undefined)
                break;
            const isNew = next !== undefined && next !== server && !isDoh(server) && !answering.isKnown(server);
            const given = isNew ? await withSecond([server, next], ask, asking, answering) : [await ask(server)];
            for (const { answer } of given) {
                if (answer.kind !== 'unknown')
                    return answer;
                reasons.add(answer.reason);
            }
            left.splice(0, given.length);
        }
        if (end.over)
            return (0,dns/* unknown */.L5)(end.reason);
        return (0,dns/* unknown */.L5)([...reasons].join('; ') || 'no name server to ask');
    };
}
async function withSecond([first, second], ask, { timeLimit: { clock, timeout, end } }, answering) {
    const given = [];
    const head = new AbortController();
    const forget = end.listen(() => (0,limit/* endWait */.pD)(head));
    const asked = ask(first).then((each) => {
        given.push(each);
        (0,limit/* endWait */.pD)(head);
    });
    await clock.sleep(answering.headStart(timeout), head.signal);
    forget();
    if (given.length > 0 || end.over || answering.isHeard(first)) {
        await asked;
        return given;
    }
    const other = ask(second).then((each) => void given.push(each));
    await Promise.race([asked, other]);
    if (given.every(({ answer }) => answer.kind === 'unknown'))
        await Promise.all([asked, other]);
    if (given.length === 1 && given[0]?.server === second && !answering.isHeard(first))
        answering.silent(first);
    return given.toSorted((a, b) => Number(a.answer.kind === 'unknown') - Number(b.answer.kind === 'unknown'));
}

// EXTERNAL MODULE: ./lib/src/core/time/run-end.js
var run_end = __webpack_require__(70113);
;// CONCATENATED MODULE: ./lib/src/adapters/dns/ask/ask-overlapping.js



const ask_overlapping_HEAD_START = 1 / 3;
async function askOverlapping(servers, form, name, { timeLimit: { clock, timeout, end }, askOne }) {
    const began = clock.monotonic();
    const over = new AbortController();
    const forget = end.listen(() => (0,limit/* endWait */.pD)(over));
    void clock.sleep(timeout, over.signal).then(() => (0,limit/* endWait */.pD)(over));
    const own = (0,run_end/* runEnd */.l)(over.signal);
    const failures = [];
    let settled = null;
    let wake = new AbortController();
    const attempt = async (server, index, left) => {
        const answer = await askOne(server, form, name, { clock, timeout: left, end: own });
        if (answer.kind === 'unknown')
            failures[index] = { server: server.text, reason: answer.reason };
        else {
            settled ??= answer;
            (0,limit/* endWait */.pD)(over);
        }
        (0,limit/* endWait */.pD)(wake);
    };
    const attempts = [];
    for (const [index, server] of servers.entries()) {
        const left = Math.ceil(timeout - (clock.monotonic() - began));
        if (over.signal.aborted || left <= 0)
            break;
        wake = new AbortController();
        attempts.push(attempt(server, index, left));
        if (index < servers.length - 1)
            await clock.sleep(timeout * ask_overlapping_HEAD_START, wake.signal);
    }
    await Promise.all(attempts);
    (0,limit/* endWait */.pD)(over);
    forget();
    if (settled !== null)
        return settled;
    if (end.over)
        return (0,dns/* unknown */.L5)(end.reason);
    return (0,dns/* unknown */.L5)(reasonsOf(failures) || 'no name server to ask');
}
function silent(reason) {
    return reason.startsWith('no answer');
}
function reasonsOf(failures) {
    const reasons = new Map();
    for (const { server, reason } of failures.filter((failure) => failure !== undefined)) {
        const known = reasons.get(server);
        if (known === undefined || (silent(known) && !silent(reason)))
            reasons.set(server, reason);
    }
    return [...reasons.values()].join('; ');
}

;// CONCATENATED MODULE: ./lib/src/adapters/dns/ask/ask-server.js



const RCODES = {
    1: 'FORMERR',
    2: 'SERVFAIL',
    4: 'NOTIMP',
    6: 'YXDOMAIN',
    7: 'YXRRSET',
    8: 'NXRRSET',
    9: 'NOTAUTH',
    10: 'NOTZONE',
};
async function askServer(server, form, name, timeLimit) {
    if (!(0,wire_query/* fitsWire */.qy)(name))
        return (0,dns/* unknown */.L5)(dns/* NOT_A_NAME */.st);
    const message = await askMessage(server, { type: form.type, name }, timeLimit, { signed: form.signed === true });
    if (message.kind === 'failed')
        return (0,dns/* unknown */.L5)(message.reason);
    const { reply } = message;
    const answer = answerOf(reply, server);
    if (answer.kind !== 'found')
        return answer;
    const records = answer.records.map(form.read).filter((record) => record !== null);
    return reply.authoritative && reply.recursive ? { kind: 'found', records, own: true } : (0,dns/* found */.F9)(records);
}
function answerOf(reply, server) {
    return failureOf(reply, server) ?? (reply.answers.length === 0 ? nodataOf(reply) : (0,dns/* found */.F9)(reply.answers));
}
function nodataOf({ hasSoa }) {
    return hasSoa ? dns/* nodata */.Qw : { ...dns/* nodata */.Qw, bare: true };
}
function failureOf(reply, server) {
    if (reply.rcode === 3)
        return dns/* nxdomain */.DW;
    if (reply.rcode === 5)
        return (0,dns/* unknown */.L5)(`REFUSED by ${server.text}`);
    if (reply.rcode !== 0)
        return (0,dns/* unknown */.L5)(`${RCODES[reply.rcode] ?? `rcode ${reply.rcode}`} from ${server.text}`);
    if (reply.astray)
        return (0,dns/* unknown */.L5)((0,dns/* malformedBy */.x5)(server.text));
    if (reply.referral)
        return (0,dns/* unknown */.L5)(`${server.text} names other servers instead of answering (lame, or not recursive)`);
    return null;
}

// EXTERNAL MODULE: ./lib/src/adapters/dns/log/query-log.js
var query_log = __webpack_require__(77913);
;// CONCATENATED MODULE: ./lib/src/adapters/dns/ask/explain-servfail.js





async function explainServfail(answer, servers, question, inquiry) {
    if (answer.kind !== 'unknown' || !answer.reason.includes('SERVFAIL') || !(0,wire_query/* fitsWire */.qy)(question.name))
        return answer;
    const server = servers.find(({ text }) => answer.reason.includes(`SERVFAIL from ${text}`));
    if (server === undefined || inquiry.timeLimit.end.over)
        return answer;
    const behind = await behindServfail(server, question, inquiry);
    if (behind === 'bare' && (question.type === 'A' || question.type === 'AAAA'))
        return (0,dns/* unknown */.L5)(`${answer.reason}, and nothing when it is told not to check signatures: it keeps private addresses back`);
    if (behind !== 'bogus')
        return answer;
    const reason = `DNSSEC does not vouch for it: ${server.text} says SERVFAIL, and answers when it is told not to check signatures`;
    return { kind: 'unknown', reason, bogus: true };
}
async function behindServfail(server, question, inquiry) {
    const unchecked = await noted(server, question, inquiry, { unchecked: true });
    if (unchecked.kind === 'failed')
        return 'unclear';
    const { reply } = unchecked;
    const answer = answerOf(reply, server);
    if (answer.kind === 'unknown')
        return 'unclear';
    if (answer.kind === 'absent' && !reply.hasSoa)
        return answer.why === 'NODATA' ? 'bare' : 'unclear';
    if (inquiry.timeLimit.end.over)
        return 'unclear';
    const again = await noted(server, question, inquiry, {});
    return again.kind === 'reply' && again.reply.rcode === SERVFAIL ? 'bogus' : 'unclear';
}
const SERVFAIL = 2;
async function noted(server, question, { timeLimit, log }, options) {
    const ask = () => askMessage(server, question, timeLimit, options);
    const how = options.unchecked === true ? 'told not to check signatures (CD)' : 'asked once more after SERVFAIL';
    const asked = { name: question.name, type: question.type, server: server.text };
    const logged = (message) => (0,query_log/* detailOf */.R)(message.kind === 'failed' ? (0,dns/* unknown */.L5)(message.reason) : answerOf(message.reply, server));
    const read = (message) => ({ ...logged(message), detail: `${logged(message).detail}, ${how}` });
    return await (log === undefined ? ask() : log.note(asked, ask, read));
}

// EXTERNAL MODULE: ./lib/src/adapters/dns/ask/in-flight.js
var in_flight = __webpack_require__(54077);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var names = __webpack_require__(36339);
;// CONCATENATED MODULE: ./lib/src/adapters/dns/dnssec-view.js




function dnssecView(servers, answering, timeLimit, log) {
    const believed = [...new Set(servers.filter((server) => isDoh(server) || (0,names/* isLoopback */.U9)(server.address)))];
    const inOrder = async () => {
        const [first, second] = believed;
        if (first !== undefined && second !== undefined)
            await answering.known(first, timeLimit.clock, timeLimit.timeout);
        return answering.order(believed);
    };
    const states = new Map();
    const stateFrom = async (server, name, type) => {
        const key = `${server.text} ${type} ${name}`;
        const known = states.get(key) ?? askOne(server, { type, name }, { timeLimit, log });
        states.set(key, known);
        return await known;
    };
    const ofRoot = (server) => stateFrom(server, '', 'SOA');
    return {
        secure: async (name, type) => {
            if (!(0,wire_query/* fitsWire */.qy)(name))
                return 'indeterminate';
            let answered = false;
            for (const server of await inOrder()) {
                if (answered && answering.isSilent(server))
                    break;
                const state = await stateFrom(server, name, type);
                if (state === 'secure' || state === 'bogus')
                    return state;
                if (state === 'insecure' && (await ofRoot(server)) === 'secure')
                    return state;
                answered ||= state !== 'indeterminate';
            }
            return 'indeterminate';
        },
        validates: async () => {
            let denied = false;
            for (const server of await inOrder()) {
                if (denied && answering.isSilent(server))
                    break;
                const state = await ofRoot(server);
                if (state === 'secure' || state === 'bogus')
                    return state;
                denied ||= state === 'insecure';
            }
            return denied ? 'insecure' : 'indeterminate';
        },
    };
}
async function askOne(server, question, inquiry) {
    const { timeLimit, log } = inquiry;
    const ask = () => askMessage(server, question, timeLimit);
    const message = await (log === undefined ? ask() : log.note({ ...question, server: server.text }, ask, detailOf));
    if (message.kind === 'failed')
        return 'indeterminate';
    const { rcode, referral, authenticated } = message.reply;
    if (rcode === 2)
        return (await behindServfail(server, question, inquiry)) === 'bogus' ? 'bogus' : 'indeterminate';
    if ((rcode !== 0 && rcode !== 3) || referral)
        return 'indeterminate';
    return authenticated ? 'secure' : 'insecure';
}
function detailOf(message) {
    if (message.kind === 'failed')
        return { answer: 'unknown', detail: message.reason };
    const { rcode, authenticated } = message.reply;
    if (rcode === 3)
        return { answer: 'absent', detail: 'NXDOMAIN' };
    if (rcode !== 0)
        return { answer: 'unknown', detail: `rcode ${rcode}` };
    return { answer: 'found', detail: authenticated ? 'asked for DNSSEC: vouched for (AD)' : 'asked for DNSSEC: not vouched for (no AD)' };
}

// EXTERNAL MODULE: ./lib/src/adapters/dns/ask/questions.js
var questions = __webpack_require__(17980);
;// CONCATENATED MODULE: ./lib/src/adapters/dns/doh/doh-server.js
function dohServer({ url, ca }) {
    const parsed = new URL(url);
    let channel = null;
    return {
        text: parsed.origin,
        post: async (message, signal) => {
            const post = await (channel ??= __webpack_require__.e(/* import() */ 1268).then(__webpack_require__.bind(__webpack_require__, 51268)).then(({ httpsChannel }) => httpsChannel(parsed, ca)));
            return await post(message, signal);
        },
    };
}

// EXTERNAL MODULE: ./lib/src/adapters/dns/message/server-address.js
var server_address = __webpack_require__(62921);
;// CONCATENATED MODULE: ./lib/src/adapters/dns/resolver.js


















const MOST_SERVERS = 3;
const MOST_REMEMBERED = 2_000;
const MOST_ALIASES = 8;
function createResolver(options) {
    const servers = serversToTry(options);
    const timeLimit = { clock: options.clock, timeout: options.timeout, end: (0,run_end/* runEnd */.l)(options.deadline.signal) };
    const answering = new Answering();
    const askOne = loggedIn(options.log);
    const inquiry = { timeLimit, log: options.log };
    const flight = options.overlapping === true ? atOnce : (0,in_flight/* inFlight */.C)(options.clock);
    const ask = options.overlapping === true ? askOverlapping : askInTurn(answering);
    const explain = options.overlapping === true ? async (answer) => await Promise.resolve(answer) : explainServfail;
    const once = (form) => memoised((name) => flight(async () => {
        if (timeLimit.end.over)
            return (0,dns/* unknown */.L5)(timeLimit.end.reason);
        return await explain(await ask(servers, form, name, { timeLimit, askOne }), servers, { type: form.type, name }, inquiry);
    }));
    const dnssec = dnssecView(servers, answering, timeLimit, options.log);
    const asks = (0,questions/* everyType */.o5)((form) => {
        const direct = once(form);
        return form.type === 'CNAME' ? direct : (name) => followAliases(direct, asks.CNAME, name);
    });
    const isRecordType = (text) => Object.hasOwn(asks, text);
    return {
        ask: async ({ type, name }) => (0,name_size/* isNameSized */.V)(name) ? await asks[type](absolute(name)) : (0,dns/* unknown */.L5)(dns/* NOT_A_NAME */.st),
        secure: async ({ type, name }) => ((0,name_size/* isNameSized */.V)(name) ? await dnssec.secure(absolute(name), type) : 'indeterminate'),
        validates: dnssec.validates,
        ttl: async (name, type) => {
            if (!(0,name_size/* isNameSized */.V)(name))
                return null;
            const server = servers.find((each) => !answering.isSilent(each));
            const ascii = absolute(name);
            if (server === undefined || !isRecordType(type) || !(0,wire_query/* fitsWire */.qy)(ascii))
                return null;
            const message = await askMessage(server, { type, name: ascii }, timeLimit);
            const ttls = message.kind === 'reply' ? message.reply.ttls : [];
            return ttls.length === 0 ? null : Math.min(...ttls);
        },
    };
}
function serversToTry({ servers: named, doh }) {
    const secured = doh === undefined || doh === null ? [] : [dohServer(doh)];
    const texts = named.length > 0 || secured.length > 0 ? named : (0,external_node_dns_.getServers)();
    const servers = [...secured, ...texts.map(server_address/* parseServerAddress */.R).filter((server) => server !== null)];
    const [first] = servers;
    if (first === undefined)
        return [];
    return servers.length === 1 ? [first, first] : servers.slice(0, MOST_SERVERS);
}
function loggedIn(log) {
    if (log === undefined)
        return askServer;
    return async (server, form, name, timeLimit) => {
        const asked = { name, type: form.type, server: server.text };
        return await log.note(asked, () => askServer(server, form, name, timeLimit), query_log/* detailOf */.R);
    };
}
async function atOnce(ask) {
    return await ask();
}
async function followAliases(ask, cname, name) {
    const seen = new Set();
    let at = name;
    while (seen.size <= MOST_ALIASES) {
        seen.add(at);
        const answer = await ask(at);
        if (answer.kind !== 'found' || answer.records.length > 0)
            return answer;
        const alias = await cname(at);
        if (alias.kind === 'unknown')
            return alias;
        const target = alias.kind === 'found' ? alias.records[0] : undefined;
        if (target === undefined)
            return (0,dns/* unknown */.L5)('an answer without any record of the type that was asked for');
        at = absolute(target);
        if (seen.has(at))
            return (0,dns/* unknown */.L5)('a CNAME loop');
    }
    return (0,dns/* unknown */.L5)(`a chain of more than ${MOST_ALIASES} CNAMEs`);
}
function memoised(ask) {
    let fresh = new Map();
    let older = new Map();
    return (name) => {
        const known = fresh.get(name) ?? older.get(name) ?? ask(name);
        if (fresh.size >= MOST_REMEMBERED) {
            older = fresh;
            fresh = new Map();
        }
        fresh.set(name, known);
        return known;
    };
}
function absolute(name) {
    const ascii = /^[\u0020-\u007e]*$/.test(name) ? name : (0,external_node_url_.domainToASCII)(name) || name;
    return ascii.toLowerCase().replace(/\.$/, '');
}


/***/ }),

/***/ 14508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isNameSized)
/* harmony export */ });
const MOST_OF_NAME = 253;
const MOST_OF_LABEL = 63;
function isNameSized(text) {
    if (text.length > MOST_OF_NAME + 1)
        return false;
    if (text === '' || text === '.')
        return true;
    const labels = text.replace(/\.$/, '').split('.');
    return labels.every((label) => label.length > 0 && label.length <= MOST_OF_LABEL);
}


/***/ }),

/***/ 39316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ nxdomain),
/* harmony export */   Dn: () => (/* binding */ NO_ANSWER),
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Qw: () => (/* binding */ nodata),
/* harmony export */   st: () => (/* binding */ NOT_A_NAME),
/* harmony export */   x5: () => (/* binding */ malformedBy)
/* harmony export */ });
const NO_ANSWER = 'no answer within';
function malformedBy(server) {
    return `malformed answer from ${server}`;
}
const NOT_A_NAME = 'not a name that DNS can be asked for';
const nxdomain = { kind: 'absent', why: 'NXDOMAIN' };
const nodata = { kind: 'absent', why: 'NODATA' };
function found(records) {
    return { kind: 'found', records };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}


/***/ }),

/***/ 54961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ paced)
/* harmony export */ });
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71775);

function paced(limit, overdue, clock) {
    let free = limit;
    const waiting = [];
    const giveBack = () => {
        const next = waiting.shift();
        if (next === undefined)
            free += 1;
        else
            next();
    };
    return async (task) => {
        if (free === 0)
            await new Promise((resolve) => waiting.push(resolve));
        else
            free -= 1;
        const done = new AbortController();
        const counted = clock.sleep(overdue, done.signal).then(giveBack);
        try {
            return await task();
        }
        finally {
            (0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .endWait */ .pD)(done);
            await counted;
        }
    };
}


/***/ })

};
