import { Shell } from '../app-shell/shell.tsx';
import { ColoursAndType } from './colours-and-type.tsx';
import { Controls } from './controls.tsx';
import { EditorFaces } from './editor-faces.tsx';
import { Messages } from './messages.tsx';
import { RowFaces } from './row-faces.tsx';
import { SectionFaces } from './section-faces.tsx';

/** Every component in every state, for whoever designs the next one. In the demo only. */
export default function DesignPage() {
  return (
    <Shell>
      <main id="content" tabIndex={-1} className="max-w-[44rem] mx-auto pt-8 outline-none">
        <title>The design · Micromart</title>
        <h1 className="text-title">The design, in every state</h1>
        <p className="text-lead text-soft mt-4">
          A letter, not a control room: rules instead of boxes, one green, amber only for what needs you, red only for what cannot be
          undone.
        </p>
        <ColoursAndType />
        <RowFaces />
        <EditorFaces />
        <SectionFaces />
        <Controls />
        <Messages />
      </main>
    </Shell>
  );
}
