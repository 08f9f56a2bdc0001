export const id = 1227;
export const ids = [1227];
export const modules = {

/***/ 19357:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const MessageSplitter = __webpack_require__(74264);
const MessageJoiner = __webpack_require__(23348);
const NodeRewriter = __webpack_require__(67124);
const NodeStreamer = __webpack_require__(14369);
const Headers = __webpack_require__(61867);
const ChunkedPassthrough = __webpack_require__(73610);
const MimeNode = __webpack_require__(38122);

/** @type {typeof import('.')} */
module.exports = {
    Splitter: MessageSplitter,
    Joiner: MessageJoiner,
    Rewriter: NodeRewriter,
    Streamer: NodeStreamer,
    ChunkedPassthrough,
    Headers,
    MimeNode
};


/***/ }),

/***/ 73610:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const { Transform } = __webpack_require__(2203);

/**
 * Transform stream that buffers byte input and emits larger Buffer chunks.
 */
class ChunkedPassthrough extends Transform {
    /**
     * @param {import('..').ChunkedPassthroughOptions} [options]
     */
    constructor(options = {}) {
        let config = {
            readableObjectMode: true,
            writableObjectMode: false
        };
        super(config);
        this.chunkSize = options.chunkSize || 64 * 1024; // 64KB default
        this.buffer = Buffer.alloc(0);
    }

    /**
     * @param {Buffer} chunk
     * @param {BufferEncoding} encoding
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _transform(chunk, encoding, callback) {
        this.buffer = Buffer.concat([this.buffer, chunk]);

        if (this.buffer.length >= this.chunkSize) {
            this.push(this.buffer);
            this.buffer = Buffer.alloc(0);
        }

        callback();
    }

    /**
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _flush(callback) {
        // Send remaining data
        if (this.buffer.length > 0) {
            this.push(this.buffer);
            this.buffer = Buffer.alloc(0);
        }
        callback();
    }
}

module.exports = ChunkedPassthrough;


/***/ }),

/***/ 38437:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



// Helper class to decode format=flowed text nodes

const Transform = (__webpack_require__(2203).Transform);
const libmime = __webpack_require__(83063);

/** @typedef {import('..').FlowedDecoderOptions} FlowedDecoderOptions */

const Libmime = /** @type {any} */ (libmime.Libmime);

/**
 * Transform stream that decodes text/plain format=flowed content.
 *
 * @param {FlowedDecoderOptions} [config] Flowed text and charset decoding settings.
 */
class FlowedDecoder extends Transform {
    /**
     * @param {FlowedDecoderOptions} [config] Flowed text and charset decoding settings.
     */
    constructor(config) {
        super();
        this.config = config || {};

        /** @type {Buffer[]} */
        this.chunks = [];
        this.chunklen = 0;

        this.libmime = new Libmime({ Iconv: this.config.Iconv });
    }

    /**
     * @param {Buffer | string} chunk
     * @param {BufferEncoding} encoding
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _transform(chunk, encoding, callback) {
        if (!chunk || !chunk.length) {
            return callback();
        }

        if (typeof chunk === 'string') {
            chunk = Buffer.from(chunk, encoding);
        }

        this.chunks.push(chunk);
        this.chunklen += chunk.length;

        callback();
    }

    /**
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _flush(callback) {
        if (this.chunklen) {
            // transfer decoding is done upstream by MimeNode.getDecoder()
            let currentBody = Buffer.concat(this.chunks, this.chunklen);
            let content = this.libmime.decodeFlowed(currentBody.toString('binary'), this.config.delSp);
            this.push(Buffer.from(content, 'binary'));
        }
        return callback();
    }
}

module.exports = FlowedDecoder;


/***/ }),

/***/ 61867:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const libmime = __webpack_require__(83063);

/** @typedef {import('..').HeaderLine} HeaderLine */
/** @typedef {import('..').LibmimeOptions} LibmimeOptions */
/** @typedef {import('..').DecodedHeader} DecodedHeader */

const Libmime = /** @type {any} */ (libmime.Libmime);

/**
 * Parses and builds message headers. A Headers instance allows callers to
 * inspect, delete, update, and add header lines.
 */
class Headers {
    /**
     * @param {string | Buffer | HeaderLine[] | false} [headers] Raw header source or already parsed lines.
     * @param {LibmimeOptions} [config] Optional libmime configuration.
     */
    constructor(headers, config) {
        config = config || {};

        if (Array.isArray(headers)) {
            // already using parsed headers
            this.changed = true;
            /** @type {string | Buffer | false} */
            this.headers = false;
            this.parsed = true;
            /** @type {HeaderLine[] | false} */
            this.lines = headers;
        } else {
            // using original string/buffer headers
            this.changed = false;
            /** @type {string | Buffer | false} */
            this.headers = headers || false;
            this.parsed = false;
            /** @type {HeaderLine[] | false} */
            this.lines = false;
        }
        /** @type {string | false} */
        this.mbox = false;
        /** @type {string | false} */
        this.http = false;

        this.libmime = new Libmime({ Iconv: config.Iconv });
    }

    /**
     * @param {string} key
     * @returns {boolean}
     */
    hasHeader(key) {
        if (!this.parsed) {
            this._parseHeaders();
        }
        let lines = this._getLines();
        key = this._normalizeHeader(key);
        return typeof lines.find(line => line.key === key) === 'object';
    }

    /**
     * @param {string} key
     * @returns {string[]}
     */
    get(key) {
        if (!this.parsed) {
            this._parseHeaders();
        }
        let headerLines = this._getLines();
        key = this._normalizeHeader(key);
        let lines = headerLines.filter(line => line.key === key).map(line => this._decodeHeaderValue(line.line));

        return lines;
    }

    /**
     * @param {string} key
     * @returns {DecodedHeader[]}
     */
    getDecoded(key) {
        return this.get(key)
            .map(line => this.libmime.decodeHeader(line))
            .filter(line => line && line.value);
    }

    /**
     * @param {string} key
     * @returns {string}
     */
    getFirst(key) {
        if (!this.parsed) {
            this._parseHeaders();
        }
        let lines = this._getLines();
        key = this._normalizeHeader(key);
        let header = lines.find(line => line.key === key);
        if (!header) {
            return '';
        }
        return ((this.libmime.decodeHeader(this._decodeHeaderValue(header.line)) || {}).value || '').toString().trim();
    }

    /**
     * @returns {HeaderLine[]}
     */
    getList() {
        if (!this.parsed) {
            this._parseHeaders();
        }
        return this._getLines();
    }

    /**
     * @param {string} key
     * @param {string | number | Buffer} [value]
     * @param {number} [index]
     * @returns {void}
     */
    add(key, value, index) {
        if (typeof value === 'undefined') {
            return;
        }

        if (typeof value === 'number') {
            value = value.toString();
        }

        if (typeof value === 'string') {
            value = Buffer.from(value);
        }

        value = value.toString('binary');
        // a header value may not contain line breaks of its own, folding is added by foldLines
        this.addFormatted(key, this.libmime.foldLines(key + ': ' + value.replace(/[\r\n]/g, ''), 76, false), index);
    }

    /**
     * @param {string} key
     * @param {string | Buffer | false} [line]
     * @param {number} [index]
     * @returns {void}
     */
    addFormatted(key, line, index) {
        if (!this.parsed) {
            this._parseHeaders();
        }
        let lines = this._getLines();
        index = index || 0;
        this.changed = true;

        if (!line) {
            return;
        }

        if (typeof line !== 'string') {
            line = line.toString('binary');
        }

        // every header insertion runs through here, so this is where a value or a key
        // built from untrusted input is stopped from injecting an extra header line
        line = this._normalizeInsertedLine(line);
        if (!line) {
            return;
        }

        let header = {
            key: this._normalizeHeader(key),
            line
        };

        if (index < 1) {
            lines.unshift(header);
        } else if (index >= lines.length) {
            lines.push(header);
        } else {
            lines.splice(index, 0, header);
        }
    }

    /**
     * @param {string} key
     * @returns {void}
     */
    remove(key) {
        if (!this.parsed) {
            this._parseHeaders();
        }
        let lines = this._getLines();
        key = this._normalizeHeader(key);
        for (let i = lines.length - 1; i >= 0; i--) {
            if (lines[i].key === key) {
                this.changed = true;
                lines.splice(i, 1);
            }
        }
    }

    /**
     * @param {string} key
     * @param {string | number | Buffer} [value]
     * @param {number} [relativeIndex]
     * @returns {void}
     */
    update(key, value, relativeIndex) {
        if (!this.parsed) {
            this._parseHeaders();
        }
        let lines = this._getLines();
        let keyName = key;
        let index = 0;
        key = this._normalizeHeader(key);
        let relativeIndexCount = 0;
        let relativeMatchFound = false;
        for (let i = lines.length - 1; i >= 0; i--) {
            if (lines[i].key === key) {
                if (relativeIndex && relativeIndex !== relativeIndexCount) {
                    relativeIndexCount++;
                    continue;
                }
                index = i;
                this.changed = true;
                lines.splice(i, 1);
                if (relativeIndex) {
                    relativeMatchFound = true;
                    break;
                }
            }
        }

        if (relativeIndex && !relativeMatchFound) {
            return;
        }

        this.add(keyName, value, index);
    }

    /**
     * Serializes the headers. Unmodified headers are returned byte for byte as they
     * were received, otherwise every line is rebuilt with `lineEnd` line endings.
     *
     * @param {string | false} [lineEnd] Line ending to use, defaults to CRLF.
     * @returns {Buffer}
     */
    build(lineEnd) {
        if (!this.changed && !lineEnd) {
            return typeof this.headers === 'string' ? Buffer.from(this.headers, 'binary') : this.headers || Buffer.alloc(0);
        }

        if (!this.parsed) {
            this._parseHeaders();
        }
        let lines = this._getLines();

        const ending = lineEnd || '\r\n';

        let headers = lines
            .map(line => this._normalizeLineBreaks(line.line, ending))
            // an empty line would close the header block and demote every later header
            // into the body, so a line left with nothing in it is dropped instead
            .filter(line => line !== '')
            .map(line => this._buildHeaderLine(line))
            .reduce((joined, line, idx) => {
                if (idx) {
                    joined.push(Buffer.from(ending, 'binary'));
                }
                joined.push(line);
                return joined;
            }, /** @type {Buffer[]} */ ([]));

        headers.push(Buffer.from(ending + ending, 'binary'));

        if (this.mbox) {
            headers.unshift(Buffer.from(this.mbox + ending, 'binary'));
        }

        if (this.http) {
            headers.unshift(Buffer.from(this.http + ending, 'binary'));
        }

        return Buffer.concat(headers);
    }

    /**
     * @param {string} key
     * @returns {string}
     */
    _normalizeHeader(key) {
        return (key || '').toLowerCase().trim();
    }

    /**
     * Rewrites the line breaks of a header line so that the line can only ever parse
     * back as the single header it was reported as. A line break followed by whitespace
     * is folding and becomes `lineEnd`, every other line break would start a new header
     * line and is dropped.
     *
     * A bare <CR> is never a line break for _parseHeaders, so promoting one here would
     * emit a header line that was never reported as parsed.
     *
     * @param {string} line Header line to normalize.
     * @param {string} lineEnd Line ending to fold with.
     * @returns {string} Line with only folding line breaks left.
     */
    _normalizeLineBreaks(line, lineEnd) {
        return (
            line
                // lines are joined with lineEnd, so a line that opens with a break of its own
                // would close the header block. Dropping only the break leaves any whitespace
                // behind it folding into the line before, which adds no header of its own.
                .replace(/^[\r\n]+/, '')
                .replace(/\r\n|\r|\n/g, (match, offset, source) => (match !== '\r' && this._isFoldingChar(source.charAt(offset + match.length)) ? lineEnd : ''))
        );
    }

    /**
     * Prepares a caller supplied line for insertion. On top of the line break rules an
     * inserted line has to stand on its own: a leading fold or indent would attach it to
     * whichever header happens to precede it, and a leading line break would close the
     * header block outright.
     *
     * Lines that were parsed out of a message keep their leading whitespace instead, so
     * that rebuilding can never turn an indented continuation into a header of its own.
     *
     * An inserted line is normalized twice, here with CRLF and again in build() with the
     * line ending the caller asked for. That is only sound because _normalizeLineBreaks is
     * idempotent over its own output: the folds this pass emits are still recognized as
     * folds by the next one. Any change to how a fold is represented has to keep that true.
     *
     * @param {string} line Formatted header line supplied by the caller.
     * @returns {string} Line that inserts as exactly one header, or an empty string.
     */
    _normalizeInsertedLine(line) {
        return this._normalizeLineBreaks(line.replace(/^[\r\n \t]+/, ''), '\r\n');
    }

    /**
     * Tells whether a character continues the previous header line rather than
     * starting a new one. Used by both the parser and the builder so that the two
     * can not disagree on what folding is.
     *
     * @param {string} chr Character that follows a line break.
     * @returns {boolean} True if the line break is folding.
     */
    _isFoldingChar(chr) {
        return chr === ' ' || chr === '\t';
    }

    /**
     * @returns {HeaderLine[]}
     */
    _getLines() {
        if (!this.lines) {
            this.lines = [];
        }
        return this.lines;
    }

    /**
     * @returns {void}
     */
    _parseHeaders() {
        if (!this.headers) {
            this.lines = [];
            this.parsed = true;
            return;
        }

        let raw = this.headers.toString('binary');

        // Trailing line breaks go with an index scan. /[\r\n]+$/ retried a run of carriage
        // returns from every position in it, quadratic on a header line made of them
        let end = raw.length;
        while (end > 0 && (raw.charCodeAt(end - 1) === 0x0a || raw.charCodeAt(end - 1) === 0x0d)) {
            end--;
        }

        let rawLines = raw.slice(0, end).split(/\r?\n/);

        // Single forward pass. Splicing folded lines out of the source array in place was
        // quadratic on a header block with many continuation lines.
        let i = 1;

        // The first logical line may be an mbox or HTTP POST preamble instead of a header
        let first = rawLines[0];
        while (i < rawLines.length && this._isFoldingChar(rawLines[i].charAt(0))) {
            first += '\r\n' + rawLines[i++];
        }

        /** @type {HeaderLine[]} */
        let lines = [];
        if (/^From /i.test(first)) {
            // mbox file
            this.mbox = first;
        } else if (/^POST /i.test(first)) {
            // HTTP POST request
            this.http = first;
        } else {
            lines.push({ key: this._normalizeHeader(first.substr(0, first.indexOf(':'))), line: first });
        }

        // Set while the last entry has no colon yet, so that its key may still come from a
        // continuation line. Only the new line is searched then: searching the whole
        // accumulated line again for every continuation was quadratic on a keyless block
        let keyPending = false;

        for (; i < rawLines.length; i++) {
            let currentLine = rawLines[i];
            if (this._isFoldingChar(currentLine.charAt(0))) {
                // the loop starts on a non-folded line, so there is always a last entry here
                let entry = lines[lines.length - 1];
                if (keyPending) {
                    // the key comes from the first colon, which may only appear in a continuation
                    let colon = currentLine.indexOf(':');
                    if (colon >= 0) {
                        entry.key = this._normalizeHeader(entry.line + '\r\n' + currentLine.substr(0, colon));
                        keyPending = false;
                    }
                }
                entry.line += '\r\n' + currentLine;
            } else {
                let colon = currentLine.indexOf(':');
                lines.push({ key: this._normalizeHeader(currentLine.substr(0, colon)), line: currentLine });
                keyPending = colon < 0;
            }
        }

        this.lines = lines;
        this.parsed = true;
    }

    /**
     * @param {string} line
     * @returns {Buffer}
     */
    _buildHeaderLine(line) {
        let value = this._decodeHeaderValue(line);
        return Buffer.from(value, value === line ? 'binary' : 'utf8');
    }

