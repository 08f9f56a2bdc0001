export const id = 680;
export const ids = [680];
export const modules = {

/***/ 10053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkDomains: () => (/* binding */ checkDomains)
});

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/core/time/semaphore.js
var semaphore = __webpack_require__(83474);
// EXTERNAL MODULE: ./lib/src/checks/domain/zone/servers/authoritative.js
var authoritative = __webpack_require__(77566);
// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/checks/lookups.js
var lookups = __webpack_require__(87481);
// EXTERNAL MODULE: ./lib/src/checks/domain/zone/servers/zone-servers.js
var zone_servers = __webpack_require__(23422);
;// CONCATENATED MODULE: ./lib/src/checks/domain/zone/servers/delegation.js






const MOST_PARENTS = 3;
const MOST_STRANGERS = 4;
function checkDelegation(ask) {
    return async (resolver, { name }) => {
        const zone = await (0,zone_servers/* zoneServers */.H)(resolver, name);
        if (zone.kind === 'unknown')
            return [];
        const parent = await delegationBy(resolver, ask, zone.zone);
        if (parent === null)
            return [];
        const own = (await namesBy(ask, zone.zone, zone.servers)) ?? [...new Set(zone.servers.map((server) => server.name))];
        const strangers = parent.servers.filter((server) => !own.includes(server.name));
        return [
            compared(name, { zone: zone.zone, parent: parent.zone, delegated: parent.servers, own, servers: zone.servers }),
            ...(await lameStrangers(resolver, ask, { name, zone: zone.zone }, strangers)),
        ];
    };
}
async function delegationBy(resolver, ask, zone) {
    const labels = zone.split('.');
    for (let index = 1; index < labels.length; index += 1) {
        const above = labels.slice(index).join('.');
        const answer = await resolver.ask({ type: 'NS', name: above });
        if (answer.kind === 'unknown')
            return null;
        if (answer.kind === 'absent' || answer.records.length === 0)
            continue;
        for (const server of answer.records.toSorted().slice(0, MOST_PARENTS)) {
            const addresses = await (0,lookups/* addressesOf */.sO)(resolver, server);
            const [address] = addresses.kind === 'found' ? addresses.records : [];
            const said = address === undefined ? null : await ask(address, zone, 'NS');
            if (said?.kind !== 'answer')
                continue;
            const { delegation = [] } = said;
            return delegation.length > 0 ? { zone: above, servers: delegation } : null;
        }
        return null;
    }
    return null;
}
async function namesBy(ask, zone, servers) {
    for (const { address } of servers.slice(0, MOST_PARENTS)) {
        const said = await ask(address, zone, 'NS');
        if (said.kind === 'answer' && said.referral !== true && said.records.length > 0)
            return said.records.map((server) => server.toLowerCase().replace(/\.$/, ''));
    }
    return null;
}
function compared(name, { zone, parent, delegated, own, servers }) {
    const above = delegated.map((server) => server.name);
    const onlyAbove = above.filter((server) => !own.includes(server));
    const onlyBelow = own.filter((server) => !above.includes(server));
    const wrongGlue = delegated.flatMap((server) => {
        const addresses = new Set(servers.filter((each) => each.name === server.name).map(({ address }) => (0,ip_address/* sameForm */.Lb)(address)));
        const wrong = addresses.size === 0 ? [] : server.glue.filter((address) => !addresses.has((0,ip_address/* sameForm */.Lb)(address)));
        return wrong.length === 0 ? [] : [`${parent} hands over ${wrong.join(', ')} for ${server.name}, which has other addresses`];
    });
    const list = (names) => names.toSorted().map(foreign_text/* foreignWord */.n).join(', ');
    const differences = [
        ...(onlyAbove.length > 0 ? [`only ${parent} names ${list(onlyAbove)}`] : []),
        ...(onlyBelow.length > 0 ? [`only ${zone} itself names ${list(onlyBelow)}`] : []),
        ...wrongGlue.map(foreign_text/* foreignWord */.n),
    ];
    const glue = ({ glue: addresses }) => (addresses.length === 0 ? '' : ` (${addresses.join(', ')})`);
    const evidence = `${parent}: ${delegated.map((server) => `${server.name}${glue(server)}`).join(', ')}\n${zone}: ${own.join(', ')}`;
    const message = differences.length === 0
        ? `${zone} and its parent zone ${parent} name the same name servers: ${list(own)}.`
        : `${zone} and its parent zone ${parent} do not say the same of the name servers: ${differences.join('; ')}. Resolvers believe either.`;
    const remedy = `Have the registrar of ${zone} publish what ${zone} itself says, or correct its NS and address records.`;
    return (0,result_finding/* findingOn */.Vv)(name)('dns-delegation', 'ok', message, {
        evidence,
        ...(differences.length === 0 ? {} : { remedy }),
        reference: 'RFC 1034 section 4.2.2',
    });
}
async function lameStrangers(resolver, ask, { name, zone }, strangers) {
    const asked = strangers.slice(0, MOST_STRANGERS).map(async ({ name: server, glue }) => {
        const looked = glue.length > 0 ? null : await (0,lookups/* addressesOf */.sO)(resolver, server);
        const [address] = looked?.kind === 'found' ? looked.records : glue;
        const said = address === undefined ? null : await ask(address, zone, 'SOA');
        const reason = said?.kind === 'lame' ? said.reason : said?.kind === 'answer' && said.referral === true ? 'with a referral' : null;
        if (reason === null)
            return [];
        const what = `${(0,foreign_text/* foreignWord */.n)(server)}, which the parent zone of ${zone} names, answers ${reason} to ${zone} SOA`;
        return [(0,authoritative/* lame */.c)(name, server, what, `${server}: ${zone} SOA: ${reason}`)];
    });
    return (await Promise.all(asked)).flat();
}

// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
;// CONCATENATED MODULE: ./lib/src/checks/domain/zone/soa.js



