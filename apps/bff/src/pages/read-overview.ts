import { durations } from '@micromart/domain/time';
import { readDevices } from '../capabilities/devices/read-devices.ts';
import { readNotifications } from '../capabilities/notifications/read-notifications.ts';
import { readPersonalInfo } from '../capabilities/personal-info/read-personal-info.ts';
import { readSessions } from '../capabilities/sessions/read-sessions.ts';
import { readThirdParties } from '../capabilities/third-parties/read-third-parties.ts';
import type { OverviewSections } from '../page.ts';
import type { CustomerContext } from '../platform/request-context.ts';

/** Asks all systems at once under one deadline. Each section comes when its system has answered, or has had its time. */
export function readOverview(ctx: CustomerContext): OverviewSections {
  const deadlineAt = Date.now() + durations.pageDeadline;
  const sections = {
    personalInfo: readPersonalInfo(ctx, deadlineAt),
    devices: readDevices(ctx, deadlineAt),
    sessions: readSessions(ctx),
    notifications: readNotifications(ctx, deadlineAt),
    thirdParties: readThirdParties(ctx, deadlineAt),
  };
  // The page tells of a failed section. One that fails when nobody waits for it any more must not end the process.
  for (const section of Object.values(sections)) section.catch(() => {});
  return sections;
}
