const path = /^\/(?![/\\])[\x21-\x7e]*$/;

/** A path of this site, or `/`. Refuses what a browser could take for another host, such as `//host`, `/\host` and `/.//host`. */
export function ownPath(wish: unknown): string {
  if (typeof wish !== 'string' || wish.length > 500 || !path.test(wish)) return '/';
  const url = new URL(wish, 'http://own.invalid');
  const own = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === 'http://own.invalid' && path.test(own) ? own : '/';
}
