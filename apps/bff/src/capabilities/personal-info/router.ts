import * as z from 'zod';
import { changeResult } from '../../platform/change-result.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import { anonymousProcedure, procedure, router } from '../../trpc.ts';
import { cancelContactChange, cancelContactChangeInput, cancelContactChangeOutput } from './cancel-contact-change.ts';
import { changeValue, changeValueInput } from './change-value.ts';
import { confirmContactChange, confirmContactChangeInput } from './confirm-contact-change.ts';
import { addressForm, confirmedContactChange, personalInfoView, startedContactChange } from './personal-info-view.ts';
import { readAddressForm } from './read-address-form.ts';
import { readPersonalInfo } from './read-personal-info.ts';
import { removePhone, removePhoneInput } from './remove-phone.ts';
import { startContactChange, startContactChangeInput } from './start-contact-change.ts';
import { undoContactChange, undoContactChangeInput, undoContactChangeOutput } from './undo-contact-change.ts';

export const personalInfoRouter = router({
  read: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the personal information', when: 'by-agents' },
    input: z.void(),
    output: personalInfoView,
  }).query(({ ctx }) => readPersonalInfo(ctx, readDeadline(ctx))),
  readAddressForm: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'read',
    audit: { line: 'read the form of an address', when: 'by-agents' },
    input: z.object({ country: z.string().regex(/^[A-Z]{2}$/) }),
    output: addressForm,
  }).query(({ input }) => readAddressForm(input.country)),
  changeValue: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'changed a value', when: 'always' },
    input: changeValueInput,
    output: changeResult,
  }).mutation(({ ctx, input }) => changeValue(ctx, input)),
  removePhone: procedure({
    access: 'customer-fresh',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'removed the phone number', when: 'always' },
    input: removePhoneInput,
    output: changeResult,
  }).mutation(({ ctx, input }) => removePhone(ctx, input)),
  startContactChange: procedure({
    access: 'customer-fresh',
    agents: 'denied',
    rate: 'contact-change',
    audit: { line: 'asked for a new e-mail address or phone number', when: 'always' },
    input: startContactChangeInput,
    output: startedContactChange,
  }).mutation(({ ctx, input }) => startContactChange(ctx, input)),
  confirmContactChange: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'code-guess',
    audit: { line: 'proved a new e-mail address or phone number', when: 'always' },
    input: confirmContactChangeInput,
    output: confirmedContactChange,
  }).mutation(({ ctx, input }) => confirmContactChange(ctx, input)),
  cancelContactChange: procedure({
    access: 'customer',
    agents: 'denied',
    rate: 'change',
    audit: { line: 'gave up a change of e-mail address or phone number', when: 'always' },
    input: cancelContactChangeInput,
    output: cancelContactChangeOutput,
  }).mutation(({ ctx, input }) => cancelContactChange(ctx, input)),
  undoContactChange: anonymousProcedure({
    access: 'anonymous',
    agents: 'denied',
    rate: 'anonymous-act',
    audit: { line: 'took a change of e-mail address or phone number back from the old address', when: 'always' },
    input: undoContactChangeInput,
    output: undoContactChangeOutput,
  }).mutation(({ ctx, input }) => undoContactChange(ctx, input)),
});
