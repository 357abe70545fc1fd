import { useState } from 'react';
import { Editor } from '../../design/editor.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { ChangeResult } from '../../lib/change-machine.ts';
import { useCloseEditor, useEditorStart } from '../../lib/drafts.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import type { Slice } from '../../lib/slices.ts';
import { type ActEnvelope, useChange } from '../../lib/use-change.ts';

/** One text of an editor. */
interface Part {
  /** Of the form field. */
  readonly name: string;
  /** As the system of record names it when it refuses it. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly as: 'line' | 'lines' | 'stars';
}

type Texts = Readonly<Record<string, string>>;

export interface TextsEditorProps {
  anchor: string;
  slice: Slice;
  act: string;
  id: string;
  version: string;
  parts: readonly Part[];
  send: (texts: Texts, envelope: ActEnvelope) => Promise<ChangeResult>;
  note?: string | null;
  save?: string;
  saved?: string;
}

/** A row turned into the texts it consists of. */
export function TextsEditor({ anchor, slice, act, id, version: shown, parts, send, note = null, save, saved }: TextsEditorProps) {
  const { formToken } = usePageFacts();
  const start = useEditorStart(anchor);
  const [version] = useState(shown);
  const [texts, setTexts] = useState<Texts>(() => {
    const typed = { ...(start.typed as Texts | undefined), ...start.fields };
    return Object.fromEntries(parts.map(({ name, value }) => [name, typed[name] ?? value]));
  });
  const close = useCloseEditor(anchor, texts);
  const change = useChange<Texts>({ anchor, slice, version, result: start.result, onSaved: close, send, ...(saved ? { saved } : {}) });
  const refused = change.face.is === 'refused' ? change.face : null;
  const type = (name: string, text: string) => {
    setTexts({ ...texts, [name]: text });
    change.type();
  };
  return (
    <Editor
      act={act}
      anchor={anchor}
      formToken={formToken}
      fields={{ id, version }}
      face={change.face}
      note={note}
      {...(save ? { save } : {})}
      mine={Object.values(texts).filter((text) => text !== '')}
      onSave={() => change.send(texts)}
      onCancel={close}
      onKeepMine={() => change.keepMine(texts)}
      onTakeTheirs={close}
    >
      {parts.map((part) => (
        <PartField
          key={part.name}
          part={part}
          text={texts[part.name] ?? ''}
          isPending={change.isPending}
          error={refused?.field === part.field ? refused.reason : null}
          onType={(text) => type(part.name, text)}
        />
      ))}
    </Editor>
  );
}

interface PartFieldProps {
  part: Part;
  text: string;
  isPending: boolean;
  error: string | null;
  onType: (text: string) => void;
}

const stars = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value === '1' ? '1 star' : `${value} stars` }));

function PartField({ part: { name, label, as }, text, isPending, error, onType }: PartFieldProps) {
  const field = { label, name, value: text, error };
  if (as === 'stars')
    return <SelectField {...field} options={stars} disabled={isPending} onChange={(event) => onType(event.target.value)} />;
  const typed = { ...field, readOnly: isPending, autoComplete: 'off' };
  if (as === 'line') return <TextField {...typed} onChange={(event) => onType(event.target.value)} />;
  return <TextArea {...typed} rows={5} onChange={(event) => onType(event.target.value)} />;
}
