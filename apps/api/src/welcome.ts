/** What a person sees who started the service. */
export function welcome(url: string, example: string): string {
  return `
Wordsight is ready: ${url}

  The page       ${url}
  The API        ${url}/docs
  A question     curl -s ${url}/v1/explanations -F 'text=a mouse on the table' -F media=@samples/mouse-computer.png

${example}`;
}
