import { BlockList, isIPv4 } from 'node:net';

/** Addresses that nobody outside can reach (RFC 6890); those for documentation are left out, for examples are built with them. */
const PRIVATE: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

/** Networks in which nobody answers: for documentation (RFC 5737, RFC 3849) and for measuring in a laboratory (RFC 2544). */
const EMPTY: typeof PRIVATE = [
  ['192.0.2.0', 24, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['2001:db8::', 32, 'ipv6'],
];

const blocks = listOf(PRIVATE);
const empty = listOf(EMPTY);

function listOf(networks: typeof PRIVATE): BlockList {
  const list = new BlockList();
  for (const [network, prefix, family] of networks) list.addSubnet(network, prefix, family);
  return list;
}

/** Whether mail from the outside can never come to this address. */
export function isPrivateAddress(address: string): boolean {
  return blocks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

/** Whether nobody is at this address, by the rules of the Internet: to connect to it is a waste of time. */
export function isUninhabited(address: string): boolean {
  return empty.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
