export const id = 8271;
export const ids = [8271];
export const modules = {

/***/ 98271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ PERCENTAGE),
/* harmony export */   PERCENTAGE_FORM: () => (/* binding */ PERCENTAGE_FORM),
/* harmony export */   _y: () => (/* binding */ writePercentage),
/* harmony export */   parsePercentage: () => (/* binding */ parsePercentage),
/* harmony export */   sb: () => (/* binding */ percentageHint)
/* harmony export */ });
/** What a percentage looks like as text: the sign may be left out from 1 on, where nobody can mean a share. */
const PERCENTAGE = /^(?:0*(?:100(?:\.0*)?|[1-9]?[0-9](?:\.[0-9]{1,4})?) ?%|100(?:\.0*)?|[1-9][0-9]?(?:\.[0-9]{1,4})?|0)$/;
/** How to say it in an error. */
const PERCENTAGE_FORM = 'a percentage from 0% to 100% such as 5%';
/** The share, 0 to 1, that a percentage is; null if it is none. */
function parsePercentage(given) {
    const text = String(given);
    return PERCENTAGE.test(text) ? Number.parseFloat(text) / 100 : null;
}
/** A share so that `parsePercentage` gives it back. */
function writePercentage(share) {
    return `${Number((share * 100).toFixed(4))}%`;
}
/** The fix to offer for a number that may be a share or a percentage; null where none is evident. */
function percentageHint(text) {
    return /^0?\.[0-9]{1,4}$/.test(text) ? `write ${Number(text)}% or ${writePercentage(Number(text))}, whichever is meant` : null;
}


/***/ })

};
