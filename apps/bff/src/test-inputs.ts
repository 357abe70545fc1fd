import type { SignedIn } from './test-server.ts';

/** The ids of what somebody holds, to be named by themselves and by others. */
export interface Holdings {
  readonly device: { id: string; version: string };
  readonly identifier: { id: string; version: string };
  readonly choice: { id: string; version: string };
  readonly tracking: { version: string };
  readonly push: { id: string; version: string };
  readonly recipient: { id: string; version: string };
  readonly linked: { id: string; version: string };
  readonly title: { id: string; version: string };
  readonly phone: { version: string };
  readonly session: string;
  readonly diaryLine: string;
  readonly verification: string;
}

export async function holdingsOf(client: SignedIn): Promise<Holdings> {
  const [info, devices, notifications, sharing] = await Promise.all(
    ['personalInfo.read', 'devices.read', 'notifications.read', 'thirdParties.read'].map(
      async (path) => (await client.call(path)).data.data,
    ),
  );
  // biome-ignore lint/suspicious/noExplicitAny: as the page gets them
  const find = (list: any[], wanted: (one: any) => boolean) => {
    const one = list.find(wanted);
    if (one === undefined) throw new Error('the person lacks what the matrix needs');
    return one;
  };
  const fridge = find(devices.devices, (device) => device.type === 'smart-fridge');
  const employer = find(info.rows, (row) => row.kind === 'employer');
  const set = { kind: 'employer', id: 'main', act: 'set', value: 'A bakery', version: employer.version };
  const changed = await client.call('personalInfo.changeValue', set);
  const started = await client.call('personalInfo.startContactChange', { contact: 'email', target: `${crypto.randomUUID()}@mail.test` });
  return {
    device: fridge,
    identifier: fridge.identifiers[0],
    choice: find(
      find(notifications.topics, (topic) => topic.topic === 'news').choices,
      (choice) => choice.channel === 'push' && choice.locked === null,
    ),
    tracking: notifications.openTracking,
    push: find(notifications.channels, (channel) => channel.canForget),
    recipient: find(sharing.recipients, (recipient) => !recipient.essential),
    linked: sharing.linked[0],
    title: find(info.rows, (row) => row.kind === 'title'),
    phone: find(info.rows, (row) => row.kind === 'phone'),
    session: client.publicId,
    diaryLine: changed.data.undo,
    verification: started.data.pending.id,
  };
}

/** Valid input for each procedure, naming what `of` says. */
export const validInputs: Readonly<Record<string, (of: Holdings) => object | undefined>> = {
  'overview.readAbout': ({ device }) => ({ system: 'kitchen', kind: 'device', id: device.id }),
  'overview.undoChange': ({ diaryLine }) => ({ seq: diaryLine }),
  'personalInfo.read': () => undefined,
  'personalInfo.readAddressForm': () => ({ country: 'FR' }),
  'personalInfo.changeValue': ({ title }) => ({ kind: 'title', id: title.id, act: 'set', value: 'Captain', version: title.version }),
  'personalInfo.removePhone': ({ phone }) => ({ version: phone.version }),
  'personalInfo.startContactChange': () => ({ contact: 'phone', target: '+14045550143' }),
  'personalInfo.confirmContactChange': ({ verification }) => ({ contact: 'email', id: verification, code: '000000' }),
  'personalInfo.cancelContactChange': () => ({ contact: 'phone' }),
  'personalInfo.undoContactChange': () => ({ token: 'x'.repeat(43) }),
  'devices.read': () => undefined,
  'devices.changeDevice': ({ device }) => ({ id: device.id, name: 'Taken over', room: 'Attic', version: device.version }),
  'devices.rotateIdentifier': ({ identifier }) => ({ id: identifier.id, version: identifier.version }),
  'devices.unlink': ({ device }) => ({ id: device.id, version: device.version }),
  'devices.handOver': ({ device }) => ({ id: device.id, version: device.version }),
  'sessions.read': () => ({}),
  'sessions.end': ({ session }) => ({ id: session }),
  'sessions.endOthers': () => ({}),
  'notifications.read': () => undefined,
  'notifications.setChoice': ({ choice }) => ({ id: choice.id, on: false, version: choice.version }),
  'notifications.stopMarketing': () => ({}),
  'notifications.setOpenTracking': ({ tracking }) => ({ on: false, version: tracking.version }),
  'notifications.forgetPush': ({ push }) => ({ id: push.id, version: push.version }),
  'thirdParties.read': () => undefined,
  'thirdParties.setAllowed': ({ recipient }) => ({ id: recipient.id, allowed: false, version: recipient.version }),
  'thirdParties.disconnect': ({ linked }) => ({ id: linked.id, version: linked.version }),
  'signIn.prepareStepUp': () => ({ place: '/?edit=accounts-name-main', draft: 'typed' }),
};
