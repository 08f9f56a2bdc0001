/** Where an application of Microsoft Entra asks for tokens, and for which mail servers they are. */
export interface EntraCloud {
  /** An https URL without a slash at its end; http only to this machine. */
  readonly authority: string;
  /** For IMAP, POP3 and SMTP (learn.microsoft.com, "Authenticate an IMAP, POP or SMTP connection using OAuth"). */
  readonly mailScope: string;
  /** For Microsoft Graph (learn.microsoft.com/graph/deployments). */
  readonly graphScope: string;
}

export const ENTRA_CLOUD_NAMES = ['global', 'us-government', 'us-dod', 'china'] as const;

/**
 * Microsoft's clouds: learn.microsoft.com/entra/identity-platform/authentication-national-cloud has the authorities,
 * learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges and its pages of GCC High, DoD and 21Vianet the mail servers.
 */
export const ENTRA_CLOUDS: Readonly<Record<(typeof ENTRA_CLOUD_NAMES)[number], EntraCloud>> = {
  global: {
    authority: 'https://login.microsoftonline.com',
    mailScope: 'https://outlook.office365.com/.default',
    graphScope: 'https://graph.microsoft.com/.default',
  },
  'us-government': {
    authority: 'https://login.microsoftonline.us',
    mailScope: 'https://outlook.office365.us/.default',
    graphScope: 'https://graph.microsoft.us/.default',
  },
  'us-dod': {
    authority: 'https://login.microsoftonline.us',
    mailScope: 'https://outlook-dod.office365.us/.default',
    graphScope: 'https://dod-graph.microsoft.us/.default',
  },
  china: {
    authority: 'https://login.partner.microsoftonline.cn',
    mailScope: 'https://partner.outlook.cn/.default',
    graphScope: 'https://microsoftgraph.chinacloudapi.cn/.default',
  },
};
