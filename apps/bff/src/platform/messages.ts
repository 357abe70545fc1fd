import type { ContactName } from './jobs.ts';

const contactWords = { email: 'e-mail address', phone: 'phone number' } as const satisfies Record<ContactName, string>;

/** To the new address: the code that proves it. */
export function codeMessage(contact: ContactName, code: string) {
  return {
    subject: `${code} is your Micromart code`,
    text: `Your code is ${code}.

Enter it on your privacy page within 10 minutes to make this your ${contactWords[contact]} at Micromart.

If you did not ask for this, somebody mistyped their own. You need not do anything.`,
  };
}

/** To the old address: what happened, and the way back. */
export function noticeMessage(contact: ContactName, undoUrl: string) {
  return {
    subject: `Your ${contactWords[contact]} at Micromart was changed`,
    text: `The ${contactWords[contact]} of your Micromart account was changed or removed just now.

If this was you, you need not do anything.

If this was not you, put the old one back within 7 days. This also signs everybody out:
${undoUrl}`,
  };
}
