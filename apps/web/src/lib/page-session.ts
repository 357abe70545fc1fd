let publicId: string | null = null;

/** Called once, in the browser only: on the server this module is shared by everybody. */
export function keepPageSession(session: string | null): void {
  publicId = session;
}

/**
 * Public id of the session this page was made for, or null. It goes with every request: when somebody else has signed in in another tab,
 * the cookie is theirs, and what is done on this page must not be done to them.
 */
export function pageSession(): string | null {
  return publicId;
}
