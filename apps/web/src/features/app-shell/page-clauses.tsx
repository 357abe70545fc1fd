import { useLocation } from 'react-router';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';

/** At the foot of a page: the sentences of the policy that are about it, by name, with the way to each. */
export function PageClauses() {
  const { view } = useSlice('pageClauses', { page: useLocation().pathname });
  return (
    <>
      {view && view.clauses.length > 0 ? (
        <section aria-labelledby="page-clauses" className="mt-12 sm:mt-14" data-screen-only>
          <h2 id="page-clauses" className="text-lead">
            What the policy says about this page
          </h2>
          <p className="mt-1.5">
            {view.clauses.map(({ entry, name, href }, place) => (
              <span key={entry}>
                {place > 0 ? ' · ' : null}
                <a href={href} data-page="" className="text-accent underline decoration-underline">
                  {name}
                </a>
              </span>
            ))}
          </p>
        </section>
      ) : null}
      <Seed name="pageClauses" value={view} />
    </>
  );
}
