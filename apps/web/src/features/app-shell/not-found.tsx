import { ButtonLink } from '../../design/button.tsx';
import { PlainPage } from './plain-page.tsx';

export default function NotFound() {
  return (
    <PlainPage title="There is nothing here">
      <p>The address may have been mistyped, or what stood here is gone.</p>
      <ButtonLink href="/">Go to your data</ButtonLink>
    </PlainPage>
  );
}
