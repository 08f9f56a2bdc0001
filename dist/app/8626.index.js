export const id = 8626;
export const ids = [8626];
export const modules = {

/***/ 18626:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const { Buffer } = __webpack_require__(4573);
const { isIP } = __webpack_require__(77030);
const {
    parseDkimHeaders,
    formatRelaxedLine,
    stripSignatureValue,
    formatAuthHeaderRow,
    formatSignatureHeaderLine,
    writeToStream,
    validateAlgorithm,
    createError,
    addWarning,
    KEY_ERROR_COMMENTS,
    splitAlgorithm,
    createKeyCache
} = __webpack_require__(26502);
const { TIMESTAMP, BODY_LENGTH, MAX_ARC_INSTANCE, ARC_HEADER_KEYS } = __webpack_require__(49926);
const crypto = __webpack_require__(77598);
const { DkimSigner } = __webpack_require__(35009);

// RFC 8617 section 3.9: chain-status = ("none" / "fail" / "pass"). ABNF strings are case-insensitive
const CHAIN_STATUS = ['none', 'pass', 'fail'];

// RFC 8617 section 3.9: position = 1*2DIGIT
const INSTANCE_VALUE = /^[0-9]{1,2}$/;

// RFC 8617 section 4.1.1: arc-info = instance [CFWS] ";" authres-payload, so the instance is the
// first thing in an ARC-Authentication-Results value. Comments (without nesting) are allowed as CFWS
const CFWS = '(?:[ \\t\\r\\n]|\\([^()\\\\]*\\))*';
const AAR_INSTANCE = new RegExp(`^${CFWS}i${CFWS}=${CFWS}([0-9]{1,2})${CFWS};`);

// Tags an ARC-Seal (RFC 8617 section 4.1.3) and an ARC-Message-Signature (section 4.1.2, with
// the DKIM-Signature tags of RFC 6376 section 3.5 except v= and i=) can not do without
const REQUIRED_TAGS = {
    'arc-seal': ['a', 'b', 'cv', 'd', 's'],
    'arc-message-signature': ['a', 'b', 'bh', 'd', 'h', 's']
};

const NUMERIC_TAGS = {
    'arc-seal': [['t', TIMESTAMP]],
    'arc-message-signature': [
        ['t', TIMESTAMP],
        ['x', TIMESTAMP],
        ['l', BODY_LENGTH]
    ]
};

const SHORT_NAMES = {
    'arc-seal': 'as',
    'arc-message-signature': 'ams',
    'arc-authentication-results': 'aar'
};

// the cv= value of an ARC set in lower case, or an empty string
const getCv = arcInstance => (arcInstance?.['arc-seal']?.parsed?.cv?.value || '').toString().toLowerCase().trim();

// The highest i= found on the ARC header fields of a message, or 0, and the cv= of the seal
// with that instance. A new set follows it (RFC 8617 section 5.1 step 3) even when the chain
// can not be parsed, so that it never reuses an instance that already exists
const getHighestArcInstance = headers => {
    let highest = 0;
    let latestCv = false;
    for (let row of headers?.parsed || []) {
        if (!ARC_HEADER_KEYS.includes(row.key)) {
            continue;
        }
        let parsed;
        try {
            parsed = parseDkimHeaders(row.line)?.parsed;
        } catch (err) {
            continue;
        }
        let instance = parsed?.i?.value;
        if (typeof instance !== 'number' || !Number.isInteger(instance) || instance < 1) {
            continue;
        }
        if (instance > highest) {
            highest = instance;
            latestCv = false;
        }
        if (instance === highest && row.key === 'arc-seal' && typeof parsed?.cv?.value === 'string') {
            latestCv = parsed.cv.value.toLowerCase().trim();
        }
    }
    return { highest, latestCv };
};

// Where a new ARC set goes (RFC 8617 section 5.1 steps 2 and 3): the highest existing instance
// and the cv= of its seal, from the header fields and from the parsed chain, for callers that
// pass the chain without the complete header list
const getArcPosition = (headers, chain) => {
    let { highest, latestCv } = getHighestArcInstance(headers);
    let lastEntry = chain?.length ? chain[chain.length - 1] : false;
    if (lastEntry && lastEntry.i >= highest) {
        highest = lastEntry.i;
        latestCv = getCv(lastEntry) || latestCv;
    }
    return { highest, latestCv };
};

// the DNS name of the key record of an ARC-Seal
const sealKeyName = seal => `${seal.parsed?.s?.value}._domainkey.${seal.parsed?.d?.value}`;

const verifyAS = async (chain, opts) => {
    const { strict, warnings, keyCache } = opts || {};

    let chunks = [];
    let signatureHeader;

    for (let i = 0; i < chain.length; i++) {
        let isLast = i === chain.length - 1;
        let link = chain[i];

        chunks.push(formatRelaxedLine(link['arc-authentication-results'].original, '\r\n'));
        chunks.push(formatRelaxedLine(link['arc-message-signature'].original, '\r\n'));

        if (!isLast) {
            chunks.push(formatRelaxedLine(link['arc-seal'].original, '\r\n'));
        } else {
            signatureHeader = link['arc-seal'];
            if (!signatureHeader.parsed?.s?.value || !signatureHeader.parsed?.d?.value) {
                throw createError(`Invalid ARC-Seal header`, 'invalid_arc_seal');
            }

            chunks.push(stripSignatureValue(formatRelaxedLine(link['arc-seal'].original), strict));
        }
    }

    // The algorithm is read from the seal itself. Every seal of the chain is verified here, not
    // only the newest one, so nothing set up elsewhere for the newest seal can be relied on
    let algorithm = (signatureHeader.parsed?.a?.value || '').toString().toLowerCase().trim();
    try {
        // rsa-sha256 and ed25519-sha256 only, ARC has no rsa-sha1
        validateAlgorithm(algorithm, true);
    } catch (err) {
        throw createError(`i=${chain.length} invalid seal algorithm`, 'invalid_arc_seal');
    }
    let { signAlgo } = splitAlgorithm(algorithm);

    let canonicalizedHeader = Buffer.concat(chunks);

    let publicKey;
    let queryDomain = sealKeyName(signatureHeader);
    try {
        // the key record's own h= and s= restrictions apply to ARC keys as well (RFC 6376
        // section 3.6.1), and every ARC signature uses sha256
        let res = await keyCache.get('AS', queryDomain, opts?.minBitLength, { strict, hashAlgo: 'sha256' });
        publicKey = res?.publicKey;

        if (res?.keyType && res.keyType !== signAlgo) {
            // RFC 6376 section 6.1.2 step 8: the key has to suit the a= algorithm
            throw createError('Key type does not match the seal algorithm', 'EINVALIDKEYALGO');
        }

        if (Array.isArray(warnings)) {
            addWarning(warnings, ...(res?.warnings || []));
        }
    } catch (err) {
        err.queryDomain = queryDomain;
        // the error code is what the ARC result reports as a comment
        throw err;
    }

    let pass = false;
    try {
        pass = crypto.verify(
            signAlgo === 'rsa' ? 'sha256' : null,
            // RFC 8463 section 3: Ed25519 signs the SHA-256 hash of the canonicalized data
            signAlgo === 'rsa' ? canonicalizedHeader : crypto.createHash('sha256').update(canonicalizedHeader).digest(),
            publicKey,
            Buffer.from(signatureHeader.parsed?.b?.value || '', 'base64')
        );
    } catch (err) {
        pass = false;
    }

    if (!pass) {
        throw createError(`i=${chain.length} seal signature validation failed`, 'failing_arc_seal');
    }

    return true;
};

const signAS = async (chain, entry, signatureData) => {
    let { instance, algorithm, selector, signingDomain, bodyHash, cv, signTime, privateKey } = signatureData;

    instance = instance || 1;

    const { signAlgo } = splitAlgorithm(algorithm);

    signTime = signTime || new Date();

    let chunks = [];

    if (cv === 'pass') {
        // sign existing only chain for passing validation
        for (let i = 0; i < chain.length; i++) {
            let link = chain[i];

            chunks.push(formatRelaxedLine(link['arc-authentication-results'].original, '\r\n'));
            chunks.push(formatRelaxedLine(link['arc-message-signature'].original, '\r\n'));
            chunks.push(formatRelaxedLine(link['arc-seal'].original, '\r\n'));
        }
    }

    chunks.push(formatRelaxedLine(entry['arc-authentication-results'], '\r\n'));
    chunks.push(formatRelaxedLine(entry['arc-message-signature'], '\r\n'));

    let headerOpts = {
        i: instance,
        a: algorithm,
        s: selector,
        d: signingDomain,
        cv,
        bh: bodyHash
    };

    if (signTime) {
        if (typeof signTime === 'string' || typeof signTime === 'number') {
            signTime = new Date(signTime);
        }

        if (Object.prototype.toString.call(signTime) === '[object Date]' && signTime.toString() !== 'Invalid Date') {
            // we need a unix timestamp value
            signTime = Math.floor(signTime.getTime() / 1000);
            headerOpts.t = signTime;
        }
    }

    let canonSignatureHeaderLine = formatSignatureHeaderLine(
        'AS',
        Object.assign(
            {
                // make sure that b= always has a value, otherwise folding would be different
                b: 'a'.repeat(73)
            },
            headerOpts
        ),
        true
    );

    chunks.push(stripSignatureValue(formatRelaxedLine(canonSignatureHeaderLine)));

    let canonicalizedHeader = Buffer.concat(chunks);

    let signature = crypto
        .sign(
            // use `null` as algorithm to detect it from the key file
            signAlgo === 'rsa' ? algorithm : null,
            signAlgo === 'rsa' ? canonicalizedHeader : crypto.createHash('sha256').update(canonicalizedHeader).digest(),
            privateKey
        )
        .toString('base64');

    headerOpts.b = signature;

    return formatSignatureHeaderLine('AS', headerOpts, true);
};

/**
 * Validates the ARC-Seal signatures of a chain (RFC 8617 section 5.2 steps 2, 3.C and 6).
 * Throws if the chain is not valid, so it never returns true for a chain with an invalid seal.
 *
 * @param {Object} data { chain } as returned by getARChain()
 * @param {Object} [opts] { resolver, minBitLength, strict, warnings, keyCache }, where keyCache
 *        is a createKeyCache() of the same resolver, shared with other key lookups of the message
 * @returns {Boolean} false if there is no chain, true if every seal validates
 */
const verifyASChain = async (data, opts) => {
    if (!data?.chain?.length) {
        return false;
    }

    const chain = data.chain;
    opts = Object.assign({}, opts);
    if (!opts.keyCache) {
        opts.keyCache = createKeyCache(opts.resolver);
    }

    for (let i = 0; i < chain.length; i++) {
        let arcInstance = chain[i];

        if (arcInstance?.i !== i + 1) {
            throw createError(`i=${arcInstance?.i} expected=${i + 1}`, 'invalid_arc_instance');
        }

        for (let headerKey of ARC_HEADER_KEYS) {
            if (!arcInstance[headerKey]) {
                throw createError(`i=${arcInstance.i} no ${headerKey} set`, 'missing_arc_header');
            }
        }

        // Step 2 (a newest seal with cv=fail fails the chain) and step 3.C: cv=none for i=1 and
        // cv=pass for every later set. The values are compared case-insensitively, as an ABNF
        // string is. A seal with cv=fail only signs its own set (section 5.1.2), so it can
        // never vouch for the sets before it
        let cv = getCv(arcInstance);
        let expected = i === 0 ? 'none' : 'pass';
        if (cv !== expected) {
            throw createError(`i=${arcInstance.i} cv=${cv}`, 'invalid_cv_value');
        }
    }

    // The keys of all the seals are fetched at once. A failed lookup is only reported when its
    // seal is validated, so the errors come in the same order as without the prefetch
    for (let link of chain) {
        let seal = link['arc-seal'];
        if (seal.parsed?.s?.value && seal.parsed?.d?.value) {
            opts.keyCache.get('AS', sealKeyName(seal), opts.minBitLength, { strict: opts.strict, hashAlgo: 'sha256' });
        }
    }

    // Step 6: every seal, from the newest to the oldest, throws if validation fails
    for (let i = chain.length - 1; i >= 0; i--) {
        await verifyAS(chain.slice(0, i + 1), opts);
    }

    return true;
};

// The instance of an ARC header field exactly as written, or null. For the
// ARC-Authentication-Results it is the leading "i=N;" (RFC 8617 section 4.1.1), for the other
// two it is the value of the (case-sensitive) i tag
const getRawInstance = (headerKey, value, line) => {
    if (headerKey === 'arc-authentication-results') {
        let str = (line || '').toString('binary');
        str = str.substring(str.indexOf(':') + 1);
        let match = AAR_INSTANCE.exec(str);
        return match ? match[1] : null;
    }

    let tag = (value?.tags || []).find(tag => tag.name === 'i');
    return tag ? tag.value : null;
};

// Checks the tag-list of an ARC-Seal or ARC-Message-Signature (RFC 6376 section 3.2 and 3.5,
// RFC 8617 section 4.1). The strict mode, where getARChain has read the tags case-sensitively,
// rejects the set for any syntax error, the lenient mode keeps reading them the way it always
// has and only notes what the strict mode would have rejected
const checkTagList = (arcInstance, headerKey, strict, warn) => {
    let header = arcInstance[headerKey];
    let tags = header.tags || [];

    let problems = [].concat(header.syntaxErrors || []);

    let rawTags = new Map();
    for (let tag of tags) {
        rawTags.set(tag.name, tag.value);
    }

    for (let tag of REQUIRED_TAGS[headerKey]) {
        if (!rawTags.has(tag)) {
            problems.push(`missing ${tag}=`);
        }
    }

    for (let [tag, format] of NUMERIC_TAGS[headerKey]) {
        if (rawTags.has(tag) && !format.test(rawTags.get(tag))) {
            problems.push(`invalid ${tag}=`);
        }
    }

    if (strict) {
        if (problems.length) {
            throw createError(`i=${arcInstance.i} ${SHORT_NAMES[headerKey]} ${problems[0]}`, 'invalid_arc_tags');
        }
        return;
    }

    if (problems.length || tags.some(tag => tag.name !== tag.name.toLowerCase())) {
        warn('arc-tag-syntax');
    }
};

/**
 * Collects the ARC sets of a message and validates the structure of the chain (RFC 8617
 * section 5.2 steps 1 to 3).
 *
 * @param {Object} headers Parsed message headers
 * @param {Object} [opts]
 * @param {Boolean} [opts.strict=false] Apply the RFC 8617 and RFC 6376 syntax rules exactly
 * @param {Array} [opts.warnings] Lax acceptance markers are added here
 * @returns {Array|false} The ARC sets ordered by instance, or false if there are none. Throws
 *          for a chain that is not valid
 */
const getARChain = (headers, opts) => {
    opts = opts || {};
    const strict = !!opts.strict;
    const warn = warning => {
        if (Array.isArray(opts.warnings)) {
            addWarning(opts.warnings, warning);
        }
    };

    let headerRows = (headers && headers.parsed) || [];

    let arcChain = new Map();
    for (let row of headerRows) {
        if (ARC_HEADER_KEYS.includes(row.key)) {
            // RFC 6376 section 3.2: "Tags MUST be interpreted in a case-sensitive manner", so
            // the strict mode keys the tags of the ARC-Seal and ARC-Message-Signature by name
            // as written
            let value = parseDkimHeaders(row.line, { strict });

            let rawInstance = getRawInstance(row.key, value, row.line);
            let validInstance =
                typeof rawInstance === 'string' && INSTANCE_VALUE.test(rawInstance) && Number(rawInstance) >= 1 && Number(rawInstance) <= MAX_ARC_INSTANCE;

            let instance;
            if (strict) {
                if (!validInstance) {
                    // RFC 8617 section 3.9, instance = "i=" 1*2DIGIT, 1 to 50. A header field
                    // with any other instance is not part of a valid chain
                    throw createError(`invalid ${SHORT_NAMES[row.key]} instance`, 'invalid_arc_instance');
                }
                instance = Number(rawInstance);
            } else {
                // the lenient mode reads the instance as a number, and ignores ARC header
                // fields that have none
                instance = value?.parsed?.i?.value;
                if (!validInstance) {
                    warn('arc-instance-syntax');
                }
            }

            if (instance) {
                if (!arcChain.has(instance)) {
                    arcChain.set(instance, {
                        i: instance
                    });
                } else if (arcChain.get(instance)[row.key]) {
                    // value for this header is already set
                    throw createError(`i=${instance} multiple ${row.key} values`, 'multiple_arc_keys');
                }
                arcChain.get(instance)[row.key] = value;
            }
        }
    }

    arcChain = Array.from(arcChain.values()).sort((a, b) => a.i - b.i);
    if (!arcChain.length) {
        // empty chain
        return false;
    }

    if (arcChain.length > MAX_ARC_INSTANCE) {
        throw createError(`chain-length=${arcChain.length}`, 'invalid_arc_count');
    }

    for (let i = 0; i < arcChain.length; i++) {
        const arcInstance = arcChain[i];
        const isNewest = i === arcChain.length - 1;

        if (arcInstance.i !== i + 1) {
            // not a complete sequence
            throw createError(`i=${arcInstance.i} expected=${i + 1}`, 'invalid_arc_instance');
        }

        for (let headerKey of ARC_HEADER_KEYS) {
            if (!arcInstance[headerKey]) {
                // missing required header
                throw createError(`i=${arcInstance.i} no ${headerKey} set`, 'missing_arc_header');
            }
        }

        // Every seal is validated, so the syntax of every seal counts. Only the newest
        // ARC-Message-Signature is validated (step 4), the older ones are just sealed data
        checkTagList(arcInstance, 'arc-seal', strict, warn);
        if (isNewest) {
            checkTagList(arcInstance, 'arc-message-signature', strict, warn);
        }

        let cv = getCv(arcInstance);

        if (i === 0 && cv !== 'none') {
            throw createError(`i=1 cv="${arcInstance['arc-seal']?.parsed?.cv?.value}`, 'invalid_cv_value');
        }

        // c= is not checked here. An ARC-Seal has no c= tag (RFC 8617 section 4.1.3, it always
        // uses relaxed header canonicalization), so a c= tag on it is an unknown tag, and
        // unknown tags are ignored (RFC 6376 section 3.2). The newest ARC-Message-Signature is
        // verified by the DKIM verifier, where a missing c= means simple/simple (RFC 6376
        // section 3.5) and the lenient mode also tries relaxed/relaxed

        if (arcInstance['arc-seal']?.parsed?.a && !arcInstance['arc-seal']?.parsed?.a?.value) {
            throw createError(`i=${arcInstance.i} empty a`, 'invalid_a_value');
        }

        if (!arcInstance['arc-seal']?.parsed?.a?.value) {
            throw createError(`i=${arcInstance.i} missing a`, 'missing_a_value');
        }

        // throws if using non-supported algorithm
        validateAlgorithm(arcInstance['arc-seal']?.parsed?.a?.value, true);
        validateAlgorithm(arcInstance['arc-message-signature']?.parsed?.a?.value, true);

        if (i > 0 && cv !== 'pass') {
            throw createError(`i=${arcInstance.i} cv=${arcInstance['arc-seal']?.parsed?.cv?.value}`, 'invalid_cv_value');
        }

        if (arcInstance['arc-seal']?.parsed?.h) {
            throw createError(`i=${arcInstance.i} unexpected as h`, 'unexpected_as_h_value');
        }

        let amsH = arcInstance['arc-message-signature']?.parsed?.h?.value
            ?.toString()
            .trim()
            .toLowerCase()
            .split(':')
            .map(v => v.trim())
            .filter(v => v);

        if (amsH?.some(v => v === 'arc-seal')) {
            throw createError(`i=${arcInstance.i} invalid ams h`, 'invalid_ams_h_value');
        }
    }

    return arcChain;
};

// {chain, last}
const arc = async (data, opts) => {
    opts = opts || {};
    const strict = !!opts.strict;

    const status = {
        result: 'none'
    };

    const result = { status };

    Object.defineProperty(result, 'chain', {
        enumerable: false,
        configurable: false,
        writable: false,
        value: data.chain
    });

    // what the lenient mode accepted that the strict mode would have rejected
    const warnings = [].concat(data?.warnings || []);

    try {
        if (data.error) {
            // raise error from `getARChain`
            throw data.error;
        }

        let hasChain = await verifyASChain(data, {
            resolver: opts.resolver,
            minBitLength: opts.minBitLength,
            strict,
            warnings,
            // the key lookups of the DKIM verifier, when they used the same resolver
            keyCache: data.keyCache?.resolver === opts.resolver ? data.keyCache : undefined
        });

        if (hasChain) {
            result.i = data?.lastEntry?.i || false;
            result.signature = data?.lastEntry?.messageSignature || false;

            if (result?.signature?.status?.result !== 'pass') {
                // no valid ARC-Message-Signature found
                throw createError(`i=${result.i} no valid signature`, 'missing_valid_ams');
            }

            addWarning(warnings, ...(result.signature.status.warnings || []));

            result.authenticationResults = data?.lastEntry?.['arc-authentication-results']?.parsed;

            if (result.authenticationResults) {
                delete result.authenticationResults.i;
                delete result.authenticationResults.header;

                if (result.authenticationResults.value) {
                    let mta = result.authenticationResults.value;
                    delete result.authenticationResults.value;
                    result.authenticationResults = Object.assign({ mta }, result.authenticationResults);
                }

                ['arc', 'spf', 'dmarc'].forEach(key => {
                    if (result.authenticationResults[key]) {
                        let res = result.authenticationResults[key].value;
                        delete result.authenticationResults[key].value;
                        result.authenticationResults[key] = Object.assign({ result: res }, result.authenticationResults[key]);
                    }
                });

                if (result.authenticationResults.dkim && result.authenticationResults.dkim.length) {
                    result.authenticationResults.dkim = result.authenticationResults.dkim.map(entry => {
                        let result = entry.value;
                        delete entry.value;
                        return Object.assign({ result }, entry);
                    });
                }
            }

            status.result = 'pass';
        } else {
            result.i = 0;
            status.result = 'none';
        }
    } catch (err) {
        // all failures are permanent in the scope of ARC
        result.i = data?.lastEntry?.i || false;
        status.result = 'fail';
        // if last entry was listed as passing then add our seal even if the validation failed
        status.shouldSeal = ['pass', 'none'].includes(getCv(data?.lastEntry));

        switch (err.code) {
            case 'invalid_arc_seal':
            case 'failing_arc_seal':
            case 'multiple_arc_keys':
            case 'invalid_arc_count':
            case 'invalid_arc_instance':
            case 'missing_arc_header':
            case 'invalid_cv_value':
            case 'unexpected_as_h_value':
            case 'invalid_ams_h_value':
            case 'missing_valid_ams':
            case 'invalid_arc_tags':
                status.comment = err.message
                    .toLowerCase()
                    .replace(/["'()]/g, ' ')
                    .replace(/\s+/g, ' ')
                    .trim()
                    .substr(0, 128);
                break;

            case 'ENOTFOUND':
            case 'ENODATA':
            case 'EINVALIDVER':
            case 'EINVALIDTYPE':
            case 'EINVALIDVAL':
            case 'EINVALIDHASH':
            case 'EINVALIDSERVICE':
                if (err.queryDomain) {
                    status.comment = `${KEY_ERROR_COMMENTS.get(err.code)} for ${err.queryDomain}`;
                }
                break;

            case 'EINVALIDKEYALGO':
                if (err.queryDomain) {
                    status.comment = `inappropriate key algorithm for ${err.queryDomain}`;
                }
                break;

            case 'ESHORTKEY':
                status.policy = { 'dkim-rules': 'weak-key' };
                if (err.queryDomain) {
                    status.comment = `weak key for ${err.queryDomain}`;
                }
                break;
        }
    }

    if (strict && opts.ip && isIP(opts.ip.toString())) {
        // RFC 8617 section 6: smtp.remote-ip SHOULD be recorded
        status.smtp = { 'remote-ip': opts.ip.toString() };
    }

    // The strict mode reports arc=none as well (RFC 8617 section 5.2 step 1 and section 6), the
    // lenient mode leaves it out of the Authentication-Results header as it always has
    if (status.result !== 'none' || strict) {
        if (status.result === 'pass' && result.authenticationResults) {
            let comment = [`i=${result.i}`, result.authenticationResults.spf ? `spf=${result.authenticationResults.spf.result}` : false];

            if (result.authenticationResults.dkim && result.authenticationResults.dkim.length) {
                for (let entry of result.authenticationResults.dkim) {
                    comment.push(`dkim=${entry.result}`);
                    // a crafted dotted key (header.i.x=1) parses into an object, not a string
                    if (typeof entry?.header?.i === 'string') {
                        comment.push(`dkdomain=${entry.header.i.replace(/^@/, '')}`);
                    }
                }
            }

            if (result.authenticationResults.dmarc) {
                comment.push(`dmarc=${result.authenticationResults.dmarc.result}`);
                if (typeof result.authenticationResults.dmarc?.header?.from === 'string') {
                    comment.push(`fromdomain=${result.authenticationResults.dmarc.header.from}`);
                }
            }

            status.comment = comment.filter(v => v).join(' ');
        }

        result.info = formatAuthHeaderRow('arc', status, { strict });
    }

    if (warnings.length && status.result !== 'fail') {
        // never rendered into the Authentication-Results header
        result.warnings = warnings;
    }

    return result;
};

const sealError = (seal, err) => ({
    type: 'ARC',
    selector: seal?.selector,
    signingDomain: seal?.signingDomain,
    err
});

// whether an option has a value, false and an empty string mean that it is not set
const isSet = value => typeof value !== 'undefined' && value !== null && value !== false && value !== '';

/**
 * Creates an ARC set (RFC 8617 section 5.1) for a message
 *
 * @param {ReadableStream|Buffer|String|false} input The message, or false to use `data.headers`
 *        and `seal.bodyHash` instead
 * @param {Object} data { headers, arc, seal, strict }
 * @returns {Object} { headers, errors, warnings }. `headers` is empty when no set was created,
 *          and `errors` says why
 */
const createSeal = async (input, data) => {
    let { headers, arc, seal } = data;
    let bodyHash = seal?.bodyHash;

    const strict = !!(data.strict || seal?.strict);
    const warnings = [];
    const warn = warning => addWarning(warnings, warning);

    let dkimSigner;
    // the signer's warnings first, then the ones of the seal, each listed once
    const collectWarnings = () => addWarning([].concat(dkimSigner?.warnings || []), ...warnings);

    const refuse = (message, code) => ({ headers: [], errors: [sealError(seal, createError(message, code))], warnings: collectWarnings() });

    // Caller input that can only produce an ARC set every validator rejects is refused in
    // every mode
    let explicitInstance = isSet(seal.i);
    if (explicitInstance) {
        let instance = Number(seal.i);
        if (!Number.isInteger(instance) || instance < 1 || instance > MAX_ARC_INSTANCE) {
            // RFC 8617 section 4.2.1, instance values range from 1 to 50
            return refuse(`ARC instance ${JSON.stringify(seal.i)} is out of range (1-${MAX_ARC_INSTANCE})`, 'EINVALIDINSTANCE');
        }
        seal.i = instance;
    }

    let cv = false;
    if (isSet(seal.cv)) {
        cv = seal.cv.toString().toLowerCase().trim();
        if (!CHAIN_STATUS.includes(cv)) {
            return refuse(`Invalid cv value ${JSON.stringify(seal.cv)} (expecting "none", "pass" or "fail")`, 'EINVALIDCV');
        }
    }

    let algorithm = false;
    if (seal.algorithm) {
        algorithm = seal.algorithm.toString().toLowerCase().trim();
        try {
            // rsa-sha256 or ed25519-sha256, no validator accepts an ARC signature made with sha1
            validateAlgorithm(algorithm, true);
        } catch (err) {
            return refuse(`Unsupported ARC algorithm ${JSON.stringify(seal.algorithm)}`, 'EINVALIDALGO');
        }
    }

    // Step 1. Calculate ARC-Message-Signature
    dkimSigner = new DkimSigner({
        // headers and bodyHash are prepared values if we do not have the source message anymore
        headers,
        bodyHash: seal.bodyHash,

        signTime: seal.signTime,

        // which headers to sign
        headerList: seal.headerList,

        strict,

        arc: {
            instance: seal.i,
            // follows the key type when not set
            algorithm,
            signingDomain: seal.signingDomain,
            selector: seal.selector,
            privateKey: seal.privateKey
        },

        getARChain, // pass as a property so we do not have to use circular require()

        // a set without an explicit instance follows the highest existing one, the same
        // value is used for the ARC-Seal below
        getArcInstance: hdrs => getArcPosition(hdrs, (arc || dkimSigner.arc)?.chain).highest + 1
    });

    if (input) {
        await writeToStream(dkimSigner, input);

        let { hashAlgo } = dkimSigner.getAlgorithm(seal);
        let { bodyCanon } = dkimSigner.getCanonicalization(seal);

        let hashKey = `${bodyCanon}:${hashAlgo}:`;

        bodyHash = dkimSigner.bodyHashes.get(hashKey)?.hash;

        headers = dkimSigner.headers;
        arc = arc || dkimSigner.arc;
    } else {
        // this gives us dkimSigner.arc.messageSignature
        await dkimSigner.finalize();
    }

    let { highest, latestCv } = getArcPosition(headers, arc?.chain);

    if (!explicitInstance) {
        if (highest >= MAX_ARC_INSTANCE) {
            // RFC 8617 section 4.2.1, instance values range from 1 to 50. A 51st set would make
            // the whole chain invalid for every validator, so the message is not sealed
            return refuse(`Can not add ARC set i=${highest + 1}, the chain already has ${highest} sets`, 'EINVALIDINSTANCE');
        }
        seal.i = highest + 1;
    }

    // RFC 8617 section 5.1 step 2: a chain whose newest seal says cv=fail is not sealed again
    if (latestCv === 'fail') {
        return refuse(`The newest ARC-Seal (i=${highest}) has cv=fail, the chain can not be sealed again`, 'EARCCHAINFAILED');
    }

    // RFC 8617 section 5.1 step 3: the next instance follows the highest existing one
    if (seal.i <= highest) {
        // a second set with the same instance makes the whole chain invalid
        return refuse(`ARC instance ${seal.i} already exists on the message (highest instance ${highest})`, 'EINVALIDINSTANCE');
    }

    if (seal.i !== highest + 1) {
        // an explicit instance that leaves a gap, which no validator accepts
        if (strict) {
            return refuse(`ARC instance ${seal.i} does not follow the highest existing instance ${highest}`, 'EINVALIDINSTANCE');
        }
        warn('arc-instance-gap');
    }

    if (!cv) {
        if (seal.i !== 1) {
            // there is no way to tell here whether the chain validated
            return refuse(`A cv value is required for ARC instance ${seal.i}`, 'EINVALIDCV');
        }
        // RFC 8617 section 4.4, there was no chain
        cv = 'none';
    }

    if ((seal.i === 1) !== (cv === 'none')) {
        // RFC 8617 section 5.2 step 3.C: cv=none for i=1, pass or fail for every later set
        if (strict) {
            return refuse(`cv=${cv} is not valid for ARC instance ${seal.i}`, 'EINVALIDCV');
        }
        warn('arc-cv-instance');
    }

    if (cv === 'pass' && seal.i > 1 && !arc?.chain?.length) {
        // a cv=pass seal signs the whole chain (RFC 8617 section 5.1.1), and there is no valid
        // chain on the message to sign
        return refuse(`cv=pass needs a valid ARC chain to seal`, 'EINVALIDCV');
    }

    const messageSignature = dkimSigner.arc?.messageSignature;
    if (!messageSignature) {
        // The ARC-Message-Signature is missing whenever signing it failed, an unusable key
        // being the usual reason. There is no ARC set to seal then: sealing anyway hashes
        // a header that does not exist and puts an empty line into the header block, which
        // ends it early for everything downstream
        return { headers: [], errors: dkimSigner.errors, warnings: collectWarnings() };
    }

    const authResults = `ARC-Authentication-Results: i=${seal.i}; ${seal.authResults}`;

    // the ARC-Seal uses the algorithm of the ARC-Message-Signature, which follows the key type
    // when no algorithm was given
    let sealAlgorithm = (parseDkimHeaders(messageSignature)?.parsed?.a?.value || algorithm || 'rsa-sha256').toString().toLowerCase();

    // Step 2. Calculate ARC-Seal
    let arcSeal;
    try {
        arcSeal = await signAS(
            arc?.chain || [],
            {
                'arc-authentication-results': authResults,
                'arc-message-signature': messageSignature
            },
            {
                instance: seal.i,
                algorithm: sealAlgorithm,
                signingDomain: seal.signingDomain,
                selector: seal.selector,
                bodyHash,
                cv,
                signTime: seal.signTime,
                privateKey: seal.privateKey
            }
        );
    } catch (err) {
        return { headers: [], errors: dkimSigner.errors.concat(sealError(seal, err)), warnings: collectWarnings() };
    }

    return {
        headers: [arcSeal, messageSignature, authResults],
        errors: dkimSigner.errors,
        warnings: collectWarnings()
    };
};

const sealMessage = async (input, seal) => {
    const { headers } = await createSeal(input, { seal });
    return headers.length ? Buffer.from(headers.join('\r\n') + '\r\n') : Buffer.from('');
};

module.exports = { getARChain, verifyASChain, arc, createSeal, sealMessage };


/***/ }),

/***/ 86786:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const { SimpleHash } = __webpack_require__(24802);
const { RelaxedHash } = __webpack_require__(49541);
const { Transform } = __webpack_require__(57075);

const dkimBody = (canonicalization, ...options) => {
    canonicalization = (canonicalization || 'simple/simple').toString().split('/').pop().toLowerCase().trim();
    switch (canonicalization) {
        case 'simple':
            return new SimpleHash(...options);
        case 'relaxed':
            return new RelaxedHash(...options);
        default: {
            let error = new Error('Unknown body canonicalization');
            error.canonicalization = canonicalization;
            throw error;
        }
    }
};

class BodyHashStream extends Transform {
    constructor(canonicalization, ...options) {
        super();

        this.byteLength = 0;

        this.hasher = dkimBody(canonicalization, ...options);

        this.bodyHash = null;
    }

    _transform(chunk, encoding, done) {
        if (!chunk || !chunk.length) {
            return done();
        }

        if (typeof chunk === 'string') {
            chunk = Buffer.from(chunk, encoding);
        }

        this.byteLength += chunk.length;

        this.hasher.update(chunk);
        this.push(chunk);

        done();
    }

    _flush(done) {
        this.bodyHash = this.hasher.digest('base64');
        this.emit('hash', this.bodyHash);
        done();
    }
}

module.exports = { dkimBody, BodyHashStream };


/***/ }),

