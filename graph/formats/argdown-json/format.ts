/** What `argdown json` writes: the model that Argdown makes of a text (`toJSON` of @argdown/core). */
import type { Format } from '../format.ts';
import { isRecord } from '../json-record.ts';

export const argdownJson: Format = {
  id: 'argdown-json',
  label: 'Argdown JSON export',
  extensions: ['argdown.json', 'ad.json'],
  mediaType: 'application/json',
  detect(input) {
    const document = input.json();
    if (!isRecord(document)) return 0;
    const { statements, arguments: args, relations } = document;
    return isRecord(statements) && isRecord(args) && Array.isArray(relations) ? 0.95 : 0;
  },
  read: true,
  write: true,
};
