import { absent } from './absent.ts';

/** Replaces iconv-lite in imapflow, which uses it for the names of folders in modified UTF-7 (RFC 3501 section 5.1.3) and for downloads. */
export const folderNames = { encode, decode, decodeStream: absent };

function encode(name: string): Buffer {
  const encoded = name.replaceAll(/&|[^\u0020-\u007e]+/g, (run) => {
    if (run === '&') return '&-';
    return `&${Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '').replaceAll('/', ',')}-`;
  });
  return Buffer.from(encoded);
}

function decode(encoded: Uint8Array): string {
  const text = Buffer.from(encoded).toString('latin1');
  return text.replaceAll(/&([A-Za-z0-9+,]*)-/g, (_, base64: string) => {
    if (base64 === '') return '&';
    const units = Buffer.from(base64.replaceAll(',', '/'), 'base64');
    return Buffer.from(units.subarray(0, units.length - (units.length % 2)))
      .swap16()
      .toString('utf16le');
  });
}
