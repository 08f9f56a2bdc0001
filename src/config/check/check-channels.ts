import type { ChannelType } from '../../core/request/channels.ts';
import type { ConfigCheck } from './check.ts';
import { entriesOf } from './check.ts';
import { hasControlCharacters } from '../../core/text/unseen/invisible.ts';
import type { Path } from '../document/path.ts';
import { CHANNEL_FORMS, typeOfKey } from '../schema/sections/channels.ts';
import type { ConfigDraft } from '../schema/shape.ts';
import { checkWebUrl } from './web-url.ts';

type ChannelDraft = NonNullable<NonNullable<ConfigDraft['channels']>[string]>;

/** Headers that the request already has: by HTTP, by CloudEvents (`ce-`) and by Standard Webhooks (`webhook-`). */
const RESERVED = /^(?:content-.*|host|connection|transfer-encoding|expect|upgrade|te|trailer|user-agent|ce-.*|webhook-.*)$/i;

/** Standard Webhooks ("Signature scheme"): 24 to 64 bytes. Shorter ones could be guessed. */
const SHORTEST_SECRET = 24;

/** Channels: each has its type's keys, no key of another type, and a valid URL. */
export function checkChannels(check: ConfigCheck): void {
  for (const [name, channel] of entriesOf(check.draft.channels)) {
    const path = ['channels', name];
    const url = checkWebUrl(check, channel, path);
    if (channel.type === undefined) continue;
    checkKeys(check, channel, channel.type, path);
    if (url !== null) checkUrl(check, channel.type, url, path);
    checkSecrets(check, channel, path);
    checkHeaders(check, channel, path);
    checkEvents(check, channel, path);
  }
}

function checkUrl(check: ConfigCheck, type: ChannelType, url: URL, path: Path): void {
  const fault = CHANNEL_FORMS[type].fault(url);
  if (fault === null) return;
  const complaint = { ...fault.complaint, quoting: false };
  if (fault.level === 'error') check.error([...path, 'url'], complaint);
  else check.warn([...path, 'url'], complaint);
}

function checkKeys(check: ConfigCheck, channel: ChannelDraft, type: ChannelType, path: Path): void {
  for (const key of Object.keys(channel)) {
    const owner = typeOfKey(key);
    if (owner !== null && owner !== type)
      check.error([...path, key], { message: `belongs to type: ${owner}, not to ${type}`, on: 'key', quoting: false });
  }
  for (const needed of CHANNEL_FORMS[type].needs) {
    if (!check.has([...path, needed]))
      check.error([...path, needed], { message: `is missing: needed with type: ${type}`, on: 'key', quoting: false });
  }
}

function checkSecrets(check: ConfigCheck, channel: ChannelDraft, path: Path): void {
  const { 'routing-key': routingKey, secret, token } = channel;
  // PagerDuty's own refusal: "Length of 'routing_key' is incorrect (should be 32 characters)".
  if (routingKey !== undefined && !/^[A-Za-z0-9]{32}$/.test(routingKey.trim())) {
    check.error([...path, 'routing-key'], {
      message: 'not usable',
      expected: 'the 32 letters and digits of the integration key of an Events API v2 integration',
      quoting: false,
    });
  }
  if (secret !== undefined && secret.length < SHORTEST_SECRET)
    check.error([...path, 'secret'], { message: 'too short', expected: `at least ${SHORTEST_SECRET} characters`, quoting: false });
  if (token !== undefined && !isFieldValue(token.trim()))
    check.error([...path, 'token'], { message: 'not usable', expected: 'a token of one line in ASCII', quoting: false });
}

function checkHeaders(check: ConfigCheck, channel: ChannelDraft, path: Path): void {
  for (const [name, value] of entriesOf(channel.headers)) {
    const at = [...path, 'headers', name];
    if (RESERVED.test(name)) check.error(at, { message: 'this header is set by the action itself', on: 'key', quoting: false });
    else if (!isFieldValue(value)) check.error(at, { message: 'not usable', expected: 'a text of one line in ASCII', quoting: false });
  }
}

function checkEvents(check: ConfigCheck, channel: ChannelDraft, path: Path): void {
  if (channel.on === undefined) return;
  const { on } = channel;
  if (on.length === 0) check.error([...path, 'on'], { message: 'nothing would ever be told', hint: 'name an event, or leave on out' });
  else if (channel.type !== undefined && CHANNEL_FORMS[channel.type].staysOpen && !on.includes('resolved')) {
    check.warn([...path, 'on'], { message: 'without resolved, alerts in PagerDuty stay open for ever', quoting: false });
  }
}

/** RFC 9110 section 5.5, kept to ASCII. */
function isFieldValue(text: string): boolean {
  return !hasControlCharacters(text) && /^[\x20-\x7e]*$/.test(text);
}
