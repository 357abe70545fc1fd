import type { CookiePurpose } from '@micromart/domain/records/site';

/** The purposes that a person may say no to. The cart is needed to order. */
export const optionalCookiePurposes = ['preferences', 'advertising', 'statistics'] as const satisfies readonly CookiePurpose[];
export type OptionalCookiePurpose = (typeof optionalCookiePurposes)[number];
