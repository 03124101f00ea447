import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

const read = (line: string) => readOptions(line.split(' ').filter(Boolean), '/home/someone');

describe('readOptions', () => {
  it('measures 120 pairs of every language and writes nothing without being told', () => {
    expect(read('')).toEqual({ pairs: 120, maps: 12, writeSet: false });
  });

  it('reads languages once each, and paths from where the person stands', () => {
    expect(read('--languages en,hi,en --pairs 10 --maps 0 --json out/b.json --markdown /tmp/b.md')).toEqual({
      languages: ['en', 'hi'],
      pairs: 10,
      maps: 0,
      json: '/home/someone/out/b.json',
      markdown: '/tmp/b.md',
      writeSet: false,
    });
  });

  it.each(['--pairs 0', '--pairs many', '--pairs -3', '--maps some', '--languages en,,hi', '--speed 3', 'en'])(
    'refuses "%s" and says how the command is written',
    (line) => {
      expect(() => read(line)).toThrowError(
        expect.objectContaining({ code: 'FIELD_INVALID', mend: expect.stringContaining('bench:senses') }),
      );
    },
  );
});