/***/ 43635:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const { Buffer } = __webpack_require__(4573);

const CHAR_CR = 0x0d;
const CHAR_LF = 0x0a;

// A run of line endings at the end of the body is held back until it is known whether any
// content follows it, because RFC 6376 drops it if none does. Both canonicalizations count
// the CRLF pairs in that run instead of keeping the buffers they arrived in: the message
// parser hands over one small buffer per line, and each of those pins the whole pool it
// was allocated from, so a body of nothing but line breaks was retained about two hundred
// times over. The pairs are written back out from this one shared buffer, which is built
// with Buffer.alloc because Buffer.from would pool it and pin a slab for the same reason
const EMPTY_LINE_BATCH = 512;
const CRLF_RUN = Buffer.alloc(EMPTY_LINE_BATCH * 2);
for (let i = 0; i < CRLF_RUN.length; i += 2) {
    CRLF_RUN[i] = CHAR_CR;
    CRLF_RUN[i + 1] = CHAR_LF;
}

const CRLF = CRLF_RUN.subarray(0, 2);

// Calls back with every held back CRLF pair, in batches. The caller owns the counter and
// has to clear it
const eachHeldLineBreak = (count, fn) => {
    while (count > 0) {
        let batch = Math.min(count, EMPTY_LINE_BATCH);
        fn(CRLF_RUN.subarray(0, batch * 2));
        count -= batch;
    }
};

