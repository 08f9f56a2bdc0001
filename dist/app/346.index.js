export const id = 346;
export const ids = [346];
export const modules = {

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dmarcTerms: () => (/* binding */ dmarcTerms),
/* harmony export */   organizationOf: () => (/* binding */ organizationOf)
/* harmony export */ });
/* harmony import */ var _tree_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38);

async function dmarcTerms(resolver, author) {
    const { policy: found } = await (0,_tree_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .discover */ .k4)(resolver, author);
    if (found.kind === 'unknown')
        return { kind: 'unknown' };
    if (found.kind !== 'record')
        return { kind: 'absent' };
    const applied = await (0,_tree_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .policyFor */ .KV)(resolver, author, found);
    if (applied.kind === 'unknown')
        return { kind: 'unknown' };
    return { kind: 'found', dkim: modeOf(found.text, 'adkim'), spf: modeOf(found.text, 'aspf'), policy: applied.policy };
}
function modeOf(text, tag) {
    return new RegExp(`(?:^|;)[ \\t]*${tag}[ \\t]*=[ \\t]*s[ \\t]*(?:;|$)`, 'i').test(text) ? 'strict' : 'relaxed';
}
async function organizationOf(resolver, domain) {
    const { organization } = await (0,_tree_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .discover */ .k4)(resolver, domain);
    return organization.kind === 'known' ? organization.domain : null;
}


/***/ }),

/***/ 38:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k4: () => (/* binding */ discover),
  E4: () => (/* binding */ policyAt),
  KV: () => (/* binding */ policyFor)
});

// UNUSED EXPORTS: ancestors

// EXTERNAL MODULE: ./lib/src/checks/lookups.js
var lookups = __webpack_require__(87481);
// EXTERNAL MODULE: ./lib/src/core/mail/tag-list.js
var tag_list = __webpack_require__(97635);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/checks/domain/dmarc/record.js


