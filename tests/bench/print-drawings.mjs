/** Prints the tables of what layouts draw. All happens while the module loads, since what it imports later is not found. */
import { runnerImport } from 'vite';

await runnerImport('/tests/bench/layout/print-drawings.ts', { configFile: false, logLevel: 'error' });
