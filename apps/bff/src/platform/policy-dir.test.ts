import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { entryOf } from '@micromart/domain/catalogue/catalogue';
import { policyHeadings } from '@micromart/domain/catalogue/policy-headings';
import { expect, onTestFinished, test } from 'vitest';
import { readEnv } from '../env.ts';
import { PolicyDirError, readPolicyDir } from './policy-dir.ts';
import { plainLines } from './policy-text.ts';

const good = '# Policy\n\n## Cookies\n\nWe set **two** cookies.\n\n- one\n- [another](https://shop.example/two)\n';

async function dirWith(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'policy-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(dir, name), text);
  return dir;
}

async function faultsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const fault: unknown = await readPolicyDir(await dirWith(files)).then(
    () => null,
    (error) => error,
  );
  expect(fault).toBeInstanceOf(PolicyDirError);
  return (fault as PolicyDirError).faults.map((sentence) => sentence.replace(/^POLICY_DIR: /, ''));
}

test('the demo brings two versions, which speak about every heading', async () => {
  const texts = await readPolicyDir(readEnv({}).policyDir);
  expect(texts.versions().map(({ date }) => date)).toEqual(['2026-06-01', '2024-02-01']);
  for (const { sections } of texts.versions())
    expect(sections.map(({ about }) => about)).toEqual(policyHeadings.map(({ heading }) => heading));
  expect(texts.kept(entryOf('E2'))).toBe('The policy does not say. Micromart says: 90 days after the visit.');
  expect(texts.kept(entryOf('E3'))).toBe('The policy does not say.');
});

test('production without a folder has no text, and says so by having none', async () => {
  expect((await readPolicyDir(null)).versions()).toEqual([]);
});

test('a text becomes words, never HTML', async () => {
  const texts = await readPolicyDir(await dirWith({ '2024-02-01.md': good }));
  const [section] = texts.versions()[0]?.sections ?? [];
  expect(section).toEqual({
    title: 'Cookies',
    about: 'cookies',
    blocks: [
      {
        kind: 'paragraph',
        words: [
          { text: 'We set ', style: 'plain', href: null },
          { text: 'two', style: 'strong', href: null },
          { text: ' cookies.', style: 'plain', href: null },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [[{ text: 'one', style: 'plain', href: null }], [{ text: 'another', style: 'plain', href: 'https://shop.example/two' }]],
      },
    ],
  });
  expect(section && plainLines(section)).toEqual(['We set two cookies.', 'one', 'another']);
});

test('a text of a later day is not shown before its day', async () => {
  const texts = await readPolicyDir(await dirWith({ '2024-02-01.md': good, '2031-05-06.md': good }));
  const datesAt = (time: string) => texts.versions(Date.parse(time)).map(({ date }) => date);
  expect(datesAt('2024-01-31T23:59:59Z')).toEqual([]);
  expect(datesAt('2031-05-05T23:59:59Z')).toEqual(['2024-02-01']);
  expect(datesAt('2031-05-06T00:00:00Z')).toEqual(['2031-05-06', '2024-02-01']);
});

test('an operator may name their own headings', async () => {
  const own = { '2024-02-01.md': good.replace('Cookies', 'Small files'), 'operator.json': '{"headings":{"Small files":"cookies"}}' };
  expect((await readPolicyDir(await dirWith(own))).versions()[0]?.sections[0]?.about).toBe('cookies');
  const strange = { '2024-02-01.md': good.replace('Cookies', 'Children') };
  expect((await readPolicyDir(await dirWith(strange))).versions()[0]?.sections[0]?.about).toBeNull();
});

test.each([
  [{}, 'holds no text named by its date'],
  [{ 'policy.md': good }, 'policy.md is not named by its date'],
  [{ '2024-02-30.md': good }, '2024-02-30.md is not named by its date'],
  [{ '2024-02-01.md': '' }, '2024-02-01.md is empty'],
  [{ '2024-02-01.md': 'words' }, 'has to begin with its title'],
  [{ '2024-02-01.md': '# One\n\n# Two' }, 'has two titles'],
  [{ '2024-02-01.md': '# One\n\nwords' }, 'has words before its first heading'],
  [{ '2024-02-01.md': '# One' }, 'has no headings'],
  [{ '2024-02-01.md': '# One\n\n## Cookies' }, 'has nothing under "Cookies"'],
  [{ '2024-02-01.md': `${good}\n## Cookies\n\nagain` }, 'has the heading "Cookies" twice'],
  [{ '2024-02-01.md': `${good}\n## cookies\n\nagain` }, 'has two headings about "cookies"'],
  [{ '2024-02-01.md': `${good}\n<script>alert(1)</script>` }, 'has a part that cannot be shown here (html)'],
  [{ '2024-02-01.md': `${good}\na <b>word</b>` }, 'has a part that cannot be shown here (html)'],
  [{ '2024-02-01.md': `${good}\n![picture](https://shop.example/x.png)` }, 'has a part that cannot be shown here (image)'],
  [{ '2024-02-01.md': `${good}\n[a](javascript:alert(1))` }, 'has a link that is neither https nor mailto'],
  [{ '2024-02-01.md': good, 'operator.json': '{' }, 'operator.json cannot be read (not JSON)'],
  [{ '2024-02-01.md': good, 'operator.json': '{"retention":{"G1":"3 years."}}' }, 'names a period for G1'],
  [{ '2024-02-01.md': good, 'operator.json': '{"answers":{"shoes":"No."}}' }, 'operator.json cannot be read (answers'],
] as const)('%j is refused with a sentence', async (files, sentence) => {
  const faults = await faultsOf(files as Record<string, string>);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(sentence);
});

test('every fault is told at once', async () => {
  expect(await faultsOf({ 'policy.md': good, '2024-02-01.md': '', 'operator.json': '[]' })).toHaveLength(3);
});
