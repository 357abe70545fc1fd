import { AskPanel } from '../../design/ask-panel.tsx';
import { api } from '../../lib/trpc-client.ts';
import type { Device, Member, Referral, ReferredBy } from './people-view.ts';

interface ForgetQuestionProps {
  anchor: string;
  kind: 'referral' | 'referred-by';
  person: ReferredBy & { name?: Referral['name'] | undefined; becameCustomer?: boolean };
}

/** Removes what we keep of somebody, or that somebody gave us the person's address. */
export function ForgetQuestion({ anchor, kind, person }: ForgetQuestionProps) {
  const { id, version, name, wasWrittenTo, becameCustomer } = person;
  const isOther = kind === 'referral';
  return (
    <AskPanel
      section="people"
      slice="people"
      anchor={anchor}
      row={person.anchor}
      version={version}
      act="people.forgetPerson"
      fields={{ kind, id, version }}
      consequence={
        <>
          <p>
            {isOther
              ? 'The name and the address are deleted, and nothing more is sent to them because of you.'
              : 'We delete that a customer gave us your address, and when.'}
          </p>
          {wasWrittenTo ? <p>The message that was sent cannot be called back.</p> : null}
          {becameCustomer ? <p>The account they have since then is theirs and stays.</p> : null}
          <p>This cannot be taken back.</p>
        </>
      }
      confirm={isOther ? `Remove ${name}` : 'Remove it'}
      pending="Removing"
      kind="final"
      saved={isOther ? `${name} was removed.` : 'It was removed.'}
      savedAt="foot"
      send={({ signal, ...envelope }) => api.people.forgetPerson.mutate({ kind, id, ...envelope }, { signal })}
    />
  );
}

interface RemoveMemberQuestionProps {
  anchor: string;
  row: string;
  device: Device;
  member: Member;
  /** In the list of members. */
  place: number;
}

/** Ends somebody's use of a device. */
export function RemoveMemberQuestion({ anchor, row, device, member, place }: RemoveMemberQuestionProps) {
  const { id, version, name, online } = device;
  return (
    <AskPanel
      section="members"
      slice="devices"
      anchor={anchor}
      row={row}
      version={version}
      act="devices.removeMember"
      fields={{ id, version, member: String(place) }}
      consequence={
        <>
          <p>
            {member.name} no longer sees or uses {name}. To use it again, they join again at the device.
          </p>
          {online ? null : <p>It is offline, and learns this when it is next online.</p>}
        </>
      }
      confirm={`Remove ${member.name}`}
      pending="Removing"
      kind="final"
      saved={`${member.name} was removed from ${name}.`}
      savedAt="foot"
      send={({ signal, ...envelope }) => api.devices.removeMember.mutate({ id, member: place, ...envelope }, { signal })}
    />
  );
}
