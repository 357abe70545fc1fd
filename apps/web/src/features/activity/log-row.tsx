import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Switch } from '../../design/switch.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { api } from '../../lib/trpc-client.ts';
import { useSwitch } from '../../lib/use-switch.ts';
import { linesOf } from './activity-address.ts';
import type { Log } from './activity-view.ts';

const KeepEditor = openedLater(() => import('./keep-editor.tsx'));
const away = 'This system does not answer now, so nothing can be changed in it.';

/** One log: a switch for going on, and how long the lines are kept. */
export const LogRow = memo(function LogRow({ log, isEditing, isAboutOpen }: { log: Log; isEditing: boolean; isAboutOpen: boolean }) {
  const { formToken } = usePageFacts();
  const { system, anchor, name, version, on, keep, older, total, paused, cannotPause, staysBecause, isStale } = log;
  const { isPending, flip } = useSwitch({
    anchor,
    slice: 'activityLogs',
    version,
    isOn: on,
    saved: on ? 'Paused: nothing new is written down.' : 'New lines are written down again.',
    send: (wish, { version, key, signal }) => api.activity.setCollecting.mutate({ log: system, on: wish, version, key }, { signal }),
  });
  const kept = older.find((choice) => choice.keep === keep)?.label ?? keep;
  return (
    <Row
      anchor={anchor}
      label={name}
      lines={[`${on ? 'Written down' : 'Paused'}, kept ${keep === 'never' ? kept : `for ${kept}`}`]}
      editor={isEditing && !isStale ? <KeepEditor log={log} /> : null}
      how={
        <>
          <p>
            <ToldAtRow anchor={anchor} how={`${linesOf(total)} held. ${cannotPause ?? `While it is paused: ${lower(paused ?? '')}`}`} />
          </p>
          {staysBecause ? <p>{staysBecause}</p> : null}
        </>
      }
      acts={
        <>
          {cannotPause ? null : (
            <Switch
              label={`Write down: ${name}`}
              isOn={on}
              isPending={isPending}
              locked={isStale ? away : null}
              act="activity.setCollecting"
              anchor={anchor}
              formToken={formToken}
              fields={{ log: system, on: String(!on), version: version ?? '' }}
              onFlip={flip}
            />
          )}
          {isStale ? null : (
            <ActLink what="edit" anchor={anchor} of={`how long they are kept: ${name}`}>
              Change
            </ActLink>
          )}
          <ActLink what="about" anchor={anchor} of={name} isOpen={isAboutOpen}>
            About
          </ActLink>
        </>
      }
    >
      {isAboutOpen ? <AboutPanel record={{ system, kind: 'collecting', id: 'main' }} anchor={anchor} /> : null}
    </Row>
  );
});

function lower(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}
