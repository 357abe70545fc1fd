import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Disk } from 'flydrive';

/** Where the bytes are: a folder of this machine, or a bucket of any store that speaks S3. */
export type MediaPlace =
  | { readonly folder: string }
  | {
      readonly endpoint: string;
      readonly bucket: string;
      readonly region: string;
      readonly accessKey: string;
      readonly secretKey: string;
    };

/** Sealed bytes by name. Names are random and say nothing of whom or what they show. */
export interface MediaFiles {
  write(name: string, sealed: Uint8Array): Promise<void>;
  /** Rejects when there is none. */
  read(name: string): Promise<Uint8Array>;
  /** Well also when there is none. */
  remove(name: string): Promise<void>;
}

/** Nothing is opened or loaded before the first picture. */
export function openMediaFiles(place: MediaPlace): MediaFiles {
  let opening: Promise<Disk> | null = null;
  const disk = () => {
    opening ??= openDisk(place);
    return opening;
  };
  return {
    write: async (name, sealed) => (await disk()).put(pathOf(name), sealed),
    read: async (name) => buffer(await (await disk()).getStream(pathOf(name))),
    remove: async (name) => (await disk()).delete(pathOf(name)),
  };
}

async function openDisk(place: MediaPlace): Promise<Disk> {
  const { Disk } = await import('flydrive');
  if ('folder' in place) {
    const { FSDriver } = await import('flydrive/drivers/fs');
    return new Disk(new FSDriver({ location: pathToFileURL(`${place.folder}/`), visibility: 'private' }));
  }
  const { S3Driver } = await import('flydrive/drivers/s3');
  return new Disk(
    new S3Driver({
      credentials: { accessKeyId: place.accessKey, secretAccessKey: place.secretKey },
      endpoint: place.endpoint,
      region: place.region,
      bucket: place.bucket,
      visibility: 'private',
      supportsACL: false,
      forcePathStyle: true,
      // Other stores than Amazon's own refuse the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    }),
  );
}

/** No folder gets more than a 256th of the files. */
function pathOf(name: string): string {
  return `${name.slice(0, 2)}/${name}`;
}
