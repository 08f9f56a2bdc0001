export const id = 2444;
export const ids = [2444];
export const modules = {

/***/ 92444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askingOutside: () => (/* binding */ askingOutside),
/* harmony export */   ownServers: () => (/* binding */ ownServers),
/* harmony export */   withoutInside: () => (/* binding */ withoutInside)
/* harmony export */ });
/* harmony import */ var _core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84527);

const MOST_NAMED = 3;
function withoutInside(world, domain) {
    const { askAuthority } = world;
    return {
        ...world,
        meet: async (host, address, key) => mayReach(domain, world.own, host, address) ? await world.meet(host, address, key) : withheld(address, domain.name),
        fetchPage: async (host, path, addresses, limit) => {
            const outside = addresses.filter((address) => mayReach(domain, world.own, host, address));
            return outside.length === 0
                ? withheld(addresses.slice(0, MOST_NAMED).join(', '), domain.name)
                : await world.fetchPage(host, path, outside, limit);
        },
        askAuthority: askingOutside(askAuthority, domain, world.own),
    };
}
function askingOutside(ask, domain, own) {
    return async (address, name, type) => mayReach(domain, own, '', address) ? await ask(address, name, type) : withheld(address, domain?.name ?? null);
}
function ownServers({ senders, mailboxes, dns }) {
    const hosts = [...senders.values(), ...mailboxes.values()].map(({ host }) => host.toLowerCase());
    const resolvers = dns.servers.flatMap((server) => /^\[?([^\]]*)\]?:\d+$/.exec(server)?.[1] ?? []);
    return new Set([...hosts, ...resolvers].map(_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .sameForm */ .Lb));
}
function mayReach(domain, own, host, address) {
    return domain?.internal === true || !(0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isInside */ .FK)(address) || own.has((0,_core_address_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .sameForm */ .Lb)(address)) || own.has(host.toLowerCase().replace(/\.$/, ''));
}
function withheld(address, domain) {
    return {
        kind: 'withheld',
        reason: `its address ${address} is inside a network, where nothing is connected to on the word of a DNS record`,
        remedy: domain === null
            ? 'Run from outside that network, or let dns.servers name a resolver outside it.'
            : `If that is a host of yours, set domains.${domain}.internal: true in the configuration; else correct the record.`,
    };
}


/***/ })

};
