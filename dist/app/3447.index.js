export const id = 3447;
export const ids = [3447];
export const modules = {

/***/ 74890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ checkDkim)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/checks/domain/dkim/key.js


/** Parses one TXT record. Unknown tags are ignored, as verifiers do. Never throws. */
function parseDkimKey(text) {
    const tags = new Map();
    for (const part of text.split(';').filter((piece) => piece.trim() !== '')) {
        const tag = /^\s*([A-Za-z]\w*)\s*=\s*([^]*?)\s*$/.exec(part);
        const name = tag?.[1];
        if (name === undefined) {
            if (tags.has('p') || tags.has('v'))
                return invalid(`"${(0,foreign_text/* foreignWord */.n)(part.trim())}" is not a tag`);
            return { kind: 'other' };
        }
        if (tags.has(name))
            return invalid(`"${(0,foreign_text/* foreignWord */.n)(name)}" stands there twice`);
        tags.set(name, tag?.[2] ?? '');
    }
    const version = tags.get('v');
    const written = tags.get('p');
    if (version !== undefined && version !== 'DKIM1')
        return /^dkim/i.test(version) ? invalid(`"v=${(0,foreign_text/* foreignWord */.n)(version)}" is not exactly "v=DKIM1"`) : { kind: 'other' };
    if (version !== undefined && [...tags.keys()][0] !== 'v')
        return invalid('"v=DKIM1" must come first');
    if (written === undefined)
        return version === undefined ? { kind: 'other' } : invalid('it has no public key ("p=")');
    const type = (tags.get('k') ?? 'rsa').toLowerCase();
    if (type !== 'rsa' && type !== 'ed25519')
        return invalid(`no verifier knows a key of type "${(0,foreign_text/* foreignWord */.n)(type)}"`);
    const base64 = written.replaceAll(/\s/g, '');
    if (base64 === '')
        return { kind: 'revoked' };
    const bits = keyBits(type, base64);
    if (typeof bits === 'string')
        return invalid(bits);
    const flags = listOf(tags.get('t')) ?? [];
    const services = listOf(tags.get('s'));
    const forMail = services === null || services.includes('*') || services.includes('email');
    const key = { type, bits, testing: flags.includes('y'), strict: flags.includes('s'), hashes: listOf(tags.get('h')), forMail };
    return { kind: 'key', key };
}
function invalid(problem) {
    return { kind: 'invalid', problem };
}
/** Colon-separated words, in lower case; null where the tag is missing or empty. */
function listOf(text) {
    const words = (text ?? '')
        .split(':')
        .map((word) => word.trim().toLowerCase())
        .filter((word) => word !== '');
    return words.length === 0 ? null : words;
}
// RFC 8410 section 4: the algorithm identifier before the 32 bytes of an Ed25519 key.
const ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** The size of the key, or what is wrong with it. */
function keyBits(type, base64) {
    if (!/^[A-Za-z\d+/]+={0,2}$/.test(base64))
        return '"p=" is not Base64';
    const bytes = Buffer.from(base64, 'base64');
    if (type === 'ed25519') {
        if (bytes.length !== 32)
            return `an Ed25519 key has 32 bytes (RFC 8463 section 4.2), this one ${bytes.length}`;
        return readKey(Buffer.concat([ED25519_PREFIX, bytes]), 'spki') === null ? '"p=" is no Ed25519 key' : 256;
    }
    // Some publish the bare RSAPublicKey of section 3.6.1's text, most the SubjectPublicKeyInfo of its examples: verifiers take both.
    const bits = readKey(bytes, 'spki') ?? readKey(bytes, 'pkcs1');
    return bits ?? '"p=" is no RSA public key; a part of it may be missing';
}
function readKey(der, type) {
    try {
        const key = (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type });
        return key.asymmetricKeyType === 'ed25519' ? 256 : (key.asymmetricKeyDetails?.modulusLength ?? null);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/checks/lookups.js
var lookups = __webpack_require__(87481);
;// CONCATENATED MODULE: ./lib/src/checks/domain/dkim/dkim.js



// RFC 8301 section 3.2: verifiers refuse less than 1024 bits; signers should use 2048.
const LEAST_BITS = 1024;
const GOOD_BITS = 2048;
/** The key of every selector: there, usable and strong enough (RFC 6376 section 3.6, RFC 8301, RFC 8463). */
async function checkDkim(resolver, domain, selectors) {
    const unique = [...new Set(selectors.map((selector) => selector.toLowerCase()))];
    return (await Promise.all(unique.map((selector) => checkSelector(resolver, domain, selector)))).flat();
}
async function checkSelector(resolver, domain, selector) {
    const name = `${selector}._domainkey.${domain}`;
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const answer = await resolver.txt(name);
    switch (answer.kind) {
        case 'unknown':
            return [
                finding('dkim-unknown', 'unknown', `The DKIM key at ${name} could not be looked up: ${answer.reason}.`, {
                    remedy: lookups/* ASK_AGAIN */.LV,
                    reference: 'RFC 6376 section 3.6.2',
                }),
            ];
        case 'absent':
            return [await missing(resolver, name, answer.why)];
        case 'found':
            return judgeRecords(name, answer.records);
    }
}
/** An alias that leads nowhere looks like a missing key to the verifier, and is another thing to repair. */
async function missing(resolver, name, why) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const alias = await resolver.cname(name);
    const target = alias.kind === 'found' ? alias.records[0] : undefined;
    if (target === undefined) {
        return finding('dkim-missing', 'critical', `There is no DKIM key at ${name}, so signatures of this selector fail.`, {
            evidence: `${name} TXT: ${why}`,
            remedy: `Publish the public key of the signer as TXT record at ${name}, or correct the selector.`,
            reference: 'RFC 6376 section 3.6.2',
        });
    }
    return finding('dkim-dangling', 'critical', `${name} is an alias of ${target}, where there is no DKIM key: signatures of it fail.`, {
        evidence: `${name} CNAME ${target}\n${target} TXT: ${why}`,
        remedy: `Ask the provider of ${target} which name holds the key now, and correct the CNAME record.`,
        reference: 'RFC 6376 section 3.6.2',
    });
}
function judgeRecords(name, records) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const parsed = records.map((text) => ({ text, parse: parseDkimKey(text) })).filter(({ parse }) => parse.kind !== 'other');
    const [first, ...others] = parsed;
    if (first === undefined) {
        return [
            finding('dkim-syntax', 'critical', `The TXT record at ${name} is no DKIM key, so signatures of this selector fail.`, {
                evidence: records.join('\n'),
                remedy: `Publish the public key of the signer as TXT record at ${name}: "v=DKIM1; k=rsa; p=...".`,
                reference: 'RFC 6376 section 3.6.1',
            }),
        ];
    }
    if (others.length > 0) {
        const message = `${name} has ${parsed.length} key records; which of them a verifier takes is left to chance.`;
        const remedy = `Leave one TXT record at ${name}, and give each other key a selector of its own.`;
        const evidence = parsed.map(({ text }) => text).join('\n');
        return [finding('dkim-multiple', 'critical', message, { evidence, remedy, reference: 'RFC 6376 section 3.6.2.2' })];
    }
    const { text, parse } = first;
    switch (parse.kind) {
        case 'other':
            return [];
        case 'invalid':
            return [
                finding('dkim-syntax', 'critical', `Verifiers cannot use the DKIM key at ${name}: ${parse.problem}.`, {
                    evidence: text,
                    remedy: `Publish the key again, whole; a text longer than 255 characters is split into several strings of the same record.`,
                    reference: 'RFC 6376 section 3.6.1',
                }),
            ];
        case 'revoked':
            return [
                finding('dkim-revoked', 'critical', `The DKIM key at ${name} is revoked (empty "p="), so signatures of this selector fail.`, {
                    evidence: text,
                    remedy: 'Let the signer use another selector, or publish its key.',
                    reference: 'RFC 6376 section 3.6.1',
                }),
            ];
        case 'key':
            return judgeKey(name, text, parse.key);
    }
}
function judgeKey(name, evidence, key) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const findings = [];
    const unusable = key.type === 'rsa' && key.bits < LEAST_BITS;
    if (unusable || (key.type === 'rsa' && key.bits < GOOD_BITS)) {
        const effect = unusable ? 'which verifiers must refuse' : 'which is less than the 2048 that signers should use';
        findings.push(finding('dkim-weak', unusable ? 'critical' : 'warning', `The DKIM key at ${name} has ${key.bits} bits, ${effect}.`, {
            evidence,
            remedy: 'Make a new key of 2048 bits, publish it under a new selector, and let the signer use that.',
            reference: 'RFC 8301 section 3.2',
        }));
    }
    if (key.testing) {
        findings.push(finding('dkim-testing', 'warning', `The DKIM key at ${name} is in test mode (t=y): verifiers may treat its mail as unsigned.`, {
            evidence,
            remedy: `Remove "y" from "t=" in the TXT record at ${name}.`,
            reference: 'RFC 6376 section 3.6.1',
        }));
    }
    const forbidden = !key.forMail ? 's=' : key.hashes !== null && !key.hashes.includes('sha256') ? 'h=' : null;
    if (forbidden !== null) {
        const what = forbidden === 's=' ? 'not to be used for mail ("s=")' : 'not to be used with SHA-256 ("h="), and SHA-1 is refused';
        findings.push(finding('dkim-unusable', 'critical', `The DKIM key at ${name} is ${what}, so signatures of this selector fail.`, {
            evidence,
            remedy: `Remove "${forbidden}" from the TXT record at ${name}.`,
            reference: forbidden === 's=' ? 'RFC 6376 section 3.6.1' : 'RFC 8301 section 3.1',
        }));
    }
    if (findings.length > 0)
        return findings;
    const strict = key.strict ? ', for addresses of the domain itself alone (t=s)' : '';
    return [finding('dkim-ok', 'ok', `A good ${key.type === 'rsa' ? `RSA key of ${key.bits} bits` : 'Ed25519 key'}${strict}.`, { evidence })];
}


