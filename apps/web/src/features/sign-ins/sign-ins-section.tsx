import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { SourcedSection } from '../../lib/sourced-section.tsx';

/** The last times somebody signed in with this account, so that a stranger is noticed. */
export function SignInsSection() {
  return (
    <SourcedSection
      slice="signIns"
      id="sign-ins"
      title="Last sign-ins"
      expect={3}
      count={({ lines, hasMore }) => (hasMore ? `the last ${lines.length}` : lines.length === 1 ? '1 sign-in' : `${lines.length} sign-ins`)}
    >
      {({ lines, hasMore }) => (
        <>
          {lines.length === 0 ? <SectionEmpty>No sign-in is on record.</SectionEmpty> : null}
          <Rows label="Last sign-ins">
            {lines.map(({ anchor, text, when, place }) => (
              <Row key={anchor} anchor={anchor} label={when} lines={[text]} how={place} />
            ))}
          </Rows>
          {hasMore ? (
            <p className="pt-3">
              <a href="/activity?kind=sign-in" data-page="" className="act">
                All sign-ins, under Activity
              </a>
            </p>
          ) : null}
        </>
      )}
    </SourcedSection>
  );
}
