import { Confirm } from '../../design/confirm.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { useClosePlace } from '../../lib/place.ts';
import { signInAgain } from '../../lib/sign-in-again.ts';
import { api } from '../../lib/trpc-client.ts';
import { useChange } from '../../lib/use-change.ts';
import type { RowView } from './row-view.ts';

/** Clears an optional value or removes one of many; says first what is lost. A phone number has an act of its own: its number is told. */
export function RemoveValue({ row, version }: { row: RowView; version: string | null }) {
  const { formToken } = usePageFacts();
  const close = useClosePlace(row.anchor);
  const act = row.acts.includes('remove') ? 'remove' : 'clear';
  const isPhone = row.kind === 'phone';
  const change = useChange<null>({
    anchor: row.anchor,
    slice: 'personalInfo',
    version,
    saved: 'Removed.',
    savedAt: act === 'remove' ? 'foot' : 'row',
    onSaved: close,
    send: (value, envelope) =>
      isPhone
        ? api.personalInfo.removePhone.mutate({ version: envelope.version, key: envelope.key }, { signal: envelope.signal })
        : api.personalInfo.changeValue.mutate(
            { kind: row.kind, id: row.id, act, value, version: envelope.version, key: envelope.key },
            { signal: envelope.signal },
          ),
  });
  if (!row.acts.includes('remove') && !row.acts.includes('clear')) return null;
  return (
    <Confirm
      ask="Remove it"
      consequence={<p>{row.note ?? 'Nothing else depends on it.'}</p>}
      confirm={`Remove ${row.label.charAt(0).toLowerCase()}${row.label.slice(1)}`}
      pending="Removing"
      face={change.face}
      act={isPhone ? 'personalInfo.removePhone' : `personalInfo.changeValue:${act}`}
      anchor={row.anchor}
      formToken={formToken}
      fields={{ kind: row.kind, id: row.id, version: version ?? '' }}
      onConfirm={() => change.send(null)}
      onTakeTheirs={close}
      onSignInAgain={() => void signInAgain(row.anchor, '')}
    />
  );
}
