import { useLocation } from 'react-router';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { SliceSection } from '../../lib/slice-section.tsx';
import type { ViewOf } from '../../lib/slices.ts';

type Lines = ViewOf<'accessLog'>['people'];

/** K4: people and systems; and apart from them, what the person did themselves. */
export function AccessLogSection() {
  const pages = usePages();
  return (
    <SliceSection
      slice="accessLog"
      input={pages as Record<string, string>}
      id={anchors.people}
      title="Who opened your record"
      expect={3}
      standing={({ people }) => howManyLooked(people, pages.people !== undefined)}
    >
      {(view) => <Lists view={view} pages={pages} />}
    </SliceSection>
  );
}

const lists = ['people', 'systems', 'own'] as const;
type List = (typeof lists)[number];
type Pages = { readonly [L in List]?: string };

/** Where each list goes on, as the address says it. */
function usePages(): Pages {
  const query = new URLSearchParams(useLocation().search);
  return Object.fromEntries(lists.flatMap((list) => (query.has(list) ? [[list, query.get(list) ?? '']] : [])));
}

function howManyLooked({ lines, next }: Lines, isLaterPage: boolean): string {
  if (isLaterPage) return 'earlier ones';
  if (lines.length === 0) return 'nobody of our staff so far';
  return next === null ? `people, ${lines.length} times` : `people, the last ${lines.length} times`;
}

function Lists({ view, pages }: { view: ViewOf<'accessLog'>; pages: Pages }) {
  const { people, systems, own } = view;
  const earlier = (list: List) => {
    const { next } = view[list];
    return next === null ? null : <Earlier href={`/security?${new URLSearchParams({ ...pages, [list]: next })}#${anchors[list]}`} />;
  };
  return (
    <>
      {people.lines.length === 0 ? <SectionEmpty>Nobody of our staff opened your record.</SectionEmpty> : null}
      <Rows label="People">
        {people.lines.map(({ anchor, who, role, what, ended, when }) => (
          <Row
            key={anchor}
            anchor={anchor}
            label={when}
            lines={[who]}
            chips={[{ tone: 'plain', text: role }]}
            how={ended ? `${what}: ${ended}` : what}
          />
        ))}
      </Rows>
      {earlier('people')}
      <p className="text-soft pt-3 max-w-[40rem]">
        Opening your record is listed here, each time. What support could see while you asked for help is listed by conversation:{' '}
        <a href="/sharing#seen-by-support" data-page="" className="text-accent underline decoration-underline">
          What support could see
        </a>
      </p>
      <Heading id={anchors.systems}>Our own systems</Heading>
      {systems.lines.length === 0 ? <SectionEmpty>No task of ours opened it by itself.</SectionEmpty> : null}
      <Rows label="Our own systems">
        {systems.lines.map(({ anchor, who, what, ended, when }) => (
          <Row key={anchor} anchor={anchor} label={when} lines={[who]} how={ended ? `${what}: ${ended}` : what} />
        ))}
      </Rows>
      {earlier('systems')}
      <p className="text-soft pt-3 max-w-[40rem]">
        Tasks that run by themselves and look into your data. That a system passes your data to this page while you look is not listed: that
        is you.
      </p>
      <Heading id={anchors.own}>What you did yourself</Heading>
      {own.lines.length === 0 ? <SectionEmpty>You have changed nothing here yet.</SectionEmpty> : null}
      <Rows label="What you did yourself">
        {own.lines.map(({ anchor, what, ended, when }) => (
          <Row key={anchor} anchor={anchor} label={when} lines={[sayYours(what)]} how={ended} />
        ))}
      </Rows>
      {earlier('own')}
    </>
  );
}

/** "Was shown the gallery of pictures": "You were shown the gallery of pictures". */
function sayYours(what: string): string {
  return `You ${what.slice(0, 1).toLowerCase()}${what.slice(1)}`.replace(/^You was /, 'You were ');
}

const anchors = { people: 'access-log', systems: 'access-systems', own: 'own-acts' } as const;

function Heading({ id, children }: { id: string; children: string }) {
  return (
    <h3 id={id} className="text-lead mt-8 pb-2 border-b border-rule scroll-mt-6 outline-none" tabIndex={-1}>
      {children}
    </h3>
  );
}

function Earlier({ href }: { href: string }) {
  return (
    <p className="pt-3">
      <a href={href} data-page="" className="act">
        Show earlier
      </a>
    </p>
  );
}
