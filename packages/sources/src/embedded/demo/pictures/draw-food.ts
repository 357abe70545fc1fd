import type { Dice } from './dice.ts';

/** Something that stands on a shelf: how wide it is, and its drawing with its foot at 0,0. Sizes in pixels of a 960x720 picture. */
export interface Food {
  readonly width: number;
  readonly svg: string;
}

const glass = 'fill="#fff" opacity=".28"';

function jar(dice: Dice): Food {
  const [width, height] = [dice.between(54, 74), dice.between(74, 112)];
  const [content, lid] = [
    dice.pick(['#a8322d', '#c98a2b', '#5f7f3a', '#7a4a2b', '#e2c25a', '#8c2f52']),
    dice.pick(['#c9ccd1', '#b1493c', '#3d4a3f', '#d9b44a']),
  ];
  return {
    width,
    svg: `<rect x="0" y="${-height}" width="${width}" height="${height}" rx="9" fill="${content}"/>
      <rect x="0" y="${-height * 0.62}" width="${width}" height="${height * 0.36}" fill="#f4efe2"/>
      <rect x="${width * 0.18}" y="${-height * 0.5}" width="${width * 0.5}" height="5" rx="2" fill="#9a948a"/>
      <rect x="${width * 0.18}" y="${-height * 0.4}" width="${width * 0.34}" height="4" rx="2" fill="#bcb6aa"/>
      <rect x="3" y="${-height - 13}" width="${width - 6}" height="17" rx="4" fill="${lid}"/>
      <rect x="${width * 0.12}" y="${-height + 8}" width="7" height="${height - 18}" rx="3" ${glass}/>`,
  };
}

function bottle(dice: Dice): Food {
  const [width, height] = [dice.between(38, 50), dice.between(120, 146)];
  const colour = dice.pick(['#4d6b3c', '#7d4a20', '#d6dfe0', '#c9572f', '#e9e3d2']);
  return {
    width,
    svg: `<path d="M0 0V${-height * 0.56}Q0 ${-height * 0.7} ${width * 0.32} ${-height * 0.78}V${-height}H${width * 0.68}V${-height * 0.78}Q${width} ${-height * 0.7} ${width} ${-height * 0.56}V0Z" fill="${colour}"/>
      <rect x="${width * 0.26}" y="${-height - 8}" width="${width * 0.48}" height="15" rx="3" fill="#2f3a33"/>
      <rect x="0" y="${-height * 0.46}" width="${width}" height="${height * 0.28}" fill="#faf6ea"/>
      <rect x="${width * 0.12}" y="${-height * 0.54}" width="5" height="${height * 0.5}" rx="2" ${glass}/>`,
  };
}

function carton(dice: Dice): Food {
  const [width, height] = [dice.between(62, 74), dice.between(112, 138)];
  const colour = dice.pick(['#3f78a8', '#5b9467', '#d08a2e', '#b8564f']);
  return {
    width,
    svg: `<path d="M0 0V${-height}L${width * 0.5} ${-height - 24}L${width} ${-height}V0Z" fill="#f6f4ee"/>
      <path d="M0 ${-height}L${width * 0.5} ${-height - 24}L${width} ${-height}Z" fill="#e2dfd6"/>
      <rect x="0" y="${-height * 0.66}" width="${width}" height="${height * 0.4}" fill="${colour}"/>
      <circle cx="${width * 0.5}" cy="${-height * 0.46}" r="${width * 0.2}" fill="#fff" opacity=".85"/>
      <rect x="${width * 0.78}" y="${-height}" width="${width * 0.22}" height="${height}" fill="#000" opacity=".08"/>`,
  };
}

