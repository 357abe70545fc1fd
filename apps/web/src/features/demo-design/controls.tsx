import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { ChoiceList } from '../../design/choice-list.tsx';
import { Confirm } from '../../design/confirm.tsx';
import { DateField } from '../../design/date-field.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { Switch } from '../../design/switch.tsx';
import { TextField } from '../../design/text-field.tsx';
import { Shelf, Specimen } from './specimen.tsx';

const options = [
  { value: 'vegetarian', label: 'Vegetarian' },
  { value: 'no-nuts', label: 'No nuts' },
  { value: 'low-salt', label: 'Low in salt' },
];
const form = { act: 'demo', anchor: 'demo', formToken: null, fields: {} };
const nothing = () => {};

export function Controls() {
  const [chosen, setChosen] = useState<readonly string[]>(['no-nuts']);
  const [date, setDate] = useState({ month: '4', day: '23', year: '1987' });
  const [isOn, setOn] = useState(true);
  return (
    <Shelf title="Controls">
      <Specimen name="Buttons">
        <div className="flex flex-wrap gap-3 items-center">
          <Button kind="main">Save</Button>
          <Button>Cancel</Button>
          <Button kind="final">Remove address</Button>
          <Button kind="text">Try again</Button>
          <Button kind="main" aria-disabled>
            Saving
          </Button>
        </div>
      </Specimen>
      <div className="max-w-[30rem]">
        <Specimen name="Text">
          <TextField label="Name" defaultValue="Maria Alvarez" hint="As it stands in your papers." />
          <TextField label="Name" defaultValue="" error="Write something, or remove it." />
        </Specimen>
        <Specimen name="Date">
          <DateField label="Birthday" name="demo-date" typed={date} onType={setDate} />
        </Specimen>
        <Specimen name="One of a long list">
          <SelectField label="Country" options={[{ value: 'US', label: 'United States' }]} />
        </Specimen>
        <Specimen name="One of a few">
          <ChoiceList label="Diet" name="demo-one" many={false} options={options} chosen={chosen} onChoose={setChosen} />
        </Specimen>
        <Specimen name="Any of a few">
          <ChoiceList label="Diet" name="demo-many" many options={options} chosen={chosen} onChoose={setChosen} />
        </Specimen>
      </div>
      <Specimen name="Switch: yours to flip, being saved, locked on, locked off">
        <div className="flex gap-4">
          <Switch {...form} label="Yours to flip" isOn={isOn} onFlip={() => setOn(!isOn)} />
          <Switch {...form} label="Being saved" isOn isPending onFlip={nothing} />
          <Switch {...form} label="Locked on" isOn locked="One channel stays on while an order is open." onFlip={nothing} />
          <Switch {...form} label="Locked off" isOn={false} locked="You sent STOP to the carrier." onFlip={nothing} />
        </div>
      </Specimen>
      <Specimen name="An act that says its consequence first">
        <Confirm
          {...form}
          ask="Remove it"
          consequence={<p>Without it: you type the address again with each order.</p>}
          confirm="Remove address"
          pending="Removing"
          face={{ is: 'open' }}
          onConfirm={nothing}
          onTakeTheirs={nothing}
          onSignInAgain={nothing}
        />
      </Specimen>
    </Shelf>
  );
}
