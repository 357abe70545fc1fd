import { useState } from 'react';
import { ChoiceList } from '../../design/choice-list.tsx';
import { Editor } from '../../design/editor.tsx';
import { useCloseEditor, useEditorStart } from '../../lib/drafts.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { api } from '../../lib/trpc-client.ts';
import { useChange } from '../../lib/use-change.ts';
import { pictures } from './media-address.ts';
import type { Setting } from './media-view.ts';

type Keep = '7' | '30' | '90' | '365' | 'never';

/** How long the pictures of one device are kept; each choice says first how many go. */
export default function KeepEditor({ setting, nextRun }: { setting: Setting; nextRun: string }) {
  const { formToken } = usePageFacts();
  const { id, anchor, keepChoices } = setting;
  const start = useEditorStart(anchor);
  const [version] = useState(setting.version);
  const [keep, setKeep] = useState(
    () => (start.fields?.keep ?? (start.typed as { keep?: string } | undefined)?.keep ?? setting.keep) as Keep,
  );
  const close = useCloseEditor(anchor, { keep });
  const change = useChange<Keep>({
    anchor,
    slice: 'media',
    version,
    result: start.result,
    onSaved: close,
    send: (keep, { version, key, signal }) => api.media.setCapture.mutate({ id, keep, version: version ?? '', key }, { signal }),
  });
  const mine = keepChoices.find(({ value }) => value === keep)?.label ?? keep;
  return (
    <Editor
      act="media.setCapture"
      anchor={anchor}
      formToken={formToken}
      fields={{ id, version }}
      face={change.face}
      mine={[mine]}
      onSave={() => change.send(keep)}
      onCancel={close}
      onKeepMine={() => change.keepMine(keep)}
      onTakeTheirs={close}
    >
      <ChoiceList
        label="How long they are kept"
        name="keep"
        many={false}
        options={keepChoices.map(({ value, label, older }) => ({ value, label: older === 0 ? label : `${label}: ${goes(older)}` }))}
        chosen={[keep]}
        hint={`What is older goes with the next clearing, ${nextRun}. Until then you can take this back.`}
        disabled={change.isPending}
        onChoose={([value]) => {
          setKeep(value as Keep);
          change.type();
        }}
      />
    </Editor>
  );
}

function goes(older: number): string {
  return `${pictures(older)} ${older === 1 ? 'is older and goes' : 'are older and go'}`;
}
