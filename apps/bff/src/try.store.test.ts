import { expect, test } from 'vitest';
import { testServer } from './test-server.ts';

test('x', async () => {
  const t0 = performance.now();
  const lap = (s: string) => console.log(s, Math.round(performance.now() - t0));
  await using server = await testServer();
  lap('up');
  const a = await server.newPerson();
  const c = await server.signIn(a);
  const page = await c.get('/');
  lap('page');
  console.log(
    page.status,
    page.text.length,
    page.text.includes(a.canary),
    [...page.text.matchAll(/data-seed="(\w+)"/g)].map((m) => m[1]),
  );
  for (const p of ['personalInfo.read', 'devices.read', 'sessions.read', 'notifications.read', 'thirdParties.read']) {
    const r = await c.call(p);
    console.log(p, r.status, r.code, r.data?.state, r.text.length);
  }
  const r = await server.anonymous().call('personalInfo.read');
  console.log(r.status, r.text);
  console.log((await c.call('nothing.here')).text);
  console.log((await c.call('sessions.endOthers')).text, (await c.call('sessions.endOthers', {})).text);
  lap('calls');
  console.log(server.logged.slice(0, 5));
});
