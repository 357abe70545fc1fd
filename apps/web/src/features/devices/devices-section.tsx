import { SourcedSection } from '../../lib/sourced-section.tsx';
import { DeviceRows } from './device-rows.tsx';

export function DevicesSection() {
  return (
    <SourcedSection
      slice="devices"
      id="devices"
      title="Devices"
      expect={4}
      count={({ devices }) => `${devices.length} ${devices.length === 1 ? 'device' : 'devices'}`}
    >
      {(data, isEditable) => <DeviceRows data={data} isEditable={isEditable} />}
    </SourcedSection>
  );
}
