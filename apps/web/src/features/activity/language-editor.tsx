import { useState } from 'react';
import { Editor } from '../../design/editor.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { useCloseEditor, useEditorStart } from '../../lib/drafts.ts';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { api } from '../../lib/trpc-client.ts';
import { useChange } from '../../lib/use-change.ts';
import type { Ties } from './activity-view.ts';

type Wish = Parameters<typeof api.activity.setLanguage.mutate>[0]['language'];

/** One of the languages of the site, or what the browser asks for. */
export default function LanguageEditor({ language }: { language: Ties['language'] }) {
  const { formToken } = usePageFacts();
  const { anchor, chosen, options } = language;
  const start = useEditorStart(anchor);
  const [version] = useState(language.version);
  const [wish, setWish] = useState(
    () => (start.fields?.language ?? (start.typed as { language?: string } | undefined)?.language ?? chosen) as Wish,
  );
  const close = useCloseEditor(anchor, { language: wish });
  const change = useChange<Wish>({
    anchor,
    slice: 'activityLogs',
    version,
    result: start.result,
    onSaved: close,
    send: (language, { version, key, signal }) => api.activity.setLanguage.mutate({ language, version, key }, { signal }),
  });
  return (
    <Editor
      act="activity.setLanguage"
      anchor={anchor}
      formToken={formToken}
      fields={{ version: version ?? '' }}
      face={change.face}
      mine={[options.find(({ value }) => value === wish)?.label ?? wish]}
      onSave={() => change.send(wish)}
      onCancel={close}
      onKeepMine={() => change.keepMine(wish)}
      onTakeTheirs={close}
    >
      <SelectField
        label="Language of the site"
        name="language"
        defaultValue={wish}
        options={options}
        disabled={change.isPending}
        onChange={(event) => {
          setWish(event.currentTarget.value as Wish);
          change.type();
        }}
      />
    </Editor>
  );
}
