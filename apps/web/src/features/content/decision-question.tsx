import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { ActEnvelope } from '../../lib/use-change.ts';
import { type Decision, type Written, wordsOf } from './written-words.ts';

/** A decision about something written: its consequence, then yes and no with equal weight. */
export default function DecisionQuestion({ anchor, decision, written }: { anchor: string; decision: Decision; written: Written }) {
  const { consequence, ...words } = wordsOf(decision, written);
  const { act, fields, send } = actOf(decision, written);
  return (
    <AskPanel
      section="written"
      slice="content"
      anchor={anchor}
      row={written.anchor}
      version={written.version}
      act={act}
      fields={{ ...fields, version: written.version }}
      consequence={consequence.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {...words}
      kind={decision === 'name' ? 'final' : 'plain'}
      send={send}
    />
  );
}

function actOf(decision: Decision, { id, kind, isPublic, promotion }: Written) {
  switch (decision) {
    case 'public':
      return {
        act: 'content.setPublic',
        fields: { id, isPublic: String(!isPublic) },
        send: ({ signal, ...envelope }: ActEnvelope) => api.content.setPublic.mutate({ id, isPublic: !isPublic, ...envelope }, { signal }),
      };
    case 'promotion':
      return {
        act: 'content.setPromotion',
        fields: { kind, id, promotion: String(!promotion) },
        send: ({ signal, ...envelope }: ActEnvelope) =>
          api.content.setPromotion.mutate({ kind, id, promotion: !promotion, ...envelope }, { signal }),
      };
    case 'name':
      return {
        act: 'content.takeNameOff',
        fields: { kind, id },
        send: ({ signal, ...envelope }: ActEnvelope) => api.content.takeNameOff.mutate({ kind, id, ...envelope }, { signal }),
      };
  }
}
