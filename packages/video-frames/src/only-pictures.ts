/** Options of an output: the first stream of a file that has no other kind. */
export const ONLY_PICTURES: readonly string[] = ['-map', '0:v:0', '-an', '-sn', '-dn'];
