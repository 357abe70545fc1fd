import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { usePage } from '../../lib/place.ts';

/** Within this page, goes to what an address has opened (a heading, a comparison) once it is there; editors open where the eye is already. */
export function useGoToOpened(isAsking: boolean): void {
  const page = usePage();
  const { hash } = useLocation();
  const seen = useRef(page);
  useEffect(() => {
    if (seen.current === page || isAsking) return;
    const target = document.getElementById(hash.slice(1));
    if (!target) return;
    seen.current = page;
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
    target.focus({ preventScroll: true });
  });
}
