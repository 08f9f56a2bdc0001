export const id = 2573;
export const ids = [2573,9080];
export const modules = {

/***/ 18294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  heartbeatEnd: () => (/* binding */ heartbeatEnd),
  heartbeatStart: () => (/* binding */ heartbeatStart)
});

// EXTERNAL MODULE: ./lib/src/core/text/redact.js + 1 modules
var redact = __webpack_require__(27861);
// EXTERNAL MODULE: ./lib/src/core/text/secrets.js
var text_secrets = __webpack_require__(33775);
// EXTERNAL MODULE: ./lib/src/adapters/notify/http/delivery.js + 1 modules
var delivery = __webpack_require__(31381);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/judge/ceilings/texts.js
var texts = __webpack_require__(6589);
// EXTERNAL MODULE: ./lib/src/adapters/notify/http/login.js
var login = __webpack_require__(35023);
;// CONCATENATED MODULE: ./lib/src/adapters/notify/heartbeat-signal.js



const LONGEST_SUMMARY = 1_000;
const LONGEST = 86_400_000;
function startSignal(config, runId) {
    return config.type === 'healthchecks' ? ping(config, '/start', runId, '') : null;
}
function endSignal(config, runId, end) {
    const summary = (0,texts/* cutBytes */.Uw)((0,foreign_text/* plainText */.wh)(end.summary, LONGEST_SUMMARY), LONGEST_SUMMARY);
    switch (config.type) {
        case 'healthchecks':
            return ping(config, end.ok ? '' : `/${failure(end.exitStatus)}`, runId, summary);
        case 'uptime-kuma':
            return push(config, 'GET', {
                status: end.ok ? 'up' : 'down',
                msg: summary,
                ping: end.latencyMs === null ? '' : String(whole(end.latencyMs)),
            });
        case 'gatus':
            return push(config, 'POST', {
                success: String(end.ok),
                duration: `${whole(end.durationMs)}ms`,
                ...(end.ok ? {} : { error: summary }),
            });
    }
}
function whole(ms) {
    return ms > 0 ? Math.min(LONGEST, Math.round(ms)) : 0;
}
function ping(config, signal, runId, body) {
    const url = new URL((0,login/* withoutLogin */.G)(config.url));
    url.pathname = `${url.pathname.replace(/\/$/, '')}${signal}`;
    url.searchParams.set('rid', runId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
    return {
        method: 'POST',
        url: url.href,
        ca: config.ca,
        body,
        headers: { 'content-type': 'text/plain; charset=utf-8', ...(0,login/* loginOf */.D)(config.url) },
    };
}
function failure(exitStatus) {
    return Number.isInteger(exitStatus) && exitStatus > 0 && exitStatus <= 255 ? exitStatus : 1;
}
function push(config, method, parameters) {
    const url = new URL((0,login/* withoutLogin */.G)(config.url));
    for (const [name, value] of Object.entries(parameters))
        url.searchParams.set(name, value);
    const headers = config.token === null ? (0,login/* loginOf */.D)(config.url) : { authorization: `Bearer ${config.token}` };
    return { method, url: url.href, ca: config.ca, body: '', headers };
}

;// CONCATENATED MODULE: ./lib/src/adapters/notify/heartbeat.js




const START = { timeout: 5_000, tries: 1, waits: [], budget: 5_000 };
const END = { timeout: 10_000, tries: 4, waits: [1_000, 3_000, 9_000], budget: 30_000 };
async function heartbeatStart(config, runId, world) {
    const message = startSignal(config, runId);
    return message === null ? { kind: 'sent' } : (0,delivery/* deliver */.c)(deliveryOf(config, message, START), world);
}
async function heartbeatEnd(config, runId, end, world) {
    return (0,delivery/* deliver */.c)(deliveryOf(config, endSignal(config, runId, end), END), world);
}
function deliveryOf(config, message, effort) {
    const secrets = [...(0,text_secrets/* urlSecrets */.Fn)(config.url), ...(config.token === null ? [] : [config.token])];
    return {
        recipient: `heartbeat (${config.type}, ${new URL(config.url).host})`,
        message: () => message,
        nextStep: ({ status }) => nextStep(config.type, status),
        hiddenRefusal: (answer) => hiddenRefusal(config.type, answer),
        redact: (0,redact/* redactor */.$)(secrets.flatMap((secret) => (0,text_secrets/* secretForms */.eo)(null, secret))),
        effort,
    };
}
function nextStep(type, status) {
    switch (type) {
        case 'healthchecks':
            return status === 404 || status === 409 ? 'there is no such check, or several of that name: copy its ping URL again' : null;
        case 'uptime-kuma':
            return status === 404 ? 'there is no such push monitor, or it is paused: copy its push URL again' : null;
        case 'gatus':
            if (status === 401)
                return 'token is not the one of this external endpoint';
            return status === 404 ? 'there is no external endpoint of this key: it is <group>_<name> as in the configuration of Gatus' : null;
    }
}
function hiddenRefusal(type, { text }) {
    if (type === 'healthchecks' && text.startsWith('OK (not found)'))
        return { reason: 'it knows no such check; copy its ping URL again', lasting: true };
    if (type === 'healthchecks' && text.startsWith('OK (rate limited)'))
        return { reason: 'it was told too often within a minute and did not listen', lasting: false };
    if (type === 'uptime-kuma' && /"ok"\s*:\s*false/.test(text))
        return { reason: 'there is no such push monitor, or it is paused; copy its push URL again', lasting: true };
    return null;
}


/***/ }),

