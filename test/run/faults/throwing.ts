import dgram from 'node:dgram';
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

/**
 * Loaded before the program: the first listener, callback or timer set by the adapter in FAULT_IN (a part of its path) throws when it is
 * called, outside every catch. FAULT_KIND says which of them.
 */
const [where, kind] = [process.env['FAULT_IN'] ?? '', process.env['FAULT_KIND'] ?? ''];
let thrown = false;
Error.stackTraceLimit = 100;

type Called = (...words: unknown[]) => unknown;

function faulty(original: Called): Called {
  if (!(new Error('where').stack ?? '').includes(where)) return original;
  const broken = function (this: unknown, ...words: unknown[]) {
    if (thrown) return Reflect.apply(original, this, words);
    thrown = true;
    process.stderr.write(`FAULT: ${where} ${kind}\n`);
    throw new Error('broken on purpose');
  };
  // EventEmitter needs this to find a removed listener.
  return Object.assign(broken, { listener: original });
}

/** Puts `faulty` around the function among the arguments of a method. */
function patch(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const method: unknown = Reflect.get(owner, name);
    if (typeof method !== 'function') continue;
    Reflect.set(owner, name, function (this: unknown, ...words: unknown[]) {
      const own = words.map((word) => (typeof word === 'function' ? faulty(word as Called) : word));
      return Reflect.apply(method, this, own) as unknown;
    });
  }
}

if (kind === 'listener') patch(EventEmitter.prototype, ['on', 'once', 'prependOnceListener']);
if (kind === 'abort') patch(EventTarget.prototype, ['addEventListener']);
if (kind === 'timer') patch(globalThis, ['setTimeout', 'setImmediate', 'queueMicrotask']);
if (kind === 'callback') {
  patch(dgram.Socket.prototype, ['connect', 'send']);
  patch(net.Socket.prototype, ['connect', 'write', 'end']);
  patch(tls, ['connect']);
  syncBuiltinESMExports();
}
