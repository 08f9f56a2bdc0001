export const id = 7989;
export const ids = [7989];
export const modules = {

/***/ 63148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted) {
            resolve();
            return;
        }
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, Math.max(0, ms));
        signal?.addEventListener('abort', done, { once: true });
    }),
};


/***/ }),

/***/ 56620:
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

/***/ 44227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Gate)
/* harmony export */ });
/** Lets `width` tasks through at a time; the others wait their turn in the order in which they came. */
class Gate {
    #free;
    #waiting = [];
    constructor(width) {
        this.#free = width;
    }
    async through(task) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}


/***/ }),

/***/ 70855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yh: () => (/* binding */ CATALOGUE),
  cy: () => (/* binding */ DEFAULT_WITH_ABUSIX),
  ub: () => (/* binding */ DEFAULT_ZONES)
});

// EXTERNAL MODULE: ./lib/src/blocklists/zone.js
var zone = __webpack_require__(76527);
;// CONCATENATED MODULE: ./lib/src/blocklists/address-lists.js

const UCEPROTECT = 'https://www.uceprotect.net/';
const ABUSIX = { key: 'abusix-key', needs: 'a key (blocklists.abusix-key)', page: 'https://lookup.abusix.com/' };
const ABUSIX_BLACK = (0,zone/* complaints */.ZL)({
    '127.0.0.2': 'mail to a spam trap',
    '127.0.0.3': 'very low reputation, or in the neighbourhood of such',
    '127.0.0.200': 'listed by hand',
});
const ABUSIX_EXPLOIT = (0,zone/* complaints */.ZL)({ '127.0.0.4': 'an exploited machine' });
const ABUSIX_POLICY = (0,zone/* weighed */.a7)('policy', { '127.0.0.11-12': 'a network that should not send mail by itself' });
/** Lists of addresses but for those of Spamhaus. */
const ADDRESS_LISTS = [
    (0,zone/* zone */.rg)('bl.spamcop.net', 'core', 'SpamCop', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'reported by users or spam traps; ends by itself about a day after the last report' }),
        page: 'https://www.spamcop.net/bl.shtml',
    }),
    (0,zone/* zone */.rg)('b.barracudacentral.org', 'core', 'Barracuda', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'poor reputation' }),
        needs: 'registration of the address of the resolver that asks',
        page: 'https://www.barracudacentral.org/rbl/removal-request',
    }),
    (0,zone/* zone */.rg)('psbl.surriel.com', 'core', 'PSBL', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'mail to a spam trap' }),
        page: 'https://psbl.org/',
    }),
    (0,zone/* zone */.rg)('bl.mailspike.net', 'core', 'Mailspike', {
        codes: (0,zone/* complaints */.ZL)({
            '127.0.0.2': 'part of a new wave of spam',
            '127.0.0.10': 'worst reputation',
            '127.0.0.11': 'very bad reputation',
            '127.0.0.12': 'bad reputation',
        }),
        page: 'https://mailspike.io/ip_verify',
    }),
    (0,zone/* zone */.rg)('rep.mailspike.net', 'informational', 'Mailspike', {
        codes: [
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.10-12': 'bad reputation', '127.0.0.13-16': 'neither good nor bad reputation' }),
            ...(0,zone/* weighed */.a7)('praise', { '127.0.0.17-20': 'good reputation' }),
        ],
        page: 'https://mailspike.io/ip_verify',
    }),
    (0,zone/* zone */.rg)('all.spamrats.com', 'minor', 'SpamRATS', {
        codes: [
            ...(0,zone/* weighed */.a7)('policy', { '127.0.0.36': 'its name looks like that of a dynamic address' }),
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.37': 'it has no PTR record' }),
            ...(0,zone/* complaints */.ZL)({ '127.0.0.38': 'spam seen', '127.0.0.43': 'password guessing seen' }),
        ],
        page: 'https://www.spamrats.com/removal.php',
    }),
    (0,zone/* zone */.rg)('dnsbl.dronebl.org', 'minor', 'DroneBL', {
        kinds: ['ip4', 'ip6'],
        codes: [
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.1-2': 'a test or a sample', '127.0.0.255': 'for no told reason' }),
            ...(0,zone/* complaints */.ZL)({
                '127.0.0.3': 'a drone on IRC',
                '127.0.0.5-6': 'a spam bot or worm',
                '127.0.0.7': 'a drone of denial-of-service attacks',
                '127.0.0.8-9': 'an open proxy',
                '127.0.0.10-12': 'an abused machine',
                '127.0.0.13': 'password guessing seen',
                '127.0.0.14-19': 'an abused proxy, router or botnet machine',
            }),
        ],
        // Its test entry may be 127.0.0.1, which RFC 5782 keeps free; instead an address that is nobody's (RFC 5737) must not be listed.
        controls: { ip4: { listed: ['2.0.0.127', '1.0.0.127'], notListed: '0.2.0.192' } },
        page: 'https://dronebl.org/lookup',
    }),
    (0,zone/* zone */.rg)('bl.blocklist.de', 'informational', 'blocklist.de', { kinds: ['ip4', 'ip6'], page: 'https://www.blocklist.de/en/delist.html' }),
    (0,zone/* zone */.rg)('truncate.gbudb.net', 'informational', 'GBUdb', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'nearly all of its mail is spam' }),
        page: 'http://www.gbudb.com/truncate/',
    }),
    (0,zone/* zone */.rg)('hostkarma.junkemailfilter.com', 'informational', 'Junk Email Filter', {
        // 127.0.0.1 is a listing here, and a good one; the test entry of RFC 5782 is not listed as such.
        codes: [
            ...(0,zone/* weighed */.a7)('praise', { '127.0.0.1': 'trusted', '127.0.0.5': 'not to be blocked' }),
            ...(0,zone/* complaints */.ZL)({ '127.0.0.2': 'a source of spam' }),
            ...(0,zone/* weighed */.a7)('note', { '127.0.0.3': 'spam and honest mail', '127.0.0.4': 'some spam' }),
        ],
        page: 'https://wiki.junkemailfilter.com/',
    }),
    (0,zone/* zone */.rg)('bl.score.senderscore.com', 'informational', 'Validity', {
        needs: 'registration of the address of the resolver that asks',
        errors: [{ answers: '127.255.255.255', meaning: 'it refuses this resolver, not being registered' }],
        page: 'https://senderscore.org/',
    }),
    (0,zone/* zone */.rg)('dnsbl-1.uceprotect.net', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* complaints */.ZL)({ '127.0.0.2': 'the address itself' }),
        page: UCEPROTECT,
    }),
    (0,zone/* zone */.rg)('dnsbl-2.uceprotect.net', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* weighed */.a7)('note', { '127.0.0.2': 'the network around it' }),
        page: UCEPROTECT,
    }),
    (0,zone/* zone */.rg)('dnsbl-3.uceprotect.net', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* weighed */.a7)('note', { '127.0.0.2': 'the whole of its provider, about which a sender can do nothing' }),
        page: UCEPROTECT,
    }),
    (0,zone/* zone */.rg)('ips.backscatterer.org', 'informational', 'UCEPROTECT', {
        codes: (0,zone/* weighed */.a7)('note', { '127.0.0.2': 'bounces to strangers, or callouts' }),
        page: 'https://www.backscatterer.org/',
    }),
    (0,zone/* zone */.rg)('combined.mail.abusix.zone', 'minor', 'Abusix', {
        kinds: ['ip4', 'ip6'],
        codes: [...ABUSIX_BLACK, ...ABUSIX_EXPLOIT, ...ABUSIX_POLICY],
        ...ABUSIX,
    }),
    (0,zone/* zone */.rg)('black.mail.abusix.zone', 'minor', 'Abusix', { kinds: ['ip4', 'ip6'], codes: ABUSIX_BLACK, ...ABUSIX }),
    (0,zone/* zone */.rg)('exploit.mail.abusix.zone', 'minor', 'Abusix', { kinds: ['ip4', 'ip6'], codes: ABUSIX_EXPLOIT, ...ABUSIX }),
    (0,zone/* zone */.rg)('list.dnswl.org', 'allowlist', 'DNSWL', {
        kinds: ['ip4', 'ip6'],
        codes: (0,zone/* weighed */.a7)('praise', {
            '127.0.2-20.0': 'known, trust none',
            '127.0.2-20.1': 'known, trust low',
            '127.0.2-20.2': 'known, trust medium',
            '127.0.2-20.3': 'known, trust high',
        }),
        errors: [{ answers: '127.0.0.255', meaning: 'it refuses this resolver for asking too much' }],
        page: 'https://www.dnswl.org/',
    }),
];

