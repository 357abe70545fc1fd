import { Rows } from '../../design/rows.tsx';
import type { Layout } from './lay-out.ts';
import type { Topic } from './notifications-view.ts';
import { TopicRow } from './topic-row.tsx';

/** Topics by channels: a matrix on a wide screen, a list of switches on a phone. Each switch carries its whole name, so the heads of the columns are for the eye only. */
export function TopicRows({
  topics,
  layout,
  isEditable,
  about,
}: {
  topics: readonly Topic[];
  layout: Layout;
  isEditable: boolean;
  about: string | null;
}) {
  return (
    <>
      <div aria-hidden="true" className="hidden min-[46rem]:flex text-small text-soft py-2 border-b border-rule">
        <span className="grow" />
        {layout.columns.map((column) => (
          <span key={column} className="w-16 text-center">
            {column}
          </span>
        ))}
        {layout.hasPush ? <span className="w-60 ps-6">Push</span> : null}
      </div>
      <Rows label="Topics">
        {topics.map((topic) => (
          <TopicRow
            key={topic.topic}
            topic={topic}
            layout={layout}
            isEditable={isEditable}
            isAboutOpen={topic.choices.some((choice) => choice.anchor === about)}
          />
        ))}
      </Rows>
      <div className="text-small text-soft grid gap-1 pt-3">
        {layout.notes.map(({ channel, reason }, place) => (
          <p key={channel} id={`notifications-note-${place + 1}`}>
            <sup className="[line-height:0]">{place + 1}</sup>
            {` ${channel}: ${reason}`}
          </p>
        ))}
        {topics.some((topic) => topic.essential) ? (
          <p>
            Essential: about your orders, your safety and your rights. You choose the channel; one stays on. All other topics are yours to
            switch off.
          </p>
        ) : null}
      </div>
    </>
  );
}
