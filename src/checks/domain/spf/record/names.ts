/** RFC 7208 section 7.3: a longer name loses labels from the left. */
const LONGEST_NAME = 253;

/** The name of an expanded domain-spec, in lower case; null: an invalid name (section 4.8). */
export function askedName(text: string): string | null {
  const labels = text.replace(/\.$/, '').split('.');
  while (labels.join('.').length > LONGEST_NAME) labels.shift();
  return isName(labels) ? labels.join('.').toLowerCase() : null;
}

/** Whether a name can be looked up: its labels are neither empty nor too long. */
function isName(labels: readonly string[]): boolean {
  return labels.every((label) => label !== '' && label.length <= 63) && labels.join('.').length <= LONGEST_NAME;
}

/** Whether a name could be a domain of mail: of several labels, and no address (section 4.3). */
export function isDomain(name: string): boolean {
  const labels = name.split('.');
  return labels.length > 1 && isName(labels) && !/^\d+$/.test(labels.at(-1) ?? '') && !/[[\]\s@]/.test(name);
}
