import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** Remembers what was really answered, and holds each answer to the document. */
export class Exchanges {
  /** `operation status` of everything that was answered. */
  readonly answered: Set<string> = new Set();
  /** Codes of all refusals. */
  readonly codes: Set<string> = new Set();
  readonly #ajv = new Ajv2020({ strict: false });
  readonly #operations: Record<string, DocumentedOperation>;

  constructor(document: OpenAPIObject) {
    (formats as unknown as (ajv: Ajv2020) => void)(this.#ajv);
    this.#ajv.addSchema(document as object, 'document');
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, { operationId: string; responses: object }>).map(
        ([method, { operationId, responses }]) => [operationId, { path, method, responses }] as const,
      ),
    );
    this.#operations = Object.fromEntries(routes) as Record<string, DocumentedOperation>;
  }

  /** `operation status` of everything the document promises. */
  get documented(): string[] {
    return Object.entries(this.#operations).flatMap(([id, { responses }]) =>
      Object.keys(responses).map((status) => `${id} ${status}`),
    );
  }

  /**
   * Notes an answer and says what is wrong with it: undocumented, of another media type, or not of its schema.
   */
  async problemsOf(operation: string, response: Response): Promise<string[]> {
    const { status } = response;
    this.answered.add(`${operation} ${status}`);
    const { path, method, responses } = this.#operations[operation]!;
    const type = (response.headers.get('content-type') ?? '').split(';')[0]!;
    const content = responses[status]?.content?.[type];
    const bytes = Buffer.from(await response.arrayBuffer());
    if (status === 204)
      return responses[status] === undefined || bytes.length > 0 ? [`${operation} says more than 204`] : [];
    if (content === undefined)
      return [`${operation} ${status} ${type} is not documented: ${bytes.toString().slice(0, 300)}`];
    if (!type.endsWith('json')) return bytes.length > 0 ? [] : [`${operation} is empty`];
    const body = JSON.parse(bytes.toString()) as { code?: string };
    if (body.code !== undefined) this.codes.add(body.code);
    const pointer = ['paths', path, method, 'responses', status, 'content', type, 'schema'];
    const validate = this.#ajv.compile({ $ref: `document#/${pointer.map(escapePointer).join('/')}` });
    return validate(body) ? [] : [`${operation} ${status}: ${this.#ajv.errorsText(validate.errors)}`];
  }
}

interface DocumentedOperation {
  readonly path: string;
  readonly method: string;
  readonly responses: Record<string, { content?: Record<string, unknown> }>;
}

function escapePointer(part: string | number): string {
  return encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
}
