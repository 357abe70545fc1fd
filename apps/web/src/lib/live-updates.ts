import { useEffect } from 'react';
import { lockPage } from './session-lock.ts';
import { refreshSlices } from './slices.ts';

/** Listens to what happens elsewhere: another tab, a device, the end of the session. */
export function useLiveUpdates(): void {
  useEffect(() => {
    const live = new EventSource('/live');
    live.addEventListener('changed', (event: MessageEvent<string>) => {
      void refreshSlices((JSON.parse(event.data) as { slices: string[] }).slices);
    });
    live.addEventListener('signed-out', () => {
      live.close();
      lockPage();
    });
    return () => live.close();
  }, []);
}
