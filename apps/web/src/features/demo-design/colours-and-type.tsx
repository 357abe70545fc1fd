import { Shelf, Specimen } from './specimen.tsx';

const colours = [
  ['Paper', 'bg-paper'],
  ['Sheet', 'bg-sheet'],
  ['Ink', 'bg-ink'],
  ['Soft', 'bg-soft'],
  ['Rule', 'bg-rule'],
  ['Line', 'bg-line'],
  ['Accent', 'bg-accent'],
  ['Tint', 'bg-tint'],
  ['Amber', 'bg-amber'],
  ['Amber tint', 'bg-amber-tint'],
  ['Red', 'bg-red'],
  ['Red tint', 'bg-red-tint'],
] as const;

export function ColoursAndType() {
  return (
    <Shelf title="Colours and type">
      <ul className="grid grid-cols-3 sm:grid-cols-6 gap-4 mt-6">
        {colours.map(([name, look]) => (
          <li key={name} className="text-small text-soft">
            <span className={`block h-14 rounded-lg border border-rule ${look}`} />
            {name}
          </li>
        ))}
      </ul>
      <Specimen name="Title">
        <p className="font-serif font-semibold text-title">Your data at Micromart</p>
      </Specimen>
      <Specimen name="Heading">
        <p className="font-serif font-semibold text-heading">Personal information</p>
      </Specimen>
      <Specimen name="Lead">
        <p className="text-lead text-soft">Everything we hold about you, where it came from, who else has it.</p>
      </Specimen>
      <Specimen name="Text">
        <p>482 Juniper Street NE, Atlanta</p>
      </Specimen>
      <Specimen name="Small">
        <p className="text-small text-soft">You told us when you registered, March 2, 2024</p>
      </Specimen>
    </Shelf>
  );
}
