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
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/names.js
var names = __webpack_require__(9545);
// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var address_names = __webpack_require__(36339);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/reach/network.js
var reach_network = __webpack_require__(71745);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/cost.js
var cost = __webpack_require__(64440);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/macros.js
var macros = __webpack_require__(2276);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/evaluate/evaluation.js






const MOST_NAMES = 10;
class EvaluationEnded extends Error {
    result;
    constructor(result, reason) {
        super(reason);
        this.result = result;
    }
}
class Evaluation {
    resolver;
    ip;
    address;
    domain;
    #reverse;
    #localPart;
    #helo;
    #seconds;
    #terms = 0;
    #voids = 0;
    #names = null;
    constructor(resolver, { ip, mailFrom, helo }, now) {
        const written = mailFrom === '' ? `postmaster@${helo}` : mailFrom;
        const at = written.lastIndexOf('@');
        const named = written.slice(at + 1).trim();
        this.resolver = resolver;
        this.ip = ip;
        this.address = (0,reach_network/* senderBits */.Ip)(ip);
        this.#reverse = (0,ip_address/* reverseName */.A8)(ip) ?? '';
        this.#localPart = at > 0 ? written.slice(0, at) : 'postmaster';
        this.domain = (/^[\x00-\x7f]*$/.test(named) ? named : ((0,address_names/* dnsName */.Tu)(named) ?? named)).toLowerCase().replace(/\.$/, '');
        this.#helo = helo;
        this.#seconds = Math.floor(now / 1000);
    }
    countTerm() {
        this.#terms += 1;
        if (this.#terms > cost/* MOST_LOOKUPS */.WJ)
            throw new EvaluationEnded('permerror', `more than ${cost/* MOST_LOOKUPS */.WJ} terms that cost look-ups`);
    }
    countVoid() {
        this.#voids += 1;
        if (this.#voids > cost/* MOST_VOIDS */.OJ)
            throw new EvaluationEnded('permerror', `more than ${cost/* MOST_VOIDS */.OJ} look-ups that find nothing`);
    }
    async addresses(name) {
        return recordsOf(await (this.address.bits === 32 ? this.resolver.ask({ type: 'A', name }) : this.resolver.ask({ type: 'AAAA', name })));
    }
    isWithin(address, length) {
        const network = (0,reach_network/* addressBits */.Dm)(address);
        return (0,reach_network/* sharesPrefix */.Rg)(this.address, network, length ?? network.bits);
    }
    isBarred(spec) {
        return /[^\x00-\x7f]/.test(this.#localPart) && (0,macros/* usesMacro */.j)(spec, 'sl');
    }
    async expand(spec, domain) {
        return (0,names/* askedName */.G)(await this.text(spec, domain));
    }
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
    async validatedNames() {
        return await (this.#names ??= this.#validate());
    }
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
function recordsOf(answer) {
    if (answer.kind === 'unknown')
        throw new EvaluationEnded('temperror', answer.reason);
    return answer.kind === 'found' ? answer.records : [];
}
function bestName(names, domain) {
    const lower = (name) => name.toLowerCase();
    return names.find((name) => lower(name) === domain) ?? names.find((name) => lower(name).endsWith(`.${domain}`)) ?? names[0] ?? 'unknown';
}

// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/filtered.js
var filtered = __webpack_require__(73326);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/evaluate/mechanisms.js




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
    const hosts = records.toSorted((a, b) => a.preference - b.preference).map(({ exchange }) => exchange.replace(/\.$/, ''));
    const asked = hosts.filter(names/* isDomain */.l).map((host) => evaluation.addresses(host));
    for (const addresses of await Promise.allSettled(asked)) {
        if (addresses.status === 'rejected')
            throw addresses.reason;
        if (addresses.value.some((address) => evaluation.isWithin(address, length)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/evaluate/check-host.js





const RESULTS = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' };
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
    if (!(0,names/* isDomain */.l)(domain))
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
async function included(evaluation, domain, { value }) {
    evaluation.countTerm();
    if (value === null || evaluation.isBarred(value))
        return false;
    const target = await evaluation.expand(value, domain);
    const decision = target !== null && (0,names/* isDomain */.l)(target) ? await checkHost(evaluation, target, false) : null;
    if (decision === null)
        throw new EvaluationEnded('permerror', `${domain} includes ${target ?? value}, which has no SPF record`);
    return decision.qualifier === '+';
}
async function redirected(evaluation, domain, value) {
    evaluation.countTerm();
    const target = await evaluation.expand(value, domain);
    const decision = target !== null && (0,names/* isDomain */.l)(target) ? await checkHost(evaluation, target, false) : null;
    if (decision === null)
        throw new EvaluationEnded('permerror', `${domain} redirects to ${target ?? value}, which has no SPF record`);
    return decision;
}
function modifier(terms, name) {
    const found = terms.find((term) => term.kind === 'modifier' && term.name === name);
    return found?.kind === 'modifier' ? found.value : null;
}
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

function senderBits(address) {
    const octets = (0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .sameForm */ .Lb)(address).split('.');
    return { bits: octets.length === 4 ? 32 : 128, value: octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n) };
}
function addressBits(address) {
    const { bits, value } = senderBits(address);
    return bits === 32 && address.includes(':') ? { bits: 128, value: (0xffffn << 32n) + value } : { bits, value };
}
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

const MOST_LOOKUPS = 10;
const MOST_VOIDS = 2;
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
function costOf(term) {
    return term.cost + (term.child === null ? 0 : term.child.terms.reduce((sum, each) => sum + costOf(each), 0));
}
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
const FILTERED = 'the resolver takes 127.0.0.0/8 out of answers (rebind protection); exempt the name there, or let dns.servers name another';
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
function expandMacros(text, values) {
    return text.replaceAll(MACRO, (whole, ...[letter, ...transformers]) => {
        if (letter === undefined)
            return whole === '%%' ? '%' : whole === '%_' ? ' ' : '%20';
        const value = transformed(valueOf(letter.toLowerCase(), values), transformers);
        return letter === letter.toLowerCase() ? value : encodeURIComponent(Buffer.from(value).toString()).replaceAll(/[!'()*]/g, percent);
    });
}
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
        default:
            return 'unknown';
    }
}
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
const LONGEST_NAME = 253;
function askedName(text) {
    const labels = text.replace(/\.$/, '').split('.');
    while (labels.join('.').length > LONGEST_NAME)
        labels.shift();
    return isName(labels) ? labels.join('.').toLowerCase() : null;
}
function isName(labels) {
    return labels.every((label) => label !== '' && label.length <= 63) && labels.join('.').length <= LONGEST_NAME;
}
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


function isSpfRecord(text) {
    return /^v=spf1(?: |$)/i.test(text);
}
function parseSpfRecord(text) {
    if (!isSpfRecord(text))
        return invalid('it does not begin with "v=spf1"');
    const terms = [];
    for (const word of text.slice('v=spf1'.length).split(' ')) {
        if (word === '')
            continue;
        const read = parseTerm(word);
        if (!read.ok)
            return invalid(`"${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignWord */ .n)(word)}": ${read.problem}`, word);
        terms.push(read.term);
    }
    for (const name of ['redirect', 'exp']) {
        const count = terms.filter((term) => term.kind === 'modifier' && term.name === name).length;
        if (count > 1)
            return invalid(`"${name}=" stands there ${count} times`);
    }
    return { kind: 'record', terms };
}
function invalid(problem, word = null) {
    return { kind: 'invalid', problem, word };
}
const macroExpand = (letters) => `%(?:\\{[${letters}](?:[1-9]\\d*|0+[1-9]\\d*)?[rR]?[.\\-+,/_=]*\\}|%|_|-)`;
const MACRO_EXPAND = macroExpand('slodiphvSLODIPHV');
const ANY_MACRO = macroExpand('slodiphvcrtSLODIPHVCRT');
const MACRO_LITERAL = '[\\x21-\\x24\\x26-\\x7e]';
const MACRO_STRING = new RegExp(`^(?:${MACRO_EXPAND}|${MACRO_LITERAL})*$`);
const UNKNOWN_VALUE = new RegExp(`^(?:${ANY_MACRO}|${MACRO_LITERAL})*$`);
const EXPLANATION = new RegExp(`^(?:${ANY_MACRO}|${MACRO_LITERAL}|\\x20)*$`);
const TOP_LABEL = '(?:[A-Za-z\\d]*[A-Za-z][A-Za-z\\d]*|[A-Za-z\\d]+-[A-Za-z\\d-]*[A-Za-z\\d])';
const LONGEST_END = 255;
const DOMAIN_END = new RegExp(`(?:${MACRO_EXPAND}|\\.${TOP_LABEL}\\.?)$`);
function wrong(problem) {
    return { ok: false, problem };
}
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




const MOST_NODES = 60;
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
function isWide({ cidr4, cidr6 }) {
    return (cidr4 !== null && cidr4 < 16) || (cidr6 !== null && cidr6 < 32);
}
async function withChild(walk, paid, { name, isFixed }, path) {
    const child = name !== null && (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isDomain */ .l)(name) ? await readNode(walk, name, path) : nowhere(paid.term.value ?? '');
    if (isFixed)
        return { ...paid, isVoid: FOUND, child };
    return child.state === 'record' ? { ...paid, child } : paid;
}
function nowhere(domain) {
    return { domain, state: 'none', problem: 'not a name that could have an SPF record', length: 0, terms: [] };
}
const OF_THE_MAIL = 'slipvhcrt';
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
