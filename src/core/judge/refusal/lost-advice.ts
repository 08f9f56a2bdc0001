import type { Expected } from '../../result/observed/observation.ts';

/** The next step where a probe was accepted and did not come; `reply` is the server's answer to it. */
export function lostAdvice(loop: Expected, reply: string): string {
  return `${whatItDid(reply)}Follow the queue id of the reply through the mail logs of \`${loop.sender}\` and of the receiver of ${loop.to}: held, discarded, bounced, or delayed.${loop.kind === 'echo' ? ' Then see whether the responder answers every mail, and where its answer went.' : louder(loop)}`;
}

/** Filters accept mail that they do not deliver, and say so (Amavis: `250 2.7.0 Ok, discarded, id=...`). */
function whatItDid(reply: string): string {
  const did = [
    [/\b(?:discard|black-?hol)\w*|\bdropped\b/i, 'discarded it'],
    [/\bquarantin\w*/i, 'put it into quarantine'],
    [/\b(?:message|mail) (?:is |was |has been )?(?:held|on hold)\b|\bheld (?:for|by|in)\b/i, 'holds it back'],
  ] as const;
  const found = did.find(([says]) => says.test(reply))?.[1];
  return found === undefined
    ? ''
    : `The server that accepted it ${found}, by its own reply: look at the rules and the log of the filter there. `;
}

/** Some servers send no report on mail that is marked as automatic. */
function louder({ bouncesProbe }: Expected): string {
  return bouncesProbe === 'quiet'
    ? ' No notification came; Exim and Amavis send none for a probe that says it is automatic: `bounces-probe: loud` leaves that out.'
    : '';
}
