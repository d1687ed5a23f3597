// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/releasehash.h"

#include "base/texthash.h"
#include "course/packcontent.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr qsizetype hashDigits = 16;

QString digitsOf(const TextHash &hash)
{
    return QString::fromLatin1(hash.result().toHex().first(hashDigits));
}

// The first kind of hashes, for what was released with it.
class FirstHashes final {
public:
    [[nodiscard]] static QString of(const Lesson &lesson) { return digitsOf(TextHash() << lesson.body); }

    [[nodiscard]] static QString of(const Question &question)
    {
        TextHash hash;
        hash << question.prompt << question.program << question.compiles << question.answers << question.caseSensitive
             << question.answer << question.points;
        for (const Option &option : question.options) {
            hash << option.id << option.text << option.correct;
        }
        return digitsOf(hash);
    }

    [[nodiscard]] static QString of(const Exercise &exercise)
    {
        TextHash hash;
        hash << exercise.goal << exercise.starter << exercise.tests << exercise.stdinText << exercise.expectedStdout
             << exercise.forbid;
        return digitsOf(hash);
    }
};

// The second kind: everything that is read of them, by the files that hold it.
class ContentHashes final {
public:
    explicit ContentHashes(const QString &pack)
        : m_content(pack)
    {
    }

    [[nodiscard]] QString of(const Lesson &lesson)
    {
        return digitsOf(TextHash() << m_content.ofFile(m_content.relative(lesson.folder) + "/lesson.md"_L1));
    }
    [[nodiscard]] QString of(const Question &question)
    {
        return digitsOf(TextHash() << m_content.ofTable(question.file, question.line));
    }
    [[nodiscard]] QString of(const Exercise &exercise)
    {
        return digitsOf(TextHash() << m_content.ofFolder(m_content.relative(exercise.folder)));
    }
    [[nodiscard]] QString ofPack() { return digitsOf(TextHash() << m_content.ofFolder({})); }

private:
    PackContent m_content;
};

template<typename Hashes>
void addItems(Release &release, const Course &course, Hashes &hashes)
{
    const auto addQuestions = [&](const std::vector<Question> &questions) {
        for (const Question &question : questions) {
            release.items.push_back({question.id, u"question"_s, hashes.of(question)});
        }
    };
    for (const Lesson &lesson : course.lessons) {
        release.items.push_back({lesson.id, u"lesson"_s, hashes.of(lesson)});
        addQuestions(lesson.questions);
        for (const Exercise &exercise : lesson.exercises) {
            release.items.push_back({exercise.id, u"exercise"_s, hashes.of(exercise)});
        }
        for (const Exercise &drill : lesson.drills) {
            release.items.push_back({drill.id, u"drill"_s, hashes.of(drill)});
        }
    }
    addQuestions(course.bank);
    std::ranges::sort(release.items, {}, [](const ReleasedItem &item) { return std::pair(item.id, item.kind); });
}

QStringList changes(const Release &last, const Release &now)
{
    QStringList changed;
    const auto isIn = [](const Release &release, const ReleasedItem &item) {
        return std::ranges::any_of(release.items, [&item](const ReleasedItem &other) {
            return other.id == item.id && (other.kind == item.kind || other.kind.isEmpty() || item.kind.isEmpty())
                   && (other.hash == item.hash || other.hash.isEmpty() || item.hash.isEmpty());
        });
    };
    std::ranges::for_each(now.items,
                          [&](const ReleasedItem &item) { changed << (isIn(last, item) ? u""_s : item.id); });
    std::ranges::for_each(last.items,
                          [&](const ReleasedItem &item) { changed << (isIn(now, item) ? u""_s : item.id); });
    changed.removeAll(QString());
    changed.sort();
    changed.removeDuplicates();
    return changed;
}

} // namespace

Release releaseOf(const Course &course, int hashes)
{
    Release release{course.version, course.id, hashes, {}, {}, {}};
    if (hashes == 1) {
        FirstHashes first;
        addItems(release, course, first);
    } else {
        ContentHashes content(course.folder);
        addItems(release, course, content);
        release.hash = content.ofPack();
    }
    return release;
}

QStringList changedSince(const Course &course, const Release &last)
{
    return changes(last, releaseOf(course, last.hashes));
}

bool hasChangedSince(const Course &course, const Release &last)
{
    const Release now = releaseOf(course, last.hashes);
    return now.hash != last.hash || !changes(last, now).isEmpty();
}

} // namespace Ochre::Course
