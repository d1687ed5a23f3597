// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/releasehash.h"
#include "packworkshop.h"

#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QString questionFile = u"01-handing-over/questions.toml"_s;
const QString exerciseFolder = u"01-handing-over/exercises/print-twice/"_s;

} // namespace

class TestRelease final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_pack = std::make_unique<PackWorkshop>(); }

    void release_holdsLessonsQuestionsAndExercises()
    {
        QVERIFY(release().has_value());
        QCOMPARE(itemOf(u"handing-over"_s).kind, u"lesson"_s);
        QCOMPARE(itemOf(u"handing-over-bytes"_s).kind, u"question"_s);
        QCOMPARE(itemOf(u"bank-rust-vs-go"_s).kind, u"question"_s);
        QCOMPARE(itemOf(u"print-twice"_s).kind, u"exercise"_s);
        QCOMPARE(itemOf(u"print-twice"_s).hash.size(), 16);
        QCOMPARE(m_pack->problemsOf(), QStringList());
    }

    void writtenFile_isReadAgainAsItWas()
    {
        QVERIFY(release().has_value());
        Problems problems;
        PackFiles files(m_pack->path(), problems);
        const auto read = readRelease(files);
        QVERIFY(read.has_value() && problems.empty());
        const Release now = releaseOf(course());
        QVERIFY(std::ranges::equal(read->items, now.items,
                                   [](const ReleasedItem &a, const ReleasedItem &b) { return a.isSame(b); }));
        QCOMPARE(read->version, course().version);
        QCOMPARE(read->course, course().id);
        QCOMPARE(read->hashes, newestHashes);
        QCOMPARE(read->hash, now.hash);
    }

    void whatALearnerAnswers_countsForTheHash_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("counts");
        QTest::newRow("starter") << exerciseFolder + u"main.rs"_s << QByteArray("fn main()")
                                 << QByteArray("// now\nfn main()") << u"print-twice"_s << true;
        QTest::newRow("hidden solution") << exerciseFolder + u"solution.rs"_s << QByteArray("fn main()")
                                         << QByteArray("// now\nfn main()") << u"print-twice"_s << true;
        QTest::newRow("minutes") << exerciseFolder + u"exercise.toml"_s << QByteArray("minutes = ")
                                 << QByteArray("minutes = 1") << u"print-twice"_s << true;
        QTest::newRow("layout") << exerciseFolder + u"exercise.toml"_s << QByteArray("minutes = ")
                                << QByteArray("# said\nminutes   =   ") << u"print-twice"_s << false;
        QTest::newRow("text of the lesson") << u"01-handing-over/lesson.md"_s << QByteArray("A coffee order")
                                            << QByteArray("An order of coffee") << u"handing-over"_s << true;
    }

    void whatALearnerAnswers_countsForTheHash()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, id);
        const QString hash = itemOf(id).hash;
        QVERIFY(m_pack->read(file).contains(before));
        m_pack->write(file, m_pack->read(file).replace(before, after));
        QTEST(itemOf(id).hash != hash, "counts");
    }

    void changeUnderTheSameVersion_isRefused()
    {
        QVERIFY(release().has_value());
        QVERIFY(release().has_value()); // nothing has changed
        m_pack->write(exerciseFolder + u"main.rs"_s, "fn main() {}\n");
        const Result<void> refused = release();
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().text().contains(course().version));
        raiseVersion("2026.12.1");
        QVERIFY(release().has_value());
    }

    void olderVersion_isRefusedAndReported()
    {
        raiseVersion("2026.12.1");
        QVERIFY(release().has_value());
        m_pack->replace(u"course.toml"_s, "2026.12.1", "2026.9.30");
        QVERIFY(!release().has_value());
        const QStringList told = m_pack->problemsOf(u"course.toml"_s);
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.front().endsWith(u"version-older"_s), qPrintable(told.front()));
    }

    void idThatDisappeared_isRefusedUntilItIsRetired()
    {
        QVERIFY(release().has_value());
        raiseVersion("2026.12.1");
        m_pack->replace(questionFile, "id = \"handing-over-bytes\"", "id = \"handing-over-octets\"");
        QVERIFY(!release().has_value());
        retire("handing-over-bytes", "handing-over-octets");
        QVERIFY(release().has_value());
        QCOMPARE(course().replacements().value(u"handing-over-bytes"_s), u"handing-over-octets"_s);
        QCOMPARE(m_pack->problemsOf(), QStringList());
    }

    void replacement_isFollowedOverSeveralReleases()
    {
        retire("one", "two");
        retire("two", "three");
        retire("three", "handing-over-bytes");
        retire("four", "");
        const QHash<QString, QString> replacements = course().replacements();
        QCOMPARE(replacements.size(), 3);
        QCOMPARE(replacements.value(u"one"_s), u"handing-over-bytes"_s);
        QCOMPARE(replacements.value(u"three"_s), u"handing-over-bytes"_s);
        QCOMPARE(m_pack->problemsOf(), QStringList());
    }

    void replacementThatLeadsNowhere_isReported()
    {
        retire("one", "no-such");
        retire("two", "three");
        retire("three", "two");
        QStringList rules;
        for (const QString &line : m_pack->problemsOf(u"retired.toml"_s)) {
            rules << line.section(u' ', 1);
        }
        QCOMPARE(rules, (QStringList{u"unknown-reference"_s, u"replaced-in-a-circle"_s, u"replaced-in-a-circle"_s}));
        QVERIFY(!course().replacements().contains(u"two"_s));
    }

    void versions_areComparedAsNumbers_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("order");
        QTest::newRow("months") << u"2026.9"_s << u"2026.11.1"_s << -1;
        QTest::newRow("same") << u"2026.11.1"_s << u"2026.11.1"_s << 0;
        QTest::newRow("longer") << u"2026.11.1"_s << u"2026.11"_s << 1;
        QTest::newRow("nothing yet") << u"1"_s << QString() << 1;
    }

    void versions_areComparedAsNumbers()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(compareVersions(a, b), "order");
    }

private:
    Ochre::Course::Course course() const { return loadPack(m_pack->path()).value().course; }

    ReleasedItem itemOf(const QString &id) const
    {
        const Release release = releaseOf(course());
        const auto found = std::ranges::find(release.items, id, &ReleasedItem::id);
        return found == release.items.end() ? ReleasedItem() : *found;
    }

    Result<void> release() const
    {
        Problems problems;
        PackFiles files(m_pack->path(), problems);
        return writeRelease(course(), readRelease(files).value_or(Release()));
    }

    void raiseVersion(const QByteArray &version) const
    {
        m_pack->replace(u"course.toml"_s, '"' + course().version.toUtf8() + '"', '"' + version + '"');
    }

    void retire(const QByteArray &id, const QByteArray &replacement) const
    {
        const QByteArray by = replacement.isEmpty() ? QByteArray() : "replaced_by = \"" + replacement + "\"\n";
        m_pack->write(u"retired.toml"_s, m_pack->read(u"retired.toml"_s) + "\n[[retired]]\nid = \"" + id
                                             + "\"\nreason = \"Merged.\"\n" + by);
    }

    std::unique_ptr<PackWorkshop> m_pack;
};

QTEST_GUILESS_MAIN(TestRelease)
#include "tst_release.moc"
