import type { Dice } from './dice.ts';

/** How far a clip has come, from 0 to 1; a photo is at 0. */
type Phase = number;

/** What the camera above a hob sees: a pot from above, with steam. 960x720. */
export function drawPot(dice: Dice, phase: Phase): string {
  const [broth, lid] = [dice.pick(['#b5502a', '#c99436', '#6f7f35', '#8a3a2b']), dice.pick(['#5d6468', '#3b4146', '#8b3d33'])];
  const pieces = Array.from({ length: 46 }, (_, at) => {
    const [angle, far] = [dice.between(0, 2 * Math.PI) + phase * 0.5, Math.sqrt(dice.roll()) * 196];
    const colour = dice.pick(['#df7a26', '#7fa53f', '#efe3c3', '#c5382e', '#e2c25a']);
    return `<ellipse cx="${480 + Math.cos(angle) * far}" cy="${366 + Math.sin(angle) * far}" rx="${dice.between(10, 22)}" ry="${dice.between(8, 15)}" fill="${colour}" transform="rotate(${at * 37} ${480 + Math.cos(angle) * far} ${366 + Math.sin(angle) * far})"/>`;
  });
  const bubbles = Array.from({ length: 14 }, () => {
    const [x, y, life] = [dice.between(330, 630), dice.between(220, 510), (dice.roll() + phase) % 1];
    return `<circle cx="${x}" cy="${y}" r="${4 + life * 10}" fill="none" stroke="#fff" stroke-width="2.5" opacity="${0.5 - life * 0.45}"/>`;
  });
  const steam = Array.from({ length: 5 }, (_, at) => {
    const drift = dice.between(-40, 40) + phase * 60;
    return `<ellipse cx="${300 + at * 96 + drift}" cy="${200 + dice.between(-70, 90) - phase * 50}" rx="${dice.between(90, 150)}" ry="${dice.between(50, 90)}" fill="#fff" opacity=".16"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
    <defs><filter id="soft"><feGaussianBlur stdDeviation="26"/></filter>
      <radialGradient id="edge" cx=".5" cy=".5" r=".75"><stop offset=".55" stop-opacity="0"/><stop offset="1" stop-opacity=".55"/></radialGradient></defs>
    <rect width="960" height="720" fill="#25282b"/><circle cx="480" cy="366" r="318" fill="#1b1d1f"/><circle cx="480" cy="366" r="306" fill="none" stroke="#b2452c" stroke-width="5" opacity=".6"/>
    <rect x="742" y="340" width="150" height="52" rx="26" fill="${lid}"/><rect x="68" y="340" width="150" height="52" rx="26" fill="${lid}"/>
    <circle cx="480" cy="366" r="272" fill="#9aa1a5"/><circle cx="480" cy="366" r="258" fill="#cfd4d6"/><circle cx="480" cy="366" r="240" fill="#7d8488"/><circle cx="480" cy="372" r="232" fill="${broth}"/>
    ${pieces.join('')}${bubbles.join('')}
    <path d="M292 300A200 200 0 0 1 420 184" stroke="#fff" stroke-width="12" opacity=".18" fill="none" stroke-linecap="round"/>
    <g filter="url(#soft)">${steam.join('')}</g><rect width="960" height="720" fill="url(#edge)"/></svg>`;
}

/** What the camera in an oven sees: a tin on the rack in warm light. 960x720. */
export function drawOven(dice: Dice, phase: Phase): string {
  const rise = 150 + dice.between(0, 40) + phase * 46;
  const [crust, deep] = dice.pick([
    ['#c98a3f', '#8d531d'],
    ['#b9722e', '#7a4216'],
    ['#dba659', '#a56a26'],
  ] as const);
  const bars = Array.from({ length: 15 }, (_, at) => `<rect x="${108 + at * 52}" y="508" width="8" height="76" fill="#8d8780"/>`);
  const cuts = [0, 1, 2].map(
    (at) =>
      `<path d="M${330 + at * 110} ${500 - rise * 0.72}q44 ${-18 - phase * 8} 84 8" stroke="#f0d6a2" stroke-width="${9 + phase * 7}" fill="none" stroke-linecap="round"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
    <defs><radialGradient id="glow" cx=".82" cy=".18" r=".95"><stop offset="0" stop-color="#ffd98a"/><stop offset=".4" stop-color="#b8651f" stop-opacity=".75"/><stop offset="1" stop-color="#2a130a"/></radialGradient>
      <radialGradient id="edge" cx=".5" cy=".5" r=".72"><stop offset=".5" stop-opacity="0"/><stop offset="1" stop-opacity=".7"/></radialGradient></defs>
    <rect width="960" height="720" fill="#2b1710"/><path d="M60 40H900V690H60Z" fill="url(#glow)"/>
    <path d="M60 40L0 0V720L60 690Z" fill="#170b06"/><path d="M900 40L960 0V720L900 690Z" fill="#1d0e07"/>
    <path d="M120 96H840" stroke="#ff8c3a" stroke-width="7" opacity=".85" stroke-linecap="round"/><circle cx="800" cy="118" r="30" fill="#fff3cf"/>
    ${bars.join('')}<rect x="84" y="502" width="792" height="12" rx="6" fill="#b4ada4"/>
    <path d="M236 502V${502 - rise * 0.5}Q250 ${500 - rise} 480 ${500 - rise}T724 ${502 - rise * 0.5}V502Z" fill="${deep}"/>
    <path d="M250 ${500 - rise * 0.42}Q270 ${508 - rise} 480 ${508 - rise}T710 ${500 - rise * 0.42}Q480 ${460 - rise * 0.5} 250 ${500 - rise * 0.42}Z" fill="${crust}"/>
    ${cuts.join('')}
    <path d="M212 440H748L726 516H234Z" fill="#3d3b3a"/><path d="M212 440H748V452H212Z" fill="#5d5a58"/>
    <rect width="960" height="720" fill="url(#edge)"/></svg>`;
}
