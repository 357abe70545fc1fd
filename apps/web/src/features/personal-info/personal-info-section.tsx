import { SourcedSection } from '../../lib/sourced-section.tsx';
import { PersonalInfoRows } from './personal-info-rows.tsx';

export function PersonalInfoSection() {
  return (
    <SourcedSection
      slice="personalInfo"
      id="personal-information"
      title="Personal information"
      expect={13}
      count={({ rows, other }) => `${[...rows, ...other].filter((row) => row.lines.length > 0).length} values`}
    >
      {(data, isEditable) => <PersonalInfoRows data={data} isEditable={isEditable} />}
    </SourcedSection>
  );
}
