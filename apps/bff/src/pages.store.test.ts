import { connectedSystems } from '@micromart/domain/systems';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { SlicesBeingRead } from './page.ts';
import { pages } from './pages/page-list.ts';
import { asPage, readSlices } from './pages/read-slices.ts';
import type { Limits } from './platform/limits.ts';
import { testServer } from './test-server.ts';

const undeclared = 'a field that no output declares';
const devices = vi.hoisted(() => ({ areBroken: false }));
vi.mock('./capabilities/devices/read-devices.ts', async (load) => {
  const real = await load<typeof import('./capabilities/devices/read-devices.ts')>();
  return {
    readDevices: async (...asked: Parameters<typeof real.readDevices>) => {
      if (devices.areBroken) throw new Error('a fault of our own');
      return { ...(await real.readDevices(...asked)), undeclared };
    },
  };
});

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => {
  devices.areBroken = false;
  for (const system of connectedSystems) server.faults.set(system, 'none');
});

const privatePages = Object.entries(pages).filter(([, { access }]) => access !== 'anonymous');
const seedsOf = (html: string) => [...html.matchAll(/data-seed="(\w+)">/g)].map(([, name = '']) => name).filter((name) => name !== 'page');

/** Read with its page only when the address opens it. */
const openedByAddress = ['activityLine'];

test.each(privatePages)('%s carries what stands on it, whole, and nothing else', async (path, { slices }) => {
  const client = await server.signIn(await server.newPerson());
  const from = server.logged.length;
  const page = await client.get(path);
  expect(page.status).toBe(200);
  expect(seedsOf(page.text).toSorted()).toEqual(slices.filter((slice: string) => !openedByAddress.includes(slice)).toSorted());
  expect(page.text.match(/<h1/g)).toHaveLength(1);
  expect(page.text.match(/<title>[^<]*Your data at Micromart<\/title>/g)).toHaveLength(1);
  // No part was left to the browser because the server could not render it.
  expect(page.text).not.toContain('<!--$!-->');
  expect(server.logged.slice(from).filter((line) => line.includes('could not be rendered'))).toEqual([]);
});

test.each(privatePages)('%s names its chapter in the list, and leads to the others', async (path) => {
  const client = await server.signIn(await server.newPerson());
  const { text } = await client.get(path);
  expect(text).toMatch(new RegExp(`<a href="${path}"[^>]* aria-current="page"`));
  for (const [other] of privatePages) expect(text).toContain(`<a href="${other}"`);
});

test('the overview carries the styles of all that stands on it in each of its faces, and every other document all styles', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const stylesOf = (html: string) => /<style[^>]*data-href="([\w-]+)"[^>]*>(.*?)<\/style>/s.exec(html)?.slice(1) ?? [];
  const [nameOfOthers, all = ''] = stylesOf((await client.get('/?about=accounts-name-main')).text);
  expect([nameOfOthers, stylesOf((await client.get('/orders')).text)[0]]).toEqual(['all', 'all']);
  const isStyled = (styles: string, one: string) =>
    new RegExp(`\\.${RegExp.escape(one.replaceAll(/[^\w-]/g, '\\$&'))}[^\\w-]`).test(styles);
  const other = await server.signIn(await server.newPerson());
  for (const [face, visitor, fault] of [
    ['Add an address', client, 'none'],
    ['What you see was true', client, 'gone'],
    ['is not answering.', other, 'gone'],
    ['answered about somebody else.', client, 'other-person'],
  ] as const) {
    for (const system of connectedSystems) server.faults.set(system, fault);
    const { text } = await visitor.get('/');
    expect(text).toContain(face);
    const [name, own = ''] = stylesOf(text);
    expect(name).toBe('first-view');
    const classes = new Set([...text.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')));
    expect(
      [...classes].filter((one) => isStyled(all, one) && !isStyled(own, one)),
      face,
    ).toEqual([]);
  }
});

test('what no output declares does not reach the document', async () => {
  const client = await server.signIn(await server.newPerson());
  expect((await client.get('/')).text).not.toContain(undeclared);
});

test('a slice that fails is one section that says so, and the rest of the page stays', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  devices.areBroken = true;
  const from = server.logged.length;
  const page = await client.get('/');
  expect(page.status).toBe(200);
  expect(page.text.match(/could not be checked/g)).toHaveLength(1);
  expect(page.text).toContain('This page’s own server');
  expect(page.text).toContain(`Maria ${person.canary}`);
  expect(server.logged.slice(from).filter((line) => line.includes('a fault of our own'))).toHaveLength(1);
});

test('a page is counted once, whatever it reads; its forms and its calls are counted as ever', async () => {
  const client = await server.signIn(await server.newPerson());
  const counted: string[] = [];
  const { limits } = server.services;
  const count = vi.spyOn(limits as { count: Limits['count'] }, 'count').mockImplementation(async (rule) => void counted.push(rule));
  await client.get('/?about=accounts-employer-main');
  expect(counted.splice(0)).toEqual(['page']);
  await client.call('devices.read');
  await client.call('sessions.end', { id: 'nobodys' });
  expect(counted.splice(0)).toEqual(['read', 'change']);
  count.mockRestore();
});

test('whoever is not signed in is read nothing that belongs to customers', async () => {
  const caller = { address: '127.0.0.1', person: null, session: null };
  const nobody = { services: server.services, requestId: 'r', caller, actor: { kind: 'anonymous' }, session: null } as const;
  const reading: SlicesBeingRead = readSlices(asPage(nobody), ['thirdParties', 'sessions'], {});
  expect(reading).toEqual({});
});
