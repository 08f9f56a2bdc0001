import type { DomainConfig } from '../config/config.ts';
import type { Finding } from '../model/finding.ts';
import type { DomainResolver } from './answer.ts';

/** A check looks at one domain through the resolver that it is given and never rejects. */
export type DomainCheck = (resolver: DomainResolver, domain: DomainConfig) => Promise<readonly Finding[]>;
