// Made from openapi.yaml by `npm run openapi`; do not edit.
export interface paths {
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tryContact"];
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
    getOverview: {
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
                        /** @description Local day the figures are for. */
                        asOf: string;
                        /** @description True when the clock can be moved. */
                        demo: boolean;
                        rulebooks: string[];
                        currency: string;
                        buckets: string[];
                        cells: {
                            stage: string;
                            bucket: string;
                            cases: number;
                            arrearsMinor: number;
                        }[];
                        lastRun: {
                            day: string;
                            /** @description Cases looked at. */
                            looked: number;
                            permitted: {
                                channel: string;
                                count: number;
                            }[];
                            refused: {
                                rule: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                count: number;
                            }[];
                            skipped: number;
                            sent: {
                                channel: string;
                                count: number;
                            }[];
                            suppressed: {
                                rule: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                count: number;
                            }[];
                            failed: {
                                channel: string;
                                count: number;
                            }[];
                            unknown: number;
                            seal: {
                                no: number;
                                cases: number;
                            } | null;
                        } | null;
                    };
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                stage?: string;
                bucket?: "M0" | "M1" | "M2" | "M3" | "M4" | "M5" | "M6" | "M7+";
                afterDays?: number;
                afterCase?: number;
                limit?: number;
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
                        asOf: string;
                        cases: {
                            caseId: number;
                            /** @description Masked: the first character alone. */
                            name: string;
                            lender: {
                                zh: string;
                                en: string;
                            };
                            stage: string;
                            bucket: string;
                            daysPastDue: number;
                            /** @description Overdue amount in minor units. */
                            arrearsMinor: number;
                            currency: string;
                            holds: string[];
                            nextAt: number | null;
                        }[];
                    };
                };
            };
        };
    };
    getCase: {
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
                        name: string;
                        lender: {
                            zh: string;
                            en: string;
                        };
                        zone: string;
                        stage: string;
                        episode: number;
                        holds: {
                            id: number;
                            kind: string;
                            source: string;
                            citation: string;
                        }[];
                        accounts: {
                            account_id: number;
                            reference: string;
                            product_id: string;
                            currency: string;
                            opened_on: string;
                            no: number;
                            due_on: string;
                            principal: number;
                            interest: number;
                            fee: number;
                            open_principal: number;
                            open_interest: number;
                            open_fee: number;
                        }[];
                        products: {
                            [key: string]: {
                                zh: string;
                                en: string;
                            };
                        };
                        steps: {
                            [key: string]: {
                                zh: string;
                                en: string;
                            };
                        };
                        points: {
                            id: number;
                            kind: string;
                        }[];
                        timeline: {
                            seq: number;
                            at: number;
                            kind: string;
                            event: {
                                [key: string]: unknown;
                            };
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
                        next: {
                            on: string;
                            step: {
                                zh: string;
                                en: string;
                            };
                            channel: string;
                            stage: string;
                        } | null;
                        nextAt: number | null;
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
    moveClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
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
                        asOf: string;
                        runs: {
                            day: string;
                            /** @description Cases looked at. */
                            looked: number;
                            permitted: {
                                channel: string;
                                count: number;
                            }[];
                            refused: {
                                rule: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                count: number;
                            }[];
                            skipped: number;
                            sent: {
                                channel: string;
                                count: number;
                            }[];
                            suppressed: {
                                rule: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                count: number;
                            }[];
                            failed: {
                                channel: string;
                                count: number;
                            }[];
                            unknown: number;
                            seal: {
                                no: number;
                                cases: number;
                            } | null;
                        }[];
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
    listRules: {
        parameters: {
            query: {
                /** @description A law such as cn or us+nyc. */
                law: string;
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
                        laws: {
                            law: string;
                            books: {
                                zh: string;
                                en: string;
                            }[];
                        }[];
                        rules: {
                            id: string;
                            /** @description Rulebook and version, such as cn@2026-11-23. */
                            book: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            strength: string;
                            /** @description draft, deferred, in-force or repealed; only rules in force are asked. */
                            state: string;
                            /** @description What missing facts mean: refuses, requires, permits or not-applicable. */
                            unknown: string;
                            inForceFrom: string;
                            inForceUntil?: string;
                            /** @description Empty for all channels. */
                            channels: string[];
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
                            parameters: {
                                name: string;
                                value: number;
                                unit: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description Direction in which a house may go: lower, higher, or fixed. */
                                tighten: string;
                            }[];
                            unless: string[];
                            sayings: {
                                agent: {
                                    zh: string;
                                    en: string;
                                };
                                borrower: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            examples: {
                                name: string;
                                answer: string;
                            }[];
                            notFormalised?: {
                                zh: string;
                                en: string;
                            };
                        }[];
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
    tryContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    law: string;
                    /** @description A case as in docs/formats/contact-facts.md. */
                    contact: {
                        [key: string]: unknown;
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
                        law: string;
                        at: string;
                        verdict: string;
                        allowed: boolean;
                        /** @description ISO 8601 by the person's clock. */
                        validUntil?: string;
                        /** @description ISO 8601 by the person's clock. */
                        earliest?: string;
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
                            }[];
                            used: {
                                [key: string]: string | number;
                            };
                            until?: string;
                            needs?: string;
                            to?: string;
                        }[];
                        warnings: {
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
                            }[];
                            used: {
                                [key: string]: string | number;
                            };
                            until?: string;
                            needs?: string;
                            to?: string;
                        }[];
                        lifted: {
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
                            }[];
                            used: {
                                [key: string]: string | number;
                            };
                            until?: string;
                            needs?: string;
                            to?: string;
                        }[];
                        assumed: {
                            zh: string;
                            en: string;
                        }[];
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
        };
    };
}
