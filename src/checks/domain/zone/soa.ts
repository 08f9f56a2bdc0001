import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { SoaRecord } from '../../../core/ports/dns.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import { formatDuration } from '../../../core/time/duration.ts';
import { zoneServers } from './servers/zone-servers.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Seconds. RFC 1912 section 2.2: secondary servers ask again after at least 20 minutes, and keep a zone for two to four weeks. */
const LEAST_REFRESH = 20 * 60;
const LEAST_EXPIRE = 14 * DAY;
const MOST_EXPIRE = 28 * DAY;
/** RFC 2308 section 5: keeping an absence for more than a day has been found to be problematic. */
const MOST_NEGATIVE = DAY;

/** Whether the times in the zone's SOA record are those that RFC 1912 and RFC 2308 recommend. Advice only. */
export const checkSoa: DomainCheck = async (resolver, { name }) => {
  const zone = await zoneServers(resolver, name);
  if (zone.kind === 'unknown') return [];
  const answer = await resolver.ask({ type: 'SOA', name: zone.zone });
  const [record] = answer.kind === 'found' ? answer.records : [];
  return record === undefined ? [] : [soaFinding(name, zone.zone, record)];
};

function soaFinding(name: string, zone: string, record: SoaRecord): Finding {
  const { primary, serial, refresh, retry, expire, minimum } = record;
  const odd = oddTimes(record);
  const message =
    odd.length === 0
      ? `The times in the SOA record of ${zone} are as recommended.`
      : `Times in the SOA record of ${zone} are not as recommended: ${odd.join('; ')}.`;
  return findingOn(name)('dns-soa', 'ok', message, {
    evidence: `${zone} SOA ${primary}. serial ${serial}, refresh ${refresh}, retry ${retry}, expire ${expire}, minimum ${minimum}`,
    ...(odd.length === 0 ? {} : { remedy: 'A good choice is refresh 2 h, retry 15 min, expire 2 weeks, minimum 1 h.' }),
    reference: 'RFC 1912 section 2.2, RFC 2308 section 5',
  });
}

function oddTimes({ refresh, retry, expire, minimum }: SoaRecord): readonly string[] {
  const said = (seconds: number) => formatDuration(seconds * 1000);
  return [
    ...(refresh < LEAST_REFRESH ? [`refresh is ${said(refresh)}, less than ${said(LEAST_REFRESH)}`] : []),
    ...(retry >= refresh ? [`retry (${said(retry)}) is no part of refresh (${said(refresh)})`] : []),
    ...(expire <= Math.max(refresh, retry, minimum)
      ? [`expire (${said(expire)}) is not longer than the other times, so that a secondary server gives the zone up before it asks again`]
      : expire < LEAST_EXPIRE || expire > MOST_EXPIRE
        ? [`expire is ${said(expire)}, not two to four weeks`]
        : []),
    ...(minimum > MOST_NEGATIVE ? [`an absence is kept for ${said(minimum)}, more than a day`] : []),
  ];
}
