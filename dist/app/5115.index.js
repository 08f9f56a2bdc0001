export const id = 5115;
export const ids = [5115];
export const modules = {

/***/ 56840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ tokenChallenge),
/* harmony export */   nJ: () => (/* binding */ tokenResponse)
/* harmony export */ });
/* unused harmony export TOKEN_MECHANISMS */
// How an access token goes out in a mail protocol (RFC 7628, and XOAUTH2).
// Called by adapters.
/** The mechanisms by which an access token goes out, the standard before Google's older one. */
const TOKEN_MECHANISMS = ['OAUTHBEARER', 'XOAUTH2'];
/**
 * The first response to a server that offers `offered`; null where it takes no token. A second mechanism is never tried: it would be a
 * second failed login.
 */
function tokenResponse(offered, login) {
    const mechanism = TOKEN_MECHANISMS.find((name) => offered.includes(name));
    if (mechanism === undefined)
        return null;
    const { user, token, host, port } = login;
    if (mechanism === 'XOAUTH2')
        return { mechanism, initial: base64(`user=${user}\x01auth=Bearer ${token}\x01\x01`), farewell: '' };
    // RFC 5801 section 4: a name is written without `,` and `=`.
    const name = user.replaceAll('=', '=3D').replaceAll(',', '=2C');
    const fields = [`n,a=${name},`, `host=${host}`, `port=${port}`, `auth=Bearer ${token}`, '', ''];
    return { mechanism, initial: base64(fields.join('\x01')), farewell: base64('\x01') };
}
/** What a server says of a refused token (RFC 7628 section 3.2.2), as JSON on one line; null where that is not one. Foreign text. */
function tokenChallenge(encoded) {
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    return /^\s*\{[^]*\}\s*$/.test(text) ? text.trim() : null;
}
function base64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}


/***/ }),

/***/ 5115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pop3Mailbox: () => (/* binding */ pop3Mailbox)
});

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/header.js
/** Bytes of a header that are kept. */
const LONGEST_HEADER = 64 * 1024;
/** What servers that keep mail in one file write into a header between two sessions; none of it tells mails apart. */
const REWRITTEN = /^(?:status|x-status|x-keywords|x-uid|x-uidl|x-imap|x-imapbase|content-length|lines):.*(?:\r?\n[ \t].*)*\r?\n?/gim;
/** The header of a mail; a server that answered TOP with the whole mail has said more than it was asked. */
function headerOf(text) {
    const end = text.indexOf('\r\n\r\n');
    return (end < 0 ? text : text.slice(0, end)).slice(0, LONGEST_HEADER);
}
/** Whether two headers are of one mail: an identifier (UIDL) alone does not prove it, for some servers give it to another mail later. */
function isSameMail(one, other) {
    return lasting(one) === lasting(other);
}
function lasting(header) {
    return `${header}\r\n`.replace(REWRITTEN, '').trimEnd();
}

// EXTERNAL MODULE: ./lib/src/core/result/outcome.js
var outcome = __webpack_require__(42148);
// EXTERNAL MODULE: ./lib/src/core/mail/login/token-logins.js
var token_logins = __webpack_require__(49984);
// EXTERNAL MODULE: ./lib/src/adapters/mail/oauth2/login/bearer-login.js
var bearer_login = __webpack_require__(56840);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/verification.js
var verification = __webpack_require__(37634);
// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/explain-failure.js
var explain_failure = __webpack_require__(12337);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/proxy/proxy-error.js
var proxy_error = __webpack_require__(56904);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/foreign-error.js
var foreign_error = __webpack_require__(19326);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/network-failure.js
var network_failure = __webpack_require__(14152);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/tls-failure.js
var tls_failure = __webpack_require__(9483);
// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/protocols.js
var protocols = __webpack_require__(5512);
// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/lines.js


