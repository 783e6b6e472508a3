/** Who changes a plan, and by which clock: both go into its edit log. */
export interface Author {
  readonly who: string;
  /** ISO 8601. */
  readonly clock: () => string;
}
