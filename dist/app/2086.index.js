export const id = 2086;
export const ids = [2086];
export const modules = {

/***/ 72176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ doorOf),
/* harmony export */   j: () => (/* binding */ LastDoor)
/* harmony export */ });
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27861);

const SHORTEST = 6;
class LastDoor {
    #secrets = [];
    #redact = null;
    mask(secret) {
        if (secret.length < SHORTEST)
            return;
        this.#secrets.push(secret);
        this.#redact = null;
    }
    through(text) {
        if (this.#secrets.length === 0)
            return text;
        this.#redact ??= (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$)(this.#secrets);
        return this.#redact(text);
    }
}
function doorOf(secrets) {
    const door = new LastDoor();
    for (const secret of secrets)
        door.mask(secret);
    return (text) => door.through(text);
}


/***/ }),

/***/ 4653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   js: () => (/* binding */ guardRun),
/* harmony export */   kt: () => (/* binding */ takesUncaught),
/* harmony export */   wM: () => (/* binding */ Guard)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);

class Guard {
    #waiting = new Set();
    async run(task) {
        return await CURRENT.run(this, () => new Promise((resolve, reject) => {
            this.#waiting.add(reject);
            Promise.resolve()
                .then(task)
                .then(resolve, reject)
                .finally(() => this.#waiting.delete(reject));
        }));
    }
    fail(error) {
        const waiting = [...this.#waiting];
        this.#waiting.clear();
        for (const reject of waiting)
            reject(error);
        return waiting.length > 0;
    }
    over(object) {
        return new Proxy(object, {
            get: (target, key) => {
                const value = Reflect.get(target, key, target);
                if (typeof value !== 'function')
                    return value;
                return (...args) => {
                    const answer = CURRENT.run(this, () => Reflect.apply(value, target, args));
                    return answer instanceof Promise ? this.run(() => answer) : answer;
                };
            },
        });
    }
}
const CURRENT = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
const MOST = 5;
let strays = null;
function guardRun() {
    const own = [];
    strays = own;
    return { strays: own, [Symbol.dispose]: () => (strays = null) };
}
function takesUncaught(error) {
    const part = CURRENT.getStore();
    if (part?.fail(error) === true)
        return true;
    if (strays !== null && strays.length < MOST)
        strays.push(error);
    return strays !== null || part !== undefined;
}


/***/ }),

/***/ 45692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ machine),
/* harmony export */   Iw: () => (/* binding */ patientWithAddresses),
/* harmony export */   Te: () => (/* binding */ beginRun),
/* harmony export */   hK: () => (/* binding */ filesNamed),
/* harmony export */   lb: () => (/* binding */ endRun),
/* harmony export */   nA: () => (/* binding */ onInterrupt),
/* harmony export */   oI: () => (/* binding */ hosted),
/* harmony export */   oO: () => (/* binding */ githubIdentityAccess),
/* harmony export */   oZ: () => (/* binding */ alwaysVerified),
/* harmony export */   x3: () => (/* binding */ writeText),
/* harmony export */   yR: () => (/* binding */ readText),
/* harmony export */   yV: () => (/* binding */ alive),
/* harmony export */   yv: () => (/* binding */ folderWriter)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77598);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77030);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48161);





const ONE_ADDRESS = 2_500;
function patientWithAddresses() {
    (0,node_net__WEBPACK_IMPORTED_MODULE_3__.setDefaultAutoSelectFamilyAttemptTimeout)(ONE_ADDRESS);
}
const UNVERIFIED = 'NODE_TLS_REJECT_UNAUTHORIZED';
function alwaysVerified(env) {
    if (env[UNVERIFIED] !== '0')
        return null;
    delete env[UNVERIFIED];
    return `${UNVERIFIED}=0 is ignored: certificates are always verified. Give a private CA as \`ca\`, a key as \`pin\`, and what signs the certificates of web servers as NODE_EXTRA_CA_CERTS.`;
}
function hosted() {
    return process.env['RUNNER_ENVIRONMENT'] === 'github-hosted';
}
function githubIdentityAccess() {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = process.env;
    return URL.canParse(url) && token !== '' ? { url, token } : null;
}
const readText = (path) => {
    try {
        return { ok: true, text: readWhole(path) };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === 'ENOENT')
            return { ok: false, reason: 'there is no such file' };
        if (code === 'EACCES')
            return { ok: false, reason: 'reading it is not permitted' };
        if (code === 'EISDIR')
            return { ok: false, reason: 'it is a folder' };
        return { ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
};
function filesNamed(folder, name) {
    try {
        const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { recursive: true, withFileTypes: true });
        return entries.flatMap((entry) => (entry.isFile() && entry.name === name ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, name)] : [])).toSorted();
    }
    catch {
        return [];
    }
}
const LARGEST = 16 * 1024 * 1024;
const TIMEOUT = 5_000;
const PAUSE = 10;
function readWhole(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const kind = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (kind.isDirectory())
            throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
        if (!kind.isFile() && !kind.isFIFO())
            throw new Error('it is neither a file nor a pipe');
        return readUntilEnd(file, kind.isFIFO());
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function readUntilEnd(file, isPipe) {
    const chunks = [];
    let size = 0;
    for (let waited = 0;;) {
        const chunk = readSome(file);
        if (chunk !== null && chunk.length > 0) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > LARGEST)
                throw new Error(`it is larger than ${LARGEST / 1024 / 1024} MiB`);
            continue;
        }
        if (chunk !== null && (!isPipe || size > 0))
            return Buffer.concat(chunks).toString('utf8');
        if (waited >= TIMEOUT)
            throw new Error(`nothing came out of it for ${TIMEOUT / 1000} s`);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
        waited += PAUSE;
    }
}
function readSome(file) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    try {
        return chunk.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, chunk));
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EAGAIN')
            return null;
        throw error;
    }
}
function writeText(path, text) {
    const target = linkedTo(path);
    const beside = `${target}.${process.pid}.part`;
    try {
        if (isSpecial(target)) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(target, text);
            return;
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(beside, text);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(beside, target);
    }
    catch (error) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(beside, { force: true });
        }
        catch {
        }
        throw new Error(`${path}: ${whyUnwritten(error)}`, { cause: error });
    }
}
function whyUnwritten(error) {
    if (!(error instanceof Error))
        return String(error);
    const { code = '', syscall = '' } = error;
    if (code === 'EEXIST' || code === 'ENOTDIR')
        return `a file stands where its folder should be (${code})`;
    return code === 'EISDIR' && syscall === 'rename' ? 'it is a folder; name a file in it' : error.message;
}
function linkedTo(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return path;
    }
}
function isSpecial(path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    return found !== undefined && !found.isFile() && !found.isDirectory();
}
function onInterrupt(stop) {
    let asked = false;
    const interrupt = () => {
        if (asked)
            process.exit(130);
        asked = true;
        stop();
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    return () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
}
function machine() {
    try {
        const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8');
        const processes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid');
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)('sha256').update([boot, processes, (0,node_os__WEBPACK_IMPORTED_MODULE_4__.hostname)()].join('\0')).digest().readUInt32BE(0);
    }
    catch {
        return 0;
    }
}
const PROCESSES = 2 ** 22;
const liveRuns = new Set();
let begun = 0;
function beginRun() {
    begun = (begun + 1) % 2 ** 10;
    const run = begun * PROCESSES + (process.pid % PROCESSES);
    liveRuns.add(run);
    return run;
}
function endRun(run) {
    liveRuns.delete(run);
}
function folderWriter() {
    return { machine: machine(), run: beginRun(), isAlive: alive };
}
function alive(run) {
    const pid = run % PROCESSES;
    if (pid === process.pid % PROCESSES)
        return liveRuns.has(run);
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}


/***/ }),

/***/ 83289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ }),

/***/ 41730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tj: () => (/* binding */ lossText),
/* harmony export */   We: () => (/* binding */ explainingOutcome),
/* harmony export */   _L: () => (/* binding */ fateOf),
/* harmony export */   d0: () => (/* binding */ isLossy),
/* harmony export */   zU: () => (/* binding */ lossState)
/* harmony export */ });
/* harmony import */ var _text_format_percent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40313);

function lossState({ seen, lost, refused, unknown }, { lossWarning, lossCritical }) {
    const all = seen + lost + refused + unknown;
    const [atLeast, atMost] = [(lost + refused) / all, (lost + refused + unknown) / all];
    if (atLeast > lossCritical)
        return 'critical';
    if (atMost > lossCritical || (atMost > lossWarning && atLeast <= lossWarning))
        return 'unknown';
    return atLeast > lossWarning || refused > 0 ? 'warning' : 'ok';
}
function fateOf(loop) {
    const { outcome, probes } = loop;
    if (!probes || !isLossy(loop))
        return outcome;
    return probes.lost > 0 ? `${probes.lost} of ${probes.sent} lost` : 'not all sent';
}
function explainingOutcome(loop) {
    return isLossy(loop) ? 'lost' : loop.outcome;
}
function isLossy({ outcome, state, probes }) {
    return (probes?.seen ?? 0) > 0 && (state === 'critical' || (state === 'warning' && outcome === 'delivered'));
}
function lossText({ seen, lost, lossAtLeast, lossAtMost }) {
    const seenLoss = lost === 0 ? 'none was lost' : `${lost} ${lost === 1 ? 'was' : 'were'} lost (${(0,_text_format_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l)(lost / (seen + lost))})`;
    if (lossAtLeast === null || lossAtMost === null)
        return seenLoss;
    return `${seenLoss}, so this way loses ${(0,_text_format_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l)(lossAtLeast)} to ${(0,_text_format_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l)(lossAtMost)} of mail (95 % confidence)`;
}


/***/ }),

/***/ 3077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fE: () => (/* binding */ wasAccepted),
/* harmony export */   iU: () => (/* binding */ hasArrived),
/* harmony export */   n7: () => (/* binding */ isTurnedAway),
/* harmony export */   yP: () => (/* binding */ endedAtSubmission)
/* harmony export */ });
const BEFORE_MAIL = new Set(['auth_failed', 'tls_failed', 'unreachable']);
const WANTS_LOGIN = /^53[08]\b/;
function endedAtSubmission(loop) {
    return loop.state === 'critical' && (BEFORE_MAIL.has(loop.outcome) || isTurnedAway(loop)) && !wasAccepted(loop);
}
function isTurnedAway({ outcome, attempts }) {
    const last = attempts.at(-1);
    if (last === undefined || (outcome !== 'rejected' && outcome !== 'deferred'))
        return false;
    return last.stage === 'connect' || last.stage === 'ehlo' || WANTS_LOGIN.test(last.reply);
}
function hasArrived({ state }) {
    return state === 'ok' || state === 'warning';
}
function wasAccepted({ attempts, latencyMs }) {
    return latencyMs !== null || attempts.some(({ outcome }) => outcome === 'accepted');
}


/***/ }),

/***/ 30664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ refusalReason)
});

// UNUSED EXPORTS: PHRASES

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/phrase.js
const CONNECTING = ['connect', 'ehlo', 'mail', 'rcpt'];
const RECIPIENT = ['rcpt', 'data'];
const SENDER = ['mail', 'rcpt', 'data'];
const ANYWHERE = ['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data'];
const CONTENT = ['data'];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/nets.js

