process.env.TMPDIR=process.cwd()+'/.cache/try-spart';
const { default: c, inflate } = await import('@sparticuz/chromium');
console.time('x');
console.log(await c.executablePath(), await inflate('e2e/node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
console.timeEnd('x');
