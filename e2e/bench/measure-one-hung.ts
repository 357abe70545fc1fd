import { fetchBytes } from './fetch-bytes.ts';
import { median, ms, type Row } from './row.ts';
import { sections } from './watch-page.ts';

const rounds = 9;
const hung = { system: 'kitchen', section: 'devices' } as const;
const others = sections.filter((section) => section !== hung.section);

/** S7: when each section of the four arrives, all well and one hung, interleaved. The slowest of the three healthy ones counts. */
export async function measureOneHung(address: string, cookie: string): Promise<Row> {
  const well: number[] = [];
  const oneHung: number[] = [];
  await slowestOther(address, cookie);
  for (let round = 0; round < rounds; round++) {
    well.push(await slowestOther(address, cookie));
    await breakSystem(address, 'hung');
    oneHung.push(await slowestOther(address, cookie));
    await breakSystem(address, 'none');
  }
  const more = median(oneHung) - median(well);
  return {
    id: 'S7',
    what: 'N = 4, one hung: until the others are filled, against none hung',
    goal: '<= +10 ms',
    reached: `${more < 0 ? '' : '+'}${ms(more)} (${ms(median(oneHung))} against ${ms(median(well))})`,
    isReached: more <= 10,
  };
}

/** Milliseconds until the last of the others has come. The whole page is waited for, so that no round disturbs the next. */
async function slowestOther(address: string, cookie: string): Promise<number> {
  const begun = performance.now();
  const arrived = new Map<string, number>();
  let text = '';
  await fetchBytes(`${address}/`, {
    cookie,
    encoding: 'identity',
    onChunk(chunk) {
      text += chunk.toString();
      for (const name of others)
        if (!arrived.has(name) && text.includes(`data-seed="${name}"`)) arrived.set(name, performance.now() - begun);
    },
  });
  if (arrived.size < others.length) throw new Error(`Only ${[...arrived.keys()].join(', ')} came.`);
  return Math.max(...arrived.values());
}

async function breakSystem(address: string, fault: 'none' | 'hung'): Promise<void> {
  const answer = await fetch(`${address}/demo/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ system: hung.system, fault }),
  });
  if (!answer.ok) throw new Error(`The fault switch answered ${answer.status}.`);
}