const NETS = [
    { code: 'refused-for-dmarc', stages: ANYWHERE, says: /\bdmarc\b|\b5\.7\.5(?:09|15)\b/i },
    {
        code: 'refused-for-authentication',
        stages: ANYWHERE,
        says: /\b[45]\.7\.26\b|\bunauthenticated (?:e-?mail|mail|sender|message)(?!s not allowed)|\bspf\b.*\bdkim\b|\bdkim\b.*\bspf\b/i,
    },
    { code: 'refused-for-spf', stages: ANYWHERE, says: /\bspf\b|\b[45]\.7\.2[34]\b|sender policy framework/i },
    { code: 'refused-for-dkim', stages: ANYWHERE, says: /\bdkim\b|\b[45]\.7\.2[0-2]\b/i },
    {
        code: 'refused-for-reverse-dns',
        stages: ANYWHERE,
        says: /reverse[- ]?(?:dns|lookup|hostname)|ip name lookup failed|unverifyable sending ip|\bptr\b|\br[- ]?dns\b|\b[45]\.7\.25\b/i,
    },
    {
        code: 'refused-for-relaying',
        stages: ANYWHERE,
        says: /relay(?:ing)? (?:access )?(?:denied|disallowed|not (?:permitted|allowed))|requires authentication when attempting to send to a non-local|not permitted to relay|no relaying|not configured to relay|insecure mail relay|\b(?:do|does|will|can) ?not relay\b|\bnot a gateway\b/i,
    },
    {
        code: 'refused-for-loop',
        stages: ANYWHERE,
        says: /\b[45]\.4\.(?:6|14)\b|too many (?:hops|received)|\b(?:mail|routing|forwarding) loop|loop detected|message looping/i,
    },
    { code: 'refused-for-greylisting', stages: ANYWHERE, says: /\bgr[ea]y-?list|tempfailed as anti-?spam/i },
    {
        code: 'refused-for-ehlo',
        stages: CONNECTING,
        says: /\b(?:helo|ehlo)\b.{0,120}\b(?:reject|invalid|illegal|denied|refus|not (?:allowed|accepted|found|valid|permitted|resolv)|(?:does|can) ?not|cannot|fully[- ]qualified|forged|fake|mismatch|bogus|blocked|bad|must|should)|\b(?:invalid|illegal|bad|bogus|fake|forged|unacceptable|unqualified)\b.{0,40}\b(?:helo|ehlo)\b/i,
    },
    { code: 'refused-for-ehlo', stages: ['ehlo'], staged: true, says: /^5\d\d.*\b(?:(?:domain|host) ?)?name\b/i },
    {
        code: 'refused-for-rate',
        stages: ANYWHERE,
        says: /\b4\.7\.28\b|rate limit|throttl|\b(?:daily|hourly|peak|mail send) (?:\w+ ){0,2}(?:quota|limit)|max message per connection|limits for how many messages|\bsending limit\b|queue quota exceeded|too (?:many|much) (?!spam|complaints|mail stored)|too (?:quickly|fast)|unusual rate|excessive volume/i,
    },
    {
        code: 'refused-for-quota',
        stages: RECIPIENT,
        says: /\b[45]\.2\.2\b|(?:over|exceed\w*)(?: \w+){0,2} ?(?:disk ?)?quota|quota (?:is )?exceeded|mail(?:box|folder)(?: \w+)? (?:is )?full|full mailbox|mailbox (?:\w+ )?has exceeded|out of storage|overdrawn\b.{0,40}quota|disk ?quota exceeded|reached disk quota|quota violation|not enough (?:storage )?space in|not have enough space|box space not enough|too much mail stored|over (?:its|his|her|their|the) (?:storage |disk |mailbox )?(?:limit|quota)/i,
    },
    { code: 'refused-for-reputation', stages: ANYWHERE, says: /\bspamhaus\.org|spamcop\.net|barracudacentral\.org|abuseat\.org/i },
    {
        code: 'refused-for-recipient',
        stages: RECIPIENT,
        says: /\b[45]\.1\.(?:[1236]|10)\b|(?:user|recipient|addressee|mailbox|account)\S*(?: <?[^\s<>]{1,200}@[^\s<>]{1,255}>?)? (?:address )?(?:is )?(?:temporarily )?(?:unknown|unavailable|not (?:found|known|exist)|invalid|disabled|does(?: not|n't) exist)|(?:unknown|invalid|no such|bad|non-?existent) (?:local )?(?:user|recipient|mailbox|address)|not? (?:such )?(?:user|mailbox) here|\buser not local\b|\bno such person\b|\bnot a valid (?:user|recipient|mailbox)\b|(?:benutzer|empf[aä]nger|postfach) (?:ist )?(?:unbekannt|existiert nicht)|(?:utilisateur|destinataire) inconnu|(?:usuario|buz[oó]n|destinatario) (?:desconocido|inexistente|no existe)|utente sconosciuto|\b5\.2\.1\b|\b[45]\.7\.13\b|(?<!your |sender |sending )\b(?:account|mailbox|user|recipient)\b[^;:]{0,80} (?:is |has been |temporar(?:y|ily) |currently ){0,2}(?:locked|frozen|suspended|deactivated|discontinued)\b|disabled recipient|address is marked as invalid|not our customer|\baddress unknown|invalid final delivery userid|host not found(?!, try again)|dns domain \S+ does not exist|domain (?:does not exist|not found)$|no (?:mx|mail exchanger)/i,
    },
    {
        code: 'refused-for-sender',
        stages: SENDER,
        says: /sender (?:address )?(?:rejected|denied|refused|verif|not)|\b5\.1\.[78]\b|\b5\.7\.27\b|(?:unroute?able|invalid) sender|sender (?:domain )?has no\b|\bfrom header\b.{0,40}\bmatch|not (?:allowed|authorized|permitted) to send (?:e?-?mails? )?(?:as|from)/i,
    },
    {
        code: 'refused-for-tls',
        stages: ANYWHERE,
        says: /\b[45]\.7\.10\b|(?:tls|encryption) (?:is )?(?:required|needed)|issue (?:a )?starttls|certificate/i,
    },
    {
        code: 'refused-for-size',
        stages: SENDER,
        says: /\b5\.3\.4\b|\b5\.2\.3\b|message (?:is )?too (?:big|large)|(?:mail|message) (?:size|length) (?:limit )?exceed|exceed(?:s|ed)? (?:the |fixed )?(?:maximum )?(?:incoming |inbound )?(?:message )?size/i,
    },
    {
        code: 'refused-for-system',
        stages: ANYWHERE,
        says: /^4\d\d\b.{0,120}\b(?:scan\w*|filter|virus check)\b.{0,60}\b(?:fail|error|unavailable|timed? out)|could not be scanned/i,
    },
    {
        code: 'refused-for-content',
        stages: CONTENT,
        says: /\b(?:surbl|uribl) policy|\bbanned (?:content|name|file|attachment)|\binfected\b|\bvirus\b|\bmalware\b|\bphishing\b|attachment (?:type |extension )?(?:is )?(?:not allowed|forbidden)/i,
    },
    {
        code: 'refused-for-policy',
        stages: ANYWHERE,
        says: /\b(?:blocked|denied|rejected) by (?:the |its |this )?(?:recipient|user)\b|\b(?:recipient|user)(?:'s)? (?:personal )?(?:block|deny|black) ?list|recipient(?: \S+)? (?:has )?blocked (?:you|the sender|this sender)|sender is on user denylist|blocked by (?:your |the |this )?organi[sz]ation|(?:customer|tenant allow) block list/i,
    },
    {
        code: 'refused-for-content',
        stages: CONTENT,
        says: /^(?!.*(?:\blisted\b|dns[bx]l|\brbl\b|reputation|\bip\b|\bhost\b)).*(?:\bspam (?:filter|content|score|message|rules)\b|\bscored too high\b|\b(?:reject\w*|refused|blocked|classified|identified|considered|detected)\b.{0,30}\bas (?:probable |likely |possible )?(?:spam|junk)\b)|\b(?:urls?|links?) in (?:this|the|your) (?:e-?mail|message|mail)\b|\bcontains? an? (?:listed |blocked |blacklisted )?(?:urls?|links?)\b/i,
    },
    {
        code: 'refused-for-reputation',
        stages: ANYWHERE,
        says: /block[- ]?list|black[- ]?list|\blisted\b|\bdns[bx]l\b|\brbl\b|spamhaus|spamcop|barracudacentral|uceprotect|reputation|(?:are|is|currently) sending spam|too (?:many|much) spam|spam complaints|\b(?:ip|address|host|server|network|domain)\b.{0,40}\b(?:blocked|banned)\b|\b(?:blocked|banned)\b.{0,40}\b(?:ip|address|host|server|network|domain|using|by)\b|\bblocked\b/i,
    },
    {
        code: 'refused-for-client',
        stages: CONNECTING,
        says: /client host rejected|not allowed to connect|use the smtp server of your isp|traffic not accepted from this ip|sender ip address rejected|(?:your|this) (?:host|ip|address) (?:is )?(?:not allowed|not permitted|rejected|refused|denied)|connections? (?:from \S+ )?(?:is |are )?(?:rejected|not (?:allowed|accepted))|connections? (?:from \S+ (?:is |are )?|is |are )refused|^[45]\d\d[ -](?:\d\.\d\.\d )?connections? refused|\b(?:dynamic|dial-?up|residential|transient)\b.{0,30}\bip\b/i,
    },
    {
        code: 'refused-for-content',
        stages: CONTENT,
        says: /\bspam\b|\bcontent\b|\bjunk\b|\bunsolicited\b/i,
    },
    { code: 'refused-for-content', stages: CONTENT, staged: true, says: /\b5\.7\.1\b.*\bpolicy\b|local policy/i },
    {
        code: 'refused-for-system',
        stages: ANYWHERE,
        says: /\b4\.3\.[0-5]\b|temporary (?:\w+ )?(?:failure|error|problem)|(?:temporarily|currently) unavailable|lookup fail|out of (?:disk|memory)|disk (?:space|full)|internal (?:server |system )?error|try again later|^4\d\d\b.*\b(?:service not available|unavailable)\b|error in processing\b|\b[45]\.3\.5\b/i,
    },
    { code: 'refused-for-policy', stages: ANYWHERE, says: /\bpolicy\b|\bprohibit|recipient address rejected: access denied/i },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/client-phrases.js

const NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const GOOGLE = 'https://support.google.com/a/answer/3726730';
const POSTCONF = 'https://www.postfix.org/postconf.5.html';
const listed = { code: 'refused-for-reputation', stages: ANYWHERE };
const ptr = { code: 'refused-for-reverse-dns', stages: ANYWHERE };
const client = { code: 'refused-for-client', stages: CONNECTING };
const ehlo = { code: 'refused-for-ehlo', stages: CONNECTING };
const CLIENT_PHRASES = [
    {
        ...listed,
        says: /(?:client host|client|sender address|helo command) \S+ blocked using(?!.*(?:open resolver|returnc\/|excessive number of queries))/i,
        by: 'Postfix',
        sample: '554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org',
        source: `${POSTCONF}#default_rbl_reply`,
    },
    {
        ...listed,
        says: /rejected: \S+ listed at/i,
        by: 'Sendmail',
        sample: '550 5.7.1 Rejected: 203.0.113.7 listed at zen.spamhaus.org',
        source: 'Sendmail, cf/README: FEATURE(dnsbl)',
    },
    {
        ...listed,
        says: /is in an? (?:rbl|black ?list)/i,
        by: 'Exim (cPanel)',
        sample: '550 JunkMail rejected - mail.example.net [203.0.113.7]:25 is in an RBL on bl.example',
        source: 'cPanel, Exim configuration: acl_connect_rbl',
    },
    {
        ...listed,
        says: /on our block list \(S31[45]0\)/i,
        by: 'Outlook.com',
        sample: '550 5.7.1 Unfortunately, messages from [203.0.113.7] weren’t sent. part of their network is on our block list (S3140).',
        source: 'https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx',
    },
    {
        ...listed,
        says: /banned send(?:ing ip|er)|spam abuse detected/i,
        by: 'Exchange Online',
        sample: '550 5.7.606 Access denied, banned sending IP [203.0.113.7]',
        source: NDR,
    },
    {
        ...listed,
        says: /sending mta's poor reputation/i,
        by: 'Cisco Secure Email',
        sample: "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation.",
        source: 'Cisco Secure Email, mail flow policy: BLOCKED',
    },
    {
        ...listed,
        says: /none\/bad reputation/i,
        by: 'T-Online',
        sample: '554 IP=203.0.113.7 - None/bad reputation. Ask your postmaster for help',
        source: 'https://postmaster.t-online.de/index.en.html',
    },
    {
        ...listed,
        says: /(?:ipcheck|dnsbl-lookup)\S*\.(?:proofpoint\.com|cgi)|blocked by proofpoint/i,
        by: 'Proofpoint',
        sample: '554 Blocked - see https://ipcheck.proofpoint.com/?ip=203.0.113.7',
        source: 'https://ipcheck.proofpoint.com',
    },
    {
        ...listed,
        says: /poor reputation sender/i,
        by: 'Mimecast',
        sample: '550 csi.mimecast.org Poor Reputation Sender.',
        source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
    },
    {
        ...listed,
        says: /\bblock listed\b/i,
        by: 'GMX and WEB.DE',
        sample: '554-gmx.net Nemesis ESMTP Service not available 554 No SMTP service. IP address is block listed.',
        source: 'https://postmaster.gmx.net/en/error-messages',
    },
    {
        ...listed,
        says: /appeared to be spam or forged/i,
        stages: CONNECTING,
        by: 'policyd-weight behind Postfix',
        sample: '550 5.7.1 <a@example.org>: Recipient address rejected: Mail appeared to be SPAM or forged. Ask your Mail/DNS-Administrator',
        source: 'policyd-weight: $REJECTMSG',
    },
    {
        ...ptr,
        says: /cannot find your (?:reverse )?hostname/i,
        by: 'Postfix',
        sample: '450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.7]',
        source: `${POSTCONF}#reject_unknown_client_hostname`,
    },
    {
        ...ptr,
        says: /have a PTR record/i,
        by: 'Gmail',
        sample: '550-5.7.25 The IP address sending this message does not have a PTR record setup',
        source: GOOGLE,
    },
    {
        ...ptr,
        says: /bad dns ptr resource record/i,
        by: 'GMX and WEB.DE',
        sample: '554 No SMTP service. Bad DNS PTR resource record.',
        source: 'https://postmaster.gmx.net/en/error-messages',
    },
    {
        ...ptr,
        says: /fix reverse dns/i,
        by: 'Sendmail',
        sample: '550 5.7.1 Fix reverse DNS for 203.0.113.7',
        source: 'Sendmail, FEATURE(require_rdns)',
    },
    {
        ...ptr,
        says: /possibly forged hostname for|client ip address \S+ does not resolve/i,
        by: 'Sendmail',
        sample: '451 4.1.8 Possibly forged hostname for 203.0.113.7',
        source: 'Sendmail, FEATURE(require_rdns)',
    },
    {
        ...client,
        says: /client host rejected: access denied/i,
        by: 'Postfix',
        sample: '554 5.7.1 <unknown[203.0.113.7]>: Client host rejected: Access denied',
        source: `${POSTCONF}#smtpd_client_restrictions`,
    },
    {
        ...client,
        says: /dialup\/transient ip not allowed/i,
        by: 'T-Online',
        sample: '554 IP=203.0.113.7 - Dialup/transient IP not allowed.',
        source: 'https://postmaster.t-online.de/index.en.html',
    },
    {
        ...client,
        says: /no access from mail server/i,
        by: 'Sendmail',
        sample: '550 5.0.0 no access from mail server [203.0.113.7]',
        source: 'Sendmail, cf/README: access_db',
    },
    {
        ...client,
        says: /not in whitelist for rcpt domain/i,
        by: 'Google Workspace',
        sample: '550 5.7.1 The IP you are using to send mail is not in whitelist for RCPT domain',
        source: GOOGLE,
    },
    {
        ...client,
        stages: ANYWHERE,
        says: /not authorized to send e?-?mail directly to our servers/i,
        by: 'Gmail',
        sample: "550-5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers.",
        source: GOOGLE,
    },
    {
        ...ehlo,
        says: /\((?:EHLO|HELO)\)/,
        by: 'Google',
        sample: '421-4.7.0 Try again later, closing connection. (EHLO)',
        source: GOOGLE,
    },
    {
        ...ehlo,
        says: /helo command rejected/i,
        by: 'Postfix',
        sample: '504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname',
        source: `${POSTCONF}#smtpd_helo_restrictions`,
    },
    {
        ...ehlo,
        says: /syntactically invalid (?:helo|ehlo) argument/i,
        by: 'Exim',
        sample: '501 Syntactically invalid EHLO argument(s)',
        source: 'Exim, smtp_in.c: check_helo',
    },
    {
        ...ehlo,
        says: /^501 5\.\d\.\d invalid domain name/i,
        by: 'Sendmail, Exchange',
        sample: '501 5.5.4 Invalid domain name',
        source: 'Sendmail, srvrsmtp.c: CMDHELO',
    },
    {
        ...ehlo,
        says: /bad helo/i,
        by: 'GMX and WEB.DE, others',
        sample: '554 No SMTP service. Bad HELO/EHLO.',
        source: 'https://postmaster.gmx.net/en/error-messages',
    },
    {
        ...listed,
        says: /very low reputation of the sending/i,
        by: 'Gmail',
        sample: '550-5.7.1 [203.0.113.7] Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address.',
        source: GOOGLE,
    },
    {
        ...listed,
        says: /AUP#(?:CXBL|CDRBL|IPBL\d|I\w{0,3}-?1(?:000|2\d\d))/,
        by: 'Cox, Spectrum',
        sample: '550 5.1.0 <a@example.net> sender rejected. Refer to Error Codes section. AUP#CDRBL',
        source: 'http://postmaster.cox.net/confluence/display/postmaster/Error+Codes; https://www.spectrum.net/support/internet/understanding-email-error-codes',
    },
    {
        ...listed,
        says: /\b(?:OFR|LPN|OUK)\d{0,3}_(?:10[123]|510|999)\b/i,
        by: 'Orange, La Poste',
        sample: '550 5.5.0 Service refuse. Veuillez essayer plus tard. service refused, please try later. LPN005_510',
        source: 'https://www.postmastery.com/orange-postmaster-smtp-error-codes-ofr/',
    },
    {
        ...ptr,
        says: /AUP#(?:CXDNS|I\w{0,3}-?11[0-5]\d)|\bIB108$/,
        by: 'Cox, Spectrum, GoDaddy',
        sample: '421 Temporarily rejected. Reverse DNS for this IP failed. IB108',
        source: 'https://ca.godaddy.com/help/fix-rejected-email-with-a-bounce-error-40685; as Cox and Spectrum above',
    },
    {
        ...client,
        says: /host network not allowed/i,
        by: 'Mimecast',
        sample: '554 Host network not allowed - https://community.mimecast.com/docs/DOC-1369#554',
        source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/content-phrases.js

const content_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const content_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const content = { code: 'refused-for-content', stages: CONTENT };
const CONTENT_PHRASES = [
    {
        ...content,
        says: / - (?:BANNED|INFECTED|VIRUS)\b/,
        by: 'Amavis',
        sample: '554 5.7.0 Bounce, id=02819-04 - INFECTED: Eicar-Test-Signature',
        source: 'Amavis, amavisd: smtp_resp_for_contents',
    },
    {
        ...content,
        says: /id=\S+ - spam\b/i,
        by: 'Amavis',
        sample: '554 5.7.0 Reject, id=02819-05 - SPAM',
        source: 'Amavis, amavisd: smtp_resp_for_contents',
    },
    {
        ...content,
        says: /\bspam message rejected/i,
        by: 'Rspamd',
        sample: '554 5.7.1 Spam message rejected',
        source: 'https://rspamd.com/doc/configuration/metrics.html',
    },
    {
        ...content,
        says: /blocked by spamassassin/i,
        by: 'spamass-milter',
        sample: '550 5.7.1 Blocked by SpamAssassin',
        source: 'spamass-milter, spamass-milter.cpp: mlfi_eom',
    },
    {
        ...content,
        says: /virus .{0,40}detected by clamav|infected by/i,
        by: 'clamav-milter',
        sample: '550 5.7.1 virus Eicar-Test-Signature detected by ClamAV - http://www.clamav.net',
        source: 'ClamAV, clamav-milter: RejectMsg',
    },
    {
        ...content,
        says: /\b5\.7\.1 message content rejected/i,
        by: 'Postfix (header_checks), Barracuda',
        sample: '550 5.7.1 message content rejected',
        source: 'Postfix, cleanup_strerror.c',
    },
    {
        ...content,
        says: /likely (?:unsolicited|suspicious)(?! due to the very low)/i,
        by: 'Gmail',
        sample: '550-5.7.1 Our system has detected that this message is likely unsolicited mail.',
        source: content_phrases_GOOGLE,
    },
    {
        ...content,
        says: /its content presents a potential/i,
        by: 'Gmail',
        sample: '552-5.7.0 This message was blocked because its content presents a potential security issue.',
        source: content_phrases_GOOGLE,
    },
    {
        ...content,
        says: /rejected as spam by content filtering/i,
        by: 'Exchange',
        sample: '550 5.7.1 Message rejected as spam by Content Filtering.',
        source: content_phrases_NDR,
    },
    {
        ...content,
        says: /contains (?:malware|a virus)/i,
        by: 'Exim',
        sample: '550 This message contains malware (Eicar-Test-Signature).',
        source: 'Exim, src/configure.default: acl_check_data',
    },
    {
        ...content,
        says: /\[(?:CS|HM|HC)\d\d\].*local policy/i,
        by: 'iCloud',
        sample: '554 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com',
        source: 'https://support.apple.com/102322',
    },
    {
        ...content,
        says: /not RFC 5322 compliant|messages (?:missing a valid|with multiple addresses)/i,
        by: 'Gmail',
        sample: '550-5.7.1 This message is not RFC 5322 compliant. There are multiple Subject headers. To reduce the amount of spam sent to Gmail, this message has been blocked.',
        source: content_phrases_GOOGLE,
    },
    {
        ...content,
        says: /duplicate header/i,
        by: 'Amazon SES',
        sample: "554 Transaction failed: Duplicate header 'DKIM-Signature'.",
        source: 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html',
    },
    {
        ...content,
        says: /was rejected due to spam (?:classification|content)/i,
        by: 'Google Groups',
        sample: 'Your email to group team@example.org was rejected due to spam classification.',
        source: 'https://support.google.com/groups',
    },
    {
        ...content,
        says: /security policies - MCSpam/i,
        by: 'Mimecast',
        sample: '554 Email rejected due to security policies - MCSpamSignature.sa.2.2',
        source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
    },
    {
        ...content,
        says: /AUP#URLBL|\bOFR\d{0,3}_506\b|\bIB(?:212|705)$/i,
        by: 'Cox, Orange, GoDaddy',
        sample: '550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]',
        source: 'https://www.postmastery.com/orange-postmaster-smtp-error-codes-ofr/; as Cox and GoDaddy in client-phrases.ts',
    },
    {
        ...content,
        says: /illegal attachment on your message|mail message is malformed/i,
        by: 'Gmail',
        sample: '552 5.7.0 Our system detected an illegal attachment on your message.',
        source: content_phrases_GOOGLE,
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/delay-phrases.js

const delay_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const delay_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const delay_phrases_POSTCONF = 'https://www.postfix.org/postconf.5.html';
const grey = { code: 'refused-for-greylisting', stages: RECIPIENT };
const rate = { code: 'refused-for-rate', stages: ANYWHERE };
const DELAY_PHRASES = [
    {
        ...grey,
        says: /greylisted, see /i,
        by: 'Postgrey',
        sample: '450 4.2.0 <a@example.org>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.org.html',
        source: 'https://postgrey.schweikert.ch/',
    },
    {
        ...grey,
        says: /greylisted for \d+ /i,
        by: 'SQLgrey',
        sample: '450 4.7.1 <a@example.org>: Recipient address rejected: Greylisted for 5 minutes',
        source: 'SQLgrey, sqlgrey: reject_first_attempt',
    },
    {
        ...grey,
        stages: CONTENT,
        says: /^451 4\.7\.1 try again later\b/i,
        by: 'Rspamd',
        sample: '451 4.7.1 Try again later',
        source: 'https://rspamd.com/doc/modules/greylisting.html',
    },
    {
        ...grey,
        says: /greylisting in (?:action|effect)/i,
        by: 'milter-greylist, PolicyD',
        sample: '451 4.7.1 Greylisting in action, please come back in 00:05:00',
        source: 'milter-greylist, milter-greylist.c: mlfi_envrcpt',
    },
    {
        ...grey,
        says: /is not yet authorized to deliver mail/i,
        by: 'greylistd behind Exim',
        sample: '451 203.0.113.7 is not yet authorized to deliver mail from <a@example.net> to <b@example.org>. Please try later.',
        source: 'greylistd, greylistd-setup-exim4',
    },
    {
        ...grey,
        stages: ANYWHERE,
        says: /^451 temporary failure, please try again later\.?$/i,
        by: 'OpenBSD spamd',
        sample: '451 Temporary failure, please try again later.',
        source: 'OpenBSD, libexec/spamd/spamd.c',
    },
    {
        ...grey,
        stages: ANYWHERE,
        says: /^450 4\.3\.2 service currently unavailable\b(?!\s*[:,;(-]\s*(?!in reply)\w)/i,
        by: 'Postfix (postscreen)',
        sample: '450 4.3.2 Service currently unavailable',
        source: 'https://www.postfix.org/POSTSCREEN_README.html',
    },
    {
        ...grey,
        says: /\bgraylisted\b/i,
        by: 'other servers',
        sample: '450 4.7.1 You have been graylisted, please retry',
        source: 'RFC 6647 section 5',
    },
    {
        ...rate,
        says: /has exceeded the max (?:emails|defers and failures) per hour/i,
        by: 'cPanel',
        sample: 'Domain example.net has exceeded the max emails per hour (101/100 (101%)) allowed. Message discarded.',
        source: 'https://docs.cpanel.net, Exim: the limits of a domain',
    },
    {
        ...rate,
        says: /unusual sending activity detected/i,
        by: 'Zoho',
        sample: '550 5.4.6 Unusual sending activity detected. Please try after sometime',
        source: 'https://www.zoho.com/mail/help/usage-policy.html',
    },
    {
        ...rate,
        says: /error: too much mail from/i,
        by: 'Postfix (anvil)',
        sample: '450 4.7.1 Error: too much mail from 203.0.113.7',
        source: `${delay_phrases_POSTCONF}#smtpd_client_message_rate_limit`,
    },
    {
        ...rate,
        says: /error: too many (?:connections|recipients|auth commands|new tls sessions) from/i,
        by: 'Postfix (anvil)',
        sample: '450 4.7.0 Error: too many AUTH commands from 203.0.113.7',
        source: `${delay_phrases_POSTCONF}#smtpd_client_auth_rate_limit`,
    },
    {
        ...rate,
        says: /unusual rate of/i,
        by: 'Gmail',
        sample: '421-4.7.28 Gmail has detected an unusual rate of unsolicited mail',
        source: delay_phrases_GOOGLE,
    },
    {
        ...rate,
        says: /receiving mail (?:too quickly|at a rate)/i,
        by: 'Gmail',
        sample: '450-4.2.1 The user you are trying to contact is receiving mail too quickly.',
        source: delay_phrases_GOOGLE,
    },
    {
        ...rate,
        says: /\[TSS?\d\d\]/,
        by: 'Yahoo',
        sample: '421 4.7.0 [TSS04] Messages from 203.0.113.7 temporarily deferred due to unexpected volume or user complaints',
        source: 'https://senders.yahooinc.com/smtp-error-codes/',
    },
    {
        ...rate,
        says: /connection rate limit exceeded|too many open connections/i,
        by: 'Sendmail',
        sample: '421 4.3.2 Connection rate limit exceeded.',
        source: 'Sendmail, cf/README: FEATURE(ratecontrol)',
    },
    {
        ...rate,
        says: /too many concurrent smtp connections/i,
        by: 'Exim',
        sample: '421 Too many concurrent SMTP connections; please try again later.',
        source: 'Exim, daemon.c: smtp_accept_max',
    },
    {
        ...rate,
        says: /concurrent (?:server )?connections (?:has exceeded a )?limit/i,
        by: 'Exchange',
        sample: '421 4.3.2 The maximum number of concurrent server connections has exceeded a limit, closing transmission channel',
        source: delay_phrases_NDR,
    },
    {
        ...rate,
        says: /\b4\.7\.500\b.*server busy/i,
        by: 'Exchange Online',
        sample: '451 4.7.500 Server busy. Please try again later from [203.0.113.7]. (S77719)',
        source: delay_phrases_NDR,
    },
    {
        ...rate,
        says: /sender thread limit exceeded|tenant has exceeded threshold/i,
        by: 'Exchange Online',
        sample: '432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded',
        source: delay_phrases_NDR,
    },
    {
        ...rate,
        says: /daily (?:user )?sending (?:limit|quota) exceeded/i,
        by: 'Gmail',
        sample: '550-5.4.5 Daily user sending limit exceeded.',
        source: delay_phrases_GOOGLE,
    },
    {
        ...rate,
        says: /temporarily rate limited/i,
        by: 'Outlook.com',
        sample: '451 4.7.650 The mail server [203.0.113.7] has been temporarily rate limited due to IP reputation.',
        source: 'https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx',
    },
    {
        ...rate,
        says: /maximum sending rate exceeded|daily message quota exceeded/i,
        by: 'Amazon SES',
        sample: '454 Throttling failure: Maximum sending rate exceeded.',
        source: 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html',
    },
    {
        ...rate,
        says: /deferred due to excessive volume/i,
        by: 'iCloud',
        sample: '450 4.2.2 Message has been deferred due to excessive volume',
        source: 'https://support.apple.com/102322',
    },
    {
        ...grey,
        says: /internal resource (?:is )?temporarily unavailable/i,
        by: 'Mimecast',
        sample: '451 Internal resource temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451',
        source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
    },
    {
        ...rate,
        says: /\bfrequency limited\b/i,
        by: 'Tencent (QQ)',
        sample: '550 Ip frequency limited [x Blocked IP 203.0.113.7]',
        source: 'https://service.mail.qq.com/detail/122/172',
    },
    {
        ...rate,
        says: /\bratelimit "?\S* ?exceeded/i,
        by: 'Rspamd',
        sample: '451 4.7.1 Ratelimit "to_ip_from" exceeded',
        source: 'https://rspamd.com/doc/modules/ratelimit.html',
    },
    {
        ...rate,
        says: /RecipRateLimit|SubmissionQuotaExceeded|exceeded (?:the maximum number of connections|permitted limits within)|recipient has exceeded their limit/i,
        by: 'Exchange Online',
        sample: '451 4.7.652 The mail server [203.0.113.7] has exceeded the maximum number of connections.',
        source: delay_phrases_NDR,
    },
    {
        ...rate,
        says: /AUP#(?:CXCNCT|CXMXRT|I\w{0,3}-?1(?:3\d\d|4\d\d|5[48]0))|\bIB(?:007|504|510|607)$|\b(?:OFR|LPN)\d{0,3}_104\b/,
        by: 'Cox, Spectrum, GoDaddy, Orange',
        sample: '550 5.1.0 <a@example.net> sender rejected. AUP#In-1310',
        source: 'https://www.spectrum.net/support/internet/understanding-email-error-codes; as the others in client-phrases.ts',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/identity-phrases.js

const identity_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const identity_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const identity_phrases_POSTCONF = 'https://www.postfix.org/postconf.5.html';
const spf = { code: 'refused-for-spf', stages: SENDER };
const dmarc = { code: 'refused-for-dmarc', stages: CONTENT };
const sender = { code: 'refused-for-sender', stages: SENDER };
const GODADDY = 'https://ca.godaddy.com/help/fix-rejected-email-with-a-bounce-error-40685';
const theirs = { code: 'refused-for-receiver-tls', stages: ANYWHERE };
const tls = { code: 'refused-for-tls', stages: ANYWHERE };
const IDENTITY_PHRASES = [
    {
        ...spf,
        says: /due to: spf fail/i,
        by: 'pypolicyd-spf behind Postfix',
        sample: '550 5.7.23 <a@example.org>: Recipient address rejected: Message rejected due to: SPF fail - not authorized.',
        source: 'spf-engine, policyd-spf.conf(5)',
    },
    {
        ...spf,
        says: /\[spf\] \S+ is not allowed to send/i,
        by: 'Exim (Debian)',
        sample: '550 [SPF] 203.0.113.7 is not allowed to send mail from example.net.',
        source: 'Debian exim4-config, acl/30_exim4-config_check_rcpt',
    },
    {
        ...dmarc,
        says: /rejected by dmarc policy/i,
        by: 'OpenDMARC',
        sample: '550 5.7.1 rejected by DMARC policy for example.net',
        source: 'OpenDMARC, opendmarc.c: mlfi_eom',
    },
    {
        ...dmarc,
        says: /not accepted due to domain's|not aligned with either the authenticated/i,
        by: 'Gmail',
        sample: "550-5.7.26 Unauthenticated email from example.net is not accepted due to domain's DMARC policy.",
        source: identity_phrases_GOOGLE,
    },
    {
        ...dmarc,
        says: /does not (?:pass dmarc|meet the required authentication)/i,
        by: 'Exchange Online, Outlook.com',
        sample: '550 5.7.509 Access denied, sending domain example.net does not pass DMARC verification',
        source: identity_phrases_NDR,
    },
    {
        code: 'refused-for-authentication',
        stages: ['data'],
        says: /because the sender is unauthenticated|does not have authentication information/i,
        by: 'Gmail',
        sample: '550-5.7.26 This mail has been blocked because the sender is unauthenticated.',
        source: identity_phrases_GOOGLE,
    },
    {
        code: 'refused-for-dkim',
        stages: ['data'],
        says: /no passing dkim signature/i,
        by: 'servers after RFC 7372',
        sample: '550 5.7.20 No passing DKIM signature found',
        source: 'RFC 7372 section 3.1',
    },
    {
        ...sender,
        says: /sender address rejected: (?:domain not found|need fully|not owned|user unknown|undeliverable|unverified)/i,
        by: 'Postfix',
        sample: '553 5.7.1 <a@example.net>: Sender address rejected: not owned by user b',
        source: `${identity_phrases_POSTCONF}#smtpd_sender_restrictions`,
    },
    {
        ...sender,
        says: /domain of sender address/i,
        by: 'Sendmail',
        sample: '553 5.1.8 <a@example.net>... Domain of sender address a@example.net does not exist',
        source: 'Sendmail, cf/m4/proto.m4: Rcheck_mail',
    },
    {
        ...sender,
        says: /envelope sender domain must exist/i,
        by: 'qmail',
        sample: '553 sorry, your envelope sender domain must exist (#5.7.1)',
        source: 'qmail-smtpd.c with mfcheck, as netqmail and qmailtoaster have it: err_hmf',
    },
    {
        ...sender,
        says: /in my badmailfrom list/i,
        by: 'qmail',
        sample: '553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)',
        source: 'qmail, qmail-smtpd.c: err_bmf',
    },
    {
        ...sender,
        says: /^517[ -]domain does not exist/i,
        by: 'Courier',
        sample: '517-Domain does not exist: example.net.',
        source: 'Courier, courier/submit.C: checkdomain',
    },
    { ...sender, says: /sender verify failed/i, by: 'Exim', sample: '550 Sender verify failed', source: 'Exim, acl.c: acl_verify' },
    {
        ...sender,
        says: /SendAsDenied|\b5\.7\.60\b|sending from unregistered domains/,
        by: 'Exchange',
        sample: '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
        source: identity_phrases_NDR,
    },
    {
        ...sender,
        says: /email address is not verified/i,
        by: 'Amazon SES',
        sample: '554 Message rejected: Email address is not verified. The following identities failed the check: a@example.net',
        source: 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html',
    },
    {
        ...tls,
        says: /must issue a starttls/i,
        by: 'Postfix, Gmail',
        sample: '530 5.7.0 Must issue a STARTTLS command first',
        source: 'RFC 3207 section 4',
    },
    {
        ...tls,
        says: /tls required for rcpt domain/i,
        by: 'Google Workspace',
        sample: '550 5.7.1 TLS required for RCPT domain',
        source: identity_phrases_GOOGLE,
    },
    {
        ...tls,
        says: /sent without a TLS connection/i,
        by: 'Gmail',
        sample: '550-5.7.29 This mail has been blocked because it was sent without a TLS connection.',
        source: identity_phrases_GOOGLE,
    },
    {
        ...sender,
        says: /\bIB50[126]$|From: Domain is invalid/,
        by: 'GoDaddy',
        sample: '550 example.net From: Domain is invalid. Provide a valid From: IB506',
        source: GODADDY,
    },
    {
        ...spf,
        says: /\bIB508\b|^55\d \S+ is not allowed to send from <[^>]*> per/i,
        by: 'GoDaddy',
        sample: '550 203.0.113.7 is not allowed to send from <example.net> per its SPF Record. Please inspect your SPF settings, and try again. IB508',
        source: GODADDY,
    },
    {
        ...spf,
        says: /fails to pass SPF checks for an SPF record/i,
        by: 'Gmail',
        sample: '550-5.7.26 This message fails to pass SPF checks for an SPF record with a hard fail policy (-all).',
        source: identity_phrases_GOOGLE,
    },
    {
        ...sender,
        says: /invalid DNS MX or A/i,
        by: 'GMX and WEB.DE',
        sample: '550 Requested action not taken: mailbox unavailable invalid DNS MX or A/AAAA resource record',
        source: 'https://postmaster.gmx.net/en/error-messages',
    },
    {
        ...sender,
        says: /due to unresolvable RFC\.5321/i,
        by: 'Yahoo',
        sample: '451 Message temporarily deferred due to unresolvable RFC.5321 from domain.',
        source: 'https://senders.yahooinc.com/smtp-error-codes/',
    },
    {
        ...theirs,
        says: /\b(?:starttls-not-supported|certificate-(?:expired|host-mismatch)|tlsa-invalid|dnssec-invalid)\b|failed MTA-STS validation|certificate validation failure|\b[45]\.(?:7\.32[1-5]|4\.8)\b/i,
        by: 'Exchange Online',
        sample: '550 5.7.323 tlsa-invalid: The domain failed DANE validation',
        source: 'https://learn.microsoft.com/purview/how-smtp-dane-works',
    },
    {
        ...theirs,
        says: /TLS is required, but (?:was not offered by|host \S+ refused)|server certificate not (?:trusted|verified)|TLSA lookup error|cannot start TLS: handshake/i,
        by: 'Postfix',
        sample: '4.7.4 TLS is required, but was not offered by host mx.example.org[192.0.2.1]',
        source: 'Postfix, smtp_proto.c: smtp_helo, smtp_start_tls; smtp_tls_policy.c',
    },
    {
        ...theirs,
        says: /a TLS session is required.{0,200} did not offer|certificate verification failed/i,
        by: 'Exim',
        sample: 'a TLS session is required for mx.example.org [192.0.2.1], but the server did not offer TLS support',
        source: 'Exim, transports/smtp.c: hosts_require_tls; tls-openssl.c',
    },
    {
        ...theirs,
        says: /remote server does not support TLS|TLS negotiation failed/i,
        by: 'Gmail',
        sample: '500 Remote server does not support TLS (state 6).',
        source: 'Google, delivery notices of a route that requires TLS',
    },
    {
        ...theirs,
        says: /TLS required but not supported/i,
        by: 'OpenSMTPD, SendGrid',
        sample: 'TLS required but not supported by remote host',
        source: 'OpenSMTPD, mta_session.c',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/mailbox-phrases.js

const mailbox_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const mailbox_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const full = { code: 'refused-for-quota', stages: RECIPIENT };
const size = { code: 'refused-for-size', stages: SENDER };
const MAILBOX_PHRASES = [
    {
        ...full,
        says: /quota exceeded \(mailbox for user is full\)/i,
        by: 'Dovecot',
        sample: '552 5.2.2 <a@example.org> Quota exceeded (mailbox for user is full)',
        source: 'Dovecot, src/plugins/quota: quota_exceeded_message',
    },
    {
        ...full,
        says: /inbox is out of storage/i,
        by: 'Gmail',
        sample: '452-4.2.2 The recipient’s inbox is out of storage space and inactive.',
        source: mailbox_phrases_GOOGLE,
    },
    {
        ...full,
        says: /STOREDRV\.Deliver.*(?:mailbox full|quota)/i,
        by: 'Exchange',
        sample: '554 5.2.2 STOREDRV.Deliver; mailbox full',
        source: mailbox_phrases_NDR,
    },
    {
        ...full,
        says: /\b[45]\.2\.2 over quota/i,
        by: 'Cyrus',
        sample: '452 4.2.2 Over quota',
        source: 'Cyrus, imap/lmtpengine.c: send_lmtp_error',
    },
    {
        ...full,
        says: /trying to reach is over ?quota/i,
        by: 'Postfix (virtual), courier-maildrop',
        sample: '552 5.2.2 The user you are trying to reach is overquota',
        source: 'Postfix, virtual_mailbox_limit with maildrop',
    },
    {
        ...full,
        says: /recipient mailbox is full|mailbox is full: retry timeout/i,
        by: 'Exim',
        sample: 'mailbox is full: retry timeout exceeded',
        source: 'Exim, transports/appendfile.c; deliver.c',
    },
    {
        ...size,
        says: /size exceeds (?:fixed|maximum)/i,
        by: 'Postfix, Exim',
        sample: '552 5.3.4 Message size exceeds fixed limit',
        source: 'Postfix, smtpd.c: message_size_limit; Exim, receive.c',
    },
    {
        ...size,
        says: /exceeds maximum fixed size/i,
        by: 'Sendmail',
        sample: '552 5.2.3 Message exceeds maximum fixed size (10000)',
        source: 'Sendmail, collect.c: MaxMessageSize',
    },
    {
        ...size,
        says: /exceeded google's message size/i,
        by: 'Gmail',
        sample: "552 5.3.4 Your message exceeded Google's message size limits",
        source: mailbox_phrases_GOOGLE,
    },
    {
        ...size,
        says: /RESOLVER\.RST\.\w*SizeLimit/,
        by: 'Exchange',
        sample: '550 5.2.3 RESOLVER.RST.RecvSizeLimit; message too large for this recipient',
        source: mailbox_phrases_NDR,
    },
    {
        ...full,
        says: /recipient's mailbox exceeded the local limit|user mailbox exceeds allowed size/i,
        by: 'Biglobe, IMail',
        sample: 'User mailbox exceeds allowed size: a@example.org',
        source: 'Ipswitch IMail, delivery failure report',
    },
    {
        ...full,
        says: /mail file size exceeds|too many messages (?:on the server|in (?:the|this|your) (?:mailbox|inbox))/i,
        by: 'Domino, others',
        sample: "Recipient's mail file size exceeds the maximum size allowed for mail delivery",
        source: 'HCL Domino, delivery failure report',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/recipient-phrases.js

const recipient_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const recipient_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const rcpt = { code: 'refused-for-recipient', stages: RECIPIENT };
const relay = { code: 'refused-for-relaying', stages: SENDER };
const RECIPIENT_PHRASES = [
    {
        ...rcpt,
        says: /user unknown in (?:virtual|local|relay) /i,
        by: 'Postfix',
        sample: '550 5.1.1 <a@example.org>: Recipient address rejected: User unknown in virtual mailbox table',
        source: 'Postfix, smtpd_check.c: check_rcpt_maps; with soft_bounce it is 450 4.1.1',
    },
    {
        ...rcpt,
        says: /recipient address rejected: (?:undeliverable|unverified) address/i,
        by: 'Postfix (address verification)',
        sample: '550 5.1.1 <a@example.org>: Recipient address rejected: undeliverable address: host mx.example.org said: no',
        source: 'https://www.postfix.org/ADDRESS_VERIFICATION_README.html',
    },
    {
        ...rcpt,
        says: /unroute?able (?:mail domain|address)|all relevant mx records point to non-existent hosts|indicated no smtp service/i,
        by: 'Exim',
        sample: '550 Unrouteable address',
        source: 'Exim, verify.c: verify_address',
    },
    {
        ...rcpt,
        says: /\.\.\. user unknown/i,
        by: 'Sendmail',
        sample: '550 5.1.1 <a@example.org>... User unknown',
        source: 'Sendmail, recipient.c',
    },
    {
        ...rcpt,
        says: /\.\.\. host unknown|host unknown \(/i,
        by: 'Sendmail',
        sample: '550 5.1.2 <a@example.org>... Host unknown (Name server: example.org: host not found)',
        source: 'Sendmail, daemon.c',
    },
    {
        ...rcpt,
        says: /^55\d (?:\d\.\d\.\d )?invalid recipient\b/i,
        by: 'OpenSMTPD',
        sample: '550 Invalid recipient: <a@example.org>',
        source: 'OpenSMTPD, smtp_session.c: smtp_check_rcptto',
    },
    {
        ...rcpt,
        says: /i cannot deliver mail for/i,
        by: 'Haraka',
        sample: '550 I cannot deliver mail for <a@example.org>',
        source: 'Haraka, connection.js: rcpt_respond',
    },
    {
        ...rcpt,
        says: /destination address is unknown/i,
        by: 'chasquid',
        sample: '550 5.1.1 Destination address is unknown (user does not exist)',
        source: 'chasquid, internal/smtpsrv/conn.go: RCPT',
    },
    {
        ...rcpt,
        says: /account that you tried to reach (?:does not exist|is disabled|is inactive)|because the address couldn't be found|'mx' lookup of \S+ responded with code (?:NXDOMAIN|NOERROR)/i,
        by: 'Gmail',
        sample: '550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking the address',
        source: recipient_phrases_GOOGLE,
    },
    {
        ...rcpt,
        says: /RESOLVER\.ADR\.\w*(?:NotFound|Ambiguous)/,
        by: 'Exchange',
        sample: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient a@example.org not found by SMTP address lookup',
        source: recipient_phrases_NDR,
    },
    {
        ...rcpt,
        says: /\b5\.(?:4\.1|7\.504)\b.*recipient address(?:es)? rejected ?: access denied/i,
        by: 'Exchange Online',
        sample: '550 5.4.1 Recipient address rejected: Access denied. [AM1.eurprd04.prod.outlook.com]',
        source: recipient_phrases_NDR,
    },
    {
        ...rcpt,
        says: /user doesn't have an? \S+ account|delivery error: dd \S+ is no longer valid/i,
        by: 'Yahoo',
        sample: "554 delivery error: dd This user doesn't have a yahoo.com account (a@yahoo.com) [0]",
        source: 'https://senders.yahooinc.com/smtp-error-codes/',
    },
    {
        ...rcpt,
        says: /<[^>]*> user doesn't exist/i,
        by: 'Dovecot (LMTP)',
        sample: "550 5.1.1 <a@example.org> User doesn't exist: a@example.org",
        source: 'Dovecot, src/lmtp/lmtp-local.c',
    },
    {
        ...rcpt,
        says: /mailbox unknown\. {1,2}either/i,
        by: 'Cyrus',
        sample: '550-Mailbox unknown.  Either there is no mailbox associated with this',
        source: 'Cyrus, imap/lmtpengine.c: send_lmtp_error',
    },
    {
        ...rcpt,
        says: /no mailbox here by that name/i,
        by: 'qmail',
        sample: 'Sorry, no mailbox here by that name. (#5.1.1)',
        source: 'qmail, qmail-local.c',
    },
    {
        ...rcpt,
        says: /user does not exist$/i,
        by: 'iCloud',
        sample: '550 5.1.1 <a@icloud.com>: user does not exist',
        source: 'https://support.apple.com/102322',
    },
    {
        ...rcpt,
        says: /not listed in (?:domino directory|public name)|several matches found in domino/i,
        by: 'Domino',
        sample: 'User anna (a@example.org) not listed in Domino Directory',
        source: 'HCL Domino, delivery failure report',
    },
    {
        ...rcpt,
        says: /#5\.1\.0 address rejected/i,
        by: 'Cisco Secure Email',
        sample: '550 #5.1.0 Address rejected.',
        source: 'Cisco, AsyncOS user guide: recipient access table and LDAP acceptance',
    },
    {
        ...rcpt,
        says: /recipient name is not recognized/i,
        by: 'Exchange 5.5',
        sample: 'The recipient name is not recognized MSEXCH:IMS:EXAMPLE',
        source: 'Microsoft Exchange 5.5, Internet Mail Service',
    },
    {
        ...rcpt,
        says: /requested action not taken: mailbox unavailable(?! (?:reject due to|invalid dns))/i,
        by: 'GMX, WEB.DE, Outlook.com',
        sample: '550 Requested action not taken: mailbox unavailable',
        source: 'https://postmaster.gmx.net/en/error-messages',
    },
    {
        ...rcpt,
        says: /group you tried to contact/i,
        by: 'Google Groups',
        sample: 'the group you tried to contact (team) may not exist, or you may not have permission to post',
        source: 'https://support.google.com/groups',
    },
    {
        ...relay,
        says: /relay access denied/i,
        by: 'Postfix',
        sample: '554 5.7.1 <a@example.org>: Relay access denied',
        source: 'Postfix, smtpd_check.c: reject_unauth_destination',
    },
    {
        ...relay,
        says: /relay not permitted/i,
        by: 'Exim',
        sample: '550 relay not permitted',
        source: 'Exim, src/configure.default: acl_check_rcpt',
    },
    {
        ...relay,
        says: /\.\.\. relaying denied/i,
        by: 'Sendmail',
        sample: '550 5.7.1 <a@example.org>... Relaying denied. Proper authentication required.',
        source: 'Sendmail, cf/m4/proto.m4: Rcheck_rcpt',
    },
    {
        ...relay,
        says: /unable to relay|\b5\.7\.64\b/i,
        by: 'Exchange',
        sample: '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain',
        source: recipient_phrases_NDR,
    },
    {
        ...relay,
        says: /allowed rcpthosts/i,
        by: 'qmail',
        sample: "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
        source: 'qmail, qmail-smtpd.c: err_nogateway',
    },
    {
        ...relay,
        says: /relaying denied$/i,
        by: 'chasquid',
        sample: '503 5.7.1 Relay not allowed: relaying denied',
        source: 'chasquid, internal/smtpsrv/conn.go: RCPT',
    },
    {
        ...rcpt,
        says: /the account or domain may not exist/i,
        by: 'Exim (cPanel)',
        sample: 'The mail server could not deliver mail to a@example.org. The account or domain may not exist, they may be blacklisted, or missing the proper dns entries.',
        source: 'cPanel, Exim configuration: the router fail_remote_domains',
    },
    {
        ...rcpt,
        says: /dns lookup failure: host \S+ not found/i,
        by: 'DragonFly',
        sample: 'DNS lookup failure: host mx.example.org not found',
        source: 'dma, net.c: deliver_remote',
    },
    {
        ...rcpt,
        says: /host(?:\/domain)? does not accept mail/i,
        by: 'Sendmail, iCloud',
        sample: '550 5.7.27 Host does not accept mail',
        source: 'Sendmail, domain.c and deliver.c: a null MX (RFC 7505)',
    },
    {
        ...rcpt,
        says: /couldn't find (?:a mail exchanger|any host)/i,
        by: 'qmail',
        sample: "Sorry, I couldn't find any host named example.org. (#5.1.2)",
        source: 'qmail, qmail-remote.c: perm_dns, perm_nomx',
    },
    {
        ...rcpt,
        says: /illegal host\/domain name found|^(?:5\.4\.4 )?(?:550 )?(?:5\.4\.4 )?(?:invalid domain|no such domain)\b/i,
        by: 'Oracle Messaging Server, Amazon SES, Courier',
        sample: '550 5.4.4 Invalid domain',
        source: 'Oracle Messaging Server, the delivery report of an unknown host; Amazon SES; Courier, esmtp: No such domain',
    },
    {
        ...rcpt,
        says: /\b(?:recipient account is blocked|archived recipient)|\b(?:OFR|LPN)\d{0,3}_4(?:16|20|26)\b/i,
        by: 'Orange, La Poste',
        sample: '550 5.5.0 Le compte du destinataire est bloque. The recipient account is blocked. LPN007_426',
        source: 'https://www.postmastery.com/orange-postmaster-smtp-error-codes-ofr/',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/system-phrases.js

const system_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const system_phrases_POSTCONF = 'https://www.postfix.org/postconf.5.html';
const broken = { code: 'refused-for-system', stages: ANYWHERE };
const loop = { code: 'refused-for-loop', stages: ANYWHERE };
const policy = { code: 'refused-for-policy', stages: ANYWHERE };
const SYSTEM_PHRASES = [
    {
        ...broken,
        says: /temporary lookup failure/i,
        by: 'Postfix',
        sample: '451 4.3.0 <a@example.org>: Temporary lookup failure',
        source: 'Postfix, smtpd_check.c: a table that cannot be read',
    },
    {
        ...broken,
        says: /temporary local problem/i,
        by: 'Exim',
        sample: '451 Temporary local problem - please try later',
        source: 'Exim, smtp_in.c: a deferred ACL',
    },
    {
        ...broken,
        says: /insufficient (?:system )?(?:storage|resources)/i,
        by: 'Postfix, Exchange',
        sample: '452 4.3.1 Insufficient system storage',
        source: 'Postfix, smtpd.c: queue_minfree; Exchange: back pressure',
    },
    {
        ...broken,
        says: /insufficient disk space/i,
        by: 'Sendmail',
        sample: '452 4.4.5 Insufficient disk space; try again later',
        source: 'Sendmail, srvrsmtp.c: MinBlocksFree',
    },
    {
        ...broken,
        says: /server configuration (?:error|problem)/i,
        by: 'Postfix',
        sample: '451 4.3.5 <a@example.org>: Recipient address rejected: Server configuration problem',
        source: 'Postfix, smtpd_check.c: a policy service that does not answer',
    },
    {
        ...broken,
        says: /queue file write error/i,
        by: 'Postfix',
        sample: '451 4.3.0 Error: queue file write error',
        source: 'Postfix, cleanup_strerror.c',
    },
    {
        ...broken,
        says: /service unavailable - try again later/i,
        by: 'Postfix',
        sample: '451 4.7.1 Service unavailable - try again later',
        source: `${system_phrases_POSTCONF}#milter_default_action`,
    },
    {
        ...broken,
        says: /tls not available due to local problem/i,
        by: 'Postfix',
        sample: '454 4.7.0 TLS not available due to local problem',
        source: 'Postfix, smtpd.c: starttls_cmd',
    },
    {
        ...broken,
        says: /unexpected failure, please try later/i,
        by: 'Exim',
        sample: '421 Unexpected failure, please try later',
        source: 'Exim, log.c: log_write; a log that cannot be written',
    },
    {
        ...broken,
        says: /\b4\.5\.0 error in processing/i,
        by: 'Amavis',
        sample: '451 4.5.0 Error in processing, id=02819-04, virus_scan FAILED',
        source: 'Amavis, amavisd: check_mail',
    },
    {
        ...broken,
        says: /internal error occurred\. refer to server log/i,
        by: 'Dovecot (LMTP)',
        sample: '451 4.3.0 <a@example.org> Internal error occurred. Refer to server log for more information.',
        source: 'Dovecot, src/lib-storage/mail-storage.c',
    },
    {
        ...broken,
        says: /^421 (?:4\.3\.0:? )?temporary error/i,
        by: 'OpenSMTPD',
        sample: '421 4.3.0: Temporary Error',
        source: 'OpenSMTPD, smtp_session.c: smtp_queue_commit',
    },
    {
        ...broken,
        says: /temporary server error\. please try again later/i,
        by: 'Exchange',
        sample: '451 4.7.0 Temporary server error. Please try again later. PRX2',
        source: system_phrases_NDR,
    },
    {
        ...broken,
        says: /backend failure\. please, retry later/i,
        by: 'Haraka',
        sample: '450 4.7.0 Backend failure. Please, retry later or contact our support.',
        source: 'haraka-plugin-greylist, index.js: hook_rcpt_ok, a store that does not answer; Haraka, rcpt_to.ldap',
    },
    {
        ...broken,
        says: /\bqq (?:permanent|temporary) problem/i,
        by: 'qmail',
        sample: '554 qq permanent problem (#5.3.0)',
        source: 'qmail, qmail.c: qmail_close',
    },
    {
        ...broken,
        says: /\b(?:error: )?open resolver\b|spamhaus\.org\/returnc\/|excessive number of queries|uribl\.com\/refused/i,
        by: 'servers that take the error of a blocklist for a listing',
        sample: '554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/',
        source: 'https://www.spamhaus.org/faqs/dnsbl-usage/: the return codes 127.255.255.x; https://uribl.com/refused.shtml',
    },
    {
        ...policy,
        says: /administrative prohibition/i,
        by: 'Exim',
        sample: '550 Administrative prohibition',
        source: 'Exim, acl.c: the default message of deny',
    },
    {
        ...policy,
        says: /RESOLVER\.RST\.(?:\w*Not(?:Auth|In)\w*|AuthRequired|RestrictedTo\w*)/i,
        by: 'Exchange',
        sample: '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed',
        source: system_phrases_NDR,
    },
    {
        ...policy,
        says: /delivery not authorized, message refused/i,
        by: 'OpenSMTPD',
        sample: '550 5.7.1 Delivery not authorized, message refused',
        source: 'OpenSMTPD, esc.c: ESC_DELIVERY_NOT_AUTHORIZED_MESSAGE_REFUSED',
    },
    {
        ...policy,
        says: /rejected by header based (?:manually )?blocked senders/i,
        by: 'Mimecast',
        sample: '550 Rejected by header based manually Blocked Senders: a@example.net',
        source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
    },
    {
        ...policy,
        says: /\benvelope blocked\b/i,
        by: 'Mimecast',
        sample: '550 Envelope blocked - User Entry - https://community.mimecast.com/docs/DOC-1369#550',
        source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
    },
    {
        ...policy,
        says: /email rejected due to security policies(?! - mcspam)/i,
        by: 'Mimecast',
        sample: '554 Email rejected due to security policies - https://community.mimecast.com/docs/DOC-1369#554',
        source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
    },
    {
        ...policy,
        says: /TRANSPORT\.RULES\.Reject|organization policy|sender was not authenticated/i,
        by: 'Exchange',
        sample: '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
        source: system_phrases_NDR,
    },
    {
        ...policy,
        says: /not accepted for policy reasons/i,
        by: 'Yahoo',
        sample: '554 5.7.9 Message not accepted for policy reasons. See https://senders.yahooinc.com/error-codes',
        source: 'https://senders.yahooinc.com/smtp-error-codes/',
    },
    {
        ...broken,
        says: /unable to contact ldap server/i,
        by: 'qmail-ldap',
        sample: 'Unable to contact LDAP server. (#4.4.3)',
        source: 'qmail-ldap, qldap-errno.c',
    },
    {
        ...loop,
        says: /error: too many hops|loops back to myself/i,
        by: 'Postfix',
        sample: '554 5.4.0 Error: too many hops',
        source: 'Postfix, cleanup_strerror.c; smtp_addr.c',
    },
    {
        ...loop,
        says: /too many hops \d|mail loops back to me\b/i,
        by: 'Sendmail',
        sample: '554 5.4.6 Too many hops 27 (25 max): from <a@example.net> via mx.example.org, to <b@example.org>',
        source: 'Sendmail, deliver.c: MaxHopCount',
    },
    {
        ...loop,
        says: /this message is looping/i,
        by: 'qmail',
        sample: 'This message is looping: it already has my Delivered-To line. (#5.4.6)',
        source: 'qmail, qmail-local.c: mailforward',
    },
    {
        ...loop,
        says: /too many "received" headers/i,
        by: 'Exim',
        sample: '550 Too many "Received" headers - suspected mail loop',
        source: 'Exim, receive.c: received_headers_max',
    },
    { ...loop, says: /hop count exceeded/i, by: 'Exchange', sample: '554 5.4.14 Hop count exceeded - possible mail loop ATTR1', source: system_phrases_NDR },
    {
        ...policy,
        says: /reject due to policy restrictions/i,
        by: 'GMX and WEB.DE',
        sample: '550 Requested action not taken: mailbox unavailable Reject due to policy restrictions.',
        source: 'https://postmaster.gmx.net/en/error-messages',
    },
    {
        ...policy,
        says: /does not allow external forwarding/i,
        by: 'Exchange Online',
        sample: '550 5.7.520 Access denied, Your organization does not allow external forwarding.',
        source: system_phrases_NDR,
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/find-reason.js








const PHRASES = [
    ...IDENTITY_PHRASES,
    ...CLIENT_PHRASES,
    ...RECIPIENT_PHRASES,
    ...MAILBOX_PHRASES,
    ...DELAY_PHRASES,
    ...CONTENT_PHRASES,
    ...SYSTEM_PHRASES,
];
const LONGEST = 2_000;
function refusalReason(reply, stage = null) {
    const line = oneLine(reply);
    const at = stage ?? stageIn(line);
    const fits = (text) => (net) => (at === null ? net.staged !== true : net.stages.includes(at)) && net.says.test(text);
    return (PHRASES.find(fits(line)) ?? NETS.find(fits(line.replace(ADDRESS, '<a@b>'))))?.code ?? null;
}
const ADDRESS = /<?[^\s<>()"',;:=[\]]{1,200}@[^\s<>()"',;:[\]]{1,255}>?/g;
const OWN_CLASS = /\b[45]\.\d\.\d - [a-z ]{5,50} (?=[45]\d\d-')/i;
function oneLine(reply) {
    const line = reply.slice(0, LONGEST).replace(/\s+/g, ' ').replace(OWN_CLASS, '').trim();
    const first = /\b([45]\d\d)[ -](?:([45]\.\d{1,3}\.\d{1,3}) )?/.exec(line);
    if (first === null)
        return line;
    const end = first.index + first[0].length;
    const [, code = '', status] = first;
    const again = status === undefined ? ` ${code}-` : ` ${code}[ -]${status} `;
    return line.slice(0, end) + line.slice(end).replaceAll(new RegExp(again, 'g'), ' ');
}
function stageIn(line) {
    const command = /in reply to (?:the )?([a-z ]+?) command|after (?:an? )?(RCPT TO|MAIL FROM|(?:end of )?data|EHLO|HELO|initial connection)|^(MAIL\+RCPT) \d|\[(RCPT_TO|MAIL_FROM)\]/i
        .exec(line)
        ?.slice(1)
        .find((found) => found !== undefined)
        ?.toLowerCase();
    if (command === undefined)
        return AT_RCPT.test(line) ? 'rcpt' : null;
    if (command.startsWith('end of data'))
        return 'data';
    if (command === 'data' || command.includes('rcpt'))
        return 'rcpt';
    if (command.startsWith('mail'))
        return 'mail';
    return /helo|ehlo/.test(command) ? 'ehlo' : command.includes('connection') ? 'connect' : null;
}
const AT_RCPT = /\brecipient address rejected/i;


/***/ }),

/***/ 45010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ waitIn),
/* harmony export */   e: () => (/* binding */ REASONS)
/* harmony export */ });
/* harmony import */ var _time_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63602);

const QUEUE = 'The server that reports it tries by itself: look into its queue, and how long it keeps trying. `attempts` of this loop change nothing there.';
const always = (text) => () => text;
const REASONS = {
    'refused-for-dmarc': {
        side: 'sender',
        because: always('DMARC fails'),
        remedy: always('Let SPF or DKIM pass in the name of the domain in From. A probe to a mailbox that takes it shows which of them fails.'),
        reference: 'RFC 9989 section 5.3',
    },
    'refused-for-authentication': {
        side: 'sender',
        because: always('the mail is not authenticated'),
        remedy: always('Publish SPF for the address that the mail leaves from, and sign it with DKIM.'),
        reference: 'RFC 7372 section 3.3',
    },
    'refused-for-spf': {
        side: 'sender',
        because: always('SPF does not allow the sending address'),
        remedy: always('Put the address that the mail leaves from into the SPF record of its domain.'),
        reference: 'RFC 7372 section 3.2',
    },
    'refused-for-dkim': {
        side: 'sender',
        because: always('the DKIM signature is missing or does not verify'),
        remedy: always('Look at the signing server, at its key in DNS, and at what changes mail after it was signed.'),
        reference: 'RFC 7372 section 3.1',
    },
    'refused-for-reverse-dns': {
        side: 'sender',
        because: always('the sending address has no reverse DNS name that leads back to it'),
        remedy: always('Let the owner of the address publish a PTR record, and an address record for that name.'),
        reference: 'RFC 7372 section 3.3',
    },
    'refused-for-relaying': {
        side: 'receiver',
        because: always('it does not handle mail for this recipient (relaying denied)'),
        remedy: ({ refused }) => refused === 'run'
            ? 'If that server is yours to send through, set `user` and `password` and use its submission port. If it is the recipient’s, look at the MX records of that domain. They lead to a server that does not know it as its own.'
            : "Look at the MX records of the recipient's domain: they lead to a server that does not know it as its own.",
        reference: 'RFC 5321 section 7.9',
    },
    'refused-for-reputation': {
        side: 'sender',
        because: always('the sending address or domain has a bad name there'),
        remedy: always('Look the address up at the list that the reply names, mend the cause, then ask for removal there.'),
        reference: null,
    },
    'refused-for-client': {
        side: 'sender',
        because: ({ refused }) => refused === 'run'
            ? 'it takes no mail from the address that this run connects from'
            : 'it takes no mail from the address of the server before it',
        remedy: ({ refused }) => refused === 'run'
            ? 'Let that server allow this run’s address (a hosted runner has another one each time: log in on the submission port instead).'
            : 'Let that server allow the address that the mail leaves from, or send through another one.',
        reference: null,
    },
    'refused-for-ehlo': {
        side: 'sender',
        because: ({ refused }) => refused === 'run'
            ? 'it does not take the name that this run gives at EHLO'
            : 'it does not take the name that the server before it gives at EHLO',
        remedy: ({ refused }) => refused === 'run'
            ? 'Set `ehlo` of the sender to a full host name that leads to the address which this run connects from.'
            : 'Let the sending server give its own full host name at EHLO (Postfix: `smtp_helo_name`), one that exists in DNS.',
        reference: 'RFC 5321 section 4.1.4',
    },
    'refused-for-tls': {
        side: 'sender',
        because: always('the connection is not encrypted as it wants'),
        remedy: ({ refused }) => refused === 'run'
            ? 'Set `security` of the sender to `starttls` or `tls`.'
            : 'Let the sending server use TLS towards other servers (Postfix: `smtp_tls_security_level = may`).',
        reference: 'RFC 3207 section 4',
    },
    'refused-for-receiver-tls': {
        side: 'receiver',
        because: always("TLS of the recipient's mail server is not as the server before it demands (missing, a bad certificate, DANE, MTA-STS)"),
        remedy: always("Look at the certificates, the TLSA records and the MTA-STS policy of the recipient's mail servers. Where these are sound, look at what the reporting server demands (Postfix: `smtp_tls_policy_maps`)."),
        reference: 'RFC 8461 section 5, RFC 7672 section 2.2',
    },
    'refused-for-sender': {
        side: 'sender',
        because: always('it does not take the sender address'),
        remedy: always('Check `from`: its domain must exist and take mail, and the account must be allowed to send as it.'),
        reference: 'RFC 3463 section 3.2',
    },
    'refused-for-quota': {
        side: 'receiver',
        because: always("the recipient's mailbox is full"),
        remedy: always('Clear the mailbox, or give it more room.'),
        reference: 'RFC 3463 section 3.3',
    },
    'refused-for-recipient': {
        side: 'receiver',
        because: always('it does not know the recipient'),
        remedy: always('Check `to`, and whether its mailbox and domain still exist. A temporary code with it comes from a server that is being set up (Postfix: `soft_bounce`).'),
        reference: 'RFC 3463 section 3.2',
    },
    'refused-for-size': {
        side: 'receiver',
        because: always('the mail is too large for it'),
        remedy: ({ template }) => template
            ? 'Send a smaller `template`, or raise the limit there.'
            : 'Raise the limit there: the probe is a few lines of plain text, so that it takes hardly any mail.',
        reference: 'RFC 1870 section 6',
    },
    'refused-for-greylisting': {
        side: 'receiver',
        because: ({ wait }) => `mail of senders that it does not know yet is put off (greylisting${wait === null ? '' : `, for ${(0,_time_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(wait)}`})`,
        remedy: ({ refused, wait }) => refused === 'relay'
            ? `${QUEUE} Let its address pass at the receiver if that takes too long.`
            : `Let the sending address pass there, or let the run outlast the wait. \`timeout\` of the run must be longer than ${wait === null ? 'it, usually 5 minutes' : (0,_time_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(wait)}, with \`attempts\` and \`retry\` to match.`,
        reference: 'RFC 6647',
    },
    'refused-for-rate': {
        side: 'sender',
        because: always('it gets too much from this sender'),
        remedy: always('Send less at a time, and find what else leaves through this address.'),
        reference: null,
    },
    'refused-for-system': {
        side: 'receiver',
        because: always('something in that server itself fails (a lookup, its disk, a filter behind it)'),
        remedy: ({ refused }) => `Look into that server's log: it names what failed.${refused === 'relay' ? ` ${QUEUE}` : ''}`,
        reference: 'RFC 3463 section 3.4',
    },
    'refused-for-loop': {
        side: 'network',
        because: always('the mail goes in circles'),
        remedy: always('Look at the forwarding rules and MX records that lead back to where it came from.'),
        reference: 'RFC 5321 section 6.3',
    },
    'refused-for-content': {
        side: 'sender',
        because: always('a filter there does not like the content'),
        remedy: ({ template }) => template
            ? 'Look at what is sent (`template`), and at links and attachments in it.'
            : 'Look at what the sending side adds on the way (footers, links, attachments), and at the rules of that filter. The probe itself is a few lines of plain text.',
        reference: 'RFC 3463 section 3.8',
    },
    'refused-for-policy': {
        side: 'sender',
        because: always('a rule of that server forbids it, for a reason that it does not name'),
        remedy: always("Ask that server's administrator which rule it is; its log names it. Before DATA it is about addresses and names, not about content."),
        reference: 'RFC 3463 section 3.8',
    },
};
function waitIn(reply) {
    const text = reply.slice(0, 1_000);
    const [, hours, minutes, seconds] = /\bin (\d{1,2}):(\d{2}):(\d{2})\b/.exec(text) ?? [];
    if (hours !== undefined)
        return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
    const [, whole = '', part = ''] = /\bin (\d{1,3}):(\d{2}) min/i.exec(text) ?? [];
    if (whole !== '')
        return (Number(whole) * 60 + Number(part)) * 1_000;
    const [, count, unit = '', more, smaller = ''] = SPAN.exec(text) ?? [];
    return count === undefined ? null : spanOf(count, unit) + (more === undefined ? 0 : spanOf(more, smaller));
}
const SPAN = /(?:\b(?:for|in|after|within|another|wait|retry|least|time is)(?: at least| about)? |\()(\d{1,5}) ?(s|sec|second|m|min|minute|h|hr|hour|day)s?\b(?:,? (?:and )?(\d{1,5}) ?(s|sec|second|min|minute)s?\b)?/i;
function spanOf(count, unit) {
    const each = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit.charAt(0).toLowerCase()] ?? 0;
    return Number(count) * each;
}


/***/ }),

/***/ 29590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ refusalsOf),
/* harmony export */   j: () => (/* binding */ refusalFindings)
/* harmony export */ });
/* harmony import */ var _result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _find_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30664);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45010);



const REFUSED = new Set(['rejected', 'bounced', 'deferred']);
const LONGEST = 2_000;
function refusalsOf(loop) {
    if (!REFUSED.has(loop.outcome) || loop.side === 'runner')
        return [];
    const { bounce } = loop;
    const status = bounce?.status ?? '';
    const diagnostic = bounce?.diagnostic ?? '';
    const notified = {
        text: diagnostic.includes(status) ? diagnostic : `${status} ${diagnostic}`.trim(),
        stage: null,
        refused: 'relay',
    };
    const tries = loop.attempts
        .toReversed()
        .flatMap(({ reply, outcome, stage }) => outcome === 'accepted' ? [] : [{ text: reply, stage: stage ?? null, refused: 'run' }]);
    const last = tries.find(({ text }) => text === loop.reply)?.stage ?? null;
    const replied = loop.outcome === 'bounced' || loop.reply === null ? [] : [{ text: loop.reply, stage: last, refused: 'run' }];
    const said = [...replied, ...tries].filter(({ text }) => /^[45]\d\d(?:[ -]|$)/.test(text));
    const all = [notified, ...said].map((refusal) => ({ ...refusal, text: refusal.text.slice(0, LONGEST) }));
    return all.filter(({ text }, index) => text !== '' && all.findIndex((other) => other.text === text) === index);
}
function refusalFindings(loops, templated = new Set()) {
    return loops.flatMap((loop) => {
        for (const { text, stage, refused } of refusalsOf(loop)) {
            const code = (0,_find_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalReason */ .b)(text, stage);
            if (code === null)
                continue;
            const facts = { refused, template: templated.has(loop.name), wait: (0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .waitIn */ .N)(text) };
            const { because, remedy, reference } = _reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .REASONS */ .e[code];
            const named = code === 'refused-for-reputation' ? listIn(text) : code === 'refused-for-client' ? addressIn(text) : null;
            return [
                (0,_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOn */ .Vv)(loop.name)(code, 'warning', `The server that refused the probe gives a reason: ${because(facts)}${named === null ? '' : ` (${named})`}.`, { evidence: text, remedy: remedy(facts), reference }),
            ];
        }
        return [];
    });
}
function listIn(text) {
    return (/\b(?:blocked using|listed (?:in|on|at|by)|found in|see https?:\/\/(?:www\.)?)\s*([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i.exec(text)?.[1] ?? null);
}
function addressIn(text) {
    return /[[=(]([0-9a-f.:]{7,45})[\]) ]/i.exec(text)?.[1] ?? null;
}


/***/ }),

/***/ 25735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ suspectKind),
/* harmony export */   w: () => (/* binding */ pathsOf)
/* harmony export */ });
function suspectKind(role) {
    switch (role) {
        case 'queue':
            return 'outgoing';
        case 'standing':
        case 'host-standing':
        case 'host-filter':
            return 'filter';
        case 'host-inbound':
            return 'inbound';
        case 'host-store':
            return 'store';
        case 'submission':
        case 'outgoing':
        case 'way':
        case 'inbound':
        case 'filter':
        case 'store':
        case 'access':
        case 'runner':
            return role;
    }
}
function pathsOf(loops) {
    const egress = egressOf(loops);
    const own = new Set(loops.filter(({ kind }) => kind === 'internal').map(({ sender }) => sender));
    const outside = new Set(loops.filter(({ kind, sender }) => kind === 'inbound' && !own.has(sender)).map(({ sender }) => sender));
    const shared = sharedHosts(loops);
    return new Map(loops.map((loop) => [loop, pathOf(loop, { egress, shared }, outside.has(loop.sender))]));
}
function pathOf(loop, { egress, shared }, isSentFromOutside) {
    const { kind, place, sender, mailbox, via, author } = loop;
    const [host, receiver] = [hostOf(loop), (kind === 'echo' ? author : loop.receiver) ?? mailbox];
    const isReceivedOutside = kind === 'external';
    const sent = (role, key, name) => [role, { key: `${role} ${key}`, role, name, isForeign: isSentFromOutside }];
    const received = (role, key, name) => [role, { key: `${role} ${key}`, role, name, isForeign: isReceivedOutside }];
    const between = (role, key, name) => [role, { key: `${role} ${key}`, role, name, isForeign: false }];
    return new Map([
        between('runner', place ?? '', place === null ? 'network of the runner' : `network of the runner in ${place}`),
        sent('submission', loop.server ?? sender, `submission at ${sender}`),
        sent('queue', host, `queue of ${sender}`),
        ...(kind === 'internal'
            ? []
            : [
                sent('outgoing', via ?? egress.get(host) ?? host, via === null ? `outgoing way of ${sender}` : `outgoing way ${via}`),
                received('inbound', receiver, `inbound way of ${mailbox}`),
            ]),
        ...(kind === 'echo'
            ? [farEnd(loop)]
            : [
                between('way', `${host} ${mailbox}`, `way from ${sender} to ${mailbox}`),
                between('standing', `${host} ${author ?? ''} ${receiver}`, `standing of ${sender} at ${mailbox}`),
            ]),
        received('filter', receiver, `filter of ${mailbox}`),
        received('store', mailbox, `store of ${mailbox}`),
        received('access', mailbox, `access to ${mailbox}`),
        ...atHost(loop, shared, received),
    ]);
}
function atHost(loop, shared, received) {
    const at = holderOf(loop);
    const parts = at === null ? [] : (shared.get(at) ?? []);
    const [host, own] = [hostOf(loop), `${at ?? ''} ${loop.author ?? ''}`];
    return parts.flatMap((part) => {
        switch (part) {
            case 'inbound':
                return loop.kind === 'internal' ? [] : [received('host-inbound', at ?? '', `inbound way of ${at ?? ''}`)];
            case 'standing':
                return loop.kind === 'echo' ? [] : [received('host-standing', `${host} ${own}`, `standing of ${loop.sender} at ${at ?? ''}`)];
            case 'filter':
            case 'store':
                return [received(`host-${part}`, at ?? '', `${part} of ${at ?? ''}`)];
        }
    });
}
function sharedHosts(loops) {
    const known = new Map();
    for (const loop of loops) {
        const host = holderOf(loop);
        if (host === null)
            continue;
        const { mailboxes, receivers } = known.get(host) ?? { mailboxes: new Set(), receivers: new Set() };
        const receiver = loop.kind === 'echo' ? loop.author : loop.receiver;
        known.set(host, { mailboxes: mailboxes.add(loop.mailbox), receivers: receiver === null ? receivers : receivers.add(receiver) });
    }
    return new Map([...known].flatMap(([host, { mailboxes, receivers }]) => mailboxes.size < 2 ? [] : [[host, receivers.size < 2 ? ['store'] : ['inbound', 'standing', 'filter', 'store']]]));
}
function holderOf({ mailboxServer }) {
    return mailboxServer?.replace(/:(?:110|143|443|993|995)$/, '') ?? null;
}
function farEnd({ receiver, mailbox }) {
    const far = receiver ?? 'the responder';
    return ['way', { key: `way echo ${far} ${mailbox}`, role: 'way', name: `way to ${far} and back`, isForeign: true }];
}
function egressOf(loops) {
    const seen = new Map();
    for (const loop of loops) {
        if (loop.egressIp === null || loop.kind === 'internal' || loop.kind === 'echo')
            continue;
        seen.set(hostOf(loop), (seen.get(hostOf(loop)) ?? new Set()).add(loop.egressIp));
    }
    return new Map([...seen].flatMap(([host, [only, ...more]]) => (only === undefined || more.length > 0 ? [] : [[host, only]])));
}
function hostOf({ server, sender }) {
    return server?.replace(/:(?:25|465|587|2525)$/, '') ?? sender;
}


/***/ }),

/***/ 79915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ tellApart)
/* harmony export */ });
/* harmony import */ var _mail_knowledge_receivers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33011);

const AT_RECEIVER = new Set(['inbound', 'filter', 'store', 'host-inbound', 'host-filter', 'host-store']);
const LMTP = 'an LMTP sender';
const SECOND_WAY = 'a second relay of yours';
const SOMEBODY = 'an account elsewhere';
function tellApart(parts, accusers, loops) {
    const [first] = accusers;
    if (first === undefined)
        return null;
    const roles = new Set(parts.map(({ role }) => role));
    const atSender = parts.filter(({ role }) => role === 'queue' || role === 'outgoing');
    const atReceiver = parts.filter(({ role }) => AT_RECEIVER.has(role));
    if (roles.has('submission'))
        return null;
    if (parts.length === atSender.length) {
        return parts.some(({ isForeign }) => isForeign)
            ? null
            : `${SECOND_WAY} -> ${(accusers.find(({ kind }) => kind === 'external') ?? first).mailbox}`;
    }
    if (parts.length === atReceiver.length) {
        if (parts.length === 1)
            return null;
        const isAtHome = first.kind !== 'external';
        return isAtHome && (roles.has('inbound') || roles.has('host-inbound'))
            ? `${ownSender(first, loops)} -> ${first.mailbox}`
            : isAtHome
                ? `${LMTP} -> ${first.mailbox}`
                : null;
    }
    if (atReceiver.length > 0)
        return otherwise(first, loops);
    return atSender.length > 0 ? elsewhere(first, loops) : null;
}
function otherwise({ mailbox, mailboxServer, receiver, kind }, loops) {
    const there = loops.filter((loop) => loop.mailbox === mailbox);
    const inside = new Set(loops.filter((loop) => loop.kind === 'internal').map((loop) => loop.sender));
    const isNew = (server, domain) => domain !== receiver &&
        !isOneProvider(server, mailboxServer) &&
        !there.some((loop) => loop.author === domain || isOneProvider(server, loop.server));
    const sender = loops.find((loop) => there.every((other) => other.sender !== loop.sender) &&
        isNew(loop.server, loop.author) &&
        !(kind === 'inbound' && inside.has(loop.sender)));
    const account = loops.find((loop) => loop.kind === 'external' && loop.mailbox !== mailbox && isNew(loop.mailboxServer, loop.receiver));
    return `${sender?.sender ?? account?.mailbox ?? SOMEBODY} -> ${mailbox}`;
}
function ownSender({ receiver }, loops) {
    const own = loops.find((loop) => loop.kind === 'internal') ?? loops.find((loop) => loop.kind === 'external' && loop.author === receiver);
    return own?.sender ?? 'a sender of your own';
}
function elsewhere({ sender, server, author }, loops) {
    const there = loops.filter((loop) => loop.sender === sender);
    const other = loops.find((loop) => loop.kind === 'external' &&
        loop.receiver !== author &&
        !isOneProvider(server, loop.mailboxServer) &&
        there.every((known) => known.receiver !== loop.receiver));
    return `${sender} -> ${other?.mailbox ?? 'a mailbox elsewhere'}`;
}
function isOneProvider(one, other) {
    const provider = (0,_mail_knowledge_receivers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .l)(one);
    return provider !== null && provider === (0,_mail_knowledge_receivers_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .l)(other);
}


/***/ }),

