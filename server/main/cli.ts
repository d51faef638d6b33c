#!/usr/bin/env -S npx tsx
import { fairdueProgram } from "./cli/program.ts";

await fairdueProgram().parseAsync();
