export const id = 1268;
export const ids = [1268];
export const modules = {

/***/ 51268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  httpsChannel: () => (/* binding */ httpsChannel)
});

// EXTERNAL MODULE: external "node:http2"
var external_node_http2_ = __webpack_require__(32467);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/src/adapters/dns/doh/https-post.js


const MEDIA_TYPE = 'application/dns-message';
const LONGEST = 65_535;
function postByHttp2(session, url, message, signal) {
    return new Promise((resolve) => {
        const stream = session.request({ ':method': 'POST', ':path': pathOf(url), 'content-type': MEDIA_TYPE, accept: MEDIA_TYPE, 'content-length': message.length }, { signal });
        const body = new Body();
        stream.on('error', (error) => resolve({ ok: false, reason: signal.aborted ? null : error.message }));
        stream.on('close', () => resolve({ ok: false, reason: 'the server closed the connection' }));
        stream.on('response', (headers) => {
            const refusal = refusalOf(headers[':status'] ?? 0, headers['content-type']);
            if (refusal === null)
                return;
            resolve(refusal);
            stream.destroy();
        });
        stream.on('data', (chunk) => {
            if (!body.take(chunk))
                stream.destroy(new Error(TOO_LONG));
        });
        stream.on('end', () => resolve({ ok: true, body: body.bytes }));
        stream.end(message);
    });
}
function postByHttp1(url, agent, message, signal) {
    const host = hostOf(url);
    return new Promise((resolve) => {
        const asked = (0,external_node_https_.request)({
            host,
            port: portOf(url),
            path: pathOf(url),
            method: 'POST',
            signal,
            agent,
            headers: { 'content-type': MEDIA_TYPE, accept: MEDIA_TYPE, 'content-length': message.length },
            ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
        });
        const fail = (error) => resolve({ ok: false, reason: signal.aborted ? null : error.message });
        asked.on('error', fail);
        asked.on('response', (response) => {
            const refusal = refusalOf(response.statusCode ?? 0, response.headers['content-type']);
            if (refusal !== null) {
                resolve(refusal);
                asked.destroy();
                return;
            }
            const body = new Body();
            response.on('error', fail);
            response.on('data', (chunk) => {
                if (!body.take(chunk))
                    asked.destroy(new Error(TOO_LONG));
            });
            response.on('end', () => resolve({ ok: true, body: body.bytes }));
        });
        asked.end(message);
    });
}
const TOO_LONG = 'its answer is longer than a DNS message can be';
class Body {
    #chunks = [];
    #size = 0;
    take(chunk) {
        this.#chunks.push(chunk);
        this.#size += chunk.length;
        return this.#size <= LONGEST;
    }
    get bytes() {
        return Buffer.concat(this.#chunks);
    }
}
function refusalOf(status, type) {
    if (status < 200 || status > 299)
        return { ok: false, reason: `HTTP ${status}` };
    return type?.split(';')[0]?.trim().toLowerCase() === MEDIA_TYPE ? null : { ok: false, reason: `an answer that is no ${MEDIA_TYPE}` };
}
function hostOf(url) {
    return url.hostname.replace(/^\[|\]$/g, '');
}
function portOf(url) {
    return url.port === '' ? 443 : Number(url.port);
}
function pathOf(url) {
    return `${url.pathname}${url.search}`;
}

;// CONCATENATED MODULE: ./lib/src/adapters/dns/doh/https-channel.js





const MOST_CONNECTIONS = 8;
function httpsChannel(url, ca) {
    let open = null;
    return async (message, signal) => {
        const channel = (open ??= openChannel(url, ca, () => (open = null), signal));
        try {
            const post = await endedBy(channel, signal);
            return post === null ? { ok: false, reason: null } : await post(message, signal);
        }
        catch (error) {
            return { ok: false, reason: signal.aborted ? null : error instanceof Error ? error.message : String(error) };
        }
    };
}
async function openChannel(url, ca, onClose, signal) {
    try {
        const socket = await handshake(url, ca, signal);
        if (socket.alpnProtocol !== 'h2') {
            socket.destroy();
            const agent = new external_node_https_.Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS, ...(ca === null ? {} : { ca }) });
            return (message, until) => postByHttp1(url, agent, message, until);
        }
        const session = (0,external_node_http2_.connect)(url, { createConnection: () => socket });
        session.on('error', onClose).on('close', onClose).on('goaway', onClose);
        session.unref();
        return (message, until) => postByHttp2(session, url, message, until);
    }
    catch (error) {
        onClose();
        throw error;
    }
}
function handshake(url, ca, signal) {
    const host = hostOf(url);
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_tls_.connect)({
            host,
            port: portOf(url),
            ALPNProtocols: ['h2', 'http/1.1'],
            ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
            ...(ca === null ? {} : { ca }),
        });
        const stop = () => socket.destroy(new Error('no connection came about in time'));
        const settle = (act) => {
            signal.removeEventListener('abort', stop);
            act();
        };
        socket.once('secureConnect', () => settle(() => resolve(socket)));
        socket.once('error', (error) => settle(() => reject(error)));
        socket.once('close', () => settle(() => reject(new Error('the server closed the connection'))));
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    });
}
async function endedBy(task, signal) {
    return await new Promise((resolve, reject) => {
        const stop = () => resolve(null);
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
        task.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
}


/***/ })

};
