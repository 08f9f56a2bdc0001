import type { RefusalCode } from '../result/catalogue.ts';

/** What a server's words give as its reason for not taking a mail. */
export interface RefusalReason {
  /** The code of the finding; the catalogue says which other findings bear it out. */
  readonly code: RefusalCode;
  /** Matched against a reply, an enhanced status code (RFC 3463) or a notification's diagnostic, on one line. */
  readonly words: RegExp;
  /** Completes "The server that refused the probe gives a reason: ...". */
  readonly because: string;
  readonly remedy: string;
  readonly reference: string | null;
}

/** The more exact stand first; the first that matches counts. Status codes: RFC 3463, 7372 (authentication) and what providers add. */
export const REFUSAL_REASONS: readonly RefusalReason[] = [
  {
    code: 'refused-for-dmarc',
    words: /\bdmarc\b|\b5\.7\.5(?:09|15)\b/i,
    because: 'DMARC fails',
    remedy: 'Let SPF or DKIM pass in the name of the domain in From; a probe to a mailbox that takes it shows which of them fails.',
    reference: 'RFC 9989 section 5.3',
  },
  {
    code: 'refused-for-authentication',
    words: /\b[45]\.7\.26\b|\bunauthenticated\b|\bspf\b.*\bdkim\b|\bdkim\b.*\bspf\b/i,
    because: 'the mail is not authenticated',
    remedy: 'Publish SPF for the address that the mail leaves from, and sign it with DKIM.',
    reference: 'RFC 7372 section 3.3',
  },
  {
    code: 'refused-for-spf',
    words: /\bspf\b|\b[45]\.7\.2[34]\b|sender policy framework/i,
    because: 'SPF does not allow the sending address',
    remedy: 'Put the address that the mail leaves from into the SPF record of its domain.',
    reference: 'RFC 7372 section 3.2',
  },
  {
    code: 'refused-for-dkim',
    words: /\bdkim\b|\b[45]\.7\.2[0-2]\b/i,
    because: 'the DKIM signature is missing or does not verify',
    remedy: 'Look at the signing server, at its key in DNS, and at what changes mail after it was signed.',
    reference: 'RFC 7372 section 3.1',
  },
  {
    code: 'refused-for-reverse-dns',
    words: /reverse[- ]?(?:dns|lookup|hostname)|\bptr\b|\br[- ]?dns\b|\b[45]\.7\.25\b|cannot find your hostname/i,
    because: 'the sending address has no reverse DNS name that leads back to it',
    remedy: 'Let the owner of the address publish a PTR record, and an address record for that name.',
    reference: 'RFC 7372 section 3.3',
  },
  {
    code: 'refused-for-relaying',
    words: /relay(?:ing)? (?:access )?(?:denied|not (?:permitted|allowed))|not permitted to relay|unable to relay|\b5\.7\.64\b/i,
    because: 'it does not handle mail for this recipient (relaying denied)',
    remedy: "Look at the MX records of the recipient's domain: they lead to a server that does not know it as its own.",
    reference: 'RFC 5321 section 7.9',
  },
  {
    code: 'refused-for-reputation',
    words:
      /block[- ]?list|black[- ]?list|\blisted\b|\bdns[bx]l\b|\brbl\b|spamhaus|spamcop|barracudacentral|uceprotect|reputation|\bblocked\b|\bbanned\b|\(S31[45]0\)/i,
    because: 'the sending address or domain has a bad name there',
    remedy: 'Look the address up at the list that the words name, mend the cause, then ask for removal there.',
    reference: null,
  },
  {
    code: 'refused-for-tls',
    words: /\b[45]\.7\.10\b|must issue (?:a )?starttls|\b(?:tls|encryption) (?:is )?(?:required|needed)|certificate/i,
    because: 'the connection is not encrypted as it wants',
    remedy: 'Let the sending server use TLS towards other servers.',
    reference: 'RFC 3207 section 4',
  },
  {
    code: 'refused-for-sender',
    words: /sender address rejected|\b5\.1\.[78]\b|\b5\.7\.27\b|SendAsDenied|not owned by user/i,
    because: 'it does not take the sender address',
    remedy: 'Check `from`: its domain must exist and take mail, and the account must be allowed to send as it.',
    reference: 'RFC 3463 section 3.2',
  },
  {
    code: 'refused-for-quota',
    words: /\b[45]\.2\.2\b|over ?quota|quota exceeded|mailbox (?:is )?full|out of storage/i,
    because: "the recipient's mailbox is full",
    remedy: 'Clear the mailbox, or give it more room.',
    reference: 'RFC 3463 section 3.3',
  },
  {
    code: 'refused-for-recipient',
    words:
      /\b[45]\.1\.(?:[1236]|10)\b|(?:user|recipient|mailbox|account) (?:address )?(?:is )?(?:unknown|unavailable|not found|disabled|does not exist)|unknown (?:user|recipient)|no such (?:user|mailbox|recipient)|\b5\.2\.1\b/i,
    because: 'it does not know the recipient',
    remedy: 'Check `to`, and whether its mailbox and domain still exist.',
    reference: 'RFC 3463 section 3.2',
  },
  {
    code: 'refused-for-size',
    words:
      /\b5\.3\.4\b|\b5\.2\.3\b|message (?:is )?too (?:big|large)|message size exceeds|exceeds? (?:the |fixed )?(?:maximum )?(?:message )?size/i,
    because: 'the mail is too large',
    remedy: 'Send a smaller `template`, or raise the limit there.',
    reference: 'RFC 1870 section 6',
  },
  {
    code: 'refused-for-greylisting',
    words: /\bgr[ea]y-?list/i,
    because: 'mail of senders that it does not know yet is put off (greylisting)',
    remedy: 'Let the sending address pass there, or raise `attempts` and `retry` to outlast the wait.',
    reference: 'RFC 6647',
  },
  {
    code: 'refused-for-rate',
    words: /\b4\.7\.28\b|rate limit|throttl|too many|too (?:quickly|fast)|unusual rate|excessive volume/i,
    because: 'it gets too much from this sender',
    remedy: 'Send less at a time, and find what else leaves through this address.',
    reference: null,
  },
  {
    code: 'refused-for-content',
    words: /\bspam\b|\bcontent\b|\bjunk\b|\bvirus\b|\b5\.7\.1\b.*\bpolicy\b|local policy/i,
    because: 'a filter there does not like the content',
    remedy: 'Look at what is sent (`template`), and at links and attachments in it.',
    reference: 'RFC 3463 section 3.8',
  },
];

/** The reason that a server's words give; null where they give none that is known. */
export function refusalReason(words: string): RefusalReason | null {
  const line = words.replaceAll(/\s+/g, ' ');
  return REFUSAL_REASONS.find((reason) => reason.words.test(line)) ?? null;
}
