import { Button } from '../../design/button.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';

export function Masthead({ isPrivate }: { isPrivate: boolean }) {
  const { formToken } = usePageFacts();
  return (
    <header data-screen-only className="w-full max-w-[68rem] mx-auto px-5 sm:px-8 pt-4 flex items-center justify-between min-h-14">
      <p className="font-serif text-lead font-semibold text-accent">Micromart</p>
      {isPrivate ? (
        <form method="post" action="/auth/sign-out">
          <input type="hidden" name="form-token" value={formToken ?? ''} />
          <Button kind="text" type="submit">
            Sign out
          </Button>
        </form>
      ) : null}
    </header>
  );
}
