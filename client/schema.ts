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
}
