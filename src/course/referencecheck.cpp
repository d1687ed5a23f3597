// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/referencecheck.h"

#include "base/lineindex.h"
#include "course/coursetext.h"
#include "course/linkcheck.h"
#include "course/problemsink.h"
#include "course/release.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

struct Use {
    QString file;
    int line = 0;
};

class ReferenceChecker final {
public:
    ReferenceChecker(PackFiles &files, const Course &course)
        : m_files(files)
        , m_course(course)
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
            claim(m_questions, question.id, {question.file, question.line});
            checkPicture(question);
        }
        checkCards();
        checkMustKnow();
        checkTaught();
        checkReleased();
        checkRetired();
    }

private:
    [[nodiscard]] QString relative(const QString &path) const { return QDir(m_course.folder).relativeFilePath(path); }

    // Where "needle" stands in a file; read again, because only a problem asks for it.
    [[nodiscard]] Place find(const QString &file, const QString &needle)
    {
        if (m_readFile != file) {
            Problems told; // what is wrong with the file itself is known already
            m_readFile = file;
            m_readText = PackFiles(m_course.folder, told).text(file, m_files.limits().tomlBytes).value_or(QByteArray());
        }
        const qsizetype at = m_readText.indexOf(QByteArray('"' + needle.toUtf8() + '"'));
        if (at < 0) {
            return {};
        }
        const TextPosition position = LineIndex(m_readText).positionAt(at);
        return {position.line, position.column};
    }

    void report(const QString &file, Place place, QLatin1StringView rule, const QString &message)
    {
        ProblemSink(file, m_files.problems()).report(place, rule, message);
    }

    void claim(QHash<QString, Use> &ids, const QString &id, const Use &use)
    {
        if (id.isEmpty()) {
            return;
        }
        m_ids.insert(id);
        if (const auto before = ids.constFind(id); before != ids.cend()) {
            report(use.file, {use.line, 0}, "duplicate-id"_L1,
                   Text::tr("The id “%1” is already used in %2, line %3. Choose another one.")
                       .arg(id, before->file, QString::number(before->line)));
            return;
        }
        ids.insert(id, use);
        if (m_course.retired.contains(id)) {
            report(use.file, {use.line, 0}, "retired-id-used"_L1,
                   Text::tr("The id “%1” is retired and must never be used again. Choose another one.").arg(id));
        }
    }

    void checkConcept(const Use &use, const QString &concept_)
    {
        if (!concept_.isEmpty() && !m_concepts.contains(concept_)) {
            report(use.file, {use.line, 0}, "unknown-concept"_L1,
                   Text::tr("No lesson lists the concept “%1”. Correct it, or add it to the lesson's “concepts”.")
                       .arg(concept_));
        }
    }

    void checkLesson(const Lesson &lesson)
    {
        const QString file = relative(lesson.folder) + "/lesson.md"_L1;
        claim(m_lessons, lesson.id, {file, find(file, lesson.id).line});
        for (const QString &id : lesson.prerequisites) {
            if (!m_lessonIds.contains(id)) {
                report(file, find(file, id), "unknown-reference"_L1,
                       Text::tr("“prerequisites” names “%1”, but there is no such lesson.").arg(id.left(80)));
            }
        }
        for (const Question &question : lesson.questions) {
            claim(m_questions, question.id, {question.file, question.line});
            checkConcept({question.file, question.line}, question.concept_);
            checkPicture(question);
        }
        std::ranges::for_each(lesson.exercises, [this](const Exercise &exercise) { checkExercise(exercise); });
        std::ranges::for_each(lesson.drills, [this](const Exercise &drill) { checkExercise(drill); });
        checkLinks(m_files, lesson, m_lessonIds, m_course.id);
    }

    void checkExercise(const Exercise &exercise)
    {
        const Use use{relative(exercise.folder) + u'/' + exercise.fileName(), 1};
        claim(m_exercises, exercise.id, use);
        for (const QString &concept_ : exercise.concepts) {
            checkConcept(use, concept_);
        }
    }

    // As the pictures of a lesson: SVG or PNG, and inside the pack.
    void checkPicture(const Question &question)
    {
        if (!question.artefact || question.artefact->image.isEmpty()) {
            return;
        }
        const QString &image = question.artefact->image;
        const QDir folder = QFileInfo(m_files.absolute(question.file)).dir(); // as its author wrote the path
        const Place place = find(question.file, folder.relativeFilePath(m_files.absolute(image)));
        const Place shown = place.line > 0 ? place : Place{question.line, 0};
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
        QHash<QString, Use> codes;
        for (const ExplainCard &card : m_course.cards) {
            const Place place{card.line, 0};
            if (const auto before = codes.constFind(card.code); before != codes.cend()) {
                report(card.file, place, "duplicate-card"_L1,
                       Text::tr("“%1” already has a card in %2, line %3. Keep one of them.")
                           .arg(card.code, before->file, QString::number(before->line)));
            } else if (!card.code.isEmpty()) {
                codes.insert(card.code, {card.file, card.line});
            }
            if (!card.lesson.isEmpty() && !m_lessonIds.contains(card.lesson)) {
                report(card.file, place, "unknown-reference"_L1,
                       Text::tr("There is no lesson “%1”.").arg(card.lesson.left(80)));
            }
            if (!card.exercise.isEmpty() && !m_exercises.contains(card.exercise)) {
                report(card.file, place, "unknown-reference"_L1,
                       Text::tr("There is no exercise “%1”.").arg(card.exercise.left(80)));
            }
        }
    }

    void checkMustKnow()
    {
        const auto demand = [this](const MustKnow &item, const QString &id, bool found) {
            if (!id.isEmpty() && !found) {
                report(item.file, {item.line, 0}, "unknown-reference"_L1,
                       Text::tr("There is no “%1” in this course.").arg(id));
            }
        };
        for (const MustKnow &item : m_course.mustKnow) {
            demand(item, item.lesson, m_lessonIds.contains(item.lesson));
            demand(item, item.question, m_questions.contains(item.question));
        }
    }

    void checkTaught()
    {
        const QString file = u"taught.toml"_s;
        for (const TaughtItem &item : m_course.taught) {
            if (!item.lesson.isEmpty() && !m_lessonIds.contains(item.lesson)) {
                report(file, find(file, item.lesson), "unknown-reference"_L1,
                       Text::tr("There is no lesson “%1”.").arg(item.lesson.left(80)));
            }
        }
    }

    // Each id of the last release must still be there or be retired.
    void checkReleased()
    {
        const QString file = u"released.toml"_s;
        const std::optional<Release> release = readRelease(m_files);
        if (!release) {
            return;
        }
        for (const ReleasedItem &item : release->items) {
            if (!m_ids.contains(item.id) && !m_course.retired.contains(item.id)) {
                report(file, find(file, item.id), "id-disappeared"_L1,
                       Text::tr("“%1” was released and has disappeared. Bring it back, or name it in retired.toml.")
                           .arg(item.id.left(80)));
            }
        }
        if (compareVersions(m_course.version, release->version) < 0) {
            report(u"course.toml"_s, find(u"course.toml"_s, m_course.version), "version-older"_L1,
                   Text::tr("Version %1 was released already. Write a version that is not older.")
                       .arg(release->version.left(80)));
        }
    }

    // What replaces a retired id is there, or is retired and replaced itself.
    void checkRetired()
    {
        const QHash<QString, QString> replacements = m_course.replacements();
        for (const RetiredId &gone : m_course.retirements) {
            if (gone.replacedBy.isEmpty()) {
                continue;
            }
            const QString last = replacements.value(gone.id);
            if (!m_ids.contains(last) && !m_course.retired.contains(last)) {
                report(u"retired.toml"_s, {gone.line, 0},
                       last.isEmpty() ? "replaced-in-a-circle"_L1 : "unknown-reference"_L1,
                       last.isEmpty() ? Text::tr("“%1” is replaced by itself, by way of others.").arg(gone.id)
                                      : Text::tr("There is no “%1” in this course.").arg(last.left(80)));
            }
        }
    }

    PackFiles &m_files;
    const Course &m_course;
    QString m_readFile;
    QByteArray m_readText;
    QSet<QString> m_lessonIds;
    QSet<QString> m_concepts;
    QSet<QString> m_ids;
    QHash<QString, Use> m_lessons;
    QHash<QString, Use> m_questions;
    QHash<QString, Use> m_exercises;
};

} // namespace

void checkReferences(PackFiles &files, const Course &course)
{
    ReferenceChecker(files, course).check();
}

} // namespace Ochre::Course
