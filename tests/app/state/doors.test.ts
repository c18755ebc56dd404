/** Dialogs open and close by their names, each by itself. */
import { describe, expect, it } from 'vitest';
import { Doors } from '../../../src/app/state/doors.svelte.ts';
import { Session } from '../../../src/app/state/session.svelte.ts';

describe('doors', () => {
  it('open and close one by one, and know what was open before', () => {
    const doors = new Doors();
    expect([doors.isOpen('save'), doors.wasOpened('save')]).toEqual([false, false]);
    doors.open('save');
    doors.open('save');
    doors.open('keys');
    doors.close('save');
    expect([doors.isOpen('save'), doors.isOpen('keys'), doors.isOpen('maps')]).toEqual([false, true, false]);
    expect([doors.wasOpened('save'), doors.wasOpened('maps')]).toEqual([true, false]);
    doors.close('maps');
    expect(doors.isOpen('keys')).toBe(true);
  });

  it('are closed on a fresh page', () => {
    const { doors } = new Session();
    expect((['export', 'keys', 'maps', 'save'] as const).filter((door) => doors.isOpen(door))).toEqual([]);
  });
});
