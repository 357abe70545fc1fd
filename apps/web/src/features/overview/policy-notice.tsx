import { Seed } from '../../lib/seeds.tsx';
import { useSlice } from '../../lib/slices.ts';

/** A quiet line when there is a version of the policy that this person has not opened here. */
export function PolicyNotice() {
  const { view } = useSlice('policyNotice');
  return (
    <>
      {view?.notice ? (
        <p className="border-s-3 border-line ps-4 mt-5 max-w-[34rem]">
          {view.notice.text}{' '}
          <a href={view.notice.href} data-page="" className="text-accent underline decoration-underline">
            See what it means for you
          </a>
        </p>
      ) : null}
      <Seed name="policyNotice" value={view} />
    </>
  );
}
