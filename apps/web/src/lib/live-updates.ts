import { useEffect } from 'react';
import { pageSession } from './page-session.ts';
import { lockPage } from './session-lock.ts';
import { refreshSlices } from './slices.ts';

/** Milliseconds until a connection that the browser has given up is tried again. */
const pause = 5_000;

/** Listens to what happens elsewhere: another tab, a device, the end of the session. Nothing happens to nobody. */
export function useLiveUpdates(isSignedIn: boolean): void {
  useEffect(() => {
    if (!isSignedIn) return;
    let live = listen(false);
    const timer = setInterval(() => {
      if (live.readyState === EventSource.CLOSED && !live.isOver) live = listen(true);
    }, pause);
    return () => {
      clearInterval(timer);
      live.close();
    };
  }, [isSignedIn]);
}

/** `isAnother`: there was a connection before, so something may have been missed. */
function listen(isAnother: boolean): EventSource & { isOver?: boolean } {
  const live: EventSource & { isOver?: boolean } = new EventSource(`/live?of=${pageSession() ?? ''}`);
  let mayHaveMissed = isAnother;
  live.addEventListener('open', () => {
    if (mayHaveMissed) void refreshSlices('all');
    mayHaveMissed = true;
  });
  live.addEventListener('changed', (event: MessageEvent<string>) => {
    void refreshSlices((JSON.parse(event.data) as { slices: string[] }).slices);
  });
  live.addEventListener('signed-out', () => {
    live.isOver = true;
    live.close();
    lockPage();
  });
  return live;
}
