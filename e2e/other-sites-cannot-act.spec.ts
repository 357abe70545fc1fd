import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { Api } from './api.ts';
import { expect, test } from './fixtures.ts';

/** Another port of the same host is the same site, and its requests carry even a strict cookie; 127.0.0.1 is another site. */
const hosts = { 'the same site': 'localhost', 'another site': '127.0.0.1' } as const;

let elsewhere: Server;

test.beforeAll(async () => {
  elsewhere = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title><body>'),
  );
  await new Promise<void>((resolve) => elsewhere.listen(0, () => resolve()));
});

test.afterAll(() => {
  elsewhere.closeAllConnections();
  elsewhere.close();
});

for (const [site, host] of Object.entries(hosts)) {
  test(`a page of ${site} changes nothing and reads nothing, in any of ten ways`, async ({
    page,
    context,
    signIn,
    api,
    product,
    watch,
  }) => {
    test.setTimeout(240_000);
    watch.allow(/console/, /another origin/, /page error/);
    await signIn(page, 'household');
    const acts = await everyAct(page, api(page));
    const before = await everythingHeld(api(page));

    await Promise.all(
      [0, 1, 2].map(async (at) => {
        const evil = await context.newPage();
        const opened: Page[] = [];
        evil.on('popup', (popup) => opened.push(popup));
        await evil.goto(`http://${host}:${(elsewhere.address() as AddressInfo).port}/`);
        for (const act of acts.filter((_, index) => index % 3 === at)) {
          const heard = await tryEverything(evil, product.address, act);
          expect(heard, act.path).toEqual([]);
          for (const popup of opened.splice(0)) await popup.close();
        }
        await evil.waitForTimeout(500);
        await evil.close();
      }),
    );

    expect(await everythingHeld(api(page))).toEqual(before);
    await page.reload();
    await expect(page.getByText('household@micromart.test').first()).toBeVisible();
  });
}

test('only our own page gets an answer that it may read', async ({ page, signIn, product }) => {
  await signIn(page, 'household');
  for (const origin of [
    undefined,
    'null',
    'http://evil.test',
    'http://localhost.evil.test',
    `${product.address}.evil.test`,
    'http://localhost:1',
  ]) {
    for (const path of ['/trpc/personalInfo.read?batch=1', '/trpc/sessions.endOthers?batch=1', '/act', '/auth/sign-out']) {
      for (const method of ['POST', 'GET', 'PUT', 'DELETE', 'OPTIONS'] as const) {
        const response = await page.request.fetch(`${product.address}${path}`, {
          method,
          maxRedirects: 0,
          headers: {
            'content-type': 'application/json',
            ...(origin === undefined ? {} : { origin }),
            'sec-fetch-site': 'cross-site',
            'x-micromart-request': '1',
            'x-http-method-override': 'POST',
          },
          ...(method === 'POST' ? { data: '{}' } : {}),
        });
        const name = `${method} ${path} from ${origin}`;
        expect(response.headers()['access-control-allow-origin'], name).toBeUndefined();
        expect(response.headers()['access-control-allow-credentials'], name).toBeUndefined();
        if (method !== 'OPTIONS') expect(response.status(), name).not.toBe(200);
        expect(await response.text(), name).not.toContain('Alvarez');
      }
    }
  }
  await page.reload();
  await expect(page.getByText('household@micromart.test').first()).toBeVisible();
});

