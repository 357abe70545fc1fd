/** What a form sent without script carries besides what is typed: the token of the page, the procedure, the row, and the rest of its input. */
export interface ActForm {
  /** Procedure, such as `devices.unlink`. */
  act: string;
  anchor: string;
  formToken: string | null;
  fields: Readonly<Record<string, string>>;
}

export function HiddenFields({ act, anchor, formToken, fields }: ActForm) {
  const all = { 'form-token': formToken ?? '', act, anchor, ...fields };
  return Object.entries(all).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
