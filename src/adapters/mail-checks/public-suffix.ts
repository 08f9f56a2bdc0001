/**
 * The organizational domain of `domain` for receivers that still follow RFC 7489, by the built-in Public Suffix List. Null if the list
 * cannot be loaded or does not know the name.
 */
export async function organizationByList(domain: string): Promise<string | null> {
  try {
    const tools = await import('mailauth/lib/tools.js');
    const labels = domain.split('.');
    // Names of one organization align in relaxed mode (RFC 7489 section 3.1); the shortest of them is the organizational domain.
    const aligned = labels
      .map((_, index) => labels.slice(index).join('.'))
      .filter((name) => Boolean(tools.getAlignment(domain, [{ domain: name }], false)));
    return aligned.at(-1) ?? null;
  } catch {
    return null;
  }
}
