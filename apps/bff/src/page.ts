import type { AccessLogView } from './capabilities/access-log/access-log-view.ts';
import type { ActivityLineView, ActivityLogsView, ActivityView } from './capabilities/activity/activity-view.ts';
import type { AdPartnersView } from './capabilities/ad-partners/ad-partners-view.ts';
import type { ContentView } from './capabilities/content/content-view.ts';
import type { ConversationsView } from './capabilities/conversations/conversations-view.ts';
import type { CookieRecordsView } from './capabilities/cookie-records/cookie-records-view.ts';
import type { CookiesView } from './capabilities/cookies/cookies-view.ts';
import type { DataMapView } from './capabilities/data-map/data-map-view.ts';
import type { DataUseView } from './capabilities/data-use/data-use-view.ts';
import type { DevicesView } from './capabilities/devices/devices-view.ts';
import type { MediaView } from './capabilities/media/media-view.ts';
import type { MessageReasonView, MessagesView } from './capabilities/messages/messages-view.ts';
import type { NotificationsView } from './capabilities/notifications/notifications-view.ts';
import type { OrdersView } from './capabilities/orders/orders-view.ts';
import type { OtherDataView } from './capabilities/other-data/other-data-view.ts';
import type { PaymentView } from './capabilities/payment/payment-view.ts';
import type { PeopleView } from './capabilities/people/people-view.ts';
import type { PersonalInfoView } from './capabilities/personal-info/personal-info-view.ts';
import type { PolicyClausesView } from './capabilities/policy/policy-clauses-view.ts';
import type { PolicyView } from './capabilities/policy/policy-view.ts';
import type { PolicyNoticeView } from './capabilities/policy/read-notice.ts';
import type { PageClausesView } from './capabilities/policy/read-page-clauses.ts';
import type { SearchView } from './capabilities/search/search-view.ts';
import type { SecurityView } from './capabilities/security/security-view.ts';
import type { SessionsView } from './capabilities/sessions/sessions-view.ts';
import type { SharingView } from './capabilities/sharing/sharing-view.ts';
import type { SignInsView } from './capabilities/sign-ins/sign-ins-view.ts';
import type { StoredNumbersView } from './capabilities/stored-numbers/stored-numbers-view.ts';
import type { ThirdPartiesView } from './capabilities/third-parties/third-parties-view.ts';
import type { pages } from './pages/page-list.ts';
import type { AboutView } from './platform/about-view.ts';

/** What each part of a page is filled with: the output of the slice's `read`. A page says in page-list.ts which of them stand on it. */
export interface SliceViews {
  readonly personalInfo: PersonalInfoView;
  readonly devices: DevicesView;
  readonly media: MediaView;
  readonly sessions: SessionsView;
  readonly notifications: NotificationsView;
  readonly thirdParties: ThirdPartiesView;
  readonly messages: MessagesView;
  readonly messageReason: MessageReasonView;
  readonly cookies: CookiesView;
  readonly cookieRecords: CookieRecordsView;
  readonly adPartners: AdPartnersView;
  readonly policy: PolicyView;
  readonly policyClauses: PolicyClausesView;
  readonly policyNotice: PolicyNoticeView;
  readonly pageClauses: PageClausesView;
  readonly search: SearchView;
  readonly activity: ActivityView;
  readonly activityLine: ActivityLineView;
  readonly activityLogs: ActivityLogsView;
  readonly content: ContentView;
  readonly conversations: ConversationsView;
  readonly people: PeopleView;
  readonly otherData: OtherDataView;
  readonly accessLog: AccessLogView;
  readonly dataMap: DataMapView;
  readonly dataUse: DataUseView;
  readonly orders: OrdersView;
  readonly payment: PaymentView;
  readonly security: SecurityView;
  readonly sharing: SharingView;
  readonly signIns: SignInsView;
  readonly storedNumbers: StoredNumbersView;
}
export type Slice = keyof SliceViews;

/** The slices of one page, each while it is read. Null: it could not be read. None of these promises rejects. */
export type SlicesBeingRead = { readonly [S in Slice]?: Promise<SliceViews[S] | null> };

/** The addresses that there are, and who may have them. */
export type Pages = typeof pages;
export type PagePath = keyof Pages;

/** How a form that was sent without script ended; shown at its row. `fields` is what was typed. */
export interface FormResult {
  readonly anchor: string;
  readonly act: string;
  readonly result: unknown;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the server hands to the page. `person` is null on public pages. */
export interface PageInput {
  /** Path and query as asked for; after a form, those of the page that it was sent from. */
  readonly url: string;
  readonly nonce: string;
  readonly person: { readonly sessionId: string } | null;
  /** Token that a form without script sends back; bound to the session. */
  readonly formToken: string | null;
  readonly slices: SlicesBeingRead;
  /** Present when the address asks for `?about=<anchor>`. */
  readonly about: Promise<AboutView | null> | null;
  readonly formResult: FormResult | null;
  /** What was typed before the person was sent to sign in once more. */
  readonly draft: { readonly place: string; readonly draft: string } | null;
  /** What was looked for, by the name under which the address speaks of it. */
  readonly words: { readonly id: string; readonly text: string } | null;
  /** On the page of the link in a message, what it stops: "“Offers” by e-mail"; null: elsewhere, or a link of nobody. */
  readonly unsubscribing: string | null;
  readonly demo: boolean;
}

/** The web app's server entry (apps/web, built by vite) default-exports this. Errors inside a section are answered inside that section. */
export type RenderPage = (
  input: PageInput,
  events: { onShellReady: () => void; onShellError: (error: unknown) => void; onError: (error: unknown) => void },
) => { pipe: (destination: NodeJS.WritableStream) => void; abort: () => void };