const MOST_TAGS = 50;
const MOST_ADDRESSES = 500;
const POLICIES = ['none', 'quarantine', 'reject'];
const REMOVED = ['pct', 'rf', 'ri'];
function parseDmarcRecord(text) {
    const [first = '', ...rest] = text.split(';', MOST_TAGS + 2);
    const version = /^\s*v[ \t]*=(.*)$/is.exec(first)?.[1]?.trim();
    if (version !== 'DMARC1' && !(0,tag_list/* isMeantAs */.q)(text, 'DMARC1'))
        return { kind: 'other' };
    if (version !== 'DMARC1' || !/^v/i.test(text))
        return { kind: 'misspelt', problem: 'it does not begin with exactly "v=DMARC1;"' };
    const tags = new Map();
    const ignored = [];
    if (rest.length > MOST_TAGS)
        ignored.push(`what comes behind ${MOST_TAGS} tags is not read`);
    for (const part of rest.slice(0, MOST_TAGS).filter((piece) => piece.trim() !== '')) {
        const tag = /^[ \t]*([A-Za-z]+)[ \t]*=([\t\x20-\x7e]*)$/.exec(part);
        const name = tag?.[1]?.toLowerCase();
        if (name === undefined || tag?.[2] === undefined)
            ignored.push(`"${(0,foreign_text/* foreignWord */.n)(part.trim())}" is not a tag`);
        else if (tags.has(name))
            ignored.push(`"${(0,foreign_text/* foreignWord */.n)(name)}" stands there twice`);
        else
            tags.set(name, tag[2].trim());
    }
    return readTags(tags, ignored);
}
function readTags(tags, ignored) {
    const choice = (name, values) => {
        const written = tags.get(name);
        const value = values.find((each) => each === written?.toLowerCase());
        if (written !== undefined && value === undefined)
            ignored.push(`"${(0,foreign_text/* foreignWord */.n)(`${name}=${written}`)}" is none of ${values.join(', ')}`);
        return value ?? null;
    };
    const uris = (name) => {
        const written = (tags.get(name) ?? '').split(',', MOST_ADDRESSES).map((uri) => uri.trim());
        for (const uri of written)
            if (uri !== '' && !isReportUri(uri))
                ignored.push(`"${(0,foreign_text/* foreignWord */.n)(uri)}" in "${name}" is not a URI such as mailto:dmarc@example.net`);
        return written.filter(isReportUri);
    };
    const policy = choice('p', POLICIES);
    const subdomainPolicy = choice('sp', POLICIES);
    const nonexistentPolicy = choice('np', POLICIES);
    const rua = uris('rua');
    const ruf = uris('ruf');
    choice('adkim', ['r', 's']);
    choice('aspf', ['r', 's']);
    const psd = choice('psd', ['y', 'n', 'u']) ?? 'u';
    const testing = choice('t', ['y', 'n']) === 'y';
    const shared = { psd, testing, rua, ruf, percentage: tags.get('pct') ?? null, removed: REMOVED.filter((name) => tags.has(name)) };
    const broken = policy === null || (tags.has('sp') && subdomainPolicy === null) || (tags.has('np') && nonexistentPolicy === null);
    if (broken && rua.length === 0)
        return { kind: 'invalid', problem: brokenReason(tags, ignored), psd };
    if (policy === null && !tags.has('p'))
        ignored.push('without "p" it counts as p=none');
    if (broken)
        return { kind: 'record', record: { policy: 'none', subdomainPolicy: null, nonexistentPolicy: null, ...shared }, ignored };
    return { kind: 'record', record: { policy, subdomainPolicy, nonexistentPolicy, ...shared }, ignored };
}
function brokenReason(tags, ignored) {
    if (!tags.has('p'))
        return 'it has neither a policy ("p=") nor a report address ("rua=")';
    return ignored.find((text) => /^"(?:p|sp|np)=/.test(text)) ?? 'its policy cannot be read';
}
function isReportUri(text) {
    if (/^mailto:/i.test(text))
        return /^mailto:[^@\s,]+@[^@\s,.]+(?:\.[^@\s,.]+)+$/i.test(text);
    return /^[a-z][a-z\d+.-]*:[\x21-\x2b\x2d-\x7e]+$/i.test(text);
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/dmarc/tree-walk.js


const MOST_LABELS = 7;
async function policyAt(resolver, domain) {
    const answer = await resolver.ask({ type: 'TXT', name: `_dmarc.${domain}` });
    if (answer.kind === 'unknown')
        return { kind: 'unknown', domain, reason: answer.reason };
    const parsed = (answer.kind === 'found' ? answer.records : []).map((text) => ({ text, parse: parseDmarcRecord(text) }));
    const versioned = parsed.filter(({ parse }) => parse.kind === 'record' || parse.kind === 'invalid');
    if (versioned.length > 1)
        return { kind: 'multiple', texts: versioned.map(({ text }) => text) };
    for (const { text, parse } of versioned.length === 1 ? versioned : parsed) {
        if (parse.kind === 'record')
            return { kind: 'record', domain, text, record: parse.record, ignored: parse.ignored };
        if (parse.kind === 'invalid')
            return { kind: 'invalid', domain, text, problem: parse.problem, psd: parse.psd };
        if (parse.kind === 'misspelt')
            return { kind: 'misspelt', text, problem: parse.problem };
    }
    return { kind: 'none' };
}
async function discover(resolver, domain) {
    const levels = await Promise.all([domain, ...ancestors(domain)].map((name) => policyAt(resolver, name)));
    const own = levels[0] ?? { kind: 'none' };
    const found = [];
    for (const level of levels) {
        if (level.kind === 'unknown')
            return { own, policy: own.kind === 'record' || own.kind === 'invalid' ? own : level, organization: level };
        if (level.kind !== 'record' && level.kind !== 'invalid')
            continue;
        found.push(level);
        if (psdOf(level) !== 'u')
            break;
    }
    const organization = organizationOf(domain, found);
    const suffix = found.find((level) => psdOf(level) === 'y' && level.domain !== domain);
    const at = (name) => found.find((level) => level.domain === name);
    return {
        own,
        policy: at(domain) ?? at(organization) ?? suffix ?? { kind: 'none' },
        organization: { kind: 'known', domain: organization },
    };
}
function organizationOf(domain, found) {
    const last = found.at(-1);
    if (last === undefined)
        return domain;
    return psdOf(last) === 'y' && last.domain !== domain ? oneBelow(domain, last.domain) : last.domain;
}
function psdOf(level) {
    return level.kind === 'record' ? level.record.psd : level.psd;
}
async function policyFor(resolver, domain, found) {
    const { policy, subdomainPolicy, nonexistentPolicy } = found.record;
    if (found.domain === domain)
        return { kind: 'policy', policy };
    const forSubdomains = subdomainPolicy ?? policy;
    if (nonexistentPolicy === null || nonexistentPolicy === forSubdomains)
        return { kind: 'policy', policy: forSubdomains };
    const exists = await (0,lookups/* existence */.VF)(resolver, domain);
    if (exists.kind === 'unknown')
        return { kind: 'unknown', domain, reason: exists.reason };
    return { kind: 'policy', policy: exists.kind === 'exists' ? forSubdomains : nonexistentPolicy };
}
function ancestors(domain) {
    const labels = domain.split('.').filter((label) => label !== '');
    const start = Math.max(1, labels.length - MOST_LABELS);
    return labels.map((_, index) => labels.slice(index).join('.')).slice(start);
}
function oneBelow(domain, suffix) {
    const depth = suffix.split('.').length + 1;
    return domain.split('.').slice(-depth).join('.');
}


/***/ }),

