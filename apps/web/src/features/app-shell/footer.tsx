export function Footer() {
  return (
    <footer className="w-full max-w-[68rem] mx-auto px-5 sm:px-8 mt-20 mb-10">
      <div className="border-t border-rule pt-5 text-small text-soft flex flex-wrap gap-x-10 gap-y-3 justify-between">
        <p className="max-w-[26rem] wrap-anywhere">
          Anything missing, wrong or unclear? Write to{' '}
          <a href="mailto:support@micromart.com" className="text-accent underline decoration-underline">
            support@micromart.com
          </a>
          . A person answers.
        </p>
        <address className="not-italic">
          Micromart, 1 Glenlake Parkway NE, Suite 650 &amp; 700
          <br />
          Atlanta, GA 30328
        </address>
        <p className="flex flex-wrap gap-x-5">
          <a href="/cookies" data-page="" className="act quiet">
            Do not sell or share my data
          </a>
          <a href="/my-address" className="act quiet">
            Somebody gave us your address
          </a>
        </p>
      </div>
    </footer>
  );
}
