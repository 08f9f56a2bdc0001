import type { Finding } from '../model/finding.ts';

/** Takes every key out of everything that findings say: keys are part of the names asked, and foreign texts may repeat those. */
export function withoutKeys(findings: readonly Finding[], keys: readonly (string | null)[]): readonly Finding[] {
  const secrets = keys.flatMap((key) => (key === null || key === '' ? [] : [key]));
  if (secrets.length === 0) return findings;
  const pattern = new RegExp(secrets.map((key) => key.replaceAll(/\W/g, String.raw`\$&`)).join('|'), 'gi');
  const clean = (text: string | null) => text?.replace(pattern, '***') ?? null;
  return findings.map((finding) => ({
    ...finding,
    target: finding.target.replace(pattern, '***'),
    message: finding.message.replace(pattern, '***'),
    evidence: clean(finding.evidence),
    remedy: clean(finding.remedy),
  }));
}
