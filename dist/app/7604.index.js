export const id = 7604;
export const ids = [7604,7111];
export const modules = {

/***/ 31949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ownAddressLiteral),
/* harmony export */   S: () => (/* binding */ ownEhloName)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

async function ownEhloName(config, own) {
    if (config.ehlo !== null)
        return config.ehlo;
    const name = await own.publicName();
    if (name !== null)
        return name;
    const domain = own.domain ?? domainOf(config);
    return domain === null ? ownAddressLiteral(config.host) : `probe.${domain}`;
}
function ownAddressLiteral(address) {
    const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
    return plain.includes(':') ? `[IPv6:${plain}]` : `[${plain}]`;
}
function domainOf({ user, host }) {
    const own = /@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(user ?? '')?.[1];
    if (own !== undefined)
        return own;
    return node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host) === 0 && host.includes('.') ? host : null;
}


/***/ }),

/***/ 74658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ smtpFailure)
});

// EXTERNAL MODULE: ./lib/src/core/judge/refusal/find-reason.js + 9 modules
var find_reason = __webpack_require__(30664);
;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/about-client.js

function refusesClient(reply, stage) {
    return (0,find_reason/* refusalReason */.b)(reply, stage) === 'refused-for-client';
}
const DOMAIN = /\b(?:sender (?:address|domain)|recipient address|domain)\b.{0,80}\b(?:block|list)|\bdbl\.spamhaus|\b(?:surbl|uribl)\b/i;
const ABOUT = {
    'refused-for-ehlo': 'ehlo',
    'refused-for-reputation': 'address',
    'refused-for-client': 'address',
};
function aboutClient(reply, stage) {
    if (stage === 'auth' || stage === 'data')
        return null;
    const code = (0,find_reason/* refusalReason */.b)(reply, stage);
    const about = code === null ? null : (ABOUT[code] ?? null);
    return about === 'address' && DOMAIN.test(reply.slice(0, 2_000)) ? null : about;
}

// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/protocols.js
var protocols = __webpack_require__(5512);
// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/explain-failure.js
var explain_failure = __webpack_require__(12337);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/connect.js
var connect = __webpack_require__(72267);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/dial-error.js
var dial_error = __webpack_require__(49067);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/proxy/proxy-error.js
var proxy_error = __webpack_require__(56904);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/foreign-error.js
var foreign_error = __webpack_require__(19326);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/network-failure.js
var network_failure = __webpack_require__(14152);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/tls-failure.js
var tls_failure = __webpack_require__(9483);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/failure/refusal.js
function refused(config, stage, { reply, code, command }) {
    const at = `${config.host}:${config.port}`;
    const base = {
        end: 'sender',
        reply: reply.trim(),
        temporary: code < 500,
        uncertain: false,
        stage: stageOf(stage, command),
    };
    if (stage === 'starttls' && command === 'STARTTLS') {
        return {
            ...base,
            outcome: 'tls_failed',
            message: `${at} refused STARTTLS.`,
            remedy: code < 500
                ? 'The server cannot set TLS up just now: look into its TLS log (certificate and key files). The login was not sent.'
                : 'Enable STARTTLS on this port, or set `security: tls` for a port that speaks TLS at once. The login was not sent.',
        };
    }
    if (stage === 'auth') {
        return {
            ...base,
            outcome: 'auth_failed',
            message: `${at} refused the login of the sender.`,
            remedy: code < 500
                ? "The server could not check the password just now: look into its authentication backend's log."
                : `Check \`user\` and \`password\` of sender \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`,
        };
    }
    if (code < 500) {
        return {
            ...base,
            outcome: 'deferred',
            message: `${at} put the probe off${whereIn(stage, command)}.`,
            remedy: 'A temporary refusal: greylisting, a rate limit, or a full queue. The reply names the reason.',
        };
    }
    return {
        ...base,
        outcome: 'rejected',
        message: `${at} rejected the probe${whereIn(stage, command)}.`,
        remedy: base.stage === 'connect' || base.stage === 'ehlo'
            ? ofConnection(reply)
            : base.stage === 'data'
                ? 'A permanent refusal of the mail itself: the reply names the reason. Look at what the sending side adds to it on the way, at its form and size, and at the filters of that server.'
                : 'A permanent refusal: the reply names the reason. Check sender address, recipient address and what the server allows this login to send.',
    };
}
function ofConnection(reply) {
    if (/^50[02]\b/.test(reply))
        return 'Set `port` to one of SMTP: it knows neither EHLO nor HELO. Where it speaks LMTP, set `protocol: lmtp`.';
    return 'The server takes no mail from this connection, whatever the addresses. The reply names the reason, and the server’s log. A server that takes none at all says 521 or 554 here.';
}
function stageOf(stage, command) {
    if (stage === 'auth')
        return 'auth';
    if (/^MAIL\b/.test(command))
        return 'mail';
    if (/^RCPT\b/.test(command))
        return 'rcpt';
    if (/^(?:EHLO|HELO|LHLO|STARTTLS)\b/.test(command) || stage === 'secured')
        return 'ehlo';
    return stage === 'greeting' ? 'connect' : 'data';
}
function whereIn(stage, command) {
    if (stage === 'greeting' && (command === '' || command === 'CONN'))
        return ' at its greeting';
    if (stage === 'secured')
        return ` at ${command === '' || command === 'CONN' ? 'EHLO' : command}, when TLS was set up`;
    return command === '' || command === 'CONN' ? '' : ` at ${command}`;
}

