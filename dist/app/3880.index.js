export const id = 3880;
export const ids = [3880];
export const modules = {

/***/ 13880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examine: () => (/* binding */ examine)
});

// EXTERNAL MODULE: ./lib/src/checks/arrival/authentication/own-look.js + 1 modules
var own_look = __webpack_require__(80866);
;// CONCATENATED MODULE: ./lib/src/checks/arrival/authentication/own-view.js
function authenticationOf(trace, own) {
    const { verdict } = trace;
    const { verification } = own;
    const verified = verification.kind === 'verified';
    if (verdict === null && !verified && own.spf === null)
        return null;
    return {
        spf: verdict?.spf ?? null,
        dkim: verdict?.dkim ?? null,
        dmarc: verdict?.dmarc ?? null,
        arc: verdict?.arc ?? null,
        by: verdict?.by ?? null,
        verified: verified || own.spf !== null
            ? {
                dkim: verified ? verification.signatures.map(({ domain, selector, result }) => `${domain}/${selector}: ${result}`) : [],
                dmarc: own.dmarc?.result ?? null,
                spf: own.spf?.result ?? null,
                arc: verified ? verification.arc : null,
            }
            : null,
    };
}

// EXTERNAL MODULE: ./lib/src/checks/arrival/authentication/claimed-verdict.js
var claimed_verdict = __webpack_require__(24376);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/checks/arrival/trace/trace.js + 5 modules
var trace_trace = __webpack_require__(61395);
;// CONCATENATED MODULE: ./lib/src/checks/arrival/findings/signatures.js


