/** Hands a file to the person by way of the browser's downloads. */

export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has to have begun before its address may go.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "the-hanoi-summit-2019", with the part of the map where it is one: a name that every system takes. */
export function toFileName(title: string, extension: string, part = ''): string {
  const stem = [toStem(title), toStem(part)].filter(Boolean).join('-').slice(0, 90).replace(/-+$/, '');
  return `${stem === '' ? 'map' : stem}.${extension}`;
}

function toStem(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);
}
