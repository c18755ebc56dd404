/** Builds the command line before its tests run, so that they run what a user runs. */
import { build } from 'vite';

export default async function buildCli(): Promise<void> {
  await build({ mode: 'cli', logLevel: 'error' });
}
