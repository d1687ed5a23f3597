// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/referencecheck.h"

#include "course/coursetext.h"
#include "course/linkcheck.h"
#include "course/problemsink.h"
#include "course/releaseids.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

class ReferenceChecker final {
public:
    ReferenceChecker(PackFiles &files, const Course &course)
        : m_files(files)
        , m_course(course)
        , m_places(course.folder)
    {
        for (const Part &part : course.parts) {
            for (const LessonEntry &entry : part.lessons) {
                m_lessonIds.insert(entry.id);
            }
        }
        for (const Lesson &lesson : course.lessons) {
            m_concepts += QSet<QString>(lesson.concepts.begin(), lesson.concepts.end());
        }
    }

    void check()
    {
        for (const Lesson &lesson : m_course.lessons) {
            checkLesson(lesson);
        }
        for (const Question &question : m_course.bank) {
            claim(m_used.questions, question.id, {question.file, question.line});
            checkPicture(question);
        }
        checkCards();
        checkMustKnow();
        checkTaught();
        checkReleasedIds(m_files, m_course, m_used, m_places);
    }

private:
    [[nodiscard]] QString relative(const QString &path) const { return QDir(m_course.folder).relativeFilePath(path); }

    void report(const QString &file, Place place, QLatin1StringView rule, const QString &message)
    {
        ProblemSink(file, m_files.problems()).report(place, rule, message);
    }

    // At a key of a table; of a list, at the text in it.
    void report(const IdUse &table, QLatin1StringView key, const QString &item, QLatin1StringView rule,
                const QString &message)
    {
        report(table.file, m_places.of(table.file, table.line, key, item), rule, message);
    }

    void claim(QHash<QString, IdUse> &ids, const QString &id, const IdUse &use)
    {
        if (id.isEmpty()) {
            return;
        }
        if (const auto before = ids.constFind(id); before != ids.cend()) {
            const int line = m_places.of(before->file, before->line, "id"_L1).line;
            report(use, "id"_L1, {}, "duplicate-id"_L1,
                   Text::tr("The id “%1” is already used in %2, line %3. Choose another one.")
                       .arg(id, before->file, QString::number(line)));
            return;
        }
        ids.insert(id, use);
        if (m_course.retired.contains(id)) {
            report(use, "id"_L1, {}, "retired-id-used"_L1,
                   Text::tr("The id “%1” is retired and must never be used again. Choose another one.").arg(id));
        }
    }

    void checkConcept(const IdUse &use, QLatin1StringView key, const QString &concept_)
    {
        if (!concept_.isEmpty() && !m_concepts.contains(concept_)) {
            report(use, key, concept_, "unknown-concept"_L1,
                   Text::tr("No lesson lists the concept “%1”. Correct it, or add it to the lesson's “concepts”.")
                       .arg(concept_));
        }
    }

    void checkLesson(const Lesson &lesson)
    {
        const QString file = relative(lesson.folder) + "/lesson.md"_L1;
        claim(m_used.lessons, lesson.id, {file, 0});
        for (const QString &id : lesson.prerequisites) {
            if (!m_lessonIds.contains(id)) {
                report({file, 0}, "prerequisites"_L1, id, "unknown-reference"_L1,
                       Text::tr("“prerequisites” names “%1”, but there is no such lesson.").arg(id.left(80)));
            }
        }
        for (const Question &question : lesson.questions) {
            claim(m_used.questions, question.id, {question.file, question.line});
            checkConcept({question.file, question.line}, "concept"_L1, question.concept_);
            checkPicture(question);
        }
        std::ranges::for_each(lesson.exercises, [this](const Exercise &exercise) { checkExercise(exercise); });
        std::ranges::for_each(lesson.drills, [this](const Exercise &drill) { checkExercise(drill); });
        checkLinks(m_files, lesson, m_lessonIds, m_course.id);
    }

    void checkExercise(const Exercise &exercise)
    {
        const IdUse use{relative(exercise.folder) + u'/' + exercise.fileName(), 0};
        claim(m_used.exercises, exercise.id, use);
        for (const QString &concept_ : exercise.concepts) {
            checkConcept(use, "concepts"_L1, concept_);
        }
    }

    // As the pictures of a lesson: SVG or PNG, and inside the pack.
    void checkPicture(const Question &question)
    {
        if (!question.artefact || question.artefact->image.isEmpty()) {
            return;
        }
        const QString &image = question.artefact->image;
        const Place shown = m_places.of(question.file, question.line, "image"_L1);
        const QString suffix = QFileInfo(image).suffix().toLower();
        if (suffix != "svg"_L1 && suffix != "png"_L1) {
            report(question.file, shown, "image-kind"_L1, Text::tr("Images are SVG or PNG files. Convert this one."));
        }
        if (!m_files.isInside(image)) {
            report(question.file, shown, "image-outside"_L1,
                   Text::tr("“%1” leads out of the pack. Put the file into the pack.").arg(image.left(80)));
        } else if (!m_files.exists(image)) {
            report(question.file, shown, "broken-link"_L1, Text::tr("There is no file “%1”.").arg(image.left(80)));
        }
    }

    void checkCards()
    {
        QHash<QString, IdUse> codes;
        for (const ExplainCard &card : m_course.cards) {
            const IdUse use{card.file, card.line};
            if (const auto before = codes.constFind(card.code); before != codes.cend()) {
                report(use, "code"_L1, {}, "duplicate-card"_L1,
                       Text::tr("“%1” already has a card in %2, line %3. Keep one of them.")
                           .arg(card.code, before->file, QString::number(before->line)));
            } else if (!card.code.isEmpty()) {
                codes.insert(card.code, use);
            }
            if (!card.lesson.isEmpty() && !m_lessonIds.contains(card.lesson)) {
                report(use, "lesson"_L1, {}, "unknown-reference"_L1,
                       Text::tr("There is no lesson “%1”.").arg(card.lesson.left(80)));
            }
            if (!card.exercise.isEmpty() && !m_used.exercises.contains(card.exercise)) {
                report(use, "exercise"_L1, {}, "unknown-reference"_L1,
                       Text::tr("There is no exercise “%1”.").arg(card.exercise.left(80)));
            }
        }
    }

    void checkMustKnow()
    {
        const auto demand = [this](const MustKnow &item, QLatin1StringView key, const QString &id, bool found) {
            if (!id.isEmpty() && !found) {
                report({item.file, item.line}, key, {}, "unknown-reference"_L1,
                       Text::tr("There is no “%1” in this course.").arg(id.left(80)));
            }
        };
        for (const MustKnow &item : m_course.mustKnow) {
            demand(item, "lesson"_L1, item.lesson, m_lessonIds.contains(item.lesson));
            demand(item, "question"_L1, item.question, m_used.questions.contains(item.question));
        }
    }

    void checkTaught()
    {
        const QString file = u"taught.toml"_s;
        for (const TaughtItem &item : m_course.taught) {
            if (!item.lesson.isEmpty() && !m_lessonIds.contains(item.lesson)) {
                report({file, item.line}, "lesson"_L1, {}, "unknown-reference"_L1,
                       Text::tr("There is no lesson “%1”.").arg(item.lesson.left(80)));
            }
        }
    }

    PackFiles &m_files;
    const Course &m_course;
    TomlPlaces m_places;
    QSet<QString> m_lessonIds;
    QSet<QString> m_concepts;
    UsedIds m_used;
};

} // namespace

void checkReferences(PackFiles &files, const Course &course)
{
    ReferenceChecker(files, course).check();
}

} // namespace Ochre::Course
