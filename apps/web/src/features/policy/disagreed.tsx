import { chapters } from '../../lib/chapters.ts';

const mail = (subject: string) => `mailto:support@micromart.com?subject=${encodeURIComponent(subject)}`;

/** What is really in the hands of somebody who does not agree. */
export function Disagreed() {
  const further = chapters.filter(({ path }) => ['/cookies', '/sharing'].includes(path));
  return (
    <div className="mt-5 max-w-[38rem]">
      <h3 className="text-lead">What you can do</h3>
      <p className="mt-1">
        The policy knows no way of using the service without accepting it. What is optional in it you can stop, and go on using the rest:
      </p>
      <ul className="mt-2 grid gap-1">
        <li>
          <a href="/#notifications" data-page="" className="act">
            Messages: stop all marketing, or single topics
          </a>
        </li>
        <li>
          <a href="/#third-parties" data-page="" className="act">
            Third parties: stop the optional ones, disconnect services
          </a>
        </li>
        <li>
          <a href="/#accounts-account-main" data-page="" className="act">
            Suggestions made for you: switch them off
          </a>
        </li>
        {further.map(({ path, title, line }) => (
          <li key={path}>
            <a href={path} data-page="" className="act">
              {title}: {line.charAt(0).toLowerCase() + line.slice(1)}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3">For a copy of your data, or to close your account, write to us. A person answers.</p>
      <p className="flex flex-wrap gap-x-5">
        <a href={mail('A copy of my data')} className="act">
          Ask for a copy of your data
        </a>
        <a href={mail('I object to the privacy policy')} className="act">
          Object to the policy
        </a>
        <a href={mail('Close my account')} className="act">
          Ask to close your account
        </a>
      </p>
    </div>
  );
}
