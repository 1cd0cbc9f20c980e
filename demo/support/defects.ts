/** A number as some typists leave it: full-width characters. */
export const fullWidthOf = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** A name with one character written as another of the same sound. */
export const homophone = (name: string): string => {
  const pairs: Record<string, string> = {
    晓: '小',
    燕: '艳',
    伟: '玮',
    丽: '莉',
    芳: '方',
    军: '君',
    强: '墙',
    娜: '那',
    静: '净',
    霞: '侠',
  };
  return [...name].map((character) => pairs[character] ?? character).join('');
};
