/** M3: the ways to a person, also without an account and without a computer. */
export function ContactCard() {
  return (
    <address className="not-italic border-s-3 border-line ps-4 mt-3 grid gap-1">
      <p>
        By e-mail:{' '}
        <a href="mailto:support@micromart.com?subject=Privacy" className="text-accent underline decoration-underline">
          support@micromart.com
        </a>
      </p>
      <p>By post: Micromart, 1 Glenlake Parkway NE, Suite 650 &amp; 700, Atlanta GA 30328</p>
      <p className="text-soft">
        Somebody else may write for you. Say whom they write for; we ask you before we answer them. The policy names no time for an answer.
      </p>
    </address>
  );
}