    /**
     * @param {string} str
     * @returns {string}
     */
    _decodeHeaderValue(str) {
        if (!str) {
            return str;
        }

        let utf8 = Buffer.from(str, 'binary').toString('utf8');
        return utf8.includes('\uFFFD') ? str : utf8;
    }
}

// expose to the world
module.exports = Headers;


/***/ }),

/***/ 23348:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const Transform = (__webpack_require__(2203).Transform);

/** @typedef {import('..').SplitterChunk} SplitterChunk */

/**
 * Transform stream that joins splitter objects back into raw message bytes.
 */
class MessageJoiner extends Transform {
    /**
     * Creates a joiner that accepts splitter objects and emits Buffer chunks.
     */
    constructor() {
        let options = {
            readableObjectMode: false,
            writableObjectMode: true
        };
        super(options);
    }

    /**
     * @param {SplitterChunk | Buffer} obj
     * @param {BufferEncoding} encoding
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _transform(obj, encoding, callback) {
        if (Buffer.isBuffer(obj)) {
            this.push(obj);
        } else if (obj.type === 'node') {
            this.push(obj.getHeaders());
        } else if (obj.value) {
            this.push(obj.value);
        }
        return callback();
    }

    /**
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _flush(callback) {
        return callback();
    }
}

module.exports = MessageJoiner;


/***/ }),

/***/ 74264:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const Transform = (__webpack_require__(2203).Transform);
const MimeNode = __webpack_require__(38122);

/** @typedef {import('..').MimeNode} MimeNodeType */
/** @typedef {import('..').MessageChunk} MessageChunk */
/** @typedef {import('..').SplitterChunk} SplitterChunk */
/** @typedef {import('..').SplitterGroup} SplitterGroup */
/** @typedef {import('..').SplitterOptions} SplitterOptions */
/** @typedef {(err?: (Error & {code?: string}) | null, data?: SplitterChunk | MessageChunk | false, flush?: boolean) => void} ProcessLineCallback */

const MAX_HEAD_SIZE = 1 * 1024 * 1024;
const MAX_CHILD_NODES = 1000;

// how much of a body line without a line break is buffered before it is flushed
// out as regular content instead of being kept in memory
const MAX_PENDING_LINE_SIZE = 64 * 1024;

// how many separate writes the pending line may be kept in before it is compacted
const MAX_PENDING_LINE_CHUNKS = 1024;

// The most SP and HTAB a delimiter line may carry between the boundary value, or its closing
// "--", and the line ending. RFC 2046 5.1.1 allows the whitespace, and Python and postal-mime
// accept any amount of it, so a line that ends in a few spaces delimits the same parts here
// as there. The line still has to fit a header line (RFC 5322 2.1.1), so the pending line
// kept as a possible delimiter stays bounded
const BOUNDARY_LINE_TRAILING_WSP = 998;

// what a delimiter line may carry after the boundary value: the "--" prefix, an optional
// "--" suffix, the trailing whitespace and the line terminator. This is the bound
// compareBoundary() accepts.
const BOUNDARY_LINE_SUFFIX = 2 /* "--" prefix */ + 2 /* "--" suffix */ + BOUNDARY_LINE_TRAILING_WSP + 2; /* trailing <CR><LF> */

// checkBoundary() additionally allows a line ending in front of the delimiter, so this is
// the longest a delimiter line can ever be once the boundary value is subtracted
const BOUNDARY_LINE_OVERHEAD = BOUNDARY_LINE_SUFFIX + 2; /* leading <CR><LF> */

// Bytes of input split in one go before yielding to the event loop. Bytes rather than lines
// bound the work per batch whatever the line length: 16 KiB is at most 16k (empty) lines.
const YIELD_BYTES = 16 * 1024;

const HEAD = 0x01;
const BODY = 0x02;

/**
 * Creates the error used for all size limit violations.
 *
 * @param {string} message Human readable error message.
 * @returns {Error & {code: string}} Error tagged with the EMAXLEN code.
 */
function maxLenError(message) {
    let err = /** @type {Error & {code: string}} */ (new Error(message));
    err.code = 'EMAXLEN';
    return err;
}

/**
 * Moves an end offset back over the line ending that closes a body line, because the line
 * ending in front of a boundary belongs to the delimiter and not to the part content. Only
 * a group holding the body of a child node carries such a line ending, anything else is
 * returned untouched.
 *
 * @param {SplitterGroup} group Group the offsets describe.
 * @param {Buffer} chunk Chunk the offsets point into.
 * @param {number} start Start offset of the body slice.
 * @param {number} end End offset of the body slice.
 * @returns {number} End offset with a trailing <CR><LF>, <LF> or nothing removed.
 */
function trimBodyLineEnd(group, chunk, start, end) {
    if (group.type !== 'body' || !group.node || !group.node.parentNode) {
        return end;
    }
    if (end > start && chunk[end - 1] === 0x0a) {
        end--;
        if (end > start && chunk[end - 1] === 0x0d) {
            end--;
        }
    }
    return end;
}

/**
 * Transform stream that splits raw email bytes into MIME node and content chunks.
 */
class MessageSplitter extends Transform {
    /**
     * @param {SplitterOptions} [config]
     */
    constructor(config) {
        let options = {
            readableObjectMode: true,
            writableObjectMode: false
        };
        super(options);

        this.config = config || {};
        this.maxHeadSize = this.config.maxHeadSize || MAX_HEAD_SIZE;
        this.maxChildNodes = this.config.maxChildNodes || MAX_CHILD_NODES;
        this.nodeCounter = 0;
        this.node = /** @type {MimeNodeType} */ (/** @type {unknown} */ (null));
        // set once the closing delimiter of the current node's multipart has been seen, so
        // that any later boundary line of that node counts as epilogue. Reset per node.
        this.inEpilogue = false;
        // the open ancestor multipart whose boundary the last delimiter line matched, set
        // by checkBoundary() for a sibling (3) or closing (4) delimiter
        this.delimiterOwner = /** @type {MimeNodeType | false} */ (false);
        this.newNode();
        // incomplete trailing line of the previous chunk, kept as a list of chunks so
        // that a long line without a line break is not copied over for every write
        /** @type {Buffer[]} */
        this.lineChunks = [];
        this.lineLength = 0;
        this.hasFailed = false;
        // set when the pending line was flushed as overlong content, the remainder
        // of that same line can not be a boundary either
        this.pendingLineTruncated = false;
    }

    /**
     * Appends unterminated trailing data to the pending line.
     *
     * @param {Buffer} chunk Data that follows the last line break of a write.
     * @returns {void}
     */
    appendPendingLine(chunk) {
        if (!chunk.length) {
            return;
        }
        this.lineChunks.push(chunk);
        this.lineLength += chunk.length;
        if (this.lineChunks.length >= MAX_PENDING_LINE_CHUNKS) {
            // a line written one byte at a time would otherwise cost an array slot and a
            // Buffer view per byte, which is far more memory than the data itself
            this.lineChunks = [Buffer.concat(this.lineChunks, this.lineLength)];
        }
    }

    /**
     * Returns the pending line as a single buffer and clears the pending state.
     *
     * @returns {Buffer | false} Pending line contents or false if there was none.
     */
    takePendingLine() {
        if (!this.lineLength) {
            return false;
        }
        let line = this.lineChunks.length === 1 ? this.lineChunks[0] : Buffer.concat(this.lineChunks, this.lineLength);
        this.lineChunks = [];
        this.lineLength = 0;
        return line;
    }

    /**
     * @param {Buffer} chunk
     * @param {BufferEncoding} encoding
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _transform(chunk, encoding, callback) {
        // process line by line
        // find next line ending
        let pos = 0;
        let i = 0;
        /** @type {SplitterGroup} */
        let group = {
            type: 'none'
        };
        let groupstart = this.lineLength ? -this.lineLength : 0;
        let groupend = 0;
        // input position where the current batch started
        let yieldPos = 0;
        // true while processLine() runs synchronously for the current line
        let inLine = false;
        // set when the current line finished synchronously and the batch may continue in place
        let resumeInLine = false;

        /**
         * Removes a pending line break from body data that belongs to a following boundary.
         *
         * @param {MessageChunk} data Body chunk to adjust in place.
         * @returns {void}
         */
        let checkTrailingLinebreak = data => {
            if (data.type === 'body' && data.node.parentNode && data.value && data.value.length) {
                if (data.value[data.value.length - 1] === 0x0a) {
                    groupstart--;
                    groupend--;
                    pos--;
                    if (data.value.length > 1 && data.value[data.value.length - 2] === 0x0d) {
                        groupstart--;
                        groupend--;
                        pos--;
                        if (groupstart < 0 && !this.lineLength) {
                            // store only <CR> as <LF> should be on the positive side
                            this.appendPendingLine(Buffer.from([0x0d]));
                        }
                        data.value = data.value.slice(0, data.value.length - 2);
                    } else {
                        data.value = data.value.slice(0, data.value.length - 1);
                    }
                } else if (data.value[data.value.length - 1] === 0x0d) {
                    groupstart--;
                    groupend--;
                    pos--;
                    data.value = data.value.slice(0, data.value.length - 1);
                }
            }
        };

        // assigned below, the line handlers and the batch loop call each other
        /** @type {() => void} */
        let iterateData;

        /**
         * Continues with the next line. Lines are processed in place and the event loop is
         * only yielded to every YIELD_BYTES of input, a setImmediate per line made line-dense
         * input very slow to split. A line that completed asynchronously always reschedules.
         *
         * @returns {void}
         */
        let nextLine = () => {
            if (inLine && i - yieldPos < YIELD_BYTES) {
                resumeInLine = true;
                return;
            }
            setImmediate(iterateData);
        };

        /**
         * Handles the result of processLine() for the line that ends at `i`. Defined once per
         * write rather than once per line.
         *
         * @type {ProcessLineCallback}
         */
        let onLine = (err, data, flush) => {
            if (err) {
                this.hasFailed = true;
                return setImmediate(() => callback(err));
            }

            if (!data) {
                return nextLine();
            }

            if (flush) {
                if (group && group.type !== 'none') {
                    // do not include the last line ending for body
                    groupend = trimBodyLineEnd(group, chunk, groupstart, groupend);
                    if (groupstart < groupend) {
                        // re-slice, the value the line was emitted with may
                        // still include the line ending we just trimmed
                        group.value = chunk.slice(groupstart, groupend);
                        if (groupend < i && 'value' in data) {
                            // the trimmed line ending belongs to the boundary line
                            data.value = chunk.slice(groupend, i);
                        }
                    }
                    // the group is pushed even when nothing is left of it, so that a
                    // part whose whole body is a line ending still reports a body
                    this.push(group);
                    group = {
                        type: 'none'
                    };
                    groupstart = groupend = i;
                }
                this.push(data);
                groupend = i;
                return nextLine();
            }

            if (data.type === group.type) {
                // shift slice end position forward
                groupend = i;
            } else {
                // do not include the last line ending for body
                groupend = trimBodyLineEnd(group, chunk, groupstart, groupend);

                if (group.type !== 'none' && group.type !== 'node') {
                    // we have a previous data/body chunk to output
                    if (groupstart !== groupend) {
                        group.value = chunk.slice(groupstart, groupend);
                        if (group.value && group.value.length) {
                            this.push(group);
                            group = {
                                type: 'none'
                            };
                        }
                    }
                }

                if (data.type === 'node') {
                    this.push(data);
                    groupstart = i;
                    groupend = i;
                } else if (groupstart < 0) {
                    groupstart = i;
                    groupend = i;
                    checkTrailingLinebreak(data);
                    if (data.value && data.value.length) {
                        this.push(data);
                    }
                } else {
                    // start new body/data chunk
                    group = data;
                    groupstart = groupend;
                    groupend = i;
                }
            }
            return nextLine();
        };

        /**
         * Iterates the current input chunk line by line and emits parsed groups.
         *
         * @returns {void}
         */
        iterateData = () => {
            yieldPos = i;
            while (i < chunk.length) {
                // find next <LF>
                if (chunk[i] !== 0x0a) {
                    i++;
                    continue;
                }

                // line end
                let start = Math.max(pos, 0);
                pos = ++i;

                inLine = true;
                resumeInLine = false;
                this.processLine(chunk.slice(start, i), false, onLine);
                inLine = false;
                if (!resumeInLine) {
                    // an error or a scheduled continuation takes over from here
                    return;
                }
            }

            // skip last linebreak for body
            pos = trimBodyLineEnd(group, chunk, groupstart, pos);

            if (group.type !== 'none' && group.type !== 'node' && pos > groupstart) {
                // we have a leftover data/body chunk to push out
                group.value = chunk.slice(groupstart, pos);

                if (group.value && group.value.length) {
                    this.push(group);
                    group = {
                        type: 'none'
                    };
                }
            }

            if (pos < chunk.length) {
                // checkTrailingLinebreak can push pos before the start of this write when a
                // line ending straddles it. A negative start would make slice() count from
                // the END of the buffer and hand over the wrong bytes entirely.
                this.appendPendingLine(chunk.slice(Math.max(pos, 0)));
            }

            let pendingLineError = this.enforcePendingLineLimit();
            if (pendingLineError) {
                this.hasFailed = true;
                return callback(pendingLineError);
            }
            callback();
        };

