import { KeepEditor } from '../../design/keep-editor.tsx';
import { api } from '../../lib/trpc-client.ts';
import { pictures } from './media-address.ts';
import type { Setting } from './media-view.ts';

type Keep = '7' | '30' | '90' | '365' | 'never';

/** How long the pictures of one device are kept. */
export default function PicturesKeepEditor({ setting, nextRun }: { setting: Setting; nextRun: string }) {
  const { id, anchor, version, keep, keepChoices } = setting;
  return (
    <KeepEditor
      anchor={anchor}
      slice="media"
      version={version}
      act="media.setCapture"
      fields={{ id }}
      chosen={keep as Keep}
      label="How long they are kept"
      hint={`What is older goes with the next clearing, ${nextRun}. Until then you can take this back.`}
      choices={keepChoices}
      inWords={pictures}
      send={(wish, { version: seen, key, signal }) => api.media.setCapture.mutate({ id, keep: wish, version: seen ?? '', key }, { signal })}
    />
  );
}
