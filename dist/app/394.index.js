export const id = 394;
export const ids = [394,6857];
export const modules = {

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BEYOND: () => (/* binding */ BEYOND),
/* harmony export */   MOST_QUESTIONS: () => (/* binding */ MOST_QUESTIONS),
/* harmony export */   withAuthorityLimit: () => (/* binding */ withAuthorityLimit),
/* harmony export */   withQuestionLimit: () => (/* binding */ withQuestionLimit)
/* harmony export */ });
/* harmony import */ var _core_address_name_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14508);
/* harmony import */ var _core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39316);


/** Questions that one look may cause: a domain with every check asks some 60, and receivers give up at a fraction of that. */
const MOST_QUESTIONS = 200;
/** The reason of what is not asked any more. */
const BEYOND = 'its records lead to more than';
/**
 * A resolver for one look. What foreign records say decides what is asked next, and it decides no more than `most` different questions:
 * whatever comes behind them is not known.
 */
function withQuestionLimit(resolver, most = MOST_QUESTIONS) {
    const { may: mayAsk, refused } = ceiling(most);
    // What is no name is asked for nowhere.
    const may = (type, name) => !(0,_core_address_name_size_js__WEBPACK_IMPORTED_MODULE_1__/* .isNameSized */ .V)(name) || mayAsk(`${type} ${name.toLowerCase()}`);
    const beyond = (0,_core_ports_dns_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(`${BEYOND} ${most} questions, and no more are asked`);
    return {
        resolver: {
            ask: async (question) => may(question.type, question.name) ? await resolver.ask(question) : beyond,
            secure: async (question) => (may(`secure ${question.type}`, question.name) ? await resolver.secure(question) : null),
            validates: () => resolver.validates(),
            ttl: async (name, type) => (may(`ttl ${type}`, name) ? await resolver.ttl(name, type) : null),
        },
        refused,
    };
}
/** The same for the name servers of a domain, which are asked directly: each question to each of their addresses counts. */
function withAuthorityLimit(ask, most = MOST_QUESTIONS) {
    const { may, refused } = ceiling(most);
    const beyond = {
        kind: 'withheld',
        reason: `${BEYOND} ${most} questions to name servers, and no more are asked`,
        remedy: 'Name fewer servers, or fewer addresses of them: resolvers ask two or three.',
    };
    return { ask: async (address, name, type) => (may(`${address} ${type} ${name}`) ? await ask(address, name, type) : beyond), refused };
}
function ceiling(most) {
    const asked = new Set();
    const refused = new Set();
    return {
        may: (question) => {
            if (asked.has(question))
                return true;
            if (asked.size < most)
                asked.add(question);
            else if (refused.size < 100_000)
                refused.add(question);
            return asked.has(question);
        },
        refused: () => refused.size,
    };
}


/***/ }),

/***/ 14508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isNameSized)
/* harmony export */ });
/** Octets of a name and of one label of it (RFC 1035 section 2.3.4). */
const MOST_OF_NAME = 253;
const MOST_OF_LABEL = 63;
/**
 * Whether a foreign text has the size of a DNS name, a dot at its end or not. What has not is asked for nowhere, and walked up by nobody: a
 * name of fifty thousand labels would keep us busy at every step.
 */
function isNameSized(text) {
    // In Unicode a name may be shorter than its A-labels, never longer; the final dot is no part of it.
    if (text.length > MOST_OF_NAME + 1)
        return false;
    // The root.
    if (text === '' || text === '.')
        return true;
    const labels = text.replace(/\.$/, '').split('.');
    return labels.every((label) => label.length > 0 && label.length <= MOST_OF_LABEL);
}


/***/ }),

/***/ 39316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ nxdomain),
/* harmony export */   Dn: () => (/* binding */ NO_ANSWER),
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Qw: () => (/* binding */ nodata),
/* harmony export */   _8: () => (/* binding */ answerOfError),
/* harmony export */   st: () => (/* binding */ NOT_A_NAME),
/* harmony export */   x5: () => (/* binding */ malformedBy)
/* harmony export */ });
/** How the reason begins where a server was silent. */
const NO_ANSWER = 'no answer within';
/** The reason where an answer could not be read. */
function malformedBy(server) {
    return `malformed answer from ${server}`;
}
/** The reason where a name does not fit into a DNS message. */
const NOT_A_NAME = 'not a name that DNS can be asked for';
const nxdomain = { kind: 'absent', why: 'NXDOMAIN' };
const nodata = { kind: 'absent', why: 'NODATA' };
function found(records) {
    return { kind: 'found', records };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}
/**
 * What an error of node:dns means; `server` is who was asked and `limit` how long we waited, for the reason.
 * `ENODATA` stands here for NODATA, although c-ares also says it for rcodes 6 to 11: ask-server.ts looks twice before believing it.
 */
function answerOfError(error, server, limit) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
    switch (code) {
        case 'ENOTFOUND':
            return nxdomain;
        case 'ENODATA':
            return nodata;
        case 'ESERVFAIL':
            return unknown(`SERVFAIL from ${server}`);
        case 'EREFUSED':
            return unknown(`REFUSED by ${server}`);
        case 'EFORMERR':
            return unknown(`FORMERR from ${server}`);
        case 'ENOTIMP':
            return unknown(`NOTIMP from ${server}`);
        case 'EBADRESP':
            return unknown(malformedBy(server));
        case 'ETIMEOUT':
        case 'ECANCELLED':
            return unknown(`${NO_ANSWER} ${limit} from ${server}`);
        case 'ECONNREFUSED':
            return unknown(`connection refused by ${server}`);
        case 'EBADNAME':
            return unknown(NOT_A_NAME);
        default:
            return unknown(`${code} at ${server}`);
    }
}


/***/ })

};
