const chapters = [
  ['personal-information', 'Personal information'],
  ['devices', 'Devices'],
  ['notifications', 'Notifications'],
  ['third-parties', 'Third parties'],
  ['sessions', 'Where you are signed in'],
] as const;

/** The quiet list at the side of a wide screen. */
export function Chapters() {
  return (
    <nav aria-label="On this page" className="hidden lg:block sticky top-8 self-start pt-11">
      <ul className="grid gap-0.5">
        {chapters.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`} className="block py-1.5 text-soft no-underline hover:text-ink hover:underline decoration-rule">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
