import type { PolicyHeading } from '@micromart/domain/catalogue/entry';
import { findPolicyHeading } from '@micromart/domain/catalogue/policy-headings';
import { marked, type Token, type Tokens } from 'marked';

/** A run of words. `href` is an https or mailto address, or null. */
interface PolicyWords {
  readonly text: string;
  readonly style: 'plain' | 'strong' | 'emphasis';
  readonly href: string | null;
}
type PolicyBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly words: readonly PolicyWords[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly PolicyWords[])[] };

/** One heading of a version with what stands under it. `about`: the heading of the catalogue that it speaks for; null: none. */
export interface PolicySection {
  readonly title: string;
  readonly about: PolicyHeading | null;
  readonly blocks: readonly PolicyBlock[];
}

/** One version of the operator's legal text. It is in force from its date on. */
export interface PolicyVersion {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly sections: readonly PolicySection[];
}

/** What a text cannot be shown for, as a sentence without the name of its file. */
export class PolicyTextFault extends Error {}

/**
 * Reads one version. Headings, paragraphs, lists, emphasis and links are all that a text may be made of: none of it becomes HTML.
 * `named` says which heading of the catalogue a heading of the operator's speaks for, where the names differ. Throws `PolicyTextFault`.
 */
export function readPolicyText(date: string, markdown: string, named: Readonly<Record<string, PolicyHeading>>): PolicyVersion {
  let title: string | null = null;
  const sections: { title: string; about: PolicyHeading | null; blocks: PolicyBlock[] }[] = [];
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'space') continue;
    if (token.type === 'heading' && token.depth === 1) {
      if (title !== null) throw new PolicyTextFault('has two titles; a title begins with one #');
      title = String(token.text);
      continue;
    }
    if (title === null) throw new PolicyTextFault('has to begin with its title, such as "# Privacy policy"');
    if (token.type === 'heading' && token.depth === 2) {
      const name = String(token.text);
      if (sections.some((section) => section.title === name)) throw new PolicyTextFault(`has the heading "${name}" twice`);
      const about = named[name] ?? findPolicyHeading(name)?.heading ?? null;
      if (about !== null && sections.some((section) => section.about === about))
        throw new PolicyTextFault(`has two headings about "${about}"`);
      sections.push({ title: name, about, blocks: [] });
      continue;
    }
    const section = sections.at(-1);
    if (section === undefined) throw new PolicyTextFault('has words before its first heading; a heading begins with ##');
    section.blocks.push(blockOf(token));
  }
  if (title === null) throw new PolicyTextFault('is empty');
  if (sections.length === 0) throw new PolicyTextFault('has no headings; a heading begins with ##');
  const bare = sections.find((section) => section.blocks.length === 0);
  if (bare !== undefined) throw new PolicyTextFault(`has nothing under "${bare.title}"`);
  return { date, title, sections };
}

function blockOf(token: Token): PolicyBlock {
  switch (token.type) {
    case 'paragraph':
      return { kind: 'paragraph', words: wordsOf((token as Tokens.Paragraph).tokens) };
    case 'heading':
      return { kind: 'heading', words: wordsOf((token as Tokens.Heading).tokens) };
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return { kind: 'list', ordered, items: items.map((item) => wordsOf(item.tokens)) };
    }
    default:
      throw new PolicyTextFault(`has a part that cannot be shown here (${token.type}); use headings, paragraphs, lists and links`);
  }
}

function wordsOf(tokens: readonly Token[], style: PolicyWords['style'] = 'plain', href: string | null = null): PolicyWords[] {
  return tokens.flatMap((token): PolicyWords[] => {
    switch (token.type) {
      case 'text':
      case 'paragraph':
        if ('tokens' in token && token.tokens !== undefined) return wordsOf(token.tokens, style, href);
        return [{ text: oneLine(String((token as Tokens.Text).text)), style, href }];
      case 'escape':
        return [{ text: (token as Tokens.Escape).text, style, href }];
      case 'br':
        return [{ text: ' ', style, href }];
      case 'space':
        return [];
      case 'strong':
        return wordsOf((token as Tokens.Strong).tokens, 'strong', href);
      case 'em':
        return wordsOf((token as Tokens.Em).tokens, 'emphasis', href);
      case 'link':
        return wordsOf((token as Tokens.Link).tokens, style, addressOf((token as Tokens.Link).href));
      default:
        throw new PolicyTextFault(`has a part that cannot be shown here (${token.type}); use headings, paragraphs, lists and links`);
    }
  });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

function addressOf(href: string): string {
  const protocol = URL.parse(href)?.protocol;
  if (protocol !== 'https:' && protocol !== 'mailto:') throw new PolicyTextFault(`has a link that is neither https nor mailto: ${href}`);
  return href;
}

/** The bare words of a section, a line a block, for comparing and counting. */
export function plainLines({ blocks }: Pick<PolicySection, 'blocks'>): string[] {
  const said = (words: readonly PolicyWords[]) => words.map(({ text }) => text).join('');
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(said) : [said(block.words)]));
}
