export const id = 6839;
export const ids = [6839];
export const modules = {

/***/ 86839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ printReport),
/* harmony export */   k: () => (/* binding */ keepReport),
/* harmony export */   printUnusable: () => (/* binding */ printUnusable)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73917);
/* harmony import */ var _report_formats_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63656);
/* harmony import */ var _report_formats_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81646);
/* harmony import */ var _report_summary_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92440);
// What a run, or a run that could not begin, leaves behind: its report on standard output and in files.
// Called by app.





/** The report on standard output. */
function printReport(report, { scope, found = false }, format, terminal) {
    const rendered = (0,_report_formats_format_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .X)(report, format, { scope, text: { colour: terminal.colour, width: terminal.columns ?? 100, found } });
    if (format === 'text')
        terminal.print(rendered);
    else
        terminal.printDocument(rendered);
}
/** A report of mistakes that stand on standard error already: people get its verdict, programs all of it. */
function printUnusable(report, scope, { format, reportDir }, terminal) {
    if (format === 'text')
        terminal.print(`${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalMark */ .yg)(report.state)} ${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .pluginWord */ .Mw)(report.state)}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(report.verdict.summary, 1_000)}\n`);
    else
        printReport(report, { scope }, format, terminal);
    if (reportDir !== '')
        keepReport(report, reportDir, terminal);
}
/** Writes report.json and the job summary into a folder. */
function keepReport(report, directory, terminal) {
    try {
        terminal.writeText(`${directory}/report.json`, (0,_report_formats_json_js__WEBPACK_IMPORTED_MODULE_3__/* .reportJson */ .l)(report));
        terminal.writeText(`${directory}/summary.md`, (0,_report_summary_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summary */ .z)(report));
    }
    catch (error) {
        terminal.complain(`${directory}: the report could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
    }
}


/***/ })

};
