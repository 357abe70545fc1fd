import { feedbackKind, questionnaireKind, reviewKind } from '@micromart/domain/records/community';
import { type Decision, differing, put, refuse, remove, type Step, type SystemRules } from './rules.ts';

const written = 'The policy lets us keep what you wrote. Taking it off the site and taking your name off it is in your hands.';

export const communityRules: SystemRules = {
  system: 'community',
  together: {},
  staying: { review: written, feedback: written },
  decide(step) {
    const { kind, id, act } = step.change;
    if (act === 'remove') return remove({ kind, id });
    switch (kind) {
      case reviewKind.kind:
        return changeReview(step);
      case feedbackKind.kind:
        return changeFeedback(step);
      default:
        return changeAnswers(step);
    }
  },
};

function changeReview({ change, current, value }: Step): Decision {
  const before = reviewKind.value.parse(current?.value);
  const after = reviewKind.value.parse(value);
  const other = differing(before, after, ['product', 'used']);
  return refusal(before, after, other) ?? put({ kind: change.kind, id: change.id, value: after, given: true });
}

function changeFeedback({ change, current, value }: Step): Decision {
  const before = feedbackKind.value.parse(current?.value);
  const after = feedbackKind.value.parse(value);
  const other = differing(before, after, ['about', 'used']);
  return refusal(before, after, other) ?? put({ kind: change.kind, id: change.id, value: after, given: true });
}

interface Written {
  readonly author: 'named' | 'anonymous';
}

/** Once the name is off, nothing tells any more whose words they were. */
function refusal(before: Written, after: Written, other: string | null): Decision | null {
  if (other) return refuse('Only your own words and what happens with them can be changed here.', other);
  if (before.author === 'anonymous' && after.author === 'named') return refuse('A name that was taken off cannot be put back.', 'author');
  return null;
}

/** Answers change while the questionnaire is open; its questions are ours. */
function changeAnswers({ change, current, value }: Step): Decision {
  const before = questionnaireKind.value.parse(current?.value);
  const after = questionnaireKind.value.parse(value);
  const other = differing(before, after, ['title', 'open', 'closesAt']);
  if (other) return refuse('Only the answers can be changed here.', other);
  const asked = (questionnaire: typeof before) => questionnaire.answers.map(({ question }) => question).join('\n');
  if (asked(before) !== asked(after)) return refuse('Only the answers can be changed here.', 'answers');
  if (!before.open && differing(before, after, ['answers']))
    return refuse('This questionnaire is closed. Its answers can be deleted, not changed.', 'answers');
  return put({ kind: change.kind, id: change.id, value: after, given: true });
}