module.exports = { CHAR_CR, CHAR_LF, CRLF, eachHeldLineBreak };


/***/ }),

/***/ 49541:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/* eslint no-control-regex: 0 */



const { Buffer } = __webpack_require__(4573);
const crypto = __webpack_require__(77598);
const { MimeStructureStartFinder } = __webpack_require__(57897);

const { CHAR_CR, CHAR_LF, CRLF, eachHeldLineBreak } = __webpack_require__(43635);

const CHAR_SPACE = 0x20;
const CHAR_TAB = 0x09;

/**
 * Class for calculating body hash of an email message body stream
 * using the "relaxed" canonicalization
 *
 * @class
 */
class RelaxedHash {
    /**
     * @param {String} [algorithm] Hashing algo, either "sha1" or "sha256"
     * @param {Number} [maxBodyLength] Allowed body length count, the value from the l= parameter
     */
    constructor(algorithm, maxBodyLength) {
        algorithm = (algorithm || 'sha256').split('-').pop().toLowerCase();

        this.bodyHash = crypto.createHash(algorithm);

        this.remainder = false;

        // total body size
        this.byteLength = 0;
        // total canonicalized body size
        this.canonicalizedLength = 0;
        // hashed canonicalized body size (after l= tag)
        this.bodyHashedBytes = 0;

        this.maxBodyLength = maxBodyLength;

        this.maxSizeReached = maxBodyLength === 0;

        // number of empty lines seen at the end of the body so far. They are hashed only
        // once it is known that more content follows them
        this.pendingLineBreaks = 0;

        this.mimeStructureStartFinder = new MimeStructureStartFinder();
    }

