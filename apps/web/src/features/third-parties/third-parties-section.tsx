import { SourcedSection } from '../../lib/sourced-section.tsx';
import type { ThirdParties } from './third-parties-view.ts';
import { ThirdPartyRows } from './third-party-rows.tsx';

export function ThirdPartiesSection() {
  return (
    <SourcedSection slice="thirdParties" id="third-parties" title="Third parties" expect={4} count={whoHas}>
      {(data, isEditable) => <ThirdPartyRows data={data} isEditable={isEditable} />}
    </SourcedSection>
  );
}

function whoHas({ recipients, linked }: ThirdParties): string {
  const many = recipients.filter((recipient) => recipient.allowed).length + linked.length;
  if (many === 0) return 'nobody gets your data';
  return many === 1 ? '1 gets some of your data' : `${many} get some of your data`;
}
