import * as z from 'zod';
import { recordKind } from '../record-kind.ts';

const written = (most: number) =>
  z.string().trim().min(1, 'Write something, or take it off the site.').max(most, `At most ${most} characters.`);
const author = z.enum(['named', 'anonymous']);
/** Where something the person wrote was used in promotion. */
const uses = z.array(z.strictObject({ campaign: z.string().max(120), where: z.string().max(120), at: z.iso.date() }));

/**
 * A review or a bare rating (`text` empty). The person may change title, text, stars, whether it is `public`, whether their name stands
 * beside it (taking the name off cannot be undone), and whether it may be used in promotion from now on.
 */
export const reviewKind = recordKind({
  system: 'community',
  kind: 'review',
  many: true,
  acts: ['set'],
  control: 'chapter',
  undo: true,
  value: z.strictObject({
    product: z.string().max(120),
    stars: z.int().min(1).max(5),
    title: z.string().trim().max(120),
    text: z.string().trim().max(4000),
    state: z.enum(['public', 'hidden']),
    author,
    promotion: z.boolean(),
    used: uses,
  }),
});

/** Feedback that was sent to us; never public. */
export const feedbackKind = recordKind({
  system: 'community',
  kind: 'feedback',
  many: true,
  acts: ['set'],
  control: 'chapter',
  undo: true,
  value: z.strictObject({ about: z.string().max(120), text: written(4000), author, promotion: z.boolean(), used: uses }),
});

/** Answers to one questionnaire: changeable while it is open, removable always. Totals that name nobody stay. */
export const questionnaireKind = recordKind({
  system: 'community',
  kind: 'questionnaire',
  many: true,
  acts: ['set', 'remove'],
  control: 'chapter',
  undo: false,
  value: z.strictObject({
    title: z.string().max(120),
    open: z.boolean(),
    closesAt: z.iso.datetime().nullable(),
    answers: z.array(z.strictObject({ question: z.string().max(200), answer: z.string().max(1000) })),
  }),
});

/** Somebody the person told us about. The address is kept masked here: only what is needed to recognise it. */
export const referralKind = recordKind({
  system: 'community',
  kind: 'referral',
  many: true,
  acts: ['remove'],
  control: 'none',
  undo: false,
  value: z.strictObject({
    name: z.string().max(120),
    maskedAddress: z.string().max(120),
    messageSentAt: z.iso.datetime().nullable(),
    becameCustomer: z.boolean(),
  }),
});

/** The other direction: somebody gave us this person's address. Says no more of the other than that it was a customer. */
export const referredByKind = recordKind({
  system: 'community',
  kind: 'referred-by',
  many: true,
  acts: ['remove'],
  control: 'none',
  undo: false,
  value: z.strictObject({ maskedAddress: z.string().max(120), messageSentAt: z.iso.datetime().nullable() }),
});

export const communityKinds = [reviewKind, feedbackKind, questionnaireKind, referralKind, referredByKind] as const;