        setImmediate(iterateData);
    }

    /**
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _flush(callback) {
        if (this.hasFailed) {
            return callback();
        }
        this.processLine(false, true, (err, data) => {
            if (err) {
                return setImmediate(() => callback(err));
            }
            if (data && (data.type === 'node' || (data.value && data.value.length))) {
                this.push(data);
            }
            callback();
        });
    }

    /**
     * @param {Buffer} line
     * @param {number} startpos
     * @param {Buffer} boundary
     * @returns {1 | 2 | false}
     */
    compareBoundary(line, startpos, boundary) {
        // --{boundary}\r\n or --{boundary}--\r\n, with SP and HTAB allowed in front of the
        // line ending (RFC 2046 5.1.1), where Python and postal-mime accept them as well
        if (line.length < boundary.length + 3 + startpos || line.length > boundary.length + BOUNDARY_LINE_SUFFIX + startpos) {
            return false;
        }
        for (let i = 0; i < boundary.length; i++) {
            if (line[i + 2 + startpos] !== boundary[i]) {
                return false;
            }
        }

        let i = boundary.length + 2 + startpos;
        // 1: next node, 2: multipart end
        let result = /** @type {1 | 2} */ (1);
        if (line[i] === 0x2d) {
            if (line[i + 1] !== 0x2d) {
                // expecting "--"
                return false;
            }
            result = 2;
            i += 2;
        }

        while (i < line.length && (line[i] === 0x20 || line[i] === 0x09)) {
            i++;
        }

        if (i === line.length) {
            // only the closing delimiter may end the input without a line ending
            return result === 2 ? 2 : false;
        }

        // expecting the line terminator and nothing after it: <CR><LF>, <CR> or <LF>, where
        // the <CR> may be a run of them, the artifact of a second CR to CRLF conversion,
        // which postal-mime reads as the line ending as well
        while (i < line.length && line[i] === 0x0d) {
            i++;
        }
        if (i < line.length && line[i] === 0x0a) {
            i++;
        }
        return i === line.length ? result : false;
    }

    /**
     * @param {Buffer} line
     * @returns {1 | 2 | 3 | 4 | false}
     */
    checkBoundary(line) {
        let startpos = 0;
        if (line.length >= 1 && (line[0] === 0x0d || line[0] === 0x0a)) {
            startpos++;
            if (line.length >= 2 && line[0] === 0x0d && line[1] === 0x0a) {
                // only <CR><LF> is two bytes, a lone <CR> in front of a delimiter is one
                startpos++;
            }
        }
        if (line.length < 4 || line[startpos] !== 0x2d || line[startpos + 1] !== 0x2d) {
            // defnitely not a boundary
            return false;
        }

        /** @type {1 | 2 | false} */
        let boundary;
        if (!this.inEpilogue && this.node._boundary && (boundary = this.compareBoundary(line, startpos, this.node._boundary))) {
            // 1: next child
            // 2: multipart end
            return boundary;
        }

        // A delimiter of any open ancestor multipart, not only the parent, ends everything
        // below it. An inner multipart that is never closed would otherwise swallow the
        // rest of the message as body text of its last part, while other parsers and mail
        // clients show the parts that follow the outer delimiter
        for (let owner = this.node._parentBoundaryOwner; owner; owner = owner._parentBoundaryOwner) {
            if (owner._boundary && (boundary = this.compareBoundary(line, startpos, owner._boundary))) {
                // 3: next sibling under the owner
                // 4: the owner's multipart ends
                this.delimiterOwner = owner;
                return /** @type {3 | 4} */ (boundary + 2);
            }
        }

        return false;
    }

    /**
     * Longest boundary a delimiter line on the current node could carry: the node's own
     * boundary or that of any open ancestor multipart.
     *
     * @returns {number} Boundary length in bytes, 0 when no boundary applies.
     */
    maxBoundaryLength() {
        let max = this.node._boundary ? this.node._boundary.length : 0;
        for (let owner = this.node._parentBoundaryOwner; owner; owner = owner._parentBoundaryOwner) {
            if (owner._boundary && owner._boundary.length > max) {
                max = owner._boundary.length;
            }
        }
        return max;
    }

    /**
     * Checks the header bytes collected for the current node against maxHeadSize. See
     * MimeNode#headerCost.
     *
     * @param {number} [extra] Bytes that belong to the header block but are not stored yet.
     * @returns {(Error & {code?: string}) | null} Error object if the limit was exceeded.
     */
    checkHeadSize(extra) {
        if (this.node.headerCost(extra) > this.maxHeadSize) {
            return maxLenError('Max header size for a MIME node exceeded');
        }
        return null;
    }

    /**
     * Enforces the limits on the pending line so that it can not grow without bound.
     * A line that is still short enough to become a boundary delimiter is always kept.
     * Past that length it is a header line and counts against maxHeadSize, or it is
     * body content, in which case it is pushed out rather than held in memory. Flushing
     * marks the pending line truncated, so the tail of it is not tested as a delimiter.
     *
     * @returns {(Error & {code?: string}) | null} Error object if a limit was exceeded.
     */
    enforcePendingLineLimit() {
        if (!this.lineLength) {
            return null;
        }

        if (this.lineLength <= this.maxBoundaryLength() + BOUNDARY_LINE_OVERHEAD) {
            // might still turn out to be a boundary delimiter line
            return null;
        }

        if (this.state === HEAD) {
            // not a boundary line, so it is a header line and counts against the
            // header size limit even though it has not been stored on the node yet
            return this.checkHeadSize(this.lineLength);
        }

        if (this.lineLength < MAX_PENDING_LINE_SIZE) {
            return null;
        }

        let value = /** @type {Buffer} */ (this.takePendingLine());
        if (value[value.length - 1] === 0x0d) {
            // a trailing <CR> may still turn out to be the first half of the line ending
            // that closes this line, and a line ending in front of a boundary belongs to
            // the delimiter. Keep it pending so the normal trimming can decide. Copy it
            // rather than slicing, a view would pin the whole flushed buffer.
            this.appendPendingLine(Buffer.from([0x0d]));
            value = value.slice(0, value.length - 1);
        }

        this.push({
            node: this.node,
            type: this.node.multipart ? 'data' : 'body',
            value
        });
        // whatever follows continues an overlong line, so the tail of it
        // can not be a boundary line either
        this.pendingLineTruncated = true;

        return null;
    }

    /**
     * @param {Buffer | false} line
     * @param {boolean} final
     * @param {ProcessLineCallback} next
     * @returns {void}
     */
    processLine(line, final, next) {
        let flush = false;

        // consumed here so that no later branch can leak it into the next line
        let truncatedLine = this.pendingLineTruncated;
        this.pendingLineTruncated = false;

        let pending = this.takePendingLine();
        if (pending) {
            line = line ? Buffer.concat([pending, line]) : pending;
        }

        if (!line) {
            line = Buffer.alloc(0);
        }

        if (this.nodeCounter > this.maxChildNodes) {
            return next(maxLenError('Max allowed child nodes exceeded'));
        }

        // we check boundary outside the HEAD/BODY scope as it may appear anywhere
        // unless the line is the remainder of an already flushed overlong line
        let boundary = truncatedLine ? false : this.checkBoundary(line);
        if (boundary) {
            // reached boundary, switch context
            switch (boundary) {
                case 1:
                    // next child
                    this.newNode(this.node);
                    flush = true;
                    break;
                case 2:
                    // reached end of children, keep current node
                    break;
                case 3: {
                    // next sibling under the multipart that owns the matched boundary
                    this.newNode(this.delimiterOwner);
                    flush = true;
                    break;
                }
                case 4: {
                    // special case when boundary close a node with only header.
                    if (this.node && this.node._headerlen && !this.node.headers) {
                        this.node.parseHeaders();
                        this.push(this.node);
                    }
                    // move up to the multipart node this closing delimiter belongs to
                    let parentNode = this.delimiterOwner;
                    if (parentNode) {
                        this.node = parentNode;
                        // the closing delimiter of this multipart was just processed, so any
                        // later boundary line of this node belongs to the epilogue. A closing
                        // delimiter seen in the preamble (case 2) deliberately does not count.
                        this.inEpilogue = true;
                    }
                    this.state = BODY;
                    break;
                }
            }

            return next(
                null,
                {
                    node: this.node,
                    type: 'data',
                    value: line
                },
                flush
            );
        }

        switch (this.state) {
            case HEAD: {
                let endsBlock = this.node.addHeaderChunk(line);
                let headSizeError = this.checkHeadSize();
                if (headSizeError) {
                    return next(headSizeError);
                }
                if (final || endsBlock) {
                    let currentNode = this.node;

                    currentNode.parseHeaders();

                    // if the content is attached message then just continue
                    if (
                        currentNode.contentType === 'message/rfc822' &&
                        !this.config.ignoreEmbedded &&
                        (!currentNode.encoding || ['7bit', '8bit', 'binary'].includes(currentNode.encoding)) &&
                        (this.config.defaultInlineEmbedded ? currentNode.disposition !== 'attachment' : currentNode.disposition === 'inline')
                    ) {
                        currentNode.messageNode = true;
                        this.newNode(currentNode);
                        if (currentNode.parentNode) {
                            // the embedded message continues inside its container, so a
                            // delimiter of the container's own parent still applies here
                            this.node._parentBoundary = currentNode.parentNode._boundary;
                            this.node._parentBoundaryOwner = currentNode.parentNode;
                        }
                    } else {
                        if (currentNode.contentType === 'message/rfc822') {
                            currentNode.messageNode = false;
                        }
                        this.state = BODY;
                    }

                    return next(null, currentNode, flush);
                }

                return next();
            }
            case BODY: {
                return next(
                    null,
                    {
                        node: this.node,
                        type: this.node.multipart ? 'data' : 'body',
                        value: line
                    },
                    flush
                );
            }
        }

        next(null, false);
    }

    /**
     * @param {MimeNodeType | false} [parent]
     * @returns {void}
     */
    newNode(parent) {
        this.node = /** @type {MimeNodeType} */ (new MimeNode(parent || false, this.config));
        this.state = HEAD;
        this.nodeCounter++;
        // a fresh node starts before its own content, never in an epilogue
        this.inEpilogue = false;
    }
}

module.exports = MessageSplitter;


/***/ }),

/***/ 38122:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const Headers = __webpack_require__(61867);
const libmime = __webpack_require__(83063);
const libqp = __webpack_require__(56781);
// @ts-ignore
const libbase64 = __webpack_require__(19269);
const PassThrough = (__webpack_require__(2203).PassThrough);
const pathlib = __webpack_require__(16928);

/** @typedef {import('..').Headers} HeadersType */
/** @typedef {import('..').PartNumberItem} PartNumberItem */
/** @typedef {import('..').PartNumber} PartNumber */
/** @typedef {import('..').SplitterOptions} SplitterOptions */
/** @typedef {import('libmime').ParsedHeaderValue} StructuredHeader */
/** @typedef {import('stream').Transform | import('stream').PassThrough} ContentStream */
/** @typedef {import('..').MimeNode} MimeNodeType */

const Libmime = /** @type {any} */ (libmime.Libmime);

// The least a header line counts for against maxHeadSize. A parsed line costs a fixed
// overhead on top of its bytes, so 1 MiB of header is at most 16k lines
const HEADER_LINE_MIN_COST = 64;

/**
 * Removes everything from the first `(` to the last `)` of each line, the same result as
 * `value.replace(/\(.*\)/g, '')`, but in linear time. The regex backtracks quadratically
 * on a value with many `(` characters and no closing `)`.
 *
 * Used for the Content-Transfer-Encoding only. The MIME headers with parameters go through
 * libmime's parseHeaderValue with stripComments, which knows where a comment may stand.
 *
 * @param {string} value
 * @returns {string}
 */
function stripComments(value) {
    if (value.indexOf('(') < 0) {
        // the common case, nothing to strip
        return value;
    }
    return value
        .split(/([\n\r\u2028\u2029])/)
        .map(part => {
            let start = part.indexOf('(');
            if (start < 0) {
                return part;
            }
            let end = part.lastIndexOf(')');
            return end > start ? part.slice(0, start) + part.slice(end + 1) : part;
        })
        .join('');
}

/**
 * Parsed MIME node with mutable headers and transfer-encoding helpers.
 */
class MimeNode {
    /**
     * @param {MimeNodeType | false} parentNode Parent node, or false for the root node.
     * @param {SplitterOptions} [config] Splitter and libmime configuration.
     */
    constructor(parentNode, config) {
        /** @type {'node'} */
        this.type = 'node';
        this.root = !parentNode;
        /** @type {MimeNodeType | false} */
        this.parentNode = parentNode;

        /** @type {Buffer | false} */
        this._parentBoundary = this.parentNode && this.parentNode._boundary;
        // the node whose boundary _parentBoundary was copied from, recorded here so that
        // a delimiter for it never has to be matched back to an owner by walking the tree
        /** @type {MimeNodeType | false} */
        this._parentBoundaryOwner = this.parentNode || false;
        /** @type {Buffer[]} */
        this._headersLines = [];
        this._headerlen = 0;
        this._headerCost = 0;

        /** @type {StructuredHeader | false} */
        this._parsedContentType = false;
        /** @type {StructuredHeader | false} */
        this._parsedContentDisposition = false;
        /** @type {Buffer | false} */
        this._boundary = false;

        /** @type {string | false} */
        this.multipart = false;
        /** @type {string | false} */
        this.encoding = false;
        /** @type {HeadersType | false} */
        this.headers = false;
        /** @type {string | false} */
        this.contentType = false;
        /** @type {string | false} */
        this.charset = false;
        /** @type {string | false} */
        this.disposition = false;
        /** @type {string | false} */
        this.filename = false;
        this.flowed = false;
        this.delSp = false;

        this.config = config || {};
        this.libmime = new Libmime({ Iconv: this.config.Iconv });

        /** @type {PartNumber} */
        this.parentPartNumber = [];
        /** @type {PartNumber | false} */
        this.partNr = false; // resolved later
        this.childPartNumbers = 0;
        this.rfc822 = false;
        /** @type {boolean | undefined} */
        this.messageNode = undefined;
    }

    /**
     * @param {PartNumberItem} [provided]
     * @returns {PartNumber}
     */
    getPartNr(provided) {
        /** @type {PartNumber} */
        let partNr = this.partNr || [];
        if (provided) {
            return partNr.filter(nr => !isNaN(Number(nr))).concat(provided);
        }
        let childPartNr = ++this.childPartNumbers;
        return partNr.filter(nr => !isNaN(Number(nr))).concat(childPartNr);
    }

    /**
     * @param {Buffer | false} [line]
     * @returns {boolean} Whether the line is the empty line that ends the header block.
     */
    addHeaderChunk(line) {
        if (!line) {
            return false;
        }
        this._headersLines.push(line);
        this._headerlen += line.length;
        let endsBlock = (line.length === 1 && line[0] === 0x0a) || (line.length === 2 && line[0] === 0x0d && line[1] === 0x0a);
        // the empty line that ends the block costs its bytes, every other line at least the floor
        this._headerCost += endsBlock ? line.length : Math.max(line.length, HEADER_LINE_MIN_COST);
        return endsBlock;
    }

    /**
     * What the header lines of this node count for against maxHeadSize, see HEADER_LINE_MIN_COST.
     *
     * @param {number} [extra] Bytes of a header line that is not stored yet.
     * @returns {number} The cost in bytes.
     */
    headerCost(extra) {
        return this._headerCost + (extra ? Math.max(extra, HEADER_LINE_MIN_COST) : 0);
    }

    /**
     * @returns {void}
     */
    parseHeaders() {
        if (this.headers) {
            return;
        }
        this.headers = new Headers(Buffer.concat(this._headersLines, this._headerlen), this.config);
        // the views held the input chunks alive, the block lives on in the copy
        this._headersLines = [];
        let headers = this.headers;

        // The comments of the MIME headers are dropped, so that `boundary=b (comment)` names
        // the boundary `b` that postal-mime and Python's email.policy.default split by. Read as
        // content, it matched no delimiter line and the parts both of them find stayed hidden
        // here. Python's legacy compat32 policy, the default of message_from_bytes() without a
        // policy, keeps the comment and splits by `--b (comment)` lines instead: a split
        // against it is the price of agreeing with the two readers a renderer is built on
        let dispositionHeader = headers.getFirst('Content-Disposition');
        this._parsedContentDisposition = this.libmime.parseHeaderValue(dispositionHeader, { stripComments: true });
        let parsedContentDisposition = /** @type {StructuredHeader} */ (this._parsedContentDisposition);

        // if content-type is missing default to plaintext
        let contentHeader;
        if (headers.get('Content-Type').length) {
            contentHeader = headers.getFirst('Content-Type');
        } else {
            if (parsedContentDisposition.params.filename) {
                let extension = pathlib.parse(parsedContentDisposition.params.filename).ext.replace(/^\./, '');
                if (extension) {
                    contentHeader = libmime.detectMimeType(extension);
                }
            }
            if (!contentHeader) {
                if (/^attachment$/i.test(parsedContentDisposition.value)) {
                    contentHeader = 'application/octet-stream';
                } else {
                    contentHeader = 'text/plain';
                }
            }
        }

        this._parsedContentType = this.libmime.parseHeaderValue(contentHeader, { stripComments: true });
        let parsedContentType = /** @type {StructuredHeader} */ (this._parsedContentType);

        // The encoding is a bare token, and one written in quotes stays quoted, so that
        // "base64" is not decoded, as Python and postal-mime do not decode it. parseHeaderValue
        // would unquote it, so the transfer encoding keeps its own comment stripper
        this.encoding = stripComments(headers.getFirst('Content-Transfer-Encoding')).toLowerCase().trim();
        this.contentType = (parsedContentType.value || '').toLowerCase().trim() || false;
        this.charset = parsedContentType.params.charset || false;
        this.disposition = (parsedContentDisposition.value || '').toLowerCase().trim() || false;

        // fix invalidly encoded disposition values
        if (this.disposition) {
            try {
                this.disposition = this.libmime.decodeWords(this.disposition);
            } catch (_E) {
                // failed to parse disposition, keep as is (most probably an unknown charset is used)
            }
        }

        this.filename = parsedContentDisposition.params.filename || parsedContentType.params.name || false;

        // format=flowed is defined for text/plain (RFC 3676), and a browser never unfolds an
        // html part. Flagged on any text part, a text/html part with delsp=yes had its
        // `<scri \r\npt>` joined into a script tag by the consumer that unfolded it, a tag
        // neither Python nor a browser given the raw bytes sees
        if (this.contentType === 'text/plain' && parsedContentType.params.format && parsedContentType.params.format.toLowerCase().trim() === 'flowed') {
            this.flowed = true;
            if (parsedContentType.params.delsp && parsedContentType.params.delsp.toLowerCase().trim() === 'yes') {
                this.delSp = true;
            }
        }

        if (this.filename) {
            // A parameter given in RFC 2231 form was decoded by libmime already, which names
            // it in decodedParams, and must not go through decodeWords as well:
            // filename*=utf-8''a%3D%3Futf-8%3FQ%3F%3D2Eexe%3F%3D would otherwise come out as
            // a.exe while a parser that decodes once sees the encoded word. A second scan of
            // the raw header for the name used to decide this, and read `(c)filename*=` as
            // a parameter named `(c)filename` once the comment was dropped from the real one
            let decoded = parsedContentDisposition.params.filename
                ? parsedContentDisposition.decodedParams.includes('filename')
                : parsedContentType.decodedParams.includes('name');
            if (!decoded) {
                try {
                    this.filename = this.libmime.decodeWords(this.filename);
                } catch (_E) {
                    // failed to parse filename, keep as is (most probably an unknown charset is used)
                }
            }
        }

        this.multipart =
            (this.contentType &&
                this.contentType.substr(0, this.contentType.indexOf('/')) === 'multipart' &&
                this.contentType.substr(this.contentType.indexOf('/') + 1)) ||
            false;
        // A boundary is ASCII and does not end in whitespace (RFC 2046 5.1.1, bchars), and
        // Python matches no line against one that is not. One holding a non-ASCII character
        // came out of a header read as latin1 or as UTF-8, and matched under `--ab\xC3\xA9cd`
        // lines parts that a scanner built on Python never saw. Such a boundary counts as
        // none, as a boundary parameter that is missing does. Trailing whitespace is dropped
        // as Python drops it, a delimiter line may end in whitespace anyway
        let boundary = (parsedContentType.params.boundary || '').trimEnd();
        // a non-ASCII character takes more than one byte in UTF-8
        let ascii = Buffer.byteLength(boundary) === boundary.length;
        this._boundary = boundary && ascii ? Buffer.from(boundary) : false;

        this.rfc822 = this.contentType === 'message/rfc822';

        if (!this.parentNode || this.parentNode.rfc822) {
            this.partNr = this.parentNode ? this.parentNode.getPartNr('TEXT') : ['TEXT'];
        } else {
            this.partNr = this.parentNode ? this.parentNode.getPartNr() : [];
        }
    }

