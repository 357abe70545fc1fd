import { devicesRouter } from './capabilities/devices/router.ts';
import { notificationsRouter } from './capabilities/notifications/router.ts';
import { overviewRouter } from './capabilities/overview/router.ts';
import { personalInfoRouter } from './capabilities/personal-info/router.ts';
import { sessionsRouter } from './capabilities/sessions/router.ts';
import { signInRouter } from './capabilities/sign-in/router.ts';
import { thirdPartiesRouter } from './capabilities/third-parties/router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  overview: overviewRouter,
  personalInfo: personalInfoRouter,
  devices: devicesRouter,
  sessions: sessionsRouter,
  notifications: notificationsRouter,
  thirdParties: thirdPartiesRouter,
  signIn: signInRouter,
});

/** The only door for the web app: types, nothing else. */
export type AppRouter = typeof appRouter;
