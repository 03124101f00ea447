import { readdirSync, readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/** Resident memory of a process with all its descendants, in bytes. Linux only: it reads /proc. */
export function residentBytes(root) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const facts = processes.flatMap((name) => {
    try {
      // After the name in brackets, which may have spaces: state, parent, … and as the 22nd the resident pages.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return [{ id: Number(name), parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE_BYTES }];
    } catch {
      return []; // It has ended meanwhile.
    }
  });
  const family = new Set([root]);
  // Children may stand before their parents in the list.
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of facts) if (family.has(parent)) family.add(id);
  }
  return facts.reduce((sum, { id, bytes }) => sum + (family.has(id) ? bytes : 0), 0);
}
