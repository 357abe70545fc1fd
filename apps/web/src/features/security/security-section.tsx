import { Notice } from '../../design/notice.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { type DataOf, SourcedSection } from '../../lib/sourced-section.tsx';
import { SupportAccessRow } from './support-access-row.tsx';

type Security = DataOf<'security'>;

/** How the account is protected, and whether support may look at it. */
export function SecuritySection() {
  return (
    <SourcedSection slice="security" id="security" title="How your account is protected" expect={4} count={waysIn}>
      {(data, isEditable) => <Protection data={data} isEditable={isEditable} />}
    </SourcedSection>
  );
}

function waysIn({ factors }: Security): string {
  return factors.length === 1 ? '1 way to sign in' : `${factors.length} ways to sign in`;
}

function Protection({ data, isEditable }: { data: Security; isEditable: boolean }) {
  const { factors, factorsUrl, tips, supportAccess } = data;
  return (
    <>
      {factors.length === 0 ? <SectionEmpty>The account system knows no way to sign in.</SectionEmpty> : null}
      <Rows label="How your account is protected">
        {factors.map(({ anchor, label, lines, how }) => (
          <Row key={anchor} anchor={`security-${anchor}`} label={label} lines={lines} how={how} />
        ))}
        <SupportAccessRow access={supportAccess} isEditable={isEditable} />
      </Rows>
      <p className="text-soft pt-3 max-w-[40rem]">
        {factorsUrl ? (
          <>
            Password and second factor are changed at the{' '}
            <a href={factorsUrl} rel="noopener noreferrer" className="text-accent underline decoration-underline">
              Micromart sign-in
            </a>
            , the only place that handles them.
          </>
        ) : (
          'Password and second factor are changed at the Micromart sign-in, the only place that handles them. Nobody is shown the password, not even you.'
        )}
      </p>
      {tips.length > 0 ? (
        <div className="pt-4">
          <Notice title="Could be safer">
            <ul className="grid gap-1">
              {tips.map((tip) => (
                <li key={tip}>{tip}</li>
              ))}
            </ul>
            <p className="text-soft mt-1">This is advice. No right of yours depends on it.</p>
          </Notice>
        </div>
      ) : null}
    </>
  );
}
