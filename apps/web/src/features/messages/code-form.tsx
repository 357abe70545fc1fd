import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/text-field.tsx';

/** Asks by the code that every message carries at its foot. The address keeps it, so that the link in a message leads here. */
export function CodeForm({ code }: { code: string }) {
  return (
    <form method="get" action="/messages" className="py-4 max-w-[30rem]">
      <TextField
        label="Code at the foot of the message"
        name="code"
        defaultValue={code}
        hint="Eight letters and digits, such as K7Q2-M9XD."
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        required
      />
      <Button type="submit">Look it up</Button>
    </form>
  );
}
