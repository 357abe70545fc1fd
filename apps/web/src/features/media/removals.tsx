import { Button } from '../../design/button.tsx';
import { HiddenFields } from '../../design/hidden-fields.tsx';
import { Notice } from '../../design/notice.tsx';
import { inTheWay } from '../../lib/face-in-words.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { useChange } from '../../lib/use-change.ts';
import { wire } from '../../lib/wire.ts';
import { pictures } from './media-address.ts';
import type { Removal } from './media-view.ts';

/** What was removed and can still be brought back, on whatever device it was removed. */
export function Removals({ removals }: { removals: readonly Removal[] }) {
  return removals.map((removal) => <BringBack key={removal.key} removal={removal} />);
}

function BringBack({ removal: { key: removal, anchor, count, until } }: { removal: Removal }) {
  const { formToken } = usePageFacts();
  const change = useChange<null>({
    anchor,
    slice: 'media',
    version: null,
    saved: `${count === 1 ? 'The picture is' : `${pictures(count)} are`} back.`,
    savedAt: 'foot',
    send: async (_, { key, signal }) => (await wire()).api.media.restore.mutate({ removal, key }, { signal }),
  });
  const trouble = inTheWay(change.face);
  return (
    <div id={anchor} className="mt-5" data-screen-only>
      <Notice tone="needs-you">
        <form
          method="post"
          action="/act"
          className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1"
          onSubmit={(event) => {
            event.preventDefault();
            if (!change.isPending) change.send(null);
          }}
        >
          <HiddenFields formToken={formToken} act="media.restore" anchor={anchor} fields={{ removal }} />
          <p>
            {pictures(count)} {count === 1 ? 'was' : 'were'} removed and {count === 1 ? 'is' : 'are'} deleted at {until}.
          </p>
          <Button kind="text" type="submit" aria-disabled={change.isPending}>
            {change.isPending ? 'Bringing back' : count === 1 ? 'Bring it back' : 'Bring them back'}
          </Button>
        </form>
        <output className="block">{trouble ? <p className="text-amber">{trouble}</p> : null}</output>
      </Notice>
    </div>
  );
}
