/**
 * Arguments for Node that make the program throw, outside every catch, once it handles such errors: a defect of ours, as from a socket's
 * event.
 */
export const WITH_A_DEFECT: readonly string[] = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    const { on } = process;
    process.on = function (event, ...rest) {
      if (event === 'uncaughtException') setImmediate(() => { throw new Error('broken on purpose'); });
      return on.call(this, event, ...rest);
    };
  `)}`,
];