/***/ }),

/***/ 67040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ checkDmarc)
/* harmony export */ });
/* harmony import */ var _tree_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39053);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87481);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64384);




const ORDER = ['none', 'quarantine', 'reject'];
/** The DMARC policy that receivers apply to mail from the domain: its own, or what the tree walk finds (RFC 9989 section 4.10.1). */
async function checkDmarc(resolver, domain) {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOn */ .Vv)(domain.name);
    const own = await (0,_tree_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .policyAt */ .E4)(resolver, domain.name);
    switch (own.kind) {
        case 'unknown':
            return [unknownFinding(domain.name, own)];
        case 'multiple':
            return [
                finding('dmarc-multiple', 'critical', `_dmarc.${domain.name} has ${own.texts.length} DMARC records, so receivers discard them all.`, {
                    evidence: own.texts.join('\n'),
                    remedy: `Leave a single TXT record at _dmarc.${domain.name}.`,
                    reference: 'RFC 9989 section 4.10',
                }),
            ];
        case 'invalid':
            return [
                finding('dmarc-syntax', 'critical', `The DMARC record of ${domain.name} does not count with receivers: ${own.problem}.`, {
                    evidence: own.text,
                    remedy: `Let the TXT record at _dmarc.${domain.name} begin with "v=DMARC1; p=none" (or quarantine, or reject).`,
                    reference: 'RFC 9989 sections 4.7 and 4.10.1',
                }),
            ];
        case 'record':
            return judge(domain, own, own.record.policy);
        case 'none':
            return await inherited(resolver, domain);
    }
}
async function inherited(resolver, domain) {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOn */ .Vv)(domain.name);
    const above = await (0,_tree_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .policyAbove */ .G6)(resolver, domain.name);
    switch (above.kind) {
        case 'unknown':
            return [unknownFinding(domain.name, above)];
        case 'record':
            return await judgeInherited(resolver, domain, above);
        case 'none':
            return [
                finding('dmarc-missing', 'warning', `${domain.name} has no DMARC record, so anybody can write mail in its name; large receivers ask for one.`, {
                    remedy: `Publish a TXT record at _dmarc.${domain.name}: "v=DMARC1; p=none; rua=mailto:dmarc@${domain.name}", and tighten p later.`,
                    reference: 'RFC 9989 section 4.10.1',
                }),
            ];
    }
}
/** A subdomain gets `sp`, one that does not exist `np`; each falls back on the next (RFC 9989 section 4.7). */
async function judgeInherited(resolver, domain, above) {
    const { policy, subdomainPolicy, nonexistentPolicy } = above.record;
    const forSubdomains = subdomainPolicy ?? policy;
    if (nonexistentPolicy === null || nonexistentPolicy === forSubdomains)
        return judge(domain, above, forSubdomains);
    // RFC 8020: what NXDOMAIN says of a name it says of all below it; NODATA says that the name is there.
    const answer = await resolver.a(domain.name);
    if (answer.kind === 'unknown')
        return [unknownFinding(domain.name, { domain: domain.name, reason: answer.reason })];
    const exists = answer.kind === 'found' || answer.why === 'NODATA';
    return judge(domain, above, exists ? forSubdomains : nonexistentPolicy);
}
function judge(domain, found, written) {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOn */ .Vv)(domain.name);
    const applied = found.record.testing ? oneLower(written) : written;
    const findings = [];
    const source = found.domain === domain.name ? '' : `, inherited from ${found.domain}`;
    const wanted = domain.dmarcPolicy;
    if (wanted !== null && ORDER.indexOf(applied) < ORDER.indexOf(wanted)) {
        const testing = found.record.testing ? ` in test mode (t=y), which counts as ${applied}` : '';
        findings.push(finding('dmarc-weak', 'warning', `The DMARC policy of ${domain.name} is p=${written}${testing}${source}; p=${wanted} was asked for.`, {
            evidence: found.text,
            remedy: `Set p=${wanted}${found.record.testing ? ' without t=y' : ''} in the TXT record at _dmarc.${domain.name}.`,
            reference: 'RFC 9989 section 4.7',
        }));
    }
    const open = wanted === null || found.domain !== domain.name ? [] : weakSubdomains(found.record, wanted);
    if (open.length > 0) {
        findings.push(finding('dmarc-subdomains', 'warning', `The DMARC record of ${domain.name} asks for less than p=${wanted} for subdomains: ${open.join(', ')}.`, {
            evidence: found.text,
            remedy: `Remove ${open.join(' and ')} from the TXT record at _dmarc.${domain.name}, or set p=${wanted} for them too.`,
            reference: 'RFC 9989 section 4.7',
        }));
    }
    if (found.record.percentage !== null && found.record.percentage !== '100') {
        findings.push(finding('dmarc-removed', 'warning', `The DMARC record at _dmarc.${found.domain} says pct=${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignWord */ .n)(found.record.percentage)}, which RFC 9989 has removed: some receivers apply the policy to that share of mail, others to all.`, {
            evidence: found.text,
            remedy: `Remove pct from the TXT record at _dmarc.${found.domain}; to be on trial, write t=y.`,
            reference: 'RFC 9989 appendix C',
        }));
    }
    if (found.ignored.length > 0) {
        findings.push(finding('dmarc-tags', 'warning', `Receivers ignore a part of the DMARC record at _dmarc.${found.domain}: ${found.ignored.join('; ')}.`, {
            evidence: found.text,
            remedy: `Correct or remove it in the TXT record at _dmarc.${found.domain}.`,
            reference: 'RFC 9989 section 4.7',
        }));
    }
    if (findings.length > 0)
        return findings;
    return [finding('dmarc-ok', 'ok', `${describe(found.record, written, source)}.`, { evidence: found.text })];
}
function weakSubdomains({ subdomainPolicy: sp, nonexistentPolicy: np }, wanted) {
    const weaker = (policy) => policy !== null && ORDER.indexOf(policy) < ORDER.indexOf(wanted);
    return [...(weaker(sp) ? [`sp=${sp}`] : []), ...(weaker(np) ? [`np=${np}`] : [])];
}
function describe(record, written, source) {
    const reports = record.rua.length === 0
        ? 'no reports asked for'
        : `reports to ${record.rua.map((uri) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignWord */ .n)(uri.replace(/^mailto:/i, ''))).join(', ')}`;
    const removed = record.removed.length === 0 ? '' : `; ${record.removed.join(', ')} no longer counts (RFC 9989)`;
    return `p=${written}${record.testing ? ' in test mode (t=y)' : ''}${source}, ${reports}${removed}`;
}
/** RFC 9989 section 4.7, tag `t`. */
function oneLower(policy) {
    return policy === 'reject' ? 'quarantine' : 'none';
}
function unknownFinding(target, failed) {
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOn */ .Vv)(target)('dmarc-unknown', 'unknown', `The DMARC record at _dmarc.${failed.domain} could not be looked up: ${failed.reason}.`, {
        remedy: _lookups_js__WEBPACK_IMPORTED_MODULE_3__/* .ASK_AGAIN */ .LV,
        reference: 'RFC 9989 section 4.10.1',
    });
}


