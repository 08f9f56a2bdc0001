export const id = 367;
export const ids = [367];
export const modules = {

/***/ 40458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ checkDkim)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/dns/foreign-word.js
var foreign_word = __webpack_require__(25955);
;// CONCATENATED MODULE: ./lib/src/dns/dkim-key.js


/** Parses one TXT record. Unknown tags are ignored, as verifiers do. Never throws. */
function parseDkimKey(text) {
    const tags = new Map();
    for (const part of text.split(';').filter((piece) => piece.trim() !== '')) {
        const tag = /^\s*([A-Za-z]\w*)\s*=\s*([^]*?)\s*$/.exec(part);
        const name = tag?.[1];
        if (name === undefined) {
            if (tags.has('p') || tags.has('v'))
                return invalid(`"${(0,foreign_word/* foreignWord */.n)(part.trim())}" is not a tag`);
            return { kind: 'other' };
        }
        if (tags.has(name))
            return invalid(`"${(0,foreign_word/* foreignWord */.n)(name)}" stands there twice`);
        tags.set(name, tag?.[2] ?? '');
    }
    const version = tags.get('v');
    const written = tags.get('p');
    if (version !== undefined && version !== 'DKIM1')
        return /^dkim/i.test(version) ? invalid(`"v=${(0,foreign_word/* foreignWord */.n)(version)}" is not exactly "v=DKIM1"`) : { kind: 'other' };
    if (version !== undefined && [...tags.keys()][0] !== 'v')
        return invalid('"v=DKIM1" must come first');
    if (written === undefined)
        return version === undefined ? { kind: 'other' } : invalid('it has no public key ("p=")');
    const type = (tags.get('k') ?? 'rsa').toLowerCase();
    if (type !== 'rsa' && type !== 'ed25519')
        return invalid(`no verifier knows a key of type "${(0,foreign_word/* foreignWord */.n)(type)}"`);
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

// EXTERNAL MODULE: ./lib/src/dns/finding-of.js
var finding_of = __webpack_require__(49085);
;// CONCATENATED MODULE: ./lib/src/dns/dkim.js


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
    const finding = (0,finding_of/* findingOf */.h)('dkim', name);
    const answer = await resolver.txt(name);
    switch (answer.kind) {
        case 'unknown':
            return [
                finding('dkim-unknown', 'unknown', `The DKIM key at ${name} could not be looked up: ${answer.reason}.`, {
                    remedy: finding_of/* ASK_AGAIN */.L,
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
    const finding = (0,finding_of/* findingOf */.h)('dkim', name);
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
    const finding = (0,finding_of/* findingOf */.h)('dkim', name);
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
    const finding = (0,finding_of/* findingOf */.h)('dkim', name);
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

/***/ 49085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ASK_AGAIN),
/* harmony export */   h: () => (/* binding */ findingOf)
/* harmony export */ });
// A record with a thousand faults is told by the first of them.
const LONGEST = 1000;
/** Makes the findings of one check about one target. */
function findingOf(check, target) {
    return (code, state, message, { evidence = null, remedy = null, reference = null }) => ({
        check,
        target,
        code,
        state,
        message: message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message,
        evidence,
        remedy,
        reference,
    });
}
/** The next step where a look-up failed. */
const ASK_AGAIN = 'Run again; if it stays, ask the name servers of the domain, or set dns.servers to a resolver that answers.';


/***/ }),

/***/ 25955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ foreignWord)
/* harmony export */ });
const LONGEST = 80;
/** A piece of a foreign record as it may stand in a sentence of ours: on one line, without control or direction characters, not endless. */
function foreignWord(text) {
    const clean = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
    return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}


/***/ }),

/***/ 70367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkLearntKeys: () => (/* binding */ checkLearntKeys)
/* harmony export */ });
/* harmony import */ var _dkim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40458);

/** Checks the keys that arrived probes were signed with, as far as they belong to a checked domain and are not checked already. */
async function checkLearntKeys(resolver, domains, signers) {
    const own = signers.filter(({ domain, selector }) => {
        const known = domains.find(({ name }) => domain === name || domain.endsWith(`.${name}`));
        if (known === undefined)
            return false;
        return domain !== known.name || !known.dkimSelectors.some((configured) => configured.toLowerCase() === selector.toLowerCase());
    });
    return (await Promise.all(own.map(({ domain, selector }) => (0,_dkim_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDkim */ .W)(resolver, domain, [selector])))).flat();
}


/***/ })

};
