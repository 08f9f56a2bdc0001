export const id = 2774;
export const ids = [2774];
export const modules = {

/***/ 22774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareVerifier: () => (/* binding */ prepareVerifier),
  verifyMail: () => (/* binding */ verifyMail)
});

// EXTERNAL MODULE: ./lib/src/core/mail/header/signature-tags.js
var signature_tags = __webpack_require__(65296);
;// CONCATENATED MODULE: ./lib/src/adapters/mail-checks/verifiable.js

const LARGEST_HEADER = 256 * 1024;
const LONGEST_FIELD = 8 * 1024;
const MOST_FIELDS = 160;
const SIGNED = /^(?:dkim-signature|arc-seal|arc-message-signature|arc-authentication-results)[ \t]*:/i;
function verifiable(mail) {
    const text = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.byteLength, LARGEST_HEADER + 4)).toString('latin1');
    const end = /\r?\n\r?\n/.exec(text)?.index ?? (mail.byteLength <= LARGEST_HEADER ? text.length : -1);
    if (end === -1 || end > LARGEST_HEADER)
        return null;
    const tame = Buffer.from(mail);
    let seen = 0;
    for (const field of text.slice(0, end).matchAll(/^[^ \t\r\n][^\n]*(?:\n[ \t][^\n]*)*/gm)) {
        if (!SIGNED.test(field[0]))
            continue;
        seen += 1;
        if (seen > MOST_FIELDS || !isSignature(field[0]))
            tame.write('X', field.index, 'latin1');
    }
    return tame;
}
function isSignature(field) {
    if (field.length > LONGEST_FIELD)
        return false;
    if (/^arc-authentication-results/i.test(field))
        return true;
    return (0,signature_tags/* parseSignatureTags */.r)(field.slice(field.indexOf(':') + 1).replaceAll(/\r?\n/g, '')) !== null;
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail-checks/verify-mail.js

const MOST_SIGNATURES = 5;
const MOST_KEYS = 3;
const verifyMail = async (resolver, mail, now) => {
    const loaded = await loadVerifier();
    if (!loaded.ok)
        return { kind: 'unavailable', reason: loaded.reason };
    try {
        const seen = verifiable(mail);
        if (seen === null)
            return { kind: 'unavailable', reason: 'the header is too large to be looked at' };
        return { kind: 'verified', ...(await verifyWith(loaded, resolver, seen, now)) };
    }
    catch (error) {
        return { kind: 'unavailable', reason: `the verifier failed: ${messageOf(error)}` };
    }
};
async function prepareVerifier() {
    await loadVerifier();
}
async function loadVerifier() {
    try {
        const [{ dkimVerify }, { arc }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(1307), __webpack_require__.e(6502), __webpack_require__.e(8626), __webpack_require__.e(2315), __webpack_require__.e(555)]).then(__webpack_require__.t.bind(__webpack_require__, 9584, 19)), Promise.all(/* import() */[__webpack_require__.e(1307), __webpack_require__.e(6502), __webpack_require__.e(8626), __webpack_require__.e(1723)]).then(__webpack_require__.t.bind(__webpack_require__, 18626, 19))]);
        return { ok: true, dkimVerify, arc };
    }
    catch (error) {
        return { ok: false, reason: `the verifier could not be loaded; it is made for Node 22.19 or newer (${messageOf(error)})` };
    }
}
async function verifyWith(verifier, resolver, input, now) {
    const curTime = new Date(now);
    let most = 1;
    const keys = (turn) => async (name, type) => {
        const records = recordsOf(type === 'TXT' ? await resolver.ask({ type: 'TXT', name }) : { kind: 'absent', why: 'NODATA' });
        most = Math.max(most, Math.min(records.length, MOST_KEYS));
        return [[typed(records[Math.min(turn, records.length - 1)] ?? '')]];
    };
    const options = (turn) => ({ strict: true, resolver: keys(turn), curTime });
    let verified = await verifier.dkimVerify(input, options(0));
    const chain = await verifier.arc(verified.arc, { strict: true, resolver: keys(0) });
    let signatures = signaturesOf(verified);
    for (let turn = 1; turn < most && signatures.some(({ result }) => result !== 'pass'); turn++) {
        verified = await verifier.dkimVerify(input, options(turn));
        const again = signaturesOf(verified);
        signatures = signatures.map((check, index) => (again[index]?.result === 'pass' ? again[index] : check));
    }
    return { signatures, ...arcOf(chain.status.result, chain.status.comment) };
}
function typed(record) {
    return record.replace(/((?:^|;)\s*k\s*=)(?=\s*(?:;|$))/, '$1none');
}
function signaturesOf(verified) {
    return verified.results
        .filter(({ status }) => status.result !== 'none')
        .slice(0, MOST_SIGNATURES)
        .map(signatureOf);
}
function signatureOf(result) {
    const { status } = result;
    const reason = typeof status.comment === 'string' && status.comment !== '' ? status.comment : null;
    const fault = status.result === 'pass' ? null : faultOf(reason, status.policy, result.rr);
    const limited = result.canonBodyLengthLimited === true;
    const uncovered = limited ? Math.max(0, (result.canonBodyLengthTotal ?? 0) - (result.canonBodyLength ?? 0)) : null;
    const expires = typeof result.expiresAfter === 'string' ? Date.parse(result.expiresAfter) : Number.NaN;
    return {
        domain: (result.signingDomain ?? '').toLowerCase(),
        selector: result.selector ?? '',
        algorithm: (result.algo ?? '').toLowerCase(),
        result: resultOf(status.result, fault),
        fault,
        reason,
        bits: typeof result.modulusLength === 'number' ? result.modulusLength : null,
        uncovered,
        expires: Number.isNaN(expires) ? null : expires,
    };
}
function resultOf(said, fault) {
    if (fault === 'key-missing' || fault === 'key-revoked' || fault === 'key-unusable')
        return 'permerror';
    const known = ['pass', 'fail', 'neutral', 'policy', 'temperror', 'permerror'];
    return known.find((word) => word === said) ?? 'neutral';
}
function faultOf(reason, policy, record) {
    if (reason === null)
        return policy === undefined ? 'form' : 'weak';
    if (reason.startsWith('body hash did not verify'))
        return 'body-changed';
    if (reason.startsWith('bad signature'))
        return 'signature';
    if (reason.startsWith('no key'))
        return 'key-missing';
    if (reason.startsWith('invalid public key') && record !== undefined && /(?:^|;)\s*p=\s*(?:;|$)/.test(record))
        return 'key-revoked';
    if (/key|hash algorithm/i.test(reason))
        return 'key-unusable';
    if (reason.startsWith('DNS'))
        return 'dns';
    if (reason.startsWith('expired'))
        return 'expired';
    if (reason.startsWith('weak'))
        return 'weak';
    return 'form';
}
function arcOf(result, comment) {
    const reason = typeof comment === 'string' && comment !== '' ? comment : null;
    if (result === 'pass' || result === 'none')
        return { arc: result, arcReason: null };
    return { arc: reason !== null && /dns failure/i.test(reason) ? 'temperror' : 'fail', arcReason: reason };
}
function recordsOf(answer) {
    switch (answer.kind) {
        case 'found':
            return answer.records;
        case 'absent':
            throw Object.assign(new Error(answer.why), { code: answer.why === 'NXDOMAIN' ? 'ENOTFOUND' : 'ENODATA' });
        case 'unknown':
            throw Object.assign(new Error(answer.reason), { code: 'ESERVFAIL' });
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
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
