export const id = 4113;
export const ids = [4113];
export const modules = {

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

/***/ 94113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  throughProxy: () => (/* binding */ throughProxy)
});

// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/src/adapters/mail/socket/dial/proxy/proxy-error.js
var proxy_error = __webpack_require__(56904);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/socket/dial/proxy/http-connect.js




function askByConnect(socket, { proxy, name, host, port, onOrdered }) {
    const authority = `${external_node_net_.isIPv6(host) ? `[${host}]` : host}:${port}`;
    const login = proxy.user === null ? null : Buffer.from(`${proxy.user}:${proxy.password ?? ''}`, 'utf8').toString('base64');
    return new Promise((resolve, reject) => {
        const asking = (0,external_node_http_.request)({
            method: 'CONNECT',
            path: authority,
            headers: { Host: authority, ...(login === null ? {} : { 'Proxy-Authorization': `Basic ${login}` }) },
            createConnection: () => socket,
        });
        asking.once('connect', (response, _, first) => {
            const status = response.statusCode ?? 0;
            if (status < 200 || status > 299) {
                reject(refused(name, status, response.statusMessage ?? '', proxy.user !== null));
                return;
            }
            if (first.length > 0)
                socket.unshift(first);
            resolve();
        });
        asking.once('response', (response) => reject(refused(name, response.statusCode ?? 0, response.statusMessage ?? '', proxy.user !== null)));
        asking.once('error', (error) => reject(error.code?.startsWith('HPE_') === true
            ? new proxy_error/* ProxyError */.T('proxy', `${name} does not speak HTTP`, 'Write socks5:// in `proxy` where it is a SOCKS proxy.')
            : new proxy_error/* ProxyError */.T('proxy', `${name} broke the connection off (${error.code ?? error.message})`, 'Look into the log of the proxy.')));
        onOrdered();
        asking.end();
    });
}
const OF_SERVER = new Set([502, 503, 504]);
function refused(name, status, reason, hasLogin) {
    const reply = reason === '' ? `${status}` : `${status} ${(0,foreign_text/* foreignWord */.n)(reason)}`;
    if (status === 407 || status === 401)
        return new proxy_error/* ProxyError */.T('proxy', hasLogin ? `${name} refuses the login (${reply})` : `${name} takes no client without a login (${reply})`, 'Correct user and password in `proxy`: http://user:password@host:port, by the scheme Basic.');
    if (OF_SERVER.has(status) || (status === 500 && /^unable to connect\b/i.test(reason)))
        return new proxy_error/* ProxyError */.T('server', `${name} cannot reach the server (its words: ${reply})`, 'Is the server up and listening on this port? Ask from where the proxy stands.');
    return new proxy_error/* ProxyError */.T('proxy', `${name} does not allow this connection (its words: ${reply})`, 'Let the rules of the proxy allow CONNECT to this host and port: many allow 443 alone (Squid: SSL_ports).');
}

// EXTERNAL MODULE: ./lib/src/core/address/ip-address.js
var ip_address = __webpack_require__(84527);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/socket/dial/proxy/socks5.js