// EXTERNAL MODULE: ./lib/src/core/mail/login/password-logins.js
var password_logins = __webpack_require__(18086);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/failure/refused-login.js

const BY_STATUS = [
    {
        pattern: /^432\b|\b4\.7\.12\b/,
        fact: 'It wants the password to be sent once by another mechanism (a password transition).',
        remedy: 'Log in once with a mail client over TLS by the mechanism PLAIN, or let the administrator set the password of NAME anew.',
    },
    {
        pattern: /\b5\.7\.9\b/,
        fact: 'The mechanism is too weak for this account.',
        remedy: 'Use an app password or OAuth2 for NAME, or let the administrator allow the mechanism; the password may be right.',
    },
    {
        pattern: /^538\b|\b5\.7\.11\b|^530\b.*\bSTARTTLS\b/i,
        fact: 'It takes a login over TLS alone.',
        remedy: 'Set `security: starttls` or `tls` for NAME.',
    },
    {
        pattern: /\bpassword\b.{0,20}\bexpired\b/i,
        fact: 'The password has expired.',
        remedy: 'Give the account of NAME a new password, and the secret its value.',
    },
    {
        pattern: /\b5\.7\.13\b/,
        fact: 'The account is disabled or locked.',
        remedy: 'Let the administrator of the mail server enable the account of NAME; the password may be right.',
    },
    {
        pattern: /\b5\.7\.14\b/,
        fact: 'It wants a trust relationship first.',
        remedy: 'Ask the administrator of the mail server what it wants before NAME may log in; the password may be right.',
    },
    { pattern: /^50[0-4]\b/, ...password_logins/* NOT_TAKEN */.ef },
];
function withLoginStatus(failure, sender) {
    const { reply, outcome } = failure;
    if (reply === null || outcome !== 'auth_failed')
        return failure;
    const known = (0,password_logins/* refusedByWords */.dn)(reply) ?? BY_STATUS.find(({ pattern }) => pattern.test(reply));
    if (known === undefined)
        return failure;
    return { ...failure, message: `${failure.message} ${known.fact}`, remedy: known.remedy.replace('NAME', `sender \`${sender}\``) };
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/failure/failure.js












function smtpFailure(config, stage, thrown) {
    const { cause, ...failure } = failureOf(config, stage, thrown);
    const about = failure.reply === null || failure.stage === undefined ? null : aboutClient(failure.reply, failure.stage);
    if (about === 'address')
        return wantsLogin(config, failure) ? ofMissingLogin(failure) : ofListedAddress(failure);
    if (about === 'ehlo')
        return ofRefusedName(failure);
    const located = stage === 'connect' && cause !== undefined ? { ...failure, cause } : failure;
    const known = (0,explain_failure/* explained */.t)(located);
    return known === located ? withLoginStatus(located, config.name) : known;
}
function failureOf(config, stage, thrown) {
    const read = withSystemCode((0,foreign_error/* readForeignError */.l)(thrown));
    const error = stage === 'handshake' ? { ...read, originalCode: (0,connect/* codeOfCut */.l9)(read.originalCode) } : read;
    const at = `${config.host}:${config.port}`;
    const proxy = (0,proxy_error/* proxyFailure */.x)('sender', at, thrown);
    if (proxy)
        return proxy;
    const base = { end: 'sender', temporary: false, uncertain: false };
    if (error.response !== null && error.responseCode !== null && error.responseCode < 400 && (stage === 'envelope' || stage === 'reply'))
        return outOfPlace(config, stage, error.response.trim());
    if (error.response !== null && error.responseCode !== null)
        return refused(config, stage, { reply: error.response, code: error.responseCode, command: error.command });
    if (error.response !== null && stage !== 'reply')
        return noReply(config, stage, error.response.trim());
    const tls = (0,tls_failure/* tlsFailure */.k)({ end: 'sender', at, implicit: config.security === 'tls' }, error.originalCode, error.message);
    if (tls)
        return tls;
    if (error.code === 'EMESSAGE') {
        return {
            ...base,
            outcome: 'rejected',
            message: `${at} takes no message of this size (by the SIZE that it names at EHLO).`,
            reply: null,
            remedy: "Raise the server's size limit (Postfix: message_size_limit): it is below that of a short plain text.",
        };
    }
    const network = (0,network_failure/* networkFailure */.r)('sender', at, error.originalCode, error.message);
    const broken = network ?? {
        ...base,
        outcome: 'unreachable',
        message: `${at} broke the conversation off (our SMTP library: ${(0,foreign_text/* opensslReason */.jv)(error.message)}).`,
        reply: null,
        remedy: "Look into the server's log for the reason.",
        temporary: true,
    };
    if (stage === 'reply') {
        return {
            ...broken,
            message: `${at} took the message and gave no final reply: it may or may not have been accepted.`,
            temporary: false,
            uncertain: true,
        };
    }
    if (stage === 'connect')
        return broken;
    const remedy = error.originalCode === dial_error/* NO_WORD */.PO ? undefined : REMEDIES[stage];
    return { ...broken, message: `${broken.message.slice(0, -1)} (${WHERE[stage]}).`, ...(remedy === undefined ? {} : { remedy }) };
}
function withSystemCode(error) {
    return error.response === null && error.message === 'Connection closed unexpectedly' ? { ...error, originalCode: 'ECONNRESET' } : error;
}
function noReply({ host, port, protocol: spoken }, stage, reply) {
    const protocol = stage === 'greeting' ? (0,protocols/* greetedProtocol */.D)(reply) : null;
    const base = { end: 'sender', outcome: 'unreachable', reply, uncertain: false };
    if (protocol === null)
        return {
            ...base,
            message: `${host}:${port} answered with something that is no reply of SMTP (${WHERE[stage]}).`,
            remedy: 'Look into what stands between: a proxy or firewall may answer for the server; else into the server’s log.',
            temporary: true,
        };
    return {
        ...base,
        message: `${host}:${port} speaks ${protocol}, not ${spoken === 'lmtp' ? 'LMTP' : 'SMTP'}.`,
        remedy: spoken === 'lmtp'
            ? 'Set `port` to that of LMTP, often 24; a proxy or firewall may answer in its place.'
            : 'Set `port` to that of submission: 465 with `security: tls`, or 587 with `security: starttls`; a proxy or firewall may answer in its place.',
        temporary: false,
    };
}
function outOfPlace({ host, port }, stage, reply) {
    const answer = `${host}:${port} gave an answer that has no place there (${WHERE[stage]})`;
    return {
        end: 'sender',
        outcome: 'unreachable',
        message: stage === 'reply' ? `${answer}: it may or may not have accepted the message.` : `${answer}.`,
        reply,
        remedy: 'Look into what stands between: a proxy or firewall may answer for the server; else into the server’s log.',
        temporary: stage !== 'reply',
        uncertain: stage === 'reply',
    };
}
const WHERE = {
    connect: 'while connecting',
    greeting: 'before or at its greeting',
    starttls: 'at STARTTLS',
    handshake: 'at the TLS handshake',
    secured: 'when TLS was set up, at EHLO',
    auth: 'at the login',
    envelope: 'at MAIL, RCPT or DATA',
    reply: 'after the message was sent',
    done: 'after the message was accepted',
};
const REMEDIES = {
    greeting: "The server does not want this connection. Look into its log for a limit per client, a block of this machine's address, or a crash.",
    secured: "Look into the server's log. A login backend (SASL) may be down, TLS sessions per client limited, or a client certificate wanted.",
};
const BAD_NAME = /list|reputation|spam|banned|abuse|\brbl\b|dns[bx]l|blocked using|spamhaus/i;
function ofListedAddress(failure) {
    const isListed = BAD_NAME.test(failure.reply ?? '');
    return {
        ...failure,
        about: 'address',
        side: 'runner',
        message: `${failure.message} It refuses the address that this runner comes from${isListed ? ': a blocklist names it, or it has a bad name there' : ''}.`,
        remedy: `Send through the submission port (587 or 465) with a login: the address does not matter there. If this runner is the mail server itself, ${isListed ? 'look its address up at the list that the reply names' : 'let that server take mail from its address'}.`,
    };
}
function wantsLogin({ user, oauth2 }, { reply, stage }) {
    return user === null && !oauth2 && reply !== null && stage !== undefined && refusesClient(reply, stage);
}
function ofMissingLogin(failure) {
    return {
        ...failure,
        message: `${failure.message} It takes no mail from this machine, and the sender has no login.`,
        remedy: 'Set `user` and `password` of the sender where this port wants a login; else let the server take mail from this address.',
    };
}
function ofRefusedName(failure) {
    return {
        ...failure,
        about: 'ehlo',
        message: `${failure.message} It refuses the name that this monitor gives at EHLO.`,
        remedy: 'Set `ehlo` of the sender to a name that exists in DNS and leads to the address that this machine is seen from.',
    };
}


/***/ }),

