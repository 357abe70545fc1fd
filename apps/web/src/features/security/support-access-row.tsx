import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { usePlace } from '../../lib/place.ts';
import type { DataOf } from '../../lib/sourced-section.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';

const SupportAccessQuestion = openedLater(() => import('./support-access-question.tsx'));

export type SupportAccess = DataOf<'security'>['supportAccess'];

/** Whether support may look while it helps: allowing and refusing weigh the same. */
export function SupportAccessRow({ access, isEditable }: { access: SupportAccess; isEditable: boolean }) {
  const { edit } = usePlace();
  const { anchor, allowed, how } = access;
  const [allow, refuse] = [`${anchor}-allow`, `${anchor}-refuse`];
  const asked = isEditable && (edit === allow || edit === refuse) ? edit === allow : null;
  return (
    <Row
      anchor={anchor}
      label="Support"
      lines={[allowed === null ? 'You have not chosen yet' : allowed ? 'May look when you ask for help' : 'May not look']}
      how={<ToldAtRow anchor={anchor} how={how ?? 'Nothing is on record'} />}
      acts={
        <>
          {allowed === true ? null : (
            <AskLink anchor={allow} of="support to look" isOpen={asked === true} isDisabled={!isEditable}>
              Allow
            </AskLink>
          )}
          {allowed === false ? null : (
            <AskLink anchor={refuse} of="support to look" isOpen={asked === false} isDisabled={!isEditable}>
              Refuse
            </AskLink>
          )}
        </>
      }
    >
      {asked === null || asked === allowed ? null : (
        <SupportAccessQuestion key={String(asked)} anchor={asked ? allow : refuse} access={access} isAllowing={asked} />
      )}
    </Row>
  );
}
