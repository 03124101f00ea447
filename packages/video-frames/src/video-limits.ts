/** The default limits of clips, each with its unit in the name. */
export const VIDEO_LIMITS = {
  /** 100 MiB. */
  videoBytes: 104_857_600,
  videoSeconds: 300,
  /** Of one frame: 4096 × 2160. */
  videoFramePixels: 8_847_360,
  videoSidePixels: 4_096,
  /** Average over the clip. */
  videoFramesPerSecond: 120,
  /** A shorter clip is counted as this long when its rate is judged, so that a burst in slow motion passes. */
  videoRateSeconds: 10,
  /** Longest clip at the highest rate. */
  videoFrames: 36_000,
  /** Of any kind in one file. */
  videoStreams: 16,
  /** Of one sampling. */
  sampledFrames: 64,
  /** Either side of the frames that come out. */
  sampledSidePixels: 2_048,
  /** All frames of one sampling together, as they may all wait for their reader: 128 MiB. */
  sampledBytes: 134_217_728,
  /** One block of memory inside FFmpeg: 256 MiB. */
  ffmpegBlockBytes: 268_435_456,
  /** Memory of the WebAssembly build: 512 MiB. */
  webAssemblyBytes: 536_870_912,
  /** Processor time of one run of FFmpeg. */
  ffmpegCpuSeconds: 30,
  /** One run of FFmpeg from start to end; then it is killed. */
  ffmpegTimeoutMs: 45_000,
} as const;

/** The limits a function enforces; see {@link VIDEO_LIMITS} for units and defaults. */
export type VideoLimits = { readonly [Name in keyof typeof VIDEO_LIMITS]: number };
