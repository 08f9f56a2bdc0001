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






/** RFC 7208 section 4.6.4: of the names of an address so many are looked at. */
const MOST_NAMES = 10;
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
        this.domain = (/^[\x00-\x7f]*$/.test(named) ? named : ((0,address_names/* dnsName */.Tu)(named) ?? named)).toLowerCase().replace(/\.$/, '');
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
        return (0,names/* askedName */.G)(await this.text(spec, domain));
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
    const decision = target !== null && (0,names/* isDomain */.l)(target) ? await checkHost(evaluation, target, false) : null;
    if (decision === null)
        throw new EvaluationEnded('permerror', `${domain} includes ${target ?? value}, which has no SPF record`);
    return decision.qualifier === '+';
}
/** Section 6.1: the other record stands in the place of this one. */
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


/***/ })

};
