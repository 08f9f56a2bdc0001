import type { Annotation, Runner } from '../../../src/core/ports/runner.ts';

/** A runner that keeps its inputs. */
export function fakeRunner(inputs: Readonly<Record<string, string>>) {
  const outputs = new Map<string, string>();
  const annotations: Annotation[] = [];
  const failures: string[] = [];
  const masked: string[] = [];
  const summaries: string[] = [];
  const logged: string[] = [];
  const runner: Runner = {
    input: (name) => inputs[name] ?? '',
    mask: (secret) => masked.push(secret),
    output: (name, value) => outputs.set(name, value),
    annotate: (annotation) => annotations.push(annotation),
    summary: async (text) => void summaries.push(text),
    remember: () => undefined,
    recall: () => '',
    log: (line) => logged.push(line),
    fail: (reason) => failures.push(reason),
  };
  return { runner, outputs, annotations, failures, masked, logged, summary: () => summaries.join('') };
}
