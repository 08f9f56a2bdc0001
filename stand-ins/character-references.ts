/**
 * Replaces he in mailparser, which escapes the header of an enclosed mail for HTML with it: characters beyond plain ASCII, `"&'<>` and the
 * backtick.
 */
export const characterReferences = { encode };

// The C1 controls stay: browsers read their numeric forms as other characters (HTML, section 13.2.5.80).
function encode(text: string): string {
  return text.replaceAll(
    /["&'<>`\u0001-\t\u000b\f\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d\u00a0-\uffff]|[\u{10000}-\u{10ffff}]/gu,
    (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
  );
}