/***/ 57604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mxSender: () => (/* binding */ mxSender)
});

// EXTERNAL MODULE: ./lib/src/adapters/mail/smtp/sender.js
var sender = __webpack_require__(17111);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/mx/exchanges.js
const MOST = 5;
async function exchangesOf(domain, { mx }, random) {
    const answer = await mx(domain);
    if (answer.kind === 'unknown')
        return { kind: 'unknown', reason: answer.reason };
    if (answer.kind === 'absent' && answer.why === 'NXDOMAIN')
        return { kind: 'absent' };
    const records = answer.kind === 'found' ? answer.records : [];
    if (records.length === 0)
        return { kind: 'found', hosts: [domain] };
    if (records.length === 1 && records[0]?.exchange === '')
        return { kind: 'none' };
    const drawn = records.filter(({ exchange }) => exchange !== '').map((record) => ({ ...record, draw: random() }));
    const hosts = drawn.toSorted((a, b) => a.preference - b.preference || a.draw - b.draw).map(({ exchange }) => exchange);
    return { kind: 'found', hosts: [...new Set(hosts)].slice(0, MOST) };
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/mx/mx-sender.js


function mxSender(config, world) {
    return { open: (signal) => mx_sender_open(config, world, signal) };
}
async function mx_sender_open(config, world, signal) {
    const domain = config.host;
    const lookup = await world.lookup(signal);
    const exchanges = await exchangesOf(domain, lookup, world.random);
    if (exchanges.kind !== 'found')
        return { ok: false, failure: withoutExchange(domain, exchanges) };
    const failures = [];
    for (const host of exchanges.hosts) {
        const opened = await openOne({ ...config, host }, { ...world, lookup }, signal);
        if (opened.ok)
            return opened;
        failures.push(opened.failure);
        if (signal.aborted)
            break;
    }
    return { ok: false, failure: ofAll(domain, failures) };
}
async function openOne(config, world, signal) {
    const addresses = await addressesOf(config, world.lookup);
    if (!addresses.ok)
        return addresses;
    const found = { addresses: addresses.found };
    const opened = await (0,sender.smtpSender)(config, world.own, world.clock, found).open(signal);
    if (opened.ok || opened.failure.outcome !== 'tls_failed' || signal.aborted)
        return opened;
    return await (0,sender.smtpSender)({ ...config, security: 'plaintext' }, world.own, world.clock, found).open(signal);
}
async function addressesOf({ host, port, proxy }, { addresses }) {
    if (proxy)
        return { ok: true, found: null };
    const answer = await addresses(host);
    if (answer.kind === 'found')
        return { ok: true, found: answer.records };
    const at = `${host}:${port}`;
    if (answer.kind === 'unknown')
        return { ok: false, failure: notLooked(at, answer.reason) };
    return {
        ok: false,
        failure: {
            ...BASE,
            message: `${at}: this mail server has no address (${answer.why}).`,
            remedy: 'Publish an A or AAAA record for it, or take it out of the MX records of its domain.',
            temporary: true,
        },
    };
}
const BASE = { end: 'sender', outcome: 'unreachable', reply: null, uncertain: false, side: 'receiver' };
function notLooked(at, reason) {
    return {
        ...BASE,
        side: 'network',
        message: `${at}: the name could not be looked up (${reason}).`,
        remedy: 'Ask again, then look at the name servers of that domain and at the resolver of this machine.',
        temporary: true,
        cause: 'no-resolver',
    };
}
function withoutExchange(domain, exchanges) {
    switch (exchanges.kind) {
        case 'none':
            return {
                ...BASE,
                outcome: 'rejected',
                message: `${domain} takes no mail: its MX record is a null MX (RFC 7505).`,
                remedy: `Publish the mail servers of ${domain} as MX records, or send the probe elsewhere.`,
                temporary: false,
            };
        case 'absent':
            return {
                ...BASE,
                message: `${domain} does not exist in DNS.`,
                remedy: 'Check the spelling of the address, and that the domain is registered and served.',
                temporary: false,
            };
        case 'unknown':
            return notLooked(`the mail servers of ${domain}`, exchanges.reason);
    }
}
function ofAll(domain, failures) {
    const [first] = failures;
    const answered = failures.find(({ reply }) => reply !== null) ?? first;
    if (answered === undefined)
        throw new Error(`no mail server of ${domain} was tried`);
    if (failures.length < 2)
        return answered;
    const others = failures.filter((failure) => failure !== answered).map(({ message }) => message);
    return { ...answered, message: `${answered.message} No other mail server of ${domain} took the connection: ${others.join(' ')}` };
}


/***/ }),

