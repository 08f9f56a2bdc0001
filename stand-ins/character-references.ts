/** Stands for he in mailparser, which writes the header of an enclosed mail into HTML with it: what is not plain ASCII, and `"&'<>` and the backtick. */
export const characterReferences = { encode };

// As they are stay the C1 controls that a browser reads as other characters where they are written by number (HTML, section 13.2.5.80).
function encode(text: string): string {
  return text.replaceAll(
    /["&'<>`\u0001-\t\u000b\f\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d\u00a0-\uffff]|[\u{10000}-\u{10ffff}]/gu,
    (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
  );
}
