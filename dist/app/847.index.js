export const id = 847;
export const ids = [847];
export const modules = {

/***/ 90847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pageFiles: () => (/* binding */ pageFiles)
/* harmony export */ });
/* harmony import */ var _badge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20899);
/* harmony import */ var _feed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61218);
/* harmony import */ var _page_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89693);
/* harmony import */ var _past_present_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93677);




function pageFiles(history, now) {
    const present = (0,_past_present_js__WEBPACK_IMPORTED_MODULE_3__/* .presentOf */ .Z)(history, now);
    return new Map([
        ['index.html', (0,_page_page_js__WEBPACK_IMPORTED_MODULE_2__/* .statusPage */ .w)({ history, now })],
        ['badge.json', (0,_badge_js__WEBPACK_IMPORTED_MODULE_0__/* .badgeJson */ .m)(present)],
        ['badge.svg', (0,_badge_js__WEBPACK_IMPORTED_MODULE_0__/* .badgeSvg */ .g)(present)],
        ['incidents.atom', (0,_feed_js__WEBPACK_IMPORTED_MODULE_1__/* .incidentFeed */ .L)({ history, now, url: null })],
    ]);
}


/***/ })

};