const LONG_ENOUGH = 2048;
function signatureFindings(probe, trace, own) {
    const finding = (0,result_finding/* findingOn */.Vv)(probe.loop);
    const { verification } = own;
    const theirs = trace.verdict?.dkim ?? null;
    if (verification.kind === 'unavailable') {
        if (verification.reason === null)
            return [];
        if (!trace.signed)
            return [unsigned(probe, trace)];
        return [finding('dkim-probe-unknown', 'unknown', `The signatures of the probe were not verified: ${verification.reason}.`)];
    }
    if (verification.signatures.length === 0)
        return [unsigned(probe, trace)];
    const carried = verification.signatures.some(({ result, domain }) => result === 'pass' && domain === trace.author);
    const harmless = (check) => carried || (theirs === 'pass' && (check.fault === 'body-changed' || check.fault === 'signature'));
    return verification.signatures.flatMap((check) => [
        ...broken(probe, trace, check).map((found) => harmless(check) && found.state !== 'unknown' ? { ...found, state: 'ok' } : found),
        ...weak(probe, check),
    ]);
}
function unsigned(probe, trace) {
    return (0,result_finding/* findingOn */.Vv)(probe.loop)('dkim-unsigned', (0,trace_trace/* isChecked */.WJ)(trace, 'dkim') ? 'warning' : 'ok', `The probe from ${probe.from} arrived without a DKIM signature.`, { remedy: `Let the sending server sign mail from ${trace.author}; large receivers ask for it.`, reference: 'RFC 6376' });
}
function broken(probe, trace, check) {
    const finding = (0,result_finding/* findingOn */.Vv)(probe.loop);
    const signer = `${check.domain}, selector ${check.selector}`;
    const key = `${check.selector}._domainkey.${check.domain}`;
    const base = { evidence: check.reason, reference: 'RFC 6376 section 6.1' };
    switch (check.fault) {
        case null:
            return [];
        case 'body-changed':
            return [
                finding('dkim-body-changed', 'critical', `The body of the probe was changed after ${signer} had signed it.`, {
                    ...base,
                    remedy: 'Find what changes mail on the way (a footer, a disclaimer, a virus scanner, link rewriting) and let it work before signing.',
                }),
            ];
        case 'signature':
            return [wrongSignature(probe, trace, check)];
        case 'key-missing':
            return [
                finding('dkim-probe-key-missing', 'critical', `The probe is signed by ${signer}, but there is no key at ${key}.`, {
                    ...base,
                    remedy: `Publish the public key as a TXT record at ${key}, or let the server sign with a selector that has one.`,
                }),
            ];
        case 'key-revoked':
            return [
                finding('dkim-probe-key-revoked', 'critical', `The probe is signed by ${signer}, but the key at ${key} is revoked (empty p=).`, {
                    ...base,
                    remedy: 'Let the server sign with a key that is in use.',
                    reference: 'RFC 6376 section 3.6.1',
                }),
            ];
        case 'key-unusable':
            return [
                finding('dkim-probe-key-unusable', 'critical', `The probe is signed by ${signer}, but the key at ${key} cannot be used: ${check.reason ?? 'unknown reason'}.`, { ...base, remedy: `Correct the TXT record at ${key}: it must hold the public half of the key that signs.` }),
            ];
        case 'dns':
            return [
                finding('dkim-probe-unknown', 'unknown', `The signature of ${signer} could not be verified: the key at ${key} could not be looked up.`, { ...base, remedy: 'Run again; if it stays, ask the name servers of the domain.' }),
            ];
        case 'expired':
            return [
                finding('dkim-expired', 'warning', `The signature of ${signer} had expired when the probe arrived.`, {
                    ...base,
                    remedy: 'Let signatures live for days (x=), or for ever: mail waits in queues.',
                    reference: 'RFC 6376 section 3.5',
                }),
            ];
        case 'weak':
            return [
                finding('dkim-signature-weak', 'critical', `The signature of ${signer} is too weak to count with receivers: ${check.algorithm === 'rsa-sha1' ? 'rsa-sha1' : 'an RSA key of less than 1024 bits'}.`, {
                    ...base,
                    evidence: `a=${check.algorithm}`,
                    remedy: 'Sign with rsa-sha256 and a key of 2048 bits.',
                    reference: 'RFC 8301 section 3',
                }),
            ];
        case 'form':
            return [
                /From field not signed/i.test(check.reason ?? '')
                    ? finding('dkim-from-unsigned', 'critical', `The signature of ${signer} does not cover From, so it counts for nothing.`, {
                        ...base,
                        remedy: 'Put From into the list of signed fields (h=).',
                        reference: 'RFC 6376 section 5.4',
                    })
                    : finding('dkim-malformed', 'critical', `The DKIM-Signature of ${signer} is not well-formed: ${check.reason ?? 'unknown reason'}.`, { ...base, remedy: 'Correct the settings of the signing software.', reference: 'RFC 6376 section 3.5' }),
            ];
    }
}
function wrongSignature(probe, trace, check) {
    const finding = (0,result_finding/* findingOn */.Vv)(probe.loop);
    const base = { reference: 'RFC 6376 section 6.1.3' };
    const plain = /^[\u0020-\u007e]*$/;
    const { subject } = trace;
    const changed = subject !== null &&
        plain.test(subject) &&
        plain.test(probe.subject) &&
        subject.replaceAll(/\s+/g, ' ') !== probe.subject.replaceAll(/\s+/g, ' ');
    if (changed) {
        return finding('dkim-header-changed', 'critical', `The header of the probe was changed after ${check.domain} had signed it: its subject is not the one that was sent.`, {
            ...base,
            evidence: `sent: ${probe.subject}\narrived: ${subject}`,
            remedy: 'Let whatever marks subjects ("[EXT]", "[SPAM]") work before signing, or leave the subject alone.',
        });
    }
    return finding('dkim-signature-wrong', 'critical', `The signature of ${check.domain}, selector ${check.selector}, does not verify, although the body is as it was signed.`, {
        ...base,
        evidence: check.reason,
        remedy: `Compare the private key of the signing server with the record at ${check.selector}._domainkey.${check.domain}. If they belong together, a header field was changed on the way.`,
    });
}
function weak(probe, check) {
    const finding = (0,result_finding/* findingOn */.Vv)(probe.loop);
    const findings = [];
    const signer = `${check.domain}, selector ${check.selector}`;
    if (check.bits !== null && check.bits < LONG_ENOUGH) {
        findings.push(finding('dkim-key-short', 'warning', `The key of ${signer}, has ${check.bits} bits; 2048 are today's measure.`, {
            remedy: 'Make a new key of 2048 bits under a new selector, publish it, and let the server sign with it.',
            reference: 'RFC 8301 section 3.2',
        }));
    }
    if (check.uncovered !== null) {
        findings.push(finding('dkim-partial', 'warning', `The signature of ${signer}, covers only a part of the body (l=): anybody can add to the mail.`, {
            evidence: `${check.uncovered} bytes are not covered`,
            remedy: 'Let the server sign without l=.',
            reference: 'RFC 6376 section 8.2',
        }));
    }
    return findings;
}