;// CONCATENATED MODULE: ./lib/src/blocklists/domain-lists.js

/** Lists of domains but for those of Spamhaus. */
const DOMAIN_LISTS = [
    (0,zone/* zone */.rg)('multi.surbl.org', 'core', 'SURBL', {
        kinds: ['domain'],
        bits: [
            { bit: 4, meaning: 'DM, a disposable mail service', weight: 'note' },
            { bit: 8, meaning: 'PH, phishing', weight: 'complaint' },
            { bit: 16, meaning: 'MW, malware', weight: 'complaint' },
            { bit: 32, meaning: 'CT, a click tracker that spammers use', weight: 'complaint' },
            { bit: 64, meaning: 'ABUSE, spam', weight: 'complaint' },
            { bit: 128, meaning: 'CR, a site that was broken into', weight: 'complaint' },
        ],
        errors: [{ answers: '127.0.0.1', meaning: 'it refuses this resolver' }],
        controls: { domain: { listed: 'surbl-org-permanent-test-point.com', notListed: 'example.com' } },
        parents: true,
        needs: 'few questions, and no public resolver',
        page: 'https://surbl.org/surbl-analysis',
    }),
    (0,zone/* zone */.rg)('multi.uribl.com', 'core', 'URIBL', {
        kinds: ['domain'],
        bits: [
            { bit: 2, meaning: 'black, seen in spam', weight: 'complaint' },
            { bit: 4, meaning: 'grey, bulk mail that not everybody asked for', weight: 'note' },
            { bit: 8, meaning: 'red, new or suspicious', weight: 'policy' },
        ],
        errors: [{ answers: '127.0.0.1', meaning: 'it refuses this resolver' }],
        controls: { domain: { listed: 'test.uribl.com', notListed: 'example.com' } },
        parents: true,
        needs: 'few questions, and no public resolver',
        page: 'https://admin.uribl.com/',
    }),
    (0,zone/* zone */.rg)('dblack.mail.abusix.zone', 'minor', 'Abusix', {
        kinds: ['domain'],
        codes: (0,zone/* complaints */.ZL)({
            '127.0.1.1': 'named in spam to a trap',
            '127.0.1.2': 'newly seen in spam',
            '127.0.1.3': 'behind a short link in spam',
        }),
        controls: { domain: { listed: 'test', notListed: 'example.com' } },
        key: 'abusix-key',
        needs: 'a key (blocklists.abusix-key)',
        page: 'https://lookup.abusix.com/',
    }),
];

// EXTERNAL MODULE: ./lib/src/blocklists/spamhaus.js
var spamhaus = __webpack_require__(66643);
;// CONCATENATED MODULE: ./lib/src/blocklists/catalogue.js



/** The blocklists that we know, compiled from their operators' pages as of November 2026. */
const CATALOGUE = [...spamhaus/* SPAMHAUS */.L, ...ADDRESS_LISTS, ...DOMAIN_LISTS];
/** What `zones: default` stands for: the core lists that answer without a key. */
const DEFAULT_ZONES = [
    'zen.spamhaus.org',
    'bl.spamcop.net',
    'b.barracudacentral.org',
    'psbl.surriel.com',
    'bl.mailspike.net',
    'dbl.spamhaus.org',
    'multi.surbl.org',
    'multi.uribl.com',
];
/** What `default` stands for beyond those once its key is there. */
const DEFAULT_WITH_ABUSIX = ['combined.mail.abusix.zone', 'dblack.mail.abusix.zone'];


/***/ }),

/***/ 99554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ chooseZones),
/* harmony export */   Gt: () => (/* binding */ ownKey),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70855);
/* harmony import */ var _spamhaus_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66643);
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76527);



/**
 * The configured zones, each once. With a key of Spamhaus its keyed zones stand in for the public ones, which refuse most shared
 * resolvers; with one of Abusix, `default` has its lists too.
 */
function chooseZones({ zones, domainZones, spamhausDqsKey, abusixKey }) {
    const keys = { 'spamhaus-dqs-key': spamhausDqsKey, 'abusix-key': abusixKey };
    const names = (zones === 'default' ? ['default'] : zones).flatMap((name) => name === 'default' ? defaultNames(abusixKey) : [plain(name)]);
    const chosen = [
        ...names.map((name) => chooseZone(name, keys)),
        ...domainZones.map((name) => plainZone((0,_zone_js__WEBPACK_IMPORTED_MODULE_2__/* .uncataloguedZone */ .Jt)(plain(name), ['domain']))),
    ];
    return [...new Map(chosen.map((zone) => [zone.suffix, zone])).values()];
}
function defaultNames(abusixKey) {
    return abusixKey === null ? _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ZONES */ .ub : [..._catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_ZONES */ .ub, ..._catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_WITH_ABUSIX */ .cy];
}
function chooseZone(name, keys) {
    const own = ownKey(name);
    if (own !== null)
        return { zone: own.zone, suffix: name, key: own.key };
    const twin = keys['spamhaus-dqs-key'] === null ? null : (0,_spamhaus_js__WEBPACK_IMPORTED_MODULE_1__/* .keyedTwin */ .P)(name);
    const zone = known(twin ?? name) ?? (0,_zone_js__WEBPACK_IMPORTED_MODULE_2__/* .uncataloguedZone */ .Jt)(name, ['ip4', 'ip6']);
    const key = zone.key === null ? null : keys[zone.key];
    return key === null ? plainZone(zone) : { zone, suffix: `${key.toLowerCase()}.${zone.name}`, key };
}
function plainZone(zone) {
    return { zone, suffix: zone.name, key: null };
}
/** A keyed zone that was named with its key: `KEY.zen.dq.spamhaus.net`. */
function ownKey(name) {
    const dot = name.indexOf('.');
    const zone = known(name.slice(dot + 1));
    return zone !== undefined && zone.key !== null && dot > 0 ? { zone, key: name.slice(0, dot) } : null;
}
function known(name) {
    return _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .CATALOGUE */ .yh.find((zone) => zone.name === name);
}
/** One spelling of a zone's name. */
function plain(name) {
    return name.trim().toLowerCase().replace(/\.$/, '');
}


