import { closeSync, fstatSync, ftruncateSync, openSync, readdirSync, readSync, unlinkSync, writeSync } from 'node:fs';

/** A file or directory inside Emscripten's file system; the parts that are used. */
interface Node {
  readonly name: string;
  readonly mode: number;
  readonly parent: Node;
  node_ops: object;
  stream_ops: object;
}

interface Stream {
  readonly node: Node;
  readonly flags: number;
  position: number;
  /** Of this machine. */
  handle?: number;
}

/** Emscripten's file system; the parts that are used. */
export interface EmscriptenFileSystem {
  readonly ErrnoError: new (number: number) => Error;
  mkdir(path: string): void;
  chdir(path: string): void;
  mount(type: { mount(): Node }, options: object, path: string): void;
  createNode(parent: Node | null, name: string, mode: number, device: number): Node;
  createStream(stream: object, descriptor: number): void;
  lookupPath(path: string): { readonly node: Node };
}

const [DIRECTORY, FILE] = [0o040_700, 0o100_600];
/** Emscripten's numbers: no such file, operation not permitted. */
const [ENOENT, EPERM] = [44, 63];
const [WRITES, CREATES, TRUNCATES] = [0o3, 0o100, 0o1000];

/**
 * Shows the working directory of this process to WebAssembly as `/clip`, and nothing else of the machine.
 *
 * Files are read and written in place: neither the clip nor what is made of it is ever in memory as a whole.
 */
export function mountWorkingDirectory(files: EmscriptenFileSystem): void {
  const fileOps = {
    getattr: ({ name, mode }: Node) => attributes(mode, sizeOf(name)),
    setattr: ({ name }: Node, { size }: { size?: number }) => {
      if (size !== undefined) withFile(name, 'r+', (handle) => ftruncateSync(handle, size));
    },
  };
  const child = (parent: Node, name: string): Node => {
    const node = files.createNode(parent, name, FILE, 0);
    node.node_ops = fileOps;
    node.stream_ops = streamOps;
    return node;
  };
  const directoryOps = {
    getattr: ({ mode }: Node) => attributes(mode, 0),
    lookup: (parent: Node, name: string) => {
      // Names, not paths: no `..`, no link that Node would follow out of here was put there by anyone but us.
      if (!readdirSync('.').includes(name)) throw new files.ErrnoError(ENOENT);
      return child(parent, name);
    },
    mknod: (parent: Node, name: string, mode: number) => {
      if ((mode & 0o170_000) !== 0o100_000 || /[/\\\0]/.test(name)) throw new files.ErrnoError(EPERM);
      withFile(name, 'w', () => undefined);
      return child(parent, name);
    },
    unlink: (_: Node, name: string) => unlinkSync(name),
  };
  const mount = () => {
    const root = files.createNode(null, '/', DIRECTORY, 0);
    root.node_ops = directoryOps;
    root.stream_ops = {};
    return root;
  };
  files.mkdir('/clip');
  files.mount({ mount }, {}, '/clip');
  files.chdir('/clip');
}

/** Leads a descriptor of WebAssembly to the same one of this process. */
export function passDescriptor(files: EmscriptenFileSystem, descriptor: number): void {
  const write = (_: Stream, buffer: Uint8Array, offset: number, length: number) => {
    for (let at = offset; at < offset + length; ) at += writeSync(descriptor, buffer, at, offset + length - at);
    return length;
  };
  const { node } = files.lookupPath('/dev/null');
  files.createStream(
    {
      node,
      path: `/descriptor/${descriptor}`,
      flags: 1,
      seekable: false,
      stream_ops: { write, close: () => undefined },
    },
    descriptor,
  );
}

const streamOps = {
  open(stream: Stream): void {
    const { flags, node } = stream;
    const mode = (flags & WRITES) === 0 ? 'r' : (flags & TRUNCATES) === 0 || (flags & CREATES) === 0 ? 'r+' : 'w+';
    stream.handle = openSync(node.name, mode);
  },
  close({ handle }: Stream): void {
    if (handle !== undefined) closeSync(handle);
  },
  // oxlint-disable-next-line max-params -- Emscripten's interface
  read({ handle = -1 }: Stream, buffer: Uint8Array, offset: number, length: number, position: number): number {
    return readSync(handle, buffer, offset, length, position);
  },
  // oxlint-disable-next-line max-params -- Emscripten's interface
  write({ handle = -1 }: Stream, buffer: Uint8Array, offset: number, length: number, position: number): number {
    return writeSync(handle, buffer, offset, length, position);
  },
  llseek({ handle = -1, position }: Stream, offset: number, whence: number): number {
    return offset + (whence === 1 ? position : whence === 2 ? fstatSync(handle).size : 0);
  },
};

function attributes(mode: number, size: number): object {
  const time = new Date(0);
  const times = { atime: time, mtime: time, ctime: time };
  return { dev: 1, ino: 1, mode, nlink: 1, uid: 0, gid: 0, rdev: 0, size, ...times, blksize: 4096, blocks: 0 };
}

function sizeOf(name: string): number {
  return withFile(name, 'r', (handle) => fstatSync(handle).size);
}

function withFile<Result>(name: string, mode: string, use: (handle: number) => Result): Result {
  const handle = openSync(name, mode);
  try {
    return use(handle);
  } finally {
    closeSync(handle);
  }
}
