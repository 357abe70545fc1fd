import { usePage } from '../lib/place.ts';

/** What a form sent without script carries besides what is typed: the token of the page, the procedure, the row, the page to come back to, and the rest of its input. */
export interface ActForm {
  /** Procedure, such as `devices.unlink`. */
  act: string;
  anchor: string;
  formToken: string | null;
  fields: Readonly<Record<string, string>>;
}

export function HiddenFields({ act, anchor, formToken, fields }: ActForm) {
  const page = usePage();
  const all = { 'form-token': formToken ?? '', act, anchor, ...(page === '/' ? {} : { page }), ...fields };
  return Object.entries(all).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
