import { Button } from '../../design/button.tsx';
import { HiddenFields } from '../../design/hidden-fields.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { useSwitch } from '../../lib/use-switch.ts';
import { wire } from '../../lib/wire.ts';
import type { Policy } from './policy-views.ts';

type Given = NonNullable<NonNullable<Policy['standing']>['answer']>;
const anchor = 'policy-answer';
const offered = { acknowledged: 'I have read it', disagreed: 'I do not agree' } as const satisfies Record<Given, string>;

/** Two answers of the same weight. Neither changes an optional choice. */
export function Answer({ date, answer, answered }: { date: string; answer: Given | null; answered: string | null }) {
  return (
    <li id={anchor} className="row">
      <h3>Your answer</h3>
      <div className="value">{answered ?? <span className="text-soft">You have not answered. You need not.</span>}</div>
      <div className="how">
        <ToldAtRow anchor={anchor} how="Neither answer changes what you chose elsewhere. You can give the other one at any time." />
      </div>
      <div className="flex flex-wrap gap-3 mt-3">
        {(Object.keys(offered) as Given[]).map((one) => (
          <OneAnswer key={one} date={date} answer={one} isGiven={answer === one} />
        ))}
      </div>
    </li>
  );
}

function OneAnswer({ date, answer, isGiven }: { date: string; answer: Given; isGiven: boolean }) {
  const { formToken } = usePageFacts();
  const { isPending, flip } = useSwitch({
    anchor,
    slice: 'policy',
    version: null,
    isOn: isGiven,
    saved: 'Your answer is kept.',
    send: async (_isOn, { key, signal }) => (await wire()).api.policy.answer.mutate({ date, answer, key }, { signal }),
  });
  return (
    <form
      method="post"
      action="/act"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && !isGiven) flip();
      }}
    >
      <HiddenFields act="policy.answer" anchor={anchor} formToken={formToken} fields={{ date, answer }} />
      <Button type="submit" aria-pressed={isGiven} aria-disabled={isPending || isGiven || undefined}>
        {isPending ? 'Keeping it' : offered[answer]}
      </Button>
    </form>
  );
}
