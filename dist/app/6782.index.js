export const id = 6782;
export const ids = [6782];
export const modules = {

/***/ 20360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ImapSession: () => (/* binding */ ImapSession)
/* harmony export */ });
/* harmony import */ var imapflow__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1788);
/* harmony import */ var _base_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67497);
/* harmony import */ var _model_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81031);
/* harmony import */ var _imap_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34822);
/* harmony import */ var _imap_trouble_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83019);
/* harmony import */ var _tls_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17385);






/** How long LOGOUT may take, ms; all is done by then. */
const FAREWELL = 300;
/** One IMAP connection: every command bounded in time, every foreign error mapped. Once a command has failed, the session is over. */
class ImapSession {
    client;
    #config;
    #clock;
    #signal;
    /** The server has been asked to let us in: from then on it is reached. */
    #asked = false;
    /** @param onNews called when the server announces mail in the selected folder */
    constructor(config, connection, clock, signal, onNews) {
        this.#config = config;
        this.#clock = clock;
        this.#signal = signal;
        this.client = createClient(config, connection, () => (this.#asked = true));
        this.client.on('error', () => undefined);
        this.client.on('exists', onNews);
    }
    async login() {
        const over = new AbortController();
        const wrongMode = (0,_tls_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .waitsForTls */ .n)('mailbox', this.#config, this.#clock, AbortSignal.any([this.#signal, over.signal]));
        const told = wrongMode.then((trouble) => {
            this.client.close();
            throw new _model_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .TroubleError */ .W(trouble);
        });
        told.catch(() => undefined);
        try {
            await Promise.race([this.command(_imap_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .CONNECTING */ .Zt, () => this.client.connect()), told]);
        }
        finally {
            over.abort();
        }
    }
    /** Runs one command; a silent server costs SILENCE at most, and never more than the run's deadline. */
    async command(doing, run) {
        const { client } = this;
        const patience = (0,_base_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .limit */ .A)(this.#clock, this.#signal, _imap_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .SILENCE */ .I);
        let closed = () => undefined;
        const broken = new Promise((_, reject) => {
            const silent = () => reject(Object.assign(new Error('no answer within the time allowed'), { code: 'ETIMEDOUT' }));
            closed = () => reject(Object.assign(new Error(client.byeReason ?? 'the server closed the connection'), { code: 'ECONNRESET' }));
            if (patience.signal.aborted)
                silent();
            patience.signal.addEventListener('abort', silent, { once: true });
            if (doing !== _imap_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .CONNECTING */ .Zt)
                client.once('close', closed);
        });
        broken.catch(() => undefined);
        try {
            return await Promise.race([run(), broken]);
        }
        catch (error) {
            client.close();
            const at = doing === _imap_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .CONNECTING */ .Zt && this.#asked ? _imap_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .LOGGING_IN */ .mg : doing;
            throw new _model_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .TroubleError */ .W((0,_imap_trouble_js__WEBPACK_IMPORTED_MODULE_3__/* .imapTrouble */ .RK)(this.#config, at, error), error);
        }
        finally {
            patience.release();
            client.off('close', closed);
        }
    }
    /** LOGOUT is sent, its answer not awaited: all is done by then, and a slow farewell changes nothing. */
    close() {
        const { client } = this;
        if (!client.usable) {
            client.close();
            return;
        }
        const left = new AbortController();
        const leave = () => left.abort();
        client.logout().then(leave, leave);
        void this.#clock.sleep(FAREWELL, left.signal).then(() => client.close());
    }
}
/** @param onLogin called when the login is sent */
function createClient(config, connection, onLogin) {
    const hear = (entry) => {
        if (typeof entry !== 'object' || entry === null || !('msg' in entry) || !('src' in entry))
            return;
        if (entry.src === 'c' && /^\S+ (?:LOGIN|AUTHENTICATE)\b/.test(String(entry.msg)))
            onLogin();
    };
    const deaf = () => undefined;
    const { host, port, security, user, password } = config;
    return new imapflow__WEBPACK_IMPORTED_MODULE_0__/* .ImapFlow */ ._f({
        host,
        port,
        secure: security === 'tls',
        doSTARTTLS: security === 'starttls',
        transport: connection,
        auth: { user: user ?? '', pass: password ?? '' },
        // Listened to for the stage alone; the library masks passwords in it.
        logger: { trace: deaf, debug: hear, info: deaf, warn: deaf, error: deaf },
        disableAutoIdle: true,
        // CONDSTORE, UTF8=ACCEPT and IMAP4rev2: nothing of them is used.
        disableAutoEnable: true,
        disableCompression: true,
        connectionTimeout: _imap_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .SILENCE */ .I,
        greetingTimeout: _imap_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .SILENCE */ .I,
        socketTimeout: 10 * 60_000,
        maxLineLength: 1024 * 1024,
        maxLiteralSize: 4 * 1024 * 1024,
        maxResponseSize: 8 * 1024 * 1024,
    });
}


/***/ }),

/***/ 17385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ waitsForTls)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93926);
/* harmony import */ var _foreign_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64887);
/* harmony import */ var _tls_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40427);



