import { useState } from 'react';
import { ChoiceList } from '../../design/choice-list.tsx';
import { Editor } from '../../design/editor.tsx';
import { useCloseEditor, useEditorStart } from '../../lib/drafts.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { api } from '../../lib/trpc-client.ts';
import { useChange } from '../../lib/use-change.ts';
import { linesOf } from './activity-address.ts';
import type { Log } from './activity-view.ts';

type Keep = '3' | '18' | '36' | 'never';

/** How long the lines of one log are kept; each choice says how many go. */
export default function KeepEditor({ log }: { log: Log }) {
  const { formToken } = usePageFacts();
  const { system, anchor, older, runs } = log;
  const start = useEditorStart(anchor);
  const [version] = useState(log.version);
  const [keep, setKeep] = useState(() => (start.fields?.keep ?? (start.typed as { keep?: string } | undefined)?.keep ?? log.keep) as Keep);
  const close = useCloseEditor(anchor, { keep });
  const change = useChange<Keep>({
    anchor,
    slice: 'activityLogs',
    version,
    result: start.result,
    onSaved: close,
    send: (keep, { version, key, signal }) => api.activity.setCollecting.mutate({ log: system, keep, version, key }, { signal }),
  });
  const mine = older.find((choice) => choice.keep === keep)?.label ?? keep;
  return (
    <Editor
      act="activity.setCollecting"
      anchor={anchor}
      formToken={formToken}
      fields={{ log: system, version: version ?? '' }}
      face={change.face}
      mine={[mine]}
      onSave={() => change.send(keep)}
      onCancel={close}
      onKeepMine={() => change.keepMine(keep)}
      onTakeTheirs={close}
    >
      <ChoiceList
        label="How long the lines are kept"
        name="keep"
        many={false}
        options={older.map(({ keep: value, label, count }) => ({ value, label: count === 0 ? label : `${label}: ${goes(count)}` }))}
        chosen={[keep]}
        hint={`What is older goes with the ${runs}, and cannot be brought back then. Until that run you can take this back.`}
        disabled={change.isPending}
        onChoose={([value]) => {
          setKeep(value as Keep);
          change.type();
        }}
      />
    </Editor>
  );
}

function goes(count: number): string {
  return `${linesOf(count)} ${count === 1 ? 'is older and goes' : 'are older and go'}`;
}