/***/ }),

/***/ 66643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ SPAMHAUS),
/* harmony export */   P: () => (/* binding */ keyedTwin)
/* harmony export */ });
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76527);

// One operator, one set of codes, two ways in: the public mirrors, which refuse public and hosted resolvers, and the same data by key.
const PAGE = 'https://check.spamhaus.org/';
const NEEDS = 'a resolver of your own, or a key (blocklists.spamhaus-dqs-key, free of charge)';
const SBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.2': 'SBL, a known source of spam', '127.0.0.9': 'DROP, a network run by criminals' });
const CSS = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.3': 'CSS, low reputation or snowshoe spam' });
const XBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.4-7': 'XBL, an exploited or infected machine' });
const BCL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.30': 'BCL, a controller of a botnet' });
const PBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .weighed */ .a7)('policy', {
    '127.0.0.10': 'PBL, a network that should not send mail by itself (its provider says so)',
    '127.0.0.11': 'PBL, a network that should not send mail by itself (Spamhaus says so)',
});
const ZEN = [...SBL, ...CSS, ...XBL, ...BCL, ...PBL];
const DBL = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({
    '127.0.1.2': 'DBL, spam or low reputation',
    '127.0.1.4': 'DBL, phishing',
    '127.0.1.5': 'DBL, malware',
    '127.0.1.6': 'DBL, a controller of a botnet',
    '127.0.1.102': 'DBL, an honest site that spammers abuse',
    '127.0.1.103': 'DBL, an honest redirector that spammers abuse',
    '127.0.1.104': 'DBL, an honest site that was broken into for phishing',
    '127.0.1.105': 'DBL, an honest site that was broken into for malware',
    '127.0.1.106': 'DBL, an honest site that was broken into for a botnet',
});
const ZRD = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .weighed */ .a7)('note', { '127.0.2.2-24': 'ZRD, a domain that was first seen within the last day' });
const addresses = (codes) => ({ kinds: ['ip4', 'ip6'], codes });
const DOMAINS = {
    kinds: ['domain'],
    codes: DBL,
    errors: [{ answers: '127.0.1.255', meaning: 'it was asked about an address and lists domains' }],
    controls: { domain: { listed: 'dbltest.com', notListed: 'example.com' } },
};
/** Parts of one list that exist in public and by key: `sbl.spamhaus.org` and `sbl.dq.spamhaus.net`. */
const TWINS = {
    zen: addresses(ZEN),
    sbl: addresses([...SBL, ...CSS]),
    'sbl-xbl': addresses([...SBL, ...CSS, ...XBL]),
    xbl: addresses(XBL),
    pbl: addresses(PBL),
    dbl: DOMAINS,
};
function spamhaus(name, tier, facts) {
    return (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .zone */ .rg)(name, tier, 'Spamhaus', { page: PAGE, ...facts });
}
function keyed(label, tier, facts) {
    return spamhaus(`${label}.dq.spamhaus.net`, tier, { ...facts, key: 'spamhaus-dqs-key', needs: 'a key (blocklists.spamhaus-dqs-key)' });
}
const SPAMHAUS = [
    ...Object.entries(TWINS).flatMap(([label, facts]) => [
        spamhaus(`${label}.spamhaus.org`, 'core', { ...facts, needs: NEEDS }),
        keyed(label, 'core', facts),
    ]),
    keyed('zrd', 'informational', {
        kinds: ['domain'],
        codes: ZRD,
        errors: [{ answers: '127.0.2.255', meaning: 'it was asked about an address and lists domains' }],
        controls: { domain: { listed: 'test', notListed: 'example.com' } },
    }),
    keyed('authbl', 'minor', addresses((0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .ZL)({ '127.0.0.20': 'AuthBL, password guessing seen' }))),
];
/** The keyed zone with the same data as a public one; null: it has none. */
function keyedTwin(name) {
    const label = /^([a-z-]+)\.spamhaus\.org$/.exec(name)?.[1];
    return label !== undefined && label in TWINS ? `${label}.dq.spamhaus.net` : null;
}


/***/ }),

/***/ 48834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withoutKeys),
/* harmony export */   y: () => (/* binding */ keyMask)
/* harmony export */ });
/* harmony import */ var _config_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43640);

/**
 * Takes every key out of everything that findings say, in all its forms and in any case: keys are part of the names asked, and foreign
 * texts may repeat those.
 */
function withoutKeys(findings, keys) {
    const mask = keyMask(keys);
    const maskAny = (text) => (text === null ? null : mask(text));
    return findings.map((finding) => ({
        ...finding,
        target: mask(finding.target),
        message: mask(finding.message),
        evidence: maskAny(finding.evidence),
        remedy: maskAny(finding.remedy),
    }));
}
/** Takes every key out of a text. */
function keyMask(keys) {
    const forms = keys.flatMap((key) => (key === null ? [] : [...(0,_config_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .e)(null, key), ...(0,_config_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .e)(null, key.toLowerCase())]));
    if (forms.length === 0)
        return (text) => text;
    const longestFirst = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map((form) => form.replaceAll(/\W/g, String.raw `\$&`)).join('|'), 'gi');
    return (text) => text.replace(pattern, '***');
}


/***/ }),

/***/ 76527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ uncataloguedZone),
/* harmony export */   ZL: () => (/* binding */ complaints),
/* harmony export */   a7: () => (/* binding */ weighed),
/* harmony export */   rg: () => (/* binding */ zone)
/* harmony export */ });
/** A zone of addresses of which only what is unusual is said. */
function zone(name, tier, operator, facts) {
    return {
        name,
        operator,
        kinds: ['ip4'],
        tier,
        codes: null,
        bits: null,
        errors: [],
        controls: {},
        parents: false,
        key: null,
        needs: null,
        page: null,
        ...facts,
    };
}
/** Codes that are complaints, by answer. */
function complaints(meanings) {
    return weighed('complaint', meanings);
}
function weighed(weight, meanings) {
    return Object.entries(meanings).map(([answers, meaning]) => ({ answers, meaning, weight }));
}
/** A zone that was named in the configuration and is in no catalogue: judged by RFC 5782 alone, a minor one. */
function uncataloguedZone(name, kinds) {
    return zone(name, 'minor', name, { kinds });
}


/***/ }),

