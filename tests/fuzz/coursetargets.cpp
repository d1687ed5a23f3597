// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/fence.h"
#include "course/memorypicture.h"
#include "course/packloader.h"
#include "course/tracelines.h"
#include "fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Fuzz {

namespace {

void write(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(bytes.data(), bytes.size());
    }
}

constexpr auto manifest = "format = 1\nid = \"p\"\ntitle = \"P\"\nsummary = \"s\"\nversion = \"2026.11.1\"\n"
                          "language = \"en\"\nlicense = \"CC-BY-SA-4.0\"\nedition = \"2024\"\nmin_rust = \"1.85\"\n"
                          "[[part]]\ntitle = \"Part\"\nlessons = [\"01-a\"]\n";

/// A pack with one lesson, in which one file is foreign.
void loadWith(const QString &name, QByteArrayView bytes)
{
    static const QTemporaryDir folder;
    QDir().mkpath(folder.filePath(u"01-a"_s));
    write(folder.filePath(u"course.toml"_s), manifest);
    write(folder.filePath(u"01-a/lesson.md"_s), {});
    write(folder.filePath(u"01-a/questions.toml"_s), {});
    write(folder.filePath(name), bytes);
    [[maybe_unused]] const auto course = Course::loadPack(folder.path());
}

void readManifest(QByteArrayView bytes)
{
    loadWith(u"course.toml"_s, bytes);
}

void readQuestions(QByteArrayView bytes)
{
    loadWith(u"01-a/questions.toml"_s, bytes);
}

void readLesson(QByteArrayView bytes)
{
    loadWith(u"01-a/lesson.md"_s, bytes);
}

/// Every picture that a lesson can hold, and the words for those who do not see it.
void readMemory(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto parsed = Course::parseMemory(text);
    [[maybe_unused]] const QString said = parsed.picture.textAlternative();
    [[maybe_unused]] const auto trace = Course::parseTrace(text, 100);
    [[maybe_unused]] const auto fences = Course::parseFences(text);
}

} // namespace

std::vector<Target> courseTargets()
{
    return {{"manifest"_L1, readManifest},
            {"questions"_L1, readQuestions},
            {"lesson"_L1, readLesson},
            {"memory"_L1, readMemory}};
}

} // namespace Ochre::Fuzz
