import { ActLink } from '../../design/act-link.tsx';
import { Row } from '../../design/row.tsx';
import { Switch } from '../../design/switch.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { useSwitch } from '../../lib/use-switch.ts';
import { wire } from '../../lib/wire.ts';
import type { OpenTracking } from './notifications-view.ts';
import { awayWords } from './stop-marketing.tsx';

const anchor = 'messaging-open-tracking-main';
const label = 'Note when I open a message';

/** Whether opening an e-mail, reading a text or receiving a push is recorded. */
export function OpenTrackingRow({
  tracking,
  isEditable,
  isAboutOpen,
}: {
  tracking: OpenTracking;
  isEditable: boolean;
  isAboutOpen: boolean;
}) {
  const { formToken } = usePageFacts();
  const { id, version, on, note } = tracking;
  const { isPending, flip } = useSwitch({
    anchor,
    slice: 'notifications',
    version,
    isOn: on,
    saved: on ? 'Opens are no longer noted.' : 'Opens are noted.',
    send: async (wish, { version, key, signal }) =>
      (await wire()).api.notifications.setOpenTracking.mutate({ on: wish, version, key }, { signal }),
  });
  return (
    <Row
      anchor={anchor}
      label="Opens"
      lines={[on ? 'Noted' : 'Not noted']}
      how={<ToldAtRow anchor={anchor} how={note} />}
      acts={
        <>
          <Switch
            label={label}
            isOn={on}
            isPending={isPending}
            locked={isEditable ? null : awayWords}
            act="notifications.setOpenTracking"
            anchor={anchor}
            formToken={formToken}
            fields={{ version, on: String(!on) }}
            onFlip={flip}
          />
          <ActLink what="about" anchor={anchor} of={label} isOpen={isAboutOpen}>
            About
          </ActLink>
        </>
      }
    >
      {isAboutOpen ? <AboutPanel record={{ system: 'messaging', kind: 'open-tracking', id }} anchor={anchor} /> : null}
    </Row>
  );
}
OpenTrackingRow.anchor = anchor;