/***/ 11219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The entry of `known` that `word` was most likely meant to be; null if none is near (more than a third of its letters differ). */
function nearest(word, known) {
    if (word.length > 64)
        return null;
    const wanted = fold(word);
    let best = null;
    let bestDistance = Infinity;
    for (const candidate of known) {
        const folded = fold(candidate);
        const distance = folded === wanted ? 0 : editDistance(wanted, folded);
        if (distance < bestDistance && distance <= Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3))) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best === word ? null : best;
}
/** Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            if (swapped)
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            current.push(distance);
        }
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Infinity;
}
/** `maxRetries`, `max_retries` and `MAX-RETRIES` are one word to whoever types them. */
function fold(word) {
    return word
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replace(/[_\s]/g, '-')
        .toLowerCase();
}


/***/ }),

/***/ 43640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/**
 * Every form in which `secret` goes over the wire or into a log, longest first, so that replacing them in this order leaves no remains.
 * `user` is the login that it belongs to; null for a secret without one. The runner's own masking knows only the plain text, line by line.
 */
function secretForms(user, secret) {
    // Lone surrogates cannot be encoded; the bytes that a socket would carry can.
    const plain = Buffer.from(secret, 'utf8').toString('utf8');
    if (plain === '')
        return [];
    const logins = user === null ? [] : [plainLogin('', user, plain), plainLogin(user, user, plain), xoauth2(user, plain)];
    const percent = encodeURIComponent(plain);
    const strict = percent.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    const json = JSON.stringify(plain).slice(1, -1);
    const forms = new Set([
        secret,
        plain,
        ...[plain, ...logins].flatMap(base64Forms),
        percent,
        strict,
        strict.replaceAll('%20', '+'),
        strict.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
        json,
        json.replaceAll('/', '\\/'),
        plain.replace(/["\\]/g, '\\$&'),
        // A line of two or three letters is in every log: masking it would hide the log, not the secret.
        ...plain.split(/\r\n|\r|\n/).filter((line) => line.trim().length >= 4),
    ]);
    forms.delete('');
    return [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
/** RFC 4616. */
function plainLogin(authorisation, user, password) {
    return `${authorisation}\0${user}\0${password}`;
}
function xoauth2(user, token) {
    return `user=${user}\x01auth=Bearer ${token}\x01\x01`;
}
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const padded = bytes.toString('base64');
    return [padded, padded.replace(/=+$/, ''), bytes.toString('base64url')];
}


/***/ }),

/***/ 73633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ detailOf),
/* harmony export */   V: () => (/* binding */ QueryLog)
/* harmony export */ });
/** So many are kept in a report; 30 domains with every check ask about as many. */
const MOST = 1000;
/** What is longer stands in no message of DNS as we would ask it. */
const LONGEST_NAME = 255;
/** Every question that a run sent to a DNS server, and what it said. */
class QueryLog {
    #clock;
    #queries = [];
    constructor(clock) {
        this.#clock = clock;
    }
    /** Asks, and writes down what came of it as `read` tells it; `asked` keeps its place in the order of asking. */
    async note(asked, ask, read) {
        const began = this.#clock.monotonic();
        const place = this.#queries.length;
        // A run that ends meanwhile finds the question all the same.
        this.#queries.push({ ...asked, answer: 'unknown', detail: 'no answer when the run ended', ms: 0 });
        const answer = await ask();
        this.#queries[place] = { ...asked, ...read(answer), ms: Math.round(this.#clock.monotonic() - began) };
        return answer;
    }
    /** `mask` takes out of names and details what may stand in no report. */
    entries(mask) {
        // A failed look says more than one that went well.
        const kept = [...this.#queries.filter(isOdd), ...this.#queries.filter((query) => !isOdd(query))].slice(0, MOST);
        const order = new Map(this.#queries.map((query, place) => [query, place]));
        const queries = kept
            .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.type, b.type) || (order.get(a) ?? 0) - (order.get(b) ?? 0))
            .map((query) => ({ ...query, name: mask(query.name).slice(0, LONGEST_NAME), detail: mask(query.detail) }));
        return { queries, omitted: this.#queries.length - kept.length };
    }
}
/** What an answer comes to, in a word or two. */
function detailOf(answer) {
    switch (answer.kind) {
        case 'found': {
            const count = answer.records.length;
            return { answer: 'found', detail: count === 0 ? 'an alias only' : `${count} ${count === 1 ? 'record' : 'records'}` };
        }
        case 'absent':
            return { answer: 'absent', detail: answer.why };
        case 'unknown':
            return { answer: 'unknown', detail: answer.reason };
    }
}
function isOdd({ answer }) {
    return answer === 'unknown';
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 66945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ blameRunner),
/* harmony export */   o: () => (/* binding */ onRunner)
/* harmony export */ });
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24188);

/** The port between mail servers (RFC 5321 section 4.5.4.2), which hosted runners are not let out to. */
const RELAY_PORT = 25;
/**
 * A sender that tells a port that GitHub's hosted runners are not let out to from a server that does not answer. Not tried again: the
 * next try would be dropped like the first.
 *
 * @param hosted whether this is one of GitHub's own runners
 */
function onRunner(sender, port, hosted) {
    if (!hosted || port !== RELAY_PORT)
        return sender;
    return {
        open: async (signal) => {
            const session = await sender.open(signal);
            return (0,_sender_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrouble */ .K)(session) && (session.cause === 'timed-out' || session.cause === 'no-route') ? blockedPort(session) : session;
        },
    };
}
function blockedPort(trouble) {
    return {
        ...trouble,
        outcome: 'runner_blocked',
        message: `${trouble.message} GitHub's hosted runners are not let out to port 25.`,
        remedy: 'Use the submission port of the server (587 or 465) with a login, or a runner of your own.',
        temporary: false,
    };
}
/**
 * Where an end could not even be connected to, asks whether this machine has a network at all: if not, that is what is told, and the
 * end is not blamed.
 *
 * @param online whether anything else can be reached; null: cannot be told
 */
async function blameRunner(seen, online) {
    const { handOver, mailbox } = seen;
    const sender = handOver.kind === 'refused' ? handOver.trouble : null;
    const doubtful = [sender, mailbox].some((trouble) => trouble?.cause !== undefined && trouble.outcome === 'unreachable');
    // Where one end was reached, there is a network.
    if (!doubtful || handOver.kind === 'accepted' || handOver.kind === 'uncertain' || seen.sightings.length > 0)
        return seen;
    if ((await online()) !== false)
        return seen;
    return {
        ...seen,
        handOver: handOver.kind === 'refused' ? { ...handOver, trouble: cutOff(handOver.trouble) } : handOver,
        mailbox: mailbox && cutOff(mailbox),
    };
}
function cutOff(trouble) {
    if (trouble.cause === undefined || trouble.outcome !== 'unreachable')
        return trouble;
    return {
        ...trouble,
        outcome: 'runner_blocked',
        message: `${trouble.message} Nothing else can be reached from here either: this machine has no network.`,
        remedy: "Look at this machine's network, resolver and firewall; the mail servers are not to blame.",
    };
}


/***/ }),

/***/ 24188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isTrouble)
/* harmony export */ });
function isTrouble(value) {
    return 'outcome' in value && 'uncertain' in value;
}


/***/ }),

/***/ 82673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compareFindings)
/* harmony export */ });
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98081);

