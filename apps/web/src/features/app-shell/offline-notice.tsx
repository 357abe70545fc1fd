import { useIsOnline } from '../../lib/use-is-online.ts';

export function OfflineNotice() {
  const isOnline = useIsOnline();
  return (
    <output>
      {isOnline ? null : (
        <p className="bg-ink text-paper px-5 py-2 text-center">
          You are offline. What you type stays here; nothing can be saved until the connection is back.
        </p>
      )}
    </output>
  );
}
