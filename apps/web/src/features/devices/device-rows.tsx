import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { useFound } from '../../lib/find.ts';
import { OtherData } from '../../lib/other-data.tsx';
import { usePlace } from '../../lib/place.ts';
import { DeviceRow } from './device-row.tsx';
import type { Device, Devices } from './device-view.ts';
import { Identifiers } from './identifiers.tsx';
import { tellApart } from './tell-apart.ts';

export function DeviceRows({ data, isEditable }: { data: Devices; isEditable: boolean }) {
  const place = usePlace();
  const found = useFound(data.devices, textsOf);
  const loose = useFound(data.loose, (identifier) => [identifier.label, identifier.masked, ...identifier.joinedWith]);
  if (data.devices.length + data.loose.length + data.other.length === 0) return <SectionEmpty>No device is linked to your account.</SectionEmpty>;
  const spoken = tellApart(data.devices);
  return (
    <>
      {data.devices.length > 0 && found.length === 0 ? <SectionEmpty>Nothing here matches.</SectionEmpty> : null}
      <Rows label="Devices">
        {found.map((device) => (
          <DeviceRow key={device.id} device={device} spoken={spoken.get(device.id) ?? device.name} isEditable={isEditable} place={place} />
        ))}
      </Rows>
      {loose.length > 0 ? (
        <>
          <h3 className="text-lead mt-8">Of devices you no longer have</h3>
          <p className="text-small text-soft mt-1">These identifiers are left over. Reset one and nothing new can be joined with what was before.</p>
          <Identifiers identifiers={loose} of="no longer linked" isEditable={isEditable} place={place} />
        </>
      ) : null}
      <OtherData rows={data.other} />
    </>
  );
}

function textsOf(device: Device) {
  return [
    device.typeName,
    device.name,
    device.room,
    device.how,
    device.pending,
    ...device.chips.map((chip) => chip.text),
    ...device.facts.flatMap((fact) => [fact.label, fact.text]),
    ...device.members.map((member) => member.name),
    ...device.identifiers.flatMap((identifier) => [identifier.label, identifier.masked, ...identifier.joinedWith]),
  ];
}
