/** Whether an IPv4 address matches a pattern whose octets may be a range (`5-7`) or anything (`*`). */
export function fits(pattern: string, address: string): boolean {
  const octets = address.split('.').map(Number);
  const parts = pattern.split('.');
  return parts.length === octets.length && parts.every((part, index) => octetFits(part, octets[index] ?? -1));
}

function octetFits(part: string, octet: number): boolean {
  if (part === '*') return true;
  const [low = '', high = low] = part.split('-');
  return octet >= Number(low) && octet <= Number(high);
}
