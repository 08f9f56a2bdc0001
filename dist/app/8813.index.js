export const id = 8813;
export const ids = [8813];
export const modules = {

/***/ 56840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ tokenChallenge),
/* harmony export */   nJ: () => (/* binding */ tokenResponse)
/* harmony export */ });
/* unused harmony export TOKEN_MECHANISMS */
const TOKEN_MECHANISMS = ['OAUTHBEARER', 'XOAUTH2'];
function tokenResponse(offered, login) {
    const mechanism = TOKEN_MECHANISMS.find((name) => offered.includes(name));
    if (mechanism === undefined)
        return null;
    const { user, token, host, port } = login;
    if (mechanism === 'XOAUTH2')
        return { mechanism, initial: base64(`user=${user}\x01auth=Bearer ${token}\x01\x01`), farewell: '' };
    const name = user.replaceAll('=', '=3D').replaceAll(',', '=2C');
    const fields = [`n,a=${name},`, `host=${host}`, `port=${port}`, `auth=Bearer ${token}`, '', ''];
    return { mechanism, initial: base64(fields.join('\x01')), farewell: base64('\x01') };
}
function tokenChallenge(encoded) {
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    return /^\s*\{[^]*\}\s*$/.test(text) ? text.trim() : null;
}
function base64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}


/***/ }),

/***/ 48007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compose),
/* harmony export */   q: () => (/* binding */ heldBack)
/* harmony export */ });
const WORD = 45;
const LINE = 78;
function compose(probe) {
    const fields = [
        ['From', probe.from],
        ['To', probe.to],
        ['Subject', encodedText(probe.subject)],
        ['Message-ID', `<${probe.messageId}>`],
        ['Date', new Date(probe.date).toUTCString().replace('GMT', '+0000')],
        ...probe.headers,
        ['MIME-Version', '1.0'],
    ];
    const content = contentOf(probe.content ?? { kind: 'single', type: 'text/plain', text: probe.text });
    const header = [...fields, ...content.fields].map(([name, value]) => `${folded(`${name}: ${value}`)}\r\n`).join('');
    return Buffer.concat([Buffer.from(`${header}\r\n`, 'latin1'), content.body]);
}
function contentOf(content) {
    if (content.kind === 'mime')
        return { fields: content.fields, body: Buffer.from(content.body.replaceAll('\n', '\r\n')) };
    const { type, text } = content;
    const plain = /^[\n\u0020-\u007e]*$/.test(text) && !/[^\n]{999}/.test(text);
    const body = text.replaceAll('\n', '\r\n');
    return {
        fields: [
            ['Content-Type', `${type}; charset=utf-8`],
            ['Content-Transfer-Encoding', plain ? '7bit' : 'base64'],
        ],
        body: Buffer.from(plain ? body : base64Lines(body), 'latin1'),
    };
}
function encodedText(text) {
    if (/^[\u0020-\u007e]{0,900}$/.test(text) && !text.includes('=?'))
        return text;
    const parts = [''];
    for (const character of text) {
        const grown = `${parts.at(-1) ?? ''}${character}`;
        if (Buffer.byteLength(grown) > WORD)
            parts.push(character);
        else
            parts[parts.length - 1] = grown;
    }
    return parts.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join(' ');
}
function folded(field) {
    const lines = [];
    let line = '';
    for (const piece of field.split(/(?= )/)) {
        if (line.length + piece.length > LINE && line.trim() !== '' && !line.endsWith(':')) {
            lines.push(line);
            line = piece;
        }
        else
            line += piece;
    }
    return [...lines, line].join('\r\n');
}
function base64Lines(text) {
    return `${(Buffer.from(text)
        .toString('base64')
        .match(/.{1,76}/g) ?? []).join('\r\n')}\r\n`;
}
async function* heldBack(message, { ready, onLeft }, clock, onLeaving) {
    const asked = clock.monotonic();
    if (!(await ready))
        throw new Error('it was not to leave any more');
    onLeaving(clock.monotonic() - asked);
    onLeft();
    yield message;
}


/***/ }),

/***/ 58813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Conversation: () => (/* binding */ Conversation)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/nodemailer/dist/esm/smtp-connection/index.js + 10 modules
var smtp_connection = __webpack_require__(1025);
// EXTERNAL MODULE: ./lib/src/core/mail/header/mail-date.js
var mail_date = __webpack_require__(27616);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/session/heard.js


