import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import type { Channel } from './notifications-view.ts';

const ForgetQuestion = openedLater(() => import('./forget-question.tsx'));

interface ChannelRowProps {
  channel: Channel;
  /** How many switches stand on it. */
  switches: number;
  isEditable: boolean;
  isAsking: boolean;
  isAboutOpen: boolean;
}

/** An address, a number, a phone or a browser: how it stands, whatever the switches say. */
export const ChannelRow = memo(function ChannelRow({ channel, switches, isEditable, isAsking, isAboutOpen }: ChannelRowProps) {
  const { anchor, label, how, needsYou, canForget } = channel;
  const [name = label, target] = label.split(' to ');
  const ask = `${anchor}-forget`;
  return (
    <Row
      anchor={anchor}
      label={name}
      lines={[target ?? label]}
      chips={needsYou ? [{ tone: 'needs-you', text: 'stopped by you' }] : []}
      how={<ToldAtRow anchor={anchor} how={`${how}.`} />}
      acts={
        <>
          {canForget ? (
            <AskLink anchor={ask} of={label} isOpen={isAsking} isDisabled={!isEditable}>
              Forget it
            </AskLink>
          ) : null}
          <ActLink what="about" anchor={anchor} of={label} isOpen={isAboutOpen}>
            About
          </ActLink>
        </>
      }
    >
      {isAsking && canForget ? <ForgetQuestion anchor={ask} channel={channel} target={target ?? label} switches={switches} /> : null}
      {isAboutOpen ? <AboutPanel record={{ system: 'messaging', kind: 'channel', id: channel.id }} anchor={anchor} /> : null}
    </Row>
  );
});
