/** A lawful question to a contact person, for vectors to change. */
export const ASKED_WHERE = {
  recipient: { role: "contact-person", id: "contact-1", purpose: "location" },
  request: { messageClass: "location-inquiry", content: ["natural-person-name", "location-question"] },
} as const;
