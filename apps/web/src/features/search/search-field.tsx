import { useNavigate } from 'react-router';
import { Button } from '../../design/button.tsx';

/** A plain form: its question stands in the address. */
export function SearchField({ question }: { question: string }) {
  const navigate = useNavigate();
  return (
    <search className="mt-6 block" data-screen-only>
      <form
        method="get"
        action="/search"
        className="flex gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('q');
          const asked = typeof typed === 'string' ? typed.trim() : '';
          void navigate(asked === '' ? '/search' : `/search?${new URLSearchParams({ q: asked }).toString()}`);
        }}
      >
        <label htmlFor="search" className="sr-only">
          Search everything we hold about you
        </label>
        <input
          id="search"
          name="q"
          type="search"
          defaultValue={question}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          className="w-full min-h-11 rounded-lg border border-line bg-sheet px-4"
        />
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
