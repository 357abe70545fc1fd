import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type CleanPicture, cleanPicture } from '../../media/clean-picture.ts';
import { diceOf } from './dice.ts';
import { drawOven, drawPot } from './draw-cooker.ts';
import { drawFridge } from './draw-fridge.ts';
import { paintClip, paintPhoto } from './paint.ts';
import { openPaintedFolder } from './painted-folder.ts';

/** What is drawn, and which of the many that it can look like. `small`: where there are very many. */
export type Drawing = `${'fridge' | 'pot' | 'oven' | 'pot-clip' | 'oven-clip'}:${number}${'' | ':small'}`;

const photoWidth = 800;
const smallWidth = 560;
const clipWidth = 480;
const frames = 10;

/**
 * Paints in a process of its own, at the lowest priority, so that neither the memory that drawing takes nor its work is felt by those who
 * use the product. Gives each as it is done: as a camera took it, and cleaned as every picture is.
 */
export async function* paintPictures(drawings: readonly Drawing[], signal: AbortSignal): AsyncGenerator<[Drawing, CleanPicture]> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...drawings], { stdio: ['ignore', 'pipe', 'inherit'], signal });
  const ended = once(child, 'close');
  // Being stopped is no fault; what else went wrong shows in how it ended.
  ended.catch(() => {});
  child.once('spawn', () => child.pid !== undefined && setPriority(child.pid, constants.priority.PRIORITY_LOW));
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const { drawing, full, thumb, ...facts } = JSON.parse(line) as { drawing: Drawing; full: string; thumb: string } & CleanPicture;
      yield [drawing, { ...facts, full: Buffer.from(full, 'base64'), thumb: Buffer.from(thumb, 'base64') }];
    }
    const [code] = (await ended) as [number | null];
    if (code !== 0 && !signal.aborted) throw new Error(`The painter of the demo ended with ${code}.`);
  } finally {
    child.kill();
  }
}

async function paint(drawing: Drawing): Promise<Uint8Array> {
  const [what, seed, small] = drawing.split(':');
  const width = small === undefined ? photoWidth : smallWidth;
  const dice = () => diceOf(Number(seed));
  const moving = (draw: typeof drawPot) => Array.from({ length: frames }, (_, frame) => draw(dice(), frame / frames));
  switch (what) {
    case 'pot':
      return paintPhoto(drawPot(dice(), 0), width);
    case 'oven':
      return paintPhoto(drawOven(dice(), 0), width);
    case 'pot-clip':
      return paintClip(moving(drawPot), clipWidth);
    case 'oven-clip':
      return paintClip(moving(drawOven), clipWidth);
    default:
      return paintPhoto(drawFridge(dice()), width);
  }
}

async function paintedLine(drawing: Drawing): Promise<string> {
  const { full, thumb, ...facts } = await cleanPicture(await paint(drawing));
  const texts = { full: Buffer.from(full).toString('base64'), thumb: Buffer.from(thumb).toString('base64') };
  return JSON.stringify({ drawing, ...facts, ...texts });
}

if (import.meta.main) {
  const painted = await openPaintedFolder();
  for (const drawing of process.argv.slice(2) as Drawing[]) {
    const before = await painted.read(drawing);
    const line = before ?? (await paintedLine(drawing));
    process.stdout.write(`${line}\n`);
    if (before === null) await painted.keep(drawing, line);
  }
}
