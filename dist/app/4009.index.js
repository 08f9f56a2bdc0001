export const id = 4009;
export const ids = [4009,2444];
export const modules = {

/***/ 74890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ checkDkim)
});

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/checks/domain/dkim/key.js


function parseDkimKey(text) {
    const tags = new Map();
    const parts = text.split(';');
    if (parts.length > 1 && parts.at(-1)?.trim() === '')
        parts.pop();
    for (const part of parts) {
        const tag = /^\s*([A-Za-z]\w*)\s*=([^]*)$/.exec(part);
        const name = tag?.[1];
        if (name === undefined) {
            if (!/(?:^|;)\s*(?:v\s*=\s*DKIM|p\s*=)/i.test(text))
                return { kind: 'other' };
            return invalid(part.trim() === '' ? 'a semicolon stands there without a tag before it' : `"${(0,foreign_text/* foreignWord */.n)(part.trim())}" is not a tag`, FORM);
        }
        if (tags.has(name))
            return invalid(`"${(0,foreign_text/* foreignWord */.n)(name)}" stands there twice`, `Leave one "${(0,foreign_text/* foreignWord */.n)(name)}=" in the record.`);
        tags.set(name, (tag?.[2] ?? '').trim());
    }
    const version = tags.get('v');
    const written = tags.get('p');
    if (version !== undefined && version !== 'DKIM1')
        return /^dkim/i.test(version) ? invalid(`"v=${(0,foreign_text/* foreignWord */.n)(version)}" is not exactly "v=DKIM1"`, FORM) : { kind: 'other' };
    if (version !== undefined && [...tags.keys()][0] !== 'v')
        return invalid('"v=DKIM1" must come first', FORM);
    if (written === undefined)
        return version === undefined ? { kind: 'other' } : invalid('it has no public key ("p=")');
    const type = (tags.get('k') ?? 'rsa').toLowerCase();
    if (type !== 'rsa' && type !== 'ed25519')
        return invalid(`no verifier knows a key of type "${(0,foreign_text/* foreignWord */.n)(type)}"`, 'Publish an RSA key (k=rsa) of 2048 bits, or an Ed25519 key (k=ed25519).');
    const base64 = written.replaceAll(/\s/g, '');
    if (base64 === '')
        return { kind: 'revoked' };
    if (isPrivate(base64))
        return { kind: 'private' };
    const size = keySize(type, base64);
    if (!size.ok)
        return invalid(size.problem, size.remedy);
    const flags = listOf(tags.get('t')) ?? [];
    const services = listOf(tags.get('s'));
    const forMail = services === null || services.includes('*') || services.includes('email');
    const key = {
        type,
        bits: size.bits,
        testing: flags.includes('y'),
        strict: flags.includes('s'),
        hashes: listOf(tags.get('h')),
        forMail,
    };
    return { kind: 'key', key };
}
const FORM = 'Write the record as v=DKIM1; k=rsa; p=... with nothing but semicolons between its tags: no quotes, commas or backslashes.';
function invalid(problem, remedy = null) {
    return { kind: 'invalid', problem, remedy };
}
function listOf(text) {
    if (text === undefined)
        return null;
    return text
        .split(':')
        .map((word) => word.trim().toLowerCase())
        .filter((word) => word !== '');
}
const ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
function keySize(type, base64) {
    const wrong = (problem, remedy = null) => ({ ok: false, problem, remedy });
    if (base64.startsWith('-----'))
        return wrong('"p=" is not Base64', 'Write what stands between the lines BEGIN and END, without these two lines.');
    if (!/^[A-Za-z\d+/]+={0,2}$/.test(base64))
        return wrong('"p=" is not Base64');
    const bytes = Buffer.from(base64, 'base64');
    if (type === 'ed25519') {
        if (bytes.length !== 32) {
            const last = bytes.subarray(-32).toString('base64');
            const remedy = bytes.subarray(0, -32).equals(ED25519_PREFIX) ? `Publish the last 32 bytes alone: p=${last}` : null;
            return wrong(`an Ed25519 key has 32 bytes (RFC 8463 section 4.2), this one ${bytes.length}`, remedy);
        }
        return readKey(Buffer.concat([ED25519_PREFIX, bytes]), 'spki') === null ? wrong('"p=" is no Ed25519 key') : { ok: true, bits: 256 };
    }
    const bits = readKey(bytes, 'spki') ?? readKey(bytes, 'pkcs1');
    return bits === null ? wrong('"p=" is no RSA public key; a part of it may be missing') : { ok: true, bits };
}
function isPrivate(base64) {
    if (/PRIVATEKEY-/i.test(base64))
        return true;
    const key = Buffer.from(base64, 'base64');
    return ['pkcs1', 'pkcs8'].some((type) => {
        try {
            (0,external_node_crypto_.createPrivateKey)({ key, format: 'der', type });
            return true;
        }
        catch {
            return false;
        }
    });
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

// EXTERNAL MODULE: ./lib/src/checks/lookups.js
var lookups = __webpack_require__(87481);
;// CONCATENATED MODULE: ./lib/src/checks/domain/dkim/dkim.js



const LEAST_BITS = 1024;
const GOOD_BITS = 2048;
const MOST_BITS = 4096;
async function checkDkim(resolver, domain, selectors) {
    const unique = [...new Set(selectors.map((selector) => selector.toLowerCase()))];
    return (await Promise.all(unique.map((selector) => checkSelector(resolver, domain, selector)))).flat();
}
async function checkSelector(resolver, domain, selector) {
    const name = `${selector}._domainkey.${domain}`;
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const answer = await resolver.ask({ type: 'TXT', name });
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
async function missing(resolver, name, why) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const alias = await resolver.ask({ type: 'CNAME', name });
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
    if (records.length > 1) {
        const message = others.length > 0
            ? `${name} has ${parsed.length} key records; which of them a verifier takes is left to chance.`
            : `${name} has another TXT record beside the key; verifiers refuse both, or take either of them.`;
        const remedy = others.length > 0
            ? `Leave one TXT record at ${name}, and give each other key a selector of its own.`
            : `Leave the key alone at ${name}. Remove the other record, or add it to the key if it was cut off.`;
        return [finding('dkim-multiple', 'critical', message, { evidence: records.join('\n'), remedy, reference: 'RFC 6376 section 3.6.2.2' })];
    }
    const { text, parse } = first;
    switch (parse.kind) {
        case 'other':
            return [];
        case 'invalid':
            return [
                finding('dkim-syntax', 'critical', `Verifiers cannot use the DKIM key at ${name}: ${parse.problem}.`, {
                    evidence: text,
                    remedy: parse.remedy ??
                        `Publish the key again, whole; a text longer than 255 characters is split into several strings of the same record.`,
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
        case 'private':
            return [
                finding('dkim-syntax', 'critical', `The private key is published at ${name}: everybody can sign as the domain, and verifiers cannot use it.`, {
                    evidence: 'p= holds a private key, which is not shown',
                    remedy: `Remove the TXT record at ${name} at once. Make a new key, publish its public part under a new selector, and let the signer use that.`,
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
    if (key.type === 'rsa' && key.bits > MOST_BITS) {
        const message = `The DKIM key at ${name} has ${key.bits} bits: verifiers need read no more than ${MOST_BITS}, so that signatures of it fail at some.`;
        findings.push(finding('dkim-unusable', 'warning', message, {
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
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _tree_walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38);
/* harmony import */ var _core_mail_tag_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97635);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87481);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64384);





const ORDER = ['none', 'quarantine', 'reject'];
async function checkDmarc(resolver, domain) {
    const { own, policy: found, organization } = await (0,_tree_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .discover */ .k4)(resolver, domain.name);
    if (own.kind === 'unknown')
        return [unknownFinding(domain.name, own)];
    const discarded = own.kind === 'multiple' || own.kind === 'misspelt' ? discardedFinding(domain.name, own, found) : null;
    if (discarded !== null)
        return [discarded];
    switch (found.kind) {
        case 'unknown':
            return [unknownFinding(domain.name, found)];
        case 'invalid':
            return [invalidFinding(domain.name, found)];
        case 'none':
            return [await missing(resolver, domain.name)];
        case 'record': {
            const applied = await (0,_tree_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .policyFor */ .KV)(resolver, domain.name, found);
            if (applied.kind === 'unknown')
                return [unknownFinding(domain.name, applied)];
            const isOrganization = organization.kind === 'known' && organization.domain === domain.name;
            return judge(domain, found, applied.policy, isOrganization);
        }
    }
}
function discardedFinding(name, own, found) {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name);
    const instead = found.kind === 'record' ? `they apply that of ${found.domain} instead` : 'no other applies, so that anybody can write mail in its name';
    if (own.kind === 'multiple') {
        return finding('dmarc-multiple', 'critical', `_dmarc.${name} has ${own.texts.length} DMARC records, so receivers discard them all; ${instead}.`, {
            evidence: own.texts.join('\n'),
            remedy: `Leave a single TXT record at _dmarc.${name}.`,
            reference: 'RFC 9989 section 4.10',
        });
    }
    return finding('dmarc-syntax', 'critical', `The DMARC record of ${name} does not count with receivers: ${own.problem}; ${instead}.`, {
        evidence: own.text,
        remedy: `Let the TXT record at _dmarc.${name} begin with exactly "v=DMARC1;".`,
        reference: 'RFC 9989 sections 4.7 and 4.10',
    });
}
function invalidFinding(name, { domain, text, problem }) {
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name)('dmarc-syntax', 'critical', `The DMARC record of ${domain} does not count with receivers: ${problem}.`, {
        evidence: text,
        remedy: `Let the TXT record at _dmarc.${domain} begin with "v=DMARC1; p=none" (or quarantine, or reject).`,
        reference: 'RFC 9989 sections 4.7 and 4.10.1',
    });
}
async function missing(resolver, name) {
    const [beside, alias] = await Promise.all([resolver.ask({ type: 'TXT', name }), resolver.ask({ type: 'CNAME', name: `_dmarc.${name}` })]);
    const misplaced = beside.kind === 'found' ? beside.records.find((text) => (0,_core_mail_tag_list_js__WEBPACK_IMPORTED_MODULE_3__/* .isMeantAs */ .q)(text, 'DMARC1')) : undefined;
    const target = alias.kind === 'found' ? alias.records[0] : undefined;
    const finding = (why, evidence, remedy) => (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name)('dmarc-missing', 'warning', `${name} has no DMARC record${why}.`, {
        evidence,
        remedy,
        reference: 'RFC 9989 section 4.10.1',
    });
    if (target !== undefined)
        return finding(`, for _dmarc.${name} is an alias of ${target}, where none is. So anybody can write mail in its name`, `_dmarc.${name} CNAME ${target}`, `Publish a TXT record at _dmarc.${name} in place of the alias (a wildcard may make it). Or ask the owner of ${target} which name holds the record now, and correct the CNAME record.`);
    if (misplaced !== undefined)
        return finding(` where receivers look: it stands at ${name} itself. So anybody can write mail in its name`, misplaced, `Move the TXT record from ${name} to _dmarc.${name}.`);
    return finding(', so anybody can write mail in its name; large receivers ask for one', null, `Publish a TXT record at _dmarc.${name}: "v=DMARC1; p=none; rua=mailto:dmarc@${name}", and tighten p later.`);
}
function judge(domain, found, written, isOrganization) {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(domain.name);
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
    const open = wanted === null || !isOrganization || found.domain !== domain.name ? [] : weakSubdomains(found.record, wanted);
    if (open.length > 0) {
        findings.push(finding('dmarc-subdomains', 'warning', `The DMARC record of ${domain.name} asks for less than p=${wanted} for subdomains: ${open.join(', ')}.`, {
            evidence: found.text,
            remedy: `Remove ${open.join(' and ')} from the TXT record at _dmarc.${domain.name}, or set p=${wanted} for them too.`,
            reference: 'RFC 9989 section 4.7',
        }));
    }
    if (found.record.percentage !== null && found.record.percentage !== '100') {
        findings.push(finding('dmarc-removed', 'warning', `The DMARC record at _dmarc.${found.domain} says pct=${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignWord */ .n)(found.record.percentage)}, which RFC 9989 has removed. Some receivers apply the policy to that share of mail, others to all.`, {
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
function oneLower(policy) {
    return policy === 'reject' ? 'quarantine' : 'none';
}
function unknownFinding(target, failed) {
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(target)('dmarc-unknown', 'unknown', `The DMARC record at _dmarc.${failed.domain} could not be looked up: ${failed.reason}.`, {
        remedy: _lookups_js__WEBPACK_IMPORTED_MODULE_4__/* .ASK_AGAIN */ .LV,
        reference: 'RFC 9989 section 4.10.1',
    });
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

/***/ 84641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ checkMx)
});

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/checks/lookups.js
var lookups = __webpack_require__(87481);
// EXTERNAL MODULE: ./lib/src/checks/domain/hosts/parked.js
var hosts_parked = __webpack_require__(60322);
// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/checks/domain/zone/servers/ask-past.js
var ask_past = __webpack_require__(96261);
;// CONCATENATED MODULE: ./lib/src/checks/domain/hosts/exchanges.js




const REFERENCE = 'RFC 6890 section 2.2.2';
async function judgeExchanges(resolver, ask, name, exchanges) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const looked = await Promise.all(exchanges.map(async (exchange) => {
        const [addresses, alias] = await Promise.all([(0,lookups/* addressesOf */.sO)(resolver, exchange), resolver.ask({ type: 'CNAME', name: exchange })]);
        const hidden = addresses.kind === 'found' && addresses.records.some(ip_address/* isPrivateAddress */.C0);
        return {
            exchange,
            addresses,
            alias,
            private: hidden ? await judgePrivate(resolver, ask, { name, exchange }, addresses.records) : [],
        };
    }));
    const cutOff = looked.every(({ addresses }) => addresses.kind === 'absent');
    return looked.flatMap(({ exchange, addresses, alias, private: hidden }) => [
        ...(addresses.kind === 'absent' ? [withoutAddress({ name, exchange }, addresses.why, cutOff, finding)] : []),
        ...(addresses.kind === 'unknown' ? [notLooked({ name, exchange }, addresses.reason, finding)] : []),
        ...hidden,
        ...(alias.kind === 'found' && alias.records.length > 0 ? [aliased({ name, exchange }, alias.records.join(', '), finding)] : []),
    ]);
}
function withoutAddress({ name, exchange }, why, cutOff, finding) {
    const rest = cutOff ? 'and no other mail server is left' : 'so only the other mail servers can be reached';
    return finding('mx-no-address', cutOff ? 'critical' : 'warning', `${exchange}, a mail server of ${name}, has no address, ${rest}.`, {
        evidence: `${exchange} A, AAAA: ${why}`,
        remedy: repair(name, exchange),
        reference: 'RFC 5321 section 5.1',
    });
}
function repair(name, exchange) {
    if (/^\[?[\d.]+\]?$|^\[?(?:ipv6:)?[\da-f]*:[\da-f:.]*\]?$/i.test(exchange))
        return `An MX record must name a host: give ${exchange} a name with an A record and name that.`;
    const out = `take it out of the MX records of ${name}`;
    if (exchange === 'localhost' || exchange.endsWith('.localhost'))
        return `Name the mail server as the world knows it: ${exchange} is each sender's own machine. Or ${out}.`;
    if (!exchange.includes('.'))
        return `Write the whole name in the MX record, such as ${exchange}.${name}, or ${out}.`;
    const before = exchange.endsWith(`.${name}`) ? exchange.slice(0, -name.length - 1) : '';
    const meant = before.includes('.') ? ` If ${before} is meant, write a dot at its end in the zone.` : '';
    return `Publish an A or AAAA record for ${exchange}, or ${out}.${meant}`;
}
function notLooked({ name, exchange }, reason, finding) {
    return finding('mx-unknown', 'unknown', `The addresses of ${exchange}, a mail server of ${name}, could not be looked up: ${reason}.`, {
        remedy: lookups/* ASK_AGAIN */.LV,
        reference: 'RFC 5321 section 5.1',
    });
}
function aliased({ name, exchange }, target, finding) {
    return finding('mx-cname', 'warning', `${exchange}, a mail server of ${name}, is an alias of ${target}; some senders refuse such an MX.`, {
        evidence: `${exchange} CNAME ${target}`,
        remedy: `Name ${target} itself in the MX record of ${name}, or give ${exchange} address records of its own.`,
        reference: 'RFC 2181 section 10.3',
    });
}
async function judgePrivate(resolver, ask, { name, exchange }, seen) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const [a, aaaa] = await Promise.all([
        (0,ask_past/* askPast */.k)(resolver, ask, { type: 'A', name: exchange }),
        (0,ask_past/* askPast */.k)(resolver, ask, { type: 'AAAA', name: exchange }),
    ]);
    const here = `${exchange} A, AAAA as this resolver sees it: ${seen.join(', ')}`;
    const failed = [a, aaaa].find((answer) => answer.kind === 'unknown');
    const published = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
    const hidden = published.filter(ip_address/* isPrivateAddress */.C0);
    if (failed?.kind === 'unknown' && hidden.length === published.length) {
        const message = `${exchange}, a mail server of ${name}, is ${seen.join(', ')} as this resolver sees it. What the world sees is not known: the zone's own servers could not be asked: ${failed.reason}.`;
        return [
            finding('mx-private', 'unknown', message, {
                evidence: here,
                remedy: failed.remedy ?? `See whether a hosts file of this network names ${exchange}, or let dns.servers name a resolver outside.`,
                reference: REFERENCE,
            }),
        ];
    }
    const evidence = `${here}\n${exchange} A, AAAA by its zone's own servers: ${published.join(', ') || 'none'}`;
    if (hidden.length === 0 && published.length > 0) {
        const message = `${exchange}, a mail server of ${name}, is ${seen.join(', ')} on this network, by a hosts file or a view for the inside. To the world it is ${published.join(', ')}.`;
        return [finding('mx-inside', 'ok', message, { evidence, reference: REFERENCE })];
    }
    const only = hidden.length === published.length;
    const effect = only ? 'nobody outside can reach it' : 'senders outside try it in vain';
    const message = `${exchange}, a mail server of ${name}, has the private address ${(hidden.length > 0 ? hidden : seen).join(', ')}: ${effect}.`;
    return [
        finding('mx-private', only ? 'critical' : 'warning', message, {
            evidence,
            remedy: `Publish only public addresses of ${exchange} to the world (a second view of the zone may serve the inside).`,
            reference: REFERENCE,
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/hosts/mx.js




function checkMx(ask) {
    return async (resolver, domain) => await judgeMx(resolver, ask, domain);
}
async function judgeMx(resolver, ask, domain) {
    const { name } = domain;
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const answer = await resolver.ask({ type: 'MX', name });
    switch (answer.kind) {
        case 'unknown':
            return [
                finding('mx-unknown', 'unknown', `The MX records of ${name} could not be looked up: ${answer.reason}.`, {
                    remedy: lookups/* ASK_AGAIN */.LV,
                    reference: 'RFC 5321 section 5.1',
                }),
            ];
        case 'absent':
            return answer.why === 'NXDOMAIN' ? [noDomain(name, finding)] : await withoutMx(resolver, domain, finding);
        case 'found':
            return await withMx(resolver, ask, domain, answer.records);
    }
}
function noDomain(name, finding) {
    return finding('mx-no-domain', 'critical', `${name} does not exist in DNS, so no mail can reach it and receivers refuse mail from it.`, {
        evidence: `${name} MX: NXDOMAIN`,
        remedy: `Check that ${name} is spelt right, that its registration has not lapsed and that its zone is published.`,
        reference: 'RFC 5321 section 5.1',
    });
}
async function withoutMx(resolver, { name, mx }, finding) {
    const own = await (0,lookups/* addressesOf */.sO)(resolver, name);
    if (mx !== null && mx.length > 0)
        return [wrongSet(name, [], mx, finding)];
    switch (own.kind) {
        case 'unknown':
            return [
                finding('mx-unknown', 'unknown', `${name} has no MX record, and whether it has an address could not be looked up: ${own.reason}.`, {
                    evidence: `${name} MX: NODATA`,
                    remedy: lookups/* ASK_AGAIN */.LV,
                    reference: 'RFC 5321 section 5.1',
                }),
            ];
        case 'absent':
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
async function withMx(resolver, ask, { name, mx: wanted, internal = false }, records) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
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
    if (exchanges.length === 0) {
        const parked = wanted === null && (await (0,hosts_parked/* sendsNothing */.j3)(resolver, name));
        return [
            ...nullPreference(name, records, evidence, finding),
            parked ? (0,hosts_parked/* parkedFinding */.zf)(name, evidence, finding) : nullMx(name, wanted, evidence, finding),
        ];
    }
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
    const judged = await judgeExchanges(resolver, ask, name, exchanges);
    findings.push(...judged.filter(({ code }) => !internal || (code !== 'mx-private' && code !== 'mx-inside')));
    if (findings.length > 0)
        return findings;
    const listed = [...records].toSorted(byPreference).map(({ exchange, preference }) => `${exchange} (${preference})`);
    const hosts = await Promise.all(exchanges.map(async (exchange) => ({ exchange, addresses: await (0,lookups/* addressesOf */.sO)(resolver, exchange) })));
    const lines = hosts.map(({ exchange, addresses }) => `${exchange} A, AAAA: ${addresses.kind === 'found' ? addresses.records.join(', ') : '?'}`);
    return [
        finding('mx-ok', 'ok', `Mail goes to ${listed.join(', ')}; ${exchanges.length === 1 ? 'it has' : 'all have'} addresses.`, {
            evidence: [evidence, ...lines].join('\n'),
        }),
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

/***/ 60322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ ofParked),
/* harmony export */   j3: () => (/* binding */ sendsNothing),
/* harmony export */   kk: () => (/* binding */ checkParked),
/* harmony export */   zf: () => (/* binding */ parkedFinding)
/* harmony export */ });
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87481);
/* harmony import */ var _dmarc_tree_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38);
/* harmony import */ var _spf_record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86460);





const REFERENCE = 'RFC 7505 section 3';
const OF_OPEN_DOMAINS = new Set([
    'mx-null',
    'mx-missing',
    'mx-implicit',
    'spf-missing',
    'dmarc-missing',
    'dmarc-unenforced',
]);
const checkParked = async (resolver, { name }) => {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name);
    const doors = await Promise.all([mxDoor(resolver, name), spfDoor(resolver, name), dmarcDoor(resolver, name)]);
    const open = doors.filter((door) => door.kind === 'open');
    const unknown = doors.filter((door) => door.kind === 'unknown');
    const findings = [];
    if (open.length > 0) {
        const message = `${name} is to neither send nor receive mail, but it is open: ${open.map(({ seen }) => seen).join('; ')}.`;
        const remedy = `Publish ${open.map(({ record }) => record).join(', and ')}, in place of what is there.`;
        findings.push(finding('parked-open', 'warning', message, { remedy, reference: REFERENCE }));
    }
    if (unknown.length > 0) {
        const reasons = [...new Set(unknown.map(({ reason }) => reason))].join('; ');
        const message = `Whether ${name} is shut for mail is not known: ${reasons}.`;
        findings.push(finding('parked-unknown', 'unknown', message, { remedy: _lookups_js__WEBPACK_IMPORTED_MODULE_4__/* .ASK_AGAIN */ .LV, reference: REFERENCE }));
    }
    if (findings.length > 0)
        return findings;
    const message = `${name} is shut for mail: it takes none (null MX), nobody sends for it (-all), mail in its name is refused (p=reject).`;
    return [finding('parked-ok', 'ok', message, { reference: REFERENCE })];
};
function ofParked(parked, findings) {
    return parked ? findings.filter(({ code }) => !OF_OPEN_DOMAINS.has(code)) : findings;
}
async function mxDoor(resolver, name) {
    const record = `${name} MX 0 .`;
    const answer = await resolver.ask({ type: 'MX', name });
    if (answer.kind === 'unknown')
        return answer;
    const exchanges = answer.kind === 'found' ? answer.records.map(({ exchange }) => exchange) : [];
    const named = exchanges.filter((exchange) => exchange !== '').map(_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignWord */ .n);
    if (named.length > 0)
        return { kind: 'open', seen: `MX records name ${named.join(', ')}`, record };
    if (exchanges.length > 0)
        return { kind: 'shut' };
    const own = await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_4__/* .addressesOf */ .sO)(resolver, name);
    if (own.kind === 'unknown')
        return own;
    const instead = own.kind === 'found' ? `, so mail goes to its own address ${own.records.join(', ')}` : '';
    return { kind: 'open', seen: `there is no null MX${instead}`, record };
}
async function spfDoor(resolver, name) {
    const answer = await resolver.ask({ type: 'TXT', name });
    if (answer.kind === 'unknown')
        return answer;
    const records = (answer.kind === 'found' ? answer.records : []).filter(_spf_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isSpfRecord */ .X9);
    if (records.length === 1 && (await sendsNothing(resolver, name)))
        return { kind: 'shut' };
    const [first] = records;
    const seen = first === undefined
        ? 'there is no SPF record'
        : records.length > 1
            ? `there are ${records.length} SPF records`
            : `SPF says more than -all (${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignWord */ .n)(first)})`;
    return { kind: 'open', seen, record: `${name} TXT "v=spf1 -all"` };
}
async function dmarcDoor(resolver, name) {
    const record = `_dmarc.${name} TXT "v=DMARC1; p=reject"`;
    const { policy: found } = await (0,_dmarc_tree_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .discover */ .k4)(resolver, name);
    if (found.kind === 'unknown')
        return found;
    if (found.kind !== 'record')
        return { kind: 'open', seen: 'there is no DMARC policy', record };
    const applied = await (0,_dmarc_tree_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .policyFor */ .KV)(resolver, name, found);
    if (applied.kind === 'unknown')
        return applied;
    if (applied.policy !== 'reject')
        return { kind: 'open', seen: `the DMARC policy is ${applied.policy}`, record };
    if (found.record.testing)
        return { kind: 'open', seen: 'the DMARC policy is being tested only (t=y)', record };
    const { subdomainPolicy: sp, nonexistentPolicy: np } = found.record;
    const weak = found.domain === name ? [sp, np].find((policy) => policy !== null && policy !== 'reject') : undefined;
    return weak === undefined ? { kind: 'shut' } : { kind: 'open', seen: `for subdomains the DMARC policy is ${weak}`, record };
}
const MOST_REDIRECTS = 10;
async function sendsNothing(resolver, name, redirects = 0) {
    const texts = await resolver.ask({ type: 'TXT', name });
    const [record, ...others] = texts.kind === 'found' ? texts.records.filter(_spf_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isSpfRecord */ .X9) : [];
    const parsed = record === undefined || others.length > 0 ? null : (0,_spf_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSpfRecord */ .sw)(record);
    if (parsed?.kind !== 'record')
        return false;
    const mechanisms = parsed.terms.filter((term) => term.kind === 'mechanism');
    if (mechanisms.length > 0)
        return mechanisms[0]?.name === 'all' && mechanisms[0].qualifier === '-';
    const redirect = parsed.terms.find((term) => term.kind === 'modifier' && term.name === 'redirect')?.value ?? null;
    if (redirect === null || redirect.includes('%') || redirects === MOST_REDIRECTS)
        return false;
    return await sendsNothing(resolver, redirect.replace(/\.$/, ''), redirects + 1);
}
function parkedFinding(name, evidence, finding) {
    const message = `${name} is parked: it takes no mail (null MX), and by SPF nobody sends for it.`;
    return finding('mx-ok', 'ok', message, { evidence, reference: 'RFC 7505 section 4.2' });
}


/***/ }),

/***/ 40864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ checkSpfExpectations)
/* harmony export */ });
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87481);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);