/***/ 48612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rankCauses),
/* harmony export */   W: () => (/* binding */ isExplainable)
/* harmony export */ });
/* harmony import */ var _result_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17667);
/* harmony import */ var _result_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39053);
/* harmony import */ var _burst_loss_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41730);
/* harmony import */ var _refusal_refusal_findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29590);
/* harmony import */ var _refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30664);
/* harmony import */ var _handed_over_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3077);






const SAID = 95;
const WEIGHT = {
    junk: { authentication: 6, filter: 5, reputation: 5, names: 3, record: 3, change: 6, other: 1 },
    rejected: { authentication: 6, reputation: 6, names: 4, record: 4, change: 6, transport: 2, other: 1 },
    bounced: { authentication: 6, reputation: 6, names: 4, record: 4, change: 6, transport: 2, other: 1 },
    deferred: { reputation: 5, names: 4, authentication: 4, record: 3, change: 5, transport: 2, other: 1 },
    lost: { reputation: 5, authentication: 4, record: 4, names: 3, change: 6, other: 1 },
    slow: { way: 6, reputation: 3, names: 3, record: 1, change: 4 },
    duplicate: { way: 1 },
    tls_failed: { transport: 6, change: 2 },
    unreachable: { transport: 2, change: 3 },
};
function rankCauses(loops, findings) {
    const failing = loops
        .filter(({ state }) => state !== 'ok' && state !== 'unknown')
        .map((loop) => ({ loop, refusals: [...(0,_refusal_refusal_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalsOf */ .h)(loop), ...noticed(loop, findings)] }));
    const names = new Set(loops.map(({ name }) => name));
    const scored = findings
        .filter((finding) => finding.state === 'critical' || finding.state === 'warning')
        .map((finding) => {
        const concerned = failing.filter(({ loop }) => !names.has(finding.target) || finding.target === loop.name);
        return { finding, score: Math.max(0, ...concerned.map(({ loop, refusals }) => scoreOf(finding, loop, refusals))) };
    })
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score || (0,_result_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareFindings */ .Eg)(a.finding, b.finding));
    return [...new Set(scored.map(({ finding }) => finding.code))];
}
function isExplainable(loop) {
    return EXPLAINABLE.has((0,_burst_loss_js__WEBPACK_IMPORTED_MODULE_2__/* .explainingOutcome */ .We)(loop));
}
const EXPLAINABLE = new Set(['junk', 'rejected', 'bounced', 'deferred', 'lost']);
function noticed(loop, findings) {
    return findings.flatMap(({ code, target, evidence }) => (0,_result_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(code).family === 'notification' && target === loop.name && evidence !== null
        ? [{ text: evidence, stage: null, refused: 'relay' }]
        : []);
}
function isExchange({ check, target }, loop) {
    const { kind, receiver } = loop;
    const outcome = (0,_burst_loss_js__WEBPACK_IMPORTED_MODULE_2__/* .explainingOutcome */ .We)(loop);
    return kind === 'inbound' && check === 'mx' && target === receiver && EXPLAINABLE.has(outcome) && outcome !== 'junk';
}
const EXCHANGE = 6;
function scoreOf(finding, loop, refusals) {
    const { family, explains } = (0,_result_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(finding.code);
    if (family === 'refusal' || family === 'notification') {
        const explainable = (EXPLAINABLE.has((0,_burst_loss_js__WEBPACK_IMPORTED_MODULE_2__/* .explainingOutcome */ .We)(loop)) && (0,_burst_loss_js__WEBPACK_IMPORTED_MODULE_2__/* .explainingOutcome */ .We)(loop) !== 'junk') || (0,_handed_over_js__WEBPACK_IMPORTED_MODULE_5__/* .endedAtSubmission */ .yP)(loop);
        return finding.target === loop.name && explainable ? SAID : 0;
    }
    const weight = isExchange(finding, loop)
        ? EXCHANGE
        : loop.kind === 'external' || (0,_handed_over_js__WEBPACK_IMPORTED_MODULE_5__/* .endedAtSubmission */ .yP)(loop)
            ? (WEIGHT[(0,_burst_loss_js__WEBPACK_IMPORTED_MODULE_2__/* .explainingOutcome */ .We)(loop)]?.[family] ?? 0)
            : 0;
    if (weight === 0)
        return 0;
    const hinted = refusals.some(({ text, stage }) => {
        const code = (0,_refusal_find_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalReason */ .b)(text, stage);
        return code !== null && explains.includes(code);
    });
    const own = finding.target === loop.name || finding.target === loop.egressIp;
    return weight * 10 + (finding.state === 'critical' ? 25 : 0) + (hinted ? 60 : 0) + (own ? 5 : 0);
}


/***/ }),

