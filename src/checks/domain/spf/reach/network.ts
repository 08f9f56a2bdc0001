import { sameForm } from '../../../../core/address/ip-address.ts';

/** An address as a number, and its number of bits. */
export interface AddressBits {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** Reads an IPv4 or IPv6 address; an IPv4 address in the form of IPv6 counts as IPv4 (RFC 7208 section 5). */
export function senderBits(address: string): AddressBits {
  const octets = sameForm(address).split('.');
  return { bits: octets.length === 4 ? 32 : 128, value: octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n) };
}

/** Reads an address in a record, where the form of IPv6 always means IPv6. */
export function addressBits(address: string): AddressBits {
  const { bits, value } = senderBits(address);
  return bits === 32 && address.includes(':') ? { bits: 128, value: (0xffffn << 32n) + value } : { bits, value };
}

/** Whether two addresses of one family share their first `length` bits. */
export function sharesPrefix(one: AddressBits, other: AddressBits, length: number): boolean {
  if (one.bits !== other.bits) return false;
  const rest = BigInt(Math.max(0, one.bits - length));
  return one.value >> rest === other.value >> rest;
}
