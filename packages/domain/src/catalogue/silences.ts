/** What the policy does not speak about. The page says so, and shows the operator's answer when there is one. */
export interface PolicySilence {
  readonly id: string;
  readonly topic: string;
  /** The question a customer would ask. */
  readonly question: string;
  /** Rows where the question comes up; empty where it concerns the whole policy. */
  readonly rows: readonly string[];
}

export const policySilences: readonly PolicySilence[] = [
  { id: 'retention', topic: 'How long data is kept', question: 'When is my data deleted?', rows: ['B3', 'E2', 'E7', 'E8', 'C13'] },
  { id: 'rights', topic: 'Your rights and how to use them', question: 'What may I ask for, and how?', rows: ['M3'] },
  { id: 'children', topic: 'Children', question: 'What happens to the data of a child?', rows: ['C7', 'E7'] },
  { id: 'legal-bases', topic: 'Legal grounds', question: 'What gives Micromart the right to use my data?', rows: ['A1', 'E11'] },
  { id: 'transfers', topic: 'Other countries', question: 'In which countries is my data?', rows: ['J6', 'L1'] },
  {
    id: 'automated-decisions',
    topic: 'Profiles and automated decisions',
    question: 'Does a program decide anything about me?',
    rows: ['J1', 'C10'],
  },
  { id: 'global-privacy-control', topic: 'Global Privacy Control', question: 'Is the signal of my browser respected?', rows: ['I3', 'I8'] },
  { id: 'processors', topic: 'The full list of companies', question: 'Which companies have my data?', rows: ['J6', 'L1'] },
  { id: 'breach-notice', topic: 'Notice of an incident', question: 'Am I told when something goes wrong?', rows: ['K6'] },
  { id: 'appeals', topic: 'Appeals', question: 'What can I do when you say no?', rows: ['G1', 'L2'] },
];
