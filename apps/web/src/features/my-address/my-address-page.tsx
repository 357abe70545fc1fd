import { useFormResult } from '../../lib/page-facts.tsx';
import { PlainPage } from '../app-shell/plain-page.tsx';
import { AskForAddress, AskForCode } from './ask-steps.tsx';
import { Forgotten, Given, SystemAway } from './given-steps.tsx';
import { readStep, type Step } from './read-step.ts';

/** `/my-address`: for people without an account whose address somebody gave to us. Each step is a plain form, in any browser. */
export default function MyAddressPage() {
  return (
    <PlainPage title="Somebody gave us your address">
      <StepFace step={readStep(useFormResult('my-address'))} />
    </PlainPage>
  );
}

function StepFace({ step }: { step: Step }) {
  switch (step.is) {
    case 'address':
      return <AskForAddress address={step.address} error={step.error} />;
    case 'code':
      return <AskForCode {...step} />;
    case 'given':
      return <Given {...step} />;
    case 'away':
      return <SystemAway {...step} />;
    case 'forgotten':
      return <Forgotten removed={step.removed} />;
  }
}
