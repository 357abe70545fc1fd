import { catalogue } from '@micromart/domain/catalogue/catalogue';
import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import type { ConnectedSystemId } from '@micromart/domain/systems';

/** The kinds of data as the map names them, in its order, with the rows of the policy table in each. */
export const dataGroups = {
  contact: { name: 'Contact details', entries: ['C1', 'C2', 'C3', 'C4', 'C5'] },
  about: { name: 'About you', entries: ['C7', 'C8', 'C9', 'C10', 'C11'] },
  account: { name: 'Account and security', entries: ['B2', 'K2', 'K4', 'K6'] },
  devices: { name: 'Your devices', entries: ['D1', 'D4'] },
  pictures: { name: 'Photos and videos', entries: ['E7'] },
  activity: { name: 'Visits and activity', entries: ['E1', 'E4', 'E5', 'E8', 'E9'] },
  messages: { name: 'Messages to you', entries: ['H1', 'H5', 'H7', 'J5'] },
  orders: { name: 'Orders and billing', entries: ['B3', 'C6', 'I1'] },
  suggestions: { name: 'Suggestions', entries: ['J1'] },
  cookies: { name: 'Cookies and choices', entries: ['E10', 'I2', 'I3'] },
  writing: { name: 'What you wrote', entries: ['B4', 'B5', 'G1'] },
  people: { name: 'Other people', entries: ['C13'] },
  conversations: { name: 'Talks with support', entries: ['B1', 'B7'] },
  sharing: { name: 'Records of sharing', entries: ['A3', 'E11', 'I5', 'J0', 'J6', 'J7', 'L2'] },
  other: { name: 'Other data', entries: ['C12'] },
} as const satisfies Record<string, { name: string; entries: readonly string[] }>;
export type DataGroupId = keyof typeof dataGroups;

const groupIds = Object.keys(dataGroups) as DataGroupId[];

/** The group of an entry; `other` for one that no group names. */
export function groupOfEntry({ id }: CatalogueEntry): DataGroupId {
  return groupIds.find((group) => (dataGroups[group].entries as readonly string[]).includes(id)) ?? 'other';
}

/** The groups that a system may hold something of, so that one that cannot be asked is drawn as not known. */
export function groupsOfSystem(system: ConnectedSystemId): DataGroupId[] {
  const entries = catalogue.filter(({ kinds }) => kinds.some((kind) => kind.startsWith(`${system}.`)));
  return groupIds.filter((group) => entries.some((entry) => groupOfEntry(entry) === group));
}
