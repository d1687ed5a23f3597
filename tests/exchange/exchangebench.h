// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/packloader.h"
#include "exchange/coursequestions.h"
#include "exchange/incoming.h"
#include "exchange/settle.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace Ochre::Exchange {

/// The course that comes with the program, read once.
inline const Course::Course &rustCourse()
{
    static const Course::Course course = [] {
        Result<Course::LoadedCourse> loaded = Course::loadPack(QStringLiteral(OCHRE_SOURCE_DIR "/lessons/rust"));
        return loaded ? std::move(loaded->course) : Course::Course();
    }();
    return course;
}

/// What came in as the pack has it afterwards: a lesson of an import.
inline Course::Course importedCourse(const Incoming &incoming)
{
    Course::Course course;
    course.id = QStringLiteral("imported");
    Course::Lesson lesson;
    lesson.id = QString(importedPrefix) + QStringLiteral("1");
    lesson.questions = incoming.questions;
    course.lessons.push_back(lesson);
    return course;
}

/// "line: message" of everything that was left out.
inline QStringList told(const Incoming &incoming)
{
    QStringList lines;
    for (const Course::Problem &problem : incoming.problems) {
        lines << QStringLiteral("%1: %2").arg(problem.line).arg(problem.message);
    }
    return lines;
}

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
           && file.write(content) == content.size();
}

/// Words with whatever could mean something in one of the formats.
class RandomText final {
public:
    explicit RandomText(quint32 seed)
        : m_random(seed)
    {
    }

    QString line(int most = 12)
    {
        static const QStringList pieces{
            QStringLiteral("a"),       QStringLiteral("Vec<String>"), QStringLiteral("~"),
            QStringLiteral("="),       QStringLiteral("#"),           QStringLiteral("{"),
            QStringLiteral("}"),       QStringLiteral(":"),           QStringLiteral("::"),
            QStringLiteral("\\"),      QStringLiteral("\\n"),         QStringLiteral("\""),
            QStringLiteral("\"\"\""),  QStringLiteral("'"),           QStringLiteral("`"),
            QStringLiteral("```"),     QStringLiteral("*"),           QStringLiteral("**"),
            QStringLiteral("_"),       QStringLiteral("%50%"),        QStringLiteral("&amp;"),
            QStringLiteral("<b>"),     QStringLiteral("</p>"),        QStringLiteral("\t"),
            QStringLiteral("|"),       QStringLiteral("[x](y)"),      QStringLiteral("1."),
            QStringLiteral("- "),      QStringLiteral("é"),           QStringLiteral("🦀"),
            QStringLiteral("->"),      QStringLiteral("// c"),        QStringLiteral("> q"),
            QStringLiteral("![a](b)"), QStringLiteral(","),           QStringLiteral(";"),
            QStringLiteral("[html]"),  QStringLiteral("$CATEGORY:"),  QStringLiteral("#[derive(Debug)]")};
        QStringList words{QStringLiteral("w%1").arg(m_random.bounded(1000))};
        for (int count = m_random.bounded(most); count > 0; --count) {
            words << pieces[m_random.bounded(int(pieces.size()))];
        }
        std::shuffle(words.begin(), words.end(), m_random);
        return words.join(m_random.bounded(2) == 0 ? QStringLiteral(" ") : QString());
    }

    QString lines()
    {
        QStringList all;
        for (int count = 1 + m_random.bounded(4); count > 0; --count) {
            all << line();
        }
        return all.join(m_random.bounded(3) == 0 ? QStringLiteral("\n\n") : QStringLiteral("\n"));
    }

    int below(int bound) { return m_random.bounded(bound); }

private:
    QRandomGenerator m_random;
};

} // namespace Ochre::Exchange
