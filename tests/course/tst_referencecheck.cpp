// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packworkshop.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QString lessonFile = u"01-handing-over/lesson.md"_s;
const QString questionFile = u"01-handing-over/questions.toml"_s;
const QString exerciseFile = u"01-handing-over/exercises/print-twice/exercise.toml"_s;

} // namespace

/// What only the whole pack shows.
class TestReferenceCheck final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackWorkshop> m_pack;

    void addSecondLesson(const QByteArray &id) const
    {
        QByteArray text = m_pack->read(lessonFile);
        text.truncate(text.indexOf("A coffee order"));
        text.replace("\"handing-over\"", QByteArray('"' + id + '"')).replace("[\"moves\", \"clone\"]", "[\"borrows\"]");
        m_pack->write(u"02-looking-only/lesson.md"_s, text + "Read it.\n");
    }

private slots:
    void init() { m_pack = std::make_unique<PackWorkshop>(); }

    void id_isUsedOnce_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("told");
        const QString lost = u"released.toml:2:%1 id-disappeared"_s;
        QTest::newRow("question") << questionFile << QByteArray("\"handing-over-method\"")
                                  << QByteArray("\"handing-over-why\"")
                                  << QStringList{questionFile + u":54:6 duplicate-id"_s};
        QTest::newRow("question of the bank")
            << questionFile << QByteArray("\"handing-over-method\"") << QByteArray("\"bank-rust-vs-go\"")
            << QStringList{u"bank/comparisons.toml:2:6 duplicate-id"_s};
        QTest::newRow("question as its lesson")
            << questionFile << QByteArray("\"handing-over-method\"") << QByteArray("\"handing-over\"") << QStringList();
        QTest::newRow("exercise as a question") << exerciseFile << QByteArray("\"print-twice\"")
                                                << QByteArray("\"handing-over-why\"") << QStringList{lost.arg(66)};
        QTest::newRow("retired") << questionFile << QByteArray("\"handing-over-method\"")
                                 << QByteArray("\"handing-over-old\"")
                                 << QStringList{questionFile + u":44:6 retired-id-used"_s};
        QTest::newRow("renamed after its release")
            << questionFile << QByteArray("id = \"handing-over-bytes\"") << QByteArray("id = \"handing-over-octets\"")
            << QStringList{lost.arg(24)};
        QTest::newRow("lesson renamed") << lessonFile << QByteArray("id = \"handing-over\"")
                                        << QByteArray("id = \"moving\"")
                                        << QStringList{u"bank/comparisons.toml:23:10 unknown-reference"_s, lost.arg(8)};
        QTest::newRow("lesson named like one to come")
            << lessonFile << QByteArray("id = \"handing-over\"") << QByteArray("id = \"looking-only\"")
            << QStringList{u"bank/comparisons.toml:23:10 unknown-reference"_s, lost.arg(8)};
    }

    void id_isUsedOnce()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        m_pack->replace(file, before, after);
        QTEST(m_pack->problemsOf(), "told");
    }

    void secondUse_namesTheFirst()
    {
        addSecondLesson("handing-over");
        const auto loaded = loadPack(m_pack->path());
        QCOMPARE(told(loaded->problems, u"02-looking-only/lesson.md"_s), QStringList{u"2:6 duplicate-id"_s});
        const QString message = loaded->problems.front().message;
        QVERIFY2(message.contains(lessonFile + u", line 2"_s), qPrintable(message));
    }

    void concept_isTaughtSomewhere()
    {
        addSecondLesson("looking-only");
        m_pack->write(exerciseFile, m_pack->read(exerciseFile).replace("[\"moves\"]", "[\"borrows\", \"move\"]"));
        m_pack->write(questionFile, m_pack->read(questionFile).replace("\"clone\"\ndiff", "\"clones\"\ndiff"));
        QCOMPARE(m_pack->problemsOf(),
                 (QStringList{exerciseFile + u":15:24 unknown-concept"_s, questionFile + u":47:11 unknown-concept"_s}));
    }

    void prerequisite_isALessonOfTheCourse_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("written") << QByteArray("[\"handing-over\"]") << QStringList();
        QTest::newRow("announced") << QByteArray("[\"looking-only\"]") << QStringList();
        QTest::newRow("folder") << QByteArray("[\"02-looking-only\"]") << QStringList{u"15:18 unknown-reference"_s};
        QTest::newRow("second one") << QByteArray("[\"looking-only\", \"nowhere\"]")
                                    << QStringList{u"15:34 unknown-reference"_s};
        QTest::newRow("question") << QByteArray("[\"handing-over-why\"]") << QStringList{u"15:18 unknown-reference"_s};
    }

    void prerequisite_isALessonOfTheCourse()
    {
        QFETCH(QByteArray, list);
        m_pack->replace(lessonFile, "prerequisites = []", "prerequisites = " + list);
        QTEST(m_pack->problemsOf(lessonFile), "told");
    }

    void mustKnow_leadsToALessonOrQuestion_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("found");
        QTest::newRow("lesson to come") << QByteArray("lesson = \"looking-only\"") << true;
        QTest::newRow("question of the bank") << QByteArray("question = \"bank-rust-vs-go\"") << true;
        QTest::newRow("neither") << QByteArray() << true;
        QTest::newRow("question as a lesson") << QByteArray("lesson = \"handing-over-why\"") << false;
        QTest::newRow("exercise as a question") << QByteArray("question = \"print-twice\"") << false;
    }

    void mustKnow_leadsToALessonOrQuestion()
    {
        QFETCH(QByteArray, target);
        QFETCH(bool, found);
        m_pack->write(u"bank/list.toml"_s, "[[must_know]]\ntext = \"T\"\n" + target + '\n');
        QCOMPARE(m_pack->problemsOf(),
                 found ? QStringList()
                       : QStringList{u"bank/list.toml:3:%1 unknown-reference"_s.arg(target.indexOf('"') + 1)});
    }

    void taughtItem_belongsToALesson_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("announced") << QByteArray("looking-only") << QStringList();
        QTest::newRow("written, named unlike its folder") << QByteArray("moving") << QStringList();
        QTest::newRow("folder of that one") << QByteArray("handing-over") << QStringList{u"2:10 unknown-reference"_s};
        QTest::newRow("nowhere") << QByteArray("nowhere") << QStringList{u"2:10 unknown-reference"_s};
    }

    void taughtItem_belongsToALesson()
    {
        QFETCH(QByteArray, lesson);
        m_pack->replace(lessonFile, "id = \"handing-over\"", "id = \"moving\"");
        m_pack->write(u"taught.toml"_s, "[[item]]\nlesson = \"" + lesson + "\"\ntokens = [\"&\"]\n");
        QTEST(m_pack->problemsOf(u"taught.toml"_s), "told");
    }

    void released_mustStayOrBeRetired_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("every kind") << QByteArray("version = \"1\"\nids = [\"handing-over\", \"print-twice\", "
                                                  "\"bank-rust-vs-go\", \"handing-over-old\"]")
                                    << QStringList();
        QTest::newRow("lost") << QByteArray("version = \"1\"\nids = [\n  \"print-twice\",\n  \"lost\",\n]")
                              << QStringList{u"4:3 id-disappeared"_s};
        QTest::newRow("lost, in single marks")
            << QByteArray("version = \"1\"\nids = ['lost']") << QStringList{u"2:8 id-disappeared"_s};
        QTest::newRow("no version") << QByteArray("ids = [\"print-twice\"]") << QStringList{u"1:1 missing-key"_s};
        QTest::newRow("no ids") << QByteArray("version = \"1\"") << QStringList{u"1:1 missing-key"_s};
        QTest::newRow("broken") << QByteArray("version = ]") << QStringList{u"1:11 toml-syntax"_s};
        QTest::newRow("not UTF-8") << QByteArray("version = \"\xFF\"") << QStringList{u"1:12 file-not-utf8"_s};
    }

    void released_mustStayOrBeRetired()
    {
        QFETCH(QByteArray, text);
        m_pack->write(u"released.toml"_s, text);
        QTEST(m_pack->problemsOf(u"released.toml"_s), "told");
    }

    void link_mayLeadToALessonThatIsNotWritten()
    {
        m_pack->write(lessonFile,
                      m_pack->read(lessonFile) + "\n[a](lesson:looking-only) [b](lesson:02-looking-only)\n");
        QCOMPARE(m_pack->problemsOf().size(), 1);
        QCOMPARE(m_pack->problemsOf().front().section(u' ', 1), u"unknown-reference"_s);
    }
};

QTEST_APPLESS_MAIN(TestReferenceCheck)
#include "tst_referencecheck.moc"
