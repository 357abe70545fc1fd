import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { cache } from './home.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Without these, a browser on a machine without internet asks for Google's hosts at every start. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];

/**
 * How to start a browser here: CHROME_BIN, Playwright's own, one of the machine, or the one that comes as a package from npm
 * (linux x64). E2E_BROWSER=package takes the last at once. Throws one plain sentence when there is none.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  const here =
    process.env.E2E_BROWSER === 'package'
      ? undefined
      : [process.env.CHROME_BIN, chromium.executablePath(), ...installed].find((file) => file && existsSync(file));
  if (here !== undefined) return { executablePath: here, args };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The browser tests find no Chromium: install one, and name it in CHROME_BIN.');
  const { folder, env } = await unpackBrowser();
  return { executablePath: path.join(folder, 'chromium'), args, env };
}

/** Unpacked once into the project's cache, with the libraries (NSS, NSPR, Expat) and the font that a bare Debian lacks. */
async function unpackBrowser() {
  const home = path.dirname(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    const halfway = `${folder}-${process.pid}`;
    mkdirSync(halfway, { recursive: true });
    // The package unpacks into the folder for temporary files and looks for it there.
    const { TMPDIR } = process.env;
    process.env.TMPDIR = halfway;
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(path.join(home, 'bin', 'al2023.tar.br'));
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    writeFileSync(path.join(halfway, 'fonts.conf'), fontsHere);
    if (existsSync(folder)) rmSync(halfway, { recursive: true });
    else renameSync(halfway, folder);
  }
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  };
  return { folder, env };
}

/** Without any font this browser ends itself at the first text field. Paths are beside this file, and those of the machine. */
const fontsHere = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="relative">fonts-cache</cachedir>
</fontconfig>
`;
