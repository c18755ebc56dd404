/** Prints what a person waits for in the page. All happens while the module loads, since what it imports later is not found. */
import { runnerImport } from 'vite';

await runnerImport('/tests/bench/page/print-page.ts', { configFile: false, logLevel: 'error' });
