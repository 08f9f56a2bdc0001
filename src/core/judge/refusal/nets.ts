import type { Phrase } from './phrases/phrase.ts';
import { ANYWHERE, CONNECTING, CONTENT, RECIPIENT, SENDER } from './phrases/phrase.ts';

/** The nets catch replies without a known phrase: status codes (RFC 3463, 7372 and those of providers) and the plain words of the field. */
export interface Net extends Pick<Phrase, 'code' | 'says' | 'stages'> {
  /** The words are too general to count at an unknown stage. */
  readonly staged?: true;
}

/** The more exact ones stand first; the first match counts. */
export const NETS: readonly Net[] = [
  { code: 'refused-for-dmarc', stages: ANYWHERE, says: /\bdmarc\b|\b5\.7\.5(?:09|15)\b/i },
  {
    code: 'refused-for-authentication',
    stages: ANYWHERE,
    says: /\b[45]\.7\.26\b|\bunauthenticated (?:e-?mail|mail|sender|message)(?!s not allowed)|\bspf\b.*\bdkim\b|\bdkim\b.*\bspf\b/i,
  },
  { code: 'refused-for-spf', stages: ANYWHERE, says: /\bspf\b|\b[45]\.7\.2[34]\b|sender policy framework/i },
  { code: 'refused-for-dkim', stages: ANYWHERE, says: /\bdkim\b|\b[45]\.7\.2[0-2]\b/i },
  {
    code: 'refused-for-reverse-dns',
    stages: ANYWHERE,
    says: /reverse[- ]?(?:dns|lookup|hostname)|ip name lookup failed|unverifyable sending ip|\bptr\b|\br[- ]?dns\b|\b[45]\.7\.25\b/i,
  },
  {
    code: 'refused-for-relaying',
    stages: ANYWHERE,
    says: /relay(?:ing)? (?:access )?(?:denied|disallowed|not (?:permitted|allowed))|requires authentication when attempting to send to a non-local|not permitted to relay|no relaying|not configured to relay|insecure mail relay|\b(?:do|does|will|can) ?not relay\b|\bnot a gateway\b/i,
  },
  {
    code: 'refused-for-loop',
    stages: ANYWHERE,
    says: /\b[45]\.4\.(?:6|14)\b|too many (?:hops|received)|\b(?:mail|routing|forwarding) loop|loop detected|message looping/i,
  },
  { code: 'refused-for-greylisting', stages: ANYWHERE, says: /\bgr[ea]y-?list|tempfailed as anti-?spam/i },
  {
    code: 'refused-for-ehlo',
    stages: CONNECTING,
    says: /\b(?:helo|ehlo)\b.{0,120}\b(?:reject|invalid|illegal|denied|refus|not (?:allowed|accepted|found|valid|permitted|resolv)|(?:does|can) ?not|cannot|fully[- ]qualified|forged|fake|mismatch|bogus|blocked|bad|must|should)|\b(?:invalid|illegal|bad|bogus|fake|forged|unacceptable|unqualified)\b.{0,40}\b(?:helo|ehlo)\b/i,
  },
  // Sendmail and others answer EHLO itself so, without naming it.
  { code: 'refused-for-ehlo', stages: ['ehlo'], staged: true, says: /^5\d\d.*\b(?:(?:domain|host) ?)?name\b/i },
  {
    code: 'refused-for-rate',
    stages: ANYWHERE,
    says: /\b4\.7\.28\b|rate limit|throttl|\b(?:daily|hourly|peak|mail send) (?:\w+ ){0,2}(?:quota|limit)|max message per connection|limits for how many messages|\bsending limit\b|queue quota exceeded|too (?:many|much) (?!spam|complaints|mail stored)|too (?:quickly|fast)|unusual rate|excessive volume/i,
  },
  {
    code: 'refused-for-quota',
    stages: RECIPIENT,
    says: /\b[45]\.2\.2\b|(?:over|exceed\w*)(?: \w+){0,2} ?(?:disk ?)?quota|quota (?:is )?exceeded|mail(?:box|folder)(?: \w+)? (?:is )?full|full mailbox|mailbox (?:\w+ )?has exceeded|out of storage|overdrawn\b.{0,40}quota|disk ?quota exceeded|reached disk quota|quota violation|not enough (?:storage )?space in|not have enough space|box space not enough|too much mail stored|over (?:its|his|her|their|the) (?:storage |disk |mailbox )?(?:limit|quota)/i,
  },
  // The text names a list: a status code beside it says no more.
  { code: 'refused-for-reputation', stages: ANYWHERE, says: /\bspamhaus\.org|spamcop\.net|barracudacentral\.org|abuseat\.org/i },
  {
    code: 'refused-for-recipient',
    stages: RECIPIENT,
    says: /\b[45]\.1\.(?:[1236]|10)\b|(?:user|recipient|addressee|mailbox|account)\S*(?: <?[^\s<>]{1,200}@[^\s<>]{1,255}>?)? (?:address )?(?:is )?(?:temporarily )?(?:unknown|unavailable|not (?:found|known|exist)|invalid|disabled|does(?: not|n't) exist)|(?:unknown|invalid|no such|bad|non-?existent) (?:local )?(?:user|recipient|mailbox|address)|not? (?:such )?(?:user|mailbox) here|\buser not local\b|\bno such person\b|\bnot a valid (?:user|recipient|mailbox)\b|(?:benutzer|empf[aä]nger|postfach) (?:ist )?(?:unbekannt|existiert nicht)|(?:utilisateur|destinataire) inconnu|(?:usuario|buz[oó]n|destinatario) (?:desconocido|inexistente|no existe)|utente sconosciuto|\b5\.2\.1\b|\b[45]\.7\.13\b|(?<!your |sender |sending )\b(?:account|mailbox|user|recipient)\b[^;:]{0,80} (?:is |has been |temporar(?:y|ily) |currently ){0,2}(?:locked|frozen|suspended|deactivated|discontinued)\b|disabled recipient|address is marked as invalid|not our customer|\baddress unknown|invalid final delivery userid|host not found(?!, try again)|dns domain \S+ does not exist|domain (?:does not exist|not found)$|no (?:mx|mail exchanger)/i,
  },
  {
    code: 'refused-for-sender',
    stages: SENDER,
    says: /sender (?:address )?(?:rejected|denied|refused|verif|not)|\b5\.1\.[78]\b|\b5\.7\.27\b|(?:unroute?able|invalid) sender|sender (?:domain )?has no\b|\bfrom header\b.{0,40}\bmatch|not (?:allowed|authorized|permitted) to send (?:e?-?mails? )?(?:as|from)/i,
  },
  {
    code: 'refused-for-tls',
    stages: ANYWHERE,
    says: /\b[45]\.7\.10\b|(?:tls|encryption) (?:is )?(?:required|needed)|issue (?:a )?starttls|certificate/i,
  },
  {
    code: 'refused-for-size',
    stages: SENDER,
    says: /\b5\.3\.4\b|\b5\.2\.3\b|message (?:is )?too (?:big|large)|(?:mail|message) (?:size|length) (?:limit )?exceed|exceed(?:s|ed)? (?:the |fixed )?(?:maximum )?(?:incoming |inbound )?(?:message )?size/i,
  },
  // A filter that cannot look has found nothing.
  {
    code: 'refused-for-system',
    stages: ANYWHERE,
    says: /^4\d\d\b.{0,120}\b(?:scan\w*|filter|virus check)\b.{0,60}\b(?:fail|error|unavailable|timed? out)|could not be scanned/i,
  },
  {
    code: 'refused-for-content',
    stages: CONTENT,
    says: /\b(?:surbl|uribl) policy|\bbanned (?:content|name|file|attachment)|\binfected\b|\bvirus\b|\bmalware\b|\bphishing\b|attachment (?:type |extension )?(?:is )?(?:not allowed|forbidden)/i,
  },
  // One person's list says nothing of other recipients.
  {
    code: 'refused-for-policy',
    stages: ANYWHERE,
    says: /\b(?:blocked|denied|rejected) by (?:the |its |this )?(?:recipient|user)\b|\b(?:recipient|user)(?:'s)? (?:personal )?(?:block|deny|black) ?list|recipient(?: \S+)? (?:has )?blocked (?:you|the sender|this sender)|sender is on user denylist|blocked by (?:your |the |this )?organi[sz]ation|(?:customer|tenant allow) block list/i,
  },
  // A filter that blocks has read the mail; a list that names its author has not.
  {
    code: 'refused-for-content',
    stages: CONTENT,
    says: /^(?!.*(?:\blisted\b|dns[bx]l|\brbl\b|reputation|\bip\b|\bhost\b)).*(?:\bspam (?:filter|content|score|message|rules)\b|\bscored too high\b|\b(?:reject\w*|refused|blocked|classified|identified|considered|detected)\b.{0,30}\bas (?:probable |likely |possible )?(?:spam|junk)\b)|\b(?:urls?|links?) in (?:this|the|your) (?:e-?mail|message|mail)\b|\bcontains? an? (?:listed |blocked |blacklisted )?(?:urls?|links?)\b/i,
  },
  {
    code: 'refused-for-reputation',
    stages: ANYWHERE,
    says: /block[- ]?list|black[- ]?list|\blisted\b|\bdns[bx]l\b|\brbl\b|spamhaus|spamcop|barracudacentral|uceprotect|reputation|(?:are|is|currently) sending spam|too (?:many|much) spam|spam complaints|\b(?:ip|address|host|server|network|domain)\b.{0,40}\b(?:blocked|banned)\b|\b(?:blocked|banned)\b.{0,40}\b(?:ip|address|host|server|network|domain|using|by)\b|\bblocked\b/i,
  },
  {
    // `connect to HOST: Connection refused` is no reply: no server refused there.
    code: 'refused-for-client',
    stages: CONNECTING,
    says: /client host rejected|not allowed to connect|use the smtp server of your isp|traffic not accepted from this ip|sender ip address rejected|(?:your|this) (?:host|ip|address) (?:is )?(?:not allowed|not permitted|rejected|refused|denied)|connections? (?:from \S+ )?(?:is |are )?(?:rejected|not (?:allowed|accepted))|connections? (?:from \S+ (?:is |are )?|is |are )refused|^[45]\d\d[ -](?:\d\.\d\.\d )?connections? refused|\b(?:dynamic|dial-?up|residential|transient)\b.{0,30}\bip\b/i,
  },
  {
    code: 'refused-for-content',
    stages: CONTENT,
    says: /\bspam\b|\bcontent\b|\bjunk\b|\bunsolicited\b/i,
  },
  { code: 'refused-for-content', stages: CONTENT, staged: true, says: /\b5\.7\.1\b.*\bpolicy\b|local policy/i },
  {
    code: 'refused-for-system',
    stages: ANYWHERE,
    says: /\b4\.3\.[0-5]\b|temporary (?:\w+ )?(?:failure|error|problem)|(?:temporarily|currently) unavailable|lookup fail|out of (?:disk|memory)|disk (?:space|full)|internal (?:server |system )?error|try again later|^4\d\d\b.*\b(?:service not available|unavailable)\b|error in processing\b|\b[45]\.3\.5\b/i,
  },
  { code: 'refused-for-policy', stages: ANYWHERE, says: /\bpolicy\b|\bprohibit|recipient address rejected: access denied/i },
];
