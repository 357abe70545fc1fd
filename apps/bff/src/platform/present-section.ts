import type { Sourced } from '@micromart/domain/sourced';
import { type SystemId, systems } from '@micromart/domain/systems';

/** Turns what a system answered into a section, keeping "nothing held" and "could not ask" apart. */
export function presentSection<Held, Data>(system: SystemId, sourced: Sourced<Held>, present: (held: Held) => Data) {
  switch (sourced.state) {
    case 'fresh':
      return { state: 'fresh' as const, asOf: sourced.asOf, data: present(sourced.data) };
    case 'stale':
      return {
        state: 'stale' as const,
        asOf: sourced.asOf,
        since: sourced.since,
        why: sourced.why,
        system: systems[system].name,
        data: present(sourced.data),
      };
    case 'unavailable':
      return { state: 'unavailable' as const, since: sourced.since, why: sourced.why, system: systems[system].name };
  }
}
