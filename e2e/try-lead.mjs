import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const [,, who = 'household', mode = 'desktop', path = '/', name = 'page', ...steps] = process.argv;
const ctx = await b.newContext({ viewport: mode.includes('phone') ? { width: 390, height: 844 } : { width: 1280, height: 900 }, colorScheme: mode.includes('dark') ? 'dark' : 'light', javaScriptEnabled: !mode.includes('nojs') });
const p = await ctx.newPage();
p.on('console', (m) => console.log('console', m.type(), m.text().slice(0, 400)));
p.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 500)));
p.on('response', (r) => { if (r.status() >= 400) console.log(r.status(), r.url()); });
await p.goto('http://localhost:4310' + path);
await p.getByLabel('Email').fill(`${who}@micromart.test`);
await p.getByRole('button', { name: 'Continue' }).click();
await p.getByLabel('Password').fill('demo kitchen 2026');
await p.getByRole('button', { name: 'Sign in' }).click();
await p.waitForTimeout(1200);
for (const s of steps) { await eval(`(async()=>{${s}})()`); await p.waitForTimeout(500); }
console.log(p.url());
await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: !mode.includes('view') });
await b.close();
