export const id = 7933;
export const ids = [7933];
export const modules = {

/***/ 47933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baselineFindings: () => (/* binding */ baselineFindings),
/* harmony export */   driftFindings: () => (/* binding */ driftFindings),
/* harmony export */   readBaseline: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);

function readBaseline(text) {
    let report;
    try {
        report = JSON.parse(text);
    }
    catch {
        return { kind: 'unusable', reason: 'it is no JSON' };
    }
    if (typeof report !== 'object' || report === null || !('finishedAt' in report))
        return { kind: 'unusable', reason: 'it is no report' };
    const records = 'records' in report && Array.isArray(report.records) ? report.records.filter(isRecordSet) : null;
    if (records === null)
        return { kind: 'unusable', reason: 'that run looked at no domain' };
    return { kind: 'records', records, at: String(report.finishedAt) };
}
function isRecordSet(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (!('name' in value && 'type' in value && 'values' in value && 'digest' in value))
        return false;
    const isText = (each) => typeof each === 'string';
    return [value.name, value.type, value.digest].every(isText) && Array.isArray(value.values) && value.values.every(isText);
}
async function baselineFindings(earlier, records, ttlOf) {
    const { path, file } = earlier;
    if (!file.ok)
        return [baselineFinding(path, file.reason)];
    const baseline = readBaseline(file.text);
    return baseline.kind === 'unusable' ? [baselineFinding(path, baseline.reason)] : await driftFindings(baseline, records, ttlOf);
}
function baselineFinding(path, reason) {
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(path)('dns-baseline', 'unknown', `What has changed in DNS is not known: the earlier report could not be used, ${reason}.`, {
        remedy: 'Keep the report.json of a run as an artifact, and name its path as baseline.',
    });
}
async function driftFindings(before, after, ttlOf) {
    const then = new Map(before.records.map((set) => [`${set.type} ${set.name}`, set]));
    const changed = after.flatMap((set) => {
        const old = then.get(`${set.type} ${set.name}`);
        return old === undefined || old.digest === set.digest ? [] : [{ old, set }];
    });
    return await Promise.all(changed.map(async ({ old, set }) => changeFinding(old, set, before.at, await ttlOf(set.name, set.type))));
}
function changeFinding(old, now, since, ttl) {
    const what = old.values.length === 0 ? 'is new' : now.values.length === 0 ? 'is gone' : 'has changed';
    const kept = ttl === null ? '' : ` Caches may keep the record for ${ttl} s.`;
    const lines = (values) => (values.length === 0 ? 'none' : values.join('\n     '));
    return (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(now.name)('dns-changed', 'warning', `${now.name} ${now.type} ${what} since ${since}.${kept}`, {
        evidence: `old: ${lines(old.values)}\nnew: ${lines(now.values)}`,
        remedy: 'If the change was meant, take the report of this run as baseline from now on.',
    });
}


/***/ })

};
