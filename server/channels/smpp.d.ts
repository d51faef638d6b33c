/** The part of `smpp` that FairDue uses; the package brings no types. */
declare module "smpp" {
  import type { EventEmitter } from "node:events";
  import type { Server as NetServer, Socket } from "node:net";

  export type Fields = Readonly<Record<string, unknown>>;

  export class PDU {
    readonly command: string;
    readonly command_status: number;
    readonly sequence_number: number;
    readonly esm_class?: number;
    readonly data_coding?: number;
    readonly registered_delivery?: number;
    readonly system_id?: string;
    readonly source_addr?: string;
    readonly destination_addr?: string;
    readonly message_id?: string;
    readonly receipted_message_id?: string;
    readonly message_state?: number;
    readonly short_message?: { readonly message: string | Buffer; readonly udh?: readonly Buffer[] };
    response(fields?: Fields): PDU;
  }

  export class Session extends EventEmitter {
    readonly socket: Socket;
    send(pdu: PDU): boolean;
    /** Each answers false when the socket no longer takes anything. */
    bind_transceiver(fields: Fields, onResponse: (pdu: PDU) => void): boolean;
    submit_sm(fields: Fields, onResponse: (pdu: PDU) => void): boolean;
    deliver_sm(fields: Fields, onResponse?: (pdu: PDU) => void): boolean;
    enquire_link(fields: Fields, onResponse: (pdu: PDU) => void): boolean;
    unbind(fields: Fields, onResponse: (pdu: PDU) => void): boolean;
    close(callback?: () => void): void;
    destroy(callback?: () => void): void;
  }

  export type Server = NetServer & { readonly sessions: readonly Session[] };

  const smpp: {
    connect(options: { host: string; port: number; tls?: boolean }): Session;
    createServer(onSession: (session: Session) => void): Server;
    readonly errors: Readonly<Record<string, number>>;
  };
  export default smpp;
}
