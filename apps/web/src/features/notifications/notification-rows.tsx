import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { useFound } from '../../lib/find.ts';
import { OtherData } from '../../lib/other-data.tsx';
import { usePlace } from '../../lib/place.ts';
import { ChannelRow } from './channel-row.tsx';
import { layOut } from './lay-out.ts';
import type { Notifications } from './notifications-view.ts';
import { OpenTrackingRow } from './open-tracking-row.tsx';
import { StopMarketing } from './stop-marketing.tsx';
import { TopicRows } from './topic-rows.tsx';

export function NotificationRows({ data, isEditable }: { data: Notifications; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const topics = useFound(data.topics, ({ name, note, choices }) => [name, note, ...choices.map((choice) => choice.channelName)]);
  const channels = useFound(data.channels, ({ label, how }) => [label, how]);
  const tracking = useFound(data.openTracking ? [data.openTracking] : [], ({ note }) => ['Opens', note]);
  if (data.topics.length + data.channels.length + data.other.length === 0 && !data.openTracking)
    return <SectionEmpty>We hold no notification settings for you yet.</SectionEmpty>;
  return (
    <>
      {topics.length + channels.length + tracking.length === 0 ? <SectionEmpty>Nothing here matches.</SectionEmpty> : null}
      {topics.length > 0 ? <TopicRows topics={topics} layout={layOut(data.topics)} isEditable={isEditable} about={about} /> : null}
      {data.topics.length > 0 ? <StopMarketing on={data.marketingOn} isEditable={isEditable} /> : null}
      {channels.length + tracking.length > 0 ? (
        <h3 className="text-lead mt-8 pb-2 border-b border-rule">How your messages travel</h3>
      ) : null}
      <Rows label="How your messages travel">
        {channels.map((channel) => (
          <ChannelRow
            key={channel.id}
            channel={channel}
            switches={data.topics.filter((topic) => topic.choices.some((choice) => choice.id.endsWith(`:${channel.id}`))).length}
            isEditable={isEditable}
            isAsking={isEditable && edit === `${channel.anchor}-forget`}
            isAboutOpen={about === channel.anchor}
          />
        ))}
        {tracking.map((one) => (
          <OpenTrackingRow key={one.id} tracking={one} isEditable={isEditable} isAboutOpen={about === OpenTrackingRow.anchor} />
        ))}
      </Rows>
      <OtherData rows={data.other} />
    </>
  );
}
