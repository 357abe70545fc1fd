import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { type Html, html, trusted } from './html.ts';

/** What every step of a sign-in shows: where its forms go, and what was wrong with what was typed. */
export type StepView = {
  /** Path of the interaction, such as /interaction/abc. */
  readonly path: string;
  readonly email: string;
  /** The client asked for a fresh sign-in of somebody who is already known. */
  readonly again: boolean;
  readonly fault?: string | undefined;
};

export function emailPage(view: StepView, demo: boolean): string {
  return page(
    'Sign in',
    html`
      <h1>Sign in</h1>
      <p class="lead">To see and change what Micromart holds about you.</p>
      <form method="post" action="${view.path}/email" novalidate>
        ${field({ name: 'email', label: 'Email', fault: view.fault, value: view.email, type: 'email', autocomplete: 'username' })}
        <p class="go"><button class="primary">Continue</button></p>
      </form>
      ${goBack(view)}
      ${demo && demoNote()}`,
  );
}

export type PasswordView = StepView & {
  /** The code was right; the password comes on top. */
  readonly codeProved: boolean;
};

export function passwordPage(view: PasswordView): string {
  return page(
    view.again ? 'Sign in once more' : 'Sign in',
    html`
      <h1>${view.again ? 'Sign in once more' : 'Sign in'}</h1>
      ${view.again && html`<p class="lead">We ask before anything that matters is shown or changed. What you were doing is still there.</p>`}
      ${who(view)}
      <form method="post" action="${view.path}/password" novalidate>
        <input type="text" name="username" autocomplete="username" value="${view.email}" hidden>
        ${field({ name: 'password', label: 'Password', fault: view.fault, type: 'password', autocomplete: 'current-password' })}
        <p class="go"><button class="primary">Sign in</button></p>
      </form>
      ${!view.codeProved && html`<form method="post" action="${view.path}/send-code"><button>Use a one-time code instead</button></form>`}
      ${goBack(view)}`,
  );
}

export type CodeView = StepView & {
  /** The password was right; the code comes on top. */
  readonly passwordProved: boolean;
  /** An answer to "send a code" that is no fault of what was typed. */
  readonly notice?: string | undefined;
};

export function codePage(view: CodeView): string {
  return page(
    'One-time code',
    html`
      <h1>Enter the code</h1>
      <p class="lead">If we know this address, a code is on its way. It works once, for 10 minutes. A code of your authenticator app works here too.</p>
      ${who(view)}
      ${view.notice && html`<p class="notice" role="status">${view.notice}</p>`}
      <form method="post" action="${view.path}/code" novalidate>
        ${field({ name: 'code', label: 'One-time code', fault: view.fault, type: 'text', autocomplete: 'one-time-code' })}
        <p class="go"><button class="primary">Sign in</button></p>
      </form>
      <form method="post" action="${view.path}/send-code"><button>Send a new code</button></form>
      ${!view.passwordProved && html`<form method="post" action="${view.path}/use-password"><button>Use your password instead</button></form>`}
      ${goBack(view)}`,
  );
}

export function authenticatorPage(view: StepView): string {
  return page(
    'One-time code',
    html`
      <h1>Enter the code</h1>
      <p class="lead">Your authenticator app shows it. It changes every half minute.</p>
      ${who(view)}
      <form method="post" action="${view.path}/code" novalidate>
        ${field({ name: 'code', label: 'One-time code', fault: view.fault, type: 'text', autocomplete: 'one-time-code' })}
        <p class="go"><button class="primary">Sign in</button></p>
      </form>
      <form method="post" action="${view.path}/send-code"><button>Send a code by e-mail instead</button></form>
      ${goBack(view)}`,
  );
}

/** `form` is the one that oidc-provider made; its fields carry the proof that this page was asked for. */
export function signOutPage(form: string): string {
  return page(
    'Sign out',
    html`
      <h1>Sign out?</h1>
      <p class="lead">You will have to sign in again to see your data.</p>
      ${trusted(form)}
      <p class="go">
        <button class="primary" form="op.logoutForm" name="logout" value="yes">Sign out</button>
        <button form="op.logoutForm">Stay signed in</button>
      </p>`,
  );
}

export function messagePage(title: string, text: string, home: string): string {
  return page(
    title,
    html`<h1>${title}</h1><p class="lead">${text}</p><p class="go"><a href="${home}">Go to your data at Micromart</a></p>`,
  );
}

function page(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title} – Micromart</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/icon.svg">
</head>
<body>
<main>
<p class="house">Micromart</p>
${content}
</main>
</body>
</html>
`.markup;
}

type Field = {
  readonly name: string;
  readonly label: string;
  readonly type: 'email' | 'password' | 'text';
  readonly autocomplete: 'username' | 'current-password' | 'one-time-code';
  readonly value?: string;
  readonly fault?: string | undefined;
};

function field({ name, label, type, autocomplete, value, fault }: Field): Html {
  return html`
    <p class="field">
      <label for="${name}">${label}</label>
      <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required autofocus spellcheck="false"
        ${type === 'email' && html`autocapitalize="none"`}
        ${autocomplete === 'one-time-code' && html`inputmode="numeric" class="code"`}
        ${value !== undefined && html`value="${value}"`}
        ${fault && html`aria-invalid="true" aria-describedby="fault"`}>
      <span class="fault" id="fault">${fault}</span>
    </p>`;
}

function who({ path, email }: StepView): Html {
  return html`<form class="who" method="post" action="${path}/start-over"><span>${email}</span> <button>Not you?</button></form>`;
}

function goBack({ path }: StepView): Html {
  return html`<form class="back" method="post" action="${path}/cancel"><button class="quiet">Go back without signing in</button></form>`;
}

function demoNote(): Html {
  const customers = demoAccounts.filter(({ role }) => role === 'customer');
  const staff = demoAccounts.filter(({ role }) => role === 'support');
  const list = (accounts: typeof demoAccounts) => html`<ul>${accounts.map(({ email }) => html`<li>${email}</li>`)}</ul>`;
  return html`
    <aside aria-labelledby="demo">
      <h2 id="demo">This is the demo</h2>
      <p>Everyone’s password is <strong>${demoPassword}</strong></p>
      <p>Customers</p>
      ${list(customers)}
      <p>Support staff</p>
      ${list(staff)}
    </aside>`;
}
