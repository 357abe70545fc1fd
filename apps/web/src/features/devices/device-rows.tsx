import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { useFound } from '../../lib/find.ts';
import { OtherData } from '../../lib/other-data.tsx';
import { usePlace } from '../../lib/place.ts';
import { DeviceRow } from './device-row.tsx';
import { deviceTexts, identifierTexts } from './device-texts.ts';
import type { Device, Devices } from './device-view.ts';
import { Identifiers } from './identifiers.tsx';
import { tellApart } from './tell-apart.ts';

export function DeviceRows({ data, isEditable }: { data: Devices; isEditable: boolean }) {
  const { edit, about } = usePlace();
  const found = useFound(data.devices, deviceTexts);
  const loose = useFound(data.loose, identifierTexts);
  if (data.devices.length + data.loose.length + data.other.length === 0)
    return <SectionEmpty>No device is linked to your account.</SectionEmpty>;
  const spoken = tellApart(data.devices);
  const ifWithin = (device: Device, anchor: string | null) =>
    [device, ...device.identifiers].some((row) => anchor?.startsWith(row.anchor)) ? anchor : null;
  return (
    <>
      {found.length + loose.length === 0 ? <SectionEmpty>Nothing here matches.</SectionEmpty> : null}
      <Rows label="Devices">
        {found.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            spoken={spoken.get(device.id) ?? device.name}
            isEditable={isEditable}
            edit={ifWithin(device, edit)}
            about={ifWithin(device, about)}
          />
        ))}
      </Rows>
      {loose.length > 0 ? (
        <>
          <h3 className="text-lead mt-8">Identifiers of devices you no longer have</h3>
          <Identifiers identifiers={loose} of="a device no longer linked" isEditable={isEditable} edit={edit} about={about} />
        </>
      ) : null}
      <OtherData rows={data.other} />
    </>
  );
}
