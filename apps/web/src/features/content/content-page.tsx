import { SourcedSection } from '../../lib/sourced-section.tsx';
import { ChapterPage } from '../app-shell/chapter-page.tsx';
import { ConversationRows } from './conversation-rows.tsx';
import { WrittenRows } from './written-rows.tsx';

/** `/content`. */
export default function ContentPage() {
  return (
    <ChapterPage
      title="What you wrote"
      lead="Your reviews, feedback and answers, and what you said to our support: who sees it, where it was used, and how to take it back."
    >
      <SourcedSection
        slice="content"
        id="written"
        title="Reviews, feedback and answers"
        expect={5}
        count={({ reviews, feedback, questionnaires }) => pieces(reviews.length + feedback.length + questionnaires.length)}
      >
        {(data, isEditable) => <WrittenRows data={data} isEditable={isEditable} />}
      </SourcedSection>
      <SourcedSection
        slice="conversations"
        id="conversations"
        title="What you asked us"
        expect={3}
        count={({ conversations, enquiries }) => pieces(conversations.length + enquiries.length)}
      >
        {(data, isEditable) => <ConversationRows data={data} isEditable={isEditable} />}
      </SourcedSection>
    </ChapterPage>
  );
}

function pieces(many: number): string {
  return many === 1 ? '1 piece' : `${many} pieces`;
}
