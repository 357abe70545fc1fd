import { Fact, Facts } from '../../design/facts.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { SourcedSection } from '../../lib/sourced-section.tsx';

/** K6: what went wrong and touched this person's data. "None known" is said only when the system answered. */
export function IncidentsSection() {
  return (
    <SourcedSection
      slice="security"
      id="incidents"
      title="Incidents that touched you"
      expect={1}
      isSeeded={false}
      count={({ incidents }) => (incidents.length === 0 ? 'none known to us' : `${incidents.length} known to us`)}
    >
      {({ incidents }) => (
        <>
          {incidents.length === 0 ? <SectionEmpty>None is known to us.</SectionEmpty> : null}
          <Rows label="Incidents that touched you">
            {incidents.map(({ anchor, title, what, whatToDo, touched, when }) => (
              <Row key={anchor} anchor={anchor} label={when} lines={[title]} how={what}>
                <Facts>
                  <Fact name="Data it touched">{touched}</Fact>
                  <Fact name="What you can do">{whatToDo}</Fact>
                </Facts>
              </Row>
            ))}
          </Rows>
          <p className="text-soft pt-3 max-w-[40rem]">
            No system is safe from everything. What becomes known to us later is listed here and told to you by mail.
          </p>
        </>
      )}
    </SourcedSection>
  );
}
