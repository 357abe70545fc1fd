import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { FreshSignIn } from '../../design/fresh-sign-in.tsx';
import { Notice } from '../../design/notice.tsx';
import { tellLastAct } from '../../lib/last-act.ts';
import { Shelf, Specimen } from './specimen.tsx';

export function Messages() {
  const [asks, setAsks] = useState(0);
  return (
    <Shelf title="Messages">
      <Specimen name="Notices">
        <div className="grid gap-3">
          <Notice title="Plain">What happened, what it means, what to do.</Notice>
          <Notice tone="good" title="Good">
            The change was taken back.
          </Notice>
          <Notice tone="needs-you" title="Needs you">
            Confirm your new phone number.
          </Notice>
          <Notice tone="final" title="Cannot be undone">
            All 412 pictures are deleted.
          </Notice>
        </div>
      </Specimen>
      <Specimen name="A word at the foot of the page, when the row is gone">
        <Button onClick={() => tellLastAct({ anchor: 'demo', text: 'Removed.', undo: '0', at: 'foot', isDone: true })}>Show it</Button>
      </Specimen>
      <Specimen name="A question that cannot wait">
        <Button onClick={() => setAsks(asks + 1)}>Ask</Button>
        {asks > 0 ? <FreshSignIn key={asks} onSignInAgain={() => {}} /> : null}
      </Specimen>
    </Shelf>
  );
}
