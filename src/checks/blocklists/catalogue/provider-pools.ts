/** Servers that many senders share: one sender's behaviour is listed for all. By the end of their names in DNS. */
const POOLS: readonly (readonly [name: string, ends: readonly string[]])[] = [
  ['Google', ['google.com', 'googlemail.com', 'googleusercontent.com']],
  ['Microsoft 365', ['outlook.com', 'hotmail.com', 'office365.us', 'partner.outlook.cn']],
  ['Amazon SES', ['amazonses.com', 'amazonaws.com']],
  ['Yahoo', ['yahoo.com', 'yahoodns.net', 'aol.com']],
  ['Apple', ['icloud.com', 'me.com', 'apple.com']],
  ['Proofpoint', ['pphosted.com', 'ppe-hosted.com']],
  ['Mimecast', ['mimecast.com']],
  ['Barracuda', ['barracudanetworks.com']],
  ['Hornetsecurity', ['hornetsecurity.com', 'antispameurope.com', 'expurgate.net']],
  ['Cisco', ['iphmx.com']],
  ['SendGrid', ['sendgrid.net']],
  ['Mailgun', ['mailgun.net', 'mailgun.org', 'mailgun.us']],
  ['Postmark', ['mtasv.net']],
  ['SparkPost', ['sparkpostmail.com', 'mta-dispatch.com']],
  ['Mailjet', ['mailjet.com']],
  ['Brevo', ['sendinblue.com', 'brevo.com', 'mailin.fr']],
  ['Mailchimp', ['mcsv.net', 'mcdlv.net', 'rsgsv.net', 'mandrillapp.com']],
  ['Zoho', ['zoho.com', 'zoho.eu', 'zohomail.com']],
  ['Fastmail', ['messagingengine.com']],
  ['Proton', ['protonmail.ch', 'proton.me']],
  ['IONOS', ['kundenserver.de', 'perfora.net']],
  ['GMX and WEB.DE', ['gmx.net', 'web.de']],
  ['OVH', ['mail.ovh.net', 'mail-out.ovh.net']],
  ['Gandi', ['mail.gandi.net']],
  ['Yandex', ['yandex.net', 'yandex.ru']],
];

/** The owner of the shared servers with this host's name; null: no known owner. */
export function poolOf(host: string): string | null {
  const name = host.toLowerCase().replace(/\.$/, '');
  return POOLS.find(([, ends]) => ends.some((end) => name === end || name.endsWith(`.${end}`)))?.[0] ?? null;
}
