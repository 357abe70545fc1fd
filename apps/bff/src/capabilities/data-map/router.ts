import * as z from 'zod';
import { procedure, router } from '../../trpc.ts';
import { dataMapView } from './data-map-view.ts';
import { readDataMap } from './read-data-map.ts';

export const dataMapRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the map of the data', when: 'by-agents' },
    input: z.void(),
    output: dataMapView,
  }).query(({ ctx }) => readDataMap(ctx)),
});
