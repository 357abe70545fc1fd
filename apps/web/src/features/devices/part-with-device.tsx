import { lazy, Suspense } from 'react';
import { AskLink } from '../../design/ask-link.tsx';
import type { Device } from './device-view.ts';
import type { Parting } from './parting-words.ts';

const PartingQuestion = lazy(async () => ({ default: (await import('./questions.tsx')).PartingQuestion }));

const ways: readonly (readonly [Parting, string])[] = [
  ['unlink', 'Unlink'],
  ['hand-over', 'Sold or gave it away'],
];

/** The two ways to part with a device. What waits for the device already is not offered again. */
export function PartWithDevice({ device, spoken, isEditable, edit }: { device: Device; spoken: string; isEditable: boolean; edit: string | null }) {
  if (device.pending !== null) return null;
  const anchorOf = (act: Parting) => `${device.anchor}-${act}`;
  const opened = ways.find(([act]) => isEditable && edit === anchorOf(act))?.[0];
  return (
    <>
      <p data-acts className="flex flex-wrap gap-x-5">
        {ways.map(([act, ask]) => (
          <AskLink key={act} anchor={anchorOf(act)} of={spoken} isOpen={act === opened} isDisabled={!isEditable}>
            {ask}
          </AskLink>
        ))}
      </p>
      {opened ? (
        <Suspense fallback={<p className="min-h-28 text-soft">Opening</p>}>
          <PartingQuestion key={opened} anchor={anchorOf(opened)} act={opened} device={device} />
        </Suspense>
      ) : null}
    </>
  );
}
