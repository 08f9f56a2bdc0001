export const id = 5610;
export const ids = [5610];
export const modules = {

/***/ 46633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ endWait)
/* harmony export */ });
/** Ends a wait that hangs on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait. */
function endWait(wait) {
    wait.abort('over');
}


/***/ }),

/***/ 67497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limit)
/* harmony export */ });
/* harmony import */ var _end_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46633);

/** A signal that aborts with `signal`, and after `ms` at the latest; `release` lets go of the timer. */
function limit(clock, signal, ms) {
    const own = new AbortController();
    const timer = new AbortController();
    const abort = () => (0,_end_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .endWait */ .p)(own);
    const release = () => {
        signal.removeEventListener('abort', abort);
        (0,_end_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .endWait */ .p)(timer);
    };
    if (signal.aborted)
        abort();
    else {
        signal.addEventListener('abort', abort, { once: true });
        void clock.sleep(ms, timer.signal).then(() => {
            if (!timer.signal.aborted)
                abort();
        });
    }
    return { signal: own.signal, release };
}


/***/ }),

/***/ 11305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ domainName),
/* harmony export */   Hc: () => (/* binding */ host),
/* harmony export */   M1: () => (/* binding */ ipAddress),
/* harmony export */   SV: () => (/* binding */ addressLiteral),
/* harmony export */   Sm: () => (/* binding */ hostName),
/* harmony export */   Tu: () => (/* binding */ dnsName),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   aD: () => (/* binding */ serverAddress),
/* harmony export */   em: () => (/* binding */ dohAddress),
/* harmony export */   gD: () => (/* binding */ selector),
/* harmony export */   gi: () => (/* binding */ ehloName)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
/** `text` as a DNS name of A-labels in lower case without the final dot; null if it is none. Underscores are allowed (RFC 8552). */
function dnsName(text) {
    const bare = text.endsWith('.') ? text.slice(0, -1) : text;
    // Only what may be part of a name reaches the converter: it would decode %-escapes and turn odd numbers into addresses.
    if (bare.length > 253 || !/^[A-Za-z0-9._\-\u0080-\u{10ffff}]+$/u.test(bare))
        return null;
    const ascii = /^[\x21-\x7e]*$/.test(bare) ? bare.toLowerCase() : (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(bare);
    // A name whose last label is a number would be taken for an address (RFC 1123 section 2.1).
    return ascii.length <= 253 && NAME.test(ascii) && !/(?:^|\.)[0-9]+$/.test(ascii) ? ascii : null;
}
/** `text` as a host name (RFC 952, 1123): a DNS name without underscores; null if it is none. */
function hostName(text) {
    const name = dnsName(text);
    return name === null || name.includes('_') ? null : name;
}
/** `text` as a domain with at least two labels; null if it is none. */
function domainName(text) {
    const name = hostName(text);
    return name !== null && name.includes('.') ? name : null;
}
/** `text` as a host name or an IP address (IPv6 without brackets); null if it is neither. */
function host(text) {
    return ipAddress(text.replace(/^\[(.*)\]$/, '$1')) ?? hostName(text);
}
/** `text` in lower case if it is an IPv4 or IPv6 address without zone; null otherwise. */
function ipAddress(text) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(text) !== 0 && !text.includes('%') ? text.toLowerCase() : null;
}
/** Whether `text` is the machine itself: what goes there never leaves it. */
function isLoopback(text) {
    return text === 'localhost' || text.endsWith('.localhost') || text === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(text) && text.startsWith('127.'));
}
/** `address:port` or `[v6]:port`, port 53 where none is given; null if it is neither. */
function serverAddress(text) {
    const found = /^(?:\[([^\]]*)\]|([^:]*))(?::([0-9]{1,5}))?$/.exec(text);
    const bare = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text);
    const address = ipAddress(bare ? text : (found?.[1] ?? found?.[2] ?? ''));
    const port = Number(bare ? 53 : (found?.[3] ?? 53));
    const bracketed = bare || found?.[1] !== undefined;
    if (address === null || port < 1 || port > 65535 || bracketed !== (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address))
        return null;
    return bracketed ? `[${address}]:${port}` : `${address}:${port}`;
}
/** The address of a DoH server (RFC 8484 section 3: a template without variables, or with `{?dns}` at its end); null if it is none. */
function dohAddress(text) {
    const plain = text.replace(/\{\?dns\}$/, '');
    if (!URL.canParse(plain) || /[{}\s]/.test(plain))
        return null;
    const url = new URL(plain);
    const named = host(url.hostname) !== null || url.hostname === 'localhost';
    return url.protocol === 'https:' && named && url.username === '' && url.password === '' && url.hash === '' ? url.href : null;
}
/** An address literal as EHLO and a mailbox's domain may have it (RFC 5321 section 4.1.3), or null. */
function addressLiteral(text) {
    const inner = /^\[(.*)\]$/.exec(text)?.[1];
    if (inner === undefined)
        return null;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(inner))
        return `[${inner}]`;
    const v6 = /^ipv6:(.*)$/i.exec(inner)?.[1] ?? '';
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(v6) && !v6.includes('%') ? `[IPv6:${v6.toLowerCase()}]` : null;
}
/** What EHLO may say (RFC 5321 section 4.1.1.1): a host name that is not localhost, or an address literal; null for anything else. */
function ehloName(text) {
    const name = hostName(text);
    if (name === null)
        return addressLiteral(text);
    return /^(?:.*\.)?localhost(?:\.localdomain)?$/.test(name) ? null : name;
}
/** A DKIM selector (RFC 6376 section 3.1) in lower case; null if it is none. */
function selector(text) {
    return text.length <= 180 && NAME.test(text.toLowerCase()) ? text.toLowerCase() : null;
}


