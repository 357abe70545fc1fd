import { procedure, router } from '../../trpc.ts';
import { searchEverything, searchInput } from './search-everything.ts';
import { searchView } from './search-view.ts';

export const searchRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'search',
    audit: { line: 'searched everything that is held', when: 'by-agents' },
    input: searchInput,
    output: searchView,
  }).query(({ ctx, input }) => searchEverything(ctx, input)),
});
