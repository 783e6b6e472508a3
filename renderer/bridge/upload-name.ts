// What an uploaded file is called: with its folders, when a whole folder was dropped.

/** Relative path with forward slashes. */
export const uploadName = (file: File): string => file.webkitRelativePath || file.name;
