import { execFileSync } from 'node:child_process';

/** Ids of the living children of an engine that a process, by default this one, has opened. */
export function childProcesses(parent: number = process.pid): number[] {
  return processes().flatMap(({ pid, ppid, command }) =>
    ppid === parent && command.includes('child.js') ? [pid] : [],
  );
}

/** Whether a process is still there; one that has ended but was not yet collected is not. */
export function isAlive(pid: number): boolean {
  return processes().some((process) => process.pid === pid);
}

/** Those children that have used a second of a core: more than a start takes, so they are in a run. */
export function busyChildProcesses(): number[] {
  const children = childProcesses();
  return processes().flatMap(({ pid, cpuSeconds }) => (children.includes(pid) && cpuSeconds >= 1 ? [pid] : []));
}

function processes(): { pid: number; ppid: number; cpuSeconds: number; command: string }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,time=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [pid, ppid, state = 'Z', time = '', ...command] = line.trim().split(/\s+/);
    if (state.startsWith('Z')) return [];
    const cpuSeconds = time.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
    return [{ pid: Number(pid), ppid: Number(ppid), cpuSeconds, command: command.join(' ') }];
  });
}

/** Waits until a condition holds; fails after `limitMs`. */
export async function until(condition: () => boolean, limitMs = 10_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Expected the condition to hold within ${limitMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
