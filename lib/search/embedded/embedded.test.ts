import { testEngine } from "#lib/search/engine-contract.ts";
import { embedded } from "./embedded.ts";

testEngine("The embedded engine", embedded);
