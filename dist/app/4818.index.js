export const id = 4818;
export const ids = [4818];
export const modules = {

/***/ 64818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   organizationByList: () => (/* binding */ organizationByList)
/* harmony export */ });
async function organizationByList(domain) {
    try {
        const tools = await Promise.all(/* import() */[__webpack_require__.e(1307), __webpack_require__.e(6502), __webpack_require__.e(4104)]).then(__webpack_require__.t.bind(__webpack_require__, 26502, 19));
        const labels = domain.split('.');
        const aligned = labels
            .map((_, index) => labels.slice(index).join('.'))
            .filter((name) => Boolean(tools.getAlignment(domain, [{ domain: name }], false)));
        return aligned.at(-1) ?? null;
    }
    catch {
        return null;
    }
}


/***/ })

};
