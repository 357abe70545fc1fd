import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { PromisedAct } from './promised-act.ts';

export function removeLines(system: ConnectedSystemId, kind: string): PromisedAct {
  return {
    path: 'activity.removeFitting',
    input: () => ({ kind: `${system}.${kind}`, asOf: new Date().toISOString() }),
    holds: (after) => after.lines(system, kind) === 0,
  };
}
