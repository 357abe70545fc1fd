import type { BrowserContext } from '@playwright/test';
import type { Row } from './row.ts';

/** How long a page may go on fetching after its load event, in milliseconds. */
const afterwards = 2500;

/** S5: what a second visit asks the server for. `/live` is the stream of updates that each open page holds. */
export async function measureRepeatVisit(phone: BrowserContext, address: string): Promise<Row> {
  const page = await phone.newPage();
  const devtools = await phone.newCDPSession(page);
  await devtools.send('Network.enable');
  const asked = new Map<string, string>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) asked.set(requestId, new URL(request.url).pathname);
  });
  devtools.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId));
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true) asked.delete(requestId);
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(afterwards);
  asked.clear();
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(afterwards);
  await page.close();
  const fetched = [...asked.values()];
  const more = fetched.filter((path) => path !== '/' && path !== '/live');
  return {
    id: 'S5',
    what: 'repeat visit: what is fetched',
    goal: 'the document',
    reached: more.length === 0 ? 'the document (and the stream of updates, `/live`, once it is awake)' : fetched.join(', '),
    isReached: more.length === 0,
  };
}
