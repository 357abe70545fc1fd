import type { RecipientId } from '@micromart/domain/catalogue/entry';
import type { HeldRecord } from '@micromart/domain/held-record';
import { deletionAtRecipientKind, recipientKind } from '@micromart/domain/records/sharing';
import type * as z from 'zod';
import { sayDay } from '../../platform/say-time.ts';
import type { HolderView } from './sharing-view.ts';

type Recipient = z.infer<typeof recipientKind.value>;
type Deletion = z.infer<typeof deletionAtRecipientKind.value>;

/** No company that one could write to. */
const people: RecipientId = 'household';

/** Who has data of the person: on what agreement (L1), and what they answered when asked to delete it. */
export function presentHolders(records: readonly HeldRecord[]): HolderView[] {
  const deletions = records.filter(({ kind }) => kind === deletionAtRecipientKind.kind).map(({ value }) => value as Deletion);
  return records
    .filter(({ kind }) => kind === recipientKind.kind)
    .map(({ id, value }) => {
      const recipient = value as Recipient;
      const requests = deletions.filter((deletion) => deletion.recipient === id);
      const last = requests.at(-1);
      const isAsked = last?.state === 'asked';
      const mayBeAsked = !isAsked && !recipient.essential && recipient.recipient !== people;
      return {
        id,
        anchor: `holder-${id.replaceAll(/[^\w-]/g, '-')}`,
        name: recipient.name,
        task: recipient.task,
        contract:
          recipient.contractDate === null
            ? 'No agreement is on record with us.'
            : `Under an agreement of confidentiality since ${sayDay(recipient.contractDate)}.`,
        isOptional: !recipient.essential,
        standing: recipient.essential ? 'essential' : recipient.allowed ? 'allowed' : 'stopped by you',
        deletion: last === undefined ? null : sayDeletion(last),
        isAsked,
        nextRequest: mayBeAsked ? (requests.length === 0 ? id : `${id}:${requests.length + 1}`) : null,
      };
    });
}

function sayDeletion({ state, askedAt, answer, answeredAt }: Deletion): string {
  const asked = `Asked to delete on ${sayDay(askedAt)}`;
  if (state === 'asked') return `${asked}. No answer yet.`;
  const said = answer === null ? '' : ` They said: “${answer}”`;
  return `${asked}. ${state === 'confirmed' ? 'Confirmed' : 'Refused'}${answeredAt === null ? '' : ` ${sayDay(answeredAt)}`}.${said}`;
}
