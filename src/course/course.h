// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "course/explaincard.h"
#include "course/question.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace Ochre::Course {

enum class Level { Beginner, Intermediate, Advanced };
enum class Mode { Compiled, Project, Reading };

/// One lesson as written by its author. Order in the track comes from the course's parts.
struct Lesson {
    QString id;     ///< stable for ever, for example "ownership-and-moves"
    QString folder; ///< absolute path of the lesson's folder
    int step = 0;   ///< 1-based place in the track
    QString title;
    QString summary;  ///< what this lesson gives
    QString why;      ///< why interviews and production ask for it
    QString contexts; ///< where it is used
    QString when;     ///< when to take it
    QString task;     ///< what to do in the playground
    Level level = Level::Beginner;
    Mode mode = Mode::Compiled;
    int minutes = 0; ///< reading time
    QDate reviewed;
    QStringList concepts;
    QStringList errors;
    QStringList prerequisites;
    QStringList tags;
    QStringList learned;
    QStringList next;
    QStringList docs; ///< pages of the locally installed Rust documentation, relative
    QStringList discuss;
    QString body;     ///< CommonMark with tables, without the front matter; what only the checker reads is blank lines
    int bodyLine = 1; ///< 1-based line of lesson.md at which the body begins
    QString written;  ///< the body with its hidden blocks, empty when it has none
    QString translation;       ///< the language its texts are in, empty = the course's own
    QStringList ownHeadings{}; ///< of a translated lesson: those of the original, which places are known by
    QStringList ownDiscuss{};  ///< of a translated lesson: the topics of the original, which notes are known by
    std::vector<Question> questions;
    std::vector<Exercise> exercises;
    std::vector<Exercise> drills;

    /// The body as its author wrote it, with the blocks that no page shows; its lines are those of `body`.
    [[nodiscard]] const QString &wholeBody() const { return written.isEmpty() ? body : written; }

    /// The topics to discuss by which notes are known, in the order of `discuss`.
    [[nodiscard]] const QStringList &topics() const { return ownDiscuss.isEmpty() ? discuss : ownDiscuss; }

    bool operator==(const Lesson &) const = default;
};

/// A lesson as the manifest of the track announces it. Only written ones have a lesson.md.
struct LessonEntry {
    QString folder; ///< name of the folder inside the pack, "05-ownership-and-moves"
    int step = 0;   ///< 1-based
    bool written = false;
    QString id;    ///< of the written lesson, else the folder's name without its number
    QString title; ///< of the written lesson, else made from the folder's name
};

struct Part {
    QString title;
    std::vector<LessonEntry> lessons;
};

/// An id that is gone for good (retired.toml).
struct RetiredId {
    QString id;
    QString replacedBy; ///< id of what a learner's history goes on with; empty = it only stays readable
    int line = 0;       ///< 1-based line in retired.toml
};

/// A Markdown text of the bank: a comparison of languages, a checklist.
struct BankText {
    QString id;
    QString title;
    QString text; ///< Markdown
};

/// One line of the "must know" list: what to know, and the lesson or question that teaches it.
struct MustKnow {
    QString text;
    QString lesson;   ///< id, may be empty
    QString question; ///< id, may be empty
    QString file;     ///< relative to the pack
    int line = 0;     ///< 1-based line in that file
    QString id{};     ///< given by the author, may be empty
};

/// Items of the language or of std that a lesson teaches (taught.toml).
struct TaughtItem {
    QString lesson;     ///< id
    QStringList tokens; ///< as they stand in source: "match", ".iter()", "Rc::new"
    int line = 0;       ///< 1-based line in taught.toml
};

/// Interview topics that belong together, as course.toml names them: a dozen at most, so that they can be seen at once.
struct TopicGroup {
    QString id;
    QString title;
    QStringList topics; ///< ids

    bool operator==(const TopicGroup &) const = default;
};

/// The manifest and every written lesson.
struct Course {
    QString folder; ///< absolute path of the pack
    int format = 1; ///< of the pack, 1 or 2
    QString id;
    QString title;
    QString summary;
    QString version; ///< content version, "2026.11.1"
    QString language;
    QString translation;   ///< the language that was asked for instead, empty = none
    QStringList languages; ///< those that lessons have texts in besides, sorted
    QString license;
    QStringList authors; ///< as they want to be named, may be empty
    QString edition;     ///< "2024"
    QString minRust;     ///< "1.85"
    std::vector<Part> parts;
    std::vector<Lesson> lessons;  ///< written ones in teaching order
    std::vector<Question> bank;   ///< questions of bank/*.toml
    std::vector<BankText> tables; ///< comparison tables of bank/*.toml
    std::vector<MustKnow> mustKnow;
    QHash<QString, QString> topicTitles; ///< of interview topics whose title is more than their words
    std::vector<TopicGroup> topicGroups; ///< in the order of course.toml
    QStringList retired;                 ///< ids of retired.toml: never used again
    std::vector<RetiredId> retirements;  ///< the same with what replaces them
    std::vector<TaughtItem> taught;
    std::vector<ExplainCard> cards; ///< of cards/*.toml

    /// Where the history of a retired id goes on, by that id: followed to an id that is not retired itself.
    [[nodiscard]] QHash<QString, QString> replacements() const;
    /// The language that was asked for, when a lesson has no texts in it and others have; else empty.
    [[nodiscard]] QString missingLanguage(const Lesson &lesson) const;
    [[nodiscard]] int stepCount() const;                     ///< announced lessons, written or not
    [[nodiscard]] int stepOf(const QString &lessonId) const; ///< 1-based, 0 = not announced
    [[nodiscard]] const Lesson *lesson(const QString &id) const;
    [[nodiscard]] const Question *question(const QString &id) const;
    [[nodiscard]] const Exercise *exercise(const QString &id) const;          ///< drills too
    [[nodiscard]] const ExplainCard *card(const QString &code) const;         ///< of an error code or a lint
    [[nodiscard]] const TopicGroup *groupOfTopic(const QString &topic) const; ///< null = it is in none
};

} // namespace Ochre::Course