/***/ 17173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ isMesh),
  D: () => (/* binding */ meshSentence)
});

// EXTERNAL MODULE: ./lib/src/core/judge/burst/loss.js
var loss = __webpack_require__(41730);
// EXTERNAL MODULE: ./lib/src/core/judge/handed-over.js
var handed_over = __webpack_require__(3077);
// EXTERNAL MODULE: ./lib/src/core/mail/knowledge/receivers.js
var receivers = __webpack_require__(33011);
;// CONCATENATED MODULE: ./lib/src/core/judge/verdict/suspect-names.js


const PARTS = 6;
function namesFor({ accusedBy }, loops) {
    const failing = new Set(accusedBy.map(({ mailbox }) => mailbox));
    const works = loops.filter((loop) => !failing.has(loop.mailbox) && (0,handed_over/* hasArrived */.iU)(loop));
    const [failingNames, fine] = [new Set(accusedBy.map(usualName)), new Set(works.map(usualName))];
    return (loop) => {
        const name = usualName(loop);
        const isBoth = loop.kind !== 'echo' && failingNames.has(name) && fine.has(name);
        return isBoth ? loop.mailbox : name;
    };
}
function usualName({ kind, mailbox, mailboxServer, receiver }) {
    if (kind === 'echo')
        return receiver ?? mailbox;
    return kind === 'external' ? ((0,receivers/* providerOf */.l)(mailboxServer) ?? mailbox) : 'your own server';
}
function phraseOf({ parts, isPointed, accusedBy }, loops, nameOf) {
    const [first] = accusedBy;
    const [likeliest] = parts;
    if (first === undefined || likeliest === undefined)
        return '';
    const at = { loop: first, loops, nameOf };
    if (isPointed)
        return `most likely ${nameOfPart(likeliest, at)}`;
    const roles = new Set(parts.map(({ role }) => role));
    const isReceivers = parts.some(({ role }) => isOfReceiver(role));
    const isTheirs = first.kind === 'external' && (roles.has('standing') || roles.has('host-standing')) && isReceivers;
    const isOurDoor = first.kind === 'inbound' && (roles.has('inbound') || roles.has('host-inbound'));
    const named = parts.filter(({ role }) => {
        if (isTheirs)
            return role === 'outgoing';
        return !isOurDoor || role === 'inbound' || role === 'host-inbound' || role === 'outgoing';
    });
    const suspects = [
        ...new Set(named.map((part) => nameOfPart(part, at))),
        ...(isTheirs ? [`${nameOf(first)}'s side or your standing there`] : []),
    ];
    const shown = shortened(suspects, PARTS);
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')}, or ${shown.at(-1) ?? ''}`;
}
function isOfReceiver(role) {
    return OF_RECEIVER.has(role);
}
const OF_RECEIVER = new Set(['inbound', 'filter', 'store', 'host-inbound', 'host-filter', 'host-store']);
function nameOfPart({ role, name, isForeign }, { loop, loops, nameOf }) {
    switch (role) {
        case 'inbound':
        case 'host-inbound':
            return isForeign ? `the inbound way of ${nameOf(loop)}` : 'MX or inbound way';
        case 'standing':
        case 'host-standing':
            return loop.kind === 'external'
                ? `your standing at ${nameOf(loop)} (authentication, reputation, content)`
                : `what your filter makes of mail from ${loop.sender}`;
        case 'filter':
        case 'store':
            return isForeign
                ? `the ${role} of ${nameOf(loop)}`
                : loops.some(({ mailbox, kind }) => mailbox !== loop.mailbox && kind !== 'external')
                    ? `the ${name}`
                    : `your own ${role}`;
        case 'host-filter':
            return isForeign ? `the filter of ${nameOf(loop)}` : 'your own filter';
        case 'host-store':
            return isForeign ? `the store of ${nameOf(loop)}` : 'your own store';
        case 'outgoing':
            return isForeign ? `the ${name}` : `the ${name} (relay, egress address)`;
        case 'submission':
        case 'queue':
        case 'way':
        case 'access':
        case 'runner':
            return `the ${name}`;
    }
}
function shortened(phrases, most) {
    return phrases.length <= most ? phrases : [...phrases.slice(0, most - 1), `${phrases.length - most + 1} more`];
}

// EXTERNAL MODULE: ./lib/src/core/text/format/list.js
var list = __webpack_require__(98390);
;// CONCATENATED MODULE: ./lib/src/core/judge/verdict/mesh-sentence.js




const NAMED = 3;
function isMesh(loops) {
    return loops.length > 2 || loops.some(({ kind }) => kind === 'inbound');
}
function meshSentence(code, plain, loops, where) {
    const isOfJunk = code === 'degraded' || code === 'posture';
    const isOfMail = code !== 'submission' && code !== 'undetermined' && code !== 'healthy';
    const isMeant = ({ state, outcome }) => (isOfJunk ? outcome === 'junk' : state === 'critical');
    const faultGroups = where.faultGroups.filter(({ loops: failing, explanations: [first] }) => SAID.has(first?.[0]?.fault ?? 'unseen') && failing.some(isMeant));
    const [only, ...more] = faultGroups.flatMap(({ explanations: [first = []] }) => first);
    const body = plain.replace(/\.$/, '');
    const unsaid = where.unexplained.filter(isMeant);
    const goes = unsaid.length === 0 ? '' : `; ${contradictions(unsaid, loops)}`;
    if (!isOfMail || (only === undefined && goes === ''))
        return plain;
    if (only === undefined)
        return `${body}${goes}.`;
    const nameOf = namesFor(only, loops);
    const [seen, unlooked = ''] = [openingOf(only, loops, nameOf), body.match(/; [^;]* could not be judged$/)?.[0]];
    if (more.length === 0 && goes === '' && !isOfJunk && seen !== null)
        return `${seen}: ${phraseOf(only, loops, nameOf)}${unlooked}.`;
    const phrases = [...new Set([only, ...more].map((each) => phraseOf(each, loops, namesFor(each, loops))))];
    return `${body}${goes}; suspected: ${shortened(phrases, NAMED).join('; and ')}.`;
}
const SAID = new Set(['fails', 'loss', 'junk']);
function contradictions(failing, loops) {
    const elsewhere = failing.map((loop) => ({ loop, twins: loops.filter((other) => isTwin(loop, other)) }));
    const placed = elsewhere.filter(({ twins }) => twins.length > 0);
    const what = ({ loop }) => `${baseName(loop)} is ${fateIn(loop)}`;
    const byPlace = [...new Set(placed.map(what))].map((fate) => {
        const same = placed.filter((each) => what(each) === fate);
        const works = placesOf(same.flatMap(({ twins }) => twins));
        return `${fate} from ${placesOf(same.map(({ loop }) => loop))}, delivered from ${works}`;
    });
    const others = elsewhere.filter(({ twins }) => twins.length === 0).map(({ loop }) => loop.name);
    const verb = others.length === 1 ? 'comes and goes' : 'come and go';
    return [...shortened(byPlace, NAMED), ...(others.length === 0 ? [] : [`${(0,list/* formatAll */.x)(others)} ${verb}, the same way works too`])].join('; ');
}
function fateIn(loop) {
    return loop.outcome === 'junk' ? 'in Junk' : (0,loss/* fateOf */._L)(loop);
}
function placesOf(loops) {
    return (0,list/* formatAll */.x)([...new Set(loops.map(({ place }) => place ?? 'here'))]);
}
function isTwin(loop, other) {
    return ((0,handed_over/* hasArrived */.iU)(other) && other.outcome !== 'junk' && !(0,loss/* isLossy */.d0)(other) && other.place !== loop.place && baseName(other) === baseName(loop));
}
function baseName({ name, place }) {
    return place !== null && name.endsWith(`@${place}`) ? name.slice(0, -place.length - 1) : name;
}
function openingOf({ parts, accusedBy }, loops, nameOf) {
    const [first] = accusedBy;
    const roles = new Set(parts.map(({ role }) => role));
    if (first === undefined || roles.has('submission') || accusedBy.some(loss/* isLossy */.d0))
        return null;
    const works = loops.filter(handed_over/* hasArrived */.iU);
    const own = works.filter(({ kind }) => kind === 'internal');
    const fromHere = works.filter(({ sender }) => sender === first.sender);
    const others = fromHere.length > 0 ? fromHere : works;
    const [mailboxes, senders] = [new Set(accusedBy.map(({ mailbox }) => mailbox)), new Set(accusedBy.map(({ sender }) => sender))];
    if (accusedBy.every(({ kind }) => kind === 'inbound'))
        return own.length === 0 ? null : fromOutside(accusedBy, loops);
    if (others.length === 0)
        return null;
    if (accusedBy.every(({ kind }) => kind === 'echo'))
        return `No answer comes from ${(0,list/* formatAll */.x)([...new Set(accusedBy.map(nameOf))])}, ${getIt(others, nameOf)}`;
    if (parts.every(({ role }) => role === 'queue') && fromHere.length === 0) {
        return `No mail that ${first.sender} takes arrives anywhere, mail from ${(0,list/* formatAll */.x)([...new Set(others.map(({ sender }) => sender))])} does`;
    }
    if (parts.every(({ role }) => role === 'outgoing' || role === 'queue') && senders.size === 1) {
        return `Mail that ${first.sender} sends outside does not arrive (${(0,list/* formatAll */.x)(accusedBy.map(({ mailbox }) => mailbox))}), ${getIt(others, nameOf)}`;
    }
    if (mailboxes.size > 1)
        return null;
    const there = loops.filter(({ mailbox }) => mailbox === first.mailbox);
    const from = `Mail from ${(0,list/* formatAll */.x)([...senders])} to ${nameOf(first)}`;
    if (there.some(handed_over/* hasArrived */.iU))
        return `${from} fails, other mail gets there`;
    if (senders.size === 1)
        return `Mail to ${nameOf(first)} fails, ${getIt(others, nameOf)}`;
    const fate = accusedBy.every(handed_over/* wasAccepted */.fE) ? 'is accepted and does not arrive' : 'fails';
    return there.every((loop) => accusedBy.includes(loop)) ? `Mail to ${nameOf(first)} ${fate}, whoever sends it` : `${from} ${fate}`;
}
function fromOutside(accusedBy, loops) {
    const inbound = loops.filter(({ kind }) => kind === 'inbound');
    const works = inbound.filter(handed_over/* hasArrived */.iU);
    const senders = (0,list/* formatAll */.x)([...new Set(accusedBy.map(({ sender }) => sender))]);
    if (inbound.every((loop) => accusedBy.includes(loop)))
        return 'Nobody outside reaches you, your own loops work';
    if (works.length === 0)
        return `Mail from ${senders} does not reach you, your own loops work`;
    const isOfMailbox = works.some(({ sender }) => accusedBy.some((loop) => loop.sender === sender));
    const to = isOfMailbox ? ` at ${(0,list/* formatAll */.x)([...new Set(accusedBy.map(({ mailbox }) => mailbox))])}` : '';
    return `Mail from ${senders} does not reach you${to}, other mail from outside does`;
}
function getIt(works, nameOf) {
    const sorted = works.toSorted((a, b) => (a.kind === 'internal' ? 1 : 0) - (b.kind === 'internal' ? 1 : 0));
    const inbox = new Set(sorted.filter(({ outcome }) => outcome !== 'junk').map(nameOf));
    const names = [...new Set(sorted.map(nameOf))].map((name) => (inbox.has(name) ? name : `${name} (in Junk)`));
    return `${(0,list/* formatAll */.x)(names)} ${names.length === 1 ? 'gets' : 'get'} it`;
}


/***/ }),

/***/ 25279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _y: () => (/* binding */ ofCancelledRun),
  _C: () => (/* binding */ raising),
  HQ: () => (/* binding */ runState),
  WJ: () => (/* binding */ verdict)
});

