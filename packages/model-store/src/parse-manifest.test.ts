import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManifest } from './parse-manifest.ts';
import { CONTENTS, manifestOf } from './test/temporary-model.ts';

const GOOD = manifestOf(CONTENTS) as Record<string, Record<string, unknown>>;
const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const invalid = (message: RegExp): unknown =>
  expect.objectContaining({ code: 'MANIFEST_INVALID', message: expect.stringMatching(message) });

/** The good manifest with fields changed; `vision.side` reaches inside. */
function changed(path: string, value: unknown): Uint8Array {
  const [outer = '', inner] = path.split('.');
  return bytesOf({ ...GOOD, [outer]: inner === undefined ? value : { ...GOOD[outer], [inner]: value } });
}

/** The good manifest listing one more file; the name is written as raw JSON, so that `__proto__` is a key like others. */
function withFile(name: string): Uint8Array {
  const entry = `"files":{${JSON.stringify(name)}:{"bytes":1,"sha256":"${'0'.repeat(64)}"},`;
  return Buffer.from(JSON.stringify(GOOD).replace('"files":{', entry));
}

/** `read`, or the code of the refusal. */
function outcomeOf(bytes: Uint8Array): unknown {
  try {
    return parseManifest(bytes).format === 1 && 'read';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

describe('parseManifest', () => {
  it('gives the facts as they are written', () => {
    expect(parseManifest(bytesOf(GOOD))).toEqual(GOOD);
  });

  it('leaves out fields it does not know, and takes trained facts as they are', () => {
    expect(parseManifest(changed('added', 1))).toEqual(GOOD);
    expect(parseManifest(changed('vision.added', 1))).toEqual(GOOD);
    expect(parseManifest(changed('trained', { loss: [0.5, null] })).trained).toEqual({ loss: [0.5, null] });
    expect(parseManifest(changed('trained', undefined)).trained).toEqual({});
  });

  it.each<[string, unknown]>([
    ['format', 2],
    ['format', '1'],
    ['name', 'Word sight'],
    ['name', ''],
    ['version', '1'],
    ['languages', []],
    ['languages', ['en', 'en']],
    ['languages', ['en', '../x']],
    ['languages', 'en'],
    ['files', []],
    ['files', null],
    ['vision', undefined],
    ['vision.side', 0],
    ['vision.side', 128.5],
    ['vision.side', '128'],
    ['vision.patchSize', 15],
    ['vision.patchSize', 256],
    ['vision.patches', 63],
    ['text.maximumTokens', -1],
    ['text.vocabulary', 1e300],
    ['text.padding', 100],
    ['core.layers', 0],
    ['core.heads', 3],
    ['width', null],
    ['temperature.prior', 0],
    ['temperature.textual', -0.1],
    ['temperature.posterior', 'warm'],
    ['trained', [1]],
  ])('refuses %s as %j', (path, value) => {
    const [outer = ''] = path.split('.');
    expect(() => parseManifest(changed(path, value))).toThrowError(invalid(new RegExp(outer)));
  });

  it.each(Object.keys(CONTENTS))('refuses a model without %s', (name) => {
    const files = { ...GOOD['files'], [name]: undefined };
    expect(() => parseManifest(bytesOf({ ...GOOD, files }))).toThrowError(
      invalid(new RegExp(`received none of ${name}`)),
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ['no size', { sha256: '0'.repeat(64) }],
    ['a size of 0', { bytes: 0, sha256: '0'.repeat(64) }],
    ['a short checksum', { bytes: 1, sha256: '0'.repeat(63) }],
    ['a checksum in capitals', { bytes: 1, sha256: 'A'.repeat(64) }],
    ['a checksum with a line end', { bytes: 1, sha256: `${'0'.repeat(64)}\n` }],
  ])('refuses a file with %s', (_, entry) => {
    const files = { ...GOOD['files'], 'vision.onnx': entry };
    expect(() => parseManifest(bytesOf({ ...GOOD, files }))).toThrowError(
      invalid(/files\.vision\.onnx\.(bytes|sha256)/),
    );
  });

  it.each([
    '../x',
    '..',
    '.',
    '',
    '.hidden',
    'a/b',
    'a\\b',
    '/etc/passwd',
    'C:x',
    'a..b',
    'a\0',
    'a\n',
    'ａ',
    '-rf',
    'manifest.json',
    'MODEL_CARD.md',
    'x'.repeat(101),
  ])('refuses a file named %j', (name) => {
    expect(() => parseManifest(withFile(name))).toThrowError(invalid(/plain names .* 1 other/));
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses the key %s wherever it is, and pollutes nothing',
    (key) => {
      const poison = `{"${key}":{"polluted":true},`;
      const text = JSON.stringify(GOOD);
      for (const place of ['{', '"files":{', '"vision":{', '"trained":{']) {
        const poisoned = text.replace(place, place.replace('{', poison));
        expect(() => parseManifest(Buffer.from(poisoned))).toThrowError(invalid(/JSON/));
      }
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it('takes a file called like a method of objects for what it is', () => {
    expect(parseManifest(withFile('toString')).files['toString']?.bytes).toBe(1);
    expect(parseManifest(bytesOf(GOOD)).files['toString']).toBeUndefined();
  });

  it.each([
    ['no text at all', ''],
    ['half a manifest', JSON.stringify(GOOD).slice(0, 200)],
    ['a web page', '<!doctype html><title>404</title>'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a million brackets', '['.repeat(1_000_000)],
  ])('refuses %s', (_, text) => {
    expect(() => parseManifest(Buffer.from(text))).toThrowError(invalid(/JSON|an object/));
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(() => parseManifest(Buffer.from([0x7b, 0xff, 0x7d]))).toThrowError(invalid(/JSON/));
  });

  it('answers any JSON value in any place with a manifest or a MANIFEST_INVALID, without repeating texts', () => {
    const paths = [
      'format',
      'name',
      'languages',
      'files',
      'files.x',
      'vision',
      'vision.side',
      'core',
      'width',
      'temperature',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        expect(['MANIFEST_INVALID', 'read']).toContain(outcomeOf(changed(path, value)));
      }),
    );
    expect(() => parseManifest(changed('name', '<secret>'))).toThrowError(/^(?!.*secret)/);
  });
});
