CREATE VIEW `passage_text` AS
	SELECT `passage`.`id`, `comment`.`body` AS `said`, `comment`.`proposed_wording` AS `proposed`, `comment`.`quote` AS `quoted`
	FROM `passage` JOIN `comment` ON `comment`.`id` = `passage`.`comment_id`
	UNION ALL
	SELECT `passage`.`id`, `answer`.`reason`, NULL, NULL
	FROM `passage` JOIN `answer` ON `answer`.`submission_id` = `passage`.`submission_id` AND `answer`.`area` = `passage`.`area`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `passage_words` USING fts5(
	`said`, `proposed`, `quoted`,
	content = 'passage_text', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER `comment_enters_search` AFTER INSERT ON `comment`
BEGIN
	INSERT INTO `passage` (`comment_id`) VALUES (new.`id`);
	INSERT INTO `passage_words` (rowid, `said`, `proposed`, `quoted`)
		SELECT `id`, new.`body`, new.`proposed_wording`, new.`quote` FROM `passage` WHERE `comment_id` = new.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `comment_changes_in_search` AFTER UPDATE OF `body`, `proposed_wording`, `quote` ON `comment`
BEGIN
	INSERT INTO `passage_words` (`passage_words`, rowid, `said`, `proposed`, `quoted`)
		SELECT 'delete', `id`, old.`body`, old.`proposed_wording`, old.`quote` FROM `passage` WHERE `comment_id` = old.`id`;
	INSERT INTO `passage_words` (rowid, `said`, `proposed`, `quoted`)
		SELECT `id`, new.`body`, new.`proposed_wording`, new.`quote` FROM `passage` WHERE `comment_id` = new.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `comment_leaves_search` AFTER DELETE ON `comment`
BEGIN
	INSERT INTO `passage_words` (`passage_words`, rowid, `said`, `proposed`, `quoted`)
		SELECT 'delete', `id`, old.`body`, old.`proposed_wording`, old.`quote` FROM `passage` WHERE `comment_id` = old.`id`;
	DELETE FROM `passage` WHERE `comment_id` = old.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `reason_enters_search` AFTER INSERT ON `answer` WHEN trim(new.`reason`) <> ''
BEGIN
	INSERT INTO `passage` (`submission_id`, `area`) VALUES (new.`submission_id`, new.`area`);
	INSERT INTO `passage_words` (rowid, `said`)
		SELECT `id`, new.`reason` FROM `passage` WHERE `submission_id` = new.`submission_id` AND `area` = new.`area`;
END;
--> statement-breakpoint
CREATE TRIGGER `reason_changes_in_search` AFTER UPDATE OF `reason` ON `answer`
BEGIN
	INSERT INTO `passage_words` (`passage_words`, rowid, `said`)
		SELECT 'delete', `id`, old.`reason` FROM `passage` WHERE `submission_id` = old.`submission_id` AND `area` = old.`area`;
	DELETE FROM `passage` WHERE `submission_id` = old.`submission_id` AND `area` = old.`area`;
	INSERT INTO `passage` (`submission_id`, `area`)
		SELECT new.`submission_id`, new.`area` WHERE trim(new.`reason`) <> '';
	INSERT INTO `passage_words` (rowid, `said`)
		SELECT `id`, new.`reason` FROM `passage` WHERE `submission_id` = new.`submission_id` AND `area` = new.`area`;
END;
--> statement-breakpoint
CREATE TRIGGER `reason_leaves_search` AFTER DELETE ON `answer`
BEGIN
	INSERT INTO `passage_words` (`passage_words`, rowid, `said`)
		SELECT 'delete', `id`, old.`reason` FROM `passage` WHERE `submission_id` = old.`submission_id` AND `area` = old.`area`;
	DELETE FROM `passage` WHERE `submission_id` = old.`submission_id` AND `area` = old.`area`;
END;
--> statement-breakpoint
INSERT INTO `passage` (`comment_id`) SELECT `id` FROM `comment`;
--> statement-breakpoint
INSERT INTO `passage` (`submission_id`, `area`) SELECT `submission_id`, `area` FROM `answer` WHERE trim(`reason`) <> '';
--> statement-breakpoint
INSERT INTO `passage_words` (rowid, `said`, `proposed`, `quoted`) SELECT `id`, `said`, `proposed`, `quoted` FROM `passage_text`;
