export const id = 803;
export const ids = [803];
export const modules = {

/***/ 60803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkBlocklists: () => (/* binding */ checkBlocklists)
});

// EXTERNAL MODULE: ./lib/src/core/time/paced.js
var paced = __webpack_require__(54961);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/checks/blocklists/ask/choose-zones.js
var choose_zones = __webpack_require__(55392);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/judge/findings.js
// Answers of blocklists to findings, without the keys that they were asked with.
// Called by checks and app.

function listedFinding({ target, zone, reading, label, texts, judged, endedOn }) {
    const question = `${label}.${zone.name}`;
    const who = target.kind === 'domain' && label !== target.name ? `${label}, to which ${target.name} belongs,` : nameOf(target);
    const ended = endedOn === null ? '' : ` Its ignore ended on ${endedOn}.`;
    const because = judged.because === null ? '' : ` (${judged.because})`;
    const quiet = judged.state === 'ok';
    return (0,finding/* findingOn */.Vv)(target.name)(judged.ignored !== null ? 'blocklist-ignored' : quiet ? 'blocklist-noted' : 'blocklist-listed', judged.state, `${who} is on ${zone.name}: ${reading.meaning}${because}.${ended}`, {
        evidence: [
            `${question} A ${reading.codes.join(', ') || 'kept back by the resolver'}`,
            ...texts.map((text) => `${question} TXT ${text}`),
        ].join('\n'),
        remedy: quiet ? null : remedyFor(target, zone),
        reference: zone.page,
        measures: { lists: [{ target: target.name, zone: zone.name, listed: true }] },
    });
}
function remedyFor(target, zone) {
    const where = zone.page === null ? `the operator of ${zone.name}` : zone.page;
    const cause = target.kind === 'domain'
        ? `Find out what ${target.name} is used for in spam (a site that was broken into, stolen passwords, an open redirector)`
        : `Find out what ${target.name} sent (infected machine, stolen password, open relay)`;
    return `${cause}, stop it, then ask for removal at ${where}.`;
}
/** One for each target: on none of the lists that gave a verdict. */
function cleanFinding(target, zones, silent) {
    const rest = silent === 0 ? '' : `; ${silent} more gave no verdict`;
    return (0,finding/* findingOn */.Vv)(target.name)('blocklist-clean', 'ok', `${nameOf(target)} is on none of ${zones.length} ${zones.length === 1 ? 'list' : 'lists'}${rest}.`, {
        evidence: `not listed: ${zones.toSorted().join(', ')}`,
        measures: { lists: zones.toSorted().map((zone) => ({ target: target.name, zone, listed: false })) },
    });
}
function nameOf({ name, origin }) {
    return origin === null ? name : `${name} (${origin})`;
}
const EXEMPT = 'Exempt the lists from rebind protection where the resolver is set up ("rebind-domain-ok" of dnsmasq, "private-domain" of unbound), or let dns.servers name one without it.';
/** One for all zones whose addresses the resolver keeps back. */
function filteredFinding(zones) {
    const which = `${zones.length} ${zones.length === 1 ? 'list' : 'lists'}`;
    const message = `The resolver keeps answers in 127.0.0.0/8 back (rebind protection): of ${which} it is seen who is listed, by their texts, and not for what.`;
    return (0,finding/* findingOn */.Vv)('resolver')('blocklist-filtered', 'ok', message, { evidence: zones.toSorted().join(', '), remedy: EXEMPT });
}
/** One for each zone that could not be asked, or cannot be believed. */
function zoneFinding(zone, problems, targets) {
    const reasons = [...new Set(problems.map(({ reason }) => reason))];
    return (0,finding/* findingOn */.Vv)(zone.name)('blocklist-unknown', 'unknown', `${zone.name} gave no verdict: ${reasons.join('; ')}.`, {
        evidence: `asked about ${targets.join(', ')}`,
        remedy: stepFor(zone, problems[0]),
        reference: 'RFC 5782 section 5',
        measures: { lists: targets.map((target) => ({ target, zone: zone.name, listed: null })) },
    });
}
function stepFor(zone, problem) {
    const out = `take ${zone.name} out of blocklists.zones`;
    switch (problem?.fault) {
        case 'parked':
        case 'lists-the-world':
        case 'undocumented':
            return `If it stays so, ${out}.`;
        case 'rewritten':
            return 'Let dns.servers name a resolver that leaves NXDOMAIN as it is.';
        case 'filtered':
            return EXEMPT;
        case 'gone':
        case 'refused':
        case 'error':
        case 'unanswered':
        case undefined: {
            const needs = zone.needs === null ? '' : ` ${zone.name} needs ${zone.needs}.`;
            return `Let dns.servers name a resolver of your own, or ${out}.${needs}`;
        }
    }
}
/** An address or domain that no list was asked about, for a reason of its own. */
function unlistableFinding(target, reason) {
    return (0,finding/* findingOn */.Vv)(target)('blocklist-unknown', 'unknown', `No blocklist was asked about ${target}: ${reason}.`, {
        remedy: 'Correct blocklists.ips or blocklists.zones.',
    });
}
/** A domain has more mail servers, or these have more addresses, than lists are asked about. */
function leftOutFinding(domain, { hosts, addresses }) {
    const what = [...(hosts > 0 ? [`${hosts} mail servers`] : []), ...(addresses > 0 ? [`${addresses} addresses of the others`] : [])];
    const message = `No blocklist was asked about ${what.join(' and ')} of ${domain}: they are more than a domain needs.`;
    return (0,finding/* findingOn */.Vv)(domain)('blocklist-unknown', 'unknown', message, { remedy: 'Name in blocklists.ips those that matter.' });
}
function notPublicFinding(ip) {
    return (0,finding/* findingOn */.Vv)(ip)('blocklist-private', 'ok', `${ip} is not a public address, so no blocklist can list it; none was asked.`, {
        reference: 'RFC 6890 section 2.2',
    });
}

// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var names = __webpack_require__(36339);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/provider-pools.js
/** Servers that many senders share; what one of them does is listed for all. By the end of their names in DNS. */
const POOLS = [
    ['Google', ['google.com', 'googlemail.com', 'googleusercontent.com']],
    ['Microsoft 365', ['outlook.com', 'hotmail.com', 'office365.us', 'partner.outlook.cn']],
    ['Amazon SES', ['amazonses.com', 'amazonaws.com']],
    ['Yahoo', ['yahoo.com', 'yahoodns.net', 'aol.com']],
    ['Apple', ['icloud.com', 'me.com', 'apple.com']],
    ['Proofpoint', ['pphosted.com', 'ppe-hosted.com']],
    ['Mimecast', ['mimecast.com']],
    ['Barracuda', ['barracudanetworks.com']],
    ['Hornetsecurity', ['hornetsecurity.com', 'antispameurope.com', 'expurgate.net']],
    ['Cisco', ['iphmx.com']],
    ['SendGrid', ['sendgrid.net']],
    ['Mailgun', ['mailgun.net', 'mailgun.org', 'mailgun.us']],
    ['Postmark', ['mtasv.net']],
    ['SparkPost', ['sparkpostmail.com', 'mta-dispatch.com']],
    ['Mailjet', ['mailjet.com']],
    ['Brevo', ['sendinblue.com', 'brevo.com', 'mailin.fr']],
    ['Mailchimp', ['mcsv.net', 'mcdlv.net', 'rsgsv.net', 'mandrillapp.com']],
    ['Zoho', ['zoho.com', 'zoho.eu', 'zohomail.com']],
    ['Fastmail', ['messagingengine.com']],
    ['Proton', ['protonmail.ch', 'proton.me']],
    ['IONOS', ['kundenserver.de', 'perfora.net']],
    ['GMX and WEB.DE', ['gmx.net', 'web.de']],
    ['OVH', ['mail.ovh.net', 'mail-out.ovh.net']],
    ['Gandi', ['mail.gandi.net']],
    ['Yandex', ['yandex.net', 'yandex.ru']],
];
/** Whose shared servers a host's name belongs to; null: nobody's that we know. */
function poolOf(host) {
    const name = host.toLowerCase().replace(/\.$/, '');
    return POOLS.find(([, ends]) => ends.some((end) => name === end || name.endsWith(`.${end}`)))?.[0] ?? null;
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/targets/target.js

// A name of more labels is asked by its last ones only: nobody lists deeper.
const DEEPEST = 5;
/** Null where `ip` is no address; `private` where no public list can know it. */
function addressTarget(ip, origin, pool) {
    const address = (0,ip_address/* reversedAddress */.bJ)(ip);
    if (address === null)
        return null;
    if ((0,ip_address/* isUnlistable */.Ao)(ip))
        return 'private';
    return { kind: address.family, name: ip, labels: [address.labels], origin, pool };
}
/** A domain, with the parents by which lists of registered domains may know it. `name` is in A-labels and lower case. */
function domainTarget(name, origin) {
    const parts = name.split('.').slice(-DEEPEST);
    const labels = parts.slice(0, -1).map((_, index) => parts.slice(index).join('.'));
    return { kind: 'domain', name, labels, origin, pool: null };
}
/** The name that a zone is asked for about a target; the exact name alone unless the zone knows registered domains only. */
function labelsFor(zone, target) {
    return target.kind === 'domain' && zone.parents ? target.labels : target.labels.slice(0, 1);
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/targets/gather-targets.js
// The addresses and domains that blocklists are asked about.
// Called by checks.




/** What the configuration itself names: addresses, domains, and the From domains of loops. */
function configuredTargets(lists, config) {
    const from = config.loops.flatMap((loop) => (0,names/* domainName */.AU)((0,mailbox_address/* parseAddress */.or)(loop.from)?.domain ?? '') ?? []);
    const domains = new Map();
    for (const name of from)
        domains.set(name, domainTarget(name, 'From domain'));
    for (const { name } of config.domains)
        domains.set(name, domainTarget(name, null));
    for (const name of lists.domains)
        domains.set(name, domainTarget(name, null));
    const addresses = gatherAddresses(lists.ips, null);
    return { ...addresses, targets: [...addresses.targets, ...domains.values()] };
}
/** What the arrived probes showed, once they have. */
function learntTargets({ ips, domains }) {
    const addresses = gatherAddresses(ips, 'where the probe left from');
    const named = domains.flatMap((name) => (0,names/* domainName */.AU)(name) ?? []).map((name) => domainTarget(name, 'named in the probe'));
    return { ...addresses, targets: [...addresses.targets, ...named] };
}
function gatherAddresses(ips, origin) {
    const read = [...new Set(ips.map((text) => text.trim().toLowerCase()))].map((ip) => ({ ip, target: addressTarget(ip, origin, null) }));
    return {
        targets: read.flatMap(({ target }) => (target === null || target === 'private' ? [] : [target])),
        private: read.filter(({ target }) => target === 'private').map(({ ip }) => ip),
        noAddresses: read.filter(({ target }) => target === null).map(({ ip }) => ip),
    };
}
/** Mail servers of one domain, and addresses of theirs, that are asked about: the largest providers have ten. */
const MOST_EXCHANGERS = 16;
const MOST_ADDRESSES = 32;
/** What cannot be looked up is left out here: the MX check tells of it. */
async function exchangerTargets(resolver, domain) {
    const mx = await resolver.ask({ type: 'MX', name: domain });
    const hosts = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange).filter((host) => host !== '') : [];
    const found = await Promise.all(hosts.slice(0, MOST_EXCHANGERS).map(async (host) => {
        const answers = await Promise.all([resolver.ask({ type: 'A', name: host }), resolver.ask({ type: 'AAAA', name: host })]);
        const ips = answers.flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
        return ips.map((ip) => addressTarget(ip, `MX of ${domain}`, poolOf(host)));
    }));
    const targets = found.flat().flatMap((target) => (target === null || target === 'private' ? [] : [target]));
    const left = { hosts: Math.max(0, hosts.length - MOST_EXCHANGERS), addresses: Math.max(0, targets.length - MOST_ADDRESSES) };
    return { targets: targets.slice(0, MOST_ADDRESSES), left };
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/judge/listings.js

/**
 * All listings of one target together: critical on a core list or on minor lists of two operators, a warning on one minor list or where
 * it is a policy about the network; the rest never alarms.
 */
function judgeListings(listings, judging) {
    const alone = listings.map((listing) => judgeAlone(listing, judging));
    const minor = new Set(listings
        .filter((listing, index) => alone[index]?.state === 'warning' && countsAsMinor(listing, judging))
        .map(({ zone }) => zone.operator));
    return alone.map((judged, index) => {
        const listing = listings[index];
        if (minor.size < 2 || listing === undefined || judged.state !== 'warning' || !countsAsMinor(listing, judging))
            return judged;
        return { ...judged, state: 'critical', because: `${minor.size} minor lists agree` };
    });
}
function countsAsMinor({ zone, weight }, { severity }) {
    return zone.tier === 'minor' && weight === 'complaint' && severityOf(zone, severity) === null;
}
function judgeAlone(listing, { severity, ignore, today }) {
    const { zone, weight, pool } = listing;
    const ignored = ignore.find((entry) => entry.until >= today && means(entry, listing)) ?? null;
    if (ignored !== null)
        return { state: 'ok', because: `ignored until ${ignored.until}: ${ignored.reason}`, ignored };
    const verdict = (state, because) => ({ state, because, ignored: null });
    const given = severityOf(zone, severity);
    if (given !== null)
        return verdict(given, given === 'ok' ? 'for information only, as configured' : null);
    if (zone.tier === 'allowlist' || weight === 'praise')
        return verdict('ok', 'good news');
    if (pool !== null)
        return verdict('ok', `for information only: a server of ${pool}, which many senders share`);
    if (zone.tier === 'informational')
        return verdict('ok', 'for information only: few receivers use this list');
    if (weight === 'note')
        return verdict('ok', 'for information only');
    return verdict(zone.tier === 'core' && weight === 'complaint' ? 'critical' : 'warning', null);
}
/** An entry that has ended and would have meant this listing; null: none. */
function endedIgnore(listing, { ignore, today }) {
    return ignore.find((entry) => entry.until < today && means(entry, listing)) ?? null;
}
function means(entry, { target, zone }) {
    return (entry.target === null || sameTarget(entry.target, target)) && (entry.zone === null || namesOf(zone).includes(entry.zone));
}
function severityOf(zone, severity) {
    return namesOf(zone).flatMap((name) => severity.get(name) ?? [])[0] ?? null;
}
/** An address may be written in many ways. */
function sameTarget(a, b) {
    return (0,ip_address/* sameForm */.Lb)(a) === (0,ip_address/* sameForm */.Lb)(b);
}
/** By its own name and, for a keyed zone of Spamhaus, by that of the public one. */
function namesOf({ name }) {
    return [name, name.replace(/\.dq\.spamhaus\.net$/, '.spamhaus.org')];
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/ask/pool-of-address.js


/**
 * Whose shared servers an address belongs to, by its name; believed only where that name leads back to it (RFC 8601 section 2.7.3,
 * `iprev`), since anybody may write any name into a zone of his own. Null: nobody's that we know.
 */
async function poolOfAddress(resolver, ip) {
    const reverse = (0,ip_address/* reverseName */.A8)(ip);
    if (reverse === null)
        return null;
    const names = await resolver.ask({ type: 'PTR', name: reverse });
    for (const name of names.kind === 'found' ? names.records : []) {
        const pool = poolOf(name);
        if (pool === null)
            continue;
        const back = await (ip.includes(':') ? resolver.ask({ type: 'AAAA', name }) : resolver.ask({ type: 'A', name }));
        if (back.kind === 'found' && back.records.some((address) => (0,ip_address/* sameForm */.Lb)(address) === (0,ip_address/* sameForm */.Lb)(ip)))
            return pool;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/src/checks/blocklists/judge/without-keys.js
var without_keys = __webpack_require__(70474);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/ask/controls.js
/** The test entries of RFC 5782 section 5: one that every working list lists, and one that none may list. */
const CONTROLS = {
    ip4: { listed: '2.0.0.127', notListed: '1.0.0.127' },
    ip6: { listed: mappedNibbles('7f000002'), notListed: mappedNibbles('7f000001') },
    domain: { listed: 'test', notListed: 'invalid' },
};
/** What nobody sends from, and no list has a reason to name: the unspecified address, and a domain that is kept for examples (RFC 6761). */
const NOBODY = { ip4: '0.0.0.0', ip6: '0'.repeat(32).split('').join('.'), domain: 'example.com' };
/** `::FFFF:7F00:2` and its like: for IPv6 lists the test entries are IPv4-mapped, as nibbles. */
function mappedNibbles(low) {
    return `${'0'.repeat(20)}ffff${low}`.split('').toReversed().join('.');
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/code-pattern.js
/** Whether an IPv4 address fits a pattern whose octets may be a range (`5-7`) or anything (`*`). */
function fits(pattern, address) {
    const octets = address.split('.').map(Number);
    const parts = pattern.split('.');
    return parts.length === octets.length && parts.every((part, index) => octetFits(part, octets[index] ?? -1));
}
function octetFits(part, octet) {
    if (part === '*')
        return true;
    const [low = '', high = low] = part.split('-');
    return octet >= Number(low) && octet <= Number(high);
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/ask/read-answer.js

// Error answers that Spamhaus began and others took over; no list uses them for listings.
const ERRORS = {
    '127.255.255.250': ['error', 'the key is disabled'],
    '127.255.255.251': ['error', 'the key belongs to another account'],
    '127.255.255.252': ['error', 'the name of the zone is misspelt'],
    '127.255.255.254': ['refused', 'it refuses this resolver, being public or not attributable to anybody'],
    '127.255.255.255': ['refused', 'it refuses this resolver for asking too much'],
};
const HEAVIEST = ['complaint', 'policy', 'note', 'praise'];
/**
 * Judges an answer by the zone's own codes. Anything else is no listing: error codes, 127.0.0.1, addresses outside
 * 127/8 (a parked zone, or a resolver that rewrites NXDOMAIN), and codes that the operator does not document.
 */
function readAnswer(zone, answer) {
    switch (answer.kind) {
        case 'absent':
            return { kind: 'clean' };
        case 'unknown':
            return { kind: 'unknown', fault: 'unanswered', reason: answer.reason };
        case 'found': {
            const codes = answer.records.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
            const wrong = codes.map((address) => errorOf(zone, address)).find((fault) => fault !== null);
            if (wrong !== undefined)
                return wrong;
            const meanings = codes.map((address) => meaningsOf(zone, address));
            const strange = codes.find((_, index) => meanings[index]?.length === 0);
            if (strange !== undefined || codes.length === 0) {
                return unknown('undocumented', `it answers ${strange ?? 'nothing'}, a code that its operator does not document`);
            }
            const all = meanings.flat();
            return {
                kind: 'listed',
                codes,
                meaning: [...new Set(all.map(({ meaning }) => meaning))].join('; '),
                weight: HEAVIEST.find((weight) => all.some((one) => one.weight === weight)) ?? 'complaint',
            };
        }
    }
}
function errorOf(zone, address) {
    const own = zone.errors.find(({ answers }) => fits(answers, address));
    if (own !== undefined)
        return unknown('refused', `${own.meaning} (${address})`);
    const general = ERRORS[address];
    if (general !== undefined)
        return unknown(general[0], `${general[1]} (${address})`);
    if (address.startsWith('127.255.255.'))
        return unknown('error', `it answers with an error (${address})`);
    if (!address.startsWith('127.'))
        return unknown('parked', `it answers ${address}, which no blocklist does: the zone is parked, or the resolver rewrites answers`);
    if (address === '127.0.0.1' && !zone.codes?.some(({ answers }) => fits(answers, address)))
        return unknown('error', 'it answers 127.0.0.1, which stands for no listing');
    return null;
}
/** What an answer means by the zone's own rules; empty: the operator does not document it. */
function meaningsOf(zone, address) {
    if (zone.bits !== null) {
        const octet = Number(address.split('.')[3]);
        return address.startsWith('127.0.0.') ? zone.bits.filter(({ bit }) => (octet & bit) !== 0) : [];
    }
    return zone.codes === null
        ? [{ meaning: `code ${address}`, weight: 'complaint' }]
        : zone.codes.filter(({ answers }) => fits(answers, address)).slice(0, 1);
}
/**
 * Why a zone cannot be believed, by its two test entries (RFC 5782 section 5): the one that must be listed and the one that must not.
 * Null: it can. A zone that lapsed, went away, refuses us or lists the world fails here, before anyone is accused.
 */
function controlProblem(zone, kind, listed, notListed) {
    const positive = readAnswer(zone, listed);
    const negative = readAnswer(zone, notListed);
    // What the test entry is listed for is nobody's business: some lists give it a code of its own.
    if (positive.kind === 'unknown' && positive.fault !== 'undocumented')
        return positive;
    if (positive.kind === 'clean')
        return missingEntry(zone, kind, negative);
    if (negative.kind === 'unknown') {
        return negative.fault === 'parked'
            ? unknown('rewritten', `for a name that does not exist the resolver answers ${foundIn(notListed)}: it rewrites NXDOMAIN`)
            : negative;
    }
    if (negative.kind === 'clean' || negative.weight === 'praise')
        return null;
    return unknown('lists-the-world', 'it lists what no list may list, so it lists the world');
}
/**
 * Whether the resolver takes addresses in 127.0.0.0/8 out of answers (rebind protection): the test entry is there without one, a name that
 * is not listed is not there at all, and the entry has its text.
 */
function isFiltered(listed, notListed, text) {
    const isGone = notListed.kind === 'absent' && notListed.why === 'NXDOMAIN';
    return isGone && listed.kind === 'absent' && listed.why === 'NODATA' && text.kind === 'found' && text.records.length > 0;
}
/** The rest of an answer whose addresses are kept back: by the list's own text, that a name is listed, and not for what. */
function readFiltered(text) {
    if (text.kind === 'unknown')
        return { kind: 'unknown', fault: 'unanswered', reason: text.reason };
    if (text.kind === 'absent')
        return unknown('filtered', 'the resolver keeps answers in 127.0.0.0/8 back, and the list gives no text');
    return {
        kind: 'listed',
        codes: [],
        meaning: 'listed, and for what is not seen, since the resolver keeps answers in 127.0.0.0/8 back (rebind protection)',
        weight: 'policy',
    };
}
/** Why a listing cannot be believed, by the answer about what is nobody's; null: it can. A failed look changes nothing. */
function worldProblem(zone, nobody) {
    const reading = readAnswer(zone, nobody);
    const named = reading.kind === 'listed' || (reading.kind === 'unknown' && (reading.fault === 'parked' || reading.fault === 'undocumented'));
    return named ? unknown('lists-the-world', `it lists what nobody can send from (${foundIn(nobody)}), so it lists the world`) : null;
}
function missingEntry(zone, kind, negative) {
    if (negative.kind === 'listed')
        return unknown('lists-the-world', 'it lists what no list may list, and not its own test entry: it cannot be believed');
    const entry = kind === 'ip6' ? 'its test entry for IPv6' : 'its test entry';
    return unknown('gone', `${entry}, which every working list has, is missing: the zone is gone, or does not answer this resolver${whatElse(zone)}`);
}
function whatElse({ key, needs, page }) {
    if (key !== null)
        return ', or the key is not valid';
    if (needs !== null)
        return `, or does not know us (it needs ${needs})`;
    return page === null ? ', or its name is wrong (it is in no catalogue)' : '';
}
function foundIn(answer) {
    return answer.kind === 'found' ? answer.records.join(', ') : answer.kind;
}
function unknown(fault, reason) {
    return { kind: 'unknown', fault, reason };
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/ask/zone-session.js



/** Its every name has something, as far as can be seen past a filter. */
const LISTS_NOBODY = {
    kind: 'unknown',
    fault: 'lists-the-world',
    reason: 'it has an entry for what nobody can send from, so it lists the world',
};
function openZone(chosen, { a: ask, txt }) {
    const { zone, suffix } = chosen;
    const problems = new Map();
    const problemOf = (kind) => {
        const begun = problems.get(kind) ?? examine(kind);
        problems.set(kind, begun);
        return begun;
    };
    const examine = async (kind) => {
        const { listed, notListed } = zone.controls[kind] ?? CONTROLS[kind];
        const [positives, negative] = await Promise.all([
            Promise.all([listed].flat().map((label) => ask(`${label}.${suffix}`))),
            ask(`${notListed}.${suffix}`),
        ]);
        const [entry = ''] = [listed].flat();
        const [first] = positives;
        if (first?.kind === 'absent' && first.why === 'NODATA' && isFiltered(first, negative, await txt(`${entry}.${suffix}`)))
            return 'filtered';
        const found = positives.map((positive) => controlProblem(zone, kind, positive, negative));
        return found.includes(null) ? null : (found[0] ?? null);
    };
    const word = async (target) => {
        // The test entries are begun before the targets, so that a zone without a verdict is known first.
        const problem = problemOf(target.kind);
        const answers = await Promise.all(labelsFor(zone, target).map(async (label) => ({ label, answer: await ask(`${label}.${suffix}`) })));
        const fault = await problem;
        const readings = await Promise.all(answers.map(async ({ label, answer }) => {
            const isHidden = fault === 'filtered' && answer.kind === 'absent' && answer.why === 'NODATA';
            return { label, reading: isHidden ? readFiltered(await txt(`${label}.${suffix}`)) : readAnswer(zone, answer) };
        }));
        const weightiest = readings.find(({ reading }) => reading.kind === 'listed') ?? readings.find(({ reading }) => reading.kind === 'unknown');
        const { label, reading } = weightiest ?? { label: target.labels[0] ?? target.name, reading: { kind: 'clean' } };
        const reported = { target, chosen, label };
        if (typeof fault === 'object' && fault !== null)
            return { ...reported, reading: fault, texts: [] };
        if (reading.kind !== 'listed')
            return { ...reported, reading, texts: [] };
        // Test entries that were kept do not prove a list whose every other name has an answer: so before anybody is accused, nobody is.
        const [nobody, texts] = await Promise.all([ask(`${NOBODY[target.kind]}.${suffix}`), txt(`${label}.${suffix}`)]);
        const world = fault === 'filtered' && nobody.kind === 'absent' && nobody.why === 'NODATA' ? LISTS_NOBODY : worldProblem(zone, nobody);
        return { ...reported, reading: world ?? reading, texts: texts.kind === 'found' ? texts.records : [] };
    };
    const isFilteredAnywhere = async () => (await Promise.all(problems.values())).includes('filtered');
    return { isFiltered: isFilteredAnywhere, wordAbout: (target) => (zone.kinds.includes(target.kind) ? word(target) : null) };
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/check.js
// Whether addresses and domains stand on DNS blocklists (RFC 5782).
// Called by app.









// All questions of a run are out within this share of the time-out even if nobody answers any: a dead list costs its time-out, once.
const LAUNCH = 20;
// A resolver that is this late with an answer is busy elsewhere, ms.
const LATE = 100;
/**
 * Asks every configured zone about every address and domain, with both test entries of the zone (RFC 5782 section 5) at the same time;
 * nobody is judged by a zone that fails one. One finding for each listing, one for each target that is on none, one for each zone
 * without a verdict.
 */
async function checkBlocklists({ lists, config, learnt, resolver, clock }) {
    const zones = (0,choose_zones/* chooseZones */.BB)(lists);
    const configured = configuredTargets(lists, config);
    const questions = zones.length * (configured.targets.length + 2);
    const overdue = Math.min(LATE, lists.timeout / LAUNCH / Math.ceil((questions + 1) / lists.inFlight));
    const inTurn = (0,paced/* paced */.y)(lists.inFlight, overdue, clock);
    const ask = {
        a: (name) => inTurn(() => resolver.ask({ type: 'A', name })),
        txt: (name) => inTurn(() => resolver.ask({ type: 'TXT', name })),
    };
    const sessions = zones.map((chosen) => openZone(chosen, ask));
    // A target is asked about once, for the reason that is known first.
    const asked = new Map();
    const askAbout = (targets) => {
        for (const target of targets) {
            const key = target.labels[0] ?? target.name;
            if (!asked.has(key))
                asked.set(key, { target, words: Promise.all(sessions.flatMap((session) => session.wordAbout(target) ?? [])) });
        }
    };
    askAbout(configured.targets);
    const [fromProbes, ...notAsked] = await Promise.all([
        learnt.then((reported) => {
            const gathered = learntTargets(reported);
            askAbout(gathered.targets);
            return gathered;
        }),
        ...config.domains.map(async ({ name }) => {
            const { targets, left } = await exchangerTargets(resolver, name);
            askAbout(targets);
            return left.hosts + left.addresses === 0 ? [] : [leftOutFinding(name, left)];
        }),
    ]);
    const answers = await Promise.all([...asked.values()].map(async ({ target, words }) => ({ target, words: await words })));
    const judging = { severity: lists.severity, ignore: lists.ignore, today: new Date(clock.now()).toISOString().slice(0, 10) };
    const judged = await Promise.all(answers.map(async ({ target, words }) => [...(await listings(target, words, resolver, judging)), ...cleanOrNothing(target, words)]));
    const byZone = new Map(zones.map((chosen) => [chosen, []]));
    for (const word of answers.flatMap(({ words }) => words))
        byZone.get(word.chosen)?.push(word);
    const filtered = await Promise.all(sessions.map(async (session, index) => ((await session.isFiltered()) ? [zones[index]?.zone.name ?? ''] : [])));
    const findings = [
        ...unaskable(configured),
        ...unaskable(fromProbes),
        ...notAsked.flat(),
        ...judged.flat(),
        ...[...byZone].flatMap(([chosen, words]) => verdictless(chosen, words)),
        ...(filtered.flat().length > 0 ? [filteredFinding(filtered.flat())] : []),
    ];
    return (0,without_keys/* withoutKeys */.P)(findings, [lists.spamhausDqsKey, lists.abusixKey, ...zones.map(({ key }) => key)]).toSorted(finding/* compareFindings */.Eg);
}
async function listings(target, words, resolver, judging) {
    const listed = words.flatMap(({ chosen, reading, ...word }) => reading.kind === 'listed' ? [{ ...word, zone: chosen.zone, reading }] : []);
    if (listed.length === 0)
        return [];
    const pool = target.pool ?? (target.kind === 'domain' ? null : await poolOfAddress(resolver, target.name));
    const facts = listed.map(({ zone, reading: { weight } }) => ({ target: target.name, zone, weight, pool }));
    const verdicts = judgeListings(facts, judging);
    return listed.flatMap((listing, index) => {
        const [fact, judged] = [facts[index], verdicts[index]];
        if (fact === undefined || judged === undefined)
            return [];
        const endedOn = judged.ignored === null ? (endedIgnore(fact, judging)?.until ?? null) : null;
        return [listedFinding({ ...listing, judged, endedOn })];
    });
}
/** Good news about a target that no list complains of. An allowlist's silence says nothing. */
function cleanOrNothing(target, words) {
    if (words.length === 0)
        return target.kind === 'domain' || target.origin !== null ? [] : [noList(target)];
    const blocking = words.filter(({ chosen }) => chosen.zone.tier !== 'allowlist');
    const clean = blocking.filter(({ reading }) => reading.kind === 'clean').map(({ chosen }) => chosen.zone.name);
    const silent = blocking.filter(({ reading }) => reading.kind === 'unknown').length;
    const accused = blocking.some(({ chosen, reading }) => reading.kind === 'listed' && chosen.zone.tier !== 'informational');
    return accused || clean.length === 0 ? [] : [cleanFinding(target, clean, silent)];
}
function noList({ name }) {
    return unlistableFinding(name, 'none of the configured lists takes addresses of its family');
}
function unaskable(gathered) {
    return [
        ...gathered.noAddresses.map((text) => unlistableFinding(text, 'it is not an IP address')),
        ...gathered.private.map(notPublicFinding),
    ];
}
function verdictless(chosen, words) {
    const problems = words.flatMap(({ reading }) => (reading.kind === 'unknown' ? [reading] : []));
    if (problems.length === 0)
        return [];
    const targets = words.filter(({ reading }) => reading.kind === 'unknown').map(({ target }) => target.name);
    return [zoneFinding(chosen.zone, problems, [...new Set(targets)])];
}


/***/ }),

/***/ 71775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   H1: () => (/* binding */ waitEnd),
/* harmony export */   Lr: () => (/* binding */ TimeUp),
/* harmony export */   gD: () => (/* binding */ CANCELLED),
/* harmony export */   pD: () => (/* binding */ endWait)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63602);

/** What ended a wait: a limit of our own, or the time of the whole run, which a key of the configuration sets. */
class TimeUp {
    /** Null: our own limit. */
    key;
    ms;
    constructor(key, ms) {
        this.key = key;
        this.ms = ms;
    }
}
/** What ended a wait that somebody ended. */
const CANCELLED = 'cancelled';
/**
 * Ends a wait that hangs on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait.
 */
function endWait(wait, reason = 'over') {
    wait.abort(reason);
}
/** A signal that aborts with `signal`, and after `ms` at the latest; `release` lets go of the timer. */
function limit(clock, signal, ms) {
    const own = new AbortController();
    const timer = new AbortController();
    const abort = () => endWait(own, signal.reason);
    const release = () => {
        signal.removeEventListener('abort', abort);
        endWait(timer);
    };
    if (signal.aborted)
        abort();
    else {
        signal.addEventListener('abort', abort, { once: true });
        void clock.sleep(ms, timer.signal).then(() => {
            if (!timer.signal.aborted)
                endWait(own, new TimeUp(null, ms));
        });
    }
    return { signal: own.signal, release };
}
/** What ended the wait of a signal, as it completes "no answer ...". */
function waitEnd(signal) {
    const reason = signal.reason;
    if (!(reason instanceof TimeUp))
        return `until the run was ${reason === CANCELLED ? CANCELLED : 'ended'}`;
    const time = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(reason.ms);
    switch (reason.key) {
        case null:
            return `within ${time}, which is this monitor's own limit`;
        case 'timeout':
            return `until the run's time was up (\`timeout: ${time}\`)`;
        case 'critical':
            return `until the run's time was up (${time}: the slowest loop's \`critical\`, and the time to send)`;
    }
}


/***/ }),

/***/ 54961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ paced)
/* harmony export */ });
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71775);

/**
 * Runs tasks in the order in which they come, at most `limit` in flight. A task that is not done `overdue` ms after its begin goes on,
 * but no longer counts: so tasks that wait for somebody silent do not hold up the others.
 */
function paced(limit, overdue, clock) {
    let free = limit;
    const waiting = [];
    const giveBack = () => {
        const next = waiting.shift();
        if (next === undefined)
            free += 1;
        else
            next();
    };
    return async (task) => {
        if (free === 0)
            await new Promise((resolve) => waiting.push(resolve));
        else
            free -= 1;
        const done = new AbortController();
        const counted = clock.sleep(overdue, done.signal).then(giveBack);
        try {
            return await task();
        }
        finally {
            (0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .endWait */ .pD)(done);
            await counted;
        }
    };
}


/***/ })

};
