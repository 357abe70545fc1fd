import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { ChangeSample } from './contract.ts';

const changed = (fields: object) => (value: unknown) => ({ ...(value as object), ...fields });

const nowhere = {
  label: '',
  country: 'US',
  recipient: 'Maria Alvarez',
  organization: '',
  street: '1 Peachtree Street',
  locality: 'Atlanta',
  sublocality: '',
  region: 'GA',
  postcode: '30303',
};

/** For each system: a change of one of the demo household's records, and one that is against its rules. */
export const contractSamples: Readonly<Record<ConnectedSystemId, ChangeSample>> = {
  accounts: {
    kind: 'address',
    id: 'home',
    edit: changed({ label: 'Our home' }),
    refused: { edit: changed({ postcode: '303' }), field: 'postcode' },
  },
  kitchen: {
    kind: 'device',
    id: 'fridge-1',
    edit: changed({ name: 'Big fridge' }),
    refused: { edit: changed({ name: '' }), field: 'name' },
  },
  messaging: {
    kind: 'topic-choice',
    id: 'offers:email',
    edit: changed({ on: false }),
    refused: { edit: changed({ channel: 'sms' }), field: 'channel' },
  },
  sharing: {
    kind: 'recipient',
    id: 'hubspot',
    edit: changed({ allowed: false }),
    refused: { edit: changed({ essential: true }), field: 'essential' },
  },
  shop: {
    kind: 'order',
    id: 'order-6',
    edit: changed({ contactPhone: '+14045550199' }),
    refused: { edit: changed({ deliverTo: { ...nowhere, postcode: '303' } }), field: 'deliverTo.postcode' },
  },
  site: {
    kind: 'language',
    id: 'main',
    edit: () => 'fr',
    refused: { edit: () => 'tlh', field: null },
  },
  community: {
    kind: 'review',
    id: 'review-1',
    edit: changed({ title: 'Better than I said' }),
    refused: { edit: changed({ product: 'Another product' }), field: 'product' },
  },
  care: {
    kind: 'conversation',
    id: 'conversation-1',
    edit: changed({ notes: [{ at: '2026-06-01T00:00:00.000Z', text: 'It was the blue one.' }] }),
    refused: { edit: changed({ subject: 'Something else' }), field: 'subject' },
  },
};