/** How long a server may be silent after a command, ms. */
const SILENCE = 20_000;
/** Bytes of one line, and of all lines of one reply, that are taken. */
const LONGEST_LINE = 64 * 1024;
const LONGEST_REPLY = 8 * 1024 * 1024;
/** Bytes that may wait to be read: a reply, and whatever a server says unasked. */
const MOST_WAITING = 2 * LONGEST_REPLY;
/** A line in place of a reply that is none of POP3. */
class NoPop3Error extends Error {
    line;
    constructor(line) {
        super(`no reply of POP3: ${(0,foreign_text/* foreignWord */.n)(line)}`);
        this.name = 'NoPop3Error';
        this.line = (0,foreign_text/* foreignWord */.n)(line);
    }
}
function replyIn(line) {
    const [, status, text = ''] = /^(\+OK|-ERR)(?: (.*))?$/.exec(line) ?? [];
    if (status === undefined)
        throw new NoPop3Error(line);
    return { ok: status === '+OK', text };
}
/** The lines of one connection, Latin-1, and the commands that they answer; one command at a time. */
class Pop3Lines {
    socket;
    #clock;
    #signal;
    #input = '';
    #ended = null;
    #wake = () => undefined;
    constructor(socket, clock, signal) {
        this.socket = socket;
        this.#clock = clock;
        this.#signal = signal;
        const end = (error) => {
            this.#ended ??= error;
            this.#wake();
        };
        socket.on('data', (chunk) => {
            this.#input += chunk.toString('latin1');
            if (this.#input.length > MOST_WAITING) {
                end(new Error('the server sent more than it was asked for'));
                socket.destroy();
            }
            this.#wake();
        });
        socket.on('error', end);
        socket.on('close', () => end(Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' })));
    }
    /** Hands the connection over, before TLS is spoken on it. Throws where the server has said more than it was asked. */
    release() {
        if (this.#input !== '')
            throw new Error('the server sent text behind its answer to STLS');
        for (const event of ['data', 'error', 'close'])
            this.socket.removeAllListeners(event);
        return this.socket;
    }
    async command(line) {
        this.socket.write(`${line}\r\n`, 'latin1');
        return await this.reply();
    }
    async reply() {
        return replyIn(await this.#line());
    }
    /** The answer to a line of base64 in a login: a challenge behind `+ `, or the reply. */
    async challenged(line) {
        this.socket.write(`${line}\r\n`, 'latin1');
        const said = await this.#line();
        if (said.startsWith('+ ') || said === '+')
            return said.slice(2);
        return replyIn(said);
    }
    /** The lines of an answer up to its dot, unstuffed (RFC 1939 section 3). Throws where they are too many. */
    async lines() {
        const { lines, whole } = await this.#upToDot();
        if (!whole)
            throw new Error('the answer of the server is too long');
        return lines;
    }
    /** The lines of a mail; of one that is too long its begin, and the connection is ended. */
    async mail() {
        return (await this.#upToDot()).lines;
    }
    /** What ended the connection; null: it is open. */
    get ended() {
        return this.#ended;
    }
    /** At once: nothing that is still on its way is read. */
    close() {
        this.#ended ??= new Error('the connection was ended');
        this.#input = '';
        this.socket.destroy();
    }
    async #upToDot() {
        const lines = [];
        for (let size = 0;;) {
            const line = await this.#line();
            if (line === '.')
                return { lines, whole: true };
            size += line.length + 2;
            if (size > LONGEST_REPLY) {
                this.close();
                return { lines, whole: false };
            }
            lines.push(line.startsWith('.') ? line.slice(1) : line);
        }
    }
    async #line() {
        const timeout = (0,limit/* limit */.AB)(this.#clock, this.#signal, SILENCE);
        const { signal } = timeout;
        try {
            for (;;) {
                const end = this.#input.indexOf('\n');
                if (end >= 0) {
                    const line = this.#input.slice(0, end).replace(/\r$/, '');
                    this.#input = this.#input.slice(end + 1);
                    return line;
                }
                if (this.#input.length > LONGEST_LINE)
                    throw new Error('a line of the server never ends');
                if (this.#ended !== null)
                    throw this.#ended;
                if (signal.aborted)
                    throw Object.assign(new Error(`no answer ${(0,limit/* waitEnd */.H1)(signal)}`), { code: 'ETIMEDOUT' });
                await new Promise((resolve) => {
                    this.#wake = resolve;
                    signal.addEventListener('abort', () => resolve(), { once: true });
                });
            }
        }
        catch (error) {
            this.close();
            throw error;
        }
        finally {
            timeout.release();
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/failure.js









const REACHED = new Set(['at the login', 'at UIDL', 'at TOP', 'at RETR', 'at DELE', 'at QUIT']);
/**
 * Response codes of a refusal that passes (RFC 2449 section 8.1, RFC 3206): the maildrop is locked, the login came too soon, the server is
 * ill.
 */
const FOR_NOW = /^\[(?:IN-USE|LOGIN-DELAY|SYS\/TEMP)\]/i;
/** The same in the words of servers without response codes (popa3d, qpopper, older Courier). */
const LOCKED = /\b(?:already in use|locked|lock (?:busy|failed)|in use by another|another (?:session|process)|mailbox is busy)\b/i;
const SWITCHED_OFF = /\bpop(?:3)?\b.{0,40}\b(?:disabled|switched off|not enabled|not allowed)\b|\b(?:disabled|enable)\b.{0,20}\bpop/i;
/** The failure of what a socket, TLS or our own reading threw. */
function pop3Failure(config, stage, thrown) {
    const error = (0,foreign_error/* readForeignError */.l)(thrown);
    const at = `${config.host}:${config.port}`;
    const proxy = (0,proxy_error/* proxyFailure */.x)('mailbox', at, thrown);
    if (proxy)
        return proxy;
    const tls = (0,tls_failure/* tlsFailure */.k)({ end: 'mailbox', at, implicit: config.security === 'tls' }, error.originalCode, error.message);
    if (tls)
        return tls;
    if (thrown instanceof NoPop3Error)
        return noPop3(at, stage, thrown.line);
    if (stage === 'at its greeting' && error.originalCode === 'ECONNRESET')
        return {
            ...unread(`${at} accepted the connection and closed it at once, without a greeting.`, null, true, LIMITED),
            outcome: 'unreachable',
        };
    const network = (0,network_failure/* networkFailure */.r)('mailbox', at, error.originalCode, error.message);
    if (network && !REACHED.has(stage))
        return stage === 'while connecting' ? network : { ...network, message: `${network.message.slice(0, -1)} (${stage}).` };
    return unread(`${at} could not be read ${stage} (${error.message}).`, null, true);
}
/** A limit or a block, as at every server of the kind. */
const LIMITED = 'That is a limit or a block, not a wrong password: connections per address (Courier: MAXPERIP, Dovecot: mail_max_userip_connections), fail2ban, TCP wrappers, or a service behind this port that is down. Close other clients, and look into the server’s log.';
/** What the server says is no reply of POP3: its own words, not ours. */
function noPop3(at, stage, line) {
    const protocol = stage === 'at its greeting' ? (0,protocols/* greetedProtocol */.D)(line) : null;
    if (protocol === null)
        return unread(`${at} answered with something that is no reply of POP3 (${stage}).`, line, true);
    const remedy = 'Set `port` to that of POP3: 995 with `security: tls`, or 110 with `security: starttls`; a proxy or firewall may answer in its place.';
    return { ...unread(`${at} speaks ${protocol}, not POP3. The login was not sent.`, line, false, remedy), outcome: 'unreachable' };
}
/** The failure of a refused login; `text` is what stands behind `-ERR`. */
function refusedPop3Login(config, text) {
    const at = `${config.host}:${config.port}`;
    if (/^\[LOGIN-DELAY\]/i.test(text))
        return unread(`${at} takes no login so soon after the last one.`, text, true, 'Look less often: the server sets LOGIN-DELAY; a longer `critical` gives it time.');
    if (/^\[IN-USE\]/i.test(text) || LOCKED.test(text))
        return unread(`${at}: another session has locked the mailbox.`, text, true, 'Close other POP3 clients of this mailbox, or give the probe one of its own.');
    if (FOR_NOW.test(text))
        return unread(`${at} could not check the login just now.`, text, true, 'Look into the mail server’s log: its login backend is out of order.');
    const base = { end: 'mailbox', outcome: 'auth_failed', reply: text, temporary: false, uncertain: false };
    if (SWITCHED_OFF.test(text)) {
        const remedy = 'Switch POP3 on for this account, in its settings or by its administrator; the password may be right.';
        return { ...base, message: `${at} refused the login of mailbox \`${config.name}\`: POP3 is switched off for this account.`, remedy };
    }
    const refused = {
        ...base,
        message: `${at} refused the login of mailbox \`${config.name}\`.`,
        remedy: `Check \`user\` and \`password\` of mailbox \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`,
    };
    const plain = (0,explain_failure/* explained */.t)(refused, config.host);
    return config.oauth2 ? (0,token_logins/* ofToken */.ls)(plain, config) : plain;
}
/** The server offers no way to log in that is safe or that we speak. */
function noPop3Login(config, offered) {
    const list = offered.length === 0 ? '' : `: it offers ${(0,foreign_text/* foreignWords */.Km)(offered)}`;
    return {
        end: 'mailbox',
        outcome: 'auth_failed',
        message: `${config.host}:${config.port} takes no password over this connection${list}.`,
        reply: null,
        remedy: 'Use TLS where `security` is plaintext, OAuth2 where it offers XOAUTH2, or let the server offer USER or PLAIN.',
        temporary: false,
        uncertain: false,
    };
}
/** STLS is not offered, or was refused: nothing secret was sent. */
function noStls(config, reply) {
    return {
        end: 'mailbox',
        outcome: 'tls_failed',
        message: `${config.host}:${config.port} ${reply === null ? 'does not offer STLS' : 'refused STLS'}.`,
        reply,
        remedy: 'Enable STLS on this port, or set `security: tls` for a port that speaks TLS at once (995). The login was not sent.',
        temporary: false,
        uncertain: false,
    };
}
/** A command that was refused in a session. */
function refusedCommand(config, stage, text) {
    const never = /^\[SYS\/PERM\]/i.test(text) || /\b(?:not implemented|unimplemented|unknown command|unrecognized command)\b/i.test(text);
    return unread(`${config.host}:${config.port} could not be read ${stage}.`, text, !never);
}
function unread(message, reply, temporary, remedy = "Look into the mail server's log for this user; whether the probe arrived is not known.") {
    return { end: 'mailbox', outcome: 'fetch_failed', message, reply, remedy, temporary, uncertain: false };
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/connect.js
var connect = __webpack_require__(72267);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/session.js







/** How long a connection, with its TLS where that comes first, may take, ms. */
const CONNECT_LIMIT = 20_000;
/**
 * One POP3 session (RFC 1939): a snapshot of the maildrop. Every command is bounded in time; after a FailureError the session is over.
 */
class Pop3Session {
    /** What the server offers (RFC 2449), each with its words; empty where it has no CAPA. */
    capabilities = new Map();
    #stage = 'at its greeting';
    #lines;
    #opening;
    constructor(opening, lines) {
        this.#opening = opening;
        this.#lines = lines;
    }
    /** Connects, and speaks TLS as it is configured; the login is still to come. */
    static async open(opening) {
        const { config, clock, signal, verify } = opening;
        const target = (0,connect/* targetOf */.$r)(config, verify);
        const connecting = (0,limit/* limit */.AB)(clock, signal, CONNECT_LIMIT);
        try {
            const { socket } = await (0,connect/* connect */.Ng)(target, clock, connecting.signal);
            const session = new Pop3Session(opening, new Pop3Lines(socket, clock, signal));
            await session.#greet();
            return session;
        }
        catch (error) {
            throw error instanceof outcome/* FailureError */.pO ? error : new outcome/* FailureError */.pO(pop3Failure(config, 'while connecting', error), error);
        }
        finally {
            connecting.release();
        }
    }
    get usable() {
        return this.#lines.ended === null;
    }
    /** A command of the login; refusals are for the caller. */
    async say(line) {
        return await this.#at('at the login', () => this.#lines.command(line));
    }
    /** A line of a SASL exchange (RFC 5034). */
    async respond(line) {
        return await this.#at('at the login', () => this.#lines.challenged(line));
    }
    /** Every mail of the maildrop, in its order. Two that share an identifier are told apart by their order. */
    async list() {
        const seen = new Map();
        const lines = await this.#text('at UIDL', 'UIDL');
        const mails = lines.flatMap((line) => {
            const [, number, unique] = /^(\d{1,9}) +([!-~]{1,200})\s*$/.exec(line) ?? [];
            if (number === undefined || unique === undefined)
                return [];
            const copy = (seen.get(unique) ?? 0) + 1;
            seen.set(unique, copy);
            return [{ number: Number(number), id: copy === 1 ? unique : `${unique}#${copy}` }];
        });
        return { mails, nameless: lines.length - mails.length };
    }
    /** The header of a mail, or more of it; null where it cannot be read. */
    async top(number) {
        const reply = await this.#at('at TOP', () => this.#lines.command(`TOP ${number} 0`));
        if (reply.ok)
            return (await this.#at('at TOP', () => this.#lines.mail())).join('\r\n');
        // A server without TOP has RETR; one that knows the mail no more refuses both.
        return await this.retrieve(number);
    }
    async retrieve(number) {
        const reply = await this.#at('at RETR', () => this.#lines.command(`RETR ${number}`));
        return reply.ok ? (await this.#at('at RETR', () => this.#lines.mail())).join('\r\n') : null;
    }
    /** Marks a mail; it goes with a QUIT that succeeds, and not before. */
    async remove(number) {
        return (await this.#at('at DELE', () => this.#lines.command(`DELE ${number}`))).ok;
    }
    /** Ends the session; whether the server has deleted the marked mails. */
    async quit() {
        if (!this.usable)
            return false;
        try {
            return (await this.#lines.command('QUIT')).ok;
        }
        catch {
            return false;
        }
        finally {
            this.#lines.close();
        }
    }
    close() {
        this.#lines.close();
    }
    async #greet() {
        const greeting = await this.#at('at its greeting', () => this.#lines.reply());
        if (!greeting.ok)
            this.#refuse(greeting);
        await this.#readCapabilities();
        if (this.#opening.config.security === 'starttls')
            await this.#secure();
    }
    /** STLS (RFC 2595 section 4), which must succeed; an offer made before counts no more. */
    async #secure() {
        const { config, verify, clock, signal } = this.#opening;
        // A server without CAPA may know it all the same.
        if (this.capabilities.size > 0 && !this.capabilities.has('STLS'))
            this.#give(noStls(config, null));
        const reply = await this.#at('at STLS', () => this.#lines.command('STLS'));
        if (!reply.ok)
            this.#give(noStls(config, reply.text));
        await this.#at('at STLS', async () => {
            const secured = (0,verification/* holdToPin */.mM)((0,external_node_tls_.connect)({ ...verify, socket: this.#lines.release() }), verify);
            this.#lines = new Pop3Lines(secured, clock, signal);
            await new Promise((resolve, reject) => {
                secured
                    .once('secureConnect', () => (secured.destroyed ? undefined : resolve()))
                    .once('error', reject)
                    .once('close', () => reject(Object.assign(new Error('closed'), { code: 'HANDSHAKE_CUT' })));
                signal.addEventListener('abort', () => reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), { once: true });
            });
        });
        await this.#readCapabilities();
    }
    async #readCapabilities() {
        const reply = await this.#at(this.#stage, () => this.#lines.command('CAPA'));
        const lines = reply.ok ? await this.#at(this.#stage, () => this.#lines.lines()) : [];
        this.capabilities = new Map(lines.map((line) => line.toUpperCase().split(/\s+/)).map(([name = '', ...words]) => [name, words]));
    }
    async #text(stage, command) {
        const reply = await this.#at(stage, () => this.#lines.command(command));
        if (!reply.ok)
            this.#give(refusedCommand(this.#opening.config, stage, reply.text));
        return await this.#at(stage, () => this.#lines.lines());
    }
    #refuse(greeting) {
        this.#give({ ...refusedCommand(this.#opening.config, 'at its greeting', greeting.text), outcome: 'unreachable', remedy: LIMITED });
    }
    #give(failure) {
        this.close();
        throw new outcome/* FailureError */.pO(failure);
    }
    async #at(stage, run) {
        this.#stage = stage;
        try {
            return await run();
        }
        catch (error) {
            this.close();
            throw error instanceof outcome/* FailureError */.pO ? error : new outcome/* FailureError */.pO(pop3Failure(this.#opening.config, stage, error), error);
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/login.js






/**
 * RFC 2449 section 4 counts an AUTH line with its end; a longer response goes out as the answer to an empty challenge (RFC 5034 section 4).
 */
const login_LONGEST_LINE = 255;
/** Connects and logs in; a token that is refused is renewed once, and the login tried once more. Throws a FailureError. */
async function openPop3(task, access) {
    const opening = { ...task, verify: (0,verification/* tlsOptions */.YF)(task.config, access.onCertificate) };
    const { bearer } = access;
    if (!bearer)
        return await loggedIn(opening, (session) => withPassword(session, task.config));
    const given = await bearer.current(task.signal);
    if (!given.ok)
        throw new outcome/* FailureError */.pO(given.failure);
    try {
        return await loggedIn(opening, (session) => withToken(session, task.config, given.token));
    }
    catch (error) {
        const token = error instanceof outcome/* FailureError */.pO && (0,token_logins/* mayBeRenewed */.DJ)(error.failure) ? await bearer.renewed(given.token, task.signal) : null;
        if (token === null)
            throw error;
        return await loggedIn(opening, (session) => withToken(session, task.config, token));
    }
}
async function loggedIn(opening, login) {
    const session = await Pop3Session.open(opening);
    const failure = await login(session);
    if (failure === null)
        return session;
    session.close();
    throw new outcome/* FailureError */.pO(failure);
}
/**
 * By PLAIN where it is offered, else by USER and PASS, which every server knows (RFC 1939 section 7). Tried once: a failed login is not
 * free.
 */
async function withPassword(session, config) {
    const { user, password } = config;
    const { capabilities } = session;
    const mechanisms = capabilities.get('SASL') ?? [];
    const takesUser = capabilities.size === 0 || capabilities.has('USER');
    if (!takesUser && !mechanisms.includes('PLAIN'))
        return noPop3Login(config, mechanisms);
    if (mechanisms.includes('PLAIN')) {
        const response = Buffer.from(`\0${user ?? ''}\0${password ?? ''}`, 'utf8').toString('base64');
        const reply = await authenticated(session, 'PLAIN', response);
        return typeof reply === 'string' || !reply.ok ? refusedPop3Login(config, typeof reply === 'string' ? reply : reply.text) : null;
    }
    const named = await session.say(`USER ${bytes(user ?? '')}`);
    const reply = named.ok ? await session.say(`PASS ${bytes(password ?? '')}`) : named;
    return reply.ok ? null : refusedPop3Login(config, reply.text);
}
async function withToken(session, config, token) {
    const offered = session.capabilities.get('SASL') ?? [];
    const response = (0,bearer_login/* tokenResponse */.nJ)(offered, { user: config.user ?? '', token, host: config.host, port: config.port });
    if (response === null)
        return (0,token_logins/* takesNoToken */.PN)(config, 'mailbox', offered);
    let reply = await authenticated(session, response.mechanism, response.initial);
    const challenge = typeof reply === 'string' ? (0,bearer_login/* tokenChallenge */.P)(reply) : null;
    if (typeof reply === 'string')
        reply = await session.respond(response.farewell);
    if (typeof reply !== 'string' && reply.ok)
        return null;
    const text = typeof reply === 'string' ? reply : reply.text;
    return refusedPop3Login(config, challenge === null ? text : `${text} ${challenge}`);
}
/** The first answer to a response: a reply, or the challenge that follows. */
async function authenticated(session, mechanism, response) {
    const line = `AUTH ${mechanism} ${response}`;
    if (line.length + 2 <= login_LONGEST_LINE)
        return await session.respond(line);
    const asked = await session.respond(`AUTH ${mechanism}`);
    return typeof asked === 'string' ? await session.respond(response) : asked;
}
/** As UTF-8, over a connection whose lines are Latin-1. */
function bytes(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/mailbox.js
// A mailbox read by POP3 (RFC 1939, 2449, 2595, 5034), behind core/ports/mailbox.ts: one folder, and a login for every look.
// Called by app.




const INBOX = { folder: 'INBOX', role: 'inbox' };
/** POP3 shows the Inbox and nothing else: what a report says of all other folders. */
const UNSEEN = [{ folder: 'Junk', reason: 'POP3 shows the Inbox alone: mail in Junk cannot be told from mail that is lost' }];
/** Without a search of the server's, the newest mails are looked through for a header field. */
const SEARCHED = 200;
/** How long the last QUIT may take, ms; all is done by then. */
const FAREWELL = 1_000;
const SECOND = 1_000;
/** A server that asks for more than that between two logins asks for nothing that could be meant, s. */
const LONGEST_DELAY = 3_600;
function pop3Mailbox(config, clock, access = {}) {
    return new Pop3Mailbox(config, clock, access);
}
class Pop3Mailbox {
    #config;
    #clock;
    #access;
    #signal = new AbortController().signal;
    #session = null;
    #listed = [];
    /** The headers that were read in this session, by identifier: what an identifier means is sure in one session alone. */
    #headers = new Map();
    /** The mails when the mailbox was first opened; null before. */
    #first = null;
    #known = new Set();
    /** New mails of which neither TOP nor RETR gave a header; each look tries them again. */
    #unread = new Set();
    /** Mails that the server lists without an identifier: when the mailbox was first opened, and the most since. */
    #nameless = null;
    /** The login of `open` has listed what the next look would. */
    #isFresh = false;
    /** Monotonic ms of the last login that succeeded. */
    #loginAt = 0;
    /** Monotonic ms at which the last look began. */
    #lookedAt = null;
    /** The least time between two logins, ms (RFC 2449 section 6.5). */
    #delay = 0;
    #heldUp = null;
    /** One command at a time: a session is for one. */
    #turn = Promise.resolve();
    constructor(config, clock, access) {
        this.#config = config;
        this.#clock = clock;
        this.#access = access;
    }
    async open(signal) {
        this.#signal = signal;
        return await this.#inTurn(async () => {
            this.#session?.close();
            const begun = this.#clock.monotonic();
            await this.#logIn();
            this.#first ??= new Set(this.#listed.map(({ id }) => id));
            if (this.#lookedAt === null)
                for (const id of this.#first)
                    this.#known.add(id);
            this.#lookedAt ??= begun;
            this.#isFresh = true;
            return { watched: [INBOX], unread: UNSEEN, readOnly: false };
        });
    }
    async look(reach) {
        return await this.#inTurn(async () => {
            const allowed = this.#loginAt + this.#delay;
            if (!this.#isFresh && this.#clock.monotonic() < allowed) {
                if (reach !== 'deep')
                    return [];
                this.#heldUp = `the server takes one login each ${(0,duration/* formatDuration */.a3)(this.#delay)} (LOGIN-DELAY)`;
                await this.#leave();
                await this.#clock.sleep(allowed - this.#clock.monotonic(), this.#signal);
            }
            const asked = this.#isFresh ? this.#loginAt : this.#clock.monotonic();
            if (!this.#isFresh) {
                await this.#leave();
                await this.#logIn();
            }
            this.#isFresh = false;
            const fresh = this.#listed.filter(({ id }) => !this.#known.has(id));
            const arrivals = await this.#read(fresh);
            for (const { id } of fresh)
                this.#unread.add(id);
            for (const { id } of arrivals) {
                this.#known.add(id);
                this.#unread.delete(id);
            }
            this.#lookedAt = asked;
            return arrivals;
        });
    }
    async before(count) {
        return await this.#inTurn(async () => {
            await this.#opened();
            return await this.#read(this.#listed.filter(({ id }) => this.#first?.has(id)).slice(-count));
        });
    }
    elsewhere() {
        return Promise.resolve([]);
    }
    async withHeader(name) {
        const field = new RegExp(`^${name}:`, 'im');
        return await this.#inTurn(async () => {
            await this.#opened();
            return (await this.#read(this.#listed.slice(-SEARCHED))).filter(({ header }) => field.test(header));
        });
    }
    /** The session is ended first: a maildrop may be locked as long as it is open, and a session sees nothing new. */
    async wait(ms, signal) {
        await this.#inTurn(() => this.#leave());
        await this.#clock.sleep(ms, signal);
    }
    async source(arrival, limit) {
        return await this.#inTurn(async () => {
            const session = await this.#opened();
            const mail = this.#listed.find(({ id }) => id === arrival.id);
            const text = mail === undefined ? null : await session.retrieve(mail.number);
            if (text === null || !isSameMail(headerOf(text), arrival.header))
                return null;
            return Buffer.from(text, 'latin1').subarray(0, limit);
        });
    }
    /**
     * Marked, and carried out by a QUIT that succeeds: until then nothing is removed. A mail that has the identifier and another header than
     * was read is somebody's: it is kept.
     */
    async remove(arrivals) {
        if (arrivals.length === 0)
            return { removed: 0, marked: 0, kept: 0, moved: [] };
        return await this.#inTurn(async () => {
            const session = await this.#opened();
            const headers = new Map(arrivals.map(({ id, header }) => [id, header]));
            const there = this.#listed.filter(({ id }) => headers.has(id));
            let marked = 0;
            for (const mail of there) {
                const now = this.#headers.get(mail.id) ?? (await this.#headerNow(session, mail));
                if (now !== null && isSameMail(now, headers.get(mail.id) ?? '') && (await session.remove(mail.number)))
                    marked += 1;
            }
            this.#session = null;
            const carriedOut = (await session.quit()) ? marked : 0;
            const removed = arrivals.length - there.length + carriedOut;
            return { removed, marked: 0, kept: arrivals.length - removed, moved: [] };
        });
    }
    async facts() {
        return await this.#inTurn(async () => {
            const { capabilities } = await this.#opened();
            const offers = [...capabilities].map(([name, words]) => (0,foreign_text/* foreignWord */.n)([name, ...words].join(' '))).toSorted();
            return { offers, folders: null, quota: null, mayDelete: null, mails: this.#listed.length };
        });
    }
    inflow() {
        return Promise.resolve(null);
    }
    heldUp() {
        const heldUp = this.#heldUp;
        this.#heldUp = null;
        return heldUp;
    }
    telling() {
        const skipped = this.#unread.size + (this.#nameless === null ? 0 : this.#nameless.most - this.#nameless.first);
        return { unread: UNSEEN, readOnly: false, skipped, announces: false, throttled: false, polled: 'logins', far: false };
    }
    async close() {
        const session = this.#session;
        const over = new AbortController();
        const farewell = this.#inTurn(() => this.#leave()).catch(() => undefined);
        await Promise.race([farewell, this.#clock.sleep(FAREWELL, over.signal)]);
        over.abort();
        session?.close();
    }
    async #inTurn(run) {
        const own = this.#turn.then(run, run);
        this.#turn = own.catch(() => undefined);
        return await own;
    }
    async #opened() {
        const session = this.#session?.usable === true ? this.#session : await this.#logIn();
        return session;
    }
    async #logIn() {
        const session = await openPop3({ config: this.#config, clock: this.#clock, signal: this.#signal }, this.#access);
        this.#session = session;
        this.#loginAt = this.#clock.monotonic();
        const [delay = '0'] = session.capabilities.get('LOGIN-DELAY') ?? [];
        this.#delay = /^\d{1,6}$/.test(delay) ? Math.min(Number(delay), LONGEST_DELAY) * SECOND : 0;
        this.#headers.clear();
        const { mails, nameless } = await session.list();
        this.#listed = mails;
        const { first, most } = this.#nameless ?? { first: nameless, most: nameless };
        this.#nameless = { first, most: Math.max(most, nameless) };
        return session;
    }
    async #leave() {
        const session = this.#session;
        this.#session = null;
        this.#isFresh = false;
        await session?.quit();
    }
    async #read(mails) {
        const found = [];
        for (const { id } of mails) {
            // A mail that was too long has ended the session; in the next one it has another number.
            const session = await this.#opened();
            const mail = this.#listed.find((each) => each.id === id);
            const header = mail === undefined ? null : await this.#headerNow(session, mail);
            if (header === null)
                continue;
            const times = { receivedAt: null, noticedAt: this.#clock.monotonic(), unseenAt: this.#lookedAt };
            found.push({ placement: INBOX, id, header, size: null, deleted: false, ...times });
        }
        return found;
    }
    async #headerNow(session, { id, number }) {
        const text = await session.top(number);
        if (text === null)
            return null;
        const header = headerOf(text);
        this.#headers.set(id, header);
        return header;
    }
}


/***/ }),

/***/ 5512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ greetedProtocol)
/* harmony export */ });
/** Who answers where another server was awaited, by the begin of its first line (RFC 5321, RFC 3501, RFC 1939, RFC 9112, RFC 4253). */
const GREETINGS = [
    [/^(?:220|421|554)[ -]/, 'SMTP'],
    [/^\* (?:OK|BYE|PREAUTH)\b/i, 'IMAP'],
    [/^(?:\+OK|-ERR)(?: |$)/, 'POP3'],
    [/^HTTP\//, 'HTTP'],
    [/^SSH-/, 'SSH'],
];
/** Which protocol a server greets by; null: none that is known. */
function greetedProtocol(line) {
    return GREETINGS.find(([beginning]) => beginning.test(line))?.[1] ?? null;
}


/***/ })

};