/***/ }),

/***/ 38:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zf: () => (/* binding */ organizationalDomain),
  G6: () => (/* binding */ policyAbove),
  E4: () => (/* binding */ policyAt)
});

// UNUSED EXPORTS: ancestors

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/checks/domain/dmarc/record.js

const POLICIES = ['none', 'quarantine', 'reject'];
const REMOVED = ['pct', 'rf', 'ri'];
/** Parses one TXT record by RFC 9989 sections 4.7, 4.8 and 4.10.1; what receivers must ignore is told, not refused. Never throws. */
function parseDmarcRecord(text) {
    const [first = '', ...rest] = text.split(';');
    const version = /^\s*v[ \t]*=[ \t]*(.*?)[ \t]*$/is.exec(first)?.[1];
    if (version === undefined || !/^dmarc/i.test(version))
        return { kind: 'other' };
    if (version !== 'DMARC1' || !/^v/i.test(text))
        return { kind: 'misspelt', problem: 'it does not begin with exactly "v=DMARC1;"' };
    const tags = new Map();
    const ignored = [];
    for (const part of rest.filter((piece) => piece.trim() !== '')) {
        const tag = /^[ \t]*([A-Za-z]+)[ \t]*=[ \t]*([\x20-\x7e]*?)[ \t]*$/.exec(part);
        const name = tag?.[1]?.toLowerCase();
        if (name === undefined || tag?.[2] === undefined)
            ignored.push(`"${(0,foreign_text/* foreignWord */.n)(part.trim())}" is not a tag`);
        else if (tags.has(name))
            ignored.push(`"${(0,foreign_text/* foreignWord */.n)(name)}" stands there twice`);
        else
            tags.set(name, tag[2]);
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
        const written = (tags.get(name) ?? '').split(',').map((uri) => uri.trim());
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
    // Section 4.10.1: without a valid p, or with a bad sp or np, a record counts as p=none if it asks for reports, and else not at all.
    const broken = policy === null || (tags.has('sp') && subdomainPolicy === null) || (tags.has('np') && nonexistentPolicy === null);
    if (broken && rua.length === 0)
        return { kind: 'invalid', problem: brokenReason(tags, ignored) };
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
/** A URI with a scheme and something behind it (RFC 3986 section 3); a mailto must name a mailbox. */
function isReportUri(text) {
    if (/^mailto:/i.test(text))
        return /^mailto:[^@\s,]+@[^@\s,]+\.[^@\s,]+$/i.test(text);
    return /^[a-z][a-z\d+.-]*:[\x21-\x2b\x2d-\x7e]+$/i.test(text);
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/dmarc/tree-walk.js

// RFC 9989 section 4.10: a longer name is cut to seven labels after the first question, so that eight suffice.
const MOST_LABELS = 7;
/** Looks at one domain alone (RFC 9989 section 4.10, steps 1 and 2). */
async function policyAt(resolver, domain) {
    const answer = await resolver.txt(`_dmarc.${domain}`);
    if (answer.kind === 'unknown')
        return { kind: 'unknown', domain, reason: answer.reason };
    const parsed = (answer.kind === 'found' ? answer.records : []).map((text) => ({ text, parse: parseDmarcRecord(text) }));
    const versioned = parsed.filter(({ parse }) => parse.kind === 'record' || parse.kind === 'invalid');
    if (versioned.length > 1)
        return { kind: 'multiple', texts: versioned.map(({ text }) => text) };
    // A misspelt version is discarded in silence; it is worth telling only where nothing else stands there.
    for (const { text, parse } of versioned.length === 1 ? versioned : parsed) {
        if (parse.kind === 'record')
            return { kind: 'record', domain, text, record: parse.record, ignored: parse.ignored };
        if (parse.kind !== 'other')
            return { kind: 'invalid', text, problem: parse.problem };
    }
    return { kind: 'none' };
}
/**
 * The record that a domain without one of its own inherits: that of its organizational domain, else of its public suffix (RFC 9989
 * sections 4.10.1 and 4.10.2). All levels are asked at once; one that could not be asked makes the whole walk unknown.
 */
async function policyAbove(resolver, domain) {
    const levels = await Promise.all(ancestors(domain).map((name) => policyAt(resolver, name)));
    const records = [];
    for (const level of levels) {
        if (level.kind === 'unknown')
            return level;
        if (level.kind !== 'record')
            continue;
        if (level.record.psd === 'y')
            return belowSuffix(domain, level.domain, records) ?? level;
        records.push(level);
        if (level.record.psd === 'n')
            return level;
    }
    return records.at(-1) ?? { kind: 'none' };
}
/**
 * The organizational domain (RFC 9989 section 4.10.2): the one that says so (psd=n), the one below a public suffix (psd=y), else the
 * shortest with a record, else the domain itself. Unknown where a level could not be asked.
 */
async function organizationalDomain(resolver, domain) {
    const levels = await Promise.all([domain, ...ancestors(domain)].map((name) => policyAt(resolver, name)));
    let shortest = domain;
    for (const [index, level] of levels.entries()) {
        if (level.kind === 'unknown')
            return level;
        if (level.kind !== 'record')
            continue;
        if (level.record.psd === 'y' && index > 0)
            return { kind: 'known', domain: oneBelow(domain, level.domain) };
        shortest = level.domain;
        if (level.record.psd === 'n')
            break;
    }
    return { kind: 'known', domain: shortest };
}
/** The names above `domain` that the walk asks, longest first. */
function ancestors(domain) {
    const labels = domain.split('.').filter((label) => label !== '');
    const start = Math.max(1, labels.length - MOST_LABELS);
    return labels.map((_, index) => labels.slice(index).join('.')).slice(start);
}
function belowSuffix(domain, suffix, records) {
    const organizational = oneBelow(domain, suffix);
    return records.find((record) => record.domain === organizational);
}
/** The name of `domain` that is a label longer than `suffix`: what is registered there. */
function oneBelow(domain, suffix) {
    const depth = suffix.split('.').length + 1;
    return domain.split('.').slice(-depth).join('.');
}


/***/ }),

/***/ 56822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ checkMx)
/* harmony export */ });
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87481);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84527);



