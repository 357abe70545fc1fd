import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { Channel } from './notifications-view.ts';

/** Forgets the push token of one phone or browser. */
export default function ForgetQuestion({
  anchor,
  channel,
  target,
  switches,
}: {
  anchor: string;
  channel: Channel;
  target: string;
  switches: number;
}) {
  const { id, version } = channel;
  return (
    <AskPanel
      anchor={anchor}
      row={channel.anchor}
      section="notifications"
      slice="notifications"
      version={version}
      act="notifications.forgetPush"
      fields={{ id, version }}
      consequence={
        <p>
          Nothing is pushed to <bdi>{target}</bdi> any more, and its {switches === 1 ? '1 switch goes' : `${switches} switches go`} away. It
          comes back when you allow pushes there again.
        </p>
      }
      confirm="Forget it"
      pending="Forgetting"
      kind="final"
      saved={`${target} was forgotten.`}
      savedAt="foot"
      send={({ version, key, signal }) => api.notifications.forgetPush.mutate({ id, version, key }, { signal })}
    />
  );
}
