/** The logins that GitHub would notify for a text: `@login` outside of code, not within a word (docs.github.com, "Mentioning people and teams"). */
export function mentionsIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/```[\s\S]*?```|`[^`\n]*`|<code>[\s\S]*?<\/code>|<!--[\s\S]*?-->/g, ' ');
  return [
    ...new Set(Array.from(prose.matchAll(/(?<![\w/@.-])@([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})(?![\w-])/gi), ([, login = '']) => login)),
  ];
}
