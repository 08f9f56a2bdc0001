export const id = 9246;
export const ids = [9246];
export const modules = {

/***/ 89246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publicName: () => (/* binding */ publicName)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
/* harmony import */ var _core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84527);
/* harmony import */ var _core_address_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36339);



const TIMEOUT = 1_500;
async function publicName(hostname) {
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/i.test(hostname) || (0,_core_address_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isInnerName */ .as)(hostname) || /\.arpa$/i.test(hostname))
        return null;
    const resolver = new node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.Resolver({ timeout: TIMEOUT, tries: 1 });
    const none = () => [];
    const found = await Promise.all([resolver.resolve4(hostname).catch(none), resolver.resolve6(hostname).catch(none)]);
    return found.flat().some((address) => !(0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateAddress */ .C0)(address)) ? hostname.toLowerCase() : null;
}


/***/ })

};
