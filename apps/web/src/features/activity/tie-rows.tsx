import { ActLink } from '../../design/act-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Switch } from '../../design/switch.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { usePlace } from '../../lib/place.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { api } from '../../lib/trpc-client.ts';
import { useSwitch } from '../../lib/use-switch.ts';
import type { Ties } from './activity-view.ts';

const LanguageEditor = openedLater(() => import('./language-editor.tsx'));
const away = 'The site does not answer now, so nothing can be changed in it.';

/** What the site keeps beside its log. */
export function TieRows({ ties }: { ties: Ties }) {
  return (
    <>
      {ties.visitLink ? <VisitLinkRow link={ties.visitLink} isEditable={ties.isEditable} /> : null}
      <LanguageRow language={ties.language} isEditable={ties.isEditable} />
    </>
  );
}

function VisitLinkRow({ link, isEditable }: { link: NonNullable<Ties['visitLink']>; isEditable: boolean }) {
  const { formToken } = usePageFacts();
  const { about } = usePlace();
  const { anchor, version, linked, joins } = link;
  const { isPending, flip } = useSwitch({
    anchor,
    slice: 'activityLogs',
    version,
    isOn: linked,
    saved: linked ? 'The connections are cut.' : 'Visits are connected with you from now on.',
    send: (wish, { version, key, signal }) => api.activity.setVisitLink.mutate({ linked: wish, version, key }, { signal }),
  });
  return (
    <Row
      anchor={anchor}
      label="Visits connected with you"
      lines={linked ? (joins.length === 0 ? ['Connected; nothing was joined yet'] : joins) : ['Not connected']}
      how={
        <ToldAtRow
          anchor={anchor}
          how="When you switch this off, the connections that were made are cut, and visits are not counted as yours."
        />
      }
      acts={
        <>
          <Switch
            label="Connect visits with me"
            isOn={linked}
            isPending={isPending}
            locked={isEditable ? null : away}
            act="activity.setVisitLink"
            anchor={anchor}
            formToken={formToken}
            fields={{ linked: String(!linked), version }}
            onFlip={flip}
          />
          <ActLink what="about" anchor={anchor} of="visits connected with you" isOpen={about === anchor}>
            About
          </ActLink>
        </>
      }
    >
      {about === anchor ? <AboutPanel record={{ system: 'site', kind: 'visit-link', id: 'main' }} anchor={anchor} /> : null}
    </Row>
  );
}

function LanguageRow({ language, isEditable }: { language: Ties['language']; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const { anchor, chosen, how, options } = language;
  return (
    <Row
      anchor={anchor}
      label="Language"
      lines={[options.find(({ value }) => value === chosen)?.label ?? chosen]}
      how={<ToldAtRow anchor={anchor} how={how ?? 'We hold no choice of yours.'} />}
      editor={edit === anchor && isEditable ? <LanguageEditor language={language} /> : null}
      acts={
        <>
          {isEditable ? (
            <ActLink what="edit" anchor={anchor} of="the language">
              Change
            </ActLink>
          ) : null}
          <ActLink what="about" anchor={anchor} of="the language" isOpen={about === anchor}>
            About
          </ActLink>
        </>
      }
    >
      {about === anchor ? <AboutPanel record={{ system: 'site', kind: 'language', id: 'main' }} anchor={anchor} /> : null}
    </Row>
  );
}