/** How long a server may be silent before it is asked whether it waits for TLS, ms. */
const PATIENCE = 5_000;
/** Where mail servers meet. Nobody expects TLS from the first byte there, and some keep clients waiting to see who speaks out of turn. */
const RELAY = 25;
/**
 * The trouble of a client that waits for a greeting where the server waits for TLS (RFC 8314): both are silent for ever. After a while a
 * second connection asks, by a handshake and nothing more. Never resolves where that is not the reason, nor after `signal` has aborted.
 */
async function waitsForTls(end, endpoint, clock, signal) {
    if (endpoint.security !== 'tls' && endpoint.port !== RELAY) {
        await clock.sleep(PATIENCE, signal);
        if (!signal.aborted && (await shakesHands(endpoint, clock, signal)) && !signal.aborted)
            return wrongMode(end, endpoint);
    }
    return new Promise(() => undefined);
}
/** Whether TLS is spoken from the first byte; a certificate that is refused says so as well. */
async function shakesHands(endpoint, clock, signal) {
    const { host, port } = endpoint;
    try {
        const { socket } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)({ host, port, implicitTls: true, tls: (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsOptions */ .YF)(endpoint) }, clock, signal);
        socket.destroy();
        return true;
    }
    catch (error) {
        const { originalCode, message } = (0,_foreign_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readForeignError */ .l)(error);
        return !/^ERR_SSL_|^EPROTO$/.test(originalCode) && (0,_tls_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .tlsTrouble */ .R)('sender', '', originalCode, message, true) !== null;
    }
}
function wrongMode(end, { host, port, security }) {
    return {
        end,
        outcome: 'tls_failed',
        message: `${host}:${port}: the server speaks TLS from the first byte and waits for it, \`security: ${security}\` waits for its greeting.`,
        words: null,
        remedy: 'Wrong TLS mode: set `security: tls` for this port, or use the port for STARTTLS (587 for submission, 143 for IMAP).',
        temporary: false,
        uncertain: false,
    };
}


/***/ }),

/***/ 37212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ absent)
/* harmony export */ });
/**
 * Stands for a library that imapflow uses for what this project never asks of it: its own logger, proxies, and downloads that are decoded
 * on the way. Called all the same, by a later version of imapflow, it says so.
 */
function absent() {
    throw new Error('a library that imapflow asks for is not in this bundle; scripts/stage-imapflow.ts names those that are left out');
}


/***/ }),

/***/ 41968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ folderNames)
/* harmony export */ });
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37212);

/** Stands for iconv-lite in imapflow, which asks it for the names of folders in modified UTF-7 (RFC 3501 section 5.1.3) and for downloads. */
const folderNames = { encode, decode, decodeStream: _absent_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .G };
function encode(name) {
    const encoded = name.replaceAll(/&|[^\u0020-\u007e]+/g, (run) => {
        if (run === '&')
            return '&-';
        return `&${Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '').replaceAll('/', ',')}-`;
    });
    return Buffer.from(encoded);
}
function decode(encoded) {
    const text = Buffer.from(encoded).toString('latin1');
    return text.replaceAll(/&([A-Za-z0-9+,]*)-/g, (_, base64) => {
        if (base64 === '')
            return '&';
        const units = Buffer.from(base64.replaceAll(',', '/'), 'base64');
        return Buffer.from(units.subarray(0, units.length - (units.length % 2)))
            .swap16()
            .toString('utf16le');
    });
}


/***/ }),

/***/ 93794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ mailWords)
/* harmony export */ });
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37212);

/**
 * Stands for libmime in imapflow. Encoded words (RFC 2047) stay as they are: they are in envelopes and body structures, which this project
 * does not fetch, for it reads whole headers itself.
 */
const mailWords = { decodeWords: (text) => text, parseHeaderValue: _absent_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .G };


/***/ })

};
