export const id = 8510;
export const ids = [8510];
export const modules = {

/***/ 71745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ addressBits),
/* harmony export */   Ip: () => (/* binding */ senderBits),
/* harmony export */   Rg: () => (/* binding */ sharesPrefix)
/* harmony export */ });
/* harmony import */ var _core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84527);

/** Reads an IPv4 or IPv6 address; an IPv4 address in the form of an IPv6 one is what it says (RFC 7208 section 5). */
function senderBits(address) {
    const octets = (0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .sameForm */ .Lb)(address).split('.');
    return { bits: octets.length === 4 ? 32 : 128, value: octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n) };
}
/** Reads an address as it is written in a record: there, one in the form of IPv6 is one of IPv6. */
function addressBits(address) {
    const { bits, value } = senderBits(address);
    return bits === 32 && address.includes(':') ? { bits: 128, value: (0xffffn << 32n) + value } : { bits, value };
}
/** Whether two addresses of one family share their first `length` bits. */
function sharesPrefix(one, other, length) {
    if (one.bits !== other.bits)
        return false;
    const rest = BigInt(Math.max(0, one.bits - length));
    return one.value >> rest === other.value >> rest;
}


/***/ }),

/***/ 64440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   OJ: () => (/* binding */ MOST_VOIDS),
/* harmony export */   WJ: () => (/* binding */ MOST_LOOKUPS),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   n: () => (/* binding */ drawTree)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

/** RFC 7208 section 4.6.4. */
const MOST_LOOKUPS = 10;
const MOST_VOIDS = 2;
/** Every term of the tree, in order. */
function stepsOf(root) {
    const steps = [];
    let count = 0;
    const walk = (node, path) => {
        for (const term of node.terms) {
            count += term.cost;
            const own = [...path, term.text];
            steps.push({ term, path: own, count });
            if (term.child !== null)
                walk(term.child, own);
        }
    };
    walk(root, []);
    return steps;
}
/** Look-ups that a receiver makes when no term matches: those of a term and of all that it leads to. */
function costOf(term) {
    return term.cost + (term.child === null ? 0 : term.child.terms.reduce((sum, each) => sum + costOf(each), 0));
}
/** The tree as people read it: each term with its cost and its fault. */
function drawTree(root) {
    const lines = [`${root.domain}: ${root.terms.reduce((sum, term) => sum + costOf(term), 0)} of ${MOST_LOOKUPS} look-ups`];
    const draw = (node, indent) => {
        for (const [index, term] of node.terms.entries()) {
            const isLast = index === node.terms.length - 1;
            lines.push(`${indent}${isLast ? '└─' : '├─'} ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWord */ .n)(term.text)}${remark(term)}`);
            if (term.child !== null)
                draw(term.child, `${indent}${isLast ? '  ' : '│ '}`);
        }
    };
    draw(root, '');
    return lines.join('\n');
}
function remark(term) {
    const cost = costOf(term);
    const parts = [
        ...(cost > 0 ? [`${cost}`] : []),
        ...(term.isVoid.v4 === true && term.isVoid.v6 === true ? ['void: nothing found'] : []),
        ...(term.exchanges > MOST_LOOKUPS ? [`${term.exchanges} mail servers`] : []),
        ...(term.child === null || term.child.problem === null ? [] : [(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWord */ .n)(term.child.problem)]),
    ];
    return parts.length === 0 ? '' : `  (${parts.join('; ')})`;
}


/***/ }),

/***/ 73326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ FILTERED),
/* harmony export */   o: () => (/* binding */ isFilteredOut)
/* harmony export */ });
/** Why an empty answer says nothing where an address in 127.0.0.0/8 is expected. */
const FILTERED = 'the resolver takes 127.0.0.0/8 out of answers (rebind protection); exempt the name there, or let dns.servers name another';
/**
 * Whether a resolver has taken the address out of an answer for `exists` (RFC 7208 section 5.7): it says so of the address alone without
 * the SOA record that it hands over with the absence of another type (RFC 2308 section 2.2). Asks one question more, and only where that
 * record is missing.
 */
async function isFilteredOut(resolver, name, answer) {
    if (answer.kind !== 'absent' || answer.bare !== true)
        return false;
    const other = await resolver.ask({ type: 'AAAA', name });
    return other.kind === 'absent' && other.why === 'NODATA' && other.bare !== true;
}


/***/ }),

