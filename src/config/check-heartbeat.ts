import type { Check } from './check.ts';
import { hasControlCharacters } from './check.ts';
import { heartbeatTypeOf } from './heartbeat.ts';
import { checkWebUrl } from './web-url.ts';

/** The heartbeat: that its URL is of the form that its service has, and that Gatus gets its token. */
export function checkHeartbeat(check: Check): void {
  const { heartbeat } = check.draft;
  if (heartbeat === undefined || heartbeat === null) return;
  const path = ['heartbeat'];
  const url = checkWebUrl(check, heartbeat, path);
  if (url === null) return;
  const seen = heartbeatTypeOf(url.pathname);
  const type = heartbeat.type === undefined || heartbeat.type === 'auto' ? seen : heartbeat.type;
  if (type !== 'healthchecks' && seen !== type) {
    const expected = type === 'gatus' ? 'https://.../api/v1/endpoints/<group>_<name>/external' : 'https://.../api/push/<token>';
    check.error([...path, 'url'], { message: `is no URL of type: ${type}`, expected, quoting: false });
  }
  const signal = /\/(start|fail|log|[0-9]{1,3})\/?$/.exec(url.pathname)?.[1];
  if (type === 'healthchecks' && signal !== undefined) {
    check.error([...path, 'url'], {
      message: `ends in /${signal}, which is one of the signals that are sent to it`,
      quoting: false,
      hint: `leave out the /${signal}`,
    });
  }
  if (type === 'gatus' && !check.has([...path, 'token']))
    check.error([...path, 'token'], { message: 'is missing: needed with type: gatus', on: 'key', quoting: false });
  if (type !== 'gatus' && heartbeat.token !== undefined)
    check.error([...path, 'token'], { message: `belongs to type: gatus, not to ${type}`, on: 'key', quoting: false });
  if (heartbeat.token !== undefined && (hasControlCharacters(heartbeat.token) || !/^[\x21-\x7e]+$/.test(heartbeat.token.trim())))
    check.error([...path, 'token'], { message: 'not usable', expected: 'a token of one line in ASCII', quoting: false });
}