    setContentType(contentTypeObj) {
        if (/^multipart\//i.test(contentTypeObj.value) && contentTypeObj.params.boundary) {
            this.mimeStructureStartFinder.setBoundary(contentTypeObj.params.boundary);
        }
    }

    _updateBodyHash(chunk) {
        // serach through the entire document, not just signed part
        this.mimeStructureStartFinder.update(chunk);

        this.canonicalizedLength += chunk.length;

        if (this.maxSizeReached) {
            return;
        }

        // the following is needed for the l= option
        if (
            typeof this.maxBodyLength === 'number' &&
            !isNaN(this.maxBodyLength) &&
            this.maxBodyLength >= 0 &&
            this.bodyHashedBytes + chunk.length > this.maxBodyLength
        ) {
            this.maxSizeReached = true;
            if (this.bodyHashedBytes >= this.maxBodyLength) {
                // nothing to do here, skip entire chunk
                return;
            }

            // only use allowed size of bytes
            chunk = chunk.subarray(0, this.maxBodyLength - this.bodyHashedBytes);
        }

        this.bodyHashedBytes += chunk.length;
        this.bodyHash.update(chunk);

        //process.stdout.write(chunk);
    }

    _drainPendingEmptyLines() {
        eachHeldLineBreak(this.pendingLineBreaks, lineBreaks => this._updateBodyHash(lineBreaks));
        this.pendingLineBreaks = 0;
    }

    _pushBodyHash(chunk) {
        if (!chunk || !chunk.length) {
            return;
        }

        // Count the line endings at the end of the chunk: these are the empty lines that
        // are dropped if no more content follows. Everything that reaches this method has
        // already been canonicalized, so the run is always whole CRLF pairs, see
        // ./line-endings for why they are counted rather than kept
        let end = chunk.length;
        while (end >= 2 && chunk[end - 2] === CHAR_CR && chunk[end - 1] === CHAR_LF) {
            end -= 2;
        }

        if (!end) {
            this.pendingLineBreaks += chunk.length / 2;
            return;
        }

        this._drainPendingEmptyLines();
        this.pendingLineBreaks = (chunk.length - end) / 2;

        this._updateBodyHash(chunk.subarray(0, end));
    }

    /**
     * Performs the following modifications for a single line:
     *  - Replace all <LF> chars with <CR><LF>
     *  - Replace all spaces and tabs with a single space.
     *  - Remove trailing whitespace
     * @param {Buffer} line
     * @returns {Buffer} fixed line
     */
    fixLineBuffer(line) {
        // Allocate maximum expected buffer length
        // If the line is only filled with <LF> bytes then we need 2 times the size of the line
        let lineBuf = Buffer.alloc(line.length * 2);
        // Start processing the line from the end to beginning
        let writePos = lineBuf.length - 1;

        let nonWspFound = false;
        let prevWsp = false;

        for (let i = line.length - 1; i >= 0; i--) {
            if (line[i] === CHAR_LF) {
                lineBuf[writePos--] = CHAR_LF;
                lineBuf[writePos--] = CHAR_CR;
                if (i > 0 && line[i - 1] === CHAR_CR) {
                    // the <CR> of the line ending, any other <CR> is content
                    i--;
                }
                // the scan has crossed into the previous line, whose own trailing
                // whitespace has to go the same way
                nonWspFound = false;
                prevWsp = false;
                continue;
            }

            if (line[i] === CHAR_SPACE || line[i] === CHAR_TAB) {
                if (nonWspFound) {
                    prevWsp = true;
                }
                continue;
            }

            if (prevWsp) {
                lineBuf[writePos--] = CHAR_SPACE;
                prevWsp = false;
            }

            nonWspFound = true;
            lineBuf[writePos--] = line[i];
        }

        if (prevWsp && nonWspFound) {
            lineBuf[writePos--] = CHAR_SPACE;
        }

        return lineBuf.subarray(writePos + 1);
    }

