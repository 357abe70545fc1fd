import { PlainPage } from '../app-shell/plain-page.tsx';

export default function DesignPage() {
  return <PlainPage title="The design, in every state">{null}</PlainPage>;
}
