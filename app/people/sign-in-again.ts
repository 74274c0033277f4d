// The names with which a form that lost its session travels through the sign-in form.

/** Whose form it is: every form of a signed-in person carries their id. */
export const ownerField = "owner";

/** The sign-in form's own fields, told apart from those of the form it carries. */
export const againFields = {
  email: "sign-in-again.email",
  password: "sign-in-again.password",
  code: "sign-in-again.code",
} as const;

/** Set on the request inside the service when the sign-in itself did not succeed. */
export const refusedHeader = "x-sign-in-refused";