// UNUSED EXPORTS: kindState, matrix, withEcho, withInbound

// EXTERNAL MODULE: ./lib/src/core/judge/verdict/causes.js
var causes = __webpack_require__(48612);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var finding = __webpack_require__(39053);
// EXTERNAL MODULE: ./lib/src/core/text/format/count.js
var count = __webpack_require__(46775);
// EXTERNAL MODULE: ./lib/src/core/text/format/list.js
var list = __webpack_require__(98390);
;// CONCATENATED MODULE: ./lib/src/core/judge/verdict/check-sentences.js



function atRisk(findings) {
    return findings.some(({ state }) => state === 'critical') ? `; ${checksOf(findings, 'critical', 'is critical', 'are critical')}` : '';
}
function fineChecks(findings) {
    const unknown = findings.filter(({ state }) => state === 'unknown');
    const seen = findings.length - unknown.length;
    const text = seen === 1 ? '1 check is fine' : `${unknown.length === 0 ? 'All ' : ''}${(0,count/* formatCount */.B)(seen, 'check')} are fine`;
    return `${text}${beside(findings)}`;
}
function beside(findings) {
    const unknown = findings.filter(({ state }) => state === 'unknown');
    if (unknown.length === 0)
        return '';
    const what = unknown.every(({ side }) => side === 'runner') ? 'could not be made from here' : 'could not be made';
    return `; ${checksOf(unknown, 'unknown', what, what)}`;
}
function halfLooked(findings) {
    const unknown = findings.filter((finding) => finding.state === 'unknown');
    if (findings.length === 0)
        return 'Could not look: no check was made';
    if (unknown.length === findings.length)
        return `Could not look: none of ${(0,count/* formatCount */.B)(findings.length, 'check')} gave an answer`;
    const warnings = findings.filter((finding) => finding.state === 'warning');
    const fine = findings.length - unknown.length - warnings.length;
    return [
        checksOf(findings, 'unknown', 'could not be made', 'could not be made'),
        ...(warnings.length === 0 ? [] : [checksOf(findings, 'warning', 'has a warning', 'have warnings')]),
        ...(fine === 0 ? [] : [`${(0,count/* formatCount */.B)(fine, 'check')} ${fine === 1 ? 'is' : 'are'} fine`]),
    ].join('; ');
}
function checksOf(findings, state, one, several) {
    const those = findings.filter((finding) => finding.state === state);
    return `${(0,count/* formatCount */.B)(those.length, 'check')} ${those.length === 1 ? one : several}: ${places(those)}`;
}
function places(findings) {
    const all = [...new Set(findings.toSorted(finding/* compareFindings */.Eg).map(({ check, target }) => `${check} of ${target}`))];
    return (0,list/* formatSome */.w)(all);
}

// EXTERNAL MODULE: ./lib/src/core/judge/burst/loss.js
var loss = __webpack_require__(41730);
// EXTERNAL MODULE: ./lib/src/core/judge/handed-over.js
var handed_over = __webpack_require__(3077);
// EXTERNAL MODULE: ./lib/src/core/judge/verdict/mesh-sentence.js + 1 modules
var mesh_sentence = __webpack_require__(17173);
;// CONCATENATED MODULE: ./lib/src/core/judge/verdict/submission.js

function submissionFailures(loops) {
    const failing = loops.filter((loop) => loop.state === 'critical');
    const servers = new Set(failing.map(serverOf));
    const [server] = servers;
    if (server === undefined || servers.size > 1 || !failing.every(handed_over/* endedAtSubmission */.yP))
        return [];
    return loops.some((loop) => serverOf(loop) === server && (0,handed_over/* wasAccepted */.fE)(loop)) ? [] : failing;
}
function submissionStory(failing) {
    const host = hostOf(failing[0]);
    const outcomes = new Set(failing.map(({ outcome }) => outcome));
    if (outcomes.size > 1)
        return `${host} fails before it takes mail (${[...outcomes].join(', ')})`;
    if (outcomes.has('auth_failed'))
        return `${host} refuses the monitor's login`;
    if (outcomes.has('tls_failed'))
        return `no TLS connection to ${host} could be made`;
    if (failing.every(handed_over/* isTurnedAway */.n7))
        return `${host} takes no mail from this monitor's connection`;
    return failing.every(({ phasesMs }) => phasesMs.connect !== null) ? `${host} breaks the session off` : `${host} cannot be reached`;
}
function hostOf(loop) {
    return loop?.server?.replace(/:\d+$/, '') ?? loop?.sender ?? 'the sender';
}
function serverOf({ sender, server }) {
    return server ?? sender;
}

;// CONCATENATED MODULE: ./lib/src/core/judge/verdict/headline.js








function headline(code, loops, findings, where) {
    const plain = tableSentence(code, loops, findings);
    return (0,mesh_sentence/* isMesh */.u)(loops) ? (0,mesh_sentence/* meshSentence */.D)(code, plain, loops, where) : plain;
}
function tableSentence(code, loops, findings) {
    const failing = loops.filter((loop) => loop.state === 'critical');
    const unknown = loops.filter((loop) => loop.state === 'unknown');
    const unlooked = unknown.length > 0 && code !== 'undetermined' ? `; ${named(unknown)} could not be judged` : '';
    switch (code) {
        case 'healthy':
            return loops.length > 0 ? `Mail works: ${speed(loops)}.` : `${fineChecks(findings)}.`;
        case 'degraded':
            return loops.length > 0
                ? `${arrival(loops)}${weak(loops, findings)}.`
                : `${checksOf(findings, 'warning', 'has a warning', 'have warnings')}${beside(findings)}.`;
        case 'submission':
            return `${submission(loops)}${unlooked}.`;
        case 'deliverability':
            return `Deliverability problem: internal mail works, ${missing(failing)}${unlooked}.`;
        case 'inbound':
            return `Inbound problem: ${named(failing)} ${failing.length === 1 ? 'does' : 'do'} not reach you from outside, the other loops work${unlooked}.`;
        case 'local-infrastructure':
            return `Local infrastructure problem: external mail works, internal mail fails at ${named(failing)}${unlooked}.`;
        case 'total-outage':
            return `${outage(loops, failing)}${unlooked}.`;
        case 'delivery-failure':
            return `Mail is not delivered: ${named(failing)}${unlooked}.`;
        case 'posture': {
            const bad = checksOf(findings, 'critical', 'is critical', 'are critical');
            return loops.length > 0 ? `${arrival(loops) === WORKS ? 'Mail arrives' : arrival(loops)}, but ${bad}.` : `Mail is at risk: ${bad}.`;
        }
        case 'undetermined':
            if (loops.length === 0)
                return `${halfLooked(findings)}.`;
            return unknown.length === 0
                ? `${arrival(loops)}, but ${checksOf(findings, 'unknown', 'could not be made', 'could not be made')}.`
                : `${notKnown(loops, unknown)}${atRisk(findings)}.`;
    }
}
const WORKS = 'Mail works';
function outage(loops, failing) {
    const works = loops.filter((loop) => (loop.kind === 'internal' || loop.kind === 'external') && (0,handed_over/* hasArrived */.iU)(loop));
    if (works.length === 0)
        return `Total outage: neither internal nor external mail works, ${named(failing)}`;
    return `Internal and external mail fail in part: ${named(failing)}; ${namesOf(works)} ${works.length === 1 ? 'works' : 'work'}`;
}
function missing(failing) {
    const parts = [failing.filter(({ kind }) => kind !== 'inbound'), failing.filter(({ kind }) => kind === 'inbound')];
    const [out, back] = parts.map((loops) => `${named(loops)} ${loops.length === 1 ? 'does' : 'do'} not`);
    return `${out ?? ''} get ${parts[0].every(loss/* isLossy */.d0) ? 'all of it' : 'it'}${parts[1].length === 0 ? '' : `, ${back ?? ''} reach you from outside`}`;
}
function arrival(loops) {
    const bent = (outcome) => loops.filter((loop) => loop.state === 'warning' && loop.outcome === outcome);
    const parts = [
        part('lands in Junk', bent('junk')),
        part('arrives more than once', bent('duplicate')),
        part('is lost in part', bent('delivered').filter(loss/* isLossy */.d0), (loop) => ` (${(0,loss/* fateOf */._L)(loop)})`),
        part('is slow', bent('slow'), ({ latencyMs }) => (latencyMs === null ? '' : ` took ${(0,duration/* formatDuration */.a3)(latencyMs)}`)),
    ].flatMap((text) => text ?? []);
    return parts.length === 0 ? WORKS : `Mail ${parts.join('; it ')}`;
}
function part(what, loops, more = () => '') {
    if (loops.length === 0)
        return null;
    const names = loops.map((loop) => `${loop.name}${more(loop)}`);
    return `${what}: ${(0,list/* formatSome */.w)(names)}`;
}
function weak(loops, findings) {
    const warnings = findings.filter((finding) => finding.state === 'warning');
    if (warnings.length === 0)
        return '';
    const text = `${(0,count/* formatCount */.B)(warnings.length, 'warning')} (${places(warnings)})`;
    return arrival(loops) === WORKS ? `, with ${text}` : `; ${text}`;
}
function submission(loops) {
    const failing = submissionFailures(loops);
    const working = loops.filter(handed_over/* hasArrived */.iU);
    const others = working.length === 0 ? '' : `; ${namesOf(working)} ${working.length === 1 ? 'works' : 'work'} through another server`;
    const who = working.length === 0 ? '' : ` by ${failing[0]?.sender ?? 'the sender'}`;
    return `No mail could be sent${who}: ${submissionStory(failing)}${others}`;
}
function notKnown(loops, unknown) {
    if (loops.every(({ outcome }) => outcome === 'skipped'))
        return `Nothing was sent: ${named(loops)}`;
    const working = loops.filter(handed_over/* hasArrived */.iU);
    const works = working.length === 0 ? '' : `; ${namesOf(working)} ${working.length === 1 ? 'works' : 'work'}`;
    return `Could not look: whether mail works is not known, ${named(unknown)}${works}`;
}
function named(loops) {
    return (0,list/* formatSome */.w)(loops.map((loop) => `${loop.name} (${(0,loss/* fateOf */._L)(loop)})`));
}
function namesOf(loops) {
    return (0,list/* formatSome */.w)(loops.map(({ name }) => name));
}
function speed(loops) {
    const slowest = loops.toSorted((a, b) => (b.latencyMs ?? 0) - (a.latencyMs ?? 0))[0];
    const isAnswered = slowest?.kind === 'echo';
    const took = `${(0,duration/* formatDuration */.a3)(slowest?.latencyMs ?? 0)}${isAnswered ? ' there and back' : ''}`;
    return loops.length === 1
        ? `${isAnswered ? 'answered' : 'delivered'} in ${took}`
        : `${loops.length} loops delivered, the slowest in ${took}`;
}

// EXTERNAL MODULE: ./lib/src/core/judge/suspects/components.js
var components = __webpack_require__(25735);
;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/explain.js
const MOST_STEPS = 2_000;
const MOST_EXPLANATIONS = 50;
function explain(candidates) {
    const groups = groupsOf(candidates);
    return joined(candidates.length, groups).map(({ loops, groups: own }) => ({ loops, explanations: smallest(loops, own) }));
}
function groupsOf(candidates) {
    const accusers = new Map();
    candidates.forEach((parts, loop) => {
        for (const part of new Set(parts))
            accusers.set(part, [...(accusers.get(part) ?? []), loop]);
    });
    const groups = new Map();
    for (const [part, accusedBy] of accusers) {
        const key = accusedBy.join(' ');
        const group = groups.get(key) ?? { members: [], accusedBy };
        group.members.push(part);
        groups.set(key, group);
    }
    return [...groups.values()];
}
function joined(count, groups) {
    const root = Array.from({ length: count }, (_, index) => index);
    const find = (loop) => {
        let at = loop;
        while (root[at] !== at)
            at = root[at] ?? at;
        return at;
    };
    for (const { accusedBy } of groups)
        for (const loop of accusedBy)
            root[find(loop)] = find(accusedBy[0] ?? loop);
    const byLoop = new Map();
    for (const group of groups) {
        const of = find(group.accusedBy[0] ?? 0);
        byLoop.set(of, [...(byLoop.get(of) ?? []), group]);
    }
    return [...byLoop].map(([of, own]) => ({
        loops: root.flatMap((_, loop) => (find(loop) === of ? [loop] : [])),
        groups: own,
    }));
}
function smallest(loops, groups) {
    const search = new Search(loops, groups);
    for (let size = search.atLeast(); !search.isSpent; size += 1) {
        const found = search.ofSize(size);
        if (found.length > 0)
            return found;
    }
    return [search.greedy()];
}
class Search {
    #groups;
    #choices;
    #reach;
    #covered;
    #used;
    #stamp = 0;
    #stepsLeft = MOST_STEPS;
    constructor(loops, groups) {
        this.#groups = groups.toSorted((a, b) => b.accusedBy.length - a.accusedBy.length);
        const choices = new Map(loops.map((loop) => [loop, []]));
        this.#groups.forEach(({ accusedBy }, index) => accusedBy.forEach((loop) => choices.get(loop)?.push(index)));
        const ordered = [...choices].toSorted(([, a], [, b]) => a.length - b.length);
        const position = new Map(ordered.map(([loop], at) => [loop, at]));
        this.#choices = ordered.map(([, own]) => own);
        this.#reach = this.#groups.map(({ accusedBy }) => accusedBy.flatMap((loop) => position.get(loop) ?? []));
        this.#covered = new Uint16Array(ordered.length);
        this.#used = new Uint32Array(groups.length);
    }
    get isSpent() {
        return this.#stepsLeft === 0;
    }
    atLeast() {
        this.#stamp += 1;
        let count = 0;
        this.#choices.forEach((own, loop) => {
            if (this.#covered[loop] !== 0 || own.some((group) => this.#used[group] === this.#stamp))
                return;
            count += 1;
            for (const group of own)
                this.#used[group] = this.#stamp;
        });
        return count;
    }
    ofSize(size) {
        const found = new Map();
        const chosen = [];
        const go = () => {
            const open = this.#covered.indexOf(0);
            if (open === -1) {
                const set = chosen.toSorted((a, b) => a - b);
                found.set(set.join(' '), this.#groupsAt(set));
                return;
            }
            if (chosen.length + this.atLeast() > size)
                return;
            for (const group of this.#choices[open] ?? []) {
                if (this.isSpent || found.size >= MOST_EXPLANATIONS)
                    return;
                this.#stepsLeft -= 1;
                this.#cover(group, 1);
                chosen.push(group);
                go();
                chosen.pop();
                this.#cover(group, -1);
            }
        };
        go();
        return [...found.values()];
    }
    greedy() {
        const chosen = [];
        for (let open = this.#covered.indexOf(0); open !== -1; open = this.#covered.indexOf(0)) {
            const gain = (group) => (this.#reach[group] ?? []).filter((loop) => this.#covered[loop] === 0).length;
            const [best] = (this.#choices[open] ?? []).toSorted((a, b) => gain(b) - gain(a));
            if (best === undefined)
                break;
            this.#cover(best, 1);
            chosen.push(best);
        }
        return this.#groupsAt(chosen);
    }
    #groupsAt(indexes) {
        return indexes.flatMap((index) => this.#groups[index] ?? []);
    }
    #cover(group, by) {
        for (const loop of this.#reach[group] ?? [])
            this.#covered[loop] = (this.#covered[loop] ?? 0) + by;
    }
}

// EXTERNAL MODULE: ./lib/src/core/result/catalogue.js + 7 modules
var catalogue = __webpack_require__(17667);
;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/likelihood.js

const FAILS = { submission: 8, runner: 3, outgoing: 6, inbound: 6, queue: 5, standing: 5, way: 4, filter: 4, store: 4 };
const USUAL = {
    fails: FAILS,
    loss: FAILS,
    junk: { standing: 6, outgoing: 5, filter: 4 },
    slow: { queue: 6, filter: 5, inbound: 4, way: 4, outgoing: 4, store: 3 },
};
const FOREIGN = -2.5;
const SAID = 12;
const FOUND = 6;
const NOTED = 2;
const REASONS = {
    'refused-for-dmarc': ['standing', 'outgoing'],
    'refused-for-authentication': ['standing', 'outgoing'],
    'refused-for-spf': ['standing', 'outgoing'],
    'refused-for-dkim': ['standing', 'outgoing'],
    'refused-for-reverse-dns': ['outgoing', 'standing'],
    'refused-for-relaying': ['way', 'inbound'],
    'refused-for-reputation': ['standing', 'outgoing'],
    'refused-for-client': ['outgoing', 'standing'],
    'refused-for-ehlo': ['outgoing', 'submission'],
    'refused-for-tls': ['way', 'inbound'],
    'refused-for-receiver-tls': ['inbound', 'way'],
    'refused-for-sender': ['standing'],
    'refused-for-quota': ['store'],
    'refused-for-recipient': ['store', 'way'],
    'refused-for-size': ['filter', 'way'],
    'refused-for-greylisting': ['standing'],
    'refused-for-rate': ['standing', 'outgoing'],
    'refused-for-system': ['store', 'inbound'],
    'refused-for-loop': ['way', 'inbound'],
    'refused-for-content': ['filter', 'standing'],
    'refused-for-policy': ['filter', 'standing'],
};
const STATUS = [
    [/^\d\.1\.[78]$/, ['standing']],
    [/^\d\.1\./, ['store', 'way']],
    [/^\d\.2\./, ['store']],
    [/^\d\.3\./, ['store', 'inbound']],
    [/^\d\.4\./, ['inbound', 'way', 'outgoing']],
    [/^\d\.7\./, ['standing', 'outgoing']],
];
function usualRate({ role, isForeign }, fault) {
    return (USUAL[fault][aloneAs(role)] ?? 0) + (isForeign ? FOREIGN : 0);
}
function evidence(part, accusers, findings) {
    const role = aloneAs(part.role);
    return (Math.max(0, ...accusers.map((loop) => said(role, loop))) + Math.max(0, ...findings.map((finding) => found(role, finding, accusers))));
}
function aloneAs(role) {
    switch (role) {
        case 'host-inbound':
            return 'inbound';
        case 'host-standing':
            return 'standing';
        case 'host-filter':
            return 'filter';
        case 'host-store':
            return 'store';
        case 'submission':
        case 'queue':
        case 'outgoing':
        case 'way':
        case 'inbound':
        case 'standing':
        case 'filter':
        case 'store':
        case 'access':
        case 'runner':
            return role;
    }
}
function said(role, { bounce }) {
    const roles = STATUS.find(([pattern]) => pattern.test(bounce?.status ?? ''))?.[1] ?? [];
    return pointed(roles, role, SAID);
}
function found(role, { check, code, state, target }, accusers) {
    const weight = state === 'critical' ? FOUND : NOTED;
    const { family } = (0,catalogue/* rowOf */.OB)(code);
    if (family === 'refusal')
        return accusers.some(({ name }) => name === target) ? pointed(REASONS[code] ?? [], role, SAID) : 0;
    if (check === 'mx')
        return accusers.some(({ receiver }) => receiver === target) ? pointed(['inbound'], role, weight) : 0;
    if (check === 'certificate')
        return accusers.some(({ server }) => server === target) ? pointed(['submission'], role, weight) : 0;
    if (!accusers.some(({ kind }) => kind === 'external'))
        return 0;
    if (family === 'reputation')
        return pointed(['standing', 'outgoing'], role, weight);
    if (family === 'authentication' || family === 'record' || family === 'names')
        return pointed(['standing', 'outgoing'], role, weight);
    return family === 'filter' ? pointed(['standing', 'filter'], role, weight) : 0;
}
function pointed(roles, role, weight) {
    const at = roles.indexOf(role);
    return at === -1 ? 0 : weight - at;
}

;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/signs.js


const FAULTS = ['fails', 'loss', 'junk', 'slow'];
const ON_THE_WAY = ['queue', 'outgoing', 'way', 'inbound', 'filter', 'store', 'host-inbound', 'host-filter', 'host-store'];
const BEHIND = [...ON_THE_WAY, 'standing', 'host-standing'];
const OF_JUNK = ['standing', 'filter', 'outgoing', 'host-standing', 'host-filter'];
const REFUSED_AT_HOME = ['submission', 'way', 'standing', 'filter', 'store', 'host-standing', 'host-filter', 'host-store'];
const REFUSED = ['submission', 'outgoing', 'way', 'standing', 'host-standing'];
function accusedRoles(loop, fault) {
    switch (fault) {
        case 'fails':
            return loop.state === 'critical' && !(0,loss/* isLossy */.d0)(loop) ? failedRoles(loop) : [];
        case 'loss':
            return loop.state === 'critical' && (0,loss/* isLossy */.d0)(loop) ? (isLost(loop) ? BEHIND : refusedRoles(loop)) : [];
        case 'junk':
            return loop.outcome === 'junk' && loop.state === 'warning' ? OF_JUNK : [];
        case 'slow':
            return loop.outcome === 'slow' && loop.state === 'warning' ? ON_THE_WAY : [];
    }
}
function clearedRoles(loop, fault, path) {
    if (loop.state === 'unknown')
        return [];
    if (isGood(loop, fault))
        return [...path.keys()].filter((role) => role !== 'access');
    if (fault !== 'fails')
        return [];
    return (0,handed_over/* wasAccepted */.fE)(loop) ? ['submission', 'runner'] : isAnswered(loop) ? ['runner'] : [];
}
function isAnswered(loop) {
    return loop.outcome === 'auth_failed' || (!(0,handed_over/* endedAtSubmission */.yP)(loop) && (loop.outcome === 'rejected' || loop.outcome === 'deferred'));
}
function failedRoles(loop) {
    if ((0,handed_over/* endedAtSubmission */.yP)(loop))
        return loop.outcome === 'auth_failed' ? ['submission'] : ['submission', 'runner'];
    return (0,handed_over/* wasAccepted */.fE)(loop) ? BEHIND : refusedRoles(loop);
}
function refusedRoles({ kind }) {
    return kind === 'internal' ? REFUSED_AT_HOME : REFUSED;
}
function isLost({ probes }) {
    return (probes?.lost ?? 0) > 0;
}
function isGood(loop, fault) {
    const { outcome, confirmation } = loop;
    const arrived = (0,handed_over/* hasArrived */.iU)(loop);
    switch (fault) {
        case 'fails':
            return arrived || (0,loss/* isLossy */.d0)(loop) || (confirmation !== null && (0,handed_over/* hasArrived */.iU)(confirmation));
        case 'loss':
            return arrived && !(0,loss/* isLossy */.d0)(loop);
        case 'junk':
            return arrived && outcome !== 'junk';
        case 'slow':
            return arrived && outcome === 'delivered';
    }
}

;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/one-fault.js



const POINTED = 5;
const WITNESSES = 3;
const one_fault_MOST_EXPLANATIONS = 5;
const OF_SENDER = new Set(['submission', 'queue', 'outgoing', 'way', 'standing', 'host-standing', 'runner']);
const OF_RECEIVER = new Set([
    'way',
    'standing',
    'inbound',
    'filter',
    'store',
    'access',
    'host-standing',
    'host-inbound',
    'host-filter',
    'host-store',
]);
function ofFault(fault, paths, findings) {
    const { cleared, fine } = clearedBy(fault, paths);
    const parts = new Map();
    const failing = [...paths].flatMap(([loop, path]) => {
        const roles = accusedRoles(loop, fault);
        if (roles.length === 0)
            return [];
        const open = roles.flatMap((role) => path.get(role) ?? []).filter(({ key }) => !cleared.has(key));
        for (const part of open)
            if (!parts.has(part.key))
                parts.set(part.key, part);
        return [{ loop, keys: open.map(({ key }) => key) }];
    });
    const weigh = (group) => {
        const accusedBy = group.accusedBy.flatMap((index) => failing[index]?.loop ?? []);
        const members = group.members
            .flatMap((key) => parts.get(key) ?? [])
            .map((part) => {
            const seen = evidence(part, accusedBy, findings);
            return { part, seen, weight: usualRate(part, fault) + seen };
        })
            .toSorted((a, b) => b.weight - a.weight);
        const [first, ...others] = members;
        return {
            fault,
            parts: members.map(({ part }) => part),
            isPointed: first !== undefined &&
                others.length > 0 &&
                others.every(({ weight, seen }) => Math.min(first.weight - weight, first.seen - seen) >= POINTED),
            accusedBy,
            clearedBy: near(members, accusedBy, fine),
            weight: (first?.weight ?? 0) + WITNESSES * Math.log2(accusedBy.length),
        };
    };
    const known = new Map();
    const weighed = (group) => {
        const suspicion = known.get(group) ?? weigh(group);
        known.set(group, suspicion);
        return suspicion;
    };
    const faultGroups = explain(failing.map(({ keys }) => keys)).map(({ loops, explanations }) => ({
        loops: loops.flatMap((index) => failing[index]?.loop ?? []),
        explanations: explanations
            .map((groups) => groups.map(weighed).toSorted((a, b) => b.weight - a.weight))
            .toSorted((a, b) => sum(b) - sum(a))
            .slice(0, one_fault_MOST_EXPLANATIONS),
    }));
    const heaviest = ({ explanations }) => explanations[0]?.[0]?.weight ?? 0;
    return {
        faultGroups: faultGroups.toSorted((a, b) => heaviest(b) - heaviest(a)),
        unexplained: failing.filter(({ keys }) => keys.length === 0).map(({ loop }) => loop),
    };
}
function sum(suspicions) {
    return suspicions.reduce((total, { weight }) => total + weight, 0);
}
function clearedBy(fault, paths) {
    const cleared = new Set();
    const fine = [];
    for (const [loop, path] of paths) {
        const roles = clearedRoles(loop, fault, path);
        for (const role of roles)
            cleared.add(path.get(role)?.key ?? '');
        if (roles.includes('store'))
            fine.push(loop);
    }
    return { cleared, fine };
}
function near(members, accusedBy, fine) {
    const roles = members.map(({ part }) => part.role);
    const senders = new Set(roles.some((role) => OF_SENDER.has(role)) ? accusedBy.map(({ sender }) => sender) : []);
    const mailboxes = new Set(roles.some((role) => OF_RECEIVER.has(role)) ? accusedBy.map(({ mailbox }) => mailbox) : []);
    return fine.filter((loop) => senders.has(loop.sender) || mailboxes.has(loop.mailbox));
}

// EXTERNAL MODULE: ./lib/src/core/judge/suspects/tell-apart.js
var tell_apart = __webpack_require__(79915);
;// CONCATENATED MODULE: ./lib/src/core/judge/suspects/localise.js




function localise(loops, findings) {
    const paths = (0,components/* pathsOf */.w)(loops);
    const known = findings.filter(({ state }) => state === 'critical' || state === 'warning');
    const rounds = FAULTS.map((fault) => ofFault(fault, paths, known));
    const faultGroups = [...rounds.flatMap(({ faultGroups: found }) => found), ...unseen(paths)];
    return {
        faultGroups,
        unexplained: rounds.flatMap(({ unexplained }) => unexplained),
        suspects: suspectsOf(faultGroups),
        tellApart: [
            ...new Set(faultGroups.flatMap(({ explanations: [likeliest = []] }) => likeliest.flatMap(({ parts, accusedBy }) => (0,tell_apart/* tellApart */.u)(parts, accusedBy, loops) ?? []))),
        ],
    };
}
function unseen(paths) {
    const blind = [...paths].flatMap(([loop, path]) => {
        const role = blindRole(loop);
        const part = role === null ? undefined : path.get(role);
        return part === undefined ? [] : [{ loop, part }];
    });
    return [...new Map(blind.map(({ part }) => [part.key, part])).values()].map((part) => {
        const accusedBy = blind.filter((each) => each.part.key === part.key).map(({ loop }) => loop);
        const clearedBy = [...paths].flatMap(([loop, path]) => loop.placement !== null && path.get(part.role)?.key === part.key ? [loop] : []);
        return { loops: accusedBy, explanations: [[{ fault: 'unseen', parts: [part], isPointed: false, accusedBy, clearedBy }]] };
    });
}
function blindRole({ state, outcome, side }) {
    if (state !== 'unknown' || outcome === 'skipped' || outcome === 'internal_error')
        return null;
    if (outcome === 'runner_blocked')
        return 'runner';
    return side === 'runner' ? null : 'access';
}
function suspectsOf(faultGroups) {
    return faultGroups.flatMap(({ explanations }) => {
        const known = new Map();
        for (const suspicion of explanations.flat())
            for (const part of suspicion.parts)
                if (!known.has(part.key))
                    known.set(part.key, { part, suspicion });
        return [...known.values()].map(({ part, suspicion }) => ({
            component: part.name,
            kind: (0,components/* suspectKind */.W)(part.role),
            accusedBy: suspicion.accusedBy.map(({ name }) => name),
            clearedBy: suspicion.clearedBy.map(({ name }) => name),
            alternatives: [...known.values()].filter((other) => other.part.key !== part.key && other.suspicion.accusedBy.some((loop) => suspicion.accusedBy.includes(loop))).length,
        }));
    });
}

// EXTERNAL MODULE: ./lib/src/core/result/state.js
var state = __webpack_require__(73917);
;// CONCATENATED MODULE: ./lib/src/core/judge/verdict/verdict.js






function matrix(internal, external) {
    if (internal === 'absent' && external === 'absent')
        return 'no-loops';
    if (internal === 'fails' && external === 'fails')
        return 'total-outage';
    if (internal === 'works' && external === 'fails')
        return 'deliverability';
    if (internal === 'fails' && external === 'works')
        return 'local-infrastructure';
    if (internal === 'fails' || external === 'fails')
        return 'delivery-failure';
    if (internal === 'unknown' || external === 'unknown')
        return 'undetermined';
    return 'fine';
}
function withInbound(others, inbound) {
    const isQuiet = others === 'fine' || others === 'no-loops' || others === 'undetermined';
    if (!isQuiet)
        return others;
    if (inbound === 'fails')
        return others === 'fine' ? 'inbound' : 'delivery-failure';
    return inbound === 'unknown' ? 'undetermined' : others === 'no-loops' && inbound === 'works' ? 'fine' : others;
}
function withEcho(others, echo) {
    const isQuiet = others === 'fine' || others === 'no-loops' || others === 'undetermined';
    if (!isQuiet || echo === 'absent')
        return others;
    if (echo === 'fails')
        return 'delivery-failure';
    return echo === 'unknown' ? 'undetermined' : others === 'no-loops' ? 'fine' : others;
}
function kindState(loops, kind) {
    const states = loops.filter((loop) => loop.kind === kind).map((loop) => loop.state);
    if (states.length === 0)
        return 'absent';
    if (states.includes('critical'))
        return 'fails';
    return states.includes('unknown') ? 'unknown' : 'works';
}
function runState(loops, findings, strict) {
    const nothing = loops.length === 0 && findings.length === 0;
    return nothing ? 'unknown' : (0,state/* worst */.QZ)([...loops, ...raising(loops, findings, strict)].map(({ state }) => state));
}
function raising(loops, findings, strict) {
    const onlyLists = findings.every((finding) => finding.check === 'blocklist');
    const isBlind = findings.every((finding) => finding.state === 'unknown');
    return findings.filter((finding) => finding.state !== 'unknown' ||
        strict ||
        finding.check === 'expect-mail' ||
        isStrayDefect(finding) ||
        (loops.length === 0 && (onlyLists || finding.check !== 'blocklist') && (isBlind || finding.side !== 'runner')));
}
function isStrayDefect({ code, check }) {
    return code === 'check-broken' && check === 'loop';
}
function verdict(loops, findings, strict) {
    const code = verdictCode(loops, findings, runState(loops, findings, strict));
    const where = localise(loops, findings);
    return {
        code,
        summary: headline(code, loops, findings, where),
        causes: verdict_causes(code, loops, findings),
        suspects: where.suspects,
        tellApart: where.tellApart,
    };
}
function ofCancelledRun(judged) {
    if (judged.code !== 'undetermined')
        return judged;
    const sentence = judged.summary.replace(/^Could not look: /, '');
    const summary = sentence.startsWith('Nothing was sent') ? `Cancelled, n${sentence.slice(1)}` : `Cancelled: ${sentence}`;
    return { ...judged, summary };
}
function verdictCode(loops, findings, state) {
    if (submissionFailures(loops).length > 0)
        return 'submission';
    const direct = matrix(kindState(loops, 'internal'), kindState(loops, 'external'));
    const result = withEcho(withInbound(direct, kindState(loops, 'inbound')), kindState(loops, 'echo'));
    if (result !== 'fine' && result !== 'no-loops')
        return result;
    if (findings.some((finding) => finding.state === 'critical'))
        return 'posture';
    switch (state) {
        case 'ok':
            return 'healthy';
        case 'warning':
            return 'degraded';
        case 'critical':
            return 'posture';
        case 'unknown':
            return 'undetermined';
    }
}
function verdict_causes(code, loops, findings) {
    if (code === 'healthy' || code === 'undetermined')
        return [];
    const outside = loops.some((loop) => loop.kind === 'external' && loop.state !== 'ok');
    const ranked = outside || (code !== 'posture' && code !== 'degraded') ? (0,causes/* rankCauses */.F)(loops, findings) : null;
    if (ranked !== null && code !== 'posture')
        return ranked;
    const bad = findings.filter(({ state }) => state === 'critical' || (state === 'warning' && ranked === null)).toSorted(finding/* compareFindings */.Eg);
    return [...new Set([...(ranked ?? []), ...bad.map((finding) => finding.code)])];
}


/***/ }),

