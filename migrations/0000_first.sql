CREATE TABLE `answer` (
	`submission_id` integer NOT NULL,
	`area` text NOT NULL,
	`answer` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`submission_id`, `area`),
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_area" CHECK("answer"."area" IN ('send', 'progression', 'workload', 'operations')),
	CONSTRAINT "answer_answer" CHECK("answer"."answer" IN ('1', '2', '3', '4', '5', 'not-applicable', 'outside-expertise'))
);
--> statement-breakpoint
CREATE TABLE `answer_comment` (
	`assessment_id` integer NOT NULL,
	`submission` integer NOT NULL,
	`area` text NOT NULL,
	`comment_id` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `submission`, `area`, `comment_id`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_comment_area" CHECK("answer_comment"."area" IN ('send', 'progression', 'workload', 'operations'))
);
--> statement-breakpoint
CREATE INDEX `answer_comment_comment` ON `answer_comment` (`comment_id`);--> statement-breakpoint
CREATE TABLE `assessment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	`member_id` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`first_submitted_at` integer,
	`submissions` integer DEFAULT 0 NOT NULL,
	`saw_others_at` integer,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`member_id`) REFERENCES `round_member`(`round_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessment_submitted" CHECK(("assessment"."submissions" = 0) = ("assessment"."first_submitted_at" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_of_member` ON `assessment` (`round_id`,`section_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `assessment_recent` ON `assessment` (`member_id`,`saved_at`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`object` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `citation` (
	`comment_id` text NOT NULL,
	`source_id` text NOT NULL,
	PRIMARY KEY(`comment_id`, `source_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `citation_of_source` ON `citation` (`source_id`);--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` integer NOT NULL,
	`edition_id` integer NOT NULL,
	`section_id` integer,
	`statement_id` integer,
	`author_id` text NOT NULL,
	`quote` text,
	`quote_start` integer,
	`quote_end` integer,
	`quote_prefix` text,
	`quote_suffix` text,
	`gap_after` integer,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`proposed_wording` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`after_seeing_others` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`author_id`) REFERENCES `round_member`(`round_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_kind" CHECK("comment"."kind" IN ('gap', 'wording', 'evidence', 'duplication', 'keep', 'other')),
	CONSTRAINT "comment_place" CHECK("comment"."statement_id" IS NULL OR "comment"."section_id" IS NOT NULL),
	CONSTRAINT "comment_quote" CHECK("comment"."quote" IS NULL OR "comment"."statement_id" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `comment_on_section` ON `comment` (`round_id`,`section_id`);--> statement-breakpoint
CREATE INDEX `comment_of_author` ON `comment` (`author_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `comment_area` (
	`comment_id` text NOT NULL,
	`area` text NOT NULL,
	PRIMARY KEY(`comment_id`, `area`),
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_area_area" CHECK("comment_area"."area" IN ('send', 'progression', 'workload', 'operations'))
);
--> statement-breakpoint
CREATE TABLE `comment_version` (
	`comment_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`proposed_wording` text,
	`areas` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`comment_id`, `version`),
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_version_kind" CHECK("comment_version"."kind" IN ('gap', 'wording', 'evidence', 'duplication', 'keep', 'other'))
);
--> statement-breakpoint
CREATE TABLE `draft_answer` (
	`assessment_id` integer NOT NULL,
	`area` text NOT NULL,
	`answer` text,
	`reason` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `area`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "draft_answer_area" CHECK("draft_answer"."area" IN ('send', 'progression', 'workload', 'operations')),
	CONSTRAINT "draft_answer_answer" CHECK("draft_answer"."answer" IN ('1', '2', '3', '4', '5', 'not-applicable', 'outside-expertise'))
);
--> statement-breakpoint
CREATE TABLE `edition` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`framework_code` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`document_title` text NOT NULL,
	`published` text,
	`content_hash` text NOT NULL,
	`imported_at` integer NOT NULL,
	FOREIGN KEY (`framework_code`) REFERENCES `framework`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "edition_kind" CHECK("edition"."kind" IN ('outline', 'published'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_content` ON `edition` (`framework_code`,`content_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `edition_name` ON `edition` (`framework_code`,`name`);--> statement-breakpoint
CREATE TABLE `framework` (
	`code` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitation_of_person` ON `invitation` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "person_role" CHECK("person"."role" IN ('member', 'official', 'lead', 'observer')),
	CONSTRAINT "person_email" CHECK("person"."email" = lower("person"."email"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `reply` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reply_to_comment` ON `reply` (`comment_id`);--> statement-breakpoint
CREATE TABLE `round` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`sharing` text NOT NULL,
	`names_to_officials` integer NOT NULL,
	`rule` text NOT NULL,
	CONSTRAINT "round_sharing" CHECK("round"."sharing" IN ('never', 'after-submitting', 'after-closing')),
	CONSTRAINT "round_times" CHECK("round"."opens_at" < "round"."closes_at")
);
--> statement-breakpoint
CREATE TABLE `round_framework` (
	`round_id` integer NOT NULL,
	`framework_code` text NOT NULL,
	`edition_id` integer,
	PRIMARY KEY(`round_id`, `framework_code`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_code`) REFERENCES `framework`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_member` (
	`round_id` integer NOT NULL,
	`member_id` text NOT NULL,
	`letter` text NOT NULL,
	PRIMARY KEY(`round_id`, `member_id`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_member_letter` ON `round_member` (`round_id`,`letter`);--> statement-breakpoint
CREATE TABLE `section` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition_id` integer NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`standard` text,
	`title_confirmed` integer NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `section_number` ON `section` (`edition_id`,`number`);--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_of_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`link` text,
	`doi` text,
	`year` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_kind" CHECK("source"."kind" IN ('systematic-review', 'study', 'case-study', 'survey', 'guidance', 'statistics', 'other')),
	CONSTRAINT "source_place" CHECK("source"."link" IS NOT NULL OR "source"."doi" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `source_of_owner` ON `source` (`owner_id`);--> statement-breakpoint
CREATE TABLE `statement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`section_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`group_heading` text,
	`text` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "statement_kind" CHECK("statement"."kind" IN ('learn-that', 'learn-how-to'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_position` ON `statement` (`section_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `statement_code` ON `statement` (`section_id`,`code`);--> statement-breakpoint
CREATE TABLE `submission` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assessment_id` integer NOT NULL,
	`number` integer NOT NULL,
	`submitted_at` integer NOT NULL,
	`after_seeing_others` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_number` ON `submission` (`assessment_id`,`number`);--> statement-breakpoint
CREATE TABLE `unfinished_form` (
	`author_id` text NOT NULL,
	`form` text NOT NULL,
	`fields` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`author_id`, `form`),
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
