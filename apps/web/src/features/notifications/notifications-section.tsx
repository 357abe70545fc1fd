import { SourcedSection } from '../../lib/sourced-section.tsx';

export function NotificationsSection() {
  return (
    <SourcedSection slice="notifications" id="notifications" title="Notifications" expect={4} count={() => ''}>
      {() => null}
    </SourcedSection>
  );
}
