import type { CatalogueEntry } from './entry.ts';
import { endless, onPage, self } from './modes.ts';

/** G: what you write for us and for others to read. */
export const content = [
  {
    id: 'G1',
    name: 'What you wrote',
    sentence: 'The policy lets us keep what you submit without end, even after you close your account.',
    clause: { heading: 'user content', quote: 'retained by us indefinitely' },
    dpv: ['pd:Opinion', 'dpv:EndlessDuration'],
    sensitivity: 'ordinary',
    heldBy: ['community', 'care'],
    kinds: ['community.feedback'],
    purposes: ['improve', 'promotion'],
    recipients: [],
    kept: endless,
    change: self,
    remove: self,
    withheld: 'Others do not see it. Nothing else changes.',
    say: 'Hiding it and taking your name off it are in your hands. Erasing it is a request: we say yes, or no with the reason, and you can appeal against a no.',
    place: onPage('content'),
  },
  {
    id: 'G2',
    name: 'Use of what you wrote in promotion',
    sentence: 'We may use what you wrote in promotion, or give it to others without what identifies you.',
    clause: { heading: 'user content', quote: 'continue to disclose such content in promotional materials' },
    dpv: ['dpv:Marketing', 'dpv:PublicRelations', 'pd:Opinion'],
    sensitivity: 'ordinary',
    heldBy: ['community', 'sharing'],
    kinds: [],
    purposes: ['promotion'],
    recipients: ['marketing-partners'],
    kept: endless,
    change: self,
    remove: self,
    withheld: 'Your words do not appear in our promotion. Nothing else changes.',
    say: 'You can withdraw it from future use. What is already printed or published cannot be called back.',
    place: onPage('content'),
  },
] satisfies readonly CatalogueEntry[];
