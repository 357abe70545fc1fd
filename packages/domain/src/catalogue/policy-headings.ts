import type { CatalogueEntry, PolicyHeading } from './entry.ts';

export interface PolicyHeadingWords {
  readonly heading: PolicyHeading;
  /** Stands in addresses: `/policy?open=log-data`. */
  readonly id: string;
  readonly title: string;
  /** How a text of the policy may name it besides `title` and `heading`, in lower case. */
  readonly alsoCalled: readonly string[];
}

/** The headings of the policy, in its order. Source: the policy; the ids are ours. */
export const policyHeadings: readonly PolicyHeadingWords[] = [
  { heading: 'scope', id: 'scope', title: 'What the policy covers', alsoCalled: ['who and what this policy covers'] },
  { heading: 'information you provide', id: 'information-you-provide', title: 'Information you provide', alsoCalled: [] },
  { heading: 'device identifiers', id: 'device-identifiers', title: 'Device identifiers', alsoCalled: [] },
  { heading: 'web analytics', id: 'web-analytics', title: 'Web analytics', alsoCalled: [] },
  {
    heading: 'log data',
    id: 'log-data',
    title: 'Log data',
    alsoCalled: ['log data and other information gathered automatically'],
  },
  { heading: 'user content', id: 'user-content', title: 'What you write', alsoCalled: [] },
  {
    heading: 'e-mail, text message and notifications',
    id: 'messages',
    title: 'E-mail, text messages and notifications',
    alsoCalled: ['email, text message and notifications'],
  },
  { heading: 'cookies', id: 'cookies', title: 'Cookies', alsoCalled: [] },
  { heading: 'how we use your information', id: 'how-we-use-it', title: 'How your information is used', alsoCalled: [] },
  {
    heading: 'how we protect your information',
    id: 'how-we-protect-it',
    title: 'How your information is protected',
    alsoCalled: ['how do we protect your information?'],
  },
  {
    heading: 'outside parties',
    id: 'outside-parties',
    title: 'Outside parties',
    alsoCalled: ['do we disclose any information to outside parties?'],
  },
  {
    heading: 'changes to the policy',
    id: 'changes',
    title: 'Changes to the policy',
    alsoCalled: ['changes to our privacy policy', 'changes to this policy'],
  },
  { heading: 'contact', id: 'contact', title: 'How to reach us', alsoCalled: ['contacting us', 'contact us'] },
];

/** The heading of the policy that a text names so. `undefined`: none of ours. */
export function findPolicyHeading(name: string): PolicyHeadingWords | undefined {
  const wanted = name.trim().toLowerCase();
  return policyHeadings.find(
    ({ heading, title, alsoCalled }) => heading === wanted || title.toLowerCase() === wanted || alsoCalled.includes(wanted),
  );
}

export function policyHeadingOf({ clause }: Pick<CatalogueEntry, 'clause'>): PolicyHeadingWords {
  const found = policyHeadings.find(({ heading }) => heading === clause.heading);
  if (found === undefined) throw new RangeError(`The policy has no heading ${clause.heading}`);
  return found;
}
