import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { apiSchemas } from '../schemas/registry.ts';

/** The OpenAPI document of the running routes, with every named schema as a component. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const facts = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Wordsight')
    .setDescription('Tells which sense a word has by looking at a picture, and shows how.')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  const document = SwaggerModule.createDocument(app, facts);
  const { schemas } = z.toJSONSchema(apiSchemas, { uri: (id) => `#/components/schemas/${id}`, io: 'output' });
  return { ...document, components: { ...document.components, schemas: withoutIds(schemas) as never } };
}

/** Components are found by their place in the document; ids of their own would change what `$ref` means. */
function withoutIds(schemas: Record<string, object>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { $id: _id, $schema: _schema, id: _own, ...rest } = schema as Record<string, unknown>;
      return [name, rest];
    }),
  );
}