/***/ 17111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   smtpSender: () => (/* binding */ smtpSender)
/* harmony export */ });
/* harmony import */ var _core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49984);
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71775);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42148);
/* harmony import */ var _socket_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72267);
/* harmony import */ var _socket_verification_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37634);
/* harmony import */ var _ehlo_ehlo_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31949);
/* harmony import */ var _failure_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74658);
/* harmony import */ var _socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55870);








const CONNECT_LIMIT = 30_000;
const GREETING_LIMIT = 5 * 60_000;
function smtpSender(config, own, clock, access = {}) {
    const { bearer = null, addresses = null } = access;
    const around = { config, own, clock, verify: (0,_socket_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .tlsOptions */ .YF)(config, access.onCertificate), bearer, addresses };
    return { open: (signal) => openByName(around, signal) };
}
async function openByName(around, signal) {
    const name = (0,_ehlo_ehlo_name_js__WEBPACK_IMPORTED_MODULE_4__/* .ownEhloName */ .S)(around.config, around.own);
    const isOurs = (failure) => failure.about === 'ehlo' && around.config.ehlo === null;
    const again = () => openLoggedIn(around, Promise.resolve(null), signal);
    const opened = await openLoggedIn(around, name, signal);
    if (!opened.ok)
        return isOurs(opened.failure) ? await again() : opened;
    const first = opened.session;
    let session = first;
    const send = async (probe, departure) => {
        const sent = await first.send(probe, departure);
        if (sent.ok || !isOurs(sent.failure))
            return sent;
        first.close();
        const second = await again();
        if (!second.ok)
            return second;
        session = second.session;
        return await session.send(probe, departure);
    };
    return { ok: true, session: { ...first, send, close: () => session.close() } };
}
async function openLoggedIn(around, name, signal) {
    const { bearer } = around;
    if (bearer === null)
        return await open(around, { name, token: null }, signal);
    const asked = bearer.current(signal);
    const first = await open(around, { name, token: asked }, signal);
    const given = await asked;
    if (first.ok || !given.ok || !(0,_core_mail_login_token_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeRenewed */ .DJ)(first.failure))
        return first;
    const token = await bearer.renewed(given.token, signal);
    return token === null ? first : await open(around, { name, token: Promise.resolve({ ok: true, token }) }, signal);
}
async function open(around, { name, token }, signal) {
    const { config, clock, verify, addresses } = around;
    const library = () => Promise.all(/* import() */[__webpack_require__.e(1025), __webpack_require__.e(8813)]).then(__webpack_require__.bind(__webpack_require__, 58813));
    const meanwhile = () => void library().catch(() => undefined);
    const meeting = { verify, addresses, connectMs: CONNECT_LIMIT, greetingMs: GREETING_LIMIT, meanwhile };
    let connected;
    try {
        connected = await (0,_socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .meet */ .A0)({ end: 'sender', endpoint: config }, meeting, clock, signal);
    }
    catch (error) {
        return failed(error instanceof _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .FailureError */ .pO ? error.failure : (0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .smtpFailure */ .H)(config, 'connect', error));
    }
    const [loaded, called] = await Promise.all([library(), name]);
    const loss = (0,_socket_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .lossOf */ .je)(connected);
    if (loss)
        return failed((0,_failure_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .smtpFailure */ .H)(config, 'greeting', loss));
    const conversation = new loaded.Conversation(around, connected, called);
    const opening = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .limit */ .AB)(clock, signal, GREETING_LIMIT);
    try {
        const greeted = await greet(conversation, config, clock, opening.signal);
        if (greeted)
            return failed(greeted);
        const refused = await logIn(conversation, config, token, opening.signal);
        if (refused)
            return failed(refused);
    }
    finally {
        opening.release();
    }
    const { connectMs, tlsMs, authMs, server } = conversation;
    const send = (probe, departure) => conversation.send(probe, { ...departure, enough: AbortSignal.any([signal, departure.enough]) });
    return {
        ok: true,
        session: { connectMs, tlsMs, authMs, server, addresses: connected.addresses, send, close: () => conversation.close() },
    };
}
function failed(failure) {
    return { ok: false, failure };
}
async function logIn(conversation, config, token, signal) {
    const { user, password } = config;
    if (user === null)
        return null;
    if (token === null)
        return await conversation.login(user, password ?? '', signal);
    const given = await token;
    if (given.ok)
        return await conversation.loginWithToken(user, given.token, signal);
    conversation.close();
    return given.failure;
}
async function greet(conversation, config, clock, opening) {
    const answered = new AbortController();
    const wrongMode = (0,_socket_tls_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .waitsForTls */ .nx)('sender', config, clock, AbortSignal.any([opening, answered.signal]));
    const failure = await Promise.race([conversation.greet(opening), wrongMode]);
    answered.abort();
    if (failure)
        conversation.close();
    return failure;
}


