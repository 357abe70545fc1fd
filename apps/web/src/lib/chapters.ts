import type { PagePath, Pages } from '@micromart/bff/page';

type ChapterOf<Path extends PagePath> = {
  readonly path: Path;
  /** As page-list.ts says: `anyone` is shown to people without an account too. */
  readonly access: Exclude<Pages[Path]['access'], 'anonymous'>;
  readonly title: string;
  /** What is there, in one line. */
  readonly line: string;
};
export type Chapter = { readonly [Path in PagePath]: ChapterOf<Path> }[PagePath];

const list = [
  {
    path: '/activity',
    access: 'customer',
    title: 'Activity',
    line: 'What our site, our app and your devices wrote down, and how to stop it',
  },
  {
    path: '/photos',
    access: 'customer',
    title: 'Photos and videos',
    line: 'What your fridges and cookers saw, who opened it, and how to stop it',
  },
  {
    path: '/orders',
    access: 'customer',
    title: 'Orders and payment',
    line: 'What you ordered, where it goes, and who holds your card',
  },
  {
    path: '/content',
    access: 'customer',
    title: 'What you wrote',
    line: 'Reviews, feedback, answers and conversations, and who sees them',
  },
  {
    path: '/people',
    access: 'customer',
    title: 'People',
    line: 'Whom you told us about, and who uses your devices with you',
  },
  {
    path: '/messages',
    access: 'customer',
    title: 'Messages',
    line: 'What we sent you, whether you opened it, and why you got it',
  },
  {
    path: '/cookies',
    access: 'anyone',
    title: 'Cookies and advertising',
    line: 'What is in this browser, and your no to selling, sharing and ads',
  },
  {
    path: '/sharing',
    access: 'customer',
    title: 'Sharing',
    line: 'A map of your data, and every time that some of it left us',
  },
  {
    path: '/security',
    access: 'customer',
    title: 'Security',
    line: 'How your account is protected, and who opened your record',
  },
  {
    path: '/policy',
    access: 'anyone',
    title: 'The policy',
    line: 'What it says in plain words, with your own data under each sentence, and every version',
  },
  {
    path: '/search',
    access: 'customer',
    title: 'Search everything',
    line: 'Ask what we have about something, or look for a value in all systems and logs',
  },
] as const satisfies readonly Chapter[];

/** The pages beside the overview, in the order in which they are shown. A path that page-list.ts does not have is an error of the build. */
export const chapters: readonly Chapter[] = list;
export type ChapterPath = (typeof list)[number]['path'];

/** Those for whoever looks. */
export function chaptersFor(isSignedIn: boolean): readonly Chapter[] {
  return chapters.filter(({ access }) => isSignedIn || access !== 'customer');
}

/** The sections of the overview. */
export const overviewSections = [
  { id: 'personal-information', title: 'Personal information' },
  { id: 'devices', title: 'Devices' },
  { id: 'notifications', title: 'Notifications' },
  { id: 'third-parties', title: 'Third parties' },
  { id: 'sessions', title: 'Where you are signed in' },
  { id: 'other-data', title: 'Other data we hold' },
] as const;
