// Made from openapi.yaml by `npm run openapi`; do not edit.
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who is signed in, and the ways in for who is not. */
        get: operations["getSession"];
        put?: never;
        post: operations["signIn"];
        delete: operations["leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStaff"];
        put?: never;
        /** @description Takes somebody in; their password and the address of their one-time codes are told this once. */
        post: operations["registerStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Changes what somebody may do, from their next request on. */
        put: operations["changeStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A key for programs that work in your name, good for these deeds alone; told this once. */
        post: operations["issueKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/house": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHouse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/cases/{caseId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Name and addresses in full; who asked, and why, goes on the record first. */
        post: operations["revealPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/payoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPayoff"];
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
    "/api/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description One row of a payments file (docs/formats/payments.md). Telling it twice changes nothing. Header `fairdue-signature: t=SECONDS,v1=HEX`, HMAC-SHA256 over `SECONDS.BODY` with FAIRDUE_PAYMENTS_SECRET. */
        post: operations["takePayment"];
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
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The next best call, and why it; one that lies on the desk already stays there. 204 when none waits. */
        post: operations["takeNextCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Takes the call off the desk unmade; it waits again. */
        post: operations["putCallBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["checkWhoAnswered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settleCall"];
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
        /** @description Open requests, the one due first at the head, and the queues of all kinds. */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/evidence/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A file the person gave, to be kept and never shown in place. That it was opened goes on the record. */
        get: operations["openEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Takes a request in; what it asks to stop has stopped when this answers. */
        post: operations["openRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/clarify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Notes what was added */
        post: operations["clarifyRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Takes the next longer time of the law, with the notice to the person */
        post: operations["extendRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Answers it, and lets go what its answer ends */
        post: operations["answerRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Opens it again before somebody else */
        post: operations["appealRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The person takes it back */
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
        /** @description Open objections to the credit record, the one due first at the head. */
        get: operations["listObjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getObjection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Takes an objection in; what is furnished carries the mark of it when this answers. */
        post: operations["openObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Evidence, decision, correction, the person's own statement, reply, appeal. */
        post: operations["takeObjectionStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arrangements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Offers that borrowers chose and that wait for approval, the one that lapses first at the head. */
        get: operations["listArrangements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What is offered for what the borrower can pay; with `make` it goes on the record and binds the lender. */
        post: operations["offerPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/arrangement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Approves an offer on the record within one's own authority; `chosen` when the borrower says yes to it now. The plan begins, and collection stops, once it is chosen and everybody who must has approved. */
        post: operations["approveOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/unwarranted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Charges, contacts and reports that the ledger as it stands now shows to be without ground. */
        get: operations["listUnwarranted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/remedies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Puts a finding right: a charge is taken back and what is left over refunded, in the same commit. */
        post: operations["approveRemedy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Contacts that were made or may have been, the newest first; all but the end of an address is hidden. */
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{agency}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scoreAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/placement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Gives the case to an agency and tells the borrower. */
        post: operations["placeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/placement/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notifyOfPlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/placement/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Takes the case back. From the answer on no permit is given and none that was given holds. */
        post: operations["recallCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The public key by which a dialler checks permits offline, in PEM. */
        get: operations["getPermitKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPlacements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/placements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The least that is needed to work a case; 404 once it was taken back. */
        get: operations["getPlacement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/placements/{id}/permits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Asks the gate for one call now. A permit holds for two minutes, for one number, from one line, once. */
        post: operations["askPermit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/permits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whether a permit still holds, asked anew: what has stopped it since shows at once. */
        get: operations["checkPermit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/permits/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description How the call went, once. A call outside its permit is taken too, and told as such. */
        post: operations["giveReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/placements/{id}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The agency's word that it has deleted or handed back all it had of a case that was taken back. */
        post: operations["attestDeletion"];
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
                        inside?: {
                            login: string;
                            name: string;
                            roles: ("agent" | "team-lead" | "strategist" | "compliance" | "credit-officer" | "agency" | "auditor" | "administrator")[];
                            /** @description Whose cases they see; all when absent. */
                            lenders?: string[];
                            deeds: ("public" | "own-session" | "read-law" | "read-portfolio" | "read-cases" | "work-cases" | "reveal-person" | "approve" | "answer-rights" | "correct-credit" | "edit-strategy" | "release-strategy" | "manage-placements" | "work-placements" | "read-audit" | "manage-staff" | "move-clock")[];
                        };
                        ways: {
                            /** @description The house's own identity provider, at /sign-in/provider. */
                            provider: boolean;
                            /** @description Invented people to be; in the demo only. */
                            invented: {
                                login: string;
                                name: string;
                                roles: ("agent" | "team-lead" | "strategist" | "compliance" | "credit-officer" | "agency" | "auditor" | "administrator")[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                    code: string;
                } | {
                    /** @description An invented person's login; in the demo only. */
                    invented: string;
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
    leave: {
        parameters: {
            query?: never;
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
    listStaff: {
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
                        staff: {
                            staffId: number;
                            login: string;
                            name: string;
                            roles: ("agent" | "team-lead" | "strategist" | "compliance" | "credit-officer" | "agency" | "auditor" | "administrator")[];
                            /** @description Whose cases they see; all when absent. */
                            lenders?: string[];
                            agencyId?: number;
                            active: boolean;
                            signsInBy: "password" | "provider";
                        }[];
                    };
                };
            };
        };
    };
    registerStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    name: string;
                    roles: ("agent" | "team-lead" | "strategist" | "compliance" | "credit-officer" | "agency" | "auditor" | "administrator")[];
                    /** @description Whose cases they see; all when absent. */
                    lenders?: string[];
                    agencyId?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        staffId: number;
                        password: string;
                        otpAddress: string;
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
    changeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: ("agent" | "team-lead" | "strategist" | "compliance" | "credit-officer" | "agency" | "auditor" | "administrator")[];
                    /** @description Whose cases they see; all when absent. */
                    lenders?: string[];
                    active: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    issueKey: {
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
                    deeds: ("public" | "own-session" | "read-law" | "read-portfolio" | "read-cases" | "work-cases" | "reveal-person" | "approve" | "answer-rights" | "correct-credit" | "edit-strategy" | "release-strategy" | "manage-placements" | "work-placements" | "read-audit" | "manage-staff" | "move-clock")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
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
        };
    };
    getHouse: {
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
                        zone: string;
                        /** @description Local day the figures are for. */
                        asOf: string;
                        /** @description True when the clock can be moved. */
                        demo: boolean;
                        rulebooks: string[];
                        currency: string;
                        buckets: string[];
                    };
                };
            };
        };
    };
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
                        /** @description The agency that has the case, or the last that had it. */
                        placement?: {
                            agency: {
                                zh: string;
                                en: string;
                            };
                            placedOn: string;
                            told: boolean;
                            recalled: boolean;
                        };
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
    revealPerson: {
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
                    because: "call-back" | "identity-check" | "complaint" | "correction" | "court";
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
                        name: string;
                        points: {
                            id: number;
                            kind: string;
                            value: string;
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
    getPayoff: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD. */
                asOf?: string;
            };
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
    takePayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lender: string;
                    account_ref: string;
                    /** @description payment, reversal, charge, waiver or refund */
                    kind: string;
                    /** @description Decimal text, such as 102.50 */
                    amount?: string;
                    currency?: string;
                    /** @description YYYY-MM-DD */
                    value_on: string;
                    reference: string;
                    reverses?: string;
                    /** @description pending pauses outreach and posts nothing */
                    status?: "booked" | "pending";
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
                        outcome: "posted" | "unchanged" | "paused";
                        contactsStopped: number;
                        cured: boolean;
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
            503: {
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
    getDesk: {
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
                        now: number;
                        /** @description Of the house. */
                        zone: string;
                        /** @description Calls that wait for somebody, up to a thousand. */
                        waiting: number;
                        onDesks: number;
                        /** @description When none waits: from when the first one may be made. */
                        next?: number;
                        call?: {
                            caseId: number;
                            contactId: number;
                            lender: {
                                zh: string;
                                en: string;
                            };
                            name: string;
                            phone: string;
                            language: "zh" | "en";
                            zone: string;
                            why: {
                                kind: "call-back-asked" | "window-closes" | "never-spoken" | "days-past-due";
                                minutes?: number;
                                days?: number;
                            }[];
                            /** @description Whether who answered was checked; until then nothing tells of a debt. */
                            rightPerson: boolean;
                            /** @description Until when it lies on this desk. */
                            until: number;
                            permit: {
                                from: number;
                                expiresAt: number;
                                rulebooks: string[];
                                used: number;
                                limit?: number;
                            };
                            /** @description Why the call is not to be made any more. */
                            stopped?: {
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
                            opening: string;
                            script?: string;
                            mustSay: string[];
                        };
                    };
                };
            };
        };
    };
    takeNextCall: {
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
                        caseId: number;
                        contactId: number;
                        lender: {
                            zh: string;
                            en: string;
                        };
                        name: string;
                        phone: string;
                        language: "zh" | "en";
                        zone: string;
                        why: {
                            kind: "call-back-asked" | "window-closes" | "never-spoken" | "days-past-due";
                            minutes?: number;
                            days?: number;
                        }[];
                        /** @description Whether who answered was checked; until then nothing tells of a debt. */
                        rightPerson: boolean;
                        /** @description Until when it lies on this desk. */
                        until: number;
                        permit: {
                            from: number;
                            expiresAt: number;
                            rulebooks: string[];
                            used: number;
                            limit?: number;
                        };
                        /** @description Why the call is not to be made any more. */
                        stopped?: {
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
                        opening: string;
                        script?: string;
                        mustSay: string[];
                    };
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putCallBack: {
        parameters: {
            query?: never;
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
    checkWhoAnswered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                        right: boolean;
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
    settleCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: "conversation" | "no-answer" | "busy" | "not-in-service" | "voicemail" | "dropped" | "wrong-party" | "refused";
                    result?: "promise-to-pay" | "plan-requested" | "hardship-told" | "dispute-told" | "paid-told" | "call-back" | "refuses" | "no-contact" | "wrong-person" | "information-given";
                    /** @description The agent's own words; kept sealed. */
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
                    "application/json": {
                        caseId: number;
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
    listRequests: {
        parameters: {
            query?: {
                about?: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
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
                        queues: {
                            about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                            open: number;
                            late: number;
                            escalate: number;
                        }[];
                        requests: {
                            request: number;
                            case: number;
                            lender: string;
                            about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                            name: {
                                zh: string;
                                en: string;
                            };
                            by: "borrower" | "representative";
                            way: "portal" | "phone" | "letter" | "branch" | "agency" | "authority";
                            receivedOn: string;
                            open: boolean;
                            outcome: ("granted" | "partly" | "refused") | null;
                            appeals: ("house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court")[];
                            extensions: number;
                            /** @description Kinds of hold it keeps on the case. */
                            holds: string[];
                            /** @description Row of the table of law. */
                            duty: string;
                            dueOn: string;
                            /** @description Calendar days until and with the last; below zero, days late. */
                            daysLeft: number;
                            workingDaysLeft: number | null;
                            late: boolean;
                            /** @description Three working days or less remain, or it is late. */
                            escalate: boolean;
                        }[];
                    };
                };
            };
        };
    };
    reportRequests: {
        parameters: {
            query: {
                month: string;
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
                        month: string;
                        lines: {
                            about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                            name: {
                                zh: string;
                                en: string;
                            };
                            received: number;
                            open: number;
                            withdrawn: number;
                            answeredOnTime: number;
                            answeredLate: number;
                            overdue: number;
                            appealed: number;
                            outcomes: {
                                granted: number;
                                partly: number;
                                refused: number;
                            };
                            causes: {
                                strategy: number;
                                agency: number;
                                template: number;
                                person: number;
                                none: number;
                            };
                        }[];
                    };
                };
            };
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                        request: number;
                        case: number;
                        lender: string;
                        about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                        name: {
                            zh: string;
                            en: string;
                        };
                        by: "borrower" | "representative";
                        way: "portal" | "phone" | "letter" | "branch" | "agency" | "authority";
                        receivedOn: string;
                        open: boolean;
                        outcome: ("granted" | "partly" | "refused") | null;
                        appeals: ("house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court")[];
                        extensions: number;
                        /** @description Kinds of hold it keeps on the case. */
                        holds: string[];
                        /** @description Row of the table of law. */
                        duty: string;
                        dueOn: string;
                        /** @description Calendar days until and with the last; below zero, days late. */
                        daysLeft: number;
                        workingDaysLeft: number | null;
                        late: boolean;
                        /** @description Three working days or less remain, or it is late. */
                        escalate: boolean;
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
                        accountId: number | null;
                        consent: ({
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "channel";
                            channel: "voice" | "sms" | "email" | "app" | "im" | "letter" | "visit";
                        } | {
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "hours";
                            /** @description Minutes since local midnight. */
                            fromMinute: number;
                            /** @description Minutes since local midnight. */
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
                        }) | null;
                        contact: ({
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
                        }) | null;
                        steps: {
                            kind: string;
                            /** @description Epoch milliseconds. */
                            at: number;
                            words: string | null;
                        }[];
                        /** @description Files the person gave with it. */
                        evidence: {
                            evidence: number;
                            name: string | null;
                            type: string;
                            bytes: number;
                            /** @description Epoch milliseconds. */
                            at: number;
                        }[];
                        extension: {
                            duty: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            condition: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /** @description Why not all was given, of the last answer. */
                        because: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description What may be given as a reason. */
                        reasons: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        replies: {
                            granted: {
                                zh: string;
                                en: string;
                            };
                            partly: {
                                zh: string;
                                en: string;
                            };
                            refused: {
                                zh: string;
                                en: string;
                            };
                        };
                        routes: {
                            to: "house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court";
                            name: {
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
    openEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                evidence: number;
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
                    "application/json": unknown;
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
    openRequest: {
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
                    by?: "borrower" | "representative";
                    way: "portal" | "phone" | "letter" | "branch" | "agency" | "authority";
                    /** @description Epoch milliseconds. */
                    at?: number;
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
                        /** @description Minutes since local midnight. */
                        fromMinute: number;
                        /** @description Minutes since local midnight. */
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
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        request: number;
                        case: number;
                        lender: string;
                        about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                        name: {
                            zh: string;
                            en: string;
                        };
                        by: "borrower" | "representative";
                        way: "portal" | "phone" | "letter" | "branch" | "agency" | "authority";
                        receivedOn: string;
                        open: boolean;
                        outcome: ("granted" | "partly" | "refused") | null;
                        appeals: ("house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court")[];
                        extensions: number;
                        /** @description Kinds of hold it keeps on the case. */
                        holds: string[];
                        /** @description Row of the table of law. */
                        duty: string;
                        dueOn: string;
                        /** @description Calendar days until and with the last; below zero, days late. */
                        daysLeft: number;
                        workingDaysLeft: number | null;
                        late: boolean;
                        /** @description Three working days or less remain, or it is late. */
                        escalate: boolean;
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
                        accountId: number | null;
                        consent: ({
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "channel";
                            channel: "voice" | "sms" | "email" | "app" | "im" | "letter" | "visit";
                        } | {
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "hours";
                            /** @description Minutes since local midnight. */
                            fromMinute: number;
                            /** @description Minutes since local midnight. */
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
                        }) | null;
                        contact: ({
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
                        }) | null;
                        steps: {
                            kind: string;
                            /** @description Epoch milliseconds. */
                            at: number;
                            words: string | null;
                        }[];
                        /** @description Files the person gave with it. */
                        evidence: {
                            evidence: number;
                            name: string | null;
                            type: string;
                            bytes: number;
                            /** @description Epoch milliseconds. */
                            at: number;
                        }[];
                        extension: {
                            duty: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            condition: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /** @description Why not all was given, of the last answer. */
                        because: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description What may be given as a reason. */
                        reasons: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        replies: {
                            granted: {
                                zh: string;
                                en: string;
                            };
                            partly: {
                                zh: string;
                                en: string;
                            };
                            refused: {
                                zh: string;
                                en: string;
                            };
                        };
                        routes: {
                            to: "house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court";
                            name: {
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
    clarifyRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Epoch milliseconds. */
                    at?: number;
                    by: "borrower" | "representative" | "house";
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
                        request: number;
                        case: number;
                        lender: string;
                        about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                        name: {
                            zh: string;
                            en: string;
                        };
                        by: "borrower" | "representative";
                        way: "portal" | "phone" | "letter" | "branch" | "agency" | "authority";
                        receivedOn: string;
                        open: boolean;
                        outcome: ("granted" | "partly" | "refused") | null;
                        appeals: ("house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court")[];
                        extensions: number;
                        /** @description Kinds of hold it keeps on the case. */
                        holds: string[];
                        /** @description Row of the table of law. */
                        duty: string;
                        dueOn: string;
                        /** @description Calendar days until and with the last; below zero, days late. */
                        daysLeft: number;
                        workingDaysLeft: number | null;
                        late: boolean;
                        /** @description Three working days or less remain, or it is late. */
                        escalate: boolean;
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
                        accountId: number | null;
                        consent: ({
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "channel";
                            channel: "voice" | "sms" | "email" | "app" | "im" | "letter" | "visit";
                        } | {
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "hours";
                            /** @description Minutes since local midnight. */
                            fromMinute: number;
                            /** @description Minutes since local midnight. */
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
                        }) | null;
                        contact: ({
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
                        }) | null;
                        steps: {
                            kind: string;
                            /** @description Epoch milliseconds. */
                            at: number;
                            words: string | null;
                        }[];
                        /** @description Files the person gave with it. */
                        evidence: {
                            evidence: number;
                            name: string | null;
                            type: string;
                            bytes: number;
                            /** @description Epoch milliseconds. */
                            at: number;
                        }[];
                        extension: {
                            duty: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            condition: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /** @description Why not all was given, of the last answer. */
                        because: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description What may be given as a reason. */
                        reasons: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        replies: {
                            granted: {
                                zh: string;
                                en: string;
                            };
                            partly: {
                                zh: string;
                                en: string;
                            };
                            refused: {
                                zh: string;
                                en: string;
                            };
                        };
                        routes: {
                            to: "house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court";
                            name: {
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
    extendRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Epoch milliseconds. */
                    at?: number;
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
                        request: number;
                        case: number;
                        lender: string;
                        about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                        name: {
                            zh: string;
                            en: string;
                        };
                        by: "borrower" | "representative";
                        way: "portal" | "phone" | "letter" | "branch" | "agency" | "authority";
                        receivedOn: string;
                        open: boolean;
                        outcome: ("granted" | "partly" | "refused") | null;
                        appeals: ("house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court")[];
                        extensions: number;
                        /** @description Kinds of hold it keeps on the case. */
                        holds: string[];
                        /** @description Row of the table of law. */
                        duty: string;
                        dueOn: string;
                        /** @description Calendar days until and with the last; below zero, days late. */
                        daysLeft: number;
                        workingDaysLeft: number | null;
                        late: boolean;
                        /** @description Three working days or less remain, or it is late. */
                        escalate: boolean;
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
                        accountId: number | null;
                        consent: ({
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "channel";
                            channel: "voice" | "sms" | "email" | "app" | "im" | "letter" | "visit";
                        } | {
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "hours";
                            /** @description Minutes since local midnight. */
                            fromMinute: number;
                            /** @description Minutes since local midnight. */
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
                        }) | null;
                        contact: ({
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
                        }) | null;
                        steps: {
                            kind: string;
                            /** @description Epoch milliseconds. */
                            at: number;
                            words: string | null;
                        }[];
                        /** @description Files the person gave with it. */
                        evidence: {
                            evidence: number;
                            name: string | null;
                            type: string;
                            bytes: number;
                            /** @description Epoch milliseconds. */
                            at: number;
                        }[];
                        extension: {
                            duty: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            condition: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /** @description Why not all was given, of the last answer. */
                        because: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description What may be given as a reason. */
                        reasons: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        replies: {
                            granted: {
                                zh: string;
                                en: string;
                            };
                            partly: {
                                zh: string;
                                en: string;
                            };
                            refused: {
                                zh: string;
                                en: string;
                            };
                        };
                        routes: {
                            to: "house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court";
                            name: {
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
    answerRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Epoch milliseconds. */
                    at?: number;
                    outcome: "granted" | "partly" | "refused";
                    because?: ("not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy")[];
                    cause: "strategy" | "agency" | "template" | "person" | "none";
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
                        request: number;
                        case: number;
                        lender: string;
                        about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                        name: {
                            zh: string;
                            en: string;
                        };
                        by: "borrower" | "representative";
                        way: "portal" | "phone" | "letter" | "branch" | "agency" | "authority";
                        receivedOn: string;
                        open: boolean;
                        outcome: ("granted" | "partly" | "refused") | null;
                        appeals: ("house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court")[];
                        extensions: number;
                        /** @description Kinds of hold it keeps on the case. */
                        holds: string[];
                        /** @description Row of the table of law. */
                        duty: string;
                        dueOn: string;
                        /** @description Calendar days until and with the last; below zero, days late. */
                        daysLeft: number;
                        workingDaysLeft: number | null;
                        late: boolean;
                        /** @description Three working days or less remain, or it is late. */
                        escalate: boolean;
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
                        accountId: number | null;
                        consent: ({
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "channel";
                            channel: "voice" | "sms" | "email" | "app" | "im" | "letter" | "visit";
                        } | {
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "hours";
                            /** @description Minutes since local midnight. */
                            fromMinute: number;
                            /** @description Minutes since local midnight. */
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
                        }) | null;
                        contact: ({
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
                        }) | null;
                        steps: {
                            kind: string;
                            /** @description Epoch milliseconds. */
                            at: number;
                            words: string | null;
                        }[];
                        /** @description Files the person gave with it. */
                        evidence: {
                            evidence: number;
                            name: string | null;
                            type: string;
                            bytes: number;
                            /** @description Epoch milliseconds. */
                            at: number;
                        }[];
                        extension: {
                            duty: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            condition: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /** @description Why not all was given, of the last answer. */
                        because: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description What may be given as a reason. */
                        reasons: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        replies: {
                            granted: {
                                zh: string;
                                en: string;
                            };
                            partly: {
                                zh: string;
                                en: string;
                            };
                            refused: {
                                zh: string;
                                en: string;
                            };
                        };
                        routes: {
                            to: "house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court";
                            name: {
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
    appealRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Epoch milliseconds. */
                    at?: number;
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
                    "application/json": {
                        request: number;
                        case: number;
                        lender: string;
                        about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                        name: {
                            zh: string;
                            en: string;
                        };
                        by: "borrower" | "representative";
                        way: "portal" | "phone" | "letter" | "branch" | "agency" | "authority";
                        receivedOn: string;
                        open: boolean;
                        outcome: ("granted" | "partly" | "refused") | null;
                        appeals: ("house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court")[];
                        extensions: number;
                        /** @description Kinds of hold it keeps on the case. */
                        holds: string[];
                        /** @description Row of the table of law. */
                        duty: string;
                        dueOn: string;
                        /** @description Calendar days until and with the last; below zero, days late. */
                        daysLeft: number;
                        workingDaysLeft: number | null;
                        late: boolean;
                        /** @description Three working days or less remain, or it is late. */
                        escalate: boolean;
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
                        accountId: number | null;
                        consent: ({
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "channel";
                            channel: "voice" | "sms" | "email" | "app" | "im" | "letter" | "visit";
                        } | {
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "hours";
                            /** @description Minutes since local midnight. */
                            fromMinute: number;
                            /** @description Minutes since local midnight. */
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
                        }) | null;
                        contact: ({
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
                        }) | null;
                        steps: {
                            kind: string;
                            /** @description Epoch milliseconds. */
                            at: number;
                            words: string | null;
                        }[];
                        /** @description Files the person gave with it. */
                        evidence: {
                            evidence: number;
                            name: string | null;
                            type: string;
                            bytes: number;
                            /** @description Epoch milliseconds. */
                            at: number;
                        }[];
                        extension: {
                            duty: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            condition: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /** @description Why not all was given, of the last answer. */
                        because: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description What may be given as a reason. */
                        reasons: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        replies: {
                            granted: {
                                zh: string;
                                en: string;
                            };
                            partly: {
                                zh: string;
                                en: string;
                            };
                            refused: {
                                zh: string;
                                en: string;
                            };
                        };
                        routes: {
                            to: "house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court";
                            name: {
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
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Epoch milliseconds. */
                    at?: number;
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
                    "application/json": {
                        request: number;
                        case: number;
                        lender: string;
                        about: "know-statement" | "know-contract" | "know-cost" | "consent" | "contact-report" | "data-seen" | "data-copy" | "data-correction" | "data-deletion" | "dispute-not-me" | "dispute-paid" | "dispute-amount" | "stop-contact" | "complaint" | "compensation" | "represented" | "vulnerable" | "hardship";
                        name: {
                            zh: string;
                            en: string;
                        };
                        by: "borrower" | "representative";
                        way: "portal" | "phone" | "letter" | "branch" | "agency" | "authority";
                        receivedOn: string;
                        open: boolean;
                        outcome: ("granted" | "partly" | "refused") | null;
                        appeals: ("house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court")[];
                        extensions: number;
                        /** @description Kinds of hold it keeps on the case. */
                        holds: string[];
                        /** @description Row of the table of law. */
                        duty: string;
                        dueOn: string;
                        /** @description Calendar days until and with the last; below zero, days late. */
                        daysLeft: number;
                        workingDaysLeft: number | null;
                        late: boolean;
                        /** @description Three working days or less remain, or it is late. */
                        escalate: boolean;
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
                        accountId: number | null;
                        consent: ({
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "channel";
                            channel: "voice" | "sms" | "email" | "app" | "im" | "letter" | "visit";
                        } | {
                            act: "grant" | "withdraw";
                            /** @enum {string} */
                            of: "hours";
                            /** @description Minutes since local midnight. */
                            fromMinute: number;
                            /** @description Minutes since local midnight. */
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
                        }) | null;
                        contact: ({
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
                        }) | null;
                        steps: {
                            kind: string;
                            /** @description Epoch milliseconds. */
                            at: number;
                            words: string | null;
                        }[];
                        /** @description Files the person gave with it. */
                        evidence: {
                            evidence: number;
                            name: string | null;
                            type: string;
                            bytes: number;
                            /** @description Epoch milliseconds. */
                            at: number;
                        }[];
                        extension: {
                            duty: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            condition: {
                                zh: string;
                                en: string;
                            } | null;
                        } | null;
                        /** @description Why not all was given, of the last answer. */
                        because: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description What may be given as a reason. */
                        reasons: {
                            reason: "not-the-person" | "records-agree" | "kept-by-law" | "about-others" | "no-proof" | "not-within-law" | "given-before" | "beyond-policy";
                            text: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        replies: {
                            granted: {
                                zh: string;
                                en: string;
                            };
                            partly: {
                                zh: string;
                                en: string;
                            };
                            refused: {
                                zh: string;
                                en: string;
                            };
                        };
                        routes: {
                            to: "house" | "12378" | "local-finance" | "12363" | "12321" | "12315" | "mediation" | "court";
                            name: {
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
    listObjections: {
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
                        }[];
                    };
                };
            };
        };
    };
    getObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
    openObjection: {
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
                    way: "portal" | "bureau" | "branch";
                    /** @description The whole record when left out. */
                    accountId?: number;
                    /** @description The bureau's own number. */
                    reference?: string;
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        objection: number;
                        open?: {
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
                        };
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
    takeObjectionStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    step: "ask-evidence" | "receive-evidence";
                    of: "borrower" | "lender";
                    words?: string;
                } | {
                    /** @enum {string} */
                    step: "decide";
                    outcome: "correct" | "keep";
                    words: string;
                    /** @description Who else received the wrong value; the bureau is one of them whenever something was furnished. */
                    recipients: string[];
                } | {
                    /** @enum {string} */
                    step: "correct";
                    recipient: string;
                } | {
                    /** @enum {string} */
                    step: "file-statement";
                    words: string;
                } | {
                    /** @enum {string} */
                    step: "pass-statement";
                } | {
                    /** @enum {string} */
                    step: "appeal";
                    to: "house" | "regulator";
                    words?: string;
                } | {
                    step: "reply" | "authority-answered";
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
                    "application/json": {
                        objection: number;
                        open?: {
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
                        };
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
    listArrangements: {
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
                        waiting: {
                            offer: number;
                            case: number;
                            lender: string;
                            /** @description Epoch milliseconds. */
                            chosenAt: number;
                            validUntil: string;
                            programme: string;
                            payments: number;
                            totalMinor: number;
                            waivedMinor: number;
                            needs: {
                                kind: "one" | "two" | "nobody";
                                role?: string;
                            };
                            approvals: {
                                person: string;
                                role: string;
                            }[];
                            /** @description Something was posted since: it can no longer be taken. */
                            isDebtChanged: boolean;
                        }[];
                    };
                };
            };
        };
    };
    offerPlans: {
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
                    make?: boolean;
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
    approveOffer: {
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
                    offer: number;
                    chosen?: boolean;
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
                        needs?: {
                            kind: "one" | "two" | "nobody";
                            role?: string;
                        };
                        approvals: {
                            person: string;
                            role: string;
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
    listUnwarranted: {
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
                        found: {
                            key: string;
                            what: {
                                zh: string;
                                en: string;
                            };
                            remedies: {
                                zh: string;
                                en: string;
                            }[];
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
    approveRemedy: {
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
                    key: string;
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
                        entries: number[];
                        apologyOwed: boolean;
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
                            /** @description Epoch milliseconds. */
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
    listAgencies: {
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
                        agencies: {
                            id: string;
                            number: number;
                            name: {
                                zh: string;
                                en: string;
                            };
                            quota: number;
                            fromDaysPastDue: number;
                            /** @description Cases it has now. */
                            active: number;
                            ended: number;
                            /** @description Cases taken back whose deletion it has not attested. */
                            unattested: number;
                            /** @description What keeps new cases from it today, and the rule. */
                            faults: {
                                fault: string;
                                rule: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    scoreAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency: string;
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
                        permits: number;
                        receipts: number;
                        /** @description Permits that ran out and of whose call nobody has told. */
                        silent: number;
                        stopped: number;
                        conversations: number;
                        refusals: {
                            rule: string;
                            times: number;
                        }[];
                        /** @description Received while it had the case, or within a week. */
                        complaints: number;
                        money: {
                            currency: string;
                            collected: number;
                            earned: number;
                        }[];
                        sample: {
                            /** @description Calls to draw and hear; with no fault in them the bound may be stated. */
                            calls: number;
                            rate: number;
                            confidence: number;
                        };
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
    placeCase: {
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
                    agency: string;
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
                        placement: number;
                        /** @description The notice to the borrower; until it is sent the agency gets no permit. */
                        notice: {
                            sent: boolean;
                            /** @description Why it did not go out, when no rule says so. */
                            because?: string;
                            /** @description Rules by which it may not go out now. */
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
                            /** @description Epoch milliseconds from which it may. */
                            earliest?: number;
                        };
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
    notifyOfPlacement: {
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
            /** @description The notice to the borrower; until it is sent the agency gets no permit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sent: boolean;
                        /** @description Why it did not go out, when no rule says so. */
                        because?: string;
                        /** @description Rules by which it may not go out now. */
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
                        /** @description Epoch milliseconds from which it may. */
                        earliest?: number;
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
    recallCase: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    getPermitKey: {
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
                        key: string;
                    };
                };
            };
        };
    };
    listPlacements: {
        parameters: {
            query?: {
                /** @description Last placement of the page before. */
                below?: number;
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
                        agency: {
                            zh: string;
                            en: string;
                        };
                        now: number;
                        placements: {
                            placement: number;
                            lender: {
                                zh: string;
                                en: string;
                            };
                            placedOn: string;
                            /** @description Whether the borrower has been told; until then no permit is given. */
                            told: boolean;
                            recalledOn?: string;
                            attested: boolean;
                            arrearsMinor: number;
                            currency: string;
                            daysPastDue: number;
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
    getPlacement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the placement. */
                id: number;
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
                        placement: number;
                        lender: {
                            zh: string;
                            en: string;
                        };
                        placedOn: string;
                        /** @description Whether the borrower has been told; until then no permit is given. */
                        told: boolean;
                        recalledOn?: string;
                        attested: boolean;
                        arrearsMinor: number;
                        currency: string;
                        daysPastDue: number;
                        name: string;
                        language: "zh" | "en";
                        zone: string;
                        phones: {
                            id: number;
                            /** @description Last two digits. */
                            ends: string;
                        }[];
                        lines: string[];
                        debts: {
                            product: {
                                zh: string;
                                en: string;
                            };
                            since: string;
                            principalMinor: number;
                            interestMinor: number;
                            feeMinor: number;
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
    askPermit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the placement. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: number;
                    line: string;
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
                        /** @enum {boolean} */
                        permitted: true;
                        /** @description Contact the permit is for; receipts name it. */
                        permit: number;
                        /** @description Signed permit for the dialler, which checks it offline. */
                        token: string;
                        number: string;
                        script: string;
                        from: number;
                        expiresAt: number;
                    } | {
                        /** @enum {boolean} */
                        permitted: false;
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
                        /** @description Epoch milliseconds from which the call may be made. */
                        earliest?: number;
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
    checkPermit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the permit's contact. */
                id: number;
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
                        holds: boolean;
                        expiresAt: number;
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
    giveReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the permit's contact. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: "conversation" | "no-answer" | "busy" | "not-in-service" | "voicemail" | "dropped" | "wrong-party" | "refused";
                    /** @description Epoch milliseconds. */
                    startedAt: number;
                    seconds: number;
                    /** @description SHA-256 of the recording, in hexadecimal. */
                    recording?: string;
                    result?: "promise-to-pay" | "plan-requested" | "hardship-told" | "dispute-told" | "paid-told" | "call-back" | "refuses" | "no-contact" | "wrong-person" | "information-given";
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
                    "application/json": {
                        isWithinPermit: boolean;
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
    attestDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the placement. */
                id: number;
            };
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
}
