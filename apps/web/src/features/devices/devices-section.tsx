import { SourcedSection } from '../../lib/sourced-section.tsx';

export function DevicesSection() {
  return (
    <SourcedSection slice="devices" id="devices" title="Devices" expect={4} count={() => ''}>
      {() => null}
    </SourcedSection>
  );
}
