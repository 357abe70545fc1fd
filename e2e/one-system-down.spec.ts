import type { Page } from '@playwright/test';
import type { Fault } from './demo.ts';
import { expect, test } from './fixtures.ts';
import { awake } from './sign-in.ts';

/** The sections of the overview. */
const sections = {
  accounts: { heading: 'Personal information', name: 'The account system' },
  kitchen: { heading: 'Devices', name: 'The kitchen system' },
  messaging: { heading: 'Notifications', name: 'The messaging system' },
  sharing: { heading: 'Third parties', name: 'The sharing register' },
} as const;
type System = keyof typeof sections;
const systems = Object.keys(sections) as System[];

/** What a section says when something is wrong with its system. */
const anythingWrong = /is not answering|answered about somebody else|answered with an older version/;

const kinds: readonly Fault[] = ['hung', 'error', 'gone', 'garbage', 'other-person'];

for (const broken of systems) {
  test(`${sections[broken].heading}: the rest works while its system is hung, failing, gone, talks nonsense or speaks of somebody else`, async ({
    page,
    product,
    signIn,
    faults,
    api,
    watch,
  }) => {
    test.setTimeout(240_000);
    watch.allow(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED/);
    await signIn(page, 'household');
    await page.goto('about:blank');
    await product.end('SIGTERM');
    await product.startAgain();

    for (const kind of kinds) {
      await test.step(kind, async () => {
        await faults(broken, kind);
        await page.goto('/');
        await awake(page);
        const { heading, name } = sections[broken];
        const section = page.getByRole('region', { name: heading });
        const what = kind === 'other-person' ? 'answered about somebody else' : 'is not answering';
        await expect(section.getByText(`${name} ${what}.`)).toBeVisible();
        // The daily search of our own systems may have asked it since the start: then there is an older answer.
        if (kind === 'hung') await expect(section.getByText(/This does not mean that we hold nothing|What you see was true/)).toBeVisible();
        else if (kind === 'other-person') await expect(section.getByText('This does not mean that we hold nothing.')).toBeVisible();
        else await expect(section.getByText(/What you see was true/)).toBeVisible();
        await expect(page.getByText(/Somebody Else/)).toHaveCount(0);

        for (const other of systems.filter((system) => system !== broken)) {
          await expect(page.getByRole('region', { name: sections[other].heading }).getByText(anythingWrong)).toHaveCount(0);
        }
        await changeSomethingElse(page, broken);
        expect(await tryToChange(page, broken, api(page))).not.toBe('changed');

        await faults(broken, 'none');
        await expect(section.getByText(what)).toHaveCount(0, { timeout: 30_000 });
        await expect(section.getByText(/checked/)).toBeVisible();
      });
    }
  });
}

/** A switch that another system holds, there and back. */
async function changeSomethingElse(page: Page, broken: System): Promise<void> {
  const name = broken === 'accounts' ? /offers by e-mail/i : 'Personalisation';
  const other = page.getByRole('switch', { name }).first();
  const was = await other.isChecked();
  await other.click();
  await expect(other).toBeChecked({ checked: !was });
  await other.click();
  await expect(other).toBeChecked({ checked: was });
}

/** Asks the broken system for a change, past the page. */
async function tryToChange(page: Page, broken: System, api: ReturnType<typeof import('./api.ts').openApi>): Promise<string> {
  const key = crypto.randomUUID();
  const input = {
    accounts: ['personalInfo.changeValue', { kind: 'name', id: 'main', act: 'set', value: 'Not to be stored', version: '1', key }],
    kitchen: ['devices.changeDevice', { id: 'fridge-1', name: 'Not to be stored', room: 'Nowhere', version: '1', key }],
    messaging: ['notifications.stopMarketing', { key }],
    sharing: ['thirdParties.setAllowed', { id: 'hubspot', allowed: false, version: '1', key }],
  } as const;
  const [procedure, wish] = input[broken];
  const { data, code } = await api.call(procedure, wish);
  await expect(page.getByText('Not to be stored')).toHaveCount(0);
  return data?.outcome ?? code ?? 'refused';
}
