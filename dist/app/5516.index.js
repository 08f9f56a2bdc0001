export const id = 5516;
export const ids = [5516];
export const modules = {

/***/ 95516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPart),
/* harmony export */   readShards: () => (/* binding */ readShards),
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4527);
/* harmony import */ var _core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39297);


const MODES = ['run', 'plan', 'merge'];
const MOST_SHARDS = 256;
function readPart(leg) {
    const { part, place, plan, only, checks } = (0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_core_text_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parsedJson */ .U4)(leg));
    if (typeof part !== 'string' || typeof plan !== 'string' || typeof only !== 'string' || typeof checks !== 'string')
        return null;
    return { name: part, place: typeof place === 'string' && place !== '' ? place : null, plan, only, checks };
}
function readShards(text) {
    const number = Number(text.trim() === '' ? '1' : text);
    return Number.isInteger(number) && number >= 1 && number <= MOST_SHARDS ? number : null;
}
function readSettings(get) {
    const errors = [];
    const flag = (name) => {
        const value = get(name).trim().toLowerCase();
        if (value !== '' && value !== 'true' && value !== 'false')
            errors.push(`${name}: "${value}" is neither true nor false`);
        return value === 'true';
    };
    const leg = get('matrix-leg').trim();
    const mode = MODES.find((known) => known === (get('mode').trim() || 'run'));
    if (mode === undefined)
        errors.push(`mode: "${get('mode').trim()}" is not known (expected run, plan or merge)`);
    const shards = readShards(get('shards'));
    if (shards === null)
        errors.push(`shards: "${get('shards').trim()}" is no number from 1 to ${MOST_SHARDS}`);
    const part = mode === 'run' ? readPart(leg) : null;
    const chosen = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .readChecks */ .wf)(part?.checks ?? get('checks'));
    if (!chosen.ok)
        errors.push(chosen.error);
    const failOn = ['critical', 'warning', 'transition', 'never'].find((known) => known === (get('fail-on').trim() || 'critical'));
    if (failOn === undefined)
        errors.push(`fail-on: "${get('fail-on').trim()}" is not known (expected critical, warning, transition or never)`);
    const openIssue = flag('open-issue');
    const githubToken = get('github-token').trim();
    if (openIssue && githubToken === '') {
        errors.push('github-token is missing, which open-issue needs: write github-token: ${{ github.token }}, and permissions: issues: write');
    }
    const issueRepository = get('issue-repository').trim();
    if (issueRepository !== '' && !/^[\w-]+\/[\w.-]+$/.test(issueRepository)) {
        errors.push(`issue-repository: "${issueRepository}" is no repository (expected owner/name)`);
    }
    const history = get('history').trim();
    if (history !== '' && history !== 'true' && history !== 'false' && !/^[.~]|[/\\]/.test(history))
        errors.push(`history: "${history}" is not usable (expected true, false, or a folder such as ./history)`);
    const only = (0,_core_request_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .commaList */ .od)(part?.only ?? get('only'));
    const settings = {
        failOn: failOn ?? 'critical',
        only: only.length > 0 ? only : null,
        checks: chosen.ok ? chosen.checks : null,
        dryRun: flag('dry-run'),
        openIssue,
        githubToken,
        issueRepository,
        reportDir: get('report-dir').trim(),
        history,
        matrixLeg: leg === '' || leg === 'null' ? null : leg,
        mode: mode ?? 'run',
        shards: shards ?? 1,
        reports: get('reports').trim(),
        part,
    };
    return errors.length > 0 ? { ok: false, errors } : { ok: true, settings };
}


/***/ }),

/***/ 39297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ isDeepJson),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function countOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
const DEEPEST = 200;
function parsedJson(text) {
    try {
        return text === null || isDeepJson(text) ? null : JSON.parse(text);
    }
    catch {
        return null;
    }
}
function isDeepJson(text) {
    let depth = 0;
    let isText = false;
    for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            isText = !isText;
        else if (isText)
            at += code === BACKSLASH ? 1 : 0;
        else if (code === BRACKET || code === BRACE)
            depth += 1;
        else if (code === BRACKET + 2 || code === BRACE + 2)
            depth -= 1;
    }
    return depth > DEEPEST;
}
const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b];


/***/ })

};
