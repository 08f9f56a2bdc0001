export const id = 3165;
export const ids = [3165];
export const modules = {

/***/ 65546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withRecordLog: () => (/* binding */ withRecordLog)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);


const LONGEST = 1000;
function withRecordLog(resolver) {
    const asked = new Map();
    return {
        ask: (question) => {
            const { type } = question;
            const name = question.name.toLowerCase();
            const answer = resolver.ask(question);
            if (type !== 'SOA')
                asked.set(`${type} ${name}`, { name, type, answer });
            return answer;
        },
        secure: (question) => resolver.secure(question),
        validates: () => resolver.validates(),
        ttl: (name, type) => resolver.ttl(name, type),
        records: async (domains) => {
            const known = new Set(domains);
            const own = [...asked.values()].filter(({ name }) => parentsOf(name).some((parent) => known.has(parent)));
            const sets = await Promise.all(own.map(async ({ name, type, answer }) => recordSet(name, type, await answer)));
            return sets.filter((set) => set !== null).toSorted((a, b) => compareText(a.name, b.name) || compareText(a.type, b.type));
        },
    };
}
function parentsOf(name) {
    const labels = name.split('.');
    return labels.map((_, index) => labels.slice(index).join('.'));
}
function recordSet(name, type, answer) {
    if (answer.kind === 'unknown')
        return null;
    const records = answer.kind === 'found' ? answer.records : [];
    const values = records.map((record) => (typeof record === 'string' ? record : fieldsOf(record))).toSorted();
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16);
    return { name, type, values: values.map((value) => (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(value, LONGEST)), digest };
}
function fieldsOf(record) {
    return typeof record === 'object' && record !== null ? Object.values(record).map(String).join(' ') : String(record);
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ })

};