/***/ }),

/***/ 56904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ProxyError),
/* harmony export */   x: () => (/* binding */ proxyFailure)
/* harmony export */ });
class ProxyError extends Error {
    fault;
    remedy;
    constructor(fault, clause, remedy) {
        super(clause);
        this.name = 'ProxyError';
        this.fault = fault;
        this.remedy = remedy;
    }
}
function proxyFailure(end, at, thrown) {
    if (!(thrown instanceof ProxyError))
        return null;
    const { fault, message, remedy } = thrown;
    const base = { end, reply: null, remedy, temporary: true, uncertain: false };
    if (fault === 'proxy')
        return { ...base, outcome: 'runner_blocked', side: 'runner', message: `${at} was not reached: ${message}.` };
    return { ...base, outcome: 'unreachable', message: `${at}: ${message}.`, ...(fault === 'silence' ? { cause: 'timed-out' } : {}) };
}


/***/ }),

/***/ 19326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readForeignError),
/* harmony export */   t: () => (/* binding */ inOurWords)
/* harmony export */ });
/* harmony import */ var _core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

function readForeignError(error) {
    const fields = typeof error === 'object' && error !== null ? { ...error } : {};
    return {
        code: text(fields['code']),
        originalCode: text(fields['originalCode']) || text(fields['code']),
        message: error instanceof Error ? error.message : String(error),
        response: text(fields['response']) || null,
        responseCode: typeof fields['responseCode'] === 'number' ? fields['responseCode'] : null,
        command: text(fields['command']),
    };
}
function inOurWords({ originalCode, message }) {
    if (/^(?:read|write|shutdown) (?:ECONNRESET|EPIPE|ECONNABORTED)$|^socket hang up$/.test(message))
        return 'the server cut the connection';
    if (/^(?:read|write|shutdown|connect) E[A-Z]+/.test(message))
        return `the operating system says ${originalCode}`;
    if (/error:[0-9A-F]+:/i.test(message))
        return `OpenSSL: ${(0,_core_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .opensslReason */ .jv)(message)}`;
    return message;
}
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 14152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49067);
/* harmony import */ var _dial_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27696);


