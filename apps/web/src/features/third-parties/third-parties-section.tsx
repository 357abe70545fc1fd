import { SourcedSection } from '../../lib/sourced-section.tsx';

export function ThirdPartiesSection() {
  return (
    <SourcedSection slice="thirdParties" id="third-parties" title="Third parties" expect={4} count={() => ''}>
      {() => null}
    </SourcedSection>
  );
}
