/** Octets of a name and of one label of it (RFC 1035 section 2.3.4). */
const MOST_OF_NAME = 253;
const MOST_OF_LABEL = 63;

/**
 * Whether a foreign text has the size of a DNS name, with or without a final dot. Other texts are never looked up: a name of fifty thousand
 * labels would keep us busy at every step.
 */
export function isNameSized(text: string): boolean {
  // A name in Unicode may be shorter than its A-labels, never longer. The final dot does not count.
  if (text.length > MOST_OF_NAME + 1) return false;
  // The root.
  if (text === '' || text === '.') return true;
  const labels = text.replace(/\.$/, '').split('.');
  return labels.every((label) => label.length > 0 && label.length <= MOST_OF_LABEL);
}
