import type { BrowserContext } from '@playwright/test';
import type { Product } from './start-product.ts';

export interface Watch {
  follow(context: BrowserContext): void;
  /** This test provokes it: what is seen and matches is no fault. */
  allow(...patterns: readonly RegExp[]): void;
  seen(): readonly string[];
}

/** Names of the demo people: what must never stand in an address, where logs and histories would keep it. */
const personal = /micromart\.test|alvarez|bergstr|hohenlohe|4045550142/i;

/** Holds what no page of ours may do. Violations of the content security policy and of Trusted Types are console errors. */
export function openWatch(product: Product): Watch {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  const own = [product.address, product.identityAddress];
  const note = (what: string) => void seen.push(what);
  return {
    follow(context) {
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) =>
        note(`page error: ${error.error().name} ${error.error().message} ${error.error().stack ?? ''} (${error.page()?.url()})`),
      );
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && !own.includes(url.origin)) note(`request to another origin: ${request.url()}`);
        if (personal.test(decodeURIComponent(url.href))) note(`personal data in an address: ${request.url()}`);
      });
    },
    allow: (...patterns) => void allowed.push(...patterns),
    seen: () => seen.filter((what) => !allowed.some((pattern) => pattern.test(what))),
  };
}
