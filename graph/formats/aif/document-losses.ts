/** What a document of one AIF dialect holds that another has no place for. */
import type { Loss } from '../../model/problems.ts';
import type { Id } from '../../model/types.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import type { AifRecords } from './document.ts';
import { toId } from './network.ts';
import type { Dialect } from './spell-nodes.ts';

/** Fields that are written, or that say nothing once the lists are. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  ova2: ['nodes', 'edges', 'participants', 'analysis'],
  xaif: ['AIF', 'OVA', 'ova', 'text', 'dialog'],
};
const LISTS = ['nodes', 'edges', 'locutions', 'participants', 'schemefulfillments'];

/** Empty where the document is written in its own dialect. */
export function findDocumentLosses(root: JsonRecord, records: AifRecords, dialect: Dialect): readonly Loss[] {
  const { shape } = records;
  if (shape === 'aif' || shape === dialect) return [];
  const losses: Loss[] = [];
  const lose = (feature: string, ids: readonly Id[], message: string) =>
    losses.push({ feature, ids, message });
  const drawn = shape === 'ova2' ? root['nodes'] : isRecord(root['OVA']) ? root['OVA']['nodes'] : undefined;
  const places = Array.isArray(drawn) ? drawn.filter(isRecord) : [];
  const ids = places.map((place) => toId(place['nodeID'] ?? place['id']));
  if (dialect === 'aif') {
    if (ids.length > 0) lose('layout', ids, 'Where nodes were drawn is lost.');
    if (records.participants.length > 0) {
      lose(
        'participants',
        [],
        'Names of participants are kept only where the text of a locution begins with them.',
      );
    }
  } else if (ids.length > 0) lose('fields', ids, 'Colours, sizes and descriptors of nodes are lost.');
  const lists = isRecord(root['AIF']) ? root['AIF'] : {};
  const others = [
    ...namesOfFilled(root).filter((name) => !WRITTEN[shape]?.includes(name)),
    ...namesOfFilled(lists).filter((name) => !LISTS.includes(name)),
  ];
  if (others.length > 0) lose('fields', [], `What stands under ${others.join(', ')} is lost.`);
  return losses;
}

function namesOfFilled(record: JsonRecord): string[] {
  return Object.entries(record)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name]) => name);
}
