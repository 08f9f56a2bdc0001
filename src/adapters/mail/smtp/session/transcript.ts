/** Passes a session's lines on; the library writes each into its transaction log. The lines of one reply come together. */
export function transcriptListener(hear: (who: 'client' | 'server', line: string) => void) {
  const debug = (entry: unknown, line: unknown) => {
    const who = typeof entry === 'object' && entry !== null && 'tnx' in entry ? entry.tnx : '';
    if (typeof line === 'string' && (who === 'client' || who === 'server')) hear(who, line);
  };
  const deaf = () => undefined;
  return { trace: deaf, debug, info: deaf, warn: deaf, error: deaf, fatal: deaf };
}
