// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/translationcheck.h"
#include "claimbench.h"
#include "course/packloader.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

class TestTranslationCheck final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString &file) const { return m_folder->filePath(file); }

    [[nodiscard]] QByteArray read(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QString &path, const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    [[nodiscard]] QStringList problems() const
    {
        const auto loaded = Course::loadPack(m_folder->path());
        return placesOf(checkTranslations(loaded->course, loaded->course.lessons.front()));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QDir pack(QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/every-kind"));
        QDirIterator files(pack.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            write(at(pack.relativeFilePath(file)), read(file));
        }
    }

    void structure_mustBeThatOfTheOriginal_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("told");
        const QString lesson = u"01-counting/lesson.de.md"_s;
        const QString questions = u"01-counting/questions.de.toml"_s;
        const auto row = [](const char *name, const QString &file) -> QTestData & {
            return QTest::newRow(name) << file;
        };
        const auto one = [](const QString &file, const QString &told) { return QStringList{file + u':' + told}; };
        row("as it is", lesson) << "Wachsen"_ba << "Größer werden"_ba << QStringList();
        row("another id", lesson) << "id = \"counting\""_ba << "id = \"zaehlen\""_ba
                                  << one(lesson, u"2 translation-ids"_s);
        row("heading lost", lesson) << "## Wachsen\n"_ba << "\n"_ba << one(lesson, u"13 translation-headings"_s);
        row("heading deeper", lesson) << "## Wachsen\n"_ba << "### Wachsen\n"_ba
                                      << one(lesson, u"13 translation-headings"_s);
        row("another program", lesson) << "total += 4"_ba << "total += 5"_ba << one(lesson, u"26 translation-fences"_s);
        row("another first line", lesson)
            << "```rust,trace"_ba << "```rust"_ba << one(lesson, u"26 translation-fences"_s);
        row("one block more", lesson) << "Der n"_ba << "```text\na\n```\n\nDer n"_ba
                                      << one(lesson, u"56 translation-fences"_s);
        row("last block lost", lesson) << "```output\n0\n```\n"_ba << ""_ba << one(lesson, u"0 translation-fences"_s);
        row("lines that were learned", lesson)
            << "mit `mut`.\"]"_ba << "mit `mut`.\", \"Mehr.\"]"_ba << one(lesson, u"9 translation-parts"_s);
        row("unknown question", questions)
            << "\"counting-log\""_ba << "\"counting-logs\""_ba
            << QStringList{questions + u":44 translation-ids"_s, questions + u":0 translation-ids"_s};
        row("question twice", questions) << "\"counting-first\""_ba << "\"counting-log\""_ba
                                         << QStringList{questions + u":75 duplicate-id"_s,
                                                        questions + u":0 translation-ids"_s};
        row("another option", questions) << "94a72c07"_ba << "two"_ba << one(questions, u"49 translation-options"_s);
        row("point lost", questions) << ", \"der alte Name wird abgelehnt\""_ba << ""_ba
                                     << one(questions, u"7 translation-parts"_s);
        row("fault lost", questions) << "[[question.fault]]\nwhy = \"`&[u32]` nimmt auch Arrays und Slices.\"\n"_ba
                                     << ""_ba << one(questions, u"33 translation-parts"_s);
    }

    void structure_mustBeThatOfTheOriginal()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray text = read(at(file));
        QCOMPARE(text.count(before), 1);
        write(at(file), QByteArray(text).replace(before, after));
        QTEST(problems(), "told");
    }

    void translation_mayBeMissing()
    {
        QVERIFY(QFile::remove(at(u"01-counting/lesson.de.md"_s))
                && QFile::remove(at(u"01-counting/questions.de.toml"_s)));
        QCOMPARE(problems(), QStringList());
    }

    void brokenTranslation_isTold()
    {
        write(at(u"01-counting/questions.fr.toml"_s), "[[question]\n");
        const QStringList found = problems();
        QCOMPARE(found.front(), u"01-counting/questions.fr.toml:1 toml-syntax"_s);
    }
};

QTEST_APPLESS_MAIN(TestTranslationCheck)
#include "tst_translationcheck.moc"
