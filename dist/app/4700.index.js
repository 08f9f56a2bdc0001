export const id = 4700;
export const ids = [4700];
export const modules = {

/***/ 24376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withClaim)
/* harmony export */ });
const METHODS = (/* unused pure expression or super */ null && (['spf', 'dkim', 'dmarc', 'arc']));
function withClaim(trace, own) {
    const { verdict, claim } = trace;
    if (claim === null)
        return trace;
    const unconfirmed = [];
    const word = (method) => {
        const certain = verdict?.[method] ?? null;
        const claimed = claim[method];
        if (certain !== null || claimed !== 'pass' || passes(method, own))
            return certain ?? claimed;
        unconfirmed.push(`${method}=pass`);
        return null;
    };
    const [spf, dkim, dmarc, arc] = [word('spf'), word('dkim'), word('dmarc'), word('arc')];
    const said = [spf, dkim, dmarc, arc].some((each) => each !== null);
    const by = verdict?.by ?? claim.by;
    return {
        ...trace,
        verdict: said || verdict !== null ? { by, spf, dkim, dmarc, arc, results: verdict?.results ?? claim.results } : null,
        unconfirmed,
    };
}
function passes(method, own) {
    const { verification } = own;
    switch (method) {
        case 'spf':
            return own.spf?.result === 'pass';
        case 'dmarc':
            return own.dmarc?.result === 'pass';
        case 'dkim':
            return verification.kind === 'verified' && verification.signatures.some(({ result }) => result === 'pass');
        case 'arc':
            return verification.kind === 'verified' && verification.arc === 'pass';
    }
}


/***/ }),

/***/ 80866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ NO_TIME),
  e: () => (/* binding */ ownLook)
});

// EXTERNAL MODULE: ./lib/src/checks/arrival/trace/trace.js + 5 modules
var trace = __webpack_require__(61395);
;// CONCATENATED MODULE: ./lib/src/checks/arrival/authentication/alignment.js
function decideDmarc(input) {
    const { author, terms, signatures, spf, organization } = input;
    const modes = terms.kind === 'found' ? terms : { dkim: 'relaxed', spf: 'relaxed' };
    const dkimAligned = signatures.some((check) => check.result === 'pass' && aligned(author, check.domain, modes.dkim, organization));
    const spfAligned = spf !== null && spf.result === 'pass' && aligned(author, spf.domain, modes.spf, organization);
    const passes = dkimAligned || spfAligned;
    const open = (domain, mode) => aligned(author, domain, mode, organization) || !settled(author, domain, mode, organization);
    const unsettled = signatures.some(({ result, domain }) => result === 'temperror' && open(domain, modes.dkim)) ||
        (spf?.result === 'temperror' && open(spf.domain, modes.spf));
    return { result: resultOf(terms.kind, passes, unsettled), dkimAligned, spfAligned };
}
function resultOf(terms, passes, unsettled) {
    if (terms === 'absent')
        return 'none';
    if (terms === 'unknown')
        return 'temperror';
    return passes ? 'pass' : unsettled ? 'temperror' : 'fail';
}
function aligned(author, domain, mode, organization) {
    const [a, b] = [normal(author), normal(domain)];
    if (a === '' || b === '')
        return false;
    if (a === b)
        return true;
    if (mode === 'strict')
        return false;
    const [ofAuthor, ofDomain] = [organization(a), organization(b)];
    return ofAuthor !== null && ofAuthor === ofDomain;
}
function settled(author, domain, mode, organization) {
    return mode === 'strict' || (organization(normal(author)) !== null && organization(normal(domain)) !== null);
}
function normal(domain) {
    return domain.toLowerCase().replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./lib/src/checks/arrival/authentication/own-look.js


async function ownLook(trace, copy, checks) {
    const { egress, author, returnPath } = trace;
    const [verification, spf, terms] = await Promise.all([
        copy.whole ? checks.verify(copy.source, trace.signatures) : TOO_LONG,
        egress === null ? null : ownSpf(egress, returnPath, checks),
        checks.dmarc(author),
    ]);
    if (verification.kind === 'unavailable')
        return { verification, spf, dmarc: null, terms };
    const { signatures } = verification;
    const names = new Set([author, ...signatures.map(({ domain }) => domain), ...(spf === null ? [] : [spf.domain])]);
    const organizations = new Map(await Promise.all([...names].map(async (name) => [name, await checks.organization(name)])));
    const dmarc = decideDmarc({ author, terms, signatures, spf, organization: (name) => organizations.get(name) ?? null });
    return { verification, spf, dmarc, terms };
}
async function ownSpf(egress, mailFrom, checks) {
    const said = await checks.spf({ ip: egress.ip, mailFrom, helo: egress.helo ?? '' });
    return said === null ? null : { domain: (0,trace/* domainPart */.o3)(mailFrom), ...said };
}
const TOO_LONG = { kind: 'unavailable', reason: 'it is longer than what is read back' };
const NO_TIME = {
    verification: { kind: 'unavailable', reason: 'there was no time for it, or DNS did not answer in time' },
    spf: null,
    dmarc: null,
    terms: { kind: 'unknown' },
};


/***/ }),

