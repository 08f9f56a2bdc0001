'use strict';
for (const name of ['action', 'cli']) exports[name] = () => import('./index.js').then((app) => app[name]());
