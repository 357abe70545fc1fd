import { useLocation } from 'react-router';
import { ButtonLink } from '../../design/button.tsx';
import { PlainPage } from './plain-page.tsx';

const reasons: Record<string, { title: string; text: string }> = {
  staff: {
    title: 'This account belongs to our staff',
    text: 'Accounts of support staff have no page of their own here. Sign in with your own customer account.',
  },
  cancelled: { title: 'You stopped signing in', text: 'Nothing happened. You can start again whenever you like.' },
  failed: {
    title: 'Signing in did not work',
    text: 'Something between us and the sign-in service went wrong. It was not your password. Try once more.',
  },
};

export default function SignInProblem() {
  const why = new URLSearchParams(useLocation().search).get('why') ?? '';
  const reason = reasons[why] ?? reasons.failed;
  return (
    <PlainPage title={reason?.title ?? ''}>
      <p>{reason?.text}</p>
      <ButtonLink kind="main" href="/auth/sign-in?return=%2F">
        Sign in
      </ButtonLink>
    </PlainPage>
  );
}
