// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/questionreader.h"

#include "course/coursetext.h"
#include "course/fence.h"
#include "course/optionreader.h"
#include "course/questionpartreader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

void readPredict(TomlReader &table, Question &question)
{
    question.program = table.text("program"_L1, Need::Required);
    if (question.kind == QuestionKind::Predict) {
        question.compiles = table.flag("compiles"_L1, Need::Required).value_or(true);
    } else {
        question.compiles = false;
    }
    if (!question.program.isEmpty() && !makeFence(u"rust"_s, question.program, 1).hasMain()) {
        table.report("program"_L1, "predict-without-main"_L1,
                     Text::tr("The program of a predict question needs a main function."));
    }
}

void readShort(TomlReader &table, Question &question)
{
    question.answers = table.texts("answers"_L1, Need::Required);
    question.caseSensitive = table.flag("case"_L1).value_or(false);
}

// A text alone is a follow-up question without an answer.
void readFollowUps(TomlReader &table, Question &question)
{
    for (TextOrTable &entry : table.textsOrTables("follow_ups"_L1)) {
        if (!entry.table) {
            question.followUps << entry.text;
            question.followUpAnswers << QString();
        } else if (entry.table->format() < 2) {
            entry.table->report(
                {}, "needs-format-2"_L1,
                Text::tr("Follow-ups with answers belong to format 2. Write format = 2 in course.toml."));
        } else {
            question.followUps << entry.table->text("q"_L1, Need::Required);
            question.followUpAnswers << entry.table->text("a"_L1, Need::Required);
            entry.table->finish();
        }
    }
}

// What files a question among those for interviews.
void readTopic(TomlReader &table, Question &question)
{
    const bool interview = question.use == QuestionUse::Interview;
    question.topic = table.id("topic"_L1, interview ? Need::Required : Need::Optional);
    const QStringList styles{u"concept"_s, u"code"_s, u"design"_s, u"comparison"_s, u"behavioural"_s};
    question.style = table.text("style"_L1);
    if (!question.style.isEmpty() && !styles.contains(question.style)) {
        table.report("style"_L1, "bad-value"_L1, Text::tr("“style” must be one of: %1.").arg(styles.join(", "_L1)));
    }
    question.roles = table.texts("roles"_L1);
}

void readOpen(TomlReader &table, Question &question)
{
    const bool interview = question.use == QuestionUse::Interview;
    question.brief = table.text("brief"_L1, interview ? Need::Required : Need::Optional);
    question.answer = table.text("answer"_L1, Need::Required);
    if (table.mayHave("deep"_L1)) {
        question.deep = table.text("deep"_L1);
    }
    question.points = table.texts("points"_L1, interview ? Need::Required : Need::Optional);
    if (interview && !question.points.isEmpty() && (question.points.size() < 3 || question.points.size() > 6)) {
        table.report("points"_L1, "point-count"_L1,
                     Text::tr("A rubric has 3 to 6 points to tick; this one has %1.").arg(question.points.size()));
    }
    question.pitfalls = table.joinedText("pitfalls"_L1, u"\n\n"_s);
    readFollowUps(table, question);
    readTopic(table, question);
}

struct KindName {
    QLatin1StringView name;
    QuestionKind kind;
    int format;
};

constexpr std::array kindNames{KindName{"choice"_L1, QuestionKind::Choice, 1},
                               KindName{"predict"_L1, QuestionKind::Predict, 1},
                               KindName{"short"_L1, QuestionKind::Short, 1},
                               KindName{"open"_L1, QuestionKind::Open, 1},
                               KindName{"task"_L1, QuestionKind::Task, 2},
                               KindName{"review"_L1, QuestionKind::Review, 2},
                               KindName{"artefact"_L1, QuestionKind::Artefact, 2},
                               KindName{"design"_L1, QuestionKind::Design, 2},
                               KindName{"predict-first"_L1, QuestionKind::PredictFirst, 2}};

// Nothing after reporting why: then nobody can say which keys belong to the question.
std::optional<QuestionKind> readKindName(TomlReader &table)
{
    const QString word = table.text("kind"_L1, Need::Required);
    QStringList known;
    for (const KindName &entry : kindNames) {
        if (word == entry.name && entry.format <= table.format()) {
            return entry.kind;
        }
        if (word == entry.name) {
            table.report(
                "kind"_L1, "needs-format-2"_L1,
                Text::tr("Questions of the kind “%1” belong to format 2. Write format = 2 in course.toml.").arg(word));
            return std::nullopt;
        }
        if (entry.format <= table.format()) {
            known << QString(entry.name);
        }
    }
    if (!word.trimmed().isEmpty()) {
        table.report("kind"_L1, "bad-value"_L1,
                     Text::tr("“kind” cannot be “%1”. Use one of: %2.").arg(word.left(40), known.join(", "_L1)));
    }
    return std::nullopt;
}