const HOUR = 3600;
const DAY = 24 * HOUR;
const LEAST_REFRESH = 20 * 60;
const LEAST_EXPIRE = 14 * DAY;
const MOST_EXPIRE = 28 * DAY;
const MOST_NEGATIVE = DAY;
const checkSoa = async (resolver, { name }) => {
    const zone = await (0,zone_servers/* zoneServers */.H)(resolver, name);
    if (zone.kind === 'unknown')
        return [];
    const answer = await resolver.ask({ type: 'SOA', name: zone.zone });
    const [record] = answer.kind === 'found' ? answer.records : [];
    return record === undefined ? [] : [soaFinding(name, zone.zone, record)];
};
function soaFinding(name, zone, record) {
    const { primary, serial, refresh, retry, expire, minimum } = record;
    const odd = oddTimes(record);
    const message = odd.length === 0
        ? `The times in the SOA record of ${zone} are as recommended.`
        : `Times in the SOA record of ${zone} are not as recommended: ${odd.join('; ')}.`;
    return (0,result_finding/* findingOn */.Vv)(name)('dns-soa', 'ok', message, {
        evidence: `${zone} SOA ${primary}. serial ${serial}, refresh ${refresh}, retry ${retry}, expire ${expire}, minimum ${minimum}`,
        ...(odd.length === 0 ? {} : { remedy: 'A good choice is refresh 2 h, retry 15 min, expire 2 weeks, minimum 1 h.' }),
        reference: 'RFC 1912 section 2.2, RFC 2308 section 5',
    });
}
function oddTimes({ refresh, retry, expire, minimum }) {
    const said = (seconds) => (0,duration/* formatDuration */.a3)(seconds * 1000);
    return [
        ...(refresh < LEAST_REFRESH ? [`refresh is ${said(refresh)}, less than ${said(LEAST_REFRESH)}`] : []),
        ...(retry >= refresh ? [`retry (${said(retry)}) is no part of refresh (${said(refresh)})`] : []),
        ...(expire <= Math.max(refresh, retry, minimum)
            ? [`expire (${said(expire)}) is not longer than the other times, so that a secondary server gives the zone up before it asks again`]
            : expire < LEAST_EXPIRE || expire > MOST_EXPIRE
                ? [`expire is ${said(expire)}, not two to four weeks`]
                : []),
        ...(minimum > MOST_NEGATIVE ? [`an absence is kept for ${said(minimum)}, more than a day`] : []),
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/checks/domain/dmarc/tree-walk.js + 1 modules
var tree_walk = __webpack_require__(38);
// EXTERNAL MODULE: ./lib/src/core/mail/tag-list.js
var tag_list = __webpack_require__(97635);
;// CONCATENATED MODULE: ./lib/src/checks/domain/dmarc/bimi.js






const LARGEST_LOGO = 32_768;
const LARGEST_CERTIFICATE = 131_072;
const REFERENCE = 'draft-brand-indicators-for-message-identification';
function checkBimi({ fetchPage, now }) {
    return async (resolver, { name }) => {
        const finding = (0,result_finding/* findingOn */.Vv)(name);
        const published = await recordsFor(resolver, name);
        if (published.kind === 'unknown')
            return [unknownFinding(name, `The BIMI record at ${published.at} could not be looked up: ${published.reason}.`)];
        const { at, records } = published;
        const [record, ...others] = records;
        if (record === undefined && published.meant !== null) {
            const message = `The BIMI record at ${at} does not count: it does not begin with exactly "v=BIMI1;".`;
            const remedy = `Write "v=BIMI1; l=https://.../logo.svg" into the TXT record at ${at}.`;
            return [finding('bimi-syntax', 'warning', message, { evidence: published.meant, remedy, reference: REFERENCE })];
        }
        if (record === undefined)
            return [finding('bimi-none', 'ok', `No BIMI record: no logo is shown for ${name}.`, { reference: REFERENCE })];
        const evidence = records.join('\n');
        const tags = (0,tag_list/* readTagList */.V)(record);
        const location = tags?.get('l') ?? null;
        const warn = (code, message, remedy) => finding(code, 'warning', message, { evidence, remedy, reference: REFERENCE });
        if (others.length > 0)
            return [warn('bimi-syntax', `${at} has ${records.length} BIMI records: none counts.`, 'Leave one of them.')];
        if (location === '')
            return [finding('bimi-ok', 'ok', `${name} says that it has no logo (BIMI).`, { evidence })];
        if (location === null || !isPage(location)) {
            const message = `The BIMI record at ${at} names no logo by an https: address.`;
            return [warn('bimi-syntax', message, `Write "l=https://.../logo.svg" into the TXT record at ${at}.`)];
        }
        const proof = tags?.get('a') ?? '';
        if (proof !== '' && proof !== 'self' && !isPage(proof)) {
            const message = `The BIMI record at ${at} names its mark certificate ("a=") by no https: address.`;
            return [warn('bimi-syntax', message, `Write "a=https://.../certificate.pem" into the TXT record at ${at}, or leave "a=" empty.`)];
        }
        const [policy, logo, mark] = await Promise.all([
            policyProblem(resolver, name),
            logoProblem(resolver, new URL(location), fetchPage),
            isPage(proof) ? markProblem(resolver, new URL(proof), fetchPage, now()) : { kind: 'none' },
        ]);
        const findings = [];
        if (policy.kind === 'unknown')
            findings.push(unknownFinding(name, `The DMARC policy that a logo needs could not be looked up: ${policy.reason}.`));
        if (policy.kind === 'weak')
            findings.push(warn('bimi-dmarc', `No logo is shown for ${name}: ${policy.reason}.`, 'Set p=quarantine or p=reject in the DMARC record, for subdomains too.'));
        findings.push(...notFetched(name, `logo at ${(0,foreign_text/* foreignWord */.n)(location)}`, logo));
        if (logo.kind === 'weak')
            findings.push(warn('bimi-logo', `The logo of ${name} is not shown: ${logo.reason}.`, `Serve an SVG Tiny PS picture of at most 32 KiB at ${(0,foreign_text/* foreignWord */.n)(location)}.`));
        findings.push(...notFetched(name, `mark certificate at ${(0,foreign_text/* foreignWord */.n)(proof)}`, mark));
        if (mark.kind === 'weak')
            findings.push(warn('bimi-certificate', `The mark certificate of ${name} does not count: ${mark.reason}.`, `Have the certificate renewed, and serve it with its chain as PEM at ${(0,foreign_text/* foreignWord */.n)(proof)}.`));
        if (findings.length > 0)
            return findings;
        const without = isPage(proof) ? '' : ' where no mark certificate ("a=") is asked for: Gmail and Apple ask for one';
        return [finding('bimi-ok', 'ok', `The logo at ${(0,foreign_text/* foreignWord */.n)(location)} can be shown${without}.`, { evidence })];
    };
}
async function recordsFor(resolver, name) {
    const own = await recordsAt(resolver, name);
    if (own.kind === 'unknown' || own.records.length > 0 || own.meant !== null)
        return own;
    const { organization } = await (0,tree_walk/* discover */.k4)(resolver, name);
    if (organization.kind === 'unknown' || organization.domain === name)
        return own;
    return await recordsAt(resolver, organization.domain);
}
async function recordsAt(resolver, name) {
    const at = `default._bimi.${name}`;
    const answer = await resolver.ask({ type: 'TXT', name: at });
    if (answer.kind === 'unknown')
        return { kind: 'unknown', at, reason: answer.reason };
    const texts = answer.kind === 'found' ? answer.records : [];
    const records = texts.filter((text) => /^v=BIMI1\s*(?:;|$)/.test(text));
    return { kind: 'known', at, records, meant: texts.find((text) => (0,tag_list/* isMeantAs */.q)(text, 'BIMI1')) ?? null };
}
function isPage(text) {
    return /^https:\/\/\S+$/i.test(text) && URL.canParse(text);
}
async function policyProblem(resolver, name) {
    const { policy: found, organization } = await (0,tree_walk/* discover */.k4)(resolver, name);
    if (found.kind === 'unknown')
        return { kind: 'unknown', reason: found.reason };
    if (found.kind !== 'record')
        return { kind: 'weak', reason: 'it has no DMARC policy' };
    const applied = await (0,tree_walk/* policyFor */.KV)(resolver, name, found);
    if (applied.kind === 'unknown')
        return { kind: 'unknown', reason: applied.reason };
    const heeded = organization.kind === 'known' && organization.domain === name ? found.record.subdomainPolicy : null;
    const { percentage, testing } = found.record;
    const enforced = applied.policy !== 'none' && heeded !== 'none' && !testing && (percentage === null || percentage === '100');
    return enforced ? { kind: 'none' } : { kind: 'weak', reason: 'its DMARC policy is not enforced' };
}
async function logoProblem(resolver, url, fetchPage) {
    const fetched = await pageAt(resolver, url, fetchPage, LARGEST_LOGO);
    if (fetched.kind !== 'page')
        return fetched;
    const root = /<svg\b[^>]*>/i.exec(fetched.text)?.[0] ?? '';
    if (root === '')
        return { kind: 'weak', reason: 'it is no SVG picture' };
    if (!/baseProfile\s*=\s*["']tiny-ps["']/i.test(root))
        return { kind: 'weak', reason: 'it is not of the profile "tiny-ps"' };
    if (/<script\b/i.test(fetched.text))
        return { kind: 'weak', reason: 'there is a script in it' };
    return { kind: 'none' };
}
async function markProblem(resolver, url, fetchPage, now) {
    const fetched = await pageAt(resolver, url, fetchPage, LARGEST_CERTIFICATE);
    if (fetched.kind !== 'page')
        return fetched;
    try {
        const { validFrom, validTo } = new external_node_crypto_.X509Certificate(fetched.text);
        if (now > Date.parse(validTo))
            return { kind: 'weak', reason: `it was valid until ${validTo}` };
        return now < Date.parse(validFrom) ? { kind: 'weak', reason: `it is valid from ${validFrom}` } : { kind: 'none' };
    }
    catch {
        return { kind: 'weak', reason: 'it is no PEM certificate' };
    }
}
async function pageAt(resolver, url, fetchPage, limit) {
    const addresses = await (0,lookups/* addressesOf */.sO)(resolver, url.hostname);
    if (addresses.kind === 'unknown')
        return { kind: 'unknown', reason: addresses.reason };
    if (addresses.kind === 'absent')
        return { kind: 'weak', reason: `${url.hostname} has no address` };
    const fetched = await fetchPage(url.hostname, url.pathname + url.search, addresses.records, limit);
    if (fetched.kind === 'unreached' || fetched.kind === 'withheld')
        return fetched;
    if (fetched.kind === 'refused')
        return { kind: 'weak', reason: `TLS to ${url.hostname} fails: ${fetched.reason}` };
    if (fetched.status !== 200)
        return { kind: 'weak', reason: `its server answers ${fetched.status}` };
    return fetched.isWhole ? { kind: 'page', text: fetched.text } : { kind: 'weak', reason: `it is larger than ${limit / 1024} KiB` };
}
function notFetched(name, what, page) {
    switch (page.kind) {
        case 'none':
        case 'weak':
            return [];
        case 'withheld':
            return [unknownFinding(name, `The ${what} was not fetched: ${page.reason}.`, page.remedy)];
        case 'unknown':
        case 'unreached': {
            const unseen = unknownFinding(name, `The ${what} could not be fetched from here: ${page.reason}.`);
            return [page.kind === 'unreached' && page.by === 'place' ? { ...unseen, side: 'runner' } : unseen];
        }
    }
}
function unknownFinding(name, message, remedy = lookups/* ASK_AGAIN */.LV) {
    return (0,result_finding/* findingOn */.Vv)(name)('bimi-unknown', 'unknown', message, { remedy, reference: REFERENCE });
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/caa.js



const KNOWN = new Set(['issue', 'issuewild', 'issuemail', 'issuevmc', 'iodef', 'contactemail', 'contactphone']);
const caa_REFERENCE = 'RFC 8659 sections 3 and 4';
const ISSUER = /^[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?)*$/;
const PARAMETER = /^[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?[ \t]*=[ \t]*[\x21-\x3a\x3c-\x7e]*$/;
const checkCaa = async (resolver, { name }) => {
    const hosts = await (0,lookups/* mailHosts */.F_)(resolver, name);
    if (hosts.kind === 'unknown') {
        const message = `Who may issue certificates for the mail servers of ${name} is not known: ${hosts.reason}.`;
        return [(0,result_finding/* findingOn */.Vv)(name)('caa-unknown', 'unknown', message, { remedy: lookups/* ASK_AGAIN */.LV, reference: caa_REFERENCE })];
    }
    return await Promise.all(hosts.records.map((host) => checkHost(resolver, host)));
};
async function checkHost(resolver, host) {
    const finding = (0,result_finding/* findingOn */.Vv)(host);
    const { at, answer } = await relevant(resolver, host);
    switch (answer.kind) {
        case 'unknown':
            return finding('caa-unknown', 'unknown', `The CAA records for ${host} at ${at} could not be looked up: ${answer.reason}.`, {
                remedy: lookups/* ASK_AGAIN */.LV,
                reference: caa_REFERENCE,
            });
        case 'absent':
            return finding('caa-none', 'ok', `No CAA record: any authority may issue certificates for ${host}.`, { reference: caa_REFERENCE });
        case 'found':
            return judge(host, at, answer.records);
    }
}
function judge(host, at, records) {
    const finding = (0,result_finding/* findingOn */.Vv)(host);
    const evidence = records.map(({ critical, tag, value }) => `${at} CAA ${critical ? 128 : 0} ${tag} "${value}"`).join('\n');
    const strange = records.find(({ critical, tag }) => critical && !KNOWN.has(tag));
    const values = records.filter(({ tag }) => tag === 'issue').map(({ value }) => value);
    const issuers = values.map(issuerOf);
    const malformed = values.filter((_, index) => issuers[index] === null);
    const allowed = issuers.map((issuer) => issuer ?? '').filter((issuer) => issuer !== '');
    if (strange !== undefined || (values.length > 0 && allowed.length === 0)) {
        const forbid = malformed.length > 0
            ? `hold "${(0,foreign_text/* foreignWord */.n)(malformed[0] ?? '')}", which is malformed and so names no authority`
            : 'forbid every authority';
        const why = strange === undefined ? forbid : `hold the critical tag "${(0,foreign_text/* foreignWord */.n)(strange.tag)}", which none knows`;
        const wrong = malformed[0]?.replace(/^https?:\/\//i, '').replace(/[/ \t].*$/, '') ?? '';
        const remedy = strange !== undefined
            ? `Take the record "${(0,foreign_text/* foreignWord */.n)(strange.tag)}" out at ${at}, or its flag 128: it forbids whatever the others allow.`
            : `Name the authority that issues the certificate of ${host} in an "issue" record at ${at}${ISSUER.test(wrong) ? `, alone and as a bare domain, such as "${wrong}"; each further one in a record of its own` : ''}.`;
        return finding('caa-forbidden', 'warning', `The CAA records at ${at} ${why}: the certificate of ${host} cannot be renewed.`, {
            evidence,
            remedy,
            reference: caa_REFERENCE,
        });
    }
    const who = allowed.length === 0 ? 'any authority' : allowed.map(foreign_text/* foreignWord */.n).join(', ');
    return finding('caa-ok', 'ok', `Certificates for ${host} may come from ${who}.`, { evidence });
}
function issuerOf(value) {
    const [issuer = '', ...parameters] = value.split(';').map((part) => part.replaceAll(/^[ \t]+|[ \t]+$/g, ''));
    const isWithout = parameters.length === 1 && parameters[0] === '';
    return (issuer === '' || ISSUER.test(issuer)) && (isWithout || parameters.every((parameter) => PARAMETER.test(parameter)))
        ? issuer
        : null;
}
async function relevant(resolver, host) {
    const labels = host.split('.');
    const names = labels.map((_, index) => labels.slice(index).join('.'));
    const answers = await Promise.all(names.map((name) => resolver.ask({ type: 'CAA', name })));
    const index = answers.findIndex((answer) => answer.kind === 'unknown' || (answer.kind === 'found' && answer.records.length > 0));
    return { at: names[index] ?? host, answer: answers[index] ?? { kind: 'absent', why: 'NODATA' } };
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/dane/dane-match.js

function isUsable({ usage, selector, matchingType, data }) {
    if (usage !== 2 && usage !== 3)
        return false;
    if (selector > 1)
        return false;
    if (matchingType === 0)
        return selector === 0 ? certificateOf(data) !== null : keyOf(data) !== null;
    return (matchingType === 1 && data.length === 64) || (matchingType === 2 && data.length === 128);
}
function matchDane(records, chain, names, now) {
    const [leaf] = chain;
    if (leaf === undefined)
        return mismatch('the server shows no certificate');
    const usable = strongest(records.filter(isUsable));
    if (usable.some((record) => record.usage === 3 && matches(record, leaf)))
        return { kind: 'matched', usage: 3, depth: 0 };
    const anchors = usable.filter((record) => record.usage === 2);
    if (anchors.length === 0)
        return mismatch('the certificate of the server matches no record');
    const found = anchorOf(anchors, chain, now);
    if (found.kind === 'mismatch')
        return found;
    const named = names.some((name) => leaf.checkHost(name) !== undefined);
    return named ? found : mismatch(`the certificate of the server is not for ${names.join(' or ')}`);
}
function strongest(records) {
    const isStronger = (one, other) => one.usage === other.usage && one.selector === other.selector && one.matchingType > other.matchingType;
    return records.filter((record) => record.matchingType === 0 || !records.some((each) => isStronger(each, record)));
}
function mismatch(reason) {
    return { kind: 'mismatch', reason };
}
function anchorOf(anchors, chain, now) {
    const whole = anchors.filter((record) => record.matchingType === 0);
    const fromDns = whole.flatMap((record) => (record.selector === 0 ? (certificateOf(record.data) ?? []) : []));
    const keys = whole.flatMap((record) => (record.selector === 1 ? (keyOf(record.data) ?? []) : []));
    const pool = [...chain.slice(1), ...fromDns];
    let at = chain[0];
    for (let depth = 0; at !== undefined && depth <= pool.length; depth += 1) {
        const current = at;
        if (now < Date.parse(current.validFrom) || now > Date.parse(current.validTo))
            return mismatch(`the certificate of ${subject(current)} is not valid at this time`);
        if (depth > 0 && anchors.some((record) => matches(record, current)))
            return { kind: 'matched', usage: 2, depth };
        if (keys.some((key) => isSignedBy(current, key)))
            return { kind: 'matched', usage: 2, depth };
        at = pool.find((issuer) => issuer !== current && issuer.ca && current.checkIssued(issuer) && isSignedBy(current, issuer.publicKey));
    }
    return mismatch('no issuer of the certificate matches a record');
}
function isSignedBy(certificate, key) {
    try {
        return certificate.verify(key);
    }
    catch {
        return false;
    }
}
function matches({ selector, matchingType, data }, certificate) {
    const bytes = selector === 0 ? certificate.raw : certificate.publicKey.export({ type: 'spki', format: 'der' });
    return ((matchingType === 0
        ? bytes.toString('hex')
        : (0,external_node_crypto_.createHash)(matchingType === 1 ? 'sha256' : 'sha512')
            .update(bytes)
            .digest('hex')) === data);
}
function certificateOf(hex) {
    try {
        return new external_node_crypto_.X509Certificate(Buffer.from(hex, 'hex'));
    }
    catch {
        return null;
    }
}
function keyOf(hex) {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: Buffer.from(hex, 'hex'), format: 'der', type: 'spki' });
    }
    catch {
        return null;
    }
}
function subject(certificate) {
    return certificate.subject.replaceAll('\n', ', ');
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/zone/unsigned.js
const MOST_ZONES = 4;
async function isUnsigned(resolver, name) {
    const labels = name.split('.');
    const above = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
    for (const zone of above.slice(-MOST_ZONES).toReversed()) {
        const servers = await resolver.ask({ type: 'NS', name: zone });
        if (servers.kind !== 'found' || servers.records.length === 0)
            continue;
        const delegation = await resolver.ask({ type: 'DS', name: zone });
        if (delegation.kind === 'absent' && delegation.why === 'NODATA')
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/met-servers.js


const MOST_HOSTS = 8;
const MOST_ADDRESSES = 4;
const PASSED_OVER = { kind: 'passed-over', reason: `of a host ${MOST_ADDRESSES} addresses are looked at` };
async function meetHost(resolver, meet, host) {
    const answer = await (0,lookups/* addressesOf */.sO)(resolver, host);
    const addresses = answer.kind === 'found' ? answer.records : [];
    return await Promise.all(inTurn(addresses).map(async (address, index) => ({
        host,
        address,
        met: index < MOST_ADDRESSES ? await meet(host, address, null) : PASSED_OVER,
    })));
}
async function meetHosts(resolver, meet, hosts) {
    const all = await Promise.all(hosts
        .toSorted()
        .slice(0, MOST_HOSTS)
        .map((host) => meetHost(resolver, meet, host)));
    return all.flat();
}
const SILENT_NETWORKS = 3;
function isShutHere(met) {
    const unreached = met.flatMap(({ address, met: each }) => (each.kind === 'unreached' ? [{ address, by: each.by }] : []));
    const silent = unreached.filter(({ by }) => by === 'silence').map(({ address }) => address);
    if (unreached.length === 0 || unreached.some(({ by }) => by === undefined))
        return false;
    if (silent.length === 0)
        return true;
    return (new Set(silent.map(zone_servers/* networkOf */.A)).size >= SILENT_NETWORKS &&
        met.every(({ met: { kind } }) => kind === 'unreached' || kind === 'passed-over'));
}
function inTurn(addresses) {
    const v4 = addresses.filter((address) => !address.includes(':'));
    const v6 = addresses.filter((address) => address.includes(':'));
    return Array.from({ length: Math.max(v4.length, v6.length) }, (_, index) => [v4[index], v6[index]]).flatMap((pair) => pair.flatMap((address) => address ?? []));
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/dane/showings.js


async function showings(resolver, meet, host) {
    const met = await meetHost(resolver, meet, host);
    const all = met.map(async ({ address, met: first }) => {
        if (first.kind !== 'met')
            return [{ at: address, shown: first }];
        if (first.tls.kind !== 'chain')
            return [{ at: address, shown: first.tls }];
        const chain = first.tls.certificates.map((der) => new external_node_crypto_.X509Certificate(der));
        const kind = chain[0]?.publicKey.asymmetricKeyType === 'rsa' ? 'ec' : 'rsa';
        const second = await meet(host, address, kind);
        const others = second.kind === 'met' && second.tls.kind === 'chain' ? second.tls.certificates.map((der) => new external_node_crypto_.X509Certificate(der)) : [];
        const isNew = others[0] !== undefined && chain[0] !== undefined && !others[0].raw.equals(chain[0].raw);
        const shown = { at: address, shown: { kind: 'chain', chain } };
        return isNew
            ? [shown, { at: `${address} (${kind === 'ec' ? 'ECDSA' : 'RSA'})`, shown: { kind: 'chain', chain: others } }]
            : [shown];
    });
    return (await Promise.all(all)).flat();
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/dane/dane.js







const dane_REFERENCE = 'RFC 7672 sections 2.2 and 3.1';
function checkDane(world) {
    return async (resolver, { name }) => {
        const hosts = await (0,lookups/* receivingHosts */.gj)(resolver, name);
        if (hosts.kind === 'unknown') {
            const message = `Whether DANE protects mail to ${name} is not known: ${hosts.reason}.`;
            return [(0,result_finding/* findingOn */.Vv)(name)('dane-unknown', 'unknown', message, { remedy: lookups/* ASK_AGAIN */.LV, reference: dane_REFERENCE })];
        }
        const destinations = await Promise.all(hosts.records.map((host) => destinationOf(resolver, name, host)));
        return (await Promise.all(destinations.map((destination) => checkDestination(resolver, world, destination)))).flat();
    };
}
async function destinationOf(resolver, name, host) {
    const end = await endOf(resolver, host);
    const under = (base) => ({ name, host, base, at: `_25._tcp.${base}` });
    if (end === host)
        return under(host);
    const expanded = under(end);
    const question = { type: 'TLSA', name: expanded.at };
    if ((await resolver.ask(question)).kind !== 'found')
        return under(host);
    return (await resolver.secure(question)) === 'insecure' ? under(host) : expanded;
}
const MOST_ALIASES = 8;
async function endOf(resolver, host) {
    let at = host;
    for (let followed = 0; followed < MOST_ALIASES; followed += 1) {
        const alias = await resolver.ask({ type: 'CNAME', name: at });
        const [next] = alias.kind === 'found' ? alias.records : [];
        if (next === undefined)
            break;
        at = next.toLowerCase().replace(/\.$/, '');
    }
    return at;
}
async function checkDestination(resolver, world, destination) {
    const { name, host, at } = destination;
    const answer = await resolver.ask({ type: 'TLSA', name: at });
    switch (answer.kind) {
        case 'unknown':
            return [await unanswered(resolver, destination, answer)];
        case 'absent': {
            const message = `No TLSA records: DANE does not protect mail to ${name} at ${host}.`;
            return [(0,result_finding/* findingOn */.Vv)(host)('dane-none', 'ok', message, { reference: dane_REFERENCE })];
        }
        case 'found': {
            const security = await securityOf(resolver, destination);
            if (security.kind === 'insecure')
                return [insecure(destination, security.what)];
            return (await judgeRecords(resolver, world, destination, answer.records)).map((each) => withSecurity(each, security));
        }
    }
}
async function unanswered(resolver, { name, host, at }, { reason }) {
    const finding = (0,result_finding/* findingOn */.Vv)(host);
    const failed = `the TLSA records at ${at} could not be looked up: ${reason}`;
    const secure = await Promise.all([resolver.secure({ type: 'A', name: host }), resolver.secure({ type: 'AAAA', name: host })]);
    if (secure.includes('secure')) {
        const message = `Senders with DANE hold mail to ${name} at ${host} back: its addresses are signed by DNSSEC, and ${failed}.`;
        const remedy = `Have the operator of ${host} look at the servers of its zone: they must answer for TLSA too, with NODATA where there are none.`;
        return finding('dane-unanswered', 'critical', message, { remedy, reference: 'RFC 7672 sections 2.1.2 and 2.2.2' });
    }
    const isKnown = secure.every((each) => each === 'indeterminate') && (await (0,lookups/* addressesOf */.sO)(resolver, host)).kind === 'found';
    if (secure.every((each) => each === 'insecure') || (isKnown && (await isUnsigned(resolver, host)))) {
        const message = `DANE does not protect mail to ${name} at ${host}: its addresses are not signed, so that no sender asks for TLSA records (${failed}).`;
        return finding('dane-none', 'ok', message, { reference: 'RFC 7672 section 2.2.2' });
    }
    const message = `Whether DANE protects mail to ${name} at ${host} is not known: ${failed}.`;
    return finding('dane-unknown', 'unknown', message, { remedy: lookups/* ASK_AGAIN */.LV, reference: dane_REFERENCE });
}
async function securityOf(resolver, { name, host, at }) {
    const way = host === name ? resolver.secure({ type: 'A', name }) : resolver.secure({ type: 'MX', name });
    const [mx, tlsa] = await Promise.all([way, resolver.secure({ type: 'TLSA', name: at })]);
    const isJudged = (state) => state === 'secure' || state === 'insecure';
    if (!isJudged(mx) || !isJudged(tlsa))
        return { kind: 'unknown' };
    if (tlsa === 'insecure')
        return { kind: 'insecure', what: 'tlsa' };
    return mx === 'secure' ? { kind: 'secure' } : { kind: 'insecure', what: 'mx' };
}
function withSecurity(finding, { kind }) {
    if (finding.code !== 'dane-ok')
        return finding;
    const note = kind === 'secure'
        ? 'DNSSEC vouches for it'
        : 'whether DNSSEC vouches for it only a validating resolver on this machine, or one named as dns.doh, can tell';
    return { ...finding, message: finding.message.replace(/\.$/, `; ${note}.`) };
}
function insecure({ name, host, at }, what) {
    const own = host === name || host.endsWith(`.${name}`);
    const unsigned = what === 'tlsa' ? 'they are not signed by DNSSEC' : `the MX records of ${name} that lead to them are not signed by DNSSEC`;
    const effect = own
        ? `The TLSA records at ${at} do nothing for ${name}: ${unsigned}.`
        : `DANE does not protect mail to ${name} at ${host}: ${unsigned}. Nothing is broken by that.`;
    const remedy = what === 'tlsa' ? `Sign the zone of ${host}.` : `Sign the zone of ${name}.`;
    return (0,result_finding/* findingOn */.Vv)(host)('dane-insecure', own ? 'warning' : 'ok', effect, { remedy, reference: 'RFC 7672 section 2.2.1' });
}
async function judgeRecords(resolver, world, destination, records) {
    const { name, host, base } = destination;
    const finding = (0,result_finding/* findingOn */.Vv)(host);
    const evidence = records
        .map((each) => `${destination.at} TLSA ${each.usage} ${each.selector} ${each.matchingType} ${each.data}`)
        .join('\n');
    const unusable = records.filter((record) => !isUsable(record));
    const seen = await showings(resolver, world.meet, host);
    const findings = [];
    if (unusable.length > 0) {
        const all = unusable.length === records.length;
        const effect = all ? `senders with DANE ask for TLS there and look at no certificate` : 'senders pass over them';
        const message = `${unusable.length} of ${records.length} TLSA records of ${host} cannot be used for mail: ${effect}.`;
        const remedy = 'Publish "3 1 1" and the SHA-256 digest of the public key of the server.';
        findings.push(finding('dane-syntax', 'warning', message, { evidence, remedy, reference: 'RFC 7672 section 3.1' }));
        if (all)
            return [...findings, ...withoutTls(destination, seen, evidence)];
    }
    const judged = seen.map(({ at, shown }) => ({ at, ...verdictOn(records, shown, [base, name], world.now()) }));
    const wrong = judged.flatMap(({ at, kind, detail }) => (kind === 'wrong' ? [`${at}: ${detail}`] : []));
    const fits = judged.filter(({ kind }) => kind === 'fits');
    if (wrong.length > 0) {
        const where = fits.length > 0 ? ', though it fits elsewhere' : '';
        const message = `The TLSA records of ${host} do not fit what it shows${where}: ${wrong.map(foreign_text/* foreignWord */.n).join('; ')}. Senders with DANE refuse to hand mail to ${name} over there.`;
        const remedy = 'Publish the record of the new key beside the old one before the certificate is changed. Add the record of each key that the server shows now.';
        findings.push(finding('dane-mismatch', 'critical', message, { evidence: `${evidence}\n\n${wrong.join('\n')}`, remedy, reference: dane_REFERENCE }));
    }
    else if (fits.length > 0) {
        const unseen = judged.filter(({ kind }) => kind === 'unseen').map(({ at }) => at);
        const rest = unseen.length === 0 ? '' : `; not seen: ${unseen.join(', ')}`;
        const count = fits.length === 1 ? 'its certificate' : `the ${fits.length} certificates that it shows`;
        findings.push(finding('dane-ok', 'ok', `The TLSA records of ${host}, where mail to ${name} goes, fit ${count} (${fits[0]?.detail})${rest}.`, {
            evidence,
        }));
    }
    else {
        const why = judged.length === 0 ? 'it has no address' : judged.map(({ detail }) => detail).join('; ');
        const message = `Whether the TLSA records of ${host}, where mail to ${name} goes, fit its certificate is not known: ${(0,foreign_text/* foreignWord */.n)(why)}.`;
        const elsewhere = 'Run from a network that can open port 25 (hosted runners cannot).';
        const remedy = seen.flatMap(({ shown }) => (shown.kind === 'withheld' ? [shown.remedy] : []))[0] ?? elsewhere;
        const side = isShutHere(seen.map(({ at, shown }) => ({ address: at, met: shown }))) ? { side: 'runner' } : {};
        findings.push(finding('dane-unknown', 'unknown', message, { evidence, remedy, reference: dane_REFERENCE, ...side }));
    }
    return findings;
}
function withoutTls({ name, host }, seen, evidence) {
    const bare = seen.flatMap(({ at, shown }) => (shown.kind === 'none' ? [`${at}: no TLS, for ${shown.reason}`] : []));
    if (bare.length === 0)
        return [];
    const message = `${host} has TLSA records and offers no TLS: ${bare.map(foreign_text/* foreignWord */.n).join('; ')}. Senders with DANE refuse to hand mail to ${name} over there.`;
    const remedy = 'Let the server offer STARTTLS, or take the TLSA records away.';
    return [
        (0,result_finding/* findingOn */.Vv)(host)('dane-mismatch', 'critical', message, {
            evidence: `${evidence}\n\n${bare.join('\n')}`,
            remedy,
            reference: 'RFC 7672 section 2.2',
        }),
    ];
}
function verdictOn(records, shown, names, now) {
    if (shown.kind !== 'chain')
        return shown.kind === 'none' ? { kind: 'wrong', detail: `no TLS, for ${shown.reason}` } : { kind: 'unseen', detail: shown.reason };
    const match = matchDane(records, shown.chain, names, now);
    return match.kind === 'matched' ? { kind: 'fits', detail: `usage ${match.usage}` } : { kind: 'wrong', detail: match.reason };
}

// EXTERNAL MODULE: ./lib/src/checks/domain/dkim/dkim.js + 1 modules
var dkim = __webpack_require__(74890);
;// CONCATENATED MODULE: ./lib/src/checks/domain/dmarc/reports.js




const reports_REFERENCE = 'RFC 9990, verifying external destinations';
const checkDmarcReports = async (resolver, { name }) => {
    const { policy: found } = await (0,tree_walk/* discover */.k4)(resolver, name);
    if (found.kind !== 'record')
        return [];
    const hosts = [...new Set([...found.record.rua, ...found.record.ruf].map(mailboxDomain).filter((host) => host !== null))];
    return (await Promise.all(hosts.map((host) => reports_checkDestination(resolver, name, found, host)))).flat();
};
async function reports_checkDestination(resolver, name, found, host) {
    if (host === found.domain)
        return [];
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const unknown = (reason) => [
        finding('dmarc-report-unknown', 'unknown', `Whether ${(0,foreign_text/* foreignWord */.n)(host)} takes the DMARC reports of ${name} could not be looked up: ${reason}.`, {
            evidence: found.text,
            remedy: lookups/* ASK_AGAIN */.LV,
            reference: reports_REFERENCE,
        }),
    ];
    const [{ organization: ours }, { organization: theirs }] = await Promise.all([
        (0,tree_walk/* discover */.k4)(resolver, found.domain),
        (0,tree_walk/* discover */.k4)(resolver, host),
    ]);
    if (ours.kind === 'known' && theirs.kind === 'known' && ours.domain === theirs.domain)
        return [];
    const consent = `${found.domain}._report._dmarc.${host}`;
    const answer = await resolver.ask({ type: 'TXT', name: consent });
    if (answer.kind === 'unknown')
        return unknown(answer.reason);
    if (answer.kind === 'found' && answer.records.some((text) => /^v=DMARC1\s*(?:;|$)/.test(text)))
        return [];
    if (ours.kind === 'unknown')
        return unknown(ours.reason);
    if (theirs.kind === 'unknown')
        return unknown(theirs.reason);
    return [
        finding('dmarc-report-refused', 'warning', `DMARC reports of ${name} do not come: ${(0,foreign_text/* foreignWord */.n)(host)}, to which they are to go, has not agreed to get them.`, {
            evidence: `${found.text}\n${consent} TXT: ${answer.kind === 'absent' ? answer.why : answer.records.join(' | ')}`,
            remedy: `Let the owner of ${(0,foreign_text/* foreignWord */.n)(host)} publish "v=DMARC1" as TXT record at ${(0,foreign_text/* foreignWord */.n)(consent)}, or have the reports sent to ${name}.`,
            reference: reports_REFERENCE,
        }),
    ];
}
function mailboxDomain(uri) {
    return /^mailto:[^@]+@([^!?]+)/i.exec(uri)?.[1]?.toLowerCase().replace(/\.$/, '') ?? null;
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/dmarc/advice.js





const checkDmarcAdvice = async (resolver, { name, dmarcPolicy }) => {
    const { policy: found } = await (0,tree_walk/* discover */.k4)(resolver, name);
    if (found.kind !== 'record')
        return [];
    const applied = await (0,tree_walk/* policyFor */.KV)(resolver, name, found);
    const hosts = [...new Set(found.record.rua.flatMap((uri) => mailboxDomain(uri) ?? []))];
    const deaf = (await Promise.all(hosts.map((host) => nowhereFinding(resolver, name, host)))).flat();
    return [
        ...(applied.kind === 'policy' && dmarcPolicy === null && isNone(applied.policy, found.record.testing) ? [unenforced(name, found)] : []),
        ...deaf,
    ];
};
function isNone(policy, testing) {
    return policy === 'none' || (testing && policy === 'quarantine');
}
function unenforced(name, { domain: at, text, record }) {
    const said = record.testing && record.policy !== 'none' ? `p=${record.policy} on trial (t=y), which counts as p=none` : 'p=none';
    const message = `The DMARC policy for ${name} is ${said}: receivers report mail that fails, and deliver it all the same.`;
    return (0,result_finding/* findingOn */.Vv)(name)('dmarc-unenforced', 'ok', message, {
        evidence: text,
        remedy: `When the reports name no sender of yours any more, set p=quarantine, then p=reject, in the TXT record at _dmarc.${at}.`,
        reference: 'RFC 9989 section 4.7',
    });
}
async function nowhereFinding(resolver, name, host) {
    const hosts = await (0,lookups/* receivingHosts */.gj)(resolver, host);
    if (hosts.kind === 'unknown' || hosts.records.length > 0)
        return [];
    const message = `DMARC reports of ${name} go nowhere: ${(0,foreign_text/* foreignWord */.n)(host)}, to which they are sent, takes no mail.`;
    return [
        (0,result_finding/* findingOn */.Vv)(name)('dmarc-report-nowhere', 'ok', message, {
            evidence: `${host}: no MX record that names a host, and no address in its place`,
            remedy: 'Correct the domain in "rua", or publish its MX records.',
            reference: 'RFC 5321 section 5.1',
        }),
    ];
}

// EXTERNAL MODULE: ./lib/src/checks/domain/dmarc/dmarc.js
var dmarc = __webpack_require__(67040);
;// CONCATENATED MODULE: ./lib/src/checks/domain/dmarc/organization.js


function checkDmarcOrganization(byList) {
    return async (resolver, { name }) => {
        const { organization: walked } = await (0,tree_walk/* discover */.k4)(resolver, name);
        if (walked.kind === 'unknown' || (walked.domain === name && name.split('.').length === 2))
            return [];
        const listed = await byList(name);
        if (listed === null || listed === walked.domain)
            return [];
        const records = await Promise.all([...new Set([name, walked.domain, listed])].map((domain) => (0,tree_walk/* policyAt */.E4)(resolver, domain)));
        if (records.every(({ kind }) => kind === 'none' || kind === 'unknown'))
            return [];
        return [
            (0,result_finding/* findingOn */.Vv)(name)('dmarc-organization', 'ok', `By the tree walk ${name} belongs to ${walked.domain}, by the Public Suffix List to ${listed}. Receivers of the old and the new kind differ in alignment and inherited policy.`, {
                evidence: `tree walk: ${walked.domain}\nPublic Suffix List: ${listed}`,
                remedy: `Publish a DMARC record with psd=n at _dmarc.${listed} to mark it as the organizational domain.`,
                reference: 'RFC 9989 section 4.10.2',
            }),
        ];
    };
}

// EXTERNAL MODULE: ./lib/src/checks/inside.js
var inside = __webpack_require__(92444);
;// CONCATENATED MODULE: ./lib/src/checks/domain/hosts/helo.js




const helo_REFERENCE = 'RFC 5321 sections 2.3.5 and 4.1.4';
async function checkHelo(resolver, introduction) {
    const { address, sends, target } = introduction;
    const finding = (0,result_finding/* findingOn */.Vv)(target);
    const name = introduction.name.toLowerCase().replace(/\.$/, '');
    const said = (0,foreign_text/* foreignWord */.n)(introduction.name);
    const what = sends ? `${address} says EHLO ${said}` : `${target} greets as ${said}`;
    const state = sends ? 'warning' : 'ok';
    const effect = sends ? 'receivers that check it refuse mail from there' : 'as it only takes mail, nobody asks for more';
    const remedy = `Let ${address} introduce itself by the name that its PTR record has, and let that name have the address ${address}.`;
    const fault = (code, problem, evidence) => finding(code, state, `${what}, ${problem}; ${effect}.`, { evidence, remedy, reference: helo_REFERENCE });
    const spoken = `${address}: ${introduction.name}`;
    if (isLiteral(name))
        return fault('helo-literal', 'an address in the place of a name', spoken);
    if (!isFullName(name))
        return fault('helo-syntax', 'which is no full host name', spoken);
    const forward = await (0,lookups/* addressesOf */.sO)(resolver, name);
    switch (forward.kind) {
        case 'unknown':
            return finding('helo-unknown', 'unknown', `${what}; whether that name leads to it could not be looked up: ${forward.reason}.`, {
                evidence: spoken,
                remedy: lookups/* ASK_AGAIN */.LV,
                reference: helo_REFERENCE,
            });
        case 'absent':
            return fault('helo-missing', 'a name without an address', `${spoken}\n${name} A, AAAA: ${forward.why}`);
        case 'found': {
            const evidence = `${spoken}\n${name} A, AAAA: ${forward.records.join(', ')}`;
            const own = forward.records.some((each) => (0,ip_address/* sameForm */.Lb)(each) === (0,ip_address/* sameForm */.Lb)(address));
            return own
                ? await withReverse(resolver, introduction, { name, what, evidence })
                : fault('helo-mismatch', 'a name of other addresses', evidence);
        }
    }
}
async function withReverse(resolver, { address, target }, { name, what, evidence }) {
    const finding = (0,result_finding/* findingOn */.Vv)(target);
    const at = (0,ip_address/* reverseName */.A8)(address);
    const reverse = at === null ? null : await resolver.ask({ type: 'PTR', name: at });
    const names = reverse?.kind === 'found' ? reverse.records.map((each) => each.toLowerCase().replace(/\.$/, '')) : [];
    if (names.length === 0 || names.includes(name)) {
        const back = names.length === 0 ? '' : ', and the address is called so';
        return finding('helo-ok', 'ok', `${what}, a name that leads to it${back}.`, { evidence, reference: helo_REFERENCE });
    }
    return finding('helo-reverse', 'ok', `${what}, a name that leads to it; the address itself is called ${(0,foreign_text/* foreignWord */.n)(names[0] ?? '')}.`, {
        evidence: `${evidence}\n${at} PTR ${names.join(', ')}`,
        remedy: 'Nothing forbids that; some filters like it better if both names are the same.',
        reference: helo_REFERENCE,
    });
}
function isLiteral(name) {
    return (0,ip_address/* ipAddress */.M1)(name.replace(/^\[(?:ipv6:)?|\]$/g, '')) !== null;
}
function isFullName(name) {
    return (/^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/.test(name) && !/(?:^|\.)local(?:host|domain)$/.test(name));
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/hosts/greetings.js






function checkGreetings(meet) {
    return async (resolver, { name, spfPass }) => {
        const known = await (0,lookups/* mailHosts */.F_)(resolver, name);
        if (known.kind === 'unknown') {
            const message = `How the mail servers of ${name} greet is not known: ${known.reason}.`;
            return [(0,result_finding/* findingOn */.Vv)(name)('helo-unknown', 'unknown', message, { remedy: lookups/* ASK_AGAIN */.LV, reference: 'RFC 5321 section 4.2' })];
        }
        const sending = new Set(spfPass.map(ip_address/* sameForm */.Lb));
        const all = (await meetHosts(resolver, meet, known.records)).filter(({ address }) => !(0,ip_address/* isUninhabited */.Oo)(address));
        const findings = all.map(async ({ host, address, met }) => met.kind === 'met'
            ? [await checkHelo(resolver, { address, name: met.greeting, sends: sending.has((0,ip_address/* sameForm */.Lb)(address)), target: host })]
            : []);
        const heard = (await Promise.all(findings)).flat();
        return [...heard, ...notHeard(name, all, 'unreached'), ...notHeard(name, all, 'withheld')];
    };
}
function notHeard(name, all, kind) {
    const unheard = all.flatMap(({ host, address, met }) => (met.kind === kind ? [{ host, address, ...met }] : []));
    const [first] = unheard;
    if (first === undefined)
        return [];
    const hosts = [...new Set(unheard.map(({ host }) => host))].join(', ');
    const isWithheld = first.kind === 'withheld';
    const isOfPlace = !isWithheld && isShutHere(all);
    const why = isWithheld ? `nothing was connected to, for ${first.reason}` : 'port 25 was not reached';
    return [
        (0,result_finding/* findingOn */.Vv)(name)('helo-unknown', 'unknown', `How ${hosts} greets other mail servers is not known: ${why}.`, {
            evidence: unheard.map(({ host, address, reason }) => `${host} (${address}): ${(0,foreign_text/* foreignWord */.n)(reason)}`).join('\n'),
            remedy: isWithheld ? first.remedy : 'Run from a network that can open port 25 (hosted runners cannot).',
            reference: 'RFC 5321 section 4.2',
            ...(isOfPlace ? { side: 'runner' } : {}),
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/zone/dnssec.js


const dnssec_REFERENCE = 'RFC 4035 section 5';
const checkDnssec = async (resolver, { name }) => {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const state = await resolver.secure({ type: 'SOA', name });
    if (state === 'bogus')
        return [bogusFinding(name, `${name} SOA: SERVFAIL, and an answer without a check of signatures`)];
    if (state === 'secure')
        return [finding('dnssec-ok', 'ok', `${name} is signed, and the resolver vouches for it (DNSSEC).`, { reference: dnssec_REFERENCE })];
    if (state === 'insecure')
        return [finding('dnssec-none', 'ok', `${name} is not signed: DANE cannot protect mail to it.`, { reference: dnssec_REFERENCE })];
    if ((await resolver.validates()) !== 'insecure')
        return [];
    const message = `DNSSEC of ${name} was not looked at: the resolver does not check signatures, so that broken ones would not be seen here.`;
    return [finding('dnssec-unchecked', 'ok', message, { reference: dnssec_REFERENCE })];
};
const checkHostsDnssec = async (resolver, { name }) => {
    const hosts = await (0,lookups/* mailHosts */.F_)(resolver, name);
    const known = hosts.kind === 'found' ? hosts.records.toSorted().slice(0, dnssec_MOST_HOSTS) : [];
    const states = await Promise.all(known.map(async (host) => {
        const a = await resolver.ask({ type: 'A', name: host });
        return { host, state: await resolver.secure({ type: a.kind === 'found' ? 'A' : 'AAAA', name: host }) };
    }));
    const named = (wanted) => states.filter(({ state }) => state === wanted).map(({ host }) => host);
    const [signed, unsigned] = [named('secure'), named('insecure')];
    const parts = [
        ...(signed.length > 0 ? [`signed: ${signed.join(', ')}`] : []),
        ...(unsigned.length > 0 ? [`not signed, so that DANE cannot protect mail there: ${unsigned.join(', ')}`] : []),
    ];
    if (parts.length === 0)
        return [];
    const message = `Addresses of the mail servers of ${name} in DNSSEC: ${parts.join('; ')}.`;
    return [(0,result_finding/* findingOn */.Vv)(name)('dnssec-hosts', 'ok', message, { reference: 'RFC 7672 section 2.2.2' })];
};
const dnssec_MOST_HOSTS = 8;
function withBogusWatch(resolver) {
    const reasons = new Set();
    return {
        resolver: {
            secure: (question) => resolver.secure(question),
            validates: () => resolver.validates(),
            ttl: (name, type) => resolver.ttl(name, type),
            ask: async (question) => {
                const answer = await resolver.ask(question);
                if (answer.kind === 'unknown' && answer.bogus === true)
                    reasons.add(answer.reason);
                return answer;
            },
        },
        bogus: () => [...reasons],
    };
}
function withBogus(name, findings, reasons) {
    const isBlinded = ({ state, message }) => state === 'unknown' && reasons.some((reason) => message.includes(reason));
    const blinded = findings.filter(isBlinded);
    if (blinded.length === 0)
        return findings;
    const evidence = [...new Set(blinded.map(({ message }) => message))].join('\n');
    const referred = { remedy: `Mend DNSSEC first: see dnssec-bogus of ${name}.` };
    const others = findings.filter(({ code }) => code !== 'dnssec-bogus').map((each) => (isBlinded(each) ? { ...each, ...referred } : each));
    return [bogusFinding(name, evidence), ...others];
}
function bogusFinding(name, evidence) {
    const message = `DNSSEC of ${name}, or of a name that it leads to, is broken. Resolvers that check signatures get no answer, so that their users' mail fails.`;
    const remedy = 'Look at the signatures, their end and the DS record in the parent zone; renew what has expired, or take the DS record out.';
    return (0,result_finding/* findingOn */.Vv)(name)('dnssec-bogus', 'critical', message, { evidence, remedy, reference: 'RFC 4035 section 5.5' });
}

// EXTERNAL MODULE: ./lib/src/core/text/format/list.js
var list = __webpack_require__(98390);
;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/mail-tls.js






function checkMailTls(meet) {
    return async (resolver, { name }) => {
        const hosts = await (0,lookups/* mailHosts */.F_)(resolver, name);
        const met = hosts.kind === 'found' ? await meetHosts(resolver, meet, hosts.records) : [];
        const reached = met.filter(({ met: each }) => each.kind === 'met');
        const names = [...new Set(reached.map(({ host }) => host))];
        return names.map((host) => tlsFinding(host, reached.filter((each) => each.host === host)));
    };
}
function tlsFinding(host, reached) {
    const lines = reached.map(({ address, met }) => `${address}: ${met.kind === 'met' ? tlsText(met.tls) : met.reason}`);
    return (0,result_finding/* findingOn */.Vv)(host)('mx-tls', 'ok', `What ${host} offers for TLS, at ${(0,list/* formatSome */.w)(lines.map(foreign_text/* foreignWord */.n), 1)}.`, {
        evidence: lines.join('\n'),
        reference: 'RFC 3207',
    });
}
function tlsText(tls) {
    if (tls.kind !== 'chain')
        return tls.kind === 'none' ? `none (${tls.reason}), so that mail comes in the clear` : `not seen (${tls.reason})`;
    const [leaf] = tls.certificates;
    const old = /^(?:SSLv3|TLSv1(?:\.1)?)$/.test(tls.version) ? ', a version that senders give up' : '';
    const until = leaf === undefined ? '' : `, valid until ${new external_node_crypto_.X509Certificate(leaf).validTo}`;
    return `${tls.version}${old}, a certificate that ${tls.problem === null ? 'verifies' : `does not verify (${tls.problem})`}${until}`;
}

// EXTERNAL MODULE: ./lib/src/core/text/format/count.js
var count = __webpack_require__(46775);
;// CONCATENATED MODULE: ./lib/src/checks/domain/hosts/reachability.js





const checkReachability = async (resolver, { name, internal = false }) => {
    const [hosts, zone] = await Promise.all([(0,lookups/* mailHosts */.F_)(resolver, name), (0,zone_servers/* zoneServers */.H)(resolver, name)]);
    const known = hosts.kind === 'found' ? hosts.records : [];
    const looked = await Promise.all(known.map(async (host) => ({ host, addresses: await (0,lookups/* addressesOf */.sO)(resolver, host) })));
    const seen = looked.flatMap(({ host, addresses }) => (addresses.kind === 'found' ? [{ host, addresses: addresses.records }] : []));
    const findings = [];
    const bare = !internal && seen.every(({ addresses }) => addresses.every(ip_address/* isIpv6 */.sX)) && (await areWithoutIpv4(resolver, known));
    if (seen.length > 0)
        findings.push(familiesFinding(name, seen, bare));
    if (zone.kind === 'found' && zone.servers.length > 0) {
        const names = [...new Set(zone.servers.map((server) => server.name))];
        const isBare = !internal && zone.servers.every(({ address }) => (0,ip_address/* isIpv6 */.sX)(address)) && (await areWithoutIpv4(resolver, names));
        findings.push(networksFinding(name, zone, isBare));
    }
    return findings;
};
async function areWithoutIpv4(resolver, hosts) {
    const answers = await Promise.all(hosts.map((host) => resolver.ask({ type: 'A', name: host })));
    return answers.every((answer) => answer.kind === 'absent' || (answer.kind === 'found' && answer.records.length === 0));
}
function familiesFinding(name, seen, withoutIpv4) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    if (withoutIpv4) {
        const message = `No mail server of ${name} has an IPv4 address: senders without IPv6, which are most, cannot reach it.`;
        return finding('mx-families', 'warning', message, {
            evidence: seen.map(({ host, addresses }) => `${host} AAAA: ${addresses.join(', ')}`).join('\n'),
            remedy: 'Publish an A record for one of them at least, and let it listen there.',
            reference: 'RFC 3974 section 3',
        });
    }
    const isReached = ({ addresses }) => addresses.some(ip_address/* isIpv6 */.sX);
    const reached = seen.filter(isReached).map(({ host }) => host);
    const message = reached.length === 0
        ? `No mail server of ${name} has an IPv6 address: senders without IPv4 cannot reach it.`
        : `Mail servers of ${name} with an IPv6 address: ${reached.join(', ')}.`;
    return finding('mx-families', 'ok', message, { reference: 'RFC 3974 section 3' });
}
function networksFinding(name, { zone, servers }, withoutIpv4) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const evidence = servers.map((server) => `${server.name} (${server.address})`).join('\n');
    if (withoutIpv4) {
        const message = `No name server of ${zone} has an IPv4 address: resolvers without IPv6 cannot find the domain, and their users' mail to it waits.`;
        const remedy = 'Let one name server at least answer over IPv4 too.';
        return finding('dns-networks', 'warning', message, { evidence, remedy, reference: 'BCP 91, RFC 10001' });
    }
    const networks = new Set(servers.map(({ address }) => (0,zone_servers/* networkOf */.A)(address)));
    const names = new Set(servers.map((server) => server.name));
    const has6 = servers.some(({ address }) => (0,ip_address/* isIpv6 */.sX)(address));
    const few = names.size < 2 || networks.size < 2;
    const where = few
        ? `${zone} has ${(0,count/* formatCount */.B)(names.size, 'name server')} in ${(0,count/* formatCount */.B)(networks.size, 'network')}: if that fails, the domain cannot be found, and mail to it waits`
        : `${zone} has ${names.size} name servers in ${networks.size} networks`;
    const message = `${where}; ${has6 ? 'with' : 'without'} IPv6.`;
    return finding('dns-networks', 'ok', message, {
        evidence,
        ...(few ? { remedy: 'Have a second name server in another network serve the zone.' } : {}),
        reference: 'RFC 2182 section 3.1',
    });
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/mta-sts/certificates.js



function certificatesFinding({ name, mode, hosts }, all, evidence) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const seen = all.flatMap(({ host, address, met }) => met.kind === 'met' && met.tls.kind !== 'unseen' ? [{ host, address, tls: met.tls }] : []);
    const bad = seen.flatMap(({ host, address, tls }) => {
        const problem = tls.kind === 'none' ? `it offers no TLS: ${tls.reason}` : problemOf(host, tls);
        return problem === null ? [] : [{ host, address, problem: problemText(problem) }];
    });
    if (bad.length === 0) {
        const what = `The MTA-STS policy of ${name} (${mode}) covers every mail server`;
        const isWhole = seen.length === all.length && new Set(all.map(({ host }) => host)).size === new Set(hosts).size && all.length > 0;
        const rest = isWhole ? 'and their certificates are good for it' : `whose certificates were not all seen: ${unseenText(all)}`;
        const message = seen.length === 0 ? `${what}; no certificate of them was seen: ${unseenText(all)}.` : `${what}, ${rest}.`;
        return finding('mta-sts-ok', 'ok', message, { evidence });
    }
    const isBad = (host, address) => bad.some((each) => each.host === host && each.address === address);
    const left = hosts.filter((host) => {
        const own = all.filter((each) => each.host === host);
        return own.length === 0 || own.some(({ address }) => !isBad(host, address));
    });
    const effect = mode === 'testing'
        ? 'senders would refuse to hand mail over there if the policy were enforced'
        : left.length === 0
            ? 'senders must not hand mail over there, and no other mail server is left'
            : 'senders must not hand mail over there';
    const named = bad.map(({ host, address, problem }) => `${host} (${address}): ${problem}`);
    return finding('mta-sts-certificate', mode === 'enforce' && left.length === 0 ? 'critical' : 'warning', `Under the MTA-STS policy of ${name} (${mode}) ${effect}: ${named.map(foreign_text/* foreignWord */.n).join('; ')}.`, {
        evidence: `${named.join('\n')}\n\n${evidence}`,
        remedy: `Give ${bad[0]?.host ?? ''} a certificate of a public authority for exactly that name, with its chain; until then set "mode: testing" and change the id.`,
        reference: 'RFC 8461 sections 4.2 and 5',
    });
}
function unseenText(all) {
    const withheld = all.flatMap(({ met }) => (met.kind === 'withheld' ? [met.reason] : []));
    if (withheld.length > 0)
        return `nothing was connected to at one of them, for ${withheld[0]}`;
    const passedOver = all.flatMap(({ met }) => (met.kind === 'passed-over' ? [met.reason] : []));
    const isMet = all.every(({ met }) => met.kind === 'met' || met.kind === 'passed-over');
    return isMet && passedOver.length > 0 ? (passedOver[0] ?? '') : 'port 25 was not reached';
}
function problemOf(host, { certificates: [leaf], problem }) {
    if (problem !== null || leaf === undefined)
        return problem;
    const named = new external_node_crypto_.X509Certificate(leaf).checkHost(host, { subject: 'never', partialWildcards: false });
    return named === undefined ? 'its certificate is for another name' : null;
}
function problemText(problem) {
    if (/CERT_HAS_EXPIRED/.test(problem))
        return 'its certificate has expired';
    if (/ALTNAME/.test(problem))
        return 'its certificate is for another name';
    if (/NOT_YET_VALID/.test(problem))
        return 'its certificate is not valid yet';
    if (/SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)/.test(problem))
        return 'its certificate does not lead to an authority that is known';
    return problem;
}

// EXTERNAL MODULE: ./lib/src/core/address/name-size.js
var name_size = __webpack_require__(14508);
;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/mta-sts/mta-sts-policy.js


const LARGEST_POLICY = 65_536;
const LONGEST_AGE = 31_557_600;
function parseStsPolicy(text) {
    if (text.length > LARGEST_POLICY)
        return invalid(`it is longer than ${LARGEST_POLICY} bytes`);
    const fields = new Map();
    const mx = [];
    for (const line of text.split(/\r?\n/).filter((each) => each.trim() !== '')) {
        const field = /^([A-Za-z\d][\w.-]{0,31}):([\t\x20-\x7e\x80-\uffff]*)$/.exec(line);
        if (field?.[1] === undefined)
            return invalid(`"${(0,foreign_text/* foreignWord */.n)(line)}" is no line of a policy`);
        if (field[1] === 'mx')
            mx.push((field[2] ?? '').trim().toLowerCase());
        else if (!fields.has(field[1]))
            fields.set(field[1], (field[2] ?? '').trim());
    }
    if (fields.get('version') !== 'STSv1')
        return invalid('it has no "version: STSv1"');
    const mode = ['enforce', 'testing', 'none'].find((each) => each === fields.get('mode'));
    if (mode === undefined)
        return invalid('its "mode" is none of enforce, testing, none');
    const age = fields.get('max_age') ?? '';
    if (!/^\d{1,10}$/.test(age) || Number(age) > LONGEST_AGE)
        return invalid(`its "max_age" is no number up to ${LONGEST_AGE}`);
    const wrong = mx.find((pattern) => !(0,name_size/* isNameSized */.V)(pattern) || !/^(?:\*\.)?(?:[a-z\d_](?:[a-z\d_-]*[a-z\d])?\.)+[a-z\d-]+$/.test(pattern));
    if (wrong !== undefined)
        return invalid(`"mx: ${(0,foreign_text/* foreignWord */.n)(wrong)}" is neither a name nor "*." and a name`);
    if (mode !== 'none' && mx.length === 0)
        return invalid('it names no mail server ("mx")');
    return { kind: 'policy', policy: { mode, mx, maxAge: Number(age) } };
}
function invalid(problem) {
    return { kind: 'invalid', problem };
}
function covers(policy, host) {
    const name = host.toLowerCase();
    return policy.mx.some((pattern) => pattern.startsWith('*.') ? pattern.slice(2) === name.slice(name.indexOf('.') + 1) : pattern === name);
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/mta-sts/mta-sts.js







const PATH = '/.well-known/mta-sts.txt';
function checkMtaSts(world) {
    return async (resolver, { name }) => {
        const finding = (0,result_finding/* findingOn */.Vv)(name);
        const at = `_mta-sts.${name}`;
        const answer = await resolver.ask({ type: 'TXT', name: at });
        if (answer.kind === 'unknown')
            return [mta_sts_unknownFinding(name, `The MTA-STS record at ${at} could not be looked up: ${answer.reason}.`)];
        const texts = answer.kind === 'found' ? answer.records : [];
        const records = texts.filter((text) => /^v=STSv1\s*(?:;|$)/.test(text));
        const [record, ...others] = records;
        if (record === undefined) {
            const meant = texts.find((text) => (0,tag_list/* isMeantAs */.q)(text, 'STSv1'));
            if (meant !== undefined)
                return [ignored(name, 'it does not begin with exactly "v=STSv1;"', meant)];
            const message = `No MTA-STS record: senders may hand mail for ${name} over without checking the certificate.`;
            return [finding('mta-sts-none', 'ok', message, { reference: 'RFC 8461 section 3.1' })];
        }
        const id = (0,tag_list/* readTagList */.V)(record)?.get('id');
        if (others.length > 0 || id === undefined || !/^[A-Za-z\d]{1,32}$/.test(id)) {
            const problem = others.length > 0 ? `there are ${records.length} of them` : 'its "id" is not 1 to 32 letters and digits';
            return [ignored(name, problem, records.join('\n'))];
        }
        return await checkPolicy(resolver, name, record, world);
    };
}
function ignored(name, problem, evidence) {
    const at = `_mta-sts.${name}`;
    return (0,result_finding/* findingOn */.Vv)(name)('mta-sts-syntax', 'warning', `Senders ignore the MTA-STS record at ${at}: ${problem}.`, {
        evidence,
        remedy: `Publish one TXT record at ${at}: "v=STSv1; id=20261124T000000", with a new id for each change of the policy.`,
        reference: 'RFC 8461 section 3.1',
    });
}
async function checkPolicy(resolver, name, record, world) {
    const host = `mta-sts.${name}`;
    const addresses = await (0,lookups/* addressesOf */.sO)(resolver, host);
    switch (addresses.kind) {
        case 'unknown':
            return [mta_sts_unknownFinding(name, `The address of ${host}, where the MTA-STS policy is, could not be looked up: ${addresses.reason}.`)];
        case 'absent':
            return [broken(name, `${host} has no address`, `${record}\n${host} A, AAAA: ${addresses.why}`)];
        case 'found': {
            const fetched = await world.fetchPage(host, PATH, addresses.records, LARGEST_POLICY);
            if (fetched.kind === 'unreached')
                return [
                    unreached(name, `The MTA-STS policy at https://${host}${PATH} could not be fetched from here: ${fetched.reason}.`, fetched),
                ];
            if (fetched.kind === 'withheld')
                return [mta_sts_unknownFinding(name, `The MTA-STS policy at https://${host}${PATH} was not fetched: ${fetched.reason}.`, fetched.remedy)];
            return await judgeFetched(resolver, { name, record, meet: world.meet }, fetched);
        }
    }
}
async function judgeFetched(resolver, { name, record, meet }, fetched) {
    if (fetched.kind === 'refused')
        return [broken(name, `TLS to mta-sts.${name} fails: ${fetched.reason}`, record)];
    const evidence = `${record}\n\n${fetched.text}`;
    if (fetched.status >= 300 && fetched.status < 400)
        return [broken(name, `its server answers with a redirect (${fetched.status}), which senders must not follow`, evidence)];
    if (fetched.status !== 200)
        return [broken(name, `its server answers ${fetched.status}`, evidence)];
    if (!fetched.isWhole)
        return [broken(name, `it is longer than ${LARGEST_POLICY} bytes`, record)];
    const parsed = parseStsPolicy(fetched.text);
    if (parsed.kind === 'invalid')
        return [broken(name, parsed.problem, evidence)];
    const plain = /^text\/plain\b/i.test(fetched.contentType);
    if (!plain)
        return [broken(name, `its type is "${(0,foreign_text/* foreignWord */.n)(fetched.contentType)}", not text/plain`, evidence)];
    return await judgeCoverage(resolver, { name, record: evidence, meet }, parsed.policy);
}
async function judgeCoverage(resolver, { name, record: evidence, meet }, policy) {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const reference = 'RFC 8461 sections 4.1 and 5';
    if (policy.mode === 'none')
        return [finding('mta-sts-ok', 'ok', `The MTA-STS policy of ${name} is switched off (mode none).`, { evidence })];
    const mx = await resolver.ask({ type: 'MX', name });
    if (mx.kind === 'unknown')
        return [mta_sts_unknownFinding(name, `Whether the MTA-STS policy covers the mail servers of ${name} is not known: ${mx.reason}.`)];
    const hosts = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()).filter((host) => host !== '') : [name];
    if (hosts.length === 0)
        return [finding('mta-sts-ok', 'ok', `The MTA-STS policy of ${name} (${policy.mode}) has no mail server to cover.`, { evidence })];
    const left = hosts.filter((host) => !covers(policy, host));
    const covered = hosts.filter((host) => covers(policy, host));
    const met = await meetHosts(resolver, meet, covered);
    const addresses = await Promise.all(covered.map(async (host) => ({ host, kind: (await (0,lookups/* addressesOf */.sO)(resolver, host)).kind })));
    const usable = addresses.filter(({ kind }) => kind !== 'absent').map(({ host }) => host);
    const certificates = certificatesFinding({ name, mode: policy.mode, hosts: usable }, met, evidence);
    if (left.length === 0)
        return [certificates];
    const enforced = policy.mode === 'enforce';
    const effect = enforced ? 'senders refuse to hand mail over to it' : 'senders would refuse it if the policy were enforced';
    const uncovered = finding('mta-sts-mx', enforced ? 'critical' : 'warning', `The MTA-STS policy of ${name} does not cover ${left.join(', ')}: ${effect}.`, {
        evidence,
        remedy: `Add "mx: ${left[0] ?? ''}" to the policy and change the id in the record at _mta-sts.${name}.`,
        reference,
    });
    return certificates.state === 'ok' ? [uncovered] : [uncovered, certificates];
}
function broken(name, problem, evidence) {
    return (0,result_finding/* findingOn */.Vv)(name)('mta-sts-policy', 'warning', `Senders cannot use the MTA-STS policy of ${name}: ${problem}.`, {
        evidence,
        remedy: `Serve the policy at https://mta-sts.${name}${PATH} with a valid certificate and without redirect, or remove the record at _mta-sts.${name}.`,
        reference: 'RFC 8461 sections 3.2 and 3.3',
    });
}
function unreached(name, message, { by }) {
    return { ...mta_sts_unknownFinding(name, message), ...(by === 'place' ? { side: 'runner' } : {}) };
}
function mta_sts_unknownFinding(name, message, remedy = lookups/* ASK_AGAIN */.LV) {
    return (0,result_finding/* findingOn */.Vv)(name)('mta-sts-unknown', 'unknown', message, { remedy, reference: 'RFC 8461 section 3.3' });
}

// EXTERNAL MODULE: ./lib/src/checks/domain/hosts/mx.js + 1 modules
var mx = __webpack_require__(84641);
// EXTERNAL MODULE: ./lib/src/checks/domain/hosts/parked.js
var parked = __webpack_require__(60322);
// EXTERNAL MODULE: ./lib/src/checks/domain/zone/servers/ask-past.js
var ask_past = __webpack_require__(96261);
// EXTERNAL MODULE: ./lib/src/core/address/names.js
var names = __webpack_require__(36339);
;// CONCATENATED MODULE: ./lib/src/checks/domain/hosts/ptr.js






const MOST_NAMES = 10;
function checkPtr(ask) {
    return async (resolver, { name, spfPass }) => await checkAddresses(resolver, ask, name, spfPass);
}
async function checkAddresses(resolver, ask, name, spfPass) {
    const hosts = await (0,lookups/* mailHosts */.F_)(resolver, name);
    const answers = hosts.kind === 'unknown' ? [] : await Promise.all(hosts.records.map((host) => (0,lookups/* addressesOf */.sO)(resolver, host)));
    const incoming = answers.flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
    const sending = new Set(spfPass.map(ip_address/* sameForm */.Lb));
    const addresses = new Map([...spfPass, ...incoming].map((address) => [(0,ip_address/* sameForm */.Lb)(address), address]));
    const judged = [...addresses]
        .filter(([, address]) => !(0,ip_address/* isPrivateAddress */.C0)(address))
        .map(([form, address]) => checkAddress(resolver, ask, address, sending.has(form)));
    const findings = (await Promise.all(judged)).flat();
    if (hosts.kind === 'found')
        return findings;
    const message = `The names of the addresses of the mail servers of ${name} are not known: ${hosts.reason}.`;
    return [...findings, (0,result_finding/* findingOn */.Vv)(name)('ptr-unknown', 'unknown', message, { remedy: lookups/* ASK_AGAIN */.LV, reference: 'RFC 1912 section 2.1' })];
}
async function checkAddress(resolver, ask, address, sends) {
    const name = (0,ip_address/* reverseName */.A8)(address);
    if (name === null)
        return [];
    const answer = await resolver.ask({ type: 'PTR', name });
    if (answer.kind !== 'found' || answer.own !== true)
        return await ptr_judge(resolver, { address, name }, answer, sends);
    const past = await (0,ask_past/* askPast */.k)(resolver, ask, { type: 'PTR', name });
    if (past.kind !== 'unknown')
        return await ptr_judge(resolver, { address, name }, past, sends);
    if (answer.records.every(names/* isInnerName */.as))
        return [ownFinding(address, answer.records, past)];
    const judged = await ptr_judge(resolver, { address, name }, answer, sends);
    const note = 'So says the resolver from what it holds itself; the servers of the zone could not be asked.';
    return judged.map((each) => ({ ...each, message: `${each.message} ${note}` }));
}
async function ptr_judge(resolver, { address, name }, answer, sends) {
    const finding = (0,result_finding/* findingOn */.Vv)(address);
    const state = sends ? 'warning' : 'ok';
    const effect = sends ? 'large receivers refuse mail from it' : 'large receivers would refuse mail from it; it only takes mail';
    const reference = 'RFC 1912 section 2.1';
    switch (answer.kind) {
        case 'unknown':
            return [
                finding('ptr-unknown', 'unknown', `The name of ${address} could not be looked up: ${answer.reason}.`, {
                    remedy: lookups/* ASK_AGAIN */.LV,
                    reference,
                }),
            ];
        case 'absent':
            return [
                finding('ptr-missing', state, `${address} has no name (PTR), so ${effect}.`, {
                    evidence: `${name} PTR: ${answer.why}`,
                    remedy: `Have the provider of ${address} publish a PTR record with the name of the mail server.`,
                    reference,
                }),
            ];
        case 'found':
            return [await confirmed(resolver, { address, reverse: name, names: answer.records }, state)];
    }
}
function ownFinding(address, names, { reason, remedy }) {
    const said = names.slice(0, 3).map(foreign_text/* foreignWord */.n).join(', ');
    const message = `What the world calls ${address} is not known: the resolver answers ${said} from what it holds itself. That may be a zone of its own, a hosts file, or a name made up for this machine. The zone's own servers could not be asked: ${reason}.`;
    return (0,result_finding/* findingOn */.Vv)(address)('ptr-unknown', 'unknown', message, {
        remedy: remedy ?? 'Run from another machine, or let dns.servers name a resolver elsewhere.',
        reference: 'RFC 1912 section 2.1',
    });
}
async function confirmed(resolver, { address, reverse, names }, state) {
    const finding = (0,result_finding/* findingOn */.Vv)(address);
    const evidence = names.map((each) => `${reverse} PTR ${each}.`).join('\n');
    const answers = await Promise.all(names.slice(0, MOST_NAMES).map((each) => (0,lookups/* addressesOf */.sO)(resolver, each)));
    const back = names.find((_, index) => {
        const answer = answers[index];
        return answer?.kind === 'found' && answer.records.some((each) => (0,ip_address/* sameForm */.Lb)(each) === (0,ip_address/* sameForm */.Lb)(address));
    });
    if (back !== undefined)
        return finding('ptr-ok', 'ok', `${address} is ${back}, and ${back} is ${address}.`, { evidence });
    const failed = answers.find((answer) => answer.kind === 'unknown');
    if (failed?.kind === 'unknown') {
        return finding('ptr-unknown', 'unknown', `Whether the name of ${address} leads back to it could not be looked up: ${failed.reason}.`, {
            evidence,
            remedy: lookups/* ASK_AGAIN */.LV,
        });
    }
    return finding('ptr-unconfirmed', state, `${address} is called ${names.slice(0, 3).join(', ')}, which does not lead back to it; large receivers want that of an address that sends.`, {
        evidence,
        remedy: `Publish ${address} as address of ${names[0] ?? 'that name'}, or correct the PTR record.`,
        reference: 'RFC 1912 section 2.1',
    });
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/zone/unanswered.js

function withSilenceWatch(resolver, domain) {
    const reasons = new Set();
    const answered = { within: false, elsewhere: false };
    const isWithin = (name) => `.${name.toLowerCase()}`.endsWith(`.${domain.toLowerCase()}`);
    return {
        resolver: {
            secure: (question) => resolver.secure(question),
            validates: () => resolver.validates(),
            ttl: (name, type) => resolver.ttl(name, type),
            ask: async (question) => {
                const answer = await resolver.ask(question);
                if (answer.kind === 'unknown')
                    reasons.add(answer.reason);
                else
                    answered[isWithin(question.name) ? 'within' : 'elsewhere'] = true;
                return answer;
            },
        },
        silence: () => ({ reasons: answered.within ? [] : [...reasons], elsewhere: answered.elsewhere }),
    };
}
function withSilence(name, findings, { reasons, elsewhere }) {
    if (reasons.length === 0)
        return findings;
    const message = `Nothing of ${name} could be looked up, for no question was answered: ${reasons.slice(0, 2).join('; ')}.`;
    const remedy = elsewhere
        ? `Other names are answered: see whether the name servers that ${name} is delegated to run, and hold its zone (loaded, not expired).`
        : 'See whether dns.servers, or the resolver of this machine, names a resolver, and whether questions for other domains are answered.';
    const reference = 'RFC 1034 section 5.3.1';
    const unanswered = (0,result_finding/* findingOn */.Vv)(name)('dns-unanswered', 'unknown', message, { evidence: reasons.join('\n'), remedy, reference });
    const referred = { remedy: (0,result_finding/* seeFinding */.FK)(unanswered) };
    return [
        unanswered,
        ...findings.map((each) => each.state === 'unknown' && reasons.some((reason) => each.message.includes(reason)) ? { ...each, ...referred } : each),
    ];
}

// EXTERNAL MODULE: ./lib/src/checks/domain/spf/spf.js + 6 modules
var spf = __webpack_require__(76703);
// EXTERNAL MODULE: ./lib/src/checks/domain/spf/evaluate/expectations.js
var expectations = __webpack_require__(40864);
// EXTERNAL MODULE: ./lib/src/checks/question-limit.js
var question_limit = __webpack_require__(394);
;// CONCATENATED MODULE: ./lib/src/checks/domain/transport/tls-rpt.js





const tls_rpt_MOST_ADDRESSES = 10;
const checkTlsRpt = async (resolver, { name }) => {
    const finding = (0,result_finding/* findingOn */.Vv)(name);
    const at = `_smtp._tls.${name}`;
    const reference = 'RFC 8460 section 3';
    const answer = await resolver.ask({ type: 'TXT', name: at });
    if (answer.kind === 'unknown') {
        const message = `The TLS-RPT record at ${at} could not be looked up: ${answer.reason}.`;
        return [finding('tls-rpt-unknown', 'unknown', message, { remedy: lookups/* ASK_AGAIN */.LV, reference })];
    }
    const texts = answer.kind === 'found' ? answer.records : [];
    const records = texts.filter((text) => /^v=TLSRPTv1\s*(?:;|$)/.test(text));
    const evidence = records.join('\n');
    const ignored = (problem, what) => [
        finding('tls-rpt-syntax', 'warning', `Senders ignore the TLS-RPT record at ${at}: ${problem}.`, {
            evidence: what,
            remedy: `Publish one TXT record at ${at}: "v=TLSRPTv1; rua=mailto:tls@${name}".`,
            reference,
        }),
    ];
    const [record, ...others] = records;
    if (record === undefined) {
        const meant = texts.find((text) => (0,tag_list/* isMeantAs */.q)(text, 'TLSRPTv1'));
        if (meant !== undefined)
            return ignored('it does not begin with exactly "v=TLSRPTv1;"', meant);
        return [finding('tls-rpt-none', 'ok', `No TLS-RPT record: nobody reports failing TLS to ${name}.`, { reference })];
    }
    const problem = others.length > 0 ? `there are ${records.length} of them` : tls_rpt_problemOf(record);
    if (problem !== null)
        return ignored(problem, evidence);
    const rua = (0,tag_list/* readTagList */.V)(record)?.get('rua') ?? '';
    const deaf = await nowhere(resolver, rua);
    if (deaf !== null) {
        const message = `Reports of failing TLS to ${name} go nowhere: ${(0,foreign_text/* foreignWord */.n)(deaf)}, to which they are sent, takes no mail.`;
        return [
            finding('tls-rpt-nowhere', 'ok', message, {
                evidence: `${evidence}\n${deaf}: no MX record that names a host, and no address in its place`,
                remedy: `Correct the domain in "rua" at ${at}, or publish its MX records.`,
                reference: 'RFC 5321 section 5.1',
            }),
        ];
    }
    return [finding('tls-rpt-ok', 'ok', `Failing TLS is reported to ${(0,foreign_text/* foreignWord */.n)(rua)}.`, { evidence })];
};
async function nowhere(resolver, rua) {
    const uris = rua.split(',', tls_rpt_MOST_ADDRESSES);
    const hosts = uris.flatMap((uri) => mailboxDomain(uri.trim()) ?? []);
    if (hosts.length < uris.length)
        return null;
    const looked = await Promise.all(hosts.map((host) => (0,lookups/* receivingHosts */.gj)(resolver, host)));
    return looked.every((answer) => answer.kind === 'found' && answer.records.length === 0) ? (hosts[0] ?? null) : null;
}
function tls_rpt_problemOf(record) {
    const rua = (0,tag_list/* readTagList */.V)(record)?.get('rua');
    if (rua === undefined)
        return 'it names no address ("rua=")';
    const wrong = rua.split(',').find((uri) => !/^(?:mailto:[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+|https:\/\/\S+)$/i.test(uri.trim()));
    return wrong === undefined ? null : `"${(0,foreign_text/* foreignWord */.n)(wrong.trim())}" is neither mailto: nor https:`;
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/domain.js



























function domainChecks(world) {
    return {
        spf: spf/* checkSpf */.y,
        'spf addresses': (0,expectations/* checkSpfExpectations */.V)(world.evaluateSpf),
        dkim: async (resolver, { name, dkimSelectors }) => await (0,dkim/* checkDkim */.W)(resolver, name, dkimSelectors),
        dmarc: dmarc/* checkDmarc */.U,
        'dmarc reports': checkDmarcReports,
        'dmarc advice': checkDmarcAdvice,
        'dmarc organization': checkDmarcOrganization(world.organizationByList),
        mx: (0,mx/* checkMx */.k)(world.askAuthority),
        ptr: checkPtr(world.askAuthority),
        reachability: checkReachability,
        greetings: checkGreetings(world.meet),
        'mta-sts': checkMtaSts(world),
        'tls-rpt': checkTlsRpt,
        bimi: checkBimi(world),
        'mail tls': checkMailTls(world.meet),
        dane: checkDane(world),
        dnssec: checkDnssec,
        'dnssec of hosts': checkHostsDnssec,
        soa: checkSoa,
        caa: checkCaa,
        ...(world.asksAuthorities
            ? { authoritative: (0,authoritative/* checkAuthoritative */.i)(world.askAuthority), delegation: checkDelegation(world.askAuthority) }
            : {}),
    };
}
async function checkDomain(resolver, domain, world) {
    const limited = (0,question_limit.withQuestionLimit)(resolver);
    const direct = (0,question_limit.withAuthorityLimit)(world.askAuthority);
    const every = domainChecks((0,inside.withoutInside)({ ...world, askAuthority: direct.ask }, domain));
    const checks = Object.entries(domain.parked === true ? { ...every, parked: parked/* checkParked */.kk } : every);
    const counted = withSilenceWatch(limited.resolver, domain.name);
    const watched = withBogusWatch(counted.resolver);
    const findings = await Promise.all(checks.map(async ([name, check]) => await inTime(name, check(watched.resolver, domain), domain.name, world)));
    const signed = withBogus(domain.name, onlyTheName(findings.flat()), watched.bogus());
    const found = watched.bogus().length > 0 ? signed : withSilence(domain.name, signed, counted.silence());
    return [...(0,parked/* ofParked */.XZ)(domain.parked === true, found), ...unasked(domain.name, limited.refused() + direct.refused())].toSorted(result_finding/* compareFindings */.Eg);
}
function onlyTheName(findings) {
    const gone = findings.filter(({ code }) => code === 'mx-no-domain');
    return gone.length > 0 && findings.some(({ code }) => code === 'spf-missing') ? gone : findings;
}
function unasked(domain, count) {
    if (count === 0)
        return [];
    const message = `The records of ${domain} lead to more than ${question_limit.MOST_QUESTIONS} questions to DNS, or are longer than ${question_limit.MOST_CHARACTERS} characters. So ${count} questions were not asked, or their answers not read: what they would have told is not known.`;
    return [(0,result_finding/* findingOn */.Vv)(domain)('dns-questions', 'unknown', message, { remedy: 'Shorten its records; receivers give up much sooner.' })];
}
async function inTime(name, findings, domain, { timeUp, end }) {
    const late = async () => {
        await timeUp;
        const slow = 'took too long and was given up: DNS, or a server that it asks, answers too slowly';
        const why = end.cancelled ? 'was given up: the run was cancelled' : slow;
        return [(0,result_finding/* findingOn */.Vv)(domain)('dns-slow', 'unknown', `The check "${name}" of ${domain} ${why}.`, { remedy: lookups/* ASK_AGAIN */.LV })];
    };
    return await Promise.race([findings, late()]);
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/spf/evaluate/helo.js



const evaluate_helo_REFERENCE = 'RFC 7208 sections 2.3 and 2.4';
async function checkSpfHelo(resolver, evaluate, ip, helo) {
    const finding = (0,result_finding/* findingOn */.Vv)(helo);
    const outcome = await evaluate(resolver, { ip, mailFrom: '', helo });
    if (outcome.result === 'temperror') {
        const message = `Whether ${ip} passes SPF for its EHLO name ${helo} is not known: ${(0,foreign_text/* foreignWord */.n)(outcome.reason)}.`;
        return finding('spf-helo-unknown', 'unknown', message, { remedy: lookups/* ASK_AGAIN */.LV, reference: evaluate_helo_REFERENCE });
    }
    const { result } = outcome;
    const evidence = `${ip} postmaster@${helo}: ${result} (${outcome.reason})`;
    const publish = `Publish at ${helo} a TXT record "v=spf1 a -all" that covers ${ip}.`;
    switch (result) {
        case 'pass':
            return finding('spf-helo-ok', 'ok', `${ip} passes SPF for its EHLO name ${helo}.`, { evidence, reference: evaluate_helo_REFERENCE });
        case 'none':
            return finding('spf-helo-none', 'ok', `The EHLO name ${helo} has no SPF record, so nothing vouches for bounces that ${ip} sends.`, {
                evidence,
                remedy: publish,
                reference: evaluate_helo_REFERENCE,
            });
        case 'fail':
        case 'softfail':
        case 'neutral':
        case 'permerror': {
            const state = result === 'fail' ? 'critical' : 'warning';
            const message = `${ip} gets ${result} in SPF for its own EHLO name ${helo}: receivers that check it distrust all mail from there.`;
            return finding('spf-helo-refused', state, message, { evidence, remedy: publish, reference: evaluate_helo_REFERENCE });
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/hosts/egress.js




async function checkEgress(resolver, { evaluateSpf, askAuthority }, hosts, checked) {
    const known = new Set(checked.map(ip_address/* sameForm */.Lb));
    const seen = hosts.filter(({ ip }) => !(0,ip_address/* isPrivateAddress */.C0)(ip));
    const addresses = new Map(seen.map(({ ip }) => [(0,ip_address/* sameForm */.Lb)(ip), ip]));
    const names = [...addresses].filter(([form]) => !known.has(form)).map(([, ip]) => checkAddress(resolver, askAuthority, ip, true));
    const introductions = seen.map(async ({ ip, helo }) => {
        if (helo === null)
            return [];
        const own = await checkHelo(resolver, { address: ip, name: helo, sends: true, target: ip });
        const name = helo.toLowerCase().replace(/\.$/, '');
        return own.code === 'helo-syntax' || own.code === 'helo-literal' ? [own] : [own, await checkSpfHelo(resolver, evaluateSpf, ip, name)];
    });
    return (await Promise.all([...names, ...introductions])).flat();
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/dkim/learnt-keys.js

async function checkLearntKeys(resolver, domains, signers) {
    const own = signers.filter(({ domain, selector }) => {
        const known = domains.find(({ name }) => domain === name || domain.endsWith(`.${name}`));
        if (known === undefined)
            return false;
        return domain !== known.name || !known.dkimSelectors.some((configured) => configured.toLowerCase() === selector.toLowerCase());
    });
    return (await Promise.all(own.map(({ domain, selector }) => (0,dkim/* checkDkim */.W)(resolver, domain, [selector])))).flat();
}

;// CONCATENATED MODULE: ./lib/src/checks/domain/domains.js








const AT_ONCE = 20;
async function checkDomains(resolver, domains, world, learnt) {
    const shared = { ...world, meet: once(world.meet) };
    const may = beginning(world);
    const sending = domains.flatMap(({ spfPass }) => spfPass);
    const [checked, keys, egress] = await Promise.all([
        (0,semaphore/* eachOf */.p)(domains, AT_ONCE, async (domain) => may.begin() ? await checkDomain(resolver, domain, shared) : [notBegun(domain.name, world.end)]),
        learnt.then(({ signers }) => limited(resolver, world, (asked) => checkLearntKeys(asked, domains, signers))),
        learnt.then(({ hosts }) => limited(resolver, world, (asked, askAuthority) => checkEgress(asked, { ...world, askAuthority }, hosts, sending))),
    ]);
    const judged = new Set(egress.flatMap((finding) => addressNamed(finding) ?? []));
    const rest = checked.flat().filter((finding) => !judged.has(addressNamed(finding) ?? ''));
    return unique([...rest, ...keys, ...egress]).toSorted(result_finding/* compareFindings */.Eg);
}
function beginning({ timeUp, end }) {
    let isUp = false;
    void timeUp.then(() => (isUp = true));
    return { begin: () => !isUp && !end.over };
}
function notBegun(domain, { cancelled }) {
    const why = cancelled ? 'the run was cancelled' : 'other domains took all the time that there was';
    return (0,result_finding/* findingOn */.Vv)(domain)('dns-slow', 'unknown', `Nothing of ${domain} was looked at: ${why}.`, {
        remedy: cancelled ? 'Run it again.' : 'Raise `timeout`, or ask for fewer domains in one run.',
    });
}
async function limited(resolver, { askAuthority, own }, look) {
    const asked = (0,question_limit.withQuestionLimit)(resolver);
    const direct = (0,question_limit.withAuthorityLimit)(askAuthority);
    const findings = await look(asked.resolver, (0,inside.askingOutside)(direct.ask, null, own));
    return [...findings, ...unasked('the domains of arrived probes', asked.refused() + direct.refused())];
}
function addressNamed({ check, target }) {
    return check === 'ptr' && (0,ip_address/* ipAddress */.M1)(target) !== null ? (0,ip_address/* sameForm */.Lb)(target) : null;
}
function unique(findings) {
    return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
function once(meet) {
    const known = new Map();
    return (host, address, key) => {
        const name = `${host} ${(0,ip_address/* sameForm */.Lb)(address)} ${key ?? ''}`;
        const met = known.get(name) ?? meet(host, address, key);
        known.set(name, met);
        return met;
    };
}


/***/ }),

/***/ 14508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isNameSized)
/* harmony export */ });
const MOST_OF_NAME = 253;
const MOST_OF_LABEL = 63;
function isNameSized(text) {
    if (text.length > MOST_OF_NAME + 1)
        return false;
    if (text === '' || text === '.')
        return true;
    const labels = text.replace(/\.$/, '').split('.');
    return labels.every((label) => label.length > 0 && label.length <= MOST_OF_LABEL);
}


/***/ }),

/***/ 39316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ nxdomain),
/* harmony export */   Dn: () => (/* binding */ NO_ANSWER),
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Qw: () => (/* binding */ nodata),
/* harmony export */   st: () => (/* binding */ NOT_A_NAME),
/* harmony export */   x5: () => (/* binding */ malformedBy)
/* harmony export */ });
const NO_ANSWER = 'no answer within';
function malformedBy(server) {
    return `malformed answer from ${server}`;
}
const NOT_A_NAME = 'not a name that DNS can be asked for';
const nxdomain = { kind: 'absent', why: 'NXDOMAIN' };
const nodata = { kind: 'absent', why: 'NODATA' };
function found(records) {
    return { kind: 'found', records };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}


/***/ })

};
