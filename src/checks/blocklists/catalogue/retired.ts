/** A list that has ended. Asking it is worse than not asking: an abandoned zone gives no answer, or lists the world. */
export interface RetiredZone {
  /** The zone, including everything below it. */
  readonly name: string;
  /** Its end, as exactly as is known. */
  readonly since: string;
  readonly end: string;
}

export const RETIRED: readonly RetiredZone[] = [
  { name: 'sorbs.net', since: '2024-06-05', end: 'it was emptied' },
  { name: 'ix.dnsbl.manitu.net', since: '2025-01-16', end: 'it was emptied' },
  { name: 'cbl.abuseat.org', since: '2021', end: 'it became a part of zen.spamhaus.org' },
  { name: 'bl.spamcannibal.org', since: '2018-05-30', end: 'its domain lapsed and every address looked listed' },
  { name: 'dnsbl.ahbl.org', since: '2015-01', end: 'it listed the world' },
  { name: 'relays.ordb.org', since: '2006-12', end: 'it listed the world from 2008-03 on' },
  { name: 'list.dsbl.org', since: '2008-05', end: 'it listed the world in 2012' },
  { name: 'dnsbl.njabl.org', since: '2013-03', end: 'it was emptied' },
  { name: 'rfc-ignorant.org', since: '2012-11', end: 'it is gone' },
  { name: 'msrbl.net', since: 'years ago', end: 'it is gone' },
  { name: 'blackholes.five-ten-sg.com', since: 'years ago', end: 'it is gone' },
  { name: 'dnsbl.inps.de', since: '2020-05-25', end: 'it was emptied' },
  { name: 'bl.emailbasura.org', since: '2021-01', end: 'it is gone' },
  { name: 'dnsbl.cyberlogic.net', since: '2018-05', end: 'it is gone' },
  { name: 'rbl.megarbl.net', since: '2019-11', end: 'it is gone' },
  { name: 'dynip.rothen.com', since: '2020-09', end: 'it listed the innocent' },
  { name: 'rbl.suresupport.com', since: '2019-12', end: 'it is gone' },
  { name: 'ubl.unsubscore.com', since: '2024', end: 'it is offline' },
  { name: 'ubl.lashback.com', since: '2024', end: 'it is offline' },
  { name: 'dnsbl.burnt-tech.com', since: '2020-09-19', end: 'its domain lapsed and every address looked listed' },
  { name: 'spam.dnsbl.anonmails.de', since: '2024-11-12', end: 'its answers are bogus' },
  { name: 'dnsbl.madavi.de', since: '2025-03', end: 'it is gone' },
  { name: 'bl.spamdown.org', since: '2026-03', end: 'it is gone' },
  { name: 'cidr.bl.mcafee.com', since: '2024-11', end: 'it is gone' },
  { name: 'vouch.dwl.spamhaus.org', since: '2018-12', end: 'it is no longer kept' },
  { name: 'swl.spamhaus.org', since: '2018-12', end: 'it is no longer kept' },
];
