/** What a person sees who started the service. */
export function welcome(url: string): string {
  return `
Wordsight is ready: ${url}

  The page       ${url}
  The API        ${url}/docs
  A first question:
    curl -s ${url}/v1/explanations -F 'text=look at that crane' -F media=@samples/crane-bird.png

`;
}
