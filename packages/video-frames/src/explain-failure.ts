import type { WordsightError } from '@wordsight/contracts';
import { faultOfHeader, noFrames } from './check-clip.ts';
import type { ClipOutline } from './outline-clip.ts';
import { refusal } from './refusal.ts';
import { unreadableVideo } from './unreadable-video.ts';
import type { VideoLimits } from './video-limits.ts';

/**
 * Says why FFmpeg found no picture in a file, by what the file says about itself; FFmpeg's own words are for people and
 * change between versions.
 */
export function explainFailure(outline: ClipOutline, limits: VideoLimits): WordsightError {
  const { hasIndex, hasTracks, video } = outline;
  if (!hasIndex) return unreadableVideo('an index of the clip', 'a file without one, or a damaged one');
  if (!hasTracks) return noFrames();
  if (video === undefined) {
    return refusal('VIDEO_NO_STREAM', {
      expected: 'a file with moving pictures',
      received: 'one with none',
      mend: 'Send the clip itself; sound, covers and subtitles alone show nothing.',
    });
  }
  const fault = video.codec === '' ? undefined : faultOfHeader(video, limits);
  return fault ?? unreadableVideo('frames that can be decoded', 'none');
}