const MOST = 40;
class Heard {
    greeting = '';
    #banner = null;
    #bannerAt = 0;
    line(who, line, now) {
        if (who === 'client') {
            if (/^(?:EHLO|LHLO)\b/.test(line))
                this.greeting = '';
        }
        else if (this.#banner === null)
            [this.#banner, this.#bannerAt] = [line, now];
        else if (line.startsWith('250'))
            this.greeting ||= line;
    }
    get nagles() {
        return /^220.*\bPostfix\b/i.test(this.#banner ?? '');
    }
    get offers() {
        const lines = this.greeting.split(/\r?\n/).slice(1, MOST);
        return lines.map((line) => (0,foreign_text/* foreignWord */.n)(line.replace(/^250[ -]/, '').trim())).filter((line) => line !== '');
    }
    get aheadMs() {
        const date = /((?:mon|tue|wed|thu|fri|sat|sun), \d{1,2} [a-z]{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4})/i.exec(this.#banner ?? '')?.[1];
        const at = date === undefined ? null : (0,mail_date/* parseMailDate */.F)(date);
        return at === null ? null : at - this.#bannerAt;
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/session/after-ticket.js
const LONGEST = 20;
function writeAfterTicket(socket, { distance, nagles }, clock) {
    const far = distance > LONGEST;
    if ((far && !nagles) || socket.getProtocol() !== 'TLSv1.3')
        return;
    const ticket = new AbortController();
    socket.cork();
    socket.once('session', () => ticket.abort());
    void clock
        .sleep(far ? 2 * distance : LONGEST, ticket.signal)
        .then(() => clock.sleep(0))
        .then(() => socket.uncork());
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/session/transcript.js
function transcriptListener(hear) {
    const debug = (entry, line) => {
        const who = typeof entry === 'object' && entry !== null && 'tnx' in entry ? entry.tnx : '';
        if (typeof line === 'string' && (who === 'client' || who === 'server'))
            hear(who, line);
    };
    const deaf = () => undefined;
    return { trace: deaf, debug, info: deaf, warn: deaf, error: deaf, fatal: deaf };
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/smtp/session/compose.js
var compose = __webpack_require__(48007);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/dial-error.js
var dial_error = __webpack_require__(49067);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/verification.js
var verification = __webpack_require__(37634);
// EXTERNAL MODULE: ./lib/src/adapters/mail/smtp/ehlo/ehlo-name.js
var ehlo_name = __webpack_require__(31949);
// EXTERNAL MODULE: ./lib/src/core/mail/login/token-logins.js
var token_logins = __webpack_require__(49984);
// EXTERNAL MODULE: ./lib/src/core/mail/login/password-logins.js
var password_logins = __webpack_require__(18086);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/login/mechanisms.js

const SPOKEN = ['PLAIN', 'LOGIN', 'CRAM-MD5'];
function isSpoken(mechanism) {
    return SPOKEN.some((spoken) => spoken === mechanism);
}
function offeredMechanisms(reply) {
    const lists = [...reply.matchAll(/^250[ -]AUTH[ =](.*)$/gim)].map(([, list = '']) => list);
    return [...new Set(lists.flatMap((list) => list.toUpperCase().split(/[\s=]+/)))].filter((mechanism) => mechanism !== '');
}
function noMechanism(config, offered) {
    const at = `${config.host}:${config.port}`;
    const base = { end: 'sender', outcome: 'auth_failed', reply: null, temporary: false, uncertain: false };
    if (offered.length > 0) {
        return {
            ...base,
            message: `${at} takes logins by ${(0,password_logins/* noCommonWay */.CZ)({ offered, spoken: SPOKEN })}`,
            remedy: (0,password_logins/* otherLogin */.A6)({ end: 'sender', config, offered, spoken: SPOKEN }),
        };
    }
    return {
        ...base,
        message: `${at} offers no login (AUTH) here.`,
        remedy: config.security === 'plaintext'
            ? 'Most servers offer AUTH only over TLS: use `security: starttls` or `tls`; or leave `user` out if no login is wanted.'
            : 'Use the submission port (587 or 465), or leave `user` out if no login is wanted.',
    };
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/oauth2/login/bearer-login.js
var bearer_login = __webpack_require__(56840);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/login/token-login.js


const TOKEN_LOGIN = 'TOKEN';
const LONGEST_LINE = 512;
class TokenLogin {
    handlers = {
        [TOKEN_LOGIN]: async (context) => {
            if (this.#response !== null)
                await this.#logIn(context, this.#response);
        },
    };
    #response = null;
    #challenge = null;
    prepare(offered, config, user, token) {
        this.#response = (0,bearer_login/* tokenResponse */.nJ)(offered, { user, token, host: config.host, port: config.port });
        return this.#response !== null;
    }
    refused(failure, config) {
        const { reply } = failure;
        return (0,token_logins/* ofToken */.ls)(reply === null || this.#challenge === null ? failure : { ...failure, reply: `${reply} ${this.#challenge}` }, config);
    }
    async #logIn(context, { mechanism, initial, farewell }) {
        const line = `AUTH ${mechanism} ${initial}`;
        const fits = line.length + 2 <= LONGEST_LINE;
        let reply = await context.sendCommand(fits ? line : `AUTH ${mechanism}`);
        if (!fits && reply.status === 334)
            reply = await context.sendCommand(initial);
        if (reply.status === 334) {
            this.#challenge = (0,bearer_login/* tokenChallenge */.P)(reply.text);
            reply = await context.sendCommand(farewell);
        }
        if (reply.status === 235)
            context.resolve();
        else
            context.reject('the token is refused');
    }
}

// EXTERNAL MODULE: ./lib/src/adapters/mail/smtp/failure/failure.js + 3 modules
var failure_failure = __webpack_require__(74658);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/foreign-error.js
var foreign_error = __webpack_require__(19326);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/smtp/session/conversation.js















const NEVER = 2_147_483_647;
function whyNot(result) {
    return result.ok ? null : result.failure;
}
class Conversation {
    connectMs;
    tlsMs;
    authMs = null;
    #config;
    #clock;
    #verify;
    #smtp;
    #begin;
    #stage = 'greeting';
    #tlsBegin = null;
    #askedAt = null;
    #distance;
    #fail = () => undefined;
    #heard = new Heard();
    #token = new TokenLogin();
    #refused = null;
    constructor({ config, clock, verify }, connected, name) {
        this.#config = config;
        this.#clock = clock;
        this.#verify = verify;
        this.connectMs = connected.connectMs;
        this.#distance = connected.connectMs;
        this.tlsMs = connected.tlsMs;
        this.#begin = clock.monotonic();
        const secure = config.security === 'tls';
        const isRelay = config.protocol === 'mx';
        this.#smtp = new smtp_connection/* default */.A({
            host: config.host,
            port: config.port,
            connection: connected.socket,
            secure,
            secured: secure,
            lmtp: config.protocol === 'lmtp',
            requireTLS: config.security === 'starttls' && !isRelay,
            opportunisticTLS: isRelay,
            ignoreTLS: config.security === 'plaintext',
            name: name ?? (0,ehlo_name/* ownAddressLiteral */.K)(connected.socket.localAddress ?? '127.0.0.1'),
            tls: isRelay ? { ...verify, rejectUnauthorized: false } : verify,
            greetingTimeout: NEVER,
            connectionTimeout: NEVER,
            socketCloseTimeout: 200,
            maxResponseSize: 64 * 1024,
            transactionLog: true,
            customAuth: this.#token.handlers,
            logger: transcriptListener((who, line) => this.#hear(who, line)),
        });
        this.#smtp.on('error', (error) => this.#fail(error));
        const ended = () => this.#fail(Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' }));
        this.#smtp.on('end', () => queueMicrotask(ended));
    }
    get server() {
        return { offers: this.#heard.offers, aheadMs: this.#heard.aheadMs };
    }
    async greet(signal) {
        const failure = whyNot(await this.#step(signal, (done) => this.#smtp.connect((error) => done(error ?? null, null))));
        const now = this.#clock.monotonic();
        if (this.#tlsBegin !== null)
            this.tlsMs = now - this.#tlsBegin;
        this.connectMs += (this.#tlsBegin ?? now) - this.#begin;
        return failure;
    }
    async login(user, pass, signal) {
        this.#stage = 'auth';
        const offered = offeredMechanisms(this.#heard.greeting);
        if (!offered.some(isSpoken)) {
            this.close();
            return noMechanism(this.#config, offered);
        }
        return await this.#logIn({ user, pass }, signal);
    }
    async loginWithToken(user, token, signal) {
        this.#stage = 'auth';
        const offered = offeredMechanisms(this.#heard.greeting);
        if (!this.#token.prepare(offered, this.#config, user, token)) {
            this.close();
            return (0,token_logins/* takesNoToken */.PN)(this.#config, 'sender', offered);
        }
        const failure = await this.#logIn({ user, pass: token, method: TOKEN_LOGIN }, signal);
        return failure && this.#token.refused(failure, this.#config);
    }
    async #logIn(auth, signal) {
        const begin = this.#clock.monotonic();
        const failure = whyNot(await this.#step(signal, (done) => this.#smtp.login(auth, (error) => done(error, null))));
        this.authMs = this.#clock.monotonic() - begin;
        if (failure)
            this.close();
        return failure;
    }
    async send(probe, departure) {
        const message = (0,compose/* compose */.Z)(probe);
        this.#stage = 'envelope';
        const begin = this.#clock.monotonic();
        let at = begin;
        let held = 0;
        const onLeaving = (ms) => ([held, this.#stage] = [ms, 'reply']);
        const leaving = external_node_stream_.Readable.from((0,compose/* heldBack */.q)(message, departure, this.#clock, onLeaving));
        const dsn = probe.envelopeId === null ? {} : { dsn: { envid: probe.envelopeId, ret: 'HDRS', notify: ['FAILURE', 'DELAY'] } };
        const envelope = { from: probe.from, to: [probe.to], size: message.length, ...dsn };
        const result = await this.#step(departure.enough, (done) => this.#smtp.send(envelope, leaving, (error, info) => {
            at = this.#clock.monotonic();
            done(error ?? info?.rejectedErrors?.[0], info?.response ?? '');
        }));
        return result.ok ? { ok: true, acceptance: { at, reply: result.value, acceptMs: at - begin - held } } : result;
    }
    close() {
        this.#fail = () => undefined;
        this.#smtp.on('error', () => undefined);
        if (this.#stage === 'done')
            this.#smtp.quit();
        this.#smtp.close();
    }
    #step(signal, run) {
        return new Promise((resolve) => {
            const stop = () => {
                signal.removeEventListener('abort', abort);
                this.#fail = () => undefined;
            };
            const fail = (error) => {
                stop();
                const failure = (0,failure_failure/* smtpFailure */.H)(this.#config, this.#stage, this.#withRefusal(error));
                this.#smtp.on('error', () => undefined);
                this.#smtp.close();
                resolve({ ok: false, failure });
            };
            const abort = () => fail((0,dial_error/* silenceOf */.Dp)(signal));
            this.#fail = fail;
            if (signal.aborted) {
                abort();
                return;
            }
            signal.addEventListener('abort', abort, { once: true });
            run((error, value) => {
                if (error) {
                    fail(error);
                    return;
                }
                stop();
                if (value !== null)
                    this.#stage = 'done';
                resolve({ ok: true, value });
            });
        });
    }
    #withRefusal(error) {
        if (this.#refused === null || !(error instanceof Error) || (0,foreign_error/* readForeignError */.l)(error).response !== null)
            return error;
        return Object.assign(error, { response: this.#refused, responseCode: Number(this.#refused.slice(0, 3)), command: 'EHLO' });
    }
    #secured() {
        const socket = this.#smtp._socket;
        if (!(socket instanceof external_node_tls_.TLSSocket))
            return;
        const mismatch = (0,verification/* pinMismatch */.sb)(socket, this.#verify);
        if (mismatch) {
            this.#fail(mismatch);
            socket.destroy();
            return;
        }
        this.#stage = 'secured';
        writeAfterTicket(socket, { distance: this.#distance, nagles: this.#heard.nagles }, this.#clock);
    }
    #hear(who, line) {
        const now = this.#clock.monotonic();
        this.#heard.line(who, line, this.#clock.now());
        if (who === 'client') {
            if (line === 'STARTTLS') {
                this.#stage = 'starttls';
                this.#tlsBegin = now;
            }
            else if (this.#stage === 'handshake' && /^(?:EHLO|LHLO)\b/.test(line))
                this.#secured();
            this.#askedAt = now;
            return;
        }
        if (this.#askedAt !== null)
            this.#distance = Math.min(this.#distance, now - this.#askedAt);
        this.#askedAt = null;
        if (this.#stage === 'greeting' || this.#stage === 'secured')
            this.#refused = /^[45]\d\d/.test(line) ? line : null;
        if (this.#stage === 'starttls' && line.startsWith('2'))
            this.#stage = 'handshake';
    }
}


/***/ })

};
