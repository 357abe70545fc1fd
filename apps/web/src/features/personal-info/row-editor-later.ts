import { openedLater } from '../../design/opened-later.tsx';

export const RowEditor = openedLater(() => import('./row-editor.tsx'));
