// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/translationreader.h"
#include "packworkshop.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QString lessonFile = u"01-counting/lesson.de.md"_s;
const QString questionFile = u"01-counting/questions.de.toml"_s;

} // namespace

class TestTranslationReader final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackWorkshop> m_pack;

private slots:
    void init() { m_pack = std::make_unique<PackWorkshop>(u"every-kind"_s); }

    void file_namesItsLanguage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("language");
        QTest::newRow("lesson") << u"01-a/lesson.de.md"_s << u"de"_s;
        QTest::newRow("questions") << u"01-a/questions.pt-BR.toml"_s << u"pt-BR"_s;
        QTest::newRow("three letters") << u"lesson.gsw.md"_s << u"gsw"_s;
        QTest::newRow("the lesson itself") << u"01-a/lesson.md"_s << QString();
        QTest::newRow("a word") << u"01-a/lesson.draft.md"_s << QString();
        QTest::newRow("capitals") << u"01-a/lesson.DE.md"_s << QString();
        QTest::newRow("another file") << u"01-a/notes.de.md"_s << QString();
        QTest::newRow("behind another word") << u"01-a/my-lesson.de.md"_s << QString();
    }

    void file_namesItsLanguage()
    {
        QFETCH(QString, file);
        QTEST(languageOfFile(file), "language");
    }

    void texts_takeThePlaceOfTheOriginal()
    {
        const auto loaded = loadPack(m_pack->path(), u"de"_s);
        QCOMPARE(told(loaded->problems), QStringList());
        const auto &course = loaded->course;
        QCOMPARE(course.translation, u"de"_s);
        const Lesson &lesson = course.lessons.front();
        QCOMPARE(lesson.title, u"Zählen"_s);
        QCOMPARE(course.parts.front().lessons.front().title, u"Zählen"_s);
        QVERIFY(lesson.body.contains(u"## Wachsen"_s) && !lesson.body.contains(u"proof"_s));
        QCOMPARE(lesson.minutes, 5);
        const Question *picture = course.question(u"counting-picture"_s);
        QCOMPARE(picture->options[0].text, u"Zwei"_s);
        QCOMPARE(picture->options[0].id, optionId());
        QVERIFY(picture->options[0].correct);
        QCOMPARE(picture->artefact->alt, u"Zwei Pakete nebeneinander."_s);
        QCOMPARE(course.question(u"counting-ladder"_s)->followUps.back(), u"Wie behält ihn der Aufrufer?"_s);
        QCOMPARE(course.question(u"counting-task"_s)->task->solutions[1].title, u"Ein Iterator"_s);
        QVERIFY(course.question(u"counting-review"_s)->review->decoys[0].why.startsWith(u"`mut` wird"_s));
        QCOMPARE(course.question(u"counting-log"_s)->answers.size(), 2); // not translated: those of the original
        QCOMPARE(loadManifest(m_pack->path(), u"de"_s)->course.lessons.front().title, u"Zählen"_s);
    }

    void otherLanguage_fallsBack_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("its own") << u"en"_s;
        QTest::newRow("none") << QString();
        QTest::newRow("one it does not have") << u"fr"_s;
        QTest::newRow("no language") << u"../../etc"_s;
    }

    void otherLanguage_fallsBack()
    {
        QFETCH(QString, language);
        const auto loaded = loadPack(m_pack->path(), language);
        QCOMPARE(told(loaded->problems), QStringList());
        QCOMPARE(loaded->course.lessons.front().title, u"Counting"_s);
        QCOMPARE(loaded->course.question(u"counting-picture"_s)->options[0].text, u"Two"_s);
    }

    void missingPart_fallsBack()
    {
        QVERIFY(QFile::remove(m_pack->at(questionFile)));
        const auto loaded = loadPack(m_pack->path(), u"de"_s);
        QCOMPARE(loaded->course.lessons.front().title, u"Zählen"_s);
        QCOMPARE(loaded->course.question(u"counting-picture"_s)->options[0].text, u"Two"_s);
    }

    void listOfAnotherLength_isNotMixed()
    {
        m_pack->replace(questionFile, "    \"Sagt etwas zum Überlauf.\",\n", {});
        const auto loaded = loadPack(m_pack->path(), u"de"_s);
        QVERIFY(loaded->course.question(u"counting-task"_s)->task->watch.front().startsWith(u"Asks"_s));
    }

    void key_ofTheOriginal_isUnknown_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("minutes") << lessonFile << "title = \"Z"_ba << "minutes = 5\ntitle = \"Z"_ba
                                 << QStringList{u"3:1 unknown-key"_s};
        QTest::newRow("no title") << lessonFile << "title = \"Zählen\"\n"_ba << ""_ba
                                  << QStringList{u"2:1 missing-key"_s};
        QTest::newRow("verdict") << questionFile << "text = \"Zwei\""_ba << "text = \"Zwei\"\ncorrect = false"_ba
                                 << QStringList{u"57:1 unknown-key"_s};
        QTest::newRow("no head") << lessonFile << "+++\nid"_ba << "id"_ba << QStringList{u"0:0 front-matter-missing"_s};
    }

    void key_ofTheOriginal_isUnknown()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        m_pack->replace(file, before, after);
        QTEST(told(loadPack(m_pack->path(), u"de"_s)->problems, file), "told");
    }

    void format1_hasNoTranslations()
    {
        m_pack->replace(u"course.toml"_s, "format = 2", "format = 1");
        const auto loaded = loadPack(m_pack->path(), u"de"_s);
        QCOMPARE(loaded->course.lessons.front().title, u"Counting"_s);
        QCOMPARE(told(loaded->problems, lessonFile), QStringList{u"0:0 needs-format-2"_s});
        QCOMPARE(told(loaded->problems, questionFile), QStringList{u"0:0 needs-format-2"_s});
    }

private:
    [[nodiscard]] QString optionId() const
    {
        return loadPack(m_pack->path())->course.question(u"counting-picture"_s)->options[0].id;
    }
};

QTEST_APPLESS_MAIN(TestTranslationReader)
#include "tst_translationreader.moc"
