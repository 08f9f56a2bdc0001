export const id = 401;
export const ids = [401,9080];
export const modules = {

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

/***/ 24698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendAnnouncement: () => (/* binding */ sendAnnouncement)
});

// EXTERNAL MODULE: ./lib/src/core/text/redact.js + 1 modules
var redact = __webpack_require__(27861);
// EXTERNAL MODULE: ./lib/src/core/text/secrets.js
var secrets = __webpack_require__(33775);
// EXTERNAL MODULE: ./lib/src/adapters/notify/http/delivery.js + 1 modules
var delivery = __webpack_require__(31381);
// EXTERNAL MODULE: ./lib/src/adapters/notify/http/login.js
var login = __webpack_require__(35023);
;// CONCATENATED MODULE: ./lib/src/adapters/notify/message/escaped.js
function escaped(text, max, escape) {
    let whole = '';
    let shortened = '';
    for (const point of text) {
        whole += escape(point);
        if (whole.length > max)
            return `${shortened}…`;
        if (whole.length < max)
            shortened = whole;
    }
    return whole;
}

// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
;// CONCATENATED MODULE: ./lib/src/adapters/notify/message/story.js



const MOST_DETAILS = 10;
const LONGEST_URL = 1_000;
function storyOf(announcement) {
    const { event, state, title, summary, details, since, durationMs, source, links } = announcement;
    const shown = details.slice(0, MOST_DETAILS).map((detail) => (0,foreign_text/* plainText */.wh)(detail, 300));
    const rest = details.length - shown.length;
    const lasted = (0,duration/* formatDuration */.a3)(durationMs);
    return {
        headline: `${(0,result_state/* headlineMark */.ys)(event === 'resolved' ? 'ok' : state)} ${eventWord(event)}: ${(0,foreign_text/* plainText */.wh)(title, 110)}`,
        summary: (0,foreign_text/* plainText */.wh)(summary, 600),
        details: [...shown.filter((detail) => detail !== ''), ...(rest > 0 ? [`and ${rest} more`] : [])],
        footer: [`since ${minuteOf(since)}, ${event === 'resolved' ? 'lasted' : 'for'} ${lasted}`, (0,foreign_text/* plainText */.wh)(source, 100)].join(' · '),
        links: [...linkTo('Issue', links.issue), ...linkTo('Run', links.run)],
    };
}
function eventWord(event) {
    switch (event) {
        case 'opened':
            return 'Opened';
        case 'reopened':
            return 'Back again';
        case 'worsened':
            return 'Worse now';
        case 'eased':
            return 'Better now';
        case 'escalated':
            return 'Still open, escalated';
        case 'reminded':
            return 'Still open';
        case 'resolved':
            return 'Resolved';
    }
}
function minuteOf(iso) {
    return (0,foreign_text/* plainText */.wh)(iso.replace(/^(\S{10})T(\S{5}).*$/, '$1 $2 UTC'), 40);
}
function linkTo(label, given) {
    const url = webPage(given);
    return url === null ? [] : [{ label, url }];
}
function webPage(url) {
    if (url === null || !URL.canParse(url))
        return null;
    const { protocol, href } = new URL(url);
    return (protocol === 'https:' || protocol === 'http:') && href.length <= LONGEST_URL ? href : null;
}

;// CONCATENATED MODULE: ./lib/src/adapters/notify/http/http-message.js
function jsonMessage(url, ca, value, headers = {}) {
    return { method: 'POST', url, ca, body: JSON.stringify(value), headers: { 'content-type': 'application/json', ...headers } };
}

;// CONCATENATED MODULE: ./lib/src/adapters/notify/message/service.js
const GONE = 'make a new one there and replace url';
const DEFECT = 'it does not understand the message: please report this as a defect';
const NO_SECRETS = () => [];

;// CONCATENATED MODULE: ./lib/src/adapters/notify/services/discord.js




