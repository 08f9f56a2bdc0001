import * as core from '@actions/core';
import type { Runner } from '../../core/ports/runner.ts';

/** GitHub's runner, by its own toolkit. */
export function githubRunner(): Runner {
  return {
    // A password may begin or end with a blank.
    input: (name) => core.getInput(name, { trimWhitespace: !name.endsWith('-password') }),
    mask: (secret) => core.setSecret(secret),
    output: (name, value) => core.setOutput(name, value),
    annotate: ({ level, title, message }, place) => {
      const properties = {
        title,
        ...(place === null ? {} : { file: place.file }),
        ...(place?.line ? { startLine: place.line } : {}),
        ...(place?.column ? { startColumn: place.column } : {}),
      };
      switch (level) {
        case 'error':
          core.error(message, properties);
          break;
        case 'warning':
          core.warning(message, properties);
          break;
        case 'notice':
          core.notice(message, properties);
          break;
      }
    },
    summary: async (markdown) => {
      await core.summary.addRaw(markdown, true).write();
    },
    remember: (name, value) => core.saveState(name, value),
    recall: (name) => core.getState(name),
    log: (line) => core.info(line),
    fail: (reason) => core.setFailed(reason),
  };
}
