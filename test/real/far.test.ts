import { join } from 'node:path';
import { farTest } from './far/namespace.ts';

farTest('far away, without IPv6, behind a NAT', [join(import.meta.dirname, 'far', 'inside.ts')]);
