import type { Dice } from './dice.ts';
import { carrot, someFood } from './draw-food.ts';

const shelves = [232, 398, 556] as const;
const [left, right] = [86, 874] as const;

/** What the camera in the door of a fridge sees: three shelves and a drawer, differently filled. 960x720. */
export function drawFridge(dice: Dice): string {
  const fill = dice.between(0.5, 0.95);
  const warm = dice.pick(['#fdfbf4', '#f6f9fb', '#fbf6ea']);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
    <defs>
      <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${warm}"/><stop offset="1" stop-color="#c3cbcd"/></linearGradient>
      <radialGradient id="light" cx=".5" cy="0" r=".8"><stop offset="0" stop-color="#fff" stop-opacity=".95"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
      <radialGradient id="edge" cx=".5" cy=".48" r=".72"><stop offset=".62" stop-color="#10201c" stop-opacity="0"/><stop offset="1" stop-color="#10201c" stop-opacity=".5"/></radialGradient>
    </defs>
    <rect width="960" height="720" fill="#aab4b6"/>
    <path d="M0 0H960V720H0Z" fill="url(#wall)"/>
    <path d="M0 0L${left} 40V690L0 720Z" fill="#000" opacity=".1"/><path d="M960 0L${right} 40V690L960 720Z" fill="#000" opacity=".14"/>
    <rect x="330" y="26" width="300" height="16" rx="8" fill="#fff"/>
    ${shelves.map((y) => shelf(y, dice, fill)).join('')}
    ${drawer(dice)}
    <rect width="960" height="720" fill="url(#light)" opacity=".55"/>
    <rect width="960" height="720" fill="url(#edge)"/>
  </svg>`;
}

function shelf(y: number, dice: Dice, fill: number): string {
  const stood: string[] = [];
  for (let x = left + 22; ; ) {
    const food = someFood(dice);
    if (x + food.width > right - 18) break;
    if (dice.roll() < fill)
      stood.push(
        `<ellipse cx="${x + food.width / 2}" cy="${y + 3}" rx="${food.width * 0.56}" ry="6" fill="#0b1a1a" opacity=".22"/><g transform="translate(${x} ${y})">${food.svg}</g>`,
      );
    x += food.width + dice.between(6, 34);
  }
  return `${stood.join('')}
    <path d="M${left - 10} ${y}H${right + 10}L${right + 24} ${y + 13}H${left - 24}Z" fill="#dfe9e8" opacity=".9"/>
    <rect x="${left - 24}" y="${y + 13}" width="${right - left + 48}" height="6" fill="#8fa3a3"/>
    <rect x="${left - 24}" y="${y + 19}" width="${right - left + 48}" height="16" fill="#0b1a1a" opacity=".08"/>`;
}

function drawer(dice: Dice): string {
  const inside = Array.from({ length: 7 }, (_, at) => {
    const food =
      dice.roll() < 0.6
        ? carrot(dice)
        : { svg: `<circle cx="20" cy="-22" r="26" fill="${dice.pick(['#6f9a3d', '#b23a33', '#cfd9a2'])}"/>` };
    return `<g transform="translate(${left + 56 + at * 104} ${dice.between(668, 690)})">${food.svg}</g>`;
  });
  return `<rect x="${left - 6}" y="592" width="${right - left + 12}" height="116" rx="12" fill="#cdd8d6"/>${inside.join('')}
    <rect x="${left - 6}" y="592" width="${right - left + 12}" height="116" rx="12" fill="#e9f3f1" opacity=".42"/>
    <rect x="400" y="600" width="160" height="14" rx="7" fill="#94a6a4"/>`;
}
