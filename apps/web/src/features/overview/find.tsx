import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { ask, useFoundCount, useQuestion } from '../../lib/find.ts';
import { queryOfWords } from '../../lib/words.ts';

/** Finds on this page while it is typed; Enter searches everything that is held. `/` goes there; without script it is a plain form. */
export function Find() {
  const field = useRef<HTMLInputElement>(null);
  const question = useQuestion();
  const count = useFoundCount();
  useSlashKey(field);
  const navigate = useNavigate();
  return (
    <search className="mt-6 block" data-screen-only>
      <form
        method="post"
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('q');
          const query = new URLSearchParams(queryOfWords(typeof typed === 'string' ? typed : ''));
          void navigate(query.size === 0 ? '/search' : `/search?${query}`);
        }}
      >
        <label htmlFor="find" className="sr-only">
          Find in your data
        </label>
        <input
          ref={field}
          id="find"
          name="q"
          type="search"
          defaultValue={question}
          maxLength={200}
          onChange={(event) => ask(event.target.value)}
          placeholder="Find in your data"
          autoComplete="off"
          enterKeyHint="search"
          aria-keyshortcuts="/"
          className="w-full min-h-11 rounded-lg border border-line bg-sheet px-4"
        />
        <div className="text-small text-soft mt-1.5">
          <output>{question && count ? said(count) : null}</output>{' '}
          <button type="submit" className="act underline cursor-pointer">
            Search everything
          </button>
        </div>
      </form>
    </search>
  );
}

function said({ found, of }: { found: number; of: number }): string {
  if (found === 0) return `Nothing of ${of} on this page matches.`;
  return `${found} of ${of} on this page ${found === 1 ? 'matches' : 'match'}.`;
}

function useSlashKey(field: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isTyping = target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}
