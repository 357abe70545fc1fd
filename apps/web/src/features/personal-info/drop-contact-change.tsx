import { Button } from '../../design/button.tsx';
import { HiddenFields } from '../../design/hidden-fields.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { useChange } from '../../lib/use-change.ts';
import { wire } from '../../lib/wire.ts';
import type { PendingContactChange } from './row-view.ts';

/** Gives up a change of e-mail or phone that waits for its code. */
export function DropContactChange({
  contact,
  anchor,
  label,
  onDropped,
}: {
  contact: PendingContactChange['contact'];
  anchor: string;
  label: string;
  onDropped?: () => void;
}) {
  const { formToken } = usePageFacts();
  const change = useChange<null>({
    anchor,
    slice: 'personalInfo',
    version: null,
    saved: 'The change was dropped. The code no longer works.',
    ...(onDropped ? { onSaved: onDropped } : {}),
    send: async (_, { signal }) => {
      await (await wire()).api.personalInfo.cancelContactChange.mutate({ contact }, { signal });
      return { outcome: 'changed', undo: null };
    },
  });
  return (
    <form
      method="post"
      action="/act"
      className="inline"
      onSubmit={(event) => {
        event.preventDefault();
        change.send(null);
      }}
    >
      <HiddenFields formToken={formToken} act="personalInfo.cancelContactChange" anchor={anchor} fields={{ contact }} />
      <Button kind="text" type="submit" aria-disabled={change.isPending}>
        {change.isPending ? 'Dropping it' : label}
      </Button>
    </form>
  );
}
