import { join } from 'node:path';
import { farTest } from './far/namespace.ts';

const REAL_STAGE_RTT = process.env['REAL_STAGE_RTT'] ?? '40';
farTest('the whole stage has the verdicts of loopback', [join(import.meta.dirname, 'real.test.ts')], { REAL_STAGE_RTT });
