import { Section } from '../../design/section.tsx';

export function SessionsSection() {
  return (
    <Section id="sessions" title="Where you are signed in">
      {null}
    </Section>
  );
}
