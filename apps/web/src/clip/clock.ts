/** Clips longer than this, in seconds, are timed without tenths. */
const LONG = 60;

/**
 * A moment of a clip as a player shows it: `0:03.5`, in a long clip `1:03`, in a very long one `1:02:03`.
 *
 * @param durationSeconds - Of the clip.
 */
export function clock(seconds: number, durationSeconds: number): string {
  const short = durationSeconds <= LONG;
  const tenths = short ? Math.round(seconds * 10) : Math.floor(seconds) * 10;
  const whole = Math.floor(tenths / 10);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const start = hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes);
  return `${start}:${twoDigits(rest)}${short ? `.${tenths % 10}` : ''}`;
}
