import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/text-field.tsx';
import { StepForm } from './step-form.tsx';

export function AskForAddress({ address, error }: { address: string; error: string | null }) {
  return (
    <>
      <p>
        Customers can tell us about friends. If one of them gave us your e-mail address, you can see when, have it removed, and keep it from
        being given to us again. You need no account.
      </p>
      <StepForm step="start" fields={{}}>
        <div className="w-full">
          <TextField
            label="Your e-mail address"
            name="address"
            type="email"
            autoComplete="email"
            defaultValue={address}
            error={error}
            hint="We send a code to it, so that nobody else can do this for you."
            required
          />
        </div>
        <Button kind="main" type="submit">
          Send me a code
        </Button>
      </StepForm>
      <p className="text-small text-soft">
        What you type is used for this only. The code is sent whether we have your address or not, so nobody learns that from this page.
      </p>
    </>
  );
}

export function AskForCode({ address, id, ticket, error }: { address: string; id: string; ticket: string; error: string | null }) {
  return (
    <>
      <p>
        We sent a code to <bdi>{address}</bdi>. It is good for 10 minutes.
      </p>
      <StepForm step="confirm" fields={{ address, id, ticket }}>
        <TextField
          label="Code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          error={error}
          isShort
          required
        />
        <Button kind="main" type="submit">
          Show what you have
        </Button>
      </StepForm>
      <StepForm step="start" fields={{ address }}>
        <Button kind="text" type="submit">
          Send a new code
        </Button>
      </StepForm>
      <a href="/my-address" className="act quiet">
        Use another address
      </a>
    </>
  );
}
