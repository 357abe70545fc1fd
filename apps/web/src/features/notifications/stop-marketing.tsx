import { Button } from '../../design/button.tsx';
import { HiddenFields } from '../../design/hidden-fields.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { useSwitch } from '../../lib/use-switch.ts';
import { wire } from '../../lib/wire.ts';

const anchor = 'notifications-marketing';

export const awayWords = 'The system that holds this is not answering. You can change it again as soon as it does.';

/** Everything that is not essential, off on every channel, in one act. */
export function StopMarketing({ on, isEditable }: { on: number; isEditable: boolean }) {
  const { formToken } = usePageFacts();
  const { isPending, flip } = useSwitch({
    anchor,
    slice: 'notifications',
    version: null,
    isOn: true,
    saved: `Done: ${switches(on)} went off.`,
    send: async (_, { key, signal }) => (await wire()).api.notifications.stopMarketing.mutate({ key }, { signal }),
  });
  const isStill = isPending || !isEditable;
  return (
    <form
      id={anchor}
      method="post"
      action="/act"
      className="flex flex-wrap items-baseline gap-x-4 gap-y-1 pt-4 scroll-mt-24"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isStill) flip();
      }}
    >
      {on > 0 ? (
        <>
          <HiddenFields formToken={formToken} act="notifications.stopMarketing" anchor={anchor} fields={{}} />
          <Button type="submit" aria-disabled={isStill}>
            {isPending ? 'Stopping' : `Stop all marketing (${switches(on)})`}
          </Button>
        </>
      ) : (
        <span>All marketing is off.</span>
      )}
      <span className="text-small text-soft">
        <ToldAtRow anchor={anchor} how={isEditable ? null : awayWords} />
      </span>
    </form>
  );
}

function switches(many: number): string {
  return many === 1 ? '1 switch' : `${many} switches`;
}
