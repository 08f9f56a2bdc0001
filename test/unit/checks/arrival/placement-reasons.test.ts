import assert from 'node:assert/strict';
import test from 'node:test';
import { headerFields } from '../../../../src/core/mail/header/header-fields.ts';
import { placementReasons } from '../../../../src/checks/arrival/trace/placement-reasons.ts';

const TABLE: readonly [header: string, text: string | null, bad?: boolean][] = [
  ['X-Spam-Flag: YES', 'marked as spam: YES', true],
  ['X-Spam-Flag: NO', null],
  [
    'X-Spam-Status: Yes, score=7.1 required=5.0 tests=SPF_FAIL',
    'SpamAssassin or Rspamd counts it as spam: Yes, score=7.1 required=5.0 tests=SPF_FAIL',
    true,
  ],
  ['X-Spam-Status: No, score=-1.0 required=5.0', null],
  [
    'X-Spamd-Result: default: True [16.20 / 15.00]; R_SPF_FAIL(8.00)[-all]; ARC_NA(0.00)[]; DMARC_POLICY_REJECT(5.20)[example.net : SPF not aligned]',
    'Rspamd: 16.20 of 15.00 points (R_SPF_FAIL 8.00, DMARC_POLICY_REJECT 5.20)',
    true,
  ],
  ['X-Spamd-Result: default: False [-0.10 / 15.00]; ARC_NA(0.00)[]', 'Rspamd: -0.10 of 15.00 points', false],
  ['X-Forefront-Antispam-Report: CIP:203.0.113.7;SCL:1;SFV:NSPM;CAT:NONE;', 'Microsoft: not spam, SCL 1', false],
  [
    'X-Forefront-Antispam-Report: SCL:9;SFV:SPM;CAT:HPHISH;',
    'Microsoft: marked as spam by the filter, category high confidence phishing, SCL 9',
    true,
  ],
  ['X-Microsoft-Antispam: BCL:0;', null],
  ['X-Mimecast-Spam-Score: 28', 'spam score of Mimecast: 28', true],
  ['X-Proofpoint-Spam-Details: rule=notspam policy=default score=0', null],
  ['X-Proofpoint-Spam-Details: rule=spam policy=default score=91', 'rule of Proofpoint: rule=spam policy=default score=91', true],
  ['X-Other: SPAM', null],
];

for (const [header, text, bad] of TABLE) {
  test(header.slice(0, 60), () => {
    const [reason] = placementReasons(headerFields(`${header}\r\n\r\n`));
    assert.deepEqual(reason === undefined ? [null, undefined] : [reason.text, reason.bad], [text, bad]);
  });
}
