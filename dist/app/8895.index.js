export const id = 8895;
export const ids = [8895];
export const modules = {

/***/ 8895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMail: () => (/* binding */ readMail)
/* harmony export */ });
/* harmony import */ var mailparser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64549);

/** Decodes the subject and the text of a mail, which may be cut off; HTML counts as text. Foreign, of any shape, never trusted. */
async function readMail(source) {
    const mail = await (0,mailparser__WEBPACK_IMPORTED_MODULE_0__/* .simpleParser */ .mo)(Buffer.from(source), {
        skipHtmlToText: true,
        skipTextToHtml: true,
        skipImageLinks: true,
        skipTextLinks: true,
    });
    return { subject: mail.subject ?? '', text: `${mail.text ?? ''}\n${mail.html === false ? '' : (mail.html ?? '')}` };
}


/***/ })

};
