export const id = 5546;
export const ids = [5546,9080];
export const modules = {

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

/***/ 32863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTokens: () => (/* binding */ runTokens)
});

// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var finding = __webpack_require__(39053);
;// CONCATENATED MODULE: ./lib/src/core/mail/login/entra-refusals.js
const ENTRA = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const FEDERATED = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust';
const ENTRA_REFUSALS = [
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS7000215\b|\bAADSTS70002\b/,
        explanation: 'The client secret is wrong.',
        remedy: 'Give the value of the secret, not its id: it is shown once, when it is made (App registrations, "Certificates & secrets").',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS7000222\b/,
        explanation: 'The client secret has expired.',
        remedy: 'Make a new one and set it; with `federation: github` there is none that could expire.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS700016\b|\bAADSTS700011\b/,
        explanation: 'The tenant does not know this application.',
        remedy: 'Check `client-id` (the application’s id, not its object id) and `tenant`.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:90002|900023|50128|50059|90019|50049)\b/,
        explanation: 'There is no such tenant in this cloud.',
        remedy: 'Check `tenant` (its id or one of its domains), and `cloud` where it is one of the national clouds.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:90038|900382|900432|90043|90051|1000104)\b/,
        explanation: 'The tenant lives in another cloud.',
        remedy: 'Set `cloud` to the national cloud of the tenant.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS70021\d?\b|\bAADSTS7002131\b/,
        explanation: 'None of the application’s federated credentials matches what GitHub says of this workflow.',
        remedy: 'Copy issuer, subject and audience from the reply into a federated credential of the application, letter by letter. Newer repositories have their ids in the subject.',
        source: FEDERATED,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:700024|700027|700030|50012|50013|500133|50027|50006|50048|900384)\b/,
        explanation: 'The assertion that was to prove who asks is not valid: its time, its signature or its form.',
        remedy: 'Check the clock of this machine; then the issuer of the application’s federated credential.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:7000112|70001|1000031)\b/,
        explanation: 'The application is disabled in this tenant.',
        remedy: 'Enable it under "Enterprise applications", or ask its administrator why it was disabled.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:500011|650052|650054|650057|50001)\b/,
        explanation: 'The tenant does not know the service that the token is for.',
        remedy: 'Check `scope` and `cloud`; the tenant needs Exchange Online.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:70011|28002|28003|700022|700023|1002012)\b/,
        explanation: 'The scope is not one that this application can be given.',
        remedy: 'Leave `scope` out, or end it in `/.default` for client credentials.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:65001|650056|90093|90094|90095|90099|90008|65004|65005)\b/,
        explanation: 'Nobody has consented to what the application asks for.',
        remedy: 'Let an administrator grant consent for its permissions (IMAP.AccessAsApp, SMTP.SendAsApp, or Mail.ReadWrite and Mail.Send).',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:70000|70008|700082|700084|70043|50085|50089|50139|50173|50132|50133)\b/,
        explanation: 'The refresh token is no longer valid: expired, unused for too long, or revoked by a change of the password.',
        remedy: 'Let the user log in once more and store the new refresh token; with client credentials or federation nothing expires.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:5007[2-9]|50158|50125|50058|50140|50199|50161|700020|9002341)\b/,
        explanation: 'Microsoft asks the user for a second factor, or for another answer that nobody can give here.',
        remedy: 'Use client credentials or federation (an application has no second factor), or exempt the account.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:530\d{2,3}|50131|50005|50097|50127|50129|50155|50187)\b/,
        explanation: 'A Conditional Access policy or the security defaults of the tenant refuse this login.',
        remedy: 'Look at the sign-in log in Microsoft Entra for the policy’s name, and exempt this application or account.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:50034|50057|51004|50020|50014|50197|90072)\b/,
        explanation: 'The user account does not exist in this tenant, or is disabled.',
        remedy: 'Check the account in Microsoft Entra, and `tenant`.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:700025|7000218)\b/,
        explanation: 'The application is registered as another kind of client: with a secret, or without one.',
        remedy: 'Give `client-secret` where it has one; leave it out where it is a public client.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:50055|50135|50144)\b/,
        explanation: 'The password of the user has expired, or has to be changed.',
        remedy: 'Let the user change it and log in once more, and store the new refresh token; with client credentials or federation nothing expires.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS50053\b/,
        explanation: 'The account is locked, or logins from this address are blocked.',
        remedy: 'Look at the sign-in log in Microsoft Entra for the reason, and wait; a runner of your own has an address of its own.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS50105\b/,
        explanation: 'The account is not assigned to the application, which wants that.',
        remedy: 'Assign it under "Enterprise applications", "Users and groups", or let the application do without assignment.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:50002|500021|500022|500212|500213)\b/,
        explanation: 'Restrictions of a tenant, or of the network of this machine, keep it from the tenant.',
        remedy: 'Let the administrator of the restrictions allow the tenant, or run from another network.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:9001023|90124|90130|50194|9002332|500208|90027)\b/,
        explanation: 'The application or the account is not served under this shared name (`common`, `organizations`, `consumers`).',
        remedy: 'Give the tenant’s own id or domain; for a personal account `consumers` in `issuer`.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:54005|700005)\b/,
        explanation: 'What was given is an authorization code, which is good once, and not a refresh token.',
        remedy: 'Redeem the code for tokens first, and store the refresh token.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:90004|90013|90014|900144|90016|90023|90100|90102|90117|9002313)\b/,
        explanation: 'Microsoft cannot make sense of the request: a value in `oauth2` has not the form that it wants.',
        remedy: 'Check that `client-id` is the application’s id, and that secret and token were pasted whole.',
        source: ENTRA,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:90055|50166|50196)\b/,
        explanation: 'Microsoft has had too many requests for this tenant or application.',
        remedy: 'Run less often, and let other programs of this application keep their tokens.',
        source: ENTRA,
        temporary: true,
    },
    {
        speaker: 'Microsoft Entra',
        pattern: /\bAADSTS(?:40010|50000|50033|50087|70012|90006|90012|90024|90033|90090|90091)\b/,
        explanation: 'Microsoft could not do it just now.',
        remedy: 'Run again; if it stays, look at the state of Microsoft Entra (status.cloud.microsoft).',
        source: ENTRA,
        temporary: true,
    },
];

