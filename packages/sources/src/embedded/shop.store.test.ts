import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestPerson, type TestSystem, testSystem } from './test-systems.ts';

let shop: TestSystem;
beforeAll(async () => {
  shop = await testSystem('shop');
});
afterAll(() => shop[Symbol.asyncDispose]());

async function setOrder(person: TestPerson, id: string, fields: object) {
  const { value } = await person.find('order', id);
  return person.change('order', id, 'set', { ...(value as object), ...fields });
}

const berlin = {
  label: '',
  country: 'DE',
  recipient: 'Maria Alvarez',
  organization: '',
  street: 'Hauptstraße 1',
  locality: 'Berlin',
  sublocality: '',
  region: '',
  postcode: '10115',
};

test('an open order can be sent elsewhere and call another number', async () => {
  const person = await shop.person();
  const fields = { deliverTo: berlin, contactPhone: '+4930123456' };
  expect(await setOrder(person, 'order-6', fields)).toMatchObject({ outcome: 'changed', records: [{ value: fields }] });
  expect(await setOrder(person, 'order-6', { contactPhone: '' })).toMatchObject({ outcome: 'changed' });
});

test.each([
  [{ deliverTo: { ...berlin, postcode: '1' } }, 'deliverTo.postcode'],
  [{ deliverTo: { ...berlin, street: '' } }, 'deliverTo.street'],
  [{ contactPhone: '+1404555' }, 'contactPhone'],
  [{ contactPhone: '404' }, 'contactPhone'],
])('%j is refused at its field', async (fields, field) => {
  const person = await shop.person();
  expect(await setOrder(person, 'order-6', fields)).toMatchObject({ outcome: 'refused', field });
});

test('an order that has left stays as it is, and says so', async () => {
  const person = await shop.person();
  for (const fields of [{ deliverTo: berlin }, { contactPhone: '+4930123456' }])
    expect(await setOrder(person, 'order-3', fields)).toMatchObject({
      outcome: 'refused',
      field: Object.keys(fields)[0],
      reason: 'This order is on its way or done. It cannot be changed any more.',
    });
});

test.each([
  { number: 'MM-1' },
  { placedAt: '2020-01-01T00:00:00.000Z' },
  { state: 'cancelled' },
  { items: [{ product: 'Rice', quantity: 1, price: { amount: 1, currency: 'USD' } }] },
  { total: { amount: 1, currency: 'USD' } },
  { invoice: null },
  { given: [] },
])('%j of an order is a record of business', async (fields) => {
  const person = await shop.person();
  expect(await setOrder(person, 'order-6', fields)).toMatchObject({ outcome: 'refused', field: Object.keys(fields)[0] });
});

test('the cart is emptied', async () => {
  const person = await shop.person();
  expect(await person.change('cart', 'main', 'clear')).toMatchObject({ outcome: 'changed', removed: [{ kind: 'cart', id: 'main' }] });
  expect(await person.read('cart')).toEqual([]);
});

test('the billing address follows the rules of its country, and can be removed', async () => {
  const person = await shop.person();
  expect(await person.change('billing', 'main', 'set', { ...berlin, postcode: '1' })).toMatchObject({
    outcome: 'refused',
    field: 'postcode',
  });
  expect(await person.change('billing', 'main', 'set', berlin)).toMatchObject({ outcome: 'changed' });
  expect((await person.find('order', 'order-6')).value).toMatchObject({ deliverTo: { country: 'US' } });
  expect(await person.change('billing', 'main', 'clear')).toMatchObject({ outcome: 'changed' });
});

test('what tax law keeps stays in a partial erasure, with the reason', async () => {
  const person = await shop.person();
  const preview = await shop.source.preview(
    { subject: person.subject, kinds: ['order', 'cart'] },
    { signal: AbortSignal.timeout(5000), timeLeft: 5000, requestId: 'test' },
  );
  expect(preview.holdings).toMatchObject([
    { kind: 'cart', count: 1, staysBecause: null },
    { kind: 'order', count: 6, staysBecause: expect.stringContaining('Tax law') },
  ]);
});
