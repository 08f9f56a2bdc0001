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
const PERCENTAGE = /^(?:0*(?:100(?:\.0*)?|[1-9]?[0-9](?:\.[0-9]{1,4})?) ?%|100(?:\.0*)?|[1-9][0-9]?(?:\.[0-9]{1,4})?|0)$/;
const PERCENTAGE_FORM = 'a percentage from 0% to 100% such as 5%';
function parsePercentage(given) {
    const text = String(given);
    return PERCENTAGE.test(text) ? Number.parseFloat(text) / 100 : null;
}
function writePercentage(share) {
    return `${Number((share * 100).toFixed(4))}%`;
}
function percentageHint(text) {
    return /^0?\.[0-9]{1,4}$/.test(text) ? `write ${Number(text)}% or ${writePercentage(Number(text))}, whichever is meant` : null;
}


/***/ })

};
