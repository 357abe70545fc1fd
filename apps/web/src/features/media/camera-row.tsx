import { memo } from 'react';
import { ActLink } from '../../design/act-link.tsx';
import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Switch } from '../../design/switch.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import { usePageFacts } from '../../lib/page-facts.tsx';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { useSwitch } from '../../lib/use-switch.ts';
import { wire } from '../../lib/wire.ts';
import { pictures } from './media-address.ts';
import type { Camera, Setting } from './media-view.ts';

const KeepEditor = openedLater(() => import('./keep-editor.tsx'));
const RemoveDeviceQuestion = openedLater(async () => ({ default: (await import('./questions.tsx')).RemoveDeviceQuestion }));

interface CameraRowProps {
  camera: Camera;
  nextRun: string;
  isEditing: boolean;
  isAsking: boolean;
  isAboutOpen: boolean;
}

/** One camera. Taking pictures and using them to improve the service are two things, with a switch each. */
export const CameraRow = memo(function CameraRow({ camera, nextRun, isEditing, isAsking, isAboutOpen }: CameraRowProps) {
  const { name, setting, count, anchor } = camera;
  const ask = `${anchor}-ask`;
  return (
    <Row
      anchor={setting?.anchor ?? anchor}
      label={name}
      lines={[whatHappens(camera)]}
      how={
        <>
          <p>{`${count === 0 ? 'No pictures' : pictures(count)}${setting ? `, ${keepWords(setting)}` : ''}`}</p>
          {setting ? (
            <p>
              <ToldAtRow anchor={setting.anchor} how={setting.how} />
            </p>
          ) : null}
        </>
      }
      acts={setting && camera.isLinked ? <CaptureSwitch setting={setting} name={name} what="on" /> : null}
    >
      {setting && camera.isLinked ? (
        <div className="flex items-center justify-between gap-x-4 mt-1">
          <p className="text-small">
            {setting.improve ? 'They are used to improve the service' : 'They are not used to improve the service'}
            <span className="block text-soft">
              {setting.improve
                ? 'What was learnt before you stop cannot be taken back.'
                : 'Nobody learns from them. Nothing is lost by leaving this off.'}
            </span>
          </p>
          <CaptureSwitch setting={setting} name={name} what="improve" />
        </div>
      ) : null}
      <p data-acts className="flex flex-wrap gap-x-5">
        {setting ? (
          <ActLink what="edit" anchor={setting.anchor} of={`, ${name}`}>
            How long they are kept
          </ActLink>
        ) : null}
        {count > 0 ? (
          <AskLink anchor={ask} of={`of ${name}`} isOpen={isAsking}>
            {`Delete ${count === 1 ? 'its picture' : `its ${pictures(count)}`}`}
          </AskLink>
        ) : null}
        {setting ? (
          <ActLink what="about" anchor={setting.anchor} of={name} isOpen={isAboutOpen}>
            About
          </ActLink>
        ) : null}
      </p>
      {isEditing && setting ? <KeepEditor setting={setting} nextRun={nextRun} /> : null}
      {isAsking && count > 0 ? <RemoveDeviceQuestion anchor={ask} camera={camera} /> : null}
      {isAboutOpen && setting ? (
        <AboutPanel record={{ system: 'kitchen', kind: 'capture', id: setting.id }} anchor={setting.anchor} />
      ) : null}
    </Row>
  );
});

const said = {
  on: {
    label: 'takes pictures',
    on: 'It takes pictures again.',
    off: 'It takes no more pictures. Those it took stay until you delete them or their time is over.',
  },
  improve: { label: 'pictures are used to improve the service', on: 'They may be used from now on.', off: 'They are no longer used.' },
} as const;

function CaptureSwitch({ setting, name, what }: { setting: Setting; name: string; what: 'on' | 'improve' }) {
  const { formToken } = usePageFacts();
  const { id, version, anchor } = setting;
  const isOn = setting[what];
  const { isPending, flip } = useSwitch({
    anchor,
    slice: 'media',
    version,
    isOn,
    saved: isOn ? said[what].off : said[what].on,
    send: async (wish, { version, key, signal }) =>
      (await wire()).api.media.setCapture.mutate({ id, [what]: wish, version, key }, { signal }),
  });
  return (
    <Switch
      label={`${name}: ${said[what].label}`}
      isOn={isOn}
      isPending={isPending}
      act="media.setCapture"
      anchor={anchor}
      formToken={formToken}
      fields={{ id, version, [what]: String(!isOn) }}
      onFlip={flip}
    />
  );
}

function whatHappens({ isLinked, setting }: Camera): string {
  if (!isLinked) return 'Not linked any more: it takes no pictures';
  if (setting === null) return 'We do not know how it is set';
  return setting.on ? 'Takes pictures' : 'Takes no pictures';
}

function keepWords({ keep }: Setting): string {
  return keep === 'never' ? 'kept until you delete them' : keep === '365' ? 'each kept for a year' : `each kept for ${keep} days`;
}