function networkFailure(end, at, code, text) {
    switch (code) {
        case 'ECONNREFUSED':
            return failure(end, `${at}: connection refused${inDetail(text)}.`, 'Is the server running and listening on this port? Does a firewall reject it?');
        case 'ETIMEDOUT':
        case 'CONNECT_TIMEOUT':
        case 'ERR_SOCKET_CONNECTION_TIMEOUT':
        case 'UPGRADE_TIMEOUT':
            return {
                ...failure(end, `${at}: ${silence(text)}.`, 'Is the host up? Does a firewall drop packets to this port?'),
                cause: 'timed-out',
            };
        case _dial_dial_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_WORD */ .PO:
            return failure(end, text.startsWith('no answer') ? `${at}: ${text}.` : `${at}: the server takes the connection and says nothing (${text}).`, "Look into the server's log: a service behind this port that hangs, a limit per client, or a firewall that answers in its place.");
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'ENETDOWN':
        case 'EADDRNOTAVAIL':
        case 'EAFNOSUPPORT':
            return {
                ...failure(end, `${at}: no route to the host${inDetail(text)}.`, "Check the address, and this machine's network."),
                cause: 'no-route',
            };
        case 'ENOTFOUND':
            return failure(end, `${at}: the name does not exist.`, 'Check the spelling of `host` and its A and AAAA records.');
        case _dial_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_SUCH_FAMILY */ .fr:
            return failure(end, `${at}: ${text}, and \`family\` wants one.`, 'Publish such an address, or set `family: auto`.');
        case 'EAI_AGAIN':
        case 'EDNS':
            return {
                ...failure(end, `${at}: the name could not be looked up.`, "This machine's resolver did not answer; try again, then check its DNS."),
                cause: 'no-resolver',
            };
        case 'ECONNRESET':
        case 'EPIPE':
        case 'ECONNABORTED':
            return failure(end, `${at}: the server cut the connection${inDetail(text)}.`, "Look into the server's log for the reason: limits, blocks, or a crash.");
        default:
            return null;
    }
}
function inDetail(text) {
    return text.includes(': ') ? ` (${text})` : '';
}
function silence(text) {
    if (text.startsWith('no answer'))
        return text;
    return text.includes(': ') ? `no connection came about (${text})` : 'no answer within the time allowed';
}
function failure(end, message, remedy) {
    return { end, outcome: 'unreachable', message, reply: null, remedy, temporary: true, uncertain: false };
}


/***/ }),

/***/ 55870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ meet),
/* harmony export */   nx: () => (/* binding */ waitsForTls),
/* harmony export */   tt: () => (/* binding */ unlessForTls)
/* harmony export */ });
/* harmony import */ var _core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71775);
/* harmony import */ var _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42148);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72267);
/* harmony import */ var _foreign_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19326);
/* harmony import */ var _tls_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9483);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37634);






const TIMEOUT = 5_000;
const RELAY = 25;
async function waitsForTls(end, endpoint, clock, signal) {
    if (endpoint.security !== 'tls' && endpoint.port !== RELAY) {
        await clock.sleep(TIMEOUT, signal);
        if (!signal.aborted && (await shakesHands(endpoint, clock, signal)) && !signal.aborted)
            return wrongMode(end, endpoint);
    }
    return new Promise(() => undefined);
}
async function meet(speaker, meeting, clock, signal) {
    const { verify, addresses = null, connectMs, greetingMs, meanwhile } = meeting;
    const over = new AbortController();
    const whole = AbortSignal.any([signal, over.signal]);
    const connecting = (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .limit */ .AB)(clock, whole, connectMs);
    let turn = () => undefined;
    const reached = new Promise((resolve) => (turn = resolve));
    const connected = (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)({ ...(0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(speaker.endpoint, verify), addresses }, clock, connecting.signal, {
        meanwhile: () => {
            turn();
            meanwhile?.();
        },
        greeting: { ms: greetingMs, signal: whole },
    });
    try {
        return await Promise.race([connected, reached.then(() => unlessForTls(speaker, clock, signal, connected))]);
    }
    finally {
        connected.catch(() => undefined);
        (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .endWait */ .pD)(over);
        connecting.release();
    }
}
async function unlessForTls({ end, endpoint }, clock, signal, greeting) {
    const over = new AbortController();
    const mistaken = waitsForTls(end, endpoint, clock, AbortSignal.any([signal, over.signal])).then((failure) => {
        throw new _core_result_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO(failure);
    });
    mistaken.catch(() => undefined);
    try {
        return await Promise.race([greeting, mistaken]);
    }
    finally {
        (0,_core_time_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .endWait */ .pD)(over);
    }
}
async function shakesHands(endpoint, clock, signal) {
    try {
        const target = { ...(0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(endpoint, (0,_verification_js__WEBPACK_IMPORTED_MODULE_4__/* .tlsOptions */ .YF)(endpoint)), implicitTls: true };
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(target, clock, signal);
        socket.destroy();
        return true;
    }
    catch (error) {
        const { originalCode, message } = (0,_foreign_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readForeignError */ .l)(error);
        return (!/^ERR_SSL_|^EPROTO$|^HANDSHAKE_CUT$/.test(originalCode) &&
            (0,_tls_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .tlsFailure */ .k)({ end: 'sender', at: '', implicit: true }, originalCode, message) !== null);
    }
}
function wrongMode(end, { host, port, security }) {
    return {
        end,
        outcome: 'tls_failed',
        message: `${host}:${port}: the server speaks TLS from the first byte and waits for it, \`security: ${security}\` waits for its greeting.`,
        reply: null,
        remedy: 'Wrong TLS mode: set `security: tls` for this port, or use the port for STARTTLS (587 for submission, 143 for IMAP).',
        temporary: false,
        uncertain: false,
    };
}


/***/ }),

