import { describe, expect, it } from "vitest";
import { limitRate } from "./rate-limit.ts";

describe("a limit of requests a minute", () => {
  it("lets the allowed number pass, names the seconds to wait, and begins anew after the minute", () => {
    let now = 1_000;
    const limit = limitRate(2, () => now);
    expect([limit("a"), limit("a"), limit("a")]).toEqual([undefined, undefined, 60]);
    now += 45_500;
    expect(limit("a")).toBe(15);
    now += 14_500;
    expect(limit("a")).toBeUndefined();
  });

  it("counts every address by itself, however many there are", () => {
    const limit = limitRate(1, () => 0);
    expect(limit("a")).toBeUndefined();
    expect(limit("b")).toBeUndefined();
    expect(limit("a")).toBe(60);
    for (let one = 0; one < 25_000; one++) expect(limit(`c${one}`)).toBeUndefined();
  });
});
