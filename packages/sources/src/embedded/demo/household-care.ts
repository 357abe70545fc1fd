import { conversationKind, enquiryKind } from '@micromart/domain/records/care';
import type * as z from 'zod';
import { type DemoRecord, from, held } from './demo-record.ts';

type Conversation = z.infer<typeof conversationKind.value>;

const occasions = {
  phone: 'when you called us',
  email: 'when you wrote to us',
  chat: 'in the chat of the app',
  form: 'with a form on the site',
} as const;

function conversation(id: string, value: Omit<Conversation, 'notes' | 'recording'> & Partial<Conversation>): DemoRecord {
  const began = value.messages[0]?.at ?? '2024-03-02T09:14:00.000Z';
  return held(conversationKind, id, { notes: [], recording: null, ...value }, from('given', occasions[value.channel], began));
}

export const householdCare: readonly DemoRecord[] = [
  held(
    enquiryKind,
    'enquiry-1',
    {
      topic: 'Noise of the Frost 400',
      channel: 'form',
      asked: 'How loud is it, in decibels? It would stand beside a bedroom wall.',
      answeredAt: '2024-02-28T08:30:00.000Z',
    },
    from('given', occasions.form, '2024-02-27T21:12:00.000Z'),
  ),
  {
    system: 'care',
    kind: enquiryKind.kind,
    id: 'enquiry-2',
    value: {
      topic: 'A drawer for vegetables',
      channel: 'email',
      asked: 'Will the drawer of the Frost 600 fit into my Frost 400?',
      answeredAt: null,
      mood: 'impatient, guessed by software',
    },
    provenance: from('given', occasions.email, '2026-05-20T18:03:00.000Z'),
  },
  conversation('conversation-1', {
    subject: 'The pantry is offline',
    channel: 'chat',
    state: 'open',
    messages: [
      { at: '2026-05-26T17:40:00.000Z', from: 'you', text: 'My pantry has been offline since April. I have moved the router.' },
      {
        at: '2026-05-26T17:52:00.000Z',
        from: 'us',
        text: 'We see it last on April 19. Hold its button for ten seconds, then add it again in the app.',
      },
      { at: '2026-05-31T10:05:00.000Z', from: 'you', text: 'The light goes on, but the app does not find it.' },
    ],
    agentsSaw: ['C1', 'D1', 'D4'],
  }),
  conversation('conversation-2', {
    subject: 'The garage fridge hums',
    channel: 'phone',
    state: 'closed',
    messages: [
      { at: '2025-03-10T14:00:00.000Z', from: 'you', text: 'Caller says that the Frost 250 hums and that it stands in the kitchen.' },
      { at: '2025-03-10T14:11:00.000Z', from: 'us', text: 'Sent a kit with new feet. A service visit was offered and declined.' },
    ],
    notes: [{ at: '2025-03-11T08:10:00.000Z', text: 'It stands in the garage, not in the kitchen.' }],
    recording: { seconds: 684, keptUntil: null },
    agentsSaw: ['B3', 'C1', 'C4', 'D4'],
  }),
  conversation('conversation-3', {
    subject: 'Returning the pan',
    channel: 'email',
    state: 'closed',
    messages: [
      { at: '2026-01-07T19:20:00.000Z', from: 'you', text: 'The pan came with a crack. I would like my money back.' },
      { at: '2026-01-08T08:45:00.000Z', from: 'us', text: 'The label for the return is attached. The money is on its way.' },
    ],
    agentsSaw: ['B3', 'C1', 'C3', 'C5', 'C6'],
  }),
  conversation('conversation-4', {
    subject: 'Nuts in a recipe',
    channel: 'chat',
    state: 'closed',
    messages: [
      { at: '2024-06-02T11:15:00.000Z', from: 'you', text: 'The cooker suggested a cake with almonds, although I said no nuts.' },
      { at: '2024-06-02T11:31:00.000Z', from: 'us', text: 'The recipe was marked wrongly. It is corrected now.' },
    ],
    agentsSaw: ['C1', 'C10', 'D4'],
  }),
];