;// CONCATENATED MODULE: ./lib/src/checks/arrival/findings/authentication.js



function authenticationFindings(probe, trace, own) {
    if (!trace.crossed)
        return [];
    return [
        ...signatureFindings(probe, trace, own),
        ...spfFindings(probe, trace, own),
        ...dmarcFindings(probe, trace, own),
        ...arcFindings(probe, own),
        ...differences(probe, trace, own),
    ];
}
function spfFindings({ loop }, trace, own) {
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    const { egress, verdict } = trace;
    const result = own.spf?.result ?? verdict?.spf ?? null;
    if (egress === null || result === null)
        return [];
    if (!(0,trace_trace/* isChecked */.WJ)(trace, 'spf'))
        return [];
    const domain = own.spf?.domain ?? trace.author;
    const evidence = `${egress.ip}${egress.helo === null ? '' : ` (${egress.helo})`}${own.spf === null ? '' : `: ${own.spf.reason}`}`;
    const base = { evidence, reference: 'RFC 7208 section 8' };
    switch (result) {
        case 'fail':
        case 'softfail':
        case 'permerror':
            return [
                finding('spf-probe-failed', result === 'fail' ? 'critical' : 'warning', `The probe left from ${egress.ip}, for which SPF of ${domain} says ${result}.`, {
                    ...base,
                    remedy: result === 'permerror'
                        ? `Correct the SPF record of ${domain}: receivers cannot evaluate it.`
                        : `Put ${egress.ip} into the SPF record of ${domain}, or let the mail leave from an address that is in it.`,
                }),
            ];
        case 'none':
        case 'neutral':
            return [
                finding('spf-probe-unproved', 'warning', `SPF of ${domain} says nothing about ${egress.ip}, from which the probe left (${result}).`, { ...base, remedy: `Put ${egress.ip} into the SPF record of ${domain} and let it end with -all.` }),
            ];
        default:
            return [];
    }
}
function dmarcFindings({ loop, from }, trace, own) {
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    const { dmarc, terms } = own;
    const theirs = trace.verdict;
    if (dmarc === null || own.verification.kind !== 'verified' || !(0,trace_trace/* isChecked */.WJ)(trace, 'dmarc'))
        return [];
    const base = { reference: 'RFC 9989 section 5.3' };
    const seen = [
        `From: ${trace.author}`,
        `SPF ${own.spf === null ? 'not evaluated' : `${own.spf.result} for ${own.spf.domain}`}`,
        `DKIM ${own.verification.signatures.map(({ domain, result }) => `${result} for ${domain}`).join(', ') || 'none'}`,
    ].join('; ');
    if (dmarc.result === 'fail' && theirs?.dmarc !== 'pass') {
        const strict = terms.kind === 'found' && terms.policy !== 'none';
        return [
            finding('dmarc-probe-failed', strict ? 'critical' : 'warning', `The probe does not pass DMARC of ${trace.author}: neither SPF nor DKIM passes in its name.`, {
                ...base,
                evidence: seen,
                remedy: `Sign mail from ${from} with a DKIM key of ${trace.author}, or by an envelope sender of ${trace.author} whose SPF record holds the address.`,
            }),
        ];
    }
    const signed = own.verification.signatures.length > 0;
    if (dmarc.result === 'pass' && dmarc.spfAligned && !dmarc.dkimAligned && signed && theirs?.dkim !== 'pass') {
        return [
            finding('dmarc-spf-only', 'warning', 'DMARC passes by SPF alone; a mail that is forwarded will fail it.', {
                ...base,
                evidence: seen,
                remedy: `Sign mail from ${from} with a DKIM key of ${trace.author}: a signature survives forwarding, SPF does not.`,
            }),
        ];
    }
    return [];
}
function arcFindings({ loop }, own) {
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    if (own.verification.kind !== 'verified' || own.verification.arc !== 'fail')
        return [];
    return [
        finding('arc-broken', 'warning', 'The ARC chain of the arrived probe does not verify: a forwarder on the way breaks it, or its key is gone.', {
            evidence: own.verification.arcReason,
            remedy: 'Tell the operator of the forwarder; without a whole chain receivers do not honour what it saw.',
            reference: 'RFC 8617 section 5.2',
        }),
    ];
}
function differences({ loop }, trace, own) {
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    const { verdict } = trace;
    if (verdict === null)
        return [];
    const checks = own.verification.kind === 'verified' ? own.verification.signatures : null;
    const dkim = checks === null
        ? null
        : checks.length === 0
            ? 'none'
            : checks.some(({ result }) => result === 'pass')
                ? 'pass'
                : (checks[0]?.result ?? null);
    const changed = checks !== null && checks.every(({ result, fault }) => result === 'pass' || fault === 'body-changed' || fault === 'signature');
    const pairs = [
        ['dkim', verdict.dkim, changed && verdict.dkim === 'pass' ? null : dkim],
        ['spf', verdict.spf, own.spf?.result ?? null],
        ['dmarc', verdict.dmarc, checks === null || changed ? null : (own.dmarc?.result ?? null)],
    ];
    const found = pairs.filter(([, theirs, ours]) => theirs !== null && ours !== null && (theirs === 'conflict' || differs(theirs, ours)));
    if (found.length === 0)
        return [];
    const sayings = found.map(([method, theirs, ours]) => `${method}: ${verdict.by} says ${theirs}, we find ${ours}`);
    return [
        finding('receiver-disagrees', 'warning', `The receiver judges the probe's authentication differently than we do: ${sayings.join('; ')}.`, {
            remedy: 'Look for a change of the mail behind the check, for DNS that answers differently there, and for a relay in front of it.',
            reference: 'RFC 8601 section 2.7',
        }),
    ];
}
function differs(theirs, ours) {
    const passes = (word) => word === 'pass' ? true : ['fail', 'softfail', 'neutral', 'none', 'policy', 'permerror'].includes(word) ? false : null;
    const [a, b] = [passes(theirs), passes(ours)];
    return a !== null && b !== null && a !== b;
}