function checkSpfExpectations(evaluate) {
    return async (resolver, { name, spfPass, spfFail }) => {
        const prove = async (ip, mustPass) => judge(name, ip, mustPass, await evaluate(resolver, { ip, mailFrom: `postmaster@${name}`, helo: name }));
        return await Promise.all([...spfPass.map((ip) => prove(ip, true)), ...spfFail.map((ip) => prove(ip, false))]);
    };
}
function judge(name, ip, mustPass, outcome) {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name);
    const reference = 'RFC 7208 section 2.6';
    if (outcome.result === 'temperror') {
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


/***/ }),

/***/ 76703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ checkSpf)
});

// EXTERNAL MODULE: ./lib/src/core/mail/tag-list.js
var tag_list = __webpack_require__(97635);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/checks/lookups.js
var lookups = __webpack_require__(87481);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/cost.js
var record_cost = __webpack_require__(64440);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/ending.js


const MECHANISMS = new Set(['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists']);
function ownRecords(root) {
    const next = root.terms.find(({ term, child }) => child !== null && term.kind === 'modifier' && term.name === 'redirect')?.child;
    return next === undefined || next === null ? [root] : [root, ...ownRecords(next)];
}
function endOf(records) {
    const record = records.at(-1);
    return record === undefined || record.state !== 'record' ? null : { record, all: allOf(termsOf(record)) };
}
function* lintOwn(records, drawing) {
    const [root] = records;
    if (root === undefined)
        return;
    const finding = (0,result_finding/* findingOn */.Vv)(root.domain);
    const warn = (code, message, remedy, reference) => finding(code, 'warning', message, { evidence: drawing, remedy, reference });
    const end = endOf(records);
    if (end?.all?.qualifier === '?') {
        yield warn('spf-all-neutral', `${nameOf(root, end.record)} says nothing about servers that it does not list ("?all").`, 'End the record in "-all" or "~all".', 'RFC 7208 section 5.1');
    }
    if (end !== null && end.all === null && redirectOf(termsOf(end.record)) === null) {
        yield warn('spf-no-all', `${nameOf(root, end.record)} has neither "all" nor "redirect", so any other server is neutral.`, 'End the record in "-all" or "~all".', 'RFC 7208 section 4.7');
    }
    for (const record of records) {
        const terms = termsOf(record);
        if (terms.some((term) => term.kind === 'mechanism' && term.name === 'ptr')) {
            yield warn('spf-ptr', `${nameOf(root, record)} uses "ptr", which is slow, unreliable and ignored by some receivers.`, 'Replace ptr by ip4, ip6, a or mx.', 'RFC 7208 section 5.5');
        }
        const ignored = ignoredTerms(terms);
        if (ignored.length > 0) {
            yield warn('spf-ignored', `${nameOf(root, record)} has ${ignored.map(foreign_text/* foreignWord */.n).join(', ')} behind "all", which makes receivers ignore it.`, 'Move "all" to the end, and drop redirect where there is an all.', 'RFC 7208 sections 5.1 and 6.1');
        }
        const misspelt = terms.flatMap((term) => (term.kind === 'modifier' && MECHANISMS.has(term.name) ? [term] : []));
        if (misspelt.length > 0) {
            const mistakes = misspelt.map(({ name, value }) => `"${(0,foreign_text/* foreignWord */.n)(`${name}=${value}`)}"`).join(', ');
            yield warn('spf-equals', `${nameOf(root, record)} has ${mistakes}: with an equals sign it authorises nobody, and receivers pass over it.`, `Write a colon: ${misspelt.map(({ name, value }) => `"${(0,foreign_text/* foreignWord */.n)(`${name}:${value}`)}"`).join(', ')}.`, 'RFC 7208 sections 4.6.1 and 6');
        }
    }
}
function nameOf(root, record) {
    return record === root
        ? `The SPF record of ${root.domain}`
        : `The SPF record of ${record.domain}, which stands in the place of that of ${root.domain},`;
}
function termsOf({ terms }) {
    return terms.map(({ term }) => term);
}
function allOf(terms) {
    return terms.find((term) => term.kind === 'mechanism' && term.name === 'all') ?? null;
}
function redirectOf(terms) {
    const found = terms.find((term) => term.kind === 'modifier' && term.name === 'redirect');
    return found?.kind === 'modifier' ? found.value : null;
}
function ignoredTerms(terms) {
    const end = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
    if (end < 0)
        return [];
    const behind = terms.slice(end + 1).flatMap((term) => (term.kind === 'mechanism' ? [term] : []));
    const redirect = redirectOf(terms);
    return [
        ...behind.map(({ name, value }) => (value === null ? name : `${name}:${value}`)),
        ...(redirect === null ? [] : [`redirect=${redirect}`]),
    ];
}

// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/filtered.js
var filtered = __webpack_require__(73326);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/limits.js





const LONGEST = 450;
function* lintTree(root, drawing) {
    const steps = (0,record_cost/* stepsOf */.B_)(root);
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
    const over = steps.find(({ count }) => count > record_cost/* MOST_LOOKUPS */.WJ);
    if (over === undefined)
        return;
    yield (0,result_finding/* findingOn */.Vv)(root.domain)('spf-lookups', 'critical', `The SPF record of ${root.domain} costs ${total} look-ups with all that it includes, and receivers stop with permerror after ${record_cost/* MOST_LOOKUPS */.WJ}: at ${pathText(over)}.`, { evidence: drawing, remedy: whatToRemove(root, total), reference: 'RFC 7208 section 4.6.4' });
}
function whatToRemove(root, total) {
    const dear = root.terms.map((term) => ({ term, cost: (0,record_cost/* costOf */.ho)(term) })).filter(({ cost }) => cost > 0);
    const enough = dear.filter(({ cost }) => total - cost <= record_cost/* MOST_LOOKUPS */.WJ).toSorted((a, b) => a.cost - b.cost)[0];
    const chosen = enough ?? dear.toSorted((a, b) => b.cost - a.cost)[0];
    if (chosen === undefined)
        return 'Replace terms that cost look-ups by ip4 and ip6.';
    const left = total - chosen.cost;
    return `Remove "${(0,foreign_text/* foreignWord */.n)(chosen.term.text)}" (${chosen.cost} of them, ${left} would be left) or replace it by ip4 and ip6, if it still sends for you at all.`;
}
function* voids(root, steps, drawing) {
    const empty = steps.filter(({ term }) => term.isVoid.v4 === true && term.isVoid.v6 === true);
    const isOver = empty.length > record_cost/* MOST_VOIDS */.OJ;
    const names = [...new Set(empty.map(pathText))].join(', ');
    if (empty.length > 0) {
        yield (0,result_finding/* findingOn */.Vv)(root.domain)('spf-void', isOver ? 'critical' : 'warning', isOver
            ? `${empty.length} look-ups of the SPF record of ${root.domain} find nothing, and receivers stop with permerror after ${record_cost/* MOST_VOIDS */.OJ}: ${names}.`
            : `In the SPF record of ${root.domain}, ${names} ${empty.length === 1 ? 'finds' : 'find'} nothing; after ${record_cost/* MOST_VOIDS */.OJ} such look-ups receivers stop with permerror.`, { evidence: drawing, remedy: 'Take out what no longer exists, or publish its addresses.', reference: 'RFC 7208 section 4.6.4' });
    }
    if (!isOver)
        yield* voidsOfFamily(root, steps, drawing);
}
function* voidsOfFamily(root, steps, drawing) {
    for (const family of ['v4', 'v6']) {
        const empty = steps.filter(({ term }) => term.isVoid[family] === true);
        const last = empty[record_cost/* MOST_VOIDS */.OJ];
        if (last === undefined)
            continue;
        const [own, other] = family === 'v6' ? ['IPv6', 'IPv4'] : ['IPv4', 'IPv6'];
        const cutOff = steps.slice(steps.indexOf(last)).filter((step) => lists(step, family));
        const names = [...new Set(empty.slice(0, record_cost/* MOST_VOIDS */.OJ + 1).map(pathText))].join(', ');
        const why = `${names} have no ${own} address, and receivers stop with permerror after ${record_cost/* MOST_VOIDS */.OJ} look-ups that find nothing`;
        const details = { evidence: drawing, reference: 'RFC 7208 section 4.6.4' };
        if (cutOff.length === 0) {
            const message = `A sender with an ${own} address gets permerror from the SPF record of ${root.domain} in the place of its end: ${why}. None is listed that this could harm.`;
            yield (0,result_finding/* findingOn */.Vv)(root.domain)('spf-void-family', 'ok', message, details);
            continue;
        }
        const message = `Mail over ${own} fails SPF for ${root.domain} though ${[...new Set(cutOff.map(pathText))].join(', ')} allows it: ${why}.`;
        const remedy = `Write the ${family === 'v6' ? 'ip6' : 'ip4'} networks first, before the names that have ${other} addresses alone.`;
        yield (0,result_finding/* findingOn */.Vv)(root.domain)('spf-void-family', family === 'v6' ? 'warning' : 'critical', message, { ...details, remedy });
    }
}
function lists({ term: { term, addresses } }, family) {
    if (term.kind !== 'mechanism' || term.qualifier !== '+')
        return false;
    if (term.name === 'ip4' || term.name === 'ip6')
        return term.name === (family === 'v4' ? 'ip4' : 'ip6');
    return addresses.some((address) => address.includes(':') === (family === 'v6'));
}
function* brokenBranch(root, step, drawing) {
    const finding = (0,result_finding/* findingOn */.Vv)(root.domain);
    const { term } = step;
    if (term.exchanges > record_cost/* MOST_LOOKUPS */.WJ) {
        yield finding('spf-mx-limit', 'critical', `${pathText(step)} in the SPF record of ${root.domain} stands for ${term.exchanges} mail servers; above ${record_cost/* MOST_LOOKUPS */.WJ} receivers answer permerror.`, { evidence: drawing, remedy: 'Replace it by the ip4 and ip6 networks of these servers.', reference: 'RFC 7208 section 4.6.4' });
    }
    if (term.isFiltered) {
        yield finding('spf-unknown', 'unknown', `Whether ${pathText(step)} in the SPF record of ${root.domain} finds anything is not known: ${filtered/* FILTERED */.I}.`, {
            evidence: drawing,
            remedy: 'Exempt the name from the filter of the resolver, or let dns.servers name another resolver.',
            reference: 'RFC 7208 section 5.7',
        });
    }
    const { child } = term;
    if (child === null)
        return;
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
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/reach/intervals.js
const NOTHING = [];
function joined(one, other) {
    const merged = [];
    for (const [from, to] of [...one, ...other].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
        const last = merged.at(-1);
        if (last === undefined || from > last[1] + 1n)
            merged.push([from, to]);
        else if (to > last[1])
            last[1] = to;
    }
    return merged;
}
function without(one, other) {
    return other.reduce((rest, [from, to]) => rest.flatMap(([start, end]) => {
        if (to < start || from > end)
            return [[start, end]];
        return [...(from > start ? [[start, from - 1n]] : []), ...(to < end ? [[to + 1n, end]] : [])];
    }), one);
}
function sizeOf(all) {
    return all.reduce((sum, [from, to]) => sum + to - from + 1n, 0n);
}

// EXTERNAL MODULE: ./lib/src/checks/domain/spf/reach/network.js
var reach_network = __webpack_require__(71745);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/reach/reach.js


const NONE = { v4: NOTHING, v6: NOTHING };
const EVERYTHING = rangesOf('0.0.0.0/0', '::/0');
function reachOf(node, above = []) {
    let [decided, passing, neutral] = [NONE, NONE, NONE];
    const shares = [];
    for (const term of byTurn(node.terms)) {
        const path = [...above, term.text];
        const matched = term.child === null ? { ...rangesOfTerm(term), by: [], neutral: NONE } : reachOf(term.child, path);
        const fresh = newIn(matched, decided);
        neutral = united(neutral, silentPart(term, fresh, newIn(matched.neutral, decided)));
        decided = united(decided, fresh);
        if (term.term.kind === 'mechanism' && term.term.qualifier !== '+')
            continue;
        const own = { path, v4: sizeOf(fresh.v4), v6: sizeOf(fresh.v6), domain: node.domain };
        shares.push(...(term.child === null ? [own] : matched.by));
        passing = united(passing, fresh);
    }
    return { ...passing, by: shares.filter(({ v4, v6 }) => v4 > 0n || v6 > 0n).toSorted(widestFirst), neutral };
}
function united(one, other) {
    return { v4: joined(one.v4, other.v4), v6: joined(one.v6, other.v6) };
}
function newIn(ranges, known) {
    return { v4: without(ranges.v4, known.v4), v6: without(ranges.v6, known.v6) };
}
function silentPart({ term }, fresh, byChild) {
    if (term.kind === 'modifier')
        return byChild;
    return term.qualifier === '?' && term.name !== 'all' ? fresh : NONE;
}
function byTurn(terms) {
    const isModifier = ({ term }) => Number(term.kind === 'modifier');
    return terms.toSorted((a, b) => isModifier(a) - isModifier(b));
}
function rangesOfTerm({ term, addresses, isAlways }) {
    if (term.kind === 'modifier')
        return NONE;
    switch (term.name) {
        case 'all':
            return EVERYTHING;
        case 'exists':
            return isAlways ? EVERYTHING : NONE;
        case 'ip4':
        case 'ip6':
        case 'a':
        case 'mx': {
            const networks = term.name === 'ip4' || term.name === 'ip6' ? [term.value ?? ''] : addresses;
            return rangesOf(...networks.map((address) => `${address}/${(address.includes(':') ? term.cidr6 : term.cidr4) ?? ''}`));
        }
        case 'include':
        case 'ptr':
            return NONE;
    }
}
function rangesOf(...networks) {
    const ranges = networks.map((network) => {
        const [address = '', length = ''] = network.split('/');
        const { bits, value } = (0,reach_network/* addressBits */.Dm)(address);
        const size = 2n ** BigInt(bits - (length === '' ? bits : Number(length)));
        const first = (value / size) * size;
        return { bits, range: [first, first + size - 1n] };
    });
    const of = (family) => joined(NOTHING, ranges.flatMap(({ bits, range }) => (bits === family ? [range] : [])));
    return { v4: of(32), v6: of(128) };
}
function widestFirst(a, b) {
    const weight = ({ v4, v6 }) => (v4 << 96n) + v6;
    return weight(a) < weight(b) ? 1 : weight(a) > weight(b) ? -1 : 0;
}

// EXTERNAL MODULE: ./lib/src/core/text/format/percent.js
var percent = __webpack_require__(40313);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/reach/openness.js






const GIVEN_OUT = [[2n ** 125n, 2n ** 126n - 1n]];
const WIDE_V4 = 2n ** 24n;
const WIDE_V6 = 2n ** 112n;
const NOBODYS = rangesOf(...ip_address/* OWN_NETWORKS */.VD);
const MOST_NAMED = 3;
function* openness(root, drawing) {
    const finding = (0,result_finding/* findingOn */.Vv)(root.domain);
    const reach = reachOf(root);
    const world = familiesOf(reach);
    const unsaid = world === null ? familiesOf(reach.neutral) : null;
    if (unsaid !== null) {
        const message = `The SPF record of ${root.domain} says nothing about the whole world${unsaid}: terms with "?" match every server before its end does.`;
        yield finding('spf-all-neutral', 'warning', message, {
            evidence: drawing,
            remedy: 'Narrow the terms with "?" to single networks, or take them out, and let "-all" or "~all" decide about the rest.',
            reference: 'RFC 7208 section 4.6.2',
        });
    }
    const [widest] = reach.by;
    if (widest === undefined)
        return;
    if (world !== null) {
        const message = `The SPF record of ${root.domain} lets the whole world send for it${world}: ${sharesText(reach.by)}.`;
        yield finding('spf-all-pass', 'warning', message, {
            evidence: drawing,
            remedy: remedyFor(root, widest),
            reference: 'RFC 7208 section 5',
        });
        return;
    }
    const [v4, v6] = [sizeOf(without(reach.v4, NOBODYS.v4)), sizeOf(without(reach.v6, NOBODYS.v6))];
    if (v4 > WIDE_V4 || v6 > WIDE_V6) {
        const share = v4 > WIDE_V4 ? `${(0,percent/* formatPercent */.l)(Number(v4) / 2 ** 32)} of all IPv4 addresses` : 'more than a /16 of IPv6';
        const message = `The SPF record of ${root.domain} lets ${share} send for it: ${sharesText(reach.by)}.`;
        yield finding('spf-wide', 'warning', message, {
            evidence: drawing,
            remedy: remedyFor(root, widest),
            reference: 'RFC 7208 section 11.4',
        });
    }
}
function* privateNetworks(chain, drawing) {
    const [root] = chain;
    const hidden = chain.flatMap(({ terms }) => terms.flatMap(({ term, text }) => term.kind === 'mechanism' && /^ip[46]$/.test(term.name) && term.qualifier === '+' && isHidden(term.value ?? '') ? [text] : []));
    if (root === undefined || hidden.length === 0)
        return;
    const names = hidden.map((text) => `"${(0,foreign_text/* foreignWord */.n)(text)}"`).join(', ');
    const message = `In the SPF record of ${root.domain}, ${names} ${hidden.length === 1 ? 'is a private network' : 'are private networks'}: nobody outside gets mail from there.`;
    yield (0,result_finding/* findingOn */.Vv)(root.domain)('spf-private', 'warning', message, {
        evidence: drawing,
        remedy: 'Name the public address by which this mail leaves, and take the private network out.',
        reference: 'RFC 1918 section 3',
    });
}
function isHidden(address) {
    return (0,ip_address/* isLocalAddress */.MJ)(address.toLowerCase()) && !/^(?:127\.|0\.|::)/.test(address);
}
function familiesOf({ v4, v6 }) {
    const whole4 = sizeOf(v4) * 8n >= 2n ** 32n * 7n;
    const whole6 = sizeOf(without(GIVEN_OUT, without(GIVEN_OUT, v6))) * 8n >= 2n ** 125n * 7n;
    if (whole4 && whole6)
        return '';
    return whole4 ? ' over IPv4' : whole6 ? ' over IPv6' : null;
}
function sharesText(by) {
    const [widest] = by;
    if (widest === undefined)
        return '';
    const counting = by.filter(({ v4, v6 }) => v4 * 64n >= widest.v4 && v6 * 64n >= widest.v6).slice(0, MOST_NAMED);
    return counting.map(({ path }) => path.map((text) => `"${(0,foreign_text/* foreignWord */.n)(text)}"`).join(' > ')).join(', ');
}
function remedyFor(root, { path, domain }) {
    const own = path.at(-1) ?? '';
    if (domain === root.domain || path.slice(0, -1).every((text) => text.startsWith('redirect=')))
        return `Take "${(0,foreign_text/* foreignWord */.n)(own)}" out of the SPF record of ${domain} or narrow it to the servers that send. End the record in "-all" or "~all".`;
    return `Tell the owner of ${(0,foreign_text/* foreignWord */.n)(domain)}, or take "${(0,foreign_text/* foreignWord */.n)(path[0] ?? '')}" out.`;
}

// EXTERNAL MODULE: ./lib/src/core/text/nearest.js
var nearest = __webpack_require__(71276);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/record/hint.js



const hint_MECHANISMS = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists'];
function termHint(word) {
    if (/[,;]/.test(word))
        return 'Separate the terms by spaces alone, without commas or semicolons.';
    if (/[^\x21-\x7e]/.test(word)) {
        const plain = word
            .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
            .replaceAll(/[^\x21-\x7e]+/g, ' ')
            .trim();
        return write(plain);
    }
    const [, sign = '', name = '', colon = '', value = ''] = /^([+\-~?]?)([^:=]*)([:=]?)(.*)$/.exec(word) ?? [];
    if (name === '' && value === '')
        return `No space may stand between "${(0,foreign_text/* foreignWord */.n)(word)}" and its term.`;
    if (colon === ':' && value === '')
        return `No space may stand behind "${(0,foreign_text/* foreignWord */.n)(word)}".`;
    if (/^(?:redirect|exp)$/i.test(name) && colon === ':')
        return write(`${name}=${value}`);
    const whole = word.slice(sign.length);
    const [bare = ''] = whole.split('/');
    if ((0,ip_address/* isIpv4 */.eH)(bare))
        return write(`${sign}ip4:${whole}`);
    if ((0,ip_address/* isIpv6 */.sX)(bare))
        return write(`${sign}ip6:${whole}`);
    if (/^ip[46]$/i.test(name) && colon === ':')
        return networkHint(sign, name.toLowerCase(), value);
    if (/^all[+\-~?]$/i.test(whole))
        return write(`${whole.slice(-1)}all`);
    const near = /^ipv[46]$/i.test(name) ? `ip${name.slice(-1)}` : (0,nearest/* nearest */.p)(name.replace(/\/.*$/, ''), hint_MECHANISMS);
    return near === null ? null : write(`${sign}${near}${word.slice(sign.length + name.replace(/\/.*$/, '').length)}`);
}
function write(term) {
    return `Write "${(0,foreign_text/* foreignWord */.n)(term)}".`;
}
function networkHint(sign, name, value) {
    const [address = '', mask] = value.split('/');
    const other = name === 'ip4' ? 'ip6' : 'ip4';
    if (name === 'ip4' ? (0,ip_address/* isIpv6 */.sX)(address) : (0,ip_address/* isIpv4 */.eH)(address))
        return write(`${sign}${other}:${value}`);
    const bits = mask === undefined ? null : prefixOf(mask);
    if (bits !== null)
        return write(`${sign}ip4:${address}/${bits}`);
    if (/^[\d.]+-[\d.]+$/.test(value))
        return 'Write a range as networks, such as ip4:192.0.2.0/24, or each address by itself.';
    return /[a-z]/i.test(address) && /^[\w.-]+$/.test(address) && mask === undefined ? write(`${sign}a:${address}`) : null;
}
function prefixOf(mask) {
    if (!(0,ip_address/* isIpv4 */.eH)(mask))
        return null;
    const bits = mask
        .split('.')
        .map((part) => Number(part).toString(2).padStart(8, '0'))
        .join('');
    return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : null;
}

// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/record.js
var record_record = __webpack_require__(86460);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/record/tree.js
var record_tree = __webpack_require__(96769);
;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/spf.js











async function checkSpf(resolver, domain) {
    const { name } = domain;
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const answer = await resolver.ask({ type: 'TXT', name });
    if (answer.kind === 'unknown') {
        return [
            finding('spf-unknown', 'unknown', `The SPF record of ${name} could not be looked up: ${answer.reason}.`, {
                remedy: lookups/* ASK_AGAIN */.LV,
                reference: 'RFC 7208 section 2.6.6',
            }),
        ];
    }
    const texts = answer.kind === 'found' ? answer.records : [];
    const records = texts.filter(record_record/* isSpfRecord */.X9);
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
    const parsed = (0,record_record/* parseSpfRecord */.sw)(record);
    if (parsed.kind === 'invalid') {
        return [
            finding('spf-syntax', 'critical', `The SPF record of ${name} is malformed, so receivers answer permerror: ${parsed.problem}.`, {
                evidence: record,
                remedy: `Correct the TXT record at ${name}.${hintOf(parsed.word)}`,
                reference: 'RFC 7208 section 4.6',
            }),
        ];
    }
    const tree = await (0,record_tree/* readSpfTree */.Y)(resolver, name);
    const drawing = `${record}\n\n${(0,record_cost/* drawTree */.n)(tree)}`;
    const own = ownRecords(tree);
    const said = [
        ...openness(tree, drawing),
        ...(domain.internal === true ? [] : privateNetworks(own, drawing)),
        ...lintOwn(own, drawing),
        ...lintTree(tree, drawing),
    ];
    const faults = said.filter(({ state }) => state !== 'ok');
    if (faults.length > 0)
        return faults.some(({ state }) => state === 'critical') ? faults : said;
    const notes = said.map(({ message }) => ` ${message}`).join('');
    const message = `One well-formed SPF record, ${ending(own)}; ${total(tree)} of ${record_cost/* MOST_LOOKUPS */.WJ} look-ups.${notes}`;
    return [finding('spf-ok', 'ok', message, { evidence: drawing })];
}
function hintOf(word) {
    const hint = word === null ? null : termHint(word);
    return hint === null ? '' : ` ${hint}`;
}
function total(tree) {
    return tree.terms.reduce((sum, term) => sum + (0,record_cost/* costOf */.ho)(term), 0);
}
function missing(name, texts, why) {
    const near = texts.find((text) => (0,tag_list/* isMeantAs */.q)(text, 'spf1'));
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
function ending(records) {
    const end = endOf(records);
    const by = records.length > 1 ? `redirected to ${(0,foreign_text/* foreignWord */.n)(records.at(-1)?.domain ?? '')} and ` : '';
    return end?.all ? `${by}ending in "${end.all.qualifier}all"` : `${by}ending in nothing that could be read`;
}


/***/ }),

