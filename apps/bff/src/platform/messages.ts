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

/** To an address whose owner need not have an account. */
export function ownAddressMessage(code: string) {
  return {
    subject: `${code} is your Micromart code`,
    text: `Your code is ${code}.

Enter it within 10 minutes to see whether somebody gave us this address, and to have it removed.

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

/** To whoever asked to be told of new versions of the privacy policy. `day` is to be read, such as "June 1, 2026". */
export function newVersionMessage(day: string, url: string) {
  return {
    subject: `The privacy policy of Micromart changed on ${day}`,
    text: `There is a version of the privacy policy of ${day}.

What changed, word by word, and what it means for your data:
${url}

Your own choices stay as you set them. You get this because you asked for it on that page, and you can end it there.`,
  };
}
