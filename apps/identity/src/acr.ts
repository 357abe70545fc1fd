/** How somebody proved who they are: with one thing, or with a password and a code. */
export const acr = {
  oneFactor: 'urn:micromart:one-factor',
  twoFactors: 'urn:micromart:two-factors',
} as const;