/** Where mail to the domain goes: MX records that exist, that lead to addresses, and that are the configured set (RFC 5321 section 5.1). */
async function checkMx(resolver, domain) {
    const { name } = domain;
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name);
    const answer = await resolver.mx(name);
    switch (answer.kind) {
        case 'unknown':
            return [
                finding('mx-unknown', 'unknown', `The MX records of ${name} could not be looked up: ${answer.reason}.`, {
                    remedy: _lookups_js__WEBPACK_IMPORTED_MODULE_2__/* .ASK_AGAIN */ .LV,
                    reference: 'RFC 5321 section 5.1',
                }),
            ];
        case 'absent':
            return answer.why === 'NXDOMAIN' ? [noDomain(name, finding)] : await withoutMx(resolver, domain, finding);
        case 'found':
            return await withMx(resolver, domain, answer.records, finding);
    }
}
function noDomain(name, finding) {
    return finding('mx-no-domain', 'critical', `${name} does not exist in DNS, so no mail can reach it and receivers refuse mail from it.`, {
        evidence: `${name} MX: NXDOMAIN`,
        remedy: `Check that ${name} is spelt right, that its registration has not lapsed and that its zone is published.`,
        reference: 'RFC 5321 section 5.1',
    });
}
/** Without MX the domain's own address stands in for one (implicit MX). */
async function withoutMx(resolver, { name, mx }, finding) {
    const own = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_2__/* .addressesOf */ .sO)(resolver, name);
    if (mx !== null && mx.length > 0)
        return [wrongSet(name, [], mx, finding)];
    switch (own.kind) {
        case 'unknown':
            return [
                finding('mx-unknown', 'unknown', `${name} has no MX record, and whether it has an address could not be looked up: ${own.reason}.`, {
                    evidence: `${name} MX: NODATA`,
                    remedy: _lookups_js__WEBPACK_IMPORTED_MODULE_2__/* .ASK_AGAIN */ .LV,
                    reference: 'RFC 5321 section 5.1',
                }),
            ];
        case 'absent':
            // Neither a top-level domain nor the tree of addresses is there to take mail.
            if (!name.includes('.') || /(?:^|\.)arpa$/.test(name))
                return [finding('mx-ok', 'ok', `${name} takes no mail, as it should be.`, { evidence: `${name} MX, A, AAAA: NODATA` })];
            return [
                finding('mx-missing', 'critical', `${name} has neither MX nor address records, so no mail can reach it and many receivers refuse mail from it.`, {
                    evidence: `${name} MX, A, AAAA: NODATA`,
                    remedy: `Publish an MX record for ${name}; if it is never to take mail, publish the null MX "0 .".`,
                    reference: 'RFC 5321 section 5.1',
                }),
            ];
        case 'found':
            return [
                finding('mx-implicit', 'warning', `${name} has no MX record, so mail goes to its own address ${own.records.join(', ')}.`, {
                    evidence: `${name} MX: NODATA`,
                    remedy: `Publish an MX record for ${name}; if it is never to take mail, publish the null MX "0 .".`,
                    reference: 'RFC 5321 section 5.1',
                }),
            ];
    }
}
async function withMx(resolver, { name, mx: wanted }, records, finding) {
    const evidence = [...records]
        .toSorted(byPreference)
        .map(({ preference, exchange }) => `${name} MX ${preference} ${exchange}.`)
        .join('\n');
    const exchanges = [
        ...new Set([...records]
            .toSorted(byPreference)
            .map(({ exchange }) => exchange.toLowerCase())
            .filter((each) => each !== '')),
    ];
    if (exchanges.length === 0)
        return [...nullPreference(name, records, evidence, finding), nullMx(name, wanted, evidence, finding)];
    if (!name.includes('.'))
        return [dotless(name, evidence, finding)];
    const findings = [];
    if (records.some(({ exchange }) => exchange === '')) {
        findings.push(finding('mx-null-mixed', 'critical', `${name} says with a null MX that it takes no mail, and names mail servers beside it.`, {
            evidence,
            remedy: `Remove the MX record "0 ." of ${name}, or all the others.`,
            reference: 'RFC 7505 section 3',
        }));
    }
    if (wanted !== null && !sameSet(exchanges, wanted))
        findings.push(wrongSet(name, exchanges, wanted, finding));
    findings.push(...(await judgeExchanges(resolver, name, exchanges, finding)));
    if (findings.length > 0)
        return findings;
    const listed = [...records].toSorted(byPreference).map(({ exchange, preference }) => `${exchange} (${preference})`);
    return [
        finding('mx-ok', 'ok', `Mail goes to ${listed.join(', ')}; ${exchanges.length === 1 ? 'it has' : 'all have'} addresses.`, { evidence }),
    ];
}
function nullPreference(name, records, evidence, finding) {
    if (records.every(({ preference }) => preference === 0))
        return [];
    const message = `The null MX of ${name} has another preference than 0, so some senders may not take it for one.`;
    return [finding('mx-null-preference', 'warning', message, { evidence, remedy: `Publish it as "0 .".`, reference: 'RFC 7505 section 3' })];
}
function dotless(name, evidence, finding) {
    const message = `${name} is a name of a single label: many senders refuse addresses without a dot, whatever its MX records say.`;
    return finding('mx-dotless', 'warning', message, {
        evidence,
        remedy: 'Use a domain below it for mail.',
        reference: 'RFC 7085 section 2',
    });
}
function nullMx(name, wanted, evidence, finding) {
    if (wanted !== null && wanted.length > 0)
        return wrongSet(name, [], wanted, finding);
    if (wanted !== null)
        return finding('mx-ok', 'ok', `${name} says with a null MX that it takes no mail, as configured.`, { evidence });
    return finding('mx-null', 'warning', `${name} says with a null MX that it takes no mail, so replies and bounces cannot reach it.`, {
        evidence,
        remedy: `If ${name} only sends, set "mx: []" in the configuration; else publish its mail servers instead of "0 .".`,
        reference: 'RFC 7505 sections 3 and 4.2',
    });
}
function wrongSet(name, seen, wanted, finding) {
    const names = wanted.map(plain);
    const missing = names.filter((each) => !seen.includes(each));
    const extra = seen.filter((each) => !names.includes(each));
    const parts = [
        ...(missing.length > 0 ? [`without ${missing.join(', ')}`] : []),
        ...(extra.length > 0 ? [`with ${extra.join(', ')}, which ${extra.length === 1 ? 'was' : 'were'} not asked for`] : []),
    ];
    return finding('mx-set', 'critical', `The MX set of ${name} is not the configured one: ${parts.join(' and ')}.`, {
        evidence: `seen: ${seen.join(', ') || 'none'}\nconfigured: ${names.join(', ') || 'none'}`,
        remedy: `Publish exactly ${names.join(', ') || 'the null MX "0 ."'} as MX of ${name}, or correct "mx" in the configuration.`,
        reference: 'RFC 5321 section 5.1',
    });
}
async function judgeExchanges(resolver, name, exchanges, finding) {
    const looked = await Promise.all(exchanges.map(async (exchange) => {
        const [addresses, alias] = await Promise.all([(0,_lookups_js__WEBPACK_IMPORTED_MODULE_2__/* .addressesOf */ .sO)(resolver, exchange), resolver.cname(exchange)]);
        return { exchange, addresses, alias };
    }));
    // One that could not be looked up may well work: only when every exchange is known to lead nowhere is the domain cut off.
    const cutOff = looked.every(({ addresses }) => addresses.kind === 'absent');
    return looked.flatMap(({ exchange, addresses, alias }) => [
        ...(addresses.kind === 'absent' ? [withoutAddress(name, exchange, addresses.why, cutOff, finding)] : []),
        ...(addresses.kind === 'unknown' ? [notLooked(name, exchange, addresses.reason, finding)] : []),
        ...privateOnes(name, exchange, addresses.kind === 'found' ? addresses.records : [], finding),
        ...(alias.kind === 'found' && alias.records.length > 0 ? [aliased(name, exchange, alias.records.join(', '), finding)] : []),
    ]);
}
function withoutAddress(name, exchange, why, cutOff, finding) {
    const literal = /^\[?[\d.]+\]?$|^\[?(?:ipv6:)?[\da-f]*:[\da-f:.]*\]?$/i.test(exchange);
    const rest = cutOff ? 'and no other mail server is left' : 'so only the other mail servers can be reached';
    return finding('mx-no-address', cutOff ? 'critical' : 'warning', `${exchange}, a mail server of ${name}, has no address, ${rest}.`, {
        evidence: `${exchange} A, AAAA: ${why}`,
        remedy: literal
            ? `An MX record must name a host: give ${exchange} a name with an A record and name that.`
            : `Publish an A or AAAA record for ${exchange}, or take it out of the MX records of ${name}.`,
        reference: 'RFC 5321 section 5.1',
    });
}
function privateOnes(name, exchange, addresses, finding) {
    const hidden = addresses.filter(_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateAddress */ .C0);
    if (hidden.length === 0)
        return [];
    const only = hidden.length === addresses.length;
    const effect = only ? 'nobody outside can reach it' : 'senders outside try it in vain';
    const message = `${exchange}, a mail server of ${name}, has the private address ${hidden.join(', ')}: ${effect}.`;
    return [
        finding('mx-private', only ? 'critical' : 'warning', message, {
            evidence: `${exchange} A, AAAA: ${addresses.join(', ')}`,
            remedy: `Publish only public addresses of ${exchange} to the world (a second view of the zone may serve the inside).`,
            reference: 'RFC 6890 section 2.2.2',
        }),
    ];
}
function notLooked(name, exchange, reason, finding) {
    return finding('mx-unknown', 'unknown', `The addresses of ${exchange}, a mail server of ${name}, could not be looked up: ${reason}.`, {
        remedy: _lookups_js__WEBPACK_IMPORTED_MODULE_2__/* .ASK_AGAIN */ .LV,
        reference: 'RFC 5321 section 5.1',
    });
}
function aliased(name, exchange, target, finding) {
    return finding('mx-cname', 'warning', `${exchange}, a mail server of ${name}, is an alias of ${target}; some senders refuse such an MX.`, {
        evidence: `${exchange} CNAME ${target}`,
        remedy: `Name ${target} itself in the MX record of ${name}, or give ${exchange} address records of its own.`,
        reference: 'RFC 2181 section 10.3',
    });
}
function byPreference(a, b) {
    return a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1);
}
function sameSet(exchanges, wanted) {
    const names = new Set(wanted.map(plain));
    return names.size === exchanges.length && exchanges.every((exchange) => names.has(exchange));
}
function plain(name) {
    return name.toLowerCase().replace(/\.$/, '');
}