// Empty lines at the end do not count.
int lineCount(const QString &program)
{
    const QStringList lines = program.split(u'\n');
    const auto last = std::ranges::find_if(lines.rbegin(), lines.rend(),
                                           [](const QString &line) { return !line.trimmed().isEmpty(); });
    return static_cast<int>(lines.rend() - last);
}

void readKind(TomlReader &table, Question &question)
{
    const bool isPredicted = question.kind == QuestionKind::Predict || question.kind == QuestionKind::PredictFirst;
    if (!isPredicted && question.kind != QuestionKind::Review) {
        question.program = table.text("program"_L1);
    }
    switch (question.kind) {
    case QuestionKind::Choice:
        readOptions(table, question);
        return;
    case QuestionKind::Predict:
        readPredict(table, question);
        return;
    case QuestionKind::PredictFirst:
        readPredict(table, question);
        break;
    case QuestionKind::Short:
        readShort(table, question);
        return;
    case QuestionKind::Open:
        readOpen(table, question);
        return;
    case QuestionKind::Task:
        question.task = readTask(table);
        break;
    case QuestionKind::Review:
        question.program = table.text("program"_L1, Need::Required);
        question.compiles = table.flag("compiles"_L1).value_or(true);
        question.review = readReview(table, lineCount(question.program));
        break;
    case QuestionKind::Artefact:
        question.artefact = readArtefact(table);
        if (QString &image = question.artefact->image; !image.isEmpty()) {
            image = QDir::cleanPath(QFileInfo(question.file).path() + u'/' + image);
        }
        table.has("option"_L1) ? readOptions(table, question) : readShort(table, question);
        break;
    case QuestionKind::Design:
        question.answer = table.text("answer"_L1, Need::Required);
        question.design = readDesign(table);
        break;
    }
    readFollowUps(table, question);
    readTopic(table, question);
}

bool isJudgedByTheLearner(QuestionKind kind)
{
    return kind == QuestionKind::Open || kind == QuestionKind::Design;
}

void checkUse(const TomlReader &table, const Question &question)
{
    const bool own = isJudgedByTheLearner(question.kind);
    const bool wantsOwn = question.use == QuestionUse::SelfCheck;
    const bool wantsGraded = question.use == QuestionUse::Check || question.use == QuestionUse::Pretest;
    if ((own && wantsGraded) || (!own && wantsOwn)) {
        table.report("use"_L1, "bad-value"_L1,
                     Text::tr("Open and design questions are for “self-check” or “interview”; the other kinds are for "
                              "“check”, “pretest” or “interview”."));
    } else if (question.kind == QuestionKind::Task && question.use == QuestionUse::Pretest) {
        table.report("use"_L1, "bad-value"_L1, Text::tr("A task is for “check” or “interview”: it takes too long."));
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

// What the learner judges and what is solved against the clock may have no single concept.
bool needsConcept(QuestionKind kind)
{
    return !isJudgedByTheLearner(kind) && kind != QuestionKind::Task;
}

// What only says right or wrong must say why.
bool needsExplanation(const TomlReader &table, QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Predict:
    case QuestionKind::PredictFirst:
    case QuestionKind::Short:
        return true;
    case QuestionKind::Artefact:
        return !table.has("option"_L1);
    case QuestionKind::Choice:
    case QuestionKind::Open:
    case QuestionKind::Task:
    case QuestionKind::Review:
    case QuestionKind::Design:
        break;
    }
    return false;
}

Question readQuestion(TomlReader &table, const ProblemSink &sink, QuestionHome home)
{
    Question question;
    question.file = sink.file();
    question.line = table.line();
    question.id = table.id("id"_L1);
    const std::optional<QuestionKind> kind = readKindName(table);
    question.kind = kind.value_or(QuestionKind::Choice);
    question.use = readUse(table, home);
    question.prompt = table.text("prompt"_L1, Need::Required);
    question.concept_ = table.id("concept"_L1, needsConcept(question.kind) ? Need::Required : Need::Optional);
    question.difficulty = table.integer("difficulty"_L1, {1, 3}, Need::Required);
    const bool explains = needsExplanation(table, question.kind);
    question.explain = table.text("explain"_L1, explains ? Need::Required : Need::Optional);
    question.tags = table.texts("tags"_L1);
    question.errors = table.codes("errors"_L1);
    if (!kind) {
        return question;
    }
    readKind(table, question);
    checkUse(table, question);
    table.finish();
    return question;
}

} // namespace

std::vector<Question> readQuestions(TomlReader &document, const ProblemSink &sink, QuestionHome home)
{
    std::vector<Question> questions;
    for (TomlReader &table : document.tables("question"_L1)) {
        questions.push_back(readQuestion(table, sink, home));
    }
    return questions;
}

} // namespace Ochre::Course
