/** Who will see the comment, and when. */
export function WhenSent({ isSentAtOnce }: { isSentAtOnce: boolean }) {
  return (
    <p className="govuk-body">
      {isSentAtOnce
        ? "You have submitted this section, so officials, and members as far as the round allows, see this comment at once."
        : "Only you see this comment until you submit the section."}
    </p>
  );
}
