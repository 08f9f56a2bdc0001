/** RFC 4648 section 4, the padding of the last group optional. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** Replaces joi in mailauth, which uses it once: is the `p=` of a key record (RFC 6376 section 3.6.1), never empty, base64? */
export function string() {
  return { base64: () => ({ validate }) };
}

function validate(text: string): { readonly error?: Error } {
  return BASE64.test(text) ? {} : { error: new Error('must be a valid base64 string') };
}
