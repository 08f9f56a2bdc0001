export const id = 6688;
export const ids = [6688];
export const modules = {

/***/ 66688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diskHistory: () => (/* binding */ diskHistory)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/core/ports/services/history-store.js
var history_store = __webpack_require__(29004);
;// CONCATENATED MODULE: ./lib/src/adapters/disk/whole-file.js


const LARGEST = 64 * 1024 * 1024;
function readBytes(path) {
    try {
        if ((0,external_node_fs_.statSync)(path).size > LARGEST)
            throw new Error(`it is larger than ${LARGEST / 1024 / 1024} MiB`);
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return null;
        throw named(error, path);
    }
}
function replaceFile(path, beside, bytes, mayRename) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(beside, bytes, { flush: true });
        if (!mayRename())
            return false;
        (0,external_node_fs_.renameSync)(beside, path);
        flushFolder((0,external_node_path_.dirname)(path));
        return true;
    }
    catch (error) {
        throw named(error, path);
    }
}
function flushFolder(folder) {
    try {
        const opened = (0,external_node_fs_.openSync)(folder, 'r');
        try {
            (0,external_node_fs_.fsyncSync)(opened);
        }
        finally {
            (0,external_node_fs_.closeSync)(opened);
        }
    }
    catch {
    }
}
function codeOf(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
function named(error, path) {
    const message = error instanceof Error ? error.message : String(error);
    return message.includes(path) ? new Error(message, { cause: error }) : new Error(`${path}: ${message}`, { cause: error });
}

;// CONCATENATED MODULE: ./lib/src/adapters/disk/lock.js



const LEASE = 30_000;
const PAUSE = 5;
const FREE = 'free';
async function takeLock(folder, world, timeout) {
    const { clock, random } = world;
    const until = clock.monotonic() + timeout;
    const now = clockOf(folder, world);
    for (;;) {
        const top = highest(folder);
        const state = top === 0 ? FREE : holderOf((0,external_node_path_.join)(folder, String(top)), world.owner, now);
        if (state !== 'held') {
            const mine = top + 1;
            if (claim(folder, mine, world.owner)) {
                if (highest(folder) === mine)
                    return held(folder, mine, state === 'dead');
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, String(mine)), { force: true });
            }
        }
        if (clock.monotonic() >= until)
            return null;
        await clock.sleep(PAUSE * (1 + 3 * random()));
    }
}
function held(folder, generation, isTakenOver) {
    const own = (0,external_node_path_.join)(folder, String(generation));
    for (const name of (0,external_node_fs_.readdirSync)(folder))
        if (name !== String(generation) && !(Number(name) > generation))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
    return {
        generation,
        isTakenOver,
        isHeld: () => highest(folder) === generation,
        release: () => {
            const beside = `${own}.free`;
            (0,external_node_fs_.writeFileSync)(beside, FREE);
            (0,external_node_fs_.renameSync)(beside, own);
        },
    };
}
function highest(folder) {
    return Math.max(0, ...(0,external_node_fs_.readdirSync)(folder).flatMap((name) => (/^\d{1,15}$/.test(name) ? Number(name) : [])));
}
function claim(folder, generation, { machine, run }) {
    const [path, beside] = [(0,external_node_path_.join)(folder, String(generation)), (0,external_node_path_.join)(folder, `${machine}-${run}.claim`)];
    try {
        (0,external_node_fs_.writeFileSync)(beside, `${machine} ${run}`);
        (0,external_node_fs_.linkSync)(beside, path);
        return true;
    }
    catch (error) {
        const code = codeOf(error);
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK')
            throw error;
        return claimUnlinked(path, `${machine} ${run}`);
    }
    finally {
        (0,external_node_fs_.rmSync)(beside, { force: true });
    }
}
function claimUnlinked(path, content) {
    try {
        (0,external_node_fs_.writeFileSync)(path, content, { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        throw error;
    }
}
function holderOf(path, owner, now) {
    try {
        const content = (0,external_node_fs_.readFileSync)(path, 'utf8');
        if (content === FREE)
            return FREE;
        const [machine = 0, run = 0] = content.split(' ').map(Number);
        const isOver = machine !== 0 && machine === owner.machine && !owner.isAlive(run);
        return isOver || Math.abs(now() - (0,external_node_fs_.statSync)(path).mtimeMs) > LEASE ? 'dead' : 'held';
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return 'held';
        throw error;
    }
}
function clockOf(folder, { clock, owner: { machine, run } }) {
    let begin = null;
    return () => {
        begin ??= dateOfNewFile((0,external_node_path_.join)(folder, `${machine}-${run}.now`)) - clock.monotonic();
        return begin + clock.monotonic();
    };
}
function dateOfNewFile(path) {
    const file = (0,external_node_fs_.openSync)(path, 'w');
    try {
        (0,external_node_fs_.writeFileSync)(file, FREE);
        return (0,external_node_fs_.fstatSync)(file).mtimeMs;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
        (0,external_node_fs_.rmSync)(path, { force: true });
    }
}

;// CONCATENATED MODULE: ./lib/src/adapters/disk/disk-history.js





const LOCK_TIMEOUT = 20_000;
const LOCK_FOLDER = '.lock';
const PART = '.part';
const OWN_PART = /^[\w-]+\.(?:json|jsonl|html|svg|atom)\.\d+\.part$/;
function diskHistory(folder, world) {
    return {
        place: folder,
        update: async (step) => {
            try {
                return await locked(folder, world, (lock) => take(folder, step, lock));
            }
            catch (error) {
                return { ok: false, problem: `The run was not added to the history in ${folder}: ${reasonOf(error)}` };
            }
        },
        read: (paths) => {
            try {
                const files = paths.flatMap((path) => {
                    const bytes = readBytes((0,external_node_path_.join)(folder, path));
                    return bytes === null ? [] : [[path, bytes]];
                });
                return Promise.resolve({ ok: true, files: new Map(files) });
            }
            catch (error) {
                return Promise.resolve({ ok: false, problem: `The history in ${folder} could not be read: ${reasonOf(error)}` });
            }
        },
        list: () => {
            try {
                return Promise.resolve({ ok: true, files: filesOf(folder) });
            }
            catch (error) {
                return Promise.resolve({ ok: false, problem: `The history in ${folder} could not be read: ${reasonOf(error)}` });
            }
        },
    };
}
async function locked(folder, world, act) {
    const locks = (0,external_node_path_.join)(folder, LOCK_FOLDER);
    (0,external_node_fs_.mkdirSync)(locks, { recursive: true });
    const lock = await takeLock(locks, world, LOCK_TIMEOUT);
    if (lock === null)
        return {
            ok: false,
            problem: `The run was not added to the history in ${folder}: another run has been writing to it for ${LOCK_TIMEOUT / 1000} s.`,
        };
    try {
        if (lock.isTakenOver)
            removeParts(folder);
        return act(lock);
    }
    finally {
        if (lock.isHeld())
            lock.release();
    }
}
function take(folder, step, lock) {
    const seen = new Map();
    for (;;) {
        const done = step(seen);
        switch (done.kind) {
            case 'look':
                for (const path of done.paths)
                    seen.set(path, readBytes((0,external_node_path_.join)(folder, path)));
                continue;
            case 'refuse':
                return { ok: false, problem: `The run was not added to the history in ${folder}: ${done.problem}` };
            case 'write':
                return write(folder, done, lock);
        }
    }
}
function write(folder, { files, remove, notes }, lock) {
    const put = (path, bytes) => replaceFile((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(folder, `${path}.${lock.generation}${PART}`), bytes, () => lock.isHeld());
    const marker = files.get(history_store/* HISTORY_MARKER */.c);
    const isDone = [...files].every(([path, bytes]) => path === history_store/* HISTORY_MARKER */.c || put(path, bytes)) &&
        remove.every((path) => {
            if (lock.isHeld())
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, path), { force: true });
            return lock.isHeld();
        }) &&
        (marker === undefined || put(history_store/* HISTORY_MARKER */.c, marker));
    if (isDone)
        return { ok: true, notes };
    return {
        ok: false,
        problem: `The run was not added to the history in ${folder}: this process stood still for so long that another took its turn.`,
    };
}
function removeParts(folder) {
    for (const path of ['.', 'days', 'counts', 'page']) {
        for (const name of names((0,external_node_path_.join)(folder, path)))
            if (OWN_PART.test(name))
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, path, name), { force: true });
    }
}
function filesOf(folder) {
    const paths = [
        ...names(folder).filter((name) => name.endsWith('.json')),
        ...['days', 'counts'].flatMap((below) => names((0,external_node_path_.join)(folder, below)).flatMap((name) => (name.endsWith('.jsonl') ? [`${below}/${name}`] : []))),
    ];
    return paths.toSorted().map((path) => ({ path, size: (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, path), { throwIfNoEntry: false })?.size ?? 0 }));
}
function names(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return [];
        throw error;
    }
}
function reasonOf(error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR')
        return 'ENOTDIR: it is a file, and a history is a folder';
    if (code === 'EACCES')
        return 'EACCES: this account may not do that here';
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
