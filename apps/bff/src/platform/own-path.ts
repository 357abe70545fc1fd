/** A path of this site, or `/`. Refuses what a browser could take for another host, such as `//host` and `/\host`. */
export function ownPath(wish: unknown): string {
  if (typeof wish !== 'string' || wish.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wish)) return '/';
  const url = new URL(wish, 'http://own.invalid');
  return url.origin === 'http://own.invalid' ? `${url.pathname}${url.search}${url.hash}` : '/';
}
