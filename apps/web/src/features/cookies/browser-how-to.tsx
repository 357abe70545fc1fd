import { Fact, Facts } from '../../design/facts.tsx';
import { Section } from '../../design/section.tsx';

const ways = [
  ['Chrome, Edge', 'Settings, then “Privacy and security”, then “Third-party cookies” or “Site data”.'],
  [
    'Firefox',
    'Settings, then “Privacy & Security”, then “Cookies and Site Data”. “Tell websites not to sell or share my data” is on the same page.',
  ],
  ['Safari on a Mac', 'Settings, then “Advanced” for “Block all cookies”, and “Privacy” for “Manage Website Data”.'],
  ['Safari on a phone or tablet', 'Settings of the device, then “Apps”, “Safari”, “Advanced”.'],
  ['Samsung Internet', 'Settings, then “Sites and downloads”, then “Cookies”.'],
] as const;

/** I8: item by item, what no longer works without cookies of a kind. */
const breaks = [
  ['No cookies at all', 'You cannot sign in here or in the shop, and you cannot check out.'],
  ['No cart cookies', 'The cart is empty each time, and you cannot check out.'],
  ['No preference cookies', 'The site does not remember your settings between visits.'],
  ['No advertising cookies', 'Ads do not go away. They are no longer chosen for you.'],
  ['No cookies that count visits', 'Nothing is lost.'],
  ['No cookies of other sites', 'Nothing is lost here.'],
] as const;

/** How to turn cookies off in the browser itself, and what each of that means. */
export function BrowserHowTo() {
  return (
    <Section id="in-your-browser" title="In your browser’s own settings">
      <p className="py-4 max-w-[34rem]">
        Most browsers and phones can refuse cookies, all of them or those of other sites. On or off is your decision.
      </p>
      <List facts={ways} />
      <h3 className="text-lead mt-6 pb-2 border-b border-rule">What stops working</h3>
      <List facts={breaks} />
    </Section>
  );
}

function List({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <Facts>
      {facts.map(([what, how]) => (
        <Fact key={what} name={what}>
          {how}
        </Fact>
      ))}
    </Facts>
  );
}
