// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/searchentry.h"

#include "course/fencescan.h"
#include "course/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Search {

namespace {

using Course::plainText;
using Kind = SearchEntry::Kind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Search::SearchEntry)
};

QString placeOf(const Course::Lesson &lesson)
{
    return Text::tr("Lesson %1 · %2").arg(lesson.step).arg(lesson.title);
}

bool isEdge(const Course::RawFence &fence, int line)
{
    return line == fence.firstLine || (fence.closed && line == fence.lastLine);
}

void addSections(std::vector<SearchEntry> &entries, const Course::Lesson &lesson)
{
    SearchEntry section{Kind::Section, lesson.id, {}, lesson.title, placeOf(lesson), {}};
    QStringList lines{lesson.summary,
                      lesson.why,
                      lesson.contexts,
                      lesson.when,
                      lesson.task,
                      lesson.learned.join(u'\n'),
                      lesson.tags.join(u' '),
                      lesson.errors.join(u' ')};
    const auto close = [&] {
        section.text = lines.join(u'\n');
        entries.push_back(section);
        lines.clear();
    };
    const std::vector<Course::RawFence> fences = Course::scanFences(lesson.body);
    auto fence = fences.begin();
    int number = 0;
    for (const QString &line : lesson.body.split(u'\n')) {
        ++number;
        if (fence != fences.end() && number > fence->lastLine) {
            ++fence;
        }
        const bool isInFence = fence != fences.end() && number >= fence->firstLine;
        if (isInFence && isEdge(*fence, number)) {
            continue;
        }
        if (isInFence) {
            lines << line; // code is found as it is written
        } else if (line.startsWith("## "_L1)) {
            close();
            section.subject = section.title = plainText(line.sliced(3));
        } else {
            lines << plainText(line);
        }
    }
    close();
}

// What only some kinds have. Solutions of tasks are left out, as those of exercises are.
QStringList partsOf(const Course::Question &question)
{
    QStringList parts{question.deep, question.followUpAnswers.join(u'\n')};
    if (question.artefact) {
        parts << question.artefact->text << question.artefact->alt;
    }
    if (question.task) {
        parts << question.task->starter << question.task->watch.join(u'\n');
    }
    for (const Course::Fault &fault : question.review.value_or(Course::ReviewQuestion()).faults) {
        parts << plainText(fault.why);
    }
    for (const Course::Criterion &criterion : question.design.value_or(Course::DesignQuestion()).criteria) {
        parts << plainText(criterion.text);
    }
    return parts;
}

QString textOf(const Course::Question &question)
{
    QStringList parts{plainText(question.prompt), question.program};
    for (const Course::Option &option : question.options) {
        parts << plainText(option.text) << plainText(option.why);
    }
    parts << plainText(question.explain) << plainText(question.brief) << plainText(question.answer)
          << plainText(question.points.join(u'\n')) << plainText(question.pitfalls)
          << plainText(question.followUps.join(u'\n')) << question.answers.join(u'\n') << question.topic
          << question.errors.join(u' ') << partsOf(question);
    return parts.join(u'\n');
}

void addQuestion(std::vector<SearchEntry> &entries, const Course::Question &question, const QString &lesson,
                 const QString &place)
{
    entries.push_back({Kind::Question, lesson, question.id, plainText(question.prompt), place, textOf(question)});
}

void addLesson(std::vector<SearchEntry> &entries, const Course::Lesson &lesson)
{
    addSections(entries, lesson);
    const QString place = placeOf(lesson);
    for (const Course::Question &question : lesson.questions) {
        addQuestion(entries, question, lesson.id, place);
    }
    for (const auto *work : {&lesson.exercises, &lesson.drills}) {
        for (const Course::Exercise &exercise : *work) {
            entries.push_back({Kind::Exercise, lesson.id, exercise.id, exercise.title, place,
                               plainText(exercise.goal) + u'\n' + QString::fromUtf8(exercise.starter)});
        }
    }
}

} // namespace

std::vector<SearchEntry> searchEntries(const Course::Course &course)
{
    std::vector<SearchEntry> entries;
    for (const Course::Lesson &lesson : course.lessons) {
        addLesson(entries, lesson);
    }
    const QString interview = Text::tr("Interview");
    for (const Course::Question &question : course.bank) {
        addQuestion(entries, question, {}, interview);
    }
    for (const Course::BankText &table : course.tables) {
        entries.push_back({Kind::Table, {}, table.id, table.title, interview, plainText(table.text)});
    }
    for (const Course::MustKnow &line : course.mustKnow) {
        const QString target = line.question.isEmpty() ? line.lesson : line.question;
        entries.push_back({Kind::MustKnow, line.lesson, target, line.text, Text::tr("Must know"), {}});
    }
    for (SearchEntry &entry : entries) {
        entry.course = course.id;
    }
    return entries;
}

std::vector<SearchEntry> searchEntries(const std::vector<Course::Course> &courses)
{
    std::vector<SearchEntry> all;
    for (const Course::Course &course : courses) {
        std::vector<SearchEntry> entries = searchEntries(course);
        for (SearchEntry &entry : entries) {
            entry.place = courses.size() > 1 ? placeIn(course, entry.place) : entry.place;
            all.push_back(std::move(entry));
        }
    }
    return all;
}

QString placeIn(const Course::Course &course, const QString &place)
{
    return Text::tr("%1 · %2", "course and place in it").arg(course.title, place);
}

} // namespace Ochre::Search
