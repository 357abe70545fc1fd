import { useState } from 'react';
import { Editor } from '../../design/editor.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useCloseEditor, useEditorStart } from '../../lib/drafts.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { api } from '../../lib/trpc-client.ts';
import { useChange } from '../../lib/use-change.ts';
import type { Device } from './device-view.ts';

interface NameAndRoom {
  name: string;
  room: string;
}

/** Name and room of a device, where they stand. */
export default function DeviceEditor({ device }: { device: Device }) {
  const { formToken } = usePageFacts();
  const start = useEditorStart(device.anchor);
  const [version] = useState(device.version);
  const [input, setInput] = useState<NameAndRoom>(() => ({
    name: start.fields?.name ?? (start.typed as NameAndRoom | undefined)?.name ?? device.name,
    room: start.fields?.room ?? (start.typed as NameAndRoom | undefined)?.room ?? device.room,
  }));
  const close = useCloseEditor(device.anchor, input);
  const change = useChange<NameAndRoom>({
    anchor: device.anchor,
    slice: 'devices',
    version,
    result: start.result,
    onSaved: close,
    send: ({ name, room }, { version, key, signal }) =>
      api.devices.changeDevice.mutate({ id: device.id, name, room, version: version ?? '', key }, { signal }),
  });
  const refused = change.face.is === 'refused' ? change.face : null;
  const field = (name: keyof NameAndRoom) => ({
    name,
    value: input[name],
    readOnly: change.isPending,
    autoComplete: 'off',
    error: refused?.field === name ? refused.reason : null,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      setInput({ ...input, [name]: event.target.value });
      change.type();
    },
  });
  return (
    <Editor
      act="devices.changeDevice"
      anchor={device.anchor}
      formToken={formToken}
      fields={{ id: device.id, version }}
      face={change.face}
      mine={[input.name, input.room].filter(Boolean)}
      onSave={() => change.send(input)}
      onCancel={close}
      onKeepMine={() => change.keepMine(input)}
      onTakeTheirs={close}
    >
      <TextField label="Name" {...field('name')} />
      <TextField label="Room" hint="May stay empty." {...field('room')} />
    </Editor>
  );
}
