import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { Holder, PurposeChoice } from './sharing-view.ts';

const place = { section: 'sharing', slice: 'sharing' } as const;

/** Allow or stop: the same steps and the same weight for both. */
export function PurposeQuestion({ anchor, choice, isAllowing }: { anchor: string; choice: PurposeChoice; isAllowing: boolean }) {
  const { version, name, say } = choice;
  const id = choice.id as 'improve';
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={choice.anchor}
      version={version}
      act="sharing.setPurpose"
      fields={{ id, version: version ?? '', allowed: String(isAllowing) }}
      consequence={
        isAllowing ? (
          <p>From now on your data is used for this: {name.toLowerCase()}. You can stop it again at any time.</p>
        ) : (
          <p>
            From now on your data is not used for this: {name.toLowerCase()}. {say} You can allow it again at any time.
          </p>
        )
      }
      confirm={isAllowing ? 'Allow it' : 'Stop it'}
      pending={isAllowing ? 'Allowing' : 'Stopping'}
      saved={isAllowing ? 'Allowed.' : 'Stopped.'}
      send={({ version: seen, key, signal }) => api.sharing.setPurpose.mutate({ id, allowed: isAllowing, version: seen, key }, { signal })}
    />
  );
}

export function DeletionQuestion({ anchor, holder, request }: { anchor: string; holder: Holder; request: string }) {
  const { id, name } = holder;
  return (
    <AskPanel
      {...place}
      anchor={anchor}
      row={holder.anchor}
      version={null}
      act="sharing.askDeletion"
      fields={{ id: request, recipient: id }}
      consequence={
        <p>
          We ask {name} to delete what it has of you, and show here what it answers. Whether it does is its decision; the law may make it
          keep something. It may get data again unless you also stop it.
        </p>
      }
      confirm={`Ask ${name}`}
      pending="Asking"
      saved="Asked."
      send={({ key, signal }) => api.sharing.askDeletion.mutate({ id: request, recipient: id, key }, { signal })}
    />
  );
}
