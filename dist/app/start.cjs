'use strict';
for (const name of ['action', 'post', 'cli']) exports[name] = () => import('./index.js').then((app) => app[name]());
