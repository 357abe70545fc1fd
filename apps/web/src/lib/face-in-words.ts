import type { ChangeFace } from './change-machine.ts';

/** What stands in the way of a change, for places that have no room for more than a sentence. Null when nothing does. */
export function inTheWay(face: ChangeFace): string | null {
  switch (face.is) {
    case 'refused':
      return face.reason;
    case 'conflict':
      return 'It was changed elsewhere meanwhile. You see it as it stands now; nothing was changed.';
    case 'unavailable':
      return `${sentenceStart(face.system ?? 'the system that holds this')} is not answering. Nothing was changed.`;
    case 'unknown':
      return 'No answer came, so we do not know yet. Try once more: it will not be done twice.';
    case 'fresh-sign-in-needed':
      return 'For this we ask you to sign in once more.';
    case 'sign-in-needed':
      return 'Your session has ended. Nothing was changed.';
    default:
      return null;
  }
}

/** "the kitchen system" at the beginning of a sentence. */
export function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
