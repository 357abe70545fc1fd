import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import { logSystems } from '@micromart/domain/logs';
import { collectingUnset } from '@micromart/domain/records/collecting';
import type { HeldRow } from '../../platform/clause-view.ts';
import { placeOfEntry } from '../../platform/place-of-entry.ts';
import { anchorOf } from '../../platform/present-row.ts';
import type { AllHeld } from '../../platform/read-all-held.ts';
import { sayCollecting } from '../../platform/say-held.ts';
import { spokenOf } from '../../platform/spoken-of.ts';
import { turnOfLog } from '../../platform/switch-of.ts';

/** The logs that a clause speaks about and of which nobody has chosen anything: they are written, and can be paused here as well. */
export function unsetLogs(held: AllHeld, entry: CatalogueEntry): HeldRow[] {
  const spoken = spokenOf(entry);
  return logSystems.flatMap((system) => {
    const records = held.systems.get(system)?.known;
    const isSpokenOf = spoken.some(({ kind }) => kind === `${system}.collecting`);
    if (!isSpokenOf || !held.logged.has(system) || records === undefined || records.some(({ kind }) => kind === 'collecting')) return [];
    const ref = { system, kind: 'collecting', id: 'main' };
    const { label, lines } = sayCollecting(system, collectingUnset);
    const page = placeOfEntry(entry)?.href.split('#')[0];
    return [
      {
        ...ref,
        anchor: anchorOf(ref),
        label,
        lines: [...lines],
        how: 'Nobody has chosen otherwise.',
        href: page === undefined ? null : `${page}#${anchorOf(ref)}`,
        turn: turnOfLog(system, collectingUnset.on, null),
        row: null,
        isRepeated: false,
      },
    ];
  });
}
