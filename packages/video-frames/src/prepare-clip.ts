import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findFaultOfWhole } from './check-clip.ts';
import { explainFailure } from './explain-failure.ts';
import { hasFilters } from './has-filters.ts';
import { HDR_FILTERS, isHdr } from './hdr.ts';
import type { OpenClip } from './open-clip.ts';
import { orientationOf } from './orientation.ts';
import { outlineClip } from './outline-clip.ts';
import { probeCopy } from './probe-copy.ts';
import { readMoov } from './read-moov.ts';
import { readSampleTable, type SampleTable } from './read-sample-table.ts';
import { COPIES, remuxClip, type Workplace } from './remux-clip.ts';
import { ORIGINAL, type StagedClip } from './stage-clip.ts';
import { timelineOf } from './timeline.ts';
import { unreadableVideo } from './unreadable-video.ts';
import type { VideoWarning } from './video-source.ts';

const NOT_TURNED = [1, 0, 0, 1] as const;

/**
 * Turns a staged file into a clip that can be sampled: copies its pictures out, checks them against the limits, and
 * decodes the first. The staged file is removed.
 *
 * @throws As `readVideo` does once the kind of file is known.
 */
export async function prepareClip(workplace: Workplace, { container, sizeBytes }: StagedClip): Promise<OpenClip> {
  const { decoder, directory, limits } = workplace;
  const original = join(directory, ORIGINAL);
  const outline = await outlineClip(original, container);
  const remuxed = await remuxClip(workplace, sizeBytes);
  if (remuxed === undefined) throw explainFailure(outline, limits);
  await rm(original);
  const timeline = timelineOf(remuxed.lines);
  if (timeline.frames.length === 0 && remuxed.lines.packets.length > 0) {
    throw unreadableVideo('at least one whole frame', 'broken ones alone');
  }
  const fault = findFaultOfWhole({ frames: timeline.frames.length, seconds: timeline.durationSeconds }, limits);
  if (fault !== undefined) throw fault;
  const table = remuxed.format === 'mp4' ? await tableOf(join(directory, COPIES.mp4)) : undefined;
  if (table !== undefined && table.samples.length !== remuxed.lines.packets.length) {
    throw unreadableVideo('as many frames as were copied', 'another number');
  }
  const facts = await probeCopy(workplace, COPIES[remuxed.format]);
  if (!facts.isDecodable) throw unreadableVideo('frames that can be decoded', 'none among the first');
  const toneMaps = isHdr(facts) && (await hasFilters(workplace, HDR_FILTERS));
  const warnings = new Set<VideoWarning>();
  if (outline.isCutOff) warnings.add('cut-off');
  if (facts.isInterlaced) warnings.add('interlaced');
  if (isHdr(facts)) warnings.add(toneMaps ? 'hdr-tone-mapped' : 'hdr-converted');
  return {
    // Without the signal: it was for reading, and samplings have their own.
    workplace: { decoder, directory, limits },
    remuxed,
    table,
    timeline,
    facts,
    toneMaps,
    warnings,
    orientation: orientationOf(table?.matrix ?? NOT_TURNED),
    codedHeight: remuxed.lines.header?.height ?? 0,
    closing: new AbortController(),
    underWay: new Set(),
  };
}

async function tableOf(path: string): Promise<SampleTable> {
  const file = await open(path, 'r');
  try {
    const { moov } = await readMoov(file);
    return readSampleTable(moov ?? Buffer.alloc(0));
  } catch (cause) {
    throw unreadableVideo('tables that fit each other', 'ones that do not', cause);
  } finally {
    await file.close();
  }
}
