export const id = 6682;
export const ids = [6682];
export const modules = {

/***/ 46682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   organizationByList: () => (/* binding */ organizationByList)
/* harmony export */ });
/**
 * The organizational domain of `domain` as receivers that still follow RFC 7489 find it, by the Public Suffix List that is built in.
 * Null where the list cannot be loaded or does not know the name.
 */
async function organizationByList(domain) {
    try {
        const tools = await Promise.all(/* import() */[__webpack_require__.e(8668), __webpack_require__.e(3594)]).then(__webpack_require__.t.bind(__webpack_require__, 3594, 19));
        const labels = domain.split('.');
        // Names of one organization align in relaxed mode (RFC 7489 section 3.1); the shortest of them is the organizational domain.
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
