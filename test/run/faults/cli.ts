import { cli } from '../../../src/app/app.ts';

// The program as it is, from its source: a bundle does not tell which adapter a function belongs to.
await cli();
