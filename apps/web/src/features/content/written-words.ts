import type { Feedback, Review } from './content-view.ts';

/** A review or feedback. `isPublic` is null for what never was. */
export type Written = (Pick<Review, keyof Review & keyof Feedback> & { isPublic: boolean | null }) & { kind: 'review' | 'feedback' };

export type Decision = 'public' | 'promotion' | 'name';

/** What can be decided about it now, in the words of the link. */
export function decisionsAbout({ isPublic, promotion, isNamed }: Written): (readonly [Decision, string])[] {
  return [
    ...(isPublic === null ? [] : [['public', isPublic ? 'Take off the site' : 'Put back on the site'] as const]),
    ['promotion', promotion ? 'Stop promotion' : 'Allow promotion'],
    ...(isNamed ? [['name', 'Take my name off'] as const] : []),
  ];
}

interface Words {
  readonly consequence: readonly string[];
  readonly confirm: string;
  readonly pending: string;
  readonly saved: string;
}

/** What a decision does, before it is made. */
export function wordsOf(decision: Decision, written: Written): Words {
  const places = written.used.length;
  const used = places === 1 ? 'the 1 place' : `the ${places} places`;
  switch (decision) {
    case 'public':
      return written.isPublic
        ? {
            consequence: [
              'From now on nobody but us sees it. We keep it.',
              ...(places === 0 ? [] : [`In ${used} where it was used already it stays.`]),
              'You can put it back at any time.',
            ],
            confirm: 'Take it off the site',
            pending: 'Taking it off',
            saved: 'It is off the site.',
          }
        : {
            consequence: [
              `From now on everybody can read it again, ${written.isNamed ? 'with your name' : 'without your name'}.`,
              'You can take it off the site again at any time.',
            ],
            confirm: 'Put it back on the site',
            pending: 'Putting it back',
            saved: 'It is on the site again.',
          };
    case 'promotion':
      return written.promotion
        ? {
            consequence: [
              'From now on we do not use it in promotion.',
              ...(places === 0 ? [] : [`What was printed or published in ${used} above cannot be called back.`]),
              'You can allow it again at any time.',
            ],
            confirm: 'Withdraw it',
            pending: 'Withdrawing',
            saved: 'Withdrawn: it is not used in promotion from now on.',
          }
        : {
            consequence: [
              `From now on we may use it in promotion, ${written.isNamed ? 'with your name' : 'without your name'}.`,
              'You can withdraw it at any time. What is printed or published until then cannot be called back.',
            ],
            confirm: 'Allow it',
            pending: 'Allowing',
            saved: 'Allowed in promotion.',
          };
    case 'name':
      return {
        consequence: [
          'Your name no longer stands beside it.',
          ...(places === 0 ? [] : [`In ${used} where it was used already your name may stay.`]),
          'This cannot be taken back.',
        ],
        confirm: 'Take my name off',
        pending: 'Taking it off',
        saved: 'Your name is off it.',
      };
  }
}
