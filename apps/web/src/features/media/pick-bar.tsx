import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../design/button.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { usePlace } from '../../lib/place.ts';
import { useIsHydrating } from '../../lib/use-is-hydrating.ts';
import { useMediaInput, usePicked } from './media-address.ts';
import type { Media } from './media-view.ts';

const RemovePickedQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemovePickedQuestion }));

/** Id of the form that the boxes under the pictures belong to. */
export const pickForm = 'pick';
const ask = 'pictures-picked';

/** Deletes what was picked out. The boxes are sent with the address, so this works without script too, and a reload keeps them. */
export function PickBar({ media }: { media: Media }) {
  const navigate = useNavigate();
  const input = useMediaInput();
  const picked = usePicked();
  const isHydrating = useIsHydrating();
  const { edit } = usePlace();
  const shown = media.days.flatMap(({ pictures }) => pictures.map(({ id }) => id));
  const [boxes, count] = useCheckedBoxes();
  const asked = picked.filter((id) => shown.includes(id));
  const isAsking = edit === ask && asked.length > 0;
  return (
    <div
      id={isAsking ? ask : undefined}
      className={`bg-paper border-t border-rule mt-6 py-3 ${count > 0 ? 'sticky bottom-0' : ''}`}
      data-screen-only
    >
      {isAsking ? (
        <RemovePickedQuestion key={asked.join()} anchor={ask} ids={asked} />
      ) : (
        <form
          id={pickForm}
          ref={boxes}
          method="get"
          action={`/photos#${ask}`}
          className="flex flex-wrap items-center gap-x-4 gap-y-1"
          onSubmit={(event) => {
            event.preventDefault();
            if (count > 0) void navigate(`/photos?${new URLSearchParams(new FormData(event.currentTarget) as never)}`);
          }}
        >
          {Object.entries(input).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="edit" value={ask} />
          <Button id={ask} type="submit" aria-disabled={!isHydrating && count === 0}>
            {count === 0 ? 'Delete what is picked' : `Delete ${count} picked`}
          </Button>
          <p className="text-small text-soft">
            {edit === ask && asked.length === 0 ? 'Nothing is picked yet.' : 'Pick pictures by the box under each.'}
          </p>
        </form>
      )}
    </div>
  );
}

/** How many boxes of the form are checked, wherever they stand. */
function useCheckedBoxes(): [(form: HTMLFormElement | null) => void, number] {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (form === null) return;
    const tell = () => setCount(new FormData(form).getAll('pick').length);
    tell();
    document.addEventListener('change', tell);
    return () => document.removeEventListener('change', tell);
  }, [form]);
  return [setForm, count];
}
