import type { RecipientId } from './entry.ts';

export interface RecipientWords {
  readonly name: string;
  /** What they do with it, as in "Stripe takes your payments". */
  readonly task: string;
  /** True where the service cannot run, or the law cannot be met, without them. */
  readonly essential: boolean;
}

/** Who may receive something. Who did receive it stands in the sharing register. */
export const recipientWords: Readonly<Record<RecipientId, RecipientWords>> = {
  stripe: { name: 'Stripe', task: 'takes your payments', essential: true },
  hubspot: { name: 'HubSpot', task: 'sends our news and helps us understand visits', essential: false },
  'google-analytics': { name: 'Google Analytics', task: 'counts visits to the site', essential: false },
  carriers: { name: 'Message carriers', task: 'carry e-mail, text messages and pushes to you', essential: true },
  'delivery-company': { name: 'Delivery company', task: 'brings what you ordered', essential: true },
  household: { name: 'People who share your device', task: 'use the device together with you', essential: false },
  authorities: { name: 'Authorities and others', task: 'receive data when law, safety or our rules call for it', essential: true },
  'marketing-partners': { name: 'Marketing partners', task: 'receive visitor figures that do not name you', essential: false },
};
