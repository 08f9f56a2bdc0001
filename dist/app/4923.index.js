export const id = 4923;
export const ids = [4923];
export const modules = {

/***/ 45692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ machine),
/* harmony export */   Te: () => (/* binding */ beginRun),
/* harmony export */   lb: () => (/* binding */ endRun),
/* harmony export */   nA: () => (/* binding */ onInterrupt),
/* harmony export */   oI: () => (/* binding */ hosted),
/* harmony export */   x3: () => (/* binding */ writeText),
/* harmony export */   yR: () => (/* binding */ readText),
/* harmony export */   yV: () => (/* binding */ alive)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);




/** One of GitHub's own machines, by its own word (docs.github.com, "Variables reference": RUNNER_ENVIRONMENT). */
function hosted() {
    return process.env['RUNNER_ENVIRONMENT'] === 'github-hosted';
}
/** Files, read and written whole. */
const readText = (path) => {
    try {
        return { ok: true, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8') };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === 'ENOENT')
            return { ok: false, reason: 'there is no such file' };
        if (code === 'EACCES')
            return { ok: false, reason: 'reading it is not permitted' };
        if (code === 'EISDIR')
            return { ok: false, reason: 'it is a folder' };
        return { ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
};
function writeText(path, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
}
/** Calls `stop` at the first SIGINT or SIGTERM; the second ends the process at once. Returns how to let go. */
function onInterrupt(stop) {
    let asked = false;
    const interrupt = () => {
        if (asked)
            process.exit(130);
        asked = true;
        stop();
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    return () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
}
/**
 * A number for this machine as long as it runs and, in a container, for its own numbering of processes; 0 where that cannot be told
 * for sure: then no process number is believed, and an earlier run is taken to be over by its time alone.
 */
function machine() {
    try {
        const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8');
        const processes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid');
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)('sha256').update([boot, processes, (0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)()].join('\0')).digest().readUInt32BE(0);
    }
    catch {
        return 0;
    }
}
/** Linux gives process numbers below this (PID_MAX_LIMIT); the rest of 32 bits tells the runs of one process apart. */
const PROCESSES = 2 ** 22;
const liveRuns = new Set();
let begun = 0;
/** A number by which others on this machine can tell that a run is going on, until `endRun`. */
function beginRun() {
    begun = (begun + 1) % 2 ** 10;
    const run = begun * PROCESSES + (process.pid % PROCESSES);
    liveRuns.add(run);
    return run;
}
function endRun(run) {
    liveRuns.delete(run);
}
/** Whether a run of this machine may still be going on. */
function alive(run) {
    const pid = run % PROCESSES;
    if (pid === process.pid % PROCESSES)
        return liveRuns.has(run);
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM: it runs, and belongs to somebody else.
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}


/***/ }),

/***/ 83289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release; a test holds it equal to package.json's. */
const VERSION = '0.1.0';


/***/ }),

/***/ 52063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yh: () => (/* binding */ CATALOGUE),
  OB: () => (/* binding */ rowOf)
});

// UNUSED EXPORTS: CHECKS, CODES

