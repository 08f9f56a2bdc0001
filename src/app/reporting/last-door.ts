import type { Redact } from '../../core/text/redact.ts';
import { redactor } from '../../core/text/redact.ts';

/** A shorter secret may be one of our own words; the texts of a report are searched for it before they are composed. */
const SHORTEST = 6;

/** The exit of every text for people: behind it, no text is added. */
export class LastDoor {
  readonly #secrets: string[] = [];
  #redact: Redact | null = null;

  mask(secret: string): void {
    if (secret.length < SHORTEST) return;
    this.#secrets.push(secret);
    this.#redact = null;
  }

  through(text: string): string {
    if (this.#secrets.length === 0) return text;
    this.#redact ??= redactor(this.#secrets);
    return this.#redact(text);
  }
}

/** A door for texts that are composed before they leave, such as a history's. */
export function doorOf(secrets: readonly string[]): Redact {
  const door = new LastDoor();
  for (const secret of secrets) door.mask(secret);
  return (text) => door.through(text);
}
