import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';

interface SignOutQuestionProps {
  anchor: string;
  row: string;
  /** Null: all but this one. */
  session: { id: string; label: string } | null;
  elsewhere?: number;
}

/** Signs one other place out, or all of them. */
export default function SignOutQuestion({ anchor, row, session, elsewhere = 0 }: SignOutQuestionProps) {
  const place = { anchor, row, section: 'sessions', slice: 'sessions', version: null, pending: 'Signing out', savedAt: 'foot' } as const;
  if (session) {
    return (
      <AskPanel
        {...place}
        act="sessions.end"
        fields={{ id: session.id }}
        consequence={<p>{session.label} is signed out within seconds. What was typed there and not saved is lost.</p>}
        confirm="Sign it out"
        saved={`${session.label} was signed out.`}
        send={async ({ signal }) => {
          await api.sessions.end.mutate({ id: session.id }, { signal });
          return { outcome: 'changed', undo: null };
        }}
      />
    );
  }
  const places = elsewhere === 1 ? '1 other place is' : `${elsewhere} other places are`;
  return (
    <AskPanel
      {...place}
      act="sessions.endOthers"
      fields={{}}
      consequence={<p>{places} signed out within seconds; you stay signed in here. What was typed there and not saved is lost.</p>}
      confirm="Sign out everywhere else"
      saved="You are signed out everywhere else."
      send={async ({ signal }) => {
        await api.sessions.endOthers.mutate({}, { signal });
        return { outcome: 'changed', undo: null };
      }}
    />
  );
}
