import { Section } from '../../design/section.tsx';
import { LegalText } from './legal-text.tsx';
import type { Policy } from './policy-views.ts';

/** One version in full, in the operator's words. */
export function ReadingSection({ reading }: { reading: NonNullable<Policy['reading']> }) {
  return (
    <Section id="reading" title={reading.title} standing={`Version of ${reading.day}`}>
      <div className="max-w-[38rem]">
        {reading.sections.map(({ title, blocks }) => (
          <div key={title}>
            <h3 className="text-lead mt-6 mb-1.5">{title}</h3>
            <LegalText blocks={blocks} />
          </div>
        ))}
        <p className="mt-6">
          <a href="/policy#versions" data-page="" className="act">
            Close this text
          </a>
        </p>
      </div>
    </Section>
  );
}
