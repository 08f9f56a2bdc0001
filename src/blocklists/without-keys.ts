import { secretForms } from '../config/secrets.ts';
import type { Finding } from '../model/finding.ts';

/**
 * Takes every key out of everything that findings say, in all its forms and in any case: keys are part of the names asked, and foreign
 * texts may repeat those.
 */
export function withoutKeys(findings: readonly Finding[], keys: readonly (string | null)[]): readonly Finding[] {
  const forms = keys.flatMap((key) => (key === null ? [] : [...secretForms(null, key), ...secretForms(null, key.toLowerCase())]));
  if (forms.length === 0) return findings;
  const longestFirst = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((form) => form.replaceAll(/\W/g, String.raw`\$&`)).join('|'), 'gi');
  const mask = (text: string | null) => text?.replace(pattern, '***') ?? null;
  return findings.map((finding) => ({
    ...finding,
    target: finding.target.replace(pattern, '***'),
    message: finding.message.replace(pattern, '***'),
    evidence: mask(finding.evidence),
    remedy: mask(finding.remedy),
  }));
}
