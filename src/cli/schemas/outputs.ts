/** The shapes of what commands print with `--json`. The JSON Schemas beside this file are their published text. */
import * as v from 'valibot';

const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());
const record = <T extends v.GenericSchema>(value: T) => v.pipe(v.record(v.string(), value), v.readonly());

const id = v.string();
const severity = v.picklist(['error', 'warning', 'info']);
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const problem = v.strictObject({
  severity,
  code: v.string(),
  message: v.string(),
  line: v.exactOptional(count),
  column: v.exactOptional(count),
  path: v.exactOptional(v.string()),
});

const finding = v.strictObject({ code: v.string(), severity, message: v.string(), ids: list(id) });

const formats = v.strictObject({
  formats: list(
    v.strictObject({
      id: v.string(),
      label: v.string(),
      extensions: list(v.string()),
      mediaType: v.string(),
      read: v.boolean(),
      write: v.boolean(),
    }),
  ),
});

const check = v.strictObject({
  files: list(
    v.strictObject({
      file: v.string(),
      format: v.nullable(v.string()),
      readable: v.boolean(),
      problems: list(problem),
      findings: list(finding),
    }),
  ),
});

const losses = list(v.strictObject({ feature: v.string(), ids: list(id), message: v.string() }));

/** `losses` of one map; `files` where several went into a folder. */
const convert = v.strictObject({
  losses: v.exactOptional(losses),
  files: v.exactOptional(list(v.strictObject({ file: v.string(), out: v.string(), losses }))),
});

const stats = v.strictObject({
  files: list(
    v.strictObject({
      file: v.string(),
      statements: v.strictObject({ claim: count, evidence: count, question: count }),
      relations: v.strictObject({ supports: count, attacks: count, rephrases: count, answers: count }),
      linked: count,
      undercuts: count,
      roots: count,
      unconnected: count,
      components: count,
      depth: count,
      cyclic: v.boolean(),
      sources: count,
      locutions: count,
    }),
  ),
});

const UNIT =
  'What the effect is measured in. strength: the strength of the thesis, from 0 to 1, less what it would be without the element. margin: what bears on the thesis, summed up as the model does before it makes a strength of the sum, less the same of its strongest rival; again less what that would be without the element. It has no bounds, except under df-quad, where each sum lies from -1 to 1.';

const analyse = v.strictObject({
  semantics: v.picklist(['grounded', 'complete', 'preferred', 'stable', 'semi-stable', 'ideal']),
  complete: v.boolean(),
  noExtension: v.boolean(),
  status: record(v.picklist(['in', 'out', 'undecided'])),
  strength: v.strictObject({
    model: v.picklist(['quadratic-energy', 'df-quad', 'euler', 'h-categoriser']),
    converged: v.boolean(),
    iterations: count,
    residual: v.number(),
    values: record(score),
    damped: v.exactOptional(record(score)),
  }),
  disputes: list(
    v.strictObject({
      id,
      under: id,
      score,
      /** Of a thesis or question: told as a heading, after the ranked ones, and not counted among them. */
      heading: v.exactOptional(v.literal(true)),
      /** On what they stand on opposite sides: a statement, or a step alone. */
      camps: list(v.strictObject({ axis: id, on: id, for: list(id), against: list(id) })),
      sides: v.strictObject({ for: list(id), against: list(id) }),
      reasons: list(v.string()),
    }),
  ),
  cruxes: list(
    v.strictObject({
      id,
      thesis: id,
      effect: v.number(),
      unit: v.pipe(v.picklist(['strength', 'margin']), v.description(UNIT)),
      flips: v.boolean(),
      disputed: v.boolean(),
    }),
  ),
  sharedGrounds: record(list(id)),
  turnedBy: record(v.nullable(list(id))),
  turnedByAdding: record(
    v.nullable(list(v.strictObject({ kind: v.picklist(['attacks', 'supports']), to: id }))),
  ),
  robust: record(
    v.strictObject({
      holds: count,
      of: count,
      hinges: list(v.string()),
      order: v.exactOptional(v.strictObject({ rival: id, ahead: v.boolean(), kept: count, of: count })),
      cruxes: list(v.strictObject({ id, kept: count, of: count })),
    }),
  ),
  /** With --shares. */
  shares: v.exactOptional(
    record(v.strictObject({ values: record(v.number()), errors: v.exactOptional(record(v.number())) })),
  ),
  findings: list(finding),
});

const chain = v.strictObject({
  from: id,
  /** Null where the chains end at several theses, or at none. */
  to: v.nullable(id),
  bearing: v.picklist(['for', 'against', 'both', 'none']),
  chains: list(
    v.strictObject({ sign: v.picklist(['for', 'against', 'none']), attacks: count, ids: list(id) }),
  ),
  truncated: v.boolean(),
});

const propose = v.strictObject({
  proposals: list(
    v.strictObject({
      id,
      text: v.string(),
      accepted: v.boolean(),
      verdict: v.picklist(['found', 'missing', 'unknown', 'none']),
      quotes: list(
        v.strictObject({
          quote: v.string(),
          source: v.string(),
          /** Null where no text of the source is kept with the map. */
          match: v.nullable(v.picklist(['exact', 'same', 'near', 'absent'])),
          share: v.nullable(score),
          told: v.string(),
        }),
      ),
    }),
  ),
  problems: list(problem),
});

/** What `crux analyse` prints of several maps. */
const analyseMany = v.strictObject({
  files: list(v.strictObject({ file: v.string(), ...analyse.entries })),
});

/** By command; each without the version `crux: 1`, which is printed in front. */
export const OUTPUTS = {
  formats,
  check,
  convert,
  stats,
  analyse,
  'analyse-many': analyseMany,
  chain,
  propose,
};

export type FormatsOutput = Readonly<v.InferOutput<typeof formats>>;
export type CheckOutput = Readonly<v.InferOutput<typeof check>>;
export type ConvertOutput = Readonly<v.InferOutput<typeof convert>>;
export type StatsOutput = Readonly<v.InferOutput<typeof stats>>;
export type AnalyseOutput = Readonly<v.InferOutput<typeof analyse>>;
export type AnalyseManyOutput = Readonly<v.InferOutput<typeof analyseMany>>;
export type ChainOutput = Readonly<v.InferOutput<typeof chain>>;
export type ProposeOutput = Readonly<v.InferOutput<typeof propose>>;