/***/ 2276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ expandMacros),
/* harmony export */   j: () => (/* binding */ usesMacro)
/* harmony export */ });
const MACRO = /%(?:\{([A-Za-z])(\d*)([rR]?)([.\-+,/_=]*)\}|[%_-])/g;
/** Expands a macro-string that has been checked by the grammar of section 7.1. */
function expandMacros(text, values) {
    return text.replaceAll(MACRO, (whole, ...[letter, ...transformers]) => {
        if (letter === undefined)
            return whole === '%%' ? '%' : whole === '%_' ? ' ' : '%20';
        const value = transformed(valueOf(letter.toLowerCase(), values), transformers);
        return letter === letter.toLowerCase() ? value : encodeURIComponent(Buffer.from(value).toString()).replaceAll(/[!'()*]/g, percent);
    });
}
/** Whether a macro-string has one of these letters, `letters` in lower case. */
function usesMacro(text, letters) {
    return [...text.matchAll(MACRO)].some(([, letter]) => letter !== undefined && letters.includes(letter.toLowerCase()));
}
function transformed(value, [digits, reverse, delimiters]) {
    const wanted = new Set(delimiters === '' ? '.' : delimiters);
    const parts = [''];
    for (const character of value) {
        if (wanted.has(character))
            parts.push('');
        else
            parts[parts.length - 1] += character;
    }
    const turned = reverse !== '' ? parts.toReversed() : parts;
    return (digits === '' ? turned : turned.slice(-Number(digits))).join('.');
}
function valueOf(letter, values) {
    switch (letter) {
        case 's':
            return values.sender;
        case 'l':
            return values.localPart;
        case 'o':
            return values.senderDomain;
        case 'd':
            return values.domain;
        case 'i':
            return values.dotted;
        case 'p':
            return values.name;
        case 'v':
            return values.isIpv6 ? 'ip6' : 'in-addr';
        case 'h':
            return values.helo;
        case 'c':
            return values.address;
        case 't':
            return String(values.seconds);
        // Section 7.3: who receives the mail is not known here.
        default:
            return 'unknown';
    }
}
/** RFC 3986 section 2.3 leaves these to be written as they are only where nothing else reads them; section 7.3 wants them escaped. */
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}


/***/ }),

/***/ 9545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ askedName),
/* harmony export */   l: () => (/* binding */ isDomain)
/* harmony export */ });
/** RFC 7208 section 7.3: a longer name loses labels from the left. */
const LONGEST_NAME = 253;
/** The name that an expanded domain-spec stands for, in lower case; null: it is not one that could be asked for (section 4.8). */
function askedName(text) {
    const labels = text.replace(/\.$/, '').split('.');
    while (labels.join('.').length > LONGEST_NAME)
        labels.shift();
    return isName(labels) ? labels.join('.').toLowerCase() : null;
}
/** Whether a name can be asked for: its labels are neither empty nor too long. */
function isName(labels) {
    return labels.every((label) => label !== '' && label.length <= 63) && labels.join('.').length <= LONGEST_NAME;
}
/** Whether a name could be a domain of mail: of several labels, and no address (section 4.3). */
function isDomain(name) {
    const labels = name.split('.');
    return labels.length > 1 && isName(labels) && !/^\d+$/.test(labels.at(-1) ?? '') && !/[[\]\s@]/.test(name);
}


/***/ }),

/***/ 86460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X9: () => (/* binding */ isSpfRecord),
/* harmony export */   sw: () => (/* binding */ parseSpfRecord),
/* harmony export */   uA: () => (/* binding */ isExplanation)
/* harmony export */ });
/* harmony import */ var _core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84527);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);
// SPF records: read by the grammar of RFC 7208, with the tree of what they include and what that costs.
// Called by checks.


