import { AskLink } from '../../design/ask-link.tsx';
import { openedLater } from '../../design/opened-later.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { useLastActAt } from '../../lib/last-act.ts';
import { usePlace } from '../../lib/place.ts';
import { SliceSection } from '../../lib/slice-section.tsx';
import type { ViewOf } from '../../lib/slices.ts';

const Questions = openedLater(() => import('./number-questions.tsx'));

const section = 'stored-numbers';
type Numbers = ViewOf<'storedNumbers'>;

/** "We hold no card numbers", as a statement that was checked, with the day. */
export function StoredNumbersSection() {
  return (
    <SliceSection slice="storedNumbers" id={section} title="Card numbers in our own systems" expect={1} standing={whatWasFound}>
      {(numbers) => <Checked numbers={numbers} />}
    </SliceSection>
  );
}

function whatWasFound({ searchedAt, found, unsearched }: Numbers): string {
  if (searchedAt === null) return 'not searched yet';
  if (found.length === 0 && unsearched.length > 0) return 'none found in what could be searched';
  return found.length === 0 ? 'none found' : `${found.length} found`;
}

function Checked({ numbers }: { numbers: Numbers }) {
  const { edit } = usePlace();
  const { searched, found, unsearched, newestLines } = numbers;
  const told = useLastActAt(section);
  return (
    <>
      <p className="font-serif text-lead pt-4">{statementOf(numbers)}</p>
      {found.length > 0 ? (
        <Rows label="Numbers found">
          {found.map(({ anchor, label, where, href }) => (
            <Row
              key={anchor}
              anchor={anchor}
              label="Found"
              lines={[label]}
              how={where}
              acts={
                href ? (
                  <a href={href} data-page="" className="act quiet" aria-label={`Look at the place of the ${label}`}>
                    Look
                  </a>
                ) : null
              }
            />
          ))}
        </Rows>
      ) : null}
      <p className="text-soft pt-3 max-w-[40rem]">
        {unsearched.length > 0 ? `Not searched then, because it did not answer: ${unsearched.join(', ')}. ` : null}
        We search each night for card numbers, social security numbers and numbers of bank accounts, by their form and check digits: in the
        records of all our systems, and in the newest {newestLines.toLocaleString('en-US')} lines of each log and of the diary of this page.
        {searched === null ? ' Until the first search nothing can be said.' : null}
      </p>
      <output className="block text-accent">{told?.text}</output>
      <p data-acts className="flex flex-wrap gap-x-5 pt-1">
        {found.length > 0 ? (
          <AskLink anchor="stored-numbers-remove" of=", all that were found" isOpen={edit === 'stored-numbers-remove'}>
            Remove them
          </AskLink>
        ) : null}
        <AskLink anchor="stored-numbers-search" of="for such numbers" isOpen={edit === 'stored-numbers-search'}>
          Search now
        </AskLink>
      </p>
      {edit === 'stored-numbers-remove' && found.length > 0 ? <Questions what="remove" many={found.length} /> : null}
      {edit === 'stored-numbers-search' ? <Questions what="search" many={found.length} /> : null}
    </>
  );
}

function statementOf({ searched, found, unsearched }: Numbers): string {
  if (searched === null) return 'Not searched yet.';
  if (found.length > 0) return `${found.length === 1 ? 'One was' : `${found.length} were`} found, last searched ${searched}.`;
  return unsearched.length > 0
    ? `None found in what could be searched, last searched ${searched}.`
    : `None found, last searched ${searched}.`;
}