/** Worst first, then by check, target and code, so that equal facts always stand in the same order. */
function compareFindings(a, b) {
    return ((0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .compareStates */ .CD)(b.state, a.state) ||
        compareText(a.check, b.check) ||
        compareText(a.target, b.target) ||
        compareText(a.code, b.code) ||
        compareText(a.message, b.message));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 98081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   CD: () => (/* binding */ compareStates),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   xj: () => (/* binding */ STATES)
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


/***/ }),

/***/ 19961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b9: () => (/* binding */ evaluateSpf),
  nA: () => (/* binding */ onInterrupt),
  yR: () => (/* binding */ readText),
  Xg: () => (/* binding */ ports_readZone),
  RV: () => (/* binding */ realPorts),
  Ql: () => (/* binding */ runnerPort),
  x3: () => (/* binding */ writeText)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/clock.js
var base_clock = __webpack_require__(63148);
// EXTERNAL MODULE: ./lib/src/config/nearest.js
var nearest = __webpack_require__(11219);
// EXTERNAL MODULE: ./lib/src/blocklists/catalogue.js + 2 modules
var catalogue = __webpack_require__(70855);
// EXTERNAL MODULE: ./lib/src/blocklists/choose-zones.js
var choose_zones = __webpack_require__(99554);
;// CONCATENATED MODULE: ./lib/src/blocklists/retired.js
const RETIRED = [
    { name: 'sorbs.net', since: '2024-06-05', end: 'it was emptied' },
    { name: 'ix.dnsbl.manitu.net', since: '2025-01-16', end: 'it was emptied' },
    { name: 'cbl.abuseat.org', since: '2021', end: 'it became a part of zen.spamhaus.org' },
    { name: 'bl.spamcannibal.org', since: '2018-05-30', end: 'its domain lapsed and every address looked listed' },
    { name: 'dnsbl.ahbl.org', since: '2015-01', end: 'it listed the world' },
    { name: 'relays.ordb.org', since: '2006-12', end: 'it listed the world from 2008-03 on' },
    { name: 'list.dsbl.org', since: '2008-05', end: 'it listed the world in 2012' },
    { name: 'dnsbl.njabl.org', since: '2013-03', end: 'it was emptied' },
    { name: 'rfc-ignorant.org', since: '2012-11', end: 'it is gone' },
    { name: 'msrbl.net', since: 'years ago', end: 'it is gone' },
    { name: 'blackholes.five-ten-sg.com', since: 'years ago', end: 'it is gone' },
    { name: 'dnsbl.inps.de', since: '2020-05-25', end: 'it was emptied' },
    { name: 'bl.emailbasura.org', since: '2021-01', end: 'it is gone' },
    { name: 'dnsbl.cyberlogic.net', since: '2018-05', end: 'it is gone' },
    { name: 'rbl.megarbl.net', since: '2019-11', end: 'it is gone' },
    { name: 'dynip.rothen.com', since: '2020-09', end: 'it listed the innocent' },
    { name: 'rbl.suresupport.com', since: '2019-12', end: 'it is gone' },
    { name: 'ubl.unsubscore.com', since: '2024', end: 'it is offline' },
    { name: 'ubl.lashback.com', since: '2024', end: 'it is offline' },
    { name: 'dnsbl.burnt-tech.com', since: '2020-09-19', end: 'its domain lapsed and every address looked listed' },
    { name: 'spam.dnsbl.anonmails.de', since: '2024-11-12', end: 'its answers are bogus' },
    { name: 'dnsbl.madavi.de', since: '2025-03', end: 'it is gone' },
    { name: 'bl.spamdown.org', since: '2026-03', end: 'it is gone' },
    { name: 'cidr.bl.mcafee.com', since: '2024-11', end: 'it is gone' },
    { name: 'vouch.dwl.spamhaus.org', since: '2018-12', end: 'it is no longer kept' },
    { name: 'swl.spamhaus.org', since: '2018-12', end: 'it is no longer kept' },
];

// EXTERNAL MODULE: ./lib/src/blocklists/spamhaus.js
var spamhaus = __webpack_require__(66643);
;// CONCATENATED MODULE: ./lib/src/blocklists/read-zone.js





const LABEL = '[a-z\\d_](?:[a-z\\d_-]{0,61}[a-z\\d_])?';
const ZONE_NAME = new RegExp(`^(?=.{3,200}$)${LABEL}(?:\\.${LABEL})+$`);
// Two slips of the finger; more, and it is another list.
const MISSPELT = 2;
/** What the catalogue knows of a zone that the configuration names. */
const readZone = (text, keys) => {
    const name = (0,choose_zones/* plain */.pj)(text);
    if (name === 'default') {
        const all = [...catalogue/* DEFAULT_ZONES */.ub, ...(keys.has('abusix-key') ? catalogue/* DEFAULT_WITH_ABUSIX */.cy : [])];
        return { problem: null, key: null, known: true, kinds: ['ip4', 'ip6', 'domain'], names: all.flatMap(namesOf) };
    }
    const own = (0,choose_zones/* ownKey */.Gt)(name);
    const zone = own?.zone ?? (0,choose_zones/* known */.eO)(name);
    return {
        problem: problemOf(name, keys),
        key: own?.key ?? null,
        known: zone !== undefined,
        kinds: zone?.kinds ?? ['ip4', 'ip6'],
        names: namesOf(zone?.name ?? name),
    };
};
function namesOf(name) {
    const twin = (0,spamhaus/* keyedTwin */.P)(name);
    return twin === null ? [name] : [name, twin];
}
function problemOf(name, keys) {
    const shown = withoutKey(name);
    if (!ZONE_NAME.test(name) || /^[\d.]+$/.test(name)) {
        return { message: `${JSON.stringify(shown)} is not the name of a DNS zone`, hint: 'write a name such as zen.spamhaus.org' };
    }
    const retired = RETIRED.find((zone) => name === zone.name || name.endsWith(`.${zone.name}`));
    if (retired !== undefined)
        return { message: `${shown} has ended (${retired.since}): ${retired.end}`, hint: 'leave it out' };
    if ((0,choose_zones/* ownKey */.Gt)(name) !== null)
        return null;
    const zone = (0,choose_zones/* known */.eO)(name);
    if (zone !== undefined) {
        if (zone.key === null || keys.has(zone.key))
            return null;
        return { message: `${name} is asked with a key, and there is none`, hint: `set blocklists.${zone.key}` };
    }
    const meant = catalogue/* CATALOGUE */.yh.find(({ name: other }) => (0,nearest/* editDistance */.Y)(name, other) <= MISSPELT || body(name) === body(other));
    return meant === undefined ? null : { message: `${shown} is not known`, hint: `did you mean ${meant.name}?` };
}
/** All but the last label: `bl.spamcop` of `bl.spamcop.com`. */
function body(name) {
    return name.replace(/\.[^.]+$/, '');
}
/** A first label that looks like a key may be one, in front of a misspelt zone. */
function withoutKey(name) {
    return name.replace(/^[a-z\d]{16,}(?=\.|$)/, '***').slice(0, 80);
}

