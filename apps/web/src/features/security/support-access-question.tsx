import { AskPanel } from '../../design/ask-panel.tsx';
import type { DataOf } from '../../lib/sourced-section.tsx';
import { api } from '../../lib/trpc-client.ts';

type SupportAccess = DataOf<'security'>['supportAccess'];

export default function SupportAccessQuestion({
  anchor,
  access,
  isAllowing,
}: {
  anchor: string;
  access: SupportAccess;
  isAllowing: boolean;
}) {
  const { version } = access;
  return (
    <AskPanel
      section="security"
      slice="security"
      anchor={anchor}
      row={access.anchor}
      version={version}
      act="security.setSupportAccess"
      fields={{ version: version ?? '', allowed: String(isAllowing) }}
      consequence={
        isAllowing ? (
          <p>
            When you ask for help, an agent may look at what it takes. Each look is listed below with name, role and reason. You can refuse
            again at any time.
          </p>
        ) : (
          <p>
            Agents help you without looking at your data; some things then take longer. In an emergency two people together may still look,
            and you are told afterwards. You can allow it again at any time.
          </p>
        )
      }
      confirm={isAllowing ? 'Allow support to look' : 'Refuse support to look'}
      pending={isAllowing ? 'Allowing' : 'Refusing'}
      saved={isAllowing ? 'Allowed.' : 'Refused.'}
      send={({ version: seen, key, signal }) =>
        api.security.setSupportAccess.mutate({ allowed: isAllowing, version: seen, key }, { signal })
      }
    />
  );
}
