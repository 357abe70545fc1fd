/** The network part of an address, never all of it: "203.0.113.0/24", the first 48 bits of IPv6, or "this machine". */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/.exec(address)?.[1];
  if (address === '::1' || v4?.startsWith('127.')) return 'this machine';
  if (v4 !== undefined) return `${v4}.0/24`;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const kept = tail === undefined ? groups : [...groups, '0', '0', '0'];
  return `${kept.slice(0, 3).join(':')}::/48`;
}