/***/ }),

/***/ 15610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   online: () => (/* binding */ online)
/* harmony export */ });
/* harmony import */ var _base_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67497);
/* harmony import */ var _config_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11305);


/** How long the controls may take, ms; they run at the same time. */
const PATIENCE = 3_000;
/** Ends that are tried at most. */
const MOST = 8;
/**
 * Whether this machine has a network: whether one of the configured servers takes a connection, or one of their names is answered by
 * DNS. Nobody is asked whom the configuration does not name. Null where there is nothing to ask, since every server is on this machine
 * itself, and where the run's time is up.
 */
async function online(config, controls, clock, signal) {
    const ends = [...config.senders.values(), ...config.mailboxes.values()].filter(({ host }) => !(0,_config_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(host));
    if (ends.length === 0 || signal.aborted)
        return null;
    const patience = (0,_base_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .limit */ .A)(clock, signal, PATIENCE);
    const givenUp = new Promise((resolve) => {
        patience.signal.addEventListener('abort', () => resolve(false), { once: true });
    });
    const tries = [
        ...places(ends).map(({ host, port }) => controls.connects(host, port, patience.signal)),
        ...names(ends).map((name) => controls.isAnswered(name)),
    ];
    try {
        const reached = await Promise.race([givenUp, firstSuccess(tries)]);
        return !reached && signal.aborted ? null : reached;
    }
    finally {
        patience.release();
    }
}
async function firstSuccess(tries) {
    try {
        return await Promise.any(tries.map(async (attempt) => ((await attempt) ? true : Promise.reject(new Error('not reached')))));
    }
    catch {
        return false;
    }
}
function places(ends) {
    return [...new Map(ends.map(({ host, port }) => [`${host} ${port}`, { host, port }])).values()].slice(0, MOST);
}
function names(ends) {
    return [...new Set(ends.map(({ host }) => host))].filter((host) => !/^[0-9.]+$|:/.test(host)).slice(0, MOST);
}


/***/ })

};
