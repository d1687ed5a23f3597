// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/translationcheck.h"

#include "checker/checkertext.h"
#include "course/fence.h"
#include "course/fencescan.h"
#include "course/packfiles.h"
#include "course/tomlplaces.h"
#include "course/translationreader.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Fence;
using Course::Lesson;
using Course::LessonTexts;
using Course::Problems;
using Course::Question;
using Course::QuestionTexts;

/// Collects what is wrong in one file of a translation.
struct Report {
    QString pack;
    QString file;
    Problems &problems;

    void say(int line, QLatin1StringView rule, const QString &message) const
    {
        problems.push_back({file, line, 0, QString(rule), message});
    }

    // `what` names the key of the pack.
    void compare(int line, QLatin1StringView what, qsizetype own, qsizetype translated) const
    {
        if (own != translated) {
            Course::TomlPlaces places(pack);
            const Course::Place place = places.of(file, file.endsWith(".md"_L1) ? 0 : line, what);
            problems.push_back({file, place.line, place.column, u"translation-parts"_s,
                                Text::tr("“%1” has %2 entries here and %3 in the original. Translate each of them.")
                                    .arg(what)
                                    .arg(translated)
                                    .arg(own)});
        }
    }
};

// How deep each heading is, in their order.
QList<qsizetype> headingsOf(const QString &body)
{
    static const QRegularExpression heading(u"^(#{1,6})\\s"_s);
    QList<qsizetype> depths;
    for (const QString &line : Course::linesOutsideFences(body)) {
        if (const auto match = heading.match(line); match.hasMatch()) {
            depths << match.capturedLength(1);
        }
    }
    return depths;
}

// Pictures, comparisons and the like are texts too; what is compiled, printed or traced is not.
bool isSame(const Fence &own, const Fence &translated)
{
    const bool fixed = own.isRust() || own.language == "output"_L1 || own.language == "trace"_L1;
    return own.info == translated.info && (!fixed || own.source == translated.source);
}

void compareFences(const Report &report, const Lesson &lesson, const LessonTexts &texts)
{
    const std::vector<Fence> own = Course::parseFences(lesson.wholeBody());
    const std::vector<Fence> translated = Course::parseFences(texts.body);
    const auto [mine, theirs] = std::ranges::mismatch(own, translated, isSame);
    if (theirs != translated.end()) {
        report.say(
            texts.bodyLine + theirs->line - 1, "translation-fences"_L1,
            Text::tr("This block is not that of the original. Programs, outputs and first lines stay as they are."));
    } else if (mine != own.end()) {
        report.say(
            0, "translation-fences"_L1,
            Text::tr("The block of line %1 of the original is missing here.").arg(lesson.bodyLine + mine->line - 1));
    }
}

void compareLesson(const Report &report, const Lesson &lesson, const LessonTexts &texts)
{
    if (texts.id != lesson.id) {
        report.say(2, "translation-ids"_L1, Text::tr("This must have the id of the lesson, “%1”.").arg(lesson.id));
    }
    const auto own = headingsOf(lesson.wholeBody());
    const auto translated = headingsOf(texts.body);
    if (own != translated) {
        report.say(texts.bodyLine, "translation-headings"_L1,
                   Text::tr("The headings are not those of the original: %1 here, %2 there, each of the same depth.")
                       .arg(translated.size())
                       .arg(own.size()));
    }
    report.compare(1, "learned"_L1, lesson.learned.size(), texts.learned.size());
    report.compare(1, "next"_L1, lesson.next.size(), texts.next.size());
    report.compare(1, "discuss"_L1, lesson.discuss.size(), texts.discuss.size());
    compareFences(report, lesson, texts);
}

void compareOptions(const Report &report, const Question &question, const QuestionTexts &texts)
{
    QStringList own;
    QStringList translated;
    std::ranges::transform(question.options, std::back_inserter(own), &Course::Option::id);
    std::ranges::transform(texts.options, std::back_inserter(translated), &Course::OptionTexts::id);
    own.sort();
    translated.sort();
    if (own != translated) {
        report.say(texts.line, "translation-options"_L1,
                   Text::tr("The options of “%1” must have the ids %2.").arg(question.id, own.join(", "_L1)));
    }
}

void compareQuestion(const Report &report, const Question &question, const QuestionTexts &texts)
{
    const auto count = [&](QLatin1StringView what, qsizetype own, qsizetype translated) {
        report.compare(texts.line, what, own, translated);
    };
    compareOptions(report, question, texts);
    count("points"_L1, question.points.size(), texts.points.size());
    count("follow_ups"_L1, question.followUps.size(), texts.followUps.size());
    count("watch"_L1, question.task ? question.task->watch.size() : 0, texts.watch.size());
    count("solution"_L1, question.task ? std::ssize(question.task->solutions) : 0, texts.solutions.size());
    count("fault"_L1, question.review ? std::ssize(question.review->faults) : 0, texts.faults.size());
    count("decoy"_L1, question.review ? std::ssize(question.review->decoys) : 0, texts.decoys.size());
    count("criterion"_L1, question.design ? std::ssize(question.design->criteria) : 0, texts.criteria.size());
}

void compareQuestions(const Report &report, const Lesson &lesson, const std::vector<QuestionTexts> &translated)
{
    QSet<QString> seen;
    for (const QuestionTexts &texts : translated) {
        const auto question = std::ranges::find(lesson.questions, texts.id, &Question::id);
        if (question == lesson.questions.end()) {
            report.say(texts.line, "translation-ids"_L1,
                       Text::tr("The lesson has no question “%1”.").arg(texts.id.left(80)));
        } else if (seen.contains(texts.id)) {
            report.say(texts.line, "duplicate-id"_L1, Text::tr("“%1” is translated twice.").arg(texts.id));
        } else {
            compareQuestion(report, *question, texts);
        }
        seen.insert(texts.id);
    }
    for (const Question &question : lesson.questions) {
        if (!seen.contains(question.id)) {
            report.say(0, "translation-ids"_L1, Text::tr("The question “%1” is not translated.").arg(question.id));
        }
    }
}

} // namespace

Problems checkTranslations(const Course::Course &course, const Lesson &lesson)
{
    Problems problems;
    if (course.format < 2) {
        return problems; // the loader has said so
    }
    Course::PackFiles files(course.folder, problems);
    files.setFormat(course.format);
    for (const QString &file : Course::translationFiles(files, QDir(course.folder).relativeFilePath(lesson.folder))) {
        const Report report{course.folder, file, problems};
        if (file.endsWith(".toml"_L1)) {
            compareQuestions(report, lesson, Course::readQuestionTexts(files, file));
        } else if (const auto texts = Course::readLessonTexts(files, file)) {
            compareLesson(report, lesson, *texts);
        }
    }
    return problems;
}

} // namespace Ochre::Checker