    update(chunk, final) {
        this.byteLength += (chunk && chunk.length) || 0;
        // The body is canonicalized to the end even once the l= limit has been reached.
        // Nothing past the limit is hashed (_updateBodyHash stops that), but it is counted in
        // canonicalizedLength, which is how the unsigned content after l= is reported

        // Canonicalize content by applying a and b in order:
        // a.1. Ignore all whitespace at the end of lines.
        // a.2. Reduce all sequences of WSP within a line to a single SP character.

        // b.1. Ignore all empty lines at the end of the message body.
        // b.2. If the body is non-empty but does not end with a CRLF, a CRLF is added.

        let lineEndPos = -1;
        let lineNeedsFixing = false;
        let cursorPos = 0;

        if (this.remainder && this.remainder.length) {
            if (chunk) {
                // concatting chunks might be bad for performance :S
                chunk = Buffer.concat([this.remainder, chunk]);
            } else {
                chunk = this.remainder;
            }
            this.remainder = false;
        }

        if (chunk && chunk.length) {
            for (let pos = 0; pos < chunk.length; pos++) {
                switch (chunk[pos]) {
                    case CHAR_LF:
                        if (
                            !lineNeedsFixing &&
                            // previous character is not <CR>
                            ((pos >= 1 && chunk[pos - 1] !== CHAR_CR) ||
                                // LF is the first byte on the line
                                pos === 0 ||
                                // there's a space before line break
                                (pos >= 2 && chunk[pos - 1] === CHAR_CR && chunk[pos - 2] === CHAR_SPACE))
                        ) {
                            lineNeedsFixing = true;
                        }

                        // line break
                        if (lineNeedsFixing) {
                            // emit pending bytes up to the last line break before current line
                            if (lineEndPos >= 0 && lineEndPos >= cursorPos) {
                                let chunkPart = chunk.subarray(cursorPos, lineEndPos + 1);
                                this._pushBodyHash(chunkPart);
                            }

                            let line = chunk.subarray(lineEndPos + 1, pos + 1);
                            this._pushBodyHash(this.fixLineBuffer(line));

                            lineNeedsFixing = false;

                            // move cursor to the start of next line
                            cursorPos = pos + 1;
                        }

                        lineEndPos = pos;

                        break;

                    case CHAR_SPACE:
                        if (!lineNeedsFixing && pos && chunk[pos - 1] === CHAR_SPACE) {
                            lineNeedsFixing = true;
                        }
                        break;

                    case CHAR_TAB:
                        // non-space WSP always needs replacing
                        lineNeedsFixing = true;
                        break;

                    default:
                }
            }
        }

        if (chunk && cursorPos < chunk.length && cursorPos !== lineEndPos) {
            // emit data from chunk

            let chunkPart = chunk.subarray(cursorPos, lineEndPos + 1);

            if (chunkPart.length) {
                // batch contains only complete lines verified as not needing fixing at their LFs
                this._pushBodyHash(chunkPart);
            }

            cursorPos = lineEndPos + 1;
        }

        if (chunk && !final && cursorPos < chunk.length) {
            this.remainder = chunk.subarray(cursorPos);
        }

        if (final) {
            let chunkPart = (cursorPos && chunk && chunk.subarray(cursorPos)) || chunk;
            if (chunkPart && chunkPart.length) {
                // The last line has no line ending, so the scan above never looked at its
                // trailing whitespace. A single trailing space is the only thing it can
                // have missed: a run of them, and an HTAB anywhere, both set
                // lineNeedsFixing, and nothing clears it again before the end of the line
                this._pushBodyHash(lineNeedsFixing || chunkPart[chunkPart.length - 1] === CHAR_SPACE ? this.fixLineBuffer(chunkPart) : chunkPart);
            }

            if (this.canonicalizedLength) {
                // terminating line break for non-empty messages. A body with content is non-empty
                // even when l= keeps all of it out of the hash
                this._updateBodyHash(CRLF);
            }
        }
    }

    digest(encoding) {
        this.update(null, true);

        // finalize
        return this.bodyHash.digest(encoding);
    }

    getMimeStructureStart() {
        return this.mimeStructureStartFinder.getMimeStructureStart();
    }
}

module.exports = { RelaxedHash };


/***/ }),

/***/ 24802:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const { Buffer } = __webpack_require__(4573);
const crypto = __webpack_require__(77598);
const { MimeStructureStartFinder } = __webpack_require__(57897);

const { CHAR_CR, CHAR_LF, CRLF, eachHeldLineBreak } = __webpack_require__(43635);

/**
 * Class for calculating body hash of an email message body stream
 * using the "simple" canonicalization
 *
 * @class
 */
class SimpleHash {
    /**
     * @param {String} [algorithm] Hashing algo, either "sha1" or "sha256"
     * @param {Number} [maxBodyLength] Allowed body length count, the value from the l= parameter
     */
    constructor(algorithm, maxBodyLength) {
        algorithm = (algorithm || 'sha256').split('-').pop();
        this.bodyHash = crypto.createHash(algorithm);

        // line endings at the end of the body, held back until it is known whether content
        // follows them. Whole CRLF pairs are only counted, see ./line-endings
        this.remainder = [];
        this.pendingLineBreaks = 0;

        // total body size
        this.byteLength = 0;
        // total canonicalized body size
        this.canonicalizedLength = 0;
        // hashed canonicalized body size (after l= tag)
        this.bodyHashedBytes = 0;

        this.maxBodyLength = maxBodyLength;
        this.maxSizeReached = maxBodyLength === 0;

        this.mimeStructureStartFinder = new MimeStructureStartFinder();
    }

    setContentType(contentTypeObj) {
        if (/^multipart\//i.test(contentTypeObj.value) && contentTypeObj.params.boundary) {
            this.mimeStructureStartFinder.setBoundary(contentTypeObj.params.boundary);
        }
    }

    _updateBodyHash(chunk) {
        // serach through the entire document, not just signed part
        this.mimeStructureStartFinder.update(chunk);

        this.canonicalizedLength += chunk.length;

        if (this.maxSizeReached) {
            return;
        }

        // the following is needed for l= option
        if (
            typeof this.maxBodyLength === 'number' &&
            !isNaN(this.maxBodyLength) &&
            this.maxBodyLength >= 0 &&
            this.bodyHashedBytes + chunk.length > this.maxBodyLength
        ) {
            this.maxSizeReached = true;
            if (this.bodyHashedBytes >= this.maxBodyLength) {
                // nothing to do here, skip entire chunk
                return;
            }

            // only use allowed size of bytes
            chunk = chunk.slice(0, this.maxBodyLength - this.bodyHashedBytes);
        }

        this.bodyHashedBytes += chunk.length;
        this.bodyHash.update(chunk);

        //process.stdout.write(chunk);
    }

    update(chunk) {
        if (!chunk || !chunk.length) {
            return;
        }

        this.byteLength += chunk.length;
        // keeps reading past the l= limit, see RelaxedHash.update() for why

        // Find the line endings at the end of the chunk. They may be the *CRLF that ends
        // the body, which digest() collapses, and a trailing <CR> may still pair up with
        // an <LF> that opens the next chunk, so whether they are line endings is only
        // known once something follows them. Peeling whole CRLF pairs first is what tells
        // _holdBack the run can be counted rather than kept, without a second pass over it
        let pairEnd = chunk.length;
        while (pairEnd >= 2 && chunk[pairEnd - 2] === CHAR_CR && chunk[pairEnd - 1] === CHAR_LF) {
            pairEnd -= 2;
        }

        let end = pairEnd;
        while (end > 0 && (chunk[end - 1] === CHAR_LF || chunk[end - 1] === CHAR_CR)) {
            end -= 1;
        }

        if (end) {
            this._drainHeldLineEndings();
            this._updateBodyHash(chunk.subarray(0, end));
        }

        if (end < chunk.length) {
            this._holdBack(chunk, end, pairEnd);
        }
    }

    _holdBack(chunk, end, pairEnd) {
        if (!this.remainder.length && end === pairEnd) {
            // nothing but whole CRLF pairs, and nothing kept before them to stay behind
            this.pendingLineBreaks += (chunk.length - pairEnd) / 2;
            return;
        }

        // a lone <CR> or <LF> the counter can not stand in for, so keep the exact bytes.
        // Anything counted so far stays counted, it comes first either way
        this.remainder.push(chunk.subarray(end));
    }

    _drainHeldLineEndings() {
        eachHeldLineBreak(this.pendingLineBreaks, lineBreaks => this._updateBodyHash(lineBreaks));
        this.pendingLineBreaks = 0;

        for (let heldChunk of this.remainder) {
            this._updateBodyHash(heldChunk);
        }
        this.remainder = [];
    }

    digest(encoding) {
        // RFC 6376 section 3.4.3: "simple" makes no changes to the body beyond converting
        // the *CRLF at its end to a single CRLF. A <CR> that no <LF> follows does not end
        // a line, so it is body content and stays where it is. A lone <LF> is taken as a
        // line ending, the same way RelaxedHash takes it, and mailauth's message parser
        // has already rewritten those to CRLF for anything read off the wire
        let trailer = this.remainder.length === 1 ? this.remainder[0] : Buffer.concat(this.remainder);
        let end = trailer.length;
        while (end > 0 && trailer[end - 1] === CHAR_LF) {
            end -= 1;
            if (end > 0 && trailer[end - 1] === CHAR_CR) {
                end -= 1;
            }
        }

        if (end) {
            // content survived among the kept bytes, so the pairs counted before them are
            // inside the body rather than at its end and have to be hashed after all
            eachHeldLineBreak(this.pendingLineBreaks, lineBreaks => this._updateBodyHash(lineBreaks));
            this._updateBodyHash(trailer.subarray(0, end));
        }
        // whatever is still held is the *CRLF at the end of the body, and collapses below
        this.pendingLineBreaks = 0;

        // a body with no trailing CRLF, and an empty body, both get one
        this._updateBodyHash(CRLF);

        return this.bodyHash.digest(encoding);
    }

