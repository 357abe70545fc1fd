import { openedLater } from '../design/opened-later.tsx';

/** "About this", below a row. */
export const AboutPanel = openedLater(() => import('./about-this.tsx'));
