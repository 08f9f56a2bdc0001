import type { Redact } from '../../core/text/redact.ts';
import { redactor } from '../../core/text/redact.ts';

/** Characters below which a secret may be a word of ours; the texts of a report are searched for it before they are put together. */
const SHORTEST = 6;

/** Where every text for people leaves the process: behind it, nothing is added any more. */
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

/** A door for texts that are put together before they leave, such as what a history adds. */
export function doorOf(secrets: readonly string[]): Redact {
  const door = new LastDoor();
  for (const secret of secrets) door.mask(secret);
  return (text) => door.through(text);
}
