export const id = 394;
export const ids = [394];
export const modules = {

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

/***/ 39316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ nxdomain),
/* harmony export */   Dn: () => (/* binding */ NO_ANSWER),
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Qw: () => (/* binding */ nodata),
/* harmony export */   st: () => (/* binding */ NOT_A_NAME),
/* harmony export */   x5: () => (/* binding */ malformedBy)
/* harmony export */ });
const NO_ANSWER = 'no answer within';
function malformedBy(server) {
    return `malformed answer from ${server}`;
}
const NOT_A_NAME = 'not a name that DNS can be asked for';
const nxdomain = { kind: 'absent', why: 'NXDOMAIN' };
const nodata = { kind: 'absent', why: 'NODATA' };
function found(records) {
    return { kind: 'found', records };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}


/***/ })

};