/***/ 33011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ providerOf)
/* harmony export */ });
const PROVIDERS = [
    ['gmail.com', 'Gmail'],
    ['googlemail.com', 'Gmail'],
    ['office365.com', 'Microsoft'],
    ['outlook.com', 'Microsoft'],
    ['graph.microsoft.com', 'Microsoft'],
    ['yahoo.com', 'Yahoo'],
    ['aol.com', 'AOL'],
    ['me.com', 'iCloud'],
    ['fastmail.com', 'Fastmail'],
    ['zoho.com', 'Zoho'],
    ['zoho.eu', 'Zoho'],
    ['gmx.net', 'GMX'],
    ['gmx.com', 'GMX'],
    ['web.de', 'WEB.DE'],
    ['posteo.de', 'Posteo'],
    ['mailbox.org', 'mailbox.org'],
];
function providerOf(server) {
    const host = server?.replace(/:\d+$/, '').toLowerCase() ?? '';
    return PROVIDERS.find(([domain]) => host === domain || host.endsWith(`.${domain}`))?.[1] ?? null;
}


/***/ }),

/***/ 97635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readTagList),
/* harmony export */   q: () => (/* binding */ isMeantAs)
/* harmony export */ });
const MOST_READ = 2_000;
const MOST_TAGS = 50;
function readTagList(text) {
    const tags = new Map();
    const parts = text.split(';', MOST_TAGS + 1);
    if (parts.length > MOST_TAGS)
        return null;
    for (const part of parts.filter((piece) => piece.trim() !== '')) {
        const tag = /^([A-Za-z\d][\w.-]{0,31})\s*=([\t\x20-\x7e]*)$/.exec(part.trim());
        if (tag?.[1] === undefined)
            return null;
        const name = tag[1].toLowerCase();
        if (!tags.has(name))
            tags.set(name, (tag[2] ?? '').trim());
    }
    return tags;
}
function isMeantAs(text, version) {
    const name = version.replace(/v?\d+$/, '');
    return new RegExp(`(?:^|;)[\\s"'\\\\\\u0080-\\uffff]*(?:v\\s*[=:]\\s*${name}|(?:v[ =:-]*)?${version}\\b)`, 'i').test(text.slice(0, MOST_READ));
}


/***/ }),

/***/ 4527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   FK: () => (/* binding */ NO_SCOPE),
/* harmony export */   OC: () => (/* binding */ sendingTime),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   iY: () => (/* binding */ CHECK_FAMILIES),
/* harmony export */   od: () => (/* binding */ commaList),
/* harmony export */   pb: () => (/* binding */ isWholePlan),
/* harmony export */   wf: () => (/* binding */ readChecks),
/* harmony export */   x3: () => (/* binding */ paceOf)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71276);

const CHECK_FAMILIES = ['loops', 'expect-mail', 'dns', 'blocklists', 'certificates'];
const NO_SCOPE = { loops: [], expectedMail: [], domains: [], listed: [], servers: [] };
function scopeOf({ senders, mailboxes, blocklists, loops, domains }, plan) {
    const secured = [...senders.values(), ...mailboxes.values()].filter(({ security, protocol }) => security !== 'plaintext' && protocol !== 'mx');
    const from = loops.flatMap((loop) => loop.from.split('@').slice(1));
    const asked = plan.blocklists && blocklists !== null ? [...blocklists.ips, ...from, ...domains.map(({ name }) => name), ...blocklists.domains] : [];
    return {
        loops: plan.loops,
        expectedMail: plan.expectedMail.map(({ name }) => name),
        domains: plan.domains.map(({ name }) => name),
        listed: [...new Set(asked)],
        servers: plan.certificates ? [...new Set(secured.map(({ host, port }) => `${host}:${port}`))] : [],
    };
}
function planOf(config, selection) {
    const { only, checks } = selection;
    const names = config.loops.map((loop) => loop.name);
    const errors = (only ?? []).filter((name) => !names.includes(name)).map((name) => unknownLoop(name, names));
    const wanted = (family) => checks === null || checks.includes(family);
    const plan = {
        loops: wanted('loops') ? config.loops.filter((loop) => only === null || only.includes(loop.name)) : [],
        expectedMail: wanted('expect-mail') ? config.expectedMail : [],
        domains: wanted('dns') ? config.domains : [],
        blocklists: wanted('blocklists') && config.blocklists !== null,
        certificates: wanted('certificates') && config.senders.size + config.mailboxes.size > 0,
    };
    const named = plan.loops.length + plan.expectedMail.length + plan.domains.length;
    const nothing = named === 0 && !plan.blocklists && !plan.certificates;
    if (errors.length === 0 && nothing) {
        errors.push(`${config.source}: nothing of it is left to run with checks: ${(checks ?? CHECK_FAMILIES).join(', ')}`);
    }
    return errors.length > 0 ? { ok: false, errors } : { ok: true, plan };
}
function isWholePlan(plan, config) {
    const whole = planOf(config, { only: null, checks: null });
    return (whole.ok &&
        plan.loops.length === whole.plan.loops.length &&
        plan.expectedMail.length === whole.plan.expectedMail.length &&
        plan.domains.length === whole.plan.domains.length &&
        plan.blocklists === whole.plan.blocklists &&
        plan.certificates === whole.plan.certificates);
}
const PACE = { internal: 100, external: 1_000, inbound: 1_000, echo: 1_000 };
function paceOf({ kind }) {
    return PACE[kind];
}
function sendingTime(loops) {
    const bySender = new Map();
    for (const { sender, kind, burst } of loops)
        if (burst)
            bySender.set(sender, (bySender.get(sender) ?? 0) + burst.probes * paceOf({ kind }));
    return Math.max(0, ...bySender.values());
}
function readChecks(text) {
    const words = commaList(text);
    const checks = words.flatMap((word) => CHECK_FAMILIES.find((family) => family === word) ?? []);
    if (checks.length < words.length) {
        const wrong = words.filter((word) => !CHECK_FAMILIES.some((family) => family === word));
        return { ok: false, error: `checks: ${wrong.join(', ')} is not known (expected ${CHECK_FAMILIES.join(', ')})` };
    }
    return { ok: true, checks: checks.length > 0 ? checks : null };
}
function commaList(text) {
    return text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');
}
function unknownLoop(name, names) {
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, names);
    return `only: there is no loop "${name}"${near === null ? '' : `; did you mean "${near}"?`} (loops: ${names.join(', ')})`;
}
const MOST_PARTS = 256;
const ANYWHERE = 'ubuntu-latest';
function partsOf(config, shards) {
    const places = [null, ...(config.places?.keys() ?? [])];
    const shares = places.flatMap((place) => {
        const loops = config.loops.filter(({ places: own = [] }) => (place === null ? own.length === 0 : own.includes(place)));
        const ordered = loops.toSorted(byMailbox).map(({ name }) => name);
        return split(ordered, shards).map((names, index, all) => ({
            name: `${place ?? 'main'}${all.length > 1 ? `-${index + 1}` : ''}`,
            place,
            runsOn: (place === null ? undefined : config.places?.get(place)) ?? ANYWHERE,
            loops: names,
        }));
    });
    if (shares.length > MOST_PARTS)
        return { ok: false, error: `shards: ${shares.length} jobs are more than the ${MOST_PARTS} of a matrix` };
    const [first = { name: 'main', place: null, runsOn: ANYWHERE, loops: [] }, ...others] = shares;
    const empty = { loops: first.loops.length === 0, 'expect-mail': config.expectedMail.length === 0 };
    const families = CHECK_FAMILIES.filter((family) => empty[family] !== true);
    return { ok: true, parts: [{ ...first, checks: families }, ...others.map((share) => ({ ...share, checks: ['loops'] }))] };
}
function byMailbox(a, b) {
    const outside = Number(b.kind === 'external') - Number(a.kind === 'external');
    return outside || (a.mailbox < b.mailbox ? -1 : a.mailbox > b.mailbox ? 1 : 0);
}
function split(items, count) {
    const shares = Math.min(count, items.length);
    const at = (share) => Math.round((share * items.length) / shares);
    return Array.from({ length: shares }, (_, share) => items.slice(at(share), at(share + 1)));
}


/***/ }),

/***/ 17667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yh: () => (/* binding */ CATALOGUE),
  ui: () => (/* binding */ CHECKS),
  Lp: () => (/* binding */ CODES),
  tE: () => (/* binding */ isOfArrival),
  OB: () => (/* binding */ rowOf)
});

;// CONCATENATED MODULE: ./lib/src/core/result/codes/arrival-codes.js
const loop = { check: 'loop', family: 'other', explains: [] };
const spf = {
    check: 'spf',
    family: 'authentication',
    explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-spf'],
};
const dkim = {
    check: 'dkim',
    family: 'authentication',
    explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-dkim'],
};
const dmarc = { check: 'dmarc', family: 'authentication', explains: ['refused-for-dmarc', 'refused-for-authentication'] };
const ARRIVAL_CODES = {
    'slow-hop': { ...loop, family: 'way', states: ['warning'] },
    'hop-clock': { ...loop, family: 'way', states: ['warning'] },
    'filter-words': { ...loop, family: 'filter', explains: ['refused-for-content'], states: ['ok', 'warning'] },
    'gmail-category': { ...loop, states: ['ok'] },
    'results-not-believed': { ...loop, states: ['ok'] },
    'receiver-disagrees': { ...loop, states: ['warning'] },
    'expectation-missed': { ...loop, family: 'authentication', states: ['critical'] },
    'expectation-unknown': { ...loop, states: ['unknown'] },
    'spf-probe-failed': { ...spf, states: ['warning', 'critical'] },
    'spf-probe-unproved': { ...spf, states: ['warning'] },
    'dmarc-probe-failed': { ...dmarc, states: ['warning', 'critical'] },
    'dmarc-spf-only': { ...dmarc, states: ['warning'] },
    'dkim-unsigned': { ...dkim, states: ['ok', 'warning'] },
    'dkim-probe-unknown': { ...dkim, family: 'record', states: ['unknown'] },
    'dkim-body-changed': { ...dkim, states: ['ok', 'critical'] },
    'dkim-header-changed': { ...dkim, states: ['ok', 'critical'] },
    'dkim-signature-wrong': { ...dkim, states: ['ok', 'critical'] },
    'dkim-probe-key-missing': { ...dkim, states: ['ok', 'critical'] },
    'dkim-probe-key-revoked': { ...dkim, states: ['ok', 'critical'] },
    'dkim-probe-key-unusable': { ...dkim, states: ['ok', 'critical'] },
    'dkim-expired': { ...dkim, states: ['ok', 'warning'] },
    'dkim-signature-weak': { ...dkim, states: ['ok', 'critical'] },
    'dkim-key-short': { ...dkim, family: 'record', states: ['warning'] },
    'dkim-partial': { ...dkim, family: 'record', states: ['warning'] },
    'dkim-from-unsigned': { ...dkim, states: ['ok', 'critical'] },
    'dkim-malformed': { ...dkim, states: ['ok', 'critical'] },
    'arc-broken': { ...dkim, explains: [], states: ['warning'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/blocklist-codes.js
const blocklist = {
    check: 'blocklist',
    family: 'reputation',
    explains: ['refused-for-reputation', 'refused-for-rate', 'refused-for-content'],
};
const BLOCKLIST_CODES = {
    'blocklist-clean': { ...blocklist, states: ['ok'] },
    'blocklist-listed': { ...blocklist, states: ['warning', 'critical'] },
    'blocklist-noted': { ...blocklist, states: ['ok'] },
    'blocklist-ignored': { ...blocklist, states: ['ok'] },
    'blocklist-private': { ...blocklist, states: ['ok'] },
    'blocklist-filtered': { ...blocklist, states: ['ok'] },
    'blocklist-unknown': { ...blocklist, states: ['unknown'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/expected-mail-codes.js
const expected = { check: 'expect-mail', family: 'other', explains: [] };
const EXPECTED_MAIL_CODES = {
    'mail-found': { ...expected, states: ['ok'] },
    'mail-late': { ...expected, states: ['warning'] },
    'mail-in-junk': { ...expected, states: ['warning'] },
    'mail-missing': { ...expected, states: ['critical'] },
    'mail-unknown': { ...expected, states: ['unknown'] },
};

// EXTERNAL MODULE: ./lib/src/core/result/codes/host-codes.js
var host_codes = __webpack_require__(10880);
;// CONCATENATED MODULE: ./lib/src/core/result/codes/loop-codes.js
const loop_codes_loop = { check: 'loop', family: 'other', explains: [] };
const schedule = { check: 'schedule', family: 'other', explains: [] };
const LOOP_CODES = {
    late: { ...loop_codes_loop, states: ['warning'] },
    'forged-token': { ...loop_codes_loop, states: ['warning'] },
    'delayed-notification': { ...loop_codes_loop, family: 'notification', states: ['warning'] },
    'bounced-copy': { ...loop_codes_loop, states: ['warning'] },
    'late-bounce': { ...loop_codes_loop, family: 'notification', states: ['warning'] },
    'bounces-unread': { ...loop_codes_loop, states: ['unknown'] },
    'probe-marked-only': { ...loop_codes_loop, states: ['ok'] },
    'probe-left': { ...loop_codes_loop, states: ['ok', 'warning'] },
    'slower-than-usual': { ...loop_codes_loop, states: ['warning'] },
    'reading-held-up': { ...loop_codes_loop, states: ['ok'] },
    'mailbox-emptied': { ...loop_codes_loop, states: ['warning'] },
    'folder-unread': { ...loop_codes_loop, states: ['ok'] },
    'mail-skipped': { ...loop_codes_loop, states: ['ok'] },
    'token-rotated': { ...loop_codes_loop, states: ['warning'] },
    'clock-skew': { ...loop_codes_loop, states: ['ok', 'warning'] },
    'evidence-broken': { ...loop_codes_loop, states: ['unknown'] },
    'check-broken': { ...loop_codes_loop, check: null, states: ['unknown'] },
    'check-overdue': { ...loop_codes_loop, check: null, states: ['unknown'] },
    'findings-omitted': { ...loop_codes_loop, check: null, states: ['unknown'] },
    'configuration-unusable': { check: 'configuration', family: 'other', explains: [], states: ['unknown'] },
    'schedule-active': { ...schedule, states: ['ok'] },
    'schedule-ending': { ...schedule, states: ['warning'] },
    'schedule-on-time': { ...schedule, states: ['ok'] },
    'schedule-gap': { ...schedule, states: ['warning'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/record-codes.js
const record_codes_spf = { check: 'spf', family: 'record', explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-spf'] };
const record_codes_dkim = {
    check: 'dkim',
    family: 'record',
    explains: ['refused-for-dmarc', 'refused-for-authentication', 'refused-for-dkim'],
};
const record_codes_dmarc = { check: 'dmarc', family: 'record', explains: ['refused-for-dmarc', 'refused-for-authentication'] };
const bimi = { check: 'bimi', family: 'other', explains: [] };
const RECORD_CODES = {
    'spf-ok': { ...record_codes_spf, states: ['ok'] },
    'spf-missing': { ...record_codes_spf, states: ['warning'] },
    'spf-multiple': { ...record_codes_spf, states: ['critical'] },
    'spf-syntax': { ...record_codes_spf, states: ['critical'] },
    'spf-all-pass': { ...record_codes_spf, states: ['warning'] },
    'spf-wide': { ...record_codes_spf, states: ['warning'] },
    'spf-private': { ...record_codes_spf, states: ['warning'] },
    'spf-equals': { ...record_codes_spf, states: ['warning'] },
    'spf-all-neutral': { ...record_codes_spf, states: ['warning'] },
    'spf-no-all': { ...record_codes_spf, states: ['warning'] },
    'spf-lookups': { ...record_codes_spf, states: ['critical'] },
    'spf-ptr': { ...record_codes_spf, states: ['warning'] },
    'spf-ignored': { ...record_codes_spf, states: ['warning'] },
    'spf-unknown': { ...record_codes_spf, states: ['unknown'] },
    'spf-void': { ...record_codes_spf, states: ['warning', 'critical'] },
    'spf-void-family': { ...record_codes_spf, states: ['ok', 'warning', 'critical'] },
    'spf-include': { ...record_codes_spf, states: ['critical'] },
    'spf-mx-limit': { ...record_codes_spf, states: ['critical'] },
    'spf-long': { ...record_codes_spf, states: ['warning'] },
    'spf-address-ok': { ...record_codes_spf, states: ['ok'] },
    'spf-address-refused': { ...record_codes_spf, states: ['critical'] },
    'spf-address-passes': { ...record_codes_spf, states: ['critical'] },
    'spf-address-unknown': { ...record_codes_spf, states: ['unknown'] },
    'spf-helo-ok': { ...record_codes_spf, states: ['ok'] },
    'spf-helo-none': { ...record_codes_spf, states: ['ok'], isUnused: true },
    'spf-helo-refused': { ...record_codes_spf, states: ['warning', 'critical'] },
    'spf-helo-unknown': { ...record_codes_spf, states: ['unknown'] },
    'dkim-ok': { ...record_codes_dkim, states: ['ok'] },
    'dkim-missing': { ...record_codes_dkim, states: ['critical'] },
    'dkim-dangling': { ...record_codes_dkim, states: ['critical'] },
    'dkim-multiple': { ...record_codes_dkim, states: ['critical'] },
    'dkim-syntax': { ...record_codes_dkim, states: ['critical'] },
    'dkim-revoked': { ...record_codes_dkim, states: ['critical'] },
    'dkim-weak': { ...record_codes_dkim, states: ['warning', 'critical'] },
    'dkim-testing': { ...record_codes_dkim, states: ['warning'] },
    'dkim-unusable': { ...record_codes_dkim, states: ['warning', 'critical'] },
    'dkim-unknown': { ...record_codes_dkim, states: ['unknown'] },
    'dmarc-ok': { ...record_codes_dmarc, states: ['ok'] },
    'dmarc-missing': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-multiple': { ...record_codes_dmarc, states: ['critical'] },
    'dmarc-syntax': { ...record_codes_dmarc, states: ['critical'] },
    'dmarc-tags': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-weak': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-unknown': { ...record_codes_dmarc, states: ['unknown'] },
    'dmarc-subdomains': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-removed': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-report-refused': { ...record_codes_dmarc, states: ['warning'] },
    'dmarc-unenforced': { ...record_codes_dmarc, states: ['ok'] },
    'dmarc-report-nowhere': { ...record_codes_dmarc, states: ['ok'] },
    'dmarc-report-unknown': { ...record_codes_dmarc, states: ['unknown'] },
    'dmarc-organization': { ...record_codes_dmarc, states: ['ok'] },
    'bimi-ok': { ...bimi, states: ['ok'] },
    'bimi-none': { ...bimi, states: ['ok'], isUnused: true },
    'bimi-syntax': { ...bimi, states: ['warning'] },
    'bimi-dmarc': { ...bimi, states: ['warning'] },
    'bimi-logo': { ...bimi, states: ['warning'] },
    'bimi-certificate': { ...bimi, states: ['warning'] },
    'bimi-unknown': { ...bimi, states: ['unknown'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/refusal-codes.js
const reason = { check: 'loop', family: 'refusal', explains: [], states: ['warning'] };
const REFUSAL_CODES = {
    'refused-for-dmarc': reason,
    'refused-for-authentication': reason,
    'refused-for-spf': reason,
    'refused-for-dkim': reason,
    'refused-for-reverse-dns': reason,
    'refused-for-relaying': reason,
    'refused-for-reputation': reason,
    'refused-for-client': reason,
    'refused-for-ehlo': reason,
    'refused-for-tls': reason,
    'refused-for-receiver-tls': reason,
    'refused-for-sender': reason,
    'refused-for-quota': reason,
    'refused-for-recipient': reason,
    'refused-for-size': reason,
    'refused-for-greylisting': reason,
    'refused-for-rate': reason,
    'refused-for-system': reason,
    'refused-for-loop': reason,
    'refused-for-content': reason,
    'refused-for-policy': reason,
};

;// CONCATENATED MODULE: ./lib/src/core/result/codes/transport-codes.js
const mtaSts = { check: 'mta-sts', family: 'other', explains: [] };
const tlsRpt = { check: 'tls-rpt', family: 'other', explains: [] };
const dane = { check: 'dane', family: 'other', explains: [] };
const caa = { check: 'caa', family: 'other', explains: [] };
const certificate = { check: 'certificate', family: 'transport', explains: ['refused-for-tls'] };
const TRANSPORT_CODES = {
    'mta-sts-ok': { ...mtaSts, states: ['ok'] },
    'mta-sts-none': { ...mtaSts, states: ['ok'], isUnused: true },
    'mta-sts-syntax': { ...mtaSts, states: ['warning'] },
    'mta-sts-policy': { ...mtaSts, states: ['warning'] },
    'mta-sts-mx': { ...mtaSts, states: ['warning', 'critical'] },
    'mta-sts-certificate': { ...mtaSts, states: ['warning', 'critical'] },
    'mta-sts-unknown': { ...mtaSts, states: ['unknown'] },
    'tls-rpt-ok': { ...tlsRpt, states: ['ok'] },
    'tls-rpt-none': { ...tlsRpt, states: ['ok'], isUnused: true },
    'tls-rpt-nowhere': { ...tlsRpt, states: ['ok'] },
    'tls-rpt-syntax': { ...tlsRpt, states: ['warning'] },
    'tls-rpt-unknown': { ...tlsRpt, states: ['unknown'] },
    'dane-ok': { ...dane, states: ['ok'] },
    'dane-none': { ...dane, states: ['ok'], isUnused: true },
    'dane-mismatch': { ...dane, states: ['critical'] },
    'dane-syntax': { ...dane, states: ['warning'] },
    'dane-insecure': { ...dane, states: ['ok', 'warning'] },
    'dane-unanswered': { ...dane, states: ['critical'] },
    'dane-unknown': { ...dane, states: ['unknown'] },
    'caa-ok': { ...caa, states: ['ok'] },
    'caa-none': { ...caa, states: ['ok'], isUnused: true },
    'caa-forbidden': { ...caa, states: ['warning'] },
    'caa-unknown': { ...caa, states: ['unknown'] },
    'certificate-ok': { ...certificate, states: ['ok'] },
    'certificate-expires': { ...certificate, states: ['warning', 'critical'] },
    'certificate-expired': { ...certificate, states: ['unknown', 'critical'] },
    'certificate-untrusted': { ...certificate, states: ['unknown', 'critical'] },
    'certificate-unknown': { ...certificate, states: ['unknown'] },
};

;// CONCATENATED MODULE: ./lib/src/core/result/catalogue.js








const CHECKS = ['loop', 'expect-mail', ...host_codes/* DOMAIN_CHECKS */.J, 'blocklist', 'certificate', 'schedule', 'configuration'];
const CATALOGUE = {
    ...LOOP_CODES,
    ...EXPECTED_MAIL_CODES,
    ...REFUSAL_CODES,
    ...ARRIVAL_CODES,
    ...RECORD_CODES,
    ...host_codes/* HOST_CODES */.q,
    ...TRANSPORT_CODES,
    ...BLOCKLIST_CODES,
};
const CODES = Object.keys(CATALOGUE);
function isOfArrival(code) {
    return Object.hasOwn(ARRIVAL_CODES, code);
}
function rowOf(code) {
    return CATALOGUE[code];
}


/***/ }),

/***/ 10880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ DOMAIN_CHECKS),
/* harmony export */   q: () => (/* binding */ HOST_CODES)
/* harmony export */ });
const DOMAIN_CHECKS = ['spf', 'dmarc', 'dkim', 'mx', 'ptr', 'helo', 'mta-sts', 'tls-rpt', 'bimi', 'dane', 'caa', 'dns'];
const mx = { check: 'mx', family: 'other', explains: ['refused-for-relaying', 'refused-for-sender'] };
const ptr = { check: 'ptr', family: 'names', explains: ['refused-for-reverse-dns'] };
const helo = { check: 'helo', family: 'other', explains: [] };
const dns = { check: 'dns', family: 'other', explains: [] };
const HOST_CODES = {
    'mx-ok': { ...mx, states: ['ok'] },
    'mx-no-domain': { ...mx, states: ['critical'] },
    'mx-missing': { ...mx, states: ['critical'] },
    'mx-implicit': { ...mx, states: ['warning'] },
    'mx-null': { ...mx, states: ['warning'] },
    'mx-null-mixed': { ...mx, states: ['critical'] },
    'mx-no-address': { ...mx, states: ['warning', 'critical'] },
    'mx-cname': { ...mx, states: ['warning'] },
    'mx-set': { ...mx, states: ['critical'] },
    'mx-unknown': { ...mx, states: ['unknown'] },
    'mx-private': { ...mx, states: ['warning', 'unknown', 'critical'] },
    'mx-families': { ...mx, states: ['ok', 'warning'] },
    'mx-inside': { ...mx, states: ['ok'] },
    'mx-null-preference': { ...mx, states: ['warning'] },
    'mx-tls': { ...mx, states: ['ok'] },
    'mx-dotless': { ...mx, states: ['warning'] },
    'ptr-ok': { ...ptr, states: ['ok'] },
    'ptr-missing': { ...ptr, states: ['ok', 'warning'] },
    'ptr-unconfirmed': { ...ptr, states: ['ok', 'warning'] },
    'ptr-unknown': { ...ptr, states: ['unknown'] },
    'helo-ok': { ...helo, states: ['ok'] },
    'helo-reverse': { ...helo, states: ['ok'] },
    'helo-missing': { ...helo, states: ['ok', 'warning'] },
    'helo-mismatch': { ...helo, states: ['ok', 'warning'] },
    'helo-syntax': { ...helo, states: ['ok', 'warning'] },
    'helo-literal': { ...helo, states: ['ok', 'warning'] },
    'helo-unknown': { ...helo, states: ['unknown'] },
    'dns-intercepted': { ...dns, states: ['unknown'] },
    'dnssec-ok': { ...dns, states: ['ok'] },
    'dnssec-none': { ...dns, states: ['ok'], isUnused: true },
    'dnssec-unchecked': { ...dns, states: ['ok'] },
    'dnssec-hosts': { ...dns, states: ['ok'] },
    'dnssec-bogus': { ...dns, states: ['critical'] },
    'parked-ok': { ...dns, states: ['ok'] },
    'parked-open': { ...dns, states: ['warning'] },
    'parked-unknown': { ...dns, states: ['unknown'] },
    'dns-networks': { ...dns, states: ['ok', 'warning'] },
    'dns-soa': { ...dns, states: ['ok'] },
    'dns-delegation': { ...dns, states: ['ok'] },
    'dns-unanswered': { ...dns, states: ['unknown'] },
    'dns-slow': { ...dns, states: ['unknown'] },
    'dns-questions': { ...dns, states: ['unknown'] },
    'dns-settled': { ...dns, states: ['ok'] },
    'dns-unsettled': { ...dns, states: ['critical'] },
    'dns-consistent': { ...dns, states: ['ok'] },
    'dns-differs': { ...dns, states: ['critical'] },
    'dns-stale': { ...dns, states: ['warning'] },
    'dns-lame': { ...dns, states: ['warning'] },
    'dns-unknown': { ...dns, states: ['unknown'] },
    'dns-changed': { ...dns, family: 'change', states: ['warning'] },
    'dns-baseline': { ...dns, states: ['unknown'] },
};


/***/ }),

/***/ 39053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   FK: () => (/* binding */ seeFinding),
/* harmony export */   IH: () => (/* binding */ brokenCheck),
/* harmony export */   Vv: () => (/* binding */ findingOn),
/* harmony export */   bl: () => (/* binding */ commonFinding)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64384);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17667);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73917);



const LONGEST = 1000;
function findingOn(target) {
    return (code, state, message, details) => make({ check: _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOGUE */ .yh[code].check, target, code, state }, message, details);
}
function commonFinding({ check, target }, code, message, details) {
    return make({ check, target, code, state: _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOGUE */ .yh[code].states[0] }, message, details);
}
function make(fact, message, { evidence = null, remedy = null, reference = null, measures, side } = {}) {
    return {
        ...fact,
        message: (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(message, LONGEST),
        evidence,
        remedy,
        reference,
        ...(measures === undefined ? {} : { measures }),
        ...(side === undefined ? {} : { side }),
    };
}
function seeFinding({ code, target }) {
    return `See ${code} of ${target}.`;
}
function brokenCheck(check, error) {
    const message = `A defect of this monitor, not of your records: ${error instanceof Error ? error.message : String(error)}`;
    return commonFinding({ check, target: 'monitor' }, 'check-broken', message, {
        remedy: 'Please report it, with the version and report.json.',
    });
}
function compareFindings(a, b) {
    return ((0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .compareStates */ .CD)(b.state, a.state) ||
        compareText(a.check, b.check) ||
        compareText(a.target, b.target) ||
        compareText(a.code, b.code) ||
        compareText(a.message, b.message));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 42148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ SIDES),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   VV: () => (/* binding */ VERDICT_CODES),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   pO: () => (/* binding */ FailureError)
/* harmony export */ });
const SIDES = ['sender', 'network', 'receiver', 'runner'];
const OUTCOMES = [
    'delivered',
    'slow',
    'junk',
    'duplicate',
    'lost',
    'bounced',
    'deferred',
    'rejected',
    'auth_failed',
    'tls_failed',
    'unreachable',
    'runner_blocked',
    'fetch_failed',
    'skipped',
    'internal_error',
];
function stateOf(outcome) {
    switch (outcome) {
        case 'delivered':
            return 'ok';
        case 'slow':
        case 'junk':
        case 'duplicate':
            return 'warning';
        case 'lost':
        case 'bounced':
        case 'deferred':
        case 'rejected':
        case 'auth_failed':
        case 'tls_failed':
        case 'unreachable':
            return 'critical';
        case 'runner_blocked':
        case 'fetch_failed':
        case 'skipped':
        case 'internal_error':
            return 'unknown';
    }
}
class FailureError extends Error {
    failure;
    constructor(failure, cause) {
        super(failure.message, { cause });
        this.name = 'FailureError';
        this.failure = failure;
    }
}
const VERDICT_CODES = [
    'healthy',
    'degraded',
    'submission',
    'deliverability',
    'inbound',
    'local-infrastructure',
    'total-outage',
    'delivery-failure',
    'posture',
    'undetermined',
];


/***/ }),

