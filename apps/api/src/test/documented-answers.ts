import type { OpenAPIObject } from '@nestjs/swagger';

/** What the OpenAPI document says of the answers of one operation. */
export interface DocumentedAnswers {
  readonly operationId: string;
  readonly responses: Record<string, { content?: Record<string, { example?: unknown }> }>;
}

/** The fields of the question that the document shows for an upload. */
export function exampleOf({ paths }: OpenAPIObject, path: string): Record<string, string> {
  const { requestBody } = (paths[path] as unknown as { post: { requestBody: DocumentedBody } }).post;
  return requestBody.content['multipart/form-data']!.schema.example;
}

interface DocumentedBody {
  readonly content: Record<string, { schema: { example: Record<string, string> } }>;
}
