/**
 * Every form of `secret` on the wire or in a log. The longest comes first, so that replacing them in this order leaves no remains. `user`
 * is its login; null for a secret without one. The runner's own masking knows only the plain text, line by line.
 */
export function secretForms(user: string | null, secret: string): readonly string[] {
  // Lone surrogates cannot be encoded; the bytes on a socket can.
  const plain = Buffer.from(secret, 'utf8').toString('utf8');
  if (plain === '') return [];
  const logins =
    user === null ? [] : [plainLogin('', user, plain), plainLogin(user, user, plain), xoauth2(user, plain), `${user}:${plain}`];
  const percent = encodeURIComponent(plain);
  const strict = percent.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const json = JSON.stringify(plain).slice(1, -1);
  const forms = new Set([
    secret,
    plain,
    ...[plain, ...logins].flatMap(base64Forms),
    ...insideBase64(plain),
    percent,
    ...[strict, strict.replaceAll('%20', '+')].flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())]),
    plain.replaceAll(' ', '+'),
    quotedPrintable(plain),
    // The form of its bytes when read as Latin-1.
    Buffer.from(plain, 'utf8').toString('latin1'),
    json,
    json.replaceAll('/', '\\/'),
    plain.replace(/["\\]/g, '\\$&'),
    // A line of two or three letters is in every log: masking it would hide the log, not the secret.
    ...plain.split(/\r\n|\r|\n/).filter((line) => line.trim().length >= 4),
  ]);
  forms.delete('');
  return [...forms].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/**
 * The same for an access token or an assertion. In a JWT (RFC 7519), the part behind the header alone is secret too, and so is its
 * signature: logs quote them separately.
 */
export function tokenForms(user: string | null, token: string): readonly string[] {
  const [header = '', ...rest] = token.split('.');
  const parts = header.startsWith('ey') && rest.length === 2 ? [rest.join('.'), ...rest] : [];
  return [...new Set([...secretForms(user, token), ...parts.filter((part) => part.length >= SHORTEST)])];
}

/** RFC 4616. */
function plainLogin(authorisation: string, user: string, password: string): string {
  return `${authorisation}\0${user}\0${password}`;
}

function xoauth2(user: string, token: string): string {
  return `user=${user}\x01auth=Bearer ${token}\x01\x01`;
}

function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  const padded = bytes.toString('base64');
  return [padded, padded.replace(/=+$/, ''), bytes.toString('base64url')];
}

/** A shorter one may as well be a part of another word. */
const SHORTEST_INSIDE = 6;

/** The characters of a text's Base64 that do not depend on the text around it, for each offset of its bytes. */
function insideBase64(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  const forms = [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]);
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor((encoded.length * 8) / 6);
    return [encoded.toString('base64').slice(from, to), encoded.toString('base64url').slice(from, to)];
  });
  return forms.filter((form) => form.length >= SHORTEST_INSIDE);
}

/** RFC 2045 section 6.7, without line breaks: the search ignores breaks. */
function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  return bytes.replace(/[^!-<>-~ ]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** A shorter path segment or parameter is a word of the service, not a secret; masking it would hide the log. */
const SHORTEST = 8;

/** No word of a path is as long. */
const SURELY_RANDOM = 24;

/**
 * The secret parts of a URL: itself, all behind its host, its login, and each part of its path and query that does not look like a word or
 * a date. Services hide their keys in all of these places (Slack in the path, Teams in `sig`, ntfy in the login), and errors quote them.
 */
export function urlSecrets(text: string): readonly string[] {
  const url = webUrl(text);
  if (url === null) return [];
  const { pathname, search, username, password, host } = url;
  const rest = `${pathname}${search}`;
  const login = username === '' && password === '' ? [] : [password, `${username}:${password}`, password === '' ? username : ''];
  const parts = [...pathname.split('/'), ...url.searchParams.values(), ...search.slice(1).split(/[&=]/)];
  return [
    text.trim(),
    url.href,
    ...(rest.length > SHORTEST ? [rest, `${host}${rest}`] : []),
    ...login.flatMap((part) => [part, percentDecoded(part)]),
    ...parts.flatMap((part) => [part, percentDecoded(part)]).filter(isSecretPart),
  ].filter((secret) => secret !== '');
}

function isSecretPart(part: string): boolean {
  if (part.length < SHORTEST || /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(part)) return false;
  return part.length >= SURELY_RANDOM || !/^[a-z]+(?:[-_.][a-z]+)*$/.test(part);
}

/** A part of a URL without its percent-encoding (RFC 3986 section 2.1); unchanged if it is malformed. */
export function percentDecoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `text` as an http or https URL; null for other text. White space around it, as in pasted secrets, does not matter. */
export function webUrl(text: string): URL | null {
  const trimmed = text.trim();
  // URL silently drops line breaks and tabs: two pasted URLs would become one.
  if (/[\s\p{Cc}]/u.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' ? url : null;
}
