export const id = 6664;
export const ids = [6664];
export const modules = {

/***/ 86664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mailChecks: () => (/* binding */ mailChecks)
/* harmony export */ });
// A whole mail by libraries: its text, its DKIM and ARC signatures, the Public Suffix List.
// Called by app.
/** More keys than this are not asked for ahead. */
const AHEAD = 5;
/**
 * For looking at arrived mail. The verifier is loaded when it is first needed.
 *
 * @param policies what is found out about domains by DNS alone
 */
function mailChecks(resolver, clock, policies) {
    return {
        ...policies,
        verify: async (mail, signers) => {
            // The keys are on their way while the verifier is being loaded.
            for (const { domain, selector } of signers.slice(0, AHEAD))
                void resolver.ask({ type: 'TXT', name: `${selector}._domainkey.${domain}` });
            return (await __webpack_require__.e(/* import() */ 1672).then(__webpack_require__.bind(__webpack_require__, 1672))).verifyMail(resolver, mail, clock.now());
        },
    };
}


/***/ })

};
