import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Pool } from "pg";
import { putCallTask, putInboxMessage } from "./outbox.ts";
import type { Vault } from "./vault.ts";

/** The case a contact belongs to and the wrapped key of its borrower; null once the person has been erased. */
type Owner = { readonly caseId: number; readonly wrappedKey: Buffer | null };

/**
 * The two channels whose far end is our own: the borrower's inbox and the agents' call list. Words are sealed under the
 * borrower's key like everything personal; a key already there is put once, however often it is tried.
 */
export class Mailboxes {
  readonly #pool: Pool;
  readonly #vault: Vault;

  constructor(pool: Pool, vault: Vault) {
    this.#pool = pool;
    this.#vault = vault;
  }

  async putMessage(message: { idempotencyKey: string; title: string; body: string; at: number }): Promise<void> {
    const { contactId, bucket, caseId, seal } = await this.#open(message.idempotencyKey);
    const title = seal(message.title);
    await putInboxMessage(this.#pool, { bucket, contactId, caseId, at: message.at, title, body: seal(message.body) });
  }

  async putTask(task: { idempotencyKey: string; script: string; from: number; expiresAt: number }): Promise<void> {
    const { contactId, bucket, caseId, seal } = await this.#open(task.idempotencyKey);
    const { from: at, expiresAt } = task;
    await putCallTask(this.#pool, { bucket, contactId, caseId, at, expiresAt, script: seal(task.script) });
  }

  async #open(key: string) {
    const contactId = Number(key);
    const bucket = bucketOfId(contactId);
    const { caseId, wrappedKey } = await this.#ownerOf(bucket, contactId);
    if (wrappedKey === null) throw new Error(`contact ${contactId}: its person has been erased`);
    const dataKey = this.#vault.openKey(wrappedKey);
    return { contactId, bucket, caseId, seal: (text: string) => this.#vault.seal(dataKey, text) };
  }

  async #ownerOf(bucket: number, contactId: number): Promise<Owner> {
    const { rows } = await this.#pool.query({
      name: "owner of contact",
      text: `select c.case_id as "caseId", k.wrapped_key as "wrappedKey" from contact t
        join collection_case c on c.bucket = t.bucket and c.case_id = t.case_id
        left join borrower_key k on k.bucket = c.bucket and k.borrower_id = c.borrower_id
        where t.bucket = $1 and c.bucket = $1 and t.contact_id = $2`,
      values: [bucket, contactId],
    });
    const owner = (rows as Owner[])[0];
    if (owner === undefined) throw new Error(`there is no contact ${contactId}`);
    return owner;
  }
}
