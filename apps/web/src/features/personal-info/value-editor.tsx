import { useState } from 'react';
import { AddressControl, emptyAddress } from '../../design/address-control.tsx';
import { Editor } from '../../design/editor.tsx';
import { useCloseEditor, useEditorStart } from '../../lib/drafts.ts';
import { inputFromFields } from '../../lib/input-from-fields.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { api } from '../../lib/trpc-client.ts';
import { useChange } from '../../lib/use-change.ts';
import { ChoiceControl, ChoicesControl, RegionControl, TextControl } from './controls.tsx';
import { DateControl, dateToSend } from './date-control.tsx';
import { linesOfInput } from './lines-of-input.ts';
import { RemoveValue } from './remove-value.tsx';
import type { RowView } from './row-view.ts';

const controls = {
  text: TextControl,
  date: DateControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  region: RegionControl,
  address: AddressControl,
} as const;

/** Edits one value where it stands. */
export function ValueEditor({ row }: { row: RowView }) {
  const { formToken } = usePageFacts();
  const start = useEditorStart(row.anchor);
  const [version] = useState(row.version);
  const [input, setInput] = useState<unknown>(
    () => start.typed ?? inputFromFields(start.fields) ?? row.value ?? (row.control === 'address' ? emptyAddress : null),
  );
  const close = useCloseEditor(row.anchor, input);
  const act = row.version === null && row.acts.includes('add') ? 'add' : 'set';
  const change = useChange<unknown>({
    anchor: row.anchor,
    slice: 'personalInfo',
    version,
    result: start.result,
    savedAt: act === 'add' ? 'foot' : 'row',
    onSaved: close,
    send: (value, envelope) =>
      api.personalInfo.changeValue.mutate(
        { kind: row.kind, id: row.id, act, value, version: envelope.version, key: envelope.key },
        { signal: envelope.signal },
      ),
  });
  const Control = controls[row.control as keyof typeof controls] ?? TextControl;
  const toSend = dateToSend(input);
  const isOneField = row.control !== 'address';
  return (
    <Editor
      act={`personalInfo.changeValue:${act}`}
      anchor={row.anchor}
      formToken={formToken}
      fields={{ kind: row.kind, id: row.id, version: version ?? '' }}
      face={isOneField && change.face.is === 'refused' ? { ...change.face, field: 'value' } : change.face}
      note={row.note}
      mine={linesOfInput(row, toSend)}
      onSave={() => change.send(toSend)}
      onCancel={close}
      onKeepMine={() => change.keepMine(toSend)}
      onTakeTheirs={close}
      more={row.version !== null ? <RemoveValue row={row} version={version} /> : null}
    >
      <Control
        row={row}
        input={input}
        onInput={(next) => {
          setInput(next);
          change.type();
        }}
        error={change.face.is === 'refused' ? change.face : null}
        isPending={change.isPending}
      />
    </Editor>
  );
}
