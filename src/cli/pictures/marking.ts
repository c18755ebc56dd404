/** What is lit and coloured on a picture, worked out as the page does it. */
import {
  createStudy,
  SPEAKER_AXIS,
  type ArgumentGraph,
  type Lens,
  type MarkOptions,
} from '../../../graph/index.ts';
import { createMisuse } from '../failure.ts';

/** One card colouring at a time. */
export const LENSES = ['roles', 'camps', 'status', 'strength', 'disputes'] as const;
export type LensName = (typeof LENSES)[number];

export interface Colouring {
  readonly lens: Lens;
  readonly marking: Partial<MarkOptions>;
}

/** Throws where the map names no camps and they are asked for. */
export function colour(graph: ArgumentGraph, name: LensName): Colouring {
  switch (name) {
    case 'roles':
      return { lens: { kind: 'roles' }, marking: {} };
    case 'camps': {
      const axis = graph.axes.find(({ id, positions }) => id !== SPEAKER_AXIS && positions.length > 0);
      if (!axis) throw createMisuse('No camps are named on this map: choose another --lens.');
      return { lens: { kind: 'camps', axis: axis.id }, marking: {} };
    }
    case 'status':
      return { lens: { kind: 'status' }, marking: { statuses: createStudy(graph).status().status } };
    case 'strength':
      return { lens: { kind: 'strength' }, marking: { strengths: createStudy(graph).strengths().values } };
    case 'disputes': {
      const entries = createStudy(graph).rankedDisputes();
      const scores = entries.flatMap(({ elements, score }) =>
        elements.map((id) => [id, score ?? 0] as const),
      );
      return { lens: { kind: 'roles' }, marking: { disputed: true, scores: new Map(scores) } };
    }
  }
}