/***/ 31381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/time/retry.js
var retry = __webpack_require__(59270);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/adapters/notify/http/exchange.js + 2 modules
var exchange = __webpack_require__(83644);
// EXTERNAL MODULE: ./lib/src/core/mail/header/mail-date.js
var mail_date = __webpack_require__(27616);
;// CONCATENATED MODULE: ./lib/src/adapters/notify/http/retry-after.js

function askedWait(answer, now) {
    const waits = [
        retryAfter(answer.header('retry-after'), (0,mail_date/* parseMailDate */.F)(answer.header('date') ?? '') ?? now),
        answer.status === 429 ? seconds(answer.header('x-ratelimit-reset-after')) : null,
        answer.status === 429 ? seconds(/"retry_after"\s*:\s*([0-9.]+)/.exec(answer.text)?.[1] ?? null) : null,
    ].filter((wait) => wait !== null);
    return waits.length === 0 ? null : Math.max(...waits);
}
function retryAfter(value, now) {
    if (value === null)
        return null;
    const date = (0,mail_date/* parseMailDate */.F)(value);
    return date === null ? seconds(value) : Math.max(0, date - now);
}
function seconds(text) {
    return text !== null && /^\s*[0-9]{1,9}(?:\.[0-9]*)?\s*$/.test(text) ? Math.ceil(Number(text) * 1000) : null;
}

;// CONCATENATED MODULE: ./lib/src/adapters/notify/http/delivery.js





