/** What we use of the package linebreak, which brings no types. */
declare module 'linebreak' {
  export interface Break {
    /** The break comes before this UTF-16 index. */
    readonly position: number;
    /** A line must end here. Never said of the end of the text. */
    readonly required: boolean;
  }

  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
