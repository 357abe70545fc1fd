import { ActLink } from '../../design/act-link.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Held } from './policy-views.ts';
import { TurnSwitch } from './turn-switch.tsx';

/** One thing that is held, of any kind: a switch works right here; whatever has an editor of its own is changed where it stands. */
export function HeldRow({ held, isEditable, isAboutOpen }: { held: Held; isEditable: boolean; isAboutOpen: boolean }) {
  const { system, kind, id, anchor, label, lines, how, href, turn, isRepeated } = held;
  return (
    <Row
      anchor={anchor}
      label={label}
      lines={lines}
      how={<ToldAtRow anchor={anchor} how={how} />}
      acts={
        <>
          {turn ? <TurnSwitch turn={turn} anchor={anchor} isEditable={isEditable} /> : null}
          {href && !turn ? (
            <a href={href} data-page="" className="act">
              {isRepeated ? 'Shown above' : 'Go to it'}
              <span className="sr-only">: {label}</span>
            </a>
          ) : null}
          {isRepeated ? null : (
            <ActLink what="about" anchor={anchor} of={label} isOpen={isAboutOpen}>
              About
            </ActLink>
          )}
        </>
      }
    >
      {isAboutOpen ? <AboutPanel record={{ system, kind, id }} anchor={anchor} /> : null}
    </Row>
  );
}
