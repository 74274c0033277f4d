CREATE TABLE `answer_tally` (
	`round_id` integer NOT NULL,
	`area` text NOT NULL,
	`section_id` integer NOT NULL,
	`answer` text NOT NULL,
	`current` integer NOT NULL,
	`first` integer NOT NULL,
	PRIMARY KEY(`round_id`, `area`, `section_id`, `answer`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_tally_area" CHECK("answer_tally"."area" IN ('send', 'progression', 'workload', 'operations')),
	CONSTRAINT "answer_tally_answer" CHECK("answer_tally"."answer" IN ('1', '2', '3', '4', '5', 'not-applicable', 'outside-expertise')),
	CONSTRAINT "answer_tally_counts" CHECK("answer_tally"."current" >= 0 AND "answer_tally"."first" >= 0)
);
--> statement-breakpoint
CREATE TABLE `comment_tally` (
	`round_id` integer NOT NULL,
	`area` text NOT NULL,
	`section_id` integer NOT NULL,
	`kind` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`round_id`, `area`, `section_id`, `kind`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_tally_area" CHECK("comment_tally"."area" IN ('send', 'progression', 'workload', 'operations')),
	CONSTRAINT "comment_tally_kind" CHECK("comment_tally"."kind" IN ('gap', 'wording', 'evidence', 'duplication', 'keep', 'other')),
	CONSTRAINT "comment_tally_count" CHECK("comment_tally"."n" >= 0)
);
--> statement-breakpoint
DROP INDEX `comment_on_section`;--> statement-breakpoint
CREATE INDEX `comment_on_section` ON `comment` (`round_id`,`section_id`,`author_id`);--> statement-breakpoint
CREATE INDEX `round_member_group_of` ON `round_member` (`round_id`,`group`);--> statement-breakpoint
CREATE INDEX `round_member_in_letter_order` ON `round_member` (`round_id`,length("letter"),`letter`);--> statement-breakpoint
INSERT INTO `answer_tally` (`round_id`, `area`, `section_id`, `answer`, `current`, `first`)
SELECT `assessment`.`round_id`, `answer`.`area`, `assessment`.`section_id`, `answer`.`answer`,
	sum(`submission`.`number` = `assessment`.`submissions`), sum(`submission`.`number` = 1)
FROM `assessment`
INNER JOIN `submission` ON `submission`.`assessment_id` = `assessment`.`id`
INNER JOIN `answer` ON `answer`.`submission_id` = `submission`.`id`
GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
INSERT INTO `comment_tally` (`round_id`, `area`, `section_id`, `kind`, `n`)
SELECT `comment`.`round_id`, `comment_area`.`area`, `comment`.`section_id`, `comment`.`kind`, count(*)
FROM `comment`
INNER JOIN `comment_area` ON `comment_area`.`comment_id` = `comment`.`id`
INNER JOIN `assessment` ON `assessment`.`round_id` = `comment`.`round_id`
	AND `assessment`.`section_id` = `comment`.`section_id`
	AND `assessment`.`member_id` = `comment`.`author_id`
WHERE `comment`.`withdrawn_at` IS NULL AND `assessment`.`first_submitted_at` IS NOT NULL
GROUP BY 1, 2, 3, 4;