/***/ 35348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ expectationFindings),
/* harmony export */   U: () => (/* binding */ resultOf)
/* harmony export */ });
/* harmony import */ var _core_address_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36339);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39053);


function expectationFindings(loop, expected, { placement, trace, own }) {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOn */ .Vv)(loop);
    const findings = [];
    const missed = (what, message, evidence) => findings.push(finding('expectation-missed', 'critical', `Expected ${what}; ${message}.`, {
        evidence,
        remedy: `Mend what differs, or change \`expect\` of loop \`${loop}\`.`,
    }));
    for (const method of ['spf', 'dkim', 'dmarc']) {
        const wanted = expected[method];
        const said = wanted === null ? null : resultOf(method, trace, own);
        if (wanted === null)
            continue;
        if (said === null)
            findings.push(notKnown(loop, method));
        else if (!wanted.includes(said.result))
            missed(`${method}=${wanted.join(' or ')}`, `${said.by} ${said.result}`, null);
    }
    if (expected.tls !== null) {
        const bare = trace.received.filter((hop) => overNetwork(hop) && hop.tls === null && !SECURE.test(hop.with ?? ''));
        const secured = trace.received.filter((hop) => hop.tls !== null);
        const names = (hops) => hops.map((hop) => `${hop.from?.rdns ?? hop.from?.helo ?? 'unknown'} → ${hop.by ?? 'unknown'}`).join('\n');
        if (trace.hops.length === 0)
            findings.push(notKnown(loop, 'tls'));
        else if (expected.tls && bare.length > 0)
            missed('TLS on the whole way', `${bare.length} of ${trace.hops.length} hops tell none`, names(bare));
        else if (!expected.tls && secured.length > 0)
            missed('no TLS', `${secured.length} hops tell some`, names(secured));
    }
    if (expected.junk !== null && placement !== null && (placement.role === 'junk') !== expected.junk) {
        missed(expected.junk ? 'the probe in Junk' : 'the probe outside of Junk', `it lies in ${placement.folder}`, null);
    }
    const hosts = new Set(trace.hops.flatMap((hop) => [hop.by, hop.from]).flatMap((host) => (host === null ? [] : [host.toLowerCase()])));
    const absent = expected.via.filter((host) => !hosts.has(host.toLowerCase()));
    if (absent.length > 0)
        missed(`the way to lead over ${absent.join(', ')}`, 'no hop tells of it', [...hosts].join(', '));
    return findings;
}
function resultOf(method, trace, own) {
    const theirs = trace.verdict?.[method] ?? null;
    if (theirs !== null)
        return { by: `${trace.verdict?.by ?? ''} says`, result: theirs };
    const ours = ownResult(method, own);
    return ours === null ? null : { by: 'we find', result: ours };
}
function ownResult(method, own) {
    switch (method) {
        case 'spf':
            return own.spf?.result ?? null;
        case 'dmarc':
            return own.dmarc?.result ?? null;
        case 'dkim': {
            if (own.verification.kind === 'unavailable')
                return null;
            const results = own.verification.signatures.map(({ result }) => result);
            return results.includes('pass') ? 'pass' : (results[0] ?? 'none');
        }
    }
}
function notKnown(loop, what) {
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOn */ .Vv)(loop)('expectation-unknown', 'unknown', `Whether ${what} is as expected cannot be told: neither the receiver nor our own look says anything.`, { remedy: 'Name the `authserv-id` of the mailbox, and see that the mail leaves for another server.' });
}
const SECURE = /^(?:(?:utf8)?(?:e?smtp|lmtp)sa?|https|mapi)$/i;
function overNetwork({ from, by }) {
    if (from === null || by === null || from.helo === by || from.helo === 'localhost')
        return false;
    return from.ip === null || !(0,_core_address_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(from.ip);
}


/***/ }),

