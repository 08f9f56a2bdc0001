import { parseMailDate } from '../../../../core/mail/header/mail-date.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';

/** The most lines of a reply to EHLO that are kept. */
const MOST = 40;

/** A server's facts about itself. */
export class Heard {
  /** The reply to the last EHLO or LHLO; foreign text. */
  greeting = '';
  #banner: string | null = null;
  #bannerAt = 0;

  /** @param now ms since the epoch */
  line(who: 'client' | 'server', line: string, now: number): void {
    if (who === 'client') {
      if (/^(?:EHLO|LHLO)\b/.test(line)) this.greeting = '';
    } else if (this.#banner === null) [this.#banner, this.#bannerAt] = [line, now];
    else if (line.startsWith('250')) this.greeting ||= line;
  }

  /** The server calls itself Postfix, which leaves Nagle's algorithm on. */
  get nagles(): boolean {
    return /^220.*\bPostfix\b/i.test(this.#banner ?? '');
  }

  /** Its capabilities (RFC 5321 section 4.1.1.1), each with its words. */
  get offers(): readonly string[] {
    const lines = this.greeting.split(/\r?\n/).slice(1, MOST);
    return lines.map((line) => foreignWord(line.replace(/^250[ -]/, '').trim())).filter((line) => line !== '');
  }

  /** How far its clock is ahead of ours by the date in its greeting, ms; null without one (Exim and Sendmail have one). */
  get aheadMs(): number | null {
    const date = /((?:mon|tue|wed|thu|fri|sat|sun), \d{1,2} [a-z]{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4})/i.exec(this.#banner ?? '')?.[1];
    const at = date === undefined ? null : parseMailDate(date);
    return at === null ? null : at - this.#bannerAt;
  }
}
