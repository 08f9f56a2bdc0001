export const id = 2228;
export const ids = [2228];
export const modules = {

/***/ 32228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exchangeLookup: () => (/* binding */ exchangeLookup)
/* harmony export */ });
/* harmony import */ var _adapters_dns_resolver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78842);
/* harmony import */ var _checks_lookups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87481);


function exchangeLookup(dns, { clock, log }, signal) {
    const resolver = (0,_adapters_dns_resolver_js__WEBPACK_IMPORTED_MODULE_0__.createResolver)({ ...dns, clock, deadline: { signal }, log });
    return {
        mx: async (name) => await resolver.ask({ type: 'MX', name }),
        addresses: async (host) => await (0,_checks_lookups_js__WEBPACK_IMPORTED_MODULE_1__/* .addressesOf */ .sO)(resolver, host),
    };
}


/***/ }),

/***/ 87481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F_: () => (/* binding */ mailHosts),
/* harmony export */   LV: () => (/* binding */ ASK_AGAIN),
/* harmony export */   VF: () => (/* binding */ existence),
/* harmony export */   gj: () => (/* binding */ receivingHosts),
/* harmony export */   sO: () => (/* binding */ addressesOf)
/* harmony export */ });
const ASK_AGAIN = 'Run again; if it stays, ask the name servers of the domain, or set dns.servers to a resolver that answers.';
async function addressesOf(resolver, name) {
    const [a, aaaa] = await Promise.all([resolver.ask({ type: 'A', name }), resolver.ask({ type: 'AAAA', name })]);
    const records = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
    if (records.length > 0)
        return { kind: 'found', records };
    return a.kind === 'unknown' ? a : aaaa.kind === 'unknown' ? aaaa : a;
}
async function existence(resolver, name) {
    const address = await resolver.ask({ type: 'A', name });
    if (address.kind === 'unknown')
        return address;
    if (address.kind === 'found' || address.why === 'NODATA')
        return { kind: 'exists' };
    const alias = await resolver.ask({ type: 'CNAME', name });
    if (alias.kind === 'unknown')
        return alias;
    return { kind: alias.kind === 'found' && alias.records.length > 0 ? 'exists' : 'missing' };
}
async function mailHosts(resolver, name) {
    const mx = await resolver.ask({ type: 'MX', name });
    if (mx.kind === 'unknown')
        return mx;
    const exchanges = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()) : [];
    return { kind: 'found', records: [...new Set(exchanges)].filter((host) => host !== '') };
}
async function receivingHosts(resolver, name) {
    const mx = await resolver.ask({ type: 'MX', name });
    if (mx.kind !== 'absent' || mx.why === 'NXDOMAIN')
        return await mailHosts(resolver, name);
    const own = await addressesOf(resolver, name);
    return own.kind === 'unknown' ? own : { kind: 'found', records: own.kind === 'found' ? [name] : [] };
}


/***/ })

};
