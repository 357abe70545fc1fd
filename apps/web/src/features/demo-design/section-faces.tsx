import type { ReactNode } from 'react';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { Section, SectionEmpty, SectionRefused, SectionStale, SectionUnavailable } from '../../design/section.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { Shelf } from './specimen.tsx';

const nothing = () => {};

function SomeRows({ name, masked = false }: { name: string; masked?: boolean }) {
  return (
    <Rows label={name}>
      <Row
        anchor={`${name}-1`}
        label="Name"
        lines={['Maria Alvarez']}
        how="You told us when you registered, March 2, 2024"
        masked={masked}
      />
      <Row
        anchor={`${name}-2`}
        label="Birthday"
        lines={['April 23, 1987']}
        how="You told us when you registered, March 2, 2024"
        masked={masked}
      />
    </Rows>
  );
}

const faces: readonly [string, string, ReactNode][] = [
  ['Loading', 'being asked for', <SkeletonRows key="loading" rows={2} />],
  ['Filled', '2 values, checked just now', <SomeRows key="filled" name="filled" />],
  ['Empty', '0 values, checked just now', <SectionEmpty key="empty" />],
  [
    'Stale',
    '2 values, as of 6 minutes ago',
    <div key="stale">
      <SectionStale system="the account system" asOf="6 minutes ago" isAsking={false} onAskAgain={nothing} />
      <SomeRows name="stale" />
    </div>,
  ],
  [
    'Stale, an older version',
    '2 values, as of 6 minutes ago',
    <div key="stale-old">
      <SectionStale system="the account system" asOf="6 minutes ago" why="old-version" isAsking={false} onAskAgain={nothing} />
      <SomeRows name="stale-old" />
    </div>,
  ],
  [
    'Unavailable',
    'could not be checked',
    <SectionUnavailable key="unavailable" system="the kitchen system" since="6 minutes ago" isAsking={false} onAskAgain={nothing} />,
  ],
  [
    'Closed',
    'could not be checked',
    <SectionUnavailable
      key="closed"
      system="the kitchen system"
      since="6 minutes ago"
      why="wrong-person"
      isAsking={false}
      onAskAgain={nothing}
    />,
  ],
  [
    'Unavailable, an older version',
    'could not be checked',
    <SectionUnavailable
      key="old"
      system="the kitchen system"
      since="6 minutes ago"
      why="old-version"
      isAsking={false}
      onAskAgain={nothing}
    />,
  ],
  ['Masked', '2 values, hidden from support', <SomeRows key="masked" name="masked" masked />],
  ['Refused', 'not shown', <SectionRefused key="refused" reason="The customer has not allowed support to see this." />],
];

export function SectionFaces() {
  return (
    <Shelf title="The ten faces of a section">
      {faces.map(([name, standing, body]) => (
        <Section key={name} id={`face-${name.toLowerCase().replaceAll(/\W+/g, '-')}`} title={name} standing={standing}>
          {body}
        </Section>
      ))}
    </Shelf>
  );
}
