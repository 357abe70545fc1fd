/** Every page the web app answers for. `customer`: needs a sign-in. `demo`: exists in the demo only. */
export const pages = {
  '/': { access: 'customer', demo: false },
  '/signed-out': { access: 'anonymous', demo: false },
  '/sign-in-problem': { access: 'anonymous', demo: false },
  '/undo': { access: 'anonymous', demo: false },
  '/demo/design': { access: 'anonymous', demo: true },
} as const satisfies Record<string, { access: 'customer' | 'anonymous'; demo: boolean }>;
