import { languageKind, visitLinkKind } from '@micromart/domain/records/site';
import type * as z from 'zod';
import { changeRecord } from '../../platform/change-record.ts';
import type { ChangeResult } from '../../platform/change-result.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { setLanguageInput, setVisitLinkInput } from './activity-input.ts';

/** The language of the site, or what the browser asks for: then none is held. */
export function setLanguage(ctx: CustomerContext, { language, ...edit }: z.infer<typeof setLanguageInput>): Promise<ChangeResult> {
  const change = language === 'browser' ? ({ act: 'clear', value: null } as const) : ({ act: 'set', value: language } as const);
  return changeRecord(ctx, { ...edit, ...change, system: languageKind.system, kind: languageKind.kind, id: 'main' });
}

/** Whether visits are connected with the person. Off: the site cuts the connections it made. */
export function setVisitLink(ctx: CustomerContext, { linked, ...edit }: z.infer<typeof setVisitLinkInput>): Promise<ChangeResult> {
  const { system, kind } = visitLinkKind;
  return changeRecord(ctx, { ...edit, system, kind, id: 'main', act: 'set', value: null, patch: { linked } });
}
