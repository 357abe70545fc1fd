import { Suspense } from 'react';
import { Notice } from '../../design/notice.tsx';
import { SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { sentenceStart } from '../../lib/face-in-words.ts';
import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';
import { useWords } from '../../lib/words.ts';
import { ChapterPage } from '../app-shell/chapter-page.tsx';
import { AnswersSection } from './answers-section.tsx';
import { CardsSection } from './cards-section.tsx';
import { LogsSection } from './logs-section.tsx';
import { SearchField } from './search-field.tsx';
import type { Search } from './search-views.ts';
import { ValuesSection } from './values-section.tsx';

/** `/search`: everything that is held, by value and by what is meant. */
export default function SearchPage() {
  const { text: question, isGone } = useWords();
  return (
    <ChapterPage
      title="Search everything"
      lead="Ask in your own words, such as “photos” or “what do you have about my location?”, or look for something that is held."
    >
      <SearchField key={question} question={question} />
      {isGone ? (
        <p className="mt-2 text-small text-soft">What you looked for is kept in no address and no history. Type it again to see it.</p>
      ) : null}
      <Suspense fallback={<SkeletonRows rows={6} />}>
        <Found question={question} />
      </Suspense>
    </ChapterPage>
  );
}

function Found({ question }: { question: string }) {
  const { view, isAsking, askAgain } = useSlice('search', question === '' ? {} : { q: question });
  if (view === null)
    return <SectionUnavailable system="This page’s own server" since="a moment ago" isAsking={isAsking} onAskAgain={askAgain} />;
  if (view === undefined || view.question !== question) return <SkeletonRows rows={6} />;
  const { answers, cards, groups, logs, notAsked } = view;
  const hasFound = answers.length + cards.length + groups.length + logs.length > 0;
  return (
    <>
      {question === '' ? null : <output className="block text-small text-soft mt-2">{sayOutcome(view, hasFound)}</output>}
      {notAsked.length > 0 ? (
        <div className="pt-4">
          <Notice tone="needs-you">
            <p>{sentenceStart(notAsked.join(' and '))} could not be asked just now, so something may be missing here.</p>
          </Notice>
        </div>
      ) : null}
      {cards.length > 0 ? <CardsSection cards={cards} /> : null}
      {answers.length > 0 ? <AnswersSection answers={answers} /> : null}
      {groups.map((group) => (
        <ValuesSection key={group.title} group={group} />
      ))}
      {logs.length > 0 ? <LogsSection logs={logs} words={view.subject.join(' ')} /> : null}
      <Seed name="search" value={view} />
    </>
  );
}

function sayOutcome({ subject }: Search, hasFound: boolean): string {
  if (subject.length === 0) return 'Nothing was looked for: a word of one letter or digit is too short, and signs are no words.';
  return `${hasFound ? 'Looked for' : 'Nothing was found for'}: ${subject.join(', ')}.`;
}
