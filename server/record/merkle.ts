import { createHash } from "node:crypto";

/** One head under a seal: the state of a case's chain at the moment of sealing. */
export type SealedHead = { readonly caseId: number; readonly seq: number; readonly hash: Buffer };

/** The neighbours that lead from a leaf to the root, nearest first. */
export type InclusionPath = readonly { readonly side: "left" | "right"; readonly hash: string }[];

/**
 * Root over heads sorted by case id. Leaves and inner nodes are hashed under different prefixes (0x00, 0x01),
 * so that a node can never pass for a leaf; a node without a neighbour moves up as it is.
 */
export function merkleRoot(heads: readonly SealedHead[]): Buffer {
  let level = heads.map(leafOf);
  if (level.length === 0) return Buffer.alloc(32);
  while (level.length > 1) level = levelAbove(level);
  return level[0] as Buffer;
}

/** The path of one case to the root; undefined when it is not among the heads. */
export function inclusionPath(heads: readonly SealedHead[], caseId: number): InclusionPath | undefined {
  let index = heads.findIndex((head) => head.caseId === caseId);
  if (index < 0) return undefined;
  const path: { side: "left" | "right"; hash: string }[] = [];
  let level = heads.map(leafOf);
  while (level.length > 1) {
    const neighbour = level[index % 2 === 0 ? index + 1 : index - 1];
    if (neighbour !== undefined)
      path.push({ side: index % 2 === 0 ? "right" : "left", hash: neighbour.toString("hex") });
    level = levelAbove(level);
    index = Math.floor(index / 2);
  }
  return path;
}

/** The root that a head and its path lead to. */
export function rootFrom(head: SealedHead, path: InclusionPath): Buffer {
  let node = leafOf(head);
  for (const { side, hash } of path) {
    const neighbour = Buffer.from(hash, "hex");
    node = side === "left" ? parentOf(neighbour, node) : parentOf(node, neighbour);
  }
  return node;
}

function leafOf(head: SealedHead): Buffer {
  const text = `{"case":${head.caseId},"hash":"${head.hash.toString("hex")}","seq":${head.seq}}`;
  return createHash("sha256").update(Buffer.of(0)).update(text, "utf8").digest();
}

function levelAbove(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i] as Buffer;
    const right = level[i + 1];
    above.push(right === undefined ? left : parentOf(left, right));
  }
  return above;
}

function parentOf(left: Buffer, right: Buffer): Buffer {
  return createHash("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}