/***/ 12337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _judge_refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30664);
/* harmony import */ var _judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45010);
/* harmony import */ var _time_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63602);
/* harmony import */ var _provider_knowledge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2623);




function explained(failure, host = null) {
    const { reply } = failure;
    const known = reply === null ? null : (0,_provider_knowledge_js__WEBPACK_IMPORTED_MODULE_2__/* .knowledgeOf */ .a$)(reply, host);
    if (reply === null || known === null)
        return byReason(failure);
    const outcome = known.outcome ?? failure.outcome;
    const wait = outcome === 'deferred' ? (0,_judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .waitIn */ .N)(reply) : null;
    return {
        ...failure,
        outcome,
        message: `${failure.message}${failure.message.endsWith(known.explanation) ? '' : ` ${known.explanation}`}${wait === null ? '' : ` It asks to wait ${(0,_time_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(wait)}.`}`,
        remedy: known.remedy,
        temporary: known.outcome === 'auth_failed' ? false : failure.temporary,
    };
}
function byReason(failure) {
    const { reply, outcome, stage } = failure;
    if (reply === null || (outcome !== 'rejected' && outcome !== 'deferred') || !/^[45]\d\d[ -]/.test(reply))
        return failure;
    const code = (0,_judge_refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalReason */ .b)(reply, stage ?? null);
    if (code === null)
        return failure;
    return { ...failure, remedy: _judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .REASONS */ .e[code].remedy({ refused: 'run', template: false, wait: (0,_judge_refusal_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .waitIn */ .N)(reply) }) };
}


/***/ }),

/***/ 5512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ greetedProtocol)
/* harmony export */ });
const GREETINGS = [
    [/^(?:220|421|554)[ -]/, 'SMTP'],
    [/^\* (?:OK|BYE|PREAUTH)\b/i, 'IMAP'],
    [/^(?:\+OK|-ERR)(?: |$)/, 'POP3'],
    [/^HTTP\//, 'HTTP'],
    [/^SSH-/, 'SSH'],
];
function greetedProtocol(line) {
    return GREETINGS.find(([beginning]) => beginning.test(line))?.[1] ?? null;
}


/***/ }),

/***/ 18086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ otherLogin),
/* harmony export */   CZ: () => (/* binding */ noCommonWay),
/* harmony export */   dn: () => (/* binding */ refusedByWords),
/* harmony export */   ef: () => (/* binding */ NOT_TAKEN)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

function noCommonWay({ offered, spoken }) {
    return `${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWords */ .Km)(offered)}; this monitor speaks ${spoken.join(', ')}. No password was sent.`;
}
function otherLogin({ end, config, offered, spoken }) {
    const owner = `${end} \`${config.name}\``;
    if (config.security === 'plaintext')
        return `Most servers take a password over TLS alone: set \`security: starttls\` or \`tls\` of ${owner}.`;
    if (offered.some((name) => /^(?:XOAUTH2|OAUTHBEARER)$/i.test(name)))
        return `It wants an access token: give \`oauth2\` in place of \`password\` for ${owner}.`;
    return `The password of ${owner} may be right: let the server offer ${spoken.join(' or ')} over TLS for this account, or use another account or server.`;
}
const BY_WORDS = [
    {
        says: /too many (?:\w+ )?(?:connections|sessions)|(?:connections?|sessions?) (?:limit|exceeded)/i,
        fact: 'It allows no more connections of this user or address.',
        remedy: 'Close other clients of NAME, or let the server allow more connections; the password may be right.',
    },
    {
        says: /too (?:many|often)|\blogin (?:rate|attempts?)\b.{0,30}\b(?:limit|exceed)|rate limit/i,
        fact: 'It has had too many logins, or too many that failed.',
        remedy: 'Wait: each further try may prolong the block. Then check `user` and `password` of NAME, and what else logs in with them.',
    },
    {
        says: /\b(?:account|user|mailbox)\b.{0,60}\b(?:locked|suspended|disabled|blocked|deactivated|frozen)\b|\blocked account\b/i,
        fact: 'The account is disabled or locked.',
        remedy: 'Let the administrator of the mail server enable the account of NAME; the password may be right.',
    },
    {
        says: /\b(?:country|region|geo\w*)\b|\b(?:ip(?: address)?|network|location)\b.{0,40}\b(?:not (?:allowed|authorized|permitted)|blocked|denied|banned)|\b(?:blocked|denied|banned|not allowed)\b.{0,40}\b(?:ip|network|location)\b/i,
        fact: 'It takes no login from the address that this runner comes from.',
        remedy: 'Let the server allow logins from this address. A hosted runner has another one each time: a machine of your own may be needed. The password may be right.',
    },
];
const NOT_TAKEN = {
    fact: 'It does not take a login as it was sent.',
    remedy: 'Look at which logins the server allows on this port, and whether it wants TLS first (`security` of NAME). The password may be right.',
};
function refusedByWords(reply) {
    return BY_WORDS.find(({ says }) => says.test(reply)) ?? null;
}