const LONGEST_QUOTE = 160;
async function deliver(delivery, { clock, deadline, random }) {
    const { effort, recipient } = delivery;
    const end = clock.monotonic() + Math.min(effort.budget, deadline.left());
    for (let tried = 1;; tried++) {
        const left = Math.min(end - clock.monotonic(), deadline.left());
        if (left <= 0)
            return failed(`${recipient} was not told: the time of the run was up`, false, delivery);
        const exchanged = await (0,exchange/* exchange */.c)(delivery.message(), Math.min(effort.timeout, left), clock, deadline.signal);
        const judged = judge(exchanged, delivery);
        if (judged.kind !== 'again')
            return judged;
        const asked = exchanged.kind === 'answer' ? (askedWait(exchanged.answer, clock.now()) ?? 0) : 0;
        const remaining = Math.min(end - clock.monotonic(), deadline.left());
        const delay = (0,retry/* retryDelay */.a)(tried, effort, remaining, random());
        if (delay === null || asked >= remaining) {
            const wait = asked > 0 && asked >= remaining ? `; it asks to wait ${(0,duration/* formatDuration */.a3)(asked)}` : '';
            const times = tried === 1 ? '' : ` (tried ${tried} times)`;
            return failed(`${recipient}: ${judged.reason}${times}${wait}; the next run can try again`, false, delivery);
        }
        await clock.sleep(Math.max(delay, asked), deadline.signal);
    }
}
function judge(exchanged, delivery) {
    const { recipient } = delivery;
    if (exchanged.kind === 'none') {
        if (exchanged.failure === 'network')
            return { kind: 'again', reason: exchanged.reason };
        return failed(`${recipient}: ${exchanged.reason}`, true, delivery);
    }
    const { answer } = exchanged;
    const { status } = answer;
    if (status >= 200 && status < 300) {
        const refusal = delivery.hiddenRefusal(answer);
        return refusal === null ? { kind: 'sent' } : failed(`${recipient}: ${refusal.reason}`, refusal.lasting, delivery);
    }
    const said = quoted(answer, delivery);
    if (status >= 500 || status === 408 || status === 425 || status === 429)
        return { kind: 'again', reason: said };
    const step = status >= 300 && status < 400 ? redirected(answer) : (delivery.nextStep(answer) ?? 'compare url with what the service shows');
    return failed(`${recipient}: ${said}; ${step}`, true, delivery);
}
function failed(reason, lasting, { redact }) {
    return { kind: 'failed', reason: (0,foreign_text/* plainText */.wh)(redact(reason), 600), lasting };
}
function quoted(answer, { redact }) {
    const text = /^\s*</.test(answer.text) ? '' : (0,foreign_text/* plainText */.wh)(redact(answer.text), LONGEST_QUOTE);
    return `it answers ${answer.status}${text === '' ? '' : ` "${text}"`}`;
}
function redirected(answer) {
    const location = answer.header('location') ?? '';
    const host = URL.canParse(location) ? ` to ${new URL(location).host}` : '';
    return `a redirect${host} is not followed, so that no secret gets to where it is not meant for: write the final address under url`;
}


/***/ }),

