import { ActLink } from '../../design/act-link.tsx';
import { Chip } from '../../design/chip.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { ChoiceSwitch } from './choice-switch.tsx';
import type { Layout } from './lay-out.ts';
import type { Choice, Topic } from './notifications-view.ts';

/** One topic with its switches. */
export function TopicRow({
  topic,
  layout,
  isEditable,
  isAboutOpen,
}: {
  topic: Topic;
  layout: Layout;
  isEditable: boolean;
  isAboutOpen: boolean;
}) {
  const { anchor, name, note, essential, choices } = topic;
  const pushes = choices.filter((choice) => choice.channel === 'push');
  const own = choices.filter((choice) => choice.locked !== null && noteNumber(layout, choice) === 0);
  const [first] = choices;
  const toSwitch = (choice: Choice) => (
    <ChoiceSwitch key={choice.id} choice={choice} row={anchor} noteNumber={noteNumber(layout, choice)} isEditable={isEditable} />
  );
  return (
    <li id={anchor} data-row className="py-3.5 border-b border-rule scroll-mt-6">
      <div className="min-[46rem]:flex">
        <div className="grow min-w-0 min-[46rem]:pe-5">
          <h3 data-label>
            {`${name} `}
            {essential ? <Chip tone="plain" text="essential" /> : null}
          </h3>
          <p className="text-small text-soft">
            <ToldAtRow anchor={anchor} how={note} />
          </p>
          {own.map(({ anchor: id, channelName, locked }) => (
            <p key={id} id={`${id}-why`} className="text-small text-soft max-[46rem]:hidden">
              {own.length > 1 ? `${channelName}: ${locked}` : locked}
            </p>
          ))}
          {first ? (
            <p id={first.anchor} data-acts className="-mb-1">
              <ActLink what="about" anchor={first.anchor} of={name} isOpen={isAboutOpen}>
                About
              </ActLink>
            </p>
          ) : null}
        </div>
        {layout.columns.map((column) => (
          <div key={column} className="min-[46rem]:w-16 shrink-0">
            {choices.filter((choice) => choice.channelName === column).map(toSwitch)}
          </div>
        ))}
        {layout.hasPush ? <div className="shrink-0 min-[46rem]:w-60 min-[46rem]:ps-6">{pushes.map(toSwitch)}</div> : null}
      </div>
      {isAboutOpen && first ? (
        <AboutPanel record={{ system: 'messaging', kind: 'topic-choice', id: first.id, entry: topic.entry }} anchor={first.anchor} />
      ) : null}
    </li>
  );
}

/** The number of the note below that explains why the switch stands still; 0 when there is none. */
function noteNumber({ notes }: Layout, { channelName }: Choice): number {
  return notes.findIndex((note) => note.channel === channelName) + 1;
}
