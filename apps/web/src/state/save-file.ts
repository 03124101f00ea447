/** Hands a file to the visitor. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has begun by the next turn; until then the address must live.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
