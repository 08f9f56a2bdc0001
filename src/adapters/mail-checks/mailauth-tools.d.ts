/** The one function of this file of mailauth that we call; the package has no types for it. */
declare module 'mailauth/lib/tools.js' {
  /** The entry whose domain belongs to the same organization as `fromDomain`, by the Public Suffix List; false: none. */
  export function getAlignment(fromDomain: string, domainList: readonly { readonly domain: string }[], strict: boolean): object | false;
}
