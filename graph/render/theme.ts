/** The colours and type of Crux: the page and the canvas are light or dark, pictures also for print or with high contrast. */

/** The name of a theme. */
export type ThemeName = 'light' | 'dark' | 'print' | 'contrast';

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
  /** Amber. */
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
  readonly notUpheld: string;
  readonly strength: string;
  /** Camp 1 comes first. */
  readonly camps: readonly string[];
  /** Whether stripes differ by their pattern as well, for printers without colours. */
  readonly patterns?: boolean;
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
  notUpheld: '#8c2a68',
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
  notUpheld: '#ec97c9',
  strength: '#b9a8fa',
  camps: ['#e08ac0', '#7cc0f2', '#e0c04a', '#8fd08f', '#b9a0f5', '#d6a58e', '#6cc9da', '#f295a6'],
};

/** Greys alone: what colours tell elsewhere is told by dashes, heads, plates and the pattern of a stripe. */
const print: Theme = {
  name: 'print',
  paper: '#ffffff',
  raised: '#ffffff',
  sunken: '#f0f0f0',
  line: '#8c8c8c',
  ink: '#000000',
  inkSoft: '#3d3d3d',
  inkFaint: '#5c5c5c',
  support: '#000000',
  supportWash: '#ffffff',
  attack: '#404040',
  attackWash: '#ececec',
  rephrase: '#5c5c5c',
  thesis: '#000000',
  evidence: '#5c5c5c',
  dispute: '#9c9c9c',
  disputeInk: '#000000',
  disputeWash: '#ececec',
  onDispute: '#000000',
  focus: '#000000',
  focusWash: '#f0f0f0',
  stands: '#000000',
  open: '#5c5c5c',
  notUpheld: '#303030',
  strength: '#303030',
  camps: ['#000000', '#5c5c5c', '#303030', '#686868', '#1a1a1a', '#4a4a4a', '#242424', '#707070'],
  patterns: true,
};

/** Every colour at least 7:1 on white, and edges in ink. */
const contrast: Theme = {
  name: 'contrast',
  paper: '#ffffff',
  raised: '#ffffff',
  sunken: '#f4f4f4',
  line: '#000000',
  ink: '#000000',
  inkSoft: '#1f1f1f',
  inkFaint: '#2e2e2e',
  support: '#004d40',
  supportWash: '#e3f2ee',
  attack: '#8a1c00',
  attackWash: '#fdebe2',
  rephrase: '#37404d',
  thesis: '#000000',
  evidence: '#123a7a',
  dispute: '#8a4b00',
  disputeInk: '#4d2a00',
  disputeWash: '#fff4d6',
  onDispute: '#ffffff',
  focus: '#003a9e',
  focusWash: '#e6effc',
  stands: '#0b3d7a',
  open: '#463f2e',
  notUpheld: '#6b0f4d',
  strength: '#3c2a86',
  camps: ['#7a0f52', '#0b3f6b', '#524000', '#174a17', '#4c1f93', '#5c2f1c', '#064a57', '#7a0f28'],
  patterns: true,
};

/** The colours of pictures. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = { light, dark, print, contrast };