/***/ }),

/***/ 49984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ mayBeRenewed),
/* harmony export */   PN: () => (/* binding */ takesNoToken),
/* harmony export */   ls: () => (/* binding */ ofToken)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);

const MICROSOFT = 'https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth';
const GMAIL = 'https://developers.google.com/workspace/gmail/imap/xoauth2-protocol';
const RFC_7628 = 'https://www.rfc-editor.org/rfc/rfc7628#section-3.2.2';
const TOKEN_REPLIES = [
    {
        speaker: 'any server',
        pattern: /insufficient_scope/,
        explanation: 'The token is valid, but not for mail.',
        remedy: 'Ask for the scope of this service (`scope`), and let the administrator consent to it.',
        source: RFC_7628,
    },
    {
        speaker: 'Exchange Online',
        pattern: /User is authenticated but not connected/i,
        explanation: 'The token is good, but its application may not open this mailbox, or IMAP is switched off for it.',
        remedy: 'Register the application in Exchange (`New-ServicePrincipal`, with the object id of "Enterprise applications") and give it the mailbox (`Add-MailboxPermission`). Check `Set-CASMailbox -ImapEnabled $true`, and that `user` is the mailbox’s own address.',
        source: MICROSOFT,
    },
    {
        speaker: 'Exchange Online',
        pattern: /^535 5\.7\.3\b|^(?:\[\w+\] )?AUTHENTICATE failed\b/i,
        explanation: 'Exchange takes this application’s token for no login to this mailbox.',
        remedy: 'Check the permissions of the application (IMAP.AccessAsApp, POP.AccessAsApp, SMTP.SendAsApp, with consent). Exchange must know it (`New-ServicePrincipal`), and it must be allowed to open the mailbox (`Add-MailboxPermission`).',
        source: MICROSOFT,
    },
    {
        speaker: 'Gmail',
        pattern: /Invalid credentials \(Failure\)|\b5\.7\.8\b.*username and password not accepted|BadCredentials|"scope":"https:\/\/mail\.google\.com/i,
        explanation: 'Google takes the token for no login of this user: it has ended, was revoked, is another user’s, or lacks the scope for mail.',
        remedy: 'Check that `user` is who agreed (or `subject`), that the scope is https://mail.google.com/, and that IMAP is on.',
        source: GMAIL,
    },
];
const OF_THE_ACCOUNT = /\b5\.7\.139\b|\b(?:disabled|switched off|not enabled|not allowed|locked|suspended|nologin)\b|authenticated but not connected/i;
function mayBeRenewed({ outcome, temporary, reply }) {
    return outcome === 'auth_failed' && !temporary && reply !== null && !OF_THE_ACCOUNT.test(reply);
}
function ofToken(failure, { name, host, port }) {
    const { outcome, reply, end, temporary } = failure;
    if (outcome !== 'auth_failed' || reply === null)
        return failure;
    const known = TOKEN_REPLIES.find(({ pattern }) => pattern.test(reply));
    if (known === undefined && OF_THE_ACCOUNT.test(reply))
        return failure;
    const message = `${host}:${port} refused the access token of ${end} \`${name}\`.`;
    if (known !== undefined)
        return { ...failure, message: `${message} ${known.explanation}`, remedy: known.remedy };
    return {
        ...failure,
        message,
        remedy: temporary
            ? 'The server could not check the token just now: look at its token check (introspection endpoint, keys of the issuer).'
            : 'Check that the token is for this server (scope, audience), that `user` is whom it is for, and the clocks of server and issuer. Some servers (Postfix) say the same while their token check is out of order: look into the log.',
    };
}
function takesNoToken(config, end, offered) {
    const at = `${config.host}:${config.port}`;
    return {
        end,
        outcome: 'auth_failed',
        message: `${at} takes no access token${offered.length === 0 ? ' here' : `: it offers ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignWords */ .Km)(offered)}`}; a token goes by OAUTHBEARER or XOAUTH2. None was sent.`,
        reply: null,
        remedy: 'Use a password here, or let the server offer OAUTHBEARER or XOAUTH2 over TLS.',
        temporary: false,
        uncertain: false,
    };
}


/***/ })

};
