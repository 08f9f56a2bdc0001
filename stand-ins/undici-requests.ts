import connect from 'undici/lib/api/api-connect.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js';
import { fetch } from 'undici/lib/web/fetch/index.js';

/*
 * Stands for undici in what speaks to GitHub: these two of its exports, as they are, without WebSockets, caches, cookies, mocks and all
 * else that its index loads. The index also gives each dispatcher its methods, of which the agent of a proxy calls this one.
 */
Object.assign(Dispatcher.prototype, { connect });

export { fetch, ProxyAgent };
