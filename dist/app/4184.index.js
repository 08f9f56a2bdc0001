export const id = 4184;
export const ids = [4184];
export const modules = {

/***/ 14184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluateSpf: () => (/* binding */ evaluateSpf)
/* harmony export */ });
const RESULTS = ['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror'];
/** RFC 7208 section 4.6.4: at least 20 s are to be granted. */
const LONGEST = 20_000;
/** Evaluates SPF as a receiver does, by the letter of RFC 7208. Never rejects; what DNS would not say makes it `temperror`. */
const evaluateSpf = async (resolver, { ip, mailFrom, helo }) => {
    const spf = await loadEvaluator();
    if (typeof spf === 'string')
        return { kind: 'unavailable', reason: spf };
    try {
        // Who receives the mail is not known here: section 7.3 wants "unknown" for %{r}.
        const said = await spf({
            ip,
            sender: mailFrom,
            helo,
            mta: 'unknown',
            strict: true,
            maxElapsedTime: LONGEST,
            resolver: asNodeDns(resolver),
        });
        const result = RESULTS.find((each) => each === said.status.result);
        if (result === undefined)
            return { kind: 'unavailable', reason: `the evaluator answered ${said.status.result}` };
        const explanation = 'explanation' in said && typeof said.explanation === 'string' ? said.explanation : null;
        const comment = typeof said.status.comment === 'string' ? said.status.comment : '';
        return { kind: 'evaluated', result, reason: comment.replace(/^unknown: /, ''), explanation };
    }
    catch (error) {
        return { kind: 'unavailable', reason: `the evaluator failed: ${words(error)}` };
    }
};
/** Loaded when it is first needed; the reason where this Node cannot. */
async function loadEvaluator() {
    try {
        return (await Promise.all(/* import() */[__webpack_require__.e(8668), __webpack_require__.e(3594), __webpack_require__.e(4697)]).then(__webpack_require__.t.bind(__webpack_require__, 44697, 19))).spf;
    }
    catch (error) {
        return `the evaluator could not be loaded; it is made for Node 22.19 or newer (${words(error)})`;
    }
}
/** An answer as node:dns would give it: records, or an error with its code. */
function asNodeDns(resolver) {
    return async (name, type) => {
        switch (type) {
            case 'TXT':
                return [...recordsOf(await resolver.txt(name))];
            case 'MX': {
                const records = recordsOf(await resolver.mx(name));
                // What is declared for every type is a list of texts; for MX the evaluator reads these objects.
                return records.map(({ preference, exchange }) => ({ priority: preference, exchange }));
            }
            case 'A':
                return [...recordsOf(await resolver.a(name))];
            case 'AAAA':
                return [...recordsOf(await resolver.aaaa(name))];
            case 'PTR':
                return [...recordsOf(await resolver.ptr(name))];
            default:
                throw new DnsError('ENOTIMP', `no question of type ${type} is asked for SPF`);
        }
    };
}
function recordsOf(answer) {
    switch (answer.kind) {
        case 'found':
            return answer.records;
        case 'absent':
            throw new DnsError(answer.why === 'NXDOMAIN' ? 'ENOTFOUND' : 'ENODATA', answer.why);
        case 'unknown':
            throw new DnsError('ESERVFAIL', answer.reason);
    }
}
class DnsError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
function words(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
