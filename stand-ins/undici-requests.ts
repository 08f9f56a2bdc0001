import connect from 'undici/lib/api/api-connect.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js';
import { fetch } from 'undici/lib/web/fetch/index.js';

/*
 * Replaces undici in the code for GitHub: these two of its exports, unchanged, without WebSockets, caches, cookies, mocks and the rest of
 * its index. The index also adds the methods of each dispatcher; a proxy's agent calls this one.
 */
Object.assign(Dispatcher.prototype, { connect });

export { fetch, ProxyAgent };
