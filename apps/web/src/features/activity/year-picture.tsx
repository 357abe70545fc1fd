import { linesOf } from './activity-address.ts';
import type { Activity } from './activity-view.ts';

const cell = 10;
const step = 13;
/** How strong a day is: none, and four shades of the busiest. */
const shades = [0.14, 0.35, 0.55, 0.78, 1];

/** A square a day, a column a week, Monday on top; the stronger, the more. The same is told in words and by month. */
export function YearPicture({ year }: { year: Activity['year'] }) {
  const most = Math.max(0, ...year.days);
  const total = year.days.reduce((sum, count) => sum + count, 0);
  const busiest = year.months.reduce((best, month) => (month.count > best.count ? month : best), { label: '', count: 0 });
  const words =
    total === 0
      ? 'No lines in the last 53 weeks.'
      : `${linesOf(total)} in the last 53 weeks, most of them in ${busiest.label}: ${busiest.count.toLocaleString('en-US')}.`;
  return (
    <figure className="py-4">
      <svg
        viewBox={`0 0 ${53 * step} ${7 * step}`}
        role="img"
        aria-label={words}
        className="block w-full h-auto text-accent"
        fill="currentColor"
      >
        {shades.map((opacity, shade) => (
          <path
            key={opacity}
            fillOpacity={opacity}
            className={shade === 0 ? 'text-soft' : undefined}
            d={squares(year.days, (count) => shadeOf(count, most) === shade)}
          />
        ))}
      </svg>
      <figcaption className="text-small text-soft mt-2">
        {words} A square is a day, a column a week; the stronger its colour, the more.
      </figcaption>
      <details className="mt-1">
        <summary className="act cursor-pointer">The same by month</summary>
        <table className="mt-2 text-small">
          <thead>
            <tr>
              <th scope="col" className="text-start font-semibold pe-5">
                Month
              </th>
              <th scope="col" className="text-end font-semibold">
                Lines
              </th>
            </tr>
          </thead>
          <tbody>
            {year.months.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row" className="text-start font-normal pe-5">
                  {label}
                </th>
                <td className="text-end">{count.toLocaleString('en-US')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** By the root, so that one wild day does not make all others pale. */
function shadeOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(count / most) * 4));
}

function squares(days: readonly number[], isIn: (count: number) => boolean): string {
  return days
    .map((count, index) => (isIn(count) ? `M${Math.floor(index / 7) * step} ${(index % 7) * step}h${cell}v${cell}h-${cell}z` : ''))
    .join('');
}
