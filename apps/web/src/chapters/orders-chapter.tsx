import { ChapterPage } from '../features/app-shell/chapter-page.tsx';
import { OrdersSection } from '../features/orders/orders-section.tsx';
import { PaymentSection } from '../features/payment/payment-section.tsx';
import { StoredNumbersSection } from '../features/stored-numbers/stored-numbers-section.tsx';

/** `/orders`. */
export default function OrdersChapter() {
  return (
    <ChapterPage
      title="Orders and payment"
      lead="What you ordered and where it goes, what others got to know because of it, and who holds your card."
    >
      <OrdersSection />
      <PaymentSection />
      <StoredNumbersSection />
    </ChapterPage>
  );
}
