import { connectedSystems } from '@micromart/domain/systems';
import { openKeyring } from '@micromart/store/keys';
import { type TestStore, testStore } from '@micromart/store/test-store';
import { afterAll, beforeAll } from 'vitest';
import { describeSourceContract } from '../contract.ts';
import { contractSamples } from '../contract-samples.ts';
import { household } from './demo/household.ts';
import { moved } from './demo/moved.ts';
import { plantPerson } from './demo-people.ts';
import { openEmbeddedSystems } from './open-embedded-systems.ts';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store[Symbol.asyncDispose]());

for (const system of connectedSystems) {
  describeSourceContract(`the embedded ${system}`, contractSamples[system], async () => {
    const cipher = openKeyring(store.db, Buffer.alloc(32, 7));
    const [subject, otherSubject] = [crypto.randomUUID(), crypto.randomUUID()];
    await plantPerson(store.db, cipher, { ...household, person: subject });
    await plantPerson(store.db, cipher, { ...moved, person: otherSubject });
    return { source: openEmbeddedSystems({ db: store.db, cipher })[system], subject, otherSubject, dispose: async () => {} };
  });
}
