export const id = 2176;
export const ids = [2176];
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
