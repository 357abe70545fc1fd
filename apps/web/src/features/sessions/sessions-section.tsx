import { SliceSection } from '../../lib/slice-section.tsx';
import { SessionRows } from './session-rows.tsx';

/** The server's own list, so it is never stale: it is there, or the server itself is not. */
export function SessionsSection() {
  return (
    <SliceSection
      slice="sessions"
      id="sessions"
      title="Where you are signed in"
      expect={1}
      standing={({ sessions }) => places(sessions.length)}
    >
      {({ sessions }) => <SessionRows sessions={sessions} />}
    </SliceSection>
  );
}

function places(many: number): string {
  return many === 1 ? '1 place' : `${many} places`;
}
