export const id = 4647;
export const ids = [4647];
export const modules = {

/***/ 4647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  spfEvaluator: () => (/* binding */ spfEvaluator)
});

// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/record.js
var record_record = __webpack_require__(86460);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/tree.js
var tree = __webpack_require__(96769);
// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var names = __webpack_require__(36339);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/reach/network.js
var reach_network = __webpack_require__(71745);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/cost.js
var cost = __webpack_require__(64440);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/macros.js
var macros = __webpack_require__(2276);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/evaluate/evaluation.js





/** RFC 7208 section 4.6.4: of the names of an address so many are looked at. */
const MOST_NAMES = 10;
/** RFC 7208 section 7.3: a longer name loses labels from the left. */
const LONGEST_NAME = 253;
/** The evaluation is over before a term could decide. */
class EvaluationEnded extends Error {
    result;
    constructor(result, reason) {
        super(reason);
        this.result = result;
    }
}
/** One evaluation: who sends, and what of the limits of RFC 7208 section 4.6.4 has been used up. */
class Evaluation {
    resolver;
    ip;
    address;
    /** The domain that is checked first, in A-labels and lower case. */
    domain;
    #reverse;
    #localPart;
    #helo;
    #seconds;
    #terms = 0;
    #voids = 0;
    #names = null;
    constructor(resolver, { ip, mailFrom, helo }, now) {
        // Section 2.4: with a null reverse-path the name given at HELO is checked.
        const written = mailFrom === '' ? `postmaster@${helo}` : mailFrom;
        const at = written.lastIndexOf('@');
        const named = written.slice(at + 1).trim();
        this.resolver = resolver;
        this.ip = ip;
        this.address = (0,reach_network/* senderBits */.Ip)(ip);
        this.#reverse = (0,ip_address/* reverseName */.A8)(ip) ?? '';
        this.#localPart = at > 0 ? written.slice(0, at) : 'postmaster';
        // RFC 8616 section 4: a name beyond ASCII is looked up by its A-labels.
        this.domain = (/^[\x00-\x7f]*$/.test(named) ? named : ((0,names/* dnsName */.Tu)(named) ?? named)).toLowerCase().replace(/\.$/, '');
        this.#helo = helo;
        this.#seconds = Math.floor(now / 1000);
    }
    /** Counts a term that causes questions; past the tenth the evaluation is over. */
    countTerm() {
        this.#terms += 1;
        if (this.#terms > cost/* MOST_LOOKUPS */.WJ)
            throw new EvaluationEnded('permerror', `more than ${cost/* MOST_LOOKUPS */.WJ} terms that cost look-ups`);
    }
    /** Counts a term that found nothing; past the second the evaluation is over. */
    countVoid() {
        this.#voids += 1;
        if (this.#voids > cost/* MOST_VOIDS */.OJ)
            throw new EvaluationEnded('permerror', `more than ${cost/* MOST_VOIDS */.OJ} look-ups that find nothing`);
    }
    /** The addresses of a name, of the family of the sender; what could not be looked up ends the evaluation. */
    async addresses(name) {
        return recordsOf(await (this.address.bits === 32 ? this.resolver.ask({ type: 'A', name }) : this.resolver.ask({ type: 'AAAA', name })));
    }
    /** Whether the sender is in the network of `length` bits around an address. */
    isWithin(address, length) {
        const network = (0,reach_network/* addressBits */.Dm)(address);
        return (0,reach_network/* sharesPrefix */.Rg)(this.address, network, length ?? network.bits);
    }
    /** RFC 8616 section 4: a local-part beyond ASCII fits into no name, so that a term that asks for it matches nothing. */
    isBarred(spec) {
        return /[^\x00-\x7f]/.test(this.#localPart) && (0,macros/* usesMacro */.j)(spec, 'sl');
    }
    /** The name that a domain-spec stands for, in lower case; null: it is not one that could be asked for (section 4.8). */
    async expand(spec, domain) {
        const name = (await this.text(spec, domain)).replace(/\.$/, '');
        const labels = name.split('.');
        while (labels.join('.').length > LONGEST_NAME)
            labels.shift();
        return isName(labels) ? labels.join('.').toLowerCase() : null;
    }
    /** A macro-string, expanded. */
    async text(spec, domain) {
        const { bits, value } = this.address;
        const nibbles = value.toString(16).padStart(32, '0').split('').join('.');
        const dotted = bits === 128 ? nibbles : [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
        return (0,macros/* expandMacros */.Q)(spec, {
            sender: `${this.#localPart}@${this.domain}`,
            localPart: this.#localPart,
            senderDomain: this.domain,
            domain,
            dotted,
            address: bits === 32 ? dotted : this.ip,
            isIpv6: bits === 128,
            helo: this.#helo,
            name: (0,macros/* usesMacro */.j)(spec, 'p') ? bestName(await this.validatedNames(), domain) : 'unknown',
            seconds: this.#seconds,
        });
    }
    /** The names of the sender's address that lead back to it (section 5.5); none where they could not be looked up. */
    async validatedNames() {
        return await (this.#names ??= this.#validate());
    }
    /** Whether the sender's address has a name at all. */
    async hasName() {
        return (await this.resolver.ask({ type: 'PTR', name: this.#reverse })).kind !== 'absent';
    }
    async #validate() {
        const answer = await this.resolver.ask({ type: 'PTR', name: this.#reverse });
        if (answer.kind !== 'found')
            return [];
        const names = answer.records.slice(0, MOST_NAMES).map((name) => name.replace(/\.$/, ''));
        const forward = await Promise.all(names.map((name) => (this.address.bits === 32 ? this.resolver.ask({ type: 'A', name }) : this.resolver.ask({ type: 'AAAA', name }))));
        return names.filter((_, index) => {
            const found = forward[index];
            return found?.kind === 'found' && found.records.some((address) => this.isWithin(address, null));
        });
    }
}
/** The records of an answer, empty without any; an unknown answer ends the evaluation (sections 4.4 and 5). */
function recordsOf(answer) {
    if (answer.kind === 'unknown')
        throw new EvaluationEnded('temperror', answer.reason);
    return answer.kind === 'found' ? answer.records : [];
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
/** Section 7.3: the domain itself, else a name below it, else any. */
function bestName(names, domain) {
    const lower = (name) => name.toLowerCase();
    return names.find((name) => lower(name) === domain) ?? names.find((name) => lower(name).endsWith(`.${domain}`)) ?? names[0] ?? 'unknown';
}

// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/filtered.js
var filtered = __webpack_require__(73326);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/evaluate/mechanisms.js



/** Whether a mechanism other than `include` matches the sender (RFC 7208 section 5). */
async function matches(evaluation, domain, mechanism) {
    const { name, value, cidr4, cidr6 } = mechanism;
    const length = evaluation.address.bits === 32 ? cidr4 : cidr6;
    switch (name) {
        case 'all':
            return true;
        case 'ip4':
        case 'ip6':
            return value !== null && evaluation.isWithin(value, name === 'ip4' ? cidr4 : cidr6);
        case 'a': {
            const target = await targetOf(evaluation, domain, mechanism);
            return target !== null && (await addressesOrVoid(evaluation, target)).some((address) => evaluation.isWithin(address, length));
        }
        case 'mx': {
            const target = await targetOf(evaluation, domain, mechanism);
            return target !== null && (await isExchanger(evaluation, target, length));
        }
        case 'exists': {
            const target = await targetOf(evaluation, domain, mechanism);
            if (target === null)
                return false;
            // Section 5.7: IPv4, whatever the sender's address is.
            const answer = await evaluation.resolver.ask({ type: 'A', name: target });
            if (await (0,filtered/* isFilteredOut */.o)(evaluation.resolver, target, answer))
                throw new EvaluationEnded('temperror', `${target}: ${filtered/* FILTERED */.I}`);
            const records = recordsOf(answer);
            if (records.length === 0)
                evaluation.countVoid();
            return records.length > 0;
        }
        case 'ptr': {
            const target = await targetOf(evaluation, domain, mechanism);
            if (target === null)
                return false;
            if (!(await evaluation.hasName()))
                evaluation.countVoid();
            const names = (await evaluation.validatedNames()).map((each) => each.toLowerCase());
            return names.some((each) => each === target || each.endsWith(`.${target}`));
        }
        case 'include':
            return false;
    }
}
/** The name that a term asks for; null: it cannot match. Only a term that asks is counted. */
async function targetOf(evaluation, domain, { value }) {
    evaluation.countTerm();
    if (value === null)
        return domain;
    return evaluation.isBarred(value) ? null : await evaluation.expand(value, domain);
}
async function addressesOrVoid(evaluation, target) {
    const addresses = await evaluation.addresses(target);
    if (addresses.length === 0)
        evaluation.countVoid();
    return addresses;
}
async function isExchanger(evaluation, target, length) {
    const records = recordsOf(await evaluation.resolver.ask({ type: 'MX', name: target }));
    if (records.length === 0)
        evaluation.countVoid();
    if (records.length > cost/* MOST_LOOKUPS */.WJ)
        throw new EvaluationEnded('permerror', `${target} has more than ${cost/* MOST_LOOKUPS */.WJ} mail servers`);
    // A null MX, a name of one label and an address name no host that could be asked for.
    const hosts = records.toSorted((a, b) => a.preference - b.preference).map(({ exchange }) => exchange.replace(/\.$/, ''));
    const asked = hosts.filter(isDomain).map((host) => evaluation.addresses(host));
    for (const addresses of await Promise.allSettled(asked)) {
        if (addresses.status === 'rejected')
            throw addresses.reason;
        if (addresses.value.some((address) => evaluation.isWithin(address, length)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/evaluate/check-host.js
// SPF for one mail: check_host() of RFC 7208 section 4, and the results that are expected.
// Called by checks and app.




const RESULTS = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' };
/**
 * Evaluates SPF as a receiver does, by the letter of RFC 7208. Never rejects; what DNS would not say makes it `temperror`.
 *
 * @param now ms since the epoch, for `%{t}` in explanations
 */
function spfEvaluator(now) {
    return async (resolver, request) => await evaluate(new Evaluation(resolver, request, now()), request.ip);
}
async function evaluate(evaluation, ip) {
    const { domain } = evaluation;
    const said = (result, reason, explanation = null) => ({
        result,
        reason,
        explanation,
    });
    if (!isDomain(domain))
        return said('none', `"${domain}" is no domain that could have an SPF record`);
    try {
        const decision = await checkHost(evaluation, domain, true);
        if (decision === null)
            return said('none', `${domain} has no SPF record`);
        const { qualifier, by, domain: at, explain } = decision;
        const reason = by === null ? `no term of ${at} matches ${ip}` : `${ip} matches "${by}" of ${at}`;
        const explanation = qualifier === '-' && explain !== null ? await explanationOf(evaluation, at, explain) : null;
        return said(RESULTS[qualifier], reason, explanation);
    }
    catch (error) {
        if (error instanceof EvaluationEnded)
            return said(error.result, error.message);
        throw error;
    }
}
/** check_host() of section 4 for the record of one domain; null without one. */
async function checkHost(evaluation, domain, isFirst) {
    const texts = recordsOf(await evaluation.resolver.ask({ type: 'TXT', name: domain }));
    if (texts.length === 0 && !isFirst)
        evaluation.countVoid();
    const [record, ...others] = texts.filter(record_record/* isSpfRecord */.X9);
    if (record === undefined)
        return null;
    if (others.length > 0)
        throw new EvaluationEnded('permerror', `${domain} has ${others.length + 1} SPF records`);
    const parsed = (0,record_record/* parseSpfRecord */.sw)(record);
    if (parsed.kind === 'invalid')
        throw new EvaluationEnded('permerror', `the SPF record of ${domain} is malformed: ${parsed.problem}`);
    const explain = modifier(parsed.terms, 'exp');
    for (const term of parsed.terms) {
        if (term.kind !== 'mechanism')
            continue;
        const matched = term.name === 'include' ? await included(evaluation, domain, term) : await matches(evaluation, domain, term);
        if (matched)
            return { qualifier: term.qualifier, by: (0,tree/* termText */.a)(term), domain, explain };
    }
    const redirect = modifier(parsed.terms, 'redirect');
    return redirect === null ? { qualifier: '?', by: null, domain, explain } : await redirected(evaluation, domain, redirect);
}
/** Section 5.2: only what the other record lets pass matches; without one, the whole evaluation is an error. */
async function included(evaluation, domain, { value }) {
    evaluation.countTerm();
    if (value === null || evaluation.isBarred(value))
        return false;
    const target = await evaluation.expand(value, domain);
    const decision = target !== null && isDomain(target) ? await checkHost(evaluation, target, false) : null;
    if (decision === null)
        throw new EvaluationEnded('permerror', `${domain} includes ${target ?? value}, which has no SPF record`);
    return decision.qualifier === '+';
}
/** Section 6.1: the other record stands in the place of this one. */
async function redirected(evaluation, domain, value) {
    evaluation.countTerm();
    const target = await evaluation.expand(value, domain);
    const decision = target !== null && isDomain(target) ? await checkHost(evaluation, target, false) : null;
    if (decision === null)
        throw new EvaluationEnded('permerror', `${domain} redirects to ${target ?? value}, which has no SPF record`);
    return decision;
}
function modifier(terms, name) {
    const found = terms.find((term) => term.kind === 'modifier' && term.name === name);
    return found?.kind === 'modifier' ? found.value : null;
}
/** What the domain says to refused senders (section 6.2); null where anything about it is wrong. */
async function explanationOf(evaluation, domain, value) {
    const target = evaluation.isBarred(value) ? null : await evaluation.expand(value, domain);
    if (target === null)
        return null;
    const answer = await evaluation.resolver.ask({ type: 'TXT', name: target });
    const [text, ...others] = answer.kind === 'found' ? answer.records : [];
    if (text === undefined || text === '' || others.length > 0 || !(0,record_record/* isExplanation */.uA)(text) || evaluation.isBarred(text))
        return null;
    return await evaluation.text(text, domain);
}


/***/ }),

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
/* harmony import */ var _macros_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2276);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86460);



// Receivers stop at ten look-ups; beyond that, a tree is followed far enough to tell its content and no further.
const MOST_NODES = 60;
/** Reads the record of `domain` and all that it leads to, past the first match and past the tenth look-up. Never rejects. */
async function readSpfTree(resolver, domain) {
    return await readNode({ resolver, nodes: 0 }, domain, []);
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
    const plain = { addresses: [], isAlways: false, exchanges: 0, child: null };
    const free = { ...plain, text: termText(term), term, cost: 0, isVoid: FOUND };
    if (ignored)
        return free;
    const target = targetOf(term, domain);
    const paid = { ...free, cost: 1, isVoid: { v4: null, v6: null } };
    if (term.kind === 'modifier') {
        if (term.name !== 'redirect')
            return free;
        return target === null ? paid : { ...paid, isVoid: FOUND, child: await readNode(walk, target, path) };
    }
    switch (term.name) {
        case 'include':
            return target === null ? paid : { ...paid, isVoid: FOUND, child: await readNode(walk, target, path) };
        case 'a':
            return target === null ? paid : { ...paid, ...(await looked(walk.resolver, target)) };
        case 'exists': {
            const answer = await walk.resolver.ask({ type: 'A', name: target ?? nobodysName(term, domain) });
            const isHidden = target !== null && (await (0,_filtered_js__WEBPACK_IMPORTED_MODULE_1__/* .isFilteredOut */ .o)(walk.resolver, target, answer));
            const isVoid = target === null || isHidden ? paid.isVoid : both(voidness(answer));
            return { ...paid, isVoid, isAlways: answer.kind === 'found' && answer.records.length > 0 };
        }
        case 'mx': {
            if (target === null)
                return paid;
            const answer = await walk.resolver.ask({ type: 'MX', name: target });
            const hosts = answer.kind === 'found' ? answer.records.map(({ exchange }) => exchange) : [];
            const addresses = isWide(term)
                ? await Promise.all(hosts.filter((host) => host !== '').map((host) => looked(walk.resolver, host)))
                : [];
            return { ...paid, isVoid: both(voidness(answer)), exchanges: hosts.length, addresses: addresses.flatMap((each) => each.addresses) };
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
/** The name that a term asks for on behalf of an address that nobody has (RFC 5737) and of a mailbox that nobody made. */
function nobodysName({ value }, domain) {
    return (0,_macros_js__WEBPACK_IMPORTED_MODULE_2__/* .expandMacros */ .Q)(value ?? '', {
        sender: `no-such-mailbox@${domain}`,
        localPart: 'no-such-mailbox',
        senderDomain: domain,
        domain,
        dotted: '198.51.100.237',
        address: '198.51.100.237',
        isIpv6: false,
        helo: `no-such-host.${domain}`,
        name: 'unknown',
        seconds: 0,
    }).replace(/\.$/, '');
}
function voidness(answer) {
    return answer.kind === 'unknown' ? null : answer.kind === 'absent';
}
/** The name that a term asks for; null where it is another one for each mail. `%{d}` is the domain at hand (section 7.2). */
function targetOf(term, domain) {
    const name = (term.value ?? domain).replaceAll(/%\{d\}/gi, domain);
    return name.includes('%') ? null : name.toLowerCase().replace(/\.$/, '');
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
