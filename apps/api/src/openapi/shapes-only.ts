import type { OpenAPIObject } from '@nestjs/swagger';

/** The document as the client is made from it: shapes alone, for examples would only make it large. */
export function shapesOnly(document: OpenAPIObject): string {
  return `${JSON.stringify(document, withoutExamples, 1)}\n`;
}

function withoutExamples(key: string, value: unknown): unknown {
  return key === 'example' || key === 'examples' ? undefined : value;
}
