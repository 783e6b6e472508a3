// Calls after which files of the library may be replaced: readers of ours let go first, since Windows locks open files.

export const REPLACING: readonly string[] = ['library.remove', 'import.build', 'import.document', 'sample.open'];
