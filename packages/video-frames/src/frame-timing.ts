/**
 * The option that lets every frame through with its own time, neither doubled nor dropped to make the rate even.
 *
 * @param version - Of FFmpeg; the option was renamed in 5.1 and the old name is to go.
 */
export function frameTiming(version: string): [string, string] {
  const [, major = '99', minor = '0'] = /^n?(\d+)\.(\d+)/.exec(version) ?? [];
  const isOld = Number(major) < 5 || (major === '5' && minor === '0');
  return [isOld ? '-vsync' : '-fps_mode', 'passthrough'];
}