// EXTERNAL MODULE: ./lib/src/blocklists/without-keys.js
var without_keys = __webpack_require__(48834);
// EXTERNAL MODULE: ./lib/src/base/gate.js
var gate = __webpack_require__(44227);
// EXTERNAL MODULE: ./lib/src/dns/query-log.js
var query_log = __webpack_require__(73633);
// EXTERNAL MODULE: ./lib/src/loop/runner-trouble.js
var runner_trouble = __webpack_require__(66945);
;// CONCATENATED MODULE: ./lib/src/mail/token-key.js

/**
 * The MAC by which a mailbox's probes are known. Its key comes from `token-secret`, or else from the mailbox's own login: whoever has
 * that can read and remove every mail there anyway, and no state has to be kept between runs. A probe can be read by every relay on its
 * way, so the key is stretched (scrypt, RFC 7914): a weak password must not be found by guessing against a token.
 */
function tokenMac(mailbox, tokenSecret) {
    const secret = tokenSecret ?? mailbox.password ?? '';
    const salt = `email-continuity token v1\0${tokenSecret === null ? (mailbox.user ?? '').toLowerCase() : ''}`;
    return new Promise((resolve, reject) => {
        (0,external_node_crypto_.scrypt)(secret, salt, 32, { N: 2 ** 12, r: 8, p: 1 }, (error, key) => {
            if (error)
                reject(error);
            else
                resolve((data) => (0,external_node_crypto_.createHmac)('sha256', key).update(data).digest());
        });
    });
}

;// CONCATENATED MODULE: ./lib/src/run-number.js



/**
 * A number for this machine as long as it runs and, in a container, for its own numbering of processes; 0 where that cannot be told
 * for sure: then no process number is believed, and an earlier run is taken to be over by its time alone.
 */
