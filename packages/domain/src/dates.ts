import * as z from 'zod';

/** Years that every system can count with. Outside of them databases and languages disagree about what is a date. */
const years = /^(?:19|2[01])\d\d-|^2200-/;

/** A day as it may be asked for, `YYYY-MM-DD`, of the years 1900 to 2200. */
export const day = z.iso.date().regex(years);

/** A moment as it may be asked for, ISO 8601 in UTC, of the years 1900 to 2200. */
export const moment = z.iso.datetime().max(40).regex(years);