    getMimeStructureStart() {
        return this.mimeStructureStartFinder.getMimeStructureStart();
    }
}

module.exports = { SimpleHash };


/***/ }),

/***/ 35009:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const {
    getSigningHeaderLines,
    formatSignatureHeaderLine,
    defaultDKIMFieldNames,
    defaultARCFieldNames,
    validateAlgorithm,
    getPrivateKey,
    getCurTime,
    toALabel,
    isSameOrSubdomain,
    addWarning,
    createError,
    splitAlgorithm
} = __webpack_require__(26502);
const { DOMAIN_NAME, SELECTOR, MAX_ARC_INSTANCE, ARC_HEADER_KEYS } = __webpack_require__(49926);
const { MessageParser } = __webpack_require__(57832);
const { dkimBody } = __webpack_require__(86786);
const { generateCanonicalizedHeader } = __webpack_require__(35303);
const crypto = __webpack_require__(77598);

// Characters that can never be in a tag value (RFC 6376 section 3.2): the semicolon ends the
// tag, and whitespace, CR and LF would change the header itself. Anything that is not
// printable ASCII once converted to an A-label is not a DNS name either
const UNSAFE_TAG_VALUE = /[^\x21-\x3a\x3c-\x7e]/;
// t= and x= are 1*12DIGIT (RFC 6376 section 3.5)
const MAX_TIMESTAMP = 999999999999;

// RFC 8617 section 4.1.2: header fields an ARC-Message-Signature never covers
const ARC_EXCLUDED_FIELDS = [...ARC_HEADER_KEYS, 'authentication-results'];

// RFC 8301 section 3.2: signers MUST use RSA keys of at least 1024 bits
const MIN_RSA_KEY_SIZE = 1024;

// Turns a header list option (a colon separated string or an array of names) into the
// colon separated string getSigningHeaderLines expects, or false if there is none
const normalizeHeaderList = headerList => {
    if (Array.isArray(headerList)) {
        headerList = headerList
            .map(entry => (entry || '').toString().trim())
            .filter(entry => entry)
            .join(':');
    }
    return typeof headerList === 'string' && headerList.trim() ? headerList : false;
};

class DkimSigner extends MessageParser {
    constructor(options) {
        super();

        let { canonicalization, algorithm, signTime, headerList, signatureData, arc, bodyHash, headers, getARChain, getArcInstance, expires, strict } =
            options || {};

        this.algorithm = algorithm || false;
        this.canonicalization = canonicalization || 'relaxed/relaxed';

        // follow RFC 6376 and RFC 8301 exactly instead of the lenient defaults
        this.strict = !!strict;

        this.errors = [];
        // what was signed although the strict mode would have refused it, as short codes
        this.warnings = [];

        this.expires = expires;
        this.signTime = signTime;

        this.headerList = normalizeHeaderList(headerList);

        this.signatureData = [].concat(signatureData || []).map(entry => {
            entry.type = 'DKIM';
            return entry;
        });

        this.signatureHeaders = [];

        this.arc = Object.assign({ chain: false }, arc);
        this.getARChain = getARChain;
        // decides the instance of an ARC set that has none set, from the message headers
        this.getArcInstance = getArcInstance;
        if (this.arc.signingDomain && this.arc.selector && this.arc.privateKey) {
            this.signatureData.push({
                type: 'ARC',
                signingDomain: this.arc.signingDomain, // d=
                selector: this.arc.selector, // s=
                privateKey: this.arc.privateKey,
                canonicalization: 'relaxed/relaxed',
                // rsa-sha256 or ed25519-sha256, follows the key type when not set
                algorithm: this.arc.algorithm || false
            });
        }

        this.bodyHashes = new Map();

        // precalculated hash and headers
        this.bodyHash = bodyHash || null;
        this.headers = headers;

        this.setupHashes();
    }

    warn(warning) {
        addWarning(this.warnings, warning);
    }

    // A rule the strict mode enforces: throws in the strict mode, notes the warning otherwise
    violation(message, code, warning) {
        if (this.strict) {
            throw createError(message, code);
        }
        this.warn(warning);
    }

    getCanonicalization(signatureData) {
        let canonicalization = signatureData?.canonicalization || this.canonicalization;
        let headerCanon = canonicalization.split('/').shift().toLowerCase().trim();
        let bodyCanon = (canonicalization.split('/')[1] || 'simple').toLowerCase().trim();
        return { canonicalization, headerCanon, bodyCanon };
    }

    getAlgorithm(signatureData) {
        // the shared algorithm option is for DKIM signatures, an ARC-Message-Signature has its own
        let algorithm = (signatureData?.algorithm || (signatureData?.type === 'ARC' ? '' : this.algorithm) || '').toLowerCase().trim();
        let { signAlgo, hashAlgo } = splitAlgorithm(algorithm);

        // the signing algorithm defaults to the key type
        return { algorithm, signAlgo: signAlgo || false, hashAlgo: hashAlgo || 'sha256' };
    }

    setupHashes() {
        for (let signatureData of this.signatureData) {
            if (!signatureData.privateKey) {
                continue;
            }

            signatureData.maxBodyLength =
                typeof signatureData.maxBodyLength === 'number' && signatureData.maxBodyLength >= 0 ? signatureData.maxBodyLength : '';

            let { hashAlgo } = this.getAlgorithm(signatureData);
            let { bodyCanon } = this.getCanonicalization(signatureData);

            let hashKey = `${bodyCanon}:${hashAlgo}:${signatureData.maxBodyLength}`;

            if (!this.bodyHashes.has(hashKey)) {
                this.bodyHashes.set(hashKey, {
                    bodyCanon,
                    hashAlgo,
                    hasher: null,
                    hash: this.bodyHash
                });
            }
        }
    }

    validateCanonicalization(canonicalization) {
        try {
            let [header, body] = canonicalization.split('/');

            if (!['relaxed', 'simple'].includes(header)) {
                let error = new Error('Unknown header canonicalization');
                error.canonicalization = header;
                throw error;
            }

            if (!['relaxed', 'simple'].includes(body)) {
                let error = new Error('Unknown body canonicalization');
                error.canonicalization = body;
                throw error;
            }
        } catch (err) {
            err.code = 'EINVALIDCANON';
            throw err;
        }
    }

    // Validates the d= and s= values (RFC 6376 section 3.5) and returns them as A-labels.
    // A value that would break out of its tag or out of the header is refused in every mode
    validateSigningIdentifiers(signatureData) {
        let checks = [
            ['signingDomain', 'd=', DOMAIN_NAME, 'EINVALIDDOMAIN'],
            ['selector', 's=', SELECTOR, 'EINVALIDSELECTOR']
        ];

        for (let [key, tag, format, code] of checks) {
            let value = typeof signatureData[key] === 'string' ? signatureData[key].trim() : '';
            let aLabel = toALabel(value);

            if (!value || UNSAFE_TAG_VALUE.test(aLabel)) {
                let err = new Error(value ? `Invalid ${tag} value ${JSON.stringify(signatureData[key])}` : `Missing ${tag} value`);
                err.code = code;
                throw err;
            }

            if (!format.test(aLabel)) {
                this.violation(`Invalid ${tag} value ${JSON.stringify(signatureData[key])}`, code, key === 'signingDomain' ? 'd-syntax' : 's-syntax');
            }
        }
    }

    // The i= value of a DKIM-Signature, from the `identity` option (RFC 6376 section 3.5)
    getIdentity(signatureData) {
        if (signatureData.type !== 'DKIM' || !signatureData.identity) {
            return false;
        }

        let identity = signatureData.identity.toString().trim();
        let atPos = identity.lastIndexOf('@');
        let domain = atPos >= 0 ? toALabel(identity.substring(atPos + 1)) : '';

        if (atPos < 0 || !domain || /[\s;\x00-\x1f\x7f]/.test(identity)) {
            let err = new Error(`Invalid identity ${JSON.stringify(signatureData.identity)}`);
            err.code = 'EINVALIDIDENTITY';
            throw err;
        }

        if (!isSameOrSubdomain(domain, signatureData.signingDomain)) {
            // "The domain part of the address MUST be the same as, or a subdomain of, the value
            // of the d= tag", or every verifier ignores the signature
            this.violation(`Identity domain is not the same as or a subdomain of ${signatureData.signingDomain}`, 'EINVALIDIDENTITY', 'identity-domain');
        }

        return identity;
    }

    // The t= and x= values in seconds (RFC 6376 section 3.5), false for a tag that is left out
    getTimestamps() {
        let timestamp = Math.floor(getCurTime(this.signTime).getTime() / 1000);
        let expiration = this.expires ? Math.floor(getCurTime(this.expires).getTime() / 1000) : false;

        let validTimestamp = value => Number.isInteger(value) && value >= 0 && value <= MAX_TIMESTAMP;

        if (!validTimestamp(timestamp)) {
            // 1*12DIGIT can not hold a time before 1970 or after the year 33658
            this.violation('Signing time can not be represented in a t= tag', 'EINVALIDTIME', 'invalid-signtime');
            timestamp = false;
        }

        if (expiration !== false && !validTimestamp(expiration)) {
            this.violation('Expiration time can not be represented in an x= tag', 'EINVALIDTIME', 'invalid-expiration');
            expiration = false;
        }

        if (expiration !== false && timestamp !== false && expiration <= timestamp) {
            // "The value of the x= tag MUST be greater than the value of the t= tag"
            this.violation('Expiration time must be later than the signing time', 'EINVALIDTIME', 'invalid-expiration');
        }

        return { timestamp, expiration };
    }

    async messageHeaders(headers) {
        this.headers = headers;

        if (this.getARChain) {
            try {
                this.arc.chain = this.getARChain(headers);
                if (this.arc.chain?.length) {
                    this.arc.lastEntry = this.arc.chain[this.arc.chain.length - 1];
                }
            } catch (err) {
                this.arc.error = err;
            }
        }

        for (let hashKey of this.bodyHashes.keys()) {
            let [bodyCanon, hashAlgo, maxBodyLength] = hashKey.split(':');
            this.bodyHashes.get(hashKey).hasher = dkimBody(bodyCanon, hashAlgo, maxBodyLength ? Number(maxBodyLength) : false);
        }
    }

