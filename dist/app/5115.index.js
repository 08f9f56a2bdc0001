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
const LONGEST_HEADER = 64 * 1024;
const REWRITTEN = /^(?:status|x-status|x-keywords|x-uid|x-uidl|x-imap|x-imapbase|content-length|lines):.*(?:\r?\n[ \t].*)*\r?\n?/gim;
function headerOf(text) {
    const end = text.indexOf('\r\n\r\n');
    return (end < 0 ? text : text.slice(0, end)).slice(0, LONGEST_HEADER);
}
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
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/dial-error.js
var dial_error = __webpack_require__(49067);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/lines.js



const POP3_SILENCE = 20_000;
const LONGEST_LINE = 64 * 1024;
const LONGEST_REPLY = 8 * 1024 * 1024;
const MOST_WAITING = 2 * LONGEST_REPLY;
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
    async challenged(line) {
        this.socket.write(`${line}\r\n`, 'latin1');
        const said = await this.#line();
        if (said.startsWith('+ ') || said === '+')
            return said.slice(2);
        return replyIn(said);
    }
    async lines() {
        const { lines, whole } = await this.#upToDot();
        if (!whole)
            throw new Error('the answer of the server is too long');
        return lines;
    }
    async mail() {
        return (await this.#upToDot()).lines;
    }
    get ended() {
        return this.#ended;
    }
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
        const timeout = (0,limit/* limit */.AB)(this.#clock, this.#signal, POP3_SILENCE);
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
                    throw (0,dial_error/* silenceOf */.Dp)(signal);
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

// EXTERNAL MODULE: ./lib/src/core/mail/login/password-logins.js
var password_logins = __webpack_require__(18086);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/failure.js









const REACHED = new Set(['at the login', 'at UIDL', 'at TOP', 'at RETR', 'at DELE', 'at QUIT']);
const FOR_NOW = /^\[(?:IN-USE|LOGIN-DELAY|SYS\/TEMP)\]/i;
const LOCKED = /\b(?:already in use|already locked|lock (?:busy|failed)|in use by another|another (?:session|process)|(?:mailbox|maildrop|mail drop|spool)(?: file)? is (?:busy|locked))\b|\block\w* .{0,20}\b(?:mailbox|maildrop|mail drop|spool)\b/i;
const OF_THE_ACCOUNT = /\b(?:account|user|login)\b.{0,30}\b(?:locked|blocked|suspended)\b|\b(?:locked|blocked|suspended) (?:account|user)\b/i;
const SWITCHED_OFF = /\bpop(?:3)?\b.{0,40}\b(?:disabled|switched off|not enabled|not allowed)\b|\b(?:disabled?|enabled?)\b.{0,20}\bpop/i;
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
    return unread(`${at} could not be read ${stage} (${(0,foreign_error/* inOurWords */.t)(error)}).`, null, true);
}
const LIMITED = 'That is a limit or a block, not a wrong password. Look for connections per address (Courier: MAXPERIP, Dovecot: mail_max_userip_connections), fail2ban, TCP wrappers, or a service behind this port that is down. Close other clients, and look into the server’s log.';
function noPop3(at, stage, line) {
    const protocol = stage === 'at its greeting' ? (0,protocols/* greetedProtocol */.D)(line) : null;
    if (protocol === null)
        return unread(`${at} answered with something that is no reply of POP3 (${stage}).`, line, true);
    const remedy = 'Set `port` to that of POP3: 995 with `security: tls`, or 110 with `security: starttls`; a proxy or firewall may answer in its place.';
    return { ...unread(`${at} speaks ${protocol}, not POP3. The login was not sent.`, line, false, remedy), outcome: 'unreachable' };
}
function refusedPop3Login(config, text) {
    const at = `${config.host}:${config.port}`;
    if (/^\[LOGIN-DELAY\]/i.test(text))
        return unread(`${at} takes no login so soon after the last one.`, text, true, 'Look less often: the server sets LOGIN-DELAY; a longer `critical` gives it time.');
    if (/^\[IN-USE\]/i.test(text) || (LOCKED.test(text) && !OF_THE_ACCOUNT.test(text)))
        return unread(`${at}: another session has locked the mailbox.`, text, true, 'Close other POP3 clients of this mailbox, or give the probe one of its own.');
    if (FOR_NOW.test(text))
        return unread(`${at} could not check the login just now.`, text, true, 'Look into the mail server’s log: its login backend is out of order.');
    const base = { end: 'mailbox', outcome: 'auth_failed', reply: text, temporary: false, uncertain: false };
    if (SWITCHED_OFF.test(text)) {
        const remedy = 'Switch POP3 on for this account, in its settings or by its administrator; the password may be right.';
        return { ...base, message: `${at} refused the login of mailbox \`${config.name}\`: POP3 is switched off for this account.`, remedy };
    }
    const other = (0,password_logins/* refusedByWords */.dn)(text);
    const refused = {
        ...base,
        message: `${at} refused the login of mailbox \`${config.name}\`.`,
        remedy: `Check \`user\` and \`password\` of mailbox \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`,
    };
    const known = (0,explain_failure/* explained */.t)(refused, config.host);
    const byWords = other && {
        ...refused,
        message: `${refused.message} ${other.fact}`,
        remedy: other.remedy.replace('NAME', `mailbox \`${config.name}\``),
    };
    const plain = known === refused ? (byWords ?? refused) : known;
    return config.oauth2 ? (0,token_logins/* ofToken */.ls)(plain, config) : plain;
}
const SPOKEN = ['USER', 'PLAIN'];
function noPop3Login(config, offered) {
    const list = offered.length === 0 ? '. None was sent.' : `: it offers ${(0,password_logins/* noCommonWay */.CZ)({ offered, spoken: SPOKEN })}`;
    return {
        end: 'mailbox',
        outcome: 'auth_failed',
        message: `${config.host}:${config.port} takes no password over this connection${list}`,
        reply: null,
        remedy: (0,password_logins/* otherLogin */.A6)({ end: 'mailbox', config, offered, spoken: SPOKEN }),
        temporary: false,
        uncertain: false,
    };
}
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
function refusedCommand(config, stage, text) {
    const never = /^\[SYS\/PERM\]/i.test(text) || /\b(?:not implemented|unimplemented|unknown command|unrecognized command)\b/i.test(text);
    return unread(`${config.host}:${config.port} could not be read ${stage}.`, text, !never);
}
function unread(message, reply, temporary, remedy = "Look into the mail server's log for this user; whether the probe arrived is not known.") {
    return { end: 'mailbox', outcome: 'fetch_failed', message, reply, remedy, temporary, uncertain: false };
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/tls-mode.js
var tls_mode = __webpack_require__(55870);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/session.js








const CONNECT_LIMIT = 20_000;
const LONGEST_DELAY = 3_600;
class Pop3Session {
    capabilities = new Map();
    #stage = 'at its greeting';
    #lines;
    #opening;
    constructor(opening, lines) {
        this.#opening = opening;
        this.#lines = lines;
    }
    static async open(opening) {
        const { config, clock, signal, verify } = opening;
        const meeting = { verify, connectMs: CONNECT_LIMIT, greetingMs: POP3_SILENCE };
        try {
            const { socket } = await (0,tls_mode/* meet */.A0)({ end: 'mailbox', endpoint: config }, meeting, clock, signal);
            const session = new Pop3Session(opening, new Pop3Lines(socket, clock, signal));
            await session.#greet();
            return session;
        }
        catch (error) {
            throw error instanceof outcome/* FailureError */.pO ? error : new outcome/* FailureError */.pO(pop3Failure(config, 'while connecting', error), error);
        }
    }
    get usable() {
        return this.#lines.ended === null;
    }
    get loginDelay() {
        const [delay = ''] = this.capabilities.get('LOGIN-DELAY') ?? [];
        return /^\d{1,6}$/.test(delay) ? Math.min(Number(delay), LONGEST_DELAY) * 1_000 : 0;
    }
    async say(line) {
        return await this.#at('at the login', () => this.#lines.command(line));
    }
    async respond(line) {
        return await this.#at('at the login', () => this.#lines.challenged(line));
    }
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
    async top(number) {
        const reply = await this.#at('at TOP', () => this.#lines.command(`TOP ${number} 0`));
        if (reply.ok)
            return (await this.#at('at TOP', () => this.#lines.mail())).join('\r\n');
        return await this.retrieve(number);
    }
    async retrieve(number) {
        const reply = await this.#at('at RETR', () => this.#lines.command(`RETR ${number}`));
        return reply.ok ? (await this.#at('at RETR', () => this.#lines.mail())).join('\r\n') : null;
    }
    async remove(number) {
        return (await this.#at('at DELE', () => this.#lines.command(`DELE ${number}`))).ok;
    }
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
        const { config, clock, signal } = this.#opening;
        const speaker = { end: 'mailbox', endpoint: config };
        const greeting = await this.#at('at its greeting', () => (0,tls_mode/* unlessForTls */.tt)(speaker, clock, signal, this.#lines.reply()));
        if (!greeting.ok)
            this.#refuse(greeting);
        await this.#readCapabilities();
        if (config.security === 'starttls')
            await this.#secure();
    }
    async #secure() {
        const { config, verify, clock, signal } = this.#opening;
        if (this.capabilities.size > 0 && !this.capabilities.has('STLS'))
            this.#give(noStls(config, null));
        const reply = await this.#at('at STLS', () => this.#lines.command('STLS'));
        if (!reply.ok)
            this.#give(noStls(config, reply.text));
        await this.#at('at STLS', async () => {
            const timeout = (0,limit/* limit */.AB)(clock, signal, POP3_SILENCE);
            const secured = (0,verification/* holdToPin */.mM)((0,external_node_tls_.connect)({ ...verify, socket: this.#lines.release() }), verify);
            this.#lines = new Pop3Lines(secured, clock, signal);
            await new Promise((resolve, reject) => {
                secured
                    .once('secureConnect', () => (secured.destroyed ? undefined : resolve()))
                    .once('error', reject)
                    .once('close', () => reject(Object.assign(new Error('closed'), { code: 'HANDSHAKE_CUT' })));
                const giveUp = () => reject((0,dial_error/* silenceOf */.Dp)(timeout.signal));
                timeout.signal.addEventListener('abort', giveUp, { once: true });
            }).finally(timeout.release);
        });
        await this.#readCapabilities();
    }
    async #readCapabilities() {
        const reply = await this.#at(this.#stage, () => this.#lines.command('CAPA'));
        const lines = reply.ok ? await this.#at(this.#stage, () => this.#lines.lines()) : [];
        this.capabilities = new Map(lines.map((line) => line.toUpperCase().split(/\s+/)).map(([name = '', ...parameters]) => [name, parameters]));
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






const login_LONGEST_LINE = 255;
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
async function authenticated(session, mechanism, response) {
    const line = `AUTH ${mechanism} ${response}`;
    if (line.length + 2 <= login_LONGEST_LINE)
        return await session.respond(line);
    const asked = await session.respond(`AUTH ${mechanism}`);
    return typeof asked === 'string' ? await session.respond(response) : asked;
}
function bytes(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/pop3/mailbox.js




const INBOX = { folder: 'INBOX', role: 'inbox' };
const UNSEEN = [{ folder: 'Junk', reason: 'POP3 shows the Inbox alone: mail in Junk cannot be told from mail that is lost' }];
const SEARCHED = 200;
const FAREWELL = 1_000;
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
    #headers = new Map();
    #first = null;
    #known = new Set();
    #unread = new Set();
    #nameless = null;
    #isFresh = false;
    #loginAt = 0;
    #lookedAt = null;
    #delay = 0;
    #heldUp = null;
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
            if (!this.#isFresh) {
                if (reach !== 'deep' && this.#untilAllowed() > 0)
                    return [];
                await this.#leave();
                await this.#dueLogin();
            }
            const asked = this.#isFresh ? this.#loginAt : this.#clock.monotonic();
            if (!this.#isFresh)
                await this.#logIn();
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
            const offers = [...capabilities].map(([name, parameters]) => (0,foreign_text/* foreignWord */.n)([name, ...parameters].join(' '))).toSorted();
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
    status() {
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
        return this.#session?.usable === true ? this.#session : await this.#logIn();
    }
    #untilAllowed() {
        return this.#delay === 0 ? 0 : Math.max(0, this.#loginAt + this.#delay - this.#clock.monotonic());
    }
    async #dueLogin() {
        const ms = this.#untilAllowed();
        if (ms === 0)
            return;
        this.#heldUp = `the server takes one login each ${(0,duration/* formatDuration */.a3)(this.#delay)} (LOGIN-DELAY)`;
        await this.#clock.sleep(ms, this.#signal);
    }
    async #logIn() {
        await this.#dueLogin();
        const session = await openPop3({ config: this.#config, clock: this.#clock, signal: this.#signal }, this.#access);
        this.#session = session;
        this.#loginAt = this.#clock.monotonic();
        this.#delay = session.loginDelay;
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
