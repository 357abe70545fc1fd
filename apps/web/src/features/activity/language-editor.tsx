import { ChoiceEditor } from '../../design/choice-editor.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { Ties } from './activity-view.ts';

type Wish = Parameters<typeof api.activity.setLanguage.mutate>[0]['language'];

/** One of the languages of the site, or what the browser asks for. */
export default function LanguageEditor({ language }: { language: Ties['language'] }) {
  const { anchor, version, chosen, options } = language;
  return (
    <ChoiceEditor
      anchor={anchor}
      slice="activityLogs"
      version={version}
      act="activity.setLanguage"
      name="language"
      chosen={chosen as Wish}
      options={options}
      send={(wish, { signal, ...envelope }) => api.activity.setLanguage.mutate({ language: wish, ...envelope }, { signal })}
    >
      {({ wish, isPending, choose }) => (
        <SelectField
          label="Language of the site"
          name="language"
          defaultValue={wish}
          options={options}
          disabled={isPending}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
    </ChoiceEditor>
  );
}