    async nextChunk(chunk) {
        for (let hashKey of this.bodyHashes.keys()) {
            if (this.bodyHashes.get(hashKey).hasher) {
                this.bodyHashes.get(hashKey).hasher.update(chunk);
            }
        }
    }

    async finalChunk() {
        if (!this.headers) {
            return;
        }

        for (let hashKey of this.bodyHashes.keys()) {
            if (this.bodyHashes.get(hashKey).hasher) {
                this.bodyHashes.get(hashKey).hash = this.bodyHashes.get(hashKey).hasher.digest('base64');
            }
        }

        return this.finalize();
    }

    // The header fields to sign for a signature: its own headerList, the shared one, or the
    // default list of its type. An ARC-Message-Signature never covers ARC header fields or
    // Authentication-Results (RFC 8617 section 4.1.2)
    getFieldNames(signatureData) {
        let fieldNames =
            normalizeHeaderList(signatureData.headerList) || this.headerList || (signatureData.type === 'ARC' ? defaultARCFieldNames : defaultDKIMFieldNames);

        if (signatureData.type === 'ARC') {
            fieldNames = fieldNames
                .split(':')
                .filter(name => !ARC_EXCLUDED_FIELDS.includes(name.trim().toLowerCase()))
                .join(':');
        }

        return fieldNames;
    }

    async finalize() {
        for (let signatureData of this.signatureData || []) {
            if (!signatureData.privateKey) {
                continue;
            }

            const pushError = (err, extra) => {
                this.errors.push(
                    Object.assign(
                        {
                            type: signatureData.type,
                            selector: signatureData.selector,
                            signingDomain: signatureData.signingDomain
                        },
                        extra || {},
                        { err }
                    )
                );
            };

            let signingHeaderLines = getSigningHeaderLines(this.headers.parsed, this.getFieldNames(signatureData));

            if (!signingHeaderLines.headers.some(header => header.key === 'from')) {
                // RFC 6376 section 5.4: the From header field MUST be signed, and section
                // 6.1.1 makes a signature that does not cover it a PERMFAIL for every
                // verifier. Without this an input with no header at all is signed with an
                // empty h= tag, which is not even valid sig-h-tag syntax
                let err = new Error('Can not sign a message that has no From header');
                err.code = 'ENOFROM';
                pushError(err);
                continue;
            }

            let identity, timestamps, instance;
            try {
                // throws on a value that is not safe to put into the header
                this.validateSigningIdentifiers(signatureData);
                identity = this.getIdentity(signatureData);
                timestamps = this.getTimestamps();

                if (signatureData.type === 'ARC') {
                    // createSeal decides where a set without an explicit instance goes
                    instance = this.arc.instance || (this.getArcInstance ? this.getArcInstance(this.headers) : 1);
                    if (!Number.isInteger(instance) || instance < 1 || instance > MAX_ARC_INSTANCE) {
                        // RFC 8617 section 4.2.1, an ARC chain holds at most 50 sets
                        let err = new Error(`ARC instance ${instance} is out of range (1-${MAX_ARC_INSTANCE})`);
                        err.code = 'EINVALIDINSTANCE';
                        throw err;
                    }
                }
            } catch (err) {
                pushError(err);
                continue;
            }

            let { algorithm, signAlgo, hashAlgo } = this.getAlgorithm(signatureData);
            let { canonicalization, bodyCanon } = this.getCanonicalization(signatureData);

            try {
                // throws if invalid
                this.validateCanonicalization(canonicalization);
            } catch (err) {
                this.errors.push({
                    algorithm,
                    canonicalization,
                    selector: signatureData.selector,
                    signingDomain: signatureData.signingDomain,
                    err
                });
                continue;
            }

            let privateKeyObj;

            try {
                privateKeyObj = getPrivateKey(signatureData.privateKey);
            } catch (err) {
                this.errors.push({
                    selector: signatureData.selector,
                    signingDomain: signatureData.signingDomain,
                    err
                });
                continue;
            }

            let hashKey = `${bodyCanon}:${hashAlgo}:${signatureData.maxBodyLength}`;

            try {
                let keyType = privateKeyObj.asymmetricKeyType;
                if (signAlgo && keyType !== signAlgo) {
                    // invalid key type
                    let err = new Error(`Invalid key type: "${keyType}" (expecting "${signAlgo}")`);
                    err.code = 'EINVALIDTYPE';
                    throw err;
                }

                if (!['rsa', 'ed25519'].includes(keyType)) {
                    let err = new Error(`Unsupported key type: "${keyType}"`);
                    err.code = 'EINVALIDTYPE';
                    throw err;
                }

                if (!signAlgo) {
                    signAlgo = keyType;
                }

                algorithm = `${signAlgo}-${hashAlgo}`;

                if (keyType === 'rsa' && privateKeyObj.asymmetricKeyDetails?.modulusLength < MIN_RSA_KEY_SIZE) {
                    // RFC 8301 section 3.2, verifiers MUST NOT accept such a signature
                    this.violation(
                        `RSA key too short (${privateKeyObj.asymmetricKeyDetails.modulusLength} bits, at least ${MIN_RSA_KEY_SIZE} required)`,
                        'ESHORTKEY',
                        'weak-key'
                    );
                }
            } catch (err) {
                this.errors.push({
                    selector: signatureData.selector,
                    signingDomain: signatureData.signingDomain,
                    err
                });
                continue;
            }

            try {
                if (this.strict && hashAlgo === 'sha1') {
                    // RFC 8301 section 3.1, "rsa-sha1 MUST NOT be used for signing"
                    let err = new Error('rsa-sha1 is not allowed for signing');
                    err.code = 'EINVALIDALGO';
                    throw err;
                }

                // throws if invalid, also for ed25519-sha1, which is not an algorithm. ARC
                // signatures are never made with sha1, no ARC validator accepts them
                validateAlgorithm(algorithm, signatureData.type === 'ARC');

                if (hashAlgo === 'sha1') {
                    this.warn('rsa-sha1');
                }
            } catch (err) {
                this.errors.push({
                    algorithm,
                    canonicalization,
                    selector: signatureData.selector,
                    signingDomain: signatureData.signingDomain,
                    err
                });
                continue;
            }

            let { canonicalizedHeader, dkimHeaderOpts } = generateCanonicalizedHeader(
                signatureData.type,
                signingHeaderLines,
                Object.assign(
                    {},
                    signatureData,
                    {
                        instance: signatureData.type === 'ARC' ? instance : false, // ARC only
                        identity, // DKIM only
                        algorithm,
                        canonicalization: this.getCanonicalization(signatureData).canonicalization,

                        signTime: this.signTime,
                        expires: this.expires,
                        timestamp: timestamps.timestamp,
                        expiration: timestamps.expiration,

                        bodyHash: this.bodyHashes.has(hashKey) ? this.bodyHashes.get(hashKey).hash : null
                    },

                    // value for the l= tag (if needed)
                    typeof signatureData.maxBodyLength === 'number'
                        ? {
                              bodyHashedBytes: this.bodyHashes.get(hashKey).hasher.bodyHashedBytes,
                              canonicalizedLength: this.bodyHashes.get(hashKey).hasher.canonicalizedLength,
                              sourceBodyLength: this.bodyHashes.get(hashKey).hasher.byteLength
                          }
                        : {}
                )
            );

            try {
                let signature = crypto
                    .sign(
                        // use `null` as algorithm to detect it from the key file
                        signAlgo === 'rsa' ? algorithm : null,
                        signAlgo === 'rsa' ? canonicalizedHeader : crypto.createHash('sha256').update(canonicalizedHeader).digest(),
                        privateKeyObj
                    )
                    .toString('base64');

                dkimHeaderOpts.b = signature;

                const signatureHeaderLine = formatSignatureHeaderLine(signatureData.type, dkimHeaderOpts, true);

                switch (signatureData.type) {
                    case 'ARC':
                        this.arc.messageSignature = signatureHeaderLine;
                        break;

                    case 'DKIM':
                    default:
                        this.signatureHeaders.push(signatureHeaderLine);
                        break;
                }
            } catch (err) {
                this.errors.push({
                    type: signatureData.type,
                    algorithm,
                    selector: signatureData.selector,
                    signingDomain: signatureData.signingDomain,
                    err
                });
            }
        }
    }
}

module.exports = { DkimSigner };


/***/ }),

/***/ 35303:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



let { relaxedHeaders } = __webpack_require__(29112);
let { simpleHeaders } = __webpack_require__(24929);

const generateCanonicalizedHeader = (type, signingHeaderLines, options) => {
    options = options || {};
    let canonicalization = (options.canonicalization || 'simple/simple').toString().split('/').shift().toLowerCase().trim();
    switch (canonicalization) {
        case 'simple':
            return simpleHeaders(type, signingHeaderLines, options);
        case 'relaxed':
            return relaxedHeaders(type, signingHeaderLines, options);
        default: {
            let error = new Error('Unknown header canonicalization');
            error.canonicalization = canonicalization;
            throw error;
        }
    }
};

module.exports = { generateCanonicalizedHeader };


/***/ }),

/***/ 29112:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const { Buffer } = __webpack_require__(4573);
const { formatRelaxedLine, stripSignatureValue } = __webpack_require__(26502);
const { buildSignatureOpts } = __webpack_require__(66084);

// generate headers for signing
const relaxedHeaders = (type, signingHeaderLines, options) => {
    let { signatureHeaderLine, strict } = options || {};
    let chunks = [];

    for (let signedHeaderLine of signingHeaderLines.headers) {
        chunks.push(formatRelaxedLine(signedHeaderLine.line, '\r\n'));
    }

    let opts = false;

    if (!signatureHeaderLine) {
        ({ opts, signatureHeaderLine } = buildSignatureOpts(type, signingHeaderLines, options));
    }

    // the strict mode reads the tag names of a signature header case-sensitively
    chunks.push(stripSignatureValue(formatRelaxedLine(signatureHeaderLine), strict));

    return { canonicalizedHeader: Buffer.concat(chunks), signatureHeaderLine, dkimHeaderOpts: opts };
};

module.exports = { relaxedHeaders };


/***/ }),

/***/ 66084:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const { formatSignatureHeaderLine, getCurTime } = __webpack_require__(26502);

