import { Switch } from '../../design/switch.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { useSwitch } from '../../lib/use-switch.ts';
import { wire } from '../../lib/wire.ts';
import { shortName } from './lay-out.ts';
import type { Choice } from './notifications-view.ts';
import { awayWords } from './stop-marketing.tsx';

const across = 'flex items-center justify-between gap-x-3';

/** One topic on one channel. On a phone its name and what stands in its way are beside it; on a wide screen they stand above and below. */
export function ChoiceSwitch({
  choice,
  row,
  noteNumber,
  isEditable,
}: {
  choice: Choice;
  row: string;
  noteNumber: number;
  isEditable: boolean;
}) {
  const { formToken } = usePageFacts();
  const { id, version, anchor, channel, label, on, locked } = choice;
  const { isPending, flip } = useSwitch({
    anchor: row,
    slice: 'notifications',
    version,
    isOn: on,
    saved: `${label} is ${on ? 'off' : 'on'}.`,
    send: async (wish, { version, key, signal }) =>
      (await wire()).api.notifications.setChoice.mutate({ id, on: wish, version, key }, { signal }),
  });
  const isPush = channel === 'push';
  return (
    <div className={isPush ? across : `${across} min-[46rem]:justify-center`}>
      <p aria-hidden="true" className={isPush ? 'text-small' : 'text-small min-[46rem]:hidden'}>
        <bdi>{shortName(choice)}</bdi>
        {isPush && noteNumber > 0 ? <Mark number={noteNumber} /> : null}
        {locked ? <span className="block text-soft min-[46rem]:hidden">{noteNumber > 0 ? firstSentence(locked) : locked}</span> : null}
      </p>
      <span className="relative flex">
        <Switch
          label={label}
          isOn={on}
          isPending={isPending}
          locked={isEditable ? locked : awayWords}
          {...(locked ? { describedBy: noteNumber > 0 ? `notifications-note-${noteNumber}` : `${anchor}-why` } : {})}
          act="notifications.setChoice"
          anchor={row}
          formToken={formToken}
          fields={{ id, version, on: String(!on) }}
          onFlip={flip}
        />
        {!isPush && noteNumber > 0 ? (
          <span className="absolute top-0.5 start-full">
            <Mark number={noteNumber} />
          </span>
        ) : null}
      </span>
    </div>
  );
}

function firstSentence(text: string): string {
  return text.split(/(?<=\.) /)[0] ?? text;
}

/** Leads the eye to the note below; a screen reader hears the note itself with the switch. */
function Mark({ number }: { number: number }) {
  return (
    <sup aria-hidden="true" className="text-small text-soft [line-height:0] max-[46rem]:hidden">
      {number}
    </sup>
  );
}
