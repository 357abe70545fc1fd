import { memo } from 'react';
import { Notice } from '../../design/notice.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { AboutPanel } from '../../lib/about-panel.tsx';
import type { Place } from '../../lib/place.ts';
import { ToldAtRow } from '../../lib/told-at-row.tsx';
import { DeviceActs } from './device-acts.tsx';
import { DeviceDetails } from './device-details.tsx';
import type { Device } from './device-view.ts';

const DeviceEditor = openedLater(() => import('./device-editor.tsx'));

interface DeviceRowProps extends Place {
  device: Device;
  /** Tells the device apart from the others where it is heard. */
  spoken: string;
  isEditable: boolean;
}

/** One device. `edit` and `about` are given only when they ask for something within this row. */
export const DeviceRow = memo(function DeviceRow({ device, spoken, isEditable, edit, about }: DeviceRowProps) {
  const { anchor } = device;
  const isEditing = isEditable && edit === anchor;
  return (
    <Row
      anchor={anchor}
      label={device.typeName}
      lines={[device.room ? `${device.name}, ${device.room}` : device.name]}
      chips={device.chips}
      how={<ToldAtRow anchor={anchor} how={device.how} />}
      editor={isEditing ? <DeviceEditor device={device} /> : null}
    >
      {device.pending ? (
        <div className="mt-2">
          <Notice tone="needs-you">{device.pending}</Notice>
        </div>
      ) : null}
      {isEditing ? null : <DeviceActs device={device} spoken={spoken} isEditable={isEditable} edit={edit} about={about} />}
      {about === anchor ? <AboutPanel record={{ system: 'kitchen', kind: 'device', id: device.id }} anchor={anchor} /> : null}
      <DeviceDetails device={device} spoken={spoken} isEditable={isEditable} edit={edit} about={about} />
    </Row>
  );
});