function machine() {
    try {
        const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8');
        const processes = (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid');
        return (0,external_node_crypto_.createHash)('sha256').update([boot, processes, (0,external_node_os_.hostname)()].join('\0')).digest().readUInt32BE(0);
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

// EXTERNAL MODULE: ./lib/src/tls/met-certificates.js
var met_certificates = __webpack_require__(17175);
;// CONCATENATED MODULE: ./lib/src/ports.js













/** The real world. Every adapter is loaded when it is first needed, so that what a run does not use costs it nothing. */
function realPorts(tokenSecret, listeners) {
    const clock = base_clock/* systemClock */.m;
    const own = beginRun();
    // Stretching a key takes a processor for some 50 ms; one is left to everything else that begins meanwhile.
    const stretching = new gate/* Gate */.i(Math.max(1, (0,external_node_os_.availableParallelism)() - 1));
    const log = new query_log/* QueryLog */.V(clock);
    const met = new met_certificates/* MetCertificates */.l();
    const onCertificate = (endpoint) => (certificate) => met.add({ ...endpoint, name: endpoint.tlsName ?? endpoint.host }, certificate);
    let asked = null;
    let reached = null;
    /** One resolver for a run, so that the same question is asked once, whoever asks it. */
    const resolverOf = (config, deadline) => (asked ??= Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(1184)]).then(__webpack_require__.bind(__webpack_require__, 31184)), __webpack_require__.e(/* import() */ 8594).then(__webpack_require__.bind(__webpack_require__, 18594))]).then(([{ createResolver }, { withRecordLog }]) => withRecordLog(createResolver({ ...config.dns, clock, deadline, log }))));
    return {
        clock,
        random: () => Math.random(),
        randomId: () => (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        sender: async (config) => (0,runner_trouble/* onRunner */.o)((await Promise.all(/* import() */[__webpack_require__.e(3112), __webpack_require__.e(9198)]).then(__webpack_require__.bind(__webpack_require__, 19198))).smtpSender(config, clock, onCertificate(config)), config.port, hosted()),
        online: (config, deadline) => (reached ??= isOnline(config, () => resolverOf(config, deadline), clock, deadline)),
        mailbox: async (config) => (await Promise.all(/* import() */[__webpack_require__.e(3112), __webpack_require__.e(961)]).then(__webpack_require__.bind(__webpack_require__, 30961))).imapMailbox(config, clock, onCertificate(config)),
        readMail: async (source) => (await Promise.all(/* import() */[__webpack_require__.e(8668), __webpack_require__.e(4549), __webpack_require__.e(8368)]).then(__webpack_require__.bind(__webpack_require__, 48368))).readMail(source),
        mac: (mailbox) => stretching.through(() => tokenMac(mailbox, tokenSecret)),
        host: machine(),
        process: own,
        alive: alive,
        [Symbol.dispose]: () => endRun(own),
        mailChecks: async (config, deadline) => {
            const [resolver, { mailChecks }, { dmarcTerms, organizationOf }] = await Promise.all([
                resolverOf(config, deadline),
                __webpack_require__.e(/* import() */ 6028).then(__webpack_require__.bind(__webpack_require__, 86028)),
                __webpack_require__.e(/* import() */ 325).then(__webpack_require__.bind(__webpack_require__, 10325)),
            ]);
            return mailChecks(resolver, clock, {
                dmarc: (author) => dmarcTerms(resolver, author),
                organization: (domain) => organizationOf(resolver, domain),
            });
        },
        load: async ({ loops, domains, blocklists, certificates }) => {
            const asks = domains.length > 0 || blocklists;
            await Promise.all([
                ...(asks ? [Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(1184)]).then(__webpack_require__.bind(__webpack_require__, 31184)), __webpack_require__.e(/* import() */ 8594).then(__webpack_require__.bind(__webpack_require__, 18594))] : []),
                ...(domains.length > 0 ? [Promise.all(/* import() */[__webpack_require__.e(2439), __webpack_require__.e(3349)]).then(__webpack_require__.bind(__webpack_require__, 13349))] : []),
                ...(blocklists ? [__webpack_require__.e(/* import() */ 5083).then(__webpack_require__.bind(__webpack_require__, 15083))] : []),
                ...(certificates ? [__webpack_require__.e(/* import() */ 650).then(__webpack_require__.bind(__webpack_require__, 90650))] : []),
                ...(loops.length > 0
                    ? [Promise.all(/* import() */[__webpack_require__.e(7528), __webpack_require__.e(3531)]).then(__webpack_require__.bind(__webpack_require__, 17528)), __webpack_require__.e(/* import() */ 6028).then(__webpack_require__.bind(__webpack_require__, 86028)), __webpack_require__.e(/* import() */ 325).then(__webpack_require__.bind(__webpack_require__, 10325))]
                    : []),
            ]);
        },
        checkDomains: async (domains, config, deadline, learnt) => {
            const [resolver, rooms] = await Promise.all([resolverOf(config, deadline), Promise.all(/* import() */[__webpack_require__.e(2439), __webpack_require__.e(3349)]).then(__webpack_require__.bind(__webpack_require__, 13349))]);
            const over = new AbortController();
            const timeUp = clock.sleep(LONGEST_CHECK, over.signal);
            const world = domainWorld(clock, deadline, await authorityPort(config.dns, clock, deadline, log), timeUp);
            return await rooms.checkDomains(resolver, domains, world, learnt).finally(() => over.abort());
        },
        waitForDns: async (domains, config, wait, deadline) => {
            const { evaluateSpf: evaluate } = await __webpack_require__.e(/* import() */ 3156).then(__webpack_require__.bind(__webpack_require__, 93156));
            const world = { clock, deadline, evaluateSpf: evaluate, onProgress: listeners.onWait ?? (() => undefined) };
            return (await Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(2439), __webpack_require__.e(4511)]).then(__webpack_require__.bind(__webpack_require__, 4511))).dnsGate(domains, config.dns, wait, world);
        },
        dnsRecords: async (domains, config, deadline) => {
            if (domains.length === 0)
                return { records: [], findings: [] };
            const [resolver, { baselineFindings }] = await Promise.all([resolverOf(config, deadline), __webpack_require__.e(/* import() */ 2601).then(__webpack_require__.bind(__webpack_require__, 92601))]);
            const records = await resolver.records(domains.map(({ name }) => name));
            const earlier = config.baseline === null ? null : { path: config.baseline, file: readText(config.baseline) };
            return {
                records,
                findings: earlier === null ? [] : await baselineFindings(earlier, records, (name, type) => resolver.ttl(name, type)),
            };
        },
        queries: ({ blocklists }) => log.entries((0,without_keys/* keyMask */.y)([blocklists?.spamhausDqsKey ?? null, blocklists?.abusixKey ?? null])),
        checkCertificates: async (config, deadline) => (await __webpack_require__.e(/* import() */ 650).then(__webpack_require__.bind(__webpack_require__, 90650))).checkCertificates(config, clock, deadline.signal, met),
        checkBlocklists: async (lists, config, deadline, learnt) => {
            const [{ createResolver }, { checkBlocklists }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(1184)]).then(__webpack_require__.bind(__webpack_require__, 31184)), __webpack_require__.e(/* import() */ 5083).then(__webpack_require__.bind(__webpack_require__, 15083))]);
            // A resolver of its own: a silent list must cost its time-out once, not once for every try.
            const resolver = createResolver({ servers: config.dns.servers, timeout: lists.timeout, clock, deadline, log, overlapping: true });
            return checkBlocklists({ lists, config, learnt, resolver, clock });
        },
        ...listeners,
    };
}
/** One of GitHub's own machines, by its own word (docs.github.com, "Variables reference": RUNNER_ENVIRONMENT). */
function hosted() {
    return process.env['RUNNER_ENVIRONMENT'] === 'github-hosted';
}
async function isOnline(config, resolverOf, clock, deadline) {
    const [{ online }, { reaches }, resolver] = await Promise.all([__webpack_require__.e(/* import() */ 5610).then(__webpack_require__.bind(__webpack_require__, 15610)), __webpack_require__.e(/* import() */ 8651).then(__webpack_require__.bind(__webpack_require__, 58651)), resolverOf()]);
    const controls = {
        connects: (host, port, signal) => reaches(host, port, clock, signal),
        isAnswered: async (name) => (await resolver.a(name)).kind !== 'unknown',
    };
    return online(config, controls, clock, deadline.signal);
}
/** All checks of the domains, ms. */
const LONGEST_CHECK = 30_000;
/** For asking the name servers of a domain themselves; null where that is not configured. */
async function authorityPort(dns, clock, deadline, log) {
    if (!dns.authoritative)
        return null;
    const [{ authorityAsker }, { runEnd }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(527)]).then(__webpack_require__.bind(__webpack_require__, 40527)), __webpack_require__.e(/* import() */ 2743).then(__webpack_require__.bind(__webpack_require__, 32743))]);
    return authorityAsker(dns.authoritativePort, { clock, timeout: dns.timeout, end: runEnd(deadline.signal) }, log);
}
/** What the checks of a domain need besides DNS; loaded only where a domain asks for it. */
function domainWorld(clock, deadline, askAuthority, timeUp) {
    return {
        evaluateSpf: async (resolver, mail) => (await __webpack_require__.e(/* import() */ 3156).then(__webpack_require__.bind(__webpack_require__, 93156))).evaluateSpf(resolver, mail),
        organizationByList: async (domain) => (await __webpack_require__.e(/* import() */ 5342).then(__webpack_require__.bind(__webpack_require__, 55342))).organizationByList(domain),
        fetchPage: async (host, path, addresses, limit) => (await __webpack_require__.e(/* import() */ 9850).then(__webpack_require__.bind(__webpack_require__, 99850))).fetchPage({ host, path, addresses, limit, port: 443, ca: null }, clock, deadline.signal),
        mailCertificates: async (host, addresses) => (await __webpack_require__.e(/* import() */ 1806).then(__webpack_require__.bind(__webpack_require__, 51806))).mailCertificates(host, addresses, clock, deadline.signal),
        greeting: async (address) => hosted()
            ? { kind: 'unreached', reason: "GitHub's hosted runners cannot open port 25" }
            : (await __webpack_require__.e(/* import() */ 2005).then(__webpack_require__.bind(__webpack_require__, 62005))).greeting(address, 25, clock, deadline.signal),
        askAuthority,
        timeUp,
        now: () => clock.now(),
    };
}
/** SPF as a receiver evaluates it, for one mail, with what DNS says now. */
async function evaluateSpf(request, dns, deadline) {
    const [{ createResolver }, spf] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(4894), __webpack_require__.e(1184)]).then(__webpack_require__.bind(__webpack_require__, 31184)), __webpack_require__.e(/* import() */ 3156).then(__webpack_require__.bind(__webpack_require__, 93156))]);
    return spf.evaluateSpf(createResolver({ ...dns, clock: base_clock/* systemClock */.m, deadline }), request);
}
/** GitHub's runner. */
async function runnerPort() {
    return (await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(143), __webpack_require__.e(4526)]).then(__webpack_require__.bind(__webpack_require__, 4526))).githubRunner();
}
/** What is known of blocklists, for the check of a configuration. */
const ports_readZone = readZone;
/** Files, read and written whole. */
const readText = (path) => {
    try {
        return { ok: true, text: (0,external_node_fs_.readFileSync)(path, 'utf8') };
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
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
    (0,external_node_fs_.writeFileSync)(path, text);
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


/***/ }),

/***/ 16366:
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

/***/ 60205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   T7: () => (/* binding */ disarmCommands),
/* harmony export */   ju: () => (/* binding */ markdownMessage),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   zQ: () => (/* binding */ markdownLines)
/* harmony export */ });
/**
 * Foreign text (subjects, SMTP replies, TXT records, server names, folder names) is hostile. Everything that is printed for people goes
 * through here: nothing that it holds may steer a terminal, the runner, GitHub's Markdown or the reader's eye.
 */
