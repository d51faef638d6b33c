/** Number of buckets; fixed for the life of a database, since every id carries its bucket. */
export const BUCKETS = 256;

/**
 * The bucket of a person: the same tenant and natural key always give the same bucket, everywhere.
 *
 * FNV-1a over UTF-16 code units with a final avalanche, since FNV alone leaves the low bits of short keys uneven.
 */
export function bucketOf(tenant: string, naturalKey: string): number {
  const text = `${tenant}\u0000${naturalKey}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}

/** An id that routes itself: `seq * 256 + bucket`. */
export function idIn(bucket: number, seq: number): number {
  const id = seq * BUCKETS + bucket;
  if (!Number.isSafeInteger(id)) throw new RangeError(`id out of range: ${seq}`);
  return id;
}

/** The bucket an id was made in. */
export function bucketOfId(id: number): number {
  return id % BUCKETS;
}
