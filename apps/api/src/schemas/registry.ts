import { z } from 'zod';

/** All named schemas of the API; what is registered here becomes a component of the OpenAPI document. */
export const apiSchemas = z.registry<{ id: string }>();

/** Names a schema, so that documents and clients can speak of it. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  apiSchemas.add(schema, { id });
  return schema;
}

/** 0 to 1. */
export const share = z.number().min(0).max(1);
/** BCP 47. */
export const languageTag = z.string().describe('BCP 47 tag');