    /**
     * @returns {Buffer}
     */
    getHeaders() {
        if (!this.headers) {
            this.parseHeaders();
        }
        let headers = /** @type {HeadersType} */ (this.headers);
        return headers.build();
    }

    /**
     * @param {string | false} [contentType]
     * @returns {void}
     */
    setContentType(contentType) {
        if (!this.headers) {
            this.parseHeaders();
        }
        let headers = /** @type {HeadersType} */ (this.headers);
        let parsedContentType = /** @type {StructuredHeader} */ (this._parsedContentType);

        contentType = (contentType || '').toLowerCase().trim();
        if (contentType) {
            parsedContentType.value = contentType;
        }

        if (!this.flowed && parsedContentType.params.format) {
            delete parsedContentType.params.format;
        }

        if (!this.delSp && parsedContentType.params.delsp) {
            delete parsedContentType.params.delsp;
        }

        headers.update('Content-Type', this.libmime.buildHeaderValue(parsedContentType));
    }

    /**
     * @param {string | false} [charset]
     * @returns {void}
     */
    setCharset(charset) {
        if (!this.headers) {
            this.parseHeaders();
        }
        let headers = /** @type {HeadersType} */ (this.headers);
        let parsedContentType = /** @type {StructuredHeader} */ (this._parsedContentType);

        charset = (charset || '').toLowerCase().trim();

        if (charset === 'ascii') {
            charset = '';
        }

        if (!charset) {
            if (!parsedContentType.value) {
                // nothing to set or update
                return;
            }
            delete parsedContentType.params.charset;
        } else {
            parsedContentType.params.charset = charset;
        }

        if (!parsedContentType.value) {
            parsedContentType.value = 'text/plain';
        }

        headers.update('Content-Type', this.libmime.buildHeaderValue(parsedContentType));
    }

    /**
     * @param {string | false} [filename]
     * @returns {void}
     */
    setFilename(filename) {
        if (!this.headers) {
            this.parseHeaders();
        }
        let headers = /** @type {HeadersType} */ (this.headers);
        let parsedContentType = /** @type {StructuredHeader} */ (this._parsedContentType);
        let parsedContentDisposition = /** @type {StructuredHeader} */ (this._parsedContentDisposition);

        this.filename = (filename || '').toLowerCase().trim();

        if (parsedContentType.params.name) {
            delete parsedContentType.params.name;
            headers.update('Content-Type', this.libmime.buildHeaderValue(parsedContentType));
        }

        if (!this.filename) {
            if (!parsedContentDisposition.value) {
                // nothing to set or update
                return;
            }
            delete parsedContentDisposition.params.filename;
        } else {
            parsedContentDisposition.params.filename = this.filename;
        }

        if (!parsedContentDisposition.value) {
            parsedContentDisposition.value = 'attachment';
        }

        headers.update('Content-Disposition', this.libmime.buildHeaderValue(parsedContentDisposition));
    }

    /**
     * @returns {import('stream').Transform | import('stream').PassThrough}
     */
    getDecoder() {
        if (!this.headers) {
            this.parseHeaders();
        }

        switch (this.encoding) {
            case 'base64':
                return new libbase64.Decoder();
            case 'quoted-printable':
                return new libqp.Decoder();
            default:
                return new PassThrough();
        }
    }

    /**
     * @param {string | false} [encoding]
     * @returns {import('stream').Transform | import('stream').PassThrough}
     */
    getEncoder(encoding) {
        if (!this.headers) {
            this.parseHeaders();
        }
        let headers = /** @type {HeadersType} */ (this.headers);

        encoding = (encoding || '').toString().toLowerCase().trim();

        if (encoding && encoding !== this.encoding) {
            headers.update('Content-Transfer-Encoding', encoding);
        } else {
            encoding = this.encoding;
        }

        switch (encoding) {
            case 'base64':
                return new libbase64.Encoder();
            case 'quoted-printable':
                return new libqp.Encoder();
            default:
                return new PassThrough();
        }
    }
}

module.exports = MimeNode;


/***/ }),

/***/ 67124:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



// Helper class to rewrite nodes with specific mime type

const Transform = (__webpack_require__(2203).Transform);
const FlowedDecoder = __webpack_require__(38437);

/** @typedef {import('..').MimeNode} MimeNode */
/** @typedef {import('..').RewriterInput} RewriterInput */
/** @typedef {import('..').FilterFunc} FilterFunc */
/** @typedef {import('..').RewriterNode} RewriterNode */
/** @typedef {import('..').DecoderStream} DecoderStream */
/** @typedef {import('..').ContentStream} ContentStream */
/** @typedef {import('..').ContinueCallback} ContinueCallback */

/**
 * NodeRewriter Transform stream. Updates content for all nodes selected by the
 * filter function.
 *
 * @param {FilterFunc} filterFunc Function that receives a MIME node and returns true to rewrite it.
 * @param {Function} [rewriteAction] Optional compatibility hook stored on the instance.
 */
class NodeRewriter extends Transform {
    /**
     * @param {FilterFunc} filterFunc Function that receives a MIME node and returns true to rewrite it.
     * @param {Function} [rewriteAction] Optional compatibility hook stored on the instance.
     */
    constructor(filterFunc, rewriteAction) {
        let options = {
            readableObjectMode: true,
            writableObjectMode: true
        };
        super(options);

        this.filterFunc = filterFunc;
        this.rewriteAction = rewriteAction;

        /** @type {DecoderStream | false} */
        this.decoder = false;
        /** @type {ContentStream | false} */
        this.encoder = false;
        /** @type {ContinueCallback | false} */
        this.continue = false;
    }

    /**
     * @param {RewriterInput} data
     * @param {BufferEncoding} encoding
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _transform(data, encoding, callback) {
        this.processIncoming(data, callback);
    }

    /**
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _flush(callback) {
        if (this.decoder) {
            // emit an empty node just in case there is pending data to end
            return this.processIncoming(
                {
                    type: 'none'
                },
                callback
            );
        }
        return callback();
    }

    /**
     * @param {RewriterInput} data
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    processIncoming(data, callback) {
        if (this.decoder && data.type === 'body') {
            // data to parse
            if (!this.decoder.write(data.value)) {
                this.decoder.once('drain', callback);
                return;
            } else {
                return callback();
            }
        } else if (this.decoder && data.type !== 'body') {
            // stop decoding.
            // we can not process the current data chunk as we need to wait until
            // the parsed data is completely processed, so we store a reference to the
            // continue callback
            this.continue = () => {
                this.continue = false;
                this.decoder = false;
                this.encoder = false;
                this.processIncoming(data, callback);
            };
            this.decoder.end();
            return;
        } else if (data.type === 'node' && this.filterFunc(data)) {
            // found matching node, create new handler
            this.emit('node', this.createDecodePair(data));
        } else if (this.readable && data.type !== 'none') {
            // we don't care about this data, just pass it over to the joiner
            this.push(data);
        }
        callback();
    }

    /**
     * @param {MimeNode} node
     * @returns {RewriterNode}
     */
    createDecodePair(node) {
        this.decoder = /** @type {DecoderStream} */ (node.getDecoder());

        if (['base64', 'quoted-printable'].includes(node.encoding || '')) {
            this.encoder = node.getEncoder();
        } else {
            this.encoder = node.getEncoder('quoted-printable');
        }

        /** @type {number | false} */
        let lastByte = false;

        let decoder = /** @type {DecoderStream} */ (this.decoder);
        let encoder = /** @type {ContentStream} */ (this.encoder);
        let firstChunk = true;
        decoder.$reading = false;

        /**
         * Reads encoded replacement bytes and forwards them as body chunks.
         *
         * @returns {void | NodeJS.Immediate}
         */
        let readFromEncoder = () => {
            decoder.$reading = true;

            let data = encoder.read();
            if (data === null) {
                decoder.$reading = false;
                return;
            }

            if (firstChunk) {
                firstChunk = false;
                if (this.readable) {
                    this.push(node);
                }
            }

            let writeMore = true;
            if (this.readable) {
                writeMore = this.push({
                    node,
                    type: 'body',
                    value: data
                });
                lastByte = data && data.length && data[data.length - 1];
            }

            if (writeMore) {
                return setImmediate(readFromEncoder);
            } else {
                encoder.pause();
                // no idea how to catch drain? use timeout for now as poor man's substitute
                // this.once('drain', () => encoder.resume());
                setTimeout(() => {
                    encoder.resume();
                    setImmediate(readFromEncoder);
                }, 100);
            }
        };

        encoder.on('readable', () => {
            if (!decoder.$reading) {
                return readFromEncoder();
            }
        });

        encoder.on('end', () => {
            if (firstChunk) {
                firstChunk = false;
                if (this.readable) {
                    this.push(node);
                }
            }

            if (lastByte !== 0x0a) {
                // make sure there is a terminating line break
                this.push({
                    node,
                    type: 'body',
                    value: Buffer.from([0x0a])
                });
            }

            if (this.continue) {
                return this.continue();
            }
        });

        if (/^text\//.test(node.contentType || '') && node.flowed) {
            // text/plain; format=flowed is a special case
            let flowDecoder = decoder;
            // the transfer encoding is already removed by node.getDecoder(), so the flowed
            // decoder must not decode base64 a second time
            decoder = new FlowedDecoder({
                delSp: node.delSp
            });
            flowDecoder.on(
                'error',
                /**
                 * Forwards flowed decoder errors to the replacement decoder.
                 *
                 * @param {Error} err Decoder error to forward.
                 * @returns {void}
                 */
                err => {
                    decoder.emit('error', err);
                }
            );
            flowDecoder.pipe(decoder);

            // we don't know what kind of data we are going to get, does it comply with the
            // requirements of format=flowed, so we just cancel it
            node.flowed = false;
            node.delSp = false;
            node.setContentType();
        }

        return {
            node,
            decoder,
            encoder
        };
    }
}

module.exports = NodeRewriter;


/***/ }),

/***/ 14369:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



// Helper class to stream selected nodes by MIME metadata

const Transform = (__webpack_require__(2203).Transform);
const FlowedDecoder = __webpack_require__(38437);

/** @typedef {import('..').MimeNode} MimeNode */
/** @typedef {import('..').RewriterInput} RewriterInput */
/** @typedef {import('..').FilterFunc} FilterFunc */
/** @typedef {import('..').StreamerNode} StreamerNode */
/** @typedef {import('..').DecoderStream} DecoderStream */
/** @typedef {import('..').ContinueCallback} ContinueCallback */

/**
 * NodeStreamer Transform stream. Exposes decoded content for nodes selected by
 * the filter function while passing the original message through unchanged.
 *
 * @param {FilterFunc} filterFunc Function that receives a MIME node and returns true to stream it.
 * @param {Function} [streamAction] Optional compatibility hook stored on the instance.
 */
class NodeStreamer extends Transform {
    /**
     * @param {FilterFunc} filterFunc Function that receives a MIME node and returns true to stream it.
     * @param {Function} [streamAction] Optional compatibility hook stored on the instance.
     */
    constructor(filterFunc, streamAction) {
        let options = {
            readableObjectMode: true,
            writableObjectMode: true
        };
        super(options);

        this.filterFunc = filterFunc;
        this.streamAction = streamAction;

        /** @type {DecoderStream | false} */
        this.decoder = false;
        this.canContinue = false;
        /** @type {ContinueCallback | false} */
        this.continue = false;
    }

    /**
     * @param {RewriterInput} data
     * @param {BufferEncoding} encoding
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _transform(data, encoding, callback) {
        this.processIncoming(data, callback);
    }

    /**
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    _flush(callback) {
        if (this.decoder) {
            // emit an empty node just in case there is pending data to end
            return this.processIncoming(
                {
                    type: 'none'
                },
                callback
            );
        }
        return callback();
    }

    /**
     * @param {RewriterInput} data
     * @param {import('stream').TransformCallback} callback
     * @returns {void}
     */
    processIncoming(data, callback) {
        if (this.decoder && data.type === 'body') {
            // data to parse
            this.push(data);
            if (!this.decoder.write(data.value)) {
                this.decoder.once('drain', callback);
                return;
            } else {
                return callback();
            }
        } else if (this.decoder && data.type !== 'body') {
            // stop decoding.
            // we can not process the current data chunk as we need to wait until
            // the parsed data is completely processed, so we store a reference to the
            // continue callback

            /**
             * Resumes processing with the first chunk after the streamed node.
             *
             * @returns {void}
             */
            let doContinue = () => {
                this.continue = false;
                this.decoder = false;
                this.canContinue = false;
                this.processIncoming(data, callback);
            };

            if (this.canContinue) {
                setImmediate(doContinue);
            } else {
                this.continue = () => doContinue();
            }

            this.decoder.end();
            return;
        } else if (data.type === 'node' && this.filterFunc(data)) {
            this.push(data);
            // found matching node, create new handler
            this.emit('node', this.createDecoder(data));
        } else if (this.readable && data.type !== 'none') {
            // we don't care about this data, just pass it over to the joiner
            this.push(data);
        }
        callback();
    }