/***/ }),

/***/ 27812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ checkSpfExpectations)
/* harmony export */ });
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87481);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);



/** Proves that the configured addresses pass SPF, and that the others do not. Says nothing where none are configured. */
function checkSpfExpectations(evaluate) {
    return async (resolver, { name, spfPass, spfFail }) => {
        const prove = async (ip, mustPass) => judge(name, ip, mustPass, await evaluate(resolver, { ip, mailFrom: `postmaster@${name}`, helo: name }));
        return await Promise.all([...spfPass.map((ip) => prove(ip, true)), ...spfFail.map((ip) => prove(ip, false))]);
    };
}
function judge(name, ip, mustPass, outcome) {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name);
    const reference = 'RFC 7208 section 2.6';
    if (outcome.kind === 'unavailable' || outcome.result === 'temperror') {
        return finding('spf-address-unknown', 'unknown', `Whether ${ip} passes SPF for ${name} is not known: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignWord */ .n)(outcome.reason)}.`, {
            remedy: _lookups_js__WEBPACK_IMPORTED_MODULE_2__/* .ASK_AGAIN */ .LV,
            reference,
        });
    }
    const { result } = outcome;
    const evidence = `${ip} postmaster@${name}: ${result} (${outcome.reason})`;
    if (mustPass === (result === 'pass')) {
        const expected = mustPass ? 'as it must' : 'and it must not pass';
        return finding('spf-address-ok', 'ok', `${ip} gets ${result} for ${name}, ${expected}.`, { evidence, reference });
    }
    return mustPass
        ? finding('spf-address-refused', 'critical', `${ip} must pass SPF for ${name} and gets ${result}: mail that it sends fails SPF.`, {
            evidence,
            remedy: `Add "ip${ip.includes(':') ? 6 : 4}:${ip}" to the SPF record of ${name}${result === 'permerror' ? ', and correct the error in it' : ''}.`,
            reference,
        })
        : finding('spf-address-passes', 'critical', `${ip} must not pass SPF for ${name} and does: it may send mail in its name.`, {
            evidence,
            remedy: `Find the term of the SPF record of ${name} that covers ${ip}, and take it out or narrow it.`,
            reference,
        });
}


/***/ }),

