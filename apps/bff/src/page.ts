import type { DevicesView } from './capabilities/devices/devices-view.ts';
import type { NotificationsView } from './capabilities/notifications/notifications-view.ts';
import type { AboutView } from './capabilities/overview/about-view.ts';
import type { PersonalInfoView } from './capabilities/personal-info/personal-info-view.ts';
import type { SessionsView } from './capabilities/sessions/sessions-view.ts';
import type { ThirdPartiesView } from './capabilities/third-parties/third-parties-view.ts';

/** What the overview asks for, all at once. No promise here ever rejects. */
export interface OverviewSections {
  readonly personalInfo: Promise<PersonalInfoView>;
  readonly devices: Promise<DevicesView>;
  readonly sessions: Promise<SessionsView>;
  readonly notifications: Promise<NotificationsView>;
  readonly thirdParties: Promise<ThirdPartiesView>;
}

/** How a form that was sent without script ended; shown at its row. `fields` is what was typed. */
export interface FormResult {
  readonly anchor: string;
  readonly act: string;
  readonly result: unknown;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the server hands to the page. `person` is null on public pages. */
export interface PageInput {
  /** Path and query as asked for. */
  readonly url: string;
  readonly nonce: string;
  readonly person: { readonly sessionId: string } | null;
  /** Token that a form without script sends back; bound to the session. */
  readonly formToken: string | null;
  readonly sections: OverviewSections | null;
  /** Present when the address asks for `?about=<anchor>`. */
  readonly about: Promise<AboutView | null> | null;
  readonly formResult: FormResult | null;
  /** What was typed before the person was sent to sign in once more. */
  readonly draft: { readonly place: string; readonly draft: string } | null;
  readonly demo: boolean;
}

/** The web app's server entry (apps/web, built by vite) default-exports this. Errors inside a section are answered inside that section. */
export type RenderPage = (
  input: PageInput,
  events: { onShellReady: () => void; onShellError: (error: unknown) => void; onError: (error: unknown) => void },
) => { pipe: (destination: NodeJS.WritableStream) => void; abort: () => void };
