import { join } from 'node:path';
import { farTest } from './namespace.ts';

// `npm run test:far`: longer than what `npm test` has time for.
farTest('the whole stage has the verdicts of loopback', [join(import.meta.dirname, '..', 'real.test.ts')], { REAL_STAGE_RTT: '40' });