/***/ 5290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ checkSpf)
});

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/checks/lookups.js
var lookups = __webpack_require__(87481);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/cost.js

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
/** The tree as people read it: each term with what it costs, and what is wrong there. */
function drawTree(root) {
    const lines = [`${root.domain}: ${root.terms.reduce((sum, term) => sum + costOf(term), 0)} of ${MOST_LOOKUPS} look-ups`];
    const draw = (node, indent) => {
        for (const [index, term] of node.terms.entries()) {
            const isLast = index === node.terms.length - 1;
            lines.push(`${indent}${isLast ? '└─' : '├─'} ${(0,foreign_text/* foreignWord */.n)(term.text)}${remark(term)}`);
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
        ...(term.isVoid === true ? ['void: nothing found'] : []),
        ...(term.exchanges > MOST_LOOKUPS ? [`${term.exchanges} mail servers`] : []),
        ...(term.child === null || term.child.problem === null ? [] : [(0,foreign_text/* foreignWord */.n)(term.child.problem)]),
    ];
    return parts.length === 0 ? '' : `  (${parts.join('; ')})`;
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/limits.js




// RFC 7208 section 3.4: with its neighbours at the same name, an answer is to fit into 512 octets.
const LONGEST = 450;
/** What is wrong with a tree of records as a whole. `drawing` shows it. */
function* lintTree(root, drawing) {
    const steps = stepsOf(root);
    yield* overLimit(root, steps, drawing);
    yield* voids(root, steps, drawing);
    for (const step of steps)
        yield* brokenBranch(root, step, drawing);
    if (root.length > LONGEST) {
        yield (0,result_finding/* findingOn */.Vv)(root.domain)('spf-long', 'warning', `The SPF record of ${root.domain} has ${root.length} characters; beyond ${LONGEST} its answer may not pass every network.`, {
            evidence: drawing,
            remedy: 'Move a part of it into a record of its own and include that, or take out what no longer sends.',
            reference: 'RFC 7208 section 3.4',
        });
    }
}
function* overLimit(root, steps, drawing) {
    const total = steps.at(-1)?.count ?? 0;
    const over = steps.find(({ count }) => count > MOST_LOOKUPS);
    if (over === undefined)
        return;
    yield (0,result_finding/* findingOn */.Vv)(root.domain)('spf-lookups', 'critical', `The SPF record of ${root.domain} costs ${total} look-ups with all that it includes, and receivers stop with permerror after ${MOST_LOOKUPS}: at ${pathText(over)}.`, { evidence: drawing, remedy: whatToRemove(root, total), reference: 'RFC 7208 section 4.6.4' });
}
/** The cheapest term that would do alone; where none would, the dearest. */
function whatToRemove(root, total) {
    const dear = root.terms.map((term) => ({ term, cost: costOf(term) })).filter(({ cost }) => cost > 0);
    const enough = dear.filter(({ cost }) => total - cost <= MOST_LOOKUPS).toSorted((a, b) => a.cost - b.cost)[0];
    const chosen = enough ?? dear.toSorted((a, b) => b.cost - a.cost)[0];
    if (chosen === undefined)
        return 'Replace terms that cost look-ups by ip4 and ip6.';
    const left = total - chosen.cost;
    return `Remove "${(0,foreign_text/* foreignWord */.n)(chosen.term.text)}" (${chosen.cost} of them, ${left} would be left) or replace it by ip4 and ip6, if it still sends for you at all.`;
}
function* voids(root, steps, drawing) {
    const empty = steps.filter(({ term }) => term.isVoid === true);
    if (empty.length === 0)
        return;
    const isOver = empty.length > MOST_VOIDS;
    const names = [...new Set(empty.map(pathText))].join(', ');
    yield (0,result_finding/* findingOn */.Vv)(root.domain)('spf-void', isOver ? 'critical' : 'warning', isOver
        ? `${empty.length} look-ups of the SPF record of ${root.domain} find nothing, and receivers stop with permerror after ${MOST_VOIDS}: ${names}.`
        : `In the SPF record of ${root.domain}, ${names} ${empty.length === 1 ? 'finds' : 'find'} nothing; after ${MOST_VOIDS} such look-ups receivers stop with permerror.`, { evidence: drawing, remedy: 'Take out what no longer exists, or publish its addresses.', reference: 'RFC 7208 section 4.6.4' });
}
function* brokenBranch(root, step, drawing) {
    const finding = (0,result_finding/* findingOn */.Vv)(root.domain);
    const { term } = step;
    if (term.exchanges > MOST_LOOKUPS) {
        yield finding('spf-mx-limit', 'critical', `${pathText(step)} in the SPF record of ${root.domain} stands for ${term.exchanges} mail servers; above ${MOST_LOOKUPS} receivers answer permerror.`, { evidence: drawing, remedy: 'Replace it by the ip4 and ip6 networks of these servers.', reference: 'RFC 7208 section 4.6.4' });
    }
    const { child } = term;
    if (child === null)
        return;
    const everybody = child.terms.some(({ term: each }) => each.kind === 'mechanism' && each.name === 'all' && each.qualifier === '+' && term.term.kind === 'mechanism');
    if (everybody) {
        yield finding('spf-all-pass', 'warning', `${pathText(step)} lets the whole world send for ${root.domain}: ${child.domain} ends in "+all".`, {
            evidence: drawing,
            remedy: `Tell the owner of ${child.domain}, or take "${(0,foreign_text/* foreignWord */.n)(term.text)}" out.`,
            reference: 'RFC 7208 section 5.2',
        });
    }
    switch (child.state) {
        case 'record':
        case 'not-followed':
            return;
        case 'unknown':
            yield finding('spf-unknown', 'unknown', `The SPF record of ${child.domain}, which ${pathText(step)} leads to, could not be looked up: ${child.problem ?? ''}.`, { evidence: drawing, remedy: lookups/* ASK_AGAIN */.LV, reference: 'RFC 7208 section 2.6.6' });
            return;
        case 'none':
        case 'multiple':
        case 'syntax':
        case 'loop':
            yield finding('spf-include', 'critical', `Receivers answer permerror at ${pathText(step)} in the SPF record of ${root.domain}: ${(0,foreign_text/* foreignWord */.n)(child.problem ?? '')}.`, {
                evidence: drawing,
                remedy: `Take "${(0,foreign_text/* foreignWord */.n)(term.text)}" out or correct its name; if it is right, its owner must repair the record of ${(0,foreign_text/* foreignWord */.n)(child.domain)}.`,
                reference: 'RFC 7208 sections 5.2 and 6.1',
            });
    }
}
function pathText({ path }) {
    return path.map((text) => `"${(0,foreign_text/* foreignWord */.n)(text)}"`).join(' > ');
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/record.js


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
        const term = parseTerm(word);
        if (typeof term === 'string')
            return invalid(`"${(0,foreign_text/* foreignWord */.n)(word)}": ${term}`);
        terms.push(term);
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
const MACRO_EXPAND = '%(?:\\{[slodiphvSLODIPHV](?:[1-9]\\d*|0+[1-9]\\d*)?[rR]?[.\\-+,/_=]*\\}|%|_|-)';
const MACRO_LITERAL = '[\\x21-\\x24\\x26-\\x7e]';
const MACRO_STRING = new RegExp(`^(?:${MACRO_EXPAND}|${MACRO_LITERAL})*$`);
// A domain-spec ends in a macro, or in a dot and a label that is not all digits.
const TOP_LABEL = '(?:[A-Za-z\\d]*[A-Za-z][A-Za-z\\d]*|[A-Za-z\\d]+-[A-Za-z\\d-]*[A-Za-z\\d])';
const DOMAIN_END = new RegExp(`(?:${MACRO_EXPAND}|\\.${TOP_LABEL}\\.?)$`);
function parseTerm(word) {
    const modifier = /^([A-Za-z][\w.-]*)=(.*)$/.exec(word);
    if (modifier !== null)
        return parseModifier(String(modifier[1]).toLowerCase(), String(modifier[2]));
    const mechanism = /^([+\-~?]?)([A-Za-z][A-Za-z\d]*)(.*)$/.exec(word);
    if (mechanism === null)
        return 'neither a mechanism nor a modifier';
    const qualifier = mechanism[1] === '' ? '+' : mechanism[1];
    return parseMechanism(qualifier, String(mechanism[2]).toLowerCase(), String(mechanism[3]));
}
function parseModifier(name, value) {
    const known = name === 'redirect' || name === 'exp';
    const problem = known ? domainProblem(value) : MACRO_STRING.test(value) ? null : 'a malformed macro';
    return problem ?? { kind: 'modifier', name, value };
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
            return rest === '' ? term('all', null) : '"all" takes no value';
        case 'include':
        case 'exists':
            return (value === null ? `"${name}" needs a domain after a colon` : domainProblem(value)) ?? term(name, value);
        case 'ptr':
            if (rest === '')
                return term('ptr', null);
            return (value === null ? 'a colon must stand before the domain' : domainProblem(value)) ?? term('ptr', value);
        case 'a':
        case 'mx':
            return parseAddressMechanism(rest, (domain, cidr4, cidr6) => term(name, domain, cidr4, cidr6));
        case 'ip4':
        case 'ip6': {
            const network = /^([^/]*)(?:\/(0|[1-9]\d*))?$/.exec(value ?? '');
            const most = name === 'ip4' ? 32 : 128;
            if (network === null)
                return 'a malformed prefix length';
            const length = network[2] === undefined ? null : Number(network[2]);
            if (length !== null && length > most)
                return `a prefix length above ${most}`;
            const address = String(network[1]);
            if (!isAddress(name, address))
                return `not an IPv${name === 'ip4' ? 4 : 6} address`;
            return name === 'ip4' ? term('ip4', address, length) : term('ip6', address, null, length);
        }
        default:
            return 'no such mechanism';
    }
}
/** `[":" domain-spec] [dual-cidr-length]` of `a` and `mx` (sections 5.3, 5.4 and 12). */
function parseAddressMechanism(rest, term) {
    const parts = /^(.*?)(?:\/(0|[1-9]\d*))?(?:\/\/(0|[1-9]\d*))?$/.exec(rest);
    const domain = parts?.[1] ?? rest;
    const cidr4 = parts?.[2] === undefined ? null : Number(parts[2]);
    const cidr6 = parts?.[3] === undefined ? null : Number(parts[3]);
    if (cidr4 !== null && cidr4 > 32)
        return 'an IPv4 prefix length above 32';
    if (cidr6 !== null && cidr6 > 128)
        return 'an IPv6 prefix length above 128';
    if (domain === '')
        return term(null, cidr4, cidr6);
    if (!domain.startsWith(':'))
        return domain.startsWith('/') ? 'a malformed prefix length' : 'no such mechanism';
    return domainProblem(domain.slice(1)) ?? term(domain.slice(1), cidr4, cidr6);
}
function domainProblem(spec) {
    if (spec === '')
        return 'an empty domain';
    if ((0,ip_address/* isIpv4 */.eH)(spec))
        return 'an address where a domain must stand; write "ip4:"';
    if (!MACRO_STRING.test(spec))
        return 'a malformed macro or a character that is not allowed';
    return DOMAIN_END.test(spec) ? null : 'the domain must end in a dot and a top-level label';
}
function isAddress(family, text) {
    return family === 'ip4' ? (0,ip_address/* isIpv4 */.eH)(text) : (0,ip_address/* isIpv6 */.sX)(text);
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/tree.js


// Receivers stop at ten look-ups; beyond that, a tree is followed far enough to tell what is in it and no further.
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
    const answer = await walk.resolver.txt(domain);
    if (answer.kind === 'unknown')
        return node('unknown', answer.reason);
    const [record, ...others] = (answer.kind === 'found' ? answer.records : []).filter(isSpfRecord);
    if (record === undefined)
        return node('none', answer.kind === 'absent' && answer.why === 'NXDOMAIN' ? 'no such name' : 'no SPF record');
    if (others.length > 0)
        return node('multiple', `${others.length + 1} SPF records`);
    const parsed = parseSpfRecord(record);
    if (parsed.kind === 'invalid')
        return node('syntax', parsed.problem);
    const end = parsed.terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
    const terms = await Promise.all(parsed.terms.map((term, index) => readTerm(walk, domain, [...above, domain], term, end >= 0 && (index > end || isRedirect(term)))));
    return { domain, state: 'record', problem: null, length: record.length, terms };
}
async function readTerm(walk, domain, path, term, ignored) {
    const free = { text: termText(term), term, cost: 0, isVoid: false, exchanges: 0, child: null };
    if (ignored)
        return free;
    const target = targetOf(term, domain);
    const paid = { ...free, cost: 1, isVoid: null };
    if (term.kind === 'modifier') {
        if (term.name !== 'redirect')
            return free;
        return target === null ? paid : { ...paid, isVoid: false, child: await readNode(walk, target, path) };
    }
    switch (term.name) {
        case 'include':
            return target === null ? paid : { ...paid, isVoid: false, child: await readNode(walk, target, path) };
        case 'a':
            return target === null ? paid : { ...paid, isVoid: voidness(await (0,lookups/* addressesOf */.sO)(walk.resolver, target)) };
        case 'exists':
            return target === null ? paid : { ...paid, isVoid: voidness(await walk.resolver.a(target)) };
        case 'mx': {
            if (target === null)
                return paid;
            const answer = await walk.resolver.mx(target);
            return { ...paid, isVoid: voidness(answer), exchanges: answer.kind === 'found' ? answer.records.length : 0 };
        }
        case 'ptr':
            return paid;
        case 'all':
        case 'ip4':
        case 'ip6':
            return free;
    }
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

;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/spf.js







/** The domain's SPF record and all that it includes: exactly one record, well formed, within the limits, with an end that says something. */
async function checkSpf(resolver, domain) {
    const { name } = domain;
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const answer = await resolver.txt(name);
    if (answer.kind === 'unknown') {
        return [
            finding('spf-unknown', 'unknown', `The SPF record of ${name} could not be looked up: ${answer.reason}.`, {
                remedy: lookups/* ASK_AGAIN */.LV,
                reference: 'RFC 7208 section 2.6.6',
            }),
        ];
    }
    const texts = answer.kind === 'found' ? answer.records : [];
    const records = texts.filter(isSpfRecord);
    const [record] = records;
    if (record === undefined)
        return [missing(name, texts, answer.kind === 'absent' ? answer.why : null)];
    if (records.length > 1) {
        return [
            finding('spf-multiple', 'critical', `${name} has ${records.length} SPF records, so receivers answer permerror and use none of them.`, {
                evidence: records.join('\n'),
                remedy: `Merge them into a single TXT record at ${name} that begins with "v=spf1".`,
                reference: 'RFC 7208 section 4.5',
            }),
        ];
    }
    const parsed = parseSpfRecord(record);
    if (parsed.kind === 'invalid') {
        return [
            finding('spf-syntax', 'critical', `The SPF record of ${name} is malformed, so receivers answer permerror: ${parsed.problem}.`, {
                evidence: record,
                remedy: `Correct the TXT record at ${name}.`,
                reference: 'RFC 7208 section 4.6',
            }),
        ];
    }
    const tree = await readSpfTree(resolver, name);
    const drawing = `${record}\n\n${drawTree(tree)}`;
    const faults = [...lint(name, drawing, parsed.terms), ...lintTree(tree, drawing)];
    if (faults.length > 0)
        return faults;
    return [
        finding('spf-ok', 'ok', `One well-formed SPF record, ${ending(parsed.terms)}; ${total(tree)} of ${MOST_LOOKUPS} look-ups.`, {
            evidence: drawing,
        }),
    ];
}
function total(tree) {
    return tree.terms.reduce((sum, term) => sum + costOf(term), 0);
}
function missing(name, texts, why) {
    const near = texts.find((text) => /^["'\s]*v\s*=\s*spf/i.test(text));
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    if (near !== undefined) {
        return finding('spf-syntax', 'critical', `${name} has a TXT record that is meant as SPF but does not begin with "v=spf1 ", so receivers ignore it.`, {
            evidence: near,
            remedy: `Let the TXT record at ${name} begin with exactly "v=spf1 ".`,
            reference: 'RFC 7208 section 4.5',
        });
    }
    return finding('spf-missing', 'warning', `${name} has no SPF record, so receivers cannot tell which servers may send for it.`, {
        ...(why === null ? {} : { evidence: `${name} TXT: ${why}` }),
        remedy: `Publish a TXT record at ${name}: "v=spf1 ip4:<your outgoing address> -all", or "v=spf1 -all" if it never sends mail.`,
        reference: 'RFC 7208 section 3',
    });
}
function* lint(name, record, terms) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const all = allOf(terms);
    const redirect = redirectOf(terms);
    const warn = (code, message, remedy, reference) => finding(code, 'warning', message, { evidence: record, remedy, reference });
    if (all?.qualifier === '+') {
        yield warn('spf-all-pass', `The SPF record of ${name} lets the whole world send for it ("+all").`, 'End the record in "-all" or "~all".', 'RFC 7208 section 5.1');
    }
    if (all?.qualifier === '?') {
        yield warn('spf-all-neutral', `The SPF record of ${name} says nothing about servers that it does not list ("?all").`, 'End the record in "-all" or "~all".', 'RFC 7208 section 5.1');
    }
    if (all === undefined && redirect === undefined) {
        yield warn('spf-no-all', `The SPF record of ${name} has neither "all" nor "redirect", so any other server is neutral.`, 'End the record in "-all" or "~all".', 'RFC 7208 section 4.7');
    }
    if (terms.some((term) => term.kind === 'mechanism' && term.name === 'ptr')) {
        yield warn('spf-ptr', `The SPF record of ${name} uses "ptr", which is slow, unreliable and ignored by some receivers.`, 'Replace ptr by ip4, ip6, a or mx.', 'RFC 7208 section 5.5');
    }
    const ignored = ignoredTerms(terms);
    if (ignored.length > 0) {
        yield warn('spf-ignored', `In the SPF record of ${name}, "all" makes receivers ignore ${ignored.map(foreign_text/* foreignWord */.n).join(', ')}.`, 'Move "all" to the end, and drop redirect where there is an all.', 'RFC 7208 sections 5.1 and 6.1');
    }
}
function allOf(terms) {
    return terms.find((term) => term.kind === 'mechanism' && term.name === 'all');
}
function redirectOf(terms) {
    return terms.find((term) => term.kind === 'modifier' && term.name === 'redirect');
}
function ignoredTerms(terms) {
    const end = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
    if (end < 0)
        return [];
    const behind = terms.slice(end + 1).filter((term) => term.kind === 'mechanism');
    const redirect = redirectOf(terms);
    return [
        ...behind.map((term) => (term.value === null ? term.name : `${term.name}:${term.value}`)),
        ...(redirect === undefined ? [] : [`redirect=${redirect.value}`]),
    ];
}
function ending(terms) {
    const all = allOf(terms);
    return all === undefined ? `redirected to ${(0,foreign_text/* foreignWord */.n)(redirectOf(terms)?.value ?? 'nowhere')}` : `ending in "${all.qualifier}all"`;
}


/***/ }),

/***/ 31084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ checkAuthoritative)
});

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/checks/lookups.js
var lookups = __webpack_require__(87481);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/checks/domain/zone/zone-servers.js