/***/ 73917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   B3: () => (/* binding */ stateMark),
/* harmony export */   CD: () => (/* binding */ compareStates),
/* harmony export */   Mw: () => (/* binding */ pluginWord),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   nI: () => (/* binding */ paint),
/* harmony export */   xj: () => (/* binding */ STATES),
/* harmony export */   yg: () => (/* binding */ terminalMark),
/* harmony export */   ys: () => (/* binding */ headlineMark)
/* harmony export */ });
const STATES = ['ok', 'warning', 'unknown', 'critical'];
function compareStates(a, b) {
    return STATES.indexOf(a) - STATES.indexOf(b);
}
function worst(states) {
    let result = 'ok';
    for (const state of states)
        if (compareStates(state, result) > 0)
            result = state;
    return result;
}
function exitStatus(state) {
    switch (state) {
        case 'ok':
            return 0;
        case 'warning':
            return 1;
        case 'critical':
            return 2;
        case 'unknown':
            return 3;
    }
}
function stateMark(state) {
    switch (state) {
        case 'ok':
            return '✅';
        case 'warning':
            return '⚠️';
        case 'unknown':
            return '❔';
        case 'critical':
            return '🛑';
    }
}
function headlineMark(state) {
    switch (state) {
        case 'ok':
            return '✅';
        case 'warning':
            return '⚠️';
        case 'unknown':
            return '❔';
        case 'critical':
            return '🚨';
    }
}
function terminalMark(state) {
    switch (state) {
        case 'ok':
            return '✓';
        case 'warning':
            return '!';
        case 'unknown':
            return '?';
        case 'critical':
            return '✗';
    }
}
function pluginWord(state) {
    switch (state) {
        case 'ok':
            return 'OK';
        case 'warning':
            return 'WARNING';
        case 'unknown':
            return 'UNKNOWN';
        case 'critical':
            return 'CRITICAL';
    }
}
function paint(text, state, colour, bold = false) {
    return colour ? `\u001b[${bold ? '1;' : ''}${SGR[state]}m${text}\u001b[0m` : text;
}
const SGR = { ok: 32, warning: 33, unknown: 35, critical: 31 };


/***/ }),

/***/ 64384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Km: () => (/* binding */ foreignWords),
/* harmony export */   T7: () => (/* binding */ disarmCommands),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ju: () => (/* binding */ markdownMessage),
/* harmony export */   jv: () => (/* binding */ opensslReason),
/* harmony export */   n: () => (/* binding */ foreignWord),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   zQ: () => (/* binding */ markdownLines)
/* harmony export */ });
/* harmony import */ var _unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44860);

const LONGEST_READ = 65_536;
const DEFAULT_LENGTH = 300;
function plainText(text, max = DEFAULT_LENGTH) {
    const visible = text
        .slice(0, LONGEST_READ)
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .ANSI */ .mh, '')
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .BREAKS */ .vD, ' ')
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH, '')
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .LONE_SURROGATE */ .uG, '\uFFFD')
        .replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .PILED_MARKS */ .YE, '$1')
        .replace(/\s+/g, ' ')
        .trim();
    return cut(disarmCommands(visible), max);
}
const WORD = 80;
function foreignWord(text) {
    return cut(text.slice(0, LONGEST_READ).replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEEN */ .PR, '\uFFFD'), WORD);
}
const WORDS = 12;
function foreignWords(words) {
    return words.slice(0, WORDS).map(foreignWord).join(', ');
}
const SCALAR = 60;
function quote(text) {
    return JSON.stringify(cut(text, SCALAR)).replace(_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEEN */ .PR, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}
function disarmCommands(line) {
    return line.replace(/(?<!\S):{2,}/g, (colons) => Array.from(colons).join(' ')).replace(/##\[/g, '## [');
}
function cut(text, max) {
    if (text.length <= max)
        return text;
    const points = Array.from(text);
    if (points.length <= max)
        return text;
    return `${points
        .slice(0, Math.max(0, max - 1))
        .join('')
        .trimEnd()}…`;
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const LINKED = /[@$]|#(?=\d)|(?<=gh)-(?=\d)|(?<=:)\/\/|(?<=www)\./i;
const MARKDOWN = /[\\`*_[\]()#!|~]|^[-+=]|(?<=^\d{1,9})\.(?=\s|$)/;
const SPECIAL = new RegExp(`(?<entity>[&<>])|(?<linked>${LINKED.source})|(?<markdown>${MARKDOWN.source})`, 'gi');
function markdownText(text, max = DEFAULT_LENGTH) {
    return escapeMarkdown(plainText(text, max));
}
function markdownCode(text, max = DEFAULT_LENGTH) {
    return `<code>${markdownText(text, max)}</code>`;
}
const MOST_LINES = 64;
function markdownLines(text, max = DEFAULT_LENGTH) {
    const lines = text
        .slice(0, LONGEST_READ)
        .split('\n')
        .filter((line) => line.trim() !== '');
    if (lines.length < 2)
        return markdownCode(text, max);
    const shown = lines.slice(0, MOST_LINES).map((line) => `${'&nbsp;'.repeat(Math.min(40, line.search(/[^ ]/)))}${markdownCode(line, max)}`);
    const rest = lines.length - shown.length;
    return [...shown, ...(rest === 0 ? [] : [`and ${rest} more`])].join('<br>');
}
function markdownMessage(text, max = DEFAULT_LENGTH) {
    return plainText(text, max)
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : `<code>${escapeMarkdown(part)}</code>`))
        .join('');
}
function escapeMarkdown(line) {
    return line.replace(SPECIAL, (special, entity, linked) => {
        if (entity !== undefined)
            return ENTITIES[entity] ?? '';
        return linked !== undefined ? `<span>${special}</span>` : `\\${special}`;
    });
}
function opensslReason(said) {
    const reason = /error:[0-9A-F]+:[^:]*:[^:]*:([^:\n]+)/i.exec(said)?.[1] ?? said;
    return reason.replaceAll(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 46775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 98390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ formatSome),
/* harmony export */   x: () => (/* binding */ formatAll)
/* harmony export */ });
const NAMED = 3;
function formatSome(parts, most = NAMED, between = ', ') {
    const shown = parts.slice(0, most).join(between);
    return parts.length > most ? `${shown} and ${parts.length - most} more` : shown;
}
function formatAll(parts, most = NAMED) {
    const last = parts.length > 1 && parts.length <= most ? parts.at(-1) : undefined;
    return last === undefined ? formatSome(parts, most) : `${parts.slice(0, -1).join(', ')} and ${last}`;
}


/***/ }),

/***/ 40313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ formatPercent)
/* harmony export */ });
const MOST_DECIMALS = 4;
const LEAST = 10 ** -MOST_DECIMALS;
function formatPercent(share) {
    const value = share * 100;
    const nearer = Math.min(value, 100 - value);
    if (nearer <= 0)
        return `${value} %`;
    if (nearer < LEAST)
        return value < 50 ? `under ${LEAST} %` : `over ${100 - LEAST} %`;
    const decimals = Math.max(0, Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(nearer))));
    return `${Number(value.toFixed(decimals))} %`;
}


/***/ }),

/***/ 71276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
function nearest(word, known) {
    if (word.length > 64)
        return null;
    const wanted = fold(word);
    let best = null;
    let bestDistance = Infinity;
    for (const candidate of known) {
        const folded = fold(candidate);
        const distance = folded === wanted ? 0 : editDistance(wanted, folded);
        if (distance < bestDistance && distance <= Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3))) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best === word ? null : best;
}
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            if (swapped)
                distance = Math.min(distance, at(beforeLast, column - 2) + 1);
            current.push(distance);
        }
        beforeLast = last;
        last = current;
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Infinity;
}
function fold(word) {
    return word
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replace(/[_\s]/g, '-')
        .toLowerCase();
}


/***/ }),

/***/ 27861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ redactDeep),
  $: () => (/* binding */ redactor)
});

// EXTERNAL MODULE: ./lib/src/core/text/unseen/invisible.js
var invisible = __webpack_require__(44860);
;// CONCATENATED MODULE: ./lib/src/core/text/unseen/reading.js

function readingsOf(text) {
    const ways = [null, ...(/[%=\\&<]/.test(text) ? [ESCAPES] : []), ...(/\d{3}[- ]|\* [A-Z]/.test(text) ? [REPLY_CODES] : [])];
    const sequences = /[\u001b\u009b]/.test(text) ? [SEQUENCE, null] : [SEQUENCE];
    return ways.flatMap((way) => sequences.map((sequence) => read(text, way, { blanks: false, sequence })));
}
function blankReading(text) {
    return read(text, null, { blanks: true, sequence: SEQUENCE });
}
const ESC = 0x1b;
const CSI = 0x9b;
const BLANK = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
function read(text, way, { blanks, sequence: form }) {
    const units = new Uint16Array(text.length);
    const from = new Uint32Array(text.length);
    const to = new Uint32Array(text.length);
    let length = 0;
    for (let at = 0; at < text.length;) {
        const code = text.charCodeAt(at);
        const isPlain = (code > BLANK && code < 0x7f) || (blanks && code === BLANK);
        const decoded = way !== null && way.begins[code] === 1 ? way.at(text, at) : null;
        if (decoded === null && isPlain) {
            units[length] = quoteOf(code);
            from[length] = at;
            at += 1;
            to[length] = at;
            length += 1;
            continue;
        }
        const sequence = decoded === null && form !== null && (code === ESC || code === CSI) ? matchAt(form, text, at) : null;
        const width = decoded?.length ?? sequence?.[0].length ?? ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
        const says = decoded?.says ?? (sequence !== null || code <= BLANK ? '' : text.slice(at, at + width));
        for (const character of says) {
            if (isSilent(character))
                continue;
            for (let unit = 0; unit < character.length; unit += 1) {
                units[length] = quoteOf(character.charCodeAt(unit));
                from[length] = at;
                to[length] = at + width;
                length += 1;
            }
        }
        at += width;
    }
    return { units: units.subarray(0, length), from, to };
}
function quoteOf(code) {
    return code === APOSTROPHE ? QUOTE : code;
}
const known = new Uint8Array(0x10000);
function isSilent(character) {
    const code = character.charCodeAt(0);
    if (character.length > 1)
        return invisible/* SILENT */.qY.test(character);
    if (known[code] === 0)
        known[code] = invisible/* SILENT */.qY.test(character) ? 1 : 2;
    return known[code] === 1;
}
const SEQUENCE = new RegExp(invisible/* ANSI */.mh.source, 'y');
const PERCENT = 0x25;
const EQUALS = 0x3d;
const BACKSLASH = 0x5c;
const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;
const SOFT_BREAK = /=[ \t]{0,76}\r?\n/y;
const UNICODE = /\\u([dD][89ABab][0-9A-Fa-f]{2})\\u([dD][C-Fc-f][0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})/y;
const LETTERS = new Set('bfnrt');
const PUNCTUATION = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
const TAG = /<\/?(?:span|code|br|sub|details|summary)>/y;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/y;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const TAG_BEGINS = marked('/bcds');
function decode(text, at) {
    switch (text.charCodeAt(at)) {
        case PERCENT:
            return bytesAt(text, at);
        case EQUALS: {
            const soft = text.charCodeAt(at + 1) <= BLANK ? matchAt(SOFT_BREAK, text, at) : null;
            return soft === null ? bytesAt(text, at) : { length: soft[0].length, says: '' };
        }
        case BACKSLASH: {
            const next = text.charAt(at + 1);
            if (next === 'u') {
                const unicode = matchAt(UNICODE, text, at);
                return unicode === null ? null : { length: unicode[0].length, says: unitsOf(unicode.slice(1)) };
            }
            if (PUNCTUATION.has(next))
                return { length: 2, says: next };
            return LETTERS.has(next) ? { length: 2, says: ' ' } : null;
        }
        case LESS_THAN: {
            const tag = TAG_BEGINS[text.charCodeAt(at + 1)] === 1 ? matchAt(TAG, text, at) : null;
            return tag === null ? null : { length: tag[0].length, says: '' };
        }
        case AMPERSAND: {
            const entity = matchAt(ENTITY, text, at);
            return entity === null ? null : { length: entity[0].length, says: entityOf(entity) };
        }
        default:
            return null;
    }
}
function bytesAt(text, at) {
    const first = byteAt(text, at);
    if (first === null)
        return null;
    const alone = { length: 3, says: String.fromCharCode(first) };
    const count = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const bytes = [first];
    let place = at + 3;
    while (bytes.length < count) {
        place += matchAt(SOFT_BREAK, text, place)?.[0].length ?? 0;
        const byte = byteAt(text, place);
        if (byte === null)
            return alone;
        bytes.push(byte);
        place += 3;
    }
    const whole = count === 1 ? alone.says : new TextDecoder().decode(Uint8Array.from(bytes));
    return whole.includes('\ufffd') ? alone : { length: place - at, says: whole };
}
function byteAt(text, at) {
    const sign = text.charCodeAt(at);
    const high = digitOf(text.charCodeAt(at + 1));
    const low = digitOf(text.charCodeAt(at + 2));
    return (sign === PERCENT || sign === EQUALS) && high >= 0 && low >= 0 ? high * 16 + low : null;
}
function digitOf(code) {
    if (code >= 0x30 && code <= 0x39)
        return code - 0x30;
    const letter = code | 0x20;
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}
function unitsOf(hexadecimal) {
    return String.fromCharCode(...hexadecimal.flatMap((digits) => (digits === undefined ? [] : parseInt(digits, 16))));
}
function entityOf([, decimal, hexadecimal, name]) {
    if (name !== undefined)
        return NAMED[name] ?? '';
    const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
const REPLY_CODE = /(?:\d{3}[- ](?:\d\.\d{1,3}\.\d{1,3}(?=\s)[ ]?)?|\* (?:OK|NO|BAD|BYE|PREAUTH) )/y;
function replyCode(text, at) {
    const before = text[at - 1];
    if (before !== undefined && before !== ' ' && before !== '\n' && before !== '\r')
        return null;
    const code = matchAt(REPLY_CODE, text, at);
    return code === null ? null : { length: code[0].length, says: '' };
}
const REPLY_CODES = { begins: marked('0123456789*'), at: replyCode };
const ESCAPES = { begins: marked('%=\\&<'), at: decode };
function marked(characters) {
    const marks = new Uint8Array(0x80);
    for (const character of characters)
        marks[character.charCodeAt(0)] = 1;
    return marks;
}
function matchAt(form, text, at) {
    form.lastIndex = at;
    return form.exec(text);
}

;// CONCATENATED MODULE: ./lib/src/core/text/redact.js

const MASK = '***';
const KEY = 4;
const LEAST_REST = 4;
const ELLIPSIS = '…'.charCodeAt(0);
const LEAST_END = 12;
function redactor(secrets) {
    const forms = [...new Set(secrets)].filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
    const patterns = new Patterns(forms.flatMap(readingsOf).map(({ units }) => units));
    const short = forms.filter((form) => (readingsOf(form)[0]?.units.length ?? 0) < KEY);
    return (text) => {
        if (text === '')
            return text;
        const masked = masking(text, readingsOf(text).flatMap((reading) => patterns.in(reading)));
        return short.length === 0 ? masked : maskShort(masked, short);
    };
}
function maskShort(text, short) {
    const reading = blankReading(text);
    const spans = short.flatMap((form) => {
        const { units } = blankReading(form);
        const found = [];
        for (let at = 0; units.length > 0 && at + units.length <= reading.units.length; at += 1)
            if (isAt(units, reading.units, at))
                found.push(spanOf(reading, at, units.length));
        return found;
    });
    return masking(text, spans);
}
class Patterns {
    #byKey = new Map();
    #maybe = new Uint8Array(0x10000);
    constructor(patterns) {
        for (const pattern of patterns.toSorted((a, b) => b.length - a.length)) {
            if (pattern.length < KEY)
                continue;
            const key = keyAt(pattern, 0);
            this.#maybe[key & 0xffff] = 1;
            const known = this.#byKey.get(key);
            if (known === undefined)
                this.#byKey.set(key, [pattern]);
            else
                known.push(pattern);
        }
    }
    in(reading) {
        const spans = [];
        const { units } = reading;
        let cutAt = units.indexOf(ELLIPSIS);
        for (let at = 0; at + KEY <= units.length; at += 1) {
            if (cutAt >= 0 && cutAt < at)
                cutAt = units.indexOf(ELLIPSIS, at);
            const key = keyAt(units, at);
            if (this.#maybe[key & 0xffff] === 0)
                continue;
            const length = longestAt(this.#byKey.get(key) ?? [], units, at, cutAt);
            if (length > 0)
                spans.push(spanOf(reading, at, length));
        }
        return spans;
    }
}
function spanOf({ from, to }, at, length) {
    return { from: from[at] ?? 0, to: to[at + length - 1] ?? 0 };
}
function longestAt(patterns, units, at, cutAt) {
    const whole = patterns.find((pattern) => isAt(pattern, units, at));
    if (whole !== undefined)
        return whole.length;
    const begins = (left, isCut) => patterns.some((pattern) => left < pattern.length && left >= leastOf(pattern, isCut) && isAt(pattern.subarray(0, left), units, at));
    if (cutAt >= 0 && begins(cutAt - at, true))
        return cutAt - at;
    const left = units.length - at;
    return begins(left, false) ? left : 0;
}
function isAt(pattern, units, at) {
    if (at + pattern.length > units.length)
        return false;
    for (let index = 0; index < pattern.length; index += 1)
        if (pattern[index] !== units[at + index])
            return false;
    return true;
}
function leastOf(pattern, isCut) {
    const isUrl = String.fromCharCode(...pattern.subarray(0, 4)) === 'http';
    return isCut && !isUrl ? LEAST_REST : Math.max(Math.ceil(pattern.length / 2), LEAST_END);
}
function keyAt(units, at) {
    const first = (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16);
    const second = (units[at + 2] ?? 0) | ((units[at + 3] ?? 0) << 16);
    return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 8;
}
function masking(text, spans) {
    const parts = [];
    let end = 0;
    for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
        if (from >= end)
            parts.push(text.slice(end, from), MASK);
        end = Math.max(end, to);
    }
    return parts.length === 0 ? text : `${parts.join('')}${text.slice(end)}`;
}
function redactDeep(value, redact, keep = new Set()) {
    return walk(value, redact, keep);
}
function walk(value, redact, keep) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => walk(item, redact, keep));
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [
            key,
            typeof item === 'string' && keep.has(key) ? item : walk(item, redact, keep),
        ]));
    }
    return value;
}


/***/ }),

/***/ 44860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ hasControlCharacters),
/* harmony export */   PR: () => (/* binding */ UNSEEN),
/* harmony export */   W4: () => (/* binding */ UNSEEN_IN_JSON),
/* harmony export */   YE: () => (/* binding */ PILED_MARKS),
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   mh: () => (/* binding */ ANSI),
/* harmony export */   qY: () => (/* binding */ SILENT),
/* harmony export */   uG: () => (/* binding */ LONE_SURROGATE),
/* harmony export */   vD: () => (/* binding */ BREAKS)
/* harmony export */ });
const ESC = '\u001b';
const BEL = '\u0007';
const ST = '\u009c';
const CSI = '\u009b';
const ANSI = new RegExp([`(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`, `${ESC}[\\]PX^_][^${BEL}${ESC}${ST}]*(?:${BEL}|${ESC}\\\\|${ST})`, `${ESC}[ -/]*[0-~]`].join('|'), 'g');
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
function hasControlCharacters(text) {
    return text.search(BREAKS) >= 0;
}
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const UNSEEN = new RegExp([BREAKS, INVISIBLE, LONE_SURROGATE].map(({ source }) => source).join('|'), 'gu');
const UNSEEN_IN_JSON = new RegExp(`[\\u007f-\\u009f\\p{Zl}\\p{Zp}]|${INVISIBLE.source}`, 'gu');
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;
const SILENT = /[\s\p{Cc}\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}\p{M}\ufffd]/u;


/***/ }),

/***/ 63602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ isWide),
/* harmony export */   PC: () => (/* binding */ UNKNOWN_VALUE),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   vy: () => (/* binding */ formatInterval)
/* harmony export */ });
const UNKNOWN_VALUE = '–';
function formatDuration(ms) {
    if (ms === null || !Number.isFinite(ms) || ms < 0)
        return UNKNOWN_VALUE;
    if (ms < 1)
        return ms === 0 ? '0 ms' : '<1 ms';
    if (Math.round(ms) < 500)
        return `${Math.round(ms)} ms`;
    const tenths = Math.round(ms / 100);
    if (tenths < 100)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    if (seconds < 3600)
        return twoUnits(seconds, 60, 'min', 's');
    const minutes = Math.round(ms / 60_000);
    if (minutes < 48 * 60)
        return twoUnits(minutes, 60, 'h', 'min');
    return twoUnits(Math.round(ms / 3_600_000), 24, 'd', 'h');
}
const WIDE = 2_500;
function formatInterval(atLeast, atMost) {
    return isWide(atLeast, atMost)
        ? `${formatDuration(atMost)} at most (${atLeast < 1 ? 'it may have been there at once' : `at least ${formatDuration(atLeast)}`})`
        : formatDuration(atMost);
}
function isWide(atLeast, atMost) {
    return atMost - atLeast > Math.max(WIDE, atMost / 10);
}
function twoUnits(value, size, large, small) {
    const rest = value % size;
    const whole = `${Math.floor(value / size)} ${large}`;
    return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}


/***/ }),

/***/ 34139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ remediesOf),
/* harmony export */   CP: () => (/* binding */ NO_CAUSE),
/* harmony export */   PU: () => (/* binding */ loopsWorstFirst),
/* harmony export */   Q_: () => (/* binding */ whoActs),
/* harmony export */   S6: () => (/* binding */ storyFindings),
/* harmony export */   SN: () => (/* binding */ loopMessage),
/* harmony export */   a0: () => (/* binding */ findingsWorstFirst),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   ec: () => (/* binding */ isUnexplained),
/* harmony export */   fv: () => (/* binding */ failingTogether),
/* harmony export */   yy: () => (/* binding */ decidingFindings)
/* harmony export */ });
/* unused harmony export failingLoops */
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63602);
/* harmony import */ var _core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39053);
/* harmony import */ var _core_judge_handed_over_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3077);
/* harmony import */ var _core_judge_verdict_causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48612);
/* harmony import */ var _core_result_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73917);





function loopsWorstFirst(report) {
    return report.loops.toSorted((a, b) => (0,_core_result_state_js__WEBPACK_IMPORTED_MODULE_3__/* .compareStates */ .CD)(b.state, a.state));
}
function findingsWorstFirst(report) {
    return report.findings.toSorted(_core_result_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg);
}
function failingLoops(report) {
    return loopsWorstFirst(report).filter((loop) => loop.state !== 'ok' && loop.outcome !== 'skipped');
}
function decidingFindings(report) {
    return report.state === 'ok' ? [] : findingsWorstFirst(report).filter((finding) => finding.state === report.state);
}
function loopMessage({ message, confirmation }) {
    if (confirmation === null)
        return message;
    const { state, outcome, latencyMs } = confirmation;
    if ((0,_core_judge_handed_over_js__WEBPACK_IMPORTED_MODULE_1__/* .hasArrived */ .iU)(confirmation)) {
        const when = latencyMs === null ? '' : ` after ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(latencyMs)}`;
        return `${message} A second probe, sent right after it, arrived${when}: a single mail failed.`;
    }
    const again = state === 'unknown' ? 'could not be judged' : 'failed as well';
    return `${message} A second probe, sent right after it, ${again} (${outcome}).`;
}
function causesOf(report) {
    if (failingLoops(report).length === 0)
        return [];
    const outcomes = new Set(report.loops.map((loop) => loop.outcome));
    const findings = findingsWorstFirst(report);
    return [...new Set(report.verdict.causes)].flatMap((code) => {
        const finding = findings.find((candidate) => candidate.code === code);
        if (finding !== undefined)
            return [{ message: finding.message, evidence: finding.evidence, remedy: finding.remedy, finding }];
        return outcomes.has(code) ? [] : [{ message: code, evidence: null, remedy: null, finding: null }];
    });
}
function storyFindings(report, most) {
    if (failingLoops(report).length === 0)
        return new Set(decidingFindings(report).slice(0, most));
    const causes = new Set(causesOf(report)
        .slice(0, most)
        .map(({ message }) => message));
    return new Set(findingsWorstFirst(report).filter(({ message }) => causes.has(message)));
}
function failingTogether(report) {
    const groups = new Map();
    for (const loop of failingLoops(report)) {
        const reason = JSON.stringify([loop.outcome, loop.side, loopMessage(loop), loop.remedy]);
        const group = groups.get(reason);
        if (group === undefined)
            groups.set(reason, [loop]);
        else
            group.push(loop);
    }
    return [...groups.values()];
}
function whoActs(side) {
    switch (side) {
        case 'sender':
            return 'you';
        case 'network':
            return 'you first, then the receiver';
        case 'receiver':
            return 'the receiver';
        case 'runner':
            return 'whoever runs this monitor';
    }
}
function isUnexplained(report) {
    const { loops, findings, verdict } = report;
    const riddle = loops.some((loop) => loop.kind === 'external' && loop.state !== 'ok' && (0,_core_judge_verdict_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .isExplainable */ .W)(loop));
    return riddle && findings.length > 0 && verdict.causes.length === 0;
}
const NO_CAUSE = 'No cause found: nothing that was looked at points to one.';
function remediesOf(report) {
    const loops = failingLoops(report);
    const sources = loops.length > 0 ? [...causesOf(report), ...loops] : decidingFindings(report);
    return [...new Set(sources.flatMap((source) => source.remedy ?? []))];
}


/***/ }),

/***/ 26397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ suspicionsOf),
/* harmony export */   SK: () => (/* binding */ furtherLoops),
/* harmony export */   tX: () => (/* binding */ suspicionText)
/* harmony export */ });
/* harmony import */ var _core_judge_verdict_mesh_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17173);
/* harmony import */ var _core_text_format_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98390);


function suspicionsOf({ loops, verdict }) {
    if (!(0,_core_judge_verdict_mesh_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .isMesh */ .u)(loops))
        return [];
    const groups = new Map();
    for (const { component, accusedBy, clearedBy } of verdict.suspects) {
        const key = JSON.stringify([accusedBy, clearedBy]);
        groups.set(key, { components: [...(groups.get(key)?.components ?? []), component], accusedBy, clearedBy });
    }
    return [...groups.values()];
}
function furtherLoops({ loops, verdict }) {
    const shown = verdict.tellApart.slice(0, NAMED);
    return shown.length === 0 || !(0,_core_judge_verdict_mesh_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .isMesh */ .u)(loops) ? null : `Another loop would tell more: ${shown.join('; ')}.`;
}
const NAMED = 3;
function suspicionText({ components, accusedBy, clearedBy }) {
    const unsure = components.length > 1 ? ' These loops cannot tell them apart.' : '';
    const cleared = clearedBy.length === 0 ? '' : `; ${(0,_core_text_format_list_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSome */ .w)(clearedBy)} ${clearedBy.length === 1 ? 'works' : 'work'}`;
    return `${components.join(', ')}.${unsure} Accused by ${(0,_core_text_format_list_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSome */ .w)(accusedBy)}${cleared}.`;
}


/***/ }),

/***/ 16899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tally),
/* harmony export */   O: () => (/* binding */ wallTime)
/* harmony export */ });
/* harmony import */ var _core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63602);
/* harmony import */ var _core_text_format_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46775);


function wallTime(report) {
    const elapsed = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
    return Number.isFinite(elapsed) && elapsed >= 0 ? elapsed : null;
}
function tally(report) {
    const wall = wallTime(report);
    const amount = `${(0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(report.loops.length, 'loop')}, ${(0,_core_text_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(report.findings.length, 'check')}`;
    return wall === null ? amount : `${amount} in ${(0,_core_time_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(wall)}`;
}


/***/ }),

/***/ 81646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ reportJson),
/* harmony export */   u: () => (/* binding */ listsJson)
/* harmony export */ });
/* harmony import */ var _core_text_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44860);

function reportJson(report) {
    const ordered = {
        schemaVersion: report.schemaVersion,
        version: report.version,
        part: report.part === null ? null : orderedPart(report.part),
        startedAt: report.startedAt,
        finishedAt: report.finishedAt,
        state: report.state,
        verdict: orderedVerdict(report.verdict),
        loops: report.loops.map(orderedLoop),
        findings: report.findings.map(orderedFinding),
        records: report.records.map(({ name, type, values, digest }) => ({ name, type, values, digest })),
        queries: report.queries.map(({ name, type, server, answer, detail, ms }) => ({ name, type, server, answer, detail, ms })),
        queriesOmitted: report.queriesOmitted,
        spfTrees: report.spfTrees.map(({ domain, lines, omitted }) => ({ domain, lines, omitted })),
        omitted: { findings: report.omitted.findings, queries: report.omitted.queries, evidence: report.omitted.evidence },
    };
    return `${JSON.stringify(ordered, null, 2).replace(HIDDEN, escapeUnits)}\n`;
}
function listsJson({ loops, findings }, most) {
    return { loops: listJson(loops.map(orderedLoop), most), findings: listJson(findings.map(orderedFinding), most) };
}
function listJson(items, most) {
    const texts = [];
    let size = 2;
    for (const item of items) {
        const text = JSON.stringify(item).replace(HIDDEN, escapeUnits);
        size += text.length + 1;
        if (size > most)
            break;
        texts.push(text);
    }
    return `[${texts.join(',')}]`;
}
const HIDDEN = new RegExp(`${_core_text_unseen_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEEN_IN_JSON */ .W4.source}|(?<=##)\\[`, 'gu');
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
function orderedPart({ name, place, plan, run }) {
    return { name, place, plan, run };
}
function orderedVerdict({ code, summary, causes, suspects, tellApart }) {
    const ordered = suspects.map(({ component, kind, accusedBy, clearedBy, alternatives }) => ({
        component,
        kind,
        accusedBy,
        clearedBy,
        alternatives,
    }));
    return { code, summary, causes, suspects: ordered, tellApart };
}
function orderedLoop(loop) {
    const { connect, tls, auth, accept, delivery, seen, total } = loop.phasesMs;
    return {
        name: loop.name,
        kind: loop.kind,
        place: loop.place,
        sender: loop.sender,
        server: loop.server,
        via: loop.via,
        author: loop.author,
        mailbox: loop.mailbox,
        mailboxServer: loop.mailboxServer,
        receiver: loop.receiver,
        state: loop.state,
        outcome: loop.outcome,
        side: loop.side,
        message: loop.message,
        remedy: loop.remedy,
        latencyMs: loop.latencyMs,
        latencyAtLeastMs: loop.latencyAtLeastMs,
        heldUpBy: loop.heldUpBy,
        phasesMs: { connect, tls, auth, accept, delivery, seen, total },
        placement: loop.placement === null ? null : { folder: loop.placement.folder, role: loop.placement.role },
        copies: loop.copies,
        attempts: loop.attempts.map(({ at, reply, outcome, addresses }) => ({
            at,
            reply,
            outcome,
            addresses: addresses?.map(({ address, became }) => ({ address, became })) ?? null,
        })),
        reply: loop.reply,
        hops: loop.hops?.map(({ from, by, with: protocol, tls: security, at, delayMs, skewMs }) => ({
            from,
            by,
            with: protocol,
            tls: security,
            at,
            delayMs,
            skewMs,
        })) ?? null,
        egressIp: loop.egressIp,
        egressHelo: loop.egressHelo,
        authentication: loop.authentication === null ? null : orderedAuthentication(loop.authentication),
        bounce: loop.bounce === null ? null : orderedBounce(loop.bounce),
        confirmation: loop.confirmation === null ? null : orderedConfirmation(loop.confirmation),
        late: loop.late.map(({ sentAt, delayMs }) => ({ sentAt, delayMs })),
        probes: loop.probes ? orderedProbes(loop.probes) : null,
    };
}
function orderedProbes({ sent, seen, lost, lossAtLeast, lossAtMost, reordered, p50Ms, p95Ms }) {
    return { sent, seen, lost, lossAtLeast, lossAtMost, reordered, p50Ms, p95Ms };
}
function orderedAuthentication({ spf, dkim, dmarc, arc, by, verified }) {
    const own = verified === null ? null : { dkim: verified.dkim, dmarc: verified.dmarc, spf: verified.spf, arc: verified.arc };
    return { spf, dkim, dmarc, arc, by, verified: own };
}
function orderedBounce({ status, diagnostic, reportingMta, remoteMta }) {
    return { status, diagnostic, reportingMta, remoteMta };
}
function orderedConfirmation({ outcome, state, message, latencyMs }) {
    return { outcome, state, message, latencyMs };
}
function orderedFinding({ check, target, code, state, message, evidence, remedy, reference, measures = null, side = null, }) {
    return {
        check,
        target,
        code,
        state,
        message,
        evidence,
        remedy,
        reference,
        measures: measures === null ? null : orderedMeasures(measures),
        side,
    };
}
function orderedMeasures({ expiresAt = null, lists = null }) {
    return { expiresAt, lists: lists?.map(({ target, zone, listed }) => ({ target, zone, listed })) ?? null };
}


/***/ }),

/***/ 49801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ padStart),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   f: () => (/* binding */ padEnd)
/* harmony export */ });
const WIDE = /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const COMBINING = /\p{M}/u;
function columns(text) {
    let total = 0;
    for (const character of text)
        total += columnsOf(character);
    return total;
}
function columnsOf(character) {
    if (character < '\u0300')
        return 1;
    return COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
function padEnd(text, width) {
    return text + ' '.repeat(Math.max(0, width - columns(text)));
}
function padStart(text, width) {
    return ' '.repeat(Math.max(0, width - columns(text))) + text;
}
function fit(text, width) {
    if (columns(text) <= width)
        return text;
    return width < 1 ? '' : `${beginning(text, width - 1)}…`;
}
function beginning(text, width) {
    let taken = '';
    let total = 0;
    for (const character of text) {
        total += columnsOf(character);
        if (total > width)
            break;
        taken += character;
    }
    return taken;
}
function wrap(text, width) {
    const room = Math.max(2, width);
    const lines = [];
    let line = '';
    for (const piece of text.split(' ').flatMap((word) => pieces(word, room))) {
        const longer = line === '' ? piece : `${line} ${piece}`;
        if (columns(longer) <= room) {
            line = longer;
        }
        else {
            lines.push(line);
            line = piece;
        }
    }
    return line === '' ? lines : [...lines, line];
}
function pieces(word, room) {
    const found = [];
    let rest = word;
    while (columns(rest) > room) {
        const piece = beginning(rest, room);
        found.push(piece);
        rest = rest.slice(piece.length);
    }
    return [...found, rest];
}


/***/ }),

/***/ 49556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ PLAIN),
  e: () => (/* binding */ terminalText)
});

