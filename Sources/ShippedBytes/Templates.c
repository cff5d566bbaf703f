#include "ShippedBytes.h"

/* The templates as they lie in templates/, one block a file; a test fails when a file has none. */

static const unsigned char template_0[] = {
#embed "../../templates/follow-up-close.txt"
};
static const unsigned char template_1[] = {
#embed "../../templates/follow-up-news-short.txt"
};
static const unsigned char template_2[] = {
#embed "../../templates/follow-up-news.txt"
};
static const unsigned char template_3[] = {
#embed "../../templates/invite-after-mail-question.txt"
};
static const unsigned char template_4[] = {
#embed "../../templates/invite-after-mail.txt"
};
static const unsigned char template_5[] = {
#embed "../../templates/invite-alumni-lesson.txt"
};
static const unsigned char template_6[] = {
#embed "../../templates/invite-alumni-question.txt"
};
static const unsigned char template_7[] = {
#embed "../../templates/invite-alumni-too.txt"
};
static const unsigned char template_8[] = {
#embed "../../templates/invite-alumni.txt"
};
static const unsigned char template_9[] = {
#embed "../../templates/invite-applicant-short.txt"
};
static const unsigned char template_10[] = {
#embed "../../templates/invite-applicant.txt"
};
static const unsigned char template_11[] = {
#embed "../../templates/invite-article-plain.txt"
};
static const unsigned char template_12[] = {
#embed "../../templates/invite-article-question.txt"
};
static const unsigned char template_13[] = {
#embed "../../templates/invite-article-short.txt"
};
static const unsigned char template_14[] = {
#embed "../../templates/invite-correction.txt"
};
static const unsigned char template_15[] = {
#embed "../../templates/invite-do-you-remember.txt"
};
static const unsigned char template_16[] = {
#embed "../../templates/invite-fellow-student.txt"
};
static const unsigned char template_17[] = {
#embed "../../templates/invite-group-question.txt"
};
static const unsigned char template_18[] = {
#embed "../../templates/invite-group.txt"
};
static const unsigned char template_19[] = {
#embed "../../templates/invite-guest-short.txt"
};
static const unsigned char template_20[] = {
#embed "../../templates/invite-guest.txt"
};
static const unsigned char template_21[] = {
#embed "../../templates/invite-heard-talk-short.txt"
};
static const unsigned char template_22[] = {
#embed "../../templates/invite-heard-talk.txt"
};
static const unsigned char template_23[] = {
#embed "../../templates/invite-job-seeker.txt"
};
static const unsigned char template_24[] = {
#embed "../../templates/invite-met-brief.txt"
};
static const unsigned char template_25[] = {
#embed "../../templates/invite-met-event.txt"
};
static const unsigned char template_26[] = {
#embed "../../templates/invite-met-point.txt"
};
static const unsigned char template_27[] = {
#embed "../../templates/invite-met-topic.txt"
};
static const unsigned char template_28[] = {
#embed "../../templates/invite-mutual-brief.txt"
};
static const unsigned char template_29[] = {
#embed "../../templates/invite-mutual-hello.txt"
};
static const unsigned char template_30[] = {
#embed "../../templates/invite-mutual-intro.txt"
};
static const unsigned char template_31[] = {
#embed "../../templates/invite-mutual-known.txt"
};
static const unsigned char template_32[] = {
#embed "../../templates/invite-mutual-plain.txt"
};
static const unsigned char template_33[] = {
#embed "../../templates/invite-neighbour-notes.txt"
};
static const unsigned char template_34[] = {
#embed "../../templates/invite-neighbour-short.txt"
};
static const unsigned char template_35[] = {
#embed "../../templates/invite-neighbour.txt"
};
static const unsigned char template_36[] = {
#embed "../../templates/invite-old-colleague.txt"
};
static const unsigned char template_37[] = {
#embed "../../templates/invite-question-on-point.txt"
};
static const unsigned char template_38[] = {
#embed "../../templates/invite-question-plain.txt"
};
static const unsigned char template_39[] = {
#embed "../../templates/invite-question.txt"
};
static const unsigned char template_40[] = {
#embed "../../templates/invite-read-article.txt"
};
static const unsigned char template_41[] = {
#embed "../../templates/invite-recruiter-short.txt"
};
static const unsigned char template_42[] = {
#embed "../../templates/invite-recruiter-work.txt"
};
static const unsigned char template_43[] = {
#embed "../../templates/invite-recruiter.txt"
};
static const unsigned char template_44[] = {
#embed "../../templates/invite-speaker-plain.txt"
};
static const unsigned char template_45[] = {
#embed "../../templates/invite-speaker.txt"
};
static const unsigned char template_46[] = {
#embed "../../templates/invite-studied-together.txt"
};
static const unsigned char template_47[] = {
#embed "../../templates/invite-talk-question.txt"
};
static const unsigned char template_48[] = {
#embed "../../templates/invite-talk-thanks.txt"
};
static const unsigned char template_49[] = {
#embed "../../templates/invite-their-question.txt"
};
static const unsigned char template_50[] = {
#embed "../../templates/invite-understand-work.txt"
};
static const unsigned char template_51[] = {
#embed "../../templates/invite-user-follows.txt"
};
static const unsigned char template_52[] = {
#embed "../../templates/invite-user-likes.txt"
};
static const unsigned char template_53[] = {
#embed "../../templates/invite-user-of-work.txt"
};
static const unsigned char template_54[] = {
#embed "../../templates/invite-volunteer.txt"
};
static const unsigned char template_55[] = {
#embed "../../templates/invite-worked-together-short.txt"
};
static const unsigned char template_56[] = {
#embed "../../templates/invite-worked-together.txt"
};
static const unsigned char template_57[] = {
#embed "../../templates/message-after-article.txt"
};
static const unsigned char template_58[] = {
#embed "../../templates/message-after-meeting.txt"
};
static const unsigned char template_59[] = {
#embed "../../templates/message-after-talk.txt"
};
static const unsigned char template_60[] = {
#embed "../../templates/message-referred.txt"
};
static const unsigned char template_61[] = {
#embed "../../templates/message-user-report.txt"
};
static const unsigned char template_62[] = {
#embed "../../templates/reply-answer-how-met-brief.txt"
};
static const unsigned char template_63[] = {
#embed "../../templates/reply-answer-how-met-plain.txt"
};
static const unsigned char template_64[] = {
#embed "../../templates/reply-answer-how-met-warm.txt"
};
static const unsigned char template_65[] = {
#embed "../../templates/reply-ask-how-met-brief.txt"
};
static const unsigned char template_66[] = {
#embed "../../templates/reply-ask-how-met-plain-de.txt"
};
static const unsigned char template_67[] = {
#embed "../../templates/reply-ask-how-met-plain-es.txt"
};
static const unsigned char template_68[] = {
#embed "../../templates/reply-ask-how-met-plain-fr.txt"
};
static const unsigned char template_69[] = {
#embed "../../templates/reply-ask-how-met-plain.txt"
};
static const unsigned char template_70[] = {
#embed "../../templates/reply-ask-how-met-warm.txt"
};
static const unsigned char template_71[] = {
#embed "../../templates/reply-ask-why-brief.txt"
};
static const unsigned char template_72[] = {
#embed "../../templates/reply-ask-why-plain.txt"
};
static const unsigned char template_73[] = {
#embed "../../templates/reply-ask-why-warm.txt"
};
static const unsigned char template_74[] = {
#embed "../../templates/reply-coffee-brief.txt"
};
static const unsigned char template_75[] = {
#embed "../../templates/reply-coffee-plain.txt"
};
static const unsigned char template_76[] = {
#embed "../../templates/reply-coffee-warm.txt"
};
static const unsigned char template_77[] = {
#embed "../../templates/reply-decline-pitch-brief.txt"
};
static const unsigned char template_78[] = {
#embed "../../templates/reply-decline-pitch-plain.txt"
};
static const unsigned char template_79[] = {
#embed "../../templates/reply-decline-pitch-warm.txt"
};
static const unsigned char template_80[] = {
#embed "../../templates/reply-decline-with-reason-brief.txt"
};
static const unsigned char template_81[] = {
#embed "../../templates/reply-decline-with-reason-plain-de.txt"
};
static const unsigned char template_82[] = {
#embed "../../templates/reply-decline-with-reason-plain-es.txt"
};
static const unsigned char template_83[] = {
#embed "../../templates/reply-decline-with-reason-plain-fr.txt"
};
static const unsigned char template_84[] = {
#embed "../../templates/reply-decline-with-reason-plain.txt"
};
static const unsigned char template_85[] = {
#embed "../../templates/reply-decline-with-reason-warm.txt"
};
static const unsigned char template_86[] = {
#embed "../../templates/reply-follow-me-brief.txt"
};
static const unsigned char template_87[] = {
#embed "../../templates/reply-follow-me-plain.txt"
};
static const unsigned char template_88[] = {
#embed "../../templates/reply-follow-me-warm.txt"
};
static const unsigned char template_89[] = {
#embed "../../templates/reply-recruiter-info-brief.txt"
};
static const unsigned char template_90[] = {
#embed "../../templates/reply-recruiter-info-plain.txt"
};
static const unsigned char template_91[] = {
#embed "../../templates/reply-recruiter-info-warm.txt"
};
static const unsigned char template_92[] = {
#embed "../../templates/reply-still-want-to-connect-brief.txt"
};
static const unsigned char template_93[] = {
#embed "../../templates/reply-still-want-to-connect-plain.txt"
};
static const unsigned char template_94[] = {
#embed "../../templates/reply-still-want-to-connect-warm.txt"
};
static const unsigned char template_95[] = {
#embed "../../templates/reply-suggest-call-brief.txt"
};
static const unsigned char template_96[] = {
#embed "../../templates/reply-suggest-call-plain.txt"
};
static const unsigned char template_97[] = {
#embed "../../templates/reply-suggest-call-warm.txt"
};
static const unsigned char template_98[] = {
#embed "../../templates/reply-thanks-brief.txt"
};
static const unsigned char template_99[] = {
#embed "../../templates/reply-thanks-plain-de.txt"
};
static const unsigned char template_100[] = {
#embed "../../templates/reply-thanks-plain-es.txt"
};
static const unsigned char template_101[] = {
#embed "../../templates/reply-thanks-plain-fr.txt"
};
static const unsigned char template_102[] = {
#embed "../../templates/reply-thanks-plain.txt"
};
static const unsigned char template_103[] = {
#embed "../../templates/reply-thanks-warm.txt"
};

