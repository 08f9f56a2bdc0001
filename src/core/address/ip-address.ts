/** An IPv4 address, or an IPv6 address in lower case, found in a text such as `[203.0.113.7]`, `IPv6:2001:db8::1` or `user@192.0.2.1`; else null. */
export function ipAddressIn(text: string): string | null {
  if (text.length > 120) return null;
  const bare = text
    .replace(/^.*@/, '')
    .replace(/^\[/, '')
    .replace(/\](?::\d+)?[,.]?$/, '')
    .replace(/^ipv6:/i, '');
  if (isIpv4(bare)) return bare;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined && isIpv4(mapped)) return mapped;
  return isIpv6(bare) ? bare.toLowerCase().replace(/%.*$/, '') : null;
}

/** An address that no two hosts of the Internet talk over: loopback, private, link-local, shared (RFC 6890). */
export function isLocalAddress(ip: string): boolean {
  if (ip.includes(':')) return /^(?:::1?$|f[cd]|fe[89ab])/.test(ip);
  const [a = 0, b = 0] = ip.split('.').map(Number);
  return (
    a === 10 ||
    a === 127 ||
    a === 0 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128)
  );
}

function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/.test(text);
}

function isIpv6(text: string): boolean {
  if (!/^[0-9a-f:.]{2,45}(?:%[\w.-]{1,20})?$/i.test(text) || !text.includes(':') || text.includes(':::')) return false;
  const bare = text.replace(/%.*$/, '');
  const halves = bare.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const wide = last.includes('.') ? groups.length + 1 : groups.length;
  if (last.includes('.') && !isIpv4(last)) return false;
  const hex = last.includes('.') ? groups.slice(0, -1) : groups;
  return hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) && (halves.length === 2 ? wide <= 7 : wide === 8);
}
