/** A multipart body: text fields, and pictures under `media`. */
export function form(fields: Record<string, string>, ...pictures: Uint8Array<ArrayBuffer>[]): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const picture of pictures) body.append('media', new Blob([picture]), 'picture.png');
  return body;
}
