import { Notice } from '../../design/notice.tsx';
import { Rows } from '../../design/rows.tsx';
import { SectionEmpty } from '../../design/section.tsx';
import { usePlace } from '../../lib/place.ts';
import { type DataOf, SourcedSection } from '../../lib/sourced-section.tsx';
import { MethodRow } from './method-row.tsx';
import { Portal } from './portal.tsx';

type Payment = DataOf<'payment'>;

/** What Stripe says it holds, read from Stripe while the person looks. */
export function PaymentSection() {
  return (
    <SourcedSection slice="payment" id="payment" title="Cards at Stripe" expect={2} count={waysToPay}>
      {(data, isEditable) => <Held data={data} isEditable={isEditable} />}
    </SourcedSection>
  );
}

function waysToPay({ isConnected, methods }: Payment): string {
  if (!isConnected) return 'not connected';
  return methods.length === 1 ? '1 way to pay' : `${methods.length} ways to pay`;
}

function Held({ data, isEditable }: { data: Payment; isEditable: boolean }) {
  const { edit } = usePlace();
  const { isConnected, isKnown, methods, details } = data;
  if (!isConnected) {
    return (
      <div className="pt-5">
        <Notice title="Not connected.">
          <p className="text-soft">
            This page has no connection to Stripe, so we cannot say what Stripe holds. It does not mean that Stripe holds nothing. Stripe
            takes our payments; ask it through its own privacy page.
          </p>
        </Notice>
      </div>
    );
  }
  if (!isKnown) return <SectionEmpty>Stripe has no customer of ours by your name.</SectionEmpty>;
  return (
    <>
      {methods.length === 0 ? <SectionEmpty>Stripe holds no card and no bank account of yours.</SectionEmpty> : null}
      <Rows label="Ways to pay">
        {methods.map((method) => (
          <MethodRow key={method.id} method={method} isAsking={isEditable && edit === `${method.anchor}-ask`} isEditable={isEditable} />
        ))}
      </Rows>
      <p className="pt-4 max-w-[34rem]">
        {details ? `Stripe also has ${details}. ` : null}
        We get the kind of card, its last four digits and the month it ends, and keep none of it: it is read from Stripe while you look.
      </p>
      <Portal />
    </>
  );
}
