import { useLocation } from 'react-router';
import { chaptersFor, overviewSections } from '../../lib/chapters.ts';

/** The quiet list of chapters: at the side of a wide screen, folded up above the page on a narrow one. */
export function ChapterList({ isSignedIn }: { isSignedIn: boolean }) {
  const { pathname } = useLocation();
  const links = [...(isSignedIn ? [{ path: '/', title: 'Overview' }] : []), ...chaptersFor(isSignedIn)];
  const here = (path: string) => (path === pathname ? 'page' : undefined);
  return (
    <nav
      aria-label="Chapters"
      data-screen-only
      className="lg:sticky lg:top-0 lg:self-start lg:max-h-dvh lg:overflow-y-auto lg:pt-19 lg:pb-8"
    >
      <details key={pathname} className="lg:hidden">
        <summary className="act underline cursor-pointer">All chapters</summary>
        <ul className="border-s border-rule ps-4 mb-3">
          {links.map(({ path, title }) => (
            <li key={path}>
              <a href={path} data-page="" aria-current={here(path)} className="chapter">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <ul className="hidden lg:block">
        {links.map(({ path, title }) => (
          <li key={path}>
            <a href={path} data-page="" aria-current={here(path)} className="chapter">
              {title}
            </a>
            {path === '/' && pathname === '/' ? <SectionList /> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SectionList() {
  return (
    <ul className="border-s border-rule ps-4 mb-2">
      {overviewSections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} className="chapter">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
