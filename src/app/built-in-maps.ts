/** The maps that come with the page, each loaded when it is first looked at. */

export interface BuiltInMap {
  readonly id: string;
  readonly title: string;
  /** The way of arguing it shows. */
  readonly hint: string;
  /** The map as a document in Crux's own format. */
  load(): Promise<unknown>;
}

export const FIRST_MAP = 'hanoi-summit';

export const BUILT_IN_MAPS: readonly BuiltInMap[] = [
  {
    id: FIRST_MAP,
    title: 'The Hanoi summit, 2019',
    hint: 'a controversy in two documents, with camps',
    load: async () => (await import('../../graph/maps/hanoi-summit.json')).default,
  },
  {
    id: 'school-phones',
    title: 'Should phones be banned at school?',
    hint: 'for and against, by consequences, with replies',
    load: async () => (await import('../../graph/maps/school-phones.json')).default,
  },
  {
    id: 'dinosaur-extinction',
    title: 'What ended the age of the dinosaurs?',
    hint: 'rival explanations of the same evidence',
    load: async () => (await import('../../graph/maps/dinosaur-extinction.json')).default,
  },
  {
    id: 'court-case',
    title: 'The broken greenhouse',
    hint: 'a case in court: rules, facts and witnesses',
    load: async () => (await import('../../graph/maps/court-case.json')).default,
  },
  {
    id: 'expert-advice',
    title: 'Whose advice on the dam?',
    hint: 'opinions of experts, and when to doubt them',
    load: async () => (await import('../../graph/maps/expert-advice.json')).default,
  },
  {
    id: 'analogy',
    title: 'Libraries of tools',
    hint: 'an analogy and where it breaks',
    load: async () => (await import('../../graph/maps/analogy.json')).default,
  },
  {
    id: 'committee',
    title: 'What to do with the old station hall?',
    hint: 'a committee: one question, three answers',
    load: async () => (await import('../../graph/maps/committee.json')).default,
  },
];

export function findBuiltInMap(id: string): BuiltInMap | undefined {
  return BUILT_IN_MAPS.find((map) => map.id === id);
}
