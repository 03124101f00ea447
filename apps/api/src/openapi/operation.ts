import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { ErrorCode } from '@wordsight/contracts';
import { z } from 'zod';
import { STATUS_OF_CODE } from '../errors/status-of-code.ts';
import { PROBLEM_TYPE } from '../errors/problem.ts';
import { apiSchemas } from '../schemas/registry.ts';
import type { UploadShape } from '../uploads/upload-limits.ts';
import { exampleOf } from './examples.ts';
import { problemExample } from './problem-example.ts';

/** How a route is described; what is said here is what a test then sees happen. */
export interface OperationFacts {
  readonly id: string;
  readonly tag: 'Questions' | 'Answers' | 'Facts' | 'Service';
  readonly summary: string;
  /** The multipart body. */
  readonly upload?: {
    readonly fields: z.ZodType;
    readonly shape: UploadShape;
    /** A file is needed. */
    readonly required?: boolean;
    /** Fields of a question that works. */
    readonly example: Readonly<Record<string, string>>;
  };
  /** Parts of the address, each with what it means. */
  readonly path?: Readonly<Record<string, string>>;
  /** Parameters after the question mark. */
  readonly query?: z.ZodObject;
  /** The JSON body of a 200. */
  readonly answer?: z.ZodType;
  /** The JSON body of a 202. */
  readonly later?: z.ZodType;
  /** Answers 204, without a body, instead of 200. */
  readonly silent?: boolean;
  /** Other bodies of a 200, by media type. */
  readonly alsoAs?: readonly string[];
  /** Refusals that this route can give. */
  readonly codes?: readonly ErrorCode[];
}

/** Refusals of every route that takes an upload. */
export const UPLOAD_CODES = [
  'MULTIPART_MALFORMED',
  'FIELD_INVALID',
  'TEXT_ENCODING',
  'REQUEST_TIMEOUT',
  'PAYLOAD_TOO_LARGE',
  'TEXT_TOO_LONG',
  'UNSUPPORTED_MEDIA',
  'TEXT_EMPTY',
  'TEXT_ILL_FORMED',
  'LANGUAGE_UNKNOWN',
  'FILE_EMPTY',
  'IMAGE_UNREADABLE',
  'IMAGE_TOO_LARGE',
  'QUEUE_FULL',
  'TIMEOUT',
  'CLOSED',
] as const satisfies readonly ErrorCode[];

/** Refusals of every route that takes clips. */
export const CLIP_CODES = [
  'VIDEO_UNREADABLE',
  'VIDEO_CODEC_UNSUPPORTED',
  'VIDEO_FRAME_TOO_LARGE',
  'VIDEO_TOO_LONG',
  'VIDEO_RATE',
  'VIDEO_NO_STREAM',
  'VIDEO_NO_FRAMES',
  'STORAGE_FULL',
] as const satisfies readonly ErrorCode[];

/** Describes a route for the OpenAPI document. */
export function Operation(facts: OperationFacts): MethodDecorator {
  const { id, tag, summary, upload, path = {}, query, later, silent = false, codes = [] } = facts;
  return applyDecorators(
    ApiOperation({ operationId: id, tags: [tag], summary }),
    ...(upload === undefined
      ? []
      : [ApiConsumes('multipart/form-data'), ApiBody({ schema: bodyOf(upload) as object })]),
    ...Object.entries(path).map(([name, description]) => ApiParam({ name, description, type: String })),
    ...(query === undefined ? [] : queriesOf(query)),
    silent
      ? ApiResponse({ status: 204, description: summary })
      : ApiResponse({ status: 200, description: summary, content: contentOf(facts) as never }),
    ...(later === undefined ? [] : [laterOf(id, later)]),
    ...problemsOf(codes),
  );
}

function queriesOf(query: z.ZodObject): MethodDecorator[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'output' });
  return Object.entries(properties).map(([name, schema]) =>
    ApiQuery({ name, required: false, schema: schema as never }),
  );
}

function contentOf({ id, answer, alsoAs = [] }: OperationFacts): Record<string, unknown> {
  const binary = { schema: { type: 'string', format: 'binary' } };
  const others = alsoAs.map((type) => [type, type.startsWith('text/') ? { schema: { type: 'string' } } : binary]);
  if (answer === undefined) return Object.fromEntries(others);
  const name = apiSchemas.get(answer)!.id;
  const json = { schema: { $ref: `#/components/schemas/${name}` }, example: exampleOf(id) };
  return { 'application/json': json, ...Object.fromEntries(others) };
}

function laterOf(id: string, later: z.ZodType): MethodDecorator {
  const schema = { $ref: `#/components/schemas/${apiSchemas.get(later)!.id}` };
  const content = { 'application/json': { schema, example: exampleOf(`${id}.later`) } };
  return ApiResponse({ status: 202, description: 'It takes longer: come back for it', content: content as never });
}

function problemsOf(codes: readonly ErrorCode[]): MethodDecorator[] {
  const statuses = [...new Set(codes.map((code) => STATUS_OF_CODE[code]))].sort();
  return statuses.map((status) => {
    const some = codes.filter((code) => STATUS_OF_CODE[code] === status);
    const examples = Object.fromEntries(some.map((code) => [code, { value: problemExample(code) }]));
    const schema = { $ref: '#/components/schemas/Problem' };
    return ApiResponse({ status, description: some.join(', '), content: { [PROBLEM_TYPE]: { schema, examples } } });
  });
}

function bodyOf({ fields, shape, required, example }: NonNullable<OperationFacts['upload']>): object {
  const { $schema: _, ...schema } = z.toJSONSchema(fields, { io: 'input' }) as Record<string, unknown>;
  const description = shape.clips
    ? 'JPEG, PNG or WebP, at most 16 MiB; or MP4, QuickTime, WebM or Matroska, at most 100 MiB'
    : 'JPEG, PNG or WebP, at most 16 MiB';
  const file = { type: 'string', format: 'binary', description };
  const media = shape.files === 1 ? file : { type: 'array', items: file, maxItems: shape.files };
  return {
    ...schema,
    properties: { ...(schema['properties'] as object), media },
    example,
    required: [...((schema['required'] as string[] | undefined) ?? []), ...(required ? ['media'] : [])],
  };
}
