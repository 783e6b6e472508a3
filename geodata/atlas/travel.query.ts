// What is kept of travel stands among the packed arrays, under owners of its own.

/** Uses the unique index on owner and name. */
export const DROP_TRAVEL = `DELETE FROM coterminous_packed WHERE owner >= 'travel:' AND owner < 'travel;';
  DELETE FROM coterminous_packed WHERE owner >= 'arrays:' AND owner < 'arrays;'`;