/***/ 96261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ askPast)
/* harmony export */ });
/* harmony import */ var _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39316);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);
/* harmony import */ var _zone_servers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23422);



const MOST_SERVERS = 3;
async function askPast(resolver, ask, { type, name }) {
    const zone = await (0,_zone_servers_js__WEBPACK_IMPORTED_MODULE_2__/* .zoneServers */ .H)(resolver, name);
    if (zone.kind === 'unknown')
        return (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(zone.reason);
    let why = (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`no server of ${zone.zone} answers from here`);
    for (const { name: server, address } of zone.servers.slice(0, MOST_SERVERS)) {
        const answer = await ask(address, name, type);
        if (answer.kind === 'withheld')
            why = { ...(0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignWord */ .n)(server)}, a server of ${zone.zone}, was not asked: ${answer.reason}`), remedy: answer.remedy };
        if (answer.kind !== 'answer')
            continue;
        if (answer.referral === true) {
            why = (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignWord */ .n)(server)}, a server of ${zone.zone}, names other servers instead of answering`);
            continue;
        }
        const [first] = answer.records;
        if (first === undefined)
            return answer.exists ? _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .nodata */ .Qw : _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .nxdomain */ .DW;
        const alias = /^CNAME (\S+)\.$/.exec(first)?.[1];
        return alias === undefined ? { kind: 'found', records: answer.records } : await resolver.ask({ type, name: alias });
    }
    return why;
}


