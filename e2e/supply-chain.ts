import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { home } from './home.ts';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly scripts?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

interface KnownBad {
  readonly package: string;
  readonly from: string;
  readonly to: string | null;
  readonly why: string;
}

const mostDirectPackages = 40;
const licences = [
  'MIT',
  'ISC',
  'BSD',
  'Apache',
  '0BSD',
  'BlueOak',
  'CC0',
  'CC-BY',
  'Unlicense',
  'MPL',
  'Python',
  'PostgreSQL',
  'Zlib',
  'WTFPL',
  'MIT-0',
  'LGPL',
];

const read = (file: string) => readFileSync(path.join(home, file), 'utf8');
const manifest = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

const lockfile = read('pnpm-lock.yaml');
const workspace = read('pnpm-workspace.yaml');
const own = ['package.json', ...globSync(['apps/*/package.json', 'packages/*/package.json', 'e2e/package.json'], { cwd: home })].map(
  (file) => manifest(path.join(home, file)),
);
const installed = globSync(['node_modules/.pnpm/*/node_modules/*/package.json', 'node_modules/.pnpm/*/node_modules/@*/*/package.json'], {
  cwd: home,
})
  .map((file) => path.join(home, file))
  .filter((file) => !file.includes('/@micromart/'))
  .map((file) => ({ file, ...manifest(file) }));

const faults = [...knownBad(), ...hosts(), ...loosePins(), ...installScripts(), ...licencesNotListed(), ...tooMany()];
for (const fault of faults) console.error(fault);
console.info(
  `supply chain: ${locked().length} packages locked, ${installed.length} installed, ${directPackages().size} direct at run time, ${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Name and version of every package of the lockfile. */
function locked(): { name: string; version: string }[] {
  const packages = lockfile.slice(lockfile.indexOf('\npackages:'), lockfile.indexOf('\nsnapshots:'));
  return [...packages.matchAll(/^ {2}'?((?:@[^@/\s']+\/)?[^@\s':]+)@([^\s':()]+)'?:$/gm)].map(([, name = '', version = '']) => ({
    name,
    version,
  }));
}

function knownBad(): string[] {
  const bad = JSON.parse(read('e2e/known-bad-versions.json')) as KnownBad[];
  const packages = locked();
  if (packages.length < 100) return ['The lockfile could not be read.'];
  return packages.flatMap(({ name, version }) =>
    bad
      .filter((rule) => (rule.package.endsWith('/*') ? name.startsWith(rule.package.slice(0, -1)) : name === rule.package))
      .filter((rule) => compare(version, rule.from) >= 0 && (rule.to === null || compare(version, rule.to) <= 0))
      .map((rule) => `${name} ${version} is known to be bad: ${rule.why}.`),
  );
}

function compare(one: string, other: string): number {
  const parts = (version: string) => (version.split('-', 1)[0] ?? '').split('.').map(Number);
  const [first, second] = [parts(one), parts(other)];
  for (let place = 0; place < 3; place++) {
    const difference = (first[place] ?? 0) - (second[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A lockfile that names a host would fetch from there on every machine. */
function hosts(): string[] {
  return /https?:\/\/|tarball:/.test(lockfile) ? ['The lockfile names a host.'] : [];
}

function loosePins(): string[] {
  const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
  const catalog = [...workspace.slice(workspace.indexOf('\ncatalog:')).matchAll(/^ {2}["']?([^\s"':]+)["']?: (\S+)$/gm)].map(
    ([, name = '', version = '']) => [name, version] as const,
  );
  if (catalog.length === 0) return ['The catalog could not be read.'];
  const direct = own.flatMap((one) => Object.entries({ ...one.dependencies, ...one.devDependencies, ...one.optionalDependencies }));
  return [...direct, ...catalog]
    .filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*' && !exact.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}.`);
}

/** Whoever has an install script stands in allowBuilds, allowed or refused. */
function installScripts(): string[] {
  const listed = new Set(
    [
      ...workspace
        .slice(workspace.indexOf('allowBuilds:'), workspace.indexOf('\npackageExtensions:'))
        .matchAll(/^ {2}["']?([^\s"']+?)["']?: (?:true|false)$/gm),
    ].map(([, name]) => name),
  );
  const wanted = installed.filter(
    ({ file, scripts = {} }) =>
      ['preinstall', 'install', 'postinstall'].some((script) => script in scripts) ||
      existsSync(path.join(path.dirname(file), 'binding.gyp')),
  );
  return [...new Set(wanted.map(({ name = '' }) => name))]
    .filter((name) => !listed.has(name))
    .map((name) => `${name} has an install script and does not stand in allowBuilds.`);
}

function licencesNotListed(): string[] {
  return installed.flatMap(({ name, version, license, licenses: older }) => {
    const text = typeof license === 'string' ? license : (license?.type ?? older?.map(({ type }) => type).join(' OR ') ?? '');
    const isListed = licences.some((known) => text.includes(known));
    if (/AGPL/i.test(text)) return [`${name} ${version} is under the AGPL.`];
    return isListed ? [] : [`${name} ${version} has a licence that nobody has looked at: ${text || 'none'}.`];
  });
}

function directPackages(): Set<string> {
  return new Set(own.flatMap((one) => Object.keys(one.dependencies ?? {})).filter((name) => !name.startsWith('@micromart/')));
}

function tooMany(): string[] {
  const count = directPackages().size;
  return count > mostDirectPackages ? [`${count} direct packages at run time; ${mostDirectPackages} are the most.`] : [];
}
