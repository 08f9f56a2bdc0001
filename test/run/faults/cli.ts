import { cli } from '../../../src/app/app.ts';

// The program from its source: a bundle does not show which adapter a function belongs to.
await cli();
