export const id = 1346;
export const ids = [1346];
export const modules = {

/***/ 1346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkBlocklists: () => (/* binding */ checkBlocklists)
});

// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/checks/blocklists/ask/choose-zones.js
var choose_zones = __webpack_require__(55392);
// EXTERNAL MODULE: ./lib/src/core/text/format/count.js
var count = __webpack_require__(46775);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/judge/findings.js


function listedFinding({ target, zone, reading, label, texts, judged, endedOn }) {
    const question = `${label}.${zone.name}`;
    const who = target.kind === 'domain' && label !== target.name ? `${label}, to which ${target.name} belongs,` : nameOf(target);
    const ended = endedOn === null ? '' : ` Its ignore ended on ${endedOn}.`;
    const because = judged.because === null ? '' : ` (${judged.because})`;
    const quiet = judged.state === 'ok';
    return (0,result_finding/* findingOn */.Vv)(target.name)(judged.ignored !== null ? 'blocklist-ignored' : quiet ? 'blocklist-noted' : 'blocklist-listed', judged.state, `${who} is on ${zone.name}: ${reading.meaning}${because}.${ended}`, {
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
function cleanFinding(target, zones, silent) {
    const rest = silent === 0 ? '' : `; ${silent} more gave no verdict`;
    return (0,result_finding/* findingOn */.Vv)(target.name)('blocklist-clean', 'ok', `${nameOf(target)} is on none of ${(0,count/* formatCount */.B)(zones.length, 'list')}${rest}.`, {
        evidence: `not listed: ${zones.toSorted().join(', ')}`,
        measures: { lists: zones.toSorted().map((zone) => ({ target: target.name, zone, listed: false })) },
    });
}
function nameOf({ name, origin }) {
    return origin === null ? name : `${name} (${origin})`;
}
const EXEMPT = 'Exempt the lists from rebind protection where the resolver is set up ("rebind-domain-ok" of dnsmasq, "private-domain" of unbound). Or let dns.servers name one without it.';
function filteredFinding(zones) {
    const which = (0,count/* formatCount */.B)(zones.length, 'list');
    const message = `The resolver keeps answers in 127.0.0.0/8 back (rebind protection): of ${which} it is seen who is listed, by their texts, and not for what.`;
    return (0,result_finding/* findingOn */.Vv)('resolver')('blocklist-filtered', 'ok', message, { evidence: zones.toSorted().join(', '), remedy: EXEMPT });
}
function zoneFinding(zone, problems, targets) {
    const reasons = [...new Set(problems.map(({ reason }) => reason))];
    return (0,result_finding/* findingOn */.Vv)(zone.name)('blocklist-unknown', 'unknown', `${zone.name} gave no verdict: ${reasons.join('; ')}.`, {
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
function unlistableFinding(target, reason) {
    return (0,result_finding/* findingOn */.Vv)(target)('blocklist-unknown', 'unknown', `No blocklist was asked about ${target}: ${reason}.`, {
        remedy: 'Correct blocklists.ips or blocklists.zones.',
    });
}
function unaskedFinding(targets, reason) {
    const count = targets.length === 1 ? 'one address or domain' : `${targets.length} addresses and domains`;
    return (0,result_finding/* findingOn */.Vv)('blocklists')('blocklist-unknown', 'unknown', `No blocklist was asked about ${count}: ${reason}.`, {
        evidence: targets.map(({ name }) => name).join(', '),
        remedy: 'Raise `timeout`, or ask for less in one run.',
    });
}
function leftOutFinding(domain, { hosts, addresses }) {
    const what = [...(hosts > 0 ? [`${hosts} mail servers`] : []), ...(addresses > 0 ? [`${addresses} addresses of the others`] : [])];
    const message = `No blocklist was asked about ${what.join(' and ')} of ${domain}: they are more than a domain needs.`;
    return (0,result_finding/* findingOn */.Vv)(domain)('blocklist-unknown', 'unknown', message, { remedy: 'Name in blocklists.ips those that matter.' });
}
function notPublicFinding(ip) {
    return (0,result_finding/* findingOn */.Vv)(ip)('blocklist-private', 'ok', `${ip} is not a public address, so no blocklist can list it; none was asked.`, {
        reference: 'RFC 6890 section 2.2',
    });
}

// EXTERNAL MODULE: ./lib/src/core/address/mailbox-address.js
var mailbox_address = __webpack_require__(45122);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var names = __webpack_require__(36339);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/provider-pools.js
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
function poolOf(host) {
    const name = host.toLowerCase().replace(/\.$/, '');
    return POOLS.find(([, ends]) => ends.some((end) => name === end || name.endsWith(`.${end}`)))?.[0] ?? null;
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/targets/target.js

const DEEPEST = 5;
function addressTarget(ip, origin, pool) {
    const address = (0,ip_address/* reversedAddress */.bJ)(ip);
    if (address === null)
        return { ok: false, why: 'no-address' };
    if ((0,ip_address/* isUnlistable */.Ao)(ip))
        return { ok: false, why: 'unlistable' };
    return { ok: true, target: { kind: address.family, name: ip, labels: [address.labels], origin, pool } };
}
function domainTarget(name, origin) {
    const parts = name.split('.').slice(-DEEPEST);
    const labels = parts.slice(0, -1).map((_, index) => parts.slice(index).join('.'));
    return { kind: 'domain', name, labels, origin, pool: null };
}
function labelsFor(zone, target) {
    return target.kind === 'domain' && zone.parents ? target.labels : target.labels.slice(0, 1);
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/targets/gather-targets.js




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
function learntTargets({ ips, domains }) {
    const addresses = gatherAddresses(ips, 'where the probe left from');
    const named = domains.flatMap((name) => (0,names/* domainName */.AU)(name) ?? []).map((name) => domainTarget(name, 'named in the probe'));
    return { ...addresses, targets: [...addresses.targets, ...named] };
}
function gatherAddresses(ips, origin) {
    const read = [...new Set(ips.map((text) => text.trim().toLowerCase()))].map((ip) => ({ ip, found: addressTarget(ip, origin, null) }));
    return {
        targets: read.flatMap(({ found }) => (found.ok ? [found.target] : [])),
        private: read.filter(({ found }) => !found.ok && found.why === 'unlistable').map(({ ip }) => ip),
        noAddresses: read.filter(({ found }) => !found.ok && found.why === 'no-address').map(({ ip }) => ip),
    };
}
const MOST_EXCHANGERS = 16;
const MOST_ADDRESSES = 32;
async function exchangerTargets(resolver, domain) {
    const mx = await resolver.ask({ type: 'MX', name: domain });
    const hosts = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange).filter((host) => host !== '') : [];
    const found = await Promise.all(hosts.slice(0, MOST_EXCHANGERS).map(async (host) => {
        const answers = await Promise.all([resolver.ask({ type: 'A', name: host }), resolver.ask({ type: 'AAAA', name: host })]);
        const ips = answers.flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
        return ips.map((ip) => addressTarget(ip, `MX of ${domain}`, poolOf(host)));
    }));
    const targets = found.flat().flatMap((read) => (read.ok ? [read.target] : []));
    const left = { hosts: Math.max(0, hosts.length - MOST_EXCHANGERS), addresses: Math.max(0, targets.length - MOST_ADDRESSES) };
    return { targets: targets.slice(0, MOST_ADDRESSES), left };
}

// EXTERNAL MODULE: ./lib/src/core/judge/ceilings/findings.js
var ceilings_findings = __webpack_require__(43915);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/ask/pool-of-address.js


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

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/judge/listings.js

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
function endedIgnore(listing, { ignore, today }) {
    return ignore.find((entry) => entry.until < today && means(entry, listing)) ?? null;
}
function means(entry, { target, zone }) {
    return (entry.target === null || sameTarget(entry.target, target)) && (entry.zone === null || namesOf(zone).includes(entry.zone));
}
function severityOf(zone, severity) {
    return namesOf(zone).flatMap((name) => severity.get(name) ?? [])[0] ?? null;
}
function sameTarget(a, b) {
    return (0,ip_address/* sameForm */.Lb)(a) === (0,ip_address/* sameForm */.Lb)(b);
}
function namesOf({ name }) {
    return [name, name.replace(/\.dq\.spamhaus\.net$/, '.spamhaus.org')];
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/judge/of-target.js






async function findingsOfTarget(answered, resolver, judging) {
    return [...(await listings(answered, resolver, judging)), ...cleanOrNothing(answered)];
}
async function listings({ target, answers }, resolver, judging) {
    const listed = answers.flatMap(({ chosen, reading, ...answer }) => reading.kind === 'listed' ? [{ ...answer, zone: chosen.zone, reading }] : []);
    if (listed.length === 0)
        return [];
    const pool = target.pool ?? (target.kind === 'domain' ? null : await poolOfAddress(resolver, target.name));
    const facts = listed.map(({ zone, reading: { weight } }) => ({ target: target.name, zone, weight, pool }));
    const verdicts = judgeListings(facts, judging);
    const reported = listed.flatMap((listing, index) => {
        const [fact, judged] = [facts[index], verdicts[index]];
        return fact === undefined || judged === undefined ? [] : [{ listing, fact, judged }];
    });
    const worstFirst = reported.toSorted((a, b) => (0,state/* compareStates */.CD)(b.judged.state, a.judged.state));
    const finding = ({ listing, fact, judged }) => listedFinding({ ...listing, judged, endedOn: judged.ignored === null ? (endedIgnore(fact, judging)?.until ?? null) : null });
    const findings = worstFirst.slice(0, ceilings_findings/* MOST_OF_TARGET */.Kd).map(finding);
    const last = new Map(findings.toSorted(result_finding/* compareFindings */.Eg).map((each) => [each.state, each]));
    for (const rest of worstFirst.slice(ceilings_findings/* MOST_OF_TARGET */.Kd)) {
        const standIn = last.get(rest.judged.state) ?? finding(rest);
        last.set(rest.judged.state, standIn);
        findings.push(standIn);
    }
    return findings;
}
function cleanOrNothing({ target, answers }) {
    if (answers.length === 0)
        return target.kind === 'domain' || target.origin !== null ? [] : [noList(target)];
    const blocking = answers.filter(({ chosen }) => chosen.zone.tier !== 'allowlist');
    const clean = blocking.filter(({ reading }) => reading.kind === 'clean').map(({ chosen }) => chosen.zone.name);
    const silent = blocking.filter(({ reading }) => reading.kind === 'unknown').length;
    const accused = blocking.some(({ chosen, reading }) => reading.kind === 'listed' && chosen.zone.tier !== 'informational');
    return accused || clean.length === 0 ? [] : [cleanFinding(target, clean, silent)];
}
function noList({ name }) {
    return unlistableFinding(name, 'none of the configured lists takes addresses of its family');
}

// EXTERNAL MODULE: ./lib/src/checks/blocklists/judge/without-keys.js
var without_keys = __webpack_require__(70474);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/ask/controls.js
const CONTROLS = {
    ip4: { listed: '2.0.0.127', notListed: '1.0.0.127' },
    ip6: { listed: mappedNibbles('7f000002'), notListed: mappedNibbles('7f000001') },
    domain: { listed: 'test', notListed: 'invalid' },
};
const NOBODY = { ip4: '0.0.0.0', ip6: '0'.repeat(32).split('').join('.'), domain: 'example.com' };
function mappedNibbles(low) {
    return `${'0'.repeat(20)}ffff${low}`.split('').toReversed().join('.');
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/catalogue/code-pattern.js
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

const ERRORS = {
    '127.255.255.250': ['error', 'the key is disabled'],
    '127.255.255.251': ['error', 'the key belongs to another account'],
    '127.255.255.252': ['error', 'the name of the zone is misspelt'],
    '127.255.255.254': ['refused', 'it refuses this resolver, being public or not attributable to anybody'],
    '127.255.255.255': ['refused', 'it refuses this resolver for asking too much'],
};
const HEAVIEST = ['complaint', 'policy', 'note', 'praise'];
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
function meaningsOf(zone, address) {
    if (zone.bits !== null) {
        const octet = Number(address.split('.')[3]);
        return address.startsWith('127.0.0.') ? zone.bits.filter(({ bit }) => (octet & bit) !== 0) : [];
    }
    return zone.codes === null
        ? [{ meaning: `code ${address}`, weight: 'complaint' }]
        : zone.codes.filter(({ answers }) => fits(answers, address)).slice(0, 1);
}
function controlProblem(zone, kind, listed, notListed) {
    const positive = readAnswer(zone, listed);
    const negative = readAnswer(zone, notListed);
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
function isFiltered(listed, notListed, text) {
    const isGone = notListed.kind === 'absent' && notListed.why === 'NXDOMAIN';
    return isGone && listed.kind === 'absent' && listed.why === 'NODATA' && text.kind === 'found' && text.records.length > 0;
}
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



const LISTS_NOBODY = {
    kind: 'unknown',
    fault: 'lists-the-world',
    reason: 'it has an entry for what nobody can send from, so it lists the world',
};
const KEPT = { kind: 'kept' };
const NO_TEXTS = [];
function openZone(chosen, resolver, end) {
    const { zone, suffix } = chosen;
    const ask = async (name) => await resolver.ask({ type: 'A', name });
    const txt = async (name) => await resolver.ask({ type: 'TXT', name });
    const faults = new Map();
    const nobodies = new Map();
    const aboutNobody = (kind) => {
        const begun = nobodies.get(kind) ?? ask(`${NOBODY[kind]}.${suffix}`);
        nobodies.set(kind, begun);
        return begun;
    };
    const examined = new Map();
    const testedAs = (kind) => {
        const begun = examined.get(kind) ?? examine(kind);
        examined.set(kind, begun);
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
            return { kind: 'filtered' };
        const found = positives.map((positive) => controlProblem(zone, kind, positive, negative));
        return found.includes(null) ? KEPT : (found[0] ?? KEPT);
    };
    const faultOf = (kind) => {
        if (end.over && !faults.has(kind))
            faults.set(kind, { kind: 'unknown', fault: 'unanswered', reason: end.reason });
        return faults.get(kind);
    };
    const answerFor = async (target) => {
        const known = faultOf(target.kind);
        if (known !== undefined)
            return { target, chosen, label: target.labels[0] ?? target.name, reading: known, texts: NO_TEXTS };
        const testing = testedAs(target.kind);
        const answers = await Promise.all(labelsFor(zone, target).map(async (label) => ({ label, answer: await ask(`${label}.${suffix}`) })));
        const tested = await testing;
        const readings = await Promise.all(answers.map(async ({ label, answer }) => {
            const isHidden = tested.kind === 'filtered' && answer.kind === 'absent' && answer.why === 'NODATA';
            return { label, reading: isHidden ? readFiltered(await txt(`${label}.${suffix}`)) : readAnswer(zone, answer) };
        }));
        const weightiest = readings.find(({ reading }) => reading.kind === 'listed') ?? readings.find(({ reading }) => reading.kind === 'unknown');
        const { label, reading } = weightiest ?? { label: target.labels[0] ?? target.name, reading: { kind: 'clean' } };
        const reported = { target, chosen, label };
        if (tested.kind === 'unknown') {
            faults.set(target.kind, tested);
            return { ...reported, reading: tested, texts: NO_TEXTS };
        }
        if (reading.kind !== 'listed')
            return { ...reported, reading, texts: NO_TEXTS };
        const [nobody, texts] = await Promise.all([aboutNobody(target.kind), txt(`${label}.${suffix}`)]);
        const world = tested.kind === 'filtered' && nobody.kind === 'absent' && nobody.why === 'NODATA' ? LISTS_NOBODY : worldProblem(zone, nobody);
        return { ...reported, reading: world ?? reading, texts: texts.kind === 'found' ? texts.records : [] };
    };
    const isFilteredAnywhere = async () => (await Promise.all(examined.values())).some(({ kind }) => kind === 'filtered');
    return { isFiltered: isFilteredAnywhere, lists: ({ kind }) => zone.kinds.includes(kind), answerAbout: answerFor };
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/ask/round.js

const AT_ONCE = 500;
const MOST_ANSWERS = 200_000;
function targetsAtOnce(zones) {
    return Math.max(1, Math.floor(AT_ONCE / Math.max(1, zones)));
}
class BlocklistRound {
    overdue = [];
    beyond = [];
    #sessions;
    #end;
    #width;
    #turns;
    #judge;
    #answers = 0;
    #judged = new Map();
    constructor(sessions, end, judge) {
        this.#judge = judge;
        this.#sessions = sessions;
        this.#end = end;
        this.#width = targetsAtOnce(sessions.length);
        this.#turns = new semaphore/* Semaphore */.j(this.#width);
    }
    get judged() {
        return [...this.#judged.values()].filter((each) => each !== null);
    }
    async about(targets) {
        const fresh = targets.filter((target) => this.#isFresh(target));
        await (0,semaphore/* eachOf */.p)(fresh, this.#width, (target) => this.#turns.through(() => this.#ask(target)));
    }
    #isFresh(target) {
        if (this.#judged.has(round_nameOf(target)))
            return false;
        const answers = this.#about(target).length;
        const fits = this.#answers + answers <= MOST_ANSWERS;
        if (fits) {
            this.#answers += answers;
            this.#judged.set(round_nameOf(target), null);
        }
        else
            this.beyond.push(target);
        return fits;
    }
    #about(target) {
        return this.#sessions.filter((session) => session.lists(target));
    }
    async #ask(target) {
        if (this.#end.over) {
            this.overdue.push(target);
            return;
        }
        const answers = await (0,semaphore/* eachOf */.p)(this.#about(target), AT_ONCE, (session) => session.answerAbout(target));
        const unknown = answers.filter(({ reading }) => reading.kind === 'unknown');
        this.#judged.set(round_nameOf(target), { findings: await this.#judge({ target, answers }), unknown });
    }
}
function round_nameOf({ labels, name }) {
    return labels[0] ?? name;
}

// EXTERNAL MODULE: ./lib/src/core/time/paced.js
var paced = __webpack_require__(54961);
;// CONCATENATED MODULE: ./lib/src/checks/blocklists/ask/in-turn.js

const LAUNCH = 20;
const LATE = 100;
function inTurn({ lists, resolver, clock }, questions) {
    const overdue = Math.min(LATE, lists.timeout / LAUNCH / Math.ceil((questions + 1) / lists.inFlight));
    const turns = (0,paced/* paced */.y)(lists.inFlight, overdue, clock);
    return { ask: (question) => turns(() => resolver.ask(question)) };
}

;// CONCATENATED MODULE: ./lib/src/checks/blocklists/check.js










const DOMAINS = 50;
async function checkBlocklists(request) {
    const { lists, config, learnt, clock, end } = request;
    const zones = (0,choose_zones/* chooseZones */.BB)(lists);
    const configured = configuredTargets(lists, config);
    const atOnce = Math.min(configured.targets.length, targetsAtOnce(zones.length));
    const resolver = inTurn(request, zones.length * (atOnce + 2));
    const sessions = zones.map((chosen) => openZone(chosen, resolver, end));
    const judging = { severity: lists.severity, ignore: lists.ignore, today: new Date(clock.now()).toISOString().slice(0, 10) };
    const round = new BlocklistRound(sessions, end, (answered) => findingsOfTarget(answered, resolver, judging));
    const [, fromProbes, notAsked] = await Promise.all([
        round.about(configured.targets),
        learnt.then(async (reported) => {
            const gathered = learntTargets(reported);
            await round.about(gathered.targets);
            return gathered;
        }),
        (0,semaphore/* eachOf */.p)(config.domains, DOMAINS, async ({ name }) => {
            const { targets, left } = await exchangerTargets(resolver, name);
            await round.about(targets);
            return left.hosts + left.addresses === 0 ? [] : [leftOutFinding(name, left)];
        }),
    ]);
    const { judged, overdue, beyond } = round;
    const unknown = new Map(zones.map((chosen) => [chosen, []]));
    for (const answer of judged.flatMap((target) => target.unknown))
        unknown.get(answer.chosen)?.push(answer);
    const filtered = await Promise.all(sessions.map(async (session, index) => ((await session.isFiltered()) ? [zones[index]?.zone.name ?? ''] : [])));
    const findings = [
        ...unaskable(configured),
        ...unaskable(fromProbes),
        ...notAsked.flat(),
        ...(overdue.length > 0 ? [unaskedFinding(overdue, end.reason)] : []),
        ...(beyond.length > 0 ? [unaskedFinding(beyond, 'they are more than one run asks about')] : []),
        ...judged.flatMap((target) => target.findings),
        ...[...unknown].flatMap(([chosen, answers]) => verdictless(chosen, answers)),
        ...(filtered.flat().length > 0 ? [filteredFinding(filtered.flat())] : []),
    ];
    return (0,without_keys/* withoutKeys */.P)(findings, [lists.spamhausDqsKey, lists.abusixKey, ...zones.map(({ key }) => key)]).toSorted(result_finding/* compareFindings */.Eg);
}
function unaskable(gathered) {
    return [
        ...gathered.noAddresses.map((text) => unlistableFinding(text, 'it is not an IP address')),
        ...gathered.private.map(notPublicFinding),
    ];
}
function verdictless(chosen, answers) {
    const problems = answers.flatMap(({ reading }) => (reading.kind === 'unknown' ? [reading] : []));
    return problems.length === 0 ? [] : [zoneFinding(chosen.zone, problems, [...new Set(answers.map(({ target }) => target.name))])];
}


/***/ }),

/***/ 54961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ paced)
/* harmony export */ });
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71775);

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
