import { action } from './app/index.js';
await action();
