import { WaitLink } from './wait-link.tsx';

const widths = ['w-48', 'w-32', 'w-56', 'w-40', 'w-64'] as const;

/** Rows that are being asked for: as tall as the rows that will come, so that nothing moves when they do. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <>
      <WaitLink />
      <div aria-hidden="true">
        {Array.from({ length: rows }, (_, place) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: empty lines, never moved.
            key={place}
            className="grid sm:grid-cols-[10rem_minmax(0,1fr)] gap-x-5 gap-y-2 py-4 border-b border-rule motion-safe:animate-pulse"
          >
            <span className="h-4 w-20 rounded bg-rule" />
            <span className={`h-4 max-w-full rounded bg-rule ${widths[place % widths.length]}`} />
            <span className="h-3 w-44 max-w-full rounded bg-rule sm:col-start-2 mb-1" />
          </div>
        ))}
      </div>
    </>
  );
}
