// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/releasehash.h"
#include "course/shipping.h"
#include "packworkshop.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QString lessonFile = u"01-handing-over/lesson.md"_s;
const QString questionFile = u"01-handing-over/questions.toml"_s;
const QString exerciseFile = u"01-handing-over/exercises/print-twice/exercise.toml"_s;

} // namespace

/// What a pack may no longer do with what was released: from one release to the next, as its author works.
class TestReleasedIds final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_pack = std::make_unique<PackWorkshop>();
        QVERIFY(release("2027.1"));
    }

    void retiredId_isRememberedForEver()
    {
        m_pack->replace(questionFile, "id = \"handing-over-bytes\"", "id = \"handing-over-octets\"");
        retire("handing-over-bytes", "handing-over-octets");
        QVERIFY(release("2027.2"));
        QCOMPARE(m_pack->problemsOf(), QStringList());
        QVERIFY(m_pack->read(u"released.toml"_s)
                    .contains("[[gone]]\nid = \"handing-over-bytes\"\nkind = \"question\"\n"
                              "replaced_by = \"handing-over-octets\"\n"));
        const QByteArray retired = m_pack->read(u"retired.toml"_s);
        m_pack->write(u"retired.toml"_s, retired.first(retired.lastIndexOf("[[retired]]")));
        QCOMPARE(rules(), QStringList{u"released.toml retired-entry-lost"_s});
        m_pack->replace(questionFile, "id = \"handing-over-method\"", "id = \"handing-over-bytes\"");
        QVERIFY2(rules().contains(questionFile + u" retired-id-used"_s), qPrintable(rules().join(u'\n')));
        m_pack->write(u"retired.toml"_s, retired); // back, and the id in use
        QVERIFY(rules().contains(questionFile + u" retired-id-used"_s));
        QVERIFY(!rules().contains(u"released.toml retired-entry-lost"_s));
    }

    void retiredId_outlivesManyReleases()
    {
        m_pack->replace(questionFile, "id = \"handing-over-bytes\"", "id = \"handing-over-octets\"");
        retire("handing-over-bytes", {});
        for (const QByteArray &version : QByteArrayList{"2027.2", "2027.3", "2027.4"}) {
            QVERIFY(release(version));
        }
        QCOMPARE(m_pack->read(u"released.toml"_s).count("\"handing-over-bytes\""), 1);
    }

    void questionThatBecomesAnExercise_isRefused()
    {
        m_pack->replace(questionFile, "id = \"handing-over-bytes\"", "id = \"handing-over-octets\"");
        retire("print-twice", {});
        m_pack->replace(exerciseFile, "\"print-twice\"", "\"handing-over-bytes\"");
        QCOMPARE(m_pack->problemsOf(exerciseFile), QStringList{u"1:6 kind-changed"_s});
    }

    void exerciseThatBecomesADrill_isAnExerciseStill()
    {
        m_pack->write(u"released.toml"_s,
                      m_pack->read(u"released.toml"_s).replace("kind = \"exercise\"", "kind = \"drill\""));
        QCOMPARE(m_pack->problemsOf(), QStringList());
    }

    void replacement_isOfTheSameKind_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("gone");
        QTest::addColumn<QByteArray>("replacement");
        QTest::addColumn<bool>("fits");
        const QByteArray question = "handing-over-method";
        QTest::newRow("lesson by question") << lessonFile << QByteArray("handing-over") << question << false;
        QTest::newRow("exercise by lesson")
            << exerciseFile << QByteArray("print-twice") << QByteArray("handing-over") << false;
        QTest::newRow("question by exercise")
            << questionFile << QByteArray("handing-over-bytes") << QByteArray("print-twice") << false;
        QTest::newRow("question by question") << questionFile << QByteArray("handing-over-bytes") << question << true;
    }

    void replacement_isOfTheSameKind()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, gone);
        QFETCH(QByteArray, replacement);
        QFETCH(bool, fits);
        m_pack->replace(file, "id = \"" + gone + '"', "id = \"something-new\"");
        retire(gone, replacement);
        const QStringList told = m_pack->problemsOf(u"retired.toml"_s);
        QCOMPARE(told.size(), fits ? 0 : 1);
        if (!fits) {
            QVERIFY2(told.front().endsWith(u":15 replaced-by-other-kind"_s), qPrintable(told.front()));
        }
    }

    void courseThatChangesItsId_isRefused()
    {
        const QByteArray text = m_pack->read(u"course.toml"_s);
        const QByteArray id = loadPack(m_pack->path())->course.id.toUtf8();
        m_pack->write(u"course.toml"_s, QByteArray(text).replace(QByteArray("id = \"" + id + '"'), "id = \"another\""));
        QCOMPARE(rules(), QStringList{u"course.toml course-id-changed"_s});
        QVERIFY(!m_pack->problemsOf(u"course.toml"_s).front().contains(u":0 "_s));
    }

    void idThatIsRetiredTwice_isReported()
    {
        retire("one", {});
        retire("one", {});
        QCOMPARE(rules(), QStringList{u"retired.toml duplicate-id"_s});
    }

    void anyChangeUnderAReleasedVersion_isReported_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("title of the course")
            << u"course.toml"_s << QByteArray("title = \"") << QByteArray("title = \"A ");
        QTest::newRow("minutes of a lesson")
            << u"01-counting/lesson.md"_s << QByteArray("minutes = ") << QByteArray("minutes = 1");
        QTest::newRow("fault line") << u"01-counting/questions.toml"_s << QByteArray("lines = [")
                                    << QByteArray("lines = [1, ");
        QTest::newRow("category") << u"01-counting/questions.toml"_s << QByteArray("category = \"")
                                  << QByteArray("category = \"x");
        QTest::newRow("criterion's weight")
            << u"01-counting/questions.toml"_s << QByteArray("weight = ") << QByteArray("weight = 1");
        QTest::newRow("reason") << u"01-counting/questions.toml"_s << QByteArray("why = \"")
                                << QByteArray("why = \"So ");
        QTest::newRow("explanation") << u"01-counting/questions.toml"_s << QByteArray("explain = \"")
                                     << QByteArray("explain = \"So ");
        QTest::newRow("hidden input") << u"01-counting/exercises/sum-line/exercise.toml"_s
                                      << QByteArray("hidden_stdin = \"") << QByteArray("hidden_stdin = \"1");
        QTest::newRow("solution") << u"01-counting/exercises/sum-line/solution.rs"_s << QByteArray("fn main")
                                  << QByteArray("\nfn main");
        QTest::newRow("card") << u"cards/ownership.toml"_s << QByteArray("saw = \"") << QByteArray("saw = \"It ");
    }

    void anyChangeUnderAReleasedVersion_isReported()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        m_pack = std::make_unique<PackWorkshop>(u"every-kind"_s);
        QVERIFY(release("2027.1"));
        QCOMPARE(unreleased(), QStringList());
        QByteArray text = m_pack->read(file);
        const qsizetype at = text.indexOf(before);
        QVERIFY2(at >= 0, before.constData());
        m_pack->write(file, text.replace(at, before.size(), after));
        QCOMPARE(unreleased().size(), 1);
        QVERIFY2(unreleased().front().startsWith(u"course.toml:"_s)
                     && unreleased().front().endsWith(u" version-unchanged"_s),
                 qPrintable(unreleased().front()));
        QVERIFY(!unreleased().front().contains(u":0 "_s));
    }

    void everyOtherFile_isSeenToo_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("counts");
        QTest::newRow("wrong answer") << u"01-counting/exercises/sum-line/wrong/new.rs"_s << true;
        QTest::newRow("project") << u"01-counting/exercises/sum-line/project/src/main.rs"_s << true;
        QTest::newRow("must know") << u"bank/list.toml"_s << true;
        QTest::newRow("translation") << u"01-counting/lesson.de.md"_s << true;
        QTest::newRow("built") << u"01-counting/exercises/sum-line/project/target/debug/x"_s << false;
        QTest::newRow("hidden") << u".gitignore"_s << false;
    }

    void everyOtherFile_isSeenToo()
    {
        QFETCH(QString, file);
        m_pack = std::make_unique<PackWorkshop>(u"every-kind"_s);
        QVERIFY(release("2027.1"));
        m_pack->write(file, m_pack->read(file) + "\n[[must_know]]\ntext = \"T\"\n");
        QTEST(!unreleased().isEmpty(), "counts");
    }

    // The line ends of a checkout and what taplo does to a file are no change.
    void layout_isNoChange()
    {
        m_pack = std::make_unique<PackWorkshop>(u"every-kind"_s);
        QVERIFY(release("2027.1"));
        for (const QString &file : m_pack->relativeFiles()) {
            if (file.endsWith(u".toml"_s) && file != u"released.toml"_s) {
                m_pack->write(file, "# a comment\n" + m_pack->read(file));
            }
            if (!file.endsWith(u".png"_s)) {
                m_pack->write(file, m_pack->read(file).replace("\r\n", "\n").replace("\n", "\r\n"));
            }
        }
        QCOMPARE(unreleased(), QStringList());
    }

    // What an older program released is compared by what it looked at, and not claimed to be more.
    void olderHashes_areComparedAsTheyWereMade()
    {
        const LoadedCourse loaded = loadPack(m_pack->path()).value();
        Release first = releaseOf(loaded.course, 1);
        const QByteArray text = releaseText(first).replace("hashes = 1\n", "");
        m_pack->write(u"released.toml"_s, text);
        QCOMPARE(m_pack->problemsOf(), QStringList());
        QCOMPARE(unreleased(), QStringList());
        m_pack->replace(exerciseFile, "minutes = ", "minutes = 1"); // nobody looked at it then
        QCOMPARE(unreleased(), QStringList());
        Problems problems;
        PackFiles files(m_pack->path(), problems);
        QVERIFY(writeRelease(loadPack(m_pack->path())->course, *readRelease(files)).has_value());
        QCOMPARE(m_pack->read(u"released.toml"_s), text);
        m_pack->write(u"01-handing-over/exercises/print-twice/main.rs"_s, "fn main() {}\n");
        QCOMPARE(unreleased().size(), 1);
        QVERIFY(release("2027.2"));
        QVERIFY(m_pack->read(u"released.toml"_s).contains("hashes = 2\n"));
        QCOMPARE(unreleased(), QStringList());
    }

    void symbolicLink_isReported()
    {
        QVERIFY(QFile::link(u"/etc/passwd"_s, m_pack->at(u"01-handing-over/pictures"_s)));
        QCOMPARE(told(checkSymbolicLinks(loadPack(m_pack->path())->course)),
                 QStringList{u"01-handing-over/pictures:1:1 symbolic-link"_s});
    }

