/** What a file is called that is taken away: after the map and, where it shows a part, after that. */
import { findFormat, type Scene } from '../../../graph/index.ts';
import type { Session } from '../state/session.svelte.ts';
import type { Choices } from './export-choices.ts';
import { nameOfMap, type Wanted } from './make-picture.ts';
import { toFileName } from './save-file.ts';

/** The scene is that of the picture, where it is one. */
export function exportName(
  session: Session,
  { kind, format, embed }: Choices,
  wanted: Wanted,
  scene: Scene | null,
): string {
  const title = session.graph?.meta.title || nameOfMap(session);
  if (kind === 'map') return toFileName(title, findFormat(format)?.extensions[0] ?? 'txt');
  const carries = embed && ['svg', 'png', 'pdf'].includes(kind);
  return toFileName(title, carries ? `crux.${kind}` : kind, kind === 'html' ? '' : partOf(wanted, scene));
}

function partOf(wanted: Wanted, scene: Scene | null): string {
  if (wanted.kind === 'whole') return '';
  return wanted.kind === 'view' ? 'view' : (scene?.description.split(':')[0] ?? '');
}
