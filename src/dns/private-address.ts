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

const blocks = new BlockList();
for (const [network, prefix, family] of PRIVATE) blocks.addSubnet(network, prefix, family);

/** Whether mail from the outside can never come to this address. */
export function isPrivateAddress(address: string): boolean {
  return blocks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
