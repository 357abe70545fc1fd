import { Row } from '../../design/row.tsx';
import { Switch } from '../../design/switch.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { useSwitch } from '../../lib/use-switch.ts';
import { wire } from '../../lib/wire.ts';
import type { Policy } from './policy-views.ts';

const anchor = 'policy-watch';
const label = 'E-mail me when the policy changes';

/** Whether a new version is told by e-mail. */
export function WatchRow({ watch: { on, how } }: { watch: NonNullable<Policy['standing']>['watch'] }) {
  const { formToken } = usePageFacts();
  const { isPending, flip } = useSwitch({
    anchor,
    slice: 'policy',
    version: null,
    isOn: on,
    saved: on ? 'You are no longer told.' : 'You get one e-mail for each new version.',
    send: async (wish, { key, signal }) => (await wire()).api.policy.setWatch.mutate({ on: wish, key }, { signal }),
  });
  return (
    <Row
      anchor={anchor}
      label={label}
      lines={[on ? 'On' : 'Off']}
      how={<ToldAtRow anchor={anchor} how={how} />}
      acts={
        <Switch
          label={label}
          isOn={on}
          isPending={isPending}
          act="policy.setWatch"
          anchor={anchor}
          formToken={formToken}
          fields={{ on: String(!on) }}
          onFlip={flip}
        />
      }
    />
  );
}