/***/ 87481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F_: () => (/* binding */ mailHosts),
/* harmony export */   LV: () => (/* binding */ ASK_AGAIN),
/* harmony export */   VF: () => (/* binding */ existence),
/* harmony export */   gj: () => (/* binding */ receivingHosts),
/* harmony export */   sO: () => (/* binding */ addressesOf)
/* harmony export */ });
const ASK_AGAIN = 'Run again; if it stays, ask the name servers of the domain, or set dns.servers to a resolver that answers.';
async function addressesOf(resolver, name) {
    const [a, aaaa] = await Promise.all([resolver.ask({ type: 'A', name }), resolver.ask({ type: 'AAAA', name })]);
    const records = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
    if (records.length > 0)
        return { kind: 'found', records };
    return a.kind === 'unknown' ? a : aaaa.kind === 'unknown' ? aaaa : a;
}
async function existence(resolver, name) {
    const address = await resolver.ask({ type: 'A', name });
    if (address.kind === 'unknown')
        return address;
    if (address.kind === 'found' || address.why === 'NODATA')
        return { kind: 'exists' };
    const alias = await resolver.ask({ type: 'CNAME', name });
    if (alias.kind === 'unknown')
        return alias;
    return { kind: alias.kind === 'found' && alias.records.length > 0 ? 'exists' : 'missing' };
}
async function mailHosts(resolver, name) {
    const mx = await resolver.ask({ type: 'MX', name });
    if (mx.kind === 'unknown')
        return mx;
    const exchanges = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()) : [];
    return { kind: 'found', records: [...new Set(exchanges)].filter((host) => host !== '') };
}
async function receivingHosts(resolver, name) {
    const mx = await resolver.ask({ type: 'MX', name });
    if (mx.kind !== 'absent' || mx.why === 'NXDOMAIN')
        return await mailHosts(resolver, name);
    const own = await addressesOf(resolver, name);
    return own.kind === 'unknown' ? own : { kind: 'found', records: own.kind === 'found' ? [name] : [] };
}


/***/ })

};
