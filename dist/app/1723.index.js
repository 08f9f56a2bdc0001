export const id = 1723;
export const ids = [1723,4104];
export const modules = {

/***/ 94104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ string)
/* harmony export */ });
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;
function string() {
    return { base64: () => ({ validate }) };
}
function validate(text) {
    return BASE64.test(text) ? {} : { error: new Error('must be a valid base64 string') };
}


/***/ })

};
