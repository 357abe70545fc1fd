import { type ReactNode, useEffect, useId, useRef } from 'react';

/** One question that cannot wait, over the page. Escape and Cancel give the page back, unless something is under way. */
export function Dialog({
  title,
  children,
  isPending = false,
  onClose,
}: {
  title: string;
  children: ReactNode;
  isPending?: boolean;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      aria-busy={isPending}
      onCancel={(event) => {
        event.preventDefault();
        if (!isPending) onClose();
      }}
      className="m-auto w-full max-w-[28rem] border border-line rounded-lg bg-sheet text-ink p-6 backdrop:bg-scrim"
    >
      <h2 id={id} className="text-heading mb-2">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
