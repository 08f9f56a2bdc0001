export const id = 8707;
export const ids = [8707];
export const modules = {

/***/ 18707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkCertificates: () => (/* binding */ checkCertificates),
/* harmony export */   judgeCertificate: () => (/* binding */ judgeCertificate)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63602);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73917);
/* harmony import */ var _core_text_format_moment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47226);




async function checkCertificates(config, clock, look) {
    const targets = new Map();
    for (const endpoint of [...config.senders.values(), ...config.mailboxes.values()]) {
        if (endpoint.security !== 'plaintext' && endpoint.protocol !== 'mx')
            targets.set(`${endpoint.host}:${endpoint.port}`, [...(targets.get(`${endpoint.host}:${endpoint.port}`) ?? []), targetOf(endpoint)]);
    }
    const seen = async (target, where) => judgeCertificate(target, await look(where), config.certificates, clock.now());
    return Promise.all([...targets].map(async ([target, places]) => {
        const ways = new Map(places.map((where) => [JSON.stringify([where.name, where.ca, where.pin ?? null]), where]));
        const findings = await Promise.all([...ways.values()].map((where) => seen(target, where)));
        return findings.reduce((worst, finding) => ((0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_1__/* .compareStates */ .CD)(finding.state, worst.state) > 0 ? finding : worst));
    }));
}
function targetOf(endpoint) {
    const { host, port, protocol, security, tlsName, ca, pin = null, identity, family, proxy } = endpoint;
    const way = { ...(family ? { family } : {}), ...(proxy ? { proxy } : {}), ...(identity ? { identity } : {}) };
    return {
        host,
        port,
        protocol: security === 'tls' ? 'tls' : (STARTTLS[protocol] ?? 'tls'),
        name: tlsName ?? host,
        ca,
        pin,
        ...way,
    };
}
const STARTTLS = {
    smtp: 'smtp-starttls',
    lmtp: 'lmtp-starttls',
    imap: 'imap-starttls',
    pop3: 'pop3-starttls',
};
function judgeCertificate(target, seen, thresholds, now) {
    const finding = (0,_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(target);
    if (seen.kind === 'unseen') {
        return finding('certificate-unknown', 'unknown', `The certificate of ${target} could not be looked at.`, {
            evidence: seen.reason,
            remedy: 'Where a loop uses this server, its outcome tells more.',
        });
    }
    const { validFrom, validTo, issuer, problem, otherKey } = seen.certificate;
    const evidence = `valid from ${(0,_core_text_format_moment_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .i)(validFrom)} to ${(0,_core_text_format_moment_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .i)(validTo)}, issued by ${issuer}`;
    const measures = Number.isFinite(validTo) ? { expiresAt: new Date(validTo).toISOString() } : {};
    const left = validTo - now;
    if (otherKey !== undefined) {
        return finding('certificate-untrusted', 'critical', `${target} has another key than the one that is pinned (${otherKey}).`, {
            evidence,
            measures,
            remedy: 'If the key was changed on purpose, set `pin` to what is shown here; if not, somebody stands between.',
        });
    }
    if (left <= 0) {
        return finding('certificate-expired', 'critical', `The certificate of ${target} expired ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(-left)} ago.`, {
            evidence,
            measures,
            remedy: "Renew the certificate and reload the server; if it is in date, set this machine's clock.",
        });
    }
    if (problem !== null) {
        return finding('certificate-untrusted', 'critical', `The certificate of ${target} does not verify (${problem}).`, {
            evidence,
            measures,
            remedy: validFrom > now
                ? `It begins on ${(0,_core_text_format_moment_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .i)(validFrom)}: check this machine's clock; if it is right, wait, or install the certificate before again.`
                : 'Let the server send its full chain for the name that is asked for. A private CA is given as `ca`, another name as `tls-name`.',
        });
    }
    const message = `${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(left)} left on the certificate of ${target}.`;
    if (left <= thresholds.critical || left <= thresholds.warning) {
        const state = left <= thresholds.critical ? 'critical' : 'warning';
        return finding('certificate-expires', state, message, {
            evidence,
            measures,
            remedy: 'Renew the certificate, and see why that did not happen by itself.',
        });
    }
    return finding('certificate-ok', 'ok', message, { evidence, measures });
}


/***/ })

};
