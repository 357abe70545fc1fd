import { Section } from '../../design/section.tsx';
import type { Search } from './search-views.ts';

/** The newest log lines with these words, by log. */
export function LogsSection({ logs }: { logs: Search['logs'] }) {
  return (
    <Section id="found-logs" title="In the logs">
      {logs.map(({ name, href, lines, more, reached }) => (
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
          {href && (more || reached) ? (
            <a href={href} data-page="" className="act">
              Look further in Activity
            </a>
          ) : null}
        </div>
      ))}
    </Section>
  );
}
