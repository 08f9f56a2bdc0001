#!/usr/bin/env bash
# dmarc-report-parser 0.1.5 (npm) refuses a whole aggregate report as soon as one of its rows says why the receiver did not follow the policy: <reason>, which
# stands in policy_evaluated any number of times (RFC 7489, appendix C). "forwarded", "mailing_list" and "local_policy" come to the same error, "received
# array"; reports without it are read. Expected: the row and its reason. The mail of forwarders and lists is missing from what is counted, and all the other
# rows of those reports with it. Exits non-zero once that has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save dmarc-report-parser@0.1.5 >/dev/null 2>&1
cat >read.cjs <<'JS'
const { parseDmarcReportsFromXml } = require('dmarc-report-parser');
const row = (address, count, reasons) => `
  <record>
    <row>
      <source_ip>${address}</source_ip><count>${count}</count>
      <policy_evaluated><disposition>none</disposition><dkim>fail</dkim><spf>fail</spf>${reasons}</policy_evaluated>
    </row>
    <identifiers><header_from>example.org</header_from></identifiers>
    <auth_results><spf><domain>lists.example.net</domain><result>pass</result></spf></auth_results>
  </record>`;
const report = (reasons) => `<?xml version="1.0" encoding="UTF-8"?>
<feedback>
  <report_metadata>
    <org_name>receiver.example</org_name><email>reports@receiver.example</email><report_id>1</report_id>
    <date_range><begin>1764200000</begin><end>1764286399</end></date_range>
  </report_metadata>
  <policy_published><domain>example.org</domain><p>reject</p><pct>100</pct></policy_published>
  ${row('192.0.2.25', 40, '')}${row('192.0.2.26', 2, reasons)}
</feedback>`;
const reasons = ['', '<reason><type>forwarded</type></reason>', '<reason><type>mailing_list</type><comment>a list</comment></reason>', '<reason><type>local_policy</type><comment>arc=pass</comment></reason>'];
(async () => {
  console.log(`dmarc-report-parser ${require('dmarc-report-parser/package.json').version}`);
  const seen = [];
  for (const reason of reasons) {
    const said = await parseDmarcReportsFromXml([report(reason)]).then(
      ({ reports }) => `${reports[0].record.length} rows`,
      (error) => `refused: received ${JSON.parse(error.message)[0].received}, ${JSON.parse(error.message)[0].path.join('.')}`,
    );
    console.log(`${reason || 'no reason'}\n  ${said}`);
    seen.push(said.split(',')[0]);
  }
  process.exit(seen.join() === '2 rows,refused: received array,refused: received array,refused: received array' ? 0 : 1);
})();
JS
node read.cjs
