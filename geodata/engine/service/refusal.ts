// Why a call gives no value, other than issues with what the user gave and bugs.

/** The job was cancelled, or a newer one of its kind took its place. */
export class Cancelled extends Error {
  constructor() {
    super('The work was cancelled.');
    this.name = 'Cancelled';
  }
}

/** The call needs an open plan. */
export class NoSession extends Error {
  constructor() {
    super('No plan is open.');
    this.name = 'NoSession';
  }
}

/** The request is well-formed but cannot be meant. */
export class BadRequest extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadRequest';
  }
}
