import { Button } from '../../design/button.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { Section, SectionEmpty } from '../../design/section.tsx';
import { BrowserForm } from './browser-form.tsx';
import type { BrowserCookie } from './cookie-views.ts';

/** Every cookie that this browser sent along with the page, by name. */
export function BrowserCookies({ cookies }: { cookies: readonly BrowserCookie[] }) {
  return (
    <Section id="cookies-here" title="In this browser" standing={cookies.length === 1 ? '1 cookie' : `${cookies.length} cookies`}>
      {cookies.length === 0 ? <SectionEmpty>This browser sent no cookies with this page.</SectionEmpty> : null}
      <Rows label="Cookies in this browser">
        {cookies.map((cookie) => (
          <BrowserCookieRow key={cookie.name} cookie={cookie} />
        ))}
      </Rows>
      <p className="text-small text-soft mt-3 max-w-[38rem]">
        We see the names that this browser sends to us, and no values. Cookies that other sites set for themselves are sent to them alone:
        we can neither see nor delete those.
      </p>
    </Section>
  );
}

function BrowserCookieRow({ cookie: { name, anchor, vendor, purpose, what, life, canDelete } }: { cookie: BrowserCookie }) {
  return (
    <Row
      anchor={anchor}
      label={vendor ?? 'We do not know it'}
      lines={[name]}
      chips={[{ tone: vendor ? 'plain' : 'needs-you', text: purpose.toLowerCase() }]}
      how={
        <>
          <p>{what}</p>
          {life ? <p>Kept {life.startsWith('until') ? life : `for ${life}`}.</p> : null}
        </>
      }
      acts={
        canDelete ? (
          <BrowserForm fields={{ wish: 'delete', name }}>
            <Button kind="text" type="submit" aria-label={`Delete ${name} from this browser`}>
              {purpose === 'Shopping cart' ? 'Delete, and empty the cart' : 'Delete'}
            </Button>
          </BrowserForm>
        ) : null
      }
    />
  );
}