/** The zone that `domain` is in, and every address of its name servers; `nameless`: those that have no address. */
async function zoneServers(resolver, domain) {
    const labels = domain.split('.');
    for (let index = 0; index < labels.length; index += 1) {
        const zone = labels.slice(index).join('.');
        const answer = await resolver.ns(zone);
        if (answer.kind === 'unknown')
            return answer;
        if (answer.kind === 'absent' || answer.records.length === 0)
            continue;
        const names = [...new Set(answer.records.map((name) => name.toLowerCase()))].toSorted();
        const looked = await Promise.all(names.map(async (name) => ({ name, addresses: await (0,lookups/* addressesOf */.sO)(resolver, name) })));
        const failed = looked.find(({ addresses }) => addresses.kind === 'unknown');
        const servers = looked.flatMap(({ name, addresses }) => addresses.kind === 'found' ? addresses.records.map((address) => ({ name, address })) : []);
        if (servers.length === 0 && failed?.addresses.kind === 'unknown')
            return failed.addresses;
        return { kind: 'found', zone, servers, nameless: looked.flatMap(({ name, addresses }) => (addresses.kind === 'found' ? [] : [name])) };
    }
    return { kind: 'unknown', reason: `no zone above ${domain} has name servers` };
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/zone/authoritative.js




const REFERENCE = 'RFC 1034 section 4.3.5';
/** Asks every name server of the zone for the records that mail rests on, and names the one that differs, is stale or does not answer. */
function checkAuthoritative(ask) {
    return async (resolver, { name, dkimSelectors }) => {
        const finding = (0,result_finding/* findingOn */.Vv)(name);
        const zone = await zoneServers(resolver, name);
        if (zone.kind === 'unknown') {
            const message = `The name servers of ${name} could not be found: ${zone.reason}.`;
            return [finding('dns-unknown', 'unknown', message, { remedy: lookups/* ASK_AGAIN */.LV, reference: REFERENCE })];
        }
        const texts = [name, `_dmarc.${name}`, ...dkimSelectors.map((selector) => `${selector}._domainkey.${name}`), `_mta-sts.${name}`];
        const questions = [
            { name, type: 'MX' },
            ...texts.map((at) => ({ name: at, type: 'TXT' })),
            { name: zone.zone, type: 'SOA' },
        ];
        const findings = [];
        for (const server of zone.nameless)
            findings.push(lame(name, server, `${server} is a name server of ${zone.zone} and has no address`, null));
        const said = await Promise.all(questions.map(async (question) => ({ question, said: await askAll(ask, zone.servers, question) })));
        findings.push(...failures(name, zone.servers, said));
        for (const each of said)
            if (each.question.type !== 'SOA')
                findings.push(...differences(name, each.question, each.said));
        const differs = findings.some(({ code }) => code === 'dns-differs');
        findings.push(...(differs ? [] : stale(name, zone.zone, said.at(-1)?.said ?? [])));
        if (findings.length > 0)
            return findings;
        const names = [...new Set(zone.servers.map((server) => server.name))].join(', ');
        return [
            finding('dns-consistent', 'ok', `Every name server of ${zone.zone} gives the same answers: ${names}.`, { reference: REFERENCE }),
        ];
    };
}
/** An address that is silent says nothing where another of the same server answers: many networks have no way to IPv6. */
async function askAll(ask, servers, { name, type }) {
    const all = await Promise.all(servers.map(async (server) => ({ server, answer: await ask(server.address, name, type) })));
    const speaks = new Set(all.filter(({ answer }) => answer.kind !== 'silent').map(({ server }) => server.name));
    const silent = new Set();
    return all.filter(({ server, answer }) => {
        if (answer.kind !== 'silent')
            return true;
        if (speaks.has(server.name) || silent.has(server.name))
            return false;
        silent.add(server.name);
        return true;
    });
}
function failures(domain, servers, asked) {
    return [...new Set(servers.map(({ name }) => name))].flatMap((server) => {
        const own = asked.flatMap(({ question, said }) => said.filter((each) => each.server.name === server).map(({ answer }) => ({ question, answer })));
        const refused = own.find(({ answer }) => answer.kind === 'lame');
        const silent = own.filter(({ answer }) => answer.kind === 'silent');
        if (refused?.answer.kind === 'lame') {
            const what = `${server} answers ${refused.answer.reason} to ${refused.question.name} ${refused.question.type}`;
            return [lame(domain, server, what, `${server}: ${refused.question.name} ${refused.question.type}: ${refused.answer.reason}`)];
        }
        if (silent.length === 0)
            return [];
        const which = silent.length === own.length ? 'no question' : `not ${silent.map(({ question }) => `${question.name} ${question.type}`).join(', ')}`;
        return [
            (0,result_finding/* findingOn */.Vv)(domain)('dns-unknown', 'unknown', `${server}, a name server of ${domain}, answers ${which}, asked from here.`, {
                remedy: `See whether ${server} is up and reachable; senders that ask it wait in vain.`,
                reference: REFERENCE,
            }),
        ];
    });
}
function lame(domain, server, what, evidence) {
    return (0,result_finding/* findingOn */.Vv)(domain)('dns-lame', 'warning', `${what}: senders that ask it get no use of it.`, {
        ...(evidence === null ? {} : { evidence }),
        remedy: `Let ${server} serve the zone, or take it out of the NS records of the zone and of its parent.`,
        reference: 'RFC 1912 section 2.8',
    });
}
function differences(domain, { name, type }, said) {
    const groups = new Map();
    for (const each of said) {
        if (each.answer.kind !== 'answer')
            continue;
        const text = each.answer.records.join('\n');
        groups.set(text, [...(groups.get(text) ?? []), each]);
    }
    if (groups.size < 2)
        return [];
    const [most, ...others] = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
    const odd = others.flatMap(([, members]) => members.map(({ server }) => `${server.name} (${server.address})`));
    const tie = others.some(([, members]) => members.length === most?.[1].length);
    const evidence = [...groups]
        .flatMap(([text, members]) => members.map(({ server }) => `${server.name} (${server.address}): ${text === '' ? 'none' : text.replaceAll('\n', ' | ')}`))
        .toSorted()
        .join('\n');
    const message = tie
        ? `The name servers of ${domain} do not agree on ${name} ${type}; which one a receiver asks is left to chance.`
        : `${odd.map(foreign_text/* foreignWord */.n).join(', ')} ${odd.length === 1 ? 'gives another answer' : 'give other answers'} for ${name} ${type} than the other name servers.`;
    return [
        (0,result_finding/* findingOn */.Vv)(domain)('dns-differs', 'critical', message, {
            evidence,
            remedy: 'Wait for the change to reach every server; if it stays so, look at zone transfer and at where the change was made.',
            reference: REFERENCE,
        }),
    ];
}
/** The answers are the same, and still one server may be behind (RFC 1982: serial numbers go in a circle). */
function stale(domain, zone, said) {
    const serials = said.flatMap(({ server, answer }) => answer.kind === 'answer' && answer.records[0] !== undefined ? [{ server, serial: Number(answer.records[0]) }] : []);
    const newest = serials.reduce((best, { serial }) => (best === null || isNewer(serial, best) ? serial : best), null);
    const behind = serials.filter(({ serial }) => serial !== newest);
    if (behind.length === 0)
        return [];
    const names = behind.map(({ server, serial }) => `${server.name} (${serial})`).join(', ');
    return [
        (0,result_finding/* findingOn */.Vv)(domain)('dns-stale', 'warning', `${names} serves an older ${zone} than the serial number ${newest ?? 0} of the others.`, {
            evidence: serials.map(({ server, serial }) => `${server.name} (${server.address}): serial ${serial}`).join('\n'),
            remedy: 'Wait for the zone transfer; if it stays so, look at why this server is not fed.',
            reference: 'RFC 1912 section 2.2',
        }),
    ];
}
function isNewer(a, b) {
    const ahead = (a - b + 2 ** 32) % 2 ** 32;
    return ahead > 0 && ahead < 2 ** 31;
}


/***/ }),

/***/ 87481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F_: () => (/* binding */ mailHosts),
/* harmony export */   LV: () => (/* binding */ ASK_AGAIN),
/* harmony export */   sO: () => (/* binding */ addressesOf)
/* harmony export */ });
/** The next step where a look-up failed. */
const ASK_AGAIN = 'Run again; if it stays, ask the name servers of the domain, or set dns.servers to a resolver that answers.';
/** A and AAAA together: found if either is, unknown if either could not be asked, absent only when both are. */
async function addressesOf(resolver, name) {
    const [a, aaaa] = await Promise.all([resolver.a(name), resolver.aaaa(name)]);
    const records = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
    if (records.length > 0)
        return { kind: 'found', records };
    return a.kind === 'unknown' ? a : aaaa.kind === 'unknown' ? aaaa : a;
}
/** The hosts in the MX records of a domain, each once, in lower case; none where there are no records or a null MX. */
async function mailHosts(resolver, name) {
    const mx = await resolver.mx(name);
    if (mx.kind === 'unknown')
        return mx;
    const exchanges = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()) : [];
    return { kind: 'found', records: [...new Set(exchanges)].filter((host) => host !== '') };
}


/***/ })

};
