import { useNavigate } from 'react-router';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { mediaHref } from './media-address.ts';
import type { Media } from './media-view.ts';

/** Narrows the gallery to a device, a day, or both. A form that needs no script. */
export function GalleryFilter({ media }: { media: Media }) {
  const navigate = useNavigate();
  const { cameras, dayChoices, filter } = media;
  const choices = dayChoices.map(({ day, label, count }) => ({ value: day, label: `${label} (${count})` }));
  const isStrange = filter.day !== null && !dayChoices.some(({ day }) => day === filter.day);
  return (
    <form
      key={`${filter.device} ${filter.day}`}
      method="get"
      action="/photos"
      className="grid sm:grid-cols-[1fr_1fr_auto] gap-x-4 mt-5 items-start"
      onSubmit={(event) => {
        event.preventDefault();
        const { device, day } = event.currentTarget.elements as unknown as Record<'device' | 'day', HTMLSelectElement>;
        void navigate(mediaHref({ device: device.value, day: day.value }));
      }}
    >
      <SelectField
        label="Device"
        name="device"
        defaultValue={filter.device ?? ''}
        options={[
          { value: '', label: 'All devices' },
          ...cameras
            .filter(({ count }) => count > 0)
            .map(({ deviceId, name, count }) => ({ value: deviceId, label: `${name} (${count})` })),
        ]}
      />
      <SelectField
        label="Day"
        name="day"
        defaultValue={filter.day ?? ''}
        options={[
          { value: '', label: 'All days' },
          ...(isStrange ? [{ value: filter.day ?? '', label: filter.day ?? '' }] : []),
          ...choices,
        ]}
      />
      <div className="sm:pt-8">
        <Button type="submit">Show</Button>
      </div>
    </form>
  );
}
