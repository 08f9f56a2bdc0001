/** The address at which an application of Microsoft Entra asks for tokens, and the mail servers that they are for. */
export interface EntraCloud {
  /** An https URL without a final slash; http only to this machine. */
  readonly authority: string;
  /** For IMAP, POP3 and SMTP (learn.microsoft.com, "Authenticate an IMAP, POP or SMTP connection using OAuth"). */
  readonly mailScope: string;
  /** For Microsoft Graph (learn.microsoft.com/graph/deployments). */
  readonly graphScope: string;
}

export const ENTRA_CLOUD_NAMES = ['global', 'us-government', 'us-dod', 'china'] as const;

/**
 * Microsoft's clouds. Authorities: learn.microsoft.com/entra/identity-platform/authentication-national-cloud. Mail servers:
 * learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges and its pages of GCC High, DoD and 21Vianet.
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