// EXTERNAL MODULE: ./lib/src/checks/arrival/findings/expectations.js
var expectations = __webpack_require__(35348);
// EXTERNAL MODULE: ./lib/src/core/address/name-size.js
var name_size = __webpack_require__(14508);
;// CONCATENATED MODULE: ./lib/src/checks/arrival/named-domains.js


const MOST_LINKS = 20;
function namedDomains(trace, template) {
    const links = [...(template ?? '').matchAll(/\bhttps?:\/\/(?:[^\s"'<>/@]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*)/gi)];
    const named = [
        ...trace.signatures.map(({ domain }) => domain),
        (0,trace_trace/* domainPart */.o3)(trace.returnPath),
        ...links.slice(0, MOST_LINKS).map((link) => link[1] ?? ''),
    ];
    return [...new Set(named.map((name) => name.toLowerCase()))].filter((name) => name.includes('.') && (0,name_size/* isNameSized */.V)(name));
}

// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/checks/arrival/trace/hop-times.js
var hop_times = __webpack_require__(90302);
;// CONCATENATED MODULE: ./lib/src/checks/arrival/findings/trace.js



const BAD_CLOCK = 300_000;
function traceFindings(travelled, trace) {
    return [
        ...slowFindings(travelled, trace),
        ...clockFindings(travelled, trace),
        ...placeFindings(travelled, trace),
        ...unbelieved(travelled, trace),
    ];
}
function slowFindings({ loop, slow }, trace) {
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    const slowest = slow ? (0,hop_times/* slowestHop */.D)(trace.hops) : null;
    if (slowest === null)
        return [];
    const { hop, index, delayMs } = slowest;
    return [
        finding('slow-hop', 'warning', `The probe lost most time at hop ${index + 1}, ${hop.from ?? 'unknown'} → ${hop.by ?? 'unknown'}: ${(0,duration/* formatDuration */.a3)(delayMs)}.`, {
            evidence: hop.at === null ? null : `taken over at ${hop.at}`,
            remedy: `Look at the queue of ${hop.from ?? 'the host before it'}, and at greylisting, throttling and filters of ${hop.by ?? 'the next'}.`,
            reference: 'RFC 5321 section 4.4',
        }),
    ];
}
function clockFindings({ loop }, trace) {
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    return trace.hops
        .filter((hop) => hop.skewMs !== null && Math.abs(hop.skewMs) >= BAD_CLOCK)
        .slice(0, 3)
        .map((hop) => finding('hop-clock', 'warning', `The clock of ${hop.by ?? 'a hop'} is ${(0,duration/* formatDuration */.a3)(Math.abs(hop.skewMs ?? 0))} ${(hop.skewMs ?? 0) > 0 ? 'ahead' : 'behind'}.`, { evidence: hop.at, remedy: 'Let that machine set its clock by NTP: signatures, certificates and logs depend on it.' }));
}
function placeFindings({ loop, role, labels }, trace) {
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    const reasons = role === 'junk' ? trace.reasons : trace.reasons.filter(({ bad }) => bad);
    const findings = [];
    if (reasons.length > 0) {
        findings.push(finding('filter-words', reasons.some(({ bad }) => bad) ? 'warning' : 'ok', `The receiver's filter says of the probe: ${reasons.map(({ text }) => text).join('; ')}.`, { evidence: reasons.map(({ field, text }) => `${field}: ${text}`).join('\n') }));
    }
    const category = labels.find((label) => CATEGORIES.includes(label));
    if (category !== undefined) {
        findings.push(finding('gmail-category', 'ok', `Gmail files the probe under ${category}.`, { evidence: labels.join(', ') }));
    }
    return findings;
}
const CATEGORIES = ['Primary', 'Promotions', 'Social', 'Updates', 'Forums'];
function unbelieved({ loop, mailbox }, trace) {
    const finding = (0,result_finding/* findingOn */.Vv)(loop);
    if (trace.unconfirmed.length > 0 && trace.claim !== null) {
        return [
            finding('results-not-believed', 'ok', `${trace.claim.by} seems to say ${trace.unconfirmed.join(', ')}, where the sender could have written it too. Our own look does not find it, so it does not count.`, {
                evidence: `authserv-id: ${trace.claim.by}`,
                remedy: 'Let the receiver write its results above its own Received field, and remove those that come with a mail in its name.',
                reference: 'RFC 8601 section 5',
            }),
        ];
    }
    if (trace.verdict !== null || !trace.crossed)
        return [];
    const strange = trace.disbelieved.find(({ reason, by }) => reason === 'unknown-id' && by !== '');
    if (strange === undefined)
        return [];
    return [
        finding('results-not-believed', 'ok', 'The arrived probe carries Authentication-Results of a server that is not configured; they are not believed.', {
            evidence: `authserv-id: ${strange.by}`,
            remedy: `If that is your mailbox's own server, name it as \`authserv-id\` of mailbox \`${mailbox}\`.`,
            reference: 'RFC 8601 section 5',
        }),
    ];
}

// EXTERNAL MODULE: ./lib/src/core/result/observed/learnt.js
var learnt = __webpack_require__(12051);
;// CONCATENATED MODULE: ./lib/src/checks/arrival/examine.js










async function examine(examination, checks) {
    const { loop, sender, mailbox, copy, subject } = examination;
    const mail = latin1(copy.source);
    const isAnswer = loop.kind === 'echo';
    const read = (0,trace_trace/* readTrace */.ce)(mail, {
        from: isAnswer ? loop.to : loop.from,
        subject,
        sentAt: examination.sentAt,
        seenAt: copy.seenAt,
        senderHost: isAnswer ? trace_trace/* UNKNOWN_SENDER */.lx : (sender.tlsName ?? sender.host),
        mailboxHost: mailbox.host,
        authservIds: mailbox.authservIds,
    });
    const wanted = loop.expect !== null || isWorthAsking(read);
    const inTime = () => Promise.race([(0,own_look/* ownLook */.e)(read, copy, checks), examination.limit.then(() => own_look/* NO_TIME */.w)]);
    const own = !wanted ? NOT_ASKED : examination.ask ? await inTime() : own_look/* NO_TIME */.w;
    const trace = (0,claimed_verdict/* withClaim */.d)(read, own);
    const isOurs = loop.kind !== 'inbound' && !isAnswer;
    const probe = { loop: loop.name, from: loop.from, subject };
    const travelled = { loop: loop.name, mailbox: mailbox.name, role: copy.placement.role, slow: examination.slow, labels: copy.labels };
    return {
        fields: {
            hops: trace.hops,
            egressIp: isAnswer ? null : (trace.egress?.ip ?? null),
            egressHelo: isAnswer ? null : (trace.egress?.helo ?? null),
            authentication: authenticationOf(trace, own),
        },
        findings: [
            ...(isOurs ? authenticationFindings(probe, trace, own) : []),
            ...traceFindings(travelled, trace),
            ...passedOver(loop.name, trace.moreSignatures, checks.unasked()),
            ...(loop.expect === null ? [] : (0,expectations/* expectationFindings */.B)(loop.name, loop.expect, { placement: copy.placement, trace, own })),
        ],
        learnt: isOurs ? learntFrom(trace, loop.template?.text ?? null) : learnt/* NOTHING_LEARNT */.hG,
    };
}
function learntFrom(trace, template) {
    return {
        ips: trace.egress === null ? [] : [trace.egress.ip],
        domains: trace.crossed ? namedDomains(trace, template) : [],
        signers: trace.signatures.map(({ domain, selector }) => ({ domain, selector })),
        hosts: trace.egress === null ? [] : [{ ip: trace.egress.ip, helo: trace.egress.helo }],
    };
}
function passedOver(loop, signatures, questions) {
    const what = [
        ...(signatures > 0 ? [`${signatures} of its signatures`] : []),
        ...(questions > 0 ? [`${questions} questions to DNS that it leads to`] : []),
    ];
    if (what.length === 0)
        return [];
    const message = `The probe of ${loop} arrived with more than anybody looks at: ${what.join(' and ')} were left, and what they would have told is not known.`;
    return [(0,result_finding/* findingOn */.Vv)(loop)('dns-questions', 'unknown', message, { remedy: 'See which server on its way adds so much to a mail.' })];
}
function isWorthAsking(trace) {
    return trace.crossed && (trace.verdict !== null || trace.claim !== null || trace.signatures.length > 0 || (0,trace_trace/* isChecked */.WJ)(trace, 'dkim'));
}
const NOT_ASKED = { ...own_look/* NO_TIME */.w, verification: { kind: 'unavailable', reason: null } };
function latin1(bytes) {
    return new TextDecoder('latin1').decode(bytes);
}


/***/ })

};
