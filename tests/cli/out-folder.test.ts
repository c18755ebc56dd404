import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type * as Files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createOutFolder } from '../../src/cli/out-folder.ts';

const full = vi.hoisted(() => ({ now: false }));
vi.mock('node:fs/promises', async (original) => {
  const files = await original<typeof Files>();
  return {
    ...files,
    // A disk on which only the first letter has room.
    async writeFile(path: string, content: string, options: { readonly flag: 'wx' }) {
      await files.writeFile(path, full.now ? content.slice(0, 1) : content, options);
      if (full.now) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    },
  };
});

const root = mkdtempSync(join(tmpdir(), 'crux-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a folder on a disk that fills up', () => {
  it('has what was written whole, and nothing of the rest', async () => {
    const folder = await createOutFolder(join(root, 'out'));
    await folder.write('one.svg', '<svg/>');
    full.now = true;
    await expect(folder.write('two.svg', '<svg/>')).rejects.toThrow(
      'two.svg could not be written. The disk is full',
    );
    await folder.finish();
    expect(readdirSync(join(root, 'out'))).toEqual(['one.svg']);
  });
});
