/**
 * A body's text, with its transfer encoding undone (RFC 2045 section 6) and its charset decoded. A truncated mail is read as far as it
 * goes.
 */
export function decodeBody(body: string, encoding: string, charset: string): string {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return decodeBytes(fromBase64(body), charset);
    case 'quoted-printable':
      return fromQuotedPrintable(body, charset);
    default:
      // Charsets in seven bits (ISO-2022-JP, by escapes) are decoded here; all others were decoded as the source became text.
      return /^iso-2022-/i.test(charset) && body.includes('\u001b') ? decodeBytes(bytesOf(body), charset) : body;
  }
}

export function fromBase64(body: string): Uint8Array {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
  // A truncated mail may end within a group of four.
  const whole = digits.slice(0, digits.length % 4 === 1 ? -1 : undefined);
  return bytesOf(atob(whole));
}

/** An unknown charset is read as UTF-8. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** RFC 2045 section 6.7. */
function fromQuotedPrintable(body: string, charset: string): string {
  const lines = body.split('\n').map((line) => {
    const bare = line.trimEnd();
    return bare.endsWith('=') ? bare.slice(0, -1) : `${bare}\n`;
  });
  return lines.join('').replace(/(?:=[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16));
    return decodeBytes(bytes, charset);
  });
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
