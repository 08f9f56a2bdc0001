import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReadText } from '../../core/ports/runner.ts';
import { createHash } from 'node:crypto';
import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { hostname } from 'node:os';

/** How long node:net tries one address of a web server before the next, ms; enough for a lost packet and a far server. */
const ONE_ADDRESS = 2_500;

/** node:net gives up every address except the last after 250 ms, too soon for far servers. Mail has its own dialling. */
export function patientWithAddresses(): void {
  setDefaultAutoSelectFamilyAttemptTimeout(ONE_ADDRESS);
}

const UNVERIFIED = 'NODE_TLS_REJECT_UNAUTHORIZED';

/**
 * Takes back a switch of the environment, which is common on own machines: with it node believes every certificate, and passwords, tokens
 * and web addresses go to anybody. What to say of it; null: it is not set.
 */
export function alwaysVerified(env: Record<string, string | undefined>): string | null {
  if (env[UNVERIFIED] !== '0') return null;
  delete env[UNVERIFIED];
  return `${UNVERIFIED}=0 is ignored: certificates are always verified. Give a private CA as \`ca\`, a key as \`pin\`, and what signs the certificates of web servers as NODE_EXTRA_CA_CERTS.`;
}

/** Whether this is one of GitHub's own machines, by its own variable (docs.github.com, "Variables reference": RUNNER_ENVIRONMENT). */
export function hosted(): boolean {
  return process.env['RUNNER_ENVIRONMENT'] === 'github-hosted';
}

/** A job's access to its own GitHub identity; null if it may not ask (docs.github.com, "OpenID Connect reference"). */
export function githubIdentityAccess(): { readonly url: string; readonly token: string } | null {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = process.env;
  return URL.canParse(url) && token !== '' ? { url, token } : null;
}

/** Files, read and written whole. */
export const readText: ReadText = (path) => {
  try {
    return { ok: true, text: readWhole(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return { ok: false, reason: 'there is no such file' };
    if (code === 'EACCES') return { ok: false, reason: 'reading it is not permitted' };
    if (code === 'EISDIR') return { ok: false, reason: 'it is a folder' };
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
};

/** The paths of all files of a name below a folder, sorted; empty without the folder. */
export function filesNamed(folder: string, name: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() && entry.name === name ? [join(entry.parentPath, name)] : [])).toSorted();
  } catch {
    return [];
  }
}

/** No file that is read here is as large, bytes. */
const LARGEST = 16 * 1024 * 1024;
/** How long a pipe may be silent, ms. */
const TIMEOUT = 5_000;
const PAUSE = 10;

/** A file, or the output of a pipe (`--config <(...)`): limits on size and silence keep it from taking for ever. */
function readWhole(path: string): string {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const kind = fstatSync(file);
    if (kind.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    if (!kind.isFile() && !kind.isFIFO()) throw new Error('it is neither a file nor a pipe');
    return readUntilEnd(file, kind.isFIFO());
  } finally {
    closeSync(file);
  }
}

function readUntilEnd(file: number, isPipe: boolean): string {
  const chunks: Buffer[] = [];
  let size = 0;
  for (let waited = 0; ;) {
    const chunk = readSome(file);
    if (chunk !== null && chunk.length > 0) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST) throw new Error(`it is larger than ${LARGEST / 1024 / 1024} MiB`);
      continue;
    }
    // A pipe without a writer yet reads as if it were at its end.
    if (chunk !== null && (!isPipe || size > 0)) return Buffer.concat(chunks).toString('utf8');
    if (waited >= TIMEOUT) throw new Error(`nothing came out of it for ${TIMEOUT / 1000} s`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    waited += PAUSE;
  }
}

/** Null: nothing to read yet. */
function readSome(file: number): Buffer | null {
  const chunk = Buffer.allocUnsafe(64 * 1024);
  try {
    return chunk.subarray(0, readSync(file, chunk));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return null;
    throw error;
  }
}

/**
 * Writes a file completely or not at all: beside it first, then renamed, so that a full disk leaves the old one. A device or a pipe is
 * written to directly, and a link stays one. The error names the path.
 */
export function writeText(path: string, text: string): void {
  const target = linkedTo(path);
  const beside = `${target}.${process.pid}.part`;
  try {
    if (isSpecial(target)) {
      writeFileSync(target, text);
      return;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, target);
  } catch (error) {
    try {
      rmSync(beside, { force: true });
    } catch {
      // If nothing could be written, there is nothing to remove.
    }
    throw new Error(`${path}: ${whyUnwritten(error)}`, { cause: error });
  }
}

function whyUnwritten(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' || code === 'ENOTDIR') return `a file stands where its folder should be (${code})`;
  return code === 'EISDIR' && syscall === 'rename' ? 'it is a folder; name a file in it' : error.message;
}

/** The target of a link; the path itself for other files and broken links. */
function linkedTo(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** It exists, but is neither a file nor a folder. */
function isSpecial(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** Calls `stop` at the first SIGINT or SIGTERM; the second ends the process at once. Returns the function that unsubscribes. */
export function onInterrupt(stop: () => void): () => void {
  let asked = false;
  const interrupt = () => {
    if (asked) process.exit(130);
    asked = true;
    stop();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
}

/**
 * A number for this machine until its restart and, in a container, for its own process numbers. 0 if that is uncertain: process numbers
 * then prove nothing, and an earlier run counts as over by its time alone.
 */
export function machine(): number {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    const processes = readlinkSync('/proc/self/ns/pid');
    return createHash('sha256').update([boot, processes, hostname()].join('\0')).digest().readUInt32BE(0);
  } catch {
    return 0;
  }
}

/** Linux gives process numbers below this (PID_MAX_LIMIT); the rest of 32 bits tells the runs of one process apart. */
const PROCESSES = 2 ** 22;
const liveRuns = new Set<number>();
let begun = 0;

/** A number by which others on this machine can see that a run is alive, until `endRun`. */
export function beginRun(): number {
  begun = (begun + 1) % 2 ** 10;
  const run = begun * PROCESSES + (process.pid % PROCESSES);
  liveRuns.add(run);
  return run;
}

export function endRun(run: number): void {
  liveRuns.delete(run);
}

/** This process as a writer to a shared folder. */
export function folderWriter(): { readonly machine: number; readonly run: number; readonly isAlive: (run: number) => boolean } {
  return { machine: machine(), run: beginRun(), isAlive: alive };
}

/** Whether a run of this machine may still be alive. */
export function alive(run: number): boolean {
  const pid = run % PROCESSES;
  if (pid === process.pid % PROCESSES) return liveRuns.has(run);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
