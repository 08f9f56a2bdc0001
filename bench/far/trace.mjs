import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/*
 * `node --import ./trace.mjs PROGRAM` writes a program's traffic with its servers into the file named in TRACE: ms from its start, the
 * server's port, the direction, and each line that is a command or the end of an answer. TLS is traced inside.
 */
const path = process.env.TRACE ?? '';
const MOST = 90;

function note(socket, way, line) {
  const at = performance.now().toFixed(0).padStart(6);
  appendFileSync(path, `${at} ${socket.remotePort ?? socket._parent?.remotePort ?? ''} ${way} ${line.slice(0, MOST)}\n`);
}

function noteLines(socket, way, data) {
  const text = Buffer.isBuffer(data) ? data.toString('latin1') : String(data);
  for (const line of text.split('\r\n'))
    if (/^(?:[0-9A-F]+ [A-Z]|\d{3} |[A-Z]{4} |\* (?:OK \[CAP|\d+ E|SEARCH|STATUS)|\.$)/.test(line)) note(socket, way, line);
}

const { emit, write } = Socket.prototype;
Socket.prototype.emit = function (event, ...words) {
  if (event === 'connect' || event === 'secureConnect') note(this, '=', event);
  // The inner connection reports TLS traffic; the outer one has unreadable bytes.
  if (event === 'data' && (this instanceof TLSSocket || words[0]?.[0] < 0x80)) noteLines(this, '<', words[0]);
  return Reflect.apply(emit, this, [event, ...words]);
};
Socket.prototype.write = function (data, ...words) {
  if (this.remotePort !== undefined) noteLines(this, '>', data);
  return Reflect.apply(write, this, [data, ...words]);
};
process.on('exit', () => appendFileSync(path, `${performance.now().toFixed(0).padStart(6)} = exit\n`));
