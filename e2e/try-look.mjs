import { chromium } from '@playwright/test';
const base = 'http://localhost:4827';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const ctx = await b.newContext();
const p = await ctx.newPage();
p.on('console', (m) => console.log('console', m.type(), m.text().slice(0, 400)));
p.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 500)));
console.time('sign-in');
await p.goto(base + '/');
await p.getByLabel('Email').fill(`${process.argv[2] ?? 'household'}@micromart.test`);
await p.getByRole('button', { name: 'Continue' }).click();
await p.getByLabel('Password').fill('demo kitchen 2026');
await p.getByRole('button', { name: 'Sign in' }).click();
await p.getByRole('heading', { name: 'Your data at Micromart' }).waitFor();
console.timeEnd('sign-in');
await p.waitForTimeout(800);
if (process.argv[3]) {
  await p.goto(base + process.argv[3]);
  await p.waitForTimeout(800);
}
console.log(await p.locator('body').ariaSnapshot());
await p.screenshot({ path: '.cache/look.png', fullPage: true });
await b.close();
