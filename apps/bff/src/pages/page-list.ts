interface Page {
  /** `customer`: needs a sign-in. `anonymous`: the same for everybody. `anyone`: shows the data of whoever is signed in, and can be read by others too. */
  readonly access: 'customer' | 'anonymous' | 'anyone';
  /** Exists in the demo only. */
  readonly demo: boolean;
  /** What stands on it, by the names of `SliceViews` in page.ts: read all at once when the page is rendered. */
  readonly slices: readonly string[];
}

/** Every page the web app answers for. */
export const pages = {
  '/': {
    access: 'customer',
    demo: false,
    slices: ['policyNotice', 'personalInfo', 'devices', 'notifications', 'thirdParties', 'sessions', 'otherData', 'pageClauses'],
  },
  '/activity': { access: 'customer', demo: false, slices: ['activity', 'activityLine', 'activityLogs', 'pageClauses'] },
  '/content': { access: 'customer', demo: false, slices: ['content', 'conversations', 'pageClauses'] },
  '/people': { access: 'customer', demo: false, slices: ['people', 'devices', 'pageClauses'] },
  '/photos': { access: 'customer', demo: false, slices: ['media', 'pageClauses'] },
  '/orders': { access: 'customer', demo: false, slices: ['orders', 'payment', 'storedNumbers', 'pageClauses'] },
  '/messages': { access: 'customer', demo: false, slices: ['messages', 'messageReason', 'pageClauses'] },
  '/cookies': { access: 'anyone', demo: false, slices: ['cookies', 'cookieRecords', 'adPartners', 'pageClauses'] },
  '/sharing': { access: 'customer', demo: false, slices: ['dataMap', 'sharing', 'dataUse', 'pageClauses'] },
  '/security': { access: 'customer', demo: false, slices: ['security', 'accessLog', 'signIns', 'sessions', 'pageClauses'] },
  '/policy': { access: 'anyone', demo: false, slices: ['policy', 'policyClauses'] },
  '/search': { access: 'customer', demo: false, slices: ['search'] },
  '/signed-out': { access: 'anonymous', demo: false, slices: [] },
  '/sign-in-problem': { access: 'anonymous', demo: false, slices: [] },
  '/my-address': { access: 'anonymous', demo: false, slices: [] },
  '/unsubscribe/:token': { access: 'anonymous', demo: false, slices: [] },
  '/undo': { access: 'anonymous', demo: false, slices: [] },
  '/demo/design': { access: 'anonymous', demo: true, slices: [] },
} as const satisfies Record<string, Page>;