/**
 * Builds the tags of a signature header that is being created, and the header line that the
 * header canonicalization hashes for it. Shared by the relaxed and the simple canonicalization.
 *
 * @param {String} type 'DKIM', 'ARC' or 'AS'
 * @param {Object} signingHeaderLines { keys } as returned by getSigningHeaderLines()
 * @param {Object} options The options of the canonicalization
 * @returns {Object} { opts, signatureHeaderLine }
 */
const buildSignatureOpts = (type, signingHeaderLines, options) => {
    let {
        signingDomain,
        selector,
        algorithm,
        canonicalization,
        bodyHash,
        signTime,
        signature,
        instance,
        identity,
        bodyHashedBytes,
        expires,
        timestamp,
        expiration
    } = options || {};

    let opts = {
        a: algorithm,
        c: canonicalization,
        s: selector,
        d: signingDomain,
        h: signingHeaderLines.keys,
        bh: bodyHash
    };

    if (typeof bodyHashedBytes === 'number') {
        opts.l = bodyHashedBytes;
    }

    if (instance && type === 'ARC') {
        // ARC only, the i= of an ARC-Message-Signature is the instance number
        opts.i = instance;
    } else if (identity && type === 'DKIM') {
        // DKIM only, the i= of a DKIM-Signature is the AUID
        opts.i = identity;
    }

    // The same opts object formats the line that gets signed here and, once the
    // signature exists, the line that is emitted. Leaving t= out of it lets
    // formatSignatureHeaderLine read the clock again for the second one, and a second
    // boundary falling between the two reads signs one timestamp and publishes another.
    // `timestamp` and `expiration` are the values the signer already validated, false
    // leaves the tag out (an explicit null keeps formatSignatureHeaderLine from adding
    // a t= of its own). Callers that do not pass them get the values from signTime and
    // expires
    if (typeof timestamp === 'number' || timestamp === false) {
        opts.t = timestamp === false ? null : timestamp;
    } else {
        opts.t = Math.floor(getCurTime(signTime).getTime() / 1000);
    }

    if (typeof expiration === 'number') {
        opts.x = expiration;
    } else if (expiration !== false && expires) {
        opts.x = Math.floor(getCurTime(expires).getTime() / 1000);
    }

    let signatureHeaderLine = formatSignatureHeaderLine(
        type,
        Object.assign(
            {
                // make sure that b= always has a value, otherwise folding would be different
                b: signature || 'a'.repeat(73)
            },
            opts
        ),
        true
    );

    return { opts, signatureHeaderLine };
};

module.exports = { buildSignatureOpts };


/***/ }),

/***/ 24929:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const { Buffer } = __webpack_require__(4573);
const { stripSignatureValue } = __webpack_require__(26502);
const { buildSignatureOpts } = __webpack_require__(66084);

const formatSimpleLine = (line, suffix) => Buffer.from(line.toString('binary') + (suffix ? suffix : ''), 'binary');

// generate headers for signing
const simpleHeaders = (type, signingHeaderLines, options) => {
    let { signatureHeaderLine, strict } = options || {};
    let chunks = [];

    for (let signedHeaderLine of signingHeaderLines.headers) {
        chunks.push(formatSimpleLine(signedHeaderLine.line, '\r\n'));
    }

    let opts = false;

    if (!signatureHeaderLine) {
        ({ opts, signatureHeaderLine } = buildSignatureOpts(type, signingHeaderLines, options));
    }

    // the strict mode reads the tag names of a signature header case-sensitively
    chunks.push(stripSignatureValue(formatSimpleLine(signatureHeaderLine), strict));

    return { canonicalizedHeader: Buffer.concat(chunks), signatureHeaderLine, dkimHeaderOpts: opts };
};

module.exports = { simpleHeaders };


/***/ }),

/***/ 57832:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



// Calculates relaxed body hash for a message body stream

const { Buffer } = __webpack_require__(4573);
const { parseHeaders } = __webpack_require__(26502);
const Writable = (__webpack_require__(57075).Writable);

/**
 * Class for separating header from body
 *
 * @class
 * @extends Writable
 */
class MessageParser extends Writable {
    constructor(options) {
        super(options);

        this.byteLength = 0;

        this.state = 'header';
        this.stateBytes = [];
        // bytes of the header section seen so far
        this.headerBytes = 0;

        this.headers = false;
        this.headerChunks = [];
    }

    async nextChunk(/* chunk */) {
        // Override in child class
    }

    async finalChunk() {
        // Override in child class
    }

    async messageHeaders() {
        // Override in child class
    }

    // Parses everything collected so far as the header block and hands it over. The body
    // hash and the signatures are only ever built after this has run
    async emitHeaders(chunk) {
        this.state = 'body';
        if (chunk) {
            this.headerChunks.push(chunk);
        }
        this.headers = parseHeaders(Buffer.concat(this.headerChunks));
        await this.messageHeaders(this.headers);
    }

    async processChunk(chunk) {
        if (!chunk || !chunk.length) {
            return;
        }

        if (this.state === 'header') {
            // wait until we have found body part
            for (let i = 0; i < chunk.length; i++) {
                let c = chunk[i];
                this.stateBytes.push(c);
                if (this.stateBytes.length > 4) {
                    this.stateBytes = this.stateBytes.slice(-4);
                }
                this.headerBytes++;

                let b0 = this.stateBytes[this.stateBytes.length - 1];
                let b1 = this.stateBytes.length > 1 && this.stateBytes[this.stateBytes.length - 2];
                let b2 = this.stateBytes.length > 2 && this.stateBytes[this.stateBytes.length - 3];

                if (
                    b0 === 0x0a &&
                    (b1 === 0x0a ||
                        (b1 === 0x0d && b2 === 0x0a) ||
                        // RFC 5322 section 2.1: an empty line ends the header section, and when
                        // the very first line is empty the header section is empty. Everything
                        // after it is body, even if it looks like header fields
                        this.headerBytes === 1 ||
                        (this.headerBytes === 2 && b1 === 0x0d))
                ) {
                    // found header ending
                    if (i === chunk.length - 1) {
                        //end of chunk
                        await this.emitHeaders(chunk);
                        return;
                    }
                    await this.emitHeaders(chunk.slice(0, i + 1));
                    chunk = chunk.slice(i + 1);
                    break;
                }
            }
        }

        if (this.state !== 'body') {
            this.headerChunks.push(chunk);
            return;
        }

        await this.nextChunk(chunk);
    }

    // Rewrites every bare <LF> to <CRLF>. `lastByte` has to follow every byte, the <LF>s
    // included: an <LF> directly after a <CRLF> is a bare one too, and it was left as it was
    // when only the other bytes were tracked
    *ensureLinebreaks(input) {
        let pos = 0;
        for (let i = 0; i < input.length; i++) {
            let c = input[i];
            if (c === 0x0a && this.lastByte !== 0x0d) {
                // emit line break
                let buf;
                if (i === 0 || pos === i) {
                    buf = Buffer.from('\r\n');
                } else {
                    buf = Buffer.concat([input.slice(pos, i), Buffer.from('\r\n')]);
                }
                yield buf;

                pos = i + 1;
            }
            this.lastByte = c;
        }
        if (pos === 0) {
            yield input;
        } else if (pos < input.length) {
            let buf = input.slice(pos);
            yield buf;
        }
    }

    async writeAsync(chunk, encoding) {
        if (!chunk || !chunk.length) {
            return;
        }

        if (typeof chunk === 'string') {
            chunk = Buffer.from(chunk, encoding);
        }

        for (let partialChunk of this.ensureLinebreaks(chunk)) {
            // separate chunk is emitted for every line that uses \n instead of \r\n
            await this.processChunk(partialChunk);
            this.byteLength += partialChunk.length;
        }
    }

    _write(chunk, encoding, callback) {
        this.writeAsync(chunk, encoding)
            .then(() => callback())
            .catch(err => callback(err));
    }

    async finish() {
        if (!this.headers) {
            // no body, so no empty line ended the header block. Hand the headers out
            // before the final chunk, which is where signatures are checked or created.
            // An input with no bytes at all goes through here too, so that the rest of
            // the pipeline always has a header set to look at
            await this.emitHeaders();
        }

        // generate final hash and emit it
        await this.finalChunk();
    }

    _final(callback) {
        this.finish()
            .then(() => callback())
            .catch(err => callback(err));
    }
}

module.exports = { MessageParser };


/***/ }),

/***/ 57897:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const { Buffer } = __webpack_require__(4573);

class MimeStructureStartFinder {
    constructor() {
        this.byteCache = [];

        this.matchFound = false;
        this.noMatch = false;
        this.lineStart = -1;

        this.prevChunks = 0;

        this.mimeStructureStart = -1;
    }

    setBoundary(boundary) {
        this.boundary = (boundary || '').toString().trim();

        this.boundaryBuf = Array.from(Buffer.from(`--${this.boundary}`));
        this.boundaryBufLen = this.boundaryBuf.length;
    }

    update(chunk) {
        if (this.matchFound || !this.boundary) {
            return;
        }

        for (let i = 0, bufLen = chunk.length; i < bufLen; i++) {
            let c = chunk[i];

            // check ending
            if (c === 0x0a || c === 0x0d) {
                if (!this.noMatch && this.byteCache.length === this.boundaryBufLen) {
                    // match found
                    this.matchFound = true;
                    this.mimeStructureStart = this.lineStart;
                    break;
                }
                // reset counter
                this.lineStart = -1;
                this.noMatch = false;
                this.byteCache = [];
                continue;
            }

            if (this.noMatch) {
                // no need to look
                continue;
            }

            if (this.lineStart < 0) {
                this.lineStart = this.prevChunks + i;
            }

            if (this.byteCache.length >= this.boundaryBufLen) {
                this.noMatch = true;
                continue;
            }

            const expectingByte = this.boundaryBuf[this.byteCache.length];
            if (expectingByte !== c) {
                this.noMatch = true;
                continue;
            }
            this.byteCache[this.byteCache.length] = c;
        }

        this.prevChunks += chunk.length;
    }

    getMimeStructureStart() {
        if (!this.boundary) {
            return 0;
        }

        if (!this.matchFound && !this.noMatch && this.byteCache.length === this.boundaryBufLen) {
            this.matchFound = true;
            this.mimeStructureStart = this.lineStart;
        }

        return this.mimeStructureStart;
    }
}

module.exports = { MimeStructureStartFinder };


/***/ })

};
