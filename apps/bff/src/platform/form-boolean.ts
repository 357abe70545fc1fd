import * as z from 'zod';

/** A yes or no: as JSON from the script, or as the words "true" and "false" from a form without script. */
export const formBoolean = z.union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })]);