interface Act {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Each mutation with an input that would have an effect, and with the form token of the live session, as if it had leaked. */
async function everyAct(page: Page, api: Api): Promise<Act[]> {
  const read = async (slice: string) => (await api.call(`${slice}.read`)).data;
  const { devices } = (await read('devices')).data;
  const { topics, channels, openTracking } = (await read('notifications')).data;
  const { recipients, linked } = (await read('thirdParties')).data;
  const { sessions } = await read('sessions');
  const name = await api.row('Name');
  const key = crypto.randomUUID();
  const token = await page.locator('form[action="/auth/sign-out"] input[name="form-token"]').inputValue();
  const [device] = devices;
  const choice = topics
    .flatMap((topic: { choices: { locked: string | null }[] }) => topic.choices)
    .find(({ locked }: { locked: string | null }) => locked === null);
  const recipient = recipients.find(({ essential }: { essential: boolean }) => !essential);
  const push = channels.find(({ canForget }: { canForget: boolean }) => canForget);
  const of = ({ id, version }: { id: string; version: string }) => ({ id, version, key });
  const procedures: Record<string, Record<string, string>> = {
    'personalInfo.changeValue': { kind: 'name', id: 'main', act: 'set', value: 'Taken over', version: name.version ?? '', key },
    'personalInfo.startContactChange': { contact: 'email', target: 'thief@evil.test', key },
    'personalInfo.cancelContactChange': { contact: 'email' },
    'devices.changeDevice': { ...of(device), name: 'Taken over', room: '' },
    'devices.rotateIdentifier': of(device.identifiers[0]),
    'devices.unlink': of(device),
    'devices.handOver': of(device),
    'sessions.end': { id: sessions[0].id },
    'sessions.endOthers': {},
    'notifications.setChoice': { ...of(choice), on: String(!choice.on) },
    'notifications.stopMarketing': { key },
    'notifications.setOpenTracking': { ...of(openTracking), on: String(!openTracking.on) },
    'notifications.forgetPush': of(push),
    'thirdParties.setAllowed': { ...of(recipient), allowed: String(!recipient.allowed) },
    'thirdParties.disconnect': of(linked[0]),
    'overview.undoChange': { seq: '1', key },
  };
  return [
    ...Object.entries(procedures).map(([procedure, fields]) => ({ path: `/trpc/${procedure}`, fields })),
    ...Object.entries(procedures).map(([act, fields]) => ({
      path: '/act',
      fields: {
        'form-token': token,
        anchor: 'accounts-name-main',
        act: act === 'personalInfo.changeValue' ? `${act}:set` : act,
        ...fields,
      },
    })),
    { path: '/auth/sign-out', fields: { 'form-token': token } },
  ];
}

/** Words that change by themselves while the test goes on. */
const passingTime = /\b(just now|an? \w+ ago|\d+ \w+ ago)\b/g;

/** What the systems hold, without the moment of asking and without how long ago anything was. */
async function everythingHeld(api: Api): Promise<unknown> {
  const held: unknown[] = [];
  for (const slice of ['personalInfo', 'devices', 'notifications', 'thirdParties']) held.push((await api.call(`${slice}.read`)).data.data);
  const { sessions } = (await api.call('sessions.read')).data;
  const everything = [...held, sessions.map(({ id }: { id: string }) => id)];
  return JSON.parse(JSON.stringify(everything).replaceAll(passingTime, 'some time ago'));
}

/** Runs in the other page. Returns what it could read or reach of ours: nothing, if all is well. */
function tryEverything(page: Page, address: string, act: Act): Promise<string[]> {
  return page.evaluate(
    async ({ address, path, fields }) => {
      const heard: string[] = [];
      const url = `${address}${path}`;
      const query = new URLSearchParams({ ...fields, batch: '1', input: JSON.stringify({ 0: fields }) });
      const frame = document.createElement('iframe');
      frame.name = 'target';
      document.body.append(frame);

      for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', action: url, enctype, target: 'target' });
        const pairs = enctype === 'text/plain' ? [[`{"rest":"`, `",${JSON.stringify(fields).slice(1)}`]] : Object.entries(fields);
        for (const [name = '', value = ''] of pairs)
          form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
        document.body.append(form);
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        form.submit();
        await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 700))]);
        form.remove();
      }

      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      const bodies = [JSON.stringify(fields), new URLSearchParams(fields), form];
      for (const body of bodies) {
        await fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include', body }).then(
          (response) => response.type === 'opaque' || heard.push(`fetch no-cors: ${response.type}`),
          () => {},
        );
        await fetch(url, {
          method: 'POST',
          mode: 'cors',
          credentials: 'include',
          headers: { 'content-type': 'application/json', 'x-micromart-request': '1' },
          body: JSON.stringify(fields),
        }).then(
          async (response) => heard.push(`fetch cors with JSON: ${response.status} ${await response.text()}`),
          () => {},
        );
        await fetch(url, { method: 'POST', mode: 'cors', credentials: 'include', body }).then(
          async (response) => heard.push(`fetch cors: ${response.status} ${await response.text()}`),
          () => {},
        );
      }

      navigator.sendBeacon(url, new Blob([JSON.stringify(fields)], { type: 'text/plain' }));
      navigator.sendBeacon(url, new URLSearchParams(fields));

      await new Promise<void>((resolve) => {
        const image = new Image();
        image.onload = () => {
          heard.push('image: loaded');
          resolve();
        };
        image.onerror = () => resolve();
        image.src = `${url}?${query}`;
      });
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${url}?${query}` }));

      const opened = open(`${url}?${query}`);
      frame.src = `${address}/?${query}`;
      await new Promise((resolve) => setTimeout(resolve, 250));
      for (const [name, other] of [
        ['window', opened],
        ['frame', frame.contentWindow],
      ] as const) {
        try {
          const text = other?.document.body.textContent ?? '';
          if (text.includes('Alvarez')) heard.push(`${name}: ${text.slice(0, 100)}`);
        } catch {}
      }
      opened?.close();
      frame.remove();
      return heard;
    },
    { address, ...act },
  );
}