;// CONCATENATED MODULE: ./lib/src/core/mail/login/token-issuers.js

const GOOGLE_JWT = 'https://developers.google.com/identity/protocols/oauth2/service-account#jwt-error-codes';
const GOOGLE_REFRESH = 'https://developers.google.com/identity/protocols/oauth2#expiration';
const GOOGLE_STS = 'https://cloud.google.com/iam/docs/workload-identity-federation';
const OAUTH = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';
const TOKEN_ISSUERS = [
    ...ENTRA_REFUSALS,
    {
        speaker: 'Google',
        pattern: /^unauthorized_client: (?:Unauthorized client or scope in request|Client is unauthorized to retrieve access tokens)/i,
        explanation: 'The service account may not act for this user: domain-wide delegation does not name it, or not this scope.',
        remedy: 'Add the numeric client id of the service account with the scope https://mail.google.com/ under Security, API controls, "Domain-wide delegation" of the Google Admin console. It may take a day.',
        source: GOOGLE_JWT,
    },
    {
        speaker: 'Google',
        pattern: /^(?:admin_policy_enforced|org_internal)\b/,
        explanation: 'A policy of the organisation keeps this application from the user’s mail.',
        remedy: 'Let the administrator of Google Workspace trust the application (Security, API controls).',
        source: GOOGLE_JWT,
    },
    {
        speaker: 'Google',
        pattern: /^(?:deleted_client|disabled_client)\b/,
        explanation: 'The OAuth client, or the key of the service account, was deleted or disabled.',
        remedy: 'Enable it in the Google Cloud console, or make a new one.',
        source: GOOGLE_JWT,
    },
    {
        speaker: 'Google',
        pattern: /^invalid_grant: .*(?:short-lived token|reasonable timeframe)/i,
        explanation: 'The clock of this machine is wrong: the assertion seems to be of another time.',
        remedy: 'Set the clock (NTP).',
        source: GOOGLE_JWT,
    },
    {
        speaker: 'Google',
        pattern: /^invalid_grant: Invalid JWT Signature/i,
        explanation: 'The key is none of the service account’s, or was deleted or disabled.',
        remedy: 'Make a new key of the service account, or use `federation: github`, which needs none.',
        source: GOOGLE_JWT,
    },
    {
        speaker: 'Google',
        pattern: /^invalid_grant: (?:Not a valid email|Invalid email or User ID|account not found)/i,
        explanation: 'There is no such user, or no such service account.',
        remedy: 'Check `subject` (by default the login’s `user`) and `client_email` of the key.',
        source: GOOGLE_JWT,
    },
    {
        speaker: 'Google',
        pattern: /^invalid_grant: reauth related error/i,
        explanation: 'A policy of the organisation ends the session of this user after a while, and wants a login anew.',
        remedy: 'Use a service account with domain-wide delegation, which has no session. Or let the administrator exempt this user or application from the length of sessions (Security, "Google Cloud session control").',
        source: 'https://support.google.com/a/answer/9368756',
    },
    {
        speaker: 'Google',
        pattern: /^access_denied: (?:Requested client not authorized|Account restricted)/i,
        explanation: 'The client may not have this scope for this user.',
        remedy: 'Add the numeric client id of the service account with the scope https://mail.google.com/ under "Domain-wide delegation".',
        source: GOOGLE_JWT,
    },
    {
        speaker: 'Google',
        pattern: /^invalid_grant: (?:Token has been expired or revoked|Bad Request)/i,
        explanation: 'The refresh token is no longer valid.',
        remedy: 'Make a new one. An application whose publishing status is "Testing" gets tokens of seven days. A change of the password, six months without use and more than a hundred tokens end one too.',
        source: GOOGLE_REFRESH,
    },
    {
        speaker: 'Google',
        pattern: /^(?:invalid_(?:target|grant)|unauthorized_client): .*(?:audience|workload identity|provider|attribute condition|issuer|subject token)|^invalid_request: Invalid value for "audience"/i,
        explanation: 'The workload identity pool does not take what GitHub says of this workflow.',
        remedy: 'Check `provider`, its issuer (https://token.actions.githubusercontent.com), its allowed audiences and its attribute condition.',
        source: GOOGLE_STS,
    },
    {
        speaker: 'Google',
        pattern: /^NOT_FOUND: .*(?:Gaia id not found|Unknown service account|entity was not found)/i,
        explanation: 'There is no such service account.',
        remedy: 'Check `service-account`: its address, as the Google Cloud console shows it.',
        source: GOOGLE_STS,
    },
    {
        speaker: 'Google',
        pattern: /^UNAUTHENTICATED: /,
        explanation: 'Google does not take the token for which it exchanged what GitHub says of this workflow.',
        remedy: 'Check that the principal of the pool has the role Workload Identity User on the service account.',
        source: GOOGLE_STS,
    },
    {
        speaker: 'Google',
        pattern: /iam\.serviceAccounts\.signJwt|PERMISSION_DENIED|IAM Service Account Credentials API has not been used/i,
        explanation: 'The workflow’s identity may not sign for the service account.',
        remedy: 'Enable the IAM Service Account Credentials API. Give the principal of the pool the roles Workload Identity User and Service Account Token Creator on the service account.',
        source: GOOGLE_STS,
    },
    {
        speaker: 'any issuer',
        pattern: /^invalid_client\b/,
        explanation: 'The issuer does not know the client, or its secret is wrong.',
        remedy: 'Check `client-id` and `client-secret`.',
        source: OAUTH,
    },
    {
        speaker: 'any issuer',
        pattern: /^invalid_grant\b/,
        explanation: 'What was given for a token is no longer valid: expired, revoked, or made for another client.',
        remedy: 'Make a new refresh token or key; check the clock of this machine.',
        source: OAUTH,
    },
    {
        speaker: 'any issuer',
        pattern: /^(?:unauthorized_client|access_denied|unsupported_grant_type)\b/,
        explanation: 'The client may not get a token in this way.',
        remedy: 'Let the issuer’s administrator allow this grant for the client.',
        source: OAUTH,
    },
    {
        speaker: 'any issuer',
        pattern: /^invalid_(?:scope|resource|target)\b/,
        explanation: 'The scope is unknown, or not allowed for this client.',
        remedy: 'Check `scope`.',
        source: OAUTH,
    },
];
function issuerKnowledge(reply) {
    return TOKEN_ISSUERS.find(({ pattern }) => pattern.test(reply)) ?? null;
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/failure.js


function tokenFailure({ name, end }, error) {
    const { host, kind, reply, temporary, remedy, side } = error;
    const known = reply === null ? null : issuerKnowledge(reply);
    const whose = `${end} \`${name}\``;
    const base = { end, reply, temporary, uncertain: false, ...(side === null ? {} : { side }) };
    if (side === 'runner') {
        return {
            ...base,
            outcome: 'runner_blocked',
            message: `GitHub gave no identity for ${whose}: ${error.message}.`,
            remedy: remedy ?? `Look at GitHub's status; ${host} was asked.`,
        };
    }
    switch (kind) {
        case 'unasked':
            return {
                ...base,
                outcome: 'auth_failed',
                message: `No access token for ${whose} could be asked for: ${error.message}. The mail server was not asked.`,
                remedy: remedy ?? 'Check `oauth2`.',
            };
        case 'network':
            return {
                ...base,
                outcome: 'unreachable',
                message: `${host}, which issues the access token of ${whose}, was not reached: ${error.message}. The mail server was not asked.`,
                remedy: remedy ?? 'Check the way from this machine to that host: DNS, proxy, firewall. The mail server may be well.',
            };
        case 'refused':
            return {
                ...base,
                outcome: 'auth_failed',
                message: `${host} issued no access token for ${whose}.${known === null ? '' : ` ${known.explanation}`} The mail server was not asked.`,
                remedy: remedy ??
                    known?.remedy ??
                    (temporary ? 'Try again later: the issuer could not do it just now.' : 'Check `oauth2`; the reply names the reason.'),
            };
        case 'useless':
            return {
                ...base,
                outcome: 'auth_failed',
                message: `${host} answered without an access token for ${whose}: ${(0,foreign_text/* plainText */.wh)(error.message, 200)}. The mail server was not asked.`,
                remedy: remedy ?? 'Check the addresses in `oauth2`: who answers there is no issuer of tokens, or is broken just now.',
            };
    }
}

// EXTERNAL MODULE: ./lib/src/core/time/limit.js
var limit = __webpack_require__(71775);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/ask/token-error.js
class TokenError extends Error {
    host;
    kind;
    reply;
    temporary;
    remedy;
    side;
    constructor(host, kind, more) {
        super(more.reason);
        this.name = 'TokenError';
        this.host = host;
        this.kind = kind;
        this.reply = more.reply ?? null;
        this.temporary = more.temporary ?? false;
        this.remedy = more.remedy ?? null;
        this.side = more.side ?? null;
    }
}
function silent(host, { reason, cause }) {
    return new TokenError(host, 'network', { reason, temporary: cause === 'network' });
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/shared-token.js


const TIMEOUT = 30_000;
const TOO_SHORT = 60_000;
class SharedToken {
    #source;
    #clock;
    #held = null;
    #asking = null;
    #refused = null;
    #renewed = false;
    constructor(source, clock) {
        this.#source = source;
        this.#clock = clock;
    }
    async current(signal) {
        if (this.#held !== null && !this.#isEnding(this.#held))
            return this.#held.token;
        return await this.#ask(signal);
    }
    async renewed(value, signal) {
        if (this.#held !== null && this.#held.token.value !== value)
            return this.#held.token;
        if (this.#renewed && this.#asking === null)
            return null;
        this.#renewed = true;
        const token = await this.#ask(signal).catch(() => null);
        return token?.value === value ? null : token;
    }
    #isEnding({ ends }) {
        return ends !== null && ends - this.#clock.monotonic() < TOO_SHORT;
    }
    async #ask(signal) {
        if (this.#refused !== null)
            throw this.#refused;
        const asking = (this.#asking ??= this.#begin());
        asking.waiting += 1;
        let leave = () => undefined;
        const left = new Promise((_, reject) => {
            leave = () => reject(new TokenError('The issuer', 'network', { reason: 'it did not answer in time', temporary: true }));
        });
        if (signal.aborted)
            leave();
        else
            signal.addEventListener('abort', leave, { once: true });
        try {
            return await Promise.race([asking.answer, left]);
        }
        finally {
            signal.removeEventListener('abort', leave);
            asking.waiting -= 1;
            if (asking.waiting === 0)
                (0,limit/* endWait */.pD)(asking.over);
        }
    }
    #begin() {
        const over = new AbortController();
        const limited = (0,limit/* limit */.AB)(this.#clock, over.signal, TIMEOUT);
        const begun = this.#clock.monotonic();
        const answer = this.#source(limited.signal)
            .then((token) => {
            this.#held = { token, ends: token.lifetime === null ? null : begun + token.lifetime };
            return token;
        })
            .catch((error) => {
            if (error instanceof TokenError && !error.temporary)
                this.#refused = error;
            throw error;
        })
            .finally(() => {
            limited.release();
            this.#asking = null;
        });
        answer.catch(() => undefined);
        return { answer, over, waiting: 0 };
    }
}

// EXTERNAL MODULE: ./lib/src/core/text/foreign-json.js
var foreign_json = __webpack_require__(39297);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/ask/world.js
const GOOGLE_HOSTS = {
    sts: 'https://sts.googleapis.com/v1/token',
    credentials: 'https://iamcredentials.googleapis.com/v1',
    token: 'https://oauth2.googleapis.com/token',
};
function issuerHost(url) {
    return URL.canParse(url) ? new URL(url).host : url;
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/ask/token-endpoint.js




const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const TOKEN = /^[\x21-\x7e]+$/;
const FOR_NOW = /^(?:408|429|5\d\d)$/;
const SOON = new Set(['temporarily_unavailable', 'server_error', 'slow_down']);
async function requestToken(request, world, signal) {
    const { endpoint, grant, parameters, client } = request;
    const library = await __webpack_require__.e(/* import() */ 5235).then(__webpack_require__.bind(__webpack_require__, 15235));
    const server = { issuer: new URL(endpoint).origin, token_endpoint: endpoint };
    const answers = [];
    try {
        const response = await library.genericTokenEndpointRequest(server, { client_id: client?.id ?? '-' }, await proofOf(client), grant, { ...parameters }, {
            signal,
            [library.allowInsecureRequests]: true,
            [library.customFetch]: async (url, options) => {
                const asked = await world.ask({ method: 'POST', url, headers: options.headers, body: String(options.body ?? '') }, signal);
                if (!asked.ok)
                    throw silent(issuerHost(endpoint), asked.silence);
                const { answer } = asked;
                answers.push(answer);
                maskTokens(answer, world);
                return asResponse(answer);
            },
        });
        return issued(issuerHost(endpoint), await library.processGenericTokenEndpointResponse(server, { client_id: client?.id ?? '-' }, response), parameters);
    }
    catch (error) {
        throw error instanceof TokenError ? error : asTokenError(issuerHost(endpoint), answers.at(-1) ?? null, error);
    }
}
async function proofOf(client) {
    const { ClientSecretBasic, ClientSecretPost, None } = await __webpack_require__.e(/* import() */ 5235).then(__webpack_require__.bind(__webpack_require__, 15235));
    if (client === null)
        return () => undefined;
    if (client.secret === null)
        return None();
    return client.method === 'basic' ? ClientSecretBasic(client.secret) : ClientSecretPost(client.secret);
}
const LONGEST_NONSENSE = 1_000;
function asResponse({ status, contentType, text }) {
    const { id_token: _, ...rest } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(text));
    const body = Object.keys(rest).length === 0 ? text.slice(0, LONGEST_NONSENSE) : JSON.stringify(rest);
    return new Response(body, { status, headers: { 'content-type': contentType } });
}
function maskTokens({ text }, { onSecret }) {
    const fields = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(text));
    for (const value of [fields['access_token'], fields['refresh_token'], fields['id_token']])
        if (typeof value === 'string')
            onSecret(value);
}
function issued(host, answer, parameters) {
    const { access_token: value, expires_in: seconds, refresh_token: next } = answer;
    if (!TOKEN.test(value))
        throw new TokenError(host, 'useless', { reason: 'its token holds characters that no token may have' });
    const given = parameters['refresh_token'];
    return {
        value,
        lifetime: seconds === undefined ? null : seconds * 1_000,
        rotated: given !== undefined && next !== undefined && next !== given,
    };
}
function asTokenError(host, answer, error) {
    if (answer === null)
        return new TokenError(host, 'useless', { reason: error instanceof Error ? error.message : String(error) });
    const temporary = FOR_NOW.test(String(answer.status));
    return issuerRefusal(host, answer) ?? new TokenError(host, 'useless', { reason: `HTTP ${answer.status}, and no token`, temporary });
}
function issuerRefusal(host, { status, text }) {
    const { error: code, error_description: description } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(text));
    if (typeof code !== 'string')
        return null;
    const reply = typeof description === 'string' ? `${code}: ${firstLine(description)}` : code;
    const temporary = FOR_NOW.test(String(status)) || SOON.has(code) || issuerKnowledge(reply)?.temporary === true;
    return new TokenError(host, 'refused', { reason: reply, reply, temporary });
}
function firstLine(text) {
    return text.split(/\r\n|\r|\n| Trace ID:/)[0] ?? '';
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/sources/github-identity.js



const REMEDY = 'Give the job `permissions: id-token: write`; a pull request from a fork never gets it.';
async function githubIdentity(audience, { github, ask, onSecret }, signal) {
    if (github === null)
        throw new TokenError('GitHub', 'unasked', { reason: 'the job may not ask for an identity', remedy: REMEDY, side: 'runner' });
    onSecret(github.token);
    const url = new URL(github.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${github.token}`, accept: 'application/json' };
    const asked = await ask({ method: 'GET', url: url.href, headers, body: '' }, signal);
    const host = issuerHost(github.url);
    if (!asked.ok)
        throw silent(host, asked.silence);
    const { answer } = asked;
    const { value } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(answer.text));
    if (answer.status === 200 && typeof value === 'string') {
        onSecret(value);
        return value;
    }
    const temporary = answer.status === 429 || answer.status >= 500;
    throw new TokenError(host, 'refused', {
        reason: `it answered HTTP ${answer.status} and no identity`,
        temporary,
        remedy: REMEDY,
        side: 'runner',
    });
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/sources/entra.js


const AUDIENCE = 'api://AzureADTokenExchange';
const JWT_ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
function entraToken(config, scope, world) {
    const { tenant, clientId, cloud } = config;
    const endpoint = `${cloud.authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
    const grant = 'client_credentials';
    return async (signal) => {
        if (config.kind === 'client-credentials') {
            const client = { id: clientId, secret: config.clientSecret, method: 'post' };
            return await requestToken({ endpoint, grant, client, parameters: { scope } }, world, signal);
        }
        const assertion = await githubIdentity(AUDIENCE, world, signal);
        const parameters = { client_id: clientId, client_assertion_type: JWT_ASSERTION, client_assertion: assertion, scope };
        return await requestToken({ endpoint, grant, client: null, parameters }, world, signal);
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/sources/google.js






const JWT = 'urn:ietf:params:oauth:token-type:jwt';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
const LIFETIME = 3_600;
function serviceAccountToken({ key }, subject, scope, world) {
    const { clientEmail, privateKey, privateKeyId, tokenUri } = key;
    return async (signal) => {
        const header = { alg: 'RS256', typ: 'JWT', ...(privateKeyId === null ? {} : { kid: privateKeyId }) };
        const unsigned = [header, claims({ issuer: clientEmail, subject, scope, audience: tokenUri }, world)]
            .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
            .join('.');
        const assertion = `${unsigned}.${signature(unsigned, privateKey, issuerHost(tokenUri))}`;
        return await exchangeAssertion(tokenUri, assertion, world, signal);
    };
}
function federatedGoogleToken(config, subject, scope, world) {
    const { provider, serviceAccount } = config;
    const { google } = world;
    return async (signal) => {
        const parameters = {
            audience: `//iam.googleapis.com/${provider}`,
            scope: CLOUD_PLATFORM,
            requested_token_type: ACCESS_TOKEN,
            subject_token_type: JWT,
            subject_token: await githubIdentity(`https://iam.googleapis.com/${provider}`, world, signal),
        };
        const { value } = await requestToken({ endpoint: google.sts, grant: TOKEN_EXCHANGE, client: null, parameters }, world, signal);
        const payload = JSON.stringify(claims({ issuer: serviceAccount, subject, scope, audience: google.token }, world));
        const assertion = await signed({ account: serviceAccount, payload, token: value }, world, signal);
        return await exchangeAssertion(google.token, assertion, world, signal);
    };
}
function claims({ issuer, subject, scope, audience }, { clock }) {
    const now = Math.floor(clock.now() / 1_000);
    return { iss: issuer, sub: subject, scope, aud: audience, iat: now, exp: now + LIFETIME };
}
function signature(text, key, host) {
    try {
        return (0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(text), key).toString('base64url');
    }
    catch {
        const remedy = 'Give the whole JSON file of the key, with its line breaks as they are (`\\n`).';
        throw new TokenError(host, 'unasked', { reason: '`private_key` of the service account cannot be read', remedy });
    }
}
async function exchangeAssertion(endpoint, assertion, world, signal) {
    world.onSecret(assertion);
    return await requestToken({ endpoint, grant: JWT_BEARER, client: null, parameters: { assertion } }, world, signal);
}
async function signed({ account, payload, token }, { ask, google }, signal) {
    const url = `${google.credentials}/projects/-/serviceAccounts/${encodeURIComponent(account)}:signJwt`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' };
    const asked = await ask({ method: 'POST', url, headers, body: JSON.stringify({ payload }) }, signal);
    const host = issuerHost(url);
    if (!asked.ok)
        throw silent(host, asked.silence);
    const { answer } = asked;
    const { signedJwt, error } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(answer.text));
    if (answer.status === 200 && typeof signedJwt === 'string')
        return signedJwt;
    const { status, message } = (0,foreign_json/* fieldsOf */.Pf)(error);
    const reply = [status, message].filter((word) => typeof word === 'string').join(': ');
    const temporary = answer.status === 429 || answer.status >= 500;
    if (reply === '')
        throw new TokenError(host, 'useless', { reason: `HTTP ${answer.status}, and no signature`, temporary });
    throw new TokenError(host, 'refused', { reason: reply, reply, temporary });
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/sources/refreshed.js




function refreshedToken(config, world) {
    const { clientId, clientSecret, refreshToken, scope } = config;
    let issuer = null;
    return async (signal) => {
        issuer ??= discover(config.issuer, world, signal);
        issuer.catch(() => (issuer = null));
        const { endpoint, method } = await issuer;
        const client = { id: clientId, secret: clientSecret, method };
        const parameters = { refresh_token: refreshToken, ...(scope === null ? {} : { scope }) };
        return await requestToken({ endpoint, grant: 'refresh_token', client, parameters }, world, signal);
    };
}
async function discover(issuer, world, signal) {
    const { origin, pathname } = new URL(issuer);
    const path = pathname.replace(/\/$/, '');
    const documents = [`${origin}${path}/.well-known/openid-configuration`, `${origin}/.well-known/oauth-authorization-server${path}`];
    let status = 0;
    let refusal = null;
    for (const url of documents) {
        const asked = await world.ask({ method: 'GET', url, headers: { accept: 'application/json' }, body: '' }, signal);
        if (!asked.ok)
            throw silent(issuerHost(issuer), asked.silence);
        const { answer } = asked;
        status = answer.status;
        refusal ??= issuerRefusal(issuerHost(issuer), answer);
        const { token_endpoint: endpoint, token_endpoint_auth_methods_supported: methods } = (0,foreign_json/* fieldsOf */.Pf)((0,foreign_json/* parsedJson */.U4)(answer.text));
        if (status !== 200 || typeof endpoint !== 'string' || !isSafe(endpoint, origin))
            continue;
        const takesPost = Array.isArray(methods) && methods.includes('client_secret_post');
        return { endpoint, method: takesPost ? 'post' : 'basic' };
    }
    if (refusal !== null)
        throw refusal;
    throw new TokenError(issuerHost(issuer), 'useless', {
        reason: `it has no discovery document that names a token endpoint (HTTP ${status})`,
        temporary: status === 429 || status >= 500,
        remedy: 'Check `issuer`: below it, /.well-known/openid-configuration must name a `token_endpoint` with https.',
    });
}
function isSafe(endpoint, origin) {
    return URL.canParse(endpoint) && (new URL(endpoint).protocol === 'https:' || new URL(endpoint).origin === origin);
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/sources/source.js



const GMAIL = 'https://mail.google.com/';
function tokenSource(config, { user, service }, world) {
    switch (config.kind) {
        case 'client-credentials':
        case 'federation-entra':
            return entraToken(config, config.scope ?? (service === 'graph' ? config.cloud.graphScope : config.cloud.mailScope), world);
        case 'refresh-token':
            return refreshedToken(config, world);
        case 'service-account':
            return serviceAccountToken(config, config.subject ?? user, config.scope ?? GMAIL, world);
        case 'federation-google':
            return federatedGoogleToken(config, config.subject ?? user, config.scope ?? GMAIL, world);
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/mail/oauth2/tokens.js





class RunTokens {
    #world;
    #identities = new Map();
    #rotated = new Map();
    constructor(world) {
        this.#world = world;
    }
    bearer(config, login, purpose) {
        const { user } = purpose;
        if (config.kind === 'token')
            return { current: () => Promise.resolve({ ok: true, token: config.token }), renewed: () => Promise.resolve(null) };
        const identity = this.#identityOf(config, purpose);
        const taken = (token) => {
            this.#world.onSecret(token.value, user);
            if (token.rotated && !this.#rotated.has(identity))
                this.#rotated.set(identity, login.name);
            return token.value;
        };
        return {
            current: async (signal) => {
                try {
                    return { ok: true, token: taken(await identity.current(signal)) };
                }
                catch (error) {
                    if (error instanceof TokenError)
                        return { ok: false, failure: tokenFailure(login, error) };
                    throw error;
                }
            },
            renewed: async (refused, signal) => {
                const token = await identity.renewed(refused, signal);
                return token === null ? null : taken(token);
            },
        };
    }
    findings() {
        return [...this.#rotated.values()].map((name) => (0,finding/* findingOn */.Vv)(name)('token-rotated', 'warning', 'The issuer has replaced the refresh token of this login. A run cannot keep the new one: as soon as the old one is refused, so is every login.', {
            remedy: 'Use credentials that do not rotate: client credentials, a service account, or `federation: github`, which stores no secret at all. Or let the issuer keep the token (a confidential client).',
            reference: 'RFC 6749 section 6',
        }));
    }
    #identityOf(config, purpose) {
        const actsFor = config.kind === 'service-account' || config.kind === 'federation-google' ? (config.subject ?? purpose.user) : null;
        const key = JSON.stringify([config, purpose.service, actsFor]);
        const known = this.#identities.get(key);
        if (known !== undefined)
            return known;
        const source = tokenSource(config, purpose, this.#world);
        const identity = new SharedToken((signal) => this.#world.shared(() => source(signal)), this.#world.clock);
        this.#identities.set(key, identity);
        return identity;
    }
}

// EXTERNAL MODULE: ./lib/src/core/text/secrets.js
var secrets = __webpack_require__(33775);
// EXTERNAL MODULE: ./lib/src/app/run/guard.js
var guard = __webpack_require__(4653);
// EXTERNAL MODULE: ./lib/src/adapters/notify/http/exchange.js + 2 modules
var exchange = __webpack_require__(83644);
;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/ask-web.js

const ask_web_TIMEOUT = 20_000;
const LONGEST = 256 * 1024;
function askWeb(clock) {
    return async (request, signal) => {
        const exchanged = await (0,exchange/* exchange */.c)({ ...request, ca: null, longest: LONGEST }, ask_web_TIMEOUT, clock, signal);
        if (exchanged.kind === 'none')
            return { ok: false, silence: { reason: exchanged.reason, cause: exchanged.failure } };
        const { status, text } = exchanged.answer;
        return { ok: true, answer: { status, text, contentType: exchanged.answer.header('content-type') ?? '' } };
    };
}

;// CONCATENATED MODULE: ./lib/src/app/wiring/ports/run-tokens.js





function runTokens(clock, github, onSecret) {
    const masked = new Set();
    return new RunTokens({
        clock,
        ask: askWeb(clock),
        github,
        google: GOOGLE_HOSTS,
        shared: (request) => new guard/* Guard */.wM().run(request),
        onSecret: (secret, user) => {
            const fresh = (0,secrets/* tokenForms */.py)(user ?? null, secret).filter((form) => !masked.has(form));
            for (const form of fresh) {
                masked.add(form);
                onSecret(form);
            }
        },
    });
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
