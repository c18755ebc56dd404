/** Prints how large, how tangled and in what form maps are drawn, here and by other engines. */
import { placeView, type GraphView } from '../../../graph/index.ts';
import { measureDrawing, toDrawing, type Figures } from './drawing.ts';
import { listViews } from './maps.ts';
import { RIVALS, toPlain } from './rivals.ts';

const FORM = { width: 1440, height: 900 };

export async function printFigures(): Promise<void> {
  console.log(
    '\nDrawings of whole views, every engine with the same cards and its own routes. Type: text of 12 px when all of it\n' +
      'fills 1440 x 900 less 20 px on each side. Crossings: pairs of lines, those of one bundle aside. Told: lines told by\n' +
      'number and not drawn, of all. Through: lines through cards. Form: width over height, over that of the window.\n',
  );
  console.log(
    rowOf('view', 'cards', 'engine', 'type px', 'crossings', 'told', 'through', 'form', 'type, times'),
  );
  for (const { name, view } of await listViews()) {
    const ours = measureDrawing(toDrawing(view, placeView(view, { form: FORM })), FORM);
    const theirs = await measureRivals(view);
    const best = Math.max(...theirs.map(([, { type }]) => type));
    printRow(name, view, 'case layout', ours, `${(ours.type / best).toFixed(1)} x the best`);
    for (const [rival, figures] of theirs) printRow('', view, rival, figures, '');
  }
}

async function measureRivals(view: GraphView): Promise<readonly (readonly [string, Figures])[]> {
  const all: (readonly [string, Figures])[] = [];
  for (const { name, prepare } of RIVALS) {
    const place = await prepare();
    const draw = await place(toPlain(view));
    all.push([name, measureDrawing(draw(), FORM)]);
  }
  return all;
}

function printRow(name: string, view: GraphView, engine: string, figures: Figures, note: string): void {
  const { type, crossings, told, through, form } = figures;
  console.log(
    rowOf(
      name,
      `${view.cards.size}`,
      engine,
      type.toFixed(2),
      `${crossings}`,
      `${told}/${view.lines.length}`,
      `${through}`,
      form.toFixed(2),
      note,
    ),
  );
}

function rowOf(name: string, cards: string, engine: string, ...cells: readonly string[]): string {
  return [name.padEnd(24), cards.padStart(5), engine.padEnd(18), ...cells.map((cell) => cell.padStart(10))]
    .join(' ')
    .trimEnd();
}
