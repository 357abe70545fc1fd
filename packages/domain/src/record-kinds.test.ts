import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordAct } from './held-record.ts';
import { findRecordKind, recordKinds } from './record-kinds.ts';
import {
  birthdayKind,
  dietKind,
  dietOptions,
  emailKind,
  locationKind,
  nameKind,
  phoneKind,
  sexKind,
  sexOptions,
} from './records/accounts.ts';
import { deviceKind } from './records/kitchen.ts';
import { channelKind, topicChoiceKind, topics } from './records/messaging.ts';
import { linkedServiceKind, recipientKind } from './records/sharing.ts';
import { connectedSystems } from './systems.ts';

const accepts = (kind: { value: { safeParse(value: unknown): { success: boolean } } }, value: unknown) =>
  kind.value.safeParse(value).success;

describe('the kinds of records', () => {
  it('are each there once, for each connected system', () => {
    const names = recordKinds.map(({ system, kind }) => `${system}.${kind}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(recordKinds.map(({ system }) => system))).toEqual(new Set(connectedSystems));
  });

  // Where a channel leads is set by our own systems only, so no control does it.
  it.each(recordKinds)('$system.$kind can be found, and allows acts that its control can carry out', (kind) => {
    expect(findRecordKind(kind.system, kind.kind)).toBe(kind);
    expect(new Set(kind.acts).size).toBe(kind.acts.length);
    for (const act of kind.acts) expect(recordAct.options).toContain(act);
    expect(kind.acts.includes('set')).toBe(kind.control !== 'none' || kind === channelKind);
    expect(kind.options !== undefined).toBe(kind.control === 'choice' || kind.control === 'choices');
  });

  it.each(recordKinds)(
    '$system.$kind is added and removed only where there can be many, cleared only where there is one',
    ({ many, acts }) => {
      for (const act of ['add', 'remove', 'unlink', 'hand-over', 'rotate'] as const) if (acts.includes(act)) expect(many).toBe(true);
      if (acts.includes('clear')) expect(many).toBe(false);
    },
  );

  it.each(recordKinds)('$system.$kind refuses what is not its shape', (kind) => {
    for (const value of [undefined, null, 5, Symbol.iterator, { __proto__: null, admin: true }]) expect(accepts(kind, value)).toBe(false);
  });

  it('does not find what is not there', () => {
    expect(findRecordKind('accounts', 'device')).toBeUndefined();
    expect(findRecordKind('accounts', 'toString')).toBeUndefined();
  });
});

describe('a birthday', () => {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const year = 366 * 24 * 3600 * 1000;

  it('is any day of the last 129 years', () => {
    const past = fc.date({
      min: new Date(Date.now() - 129 * 365 * 24 * 3600 * 1000),
      max: new Date(Date.now() - year),
      noInvalidDate: true,
    });
    fc.assert(fc.property(past, (date) => accepts(birthdayKind, day(date))));
  });

  it('never lies in the future or before anybody alive', () => {
    const elsewhere = fc.oneof(
      fc.date({ min: new Date(Date.now() + year), max: new Date('9999-12-31'), noInvalidDate: true }),
      fc.date({ min: new Date('0001-01-01'), max: new Date(Date.now() - 132 * year), noInvalidDate: true }),
    );
    fc.assert(fc.property(elsewhere, (date) => !accepts(birthdayKind, day(date))));
  });

  it.each(['1990-06-31', '1990-02-29', '1990-13-01', '1990-6-3', '03/06/1990', '1990-06-03T00:00:00Z', ''])('is not %j', (text) => {
    expect(accepts(birthdayKind, text)).toBe(false);
  });

  it('may be 29 February of a leap year', () => {
    expect(accepts(birthdayKind, '1992-02-29')).toBe(true);
  });
});

describe('a name', () => {
  it('may be one word, in any script, and loses only the space around it', () => {
    for (const name of ['Suharto', '佐藤 由紀', 'نور الهدى', 'Ó Súilleabháin-Þórsdóttir'])
      expect(nameKind.value.parse(`  ${name} `)).toBe(name);
  });

  it('says what is wrong at the field', () => {
    expect(nameKind.value.safeParse('   ').error?.issues[0]?.message).toBe('Write something, or remove it.');
    expect(nameKind.value.safeParse('x'.repeat(201)).error?.issues[0]?.message).toBe('At most 200 characters.');
  });
});

describe('ways to be reached', () => {
  it('take an e-mail address as it is written, and no sentence', () => {
    const email = (address: string) => accepts(emailKind, { address, verifiedAt: null, uses: [] });
    expect(email('household@micromart.test')).toBe(true);
    for (const address of ['household', 'a@b', 'two@x.test, three@x.test', `${'x'.repeat(250)}@x.test`, 'a@x.test\r\nBcc: b@x.test'])
      expect(email(address), address).toBe(false);
  });

  it('take a number only with its country', () => {
    const phone = (number: string) => accepts(phoneKind, { number, verifiedAt: null, uses: [] });
    expect(phone('+14045550100')).toBe(true);
    for (const number of ['4045550100', '+04045550100', '+1 404 555 0100', '+1', `+1${'0'.repeat(15)}`])
      expect(phone(number), number).toBe(false);
  });
});

describe('choices', () => {
  it('offer "prefer not to say", and nothing outside the list', () => {
    for (const value of Object.keys(sexOptions)) expect(accepts(sexKind, value)).toBe(true);
    expect(sexOptions['prefer-not-to-say']).toBe('Prefer not to say');
    expect(accepts(sexKind, 'constructor')).toBe(false);
  });

  it('of a diet are some of the list, and at least one', () => {
    const some = fc.subarray(Object.keys(dietOptions), { minLength: 1 });
    fc.assert(fc.property(some, (diet) => accepts(dietKind, diet)));
    expect(accepts(dietKind, [])).toBe(false);
    expect(accepts(dietKind, ['pizza'])).toBe(false);
  });

  it('of a place say how precise it is and where it came from', () => {
    expect(accepts(locationKind, { region: 'Georgia', precision: 'region', from: 'given' })).toBe(true);
    expect(accepts(locationKind, { region: 'Georgia', precision: 'exact', from: 'given' })).toBe(false);
  });
});

describe('messages', () => {
  it('keep an essential topic from being marketing', () => {
    for (const topic of Object.values(topics)) expect(topic.essential).toBe(!topic.marketing);
  });

  it('know no topic and no channel but their own', () => {
    const choice = { topic: 'offers', channel: 'email', deviceId: null, on: false, lastSentAt: null, sentBy: 'HubSpot' };
    expect(accepts(topicChoiceKind, choice)).toBe(true);
    expect(accepts(topicChoiceKind, { ...choice, topic: 'ads' })).toBe(false);
    expect(accepts(topicChoiceKind, { ...choice, channel: 'fax' })).toBe(false);
    expect(accepts(topicChoiceKind, { ...choice, person: 'p-1' })).toBe(false);
  });
});

describe('what others are shown to be', () => {
  const service = {
    name: 'Recipe box',
    scopes: ['orders'],
    since: '2026-01-09T10:00:00Z',
    lastUsedAt: null,
    policyUrl: 'https://recipes.test/privacy',
  };

  it('has a policy on a safe address only', () => {
    expect(accepts(linkedServiceKind, service)).toBe(true);
    for (const policyUrl of ['http://recipes.test/privacy', 'javascript:alert(1)', 'data:text/html,x', '//recipes.test'])
      expect(accepts(linkedServiceKind, { ...service, policyUrl }), policyUrl).toBe(false);
  });

  it('names its task and since when', () => {
    expect(recipientKind.value.safeParse({ ...service, recipient: 'hubspot' }).error?.issues.some(({ path }) => path[0] === 'task')).toBe(
      true,
    );
  });

  it('is a device with a name', () => {
    expect(deviceKind.value.safeParse({ name: ' ' }).error?.issues.find(({ path }) => path[0] === 'name')?.message).toBe(
      'A device needs a name.',
    );
  });
});
