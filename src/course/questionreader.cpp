// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/questionreader.h"

#include "course/coursetext.h"
#include "course/fence.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr int mostOptions = 8;

// Options are shuffled, so none may speak of its neighbours.
bool speaksOfOtherOptions(const QString &text)
{
    static const QRegularExpression phrase(u"\\b(all|none|both|neither|either|any) of (the "
                                           u")?(above|these|them|those)\\b|\\bthe (above|following|previous) "
                                           "(option|answer)s?\\b|\\b(option|answer)s? [a-f]\\b|\\ball the above\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return phrase.match(text).hasMatch();
}

Option readOption(TomlReader &table)
{
    Option option;
    option.text = table.text("text"_L1, Need::Required);
    option.correct = table.flag("correct"_L1, Need::Required).value_or(false);
    option.pin = table.flag("pin"_L1).value_or(false);
    option.id = table.id("id"_L1, Need::Optional);
    option.why = table.text("why"_L1);
    if (option.why.trimmed().isEmpty()) {
        table.report("why"_L1, "option-without-why"_L1,
                     Text::tr("This option gives no reason. Say in “why” what is right or wrong about it."));
    }
    if (option.id.isEmpty()) {
        option.id = optionIdFor(option.text);
    }
    if (speaksOfOtherOptions(option.text)) {
        table.report("text"_L1, "option-phrase"_L1,
                     Text::tr("This option speaks of other options, but options are shuffled. Say what it means."));
    }
    table.finish();
    return option;
}

void readChoice(TomlReader &table, Question &question)
{
    QSet<QString> ids;
    for (TomlReader &entry : table.tables("option"_L1)) {
        question.options.push_back(readOption(entry));
        const QString &id = question.options.back().id;
        if (ids.contains(id)) {
            entry.report("id"_L1, "duplicate-id"_L1,
                         Text::tr("Two options of this question have the same text or id. Change one."));
        }
        ids.insert(id);
    }
    const auto correct = std::ranges::count(question.options, true, &Option::correct);
    const auto count = std::ssize(question.options);
    if (count < 2 || count > mostOptions) {
        table.report("option"_L1, "option-count"_L1,
                     Text::tr("A choice has 2 to %1 options; this one has %2.").arg(mostOptions).arg(count));
    }
    if (correct == 0 && count > 0) {
        table.report("id"_L1, "no-correct-option"_L1,
                     Text::tr("No option is correct. Set “correct = true” for the right one."));
    } else if (correct == count && count > 1) {
        table.report("id"_L1, "no-wrong-option"_L1,
                     Text::tr("Every option is correct. Add what people wrongly believe."));
    }
}

void readPredict(TomlReader &table, Question &question)
{
    question.program = table.text("program"_L1, Need::Required);
    question.compiles = table.flag("compiles"_L1, Need::Required).value_or(true);
    if (!question.program.isEmpty() && !makeFence(u"rust"_s, question.program, 1).hasMain()) {
        table.report("program"_L1, "predict-without-main"_L1,
                     Text::tr("The program of a predict question needs a main function."));
    }
}

void readOpen(TomlReader &table, Question &question)
{
    question.answer = table.text("answer"_L1, Need::Required);
    const bool interview = question.use == QuestionUse::Interview;
    question.brief = table.text("brief"_L1, interview ? Need::Required : Need::Optional);
    question.points = table.texts("points"_L1, interview ? Need::Required : Need::Optional);
    if (interview && !question.points.isEmpty() && (question.points.size() < 3 || question.points.size() > 6)) {
        table.report("points"_L1, "point-count"_L1,
                     Text::tr("A rubric has 3 to 6 points to tick; this one has %1.").arg(question.points.size()));
    }
    question.pitfalls = table.joinedText("pitfalls"_L1, u"\n\n"_s);
    question.followUps = table.texts("follow_ups"_L1);
    question.topic = table.id("topic"_L1, interview ? Need::Required : Need::Optional);
    const QStringList styles{u"concept"_s, u"code"_s, u"design"_s, u"comparison"_s, u"behavioural"_s};
    question.style = table.text("style"_L1);
    if (!question.style.isEmpty() && !styles.contains(question.style)) {
        table.report("style"_L1, "bad-value"_L1, Text::tr("“style” must be one of: %1.").arg(styles.join(", "_L1)));
    }
    question.roles = table.texts("roles"_L1);
}

bool isKnownKind(const QString &kind)
{
    return kind == "choice"_L1 || kind == "predict"_L1 || kind == "short"_L1 || kind == "open"_L1;
}

void readKind(TomlReader &table, Question &question)
{
    if (question.kind != QuestionKind::Predict) {
        question.program = table.text("program"_L1);
    }
    switch (question.kind) {
    case QuestionKind::Choice:
        readChoice(table, question);
        break;
    case QuestionKind::Predict:
        readPredict(table, question);
        break;
    case QuestionKind::Short:
        question.answers = table.texts("answers"_L1, Need::Required);
        question.caseSensitive = table.flag("case"_L1).value_or(false);
        break;
    case QuestionKind::Open:
        readOpen(table, question);
        break;
    }
}

void checkUse(const TomlReader &table, const Question &question)
{
    const bool open = question.kind == QuestionKind::Open;
    const bool wantsOpen = question.use == QuestionUse::SelfCheck;
    const bool wantsGraded = question.use == QuestionUse::Check || question.use == QuestionUse::Pretest;
    if ((open && wantsGraded) || (!open && wantsOpen)) {
        table.report("use"_L1, "bad-value"_L1,
                     Text::tr("Open questions are for “self-check” or “interview”; the other kinds are for “check”, "
                              "“pretest” or “interview”."));
    }
}

QuestionUse readUse(TomlReader &table, QuestionHome home)
{
    if (home == QuestionHome::Bank) {
        return table.choice<QuestionUse>("use"_L1, {{"interview"_L1, QuestionUse::Interview},
                                                    {"check"_L1, QuestionUse::Check},
                                                    {"self-check"_L1, QuestionUse::SelfCheck},
                                                    {"pretest"_L1, QuestionUse::Pretest}});
    }
    return table.choice<QuestionUse>("use"_L1,
                                     {{"check"_L1, QuestionUse::Check},
                                      {"self-check"_L1, QuestionUse::SelfCheck},
                                      {"interview"_L1, QuestionUse::Interview},
                                      {"pretest"_L1, QuestionUse::Pretest}},
                                     Need::Required);
}

Question readQuestion(TomlReader &table, const ProblemSink &sink, QuestionHome home)
{
    Question question;
    question.file = sink.file();
    question.line = table.line();
    question.id = table.id("id"_L1);
    question.kind = table.choice<QuestionKind>("kind"_L1,
                                               {{"choice"_L1, QuestionKind::Choice},
                                                {"predict"_L1, QuestionKind::Predict},
                                                {"short"_L1, QuestionKind::Short},
                                                {"open"_L1, QuestionKind::Open}},
                                               Need::Required);
    question.use = readUse(table, home);
    question.prompt = table.text("prompt"_L1, Need::Required);
    const bool graded = question.kind != QuestionKind::Open;
    question.concept_ = table.id("concept"_L1, graded ? Need::Required : Need::Optional);
    question.difficulty = table.integer("difficulty"_L1, {1, 3}, Need::Required);
    const bool needsExplanation = question.kind == QuestionKind::Predict || question.kind == QuestionKind::Short;
    question.explain = table.text("explain"_L1, needsExplanation ? Need::Required : Need::Optional);
    question.tags = table.texts("tags"_L1);
    question.errors = table.codes("errors"_L1);
    if (!isKnownKind(table.text("kind"_L1))) {
        return question; // which keys belong to it nobody can say
    }
    readKind(table, question);
    checkUse(table, question);
    table.finish();
    return question;
}

} // namespace

QString optionIdFor(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.trimmed().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(8));
}

std::vector<Question> readQuestions(TomlReader &document, const ProblemSink &sink, QuestionHome home)
{
    std::vector<Question> questions;
    for (TomlReader &table : document.tables("question"_L1)) {
        questions.push_back(readQuestion(table, sink, home));
    }
    return questions;
}

} // namespace Ochre::Course
