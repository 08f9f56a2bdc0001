/** Files behind undici's index; the package has types only for the index. */
declare module 'undici/lib/api/api-connect.js' {
  const connect: (...args: readonly unknown[]) => unknown;
  export default connect;
}
declare module 'undici/lib/dispatcher/dispatcher.js' {
  export { Dispatcher as default } from 'undici';
}
declare module 'undici/lib/dispatcher/proxy-agent.js' {
  export { ProxyAgent as default } from 'undici';
}
declare module 'undici/lib/web/fetch/index.js' {
  export { fetch } from 'undici';
}