#define TEMPLATE(number) {template_##number, sizeof template_##number}
static const struct { const unsigned char *bytes; size_t count; } templates[] = {
  TEMPLATE(0), TEMPLATE(1), TEMPLATE(2), TEMPLATE(3), TEMPLATE(4),
  TEMPLATE(5), TEMPLATE(6), TEMPLATE(7), TEMPLATE(8), TEMPLATE(9),
  TEMPLATE(10), TEMPLATE(11), TEMPLATE(12), TEMPLATE(13), TEMPLATE(14),
  TEMPLATE(15), TEMPLATE(16), TEMPLATE(17), TEMPLATE(18), TEMPLATE(19),
  TEMPLATE(20), TEMPLATE(21), TEMPLATE(22), TEMPLATE(23), TEMPLATE(24),
  TEMPLATE(25), TEMPLATE(26), TEMPLATE(27), TEMPLATE(28), TEMPLATE(29),
  TEMPLATE(30), TEMPLATE(31), TEMPLATE(32), TEMPLATE(33), TEMPLATE(34),
  TEMPLATE(35), TEMPLATE(36), TEMPLATE(37), TEMPLATE(38), TEMPLATE(39),
  TEMPLATE(40), TEMPLATE(41), TEMPLATE(42), TEMPLATE(43), TEMPLATE(44),
  TEMPLATE(45), TEMPLATE(46), TEMPLATE(47), TEMPLATE(48), TEMPLATE(49),
  TEMPLATE(50), TEMPLATE(51), TEMPLATE(52), TEMPLATE(53), TEMPLATE(54),
  TEMPLATE(55), TEMPLATE(56), TEMPLATE(57), TEMPLATE(58), TEMPLATE(59),
  TEMPLATE(60), TEMPLATE(61), TEMPLATE(62), TEMPLATE(63), TEMPLATE(64),
  TEMPLATE(65), TEMPLATE(66), TEMPLATE(67), TEMPLATE(68), TEMPLATE(69),
  TEMPLATE(70), TEMPLATE(71), TEMPLATE(72), TEMPLATE(73), TEMPLATE(74),
  TEMPLATE(75), TEMPLATE(76), TEMPLATE(77), TEMPLATE(78), TEMPLATE(79),
  TEMPLATE(80), TEMPLATE(81), TEMPLATE(82), TEMPLATE(83), TEMPLATE(84),
  TEMPLATE(85), TEMPLATE(86), TEMPLATE(87), TEMPLATE(88), TEMPLATE(89),
  TEMPLATE(90), TEMPLATE(91), TEMPLATE(92), TEMPLATE(93), TEMPLATE(94),
  TEMPLATE(95), TEMPLATE(96), TEMPLATE(97), TEMPLATE(98), TEMPLATE(99),
  TEMPLATE(100), TEMPLATE(101), TEMPLATE(102), TEMPLATE(103),
};

size_t tact_template_count(void) { return sizeof templates / sizeof templates[0]; }

const unsigned char *tact_template(size_t index, size_t *count) {
  if (index >= tact_template_count()) {
    *count = 0;
    return 0;
  }
  *count = templates[index].count;
  return templates[index].bytes;
}
