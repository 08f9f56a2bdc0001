export const id = 3120;
export const ids = [3120];
export const modules = {

/***/ 83120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mailChecks: () => (/* binding */ mailChecks)
/* harmony export */ });
const AHEAD = 5;
function mailChecks(resolver, clock, policies) {
    return {
        ...policies,
        verify: async (mail, signers) => {
            for (const { domain, selector } of signers.slice(0, AHEAD))
                void resolver.ask({ type: 'TXT', name: `${selector}._domainkey.${domain}` });
            return (await __webpack_require__.e(/* import() */ 2774).then(__webpack_require__.bind(__webpack_require__, 22774))).verifyMail(resolver, mail, clock.now());
        },
    };
}


/***/ })

};
