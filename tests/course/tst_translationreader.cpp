// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/language.h"
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

    void nearestLanguage_isTaken_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QStringList>("languages");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("itself") << u"pt-BR"_s << QStringList{u"pt"_s, u"pt-BR"_s} << u"pt-BR"_s;
        QTest::newRow("without region") << u"de-AT"_s << QStringList{u"de"_s, u"de-CH"_s} << u"de"_s;
        QTest::newRow("another region") << u"pt"_s << QStringList{u"en"_s, u"pt-BR"_s} << u"pt-BR"_s;
        QTest::newRow("none") << u"fr"_s << QStringList{u"de"_s} << QString();
        QTest::newRow("the system has none") << u"C"_s << QStringList{u"de"_s} << QString();
        QTest::newRow("nothing asked") << QString() << QStringList{u"de"_s} << QString();
    }

    void nearestLanguage_isTaken()
    {
        QFETCH(QString, asked);
        QFETCH(QStringList, languages);
        QTEST(nearestLanguage(asked, languages), "nearest");
    }

    void languageOfARegion_getsTheTextsThatThereAre()
    {
        const auto loaded = loadPack(m_pack->path(), u"de-AT"_s);
        QCOMPARE(loaded->language, u"de-AT"_s);
        QCOMPARE(loaded->course.languages, QStringList{u"de"_s});
        const Lesson &lesson = loaded->course.lessons.front();
        QCOMPARE(lesson.title, u"Zählen"_s);
        QCOMPARE(lesson.translation, u"de"_s);
        QCOMPARE(loaded->course.missingLanguage(lesson), QString());
        // What places and notes are known by stays that of the original.
        QCOMPARE(lesson.ownHeadings, QStringList{u"Growing"_s});
        QCOMPARE(lesson.topics(), QStringList{u"Where do you count in your own programs?"_s});
        QCOMPARE(loadPack(m_pack->path(), u"en-GB"_s)->course.lessons.front().title, u"Counting"_s);
    }

    void lessonWithoutTranslation_isToldOnlyWhereOthersHaveOne()
    {
        QVERIFY(QDir().mkpath(m_pack->at(u"02-more"_s)));
        m_pack->write(u"02-more/lesson.md"_s,
                      m_pack->read(u"01-counting/lesson.md"_s).replace("id = \"counting\"", "id = \"more\""));
        m_pack->replace(u"course.toml"_s, "[\"01-counting\"]", "[\"01-counting\", \"02-more\"]");
        const auto missing = [this](const QString &language) {
            const auto loaded = loadPack(m_pack->path(), language);
            return loaded->course.missingLanguage(*loaded->course.lesson(u"more"_s));
        };
        QCOMPARE(missing(u"de-AT"_s), u"de-AT"_s);
        QCOMPARE(missing(u"fr"_s), QString());
        QCOMPARE(missing(u"en"_s), QString());
        QCOMPARE(missing({}), QString());
    }

    void name_isTheOneOfTheLanguageItself()
    {
        QCOMPARE(languageName(u"de"_s), u"Deutsch"_s);
        QCOMPARE(languageName(u"en"_s), u"English"_s);
        QVERIFY(languageName(u"pt-BR"_s).contains(u"Brasil"_s));
        QCOMPARE(languageName(u"C"_s), u"C"_s);
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
        QTest::newRow("no head") << lessonFile << "+++\nid"_ba << "id"_ba << QStringList{u"1:1 front-matter-missing"_s};
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
        QCOMPARE(told(loaded->problems, lessonFile), QStringList{u"1:1 needs-format-2"_s});
        QCOMPARE(told(loaded->problems, questionFile), QStringList{u"1:1 needs-format-2"_s});
    }

private:
    [[nodiscard]] QString optionId() const
    {
        return loadPack(m_pack->path())->course.question(u"counting-picture"_s)->options[0].id;
    }

    // A file that nobody would ever read.
    void nameWithoutALanguage_isReported()
    {
        const PackWorkshop pack(u"every-kind"_s);
        pack.write(u"01-counting/lesson.deutsch.md"_s, "+++\n+++\n");
        pack.write(u"01-counting/questions.DE.toml"_s, "");
        QCOMPARE(pack.problemsOf(), (QStringList{u"01-counting/lesson.deutsch.md:1:1 translation-name"_s,
                                                 u"01-counting/questions.DE.toml:1:1 translation-name"_s}));
    }
};

QTEST_APPLESS_MAIN(TestTranslationReader)
#include "tst_translationreader.moc"
