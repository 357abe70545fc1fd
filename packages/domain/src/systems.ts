/** The systems of record the dashboard knows. `dashboard` is this product's own store; `stripe` is read live from the payment provider. */
export const systems = {
  accounts: { name: 'the account system' },
  kitchen: { name: 'the kitchen system' },
  messaging: { name: 'the messaging system' },
  sharing: { name: 'the sharing register' },
  shop: { name: 'the shop' },
  site: { name: 'the site log' },
  community: { name: 'the community system' },
  care: { name: 'the customer care system' },
  stripe: { name: 'Stripe' },
  dashboard: { name: 'this page' },
} as const;

export type SystemId = keyof typeof systems;

/** The systems that are connected to the dashboard now. */
export const connectedSystems = ['accounts', 'kitchen', 'messaging', 'sharing', 'shop', 'site', 'community', 'care'] as const;
export type ConnectedSystemId = (typeof connectedSystems)[number];
