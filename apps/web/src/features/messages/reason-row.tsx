import { Chip } from '../../design/chip.tsx';
import { Fact, Facts } from '../../design/facts.tsx';
import { Switch } from '../../design/switch.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { useSwitch } from '../../lib/use-switch.ts';
import { wire } from '../../lib/wire.ts';
import type { Explained, Reason } from './messages-view.ts';

const anchor = 'messages-why';

/** Topic, ground, date and sender of one message, and the switch that ends its kind, there and then. */
export function ReasonRow({ reason: { code, message }, isEditable }: { reason: Reason; isEditable: boolean }) {
  if (code === '') return null;
  if (message === null)
    return (
      <output className="block py-4 border-t border-rule max-w-[34rem]">
        No message with the code <span dir="ltr">{code}</span> is in your log. It may have been deleted, sent to another address, or not
        come from us. If it looks like ours, forward it to support@micromart.com.
      </output>
    );
  return (
    <div id={anchor} className="py-4 border-y border-rule scroll-mt-6">
      <h3 className="text-lead">
        <bdi>{message.subject ?? message.topic}</bdi>{' '}
        {message.choice && !message.choice.on ? <Chip tone="plain" text="switched off" /> : null}
      </h3>
      <Facts>
        <Fact name="What it is">
          {message.topic}. {message.about}
        </Fact>
        <Fact name="Why you got it">{message.ground}</Fact>
        <Fact name="Sent">
          {message.at}, by {message.channel}
        </Fact>
        <Fact name="Who sent it">
          {message.sentBy}
          {message.campaign ? `, in the campaign “${message.campaign}”` : null}
        </Fact>
        <Fact name="How to stop it">
          {message.choice ? <StopSwitch choice={message.choice} isEditable={isEditable} /> : 'Nothing of this kind can reach you any more.'}
        </Fact>
      </Facts>
    </div>
  );
}

const awayWords = 'The system that holds this is not answering. You can change it again as soon as it does.';

function StopSwitch({
  choice: { id, version, label, on, locked },
  isEditable,
}: {
  choice: NonNullable<Explained['choice']>;
  isEditable: boolean;
}) {
  const { formToken } = usePageFacts();
  const { isPending, flip } = useSwitch({
    anchor,
    slice: 'messageReason',
    version,
    isOn: on,
    saved: `${label} is ${on ? 'off' : 'on'}.`,
    send: async (wish, { version: seen, key, signal }) =>
      (await wire()).api.notifications.setChoice.mutate({ id, on: wish, version: seen, key }, { signal }),
  });
  return (
    <>
      <span className="flex items-center gap-x-3">
        <span>{label}</span>
        <Switch
          label={label}
          isOn={on}
          isPending={isPending}
          locked={isEditable ? locked : awayWords}
          act="notifications.setChoice"
          anchor={anchor}
          formToken={formToken}
          fields={{ id, version, on: String(!on) }}
          onFlip={flip}
        />
      </span>
      <span className="block text-small text-soft">
        <ToldAtRow
          anchor={anchor}
          how={locked ?? (on ? 'On. Switched off, the next one is not sent.' : 'Off. Nothing more of this kind is sent.')}
        />
      </span>
      <a href="/#notifications" data-page="" className="act">
        All topics and channels
      </a>
    </>
  );
}
