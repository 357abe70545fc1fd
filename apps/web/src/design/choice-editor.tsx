import { type ReactNode, useState } from 'react';
import type { ChangeResult } from '../lib/change-machine.ts';
import { useCloseEditor, useEditorStart } from '../lib/drafts.ts';
import { usePageFacts } from '../lib/page-facts.tsx';
import type { Slice } from '../lib/slices.ts';
import { type ActEnvelope, useChange } from '../lib/use-change.ts';
import { Editor } from './editor.tsx';

interface ChoiceEditorProps<Choice extends string> {
  anchor: string;
  slice: Slice;
  version: string | null;
  /** Procedure and its input besides version and choice, for a form without script. */
  act: string;
  fields?: Readonly<Record<string, string>>;
  /** Of the field in the form. */
  name: string;
  /** What holds now. */
  chosen: Choice;
  options: readonly { value: string; label: string }[];
  send: (choice: Choice, envelope: ActEnvelope) => Promise<ChangeResult>;
  /** The field itself. */
  children: (field: { wish: Choice; isPending: boolean; choose: (value: string) => void }) => ReactNode;
}

/** An editor in which one of several is chosen. */
export function ChoiceEditor<Choice extends string>(props: ChoiceEditorProps<Choice>) {
  const { anchor, slice, act, fields, name, chosen, options, send, children } = props;
  const { formToken } = usePageFacts();
  const start = useEditorStart(anchor);
  const [version] = useState(props.version);
  const [wish, setWish] = useState(
    () => (start.fields?.[name] ?? (start.typed as Record<string, string> | undefined)?.[name] ?? chosen) as Choice,
  );
  const close = useCloseEditor(anchor, { [name]: wish });
  const change = useChange<Choice>({ anchor, slice, version, result: start.result, onSaved: close, send });
  return (
    <Editor
      act={act}
      anchor={anchor}
      formToken={formToken}
      fields={{ ...fields, version: version ?? '' }}
      face={change.face}
      mine={[options.find(({ value }) => value === wish)?.label ?? wish]}
      onSave={() => change.send(wish)}
      onCancel={close}
      onKeepMine={() => change.keepMine(wish)}
      onTakeTheirs={close}
    >
      {children({
        wish,
        isPending: change.isPending,
        choose(value) {
          setWish(value as Choice);
          change.type();
        },
      })}
    </Editor>
  );
}
