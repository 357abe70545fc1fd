import { SourcedSection } from '../../lib/sourced-section.tsx';
import { DeviceRows } from './device-rows.tsx';
import { count } from './parting-words.ts';

export function DevicesSection() {
  return (
    <SourcedSection slice="devices" id="devices" title="Devices" expect={4} count={({ devices }) => count(devices.length, 'device')}>
      {(data, isEditable) => <DeviceRows data={data} isEditable={isEditable} />}
    </SourcedSection>
  );
}
