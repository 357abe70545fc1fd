import { useNavigate } from 'react-router';
import { Section } from '../../design/section.tsx';
import { queryOfWords } from '../../lib/words.ts';
import type { Search } from './search-views.ts';

/** The newest log lines with these words, by log. */
export function LogsSection({ logs, words }: { logs: Search['logs']; words: string }) {
  return (
    <Section id="found-logs" title="In the logs">
      {logs.map(({ system, name, lines, more, reached }) => (
        <div key={name} className="py-4 border-b border-rule">
          <h3 className="text-small text-soft">{name}</h3>
          <ul className="grid gap-1 mt-1">
            {lines.map(({ id, text, at }) => (
              <li key={id} className="wrap-anywhere">
                {text} <span className="text-small text-soft">{at}</span>
              </li>
            ))}
          </ul>
          {lines.length === 0 ? <p>Nothing so far.</p> : null}
          {reached ? <p className="text-small text-soft">Looked back to {reached}. Older lines were not looked at yet.</p> : null}
          {more || reached ? <LookFurther words={words} system={system} log={name} /> : null}
        </div>
      ))}
    </Section>
  );
}

/** A form and no link: the words must not stand in an address. */
function LookFurther({ words, system, log }: { words: string; system: string; log: string }) {
  const navigate = useNavigate();
  return (
    <form
      method="post"
      action="/activity"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(`/activity?${new URLSearchParams({ kind: system, ...queryOfWords(words) })}`);
      }}
    >
      <input type="hidden" name="q" value={words} />
      <input type="hidden" name="kind" value={system} />
      <button type="submit" className="act underline cursor-pointer">
        Look further in Activity<span className="sr-only">: {log}</span>
      </button>
    </form>
  );
}
