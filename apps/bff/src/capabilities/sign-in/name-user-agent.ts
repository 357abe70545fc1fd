import Bowser from 'bowser';

/** "Firefox on Windows": enough for a person to recognise their own browser. */
export function nameUserAgent(userAgent: string | undefined): string {
  if (userAgent === undefined || userAgent === '') return 'An unknown browser';
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  return `${browser.name || 'A browser'} on ${os.name || 'an unknown system'}`;
}