/** Longest text that is looked at, in UTF-16 units; a server may send a line of a megabyte. */
const LONGEST_READ = 65_536;
/** Code points that a text keeps when the caller names no other length. */
const DEFAULT_LENGTH = 300;
const ESC = '\u001b';
const BEL = '\u0007';
const ST = '\u009c';
const CSI = '\u009b';
/** ECMA-48 sequences: CSI (section 5.4), command strings such as OSC (5.6) with their terminator, two-character escapes (5.3). */
const ANSI = new RegExp([`(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`, `${ESC}[\\]PX^_][^${BEL}${ESC}${ST}]*(?:${BEL}|${ESC}\\\\|${ST})`, `${ESC}[ -/]*[0-~]`].join('|'), 'g');
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Bidi controls, zero-width characters, tags, fillers, variation selectors: what is there and cannot be seen. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** A surrogate without its other half is no character (Unicode 3.9, D75) and breaks UTF-8 and XML. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** More than three combining marks on one letter are there to run over the neighbouring lines. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;
/** One printable line without control, bidi and zero-width characters or ANSI codes, in which no workflow command stands; at most `max` code points. */
function plainText(text, max = DEFAULT_LENGTH) {
    const visible = text
        .slice(0, LONGEST_READ)
        .replace(ANSI, '')
        .replace(BREAKS, ' ')
        .replace(INVISIBLE, '')
        .replace(LONE_SURROGATE, '\uFFFD')
        .replace(PILED_MARKS, '$1')
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

/***/ 69695:
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

/***/ 40275:
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
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56620);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82673);
/* harmony import */ var _model_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98081);



/** Worst first; loops of one state stay in the report's order. */
function loopsWorstFirst(report) {
    return report.loops.toSorted((a, b) => (0,_model_state_js__WEBPACK_IMPORTED_MODULE_0__/* .compareStates */ .CD)(b.state, a.state));
}
/** Worst first, then in the findings' own fixed order. */
function findingsWorstFirst(report) {
    return report.findings.toSorted(_model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareFindings */ .E);
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
        const when = latencyMs === null ? '' : ` after ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a)(latencyMs)}`;
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

/***/ 41224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ pluginWord),
/* harmony export */   NG: () => (/* binding */ stateBadge),
/* harmony export */   nI: () => (/* binding */ paint),
/* harmony export */   yg: () => (/* binding */ terminalMark),
/* harmony export */   ys: () => (/* binding */ headlineMark)
/* harmony export */ });
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

/***/ 7851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   Ow: () => (/* binding */ wallTime),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);

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
    return wall === null ? amount : `${amount} in ${(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wall)}`;
}


/***/ }),

/***/ 87358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ text),
/* harmony export */   t: () => (/* binding */ PLAIN)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16366);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56620);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60205);
/* harmony import */ var _narrative_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40275);
/* harmony import */ var _state_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41224);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7851);






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
    const body = [...sections.filter((lines) => lines.length > 0), [(0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .Uj)((0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .tally */ .N4)(report), width)]];
    return body.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}
function verdictLines(report, width, colour) {
    const verdict = `${(0,_state_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalMark */ .yg)(report.state)} ${(0,_state_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .pluginWord */ .Mw)(report.state)}: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(report.verdict.summary, TEXT_LENGTH)}`;
    const causes = (0,_narrative_js__WEBPACK_IMPORTED_MODULE_4__/* .causesOf */ .cZ)(report).slice(0, 3);
    return [
        ...wrapped(verdict, width).map((line) => (0,_state_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(line, report.state, colour, true)),
        ...causes.flatMap((cause, index) => indented(`${index === 0 ? 'Likeliest cause' : 'Also possible'}: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(cause.message, TEXT_LENGTH)}`, 2, width)),
    ];
}
function loopLines(report, width, colour) {
    const loops = (0,_narrative_js__WEBPACK_IMPORTED_MODULE_4__/* .loopsWorstFirst */ .PU)(report);
    const rows = loops.map((loop) => [
        (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .Uj)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(loop.name), LONGEST_NAME),
        loop.kind,
        loop.outcome,
        (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a)(loop.latencyMs),
        loop.placement === null ? _base_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_VALUE */ .P : (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(loop.placement.folder, 60),
    ]);
    const lines = aligned(rows, 3);
    return loops.flatMap((loop, index) => stanza(marked(loop.state, lines[index] ?? '', width, colour), loopStory(loop, width)));
}
function loopStory(loop, width) {
    if (loop.state === 'ok')
        return [];
    const reply = loop.reply === null || loop.reply === '' ? [] : indented(`server: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(loop.reply, TEXT_LENGTH)}`, 4, width);
    return [...indented((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_narrative_js__WEBPACK_IMPORTED_MODULE_4__/* .loopMessage */ .SN)(loop), TEXT_LENGTH), 4, width), ...reply, ...remedyLines(loop.remedy, width)];
}
function findingLines(report, width, colour) {
    const troubles = (0,_narrative_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsWorstFirst */ .a0)(report).filter((finding) => finding.state !== 'ok');
    const fine = report.findings.length - troubles.length;
    const lines = aligned(troubles.map((finding) => [finding.check, (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .Uj)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(finding.target), LONGEST_TARGET), (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(finding.code, 60)]), null);
    return [
        ...troubles.flatMap((finding, index) => stanza(marked(finding.state, lines[index] ?? '', width, colour), findingStory(finding, width))),
        ...(fine === 0 ? [] : [marked('ok', `${(0,_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(fine, 'check')} without a complaint`, width, colour)]),
    ];
}
function findingStory(finding, width) {
    return [...indented((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(finding.message, TEXT_LENGTH), 4, width), ...remedyLines(finding.remedy, width)];
}
function remedyLines(remedy, width) {
    return remedy === null ? [] : indented(`→ ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(remedy, TEXT_LENGTH)}`, 4, width);
}
/** Cells of equal width in each column, two spaces between; column `right` is flush right. */
function aligned(rows, right) {
    const widths = [];
    for (const row of rows)
        for (const [index, cell] of row.entries())
            widths[index] = Math.max(widths[index] ?? 0, (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .YB)(cell));
    return rows.map((row) => row
        .map((cell, index) => (index === right ? (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .padStart */ .CF)(cell, widths[index] ?? 0) : (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .padEnd */ .f)(cell, widths[index] ?? 0)))
        .join('  ')
        .trimEnd());
}
function stanza(line, story) {
    return [line, ...story];
}
function marked(state, line, width, colour) {
    return `${(0,_state_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)((0,_state_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalMark */ .yg)(state), state, colour)} ${(0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .Uj)(line, width - 2)}`;
}
function indented(sentence, indent, width) {
    return wrapped(sentence, width - indent).map((line) => ' '.repeat(indent) + line);
}
/** Where a long word was broken, the rest of it may be a command at the beginning of the next line. */
function wrapped(sentence, width) {
    return (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)(sentence, width).map((line) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .Uj)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .disarmCommands */ .T7)(line), width));
}


/***/ }),

/***/ 17175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ MetCertificates)
/* harmony export */ });
/** Certificates that were found good, chain and name, while mail was sent and read: their servers need not be asked again. */
class MetCertificates {
    #met = new Map();
    add(server, certificate) {
        this.#met.set(keyOf(server), certificate);
    }
    at(server) {
        return this.#met.get(keyOf(server)) ?? null;
    }
}
function keyOf({ host, port, name, ca }) {
    return JSON.stringify([host, port, name, ca]);
}


/***/ }),

/***/ 51294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this release; a test holds it equal to package.json's. */
const VERSION = '0.1.0';


/***/ })

};
