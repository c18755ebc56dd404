/** The colours and type of Crux, light and dark: the page, the canvas and the pictures read the same values here. */

/** The name of a theme. */
export type ThemeName = 'light' | 'dark';

/** Colours as #rrggbb. Text colours meet 4.5:1 on paper, raised and sunken. */
export interface Theme {
  readonly name: ThemeName;
  readonly paper: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly support: string;
  readonly supportWash: string;
  readonly attack: string;
  readonly attackWash: string;
  readonly rephrase: string;
  readonly thesis: string;
  readonly evidence: string;
  readonly dispute: string;
  readonly disputeInk: string;
  readonly disputeWash: string;
  /** Ink on the dispute colour itself. */
  readonly onDispute: string;
  readonly focus: string;
  readonly focusWash: string;
  /** The statuses of the lens of that name, and the strength of its. */
  readonly stands: string;
  readonly open: string;
  readonly unanswered: string;
  readonly strength: string;
  /** Camp 1 comes first. */
  readonly camps: readonly string[];
}

/** The fonts of all pictures, as CSS names them. */
export const FONT_FAMILY = 'Inter, "Helvetica Neue", Arial, "Noto Sans", sans-serif';

const light: Theme = {
  name: 'light',
  paper: '#faf9f6',
  raised: '#ffffff',
  sunken: '#f1efe9',
  line: '#dcd8ce',
  ink: '#1f2328',
  inkSoft: '#5b616b',
  inkFaint: '#696e78',
  support: '#0a7a68',
  supportWash: '#e3f2ee',
  attack: '#b93c0a',
  attackWash: '#fdebe2',
  rephrase: '#626975',
  thesis: '#1f2328',
  evidence: '#3f5f8a',
  dispute: '#f2a900',
  disputeInk: '#7a4b00',
  disputeWash: '#fff4d6',
  onDispute: '#3a2500',
  focus: '#1d5fd1',
  focusWash: '#e6effc',
  stands: '#2c5c94',
  open: '#6b6250',
  unanswered: '#8c2a68',
  strength: '#5b46a8',
  camps: ['#a63f7d', '#1f6ca6', '#7d6200', '#357235', '#7a4fc0', '#8a5a44', '#0f7285', '#a8324b'],
};

const dark: Theme = {
  name: 'dark',
  paper: '#15171b',
  raised: '#1f2228',
  sunken: '#1a1c21',
  line: '#343841',
  ink: '#ebe9e4',
  inkSoft: '#a9aeb8',
  inkFaint: '#8d939e',
  support: '#46c2a8',
  supportWash: '#16302b',
  attack: '#ff8a5c',
  attackWash: '#3a2219',
  rephrase: '#9aa1ac',
  thesis: '#ebe9e4',
  evidence: '#8fb0de',
  dispute: '#ffc53d',
  disputeInk: '#ffdf8f',
  disputeWash: '#33290f',
  onDispute: '#3a2500',
  focus: '#7db0ff',
  focusWash: '#1b2a44',
  stands: '#8bbcf0',
  open: '#c2b8a2',
  unanswered: '#ec97c9',
  strength: '#b9a8fa',
  camps: ['#e08ac0', '#7cc0f2', '#e0c04a', '#8fd08f', '#b9a0f5', '#d6a58e', '#6cc9da', '#f295a6'],
};

/** The colours of pictures, in light and dark. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = { light, dark };
