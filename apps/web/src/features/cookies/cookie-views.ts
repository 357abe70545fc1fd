import type { ViewOf } from '../../lib/slices.ts';
import type { DataOf } from '../../lib/sourced-section.tsx';

export type Cookies = ViewOf<'cookies'>;
export type Purpose = Cookies['purposes'][number];
export type BrowserCookie = Cookies['cookies'][number];
export type CookieRecords = DataOf<'cookieRecords'>;
export type CookieRecord = CookieRecords['cookies'][number];
export type AdPartner = DataOf<'adPartners'>['partners'][number];