    /**
     * @param {MimeNode} node
     * @returns {StreamerNode}
     */
    createDecoder(node) {
        this.decoder = /** @type {DecoderStream} */ (node.getDecoder());

        let decoder = /** @type {DecoderStream} */ (this.decoder);
        decoder.$reading = false;

        if (/^text\//.test(node.contentType || '') && node.flowed) {
            let flowDecoder = decoder;
            decoder = new FlowedDecoder({
                delSp: node.delSp
            });
            flowDecoder.on(
                'error',
                /**
                 * Forwards flowed decoder errors to the output decoder.
                 *
                 * @param {Error} err Decoder error to forward.
                 * @returns {void}
                 */
                err => {
                    decoder.emit('error', err);
                }
            );
            flowDecoder.pipe(decoder);
        }

        return {
            node,
            decoder,
            /**
             * Marks the selected node stream as consumed so the passthrough can continue.
             *
             * @returns {void}
             */
            done: () => {
                if (typeof this.continue === 'function') {
                    // called once input stream is processed
                    this.continue();
                } else {
                    // called before input stream is processed
                    this.canContinue = true;
                }
            }
        };
    }
}

module.exports = NodeStreamer;


/***/ }),

/***/ 38137:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decodeAddresses = decodeAddresses;
exports.formatAddressesHTML = formatAddressesHTML;
exports.formatAddressesText = formatAddressesText;
exports.parseAddressHeader = parseAddressHeader;
const he_1 = __importDefault(__webpack_require__(39352));
const libmime_1 = __importDefault(__webpack_require__(83063));
const addressparser_1 = __importDefault(__webpack_require__(72315));
const punycode_js_1 = __importDefault(__webpack_require__(18629));
// An RFC 2047 encoded word
const ENCODED_WORD = /[=]\?[^?]+\?[BbQq]\?[^?]*\?[=]/;
/**
 * Decodes the addresses addressparser produced, in place: encoded words in display names, an
 * internationalized (punycode) domain, and the members of a group.
 *
 * @internal
 */
function decodeAddresses(addresses, decoder = libmime_1.default, decodePunycode = true) {
    for (let address of addresses) {
        address.name = (address.name || '').toString().trim();
        // An encoded word decodes into the display name and nothing else, whatever it
        // decodes to. RFC 2047 section 5 keeps encoded words out of the addr-spec, so a
        // name that decodes to "CEO" <ceo@bank.com> is still only a name: parsing it
        // again would report an address the header never carried
        if (address.name) {
            try {
                address.name = decoder.decodeWords(address.name);
            }
            catch {
                //ignore, keep as is
            }
        }
        // Security fix: detect RFC 2047 encoded-words in the address field.
        // Per RFC 2047 Section 5, encoded-words MUST NOT appear in addr-spec.
        // If found, decode and validate; reject if result is not a simple local@domain.
        if (address.address && ENCODED_WORD.test(address.address)) {
            try {
                let decodedAddr = decoder.decodeWords(address.address);
                if (/^[^\s@]+@[^\s@]+$/.test(decodedAddr) && !/[=]\?/.test(decodedAddr)) {
                    address.address = decodedAddr;
                }
                else {
                    address.address = '';
                }
            }
            catch {
                address.address = '';
            }
        }
        if (decodePunycode && address.address && /@xn--/.test(address.address)) {
            try {
                address.address =
                    address.address.slice(0, address.address.lastIndexOf('@') + 1) +
                        punycode_js_1.default.toUnicode(address.address.slice(address.address.lastIndexOf('@') + 1));
            }
            catch {
                // Not a valid punycode string; keep as is
            }
        }
        if (address.group) {
            decodeAddresses(address.group, decoder, decodePunycode);
        }
    }
}
/**
 * Formats parsed addresses for an HTML context, every value HTML-escaped.
 *
 * @internal
 */
function formatAddressesHTML(value) {
    let formatSingleLevel = (addresses) => addresses
        .map(address => {
        let str = '<span class="mp_address_group">';
        if (address.name) {
            str += '<span class="mp_address_name">' + he_1.default.encode(address.name) + (address.group ? ': ' : '') + '</span>';
        }
        if (address.address) {
            let link = '<a href="mailto:' + he_1.default.encode(address.address) + '" class="mp_address_email">' + he_1.default.encode(address.address) + '</a>';
            if (address.name) {
                str += ' &lt;' + link + '&gt;';
            }
            else {
                str += link;
            }
        }
        if (address.group) {
            str += formatSingleLevel(address.group) + ';';
        }
        return str + '</span>';
    })
        .join(', ');
    return formatSingleLevel([].concat(value || []));
}
/**
 * Formats parsed addresses as plain text, display names quoted.
 *
 * @internal
 */
function formatAddressesText(value) {
    let formatSingleLevel = (addresses) => addresses
        .map(address => {
        let str = '';
        if (address.name) {
            // a quoted-string, so a quote or backslash inside the name is escaped
            str += `"${address.name.replace(/["\\]/g, '\\$&')}"` + (address.group ? ': ' : '');
        }
        if (address.address) {
            let link = address.address;
            if (address.name) {
                str += ' <' + link + '>';
            }
            else {
                str += link;
            }
        }
        if (address.group) {
            str += formatSingleLevel(address.group) + ';';
        }
        return str;
    })
        .join(', ');
    return formatSingleLevel([].concat(value || []));
}
/**
 * Parses the value of an address header (`From`, `To`, `Cc`, `Reply-To` and the like) into the
 * {@link AddressObject} `MailParser` and `simpleParser` produce for one: display names have their
 * encoded words decoded, an internationalized (punycode) domain is decoded to Unicode (unless
 * `decodePunycode` is false), and an
 * address part that hides an encoded word is dropped unless it decodes to a plain `local@domain`
 * (RFC 2047 keeps encoded words out of the address, so `=?utf-8?B?...?=@example.com` naming
 * another address is not taken at its word).
 *
 * The value is the header value without the `Name:` prefix, as a string. Line folding may be left
 * in. Raw 8-bit bytes have to be decoded into the string first, eg. `buffer.toString('utf-8')`.
 * Several values (a header that occurs more than once) can be given as an array: each is parsed
 * on its own and the addresses are listed in order.
 *
 * @param value The header value, or several of them
 * @param options See {@link ParseAddressHeaderOptions}
 */
function parseAddressHeader(value, options) {
    let addresses = [];
    for (let entry of [].concat(value)) {
        if (typeof entry !== 'string' || !entry) {
            continue;
        }
        let parsed = (0, addressparser_1.default)(entry, { flatten: !!options?.flatten });
        decodeAddresses(parsed, libmime_1.default, options?.decodePunycode !== false);
        for (let address of parsed) {
            addresses.push(address);
        }
    }
    return withLazyFormats(addresses);
}
/**
 * The AddressObject for parsed addresses, with `html` and `text` built on first read: a caller
 * that only wants the addresses (eg. for an SMTP envelope) pays for neither. Both stay enumerable
 * and assignable, to read, compare, serialize and overwrite like the plain values they were.
 */
function withLazyFormats(addresses) {
    let html;
    let text;
    const result = { value: addresses };
    Object.defineProperties(result, {
        html: {
            enumerable: true,
            get: () => (html ??= formatAddressesHTML(addresses)),
            set: value => {
                html = value;
            }
        },
        text: {
            enumerable: true,
            get: () => (text ??= formatAddressesText(addresses)),
            set: value => {
                text = value;
            }
        }
    });
    return result;
}


/***/ }),

/***/ 31227:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseOtpToken = exports.parseAddressHeader = exports.simpleParser = exports.MailParser = void 0;
const mail_parser_js_1 = __importDefault(__webpack_require__(51618));
exports.MailParser = mail_parser_js_1.default;
const simple_parser_js_1 = __importDefault(__webpack_require__(56117));
exports.simpleParser = simple_parser_js_1.default;
const address_header_js_1 = __webpack_require__(38137);
Object.defineProperty(exports, "parseAddressHeader", ({ enumerable: true, get: function () { return address_header_js_1.parseAddressHeader; } }));
const otp_token_js_1 = __webpack_require__(1458);
Object.defineProperty(exports, "parseOtpToken", ({ enumerable: true, get: function () { return otp_token_js_1.parseOtpToken; } }));
exports["default"] = { MailParser: mail_parser_js_1.default, simpleParser: simple_parser_js_1.default, parseAddressHeader: address_header_js_1.parseAddressHeader, parseOtpToken: otp_token_js_1.parseOtpToken };
Object.defineProperty(exports, "default", ({ value: exports, enumerable: false, writable: true, configurable: true }));


/***/ }),

