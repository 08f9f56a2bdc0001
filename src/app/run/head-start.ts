import type { Clock } from '../../core/time/clock.ts';
import type { Progress } from '../../core/result/observed/observation.ts';

/** How long mail has the processor to itself, ms; slower servers leave it idle anyhow. */
const LONGEST = 300;
/** The delivery time of a fast mail system, ms: after it other work begins. */
const QUICK = 50;

export interface HeadStart {
  /** To be called with the progress of the loops. */
  readonly onProgress: (progress: Progress) => void;
  /** Ends it early: mail is through. */
  readonly end: () => void;
  readonly over: Promise<void>;
  /** Resolves when no probe is left to send for now: the rest is their delivery, which is not our work. Never resolves if none was sent. */
  readonly sent: Promise<void>;
}

/**
 * The time in which mail has the processor to itself: until every probe is seen, is known to be slow, or waits for its next try. Earlier
 * work would delay the probes, and the looks at the mailbox. A mail seen 10 ms late also delays the end of the wait for further copies by
 * 10 ms (see cadence.ts).
 *
 * @param loops their names
 */
export function headStart(loops: readonly string[], clock: Clock): HeadStart {
  const sending = new Set(loops);
  const unseen = new Set(loops);
  const passed = new AbortController();
  const end = () => passed.abort();
  let onSent: () => void = () => undefined;
  const sent = new Promise<void>((resolve) => (onSent = resolve));
  if (unseen.size === 0) end();
  return {
    onProgress: ({ loop, phase }) => {
      if (phase === 'connecting' || phase === 'sending') return;
      if (phase !== 'waiting') unseen.delete(loop);
      if (unseen.size === 0) end();
      if (!sending.delete(loop) || sending.size > 0) return;
      onSent();
      void clock.sleep(QUICK, passed.signal).then(end);
    },
    end,
    over: clock.sleep(LONGEST, passed.signal),
    sent,
  };
}
