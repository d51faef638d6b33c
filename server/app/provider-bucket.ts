import { bucketOf } from "@fairdue/core/bucket.ts";

/** Bucket of the directory row that leads from a provider's message number to our contact. */
export function providerBucket(channel: string, providerRef: string): number {
  return bucketOf(channel, providerRef);
}
