import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { findEntries, isAbout, subjectOf } from './find-entries.ts';
import { findPolicyHeading, policyHeadingOf, policyHeadings } from './policy-headings.ts';
import { firstWords, searchWords } from './search-words.ts';

describe('a question in plain words', () => {
  it.each([
    ['what do you have about my location?', 'C11'],
    ['photos', 'E7'],
    ['Do you keep pictures of my kitchen', 'E7'],
    ['my reviews', 'B4'],
    ['advertising', 'I3'],
    ['who gets my data', 'J6'],
    ['credit cards', 'K1'],
    ['home address', 'C5'],
    ['phone calls', 'B7'],
    ['e-mail', 'C3'],
    ['do you sell my data?', 'J7'],
    ['police', 'L2'],
    ['IP address', 'E2'],
    ['birthday', 'C7'],
    ['Google Analytics', 'I6'],
    ['export', 'M3'],
    ['copy of my data', 'M3'],
    ['household members', 'C13'],
    ['household members', 'D4'],
  ])('%s is about %s', (question, id) => {
    expect(findEntries(question).map((entry) => entry.id)).toContain(id);
  });

  it.each([
    ['what I clicked', 'E1'],
    ['what did I search', 'E3'],
    ['who looked at my record', 'K4'],
    ['support looked at my data', 'K4'],
    ['newest policy', 'M1'],
    ['how long', 'E2'],
    ['card', 'K1'],
    ['card numbers', 'K5'],
  ])('%s is first of all about %s', (question, id) => {
    expect(findEntries(question)[0]?.id).toBe(id);
  });

  it('looks for no word of one letter', () => {
    expect(subjectOf('<b>')).toEqual([]);
    expect(subjectOf('vitamin C')).toEqual(['vitamin']);
    expect(subjectOf('\u6c34')).toEqual(['\u6c34']);
    expect(findEntries('b')).toEqual([]);
  });

  it('finds nothing for nothing, and nothing for words that the policy has no sense for', () => {
    expect(findEntries('')).toEqual([]);
    expect(findEntries('zebra xylophone')).toEqual([]);
  });

  it('leaves out what only makes it a question', () => {
    expect(subjectOf('What do you have about my location, and how do I stop it?')).toEqual(['location']);
    expect(subjectOf('what about me')).toEqual(['what', 'about', 'me']);
  });

  it('compares without case, accents and endings', () => {
    expect(isAbout(['reviews'], 'A review of the Smart Cooker')).toBe(true);
    expect(isAbout(['dvorak'], 'Antonín Dvořák')).toBe(true);
    expect(isAbout([], 'anything')).toBe(false);
    expect(isAbout(['sms'], 'Company news by e-mail')).toBe(false);
  });
});

describe('the headings', () => {
  it('names each heading of the catalogue once', () => {
    expect(new Set(policyHeadings.map(({ id }) => id)).size).toBe(policyHeadings.length);
    for (const entry of catalogue) expect(policyHeadingOf(entry).heading).toBe(entry.clause.heading);
    for (const words of policyHeadings) expect(findPolicyHeading(words.title.toUpperCase())).toBe(words);
    expect(findPolicyHeading('Shoes')).toBeUndefined();
  });

  it('has words for every entry', () => {
    expect(Object.keys(searchWords)).toEqual(catalogue.map(({ id }) => id));
    for (const id of Object.keys(firstWords)) expect(Object.keys(searchWords)).toContain(id);
  });
});