/***/ 83644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ exchange)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
;// CONCATENATED MODULE: ./lib/src/adapters/notify/http/network-reason.js
const REASONS = {
    ENOTFOUND: 'its name is not found in DNS',
    EAI_AGAIN: 'DNS does not answer',
    ECONNREFUSED: 'it refuses the connection',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ETIMEDOUT: 'it does not answer',
    EHOSTUNREACH: 'there is no route to it',
    ENETUNREACH: 'there is no route to it',
    ERR_INVALID_URL: 'the address of the proxy cannot be read: correct https_proxy',
    HPE_INVALID_CONSTANT: 'it does not speak HTTP',
};
const CERTIFICATES = {
    CERT_HAS_EXPIRED: 'its certificate has expired',
    CERT_NOT_YET_VALID: 'its certificate is not valid yet',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from a CA that is not known here',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from a CA that is not known here',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from a CA that is not known here, or an intermediate is missing',
};
function networkReason(error) {
    const code = codeOf(error);
    const certificate = CERTIFICATES[code];
    if (certificate !== undefined) {
        return { kind: 'none', failure: 'certificate', reason: `${certificate}; name a private CA with ca, or have the certificate renewed` };
    }
    if (error instanceof Error && error.message.startsWith('tunneling socket'))
        return { kind: 'none', failure: 'network', reason: 'the proxy does not let the connection through' };
    if (code.startsWith('ERR_SSL') || code === 'EPROTO')
        return { kind: 'none', failure: 'network', reason: 'the TLS handshake failed' };
    return { kind: 'none', failure: 'network', reason: REASONS[code] ?? `the connection failed${code === '' ? '' : ` (${code})`}` };
}
function codeOf(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return codeOf(error.errors[0]);
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

// EXTERNAL MODULE: ./lib/node_modules/@actions/http-client/lib/index.js + 2 modules
var lib = __webpack_require__(70225);
;// CONCATENATED MODULE: ./lib/src/adapters/notify/http/proxied-agent.js

function proxiedAgent(url, ca, signal) {
    const agent = new lib/* HttpClient */.Qq().getAgent(url);
    if (ca !== null)
        extend(agent, 'options', { ca });
    extend(agent, 'proxyOptions', { signal });
    logIn(agent);
    return agent;
}
function logIn(agent) {
    const proxy = Reflect.get(agent, 'proxyOptions');
    const request = Reflect.get(agent, 'request');
    if (typeof proxy !== 'object' || proxy === null || typeof request !== 'function')
        return;
    const login = Reflect.get(proxy, 'proxyAuth');
    if (typeof login !== 'string')
        return;
    Reflect.deleteProperty(proxy, 'proxyAuth');
    const header = { 'Proxy-Authorization': `Basic ${Buffer.from(login).toString('base64')}` };
    const authorised = (options, ...rest) => Reflect.apply(request, agent, [{ ...options, headers: { ...options.headers, ...header } }, ...rest]);
    Reflect.set(agent, 'request', authorised);
}
function extend(agent, name, more) {
    const own = Reflect.get(agent, name);
    if (typeof own === 'object' && own !== null)
        Object.assign(own, more);
}

;// CONCATENATED MODULE: ./lib/src/adapters/notify/http/exchange.js





const LONGEST_ANSWER = 4_096;
async function exchange(message, timeout, clock, signal) {
    const limited = (0,limit/* limit */.AB)(clock, signal, timeout);
    try {
        return await post(message, limited.signal);
    }
    catch (error) {
        return networkReason(error);
    }
    finally {
        limited.release();
    }
}
function post({ method, url, headers, body, ca, longest = LONGEST_ANSWER }, signal) {
    return new Promise((resolve) => {
        const { protocol, hostname, port, pathname, search } = new URL(url);
        const bytes = Buffer.from(body, 'utf8');
        const options = {
            method,
            hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
            port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
            path: `${pathname}${search}`,
            headers: {
                'user-agent': 'email-continuity',
                accept: '*/*',
                ...headers,
                ...(method === 'POST' ? { 'content-length': String(bytes.length) } : {}),
            },
            agent: proxiedAgent(url, ca, signal),
            signal,
        };
        const asked = protocol === 'https:' ? (0,external_node_https_.request)({ ...options, ...(ca === null ? {} : { ca }) }) : (0,external_node_http_.request)(options);
        let answered = false;
        asked.on('error', (error) => {
            if (!answered)
                resolve(signal.aborted ? { kind: 'none', failure: 'network', reason: 'it did not answer in time' } : networkReason(error));
        });
        asked.on('response', (response) => {
            answered = true;
            void read(response, longest).then((answer) => {
                resolve({ kind: 'answer', answer });
                asked.destroy();
            });
        });
        asked.end(method === 'POST' ? bytes : undefined);
    });
}
function read(response, longest) {
    return new Promise((resolve) => {
        const chunks = [];
        let size = 0;
        const done = () => resolve({
            status: response.statusCode ?? 0,
            header: (name) => {
                const value = response.headers[name];
                return (Array.isArray(value) ? value[0] : value) ?? null;
            },
            text: Buffer.concat(chunks).subarray(0, longest).toString('utf8'),
        });
        response.on('data', (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= longest)
                done();
        });
        response.on('end', done);
        response.on('error', done);
        response.on('close', done);
    });
}


/***/ }),

/***/ 35023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ loginOf),
/* harmony export */   G: () => (/* binding */ withoutLogin)
/* harmony export */ });
/* harmony import */ var _core_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33775);

function loginOf(url) {
    const { username, password } = new URL(url);
    if (username === '' && password === '')
        return {};
    const pair = `${(0,_core_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .percentDecoded */ .oF)(username)}:${(0,_core_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .percentDecoded */ .oF)(password)}`;
    return { authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
}
function withoutLogin(url) {
    const bare = new URL(url);
    bare.username = '';
    bare.password = '';
    return bare.href;
}


/***/ }),

/***/ 29080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* reexport safe */ undici_lib_web_fetch_index_js__WEBPACK_IMPORTED_MODULE_3__.fetch),
/* harmony export */   k: () => (/* reexport default export from named module */ undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2__)
/* harmony export */ });
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34660);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30883);
/* harmony import */ var undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76672);
/* harmony import */ var undici_lib_web_fetch_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54398);




Object.assign(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__.prototype, { connect: undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__ });



/***/ })

};
