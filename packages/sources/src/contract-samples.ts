import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { ChangeSample } from './contract.ts';

const changed = (fields: object) => (value: unknown) => ({ ...(value as object), ...fields });

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
};
