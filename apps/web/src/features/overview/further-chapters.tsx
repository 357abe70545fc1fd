import { chaptersFor } from '../../lib/chapters.ts';

/** At the end of the overview: where the rest stands. */
export function FurtherChapters() {
  return (
    <section aria-labelledby="chapters" className="mt-12 sm:mt-14" data-screen-only>
      <h2 id="chapters" className="text-heading pb-2 border-b-2 border-ink">
        Further chapters
      </h2>
      <ul>
        {chaptersFor(true).map(({ path, title, line }) => (
          <li key={path} className="py-3 border-b border-rule">
            <a href={path} data-page="" className="act">
              {title}
            </a>
            <p className="text-soft">{line}.</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
