import { openEditor, rowOf } from './edit.ts';
import { expect, test } from './fixtures.ts';

for (const label of ['Title', 'Employer', 'Birthday'] as const) {
  test(`I clear my ${label.toLowerCase()}, and take it back`, async ({ page, signIn, api }) => {
    await signIn(page, 'moved');
    const before = (await api(page).row(label)).value;
    const row = await openEditor(page, label);
    await row.getByText('Remove it').click();
    await row.getByRole('button', { name: `Remove ${label.toLowerCase()}` }).click();
    await expect(row.getByText('We hold nothing here.')).toBeVisible();
    expect((await api(page).row(label)).lines).toEqual([]);

    await row.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back. It is as it was before.').first()).toBeVisible();
    await page.reload();
    await expect(rowOf(page, label).getByText('We hold nothing here.')).toHaveCount(0);
    expect((await api(page).row(label)).value).toEqual(before);
  });
}

test('my e-mail address and my name cannot be cleared here', async ({ page, signIn, api }) => {
  await signIn(page, 'moved');
  for (const [label, kind] of [
    ['E-mail', 'email'],
    ['Name', 'name'],
  ] as const) {
    const { value, version } = await api(page).row(label);
    const answer = await api(page).call('personalInfo.changeValue', {
      kind,
      id: 'main',
      act: 'clear',
      value: null,
      version,
      key: crypto.randomUUID(),
    });
    expect(answer.data?.outcome ?? answer.code).not.toBe('changed');
    expect((await api(page).row(label)).value).toEqual(value);
  }
});
