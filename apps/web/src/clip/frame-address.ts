/** The address of one frame of a clip as it was looked at; it lives as long as the answer. */
export function frameAddress(id: string, frame: number): string {
  return `/v1/explanations/${encodeURIComponent(id)}/frames/${frame}.jpg`;
}
