import { useNavigate } from 'react-router';
import { Button } from '../../design/button.tsx';
import { queryOfWords } from '../../lib/words.ts';

/** A form that needs no script. Its question stands in no address. */
export function SearchField({ question }: { question: string }) {
  const navigate = useNavigate();
  return (
    <search className="mt-6 block" data-screen-only>
      <form
        method="post"
        action="/search"
        className="flex gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('q');
          const query = new URLSearchParams(queryOfWords(typeof typed === 'string' ? typed : ''));
          void navigate(query.size === 0 ? '/search' : `/search?${query}`);
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
