import { parsePhoneNumberWithError } from 'libphonenumber-js/min';

/** What is wrong with a phone number in E.164, in words a customer reads; null when it can exist. */
export function checkPhoneNumber(number: string): string | null {
  try {
    return parsePhoneNumberWithError(number).isValid() ? null : 'There is no such phone number. Check the digits.';
  } catch {
    return 'Write it with the country, such as +1 404 555 0100.';
  }
}

/** E.164 with spaces, as people read it: "+1 404 555 0142". What is no number is returned as it is. */
export function sayPhoneNumber(number: string): string {
  try {
    return parsePhoneNumberWithError(number).formatInternational();
  } catch {
    return number;
  }
}
