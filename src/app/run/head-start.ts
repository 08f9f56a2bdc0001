import type { Clock } from '../../core/time/clock.ts';
import type { Progress } from '../../core/result/observed/observation.ts';

/** How long the processor is left to mail, ms; servers that take longer leave it idle anyhow. */
const LONGEST = 300;
/** What a quick mail system needs to deliver, ms: longer is not waited for with idle hands. */
const QUICK = 50;

export interface HeadStart {
  /** To be called with where the loops stand. */
  readonly onProgress: (progress: Progress) => void;
  /** Ends it before its time: mail is through. */
  readonly end: () => void;
  readonly over: Promise<void>;
  /**
   * Resolves when no probe is left to be sent for now: what comes next is their delivery, which is not ours to do. Never, where none was
   * sent.
   */
  readonly sent: Promise<void>;
}

/**
 * The time in which mail has the processor to itself: until every probe is seen, is known not to be quick, or has to wait for its next try.
 * Work begun before would keep the probes from leaving, and the mailbox from being looked at; a mail that is seen late by 10 ms has its
 * further copies waited for 10 ms longer as well (see cadence.ts).
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
