import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findEntry } from '@micromart/domain/catalogue/catalogue';
import type { CatalogueEntry, PolicyHeading } from '@micromart/domain/catalogue/entry';
import { keptWords } from '@micromart/domain/catalogue/kept-words';
import { policyHeadings } from '@micromart/domain/catalogue/policy-headings';
import { policySilences } from '@micromart/domain/catalogue/silences';
import * as z from 'zod';
import { PolicyTextFault, type PolicyVersion, readPolicyText } from './policy-text.ts';

const sentence = z.string().trim().min(1).max(600);

/** `operator.json`: what the operator says where the policy is silent, and which heading of the catalogue an own heading speaks for. */
const operatorWords = z.strictObject({
  headings: z.record(z.string(), z.enum(policyHeadings.map(({ heading }) => heading))).default({}),
  /** How long, by catalogue id, as a whole sentence. */
  retention: z.record(z.string(), sentence).default({}),
  /** By the id of the silence. */
  answers: z.partialRecord(z.enum(policySilences.map(({ id }) => id)), sentence).default({}),
});
type OperatorWords = z.infer<typeof operatorWords>;

export interface PolicyTexts {
  /** In force at that moment (milliseconds of the clock), newest first. A text of a later day is not shown before its day. */
  versions(now?: number): readonly PolicyVersion[];
  readonly operator: OperatorWords;
  /** How long it is kept, with what the operator says where the policy is silent. */
  kept(entry: CatalogueEntry): string;
}

/** The texts cannot be shown as they are. Read by the person who starts the product. */
export class PolicyDirError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The texts of the policy cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'PolicyDirError';
    this.faults = faults;
  }
}

const dated = /^(\d{4}-\d{2}-\d{2})\.md$/;
const longestText = 400_000;

/**
 * Reads the folder of the operator's legal texts: `YYYY-MM-DD.md`, and `operator.json` beside them. Null: there is none, and the page shows the
 * plain words only. Throws a `PolicyDirError` with one plain sentence for each fault, so that a wrong text is never shown.
 */
export async function readPolicyDir(dir: string | null): Promise<PolicyTexts> {
  if (dir === null) return policyTexts([], operatorWords.parse({}));
  const faults: string[] = [];
  const names = await readdir(dir).catch(() => {
    throw new PolicyDirError([`POLICY_DIR: the folder ${dir} cannot be read`]);
  });
  const operator = names.includes('operator.json') ? await readOperatorWords(dir, faults) : operatorWords.parse({});
  const versions: PolicyVersion[] = [];
  for (const name of names.filter((file) => file.endsWith('.md'))) {
    const [, date = ''] = dated.exec(name) ?? [];
    if (!z.iso.date().safeParse(date).success) {
      faults.push(`POLICY_DIR: ${name} is not named by its date, such as 2026-06-01.md`);
      continue;
    }
    try {
      const text = await readFile(path.join(dir, name), 'utf8');
      if (text.length > longestText) throw new PolicyTextFault(`is longer than ${longestText} characters`);
      versions.push(readPolicyText(date, text, operator.headings));
    } catch (fault) {
      if (!(fault instanceof PolicyTextFault)) throw fault;
      faults.push(`POLICY_DIR: ${name} ${fault.message}`);
    }
  }
  if (versions.length === 0 && faults.length === 0)
    faults.push(`POLICY_DIR: ${dir} holds no text named by its date, such as 2026-06-01.md`);
  if (faults.length > 0) throw new PolicyDirError(faults);
  return policyTexts(versions, operator);
}

async function readOperatorWords(dir: string, faults: string[]): Promise<OperatorWords> {
  const text = await readFile(path.join(dir, 'operator.json'), 'utf8');
  try {
    const words = operatorWords.parse(JSON.parse(text));
    const spokenFor = Object.keys(words.retention).filter((id) => (findEntry(id)?.kept.rule ?? 'endless') === 'endless');
    for (const id of spokenFor) faults.push(`POLICY_DIR: operator.json names a period for ${id}, where the policy is not silent`);
    return words;
  } catch (error) {
    const where = error instanceof z.ZodError ? error.issues.map((issue) => issue.path.join('.') || issue.message).join(', ') : 'not JSON';
    faults.push(`POLICY_DIR: operator.json cannot be read (${where})`);
    return operatorWords.parse({});
  }
}

function policyTexts(all: readonly PolicyVersion[], operator: OperatorWords): PolicyTexts {
  const newestFirst = all.toSorted((a, b) => b.date.localeCompare(a.date));
  return {
    versions(now = Date.now()) {
      const today = new Date(now).toISOString().slice(0, 10);
      return newestFirst.filter(({ date }) => date <= today);
    },
    operator,
    kept(entry) {
      const said = operator.retention[entry.id];
      return keptWords(said === undefined ? entry : { kept: { rule: 'policy-silent', operator: said } });
    },
  };
}

/** The section of a version that speaks about a heading of the catalogue. */
export function sectionAbout(version: PolicyVersion | undefined, about: PolicyHeading) {
  return version?.sections.find((section) => section.about === about);
}
