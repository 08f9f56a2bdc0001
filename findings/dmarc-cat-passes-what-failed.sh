#!/usr/bin/env bash
# dmarc-cat 0.15.0 (Debian 12) prints an aggregate report (RFC 7489, appendix C) as a table whose last two columns, RDKIM and RSPF, are the raw results of
# auth_results. What the receiver made of them for DMARC, aligned with the author's domain (policy_evaluated), is printed nowhere, nor is the disposition: mail
# that failed DMARC both ways and was quarantined stands there as pass, pass. Expected: fail, fail, or a column that tells. Exits non-zero once that has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download dmarc-cat=0.15.0-1+b4 libgpgme11 libassuan0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find "$work/root" -name 'libgpgme.so.11' | head -1)")
export LD_LIBRARY_PATH

# It takes a report by the name that RFC 7489 (7.2.1.1) gives it, and by no other.
report='receiver.example!example.org!1764200000!1764286399.xml'
cat >"$report" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<feedback>
  <version>1.0</version>
  <report_metadata>
    <org_name>receiver.example</org_name><email>reports@receiver.example</email><report_id>1</report_id>
    <date_range><begin>1764200000</begin><end>1764286399</end></date_range>
  </report_metadata>
  <policy_published><domain>example.org</domain><adkim>r</adkim><aspf>r</aspf><p>quarantine</p><sp>quarantine</sp><pct>100</pct><fo>0</fo></policy_published>
  <record>
    <row>
      <source_ip>192.0.2.25</source_ip><count>7</count>
      <policy_evaluated><disposition>quarantine</disposition><dkim>fail</dkim><spf>fail</spf></policy_evaluated>
    </row>
    <identifiers><envelope_from>lists.example.net</envelope_from><header_from>example.org</header_from></identifiers>
    <auth_results>
      <dkim><domain>lists.example.net</domain><selector>a</selector><result>pass</result></dkim>
      <spf><domain>lists.example.net</domain><scope>mfrom</scope><result>pass</result></spf>
    </auth_results>
  </record>
</feedback>
XML
root/usr/bin/dmarc-cat -N "$report" | tee table
grep -qE '^192\.0\.2\.25 +7 +example\.org +lists\.example\.net +pass +pass *$' table
! grep -qiE 'fail|reports.*quarantine' table
