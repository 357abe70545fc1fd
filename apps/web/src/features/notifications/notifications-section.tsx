import { SourcedSection } from '../../lib/sourced-section.tsx';
import { NotificationRows } from './notification-rows.tsx';
import type { Notifications } from './notifications-view.ts';

export function NotificationsSection() {
  return (
    <SourcedSection slice="notifications" id="notifications" title="Notifications" expect={5} count={howManyOn}>
      {(data, isEditable) => <NotificationRows data={data} isEditable={isEditable} />}
    </SourcedSection>
  );
}

function howManyOn({ topics }: Notifications): string {
  const choices = topics.flatMap((topic) => topic.choices);
  if (choices.length === 0) return 'no switches';
  return `${choices.filter((choice) => choice.on).length} of ${choices.length} switches on`;
}
