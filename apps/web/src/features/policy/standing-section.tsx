import { ButtonLink } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Section } from '../../design/section.tsx';
import { Answer } from './answer.tsx';
import { Disagreed } from './disagreed.tsx';
import type { Policy } from './policy-views.ts';
import { WatchRow } from './watch-row.tsx';

/** What was shown to this person, what the policy counts, and what they say to it. */
export function StandingSection({ view: { standing, versions } }: { view: Policy }) {
  const [inForce] = versions;
  if (standing === null)
    return (
      <Section id="standing" title="Your own data under it">
        <div className="pt-5">
          <Notice title="You are not signed in.">
            <p className="mb-3">You can read every sentence here. Signed in, you also see your own data under each, and change it there.</p>
            <ButtonLink href="/auth/sign-in?return=%2Fpolicy">Sign in</ButtonLink>
          </Notice>
        </div>
      </Section>
    );
  if (inForce === undefined) return null;
  return (
    <Section id="standing" title="How you stand to it" standing={`Version of ${inForce.day}`}>
      <div className="py-4 grid gap-2 max-w-[38rem]">
        {standing.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <ul>
        <Answer date={inForce.date} answer={standing.answer} answered={standing.answered} />
        <WatchRow watch={standing.watch} />
      </ul>
      {standing.answer === 'disagreed' ? <Disagreed /> : null}
    </Section>
  );
}