/***/ 51618:
/***/ (function(module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const mailsplit_1 = __importDefault(__webpack_require__(19357));
const flowed_decoder_js_1 = __importDefault(__webpack_require__(38437));
const he_1 = __importDefault(__webpack_require__(39352));
const html_to_text_1 = __webpack_require__(64156);
const libmime_1 = __importDefault(__webpack_require__(83063));
const linkify_it_1 = __importDefault(__webpack_require__(65723));
const addressparser_1 = __importDefault(__webpack_require__(72315));
const node_stream_1 = __webpack_require__(57075);
const tlds_cjs_1 = __importDefault(__webpack_require__(73106));
const stream_hash_js_1 = __importDefault(__webpack_require__(6596));
const address_header_js_1 = __webpack_require__(38137);
const otp_token_js_1 = __webpack_require__(1458);
const { Splitter, ChunkedPassthrough } = mailsplit_1.default;
// Bounds for link detection in text bodies. Message content is untrusted and
// linkify-it backtracks heavily on crafted input: matching a host is quadratic
// in the length of a single whitespace-free run and exponential in the number
// of dot separated labels it has to try (a label starting with "xn--" matches
// two of the alternatives in linkify-it's domain pattern, so N such labels can
// be grouped in 2^N ways). Text is therefore scanned one whitespace-delimited
// segment at a time, segments long enough or with enough chained host labels to
// get expensive are left as plain text, and a message may only spend so much
// work in total. Scanning one segment costs roughly length * (length + 1024), so
// the budget is counted in those units rather than in characters - neither a
// few very long segments nor very many short ones can then add up to an
// unbounded scan. Together these keep the worst case at about half a second.
// Ordinary mail stays far below all three: across test/fixtures the longest
// segment is 565 characters and 99.9% of them chain up at most 3 host labels.
const MAX_LINKIFY_SEGMENT_LENGTH = 4096;
const MAX_LINKIFY_HOST_LABELS = 6;
const MAX_LINKIFY_WORK = 768 * 1024 * 1024; // shared by all text parts of a message
// Default upper bound for the total length of the URLs updateImageLinks() writes
// into the HTML (options.maxInlinedImagesSize). simpleParser inlines every cid:
// reference as a full data: URL, so a small message repeating a reference to
// one image thousands of times would otherwise grow the HTML past the maximum
// string length. References beyond the budget are left as cid: links.
const MAX_INLINED_IMAGES_SIZE = 20 * 1024 * 1024;
// List-* header names that must not become keys of the plain list object
const UNSAFE_LIST_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const linkify = (0, linkify_it_1.default)();
linkify
    .tlds(tlds_cjs_1.default) // Reload with full tlds list
    .tlds('onion', true) // Add unofficial `.onion` domain
    .add('git:', 'http:') // Add `git:` ptotocol as "alias"
    .add('ftp:', null) // Disable `ftp:` ptotocol
    .set({ fuzzyIP: true, fuzzyLink: true, fuzzyEmail: true });
// Characters linkify-it accepts inside a host name: letters, digits, a dash,
// and anything non-ASCII (its label pattern takes any character that is not
// punctuation, whitespace or a control character).
function isHostChar(code) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code >= 0x80;
}
// twitter linkifier from
// https://github.com/markdown-it/linkify-it#example-2-add-twitter-mentions-handler
linkify.add('@', {
    validate(text, pos, self) {
        let tail = text.slice(pos);
        if (!self.re.twitter) {
            self.re.twitter = new RegExp('^([a-zA-Z0-9_]){1,15}(?!_)(?=$|' + self.re.src_ZPCc + ')');
        }
        if (self.re.twitter.test(tail)) {
            // Linkifier allows punctuation chars before prefix,
            // but we additionally disable `@` ("@@mention" is invalid)
            if (pos >= 2 && text[pos - 2] === '@') {
                return false;
            }
            return tail.match(self.re.twitter)[0].length;
        }
        return 0;
    },
    normalize(match) {
        match.url = 'https://twitter.com/' + match.url.replace(/^@/, '');
    }
});
// Deepest element nesting html-to-text is asked to convert. htmlparser2 keeps its open
// element stack at the front of an array, so parsing alone is quadratic in the nesting
// depth (200k nested <b> took 9 s), and html-to-text's recursive walk overflows the call
// stack at about 2000 levels. Real markup stays far below this: Chrome's own parser
// flattens anything nested deeper than 512 levels.
const MAX_HTML_NESTING_DEPTH = 1000;
// Elements that never hold content, so a start tag does not open a level
const HTML_VOID_ELEMENTS = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
// Elements the HTML parser closes implicitly when a sibling opens (li after li, td after
// td, p after p), so an unclosed run of them does not nest. They are left out of the depth
// count: a report with thousands of unclosed table cells is sloppy but common markup
const HTML_IMPLIED_END_ELEMENTS = new Set(['p', 'li', 'dt', 'dd', 'option', 'optgroup', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'rt', 'rp']);
function isTagNameChar(code) {
    return ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x3a || code === 0x5f);
}
// Reports whether `html` nests elements deeper than `maxDepth`, in one linear pass that
// follows what htmlparser2 builds: a start tag opens an element (a trailing "/" does not
// close it in HTML mode), an end tag closes down to the nearest open element of that name
// and is ignored otherwise, comments are skipped. Returns as soon as the limit is crossed.
function exceedsHtmlNestingDepth(html, maxDepth) {
    let stack = [];
    let open = new Map(); // element name -> how many of them are on the stack
    let len = html.length;
    let i = html.indexOf('<');
    while (i >= 0) {
        let pos = i + 1;
        if (html.startsWith('!--', pos)) {
            let end = html.indexOf('-->', pos + 3);
            i = end < 0 ? -1 : html.indexOf('<', end + 3);
            continue;
        }
        let closing = html.charCodeAt(pos) === 0x2f; // "/"
        if (closing) {
            pos++;
        }
        let nameStart = pos;
        while (pos < len && isTagNameChar(html.charCodeAt(pos))) {
            pos++;
        }
        if (pos === nameStart) {
            // not a tag, "<" is text here
            i = html.indexOf('<', pos);
            continue;
        }
        let name = html.slice(nameStart, pos).toLowerCase();
        let end = html.indexOf('>', pos);
        if (end < 0) {
            break;
        }
        if (!HTML_VOID_ELEMENTS.has(name) && !HTML_IMPLIED_END_ELEMENTS.has(name)) {
            if (!closing) {
                stack.push(name);
                open.set(name, (open.get(name) || 0) + 1);
                if (stack.length > maxDepth) {
                    return true;
                }
            }
            else if (open.get(name)) {
                let popped;
                do {
                    popped = stack.pop();
                    open.set(popped, open.get(popped) - 1);
                } while (popped !== name);
            }
        }
        i = html.indexOf('<', end + 1);
    }
    return false;
}
// Charsets a body is never decoded from, matched the way iconv-lite and node-iconv compare names
// (case and punctuation ignored). UTF-7 can carry markup past a filter that looks for "<" (a body
// of +ADw-script+AD4- decodes to <script>), base64 and hex are transfer encodings. libmime's decode
// stream refuses the same names, this check applies the refusal to the native Iconv option as well
const REFUSED_CHARSET = /^(?:(?:cs)?unicode11)?utf7(?:imap)?$|^base64$|^hex$/;
function isRefusedCharset(charset) {
    return REFUSED_CHARSET.test((charset || '').toLowerCase().replace(/[^a-z0-9]/g, ''));
}
class IconvDecoder extends node_stream_1.Transform {
    constructor(Iconv, charset) {
        super();
        // Iconv throws error on ks_c_5601-1987 when it is mapped to EUC-KR
        // https://github.com/bnoordhuis/node-iconv/issues/169
        if (charset.toLowerCase() === 'ks_c_5601-1987') {
            charset = 'CP949';
        }
        this.stream = new Iconv(charset, 'UTF-8//TRANSLIT//IGNORE');
        this.inputEnded = false;
        this.endCb = false;
        this.stream.on('error', err => this.emit('error', err));
        this.stream.on('data', chunk => this.push(chunk));
        this.stream.on('end', () => {
            this.inputEnded = true;
            if (typeof this.endCb === 'function') {
                this.endCb();
            }
        });
    }
    _transform(chunk, encoding, done) {
        this.stream.write(chunk);
        done();
    }
    _flush(done) {
        this.endCb = done;
        this.stream.end();
    }
}
/**
 * A lower level, streaming e-mail parser. It is a Transform stream: write the raw message in and
 * read the parsed content out. It emits:
 *
 * - a `headers` event with the parsed headers of the message (see {@link Headers}),
 * - a `headerLines` event with the raw header lines,
 * - an {@link AttachmentStream} object for every attachment, whose content stream has to be read
 *   and `release()` called before the parser continues,
 * - one {@link MessageText} object with the text content at the end.
 *
 * For one-shot parsing into a single object, use `simpleParser` instead.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the interface below only narrows inherited stream methods
class MailParser extends node_stream_1.Transform {
    constructor(config) {
        super({
            readableObjectMode: true,
            writableObjectMode: false
        });
        this.options = config || {};
        // mailsplit declares its streams with only a 'data' event, the parser uses the other Transform events too
        this.chunkedPassthrough = new ChunkedPassthrough();
        this.splitter = new Splitter(config);
        this.chunkedPassthrough.pipe(this.splitter);
        this.finished = false;
        this.waitingEnd = false;
        this.headers = false;
        this.headerLines = false;
        this.endReceived = false;
        this.reading = false;
        this.hasFailed = false;
        this.tree = false;
        this.curnode = false;
        this.waitUntilAttachmentEnd = false;
        this.attachmentCallback = false;
        this.hasHtml = false;
        this.hasText = false;
        this.text = false;
        this.html = false;
        this.textAsHtml = false;
        this.linkifyWork = 0;
        this.attachmentList = [];
        this.textTypes = ['text/plain', 'text/html'].concat(!this.options.keepDeliveryStatus ? 'message/delivery-status' : []);
        this.decoder = this.getDecoder();
        this.chunkedPassthrough.on('error', err => {
            this.splitter.emit('error', err);
        });
        this.splitter.on('readable', () => {
            if (this.reading) {
                return false;
            }
            this.readData();
        });
        this.splitter.on('end', () => {
            this.endReceived = true;
            if (!this.reading) {
                this.endStream();
            }
        });
        this.splitter.on('error', err => {
            this.hasFailed = true;
            if (typeof this.waitingEnd === 'function') {
                return this.waitingEnd(err);
            }
            this.emit('error', err);
        });
        this.libmime = new libmime_1.default.Libmime({ Iconv: this.options.Iconv });
    }
    /** @internal */
    getDecoder() {
        if (this.options.Iconv) {
            const Iconv = this.options.Iconv;
            // create wrapper
            return {
                decodeStream(charset) {
                    if (isRefusedCharset(charset)) {
                        // the same refusal as without the Iconv option, see below
                        return libmime_1.default.createDecodeStream(charset);
                    }
                    // node-iconv resolves its own charset aliases and needs charset-specific
                    // fixups (see IconvDecoder, eg. ks_c_5601-1987), so pass the charset through as is
                    return new IconvDecoder(Iconv, charset);
                }
            };
        }
        else {
            return {
                decodeStream(charset) {
                    // libmime resolves charset aliases (eg. iso-8859-8-i -> ISO-8859-8), decodes the
                    // Japanese charsets iconv-lite lacks and keeps a multibyte character split across
                    // chunks intact. A charset it does not know or refuses (UTF-7, which would turn
                    // +ADw-script+AD4- into <script>, and the base64 and hex transfer encodings) is
                    // decoded as UTF-8 with invalid bytes replaced, the same as encoded words get
                    return libmime_1.default.createDecodeStream(charset || 'ascii');
                }
            };
        }
    }
    /** @internal */
    readData() {
        if (this.hasFailed) {
            return false;
        }
        this.reading = true;
        let data = this.splitter.read();
        if (data === null) {
            this.reading = false;
            if (this.endReceived) {
                this.endStream();
            }
            return;
        }
        this.processChunk(data, err => {
            if (err) {
                if (typeof this.waitingEnd === 'function') {
                    return this.waitingEnd(err);
                }
                return this.emit('error', err);
            }
            setImmediate(() => this.readData());
        });
    }
    /** @internal */
    endStream() {
        this.finished = true;
        if (this.curnode && this.curnode.decoder) {
            this.curnode.decoder.end();
        }
        if (typeof this.waitingEnd === 'function') {
            this.waitingEnd();
        }
    }
    _transform(chunk, encoding, done) {
        if (!chunk || !chunk.length) {
            return done();
        }
        if (this.chunkedPassthrough.write(chunk) === false) {
            this.chunkedPassthrough.once('drain', () => {
                done();
            });
            return;
        }
        else {
            return done();
        }
    }
    _flush(done) {
        setImmediate(() => this.chunkedPassthrough.end());
        if (this.finished) {
            return this.cleanup(done);
        }
        this.waitingEnd = err => {
            // runs once, either on a splitter error after end of input or when the splitter ends
            this.waitingEnd = false;
            if (err) {
                return done(err);
            }
            this.cleanup(done);
        };
    }
    /** @internal */
    cleanup(done) {
        let finish = () => {
            try {
                let t = this.getTextContent();
                this.push(t);
            }
            catch (err) {
                // report through the stream instead of leaving _flush hanging
                return done(err);
            }
            done();
        };
        if (this.curnode && this.curnode.decoder && this.curnode.decoder.readable && !this.decoderEnded) {
            (this.curnode.contentStream || this.curnode.decoder).once('end', () => {
                finish();
            });
            this.curnode.decoder.end();
        }
        else {
            setImmediate(() => {
                finish();
            });
        }
    }
    /** @internal */
    processHeaders(lines) {
        let headers = new Map();
        (lines || []).forEach(line => {
            let key = line.key;
            let value = ((this.libmime.decodeHeader(line.line) || {}).value || '').toString().trim();
            value = Buffer.from(value, 'binary').toString();
            switch (key) {
                case 'content-type':
                case 'content-disposition':
                case 'dkim-signature': {
                    // The comments of a MIME header are not part of its value, so they are
                    // dropped as mailsplit drops them for the structure: `boundary=b (comment)`
                    // names the boundary `b`. A DKIM-Signature is a tag list without comment
                    // syntax, so a parenthesis in a tag value is data
                    value = this.libmime.parseHeaderValue(value, { stripComments: key !== 'dkim-signature' });
                    // A parameter given in RFC 2231 form was decoded by parseHeaderValue already,
                    // which names it in decodedParams, and must not go through decodeWords as
                    // well: filename*=utf-8''a%3D%3Futf-8%3FQ%3F%3D2Eexe%3F%3D would otherwise come
                    // out as a.exe while a parser that decodes once sees the encoded word. A
                    // second scan of the raw header for the name used to decide this, and read
                    // `(c)filename*=` as `(c)filename` once the comment was dropped from the real one
                    let rfc2231 = new Set(value.decodedParams);
                    if (value.value) {
                        value.value = this.libmime.decodeWords(value.value);
                    }
                    Object.keys((value && value.params) || {}).forEach(key => {
                        if (rfc2231.has(key)) {
                            return;
                        }
                        try {
                            value.params[key] = this.libmime.decodeWords(value.params[key]);
                        }
                        catch {
                            // ignore, keep as is
                        }
                    });
                    break;
                }
                case 'date': {
                    let dateValue = new Date(value);
                    if (isNaN(dateValue.getTime())) {
                        // date parsing failed :S
                        dateValue = new Date();
                    }
                    value = dateValue;
                    break;
                }
                case 'subject':
                    try {
                        value = this.libmime.decodeWords(value);
                    }
                    catch {
                        // ignore, keep as is
                    }
                    break;
                case 'references':
                    try {
                        value = this.libmime.decodeWords(value);
                    }
                    catch {
                        // ignore
                    }
                    value = value
                        .split(/\s+/)
                        .map(this.ensureMessageIDFormat)
                        .filter((val) => val);
                    break;
                case 'message-id':
                case 'in-reply-to':
                    try {
                        value = this.libmime.decodeWords(value);
                    }
                    catch {
                        // ignore
                    }
                    value = this.ensureMessageIDFormat(value);
                    break;
                case 'priority':
                case 'x-priority':
                case 'x-msmail-priority':
                case 'importance':
                    key = 'priority';
                    value = this.parsePriority(value);
                    break;
                case 'from':
                case 'to':
                case 'cc':
                case 'bcc':
                case 'sender':
                case 'reply-to':
                case 'delivered-to':
                case 'return-path':
                case 'disposition-notification-to':
                    value = (0, addressparser_1.default)(value);
                    this.decodeAddresses(value);
                    value = {
                        value,
                        html: this.getAddressesHTML(value),
                        text: this.getAddressesText(value)
                    };
                    break;
            }
            // handle list-* keys
            if (key.slice(0, 5) === 'list-') {
                value = this.parseListHeader(key.slice(5), value);
                key = 'list';
            }
            if (value) {
                if (!headers.has(key)) {
                    headers.set(key, [].concat(value || []));
                }
                else if (Array.isArray(value)) {
                    // appended in place: rebuilding the list with concat for every repeated
                    // header was quadratic in the number of References lines
                    let list = headers.get(key);
                    for (let entry of value) {
                        list.push(entry);
                    }
                }
                else {
                    headers.get(key).push(value);
                }
            }
        });
        // keep only the first value
        let singleKeys = [
            'message-id',
            'content-id',
            'from',
            'sender',
            'in-reply-to',
            'reply-to',
            'subject',
            'date',
            'content-disposition',
            'content-type',
            'content-transfer-encoding',
            'priority',
            'mime-version',
            'content-description',
            'precedence',
            'errors-to',
            'disposition-notification-to'
        ];
        headers.forEach((value, key) => {
            if (Array.isArray(value)) {
                if (singleKeys.includes(key) && value.length) {
                    // the first occurrence: the one mailsplit built the MIME structure from,
                    // and the one mail clients display when the header is duplicated
                    headers.set(key, value[0]);
                }
                else if (value.length === 1) {
                    headers.set(key, value[0]);
                }
            }
            if (key === 'list') {
                // normalize List-* headers
                let listValue = {};
                [].concat(value || []).forEach((val) => {
                    Object.keys(val || {}).forEach(listKey => {
                        listValue[listKey] = val[listKey];
                    });
                });
                headers.set(key, listValue);
            }
        });
        return headers;
    }
    /** @internal */
    parseListHeader(key, value) {
        if (UNSAFE_LIST_KEYS.has(key)) {
            // would replace the prototype of (or shadow) the normalized list object
            return false;
        }
        let addresses = (0, addressparser_1.default)(value);
        let response = {};
        let data = addresses
            .map(address => {
            if (/^https?:/i.test(address.name)) {
                response.url = address.name;
            }
            else if (address.name) {
                response.name = address.name;
            }
            if (/^mailto:/.test(address.address || '')) {
                response.mail = address.address.slice(7);
            }
            else if (address.address && address.address.indexOf('@') < 0) {
                response.id = address.address;
            }
            else if (address.address) {
                response.mail = address.address;
            }
            if (Object.keys(response).length) {
                return response;
            }
            return false;
        })
            .filter(address => address);
        if (data.length) {
            return {
                [key]: response
            };
        }
        return false;
    }
    /**
     * Turns a `Priority`, `X-Priority`, `X-MSMail-Priority` or `Importance` header value into
     * `'high'`, `'normal'` or `'low'`.
     */
    parsePriority(value) {
        value = value.toLowerCase().trim();
        if (!isNaN(parseInt(value, 10))) {
            // support "X-Priority: 1 (Highest)"
            let level = parseInt(value, 10) || 0;
            if (level === 3) {
                return 'normal';
            }
            else if (level > 3) {
                return 'low';
            }
            else {
                return 'high';
            }
        }
        else {
            switch (value) {
                case 'non-urgent':
                case 'low':
                    return 'low';
                case 'urgent':
                case 'high':
                    return 'high';
            }
        }
        return 'normal';
    }
    /**
     * Wraps a Message-ID in angle brackets where they are missing. Returns `false` for an empty value.
     */
    ensureMessageIDFormat(value) {
        if (!value.length) {
            return false;
        }
        if (value.charAt(0) !== '<') {
            value = '<' + value;
        }
        if (value.charAt(value.length - 1) !== '>') {
            value += '>';
        }
        return value;
    }
    /** @internal */
    decodeAddresses(addresses) {
        (0, address_header_js_1.decodeAddresses)(addresses, this.libmime);
    }
    /** @internal */
    createNode(node) {
        let contentType = node.contentType;
        let disposition = node.disposition;
        let encoding = node.encoding;
        let charset = node.charset;
        if (!contentType && node.root) {
            contentType = 'text/plain';
        }
        let newNode = {
            node,
            headerLines: node.headers.lines,
            headers: this.processHeaders(node.headers.getList()),
            contentType,
            children: []
        };
        if (!/^multipart\//i.test(contentType)) {
            if (disposition && !['attachment', 'inline'].includes(disposition)) {
                disposition = 'attachment';
            }
            if (!disposition && !this.textTypes.includes(contentType)) {
                newNode.disposition = 'attachment';
            }
            else {
                newNode.disposition = disposition || 'inline';
            }
            newNode.isAttachment = !this.textTypes.includes(contentType) || newNode.disposition !== 'inline';
            newNode.encoding = ['quoted-printable', 'base64'].includes(encoding) ? encoding : 'binary';
            if (charset) {
                newNode.charset = charset;
            }
            let decoder = node.getDecoder();
            decoder.on('end', () => {
                this.decoderEnded = true;
            });
            newNode.decoder = decoder;
        }
        if (node.root) {
            this.headers = newNode.headers;
            this.headerLines = newNode.headerLines;
        }
        // find location in tree
        if (!this.tree || !this.curnode) {
            newNode.root = true;
            this.curnode = this.tree = newNode;
            return newNode;
        }
        // immediate child of root node
        if (!this.curnode.parent) {
            newNode.parent = this.curnode;
            this.curnode.children.push(newNode);
            this.curnode = newNode;
            return newNode;
        }
        // siblings
        if (this.curnode.parent.node === node.parentNode) {
            newNode.parent = this.curnode.parent;
            this.curnode.parent.children.push(newNode);
            this.curnode = newNode;
            return newNode;
        }
        // first child
        if (this.curnode.node === node.parentNode) {
            newNode.parent = this.curnode;
            this.curnode.children.push(newNode);
            this.curnode = newNode;
            return newNode;
        }
        // move up
        let parentNode = this.curnode;
        while ((parentNode = parentNode.parent)) {
            if (parentNode.node === node.parentNode) {
                newNode.parent = parentNode;
                parentNode.children.push(newNode);
                this.curnode = newNode;
                return newNode;
            }
        }
        // should never happen, can't detect parent
        this.curnode = newNode;
        return newNode;
    }
    /** @internal */
    getTextContent() {
        let text = [];
        let html = [];
        let textConversionError = null;
        let processNode = (alternative, level, node) => {
            if (node.showMeta) {
                let meta = ['From', 'Subject', 'Date', 'To', 'Cc', 'Bcc']
                    .map(fkey => {
                    let key = fkey.toLowerCase();
                    if (!node.headers.has(key)) {
                        return false;
                    }
                    let value = node.headers.get(key);
                    if (!value) {
                        return false;
                    }
                    return {
                        key: fkey,
                        value: (Array.isArray(value) ? value[value.length - 1] : value)
                    };
                })
                    .filter(entry => entry);
                if (this.hasHtml) {
                    html.push('<table class="mp_head">' +
                        meta
                            .map(entry => {
                            let value = entry.value;
                            switch (entry.key) {
                                case 'From':
                                case 'To':
                                case 'Cc':
                                case 'Bcc':
                                    value = value.html;
                                    break;
                                case 'Date':
                                    value = this.options.formatDateString ? this.options.formatDateString(value) : value.toUTCString();
                                    break;
                                case 'Subject':
                                    value = '<strong>' + he_1.default.encode(value) + '</strong>';
                                    break;
                                default:
                                    value = he_1.default.encode(value);
                            }
                            return '<tr><td class="mp_head_key">' + he_1.default.encode(entry.key) + ':</td><td class="mp_head_value">' + value + '<td></tr>';
                        })
                            .join('\n') +
                        '<table>');
                }
                if (this.hasText) {
                    text.push('\n' +
                        meta
                            .map(entry => {
                            let value = entry.value;
                            switch (entry.key) {
                                case 'From':
                                case 'To':
                                case 'Cc':
                                case 'Bcc':
                                    value = value.text;
                                    break;
                                case 'Date':
                                    value = this.options.formatDateString ? this.options.formatDateString(value) : value.toUTCString();
                                    break;
                            }
                            return entry.key + ': ' + value;
                        })
                            .join('\n') +
                        '\n');
                }
            }
            if (node.textContent) {
                if (node.contentType === 'text/plain') {
                    text.push(node.textContent);
                    if (!alternative && this.hasHtml) {
                        html.push(this.textToHtml(node.textContent));
                    }
                }
                else if (node.contentType === 'message/delivery-status' && !this.options.keepDeliveryStatus) {
                    text.push(node.textContent);
                    if (!alternative && this.hasHtml) {
                        html.push(this.textToHtml(node.textContent));
                    }
                }
                else if (node.contentType === 'text/html') {
                    if ((!alternative && this.hasText) || (node.root && !this.hasText)) {
                        if (this.options.skipHtmlToText) {
                            text.push('');
                        }
                        else {
                            // HTML that can not be converted is no reason to lose the message:
                            // the text stays empty, the HTML is kept and the reason travels with
                            // the result as textConversionError. An 'error' event here used to
                            // reject the whole simpleParser() promise, headers and attachments
                            // included, after burning the CPU the conversion attempt took
                            let err = null;
                            if (node.textContent.length > this.options.maxHtmlLengthToParse) {
                                err = new Error(`HTML too long for parsing ${node.textContent.length} bytes`);
                            }
                            else if (exceedsHtmlNestingDepth(node.textContent, MAX_HTML_NESTING_DEPTH)) {
                                err = new Error(`HTML nested deeper than ${MAX_HTML_NESTING_DEPTH} levels`);
                            }
                            else {
                                try {
                                    text.push((0, html_to_text_1.htmlToText)(node.textContent, { limits: { maxDepth: MAX_HTML_NESTING_DEPTH } }));
                                }
                                catch (cause) {
                                    err = new Error('Failed to parse HTML', { cause });
                                }
                            }
                            if (err) {
                                text.push('');
                                textConversionError = textConversionError || err;
                            }
                        }
                    }
                    html.push(node.textContent);
                }
            }
            alternative = alternative || node.contentType === 'multipart/alternative';
            if (node.children) {
                node.children.forEach(subNode => {
                    processNode(alternative, level + 1, subNode);
                });
            }
        };
        processNode(false, 0, this.tree);
        let response = {
            type: 'text'
        };
        if (html.length) {
            this.html = response.html = html.join('<br/>\n');
        }
        if (text.length) {
            this.text = response.text = text.join('\n');
            this.textAsHtml = response.textAsHtml = text.map(part => this.textToHtml(part)).join('<br/>\n');
        }
        if (textConversionError) {
            response.textConversionError = textConversionError;
        }
        return response;
    }
    /** @internal */
    processChunk(data, done) {
        let partId = null;
        if (data._parentBoundary) {
            // mailsplit numbers parts IMAP style from the actual tree, TEXT markers are not part of the id
            partId = (data.partNr || []).filter(nr => typeof nr === 'number').join('.') || null;
        }
        switch (data.type) {
            case 'node': {
                let node = this.createNode(data);
                if (node === this.tree) {
                    ['subject', 'references', 'date', 'to', 'from', 'to', 'cc', 'bcc', 'message-id', 'in-reply-to', 'reply-to'].forEach(key => {
                        if (node.headers.has(key)) {
                            this[key.replace(/-([a-z])/g, (m, c) => c.toUpperCase())] = node.headers.get(key);
                        }
                    });
                    let otp = (0, otp_token_js_1.getOtp)(node.headerLines);
                    if (otp) {
                        this.otp = otp;
                    }
                    this.emit('headers', node.headers);
                    if (node.headerLines) {
                        this.emit('headerLines', node.headerLines);
                    }
                }
                if (data.contentType === 'message/rfc822' && data.messageNode) {
                    break;
                }
                if (data.parentNode && data.parentNode.contentType === 'message/rfc822') {
                    node.showMeta = true;
                }
                if (node.isAttachment) {
                    let decoder = node.decoder;
                    let contentType = node.contentType;
                    if (node.contentType === 'application/octet-stream' && data.filename) {
                        contentType = this.libmime.detectMimeType(data.filename) || 'application/octet-stream';
                    }
                    // backpressure state for the attachment stream, see pump() below
                    let released = false;
                    let waitingDrain = false;
                    let pump;
                    let attachment = {
                        type: 'attachment',
                        content: null,
                        contentType,
                        partId,
                        release: () => {
                            attachment.release = null;
                            released = true;
                            if (waitingDrain) {
                                waitingDrain = false;
                                pump();
                            }
                            if (this.waitUntilAttachmentEnd && typeof this.attachmentCallback === 'function') {
                                setImmediate(this.attachmentCallback);
                            }
                            this.attachmentCallback = false;
                            this.waitUntilAttachmentEnd = false;
                        }
                    };
                    // false skips hashing, checksum is then left unset
                    let algo = this.options.checksumAlgo === false ? false : this.options.checksumAlgo || 'md5';
                    let hasher;
                    try {
                        hasher = new stream_hash_js_1.default(attachment, algo);
                    }
                    catch (err) {
                        // an algorithm this Node does not offer (a typo, or MD5 on a host whose
                        // OpenSSL runs in FIPS mode) is a parser error, not a process-ending throw
                        err.message = `Checksum algorithm "${algo}" is not available: ${err.message}`;
                        return done(err);
                    }
                    decoder.on('error', err => {
                        hasher.emit('error', err);
                    });
                    // Honour the consumer's backpressure while it reads the attachment. Once the
                    // attachment is released it is drained regardless, so that a caller that
                    // releases without reading the content does not stall the parser.
                    pump = () => {
                        let chunk;
                        while ((chunk = decoder.read()) !== null) {
                            if (hasher.write(chunk) === false && !released) {
                                waitingDrain = true;
                                hasher.once('drain', () => {
                                    waitingDrain = false;
                                    pump();
                                });
                                return;
                            }
                        }
                    };
                    decoder.on('readable', () => {
                        if (!waitingDrain) {
                            pump();
                        }
                    });
                    decoder.once('end', () => {
                        hasher.end();
                    });
                    //node.decoder.pipe(hasher);
                    attachment.content = hasher;
                    this.waitUntilAttachmentEnd = true;
                    if (data.disposition) {
                        attachment.contentDisposition = data.disposition;
                    }
                    if (data.filename) {
                        attachment.filename = data.filename;
                    }
                    if (node.headers.has('content-id')) {
                        attachment.contentId = [].concat(node.headers.get('content-id') || []).shift();
                        attachment.cid = attachment.contentId.trim().replace(/^<|>$/g, '').trim();
                        // check if the attachment is "related" to text content like an embedded image etc
                        let parentNode = node;
                        while ((parentNode = parentNode.parent)) {
                            if (parentNode.contentType === 'multipart/related') {
                                attachment.related = true;
                            }
                        }
                    }
                    attachment.headers = node.headers;
                    this.push(attachment);
                    this.attachmentList.push(attachment);
                }
                else if (node.disposition === 'inline') {
                    let chunks = [];
                    let chunklen = 0;
                    node.contentStream = node.decoder;
                    if (node.contentType === 'text/plain') {
                        this.hasText = true;
                    }
                    else if (node.contentType === 'text/html') {
                        this.hasHtml = true;
                    }
                    else if (node.contentType === 'message/delivery-status' && !this.options.keepDeliveryStatus) {
                        this.hasText = true;
                    }
                    if (node.node.flowed) {
                        let contentStream = node.contentStream;
                        let flowDecoder = new flowed_decoder_js_1.default({
                            delSp: node.node.delSp
                        });
                        contentStream.on('error', err => {
                            flowDecoder.emit('error', err);
                        });
                        contentStream.pipe(flowDecoder);
                        node.contentStream = flowDecoder;
                    }
                    let charset = node.charset || 'utf-8';
                    //charset = charset || 'windows-1257';
                    if (!['ascii', 'usascii', 'utf8'].includes(charset.toLowerCase().replace(/[^a-z0-9]+/g, ''))) {
                        try {
                            let contentStream = node.contentStream;
                            let decodeStream = this.decoder.decodeStream(charset);
                            contentStream.on('error', err => {
                                decodeStream.emit('error', err);
                            });
                            contentStream.pipe(decodeStream);
                            node.contentStream = decodeStream;
                        }
                        catch {
                            // do not decode charset
                        }
                    }
                    let contentStream = node.contentStream;
                    contentStream.on('readable', () => {
                        let chunk;
                        while ((chunk = contentStream.read()) !== null) {
                            if (typeof chunk === 'string') {
                                chunk = Buffer.from(chunk);
                            }
                            chunks.push(chunk);
                            chunklen += chunk.length;
                        }
                    });
                    contentStream.once('end', () => {
                        node.textContent = Buffer.concat(chunks, chunklen).toString().replace(/\r?\n/g, '\n');
                    });
                    contentStream.once('error', err => {
                        this.emit('error', err);
                    });
                }
                break;
            }
            case 'data':
                if (this.curnode && this.curnode.decoder) {
                    this.curnode.decoder.end();
                }
                if (this.waitUntilAttachmentEnd) {
                    this.attachmentCallback = done;
                    return;
                }
                // multipart message structure
                // this is not related to any specific 'node' block as it includes
                // everything between the end of some node body and between the next header
                //process.stdout.write(data.value);
                break;
            case 'body':
                if (this.curnode && this.curnode.decoder && this.curnode.decoder.writable) {
                    if (this.curnode.decoder.write(data.value) === false) {
                        this.curnode.decoder.once('drain', done);
                        return;
                    }
                }
                // Leaf element body. Includes the body for the last 'node' block. You might
                // have several 'body' calls for a single 'node' block
                //process.stdout.write(data.value);
                break;
        }
        setImmediate(done);
    }
    /**
     * Formats parsed addresses for an HTML context, every value HTML-escaped.
     */
    getAddressesHTML(value) {
        return (0, address_header_js_1.formatAddressesHTML)(value);
    }
    /**
     * Formats parsed addresses as plain text, display names quoted.
     */
    getAddressesText(value) {
        return (0, address_header_js_1.formatAddressesText)(value);
    }
    /**
     * Replaces `cid:` links to image attachments in the HTML content. Call it once the parser has
     * ended. `replaceCallback` is called once for every referenced image attachment and answers with
     * the URL to use instead; `done` gets the updated HTML, or `false` when the message has no HTML.
     * The total length of the URLs written is bounded by `maxInlinedImagesSize`.
     */
    updateImageLinks(replaceCallback, done) {
        if (!this.html) {
            setImmediate(() => done(null, false));
            return;
        }
        let cids = new Map();
        let html = (this.html || '').toString();
        if (this.options.skipImageLinks) {
            return done(null, html);
        }
        html.replace(/\bcid:([^'"\s]{1,256})/g, (match, cid) => {
            for (let i = 0, len = this.attachmentList.length; i < len; i++) {
                if (this.attachmentList[i].cid === cid && /^image\/[\w]+$/i.test(this.attachmentList[i].contentType)) {
                    cids.set(cid, {
                        attachment: this.attachmentList[i]
                    });
                    break;
                }
            }
            return match;
        });
        let cidList = [];
        cids.forEach(entry => {
            cidList.push(entry);
        });
        let pos = 0;
        let processNext = () => {
            if (pos >= cidList.length) {
                let maxSize = this.options.maxInlinedImagesSize;
                if (typeof maxSize !== 'number' || !(maxSize >= 0)) {
                    maxSize = MAX_INLINED_IMAGES_SIZE;
                }
                let inlinedSize = 0;
                try {
                    html = html.replace(/\bcid:([^'"\s]{1,256})/g, (match, cid) => {
                        let url = cids.has(cid) && cids.get(cid).url;
                        if (!url) {
                            return match;
                        }
                        url = String(url);
                        if (inlinedSize + url.length > maxSize) {
                            return match;
                        }
                        inlinedSize += url.length;
                        return url;
                    });
                }
                catch (err) {
                    // runs from setImmediate, a throw here would be an uncaught exception
                    return done(err);
                }
                return done(null, html);
            }
            let entry = cidList[pos++];
            replaceCallback(entry.attachment, (err, url) => {
                if (err) {
                    setImmediate(() => done(err));
                    return;
                }
                entry.url = url;
                setImmediate(processNext);
            });
        };
        setImmediate(processNext);
    }
    // Tells whether a text segment is worth handing to linkify-it, see
    // MAX_LINKIFY_* above. Note that linkify.pretest() can not be used for this
    // - it is a quick deny that also denies links its own matcher finds, eg. a
    // host followed by a fullwidth vertical bar.
    /** @internal */
    canScanSegment(segment) {
        // every link linkify-it can find contains at least one of these
        if (segment.length > MAX_LINKIFY_SEGMENT_LENGTH || !/[.:@/]/.test(segment)) {
            return false;
        }
        // Dots only chain up into one host candidate while the characters
        // around them could be part of a host, so a slash, comma or colon ends
        // the chain and dots in a path or query do not add to it.
        let labels = 0;
        for (let i = 0, len = segment.length; i < len; i++) {
            let code = segment.charCodeAt(i);
            if (code === 0x2e) {
                if (++labels > MAX_LINKIFY_HOST_LABELS) {
                    return false;
                }
            }
            else if (!isHostChar(code)) {
                labels = 0;
            }
        }
        return true;
    }
    /** @internal */
    findLinks(str) {
        let links = [];
        if (this.linkifyWork >= MAX_LINKIFY_WORK || !linkify.pretest(str)) {
            return links;
        }
        // Whitespace can not be part of a link and linkify-it treats the end of
        // a segment exactly like whitespace, so scanning segment by segment
        // finds the same links as scanning the entire string would. U+FEFF is
        // whitespace for Javascript but an ordinary link character for
        // linkify-it, so it must not end a segment.
        let segmentRegex = /[\S\uFEFF]+/g;
        let segmentMatch;
        while ((segmentMatch = segmentRegex.exec(str)) !== null) {
            let segment = segmentMatch[0];
            if (!this.canScanSegment(segment)) {
                // too expensive to scan or can not match at all, keep as plain text
                continue;
            }
            let matches = linkify.match(segment);
            for (let i = 0; matches && i < matches.length; i++) {
                matches[i].index += segmentMatch.index;
                matches[i].lastIndex += segmentMatch.index;
                links.push(matches[i]);
            }
            this.linkifyWork += segment.length * (segment.length + 1024);
            if (this.linkifyWork >= MAX_LINKIFY_WORK) {
                break;
            }
        }
        return links;
    }
    /**
     * Converts plain text to HTML the way `textAsHtml` is built: HTML-escaped, paragraphs and line
     * breaks kept, and links turned into anchors unless `skipTextLinks` is set. Returns an empty
     * string when `skipTextToHtml` is set.
     */
    textToHtml(str) {
        if (this.options.skipTextToHtml) {
            return '';
        }
        str = (str || '').toString();
        let encoded;
        if (!this.options.skipTextLinks) {
            try {
                let links = this.findLinks(str);
                if (links.length) {
                    let result = [];
                    let last = 0;
                    links.forEach(link => {
                        if (last < link.index) {
                            let textPart = he_1.default
                                // encode special chars
                                .encode(str.slice(last, link.index), {
                                useNamedReferences: true
                            });
                            result.push(textPart);
                        }
                        // Escape quotes in URL to prevent XSS
                        let safeUrl = link.url.replace(/"/g, '&quot;');
                        // Escape HTML entities in link text
                        let safeText = he_1.default.encode(link.text, { useNamedReferences: true });
                        result.push(`<a href="${safeUrl}">${safeText}</a>`);
                        last = link.lastIndex;
                    });
                    let textPart = he_1.default
                        // encode special chars
                        .encode(str.slice(last), {
                        useNamedReferences: true
                    });
                    result.push(textPart);
                    encoded = result.join('');
                }
            }
            catch {
                // failed, don't linkify
            }
        }
        // nothing linkified, or linkifying threw halfway through
        if (!encoded) {
            encoded = he_1.default
                // encode special chars
                .encode(str, {
                useNamedReferences: true
            });
        }
        let text = '<p>' +
            encoded
                .replace(/\r?\n/g, '\n')
                .trim() // normalize line endings
                // Trims trailing spaces and tabs off every line. The leading
                // group keeps this linear, plain /[ \t]+$/gm rescans the whole
                // run from every position inside it, which is quadratic. The
                // lookahead lists the line terminators that multiline $ matches
                // before, the group covers the line starts.
                .replace(/(^|[^ \t])[ \t]+(?=[\n\r\u2028\u2029]|$)/g, '$1')
                .trim() // trim empty line endings
                .replace(/\n\n+/g, '</p><p>')
                .trim() // insert <p> to multiple linebreaks
                .replace(/\n/g, '<br/>') + // insert <br> to single linebreaks
            '</p>';
        return text;
    }
}
exports["default"] = MailParser;
module.exports = exports.default;
Object.defineProperty(module.exports, "default", ({ value: exports.default, enumerable: false, writable: true, configurable: true }));


/***/ }),

