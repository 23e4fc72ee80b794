// Checks JSON from standard input against the schema that it names, by the copies in
// @microsoft/app-manifest; prints what is wrong with it as a JSON list.
import { readFileSync } from "node:fs";
import manifests from "@microsoft/app-manifest";
import ajvDraft04 from "ajv-draft-04";
import formats from "ajv-formats";

const { AppManifestUtils } = manifests;
globalThis.fetch = (address) => {
  throw new Error(`${address} is not in the package, and nothing is fetched here`);
};
const given = JSON.parse(readFileSync(0, "utf8"));
const isLanguage = given.$schema.endsWith("Localization.schema.json");
const wrong = await (isLanguage ? checkLanguage(given) : AppManifestUtils.validateAgainstSchema(given));
console.log(JSON.stringify(wrong));

// The schema of language files has a pattern that is none in Unicode mode, which the
// package's own check insists on.
async function checkLanguage(language) {
  const schema = await AppManifestUtils.fetchSchema(language.$schema);
  const ajv = new ajvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  formats.default(ajv);
  const check = ajv.compile(schema);
  return check(language) ? [] : check.errors.map((error) => `${error.instancePath} ${error.message}`);
}
