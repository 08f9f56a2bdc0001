export const id = 4273;
export const ids = [4273];
export const modules = {

/***/ 4273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubRunner: () => (/* binding */ githubRunner)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90143);

/** GitHub's runner, by its own toolkit. */
function githubRunner() {
    return {
        // A password may begin or end with a blank.
        input: (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name, { trimWhitespace: !name.endsWith('-password') }),
        mask: (secret) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret),
        output: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value),
        annotate: ({ level, title, message }, place) => {
            const properties = {
                title,
                ...(place === null ? {} : { file: place.file }),
                ...(place?.line ? { startLine: place.line } : {}),
                ...(place?.column ? { startColumn: place.column } : {}),
            };
            switch (level) {
                case 'error':
                    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(message, properties);
                    break;
                case 'warning':
                    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(message, properties);
                    break;
                case 'notice':
                    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm(message, properties);
                    break;
            }
        },
        summary: async (markdown) => {
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
        },
        remember: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value),
        recall: (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name),
        log: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(line),
        fail: (reason) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(reason),
    };
}


/***/ })

};