/** Whether a TXT record claims to be SPF: the version, then a space or the end (RFC 7208 section 4.5). */
function isSpfRecord(text) {
    return /^v=spf1(?: |$)/i.test(text);
}
/** Parses a whole record by the grammar of RFC 7208 section 12; any fault makes all of it a permerror (section 4.6). Never throws. */
function parseSpfRecord(text) {
    if (!isSpfRecord(text))
        return invalid('it does not begin with "v=spf1"');
    const terms = [];
    for (const word of text.slice('v=spf1'.length).split(' ')) {
        if (word === '')
            continue;
        const read = parseTerm(word);
        if (!read.ok)
            return invalid(`"${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignWord */ .n)(word)}": ${read.problem}`);
        terms.push(read.term);
    }
    for (const name of ['redirect', 'exp']) {
        const count = terms.filter((term) => term.kind === 'modifier' && term.name === name).length;
        if (count > 1)
            return invalid(`"${name}=" stands there ${count} times`);
    }
    return { kind: 'record', terms };
}
function invalid(problem) {
    return { kind: 'invalid', problem };
}
// One piece of a macro-string (section 7.1). `c`, `r` and `t` are for explanations only (section 7.2).
const macroExpand = (letters) => `%(?:\\{[${letters}](?:[1-9]\\d*|0+[1-9]\\d*)?[rR]?[.\\-+,/_=]*\\}|%|_|-)`;
const MACRO_EXPAND = macroExpand('slodiphvSLODIPHV');
const ANY_MACRO = macroExpand('slodiphvcrtSLODIPHVCRT');
const MACRO_LITERAL = '[\\x21-\\x24\\x26-\\x7e]';
const MACRO_STRING = new RegExp(`^(?:${MACRO_EXPAND}|${MACRO_LITERAL})*$`);
const UNKNOWN_VALUE = new RegExp(`^(?:${ANY_MACRO}|${MACRO_LITERAL})*$`);
const EXPLANATION = new RegExp(`^(?:${ANY_MACRO}|${MACRO_LITERAL}|\\x20)*$`);
// A domain-spec ends in a macro, or in a dot and a label that is not all digits.
const TOP_LABEL = '(?:[A-Za-z\\d]*[A-Za-z][A-Za-z\\d]*|[A-Za-z\\d]+-[A-Za-z\\d-]*[A-Za-z\\d])';
/** Where a domain-spec is looked at for its end: no name is longer. */
const LONGEST_END = 255;
const DOMAIN_END = new RegExp(`(?:${MACRO_EXPAND}|\\.${TOP_LABEL}\\.?)$`);
function wrong(problem) {
    return { ok: false, problem };
}
/** @param problem null: nothing is wrong with it */
function unless(problem, term) {
    return problem === null ? { ok: true, term } : wrong(problem);
}
function parseTerm(word) {
    const modifier = /^([A-Za-z][\w.-]*)=(.*)$/.exec(word);
    if (modifier !== null)
        return parseModifier(String(modifier[1]).toLowerCase(), String(modifier[2]));
    const mechanism = /^([+\-~?]?)([A-Za-z][A-Za-z\d]*)(.*)$/.exec(word);
    if (mechanism === null)
        return wrong('neither a mechanism nor a modifier');
    const qualifier = mechanism[1] === '' ? '+' : mechanism[1];
    return parseMechanism(qualifier, String(mechanism[2]).toLowerCase(), String(mechanism[3]));
}
function parseModifier(name, value) {
    const known = name === 'redirect' || name === 'exp';
    const problem = known ? domainProblem(value) : UNKNOWN_VALUE.test(value) ? null : 'a malformed macro';
    return unless(problem, { kind: 'modifier', name, value });
}
function parseMechanism(qualifier, name, rest) {
    const term = (of, value, cidr4 = null, cidr6 = null) => ({
        kind: 'mechanism',
        qualifier,
        name: of,
        value,
        cidr4,
        cidr6,
    });
    const value = rest.startsWith(':') ? rest.slice(1) : null;
    switch (name) {
        case 'all':
            return unless(rest === '' ? null : '"all" takes no value', term('all', null));
        case 'include':
        case 'exists':
            return unless(value === null ? `"${name}" needs a domain after a colon` : domainProblem(value), term(name, value));
        case 'ptr':
            if (rest === '')
                return unless(null, term('ptr', null));
            return unless(value === null ? 'a colon must stand before the domain' : domainProblem(value), term('ptr', value));
        case 'a':
        case 'mx':
            return parseAddressMechanism(rest, (domain, cidr4, cidr6) => term(name, domain, cidr4, cidr6));
        case 'ip4':
        case 'ip6': {
            const network = /^([^/]*)(?:\/(0|[1-9]\d*))?$/.exec(value ?? '');
            const most = name === 'ip4' ? 32 : 128;
            if (network === null)
                return wrong('a malformed prefix length');
            const length = network[2] === undefined ? null : Number(network[2]);
            if (length !== null && length > most)
                return wrong(`a prefix length above ${most}`);
            const address = String(network[1]);
            if (!isAddress(name, address))
                return wrong(`not an IPv${name === 'ip4' ? 4 : 6} address`);
            return unless(null, name === 'ip4' ? term('ip4', address, length) : term('ip6', address, null, length));
        }
        default:
            return wrong('no such mechanism');
    }
}
/** `[":" domain-spec] [dual-cidr-length]` of `a` and `mx` (sections 5.3, 5.4 and 12). */
function parseAddressMechanism(rest, term) {
    const parts = /^(.*?)(?:\/(0|[1-9]\d*))?(?:\/\/(0|[1-9]\d*))?$/.exec(rest);
    const domain = parts?.[1] ?? rest;
    const cidr4 = parts?.[2] === undefined ? null : Number(parts[2]);
    const cidr6 = parts?.[3] === undefined ? null : Number(parts[3]);
    if (cidr4 !== null && cidr4 > 32)
        return wrong('an IPv4 prefix length above 32');
    if (cidr6 !== null && cidr6 > 128)
        return wrong('an IPv6 prefix length above 128');
    if (domain === '')
        return unless(null, term(null, cidr4, cidr6));
    if (!domain.startsWith(':'))
        return wrong(domain.startsWith('/') ? 'a malformed prefix length' : 'no such mechanism');
    return unless(domainProblem(domain.slice(1)), term(domain.slice(1), cidr4, cidr6));
}
/** Whether a text can stand as explanation (section 6.2). */
function isExplanation(text) {
    return EXPLANATION.test(text);
}
function domainProblem(spec) {
    if (spec === '')
        return 'an empty domain';
    if ((0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv4 */ .eH)(spec))
        return 'an address where a domain must stand; write "ip4:"';
    if (!MACRO_STRING.test(spec))
        return 'a malformed macro or a character that is not allowed';
    return DOMAIN_END.test(spec.slice(-LONGEST_END)) ? null : 'the domain must end in a dot and a top-level label';
}
function isAddress(family, text) {
    return family === 'ip4' ? (0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv4 */ .eH)(text) : (0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isIpv6 */ .sX)(text);
}


