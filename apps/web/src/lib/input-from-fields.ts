/** What a form without script carried, in the shape of the control: `value`, `value[]` or `value[street]`, `value[city]` ... */
export function inputFromFields(fields: Readonly<Record<string, string>> | null): unknown {
  if (!fields) return undefined;
  if (fields.value !== undefined) return fields.value;
  if (fields['value[]'] !== undefined) return fields['value[]'].split(',').filter(Boolean);
  const parts = Object.entries(fields).flatMap(([name, text]) => {
    const part = /^value\[(\w+)\]$/.exec(name)?.[1];
    return part ? [[part, text] as const] : [];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}