/***/ 90302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ slowestHop),
/* harmony export */   c: () => (/* binding */ timedHops)
/* harmony export */ });
const TOLERANCE = 2_000;
function timedHops(hops, sentAt, seenAt) {
    const low = sentAt === null ? -Infinity : sentAt - TOLERANCE;
    const high = seenAt === null ? Infinity : seenAt + TOLERANCE;
    const trusted = agreeing(hops.map(({ at }) => (at !== null && at >= low && at <= high ? at : null)));
    const chosen = trusted.size > 0 ? trusted : agreeing(hops.map(({ at }) => at));
    let previous = null;
    let left = sentAt === null || seenAt === null || seenAt < sentAt ? Infinity : seenAt - sentAt;
    return hops.map((hop, index) => {
        const { at } = hop;
        const base = {
            from: hop.from === null ? null : (hop.from.rdns ?? hop.from.helo ?? hop.from.ip),
            by: hop.by,
            with: hop.with,
            tls: hop.tls,
            at: at === null || !isWritable(at) ? null : new Date(at).toISOString(),
        };
        if (at === null)
            return { ...base, delayMs: null, skewMs: null };
        if (!chosen.has(index))
            return { ...base, delayMs: null, skewMs: skew(at, previous, nextOf(hops, chosen, index)) };
        const delayMs = previous === null ? 0 : Math.min(left, Math.max(0, at - previous));
        left -= delayMs;
        previous = Math.max(at, previous ?? at);
        return { ...base, delayMs, skewMs: null };
    });
}
function slowestHop(hops) {
    let slowest = null;
    let known = 0;
    for (const [index, hop] of hops.entries()) {
        if (hop.delayMs === null)
            continue;
        known += 1;
        if (slowest === null || hop.delayMs > slowest.delayMs)
            slowest = { index, hop, delayMs: hop.delayMs };
    }
    return known > 1 && slowest !== null && slowest.delayMs >= 1_000 ? slowest : null;
}
function agreeing(times) {
    const length = [];
    const before = [];
    let best = null;
    for (const [index, time] of times.entries()) {
        length[index] = 0;
        before[index] = null;
        if (time === null)
            continue;
        length[index] = 1;
        for (let i = 0; i < index; i++) {
            const other = times[i] ?? null;
            if (other === null || other > time + TOLERANCE || (length[i] ?? 0) < (length[index] ?? 0))
                continue;
            length[index] = (length[i] ?? 0) + 1;
            before[index] = i;
        }
        if (best === null || (length[index] ?? 0) > (length[best] ?? 0))
            best = index;
    }
    const chosen = new Set();
    for (let index = best; index !== null; index = before[index] ?? null)
        chosen.add(index);
    return chosen;
}
function nextOf(hops, chosen, index) {
    return hops.find((hop, i) => i > index && chosen.has(i) && hop.at !== null)?.at ?? null;
}
function skew(at, previous, next) {
    if (next !== null && at > next)
        return at - next;
    if (previous !== null && at < previous)
        return at - previous;
    return previous === null ? 0 : at - previous;
}
function isWritable(at) {
    return Math.abs(at) < 8.64e15;
}


/***/ }),

/***/ 61395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lx: () => (/* binding */ UNKNOWN_SENDER),
  o3: () => (/* binding */ domainPart),
  WJ: () => (/* binding */ isChecked),
  ce: () => (/* binding */ readTrace)
});

