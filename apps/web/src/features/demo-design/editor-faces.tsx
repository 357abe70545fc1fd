import { Editor } from '../../design/editor.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { ChangeFace } from '../../lib/change-machine.ts';
import { Shelf, Specimen } from './specimen.tsx';

const faces: readonly [string, ChangeFace][] = [
  ['Open', { is: 'open' }],
  ['Pending', { is: 'pending' }],
  ['Refused, at the field', { is: 'refused', reason: 'Write something, or remove it.', field: 'value' }],
  ['Refused, as a whole', { is: 'refused', reason: 'This cannot be changed while an order is under way.', field: null }],
  ['Conflict', { is: 'conflict', lines: ['Maria Alvarez Soto'], value: 'Maria Alvarez Soto', version: '2' }],
  ['Unavailable', { is: 'unavailable', system: 'the account system' }],
  ['No answer', { is: 'unknown' }],
  ['The session has ended', { is: 'sign-in-needed' }],
];

const nothing = () => {};

export function EditorFaces() {
  return (
    <Shelf title="An editor">
      {faces.map(([name, face]) => (
        <Specimen key={name} name={name}>
          <Editor
            act="demo"
            anchor={name}
            formToken={null}
            fields={{}}
            face={face}
            note="Without it: no birthday offer."
            mine={['Maria A. Soto']}
            onSave={nothing}
            onCancel={nothing}
            onKeepMine={nothing}
            onTakeTheirs={nothing}
          >
            <TextField
              label="Name"
              defaultValue="Maria A. Soto"
              readOnly={face.is === 'pending'}
              error={face.is === 'refused' && face.field === 'value' ? face.reason : null}
            />
          </Editor>
        </Specimen>
      ))}
    </Shelf>
  );
}
