/** Whether other pictures may build on one. */
export interface PictureRole {
  /** Others of its own temporal layer or of lower ones may build on it. */
  readonly isReference: boolean;
  /** Pictures of higher layers may build on it in any case. 0 is the lowest. */
  readonly layer: number;
}

const UNKNOWN: PictureRole = { isReference: true, layer: 0 };

/**
 * Tells from a coded picture of H.264 or HEVC whether others may build on it.
 *
 * @param sample - One picture as MP4 holds it: units, each behind its length.
 * @param lengthBytes - How many bytes a length has.
 * @returns With `isReference` also when it cannot be told.
 */
export function pictureRole(codec: 'h264' | 'hevc', sample: Buffer, lengthBytes: number): PictureRole {
  let role: PictureRole | undefined;
  for (let at = 0; at + lengthBytes < sample.length; ) {
    const unit = at + lengthBytes;
    const [first = 0, second = 0] = [sample[unit], sample[unit + 1]];
    const found = codec === 'h264' ? roleInH264(first) : roleInHevc(first, second);
    if (found?.isReference) return found;
    role = found ?? role;
    at = unit + sample.readUIntBE(at, lengthBytes);
  }
  return role ?? UNKNOWN;
}

/** Of one unit; `undefined` when it is no part of a picture. */
function roleInH264(header: number): PictureRole | undefined {
  const [importance, type] = [(header >> 5) & 3, header & 31];
  return type >= 1 && type <= 5 ? { isReference: importance > 0, layer: 0 } : undefined;
}

/** Of one unit; `undefined` when it is no part of a picture. */
function roleInHevc(first: number, second: number): PictureRole | undefined {
  const [type, layer] = [(first >> 1) & 63, Math.max(0, (second & 7) - 1)];
  // Up to 14, even types are those that no picture of their own layer builds on.
  return type <= 31 ? { isReference: type > 14 || type % 2 === 1, layer } : undefined;
}

/**
 * Which of these pictures are needed by no other of them.
 *
 * @param roles - Of all pictures that could build on each other.
 */
export function areDisposable(roles: readonly PictureRole[]): boolean[] {
  const highest = roles.reduce((most, { layer }) => Math.max(most, layer), 0);
  return roles.map(({ isReference, layer }) => !isReference && layer === highest);
}
