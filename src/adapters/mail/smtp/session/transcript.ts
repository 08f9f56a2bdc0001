/** Hears a session's lines; the library writes each into its transaction log. Of several lines that are one reply, the whole. */
export function transcriptListener(hear: (who: 'client' | 'server', line: string) => void) {
  const debug = (entry: unknown, line: unknown) => {
    const who = typeof entry === 'object' && entry !== null && 'tnx' in entry ? entry.tnx : '';
    if (typeof line === 'string' && (who === 'client' || who === 'server')) hear(who, line);
  };
  const deaf = () => undefined;
  return { trace: deaf, debug, info: deaf, warn: deaf, error: deaf, fatal: deaf };
}
