/** The network of an internet address, without what tells one connection from another: "203.0.•.•", "2001:db8:•". What is no address, such as "this machine", stays as it is. */
export function maskAddress(address: string): string {
  if (!/[.:]/.test(address)) return address;
  const isLong = address.includes(':');
  const kept = address.split(isLong ? ':' : '.').slice(0, 2);
  return isLong ? `${kept.join(':')}:•` : `${kept.join('.')}.•.•`;
}