// EXTERNAL MODULE: ./lib/src/core/judge/burst/loss.js
var loss = __webpack_require__(41730);
// EXTERNAL MODULE: ./lib/src/report/terminal/columns.js
var columns = __webpack_require__(49801);
// EXTERNAL MODULE: ./lib/src/core/time/duration.js
var duration = __webpack_require__(63602);
// EXTERNAL MODULE: ./lib/src/core/text/foreign-text.js
var foreign_text = __webpack_require__(64384);
// EXTERNAL MODULE: ./lib/src/core/mail/tag-list.js
var tag_list = __webpack_require__(97635);
// EXTERNAL MODULE: ./lib/src/core/result/finding.js
var result_finding = __webpack_require__(39053);
;// CONCATENATED MODULE: ./lib/src/report/facts/referred.js

function referredFindings(findings) {
    const said = new Set(findings.map(result_finding/* seeFinding */.FK));
    const referred = findings.filter(({ remedy }) => remedy !== null && said.has(remedy));
    return {
        all: new Set(referred),
        to: (finding) => referred.filter(({ remedy }) => remedy === (0,result_finding/* seeFinding */.FK)(finding)),
    };
}

;// CONCATENATED MODULE: ./lib/src/report/terminal/found.js




const ORDER = ['mx', 'spf', 'dkim', 'dmarc', 'mta-sts', 'tls-rpt', 'dane', 'bimi', 'caa', 'ptr', 'helo', 'dns'];
const SHOWN = new Set(['mx', 'spf', 'dkim', 'dmarc']);
const MOST_LINES = 60;
const MOST_ROWS = 400;
const MARGIN = 10;
function foundLines(report, width) {
    const shown = new Set();
    const { all: referred } = referredFindings(report.findings);
    const reported = report.findings.filter((finding) => !referred.has(finding)).toSorted(byOrder);
    const lines = reported.flatMap((finding) => {
        const message = finding.state === 'ok' ? finding.message : `${finding.code}, see above`;
        const place = finding.check === 'dkim' ? `${finding.target}: ` : '';
        const [first = '', ...rest] = (0,columns/* wrap */.LV)((0,foreign_text/* plainText */.wh)(`${place}${message}`, 600), Math.max(20, width - MARGIN));
        const tree = finding.check === 'spf' ? (report.spfTrees.find(({ domain }) => domain === finding.target)?.lines ?? []) : [];
        const evidence = SHOWN.has(finding.check) ? evidenceOf(finding, tree) : [];
        const isNew = !shown.has(evidence.join('\n'));
        shown.add(evidence.join('\n'));
        return [
            (0,columns/* fit */.Uj)(`${(0,columns/* padEnd */.f)(finding.check, MARGIN - 1)} ${first}`, width),
            ...[...rest, ...(isNew ? evidence : [])].map((line) => (0,columns/* fit */.Uj)(`${' '.repeat(MARGIN)}${line}`, width)),
        ];
    });
    const kept = lines.slice(0, MOST_ROWS);
    const more = lines.length > kept.length ? [`... and ${lines.length - kept.length} lines more, in report.json`] : [];
    return [...kept, ...more].map(foreign_text/* disarmCommands */.T7);
}
function evidenceOf({ check, evidence }, tree) {
    const text = evidence ?? '';
    const tags = check === 'dmarc' && !text.includes('\n') ? (0,tag_list/* readTagList */.V)(text) : null;
    const lines = tags === null ? text.split('\n') : [...tags].map(([name, value]) => `${name}=${value}`);
    return [...lines, ...tree]
        .filter((line) => line.trim() !== '')
        .slice(0, MOST_LINES)
        .map((line) => {
        const [indent = ''] = /^[ │]{0,40}/.exec(line) ?? [];
        return indent + (0,foreign_text/* plainText */.wh)(line.slice(indent.length), 400);
    });
}
function byOrder(a, b) {
    const place = ({ check }) => (ORDER.includes(check) ? ORDER.indexOf(check) : ORDER.length);
    return place(a) - place(b) || compare(a.check, b.check) || compare(a.target, b.target) || compare(a.code, b.code);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/src/report/facts/suspicions.js
var suspicions = __webpack_require__(26397);
// EXTERNAL MODULE: ./lib/src/report/facts/narrative.js
var narrative = __webpack_require__(34139);
// EXTERNAL MODULE: ./lib/src/core/result/state.js
var result_state = __webpack_require__(73917);
// EXTERNAL MODULE: ./lib/src/report/facts/tally.js
var tally = __webpack_require__(16899);
// EXTERNAL MODULE: ./lib/src/core/text/format/count.js
var count = __webpack_require__(46775);
;// CONCATENATED MODULE: ./lib/src/report/terminal/text.js











const PLAIN = { colour: false, width: 100 };
const NARROWEST = 20;
const LONGEST_NAME = 30;
const LONGEST_TARGET = 40;
const TEXT_LENGTH = 600;
const REPLY_LENGTH = 160;
const MOST_ATTEMPTS = 6;
function terminalText(report, options = PLAIN) {
    const width = Math.max(NARROWEST, options.width);
    const sections = [
        verdictLines(report, width, options.colour),
        loopLines(report, width, options.colour),
        findingLines(report, width, options.colour),
        options.found === true ? foundLines(report, width) : [],
    ];
    const body = [...sections.filter((lines) => lines.length > 0), [(0,columns/* fit */.Uj)((0,tally/* tally */.N)(report), width)]];
    return body.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}
function verdictLines(report, width, colour) {
    const verdict = `${(0,result_state/* terminalMark */.yg)(report.state)} ${(0,result_state/* pluginWord */.Mw)(report.state)}: ${(0,foreign_text/* plainText */.wh)(report.verdict.summary, TEXT_LENGTH)}`;
    const causes = (0,narrative/* causesOf */.cZ)(report).slice(0, 3);
    return [
        ...wrapped(verdict, width).map((line) => (0,result_state/* paint */.nI)(line, report.state, colour, true)),
        ...causes.flatMap((cause, index) => indented(`${index === 0 ? 'Likeliest cause' : 'Also possible'}: ${(0,foreign_text/* plainText */.wh)(cause.message, TEXT_LENGTH)}`, 2, width)),
        ...((0,narrative/* isUnexplained */.ec)(report) ? indented(narrative/* NO_CAUSE */.CP, 2, width) : []),
        ...(0,suspicions/* suspicionsOf */.QD)(report)
            .slice(0, 3)
            .flatMap((suspicion) => indented(`May lie at: ${(0,foreign_text/* plainText */.wh)((0,suspicions/* suspicionText */.tX)(suspicion), TEXT_LENGTH)}`, 2, width)),
        ...indented((0,foreign_text/* plainText */.wh)((0,suspicions/* furtherLoops */.SK)(report) ?? '', TEXT_LENGTH), 2, width),
    ];
}
function loopLines(report, width, colour) {
    const loops = (0,narrative/* loopsWorstFirst */.PU)(report);
    const rows = loops.map((loop) => [
        (0,columns/* fit */.Uj)((0,foreign_text/* plainText */.wh)(loop.name), LONGEST_NAME),
        loop.kind,
        (0,loss/* fateOf */._L)(loop),
        (0,duration/* formatDuration */.a3)(loop.latencyMs),
        loop.placement === null ? duration/* UNKNOWN_VALUE */.PC : (0,foreign_text/* plainText */.wh)(loop.placement.folder, 60),
    ]);
    const lines = aligned(rows, 3);
    return loops.flatMap((loop, index) => stanza(marked(loop.state, lines[index] ?? '', width, colour), loopStory(loop, width)));
}
function loopStory(loop, width) {
    const message = indented((0,foreign_text/* plainText */.wh)((0,narrative/* loopMessage */.SN)(loop), TEXT_LENGTH), 4, width);
    if (loop.state === 'ok') {
        const isTold = (loop.probes ?? loop.remedy) !== null;
        return [...(isTold ? message : []), ...attemptLines(loop, width), ...remedyLines(loop.remedy, width)];
    }
    const isListed = loop.attempts.length > 1 && loop.attempts.at(-1)?.reply === loop.reply;
    const reply = loop.reply === null || loop.reply === '' || isListed ? [] : indented(`server: ${(0,foreign_text/* plainText */.wh)(loop.reply, TEXT_LENGTH)}`, 4, width);
    return [...message, ...reply, ...attemptLines(loop, width), ...remedyLines(loop.remedy, width)];
}
function attemptLines({ attempts }, width) {
    if (attempts.length < 2)
        return [];
    const said = attempts.map(({ outcome, reply }) => `${outcome}, ${(0,foreign_text/* plainText */.wh)(reply, REPLY_LENGTH)}`);
    const kept = said.slice(0, MOST_ATTEMPTS).map((attempt, index) => `attempt ${index + 1}: ${attempt}`);
    const more = said.length > kept.length ? [`and ${said.length - kept.length} more attempts, in report.json`] : [];
    return [...kept, ...more].flatMap((line) => indented(line, 4, width));
}
function findingLines(report, width, colour) {
    const referred = referredFindings(report.findings);
    const failures = (0,narrative/* findingsWorstFirst */.a0)(report).filter((finding) => finding.state !== 'ok' && !referred.all.has(finding));
    const fine = report.findings.filter(({ state }) => state === 'ok').length;
    const lines = aligned(failures.map((finding) => [finding.check, (0,columns/* fit */.Uj)((0,foreign_text/* plainText */.wh)(finding.target), LONGEST_TARGET), (0,foreign_text/* plainText */.wh)(finding.code, 60)]), null);
    return [
        ...failures.flatMap((finding, index) => stanza(marked(finding.state, lines[index] ?? '', width, colour), findingStory(finding, referred, width))),
        ...(fine === 0 ? [] : [marked('ok', `${(0,count/* formatCount */.B)(fine, 'check')} passed`, width, colour)]),
    ];
}
function findingStory(finding, referred, width) {
    const alike = referred.to(finding).map(({ check }) => check);
    return [
        ...indented((0,foreign_text/* plainText */.wh)(finding.message, TEXT_LENGTH), 4, width),
        ...(alike.length === 0 ? [] : indented(`Not known for this reason: ${[...new Set(alike)].join(', ')}.`, 4, width)),
        ...remedyLines(finding.remedy, width),
    ];
}
function remedyLines(remedy, width) {
    return remedy === null ? [] : indented(`→ ${(0,foreign_text/* plainText */.wh)(remedy, TEXT_LENGTH)}`, 4, width);
}
function aligned(rows, right) {
    const widths = [];
    for (const row of rows)
        for (const [index, cell] of row.entries())
            widths[index] = Math.max(widths[index] ?? 0, (0,columns/* columns */.YB)(cell));
    return rows.map((row) => row
        .map((cell, index) => (index === right ? (0,columns/* padStart */.CF)(cell, widths[index] ?? 0) : (0,columns/* padEnd */.f)(cell, widths[index] ?? 0)))
        .join('  ')
        .trimEnd());
}
function stanza(line, story) {
    return [line, ...story];
}
function marked(state, line, width, colour) {
    return `${(0,result_state/* paint */.nI)((0,result_state/* terminalMark */.yg)(state), state, colour)} ${(0,columns/* fit */.Uj)(line, width - 2)}`;
}
function indented(sentence, indent, width) {
    return wrapped(sentence, width - indent).map((line) => ' '.repeat(indent) + line);
}
function wrapped(sentence, width) {
    return (0,columns/* wrap */.LV)(sentence, width).map((line) => (0,columns/* fit */.Uj)((0,foreign_text/* disarmCommands */.T7)(line), width));
}


/***/ })

};
