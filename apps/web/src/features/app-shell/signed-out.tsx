import { ButtonLink } from '../../design/button.tsx';
import { PlainPage } from './plain-page.tsx';

export default function SignedOut() {
  return (
    <PlainPage title="You are signed out">
      <p>Nothing of yours is kept in this browser. On a computer that others use too, close the window as well.</p>
      <ButtonLink kind="main" href="/auth/sign-in?return=%2F">
        Sign in again
      </ButtonLink>
    </PlainPage>
  );
}