private:
    bool release(const QByteArray &version) const
    {
        const QByteArray old = loadPack(m_pack->path())->course.version.toUtf8();
        m_pack->replace(u"course.toml"_s, '"' + old + '"', '"' + version + '"');
        Problems problems;
        PackFiles files(m_pack->path(), problems);
        return writeRelease(loadPack(m_pack->path())->course, readRelease(files).value_or(Release())).has_value();
    }

    QStringList unreleased() const { return told(checkVersion(loadPack(m_pack->path())->course)); }

    /// "file rule" of everything that loading says.
    QStringList rules() const
    {
        QStringList found;
        for (const QString &line : m_pack->problemsOf()) {
            found << line.section(u':', 0, 0) + u' ' + line.section(u' ', -1);
        }
        return found;
    }

    void retire(const QByteArray &id, const QByteArray &replacement) const
    {
        const QByteArray by = replacement.isEmpty() ? QByteArray() : "replaced_by = \"" + replacement + "\"\n";
        m_pack->write(u"retired.toml"_s, m_pack->read(u"retired.toml"_s) + "\n[[retired]]\nid = \"" + id
                                             + "\"\nreason = \"Merged.\"\n" + by);
    }

    std::unique_ptr<PackWorkshop> m_pack;
};

QTEST_GUILESS_MAIN(TestReleasedIds)
#include "tst_releasedids.moc"
