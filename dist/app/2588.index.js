export const id = 2588;
export const ids = [2588];
export const modules = {

/***/ 92588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkConfigCommand: () => (/* binding */ checkConfigCommand),
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   t: () => (/* binding */ configured)
/* harmony export */ });
/* harmony import */ var _config_document_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20228);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7828);
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4527);
/* harmony import */ var _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9786);
/* harmony import */ var _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83267);





/** `check-config F`: says what a configuration would do, or everything that is wrong with it; asks no server. */
function checkConfigCommand(file, terminal) {
    const config = configured({ config: file }, terminal);
    if (config === null)
        return 3;
    terminal.print(`${file}: fine. ${describe(config)}\n`);
    return 0;
}
function describe(config) {
    const loops = config.loops.map(({ name, kind, sender, mailbox, bounces }) => {
        const back = bounces === null ? '' : `, bounces from ${bounces}`;
        return `${name} (${kind}, ${sender} -> ${mailbox}${back})`;
    });
    const parts = [
        loops.length > 0 ? `Loops: ${loops.join(', ')}.` : 'No loops.',
        config.domains.length > 0 ? `Domains: ${config.domains.map((domain) => domain.name).join(', ')}.` : '',
        config.blocklists === null ? '' : `Blocklists for ${config.blocklists.ips.join(', ') || 'no address yet'}.`,
    ];
    return parts.filter((part) => part !== '').join(' ');
}
/** The configuration that a command works with; null when it has errors, all of which have been reported. */
function configured(inputs, terminal) {
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z)({ get: (name) => inputs[name] ?? '', env: terminal.env, readText: terminal.readText, readZone: _checks_blocklists_read_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .readZone */ .X, calendar: _wiring_real_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .calendar */ .BJ });
    if (!loaded.ok) {
        for (const error of loaded.errors)
            terminal.complain(`${(0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .formatConfigError */ .YQ)(error)}\n`);
        return null;
    }
    for (const secret of loaded.config.secrets)
        terminal.mask(secret);
    for (const warning of loaded.warnings)
        terminal.complain(`warning: ${(0,_config_document_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .formatConfigError */ .YQ)(warning)}\n`);
    return loaded.config;
}
/** What of it is to be run; null when that makes no sense, which has been notified. */
function planned(config, selection, terminal) {
    const planning = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planOf */ .XC)(config, selection);
    if ('plan' in planning)
        return planning.plan;
    for (const error of planning.errors)
        terminal.complain(`${error}\n`);
    return null;
}


/***/ })

};
