import { isIpv4, isIpv6 } from '../../../../core/address/ip-address.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import { nearest } from '../../../../core/text/nearest.ts';

const MECHANISMS = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists'];

/** What was probably meant by a word that is no term of SPF, as a sentence; null where nothing is evident. */
export function termHint(word: string): string | null {
  if (/[,;]/.test(word)) return 'Separate the terms by spaces alone, without commas or semicolons.';
  if (/[^\x21-\x7e]/.test(word)) {
    const plain = word
      .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
      .replaceAll(/[^\x21-\x7e]+/g, ' ')
      .trim();
    return write(plain);
  }
  const [, sign = '', name = '', colon = '', value = ''] = /^([+\-~?]?)([^:=]*)([:=]?)(.*)$/.exec(word) ?? [];
  if (name === '' && value === '') return `No space may stand between "${foreignWord(word)}" and its term.`;
  if (colon === ':' && value === '') return `No space may stand behind "${foreignWord(word)}".`;
  if (/^(?:redirect|exp)$/i.test(name) && colon === ':') return write(`${name}=${value}`);
  const whole = word.slice(sign.length);
  const [bare = ''] = whole.split('/');
  if (isIpv4(bare)) return write(`${sign}ip4:${whole}`);
  if (isIpv6(bare)) return write(`${sign}ip6:${whole}`);
  if (/^ip[46]$/i.test(name) && colon === ':') return networkHint(sign, name.toLowerCase(), value);
  if (/^all[+\-~?]$/i.test(whole)) return write(`${whole.slice(-1)}all`);
  const near = /^ipv[46]$/i.test(name) ? `ip${name.slice(-1)}` : nearest(name.replace(/\/.*$/, ''), MECHANISMS);
  return near === null ? null : write(`${sign}${near}${word.slice(sign.length + name.replace(/\/.*$/, '').length)}`);
}

function write(term: string): string {
  return `Write "${foreignWord(term)}".`;
}

function networkHint(sign: string, name: string, value: string): string | null {
  const [address = '', mask] = value.split('/');
  const other = name === 'ip4' ? 'ip6' : 'ip4';
  if (name === 'ip4' ? isIpv6(address) : isIpv4(address)) return write(`${sign}${other}:${value}`);
  const bits = mask === undefined ? null : prefixOf(mask);
  if (bits !== null) return write(`${sign}ip4:${address}/${bits}`);
  if (/^[\d.]+-[\d.]+$/.test(value)) return 'Write a range as networks, such as ip4:192.0.2.0/24, or each address by itself.';
  return /[a-z]/i.test(address) && /^[\w.-]+$/.test(address) && mask === undefined ? write(`${sign}a:${address}`) : null;
}

/** The prefix length of a netmask (255.255.255.0); null if it is none. */
function prefixOf(mask: string): number | null {
  if (!isIpv4(mask)) return null;
  const bits = mask
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : null;
}
