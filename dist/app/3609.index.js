export const id = 3609;
export const ids = [3609];
export const modules = {

/***/ 3609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   previousRuns: () => (/* binding */ previousRuns),
/* harmony export */   repositoryFacts: () => (/* binding */ repositoryFacts)
/* harmony export */ });
/* harmony import */ var _core_ports_services_issue_tracker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35370);
/* harmony import */ var _api_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19248);
/* harmony import */ var _api_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67444);



async function repositoryFacts(access) {
    const api = new _api_api_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubApi */ .y(access);
    const request = {
        method: 'GET',
        url: '/repos/{owner}/{repo}',
        repeatable: true,
        permission: 'actions: read',
        action: `look at ${api.repository}`,
    };
    return api.call(request, ({ data }) => {
        const { pushed_at: pushedAt, private: isPrivate, archived: isArchived } = (0,_api_json_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(data);
        return typeof isPrivate === 'boolean' && typeof isArchived === 'boolean'
            ? { pushedAt: (0,_api_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s$)(pushedAt), isPrivate, isArchived }
            : null;
    });
}
async function previousRuns(access, workflowFile) {
    const api = new _api_api_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubApi */ .y(access);
    const request = {
        method: 'GET',
        url: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
        path: { workflow_id: workflowFile },
        query: { event: 'schedule', per_page: 100 },
        repeatable: true,
        permission: 'actions: read',
        action: `list the runs of ${workflowFile} in ${api.repository}`,
    };
    try {
        return await api.call(request, ({ data }) => {
            const runs = (0,_api_json_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(data)['workflow_runs'];
            return Array.isArray(runs) ? (0,_api_json_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(runs).flatMap((run) => scheduledRun((0,_api_json_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(run)) ?? []) : null;
        });
    }
    catch (error) {
        if (error instanceof _core_ports_services_issue_tracker_js__WEBPACK_IMPORTED_MODULE_0__/* .TrackerError */ .B && (error.kind === 'forbidden' || error.kind === 'not-found'))
            return null;
        throw error;
    }
}
function scheduledRun({ id, run_started_at: startedAt }) {
    const number = (0,_api_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ordinal */ .IE)(id);
    return typeof startedAt === 'string' ? { id: number === null ? null : String(number), startedAt } : null;
}


/***/ })

};