const NO_LOGIN = 0x00;
const PASSWORD = 0x02;
const SERVER = 'Is the server up and listening on this port? Ask from where the proxy stands.';
const RULES = 'Let the rules of the proxy allow this host and port for this runner.';
const REPLIES = {
    1: {
        about: 'proxy',
        clause: 'says "general failure" (1)',
        remedy: 'Look into the log of the proxy: many say so where they cannot look a name up.',
    },
    2: { about: 'proxy', clause: 'does not allow this connection by its rules (2)', remedy: RULES },
    3: { about: 'server', clause: 'says that the network of the server cannot be reached (3)', remedy: SERVER },
    4: {
        about: 'server',
        clause: 'says that the server cannot be reached (4)',
        remedy: `${SERVER} Some proxies say so of a name that they cannot look up.`,
    },
    5: { about: 'server', clause: 'says that the server refuses the connection (5)', remedy: SERVER },
    6: {
        about: 'server',
        clause: 'says that the way to the server is too long (6: TTL expired)',
        remedy: 'Look at the routes behind the proxy.',
    },
    7: {
        about: 'proxy',
        clause: 'does not know the command CONNECT (7)',
        remedy: 'Use another proxy: without CONNECT there is no connection.',
    },
    8: {
        about: 'proxy',
        clause: 'does not take this kind of address (8)',
        remedy: 'Give `host` as a name, or as an address of the other family.',
    },
};
async function askBySocks(socket, order) {
    const { proxy, name } = order;
    const methods = proxy.user === null ? [NO_LOGIN] : [NO_LOGIN, PASSWORD];
    socket.write(Buffer.from([5, methods.length, ...methods]));
    const [version, method] = await octets(socket, 2);
    if (version !== 5)
        throw new proxy_error/* ProxyError */.T('proxy', `${name} does not speak SOCKS 5`, 'Write http:// in `proxy` where it is an HTTP proxy.');
    if (method === PASSWORD && proxy.user !== null)
        await logIn(socket, proxy, name);
    else if (method !== NO_LOGIN)
        throw new proxy_error/* ProxyError */.T('proxy', `${name} ${noLogin(proxy, method ?? 0xff)}`, CREDENTIALS);
    order.onOrdered();
    socket.write(Buffer.concat([Buffer.from([5, 1, 0]), addressOf(order.host), Buffer.from([order.port >> 8, order.port & 0xff])]));
    const [answers = 0, reply = 0, , kind = 0] = await octets(socket, 4);
    const meaning = answers === 5 ? REPLIES[reply] : undefined;
    if (meaning !== undefined)
        throw new proxy_error/* ProxyError */.T(meaning.about, `${name} ${meaning.clause}`, meaning.remedy);
    if (answers !== 5 || reply !== 0)
        throw new proxy_error/* ProxyError */.T('proxy', `${name} gave an answer that SOCKS 5 does not have (${reply})`, UNKNOWN);
    const length = kind === 1 ? 4 : kind === 4 ? 16 : ((await octets(socket, 1))[0] ?? 0);
    await octets(socket, length + 2);
}
const CREDENTIALS = 'Correct user and password in `proxy`: socks5://user:password@host:port, both with percent signs where the URL needs them.';
const UNKNOWN = 'Look into the log of the proxy.';
function noLogin({ user }, method) {
    if (method === 0xff)
        return user === null ? 'takes no client without a login' : 'takes no login by user and password';
    return `wants a login of a kind that is not spoken here (${method})`;
}
async function logIn(socket, { user, password }, name) {
    const [u, p] = [Buffer.from(user ?? '', 'utf8'), Buffer.from(password ?? '', 'utf8')];
    socket.write(Buffer.concat([Buffer.from([1, u.length]), u, Buffer.from([p.length]), p]));
    const [, status] = await octets(socket, 2);
    if (status !== 0)
        throw new proxy_error/* ProxyError */.T('proxy', `${name} refuses the login (${status ?? 'no'} by RFC 1929)`, CREDENTIALS);
}
function addressOf(host) {
    const address = (0,ip_address/* ipAddress */.M1)(host);
    if (address === null)
        return Buffer.concat([Buffer.from([3, host.length]), Buffer.from(host, 'latin1')]);
    if ((0,ip_address/* isIpv4 */.eH)(address))
        return Buffer.from([1, ...address.split('.').map(Number)]);
    return Buffer.concat([Buffer.from([4]), sixteen(address)]);
}
function sixteen(address) {
    const [head = '', tail] = address.split('::');
    const groups = (part) => (part === '' ? [] : part.split(':').map((word) => parseInt(word, 16)));
    const [front, back] = [groups(head), groups(tail ?? '')];
    const all = [...front, ...Array.from({ length: 8 - front.length - back.length }, () => 0), ...back];
    return Buffer.from(all.flatMap((word) => [word >> 8, word & 0xff]));
}
function octets(socket, count) {
    return new Promise((resolve) => {
        const read = () => {
            const chunk = socket.read(count);
            if (!(chunk instanceof Uint8Array) || chunk.length < count)
                return;
            socket.off('readable', read);
            resolve(chunk);
        };
        socket.on('readable', read);
        read();
    });
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/socket/dial/proxy/through-proxy.js





async function throughProxy({ host, port, proxy }, dialProxy, signal) {
    const name = `the proxy ${proxy.host}:${proxy.port}`;
    const socket = await dialProxy().catch((error) => {
        throw unreached(name, error);
    });
    let ordered = false;
    const order = { proxy, name, host, port, onOrdered: () => void (ordered = true) };
    const ask = proxy.kind === 'socks5' ? askBySocks : askByConnect;
    return await new Promise((resolve, reject) => {
        const settle = (act) => {
            signal.removeEventListener('abort', giveUp);
            socket.off('close', cut);
            act();
        };
        const fail = (error) => settle(() => {
            socket.destroy();
            reject(error instanceof Error ? error : new Error(String(error)));
        });
        const giveUp = () => fail(ordered ? unanswered(name, signal) : silent(name, signal));
        const cut = () => fail(new proxy_error/* ProxyError */.T('proxy', `${name} closed the connection without an answer`, LOOK_INTO_LOG));
        socket.once('close', cut);
        if (signal.aborted)
            giveUp();
        else
            signal.addEventListener('abort', giveUp, { once: true });
        ask(socket, order).then(() => settle(() => resolve(socket)), fail);
    });
}
function unreached(name, error) {
    const why = error instanceof Error ? error.message : String(error);
    return new proxy_error/* ProxyError */.T('proxy', `${name} cannot be connected to (${(0,foreign_text/* foreignWord */.n)(why)})`, 'Is the proxy up, and may this runner reach it? The mail server was not asked in any other way.');
}
const LOOK_INTO_LOG = 'Look into the log of the proxy: whom it lets in, and whether `proxy` names its kind (socks5:// or http://).';
function silent(name, signal) {
    return new proxy_error/* ProxyError */.T('proxy', `${name} gave no answer ${(0,limit/* waitEnd */.H1)(signal)}`, LOOK_INTO_LOG);
}
function unanswered(name, signal) {
    return new proxy_error/* ProxyError */.T('silence', `${name} has not reached the server ${(0,limit/* waitEnd */.H1)(signal)}, and gave no reason`, 'Is the server up? Does a firewall between the proxy and this port drop packets?');
}


/***/ })

};
