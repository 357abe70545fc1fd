import type { ComponentProps } from 'react';
import { ChoiceEditor } from './choice-editor.tsx';
import { ChoiceList } from './choice-list.tsx';

type Choosing<Keep extends string> = Omit<ComponentProps<typeof ChoiceEditor<Keep>>, 'name' | 'options' | 'children'>;

interface KeepEditorProps<Keep extends string> extends Choosing<Keep> {
  label: string;
  /** When they go, and until when it can be taken back. */
  hint: string;
  /** With how many are older than that now, and go. */
  choices: readonly { value: string; label: string; older: number }[];
  /** "3 lines". */
  inWords: (many: number) => string;
}

/** How long something is kept; each choice says how many go. */
export function KeepEditor<Keep extends string>({ label, hint, choices, inWords, ...choosing }: KeepEditorProps<Keep>) {
  const goes = (older: number) => `${inWords(older)} ${older === 1 ? 'is older and goes' : 'are older and go'}`;
  return (
    <ChoiceEditor {...choosing} name="keep" options={choices}>
      {({ wish, isPending, choose }) => (
        <ChoiceList
          label={label}
          name="keep"
          many={false}
          options={choices.map((choice) => ({
            value: choice.value,
            label: choice.older === 0 ? choice.label : `${choice.label}: ${goes(choice.older)}`,
          }))}
          chosen={[wish]}
          hint={hint}
          disabled={isPending}
          onChoose={([value = wish]) => choose(value)}
        />
      )}
    </ChoiceEditor>
  );
}