/***/ }),

/***/ 77566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lame),
/* harmony export */   i: () => (/* binding */ checkAuthoritative)
/* harmony export */ });
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87481);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64384);
/* harmony import */ var _zone_servers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23422);




const REFERENCE = 'RFC 1034 section 4.3.5';
function checkAuthoritative(ask) {
    return async (resolver, { name, dkimSelectors }) => {
        const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name);
        const zone = await (0,_zone_servers_js__WEBPACK_IMPORTED_MODULE_2__/* .zoneServers */ .H)(resolver, name);
        if (zone.kind === 'unknown') {
            const message = `The name servers of ${name} could not be found: ${zone.reason}.`;
            return [finding('dns-unknown', 'unknown', message, { remedy: _lookups_js__WEBPACK_IMPORTED_MODULE_3__/* .ASK_AGAIN */ .LV, reference: REFERENCE })];
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
        if (isIntercepted(said.flatMap((each) => each.said)))
            return [intercepted(name, zone.zone)];
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
function isIntercepted(said) {
    const spoken = said.filter(({ answer }) => answer.kind === 'answer' || answer.kind === 'lame');
    return spoken.length > 0 && spoken.every(({ answer }) => answer.kind === 'lame' && answer.recursive);
}
function intercepted(name, zone) {
    const message = `The name servers of ${zone} could not be asked from here. This network takes every question to port 53 for itself, and a resolver answers in their place.`;
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(name)('dns-intercepted', 'unknown', message, {
        remedy: 'Run from a network that lets questions to port 53 out, or leave `dns.authoritative` off here.',
        reference: REFERENCE,
    });
}
async function askAll(ask, servers, { name, type }) {
    const all = await Promise.all(servers.map(async (server) => ({ server, answer: await ask(server.address, name, type) })));
    const speaks = new Set(all.filter(({ answer }) => answer.kind === 'answer' || answer.kind === 'lame').map(({ server }) => server.name));
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
        const withheld = own.flatMap(({ answer }) => (answer.kind === 'withheld' ? [answer] : []))[0];
        const silent = own.filter(({ answer }) => answer.kind === 'silent');
        if (refused?.answer.kind === 'lame') {
            const what = `${server} answers ${refused.answer.reason} to ${refused.question.name} ${refused.question.type}`;
            return [lame(domain, server, what, `${server}: ${refused.question.name} ${refused.question.type}: ${refused.answer.reason}`)];
        }
        if (withheld !== undefined) {
            const message = `${server}, a name server of ${domain}, was not asked: ${withheld.reason}.`;
            return [(0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(domain)('dns-unknown', 'unknown', message, { remedy: withheld.remedy, reference: REFERENCE })];
        }
        if (silent.length === 0)
            return [];
        const which = silent.length === own.length ? 'no question' : `not ${silent.map(({ question }) => `${question.name} ${question.type}`).join(', ')}`;
        const isOfPlace = silent.every(({ answer }) => answer.kind === 'silent' && answer.here === true);
        return [
            (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(domain)('dns-unknown', 'unknown', `${server}, a name server of ${domain}, answers ${which}, asked from here.`, {
                remedy: isOfPlace
                    ? `No way leads to ${server} from this machine (IPv6, where there is none): run from another.`
                    : `See whether ${server} is up and reachable; senders that ask it wait in vain.`,
                reference: REFERENCE,
                ...(isOfPlace ? { side: 'runner' } : {}),
            }),
        ];
    });
}
function lame(domain, server, what, evidence) {
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(domain)('dns-lame', 'warning', `${what}: senders that ask it get no use of it.`, {
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
        : `${odd.map(_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignWord */ .n).join(', ')} ${odd.length === 1 ? 'gives another answer' : 'give other answers'} for ${name} ${type} than the other name servers.`;
    return [
        (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(domain)('dns-differs', 'critical', message, {
            evidence,
            remedy: 'Wait for the change to reach every server; if it stays so, look at zone transfer and at where the change was made.',
            reference: REFERENCE,
        }),
    ];
}
function stale(domain, zone, said) {
    const serials = said.flatMap(({ server, answer }) => answer.kind === 'answer' && answer.records[0] !== undefined ? [{ server, serial: Number(answer.records[0]) }] : []);
    const newest = serials.reduce((best, { serial }) => (best === null || isNewer(serial, best) ? serial : best), null);
    const behind = serials.filter(({ serial }) => serial !== newest);
    if (behind.length === 0)
        return [];
    const names = behind.map(({ server, serial }) => `${server.name} (${serial})`).join(', ');
    return [
        (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(domain)('dns-stale', 'warning', `${names} serves an older ${zone} than the serial number ${newest ?? 0} of the others.`, {
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

/***/ 23422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ networkOf),
/* harmony export */   H: () => (/* binding */ zoneServers)
/* harmony export */ });
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87481);

async function zoneServers(resolver, domain) {
    const labels = domain.split('.');
    for (let index = 0; index < labels.length; index += 1) {
        const zone = labels.slice(index).join('.');
        const answer = await resolver.ask({ type: 'NS', name: zone });
        if (answer.kind === 'unknown')
            return answer;
        if (answer.kind === 'absent' || answer.records.length === 0)
            continue;
        const names = [...new Set(answer.records.map((name) => name.toLowerCase()))].toSorted();
        const looked = await Promise.all(names.map(async (name) => ({ name, addresses: await (0,_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .addressesOf */ .sO)(resolver, name) })));
        const failed = looked.find(({ addresses }) => addresses.kind === 'unknown');
        const servers = looked.flatMap(({ name, addresses }) => addresses.kind === 'found' ? addresses.records.map((address) => ({ name, address })) : []);
        if (servers.length === 0 && failed?.addresses.kind === 'unknown')
            return failed.addresses;
        return { kind: 'found', zone, servers, nameless: looked.flatMap(({ name, addresses }) => (addresses.kind === 'found' ? [] : [name])) };
    }
    return { kind: 'unknown', reason: `no zone above ${domain} has name servers` };
}
function networkOf(address) {
    return address.includes(':') ? address.split(':').slice(0, 3).join(':') : address.split('.').slice(0, 3).join('.');
}


/***/ }),

/***/ 92444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askingOutside: () => (/* binding */ askingOutside),
/* harmony export */   ownServers: () => (/* binding */ ownServers),
/* harmony export */   withoutInside: () => (/* binding */ withoutInside)
/* harmony export */ });
/* harmony import */ var _core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84527);

const MOST_NAMED = 3;
function withoutInside(world, domain) {
    const { askAuthority } = world;
    return {
        ...world,
        meet: async (host, address, key) => mayReach(domain, world.own, host, address) ? await world.meet(host, address, key) : withheld(address, domain.name),
        fetchPage: async (host, path, addresses, limit) => {
            const outside = addresses.filter((address) => mayReach(domain, world.own, host, address));
            return outside.length === 0
                ? withheld(addresses.slice(0, MOST_NAMED).join(', '), domain.name)
                : await world.fetchPage(host, path, outside, limit);
        },
        askAuthority: askingOutside(askAuthority, domain, world.own),
    };
}
function askingOutside(ask, domain, own) {
    return async (address, name, type) => mayReach(domain, own, '', address) ? await ask(address, name, type) : withheld(address, domain?.name ?? null);
}
function ownServers({ senders, mailboxes, dns }) {
    const hosts = [...senders.values(), ...mailboxes.values()].map(({ host }) => host.toLowerCase());
    const resolvers = dns.servers.flatMap((server) => /^\[?([^\]]*)\]?:\d+$/.exec(server)?.[1] ?? []);
    return new Set([...hosts, ...resolvers].map(_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .sameForm */ .Lb));
}
function mayReach(domain, own, host, address) {
    return domain?.internal === true || !(0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isInside */ .FK)(address) || own.has((0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .sameForm */ .Lb)(address)) || own.has(host.toLowerCase().replace(/\.$/, ''));
}
function withheld(address, domain) {
    return {
        kind: 'withheld',
        reason: `its address ${address} is inside a network, where nothing is connected to on the word of a DNS record`,
        remedy: domain === null
            ? 'Run from outside that network, or let dns.servers name a resolver outside it.'
            : `If that is a host of yours, set domains.${domain}.internal: true in the configuration; else correct the record.`,
    };
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


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MOST_CHARACTERS: () => (/* binding */ MOST_CHARACTERS),
/* harmony export */   MOST_QUESTIONS: () => (/* binding */ MOST_QUESTIONS),
/* harmony export */   withAuthorityLimit: () => (/* binding */ withAuthorityLimit),
/* harmony export */   withQuestionLimit: () => (/* binding */ withQuestionLimit)
/* harmony export */ });
/* harmony import */ var _core_address_name_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14508);
/* harmony import */ var _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39316);


