import type { Answer, Resolver } from '../../../../core/ports/dns.ts';
import type { SpfRequest, SpfResult } from '../../../../core/ports/domain-check.ts';
import { reverseName } from '../../../../core/address/ip-address.ts';
import { dnsName } from '../../../../core/address/names.ts';
import type { AddressBits } from '../reach/network.ts';
import { addressBits, senderBits, sharesPrefix } from '../reach/network.ts';
import { MOST_LOOKUPS, MOST_VOIDS } from '../record/cost.ts';
import { expandMacros, usesMacro } from '../record/macros.ts';
import { askedName } from '../record/names.ts';

/** RFC 7208 section 4.6.4: only so many names of an address are looked at. */
const MOST_NAMES = 10;

/** The evaluation ended before a term could decide. */
export class EvaluationEnded extends Error {
  readonly result: Extract<SpfResult, 'none' | 'temperror' | 'permerror'>;

  constructor(result: EvaluationEnded['result'], reason: string) {
    super(reason);
    this.result = result;
  }
}

/** One evaluation: the sender, and the used part of the limits of RFC 7208 section 4.6.4. */
export class Evaluation {
  readonly resolver: Resolver;
  readonly ip: string;
  readonly address: AddressBits;
  /** The domain that is checked first, in A-labels and lower case. */
  readonly domain: string;
  readonly #reverse: string;
  readonly #localPart: string;
  readonly #helo: string;
  readonly #seconds: number;
  #terms = 0;
  #voids = 0;
  #names: Promise<readonly string[]> | null = null;

  constructor(resolver: Resolver, { ip, mailFrom, helo }: SpfRequest, now: number) {
    // Section 2.4: with a null reverse-path the HELO name is checked.
    const written = mailFrom === '' ? `postmaster@${helo}` : mailFrom;
    const at = written.lastIndexOf('@');
    const named = written.slice(at + 1).trim();
    this.resolver = resolver;
    this.ip = ip;
    this.address = senderBits(ip);
    this.#reverse = reverseName(ip) ?? '';
    this.#localPart = at > 0 ? written.slice(0, at) : 'postmaster';
    // RFC 8616 section 4: a name beyond ASCII is looked up by its A-labels.
    this.domain = (/^[\x00-\x7f]*$/.test(named) ? named : (dnsName(named) ?? named)).toLowerCase().replace(/\.$/, '');
    this.#helo = helo;
    this.#seconds = Math.floor(now / 1000);
  }

  /** Counts a term that causes questions; after the tenth the evaluation ends. */
  countTerm(): void {
    this.#terms += 1;
    if (this.#terms > MOST_LOOKUPS) throw new EvaluationEnded('permerror', `more than ${MOST_LOOKUPS} terms that cost look-ups`);
  }

  /** Counts a term that found nothing; after the second the evaluation ends. */
  countVoid(): void {
    this.#voids += 1;
    if (this.#voids > MOST_VOIDS) throw new EvaluationEnded('permerror', `more than ${MOST_VOIDS} look-ups that find nothing`);
  }

  /** The addresses of a name, of the sender's family; a failed look-up ends the evaluation. */
  async addresses(name: string): Promise<readonly string[]> {
    return recordsOf(await (this.address.bits === 32 ? this.resolver.ask({ type: 'A', name }) : this.resolver.ask({ type: 'AAAA', name })));
  }

  /** Whether the sender is in the network of `length` bits around an address. */
  isWithin(address: string, length: number | null): boolean {
    const network = addressBits(address);
    return sharesPrefix(this.address, network, length ?? network.bits);
  }

  /** RFC 8616 section 4: a local-part beyond ASCII fits into no name, so a term that needs it matches nothing. */
  isBarred(spec: string): boolean {
    return /[^\x00-\x7f]/.test(this.#localPart) && usesMacro(spec, 'sl');
  }

  /** The name of a domain-spec, in lower case; null: an invalid name (section 4.8). */
  async expand(spec: string, domain: string): Promise<string | null> {
    return askedName(await this.text(spec, domain));
  }

  /** A macro-string, expanded. */
  async text(spec: string, domain: string): Promise<string> {
    const { bits, value } = this.address;
    const nibbles = value.toString(16).padStart(32, '0').split('').join('.');
    const dotted = bits === 128 ? nibbles : [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
    return expandMacros(spec, {
      sender: `${this.#localPart}@${this.domain}`,
      localPart: this.#localPart,
      senderDomain: this.domain,
      domain,
      dotted,
      address: bits === 32 ? dotted : this.ip,
      isIpv6: bits === 128,
      helo: this.#helo,
      name: usesMacro(spec, 'p') ? bestName(await this.validatedNames(), domain) : 'unknown',
      seconds: this.#seconds,
    });
  }

  /** The names of the sender's address that lead back to it (section 5.5); empty after a failed look-up. */
  async validatedNames(): Promise<readonly string[]> {
    return await (this.#names ??= this.#validate());
  }

  /** Whether the sender's address has a name at all. */
  async hasName(): Promise<boolean> {
    return (await this.resolver.ask({ type: 'PTR', name: this.#reverse })).kind !== 'absent';
  }

  async #validate(): Promise<readonly string[]> {
    const answer = await this.resolver.ask({ type: 'PTR', name: this.#reverse });
    if (answer.kind !== 'found') return [];
    const names = answer.records.slice(0, MOST_NAMES).map((name) => name.replace(/\.$/, ''));
    const forward = await Promise.all(
      names.map((name) => (this.address.bits === 32 ? this.resolver.ask({ type: 'A', name }) : this.resolver.ask({ type: 'AAAA', name }))),
    );
    return names.filter((_, index) => {
      const found = forward[index];
      return found?.kind === 'found' && found.records.some((address) => this.isWithin(address, null));
    });
  }
}

/** The records of an answer, empty without any; an unknown answer ends the evaluation (sections 4.4 and 5). */
export function recordsOf<T>(answer: Answer<T>): readonly T[] {
  if (answer.kind === 'unknown') throw new EvaluationEnded('temperror', answer.reason);
  return answer.kind === 'found' ? answer.records : [];
}

/** Section 7.3: the domain itself, else a name below it, else any. */
function bestName(names: readonly string[], domain: string): string {
  const lower = (name: string) => name.toLowerCase();
  return names.find((name) => lower(name) === domain) ?? names.find((name) => lower(name).endsWith(`.${domain}`)) ?? names[0] ?? 'unknown';
}