;// CONCATENATED MODULE: ./lib/src/core/result/codes/arrival-codes.js
// What an arrived probe tells: rows of the catalogue, one a code.
// Read by core/result/catalogue.ts alone.
const loop = { check: 'loop', family: 'other', explains: [] };
const spf = {
    check: 'spf',
    family: 'authentication',
    explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-spf'],
};
const dkim = {
    check: 'dkim',
    family: 'authentication',
    explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-dkim'],
};
const dmarc = { check: 'dmarc', family: 'authentication', explains: ['refused-for-dmarc', 'refused-for-authentication'] };
const ARRIVAL_CODES = {
    'slow-hop': { ...loop, family: 'way', states: ['warning'] },
    'hop-clock': { ...loop, family: 'way', states: ['warning'] },
    'filter-words': { ...loop, family: 'filter', explains: ['refused-for-content'], states: ['ok', 'warning'] },
    'gmail-category': { ...loop, states: ['ok'] },
    'results-not-believed': { ...loop, states: ['ok'] },
    'receiver-disagrees': { ...loop, states: ['warning'] },
    'expectation-missed': { ...loop, family: 'authentication', states: ['critical'] },
    'expectation-unknown': { ...loop, states: ['unknown'] },
    'spf-probe-failed': { ...spf, states: ['warning', 'critical'] },
    'spf-probe-unproved': { ...spf, states: ['warning'] },
    'dmarc-probe-failed': { ...dmarc, states: ['warning', 'critical'] },
    'dmarc-spf-only': { ...dmarc, states: ['warning'] },
    'dkim-unsigned': { ...dkim, states: ['ok', 'warning'] },
    'dkim-probe-unknown': { ...dkim, family: 'record', states: ['unknown'] },
    'dkim-body-changed': { ...dkim, states: ['ok', 'critical'] },
    'dkim-header-changed': { ...dkim, states: ['ok', 'critical'] },
    'dkim-signature-wrong': { ...dkim, states: ['ok', 'critical'] },
    'dkim-probe-key-missing': { ...dkim, states: ['ok', 'critical'] },
    'dkim-probe-key-revoked': { ...dkim, states: ['ok', 'critical'] },
    'dkim-probe-key-unusable': { ...dkim, states: ['ok', 'critical'] },
    'dkim-expired': { ...dkim, states: ['ok', 'warning'] },
    'dkim-signature-weak': { ...dkim, states: ['ok', 'critical'] },
    'dkim-key-short': { ...dkim, family: 'record', states: ['warning'] },
    'dkim-partial': { ...dkim, family: 'record', states: ['warning'] },
    'dkim-from-unsigned': { ...dkim, states: ['ok', 'critical'] },
    'dkim-malformed': { ...dkim, states: ['ok', 'critical'] },
    'arc-broken': { ...dkim, explains: [], states: ['warning'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/blocklist-codes.js
// What blocklists say of an address or a domain: rows of the catalogue, one a code.
// Read by core/result/catalogue.ts alone.
const blocklist = {
    check: 'blocklist',
    family: 'reputation',
    explains: ['refused-for-reputation', 'refused-for-rate', 'refused-for-content'],
};
const BLOCKLIST_CODES = {
    'blocklist-clean': { ...blocklist, states: ['ok'] },
    'blocklist-listed': { ...blocklist, states: ['warning', 'critical'] },
    'blocklist-noted': { ...blocklist, states: ['ok'] },
    'blocklist-ignored': { ...blocklist, states: ['ok'] },
    'blocklist-private': { ...blocklist, states: ['ok'] },
    'blocklist-unknown': { ...blocklist, states: ['unknown'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/host-codes.js
// What is found of a domain's mail hosts, their names and its zone: rows of the catalogue, one a code.
// Read by core/result/catalogue.ts alone.
const mx = { check: 'mx', family: 'other', explains: ['refused-for-relaying', 'refused-for-sender'] };
const ptr = { check: 'ptr', family: 'names', explains: ['refused-for-reverse-dns'] };
const helo = { check: 'helo', family: 'other', explains: [] };
const dns = { check: 'dns', family: 'other', explains: [] };
const HOST_CODES = {
    'mx-ok': { ...mx, states: ['ok'] },
    'mx-no-domain': { ...mx, states: ['critical'] },
    'mx-missing': { ...mx, states: ['critical'] },
    'mx-implicit': { ...mx, states: ['warning'] },
    'mx-null': { ...mx, states: ['warning'] },
    'mx-null-mixed': { ...mx, states: ['critical'] },
    'mx-no-address': { ...mx, states: ['warning', 'critical'] },
    'mx-cname': { ...mx, states: ['warning'] },
    'mx-set': { ...mx, states: ['critical'] },
    'mx-unknown': { ...mx, states: ['unknown'] },
    'mx-private': { ...mx, states: ['warning', 'critical'] },
    'mx-null-preference': { ...mx, states: ['warning'] },
    'mx-dotless': { ...mx, states: ['warning'] },
    'ptr-ok': { ...ptr, states: ['ok'] },
    'ptr-missing': { ...ptr, states: ['ok', 'warning'] },
    'ptr-unconfirmed': { ...ptr, states: ['ok', 'warning'] },
    'ptr-unknown': { ...ptr, states: ['unknown'] },
    'helo-ok': { ...helo, states: ['ok'] },
    'helo-reverse': { ...helo, states: ['ok'] },
    'helo-missing': { ...helo, states: ['ok', 'warning'] },
    'helo-mismatch': { ...helo, states: ['ok', 'warning'] },
    'helo-syntax': { ...helo, states: ['ok', 'warning'] },
    'helo-literal': { ...helo, states: ['ok', 'warning'] },
    'helo-unknown': { ...helo, states: ['unknown'] },
    'dns-slow': { ...dns, states: ['unknown'] },
    'dns-settled': { ...dns, states: ['ok'] },
    'dns-unsettled': { ...dns, states: ['critical'] },
    'dns-consistent': { ...dns, states: ['ok'] },
    'dns-differs': { ...dns, states: ['critical'] },
    'dns-stale': { ...dns, states: ['warning'] },
    'dns-lame': { ...dns, states: ['warning'] },
    'dns-unknown': { ...dns, states: ['unknown'] },
    'dns-changed': { ...dns, family: 'change', states: ['warning'] },
    'dns-baseline': { ...dns, states: ['unknown'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/loop-codes.js
// What loops, their mailboxes and the run itself are found to be: rows of the catalogue, one a code.
// Read by core/result/catalogue.ts alone.
const loop_codes_loop = { check: 'loop', family: 'other', explains: [] };
const schedule = { check: 'schedule', family: 'other', explains: [] };
const LOOP_CODES = {
    late: { ...loop_codes_loop, states: ['warning'] },
    'forged-token': { ...loop_codes_loop, states: ['warning'] },
    'delayed-notification': { ...loop_codes_loop, family: 'notification', states: ['warning'] },
    'bounced-copy': { ...loop_codes_loop, states: ['warning'] },
    'late-bounce': { ...loop_codes_loop, family: 'notification', states: ['warning'] },
    'bounces-unread': { ...loop_codes_loop, states: ['unknown'] },
    'probe-marked-only': { ...loop_codes_loop, states: ['ok'] },
    'probe-left': { ...loop_codes_loop, states: ['ok', 'warning'] },
    'reading-held-up': { ...loop_codes_loop, states: ['ok'] },
    'mailbox-emptied': { ...loop_codes_loop, states: ['warning'] },
    'folder-unread': { ...loop_codes_loop, states: ['ok'] },
    'mail-skipped': { ...loop_codes_loop, states: ['ok'] },
    'clock-skew': { ...loop_codes_loop, states: ['ok', 'warning'] },
    'evidence-broken': { ...loop_codes_loop, states: ['unknown'] },
    /** Of whichever family of checks broke. */
    'check-broken': { ...loop_codes_loop, check: null, states: ['unknown'] },
    'schedule-active': { ...schedule, states: ['ok'] },
    'schedule-ending': { ...schedule, states: ['warning'] },
    'schedule-on-time': { ...schedule, states: ['ok'] },
    'schedule-gap': { ...schedule, states: ['warning'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/record-codes.js
// What stands in the SPF, DKIM, DMARC and BIMI records of a domain: rows of the catalogue, one a code.
// Read by core/result/catalogue.ts alone.
const record_codes_spf = { check: 'spf', family: 'record', explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-spf'] };
const record_codes_dkim = {
    check: 'dkim',
    family: 'record',
    explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-dkim'],
};
const record_codes_dmarc = { check: 'dmarc', family: 'record', explains: ['refused-for-dmarc', 'refused-for-authentication'] };
const bimi = { check: 'bimi', family: 'other', explains: [] };
const RECORD_CODES = {
    'spf-ok': { ...record_codes_spf, states: ['ok'] },
    'spf-missing': { ...record_codes_spf, states: ['warning'] },
    'spf-multiple': { ...record_codes_spf, states: ['critical'] },
    'spf-syntax': { ...record_codes_spf, states: ['critical'] },
    'spf-all-pass': { ...record_codes_spf, states: ['warning'] },
    'spf-wide': { ...record_codes_spf, states: ['warning'] },
    'spf-private': { ...record_codes_spf, states: ['warning'] },
    'spf-equals': { ...record_codes_spf, states: ['warning'] },
    'spf-all-neutral': { ...record_codes_spf, states: ['warning'] },
    'spf-no-all': { ...record_codes_spf, states: ['warning'] },
    'spf-lookups': { ...record_codes_spf, states: ['critical'] },
    'spf-ptr': { ...record_codes_spf, states: ['warning'] },
    'spf-ignored': { ...record_codes_spf, states: ['warning'] },
    'spf-unknown': { ...record_codes_spf, states: ['unknown'] },
    'spf-void': { ...record_codes_spf, states: ['warning', 'critical'] },
    'spf-void-family': { ...record_codes_spf, states: ['ok', 'warning', 'critical'] },
    'spf-include': { ...record_codes_spf, states: ['critical'] },
    'spf-mx-limit': { ...record_codes_spf, states: ['critical'] },
    'spf-long': { ...record_codes_spf, states: ['warning'] },
    'spf-address-ok': { ...record_codes_spf, states: ['ok'] },
    'spf-address-refused': { ...record_codes_spf, states: ['critical'] },
    'spf-address-passes': { ...record_codes_spf, states: ['critical'] },
    'spf-address-unknown': { ...record_codes_spf, states: ['unknown'] },
    'spf-helo-ok': { ...record_codes_spf, states: ['ok'] },
    'spf-helo-none': { ...record_codes_spf, states: ['ok'] },
    'spf-helo-refused': { ...record_codes_spf, states: ['warning', 'critical'] },
    'spf-helo-unknown': { ...record_codes_spf, states: ['unknown'] },
    'dkim-ok': { ...record_codes_dkim, states: ['ok'] },
    'dkim-missing': { ...record_codes_dkim, states: ['critical'] },
    'dkim-dangling': { ...record_codes_dkim, states: ['critical'] },
    'dkim-multiple': { ...record_codes_dkim, states: ['critical'] },
    'dkim-syntax': { ...record_codes_dkim, states: ['critical'] },
    'dkim-revoked': { ...record_codes_dkim, states: ['critical'] },
    'dkim-weak': { ...record_codes_dkim, states: ['warning', 'critical'] },
    'dkim-testing': { ...record_codes_dkim, states: ['warning'] },
    'dkim-unusable': { ...record_codes_dkim, states: ['critical'] },
    'dkim-unknown': { ...record_codes_dkim, states: ['unknown'] },
    'dmarc-ok': { ...record_codes_dmarc, states: ['ok'] },
    'dmarc-missing': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-multiple': { ...record_codes_dmarc, states: ['critical'] },
    'dmarc-syntax': { ...record_codes_dmarc, states: ['critical'] },
    'dmarc-tags': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-weak': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-unknown': { ...record_codes_dmarc, states: ['unknown'] },
    'dmarc-subdomains': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-removed': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-report-refused': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-report-unknown': { ...record_codes_dmarc, states: ['unknown'] },
    'dmarc-organization': { ...record_codes_dmarc, states: ['ok'] },
    'bimi-ok': { ...bimi, states: ['ok'] },
    'bimi-none': { ...bimi, states: ['ok'] },
    'bimi-syntax': { ...bimi, states: ['warning'] },
    'bimi-dmarc': { ...bimi, states: ['warning'] },
    'bimi-logo': { ...bimi, states: ['warning'] },
    'bimi-unknown': { ...bimi, states: ['unknown'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/refusal-codes.js
// The reasons that a refusing server gives itself: rows of the catalogue, one a code; core/judge/refusal has the phrases.
// Read by core/result/catalogue.ts alone.
const reason = { check: 'loop', family: 'refusal', explains: [], states: ['warning'] };
const REFUSAL_CODES = {
    'refused-for-dmarc': reason,
    'refused-for-authentication': reason,
    'refused-for-spf': reason,
    'refused-for-dkim': reason,
    'refused-for-reverse-dns': reason,
    'refused-for-relaying': reason,
    'refused-for-reputation': reason,
    'refused-for-client': reason,
    'refused-for-ehlo': reason,
    'refused-for-tls': reason,
    'refused-for-sender': reason,
    'refused-for-quota': reason,
    'refused-for-recipient': reason,
    'refused-for-size': reason,
    'refused-for-greylisting': reason,
    'refused-for-rate': reason,
    'refused-for-system': reason,
    'refused-for-content': reason,
    'refused-for-policy': reason,
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/transport-codes.js
// What protects mail on its way (MTA-STS, TLS-RPT, DANE, CAA, certificates): rows of the catalogue, one a code.
// Read by core/result/catalogue.ts alone.
const mtaSts = { check: 'mta-sts', family: 'other', explains: [] };
const tlsRpt = { check: 'tls-rpt', family: 'other', explains: [] };
const dane = { check: 'dane', family: 'other', explains: [] };
const caa = { check: 'caa', family: 'other', explains: [] };
const certificate = { check: 'certificate', family: 'transport', explains: ['refused-for-tls'] };
const TRANSPORT_CODES = {
    'mta-sts-ok': { ...mtaSts, states: ['ok'] },
    'mta-sts-none': { ...mtaSts, states: ['ok'] },
    'mta-sts-syntax': { ...mtaSts, states: ['warning'] },
    'mta-sts-policy': { ...mtaSts, states: ['warning'] },
    'mta-sts-mx': { ...mtaSts, states: ['warning', 'critical'] },
    'mta-sts-unknown': { ...mtaSts, states: ['unknown'] },
    'tls-rpt-ok': { ...tlsRpt, states: ['ok'] },
    'tls-rpt-none': { ...tlsRpt, states: ['ok'] },
    'tls-rpt-syntax': { ...tlsRpt, states: ['warning'] },
    'tls-rpt-unknown': { ...tlsRpt, states: ['unknown'] },
    'dane-ok': { ...dane, states: ['ok'] },
    'dane-none': { ...dane, states: ['ok'] },
    'dane-mismatch': { ...dane, states: ['critical'] },
    'dane-syntax': { ...dane, states: ['warning'] },
    'dane-insecure': { ...dane, states: ['warning'] },
    'dane-unknown': { ...dane, states: ['unknown'] },
    'caa-ok': { ...caa, states: ['ok'] },
    'caa-none': { ...caa, states: ['ok'] },
    'caa-forbidden': { ...caa, states: ['warning'] },
    'caa-unknown': { ...caa, states: ['unknown'] },
    'certificate-ok': { ...certificate, states: ['ok'] },
    'certificate-expires': { ...certificate, states: ['warning', 'critical'] },
    'certificate-expired': { ...certificate, states: ['unknown', 'critical'] },
    'certificate-untrusted': { ...certificate, states: ['unknown', 'critical'] },
    'certificate-unknown': { ...certificate, states: ['unknown'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/catalogue.js







/** The checks that findings come from, in the order in which documents name them; `only` and `checks` group by them. */
const CHECKS = (/* unused pure expression or super */ null && ([
    'loop',
    'spf',
    'dmarc',
    'dkim',
    'mx',
    'ptr',
    'helo',
    'mta-sts',
    'tls-rpt',
    'bimi',
    'dane',
    'caa',
    'dns',
    'blocklist',
    'certificate',
    'schedule',
]));
/** Every finding code there is. A new one is a row in `codes/` and a section in docs/failures.md; an old one never changes its meaning. */
const CATALOGUE = {
    ...LOOP_CODES,
    ...REFUSAL_CODES,
    ...ARRIVAL_CODES,
    ...RECORD_CODES,
    ...HOST_CODES,
    ...TRANSPORT_CODES,
    ...BLOCKLIST_CODES,
};
/** Every code, in the order of the catalogue. */
const CODES = Object.keys(CATALOGUE);
/** The row of a code. */
function rowOf(code) {
    return CATALOGUE[code];
}


/***/ }),

/***/ 39053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   IH: () => (/* binding */ brokenCheck),
/* harmony export */   Vv: () => (/* binding */ findingOn)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52063);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73917);


/** Characters of a message. A record with a thousand faults is told by the first of them. */
const LONGEST = 1000;
/** Makes the findings about one target: the one maker there is. */
function findingOn(target) {
    return (code, state, message, { evidence = null, remedy = null, reference = null } = {}) => ({
        check: _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh[code].check,
        target,
        code,
        state,
        message: message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message,
        evidence,
        remedy,
        reference,
    });
}
/** A defect of ours in one family of checks, which must not hide what the others saw. */
function brokenCheck(check, error) {
    const finding = findingOn('monitor')('evidence-broken', 'unknown', `A defect of this monitor, not of your records: ${error instanceof Error ? error.message : String(error)}`, {
        remedy: 'Please report it, with the version and report.json.',
    });
    return { ...finding, check, code: 'check-broken' };
}
/** Worst first, then by check, target and code, so that equal facts always stand in the same order. */
function compareFindings(a, b) {
    return ((0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .compareStates */ .CD)(b.state, a.state) ||
        compareText(a.check, b.check) ||
        compareText(a.target, b.target) ||
        compareText(a.code, b.code) ||
        compareText(a.message, b.message));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 73917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   CD: () => (/* binding */ compareStates),
/* harmony export */   Mw: () => (/* binding */ pluginWord),
/* harmony export */   NG: () => (/* binding */ stateBadge),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   nI: () => (/* binding */ paint),
/* harmony export */   xj: () => (/* binding */ STATES),
/* harmony export */   yg: () => (/* binding */ terminalMark),
/* harmony export */   ys: () => (/* binding */ headlineMark)
/* harmony export */ });
/** The states from best to worst; the order is the contract's (`ok` < `warning` < `unknown` < `critical`). */
const STATES = ['ok', 'warning', 'unknown', 'critical'];
/** Negative if `a` is better than `b`, positive if worse, 0 if equal. */
function compareStates(a, b) {
    return STATES.indexOf(a) - STATES.indexOf(b);
}
/** The worst of `states`; `ok` when there are none. */
function worst(states) {
    let result = 'ok';
    for (const state of states)
        if (compareStates(state, result) > 0)
            result = state;
    return result;
}
/** Exit status of the command line, as monitoring plugins define it (0 ok, 1 warning, 2 critical, 3 unknown). */
function exitStatus(state) {
    switch (state) {
        case 'ok':
            return 0;
        case 'warning':
            return 1;
        case 'critical':
            return 2;
        case 'unknown':
            return 3;
    }
}
/** The state as it stands in a Markdown table. */
function stateBadge(state) {
    switch (state) {
        case 'ok':
            return '✅ ok';
        case 'warning':
            return '⚠️ warning';
        case 'unknown':
            return '❔ unknown';
        case 'critical':
            return '🛑 critical';
    }
}
/** The sign before the headline. */
function headlineMark(state) {
    switch (state) {
        case 'ok':
            return '✅';
        case 'warning':
            return '⚠️';
        case 'unknown':
            return '❔';
        case 'critical':
            return '🚨';
    }
}
/** One column wide in every terminal, and told apart without colour. */
function terminalMark(state) {
    switch (state) {
        case 'ok':
            return '✓';
        case 'warning':
            return '!';
        case 'unknown':
            return '?';
        case 'critical':
            return '✗';
    }
}
/** The word that monitoring plugins say (Monitoring Plugins Development Guidelines, "Plugin Return Codes"). */
function pluginWord(state) {
    switch (state) {
        case 'ok':
            return 'OK';
        case 'warning':
            return 'WARNING';
        case 'unknown':
            return 'UNKNOWN';
        case 'critical':
            return 'CRITICAL';
    }
}
/** `text` in the state's colour (ECMA-48 SGR), or as it is when `colour` is false. */
function paint(text, state, colour, bold = false) {
    return colour ? `\u001b[${bold ? '1;' : ''}${SGR[state]}m${text}\u001b[0m` : text;
}
const SGR = { ok: 32, warning: 33, unknown: 35, critical: 31 };


/***/ }),

/***/ 64384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   T7: () => (/* binding */ disarmCommands),
/* harmony export */   ju: () => (/* binding */ markdownMessage),
/* harmony export */   n: () => (/* binding */ foreignWord),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   zQ: () => (/* binding */ markdownLines)
/* harmony export */ });
/* harmony import */ var _unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44860);

const LONGEST = 80;
/** A piece of a foreign record as it may stand in a sentence of ours: on one line, without control or direction characters, not endless. */
function foreignWord(text) {
    const clean = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
    return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
} /**
 * Foreign text (subjects, SMTP replies, TXT records, server names, folder names) is hostile. Everything that is printed for people goes
 * through here: nothing that it holds may steer a terminal, the runner, GitHub's Markdown or the reader's eye.
 */
/** Longest text that is looked at, in UTF-16 units; a server may send a line of a megabyte. */
const LONGEST_READ = 65_536;
/** Code points that a text keeps when the caller names no other length. */
const DEFAULT_LENGTH = 300;
/** One printable line without control, bidi and zero-width characters or ANSI codes, in which no workflow command stands; at most `max` code points. */
function plainText(text, max = DEFAULT_LENGTH) {
    const visible = text
        .slice(0, LONGEST_READ)
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .ANSI */ .mh, '')
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .BREAKS */ .vD, ' ')
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH, '')
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .LONE_SURROGATE */ .uG, '\uFFFD')
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .PILED_MARKS */ .YE, '$1')
        .replace(/\s+/g, ' ')
        .trim();
    return cut(disarmCommands(visible), max);
}
/**
 * One line, or what was wrapped out of one, in which the runner finds no command: it takes `::name::` at the start of a line, white space
 * before it or not, and the older `##[name]` anywhere in it.
 */
function disarmCommands(line) {
    return line.replace(/(?<!\S):{2,}/g, (colons) => Array.from(colons).join(' ')).replace(/##\[/g, '## [');
}
/** At most `max` code points; what is cut off leaves an ellipsis. */
function cut(text, max) {
    if (text.length <= max)
        return text;
    const points = Array.from(text);
    if (points.length <= max)
        return text;
    return `${points
        .slice(0, Math.max(0, max - 1))
        .join('')
        .trimEnd()}…`;
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/**
 * GitHub links mentions, issue numbers and addresses after Markdown is rendered, so a backslash does not stop it there: an element between
 * the characters does, and copies as nothing. The same for `$`, which begins a formula.
 */
const LINKED = /[@$]|#(?=\d)|(?<=gh)-(?=\d)|(?<=:)\/\/|(?<=www)\./i;
const MARKDOWN = /[\\`*_[\]()#!|~]|^[-+=]|(?<=^\d{1,9})\.(?=\s|$)/;
const SPECIAL = new RegExp(`(?<entity>[&<>])|(?<linked>${LINKED.source})|(?<markdown>${MARKDOWN.source})`, 'gi');
/** `plainText` as inline Markdown: for table cells, paragraphs and quotes. It renders as exactly its own characters. */
function markdownText(text, max = DEFAULT_LENGTH) {
    return escapeMarkdown(plainText(text, max));
}
/** `markdownText` in a fixed-width face. A code span with backticks would need its pipes escaped in tables only; the element needs it nowhere. */
function markdownCode(text, max = DEFAULT_LENGTH) {
    return `<code>${markdownText(text, max)}</code>`;
}
/** Lines that are told of a text of many, as a tree of records is; the rest is counted. */
const MOST_LINES = 60;
/** A text of several lines as they stand below each other, each `markdownCode`, indented as it was; one line as `markdownCode` has it. */
function markdownLines(text, max = DEFAULT_LENGTH) {
    const lines = text
        .slice(0, LONGEST_READ)
        .split('\n')
        .filter((line) => line.trim() !== '');
    if (lines.length < 2)
        return markdownCode(text, max);
    const shown = lines.slice(0, MOST_LINES).map((line) => `${'&nbsp;'.repeat(Math.min(40, line.search(/[^ ]/)))}${markdownCode(line, max)}`);
    const rest = lines.length - shown.length;
    return [...shown, ...(rest === 0 ? [] : [`and ${rest} more`])].join('<br>');
}
/** `markdownText` in which what stands between backticks, as names do in our own messages, is shown as code. */
function markdownMessage(text, max = DEFAULT_LENGTH) {
    return plainText(text, max)
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : `<code>${escapeMarkdown(part)}</code>`))
        .join('');
}
function escapeMarkdown(line) {
    return line.replace(SPECIAL, (special, entity, linked) => {
        if (entity !== undefined)
            return ENTITIES[entity] ?? '';
        return linked !== undefined ? `<span>${special}</span>` : `\\${special}`;
    });
}


/***/ }),

/***/ 44860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ PILED_MARKS),
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   mh: () => (/* binding */ ANSI),
/* harmony export */   qY: () => (/* binding */ SILENT),
/* harmony export */   uG: () => (/* binding */ LONE_SURROGATE),
/* harmony export */   vD: () => (/* binding */ BREAKS)
/* harmony export */ });
/**
 * The one place that knows what a reader does not see. Cleaning takes it out, redaction reads over it, and report.json escapes it: a text
 * that one of them took for another could carry past the next what that one is there to stop.
 */
const ESC = '\u001b';
const BEL = '\u0007';
const ST = '\u009c';
const CSI = '\u009b';
/** ECMA-48 sequences: CSI (section 5.4), command strings such as OSC (5.6) with their terminator, two-character escapes (5.3). */
const ANSI = new RegExp([`(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`, `${ESC}[\\]PX^_][^${BEL}${ESC}${ST}]*(?:${BEL}|${ESC}\\\\|${ST})`, `${ESC}[ -/]*[0-~]`].join('|'), 'g');
/** Controls and line ends: what a line of ours shows as a blank. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Bidi controls, zero-width characters, tags, fillers, variation selectors: what is there and cannot be seen. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** A surrogate without its other half is no character (Unicode 3.9, D75) and breaks UTF-8 and XML. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** More than three combining marks on one letter are there to run over the neighbouring lines. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;
/**
 * What tells two readings of one text apart and says nothing itself: all of the above, blanks, combining marks, and the character that
 * stands for what could not be shown.
 */
const SILENT = /[\s\p{Cc}\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}\p{M}\ufffd]/u;


/***/ }),

/***/ 63602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ UNKNOWN_VALUE),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/** What stands where nothing is known; never 0. */
const UNKNOWN_VALUE = '–';
/** A duration in ms for people: `43 ms`, `0.9 s`, `15 s`, `4 min 10 s`, `3 h 5 min`, `2 d 4 h`; a dash when it is null or no duration. */
function formatDuration(ms) {
    if (ms === null || !Number.isFinite(ms) || ms < 0)
        return UNKNOWN_VALUE;
    if (ms < 1)
        return ms === 0 ? '0 ms' : '<1 ms';
    if (Math.round(ms) < 500)
        return `${Math.round(ms)} ms`;
    const tenths = Math.round(ms / 100);
    if (tenths < 100)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    if (seconds < 3600)
        return twoUnits(seconds, 60, 'min', 's');
    const minutes = Math.round(ms / 60_000);
    if (minutes < 48 * 60)
        return twoUnits(minutes, 60, 'h', 'min');
    return twoUnits(Math.round(ms / 3_600_000), 24, 'd', 'h');
}
function twoUnits(value, size, large, small) {
    const rest = value % size;
    const whole = `${Math.floor(value / size)} ${large}`;
    return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}


/***/ }),

/***/ 34139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ remediesOf),
/* harmony export */   PU: () => (/* binding */ loopsWorstFirst),
/* harmony export */   SN: () => (/* binding */ loopMessage),
/* harmony export */   Tg: () => (/* binding */ troubledLoops),
/* harmony export */   a0: () => (/* binding */ findingsWorstFirst),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   yy: () => (/* binding */ decidingFindings)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63602);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73917);



/** Worst first; loops of one state stay in the report's order. */
function loopsWorstFirst(report) {
    return report.loops.toSorted((a, b) => (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .compareStates */ .CD)(b.state, a.state));
}
/** Worst first, then in the findings' own fixed order. */
function findingsWorstFirst(report) {
    return report.findings.toSorted(_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg);
}
/** Loops that somebody has to look at, worst first. A skipped loop is nobody's trouble. */
function troubledLoops(report) {
    return loopsWorstFirst(report).filter((loop) => loop.state !== 'ok' && loop.outcome !== 'skipped');
}
/** Findings that made the run what it is: those of its own state, unless that is fine. */
function decidingFindings(report) {
    return report.state === 'ok' ? [] : findingsWorstFirst(report).filter((finding) => finding.state === report.state);
}
/** What happened on a loop, and what became of a second probe where one was sent. */
function loopMessage({ message, confirmation }) {
    if (confirmation === null)
        return message;
    const { state, outcome, latencyMs } = confirmation;
    if (state === 'ok' || state === 'warning') {
        const when = latencyMs === null ? '' : ` after ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(latencyMs)}`;
        return `${message} A second probe, sent right after it, arrived${when}: a single mail failed.`;
    }
    const again = state === 'unknown' ? 'could not be judged' : 'failed as well';
    return `${message} A second probe, sent right after it, ${again} (${outcome}).`;
}
/**
 * The verdict's causes in words, likeliest first; outcomes are left out, for their loop's own message tells them. None where no loop is in
 * trouble: there the findings are what happened, not what caused it.
 */
function causesOf(report) {
    if (troubledLoops(report).length === 0)
        return [];
    const outcomes = new Set(report.loops.map((loop) => loop.outcome));
    const findings = findingsWorstFirst(report);
    return [...new Set(report.verdict.causes)].flatMap((code) => {
        const finding = findings.find((candidate) => candidate.code === code);
        if (finding !== undefined)
            return [{ message: finding.message, evidence: finding.evidence, remedy: finding.remedy }];
        return outcomes.has(code) ? [] : [{ message: code, evidence: null, remedy: null }];
    });
}
/**
 * What to do, most useful first and each once: what ends the likeliest cause, then what the troubled loops ask for; where no loop is in
 * trouble, what the deciding findings ask for.
 */
function remediesOf(report) {
    const loops = troubledLoops(report);
    const sources = loops.length > 0 ? [...causesOf(report), ...loops] : decidingFindings(report);
    return [...new Set(sources.flatMap((source) => source.remedy ?? []))];
}


/***/ }),

/***/ 16899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   Ow: () => (/* binding */ wallTime),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63602);

/** `1 loop`, `3 loops`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** How long the run took in ms; null where the report's times are no times. */
function wallTime(report) {
    const elapsed = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
    return Number.isFinite(elapsed) && elapsed >= 0 ? elapsed : null;
}
/** `3 loops, 14 checks in 5.2 s`. */
function tally(report) {
    const wall = wallTime(report);
    const amount = `${counted(report.loops.length, 'loop')}, ${counted(report.findings.length, 'check')}`;
    return wall === null ? amount : `${amount} in ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wall)}`;
}


/***/ }),

/***/ 81646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/**
 * The text of report.json: keys in the contract's order whatever built the Report, two spaces, a newline at the end. Characters that could
 * steer a terminal, hide text or begin a workflow command stand as JSON escapes, so that `cat` shows what is there; any parser gives them back.
 */
function reportJson(report) {
    const ordered = {
        schemaVersion: report.schemaVersion,
        version: report.version,
        startedAt: report.startedAt,
        finishedAt: report.finishedAt,
        state: report.state,
        verdict: { code: report.verdict.code, summary: report.verdict.summary, causes: report.verdict.causes },
        loops: report.loops.map(orderedLoop),
        findings: report.findings.map(orderedFinding),
        records: report.records.map(({ name, type, values, digest }) => ({ name, type, values, digest })),
        queries: report.queries.map(({ name, type, server, answer, detail, ms }) => ({ name, type, server, answer, detail, ms })),
        queriesOmitted: report.queriesOmitted,
    };
    return `${JSON.stringify(ordered, null, 2).replace(HIDDEN, escapeUnits)}\n`;
}
const HIDDEN = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=##)\[/gu;
/** RFC 8259 section 7: a character beyond the BMP is escaped as its two UTF-16 units. */
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
function orderedLoop(loop) {
    const { connect, tls, auth, accept, delivery, seen, total } = loop.phasesMs;
    return {
        name: loop.name,
        kind: loop.kind,
        state: loop.state,
        outcome: loop.outcome,
        side: loop.side,
        message: loop.message,
        remedy: loop.remedy,
        latencyMs: loop.latencyMs,
        latencyAtLeastMs: loop.latencyAtLeastMs,
        heldUpBy: loop.heldUpBy,
        phasesMs: { connect, tls, auth, accept, delivery, seen, total },
        placement: loop.placement === null ? null : { folder: loop.placement.folder, role: loop.placement.role },
        copies: loop.copies,
        attempts: loop.attempts.map(({ at, reply, outcome }) => ({ at, reply, outcome })),
        reply: loop.reply,
        hops: loop.hops?.map(({ from, by, with: protocol, tls: security, at, delayMs, skewMs }) => ({
            from,
            by,
            with: protocol,
            tls: security,
            at,
            delayMs,
            skewMs,
        })) ?? null,
        egressIp: loop.egressIp,
        egressHelo: loop.egressHelo,
        authentication: loop.authentication === null ? null : orderedAuthentication(loop.authentication),
        bounce: loop.bounce === null ? null : orderedBounce(loop.bounce),
        confirmation: loop.confirmation === null ? null : orderedConfirmation(loop.confirmation),
        late: loop.late.map(({ sentAt, delayMs }) => ({ sentAt, delayMs })),
    };
}
function orderedAuthentication({ spf, dkim, dmarc, arc, by, verified }) {
    const own = verified === null ? null : { dkim: verified.dkim, dmarc: verified.dmarc, spf: verified.spf, arc: verified.arc };
    return { spf, dkim, dmarc, arc, by, verified: own };
}
function orderedBounce({ status, diagnostic, reportingMta, remoteMta }) {
    return { status, diagnostic, reportingMta, remoteMta };
}
function orderedConfirmation({ outcome, state, message, latencyMs }) {
    return { outcome, state, message, latencyMs };
}
function orderedFinding({ check, target, code, state, message, evidence, remedy, reference }) {
    return { check, target, code, state, message, evidence, remedy, reference };
}


/***/ }),

/***/ 49801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ padStart),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   f: () => (/* binding */ padEnd)
/* harmony export */ });
/** How wide text stands in a terminal, and how to make it fit. All widths are columns. */
const WIDE = /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const COMBINING = /\p{M}/u;
/** Columns that `text` takes; it must hold no control characters. */
function columns(text) {
    let total = 0;
    for (const character of text)
        total += columnsOf(character);
    return total;
}
function columnsOf(character) {
    if (character < '\u0300')
        return 1;
    return COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
function padEnd(text, width) {
    return text + ' '.repeat(Math.max(0, width - columns(text)));
}
function padStart(text, width) {
    return ' '.repeat(Math.max(0, width - columns(text))) + text;
}
/** `text` if it fits into `width`, else its beginning and an ellipsis. */
function fit(text, width) {
    if (columns(text) <= width)
        return text;
    return width < 1 ? '' : `${beginning(text, width - 1)}…`;
}
function beginning(text, width) {
    let taken = '';
    let total = 0;
    for (const character of text) {
        total += columnsOf(character);
        if (total > width)
            break;
        taken += character;
    }
    return taken;
}
/** `text` in lines of at most `width`, broken at spaces; a word that is longer than a line is broken where the line ends. */
function wrap(text, width) {
    const room = Math.max(2, width);
    const lines = [];
    let line = '';
    for (const piece of text.split(' ').flatMap((word) => pieces(word, room))) {
        const longer = line === '' ? piece : `${line} ${piece}`;
        if (columns(longer) <= room) {
            line = longer;
        }
        else {
            lines.push(line);
            line = piece;
        }
    }
    return line === '' ? lines : [...lines, line];
}
function pieces(word, room) {
    const found = [];
    let rest = word;
    while (columns(rest) > room) {
        const piece = beginning(rest, room);
        found.push(piece);
        rest = rest.slice(piece.length);
    }
    return [...found, rest];
}


/***/ }),

/***/ 80547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ text),
/* harmony export */   t: () => (/* binding */ PLAIN)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49801);
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63602);
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);
/* harmony import */ var _facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34139);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73917);
/* harmony import */ var _facts_tally_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16899);






/** For logs and pipes, which have no width of their own. */
const PLAIN = { colour: false, width: 100 };
const NARROWEST = 20;
const LONGEST_NAME = 30;
const LONGEST_TARGET = 40;
const TEXT_LENGTH = 600;
/** The report for a terminal or a log, the verdict first, each line ended by a newline. No line begins with a workflow command. */
function text(report, options = PLAIN) {
    const width = Math.max(NARROWEST, options.width);
    const sections = [
        verdictLines(report, width, options.colour),
        loopLines(report, width, options.colour),
        findingLines(report, width, options.colour),
    ];
    const body = [...sections.filter((lines) => lines.length > 0), [(0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)((0,_facts_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .tally */ .N4)(report), width)]];
    return body.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}
function verdictLines(report, width, colour) {
    const verdict = `${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalMark */ .yg)(report.state)} ${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .pluginWord */ .Mw)(report.state)}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(report.verdict.summary, TEXT_LENGTH)}`;
    const causes = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(report).slice(0, 3);
    return [
        ...wrapped(verdict, width).map((line) => (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(line, report.state, colour, true)),
        ...causes.flatMap((cause, index) => indented(`${index === 0 ? 'Likeliest cause' : 'Also possible'}: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(cause.message, TEXT_LENGTH)}`, 2, width)),
    ];
}
function loopLines(report, width, colour) {
    const loops = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .loopsWorstFirst */ .PU)(report);
    const rows = loops.map((loop) => [
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(loop.name), LONGEST_NAME),
        loop.kind,
        loop.outcome,
        (0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a)(loop.latencyMs),
        loop.placement === null ? _core_time_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_VALUE */ .P : (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(loop.placement.folder, 60),
    ]);
    const lines = aligned(rows, 3);
    return loops.flatMap((loop, index) => stanza(marked(loop.state, lines[index] ?? '', width, colour), loopStory(loop, width)));
}
function loopStory(loop, width) {
    if (loop.state === 'ok')
        return [];
    const reply = loop.reply === null || loop.reply === '' ? [] : indented(`server: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(loop.reply, TEXT_LENGTH)}`, 4, width);
    return [...indented((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .loopMessage */ .SN)(loop), TEXT_LENGTH), 4, width), ...reply, ...remedyLines(loop.remedy, width)];
}
function findingLines(report, width, colour) {
    const failures = (0,_facts_narrative_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state !== 'ok');
    const fine = report.findings.length - failures.length;
    const lines = aligned(failures.map((finding) => [finding.check, (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(finding.target), LONGEST_TARGET), (0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(finding.code, 60)]), null);
    return [
        ...failures.flatMap((finding, index) => stanza(marked(finding.state, lines[index] ?? '', width, colour), findingStory(finding, width))),
        ...(fine === 0 ? [] : [marked('ok', `${(0,_facts_tally_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(fine, 'check')} without a complaint`, width, colour)]),
    ];
}
function findingStory(finding, width) {
    return [...indented((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(finding.message, TEXT_LENGTH), 4, width), ...remedyLines(finding.remedy, width)];
}
function remedyLines(remedy, width) {
    return remedy === null ? [] : indented(`→ ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(remedy, TEXT_LENGTH)}`, 4, width);
}
/** Cells of equal width in each column, two spaces between; column `right` is flush right. */
function aligned(rows, right) {
    const widths = [];
    for (const row of rows)
        for (const [index, cell] of row.entries())
            widths[index] = Math.max(widths[index] ?? 0, (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .columns */ .YB)(cell));
    return rows.map((row) => row
        .map((cell, index) => (index === right ? (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .padStart */ .CF)(cell, widths[index] ?? 0) : (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .padEnd */ .f)(cell, widths[index] ?? 0)))
        .join('  ')
        .trimEnd());
}
function stanza(line, story) {
    return [line, ...story];
}
function marked(state, line, width, colour) {
    return `${(0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)((0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalMark */ .yg)(state), state, colour)} ${(0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)(line, width - 2)}`;
}
function indented(sentence, indent, width) {
    return wrapped(sentence, width - indent).map((line) => ' '.repeat(indent) + line);
}
/** Where a long word was broken, the rest of it may be a command at the beginning of the next line. */
function wrapped(sentence, width) {
    return (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .wrap */ .LV)(sentence, width).map((line) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)((0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .disarmCommands */ .T7)(line), width));
}


/***/ })

};
