export const id = 113;
export const ids = [113];
export const modules = {

/***/ 70113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runEnd: () => (/* binding */ runEnd)
/* harmony export */ });
/** Puts one listener on `signal` for any number of waits: more than ten of their own, and Node 20 warns of a leak. */
function runEnd(signal) {
    const waits = new Set();
    signal.addEventListener('abort', () => waits.forEach((stop) => stop()), { once: true });
    return {
        get over() {
            return signal.aborted;
        },
        listen(stop) {
            if (signal.aborted)
                stop();
            else
                waits.add(stop);
            return () => waits.delete(stop);
        },
    };
}


/***/ })

};
