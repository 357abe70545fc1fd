import { SourcedSection } from '../../lib/sourced-section.tsx';
import { ChapterPage } from '../app-shell/chapter-page.tsx';
import { MemberRows } from './member-rows.tsx';
import { PeopleRows } from './people-rows.tsx';

/** `/people`. */
export default function PeoplePage() {
  return (
    <ChapterPage title="People" lead="Whom you told us about, who told us about you, and who uses your devices together with you.">
      <SourcedSection
        slice="people"
        id="people"
        title="Who told us about whom"
        expect={2}
        count={({ referrals, referredBy }) => people(referrals.length + referredBy.length)}
      >
        {(data, isEditable) => <PeopleRows data={data} isEditable={isEditable} />}
      </SourcedSection>
      <SourcedSection
        slice="devices"
        id="members"
        title="Who uses your devices"
        expect={3}
        count={({ devices }) => people(new Set(devices.flatMap(({ members }) => members.map(({ name }) => name))).size)}
      >
        {(data, isEditable) => <MemberRows devices={data.devices} isEditable={isEditable} />}
      </SourcedSection>
    </ChapterPage>
  );
}

function people(many: number): string {
  return many === 1 ? '1 person' : `${many} people`;
}
