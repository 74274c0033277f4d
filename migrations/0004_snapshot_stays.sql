CREATE TRIGGER `round_snapshot_is_not_changed` BEFORE UPDATE ON `round_snapshot`
BEGIN
	SELECT RAISE(ABORT, 'A snapshot of a round is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `round_snapshot_is_not_deleted` BEFORE DELETE ON `round_snapshot`
BEGIN
	SELECT RAISE(ABORT, 'A snapshot of a round is never deleted');
END;
