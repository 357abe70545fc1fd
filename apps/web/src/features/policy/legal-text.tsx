/* oxlint-disable react/no-array-index-key -- blocks and words of one text, never moved. */
import type { LegalBlock } from './policy-views.ts';

/** The operator's own words. They come as words, never as HTML. */
export function LegalText({ blocks }: { blocks: readonly LegalBlock[] }) {
  return (
    <div className="grid gap-2.5 wrap-anywhere">
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one text, never moved.
        <Block key={place} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: LegalBlock }) {
  if (block.kind !== 'list') {
    const content = <Words words={block.words} />;
    return block.kind === 'heading' ? <p className="font-semibold">{content}</p> : <p>{content}</p>;
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List className={`ps-5 grid gap-1 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
      {block.items.map((words, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of one text, never moved.
        <li key={place}>
          <Words words={words} />
        </li>
      ))}
    </List>
  );
}

type WordsOf = Extract<LegalBlock, { kind: 'paragraph' | 'heading' }>['words'];

function Words({ words }: { words: WordsOf }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: words of one text, never moved.
  return words.map((word, place) => <Word key={place} word={word} />);
}

function Word({ word: { text, style, href } }: { word: WordsOf[number] }) {
  const said = style === 'strong' ? <strong>{text}</strong> : style === 'emphasis' ? <em>{text}</em> : text;
  if (href === null) return said;
  return (
    <a href={href} rel="noopener noreferrer" className="text-accent underline decoration-underline">
      {said}
    </a>
  );
}
