import { useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

/** A sensitive act asks for a fresh sign-in. Whoever says no goes on where they were, with what they typed. */
export function FreshSignIn({ onSignInAgain }: { onSignInAgain: () => void }) {
  const [isAsking, setAsking] = useState(true);
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    onSignInAgain();
  };
  if (!isAsking) return <Notice tone="needs-you">Not sent: for this we ask you to sign in once more. What you typed is still here.</Notice>;
  return (
    <Dialog title="Please sign in once more" isPending={isLeaving} onClose={() => setAsking(false)}>
      <p>
        This could let somebody else into your account, so we make sure that it is you. You come back to this place, with what you typed.
      </p>
      <div className="flex flex-wrap gap-3 mt-5">
        <Button kind="main" aria-disabled={isLeaving} onClick={() => (isLeaving ? undefined : leave())}>
          {isLeaving ? 'Going there' : 'Sign in again'}
        </Button>
        <Button aria-disabled={isLeaving} onClick={() => (isLeaving ? undefined : setAsking(false))}>
          Not now
        </Button>
      </div>
    </Dialog>
  );
}
