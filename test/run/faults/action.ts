import { action } from '../../../src/app/app.ts';

// The action's main step, from its source.
await action();
