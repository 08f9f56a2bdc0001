export const id = 8756;
export const ids = [8756];
export const modules = {

/***/ 26727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMail: () => (/* binding */ readMail)
/* harmony export */ });
/* harmony import */ var mailparser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31227);

async function readMail(source) {
    const mail = await (0,mailparser__WEBPACK_IMPORTED_MODULE_0__.simpleParser)(Buffer.from(source), {
        skipHtmlToText: true,
        skipTextToHtml: true,
        skipImageLinks: true,
        skipTextLinks: true,
    });
    return { subject: mail.subject ?? '', text: `${mail.text ?? ''}\n${mail.html === false ? '' : (mail.html ?? '')}` };
}


/***/ }),

/***/ 37212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ absent)
/* harmony export */ });
function absent() {
    throw new Error('a library was asked for that is not in this bundle; scripts/stage-packages.ts names those that are left out');
}


/***/ }),

/***/ 78793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ characterReferences)
/* harmony export */ });
const characterReferences = { encode };
function encode(text) {
    return text.replaceAll(/["&'<>`\u0001-\t\u000b\f\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d\u00a0-\uffff]|[\u{10000}-\u{10ffff}]/gu, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`);
}


/***/ }),

/***/ 79866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ noNames),
/* harmony export */   d: () => (/* binding */ noLinks)
/* harmony export */ });
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37212);

function noLinks() {
    const links = { tlds: () => links, add: () => links, set: () => links, pretest: _absent_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .G, match: _absent_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .G };
    return links;
}
const noNames = [];


/***/ })

};
