import { Switch } from '../../design/switch.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { useSwitch } from '../../lib/use-switch.ts';
import { wire } from '../../lib/wire.ts';
import type { RowView } from './row-view.ts';

/** Which part of the value the switch turns. */
const turns: Record<string, string> = { account: 'personalise', 'diet-use': 'limited' };

export function RowSwitch({ row, isEditable }: { row: RowView; isEditable: boolean }) {
  const { formToken } = usePageFacts();
  const part = turns[row.kind] ?? 'on';
  const isOn = (row.value as Record<string, unknown> | null)?.[part] === true;
  const { isPending, flip } = useSwitch({
    anchor: row.anchor,
    slice: 'personalInfo',
    version: row.version,
    isOn,
    send: async (on, { version, key, signal }) =>
      (await wire()).api.personalInfo.changeValue.mutate(
        { kind: row.kind, id: row.id, act: 'set', value: { [part]: on }, version, key },
        { signal },
      ),
  });
  return (
    <Switch
      label={row.label}
      isOn={isOn}
      isPending={isPending}
      locked={isEditable ? null : 'The system that holds this is not answering.'}
      act="personalInfo.changeValue:set"
      anchor={row.anchor}
      formToken={formToken}
      fields={{ kind: row.kind, id: row.id, version: row.version ?? '', [`value[${part}]`]: String(!isOn) }}
      onFlip={flip}
    />
  );
}
