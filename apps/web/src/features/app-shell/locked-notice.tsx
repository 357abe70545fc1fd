import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { ButtonLink } from '../../design/button.tsx';
import { useIsLocked } from '../../lib/session-lock.ts';

/** The session is over. Values are veiled; what was typed stays where it is. */
export function LockedNotice() {
  const isLocked = useIsLocked();
  const { pathname, search } = useLocation();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLocked) notice.current?.focus();
  }, [isLocked]);
  if (!isLocked) return null;
  return (
    <div ref={notice} role="alert" tabIndex={-1} data-locked className="bg-amber-tint border-b border-amber outline-none">
      <div className="max-w-[68rem] mx-auto px-5 sm:px-8 py-3 flex flex-wrap items-center justify-between gap-3">
        <p>
          <strong className="font-semibold text-amber">Your session has ended.</strong> We have covered your data. What you typed stays here
          until you sign in.
        </p>
        <ButtonLink kind="main" href={`/auth/sign-in?return=${encodeURIComponent(pathname + search)}`}>
          Sign in
        </ButtonLink>
      </div>
    </div>
  );
}
