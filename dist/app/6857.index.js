export const id = 6857;
export const ids = [6857];
export const modules = {

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


/***/ })

};
