import { About } from '../../design/about.tsx';
import { AboutLoading } from '../../design/about-sheet.tsx';
import { ActLink } from '../../design/act-link.tsx';
import { Row } from '../../design/row.tsx';
import { Rows } from '../../design/rows.tsx';
import { Shelf, Specimen } from './specimen.tsx';

const how = 'You told us when you registered, March 2, 2024';

function acts(label: string, add = false) {
  return (
    <>
      <ActLink what="edit" anchor="demo" of={label}>
        {add ? 'Add' : 'Change'}
      </ActLink>
      <ActLink what="about" anchor="demo" of={label}>
        About
      </ActLink>
    </>
  );
}

export function RowFaces() {
  return (
    <Shelf title="A row">
      <Rows label="Rows">
        <Row anchor="row-filled" label="Filled" lines={['Maria Alvarez']} how={how} acts={acts('Filled')} />
        <Row anchor="row-empty" label="Empty" lines={[]} acts={acts('Empty', true)} />
        <Row
          anchor="row-chips"
          label="With a word beside it"
          lines={['Vegetarian, no nuts']}
          chips={[
            { tone: 'needs-you', text: 'sensitive' },
            { tone: 'good', text: 'confirmed' },
            { tone: 'plain', text: 'Home' },
          ]}
          how={how}
          acts={acts('Diet')}
        />
        <Row anchor="row-masked" label="Masked" lines={[]} masked how={how} />
        <Row
          anchor="row-rtl"
          label="From right to left"
          lines={['مريم بنت عبد الله الفارسي', 'شارع السلطان قابوس ١٢', 'Oman']}
          how={how}
          acts={acts('Address')}
        />
        <Row
          anchor="row-long"
          label="Long"
          lines={['Wolfeschlegelsteinhausenbergerdorff-Wolfeschlegelsteinhausenbergerdorff.example@a-very-long-company-name.test']}
          how={how}
          acts={acts('Long')}
        />
        <Row
          anchor="row-done"
          label="Something was done"
          lines={['Maria Alvarez']}
          how={<span className="text-accent">Saved.</span>}
          acts={acts('Done')}
        />
        <Row
          anchor="row-not-done"
          label="It did not come about"
          lines={['Maria Alvarez']}
          how={<span className="text-amber">The account system is not answering. Nothing was changed.</span>}
          acts={acts('Not done')}
        />
        <Row anchor="row-about" label="About, open" lines={['Maria Alvarez']} how={how} acts={acts('About')}>
          <About view={about} onUndo={async () => {}} />
        </Row>
      </Rows>
      <Specimen name="About, being asked for">
        <AboutLoading />
      </Specimen>
    </Shelf>
  );
}

const about = {
  sentence: 'Your name, so that we can address you and send you things.',
  clause: { heading: 'information you provide', quote: 'your name' },
  source: 'You, when you registered, March 2, 2024',
  purposes: ['To run your account', 'To deliver your orders'],
  keptUntil: 'The policy does not say.',
  givenTo: ['Stripe', 'HubSpot'],
  lastChanged: 'You, May 12, 2026',
  withheld: 'Without it: no deliveries.',
  say: '',
  history: [
    { seq: '2', at: 'May 12, 2026, 14:02', who: 'You', from: 'Maria', to: 'Maria Alvarez', canUndo: true },
    { seq: '1', at: 'March 2, 2024, 09:11', who: 'You', from: 'nothing', to: 'Maria', canUndo: false },
  ],
};