/***/ }),

/***/ 96769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readSpfTree),
/* harmony export */   a: () => (/* binding */ termText)
/* harmony export */ });
/* harmony import */ var _filtered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73326);
/* harmony import */ var _macros_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2276);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9545);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86460);




// Receivers stop at ten look-ups; beyond that, a tree is followed far enough to tell its content and no further.
const MOST_NODES = 60;
/** Reads the record of `domain` and all that it leads to, past the first match and past the tenth look-up. Never rejects. */
async function readSpfTree(resolver, domain) {
    return await readNode({ resolver, root: domain, nodes: 0 }, domain, []);
}
async function readNode(walk, domain, above) {
    const node = (state, problem) => ({ domain, state, problem, length: 0, terms: [] });
    if (above.includes(domain))
        return node('loop', `${domain} is included by itself`);
    walk.nodes += 1;
    if (walk.nodes > MOST_NODES)
        return node('not-followed', `more than ${MOST_NODES} records`);
    const answer = await walk.resolver.ask({ type: 'TXT', name: domain });
    if (answer.kind === 'unknown')
        return node('unknown', answer.reason);
    const [record, ...others] = (answer.kind === 'found' ? answer.records : []).filter(_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpfRecord */ .X9);
    if (record === undefined)
        return node('none', answer.kind === 'absent' && answer.why === 'NXDOMAIN' ? 'no such name' : 'no SPF record');
    if (others.length > 0)
        return node('multiple', `${others.length + 1} SPF records`);
    const parsed = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSpfRecord */ .sw)(record);
    if (parsed.kind === 'invalid')
        return node('syntax', parsed.problem);
    const end = parsed.terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
    const terms = await Promise.all(parsed.terms.map((term, index) => readTerm(walk, [...above, domain], term, end >= 0 && (index > end || isRedirect(term)))));
    return { domain, state: 'record', problem: null, length: record.length, terms };
}
/** @param path the domains that lead to the record, its own last */
async function readTerm(walk, path, term, ignored) {
    const domain = path.at(-1) ?? '';
    const plain = { addresses: [], isAlways: false, isFiltered: false, exchanges: 0, child: null };
    const free = { ...plain, text: termText(term), term, cost: 0, isVoid: FOUND };
    if (ignored)
        return free;
    const target = targetOf(term, domain, walk.root);
    const { name, isFixed } = target;
    const paid = { ...free, cost: 1, isVoid: { v4: null, v6: null } };
    if (term.kind === 'modifier')
        return term.name === 'redirect' ? await withChild(walk, paid, target, path) : free;
    if (term.name === 'include')
        return await withChild(walk, paid, target, path);
    // What is no name matches nothing, and nothing is asked for it (section 4.8).
    if (name === null)
        return isFixed ? { ...paid, isVoid: FOUND } : paid;
    switch (term.name) {
        case 'a': {
            if (isFixed)
                return { ...paid, ...(await looked(walk.resolver, name)) };
            return isWide(term) ? { ...paid, addresses: (await looked(walk.resolver, name)).addresses } : paid;
        }
        case 'exists': {
            const answer = await walk.resolver.ask({ type: 'A', name });
            const isFiltered = await (0,_filtered_js__WEBPACK_IMPORTED_MODULE_1__/* .isFilteredOut */ .o)(walk.resolver, name, answer);
            const isVoid = !isFixed || isFiltered ? paid.isVoid : both(voidness(answer));
            return { ...paid, isVoid, isFiltered, isAlways: answer.kind === 'found' && answer.records.length > 0 };
        }
        case 'mx': {
            if (!isFixed && !isWide(term))
                return paid;
            const answer = await walk.resolver.ask({ type: 'MX', name });
            const hosts = answer.kind === 'found' ? answer.records.map(({ exchange }) => exchange) : [];
            const addresses = isWide(term)
                ? await Promise.all(hosts.filter((host) => host !== '').map((host) => looked(walk.resolver, host)))
                : [];
            const seen = { addresses: addresses.flatMap((each) => each.addresses) };
            return isFixed ? { ...paid, ...seen, isVoid: both(voidness(answer)), exchanges: hosts.length } : { ...paid, ...seen };
        }
        case 'ptr':
            return paid;
        case 'all':
        case 'ip4':
        case 'ip6':
            return free;
    }
}
const FOUND = { v4: false, v6: false };
function both(isVoid) {
    return { v4: isVoid, v6: isVoid };
}
async function looked(resolver, name) {
    const [a, aaaa] = await Promise.all([resolver.ask({ type: 'A', name }), resolver.ask({ type: 'AAAA', name })]);
    const addresses = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
    return { isVoid: { v4: voidness(a), v6: voidness(aaaa) }, addresses };
}
/** Networks around mail servers that are so wide that they count beside the whole Internet. */
function isWide({ cidr4, cidr6 }) {
    return (cidr4 !== null && cidr4 < 16) || (cidr6 !== null && cidr6 < 32);
}
/**
 * A record that another leads to. Where it is another one for each mail, that of a mail that nobody sends is read: what lets that one pass
 * lets everybody; whether there is one for other mails it does not tell.
 */
