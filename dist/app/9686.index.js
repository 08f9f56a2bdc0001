export const id = 9686;
export const ids = [9686];
export const modules = {

/***/ 29686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reaches: () => (/* binding */ reaches)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72267);

async function reaches(host, port, clock, signal) {
    try {
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)({ host, port, implicitTls: false, tls: {} }, clock, signal);
        socket.on('error', () => undefined).destroy();
        return true;
    }
    catch {
        return false;
    }
}


/***/ })

};
