import { Section } from '../../design/section.tsx';
import type { Policy } from './policy-views.ts';

/** What the policy does not speak about, with the operator's answer where there is one. */
export function SilencesSection({ silences }: { silences: Policy['silences'] }) {
  const answered = silences.filter(({ answer }) => answer !== null).length;
  return (
    <Section id="silences" title="Where the policy is silent" standing={`${answered} of ${silences.length} answered by Micromart`}>
      <dl>
        {silences.map(({ id, topic, question, answer }) => (
          <div key={id} id={`silence-${id}`} className="py-3.5 border-b border-rule">
            <dt>
              <span className="block text-small text-soft">{topic}</span>
              {question}
            </dt>
            <dd className="mt-0.5">
              <span className="text-soft">The policy does not say.</span>{' '}
              {answer === null ? 'Micromart has not said either.' : `Micromart says: ${answer}`}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