async function withChild(walk, paid, { name, isFixed }, path) {
    const child = name !== null && (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isDomain */ .l)(name) ? await readNode(walk, name, path) : nowhere(paid.term.value ?? '');
    if (isFixed)
        return { ...paid, isVoid: FOUND, child };
    return child.state === 'record' ? { ...paid, child } : paid;
}
function nowhere(domain) {
    return { domain, state: 'none', problem: 'not a name that could have an SPF record', length: 0, terms: [] };
}
/** Macros that differ from mail to mail; the domain at hand and the sender's are known (section 7.2). */
const OF_THE_MAIL = 'slipvhcrt';
/** On behalf of an address that nobody has (RFC 5737) and of a mailbox that nobody made. */
function targetOf({ value }, domain, root) {
    const text = (0,_macros_js__WEBPACK_IMPORTED_MODULE_3__/* .expandMacros */ .Q)(value ?? domain, {
        sender: `no-such-mailbox@${root}`,
        localPart: 'no-such-mailbox',
        senderDomain: root,
        domain,
        dotted: '198.51.100.237',
        address: '198.51.100.237',
        isIpv6: false,
        helo: `no-such-host.${domain}`,
        name: 'unknown',
        seconds: 0,
    });
    return { name: (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .askedName */ .G)(text), isFixed: !(0,_macros_js__WEBPACK_IMPORTED_MODULE_3__/* .usesMacro */ .j)(value ?? '', OF_THE_MAIL) };
}
function voidness(answer) {
    return answer.kind === 'unknown' ? null : answer.kind === 'absent';
}
function isRedirect(term) {
    return term.kind === 'modifier' && term.name === 'redirect';
}
/** A term as it would be written. */
function termText(term) {
    if (term.kind === 'modifier')
        return `${term.name}=${term.value}`;
    const value = term.value === null ? '' : `:${term.value}`;
    const four = term.cidr4 === null ? '' : `/${term.cidr4}`;
    const six = term.cidr6 === null ? '' : term.name === 'ip6' ? `/${term.cidr6}` : `//${term.cidr6}`;
    return `${term.qualifier === '+' ? '' : term.qualifier}${term.name}${value}${four}${six}`;
}


/***/ })

};
