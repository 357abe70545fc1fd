import { durations } from '@micromart/domain/time';

/** What the check-up looks at. Times are ISO 8601; `factors` as the account system names them. */
export interface Standing {
  readonly factors: readonly { readonly factor: string; readonly changedAt: string }[];
  /** Places where the person is signed in, besides the one that asks. */
  readonly elsewhere: readonly { readonly label: string; readonly signedInAt: string }[];
}

const yearsOfAPassword = 2;

/** Tips of the policy's own kind (K3), each from how things stand for this person. They change nothing, and no right depends on them. */
export function checkUp({ factors, elsewhere }: Standing, now: number): string[] {
  const password = factors.find(({ factor }) => factor === 'password');
  const year = new Date(now);
  year.setUTCFullYear(year.getUTCFullYear() - yearsOfAPassword);
  const long = elsewhere.filter(({ signedInAt }) => now - Date.parse(signedInAt) > durations.sessionAbsolute / 2);
  return [
    ...(factors.length === 1 ? ['You sign in with one thing only. With a second one, a stolen password alone opens nothing.'] : []),
    ...(password !== undefined && Date.parse(password.changedAt) < year.getTime()
      ? ['Your password is more than two years old. That is fine if you use it nowhere else.']
      : []),
    ...(long.length > 0
      ? [`You have been signed in for hours elsewhere: ${long.map(({ label }) => label).join(', ')}. You can sign out there below.`]
      : []),
  ];
}