const MOST_QUESTIONS = 200;
const MOST_CHARACTERS = 1024 * 1024;
const BEYOND = 'its records lead to more than';
function withQuestionLimit(resolver, most = MOST_QUESTIONS) {
    const { may: mayAsk, refuse, refused } = ceiling(most);
    const known = new WeakSet();
    const may = (type, name) => !(0,_core_address_name_size_js__WEBPACK_IMPORTED_MODULE_1__/* .isNameSized */ .V)(name) || mayAsk(`${type} ${name.toLowerCase()}`);
    const beyond = (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`${BEYOND} ${most} questions, and no more are asked`);
    const tooLong = (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`its records are longer than ${MOST_CHARACTERS} characters in all, and no more are read`);
    let read = 0;
    return {
        resolver: {
            ask: async (question) => {
                if (!may(question.type, question.name))
                    return beyond;
                const answer = await resolver.ask(question);
                read += known.has(answer) ? 0 : lengthOf(answer);
                known.add(answer);
                if (read <= MOST_CHARACTERS)
                    return answer;
                refuse(`${question.type} ${question.name.toLowerCase()}`);
                return tooLong;
            },
            secure: async (question) => (may(`secure ${question.type}`, question.name) ? await resolver.secure(question) : 'indeterminate'),
            validates: () => resolver.validates(),
            ttl: async (name, type) => (may(`ttl ${type}`, name) ? await resolver.ttl(name, type) : null),
        },
        refused,
    };
}
function withAuthorityLimit(ask, most = MOST_QUESTIONS) {
    const { may, refused } = ceiling(most);
    const beyond = {
        kind: 'withheld',
        reason: `${BEYOND} ${most} questions to name servers, and no more are asked`,
        remedy: 'Name fewer servers, or fewer addresses of them: resolvers ask two or three.',
    };
    return { ask: async (address, name, type) => (may(`${address} ${type} ${name}`) ? await ask(address, name, type) : beyond), refused };
}
function lengthOf(answer) {
    if (answer.kind !== 'found')
        return 0;
    return answer.records.reduce((sum, record) => sum + (typeof record === 'string' ? record : JSON.stringify(record)).length, 0);
}
function ceiling(most) {
    const asked = new Set();
    const refused = new Set();
    const refuse = (question) => {
        if (refused.size < 100_000)
            refused.add(question);
    };
    return {
        refuse,
        may: (question) => {
            if (asked.has(question))
                return true;
            if (asked.size < most)
                asked.add(question);
            else
                refuse(question);
            return asked.has(question);
        },
        refused: () => refused.size,
    };
}


/***/ })

};
