/**
 * Arguments for Node that make the program throw, out of anybody's reach, as soon as it has said what it does with such a thing: a
 * defect of ours as it would come from a socket's event.
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
