/** The tables of what layouts draw: no clock is needed for them. */
import { printFigures } from './figures.ts';
import { printUnfolding } from './unfolding.ts';

await printFigures();
await printUnfolding();
