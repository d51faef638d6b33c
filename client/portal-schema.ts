// Made from openapi-portal.yaml by `npm run openapi`; do not edit.
export interface paths {
    "/api/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sends a one-time code, if the address is known; the answer is the same either way. */
        post: operations["askCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Trades a code, or the secret part of a link, for a session; who it is, is checked next. */
        post: operations["enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The check that the right person came in, before anything about a debt is shown. */
        post: operations["checkPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete: operations["leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What arrived at an invented person's phone or mailbox; in the demo only. */
        get: operations["readDemoMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDebts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/payoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainDebt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/ahead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["lookAhead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Issues a document of one account and answers with its PDF. */
        post: operations["issueDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What a document is, by its number; nothing about the person or the debt. */
        get: operations["checkDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Begins a payment; the person pays at the address that comes back. */
        post: operations["beginPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The sandbox provider: no money moves; the payment is booked as the provider's message would book it. */
        post: operations["paySandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCreditChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credit/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Either a question in Chinese or English, or an event with or without product and days. */
        get: operations["answerCreditQuestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMyRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Uses a right. What it stops has stopped when the answer comes, for every channel and agency. */
        post: operations["makeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{requestId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Gives a file with an open request: PDF, PNG or JPEG, up to 5 MB, with nothing in it that acts. */
        post: operations["giveEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{requestId}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["appealRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{requestId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMyObjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Objects to the credit record. It carries the mark of it, or is kept back, when the answer comes. */
        post: operations["objectToRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{objectionId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Adds something, files a statement of one's own, or asks the house or the regulator again. */
        post: operations["stepMyObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/arrangement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getArrangement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What the lender offers for what I can pay. Nothing is written. */
        post: operations["askOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Takes an offer. It runs at once, and collection stops, or waits for the lender's approval. */
        post: operations["choosePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{caseId}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Promises an amount by a day: outreach waits until that day has passed. */
        post: operations["promiseToPay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/senders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whose a telephone number, link or working code is; nothing about any person or debt. */
        get: operations["checkSender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    askCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: "phone" | "email";
                    address: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: "phone" | "email";
                    address: string;
                    code: string;
                } | {
                    link: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stage: "nobody" | "unchecked" | "signed-in";
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    checkPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    lastFour: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stage: "nobody" | "unchecked" | "signed-in";
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stage: "nobody" | "unchecked" | "signed-in";
                        /** @description The house's day. */
                        asOf: string;
                        /** @description Invented people to try; in the demo only. */
                        demo?: {
                            name: string;
                            phone: string;
                            lastFour: string;
                        }[];
                    };
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: {
                everywhere?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readDemoMessages: {
        parameters: {
            query: {
                address: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: string[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listDebts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        debts: {
                            caseId: number;
                            lender: {
                                zh: string;
                                en: string;
                            };
                            hotline: string;
                            payLink: string;
                            stage: string;
                            holds: string[];
                            accounts: {
                                accountId: number;
                                reference: string;
                                product: {
                                    zh: string;
                                    en: string;
                                };
                                currency: string;
                                openedOn: string;
                                /** @description Due and unpaid, in minor units. */
                                arrearsMinor: number;
                                /** @description What closes the account today, in minor units. */
                                payoffMinor: number;
                                daysPastDue: number;
                                overdueSince?: string;
                                instalmentsLeft: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    explainDebt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        accounts: {
                            accountId: number;
                            reference: string;
                            product: {
                                zh: string;
                                en: string;
                            };
                            currency: string;
                            /** @description What closes the account on the day, in minor units. */
                            payoffMinor: number;
                            formula?: {
                                certainty: "contract" | "high" | "medium" | "low" | "unknown";
                                sources: string[];
                                note?: {
                                    zh: string;
                                    en: string;
                                };
                            };
                            amounts: {
                                /** @description 0 for the payoff; the parts of an amount follow it, one deeper. */
                                depth: number;
                                text: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description Minor units: exactly the sum of the parts where there are any. */
                                minor: number;
                                /** @description Ledger entries behind this very amount. */
                                entries: number[];
                            }[];
                        }[];
                        /** @description A plan that runs; while it does, keeping to it closes its accounts. */
                        plan?: {
                            programme: string;
                            standing: "kept" | "missed" | "breached";
                            /** @description What pays the plan off, and with it everything it covers. */
                            leftMinor: number;
                            next?: {
                                dueOn: string;
                                minor: number;
                            };
                            /** @description What the lender gives up once the plan is paid. */
                            givesUpMinor: number;
                            /** @description What of that comes back if the plan breaks for good. */
                            returnsMinor: number;
                            accounts: number[];
                        };
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    lookAhead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        zone: string;
                        /** @description What comes if nothing changes. */
                        coming: {
                            at: number;
                            channel: string;
                            stage: string;
                            step: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description What no collector may do in this case, with the articles that forbid it. */
                        cannot: {
                            scene: string;
                            reasons: {
                                rule: string;
                                kind: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                text: {
                                    zh: string;
                                    en: string;
                                };
                                cites: {
                                    instrument: {
                                        zh: string;
                                        en: string;
                                    };
                                    article: string;
                                    status: "verified" | "reported" | "unverified";
                                    /** @description Day a person last compared the rule with its source. */
                                    readOn: string;
                                }[];
                                /** @description Epoch milliseconds from which this rule alone would agree. */
                                until?: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caseId: number;
                        lender: {
                            zh: string;
                            en: string;
                        };
                        zone: string;
                        contacts: {
                            contactId: number;
                            at: number;
                            channel: string;
                            messageClass: string;
                            to: string;
                            outcome: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    issueDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: "statement" | "receipt" | "settlement-certificate" | "plan-agreement";
                    account: string;
                    language: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    checkDocument: {
        parameters: {
            query?: {
                /** @description Of the file as received */
                sha256?: string;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        document: "statement" | "receipt" | "settlement-certificate" | "plan-agreement";
                        lender: {
                            zh: string;
                            en: string;
                        };
                        asOf: string;
                        file: "same" | "different" | "not-compared";
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    beginPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accountId: number;
                    minor: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    paySandbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ticket: string;
                    outcome: "look" | "paid";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount: string;
                        currency: string;
                        outcome: "looked" | "posted" | "unchanged";
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listCreditChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        products: {
                            id: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            furnisher: {
                                zh: string;
                                en: string;
                            };
                            /** @description How it is furnished; unknown when no source says. */
                            how: string;
                            /** @description First month it was furnished from, YYYY-MM, or unknown. */
                            since: string;
                            /** @description high: an article says so; medium: an official or press report; low: unverified; unknown: nobody says. */
                            confidence: "high" | "medium" | "low" | "unknown";
                        }[];
                        events: {
                            event: "on-time" | "late" | "paid-after" | "minimum-paid" | "early-repayment" | "instalments" | "negotiated" | "deferral" | "personal-instalment" | "settlement" | "re-age" | "write-off" | "recovery" | "guarantor-paid" | "asset-in-lieu" | "debt-sold" | "guaranteeing" | "litigation" | "judgment" | "opened-by-mistake" | "unused-line" | "closed-account" | "applied" | "refused" | "viewed" | "own-query" | "post-loan-check" | "several-loans" | "identity-theft" | "wrong-entry" | "no-history";
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    answerCreditQuestion: {
        parameters: {
            query?: {
                question?: string;
                product?: string;
                event?: "on-time" | "late" | "paid-after" | "minimum-paid" | "early-repayment" | "instalments" | "negotiated" | "deferral" | "personal-instalment" | "settlement" | "re-age" | "write-off" | "recovery" | "guarantor-paid" | "asset-in-lieu" | "debt-sold" | "guaranteeing" | "litigation" | "judgment" | "opened-by-mistake" | "unused-line" | "closed-account" | "applied" | "refused" | "viewed" | "own-query" | "post-loan-check" | "several-loans" | "identity-theft" | "wrong-entry" | "no-history";
                days?: number;
                lang?: "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        question: string;
                        /** @description Language to show: asked for, or else the question's own. */
                        lang: "zh" | "en";
                        outcome: "answered" | "unknown" | "out-of-scope" | "not-understood";
                        understood: {
                            what: {
                                zh: string;
                                en: string;
                            };
                            value: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        assumed: {
                            zh: string;
                            en: string;
                        }[];
                        /** @description The most direct first. */
                        answer: {
                            /** @description Name of what is said, the same in every answer. */
                            claim: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            /** @description high: an article says so; medium: an official or press report; low: unverified; unknown: nobody says. */
                            confidence: "high" | "medium" | "low" | "unknown";
                            cites: {
                                instrument: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                                status: "verified" | "reported" | "unverified";
                                /** @description Day a person last compared the rule with its source. */
                                readOn: string;
                                /** @description Where a page was read. */
                                url?: string;
                            }[];
                        }[];
                        marks: {
                            product: {
                                zh: string;
                                en: string;
                            } | null;
                            verdict: "yes" | "no" | "likely" | "depends" | "unknown";
                            account: "yes" | "no" | "unknown";
                            /** @description Month codes, from the least to the most days said. */
                            codes: ("N" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "*" | "D" | "Z" | "C" | "G" | "B" | "M" | "A" | "#" | "/")[];
                            currentPeriods?: number;
                            assetClass?: "normal" | "special-mention" | "substandard" | "doubtful" | "loss";
                            query?: "hard" | "soft";
                        }[];
                        next: {
                            /** @description Name of what is said, the same in every answer. */
                            claim: string;
                            text: {
                                zh: string;
                                en: string;
                            };
                            /** @description high: an article says so; medium: an official or press report; low: unverified; unknown: nobody says. */
                            confidence: "high" | "medium" | "low" | "unknown";
                            cites: {
                                instrument: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                                status: "verified" | "reported" | "unverified";
                                /** @description Day a person last compared the rule with its source. */
                                readOn: string;
                                /** @description Where a page was read. */
                                url?: string;
                            }[];
                        }[];
                        sources: {
                            instrument: {
                                zh: string;
                                en: string;
                            };
                            article: string;
                            status: "verified" | "reported" | "unverified";
                            /** @description Day a person last compared the rule with its source. */
                            readOn: string;
                            /** @description Where a page was read. */
                            url?: string;
                        }[];
                        read: {
                            products: string[];
                            namesWithoutFacts: string[];
                            event: ("on-time" | "late" | "paid-after" | "minimum-paid" | "early-repayment" | "instalments" | "negotiated" | "deferral" | "personal-instalment" | "settlement" | "re-age" | "write-off" | "recovery" | "guarantor-paid" | "asset-in-lieu" | "debt-sold" | "guaranteeing" | "litigation" | "judgment" | "opened-by-mistake" | "unused-line" | "closed-account" | "applied" | "refused" | "viewed" | "own-query" | "post-loan-check" | "several-loans" | "identity-theft" | "wrong-entry" | "no-history") | null;
                            asks: string[];
                            daysLate: {
                                from: number;
                                to: number;
                            } | null;
                            amountMinor: number | null;
                            paid: boolean;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    getGuide: {
        parameters: {
            query?: {
                /** @description What a month leaves for paying, in minor units. */
                sustainableMinor?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        steps: {
                            id: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            why: {
                                zh: string;
                                en: string;
                            };
                            acts: {
                                zh: string;
                                en: string;
                            }[];
                            cites: {
                                instrument: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                                status: "verified" | "reported" | "unverified";
                                /** @description Day a person last compared the rule with its source. */
                                readOn: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listRights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rights: {
                            about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                            name: {
                                zh: string;
                                en: string;
                            };
                            cites: {
                                instrument: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                                status: "verified" | "reported" | "unverified";
                                /** @description Day a person last compared the rule with its source. */
                                readOn: string;
                            }[];
                            /** @description Last day of the answer if it were asked for now. */
                            answerBy: string;
                            /** @description Whether collection stops at once, wholly or in part. */
                            stops: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listMyRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requests: {
                            requestId: number;
                            caseId: number;
                            about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                            name: {
                                zh: string;
                                en: string;
                            };
                            receivedOn: string;
                            open: boolean;
                            outcome: ("granted" | "partly" | "refused") | null;
                            dueOn: string;
                            late: boolean;
                            cites: {
                                instrument: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                                status: "verified" | "reported" | "unverified";
                                /** @description Day a person last compared the rule with its source. */
                                readOn: string;
                            }[];
                            steps: {
                                kind: string;
                                at: number;
                                words: string | null;
                            }[];
                            /** @description Files I gave with it. */
                            evidence: {
                                evidence: number;
                                name: string | null;
                                type: string;
                                bytes: number;
                                /** @description Epoch milliseconds. */
                                at: number;
                            }[];
                            routes: {
                                to: "house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court";
                                name: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    makeRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                    words?: string;
                    accountId?: number;
                    consent?: {
                        act: "grant" | "withdraw";
                        /** @enum {string} */
                        of: "channel";
                        channel: "voice" | "sms" | "email" | "app" | "im" | "letter" | "visit";
                    } | {
                        act: "grant" | "withdraw";
                        /** @enum {string} */
                        of: "hours";
                        fromMinute: number;
                        toMinute: number;
                    } | {
                        act: "grant" | "withdraw";
                        /** @enum {string} */
                        of: "language";
                        language: "zh" | "en";
                    } | {
                        act: "grant" | "withdraw";
                        /** @enum {string} */
                        of: "address";
                        pointId: number;
                    };
                    contact?: {
                        /** @enum {string} */
                        kind: "listed";
                        contactId: number;
                    } | {
                        /** @enum {string} */
                        kind: "unlisted";
                        /** @description Epoch milliseconds. */
                        at: number;
                        channel: "voice" | "sms" | "email" | "app" | "im" | "letter" | "visit";
                        /** @description Who it was, in the person's words. */
                        by: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: number;
                        dueOn: string;
                        stopped: boolean;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    giveEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description The file in base64. */
                    content: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        evidence: number;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    appealRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: "house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court";
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    withdrawRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listMyObjections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        objections: {
                            objection: number;
                            case: number;
                            lender: string;
                            account?: string;
                            law: string;
                            way: "portal" | "bureau" | "branch";
                            about: "amount" | "status" | "paid" | "closed" | "not-mine" | "other";
                            receivedOn: string;
                            decided?: "correct" | "keep";
                            /** @description Who received the wrong value and was not told the right one. */
                            uncorrected: string[];
                            owed: {
                                step: string;
                                dueOn: string;
                                late: boolean;
                                /** @description Below zero: days late. */
                                daysLeft: number;
                                extended: boolean;
                                /** @description The working calendar ends before; counted in calendar days. */
                                cautious: boolean;
                                duty: string;
                            }[];
                            open: boolean;
                            steps: {
                                kind: string;
                                /** @description Epoch milliseconds. */
                                at: number;
                                words: string | null;
                                detail: string | null;
                            }[];
                            cites: {
                                instrument: {
                                    zh: string;
                                    en: string;
                                };
                                article: string;
                                status: "verified" | "reported" | "unverified";
                                /** @description Day a person last compared the rule with its source. */
                                readOn: string;
                            }[];
                            /** @description Steps that would be accepted now. */
                            next: ("ask-evidence" | "receive-evidence" | "decide" | "correct" | "reply" | "file-statement" | "pass-statement" | "appeal" | "authority-answered")[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    objectToRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about: "amount" | "status" | "paid" | "closed" | "not-mine" | "other";
                    /** @description The whole record when left out. */
                    accountId?: number;
                    words: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        objection: number;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    stepMyObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objectionId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    step: "add";
                    words: string;
                } | {
                    /** @enum {string} */
                    step: "state";
                    words: string;
                } | {
                    /** @enum {string} */
                    step: "appeal";
                    to: "house" | "regulator";
                    words: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    getArrangement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        promise?: {
                            amountMinor: number;
                            dueOn: string;
                        };
                        plan?: {
                            programme: string;
                            payments: {
                                dueOn: string;
                                dueMinor: number;
                            }[];
                        };
                        waiting: {
                            offer: number;
                            programme: string;
                            validUntil: string;
                        }[];
                        /** @description Until when a day may be promised; absent without promises. */
                        lastPromiseDay?: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    askOffers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    monthlyMinor: number;
                    onceMinor?: number;
                    /** @description Hardship was told. */
                    hardship?: boolean;
                    evidence?: ("own-statement" | "income" | "unemployment" | "medical" | "disaster" | "family-loss")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policy: string;
                        currency: string;
                        asOf: string;
                        offers: {
                            /** @description Its number on the record, once it was made. */
                            offer?: number;
                            programme: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            kind: string;
                            validUntil: string;
                            owedMinor: number;
                            waivedMinor: number;
                            totalMinor: number;
                            interestMinor: number;
                            /** @description Internal rate of return, compounded. */
                            yearlyPercent?: string;
                            payments: {
                                no: number;
                                dueOn: string;
                                dueMinor: number;
                            }[];
                            accounts: {
                                accountId: number;
                                owedMinor: {
                                    principal: number;
                                    interest: number;
                                    fee: number;
                                    penalty: number;
                                };
                                waivedMinor: {
                                    principal: number;
                                    interest: number;
                                    fee: number;
                                    penalty: number;
                                };
                            }[];
                            leavesOut: number[];
                            creditEvent?: unknown;
                            creditRecord: {
                                text: {
                                    zh: string;
                                    en: string;
                                };
                                confidence: string;
                            }[];
                            onBreak: {
                                collection: string;
                                waiver: string;
                            };
                            approval: {
                                kind: "one" | "two" | "nobody";
                                role?: string;
                            };
                        }[];
                        /** @description What is not offered, and why. */
                        without: {
                            programme: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            reasons: {
                                because: string;
                                text: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    choosePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    monthlyMinor: number;
                    onceMinor?: number;
                    /** @description Hardship was told. */
                    hardship?: boolean;
                    evidence?: ("own-statement" | "income" | "unemployment" | "medical" | "disaster" | "family-loss")[];
                    programme: string;
                    hardshipWords?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        running: boolean;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    promiseToPay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amountMinor: number;
                    /** Format: date */
                    dueOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    checkSender: {
        parameters: {
            query: {
                said: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kind: "hotline" | "link" | "colleague" | "unknown";
                        lender?: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
}
