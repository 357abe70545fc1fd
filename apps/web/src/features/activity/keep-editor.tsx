import { KeepEditor } from '../../design/keep-editor.tsx';
import { api } from '../../lib/trpc-client.ts';
import { linesOf } from './activity-address.ts';
import type { Log } from './activity-view.ts';

type Keep = '3' | '18' | '36' | 'never';

/** How long the lines of one log are kept. */
export default function LogKeepEditor({ log }: { log: Log }) {
  const { system, anchor, version, keep, older, runs } = log;
  return (
    <KeepEditor
      anchor={anchor}
      slice="activityLogs"
      version={version}
      act="activity.setCollecting"
      fields={{ log: system }}
      chosen={keep as Keep}
      label="How long the lines are kept"
      hint={`What is older goes with the ${runs}, and cannot be brought back then. Until that run you can take this back.`}
      choices={older.map(({ keep: value, label, count }) => ({ value, label, older: count }))}
      inWords={linesOf}
      send={(wish, { signal, ...envelope }) => api.activity.setCollecting.mutate({ log: system, keep: wish, ...envelope }, { signal })}
    />
  );
}