;// CONCATENATED MODULE: ./lib/src/checks/arrival/trace/authserv-presets.js
const usual = { anonymous: false, below: false };
const PRESETS = [
    {
        provider: 'Gmail',
        hosts: ['imap.gmail.com', 'imap.googlemail.com'],
        ids: ['mx.google.com'],
        relays: ['google.com'],
        anonymous: false,
        below: true,
    },
    {
        provider: 'Microsoft 365',
        hosts: ['outlook.office365.com', 'outlook.office.com', 'imap-mail.outlook.com'],
        ids: ['outlook.com', '*.outlook.com'],
        relays: ['outlook.com', 'office365.com', 'exchangelabs.com'],
        anonymous: true,
        below: false,
    },
    {
        ...usual,
        provider: 'Yahoo and AOL',
        hosts: ['imap.mail.yahoo.com', 'imap.aol.com', 'export.imap.aol.com'],
        ids: ['*.yahoo.com', 'mx.aol.com'],
        relays: ['yahoo.com', 'aol.com'],
    },
    {
        ...usual,
        provider: 'iCloud',
        hosts: ['imap.mail.me.com'],
        ids: ['*.me.com', '*.icloud.com'],
        relays: ['me.com', 'icloud.com', 'apple.com'],
    },
    {
        ...usual,
        provider: 'Fastmail',
        hosts: ['imap.fastmail.com', 'api.fastmail.com'],
        ids: ['*.messagingengine.com'],
        relays: ['messagingengine.com', 'internal'],
    },
    { ...usual, provider: 'Mail.ru', hosts: ['imap.mail.ru'], ids: ['mxs.mail.ru'], relays: ['mail.ru'] },
    { ...usual, provider: 'Yandex', hosts: ['imap.yandex.com', 'imap.yandex.ru'], ids: ['*.mail.yandex.net'], relays: ['yandex.net'] },
    { ...usual, provider: 'GMX', hosts: ['imap.gmx.net', 'imap.gmx.com'], ids: ['gmx.net'], relays: ['gmx.net', 'server.lan'] },
    { ...usual, provider: 'WEB.DE', hosts: ['imap.web.de'], ids: ['web.de'], relays: ['web.de', 'server.lan'] },
];
function presetFor(host) {
    return PRESETS.find((preset) => matchesAny(host, preset.hosts)) ?? null;
}
function matchesAny(name, patterns) {
    const wanted = name.toLowerCase().replace(/\.$/, '');
    return patterns.some((pattern) => {
        const known = pattern.toLowerCase().replace(/\.$/, '');
        return known.startsWith('*.') ? wanted.endsWith(known.slice(1)) : wanted === known;
    });
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/core/mail/header/received.js + 1 modules
var received = __webpack_require__(66352);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var names = __webpack_require__(36339);
;// CONCATENATED MODULE: ./lib/src/checks/arrival/trace/entry-hop.js



const MOST_HOPS = 100;
function tracedHops(fields) {
    const hops = [];
    let seen = 0;
    for (const [index, field] of fields.entries()) {
        if (field.key !== 'received')
            continue;
        if (++seen > MOST_HOPS)
            break;
        const hop = (0,received/* parseReceived */.$)(field.value);
        if (hop !== null)
            hops.push({ index, hop });
    }
    return hops;
}
function findEntry(hops, territory) {
    const newest = hops.find(({ hop }) => hop.by !== null && qualified(hop.by));
    const host = newest?.hop.by ?? null;
    const shared = host === null || isSender(host, territory) || (territory.domains.length > 0 && domainOf(host) === domainOf(territory.author));
    const domains = shared ? territory.domains : [...territory.domains, domainOf(host)];
    let trustedBelow = 0;
    for (const traced of hops) {
        const { hop, index } = traced;
        if (traced !== newest && hop.by !== null && qualified(hop.by) && !within(hop.by, domains))
            return { trustedBelow, hop: null };
        trustedBelow = index;
        if (isSubmission(hop))
            return { trustedBelow, hop: null };
        if (hop.from !== null && comesFromOutside(hop.from, hop, domains, territory))
            return { trustedBelow, hop: traced };
    }
    return { trustedBelow, hop: null };
}
function isSubmission(hop) {
    return /^(?:utf8)?(?:e?smtp|lmtp)s?a$/i.test(hop.with ?? '') || /^esmtpsa\b|^asmtp\b/i.test(hop.with ?? '');
}
function comesFromOutside(client, hop, domains, territory) {
    const { ip, helo, rdns, confirmed } = client;
    if (isSender(rdns ?? helo ?? '', territory) && !isSender(hop.by ?? '', territory))
        return true;
    const claimed = rdns ?? helo;
    const named = claimed !== null && qualified(claimed);
    if (named && !within(claimed, domains))
        return true;
    if (ip !== null && (0,ip_address/* isLocalAddress */.MJ)(ip))
        return false;
    if (ip === null)
        return named && OVER_SMTP.test(hop.with ?? '');
    if (rdns !== null && named && confirmed)
        return false;
    return !(named && isMicrosoftsOwn(hop, ip, claimed, domains));
}
const OVER_SMTP = /^(?:utf8)?e?smtps?$/i;
function isMicrosoftsOwn(hop, ip, claimed, domains) {
    return /^(?:Microsoft|HTTPS|mapi)/i.test(hop.with ?? '') && /^(?:2603:10[0-9a-f]{2}:|2a01:111:)/.test(ip) && within(claimed, domains);
}
function isSender(host, territory) {
    return territory.senders.some((sender) => sender.toLowerCase() === host.toLowerCase());
}
function within(host, domains) {
    const name = host.toLowerCase().replace(/\.$/, '');
    return domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
}
function qualified(host) {
    return (0,ip_address/* ipAddressIn */.n6)(host) === null && !(0,names/* isInnerName */.as)(host) && !/\.filterd$/i.test(host);
}
function domainOf(host) {
    const labels = host.toLowerCase().replace(/\.$/, '').split('.');
    const [second = '', last = ''] = labels.slice(-2);
    const long = last.length === 2 && second.length <= 3 && labels.length > 2;
    return labels.slice(long ? -3 : -2).join('.');
}

// EXTERNAL MODULE: ./lib/src/core/mail/header/header-fields.js
var header_fields = __webpack_require__(72103);
// EXTERNAL MODULE: ./lib/src/checks/arrival/trace/hop-times.js
var hop_times = __webpack_require__(90302);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/checks/arrival/trace/placement-reasons.js

const LONGEST = 16 * 1024;
const MOST = 12;
const READERS = {
    'x-forefront-antispam-report': (field) => forefront(field),
    'x-microsoft-antispam': (field) => bulkLevel(field),
    'x-ms-exchange-organization-scl': (field) => confidence(field, 'SCL', field.value),
    'x-spam-status': (field) => yesNo(field, /^yes\b/i, 'SpamAssassin or Rspamd counts it as spam'),
    'x-spam-flag': (field) => yesNo(field, /^yes\b/i, 'marked as spam'),
    'x-spam': (field) => yesNo(field, /^(?:yes|spam|true)\b/i, 'marked as spam'),
    'x-spamd-result': (field) => rspamd(field),
    'x-rspamd-action': (field) => yesNo(field, /^(?:add header|rewrite subject|soft reject|reject)\b/i, 'action of Rspamd'),
    'x-spam-report': (field) => probe(field),
    'x-proofpoint-spam-details': (field) => yesNo(field, /^rule=(?!notspam)\w*spam/i, 'rule of Proofpoint'),
    'x-mimecast-spam-score': (field) => score(field, 5, 'spam score of Mimecast'),
    'x-barracuda-spam-status': (field) => yesNo(field, /^yes\b/i, 'Barracuda counts it as spam'),
    'x-ironport-anti-spam-result': () => null,
    'x-ham-report': () => null,
    'x-gmx-antispam': (field) => code(field, 'GMX'),
    'x-ui-filterresults': (field) => code(field, '1&1'),
};
const FILTER_VERDICTS = {
    SPM: ['marked as spam by the filter', true],
    SKS: ['marked as spam before it was filtered, by a mail flow rule', true],
    SKB: ['the sender is blocked by a list of the organisation', true],
    BLK: ["the sender is on the recipient's blocked list", true],
    SKA: ['let through by an allow list of the organisation', false],
    SKN: ['let through before it was filtered', false],
    SKI: ['mail within the organisation', false],
    SKQ: ['released from quarantine', false],
    NSPM: ['not spam', false],
};
const CATEGORIES = {
    SPM: 'spam',
    HSPM: 'high confidence spam',
    PHSH: 'phishing',
    HPHSH: 'high confidence phishing',
    HPHISH: 'high confidence phishing',
    SPOOF: 'spoofing',
    BULK: 'bulk mail',
    MALW: 'malware',
    DIMP: 'impersonation of a domain',
    UIMP: 'impersonation of a user',
    GIMP: 'impersonation, by mailbox intelligence',
    OSPM: 'outbound spam',
    AMP: 'malware, by anti-malware',
};
function placementReasons(fields) {
    const reasons = [];
    for (const field of fields) {
        const reason = field.value.length > LONGEST ? null : (READERS[field.key]?.(field) ?? null);
        if (reason !== null)
            reasons.push(reason);
        if (reasons.length === MOST)
            break;
    }
    return reasons;
}
function forefront(field) {
    const values = new Map(field.value.split(';').flatMap((part) => {
        const colon = part.indexOf(':');
        return colon > 0 ? [[part.slice(0, colon).trim().toUpperCase(), part.slice(colon + 1).trim()]] : [];
    }));
    const scl = Number.parseInt(values.get('SCL') ?? '', 10);
    const verdict = FILTER_VERDICTS[values.get('SFV') ?? ''];
    const category = CATEGORIES[values.get('CAT') ?? ''];
    const parts = [
        ...(verdict === undefined ? [] : [verdict[0]]),
        ...(category === undefined ? [] : [`category ${category}`]),
        ...(Number.isNaN(scl) ? [] : [`SCL ${scl}`]),
    ];
    if (parts.length === 0)
        return null;
    return { field: field.name, text: `Microsoft: ${parts.join(', ')}`, bad: scl >= 5 || verdict?.[1] === true || category !== undefined };
}
function bulkLevel(field) {
    const level = /(?:^|;)\s*BCL:(\d)/i.exec(field.value)?.[1];
    return level === undefined || Number(level) < 4
        ? null
        : { field: field.name, text: `Microsoft: bulk complaint level ${level} of 9`, bad: Number(level) >= 7 };
}
function confidence(field, name, value) {
    const level = /^-?\d$/.exec(value.trim())?.[0];
    return level === undefined ? null : { field: field.name, text: `Microsoft: ${name} ${level}`, bad: Number(level) >= 5 };
}
function rspamd(field) {
    const match = /^\w+: (True|False) \[(-?[\d.]+) \/ (-?[\d.]+)\]/.exec(field.value);
    if (!match)
        return null;
    const symbols = field.value
        .split(/;\s*/)
        .map((part) => /^([A-Z][A-Z0-9_]+)\((-?[\d.]+)\)/.exec(part))
        .flatMap((parts) => (parts && Number(parts[2]) > 0 ? [`${parts[1]} ${parts[2]}`] : []))
        .slice(0, 5);
    const what = symbols.length > 0 ? ` (${symbols.join(', ')})` : '';
    return { field: field.name, text: `Rspamd: ${match[2]} of ${match[3]} points${what}`, bad: match[1] === 'True' };
}
function yesNo(field, yes, text) {
    return yes.test(field.value) ? { field: field.name, text: `${text}: ${placement_reasons_short(field.value)}`, bad: true } : null;
}
function probe(field) {
    return field.value === '' ? null : { field: field.name, text: `filter report: ${placement_reasons_short(field.value)}`, bad: false };
}
function score(field, limit, text) {
    const value = Number.parseFloat(field.value);
    return Number.isNaN(value) ? null : { field: field.name, text: `${text}: ${value}`, bad: value >= limit };
}
function code(field, name) {
    const value = /^(?:notjunk:1|junk:(\d+)|(-?\d+))/.exec(field.value);
    const level = value?.[1] ?? value?.[2];
    return level === undefined || Number(level) === 0
        ? null
        : { field: field.name, text: `${name}: ${placement_reasons_short(field.value)}`, bad: Number(level) > 0 };
}
function placement_reasons_short(text) {
    return (0,foreign_text/* cut */.Jj)(text, 200);
}

// EXTERNAL MODULE: ./lib/src/core/request/expected-arrival.js
var expected_arrival = __webpack_require__(47144);
// EXTERNAL MODULE: ./lib/src/core/mail/header/lexer.js
var lexer = __webpack_require__(16704);
;// CONCATENATED MODULE: ./lib/src/core/mail/header/authentication-results.js

const NAME = /[^][^ \t\r\n();="]*/y;
const VALUE = /[^][^ \t\r\n(;"]*/y;
const KEYWORD = /^[a-z][a-z0-9_.-]{0,39}$/;
const MOST_RESULTS = 200;
const authentication_results_LONGEST = 32 * 1024;
function parseAuthenticationResults(value) {
    const scanner = new Scanner(value.slice(0, authentication_results_LONGEST));
    const comments = [];
    const results = [];
    const stray = [];
    let authservId = null;
    let version = null;
    let none = false;
    for (let first = true; !scanner.done; first = false) {
        const piece = scanner.piece();
        const [head, ...rest] = piece.pairs;
        if (head?.value !== null && head !== undefined) {
            if (results.length < MOST_RESULTS)
                results.push(resultOf(head, rest, piece.comments));
            continue;
        }
        const words = piece.pairs.flatMap((pair) => (pair.value === null ? [pair.name] : []));
        const [word, next] = words;
        if (first) {
            authservId = word ?? null;
            version = next !== undefined && /^\d+$/.test(next) ? next : null;
            comments.push(...piece.comments);
            stray.push(...piece.pairs.slice(version === null ? 1 : 2).map(written));
        }
        else if (word !== undefined) {
            if (words.length === 1 && piece.pairs.length === 1 && word.toLowerCase() === 'none')
                none = true;
            else if (piece.pairs.length > words.length && results.length < MOST_RESULTS)
                pushLater(piece, results, stray);
            else
                stray.push(piece.pairs.map(written).join(' '));
            comments.push(...piece.comments);
        }
        else {
            comments.push(...piece.comments);
        }
    }
    return { authservId, version, results, none: none && results.length === 0, comments, stray };
}
function authenticationResultsOf(field) {
    return field.key === 'authentication-results' ? parseAuthenticationResults(field.value) : null;
}
function propertyOf(result, name) {
    return result.properties.find((property) => property.name === name)?.value ?? null;
}
function pushLater(piece, results, stray) {
    const at = piece.pairs.findIndex((pair) => pair.value !== null);
    stray.push(...piece.pairs.slice(0, at).map(written));
    const [head, ...rest] = piece.pairs.slice(at);
    if (head)
        results.push(resultOf(head, rest, piece.comments));
}
function written(pair) {
    return pair.value === null ? pair.name : `${pair.name}=${pair.value}`;
}
function resultOf(head, rest, comments) {
    const slash = head.name.indexOf('/');
    const result = (head.value ?? '').toLowerCase();
    return {
        method: (slash === -1 ? head.name : head.name.slice(0, slash)).toLowerCase(),
        methodVersion: slash === -1 ? null : head.name.slice(slash + 1),
        result: !head.quoted && KEYWORD.test(result) ? result : null,
        written: head.value ?? '',
        properties: rest.map(({ name, value, quoted }) => ({ name: name.toLowerCase(), value: value ?? '', quoted })),
        comments,
    };
}
class Scanner {
    #text;
    #at = 0;
    #comments = [];
    constructor(text) {
        this.#text = text;
    }
    get done() {
        return this.#at >= this.#text.length;
    }
    piece() {
        const pairs = [];
        this.#comments = [];
        for (;;) {
            this.#skip();
            if (this.done)
                break;
            if (this.#text[this.#at] === ';') {
                this.#at += 1;
                break;
            }
            pairs.push(this.#pair());
        }
        return { pairs, comments: this.#comments };
    }
    #skip() {
        while (!this.done) {
            const character = this.#text[this.#at] ?? '';
            if (character === '(') {
                const end = (0,lexer/* commentEnd */.TM)(this.#text, this.#at);
                this.#comments.push(this.#text.slice(this.#at + 1, this.#text[end - 1] === ')' && end - 1 > this.#at ? end - 1 : end));
                this.#at = end;
            }
            else if ((0,lexer/* isSpace */.xC)(character))
                this.#at += 1;
            else
                return;
        }
    }
    #pair() {
        const parts = [this.#name()];
        for (;;) {
            this.#skip();
            const next = this.#text[this.#at];
            const joins = (text) => text === '.' || text === '/';
            if (joins(next) || joins(parts.at(-1)?.at(-1))) {
                const part = this.done || next === ';' || next === '=' ? '' : this.#name();
                if (part === '')
                    break;
                parts.push(part);
            }
            else
                break;
        }
        if (this.#text[this.#at] !== '=')
            return { name: parts.join(''), value: null, quoted: false };
        this.#at += 1;
        this.#skip();
        return { name: parts.join(''), ...this.#value() };
    }
    #name() {
        if (this.#text[this.#at] === '"') {
            const quoted = (0,lexer/* readQuoted */.zt)(this.#text, this.#at);
            this.#at = quoted.end;
            return quoted.text;
        }
        return this.#run(NAME);
    }
    #value() {
        const parts = [];
        let quoted = false;
        while (!this.done) {
            const character = this.#text[this.#at] ?? '';
            if ((0,lexer/* isSpace */.xC)(character) || character === '(' || character === ';')
                break;
            if (character === '"') {
                const text = (0,lexer/* readQuoted */.zt)(this.#text, this.#at);
                parts.push(text.text);
                this.#at = text.end;
                quoted = true;
            }
            else {
                parts.push(this.#run(VALUE));
            }
        }
        return { value: parts.join(''), quoted };
    }
    #run(form) {
        const from = this.#at;
        form.lastIndex = from;
        this.#at = form.test(this.#text) ? form.lastIndex : from + 1;
        return this.#text.slice(from, this.#at);
    }
}

;// CONCATENATED MODULE: ./lib/src/checks/arrival/trace/receiver-verdict.js



const receiver_verdict_LONGEST = 8 * 1024;
const MOST_FIELDS = 20;
function readVerdict(fields, entry, believed, fromDomain) {
    const [plain, sealed] = ['authentication-results', 'arc-authentication-results'].map((key) => read(fields, key, entry, believed));
    const at = (place) => {
        const own = plain?.said.filter((said) => said.place === place) ?? [];
        return verdictOf(own.length > 0 ? own : (sealed?.said.filter((said) => said.place === place) ?? []), fromDomain);
    };
    return { verdict: at('above'), claim: at('right-below'), disbelieved: [...(plain?.disbelieved ?? []), ...(sealed?.disbelieved ?? [])] };
}
function read(fields, key, entry, believed) {
    const said = [];
    const disbelieved = [];
    let seen = 0;
    for (const [index, field] of fields.entries()) {
        if (field.key !== key || field.value.length > receiver_verdict_LONGEST || ++seen > MOST_FIELDS)
            continue;
        const parsed = parsedField(field);
        if (parsed === null)
            continue;
        const by = nameOf(parsed, believed);
        const place = placeOf(fields, index, entry, believed);
        if (by === null)
            disbelieved.push({ by: parsed.authservId ?? '', reason: 'unknown-id' });
        else if (place !== 'above')
            disbelieved.push({ by, reason: 'below-entry' });
        if (by !== null)
            said.push({ by, results: parsed.results, place });
    }
    return { said, disbelieved };
}
function parsedField({ key, value }) {
    if (key === 'authentication-results')
        return parseAuthenticationResults(value);
    const instance = /^\s*i\s*=\s*(?:[1-9]|[1-4]\d|50)\s*;/.exec(value);
    return instance === null ? null : parseAuthenticationResults(value.slice(instance[0].length));
}
function placeOf(fields, index, entry, believed) {
    if (index < entry.trustedBelow || isRightBelow(fields, index, entry, believed))
        return 'above';
    if (entry.hop === null)
        return 'below';
    return fields.slice(entry.hop.index + 1, index).some((field) => field.key === 'received') ? 'below' : 'right-below';
}
function verdictOf(said, fromDomain) {
    const [first] = said;
    if (first === undefined)
        return null;
    const results = said.flatMap((each) => each.results);
    return {
        by: first.by,
        spf: single(results, 'spf', isHelo),
        dkim: anyOf(results, fromDomain),
        dmarc: single(results, 'dmarc'),
        arc: single(results, 'arc'),
        results,
    };
}
function nameOf({ authservId }, { authservIds, preset }) {
    if (authservId === null)
        return preset?.anonymous === true && authservIds.length === 0 ? preset.provider : null;
    const ids = authservIds.length > 0 ? authservIds : (preset?.ids ?? []);
    return matchesAny(authservId, ids) ? authservId : null;
}
function isRightBelow(fields, index, entry, { preset }) {
    if (preset?.below !== true || entry.hop === null)
        return false;
    return fields.slice(entry.hop.index + 1, index).every((field) => field.key === 'received-spf') && index > entry.hop.index;
}
function single(results, method, aside = () => false) {
    const own = resultsOf(results, method);
    const counted = own.some((result) => !aside(result)) ? own.filter((result) => !aside(result)) : own;
    const words = new Set(counted.map(({ result }) => result));
    return words.size > 1 ? 'conflict' : ([...words][0] ?? null);
}
function isHelo(result) {
    return (propertyOf(result, 'smtp.helo') !== null && propertyOf(result, 'smtp.mailfrom') === null && propertyOf(result, 'smtp.mail') === null);
}
function anyOf(results, fromDomain) {
    const own = resultsOf(results, 'dkim');
    const aligned = own.filter((result) => sharesDomain(signerOf(result), fromDomain));
    const counted = aligned.length > 0 ? aligned : own;
    const contradicted = counted.some((a) => counted.some((b) => a.result !== b.result && sameSignature(a, b)));
    if (contradicted)
        return 'conflict';
    return counted.some(({ result }) => result === 'pass') ? 'pass' : (counted[0]?.result ?? null);
}
function signerOf(result) {
    const signer = propertyOf(result, 'header.d') ?? propertyOf(result, 'header.i') ?? '';
    return signer.slice(signer.lastIndexOf('@') + 1).toLowerCase();
}
function sharesDomain(signer, from) {
    return signer !== '' && (signer === from || from.endsWith(`.${signer}`) || signer.endsWith(`.${from}`));
}
function sameSignature(a, b) {
    const names = ['header.b', 'header.s', 'header.d', 'header.i', 'header.a'];
    return propertyOf(a, 'header.b') !== null && names.every((name) => propertyOf(a, name) === propertyOf(b, name));
}
const WORDS = { ...expected_arrival/* RESULT_WORDS */.k, arc: ['none', 'pass', 'fail'] };
function resultsOf(results, method) {
    return results.filter((each) => each.method === method && each.result !== null && WORDS[method]?.includes(each.result) === true);
}

// EXTERNAL MODULE: ./lib/src/core/mail/header/signature-tags.js
var signature_tags = __webpack_require__(65296);
;// CONCATENATED MODULE: ./lib/src/checks/arrival/trace/trace.js








const UNKNOWN_SENDER = 'sender.invalid';
const MOST_SIGNATURES = 20;
function readTrace(mail, facts) {
    const fields = (0,header_fields/* headerFields */.B)(mail);
    const preset = presetFor(facts.mailboxHost);
    const hops = tracedHops(fields);
    const author = domainPart(facts.from);
    const entry = findEntry(hops, { domains: receiverDomains(facts, preset), author, senders: [facts.senderHost] });
    const { verdict, claim, disbelieved } = readVerdict(fields, entry, { authservIds: facts.authservIds, preset }, author);
    const client = entry.hop?.hop.from ?? null;
    const signatures = fields.flatMap((field) => (field.key === 'dkim-signature' ? ((0,signature_tags/* parseSignatureTags */.r)(field.value) ?? []) : []));
    const received = hops.map(({ hop }) => hop).toReversed();
    return {
        hops: (0,hop_times/* timedHops */.c)(received, facts.sentAt, facts.seenAt),
        received,
        egress: client === null || client.ip === null ? null : { ip: client.ip, helo: client.helo, rdns: client.rdns },
        crossed: entry.hop !== null,
        verdict,
        claim,
        unconfirmed: [],
        disbelieved,
        reasons: placementReasons(fields),
        signatures: signatures.slice(0, MOST_SIGNATURES),
        signed: fields.some((field) => field.key === 'dkim-signature'),
        moreSignatures: Math.max(0, signatures.length - MOST_SIGNATURES),
        returnPath: returnPathOf(fields) ?? facts.from,
        author,
        subject: fields.find((field) => field.key === 'subject')?.value ?? null,
    };
}
function receiverDomains(facts, preset) {
    if (preset !== null)
        return preset.relays;
    const names = [...facts.authservIds.map((id) => id.replace(/^\*\./, '')), facts.mailboxHost];
    return names.filter((name) => name.includes('.') && (0,ip_address/* ipAddressIn */.n6)(name) === null).map(domainOf);
}
function returnPathOf(fields) {
    const value = fields.find((field) => field.key === 'return-path')?.value;
    return /^<([^<>\s]{1,320}@[^<>\s@]{1,255})>$/.exec(value ?? '')?.[1] ?? null;
}
function isChecked(trace, method) {
    return (trace.verdict?.[method] ?? null) !== null || (trace.egress !== null && !(0,ip_address/* isLocalAddress */.MJ)(trace.egress.ip));
}
function domainPart(address) {
    return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
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

/***/ 65296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ parseSignatureTags)
/* harmony export */ });
/* harmony import */ var _address_name_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14508);

const LONGEST = 32 * 1024;
function parseSignatureTags(value) {
    if (value.length > LONGEST)
        return null;
    const tags = new Map();
    for (const part of value.split(';')) {
        const equals = part.indexOf('=');
        const name = equals === -1 ? '' : part.slice(0, equals).trim();
        if (name !== '' && !tags.has(name))
            tags.set(name, part.slice(equals + 1).trim());
    }
    const domain = tags.get('d')?.toLowerCase() ?? '';
    const selector = tags.get('s') ?? '';
    if (domain === '' || selector === '' || !(0,_address_name_size_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameSized */ .V)(domain) || !(0,_address_name_size_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameSized */ .V)(selector))
        return null;
    return {
        domain,
        selector,
        algorithm: (tags.get('a') ?? '').toLowerCase(),
        signed: (tags.get('h') ?? '').split(':').map((name) => name.trim().toLowerCase()),
        bodyLength: wholeNumber(tags.get('l')),
        expires: wholeNumber(tags.get('x')),
        start: (tags.get('b') ?? '').replaceAll(/\s+/g, '').slice(0, 8),
    };
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}


/***/ })

};