function round(dice: Dice): Food {
  const radius = dice.between(24, 34);
  const [colour, shade] = dice.pick([
    ['#c5382e', '#8d1f1c'],
    ['#d8a32c', '#a97413'],
    ['#7fa53f', '#557a24'],
    ['#e0752b', '#b0501a'],
  ] as const);
  return {
    width: radius * 2 + 4,
    svg: `<circle cx="${radius}" cy="${-radius}" r="${radius}" fill="${shade}"/>
      <circle cx="${radius * 0.92}" cy="${-radius * 1.06}" r="${radius * 0.9}" fill="${colour}"/>
      <ellipse cx="${radius * 0.66}" cy="${-radius * 1.42}" rx="${radius * 0.26}" ry="${radius * 0.16}" fill="#fff" opacity=".5"/>
      <path d="M${radius} ${-radius * 1.9}q3 -10 10 -12" stroke="#4a5a2a" stroke-width="4" fill="none" stroke-linecap="round"/>`,
  };
}

function bowl(dice: Dice): Food {
  const width = dice.between(110, 150);
  const [colour, content] = [dice.pick(['#e8e4da', '#7591a0', '#c9b79b']), dice.pick(['#d9b25f', '#a9452f', '#8fae5d', '#efe7cf'])];
  const dots = Array.from(
    { length: 9 },
    () => `<circle cx="${dice.between(22, width - 22)}" cy="${dice.between(-64, -56)}" r="${dice.between(5, 10)}" fill="${content}"/>`,
  );
  return {
    width,
    svg: `<ellipse cx="${width / 2}" cy="-58" rx="${width / 2}" ry="13" fill="#00000022"/>${dots.join('')}
      <path d="M0 -58Q${width * 0.08} 0 ${width * 0.34} 0H${width * 0.66}Q${width * 0.92} 0 ${width} -58Q${width / 2} -42 0 -58Z" fill="${colour}"/>
      <path d="M${width * 0.1} -42Q${width * 0.2} -10 ${width * 0.38} -6" stroke="#fff" stroke-width="6" opacity=".35" fill="none" stroke-linecap="round"/>`,
  };
}

function eggs(): Food {
  const row = [0, 1, 2, 3].map((at) => `<ellipse cx="${24 + at * 34}" cy="-32" rx="16" ry="21" fill="${at % 2 ? '#e6c9a6' : '#f1e3cf'}"/>`);
  return { width: 152, svg: `${row.join('')}<path d="M0 -26H152L144 0H8Z" fill="#b9a78f"/><path d="M0 -26H152V-19H0Z" fill="#a39179"/>` };
}

function cheese(dice: Dice): Food {
  const holes = Array.from(
    { length: 5 },
    () => `<circle cx="${dice.between(26, 92)}" cy="${dice.between(-36, -10)}" r="${dice.between(4, 8)}" fill="#d39f2b"/>`,
  );
  return {
    width: 116,
    svg: `<path d="M0 0L112 -50V0Z" fill="#f0c64d"/><path d="M0 0L112 -50L116 -46V0Z" fill="#00000012"/>${holes.slice(0, 4).join('')}`,
  };
}

function lettuce(dice: Dice): Food {
  const leaves = Array.from(
    { length: 9 },
    (_, at) =>
      `<ellipse cx="${58 + dice.between(-34, 34)}" cy="${-42 + dice.between(-22, 22)}" rx="${dice.between(22, 34)}" ry="${dice.between(18, 28)}" fill="${at % 2 ? '#79a648' : '#94bf5f'}" transform="rotate(${dice.between(-40, 40)} 58 -42)"/>`,
  );
  return { width: 118, svg: `${leaves.join('')}<path d="M58 -8Q52 -42 60 -74" stroke="#d7e7b4" stroke-width="5" fill="none"/>` };
}

const kinds = [jar, jar, bottle, carton, round, round, bowl, eggs, cheese, lettuce] as const;

export function someFood(dice: Dice): Food {
  return dice.pick(kinds)(dice);
}

/** Carrots, as they lie in a drawer. */
export function carrot(dice: Dice): Food {
  const width = dice.between(90, 130);
  return {
    width: width * 0.5,
    svg: `<g transform="rotate(${dice.between(-14, 14)})"><path d="M0 -20Q${width * 0.6} -30 ${width} -10Q${width * 0.6} 4 0 -2Z" fill="#df7a26"/><path d="M0 -12q-26 -20 -40 -8q10 2 18 8q-12 2 -18 10q20 2 40 -10Z" fill="#6d9640"/></g>`,
  };
}
