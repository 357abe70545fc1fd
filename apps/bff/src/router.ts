import { accessLogRouter } from './capabilities/access-log/router.ts';
import { activityLineRouter, activityLogsRouter, activityRouter } from './capabilities/activity/router.ts';
import { adPartnersRouter } from './capabilities/ad-partners/router.ts';
import { contentRouter } from './capabilities/content/router.ts';
import { conversationsRouter } from './capabilities/conversations/router.ts';
import { cookieRecordsRouter } from './capabilities/cookie-records/router.ts';
import { cookiesRouter } from './capabilities/cookies/router.ts';
import { dataMapRouter } from './capabilities/data-map/router.ts';
import { dataUseRouter } from './capabilities/data-use/router.ts';
import { devicesRouter } from './capabilities/devices/router.ts';
import { mediaRouter } from './capabilities/media/router.ts';
import { messageReasonRouter, messagesRouter } from './capabilities/messages/router.ts';
import { myAddressRouter } from './capabilities/my-address/router.ts';
import { notificationsRouter } from './capabilities/notifications/router.ts';
import { ordersRouter } from './capabilities/orders/router.ts';
import { otherDataRouter } from './capabilities/other-data/router.ts';
import { overviewRouter } from './capabilities/overview/router.ts';
import { paymentRouter } from './capabilities/payment/router.ts';
import { peopleRouter } from './capabilities/people/router.ts';
import { personalInfoRouter } from './capabilities/personal-info/router.ts';
import { pageClausesRouter, policyClausesRouter, policyNoticeRouter, policyRouter } from './capabilities/policy/router.ts';
import { searchRouter } from './capabilities/search/router.ts';
import { securityRouter } from './capabilities/security/router.ts';
import { sessionsRouter } from './capabilities/sessions/router.ts';
import { sharingRouter } from './capabilities/sharing/router.ts';
import { signInRouter } from './capabilities/sign-in/router.ts';
import { signInsRouter } from './capabilities/sign-ins/router.ts';
import { storedNumbersRouter } from './capabilities/stored-numbers/router.ts';
import { thirdPartiesRouter } from './capabilities/third-parties/router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  overview: overviewRouter,
  personalInfo: personalInfoRouter,
  devices: devicesRouter,
  media: mediaRouter,
  sessions: sessionsRouter,
  notifications: notificationsRouter,
  thirdParties: thirdPartiesRouter,
  activity: activityRouter,
  activityLine: activityLineRouter,
  activityLogs: activityLogsRouter,
  content: contentRouter,
  conversations: conversationsRouter,
  people: peopleRouter,
  messages: messagesRouter,
  messageReason: messageReasonRouter,
  myAddress: myAddressRouter,
  cookies: cookiesRouter,
  cookieRecords: cookieRecordsRouter,
  adPartners: adPartnersRouter,
  otherData: otherDataRouter,
  policy: policyRouter,
  policyClauses: policyClausesRouter,
  policyNotice: policyNoticeRouter,
  pageClauses: pageClausesRouter,
  accessLog: accessLogRouter,
  dataMap: dataMapRouter,
  dataUse: dataUseRouter,
  orders: ordersRouter,
  payment: paymentRouter,
  security: securityRouter,
  sharing: sharingRouter,
  signIns: signInsRouter,
  storedNumbers: storedNumbersRouter,
  search: searchRouter,
  signIn: signInRouter,
});

/** The only door for the web app: types, nothing else. */
export type AppRouter = typeof appRouter;
