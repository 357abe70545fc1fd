import { Switch } from '../../design/switch.tsx';
import type { ChangeResult } from '../../lib/change-machine.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { useSwitch } from '../../lib/use-switch.ts';
import { wire } from '../../lib/wire.ts';
import type { Held } from './policy-views.ts';

type Turn = NonNullable<Held['turn']>;
type Acts = Record<string, Record<string, { mutate: (input: object, options: { signal: AbortSignal }) => Promise<ChangeResult> }>>;

/** Turns a value over by the act of its own slice, which the server names together with its input. */
export function TurnSwitch({ turn, anchor, isEditable }: { turn: Turn; anchor: string; isEditable: boolean }) {
  const { formToken } = usePageFacts();
  const { act, input, label, on } = turn;
  const [slice = '', procedure = ''] = act.split('.');
  const { isPending, flip } = useSwitch({
    anchor,
    slice: 'policyClauses',
    version: typeof input.version === 'string' ? input.version : null,
    isOn: on,
    send: async (_wish, { version, key, signal }) => {
      const acts = (await wire()).api as unknown as Acts;
      const named = acts[slice]?.[procedure];
      if (named === undefined) throw new Error(`There is no act ${act}.`);
      return named.mutate({ ...input, version, key }, { signal });
    },
  });
  const { act: detail, ...fields } = input;
  return (
    <Switch
      label={label}
      isOn={on}
      isPending={isPending}
      locked={isEditable ? null : 'The system that holds this is not answering.'}
      act={typeof detail === 'string' ? `${act}:${detail}` : act}
      anchor={anchor}
      formToken={formToken}
      fields={fieldsOf(fields)}
      onFlip={flip}
    />
  );
}

/** As a form without script names them: `value[limited]`, and nothing for null. */
function fieldsOf(input: Readonly<Record<string, unknown>>, within = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]): [string, string][] => {
      const field = within === '' ? name : `${within}[${name}]`;
      if (typeof value === 'object' && value !== null) return Object.entries(fieldsOf(value as Record<string, unknown>, field));
      return [[field, typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)]];
    }),
  );
}
