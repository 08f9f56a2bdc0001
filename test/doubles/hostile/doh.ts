import type { DohReply } from '../dns/doh-fake.ts';
import type { Dice } from './dice.ts';

/** A hostile DoH server: each question gets a random answer, always the same for one name. */
export function dohReply(dice: Dice, say: () => string): (question: { readonly name: string }) => DohReply {
  const replies = new Map<string, DohReply>();
  return ({ name }) => {
    const known = replies.get(name) ?? any(dice, say, name);
    replies.set(name, known);
    return known;
  };
}

function any(dice: Dice, say: () => string, name: string): DohReply {
  switch (dice.below(8)) {
    case 0:
      return { silent: true };
    case 1:
      return { rcode: dice.below(16) };
    case 2:
      return { status: dice.pick([204, 301, 400, 403, 429, 500, 503]), contentType: 'text/plain', body: Buffer.from(say()) };
    case 3:
      return { status: 302, headers: { location: 'http://169.254.169.254/' } };
    case 4:
      return { contentType: 'text/html', body: Buffer.from(`<html>${say()}</html>`) };
    case 5:
      return { body: Buffer.alloc(dice.pick([0, 11, 70_000, 5_000_000]), dice.below(256)) };
    case 6:
      return { answers: [{ type: 'TXT', name, ttl: 60, data: [`v=spf1 ${say()}`.slice(0, 250)] }] };
    default:
      return { answers: Array.from({ length: 200 }, (_, index) => ({ type: 'A', name, ttl: 60, data: `10.0.0.${index}` })) };
  }
}
