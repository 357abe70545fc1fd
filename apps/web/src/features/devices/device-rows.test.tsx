import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { expect, test } from 'vitest';
import { DeviceRows } from './device-rows.tsx';
import type { Device } from './device-view.ts';

const fridge = (id: string, room: string, more: Partial<Device> = {}): Device => ({
  id,
  version: '1',
  entry: 'D4',
  anchor: `kitchen-device-${id}`,
  type: 'smart-fridge',
  typeName: 'Smart Fridge',
  name: 'Kitchen fridge',
  room,
  facts: [{ label: 'Model', text: 'Frost 400' }],
  chips: [{ tone: 'good', text: 'online' }],
  how: 'Online since May 28, 2026.',
  members: [],
  pending: null,
  online: true,
  identifiers: [],
  ...more,
});

function render(devices: Device[], { isEditable = true, location = '/' } = {}): string {
  return renderToString(
    <StaticRouter location={location}>
      <DeviceRows data={{ devices, loose: [], other: [] }} isEditable={isEditable} />
    </StaticRouter>,
  ).replaceAll('<!-- -->', '');
}

test('two devices with one name have acts with different names', () => {
  const html = render([fridge('1', 'Kitchen'), fridge('2', 'Garage')]);
  for (const room of ['Kitchen', 'Garage']) expect(html).toContain(`aria-label="Unlink Kitchen fridge, ${room}"`);
});

test('what waits for the device is said, and parting with it is not offered again', () => {
  const html = render([fridge('1', 'Kitchen', { pending: 'It leaves your account when it is next online.', online: false })]);
  expect(html).toContain('It leaves your account when it is next online.');
  expect(html).not.toContain('Sold or gave it away');
});

test('on an older answer nothing can be opened but About', () => {
  const html = render([fridge('1', 'Kitchen')], { isEditable: false, location: '/?edit=kitchen-device-1-unlink' });
  expect(html).not.toContain('edit=kitchen-device-1');
  expect(html).toContain('about=kitchen-device-1');
  expect(html).toContain('aria-disabled="true"');
});

test('a person without devices reads that none is linked', () => {
  expect(render([])).toContain('No device is linked to your account.');
});
