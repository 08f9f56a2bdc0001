import { secretForms } from '../../../core/text/secrets.ts';
import type { Finding } from '../../../core/result/finding.ts';

/**
 * Removes every key from all findings, in all its forms and in any case: keys are part of the names in questions, and foreign texts may
 * repeat those.
 */
export function withoutKeys(findings: readonly Finding[], keys: readonly (string | null)[]): readonly Finding[] {
  if (keys.every((key) => key === null)) return findings;
  const mask = keyMask(keys);
  const maskAny = (text: string | null) => (text === null ? null : mask(text));
  // A finding that stands for others stays the same object there.
  const masked = new Map<Finding, Finding>();
  for (const finding of new Set(findings)) {
    masked.set(finding, {
      ...finding,
      target: mask(finding.target),
      message: mask(finding.message),
      evidence: maskAny(finding.evidence),
      remedy: maskAny(finding.remedy),
    });
  }
  return findings.map((finding) => masked.get(finding) ?? finding);
}

/** Removes every key from a text. */
export function keyMask(keys: readonly (string | null)[]): (text: string) => string {
  const forms = keys.flatMap((key) => (key === null ? [] : [...secretForms(null, key), ...secretForms(null, key.toLowerCase())]));
  if (forms.length === 0) return (text) => text;
  const longestFirst = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((form) => form.replaceAll(/\W/g, String.raw`\$&`)).join('|'), 'gi');
  return (text) => text.replace(pattern, '***');
}
