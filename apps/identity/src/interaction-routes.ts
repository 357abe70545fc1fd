import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { findAccount, isPasswordOf } from './accounts.ts';
import { reserveAttempt } from './attempts.ts';
import { issueCode, judgeCode } from './codes.ts';
import { goOn } from './finish-sign-in.ts';
import { enter, type InteractionRoom, show, type Visit } from './interaction-room.ts';
import { beginSignIn, goToStep, keepPasswordProof } from './sign-in.ts';

type Act = (visit: Visit, request: Request, response: Response) => void | Promise<void>;

/** The pages where somebody says who they are and proves it. Plain forms: nothing here needs a script. */
export function interactionRoutes(room: InteractionRoom): Router {
  const { provider, database } = room;
  const router = express.Router();
  const on = (act: Act) => async (request: Request, response: Response) => act(await enter(room, request, response), request, response);

  router.get(
    '/:uid',
    on((visit, _request, response) => show(room, response, visit)),
  );
  router.use(onlyFromThisPage, express.urlencoded({ extended: false, limit: '4kb' }));
  router.post('/:uid/email', on(takeEmail(room)));
  router.post('/:uid/password', on(judgePassword(room)));
  router.post('/:uid/send-code', on(sendCode(room)));
  router.post('/:uid/code', on(takeCode(room)));
  router.post(
    '/:uid/use-password',
    on((visit, _request, response) => {
      if (visit.signIn.step === 'code') goToStep(database, visit.interaction.uid, 'password');
      response.redirect(303, visit.path);
    }),
  );
  router.post(
    '/:uid/start-over',
    on((visit, _request, response) => {
      beginSignIn(database, visit.interaction.uid, 'email');
      response.redirect(303, visit.path);
    }),
  );
  router.post(
    '/:uid/cancel',
    on((_visit, request, response) => {
      const refusal = {
        error: 'access_denied',
        error_description: 'went back without signing in',
      };
      return provider.interactionFinished(request, response, refusal);
    }),
  );
  return router;
}

/** Another port of the same host is the same site, so SameSite alone would let its forms in. */
function onlyFromThisPage(request: Request, response: Response, next: NextFunction): void {
  const from = request.get('sec-fetch-site');
  if (from === undefined || from === 'same-origin') next();
  else response.status(403).end();
}

const emailForm = z.object({
  email: z
    .string()
    .trim()
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+$/),
});

function takeEmail(room: InteractionRoom): Act {
  return (visit, request, response) => {
    const form = emailForm.safeParse(request.body);
    if (!form.success) {
      const typed: unknown = request.body?.email;
      const again = {
        ...visit,
        signIn: { ...visit.signIn, step: 'email' as const },
      };
      const fault = 'That is not a whole e-mail address. It looks like name@example.com.';
      return show(room, response, again, {
        status: 422,
        fault,
        typed: typeof typed === 'string' ? typed : '',
      });
    }
    beginSignIn(room.database, visit.interaction.uid, 'password', form.data.email);
    response.redirect(303, visit.path);
  };
}

const passwordForm = z.object({ password: z.string().min(1).max(1000) });

function judgePassword(room: InteractionRoom): Act {
  const { database, secrets } = room;
  return async (visit, request, response) => {
    const { signIn } = visit;
    if (signIn.step !== 'password') return response.redirect(303, visit.path);
    const form = passwordForm.safeParse(request.body);
    if (!form.success)
      return show(room, response, visit, {
        status: 422,
        fault: 'Type your password.',
      });

    const attempt = reserveAttempt(database, 'wrong-password', secrets.fingerprint('address', signIn.email));
    if (!attempt.allowed) {
      const fault = `Too many wrong passwords. Wait ${minutes(attempt)}, or use a one-time code.`;
      response.set('Retry-After', String(attempt.retryAfterSeconds));
      return show(room, response, visit, { status: 429, fault });
    }
    const account = signIn.sub ? findAccount(database, signIn.sub) : undefined;
    if (!(await isPasswordOf(account, form.data.password, secrets.nobodysPasswordHash))) {
      return show(room, response, visit, {
        status: 422,
        fault: 'That e-mail address and password do not match.',
      });
    }
    attempt.giveBack();
    keepPasswordProof(database, signIn);
    await goOn(room, visit, request, response);
  };
}

function sendCode(room: InteractionRoom): Act {
  const { database, secrets, mailer } = room;
  return (visit, _request, response) => {
    if (visit.signIn.step === 'email') return response.redirect(303, visit.path);
    const issued = issueCode(database, secrets, visit.signIn);
    if (issued.outcome === 'wait') {
      const again = {
        ...visit,
        signIn: { ...visit.signIn, step: 'code' as const },
      };
      const notice = `You asked for several codes. The last one still counts. Wait ${minutes(issued)} before you ask again.`;
      response.set('Retry-After', String(issued.retryAfterSeconds));
      return show(room, response, again, { status: 429, notice });
    }
    if (issued.outcome === 'issued') mailer.sendCode(visit.signIn.email, issued.code);
    response.redirect(303, visit.path);
  };
}

const codeForm = z.object({
  code: z
    .string()
    .max(100)
    .transform((typed) => typed.replace(/\D/g, '')),
});

function takeCode(room: InteractionRoom): Act {
  return async (visit, request, response) => {
    if (visit.signIn.step !== 'code') return response.redirect(303, visit.path);
    const form = codeForm.safeParse(request.body);
    if (form.data?.code.length !== 6)
      return show(room, response, visit, {
        status: 422,
        fault: 'A code has six digits.',
      });

    const verdict = judgeCode(room.database, room.secrets, visit.signIn, form.data.code);
    if (verdict.outcome === 'right') return goOn(room, visit, request, response);
    if (verdict.outcome === 'wait') response.set('Retry-After', String(verdict.retryAfterSeconds));
    const faults = {
      wrong: 'That is not the code. Look at it once more.',
      dead: 'This code does not work any more. Ask for a new one.',
      wait: 'Too many wrong codes for today.',
    };
    show(room, response, visit, {
      status: verdict.outcome === 'wait' ? 429 : 422,
      fault: faults[verdict.outcome],
    });
  };
}

function minutes({ retryAfterSeconds }: { retryAfterSeconds: number }): string {
  const count = Math.ceil(retryAfterSeconds / 60);
  return count === 1 ? 'a minute' : `${count} minutes`;
}