/***/ 1458:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseStringItem = parseStringItem;
exports.isOtpOrigin = isOtpOrigin;
exports.parseOtpToken = parseOtpToken;
exports.getOtp = getOtp;
// Parser for the OTP-Token header of draft-goto-otp-token-01, an Internet-Draft that expires
// on 25 March 2027. By then check for a newer revision of the draft or a published RFC, the
// header name and its parameters are still open questions in the draft.
//
// The header value is a structured field item (RFC 9651): a String holding the passcode,
// with an `origin` parameter naming the origin the passcode is bound to. Unknown parameters
// are ignored, but they still have to be valid, otherwise the whole field fails to parse.
// RFC 9651 lets a parser limit the size of a field. A passcode and an origin take well under
// a kilobyte, the limit keeps the regular expressions below away from megabyte inputs
const MAX_FIELD_LENGTH = 8192;
// The bare item syntax of RFC 9651 4.2.3.1, keyed by the first character of the item. An
// Integer has at most 15 digits, a Decimal at most 12 before and 1 to 3 after the dot, and a
// Date is an Integer. Whatever follows a match is left for the caller, which only accepts a
// parameter separator or the end of the field, so a 16th digit or a 4th decimal fails there
const NUMBER = /-?(?:\d{1,12}\.\d{1,3}|\d{1,15})/y;
const STRING = /"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"/y;
const TOKEN = /[A-Za-z*][!#$%&'*+\-.^_`|~0-9A-Za-z:/]*/y;
const BYTE_SEQUENCE = /:[A-Za-z0-9+/=]*:/y;
const BOOLEAN = /\?[01]/y;
const DATE = /@-?\d{1,15}/y;
const DISPLAY_STRING = /%"((?:[\x20\x21\x23\x24\x26-\x7e]|%[0-9a-f]{2})*)"/y;
const KEY = /[a-z*][a-z0-9_\-.*]*/y;
const SPACES = / */y;
// Matches the sticky expression at the cursor and moves past it, returns null if it does not match
function match(cursor, re) {
    re.lastIndex = cursor.pos;
    const result = re.exec(cursor.input);
    if (result) {
        cursor.pos = re.lastIndex;
    }
    return result;
}
// RFC 9651 4.2.5, returns the unescaped String or null if there is no valid String at the cursor
function parseString(cursor) {
    const result = match(cursor, STRING);
    return result && result[1].replace(/\\(["\\])/g, '$1');
}
// RFC 9651 4.2.10. The percent encoded bytes must be valid UTF-8, which decodeURIComponent
// checks as it decodes them
function isDisplayString(cursor) {
    const result = match(cursor, DISPLAY_STRING);
    if (!result) {
        return false;
    }
    try {
        decodeURIComponent(result[1]);
        return true;
    }
    catch {
        return false;
    }
}
// RFC 9651 4.2.3.1. Returns the value of a String, true for any other valid bare item and
// false for an invalid one
function parseBareItem(cursor) {
    const c = cursor.input.charAt(cursor.pos);
    switch (c) {
        case '"':
            return parseString(cursor) ?? false;
        case ':':
            return !!match(cursor, BYTE_SEQUENCE);
        case '?':
            return !!match(cursor, BOOLEAN);
        case '@':
            return !!match(cursor, DATE);
        case '%':
            return isDisplayString(cursor);
    }
    return !!match(cursor, c === '-' || (c >= '0' && c <= '9') ? NUMBER : TOKEN);
}
/**
 * Parses a structured field item (RFC 9651 4.2 with field_type "item") whose bare item is a
 * String. Returns the String and the String parameters, or null if the value does not parse
 * or the bare item is of another type. A parameter of any other type is stored as true
 * @internal
 */
function parseStringItem(value) {
    const cursor = { input: value, pos: 0 };
    match(cursor, SPACES);
    const item = parseString(cursor);
    if (item === null) {
        return null;
    }
    // a later parameter with the same key replaces the earlier one
    const params = new Map();
    while (cursor.input[cursor.pos] === ';') {
        cursor.pos++;
        match(cursor, SPACES);
        const key = match(cursor, KEY);
        if (!key) {
            return null;
        }
        let paramValue = true;
        if (cursor.input[cursor.pos] === '=') {
            cursor.pos++;
            paramValue = parseBareItem(cursor);
            if (paramValue === false) {
                return null;
            }
        }
        params.set(key[0], paramValue);
    }
    match(cursor, SPACES);
    return cursor.pos === cursor.input.length ? { value: item, params } : null;
}
/**
 * Checks that the origin is the canonical ASCII serialization of a potentially trustworthy
 * origin, as the draft requires: https, or http on a loopback host
 * @internal
 */
function isOtpOrigin(origin) {
    let url;
    try {
        url = new URL(origin);
    }
    catch {
        return false;
    }
    // the URL parser lowercases the host, converts it to punycode and drops the default port, so
    // a value that is not canonical, or has a path, userinfo or an opaque origin, does not match
    // its own origin. The WHATWG parser lets characters such as a quote or a brace into a host,
    // which the origin grammar (RFC 6454) does not allow, so only a DNS name, an IPv4 address or a
    // bracketed IPv6 address is accepted
    if (url.origin !== origin || !/^([a-z0-9_-]+\.)*[a-z0-9_-]+$|^\[[0-9a-f:.]+\]$/.test(url.hostname)) {
        return false;
    }
    const isLoopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback);
}
// The field name with its colon. A line with whitespace before the colon is not counted, it
// is obsolete syntax (RFC 5322 4.5) the draft has no reason to accept
const OTP_HEADER = /^otp-token:/i;
/**
 * Returns the value of a header without its line breaks and the whitespace around it, or null if
 * the value is longer than the field size limit
 */
function getFieldValue(value) {
    // unfolding removes the line breaks and keeps the whitespace that follows them (RFC 5322 2.2.3)
    value = value.replace(/\r?\n/g, '');
    let start = 0;
    let end = value.length;
    while (start < end && (value[start] === ' ' || value[start] === '\t')) {
        start++;
    }
    while (end > start && (value[end - 1] === ' ' || value[end - 1] === '\t')) {
        end--;
    }
    return end - start > MAX_FIELD_LENGTH ? null : value.slice(start, end);
}
/**
 * Returns the one-time passcode from the values of the `OTP-Token` headers of a message header
 * section, following the receiver steps of the draft (section 3.2), or undefined if there is no
 * valid one. Pass every `OTP-Token` value of the message's own header section, not of a MIME
 * part: more than one makes the message have none. The values are the raw ones, with any
 * folding left in and no encoded words decoded
 */
function parseOtpToken(values) {
    const list = typeof values === 'string' ? [values] : values;
    if (!Array.isArray(list) || list.length !== 1 || typeof list[0] !== 'string') {
        return undefined;
    }
    const value = getFieldValue(list[0]);
    const parsed = value === null ? null : parseStringItem(value);
    const origin = parsed?.params.get('origin');
    // an empty passcode is valid syntax, but there is nothing in it to fill in
    if (!parsed?.value || typeof origin !== 'string' || !isOtpOrigin(origin)) {
        return undefined;
    }
    return { code: parsed.value, origin };
}
/**
 * Returns the one-time passcode from the OTP-Token header of a message, or undefined if the
 * message has no valid one. Only the header of the message itself counts, the draft has an
 * OTP-Token in a MIME part ignored
 * @internal
 */
function getOtp(headerLines) {
    const values = headerLines.filter(({ line }) => OTP_HEADER.test(line)).map(({ line }) => line.slice(line.indexOf(':') + 1));
    return values.length ? parseOtpToken(values) : undefined;
}


/***/ }),

/***/ 56117:
/***/ (function(module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const mail_parser_js_1 = __importDefault(__webpack_require__(51618));
function simpleParser(input, options, callback) {
    if (input === null || input === undefined) {
        throw new TypeError('Input cannot be null or undefined.');
    }
    if (!callback && typeof options === 'function') {
        callback = options;
        options = false;
    }
    let promise;
    let done;
    if (!callback) {
        promise = new Promise((resolve, reject) => {
            done = (err, mail) => {
                if (err) {
                    reject(err);
                }
                else {
                    resolve(mail);
                }
            };
        });
    }
    else {
        done = callback;
    }
    // MailParser may emit a non-fatal 'error' and still reach 'end', so settle only once:
    // the first error or the result wins
    let settled = false;
    let settle = (...args) => {
        if (settled) {
            return;
        }
        settled = true;
        done(...args);
    };
    let parserOptions = options || {};
    let keepCidLinks = !!parserOptions.keepCidLinks;
    let mail = {
        attachments: []
    };
    let parser = new mail_parser_js_1.default(parserOptions);
    parser.on('error', err => {
        settle(err);
    });
    parser.on('headers', headers => {
        mail.headers = headers;
        mail.headerLines = parser.headerLines;
        if (parser.otp) {
            mail.otp = parser.otp;
        }
    });
    let reading = false;
    let reader = () => {
        reading = true;
        let data = parser.read();
        if (data === null) {
            reading = false;
            return;
        }
        if (data.type === 'text') {
            Object.keys(data).forEach(key => {
                if (['text', 'html', 'textAsHtml', 'textConversionError'].includes(key)) {
                    mail[key] = data[key];
                }
            });
        }
        if (data.type === 'attachment') {
            let attachment = data;
            mail.attachments.push(attachment);
            let chunks = [];
            let chunklen = 0;
            attachment.content.on('readable', () => {
                let chunk;
                while ((chunk = attachment.content.read()) !== null) {
                    chunks.push(chunk);
                    chunklen += chunk.length;
                }
            });
            attachment.content.on('end', () => {
                attachment.content = Buffer.concat(chunks, chunklen);
                attachment.release();
                reader();
            });
        }
        else {
            reader();
        }
    };
    parser.on('readable', () => {
        if (!reading) {
            reader();
        }
    });
    parser.on('end', () => {
        ['subject', 'references', 'date', 'to', 'from', 'to', 'cc', 'bcc', 'message-id', 'in-reply-to', 'reply-to'].forEach(key => {
            if (mail.headers && mail.headers.has(key)) {
                mail[key.replace(/-([a-z])/g, (m, c) => c.toUpperCase())] = mail.headers.get(key);
            }
        });
        if (keepCidLinks) {
            return settle(null, mail);
        }
        parser.updateImageLinks((attachment, done) => done(false, 'data:' + attachment.contentType + ';base64,' + attachment.content.toString('base64')), (err, html) => {
            if (err) {
                return settle(err);
            }
            mail.html = html;
            settle(null, mail);
        });
    });
    if (typeof input === 'string') {
        parser.end(Buffer.from(input));
    }
    else if (Buffer.isBuffer(input)) {
        parser.end(input);
    }
    else {
        input
            .once('error', err => {
            input.destroy();
            parser.destroy();
            settle(err);
        })
            .pipe(parser);
    }
    return promise;
}
exports["default"] = simpleParser;
module.exports = exports.default;
Object.defineProperty(module.exports, "default", ({ value: exports.default, enumerable: false, writable: true, configurable: true }));


/***/ }),

/***/ 6596:
/***/ (function(module, exports, __webpack_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const node_crypto_1 = __importDefault(__webpack_require__(77598));
const node_stream_1 = __webpack_require__(57075);
/**
 * A pass-through stream that records the checksum and byte size of what flows through it on the
 * given object once the stream ends. Throws when the hash algorithm is not available. With `algo`
 * set to `false` nothing is hashed and only the size is recorded.
 */
class StreamHash extends node_stream_1.Transform {
    constructor(attachment, algo) {
        super();
        this.attachment = attachment;
        this.algo = algo === false ? false : (algo || 'md5').toLowerCase();
        this.hash = this.algo === false ? null : node_crypto_1.default.createHash(this.algo);
        this.byteCount = 0;
    }
    _transform(chunk, encoding, done) {
        this.hash?.update(chunk);
        this.byteCount += chunk.length;
        done(null, chunk);
    }
    _flush(done) {
        if (this.hash) {
            this.attachment.checksum = this.hash.digest('hex');
        }
        this.attachment.size = this.byteCount;
        done();
    }
}
exports["default"] = StreamHash;
module.exports = exports.default;
Object.defineProperty(module.exports, "default", ({ value: exports.default, enumerable: false, writable: true, configurable: true }));


/***/ }),

/***/ 73106:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



// The tlds package ships its list as index.json. An ES module can only import JSON with an import
// attribute, which Node.js 20 before 20.10 does not parse, so both builds load the list through
// this CommonJS file instead: require() reads JSON on every Node.js version, and `import` of a
// CommonJS module gives its module.exports as the default export. scripts/build.js copies it next
// to the compiled modules.
module.exports = __webpack_require__(93746);


/***/ }),

/***/ 39352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* reexport safe */ _stand_ins_character_references_js__WEBPACK_IMPORTED_MODULE_0__.W)
/* harmony export */ });
/* harmony import */ var _stand_ins_character_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78793);



/***/ }),

/***/ 64156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   htmlToText: () => (/* reexport safe */ _stand_ins_absent_js__WEBPACK_IMPORTED_MODULE_0__.G)
/* harmony export */ });
/* harmony import */ var _stand_ins_absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37212);



/***/ }),

/***/ 65723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* reexport safe */ _stand_ins_no_links_js__WEBPACK_IMPORTED_MODULE_0__.d)
/* harmony export */ });
/* harmony import */ var _stand_ins_no_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79866);



/***/ }),

/***/ 93746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* reexport safe */ _stand_ins_no_links_js__WEBPACK_IMPORTED_MODULE_0__.Q)
/* harmony export */ });
/* harmony import */ var _stand_ins_no_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79866);



/***/ })

};
