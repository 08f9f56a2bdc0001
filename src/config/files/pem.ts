import { dirname, isAbsolute, join } from 'node:path';
import type { ReadText } from '../../core/ports/runner.ts';
import type { ConfigCheck } from '../check/check.ts';
import type { Path } from '../document/path.ts';

/** The base folder of the files in a configuration. */
export interface Beside {
  readonly readText: ReadText;
  readonly base: string | null;
}

interface PemText {
  readonly text: string;
  /** In words: `the file`, `the text`. */
  readonly what: string;
}

/** PEM from the configuration or a file beside it; null if it is unreadable, which has been reported. */
export function pemText(check: ConfigCheck, given: string, path: Path, { readText, base }: Beside): PemText | null {
  if (given.includes('-----BEGIN')) return { text: given, what: 'the text' };
  if (given.includes('\n')) {
    check.error(path, { message: 'not usable', expected: 'a file or PEM text', quoting: false });
    return null;
  }
  const file = readText(base === null || isAbsolute(given) ? given : join(dirname(base), given));
  if (file.ok) return { text: file.text, what: 'the file' };
  const hint = base === null ? null : `it is looked for relative to ${base}`;
  check.error(path, { message: `cannot be read: ${file.reason}`, hint });
  return null;
}

/** The same for certificates, each of which must be whole. */
export function certificates(check: ConfigCheck, given: string, path: Path, beside: Beside): string | null {
  const read = pemText(check, given, path, beside);
  if (read === null) return null;
  const { text, what } = read;
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const wrong =
    blocks.length === 0 ? 'holds no PEM certificate' : blocks.every(isCertificate) ? null : 'holds a certificate that cannot be read';
  if (wrong === null) return text;
  const hint = /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)
    ? `it holds a private key: what is wanted is the certificate${ofWhom(path)}`
    : null;
  check.error(path, { message: `${what} ${wrong}`, expected: '-----BEGIN CERTIFICATE-----', quoting: false, hint });
  return null;
}

function ofWhom(path: Path): string {
  return path.at(-1) === 'client-cert' ? ' of this client' : ' of the CA';
}

/** Whether the block holds one whole DER SEQUENCE (X.690 section 8.1), as every certificate does: a truncated paste does not. */
function isCertificate(pem: string): boolean {
  const der = Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ''), 'base64');
  const short = der[1] ?? 0;
  const lengthBytes = short < 0x80 ? 0 : short - 0x80;
  if (der[0] !== 0x30 || lengthBytes > 4 || der.length < 2 + lengthBytes) return false;
  const content = lengthBytes === 0 ? short : der.readUIntBE(2, lengthBytes);
  return der.length === 2 + lengthBytes + content;
}
