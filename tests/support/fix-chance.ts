/** The same cases on every run, so that a failure can be run again; `FC_SEED=7` tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2019) });