const discord = {
    message: (announcement, { ca }, { url, login }) => jsonMessage(waiting(url), ca, discordMessage(announcement), login),
    nextSteps: {
        400: DEFECT,
        401: `the webhook's token is not valid: ${GONE}`,
        403: `the webhook is forbidden: ${GONE}`,
        404: `the webhook is gone: ${GONE}`,
    },
    secrets: NO_SECRETS,
};
function waiting(url) {
    const asked = new URL(url);
    asked.searchParams.set('wait', 'true');
    return asked.href;
}
function discordMessage(announcement) {
    const { headline, summary, details, footer, links } = storyOf(announcement);
    const lines = [summary, ...details.map((detail) => `• ${detail}`)].filter((line) => line !== '');
    return {
        content: discord_escape(headline, 2_000),
        allowed_mentions: { parse: [] },
        embeds: [
            {
                description: discord_escape(lines.join('\n'), 3_500),
                color: COLOURS[announcement.event === 'resolved' ? 'ok' : announcement.state],
                ...(links[0] === undefined ? {} : { title: links[0].label, url: links[0].url }),
                fields: links.slice(1).map(({ label, url }) => ({ name: label, value: `<${url}>`, inline: true })),
                footer: { text: escaped(footer, 1_000, (point) => point) },
            },
        ],
    };
}
const COLOURS = { ok: 0x2e_a0_43, warning: 0xd2_99_22, unknown: 0x8b_94_9e, critical: 0xcf_22_2e };
function discord_escape(text, max) {
    return escaped(text, max, (point) => (/[\\*_~`|<>@#:[\]()+-]/.test(point) ? `\\${point}` : point));
}

// EXTERNAL MODULE: ./lib/src/core/judge/ceilings/texts.js
var texts = __webpack_require__(6589);
;// CONCATENATED MODULE: ./lib/src/adapters/notify/services/ntfy.js




const ntfy = {
    message: (announcement, channel, { url, login }) => {
        const authorization = channel.token === null ? login : { authorization: `Bearer ${channel.token}` };
        return jsonMessage(ntfyUrl(url), channel.ca, ntfyMessage(announcement, channel), authorization);
    },
    nextSteps: {
        400: DEFECT,
        401: 'the topic is protected: set token, or a login in url',
        403: 'the topic is protected: set a token that may write to it',
        404: 'compare the server in url: nothing is published there',
    },
    secrets: ({ token }) => (token === null ? [] : [token]),
};
const LONGEST_MESSAGE = 4_096;
function ntfyMessage(announcement, channel) {
    const { headline, summary, details, footer, links } = storyOf(announcement);
    const [first] = links;
    return {
        topic: channel.topic,
        title: headline,
        message: (0,texts/* cutBytes */.Uw)([summary, ...details.map((detail) => `• ${detail}`), footer].filter((line) => line !== '').join('\n'), LONGEST_MESSAGE),
        priority: channel.priority ?? priorityOf(announcement),
        tags: [announcement.event, announcement.state],
        ...(first === undefined ? {} : { click: first.url }),
        actions: links.map(({ label, url }) => ({ action: 'view', label, url })),
    };
}
function ntfyUrl(url) {
    const root = new URL(url);
    root.pathname = root.pathname.replace(/[^/]+\/?$/, '');
    return root.href;
}
function priorityOf({ event, state }) {
    switch (event) {
        case 'escalated':
            return 5;
        case 'opened':
        case 'reopened':
        case 'worsened':
            return FIRST[state];
        case 'eased':
        case 'reminded':
        case 'resolved':
            return 3;
    }
}
const FIRST = { ok: 3, warning: 3, unknown: 3, critical: 4 };

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/adapters/notify/services/pagerduty.js





const pagerduty = {
    message: (announcement, { ca, routingKey }, { url, login }) => jsonMessage(url, ca, pagerDutyEvent(announcement, routingKey), login),
    nextSteps: {
        400: 'compare routing-key with the integration key of an Events API v2 integration',
        404: 'compare url with the region of the account',
    },
    secrets: ({ routingKey }) => [routingKey],
};
const LONGEST_KEY = 255;
function pagerDutyEvent(announcement, routingKey) {
    const event = { routing_key: routingKey, dedup_key: dedupKey(announcement) };
    if (announcement.event === 'resolved')
        return { ...event, event_action: 'resolve' };
    const { headline, summary, details, links } = storyOf(announcement);
    return {
        ...event,
        event_action: 'trigger',
        client: 'email-continuity',
        ...(links[0] === undefined ? {} : { client_url: links[0].url }),
        links: links.map(({ label, url }) => ({ href: url, text: label })),
        payload: {
            summary: escaped(`${headline} – ${summary}`, 1_024, (point) => point),
            source: (0,foreign_text/* plainText */.wh)(announcement.source, 255) || 'email-continuity',
            severity: severityOf(announcement.state),
            timestamp: announcement.at,
            component: announcement.incident,
            class: announcement.event,
            custom_details: { since: announcement.since, duration_ms: announcement.durationMs, details },
        },
    };
}
function dedupKey({ source, key }) {
    const whole = `${(0,foreign_text/* plainText */.wh)(source, 200)}/${key}`;
    return Buffer.byteLength(whole) <= LONGEST_KEY ? whole : (0,external_node_crypto_.createHash)('sha256').update(whole).digest('hex');
}
function severityOf(state) {
    switch (state) {
        case 'critical':
            return 'critical';
        case 'unknown':
            return 'error';
        case 'warning':
            return 'warning';
        case 'ok':
            return 'info';
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/notify/services/slack.js




const slack = {
    message: (announcement, { ca }, { url, login }) => jsonMessage(url, ca, slackMessage(announcement), login),
    nextSteps: {
        400: DEFECT,
        403: `the webhook is revoked, or the workspace forbids it: ${GONE}`,
        404: `the webhook or its channel is gone: ${GONE}`,
        410: `the channel is archived: ${GONE}`,
    },
    secrets: NO_SECRETS,
};
function slackMessage(announcement) {
    const { headline, summary, details, footer, links } = storyOf(announcement);
    const linksText = links
        .map(linked)
        .filter((link) => link.length <= 1_400)
        .join(' · ');
    const text = details.map((detail) => `• ${detail}`).join('\n');
    return {
        text: slack_escape(inert(`${headline} – ${summary}`), 3_000),
        parse: 'none',
        link_names: false,
        unfurl_links: false,
        unfurl_media: false,
        blocks: [
            { type: 'header', text: plain(headline, 150) },
            ...(summary === '' ? [] : [{ type: 'section', text: plain(summary, 3_000) }]),
            ...(text === '' ? [] : [{ type: 'section', text: plain(text, 3_000) }]),
            ...(linksText === '' ? [] : [{ type: 'section', text: { type: 'mrkdwn', verbatim: true, text: linksText } }]),
            { type: 'context', elements: [plain(footer, 2_000)] },
        ],
    };
}
function plain(text, max) {
    return { type: 'plain_text', emoji: false, text: slack_escape(text, max) };
}
function linked({ label, url }) {
    return `<${slack_escape(url.replaceAll('|', '%7C'), 12_000)}|${label}>`;
}
function inert(text) {
    return text.replace(/(?<![\p{L}\p{N}._%+-])@(?=\S)/gu, '@ ').replaceAll('](', '] (');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
function slack_escape(text, max) {
    return escaped(text, max, (point) => ENTITIES[point] ?? point);
}

;// CONCATENATED MODULE: ./lib/src/adapters/notify/services/teams.js



const teams = {
    message: (announcement, { ca }, { url, login }) => jsonMessage(url, ca, teamsMessage(announcement), login),
    nextSteps: {
        400: 'the workflow does not take this: it must begin with "When a Teams webhook request is received"',
        401: 'the signature in url is not valid: copy the whole URL from the workflow again, and let anyone trigger it',
        403: 'the signature in url is not valid: copy the whole URL from the workflow again, and let anyone trigger it',
        404: `the workflow is gone or turned off: ${GONE}`,
    },
    secrets: NO_SECRETS,
};
function teamsMessage(announcement) {
    const { headline, summary, details, footer, links } = storyOf(announcement);
    return {
        type: 'message',
        attachments: [
            {
                contentType: 'application/vnd.microsoft.card.adaptive',
                contentUrl: null,
                content: {
                    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
                    type: 'AdaptiveCard',
                    version: '1.4',
                    fallbackText: literal(headline),
                    msteams: { width: 'Full' },
                    body: [
                        paragraph(headline, {
                            size: 'Large',
                            weight: 'Bolder',
                            color: colourOf(announcement.event === 'resolved' ? 'ok' : announcement.state),
                        }),
                        ...(summary === '' ? [] : [paragraph(summary, {})]),
                        ...details.map((detail) => paragraph(`• ${detail}`, {})),
                        paragraph(footer, { isSubtle: true, size: 'Small' }),
                    ],
                    actions: links.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url })),
                },
            },
        ],
    };
}
function paragraph(text, look) {
    return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: literal(text), ...look }] };
}
function literal(text) {
    return text.replace(/\{(?=\{)/g, '{ ');
}
function colourOf(state) {
    switch (state) {
        case 'ok':
            return 'Good';
        case 'warning':
            return 'Warning';
        case 'unknown':
            return 'Accent';
        case 'critical':
            return 'Attention';
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/notify/services/webhook.js



const webhook = {
    message: (announcement, channel, { url, login, now }) => {
        const message = webhookMessage(announcement, channel, now);
        return { ...message, url, headers: { ...login, ...message.headers } };
    },
    nextSteps: {
        401: 'the receiver does not accept the signature or the headers',
        403: 'the receiver does not accept the signature or the headers',
    },
    secrets: ({ secret, headers }) => [...(secret === null ? [] : [secret]), ...[...headers.values()].filter((value) => value.length >= 4)],
};
function signature(secret, id, timestamp, body) {
    return `v1,${(0,external_node_crypto_.createHmac)('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64')}`;
}
function keyOf(secret) {
    const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
    return encoded === undefined ? Buffer.from(secret, 'utf8') : Buffer.from(encoded, 'base64');
}
function webhookMessage(announcement, channel, now) {
    const id = `${announcement.key}.${announcement.sequence}`;
    const timestamp = String(Math.floor(now / 1000));
    const body = JSON.stringify(bodyOf(announcement, id));
    return {
        method: 'POST',
        url: channel.url,
        ca: channel.ca,
        body,
        headers: {
            ...Object.fromEntries(channel.headers),
            'content-type': 'application/json',
            'ce-specversion': '1.0',
            'ce-id': id,
            'ce-source': sourceUri(announcement.source),
            'ce-type': `email-continuity.incident.${announcement.event}`,
            'ce-subject': announcement.key,
            'ce-time': announcement.at,
            'webhook-id': id,
            'webhook-timestamp': timestamp,
            ...(channel.secret === null ? {} : { 'webhook-signature': signature(channel.secret, id, timestamp, body) }),
        },
    };
}
function bodyOf(announcement, id) {
    const { event, incident, key, sequence, state, title, summary, details, since, at, durationMs, links, source } = announcement;
    return {
        schemaVersion: 1,
        id,
        event,
        incident,
        key,
        sequence,
        state,
        title: (0,foreign_text/* plainText */.wh)(title),
        summary: (0,foreign_text/* plainText */.wh)(summary, 1_000),
        details: details.slice(0, 50).map((detail) => (0,foreign_text/* plainText */.wh)(detail, 1_000)),
        since,
        at,
        durationMs,
        links: { run: webPage(links.run), issue: webPage(links.issue) },
        source: (0,foreign_text/* plainText */.wh)(source),
    };
}
function sourceUri(source) {
    return (0,foreign_text/* plainText */.wh)(source).split('/').map(encodeURIComponent).join('/') || 'email-continuity';
}

;// CONCATENATED MODULE: ./lib/src/adapters/notify/send-announcement.js










const SERVICES = { slack: slack, teams: teams, discord: discord, ntfy: ntfy, pagerduty: pagerduty, webhook: webhook };
const EFFORT = { timeout: 10_000, tries: 4, waits: [1_000, 3_000, 9_000], budget: 60_000 };
async function sendAnnouncement(channel, announcement, world) {
    if (!channel.on.includes(announcement.event))
        return { kind: 'sent' };
    const service = SERVICES[channel.type];
    return (0,delivery/* deliver */.c)({
        recipient: `channel "${channel.name}" (${channel.type}, ${new URL(channel.url).host})`,
        message: () => service.message(announcement, channel, { url: (0,login/* withoutLogin */.G)(channel.url), login: (0,login/* loginOf */.D)(channel.url), now: world.clock.now() }),
        nextStep: ({ status }) => service.nextSteps[status] ?? USUAL_STEPS[status] ?? null,
        hiddenRefusal: () => null,
        redact: (0,redact/* redactor */.$)([...(0,secrets/* urlSecrets */.Fn)(channel.url), ...service.secrets(channel)].flatMap((secret) => (0,secrets/* secretForms */.eo)(null, secret))),
        effort: EFFORT,
    }, world);
}
const USUAL_STEPS = {
    407: 'the proxy wants a login: put it into https_proxy',
    413: 'it takes no message of this length: please report this as a defect',
};


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
